"""Preferences and rankings: a comparison of two rollouts carries at most 1 bit, a ranking of K of them at most log2 K!.

    pytest test_preferences.py

S is the secret answer, x all K rollouts together, drawn without a look at S; p says which of two is preferred, q is
the ranking, and g any update computed from rollouts and feedback.  Feedback may be noisy, and depend on anything.
The lemmas on rankings are for every number N of values that q may have, N = K! where ties are excluded.  A ranking
decides all K(K - 1)/2 comparisons of pairs; together they carry no more than it does, so less than a bit each.
"""

from math import factorial

from properties.battery import *

RANKED = World(
    parameters=(Parameter("N", 1),),
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("x", meaning="the K rollouts"),
        Variable("q", alphabet="N", meaning="the ranking, one of N = K!"),
        Variable("g", meaning="the update"),
    ),
)
COMPARED = World(
    parameters=RANKED.parameters,
    variables=(*RANKED.variables[:3], Variable("p", meaning="the comparisons")),
)

CLAIMS = [
    lemma(
        "pairwise-preference",
        "I(g;S) <= I(x,p;S) = I(p;S|x) <= H(p|x) <= 1",
        given=[
            "I(x;S) = 0",  # the policy does not know the answer
            "I(g;S|x,p) = 0",  # g is computed from the rollouts and the preference
            "|p| = 2",  # one of the two is preferred
        ],
        equality=["I(S;p,x|g) = 0", "", "H(p|S,x) = 0", "p uniform on 2 given x"],
    ),
    lemma(
        "ranking",
        "I(g;S) <= I(x,q;S) = I(q;S|x) <= H(q|x) <= log2(N)",
        given=["I(x;S) = 0", "I(g;S|x,q) = 0"],
        world=RANKED,
        equality=["I(S;q,x|g) = 0", "", "H(q|S,x) = 0", "q uniform on N given x"],
        domains=[
            {"N": 2, "|S|": 2, "|x|": 2, "|g|": 2, "denominator": 2, "denominator g": 1},
            {"N": factorial(3), "|S|": 1, "|x|": 1, "|g|": 1, "denominator": 1, "denominator q": 6},
        ],
        proof="""
            I(g;S) <= I(x,q;S) by sum
            I(x,q;S) = I(q;S|x) by sum
            I(q;S|x) <= H(q|x) by sum
            H(q|x) <= log2(N) by size
        """,
    ),
    lemma(
        "consistent-comparisons",
        "I(x,p;S) <= I(x,q;S) <= log2(N)",
        given=[
            "I(x;S) = 0",
            "H(p|q) = 0",  # p is all comparisons that the ranking q decides
        ],
        world=COMPARED,
        equality=["I(S;q|x,p) = 0", "H(q|S,x) = 0 and q uniform on N given x"],
        domains=[
            {"N": 2, "|S|": 2, "|x|": 2, "|p|": 2, "denominator": 2},
            {"N": 3, "|S|": 3, "|x|": 1, "|p|": 2, "denominator": 3, "denominator q": 1},
        ],
        proof="""
            I(x,p;S) <= I(x,q;S) by sum
            for every t: H(q|x=t) <= log2(N) by size
            H(q|x) <= log2(N) by average
            I(x,q;S) <= log2(N) by sum from 3
        """,
    ),
]
