"""Zhu and others, rollout pass-rate control."""

from theorems.language.sources import Source

SOURCE = Source(
    id="zhu-2026",
    authors="Tianshu Zhu and others",
    title="Rollout Pass-Rate Control: Steering Binary-Reward RL Toward Its Most Informative Regime",
    date="6 May 2026, second version later",
    where="arXiv 2605.05112",
    read="the abstracts of both versions",
)
