"""John Schulman, estimators of the KL divergence."""

from theorems.language.sources import Source

SOURCE = Source(
    id="schulman-2020",
    authors="John Schulman",
    title="Approximating KL Divergence",
    date="7 Mar 2020",
    where="joschu.net, blog kl-approx",
    read="all of it, in a copy of the page",
)
