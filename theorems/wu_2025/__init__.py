"""Wu and others, The Invisible Leash."""

from theorems.language.sources import Source

SOURCE = Source(
    id="wu-2025",
    authors="Fang Wu and others",
    title="The Invisible Leash: Why RLVR May Not Escape Its Origin",
    date="20 Jul 2025, fourth version 4 Feb 2026",
    where="arXiv 2507.14843",
    read="the abstracts of the versions 1 to 4",
)
