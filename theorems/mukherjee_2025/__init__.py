"""Mukherjee and others on small subnetworks; the wording was not read."""

from theorems.language.sources import Source

SOURCE = Source(
    id="mukherjee-2025",
    authors="Sagnik Mukherjee and others",
    title="Reinforcement Learning Finetunes Small Subnetworks in Large Language Models",
    date="May 2025",
    where="arXiv 2505.11711",
)
