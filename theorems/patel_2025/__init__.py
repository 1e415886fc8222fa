"""Dwarkesh Patel on the bits of a sample; the body of the post was not read, so no verdict on its wording."""

from theorems.language.sources import Source

SOURCE = Source(
    id="patel-2025",
    authors="Dwarkesh Patel",
    title="RL is even more information inefficient than you thought",
    date="Nov 2025",
    where="dwarkesh.com, post bits-per-sample",
)
