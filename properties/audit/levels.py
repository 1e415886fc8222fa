"""At which resolution are two outputs the same?  Bits at each, and where the answer does not depend on it.

Numbers of float code carry rounding noise, which tells inputs apart that the mathematics does not.  At a resolution e
two values of one coordinate are the same if a chain of values joins them whose steps are at most e times the largest
number of all outputs; two outputs are the same if every coordinate is.  A resolution is *wide* if the steps that it
passes over and those that it keeps differ by a factor of 1024 at least: then noise and content do not mix.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from exact import Bits, Joint
from properties.audit.world import Input, World

__all__ = [
    "LADDER",
    "REORDERED",
    "Carry",
    "Figures",
    "Level",
    "flatten",
    "labels_at",
    "levels",
    "numbers_of",
    "steps_of",
]

LADDER = (1e-12, 1e-9, 1e-6, 1e-5, 1e-4, 1e-3)
WIDE = 1024
#: Sums in another order round otherwise: at this resolution two float outputs at reordered inputs count as the same.
#: It chooses which inputs are enumerated, and the report says so beside what was tried.
REORDERED = 1e-9


@dataclass(frozen=True, slots=True)
class Figures:
    """What the outputs carry under one way of telling them apart.

    update: I(g;S); with_rollouts: I(T,g;S), both in bits; outputs: how many different ones there are.
    """

    update: Bits
    with_rollouts: Bits
    outputs: int


@dataclass(frozen=True, slots=True)
class Level:
    """One resolution.  within, between: the largest step that it passes over and the smallest that it keeps, None if
    there is none; both as a part of the largest number of all outputs."""

    name: str
    figures: Figures
    within: float | None
    between: float | None

    @property
    def wide(self) -> bool:
        """Whether noise and content are far apart here."""
        if self.between is None:
            return True
        return self.between >= WIDE * max(self.within or 0.0, 2.0**-52)


class Carry:
    """The informations of labels of the inputs about the answers, exactly."""

    def __init__(self, world: World, cases: Sequence[Input]) -> None:
        self.world, self.cases = world, cases
        prior = math.lcm(*(p.denominator for p in world.chances))
        chances = [int(p * prior) for p in world.chances]
        self.rows: list[list[tuple[tuple[int, ...], int]]] = []
        for case in cases:
            row: list[tuple[tuple[int, ...], int]] = [((), 1)]
            for weights in case.weights:
                row = [((*s, a), p * w * chances[a]) for s, p in row for a, w in weights.items()]
            self.rows.append(row)
        self.groups = [case.rollouts for case in cases]
        one = Joint.from_weights({(a,): w for a, w in enumerate(chances) if w}, names=("S",))
        self.prior = world.P * one.H("S")

    def joint(self, labels: Sequence[Hashable], *, rollouts: bool) -> Joint:
        """The joint of S and the labels, with the rollouts beside them if asked for."""
        atoms: dict[tuple[Any, Any], int] = {}
        for i, (row, label) in enumerate(zip(self.rows, labels, strict=True)):
            key = (self.groups[i], label) if rollouts else label
            for s, w in row:
                atoms[s, key] = atoms.get((s, key), 0) + w
        return Joint.from_weights(atoms, names=("S", "g"))

    def figures(self, labels: Sequence[Hashable]) -> Figures:
        return Figures(
            self.prior - self.joint(labels, rollouts=False).H("S | g"),
            self.prior - self.joint(labels, rollouts=True).H("S | g"),
            len(set(labels)),
        )

    def raw(self) -> Bits:
        """I(T,r;S)."""
        return self.prior - self.joint([case.rewards for case in self.cases], rollouts=True).H("S | g")


def numbers_of(outputs: Sequence[Any]) -> np.ndarray | None:
    """The outputs as float64 rows, one an input, or None where they are no arrays of numbers of one length."""
    rows = []
    for value in outputs:
        flat = flatten(value)
        if flat is None or (rows and len(flat) != len(rows[0])):
            return None
        rows.append(flat)
    if not rows or not rows[0]:
        return None
    return np.array([[float(x) for x in row] for row in rows], np.float64)


def flatten(value: Any) -> list[Any] | None:
    """The numbers of an output in order: of containers, mappings by sorted key, arrays and tensors."""
    if hasattr(value, "detach"):
        value = value.detach().cpu().double().numpy() if value.dtype.is_floating_point else value.cpu().numpy()
    if isinstance(value, np.ndarray):
        return list(value.ravel().tolist())
    if isinstance(value, dict):
        try:
            parts = [value[k] for k in sorted(value)]
        except TypeError:
            return None
        return _joined(parts)
    if isinstance(value, list | tuple):
        return _joined(value)
    if isinstance(value, bool | np.bool_):
        return [int(value)]
    if isinstance(value, int | float | Fraction):
        return [value]
    if hasattr(value, "item") and not isinstance(value, str | bytes):
        return [value.item()]
    try:
        return [Fraction(value)] if hasattr(value, "numerator") else None
    except (TypeError, ValueError):
        return None


def _joined(parts: Sequence[Any]) -> list[Any] | None:
    found: list[Any] = []
    for part in parts:
        flat = flatten(part)
        if flat is None:
            return None
        found += flat
    return found


def steps_of(numbers: np.ndarray) -> np.ndarray:
    """Every step between neighbouring values of a coordinate, as a part of the largest number, ascending."""
    top = float(np.abs(numbers[np.isfinite(numbers)]).max(initial=0.0)) or 1.0
    found = [np.diff(np.unique(column)) / top for column in numbers.T]
    steps = np.concatenate(found) if found else np.zeros(0)
    return np.sort(steps[np.isfinite(steps) & (steps > 0)])


def labels_at(numbers: np.ndarray, resolution: float, together: bool = False) -> list[Any]:
    """The label of each row: of every coordinate the number of its group; together: coordinates share their groups,
    and a label is a tuple of one part a coordinate."""
    if together:
        parts = labels_at(numbers.reshape(-1, 1), resolution)
        width = numbers.shape[1]
        return [tuple(parts[i : i + width]) for i in range(0, len(parts), width)]
    top = float(np.abs(numbers[np.isfinite(numbers)]).max(initial=0.0)) or 1.0
    codes = np.empty(numbers.shape, np.int64)
    for j, column in enumerate(numbers.T):
        values, places = np.unique(column, return_inverse=True)
        with np.errstate(invalid="ignore"):
            groups = np.concatenate([[0], np.cumsum(~(np.diff(values) <= resolution * top))])
        codes[:, j] = groups[places]
    return [row.tobytes() for row in np.ascontiguousarray(codes)]


def levels(carry: Carry, numbers: np.ndarray, together: bool = False) -> list[Level]:
    """The outputs at each resolution of the ladder, and at the widest one if that is none of them."""
    steps = steps_of(numbers.reshape(-1, 1) if together else numbers)
    found: list[Level] = []
    seen: dict[tuple[Any, ...], Figures] = {}
    for resolution in sorted({*LADDER, *_widest(steps)}):
        labels = labels_at(numbers, resolution, together)
        key = tuple(labels)
        if key not in seen:
            seen[key] = carry.figures(labels)
        below, above = steps[steps <= resolution], steps[steps > resolution]
        found.append(
            Level(
                f"{resolution:.0e}",
                seen[key],
                float(below[-1]) if len(below) else None,
                float(above[0]) if len(above) else None,
            )
        )
    return found


def _widest(steps: np.ndarray) -> list[float]:
    """A resolution inside the widest gap between steps, rounded to a power of ten, if one lies there."""
    if len(steps) < 2:
        return []
    ratios = steps[1:] / steps[:-1]
    i = int(ratios.argmax())
    middle = 10.0 ** np.round(np.log10(np.sqrt(steps[i] * steps[i + 1])))
    return [float(middle)] if steps[i] <= middle < steps[i + 1] else []
