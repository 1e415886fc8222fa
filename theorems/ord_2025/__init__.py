"""Ord, The Extreme Inefficiency of RL for Frontier Models; a summary with its numbers was read."""

from theorems.language.sources import Source

SOURCE = Source(
    id="ord-2025",
    authors="Toby Ord",
    title="The Extreme Inefficiency of RL for Frontier Models",
    date="Oct 2025",
    where="tobyord.com, post inefficiency-of-reinforcement-learning",
)
