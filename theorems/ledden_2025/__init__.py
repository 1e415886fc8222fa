"""Ledden, a study of memorisation by binary rewards."""

from theorems.language.sources import Source

SOURCE = Source(
    id="ledden-2025",
    authors="B. Ledden",
    title="Empirically Validating the Information-Theoretic Gap Between SL and RL",
    date="2025",
    where="bledden.github.io, post memorization-study",
    read="the opening with the tables",
)
