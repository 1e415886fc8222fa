"""T rewards of B values have T*log2 B bits only if they are independent, and iff they are independent and uniform.

Li, final revision, "Analyzing the Reward Entropy": the equality "if and only if" they are independent.  Of the two
halves, "only if" is true, and "if" false: a constant reward is independent of all.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World

REWARDS = World(
    parameters=(Parameter("T", 2), Parameter("B", 2)),
    variables=(
        Variable("tau", meaning="the trajectory, and the history"),
        Variable("r", alphabet="B", length="T", meaning="the rewards"),
    ),
)
INDEPENDENT, FULL = "sum[t](I(r[t];r[<t]|tau)) = 0", "H(r|tau) = T*log2(B)"
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
            text=FULL,
            world=REWARDS,
            hypotheses=(Hypothesis("independence", INDEPENDENT, "given the trajectory"),),
            domains=SMALL,
            refuted=True,
        ),
        Statement(
            id="only-if",
            kind="identity",
            reading="only if they are independent",
            text=INDEPENDENT,
            world=REWARDS,
            hypotheses=(Hypothesis("full", FULL, "all T*log2 B bits"),),
            domains=SMALL,
            proof="""
                for every t: H(r[t]|tau) <= log2(B) by size
                for every t: H(r[<=t]|tau) - H(r[<t]|tau) <= log2(B) - I(r[t];r[<t]|tau) by sum from 1
                H(r|tau) <= T*log2(B) - sum[t](I(r[t];r[<t]|tau)) by total
                sum[t](I(r[t];r[<t]|tau)) <= 0 by sum from 3
                for every t: 0 <= I(r[t];r[<t]|tau) by sum with I(r[t];r[<t]|tau)
                0 <= sum[t](I(r[t];r[<t]|tau)) by total
                sum[t](I(r[t];r[<t]|tau)) = 0 by both from 4, 6
            """,
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
