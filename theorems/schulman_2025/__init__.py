"""John Schulman and others at Thinking Machines, LoRA Without Regret."""

from theorems.language.sources import Source

SOURCE = Source(
    id="schulman-2025",
    authors="John Schulman and Thinking Machines Lab",
    title="LoRA Without Regret",
    date="29 Sep 2025",
    where="thinkingmachines.ai, post lora",
    read="the sections on capacity and on compute",
)
