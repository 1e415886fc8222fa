"""Exact information of a group under a uniform prior: I(V,M) = log2 V - ((V-M)/V) log2(V-M), M distinct guesses.

Post, "Exact MI under a uniform prior" and Fig. 6.  With M = V the second term is 0 (0 log 0 = 0).
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, World
from theorems.post.group_bound import EXACT_MATCH, REWARDS, ROLLOUT_INDEPENDENCE

UNIFORM_PRIOR = Hypothesis("uniform-prior", "S uniform", "every answer is equally likely")
GIVEN = (UNIFORM_PRIOR, ROLLOUT_INDEPENDENCE, EXACT_MATCH)
DOMAINS = (
    (("V", 1), ("K", 2), ("denominator", 1)),
    (("V", 2), ("K", 1), ("denominator", 6)),
    (("V", 2), ("K", 2), ("denominator", 6)),
    (("V", 3), ("K", 2), ("denominator", 4)),
    (("V", 4), ("K", 2), ("denominator", 2)),
    (("V", 3), ("K", 3), ("denominator", 2)),
    (("V", 2), ("K", 3), ("denominator", 8)),
    (("V", 3), ("K", 2), ("denominator", 10)),
    (("V", 4), ("K", 2), ("denominator", 4)),
    (("V", 5), ("K", 2), ("denominator", 3)),
)
LARGE = (
    (("V", 3), ("K", 2), ("denominator", 16)),
    (("V", 3), ("K", 3), ("denominator", 6)),
    (("V", 4), ("K", 2), ("denominator", 6)),
    (("V", 5), ("K", 2), ("denominator", 4)),
)

CLAIM = Claim(
    id="uniform-prior-mi",
    title="Exact information under a uniform prior",
    section="K rollouts (GRPO/RLOO) and a log(M+1) bound",
    words="Exact MI under a uniform prior.",
    formula=(
        r"I(\{(\tau_i,r_i)\};S)=H(\mathbf r\mid \{T_i\})= \log_2 V - \frac{V-M}{V}\log_2(V - "
        r"M)\;\le\;\log_2(M{+}1)"
    ),
    statements=(
        Statement(
            id="pointwise",
            reading="at each value t of T, M = M(t)",
            text="for every t: I(r;S|T=t) = H(r|T=t) = log2(V) - (V - M)/V*log2(V - M) <= log2(M + 1)",
            world=REWARDS,
            hypotheses=GIVEN,
            equality=("", "", "V = M + 1"),
            domains=DOMAINS,
            thorough=LARGE,
            proof="""
                H(r|S,T) = 0 by function
                for every t: H(r|S,T=t) = 0 by at
                for every t: I(r;S|T=t) = H(r|T=t) by sum
                let C = restrict(S,T)
                H(r|T,C) = 0 by function
                H(C|T,r) = 0 by function
                for every t: H(r|C,T=t) = 0 by at
                for every t: H(C|r,T=t) = 0 by at
                for every t: H(C|T=t) = log2(V) - (V - M)/V*log2(V - M) by law
                for every t: H(r|T=t) = log2(V) - (V - M)/V*log2(V - M) by sum
            """,
        ),
        Statement(
            id="averaged",
            reading="on average over T",
            text="I(T,r;S) = H(r|T) = E[log2(V) - (V - M)/V*log2(V - M)] <= E[log2(M + 1)]",
            world=REWARDS,
            hypotheses=GIVEN,
            equality=("", "", "V = M + 1"),
            domains=DOMAINS,
            thorough=LARGE,
            proof="""
                H(r|T) = E[log2(V) - (V - M)/V*log2(V - M)] by average of uniform-prior-mi/pointwise
                E[log2(V) - (V - M)/V*log2(V - M)] <= E[log2(M + 1)] by average of uniform-prior-mi/pointwise
            """,
        ),
        Statement(
            id="last-token",
            kind="identity",
            role="not-in-source",
            text="log2(V) - (V - (V - 1))/V*log2(V - (V - 1)) = log2(V) - (V - V)/V*log2(V - V)",
            world=World(parameters=(Parameter("V", 2),)),
            domains=tuple((("V", v),) for v in range(2, 100)),
        ),
        Statement(
            id="increasing",
            kind="monotone",
            role="not-in-source",
            text="log2(V) - (V - M)/V*log2(V - M) < log2(V) - (V - M - 1)/V*log2(V - M - 1)",
            world=World(parameters=(Parameter("V", 3), Parameter("M", 1, "V - 2"))),
            domains=tuple((("V", v),) for v in range(3, 40)),
        ),
        Statement(
            id="linear",
            kind="bounds",
            role="not-in-source",
            text=("M/V*log2(e*V) - M^2/V^2*log2(e) <= log2(V) - (V - M)/V*log2(V - M) <= M/V*log2(e*V)"),
            world=World(parameters=(Parameter("V", 1), Parameter("M", 1, "V"))),
            domains=tuple((("V", v),) for v in range(1, 40)),
        ),
    ),
)
