"""A comment on the post of Dwarkesh Patel."""

from theorems.language.sources import Source

SOURCE = Source(
    id="yorwba-2025",
    authors="a reader who signs Yorwba",
    title="a comment on RL is even more information inefficient than you thought",
    date="Nov 2025",
    where="dwarkesh.com, comments on the post bits-per-sample",
    read="the first half of the comment",
)
