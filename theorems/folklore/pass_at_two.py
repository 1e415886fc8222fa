"""pass@2 from more than two rollouts: by the pairs of them that fail, not by the square of the share that fails.

With c passes among N rollouts the estimate 1 - C(N - c, 2)/C(N, 2) has the mean 1 - (1 - p)^2 at every pass rate
p = E[R].  To put c/N in the place of p gives less on average, by p (1 - p)/N.
"""

from fractions import Fraction

from theorems.folklore.first_success import IID
from theorems.language import Claim, Parameter, Statement, Variable, World, define
from theorems.yu_2025.dynamic_sampling import REWARD

FAILED = "(sum k: N. [not reward(t[k])])"
COQ_FAILED = "rsum t (fun v => 1 - INR (reward v))"
PAIRS = define(
    f"pairs(t: N -> V): R = 1 - {FAILED}*({FAILED} - 1)/N/(N - 1)",
    lambda t: 1 - Fraction(t.count(0) * (t.count(0) - 1), max(1, len(t) * (len(t) - 1))),
    latex=r"1 - \binom{{N-c({0})}}{{2}} / \binom{{N}}{{2}}",
    coq=f"fun t => 1 - {COQ_FAILED} * ({COQ_FAILED} - 1) / INR (size t) / (INR (size t) - 1)",
)
SHARE = define(
    f"share(t: N -> V): R = 1 - ({FAILED}/N)*({FAILED}/N)",
    lambda t: 1 - Fraction(t.count(0), len(t)) ** 2,
    latex=r"1 - (1 - c({0})/N)^2",
    coq=f"fun t => 1 - {COQ_FAILED} / INR (size t) * ({COQ_FAILED} / INR (size t))",
)
WORLD = World(
    (Parameter("V", 2), Parameter("N", 2)),
    (
        Variable("x", alphabet="V", meaning="a rollout"),
        Variable("T", alphabet="V", length="N", meaning="the N rollouts"),
    ),
    (("R", "reward(x)"), ("G", "pairs(T)"), ("F", "share(T)")),
    (REWARD, PAIRS, SHARE),
)
DOMAINS = tuple((("V", v), ("N", n), ("denominator", 4)) for v, n in ((2, 2), (2, 3), (3, 2)))

CLAIM = Claim(
    id="pass-at-two",
    title="pass@2 is estimated without bias by the pairs of rollouts that fail",
    source="folklore",
    statements=(
        Statement(
            id="pairs",
            kind="identity",
            role="not-in-source",
            reading="the pairs of N rollouts of which one passes, on average; N is at least 2",
            text="E[G] = 1 - (1 - E[R])^2",
            world=WORLD,
            hypotheses=(IID,),
            domains=DOMAINS,
            proof="E[G] = 1 - (1 - E[R])^2 by iid",
        ),
        Statement(
            id="share",
            kind="identity",
            role="not-in-source",
            reading="the share of passes in the place of the pass rate: too little, by p (1 - p)/N",
            text="E[F] = 1 - (1 - E[R])^2 - E[R]*(1 - E[R])/N",
            world=WORLD,
            hypotheses=(IID,),
            domains=DOMAINS,
            proof="E[F] = 1 - (1 - E[R])^2 - E[R]*(1 - E[R])/N by iid",
        ),
    ),
)
