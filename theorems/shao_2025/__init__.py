"""Shao and others, Spurious Rewards: Rethinking Training Signals in RLVR."""

from theorems.language.sources import Source

SOURCE = Source(
    id="shao-2025",
    authors="Rulin Shao and others",
    title="Spurious Rewards: Rethinking Training Signals in RLVR",
    date="12 Jun 2025",
    where="arXiv 2506.10947",
    read="the abstract",
)
