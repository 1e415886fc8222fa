"""The estimator (r - 1) - log r of a divergence is never negative; -log r is, wherever r > 1.

Schulman 2020, in nats; here in bits.  r = A/B is the ratio of the two probabilities at the sample.
"""

from theorems.language import Claim, Parameter, Statement, World

RATIO = World(parameters=(Parameter("A", 1), Parameter("B", 1)))
SMALL = tuple((("A", a), ("B", b)) for a in (1, 2, 3, 8) for b in (1, 2, 3, 8))

CLAIM = Claim(
    id="kl-estimator",
    title="The estimator (r - 1) - log r of a divergence is guaranteed to be positive",
    source="schulman-2020",
    section="Approximating KL Divergence",
    words="the expression above is guaranteed to be positive",
    statements=(
        Statement(
            id="never-negative",
            reading="never negative, and 0 where the two probabilities agree alone",
            text="log2(A/B) <= (A/B - 1)*log2(e)",
            world=RATIO,
            equality=("A = B",),
            domains=SMALL,
        ),
        Statement(
            id="naive",
            kind="monotone",
            reading="the naive one, -log r, is negative where r = (B + D)/B > 1",
            text="log2(B/(B + D)) < 0",
            world=World(parameters=(Parameter("B", 1), Parameter("D", 1))),
            domains=tuple((("B", b), ("D", d)) for b in (1, 2, 9) for d in (1, 2, 9)),
        ),
    ),
)
