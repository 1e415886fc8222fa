"""Liu and others, Understanding R1-Zero-Like Training (Dr. GRPO)."""

from theorems.language.sources import Source

SOURCE = Source(
    id="liu-2025",
    authors="Zichen Liu and others",
    title="Understanding R1-Zero-Like Training: A Critical Perspective",
    date="26 Mar 2025",
    where="arXiv 2503.20783",
    read="the section on the biases of GRPO, in copies of the paper",
)
