"""With two possible answers a try is worth a label; with more, a failure only excludes the answer that was tried.

Yorwba, on the post of Dwarkesh Patel.  p(j) is the probability of the answer j that was committed to; x is the answer
as it is distributed after the failure, and D(x||S) what the failure realises.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

INDEPENDENT = Hypothesis("try-independence", "I(T;S) = 0", "the answer is committed to without knowing it")
MATCH = Hypothesis("exact-match", "r = match(T,S)", "the reward says whether it is right")
SMALL = ((("V", 2), ("denominator", 2)), (("V", 3), ("denominator", 3)))
S = Variable("S", alphabet="V", meaning="the answer")
T = Variable("T", alphabet="V", meaning="the answer that is tried")
R = Variable("r", alphabet="2", meaning="whether it is right")

CLAIM = Claim(
    id="two-answers",
    title="With two possible answers supervised learning and reinforcement learning are the same",
    source="yorwba-2025",
    section="Comment",
    words="if there are only two possible answers, supervised learning and reinforcement learning are exactly the same",
    statements=(
        Statement(
            id="the-same",
            kind="identity",
            reading="two answers: a try says all that a label says",
            text="I(T,r;S) = H(S)",
            world=World(
                variables=(
                    Variable("S", alphabet="2", meaning="the answer"),
                    Variable("T", alphabet="2", meaning="the answer that is tried"),
                    R,
                )
            ),
            hypotheses=(MATCH,),
            domains=((("denominator", 4),),),
            proof="""
                H(S|T,r) = 0 by function
                I(T,r;S) = H(S) by sum
            """,
        ),
        Statement(
            id="only-excluded",
            kind="identity",
            reading="more answers: a failure has the probability alpha = 1 - p(j) and realises log2(1/alpha) bits",
            text="for every t: D(x|T=t||S) = log2(1/alpha)",
            world=World(
                parameters=(Parameter("V", 2),),
                variables=(S, T, R, Variable("x", alphabet="V", meaning="the answer, once the try has failed")),
                functions=(("alpha", "P(r=0|T)"),),
            ),
            hypotheses=(
                INDEPENDENT,
                MATCH,
                Hypothesis("failure", "x ~ S given r=0,T", "x has the law of the answer after a failure"),
            ),
            domains=(*SMALL, (("V", 3), ("denominator", 4), ("denominator T", 2))),
            proof="""
                I(T;S) = 0 by sum
                H(r|S,T) = 0 by function
                for every t: D(x|T=t||S) = log2(1/alpha) by accept from 1, 2
            """,
        ),
    ),
)
