"""The six checks: what is false fails with a counterexample, and nothing passes by being skipped."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from properties.checks import checks
from properties.checks.again import wrong
from properties.checks.checks import run_check
from properties.checks.evidence import Evidence
from theorems import find, load_claims
from theorems.language import CHECKS, Claim, Hypothesis, Parameter, Statement, Variable, World, lemma
from theorems.proof.store import LinkProof, StatementProof

PAIR = World(variables=(Variable("X"), Variable("Y")))
SMALL = ((("|X|", 2), ("|Y|", 2), ("denominator", 2)),)
NUMBERS = World(parameters=(Parameter("V", 2),))


def claim_of(text: str, **fields: object) -> Claim:
    fields = {"id": "s", "text": text, "world": PAIR, "domains": SMALL, **fields}
    return Claim(id="c", title="c", statements=(Statement(**fields),))  # type: ignore[arg-type]


def check(claim: Claim, name: str, profile: str = "ci") -> Evidence:
    return run_check(claim, claim.statements[0], name, profile)


def changed(id: str, **fields: object) -> tuple[Claim, Statement]:
    """A statement of a claim, changed, on the first of its domains: the small ones, enough to see what is false."""
    claim = find(id.split("/")[0])
    statement = claim.statement(id.split("/")[1])
    few = statement.domains[:3] if statement.world.variables else statement.domains
    return claim, replace(statement, **{"domains": few, **fields})  # type: ignore[arg-type]


def proofs_say(monkeypatch: pytest.MonkeyPatch, *links: LinkProof, reason: str = "") -> None:
    monkeypatch.setattr(checks, "statement_proof", lambda claim, statement: StatementProof(links, None, reason))


# A claim that is made false fails -------------------------------------------------------------------

#: statements whose domains show it by themselves; of all others the necessity check shows it
FIRST = ("one-bit/chain", "symbol-bandit/chain", "group-bound/pointwise", "group-bound/averaged", "group-bound/secret",
         "uniform-prior-mi/pointwise", "token-tightness/tight")  # fmt: skip
WEAKENED = [
    (claim.full_id(s), h.name)
    for claim in load_claims().values()
    for s in claim.statements
    for h in s.hypotheses
    if claim.full_id(s) in FIRST
]


@pytest.mark.parametrize(("id", "hypothesis"), WEAKENED, ids=["-".join(pair) for pair in WEAKENED])
def test_a_claim_with_one_hypothesis_removed_fails_with_a_counterexample(id: str, hypothesis: str) -> None:
    claim, statement = changed(id)
    weaker = statement.without(hypothesis)
    texts = []
    for domain in statement.domains:
        if dict(domain)["denominator"] > 1 and not texts:
            evidence = run_check(claim, replace(weaker, domains=(domain,)), "enumeration")
            texts += [evidence.failure] if evidence.word == "refuted" else []
    if not texts:
        evidence = run_check(claim, weaker, "random")
        texts += [evidence.failure] if evidence.word == "refuted" else []
    if not texts:  # rare: the guided search has to look for it
        found = run_check(claim, statement, "necessity").details
        rows = [row for part in (found, *found.get("lengths", {}).values()) for row in part.get("hypotheses", ())]
        texts += [
            link["witness"]["text"]
            for row in rows
            if row["name"] == hypothesis
            for link in row["links"]
            if "witness" in link
        ]
    assert texts, f"{id} without {hypothesis} was not refuted"
    assert "right - left = " in texts[0]
    assert " P" in texts[0]


@pytest.mark.parametrize(
    ("id", "text"),
    [
        ("one-bit/chain", "I(g;S) <= I(tau,r;S) = I(S;r|tau) <= H(r|tau) <= 1 - 1/1048576"),
        ("one-bit/chain", "I(g;S) <= I(tau,r;S) = I(S;r|tau) <= H(r|tau) < 1"),
        ("symbol-bandit/chain", "I(g;S) <= I(T,r;S) = H(r|T) = h(1/V) < 1"),
        ("symbol-bandit/decreasing", "h(1/(V + 1)) < h(1/V) - 1/1000"),
        ("symbol-bandit/small", "log2(e*V)/V <= h(1/V) <= log2(e*V)/V"),
        ("group-bound/pointwise", "for every t: H(r|T=t) < log2(M + 1)"),
        ("group-bound/pointwise", "for every t: H(r|T=t) <= log2(M)"),
        ("group-bound/averaged", "I(g;S) <= I(T,r;S) = H(r|T) <= E[log2(M + 1)] - 1/1000000"),
        ("group-bound/secret", "H(r|T) <= H(S) < log2(V)"),
        ("uniform-prior-mi/pointwise", "for every t: H(r|T=t) = log2(V) - (V - M)/V*log2(V - M) < log2(M + 1)"),
        ("uniform-prior-mi/increasing", "log2(V) - (V - M)/V*log2(V - M) <= log2(V) - (V - M + 1)/V*log2(V - M + 1)"),
        ("token-tightness/tight", "I(x,R;S) = H(S) = T + 1/1048576"),
        ("token-tightness/not-inherited", "I(g;S) = 2"),
    ],
)
def test_a_bound_that_is_lowered_or_made_strict_fails_with_a_counterexample(id: str, text: str) -> None:
    claim, statement = changed(id, text=text, equality=())
    evidence = run_check(claim, statement, "enumeration")
    assert evidence.status == "failed"
    assert evidence.word == "refuted"
    assert "the smallest counterexample" in evidence.failure
    assert "left  = " in evidence.failure
    assert "right - left = " in evidence.failure
    assert evidence.details["counterexample"]["instance"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("I(X;Y) <= 0", ["left  = 1", "right = 0", "right - left = -1"]),
        ("H(X,Y) <= 1", ["left  = log2(3)  (about 1.5849625)", "right - left = 1 - log2(3)  (about -0.584962501)"]),
    ],
)
def test_random_draws_shrink_to_something_that_can_be_checked_by_hand(text: str, lines: list[str]) -> None:
    evidence = check(claim_of(text), "random")
    found = evidence.details["counterexample"]
    assert evidence.status == "failed"
    assert found["atoms"] == found["denominator"] <= 3
    assert text in evidence.failure
    assert all(line in evidence.failure for line in lines)


# Enumeration ----------------------------------------------------------------------------------------


def test_enumeration_counts_instances_hypotheses_and_equalities() -> None:
    claim = claim_of("H(X|Y) <= H(X)", hypotheses=(Hypothesis("small", "H(X|Y) <= 1/2"),))
    evidence = check(claim, "enumeration")
    assert evidence.status == "passed"
    assert evidence.word == "enumerated"
    assert evidence.counts["instances"] == 15
    assert evidence.counts["met"] == 8
    assert evidence.counts["equalities_1"] == 6
    assert evidence.varied == [2]
    assert evidence.summary.startswith("8 of 15 instances met the hypotheses; equalities 6 (|X|=2, |Y|=2, denom")


def test_hypotheses_that_no_instance_meets_are_vacuous_and_fail() -> None:
    impossible = (Hypothesis("none", "H(X) >= 5"),)
    for name in ("enumeration", "random"):
        evidence = check(claim_of("H(X|Y) <= H(X)", hypotheses=impossible), name)
        assert evidence.status == "failed"
        assert "vacuous: 0 of" in evidence.failure
    evidence = check(claim_of("H(X|Y) <= H(X)", hypotheses=impossible, equality=("I(X;Y) = 0",)), "equality")
    assert evidence.status == "failed"
    assert "vacuous" in evidence.failure


def test_the_smallest_counterexample_to_the_group_bound_of_an_average() -> None:
    claim = find("group-bound")
    evidence = run_check(claim, claim.statement("average-against-each-value"), "enumeration")
    assert (evidence.status, evidence.word) == ("passed", "refuted")
    found = evidence.details["counterexample"]
    assert found["instance"]["parameters"] == {"V": 3, "K": 2}
    assert found["atoms"] == 6
    assert "among" in evidence.summary
    assert all(isinstance(p, str) for _, p in found["instance"]["joint"])


def forged(counterexample: dict[str, Any], change: str) -> dict[str, Any]:
    made = json.loads(json.dumps(counterexample))
    joint = made["instance"]["joint"]
    if change == "mass":
        joint[0][1], joint[1][1] = "1/8", "3/8"
    elif change == "value":
        joint[0][0] = joint[1][0]
    elif change == "parameter":
        made["instance"]["parameters"]["V"] += 1
    elif change == "side":
        made["links"][0]["left"] = "100"
    elif change == "statement":
        made["statement"] = "H(r|T) <= 0"
    elif change == "table":
        made["table"] = "V = 2"
    elif change == "symbol":
        joint[0][0][1] = [7, 7]
    else:
        del made[change]
    return made


@pytest.mark.parametrize("id", ["group-bound/any-verifier", "rl-vs-positive/never-more", "training-run/added-up"])
def test_a_counterexample_is_evaluated_again_and_a_forged_one_noticed(id: str) -> None:
    claim, statement = find(id.split("/")[0]), find(id.split("/")[0]).statement(id.split("/")[1])
    details = json.loads(json.dumps(run_check(claim, statement, "enumeration").details))
    (counterexample,) = [
        d["counterexample"] for d in (details, *details.get("lengths", {}).values()) if "counterexample" in d
    ]
    assert wrong(claim, statement, counterexample) == ""
    for change in ("mass", "value", "side", "statement", "table", "instance", "links"):
        assert wrong(claim, statement, forged(counterexample, change)) != "", change
    assert wrong(claim, statement, None) != ""
    if id == "group-bound/any-verifier":
        assert wrong(claim, statement, forged(counterexample, "parameter")) != ""
        assert wrong(claim, statement, forged(counterexample, "symbol")) == "it does not meet the hypotheses"


def test_a_refuted_reading_without_a_counterexample_fails() -> None:
    evidence = check(claim_of("H(X|Y) <= H(X)", refuted=True), "enumeration")
    assert evidence.status == "failed"
    assert "no counterexample among 15 of 15" in evidence.failure


def test_whole_chain_or_one_link() -> None:
    evidence = check(claim_of("H(X|Y) <= H(X) <= H(Y) <= 2"), "enumeration")
    assert "1 of 3 links fail; the ends of the chain still hold" in evidence.failure
    evidence = check(claim_of("H(X|Y) <= H(X) <= H(Y)"), "enumeration")
    assert "the ends of the chain are in the wrong order too" in evidence.failure


def test_a_statement_without_domains_gets_a_small_one_and_a_domain_too_large_fails_by_name() -> None:
    assert "(by default |X|=2, |Y|=2" in check(claim_of("H(X|Y) <= H(X)", domains=()), "enumeration").summary
    large = ((("|X|", 9), ("|Y|", 9), ("denominator", 9)),)
    evidence = check(claim_of("H(X|Y) <= H(X)", domains=large), "enumeration")
    assert evidence.status == "failed"
    assert "|X|=9, |Y|=9, denominator 9" in evidence.failure
    assert "the limit is" in evidence.failure


def test_a_closed_form_that_is_not_defined_fails() -> None:
    claim = claim_of("log2(V - 2) <= V", kind="bounds", world=NUMBERS, domains=((("V", 2),),))
    assert "not positive" in check(claim, "enumeration").failure


# Proof ----------------------------------------------------------------------------------------------


def test_the_proof_row_says_which_links_are_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    claim = claim_of("H(X|Y) <= H(X) <= H(X,Y)")
    proofs_say(monkeypatch, LinkProof(True), LinkProof(False), reason="the second is missing")
    evidence = check(claim, "proof")
    assert (evidence.status, evidence.word) == ("failed", "")
    assert evidence.summary == "1 of 2 links proved: 1; the second is missing"
    assert "2: H(X) <= H(X,Y)" in evidence.failure
    proofs_say(monkeypatch, LinkProof(True), LinkProof(True))
    evidence = check(claim, "proof")
    assert (evidence.status, evidence.word) == ("passed", "proved")
    assert evidence.summary.startswith("all 2 links proved, for all joint distributions of X, Y")


# Equality -------------------------------------------------------------------------------------------


def test_an_equality_condition_that_is_not_equivalent_fails() -> None:
    evidence = check(claim_of("H(X|Y) <= H(X)", equality=("H(X|Y) = 0",)), "equality")
    assert evidence.status == "failed"
    assert "'H(X|Y) = 0' is not equivalent to equality in H(X|Y) <= H(X)" in evidence.failure
    assert "right - left = " in evidence.failure


def test_a_condition_that_is_only_sufficient_or_only_necessary_fails() -> None:
    claim, statement = changed("group-bound/secret", equality=("I(S;T) = 0 and H(S|T,r) = 0", "I(S;T) = 0"))
    assert "link 2" in run_check(claim, statement, "equality").failure
    claim, statement = changed("group-bound/secret", equality=("H(S|T,r) = 0", "S uniform on V"))
    assert "the link is strict there" in run_check(claim, statement, "equality").failure


def test_a_bound_without_a_condition_fails_except_in_a_lemma() -> None:
    assert check(claim_of("H(X|Y) <= H(X)"), "equality").failure.endswith("no equality condition is declared")
    some = claim_of("H(X|Y) <= H(X) <= H(X,Y)", equality=("I(X;Y) = 0", ""))
    assert "no equality condition is declared for link 2" in check(some, "equality").failure
    evidence = check(lemma("l", "H(X|Y) <= H(X)"), "equality")
    assert (evidence.status, evidence.summary) == ("not-applicable", "no equality condition is declared")


def test_degenerate_equalities_do_not_count() -> None:
    """H(X) <= H(X) + H(Y) is an equality only where Y is constant."""
    evidence = check(claim_of("H(X) <= H(X) + H(Y)", equality=("H(Y) = 0",)), "equality")
    assert evidence.status == "failed"
    assert "no instance that varies is an equality, in 4,015 cases" in evidence.failure


def test_equality_says_whether_the_iff_is_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    claim = claim_of("H(X|Y) <= H(X)", equality=("I(Y;X) = 0",))
    proofs_say(monkeypatch, LinkProof(True, equality=("I(X;Y) = 0",)))
    evidence = check(claim, "equality")
    assert (evidence.status, evidence.word) == ("passed", "proved")
    assert evidence.summary.startswith("link 1 iff proved (")
    proofs_say(monkeypatch, LinkProof(True))
    evidence = check(claim, "equality")
    assert (evidence.status, evidence.word) == ("passed", "enumerated")
    assert "iff: enumerated only" in evidence.summary


def test_equality_of_closed_forms() -> None:
    domains = tuple((("V", v),) for v in range(2, 9))
    right = claim_of("1 <= log2(V)", world=NUMBERS, domains=domains, equality=("V = 2",))
    assert check(right, "equality").status == "passed"
    wrong = claim_of("1 <= log2(V)", world=NUMBERS, domains=domains, equality=("V = 3",))
    assert "'V = 3' is not equivalent" in check(wrong, "equality").failure


# Necessity ------------------------------------------------------------------------------------------


def test_necessity_finds_a_witness_for_each_used_hypothesis(monkeypatch: pytest.MonkeyPatch) -> None:
    claim = find("one-bit")
    uses = ((), ("rollout-independence",), (), ("binary-reward",))
    proofs_say(monkeypatch, LinkProof(True, uses=("update-sees",)), *(LinkProof(True, uses=u) for u in uses[1:]))
    evidence = run_check(claim, claim.statements[0], "necessity")
    assert evidence.status == "passed"
    found = {h["name"]: {link["link"]: link["word"] for link in h["links"]} for h in evidence.details["hypotheses"]}
    assert found["rollout-independence"] == {1: "not used", 2: "needed", 3: "not used", 4: "not used"}
    assert found["binary-reward"][4] == "needed"
    witness = evidence.details["hypotheses"][2]["links"][3]["witness"]
    assert witness["failing"] == [4]
    assert "log2(3)" in witness["text"]


def test_a_hypothesis_that_a_proof_uses_but_that_is_not_needed_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    claim = claim_of("H(X|Y) <= H(X)", hypotheses=(Hypothesis("binary", "|X| = 2"),))
    proofs_say(monkeypatch, LinkProof(True, uses=("binary",)))
    evidence = check(claim, "necessity", "local")
    assert evidence.status == "failed"
    assert "binary: link 1 (H(X|Y) <= H(X)) is never violated without it" in evidence.failure
    proofs_say(monkeypatch, LinkProof(True))
    assert "binary: no proof of any link uses it" in check(claim, "necessity", "local").failure
    proofs_say(monkeypatch, LinkProof(False))
    assert "is never violated without it" in check(claim, "necessity", "local").failure


def test_without_a_proof_any_violation_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    claim = claim_of("H(X|Y) <= H(X) <= 1", hypotheses=(Hypothesis("binary", "|X| = 2"),))
    proofs_say(monkeypatch, LinkProof(False), LinkProof(False))
    evidence = check(claim, "necessity")
    assert evidence.status == "passed"
    assert "any violation counts" in evidence.summary


def test_a_hypothesis_about_a_parameter(monkeypatch: pytest.MonkeyPatch) -> None:
    claim = claim_of(
        "1 <= log2(V - 1)",
        world=NUMBERS,
        domains=tuple((("V", v),) for v in range(2, 9)),
        hypotheses=(Hypothesis("three", "V >= 3"),),
    )
    evidence = check(claim, "enumeration")
    assert (evidence.status, evidence.counts["met"], evidence.counts["instances"]) == ("passed", 6, 7)
    proofs_say(monkeypatch, LinkProof(True, uses=("three",)))
    evidence = check(claim, "necessity")
    # log2(1) = 0 < 1 at V = 2
    assert evidence.status == "passed"


# The entry ------------------------------------------------------------------------------------------


def test_what_does_not_apply_and_what_does_not_exist() -> None:
    claim = find("token-tightness")
    evidence = run_check(claim, claim.statement("not-inherited"), "necessity")
    assert evidence.status == "not-applicable"
    with pytest.raises(ValueError, match="there is no check 'speed'; the checks are proof,"):
        run_check(claim, claim.statements[0], "speed")
    with pytest.raises(ValueError, match="there is no profile 'fast'; the profiles are local, ci, thorough"):
        run_check(claim, claim.statements[0], "proof", "fast")


def test_every_check_of_a_small_lemma_gives_plain_data() -> None:
    claim = lemma("l", "I(X;Y) <= H(X)", equality=["H(X|Y) = 0"])
    for name in CHECKS:
        evidence = check(claim, name, "local")
        assert Evidence.from_json(json.loads(json.dumps(evidence.to_json()))) == evidence
