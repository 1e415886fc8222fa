"""A policy that reweights the base model produces nothing that the base model cannot produce.

Wu et al. say it of RLVR, first as a theoretical perspective, from the second version on as what RLVR "can operate as".
A reweighting by positive weights is what is accepted when each output is kept with a probability in proportion to its
weight: k says whether it is kept.  It is about reweighting, not about gradients: a policy whose parameters are shared
can gain outputs that were never drawn.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World
from theorems.policies import RIGHT

CLAIM = Claim(
    id="base-support",
    title="A reweighted policy cannot leave the support of the base model",
    source="wu-2025",
    section="Abstract",
    words="operates as a conservative reweighting mechanism",
    statements=(
        Statement(
            id="reweighting",
            reading="what the base policy always does, as to avoid a solution, its reweighting always does",
            text="E[b] = 1",
            world=World(
                (Parameter("V", 2),),
                (
                    Variable("S", meaning="the task"),
                    Variable("x", alphabet="V", meaning="an output of the base policy"),
                    Variable("k", alphabet="2", meaning="whether it is kept"),
                    Variable("y", alphabet="V", meaning="an output of the reweighted policy"),
                ),
                (("a", "right(x)"), ("b", "right(y)")),
                (RIGHT,),
            ),
            hypotheses=(
                Hypothesis("reweighted", "y ~ x given k=1,S", "weights are chances to be kept, up to a factor"),
                Hypothesis("avoided", "E[a] = 1", "the base policy never gives the output 0"),
            ),
            domains=(
                (("V", 3), ("|S|", 1), ("denominator", 2)),
                (("V", 3), ("|S|", 2), ("denominator", 2), ("denominator k", 1)),
            ),
            kind="identity",
            proof="""
                let r = right(x)
                let q = right(y)
                E[b] = 1 by support
            """,
        ),
    ),
)
