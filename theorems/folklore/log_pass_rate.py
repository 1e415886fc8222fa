"""log p is a series in pass@k, and its first term alone is a bound: log2(1/p) is at least (1 - p) log2 e.

ln(1/p) is the sum of (1 - p)^k/k, and (1 - p)^k is the chance that k samples all fail.  Cut off after N terms the sum
is too small, by at most (1 - p)^(N + 1)/((N + 1) p).  For N = 0 that is ln(1/p) <= 1/p - 1, for N = 1 the lower bound
is ln p <= p - 1.  The second term needs more than ln x <= x - 1, which is off by a multiple of (1 - p)^2 near p = 1.
"""

from theorems.language import Claim, Parameter, Statement, World

CLAIM = Claim(
    id="log-pass-rate",
    title="The logarithm of a pass rate and the first term of its series in pass@k",
    source="folklore",
    statements=(
        Statement(
            id="first-order",
            role="not-in-source",
            reading="p = A/(A + D): the first term of the series, and the bound on what no term leaves",
            text="D/(A + D)*log2(e) <= log2((A + D)/A) <= D/A*log2(e)",
            world=World((Parameter("A", 1), Parameter("D", 0))),
            equality=("D = 0", "D = 0"),
            domains=tuple((("A", a), ("D", d)) for a in (1, 2, 5) for d in range(4)),
            proof="""
                D/(A + D)*log2(e) <= log2((A + D)/A) by tangent at A/(A + D)
                log2((A + D)/A) <= D/A*log2(e) by tangent at (A + D)/A
            """,
        ),
    ),
)
