"""Kevin Lu and others at Thinking Machines, On-Policy Distillation."""

from theorems.language.sources import Source

SOURCE = Source(
    id="lu-2025",
    authors="Kevin Lu and Thinking Machines Lab",
    title="On-Policy Distillation",
    date="27 Oct 2025",
    where="thinkingmachines.ai, post on-policy-distillation",
    read="the sentences on bits per episode and on the reverse KL, as others quote them",
)
