from fractions import Fraction

from exact.occupancy import occupancy
from properties.battery import *
from theorems.post.group_average import CLAIM

CLAIMS = [CLAIM]


def test_the_law_of_the_distinct_tokens_is_that_of_the_steps():
    """The next token is one of the M before it with probability M/V: so the law for K gives that for K + 1."""
    for V in range(1, 6):
        law = {1: Fraction(1)}
        for K in range(1, 6):
            assert dict(occupancy(V, K).items()) == law, (V, K)
            after = dict.fromkeys(range(1, V + 1), Fraction(0))
            for m, p in law.items():
                after[m] += p * Fraction(m, V)
                if m < V:
                    after[m + 1] += p * Fraction(V - m, V)
            law = {m: p for m, p in after.items() if p}
