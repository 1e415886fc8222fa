"""What counts as an instance that varies, and the default domains in which every link has some."""

from __future__ import annotations

import numpy as np
import pytest

from properties.checks.attacks import enumerate_all
from properties.checks.checks import run_check
from properties.checks.evaluate import batch_cases
from properties.checks.varied import choices_vary, varies, varies_here
from properties.ledger.render import instances
from properties.worlds.batch import Batch
from properties.worlds.domains import declared
from properties.worlds.recipes import Setting
from theorems import load_claims
from theorems.language import Claim, Statement, Variable, World, lemma


def statement_of(claim: Claim) -> Statement:
    (statement,) = claim.statements
    return statement


def batch_of(names: str, *weights: object) -> Batch:
    table = np.array(weights, np.int64)
    values = tuple((name, tuple(range(n))) for name, n in zip(names, table.shape[1:], strict=True))
    return Batch(Setting((), values, tuple(names)), table)


def test_an_instance_varies_if_every_variable_does_also_those_of_the_hypotheses_alone() -> None:
    batch = batch_of("XY", [[1, 0], [0, 1]], [[1, 1], [0, 0]], [[1, 0], [0, 0]])
    assert varies(statement_of(lemma("l", "H(X|Y) <= H(X)")), batch).tolist() == [True, False, False]
    assert varies(statement_of(lemma("l", "H(X) >= 0", ["H(Y) <= 1"])), batch).tolist() == [True, False, False]


def test_each_component_of_a_vector_varies_and_there_are_two() -> None:
    world = World(variables=(Variable("T", "2", "2"), Variable("R", "2", "1")))
    statement = Statement("s", "H(T) >= 0", world=world)
    pairs = ((0, 0), (0, 1), (1, 0), (1, 1))
    where = Setting((), (("T", pairs), ("R", ((0,), (1,)))))
    weights = np.array([[[1, 0], [0, 1], [0, 0], [0, 0]], [[1, 0], [0, 0], [0, 0], [0, 1]]])
    assert varies(statement, Batch(where, weights)).tolist() == [False, True]
    one = Statement("s", "H(R) >= 0", world=world)
    assert varies(one, Batch(where, weights)).tolist() == [False, False]


def test_in_a_pointwise_link_the_conditioned_variable_varies_at_the_value() -> None:
    statement = statement_of(lemma("l", "for every t: H(X|T=t) <= 1"))
    copied, free = [[1, 0], [0, 1]], [[1, 1], [0, 1]]
    batch = batch_of("XT", copied, free)
    assert varies(statement, batch).all()
    (link,) = statement.formula.links()
    found = {0: set(), 1: set()}
    for cases in batch_cases(statement.formula, batch, statement.world):
        for row, here in zip(cases.rows, varies_here(statement, link, cases), strict=True):
            found[int(row)].add(bool(here))
    assert found == {0: {False}, 1: {False, True}}


def test_an_event_that_a_link_names_is_neither_impossible_nor_certain() -> None:
    world = World(variables=(Variable("r", "2"), Variable("T", "2")), functions=(("a", "P(r=1|T)"),))
    certain, sometimes, never = [[0, 0], [1, 1]], [[1, 0], [0, 1]], [[1, 1], [0, 0]]
    values = (("r", (0, 1)), ("T", (0, 1)))
    batch = Batch(Setting((), values), np.array([certain, sometimes, never], np.int64))
    statement = Statement("s", "H(T) <= E[a] + 1 <= 2", world=world)
    assert varies(statement, batch).tolist() == [False, True, False]
    here = []
    for cases in batch_cases(statement.formula, batch, statement.world):
        here += [varies_here(statement, link, cases).tolist() for link in statement.formula.links()]
    assert here == [[False, True, False], [False, True, False]]


def test_choices_of_parameters_vary_if_each_takes_two_values() -> None:
    def at(v: int, k: int) -> Setting:
        return Setting((("V", v), ("K", k)), ())

    assert choices_vary([at(1, 1), at(2, 2)])
    assert not choices_vary([at(1, 1), at(2, 1)])
    assert not choices_vary([Setting((), ())])


@pytest.mark.parametrize("domain", [{"|X|": 2, "|Y|": 1, "denominator": 2}, {"|X|": 2, "|Y|": 2, "denominator": 1}])
def test_a_domain_without_a_varied_instance_fails(domain: dict[str, int]) -> None:
    claim = lemma("l", "H(X|Y) <= H(X)", domains=[domain])
    evidence = run_check(claim, statement_of(claim), "enumeration")
    assert (evidence.status, evidence.varied) == ("failed", [0])
    assert "no instance varies for H(X|Y) <= H(X)" in evidence.failure


def test_a_link_that_cannot_vary_fails_at_random_too() -> None:
    claim = lemma("l", "H(X|Y) <= H(X)", ["H(Y) = 0"])
    for check in ("enumeration", "random"):
        assert run_check(claim, statement_of(claim), check).status == "failed"


ROWS = (
    *("training-run/chain", "training-run/groups", "token-capacity/adaptive", "critic-advantages/chain"),
    *("quantized-reward/quantised-update", "graded-reward/rollout", "kl-regulariser/cap"),
)


@pytest.mark.parametrize("id", ROWS)
def test_the_counted_domains_of_the_claims_vary(id: str) -> None:
    claim = load_claims()[id.split("/")[0]]
    statement = claim.statement(id.split("/")[1])
    evidence = run_check(claim, statement, "enumeration")
    assert evidence.status == "passed"
    assert evidence.varied is not None
    assert len(evidence.varied) == len(statement.formula.relations)
    assert all(evidence.varied)


def test_the_smallest_equality_and_strict_instances_are_shown_with_both_sides() -> None:
    claim = lemma("l", "H(X|Y) <= H(X)")
    evidence = {c: run_check(claim, statement_of(claim), c).to_json() for c in ("enumeration", "random", "equality")}
    assert instances({"evidence": evidence}) == [
        "link 1 equality: (X,Y) is (0,0) 1/4, (0,1) 1/4, (1,0) 1/4, (1,1) 1/4: 1 against 1",
        "link 1 strict: (X,Y) is (0,0) 1/2, (1,1) 1/2: 0 against 1",
    ]


LEMMAS = (
    ("H(X|Y) <= H(X)", ()),
    ("I(g;S) = 0", ("I(T;S) = 0", "I(g;S|T) = 0")),
    ("H(X,Y,Z) + H(Y) <= H(X,Y) + H(Y,Z)", ()),
    ("I(X;Z) <= I(X;Y)", ("I(X;Z|Y) = 0",)),
    ("H(f|Z) <= H(X|Z)", ("H(f|X) = 0",)),
    ("H(f,k) <= H(X) + H(Y)", ("H(f|X) = 0", "H(k|Y) = 0")),
    ("H(S|g) <= H(S|d) <= H(y|d) + H(S|y,d)", ("I(d;S|g) = 0",)),
    ("I(a;d|b) <= I(a,c;d|b)", ()),
    ("I(b;X) <= 2", ("|X| = 4",)),
    ("I(a;b|c) <= log2(3)", ("|a| = 3",)),
    (
        "I(g;S) <= I(a,b,y;S) = I(y;S|a,b) <= H(y|a,b) <= 1",
        ("I(a,b;S) = 0", "I(g;S|a,b,y) = 0", "|y| = 2"),
    ),
)


@pytest.mark.parametrize(("text", "given"), LEMMAS)
def test_a_sharp_lemma_needs_no_domain(text: str, given: tuple[str, ...]) -> None:
    claim = lemma("l", text, given)
    statement = statement_of(claim)
    assert declared(statement)[0].text().startswith("by default ")
    for check in statement.applicable():
        evidence = run_check(claim, statement, check, "local")
        assert evidence.status in ("passed", "not-applicable"), evidence.failure
    assert all(enumerate_all(statement).varied)
