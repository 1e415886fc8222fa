"""High entropy is no credit: the credit of a token is at most its entropy, and need not be as much.

The credit of x is what it says of the reward r, given the tokens before it.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

WORLD = World(
    variables=(
        Variable("past", meaning="the tokens before"),
        Variable("x", meaning="the token"),
        Variable("r", meaning="the reward"),
    )
)
SMALL = ((("|past|", 2), ("|x|", 2), ("|r|", 2), ("denominator", 2)),)

CLAIM = Claim(
    id="token-credit",
    title="A token of more entropy has more of the credit",
    source="folklore",
    statements=(
        Statement(
            id="at-most",
            role="not-in-source",
            text="I(x;r|past) <= H(x|past)",
            world=WORLD,
            equality=("H(x|past,r) = 0",),
            domains=SMALL,
        ),
        Statement(
            id="equal",
            kind="identity",
            role="not-in-source",
            reading="tokens of high entropy carry the credit: all of the entropy is credit",
            text="I(x;r|past) = H(x|past)",
            world=WORLD,
            domains=SMALL,
            refuted=True,
        ),
        Statement(
            id="more-entropy",
            role="argument",
            reading="of two tokens the one of more entropy has more of the credit",
            text="I(x;r) <= I(y;r)",
            world=World(
                variables=(
                    Variable("x", meaning="a token"),
                    Variable("y", meaning="another"),
                    Variable("r", meaning="the reward"),
                )
            ),
            hypotheses=(Hypothesis("more-entropy", "H(x) <= H(y)", "y has more entropy"),),
            domains=((("|x|", 2), ("|y|", 2), ("|r|", 2), ("denominator", 2)),),
            refuted=True,
        ),
    ),
)
