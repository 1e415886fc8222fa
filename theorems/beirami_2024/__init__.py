"""Beirami and others on the best-of-n policy."""

from theorems.language.sources import Source

SOURCE = Source(
    id="beirami-2024",
    authors="Ahmad Beirami and others",
    title="Theoretical guarantees on the best-of-n alignment policy",
    date="Jan 2024",
    where="arXiv 2401.01879",
    read="the abstract",
)
