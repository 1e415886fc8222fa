"""Mutants: what the rules make, and what becomes of what they make."""

from __future__ import annotations

from collections import Counter

import pytest

from exact.syntax import parse_statement
from properties.checks import rivals
from properties.checks.checks import run_check
from properties.checks.follows import follows
from properties.checks.mutants import RULES, mutants
from properties.checks.pool import Pool
from properties.checks.sharpness import Judgement, follows_at_values
from properties.checks.sharpness import judge as judge_on
from properties.checks.witness import sound
from theorems import find, load_claims
from theorems.language import Parameter, Statement, World, lemma


def judge(statement: Statement, budget: int, *words: str) -> list[Judgement]:
    return judge_on(statement, Pool(statement, budget, words))


def texts(statement: Statement, rule: str) -> set[str]:
    return {str(m.formula) for m in mutants(statement) if m.rule == rule}


def test_each_rule_makes_what_it_says() -> None:
    statement = lemma("l", "H(X|Y) <= I(X,Y;Z|W) + 1").statements[0]
    assert texts(statement, "strict") == {"H(X|Y) < I(X,Y;Z|W) + 1"}
    assert texts(statement, "shifted") == {"H(X|Y) <= I(X,Y;Z|W) + 1 - 1/1048576"}
    assert texts(statement, "conditioning dropped") == {"H(X) <= I(X,Y;Z|W) + 1", "H(X|Y) <= I(X,Y;Z) + 1"}
    assert texts(statement, "conditioning added") == {"H(X|Y,Z) <= I(X,Y;Z|W) + 1", "H(X|Y,W) <= I(X,Y;Z|W) + 1"}
    assert texts(statement, "variable dropped") == {"H(X|Y) <= I(Y;Z|W) + 1", "H(X|Y) <= I(X;Z|W) + 1"}
    assert "H(X,Z|Y) <= I(X,Y;Z|W) + 1" in texts(statement, "variable added")
    assert texts(statement, "term dropped") == {"H(X|Y) <= I(X,Y;Z|W)", "H(X|Y) <= 1"}
    assert texts(statement, "number") == {"H(X|Y) <= I(X,Y;Z|W) + 0", "H(X|Y) <= I(X,Y;Z|W) + 2"}


def test_mutants_of_the_group_bound_include_M_for_M_plus_1_and_K_less_one() -> None:
    found = {str(m.formula) for m in mutants(find("group-bound").statement("averaged"))}
    assert "H(r|T) <= E[log2(M)]" in found
    assert "log2(E[M] + 1) <= log2(K)" in found
    assert "H(r) <= E[log2(M + 1)]" in found
    assert "E[log2(M + 1)] < log2(E[M] + 1)" in found


def test_an_equality_is_shifted_both_ways_and_a_strict_link_only_once() -> None:
    assert len(texts(find("token-tightness").statement("tight"), "shifted")) == 4
    (only,) = mutants(find("symbol-bandit").statement("decreasing"))
    assert only.rule == "shifted"


def test_a_closed_form_that_an_equality_pins_keeps_its_numbers_in_the_inequality() -> None:
    bandit = find("symbol-bandit").statement("chain")
    last = [m for m in mutants(bandit) if m.link == 3]
    assert {str(m.formula) for m in last if m.rule == "number"} == {"h(1/V) <= 0", "h(1/V) <= 2"}
    assert any(m.link == 2 and "V - 1" in str(m.formula) for m in mutants(bandit))


def test_every_mutant_differs_from_its_link_and_from_the_others() -> None:
    for claim in load_claims().values():
        for statement in claim.statements:
            found = mutants(statement)
            links = statement.formula.links()
            assert len({(m.link, str(m.formula)) for m in found}) == len(found)
            assert all(str(m.formula) != str(links[m.link]) for m in found)
            assert {m.rule for m in found} <= set(RULES)


@pytest.mark.parametrize("name", ["one-bit/chain", "group-bound/secret", "uniform-prior-mi/averaged"])
def test_the_stronger_mutants_of_the_post_are_refuted_by_witnesses_that_joint_confirms(name: str) -> None:
    claim = find(name.split("/")[0])
    statement = claim.statement(name.split("/")[1])
    found = judge(statement, 2000, name)
    outcomes = Counter(j.outcome for j in found)
    assert outcomes["refuted"] >= 9
    assert not outcomes["survivor"]
    for judgement in found:
        if judgement.outcome == "refuted":
            assert judgement.witness is not None
            assert sound(judgement.mutant.formula, statement, judgement.witness)


def test_true_mutants_need_a_certificate() -> None:
    found = {str(j.mutant.formula): j.outcome for j in judge(find("one-bit").statement("chain"), 500)}
    assert found["I(g,tau;S) <= I(tau,r;S)"] == "implied"
    assert found["H(r) <= 1"] == "implied"
    assert found["H(r|tau) <= 1 - 1/1048576"] == "refuted"
    assert found["H(r|tau) < 1"] == "refuted"
    assert found["I(g;S) <= I(tau,r;S|g)"] == "refuted"


def test_true_pointwise_mutants_need_a_certificate_too() -> None:
    """r is a function of S and T, so H(r,S|T=t) = H(S|T=t); without that hypothesis it is more."""
    statement = find("group-bound").statement("both-caps")
    mutant = parse_statement("for every t: H(r,S|T=t) <= H(S|T=t)")
    assert follows_at_values(statement, mutant)
    assert not follows_at_values(statement.without("exact-match"), mutant)
    assert not follows_at_values(statement, parse_statement("for every t: H(r,S|T=t) <= H(r|T=t)"))
    assert not follows_at_values(statement, parse_statement("for every t: H(r|T=t) <= H(r,S)"))  # of another world


def test_a_mutant_that_says_no_more_has_a_certificate_that_it_follows() -> None:
    statement = find("group-bound").statement("averaged")
    found = {str(j.mutant.formula): j for j in judge(statement, 500)}
    judgement = found["H(r|T,S) <= E[log2(M + 1)]"]
    assert judgement.outcome == "follows"
    certificate = follows(statement, judgement.mutant)
    assert certificate is not None
    assert certificate["sha256"] == judgement.certificate
    assert certificate["statement"] == "H(r|T,S) <= E[log2(M + 1)]"
    texts = [p["text"] for p in certificate["premises"] if p["type"] == "hypothesis"]
    assert texts == [*(str(form) for form in statement.forms()), "H(r|T) <= E[log2(M + 1)]"]  # and the link


@pytest.mark.parametrize("name", ["one-bit/chain", "group-bound/averaged", "symbol-bandit/chain"])
def test_no_certificate_says_that_a_refuted_mutant_follows(name: str) -> None:
    statement = find(name.split("/")[0]).statement(name.split("/")[1])
    refuted = [j.mutant for j in judge(statement, 500) if j.outcome == "refuted"]
    assert len(refuted) > 5
    assert not any(follows(statement, mutant) for mutant in refuted)


def test_the_table_counts_every_mutant_once_and_a_survivor_apart() -> None:
    claim = lemma("weak", "I(X;Y) <= 2", ["|X| = 2"])
    evidence = run_check(claim, claim.statements[0], "sharpness", "local")
    found = rivals.table([{"statements": [{"evidence": {"sharpness": evidence.to_json()}}]}])
    assert found["shifted"] == {"generated": 1, **dict.fromkeys(rivals.OUTCOMES, 0), "survivor": 1}
    assert sum(row["generated"] for row in found.values()) == evidence.counts["mutants"]
    assert all(row["generated"] == sum(row[name] for name in rivals.OUTCOMES) for row in found.values())
    twice = rivals.table(
        [{"statements": [{"evidence": {"sharpness": {"details": {"lengths": {"T=1": evidence.details}}}}}] * 2}]
    )
    assert twice["shifted"]["survivor"] == 2
    assert " of " in rivals.lines(found)[0]
    assert "| shifted | 1 | 0 | 1 |" in "\n".join(rivals.markdown(found))


def test_the_prover_finds_what_the_pool_does_not() -> None:
    """It takes a g of three values or more that knows (t,r): rare among random instances."""
    claim = lemma("l", "I(g;S) <= H(r)", ["I(t;S) = 0", "I(g;S|t,r) = 0"])
    found = {str(j.mutant.formula): j for j in judge(claim.statements[0], 100)}
    judgement = found["I(g;S,r) <= H(r)"]
    assert judgement.outcome == "refuted"
    assert judgement.witness is not None
    assert sound(judgement.mutant.formula, claim.statements[0], judgement.witness)


def test_a_bound_that_is_not_sharp_has_survivors_and_fails() -> None:
    claim = lemma("weak", "I(X;Y) <= 2", ["|X| = 2"])
    evidence = run_check(claim, claim.statements[0], "sharpness")
    assert evidence.status == "failed"
    assert "survivor: I(X;Y) <= 2 - 1/1048576" in evidence.failure


def test_a_group_bound_with_M_plus_2_fails() -> None:
    claim = find("group-bound")
    statement = claim.statement("pointwise")
    loose = Statement(
        id="loose",
        text="for every t: H(r|T=t) <= log2(M + 2)",
        world=statement.world,
        hypotheses=statement.hypotheses,
        equality=statement.equality,
        domains=statement.domains[:2],
    )
    evidence = run_check(claim, loose, "sharpness")
    assert evidence.status == "failed"
    assert "log2(M + 1)" in evidence.failure


def test_closed_forms_are_attacked_far_out() -> None:
    """The gap of a strict inequality may shrink so slowly that small parameters do not show it."""
    statement = find("uniform-prior-mi").statement("increasing")
    (judgement,) = judge(statement, 0)
    assert judgement.outcome == "refuted"
    assert judgement.witness is not None
    assert dict(judgement.witness.instance.parameters)["V"] > 10**5


def test_a_statement_without_tight_cases_says_never_tight() -> None:
    world = World(parameters=(Parameter("V", 2),))
    statement = Statement(
        id="s", kind="bounds", text="log2(V) <= log2(V) + 1/V", world=world, domains=((("V", 2),), (("V", 3),))
    )
    assert {j.outcome for j in judge(statement, 0) if j.mutant.rule == "strict"} == {"never tight"}
