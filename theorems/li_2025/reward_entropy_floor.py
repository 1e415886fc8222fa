"""The entropy of T rewards of B values lies between 0, not log2 B, and T*log2 B.

Li, theorem 2, special case 3, of the final revision.  A reward that is certain has no entropy.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

REWARDS = World(
    parameters=(Parameter("T", 1), Parameter("B", 1)),
    variables=(
        Variable("tau", meaning="the trajectory, and the history"),
        Variable("r", alphabet="B", length="T", meaning="the rewards"),
    ),
)
SMALL = ((("T", 2), ("B", 2), ("|tau|", 2), ("denominator", 2)), (("T", 1), ("B", 2), ("|tau|", 1), ("denominator", 2)))

CLAIM = Claim(
    id="reward-entropy-floor",
    title="The entropy of the rewards is at least that of one uniform reward",
    source="li-2025",
    section="Part 3: Per-Timestep Advantages Preserve Information",
    words="3. **General case**",
    formula=r"\log_2(B_r) \leq H(\mathbf{r} \mid \tau, \mathcal{H}) \leq T \log_2(B_r)",
    statements=(
        Statement(
            id="floor",
            reading="the left half",
            text="log2(B) <= H(r|tau)",
            world=REWARDS,
            domains=SMALL,
            refuted=True,
        ),
        Statement(
            id="ceiling",
            reading="the right half",
            text="H(r|tau) <= H(r) <= T*log2(B)",
            world=REWARDS,
            equality=("I(r;tau) = 0", "r uniform on B^T"),
            domains=SMALL,
        ),
        Statement(
            id="floor-amended",
            role="repair",
            reading="if something uniform on B values, independent of tau, can be read off the rewards",
            text="log2(B) <= H(r|tau)",
            world=World(
                parameters=(Parameter("B", 1),),
                variables=(
                    Variable("tau", meaning="the trajectory, and the history"),
                    Variable("q", alphabet="B", meaning="what is uniform"),
                    Variable("r", meaning="the rewards"),
                ),
            ),
            hypotheses=(
                Hypothesis("uniform", "q uniform", "q is uniform"),
                Hypothesis("independence", "I(q;tau) = 0", "whatever the trajectory"),
                Hypothesis("read-off", "H(q|r,tau) = 0", "it is a function of the rewards, given tau"),
            ),
            equality=("H(r|q,tau) = 0",),
            domains=(
                (("B", 2), ("|tau|", 2), ("|r|", 4), ("denominator", 1), ("denominator q", 2), ("denominator tau", 2)),
                (("B", 2), ("|tau|", 1), ("|r|", 4), ("denominator", 2)),
            ),
        ),
    ),
)
