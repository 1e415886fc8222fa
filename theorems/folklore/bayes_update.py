"""A policy that is the posterior predictive moves by exactly the bits that it gets; one that takes gradients need not.

The answer S of the policy before has the prior law, after the update g the posterior: the mean divergence is I(g;S), at
most one bit for a binary reward.  Nothing bounds how far a step along a gradient goes: its size is a choice.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World
from theorems.policies import FINITE

ANSWER = Variable("S", alphabet="V", meaning="the answer")
UPDATE = Variable("g", meaning="the update")

CLAIM = Claim(
    id="bayes-update",
    title="A policy moves by the bits that it gets",
    source="folklore",
    statements=(
        Statement(
            id="posterior",
            kind="identity",
            role="not-in-source",
            reading="the policy is the posterior predictive: on average it moves by what the update says of the answer",
            text="D(S|g||S) = I(g;S)",
            world=World((Parameter("V", 2),), (ANSWER, UPDATE)),
            domains=((("V", 2), ("|g|", 2), ("denominator", 3)), (("V", 3), ("|g|", 2), ("denominator", 3))),
            proof="D(S|g||S) = I(g;S) by divergences",
        ),
        Statement(
            id="one-bit",
            role="not-in-source",
            reading="so by at most a bit where the update is computed from a rollout and its binary reward",
            text="D(S|g||S) <= 1",
            world=World(
                (Parameter("V", 2),),
                (
                    ANSWER,
                    Variable("T", meaning="the rollout"),
                    Variable("r", alphabet="2", meaning="the reward"),
                    UPDATE,
                ),
            ),
            hypotheses=(
                Hypothesis("rollout-independence", "I(T;S) = 0", "the rollout does not know the answer"),
                Hypothesis("update-sees", "I(g;S|T,r) = 0", "the update is computed from rollout and reward"),
            ),
            equality=("H(r|S,T) = 0 and I(S;T,r|g) = 0 and r uniform on 2 given T",),
            domains=(
                (("V", 2), ("|T|", 2), ("|g|", 2), ("denominator", 2)),
                (("V", 2), ("|T|", 1), ("|g|", 2), ("denominator", 3)),
            ),
            proof="""
                D(S|g||S) = I(g;S) by divergences
                I(g;S) <= H(r|T) by sum
                for every t: H(r|T=t) <= 1 by size
                H(r|T) <= 1 by average
                D(S|g||S) <= 1 by sum
            """,
        ),
        Statement(
            id="any-step",
            role="not-in-source",
            reading="any policy that is updated by g moves no further than g says of the answer",
            text="D(y|g||x) <= I(g;S)",
            world=World(
                (Parameter("V", 2),),
                (
                    ANSWER,
                    Variable("x", alphabet="V", meaning="an output of the policy before"),
                    UPDATE,
                    Variable("y", alphabet="V", meaning="an output of the policy after it"),
                ),
            ),
            hypotheses=(
                FINITE,
                Hypothesis("fresh", "I(x;S,g) = 0", "the policy before does not know the answer"),
                Hypothesis("update-alone", "I(y;S|g) = 0", "the policy after knows it through the update alone"),
            ),
            domains=((("V", 2), ("|g|", 2), ("denominator", 2)),),
            refuted=True,
        ),
    ),
)
