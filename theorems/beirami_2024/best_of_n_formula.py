"""The divergence of best-of-n is not log n - (n - 1)/n: two fair outcomes and n = 2 give 0.189 bits, the formula 0.279.

Beirami et al. disprove the formula, which earlier papers use as an equality; in bits (n - 1)/n is times log2 e.
"""

from theorems.language import Claim, Statement

CLAIM = Claim(
    id="best-of-n-formula",
    title="The divergence of best-of-n is not given by the usual formula",
    source="beirami-2024",
    section="Abstract",
    words="We disprove the validity of this claim",
    statements=(
        Statement(
            id="fair-coin",
            kind="numeric",
            reading="the better of two fair coins is 1 with probability 3/4: D = 1 - h(3/4), below the formula",
            text="3/4*log2(3/4*2) + 1/4*log2(1/4*2) = 1 - h(3/4) < log2(2) - 1/2*log2(e)",
            domains=((),),
            proof="""
                log2(e) < 3/2 by tangent at 10/11, 11/12, 12/13, 13/14, 14/15, 15/16, 16/17, 17/18, 18/19, 19/20
                1 - h(3/4) < 1/4 by sum
                1 - h(3/4) < log2(2) - 1/2*log2(e) by sum from 1, 2
            """,
        ),
    ),
)
