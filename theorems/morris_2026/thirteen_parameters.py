"""Thirteen parameters of 16 bits hold at most 208 bits, whatever the number of episodes.

The ceiling for N parameters of A values is adapter-capacity; 7,473 is the number of training problems of GSM8K.
"""

from theorems.language import Claim, Statement

CLAIM = Claim(
    id="thirteen-parameters",
    title="Thirteen bf16 parameters hold at most 208 bits",
    source="morris-2026",
    section="Abstract",
    words="only 13 trained parameters in bf16 (26 total bytes)",
    statements=(
        Statement(
            id="bits",
            kind="numeric",
            reading="13 parameters of 2^16 values each, 26 bytes",
            text="13*log2(2^16) = 208",
            domains=((),),
        ),
        Statement(
            id="answers",
            kind="numeric",
            role="not-in-source",
            reading="answers out of a thousand that fit in them: 20, and not 21",
            text="20*log2(1000) < 208 < 21*log2(1000)",
            domains=((),),
        ),
        Statement(
            id="no-memorisation",
            kind="numeric",
            role="not-in-source",
            reading="208 bits about 7,473 prompts: pass rates on them and on fresh ones are less than 0.0983 apart, by "
            "2 log2(e) K gap^2 <= I (generalization-gap)",
            text="2*log2(e)*7473*0.0982^2 < 208 < 2*log2(e)*7473*0.0983^2",
            domains=((),),
        ),
    ),
)
