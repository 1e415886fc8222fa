"""Random rewards carry no information about the answers: 0 bits, if they are random given the rollout.

Shao et al., abstract, of rewards that are assigned at random.  That they are
independent of the answer alone is not enough.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

WORLD = World(
    variables=(
        Variable("S", meaning="the secret answers"),
        Variable("tau", meaning="the rollout"),
        Variable("r", meaning="the random reward"),
    )
)
INDEPENDENT = Hypothesis("rollout-independence", "I(tau;S) = 0", "the policy does not know the answers")
SMALL = ((("|S|", 2), ("|tau|", 2), ("|r|", 2), ("denominator", 2)),)

CLAIM = Claim(
    id="random-rewards",
    title="Randomly assigned rewards carry no information about the answers",
    source="shao-2025",
    section="Abstract",
    words="spurious rewards that have little, no, or even negative correlation with the correct answer",
    statements=(
        Statement(
            id="given-the-rollout",
            kind="identity",
            reading="assigned at random, to each rollout",
            text="I(tau,r;S) = 0",
            world=WORLD,
            hypotheses=(INDEPENDENT, Hypothesis("random", "I(r;S|tau) = 0", "the reward is random, given the rollout")),
            domains=SMALL,
        ),
        Statement(
            id="uncorrelated",
            kind="identity",
            role="other-reading",
            reading="without correlation with the answer alone: together with the rollout it may say all",
            text="I(tau,r;S) = 0",
            world=WORLD,
            hypotheses=(INDEPENDENT, Hypothesis("random", "I(r;S) = 0", "the reward is independent of the answers")),
            domains=SMALL,
            refuted=True,
        ),
    ),
)
