"""Numbers that updates are made of: rationals, square roots of rationals, natural logarithms of rationals.

A standard deviation is the square root of a rational, a KL term holds logarithms.  Their rational combinations
have a normal form, q + sum b_n*sqrt(n) + sum c_p*ln(p) over squarefree n > 1 and primes p.  It is unique: square
roots of distinct squarefree integers are linearly independent over the rationals (Besicovitch 1940), and so are
logarithms of primes together with 1 and all algebraic numbers (Lindemann 1882).  So equality is decided.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import final

from flint import fmpz

from exact.bits import Bits, exact_ratio, log2

__all__ = ["Exact", "Number", "ln", "reciprocal_of_std", "root"]


def rational(x: object, what: str = "a rational number") -> Fraction:
    """An int, Fraction, or SymPy or FLINT rational as a Fraction; TypeError for floats and everything else."""
    return x if type(x) is Fraction else Fraction(*exact_ratio(x, what))


@final
class Number:
    """An irrational number in normal form; made by ``root``, ``ln`` and arithmetic, immutable, hashable.

    roots: pairs (n, coefficient of sqrt(n)), n squarefree and ascending, no coefficient 0; n = 1 is the rational part.
    log: the logarithmic part in units of ln 2, as exact Bits: ln(q) is log2(q) of them.
    Sums and rational multiples; where a result is rational it is a Fraction, so that a Number never equals a rational.
    """

    __slots__ = ("log", "roots")

    roots: tuple[tuple[int, Fraction], ...]
    log: Bits

    def __init__(self, roots: tuple[tuple[int, Fraction], ...], log: Bits) -> None:
        object.__setattr__(self, "roots", roots)
        object.__setattr__(self, "log", log)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a Number is immutable")

    def __add__(self, other: object) -> Exact:
        if isinstance(other, Number):
            return _sum(self, other.roots, other.log)
        if isinstance(other, int | Fraction):
            return _sum(self, ((1, Fraction(other)),), _ZERO)
        return NotImplemented

    __radd__ = __add__

    def __mul__(self, other: object) -> Exact:
        if not isinstance(other, int | Fraction):
            return NotImplemented
        return _normal({n: c * other for n, c in self.roots}, self.log * other)

    __rmul__ = __mul__

    def __truediv__(self, other: object) -> Exact:
        return self * (1 / Fraction(other)) if isinstance(other, int | Fraction) else NotImplemented

    def __neg__(self) -> Exact:
        return self * -1

    def __sub__(self, other: object) -> Exact:
        return self + -other if isinstance(other, int | Fraction | Number) else NotImplemented

    def __rsub__(self, other: object) -> Exact:
        return self * -1 + other if isinstance(other, int | Fraction) else NotImplemented

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Number):
            return self.roots == other.roots and self.log == other.log
        return False if isinstance(other, int | Fraction) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.roots, self.log))

    def __float__(self) -> float:
        return math.fsum(float(c) * math.sqrt(n) for n, c in self.roots) + float(self.log) * math.log(2)

    def __reduce__(self) -> tuple[object, ...]:
        return Number, (self.roots, self.log)

    def __str__(self) -> str:
        parts = [(c, "" if n == 1 else f"sqrt({n})") for n, c in self.roots]
        parts += [(c, f"ln({p})") for p, c in self.log.terms()]
        text = ""
        for c, what in parts:
            sign = (" - " if c < 0 else " + ") if text else ("-" if c < 0 else "")
            size = abs(c)
            text += sign + (what if what and size == 1 else f"{size}*{what}" if what else str(size))
        return text

    def __repr__(self) -> str:
        return f"Number('{self}')"


Exact = Fraction | Number

_ZERO = Bits(0)


def _sum(a: Number, roots: tuple[tuple[int, Fraction], ...], log: Bits) -> Exact:
    found = dict(a.roots)
    for n, c in roots:
        found[n] = found.get(n, Fraction(0)) + c
    return _normal(found, a.log + log)


def _normal(roots: Mapping[int, Fraction], log: Bits) -> Exact:
    kept = tuple(sorted((n, c) for n, c in roots.items() if c))
    if not log:
        if not kept:
            return Fraction(0)
        if len(kept) == 1 and kept[0][0] == 1:
            return kept[0][1]
    return Number(kept, log)


def root(q: Fraction | int) -> Exact:
    """The square root of a rational q >= 0, exactly; ValueError for a negative one."""
    return _root(rational(q))  # the cache comes after the check: a float finds the entry of its equal


@lru_cache(maxsize=4096)
def _root(q: Fraction) -> Exact:
    if q < 0:
        raise ValueError(f"the square root of {q} is not real")
    if q == 0:
        return q
    outside, inside = 1, 1  # sqrt(a/b) = sqrt(ab)/b, and ab = outside^2 * inside
    for p, k in fmpz(q.numerator * q.denominator).factor():
        outside *= int(p) ** (int(k) // 2)
        inside *= int(p) ** (int(k) % 2)
    return _normal({inside: Fraction(outside, q.denominator)}, _ZERO)


def ln(q: Fraction | int) -> Exact:
    """The natural logarithm of a rational q > 0, exactly; ValueError otherwise."""
    return _normal({}, log2(q))


@lru_cache(maxsize=4096)
def reciprocal_of_std(variance: Fraction, epsilon: Fraction = Fraction(0)) -> Exact:
    """1/(sqrt(variance) + epsilon), exactly: (sqrt(v) - e)/(v - e^2).

    ZeroDivisionError where both are zero: what 0/0 means is for the caller to say.
    """
    if variance == epsilon * epsilon:
        return 1 / (2 * epsilon)
    return (root(variance) - epsilon) * (1 / (variance - epsilon * epsilon))
