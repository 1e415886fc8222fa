"""Wang and others, one-shot RLVR; its abstract says nothing about bits."""

from theorems.language.sources import Source

SOURCE = Source(
    id="wang-2025",
    authors="Yiping Wang and others",
    title="Reinforcement Learning for Reasoning in Large Language Models with One Training Example",
    date="Apr 2025",
    where="arXiv 2504.20571",
    read="the abstract",
)
