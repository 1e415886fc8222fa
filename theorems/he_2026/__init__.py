"""He and others on hindsight credit of tokens; the wording was not read."""

from theorems.language.sources import Source

SOURCE = Source(
    id="he-2026",
    authors="Yuhang He and others",
    title="Where Hindsight Credit Can Reside: A Signed-Capacity View of Token Updates in RLVR",
    date="Apr 2026",
    where="arXiv 2604.11056",
)
