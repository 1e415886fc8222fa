"""The update of a group is its variance, for Dr. GRPO, or its deviation, for GRPO, times a contrast of scores.

Bay and Yearick: for rewards right or wrong, the disagreement is the size of the update.  X is the mean
score of A passes and Y that of D failures, in any coordinate; the contrast is X - Y.  That the update is of that size
holds up to the contrast.
"""

from theorems.language import Claim, Parameter, Statement, World

GROUP = (Parameter("A", 1), Parameter("D", 1))
VARIANCE = "A*D/(A + D)^2"

CLAIM = Claim(
    id="group-spread",
    title="The disagreement of a group is the size of its update",
    source="bay-2026",
    section="Abstract",
    words="the disagreement is exactly the size of the training update",
    statements=(
        Statement(
            id="without-division",
            kind="identity",
            reading="Dr. GRPO, the mean of (r_i - A/(A + D)) score_i: variance times contrast",
            text=f"(A*(D/(A + D))*X - D*(A/(A + D))*Y)/(A + D) = {VARIANCE}*(X - Y)",
            world=World(parameters=(*GROUP, Parameter("X", 0), Parameter("Y", 0))),
            domains=tuple(
                (("A", a), ("D", d), ("X", x), ("Y", y)) for a in (1, 2) for d in (1, 2) for x in (1, 4) for y in (1, 3)
            ),
        ),
        Statement(
            id="divided",
            kind="identity",
            reading="GRPO, divided by the deviation: deviation times contrast Z; here both sides squared",
            text=f"({VARIANCE}*Z)^2/({VARIANCE}) = {VARIANCE}*Z^2",
            world=World(parameters=(*GROUP, Parameter("Z", 1))),
            domains=tuple((("A", a), ("D", d), ("Z", z)) for a in (1, 2) for d in (1, 2) for z in (1, 3)),
        ),
        Statement(
            id="split-groups",
            reading="a split group has the largest deviation: A against A + D, or the other way round",
            text="A*(A + D)/(2*A + D)^2 <= 1/4",
            world=World(parameters=(Parameter("A", 1), Parameter("D", 0))),
            equality=("D = 0",),
            domains=tuple((("A", a), ("D", d)) for a in range(1, 6) for d in range(4)),
        ),
    ),
)
