"""Distributions that meet conditional independences which no network shows by its shape, with rational probabilities.

The variables come one after the other.  Given the joint law of those before, "v is independent of B given C" is linear
in the table P(v | all before): it says that the mean of a row is the same for each value of B.  A table that does not
depend on what is before meets every such equation, and from it one may move along any solution of the homogeneous
equations until a probability is zero.  All but one unknown of an equation are chosen, and the last is solved exactly.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from fractions import Fraction

import numpy as np
from flint import fmpq, fmpq_mat

from exact.shannon._tuples import Atoms, Plan

_CELLS = 128  # of a joint table at most
_MOVES = 3  # along directions that meet the equations
_STEPS = (Fraction(1), Fraction(1), Fraction(1, 2), Fraction(1, 4))  # parts of the way until a probability is zero


def solved(plan: Plan, rng: np.random.Generator) -> Atoms:
    """One distribution: independences that are linear in some table hold exactly, others as it happens."""
    count = plan.count
    order = [int(v) for v in rng.permutation(count)]
    sizes = [min(plan.largest[v], int(rng.choice((2, 2, 2, 3)))) for v in range(count)]
    while math.prod(sizes) > _CELLS:
        sizes[int(np.argmax(sizes))] = 2 if max(sizes) > 2 else 1
    atoms: Atoms = {(0,) * count: Fraction(1)}
    before = 0
    for v in order:
        equations = [pair for pair in _equations(plan, v, before) if pair[0]]
        rows = list(atoms)
        source = next((y for y, x in plan.functions if x >> v & 1 and not y & ~before and not y >> v & 1), None)
        if source is None:
            table = _table(atoms, rows, equations, sizes[v], rng)
        else:
            values = {key: int(rng.integers(sizes[v])) for key in sorted({_part(row, source) for row in rows})}
            table = [[Fraction(int(x == values[_part(row, source)])) for x in range(sizes[v])] for row in rows]
        grown: Atoms = {}
        for row, law in zip(rows, table, strict=True):
            for x, p in enumerate(law):
                if p:
                    grown[(*row[:v], x, *row[v + 1 :])] = atoms[row] * p
        atoms = grown
        before |= 1 << v
    return atoms


def _equations(plan: Plan, v: int, before: int) -> Iterator[tuple[int, int]]:
    """(B, C) for each "v is independent of B given C" that is asked for and speaks of v and what is before."""
    for first, second, common in plan.independences:
        if (first | second | common) & ~(before | 1 << v):
            continue
        for mine, other in ((first, second), (second, first)):
            if mine >> v & 1:
                yield other, common | mine & ~(1 << v)


def _part(row: tuple[int, ...], mask: int) -> tuple[int, ...]:
    return tuple(x for i, x in enumerate(row) if mask >> i & 1)


def _table(
    atoms: Atoms,
    rows: Sequence[tuple[int, ...]],
    equations: Sequence[tuple[int, int]],
    size: int,
    rng: np.random.Generator,
) -> list[list[Fraction]]:
    """The law of a new variable in each row of those before, where the equations hold."""
    weights = [int(w) for w in rng.choice((1, 1, 1, 2, 3), size=size)]
    table = [[Fraction(w, sum(weights)) for w in weights] for _ in rows]
    free = _solutions([equation for pair in equations for equation in _means(atoms, rows, *pair)], len(rows))
    for _ in range(_MOVES if free and size > 1 else 0):
        moves = [_combined(free, len(rows), rng) for _ in range(size - 1)]
        moves.append([-sum(column, Fraction(0)) for column in zip(*moves, strict=True)])
        limits = [table[i][x] / -move[i] for x, move in enumerate(moves) for i in range(len(rows)) if move[i] < 0]
        if limits:
            step = min(limits) * _STEPS[int(rng.integers(len(_STEPS)))]
            table = [[table[i][x] + step * moves[x][i] for x in range(size)] for i in range(len(rows))]
    return table


def _means(atoms: Atoms, rows: Sequence[tuple[int, ...]], other: int, common: int) -> Iterator[list[Fraction]]:
    """Coefficients by row: the mean given B = b and C = c, less that for the first value of B."""
    mass: dict[tuple[tuple[int, ...], tuple[int, ...]], Fraction] = {}
    places = [(_part(row, common), _part(row, other)) for row in rows]
    for place, row in zip(places, rows, strict=True):
        mass[place] = mass.get(place, Fraction(0)) + atoms[row]
    first: dict[tuple[int, ...], tuple[int, ...]] = {}
    for c, b in mass:
        if first.setdefault(c, b) != b:
            signs = {(c, b): 1, (c, first[c]): -1}
            yield [signs.get(place, 0) * atoms[row] / mass[place] for place, row in zip(places, rows, strict=True)]


def _solutions(equations: Sequence[Sequence[Fraction]], count: int) -> list[list[Fraction]]:
    """Independent solutions of homogeneous equations: of each, one free unknown is 1 and the last are solved."""
    entries = [fmpq(p.numerator, p.denominator) for equation in equations for p in equation]
    reduced, rank = fmpq_mat(len(equations), count, entries).rref()
    pivots = [next(j for j in range(count) if reduced[i, j] != 0) for i in range(rank)]
    found = []
    for free in range(count):
        if free in pivots:
            continue
        solution = [Fraction(0)] * count
        solution[free] = Fraction(1)
        for i, j in enumerate(pivots):
            value = reduced[i, free]
            solution[j] = -Fraction(int(value.p), int(value.q))
        found.append(solution)
    return found


def _combined(free: Sequence[Sequence[Fraction]], count: int, rng: np.random.Generator) -> list[Fraction]:
    """A sum of some solutions with small coefficients."""
    total = [Fraction(0)] * count
    for solution in free:
        factor = int(rng.integers(-2, 3)) * int(rng.integers(2))
        if factor:
            total = [a + factor * b for a, b in zip(total, solution, strict=True)]
    return total
