"""What is said by many and read at no one's: statements of nobody."""

from theorems.language.sources import Source

SOURCE = Source(
    id="folklore",
    authors="nobody in particular",
    title="What is said of pass rates, accuracy, preferences, filters and labels",
    date="2023 to 2026",
    where="the debate",
)
