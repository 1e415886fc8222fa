"""What sharpness shows of each link: tight somewhere, best constant, best rate, or only that these mutants fail."""

from __future__ import annotations

from fractions import Fraction

import pytest

from exact.syntax import parse_statement
from properties.checks.checks import run_check
from properties.checks.constants import BEST_CONSTANT, BEST_RATE, EQUALITY, MUTANTS_ONLY, TIGHT, Grade, grade
from properties.checks.evaluate import Frame, difference, evaluate, sign
from properties.checks.evidence import Evidence
from properties.checks.pool import Pool
from theorems import find
from theorems.language import Claim, Parameter, Statement, Variable, World, lemma

NUMBERS = World(parameters=(Parameter("V", 2),))


def of_numbers(text: str) -> Statement:
    domains = tuple((("V", v),) for v in range(2, 40))
    return Statement(id="s", kind="bounds", text=text, world=NUMBERS, domains=domains)


def grades(statement: Statement) -> list[Grade]:
    return grade(statement, Pool(statement, 500, ("test",)))


def sharpness(claim: Claim, statement: Statement | None = None) -> Evidence:
    return run_check(claim, statement or claim.statements[0], "sharpness", "local")


# Zeros and empty pools ------------------------------------------------------------------------------


def test_a_lemma_that_says_zero_is_sharp() -> None:
    claim = lemma("zero-bits", "I(g;S) = 0", given=["I(T;S) = 0", "I(g;S|T) = 0"])
    evidence = sharpness(claim)
    assert evidence.status == "passed", evidence.failure
    outcomes = {m["text"]: m["outcome"] for m in evidence.details["mutants"]}
    assert outcomes["I(g;S) = 0 - 1/1048576"] == outcomes["I(g;S) = 0 + 1/1048576"] == "refuted"
    assert outcomes["I(g;S) = 1"] == "refuted"


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("H(g|T) = 0", ["H(g|S,T) = 0", "I(g;S|T) = 0"]),
        ("I(g;S|T) <= 0", ["I(g,T;S) = 0"]),
        ("I(X;Y) = 0", ["H(X|Z) = 0", "I(Y;Z) = 0"]),
    ],
)
def test_other_lemmas_that_say_zero_pass_too(text: str, given: list[str]) -> None:
    evidence = sharpness(lemma("zero", text, given=given))
    assert evidence.status == "passed", evidence.failure


def test_zero_does_not_excuse_a_bound_that_could_be_zero() -> None:
    """A refutation counts whatever the sides are, and so does a survivor."""
    evidence = sharpness(lemma("loose", "I(g;S) <= 1", given=["I(T;S) = 0", "I(g;S|T) = 0"]))
    assert evidence.status == "failed"
    assert "survivor: I(g;S) <= 0" in evidence.failure


@pytest.mark.parametrize("text", ["H(X) <= H(X,Y)", "I(X;Y) <= 2", "I(X;Y) <= 100"])
def test_an_empty_pool_decides_nothing_and_says_so(text: str) -> None:
    evidence = sharpness(lemma("empty", text, given=["H(X) >= 7"]))
    assert evidence.status == "failed"
    assert "nothing is decided: no instance that is not degenerate met the hypotheses" in evidence.failure
    assert "survivor" not in evidence.failure
    assert "survivor" not in evidence.counts
    assert evidence.counts["cases_1"] == 0
    assert evidence.details["links"][0]["shown"] == [MUTANTS_ONLY]
    assert "link 1: nothing, for the pool has no case of it" in evidence.summary


# Links ----------------------------------------------------------------------------------------------


def test_a_constant_that_is_not_the_best_one_does_not_read_so() -> None:
    """log2(e*V)/V - c*log2(e)/V^2 <= h(1/V) holds down to c = 2(1 - ln 2) = 0.6137.., at V = 2."""
    claim = find("symbol-bandit")
    statement = claim.statement("small")
    low, high = grades(statement)
    assert low.shown == (BEST_RATE,)
    (first, second, right) = low.constants
    assert (first.term, first.best) == ("log2(e*V)/V", True)
    assert (right.term, right.best) == ("h(1/V)", True)
    assert (second.term, second.best, second.rate) == ("log2(e)/V^2", False, True)
    assert (second.held, second.refuted) == (Fraction(5, 8), Fraction(39, 64))
    assert second.witness is not None
    assert dict(second.witness.instance.parameters) == {"V": 2}
    assert high.shown == (BEST_CONSTANT,)
    evidence = sharpness(claim, statement)
    assert evidence.status == "passed"
    assert "link 1: best rate (log2(e)/V^2: 5/8 of it holds in all" in evidence.summary
    assert [row["shown"] for row in evidence.details["links"]] == [[BEST_RATE], [BEST_CONSTANT]]
    assert evidence.details["links"][0]["constants"][1]["held"] == "5/8"


def test_held_and_refuted_factors_are_what_an_evaluation_of_the_changed_text_says() -> None:
    for factor, holds in (("5/8", True), ("39/64", False)):
        left, right = parse_statement(f"log2(e*V)/V - {factor}*log2(e)/V^2 <= h(1/V)").sides
        signs = [
            sign(difference(evaluate(right, Frame({"V": Fraction(v)})), evaluate(left, Frame({"V": Fraction(v)}))))
            for v in (*range(2, 200), 1 << 24)
        ]
        assert (min(signs) >= 0) == holds


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("h(1/V) <= 1", (TIGHT, BEST_CONSTANT)),  # at V = 2
        ("1/V^2 <= 1/V", (MUTANTS_ONLY,)),  # half of 1/V holds too, and further out any part of it
        ("1/V - 1/V^2 <= 1/V", (MUTANTS_ONLY,)),  # without 1/V^2 it holds too
        ("1/V + 1/V^2 <= 2/V - 1/V^2", (TIGHT, BEST_CONSTANT)),  # at V = 2, the least
        ("1/(V + 1) < 1/V", (BEST_CONSTANT,)),
        ("1/(2*V) <= 1/V", (BEST_RATE,)),
        ("1/(100*V) <= 1/V", (BEST_RATE,)),
        ("(V - 1)/(V + 1) < 1", (BEST_CONSTANT,)),
    ],
)
def test_the_words_of_a_link(text: str, shown: tuple[str, ...]) -> None:
    (found,) = grades(of_numbers(text))
    assert found.shown == shown


def test_a_planted_loose_constant_in_a_bound_of_joints_is_not_best() -> None:
    """H(r|T) <= E[log2(M + 1)] is tight; 5/4 of the right side is not, and its factor can be lowered by a fifth."""
    statement = find("group-bound").statement("averaged")
    loose = Statement(
        id="loose",
        text="H(r|T) <= 5/4*E[log2(M + 1)]",
        world=statement.world,
        hypotheses=statement.hypotheses,
        domains=statement.domains[:3],
    )
    (found,) = grades(loose)
    assert found.tight is None
    assert found.shown == (MUTANTS_ONLY,)
    (constant,) = found.constants
    assert constant.held is not None
    assert constant.refuted is not None
    assert constant.refuted < Fraction(4, 5) <= constant.held
    assert constant.held - constant.refuted == Fraction(1, 64)


def test_what_is_tight_shows_a_varied_instance_on_which_joint_finds_equality() -> None:
    evidence = sharpness(find("group-bound"), find("group-bound").statement("averaged"))
    links = evidence.details["links"]
    assert [link["shown"] for link in links] == [[TIGHT], [EQUALITY], *[[TIGHT, BEST_CONSTANT]] * 3]
    for link in links:
        if TIGHT in link["shown"]:
            assert link["tight"]["atoms"] >= 2
            assert link["tight"]["instance"]["joint"]
        assert link["cases"] > 100


def test_every_link_of_a_statement_about_lengths_is_graded_at_each_length() -> None:
    claim = find("token-capacity")
    evidence = sharpness(claim, claim.statement("chain"))
    for part in evidence.details["lengths"].values():
        assert [row["link"] for row in part["links"]] == list(range(1, len(part["links"]) + 1))
        assert all(row["shown"] for row in part["links"])


def test_a_variable_with_a_parameter_hypothesis_is_not_refuted_where_the_hypothesis_fails() -> None:
    """With 3 <= V the last link is 1 < log2(V); at V = 2 it would be an equality."""
    world = World((Parameter("V", 2),), (Variable("X", alphabet="2"),))
    claim = lemma("few", "H(X) <= 1 < log2(V)", given=["3 <= V"], world=world, domains=[{"V": 3, "denominator": 4}])
    found = grades(claim.statements[0])
    assert found[1].tight is None
    assert found[1].seen > 0
    assert all(dict(c.witness.instance.parameters)["V"] >= 3 for c in found[1].constants if c.witness)
