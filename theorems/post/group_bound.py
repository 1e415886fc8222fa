"""The group bound: K rollouts of single-answer exact match carry at most log2(M+1) bits, M the distinct guesses.

Post, Theorem (Group bound).  T = (T_1..T_K) are the final tokens, jointly independent of S and otherwise
correlated in any way; r_i = 1{T_i = S}; M is the number of distinct tokens in T.  The post's wording hides two
hypotheses: M is random, so the bound holds for each value t of T (and on average), not for the averaged entropy
against one value of M; and it is exact match of the final token that counts, not any verifier f(S, tau).

For rollouts that see the rewards before them log2(K+1) survives (adaptive), E log2(M+1) does not (adaptive-tokens).
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

PAIR = (
    Variable("S", alphabet="V", meaning="the secret answer"),
    Variable("T", alphabet="V", length="2", meaning="the final tokens of the two rollouts"),
    Variable("r", alphabet="2", length="2", meaning="the rewards"),
)

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
    (("V", 2), ("K", 3), ("denominator", 6)),
    (("V", 4), ("K", 1), ("denominator", 5)),
)
LARGE = (
    (("V", 2), ("K", 2), ("denominator", 16)),
    (("V", 3), ("K", 1), ("denominator", 12)),
    (("V", 4), ("K", 1), ("denominator", 6)),
)

VERIFIERS = World(
    parameters=(Parameter("V", 1), Parameter("K", 1)),
    variables=(
        Variable("S", meaning="the set of accepted tokens, as a bit mask"),
        Variable("T", alphabet="V", length="K", meaning="the final tokens of the rollouts"),
        Variable("r", alphabet="2", length="K", meaning="the rewards"),
    ),
    functions=(("M", "distinct(T)"),),
)
SOME_VERIFIER = Hypothesis("verifier", "r = member(T,S)", "each reward is a binary function of its final token and S")
VERIFIER_INDEPENDENCE = Hypothesis(
    "rollout-independence", "I(T;S) = 0", "the rollouts are jointly independent of the accepted set"
)
SETS = (
    (("V", 1), ("K", 1), ("|S|", 2), ("denominator", 2)),
    (("V", 2), ("K", 2), ("|S|", 4), ("denominator", 3), ("denominator T", 1)),
    (("V", 2), ("K", 2), ("|S|", 4), ("denominator", 4), ("denominator T", 1)),
    (("V", 3), ("K", 2), ("|S|", 8), ("denominator", 2), ("denominator T", 1)),
)

CLAIM = Claim(
    id="group-bound",
    title="Group bound",
    section="K rollouts (GRPO/RLOO) and a log(M+1) bound",
    words="Theorem (Group bound).",
    formula=(
        r"I(g;S) \;\le\; I(\{(\tau_i,r_i)\}_{i=1}^K;S) \;=\; H(\mathbf r \mid \{\tau_i\}) \;\le\; "
        r"\log_2\!\bigl(M{+}1\bigr)"
    ),
    statements=(
        Statement(
            id="average-against-each-value",
            aliases=("as-stated",),
            role="other-reading",
            reading="not at one value of T, as the proof has it: H(r|T), an average, against log2(M+1) at each value",
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
            world=VERIFIERS,
            hypotheses=(VERIFIER_INDEPENDENCE, SOME_VERIFIER),
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
            id="vc-dimension",
            role="not-in-source",
            reading="what exact match has, and is enough: accepted sets that shatter no two tokens",
            text="for every t: H(r|T=t) <= log2(M + 1)",
            world=VERIFIERS,
            hypotheses=(
                SOME_VERIFIER,
                Hypothesis("few-verifiers", "vc(S) <= 1", "no two tokens are cut in all four ways"),
            ),
            equality=("r uniform on M + 1 given T",),
            domains=SETS,
        ),
        Statement(
            id="vc-dimension-2",
            role="not-in-source",
            reading="accepted sets that shatter no three tokens: at most M*(M - 1)/2 + M + 1 patterns",
            text="for every t: H(r|T=t) <= log2(M*(M - 1)/2 + M + 1)",
            world=VERIFIERS,
            hypotheses=(
                SOME_VERIFIER,
                Hypothesis("few-verifiers", "vc(S) <= 2", "no three tokens are cut in all eight ways"),
            ),
            equality=("r uniform on M*(M - 1)/2 + M + 1 given T",),
            domains=(*SETS, (("V", 3), ("K", 3), ("|S|", 8), ("denominator", 2), ("denominator T", 1))),
        ),
        Statement(
            id="pairwise",
            role="not-in-source",
            reading="each rollout on its own independent of S, K = 2; U is the token of a rollout j picked at random",
            text="I(T,r;S) <= E[log2(M + 1)]",
            world=World(
                parameters=(Parameter("V", 1),),
                variables=(
                    *PAIR,
                    Variable("j", alphabet="2", meaning="which of the two rollouts"),
                    Variable("U", meaning="its token"),
                ),
                functions=(("M", "distinct(T)"),),
            ),
            hypotheses=(
                Hypothesis("uniform-prior", "S uniform", "every answer is equally likely"),
                EXACT_MATCH,
                Hypothesis("any-rollout", "j uniform", "each of the two rollouts is looked at"),
                Hypothesis("looked-at", "I(j;S,T,r) = 0", "whatever happens in them"),
                Hypothesis("its-token", "U = lookup(j,T)", "U is the token of rollout j"),
                Hypothesis("pairwise-independence", "I(U;S|j) = 0", "each rollout is independent of the answer"),
            ),
            domains=((("V", 2), ("denominator", 2)), (("V", 3), ("denominator", 2))),
            refuted=True,
        ),
        Statement(
            id="adaptive-tokens",
            role="not-in-source",
            reading="the second rollout may see the first reward, K = 2, M counting the tokens that are emitted",
            text="I(T,r;S) <= E[log2(M + 1)]",
            world=World(
                parameters=(Parameter("V", 1),),
                variables=(
                    *PAIR,
                    Variable("F", meaning="the first token"),
                    Variable("q", meaning="the first reward"),
                ),
                functions=(("M", "distinct(T)"),),
            ),
            hypotheses=(
                EXACT_MATCH,
                Hypothesis("first-token", "F = first(T)", "F is the first token"),
                Hypothesis("first-reward", "q = match(F,S)", "q is the first reward"),
                Hypothesis("first-independence", "I(F;S) = 0", "the first rollout is independent of the answer"),
                Hypothesis(
                    "next-independence", "I(T;S|F,q) = 0", "the second knows it through the first and its reward only"
                ),
            ),
            domains=(
                (("V", 2), ("denominator", 2)),
                (("V", 3), ("denominator", 1), ("denominator S", 3)),
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
                H(r|T) <= E[log2(M + 1)] by average of group-bound/pointwise
                E[M] <= K by count
            """,
        ),
        Statement(
            id="distinct-inputs",
            role="repair",
            reading="any binary verifier, M the number of distinct inputs that it sees: one bit for each",
            text="for every t: H(r|T=t) <= M",
            world=VERIFIERS,
            hypotheses=(SOME_VERIFIER,),
            equality=("r uniform on 2^M given T",),
            domains=SETS[1:],
        ),
        Statement(
            id="distinct-inputs-averaged",
            role="repair",
            reading="the same on average",
            text="I(g;S) <= I(T,r;S) = H(r|T) <= E[M] <= K",
            world=World(VERIFIERS.parameters, (*VERIFIERS.variables, GROUP.variables[3]), VERIFIERS.functions),
            hypotheses=(VERIFIER_INDEPENDENCE, SOME_VERIFIER, UPDATE_SEES),
            equality=("I(S;T,r|g) = 0", "", "r uniform on 2^M given T", "M = K"),
            domains=tuple(
                (
                    ("V", 2),
                    ("K", 2),
                    ("|S|", 4),
                    ("|g|", 2),
                    ("denominator", d),
                    ("denominator T", t),
                    ("denominator g", 1),
                )
                for d, t in ((2, 2), (4, 1))
            ),
            proof="""
                H(r|T) <= E[M] by average of group-bound/distinct-inputs
                E[M] <= K by count
            """,
        ),
        Statement(
            id="adaptive",
            kind="bounds",
            role="not-in-source",
            reading="each rollout may depend on all tokens and rewards before it",
            text="I(T,r;S) <= log2(K + 1)",
            world=World(REWARDS.parameters, REWARDS.variables),
            hypotheses=(
                Hypothesis(
                    "next-independence",
                    "for every i: I(T[i];S|T[<i],r[<i]) = 0",
                    "each rollout knows the answer only through the rollouts and rewards before it",
                ),
                EXACT_MATCH,
            ),
            domains=(
                (("V", 2), ("K", 2), ("denominator", 2)),
                (("V", 3), ("K", 2), ("denominator", 1), ("denominator S", 3)),
                (("V", 3), ("K", 2), ("denominator", 1), ("denominator S", 6)),
                (("V", 3), ("K", 2), ("denominator", 2), ("denominator S", 3)),
            ),
            thorough=((("V", 4), ("K", 3), ("denominator", 1), ("denominator S", 4)),),
            proof="I(T,r;S) <= log2(K + 1) by adaptive",
        ),
        Statement(
            id="relevant-tokens",
            role="not-in-source",
            reading="K tokens Q, chosen from T, whose matches m determine the rewards: only those of Q count",
            text="H(r|T) <= H(m|Q) <= E[log2(M + 1)]",
            world=World(
                GROUP.parameters,
                (
                    REWARDS.variables[0],
                    Variable("T", meaning="the final tokens of the rollouts"),
                    Variable("Q", alphabet="V", length="K", meaning="tokens chosen from T"),
                    Variable("m", alphabet="2", length="K", meaning="whether they are the answer"),
                    Variable("r", meaning="the rewards"),
                ),
                (("M", "distinct(Q)"),),
            ),
            hypotheses=(
                Hypothesis("left-over", "H(Q|T) = 0", "Q is chosen from T"),
                Hypothesis("exact-match", "m = match(Q,S)", "m is 1 where the token of Q is the answer"),
                Hypothesis("matches-are-all", "H(r|T,m) = 0", "the rewards follow from them"),
            ),
            equality=("I(m;T|Q) = 0 and H(m|r,T) = 0", "restrict(S,Q) uniform on M + 1 given Q"),
            domains=(
                (("V", 2), ("K", 1), ("|T|", 2), ("|r|", 2), ("denominator", 2)),
                (
                    *(("V", 2), ("K", 2), ("|T|", 2), ("|r|", 2), ("denominator", 1)),
                    *(("denominator S", 2), ("denominator T", 2)),
                ),
                (
                    *(("V", 3), ("K", 2), ("|T|", 2), ("|r|", 3), ("denominator", 1)),
                    *(("denominator S", 3), ("denominator T", 2)),
                ),
            ),
            proof="""
                let C = restrict(S,Q)
                H(m|Q,C) = 0 by function
                H(C|Q,m) = 0 by function
                for every t: H(m|C,Q=t) = 0 by at
                for every t: H(C|m,Q=t) = 0 by at
                for every t: H(C|Q=t) <= log2(M + 1) by size
                for every t: H(m|Q=t) <= log2(M + 1) by sum from 6
                H(r|T) <= H(m|Q) by sum
                H(m|Q) <= E[log2(M + 1)] by average from 7
            """,
        ),
        Statement(
            id="patterns",
            role="not-in-source",
            reading="rewards that the rollouts and an index c of at most N values determine",
            text="I(tau,r;S) <= H(r|tau) <= H(c|tau) <= log2(N)",
            world=World(
                (Parameter("N", 1),),
                (
                    Variable("S", meaning="the secret answer"),
                    Variable("tau", meaning="the rollouts"),
                    Variable("c", alphabet="N", meaning="the index"),
                    Variable("r", meaning="the rewards"),
                ),
            ),
            hypotheses=(
                Hypothesis(
                    "rollout-independence", "I(tau;S) = 0", "the rollouts are jointly independent of the answer"
                ),
                Hypothesis("index", "H(r|c,tau) = 0", "the index and the rollouts determine the rewards"),
            ),
            equality=("H(r|S,tau) = 0", "H(c|r,tau) = 0", "c uniform on N given tau"),
            domains=(
                (("N", 2), ("|S|", 2), ("|tau|", 2), ("|r|", 2), ("denominator", 2)),
                (("N", 3), ("|S|", 3), ("|tau|", 1), ("|r|", 3), ("denominator", 1), ("denominator S", 3)),
            ),
        ),
        Statement(
            id="both-caps",
            role="not-in-source",
            reading="the second cap: together with pointwise, H(r|T=t) <= log2 min(M + 1, V)",
            text="for every t: H(r|T=t) <= H(S|T=t) <= log2(V)",
            world=REWARDS,
            hypotheses=(EXACT_MATCH,),
            equality=("H(S|T,r) = 0", "S uniform on V given T"),
            domains=(*SMALL[:2], (("V", 3), ("K", 1), ("denominator", 3))),
            thorough=SMALL[2:],
            proof="""
                H(r|S,T) = 0 by function
                for every t: H(r|S,T=t) = 0 by at
            """,
        ),
        Statement(
            id="all-tried",
            role="not-in-source",
            reading="tokens and rewards show S, as when M >= V - 1: all that there is to know, log2 V iff S is uniform",
            text="H(r|T) = H(S) <= log2(V)",
            world=REWARDS,
            hypotheses=(
                ROLLOUT_INDEPENDENCE,
                EXACT_MATCH,
                Hypothesis("all-tried", "H(S|T,r) = 0", "at most one answer that is possible is not tried"),
            ),
            equality=("", "S uniform on V"),
            domains=SMALL,
            thorough=LARGE,
        ),
        Statement(
            id="secret",
            role="not-in-source",
            text="H(r|T) <= H(S) <= log2(V)",
            world=REWARDS,
            hypotheses=(EXACT_MATCH,),
            equality=("I(S;T) = 0 and H(S|T,r) = 0", "S uniform on V"),
            domains=SMALL,
            thorough=LARGE,
        ),
    ),
)
