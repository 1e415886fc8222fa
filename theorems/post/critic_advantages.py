"""Per-token advantages of a terminal binary reward still carry at most one bit.

Post, "Which RL algorithms use token-level signals? PPO/A2C with per-token advantages".  With a critic fixed before
the batch (or computed from this rollout) the advantages a are functions of (tau, r): it is the reward that must be
dense, not the advantage.  With a critic fitted on the rewards of other rollouts they are functions of the group, and
the group bound takes the place of the one bit.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World
from theorems.post.group_bound import EXACT_MATCH, REWARDS, ROLLOUT_INDEPENDENCE

CLAIM = Claim(
    id="critic-advantages",
    title="Per-token advantages from a terminal reward",
    section="When (and why) you can get O(T)",
    formula=r"\text{PPO/A2C with per-token advantages}",
    statements=(
        Statement(
            id="chain",
            role="not-in-post",
            text="I(g;S) <= I(tau,a;S) <= I(tau,r;S) <= H(r|tau) <= 1",
            world=World(
                variables=(
                    Variable("S", meaning="the secret answer"),
                    Variable("tau", meaning="the rollout"),
                    Variable("r", meaning="the terminal reward"),
                    Variable("a", meaning="the per-token advantages"),
                    Variable("g", meaning="the update"),
                )
            ),
            hypotheses=(
                Hypothesis("rollout-independence", "I(tau;S) = 0", "the policy does not know the answer"),
                Hypothesis("binary-reward", "|r| = 2", "the reward has two values"),
                Hypothesis("fixed-critic", "H(a|tau,r) = 0", "the advantages are computed from this rollout"),
                Hypothesis("update-sees", "I(g;S|tau,a) = 0", "g is computed from tau and the advantages"),
            ),
            equality=("I(S;a,tau|g) = 0", "I(S;r|a,tau) = 0", "H(r|S,tau) = 0", "r uniform on 2 given tau"),
            domains=((("|S|", 2), ("|tau|", 1), ("|r|", 2), ("|a|", 2), ("|g|", 2), ("denominator", 2)),),
            proof="""
                I(g;S) <= I(tau,a;S) by sum
                I(S;a|tau,r) = 0 by shannon
                I(tau,a;S) <= I(tau,r;S) by sum
                I(tau,r;S) <= H(r|tau) by sum
                H(r|tau) <= 1 by size
            """,
        ),
        Statement(
            id="fitted-one-bit",
            role="not-in-post",
            reading="one bit for an advantage against the mean of two rollouts: the critic is fitted on the other one",
            text="I(T,a;S) <= 1",
            world=World(
                (Parameter("V", 1),),
                (
                    Variable("S", alphabet="V", meaning="the secret answer"),
                    Variable("T", alphabet="V", length="2", meaning="the final tokens of the two rollouts"),
                    Variable("r", alphabet="2", length="2", meaning="the rewards"),
                    Variable("a", meaning="the advantages, one the negative of the other"),
                ),
            ),
            hypotheses=(
                ROLLOUT_INDEPENDENCE,
                EXACT_MATCH,
                Hypothesis("group-mean", "a = centred(r)", "each reward against the mean of the two"),
            ),
            domains=((("V", 2), ("denominator", 3)), (("V", 3), ("denominator", 3))),
            refuted=True,
        ),
        Statement(
            id="fitted-critic",
            role="not-in-post",
            reading="a critic fitted on the group",
            text="I(T,a;S) <= I(T,r;S) <= E[log2(M + 1)]",
            world=World(
                REWARDS.parameters,
                (*REWARDS.variables, Variable("a", meaning="the per-token advantages")),
                REWARDS.functions,
            ),
            hypotheses=(
                ROLLOUT_INDEPENDENCE,
                EXACT_MATCH,
                Hypothesis("fitted-critic", "H(a|T,r) = 0", "the advantages are computed from the group"),
            ),
            equality=("I(S;r|a,T) = 0", "restrict(S,T) uniform on M + 1 given T"),
            domains=(
                (("V", 2), ("K", 1), ("|a|", 2), ("denominator", 2)),
                (("V", 2), ("K", 2), ("|a|", 2), ("denominator", 2)),
                (("V", 3), ("K", 2), ("|a|", 3), ("denominator", 1), ("denominator S", 3)),
            ),
            proof="""
                I(S;a|T,r) = 0 by shannon
                I(T,a;S) <= I(T,r;S) by sum
                H(r|S,T) = 0 by function
                I(T,r;S) = H(r|T) by sum
                H(r|T) <= E[log2(M + 1)] by average of group-bound/pointwise
                I(T,r;S) <= E[log2(M + 1)] by sum from 5
            """,
        ),
    ),
)
