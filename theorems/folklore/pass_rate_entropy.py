"""The entropy of the pass rate is a ceiling of what a rollout says of S, and not what it says.

The entropy of the outcome includes the dice of the policy: two rollouts, one right, of an answer that is known.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

WORLD = World(
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("tau", meaning="the rollout"),
        Variable("r", alphabet="2", meaning="the reward"),
    )
)
GIVEN = (
    Hypothesis("rollout-independence", "I(tau;S) = 0", "the policy does not know the answer"),
    Hypothesis("verifier", "H(r|S,tau) = 0", "answer and rollout determine the reward"),
)
SMALL = ((("|S|", 2), ("|tau|", 2), ("denominator", 2)),)

CLAIM = Claim(
    id="pass-rate-entropy",
    title="A sample of RL carries the entropy of the pass rate",
    source="folklore",
    statements=(
        Statement(
            id="equal",
            kind="identity",
            role="not-in-source",
            reading="it carries exactly h(pass rate)",
            text="I(tau,r;S) = H(r)",
            world=WORLD,
            hypotheses=GIVEN,
            domains=SMALL,
            refuted=True,
        ),
        Statement(
            id="at-most",
            role="not-in-source",
            reading="h(pass rate) is a ceiling, reached iff the chance of success is the same for every rollout",
            text="I(tau,r;S) = H(r|tau) <= H(r) <= 1",
            world=WORLD,
            hypotheses=GIVEN,
            equality=("", "I(r;tau) = 0", "r uniform on 2"),
            domains=(*SMALL, (("|S|", 2), ("|tau|", 2), ("denominator", 3))),
        ),
    ),
)
