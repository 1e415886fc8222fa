"""Labels of T steps that stop at the first error say log2(T + 1) bits at most, not T.

q is the place of the first error among T steps, or none, A = T + 1 in all; the labels L are a function of it.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

CLAIM = Claim(
    id="first-error",
    title="Step labels up to the first error carry at most log2(T + 1) bits",
    source="folklore",
    statements=(
        Statement(
            id="cap",
            role="not-in-source",
            reading="A = T + 1 places",
            text="I(L;S|tau) <= H(L|tau) <= H(q|tau) <= log2(A)",
            world=World(
                parameters=(Parameter("A", 2),),
                variables=(
                    Variable("S", meaning="what is to be learned"),
                    Variable("tau", meaning="the solution"),
                    Variable("q", alphabet="A", meaning="the place of the first error, or none"),
                    Variable("L", meaning="the labels of the steps"),
                ),
            ),
            hypotheses=(Hypothesis("labels", "H(L|q,tau) = 0", "the labels are a function of the place"),),
            equality=("H(L|S,tau) = 0", "H(q|L,tau) = 0", "q uniform on A given tau"),
            domains=(
                (
                    ("A", 2),
                    ("|S|", 2),
                    ("|tau|", 2),
                    ("|L|", 2),
                    ("denominator", 1),
                    ("denominator S", 2),
                    ("denominator tau", 2),
                ),
                (("A", 3), ("|S|", 3), ("|tau|", 1), ("|L|", 3), ("denominator", 1), ("denominator S", 3)),
            ),
        ),
    ),
)
