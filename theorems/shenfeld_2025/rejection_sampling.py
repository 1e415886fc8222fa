"""Rejection sampling is the policy closest to the base policy, in D(q||p), among those that always pass.

Shenfeld, Pari and Agrawal, lemma 5.1 and lemma A.1 (there with the pass rate assumed to be positive).  The least
divergence is log2(1/p(pass)), and it is attained by the accepted samples.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World
from theorems.policies import ALWAYS_RIGHT, BASE_RATE, FINITE, RATES

ACCEPTED = World(
    (Parameter("V", 1),),
    (
        Variable("S", meaning="the task: which outputs pass"),
        Variable("x", alphabet="V", meaning="an output of the base policy"),
        Variable("r", alphabet="2", meaning="whether it passes"),
        Variable("y", alphabet="V", meaning="an accepted output"),
    ),
    (("a", "P(r=1|S)"),),
)
REJECTION = (
    Hypothesis("same-policy", "I(x;S) = 0", "the base policy is one and the same"),
    Hypothesis("verifier", "H(r|S,x) = 0", "task and output determine the reward"),
    Hypothesis("accepted", "y ~ x given r=1,S", "outputs are drawn until one passes"),
)
TASKS = (
    (("V", 2), ("|S|", 2), ("denominator", 2)),
    (("V", 3), ("|S|", 2), ("denominator", 3), ("denominator r", 1)),
)
ATTAINED = """
    I(x;S) = 0 by sum
    H(r|S,x) = 0 by sum
    for every s: D(y|S=s||x) = log2(1/a) by accept from 1, 2
"""

CLAIM = Claim(
    id="rejection-sampling",
    title="Rejection sampling is the KL-minimal policy that always passes",
    source="shenfeld-2025",
    section="5.2 Theoretical Perspective",
    words="Rejection sampling from",
    formula=(
        r"q_{\mathrm{RS}}=\operatorname*{arg\,min}_{q}D_{\text{KL}}(q||p)\quad s.t\quad"
        r"\mathbb{E}_{y\sim q}[R(y)]=1"
    ),
    statements=(
        Statement(
            id="least",
            kind="bounds",
            reading="no policy that always passes is closer than log2(1/p(pass))",
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
        Statement(
            id="attained",
            kind="identity",
            reading="and accepted outputs are that close, for every task",
            text="for every s: D(y|S=s||x) = log2(1/a)",
            world=ACCEPTED,
            hypotheses=REJECTION,
            domains=TASKS,
            proof=ATTAINED,
        ),
    ),
)
