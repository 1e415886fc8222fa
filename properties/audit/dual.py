"""Exact derivatives: a number with its gradient, of rationals, square roots and logarithms of rationals."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from theorems.updates.radicals import ln as exact_ln

__all__ = ["Dual", "logits_to_probabilities"]


class Dual:
    """value and gradient by index of the parameter, zeros left out.  Sums, products, quotients by rationals, ``ln``."""

    __slots__ = ("gradient", "value")

    def __init__(self, value: Any, gradient: Mapping[Any, Any] | None = None) -> None:
        self.value = value
        self.gradient = dict(gradient or {})

    def __add__(self, other: Any) -> Dual:
        if not isinstance(other, Dual):
            return Dual(self.value + other, self.gradient)
        joined = dict(self.gradient)
        for k, d in other.gradient.items():
            joined[k] = joined[k] + d if k in joined else d
        return Dual(self.value + other.value, joined)

    __radd__ = __add__

    def __neg__(self) -> Dual:
        return Dual(-self.value, {k: -d for k, d in self.gradient.items()})

    def __sub__(self, other: Any) -> Dual:
        return self + (-other)

    def __rsub__(self, other: Any) -> Dual:
        return -self + other

    def __mul__(self, other: Any) -> Dual:
        if not isinstance(other, Dual):
            return Dual(self.value * other, {k: d * other for k, d in self.gradient.items()})
        product = {k: d * other.value for k, d in self.gradient.items()}
        for k, d in other.gradient.items():
            step = self.value * d
            product[k] = product[k] + step if k in product else step
        return Dual(self.value * other.value, product)

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> Dual:
        if isinstance(other, Dual):
            inverse = 1 / Fraction(other.value)
            return self * Dual(inverse, {k: -d * inverse * inverse for k, d in other.gradient.items()})
        return self * (1 / Fraction(other))

    def __rtruediv__(self, other: Any) -> Dual:
        return Dual(other) / self

    def ln(self) -> Dual:
        """The natural logarithm of a positive rational."""
        value = Fraction(self.value)
        return Dual(exact_ln(value), {k: d / value for k, d in self.gradient.items()})


def logits_to_probabilities(row: tuple[Fraction, ...], where: tuple[int, ...]) -> list[Dual]:
    """The probabilities of a law as functions of its logits: d p_v / d logit_w = p_v (1{v = w} - p_w)."""
    return [
        Dual(p, {(*where, w): p * (int(v == w) - q) for w, q in enumerate(row) if p * (int(v == w) - q)})
        for v, p in enumerate(row)
    ]
