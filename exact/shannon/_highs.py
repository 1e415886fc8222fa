"""What floating point suggests: which rows may add up to a claim, or a point that may violate it.

HiGHS solves the linear program over a few rows; rows that its point violates are added until none is (row
generation), so that memory grows with what is needed and not with the number of Shannon's inequalities.
Nothing here is believed: ``lp`` confirms each suggestion in exact arithmetic.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from exact.shannon._linear import near_bits, nearly
from exact.shannon._simplex import OutOfTime, Row, SolverError

if TYPE_CHECKING:
    import numpy as np

Quad = tuple[int, int, int, int]  # columns of h(AC), h(BC), h(ABC), h(C); -1 for a set that is constant
_NOISE = 1e-7  # floats below are taken for zero when a support is guessed
_FAR = 1e4  # the box in which certificates of small total weight are looked for
_ALL_AT_ONCE = 3000  # rows up to which none is left out
_A_TIME = 1500  # rows added at a time, at most
_IPM_COLUMNS = (
    150  # above, with all rows, HiGHS' interior point method with crossover is faster than its simplex method
)


def load() -> Any:
    """HiGHS; SolverError where it is missing."""
    try:
        import highspy
    except ImportError as error:
        raise SolverError(f"the solver HiGHS is missing ({error}): pip install highspy") from error
    return highspy


class Floats:
    """The rows of a linear program in floating point: premises in full, basic quantities as four columns each.

    Points have one more component at the end, by which constants are multiplied.
    """

    def __init__(self, columns: int, premises: Sequence[Row], quads: Sequence[Quad], deadline: float | None) -> None:
        import numpy as np

        self.columns, self.deadline = columns, deadline
        self.dense = np.zeros((len(premises), columns + 1))
        for i, row in enumerate(premises):
            self.dense[i] = self.vector(row)
        self.quads = np.array(quads, np.int32).reshape(len(quads), 4)
        self.affine = any(row.b for row in premises)

    def vector(self, row: Row) -> np.ndarray:
        """One row, or a claim."""
        import numpy as np

        found = np.zeros(self.columns + 1)
        for column, value in row.a.items():
            found[column] = nearly(value)
        if row.b:
            found[-1] = near_bits(row.b)
        return found

    @property
    def count(self) -> int:
        return len(self.dense) + len(self.quads)

    def separate(self, claim: Row, start: Iterable[int] = ()) -> tuple[np.ndarray | None, list[int]]:
        """A point of the cone where the claim is negative, or None; and the rows that were looked at."""
        import numpy as np

        cost = self.vector(claim)
        cost /= np.abs(cost).max()
        whole = self.count <= _ALL_AT_ONCE
        working = list(range(self.count)) if whole else sorted({*range(len(self.dense)), *start, *self._first()})
        model = _Model(self.columns + 1, cost, self.affine or bool(claim.b), self.deadline)
        model.add(*self._sparse(working), np.zeros(len(working)))
        known = np.zeros(self.count, bool)
        known[working] = True
        while True:
            x = model.run()
            if float(cost @ x) >= -_NOISE:
                return None, working
            if whole:
                return x, working
            slack = self._slack(x)
            slack[known] = 0
            low = np.flatnonzero(slack < -1e-9)
            if not len(low):
                return x, working
            chosen = low[np.argsort(slack[low], kind="stable")[:_A_TIME]]
            fresh = [int(j) for j in np.sort(chosen)]
            known[chosen] = True
            working += fresh
            model.add(*self._sparse(fresh), np.zeros(len(fresh)))

    def multipliers(self, claim: Row, working: Sequence[int]) -> np.ndarray | None:
        """Multipliers of the working rows that may add up to the claim, of small total weight."""
        import numpy as np

        cost = self.vector(claim)
        scale = float(np.abs(cost).max())
        weights = 1 + np.random.default_rng(0).random(len(working)) * 0.01
        affine = self.affine or bool(claim.b)
        model = _Model(self.columns + 1, cost / scale, affine, self.deadline, free=True)
        if self.columns > _IPM_COLUMNS and len(working) > 2000:
            model.solver.setOptionValue("solver", "ipm")
        model.add(*self._sparse(working), -weights)
        model.run()
        solution = model.solver.getSolution()
        if float(np.min(np.array(solution.col_dual))) < -_NOISE:  # the box holds the objective back
            return None
        return np.array(solution.row_dual) * scale

    def _first(self) -> list[int]:
        """A few rows to start from: those at the bottom and at the top of the lattice, where the sets are few."""
        import numpy as np

        bottom = (self.quads < 0).any(axis=1)
        top = (self.quads == self.columns - 1).any(axis=1)
        return [int(j) + len(self.dense) for j in np.flatnonzero(bottom | top)[:_ALL_AT_ONCE]]

    def _slack(self, x: np.ndarray) -> np.ndarray:
        import numpy as np

        extended = np.append(x[:-1], 0.0)  # the last is that of -1
        a, b, whole, c = (extended[self.quads[:, i]] for i in range(4))
        return np.concatenate([self.dense @ x, a + b - whole - c])

    def _sparse(self, rows: Sequence[int]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Rows as HiGHS takes them: where each starts, columns, values."""
        import numpy as np

        starts, indices, values = [], list[int](), list[float]()
        many = len(self.dense)
        for j in rows:
            starts.append(len(indices))
            if j < many:
                (places,) = np.nonzero(self.dense[j])
                indices += places.tolist()
                values += self.dense[j][places].tolist()
                continue
            entries: dict[int, float] = {}
            for column, value in zip(self.quads[j - many].tolist(), (1.0, 1.0, -1.0, -1.0), strict=True):
                if column >= 0:
                    entries[column] = entries.get(column, 0.0) + value
            for column, value in entries.items():
                if value:
                    indices.append(column)
                    values.append(value)
        return np.array(starts, np.int32), np.array(indices, np.int32), np.array(values, np.float64)


class _Model:
    """One linear program: minimise cost.x over 0 <= x <= 1 (``free``: over a large box) and the rows added so far."""

    def __init__(
        self, columns: int, cost: np.ndarray, affine: bool, deadline: float | None, free: bool = False
    ) -> None:
        import numpy as np

        highspy = load()
        self.highs, self.deadline = highspy, deadline
        self.solver = highspy.Highs()
        for option, value in (("output_flag", False), ("threads", 1), ("random_seed", 0), ("solver", "simplex")):
            self.solver.setOptionValue(option, value)
        low = np.full(columns, -highspy.kHighsInf if free else 0.0)
        high = np.full(columns, _FAR if free else 1.0)
        low[-1] = -1.0 if free and affine else 0.0
        if not affine:
            high[-1] = 0.0
        empty = np.array([], np.int32)
        self._check(
            self.solver.addCols(columns, cost, low, high, 0, empty, empty, np.array([], np.float64)), "the columns"
        )

    def add(self, starts: np.ndarray, indices: np.ndarray, values: np.ndarray, low: np.ndarray) -> None:
        import numpy as np

        high = np.full(len(starts), self.highs.kHighsInf)
        if len(starts):
            status = self.solver.addRows(len(starts), low, high, len(indices), starts, indices, values)
            self._check(status, "the rows")

    def _check(self, status: Any, what: str) -> None:
        if status == self.highs.HighsStatus.kError:
            raise SolverError(f"HiGHS refused {what} of the linear program")

    def run(self) -> np.ndarray:
        import numpy as np

        if self.deadline is not None:
            left = self.deadline - time.monotonic()
            if left <= 0:
                raise OutOfTime
            self.solver.setOptionValue("time_limit", self.solver.getRunTime() + left)
        run = self.solver.run()
        status = self.solver.getModelStatus()
        if status == self.highs.HighsModelStatus.kTimeLimit:
            raise OutOfTime
        if run == self.highs.HighsStatus.kError or status != self.highs.HighsModelStatus.kOptimal:
            raise SolverError(f"HiGHS failed on the linear program: {self.solver.modelStatusToString(status)}")
        return np.array(self.solver.getSolution().col_value)
