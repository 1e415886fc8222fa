"""Shenfeld, Pari and Agrawal, RL's Razor: which policies that solve a task RL prefers."""

from theorems.language.sources import Source

SOURCE = Source(
    id="shenfeld-2025",
    authors="Idan Shenfeld, Jyothish Pari and Pulkit Agrawal",
    title="RL's Razor: Why Online Reinforcement Learning Forgets Less",
    date="Sep 2025",
    where="arXiv 2509.04259",
    read="sections 5.2 to 7 and appendices A and B.3 of the first version",
)
