"""Daniel Paleka on RL against supervised learning."""

from theorems.language.sources import Source

SOURCE = Source(
    id="paleka-2025",
    authors="Daniel Paleka",
    title="Contra Dwarkesh on RL sample-efficiency via information theory",
    date="Nov 2025",
    where="newsletter.danielpaleka.com, post contra-dwarkesh-on-rl-sample-efficiency",
    read="the opening, in two versions",
)
