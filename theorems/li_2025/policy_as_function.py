"""The optimal policy is a function of the reward function: a signal says at most as much of it, and not the same.

Li, revision of 1 October, proof of theorem 2; not in the final revision.  There and in the final one a signal is
independent of the optimal policy given the reward function xi, which the first revision denies.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

D = Variable("d", meaning="the signal")
XI = Variable("xi", meaning="what determines the rewards")
PI = Variable("pi", meaning="the optimal policy")
FUNCTION = Hypothesis("unique-optimum", "H(pi|xi) = 0", "the optimal policy is a function of xi")
WORLD = World(variables=(XI, PI, D))
SMALL = ((("|xi|", 2), ("|pi|", 2), ("|d|", 2), ("denominator", 2)),)

CLAIM = Claim(
    id="policy-as-function",
    title="A signal says the same of the optimal policy as of the rewards that determine it",
    source="li-2025",
    section="Part 3: Actor-Critic's Dense Signal Upper Bound",
    words="is a deterministic function of",
    formula=r"I(\{\delta_t\}; \pi^*) = I(\{\delta_t\}; \xi)",
    comment="withdrawn by the author in the final revision",
    statements=(
        Statement(
            id="as-stated",
            kind="identity",
            text="I(d;pi) = I(d;xi)",
            world=WORLD,
            hypotheses=(FUNCTION,),
            domains=SMALL,
            refuted=True,
        ),
        Statement(
            id="at-most",
            role="repair",
            text="I(d;pi) <= I(d;xi)",
            world=WORLD,
            hypotheses=(FUNCTION,),
            equality=("I(d;xi|pi) = 0",),
            domains=SMALL,
        ),
        Statement(
            id="markov",
            kind="identity",
            role="not-in-source",
            reading="signal, xi, policy is a Markov chain whatever else the signal depends on",
            text="I(d;pi|xi) = 0",
            world=WORLD,
            hypotheses=(FUNCTION,),
            domains=SMALL,
        ),
    ),
)
