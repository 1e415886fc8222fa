"""Per-token advantages say what the rewards say: T log2 A for dense rewards, one bit for a terminal binary one.

Post, "Which RL algorithms use token-level signals? PPO/A2C with per-token advantages, ...; the key is giving
informative per-step rewards".  The advantages a are generalised advantage estimates (Schulman et al. 2016,
arXiv:1506.02438) with a critic v fixed before the batch, or computed from this rollout: a_t = d_t + gamma lambda
a_(t+1), d_t = R_t + gamma v_(t+1) - v_t.  So R_t = a_t - gamma lambda a_(t+1) - gamma v_(t+1) + v_t: the rollout known,
advantages and rewards determine each other, for every gamma and lambda.  With a terminal binary reward the advantages
carry at most one bit: it is the reward that must be dense, not the advantage.  With a critic fitted on the rewards of
other rollouts they are functions of the group, and the group bound takes the place of the one bit.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World
from theorems.post.group_bound import EXACT_MATCH, REWARDS, ROLLOUT_INDEPENDENCE

DENSE = (("T", 2), ("A", 2), ("|S|", 2))
POINTS = (("denominator", 1), ("denominator S", 2), ("denominator tau", 2))

CLAIM = Claim(
    id="critic-advantages",
    title="Per-token advantages",
    section="When (and why) you can get O(T)",
    words="PPO/A2C with per-token advantages, token-level actor-critic/Q-learning, etc.",
    statements=(
        Statement(
            id="gae",
            reading="per-step rewards R, advantages a by GAE with a critic that is fixed given the rollout; "
            "what H(R|tau) may be, token-capacity says",
            text="I(g;S) <= I(tau,a;S) = I(tau,R;S) = I(S;R|tau) <= H(R|tau)",
            world=World(
                parameters=(Parameter("T", 1), Parameter("A", 1)),
                variables=(
                    Variable("S", meaning="the secret answer"),
                    Variable("tau", meaning="the rollout"),
                    Variable("R", alphabet="A", length="T", meaning="the per-step rewards"),
                    Variable("a", meaning="the per-token advantages"),
                    Variable("g", meaning="the update"),
                ),
            ),
            hypotheses=(
                Hypothesis("rollout-independence", "I(tau;S) = 0", "the policy does not know the answer"),
                Hypothesis("advantages", "H(a|tau,R) = 0", "the advantages are computed from this rollout"),
                Hypothesis("undone", "H(R|tau,a) = 0", "GAE can be undone: R_t from a_t, a_(t+1) and the critic"),
                Hypothesis("update-sees", "I(g;S|tau,a) = 0", "g is computed from tau and the advantages"),
            ),
            equality=("I(S;a,tau|g) = 0", "", "", "H(R|S,tau) = 0"),
            domains=(
                (*DENSE, ("|tau|", 1), ("|a|", 4), ("|g|", 2), ("denominator", 1), ("denominator R", 2)),
                (*DENSE, ("|tau|", 2), ("|a|", 2), ("|g|", 4), *POINTS),
            ),
            thorough=((*DENSE, ("|tau|", 2), ("|a|", 4), ("|g|", 2), *POINTS),),
        ),
        Statement(
            id="chain",
            role="not-in-source",
            reading="a terminal binary reward in place of the per-step ones",
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
            domains=(
                (
                    ("|S|", 2),
                    ("|tau|", 2),
                    ("|r|", 2),
                    ("|a|", 2),
                    ("|g|", 2),
                    ("denominator", 2),
                    ("denominator g", 1),
                ),
            ),
            proof="""
                I(S;a|tau,r) = 0 by shannon
            """,
        ),
        Statement(
            id="fitted-one-bit",
            role="not-in-source",
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
            role="not-in-source",
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
