"""The group bound on average, in both readings of E[I(g;S)].

Post, Theorem (Group bound): "and in particular E[I(g;S)] <= E[log2(M+1)] <= log2(K+1)".  I(g;S) is a number, not a
random variable, so the mean is either that of the information at each value t of the tokens, which is I(g;S|T), or it
changes nothing.  Both are bounded; the first is the larger one, for whoever knows the tokens learns more from g.
"""

from theorems.language import Claim, Statement
from theorems.post.group_bound import EXACT_MATCH, GROUP, ROLLOUT_INDEPENDENCE, UPDATE_SEES

GIVEN = (ROLLOUT_INDEPENDENCE, EXACT_MATCH, UPDATE_SEES)
SMALL = (
    (("V", 2), ("K", 2), ("|g|", 2), ("denominator", 2)),
    (("V", 3), ("K", 2), ("|g|", 2), ("denominator", 1), ("denominator S", 3), ("denominator T", 2)),
    (("V", 3), ("K", 2), ("|g|", 3), ("denominator", 1), ("denominator S", 3)),
)

CLAIM = Claim(
    id="group-bound-mean",
    title="Group bound on average",
    section="K rollouts (GRPO/RLOO) and a log(M+1) bound",
    words="and in particular",
    formula=r"\mathbb E[I(g;S)] \le \mathbb E[\log_2(M{+}1)] \le \log_2(K{+}1)",
    statements=(
        Statement(
            id="chain",
            reading="both: the information of the update alone, and the mean of the information at each value of T",
            text="I(g;S) <= I(g;S|T) <= H(r|T) <= E[log2(M + 1)] <= log2(K + 1)",
            world=GROUP,
            hypotheses=GIVEN,
            equality=(
                *("I(S;T|g) = 0", "I(S;r|T,g) = 0 and H(r|S,T) = 0"),
                *("restrict(S,T) uniform on M + 1 given T", "M = K"),
            ),
            domains=SMALL,
            proof="""
                for every t: M <= K by count
                for every t: log2(M + 1) <= log2(K + 1) by log
                E[log2(M + 1)] <= log2(K + 1) by average
            """,
        ),
        Statement(
            id="pointwise",
            reading="at each value of the tokens",
            text="for every t: I(g;S|T=t) <= I(g,r;S|T=t) = H(r|T=t) <= log2(M + 1)",
            world=GROUP,
            hypotheses=GIVEN[1:],
            equality=("I(S;r|T,g) = 0", "", "restrict(S,T) uniform on M + 1 given T"),
            domains=SMALL,
            proof="""
                H(r|S,T) = 0 by function
                for every t: H(r|S,T=t) = 0 by at
                for every t: I(g;S|r,T=t) = 0 by at
            """,
        ),
        Statement(
            id="tokens-unknown",
            role="not-in-source",
            reading="the two readings differ: who knows the tokens may learn more",
            text="I(g;S|T) <= I(g;S)",
            world=GROUP,
            hypotheses=GIVEN,
            domains=SMALL,
            refuted=True,
        ),
    ),
)
