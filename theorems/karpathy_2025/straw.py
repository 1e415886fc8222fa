"""The tokens of a rollout share the bits of its final reward: what they say of it, summed, is at most its entropy.

Karpathy: the bits of the final reward are broadcast across the entire trajectory.
"""

from theorems.language import Claim, Parameter, Statement, Variable, World

CLAIM = Claim(
    id="straw",
    title="All tokens of a rollout share the bits of its final reward",
    source="karpathy-2025",
    section="RL is terrible",
    words="broadcasting that across the entire trajectory",
    statements=(
        Statement(
            id="credit",
            reading="the credit of a token is what it says of the reward, given the tokens before it",
            text="sum[t](I(x[t];r|x[<t])) = I(x;r) <= H(r) <= 1",
            world=World(
                parameters=(Parameter("T", 2), Parameter("V", 2)),
                variables=(
                    Variable("x", alphabet="V", length="T", meaning="the tokens"),
                    Variable("r", alphabet="2", meaning="the final reward"),
                ),
            ),
            equality=("", "H(r|x) = 0", "r uniform on 2"),
            domains=((("T", 2), ("V", 2), ("denominator", 2), ("denominator x", 3)),),
        ),
    ),
)
