"""Mroueh, Information Theoretic Guarantees For Policy Alignment In Large Language Models."""

from theorems.language.sources import Source

SOURCE = Source(
    id="mroueh-2024",
    authors="Youssef Mroueh",
    title="Information Theoretic Guarantees For Policy Alignment In Large Language Models",
    date="Jun 2024",
    where="arXiv 2406.05883",
    read="the abstract",
)
