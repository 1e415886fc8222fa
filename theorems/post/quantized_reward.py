"""Real-valued rewards through a quantiser Q with L levels (b bits: L = 2^b): at most log2 L bits, if g sees only Q(r).

Post, remark after the one-bit bound: I(g;S) <= H(Q(r)|tau) <= b for a real reward r.  As stated g may use r itself,
and then the quantiser bounds nothing; it must be the quantised reward that the update sees.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

QUANTISED = World(
    parameters=(Parameter("L", 1),),
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("tau", meaning="the rollout"),
        Variable("r", meaning="the reward"),
        Variable("q", alphabet="L", meaning="the quantised reward"),
        Variable("g", meaning="the update"),
    ),
)
SEEN = World(QUANTISED.parameters, tuple(v for v in QUANTISED.variables if v.name != "r"))

ROLLOUT_INDEPENDENCE = Hypothesis("rollout-independence", "I(tau;S) = 0", "the policy does not know the answer")

CLAIM = Claim(
    id="quantized-reward",
    title="Quantised rewards",
    section="Binary, sequence-level rewards give at most one bit per rollout",
    formula=r"I(g;S)\le H(Q(r)\mid \tau)\le b",
    statements=(
        Statement(
            id="as-stated",
            reading="g is any function of tau and the real reward r, q = Q(r)",
            text="I(g;S) <= H(q|tau)",
            world=QUANTISED,
            hypotheses=(
                ROLLOUT_INDEPENDENCE,
                Hypothesis("quantiser", "H(q|r) = 0", "q is a function of the reward"),
                Hypothesis("update-sees-reward", "I(g;S|tau,r) = 0", "g is computed from tau and the reward itself"),
            ),
            domains=((("L", 1), ("|S|", 2), ("|tau|", 1), ("|r|", 2), ("|g|", 2), ("denominator", 2)),),
            refuted=True,
        ),
        Statement(
            id="quantised-update",
            role="repair",
            text="I(g;S) <= I(tau,q;S) = I(S;q|tau) <= H(q|tau) <= log2(L)",
            world=SEEN,
            hypotheses=(
                ROLLOUT_INDEPENDENCE,
                Hypothesis("update-sees-quantised", "I(g;S|tau,q) = 0", "g is computed from tau and Q(r)"),
            ),
            equality=("I(S;q,tau|g) = 0", "", "H(q|S,tau) = 0", "q uniform on L given tau"),
            domains=(
                (("L", 2), ("|S|", 2), ("|tau|", 2), ("|g|", 2), ("denominator", 1)),
                (("L", 3), ("|S|", 3), ("|tau|", 1), ("|g|", 3), ("denominator", 3)),
            ),
            proof="""
                I(g;S) <= I(tau,q;S) by sum
                I(tau,q;S) = I(S;q|tau) by sum
                I(S;q|tau) <= H(q|tau) by sum
                H(q|tau) <= log2(L) by size
            """,
        ),
    ),
)
