"""A reward that reaches the learner through a noisy channel says no more than the clean one."""

from properties.battery import *

CLAIMS = [
    lemma(
        "noisy-reward",
        "I(q;S|tau) <= I(r;S|tau)",
        given=["I(q;S|tau,r) = 0"],
        equality=["I(r;S|tau,q) = 0"],
    )
]
