"""Notes on GEPA (Agrawal and others 2025), which speak of bits per rollout."""

from theorems.language.sources import Source

SOURCE = Source(
    id="gepa-notes",
    authors="notes of a reader of GEPA",
    title="Reflective prompt evolution",
    date="2026",
    where="a public wiki, page on GEPA",
    read="the page",
)
