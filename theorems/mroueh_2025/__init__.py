"""Mroueh, GRPO's effective loss, dynamics and success amplification."""

from theorems.language.sources import Source

SOURCE = Source(
    id="mroueh-2025",
    authors="Youssef Mroueh",
    title="Reinforcement Learning with Verifiable Rewards: GRPO's Effective Loss, Dynamics, and Success Amplification",
    date="9 Mar 2025, fourth version later",
    where="arXiv 2503.06639",
    read="the abstracts of the versions 1, 3 and 4",
)
