"""Zuo and others, TTRL."""

from theorems.language.sources import Source

SOURCE = Source(
    id="zuo-2025",
    authors="Yuxin Zuo and others",
    title="TTRL: Test-Time Reinforcement Learning",
    date="22 Apr 2025",
    where="arXiv 2504.16084",
    read="the abstract",
)
