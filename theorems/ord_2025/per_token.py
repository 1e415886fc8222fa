"""Three bits a token against one bit for T tokens is a factor 3*T: arithmetic, with the numbers that are quoted.

About the task neither side is a measured mutual information.
"""

from theorems.language import Claim, Statement

CLAIM = Claim(
    id="bits-per-token",
    title="A thousand to a million times less information per token",
    source="ord-2025",
    statements=(
        Statement(
            id="twelve-thousand",
            kind="numeric",
            role="context",
            reading="12,000 tokens a rollout",
            text="3*12000 = 36000",
            domains=((),),
        ),
        Statement(
            id="sixteen-million",
            kind="numeric",
            role="context",
            reading="16 million tokens: beyond a million times",
            text="1000000 < 3*16000000 = 48000000",
            domains=((),),
        ),
    ),
)
