"""A terminal reward of two values gives at most one bit, and one exactly where it is uniform given the trajectory.

Li, final revision, part 2, case 1: the advantage is a function of the reward, and back.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

WORLD = World(
    variables=(
        Variable("tau", meaning="the trajectory, and the history"),
        Variable("r", alphabet="2", meaning="the terminal reward"),
        Variable("a", meaning="the advantage"),
    )
)
BIJECTION = (
    Hypothesis("advantage", "H(a|r,tau) = 0", "it is computed from the reward"),
    Hypothesis("bijection", "H(r|a,tau) = 0", "and the reward can be computed from it"),
)
SMALL = (
    (("|tau|", 2), ("|a|", 2), ("denominator", 2), ("denominator a", 1)),
    (("|tau|", 1), ("|a|", 2), ("denominator", 4), ("denominator a", 1)),
)

CLAIM = Claim(
    id="terminal-reward",
    title="A terminal reward of two values gives exactly one bit",
    source="li-2025",
    section="Part 2: Scalar Advantage Information Ceiling",
    words="The bound is **tight**.",
    formula=r"H(\text{Adv} \mid \tau, \mathcal{H}) = H(r_{T-1} \mid \tau, \mathcal{H}) = 1 \text{ bit}",
    statements=(
        Statement(
            id="one-bit",
            kind="identity",
            text="H(a|tau) = H(r|tau) = 1",
            world=WORLD,
            hypotheses=BIJECTION,
            domains=SMALL,
            refuted=True,
        ),
        Statement(
            id="at-most",
            role="repair",
            text="H(a|tau) = H(r|tau) <= 1",
            world=WORLD,
            hypotheses=BIJECTION,
            equality=("", "r uniform on 2 given tau"),
            domains=SMALL,
        ),
    ),
)
