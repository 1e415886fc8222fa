"""Random Bayesian networks that meet conditional independences by their shape.

From hypotheses such as I(A;B|C) = 0 and H(X|Y) = 0 a directed acyclic graph is drawn that implies them, with
a random order and as many edges as they allow; X is a random function of Y.  Tables of small rational
probabilities are then improved by mutation.  Whatever the search arrives at is exactly rational, and its
independences hold exactly: there is nothing to repair.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

Independence = tuple[int, int, int]


@dataclass(frozen=True)
class Network:
    """Variables in ``order``, each with parents and an alphabet size; those in ``functional`` are functions of them."""

    order: tuple[int, ...]
    parents: tuple[tuple[int, ...], ...]
    sizes: tuple[int, ...]
    functional: frozenset[int]


def separated(parents: Sequence[int], a: int, b: int, c: int) -> bool:
    """Whether C separates A \\ C from B \\ C in the moral graph of their ancestors (masks; parents by variable)."""
    a, b = a & ~c, b & ~c
    if a & b:
        return False
    ancestors = a | b | c
    while True:
        grown = ancestors
        for v, mask in enumerate(parents):
            if grown >> v & 1:
                grown |= mask
        if grown == ancestors:
            break
        ancestors = grown
    neighbours = [0] * len(parents)
    for v, mask in enumerate(parents):
        if ancestors >> v & 1:
            family = mask | 1 << v
            for w in range(len(parents)):
                if family >> w & 1:
                    neighbours[w] |= family
    reached = a
    while True:
        grown = reached
        for v in range(len(parents)):
            if reached >> v & 1:
                grown |= neighbours[v] & ~c
        if grown == reached:
            return not reached & b
        reached = grown


def draw_network(
    count: int,
    independences: Sequence[Independence],
    functions: Sequence[tuple[int, int]],
    largest: Sequence[int],
    cells: int,
    rng: np.random.Generator,
) -> Network:
    """A random network in which the independences hold; ``functions`` are pairs (Y, X): X is a function of Y."""
    order = [int(v) for v in rng.permutation(count)]
    source: dict[int, int] = {}
    for y, x in functions:
        for v in range(count):
            if x >> v & 1 and not y >> v & 1 and v not in source:
                source[v] = y
    for _ in range(count):  # move functions behind their arguments, where that is possible
        for v, y in source.items():
            place = order.index(v)
            last = max([place, *(i for i, w in enumerate(order) if y >> w & 1)])
            order.insert(last, order.pop(place))
    before = {v: sum(1 << w for w in order[:i]) for i, v in enumerate(order)}
    functional = frozenset(v for v, y in source.items() if y & ~before[v] == 0)
    parents = [source[v] if v in functional else 0 for v in range(count)]
    edges = [(w, v) for i, v in enumerate(order) if v not in functional for w in order[:i]]
    for index in rng.permutation(len(edges)):
        w, v = edges[int(index)]
        parents[v] |= 1 << w
        if not all(separated(parents, *independence) for independence in independences):
            parents[v] &= ~(1 << w)
    sizes = [min(int(largest[v]), int(rng.choice((2, 2, 2, 3, 4)))) for v in range(count)]
    while math.prod(sizes) > cells and max(sizes) > 2:
        sizes[sizes.index(max(sizes))] -= 1
    by_place = tuple(tuple(w for w in order if parents[v] >> w & 1) for v in order)
    return Network(tuple(order), by_place, tuple(sizes[v] for v in order), functional)


_ROWS = ((1, 1), (1, 0), (0, 1), (1, 0), (0, 1), (1, 3), (3, 1), (1, 2), (2, 1), (1, 7), (7, 1))


def draw_tables(network: Network, batch: int, rng: np.random.Generator) -> list[np.ndarray]:
    """Integer weights, one array (batch, parent configurations, values) for each variable in order."""
    tables = []
    size_of = dict(zip(network.order, network.sizes, strict=True))
    for v, parents, size in zip(network.order, network.parents, network.sizes, strict=True):
        rows = math.prod(size_of[w] for w in parents)
        tables.append(_rows(batch, rows, size, v in network.functional, rng))
    return tables


def _rows(batch: int, rows: int, size: int, functional: bool, rng: np.random.Generator) -> np.ndarray:
    if functional:
        table = np.zeros((batch, rows, size), np.int64)
        choice = rng.integers(size, size=(batch, rows))
        np.put_along_axis(table, choice[..., None], 1, axis=2)
        return table
    if size == 2:
        return np.array(_ROWS, np.int64)[rng.integers(len(_ROWS), size=(batch, rows))]
    table = rng.choice(np.array((0, 0, 1, 1, 1, 2, 4)), size=(batch, rows, size)).astype(np.int64)
    empty = table.sum(axis=2) == 0
    table[..., 0][empty] = 1
    return table


def mutate(network: Network, tables: Sequence[np.ndarray], rng: np.random.Generator) -> list[np.ndarray]:
    """The tables with one row of one variable redrawn, or one weight changed, in each of the batch."""
    result = [table.copy() for table in tables]
    (batch,) = {len(table) for table in tables}
    which = rng.integers(len(tables), size=batch)
    for i, table in enumerate(result):
        chosen = np.flatnonzero(which == i)
        functional = network.order[i] in network.functional
        rows = rng.integers(table.shape[1], size=len(chosen))
        fresh = _rows(len(chosen), 1, table.shape[2], functional, rng).squeeze(axis=1)
        if not functional:
            nudge = table[chosen, rows].copy()
            place = rng.integers(table.shape[2], size=len(chosen))
            nudge[np.arange(len(chosen)), place] += rng.choice(np.array((-1, 1, 2)), size=len(chosen))
            nudge = nudge.clip(0, 64)
            use = rng.integers(2, size=len(chosen)).astype(bool) & (nudge.sum(axis=1) > 0)
            fresh[use] = nudge[use]
        table[chosen, rows] = fresh
    return result


def joint_arrays(network: Network, tables: Sequence[np.ndarray], count: int) -> np.ndarray:
    """Floating-point joints (batch, sizes of variable 0, 1, ...)."""
    (batch,) = {len(table) for table in tables}
    size_of = dict(zip(network.order, network.sizes, strict=True))
    total = np.ones((batch,) + (1,) * count)
    for v, parents, table in zip(network.order, network.parents, tables, strict=True):
        weights = table / table.sum(axis=2, keepdims=True)
        shape = [batch] + [size_of[w] for w in parents] + [size_of[v]]
        axes = [*parents, v]
        array = weights.reshape(shape)
        arranged = np.argsort(axes)
        array = array.transpose([0, *(int(i) + 1 for i in arranged)])
        full = [batch] + [size_of[w] if w in axes else 1 for w in range(count)]
        total = total * array.reshape(full)
    return total


def atoms(network: Network, tables: Sequence[np.ndarray], index: int, count: int) -> dict[tuple[int, ...], Fraction]:
    """The exact distribution number ``index`` of the batch."""
    size_of = dict(zip(network.order, network.sizes, strict=True))
    found: dict[tuple[Any, ...], Fraction] = {(None,) * count: Fraction(1)}
    for v, parents, table in zip(network.order, network.parents, tables, strict=True):
        grown: dict[tuple[Any, ...], Fraction] = {}
        rows = table[index].reshape(*(size_of[w] for w in parents), table.shape[2])
        for outcome, probability in found.items():
            weights = rows[tuple(outcome[w] for w in parents)]
            for value, weight in enumerate(weights):
                if weight:
                    extended = (*outcome[:v], value, *outcome[v + 1 :])
                    grown[extended] = probability * Fraction(int(weight), int(weights.sum()))
        found = grown
    return found
