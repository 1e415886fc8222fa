"""Exact signs of entropies on arrays of any library of the Python array API: CuPy or torch on a GPU, say.

What is large stays where the arrays are, and is done by the operations of the standard, in the namespace of the array:
marginals, sums of n*log2(n) in float64, and sums of packed exponents of primes.  The tables that are looked up, the
bounds of the errors and the proof that the exponents decide are those of ``exact.tables``; the few instances that both
leave open are decided there.  So a sign is never a guess here either.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import numpy as np

from exact._lookup import nlogn, packed
from exact.bits import Bits, exact_ratio
from exact.joint import Names, check_names, quantity, read_entropy, read_information
from exact.tables import BitsArray, Tables

__all__ = ["ArrayTables", "Combination", "namespace"]

_UNIT = 2.0**-53
_TOTAL = 1 << 20  # totals of instances stay below
_COEFFICIENT = 1 << 31
_SIGNED = 1 << 63


def namespace(array: Any) -> Any:
    """The array API's functions for an array; TypeError if it has none.

    torch is known through array_api_compat, which has to be installed.
    """
    own = getattr(array, "__array_namespace__", None)
    if own is not None:
        return own()
    try:
        from array_api_compat import array_namespace
    except ImportError:
        raise TypeError(
            f"a {type(array).__module__}.{type(array).__name__} names no array API; for torch install array_api_compat"
        ) from None
    return array_namespace(array)


class ArrayTables:
    """B joint distributions of the same named variables, as ``Tables``, in arrays of another library.

    weights: non-negative integers of shape (B, n1, n2, ...); the total of an instance is below 2^20.  Raises TypeError
    for other types, ValueError for negative weights, instances of sum zero and names that do not fit the axes,
    OverflowError for larger totals.
    """

    def __init__(self, weights: Any, names: Names) -> None:
        self.names = check_names(names)
        self.xp = xp = namespace(weights)
        if not xp.isdtype(weights.dtype, "integral"):
            raise TypeError(f"weights are integers, not {weights.dtype}")
        if len(weights.shape) != len(self.names) + 1:
            raise ValueError(f"weights of shape {tuple(weights.shape)} are not one axis of instances and {self.names}")
        self.count, self.cells = weights.shape[0], math.prod(weights.shape[1:])
        if not self.count or not self.cells:
            raise ValueError(f"weights of shape {tuple(weights.shape)} hold no instance")
        if int(xp.min(weights)) < 0:
            raise ValueError(f"weights are not negative, as {int(xp.min(weights))} is")
        most = int(xp.max(weights))
        self.weights = xp.astype(weights, xp.int64)
        self.denominators = self._sum(frozenset())[:, 0]
        self.top = int(xp.max(self.denominators))
        if most >= _TOTAL or self.top >= _TOTAL:  # the total may have wrapped only where a weight is large, too
            raise OverflowError("an instance has a total of 2^20 or more; use exact.tables.Tables")
        if int(xp.min(self.denominators)) < 1:
            raise ValueError("all weights of an instance are zero")
        self.float_denominators = xp.astype(self.denominators, xp.float64)
        self._marginals: dict[frozenset[int], Any] = {}
        self._values: dict[frozenset[int], Any] = {}

    def __len__(self) -> int:
        return int(self.count)

    def H(self, text: str) -> Combination:
        """The entropies ``H("r")`` or ``H("r | S,T")`` of all instances, in bits."""
        of, given = read_entropy(quantity(text, "r | S"), self.names)
        return Combination(self, _collected([(-1, of | given), (1, given)]), Bits(0))

    def I(self, text: str) -> Combination:  # noqa: E743 - the name it has in the field
        """The informations ``I("g ; S")`` or ``I("g ; S,T | r")`` of all instances, in bits."""
        left, right, given = read_information(quantity(text, "g ; S | r"), self.names)
        pairs = [(-1, left | given), (-1, right | given), (1, left | right | given), (1, given)]
        return Combination(self, _collected(pairs), Bits(0))

    def _sum(self, axes: frozenset[int]) -> Any:
        """Marginal weights (B, cells)."""
        drop = tuple(i + 1 for i in range(len(self.names)) if i not in axes)
        found = self.xp.sum(self.weights, axis=drop, dtype=self.xp.int64) if drop else self.weights
        return self.xp.reshape(found, (self.count, -1))

    def marginal(self, axes: frozenset[int]) -> Any:
        if axes not in self._marginals:
            self._marginals[axes] = self._sum(axes)
        return self._marginals[axes]

    def looked_up(self, table: np.ndarray, axes: frozenset[int]) -> Any:
        """The sum of table[n] over a marginal, (B,)."""
        n = self.marginal(axes)
        here = self.xp.asarray(table, device=self.weights.device)
        found = self.xp.take(here, self.xp.reshape(n, (-1,)), axis=0)
        return self.xp.sum(self.xp.reshape(found, n.shape), axis=1, dtype=here.dtype)

    def value(self, axes: frozenset[int]) -> Any:
        """The sum of n*log2(n) over a marginal, (B,), wrong by at most (cells + 24)u times itself (see ``Tables``)."""
        if axes not in self._values:
            self._values[axes] = self.looked_up(nlogn(1 << max(10, self.top.bit_length())).table, axes)
        return self._values[axes]

    def host(self, rows: list[int]) -> Tables:
        """Some instances, on the host."""
        shape = self.weights.shape[1:]
        taken = self.xp.reshape(self.xp.take(self.weights, self._indices(rows), axis=0), (len(rows), -1))
        flat = [[int(taken[i, j]) for j in range(self.cells)] for i in range(len(rows))]
        return Tables(np.array(flat, np.int64).reshape(len(rows), *shape), self.names)

    def _indices(self, rows: list[int]) -> Any:
        return self.xp.asarray(rows, dtype=self.xp.int64, device=self.weights.device)


def _collected(pairs: list[tuple[int, frozenset[int]]]) -> dict[frozenset[int], Fraction]:
    found: dict[frozenset[int], Fraction] = {}
    for sign, axes in pairs:
        found[axes] = found.get(axes, Fraction(0)) + sign
    return {axes: q for axes, q in found.items() if q}


class Combination:
    """A rational combination of entropies, and a number of bits, of all instances of an ``ArrayTables``: one each.

    parts: of the sum of n*log2(n)/D over a marginal the factor.
    """

    def __init__(self, tables: ArrayTables, parts: Mapping[frozenset[int], Fraction], number: Bits) -> None:
        self.tables, self.parts, self.number = tables, parts, number

    def _plus(self, other: object, times: int) -> Combination:
        if isinstance(other, Combination):
            if other.tables is not self.tables:
                raise ValueError("the two quantities are not of the same instances")
            parts = dict(self.parts)
            for axes, q in other.parts.items():
                parts[axes] = parts.get(axes, Fraction(0)) + times * q
            number = self.number + times * other.number
            return Combination(self.tables, {axes: q for axes, q in parts.items() if q}, number)
        added = other if isinstance(other, Bits) else Bits(Fraction(*exact_ratio(other)))
        return Combination(self.tables, self.parts, self.number + times * added)

    def __add__(self, other: object) -> Combination:
        return self._plus(other, 1)

    __radd__ = __add__

    def __sub__(self, other: object) -> Combination:
        return self._plus(other, -1)

    def __rsub__(self, other: object) -> Combination:
        return (-self)._plus(other, 1)

    def __neg__(self) -> Combination:
        return self * -1

    def __mul__(self, other: object) -> Combination:
        q = Fraction(*exact_ratio(other))
        parts = {axes: factor * q for axes, factor in self.parts.items()} if q else {}
        return Combination(self.tables, parts, self.number * q)

    __rmul__ = __mul__

    def float(self) -> Any:
        """Approximations, (B,)."""
        t = self.tables
        total = t.xp.zeros(t.count, dtype=t.xp.float64, device=t.weights.device)
        for axes, q in self.parts.items():
            total = total + float(q) * t.value(axes)
        return total / t.float_denominators + float(self.number)

    def sign(self) -> Any:
        """-1, 0 or 1 for each instance, decided exactly: int8 of shape (B,), in the library of the weights."""
        t, xp = self.tables, self.tables.xp
        terms = self.number.terms()
        common = math.lcm(*(q.denominator for q in self.parts.values()), *(q.denominator for _, q in terms))
        factors = {axes: int(q * common) for axes, q in self.parts.items()}
        constant = [(n, int(q * common)) for n, q in terms]
        if max(map(abs, [*factors.values(), *(c for _, c in constant)]), default=0) >= _COEFFICIENT:
            raise OverflowError("the factors are too large for arrays; use exact.tables.Tables")
        # D*common*value: of the products and sums of ``count`` terms, and of the constant, which is correctly rounded
        # but for its product with D, each rounds once; 1.01 covers the rounding of the bound itself
        count = len(factors) + 1
        number = float(self.number * common)
        total = t.float_denominators * number
        error = abs(number) * 1.01 * _UNIT * (30 + count) * t.float_denominators
        for axes, c in factors.items():
            value = t.value(axes)
            total = total + float(c) * value
            error = error + (abs(c) * 1.01 * _UNIT * (t.marginal(axes).shape[1] + 26 + count)) * value
        signs = xp.astype(total > error, xp.int8) - xp.astype(total < -error, xp.int8)
        left = xp.nonzero(signs == 0)[0]
        if not left.shape[0]:
            return signs
        nonzero = self._not_zero(factors, constant)
        rows = left if nonzero is None else xp.nonzero((signs == 0) & nonzero)[0]
        open_rows = [int(rows[i]) for i in range(rows.shape[0])]
        if open_rows:
            host = t.host(open_rows)
            for row, value in zip(open_rows, self._on(host).tolist(), strict=True):
                signs[row] = value
        return signs

    def _not_zero(self, factors: Mapping[frozenset[int], int], constant: list[tuple[int, int]]) -> Any:
        """Which instances are not zero, by the exponents of primes (see ``packed``); None where they are too large."""
        t, xp = self.tables, self.tables.xp
        sizes = [abs(c) * float(xp.max(t.value(axes))) for axes, c in factors.items()]
        # of |exponent|, rounded up by far more than these sums round; a larger one is as good, one too large is refused
        bound = (sum(sizes) + t.top * sum(abs(c) * math.log2(n) for n, c in constant)) * (1 + 1e-6)
        largest = max([t.top, *(n for n, _ in constant)])
        if not bound < 2.0**61 or largest >= _TOTAL:
            return None
        divided = 2 if not constant else 3 if largest == 2 or {n for n, _ in constant} == {2} else largest + 1
        groups = packed(1 << largest.bit_length(), 1 << math.ceil(bound).bit_length(), divided)
        if groups is None:
            return None
        found = xp.zeros(t.count, dtype=xp.bool, device=t.weights.device)
        for w, nw in groups:
            fixed = sum(c * int(w[n]) for n, c in constant)
            fixed = (fixed + _SIGNED) % (2 * _SIGNED) - _SIGNED  # sums wrap modulo 2^64, as they may
            total = t.denominators * fixed
            for axes, c in factors.items():
                total = total + t.looked_up(nw.table, axes) * c
            found = found | (total != 0)
        return found

    def _on(self, host: Tables) -> np.ndarray:
        """The signs by ``Tables``, for the same instances there."""
        total = BitsArray.rational(np.zeros(len(host), np.int64)) + self.number
        for axes, q in self.parts.items():  # the sum of n*log2(n)/D is log2(D) - H
            names = ",".join(self.tables.names[i] for i in sorted(axes))
            total = total + (BitsArray.log2(host.denominators) - (host.H(names) if names else 0)) * q
        return total.sign()
