"""What a model holds of its data is what it holds of their source, and the rest: generalisation and memorisation.

Over independent data the memorisation of each, summed, is at most that of all: it is super-additive.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

CLAIM = Claim(
    id="memorization",
    title="Memorisation is generalisation and unintended memorisation; it is super-additive",
    source="morris-2025",
    section="Abstract",
    words="We formally separate memorization into two components: unintended memorization [..] and generalization",
    statements=(
        Statement(
            id="split",
            kind="identity",
            reading="what the model holds of its data is what it holds of their source, and the rest",
            text="I(X;W) = I(Z;W) + I(X;W|Z)",
            world=World(
                variables=(
                    Variable("Z", meaning="the source of the data"),
                    Variable("X", meaning="the data"),
                    Variable("W", meaning="the model"),
                )
            ),
            hypotheses=(Hypothesis("trained-on-data", "I(W;Z|X) = 0", "the model knows the source through the data"),),
            domains=((("|Z|", 2), ("|X|", 2), ("|W|", 2), ("denominator", 2)),),
        ),
        Statement(
            id="super-additive",
            role="not-in-source",
            reading="x is a vector of N data, independent given their source Z",
            text="sum[t](I(x[t];W|Z)) <= I(x;W|Z) <= H(W|Z)",
            world=World(
                parameters=(Parameter("N", 2), Parameter("A", 2)),
                variables=(
                    Variable("Z", meaning="the source of the data"),
                    Variable("x", alphabet="A", length="N", meaning="the data"),
                    Variable("W", meaning="the model"),
                ),
            ),
            hypotheses=(
                Hypothesis("independent-data", "for every t: I(x[t];x[<t]|Z) = 0", "the data are independent given Z"),
            ),
            equality=("I(x[t];x[<t]|W,Z) = 0", "H(W|x,Z) = 0"),
            domains=(
                (
                    ("N", 2),
                    ("A", 2),
                    ("|Z|", 2),
                    ("|W|", 2),
                    ("denominator", 1),
                    ("denominator x", 2),
                    ("denominator Z", 2),
                ),
                (("N", 2), ("A", 2), ("|Z|", 1), ("|W|", 2), ("denominator", 2), ("denominator x", 4)),
            ),
        ),
    ),
)
