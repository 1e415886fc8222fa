"""Yu and others, DAPO."""

from theorems.language.sources import Source

SOURCE = Source(
    id="yu-2025",
    authors="Qiying Yu and others",
    title="DAPO: An Open-Source LLM Reinforcement Learning System at Scale",
    date="17 Mar 2025",
    where="arXiv 2503.14476",
    read="sections 1 to 3, in a copy of the paper",
)
