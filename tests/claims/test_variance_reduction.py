from fractions import Fraction
from itertools import product

import pytest

from exact.syntax import parse_expression
from properties.battery import *
from properties.checks.evaluate import Frame, evaluate
from theorems.post.variance_reduction import CLAIM, DR_GRPO, KNOWN, NONE, RLOO

CLAIMS = [CLAIM]


def variance(V, K, baseline):
    """The trace of the covariance of the update of K uniform draws out of V, the answer being 0, by enumeration."""
    mean, square = [Fraction(0)] * V, Fraction(0)
    for tokens in product(range(V), repeat=K):
        rewards = [int(t == 0) for t in tokens]
        update = [Fraction(0)] * V
        for i, token in enumerate(tokens):
            advantage = rewards[i] - baseline(rewards, i)
            for v in range(V):
                update[v] += Fraction(advantage) * ((v == token) - Fraction(1, V)) / K
        mean = [m + u for m, u in zip(mean, update, strict=True)]
        square += sum(u * u for u in update)
    return square / V**K - sum((m / V**K) ** 2 for m in mean)


@pytest.mark.parametrize(
    ("V", "K"), [(2, 2), (2, 3), (2, 4), (2, 5), (3, 2), (3, 3), (3, 4), (3, 5), (4, 2), (4, 3), (5, 2)]
)
def test_the_closed_forms_are_the_variances_of_the_updates(V, K):
    def leave_one_out(rewards, i):
        return Fraction(sum(rewards) - rewards[i], K - 1)

    numbers = Frame({"V": Fraction(V), "K": Fraction(K)})
    for text, baseline in (
        (NONE, lambda rewards, i: 0),
        (RLOO, leave_one_out),
        (DR_GRPO, lambda rewards, i: Fraction(sum(rewards), K)),
        (KNOWN, lambda rewards, i: Fraction(1, V)),
    ):
        assert evaluate(parse_expression(text), numbers) == variance(V, K, baseline)


def test_rloo_against_no_baseline_for_three_symbols_and_two_rollouts():
    assert variance(3, 2, lambda rewards, i: 0) == Fraction(2, 27)
    assert variance(3, 2, lambda rewards, i: rewards[1 - i]) == Fraction(4, 27)
