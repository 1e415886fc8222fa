"""T rewards of B values have T*log2 B bits iff they are independent and uniform; independence alone is too little.

Li, final revision, "Analyzing the Reward Entropy", and case 2, which has the equality for independent rewards.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

REWARDS = World(
    parameters=(Parameter("T", 2), Parameter("B", 2)),
    variables=(
        Variable("tau", meaning="the trajectory, and the history"),
        Variable("r", alphabet="B", length="T", meaning="the rewards"),
    ),
)
SMALL = ((("T", 2), ("B", 2), ("|tau|", 2), ("denominator", 2)),)

CLAIM = Claim(
    id="independent-rewards",
    title="T rewards of B values have T log2 B bits iff they are independent",
    source="li-2025",
    section="Part 3: Per-Timestep Advantages Preserve Information",
    words="if and only if rewards are informationally independent",
    formula=r"H(\mathbf{r} \mid \tau, \mathcal{H}) \leq T \log_2(B_r)",
    statements=(
        Statement(
            id="if",
            kind="identity",
            reading="if they are independent, it is an equality",
            text="H(r|tau) = T*log2(B)",
            world=REWARDS,
            hypotheses=(Hypothesis("independence", "for every t: I(r[t];r[<t]|tau) = 0", "given the trajectory"),),
            domains=SMALL,
            refuted=True,
        ),
        Statement(
            id="chain",
            role="repair",
            reading="independence makes the first link an equality, uniform rewards the second",
            text="H(r|tau) <= sum[t](H(r[t]|tau)) <= T*log2(B)",
            world=REWARDS,
            equality=("I(r[t];r[<t]|tau) = 0", "r[t] uniform on B given tau"),
            domains=SMALL,
        ),
    ),
)
