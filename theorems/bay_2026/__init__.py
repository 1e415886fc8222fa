"""Bay and Yearick, the group-standard-deviation identity."""

from theorems.language.sources import Source

SOURCE = Source(
    id="bay-2026",
    authors="Yong Yi Bay, Kathleen A. Yearick",
    title="GRPO, Dr. GRPO, and DAPO Are Three Operations on One Number",
    date="30 Jun 2026",
    where="arXiv 2607.00152",
    read="the abstract",
)
