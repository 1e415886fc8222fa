"""A label of C classes says at most log2 C bits of anything: 10 for a thousand classes, and one for two.

The slide says what the machine is given to predict: "a few bits for some samples" in pure reinforcement learning,
"10 -> 10,000 bits per sample" in supervised and "millions of bits per sample" in unsupervised learning.  These count
what is predicted, and are no information about one target S: for any of the three that is at most H(S).
"""

from theorems.language import Claim, Parameter, Statement, Variable, World

CLAIM = Claim(
    id="cake",
    title="A label of C classes says at most log2 C bits",
    source="lecun-2016",
    section="The cake",
    words="10→10,000 bits per sample",
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
            reading="a category out of a thousand is nearly the 10 bits at the lower end",
            text="9965/1000 < log2(1000) < 10",
            domains=((),),
        ),
    ),
)
