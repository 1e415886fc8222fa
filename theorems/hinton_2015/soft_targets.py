"""Soft targets say more than hard ones that are drawn from them; their entropy is no measure of that.

Hinton et al., section 1, of hard targets that are the true labels: a teacher that always says 1/2 has the highest
entropy, and says nothing.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

WORLD = World(
    variables=(
        Variable("S", meaning="what is to be learned"),
        Variable("q", meaning="the soft target"),
        Variable("y", meaning="the hard target"),
    )
)
SMALL = ((("|S|", 2), ("|q|", 2), ("|y|", 2), ("denominator", 2)),)

CLAIM = Claim(
    id="soft-targets",
    title="Soft targets of high entropy carry more information than hard targets",
    source="hinton-2015",
    section="1 Introduction",
    words=(
        "When the soft targets have high entropy, they provide much more information per training case than "
        "hard targets"
    ),
    statements=(
        Statement(
            id="true-labels",
            reading="hard targets are labels of their own, as true ones are; whatever the entropy of q",
            text="I(y;S) <= I(q;S)",
            world=WORLD,
            domains=SMALL,
            refuted=True,
        ),
        Statement(
            id="drawn-labels",
            role="repair",
            reading="hard targets are drawn from the soft ones",
            text="I(y;S) <= I(q;S)",
            world=WORLD,
            hypotheses=(Hypothesis("drawn", "I(y;S|q) = 0", "the hard target is drawn from the soft one"),),
            equality=("I(S;q|y) = 0",),
            domains=SMALL,
        ),
    ),
)
