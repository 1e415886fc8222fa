"""Dwarkesh Patel on the bits of a sample; its opening was read, and the formulas as others quote them."""

from theorems.language.sources import Source

SOURCE = Source(
    id="patel-2025",
    authors="Dwarkesh Patel",
    title="RL is even more information inefficient than you thought",
    date="Nov 2025",
    where="dwarkesh.com, post bits-per-sample",
    read="the opening",
)
