"""A scalar advantage carries at most log2 B bits; advantages for each step at most the entropy of the rewards.

Li, theorems 1 and 2 of the final revision: S is the optimal policy, tau the trajectory, past the history.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

S = Variable("S", meaning="the optimal policy")
PAST = Variable("past", meaning="the history")
TAU = Variable("tau", meaning="the trajectory")
G = Variable("g", meaning="the gradient")
INDEPENDENT = Hypothesis("rollout-independence", "I(tau;S|past) = 0", "given the history the trajectory knows no more")

CLAIM = Claim(
    id="advantage-ceiling",
    title="A gradient carries at most the entropy of its advantages, and these at most that of the rewards",
    source="li-2025",
    section="Part 3: Per-Timestep Advantages Preserve Information",
    words="Theorem 2 (Per-Timestep Advantages Information Ceiling)",
    formula=r"I(g; \pi^\star \mid \mathcal{H}) \leq H(\mathbf{r} \mid \tau, \mathcal{H})",
    statements=(
        Statement(
            id="scalar",
            reading="theorem 1, with a scalar advantage of B values",
            text="I(g;S|past) <= I(tau,a;S|past) = I(a;S|tau,past) <= H(a|tau,past) <= log2(B)",
            world=World((Parameter("B", 1),), (S, PAST, TAU, Variable("a", alphabet="B", meaning="the advantage"), G)),
            hypotheses=(
                INDEPENDENT,
                Hypothesis("update-sees", "I(g;S|tau,a,past) = 0", "g is computed from them"),
            ),
            equality=("I(S;a,tau|g,past) = 0", "", "H(a|S,tau,past) = 0", "a uniform on B given tau,past"),
            domains=(
                (
                    *(("B", 2), ("|S|", 2), ("|past|", 2), ("|tau|", 2), ("|g|", 2), ("denominator", 1)),
                    *(("denominator S", 2), ("denominator tau", 2), ("denominator past", 2)),
                ),
            ),
        ),
        Statement(
            id="per-step",
            reading="theorem 2: A is the vector of advantages, a function of the rewards r and back",
            text="I(g;S|past) <= I(tau,A;S|past) = I(r;S|tau,past) <= H(r|tau,past)",
            world=World(
                variables=(
                    S,
                    PAST,
                    TAU,
                    Variable("r", meaning="the rewards"),
                    Variable("A", meaning="the advantages"),
                    G,
                )
            ),
            hypotheses=(
                INDEPENDENT,
                Hypothesis("advantages", "H(A|r,tau,past) = 0", "they are computed from the rewards"),
                Hypothesis("bijection", "H(r|A,tau,past) = 0", "and the rewards can be computed from them"),
                Hypothesis("update-sees", "I(g;S|tau,A,past) = 0", "g is computed from tau, A and past"),
            ),
            equality=("I(S;A,tau|g,past) = 0", "", "H(r|S,tau,past) = 0"),
            domains=(
                (
                    *(("|S|", 2), ("|past|", 2), ("|tau|", 2), ("|r|", 2), ("|A|", 2), ("|g|", 2)),
                    *(("denominator", 1), ("denominator S", 2), ("denominator past", 2)),
                ),
            ),
        ),
    ),
)
