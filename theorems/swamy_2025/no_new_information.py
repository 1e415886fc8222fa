"""Samples of one's own policy and a reward model made of the data D add nothing to what D says of S.

The chain is S, D, reward model W, samples and update u.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

CLAIM = Claim(
    id="no-new-information",
    title="On-policy samples and a reward model create no information",
    source="swamy-2025",
    section="Abstract",
    words="we can only lose information via passing through a reward model and cannot create any new information",
    statements=(
        Statement(
            id="chain",
            text="I(u;S) <= I(W;S) <= I(D;S)",
            world=World(
                variables=(
                    Variable("S", meaning="the task"),
                    Variable("D", meaning="the data"),
                    Variable("W", meaning="the reward model"),
                    Variable("u", meaning="the policy that was trained with it"),
                )
            ),
            hypotheses=(
                Hypothesis("reward-model", "I(W;S|D) = 0", "the reward model is made of the data"),
                Hypothesis("policy", "I(u;S|W) = 0", "the policy knows the task through the reward model"),
            ),
            equality=("I(S;W|u) = 0", "I(S;D|W) = 0"),
            domains=((("|S|", 2), ("|D|", 2), ("|W|", 2), ("|u|", 2), ("denominator", 1), ("denominator S", 2)),),
        ),
    ),
)
