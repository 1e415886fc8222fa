"""The post: every module that defines ``CLAIM`` is a claim of it."""

from theorems.language.sources import Source

SOURCE = Source(
    id="post",
    authors="Jeff Hernandez",
    title="Simple Information-Theoretic Bounds for RL vs. SFT in Verifiable Tasks",
    date="10 Oct 2025",
    where="jeffhernandez1995.github.io, post sft-v-rl",
    read="all of it",
)
