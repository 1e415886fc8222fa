"""No policy that always passes is at a finite D(pi0||q), unless pi0 always passes: the oracle has no objective.

Shenfeld, Pari and Agrawal, appendix B.3, define the oracle as the minimum of D(pi0||q) over q that always pass.  Where
pi0 fails with positive probability, each such q gives 0 to something that pi0 says, and D(pi0||q) is infinite at all of
them.  With the arguments exchanged there is a minimum, log2(1/pi0(pass)), at pi0 given that it passes.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World
from theorems.policies import ALWAYS_RIGHT, BASE_RATE, FINITE, RATES, RIGHT

ORACLE = World(
    (Parameter("V", 2),),
    (
        Variable("x", alphabet="V", meaning="an output of the pretrained policy"),
        Variable("o", alphabet="V", meaning="an output of the oracle"),
    ),
    (("a", "right(x)"), ("b", "right(o)")),
    (RIGHT,),
)
PERFECT = Hypothesis("perfect", "E[b] = 1", "the oracle is always right")

CLAIM = Claim(
    id="forward-kl-oracle",
    title="The oracle minimises the divergence of the pretrained policy from it",
    source="shenfeld-2025",
    section="B.3 MNIST Experiments",
    words="we can calculate a closed-form solution for every image",
    formula=r"q^{*}=\arg\min_{q}D_{\mathrm{KL}}(\pi_{0}\|q)\quad\text{s.t.}\quad q^{\top}R=1.",
    statements=(
        Statement(
            id="finite",
            role="not-in-source",
            reading="what D(x||o) being finite asks for holds of every oracle: that the pretrained policy never fails",
            text="E[a] = 1",
            world=ORACLE,
            hypotheses=(PERFECT,),
            domains=((("V", 3), ("denominator", 2)),),
            refuted=True,
        ),
        Statement(
            id="asked-for",
            role="context",
            reading="where D(x||o) is finite, the pretrained policy never fails",
            text="E[a] = 1",
            world=ORACLE,
            hypotheses=(
                PERFECT,
                Hypothesis("support", "x << o", "D(x||o) is finite: o takes every value that x takes"),
            ),
            domains=((("V", 3), ("denominator", 3)),),
            proof="""
                let r = right(x)
                let q = right(o)
                E[a] = 1 by support
            """,
        ),
        Statement(
            id="other-way-round",
            kind="bounds",
            role="repair",
            reading="D(q||pi0) has a minimum, log2(1/pi0(pass))",
            text="log2(N/A) <= D(y||x)",
            world=RATES,
            hypotheses=(FINITE, BASE_RATE, ALWAYS_RIGHT),
            domains=((("V", 3), ("N", 3), ("A", 2), ("denominator", 3)),),
            proof="""
                let r = right(x)
                let q = right(y)
                D(q||r) = log2(N/A) by divergences
                D(q||r) <= D(y||x) by divergences
                log2(N/A) <= D(y||x) by sum
            """,
        ),
    ),
)
