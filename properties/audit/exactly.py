"""Probabilities as people have them (rationals, floats, arrays, tensors, logits), made exact, and how that was done."""

from __future__ import annotations

import math
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from exact.bits import ratio_of

__all__ = ["AsFound", "UsageError", "number", "probabilities", "softmax", "table"]

Row = tuple[Fraction, ...]


class UsageError(ValueError):
    """The audit was asked for wrongly; the message is one sentence."""


class AsFound:
    """What was done to make inputs exact: sentences, each once, in order."""

    def __init__(self) -> None:
        self.sentences: list[str] = []

    def say(self, sentence: str) -> None:
        if sentence not in self.sentences:
            self.sentences.append(sentence)


def number(value: Any, what: str) -> tuple[Fraction, bool]:
    """A finite number as a Fraction, and whether it was a float: of a float, array entry or tensor its binary value."""
    try:
        ratio = ratio_of(value)
    except TypeError:
        ratio = None
    if ratio is not None:
        return Fraction(*ratio), False
    if hasattr(value, "detach"):
        value = value.detach()
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, bool | int):
        return Fraction(value), False
    if isinstance(value, float):
        if not math.isfinite(value):
            raise UsageError(f"{what} is {value}, which is no number")
        return Fraction(value), True
    raise UsageError(f"{what} is {value!r}, which is no number")


def nested(values: Any, what: str) -> Any:
    """Arrays and tensors as nested lists; a sequence as it is."""
    if hasattr(values, "detach"):
        values = values.detach().cpu()
    if hasattr(values, "tolist"):
        return values.tolist()
    if isinstance(values, str | bytes | Mapping) or not hasattr(values, "__iter__"):
        raise UsageError(f"the {what} is {values!r}, which is no sequence of numbers")
    return [nested(v, what) if _is_row(v) else v for v in values]


def _is_row(value: Any) -> bool:
    return bool(getattr(value, "ndim", 0)) or isinstance(value, list | tuple)


def probabilities(values: Any, what: str, size: int | None, found: AsFound) -> Row:
    """A law on ``size`` symbols: rationals that sum to 1, or floats, each its binary value over the sum of all."""
    row = nested(values, what)
    numbers = [number(x, f"a probability of the {what}") for x in row]
    law = tuple(p for p, _ in numbers)
    if size is not None and len(law) != size:
        raise UsageError(f"the {what} has {len(law)} probabilities for {size} symbols")
    for i, p in enumerate(law):
        if p < 0:
            raise UsageError(f"the {what} gives symbol {i} the probability {p}; it cannot be negative")
    total = sum(law)
    if any(inexact for _, inexact in numbers) and abs(total - 1) < Fraction(1, 1000):
        if total != 1:
            found.say(f"the {what} was given in floats: their exact binary values over their sum")
        return tuple(p / total for p in law)
    if total != 1:
        raise UsageError(f"the probabilities of the {what} sum to {total}, not 1")
    return law


def softmax(values: Any, what: str, size: int, found: AsFound) -> Row:
    """The law of given logits: their exponentials in float64, exact binary values over their sum."""
    row = [float(number(x, f"a logit of the {what}")[0]) for x in nested(values, what)]
    if len(row) != size:
        raise UsageError(f"the {what} has {len(row)} logits for {size} symbols")
    top = max(row)
    weights = [Fraction(math.exp(x - top)) for x in row]
    found.say(f"the {what} was given in logits: their exponentials in float64, exact binary values over their sum")
    return tuple(w / sum(weights) for w in weights)


def table(values: Any, what: str, shape: tuple[int, int, int], found: AsFound, logits: bool = False) -> Any:
    """A policy as laws at (prompt, position): (array shape of the parameters, rows by prompt and position).

    shape: (P, L, V).  values: (V,), one law for all; (L, V) where P = 1; (P, V) where L = 1; or (P, L, V).
    """
    P, L, V = shape
    rows = nested(values, what)
    depth, inner = 0, rows
    while isinstance(inner, list) and inner:
        depth, inner = depth + 1, inner[0]
    read = softmax if logits else probabilities
    if depth == 1:
        row = read(rows, what, V, found)
        return (V,), ((row,) * L,) * P
    if depth == 2 and 1 in (P, L):
        want = P * L
        if len(rows) != want:
            raise UsageError(f"the {what} has {len(rows)} rows for {want} {'prompts' if L == 1 else 'positions'}")
        laws = tuple(read(row, what, V, found) for row in rows)
        return (want, V), (laws,) if P == 1 else tuple((law,) for law in laws)
    if depth == 3:
        if len(rows) != P or any(len(block) != L for block in rows):
            raise UsageError(f"the {what} is to have the shape (P, L, V) = ({P}, {L}, {V})")
        return (P, L, V), tuple(tuple(read(row, what, V, found) for row in block) for block in rows)
    raise UsageError(
        f"the {what} has {depth} axes; give (V,), (L, V), (P, V) or (P, L, V) with P, L, V = {P}, {L}, {V}"
    )
