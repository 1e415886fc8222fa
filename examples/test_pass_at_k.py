"""pass@k: K rollouts of which only one bit is reported, whether some rollout passed, carry at most h(pass rate) bits.

    pytest test_pass_at_k.py

S is the secret answer, T the K final tokens, r their rewards (exact match), b the reported bit: any function of the
rewards, such as 1 if some r_i = 1.  At the tokens t it is 1 with probability a(t) = P(b=1|T=t), and E[a] is the pass
rate; h is at most 1.  With all K rewards in sight the group would carry up to E log2(M + 1) bits (group-bound of the
suite); the bit hides what the rewards say beyond it.
"""

from properties.battery import *

GROUP = World(
    parameters=(Parameter("V", 1), Parameter("K", 1)),
    variables=(
        Variable("S", alphabet="V", meaning="the secret answer"),
        Variable("T", alphabet="V", length="K", meaning="the final tokens of the rollouts"),
        Variable("r", alphabet="2", length="K", meaning="the rewards, which nobody sees"),
        Variable("b", alphabet="2", meaning="the reported bit"),
        Variable("g", meaning="the update"),
    ),
    functions=(("a", "P(b=1|T)"),),
)
SEEN = World(GROUP.parameters, GROUP.variables[:4])

CLAIMS = [
    lemma(
        "pass-at-k",
        "I(g;S) <= I(T,b;S) = H(b|T) = E[h(a)] <= h(E[a])",
        given=[
            "I(T;S) = 0",  # the rollouts are jointly independent of the answer
            "r = match(T,S)",  # each reward is 1 when its final token is the answer
            "H(b|r) = 0",  # the bit is a function of the rewards
            "I(g;S|T,b) = 0",  # g is computed from the tokens and the bit
        ],
        world=GROUP,
        equality=["I(S;T,b|g) = 0", "", "", "a constant"],
        domains=[
            {"V": 2, "K": 1, "|g|": 2, "denominator": 2},
            {"V": 2, "K": 2, "|g|": 2, "denominator": 2},
            {"V": 3, "K": 2, "|g|": 1, "denominator": 1, "denominator T": 2, "denominator S": 3},
        ],
        proof="""
            I(g;S) <= I(T,b;S) by sum
            H(r|S,T) = 0 by function
            H(b|S,T) = 0 by sum
            I(T,b;S) = H(b|T) by sum
            for every t: H(b|T=t) = h(a) by chance
            H(b|T) = E[h(a)] by average
            E[h(a)] <= h(E[a]) by jensen
        """,
    ),
    lemma(
        "pass-bit-hides",
        "I(T,b;S) <= I(T,r;S)",
        given=["H(b|r) = 0"],
        world=SEEN,
        equality=["I(S;r|T,b) = 0"],
        domains=[
            {"V": 2, "K": 1, "denominator": 2},
            {"V": 2, "K": 2, "denominator": 1, "denominator S": 2},
        ],
        proof="I(T,b;S) <= I(T,r;S) by sum",
    ),
]
