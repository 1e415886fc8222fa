"""Few bits about the task do not make an update of few values: its entropy is I(g;S) and what it has besides.

An update (r - b)*score is dense, with one bit; which 2 % of the weights change takes 0.14 bits for each weight.  The
rank of an update says nothing of its bits either.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World, define

WORLD = World(variables=(Variable("S", meaning="the task"), Variable("g", meaning="the update")))
FULL = define("full(t: K -> V): 2", lambda t: int(all(t)), latex=r"\operatorname{{full}}({0})")
RANKS = World(
    variables=(
        Variable("S", meaning="the task"),
        Variable("x", alphabet="3", length="2", meaning="an update, a diagonal matrix"),
        Variable("y", alphabet="3", length="2", meaning="another"),
    ),
    functions=(("a", "full(x)"), ("b", "full(y)")),
    definitions=(FULL,),
)
SMALL = ((("|S|", 2), ("|g|", 2), ("denominator", 2)),)

CLAIM = Claim(
    id="sparse-updates",
    title="Few bits per rollout explain why updates are sparse",
    source="folklore",
    statements=(
        Statement(
            id="few-values",
            role="argument",
            reading="an update that says little of the task has little entropy",
            text="H(g) <= I(g;S)",
            world=WORLD,
            domains=SMALL,
            refuted=True,
        ),
        Statement(
            id="full-rank",
            role="argument",
            reading="one that always has full rank says at least as much of the task as one that never has",
            text="I(y;S) <= I(x;S)",
            world=RANKS,
            hypotheses=(
                Hypothesis("full", "E[a] = 1", "x always has full rank: no diagonal entry is 0"),
                Hypothesis("never", "E[b] = 0", "y never has"),
                Hypothesis("apart", "I(x;y|S) = 0", "they are drawn apart"),
            ),
            domains=((("|S|", 2), ("denominator", 1), ("denominator S", 2)),),
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
