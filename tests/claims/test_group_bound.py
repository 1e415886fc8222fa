import random
from fractions import Fraction

from exact import Joint, log2
from properties.battery import *
from theorems.post.group_bound import CLAIM

CLAIMS = [CLAIM]


def adaptive(source, V, K):
    """A group of which each rollout follows a policy that is drawn for the tokens and rewards before it."""
    prior = [source.randrange(1, 4) for _ in range(V)]
    rows = {(s, (), ()): Fraction(p, sum(prior)) for s, p in enumerate(prior)}
    for _ in range(K):
        policies: dict = {}
        after: dict = {}
        for (s, tokens, rewards), mass in rows.items():
            if (tokens, rewards) not in policies:
                policies[tokens, rewards] = [source.randrange(V) for _ in range(2)]
            for token in policies[tokens, rewards]:
                key = (s, (*tokens, token), (*rewards, int(token == s)))
                after[key] = after.get(key, 0) + mass / 2
        rows = after
    return Joint(rows, ("S", "T", "r"))


def test_rollouts_that_see_the_rewards_before_them_by_another_path():
    """At K = 3 and 4, which the rows of the ledger leave to the proof."""
    source = random.Random(3)
    for V, K in [(4, 3), (5, 3)] * 4 + [(5, 4)]:
        assert adaptive(source, V, K).I("T,r ; S") <= log2(K + 1)
    guesses = {(s, tuple(range(3)), tuple(int(t == s) for t in range(3))): Fraction(1, 4) for s in range(4)}
    assert Joint(guesses, ("S", "T", "r")).I("T,r ; S") == log2(4)
