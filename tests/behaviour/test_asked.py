"""Lemmas that ask: what fills a hole, and what is said of it."""

import importlib.util
from pathlib import Path

import pytest

from properties.ledger.runner import run_row
from theorems.asked import lemma
from theorems.language import ClaimError, Parameter, Real, Variable, World
from theorems.language import lemma as plain
from theorems.proof.store import statement_proof

ROOT = Path(__file__).resolve().parents[2]
GROUP = World(
    parameters=(Parameter("V", 1), Parameter("K", 1)),
    variables=(Variable("S", "V"), Variable("T", "V", "K"), Variable("r", "2", "K")),
    functions=(("M", "distinct(T)"),),
)
MATCH = ["I(T;S) = 0", "r = match(T,S)"]
UNIFORM = ["S uniform", *MATCH]


def _answer(text, given=(), world=None):
    claim = lemma("asked", text, given, world=world)
    (statement,) = claim.statements
    assert statement.asked == text
    assert statement.unanswered or statement_proof(claim, statement).proved
    return statement


@pytest.mark.parametrize(
    ("text", "given", "filled", "note"),
    [
        ("for every t: H(r|T=t) = ?", UNIFORM, "for every t: H(r|T=t) = log2(V) - (V - M)/V*log2(V - M)", ""),
        ("I(T,r;S) <= ? in M, V", UNIFORM, "I(T,r;S) <= E[log2(V) - (V - M)/V*log2(V - M)]", "an equality"),
        ("I(T,r;S) <= ? in M", MATCH, "I(T,r;S) <= E[log2(M + 1)]", "best in M: an equality where S is uniform"),
        ("I(T,r;S) <= ? in V", MATCH, "I(T,r;S) <= log2(V)", "best found in V"),
        ("H(r|T) <= ?*H(S)", ["r = match(T,S)"], "H(r|T) <= H(S)", "best constant: an equality where"),
    ],
)
def test_holes_in_the_group_are_filled_and_proved(text, given, filled, note):
    statement = _answer(text, given, GROUP)
    assert statement.text == filled
    assert statement.reading.startswith(f"the answer to {text}")
    assert note in statement.reading


#: the answers to examples/test_questions.py
ANSWERS = {
    "whether-solved": "H(b|T) = E[h(M/V)]",
    "solved-says": "I(T,b;S) = E[h(M/V)]",
    "in-rollouts": "H(r|T) <= log2(K + 1)",
    "kept-update": "H(g) = (V + 1)/V*log2(V) - (V - 1)/V*log2(V - 1)",
    "about-the-rollout": "I(g;T) = 1/V*log2(V)",
    "shown": "I(T,g;S) = h(1/V)",
    "six-tokens": "E[M] = (2*V - 1)*(3*V^2 + 1 - 3*V)*(V^2 + 1 - V)/V^5",
    "solved-at": "for every t: H(b|T=t) = h(M/V)",
    "solved-and-rewards": "I(b;r|T) = E[h(M/V)]",
    "after-a-reward": "H(S|T,r) = (V - 1)/V*log2(V - 1)",
    "whole-sequence": "H(b|x) = h(1/V^L)",
    "after-a-guess": "H(S|d) <= log2(V)",
    "two-verifiers-twice": "I(a;S) + I(b;S) <= 2*H(S)",
    "three-pairs": "I(a;b) + I(b;c) + I(a;c) <= 3*H(a,b,c)",
    "three-alike": "H(a,b,c) <= 3*H(a)",
}


def test_questions_that_the_post_does_not_ask():
    spec = importlib.util.spec_from_file_location("questions", ROOT / "examples" / "test_questions.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found = {claim.id: claim.statements[0] for claim in module.CLAIMS}
    assert {id: s.text for id, s in found.items()} == ANSWERS
    assert not any(s.unanswered for s in found.values())
    for claim in module.CLAIMS:
        assert statement_proof(claim, claim.statements[0]).proved
    assert "best constant: an equality where" in found["three-pairs"].reading
    page = (ROOT / "docs" / "derive.md").read_text(encoding="utf-8")
    closed = [s for s in found.values() if s.asked.endswith(" = ?")]
    rows = [(f"`{s.asked}`", ", ".join(f"`{f}`" for f in s.forms()), f"`{s.text}`") for s in closed]
    lines = [" | ".join(cell.replace("|", "\\|") for cell in row) for row in rows]
    assert len(rows) >= 10
    assert [line for line in lines if f"| {line} |" not in page.splitlines()] == []


@pytest.mark.parametrize(
    ("text", "given", "reason"),
    [
        ("H(r|T) = ?", ["r = match(T,S)"], "nothing says that it is uniform"),
        ("H(r|T) = ?", ["S uniform", "r = match(T,S)"], "nothing says that T and S are independent"),
        ("H(r|T) <= ? in M", ["r = member(T,S)"], "no bound by the number of values in M was found"),
    ],
)
def test_what_is_not_known_stays_open(text, given, reason):
    statement = _answer(text, given, GROUP)
    assert reason in statement.unanswered
    assert statement.said == text
    assert statement.applicable() == ("proof",)
    assert statement.latex().endswith("?")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("? <= H(S)", "the ? is the whole right side"),
        ("H(r|T) <= ? + 1", "the ? is the whole right side"),
        ("H(r|T) <= ? in Q", "'Q' is no parameter or function of the world"),
    ],
)
def test_questions_that_make_no_sense_get_one_sentence(text, said):
    with pytest.raises(ClaimError, match=said.replace("?", r"\?")):
        lemma("asked", text, ["r = match(T,S)"], world=GROUP)


def test_a_question_has_no_proof():
    with pytest.raises(ClaimError, match="neither a proof"):
        lemma("asked", "H(a) <= ?*H(a,b)", proof="H(a) <= H(a,b) by sum")


def test_a_constant_is_best_only_with_an_instance_that_reaches_it():
    statement = _answer("H(a|b) <= ?*H(a,c)")
    assert statement.text == "H(a|b) <= H(a,c)"
    assert "best constant: an equality where" in statement.reading


def _in(*reals):
    return World(reals=tuple(Real(name, interval) for name, interval in reals))


@pytest.mark.parametrize(
    ("text", "interval", "filled", "at"),
    [
        ("h(p) <= ?", "0 <= p <= 1", "h(p) <= 1", "p = 1/2"),
        ("p*log2(1/p) <= ?", "0 < p", "p*log2(1/p) <= log2(e)/e", "p = 1/e"),
        ("h(p) - p <= ?", "0 < p < 1", "h(p) - p <= log2(3/2)", "p = 1/3"),
    ],
)
def test_the_largest_value_in_a_real_parameter_is_found_and_proved_for_all_reals(text, interval, filled, at):
    statement = _answer(text, (), _in(("p", interval)))
    assert statement.text == filled
    assert f"best: reached at {at}" in statement.reading
    assert statement.world.scope() == f"all real numbers {interval}"


@pytest.mark.parametrize("text", ["h(p) <= 1/2", "h(p) <= p + 1/4"])
def test_what_is_false_for_some_real_is_neither_proved_nor_passes_at_random(text):
    claim = plain("false", text, world=_in(("p", "0 < p < 1")))
    (statement,) = claim.statements
    assert not statement_proof(claim, statement).proved
    assert statement.applicable() == ("proof", "random")
    assert run_row(claim, statement, "random", "local").evidence.status == "failed"


def test_what_is_true_for_all_reals_passes_at_random():
    claim = plain("true", "h(p) <= 1", world=_in(("p", "0 <= p <= 1")))
    assert run_row(claim, claim.statements[0], "random", "local").evidence.status == "passed"


@pytest.mark.parametrize(
    ("interval", "said"),
    [
        ("1 <= p <= 0", "the left end is not below the right end"),
        ("p >= 0", "is no interval; write it as '0 < p <= 1'"),
        ("0 < q", "is no interval"),
        ("0 < p < V", "the ends of an interval are numbers"),
    ],
)
def test_what_is_no_interval_gets_one_sentence(interval, said):
    with pytest.raises(ClaimError, match=said.replace("?", r"\?")):
        Real("p", interval)


def test_a_world_with_random_variables_has_no_real_parameters():
    with pytest.raises(ClaimError, match="has whole parameters only"):
        World(variables=(Variable("S"),), reals=(Real("p", "0 < p"),))
