"""Pinsker's inequality as a square: the bound of the logarithm that it rests on, its tactic, and log2(e) in batches."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from properties.checks.conditions import meets
from properties.checks.evaluate import batch_cases, difference, instance_cases, sign
from properties.worlds.instances import random_batches
from theorems import load_claims
from theorems.proof.core import Reject, num
from theorems.proof.lore import logs
from theorems.proof.lore.base import cut
from theorems.proof.rules import linear, pade, taut
from theorems.proof.tactics.script import run
from theorems.proof.terms import le, ln, lt, mul
from theorems.proof.unroll import unroll

TEST = next(s for s in load_claims()["reverse-kl"].statements if s.id == "test-apart")
GAIN = load_claims()["reward-gain"].statements[0]
GAP = load_claims()["generalization-gap"].statements[0]


def scripted(statement, text):
    return replace(statement, text=text, equality=(), proof=f"{text} by pinsker")


def test_ln_2_lies_where_the_bounds_say():
    at_2 = cut(pade(num(2)), taut(lt(num(0), num(2))))  # 10 ln 2 <= 7
    linear(le(mul(num(10), ln(num(2))), num(7)), (1, at_2))
    with pytest.raises(Reject):
        linear(le(mul(num(10), ln(num(2))), num(Fraction(69, 10))), (1, at_2))
    assert logs.ln2_least().says is lt(num(Fraction(323, 466)), ln(num(2)))
    assert logs.ln2_most().says is le(ln(num(2)), num(Fraction(314, 453)))


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        (TEST, "3*log2(e)*(E[a] - E[b])^2 <= D(s||t)"),
        (TEST, "2*log2(e)*(E[a] - E[b]) <= D(s||t)"),
        (TEST, "2*log2(e)*(E[a] - E[b])^2 < D(s||t)"),
        (TEST, "2*log2(e)*(E[a] + E[b])^2 <= D(s||t)"),
        (TEST.without("support"), TEST.text),
        (GAIN.without("least"), GAIN.text),
        (GAIN.without("most"), GAIN.text),
        (GAP, "3*log2(e)*K*(E[a] - E[b])^2 <= sum[t](I(x[t];g))"),
        (GAP, "2*log2(e)*K*(E[a] - E[b])^2 <= I(x;g)"),
        (GAP.without("fresh"), "2*log2(e)*K*(E[a] - E[b])^2 <= sum[t](I(x[t];g))"),
        (GAP.without("trained-alike"), "2*log2(e)*K*(E[a] - E[b])^2 <= sum[t](I(x[t];g))"),
    ],
)
def test_the_tactic_shows_nothing_that_may_fail(statement, text):
    with pytest.raises(Reject):
        run(scripted(statement, text))


@pytest.mark.parametrize("statement", [TEST, GAIN])
def test_a_batch_with_log2_of_e_is_compared_as_its_instances_are(statement):
    seen = set()
    for drawn in random_batches(statement, 200, "log2(e)"):
        met = np.flatnonzero(meets(drawn, statement.forms(), statement.world, statement.formula))
        if not len(met):
            continue
        batch = drawn.take(met)
        for cases in batch_cases(statement.formula, batch, statement.world):
            signs = cases.slacks(statement.formula)[0].tolist()
            for row, found in zip(cases.rows.tolist(), signs, strict=True):
                ((_, (left, right)),) = instance_cases(statement.formula, batch.instance(row), statement.world)
                assert found == sign(difference(right, left))
                seen.add(found)
    assert seen == {0, 1}


def test_a_function_of_a_vector_is_one_of_its_components():
    for size in (2, 3):
        call = unroll(GAP, size).world.calls()["a"]
        assert call.arguments == (*(f"x{i}" for i in range(1, size + 1)), "g")
        whole = GAP.world.calls()["a"].definition.function
        for x in ((0, 1, 1)[:size], (1, 1, 0)[:size]):
            assert call.definition.function(*x, (0, 1)) == whole(x, (0, 1))
