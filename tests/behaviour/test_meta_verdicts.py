"""Verdicts beside that on the wording follow from evidence, and from nothing that is declared."""

from dataclasses import replace

import pytest

from properties.checks.checks import run_check
from properties.ledger import ledger, meta, render
from properties.ledger.fit import altered
from properties.ledger.ledger import Findings, recorded_beside, recorded_verdicts
from properties.ledger.runner import run_row
from properties.report import markdown, schema
from properties.report.view import page
from theorems import load_claims
from theorems.language import Claim, ClaimError, Hypothesis, Parameter, Statement, Variable, World
from theorems.proof.store import statement_proof

WORLD = World(variables=(Variable("S"), Variable("x"), Variable("y")))
SMALL = ((("|S|", 2), ("|x|", 2), ("|y|", 2), ("denominator", 2)),)
FUNCTION = Hypothesis("function", "H(y|x) = 0")
PROCESSING = Statement(
    "processing", "I(y;S) <= I(x;S)", world=WORLD, hypotheses=(FUNCTION,), equality=("I(x;S|y) = 0",), domains=SMALL
)
LESS = Statement(
    "less",
    "I(y;S) <= I(x;S)",
    role="argument",
    conclusion="processing",
    world=WORLD,
    hypotheses=(Hypothesis("less", "H(y) <= H(x)"),),
    domains=SMALL,
    refuted=True,
)


def claim(*statements):
    return Claim("a-claim", "A claim", statements)


def ledger_of(*statements, without=(), recorded=None):
    """The ledger of a claim of these statements, whose checks are run."""
    made = claim(*statements)
    findings = Findings()
    for s in made.statements:
        for check in s.applicable():
            if (s.id, check) not in without:
                findings.add(run_row(made, s, check, "local"))
    return ledger.build([ledger.describe(made)], findings, scope="suite", profile="ci", recorded=recorded)


def found(*statements, without=()):
    """The meta-verdicts on it."""
    return [row["verdict"] for row in ledger_of(*statements, without=without)["claims"][0]["meta_verdicts"]]


def test_they_are_printed_and_recorded_and_cannot_be_altered():
    because = "a-claim/less is refuted, and a-claim/processing proved"
    said = f"argument invalid, conclusion true: {because}"
    made = ledger_of(PROCESSING, LESS, recorded={})
    schema.check(made, "ledger")
    assert "argument invalid, conclusion true: a-claim" in render.text(made)
    assert f"  {said}" in render.text(made, verbose=True)
    assert f"- **argument invalid, conclusion true**: {because}" in markdown.document(made)
    assert page(made, None, [])["claims"][0]["meta_verdicts"] == made["claims"][0]["meta_verdicts"]
    key = ledger.beside_key("a-claim")
    assert f"{key}: no verdict is recorded, found argument invalid, conclusion true" in made["differences"]
    recorded = ledger.found_verdicts(made)
    assert recorded[key] == "argument invalid, conclusion true"
    assert ledger_of(PROCESSING, LESS, recorded=recorded)["differences"] == []
    gone = ledger_of(PROCESSING, recorded={k: v for k, v in recorded.items() if k != "a-claim/less"})
    assert gone["differences"] == [f"{key}: recorded argument invalid, conclusion true, but there is none"]
    changed = {**made, "claims": [{**made["claims"][0], "meta_verdicts": []}]}
    assert any(f"{key} is called nothing" in sentence for sentence in altered(changed))
    assert not altered(made)


def test_what_did_not_all_run_is_compared_with_nothing():
    part = ledger_of(PROCESSING, LESS, without=[("processing", "random")], recorded={"a-claim: meta": "anything"})
    assert not any(": meta" in line for line in part["differences"])


def test_an_argument_that_is_refuted_for_what_is_proved():
    assert found(PROCESSING, LESS) == ["argument invalid, conclusion true"]


def test_an_argument_for_what_is_not_proved_is_invalid_and_no_more():
    assert found(PROCESSING, LESS, without=[("processing", "proof")]) == ["argument invalid"]
    assert found(PROCESSING, replace(LESS, conclusion="")) == ["argument invalid"]


def test_an_argument_that_is_proved_or_did_not_run_is_no_finding():
    sound = Statement("sound", "I(y;S) <= I(x;S)", role="argument", world=WORLD, hypotheses=(FUNCTION,), domains=SMALL)
    assert found(replace(sound, equality=("I(x;S|y) = 0",), conclusion="processing"), PROCESSING) == []
    assert found(PROCESSING, LESS, without=[("less", "enumeration")]) == []


def test_an_argument_has_no_part_in_the_verdict_on_the_wording():
    rows = [
        {"role": s.role, "of_source": s.of_source, "verdict": verdict, "evidence": {}}
        for s, verdict in ((PROCESSING, "proved"), (LESS, "refuted"))
    ]
    assert ledger.claim_verdict(rows) == "holds"


ONE = Statement("one", "H(x|y) = 0", "identity", world=WORLD, hypotheses=(FUNCTION,), domains=SMALL, refuted=True)
OTHER = replace(ONE, id="other", text="H(y|x) = 0", hypotheses=(Hypothesis("back", "H(x|y) = 0"),))


def test_converses_of_which_one_is_refuted():
    assert found(ONE, OTHER) == ["equivalence refuted"]


def test_a_source_that_says_one_way_alone_claims_no_equivalence():
    assert found(ONE, replace(OTHER, role="not-in-source")) == []


def test_statements_that_assume_something_else_too_are_no_converses():
    more = replace(OTHER, hypotheses=(*OTHER.hypotheses, Hypothesis("apart", "I(x;S) = 0")))
    assert found(ONE, more) == []
    assert found(ONE) == []


def test_a_hypothesis_of_the_source_that_the_core_does_without():
    spare = replace(PROCESSING, hypotheses=(FUNCTION, Hypothesis("apart", "I(x;y) <= 1")))
    assert "apart" in statement_proof(claim(spare), spare).idle
    assert found(spare) == ["hypothesis superfluous"]
    row = run_check(claim(spare), spare, "necessity", "local")
    assert (row.status, row.word) == ("passed", "")
    assert "superfluous: apart" in row.summary
    assert "needed: function" in row.summary


def test_what_is_not_the_sources_may_have_no_hypothesis_to_spare():
    spare = replace(PROCESSING, hypotheses=(FUNCTION, Hypothesis("apart", "I(x;y) <= 1")), role="not-in-source")
    row = run_check(claim(spare), spare, "necessity", "local")
    assert row.status == "failed"
    assert "not needed" in row.failure


def test_a_hypothesis_that_says_nothing_is_not_called_superfluous():
    empty = replace(PROCESSING, hypotheses=(FUNCTION, Hypothesis("nothing", "H(S) >= 0")))
    row = run_check(claim(empty), empty, "necessity", "local")
    assert row.status == "failed"
    assert found(empty) == []


def test_a_hypothesis_that_gives_the_statement_its_meaning_is_not_called_superfluous():
    """In the core 1/0 is 0, so it proves this at N = 0 too."""
    whole = Statement(
        "whole",
        "H(y|x) + 1/N = 1/N",
        "identity",
        world=World((Parameter("N", 0),), WORLD.variables),
        hypotheses=(FUNCTION, Hypothesis("some", "N >= 1")),
        domains=((("N", 1), *SMALL[0]),),
        proof="H(y|x) + 1/N = 1/N by sum",
    )
    proof = statement_proof(claim(whole), whole)
    assert (proof.proved, proof.links[0].uses, proof.idle) == (True, ("function",), ())
    assert run_check(claim(whole), whole, "necessity", "local").status == "failed"


MET = (Hypothesis("fair", "H(x) = 1"), Hypothesis("function", "H(x|y) = 0"))
NEVER = Statement(
    "never",
    "1 = 0",
    "inconsistency",
    role="not-in-source",
    world=WORLD,
    hypotheses=(*MET, Hypothesis("short", "H(y) < 1")),
    domains=SMALL,
    proof="1 = 0 by contradiction",
)


def test_hypotheses_that_contradict_each_other():
    made = claim(NEVER)
    assert NEVER.applicable() == ("proof", "enumeration", "necessity")
    rows = {check: run_check(made, NEVER, check, "local") for check in NEVER.applicable()}
    assert [row.status for row in rows.values()] == ["passed"] * 3
    assert rows["enumeration"].counts["met"] == 0 < rows["enumeration"].counts["instances"]
    assert rows["enumeration"].summary.startswith("none of ")
    assert found(NEVER) == ["hypotheses contradictory but in the trivial case"]


def test_hypotheses_of_the_source_that_do_and_what_they_imply_is_no_wording():
    made = ledger_of(replace(NEVER, role="source"))
    assert [row["verdict"] for row in made["claims"][0]["meta_verdicts"]] == ["hypotheses contradictory"]
    assert made["claims"][0]["verdict"] == "not-in-post"
    schema.check(made, "ledger")


def test_hypotheses_that_an_instance_meets_do_not():
    wrong = replace(NEVER, hypotheses=MET)
    assert run_check(claim(wrong), wrong, "enumeration", "local").word == "refuted"
    assert run_check(claim(wrong), wrong, "proof", "local").status == "failed"
    assert found(wrong) == []


def test_that_hypotheses_contradict_each_other_is_not_refuted_by_no_instance():
    wrong = replace(NEVER, proof="", refuted=True)
    row = run_check(claim(wrong), wrong, "enumeration", "local")
    assert row.status == "failed"
    assert "vacuous" in row.summary


def test_a_hypothesis_too_many_is_told_of_an_inconsistency_too():
    more = replace(NEVER, hypotheses=(*NEVER.hypotheses, Hypothesis("apart", "I(x;S) = 0")))
    assert run_check(claim(more), more, "necessity", "local").status == "failed"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"text": "1 = 1"}, "an inconsistency says 1 = 0 of its hypotheses"),
        ({"conclusion": "other"}, "only an argument has one"),
    ],
)
def test_declarations_that_make_no_sense(changes, said):
    with pytest.raises(ClaimError, match=said):
        replace(NEVER, **changes)


def test_a_conclusion_is_a_statement_of_the_claim():
    with pytest.raises(ClaimError, match="there is no other statement 'processing'"):
        claim(LESS)


RECORDED = {
    "full-support": ["hypotheses contradictory but in the trivial case"],
    "independent-rewards": ["equivalence refuted"],
    "policy-gradient-limit": ["equivalence refuted"],
    "td-errors": ["argument invalid, conclusion true", "hypothesis superfluous"],
    "less-entropy": ["argument invalid, conclusion true"],
    "gradient-noise": ["argument invalid"],
    "demonstration-bits": ["argument invalid"],
    "sparse-updates": ["argument invalid"],
    "token-credit": ["argument invalid"],
}


def test_what_is_recorded_of_the_claims():
    recorded = recorded_verdicts()
    assert {id: recorded_beside(recorded, id) for id in load_claims() if recorded_beside(recorded, id)} == RECORDED
    assert {word for words in RECORDED.values() for word in words} <= set(meta.META_VERDICTS)
