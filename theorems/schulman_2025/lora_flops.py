"""A pass with an adapter of rank R costs 2/3 + 2*R/N of one of full fine-tuning: slightly more than 2/3 for R << N.

Schulman, "Compute efficiency advantage of LoRA": 2*N^2 + 6*N*R against 3*N^2 multiply-adds, for an N by N matrix.
"""

from theorems.language import Claim, Parameter, Statement, World

CLAIM = Claim(
    id="lora-flops",
    title="LoRA takes slightly more than two thirds of the operations of full fine-tuning",
    source="schulman-2025",
    section="Compute efficiency advantage of LoRA",
    words="LoRA takes slightly more than",
    statements=(
        Statement(
            id="ratio",
            kind="identity",
            text="(2*N*N + 6*N*R)/(3*N*N) = 2/3 + 2*R/N",
            world=World(parameters=(Parameter("N", 1), Parameter("R", 1))),
            domains=tuple((("N", n), ("R", r)) for n in (1, 2, 5, 9) for r in (1, 2, 4)),
        ),
    ),
)
