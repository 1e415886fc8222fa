"""``derive``: closed forms, tangent points and equality conditions that SymPy finds, checked by two other routes."""

import json
import subprocess
import sys
from dataclasses import replace
from html import escape
from pathlib import Path

import mpmath
import pytest

from exact.syntax import Binary, BinaryEntropy, Expectation, Log2, Name, Negation, Number, parse_expression, walk
from properties.checks.attacks import enumerate_all
from properties.derive import certified_points, not_run
from properties.ledger.ledger import Findings, build, describe, partial_reasons, statement_verdict
from properties.ledger.runner import run_row
from properties.report import html
from properties.report.schema import check
from theorems import find, load_claims
from theorems.__main__ import main
from theorems.derivation.build import derivation
from theorems.derivation.show import proved_for, sentences
from theorems.language import Claim, Hypothesis, Parameter, Statement, World
from theorems.proof.derive import DeriveError, derive
from theorems.proof.elaborate import check_steps
from theorems.proof.found import derived
from theorems.proof.store import committed_proofs, statement_proof

#: what the machine does not find by itself: no wording of the post's, and no means over independent draws or bounds by
#: Pinsker's inequality yet; a line that is found one day is deleted here
TYPED = {
    *("advantage-direction/right-or-wrong", "base-support/reweighting", "bayes-update/one-bit"),
    *("best-of-n-verifier/saturates", "bits-per-accuracy/gain", "capacity-suffices/necessary"),
    *("difficulty-bias/least", "dynamic-sampling/mixed", "first-success/none", "first-success/used"),
    *("forward-kl-oracle/asked-for", "full-support/nothing-to-learn", "generalization-gap/gap"),
    *("independent-rewards/only-if", "irrelevant-token/no-push", "kl-estimator/never-negative"),
    *("log-pass-rate/first-order", "majority-rewards/at-most-the-policy", "order-of-truncation/algorithm"),
    *("order-of-truncation/conditional", "order-of-truncation/variance-reduced", "pass-at-two/pairs"),
    *("pass-at-two/share", "pass-rate-control/energy-of-a-group", "pass-rate-control/pairs-of-a-group"),
    *("pass-rate-control/survival", "pass-rate-price/price", "pass-rate-price/rates", "preference-pair/noisy"),
    *("random-reward-clip/back", "random-reward-clip/no-clip", "reinforce-baseline/leave-one-out"),
    *("reinforce-baseline/own-mean-share", "reverse-kl/any-test", "reverse-kl/test-apart", "reverse-kl/zero"),
    *("reward-gain/unit", "sampled-tokens/same-gradient", "score-variance/all-tokens"),
    *("score-variance/one-more-token", "score-variance/rewarded", "success-amplification/optimum"),
}
ROOT = Path(__file__).resolve().parents[2]
STATEMENTS = [(claim, s) for claim in load_claims().values() for s in claim.statements if not s.refuted]


def _derivation(claim: Claim, statement: Statement):
    certificate = statement_proof(claim, statement).certificate if "proof" in statement.applicable() else None
    return derivation(statement, certified_points(certificate))


@pytest.fixture(scope="module")
def found():
    return {claim.full_id(s): (s, _derivation(claim, s)) for claim, s in STATEMENTS}


def test_all_but_a_few_statements_are_derived(found):
    assert {id for id, (_, d) in found.items() if d.status == "typed"} == TYPED
    assert sum(d.status == "derived" for _, d in found.values()) >= 140


def test_closed_forms_hold_on_every_instance_of_a_small_domain(found):
    """The found form is put in the place of the declared one, and the statement enumerated through joints."""
    tried = 0
    for id, (s, d) in found.items():
        for piece in d.pieces:
            if piece.kind != "closed form" or not piece.found or id == "group-average/mean":
                continue
            sides = s.formula.sides
            link = replace(s.formula, sides=(sides[piece.link], parse_expression(piece.found)), relations=("=",))
            asked = replace(s, text=str(link), equality=(), proof="", domains=s.domains[:1], kind="identity")
            count = enumerate_all(asked, False)
            assert count.witness is None, f"{id}: {link}"
            assert count.met, id
            tried += 1
    assert tried > 35


def _number(node, at):
    """An expression at 50 digits, by mpmath alone."""
    match node:
        case Number(value=v):
            return mpmath.mpf(v.numerator) / v.denominator
        case Name(id="e"):
            return mpmath.e
        case Name(id=name):
            return mpmath.mpf(at.get(name, 17))
        case Negation(operand=a):
            return -_number(a, at)
        case Log2(argument=a):
            return mpmath.log(_number(a, at), 2)
        case BinaryEntropy(argument=a):
            p = _number(a, at)
            return -p * mpmath.log(p, 2) - (1 - p) * mpmath.log(1 - p, 2)
        case Expectation(argument=a):
            return _number(a, at)
        case Binary(op=op, left=a, right=b):
            x, y = _number(a, at), _number(b, at)
            return {"+": x + y, "-": x - y, "*": x * y, "/": x / y if y else mpmath.nan, "^": x**y}[op]
    raise AssertionError(node)


def test_closed_forms_agree_with_the_declared_ones_at_large_sizes_to_50_digits(found):
    tried = 0
    sizes = {"V": 10**6 + 3, "K": 11, "M": 7, "N": 10**5 + 7, "A": 10**3 + 1, "T": 40, "B": 10**4, "D": 99}
    sizes |= {"alpha": mpmath.mpf(1) / 3, "p": mpmath.mpf(1) / 7, "a": mpmath.mpf(2) / 9}
    with mpmath.workdps(60):
        for id, (_, d) in found.items():
            for piece in d.pieces:
                if piece.kind != "closed form" or not piece.derived:
                    continue
                one, other = parse_expression(piece.found), parse_expression(piece.declared)
                names = [p for node in (one, other) for p in walk(node)]
                if any(isinstance(p, Expectation) and isinstance(p.argument, Name) for p in names):
                    continue
                if id == "uniform-prior-mi/last-token":
                    continue  # 0 log 0
                gap = abs(_number(one, sizes) - _number(other, sizes))
                assert gap < mpmath.mpf(10) ** -50, f"{id}: {piece.found} against {piece.declared}"
                tried += 1
    assert tried > 35


def _statement(id):
    claim = find(id.split("/")[0])
    return claim.statement(id.split("/")[1])


@pytest.mark.parametrize("dropped", ["uniform-prior", "rollout-independence", "exact-match"])
def test_without_a_hypothesis_that_it_needs_nothing_is_derived(dropped):
    s = _statement("uniform-prior-mi/pointwise").without(dropped)
    pieces = [p for p in derivation(s).pieces if p.kind == "closed form"]
    assert [p.derived for p in pieces] == [False]
    assert pieces[0].found == ""


def test_a_wrong_closed_form_is_not_derived():
    s = _statement("symbol-bandit/chain")
    wrong = replace(s, text="H(r|T) = h(2/V)", equality=(), proof="", kind="identity")
    (piece,) = derivation(wrong).pieces
    assert (piece.found, piece.derived) == ("h(1/V)", False)


def test_a_wrong_equality_condition_is_not_derived():
    s = replace(_statement("uniform-prior-mi/pointwise"), equality=("", "", "V = M + 2"))
    piece = next(p for p in derivation(s).pieces if p.kind == "equality condition")
    assert (piece.found, piece.derived) == ("V = M + 1", False)


@pytest.mark.parametrize(
    ("id", "changed"),
    [
        ("reinforce-baseline/other-rollouts", {"text": "E[(F - B)*C] = E[F*C] - E[B]"}),
        ("reinforce-baseline/other-rollouts", {"hypotheses": ()}),
        ("group-bound/vc-dimension", {"equality": ("r uniform on M + 2 given T",)}),
        ("group-bound/vc-dimension-2", {"equality": ("r uniform on M + 1 given T",)}),
        ("positive-only-sft/general-bound", {"equality": ("x ~ T",)}),
        ("filtered-positives/share-bound", {"equality": ("I(T;r) = 0",)}),
        ("half-pass-rate/variance", {"equality": ("D = 1",)}),
        ("one-bit-scaling/logarithmic", {"equality": ("H(S|R) = 0", "R uniform on 2^K")}),
        ("grpo-rloo/lost-any-prior", {"text": "H(r|T,a) = E[2*h(b)]"}),
    ],
)
def test_a_wrong_form_of_what_is_known_in_part_is_not_derived(id, changed):
    assert derivation(_statement(id)).status == "derived"
    assert derivation(replace(_statement(id), proof="", **changed)).status == "typed"


def test_a_definition_that_reads_symbols_as_numbers_has_no_law():
    s = _statement("group-bound/distinct-inputs-averaged")
    asked = replace(
        s,
        text="H(r|T) = 1",
        equality=(),
        proof="",
        hypotheses=(Hypothesis("verifier", "r = member(T,S)"), Hypothesis("blind", "I(T;S) = 0")),
    )
    (piece,) = derivation(asked).pieces
    assert not piece.derived


def test_the_command_prints_classes_the_sum_and_the_form(capsys):
    assert main(["derive", "uniform-prior-mi/pointwise"]) == 0
    out = capsys.readouterr().out
    for line in (
        "M values of probability 1/V",
        "1 value of probability (V - M)/V",
        "M/V*log2(V) + (V - M)/V*log2(V/(V - M))",
        "log2(V) - (V - M)/V*log2(V - M)",
        "equality if and only if V = M + 1",
        "for large V, proved for all integers V >= 1, 1 <= M <= V:  M/V*log2(e*V) - M^2/V^2*log2(e) <= "
        "log2(V) - (V - M)/V*log2(V - M) <= M/V*log2(e*V)",
    ):
        assert line in out


def test_the_table_counts_what_is_typed(capsys, monkeypatch):
    chosen = {id: claim for id, claim in load_claims().items() if id in ("symbol-bandit", "positive-only-sft")}
    monkeypatch.setattr("theorems.load_claims", lambda: chosen)
    assert main(["derive", "--table"]) == 0
    *rows, total, seconds = capsys.readouterr().out.splitlines()
    lines = sum(len(s.script()) for claim in chosen.values() for s in claim.statements)
    found = [row.split() for row in rows[1:]]
    assert total.startswith(f"{len(found)} statements: ")
    assert f"; {lines} lines of proof typed" in total
    assert sum(int(row[5]) for row in found) == lines
    assert float(seconds.removesuffix(" seconds")) > 0


def test_lines_that_are_not_typed_are_found_and_no_certificate_of_what_is_false():
    claim, proved = find("few-prompts"), committed_proofs()
    s = claim.statement("cap")
    assert s.script() == []
    with pytest.raises(DeriveError):
        derive(claim, s, proved)
    assert check_steps(derived(claim, s, proved), proved).statement == str(s.formula)
    false = replace(s, text=s.text.replace("P*log2(V)", "log2(V)"), equality=())
    with pytest.raises(DeriveError):
        derived(claim, false, proved)


def test_what_is_said_of_a_form_at_all_sizes_is_proved():
    """Signs at a few values are no proof: of these, only what holds in the whole range is accepted."""
    one = World((Parameter("N", 1), Parameter("A", 1, "N - 1")))
    assert proved_for("log2(N/(A + 1)) < log2(N/A)", "", one) == "for all integers N >= 1, 1 <= A <= N - 1"
    assert proved_for("log2(N/A) <= log2(N/(A + 1))", "", one) == ""
    assert proved_for("A/N*log2(e*N) <= h(A/N)", "A/N*log2(e*N) <= h(A/N) by tangent at N/(N - A)", one) == ""


def test_the_command_in_json_and_in_latex(capsys):
    assert main(["derive", "symbol-bandit/chain", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    (row,) = data["derivations"]
    assert row["status"] == "derived"
    assert {"kind": "closed form", "link": 3, "declared": "h(1/V)", "found": "h(1/V)", "derived": True} in row["forms"]
    assert main(["derive", "symbol-bandit/chain", "--latex"]) == 0
    assert r"\frac{1}{V}" in capsys.readouterr().out


def test_the_page_shows_what_is_printed(capsys):
    assert main(["derive", "symbol-bandit/chain"]) == 0
    printed = {line.strip() for line in capsys.readouterr().out.splitlines()}
    page = (ROOT / "docs" / "derive.md").read_text(encoding="utf-8")
    block = page.split("$ python -m theorems derive symbol-bandit/chain\n")[1].split("\n`--latex`")[0]
    shown = {line.strip() for line in block.splitlines()} - {"", "..."}
    assert len(shown) > 8
    assert shown <= printed


def test_no_verdict_rests_on_a_derivation():
    claim = find("symbol-bandit")
    (s,) = [s for s in claim.statements if s.id == "small"]
    row = run_row(claim, s, "proof", "local")
    findings = Findings()
    findings.add(row)
    built = build([describe(claim)], findings, scope="suite", profile="local", recorded=None)
    (found,) = [s for s in built["claims"][0]["statements"] if s["id"] == "symbol-bandit/small"]
    assert found["evidence"]["derivation"]["status"] == "derived"
    assert [form["kind"] for form in found["evidence"]["derivation"]["forms"]] == ["tangent points"] * 2
    passed = {"status": "passed", "word": "proved"}
    assert statement_verdict(found, {"proof": passed, "derivation": not_run("SymPy is not installed")}) == "proved"
    assert all("derivation" not in reason for reason in partial_reasons(built["claims"], "ci"))


def test_the_report_shows_what_the_command_prints():
    claim = find("uniform-prior-mi")
    findings = Findings()
    findings.add(run_row(claim, claim.statement("pointwise"), "proof", "local"))
    built = build([describe(claim)], findings, scope="suite", profile="local", recorded=None)
    check(built, "ledger")
    shown = html.page(built, None, [])
    folded = shown[shown.index("<summary>Derivation</summary>") :]
    folded = folded[: folded.index("</details>")]
    row = _derivation(claim, claim.statement("pointwise"))
    printed = sentences(row)
    assert len(printed) > 10
    for sentence in printed:
        formulas = [sentence.formula, *(part for row in sentence.rows for part in row[:2])]
        for text in (sentence.words, *(why for _, _, why in sentence.rows)):
            words = text.split("`")
            formulas += words[1::2]
            assert all(escape(word) in folded for word in words[::2]), text
        for formula in formulas:
            drawn = formula.removesuffix(" uniform")  # the word is no mathematics
            assert not formula or f'title="{escape(drawn, quote=True)}"' in folded, formula


def test_without_sympy_exactly_the_derivations_are_not_run():
    code = (
        "import sys; sys.modules['sympy'] = None\n"
        "from theorems import find\n"
        "from theorems.proof.store import statement_proof\n"
        "from theorems.__main__ import main\n"
        "from properties.derive import evidence\n"
        "claim = find('symbol-bandit'); s = claim.statements[0]\n"
        "proof = statement_proof(claim, s)\n"
        "print(proof.proved, evidence(s, proof.certificate)['status'], main(['derive', 'symbol-bandit']))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "derivation: NOT RUN (SymPy is not installed)" in done.stdout
    assert "True not-run 1" in done.stdout
