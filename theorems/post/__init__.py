"""The post: every module that defines ``CLAIM`` is a claim of it."""

from theorems.language.sources import Source

SOURCE = Source(
    id="post",
    authors="Jeff (jeff's blog)",
    title="Simple Information-Theoretic Bounds for RL vs. SFT in Verifiable Tasks",
    date="2025",
    where="jeff's blog",
    read="all of it",
)
