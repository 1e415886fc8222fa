"""Hinton, Vinyals and Dean, Distilling the Knowledge in a Neural Network."""

from theorems.language.sources import Source

SOURCE = Source(
    id="hinton-2015",
    authors="Geoffrey Hinton, Oriol Vinyals, Jeff Dean",
    title="Distilling the Knowledge in a Neural Network",
    date="9 Mar 2015",
    where="arXiv 1503.02531",
    read="the sentence on soft targets, as others quote it",
)
