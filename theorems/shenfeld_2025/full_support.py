"""A family with full support has an optimal policy only where every policy of it is optimal already.

Shenfeld, Pari and Agrawal, proposition A.4, assume both of the family of policies.  Every output has positive
probability under each member; one that always passes then shows that no output fails.  So, taken literally, the
hypotheses leave no task to learn, and contradict that there is one: some output fails.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World
from theorems.policies import RIGHT

WORLD = World(
    (Parameter("V", 2),),
    (
        Variable("x", alphabet="V", meaning="an output of the policy at the start"),
        Variable("z", alphabet="V", meaning="an output of an optimal policy of the family"),
    ),
    (("a", "right(x)"), ("b", "right(z)")),
    (RIGHT,),
)
PROPOSITION = (
    Hypothesis("full-support", "x << z", "the optimal policy gives probability to every output"),
    Hypothesis("optimal", "E[b] = 1", "it always passes"),
)
SMALL = ((("V", 3), ("denominator", 3)),)
START = """
    let r = right(x)
    let q = right(z)
    E[a] = 1 by support
"""

CLAIM = Claim(
    id="full-support",
    title="Full support and a realizable optimum",
    source="shenfeld-2025",
    section="Appendix A Theory",
    words="exponential-family) model with full support",
    statements=(
        Statement(
            id="nothing-to-learn",
            role="not-in-source",
            reading="both at once: the policy at the start always passes",
            text="E[a] = 1",
            world=WORLD,
            hypotheses=PROPOSITION,
            domains=SMALL,
            proof=START,
        ),
        Statement(
            id="with-a-task",
            kind="inconsistency",
            role="not-in-source",
            reading="both at once, and something to learn",
            text="1 = 0",
            world=WORLD,
            hypotheses=(*PROPOSITION, Hypothesis("to-learn", "E[a] < 1", "the policy at the start can fail")),
            domains=SMALL,
            proof=f"""{START}
                1 = 0 by contradiction
            """,
        ),
    ),
)
