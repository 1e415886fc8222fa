"""Token-level capacity: feedback R_1..R_T carries at most the sum of the log2 A_t, A_t the size of the alphabet at t.

Post, Theorem (Token-level capacity).  tau is the rollout, R = (R_1..R_T) the feedback, for every T.  Where a later
token may depend on earlier feedback (a multi-turn agent), the rollout is no longer independent of S; the equality
I(tau,R;S) = I(S;R|tau) then fails, and what is true instead is the adaptive chain below.  If the environment ends the
episode, the time of the end is feedback too.
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

GIVEN = (
    Hypothesis("rollout-independence", "I(tau;S) = 0", "the policy does not know the answer"),
    Hypothesis("update-sees", "I(g;S|tau,R) = 0", "g is computed from tau and R"),
)
NEXT = Hypothesis(
    "next-token-independence",
    "for every t: I(x[t];S|x[<t],R[<t]) = 0",
    "the policy knows the answer only through the past feedback",
)

STOPPED = World(
    FEEDBACK.parameters,
    (*FEEDBACK.variables[:3], Variable("L", alphabet="T", meaning="after how many tokens the episode ends, less one")),
)
STOPS = (GIVEN[0], Hypothesis("environment", "H(R,L|S,tau) = 0", "answer and rollout determine feedback and end"))

CLAIM = Claim(
    id="token-capacity",
    title="Token-level capacity",
    section="When (and why) you can get O(T)",
    words="Theorem (Token-level capacity).",
    formula=(
        r"I(g;S)\;\le\; I((\tau,R_{1:T});S) \;=\; I(S;R_{1:T}\mid \tau) \;\le\; H(R_{1:T}\mid "
        r"\tau)\;\le\;\sum_{t=1}^T \log_2 A_t"
    ),
    statements=(
        Statement(
            id="chain",
            text="I(g;S) <= I(tau,R;S) = I(S;R|tau) <= H(R|tau) <= sum[t](H(R[t]|tau)) <= T*log2(A)",
            world=FEEDBACK,
            hypotheses=GIVEN,
            equality=(
                *("I(S;R,tau|g) = 0", "", "H(R|S,tau) = 0"),
                *("I(R[t];R[<t]|tau) = 0", "R[t] uniform on A given tau"),
            ),
            domains=(
                (("T", 2), ("A", 2), ("|S|", 2), ("|tau|", 1), ("|g|", 2), ("denominator", 2)),
                (
                    *(("T", 2), ("A", 2), ("|S|", 2), ("|tau|", 2), ("|g|", 2), ("denominator", 1)),
                    *(("denominator S", 2), ("denominator tau", 2)),
                ),
            ),
        ),
        Statement(
            id="any-alphabets",
            kind="bounds",
            reading="the end of the chain for every T, another alphabet at each token: log2 A_t as the entropy of a "
            "uniform symbol U_t, that R_t has no more being assumed (alphabets shows it, for T = 3)",
            text="H(R|tau) <= sum[t](H(R[t]|tau)) <= sum[t](H(U[t]))",
            world=World(
                FEEDBACK.parameters,
                (
                    *FEEDBACK.variables[1:3],
                    Variable("U", alphabet="A", length="T", meaning="a symbol of each alphabet"),
                ),
            ),
            hypotheses=(
                Hypothesis("alphabets", "for every t: H(R[t]|tau) <= H(U[t])", "R_t has at most log2 A_t bits"),
            ),
            domains=(
                (("T", 2), ("A", 2), ("|tau|", 2), ("denominator", 1), ("denominator U", 2), ("denominator tau", 2)),
            ),
        ),
        Statement(
            id="alphabets",
            reading="another alphabet at each token, for T = 3: A, B and C symbols",
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
        ),
        Statement(
            id="adaptive",
            role="not-in-source",
            text="I(x,R;S) <= sum[t](H(R[t]|x[<=t],R[<t])) <= T*log2(A)",
            world=AGENT,
            hypotheses=(NEXT,),
            equality=("H(R[t]|S,x[<=t],R[<t]) = 0", "R[t] uniform on A given x[<t],x[t],R[<t]"),
            domains=(
                (("T", 2), ("V", 1), ("A", 2), ("|S|", 2), ("denominator", 2)),
                (
                    *(("T", 2), ("V", 2), ("A", 2), ("|S|", 2), ("denominator", 1)),
                    *(("denominator S", 2), ("denominator x", 2)),
                ),
            ),
        ),
        Statement(
            id="adaptive-equality",
            role="not-in-source",
            reading="the equality of the theorem, for an agent that sees the feedback on its earlier tokens",
            text="I(x,R;S) = I(S;R|x)",
            world=AGENT,
            hypotheses=(NEXT,),
            domains=(
                (("T", 1), ("V", 2), ("A", 2), ("|S|", 2), ("denominator", 2)),
                (
                    *(("T", 2), ("V", 2), ("A", 2), ("|S|", 2), ("denominator", 1)),
                    *(("denominator S", 2), ("denominator x", 2)),
                ),
            ),
            refuted=True,
        ),
        Statement(
            id="stopping-time",
            role="not-in-source",
            reading="an episode of up to T tokens that the environment may end after L: no more than its feedback",
            text="I(tau,R,L;S) <= H(R|tau)",
            world=STOPPED,
            hypotheses=STOPS,
            domains=(
                (("T", 2), ("A", 1), ("|S|", 2), ("|tau|", 2), ("denominator", 1), ("denominator S", 2)),
                (
                    *(("T", 2), ("A", 2), ("|S|", 2), ("|tau|", 2), ("denominator", 1)),
                    *(("denominator S", 2), ("denominator tau", 2)),
                ),
            ),
            refuted=True,
        ),
        Statement(
            id="with-stopping-time",
            role="not-in-source",
            reading="the time of the end counts as feedback of T symbols",
            text="I(tau,R,L;S) = H(R,L|tau) <= H(R|tau) + H(L|tau) <= H(R|tau) + log2(T)",
            world=STOPPED,
            hypotheses=STOPS,
            equality=("", "I(R;L|tau) = 0", "L uniform on T given tau"),
            domains=(
                (
                    ("T", 2),
                    ("A", 2),
                    ("|S|", 2),
                    ("|tau|", 2),
                    ("denominator", 1),
                    ("denominator S", 4),
                    ("denominator tau", 2),
                ),
                (("T", 2), ("A", 2), ("|S|", 4), ("|tau|", 1), ("denominator", 1), ("denominator S", 4)),
            ),
        ),
    ),
)
