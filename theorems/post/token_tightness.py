"""Token-level match feedback reveals the whole answer: I(x,R;S) = H(S), T bits for T fair binary tokens.

Post, "Tightness for binary tokens" and Fig. 7.  S = (s_1..s_T) are the target tokens, x = (x_1..x_T) the
emitted ones, R_t = 1{x_t = s_t}.  Not in the post: an update may carry less than (x,R) does; V-ary tokens
give T h(1/V); and a verifier that reports only up to the first error gives less than 2 bits for every T.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

TOKENS = World(
    parameters=(Parameter("T", 1),),
    variables=(
        Variable("S", alphabet="2", length="T", meaning="the target tokens"),
        Variable("x", alphabet="2", length="T", meaning="the emitted tokens"),
        Variable("R", alphabet="2", length="T", meaning="the token rewards"),
    ),
)
SYMBOLS = World(
    parameters=(Parameter("T", 1), Parameter("V", 2)),
    variables=(
        Variable("S", alphabet="V", length="T", meaning="the target tokens"),
        Variable("x", alphabet="V", length="T", meaning="the emitted tokens"),
        Variable("R", alphabet="2", length="T", meaning="the token rewards"),
    ),
)
FIRST_ERROR = World(TOKENS.parameters, (*TOKENS.variables[:2], Variable("R", meaning="how many leading tokens match")))
SHARED_LOGIT = World(
    variables=(
        Variable("S", alphabet="2", length="2", meaning="the target tokens"),
        Variable("x", alphabet="2", length="2", meaning="the emitted tokens"),
        Variable("R", alphabet="2", length="2", meaning="the token rewards"),
        Variable("g", meaning="the update of the one logit"),
    )
)

MATCH = Hypothesis("token-match", "R = match(x,S)", "each token reward is 1 when its token is the target")
UNIFORM = Hypothesis("uniform-targets", "S uniform", "the target tokens are fair and independent")
INDEPENDENCE = Hypothesis("rollout-independence", "I(x;S) = 0", "the policy does not know the targets")

CLAIM = Claim(
    id="token-tightness",
    title="Tightness of the token-level bound",
    section="When (and why) you can get O(T)",
    words="Tightness for binary tokens.",
    formula=r"I((\tau,R_{1:T});S)=H(S)=T",
    statements=(
        Statement(
            id="tight",
            kind="identity",
            text="I(x,R;S) = H(S) = T",
            world=TOKENS,
            hypotheses=(MATCH, UNIFORM),
            domains=(
                (("T", 1), ("denominator", 6)),
                (("T", 2), ("denominator", 2)),
                (("T", 2), ("denominator", 4)),
                (("T", 2), ("denominator", 6)),
            ),
        ),
        Statement(
            id="ceiling",
            role="not-in-source",
            text="I(x,R;S) = H(S) <= T",
            world=TOKENS,
            hypotheses=(MATCH,),
            equality=("", "S uniform on 2^T"),
            domains=(
                (("T", 1), ("denominator", 6)),
                (("T", 2), ("denominator", 3)),
                (("T", 2), ("denominator", 4)),
            ),
            thorough=((("T", 2), ("denominator", 6)),),
        ),
        Statement(
            id="not-inherited",
            kind="countermodel",
            role="not-in-source",
            reading="two tokens that share one logit at probability 1/2, baseline 1/2, immediate rewards",
            text="I(g;S) = 3/2",
            world=SHARED_LOGIT,
            hypotheses=(
                UNIFORM,
                Hypothesis("uniform-policy", "x uniform", "each token has probability 1/2"),
                INDEPENDENCE,
                MATCH,
                Hypothesis("shared-logit", "g = shared_logit(x,R)", "one logit for both tokens"),
            ),
            domains=((("denominator", 1),),),
        ),
        Statement(
            id="v-ary",
            kind="identity",
            role="not-in-source",
            text="I(x,R;S) = H(R|x) = T*h(1/V)",
            world=SYMBOLS,
            hypotheses=(UNIFORM, INDEPENDENCE, MATCH),
            domains=(
                (("T", 1), ("V", 3), ("denominator", 4)),
                (("T", 2), ("V", 2), ("denominator", 4)),
                (("T", 2), ("V", 3), ("denominator", 8)),
                (("T", 3), ("V", 2), ("denominator", 8)),
            ),
        ),
        Statement(
            id="first-error",
            kind="bounds",
            role="not-in-source",
            reading="a verifier that reports only up to the first error",
            text="I(x,R;S) = H(R|x) = 2 - 2^(1 - T) < 2",
            world=FIRST_ERROR,
            hypotheses=(
                UNIFORM,
                INDEPENDENCE,
                Hypothesis("prefix-reward", "R = prefix(x,S)", "tokens before the first error"),
            ),
            domains=(
                (("T", 1), ("denominator", 6)),
                (("T", 2), ("denominator", 4)),
                (("T", 3), ("denominator", 8)),
                (("T", 4), ("denominator", 4)),
            ),
        ),
    ),
)
