"""Samples of one's own policy and a reward model made of the data D add nothing to what D says of S.

The chain is S, D, reward model w, samples and update u.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

CLAIM = Claim(
    id="no-new-information",
    title="On-policy samples and a reward model create no information",
    source="swamy-2025",
    statements=(
        Statement(
            id="chain",
            role="not-in-source",
            text="I(u;S) <= I(w;S) <= I(D;S)",
            world=World(
                variables=(
                    Variable("S", meaning="the task"),
                    Variable("D", meaning="the data"),
                    Variable("w", meaning="the reward model"),
                    Variable("u", meaning="the policy that was trained with it"),
                )
            ),
            hypotheses=(
                Hypothesis("reward-model", "I(w;S|D) = 0", "the reward model is made of the data"),
                Hypothesis("policy", "I(u;S|w) = 0", "the policy knows the task through the reward model"),
            ),
            equality=("I(S;w|u) = 0", "I(S;D|w) = 0"),
            domains=((("|S|", 2), ("|D|", 2), ("|w|", 2), ("|u|", 2), ("denominator", 1), ("denominator S", 2)),),
            proof="""
                I(u;S) <= I(w;S) by sum
                I(w;S) <= I(D;S) by sum
            """,
        ),
    ),
)
