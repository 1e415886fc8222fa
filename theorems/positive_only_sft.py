"""A positive example drawn uniformly from the good set carries log2(1/alpha) bits, if it is uniform on the whole too.

Post, Theorem (Positive-only SFT).  Omega has N elements, the good set A(S) has A = alpha N of them whatever S is,
and x = tau+ is uniform on A(S), so H(x|S) = log2 A.  The post's alpha-symmetry, that x is uniform on Omega, is
assumed inside its proof only; without it the equality is an upper bound.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

GOOD_SET = World(
    parameters=(Parameter("N", 1), Parameter("A", 1, "N")),
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("x", alphabet="N", meaning="the positive example"),
    ),
)
UNIFORM_ON_GOOD = Hypothesis(
    "uniform-on-good-set", "H(x|S) = log2(A)", "given S the example is uniform on A elements (on average over S)"
)
SYMMETRY = Hypothesis("alpha-symmetry", "x uniform", "the example is uniform on all of Omega")
SMALL = (
    (("N", 2), ("A", 1), ("|S|", 2), ("denominator", 2)),
    (("N", 2), ("A", 2), ("|S|", 2), ("denominator", 2)),
    (("N", 3), ("A", 2), ("|S|", 3), ("denominator", 2), ("denominator S", 3)),
    (("N", 4), ("A", 2), ("|S|", 2), ("denominator", 2)),
    (("N", 3), ("A", 1), ("|S|", 3), ("denominator", 1), ("denominator S", 3)),
)

CLAIM = Claim(
    id="positive-only-sft",
    title="Positive-only supervised examples",
    section="Information from SFT (positive-only)",
    formula=r"I(\tau^+;S)=H(S)-H(S\mid \tau^+)=\log_2(1/\alpha)",
    statements=(
        Statement(
            id="as-stated",
            reading="|A(S)| = alpha N and the example uniform on A(S), and nothing else",
            text="I(x;S) = log2(N/A)",
            world=GOOD_SET,
            hypotheses=(UNIFORM_ON_GOOD,),
            domains=SMALL[:2],
            refuted=True,
        ),
        Statement(
            id="symmetric",
            kind="identity",
            role="repair",
            text="I(x;S) = H(x) - H(x|S) = log2(N/A)",
            world=GOOD_SET,
            hypotheses=(UNIFORM_ON_GOOD, SYMMETRY),
            domains=SMALL,
            proof="""
                I(x;S) = H(x) - H(x|S) by sum
                H(x) = log2(N) by uniform
                H(x) - H(x|S) = log2(N/A) by sum
            """,
        ),
        Statement(
            id="bound",
            role="not-in-post",
            reading="without alpha-symmetry the post's value is an upper bound",
            text="I(x;S) <= log2(N/A)",
            world=GOOD_SET,
            hypotheses=(UNIFORM_ON_GOOD,),
            equality=("x uniform on N",),
            domains=SMALL,
            proof="""
                H(x) <= log2(N) by size
                I(x;S) <= log2(N/A) by sum from 1
            """,
        ),
    ),
)
