"""A family with full support has an optimal policy only where every policy of it is optimal already.

Shenfeld, Pari and Agrawal, proposition A.4, assume both of the family of policies.  Every output has positive
probability under each member; one that always passes then shows that no output fails.  So, taken literally, the
hypotheses leave no task to learn: the limit is the start, at divergence 0.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World
from theorems.policies import RIGHT

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
            world=World(
                (Parameter("V", 2),),
                (
                    Variable("x", alphabet="V", meaning="an output of the policy at the start"),
                    Variable("z", alphabet="V", meaning="an output of an optimal policy of the family"),
                ),
                (("a", "right(x)"), ("b", "right(z)")),
                (RIGHT,),
            ),
            hypotheses=(
                Hypothesis("full-support", "x << z", "the optimal policy gives probability to every output"),
                Hypothesis("optimal", "E[b] = 1", "it always passes"),
            ),
            domains=((("V", 3), ("denominator", 3)),),
            proof="""
                let r = right(x)
                let q = right(z)
                E[a] = 1 by support
            """,
        ),
    ),
)
