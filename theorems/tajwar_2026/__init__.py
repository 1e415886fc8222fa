"""Tajwar, Zeng and others, Maximum Likelihood Reinforcement Learning."""

from theorems.language.sources import Source

SOURCE = Source(
    id="tajwar-2026",
    authors="Fahim Tajwar, Guanning Zeng and others",
    title="Maximum Likelihood Reinforcement Learning",
    date="2 Feb 2026",
    where="arXiv 2602.02710",
    read="sections 2 to 4, in the source of the paper",
)
