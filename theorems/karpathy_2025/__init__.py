"""Andrej Karpathy in conversation with Dwarkesh Patel."""

from theorems.language.sources import Source

SOURCE = Source(
    id="karpathy-2025",
    authors="Andrej Karpathy",
    title="AGI is still a decade away (Dwarkesh Podcast)",
    date="17 Oct 2025",
    where="dwarkesh.com, interview andrej-karpathy",
    read="the passage on supervision through a straw, as others quote it",
)
