"""Positives mined from rollouts: keeping only the successes yields alpha log2(1/alpha) bits a rollout.

Post, after the theorem on positive examples: "the total information gained per rollout sampled is still bounded by
O(1)".  The uniform symbol bandit has alpha = 1/V: a kept positive is worth log2 V bits, one in V rollouts is kept.
What is thrown away, the failures, carries the rest of h(1/V).  The general cap is that of one rollout.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World
from theorems.reinforce_baseline import ROLLOUT_INDEPENDENCE, UNIFORM_POLICY, UNIFORM_PRIOR

KEPT = World(
    parameters=(Parameter("V", 1),),
    variables=(
        Variable("S", alphabet="V", meaning="the secret answer"),
        Variable("T", alphabet="V", meaning="the emitted token"),
        Variable("g", meaning="the token if it succeeds, else nothing"),
    ),
)
POINT_MASS = World(
    variables=(
        Variable("S", alphabet="2", meaning="the secret answer"),
        Variable("T", alphabet="1", meaning="the only token of the policy"),
        Variable("g", meaning="the token if it succeeds, else nothing"),
    )
)
KEEP = Hypothesis("keep-positives", "g = restrict(S,T)", "a rollout is kept if it succeeds, and then shows the answer")

CLAIM = Claim(
    id="filtered-positives",
    title="Filtered positives",
    section="Information from SFT (positive-only)",
    formula=r"\text{the total information gained per rollout sampled is still bounded by } O(1)",
    statements=(
        Statement(
            id="cap",
            reading="any policy and prior: with the rollout known, exactly what the reward says, at most one bit",
            text="I(T,g;S) = H(r|T) <= 1",
            world=World(
                KEPT.parameters,
                (*KEPT.variables[:2], Variable("r", alphabet="2", meaning="the reward"), KEPT.variables[2]),
            ),
            hypotheses=(
                ROLLOUT_INDEPENDENCE,
                Hypothesis("exact-match", "r = match(T,S)", "the reward is 1 when the token is the answer"),
                KEEP,
            ),
            equality=("", "r uniform on 2 given T"),
            domains=(
                (("V", 2), ("denominator", 4)),
                (("V", 3), ("denominator", 6)),
            ),
            proof="""
                H(g|S,T) = 0 by function
                H(g|T,r) = 0 by function
                H(r|T,g) = 0 by function
                H(r|S,T) = 0 by function
                I(T,g;S) = H(r|T) by sum
                for every t: H(r|T=t) <= 1 by size
                H(r|T) <= 1 by average
            """,
        ),
        Statement(
            id="one-rollout",
            kind="identity",
            role="not-in-post",
            reading="the uniform bandit: a positive is worth log2 V bits, and one rollout in V is one",
            text="I(g;S) = 1/V*log2(V)",
            world=KEPT,
            hypotheses=(UNIFORM_PRIOR, UNIFORM_POLICY, ROLLOUT_INDEPENDENCE, KEEP),
            domains=tuple((("V", v), ("denominator", v)) for v in range(1, 8)),
            proof="""
                let D = restrict(T,S)
                H(g|S,D) = 0 by function
                H(D|S,g) = 0 by function
                for every s: H(D|S=s) = 1/V*log2(V) - (V - 1)/V*log2((V - 1)/V) by law
                H(D|S) = 1/V*log2(V) - (V - 1)/V*log2((V - 1)/V) by average
                H(g) = 2/V*log2(V) - (V - 1)/V*log2((V - 1)/V) by guess
                I(g;S) = 1/V*log2(V) by sum
            """,
        ),
        Statement(
            id="point-mass",
            kind="countermodel",
            role="not-in-post",
            reading="a policy that always says the same: a success is nothing rare, and its absence tells as much",
            text="I(g;S) = 1",
            world=POINT_MASS,
            hypotheses=(
                UNIFORM_PRIOR,
                Hypothesis("one-token", "T uniform", "on its one token"),
                ROLLOUT_INDEPENDENCE,
                KEEP,
            ),
            domains=((("denominator", 2),),),
            proof="I(g;S) = 1 by world",
        ),
        Statement(
            id="failures-too",
            role="not-in-post",
            reading="log2 V bits a positive, one in V rollouts, is less than rollouts carry with their failures",
            text="1/V*log2(V) < h(1/V)",
            world=World((Parameter("V", 2),)),
            domains=tuple((("V", v),) for v in range(2, 200)),
            kind="monotone",
            proof="1/V*log2(V) < h(1/V) by tangent at (V - 1)/V",
        ),
    ),
)
