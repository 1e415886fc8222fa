"""Two bits of knowledge per parameter are a measurement; the ceiling of eight-bit parameters is eight.

Allen-Zhu and Li, abstract.  That N parameters of A values hold at most N log2 A bits is adapter-capacity.
"""

from theorems.language import Claim, Statement

CLAIM = Claim(
    id="knowledge-capacity",
    title="Language models store two bits of knowledge per parameter",
    source="allen-zhu-2024",
    section="Abstract",
    words="2 bits of knowledge per parameter, even when quantized to int8",
    statements=(
        Statement(
            id="seven-billion",
            kind="numeric",
            role="context",
            reading="7 billion parameters, 2 bits each, in bits",
            text="2*7*10^9 = 14*10^9",
            domains=((),),
        ),
        Statement(
            id="of-the-ceiling",
            kind="numeric",
            role="context",
            reading="eight-bit parameters could hold 8 bits each, four times what was measured",
            text="log2(2^8) = 4*2",
            domains=((),),
        ),
    ),
)
