"""At a pass rate of one half the reward is strongest by four criteria; that it is most informative is another matter.

Zhu et al.: the first version of the abstract says "the most informative operating point", the second that the signal
is strongest.  The criteria are functions of the pass rate, here A/(2 A + D) up to one half, with their only
maximum at one half; group-filtering survival is 1 - p^K - (1 - p)^K (dynamic-sampling/mixed).  The first criterion, the
entropy of the reward, is half-pass-rate/entropy; what an update says of the answer is none of them.
"""

from fractions import Fraction

from theorems.language import Claim, Parameter, Statement, World, define
from theorems.yu_2025.dynamic_sampling import GROUP, GROUPS, IID, REWARD

RATE = World(parameters=(Parameter("A", 1), Parameter("D", 0)))
SMALL = tuple((("A", a), ("D", d)) for a in (1, 2, 3, 7) for d in (0, 1, 4))
OTHERS = "(sum j: K. [not j = k]*[reward(t[j])])/(K - 1)"


def _energy(t: tuple[int, ...]) -> Fraction:
    """The sum of the squares of each reward less the mean of the others"""
    rewards, others = [int(v > 0) for v in t], max(1, len(t) - 1)
    return sum(((r - Fraction(sum(rewards) - r, others)) ** 2 for r in rewards), Fraction(0))


ENERGY = define(
    f"energy(t: K -> V): R = sum k: K. ([reward(t[k])] - {OTHERS})*([reward(t[k])] - {OTHERS})",
    _energy,
    latex=r"\sum_k A_k({0})^2",
    coq="fun t => rsum t (fun v => (INR (reward v) - (rsum t (fun v => INR (reward v)) - INR (reward v)) / "
    "(INR (size t) - 1)) ^ 2)",
)
UNLIKE = define(
    "unlike(t: K -> V): R = (sum k: K. [reward(t[k])])*(sum k: K. [not reward(t[k])])",
    lambda t: t.count(0) * (len(t) - t.count(0)),
    latex=r"|\{{(i,k): r({0}_i) > r({0}_k)\}}|",
    coq="fun t => rsum t (fun v => INR (reward v)) * rsum t (fun v => 1 - INR (reward v))",
)
REWARDS = World(
    GROUP.parameters,
    GROUP.variables,
    (("R", "reward(x)"), ("Y", "energy(T)"), ("B", "unlike(T)")),
    (REWARD, ENERGY, UNLIKE),
)

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
            id="energy-of-a-group",
            kind="identity",
            role="not-in-source",
            reading="the energy of a group: the mean of the sum of squared RLOO advantages",
            text="E[Y] = K^2/(K - 1)*E[R]*(1 - E[R])",
            world=REWARDS,
            hypotheses=(IID,),
            domains=GROUPS,
            proof="E[Y] = K^2/(K - 1)*E[R]*(1 - E[R]) by iid",
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
            id="pairs-of-a-group",
            kind="identity",
            role="not-in-source",
            reading="the mean number of pairs of a success and a failure in a group",
            text="E[B] = K*(K - 1)*E[R]*(1 - E[R])",
            world=REWARDS,
            hypotheses=(IID,),
            domains=GROUPS,
            proof="E[B] = K*(K - 1)*E[R]*(1 - E[R]) by iid",
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
