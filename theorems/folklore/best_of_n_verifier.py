"""With a verifier of two verdicts best-of-n saturates: its divergence is d(q||p), and never above log2(1/p).

"Best-of-n costs log2 n - (n - 1)/n*log2 e" is for rewards without ties.  A verifier that only passes or fails leaves
ties, broken by sampling: right answers and wrong answers keep their laws, and n draws fail together with probability
(1 - p)^n.  So the divergence is that of the verdicts, it grows with n to log2(1/p) and no further: 2.997 bits at
p = 1/8 and n = 64, where the formula says 4.58.
"""

from theorems.language import Claim, Hypothesis, Parameter, Statement, World
from theorems.policies import FINITE, PASSED, TESTED

BY_VERDICT = Hypothesis("ties", "D(y|q||x|r) = 0", "among answers of one verdict the selection is a fresh sample")
SELECTED = (FINITE, *TESTED, BY_VERDICT)

CLAIM = Claim(
    id="best-of-n-verifier",
    title="The divergence of best-of-n grows like log n for verifiable rewards too",
    source="folklore",
    statements=(
        Statement(
            id="spent",
            kind="identity",
            role="not-in-source",
            reading="a selection by the verdict alone, as best-of-n with ties broken by sampling, spends what the "
            "verdicts say",
            text="D(y||x) = D(q||r)",
            world=PASSED,
            hypotheses=SELECTED,
            domains=((("V", 3), ("denominator", 3)), (("V", 2), ("denominator", 4))),
            proof="""
                D(y||x) = D(q||r) + D(y|q||x|r) by divergences
                D(y||x) = D(q||r) by sum
            """,
        ),
        Statement(
            id="saturates",
            kind="monotone",
            role="not-in-source",
            reading="from a pass rate A/N of one sample to B/N of n samples: below log2(N/A) whatever n",
            text="B/N*log2(B/A) + (N - B)/N*log2((N - B)/(N - A)) < log2(N/A)",
            world=World((Parameter("N", 2), Parameter("B", 1, "N - 1"), Parameter("A", 1, "B"))),
            domains=tuple((("N", n),) for n in range(2, 16)),
            proof="""
                B/N*log2(B/A) + (N - B)/N*log2((N - B)/(N - A)) < log2(N/A) by tangent at B/N, (N - B)*A/(N*(N - A))
            """,
        ),
        Statement(
            id="of-sixty-four",
            kind="numeric",
            role="not-in-source",
            reading="p = 1/8, n = 64: just below log2 8 = 3 bits; the formula for rewards without ties says above 4.4",
            text="(1 - (7/8)^64)*log2(8*(1 - (7/8)^64)) + 63*(7/8)^64*log2(7/8) < 3 < 22/5 < 6 - 63/64*log2(e)",
            domains=((),),
        ),
    ),
)
