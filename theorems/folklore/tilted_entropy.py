"""Keeping what is right can raise the entropy of a policy: conditioning on an event may, on average it does not.

b is whether x is right.  A policy that almost always gives one wrong answer has less entropy than its right answers.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

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
