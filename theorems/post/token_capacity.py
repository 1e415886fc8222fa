"""Token-level capacity: feedback R_1..R_T with A symbols each carries at most T log2 A bits, for every T.

Post, Theorem (Token-level capacity).  x is the rollout, R = (R_1..R_T) the feedback.  Where a later token may
depend on earlier feedback (a multi-turn agent), x is no longer independent of S, and what is true instead is the
adaptive chain below; the post's equality I(x,R;S) = I(S;R|x) then fails.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

FEEDBACK = World(
    parameters=(Parameter("T", 1), Parameter("A", 1)),
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("tau", meaning="the rollout"),
        Variable("R", alphabet="A", length="T", meaning="the token-level feedback"),
        Variable("g", meaning="the update"),
    ),
)
AGENT = World(
    parameters=(Parameter("T", 1), Parameter("V", 1), Parameter("A", 1)),
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("x", alphabet="V", length="T", meaning="the tokens or actions"),
        Variable("R", alphabet="A", length="T", meaning="the feedback after each"),
    ),
)

CLAIM = Claim(
    id="token-capacity",
    title="Token-level capacity",
    section="When (and why) you can get O(T)",
    formula=(
        r"I(g;S) \le I((\tau,R_{1:T});S) = I(S;R_{1:T}\mid\tau) \le H(R_{1:T}\mid\tau) \le \sum_{t=1}^T \log_2 A_t"
    ),
    statements=(
        Statement(
            id="chain",
            text="I(g;S) <= I(tau,R;S) = I(S;R|tau) <= H(R|tau) <= sum[t](H(R[t]|tau)) <= T*log2(A)",
            world=FEEDBACK,
            hypotheses=(
                Hypothesis("rollout-independence", "I(tau;S) = 0", "the policy does not know the answer"),
                Hypothesis("update-sees", "I(g;S|tau,R) = 0", "g is computed from tau and R"),
            ),
            equality=(
                "I(S;R,tau|g) = 0",
                "",
                "H(R|S,tau) = 0",
                "I(R[t];R[<t]|tau) = 0",
                "R[t] uniform on A given tau",
            ),
            domains=(
                (("T", 2), ("A", 2), ("|S|", 2), ("|tau|", 1), ("|g|", 2), ("denominator", 2)),
                (
                    *(("T", 2), ("A", 2), ("|S|", 2), ("|tau|", 2), ("|g|", 2), ("denominator", 1)),
                    *(("denominator S", 2), ("denominator tau", 2)),
                ),
            ),
            proof="""
                I(g;S) <= I(tau,R;S) by sum
                I(tau,R;S) = I(S;R|tau) by sum
                I(S;R|tau) <= H(R|tau) by sum
                for every t: H(R[<t],R[t]|tau) - H(R[<t]|tau) <= H(R[t]|tau) by sum with I(R[t];R[<t]|tau)
                H(R|tau) <= sum[t](H(R[t]|tau)) by total
                for every t: H(R[t]|tau) <= log2(A) by size
                sum[t](H(R[t]|tau)) <= T*log2(A) by total
            """,
        ),
        Statement(
            id="alphabets",
            reading="the end of the chain with another alphabet at each token, here for T = 3: A, B and C symbols",
            text="H(Q,R,U|tau) <= H(Q|tau) + H(R|tau) + H(U|tau) <= log2(A) + log2(B) + log2(C)",
            world=World(
                parameters=(Parameter("A", 1), Parameter("B", 1), Parameter("C", 1)),
                variables=(
                    Variable("tau", meaning="the rollout"),
                    Variable("Q", alphabet="A", meaning="the feedback on the first token"),
                    Variable("R", alphabet="B", meaning="the feedback on the second token"),
                    Variable("U", alphabet="C", meaning="the feedback on the third token"),
                ),
            ),
            equality=(
                "I(Q;R|tau) = 0 and I(Q,R;U|tau) = 0",
                "Q uniform on A given tau and R uniform on B given tau and U uniform on C given tau",
            ),
            domains=(
                (("A", 2), ("B", 2), ("C", 1), ("|tau|", 2), ("denominator", 2)),
                (("A", 1), ("B", 2), ("C", 3), ("|tau|", 2), ("denominator", 2)),
                (("A", 2), ("B", 2), ("C", 2), ("|tau|", 1), ("denominator", 2)),
                (("A", 2), ("B", 2), ("C", 2), ("|tau|", 2), ("denominator", 1), ("denominator tau", 2)),
            ),
            proof="""
                H(Q,R,U|tau) <= H(Q|tau) + H(R|tau) + H(U|tau) by sum
                H(Q|tau) <= log2(A) by size
                H(R|tau) <= log2(B) by size
                H(U|tau) <= log2(C) by size
                H(Q|tau) + H(R|tau) + H(U|tau) <= log2(A) + log2(B) + log2(C) by sum from 2,3,4
            """,
        ),
        Statement(
            id="adaptive",
            role="not-in-post",
            text="I(x,R;S) <= sum[t](H(R[t]|x[<=t],R[<t])) <= T*log2(A)",
            world=AGENT,
            hypotheses=(
                Hypothesis(
                    "next-token-independence",
                    "for every t: I(x[t];S|x[<t],R[<t]) = 0",
                    "the policy knows the answer only through the past feedback",
                ),
            ),
            equality=("H(R[t]|S,x[<=t],R[<t]) = 0", "R[t] uniform on A given x[<t],x[t],R[<t]"),
            domains=(
                (("T", 1), ("V", 2), ("A", 2), ("|S|", 2), ("denominator", 2)),
                (("T", 2), ("V", 1), ("A", 2), ("|S|", 2), ("denominator", 2)),
            ),
            proof="""
                for every t: I(x[<=t],R[<=t];S) - I(x[<t],R[<t];S) <= H(R[t]|x[<=t],R[<t])
                    by sum with H(R[t]|S,x[<=t],R[<t])
                I(x,R;S) <= sum[t](H(R[t]|x[<=t],R[<t])) by total
                for every t: H(R[t]|x[<=t],R[<t]) <= log2(A) by size
                sum[t](H(R[t]|x[<=t],R[<t])) <= T*log2(A) by total
            """,
        ),
    ),
)
