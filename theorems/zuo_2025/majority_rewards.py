"""Rewards by majority vote carry no information about the answers; they show what the policy already prefers.

Zuo et al. train on unlabelled data with rewards from a vote of the rollouts.  That a policy gains accuracy by it is no
contradiction: accuracy can rise with 0 bits (accuracy-without-bits).
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

WORLD = World(
    variables=(
        Variable("S", meaning="the true answers, which nobody labels"),
        Variable("tau", meaning="the rollouts of a group"),
        Variable("r", meaning="the rewards, by the vote of the group"),
        Variable("g", meaning="the update"),
    )
)
VOTE = Hypothesis("vote", "H(r|tau) = 0", "the rewards are computed from the rollouts alone")
SEES = Hypothesis("update-sees", "I(g;S|tau,r) = 0", "the update is computed from rollouts and rewards")
SMALL = ((("|S|", 2), ("|tau|", 2), ("|r|", 2), ("|g|", 2), ("denominator", 2)),)

CLAIM = Claim(
    id="majority-rewards",
    title="Rewards by majority vote, without labels, are effective",
    source="zuo-2025",
    section="Abstract",
    words="majority voting, yield surprisingly effective rewards",
    statements=(
        Statement(
            id="no-information",
            kind="identity",
            role="not-in-source",
            reading="and yet the update says nothing about the answers, if the policy does not know them",
            text="I(g;S) = 0",
            world=WORLD,
            hypotheses=(
                Hypothesis("rollout-independence", "I(tau;S) = 0", "the policy does not know the answers"),
                VOTE,
                SEES,
            ),
            domains=SMALL,
            proof="I(g;S) = 0 by shannon",
        ),
        Statement(
            id="at-most-the-policy",
            role="not-in-source",
            reading="in general, what the rollouts themselves say of them",
            text="I(g;S) <= I(tau;S)",
            world=WORLD,
            hypotheses=(VOTE, SEES),
            equality=("I(S;tau|g) = 0",),
            domains=SMALL,
            proof="I(g;S) <= I(tau;S) by shannon",
        ),
    ),
)
