"""N parameters of A values hold at most N*log2 A bits about anything: necessary for learning, not sufficient.

Schulman: parameters must exceed the information that is to be learned.  Here is the ceiling of what they can hold.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

CLAIM = Claim(
    id="adapter-capacity",
    title="An adapter of N parameters of A values holds at most N log2 A bits",
    source="schulman-2025",
    statements=(
        Statement(
            id="necessary",
            role="not-in-source",
            reading="what the model f with this adapter can say of S",
            text="I(f;S) <= I(W;S) <= H(W) <= N*log2(A)",
            world=World(
                parameters=(Parameter("N", 2), Parameter("A", 2)),
                variables=(
                    Variable("S", meaning="what is to be learned"),
                    Variable("W", alphabet="A", length="N", meaning="the parameters"),
                    Variable("f", meaning="what the model does"),
                ),
            ),
            hypotheses=(Hypothesis("model", "I(f;S|W) = 0", "the model knows S through its parameters alone"),),
            equality=("I(S;W|f) = 0", "H(W|S) = 0", "W uniform on A^N"),
            domains=(
                (("N", 2), ("A", 2), ("|S|", 4), ("|f|", 2), ("denominator", 1), ("denominator S", 4)),
                (("N", 2), ("A", 2), ("|S|", 2), ("|f|", 2), ("denominator", 2), ("denominator f", 1)),
            ),
        ),
    ),
)
