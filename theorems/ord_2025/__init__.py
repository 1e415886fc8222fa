"""Ord, The Extreme Inefficiency of RL for Frontier Models."""

from theorems.language.sources import Source

SOURCE = Source(
    id="ord-2025",
    authors="Toby Ord",
    title="The Extreme Inefficiency of RL for Frontier Models",
    date="Oct 2025",
    where="tobyord.com, post inefficiency-of-reinforcement-learning",
    read="the opening, and a summary with its numbers",
)
