"""A label says all of S; a try j says h(p_j), and what it leaves is the entropy of S after it: an exact difference.

-log2 p is the surprise of one label, and h(p) a mean: the mean of the former is H(S).
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

CLAIM = Claim(
    id="label-or-try",
    title="A label is worth the try and what the try leaves open",
    source="patel-2025",
    statements=(
        Statement(
            id="difference",
            kind="identity",
            role="not-in-source",
            text="H(S) = H(r|j) + H(S|j,r)",
            world=World(
                variables=(
                    Variable("S", meaning="the secret answer"),
                    Variable("j", meaning="the answer that is tried"),
                    Variable("r", meaning="whether it was right"),
                )
            ),
            hypotheses=(
                Hypothesis("try-independence", "I(j;S) = 0", "who tries does not know the answer"),
                Hypothesis("verifier", "H(r|S,j) = 0", "answer and try determine the outcome"),
            ),
            domains=((("|S|", 2), ("|j|", 2), ("|r|", 2), ("denominator", 2)),),
        ),
    ),
)
