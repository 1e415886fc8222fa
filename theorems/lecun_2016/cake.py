"""A label of C classes says at most log2 C bits of anything: 10 for a thousand classes, and one for two.

The slide has a few bits for reinforcement, 10 to 10,000 for supervised learning and millions for self-supervised.
"""

from theorems.language import Claim, Parameter, Statement, Variable, World

CLAIM = Claim(
    id="cake",
    title="A label of C classes says at most log2 C bits",
    source="lecun-2016",
    statements=(
        Statement(
            id="label",
            role="not-in-source",
            text="I(y;S) <= H(y) <= log2(C)",
            world=World(
                parameters=(Parameter("C", 2),),
                variables=(
                    Variable("S", meaning="what is to be learned"),
                    Variable("y", alphabet="C", meaning="the label"),
                ),
            ),
            equality=("H(y|S) = 0", "y uniform on C"),
            domains=(
                (("C", 2), ("|S|", 2), ("denominator", 2)),
                (("C", 3), ("|S|", 3), ("denominator", 1), ("denominator S", 3)),
            ),
        ),
        Statement(
            id="a-thousand-classes",
            kind="numeric",
            role="context",
            text="9965/1000 < log2(1000) < 10",
            domains=((),),
        ),
    ),
)
