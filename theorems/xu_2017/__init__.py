"""Xu and Raginsky, Information-theoretic analysis of generalization capability of learning algorithms."""

from theorems.language.sources import Source

SOURCE = Source(
    id="xu-2017",
    authors="Aolin Xu, Maxim Raginsky",
    title="Information-theoretic analysis of generalization capability of learning algorithms",
    date="May 2017",
    where="arXiv 1705.07809",
    read="the abstract and the opening",
)
