"""Every instance of a domain, once each: one variable after the other, in blocks of a convenient size."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from exact.tables import narrowest
from properties.worlds.laws import Denominator, all_laws, graph, parent_index, total_of
from properties.worlds.recipes import Recipe, Setting
from properties.worlds.rejection import sample
from properties.worlds.renaming import Orbits, Renamings

__all__ = ["Block", "Builder", "enumerate_weights"]

_CELLS = 1 << 19  # weights of one batch: 4 MB, which the caches hold
_ROWS = 1 << 14  # instances of one batch
_SMALL = 1 << 15  # weights of a block that are written in one step

#: weights (cells, B), instances last; and of each how many it stands for, and the number of its stabilizer, (B,)
Block = tuple[np.ndarray, np.ndarray, np.ndarray]
_ALONE = 0  # the number of the group of the identity


def enumerate_weights(
    recipe: Recipe, setting: Setting, denominator: Denominator | int, relabelled: tuple[str, ...] = ()
) -> Iterator[np.ndarray]:
    """All instances, as integer weights (B, n1, n2, ...) with the axes in the world's order."""
    denominator = denominator if isinstance(denominator, Denominator) else Denominator(denominator)
    builder = Builder(recipe, setting, denominator, relabelled)
    for weights, *_ in builder.grown(builder.start(), 0, len(recipe.steps)):
        yield builder.table(weights)


@dataclass(frozen=True)
class Builder:
    """Instances, one variable after the other; of those that differ by one of the renamings only one."""

    recipe: Recipe
    setting: Setting
    denominator: Denominator
    relabelled: tuple[str, ...]
    renamings: Renamings | None = None

    @cached_property
    def kind(self) -> type[np.signedinteger[Any]]:
        """The type of the weights, which holds the total of any instance."""
        if any(step.sampled is not None for step in self.recipe.steps):  # whose weights no denominator bounds
            return np.int64
        totals = [
            len(self.setting.of(step.name)) if step.law == "uniform" else total_of(step, self.denominator) or 1
            for step in self.recipe.steps
        ]
        return narrowest(math.prod(totals))

    @cached_property
    def _groups(self) -> tuple[dict[bytes, int], list[np.ndarray]]:
        """Subgroups of the renamings: the number of each, and which of the renamings each has."""
        order = self.renamings.order if self.renamings else 1
        alone = np.arange(order) == 0
        return {alone.tobytes(): _ALONE}, [alone]

    def _group(self, members: np.ndarray) -> int:
        numbers, groups = self._groups
        number = numbers.setdefault(members.tobytes(), len(groups))
        if number == len(groups):
            groups.append(members)
        return number

    @cached_property
    def _orbits(self) -> dict[tuple[int, int, bytes], Orbits | None]:
        return {}

    def start(self) -> Iterator[Block]:
        every = self._group(np.ones(self.renamings.order, bool)) if self.renamings else _ALONE
        yield np.ones((1, 1), self.kind), np.ones(1, np.int64), np.array([every])

    def grown(self, stream: Iterator[Block], first: int, last: int, share: tuple[int, int] = (0, 1)) -> Iterator[Block]:
        """The instances with the variables of the steps first to last - 1 added; share: of the choices of the first."""
        for i in range(first, last):
            stream = self._with(stream, i, share if i == first else (0, 1))
        return stream

    def table(self, weights: np.ndarray) -> np.ndarray:
        """Weights (cells, B) in the recipe's order as (B, n1, n2, ...) in the world's: a view, instances fastest."""
        names = [step.name for step in self.recipe.steps]
        sizes = [len(self.setting.of(name)) for name in names]
        order = [names.index(name) for name in self.setting.names]
        return weights.reshape(*sizes, weights.shape[1]).transpose(len(order), *order)

    def _with(self, stream: Iterator[Block], i: int, share: tuple[int, int]) -> Iterator[Block]:
        step, before = self.recipe.steps[i], [s.name for s in self.recipe.steps[:i]]
        parent, parents = parent_index(step, before, [len(self.setting.of(name)) for name in before])
        n = len(self.setting.of(step.name))
        if step.sampled is not None:
            for weights, times, groups in stream:
                yield sample(step.sampled, before, dict(self.setting.values), weights), times, groups
            return
        if step.law == "defined":
            value = graph(step, self.setting)[parent].argmax(axis=1)
            for weights, times, groups in stream:
                out = np.zeros((len(weights), n, weights.shape[1]), self.kind)
                out[np.arange(len(weights)), value] = weights
                yield out.reshape(-1, weights.shape[1]), times, groups
            return
        writer = _Writer(parent, n, self.kind)
        for weights, times, groups in stream:
            for support, group, members in _alike(weights, parent, parents, groups):
                where = np.full(parents, -1)
                where[support] = np.arange(len(support))
                choices = self._choices(i, support, group, share)
                yield from writer.write(weights[:, members], times[members], choices, where[parent])
        yield from writer.rest()

    def _choices(self, i: int, support: np.ndarray, group: int, share: tuple[int, int]) -> _Choices:
        """How a step goes on, for values of its parents of positive probability and a group that acts on the way."""
        step = self.recipe.steps[i]
        acting, orbits = self._acting(i, support, group)
        if orbits is not None:
            return lambda room: self._renamed(orbits.parts(room, share), group)
        n = len(self.setting.of(step.name))
        laws = all_laws(total_of(step, self.denominator), n, len(support), step.name in self.relabelled)
        after = np.array([_ALONE if acting else group])
        return lambda room: ((kernel, times, after) for kernel, times in laws.parts(room, share))

    def _renamed(self, parts: Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]], group: int) -> Iterator[_Kernel]:
        """The first member of each orbit, with the number of its stabilizer in the group."""
        whole = self._groups[1][group]
        every = np.flatnonzero(whole)
        for kernel, times, fixing in parts:
            found = np.full(len(times), _ALONE)
            for k in np.flatnonzero(fixing.sum(axis=1) > 1).tolist():
                members = np.zeros(len(whole), bool)
                members[every[fixing[k]]] = True
                found[k] = self._group(members)
            yield kernel, times, found

    def _acting(self, i: int, support: np.ndarray, group: int) -> tuple[bool, Orbits | None]:
        """Whether a group moves values of a step or of its parents; and then its orbits, if they are made use of.

        Where they are not, one way to go on stands for itself alone: the identity is a group too.
        """
        if self.renamings is None or group == _ALONE:
            return False, None
        step = self.recipe.steps[i]
        every = np.flatnonzero(self._groups[1][group])
        places = np.searchsorted(support, self.renamings.places(step.parents)[every][:, support])
        values = self.renamings.of[step.name][every]
        if (places == places[0]).all() and (values == values[0]).all():
            return False, None
        key = (i, group, support.tobytes())
        if key not in self._orbits:
            total = total_of(step, self.denominator)
            n = values.shape[1]
            few = total and step.name not in self.relabelled and Orbits.few(total, n, len(support), len(every))
            self._orbits[key] = Orbits(total, n, places, values) if few else None
        return bool(total_of(step, self.denominator)), self._orbits[key]


_Kernel = tuple[np.ndarray, np.ndarray, np.ndarray]  # laws (parent values, n, choices), times and groups of each
_Choices = Callable[[int], Iterator[_Kernel]]  # at most so many choices at a time


def _alike(
    weights: np.ndarray, parent: np.ndarray, parents: int, groups: np.ndarray
) -> Iterator[tuple[np.ndarray, int, np.ndarray]]:
    """(values of the parents of positive probability, the group, the instances with these) for all that occur."""
    positive = np.zeros((parents, weights.shape[1]), bool)
    for cell, p in enumerate(parent.tolist()):
        positive[p] |= weights[cell] > 0
    packed = np.packbits(positive, axis=0)
    if len(packed) <= 5:
        codes = groups.astype(np.int64)
        for byte in packed:
            codes = (codes << 8) | byte
        _, first, belongs = np.unique(codes, return_index=True, return_inverse=True)
    else:
        packed = np.concatenate([groups.astype(np.int32).view(np.uint8).reshape(-1, 4).T, packed])
        _, first, belongs = np.unique(packed, axis=1, return_index=True, return_inverse=True)
    belongs = belongs.reshape(-1)
    order = np.argsort(belongs, kind="stable")
    ends = np.cumsum(np.bincount(belongs, minlength=len(first)))
    for k, members in enumerate(np.split(order, ends[:-1])):
        yield np.flatnonzero(positive[:, first[k]]), int(groups[first[k]]), members


class _Writer:
    """Instances times laws, gathered into blocks of a convenient size."""

    def __init__(self, parent: np.ndarray, n: int, kind: type[np.signedinteger[Any]]) -> None:
        self.cells, self.n, self.kind = len(parent), n, kind
        self.room = max(64, min(_ROWS, _CELLS // (self.cells * n)))
        self._fresh()

    def _fresh(self) -> None:
        self.out = np.empty((self.cells, self.n, self.room), self.kind)
        self.times = np.empty(self.room, np.int64)
        self.groups = np.empty(self.room, np.int64)
        self.filled = 0

    def rest(self) -> Iterator[Block]:
        if self.filled:
            here = slice(0, self.filled)
            yield self.out.reshape(-1, self.room)[:, here], self.times[here], self.groups[here]
            self._fresh()

    def write(self, base: np.ndarray, times: np.ndarray, choices: _Choices, where: np.ndarray) -> Iterator[Block]:
        """Every instance with every choice of laws.  where: for each cell the place of its parents' value, or -1."""
        for kernel, each, groups in choices(self.room):
            kernel = kernel.astype(self.kind, copy=False)
            wide = kernel.shape[2]
            many = max(1, self.room // wide)
            start = 0
            while start < base.shape[1]:
                if self.room - self.filled < wide:
                    yield from self.rest()
                some = min(many, base.shape[1] - start, (self.room - self.filled) // wide)
                here = slice(self.filled, self.filled + some * wide)
                self.times[here].reshape(some, wide)[:] = times[start : start + some, None] * each
                self.groups[here].reshape(some, wide)[:] = groups
                self._put(base[:, start : start + some], kernel, where, here)
                start += some

    def _put(self, base: np.ndarray, kernel: np.ndarray, where: np.ndarray, here: slice) -> None:
        m, w = base.shape[1], kernel.shape[2]
        out = self.out[:, :, here].reshape(self.cells, self.n, m, w)  # splits the last axis: a view
        if self.cells * self.n * m * w <= _SMALL:
            np.multiply(base[:, None, :, None], kernel[where][:, :, None, :], out=out)  # base is 0 where where is -1
        else:
            for cell, place in enumerate(where.tolist()):
                if place < 0:
                    out[cell] = 0
                else:
                    np.multiply(base[cell][None, :, None], kernel[place][:, None, :], out=out[cell])
        self.filled += m * w
