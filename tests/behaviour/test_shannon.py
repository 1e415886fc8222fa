"""``prove``: statements about entropies for all finite distributions, with evidence of four kinds."""

from __future__ import annotations

import json
import sys
from fractions import Fraction
from itertools import combinations

import pytest
import z3

from exact import Joint, ParseError, log2
from exact.shannon import (
    ContradictoryHypotheses,
    InvalidCertificate,
    SolverError,
    chain_certificate,
    prove,
    verify_certificate,
)
from exact.shannon.smtlib import to_smtlib

INGLETON = "I(a;b) <= I(a;b|c) + I(a;b|d) + I(c;d)"
ZHANG_YEUNG = "I(a;b) <= 2*I(a;b|c) + I(a;c|b) + I(b;c|a) + I(a;b|d) + I(c;d)"
# e is a copy of c: it has c's joint distribution with (a, b), and sees d through (a, b) only
COPY = [
    "I(e;c,d|a,b) = 0",
    "H(a,b,e) = H(a,b,c)",
    "H(a,e) = H(a,c)",
    "H(b,e) = H(b,c)",
    "H(e) = H(c)",
]

PROVED = [
    ("I(g;S) <= I(t,r;S)", ["H(g|t,r) = 0"]),
    ("I(g;S) <= I(t,r;S) = H(r|t) - H(r|t,S) <= H(r)", ["H(g|t,r) = 0", "I(t;S) = 0"]),
    ("H(a,b,c) <= 1/2*H(a,b) + 1/2*H(a,c) + 1/2*H(b,c)", []),
    ("I(x;z) <= I(x;y)", ["I(x;z|y) = 0"]),
    ("I(a;b) = H(a) + H(b) - H(a,b)", []),
    ("H(a|b) >= H(a|b,c)", []),
    ("I(g;S) <= 1", ["H(g|t,r) = 0", "|r| = 2", "I(t;S) = 0"]),
    ("2*H(r) <= log2(9)", ["|r| <= 3"]),
    ("H(r) <= h(1/2)", ["2 = |r|"]),
    ("H(x,y) <= 6", ["H(x,y) <= log2(64)"]),
    ("H(r) < log2(5)", ["|r| = 4"]),
    ("H(r) < 1", ["H(r) < 1"]),
    ("H(x) = 0", ["|x| = 1"]),
    ("H(x) = H(y) = H(z)", ["H(x|y) = 0", "H(y|z) <= 0", "H(z|x) = 0"]),
    ("H(k) <= I(a;b)", ["H(k|a) = 0", "H(k|b) = 0"]),
    ("H(r|t) <= 1/1000", ["I(r;t) = H(r) >= I(r;r) - 1/1000"]),
    ("1 < 2 = 4/2", []),
    (ZHANG_YEUNG, COPY),
]

REFUTED = [  # statement, hypotheses, most atoms that a person should have to read
    (INGLETON, [], 4),
    ("I(x;y|z) <= I(x;y)", [], 4),
    ("I(x;y|z) >= I(x;y)", ["I(x;z) <= 1/1000000"], 4),
    ("I(t,r;S) <= H(r|t)", [], 2),
    ("I(g;S) <= H(r)", ["H(g|t,r) = 0"], 2),
    ("I(t1,r1,t2,r2;S) <= H(r1,r2|t1,t2)", ["I(t1;S) = 0", "I(t2;S) = 0"], 4),
    ("I(g;S) <= 0", ["I(tau;S) <= 1/1000000", "H(g|tau) = 0"], 3),
    ("2*H(r) <= log2(8)", ["|r| = 3"], 3),
    ("H(x) <= 5", [], 33),
    ("H(x) <= 3", ["H(x|y) <= 1"], 9),
    ("H(x) = H(y)", ["H(x|y) = 0"], 2),
    ("I(a;b,c) = 0", ["I(a;b) = 0", "I(a;c) = 0"], 4),
    ("H(x) < 1", ["H(x) <= 1"], 2),
    ("H(x) <= 19/20", ["H(x) >= 9/10", "H(x) <= 96/100"], 2),
    ("2 <= 1", [], 1),
    ("I(a;b) >= 0 = H(a)", [], 2),
]


@pytest.mark.parametrize(("statement", "given"), PROVED)
def test_true_statements_are_proved_with_a_certificate_that_replays(statement, given):
    proof = prove(statement, given=given)
    assert proof.verdict == "proved", str(proof)
    assert verify_certificate(proof.certificate, statement, given)
    assert verify_certificate(json.loads(json.dumps(proof.certificate)), statement, given)
    assert (proof.counterexample, proof.polymatroid, proof.reason) == (None, None, None)


@pytest.mark.parametrize(("statement", "given"), PROVED)
def test_z3_confirms_the_certificates(statement, given):
    solver = z3.Solver()
    solver.from_string(to_smtlib(prove(statement, given=given).certificate))
    assert solver.check() == z3.unsat


def test_z3_finds_a_model_when_a_fact_is_left_out():
    script = to_smtlib(prove("I(g;S) <= I(t,r;S)", ["H(g|t,r) = 0"]).certificate)
    weaker = "\n".join(line for line in script.splitlines() if not line.endswith("; H(g|t,r) = 0"))
    solver = z3.Solver()
    solver.from_string(weaker)
    assert solver.check() == z3.sat


@pytest.mark.parametrize(("statement", "given", "atoms"), REFUTED)
def test_false_statements_are_refuted_by_a_small_distribution(statement, given, atoms):
    proof = prove(statement, given=given)
    assert proof.verdict == "refuted", str(proof)
    assert isinstance(proof.counterexample, Joint)
    assert len(proof.counterexample) <= atoms
    violation = proof.violation
    assert violation.difference >= 0
    assert abs(violation.left - violation.right) == violation.difference


def test_a_counterexample_meets_the_hypotheses_and_violates_the_statement():
    joint = prove("I(t,r;S) <= H(r|t)", ["I(t;S) <= 1/1000000"]).counterexample
    assert joint.I("t;S") <= Fraction(1, 10**6)
    assert joint.I("t,r;S") > joint.H("r|t")


def test_alphabet_bounds_bound_the_support():
    joint = prove("H(r) <= 3/2", ["|r| = 3"]).counterexample
    assert len(joint.support("r")) == 3
    assert prove("H(r) <= 3/2", ["|r| = 2"]).verdict == "proved"


def test_ingleton_is_refuted_by_four_equally_likely_outcomes():
    joint = prove(INGLETON).counterexample
    assert {p for _, p in joint.items()} == {Fraction(1, 4)}
    assert joint.I("a;b") - joint.I("a;b|c") - joint.I("a;b|d") - joint.I("c;d") == Fraction(5, 2) - log2(27) / 2


def test_zhang_yeung_does_not_follow_from_shannon():
    proof = prove(ZHANG_YEUNG, search=False)
    assert proof.verdict == "not-shannon"
    assert (proof.certificate, proof.counterexample) == (None, None)
    assert "no counterexample was searched for" in proof.reason
    p = proof.polymatroid
    assert len(p.values) == 16
    assert p.value("a", "b") == p.values[frozenset("ab")]
    right = 2 * p.I("a;b|c") + p.I("a;c|b") + p.I("b;c|a") + p.I("a;b|d") + p.I("c;d")
    assert p.I("a;b") > right
    assert_polymatroid(p.values)
    assert "H(a,b,c,d)" in p.table()


@pytest.mark.parametrize("missing", range(len(COPY)))
def test_zhang_yeung_needs_its_copy_variable(missing):
    given = [hypothesis for i, hypothesis in enumerate(COPY) if i != missing]
    assert prove(ZHANG_YEUNG, given=given, search=False).verdict in ("not-shannon", "proved")
    assert prove(ZHANG_YEUNG, given=[], search=False).verdict == "not-shannon"


def assert_polymatroid(values):
    ground = max(values, key=len)
    assert values[frozenset()] == 0
    for x in ground:
        assert values[ground] >= values[ground - {x}]
    for x, y in combinations(sorted(ground), 2):
        for rest in (s for s in values if not s & {x, y}):
            assert values[rest | {x}] + values[rest | {y}] >= values[rest | {x, y}] + values[rest]


@pytest.mark.parametrize(
    ("statement", "given"),
    [
        ("H(x) <= 1 + H(y)", ["H(x|z) <= 1/2", "H(z) <= log2(3)"]),
        ("H(x) <= 3/2", ["H(x) = log2(3)"]),
        ("H(x) <= 1/2*H(y)", ["I(x;y) >= 1/3", "H(y) <= log2(7)", "H(z) >= 5"]),
        ("I(a;b) + H(c) <= 7", ["H(a|b,c) = 0", "H(c) >= 2"]),
    ],
)
def test_polymatroids_meet_hypotheses_with_constants(statement, given):
    proof = prove(statement, given=given, search=False)
    assert proof.verdict == "not-shannon"
    assert_polymatroid(proof.polymatroid.values)
    assert proof.reason.endswith("no counterexample was searched for")


def test_no_hypothesis_is_used_in_vain():
    proof = prove("I(x;y|z) <= 0", ["H(x|y) = 0", "H(y|z) <= 0", "H(w) = 0"])
    assert [premise["text"] for premise in proof.certificate["premises"]] == ["H(y|z) <= 0"]
    assert proof.certificate["scope"] == "all finite joint distributions of x, y, z"


def test_the_certificate_is_the_one_of_the_textbook():
    certificate = prove("I(g;S) <= I(t,r;S)", ["H(g|t,r)=0"]).certificate
    assert certificate["statement"] == "I(g;S) <= I(t,r;S)"
    assert certificate["premises"] == [{"type": "hypothesis", "text": "H(g|t,r) = 0"}]
    (step,) = certificate["steps"]
    assert step["use"] == [["1", "p0"]]
    assert step["basic"] == [["1", "I(S;t,r|g)"], ["1", "H(g|S,t,r)"]]


def test_an_equality_has_two_halves_unless_it_is_an_identity():
    rules = [step["rule"] for step in prove("H(x) = H(y)", ["H(x|y) = 0", "H(y|x) = 0"]).certificate["steps"]]
    assert rules == ["sum"]
    rules = [step["rule"] for step in prove("H(x,y) = H(y)", ["I(x;y) >= H(x)"]).certificate["steps"]]
    assert rules == ["sum", "sum", "both"]
    rules = [step["rule"] for step in prove("H(x,y) = H(y) + H(x|y) >= H(y)").certificate["steps"]]
    assert rules == ["sum", "sum", "chain"]


# ------------------------------------------------------------------------------ many variables


def adaptive(rounds):
    """Feedback R_t to tokens x_t, each chosen on what came before: bits about S come through the feedback only."""
    tokens, feedback = [f"x{t + 1}" for t in range(rounds)], [f"R{t + 1}" for t in range(rounds)]

    def group(*parts):
        return ",".join(name for part in parts for name in part)

    given = ["I(x1;S) = 0"]
    given += [f"I({tokens[t]};S|{group(tokens[:t], feedback[:t])}) = 0" for t in range(1, rounds)]
    bound = [f"H({feedback[t]}|{group(tokens[: t + 1], feedback[:t])})" for t in range(rounds)]
    return f"I({group(tokens, feedback)};S) <= {' + '.join(bound)}", given, bound


def test_the_adaptive_chain_of_five_rounds():
    statement, given, _ = adaptive(5)
    assert prove(statement, given).verdict == "proved"
    proof = prove(statement, given[:2] + given[3:])
    assert proof.verdict == "refuted"
    assert len(proof.counterexample) == 2


def test_a_chain_certificate_of_64_rounds_is_written_down():
    statement, given, bound = adaptive(64)
    use = [(1, hypothesis) for hypothesis in given]
    basic = [(1, term.replace("|", "|S,")) for term in bound]
    certificate = chain_certificate(statement, given, [(statement, use, basic)])
    assert certificate["scope"].count(",") == 128
    assert verify_certificate(certificate, statement, given)
    with pytest.raises(InvalidCertificate, match="do not cancel"):
        chain_certificate(statement, given, [(statement, use[:-1], basic)])


def test_prove_finds_the_chain_of_64_rounds_by_itself():
    statement, given, _ = adaptive(64)
    assert prove(statement, given).verdict == "proved"


def test_chain_certificates_of_several_links():
    steps = [
        ("H(a,b) <= H(a) + H(b)", [], [(1, "I(a;b)")]),
        ("H(a) + H(b) <= H(b) + H(a)", [], []),
        ("H(b) + H(a) <= H(a) + H(b)", [], []),
    ]
    certificate = chain_certificate("H(a,b) <= H(a) + H(b) = H(b) + H(a)", [], steps)
    assert [step["rule"] for step in certificate["steps"]] == ["sum", "sum", "sum", "both", "chain"]
    with pytest.raises(InvalidCertificate, match="no step claims"):
        chain_certificate("H(a,b) <= H(a) + H(b) = H(b) + H(a)", [], steps[:1])
    with pytest.raises(InvalidCertificate, match="neither a hypothesis nor an earlier claim"):
        chain_certificate("H(a) <= H(b)", [], [("H(a) <= H(b)", [(1, "H(a) = H(b)")], [])])
    with pytest.raises(TypeError, match="float"):
        chain_certificate("H(a) <= H(b)", [], [("H(a) <= H(b)", [], [(0.5, "I(a;b)")])])


def test_time_that_runs_out_is_unknown_with_its_reason():
    names = [f"x{i}" for i in range(10)]
    statement = " + ".join(f"I({a};{b})" for a, b in combinations(names, 2)) + " <= 9*H(" + ",".join(names) + ")"
    proof = prove(statement, budget=0.0)
    assert proof.verdict == "unknown"
    assert "was not solved within the budget of 0 seconds" in proof.reason


# ------------------------------------------------------------------------------ bad input, solver trouble


@pytest.mark.parametrize(
    ("statement", "given", "message"),
    [
        ("I(X;Y) <= I(X;Y|Z", [], r"expected '\)'.*1 bracket left open"),
        ("I(X;Y) <= H(X", [], "bracket"),
        ("H(X) <= $", [], "unexpected character"),
        ("H(X)", [], "states nothing"),
        ("I(X;Y) <= M(Y)", [], "not a rational combination"),
        ("I(X;Y) <= X", [], "both for a random variable and|a random variable and for a number: write H"),
        ("H(X)*H(Y) <= 1", [], "not linear"),
        ("log2(3)*H(Y) <= 1", [], "not linear"),
        ("|X| <= 2", [], "may only stand in a hypothesis"),
        ("H(X|Y=y) <= 1", [], "bound by nothing"),
        ("for every t: H(X) <= 1", [], "pointwise"),
        ("E[M] <= 1", [], "not a rational combination"),
        ("H(X) <= log2(0)", [], "positive rational"),
        ("H(X) <= h(2)", [], "binary entropy"),
        ("H(X) <= 1/(1-1)", [], "divides by zero"),
        ("H(X) <= 1", ["|X| = 5/2"], "whole number"),
        ("H(X) <= 1", ["|X| >= 2"], "is bounded as in"),
        ("H(X) <= 1", ["|X| = |Y|"], "is bounded as in"),
    ],
)
def test_what_is_not_a_statement_gets_one_sentence(statement, given, message):
    with pytest.raises((ParseError, ValueError), match=message):
        prove(statement, given=given)


def test_hypotheses_are_a_list():
    with pytest.raises(TypeError, match="given is a list"):
        prove("H(x) <= 1", given="|x| = 2")
    with pytest.raises(TypeError, match="neither true nor false"):
        bool(prove("H(x) >= 0"))


@pytest.mark.parametrize(
    "given",
    [
        ["H(x) >= 2", "H(x) <= 1"],
        ["H(x) >= 1", "I(x;y) = 0", "H(x|y) <= 1/3"],
        ["|x| = 2", "|y| = 2", "H(x,y) >= 2 + 1e-30"],
        ["H(x) <= 1e-9", "H(x) >= 2e-9"],
        ["H(x) >= log2(3)", "H(x) <= 1.584962500721156"],
        ["1 <= 0"],
    ],
)
def test_contradictory_hypotheses_are_an_error_with_the_certificate(given):
    with pytest.raises(ContradictoryHypotheses, match="contradict each other") as caught:
        prove("H(x) <= 5", given=given)
    assert verify_certificate(caught.value.certificate, "1 <= 0", given)


def test_hypotheses_that_are_nearly_contradictory_are_not():
    given = ["H(x) >= log2(3)", "H(x) <= 1.584962500721157"]
    assert prove("H(x) <= 2", given=given).verdict == "proved"


HAN = "4*H(a,b,c,d,e) <= H(a,b,c,d) + H(a,b,c,e) + H(a,b,d,e) + H(a,c,d,e) + H(b,c,d,e)"


def test_a_missing_solver_is_an_error_and_not_a_verdict(monkeypatch):
    monkeypatch.setitem(sys.modules, "highspy", None)
    with pytest.raises(SolverError, match="HiGHS is missing"):
        prove(HAN)
    assert prove("I(x;y) <= H(x)").verdict == "proved"  # small questions need no solver


def test_a_failing_solver_is_an_error_and_not_a_verdict(monkeypatch):
    import highspy

    monkeypatch.setattr(highspy.Highs, "getModelStatus", lambda self: highspy.HighsModelStatus.kSolveError)
    with pytest.raises(SolverError, match="HiGHS failed"):
        prove(HAN)


# ------------------------------------------------------------------------------ how results read


def test_a_proof_reads_well():
    text = str(prove("I(g;S) <= I(t,r;S)", ["H(g|t,r) = 0"]))
    assert text.splitlines() == [
        "proved: I(g;S) <= I(t,r;S)",
        "  given H(g|t,r) = 0",
        "for all finite joint distributions of g, S, t, r",
        "  I(g;S)",
        "    <= I(S;g,t,r)          as I(S;t,r|g) >= 0",
        "    =  -H(g,S|t,r) + H(S)  given H(g|t,r) = 0",
        "    <= I(t,r;S)            as H(g|S,t,r) >= 0",
        "equality iff I(S;t,r|g) = 0 and H(g|S,t,r) = 0",
    ]


def test_a_refutation_reads_well():
    text = str(prove("I(x;y|z) <= I(x;y)", ["I(x;y) = 0"]))
    assert "I(x;y|z) <= I(x;y)  is  1  against  0, false by 1" in text
    assert text.count("1/4") == 4


@pytest.mark.parametrize("statement", ["I(x;y) <= H(x)", "H(x) <= 1/3*H(y)", ZHANG_YEUNG])
def test_json_holds_the_evidence_with_exact_numbers(statement):
    proof = prove(statement, effort=0, search=statement != ZHANG_YEUNG)
    data = json.loads(json.dumps(proof.to_json()))
    assert data["schema"] == 1
    assert data["verdict"] == proof.verdict
    if proof.verdict == "refuted":
        mass = sum(Fraction(atom["probability"]) for atom in data["counterexample"]["atoms"])
        assert mass == 1
    if proof.verdict == "not-shannon":
        assert Fraction(data["polymatroid"]["a,b,c,d"]) == proof.polymatroid.value("a", "b", "c", "d")


def test_the_same_question_gets_the_same_answer():
    statement, given = "I(g;S) <= 9/10", ["H(g|t,r) = 0", "|r| = 2", "I(t;S) <= 1/100"]
    assert prove(statement, given).to_json() == prove(statement, given).to_json()


def test_the_size_of_a_joint_alphabet_is_refused_with_the_way_out():
    with pytest.raises(ValueError, match=r"bound each alphabet by itself, or say H\(x,y\) <= log2"):
        prove("H(x,y) <= 6", given=["|x,y| = 64"])
