"""A step of policy gradient is not the exact projection: it leaves the KL-minimal policy, and stays away.

Shenfeld, Pari and Agrawal, theorem A.3: policy gradient "is equivalent to" alternating exact projections, so that (5.2,
"under suitable regularity conditions") its limit is the optimal policy closest to the start in D(pi||pi0).  With the
probabilities themselves as parameters, the family is convex, all laws.  A step of projected policy gradient then adds
the same probability to each right output, where the projection multiplies them by the same number.  From
(1/4, 1/2, 1/4) with the last two outputs right a step goes to (0, 5/8, 3/8), which is optimal, so it stays there:
0.4206 bits from the start, against log2(4/3) = 0.4150 for (0, 2/3, 1/3).  The exact steps do reach it.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, World, define
from theorems.policies import ALWAYS_RIGHT, BASE_RATE, FINITE, OUTPUTS, RIGHT
from theorems.shenfeld_2025.rejection_sampling import ACCEPTED, ATTAINED, REJECTION, TASKS

ONE = define("one(t: V): 2", lambda t: int(t == 1), latex=r"\mathbf 1\{{{0} = 1\}}")
TWO = define("two(t: V): 2", lambda t: int(t == 2), latex=r"\mathbf 1\{{{0} = 2\}}")
STEP = World(
    (Parameter("V", 3, "3"), Parameter("N", 1), Parameter("A", 1, "N")),
    OUTPUTS,
    (("a", "right(x)"), ("b", "right(y)"), ("c", "one(x)"), ("d", "two(x)"), ("f", "one(y)"), ("g", "two(y)")),
    (RIGHT, ONE, TWO),
)

REACHED = (
    FINITE,
    BASE_RATE,
    ALWAYS_RIGHT,
    Hypothesis("first", "0 < E[c]", "the start gives probability to each of the right outputs"),
    Hypothesis("second", "0 < E[d]", "to the last one too"),
)
APART = Hypothesis("apart", "I(x;y) = 0", "outputs of the two policies are drawn apart")
GRADIENT, NEAREST = "E[f] - E[c] = E[g] - E[d]", "D(y||x) = log2(N/A)"
CASE = (("V", 3), ("N", 4), ("A", 3), ("denominator", 4))

CLAIM = Claim(
    id="policy-gradient-limit",
    title="Policy gradient is equivalent to exact projections, and ends at the KL-minimal optimal policy",
    source="shenfeld-2025",
    section="Appendix A Theory",
    words="is equivalent to performing the following optimization procedure:",
    formula=(
        r"q_{t}=\arg\min_{q\in P^{*}}\mathrm{KL}(q\|\pi_{t}),\qquad"
        r"\pi_{t+1}=\arg\min_{\pi\in\Pi}\mathrm{KL}(q_{t}\|\pi)"
    ),
    statements=(
        Statement(
            id="direct-parameters",
            kind="identity",
            reading="one exact step of projected policy gradient that reaches full reward, three outputs of which the "
            "last two are right: it is as close to the start as the projection is",
            text=NEAREST,
            world=STEP,
            hypotheses=(*REACHED, Hypothesis("step", GRADIENT, "the gradient is the same at each right output"), APART),
            domains=((*CASE, ("denominator y", 8)),),
            refuted=True,
        ),
        Statement(
            id="projection",
            kind="identity",
            reading="and the other way round: the projection is such a step",
            text=GRADIENT,
            world=STEP,
            hypotheses=(*REACHED, Hypothesis("projection", NEAREST, "no optimal policy is closer to the start"), APART),
            domains=((*CASE, ("denominator y", 3)),),
            refuted=True,
        ),
        Statement(
            id="exact-steps",
            kind="identity",
            role="repair",
            reading="exact projections, where the family is all laws: the first one ends at the accepted outputs",
            text="for every s: D(y|S=s||x) = log2(1/a)",
            world=ACCEPTED,
            hypotheses=REJECTION,
            domains=TASKS,
            proof=ATTAINED,
        ),
        Statement(
            id="in-numbers",
            kind="numeric",
            role="context",
            reading="the step from (1/4, 1/2, 1/4) to (0, 5/8, 3/8), against the projection (0, 2/3, 1/3)",
            text="log2(4/3) < 4151/10000 < 4205/10000 < 5/8*log2(5/4) + 3/8*log2(3/2)",
            domains=((),),
        ),
    ),
)
