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
_CHUNK = 1 << 14  # instances at a time: their arrays stay in the cache
_WIDE = 1 << 10  # instances from which on a row of cells is worth a call of its own
_SHORT = 128  # numbers up to here are looked up two at a time
_TABLE = 1 << 20  # n*log2(n) is looked up below, computed above
_PACKED = 1 << 22  # entries in all tables of packed exponents; beyond, and for few terms, the primes that occur do
_WORTH = 8  # terms for each entry of such a table from which on it is worth while


# ---------------------------------------------------------------------------------- lookup tables


class _Lookup:
    """Sums of table[n] over the rows of small integers: two rows at a time where the table is short."""

    __slots__ = ("_pairs", "table")

    def __init__(self, table: np.ndarray) -> None:
        self.table = table
        short = table[:_SHORT]
        self._pairs: np.ndarray | None = np.add.outer(short, short).reshape(-1) if len(short) == _SHORT else None

    def sums(self, n: np.ndarray, top: int) -> np.ndarray:
        """n: (m, W), at most ``top``; the sums are of shape (W,)."""
        if top < _SHORT and self._pairs is not None and len(n) > 1:
            even = len(n) - len(n) % 2
            total = _added(self._pairs, n[:even:2].astype(np.int16) * _SHORT + n[1:even:2])
            return total if even == len(n) else total + self.table.take(n[even])
        return _added(self.table, n)


def _added(table: np.ndarray, n: np.ndarray) -> np.ndarray:
    index = n.astype(np.intp, copy=False)
    if index.shape[1] < _WIDE:  # few instances of many cells: rows by the block, for a call costs more than their sum
        step = _CHUNK // max(1, index.shape[1])
        total: np.ndarray = np.zeros(index.shape[1], table.dtype)
        for i in range(0, len(index), step):
            total += table.take(index[i : i + step]).sum(axis=0)
        return total
    total = table.take(index[0])
    room = np.empty_like(total)
    for row in index[1:]:
        total += np.take(table, row, out=room, mode="clip")  # clip: nothing is out of range, and nothing is checked
    return total


@lru_cache(maxsize=8)
def _nlogn(size: int) -> _Lookup:
    """n*log2(n) for n < size, each with relative error at most (8 + 1)u; see log2_floats."""
    n = np.arange(size)
    return _Lookup(n * log2_floats(n))


@lru_cache(maxsize=8)
def _valuations(size: int) -> tuple[list[int], np.ndarray]:
    """The primes below ``size``, and v_p(n) for each of them and each n below ``size``: shape (primes, size), int8."""
    sieve = np.ones(size, bool)
    sieve[:2] = False
    for p in range(size):
        if sieve[p]:
            sieve[p + p :: p] = False
    primes = np.flatnonzero(sieve).tolist()
    v = np.zeros((len(primes), size), np.int8)
    for row, p in zip(v, primes, strict=True):
        power = p
        while power < size:
            row[power::power] += 1
            power *= p
    return primes, v


@lru_cache(maxsize=16)
def _packed(size: int, bound: int, divided: int) -> list[tuple[np.ndarray, _Lookup]] | None:
    """Tables over n < size, one pair for each group of primes, by which a sum of c_i*log2(n_i) is tested for zero.

    The sum vanishes iff e_p = sum of c_i*v_p(n_i) does for every prime p.  Where all c_i are multiples of n_i, e_p is a
    multiple of p, and f_p = e_p/p makes for smaller numbers.  So it is for the primes p >= divided; f_p = e_p for the
    others.  The tables are w(n) = sum of v_p(n)*m_p over the primes of the group below ``divided``, for terms of any
    coefficient, and nw(n) = sum of n*v_p(n)*m_p (over p, if divided), for terms n*log2(n), both modulo 2^64.

    If |e_p| <= bound/log2(p), all f_p of a group vanish iff sum of f_p*m_p, found by the tables, is zero modulo 2^64.
    Proof: the m_p are the place values of a number system with odd radices R_p and digits |f_p| <= (R_p - 1)/2, in
    which zero is written in one way only, and whose numbers are at most (product of R_p - 1)/2 < 2^63 in size, since a
    group is closed before the product exceeds 2^64; so m_p < 2^64/3.  Wrapping modulo 2^64 on the way is harmless and
    intended.
    None where the tables would be too large.
    """
    if size > 1 << 14:  # beyond, the primes alone are too many
        return None
    primes, v = _valuations(size)
    groups: list[list[tuple[int, int]]] = []
    place = 0
    for row, p in enumerate(primes):
        largest = bound / math.log2(p) / (p if p >= divided else 1)
        radix = 2 * math.floor(largest * (1 + 1e-9) + 1) + 1  # rounded up: a larger radix is as good
        if radix > 1 << 64:
            return None
        if not place or place * radix > 1 << 64:
            groups.append([])
            place = 1
        groups[-1].append((row, place))
        place *= radix
    if 2 * size * len(groups) > _PACKED:
        return None
    tables = []
    n = np.arange(size)
    for group in groups:
        w, nw = np.zeros(size, np.int64), np.zeros(size, np.int64)
        for row, m in group:
            whole = v[row].astype(np.int64)
            if primes[row] >= divided:
                nw += n * whole // primes[row] * m
            else:
                w += whole * m
                nw += n * whole * m
        tables.append((w, _Lookup(nw)))
    return tables


# ---------------------------------------------------------------------------------- BitsArray


class _Block:
    """(1/den) * sum over j of coefficients[j]*log2(bases[j]) for each of B instances; immutable, shared by quantities.

    bases: positive ints, or zeros where the coefficient is zero, shape (m, B) or (m, 1); coefficients the same, or None
    for those equal to bases.  den: positive int64 (B,), or None for 1.  Integers beyond int64 come as object arrays.
    """

    __slots__ = ("_size", "_value", "bases", "coefficients", "count", "den")

    def __init__(self, count: int, den: np.ndarray | None, bases: np.ndarray, coefficients: np.ndarray | None) -> None:
        self.count, self.den, self.bases, self.coefficients = count, den, bases, coefficients
        self._value: np.ndarray | None = None
        self._size: np.ndarray | None = None

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

    def _evaluate(self) -> None:
        den = 1.0 if self.den is None else self.den.astype(np.float64)
        if self.coefficients is None:
            top = int(self.bases.max())
            width = self.bases.shape[1]
            total = np.empty(width)
            table = _nlogn(1 << max(10, top.bit_length())) if top < _TABLE else None
            for start in range(0, width, _CHUNK):
                n = self.bases[:, start : start + _CHUNK]
                found = (n * log2_floats(n)).sum(axis=0) if table is None else table.sums(n, top)
                total[start : start + _CHUNK] = found
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
        return int(self.bases.max())

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
    _parts: dict[_Block, Fraction]

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
        blocks = {_Block(count, None, top[np.newaxis], one): Fraction(1)}
        if bottom.max() > 1:
            blocks[_Block(count, None, bottom[np.newaxis], one)] = Fraction(-1)
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
        return _array(len(d), {_Block(len(d), d, n, c): Fraction(1)})

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
        return _array(len(top), {_Block(len(top), np.ascontiguousarray(bottom), two, top[np.newaxis]): Fraction(1)})

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

    def _operand(self, other: object) -> dict[_Block, Fraction] | None:
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
        total = {block: q * mine for block, q in self._parts.items()}
        for block, q in parts.items():
            total[block] = total.get(block, _ZERO) + q * theirs
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
        signs = np.zeros(self._length, np.int8)
        signs[total > error] = 1
        signs[total < -error] = -1
        unclear = np.flatnonzero(~(np.abs(total) > error))  # nan is unclear
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
        error = np.zeros(self._length)
        for block, q in self._parts.items():
            factor = float(q) if abs(q.numerator) < 1 << 512 and q.denominator < 1 << 512 else math.nan
            total += factor * block.value()
            error += (abs(factor) * 1.01 * _UNIT * (len(block.bases) + 26 + count)) * block.size()
        return total, error

    def _not_zero(self, rows: np.ndarray) -> np.ndarray:
        """Those of the instances that are not zero, or could not be tested."""
        blocks = list(self._parts.items())
        if not all(block.plain() for block, _ in blocks):
            return rows
        # value * common * (product of the different denominators of the instance) = sum of integer factor * block sum
        common = math.lcm(*(q.denominator for _, q in blocks))
        dens: dict[int, np.ndarray] = {}
        for block, _ in blocks:
            if block.den is not None:
                dens[id(block.den)] = np.broadcast_to(block.den, (self._length,))[rows]
        factors: list[Any] = []
        bound = np.zeros(len(rows))
        for block, q in blocks:
            factor: Any = q.numerator * (common // q.denominator)
            if abs(factor) >= _LIMIT:
                return rows
            size = np.broadcast_to(block.size(), (self._length,))[rows] * abs(factor)
            for key, den in dens.items():
                size *= den
                if key != id(block.den):
                    factor = factor * den  # if this wraps, so large a size makes the bound too large below
            factors.append(factor)
            bound += size  # bounds |sum of coefficient * v_p(base)| * log2(p), but for rounding
        # bound is a product of fewer than 1,000 rounded factors, summed: wrong by far less than one part in a million.
        # So this is no test of a sign; it sends to Bits whatever might leave int64 below, a factor 4 away from 2^63.
        bound *= 1 + 1e-6
        large = ~(bound < 2.0**61)
        if large.any():
            return np.concatenate([rows[large], self._not_zero(rows[~large])]) if not large.all() else rows
        top = max(block.top() for block, _ in blocks)
        general = [block.top() for block, _ in blocks if block.coefficients is not None]
        divided = 2 if not general else 3 if max(general) <= 2 else top + 1
        size = 1 << top.bit_length()
        terms = len(rows) * sum(block.bases.shape[0] for block, _ in blocks)
        tables = _packed(size, 1 << math.ceil(bound.max()).bit_length(), divided) if terms >= _WORTH * size else None
        if tables is None:
            sums = [(*block.columns(rows), factor) for (block, _), factor in zip(blocks, factors, strict=True)]
            kept: np.ndarray = rows[not_vanishing(sums, len(rows))]
            return kept
        found = np.zeros(len(rows), bool)
        for start in range(0, len(rows), _CHUNK):
            left = np.arange(start, min(start + _CHUNK, len(rows)))  # those that no group of primes has shown nonzero
            fresh = True
            for w, nw in tables:
                if fresh:
                    here = rows[left]
                    span = slice(here[0], here[-1] + 1)
                    columns = [
                        block.columns(span if span.stop - span.start == len(here) else here) for block, _ in blocks
                    ]
                total = sum(
                    (nw.sums(bases, top) if c is None else (c * w[bases]).sum(axis=0))
                    * (factor[left] if isinstance(factor, np.ndarray) else factor)
                    for (bases, c), factor in zip(columns, factors, strict=True)
                )
                nonzero = np.broadcast_to(total != 0, left.shape)
                fresh = bool(nonzero.any())
                if fresh:
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


_ZERO = Fraction(0)


def _array(length: int, parts: dict[_Block, Fraction]) -> BitsArray:
    new = BitsArray.__new__(BitsArray)
    new._length, new._parts = length, parts
    return new


def _constant(x: Bits) -> dict[_Block, Fraction]:
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
        total: dict[_Block, Fraction] = {}
        for sign, axes in parts:
            block = self._block(axes)
            total[block] = total.get(block, _ZERO) + sign
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
        return _array(len(self), {_Block(len(self), self._den, bases, cells): Fraction(1)})

    def _aligned(self, indices: tuple[int, ...], function: np.ndarray, what: str) -> tuple[np.ndarray, np.ndarray]:
        """Marginal cells (m, B) and a function of them (m, 1), in the same order."""
        shape = tuple(self._shape[i] for i in indices)
        if function.shape != shape:
            named = ", ".join(self._names[i] for i in indices)
            raise DistributionError(f"{what} have shape {function.shape}; the alphabet of {named} has shape {shape}")
        order = sorted(indices)
        function = function.transpose([indices.index(i) for i in order]) if indices else function
        return self._flat(self._cells(order)), np.ravel(function)[:, np.newaxis]
