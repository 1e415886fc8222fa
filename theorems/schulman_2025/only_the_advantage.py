"""An update is a function of the score and the advantage, and the score says nothing of the rewards: H(Adv) bits.

Schulman, "How much capacity is needed by supervised and reinforcement learning?".  Nothing is said there of
the advantage without the score; see advantage-alone.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

R = Variable("R", meaning="the reward function")
S = Variable("s", meaning="the score, the gradient of log p(tau)")
A = Variable("a", meaning="the advantage")
INDEPENDENT = Hypothesis("score-independence", "I(s;R) = 0", "given the history, the score is independent of R")

CLAIM = Claim(
    id="only-the-advantage",
    title="Only the advantage carries information about the reward",
    source="schulman-2025",
    section="How much capacity is needed by supervised and reinforcement learning?",
    words="the number of bits of useful information gleaned per episode is",
    formula=r"I(G;R|history) \leq I((S,Adv);R|history) = I(Adv;R|S,history) \leq H(Adv).",
    statements=(
        Statement(
            id="chain",
            reading="given the history, which is left out: it stands behind the bar of every term",
            text="I(g;R) <= I(s,a;R) = I(a;R|s) <= H(a)",
            world=World(variables=(R, S, A, Variable("g", meaning="the update"))),
            hypotheses=(INDEPENDENT, Hypothesis("update-sees", "I(g;R|s,a) = 0", "the update is computed from both")),
            equality=("I(R;a,s|g) = 0", "", "H(a|R,s) = 0 and I(a;s) = 0"),
            domains=((("|R|", 2), ("|s|", 2), ("|a|", 2), ("|g|", 2), ("denominator", 2), ("denominator g", 1)),),
        ),
    ),
)
