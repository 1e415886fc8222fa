"""GRPO and RLOO: group statistics add no bits; they lose what groups in which all rewards agree would have said.

Post, FAQ "Does GRPO/RLOO add information?".  a_i = K r_i - (r_1 + .. + r_K) are the advantages of RLOO and Dr. GRPO up
to a constant factor, K - 1 and K, so that both carry the same; GRPO's division by the deviation is a function of them.
T are the final tokens.  The bound of the post holds.  Beyond it: a is 0 both when no token is the answer and when all
are, so exactly H(r|T,a) bits are lost, under a uniform prior P(all tokens agree) h(1/V).
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World
from theorems.post.group_bound import EXACT_MATCH, ROLLOUT_INDEPENDENCE

ADVANTAGES = World(
    parameters=(Parameter("V", 1), Parameter("K", 1)),
    variables=(
        Variable("S", alphabet="V", meaning="the secret answer"),
        Variable("T", alphabet="V", length="K", meaning="the final tokens of the rollouts"),
        Variable("r", alphabet="2", length="K", meaning="the rewards"),
        Variable("a", meaning="the advantages"),
    ),
    functions=(("M", "distinct(T)"), ("A", "agree(T)")),
)
UPDATES = World(
    ADVANTAGES.parameters, (*ADVANTAGES.variables, Variable("g", meaning="the update")), ADVANTAGES.functions
)

CENTRED = Hypothesis("centred", "a = centred(r)", "each advantage is K times the reward less the mean reward")
UPDATE_SEES = Hypothesis(
    "update-sees", "I(g;S|T,a) = 0", "g is computed from tokens and advantages, and independent randomness"
)
UNIFORM_PRIOR = Hypothesis("uniform-prior", "S uniform", "every answer is equally likely")

SMALL = (
    (("V", 2), ("K", 1), ("denominator", 4)),
    (("V", 2), ("K", 2), ("denominator", 4)),
    (("V", 3), ("K", 2), ("denominator", 3)),
    (("V", 2), ("K", 3), ("denominator", 3)),
)

CLAIM = Claim(
    id="grpo-rloo",
    title="GRPO and RLOO",
    section="FAQs / Does GRPO/RLOO add information?",
    words="do not increase the per-prompt bits in the binary case beyond the",
    formula=r"\log_2(M{+}1)",
    statements=(
        Statement(
            id="no-more",
            text="I(g;S) <= I(T,a;S) <= I(T,r;S) <= E[log2(M + 1)]",
            world=UPDATES,
            hypotheses=(ROLLOUT_INDEPENDENCE, EXACT_MATCH, CENTRED, UPDATE_SEES),
            equality=("I(S;T,a|g) = 0", "I(S;r|T,a) = 0", "restrict(S,T) uniform on M + 1 given T"),
            domains=(
                (("V", 2), ("K", 1), ("|g|", 2), ("denominator", 2)),
                (("V", 2), ("K", 2), ("|g|", 2), ("denominator", 2)),
                (("V", 3), ("K", 2), ("|g|", 1), ("denominator", 3)),
            ),
            proof="""
                I(g;S) <= I(T,a;S) by sum
                H(a|T,r) = 0 by function
                I(T,a;S) <= I(T,r;S) by sum
                H(r|S,T) = 0 by function
                I(T,r;S) = H(r|T) by sum
                H(r|T) <= E[log2(M + 1)] by average of group-bound/pointwise
                I(T,r;S) <= E[log2(M + 1)] by sum from 6
            """,
        ),
        Statement(
            id="lost",
            kind="identity",
            role="not-in-source",
            reading="what the advantages lose: what is left of the rewards when tokens and advantages are known",
            text="I(T,r;S) - I(T,a;S) = H(r|T,a)",
            world=ADVANTAGES,
            hypotheses=(EXACT_MATCH, CENTRED),
            domains=SMALL,
        ),
        Statement(
            id="lost-any-prior",
            kind="identity",
            role="not-in-source",
            reading="any prior: b is the probability, given the tokens, that all are the answer (P(S = v) where all "
            "are v, else 0), so that what is lost is the sum over v of P(all T_i = v) h(P(S = v))",
            text="I(T,r;S) - I(T,a;S) = H(r|T,a) = E[h(b)]",
            world=World(
                ADVANTAGES.parameters,
                (*ADVANTAGES.variables, Variable("q", alphabet="2", meaning="whether all rewards are 1")),
                (("b", "P(q=1|T)"),),
            ),
            hypotheses=(EXACT_MATCH, CENTRED, Hypothesis("all-right", "q = unanimous(r)", "q is 1 if all are right")),
            domains=(*SMALL[:2], (("V", 3), ("K", 2), ("denominator", 2)), (("V", 2), ("K", 3), ("denominator", 2))),
        ),
        Statement(
            id="lost-uniform",
            kind="identity",
            role="not-in-source",
            reading="under a uniform prior: the probability that all tokens agree, times what one of them says",
            text="I(T,r;S) - I(T,a;S) = H(r|T,a) = E[A*h(1/V)]",
            world=ADVANTAGES,
            hypotheses=(UNIFORM_PRIOR, ROLLOUT_INDEPENDENCE, EXACT_MATCH, CENTRED),
            domains=SMALL,
            proof="""
                for every t: H(r|a,T=t) = A*h(1/V) by agreement
                H(r|T,a) = E[A*h(1/V)] by average
            """,
        ),
        Statement(
            id="softmax-updates",
            kind="numeric",
            role="not-in-source",
            reading="bits of the update, V = 4, K = 3, all uniform: REINFORCE with b = 1; RLOO, Dr. GRPO and GRPO; "
            "b = 0; any other constant, which shows all of the rewards",
            text="45/32 - 21/64*log2(3) < 9/8 < 37/32 < 55/32 - 3/64*log2(3)",
            domains=((),),
        ),
        Statement(
            id="softmax-updates-with-tokens",
            kind="numeric",
            role="not-in-source",
            reading="the same with the tokens known: RLOO, Dr. GRPO and GRPO; REINFORCE with any constant",
            text="51/32 < 55/32 - 3/64*log2(3)",
            domains=((),),
        ),
    ),
)
