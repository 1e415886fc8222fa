"""Yingru Li, Information Bandwidth in Reinforcement Learning: the final revision, and what earlier ones said."""

from theorems.language.sources import Source

SOURCE = Source(
    id="li-2025",
    authors="Yingru Li",
    title="Information Bandwidth in Reinforcement Learning",
    date="1 Oct 2025, final revision 4 Nov 2025",
    where="richardli.xyz, post information-bandwidth-rl",
    read="the revision of 1 October and the final one, in full",
)
