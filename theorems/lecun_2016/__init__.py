"""LeCun, the slide with the cake; a transcription was read."""

from theorems.language.sources import Source

SOURCE = Source(
    id="lecun-2016",
    authors="Yann LeCun",
    title="Predictive Learning (the cake)",
    date="2016",
    where="slides of a keynote at NIPS 2016",
)
