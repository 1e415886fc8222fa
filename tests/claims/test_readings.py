"""A row says what it is: the natural reading alone decides the verdict, and no reading says more than is shown."""

import pytest

from properties.ledger.ledger import recorded_verdicts
from theorems import load_claims
from theorems.proof.unroll import unroll

CLAIMS_OF_THE_POST = load_claims()
STATEMENTS = [(claim, s) for claim in CLAIMS_OF_THE_POST.values() for s in claim.statements]
ROWS = {claim.full_id(s): s for claim, s in STATEMENTS}


@pytest.mark.parametrize(
    ("claim", "verdict", "natural", "stronger"),
    [
        ("exploration", "holds", ["bound", "expanded-feedback"], ["any-prior"]),
        ("kl-regulariser", "holds", ["term", "known-rollout", "exact"], ["estimated"]),
        ("graded-reward", "holds", ["rollout", "group", "averaged"], ["unscaled"]),
        ("positive-only-sft", "holds", ["symmetric"], ["without-symmetry"]),
        ("quantized-reward", "holds", ["quantised-update"], ["unquantised-update"]),
        ("group-bound", "holds-as-amended", ["any-verifier", "whole-rollout"], ["average-against-each-value"]),
        ("one-bit", "holds", ["chain", "given-theta"], ["without-theta"]),
        ("reinforce-baseline", "holds-as-amended", ["own-mean"], []),
        ("variance-reduction", "holds-as-amended", ["rloo"], []),
        ("critic-advantages", "holds", ["gae"], []),
        ("rl-vs-positive", "holds", ["rollout", "any-length", "positive"], []),
    ],
)
def test_the_verdict_is_that_of_the_natural_reading(claim, verdict, natural, stronger):
    statements = CLAIMS_OF_THE_POST[claim].statements
    assert [s.id for s in statements if s.of_source] == natural
    assert [s.id for s in statements if s.role == "other-reading"] == stronger
    assert recorded_verdicts()[claim] == verdict


def test_another_reading_stands_beside_a_natural_one_and_says_how_it_reads():
    for claim, statement in STATEMENTS:
        if statement.role == "other-reading":
            assert statement.reading
            assert any(s.of_source for s in claim.statements)


def test_adaptive_groups_are_adaptive():
    adaptive = ROWS["group-bound/adaptive"]
    assert [h.text for h in adaptive.hypotheses] == ["for every i: I(T[i];S|T[<i],r[<i]) = 0", "r = match(T,S)"]
    assert adaptive.text == "I(T,r;S) <= log2(K + 1)"
    assert recorded_verdicts()["group-bound/adaptive"] == "proved"


def test_a_match_of_vectors_is_written_out_component_by_component():
    written = unroll(ROWS["group-bound/adaptive"], 2)
    assert [h.text for h in written.hypotheses][-2:] == ["r1 = match(T1,S)", "r2 = match(T2,S)"]


def test_no_alphabet_of_a_group_of_rewards_is_the_bound_itself():
    world = ROWS["training-run/groups"].world
    assert all(not p.high for p in world.parameters)
    assert "K" not in world.parameter_names


def test_theorems_and_facts():
    facts = [id for id, s in ROWS.items() if not s.quantified]
    assert "math-budget/rollouts" in facts  # 10000*32 = 320000
    assert all(s.kind in ("numeric", "countermodel") for id, s in ROWS.items() if id in facts)
    # what a source says of numbers, or by an example, is a fact; nothing else that carries a wording is
    examples = {"best-of-n-formula/fair-coin", "thirteen-parameters/bits", "clip-higher/rare", "clip-higher/likely"}
    assert {id for id, s in ROWS.items() if s.of_source and not s.quantified} == examples
