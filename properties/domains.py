"""Every instance of a finite domain, once each, in batches.

A domain fixes the parameters, the sizes of the free alphabets and a denominator N: each conditional law of the
recipe is a composition of N in as many parts as the variable has values.  Parent values of probability zero get no
law at all, so no joint comes twice.  Of an update (``updates``) one law stands for all that differ by the names of its
values: with denominator 1 the updates are the partitions of what they may see.  ``counts`` gives the numbers of
instances, so counted and raw, in closed form (Burnside's lemma), and every full pass over a domain must find them.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from properties.batch import Batch
from properties.evaluate import value_variable
from properties.recipes import Recipe, Setting, Step, recipes, settings
from properties.rejection import accept
from theorems.language import Accepted, Defined, Form, Statement, Uniform

__all__ = [
    "LIMIT",
    "POOL",
    "THOROUGH",
    "Denominator",
    "Domain",
    "DomainTooLarge",
    "count",
    "counts",
    "declared",
    "domains",
    "enumerate_weights",
    "graph",
    "orbits",
    "updates",
    "upper_bound",
]

LIMIT = 3_000_000  # instances of one domain
THOROUGH = 10**10  # instances of one domain that only the thorough profile goes through
POOL = 300_000  # instances of one domain from which the other checks take theirs
_CELLS = 1 << 19  # weights of one batch: 4 MB, which the caches hold
_ROWS = 1 << 14  # instances of one batch
_SMALL = 1 << 15  # weights of a block that are written in one step
_PATTERNS = 60_000  # supports that ``counts`` looks at
_ORDERS = 24  # orders of the variables in which a domain may be too large to be counted, before it is refused
_PART = 500_000  # instances of one part of a domain, about
_PREFIX = 200_000  # beginnings of instances among which the parts are dealt out


class DomainTooLarge(ValueError):
    """A domain of more instances than the limit; the message gives its size."""


@dataclass(frozen=True)
class Denominator:
    """The common denominator of the conditional laws: ``default``, and others for the variables named."""

    default: int
    others: tuple[tuple[str, int], ...] = ()

    def of(self, name: str) -> int:
        return dict(self.others).get(name, self.default)

    def __str__(self) -> str:
        return ", ".join([str(self.default), *(f"{n} for {name}" for name, n in self.others)])

    @staticmethod
    def declared(values: Mapping[str, int]) -> Denominator:
        """From the entries ``denominator`` and ``denominator X`` of a declared domain."""
        key = "denominator "
        others = tuple((name.removeprefix(key), n) for name, n in values.items() if name.startswith(key))
        return Denominator(values.get("denominator", 1), others)


# The laws of one step -----------------------------------------------------------------------------


@lru_cache(maxsize=256)
def compositions(total: int, parts: int) -> np.ndarray:
    """All ways to write ``total`` as an ordered sum of ``parts`` non-negative integers: shape (C, parts)."""
    if parts == 1:
        return np.array([[total]], np.int64)
    blocks = []
    for first in range(total, -1, -1):
        rest = compositions(total - first, parts - 1)
        blocks.append(np.hstack([np.full((len(rest), 1), first, np.int64), rest]))
    return np.vstack(blocks)


def _total(step: Step, denominator: Denominator) -> int:
    """The denominator of a step's laws, if it has a choice of them: a point mass has 1; 0 if there is no choice."""
    return denominator.of(step.name) if step.law == "free" else int(step.law == "function")


def _choices(step: Step, setting: Setting, denominator: Denominator) -> int:
    """How many laws a step has at each value of its parents."""
    total, n = _total(step, denominator), len(setting.of(step.name))
    return math.comb(total + n - 1, n - 1)


def orbits(total: int, n: int, configurations: int) -> int:
    """How many choices of a law of denominator ``total`` on n values, at each of so many parent values, there are up to
    the names of the n values: by Burnside's lemma, the mean over permutations of the number of choices they fix.

    A permutation fixes a law iff the law is constant on its cycles.  With total = 1 and n no less than the number of
    parent values these are the partitions of the parent values: Bell's numbers.
    """
    found = 0
    for cycles in _cycle_types(n, n):
        many = math.factorial(n)
        for length, times in Counter(cycles).items():
            many //= length**times * math.factorial(times)
        ways = [1] + [0] * total
        for length in cycles:
            for k in range(length, total + 1):
                ways[k] += ways[k - length]
        found += many * ways[total] ** configurations
    return found // math.factorial(n)


def _cycle_types(n: int, largest: int) -> Iterator[tuple[int, ...]]:
    if n == 0:
        yield ()
    for first in range(min(n, largest), 0, -1):
        for rest in _cycle_types(n - first, first):
            yield (first, *rest)


class _Laws:
    """The choices of one law at each of so many parent values; weights (parent values, n, choices), and what each
    stands for.  relabelled: only one for all that differ by the names of the n values, the first in the order.
    """

    def __init__(self, total: int, n: int, configurations: int, relabelled: bool) -> None:
        self.laws = compositions(total, n) if total else np.ones((1, n), np.int64)
        self.configurations = configurations
        self.columns: np.ndarray | None = None
        self.times = np.ones(1, np.int64)
        if relabelled:
            self._relabel(total + 1)
        self.size = len(self.laws) ** configurations if self.columns is None else len(self.columns)

    def _relabel(self, base: int) -> None:
        """Column k is the number written by the weights of value k at each parent value, as digits.

        Renaming the values permutes the columns, so one of each orbit has them in falling order; the columns of the
        first few parent values are then in falling order too, so the choices are built one parent value at a time.
        It is the first of its orbit: ``compositions`` come in falling order.
        """
        if base**self.configurations >= 1 << 62:
            raise OverflowError("too many parent values for an update")  # its domain is far beyond any limit
        columns = np.zeros((1, self.laws.shape[1]), np.int64)
        for _ in range(self.configurations):
            columns = (columns[:, None, :] * base + self.laws[None]).reshape(-1, self.laws.shape[1])
            columns = columns[(columns[:, :-1] >= columns[:, 1:]).all(axis=1)]
        self.columns, self.base = columns, base
        run = np.ones(len(columns), np.int64)  # length of the run of equal columns, up to here
        same = np.ones(len(columns), np.int64)  # permutations that change nothing
        for k in range(1, columns.shape[1]):
            run = np.where(columns[:, k] == columns[:, k - 1], run + 1, 1)
            same *= run
        self.times = math.factorial(columns.shape[1]) // same

    def part(self, start: int, stop: int) -> tuple[np.ndarray, np.ndarray]:
        """The choices numbered start to stop - 1: weights (parent values, n, choices), and times (choices,) or (1,)."""
        found = np.empty((self.configurations, self.laws.shape[1], stop - start), np.int64)
        if self.columns is not None:
            rest = self.columns[start:stop].T.copy()
            for k in reversed(range(self.configurations)):
                rest, found[k] = np.divmod(rest, self.base)
            return found, self.times[start:stop]
        code = np.arange(start, stop)
        for k in reversed(range(self.configurations)):
            code, choice = np.divmod(code, len(self.laws))
            found[k] = self.laws[choice].T
        return found, self.times


@lru_cache(maxsize=64)
def _laws(total: int, n: int, configurations: int, relabelled: bool) -> _Laws:
    return _Laws(total, n, configurations, relabelled)


def graph(step: Step, setting: Setting) -> np.ndarray:
    """The table of a definition: 1 where the function has that value, shape (parent values..., n), flat in front."""
    values = {value: i for i, value in enumerate(setting.of(step.name))}
    order = step.parents
    table = np.zeros((math.prod(len(setting.of(p)) for p in order), len(values)), np.int64)
    if step.call is None:
        raise TypeError(f"step {step.name} has no definition")
    where = [order.index(argument) for argument in step.call.arguments]
    for row, inputs in enumerate(itertools.product(*(setting.of(p) for p in order))):
        value = step.call.definition.function(*(inputs[i] for i in where))
        if value not in values:
            raise ValueError(f"{step.name} = {step.call} takes the value {value!r}, which is not in its alphabet")
        table[row, values[value]] = 1
    return table


# Updates ------------------------------------------------------------------------------------------


def updates(statement: Statement, recipe: Recipe) -> tuple[str, ...]:
    """The variables of which the names of the values do not matter, and that the hypotheses let see only some others.

    Such a variable x has a free alphabet; no later variable depends on it; and no definition, function or
    uniformity of the statement, its hypotheses and its conditions has it as an argument, nor does ``for every t`` range
    over it.  Then a permutation of its values changes nothing that is checked.  Proof: it maps the outcomes of the
    joint one to one onto those of another, with the same probabilities.  The joint of a set of variables without x
    stays as it is; in that of a set with x the same probabilities stand at other outcomes.  So the same before and
    after are every H and I, conditioned on values of others or not; every expectation of functions of others; whether
    x is independent of or determined by anything, is uniform on so many values, or takes at most so many; and the
    number of outcomes and the common denominator of any set of variables, by which witnesses are ordered.
    """
    world, named = statement.world, {value_variable(statement.formula, statement.world)}
    for form in statement.forms():
        if isinstance(form, Defined | Uniform):
            named |= {form.name, *(form.call.arguments if isinstance(form, Defined) else ())}
        elif isinstance(form, Accepted):
            named |= {form.name, form.of, form.event, form.given}
    for call in world.calls().values():
        named.update(call.arguments)
    for condition in statement.equality:
        for arguments in re.findall(r"\w+\(([^()]*)\) uniform on", condition):  # as restrict(S,T)
            named.update(name.strip() for name in arguments.split(","))
    found = []
    for i, step in enumerate(recipe.steps):
        narrowed = step.law == "function" or set(step.parents) < {s.name for s in recipe.steps[:i]}
        alone = not any(step.name in later.parents for later in recipe.steps[i + 1 :])
        free = not world.variable(step.name).alphabet and step.name not in named
        if step.law in ("free", "function") and step.parents and narrowed and alone and free:
            found.append(step.name)
    return tuple(found)


# Counting -----------------------------------------------------------------------------------------

_Rows = frozenset[tuple[Hashable, ...]]


def count(
    recipe: Recipe,
    setting: Setting,
    denominator: Denominator | int,
    limit: int = LIMIT,
    relabelled: tuple[str, ...] = (),
) -> int:
    """The number of instances, one for each renaming of the values of the variables ``relabelled``.

    Raises DomainTooLarge where it exceeds the limit.
    """
    return counts(recipe, setting, denominator, limit, relabelled)[0]


def counts(
    recipe: Recipe,
    setting: Setting,
    denominator: Denominator | int,
    limit: int = LIMIT,
    relabelled: tuple[str, ...] = (),
) -> tuple[int, int]:
    """``count``, and the number of instances that these stand for.

    Both are sums over supports of the number of choices of laws with that support.
    """
    denominator = denominator if isinstance(denominator, Denominator) else Denominator(denominator)
    found = _counts(recipe, setting, denominator, relabelled)
    if found is None:
        most = f"too many supports to count, at most {_rough(upper_bound(recipe, setting, denominator))}"
        raise _too_large(recipe, setting, denominator, most, limit)
    if found[0] > limit:
        raise _too_large(recipe, setting, denominator, _rough(found[0]), limit)
    return found


@lru_cache(maxsize=1024)
def _counts(
    recipe: Recipe, setting: Setting, denominator: Denominator, relabelled: tuple[str, ...]
) -> tuple[int, int] | None:
    last = max((i for i, step in enumerate(recipe.steps) if _total(step, denominator)), default=-1)
    steps = recipe.steps[: last + 1]  # the others have no choice
    known: tuple[str, ...] = ()
    supports: dict[_Rows, tuple[int, int]] = {frozenset({()}): (1, 1)}
    looked = 0
    for i, step in enumerate(steps):
        if _all_matter(steps[i:], known):
            found = [
                (mine * a, raw * b)
                for support, (mine, raw) in supports.items()
                for a, b in [_by_size(steps[i:], setting, denominator, relabelled, len(support))]
            ]
            return sum(a for a, _ in found), sum(b for _, b in found)
        where = [known.index(p) for p in step.parents]
        later = {p for s in steps[i + 1 :] for p in s.parents}
        kept = [k for k, name in enumerate((*known, step.name)) if name in later]
        total, n = _total(step, denominator), len(setting.of(step.name))
        if step.law == "accepted" and step.name in later:
            return None  # its support depends on the weights
        parts = None if step.name not in later else _supports(step, setting, denominator)
        following: dict[_Rows, tuple[int, int]] = {}
        for support, (mine, raw) in supports.items():
            groups: dict[tuple[Hashable, ...], list[tuple[Hashable, ...]]] = {}
            for row in support:
                groups.setdefault(tuple(row[w] for w in where), []).append(row)
            if parts is None:  # nothing depends on it: the number of its laws is all that matters
                rows = frozenset(tuple(row[k] for k in kept) for row in support)
                every = math.comb(total + n - 1, n - 1) ** len(groups) if total else 1
                one = orbits(total, n, len(groups)) if step.name in relabelled else every
                _add(following, rows, mine * one, raw * every)
                continue
            # one value of the parents at a time, so that supports that come out the same are followed up only once
            partial: Counter[_Rows] = Counter({frozenset(): 1})
            for configuration, rows_there in sorted(groups.items()):
                grown: Counter[_Rows] = Counter()
                for part, ways in parts(configuration):
                    new = frozenset(tuple((*row, v)[k] for k in kept) for row in rows_there for v in part)
                    for rows, times in partial.items():
                        grown[rows | new] += times * ways
                    looked += len(partial)
                if looked > _PATTERNS:
                    return None
                partial = grown
            for rows, times in partial.items():
                _add(following, rows, mine * times, raw * times)
        supports = following
        known = tuple((*known, step.name)[k] for k in kept)
    return sum(mine for mine, _ in supports.values()), sum(raw for _, raw in supports.values())


def _all_matter(steps: Sequence[Step], known: Sequence[str]) -> bool:
    """Whether each step depends on all the variables before it: then only the size of a support matters, for each of
    its outcomes has a law of its own.
    """
    before = set(known)
    for step in steps:
        if set(step.parents) != before:
            return False
        before.add(step.name)
    return True


def _by_size(
    steps: Sequence[Step], setting: Setting, denominator: Denominator, relabelled: tuple[str, ...], size: int
) -> tuple[int, int]:
    """The numbers of choices of laws for steps that depend on all before them, from a support of so many outcomes."""
    sizes = {size: 1}  # size of the support -> number of choices that lead to it
    for step in steps[:-1]:
        n, total = len(setting.of(step.name)), _total(step, denominator)
        if not total:
            sizes = {k * (n if step.law == "uniform" else 1): ways for k, ways in sizes.items()}
            continue
        each = [math.comb(n, k) * math.comb(total - 1, k - 1) for k in range(1, min(n, total) + 1)]
        following: dict[int, int] = {}
        product, power = [1], 0  # each value of the support gets 1 + (index into each) values
        for k, ways in sorted(sizes.items()):
            while power < k:
                product, power = _convolved(product, each), power + 1
            for j, times in enumerate(product):
                if times:
                    following[k + j] = following.get(k + j, 0) + ways * times
        sizes = following
    last = steps[-1]
    n, total = len(setting.of(last.name)), _total(last, denominator)
    raw = sum(ways * math.comb(total + n - 1, n - 1) ** k for k, ways in sizes.items())
    if last.name not in relabelled:
        return raw, raw
    return sum(ways * orbits(total, n, k) for k, ways in sizes.items()), raw


def _convolved(a: Sequence[int], b: Sequence[int]) -> list[int]:
    found = [0] * (len(a) + len(b) - 1)
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            found[i + j] += x * y
    return found


def _add(found: dict[_Rows, tuple[int, int]], rows: _Rows, mine: int, raw: int) -> None:
    before = found.get(rows, (0, 0))
    found[rows] = (before[0] + mine, before[1] + raw)


def _rough(n: int) -> str:
    return f"{n:,}" if n < 10**12 else f"10^{len(str(n))}"


def upper_bound(recipe: Recipe, setting: Setting, denominator: Denominator) -> int:
    """At least the number of instances: every value of the parents counted as if it always had positive probability."""
    return math.prod(
        _choices(step, setting, denominator) ** math.prod(len(setting.of(p)) for p in step.parents)
        for step in recipe.steps
        if _total(step, denominator)
    )


_Support = tuple[tuple[int, ...], int]  # the values of positive probability, and the number of laws with these


def _supports(
    step: Step, setting: Setting, denominator: Denominator
) -> Callable[[tuple[Hashable, ...]], Sequence[_Support]]:
    """For each value of the parents the supports that a law may have, and how many laws have it."""
    n = len(setting.of(step.name))
    if step.law == "defined":
        table = graph(step, setting)
        rows = itertools.product(*(range(len(setting.of(p))) for p in step.parents))
        value: dict[tuple[Hashable, ...], int] = {row: int(table[k].argmax()) for k, row in enumerate(rows)}
        return lambda configuration: [((value[tuple(configuration)],), 1)]
    if step.law == "uniform":
        return lambda _: [(tuple(range(n)), 1)]
    size = _total(step, denominator)
    most = min(n, size)
    pool = [
        (part, math.comb(size - 1, k - 1)) for k in range(1, most + 1) for part in itertools.combinations(range(n), k)
    ]
    return lambda _: pool


def _too_large(recipe: Recipe, setting: Setting, denominator: Denominator, size: str, limit: int) -> DomainTooLarge:
    name = ", ".join(part for part in (setting.text(), f"denominator {denominator}") if part)
    text = f"the domain {name} ({recipe.text()}) has {size} instances; the limit is {limit:,}: choose a smaller "
    text += "denominator or smaller alphabets"
    if limit < THOROUGH:
        text += f", or declare it as thorough, which goes through up to {_rough(THOROUGH)} instances"
    return DomainTooLarge(text)


# Building -----------------------------------------------------------------------------------------

_Block = tuple[np.ndarray, np.ndarray]  # weights (cells, B), instances last; and how many each stands for, (B,)


def enumerate_weights(
    recipe: Recipe, setting: Setting, denominator: Denominator | int, relabelled: tuple[str, ...] = ()
) -> Iterator[np.ndarray]:
    """All instances, as int64 weights (B, n1, n2, ...) with the axes in the world's order."""
    denominator = denominator if isinstance(denominator, Denominator) else Denominator(denominator)
    builder = _Builder(recipe, setting, denominator, relabelled)
    for weights, _ in builder.grown(builder.start(), 0, len(recipe.steps)):
        yield builder.table(weights)


@dataclass(frozen=True)
class _Builder:
    """Instances, one variable after the other."""

    recipe: Recipe
    setting: Setting
    denominator: Denominator
    relabelled: tuple[str, ...]

    def start(self) -> Iterator[_Block]:
        yield np.ones((1, 1), np.int64), np.ones(1, np.int64)

    def grown(self, stream: Iterator[_Block], first: int, last: int) -> Iterator[_Block]:
        """The instances with the variables of the steps first to last - 1 added."""
        for i in range(first, last):
            stream = self._with(stream, i)
        return stream

    def table(self, weights: np.ndarray) -> np.ndarray:
        """Weights (cells, B) in the recipe's order as (B, n1, n2, ...) in the world's: a view, instances fastest."""
        names = [step.name for step in self.recipe.steps]
        sizes = [len(self.setting.of(name)) for name in names]
        order = [names.index(name) for name in self.setting.names]
        return weights.reshape(*sizes, weights.shape[1]).transpose(len(order), *order)

    def _with(self, stream: Iterator[_Block], i: int) -> Iterator[_Block]:
        step, before = self.recipe.steps[i], [s.name for s in self.recipe.steps[:i]]
        parent, parents = parent_index(step, before, [len(self.setting.of(name)) for name in before])
        n = len(self.setting.of(step.name))
        if step.accepted is not None:
            for weights, times in stream:
                yield accept(step.accepted, before, dict(self.setting.values), weights), times
            return
        if step.law == "defined":
            value = graph(step, self.setting)[parent].argmax(axis=1)
            for weights, times in stream:
                out = np.zeros((len(weights), n, weights.shape[1]), np.int64)
                out[np.arange(len(weights)), value] = weights
                yield out.reshape(-1, weights.shape[1]), times
            return
        total = _total(step, self.denominator)
        writer = _Writer(parent, n)
        for weights, times in stream:
            for support, members in _by_support(weights, parent, parents):
                laws = _laws(total, n, len(support), step.name in self.relabelled)
                where = np.full(parents, -1)
                where[support] = np.arange(len(support))
                yield from writer.write(weights[:, members], times[members], laws, where[parent])
        yield from writer.rest()


def _by_support(weights: np.ndarray, parent: np.ndarray, parents: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """(values of the parents of positive probability, the instances with these) for each such set that occurs."""
    positive = np.zeros((parents, weights.shape[1]), bool)
    for cell, p in enumerate(parent.tolist()):
        positive[p] |= weights[cell] > 0
    packed = np.packbits(positive, axis=0)
    if len(packed) <= 7:
        codes = np.zeros(weights.shape[1], np.int64)
        for byte in packed:
            codes = (codes << 8) | byte
        _, first, belongs = np.unique(codes, return_index=True, return_inverse=True)
    else:
        _, first, belongs = np.unique(packed, axis=1, return_index=True, return_inverse=True)
    belongs = belongs.reshape(-1)
    order = np.argsort(belongs, kind="stable")
    ends = np.cumsum(np.bincount(belongs, minlength=len(first)))
    for k, members in enumerate(np.split(order, ends[:-1])):
        yield np.flatnonzero(positive[:, first[k]]), members


class _Writer:
    """Instances times laws, gathered into blocks of a convenient size."""

    def __init__(self, parent: np.ndarray, n: int) -> None:
        self.cells, self.n = len(parent), n
        self.room = max(64, min(_ROWS, _CELLS // (self.cells * n)))
        self._fresh()

    def _fresh(self) -> None:
        self.out = np.empty((self.cells, self.n, self.room), np.int64)
        self.times = np.empty(self.room, np.int64)
        self.filled = 0

    def rest(self) -> Iterator[_Block]:
        if self.filled:
            yield self.out.reshape(-1, self.room)[:, : self.filled], self.times[: self.filled]
            self._fresh()

    def write(self, base: np.ndarray, times: np.ndarray, laws: _Laws, where: np.ndarray) -> Iterator[_Block]:
        """Every instance with every choice of laws.  where: for each cell the place of its parents' value, or -1."""
        wide = min(laws.size, self.room)  # choices in one go
        many = max(1, self.room // wide)
        for begin in range(0, laws.size, wide):
            kernel, each = laws.part(begin, min(begin + wide, laws.size))
            start = 0
            while start < base.shape[1]:
                if self.room - self.filled < kernel.shape[2]:
                    yield from self.rest()
                some = min(many, base.shape[1] - start, (self.room - self.filled) // kernel.shape[2])
                self._put(base[:, start : start + some], times[start : start + some], kernel, each, where)
                start += some

    def _put(
        self, base: np.ndarray, times: np.ndarray, kernel: np.ndarray, each: np.ndarray, where: np.ndarray
    ) -> None:
        m, w = base.shape[1], kernel.shape[2]
        here = slice(self.filled, self.filled + m * w)
        out = self.out[:, :, here].reshape(self.cells, self.n, m, w)  # splits the last axis: a view
        self.times[here].reshape(m, w)[:] = times[:, None] * each
        if self.cells * self.n * m * w <= _SMALL:
            np.multiply(base[:, None, :, None], kernel[where][:, :, None, :], out=out)  # base is 0 where where is -1
        else:
            for cell, place in enumerate(where.tolist()):
                if place < 0:
                    out[cell] = 0
                else:
                    np.multiply(base[cell][None, :, None], kernel[place][:, None, :], out=out[cell])
        self.filled += m * w


def parent_index(step: Step, names: list[str], sizes: list[int]) -> tuple[np.ndarray, int]:
    """For each cell of the variables so far the flat index of its parents' values; and the number of such indices."""
    cells = math.prod(sizes)
    codes = np.unravel_index(np.arange(cells), tuple(sizes)) if sizes else ()
    index = np.zeros(cells, np.int64)
    many = 1
    for p in step.parents:
        k = names.index(p)
        index = index * sizes[k] + codes[k]
        many *= sizes[k]
    return index, many


# Domains of a statement ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Domain:
    """One finite domain: setting, denominator, recipe, and the number of its instances.

    relabelled: the variables of which one choice of laws stands for all its renamings; raw: the number of instances
    before that (0: the same).
    """

    setting: Setting
    denominator: Denominator
    recipe: Recipe
    size: int
    raw: int = 0
    relabelled: tuple[str, ...] = ()

    @property
    def stands_for(self) -> int:
        return self.raw or self.size

    def text(self) -> str:
        """``V=2, K=2, |g|=2, denominator 2: 1,234 instances, standing for 2,345``."""
        name = self.setting.text()
        law = f"denominator {self.denominator}"
        size = f"{self.size:,} instance{'' if self.size == 1 else 's'}"
        if self.stands_for != self.size:
            size += f", standing for {self.stands_for:,}"
        return f"{name + ', ' if name else ''}{law}: {size}"

    def batches(self) -> Iterator[Batch]:
        """Every instance, in batches."""
        for part in range(self.parts):
            yield from self.part(part)

    # parts, so that a long enumeration can go on where it stopped --------------------------------

    @cached_property
    def _builder(self) -> _Builder:
        return _Builder(self.recipe, self.setting, self.denominator, self.relabelled)

    @cached_property
    def _prefix(self) -> tuple[int, np.ndarray, np.ndarray]:
        """A number of steps, and every beginning of an instance with these: few, but enough to be dealt out."""
        wanted = -(-self.size // _PART)
        steps = self.recipe.steps
        k = 0
        if wanted > 1:
            for more in range(1, len(steps)):
                some = _counts(Recipe(steps[:more], frozenset()), self.setting, self.denominator, self.relabelled)
                if some is None or some[0] > _PREFIX:
                    break
                k = more
                if some[0] >= 16 * wanted:
                    break
        blocks = list(self._builder.grown(self._builder.start(), 0, k))
        return k, np.concatenate([w for w, _ in blocks], axis=1), np.concatenate([t for _, t in blocks])

    @cached_property
    def parts(self) -> int:
        """Into how many parts the domain is dealt out."""
        return min(-(-self.size // _PART), len(self._prefix[2]))

    def part(self, number: int) -> Iterator[Batch]:
        """The instances of one part."""
        k, weights, times = self._prefix
        rows = slice(number, None, self.parts)
        builder = self._builder
        start = iter([(weights[:, rows], times[rows])])
        for found, stands in builder.grown(start, k, len(self.recipe.steps)):
            yield Batch(self.setting, builder.table(found), times=stands)


def domain_of(
    statement: Statement,
    setting: Setting,
    denominator: Denominator | int,
    forms: tuple[Form, ...],
    limit: int = LIMIT,
) -> Domain:
    """The domain in the first order of the variables that stays within the limit.

    Where no order does, DomainTooLarge gives the size in the first of them, the world's own if it builds in as much.
    """
    denominator = denominator if isinstance(denominator, Denominator) else Denominator(denominator)
    first: DomainTooLarge | None = None
    uncounted = 0
    for recipe in recipes(statement.world, forms):
        relabelled = updates(statement, recipe)
        try:
            size, raw = counts(recipe, setting, denominator, limit, relabelled)
            return Domain(setting, denominator, recipe, size, raw, relabelled)
        except DomainTooLarge as error:
            first = first or error
        uncounted += _counts(recipe, setting, denominator, relabelled) is None
        if uncounted == _ORDERS:  # each took a while, and n variables have n! orders
            break
    if first is None:
        raise ValueError(f"statement {statement.id}: there is no order of its variables")
    raise first


def declared(statement: Statement, thorough: bool = False, limit: int = LIMIT) -> list[Domain]:
    """The domains that a statement with variables declares; with those that only the thorough profile goes through."""
    forms = statement.forms()
    found = []
    for most, several in ((limit, statement.domains), (THOROUGH, statement.thorough if thorough else ())):
        for one in several:
            values = dict(one)
            for setting in settings(statement, values):
                found.append(domain_of(statement, setting, Denominator.declared(values), forms, most))
    return found


def domains(statement: Statement, limit: int = LIMIT) -> list[Domain]:
    """The declared domains of moderate size, from which other checks than the enumeration take instances.

    Where all are large, the smallest of them.
    """
    found = declared(statement, False, limit)
    return [d for d in found if d.size <= POOL] or sorted(found, key=lambda d: d.size)[:1]
