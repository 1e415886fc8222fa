"""A critique says at most its entropy; one that is written from rollout and reward alone adds nothing to them.

Notes on GEPA: a scalar reward is one bit per rollout, a critique hundreds.  As a ceiling of what a critique could say
that holds; of a critic that sees what the learner sees it is 0.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

S = Variable("S", meaning="the task")
TAU = Variable("tau", meaning="the rollout and its reward")
C = Variable("c", meaning="the critique")

CLAIM = Claim(
    id="critique",
    title="A critique is worth hundreds of bits per rollout",
    source="gepa-notes",
    section="The shift",
    words="a natural-language critique is hundreds of bits per rollout",
    statements=(
        Statement(
            id="ceiling",
            reading="what a critique may say beyond the rollout is at most its entropy",
            text="I(c;S|tau) <= H(c|tau)",
            world=World(variables=(S, TAU, C)),
            equality=("H(c|S,tau) = 0",),
            domains=((("|S|", 2), ("|tau|", 2), ("|c|", 2), ("denominator", 2)),),
        ),
        Statement(
            id="reflection",
            kind="identity",
            role="not-in-source",
            reading="a critic that sees the rollout and its reward alone",
            text="I(tau,c;S) = I(tau;S)",
            world=World(variables=(S, TAU, C)),
            hypotheses=(Hypothesis("reflection", "I(c;S|tau) = 0", "the critique is written from rollout and reward"),),
            domains=((("|S|", 2), ("|tau|", 2), ("|c|", 2), ("denominator", 2)),),
        ),
    ),
)
