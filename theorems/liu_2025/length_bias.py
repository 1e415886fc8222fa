"""Divided by its length, a wrong answer is punished less at each token the longer it is; in all it is punished alike.

Liu et al., on the factor 1/length of GRPO.  A is the size of the advantage in any unit, L and L + D are lengths.
"""

from theorems.language import Claim, Parameter, Statement, World

WORLD = World(parameters=(Parameter("A", 1), Parameter("L", 1), Parameter("D", 1)))
DOMAINS = tuple((("A", a), ("L", n), ("D", d)) for a in (1, 3) for n in (1, 2, 7) for d in (1, 4))

CLAIM = Claim(
    id="length-bias",
    title="Longer wrong answers are penalised less",
    source="liu-2025",
    section="Response-level length bias",
    words="longer responses are penalized less due to their larger",
    statements=(
        Statement(
            id="per-token",
            kind="monotone",
            reading="at each token",
            text="A/(L + D) < A/L",
            world=WORLD,
            domains=DOMAINS,
        ),
        Statement(
            id="in-all",
            kind="identity",
            role="other-reading",
            reading="in all: over its tokens the advantage is the same whatever the length",
            text="(L + D)*(A/(L + D)) = L*(A/L)",
            world=WORLD,
            domains=DOMAINS,
        ),
    ),
)
