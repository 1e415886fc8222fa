"""A preference between two answers of one's own policy is one bit, however long they are.

The answers a say nothing of S; the label p is binary.  So it is for DPO on pairs of one's own.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

CLAIM = Claim(
    id="preference-pair",
    title="A preference between two answers of one's own policy is at most one bit",
    source="folklore",
    statements=(
        Statement(
            id="one-bit",
            role="not-in-source",
            reading="whatever the length of the answers",
            text="I(a,p;S) = I(p;S|a) <= H(p|a) <= 1",
            world=World(
                variables=(
                    Variable("S", meaning="what is preferred"),
                    Variable("a", meaning="the two answers"),
                    Variable("p", alphabet="2", meaning="which is preferred"),
                )
            ),
            hypotheses=(Hypothesis("own-answers", "I(a;S) = 0", "the answers know nothing of S"),),
            equality=("", "H(p|S,a) = 0", "p uniform on 2 given a"),
            domains=((("|S|", 2), ("|a|", 2), ("denominator", 2)),),
        ),
    ),
)
