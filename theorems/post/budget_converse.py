"""The other half of a budget: who names S with few errors must have received nearly H(S) bits (Fano).

Not in the post.  d is any guess made from g, W = 1 where it is wrong, so that E[W] is the probability of an error,
and H(r|d) at most its binary entropy.  With the bounds of the other claims as the budget, this is a lower bound on the
number of rollouts, groups and episodes.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

S = Variable("S", alphabet="V", meaning="the secret answer")
D = Variable("d", alphabet="V", meaning="the guess")
R = Variable("r", alphabet="2", meaning="1 if the guess is right")
GUESS = World(
    parameters=(Parameter("V", 2),),
    variables=(S, Variable("g", meaning="all that was received"), D, R),
    functions=(("W", "failed(r)"),),
)
GUESS_SEES = Hypothesis("guess-sees", "I(d;S|g) = 0", "the guess is made from g, and independent randomness")
RIGHT = Hypothesis("right-guess", "r = match(d,S)", "r is 1 when the guess is the answer")
EVEN_ERRORS = "S uniform on 1 + W*(V - 2) given d,r"  # where the guess is wrong, on all V - 1 other answers
SMALL = (
    (("V", 2), ("|g|", 2), ("denominator", 2)),
    (("V", 3), ("|g|", 1), ("denominator", 3)),
    (("V", 3), ("|g|", 2), ("denominator", 2)),
)

CLAIM = Claim(
    id="budget-converse",
    title="Bits needed to know the answer",
    section="not in the post",
    statements=(
        Statement(
            id="fano",
            role="not-in-post",
            text="H(S|g) <= H(S|d) <= H(r|d) + E[W*log2(V - 1)]",
            world=GUESS,
            hypotheses=(GUESS_SEES, RIGHT),
            equality=("I(S;g|d) = 0", EVEN_ERRORS),
            domains=SMALL,
            proof="""
                H(S|g) <= H(S|d) by sum
                H(r|S,d) = 0 by function
                H(S|d,r) <= E[W*log2(V - 1)] by errors
                H(S|d) <= H(r|d) + E[W*log2(V - 1)] by sum from 3
            """,
        ),
        Statement(
            id="budget",
            role="not-in-post",
            reading="the bits that must be received",
            text="H(S) - H(r|d) - E[W*log2(V - 1)] <= I(d;S) <= I(g;S)",
            world=GUESS,
            hypotheses=(GUESS_SEES, RIGHT),
            equality=(EVEN_ERRORS, "I(S;g|d) = 0"),
            domains=SMALL,
            proof="""
                H(r|S,d) = 0 by function
                H(S|d,r) <= E[W*log2(V - 1)] by errors
                H(S) - H(r|d) - E[W*log2(V - 1)] <= I(d;S) by sum from 2
                I(d;S) <= I(g;S) by sum
            """,
        ),
        Statement(
            id="classical",
            role="not-in-post",
            reading="Fano's bound, with the probability E[W] = E[a] of an error",
            text="H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S)",
            world=World(GUESS.parameters, (S, D, R), (*GUESS.functions, ("a", "P(r=0|d)"))),
            hypotheses=(RIGHT,),
            equality=(f"I(r;d) = 0 and {EVEN_ERRORS}",),
            domains=((("V", 2), ("denominator", 6)), (("V", 3), ("denominator", 3))),
            proof="""
                H(r) = h(E[a]) by chance
                H(r|S,d) = 0 by function
                H(S|d,r) <= E[W*log2(V - 1)] by errors
                H(S) - h(E[a]) - E[W]*log2(V - 1) <= I(d;S) by sum from 3
            """,
        ),
        Statement(
            id="one-in-1024",
            kind="numeric",
            role="not-in-post",
            reading="one of 1024 equally likely answers, one error in ten: more than 8 bits, so at least 9 rollouts",
            text="8 < log2(1024) - h(1/10) - 1/10*log2(1024 - 1) < 9",
            domains=((),),
            proof="""
                8 < log2(1024) - h(1/10) - 1/10*log2(1024 - 1) by sum
                log2(1024) - h(1/10) - 1/10*log2(1024 - 1) < 9 by sum
            """,
        ),
    ),
)
