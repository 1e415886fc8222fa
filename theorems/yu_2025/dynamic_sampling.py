"""A group whose rewards agree has the advantage zero, and no gradient; what it would have said is lost.

Yu et al., "Dynamic Sampling".  A group of K rollouts with the pass rate p is mixed with the probability
1 - p^K - (1 - p)^K; one over that is the mean number of groups until one is mixed.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World, define

REWARD = define("reward(v: V): 2", lambda v: int(v > 0), latex="r({0})")
MIXED = define(
    "mixed(t: K -> V): R = 1 - [every k: K. reward(t[k])] - [every k: K. not reward(t[k])]",
    lambda t: int(any(t) and not all(t)),
    latex=r"\operatorname{{mixed}}({0})",
    coq="fun t => if all (fun v => reward v == bit true) t || all (fun v => reward v == bit false) t then 0 else 1",
)
#: a group of K rollouts of one policy, and one more
GROUP = World(
    (Parameter("V", 2), Parameter("K", 2)),
    (
        Variable("x", alphabet="V", meaning="a rollout"),
        Variable("T", alphabet="V", length="K", meaning="the rollouts of a group"),
    ),
    (("R", "reward(x)"), ("M", "mixed(T)")),
    (REWARD, MIXED),
)
IID = Hypothesis("independent-rollouts", "T iid as x", "the rollouts of the group are independent draws of the policy")
GROUPS = tuple((("V", v), ("K", k), ("denominator", 4)) for v, k in ((2, 2), (2, 3), (3, 2)))

CLAIM = Claim(
    id="dynamic-sampling",
    title="A group whose rewards agree has no gradient",
    source="yu-2025",
    section="The More the Merrier: Dynamic Sampling",
    words="the resulting advantage for this group is zero",
    statements=(
        Statement(
            id="zero-advantage",
            kind="identity",
            reading="all K rewards are U, 0 or 1: each less the mean reward is 0",
            text="U - K*U/K = 0",
            world=World(parameters=(Parameter("K", 1), Parameter("U", 0, "1"))),
            domains=tuple((("K", k),) for k in (1, 2, 5)),
        ),
        Statement(
            id="lost",
            role="not-in-source",
            reading="and yet it may say something: what the rewards say beyond the advantages",
            text="I(a;S) <= I(r;S)",
            world=World(
                parameters=(Parameter("K", 2),),
                variables=(
                    Variable("S", meaning="the answer"),
                    Variable("r", alphabet="2", length="K", meaning="the rewards"),
                    Variable("a", meaning="the advantages"),
                ),
            ),
            hypotheses=(
                Hypothesis("centred", "a = centred(r)", "each advantage is K times the reward less the mean reward"),
            ),
            equality=("I(S;r|a) = 0",),
            domains=((("K", 2), ("|S|", 2), ("denominator", 2)),),
            proof="""
                H(a|r) = 0 by function
                I(a;S) <= I(r;S) by sum
            """,
        ),
        Statement(
            id="mixed",
            kind="identity",
            role="not-in-source",
            reading="the probability that a group is mixed, for the pass rate E[R]",
            text="E[M] = 1 - E[R]^K - (1 - E[R])^K",
            world=GROUP,
            hypotheses=(IID,),
            domains=GROUPS,
            proof="E[M] = 1 - E[R]^K - (1 - E[R])^K by iid",
        ),
        Statement(
            id="hard-prompts",
            kind="numeric",
            role="not-in-source",
            reading="16 rollouts at a pass rate of 1/100: between 6.7 and 6.8 groups until one is mixed",
            text="67/10 < 1/(1 - (1/100)^16 - (99/100)^16) < 68/10",
            domains=((),),
        ),
    ),
)
