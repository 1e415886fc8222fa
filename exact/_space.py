"""Finite sample spaces whose random variables can all be enumerated.

A random variable on N weighted points is a partition of the points, the joint of two is their common
refinement.  With a table of refinements and of entropies, millions of joint distributions are compared by
looking up.  Two families: all partitions of a few points, and the linear functions of m fair bits (then the
partitions are the cosets of subspaces of GF(2)^m, and all entropies are whole numbers).
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


@lru_cache(maxsize=4)
def linear_functions(bits: int) -> Space:
    """All linear functions of ``bits`` fair bits, up to renaming of values."""
    points = range(1 << bits)

    def coset(span: frozenset[int]) -> tuple[int, ...]:
        # a functional v sends the point x to the parity of v & x
        functionals = sorted(span)
        return _canonical(sum(((v & x).bit_count() & 1) << i for i, v in enumerate(functionals)) for x in points)

    family = [coset(span) for span in _subspaces(bits)]
    labels = np.array(family, np.int16)
    weights = (1,) * (1 << bits)
    blocks = labels.max(axis=1) + 1
    return Space(weights, labels, _table(family), np.log2(blocks.astype(float)), blocks)


def modular(bits: int, modulus: int, row: np.ndarray) -> Iterator[tuple[tuple[int, ...], ...]]:
    """The outcomes when fair bits are replaced by uniform numbers 0..modulus-1, and sums are taken by that modulus.

    For at most 2 bits every entropy is multiplied by log2(modulus).
    """
    family = _subspaces(bits)
    functionals = [sorted(family[int(e)] - {0}) for e in row]
    for point in product(range(modulus), repeat=bits):
        yield tuple(
            tuple(sum(x for i, x in enumerate(point) if v >> i & 1) % modulus for v in chosen) for chosen in functionals
        )


def _subspaces(bits: int) -> list[frozenset[int]]:
    """Every subspace of GF(2)^bits, by adding vectors one at a time; the smallest first."""
    frontier = [frozenset({0})]
    found = dict.fromkeys(frontier)
    while frontier:
        fresh = []
        for span in frontier:
            for vector in range(1 << bits):
                if vector not in span:
                    larger = span | {vector ^ other for other in span}
                    if larger not in found:
                        found[larger] = None
                        fresh.append(larger)
        frontier = fresh
    return list(found)
