"""A centred advantage may have more entropy than the reward it comes from; the advantages of a group have no more.

With K = 2 the two advantages are (r1 - r2)/2 and its negative, so that one says what both say: three values, and 3/2
bits for fair rewards.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

CLAIM = Claim(
    id="centred-advantage",
    title="An advantage that is centred by its group has one bit at most",
    source="folklore",
    statements=(
        Statement(
            id="one-bit",
            role="not-in-source",
            reading="in a group of two, of which one advantage is the other's negative: (r - q)/2 says which of the "
            "two rewards is 1 where they differ, and nothing, *, where they agree",
            text="H(a) <= 1",
            world=World(
                variables=(
                    Variable("r", alphabet="2", meaning="a reward"),
                    Variable("q", alphabet="2", meaning="the other reward of the group"),
                    Variable("a", meaning="the advantage"),
                )
            ),
            hypotheses=(Hypothesis("centred", "a = avoid(r,q)", "the reward where the two differ, else *"),),
            domains=((("denominator", 2),),),
            refuted=True,
        ),
        Statement(
            id="group",
            role="not-in-source",
            reading="all advantages of a group together: at most a bit for each reward",
            text="H(a) <= H(r) <= K",
            world=World(
                parameters=(Parameter("K", 2),),
                variables=(
                    Variable("r", alphabet="2", length="K", meaning="the rewards"),
                    Variable("a", meaning="the advantages"),
                ),
            ),
            hypotheses=(
                Hypothesis("centred", "a = centred(r)", "each advantage is K times the reward less the mean reward"),
            ),
            equality=("H(r|a) = 0", "r uniform on 2^K"),
            domains=((("K", 2), ("denominator", 4)), (("K", 3), ("denominator", 2))),
            proof="""
                H(a|r) = 0 by function
                H(a) <= H(r) by sum
                H(r) <= K by size
            """,
        ),
    ),
)
