"""Divergences, probabilities of an event and accepted samples: the batch, the joint and a plain computation agree."""

from __future__ import annotations

import itertools
import math
import random
from fractions import Fraction

import mpmath
import numpy as np
import pytest

from exact import Bits, Joint, log2
from exact.joint import DistributionError
from exact.syntax import ParseError, parse_statement
from exact.tables import BitsArray
from properties.checks.conditions import holds, meets
from properties.checks.evaluate import (
    Frame,
    UndefinedError,
    UnsupportedError,
    batch_cases,
    evaluate,
    instance_cases,
    sign,
)
from properties.worlds.batch import Batch
from properties.worlds.domains import Denominator, domain_of
from properties.worlds.recipes import Setting, settings
from theorems.language import Accepted, Hypothesis, Parameter, Statement, Variable, World
from theorems.language import ClaimError as LanguageError

WORLD = World(
    (Parameter("N", 2),),
    (Variable("S", "2"), Variable("T", "N"), Variable("r", "2"), Variable("x", "N")),
    (("a", "P(r=1|S)"), ("b", "P(r=0|T)")),
)


def _law(joint: Joint, name: str) -> dict[object, Fraction]:
    return {row[0]: p for row, p in joint.marginal(name).items()}


def _divergence(p: dict[object, Fraction], q: dict[object, Fraction]) -> mpmath.mpf:
    """The definition, at 60 digits."""

    def real(x: Fraction) -> mpmath.mpf:
        return mpmath.mpf(x.numerator) / x.denominator

    return mpmath.fsum(real(w) * mpmath.log(real(w / q[v]), 2) for v, w in p.items())


def _random_joint(source: random.Random, zeros: bool) -> Joint:
    weights = np.array([source.choice((0, 1, 2, 5)) if zeros else source.randint(1, 6) for _ in range(2 * 3 * 2 * 3)])
    weights[0] += 1
    return Joint.from_table(weights.reshape(2, 3, 2, 3), ("S", "T", "r", "x"))


@pytest.mark.parametrize("seed", range(12))
def test_divergence_of_a_joint_is_its_definition(seed: int) -> None:
    joint = _random_joint(random.Random(seed), zeros=False)
    with mpmath.workdps(60):
        whole = _divergence(_law(joint, "x"), _law(joint, "T"))
        mean = mpmath.mpf(0)
        for s in joint.support("S"):
            p = joint.P(S=s)
            mean += mpmath.mpf(p.numerator) / p.denominator * _divergence(_law(joint.given(S=s), "x"), _law(joint, "T"))
        for text, expected in (("x||T", whole), ("x|S||T", mean)):
            low, high = joint.D(text).enclosure(40)
            assert low.numerator / mpmath.mpf(low.denominator) - mpmath.mpf(10) ** -35 < expected
            assert expected < high.numerator / mpmath.mpf(high.denominator) + mpmath.mpf(10) ** -35
    assert joint.D("x|S||T") == joint.I("x;S") + joint.D("x||T")  # the chain rule of divergences, exactly
    assert joint.D("x||x") == 0


def test_divergence_is_refused_where_it_is_infinite_or_not_said() -> None:
    joint = Joint({(0, 0): Fraction(1, 2), (0, 1): Fraction(1, 2)}, names=("T", "x"))
    with pytest.raises(DistributionError, match=r"D\(x\|\|T\) is infinite: only x takes the value 1"):
        joint.D("x||T")
    assert joint.D("T||x") == 1
    for text in ("x;T", "x", "x|T=1||T", 3):
        with pytest.raises(ParseError):
            joint.D(text)  # type: ignore[arg-type]


def test_weighted_logs_and_weights_of_an_instance() -> None:
    source = random.Random(1)
    c = np.array([[source.randint(-5, 5) for _ in range(40)] for _ in range(3)])
    n = np.array([[source.randint(1, 30) for _ in range(40)] for _ in range(3)])
    d = np.array([source.randint(1, 9) for _ in range(40)])
    values = BitsArray.weighted_logs(c, n, d)
    top, bottom = np.arange(40) - 20, np.arange(40) + 1
    weighed = (values + Bits(1)).weigh(top, bottom)
    for i in range(40):
        expected = sum((Fraction(int(c[j, i]), int(d[i])) * log2(int(n[j, i])) for j in range(3)), Bits(0))
        assert values[i] == expected
        assert weighed[i] == (expected + 1) * Fraction(int(top[i]), int(bottom[i]))
    with pytest.raises(ValueError, match="positive integers"):
        BitsArray.weighted_logs(np.ones((1, 2), int), np.zeros((1, 2), int), np.ones(2, int))
    with pytest.raises(OverflowError, match="too large"):
        values.weigh(np.full(40, 1 << 61))


STATEMENTS = (
    "I(x;S) = E[log2(1/a)] - D(x||T)",
    "E[a] <= 1",
    "E[h(a)] <= h(E[a])",
    "E[a*log2(1/a)] >= E[h(b)] - D(x|S||T)",
    "for every s: D(x|S=s||T) = log2(1/a)",
)


@pytest.mark.parametrize("text", STATEMENTS)
def test_batch_and_joint_evaluate_the_same(text: str) -> None:
    source = random.Random(text)
    weights = np.array([[source.randint(1, 5) for _ in range(36)] for _ in range(30)]).reshape(30, 2, 3, 2, 3)
    values = tuple((name, tuple(range(n))) for name, n in zip("STrx", (2, 3, 2, 3), strict=True))
    batch = Batch(Setting((("N", 3),), values), weights)
    formula = parse_statement(text)
    found: dict[int, list[object]] = {}
    for cases in batch_cases(formula, batch, WORLD):
        sides = cases.values(formula)
        for k, row in enumerate(cases.rows.tolist()):
            one = [
                side if isinstance(side, Fraction) else side.bits()[k] if hasattr(side, "bottom") else side[k]
                for side in sides
            ]
            found.setdefault(row, []).append(one)
    for row in range(30):
        expected = [sides for _, sides in instance_cases(formula, batch.instance(row), WORLD)]
        assert found[row] == expected


def test_accepted_samples_have_the_conditional_law() -> None:
    world = World(
        (), (Variable("S", "2"), Variable("T", "3"), Variable("r", "2"), Variable("x", "3")), (("a", "P(r=1|S)"),)
    )
    accepted = Hypothesis("accepted", "x ~ T given r=1,S")
    statement = Statement("s", "I(x;S) <= 9", world=world, hypotheses=(accepted,), domains=((("denominator", 2),),))
    (setting,) = settings(statement, {})
    domain = domain_of(statement, setting, Denominator(2, (("r", 1),)), statement.forms())
    seen = met = 0
    for batch in domain.batches():
        good = holds(batch, statement.forms()[0], world)
        for row in range(0, len(batch), 3):
            joint = batch.instance(row).joint
            possible = all(joint.given(S=s).P(r=1) > 0 for s in joint.support("S"))
            assert bool(good[row]) == possible
            seen += 1
            for s in joint.support("S") if possible else ():
                at = joint.given(S=s)
                assert _law(at, "x") == _law(at.given(r=1), "T")
                met += 1
    assert seen > 100 and met > 50


def test_a_wrong_sample_does_not_meet_the_hypothesis() -> None:
    form = Accepted("x", "T", "r", 1, "S")
    outcomes = list(itertools.product((0, 1), (0, 1), (0, 1), (0, 1)))
    source = random.Random(5)
    agree = 0
    for _ in range(300):
        weights = [source.choice((0, 0, 1)) for _ in outcomes]
        if not any(weights):
            continue
        batch = Batch(
            Setting((), tuple((name, (0, 1)) for name in ("S", "T", "r", "x"))),
            np.array(weights).reshape(1, 2, 2, 2, 2),
        )
        joint = batch.instance(0).joint
        expected = all(
            joint.given(S=s).P(r=1) > 0 and _law(joint.given(S=s), "x") == _law(joint.given(S=s, r=1), "T")
            for s in joint.support("S")
        )
        agree += expected
        assert bool(holds(batch, form, WORLD)[0]) == expected
    assert agree > 5


def test_infinite_values_are_no_instances() -> None:
    weights = np.zeros((2, 2, 2, 2, 2), np.int64)
    weights[0, 0, 0, 1, 1] = 1  # x = 1 where T is 0
    weights[1, 0, 0, 1, 0] = 1
    batch = Batch(Setting((("N", 2),), tuple((name, (0, 1)) for name in "STrx")), weights)
    formula = parse_statement("D(x||T) <= E[log2(1/a)]")
    assert meets(batch, (), WORLD, formula).tolist() == [False, True]
    with pytest.raises(UndefinedError, match="infinite"):
        evaluate(formula.sides[0], Frame({}, WORLD, batch))
    assert meets(batch, (), WORLD, parse_statement("E[log2(1/b)] >= 0")).tolist() == [False, False]


def test_e_is_a_number() -> None:
    formula = parse_statement("1/3*log2(3) < log2(e)/e")
    left, right = (evaluate(side, Frame({})) for side in formula.sides)
    assert sign(left) == sign(right) == 1
    assert math.isclose(float(right), math.log2(math.e) / math.e, rel_tol=1e-12)  # type: ignore[arg-type]
    with pytest.raises(UnsupportedError, match="not told from 0"):
        sign(evaluate(parse_statement("e - e = 0").sides[0], Frame({})))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x ~ T given r=1", "not of the form"),
        ("x ~ T given r=one,S", "not of the form"),
        ("x ~ x given r=1,S", "four different"),
        ("x ~ S given r=1,T", "same declared alphabet"),
        ("x ~ T given q=1,S", "unknown variable 'q'"),
        ("r = P(r=1|S)", "name it among the functions"),
    ],
)
def test_hypotheses_that_say_nothing(text: str, message: str) -> None:
    with pytest.raises(LanguageError, match=message):
        Hypothesis("h", text).form(WORLD)
