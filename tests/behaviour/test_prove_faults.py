"""What ``prove`` once got wrong or said too timidly, each with its neighbours."""

from __future__ import annotations

import io
import json
import random
import subprocess
import sys
import time
from fractions import Fraction

import numpy as np
import pytest

from exact import Bits, Joint, log2
from exact.notation import facts
from exact.shannon import ContradictoryHypotheses, InvalidCertificate, prove, verify_certificate
from exact.shannon.certificate import seal
from exact.shannon.recheck import recheck
from properties.prove import CONTRADICTORY, OPEN, PROVED, REFUTED, Settings, decide, main
from properties.session import Session

ZHANG_YEUNG = "I(a;b) <= 2I(a;b|c) + I(a;c|b) + I(b;c|a) + I(a;b|d) + I(c;d)"
SIDES = ("link", "left", "right", "difference")
INGLETON = "I(a;b) <= I(a;b|c) + I(a;b|d) + I(c;d)"


def group(*parts):
    return ",".join(name for part in parts for name in part)


# ------------------------------------------------------------------------------ large sums, large numbers


@pytest.mark.parametrize("terms", [500, 3000])
def test_sums_of_many_terms(terms):
    total = " + ".join(["H(X)"] * terms)
    assert prove(f"{total} <= {terms}*H(X)").verdict == "proved"
    assert prove(f"{total} >= {terms}*H(X)").verdict == "proved"
    assert prove(f"{total} <= {terms - 1}*H(X)").verdict == "refuted"


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("H(X) <= 2^4000", [], "refuted"),
        ("H(Y) <= 1", ["H(X) <= 1e400"], "refuted"),
        ("H(a) <= 1e4000*H(a)", [], "proved"),
        ("H(a) <= 1e-4000*H(a)", [], "refuted"),
        ("H(X) <= 1e400", ["H(X) <= 1e399"], "proved"),
        ("1e4000*I(X;Y) <= 1e4000*H(X)", [], "proved"),
        ("1e4000*I(X;Y) <= 1e4000*H(X) - 1e-4000*H(X)", [], "refuted"),
    ],
)
def test_numbers_beyond_floating_point(statement, given, verdict):
    proof = prove(statement, given)
    assert proof.verdict == verdict
    assert str(proof) and json.dumps(proof.to_json())
    assert recheck(proof.to_json())


# ------------------------------------------------------------------------------ strictness


@pytest.mark.parametrize(
    ("statement", "given"),
    [
        ("H(X) > 0", ["I(X;Y) > 0"]),
        ("H(a) > 0", ["H(a) > 0"]),
        ("2H(X) > 0", ["H(X|Y) > 0"]),
        ("I(X;Y) > 0", ["I(Z;Y) > 0", "X -> Y -> Z", "Z = f(X)"]),
        ("H(X) > 1", ["I(X;Y) > 1"]),
        ("H(X,Y) > H(Y)", ["H(X|Y) > 0"]),
        ("H(X) < 2", ["H(X,Y) < 2"]),
    ],
)
def test_strict_hypotheses_prove_strict_statements(statement, given):
    proof = prove(statement, given)
    assert proof.verdict == "proved"
    assert verify_certificate(proof.certificate, statement, facts(given))


@pytest.mark.parametrize(
    ("statement", "given"), [("H(X) > 0", ["H(X,Y) > 0"]), ("H(X) > 1", ["I(X;Y) > 0"]), ("H(X) > 0", ["H(X) >= 0"])]
)
def test_and_only_where_they_do(statement, given):
    proof = prove(statement, given)
    assert proof.verdict == "refuted"
    assert recheck(proof.to_json())


def test_a_strict_hypothesis_and_a_polymatroid():
    given = [
        "I(X;Y) = 0",
        "I(X;Z) = 0",
        "I(Y;Z) = 0",
        "Z : X,Y",
        "X : Y,Z",
        "Y : X,Z",
    ]
    for bound in ("1", "log2(3)"):
        proof = prove("H(X) <= 1/2", [*given, "H(X) > 0", f"H(X) < {bound}"], effort=0)
        assert proof.verdict == ("not-shannon" if bound == "1" else "refuted")
        assert recheck(proof.to_json())


@pytest.mark.parametrize(
    "given",
    [
        ["H(X) > 1", "H(X) < 1"],
        ["H(X) > 0", "H(X) = 0"],
        ["I(X;Y) > 0", "X ⊥ Y"],
        ["I(X;Y) > H(X)"],
        ["H(X) < 0"],
        ["H(X) > 2", "H(X,Y) <= 2"],
        ["H(X) > 2", "|X| = 4"],
    ],
)
def test_contradictory_strict_hypotheses(given):
    with pytest.raises(ContradictoryHypotheses) as caught:
        prove("H(Z) <= 5", given)
    certificate = caught.value.certificate
    assert certificate["statement"] in ("0 < 0", "1 <= 0")
    assert verify_certificate(certificate, certificate["statement"], facts(given))
    assert prove("H(Z) <= 5", ["H(X) >= 1", "H(X) <= 1"]).verdict == "refuted"


# ------------------------------------------------------------------------------ what refutes


@pytest.mark.parametrize(
    ("statement", "given"),
    [
        ("H(X) <= 4", ["H(Y) = 1"]),
        ("I(X;Y) <= 12", []),
        ("I(X;Y) <= 1000", ["I(X;Z) = 0"]),
        ("H(X,Y) <= 30", ["I(X;Y) = 0", "H(X) = H(Y)"]),
        ("H(Z) <= 100", ["H(Z|X,Y) = 0", "I(X;Y) = 0", "I(X;Z) = 0", "I(Y;Z) = 0"]),
        ("H(X) <= 3H(Y)", ["H(Y) >= 5"]),
    ],
)
def test_many_coins(statement, given):
    proof = prove(statement, given)
    assert proof.verdict == "refuted"
    assert recheck(proof.to_json())


@pytest.mark.parametrize(
    ("statement", "given"),
    [
        ("H(Y) <= 1", ["H(X) = 1/2"]),
        ("H(X) <= 1/3", ["H(X) = 1/2"]),
        ("H(Y) <= H(Z)", ["H(X) = 1/3", "I(X;Y) = 1/7"]),
        ("I(X;Y) <= 1/8", ["H(X) = 1/3", "H(Y) = 1/2"]),
        ("I(X;Y|Z) = 0", ["H(X) = 0.3", "H(Y) = 0.4", "H(Z) = 0.5"]),
        ("H(X) <= 1", ["H(X,Y) = 3/2*log2(3)"]),
    ],
)
def test_hypotheses_that_no_rational_distribution_meets(statement, given):
    proof = prove(statement, given)
    assert proof.verdict == "refuted"
    witness = proof.violation.witness
    assert recheck(proof.to_json())
    for coin in witness.coins:
        if coin.interval is not None:  # h is below the rest at one end, and above it at the other
            rest = coin.bits - coin.whole
            for end, sign in zip(coin.interval, (-1, 1), strict=True):
                h = -(end * log2(end) + (1 - end) * log2(1 - end))
                assert (h - rest).sign() in (0, sign)
    assert "p" in str(proof)


def test_linear_functions_modulo_three():
    lines = ["ABC", "ADE", "AFG", "BDF", "BEG", "CDG"]
    given = [f"H({group(line)}) = 2*H(A)" for line in lines] + [f"H({x}) = H(A)" for x in "BCDEFG"]
    given += [f"H({a},{b}) = 2*H(A)" for i, a in enumerate("ABCDEFG") for b in "ABCDEFG"[i + 1 :]]
    proof = prove("H(C,E,F) = 2*H(A)", [*given, "H(A,B,D) = 3*H(A)"])
    assert proof.verdict == "refuted"
    joint = proof.counterexample
    assert joint.H("A") == log2(3)
    assert joint.H("C,E,F") == 3 * log2(3)


def test_independences_that_no_network_shows_are_solved_exactly():
    from exact.shannon._solved import solved
    from exact.shannon._tuples import Plan
    from exact.shannon.prover import read
    from exact.shannon.question import Question

    given = ["a ⊥ b", "I(a;b|c) = 0", "a ⊥ d", "I(b;d|c) = 0"]  # no directed graph says both of the first two
    asked = read("H(a,b,c,d) <= 0", given)
    question = Question(asked.names, asked.links, asked.premises)
    plan = Plan(question)
    met, uneven = 0, 0
    for number in range(30):
        joint = Joint(solved(plan, np.random.default_rng(number)), names=asked.names)
        fine = all(joint.independent(*pair.split(";"), given=c) for pair, c in (("a;b", ()), ("a;b", "c")))
        met += fine
        uneven += fine and joint.I("a;c") > 0 and joint.I("b;c") > 0
    assert met > 10
    assert uneven > 0


def test_ingleton_with_almost_the_largest_constant():
    proof = prove(f"{INGLETON} + 0.089*H(a,b,c,d)")
    assert proof.verdict == "refuted"
    joint = proof.counterexample
    gap = joint.I("a;b") - joint.I("a;b|c") - joint.I("a;b|d") - joint.I("c;d")
    assert gap > Fraction(89, 1000) * joint.H("a,b,c,d")
    assert len(joint) == 4


def test_what_is_homogeneous_in_three_variables_is_never_open():
    rng = random.Random(7)
    verdicts = []
    for number in range(60):
        parts = []
        for _ in range(rng.randint(2, 5)):
            place = [rng.randrange(4) for _ in "XYZ"]
            groups = [[v for v, p in zip("XYZ", place, strict=True) if p == k] for k in range(3)]
            if groups[0]:
                inside = group(groups[0]) + (f";{group(groups[1])}" if groups[1] else "")
                given = f"|{group(groups[2])}" if groups[2] else ""
                parts.append(f"{rng.choice('+-')} {rng.randint(1, 40)}/7*{'I' if groups[1] else 'H'}({inside}{given})")
        given = ["3H(X) = 7H(Y)", "I(X;Z) = 2/3 I(X;Y)"] if number % 3 == 0 else []
        proof = prove(f"0 {' '.join(parts)} >= 0", given)
        verdicts.append(proof.verdict)
        if proof.verdict == "refuted":
            assert recheck(proof.to_json())
    assert set(verdicts) == {"proved", "refuted"}


# ------------------------------------------------------------------------------ size and time


def chain(n, stepwise):
    x = [f"X{i}" for i in range(1, n + 1)]
    if stepwise:
        return [f"I({x[i + 1]};{group(x[:i])}|{x[i]}) = 0" for i in range(1, n - 1)]
    return [" -> ".join(x)]


@pytest.mark.parametrize("n", [13, 20])
@pytest.mark.parametrize("stepwise", [False, True])
def test_long_chains(n, stepwise):
    given = chain(n, stepwise)
    for right in ("X1;X2", f"X{n // 2};X{n // 2 + 1}"):
        proof = prove(f"I(X1;X{n}) <= I({right})", given)
        assert proof.verdict == "proved"
        assert verify_certificate(proof.certificate, proof.statement, facts(given))
    assert prove(f"I(X1;X2) <= I(X1;X{n})", given).verdict == "refuted"


def test_han_for_twelve_variables_has_a_short_proof():
    x = [f"X{i}" for i in range(12)]
    proof = prove(f"11H({group(x)}) <= " + " + ".join(f"H({group(x[:i], x[i + 1 :])})" for i in range(12)))
    assert proof.verdict == "proved"
    assert len(proof.certificate["steps"][0]["basic"]) <= 12


def test_subadditivity_of_eighty_variables():
    x = [f"X{i}" for i in range(80)]
    assert prove(f"H({group(x)}) <= " + " + ".join(f"H({v})" for v in x)).verdict == "proved"


def test_more_entropies_than_any_program_holds_are_no_error():
    x = [f"X{i}" for i in range(16)]
    text = " + ".join(
        f"I({x[i]};{x[j]}|{group(x[k] for k in range(16) if k % 3 == (i + j) % 3 and k not in (i, j))})"
        for i in range(16)
        for j in range(i)
    )
    proof = prove(f"{text} <= H(X0)", search=False)
    assert proof.verdict == "unknown"
    assert "joint entropies" in proof.reason


def test_symmetry_gives_the_same_answer_with_fewer_columns():
    from exact.shannon import _engine

    x = list("abcdefg")
    pairs = " + ".join(f"I({a};{b})" for i, a in enumerate(x) for b in x[i + 1 :])
    assert prove(f"{pairs} <= 21*H({group(x)})", search=False).verdict == "proved"
    with_symmetry = prove(f"{pairs} <= 2H({group(x)})", search=False)
    old, _engine._SYMMETRIC = _engine._SYMMETRIC, 10**9
    try:
        without = prove(f"{pairs} <= 2H({group(x)})", search=False)
    finally:
        _engine._SYMMETRIC = old
    assert with_symmetry.verdict == without.verdict == "not-shannon"
    with_symmetry.polymatroid.check()


def test_not_shannon_at_once_without_the_search():
    prove("H(X) >= 0")
    started = time.process_time()
    proof = prove(ZHANG_YEUNG, search=False)
    assert proof.verdict == "not-shannon"
    assert "no counterexample was searched for" in proof.reason
    assert time.process_time() - started < 1  # 0.02 s; a bound that only a search would break


def test_the_search_is_bounded_and_tells_how_far_it_is():
    seen = []
    started = time.monotonic()
    statement = "I(a;b) <= 1.99*I(a;b|c) + I(a;c|b) + I(b;c|a) + I(a;b|d) + I(c;d)"
    proof = prove(statement, budget=2, progress=lambda what, share: seen.append((what, share)))
    assert time.monotonic() - started < 30
    assert proof.verdict == "not-shannon"
    assert "ran out" in proof.reason
    assert any(what.startswith("no Shannon") for what, _ in seen)
    assert any(what.startswith("search: ") for what, _ in seen)


def test_a_search_that_is_stopped_says_what_is_known():
    def stop(what, share):
        if what.startswith("search: "):
            raise KeyboardInterrupt

    proof = prove(ZHANG_YEUNG.replace("2I(a;b|c)", "1.99*I(a;b|c)"), progress=stop)
    assert proof.verdict == "not-shannon"
    assert "stopped" in proof.reason


def test_small_questions_load_neither_numpy_nor_the_solver():
    code = (
        "import sys; from properties.prove import main\n"
        "code = main(['I(X;Z) <= I(X;Y)', '--given', 'X -> Y -> Z']) or main(['H(X) <= 4', '--given', 'H(Y) = 1'])\n"
        "print(code, 'highspy' in sys.modules, 'sympy' in sys.modules, 'hypothesis' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "1 False False False"


# ------------------------------------------------------------------------------ beyond Shannon


def test_zhang_yeung_is_proved_modulo_a_cited_theorem():
    proof = prove(ZHANG_YEUNG)
    assert proof.verdict == "proved"
    assert [p["type"] for p in proof.certificate["premises"]] == ["cited:matus-2007"]
    assert str(proof).startswith("proved modulo matus-2007: ")
    assert recheck(proof.to_json())


def test_one_copy_is_found_where_no_family_is_known(monkeypatch):
    from exact.shannon import prover

    monkeypatch.setattr(prover, "members", lambda names: [])
    proof = prove(ZHANG_YEUNG)
    assert proof.verdict == "proved"
    assert [p["type"] for p in proof.certificate["premises"]] == ["cited:copy-lemma"]
    assert "copy of" in str(proof)
    certificate = proof.certificate
    for wrong in ("a = copy of b over c", "a' = copy of b over c,d", "a' = copy of a over a", "e' = copy of e over a"):
        fresh = json.loads(json.dumps(certificate))
        fresh["premises"][0]["text"] = wrong
        with pytest.raises(InvalidCertificate):
            verify_certificate(seal(fresh))
    fresh = json.loads(json.dumps(certificate))
    cited = next(step for step in fresh["steps"] if step["rule"] == "cited")
    cited["claim"] = "I(a';a,b,c,d) = 0"
    with pytest.raises(InvalidCertificate, match="what it cites does not say"):
        verify_certificate(seal(fresh))


def test_the_conditional_inequality_is_cited_where_its_conditions_follow():
    statement = "I(c;d) <= I(c;d|a) + I(c;d|b)"
    for given in (["I(a;b) = 0", "I(a;b|c) = 0"], ["a ⊥ b", "H(a,b,c) + H(c) = H(a,c) + H(b,c)"]):
        proof = prove(statement, given)
        assert proof.verdict == "proved"
        assert [p["type"] for p in proof.certificate["premises"]][-1] == "cited:zhang-yeung-1997"
        assert str(proof).startswith("proved modulo zhang-yeung-1997: ")
        assert recheck(proof.to_json()) == [f"proved modulo zhang-yeung-1997: {statement}"]
    assert prove(statement, ["I(a;b) = 0"]).verdict == "refuted"
    for change in (lambda use: use[:1], lambda use: [use[0], use[2], use[1]], lambda use: [use[0], use[1], use[1]]):
        fresh = json.loads(json.dumps(proof.certificate))
        step = next(step for step in fresh["steps"] if step["rule"] == "cited")
        step["use"] = change(step["use"])
        with pytest.raises(InvalidCertificate, match="needs, in this order"):
            verify_certificate(seal(fresh))
    fresh = json.loads(json.dumps(proof.certificate))
    fresh["premises"][-1]["text"] = "A = a, B = b, C = d, D = c"
    with pytest.raises(InvalidCertificate):
        verify_certificate(seal(fresh))


def test_the_conditional_inequality_holds_for_every_tuple_on_few_points():
    from exact.shannon._linear import hypothesis_links, link_of
    from exact.shannon._space import partitions
    from exact.shannon._tuples import enumerate_tuples, joint_of

    bits = {name: i for i, name in enumerate("abcd")}
    conditions = [link_of(link, bits) for link in hypothesis_links(["I(a;b) = 0", "I(a;b|c) = 0"])]
    (claim,) = (link_of(link, bits) for link in hypothesis_links(["I(c;d) <= I(c;d|a) + I(c;d|b)"]))
    met = 0
    for weights in ((1, 1, 1, 1), (1, 1, 2, 2), (1, 3, 3, 9), (1, 1, 1, 1, 1, 1)):
        space = partitions(weights)
        rows = enumerate_tuples(space, 4, conditions, 300_000, lambda: False)
        slack = sum(float(v) * space.entropy[joint_of(space, rows, mask)] for mask, v in claim.slack.items())
        assert np.min(slack) > -1e-9
        met += int(np.sum(space.entropy[joint_of(space, rows, 1)] * space.entropy[joint_of(space, rows, 2)] > 0))
    assert met > 1000


@pytest.mark.parametrize("k", [2])
def test_two_copies_are_found_at_the_greatest_effort(k, monkeypatch):
    from exact.shannon import prover

    one, two = ("a' = copy of a over b,c", "a'' = copy of a' over a,c")
    listed = prover.copies
    monkeypatch.setattr(prover, "members", lambda names: [])
    monkeypatch.setattr(prover, "copies", lambda names: [c for c in listed(names) if str(c) in (one, two)])
    statement = "I(a;b) <= 3/2 I(a;b|c) + I(a;b|d) + I(c;d) + 3/2 I(a;c|b) + 3/2 I(b;c|a)"  # no single copy proves it
    proof = prove(statement, effort=3)
    assert proof.verdict == "proved"
    assert [p["text"] for p in proof.certificate["premises"]] == [one, two]
    assert recheck(proof.to_json()) == [f"proved modulo copy-lemma: {proof.statement}"]


def test_no_clock_but_the_budget_decides_what_is_tried(monkeypatch):
    from exact.shannon import prover

    monkeypatch.setattr(prover, "members", lambda names: [])
    found = prove(ZHANG_YEUNG, budget=1e12).to_json()
    now = iter(range(0, 10**9, 60))  # a minute passes between two looks at the clock
    monkeypatch.setattr(time, "monotonic", lambda: float(next(now)))
    assert prove(ZHANG_YEUNG, budget=1e12).to_json() == found


def test_the_family_holds_for_random_distributions():
    from exact.shannon._cited import members
    from exact.shannon._linear import joint_entropies, link_of

    rng = np.random.default_rng(0)
    bits = {name: i for i, name in enumerate("abcd")}
    slacks = [link_of(member.facts(list("abcd"))[0], bits).slack for member in members(list("abcd"))]
    for concentration in (0.02, 0.1, 0.5):
        for _ in range(150):
            joint = rng.dirichlet(np.full(16, concentration)).reshape(2, 2, 2, 2)
            entropy = {}
            for mask in range(1, 16):
                mass = joint.sum(axis=tuple(i for i in range(4) if not mask >> i & 1)).ravel()
                entropy[mask] = -sum(p * np.log2(p) for p in mass if p > 0)
            for slack in slacks:
                assert sum(float(v) * entropy[k] for k, v in joint_entropies(slack).items()) > -1e-9


# ------------------------------------------------------------------------------ the command


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["H(X) <= H(X,Y)"], PROVED),
        (["I(X;Y) <= I(X;Y|Z)"], REFUTED),
        (["H(X"], 2),
        (["I(X,Y) <= 1"], 2),
        ([ZHANG_YEUNG, "--no-search"], OPEN),
        (["H(X) <= 5", "--given", "H(X) > 1", "--given", "H(X) < 1"], CONTRADICTORY),
        (["H(X) >= 0", "--given", "H(X) <= -1"], CONTRADICTORY),
        (["H(X) <= 1", "--given", "H(X) <= 1e400"], REFUTED),
        (["max(H(X), H(Y)) <= H(X)"], REFUTED),
        (["X - Y - Z => Z - Y - X"], PROVED),
        (["H(X) <= c*H(Y)", "--best", "c", "--given", "X = f(Y)"], PROVED),
        (["R <= R0 + Rp; R0 <= 1; Rp <= 2", "--eliminate", "R0,Rp"], PROVED),
    ],
)
def test_exit_codes(arguments, code, capsys):
    assert main(arguments) == code
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    assert err.count("\n") <= 1


def test_a_fault_of_ours_is_70(monkeypatch, capsys):
    from exact.shannon import lp

    def broken(*_):
        raise ArithmeticError("multipliers that do not add up")

    monkeypatch.setattr(lp.Program, "_certain", broken)
    assert main(["H(X) <= H(X,Y)"]) == 70
    assert "no verdict" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["H(X) <= H(X,Y)"],
        ["I(X;Y) <= I(X;Y|Z)"],
        ["H(X) <= 2^4000"],
        ["H(Y) <= 1", "--given", "H(X) = 1/2"],
        ["R1 <= H(X)", "--given", "R1 <= R2"],
        [ZHANG_YEUNG],
        [ZHANG_YEUNG, "--no-search"],
        ["H(X) <= 5", "--given", "H(X) > 1", "--given", "H(X) < 1"],
        ["indep(X,Y) <=> H(X,Y) = H(X) + H(Y)"],
        ["max(H(X), H(Y)) <= H(X)"],
    ],
)
def test_check_accepts_what_prove_writes_and_nothing_else(arguments, tmp_path, capsys):
    from theorems.__main__ import main as command

    main([*arguments, "--json"])
    text = capsys.readouterr().out
    file = tmp_path / "p.json"
    file.write_text(text)
    assert command(["check", str(file)]) == 0
    assert "accepted" in capsys.readouterr().out
    changed = 0
    for old, new in (
        ('"1/4"', '"1/3"'),
        ('"1/2"', '"1/3"'),
        ('"fair": ', '"fairer": '),
        ("H(X", "H(Q"),
        ("k = 1", "k = 2"),
        ('"2"', '"3"'),
    ):
        wrong = text.replace(old, new, 1)
        if wrong != text:
            file.write_text(wrong)
            changed += command(["check", str(file)]) != 0
    assert changed


def test_an_answer_is_compared_with_all_that_it_says():
    changes = {
        "I(X;Y) <= I(X;Y|Z)": [("verdict",), ("statement",), *((("counterexample", k)) for k in SIDES)],
        "H(X) <= 2^4000": [("counterexample", "independent", "coins", 0, k) for k in ("bits", "fair", "between")],
        "X - Y - Z <=> Z - Y - X": [("verdict",), ("answers", 0, "verdict"), ("answers", 1, "statement")],
    }
    for statement, paths in changes.items():
        answer = json.loads(json.dumps(decide(statement, [], Settings()).to_json()))
        assert recheck(answer)
        for path in paths:
            for value in (None, "unknown", "1/3"):
                fresh = json.loads(json.dumps(answer))
                part = fresh
                for key in path[:-1]:
                    part = part[key]
                if part[path[-1]] == value or (path[-1] == "verdict" and value == "unknown" and len(path) == 1):
                    continue
                part[path[-1]] = value
                with pytest.raises(InvalidCertificate):
                    recheck(fresh)


def test_formats(capsys):
    for format in ("--latex", "--markdown", "--json"):
        for text in ("I(X;Z) <= I(X;Y)", "X -> Y -> Z => I(X;Z) <= I(X;Y)", ZHANG_YEUNG):
            main([text, format])
            out = capsys.readouterr().out
            assert out.count("$") % 2 == 0
            if format == "--latex":
                assert out.count(r"\begin{align*}") == out.count(r"\end{align*}")


def test_a_statement_that_is_false_is_told_what_would_make_it_true(capsys):
    main(["I(X;Y|Z) <= I(X;Y)"])
    out = capsys.readouterr().out
    (line,) = [line for line in out.splitlines() if line.startswith("it would follow from")]
    for condition in line.partition(": ")[2].split("; "):
        assert prove("I(X;Y|Z) <= I(X;Y)", [condition]).verdict == "proved"
    assert "I(X;Z) = 0" in line or "I(X;Y|Z) = 0" in line


def test_uniform_and_sizes_are_the_same_on_both_sides():
    from theorems.language import lemma
    from theorems.proof.store import statement_proof

    claim = lemma("ternary", "H(a) <= log2(3)", given=["|a| = 3"], proof="H(a) <= log2(3) by size")
    assert statement_proof(claim, claim.statements[0]).proved
    assert prove("H(a) <= log2(3)", ["|a| = 3"]).verdict == "proved"
    assert prove("H(a) = log2(3)", ["|a| = 3", "a uniform"]).verdict == "proved"


def test_a_session():
    out = io.StringIO()
    session = Session(Settings(conditions=False), [], out)
    script = """
        # a comment
        assume X -> Y -> Z
        define gap = I(X;Y) - I(X;Z)
        gap >= 0
        show
        I(X;Z) <= min(I(X;Y), I(Y;Z))
        I(X;Y) <= I(X;Z)
        history
        again 1
        forget 1
        gap >= 0
        latex
        best c I(X;Y) <= c*H(X)
        eliminate R0,Rp: R <= R0 + Rp; R0 <= 1; Rp <= I(X;Y)
        extreme H(X), H(Y), H(X,Y)
        budget 5
        search off
        nonsense here
        forget 17
        help
        quit
    """
    session.run(script.splitlines())
    text = out.getvalue()
    assert text.count("proved: I(X;Y) - I(X;Z) >= 0") == 2
    assert sum(line.startswith("refuted: ") for line in text.splitlines()) == 2
    assert "together: proved" in text
    assert "R <= 1 + H(X) + H(Y) - H(X,Y)" in text or "R + H(X,Y) <= 1 + H(X) + H(Y)" in text
    assert "c = 1 is the least that is proved" in text
    assert "H(X,Y) <= H(X) + H(Y)" in text
    assert text.count("error: ") == 2
    assert "Traceback" not in text


# ------------------------------------------------------------------------------ regions


def test_elimination_keeps_every_consequence():
    """The system of Han and Kobayashi is symmetric in the two users, and so is what remains of it."""
    from exact.shannon.region import eliminate

    system = ["R1 = T1 + S1", "R2 = T2 + S2"]
    for i, j in ((1, 2), (2, 1)):
        system += [
            f"S{i} <= I(X{i};Y{i}|U1,U2)",
            f"S{i} + T{i} <= I(X{i};Y{i}|U{j})",
            f"S{i} + T{j} <= I(X{i},U{j};Y{i}|U{i})",
            f"S{i} + T{i} + T{j} <= I(X{i},U{j};Y{i})",
        ]
    found = eliminate(system, ["S1", "S2", "T1", "T2"])
    for statement in found:
        assert prove(statement, system, search=False).verdict == "proved"
    swap = str.maketrans("12", "21")
    for statement in found:
        assert prove(statement.translate(swap), found, search=False).verdict == "proved", statement
    assert prove("R1 <= I(X1;Y1|U2)", found, search=False).verdict == "proved"
    with pytest.raises(ValueError, match="occurs nowhere"):
        eliminate(system, ["Q"])


def test_best_constants():
    from exact.shannon.region import best_constant

    best = best_constant("H(X,Y,Z) <= c*(H(X,Y) + H(Y,Z) + H(X,Z))")
    assert (best.constant, best.proof.verdict, best.below.verdict) == (Fraction(1, 2), "proved", "refuted")
    assert best_constant("H(X) <= c*H(Y)") is None
    assert best_constant("H(X) <= c", given=["|X| = 8"]).constant == 3
    with pytest.raises(ValueError, match="does not occur"):
        best_constant("H(X) <= H(Y)")


def test_extreme_inequalities():
    from exact.shannon.region import extreme_inequalities

    assert set(extreme_inequalities(["H(X)", "H(Y)", "H(X,Y)"])) == {
        "H(X) <= H(X,Y)",
        "H(Y) <= H(X,Y)",
        "H(X,Y) <= H(X) + H(Y)",
    }
    assert set(extreme_inequalities(["I(X;Y)", "I(Y;Z)", "I(X;Z)"], ["X -> Y -> Z"])) == {
        "0 <= I(X;Z)",
        "I(X;Z) <= I(X;Y)",
        "I(X;Z) <= I(Y;Z)",
    }


def test_entropies_of_witnesses_are_those_of_the_distribution_written_out():
    from exact.shannon.witness import Coin, Witness

    xor = Joint({(a, b, a ^ b): Fraction(1, 4) for a in (0, 1) for b in (0, 1)}, names=("X", "Y", "Z"))
    witness = Witness(("X", "Y", "Z"), ((xor, 2),), (Coin(("X", "Z"), Bits(3)),))
    assert witness.joint is not None
    for text in ("X", "Y", "X,Y", "X,Y,Z", "Z | X", "X | Y,Z"):
        assert witness.H(text) == witness.joint.H(text)
    assert witness.I("X;Z|Y") == witness.joint.I("X;Z|Y")
