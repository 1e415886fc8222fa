"""LeCun, the slide with the cake; transcriptions of it were read."""

from theorems.language.sources import Source

SOURCE = Source(
    id="lecun-2016",
    authors="Yann LeCun",
    title="Predictive Learning (the cake)",
    date="2016",
    where="slides of a keynote at NIPS 2016",
    read="the slide with the cake, as several transcribe it",
)
