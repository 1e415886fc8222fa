"""The exact price of a pass rate in KL: to pass with probability q instead of p costs at least d(q||p) bits.

What is behind a "KL budget": d is the divergence of two bits.  The price is met by the policies that leave right
answers and wrong answers among themselves as they were, so no method that reaches the rate is cheaper.  At q = 1 it is
log2(1/p): 3 bits from 1/8, whatever the number of outputs.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, World
from theorems.policies import ALWAYS_RIGHT, BASE_RATE, FINITE, PASSED, RATES, TESTED

CLAIM = Claim(
    id="pass-rate-price",
    title="What a pass rate costs in KL",
    source="folklore",
    statements=(
        Statement(
            id="price",
            role="not-in-source",
            reading="verdicts tell two policies apart no better than outputs do: D(y||x) is at least d(q||p)",
            text="D(q||r) <= D(y||x)",
            world=PASSED,
            hypotheses=(FINITE, *TESTED),
            equality=("D(y|q||x|r) = 0",),
            domains=((("V", 3), ("denominator", 3)),),
            proof="D(q||r) <= D(y||x) by divergences",
        ),
        Statement(
            id="rates",
            role="not-in-source",
            reading="in numbers: from a pass rate A/N to B/N",
            text="B/N*log2(B/A) + (N - B)/N*log2((N - B)/(N - A)) <= D(y||x)",
            world=World(
                (*PASSED.parameters, Parameter("N", 2), Parameter("A", 1, "N - 1"), Parameter("B", 1, "N - 1")),
                PASSED.variables,
                PASSED.functions,
                PASSED.definitions,
            ),
            hypotheses=(
                FINITE,
                *TESTED,
                Hypothesis("rate-before", "E[a] = (N - A)/N", "the base policy fails with probability 1 - A/N"),
                Hypothesis("rate-after", "E[b] = (N - B)/N", "the policy after training with probability 1 - B/N"),
            ),
            equality=("D(y|q||x|r) = 0",),
            domains=(
                (("V", 3), ("N", 2), ("A", 1), ("B", 1), ("denominator", 2)),
                (("V", 3), ("N", 3), ("A", 1), ("B", 2), ("denominator", 3)),
                (("V", 3), ("N", 3), ("A", 2), ("B", 1), ("denominator", 3)),
            ),
            proof="""
                D(q||r) = B/N*log2(B/A) + (N - B)/N*log2((N - B)/(N - A)) by divergences
                D(q||r) <= D(y||x) by divergences
                B/N*log2(B/A) + (N - B)/N*log2((N - B)/(N - A)) <= D(y||x) by sum
            """,
        ),
        Statement(
            id="certainty",
            kind="bounds",
            role="not-in-source",
            reading="always to pass costs at least log2(1/p), whatever the method",
            text="log2(N/A) <= D(y||x)",
            world=RATES,
            hypotheses=(FINITE, BASE_RATE, ALWAYS_RIGHT),
            domains=(
                (("V", 3), ("N", 3), ("A", 2), ("denominator", 3)),
                (("V", 3), ("N", 2), ("A", 1), ("denominator", 4)),
            ),
            proof="""
                let r = right(x)
                let q = right(y)
                D(q||r) = log2(N/A) by divergences
                D(q||r) <= D(y||x) by divergences
                log2(N/A) <= D(y||x) by sum
            """,
        ),
        Statement(
            id="from-a-tenth",
            kind="numeric",
            role="context",
            reading="from a pass rate of 1/10 to 9/10: 8/5*log2 3, about 2.536 bits",
            text="9/10*log2(9) + 1/10*log2(1/9) = 8/5*log2(3) < 2537/1000",
            domains=((),),
        ),
    ),
)
