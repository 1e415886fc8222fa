"""A policy that never gets a reward learns nothing; one that gets none because of what S is may learn from that.

Schulman, "How much capacity ...": read as it stands, the reward is 0 whatever S is, and drops out.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

S = Variable("S", meaning="the secret answer")
TAU = Variable("tau", meaning="the rollout")
INDEPENDENT = Hypothesis("rollout-independence", "I(tau;S) = 0", "the policy does not know the answer")

CLAIM = Claim(
    id="no-reward",
    title="A policy that gets no reward learns nothing",
    source="schulman-2025",
    section="How much capacity is needed by supervised and reinforcement learning?",
    words="the entropy of the advantage is zero (not log(B)), and it won’t learn anything",
    statements=(
        Statement(
            id="never",
            kind="identity",
            reading="the reward is always 0, whatever the answer: the update is computed from the rollout",
            text="I(tau,g;S) = 0",
            world=World(variables=(S, TAU, Variable("g", meaning="the update"))),
            hypotheses=(
                INDEPENDENT,
                Hypothesis("update-sees", "I(g;S|tau) = 0", "the update knows the answer through the rollout alone"),
            ),
            domains=((("|S|", 2), ("|tau|", 2), ("|g|", 2), ("denominator", 2)),),
        ),
        Statement(
            id="at-the-true-answer",
            kind="identity",
            role="other-reading",
            reading="the reward has one value at the true answer: that it has may tell which answer it is",
            text="I(tau,r;S) = 0",
            world=World(variables=(S, TAU, Variable("r", meaning="the reward"))),
            hypotheses=(INDEPENDENT, Hypothesis("no-reward", "H(r|S) = 0", "one value, given the answer")),
            domains=((("|S|", 2), ("|tau|", 2), ("|r|", 2), ("denominator", 2)),),
            refuted=True,
        ),
    ),
)
