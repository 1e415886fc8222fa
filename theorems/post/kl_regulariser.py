"""KL regularisation: the term itself knows nothing of S, and a shift that can be undone changes nothing.

Post, FAQ "What about exploration and KL?": "KL regularization ... doesn't inject new information about S".  The update
c is g + k, the policy's gradient with that of the regulariser.  k is a function of the rollout tau (an estimate) or of
the history (the exact gradient): it carries nothing by itself, and to whoever knows the rollout, or the history, c says
what g says.  To whoever does not know the rollout it may say more than g alone, which the post does not deny; but never
more than rollout and reward.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

SHIFTED = World(
    variables=(
        Variable("S", meaning="the secret answer"),
        Variable("tau", meaning="the rollout"),
        Variable("r", meaning="the reward"),
        Variable("g", meaning="the update without the KL term"),
        Variable("c", meaning="the update with it"),
    )
)
ROLLOUT_INDEPENDENCE = Hypothesis("rollout-independence", "I(tau;S) = 0", "the policy does not know the answer")
SHIFT = Hypothesis("shift", "H(c|g,tau) = 0", "c is g plus a function of the rollout")
SHIFT_BACK = Hypothesis("shift-back", "H(g|c,tau) = 0", "g is c minus a function of the rollout")

CLAIM = Claim(
    id="kl-regulariser",
    title="KL regularisation",
    section="FAQs / What about exploration and KL?",
    words="KL regularization shapes optimization but doesn’t inject new information about",
    statements=(
        Statement(
            id="term",
            kind="identity",
            reading="the KL term k, an estimate from the rollout or an exact gradient, says nothing",
            text="I(k;S) = 0",
            world=World(variables=(*SHIFTED.variables[:2], Variable("k", meaning="the KL term"))),
            hypotheses=(
                ROLLOUT_INDEPENDENCE,
                Hypothesis("kl-term", "I(k;S|tau) = 0", "k is computed from the rollout, and independent randomness"),
            ),
            domains=((("|S|", 2), ("|tau|", 2), ("|k|", 2), ("denominator", 2)),),
        ),
        Statement(
            id="known-rollout",
            kind="identity",
            reading="c = g + k(tau): with the rollout known it says what g says",
            text="I(c;S|tau) = I(g;S|tau)",
            world=World(variables=(*SHIFTED.variables[:2], *SHIFTED.variables[3:])),
            hypotheses=(SHIFT, SHIFT_BACK),
            domains=((("|S|", 2), ("|tau|", 2), ("|g|", 2), ("|c|", 2), ("denominator", 2)),),
        ),
        Statement(
            id="exact",
            kind="identity",
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
        ),
        Statement(
            id="estimated",
            role="other-reading",
            reading="stronger: c = g + k(tau) alone, without the rollout, says no more than g alone",
            text="I(c;S) <= I(g;S)",
            world=SHIFTED,
            hypotheses=(
                ROLLOUT_INDEPENDENCE,
                Hypothesis("update-sees", "H(g|tau,r) = 0", "g is a function of tau and r"),
                SHIFT,
                SHIFT_BACK,
            ),
            domains=((("|S|", 2), ("|tau|", 2), ("|r|", 2), ("|g|", 2), ("|c|", 2), ("denominator", 2)),),
            refuted=True,
        ),
        Statement(
            id="cap",
            role="not-in-source",
            reading="with the KL term, whatever it is computed from: never more than rollout and reward",
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
            domains=(
                (
                    *(("|S|", 2), ("|tau|", 2), ("|r|", 2), ("|c|", 2), ("denominator", 1)),
                    *(("denominator S", 2), ("denominator tau", 2)),
                ),
                (
                    *(("|S|", 2), ("|tau|", 2), ("|r|", 2), ("|c|", 4), ("denominator", 1)),
                    *(("denominator S", 4), ("denominator tau", 3), ("denominator r", 2)),
                ),
            ),
        ),
    ),
)
