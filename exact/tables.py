"""Batches of joint distributions of one shape, with every information quantity of all of them at once, exactly.

A quantity is kept as a sum of integer arrays times logarithms of integer arrays.  Its sign is taken from float64
where a proven error bound allows; the rest are tested for zero by integer vectors of exponents of primes: of small
integers several packed into an int64, of larger ones in a table of the primes that occur (``exact._exponents``); what
is neither clear nor zero is decided by ``Bits``.  Sums that could leave int64 are detected
beforehand and done in Python integers, or refused with OverflowError: nothing wraps unnoticed.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Any

import numpy as np

from exact._exponents import not_vanishing
from exact._lookup import CHUNK, Digits, Lookup, digits, largest_primes, nlogn, packed
from exact.bits import UNORDERED, Bits, exact_float, exact_ratio, log2_floats, make, ratio_of, weighted_sum
from exact.joint import (
    DistributionError,
    Joint,
    Names,
    check_names,
    equal_products,
    exact_total,
    integer_table,
    positions,
    quantity,
    read_entropy,
    read_information,
)

__all__ = ["BitsArray", "Tables", "narrowest"]

_UNIT = 2.0**-53
_LIMIT = 1 << 62  # totals of instances stay below
_TABLE = 1 << 20  # n*log2(n) is looked up below, computed above
_GROUPS = 2  # groups of primes beyond which the largest prime that occurs is looked for
_WORTH = 8  # terms for each entry of such a table from which on it is worth while


# ---------------------------------------------------------------------------------- BitsArray


class _Block:
    """(1/den) * sum over j of coefficients[j]*log2(bases[j]) for each of B instances; immutable, shared by quantities.

    bases: positive ints, or zeros where the coefficient is zero, shape (m, B) or (m, 1); coefficients the same, or None
    for those equal to bases.  den: positive int64 (B,), or None for 1.  Integers beyond int64 come as object arrays.
    """

    __slots__ = ("_digits", "_most", "_size", "_sums", "_top", "_value", "bases", "coefficients", "count", "den")

    def __init__(self, count: int, den: np.ndarray | None, bases: np.ndarray, coefficients: np.ndarray | None) -> None:
        self.count, self.den, self.bases, self.coefficients = count, den, bases, coefficients
        self._value: np.ndarray | None = None
        self._size: np.ndarray | None = None
        self._most: float | None = None
        self._top: int | None = None
        self._digits: Digits | None = None
        self._sums: dict[Lookup, np.ndarray] = {}

    def value(self) -> np.ndarray:
        """Approximations, shape (B,) or (1,)."""
        if self._value is None:
            self._evaluate()
        return self._value  # type: ignore[return-value]

    def size(self) -> np.ndarray:
        """Approximations of the sum of absolute values: value() is wrong by at most (m + 24)u times this.

        Proof: a term has relative error 8u (log2_floats) + u (a coefficient beyond 2^53, converted) + u (the product);
        the sum of m terms, in whatever order NumPy takes, adds (m - 1)u; converting den and dividing adds 2u.  That is
        (m + 11)u to first order; the rest, up to (m + 24)u, covers the higher orders and the error of size() itself for
        all m below 2^24.
        """
        if self._size is None:
            self._evaluate()
        return self._size  # type: ignore[return-value]

    def most(self) -> float:
        """The largest of size()."""
        if self._most is None:
            self._most = float(self.size().max(initial=0.0))
        return self._most

    def _evaluate(self) -> None:
        den = 1.0 if self.den is None else self.den.astype(np.float64)
        if self.coefficients is None:
            top = self.top()
            if top < _TABLE:
                total = nlogn(1 << max(10, top.bit_length())).sums(self.digits())
            else:
                parts = (self.bases[:, i : i + CHUNK] for i in range(0, self.bases.shape[1], CHUNK))
                total = np.concatenate([(n * log2_floats(n)).sum(axis=0) for n in parts])
            self._value = self._size = total / den
            return
        terms = self.coefficients.astype(np.float64) * self.logs()
        self._value = terms.sum(axis=0) / den
        self._size = np.abs(terms).sum(axis=0) / den

    def logs(self) -> np.ndarray:
        if self.bases.dtype == object:
            # float(Bits) is correctly rounded, better than the 8u allowed
            rows = [[float(make(1, {int(n): 1})) if n > 1 else 0.0 for n in row] for row in self.bases.tolist()]
            return np.asarray(rows, np.float64)
        return log2_floats(self.bases)

    def top(self) -> int:
        """The largest base."""
        if self._top is None:
            self._top = int(self.bases.max())
        return self._top

    def digits(self) -> Digits:
        """The bases, to be looked up."""
        if self._digits is None:
            self._digits = digits(self.bases, self.top())
        return self._digits

    def exponents(self, tables: tuple[np.ndarray, Lookup], rows: np.ndarray) -> np.ndarray:
        """The exponents of a group of primes, packed, in the sums of some instances; see ``packed``."""
        w, nw = tables
        if self.coefficients is not None:
            bases, c = self.columns(rows)
            return (c * w[bases]).sum(axis=0)  # type: ignore[no-any-return]
        width = self.bases.shape[1]
        found = self._sums.get(nw)
        if found is None:
            if 2 * len(rows) < width:
                return nw.sums(self.digits().take(rows))
            found = self._sums[nw] = nw.sums(self.digits())  # other differences have this block too
        return found if len(rows) == width or width == 1 else found[rows]

    def largest_prime(self, size: int) -> int:
        """The largest prime factor of its bases, which are below ``size``."""
        seen = np.zeros(size, bool)
        seen[self.bases.reshape(-1)] = True
        return int(largest_primes(size)[seen].max())

    def plain(self) -> bool:
        """Whether everything is int64."""
        return self.bases.dtype != object and (self.coefficients is None or self.coefficients.dtype != object)

    def take(self, rows: Any, count: int) -> _Block:
        """The block of some instances, so many."""

        def part(array: np.ndarray | None) -> np.ndarray | None:
            return array if array is None or array.shape[-1] != self.count else array[..., rows]

        if self.count == 1:
            return self  # one column for all: it broadcasts
        new = _Block(count, part(self.den), part(self.bases), part(self.coefficients))  # type: ignore[arg-type]
        new._value, new._size = part(self._value), part(self._size)
        return new

    def columns(self, rows: Any) -> tuple[np.ndarray, np.ndarray | None]:
        """Bases and coefficients of the given instances."""
        bases = self.bases if self.bases.shape[1] == 1 else self.bases[:, rows]
        c = self.coefficients
        return bases, c if c is None or c.shape[1] == 1 else c[:, rows]

    def bits(self, i: int) -> Bits:
        """The exact value for one instance."""

        def column(array: np.ndarray) -> list[int]:
            return [int(x) for x in array[:, i % array.shape[1]].tolist()]  # of one column, the only one

        bases = column(self.bases)
        coefficients = bases if self.coefficients is None else column(self.coefficients)
        terms: dict[int, int] = {}
        for n, c in zip(bases, coefficients, strict=True):
            if n > 1 and c:
                terms[n] = terms.get(n, 0) + c
        return make(1 if self.den is None else int(self.den[i % len(self.den)]), terms)


class BitsArray:
    """A vector of exact numbers of bits, one an instance: what ``Tables.H`` and ``Tables.I`` return.  Immutable.

    ``+`` and ``-`` take arrays of the same length, Bits and rationals; ``*`` and ``/`` take rationals.  Comparisons are
    elementwise and decided: boolean arrays of shape (B,).  ``x[i]`` is the Bits of instance i; slices, masks and index
    arrays give a BitsArray.  Floats are refused: TypeError.
    """

    __slots__ = ("_length", "_parts")
    __hash__ = None  # type: ignore[assignment]
    __array_ufunc__ = None  # NumPy scalars and arrays leave operators to this class

    _length: int
    _parts: dict[_Block, Fraction | int]

    @staticmethod
    def log2(numerators: Any, denominators: Any = 1) -> BitsArray:
        """log2 of positive fractions, one an instance: integer arrays of shape (B,), or one integer for all."""
        top, bottom = np.atleast_1d(_integers(numerators)), np.atleast_1d(_integers(denominators))
        for array in (top, bottom):
            if array.ndim != 1:
                raise ValueError(f"log2 takes arrays of shape (B,), not {array.shape}")
            if array.min() < 1:
                raise ValueError(f"log2 needs positive numbers, not {array.min()}")
        top, bottom = np.broadcast_arrays(top, bottom)
        count = len(top)
        one = np.ones((1, 1), np.int64)
        blocks: dict[_Block, Fraction | int] = {_Block(count, None, top[np.newaxis], one): 1}
        if bottom.max() > 1:
            blocks[_Block(count, None, bottom[np.newaxis], one)] = -1
        return _array(count, blocks)

    @staticmethod
    def weighted_logs(coefficients: Any, integers: Any, denominators: Any) -> BitsArray:
        """(1/d) * sum over j of c_j*log2(n_j), one such sum an instance.

        coefficients, integers: integer arrays of shape (m, B), the integers positive, or zero where the coefficient is.
        denominators: positive, of shape (B,).
        """
        c, n, d = _integers(coefficients), _integers(integers), _integers(denominators)
        if c.ndim != 2 or c.shape != n.shape or d.shape != c.shape[1:]:
            raise ValueError(f"weighted_logs takes arrays of shapes (m, B), (m, B) and (B,), not {c.shape}, {n.shape}")
        if ((n < 1) & (c != 0)).any() or (n < 0).any() or (d.size and d.min() < 1):
            raise ValueError("weighted_logs needs positive integers under its logarithms, and positive denominators")
        return _array(len(d), {_Block(len(d), d, n, c): 1})

    def weigh(self, numerators: Any, denominators: Any = 1) -> BitsArray:
        """Each instance times a fraction of its own: integer arrays of shape (B,), the denominators positive."""
        top, bottom = np.broadcast_arrays(np.atleast_1d(_integers(numerators)), np.atleast_1d(_integers(denominators)))
        if top.shape not in ((1,), (self._length,)) or bottom.min() < 1:
            raise ValueError(f"weigh takes integer arrays of shape ({self._length},), the denominators positive")
        top, bottom = (np.broadcast_to(a, (self._length,)) for a in (top, bottom))
        parts = {}
        for block, q in self._parts.items():
            coefficients = block.bases if block.coefficients is None else block.coefficients
            den = bottom if block.den is None else block.den * bottom
            large = [int(np.abs(a).max(initial=1)) for a in (coefficients, top, bottom)]
            if large[0] * large[1] >= _LIMIT or large[2] * (1 if block.den is None else int(block.den.max())) >= _LIMIT:
                raise OverflowError("these weights are too large for a batch; use Bits, one instance after the other")
            parts[_Block(self._length, np.ascontiguousarray(den), block.bases, coefficients * top)] = q
        return _array(self._length, parts)

    @staticmethod
    def rational(numerators: Any, denominators: Any = 1) -> BitsArray:
        """Rational numbers, one an instance: integer arrays of shape (B,), denominators positive."""
        top, bottom = np.broadcast_arrays(np.atleast_1d(_integers(numerators)), np.atleast_1d(_integers(denominators)))
        if top.ndim != 1 or bottom.min() < 1:
            raise ValueError("rational takes integer arrays of shape (B,), the denominators positive")
        if bottom.dtype == object:
            raise OverflowError("a denominator is beyond int64; use Bits for such numbers")
        two = np.full((1, 1), 2)
        return _array(len(top), {_Block(len(top), np.ascontiguousarray(bottom), two, top[np.newaxis]): 1})

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Bits]:
        return (self[i] for i in range(self._length))

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, int | np.integer):
            i = int(index)
            if not -self._length <= i < self._length:
                raise IndexError(f"instance {i} of {self._length}")
            den = math.lcm(*(q.denominator for q in self._parts.values()))
            return weighted_sum(
                ((q.numerator * (den // q.denominator), block.bits(i)) for block, q in self._parts.items()), den
            )
        count = len(np.arange(self._length)[index])
        return _array(count, {block.take(index, count): q for block, q in self._parts.items()})

    def __repr__(self) -> str:
        shown = ", ".join(f"{x:.6g}" for x in self.float()[:6].tolist())
        return f"<BitsArray of {self._length}: {shown}{', ...' if self._length > 6 else ''}>"

    # arithmetic -------------------------------------------------------------------------------

    def _operand(self, other: object) -> dict[_Block, Fraction | int] | None:
        if isinstance(other, BitsArray):
            if other._length != self._length:
                raise ValueError(f"arrays of {self._length} and {other._length} instances do not go together")
            return other._parts
        if isinstance(other, np.ndarray):
            if other.dtype.kind not in "iub" or other.shape != (self._length,):
                raise TypeError(
                    f"expected an integer array of shape ({self._length},), not {other.dtype} {other.shape}"
                )
            return BitsArray.rational(other)._parts
        if not isinstance(other, Bits):
            if ratio_of(other) is None:
                return None
            other = Bits(other)
        return _constant(other)

    def _plus(self, other: object, mine: int, theirs: int) -> Any:
        parts = self._operand(other)
        if parts is None:
            return NotImplemented
        total = {block: q if mine == 1 else -q for block, q in self._parts.items()}
        for block, q in parts.items():
            total[block] = total.get(block, 0) + (q if theirs == 1 else -q)
        return _array(self._length, {block: q for block, q in total.items() if q})

    def __add__(self, other: object) -> BitsArray:
        return self._plus(other, 1, 1)  # type: ignore[no-any-return]

    __radd__ = __add__

    def __sub__(self, other: object) -> BitsArray:
        return self._plus(other, 1, -1)  # type: ignore[no-any-return]

    def __rsub__(self, other: object) -> BitsArray:
        return self._plus(other, -1, 1)  # type: ignore[no-any-return]

    def __neg__(self) -> BitsArray:
        return self * -1

    def __mul__(self, other: object) -> BitsArray:
        if isinstance(other, np.ndarray | BitsArray):
            raise TypeError("a BitsArray is multiplied by one rational number, not by an array")
        factor = Fraction(*exact_ratio(other.as_fraction() if isinstance(other, Bits) else other))
        return _array(self._length, {block: q * factor for block, q in self._parts.items()} if factor else {})

    __rmul__ = __mul__

    def __truediv__(self, other: object) -> BitsArray:
        if isinstance(other, np.ndarray | BitsArray):
            raise TypeError("a BitsArray is divided by one rational number, not by an array")
        return self * (1 / Fraction(*exact_ratio(other.as_fraction() if isinstance(other, Bits) else other)))

    # values and signs -------------------------------------------------------------------------

    def float(self) -> np.ndarray:
        """Approximations in float64, shape (B,): good to about 1e-13 of the largest term, for display and steering."""
        total = np.zeros(self._length)
        for block, q in self._parts.items():
            total += float(q) * block.value()
        return total

    def sign(self) -> np.ndarray:
        """-1, 0 or 1 for each instance, int8 of shape (B,), each decided exactly."""
        total, error = self._approximations()
        signs = (total > error).view(np.int8) - (total < -error).view(np.int8)  # nan is unclear
        unclear = np.flatnonzero(signs == 0)
        if len(unclear) and self._parts:
            for i in self._not_zero(unclear).tolist():
                signs[i] = self[i].sign()
        return signs

    def _approximations(self) -> tuple[np.ndarray, np.ndarray]:
        """Values, and bounds of their errors; nan where floats may not do.

        q as a float, the product with it and the sum of ``count`` terms round: (count + 2)u of the sum of sizes, beside
        the errors of the blocks; 1.01 covers the rounding of the bound itself.
        """
        count = len(self._parts)
        total = np.zeros(self._length)
        error: Any = 0.0
        for block, q in self._parts.items():
            factor = float(q) if abs(q.numerator) < 1 << 512 and q.denominator < 1 << 512 else math.nan
            if factor in (1, -1):
                (np.add if factor == 1 else np.subtract)(total, block.value(), out=total)
            else:
                total += factor * block.value()
            error = error + (abs(factor) * 1.01 * _UNIT * (len(block.bases) + 26 + count)) * (
                block.most() if block.coefficients is None else block.size()  # entropies are of one size
            )
        return total, error

    def _not_zero(self, rows: np.ndarray) -> np.ndarray:
        """Those of the instances that are not zero, or could not be tested."""
        blocks = list(self._parts.items())
        if not all(block.plain() for block, _ in blocks):
            return rows
        # value * common * (product of the different denominators of the instance) = sum of integer factor * block sum
        common = math.lcm(*(q.denominator for _, q in blocks))
        dens = {id(block.den): block.den for block, _ in blocks if block.den is not None}
        several = math.prod(float(den.max()) for den in dens.values())
        whole = [q.numerator * (common // q.denominator) for _, q in blocks]
        if max(map(abs, whole), default=0) >= _LIMIT:
            return rows
        # bounds |sum of coefficient * v_p(base)| * log2(p): products of fewer than 1,000 rounded factors, summed, which
        # is wrong by far less than one part in a million.  This is no test of a sign; it sends to Bits whatever might
        # leave int64 below, a factor 4 away from 2^63.
        pairs = list(zip(blocks, whole, strict=True))
        bound = sum(block.most() * abs(n) * several for (block, _), n in pairs) * (1 + 1e-6)
        if not bound < 2.0**61:
            each: Any = sum(block.size() * abs(n) for (block, _), n in pairs) * (1 + 1e-6)
            each = np.broadcast_to(math.prod(dens.values(), start=each), (self._length,))[rows]
            large = ~(each < 2.0**61)
            if large.any():
                return np.concatenate([rows[large], self._not_zero(rows[~large])]) if not large.all() else rows
            bound = float(each.max())
        factors: list[Any] = []
        for (block, _), n in pairs:
            factor: Any = n
            for key, den in dens.items():
                if key != id(block.den):
                    factor = factor * (den if len(den) == 1 or len(rows) == len(den) else den[rows])
            factors.append(factor)
        top = max(block.top() for block, _ in blocks)
        general = [block.top() for block, _ in blocks if block.coefficients is not None]
        divided = 2 if not general else 3 if max(general) <= 2 else top + 1
        size = 1 << top.bit_length()
        terms = len(rows) * sum(block.bases.shape[0] for block, _ in blocks)
        reach = 1 << math.ceil(bound).bit_length()
        tables = packed(size, reach, divided) if terms >= _WORTH * size else None
        if tables is None:
            wide = [np.broadcast_to(f, rows.shape) if isinstance(f, np.ndarray) else f for f in factors]
            sums = [(*block.columns(rows), factor) for (block, _), factor in zip(blocks, wide, strict=True)]
            kept: np.ndarray = rows[not_vanishing(sums, len(rows))]
            return kept
        if len(tables) > _GROUPS:
            largest = max(block.largest_prime(size) for block, _ in blocks)
            tables = packed(size, reach, divided, largest) or tables
        left = np.arange(len(rows))  # those that no group of primes has shown nonzero
        found = np.zeros(len(rows), bool)
        for group in tables:
            every = len(left) == len(rows)
            here = rows if every else rows[left]
            total: Any = 0
            for (block, _), factor in zip(blocks, factors, strict=True):
                found_here = block.exponents(group, here)
                if isinstance(factor, np.ndarray):
                    factor = factor if every or len(factor) == 1 else factor[left]
                total = total + (found_here if isinstance(factor, int) and factor == 1 else found_here * factor)
            nonzero = total != 0 if len(total) == len(left) else np.broadcast_to(total != 0, left.shape)
            if nonzero.any():
                found[left[nonzero]] = True
                left = left[~nonzero]
                if not len(left):
                    break
        return rows[found]

    def _signs(self, other: object) -> Any:
        """The signs of self - other, UNORDERED where other is nan; a float stands for its exact binary value."""
        value = exact_float(other)
        if type(value) is int:
            return np.full(self._length, value if value == UNORDERED else -value, np.int8)
        difference = self._plus(other if value is None else value, 1, -1)
        return difference if difference is NotImplemented else difference.sign()

    def __eq__(self, other: object) -> np.ndarray:  # type: ignore[override]
        signs = self._signs(other)
        return signs if signs is NotImplemented else signs == 0

    def __ne__(self, other: object) -> np.ndarray:  # type: ignore[override]
        signs = self._signs(other)
        return signs if signs is NotImplemented else signs != 0

    def __lt__(self, other: object) -> np.ndarray:
        signs = self._signs(other)
        return signs if signs is NotImplemented else signs == -1

    def __le__(self, other: object) -> np.ndarray:
        signs = self._signs(other)
        return signs if signs is NotImplemented else signs <= 0

    def __gt__(self, other: object) -> np.ndarray:
        signs = self._signs(other)
        return signs if signs is NotImplemented else signs == 1

    def __ge__(self, other: object) -> np.ndarray:
        signs = self._signs(other)
        return signs if signs is NotImplemented else (signs == 0) | (signs == 1)


def _array(length: int, parts: dict[_Block, Fraction | int]) -> BitsArray:
    new = BitsArray.__new__(BitsArray)
    new._length, new._parts = length, parts
    return new


@lru_cache(maxsize=256)
def _constant(x: Bits) -> dict[_Block, Fraction | int]:
    terms = x.terms()
    if not terms:
        return {}
    den = math.lcm(*(q.denominator for _, q in terms))
    bases = _fit([n for n, _ in terms])
    coefficients = _fit([q.numerator * (den // q.denominator) for _, q in terms])
    return {_Block(1, None, bases[:, np.newaxis], coefficients[:, np.newaxis]): Fraction(1, den)}


def _fit(integers: list[int]) -> np.ndarray:
    """int64 where they fit, Python integers otherwise."""
    try:
        return np.array(integers, np.int64)
    except OverflowError:
        return np.array(integers, object)


def _integers(x: Any) -> np.ndarray:
    """An integer array of any shape: int64, or Python integers; TypeError for floats and fractions."""
    array = x if isinstance(x, np.ndarray) else np.array(x)
    if array.dtype.kind in "ib":
        return np.asarray(array, np.int64)
    if array.dtype.kind not in "uO":
        raise TypeError(f"expected integers, not {array.dtype}")
    flat = [exact_ratio(n, "an integer") for n in np.ravel(array).tolist()]
    if any(q != 1 for _, q in flat):
        raise TypeError("expected integers, not fractions")
    return _fit([p for p, _ in flat]).reshape(array.shape)


# ---------------------------------------------------------------------------------- Tables


def _count(true: np.ndarray, axes: tuple[int, ...]) -> np.ndarray:
    """How many are true, along some axes, in the narrowest integers: eight times as fast as in int64."""
    found: np.ndarray = true.sum(axis=axes, dtype=narrowest(math.prod(true.shape[axis] for axis in axes)))
    return found


def narrowest(top: int) -> type[np.signedinteger[Any]]:
    """The narrowest type of signed integers that holds 0..top."""
    for bits, kind in ((7, np.int8), (15, np.int16), (31, np.int32)):
        if top < 1 << bits:
            return kind
    return np.int64


class Tables:
    """B joint distributions of the same named variables, on alphabets 0..n1-1, 0..n2-1, ...

    weights: non-negative integers of shape (B, n1, n2, ...); the probability of a cell of instance b is its weight over
    D_b, the sum of weights[b].  Raises TypeError for floats; DistributionError for negative weights, instances of sum
    zero, names that do not fit the axes; OverflowError where a sum leaves int64.
    """

    __slots__ = ("_blocks", "_den", "_marginals", "_names", "_shape")

    def __init__(self, weights: Any, names: Names) -> None:
        names = check_names(names)
        table = integer_table(weights, "batch", narrow=True)
        if table.ndim != len(names) + 1:
            raise DistributionError(
                f"the batch has shape {table.shape}: it needs {len(names) + 1} axes, one of instances "
                f"and one for each of {names}"
            )
        if table.dtype == object:
            raise OverflowError("a weight is beyond int64; use Joint for such instances")
        cells = np.moveaxis(table, 0, -1)  # (n1, n2, ..., B)
        axes = tuple(range(len(names)))
        most = int(table.max()) * math.prod(cells.shape[:-1])
        if most >= _LIMIT:
            # too large to be summed blindly: the high halves tell where int64 would be left
            high = (cells >> 32).sum(axis=axes)
            if (worst := int(high.max())) >= _LIMIT >> 33:
                b = int(high.argmax())
                raise OverflowError(
                    f"the weights of instance {b} sum to {exact_total(table[b])}: too large for int64 "
                    f"(limit about 2^61, found {worst} * 2^32); use Joint for it"
                )
        den = cells.sum(axis=axes, dtype=narrowest(min(most, _LIMIT))).astype(np.int64, copy=False)
        if not den.all():
            raise DistributionError(f"all weights of instance {int(np.flatnonzero(den == 0)[0])} are zero")
        # a copy, so that sums run along instances; no sum of weights is above the total, so all fit in what holds it
        cells = np.array(cells, narrowest(int(den.max())), order="C")
        self._names: tuple[str, ...] = names
        self._shape: tuple[int, ...] = cells.shape[:-1]
        self._den: np.ndarray = np.ascontiguousarray(den)
        self._marginals: dict[tuple[int, ...], np.ndarray] = {tuple(axes): cells}
        self._blocks: dict[tuple[int, ...], _Block] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The variables, in the order of the axes."""
        return self._names

    @property
    def shape(self) -> tuple[int, ...]:
        """The sizes of the alphabets."""
        return self._shape

    @property
    def denominators(self) -> np.ndarray:
        """D_b: the sum of the weights of each instance, int64 (B,)."""
        return self._den.copy()

    @property
    def weights(self) -> np.ndarray:
        """The weights, int64 of shape (B, n1, n2, ...); it cannot be written to."""
        return self.marginal_weights(*self._names)

    def marginal_weights(self, *names: str) -> np.ndarray:
        """The weights of the named variables, int64 of shape (B, n1, n2, ...), axes in the order named."""
        cells = self.cells(*names)
        found = np.moveaxis(cells if cells.dtype == np.int64 else cells.astype(np.int64), -1, 0)
        found.flags.writeable = False
        return found

    def cells(self, *names: str) -> np.ndarray:
        """The same of shape (n1, n2, ..., B), in the narrowest signed integers that hold the largest total: a view.

        Sums of some of them fit into the same type, products do not.
        """
        indices = positions([n for name in names for n in name.split(",")], self._names)
        order = sorted(indices)
        view = self._cells(order).transpose([*(order.index(i) for i in indices), len(order)])
        view.flags.writeable = False
        return view

    def __len__(self) -> int:
        return len(self._den)

    def __repr__(self) -> str:
        axes = ", ".join(f"{name}:{n}" for name, n in zip(self._names, self._shape, strict=True))
        return f"<Tables of {len(self)} joints of {axes}>"

    def _cells(self, axes: Any) -> np.ndarray:
        """Marginal weights over sorted axes, shape (sizes..., B), from the smallest table at hand."""
        wanted = tuple(sorted(axes))
        found = self._marginals.get(wanted)
        if found is None:
            if not wanted:
                found = self._den
            else:
                source = min(
                    (have for have in self._marginals if set(wanted) <= set(have)),
                    key=lambda h: self._marginals[h].size,
                )
                drop = tuple(k for k, axis in enumerate(source) if axis not in wanted)
                cells = self._marginals[source]
                found = cells.sum(axis=drop, dtype=cells.dtype)
            self._marginals[wanted] = found
        return found

    def _flat(self, cells: np.ndarray) -> np.ndarray:
        """Cells in a row, shape (m, B)."""
        return cells.reshape(-1, len(self))

    def _block(self, axes: frozenset[int]) -> _Block:
        """(1/D) * sum of n*log2(n) over a marginal."""
        key = tuple(sorted(axes))
        block = self._blocks.get(key)
        if block is None:
            cells = self._cells(key)
            block = _Block(len(self), self._den, self._flat(cells), None)
            self._blocks[key] = block
        return block

    def _combination(self, parts: Sequence[tuple[int, frozenset[int]]]) -> BitsArray:
        total: dict[_Block, Fraction | int] = {}
        for sign, axes in parts:
            block = self._block(axes)
            total[block] = total.get(block, 0) + sign
        return _array(len(self), {block: q for block, q in total.items() if q})

    def H(self, text: str) -> BitsArray:
        """The entropies ``H("r")`` or conditional entropies ``H("r | S,T")`` of all instances, in bits."""
        of, given = read_entropy(quantity(text, "r | S"), self._names)
        return self._combination(((-1, of | given), (1, given)))

    def I(self, text: str) -> BitsArray:  # noqa: E743 - the name it has in the field
        """The mutual informations ``I("g ; S")`` or ``I("g ; S,T | r")`` of all instances, in bits."""
        left, right, given = read_information(quantity(text, "g ; S | r"), self._names)
        return self._combination(((-1, left | given), (-1, right | given), (1, left | right | given), (1, given)))

    def marginal(self, *names: str) -> Tables:
        """The distributions of the named variables, axes in the order named."""
        indices = positions([n for name in names for n in name.split(",")], self._names)
        if not indices:
            raise ValueError("marginal needs at least one variable")
        return Tables(np.moveaxis(self.cells(*names), -1, 0), tuple(self._names[i] for i in indices))

    def _expanded(self, axes: Any, every: list[int]) -> np.ndarray:
        """A marginal with axes of length 1 for the others of ``every``."""
        wanted = sorted(axes)
        shape = [self._shape[i] if i in wanted else 1 for i in every]
        return self._cells(wanted).reshape(*shape, len(self))

    def independent(self, a: Names, b: Names, given: Names = ()) -> np.ndarray:
        """Whether a and b are independent given ``given``, for each instance: bool (B,), by cross multiplication."""
        left, right, condition = (set(positions(group, self._names)) for group in (a, b, given))
        every = sorted(left | right | condition)
        sides = [self._expanded(g, every) for g in (every, condition, left | condition, right | condition)]
        abc, c, ac, bc = sides
        # A variable on both sides leaves combinations out, but those of positive weight suffice: see Joint.independent.
        same = self._flat(equal_products(abc, c, ac, bc, int(self._den.max())))
        return np.asarray(same.all(axis=0), bool)

    def is_function_of(self, x: Names, of: Names) -> np.ndarray:
        """Whether x is determined by ``of`` with probability 1, for each instance: bool (B,), on the supports."""
        base = set(positions(of, self._names))
        both = sorted(base | set(positions(x, self._names)))
        free = tuple(k for k, axis in enumerate(both) if axis not in base)
        values = self._flat(_count(self._cells(both) > 0, free))
        return np.asarray((values <= 1).all(axis=0), bool)

    def joint(self, i: int, values: Sequence[Sequence[Hashable]] | None = None) -> Joint:
        """Instance i as a Joint; values: labels of each axis, by default 0..n-1."""
        if not -len(self) <= i < len(self):
            raise IndexError(f"instance {i} of {len(self)}")
        return Joint.from_table(self.cells(*self._names)[..., i].astype(np.int64), self._names, values)

    def __getitem__(self, i: int) -> Joint:
        return self.joint(i)

    def expect(self, values: Any, of: Names) -> BitsArray:
        """The expectation of a function of the variables ``of``: rational numbers, one an instance.

        values: ints or Fractions, one axis a variable of ``of``, of the sizes of their alphabets.
        """
        indices = positions(of, self._names)
        raw = values if isinstance(values, np.ndarray) else np.array(values, object)
        if raw.dtype.kind == "f":
            raise TypeError("the values are floats; give ints or Fractions")
        ratios = [exact_ratio(v) for v in np.ravel(raw).tolist()]
        common = math.lcm(*(q for _, q in ratios))
        scaled = _fit([p * (common // q) for p, q in ratios]).reshape(raw.shape)
        cells, function = self._aligned(indices, scaled, "values")
        top = max(abs(v) for v in np.ravel(scaled).tolist())
        if top * int(self._den.max()) >= _LIMIT:  # (function is int64: so is a product)
            total = (cells.astype(object) * function.astype(object)).sum(axis=0)
        else:
            total = (cells * function).sum(axis=0)
        two = np.full((1, 1), 2)
        return _array(len(self), {_Block(len(self), self._den, two, total[np.newaxis]): Fraction(1, common)})

    def expect_log2(self, integers: Any, of: Names) -> BitsArray:
        """The expectation of log2(n) for a positive integer function n of the variables ``of``, in bits.

        integers: one axis a variable of ``of``, of the sizes of their alphabets.
        """
        indices = positions(of, self._names)
        array = _integers(integers)
        if array.size and array.min() < 1:
            raise ValueError(f"log2 needs positive integers, not {array.min()}")
        cells, bases = self._aligned(indices, array, "integers")
        return _array(len(self), {_Block(len(self), self._den, bases, cells): 1})

    def _aligned(self, indices: tuple[int, ...], function: np.ndarray, what: str) -> tuple[np.ndarray, np.ndarray]:
        """Marginal cells (m, B) and a function of them (m, 1), in the same order."""
        shape = tuple(self._shape[i] for i in indices)
        if function.shape != shape:
            named = ", ".join(self._names[i] for i in indices)
            raise DistributionError(f"{what} have shape {function.shape}; the alphabet of {named} has shape {shape}")
        order = sorted(indices)
        function = function.transpose([indices.index(i) for i in order]) if indices else function
        return self._flat(self._cells(order)), np.ravel(function)[:, np.newaxis]
