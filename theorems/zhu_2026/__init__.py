"""Zhu and others, Rollout Pass-Rate Control; the wording was not read."""

from theorems.language.sources import Source

SOURCE = Source(
    id="zhu-2026",
    authors="Tianshu Zhu and others",
    title="Rollout Pass-Rate Control: Steering Binary-Reward RL Toward Its Most Informative Regime",
    date="May 2026",
    where="arXiv 2605.05112",
)
