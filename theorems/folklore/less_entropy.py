"""What is computed from a signal says no more than the signal; that it has less entropy is no reason.

Information is a difference of two entropies, H(Y) and H(Y|S), and both are less for a function of Y: less entropy alone
leaves open which of them falls by more.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

WORLD = World(
    variables=(
        Variable("S", meaning="what the signal is about"),
        Variable("y", meaning="the signal"),
        Variable("z", meaning="what is computed from it"),
    )
)
SMALL = ((("|S|", 2), ("|y|", 2), ("|z|", 2), ("denominator", 2)),)

CLAIM = Claim(
    id="less-entropy",
    title="What is computed from a signal says no more than it, because it has less entropy",
    source="folklore",
    statements=(
        Statement(
            id="processing",
            role="not-in-source",
            text="I(z;S) <= I(y;S)",
            world=WORLD,
            hypotheses=(Hypothesis("computed", "I(z;S|y) = 0", "z knows S through y alone, as a function of y does"),),
            equality=("I(y;S|z) = 0",),
            domains=SMALL,
        ),
        Statement(
            id="because",
            role="argument",
            conclusion="processing",
            reading="what has less entropy says less",
            text="I(z;S) <= I(y;S)",
            world=WORLD,
            hypotheses=(Hypothesis("less-entropy", "H(z) <= H(y)", "z has at most the entropy of y"),),
            domains=SMALL,
            refuted=True,
        ),
    ),
)
