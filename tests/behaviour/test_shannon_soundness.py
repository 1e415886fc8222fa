"""Attacks on ``prove``: statements false by less than any tolerance, tampered certificates, a solver that lies."""

from __future__ import annotations

import copy
import hashlib
import json
import random
from fractions import Fraction
from itertools import combinations, product

import numpy as np
import pytest

from exact.shannon import InvalidCertificate, prove, verify_certificate
from exact.shannon import lp as shannon_lp
from exact.shannon._highs import Floats
from exact.shannon._linear import basic_form, basic_of, members
from exact.shannon._simplex import Fails, Follows, Row, decide
from exact.shannon.certificate import digest, seal
from exact.syntax import parse_expression

TINY = ["1e-9", "1e-30"]

# ------------------------------------------------------------------------------ false by very little


@pytest.mark.parametrize("eps", TINY)
@pytest.mark.parametrize(
    ("statement", "given"),
    [
        ("(1 + {eps})*I(a;b) <= I(a;b)", []),
        ("H(r) <= 0", ["H(r) <= {eps}"]),
        ("H(r) <= 1 - {eps}", ["|r| = 2"]),
        ("I(g;S) <= (1 - {eps})*I(t,r;S)", ["H(g|t,r) = 0"]),
        ("H(a,b,c) <= (1/2 - {eps})*H(a,b) + 1/2*H(a,c) + 1/2*H(b,c)", []),
        ("I(x;z) <= I(x;y)", ["I(x;z|y) <= {eps}*H(x)"]),
        ("I(g;S) = 0", ["I(t;S) <= {eps}", "H(g|t) = 0"]),
        ("H(x) = H(x|y)", ["I(x;y) <= {eps}"]),
        ("H(r) < log2(3)", ["|r| = 3", "H(r) >= log2(3) - {eps}"]),
    ],
)
def test_statements_false_by_very_little_are_refuted(statement, given, eps):
    proof = prove(statement.format(eps=eps), [hypothesis.format(eps=eps) for hypothesis in given])
    assert proof.verdict == "refuted", str(proof)


@pytest.mark.parametrize("eps", TINY)
@pytest.mark.parametrize(
    ("statement", "given"),
    [
        ("(1 - {eps})*I(a;b) <= I(a;b)", []),
        ("H(r) <= {eps}", ["H(r) <= {eps}"]),
        ("H(r) <= 1 + {eps}", ["|r| = 2"]),
        ("I(x;z) <= I(x;y) + {eps}*H(x)", ["I(x;z|y) <= {eps}*H(x)"]),
        ("H(x) <= H(x|y) + {eps}", ["I(x;y) <= {eps}"]),
        ("H(r) < log2(3) + {eps}", ["|r| = 3"]),
    ],
)
def test_statements_true_by_very_little_are_proved(statement, given, eps):
    assert prove(statement.format(eps=eps), [hypothesis.format(eps=eps) for hypothesis in given]).verdict == "proved"


def test_the_tolerance_traps_of_floating_point_provers():
    assert prove("1.00000001*I(a;b) <= I(a;b)").verdict == "refuted"
    joint = prove("H(r) <= 0", ["H(r) <= 1/100000"]).counterexample
    assert 0 < joint.H("r") <= Fraction(1, 100000)


# ------------------------------------------------------------------------------ tampered certificates

CASES = [
    ("I(g;S) <= I(t,r;S) <= H(t,r) = H(t) + H(r|t)", ["H(g|t,r) = 0"]),
    ("I(g;S) <= 1", ["H(g|t,r) = 0", "|r| = 2", "I(t;S) = 0"]),
    ("2*H(a,b,c) <= H(a,b) + H(a,c) + H(b,c)", []),
    ("H(x) = H(y) = H(z)", ["H(x|y) = 0", "H(y|z) <= 0", "H(z|x) = 0"]),
    ("2*H(r) + H(r|w) <= log2(28) - 1/100", ["|r| = 3"]),
]


def _of_text(quantity):
    """The text, with the sides of I(A;B|C) in one order: the order says nothing."""
    inside, _, condition = quantity.removeprefix("I(").partition("|")
    return (sorted(inside.rstrip(")").split(";")), condition) if quantity.startswith("I(") else quantity


def tampered(certificate):
    """Every certificate with one number, sign, subset, premise, reference or rule changed."""

    def change(path, value):
        fresh = copy.deepcopy(certificate)
        place = fresh
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = value
        return fresh

    for i, premise in enumerate(certificate["premises"]):
        for text in ("H(g|t) = 0", "|r| = 3", "|r| = 9", "I(t;S|r) = 0", premise["text"].replace("=", "<=")):
            if text not in (premise["text"], premise["text"].replace("<=", "=")) and "<<" not in text:
                yield f"premise {i} {text}", change(["premises", i, "text"], text)
        for kind in ("definition", "cited:Shannon", "proved:x", ""):
            yield f"type {kind}", change(["premises", i, "type"], kind)
        fresh = copy.deepcopy(certificate)
        del fresh["premises"][i]
        yield f"premise {i} gone", fresh
    for i, step in enumerate(certificate["steps"]):
        for rule in ({"sum", "both", "chain", "trust"}) - {step["rule"]}:
            yield f"step {i} {rule}", change(["steps", i, "rule"], rule)
        for j, entry in enumerate(step["use"]):
            if step["rule"] == "sum":
                value = Fraction(entry[0])
                for other in (-value, value + Fraction(1, 10**9), value + Fraction(1, 10**30), 2 * value, Fraction(0)):
                    yield f"use {i} {j} {other}", change(["steps", i, "use", j, 0], str(other))
                for reference in ("p9", "s9", f"s{i}", "q0", "p00", 0, None):
                    yield f"use {i} {j} {reference}", change(["steps", i, "use", j, 1], reference)
            else:
                for reference in ("p0", "s9", f"s{i}", f"s{i + 1}", ["s0"]):
                    yield f"join {i} {j} {reference}", change(["steps", i, "use", j], reference)
            fresh = copy.deepcopy(certificate)
            del fresh["steps"][i]["use"][j]
            yield f"use {i} {j} gone", fresh
        for j, (number, quantity) in enumerate(step.get("basic", [])):
            value = Fraction(number)
            for other in (-value, value - Fraction(1, 10**9), value + Fraction(1, 10**30), 3 * value, Fraction(0)):
                yield f"basic {i} {j} {other}", change(["steps", i, "basic", j, 0], str(other))
            for text in ("I(g;S)", "H(t)", "I(t;S|g)", "H(a|b,c)", "-H(t)", "H(t) + H(r)", "I(q;w)", "H(r|t=t0)", "1"):
                if _of_text(text) != _of_text(quantity):
                    yield f"basic {i} {j} {text}", change(["steps", i, "basic", j, 1], text)
            fresh = copy.deepcopy(certificate)
            del fresh["steps"][i]["basic"][j]
            yield f"basic {i} {j} gone", fresh
        yield f"claim {i}", change(["steps", i, "claim"], "H(t) <= H(t,r)")
        yield f"claim {i} false", change(["steps", i, "claim"], "1 <= 0")
        fresh = copy.deepcopy(certificate)
        del fresh["steps"][i]
        yield f"step {i} gone", fresh
        yield f"extra field {i}", change(["steps", i, "note"], "")
    yield "statement", change(["statement"], "H(t) <= H(r)")
    yield "statement not canonical", change(["statement"], certificate["statement"].replace(" ", ""))
    yield "scope", change(["scope"], certificate["scope"].replace("all", "some"))
    yield "no steps", change(["steps"], [])
    yield "steps no list", change(["steps"], "s0")
    yield "steps null", change(["steps"], None)


def accepted(certificate, statement, given):
    try:
        return verify_certificate(certificate, statement, given)
    except InvalidCertificate:
        return False


@pytest.mark.parametrize(("statement", "given"), CASES)
def test_every_tampered_certificate_is_rejected(statement, given):
    certificate = prove(statement, given).certificate
    assert verify_certificate(certificate, statement, given)
    count = 0
    for what, fresh in tampered(certificate):
        if seal(fresh)["sha256"] == certificate["sha256"]:
            continue
        assert not accepted(seal(fresh), statement, given), what
        count += 1
    assert count > 30


def test_the_digest_is_checked():
    certificate = prove("I(x;y) <= H(x)").certificate
    with pytest.raises(InvalidCertificate, match="digest"):
        verify_certificate({**certificate, "id": "other"})
    assert verify_certificate(seal({**certificate, "id": "other"}))


def test_a_certificate_for_another_statement_or_from_other_hypotheses_is_rejected():
    certificate = prove("I(g;S) <= I(t,r;S)", ["H(g|t,r) = 0"]).certificate
    with pytest.raises(InvalidCertificate, match="is about"):
        verify_certificate(certificate, "I(g;S) <= I(t;S)")
    with pytest.raises(InvalidCertificate, match="not among the hypotheses"):
        verify_certificate(certificate, "I(g;S) <= I(t,r;S)", ["H(g|t) = 0"])
    assert verify_certificate(certificate, "I(g;S)<=I(t,r;S)", ["H(g|t,r)=0", "H(t) <= 1"])


@pytest.mark.parametrize("junk", [{}, [], None, 3, "{}", {"statement": 1}])
def test_what_is_no_certificate_is_rejected(junk):
    with pytest.raises(InvalidCertificate):
        verify_certificate(junk)


@pytest.mark.parametrize("number", ["2/2", "1.0", "1e0", "+1", " 1", "1/0", "", "nan", "١", "1_0", 1, 1.0, None])
def test_numbers_are_rationals_in_lowest_terms(number):
    certificate = copy.deepcopy(prove("I(x;y) <= H(x)").certificate)
    certificate["steps"][0]["basic"][0][0] = number
    with pytest.raises(InvalidCertificate):
        verify_certificate(seal(certificate))


def test_steps_cannot_use_themselves_or_later_ones():
    certificate = copy.deepcopy(prove("H(x) <= H(x,y) <= H(x,y,z)").certificate)
    certificate["steps"][0] = {"claim": "H(x) <= H(x,y)", "rule": "sum", "use": [["1", "s0"]], "basic": []}
    with pytest.raises(InvalidCertificate, match="neither a premise nor an earlier step"):
        verify_certificate(seal(certificate))
    certificate["steps"][0]["use"] = [["1", "s1"]]
    with pytest.raises(InvalidCertificate, match="neither a premise nor an earlier step"):
        verify_certificate(seal(certificate))


def test_an_equality_is_not_proved_by_one_half():
    certificate = prove("H(x) <= H(x,y)").certificate
    step = {**certificate["steps"][0], "claim": "H(x) = H(x,y)"}
    fresh = seal({**certificate, "statement": "H(x) = H(x,y)", "steps": [step]})
    with pytest.raises(InvalidCertificate, match="does not add up"):
        verify_certificate(fresh)


# ------------------------------------------------------------------------------ a solver that lies


def lies(monkeypatch, seed):
    """Floating point that says "all is proved" or "nothing is", with nonsense; asked however small the question is."""
    rng = np.random.default_rng(seed)
    asked = []

    def separate(self, claim, start=()):
        asked.append(claim)
        every = list(range(self.count))
        if seed == 0:
            return None, every
        if seed == 1:
            return rng.random(self.columns + 1), every
        if seed == 2:
            return rng.integers(0, 3, self.columns + 1).astype(float), every[::2]
        return None, every[:1]

    def multipliers(self, claim, working):
        return rng.random(len(working)) if seed == 0 else None

    monkeypatch.setattr(Floats, "separate", separate)
    monkeypatch.setattr(Floats, "multipliers", multipliers)
    monkeypatch.setattr(shannon_lp, "_SMALL", (0, 0))
    return asked


@pytest.mark.parametrize("seed", range(4))
def test_a_solver_that_lies_changes_no_verdict(monkeypatch, seed):
    asked = lies(monkeypatch, seed)
    assert prove("I(g;S) <= I(t,r;S)", ["H(g|t,r) = 0"]).verdict == "proved"
    assert prove("I(g;S) <= 1", ["H(g|t,r) = 0", "|r| = 2", "I(t;S) = 0"]).verdict == "proved"
    assert prove("2*H(a,b,c) <= H(a,b) + H(a,c) + H(b,c)").verdict == "proved"
    assert prove("1.00000001*I(a;b) <= I(a;b)", search=False).verdict == "not-shannon"
    assert prove("H(r) <= 3/2", ["H(r) <= log2(3)"], search=False).verdict == "not-shannon"
    assert prove("I(a;b) <= I(a;b|c) + I(a;b|d) + I(c;d)", search=False).verdict == "not-shannon"
    assert len(asked) >= 6


# ------------------------------------------------------------------------------ random statements


def random_statement(rng, variables, terms):
    parts = []
    for _ in range(terms):
        while True:
            place = [rng.randrange(4) for _ in variables]
            groups = [",".join(v for v, p in zip(variables, place, strict=True) if p == k) for k in range(3)]
            if groups[0]:
                break
        number = Fraction(rng.choice([1, 1, 1, 2, 3, 5]), rng.choice([1, 1, 2, 3, 7])) * rng.choice([1, 1, -1])
        condition = f"|{groups[2]}" if groups[2] else ""
        term = f"I({groups[0]};{groups[1]}{condition})" if groups[1] else f"H({groups[0]}{condition})"
        parts.append(f"{'-' if number < 0 else '+'} {abs(number)}*{term}")
    return f"0 {' '.join(parts)} >= 0"


def small_distributions():
    """All distributions of three bits whose probabilities are multiples of 1/4, as float arrays."""
    found = []
    for weights in product(range(5), repeat=8):
        if sum(weights) == 4:
            found.append(weights)
    return np.array(found, float).reshape(-1, 2, 2, 2) / 4


def entropy_table(joints):
    table = {}
    for size in (1, 2, 3):
        for kept in combinations(range(3), size):
            away = tuple(i + 1 for i in range(3) if i not in kept)
            flat = joints.sum(axis=away).reshape(len(joints), -1)
            table[sum(1 << i for i in kept)] = -(flat * np.log2(np.where(flat > 0, flat, 1))).sum(axis=1)
    return table


def lowest(statement, table):
    """The least value of the left side over the table."""
    from exact.shannon._linear import linear

    form = linear(parse_expression(statement.removesuffix(">= 0")), {"x": 0, "y": 1, "z": 2})
    return sum(float(value) * table[subset] for subset, value in form.items()).min() if form else 0.0


def test_random_statements_of_three_variables_against_every_small_distribution():
    """Nothing proved is violated; and since Shannon's inequalities are all there are for three variables, the rest
    is refuted."""
    rng = random.Random(1)
    table = entropy_table(small_distributions())
    verdicts = []
    for _ in range(120):
        statement = random_statement(rng, "xyz", rng.randint(2, 6))
        proof = prove(statement)
        verdicts.append(proof.verdict)
        if proof.verdict == "proved":
            assert lowest(statement, table) > -1e-9, statement
        else:
            assert proof.verdict == "refuted", str(proof)
    assert verdicts.count("proved") > 20
    assert verdicts.count("refuted") > 20


def test_random_statements_with_random_hypotheses():
    rng = random.Random(2)
    joints = small_distributions()
    table = entropy_table(joints)
    checked = 0
    for _ in range(60):
        a, b, c = rng.sample("xyz", 3)
        given = rng.sample([f"I({a};{b}) = 0", f"H({c}|{a},{b}) = 0", f"I({a};{c}|{b}) = 0", f"H({b}) <= 1/2"], 2)
        statement = random_statement(rng, "xyz", 4)
        proof = prove(statement, given, effort=0)
        if proof.verdict != "proved":
            continue
        meets = np.ones(len(joints), bool)
        for hypothesis in given:
            left, relation, right = hypothesis.partition(" <= " if "<=" in hypothesis else " = ")
            basic = basic_form(basic_of(parse_expression(left), {"x": 0, "y": 1, "z": 2}))
            value = sum(float(v) * table[key] for key, v in basic.items()) - float(Fraction(right))
            meets &= value < 1e-9 if "<" in relation else np.abs(value) < 1e-9
        assert lowest(statement, {key: column[meets] for key, column in table.items()}) > -1e-9
        checked += 1
    assert checked > 10


def test_random_combinations_are_proved_and_then_confirmed_in_either_direction():
    """A sum of basic quantities of six variables is proved; less any positive part of the whole entropy, it is not."""
    rng = random.Random(3)
    names = tuple("abcdef")
    for _ in range(6):
        form = {}
        for _ in range(8):
            place = [rng.randrange(4) for _ in names]
            a, b, c = (sum(1 << i for i, p in enumerate(place) if p == k) for k in range(3))
            for key, value in basic_form((a or 1, b or 1, c)).items():
                form[key] = form.get(key, 0) + value * rng.choice([1, Fraction(1, 3)]) if a and b else form.get(key, 0)
        text = "0" + "".join(
            f" {'-' if v < 0 else '+'} {abs(v)}*H({','.join(members(k, names))})" for k, v in form.items()
        )
        proof = prove(f"{text} >= 0", search=False)
        weaker = prove(f"{text} >= 1/100*H(a,b,c,d,e,f)", search=False)
        assert {proof.verdict, weaker.verdict} <= {"proved", "not-shannon"}
        if weaker.verdict == "proved":
            assert proof.verdict == "proved"


def test_the_rational_simplex_method_agrees_with_z3():
    import z3

    rng = random.Random(4)
    outcomes = set()
    for _ in range(60):
        size = rng.randint(1, 4)

        def vector(n=size):
            return {i: Fraction(rng.randint(-3, 3)) for i in range(n)}

        def row():
            a = {i: v for i, v in vector().items() if v}
            b = rng.choice([0, 0, 1, -1, 2])
            return Row(a, {-2: Fraction(b)} if b else {})

        rows, claim = [row() for _ in range(rng.randint(1, 7))], row()
        unknowns = [z3.Real(f"h{i}") for i in range(size)]

        def slack(r, unknowns=unknowns):
            return sum((z3.Q(v.numerator, v.denominator) * unknowns[i] for i, v in r.a.items()), z3.RealVal(0)) + z3.Q(
                r.b.get(-2, Fraction(0)).numerator, 1
            )

        solver = z3.Solver()
        solver.add([slack(r) >= 0 for r in rows])
        possible = solver.check() == z3.sat
        solver.add(slack(claim) < 0)
        outcome = decide(rows, claim)
        if isinstance(outcome, Follows):
            assert solver.check() == z3.unsat
            total = {}
            for j, multiplier in outcome.multipliers.items():
                assert multiplier >= 0
                for key, value in rows[j].a.items():
                    total[key] = total.get(key, 0) + multiplier * value
            assert {k: v for k, v in total.items() if v} == claim.a
        else:
            assert isinstance(outcome, Fails)
            if possible:
                assert solver.check() == z3.sat
            values = {key: form.get(-2, Fraction(0)) for key, form in outcome.values.items()}
            for r in rows:
                constant = Fraction(0) if outcome.ray else r.b.get(-2, Fraction(0))
                assert sum((v * values.get(k, 0) for k, v in r.a.items()), constant) >= 0
            constant = Fraction(0) if outcome.ray else claim.b.get(-2, Fraction(0))
            assert sum((v * values.get(k, 0) for k, v in claim.a.items()), constant) < 0
        outcomes.add((type(outcome).__name__, getattr(outcome, "ray", None)))
    assert len(outcomes) == 3


def test_constants_are_compared_exactly():
    assert prove("3*H(r) <= log2(27)", ["|r| = 3"]).verdict == "proved"
    # convergents of log2(3) lie on either side of it
    assert 2**1054 < 3**665
    assert prove("H(r) <= 1054/665", ["|r| = 3"]).verdict == "refuted"
    assert 2**485 > 3**306
    assert prove("H(r) <= 485/306", ["|r| = 3"]).verdict == "proved"
    assert prove("H(r) <= 1.584962500721156181453738943948", ["|r| = 3"]).verdict == "proved"
    assert prove("H(r) <= 1.584962500721156181453738943947", ["|r| = 3"]).verdict == "refuted"


def test_a_variable_of_a_hypothesis_that_is_not_needed_leaves_the_certificate() -> None:
    """T is in a hypothesis that the proof does not use; it once stayed in a basic quantity, where nothing named it."""
    proof = prove("(-1)*H(r) + (-1)*H(S) + 2*H(r) >= 0", given=["H(S) = 0", "I(S;r|T) = 0"])
    assert proof.verdict == "proved"
    assert proof.certificate is not None
    assert [p["text"] for p in proof.certificate["premises"]] == ["H(S) = 0"]
    assert "T" not in json.dumps(proof.certificate["steps"])


# ------------------------------------------------------------------------------ certificates written by hand


def by_hand(statement, given=(), steps=(), names="x, y", **fields):
    """A sealed certificate; steps are (rule, claim, use, basic)."""
    written = []
    for rule, claim, use, basic in steps:
        written.append({"claim": claim, "rule": rule, "use": use, **({"basic": basic} if rule == "sum" else {})})
    body = {
        "id": "",
        "statement": statement,
        "scope": f"all finite joint distributions of {names}",
        "premises": [{"type": "hypothesis", "text": text} for text in given],
        "steps": written,
        **fields,
    }
    return seal(body)


def one_sum(statement, given=(), use=(), basic=(), **fields):
    return by_hand(statement, given, [("sum", statement, [list(u) for u in use], [list(b) for b in basic])], **fields)


@pytest.mark.parametrize(
    "certificate",
    [
        one_sum("H(x) <= H(x,y)", basic=[("1", "H(y|x)")]),
        one_sum("H(x) <= H(x,y) + 1", basic=[("1", "H(y|x)")]),
        one_sum("H(x) < H(x,y) + 1", basic=[("1", "H(y|x)")]),
        one_sum("H(x) < 1 + 0*H(y)", ["H(x) < 1"], [("1", "p0")]),
        one_sum("H(x) < 1 + 0*H(y)", ["H(x) <= 1", "H(x) < 1"], [("1/2", "p0"), ("1/2", "p1")]),
        one_sum("H(x) < 2 + 0*H(y)", ["H(x) <= 1"], [("1", "p0")]),
        one_sum("H(x) = 1 + 0*H(y)", ["H(x) = 1"], [("1", "p0")]),
        one_sum("H(x) >= 1 + 0*H(y)", ["H(x) = 1"], [("-1", "p0")]),
        one_sum("H(x) <= 1 + 0*H(y)", ["H(x) <= 1", "H(x) = 3"], [("1", "p0"), ("0", "p1")]),
        one_sum("H(x) <= 1 + H(y)", ["H(x) <= 1"], [("1", "p0"), ("0", "p0")], [("1", "H(y)"), ("0", "H(x)")]),
        one_sum("H(x) <= 3/2 + H(y)", ["H(x) <= log2(3) - 1/10"], [("1", "p0")], [("1", "H(y)")]),
    ],
)
def test_right_certificates_are_accepted(certificate):
    assert verify_certificate(certificate)


@pytest.mark.parametrize(
    ("certificate", "message"),
    [
        (one_sum("H(x) < 1 + 0*H(y)", ["H(x) <= 1"], [("1", "p0")]), "the constant left over in step s0 is zero"),
        (one_sum("H(x) < 1 + 0*H(y)", ["H(x) = 1"], [("1", "p0")]), "is zero"),
        (one_sum("H(x) < 1 + 0*H(y)", ["H(x) <= 1", "H(y) < 1"], [("1", "p0"), ("0", "p1")]), "is zero"),
        (one_sum("H(x) < H(x,y)", basic=[("1", "H(y|x)")]), "is zero"),
        (one_sum("H(x) <= 0 + 0*H(y)", ["H(x) <= 1"], [("1", "p0")]), "the constant left over in step s0 is negative"),
        (one_sum("H(x) <= 1 + H(y)", ["H(x) <= log2(3)"], [("1", "p0")], [("1", "H(y)")]), "is negative"),
        (one_sum("H(x) = 1 + 0*H(y)", ["H(x) <= 1"], [("1", "p0")]), "claims an equality but does not add up"),
        (one_sum("H(x) = 2 + 0*H(y)", ["H(x) = 1"], [("1", "p0")]), "claims an equality but does not add up"),
        (one_sum("H(x) = H(x,y)", basic=[("1", "H(y|x)")]), "claims an equality but does not add up"),
        (
            one_sum("H(x) >= 1 + 0*H(y)", ["H(x) <= 1"], [("-1", "p0")]),
            "uses the inequality .* with the negative -1",
        ),
        (one_sum("H(x,y) <= H(x)", basic=[("-1", "H(y|x)")]), r"step s0 uses H\(y\|x\) with the negative -1"),
        (one_sum("H(x) <= H(x,y)", basic=[("2", "H(y|x)")]), "the entropies in step s0 do not cancel"),
        (one_sum("H(x) <= H(x,y)", basic=[("01", "H(y|x)")]), "'01' is not a rational number in lowest terms"),
        (one_sum("H(x) <= H(x,y)", basic=[("1_0/10", "H(y|x)")]), "is not a rational number in lowest terms"),
        (by_hand("H(x) <= H(x,y)", [], [("sum", "H(x) <= H(x,y)", "s0", [])]), "use should be a list"),
        (by_hand("H(x) <= H(x,y)"), "there are no steps"),
        (seal({**by_hand("H(x) <= H(x,y)"), "steps": "s0"}), "steps should be a list"),
        (seal({**by_hand("H(x) <= H(x,y)"), "premises": None}), "premises should be a list"),
        (one_sum("H(x) <= H(x,y)", basic=[("1", "H(y|x)")], names="y, x"), "the scope is not"),
        (
            by_hand("H(x) <= H(x,y)", [], [("chain", "H(x) <= H(x,y)", ["s0"], None)]),
            "'s0' is neither a premise nor an earlier step|needs one step for each link",
        ),
        (
            by_hand(
                "H(x) <= H(x,y)",
                [],
                [("sum", "H(x) <= H(x,y)", [], [["1", "H(y|x)"]]), ("chain", "H(x) <= H(x,y)", ["s0"], None)],
            ),
            "step s1 needs one step for each link of its chain, in order",
        ),
        (by_hand("|x| = 2", [], [("sum", "|x| = 2", [], [])], names="x"), "may only stand in a hypothesis"),
        (
            by_hand("H(x) <= 1", ["H(x) <= 1"], [("sum", "|x| <= 2", [["1", "p0"]], [])], names="x"),
            "may only stand in a hypothesis",
        ),
        (one_sum("H(x) <= H(x,y)", basic=[("1", "H(y|x)")], id=7), "the id is not a text"),
    ],
)
def test_wrong_certificates_are_refused_with_the_reason(certificate, message):
    with pytest.raises(InvalidCertificate, match=message):
        verify_certificate(certificate)


def test_the_digest_is_that_of_the_compact_json():
    body = {"statement": "é", "b": [1, 2], "a": {"z": None}}
    text = '{"a":{"z":null},"b":[1,2],"statement":"\\u00e9"}'
    assert digest({**body, "sha256": "ignored"}) == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("relation", ["<", ">", "<=", ">=", "="])
def test_two_halves_make_an_equation_and_nothing_else(relation):
    claim = f"H(x) {relation} H(y)"
    halves = [("sum", "H(x) <= H(y)", [["1", "p0"]], []), ("sum", "H(y) <= H(x)", [["1", "p1"]], [])]
    certificate = by_hand(claim, ["H(x) <= H(y)", "H(y) <= H(x)"], [*halves, ("both", claim, ["s0", "s1"], None)])
    if relation == "=":
        assert verify_certificate(certificate)
    else:
        with pytest.raises(InvalidCertificate, match="step s2 needs, in this order, steps that claim"):
            verify_certificate(certificate)
