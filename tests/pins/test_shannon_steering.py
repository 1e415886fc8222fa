"""What steers ``prove`` and decides nothing: the solver, rounding, stalls, limits and clocks.

No verdict rests on these.  They decide how long an answer takes and which of several it is, so they are held to what
their descriptions say.
"""

from __future__ import annotations

import math
import time
from dataclasses import replace
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from exact import Bits, Joint, log2
from exact._space import partitions
from exact.notebook import Math, block, table
from exact.shannon import (
    ContradictoryHypotheses,
    InvalidCertificate,
    _network,
    _simplex,
    chain_certificate,
    polymatroid,
    prove,
    smtlib,
    verify_certificate,
)
from exact.shannon import lp as shannon_lp
from exact.shannon import prover as shannon
from exact.shannon import search as shannon_search
from exact.shannon._linear import UNIT, constants, hypothesis_links, link_of, variables_of
from exact.shannon._simplex import OutOfTime, Row
from exact.shannon.certificate import seal
from exact.shannon.lp import Multipliers, Program, Separation
from exact.shannon.polymatroid import Polymatroid
from exact.shannon.search import Question
from exact.syntax import parse_statement

HALF = Fraction(1, 2)


def program(statement: str, *given: str, deadline: float | None = None) -> tuple[Program, Any]:
    """The linear program of a statement, and its slack."""
    parsed, hypotheses = parse_statement(statement), hypothesis_links(given)
    bits = {name: i for i, name in enumerate(variables_of(parsed, hypotheses))}
    slack = link_of(parsed, bits).slack
    return Program([link_of(h, bits) for h in hypotheses], [slack], 5000, deadline), slack


def claim_of(part: Program, slack: Any) -> Row:
    return Row(part._project(slack), constants(slack))


# ---------------------------------------------------------------------------------- the solver


class Solver:
    """In the place of highspy: keeps what it is given, and answers with whole numbers."""

    kHighsInf = math.inf
    MatrixFormat = SimpleNamespace(kRowwise="rows")
    HighsStatus = SimpleNamespace(kError="error", kOk="ok", kWarning="warning")
    HighsModelStatus = SimpleNamespace(kTimeLimit="late", kOptimal="optimal")

    def __init__(self) -> None:
        self.options: dict[str, Any] = {}
        self.model: Any = None
        self.passed, self.ran, self.status = "ok", "ok", "optimal"

    def HighsLp(self) -> Any:
        return SimpleNamespace(a_matrix_=SimpleNamespace())

    def Highs(self) -> Solver:
        return self

    def setOptionValue(self, name: str, value: Any) -> None:
        self.options[name] = value

    def passModel(self, model: Any) -> str:
        self.model = model
        return self.passed

    def run(self) -> str:
        return self.ran

    def getModelStatus(self) -> str:
        return self.status

    def modelStatusToString(self, status: str) -> str:
        return f"it is {status}"

    def getSolution(self) -> Any:
        return SimpleNamespace(col_value=[1, 2], row_dual=[3], col_dual=[4, 5, 6])


@pytest.fixture
def solver(monkeypatch: pytest.MonkeyPatch) -> Solver:
    found = Solver()
    monkeypatch.setattr(shannon_lp, "_solver", lambda: found)
    return found


@pytest.mark.parametrize("weighted", [False, True])
@pytest.mark.parametrize("affine", [False, True])
def test_the_solver_gets_the_program_that_is_described(solver: Solver, weighted: bool, affine: bool) -> None:
    """Minimise cost.x where each row is at least -weight and x at most the bound; constants belong to the last column.

    Without weights x >= 0 is a polymatroid times t; with weights x is free and t at least -1; t is 0 without constants.
    """
    part, _ = program("H(x,y) <= 2*H(x) + log2(3)", "H(x) <= log2(3)", "2*H(y) >= 1/2")
    cost = np.arange(part.t + 1.0)
    weights = np.arange(len(part.rows)) * 1.0 if weighted else np.zeros(len(part.rows))
    x, rows, columns = part._highs(cost, weights, 7.0, affine)
    assert (x.tolist(), rows.tolist(), columns.tolist()) == ([1, 2], [3], [4, 5, 6])
    model = solver.model
    assert (model.num_col_, model.num_row_) == (part.t + 1, len(part.rows))
    assert model.col_cost_ is cost
    assert model.row_lower_.tolist() == (-weights).tolist()
    assert model.row_upper_.tolist() == [math.inf] * len(part.rows)
    free, most = (-math.inf, -1.0) if weighted else (0.0, 0.0)
    assert model.col_lower_.tolist() == [free] * part.t + [most if affine else 0.0]
    assert model.col_upper_.tolist() == [7.0] * part.t + [7.0 if affine else 0.0]
    assert model.a_matrix_.format_ == "rows"
    dense = np.zeros((len(part.rows), part.t + 1))
    for i, (start, stop) in enumerate(zip(model.a_matrix_.start_, model.a_matrix_.start_[1:], strict=False)):
        dense[i, model.a_matrix_.index_[start:stop]] += model.a_matrix_.value_[start:stop]
    expected = [
        [
            *(float(row.a.get(column, 0)) for column in range(part.t)),
            math.log2(3) if -3 in row.b else float(row.b.get(UNIT, 0)),
        ]
        for row in part.rows
    ]
    assert np.allclose(dense, expected, atol=1e-15)
    assert (dense[:, -1] != 0).sum() == 2
    assert len(model.a_matrix_.start_) == len(part.rows) + 1
    before = model.a_matrix_.value_
    part._highs(cost, weights, 7.0, affine)
    assert solver.model.a_matrix_.value_ is before  # the matrix is made once


def test_the_solver_is_told_to_be_quiet_and_reproducible(solver: Solver, monkeypatch: pytest.MonkeyPatch) -> None:
    """One thread and one seed; the interior point method from 151 columns on; the time that is left."""
    part, _ = program("H(x) <= 1")
    for columns, method in ((150, "simplex"), (151, "ipm")):
        part.t = columns - 1
        part._highs(np.zeros(columns), np.zeros(len(part.rows)), 1.0, False)
        assert solver.options == {"output_flag": False, "threads": 1, "random_seed": 0, "solver": method}
    part, _ = program("H(x) <= 1", deadline=1000.0)
    monkeypatch.setattr(shannon_lp, "time", SimpleNamespace(monotonic=lambda: 990.5))
    part._highs(np.zeros(part.t + 1), np.zeros(len(part.rows)), 1.0, False)
    assert solver.options["time_limit"] == 9.5
    monkeypatch.setattr(shannon_lp, "time", SimpleNamespace(monotonic=lambda: 999.5))
    part._highs(np.zeros(part.t + 1), np.zeros(len(part.rows)), 1.0, False)
    assert solver.options["time_limit"] == 0.5
    monkeypatch.setattr(shannon_lp, "time", SimpleNamespace(monotonic=lambda: 1000.0))
    with pytest.raises(OutOfTime):
        part._highs(np.zeros(part.t + 1), np.zeros(len(part.rows)), 1.0, False)


@pytest.mark.parametrize(
    ("passed", "ran", "status", "message"),
    [
        ("error", "ok", "optimal", "HiGHS refused the linear program"),
        ("ok", "error", "optimal", "HiGHS failed on the linear program: it is optimal"),
        ("ok", "ok", "empty", "HiGHS failed on the linear program: it is empty"),
    ],
)
def test_trouble_of_the_solver_is_named(solver: Solver, passed: str, ran: str, status: str, message: str) -> None:
    part, _ = program("H(x) <= 1")
    solver.passed, solver.ran, solver.status = passed, ran, status
    with pytest.raises(shannon_lp.SolverError, match=f"^{message}$"):
        part._highs(np.zeros(part.t + 1), np.zeros(len(part.rows)), 1.0, False)


class Answers:
    """In the place of ``Program._highs``: answers in turn, and keeps what was asked."""

    def __init__(self, *answers: tuple[Any, Any, Any]) -> None:
        self.answers, self.asked = list(answers), list[Any]()

    def __call__(self, cost: Any, weights: Any, upper: float, affine: bool) -> Any:
        self.asked.append((cost.tolist(), weights.tolist(), upper, affine))
        return tuple(np.array(part, float) for part in self.answers[len(self.asked) - 1])


def test_floats_are_asked_for_multipliers_and_then_for_a_point(monkeypatch: pytest.MonkeyPatch) -> None:
    """Costs are scaled to 1; the weights are near 1 and differ; rows with a dual beyond noise become hints."""
    part, slack = program("3*H(x,y) <= 12/5", "H(x) <= 1/4", "H(y) <= 1/2")  # true
    claim = claim_of(part, slack)
    count, width = len(part.rows), part.t + 1
    duals = np.zeros(count)
    duals[[0, 1, count - 1]] = (1.0, 2e-7, 1e-7)
    for worst, tried in ((-1e-7, True), (-2e-7, False), (0.0, True)):
        rounded: list[Any] = []
        monkeypatch.setattr(part, "_round_multipliers", lambda *p, rounded=rounded: rounded.append(p))
        answers = Answers(
            (np.zeros(width), duals, np.full(width, worst)), (np.zeros(width), duals[::-1], np.zeros(width))
        )
        monkeypatch.setattr(part, "_highs", answers)
        hints: list[int] = []
        assert part._by_float(slack, claim, hints) is None
        (cost, weights, upper, affine), (again, nothing, box, still) = answers.asked
        scale = max(abs(float(v)) for v in (*claim.a.values(), *claim.b.values()))
        assert cost == again == [float(claim.a.get(i, 0)) / scale for i in range(part.t)] + [2.4 / scale]
        assert all(1 <= w < 1.01 for w in weights)
        assert len(set(weights)) == count
        assert nothing == [0.0] * count
        assert (upper, affine, box, still) == (1e4, True, 1.0, True)
        assert hints == ([0, 1] if tried else []) + [count - 2, count - 1]
        assert bool(rounded) == tried
        if tried:
            assert rounded[0][2] == [0, 1]
            assert rounded[0][3].tolist() == (duals * scale).tolist()


def test_a_point_is_rounded_only_where_it_violates_the_claim(monkeypatch: pytest.MonkeyPatch) -> None:
    part, slack = program("H(x) <= 1/3", "H(x) <= 5/12")
    claim = claim_of(part, slack)
    asked: list[list[float]] = []
    monkeypatch.setattr(part, "_round_separation", lambda _, x: asked.append(x.tolist()) or "found")
    bad = (np.zeros(2), np.zeros(len(part.rows)), np.array([-1.0, 0.0]))
    for point, found in (((0.4, 1.0), "found"), ((0.25, 1.0), None), ((0.0, 0.0), None)):
        monkeypatch.setattr(part, "_highs", Answers(bad, (point, np.zeros(len(part.rows)), np.zeros(2))))
        assert part._by_float(slack, claim, []) == found
    assert asked == [[0.4, 1.0]]


def test_programs_without_constants_and_claims_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last column is open where the claim or a hypothesis has a constant."""
    for statement, given, affine in (
        ("H(x) <= H(x,y)", [], False),
        ("H(x) <= 1", [], True),
        ("H(x) <= H(x,y)", ["H(x) <= 1"], True),
    ):
        part, slack = program(statement, *given)
        width = part.t + 1
        answers = Answers(*[(np.zeros(width), np.zeros(len(part.rows)), np.full(width, -1.0))] * 2)
        monkeypatch.setattr(part, "_highs", answers)
        part._by_float(slack, claim_of(part, slack), [])
        assert [affine_ for *_, affine_ in answers.asked] == [affine, affine]
        assert answers.asked[0][0][-1] == (1.0 if statement == "H(x) <= 1" else 0.0)


def test_floats_are_asked_only_where_they_can_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not for strict claims, nor for a constant that no hypothesis bounds; the exact method gets their hints."""
    asked: list[Any] = []
    hints: list[Any] = []
    decide = _simplex.decide
    monkeypatch.setattr(Program, "_by_float", lambda self, slack, claim, found: asked.append(slack) or found.append(0))
    monkeypatch.setattr(
        shannon_lp._simplex,
        "decide",
        lambda rows, claim, found, *p: hints.append(list(found)) or decide(rows, claim, found, *p),
    )
    for statement, given, strict, floats in (
        ("H(x) <= H(x,y)", [], False, True),
        ("H(x) <= H(x,y)", [], True, False),
        ("0 <= 1", [], False, False),
        ("0 <= 1", ["H(x) <= 1"], False, True),
        ("0 <= 0", ["H(x) <= 1"], False, False),
    ):
        part, slack = program(statement, *given)
        part.decide(slack, strict)
        assert bool(asked) == floats
        assert hints == [[0] if floats else []]
        asked.clear()
        hints.clear()


def test_no_program_is_solved_for_hypotheses_that_zero_meets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Program, "decide", None)
    for given in ([], ["H(x) <= 1"], ["H(x|y) = 0", "H(x) <= log2(3) - 1"]):
        assert program("H(x) <= 5", *given)[0].contradiction() is None
    with pytest.raises(TypeError):
        program("H(x) <= 5", "H(x) >= 1/9")[0].contradiction()


# ---------------------------------------------------------------------------------- what floats suggest


def test_multipliers_that_leave_nothing_prove_no_strict_claim() -> None:
    part, slack = program("H(x) <= 1", "H(x) <= 1")
    assert part._assemble(slack, {0: Fraction(1)}).rest == {}
    assert part._assemble(slack, {0: Fraction(1)}, strict=True) is None
    assert part._assemble(slack, {0: Fraction(-1)}) is None
    assert part._assemble(slack, {0: HALF}) is None
    part, slack = program("H(x) <= 2", "H(x) <= 1")
    assert part._assemble(slack, {0: Fraction(1)}, strict=True).rest == {UNIT: 1}
    part, slack = program("H(x) <= 1/2", "H(x) <= 1")
    assert part._assemble(slack, {0: Fraction(1)}) is None


def test_what_dependencies_do_not_settle_is_not_left_over(monkeypatch: pytest.MonkeyPatch) -> None:
    part, slack = program("H(z) <= 1", "H(z) = 0", "H(x) >= 0")
    assert part._assemble(slack, {}).rest == {UNIT: 1}
    monkeypatch.setattr(part, "_repair", lambda *_: None)
    assert part._assemble(slack, {}) is None


def test_constant_variables_have_no_entropy_in_a_separation() -> None:
    part, slack = program("H(x,y) <= H(x)", "H(z) = 0", "H(w|z) = 0")
    found = part.decide(slack)
    assert isinstance(found, Separation)
    assert found.values[4] == found.values[12] == {}
    assert found.values[3]


def test_multipliers_are_rounded_to_small_denominators_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of 1, 1/2, 1/6, 1/12, ... is exact as soon as its denominator is allowed, and not sooner."""
    part, slack = program("H(x) <= 1", "H(x) <= 1")
    tried: list[Fraction] = []
    monkeypatch.setattr(part, "_assemble", lambda _, by_row: tried.append(by_row[0]))
    monkeypatch.setattr(part, "_solve_support", lambda *_: None)
    allowed = [1, 2, 6, 12, 60, 420, 5040, 10**5, 10**7]
    for place, q in enumerate(allowed):
        for near, first in ((Fraction(1, q), place), (Fraction(1, q + 1), place + 1)):
            tried.clear()
            assert part._round_multipliers(slack, claim_of(part, slack), [0], np.array([float(near)])) is None
            assert len(tried) == len(allowed)
            exact = [i for i, value in enumerate(tried) if value == near]
            assert exact == list(range(first, len(allowed))), (q, near)


def test_points_are_rounded_to_small_denominators_first(monkeypatch: pytest.MonkeyPatch) -> None:
    part, slack = program("H(x) <= 1/2*H(y)")
    tried: list[Any] = []
    monkeypatch.setattr(part, "_holds", lambda _, values, ray: tried.append((values, ray)))
    x = np.zeros(part.t + 1)
    x[0], x[1] = 0.5, 1 / 6
    assert part._round_separation(claim_of(part, slack), x) is None
    half, sixth = {UNIT: HALF}, {UNIT: Fraction(1, 6)}
    assert tried[:3] == [({}, True), ({0: half}, True), ({0: half, 1: sixth}, True)]
    tried.clear()
    x[-1] = 0.25  # points are divided by the last column
    part._round_separation(claim_of(part, slack), x)
    assert tried[3] == ({0: {UNIT: Fraction(2)}, 1: {UNIT: Fraction(2, 3)}}, False)
    tried.clear()
    x[-1] = -0.25
    part._round_separation(claim_of(part, slack), x)
    assert all(ray for _, ray in tried)  # rounded to 0 or refused


def test_supports_are_solved_with_their_constants_where_they_are_rational() -> None:
    """Two rows alike but for their constants are told apart by the constant of the claim."""
    for low, high, claim, found in (
        ("1", "2", "3/2", {0: HALF, 1: HALF}),
        ("1", "3", "5/2", {0: Fraction(1, 4), 1: Fraction(3, 4)}),
        ("log2(3)", "2", "7/4", None),
        ("1", "2", "log2(3)", None),
    ):
        part, slack = program(f"H(x) <= {claim}", f"H(x) <= {low}", f"H(x) <= {high}")
        assert part._solve_support(claim_of(part, slack), [0, 1]) == found
    part, slack = program("0 <= 1", "H(x) <= 1")
    assert part._solve_support(Row({}, {}), []) == {}
    for statement, given, found in (
        ("H(y) <= 1", ["H(x) <= 1"], None),
        ("H(y) <= 1", ["H(x) <= 1", "H(x) <= 2"], None),  # as many equations as unknowns, and no solution
        ("H(x) <= 1", ["H(x) <= 1", "H(y) <= 1"], {0: 1, 1: 0}),
        ("H(x) + H(y) <= 1", ["H(x) <= 1", "H(y) <= 2"], {0: 1, 1: 1}),
        ("H(x) + 3*H(y) <= H(y)", ["H(x) <= H(y)", "3*H(y) <= 2*H(x)"], {0: 7, 1: 3}),
    ):
        part, slack = program(statement, *given)
        assert part._solve_support(claim_of(part, slack), list(range(len(given)))) == found


def test_rays_are_followed_to_the_least_power_of_two_that_serves() -> None:
    """From a point that meets the hypotheses: 1 + 2^k beyond the bound of the claim."""
    for bound, value in (("1", 2), ("3/2", 2), ("2", 3), ("5", 9), ("9", 17)):
        part, slack = program(f"H(x) <= {bound}", "H(x) >= 1")
        part._base = {0: {UNIT: Fraction(1)}}
        assert part._finish(claim_of(part, slack), {0: {UNIT: Fraction(1)}}, ray=True).values == {1: {UNIT: value}}
    part._base = {0: {UNIT: Fraction(1, 2)}}
    with pytest.raises(ArithmeticError, match="did not survive its exact check"):
        part._finish(claim_of(part, slack), {0: {UNIT: Fraction(-1)}}, ray=False)
    part, slack = program("H(x) < 2", "H(x) >= 1")
    part._base = {0: {UNIT: Fraction(1)}}
    ray = {0: {UNIT: Fraction(1)}}
    assert part._finish(claim_of(part, slack), ray, ray=True, strict=True).values == {1: {UNIT: 2}}


def test_a_point_holds_where_it_meets_every_row_and_violates_the_claim() -> None:
    part, slack = program("H(x) <= 2", "H(x) <= log2(5)", "H(y) >= 1/2*H(x)")
    claim = claim_of(part, slack)
    x, y = part.column[1], part.column[2]
    whole = {part.column[3]: {UNIT: Fraction(4)}}

    def holds(a: Any, b: Any, strict: bool = False, ray: bool = False) -> bool:
        return part._holds(claim, {x: a, y: b, **whole}, ray, strict)

    one, two, three = ({UNIT: Fraction(n)} for n in (1, 2, 3))
    five = {-5: Fraction(1)}
    assert [holds(five, three), holds(five, one), holds(three, three), holds(two, three)] == [True, False, False, False]
    assert [holds(two, three, strict=True), holds(one, three, strict=True)] == [True, False]
    assert [holds(five, three, ray=True), holds({}, three, ray=True)] == [False, False]  # a ray ignores the constants


# ---------------------------------------------------------------------------------- the rational simplex method


class Stalled(_simplex._Simplex):
    """Every pivot is degenerate and changes nothing; who enters is kept."""

    def __init__(self, rows: list[Row], claim: Row, most: int) -> None:
        super().__init__(rows, claim, (), False, None)
        self.entered, self.most = list[int](), most

    def _pivot(self, entering: int) -> bool:
        self.entered.append(entering)
        if len(self.entered) == self.most:
            raise OutOfTime
        return False


def test_blands_rule_takes_over_after_40_degenerate_pivots() -> None:
    """Before it the greatest gain enters, then the first; a step with a length begins the count anew."""
    one, two = Row({0: Fraction(1)}, {}), Row({0: Fraction(2)}, {})
    method = Stalled([one, two], Row({0: Fraction(3)}, {}), 50)
    with pytest.raises(OutOfTime):
        method._phase_one()
    assert method.entered == [1] * 41 + [0] * 9
    rows = [Row({0: Fraction(1)}, {UNIT: Fraction(b)}) for b in (-1, -2, -3)]
    method = Stalled(rows, Row({0: Fraction(1)}, {UNIT: Fraction(-4)}), 50)
    _simplex._Simplex._pivot(method, 0)
    with pytest.raises(OutOfTime):
        method._phase_two()
    assert method.entered == [2] * 41 + [1] * 9


def test_a_step_with_a_length_begins_the_count_anew() -> None:
    rows = [Row({0: Fraction(1)}, {UNIT: Fraction(b)}) for b in (-1, -2, -3)]

    class Once(Stalled):
        def _pivot(self, entering: int) -> bool:
            return super()._pivot(entering) or len(self.entered) == 30

    method = Once(rows, Row({0: Fraction(1)}, {UNIT: Fraction(-4)}), 80)
    _simplex._Simplex._pivot(method, 0)
    with pytest.raises(OutOfTime):
        method._phase_two()
    assert method.entered == [2] * 71 + [1] * 9
    method = Once([Row({0: Fraction(1)}, {}), Row({0: Fraction(2)}, {})], Row({0: Fraction(3)}, {}), 80)
    with pytest.raises(OutOfTime):
        method._phase_one()
    assert method.entered == [1] * 71 + [0] * 9


def test_hints_enter_first_but_not_under_blands_rule() -> None:
    rows = [Row({0: Fraction(v)}, {}) for v in (1, 2, 3)]
    method = _simplex._Simplex(rows, Row({0: Fraction(3)}, {}), [1, 0, 1], False, None)
    assert method.hints == [1, 0]
    dual = method._dual_of_artificials()
    assert method._price_one(dual, False) == 1
    assert method._price_one(dual, True) == 0
    method.hints = []
    assert method._price_one(dual, False) == 2
    assert method._price_one([-value for value in dual], False) is None


def test_multiples_along_a_direction_are_the_least_power_of_two_that_serves() -> None:
    """x >= 1 and x <= 0 prove anything: 2^k of both."""
    rows = [Row({0: Fraction(1)}, {UNIT: Fraction(-1)}), Row({0: Fraction(-1)}, {})]
    for constant, strict, multiple in ((-1, False, 1), (-1, True, 2), (-2, False, 2), (-5, False, 8), (-8, True, 16)):
        found = _simplex.decide(rows, Row({}, {UNIT: Fraction(constant)}), strict=strict)
        assert isinstance(found, _simplex.Follows)
        assert found.multipliers == {0: multiple, 1: multiple}


def test_pivots_end_at_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    """At the very moment there is time still."""
    monkeypatch.setattr(_simplex, "time", SimpleNamespace(monotonic=lambda: 1000.0))
    rows, claim = [Row({0: Fraction(1)}, {})], Row({0: Fraction(1)}, {})
    assert isinstance(_simplex.decide(rows, claim, deadline=1000.0), _simplex.Follows)
    with pytest.raises(OutOfTime):
        _simplex.decide(rows, claim, deadline=999.0)


# ---------------------------------------------------------------------------------- limits and clocks


def test_the_budget_is_shared_between_the_linear_program_and_the_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three quarters for the program; the search has what is left, and a quarter in any case."""
    now = [1000.0]
    deadlines: list[float] = []

    class Late(Program):
        def __init__(self, links: Any, forms: Any, limit: int, deadline: float | None) -> None:
            super().__init__(links, forms, limit, None)
            deadlines.append(deadline or 0.0)

        def decide(self, slack: Any, strict: bool = False) -> Any:
            now[0] += 50
            raise OutOfTime

    monkeypatch.setattr(shannon, "time", SimpleNamespace(monotonic=lambda: now[0]))
    monkeypatch.setattr(shannon, "Program", Late)
    monkeypatch.setattr(
        shannon, "search_counterexample", lambda _, values, effort, end: deadlines.append(end) or (None, "nothing")
    )
    assert prove("H(x) <= H(y)", budget=100).verdict == "unknown"
    assert deadlines == [1075.0, 1100.0]
    deadlines.clear()
    assert prove("H(x) <= H(y)", budget=40).verdict == "unknown"
    assert deadlines == [1050.0 + 30.0, 1100.0 + 10.0]


@pytest.mark.parametrize(
    ("count", "masks", "programs"), [(0, 1, 0), (1, 1, 1), (10, 100, 10), (10, 101, 1), (11, 1, 0)]
)
def test_up_to_ten_premises_are_left_out_in_turn(
    monkeypatch: pytest.MonkeyPatch, count: int, masks: int, programs: int
) -> None:
    """And only where the program has at most 100 joint entropies."""
    made: list[int] = []

    def small(premises: Any, forms: Any, limit: int, deadline: float | None) -> Any:
        made.append(len(premises))
        return SimpleNamespace(masks=range(masks))

    monkeypatch.setattr(shannon, "Program", small)
    monkeypatch.setattr(shannon, "_certify", lambda *_: Separation({}))
    premises = [link_of(parse_statement(f"H(x) <= {i}"), {"x": 0}) for i in range(12)]
    certificate = {"premises": [{"text": premise.text} for premise in premises[:count]]}
    parsed = parse_statement("H(x) <= 9")
    assert shannon._with_fewer_premises(certificate, parsed, [], premises, ("x",)) is certificate
    assert made == [count - 1] * programs


def test_sizes_are_refused_before_anything_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shannon, "Program", None)
    with pytest.raises(ValueError, match="may only stand in a hypothesis"):
        prove("|x| <= 2")


def test_no_certificate_is_given_out_that_does_not_verify(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the linear program says: of a contradiction, and of the statement from the given hypotheses."""
    with monkeypatch.context() as patch:
        patch.setattr(Program, "contradiction", lambda _: Multipliers({}, {}, {UNIT: Fraction(-1)}))
        with pytest.raises(InvalidCertificate, match="the constant left over in step s0 is negative"):
            prove("H(x) <= 1")
    other = prove("H(x) <= 2", ["H(x) <= 2"]).certificate
    monkeypatch.setattr(shannon, "_certify", lambda *_: other)
    assert prove("H(x) <= 2", ["H(x) <= 2"]).certificate == other
    with pytest.raises(InvalidCertificate, match=r"'H\(x\) <= 2' is not among the hypotheses"):
        prove("H(x) <= 2", ["H(x) <= 3"])
    with pytest.raises(InvalidCertificate, match=r"the certificate is about 'H\(x\) <= 2', not 'H\(x\) <= 1'"):
        prove("H(x) <= 1", ["H(x) <= 2"])


@pytest.mark.parametrize(
    ("verdict", "statement", "given"),
    [
        ("proved", "H(x) <= 2", ["H(x)<=1"]),
        ("refuted", "H(x) <= 2", ["H(x)<=3", "H(y) <= 1"]),
        ("not-shannon", "H(x) + 0 <= 2", ["H(x) <= 3"]),
        ("unknown", "H(x) < 1", ["H(x) <= 1", "H(y)>0", "H(y) <= 1 - H(x)"]),
    ],
)
def test_answers_repeat_the_question(verdict: str, statement: str, given: list[str]) -> None:
    """As it was read, with every hypothesis."""
    proof = prove(statement, given, search=verdict == "refuted")
    assert (proof.verdict, proof.statement) == (verdict, str(parse_statement(statement)))
    assert proof.given == tuple(str(parse_statement(text)) for text in given)
    assert proof.to_json()["given"] == list(proof.given)


class Scripted:
    """In the place of a linear program: answers in turn, and keeps what was asked."""

    def __init__(self, *answers: Any) -> None:
        self.answers, self.asked = list(answers), list[Any]()

    def identity(self, slack: Any) -> None:
        return None

    def decide(self, slack: Any, strict: bool = False) -> Any:
        self.asked.append((slack, strict))
        return self.answers[len(self.asked) - 1]


def test_a_strict_claim_is_asked_for_again_only_where_its_constant_does_not_prove_it() -> None:
    """Then a strict hypothesis has to be among what proves it."""
    bits = {"x": 0}
    strict, weak = (link_of(parse_statement(text), bits) for text in ("H(x) < 1", "H(x) <= 1"))
    proof, apart = Multipliers({0: Fraction(1)}, {}, {}), Separation({})
    for claim, premise, answers, asked, found in (
        ("H(x) < 1", strict, [proof], [True], True),
        ("H(x) < 1", strict, [apart, proof], [True, False], True),
        ("H(x) < 1", weak, [apart, proof], [True, False], False),
        ("H(x) < 1", strict, [apart, apart], [True, False], False),
        ("H(x) <= 1", strict, [apart], [False], False),
    ):
        parsed = parse_statement(claim)
        program_ = Scripted(*answers)
        outcome = shannon._certify(parsed, [link_of(parsed, bits)], [premise], program_, ("x",))
        assert [how for _, how in program_.asked] == asked
        assert isinstance(outcome, dict) == found


def test_halves_of_equations_are_steps_that_may_be_there_already() -> None:
    certificate = prove("H(x) <= H(y) = H(x)", ["H(x|y) <= 0", "H(y|x) <= 0"]).certificate
    assert certificate is not None
    assert certificate["id"] == chain_certificate("1 <= 2", [], [("1 <= 2", [], [])])["id"] == ""
    assert [(step["rule"], step["use"][0]) for step in certificate["steps"][2:]] == [("both", "s1"), ("chain", "s0")]
    assert certificate["steps"][2]["use"] == ["s1", "s0"]


def test_a_separation_is_shown_unless_it_fails_a_strict_hypothesis_by_equality() -> None:
    bits = {"x": 0, "y": 1}
    links = [link_of(parse_statement("H(x) <= 1/2"), bits)]
    premises = [link_of(parse_statement("H(y) > 0"), bits)]
    for y, shown in (("0", False), ("1/3", True), ("1", True), ("2", True)):
        values = {1: {UNIT: Fraction(1)}, 2: {UNIT: Fraction(y)}, 3: {UNIT: max(Fraction(y), Fraction(1))}}
        values = {mask: value for mask, value in values.items() if value[UNIT]}
        found = shannon._polymatroid(Separation({2: {}, **values}), ("x", "y"), links, premises)
        assert (found is not None) == shown


@pytest.mark.parametrize(
    ("relation", "fails"), [("<=", [True, False, False]), ("<", [True, True, False]), ("=", [True, False, True])]
)
def test_links_fail_by_the_sign_of_their_slack(relation: str, fails: list[bool]) -> None:
    """Negative, zero, positive: also where it is far from 1."""
    link = link_of(parse_statement(f"H(x) {relation} 1"), {"x": 0})
    for size in (Fraction(1), Fraction(1, 9), Fraction(9)):
        assert [shannon._fails(link, {UNIT: s * size} if s else {}) for s in (-1, 0, 1)] == fails


def test_contradictions_are_named() -> None:
    with pytest.raises(ContradictoryHypotheses) as caught:
        prove("H(x) <= 5", ["H(x) >= 2", "H(y) <= 3", "H(x) <= 1"])
    assert str(caught.value) == "the hypotheses contradict each other: H(x) >= 2; H(x) <= 1"


def test_html_is_made_of_its_parts() -> None:
    proof = prove("H(x) <= 1/2*H(y)", ["H(y) <= 3"], search=False)
    assert proof.polymatroid is not None
    values = [line.split() for line in proof.polymatroid.table().splitlines()]
    parts = [
        block(Math(parse_statement("H(x) <= 1/2*H(y)").latex()), strong="not-shannon:"),
        block(Math(parse_statement("H(y) <= 3").latex()), strong="given"),
        table(("joint entropy", "value"), values),
        block(proof.reason),
    ]
    assert proof._repr_html_() == "".join(parts)
    proof = prove("H(x) <= 1", ["H(x) <= 1"])
    assert proof.certificate is not None
    parts = [
        block(Math(parse_statement("H(x) <= 1").latex()), strong="proved:"),
        block(Math(parse_statement("H(x) <= 1").latex()), strong="given"),
        block("for all finite joint distributions of x"),
        table(("step", "claim", "why"), shannon.certificate_rows(proof.certificate)),
    ]
    assert proof._repr_html_() == "".join(parts)
    proof = prove("H(x) <= 1/2")
    assert proof.violation is not None
    v = proof.violation
    parts = [
        block(Math(parse_statement("H(x) <= 1/2").latex()), strong="refuted:"),
        table(
            ("link", "left", "right", "false by"),
            [
                [
                    Math(parse_statement("H(x) <= 1/2").latex()),
                    *(Math(x.latex()) for x in (v.left, v.right, v.difference)),
                ]
            ],
        ),
        v.joint._repr_html_(),
        block(proof.reason),
    ]
    assert proof._repr_html_() == "".join(parts)


def test_sixteen_variables_are_not_too_many() -> None:
    names = ",".join(f"x{i}" for i in range(16))
    assert prove(f"H({names}) >= 0").verdict == "proved"


def test_longer_values_are_shown_as_floats_alone() -> None:
    assert shannon._short(Bits(Fraction(1, 10**77))) == "1/1" + "0" * 77 + " (about 1e-77)"
    assert shannon._short(Bits(Fraction(1, 10**78))) == "about 1e-78 (exactly with --json, or in to_json())"


def test_the_search_goes_on_until_its_deadline_has_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shannon_search, "time", SimpleNamespace(monotonic=lambda: 1000.0))
    asked = Question(("x",), [link_of(parse_statement("H(x) <= 1/2"), {"x": 0})], [])
    assert not shannon_search._Search(asked, None, 0, 1000.0).late()
    assert shannon_search._Search(asked, None, 0, 999.0).late()
    joint = Joint({(i,): Fraction(1, 3) for i in range(3)}, names=("x",))
    assert len(shannon_search.shrink(joint, asked, 1000.0)) == 2
    assert len(shannon_search.shrink(joint, asked, 999.0)) == 3


@pytest.mark.parametrize("effort", [0, 1, 3])
def test_a_hundred_candidates_are_mixed_for_each_step_of_effort(monkeypatch: pytest.MonkeyPatch, effort: int) -> None:
    """Those that violate the statement most, and of these those that meet the hypotheses best."""
    hypothesis = link_of(parse_statement("H(y) >= 1/2"), {"x": 0, "y": 1})
    asked = Question(("x", "y"), [link_of(parse_statement("H(x) <= 0"), {"x": 0})], [hypothesis])
    monkeypatch.setattr(shannon_search, "_of_space", lambda _, row: int(row[0]))
    monkeypatch.setattr(shannon_search, "mixture", lambda base, _: base)
    rows = np.arange(1000)[:, None]
    entropies = np.stack([np.arange(1000) // 2, np.arange(1000) % 2 + 1], axis=1) / 100
    found = list(shannon_search._Search(asked, None, effort, math.inf)._mixtures_of(None, rows, entropies))
    worst = [x for pair in range(998, -1, -2) for x in (pair + 1, pair)]
    assert found == worst[: 100 * (1 + effort)]


def asked_of(*links: str, given: tuple[str, ...] = ()) -> shannon_search._Search:
    """A search for statements about x alone."""
    claims, premises = ([link_of(parse_statement(text), {"x": 0}) for text in part] for part in (links, given))
    return shannon_search._Search(Question(("x",), claims, premises), None, 0, math.inf)


def test_what_is_clear_enough_for_an_exact_check(monkeypatch: pytest.MonkeyPatch) -> None:
    """A violation beyond 1e-9 (of networks: 1e-7) and an excess below; ties within 1e-9 only where nothing is clear."""
    asked = asked_of("H(x) <= 1")
    space = partitions((1, 1))  # the constant and the bit

    def floats(violation: list[float], excess: list[float]) -> None:
        monkeypatch.setattr(asked.plan, "violation", lambda _: np.array(violation))
        monkeypatch.setattr(asked.plan, "excess", lambda _, budgets: np.array(excess))

    constant, bit = {(0,): Fraction(1)}, {(0,): HALF, (1,): HALF}
    for violation, excess, found in (
        ([1e-9, 2e-9], [0, 0], [bit]),
        ([1.0, 2e-9], [0, 0], [constant, bit]),
        ([1.0, 1.0], [1e-9, 0], [bit]),
        ([1.0, 1.0], [1e-9, 0.9e-9], [bit]),
        ([1e-9, -1e-9], [0, 0], [bit, constant]),
        ([1e-9, -2e-9], [0, 0], [constant]),
        ([0.0, 0.0], [1e-9, 0.5e-9], [bit]),
        ([-1.0, -1.0], [0, 0], []),
    ):
        floats(violation, excess)
        assert list(asked._on(space, ())) == found
    for violation, excess, rows in (([1e-9, 2e-9], [0, 0], [1]), ([1.0, 1.0], [0, 1e-9], [0]), ([0, 1.0], [0, 0], [1])):
        floats(violation, excess)
        assert [row.tolist() for _, row in asked._scaled(space, [(7, 7.0)])] == [[i] for i in rows]
    network = _network.Network((0,), ((),), (2,), frozenset())
    floats([1e-7, 1.1e-7, 1.0, -1.0], [0, 0, 1e-9, 0.5])
    score, fine = asked._score(network, [np.array([[[1, 1]]] * 4)])
    assert fine.tolist() == [False, True, False, False]
    assert score.tolist() == [1e-7, 1.1e-7, 1 - 4e-9, -3.0]


def test_conditions_are_met_within_a_billionth() -> None:
    space = partitions((1, 1))
    for text, rows in (
        ("-1e-9 >= 0", 0),
        ("-9e-10 >= 0", 2),
        ("1e-9 = 0", 0),
        ("-9e-10 = 0", 2),
        ("H(x) = 0", 1),
        ("H(x) >= 1/2", 1),
        ("|x| = 1", 1),
        ("|x| = 2", 2),
    ):
        link = link_of(parse_statement(f"{text}"), {"x": 0})
        condition = link if link.size else replace(link, slack={1: Fraction(0), **link.slack})
        assert len(shannon_search.enumerate_tuples(space, 1, [condition], 100, lambda: False)) == rows, text


def test_each_condition_is_met_once_and_nothing_is_left_when_it_is_late(monkeypatch: pytest.MonkeyPatch) -> None:
    bits = {"x": 0, "y": 1, "z": 2}
    conditions = [link_of(parse_statement(text), bits) for text in ("H(x|y) = 0", "H(y) <= 1", "I(x;z) = 0")]
    met: list[Any] = []
    exactly = shannon_search.bits_of
    monkeypatch.setattr(shannon_search, "bits_of", lambda form: met.append(form) or exactly(form))
    assert len(shannon_search.enumerate_tuples(partitions((1, 1)), 3, conditions, 100, lambda: False))
    assert len(met) == 3
    for timely in range(3):
        ticks = iter([False] * timely + [True])
        assert (
            len(shannon_search.enumerate_tuples(partitions((1, 1)), 3, conditions, 100, lambda t=ticks: next(t))) == 0
        )


def test_no_network_is_drawn_or_climbed_when_it_is_late(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = asked_of("H(x) <= 1/100")
    asked.deadline = -math.inf
    network = _network.Network((0,), ((),), (2,), frozenset())
    assert list(asked._climb(network, 64, np.random.default_rng(0))) == []
    monkeypatch.setattr(_network, "draw_network", None)
    assert list(asked._networks(0, 1)) == []


def test_strict_claims_fail_by_equality_within_a_billionth() -> None:
    entropies = np.zeros((1, 0))
    for text, gap in (
        ("0 < 1e-9", -1e-9),
        ("0 < 9e-10", 2e-9),
        ("0 < 0", 2e-9),
        ("0 < -3e-9", 3e-9),
        ("0 <= 9e-10", -9e-10),
    ):
        assert asked_of(text).plan.violation(entropies).tolist() == [gap]


def test_a_mixture_serves_where_a_claim_fails_and_every_hypothesis_holds() -> None:
    for claim, serves in (("<=", [True, False, False]), ("<", [True, True, False]), ("=", [True, False, True])):
        plan = asked_of(f"H(x) {claim} 1").plan
        assert [shannon_search._serves(plan, [float(v)]) for v in (-1, 0, 1)] == serves
    for hypothesis, meets in (
        ("H(x) <= 1", [False, True, True]),
        ("H(x) = 1", [False, True, False]),
        ("H(x) < 1", [False, True, True]),  # equality is left to the exact check
        ("|x| = 3", [True, True, True]),
    ):
        plan = asked_of("H(x) <= 2", given=(hypothesis,)).plan
        assert [shannon_search._serves(plan, [-1.0, float(v)]) for v in (-1, 0, 1)] == meets
        assert not shannon_search._serves(plan, [1.0, 0.0])
    plan = asked_of("H(x) <= 2", "H(x) <= 3", given=("H(x) <= 1", "H(x) <= 4")).plan
    assert [shannon_search._serves(plan, slack) for slack in ([1, -1, 1, 1], [-1, 1, 1, 1], [1, -1, 1, -1])] == [
        True,
        True,
        False,
    ]


def test_kinds_of_rows_are_told_apart_to_six_digits_and_order_to_nine() -> None:
    rows = np.array([[2.0, 0.0], [1.0, 3.0], [1.0000004, 3.0], [1.000001, 3.0], [1.0, 1.0], [2.0, 0.0]])
    assert shannon_search._distinct(rows).tolist() == [4, 1, 3, 0]
    close = shannon_search._steady(np.array([1.0, 1.0000000004, 1.000000001]))
    assert (close[0] == close[1], close[1] == close[2]) == (True, False)


def test_at_most_2000_candidates_are_compared_while_a_counterexample_is_made_small(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = Question(("x",), [link_of(parse_statement("H(x) <= 1/2"), {"x": 0})], [])
    joint = Joint({(i,): Fraction(1, 3) for i in range(3)}, names=("x",))
    same = dict(joint.items())
    for wasted, size in ((1999, 2), (2000, 3)):
        menu = iter([*[same] * wasted, {(0,): HALF, (1,): HALF}, same])
        monkeypatch.setattr(shannon_search, "_smaller", lambda _, menu=menu: menu)
        assert len(shannon_search.shrink(joint, asked, time.monotonic() + 60)) == size
        assert len(list(menu)) == (1 if size == 3 else 0)  # what comes after the last is not looked at


def test_counterexamples_of_up_to_64_atoms_are_made_small() -> None:
    asked = Question(("x",), [link_of(parse_statement("H(x) <= 1/2"), {"x": 0})], [])
    for atoms, left in ((64, 2), (65, 65)):
        joint = Joint({(i,): Fraction(1, atoms) for i in range(atoms)}, names=("x",))
        assert len(shannon_search.shrink(joint, asked, time.monotonic() + 60)) == left


# ---------------------------------------------------------------------------------- certificates and scripts


def test_a_script_is_written_of_a_certificate_that_proves_its_statement_only() -> None:
    certificate = prove("H(x) <= H(x,y)").certificate
    assert certificate is not None
    other = seal({**certificate, "statement": "H(x,y) <= H(x)"})
    with pytest.raises(InvalidCertificate, match="the last step claims 'H\\(x\\) <= H\\(x,y\\)'"):
        smtlib.to_smtlib(other)


def test_numbers_in_scripts() -> None:
    numbers = (Fraction(0), Fraction(3), Fraction(-3), Fraction(2, 7), Fraction(-2, 7))
    assert [smtlib._number(n) for n in numbers] == ["0.0", "3.0", "(- 3.0)", "(/ 2.0 7.0)", "(- (/ 2.0 7.0))"]


def test_logarithms_are_enclosed_as_closely_as_a_certificate_needs() -> None:
    """Every constant left over stays at least zero between the bounds of its logarithms."""
    for text in ("1.58496250072115618146", "1.5849625007211561815", "1.6", "1.584962500721156181453738943947816508760"):
        certificate = prove(f"H(x) <= {text}", ["|x| = 3"]).certificate
        (line,) = smtlib._bounds([-3], [{UNIT: Fraction(text), -3: Fraction(-1)}], ("x",))
        assert line in smtlib.to_smtlib(certificate).splitlines()
        around = {-3: tuple(map(Fraction, ("0", text)))}
        assert smtlib._lowest({UNIT: Fraction(text), -3: Fraction(-1)}, around) == 0
    around_both = {-3: (Fraction(3, 2), Fraction(2)), -5: (Fraction(2), Fraction(3))}
    assert smtlib._lowest({-3: HALF, -5: -HALF, UNIT: Fraction(1)}, around_both) == Fraction(1, 4)
    assert smtlib._lowest({-3: -HALF, -5: HALF}, around_both) == 0


def test_digits_of_logarithms_are_doubled_from_twenty_until_they_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def enclosure(digits: int) -> tuple[Fraction, Fraction]:
        asked.append(digits)
        return Fraction(1), Fraction(2) if digits > 100 else Fraction(4)

    monkeypatch.setattr(smtlib, "bits_of", lambda _: SimpleNamespace(enclosure=enclosure))
    lines = smtlib._bounds([-3], [{UNIT: Fraction(2), -3: Fraction(-1)}], ("x",))
    assert lines == ["(assert (< 1.0 |log2(3)| 2.0))"]
    assert asked == [20, 40, 80, 160]


def test_a_chain_joins_what_is_claimed_and_nothing_else() -> None:
    """An equation that a step claims itself is not joined again, and ">=" has no two halves."""
    ways = [("H(x) <= H(x)", [], []), ("H(x) = H(x)", [], [])]
    certificate = chain_certificate("H(x) = H(x)", [], ways)
    assert [step["rule"] for step in certificate["steps"]] == ["sum", "sum"]
    given = ["H(x) <= H(y)", "H(y) <= H(x)"]
    ways = [(given[0], [(1, given[0])], []), (given[1], [(1, given[1])], [])]
    assert verify_certificate(chain_certificate("H(x) = H(y)", given, ways))
    with pytest.raises(InvalidCertificate, match="the last step claims 'H\\(y\\) <= H\\(x\\)'"):
        chain_certificate("H(x) >= H(y)", given, ways)


# ---------------------------------------------------------------------------------- polymatroids


def test_values_between_the_sets_of_a_lattice_are_found_once(monkeypatch: pytest.MonkeyPatch) -> None:
    p = Polymatroid(("a", "b", "c"), {3: {-3: Fraction(1)}, 6: {UNIT: Fraction(1)}, 7: {-3: Fraction(1)}})
    assert p.value("b") == 1
    assert p.value("a") == log2(3)
    monkeypatch.setattr(polymatroid, "sign", None)
    assert p.value("b") == 1
    assert p.value("a") == log2(3)
