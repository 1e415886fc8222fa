"""Noisy verifiers: the group bound survives noise that is independent of S given the rollouts and the clean rewards.

Not in the post.  q is the noisy reward vector.  What does not survive: the bound on the entropy H(q|T), and the
bound on the information when the noise is independent of S given the clean reward alone.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World
from theorems.post.group_bound import EXACT_MATCH, REWARDS, ROLLOUT_INDEPENDENCE

NOISY = World(
    REWARDS.parameters,
    (*REWARDS.variables, Variable("q", meaning="the noisy rewards")),
    REWARDS.functions,
)
NOISE = Hypothesis("noise", "I(q;S|T,r) = 0", "the noise does not know the answer, given rollouts and clean rewards")

CLAIM = Claim(
    id="group-noise",
    title="Group bound with noisy rewards",
    statements=(
        Statement(
            id="information",
            role="not-in-source",
            text="I(T,q;S) <= I(T,r;S) <= E[log2(M + 1)]",
            world=NOISY,
            hypotheses=(ROLLOUT_INDEPENDENCE, EXACT_MATCH, NOISE),
            equality=("I(S;r|T,q) = 0", "restrict(S,T) uniform on M + 1 given T"),
            domains=(
                (("V", 2), ("K", 1), ("|q|", 2), ("denominator", 2)),
                (("V", 2), ("K", 2), ("|q|", 2), ("denominator", 2)),
            ),
        ),
        Statement(
            id="entropy",
            role="not-in-source",
            reading="the bound on the entropy of the noisy rewards, K >= 2",
            text="H(q|T) <= E[log2(M + 1)]",
            world=World(
                REWARDS.parameters,
                (*REWARDS.variables, Variable("q", alphabet="2", length="K", meaning="the noisy rewards")),
                REWARDS.functions,
            ),
            hypotheses=(ROLLOUT_INDEPENDENCE, EXACT_MATCH, NOISE),
            domains=(
                (("V", 1), ("K", 1), ("denominator", 4)),
                (("V", 2), ("K", 1), ("denominator", 2)),
                (("V", 1), ("K", 2), ("denominator", 4)),
                (("V", 2), ("K", 2), ("denominator", 1), ("denominator S", 2), ("denominator T", 2)),
            ),
            refuted=True,
        ),
        Statement(
            id="given-the-reward",
            role="not-in-source",
            reading="noise independent of S given the clean reward alone; two rollouts emit the same token T",
            text="I(T,q;S) <= E[log2(M + 1)]",
            world=World(
                (Parameter("V", 1),),
                (
                    Variable("S", alphabet="V", meaning="the secret answer"),
                    Variable("T", alphabet="V", meaning="the token of both rollouts"),
                    Variable("r", alphabet="2", meaning="the reward of both"),
                    Variable("q", meaning="the noisy rewards, two bits"),
                ),
                (("M", "distinct(T)"),),
            ),
            hypotheses=(
                Hypothesis("uniform-prior", "S uniform", "every answer is equally likely"),
                Hypothesis("uniform-policy", "T uniform", "every token is equally likely"),
                ROLLOUT_INDEPENDENCE,
                EXACT_MATCH,
                Hypothesis("two-bits", "|q| = 4", "two noisy rewards have four values"),
                Hypothesis("weak-noise", "I(q;S|r) = 0", "the noise does not know the answer, given the reward"),
            ),
            domains=(
                (("V", 2), ("|q|", 4), ("denominator", 1)),
                (("V", 3), ("|q|", 3), ("denominator", 1)),
            ),
            refuted=True,
        ),
    ),
)
