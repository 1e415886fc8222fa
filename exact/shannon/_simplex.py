"""The simplex method over the rationals: the last resort where floating point cannot tell.

Given inequalities a_j.h + b_j >= 0 it decides whether c.h + d >= 0 follows: either multipliers m_j >= 0 with
sum m_j a_j = c and rest = d - sum m_j b_j >= 0, or a point h that satisfies all and violates the claim, or a
ray (b_j ignored) along which the claim fails.  Coefficients are FLINT rationals; b and d may contain
logarithms, since they are only added, scaled and compared.  Bland's rule after a stall makes it terminate.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from flint import fmpq, fmpq_mat

from exact.shannon._linear import Form, add, sign

_STALL = 40  # degenerate pivots before Bland's rule takes over


class OutOfTime(Exception):
    """The deadline passed before the question was decided."""


class SolverError(RuntimeError):
    """The linear-programming solver is missing or failed; nothing is said about the statement."""


@dataclass(frozen=True)
class Row:
    """One inequality a.h + b >= 0: a keyed by column, b a constant form."""

    a: Mapping[int, Fraction]
    b: Form


@dataclass(frozen=True)
class Follows:
    """Multipliers by row index, all >= 0."""

    multipliers: dict[int, Fraction]


@dataclass(frozen=True)
class Fails:
    """Values by column (constant forms); ``ray`` when the b_j were ignored."""

    values: dict[int, Form]
    ray: bool


def _fmpq(value: Fraction) -> fmpq:
    return fmpq(value.numerator, value.denominator)


def _fraction(value: fmpq) -> Fraction:
    return Fraction(int(value.p), int(value.q))


def decide(
    rows: Sequence[Row],
    claim: Row,
    hints: Sequence[int] = (),
    strict: bool = False,
    deadline: float | None = None,
    weigh: bool = False,
) -> Follows | Fails:
    """Whether ``claim`` follows from ``rows`` (with a positive rest if ``strict``).

    weigh: where no constants occur, look for the multipliers of least sum.
    """
    return _Simplex(rows, claim, hints, strict, deadline, weigh).run()


def combination(
    vectors: Sequence[Mapping[int, Fraction]], target: Mapping[int, Fraction], unique: bool = False
) -> dict[int, Fraction] | None:
    """Numbers m_i with sum m_i v_i = target, by index; None where there are none (``unique``: or several)."""
    keys = {key: i for i, key in enumerate(dict.fromkeys(key for vector in (*vectors, target) for key in vector))}
    matrix = fmpq_mat(len(keys), len(vectors) + 1)
    for column, vector in enumerate((*vectors, target)):
        for key, value in vector.items():
            matrix[keys[key], column] = _fmpq(value)
    reduced, rank = matrix.rref()
    found: dict[int, Fraction] = {}
    for row in range(rank):
        lead = next(column for column in range(len(vectors) + 1) if reduced[row, column] != 0)
        if lead == len(vectors):
            return None
        value = reduced[row, len(vectors)]
        if value != 0:
            found[lead] = _fraction(value)
    return None if unique and rank < len(vectors) else found


class _Simplex:
    def __init__(
        self,
        rows: Sequence[Row],
        claim: Row,
        hints: Sequence[int],
        strict: bool,
        deadline: float | None,
        weigh: bool,
    ) -> None:
        self.deadline = deadline
        self.weigh = weigh and not claim.b and not any(row.b for row in rows)
        self.strict = strict
        self.claim = claim
        self.b = [row.b for row in rows]
        used: dict[int, int] = {}
        for row in (claim, *rows):
            for column in row.a:
                used.setdefault(column, len(used))
        self.columns = list(used)
        # one equation for each column; its sign is chosen so that the right-hand side is >= 0
        right = [_fmpq(claim.a.get(column, Fraction(0))) for column in self.columns]
        self.flip = [-1 if value < 0 else 1 for value in right]
        self.vectors = [
            [(used[column], _fmpq(value) * self.flip[used[column]]) for column, value in row.a.items()] for row in rows
        ]
        size = len(self.columns)
        self.inverse: list[dict[int, fmpq]] = [{i: fmpq(1)} for i in range(size)]
        self.level = [abs(value) for value in right]
        self.basis = [-1 - i for i in range(size)]  # negative: artificial
        self.hints = list(dict.fromkeys(hints))

    def run(self) -> Follows | Fails:
        if self._phase_one():
            if self.weigh and not self.strict:
                self._lighten()
            return self._phase_two()
        dual = self._dual_of_artificials()
        values = {}
        for i, y in enumerate(dual):
            if y != 0:
                values[self.columns[i]] = {-2: _fraction(-y * self.flip[i])}
        return Fails(values, ray=True)

    # the two phases -------------------------------------------------------------------------

    def _phase_one(self) -> bool:
        stalled = 0
        while any(j < 0 and self.level[i] != 0 for i, j in enumerate(self.basis)):
            dual = self._dual_of_artificials()
            entering = self._price_one(dual, stalled > _STALL)
            if entering is None:
                return False
            step = self._pivot(entering)
            stalled = 0 if step else stalled + 1
        return True

    def _price_one(self, dual: list[fmpq], bland: bool) -> int | None:
        every = range(len(self.vectors))
        for candidates in (every,) if bland else (self.hints, every):
            best, chosen = fmpq(0), None
            for j in candidates:
                gain = fmpq(0)
                for i, value in self.vectors[j]:
                    gain += dual[i] * value
                if gain > best:
                    best, chosen = gain, j
                    if bland:
                        break
            if chosen is not None:
                return chosen
        return None

    def _lighten(self) -> None:
        """Multipliers of least sum."""
        stalled = 0
        while True:
            dual = [fmpq(0)] * len(self.columns)
            for i, j in enumerate(self.basis):
                if j >= 0:
                    for k, value in self.inverse[i].items():
                        dual[k] += value
            best, entering = fmpq(0), None
            for j, vector in enumerate(self.vectors):
                reduced = fmpq(1)
                for i, value in vector:
                    reduced -= dual[i] * value
                if reduced < best:
                    best, entering = reduced, j
                    if stalled > _STALL:
                        break
            if entering is None:
                return
            stalled = 0 if self._pivot(entering) else stalled + 1

    def _phase_two(self) -> Follows | Fails:
        stalled = 0
        while True:
            rest = self._rest()
            if sign(rest) >= (1 if self.strict else 0):
                return Follows(self._multipliers())
            dual: list[Form] = [{} for _ in self.columns]
            for i, j in enumerate(self.basis):
                if j >= 0 and self.b[j]:
                    for k, value in self.inverse[i].items():
                        add(dual[k], self.b[j], _fraction(value))
            sizes: dict[int, float] = {}
            for j in range(len(self.vectors)):
                reduced = dict(self.b[j])
                for i, value in self.vectors[j]:
                    if dual[i]:
                        add(reduced, dual[i], -_fraction(value))
                if sign(reduced) < 0:
                    sizes[j] = sum(abs(float(v)) for v in reduced.values())
            if not sizes:
                values = {self.columns[i]: add({}, y, -self.flip[i]) for i, y in enumerate(dual) if y}
                return Fails(values, ray=False)
            entering = next(iter(sizes)) if stalled > _STALL else max(sizes, key=sizes.__getitem__)
            try:
                stalled = 0 if self._pivot(entering) else stalled + 1
            except _Unbounded as unbounded:
                return self._along(entering, unbounded.direction)

    def _along(self, entering: int, direction: dict[int, fmpq]) -> Follows:
        """The multipliers far along a direction that makes the rest grow without bound."""
        scale = Fraction(1)
        while True:
            multipliers = self._multipliers()
            multipliers[entering] = multipliers.get(entering, Fraction(0)) + scale
            for i, value in direction.items():
                j = self.basis[i]  # a row: an artificial that is left, at zero, would have kept the step finite
                multipliers[j] = multipliers.get(j, Fraction(0)) - scale * _fraction(value)
            rest = dict(self.claim.b)
            for j, multiplier in multipliers.items():
                add(rest, self.b[j], -multiplier)
            if sign(rest) >= (1 if self.strict else 0):
                return Follows(multipliers)  # all positive: the direction of an endless step has no positive part
            scale *= 2

    # pieces ---------------------------------------------------------------------------------

    def _rest(self) -> Form:
        rest = dict(self.claim.b)
        for j, multiplier in self._multipliers().items():
            add(rest, self.b[j], -multiplier)
        return rest

    def _multipliers(self) -> dict[int, Fraction]:
        # after the first phase artificials have the level 0
        return {j: _fraction(level) for j, level in zip(self.basis, self.level, strict=True) if level != 0}

    def _dual_of_artificials(self) -> list[fmpq]:
        """By how much the sum of the artificial levels falls with each right-hand side."""
        dual = [fmpq(0)] * len(self.columns)
        for j, row in zip(self.basis, self.inverse, strict=True):
            if j < 0:
                for k, value in row.items():
                    dual[k] += value
        return dual

    def _pivot(self, entering: int) -> bool:
        """Bring a row into the basis; whether the step had a positive length."""
        if self.deadline is not None and time.monotonic() > self.deadline:
            raise OutOfTime
        direction: dict[int, fmpq] = {}
        vector = self.vectors[entering]
        for i, row in enumerate(self.inverse):
            total = fmpq(0)
            for k, value in vector:
                if k in row:
                    total += row[k] * value
            if total != 0:
                direction[i] = total
        leaving, shortest = None, None
        for i, value in direction.items():
            if self.basis[i] < 0 and self.level[i] == 0:
                ratio = fmpq(0)  # an artificial at zero must not move
            elif value > 0:
                ratio = self.level[i] / value
            else:
                continue
            if shortest is None or ratio < shortest or (ratio == shortest and self.basis[i] < self.basis[leaving or 0]):
                leaving, shortest = i, ratio
        if leaving is None or shortest is None:
            raise _Unbounded(direction)
        pivot = direction.pop(leaving)
        chosen = {k: value / pivot for k, value in self.inverse[leaving].items()}
        self.inverse[leaving] = chosen
        self.level[leaving] = self.level[leaving] / pivot
        for i, value in direction.items():
            row = self.inverse[i]
            for k, other in chosen.items():
                total = row.get(k, 0) - value * other
                if total != 0:
                    row[k] = total
                else:
                    row.pop(k, None)
            self.level[i] -= value * self.level[leaving]
        self.basis[leaving] = entering
        return bool(shortest != 0)


class _Unbounded(Exception):
    def __init__(self, direction: dict[int, fmpq]) -> None:
        super().__init__()
        self.direction = direction
