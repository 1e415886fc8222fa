"""A game against an equal has an uncertain outcome; whether the outcome says anything is another matter.

W is what is to be learned of the players, o the outcome.  Two equals whose strength is known toss a coin.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

WORLD = World(
    variables=(
        Variable("W", meaning="what is to be learned of the players"),
        Variable("o", alphabet="2", meaning="who wins"),
    )
)
SMALL = ((("|W|", 2), ("denominator", 2)), (("|W|", 3), ("denominator", 2)))

CLAIM = Claim(
    id="self-play",
    title="Self-play stays at one half, and so is the most informative",
    source="folklore",
    statements=(
        Statement(
            id="one-bit",
            kind="identity",
            role="not-in-source",
            reading="an outcome of even chances says a bit",
            text="I(o;W) = 1",
            world=WORLD,
            hypotheses=(Hypothesis("even-chances", "o uniform", "each wins as often as the other"),),
            domains=SMALL,
            refuted=True,
        ),
        Statement(
            id="decided",
            role="not-in-source",
            reading="it does iff what is to be learned decides who wins, and the chances are even",
            text="I(o;W) <= H(o) <= 1",
            world=WORLD,
            equality=("H(o|W) = 0", "o uniform on 2"),
            domains=SMALL,
            proof="""
                I(o;W) <= H(o) by sum
                H(o) <= 1 by size
            """,
        ),
    ),
)
