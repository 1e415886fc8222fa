"""T signals of B values say at most T*log2 B bits, independent or not: independence makes the bound tight, not true.

Li, revision of 1 October: the ceiling of actor-critic is said to hold under independence of the TD errors.  A step of
its proof is that they say the same of the optimal policy as of what determines the rewards (policy-as-function); they
say at most as much, which does for the ceiling.  The final revision no longer has this step.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World
from theorems.li_2025 import policy_as_function

CLAIM = Claim(
    id="td-errors",
    title="T signals of B values carry at most T log2 B bits",
    source="li-2025",
    section="Part 3: Actor-Critic's Dense Signal Upper Bound",
    words="under independence assumptions",
    formula=r"\leq T \log_2(B_\delta)",
    comment="of the revision of 1 October; the final one no longer has the step that is refuted here",
    statements=(
        Statement(
            id="ceiling",
            reading="for independent TD errors, as it is said",
            text="I(d;S) <= H(d) <= T*log2(B)",
            world=World(
                parameters=(Parameter("T", 1), Parameter("B", 1)),
                variables=(
                    Variable("S", meaning="the optimal policy"),
                    Variable("d", alphabet="B", length="T", meaning="the TD errors"),
                ),
            ),
            hypotheses=(Hypothesis("independence", "for every t: I(d[t];d[<t]) = 0", "the TD errors are independent"),),
            equality=("H(d|S) = 0", "d uniform on B^T"),
            domains=((("T", 2), ("B", 2), ("|S|", 4), ("denominator", 2)),),
        ),
        Statement(
            id="same-of-the-policy",
            kind="identity",
            role="argument",
            conclusion="ceiling",
            reading="a step of its proof: a signal says the same of the optimal policy as of the rewards",
            text="I(d;pi) = I(d;xi)",
            world=policy_as_function.WORLD,
            hypotheses=(policy_as_function.FUNCTION,),
            domains=policy_as_function.SMALL,
            refuted=True,
        ),
    ),
)
