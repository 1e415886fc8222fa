"""Joint distributions of finitely many named variables, with exact rational probabilities.

Inside are integer weights over one common denominator D, in lowest terms.  Every entropy is
(1/D) times a sum of +-n*log2(n) over marginal weights n, so H and I are exact ``Bits``; independence and
functional dependence are decided on the integers themselves.  Small or very fine distributions are Python
integers in a dict; large ones (10^6 cells and more) are int64 arrays, used only where no sum can overflow.
"""

from __future__ import annotations

import difflib
import inspect
import math
import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import islice
from itertools import product as cartesian
from operator import itemgetter
from typing import Any

from exact._numpy import np
from exact.bits import Bits, Bulk, log2, make, ratio_of, weighted_sum
from exact.syntax import Divergence, ParseError, parse_entropy, parse_expression, parse_information

__all__ = ["DistributionError", "Joint", "UnknownVariableError", "ZeroProbabilityError"]

_SMALL = 256  # distributions of fewer atoms stay in Python
_MOST = 50_000_000  # atoms of a product, as Python objects
_LIMIT = 1 << 62  # int64 arrays only for denominators below

Names = str | Iterable[str]


class DistributionError(ValueError):
    """Weights, names or shapes that do not make a probability distribution."""


class UnknownVariableError(ValueError):
    """A variable that the distribution does not have."""


class ZeroProbabilityError(ValueError):
    """Conditioning on an event of probability zero."""


# ---------------------------------------------------------------------------------- names


def split_names(names: Names) -> tuple[str, ...]:
    """``"S, r"`` or ``("S", "r")`` as a tuple of names."""
    if isinstance(names, str):
        return tuple(part.strip() for part in names.split(",")) if names.strip() else ()
    if not isinstance(names, Iterable):
        raise TypeError(f"variable names are given as 'S,r' or ('S', 'r'), not {names!r}")
    return tuple(names)


def check_names(names: Names) -> tuple[str, ...]:
    """The names of a new distribution: identifiers such as S, T1, S' or X^n, each once."""
    found = split_names(names)
    for name in found:
        if not isinstance(name, str):
            raise TypeError(f"a variable name is a string such as 'S', not {name!r}")
        if not re.fullmatch(r"[^\W\d]\w*'*(?:\^\w+)?", name):
            raise DistributionError(f"{name!r} is not a variable name: use an identifier such as 'S' or 'T1'")
        if found.count(name) > 1:
            raise DistributionError(f"the variable {name!r} is named twice in {found}")
    return found


def positions(names: Names, known: tuple[str, ...]) -> tuple[int, ...]:
    """Indices of the names among the known ones, each once; UnknownVariableError with a suggestion otherwise."""
    found: dict[int, None] = {}
    for name in split_names(names):
        if name not in known:
            if not isinstance(name, str):
                raise TypeError(f"a variable name is a string such as 'S', not {name!r}")
            close = difflib.get_close_matches(name, known, cutoff=0.5) or [
                k for k in known if k.lower() == name.lower()
            ]
            hint = f"; did you mean {close[0]!r}?" if close else ""
            raise UnknownVariableError(f"no variable {name!r} among {', '.join(known)}{hint}")
        found[known.index(name)] = None
    return tuple(found)


def quantity(text: object, example: str) -> str:
    """The text of a quantity; TypeError where it is something else (a list, say, which could not be remembered)."""
    if not isinstance(text, str):
        raise TypeError(f"a quantity is a text such as {example!r}, not {text!r}")
    return text


@lru_cache(maxsize=4096)
def read_entropy(text: str, known: tuple[str, ...]) -> tuple[frozenset[int], frozenset[int]]:
    """``"r | S"`` as the index sets (of, given); an empty condition, ``"r |"``, is allowed."""
    node = parse_entropy(_without_empty_condition(text))
    if node.at:
        raise ParseError(_at_message(text, node.at[0][0]))
    return frozenset(positions(node.of, known)), frozenset(positions(node.given, known))


@lru_cache(maxsize=4096)
def read_information(text: str, known: tuple[str, ...]) -> tuple[frozenset[int], frozenset[int], frozenset[int]]:
    """``"g ; S | r"`` as the index sets (left, right, given); an empty condition is allowed."""
    node = parse_information(_without_empty_condition(text))
    if node.at:
        raise ParseError(_at_message(text, node.at[0][0]))
    left, right, given = (frozenset(positions(group, known)) for group in (node.left, node.right, node.given))
    return left, right, given


def _without_empty_condition(text: str) -> str:
    return text.rstrip().removesuffix("|")


def _at_message(text: str, name: str) -> str:
    return f"{text!r} conditions on one value of {name}: write j.given({name}=value) and ask that distribution"


def _wanted(function: Callable[..., Any], of: Names | None, known: tuple[str, ...]) -> tuple[int, ...]:
    """The variables a function takes: ``of``, or else those its parameters are named after."""
    if not callable(function):
        raise TypeError(f"expected a function of variables, such as lambda r: 1 - r, not {function!r}")
    if of is not None:
        return positions(of, known)
    try:
        parameters = [p.name for p in inspect.signature(function).parameters.values()]
    except (TypeError, ValueError):
        parameters = []
    if not parameters or any(p not in known for p in parameters):
        raise UnknownVariableError(
            f"cannot tell which variables the function takes; name them: of=({', '.join(map(repr, known[:2]))}, ...)"
        )
    return positions(parameters, known)


def _picker(indices: Sequence[int]) -> Callable[[tuple[Any, ...]], tuple[Any, ...]]:
    if len(indices) == 1:
        (i,) = indices
        return itemgetter(slice(i, i + 1))
    return itemgetter(*indices) if indices else lambda row: ()


_ORDERED = (int, str, bytes, Fraction)


def _plain(value: object) -> bool:
    return isinstance(value, _ORDERED) or (isinstance(value, tuple) and all(map(_plain, value)))


def _sorted(values: Iterable[Any]) -> list[Any]:
    """Sorted where the values are numbers, strings or tuples of them; otherwise in the order given."""
    found = list(values)
    if all(map(_plain, found)):
        try:
            return sorted(found)
        except TypeError:
            pass
    return found


# ---------------------------------------------------------------------------------- Joint


class Joint:
    """A joint distribution of named variables with exact rational probabilities.  Immutable.

    ``Joint({("a", 0): Fraction(1, 2), ("b", 1): Fraction(1, 2)}, names=("S", "r"))``

    pmf: outcome -> probability (int, Fraction, SymPy or FLINT rational), summing to 1.  An outcome is a tuple with one
    value a variable; values are any hashables.  With one variable an outcome is the value itself, unless every outcome
    is a 1-tuple: then these are (value,).  Outcomes of probability zero are dropped.
    normalise=True divides the weights by their sum instead of demanding that it is 1.
    Raises TypeError for floats; DistributionError for negative probabilities, a sum other than 1, outcomes of a wrong
    length, and names that are no identifiers or occur twice.
    """

    # Small: _atoms {row of values: weight}.  Large: _shape, _values (labels an axis), and either _keys (sorted flat
    # indices) with _weights of the atoms, or _keys None and _weights dense over all cells, zeros included.
    __slots__ = ("_atoms", "_den", "_dense", "_keys", "_names", "_shape", "_sums", "_values", "_weights")

    _names: tuple[str, ...]
    _den: int
    _atoms: dict[tuple[Any, ...], int] | None
    _shape: tuple[int, ...]
    _values: tuple[Sequence[Any], ...]
    _keys: np.ndarray | None
    _weights: np.ndarray
    _sums: dict[frozenset[int], dict[int, int] | Bulk]  # n*log2(n) over marginals, once asked for
    _dense: dict[frozenset[int], tuple[list[int], np.ndarray]]  # dense marginals: axes, weights

    def __init__(self, pmf: Mapping[Any, Any], names: Names, *, normalise: bool = False) -> None:
        names = check_names(names)
        if not isinstance(pmf, Mapping):
            raise TypeError(f"a distribution is a mapping from outcomes to probabilities, not {type(pmf).__name__}")
        if not pmf:
            raise DistributionError("the distribution has no outcomes; its probabilities have to sum to 1")
        rows = _rows(list(pmf), names)
        ratios: list[tuple[int, int]] = []
        for outcome, x in pmf.items():
            ratio = (x.numerator, x.denominator) if type(x) is Fraction else _probability(x, outcome)
            if ratio[0] < 0:
                raise DistributionError(f"the probability of {outcome!r} is {Fraction(*ratio)}; it cannot be negative")
            ratios.append(ratio)
        den = math.lcm(*{q for _, q in ratios})
        weights = [p * (den // q) for p, q in ratios]
        total = sum(weights)
        if normalise:
            if total == 0:
                raise DistributionError("all weights are zero: nothing to normalise")
        elif total != den:
            raise DistributionError(
                f"the probabilities sum to {Fraction(total, den)}, not 1; pass normalise=True "
                "(or use Joint.from_weights) to divide by their sum on purpose"
            )
        atoms: dict[tuple[Any, ...], int] = {}
        for row, w in zip(rows, weights, strict=True):
            if w:
                atoms[row] = atoms.get(row, 0) + w
        self._set_atoms(names, atoms, total)

    @classmethod
    def from_weights(cls, weights: Mapping[Any, Any], names: Names) -> Joint:
        """The distribution proportional to non-negative rational weights, given as a mapping like a pmf."""
        return cls(weights, names, normalise=True)

    @classmethod
    def uniform(cls, outcomes: Iterable[Any], names: Names) -> Joint:
        """Equal probability for each outcome; one that is listed k times weighs k times as much."""
        weights: dict[Any, int] = {}
        for outcome in outcomes:
            weights[outcome] = weights.get(outcome, 0) + 1
        return cls(weights, names, normalise=True)

    @classmethod
    def product(cls, *joints: Joint) -> Joint:
        """The joint distribution of independent parts, whose names have to be different."""
        for joint in joints:
            if not isinstance(joint, Joint):
                raise TypeError(f"a product is of joint distributions, not of {joint!r}")
        names = check_names(name for j in joints for name in j._names)
        count = math.prod(map(len, joints))
        if count > _MOST:
            raise DistributionError(f"the product would have {count} atoms; the limit is {_MOST}")
        atoms: dict[tuple[Any, ...], int] = {(): 1}
        for j in joints:
            rows = j._as_atoms()
            atoms = {left + right: v * w for left, v in atoms.items() for right, w in rows.items()}
        return _from_atoms(names, atoms, math.prod(j._den for j in joints))

    @classmethod
    def from_table(cls, weights: Any, names: Names, values: Sequence[Sequence[Hashable]] | None = None) -> Joint:
        """The distribution proportional to a table of non-negative integer weights, one axis a variable.

        weights: NumPy integer array or nested lists, of shape (n1, n2, ...), any size of integer; the probability of a
        cell is its weight over the sum.  values: the labels of each axis; by default 0, 1, ..., n-1.
        """
        names = check_names(names)
        table = integer_table(weights)
        if table.ndim != len(names):
            raise DistributionError(
                f"the table has {table.ndim} axes (shape {table.shape}) for {len(names)} names {names}; "
                "one axis a variable"
            )
        labels = _labels(values, names, table.shape)
        total = exact_total(table)
        if total == 0:
            raise DistributionError(f"all weights of the table of shape {table.shape} are zero: nothing to normalise")
        if total >= _LIMIT or table.size < _SMALL:
            cells = zip(cartesian(*labels), np.ravel(table).tolist(), strict=True)
            return _from_atoms(names, {row: w for row, w in cells if w}, total)
        return _from_arrays(names, labels, None, table.flatten(), total)  # a copy: the caller may change his

    # construction inside ----------------------------------------------------------------------

    def _set_atoms(self, names: tuple[str, ...], atoms: dict[tuple[Any, ...], int], total: int) -> None:
        g = math.gcd(total, *atoms.values())
        if g != 1:
            total //= g
            atoms = {row: w // g for row, w in atoms.items()}
        self._names, self._den = names, total
        self._sums, self._dense = {}, {}
        self._atoms = atoms
        if len(atoms) >= _SMALL and total < _LIMIT:
            columns = []
            codes = []
            for i in range(len(names)):
                index: dict[Any, int] = {}
                codes.append([index.setdefault(row[i], len(index)) for row in atoms])
                columns.append(list(index))
            shape = tuple(map(len, columns))
            if math.prod(shape) < _LIMIT:
                keys = np.zeros(len(atoms), np.int64)
                for code, size in zip(codes, shape, strict=True):
                    keys = keys * size + np.array(code, np.int64)
                order = np.argsort(keys)
                self._values, self._shape = tuple(columns), shape
                self._keys = keys[order]
                self._weights = np.fromiter(atoms.values(), np.int64, len(atoms))[order]
                self._atoms = None

    def _as_atoms(self) -> dict[tuple[Any, ...], int]:
        """The atoms as a dict, in a deterministic order."""
        return self._atoms if self._atoms is not None else _listing(self._values, *self._support())

    def _support(self) -> tuple[np.ndarray, np.ndarray]:
        """Large: flat keys and weights of the cells of positive weight."""
        return _positive(self._keys, self._weights)

    # what it is -------------------------------------------------------------------------------

    @property
    def names(self) -> tuple[str, ...]:
        """The variables, in order."""
        return self._names

    @property
    def denominator(self) -> int:
        """The least common denominator of the probabilities."""
        return self._den

    def __len__(self) -> int:
        """The number of atoms (outcomes of positive probability)."""
        return len(self._atoms) if self._atoms is not None else int(np.count_nonzero(self._weights))

    def items(self) -> Iterator[tuple[tuple[Any, ...], Fraction]]:
        """Pairs (outcome, probability); an outcome is always a tuple with one value a variable."""
        for row, w in self._as_atoms().items():
            yield row, Fraction(w, self._den)

    def atoms(self) -> Iterator[tuple[Any, ...]]:
        """The outcomes of positive probability."""
        return iter(self._as_atoms())

    def support(self, *names: str) -> list[Any]:
        """The values that occur with positive probability: of one variable, or tuples of several (default: all).

        Sorted where values are numbers, strings or tuples of them; otherwise in order of first appearance.
        """
        indices = positions(names, self._names) if names else tuple(range(len(self._names)))
        rows = _sorted(self._project(indices))
        return [value for (value,) in rows] if len(indices) == 1 else rows

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Joint):
            return NotImplemented
        return (
            self._names == other._names
            and self._den == other._den
            and len(self) == len(other)
            and self._as_atoms() == other._as_atoms()
        )

    def __hash__(self) -> int:
        return hash((self._names, self._den, len(self)))

    def __repr__(self) -> str:
        return f"Joint({', '.join(self._names)}: {len(self)} atoms over {self._den})"

    def table(self, limit: int = 50) -> str:
        """A text table of the outcomes and their probabilities, at most ``limit`` rows."""
        rows = [[*map(str, self._names), "P"]]
        count = len(self)
        for row, p in islice(self.items(), limit):
            rows.append([*map(_label, row), str(p)])
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines = ["  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in rows]
        lines.insert(1, "  ".join("-" * w for w in widths))
        if count > limit:
            lines.append(f"... {count - limit} more")
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        """For notebooks: the outcomes and their probabilities, at most 50."""
        from exact.notebook import table

        rows = [[*map(_label, row), str(p)] for row, p in islice(self.items(), 50)]
        count = len(self)
        note = f"{count} outcomes" + (f", of which {len(rows)} are shown" if count > len(rows) else "")
        return table((*self._names, "P"), rows, note)

    # events -----------------------------------------------------------------------------------

    def P(self, event: Any = None, /, of: Names | None = None, **values: Any) -> Fraction:
        """The probability of an event: ``P(r=1, S="a")``, ``P({"r": 1})``, or ``P(lambda S, T: S == T)``.

        A function is called with the values of ``of``, by default of the variables its parameters are named after.
        """
        if callable(event):
            if values:
                raise TypeError("give either a function or values of variables, not both")
            indices = _wanted(event, of, self._names)
            return Fraction(sum(w for row, w in self._project(indices).items() if event(*row)), self._den)
        indices, wanted = self._event(event, values)
        return Fraction(self._project(indices).get(wanted, 0), self._den)

    def _event(self, event: Any, values: dict[str, Any]) -> tuple[tuple[int, ...], tuple[Any, ...]]:
        if event is not None:
            if not isinstance(event, Mapping):
                raise TypeError(f"an event is a mapping such as {{'r': 1}}, or values such as r=1, not {event!r}")
            values = {**event, **values}
        return positions(values, self._names), tuple(values.values())

    def given(self, event: Mapping[str, Any] | None = None, /, **values: Any) -> Joint:
        """The distribution conditioned on values: ``given(r=1)`` or ``given({"r": 1})``.  All variables are kept.

        ZeroProbabilityError where the event has probability zero.
        """
        indices, wanted = self._event(event, values)
        if self._atoms is None:
            keys, weights = self._support()
            codes = np.unravel_index(keys, self._shape)
            mask = np.ones(len(keys), bool)
            for i, value in zip(indices, wanted, strict=True):
                labels = self._values[i]
                code = labels.index(value) if value in labels else len(labels)
                mask &= codes[i] == code
            keys, weights = keys[mask], weights[mask]
            total = int(weights.sum())
            if total:
                return _from_arrays(self._names, self._values, keys, weights, total)
            atoms: dict[tuple[Any, ...], int] = {}
        else:
            atoms = self._atoms
            for i, value in zip(indices, wanted, strict=True):
                atoms = {row: w for row, w in atoms.items() if row[i] == value}
            total = sum(atoms.values())
        if not total:
            event_text = ", ".join(f"{self._names[i]}={v!r}" for i, v in zip(indices, wanted, strict=True))
            few = self.support(self._names[indices[0]])[:6]
            raise ZeroProbabilityError(
                f"cannot condition on {event_text}: it has probability zero; "
                f"{self._names[indices[0]]} takes values such as {', '.join(map(repr, few))}"
            )
        return _from_atoms(self._names, atoms, total)

    # new distributions from old ---------------------------------------------------------------

    def marginal(self, *names: str) -> Joint:
        """The distribution of the named variables, in the order named."""
        indices = positions([n for name in names for n in split_names(name)], self._names)
        kept = tuple(self._names[i] for i in indices)
        if self._atoms is not None or not indices:
            return _from_atoms(kept, self._project(indices), self._den)
        keys, weights = self._project_arrays(indices)
        return _from_arrays(kept, tuple(self._values[i] for i in indices), keys, weights, self._den)

    def define(self, name: str, function: Callable[..., Hashable], of: Names | None = None) -> Joint:
        """The distribution with one more variable, a function of others (a push-forward).

        The function is called once for each combination of values of ``of`` that has positive probability; without
        ``of``, its parameters name the variables.  The new values have to be hashable: TypeError otherwise.
        """
        names = check_names((*self._names, name))
        indices = _wanted(function, of, self._names)
        images = {row: function(*row) for row in self._project(indices)}
        for row, value in images.items():
            try:
                hash(value)
            except TypeError:
                raise TypeError(
                    f"{name} has the value {value!r} of type {type(value).__name__} at {row!r}: "
                    "values have to be hashable, so return a tuple or a number"
                ) from None
        if self._atoms is not None:
            pick = _picker(indices)
            return _from_atoms(names, {(*row, images[pick(row)]): w for row, w in self._atoms.items()}, self._den)
        index: dict[Any, int] = {}
        code_of = {row: index.setdefault(value, len(index)) for row, value in images.items()}
        shape = tuple(self._shape[i] for i in indices)
        where = dict(zip(self._keys_of(indices, images), images, strict=True))
        known = np.array(sorted(where), np.int64)
        new_codes = np.array([code_of[where[key]] for key in known.tolist()], np.int64)
        keys, weights = self._support()
        if math.prod(self._shape) * len(index) >= _LIMIT:
            pick = _picker(indices)
            rows = self._as_atoms()
            return _from_atoms(names, {(*row, images[pick(row)]): w for row, w in rows.items()}, self._den)
        sub = _flat(np.unravel_index(keys, self._shape), indices, shape)
        keys = keys * len(index) + new_codes[np.searchsorted(known, sub)]
        return _from_arrays(names, (*self._values, list(index)), keys, weights, self._den)

    def _keys_of(self, indices: tuple[int, ...], rows: Iterable[tuple[Any, ...]]) -> Iterator[int]:
        """Large: flat keys, over the axes ``indices``, of rows of values."""
        lookup = [{value: k for k, value in enumerate(self._values[i])} for i in indices]
        for row in rows:
            key = 0
            for i, table, value in zip(indices, lookup, row, strict=True):
                key = key * self._shape[i] + table[value]
            yield key

    def rename(self, mapping: Mapping[str, str] | None = None, /, **new_names: str) -> Joint:
        """The same distribution under other names: ``rename(T="tau")`` or ``rename({"T": "tau"})``."""
        renamed = {**(mapping or {}), **new_names}
        positions(renamed, self._names)
        names = check_names(tuple(renamed.get(name, name) for name in self._names))
        new = _blank()
        for slot in Joint.__slots__:
            if hasattr(self, slot):
                setattr(new, slot, getattr(self, slot))
        new._names = names
        return new

    # sums over marginals ----------------------------------------------------------------------

    def _project(self, indices: Sequence[int]) -> dict[tuple[Any, ...], int]:
        """Weights of the marginal on the variables at ``indices``, in that order."""
        if self._atoms is not None:
            if tuple(indices) == tuple(range(len(self._names))):
                return self._atoms
            return _sums(self._atoms, _picker(indices))
        if not indices:
            return {(): self._den}
        return _listing([self._values[i] for i in indices], *_positive(*self._project_arrays(indices)))

    def _project_arrays(self, indices: Sequence[int]) -> tuple[np.ndarray | None, np.ndarray]:
        """Large: (keys or None, weights) of a marginal, over the axes in the order of ``indices``."""
        shape = tuple(self._shape[i] for i in indices)
        size = math.prod(shape)
        if self._keys is None:
            wanted = set(indices)
            source = self._smallest(wanted)
            summed = source[1].sum(axis=tuple(k for k, i in enumerate(source[0]) if i not in wanted))
            left = [i for i in source[0] if i in wanted]
            self._dense[frozenset(wanted)] = left, summed
            return None, np.ascontiguousarray(summed.transpose([left.index(i) for i in indices])).reshape(-1)
        flat = _flat(np.unravel_index(self._keys, self._shape), indices, shape)
        if _listed(size, len(flat)):
            return None, _add_up(flat, self._weights, size, self._den)
        keys, inverse = np.unique(flat, return_inverse=True)
        return keys, _add_up(inverse, self._weights, len(keys), self._den)

    def _smallest(self, wanted: set[int]) -> tuple[list[int], np.ndarray]:
        """Dense: the smallest table at hand that has the wanted axes, as (axes, weights)."""
        best = list(range(len(self._shape))), self._weights.reshape(self._shape)
        for have, found in self._dense.items():
            if wanted <= have and found[1].size < best[1].size:
                best = found
        return best

    def _weights_of(self, indices: Sequence[int]) -> list[int] | np.ndarray:
        """The positive weights of a marginal, in no particular order."""
        if self._atoms is not None:
            return list(self._project(indices).values())
        weights = self._project_arrays(indices)[1] if indices else np.array([self._den])
        return weights[weights > 0]

    def _nlogn(self, group: frozenset[int]) -> dict[int, int] | Bulk:
        """The sum of n*log2(n) over the weights n of a marginal: {n: n * how often}, or a Bulk."""
        found: dict[int, int] | Bulk | None = self._sums.get(group)
        if found is None:
            if self._atoms is None and group:
                found = _count_up(self._project_arrays(sorted(group))[1])
            else:
                found = {}
                for n in self._weights_of(sorted(group)) if group else (self._den,):
                    if n != 1:
                        n = int(n)
                        found[n] = found.get(n, 0) + n
            self._sums[group] = found
        return found

    def _combination(self, parts: Sequence[tuple[int, frozenset[int]]]) -> Bits:
        """(1/D) times the sum of sign * n*log2(n) over marginals."""
        terms: dict[int, int] = {}
        bulk: dict[Bulk, int] = {}
        for sign, group in parts:
            found = self._nlogn(group)
            if isinstance(found, Bulk):
                bulk[found] = bulk.get(found, 0) + sign
            else:
                for n, c in found.items():
                    terms[n] = terms.get(n, 0) + sign * c
        return make(self._den, {n: c for n, c in terms.items() if c}, {b: m for b, m in bulk.items() if m})

    def H(self, text: str) -> Bits:
        """The entropy ``H("r")`` or conditional entropy ``H("r | S,T")``, in bits."""
        of, given = read_entropy(quantity(text, "r | S"), self._names)
        return self._combination(((-1, of | given), (1, given)))

    def I(self, text: str) -> Bits:  # noqa: E743 - the name it has in the field
        """The mutual information ``I("g ; S")`` or ``I("g ; S,T | r")``, in bits."""
        left, right, given = read_information(quantity(text, "g ; S | r"), self._names)
        return self._combination(((-1, left | given), (-1, right | given), (1, left | right | given), (1, given)))

    def D(self, text: str, reference: Joint | None = None) -> Bits:
        """The divergence ``D("x | S || T")`` of the law of x given S, in the mean over S, from the law of T, in bits.

        The values of x and T are compared as they are.  reference: the joint in which T has its law, by default this
        one.  Raises DistributionError where it is infinite, since x takes a value that T does not.
        ``D("y | u || x | v")`` is that of the law of y given u from the law of x given v = u, in the mean over u.
        """
        node = parse_expression(f"D({text})") if isinstance(text, str) else None
        if not isinstance(node, Divergence):
            raise ParseError(f"a divergence is written D('x | S || T'), not {text!r}")
        if node.at:
            raise ParseError(_at_message(text, node.at[0][0]))
        source = self if reference is None else reference
        if node.beside:
            return self._cross(source, (node.of, *node.given), (node.reference, *node.beside), node) - self._cross(
                source, node.given, node.beside, node
            )
        law = dict(source.marginal(node.reference).items())
        mean: list[tuple[int, Bits]] = []
        common = math.lcm(*(p.denominator for p in dict(self.marginal(node.of).items()).values()))
        for value, p in self.marginal(node.of).items():
            if value not in law:
                raise DistributionError(f"{node} is infinite: only {node.of} takes the value {value[0]!r}")
            mean.append((int(p * common), -log2(law[value])))
        given = ",".join(node.given)
        return weighted_sum(mean, common) - self.H(f"{node.of}{' | ' + given if given else ''}")

    def _cross(self, source: Joint, of: tuple[str, ...], reference: tuple[str, ...], node: Divergence) -> Bits:
        """The divergence of the law of a group of variables from that of another group."""
        law = dict(source.marginal(*reference).items())
        found = dict(self.marginal(*of).items())
        common = math.lcm(*(p.denominator for p in found.values()))
        for value in found:
            if value not in law:
                raise DistributionError(f"{node} is infinite: only {','.join(of)} takes the value {value!r}")
        mean = [(int(p * common), log2(p) - log2(law[value])) for value, p in found.items()]
        return weighted_sum(mean, common)

    # structure, decided on integers ------------------------------------------------------------

    def independent(self, a: Names, b: Names, given: Names = ()) -> bool:
        """Whether a and b are independent given ``given``: P(abc) P(c) = P(ac) P(bc), decided by cross multiplication.

        Groups are names separated by commas, or tuples of names.
        """
        left, right, condition = (positions(group, self._names) for group in (a, b, given))
        every = sorted({*left, *right, *condition})
        # It is enough to check the atoms of (a, b, c): if P(abc) P(c) = P(ac) P(bc) at these, the right-hand sides of
        # these alone sum to P(c)^2 for each c, so that none is left for combinations outside the support.
        groups = [sorted({*left, *condition}), sorted({*right, *condition}), sorted(condition)]
        if self._atoms is None and every:
            return self._independent_arrays(every, groups)
        atoms = self._project(every)
        pa, pb, pc = (_picker([every.index(i) for i in group]) for group in groups)
        wa, wb, wc = _sums(atoms, pa), _sums(atoms, pb), _sums(atoms, pc)
        return all(w * wc[pc(row)] == wa[pa(row)] * wb[pb(row)] for row, w in atoms.items())

    def _independent_arrays(self, every: list[int], groups: list[list[int]]) -> bool:
        keys, weights = _positive(*self._project_arrays(every))
        codes = np.unravel_index(keys, tuple(self._shape[i] for i in every))
        sides = [weights]
        for group in groups:
            sub = _flat(codes, [every.index(i) for i in group], tuple(self._shape[i] for i in group))
            size = math.prod(self._shape[i] for i in group)
            if not _listed(size, len(sub)):
                present, sub = np.unique(sub, return_inverse=True)
                size = len(present)
            sides.append(_add_up(sub, weights, size, self._den)[sub])
        w, wa, wb, wc = sides
        return bool(np.all(equal_products(w, wc, wa, wb, self._den)))

    def is_function_of(self, x: Names, of: Names) -> bool:
        """Whether x is determined by ``of``, with probability 1: decided on the support."""
        base = positions(of, self._names)
        both = sorted({*positions(x, self._names), *base})
        return len(self._weights_of(both)) == (len(self._weights_of(sorted(base))) if base else 1)

    def expectation(self, function: Callable[..., Any] | str, of: Names | None = None) -> Any:
        """The mean of a function of variables, or of a variable by its name: a Fraction, or Bits if a value is Bits.

        The function is called with the values of ``of``, by default of the variables its parameters are named after.
        Its values are exact rationals or Bits; a float is a TypeError.
        """
        if isinstance(function, str):
            of = (function,)
            function = _identity
        indices = _wanted(function, of, self._names)
        numbers: list[tuple[int, int, int]] = []
        bits: list[tuple[int, Bits]] = []
        for row, w in self._project(indices).items():
            value = function(*row)
            if isinstance(value, Bits):
                bits.append((w, value))
                continue
            ratio = ratio_of(value)
            if ratio is None:
                raise TypeError(
                    f"the function has the value {value!r} of type {type(value).__name__} at {row!r}: "
                    "an expectation needs rationals or Bits"
                )
            numbers.append((w, *ratio))
        den = math.lcm(*(q for _, _, q in numbers))
        mean = Fraction(sum(w * p * (den // q) for w, p, q in numbers), den * self._den)
        return weighted_sum(bits, self._den) + mean if bits else mean


# ---------------------------------------------------------------------------------- helpers


def _identity(x: Any) -> Any:
    return x


def _label(value: Any) -> str:
    return value if isinstance(value, str) else repr(value)


def _probability(x: Any, outcome: Any) -> tuple[int, int]:
    try:
        ratio = ratio_of(x)
    except TypeError as error:
        raise TypeError(f"the probability of {outcome!r}: {error}") from None
    if ratio is None:
        raise TypeError(
            f"the probability of {outcome!r} is {x!r} of type {type(x).__name__}; it has to be an int or a Fraction"
        )
    return ratio


def _rows(outcomes: list[Any], names: tuple[str, ...]) -> list[tuple[Any, ...]]:
    if len(names) == 1:
        if all(type(o) is tuple and len(o) == 1 for o in outcomes):
            return outcomes
        return [(o,) for o in outcomes]
    for outcome in outcomes:
        if not isinstance(outcome, tuple):
            raise DistributionError(f"the outcome {outcome!r} has to be a tuple with a value for each of {names}")
        if len(outcome) != len(names):
            raise DistributionError(
                f"the outcome {outcome!r} has {len(outcome)} values for {len(names)} variables {names}"
            )
    return outcomes


def _blank() -> Joint:
    return Joint.__new__(Joint)


def _from_atoms(names: tuple[str, ...], atoms: dict[tuple[Any, ...], int], total: int) -> Joint:
    new = _blank()
    new._set_atoms(names, atoms, total)
    return new


def _from_arrays(
    names: tuple[str, ...], values: Sequence[Sequence[Any]], keys: np.ndarray | None, weights: np.ndarray, total: int
) -> Joint:
    """A large Joint of positive weights at sorted keys, or dense."""
    new = _blank()
    new._names, new._values = names, tuple(values)
    new._shape = tuple(map(len, values))
    new._atoms = None
    new._sums, new._dense = {}, {}
    g = total
    for start in range(0, len(weights), 4096):
        if g <= 1:
            break
        g = math.gcd(g, int(np.gcd.reduce(weights[start : start + 4096])))
    if g > 1:
        weights = weights // g
        total //= g
    new._keys, new._weights, new._den = keys, weights, total
    if len(new) < _SMALL:
        return _from_atoms(names, new._as_atoms(), total)
    return new


def _positive(keys: np.ndarray | None, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Flat keys and weights of the cells of positive weight, of all cells or of those that occur."""
    if keys is not None:
        return keys, weights
    keys = np.flatnonzero(weights)
    return keys, weights[keys]


def _listing(values: Sequence[Sequence[Any]], keys: np.ndarray, weights: np.ndarray) -> dict[tuple[Any, ...], int]:
    """Rows of values at flat keys, with their weights."""
    columns: list[list[Any]] = []
    for codes, labels in zip(np.unravel_index(keys, tuple(map(len, values))), values, strict=True):
        columns.append([labels[i] for i in codes.tolist()])
    return dict(zip(zip(*columns, strict=True), weights.tolist(), strict=True))


def _sums(
    atoms: dict[tuple[Any, ...], int], pick: Callable[[tuple[Any, ...]], tuple[Any, ...]]
) -> dict[tuple[Any, ...], int]:
    found: dict[tuple[Any, ...], int] = {}
    for row, w in atoms.items():
        key = pick(row)
        found[key] = found.get(key, 0) + w
    return found


def _flat(codes: Sequence[np.ndarray], indices: Sequence[int], shape: Sequence[int]) -> np.ndarray:
    """Flat keys over the axes ``indices`` of the sizes ``shape``."""
    flat = np.zeros(len(codes[0]), np.int64)
    for i, size in zip(indices, shape, strict=True):
        flat *= size
        flat += codes[i]
    return flat


def _listed(size: int, count: int) -> bool:
    """Whether sums over so many cells are kept for all of them, or, where atoms are few, for those that occur."""
    return size <= 4 * count + 4096


def _add_up(cells: np.ndarray, weights: np.ndarray, size: int, total: int) -> np.ndarray:
    """Sums of weights per cell.  bincount adds float64, exact while the total is below 2^53."""
    if total < 1 << 53:
        return np.bincount(cells, weights, size).astype(np.int64)
    sums = np.zeros(size, np.int64)
    np.add.at(sums, cells, weights)
    return sums


def _count_up(weights: np.ndarray) -> Bulk:
    """The sum of n*log2(n) over weights, equal ones together; zeros and ones contribute nothing."""
    top = int(weights.max())
    if top <= 4 * len(weights) + 65536:
        counts = np.bincount(weights)
        counts[:2] = 0
        bases = np.flatnonzero(counts)
        return Bulk(bases, bases * counts[bases])
    bases, counts = np.unique(weights[weights > 1], return_counts=True)
    return Bulk(bases, bases * counts)


def equal_products(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray, top: int) -> np.ndarray:
    """Where a*b == c*d, exactly, for non-negative integers up to ``top``, in any type that holds them."""
    for bits, wide in ((7, np.int16), (15, np.int32), (31, np.int64)):
        if top < 1 << bits:
            return np.asarray(a.astype(wide, copy=False) * b == c.astype(wide, copy=False) * d)
    a, c = a.astype(np.int64, copy=False), c.astype(np.int64, copy=False)
    if top >= 1 << 55:
        return np.asarray(a.astype(object) * b.astype(object) == c.astype(object) * d.astype(object), bool)
    # Equal modulo 2^64 (int64 wraps, as intended), and nearly equal as floats: the products are below 2^110, so each
    # float product is within 2^59 of the truth, and their difference within 2^61; different products that agree modulo
    # 2^64 are at least 2^64 apart.
    low = a * b == c * d
    near = np.abs(a.astype(np.float64) * b - c.astype(np.float64) * d) < 2.0**62
    return np.asarray(low & near)


def integer_table(weights: Any, what: str = "table", narrow: bool = False) -> np.ndarray:
    """Weights as an array of int64, or of Python integers where they do not fit; checked to be non-negative.

    narrow: leave narrower signed integers as they are.
    """
    if not isinstance(weights, np.ndarray):
        try:
            given = np.array(weights)
            # integers beyond int64 beside small ones would become floats
            weights = np.array(weights, object) if given.dtype.kind == "f" else given
        except ValueError:
            raise DistributionError(f"the {what} is ragged: every row has to have the same length") from None
    kind = weights.dtype.kind
    if kind == "f":
        raise TypeError(f"the {what} holds floats ({weights.dtype}); give integers, e.g. counts or numerators")
    if weights.size == 0:
        raise DistributionError(f"the {what} of shape {weights.shape} has no cells")
    if kind == "O":
        checked = np.empty(weights.size, object)
        for i, x in enumerate(weights.reshape(-1)):
            ratio = ratio_of(x)
            if ratio is None:
                raise TypeError(f"the {what} holds {x!r} of type {type(x).__name__}; it has to hold integers")
            if ratio[1] != 1:
                raise TypeError(f"the {what} holds {x}; multiply the weights by their common denominator")
            checked[i] = ratio[0]
        weights = checked.reshape(weights.shape)
    elif kind not in "iub":
        raise TypeError(f"the {what} holds {weights.dtype}; it has to hold integers")
    if weights.min() < 0:
        cell = tuple(int(i) for i in np.argwhere(weights < 0)[0])
        raise DistributionError(f"the weight at {cell} of the {what} is {weights[cell]}; it cannot be negative")
    if narrow and kind == "i":
        return np.asarray(weights)
    if int(weights.max()) < 1 << 63:
        return np.asarray(weights, np.int64)
    return np.asarray(weights, object)


def exact_total(table: np.ndarray) -> int:
    """The sum of non-negative integers, without overflow."""
    if table.dtype == object:
        return int(sum(table.flat))
    if int(table.max()) < (1 << 63) // table.size:
        return int(table.sum())
    return (int((table >> 32).sum()) << 32) + int((table & 0xFFFFFFFF).sum())  # halves cannot overflow


def _labels(
    values: Sequence[Sequence[Hashable]] | None, names: tuple[str, ...], shape: tuple[int, ...]
) -> tuple[Sequence[Any], ...]:
    if values is None:
        return tuple(range(n) for n in shape)
    labels = tuple(list(v) for v in values)
    if len(labels) != len(names):
        raise DistributionError(f"values has labels for {len(labels)} variables, the table has {len(names)}: {names}")
    for name, label, n in zip(names, labels, shape, strict=True):
        if len(label) != n:
            raise DistributionError(f"{name} has {len(label)} labels for an axis of length {n}")
        if len(set(label)) != n:
            raise DistributionError(f"the labels of {name} are not distinct: {label!r}")
    return labels
