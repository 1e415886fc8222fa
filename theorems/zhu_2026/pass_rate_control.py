"""At a pass rate of one half the reward is strongest by four criteria; that it is most informative is another matter.

Zhu et al.: the first version of the abstract says "the most informative operating point", the second that the signal
is strongest.  The criteria are functions of the pass rate, here A/(2 A + D) up to one half, with their only
maximum at one half; group-filtering survival is 1 - p^K - (1 - p)^K (dynamic-sampling/mixed).  The first criterion, the
entropy of the reward, is half-pass-rate/entropy; what an update says of the answer is none of them.
"""

from theorems.language import Claim, Parameter, Statement, World
from theorems.yu_2025.dynamic_sampling import GROUP, GROUPS, IID

RATE = World(parameters=(Parameter("A", 1), Parameter("D", 0)))
SMALL = tuple((("A", a), ("D", d)) for a in (1, 2, 3, 7) for d in (0, 1, 4))


CLAIM = Claim(
    id="pass-rate-control",
    title="The signal of a binary reward is strongest at a pass rate of one half",
    source="zhu-2026",
    section="Abstract",
    words="the binary reward-side signal is strongest near a 50% rollout pass rate under four criteria",
    statements=(
        Statement(
            id="survival",
            aliases=("survival-2", "survival-4"),
            reading="the probability that a group of K is mixed; R uniform, that is a pass rate of one half",
            text="E[M] <= 1 - 2/2^K",
            world=GROUP,
            hypotheses=(IID,),
            equality=("reward(x) uniform on 2",),
            domains=GROUPS,
            proof="E[M] <= 1 - 2/2^K by iid",
        ),
        Statement(
            id="energy",
            reading="RLOO advantage energy, K^2/(K - 1) p (1 - p)",
            text="K^2/(K - 1)*(A*(A + D)/(2*A + D)^2) <= K^2/(4*(K - 1))",
            world=World(parameters=(*RATE.parameters, Parameter("K", 2))),
            equality=("D = 0",),
            domains=tuple((*pairs, ("K", k)) for pairs in SMALL for k in (2, 3, 8)),
        ),
        Statement(
            id="pairs",
            reading="pairs of a success and a failure, K (K - 1) p (1 - p)",
            text="K*(K - 1)*(A*(A + D)/(2*A + D)^2) <= K*(K - 1)/4",
            world=World(parameters=(*RATE.parameters, Parameter("K", 2))),
            equality=("D = 0",),
            domains=tuple((*pairs, ("K", k)) for pairs in SMALL for k in (2, 3, 8)),
        ),
    ),
)
