"""Does a linear statement about entropies follow from Shannon's inequalities and the hypotheses?

The linear program over the lattice of the sets in question is solved in floating point by HiGHS, which only
*suggests*: multipliers are rounded to small denominators and added up exactly, or else solved for exactly on
their support; a separating polymatroid likewise.  Where neither survives exact arithmetic (statements
that are true or false by less than any tolerance), the rational simplex method decides.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from flint import fmpq, fmpq_mat

from exact.shannon import _simplex
from exact.shannon._lattice import Lattice, closure
from exact.shannon._linear import UNIT, Basic, Form, Link, add, basic_form, bits_of, constants, joint_entropies, sign
from exact.shannon._simplex import OutOfTime, Row

_LADDER = (1, 2, 6, 12, 60, 420, 5040, 10**5, 10**7)  # denominators tried when floats are rounded
_NOISE = 1e-7  # floats below are taken for zero when a support is guessed; exact arithmetic judges the guess
_SIMPLEX_COLUMNS = 150  # above, HiGHS' interior point method with crossover is faster than its simplex method
_FAR = 1e4  # the box in which certificates of small total weight are looked for


class SolverError(RuntimeError):
    """The linear-programming solver is missing or failed; nothing is said about the statement."""


@dataclass
class Multipliers:
    """What adds up to a slack: multiplier by hypothesis, multiplier by basic quantity, and the constant left over."""

    premises: dict[int, Fraction]
    basics: dict[Basic, Fraction]
    rest: Form


@dataclass
class Separation:
    """Joint entropies (constant forms, by mask of the lattice) that meet every hypothesis and violate the claim."""

    values: dict[int, Form]


class Program:
    """The linear program of a list of hypotheses, for statements whose sets are in ``family``."""

    def __init__(self, links: Sequence[Link], forms: Iterable[Form], limit: int, deadline: float | None) -> None:
        self.links = list(links)
        self.deadline = deadline
        family = {key for form in (*forms, *(link.slack for link in links)) for key in joint_entropies(form)}
        self.lattice = Lattice(family, limit)
        self._find_dependencies()
        # columns: one for each class of sets with the same closure
        self.column: dict[int, int] = {}
        self.masks: list[int] = []
        by_closure: dict[int, int] = {}
        for mask in self.lattice.sets:
            closed = closure(mask, self.pairs)
            if closed == self.zero:
                continue
            if closed not in by_closure:
                by_closure[closed] = len(self.masks)
                self.masks.append(mask)
            self.column[mask] = by_closure[closed]
        self.rows: list[Row] = []
        self.tags: list[Basic | tuple[int, int]] = []  # (premise, sign) or a basic quantity
        for index, link in enumerate(self.links):
            for direction, form in enumerate(link.forms):
                row = Row(self._project(form), constants(form))
                if row.a or row.b:
                    self.rows.append(row)
                    self.tags.append((index, 1 - 2 * direction))
        seen = set()
        for basic in self.lattice.elementary():
            a = self._project(basic_form(basic))
            key = frozenset(a.items())
            if a and key not in seen:
                seen.add(key)
                self.rows.append(Row(a, {}))
                self.tags.append(basic)
        self.affine = any(row.b for row in self.rows)
        self.t = len(self.masks)
        self._base: Mapping[int, Form] | None = None  # a polymatroid that meets the hypotheses, once needed

    def _find_dependencies(self) -> None:
        """Hypotheses that say H(X|Y) <= 0: h(Y) and h(XY) are one column."""
        self.dependencies: list[tuple[int, int, int, Fraction]] = []  # source, target, premise, its slack / -H(X|Y)
        for index, link in enumerate(self.links):
            if constants(link.slack):
                continue
            for direction, form in enumerate(link.forms):
                if len(form) == 1:
                    ((target, value),) = form.items()
                    if value < 0:
                        self.dependencies.append((0, target, index, (1 - 2 * direction) / -value))
                elif len(form) == 2:
                    (low, up), (high, down) = sorted(form.items())
                    if low & ~high == 0 and up == abs(up) == -down:
                        self.dependencies.append((low, high, index, (1 - 2 * direction) / up))
        self.pairs = [(source, target) for source, target, _, _ in self.dependencies]
        self.zero = closure(0, self.pairs)

    def _project(self, form: Mapping[int, Fraction]) -> dict[int, Fraction]:
        result: dict[int, Fraction] = {}
        for mask, value in form.items():
            column = self.column.get(mask)
            if column is not None:
                result[column] = result[column] + value if column in result else value
        return {column: value for column, value in result.items() if value}

    # ------------------------------------------------------------------------------ deciding

    def decide(self, slack: Form, strict: bool = False) -> Multipliers | Separation:
        """Multipliers that show ``slack >= 0`` (> 0 if strict), or a polymatroid that violates it."""
        claim = Row(self._project(slack), constants(slack))
        hints: list[int] = []
        if (claim.a or (claim.b and self.affine)) and not strict:
            found = self._by_float(slack, claim, hints)
            if found is not None:
                return found
        outcome = _simplex.decide(self.rows, claim, hints, strict, self.deadline)
        if isinstance(outcome, _simplex.Follows):
            multipliers = self._assemble(slack, outcome.multipliers, strict)
            if multipliers is None:
                raise ArithmeticError("the rational simplex method returned multipliers that do not add up")
            return multipliers
        return self._finish(claim, outcome.values, outcome.ray, strict)

    def identity(self, slack: Form) -> Multipliers | None:
        """Multipliers of equality hypotheses alone that add up to ``slack`` exactly, so that it is 0."""
        used = [i for i, link in enumerate(self.links) if link.equality]
        vectors = [*(self.links[i].slack for i in used), slack]
        keys = sorted({key for vector in vectors for key in vector})
        matrix = fmpq_mat(len(keys), len(vectors))
        for column, vector in enumerate(vectors):
            for key, value in vector.items():
                matrix[keys.index(key), column] = fmpq(value.numerator, value.denominator)
        reduced, rank = matrix.rref()
        premises: dict[int, Fraction] = {}
        for row in range(rank):
            lead = next(column for column in range(len(vectors)) if reduced[row, column] != 0)
            if lead == len(used):
                return None
            value = reduced[row, len(used)]
            if value != 0:
                premises[used[lead]] = Fraction(int(value.p), int(value.q))
        return Multipliers(premises, {}, {})

    def contradiction(self) -> Multipliers | None:
        """Multipliers that show -1 >= 0 from the hypotheses, where no polymatroid meets them."""
        if not any(sign(row.b) < 0 for row in self.rows):  # zero meets them
            return None
        found = self.decide({UNIT: Fraction(-1)})
        if isinstance(found, Multipliers):
            return found
        self._base = {self.column[mask]: value for mask, value in found.values.items() if value}
        return None

    def _feasible(self) -> Mapping[int, Form]:
        if self._base is None:
            self._base = {}
            if self.contradiction() is not None:
                raise ArithmeticError("the hypotheses are contradictory")
        return self._base

    def _by_float(self, slack: Form, claim: Row, hints: list[int]) -> Multipliers | Separation | None:
        """What HiGHS suggests, if exact arithmetic confirms it; ``hints`` collects the rows it used."""
        cost = self._floats(claim)
        scale = float(np.abs(cost).max())
        weights = 1 + np.random.default_rng(0).random(len(self.rows)) * 0.01
        affine = self.affine or bool(claim.b)
        x, duals, reduced = self._highs(cost / scale, weights, _FAR, affine)
        if float(np.min(reduced)) >= -_NOISE:  # no upper bound holds the objective back
            support = np.flatnonzero(duals > _NOISE).tolist()
            hints.extend(support)
            found = self._round_multipliers(slack, claim, support, duals * scale)
            if found is not None:
                return found
        x, duals, _ = self._highs(cost / scale, np.zeros(len(self.rows)), 1.0, affine)
        hints.extend(np.flatnonzero(duals > _NOISE).tolist())
        if float(cost @ x) < 0:
            return self._round_separation(claim, x)
        return None

    def _floats(self, row: Row) -> np.ndarray:
        vector = np.zeros(self.t + 1)
        for column, value in row.a.items():
            vector[column] = float(value)
        vector[self.t] = float(bits_of(row.b))
        return vector

    def _highs(
        self, cost: np.ndarray, weights: np.ndarray, upper: float, affine: bool
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Minimise cost.x over rows >= -weights and x <= upper: point, row duals, column duals.

        With weights, the duals are multipliers of least total weight; without, x is a polymatroid (times t).
        """
        highspy = _solver()
        columns = self.t + 1
        model = highspy.HighsLp()
        model.num_col_, model.num_row_ = columns, len(self.rows)
        model.col_cost_ = cost
        weighted = bool(weights.any())
        low, high = np.full(columns, -highspy.kHighsInf if weighted else 0.0), np.full(columns, upper)
        low[self.t] = -1.0 if weighted and affine else 0.0
        if not affine:
            high[self.t] = 0.0
        model.col_lower_, model.col_upper_ = low, high
        model.row_lower_ = -weights
        model.row_upper_ = np.full(len(self.rows), highspy.kHighsInf)
        if not hasattr(self, "_matrix"):
            starts, indices, values = [0], list[int](), list[float]()
            for row in self.rows:
                entries = [(column, float(value)) for column, value in row.a.items()]
                if row.b:
                    entries.append((self.t, float(bits_of(row.b))))
                indices.extend(column for column, _ in entries)
                values.extend(value for _, value in entries)
                starts.append(len(indices))
            self._matrix = (np.array(starts, np.int32), np.array(indices, np.int32), np.array(values, np.float64))
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = self._matrix
        solver = highspy.Highs()
        for option, value in (
            ("output_flag", False),
            ("threads", 1),
            ("random_seed", 0),
            ("solver", "simplex" if columns <= _SIMPLEX_COLUMNS else "ipm"),
        ):
            solver.setOptionValue(option, value)
        if self.deadline is not None:
            left = self.deadline - time.monotonic()
            if left <= 0:
                raise OutOfTime
            solver.setOptionValue("time_limit", left)
        if solver.passModel(model) == highspy.HighsStatus.kError:
            raise SolverError("HiGHS refused the linear program")
        run = solver.run()
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kTimeLimit:
            raise OutOfTime
        if run == highspy.HighsStatus.kError or status != highspy.HighsModelStatus.kOptimal:
            raise SolverError(f"HiGHS failed on the linear program: {solver.modelStatusToString(status)}")
        solution = solver.getSolution()
        return np.array(solution.col_value), np.array(solution.row_dual), np.array(solution.col_dual)

    # ------------------------------------------------------------------------------ multipliers

    def _round_multipliers(self, slack: Form, claim: Row, support: list[int], duals: np.ndarray) -> Multipliers | None:
        for bound in _LADDER:
            rounded = {j: Fraction(float(duals[j])).limit_denominator(bound) for j in support}
            found = self._assemble(slack, rounded)
            if found is not None:
                return found
        solved = self._solve_support(claim, support)
        return self._assemble(slack, solved) if solved is not None else None

    def _solve_support(self, claim: Row, support: list[int]) -> dict[int, Fraction] | None:
        """The exact solution of sum m_j a_j = a on the support, where it is unique."""
        columns = sorted({column for j in support for column in self.rows[j].a} | set(claim.a))
        position = {column: i for i, column in enumerate(columns)}
        # constants balance too where all are rational and nothing is left over
        rational = all(set(row.b) <= {UNIT} for row in (claim, *(self.rows[j] for j in support)))
        for balanced in dict.fromkeys((False, rational)):
            matrix = fmpq_mat(len(columns) + balanced, len(support) + 1)
            for place, row in enumerate((*(self.rows[j] for j in support), claim)):
                for column, value in row.a.items():
                    matrix[position[column], place] = fmpq(value.numerator, value.denominator)
                if balanced and row.b:
                    matrix[len(columns), place] = fmpq(row.b[UNIT].numerator, row.b[UNIT].denominator)
            reduced, rank = matrix.rref()
            if rank != len(support) or (rank and reduced[rank - 1, rank - 1] == 0):  # ambiguous or inconsistent
                continue
            result = {}
            for i, j in enumerate(support):
                value = reduced[i, len(support)]
                result[j] = Fraction(int(value.p), int(value.q))
            return result
        return None

    def _assemble(self, slack: Form, by_row: Mapping[int, Fraction], strict: bool = False) -> Multipliers | None:
        """Multipliers in terms of the hypotheses as given, if they are >= 0 and add up exactly; else None."""
        premises: dict[int, Fraction] = {}
        basics: dict[Basic, Fraction] = {}
        residual = dict(slack)
        for j, multiplier in by_row.items():
            if multiplier < 0:
                return None
            tag = self.tags[j]
            if len(tag) == 2:
                add(premises, {tag[0]: multiplier * tag[1]})
                add(residual, self.links[tag[0]].slack, -multiplier * tag[1])
            elif multiplier:
                basics[tag] = multiplier
                add(residual, basic_form(tag), -multiplier)
        if self._project(residual):
            return None
        self._repair(residual, premises, basics)
        if residual != constants(residual) or sign(residual) < (1 if strict else 0):
            return None
        return Multipliers(premises, basics, residual)

    def _repair(self, residual: Form, premises: dict[int, Fraction], basics: dict[Basic, Fraction]) -> None:
        """Write a residual that vanishes modulo the functional dependencies as a sum of them."""
        # each column sums to 0, but for that of the constant variables: the empty set, whose key is 0 here, balances it
        add(residual, {0: -Fraction(sum(joint_entropies(residual).values()))})
        left = constants(residual)
        for start in [mask for mask in residual if mask not in left]:
            value = residual.get(start)
            if value is None:
                continue
            mask = start
            if value < 0:  # -h(A) = -h(closure) + H(closure|A)
                whole = closure(mask, self.pairs)
                if whole != mask:
                    add_basic(basics, (whole & ~mask, whole & ~mask, mask), -value)
                    add(residual, {mask: -value})
                    add(residual, {whole: value})
                continue
            while True:  # h(A) = h(AX) - H(X|Y) + I(X;A|Y) for each dependency H(X|Y) <= 0 with Y in A
                usable = (d for d in self.dependencies if d[0] & ~mask == 0 and d[1] & ~mask)
                found = next(usable, None)
                if found is None:
                    break
                source, target, premise, factor = found
                fresh = target & ~mask
                # target - source may overlap A: H(target|source) - H(target|A) = H(target & A|source) + I(fresh;A|...)
                known = target & mask & ~source
                add(premises, {premise: value * factor})
                add(residual, {mask: -value})
                add(residual, {mask | target: value})
                if known:
                    add_basic(basics, (known, known, source), value)
                other = mask & ~(source | known)
                if other:
                    add_basic(basics, (fresh, other, source | known), value)
                mask |= target

    # ------------------------------------------------------------------------------ separation

    def _round_separation(self, claim: Row, x: np.ndarray) -> Separation | None:
        """The polymatroid near the float solution, if exact arithmetic confirms it."""
        for bound in _LADDER:
            rounded = [Fraction(float(value)).limit_denominator(bound) for value in x]
            t = rounded[self.t]
            scale = t if t else Fraction(1)
            values: dict[int, Form] = {i: {UNIT: value / scale} for i, value in enumerate(rounded[:-1]) if value}
            if t >= 0 and self._holds(claim, values, ray=not t):
                return self._finish(claim, values, ray=not t)
        return None

    def _holds(self, claim: Row, values: Mapping[int, Form], ray: bool, strict: bool = False) -> bool:
        """Whether all rows are >= 0 at the values, and the claim is not."""
        meets = all(sign(_at(row, values, ray)) >= 0 for row in self.rows)
        return meets and sign(_at(claim, values, ray)) < (1 if strict else 0)

    def _finish(self, claim: Row, values: Mapping[int, Form], ray: bool, strict: bool = False) -> Separation:
        """A polymatroid that violates the claim, from a point or a ray that does."""
        point = dict(values)
        if ray:
            base = self._feasible()
            multiple = Fraction(1)
            while True:
                point = {column: dict(value) for column, value in base.items()}
                for column, value in values.items():
                    add(point.setdefault(column, {}), value, multiple)
                if sign(_at(claim, point, False)) < (1 if strict else 0):
                    break
                multiple *= 2
        if not self._holds(claim, point, False, strict):
            raise ArithmeticError("the separating polymatroid did not survive its exact check")
        return Separation({mask: dict(point.get(self.column.get(mask, -1), {})) for mask in self.lattice.sets})


def _at(row: Row, values: Mapping[int, Form], ray: bool) -> Form:
    total: Form = {} if ray else dict(row.b)
    for column, value in row.a.items():
        if column in values:
            add(total, values[column], value)
    return total


def add_basic(basics: dict[Basic, Fraction], basic: Basic, multiplier: Fraction) -> None:
    """``basics += multiplier * basic``; a basic quantity is kept with its larger side first."""
    a, b, c = basic
    key = (max(a, b), min(a, b), c)
    basics[key] = basics.get(key, Fraction(0)) + multiplier


def _solver() -> Any:
    try:
        import highspy
    except ImportError as error:
        raise SolverError(f"the solver HiGHS is missing ({error}): pip install highspy") from error
    return highspy


__all__ = ["Multipliers", "OutOfTime", "Program", "Separation", "SolverError", "add_basic"]
