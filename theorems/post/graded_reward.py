"""Graded rewards: L levels give at most log2 L bits a rollout, and M log2 L a group of M distinct final tokens.

Post, FAQ: "With graded rewards the supervision gets richer and the bound scales accordingly."  For a group it scales to
M log2 L; log2(M+1), unscaled, fails, which the post does not claim.  The verifier is a function of the final token, so
S is read as the table of the rewards of all V tokens, and r_i = S[T_i]; equal tokens then get equal rewards.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World
from theorems.post.one_bit import ROLLOUT_INDEPENDENCE, UPDATE_SEES

LEVELS = World(
    parameters=(Parameter("L", 1),),
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("tau", meaning="the rollout"),
        Variable("r", alphabet="L", meaning="the reward"),
        Variable("g", meaning="the update"),
    ),
)
GROUP = World(
    parameters=(Parameter("V", 1), Parameter("K", 1), Parameter("L", 1)),
    variables=(
        Variable("S", alphabet="L", length="V", meaning="the secret answer, as the table of rewards"),
        Variable("T", alphabet="V", length="K", meaning="the final tokens of the rollouts"),
        Variable("r", alphabet="L", length="K", meaning="the rewards"),
        Variable("g", meaning="the update"),
    ),
    functions=(("M", "distinct(T)"),),
)
REWARDS = World(GROUP.parameters, GROUP.variables[:3], GROUP.functions)

TOKENS_INDEPENDENCE = Hypothesis(
    "rollout-independence", "I(T;S) = 0", "the rollouts are jointly independent of the answer"
)
GRADED = Hypothesis("graded-reward", "r = lookup(T,S)", "each reward is a function of its final token and the answer")

SMALL = (
    (("V", 1), ("K", 1), ("L", 3), ("denominator", 6)),
    (("V", 2), ("K", 1), ("L", 2), ("denominator", 4)),
    (("V", 2), ("K", 2), ("L", 2), ("denominator", 2)),
    (("V", 2), ("K", 1), ("L", 3), ("denominator", 2)),
)

CLAIM = Claim(
    id="graded-reward",
    title="Graded rewards",
    section="FAQs / Does GRPO/RLOO add information?",
    words="With graded rewards the supervision gets richer and the bound scales accordingly.",
    statements=(
        Statement(
            id="rollout",
            reading="one rollout with L levels: log2 L in place of 1",
            text="I(g;S) <= I(tau,r;S) = I(S;r|tau) <= H(r|tau) <= log2(L)",
            world=LEVELS,
            hypotheses=(ROLLOUT_INDEPENDENCE, UPDATE_SEES),
            equality=("I(S;r,tau|g) = 0", "", "H(r|S,tau) = 0", "r uniform on L given tau"),
            domains=(
                (("L", 2), ("|S|", 2), ("|tau|", 2), ("|g|", 2), ("denominator", 2)),
                (
                    *(("L", 3), ("|S|", 3), ("|tau|", 2), ("|g|", 4), ("denominator", 1)),
                    *(("denominator S", 3), ("denominator tau", 2)),
                ),
            ),
        ),
        Statement(
            id="unscaled",
            aliases=("group-as-stated",),
            role="other-reading",
            reading="unscaled: the group bound as it stands, with graded rewards",
            text="for every t: H(r|T=t) <= log2(M + 1)",
            world=REWARDS,
            hypotheses=(TOKENS_INDEPENDENCE, GRADED),
            domains=(
                (("V", 2), ("K", 1), ("L", 3), ("denominator", 3)),
                (("V", 2), ("K", 2), ("L", 2), ("denominator", 4)),
            ),
            refuted=True,
        ),
        Statement(
            id="group",
            reading="scaled for a group: each of the M distinct tokens has one of L rewards",
            text="for every t: H(r|T=t) <= M*log2(L)",
            world=REWARDS,
            hypotheses=(GRADED,),
            equality=("r uniform on L^M given T",),
            domains=SMALL,
        ),
        Statement(
            id="averaged",
            reading="the same on average",
            text="I(g;S) <= I(T,r;S) = H(r|T) <= E[M*log2(L)]",
            world=GROUP,
            hypotheses=(
                TOKENS_INDEPENDENCE,
                GRADED,
                Hypothesis("update-sees", "I(g;S|T,r) = 0", "g is computed from the group, and independent randomness"),
            ),
            equality=("I(S;T,r|g) = 0", "", "r uniform on L^M given T"),
            domains=(
                (("V", 1), ("K", 1), ("L", 3), ("|g|", 2), ("denominator", 3)),
                (("V", 2), ("K", 1), ("L", 2), ("|g|", 2), ("denominator", 2)),
                (
                    *(("V", 2), ("K", 2), ("L", 2), ("|g|", 4), ("denominator", 1)),
                    *(("denominator S", 4), ("denominator T", 2)),
                ),
                (
                    *(("V", 2), ("K", 2), ("L", 3), ("|g|", 4), ("denominator", 1)),
                    *(("denominator S", 2), ("denominator T", 2)),
                ),
            ),
            proof="H(r|T) <= E[M*log2(L)] by average of graded-reward/group",
        ),
        Statement(
            id="secret",
            role="not-in-source",
            text="H(r|T) <= H(S)",
            world=REWARDS,
            hypotheses=(GRADED,),
            equality=("I(S;T) = 0 and H(S|T,r) = 0",),
            domains=SMALL,
        ),
    ),
)
