"""Few bits about the task do not make an update of few values: its entropy is I(g;S) and what it has besides.

An update (r - b)*score is dense, with one bit; which 2 % of the weights change takes 0.14 bits for each weight.
"""

from theorems.language import Claim, Statement, Variable, World

WORLD = World(variables=(Variable("S", meaning="the task"), Variable("g", meaning="the update")))
SMALL = ((("|S|", 2), ("|g|", 2), ("denominator", 2)),)

CLAIM = Claim(
    id="sparse-updates",
    title="Few bits per rollout explain why updates are sparse",
    source="folklore",
    statements=(
        Statement(
            id="few-values",
            role="not-in-source",
            reading="an update that says little of the task has little entropy",
            text="H(g) <= I(g;S)",
            world=WORLD,
            domains=SMALL,
            refuted=True,
        ),
        Statement(
            id="the-rest",
            kind="identity",
            role="not-in-source",
            reading="its entropy is what it says of the task, and the dice of the policy",
            text="H(g) = I(g;S) + H(g|S)",
            world=WORLD,
            domains=SMALL,
        ),
        Statement(
            id="naming-them",
            kind="numeric",
            role="not-in-source",
            reading="bits for each weight to say which 2 % change",
            text="1414/10000 < h(1/50) < 1415/10000",
            domains=((),),
        ),
    ),
)
