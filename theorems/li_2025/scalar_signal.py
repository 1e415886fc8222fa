"""What a reward says alone is not what an update says: rollout and reward together can say more.

Li, revision of 1 October: bandwidth is I(G;pi*), of the scalar G alone.  The final revision has the gradient instead.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

WORLD = World(
    variables=(
        Variable("S", meaning="the optimal policy"),
        Variable("tau", meaning="the trajectory"),
        Variable("r", meaning="the return"),
    )
)
INDEPENDENT = Hypothesis("rollout-independence", "I(tau;S) = 0", "the trajectory knows nothing of S")
SMALL = ((("|S|", 2), ("|tau|", 2), ("|r|", 2), ("denominator", 2)),)

CLAIM = Claim(
    id="scalar-signal",
    title="The information of an update is that of its scalar return",
    source="li-2025",
    section="Part 1: The Mathematical Framework",
    words="how many bits of uncertainty about the optimal policy",
    formula=r"\mathcal{B} = I(S; \pi^*)",
    comment="mended by the author in the final revision",
    statements=(
        Statement(
            id="alone",
            reading="the signal is the return alone",
            text="I(tau,r;S) <= I(r;S)",
            world=WORLD,
            hypotheses=(INDEPENDENT,),
            domains=SMALL,
            refuted=True,
        ),
        Statement(
            id="given-the-rollout",
            kind="identity",
            role="repair",
            reading="the return given the trajectory",
            text="I(tau,r;S) = I(r;S|tau)",
            world=WORLD,
            hypotheses=(INDEPENDENT,),
            domains=SMALL,
        ),
    ),
)
