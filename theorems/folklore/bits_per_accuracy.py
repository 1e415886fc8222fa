"""A bit of what is stored doubles the chance to be right at most; a bit of information may do more.

The converse of accuracy-without-bits: beyond the best guess without an update, accuracy is bounded by what is stored.
The chance of the best guess, the largest probability of an answer, is bounded by A/N: every guess T that is made
without the update is right with at most this probability.  An update of C values stores log2 C bits.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World, define

AFTER = (
    Variable("g", alphabet="C", meaning="the update, of C values"),
    Variable("x", alphabet="V", meaning="the guess that is computed from it"),
    Variable("b", alphabet="2", meaning="whether this guess is right"),
)
S = Variable("S", alphabet="V", meaning="the answer")
SIZES = (Parameter("V", 1), Parameter("C", 1))
COMPUTED = Hypothesis("computed", "H(x|g) = 0", "the guess is computed from the update")
RIGHT = Hypothesis("right", "b = match(x,S)", "exact match")

HIT = define(
    "hit(t: V, s: V): 2 = t = s",
    lambda t, s: int(t == s),
    latex=r"\mathbf 1\{{{0} = {1}\}}",
    coq="fun t s => bit (t == s)",
)

CLAIM = Claim(
    id="bits-per-accuracy",
    title="Each bit at most doubles the chance to be right",
    source="folklore",
    statements=(
        Statement(
            id="stored",
            kind="bounds",
            role="not-in-source",
            reading="each bit that is stored: with an update of C values a guess is right at most C times as often as "
            "the best without it, whatever the update knows; F is 1 where it is wrong",
            text="1 - C*A/N <= E[F]",
            world=World(
                (*SIZES, Parameter("N", 1), Parameter("A", 1, "N")),
                (
                    S,
                    *AFTER,
                    Variable("T", alphabet="V", meaning="a guess without the update"),
                    Variable("r", alphabet="2", meaning="whether it is right"),
                ),
                (("a", "P(r=1|T)"), ("F", "failed(b)")),
            ),
            hypotheses=(
                Hypothesis("every-guess", "T uniform", "every answer is guessed"),
                Hypothesis("without-the-update", "I(T;S,g,x) = 0", "by somebody who knows neither it nor the update"),
                Hypothesis("right-before", "r = match(T,S)", "exact match"),
                Hypothesis("largest", "for every t: a <= A/N", "no answer is likelier than A/N"),
                COMPUTED,
                RIGHT,
            ),
            domains=(
                (
                    ("V", 3),
                    ("C", 2),
                    ("N", 3),
                    ("A", 1),
                    ("denominator", 1),
                    ("denominator S", 3),
                    ("denominator T", 3),
                ),
            ),
            proof="""
                I(T;S) = 0 by sum
                I(x;S|g) = 0 by sum
                1 - C*A/N <= E[F] by informed
            """,
        ),
        Statement(
            id="stored-uniform",
            kind="bounds",
            role="not-in-source",
            reading="under a uniform prior: C of V answers can be told apart",
            text="1 - C/V <= E[F]",
            world=World(SIZES, (S, *AFTER), (("F", "failed(b)"),)),
            hypotheses=(Hypothesis("uniform", "S uniform", "every answer is equally likely"), COMPUTED, RIGHT),
            domains=(
                (("V", 2), ("C", 2), ("denominator", 2)),
                (("V", 3), ("C", 2), ("denominator", 3)),
                (("V", 4), ("C", 3), ("denominator", 1), ("denominator S", 4)),
            ),
            proof="""
                I(x;S|g) = 0 by sum
                1 - C/V <= E[F] by informed
            """,
        ),
        Statement(
            id="informed",
            kind="bounds",
            role="not-in-source",
            reading="each bit of information: a chance that is doubled takes one",
            text="1 <= I(g;S)",
            world=World(SIZES, (S, *AFTER), (("F", "failed(b)"),)),
            hypotheses=(
                Hypothesis("uniform", "S uniform", "every answer is equally likely"),
                COMPUTED,
                RIGHT,
                Hypothesis("doubled", "E[F] = 1 - 2/V", "the chance to be right is 2/V, and was 1/V"),
            ),
            domains=((("V", 3), ("C", 2), ("denominator", 1), ("denominator S", 3)),),
            refuted=True,
        ),
        Statement(
            id="gain",
            role="not-in-source",
            reading="each bit of information: over the chance against an answer that is drawn afresh, which is at most "
            "that of the best guess without the update, it gains no more than the root of (ln 2)/2 of the bits",
            text="2*log2(e)*(E[a] - E[c])^2 <= I(g;S)",
            world=World(
                (Parameter("V", 2),),
                (
                    S,
                    Variable("g", meaning="the update"),
                    AFTER[1],
                    Variable("y", alphabet="V", meaning="an answer that is drawn afresh"),
                ),
                (("a", "hit(x,S)"), ("c", "hit(x,y)")),
                (HIT,),
            ),
            hypotheses=(
                COMPUTED,
                Hypothesis("possible", "y << S", "the other answer is a possible one"),
                Hypothesis("drawn-alike", "D(y||S) = 0", "each is as likely as it was"),
                Hypothesis("afresh", "I(x;y) = 0", "and the guess knows nothing of it"),
            ),
            equality=("I(g;S) = 0",),
            domains=((("V", 2), ("|g|", 2), ("denominator", 2)),),
            proof="""
                2*log2(e)*(E[a] - E[c])^2 <= I(x;S) by pinsker
                I(x;S|g) = 0 by sum
                I(x;S) <= I(g;S) by sum
                2*log2(e)*(E[a] - E[c])^2 <= I(g;S) by sum
            """,
        ),
    ),
)
