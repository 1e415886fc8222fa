"""Two laws on one alphabet: D(y|u||x|v), where it is finite, and what may be assumed and concluded of it."""

from fractions import Fraction

import numpy as np
import pytest

from exact import Joint, log2
from exact.joint import DistributionError
from exact.syntax import Divergence, ParseError, parse_expression
from properties.checks.conditions import holds, meets, where
from properties.checks.evaluate import Frame, evaluate
from properties.worlds.instances import random_batches
from theorems.language import ClaimError, Hypothesis, Parameter, Statement, Variable, World
from theorems.policies import PASSED, TESTED
from theorems.proof.core import Reject
from theorems.proof.tactics.script import run

THIRD, HALF = Fraction(1, 3), Fraction(1, 2)
PAIR = World(
    (Parameter("V", 2),), (Variable("x", alphabet="V"), Variable("y", alphabet="V"), Variable("z", alphabet="2"))
)


def joint(x, y):
    """Independent outputs of two policies, with the verdicts on them: an output passes unless it is 0."""
    masses = {(a, b, int(a > 0), int(b > 0)): p * q for a, p in x.items() for b, q in y.items()}
    return Joint(masses, ("x", "y", "r", "q"))


def test_the_notation_of_conditional_laws_is_read_and_written():
    node = Divergence("y", "x", ("u",), (), ("v",))
    assert parse_expression("D(y|u||x|v)") == node
    assert str(node) == "D(y|u||x|v)"
    assert node.latex() == r"D(y \mid u \,\|\, x \mid v)"
    for text in ("D(y||x|v)", "D(y|u,t||x|v)", "D(y|u=t||x|v)", "D(y|u||x|v=t)"):
        with pytest.raises(ParseError, match="written D\\(y"):
            parse_expression(text)


def test_a_conditional_divergence_is_the_mean_over_the_values_of_the_first():
    law = joint({0: HALF, 1: THIRD, 2: Fraction(1, 6)}, {0: THIRD, 1: THIRD, 2: THIRD})
    given_pass = HALF * (log2(HALF) - log2(Fraction(2, 3))) + HALF * (log2(HALF) - log2(THIRD))
    assert law.D("y|q||x|r") == Fraction(2, 3) * given_pass
    assert law.D("y||x") == law.D("q||r") + law.D("y|q||x|r")  # the chain rule


def test_it_is_infinite_where_a_value_is_not_one_of_the_other():
    with pytest.raises(DistributionError, match="infinite"):
        joint({0: HALF, 1: HALF}, {1: HALF, 2: HALF}).D("y|q||x|r")


def test_instances_agree_with_the_joint_and_with_the_condition():
    statement = Statement(
        id="chain", kind="identity", text="D(y||x) = D(q||r) + D(y|q||x|r)", world=PASSED, hypotheses=TESTED
    )
    found = set()
    for batch in random_batches(statement, 60, "two laws"):
        met = meets(batch, statement.forms(), PASSED, statement.formula)
        if not met.any():
            continue
        chosen = batch.take(met)
        values = evaluate(parse_expression("D(y|q||x|r)"), Frame({}, full=chosen, world=PASSED))
        same = where(chosen, "D(y|q||x|r) = 0", PASSED, {})
        assert (values.sign() == 0).tolist() == same.tolist()
        found |= set(same.tolist())
        for i in np.flatnonzero(np.arange(len(chosen)) < 5):
            assert chosen.instance(int(i)).joint.D("y|q||x|r") == values[int(i)]
    assert found == {True, False}


def test_a_support_is_a_hypothesis_of_one_alphabet():
    form = Hypothesis("support", " y<<x ").form(PAIR)
    assert str(form) == "y << x"
    assert form.latex() == r"y \ll x"
    with pytest.raises(ClaimError, match="one declared alphabet"):
        Hypothesis("support", "y << z").form(PAIR)


def test_the_hypothesis_says_which_values_are_taken():
    statement = Statement(id="s", text="0 <= H(y)", world=PAIR, hypotheses=(Hypothesis("support", "y << x"),))
    (form,) = statement.forms()
    seen = set()
    for batch in random_batches(statement, 40, "supports"):
        kept = holds(batch, form, PAIR).tolist()
        for i, holds_here in enumerate(kept[:10]):
            law = batch.instance(i).joint
            assert holds_here == (set(law.support("y")) <= set(law.support("x")))
            seen.add(holds_here)
    assert True in seen


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("0 <= D(y||x)", ()),  # infinite
        ("D(q||r) <= D(y||x)", ("r = right(x)", "q = right(y)")),  # infinite
        ("D(y||x) <= D(q||r)", ("y << x", "r = right(x)", "q = right(y)")),  # the wrong way round
        ("D(q||r) <= D(y||x)", ("y << x", "r = right(x)", "q = right(x)")),  # no function of y
        ("D(x||y) = D(r||q) + D(x|r||y|q)", ("y << x", "r = right(x)", "q = right(y)")),  # the other support
    ],
)
def test_the_tactic_shows_nothing_that_may_fail(text, given):
    hypotheses = tuple(Hypothesis(f"given-{i}", said) for i, said in enumerate(given))
    statement = Statement(id="s", text=text, world=PASSED, hypotheses=hypotheses, proof=f"{text} by divergences")
    with pytest.raises(Reject):
        run(statement)
