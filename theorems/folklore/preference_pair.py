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
        Statement(
            id="noisy",
            role="not-in-source",
            reading="one pair: m is the chance that the first answer wins, in the model of Bradley and Terry the "
            "logistic function of what it is better by; the label falls short of a bit by the noise",
            text="I(p;S) = h(E[m]) - E[h(m)] <= 1 - E[h(m)]",
            world=World(
                variables=(
                    Variable("S", meaning="what is preferred"),
                    Variable("p", alphabet="2", meaning="which of the two answers is preferred"),
                ),
                functions=(("m", "P(p=1|S)"),),
            ),
            equality=("", "p uniform on 2"),
            domains=((("|S|", 2), ("denominator", 4)), (("|S|", 3), ("denominator", 3))),
            proof="""
                H(p) = h(E[m]) by chance
                for every s: H(p|S=s) = h(m) by chance
                H(p|S) = E[h(m)] by average
                I(p;S) = h(E[m]) - E[h(m)] by sum
                H(p) <= 1 by size
                h(E[m]) - E[h(m)] <= 1 - E[h(m)] by sum
            """,
        ),
        Statement(
            id="odds-of-three",
            kind="numeric",
            role="context",
            reading="the better one wins with odds of 3 to 1, and either is as likely to be: a fifth of a bit",
            text="9/50 < 1 - h(3/4) < 19/100",
            domains=((),),
        ),
    ),
)
