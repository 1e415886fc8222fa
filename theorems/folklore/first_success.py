"""How many rollouts it takes until one passes, of at most K: pass@K/p, at a pass rate p.

With at most K rollouts, the last of which may fail too: (1 - (1 - p)^K)/p, which is the number of rollouts that
passing takes, 1/p, times the probability that one of K passes.  The draws are independent; p = E[R].
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World, define
from theorems.yu_2025.dynamic_sampling import GROUPS, REWARD

NONE = define(
    "none(t: K -> V): R = [every k: K. not reward(t[k])]",
    lambda t: int(not any(t)),
    latex=r"[\max_k r({0}_k) = 0]",
    coq="fun t => if all (fun v => reward v == bit false) t then 1 else 0",
)
USED = define(
    "used(t: K -> V): R = sum k: K. [every j: K. j before k => not reward(t[j])]",
    lambda t: next((k for k, v in enumerate(t, 1) if v > 0), len(t)),
    latex=r"\min(\{{k : r({0}_k) = 1\}} \cup \{{K\}})",
    coq="fun t => INR (minn (find (fun v => reward v == bit true) t).+1 (size t))",
)
IID = Hypothesis("independent-rollouts", "T iid as x", "the rollouts are independent draws of one policy")
WORLD = World(
    (Parameter("V", 2), Parameter("K", 1)),
    (
        Variable("x", alphabet="V", meaning="a rollout"),
        Variable("T", alphabet="V", length="K", meaning="the rollouts, one after another"),
    ),
    (("R", "reward(x)"), ("M", "none(T)"), ("N", "used(T)")),
    (REWARD, NONE, USED),
)

CLAIM = Claim(
    id="first-success",
    title="Until a rollout passes, of at most K, it takes pass@K over the pass rate on average",
    source="folklore",
    statements=(
        Statement(
            id="none",
            kind="identity",
            role="not-in-source",
            reading="the probability that none of K rollouts passes, for the pass rate E[R]",
            text="E[M] = (1 - E[R])^K",
            world=WORLD,
            hypotheses=(IID,),
            domains=GROUPS,
            proof="E[M] = (1 - E[R])^K by iid",
        ),
        Statement(
            id="used",
            kind="identity",
            role="not-in-source",
            reading="the mean number of rollouts until one passes, at most K: times the pass rate, the probability "
            "that one passes, and so 1/p for ever larger K",
            text="E[R]*E[N] = 1 - (1 - E[R])^K",
            world=WORLD,
            hypotheses=(IID,),
            domains=GROUPS,
            proof="E[R]*E[N] = 1 - (1 - E[R])^K by iid",
        ),
    ),
)
