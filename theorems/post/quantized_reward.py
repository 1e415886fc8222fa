"""Real-valued rewards through a quantiser Q with L levels (b bits: L = 2^b): at most log2 L bits, if g sees only Q(r).

Post, remark after the one-bit bound: for a real reward r the analysis is repeated "after" the quantisation, that is,
for an update that sees Q(r).  Were g to use r itself, the quantiser would bound nothing.
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
    words="For the case of continuous rewards. One would repeat the analysis after a",
    formula=r"I(g;S)\le H(Q(r)\mid \tau)\le b",
    statements=(
        Statement(
            id="unquantised-update",
            aliases=("as-stated",),
            role="other-reading",
            reading="without the quantisation of what the update sees: g computed from the reward r itself, q = Q(r)",
            text="I(g;S) <= log2(L)",
            world=World((Parameter("L", 2),), QUANTISED.variables),
            hypotheses=(
                ROLLOUT_INDEPENDENCE,
                Hypothesis("quantiser", "H(q|r) = 0", "q is a function of the reward"),
                Hypothesis("update-sees-reward", "I(g;S|tau,r) = 0", "g is computed from tau and the reward itself"),
            ),
            domains=(
                (
                    *(("L", 2), ("|S|", 3), ("|tau|", 2), ("|r|", 3), ("|g|", 3)),
                    *(("denominator", 1), ("denominator S", 3), ("denominator tau", 2)),
                ),
            ),
            refuted=True,
        ),
        Statement(
            id="quantised-update",
            reading="the analysis repeated after the quantisation: the update sees Q(r), of L = 2^b values",
            text="I(g;S) <= I(tau,q;S) = I(S;q|tau) <= H(q|tau) <= log2(L)",
            world=SEEN,
            hypotheses=(
                ROLLOUT_INDEPENDENCE,
                Hypothesis("update-sees-quantised", "I(g;S|tau,q) = 0", "g is computed from tau and Q(r)"),
            ),
            equality=("I(S;q,tau|g) = 0", "", "H(q|S,tau) = 0", "q uniform on L given tau"),
            domains=(
                (("L", 2), ("|S|", 2), ("|tau|", 2), ("|g|", 2), ("denominator", 2)),
                (
                    *(("L", 3), ("|S|", 3), ("|tau|", 2), ("|g|", 4), ("denominator", 1)),
                    *(("denominator S", 3), ("denominator tau", 2)),
                ),
            ),
        ),
    ),
)
