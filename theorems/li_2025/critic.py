"""A critic that was trained on the past adds nothing to what the past and the new reward say.

Li, revision of 1 October: the extra information of actor-critic "comes from the critic's accumulated knowledge".  That
quantity is unconditional, and counts the past again; not in the final revision.  Here is what is new given the past.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

S = Variable("S", meaning="the optimal policy")
PAST = Variable("past", meaning="the history")
C = Variable("c", meaning="the critic")
SEEN = Hypothesis("trained-on-this-run", "H(c|past) = 0", "the critic is a function of the history")

CLAIM = Claim(
    id="critic",
    title="A critic adds no information that the past does not have",
    source="li-2025",
    comment="withdrawn by the author in the final revision",
    statements=(
        Statement(
            id="nothing-new",
            kind="identity",
            role="not-in-source",
            text="I(g,c;S|past) = I(g;S|past)",
            world=World(variables=(S, PAST, C, Variable("g", meaning="the update"))),
            hypotheses=(SEEN,),
            domains=(
                (
                    ("|S|", 2),
                    ("|past|", 2),
                    ("|c|", 2),
                    ("|g|", 2),
                    ("denominator", 1),
                    ("denominator S", 2),
                    ("denominator past", 2),
                ),
            ),
        ),
        Statement(
            id="two-steps",
            role="not-in-source",
            reading="weights w1 after a step from weights w0: rollout t given w0, reward r; N steps are those of "
            "training-run/chain, where tau[n] may hold the critic of episode n too",
            text="I(w1;S) <= I(w0;S) + H(r|t,w0)",
            world=World(
                variables=(
                    S,
                    Variable("w0", meaning="weights and critic before the step"),
                    Variable("t", meaning="the rollout"),
                    Variable("r", meaning="the reward"),
                    Variable("w1", meaning="weights and critic after it"),
                )
            ),
            hypotheses=(
                Hypothesis("rollout-independence", "I(t;S|w0) = 0", "the rollout knows what the weights know"),
                Hypothesis("update-sees", "I(w1;S|w0,t,r) = 0", "they are computed from w0, t and r"),
            ),
            equality=("I(S;r,t,w0|w1) = 0 and H(r|S,t,w0) = 0",),
            domains=(
                (
                    *(("|S|", 2), ("|w0|", 2), ("|t|", 2), ("|r|", 2), ("|w1|", 2), ("denominator", 1)),
                    *(("denominator S", 2), ("denominator w0", 2), ("denominator t", 2)),
                ),
            ),
        ),
    ),
)
