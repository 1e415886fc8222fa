"""Advantages for each step keep what the rewards say; the gradient that is made of them need not.

Li, final revision: the advantages and the rewards determine each other, which is so; "preserve the full reward
entropy" in the summary, read of the gradient g, is not what theorem 2 says, which has <=.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

S = Variable("S", meaning="the optimal policy")
TAU = Variable("tau", meaning="the trajectory, and the history")
R = Variable("r", meaning="the rewards")
A = Variable("A", meaning="the advantages, one for each step")

CLAIM = Claim(
    id="full-reward-entropy",
    title="Advantages for each step preserve what the rewards say of S",
    source="li-2025",
    section="Part 3: Per-Timestep Advantages Preserve Information",
    words="is bijective, so:",
    formula=r"I(\mathbf{A}; \pi^\star \mid \tau, \mathcal{H}) = I(\mathbf{r}; \pi^\star \mid \tau, \mathcal{H})",
    statements=(
        Statement(
            id="advantages",
            kind="identity",
            text="I(A;S|tau) = I(r;S|tau)",
            world=World(variables=(S, TAU, R, A)),
            hypotheses=(
                Hypothesis("advantages", "H(A|r,tau) = 0", "they are computed from the rewards"),
                Hypothesis("bijection", "H(r|A,tau) = 0", "and the rewards can be computed from them"),
            ),
            domains=((("|S|", 2), ("|tau|", 2), ("|r|", 2), ("|A|", 2), ("denominator", 2), ("denominator A", 1)),),
        ),
        Statement(
            id="gradient",
            kind="identity",
            role="other-reading",
            reading="the summary, of the gradient itself: a score that is 0 loses all",
            text="I(g;S) = H(r|tau)",
            world=World(variables=(S, TAU, R, Variable("g", meaning="the gradient"))),
            hypotheses=(
                Hypothesis("rollout-independence", "I(tau;S) = 0", "the trajectory knows nothing of S"),
                Hypothesis("rewards", "H(r|S,tau) = 0", "they are a function of both"),
                Hypothesis("update-sees", "H(g|tau,r) = 0", "g is a function of tau and r"),
            ),
            domains=((("|S|", 2), ("|tau|", 2), ("|r|", 2), ("|g|", 2), ("denominator", 2)),),
            refuted=True,
        ),
    ),
)
