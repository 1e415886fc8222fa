"""Instances: a setting and an exact joint distribution, one at a time or many of one shape at once.

A ``Batch`` is what enumerations and searches work on: integer weights, one axis a variable, from which entropies
come exactly through ``exact.Tables``.  An ``Instance`` is what people see, and what is evaluated a second time,
through ``exact.Joint``, before anything is called a counterexample.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np

from exact import Joint
from exact.tables import Tables, narrowest
from properties.worlds.recipes import Setting

__all__ = ["LARGEST", "TOTAL", "Batch", "Instance", "how_many", "unwrapped"]

#: products of two integers below, and sums of two such products, stay within int64
LARGEST = 1 << 31
#: the total weight of an instance is below, and so is every sum of its weights
TOTAL = 1 << 62


def unwrapped(array: np.ndarray) -> np.ndarray:
    """The same integers, to be multiplied with others like them: int64 if all are below 2^31, else Python's own."""
    return array.astype(np.int64 if (np.abs(array) < LARGEST).all() else object, copy=False)


def how_many(chosen: np.ndarray, times: np.ndarray | None) -> int:
    """How many instances those of a mask stand for, each for so many (None: for itself)."""
    return int(np.count_nonzero(chosen)) if times is None else int(times[chosen].sum())


@dataclass(frozen=True)
class Instance:
    """One instance: parameter values and the joint distribution of the world's variables."""

    parameters: tuple[tuple[str, int], ...]
    joint: Joint

    def numbers(self) -> dict[str, Fraction]:
        """The parameters, as numbers for expressions."""
        return {name: Fraction(value) for name, value in self.parameters}

    def text(self) -> str:
        """The parameters and the joint as a table."""
        head = ", ".join(f"{name} = {value}" for name, value in self.parameters)
        table = self.joint.table() if self.joint.names else ""
        return "\n".join(part for part in (head, table) if part)

    def to_json(self) -> dict[str, object]:
        """Parameters, and pairs [outcome, "p/q"]."""
        return {
            "parameters": dict(self.parameters),
            "names": list(self.joint.names),
            "joint": [[[_plain(v) for v in row], str(p)] for row, p in self.joint.items()],
        }


def _plain(value: Hashable) -> object:
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    return value if isinstance(value, int | str) else str(value)


class Batch:
    """B instances of one setting.

    weights: signed integers (B, n1, n2, ...), one axis a variable in the world's order, of a type that holds the total
    of an instance; instance b has the probabilities weights[b] / weights[b].sum().  values: the values of each axis, by
    default those of the setting.  times: how many instances each stands for, None for one.  Instances are best fastest
    in memory, as the enumerations make them.
    """

    def __init__(
        self,
        setting: Setting,
        weights: np.ndarray,
        values: Mapping[str, Sequence[Hashable]] | None = None,
        times: np.ndarray | None = None,
    ) -> None:
        self.setting = setting
        self.weights = weights
        self.names = setting.names
        self.values = values if values is not None else dict(setting.values)
        self.times = times
        self._atoms: dict[tuple[str, ...], np.ndarray] = {}

    def __len__(self) -> int:
        return len(self.weights)

    @cached_property
    def tables(self) -> Tables:
        """The same joints, for their entropies."""
        return Tables(self.weights, self.names)

    def numbers(self) -> dict[str, Fraction]:
        return self.setting.numbers()

    def count(self, chosen: np.ndarray | None = None) -> int:
        """How many instances those of a mask (all of them) stand for."""
        return how_many(np.ones(len(self), bool) if chosen is None else chosen, self.times)

    def take(self, rows: np.ndarray) -> Batch:
        """The instances that a mask or an index array picks."""
        times = None if self.times is None else self.times[rows]
        return Batch(self.setting, _rows(self.weights, rows), self.values, times)

    def at(self, name: str, index: int) -> tuple[Batch, np.ndarray]:
        """The instances that give a value positive probability, conditioned on it; and which those are."""
        axis = self.names.index(name) + 1
        piece = self.weights[(slice(None),) * axis + (slice(index, index + 1),)]
        rows = np.flatnonzero(piece.any(axis=tuple(range(1, piece.ndim))))
        piece = piece if len(rows) == len(self) else _rows(piece, rows)
        return Batch(self.setting, piece, {**self.values, name: (self.values[name][index],)}), rows

    def instance(self, row: int) -> Instance:
        """One of them, with the values of its variables as labels."""
        joint = Joint.from_table(self.weights[row], self.names, [self.values[name] for name in self.names])
        return Instance(self.setting.parameters, joint)

    # marginal weights ---------------------------------------------------------------------------

    def mass(self, names: Sequence[str]) -> np.ndarray:
        """Marginal weights (B, cells) of the named variables, cells in the order of ``rows(names)``."""
        if not len(self):
            return np.zeros((0, math.prod(len(self.values[name]) for name in names)), np.int64)
        if not names:
            return self.tables.denominators[:, None]
        table = self.tables.cells(*names)  # the sums that the entropies need too
        return table.astype(np.int64, copy=False).reshape(-1, len(self)).T

    def positive(self, names: Sequence[str]) -> np.ndarray:
        """Which values of the named variables have positive probability: bool (B, cells)."""
        if not len(self) or not names:
            return self.mass(names) > 0
        return (self.tables.cells(*names) > 0).reshape(-1, len(self)).T

    def rows(self, names: Sequence[str]) -> list[tuple[Hashable, ...]]:
        """The values of the named variables, cell by cell."""
        return list(itertools.product(*(self.values[name] for name in names)))

    def atoms(self, names: Sequence[str]) -> np.ndarray:
        """The number of outcomes of positive probability of the named variables, (B,)."""
        key = tuple(names)
        if key not in self._atoms:
            positive = self.positive(names)
            found = positive.T.sum(axis=0, dtype=narrowest(positive.shape[1]))
            self._atoms[key] = found.astype(np.int64)
        return self._atoms[key]

    def denominators(self, names: Sequence[str]) -> np.ndarray:
        """The common denominator of the probabilities of the named variables, (B,)."""
        mass = self.mass(names)
        return mass.sum(axis=1) // np.gcd.reduce(mass, axis=1)


def _rows(weights: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Some instances, which stay fastest in memory."""
    return np.moveaxis(np.moveaxis(weights, 0, -1)[..., rows], -1, 0)
