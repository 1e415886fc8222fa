"""The numbers of a thousand rewards of three values, and of their sum.

Li, final revision, part 2, case 2; that the advantage is resolved to 8 bits is an assumption there.
"""

from theorems.language import Claim, Statement

CLAIM = Claim(
    id="scalar-resolution",
    title="A thousand ternary rewards, and their sum, in bits",
    source="li-2025",
    section="Part 2: Scalar Advantage Information Ceiling",
    words="For \\(T = 1000\\): approximately 1585 bits available.",
    formula=r"H(G \mid \tau, \mathcal{H}) \leq \log_2(2001) \approx 11 \text{ bits}",
    statements=(
        Statement(
            id="rewards",
            kind="numeric",
            role="context",
            reading="a thousand uniform independent rewards of three values",
            text="1584 < 1000*log2(3) < 1585",
            domains=((),),
        ),
        Statement(
            id="sum",
            kind="numeric",
            role="context",
            reading="their sum has 2,001 values: more than 8 bits unless the resolution is 256",
            text="8 < 10966/1000 < log2(2001) < 10967/1000",
            domains=((),),
        ),
    ),
)
