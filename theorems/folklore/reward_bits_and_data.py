"""The bits of the rewards bound what is learned of the answers given the prompts, and not what is learned of the data.

x are the prompts, r the rewards, W the weights: data = (x, r).  A bound on generalisation needs I(data;W).
"""

from theorems.language import Claim, Statement, Variable, World

WORLD = World(
    variables=(
        Variable("x", meaning="the prompts"),
        Variable("r", meaning="the rewards"),
        Variable("W", meaning="the weights"),
    )
)
SMALL = ((("|x|", 2), ("|r|", 2), ("|W|", 2), ("denominator", 2)),)

CLAIM = Claim(
    id="reward-bits-and-data",
    title="RL takes few bits of its data, hence it generalises",
    source="folklore",
    statements=(
        Statement(
            id="of-the-data",
            role="not-in-source",
            reading="what the weights know of the data is at most the entropy of the rewards",
            text="I(x,r;W) <= H(r)",
            world=WORLD,
            domains=SMALL,
            refuted=True,
        ),
        Statement(
            id="given-the-prompts",
            role="not-in-source",
            reading="it is, of what they know of the rewards given the prompts",
            text="I(r;W|x) <= H(r|x)",
            world=WORLD,
            equality=("H(r|W,x) = 0",),
            domains=SMALL,
        ),
    ),
)
