"""One rollout against one positive example: h(alpha) against log2(1/alpha) bits; the rollout wins iff alpha >= 1/2.

Post, Fig. 2 (Beirami).  alpha = A/N is the success probability, a rational number between 0 and 1.  T appears nowhere.
"""

from theorems.language import Claim, Parameter, Statement, World

CLAIM = Claim(
    id="rl-vs-positive",
    title="A rollout against a positive example",
    section="Figure 2 (Beirami)",
    formula=r"\text{RL} \le 1 \text{ bit per rollout}, \quad \text{SFT} \log(1/\alpha) \text{ bits}",
    statements=(
        Statement(
            id="difference",
            kind="identity",
            role="not-in-post",
            text="h(A/N) - log2(N/A) = (N - A)/N*log2(A/(N - A))",
            world=World(parameters=(Parameter("N", 2), Parameter("A", 1, "N - 1"))),
            domains=tuple((("N", n),) for n in range(2, 40)),
            proof="h(A/N) - log2(N/A) = (N - A)/N*log2(A/(N - A)) by sum",
        ),
        Statement(
            id="common",
            role="not-in-post",
            reading="alpha = (B + D)/(2B + D) >= 1/2: the rollout carries at least as much",
            text="log2((2*B + D)/(B + D)) <= h((B + D)/(2*B + D))",
            world=World(parameters=(Parameter("B", 1), Parameter("D", 0))),
            equality=("D = 0",),
            domains=tuple((("B", b), ("D", d)) for b in range(1, 20) for d in range(20)),
            proof="log2((2*B + D)/(B + D)) <= h((B + D)/(2*B + D)) by tangent at B/(B + D) iff D = 0",
        ),
        Statement(
            id="rare",
            kind="bounds",
            role="not-in-post",
            reading="alpha = B/(2B + D) < 1/2, D >= 1: the positive example carries more",
            text="h(B/(2*B + D)) < log2((2*B + D)/B)",
            world=World(parameters=(Parameter("B", 1), Parameter("D", 1))),
            domains=tuple((("B", b), ("D", d)) for b in range(1, 20) for d in range(1, 20)),
            proof="h(B/(2*B + D)) < log2((2*B + D)/B) by tangent at B/(B + D)",
        ),
    ),
)
