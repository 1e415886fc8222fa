"""Two policies on one alphabet, and a verifier: the world of the claims on divergences.

A policy is the law of its output: x is an output of the one, y an output of the other.  The verifier is any test of an
output; the instances that are enumerated reject the output 0 alone.
"""

from theorems.language import Hypothesis, Parameter, Variable, World, define

__all__ = ["ALWAYS_RIGHT", "BASE_RATE", "FINITE", "OUTPUTS", "PASSED", "RATES", "RIGHT", "TESTED"]

RIGHT = define("right(t: V): 2", lambda t: int(t > 0), latex=r"\operatorname{{right}}({0})")
OUTPUTS = (
    Variable("x", alphabet="V", meaning="an output of the base policy"),
    Variable("y", alphabet="V", meaning="an output of the policy after training"),
)
VERDICTS = (
    Variable("r", alphabet="2", meaning="whether x is right"),
    Variable("q", alphabet="2", meaning="whether y is right"),
)
PASSED = World((Parameter("V", 2),), (*OUTPUTS, *VERDICTS), (("a", "failed(r)"), ("b", "failed(q)")), (RIGHT,))
#: with pass rates that are any rationals: the base policy passes with probability A/N, its successor always
RATES = World(
    (Parameter("V", 2), Parameter("N", 1), Parameter("A", 1, "N")),
    OUTPUTS,
    (("a", "right(x)"), ("b", "right(y)")),
    (RIGHT,),
)
FINITE = Hypothesis("support", "y << x", "y takes no value that x cannot take, else D(y||x) is infinite")
TESTED = (
    Hypothesis("base-verdict", "r = right(x)", "the verifier tests outputs"),
    Hypothesis("verdict", "q = right(y)", "and tests those of both policies alike"),
)
BASE_RATE = Hypothesis("base-rate", "E[a] = A/N", "the pass rate of the base policy is A/N")
ALWAYS_RIGHT = Hypothesis("always-right", "E[b] = 1", "the policy after training always passes")
