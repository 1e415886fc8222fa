"""A label says at least as much as whether a guess was right, which is a function of label and guess.

Paleka, against a comparison of -log p with the entropy of a reward.  What the label says beyond is label-or-try.
"""

from theorems.language import Claim, Statement, Variable, World

WORLD = World(
    variables=(
        Variable("S", meaning="the correct token"),
        Variable("j", meaning="the prediction"),
        Variable("r", alphabet="2", meaning="whether it is correct"),
    )
)

CLAIM = Claim(
    id="label-or-reward",
    title="The correct label gives more information than a reward",
    source="paleka-2025",
    section="The correct label gives more information than RL",
    words="we always gain at least as much information from knowing the correct token",
    statements=(
        Statement(
            id="at-least-as-much",
            reading="the label says H(S), and the reward with its prediction at most that",
            text="I(j,r;S) <= H(S)",
            world=WORLD,
            equality=("H(S|j,r) = 0",),
            domains=((("|S|", 3), ("|j|", 2), ("denominator", 2)),),
            proof="I(j,r;S) <= H(S) by sum",
        ),
        Statement(
            id="discarded",
            kind="identity",
            role="not-in-source",
            reading="what is discarded where the label is turned into the reward of a prediction",
            text="H(S) = I(j,r;S) + H(S|j,r)",
            world=WORLD,
            domains=((("|S|", 3), ("|j|", 2), ("denominator", 2)),),
        ),
    ),
)
