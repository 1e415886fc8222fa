from fractions import Fraction
from itertools import product

from properties.battery import *
from theorems.post.critic_advantages import CLAIM

CLAIMS = [CLAIM]


def advantages(rewards, values, gamma, trace):
    """Generalised advantage estimates of one rollout; values: those of the critic, one more than rewards."""
    found, following = [], Fraction(0)
    for t in reversed(range(len(rewards))):
        following = rewards[t] + gamma * values[t + 1] - values[t] + gamma * trace * following
        found.append(following)
    return found[::-1]


def test_advantages_can_be_undone():
    values = [Fraction(1, 3), Fraction(-2, 5), Fraction(7), Fraction(0)]
    for gamma, trace in product((0, Fraction(1, 2), 1), repeat=2):
        for rewards in product((0, 1, Fraction(5, 2)), repeat=3):
            a = [*advantages(rewards, values, gamma, trace), 0]
            undone = [a[t] - gamma * trace * a[t + 1] - gamma * values[t + 1] + values[t] for t in range(3)]
            assert undone == list(rewards)
