"""Renamings of values that change nothing of what is checked, and one choice of laws for all that differ by them.

A renaming permutes the values of each variable.  Whether it changes anything is not read off a statement's text: it is
tried on the tables of all the functions that the statement speaks of.

**Counting by representatives.**  Let G be a group of renamings that map the instances of a domain one to one onto
themselves, and F be what is counted of an instance, the same for all of an orbit of G.  Build instances step by step; a
renaming maps the ways to go on from a beginning p one to one onto those to go on from gp.  So the sum of F over all
instances is the sum, over one p of each orbit of beginnings, of the orbit's size times the sum of F over the ways to go
on from p; and on these ways acts the stabilizer of p, which stands in for G at the next step.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

import numpy as np

from exact.syntax import Divergence, walk
from properties.worlds.laws import compositions
from properties.worlds.recipes import Setting
from theorems.language import Accepted, Call, Chance, Defined, Dimension, Iid, Linear, Statement

__all__ = ["MOST", "Orbits", "Renamings", "renamings"]

MOST = 1_000  # renamings of one group; of a larger one a subgroup does as well
_ARGUMENTS = 50_000  # values of the arguments of one function, beyond which its arguments keep their names
_BEGUN = 1 << 20  # beginnings of choices that are kept
_CHUNK = 1 << 16  # choices looked at in one go
_SEVERAL = 4  # variables of which every set is tried; of more, single ones, pairs, and all


@dataclass(frozen=True)
class Renamings:
    """A group: of[name] holds for each renaming the new index of each value, shape (order, values), the identity first.

    names: the variables that are renamed, less those that are functions of others.
    """

    of: Mapping[str, np.ndarray]
    names: tuple[str, ...]

    @property
    def order(self) -> int:
        return len(next(iter(self.of.values())))

    def places(self, parents: Sequence[str]) -> np.ndarray:
        """The new flat index of each combination of values of some variables: (order, combinations)."""
        found = np.zeros((self.order, 1), np.int64)
        for name in parents:
            new = self.of[name]
            found = (found[:, :, None] * new.shape[1] + new[:, None, :]).reshape(self.order, -1)
        return found


@lru_cache(maxsize=256)
def renamings(statement: Statement, where: Setting, but: tuple[str, ...] = (), most: int = MOST) -> Renamings | None:
    """Renamings of one setting under which the statement, its hypotheses and the domains are what they were; None if
    there are none but the identity.  but: variables that keep their names.  most: a subgroup of so many.

    Tried are exchanges of two symbols, or of two components of vectors, in one variable or in several at once; what is
    defined is renamed as its definition says.  Proof that a renaming so found changes nothing: it maps the outcomes of
    a joint one to one onto those of another, of the same probabilities, that has the same functions of the same
    variables.  So every H and I, mean and named probability of the one, and each of its divergences, is that of the
    other; a case at T=t is one at the new name of t; the same variables are independent, functions of others or
    uniform; the same components vary; and the choices of a law of one denominator are as many for each value.
    """
    tried = _Tried(statement, where, but)
    sizes = [len(values) for _, values in where.values]
    starts = np.cumsum([0, *sizes])
    group: dict[bytes, np.ndarray] = {np.arange(starts[-1]).tobytes(): np.arange(starts[-1])}
    generators: list[np.ndarray] = []
    for candidate in tried.candidates():
        renamed = tried.completed(candidate)
        if renamed is None or not tried.kept(renamed):
            continue
        flat = np.concatenate([renamed[name] + start for name, start in zip(where.names, starts, strict=False)])
        if flat.tobytes() not in group and (larger := _generated([*generators, flat], most)):
            group = larger
            generators.append(flat)
    if not generators:
        return None
    rows = np.stack(list(group.values()))
    of = {name: rows[:, a:b] - a for name, a, b in zip(where.names, starts, starts[1:], strict=False)}
    moved = [name for name in where.names if (of[name] != of[name][0]).any()]
    return Renamings(of, tuple(name for name in moved if name not in tried.defined))


def _generated(generators: Sequence[np.ndarray], most: int) -> dict[bytes, np.ndarray] | None:
    """All products of some permutations, the identity first; None if they are too many."""
    one = np.arange(len(generators[0]))
    found = {one.tobytes(): one}
    fresh = [one]
    while fresh:
        made = [generator[element] for element in fresh for generator in generators]
        fresh = []
        for element in made:
            if element.tobytes() not in found:
                found[element.tobytes()] = element
                fresh.append(element)
        if len(found) > most:
            return None
    return found


_Renaming = dict[str, np.ndarray]  # of each variable the new index of each value


class _Tried:
    """Candidates for renamings of one setting, and what they have to keep."""

    def __init__(self, statement: Statement, where: Setting, but: tuple[str, ...]) -> None:
        forms = statement.forms()
        self.where = where
        self.definitions = {form.name: form.call for form in forms if isinstance(form, Defined)}
        self.defined = frozenset(self.definitions)
        self.others = [(form.name, form.call) for form in forms if isinstance(form, Defined)]
        self.numbers = [call for call in statement.world.calls().values() if not isinstance(call, Chance)]
        self.chances = [call for call in statement.world.calls().values() if isinstance(call, Chance)]
        self.still = set(but)
        for form in forms:
            if isinstance(form, Accepted):
                self.still |= {form.name, form.of, form.event, form.given}
            elif isinstance(form, Iid):
                self.still |= {form.name, form.of}
            elif isinstance(form, Dimension):
                self.still.add(form.name)
        formulas = [statement.formula, *(form.formula for form in forms if isinstance(form, Linear))]
        nodes = (node for formula in formulas for side in formula.sides for node in walk(side))
        self.alike = {(node.of, node.reference) for node in nodes if isinstance(node, Divergence)}
        self.table: Callable[[Call], tuple[np.ndarray, list[Hashable]]] = cache(self._table)

    def candidates(self) -> Iterator[_Renaming]:
        free = [(name, values) for name, values in self.where.values if name not in self.defined | self.still]
        components = {name: _components(values) for name, values in free}
        for n in sorted({len(symbols) for parts in components.values() for symbols in parts} - {1}):
            same = [name for name, parts in components.items() if parts and all(len(s) == n for s in parts)]
            for names, a in itertools.product(_sets(same), range(n - 1)):
                lengths = {len(components[name]) for name in names} - {1}
                if len(lengths) > 1:
                    continue
                for k in (None, *range(max(lengths, default=0))):
                    yield {name: self._symbols(name, a, k) for name in names}
        for length in sorted({len(parts) for parts in components.values()} - {0, 1}):
            same = [name for name, parts in components.items() if len(parts) == length]
            for names, k in itertools.product(_sets(same), range(length - 1)):
                yield {name: self._swapped(name, k) for name in names}

    def _symbols(self, name: str, a: int, component: int | None) -> np.ndarray:
        """Symbols a and a + 1 exchanged, in one component of a vector or in all."""
        values = self.where.of(name)
        symbols = _components(values)

        def exchanged(value: Hashable, at: int) -> Hashable:
            here = symbols[at]
            other = {here[a]: here[a + 1], here[a + 1]: here[a]}
            return other.get(value, value) if component in (None, at) or len(symbols) == 1 else value

        new = [
            tuple(exchanged(part, k) for k, part in enumerate(v)) if isinstance(v, tuple) else exchanged(v, 0)
            for v in values
        ]
        return _indices(values, new)

    def _swapped(self, name: str, k: int) -> np.ndarray:
        """Components k and k + 1 of a vector exchanged."""
        values = self.where.of(name)
        new = [(*v[:k], v[k + 1], v[k], *v[k + 2 :]) for v in values if isinstance(v, tuple)]
        return _indices(values, new)

    def completed(self, some: _Renaming) -> _Renaming | None:
        """The renaming of all variables, of those that are defined as their definitions say; None if they do not."""
        found = {name: np.arange(len(values)) for name, values in self.where.values} | some
        if any((new < 0).any() for new in some.values()):
            return None  # the values are not all the vectors of some symbols
        waiting = [*self.definitions.items()]
        known = set(self.where.names) - self.defined
        while waiting:
            ready = [(name, call) for name, call in waiting if known.issuperset(call.arguments)]
            if not ready:
                return None  # defined in a circle
            for name, call in ready:
                new = self._of_values(found, name, call)
                if new is None:
                    return None
                found[name] = new
            known |= {name for name, _ in ready}
            waiting = [pair for pair in waiting if pair[0] not in known]
        return found

    def _of_values(self, found: _Renaming, name: str, call: Call) -> np.ndarray | None:
        """The one renaming of the values of a function that goes with that of its arguments."""
        values = self.where.of(name)
        new = np.arange(len(values))
        if not self._moves(found, call):
            return new
        if self._large(call):
            return None
        table, taken = self.table(call)
        old = _indices(values, taken)[table]
        if (old < 0).any():
            return None  # a value that is not in the alphabet: the enumeration says so
        after = old[np.ix_(*(found[argument] for argument in call.arguments))]
        new[old.reshape(-1)] = after.reshape(-1)
        unique = (new[old] == after).all() and len(set(new.tolist())) == len(new)
        return new if unique else None

    def kept(self, found: _Renaming) -> bool:
        """Whether everything that reads values reads the same after the renaming."""
        for name, call in self.others:  # a second definition of a variable, too
            if (again := self._of_values(found, name, call)) is None or (again != found[name]).any():
                return False
        for call in self.numbers:
            if self._moves(found, call):
                if self._large(call):
                    return False
                table, _ = self.table(call)
                if (table[np.ix_(*(found[argument] for argument in call.arguments))] != table).any():
                    return False
        for call in self.chances:
            event = call.arguments[1]
            for k, value in enumerate(self.where.of(event)):
                if value == call.value and found[event][k] != k:
                    return False
        for left, right in self.alike:
            if len(found[left]) != len(found[right]) or (found[left] != found[right]).any():
                return False
        still = all((found[name] == np.arange(len(found[name]))).all() for name in self.still)
        return still and all(_same_components(self.where.of(name), new) for name, new in found.items())

    def _moves(self, found: _Renaming, call: Call) -> bool:
        return any((found[name] != np.arange(len(found[name]))).any() for name in call.arguments)

    def _large(self, call: Call) -> bool:
        size = 1
        for argument in call.arguments:
            size *= len(self.where.of(argument))
        return size > _ARGUMENTS

    def _table(self, call: Call) -> tuple[np.ndarray, list[Hashable]]:
        """For all values of the arguments which of the values of a function it has; and those values."""
        inputs = [self.where.of(argument) for argument in call.arguments]
        values = [call.definition.function(*row) for row in itertools.product(*inputs)]
        place = {value: k for k, value in enumerate(dict.fromkeys(values))}
        return np.array([place[v] for v in values]).reshape([len(v) for v in inputs]), list(place)


def _sets(names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    sizes = range(1, len(names) + 1) if len(names) <= _SEVERAL else (1, 2, len(names))
    return itertools.chain(*(itertools.combinations(names, k) for k in sizes))


def _components(values: tuple[Hashable, ...]) -> list[list[Hashable]]:
    """The symbols of each component of the values: of one, if they are no vectors; [] if they are of several kinds."""
    rows = [value for value in values if isinstance(value, tuple)]
    if not rows:
        return [list(values)]
    if len(rows) < len(values) or len({len(row) for row in rows}) != 1:
        return []
    return [list(dict.fromkeys(row[k] for row in rows)) for k in range(len(rows[0]))]


def _indices(values: Sequence[Hashable], wanted: Sequence[Hashable]) -> np.ndarray:
    """Where each of some values stands, -1 where it does not."""
    place = {value: k for k, value in enumerate(values)}
    return np.array([place.get(value, -1) for value in wanted])


def _same_components(values: tuple[Hashable, ...], new: np.ndarray) -> bool:
    """Whether a renaming of vectors only exchanges components, and symbols of one component."""
    rows = [value for value in values if isinstance(value, tuple)]
    if len(rows) < len(values) or len({len(row) for row in rows}) != 1:
        return True  # nothing is said of their components

    def parts(order: Sequence[int]) -> set[frozenset[frozenset[int]]]:
        found = set()
        for k in range(len(rows[0])):
            groups: dict[Hashable, set[int]] = {}
            for i, row in enumerate(rows):
                groups.setdefault(row[k], set()).add(int(order[i]))
            found.add(frozenset(frozenset(group) for group in groups.values()))
        return found

    return parts(new.tolist()) == parts(range(len(rows)))


def _numbers(laws: np.ndarray, order: Sequence[int], total: int) -> np.ndarray:
    """The numbers of laws whose values are put into another order, in the order of ``compositions``: (laws,).

    As many come before one as have a larger weight at the first value at which they differ: where p values follow and r
    is left for them, comb(r - 1 + p, p).
    """
    found = np.zeros(len(laws), np.int32)
    left = np.full(len(laws), total)
    for follow, k in zip(range(len(order) - 1, 0, -1), order, strict=False):
        left -= laws[:, k]
        found += np.array([math.comb(r - 1 + follow, follow) if r else 0 for r in range(total + 1)], np.int32)[left]
    return found


#: the number of the law at each of the first parent values, (places, choices); and which renamings make neither more
#: nor less of it, in as many places as are known, (order, choices)
_Rows = tuple[np.ndarray, np.ndarray]


class Orbits:
    """The choices of a law of one denominator at each of k parent values, one for each orbit under renamings of these
    and of the n values of the law: the first in the order of the choices.

    places: (order, k), where each parent value goes; values: (order, n), where each value of the law goes.  The rows
    are a group, perhaps with repetitions.
    """

    def __init__(self, total: int, n: int, places: np.ndarray, values: np.ndarray) -> None:
        self.laws = compositions(total, n)
        self.configurations = places.shape[1]
        acting, self.which = np.unique(np.concatenate([places, values], axis=1), axis=0, return_inverse=True)
        self.which = self.which.reshape(-1)
        places, values = acting[:, : places.shape[1]], acting[:, places.shape[1] :]
        self.order = len(acting)
        self.source = np.argsort(places, axis=1)  # which parent value comes to stand at each place
        self.law = np.stack([_numbers(self.laws, order, total) for order in np.argsort(values, axis=1).tolist()])

    @staticmethod
    def few(total: int, n: int, configurations: int, order: int) -> bool:
        """Whether the beginnings of its choices can be kept."""
        return math.comb(total + n - 1, n - 1) ** (configurations - 1) <= _BEGUN * order

    @cached_property
    def _begun(self) -> _Rows:
        """All but the law at the last parent value, less what begins no first member of an orbit."""
        found = np.zeros((0, 1), np.int32), np.ones((self.order, 1), bool)
        for _ in range(self.configurations - 1):
            rows, tied = zip(*self._grown(*found), strict=True)
            found = np.concatenate(rows, axis=1), np.concatenate(tied, axis=1)
        return found

    def _grown(self, rows: np.ndarray, tied: np.ndarray) -> Iterator[_Rows]:
        """With the law at one more parent value, what may begin a first member."""
        count = len(self.laws)
        step = max(1, _CHUNK // count)
        for begin in range(0, rows.shape[1], step):
            some, before = (np.repeat(a[:, begin : begin + step], count, axis=1) for a in (rows, tied))
            more = np.tile(np.arange(count, dtype=np.int32), some.shape[1] // count)
            yield self._first(np.concatenate([some, more[None]]), before)

    def _first(self, rows: np.ndarray, tied: np.ndarray) -> _Rows:
        """What no renaming makes smaller, as far as it is known, place by place, what each renaming makes of it."""
        known = len(rows)
        alive = np.ones(rows.shape[1], bool)
        for k in range(self.order):
            some = np.flatnonzero(tied[k] & alive)
            same, smaller = np.ones(len(some), bool), np.zeros(len(some), bool)
            for place, source in enumerate(self.source[k].tolist()[:known]):
                if source >= known:
                    break
                new, old = self.law[k].take(rows[source].take(some)), rows[place].take(some)
                smaller |= same & (new < old)
                same &= new == old
            tied[k, some] = same
            alive[some[smaller]] = False
        return rows[:, alive], tied[:, alive]

    def parts(self, room: int, share: tuple[int, int]) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
        """One share of the choices, at most ``room`` at a time: weights (k, n, choices), the sizes of their orbits, and
        which of the renamings given leave each as it is, (choices, order).
        """
        number, shares = share
        for rows, fixing in self._grown(*(a[:, number::shares] for a in self._begun)):
            times = self.order // fixing.sum(axis=0)
            for a in range(0, rows.shape[1], room):
                here = slice(a, a + room)
                yield self.laws[rows[:, here]].transpose(0, 2, 1), times[here], fixing[self.which, here].T
