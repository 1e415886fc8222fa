"""Keeping what is right can raise the entropy of a policy: conditioning on an event may, on average it does not.

b is whether x is right.  A policy that almost always gives one wrong answer has less entropy than its right answers.
The same of a tilt, which multiplies probabilities by weights: its outputs are those that are kept with a probability in
proportion to the weight, k says which.  With weights 1 and 3 the policy (3/4, 1/4) becomes (1/2, 1/2).
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

WORLD = World(
    variables=(Variable("x", meaning="the answer of the policy"), Variable("b", meaning="whether it is right"))
)
VERIFIER = Hypothesis("verifier", "H(b|x) = 0", "the answer determines whether it is right")

CLAIM = Claim(
    id="tilted-entropy",
    title="Updates towards the right answers lower the entropy of the policy",
    source="folklore",
    statements=(
        Statement(
            id="at-an-event",
            role="not-in-source",
            reading="the policy that is conditioned on being right has no more entropy",
            text="for every a: H(x|b=a) <= H(x)",
            world=WORLD,
            hypotheses=(VERIFIER,),
            domains=((("|x|", 3), ("|b|", 2), ("denominator", 1), ("denominator x", 10)),),
            refuted=True,
        ),
        Statement(
            id="tilted",
            role="not-in-source",
            reading="a reweighting by the reward, exp(r/beta) or any weights, has no more entropy",
            text="H(y) <= H(x)",
            world=World(
                (Parameter("V", 2),),
                (
                    Variable("S", meaning="the task"),
                    Variable("x", alphabet="V", meaning="an output of the policy"),
                    Variable("k", alphabet="2", meaning="whether it is kept"),
                    Variable("y", alphabet="V", meaning="an output of the tilted policy"),
                ),
            ),
            hypotheses=(
                Hypothesis("same-policy", "I(x;S) = 0", "the policy does not know the task"),
                Hypothesis("tilted", "y ~ x given k=1,S", "weights are chances to be kept, up to a factor"),
            ),
            domains=(
                (
                    ("V", 2),
                    ("|S|", 2),
                    ("denominator", 1),
                    *(("denominator S", 2), ("denominator x", 4), ("denominator k", 3)),
                ),
            ),
            refuted=True,
        ),
        Statement(
            id="on-average",
            role="not-in-source",
            reading="on average over right and wrong",
            text="H(x|b) <= H(x)",
            world=WORLD,
            equality=("I(b;x) = 0",),
            domains=((("|x|", 2), ("|b|", 2), ("denominator", 4)),),
        ),
    ),
)
