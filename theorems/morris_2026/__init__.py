"""Morris and others, Learning to Reason in 13 Parameters."""

from theorems.language.sources import Source

SOURCE = Source(
    id="morris-2026",
    authors="John X. Morris and others",
    title="Learning to Reason in 13 Parameters",
    date="Feb 2026",
    where="arXiv 2602.04118",
    read="the abstract",
)
