"""KL regularisation: an exact KL gradient shifts the update by a known constant; an estimated one may add information.

Post, FAQ "What about exploration and KL?": "KL regularization ... doesn't inject new information about S".  With the
history h given, adding a function of h changes nothing.  A KL term estimated on the rollouts depends on tau; then the
update can carry more than before, but never more than the rollout and the reward.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

CLAIM = Claim(
    id="kl-regulariser",
    title="KL regularisation",
    section="FAQ: What about exploration and KL?",
    formula=r"\text{KL regularization doesn't inject new information about } S",
    statements=(
        Statement(
            id="estimated",
            reading="the regularised update c is computed from g and the rollout (an estimated KL term)",
            text="I(c;S) <= I(g;S)",
            world=World(
                variables=(
                    Variable("S", meaning="the secret answer"),
                    Variable("tau", meaning="the rollout"),
                    Variable("r", meaning="the reward"),
                    Variable("g", meaning="the update without the KL term"),
                    Variable("c", meaning="the update with it"),
                )
            ),
            hypotheses=(
                Hypothesis("rollout-independence", "I(tau;S) = 0", "the policy does not know the answer"),
                Hypothesis("update-sees", "H(g|tau,r) = 0", "g is a function of tau and r"),
                Hypothesis("kl-term", "H(c|g,tau) = 0", "the KL term is a function of the rollout"),
            ),
            domains=((("|S|", 2), ("|tau|", 2), ("|r|", 2), ("|g|", 2), ("|c|", 2), ("denominator", 2)),),
            refuted=True,
        ),
        Statement(
            id="exact",
            kind="identity",
            role="repair",
            reading="an exact KL gradient is a function of the history: a shift that can be undone",
            text="I(c;S|past) = I(g;S|past)",
            world=World(
                variables=(
                    Variable("S", meaning="the secret answer"),
                    Variable("past", meaning="the learner's history"),
                    Variable("g", meaning="the update without the KL term"),
                    Variable("c", meaning="the update with it"),
                )
            ),
            hypotheses=(
                Hypothesis("shift", "H(c|g,past) = 0", "c is g plus a function of the past"),
                Hypothesis("shift-back", "H(g|c,past) = 0", "g is c minus a function of the past"),
            ),
            domains=((("|S|", 2), ("|past|", 2), ("|g|", 2), ("|c|", 2), ("denominator", 2)),),
            proof="I(c;S|past) = I(g;S|past) by shannon",
        ),
        Statement(
            id="cap",
            role="repair",
            text="I(c;S) <= I(tau,r;S)",
            world=World(
                variables=(
                    Variable("S", meaning="the secret answer"),
                    Variable("tau", meaning="the rollout"),
                    Variable("r", meaning="the reward"),
                    Variable("c", meaning="the update with an estimated KL term"),
                )
            ),
            hypotheses=(Hypothesis("update-sees", "I(c;S|tau,r) = 0", "c is computed from tau and r"),),
            equality=("I(S;r,tau|c) = 0",),
            domains=((("|S|", 2), ("|tau|", 2), ("|r|", 2), ("|c|", 2), ("denominator", 1)),),
            proof="I(c;S) <= I(tau,r;S) by sum",
        ),
    ),
)
