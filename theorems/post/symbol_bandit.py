"""The symbol-emitting bandit: one guess of one of V equally likely symbols carries h(1/V) bits.

Post, Corollary (symbol-bandit) and Fig. 5.  S is uniform on V symbols, T the token the policy emits,
r = 1{T = S}.  The policy is arbitrary.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

BANDIT = World(
    parameters=(Parameter("V", 2),),
    variables=(
        Variable("S", alphabet="V", meaning="the secret answer"),
        Variable("T", alphabet="V", meaning="the emitted token"),
        Variable("r", alphabet="2", meaning="the reward"),
        Variable("g", meaning="the update"),
    ),
)
VOCABULARY = World(parameters=(Parameter("V", 2),))

UNIFORM_PRIOR = Hypothesis("uniform-prior", "S uniform", "every answer is equally likely")
ROLLOUT_INDEPENDENCE = Hypothesis("rollout-independence", "I(T;S) = 0", "the policy does not know the answer")
EXACT_MATCH = Hypothesis("exact-match", "r = match(T,S)", "the reward is 1 when the token is the answer")
UPDATE_SEES = Hypothesis("update-sees", "I(g;S|T,r) = 0", "g is computed from T and r, and independent randomness")

CLAIM = Claim(
    id="symbol-bandit",
    title="Symbol bandit",
    section="Binary, sequence-level rewards give at most one bit per rollout",
    words="Corollary (symbol-bandit).",
    formula=r"I(g;S)\le I((T,r);S)=H(r\mid T)=h(1/V)\le 1",
    statements=(
        Statement(
            id="chain",
            text="I(g;S) <= I(T,r;S) = H(r|T) = h(1/V) <= 1",
            world=BANDIT,
            hypotheses=(UNIFORM_PRIOR, ROLLOUT_INDEPENDENCE, EXACT_MATCH, UPDATE_SEES),
            equality=("I(S;T,r|g) = 0", "", "", "V = 2"),
            domains=(
                (("V", 2), ("|g|", 2), ("denominator", 4)),
                (("V", 3), ("|g|", 2), ("denominator", 2)),
                (("V", 3), ("|g|", 6), ("denominator", 1), ("denominator T", 8)),
                (("V", 4), ("|g|", 8), ("denominator", 1), ("denominator T", 6)),
                (("V", 3), ("|g|", 2), ("denominator", 4), ("denominator T", 6)),
                (("V", 4), ("|g|", 2), ("denominator", 3), ("denominator T", 6)),
            ),
            thorough=(
                (("V", 5), ("|g|", 10), ("denominator", 1), ("denominator T", 6)),
                (("V", 3), ("|g|", 2), ("denominator", 6), ("denominator T", 12)),
                (("V", 3), ("|g|", 3), ("denominator", 4), ("denominator T", 6)),
                (("V", 4), ("|g|", 3), ("denominator", 2), ("denominator T", 6)),
            ),
        ),
        Statement(
            id="any-prior",
            kind="identity",
            role="not-in-source",
            reading="any prior: the mean over the tokens of h(p), p the probability that the token is the answer",
            text="I(T,r;S) = H(r|T) = E[h(p)]",
            world=World((Parameter("V", 1),), BANDIT.variables[:3], (("p", "P(r=1|T)"),)),
            hypotheses=(ROLLOUT_INDEPENDENCE, EXACT_MATCH),
            domains=((("V", 2), ("denominator", 6)), (("V", 3), ("denominator", 4))),
        ),
        Statement(
            id="decreasing",
            kind="monotone",
            role="not-in-source",
            text="h(1/(V + 1)) < h(1/V)",
            world=VOCABULARY,
            domains=tuple((("V", v),) for v in range(2, 200)),
        ),
        Statement(
            id="small",
            kind="bounds",
            role="not-in-source",
            text="log2(e*V)/V - log2(e)/V^2 <= h(1/V) <= log2(e*V)/V",
            world=VOCABULARY,
            domains=tuple((("V", v),) for v in range(2, 200)),
        ),
    ),
)
