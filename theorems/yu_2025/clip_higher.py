"""A clip of 0.2 lets a token of probability 0.01 rise to 0.012 in one round, and to anything in some rounds.

Yu et al., "Clip-Higher".  The ratio is taken to the policy that sampled, which is a new one in each round.
"""

from theorems.language import Claim, Statement

CLAIM = Claim(
    id="clip-higher",
    title="With a clip of 0.2 a token of probability 0.01 may rise to 0.012 only",
    source="yu-2025",
    section="Raise the Ceiling: Clip-Higher",
    words="The maximum possible updated probabilities",
    statements=(
        Statement(
            id="rare",
            kind="numeric",
            reading="from 0.01, until rollouts are sampled anew",
            text="(1 + 0.2)*0.01 = 0.012",
            domains=((),),
        ),
        Statement(
            id="likely",
            kind="numeric",
            reading="from 0.9: more than 1, so that this clip never binds",
            text="1 < (1 + 0.2)*0.9 = 1.08",
            domains=((),),
        ),
        Statement(
            id="in-some-rounds",
            kind="numeric",
            role="not-in-source",
            reading="no ceiling on learning: 25 rounds are too few to bring 0.01 to 1, 26 are enough",
            text="(1 + 0.2)^25 < 100 < (1 + 0.2)^26",
            domains=((),),
        ),
    ),
)
