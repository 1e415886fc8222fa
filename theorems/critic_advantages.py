"""Per-token advantages of a terminal binary reward still carry at most one bit.

Post, "Which RL algorithms use token-level signals? PPO/A2C with per-token advantages".  With a critic fixed before
the batch (or computed from this rollout) the advantages a are functions of (tau, r): it is the reward that must be
dense, not the advantage.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

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
    ),
)
