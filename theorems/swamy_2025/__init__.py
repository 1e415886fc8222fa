"""Swamy and others, All Roads Lead to Likelihood."""

from theorems.language.sources import Source

SOURCE = Source(
    id="swamy-2025",
    authors="Gokul Swamy and others",
    title="All Roads Lead to Likelihood: The Value of Reinforcement Learning in Fine-Tuning",
    date="3 Mar 2025",
    where="arXiv 2503.01067",
    read="the abstract",
)
