"""Allen-Zhu and Li, knowledge capacity."""

from theorems.language.sources import Source

SOURCE = Source(
    id="allen-zhu-2024",
    authors="Zeyuan Allen-Zhu, Yuanzhi Li",
    title="Physics of Language Models: Part 3.3, Knowledge Capacity Scaling Laws",
    date="8 Apr 2024",
    where="arXiv 2404.05405",
    read="the abstract",
)
