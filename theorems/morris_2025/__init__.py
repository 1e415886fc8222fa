"""Morris and others, How much do language models memorize?."""

from theorems.language.sources import Source

SOURCE = Source(
    id="morris-2025",
    authors="John X. Morris and others",
    title="How much do language models memorize?",
    date="30 May 2025",
    where="arXiv 2505.24832",
    read="the abstract",
)
