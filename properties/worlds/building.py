"""Every instance of a domain, once each: one variable after the other, in blocks of a convenient size."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from exact.tables import narrowest
from properties.worlds.laws import Denominator, Laws, all_laws, graph, parent_index, total_of
from properties.worlds.recipes import Recipe, Setting
from properties.worlds.rejection import accept

__all__ = ["Builder", "enumerate_weights"]

_CELLS = 1 << 19  # weights of one batch: 4 MB, which the caches hold
_ROWS = 1 << 14  # instances of one batch
_SMALL = 1 << 15  # weights of a block that are written in one step

_Block = tuple[np.ndarray, np.ndarray]  # weights (cells, B), instances last; and how many each stands for, (B,)


def enumerate_weights(
    recipe: Recipe, setting: Setting, denominator: Denominator | int, relabelled: tuple[str, ...] = ()
) -> Iterator[np.ndarray]:
    """All instances, as integer weights (B, n1, n2, ...) with the axes in the world's order."""
    denominator = denominator if isinstance(denominator, Denominator) else Denominator(denominator)
    builder = Builder(recipe, setting, denominator, relabelled)
    for weights, _ in builder.grown(builder.start(), 0, len(recipe.steps)):
        yield builder.table(weights)


@dataclass(frozen=True)
class Builder:
    """Instances, one variable after the other."""

    recipe: Recipe
    setting: Setting
    denominator: Denominator
    relabelled: tuple[str, ...]

    @cached_property
    def kind(self) -> type[np.signedinteger[Any]]:
        """The type of the weights, which holds the total of any instance."""
        if any(step.accepted is not None for step in self.recipe.steps):  # whose weights no denominator bounds
            return np.int64
        totals = [
            len(self.setting.of(step.name)) if step.law == "uniform" else total_of(step, self.denominator) or 1
            for step in self.recipe.steps
        ]
        return narrowest(math.prod(totals))

    def start(self) -> Iterator[_Block]:
        yield np.ones((1, 1), self.kind), np.ones(1, np.int64)

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
                out = np.zeros((len(weights), n, weights.shape[1]), self.kind)
                out[np.arange(len(weights)), value] = weights
                yield out.reshape(-1, weights.shape[1]), times
            return
        total = total_of(step, self.denominator)
        writer = _Writer(parent, n, self.kind)
        for weights, times in stream:
            for support, members in _by_support(weights, parent, parents):
                laws = all_laws(total, n, len(support), step.name in self.relabelled)
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

    def __init__(self, parent: np.ndarray, n: int, kind: type[np.signedinteger[Any]]) -> None:
        self.cells, self.n, self.kind = len(parent), n, kind
        self.room = max(64, min(_ROWS, _CELLS // (self.cells * n)))
        self._fresh()

    def _fresh(self) -> None:
        self.out = np.empty((self.cells, self.n, self.room), self.kind)
        self.times = np.empty(self.room, np.int64)
        self.filled = 0

    def rest(self) -> Iterator[_Block]:
        if self.filled:
            yield self.out.reshape(-1, self.room)[:, : self.filled], self.times[: self.filled]
            self._fresh()

    def write(self, base: np.ndarray, times: np.ndarray, laws: Laws, where: np.ndarray) -> Iterator[_Block]:
        """Every instance with every choice of laws.  where: for each cell the place of its parents' value, or -1."""
        wide = min(laws.size, self.room)  # choices in one go
        many = max(1, self.room // wide)
        for begin in range(0, laws.size, wide):
            kernel, each = laws.part(begin, min(begin + wide, laws.size))
            kernel = kernel.astype(self.kind, copy=False)
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
