"""E[C|u] = 0: a number of mean 0 given others, as a score is given the past, and what follows of other means."""

from collections import defaultdict
from fractions import Fraction

import pytest

from properties.checks.conditions import holds
from properties.worlds.instances import random_batches
from theorems.language import ClaimError, Hypothesis, Parameter, Statement, Variable, World, define
from theorems.proof.core import Reject
from theorems.proof.tactics.script import run

SCORE = define("score(t: V, u: W): R", lambda token, past: (token - 1) * (past + 1))
BASELINE = define("baseline(u: W): R", lambda past: 2 * past + 1)
REWARD = define("reward(r: L): R", lambda verdict: verdict)
WORLD = World(
    (Parameter("W", 2), Parameter("V", 2), Parameter("L", 2)),
    (
        Variable("u", alphabet="W"),
        Variable("x", alphabet="V"),
        Variable("r", alphabet="L"),
        Variable("z", alphabet="2"),
    ),
    (("F", "reward(r)"), ("B", "baseline(u)"), ("C", "score(x,u)"), ("p", "P(z=1|u)")),
    (SCORE, BASELINE, REWARD),
)
ZERO = Hypothesis("score", " E [ C | u ] = 0 ")


def test_it_is_read_and_written():
    form = ZERO.form(WORLD)
    assert str(form) == "E[C|u] = 0"
    assert form.latex() == r"\mathbb{E}\!\left[C \mid u\right] = 0"
    assert str(Hypothesis("both", "E[C|u,r] = 0").form(WORLD)) == "E[C|u,r] = 0"
    for text in ("E[D|u] = 0", "E[C|t] = 0", "E[C|u,u] = 0", "E[p|u] = 0"):
        with pytest.raises(ClaimError):
            Hypothesis("wrong", text).form(WORLD)


@pytest.mark.parametrize(("hypotheses", "expected"), [((), {True, False}), ((ZERO,), {True})])
def test_it_holds_where_every_conditional_mean_is_0_and_random_instances_are_drawn_so(hypotheses, expected):
    statement = Statement(id="s", kind="identity", text="E[B*C] = 0", world=WORLD, hypotheses=hypotheses)
    form, seen = ZERO.form(WORLD), set()
    for batch in random_batches(statement, 60, "means"):
        for i, holds_here in enumerate(holds(batch, form, WORLD).tolist()[:10]):
            sums = defaultdict(Fraction)
            law = batch.instance(i).joint
            for u, x in law.support("u", "x"):
                sums[u] += law.P(u=u, x=x) * (x - 1) * (u + 1)
            assert holds_here == (set(sums.values()) <= {0})
            seen.add(holds_here)
    assert seen >= expected if hypotheses else seen == expected


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("E[B*C] = 0", ("E[C|u] = 0",)),
        ("E[B*B*C] = 0", ("E[C|u] = 0",)),
        ("E[C] = 0", ("E[C|u] = 0",)),
        ("E[(F - B)*C] = 0", ("E[C|u] = 0", "I(x;r|u) = 0")),
        ("E[F*B*C] = 0", ("E[C|u] = 0", "I(r;x|u) = 0")),
        ("E[(B + C)^2] = E[B^2] + E[C^2]", ("E[C|u] = 0",)),
    ],
)
def test_what_follows_is_proved(text, given):
    assert run(_statement(text, given))


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("E[B*C] = 0", ()),
        ("E[F*C] = 0", ("E[C|u] = 0",)),  # r may depend on x
        ("E[F*C] = 0", ("E[C|u] = 0", "I(x;r) = 0")),  # given u it may still
        ("E[C*C] = 0", ("E[C|u] = 0",)),
        ("E[B*C] = 0", ("E[C|r] = 0",)),  # given something else
        ("E[(B + C)^2] = E[B^2]", ("E[C|u] = 0",)),
    ],
)
def test_what_does_not_follow_is_not(text, given):
    with pytest.raises(Reject):
        run(_statement(text, given))


def _statement(text, given):
    hypotheses = tuple(Hypothesis(f"given-{k}", row) for k, row in enumerate(given, 1))
    return Statement(
        id="s", kind="identity", text=text, world=WORLD, hypotheses=hypotheses, proof=f"{text} by conditional"
    )
