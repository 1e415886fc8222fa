"""Finite sample spaces whose random variables can all be enumerated.

A random variable on N weighted points is a partition of the points, the joint of two is their common
refinement.  With a table of refinements and of entropies, millions of joint distributions are compared by
looking up.  Two families: all partitions of a few points, and the linear functions of m fair p-sided dice over the
integers modulo a prime p (the partitions are the cosets of subspaces of GF(p)^m; entropies are multiples of log2 p).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

import numpy as np


@dataclass(frozen=True, eq=False)
class Space:
    """``labels[e]``: the block of each point under variable e; ``refine[e, f]``: their joint; entropies in bits."""

    weights: tuple[int, ...]
    labels: np.ndarray
    refine: np.ndarray
    entropy: np.ndarray
    blocks: np.ndarray


def _entropy(labels: np.ndarray, weights: tuple[int, ...]) -> np.ndarray:
    points = np.array(weights, float) / sum(weights)
    mass = np.zeros(labels.shape)
    for point, p in enumerate(points):
        mass[np.arange(len(labels)), labels[:, point]] += p
    logs = np.log2(mass + (mass == 0))
    return np.asarray(-(mass * logs).sum(axis=1))


def _canonical(labels: Iterable[Hashable]) -> tuple[int, ...]:
    seen: dict[Hashable, int] = {}
    return tuple(seen.setdefault(label, len(seen)) for label in labels)


def _table(family: list[tuple[int, ...]]) -> np.ndarray:
    index = {labels: i for i, labels in enumerate(family)}
    table = np.empty((len(family), len(family)), np.int16)
    for i, first in enumerate(family):
        for j, second in enumerate(family[: i + 1]):
            joint = _canonical(zip(first, second, strict=True))
            table[i, j] = table[j, i] = index[joint]
    return table


@lru_cache(maxsize=8)
def _partitions(points: int) -> tuple[np.ndarray, np.ndarray]:
    def grow(prefix: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        if len(prefix) == points:
            yield prefix
            return
        for label in range(max(prefix, default=-1) + 2):
            yield from grow((*prefix, label))

    family = sorted(grow(()), key=lambda labels: (max(labels), labels))
    return np.array(family, np.int16).reshape(len(family), points), _table(family)


def partitions(weights: tuple[int, ...]) -> Space:
    """All random variables on points with these weights."""
    labels, refine = _partitions(len(weights))
    return Space(weights, labels, refine, _entropy(labels, weights), labels.max(axis=1) + 1)


@lru_cache(maxsize=8)
def linear_functions(dice: int, prime: int = 2) -> Space:
    """All linear functions of ``dice`` fair dice with ``prime`` sides, up to renaming of values."""
    points = list(product(range(prime), repeat=dice))
    family: list[tuple[int, ...]] = []
    blocks: list[int] = []
    for span in _subspaces(dice, prime):
        rows = sorted(span)
        family.append(
            _canonical(
                tuple(sum(v * x for v, x in zip(row, point, strict=True)) % prime for row in rows) for point in points
            )
        )
        blocks.append(len(span))
    labels = np.array(family, np.int16)
    sizes = np.array(blocks)
    return Space((1,) * len(points), labels, _table(family), np.log2(sizes.astype(float)), sizes)


def _subspaces(dice: int, prime: int) -> list[frozenset[tuple[int, ...]]]:
    """Every subspace of GF(p)^m, by adding vectors one at a time; the smallest first."""
    vectors = list(product(range(prime), repeat=dice))
    frontier = [frozenset({(0,) * dice})]
    found = dict.fromkeys(frontier)
    while frontier:
        fresh = []
        for span in frontier:
            for vector in vectors:
                if vector not in span:
                    larger = frozenset(
                        tuple((k * v + w) % prime for v, w in zip(vector, other, strict=True))
                        for k in range(prime)
                        for other in span
                    )
                    if larger not in found:
                        found[larger] = None
                        fresh.append(larger)
        frontier = fresh
    return list(found)
