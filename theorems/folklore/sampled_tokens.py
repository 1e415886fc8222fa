"""A sampled token says of the task what the logits say, less what is lost by sampling: I(q;S|y) bits.

That sampling a token is unbiased, and has the same objective as the logits, is no statement on information.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

WORLD = World(
    variables=(
        Variable("S", meaning="the task"),
        Variable("q", meaning="the teacher's distribution of the next token"),
        Variable("y", meaning="a token drawn from it"),
    )
)
DRAWN = Hypothesis("drawn", "I(y;S|q) = 0", "the token is drawn from q")
SMALL = ((("|S|", 2), ("|q|", 2), ("|y|", 2), ("denominator", 2)),)

CLAIM = Claim(
    id="sampled-tokens",
    title="Sampled tokens in the place of logits: the same objective, fewer bits",
    source="folklore",
    statements=(
        Statement(
            id="lost",
            kind="identity",
            role="not-in-source",
            text="I(q;S) = I(y;S) + I(q;S|y)",
            world=WORLD,
            hypotheses=(DRAWN,),
            domains=SMALL,
        ),
        Statement(
            id="same-information",
            kind="identity",
            role="not-in-source",
            reading="the same information",
            text="I(q;S) = I(y;S)",
            world=WORLD,
            hypotheses=(DRAWN,),
            domains=SMALL,
            refuted=True,
        ),
    ),
)
