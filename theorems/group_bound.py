"""The group bound: K rollouts of single-answer exact match carry at most log2(M+1) bits, M the distinct guesses.

Post, Theorem (Group bound).  T = (T_1..T_K) are the final tokens, jointly independent of S and otherwise
correlated in any way; r_i = 1{T_i = S}; M is the number of distinct tokens in T.  The post's wording hides two
hypotheses: M is random, so the bound holds for each value t of T (and on average), not for the averaged entropy
against one value of M; and it is exact match of the final token that counts, not any verifier f(S, tau).
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

GROUP = World(
    parameters=(Parameter("V", 1), Parameter("K", 1)),
    variables=(
        Variable("S", alphabet="V", meaning="the secret answer"),
        Variable("T", alphabet="V", length="K", meaning="the final tokens of the rollouts"),
        Variable("r", alphabet="2", length="K", meaning="the rewards"),
        Variable("g", meaning="the update"),
    ),
    functions=(("M", "distinct(T)"),),
)
REWARDS = World(GROUP.parameters, GROUP.variables[:3], GROUP.functions)

ROLLOUT_INDEPENDENCE = Hypothesis(
    "rollout-independence", "I(T;S) = 0", "the rollouts are jointly independent of the answer"
)
EXACT_MATCH = Hypothesis("exact-match", "r = match(T,S)", "each reward is 1 when its final token is the answer")
UPDATE_SEES = Hypothesis("update-sees", "I(g;S|T,r) = 0", "g is computed from the group, and independent randomness")

EACH_AND_REST = "restrict(S,T) uniform on M + 1 given T"

SMALL = (
    (("V", 2), ("K", 1), ("denominator", 4)),
    (("V", 2), ("K", 2), ("denominator", 4)),
    (("V", 3), ("K", 2), ("denominator", 3)),
    (("V", 2), ("K", 2), ("denominator", 8)),
    (("V", 2), ("K", 3), ("denominator", 4)),
    (("V", 4), ("K", 1), ("denominator", 4)),
)
LARGE = (
    (("V", 2), ("K", 2), ("denominator", 16)),
    (("V", 2), ("K", 3), ("denominator", 6)),
    (("V", 3), ("K", 1), ("denominator", 12)),
    (("V", 4), ("K", 1), ("denominator", 5)),
    (("V", 4), ("K", 1), ("denominator", 6)),
)

CLAIM = Claim(
    id="group-bound",
    title="Group bound",
    section="K rollouts (GRPO/RLOO) and a log(M+1) bound",
    formula=r"I(g;S) \le I(\{(\tau_i,r_i)\}_{i=1}^K;S) = H(\mathbf r \mid \{\tau_i\}) \le \log_2(M+1)",
    statements=(
        Statement(
            id="as-stated",
            reading="H(r|T), an average over T, against log2(M+1) at each value t of T",
            text="for every t: H(r|T) <= log2(M + 1)",
            world=REWARDS,
            hypotheses=(ROLLOUT_INDEPENDENCE, EXACT_MATCH),
            domains=(
                (("V", 2), ("K", 1), ("denominator", 4)),
                (("V", 2), ("K", 2), ("denominator", 4)),
                (("V", 3), ("K", 2), ("denominator", 6)),
            ),
            refuted=True,
        ),
        Statement(
            id="any-verifier",
            reading="f(S, T_i) any binary verifier of the final token (S a set of accepted tokens)",
            text="for every t: H(r|T=t) <= log2(M + 1)",
            world=World(
                parameters=(Parameter("V", 1), Parameter("K", 1)),
                variables=(
                    Variable("S", meaning="the set of accepted tokens, as a bit mask"),
                    Variable("T", alphabet="V", length="K", meaning="the final tokens of the rollouts"),
                    Variable("r", alphabet="2", length="K", meaning="the rewards"),
                ),
                functions=(("M", "distinct(T)"),),
            ),
            hypotheses=(
                ROLLOUT_INDEPENDENCE,
                Hypothesis("verifier", "r = member(T,S)", "each reward is a binary function of its final token and S"),
            ),
            domains=(
                (("V", 2), ("K", 1), ("|S|", 4), ("denominator", 4)),
                (("V", 2), ("K", 2), ("|S|", 4), ("denominator", 4)),
            ),
            refuted=True,
        ),
        Statement(
            id="whole-rollout",
            reading="f(S, tau_i) any binary verifier of the whole rollout, M counting distinct final tokens",
            text="for every t: H(r|U=t) <= log2(M + 1)",
            world=World(
                parameters=(Parameter("K", 1),),
                variables=(
                    Variable("S", meaning="the set of accepted rollouts, as a bit mask"),
                    Variable("U", alphabet="2", length="K", meaning="rollouts, coded 2*(final token) + way"),
                    Variable("r", alphabet="2", length="K", meaning="the rewards"),
                ),
                functions=(("M", "distinct_final(U)"),),
            ),
            hypotheses=(
                Hypothesis("rollout-independence", "I(U;S) = 0", "the rollouts are jointly independent of the answer"),
                Hypothesis("verifier", "r = member(U,S)", "each reward is a binary function of its rollout and S"),
            ),
            domains=(
                (("K", 1), ("|S|", 4), ("denominator", 4)),
                (("K", 2), ("|S|", 4), ("denominator", 3)),
            ),
            refuted=True,
        ),
        Statement(
            id="pointwise",
            role="repair",
            text="for every t: H(r|T=t) <= log2(M + 1)",
            world=REWARDS,
            hypotheses=(EXACT_MATCH,),
            equality=(EACH_AND_REST,),
            domains=SMALL,
            thorough=LARGE,
            proof="""
                let C = restrict(S,T)
                H(r|T,C) = 0 by function
                H(C|T,r) = 0 by function
                for every t: H(r|C,T=t) = 0 by at
                for every t: H(C|r,T=t) = 0 by at
                for every t: H(C|T=t) <= log2(M + 1) by size
                for every t: H(r|T=t) <= log2(M + 1) by sum from 6
            """,
        ),
        Statement(
            id="averaged",
            role="repair",
            text="I(g;S) <= I(T,r;S) = H(r|T) <= E[log2(M + 1)] <= log2(E[M] + 1) <= log2(K + 1)",
            world=GROUP,
            hypotheses=(ROLLOUT_INDEPENDENCE, EXACT_MATCH, UPDATE_SEES),
            equality=("I(S;T,r|g) = 0", "", EACH_AND_REST, "M constant", "M = K"),
            domains=(
                (("V", 2), ("K", 1), ("|g|", 2), ("denominator", 2)),
                (("V", 2), ("K", 2), ("|g|", 2), ("denominator", 2)),
                (("V", 3), ("K", 1), ("|g|", 2), ("denominator", 2)),
                (("V", 3), ("K", 2), ("|g|", 1), ("denominator", 3)),
                (("V", 3), ("K", 1), ("|g|", 6), ("denominator", 6), ("denominator g", 1)),
                (("V", 3), ("K", 2), ("|g|", 6), ("denominator", 4), ("denominator T", 2), ("denominator g", 1)),
                (("V", 2), ("K", 2), ("|g|", 8), ("denominator", 6), ("denominator S", 8), ("denominator g", 1)),
                (("V", 2), ("K", 2), ("|g|", 2), ("denominator", 8), ("denominator g", 2)),
            ),
            thorough=(
                (("V", 3), ("K", 2), ("|g|", 6), ("denominator", 6), ("denominator T", 3), ("denominator g", 1)),
                (("V", 2), ("K", 3), ("|g|", 4), ("denominator", 6), ("denominator T", 4), ("denominator g", 1)),
                (("V", 2), ("K", 2), ("|g|", 3), ("denominator", 6), ("denominator g", 2)),
                (("V", 2), ("K", 2), ("|g|", 2), ("denominator", 6), ("denominator g", 3)),
            ),
            proof="""
                I(g;S) <= I(T,r;S) by sum
                H(r|S,T) = 0 by function
                I(T,r;S) = H(r|T) by sum
                H(r|T) <= E[log2(M + 1)] by average of group-bound/pointwise
                E[log2(M + 1)] <= log2(E[M] + 1) by jensen
                E[M] <= K by count
                log2(E[M] + 1) <= log2(K + 1) by log
            """,
        ),
        Statement(
            id="secret",
            role="not-in-post",
            text="H(r|T) <= H(S) <= log2(V)",
            world=REWARDS,
            hypotheses=(EXACT_MATCH,),
            equality=("I(S;T) = 0 and H(S|T,r) = 0", "S uniform on V"),
            domains=SMALL,
            thorough=LARGE,
            proof="""
                H(r|S,T) = 0 by function
                H(r|T) <= H(S) by sum
                H(S) <= log2(V) by size
            """,
        ),
    ),
)
