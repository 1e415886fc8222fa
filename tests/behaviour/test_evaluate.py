"""Numbers of any size in a batch: the same value as one instance at a time, through Joint."""

from __future__ import annotations

import random
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings

from exact.syntax import parse_expression
from properties.checks.attacks import enumerate_all
from properties.checks.checks import run_check
from properties.checks.evaluate import Frame, Ratios, difference, evaluate, sign
from properties.worlds.batch import Batch, unwrapped
from properties.worlds.counting import DomainTooLarge
from properties.worlds.drafts import Draft
from properties.worlds.instances import instances as instances_of
from properties.worlds.instances import random_batch
from properties.worlds.recipes import Setting, recipes
from theorems.language import Parameter, Variable, World, lemma

WORLD = World((Parameter("V", 1), Parameter("K", 1)), (Variable("T", "V", "K"),), (("M", "distinct(T)"),))
HUGE = [2**31 - 1, 2**31, 2**32 + 1, 3037000500, 2**61, 2**62, 2**63 - 1, 2**63, 2**64, 2**64 + 1, 3**50, 10**30]


def instances() -> Batch:
    """Laws of two draws of three tokens, so that the mean of M takes several values between 1 and 2."""
    rng = random.Random(5)
    tokens = [(a, b) for a in range(3) for b in range(3)]
    weights = [[rng.randrange(1, 9) for _ in tokens] for _ in range(5)]
    return Batch(Setting((("V", 3), ("K", 2)), (("T", tuple(tokens)),)), np.array(weights))


@pytest.mark.parametrize("n", HUGE)
@pytest.mark.parametrize(
    "text",
    [
        "{n}*E[M]",
        "E[{n}*M]",
        "E[M] - {n}",
        "{n} + E[M]",
        "E[M]/{n}",
        "E[M/{n}] - E[M]",
        "E[M]*E[{n}*M]",
        "{n}/E[M] - E[M]",
        "E[M + {n}] - {n} - E[M]",
        "({n}*E[M] + 1)/{n} - E[M]",
        "E[{n}*log2(M)] - {n}*H(T)",
        "{n}*h(E[M]/{n})",
        "E[M]^3*{n} - E[M]^-2",
    ],
)
def test_numbers_in_a_batch_never_wrap(text: str, n: int) -> None:
    batch = instances()
    expression = parse_expression(text.format(n=n))
    together = evaluate(expression, Frame(batch.numbers(), WORLD, batch))
    signs = np.broadcast_to(sign(together), len(batch))
    for b in range(len(batch)):
        alone = evaluate(expression, Frame(batch.numbers(), WORLD, batch.instance(b).joint))
        if isinstance(together, Ratios):
            assert Fraction(int(together.top[b]), int(together.bottom[b])) == alone
        assert signs[b] == sign(alone)
        if not isinstance(together, Ratios):
            assert sign(difference(together[b], alone)) == 0


def test_a_constant_that_would_wrap_to_zero_is_seen() -> None:
    """2^62 times 4 is 0 modulo 2^64: the statement is false, and its enumeration says so."""
    statement = lemma("wraps", f"{2**62}*E[4*M] <= 1", world=WORLD, domains=({"V": 1, "K": 1},)).statements[0]
    count = enumerate_all(statement)
    assert count.failures == [count.met] and count.met > 0


def test_weights_of_logarithms_too_large_for_a_batch_are_refused() -> None:
    batch = instances()
    text = f"E[{2**62}*log2(M) + log2(M + 1)]"
    with pytest.raises(OverflowError, match="a mean of logarithms has weights too large for a batch"):
        evaluate(parse_expression(text), Frame(batch.numbers(), WORLD, batch))
    alone = evaluate(parse_expression(text), Frame(batch.numbers(), WORLD, batch.instance(0).joint))
    assert sign(alone) == 1


def test_the_mean_of_a_logarithm_that_is_zero() -> None:
    batch = instances()
    assert (sign(evaluate(parse_expression("E[log2(M/M)]"), Frame(batch.numbers(), WORLD, batch))) == 0).all()


def test_a_domain_whose_weights_would_wrap_is_refused() -> None:
    """Four laws over 2^16 have 2^64 as common denominator, which is 0 in 64 bits."""
    world = World((Parameter("V", 1),), tuple(Variable(name, "V") for name in "STUW"))
    statement = lemma("wraps", "H(S,T,U,W) >= 1", world=world, domains=({"V": 1, "denominator": 2**16},)).statements[0]
    with pytest.raises(DomainTooLarge, match=r"V=1, denominator 65536 has .* as common denominator"):
        enumerate_all(statement)
    small = replace(statement, domains=((("V", 1), ("denominator", 2**15)),))
    assert enumerate_all(small).failures == [1]


def test_a_vector_of_too_many_components_is_refused_before_it_is_built() -> None:
    """One symbol has one vector of any length, but a long one."""
    claim = lemma("long", "H(T) >= 0", world=WORLD, domains=({"V": 1, "K": 3_000_000_001},))
    evidence = run_check(claim, claim.statements[0], "enumeration")
    assert evidence.status == "failed"
    assert evidence.summary == "T would have 3000000001 components; at most 4096 are built"


def test_random_instances_of_many_variables_have_weights_that_do_not_wrap() -> None:
    world = World((), tuple(Variable(f"X{i}", "2") for i in range(10)))
    recipe = recipes(world, (), True)[0]
    batch = random_batch(recipe, Setting((), tuple((f"X{i}", (0, 1)) for i in range(10))), 40, 7)
    totals = [sum(row.reshape(-1).tolist()) for row in batch.weights]
    assert batch.weights.min() >= 0 and min(totals) > 0 and max(totals) < 2**62
    spread = [batch.instance(b).joint.H("X0") for b in range(len(batch))]
    assert any(h != 0 for h in spread)


def test_hypothesis_draws_no_weights_that_wrap() -> None:
    world = World((), tuple(Variable(f"X{i}", "4") for i in range(5)))
    statement = lemma("wide", "H(X0,X1,X2,X3,X4) >= 0", world=world).statements[0]
    totals: list[int] = []

    @hypothesis_settings(database=None, derandomize=True, max_examples=60, suppress_health_check=list(HealthCheck))
    @given(instances_of(statement, ()))
    def drawn(draft: Draft) -> None:
        batch = draft.batch
        assert batch is not None
        assert batch.weights.dtype == np.int64 and batch.weights.min() >= 0
        totals.append(sum(batch.weights.reshape(-1).tolist()))

    drawn()
    assert min(totals) > 0 and max(totals) < 2**62 and len(totals) >= 30


def test_products_of_large_integers_do_not_wrap() -> None:
    large = np.array([2**31 - 1, 2**31, 2**62])
    assert (unwrapped(large) * unwrapped(large)).tolist() == [n * n for n in large.tolist()]
    assert unwrapped(large[:1]).dtype == np.int64
    assert unwrapped(np.array([3, 2**30], object)).dtype == np.int64


def test_a_lemma_whose_numbers_are_too_large_fails_in_one_sentence() -> None:
    for text, sentence in (
        (f"E[{2**62}*log2(M) + log2(M + 1)] >= 0", "a mean of logarithms has weights too large for a batch"),
        ("E[M]^65 >= 1", "E[M]^65: the exponent 65 is not an integer up to 64"),
    ):
        claim = lemma("large", text, world=WORLD, domains=({"V": 2, "K": 2, "denominator": 2},))
        evidence = run_check(claim, claim.statements[0], "enumeration")
        assert evidence.status == "failed"
        assert evidence.summary.startswith(sentence)
