"""Observations of the environment are feedback too: what they add is I(o;S|tau,r), beside the reward.

Schulman, "How much capacity ...": the bound of one reward may apply to policy gradients alone; a learner with a model
of its environment can extract more.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

S = Variable("S", meaning="the task")
TAU = Variable("tau", meaning="the actions")
R = Variable("r", meaning="the reward")
OBSERVED = Variable("o", meaning="the observations")

CLAIM = Claim(
    id="observations",
    title="A learner that models its environment can extract more than the reward",
    source="schulman-2025",
    section="How much capacity is needed by supervised and reinforcement learning?",
    words="may only apply narrowly to policy gradient algorithms",
    statements=(
        Statement(
            id="ceiling",
            text="I(tau,o,r;S) <= H(o,r|tau)",
            world=World(variables=(S, TAU, R, OBSERVED)),
            hypotheses=(Hypothesis("rollout-independence", "I(tau;S) = 0", "the actions know nothing of the task"),),
            equality=("H(o,r|S,tau) = 0",),
            domains=((("|S|", 2), ("|tau|", 2), ("|r|", 2), ("|o|", 2), ("denominator", 2), ("denominator o", 1)),),
        ),
        Statement(
            id="excess",
            kind="identity",
            reading="what the observations add",
            text="I(tau,o,r;S) = I(tau,r;S) + I(o;S|tau,r)",
            world=World(variables=(S, TAU, R, OBSERVED)),
            domains=(
                (
                    ("|S|", 2),
                    ("|tau|", 2),
                    ("|r|", 2),
                    ("|o|", 2),
                    ("denominator", 1),
                    ("denominator S", 2),
                    ("denominator tau", 2),
                ),
            ),
        ),
    ),
)
