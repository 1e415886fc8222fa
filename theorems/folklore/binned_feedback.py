"""How far off a guess is, told in B classes, is worth at most log2 B bits, and a guess in the middle gets less.

A value is to be memorised, and the feedback is the class of its distance from the guess.  Of 4 values as likely, from
the edge a distance of 0 or 1 is as likely as one of 2 or 3, and one bit is told; from the middle 1, 0, 1, 2 occur, and
h(1/4) is told.  So speed grows like log2 B for guesses that make the classes as likely, not for any guesses.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World, define

FAR = define("far(t: V, s: V): 2", lambda t, s: int(abs(t - s) > 1), latex=r"\operatorname{{far}}({0}, {1})")
UNAWARE = Hypothesis("guess-independence", "I(t;S) = 0", "the guess is made without the value")

CLAIM = Claim(
    id="binned-feedback",
    title="Distances in B classes teach log2 B bits a guess",
    source="folklore",
    statements=(
        Statement(
            id="any-guess",
            kind="identity",
            role="not-in-source",
            reading="two classes of distance, 0 or 1 and more: a bit for every guess at one of V values as likely",
            text="I(t,b;S) = 1",
            world=World(
                (Parameter("V", 4),),
                (
                    Variable("S", alphabet="V", meaning="the value"),
                    Variable("t", alphabet="V", meaning="the guess"),
                    Variable("b", alphabet="2", meaning="whether it is more than 1 off"),
                ),
                definitions=(FAR,),
            ),
            hypotheses=(
                Hypothesis("uniform", "S uniform", "each value is as likely"),
                UNAWARE,
                Hypothesis("distance", "b = far(t,S)", "the feedback is the class of the distance"),
            ),
            domains=((("V", 4), ("denominator", 1), ("denominator S", 4), ("denominator t", 2)),),
            refuted=True,
        ),
        Statement(
            id="ceiling",
            role="not-in-source",
            reading="B classes, however made: log2 B bits iff they are as likely for each guess, and without noise",
            text="I(t,b;S) <= H(b|t) <= log2(B)",
            world=World(
                (Parameter("B", 2),),
                (
                    Variable("S", meaning="the value"),
                    Variable("t", meaning="the guess"),
                    Variable("b", alphabet="B", meaning="the class of the distance"),
                ),
            ),
            hypotheses=(UNAWARE,),
            equality=("H(b|S,t) = 0", "b uniform on B given t"),
            domains=((("B", 2), ("|S|", 2), ("|t|", 2), ("denominator", 2)),),
            proof="""
                I(t,b;S) <= H(b|t) by sum with H(b|S,t)
                H(b|t) <= log2(B) by size
            """,
        ),
    ),
)
