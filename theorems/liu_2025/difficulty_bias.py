"""Dividing by the deviation of a group favours lopsided groups, from four rollouts on; in groups of two or three it
does nothing, for there all mixed groups deviate alike.

Liu et al., on the division of the centred reward by its deviation.  A group of A passes and D failures has the
variance A D/(A + D)^2, and GRPO the weight 1/deviation beside Dr. GRPO.  What the mean weight is at a pass rate p:
the expected update of k passes out of K is weight * variance * (mean score of a pass - mean score of a failure), whose
mean is the gradient of p over p (1 - p); so the mean weight is the sum over k of
P(k) weight(k) variance(k)/(p (1 - p)), with P(k) binomial.  Here p = A/(2 A + D), any rational number up to 1/2; the
others are the same with passes and failures exchanged.
"""

from theorems.language import Claim, Parameter, Statement, World

GROUP = World(parameters=(Parameter("A", 1), Parameter("D", 1)))
RATE = (Parameter("A", 1), Parameter("D", 0))
#: P(k = 1) + P(k = 3), and P(k = 2), of four rollouts; P(k = 1) + P(k = 2) of three; p (1 - p)
LOPSIDED = "(4*A*(A + D)^3/(2*A + D)^4 + 4*A^3*(A + D)/(2*A + D)^4)"
EVEN = "6*A^2*(A + D)^2/(2*A + D)^4"
MIXED = "(3*A*(A + D)^2/(2*A + D)^3 + 3*A^2*(A + D)/(2*A + D)^3)"
SPREAD = "(A*(A + D)/(2*A + D)^2)"
PAIRS = tuple((("A", a), ("D", d)) for a in (1, 2, 5) for d in (0, 1, 3))


CLAIM = Claim(
    id="difficulty-bias",
    title="The deviation of a group as a divisor favours questions that are too easy or too hard",
    source="liu-2025",
    section="Question-level difficulty bias",
    words="are given higher weights during policy updates",
    statements=(
        Statement(
            id="lower-deviation",
            kind="monotone",
            reading="of two mixed groups of one size the more lopsided, A passes against A + 1, has the lower "
            "variance, and so the higher weight; the size, 2 A + D + 1, is at least 4",
            text="A*(A + D + 1)/(2*A + D + 1)^2 < (A + 1)*(A + D)/(2*A + D + 1)^2",
            world=GROUP,
            domains=tuple((("A", a), ("D", d)) for a in (1, 2, 5) for d in (1, 2, 3, 8)),
        ),
        Statement(
            id="least",
            role="not-in-source",
            reading="a mixed group of K = 2 A + D rollouts has at least the variance of one pass, (K - 1)/K^2",
            text="(2*A + D - 1)/(2*A + D)^2 <= A*(A + D)/(2*A + D)^2",
            world=World(parameters=(Parameter("A", 1), Parameter("D", 0))),
            equality=("A = 1",),
            domains=tuple((("A", a), ("D", d)) for a in (1, 2, 5) for d in range(4)),
        ),
        Statement(
            id="groups-of-three",
            kind="identity",
            role="not-in-source",
            reading="three rollouts: all mixed groups have the variance 2/9, and the mean weight does not depend on "
            "the pass rate: here it is 2/3 of the weight",
            text=f"{MIXED}*2/9/{SPREAD} = 2/3",
            world=World(parameters=RATE),
            domains=PAIRS,
        ),
        Statement(
            id="lopsided-of-four",
            kind="identity",
            role="not-in-source",
            reading="four rollouts: the share of the weight of lopsided groups in the mean weight",
            text=f"{LOPSIDED}*3/16/{SPREAD} = 3/4*(1 - 2*{SPREAD})",
            world=World(parameters=RATE),
            domains=PAIRS,
        ),
        Statement(
            id="even-of-four",
            kind="identity",
            role="not-in-source",
            reading="and that of the weight of even groups: the mean weight is 3/4 of ((1 - 2 p (1 - p)) times that of "
            "lopsided groups, plus 2 p (1 - p) times that of even ones)",
            text=f"{EVEN}*1/4/{SPREAD} = 3/4*(2*{SPREAD})",
            world=World(parameters=RATE),
            domains=PAIRS,
        ),
    ),
)
