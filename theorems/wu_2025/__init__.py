"""Wu and others, The Invisible Leash; the wording was not read."""

from theorems.language.sources import Source

SOURCE = Source(
    id="wu-2025",
    authors="Fang Wu and others",
    title="The Invisible Leash: Why RLVR May or May Not Escape Its Origin",
    date="Jul 2025",
    where="arXiv 2507.14843",
)
