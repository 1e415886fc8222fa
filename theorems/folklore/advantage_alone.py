"""The advantage without the score says less of the rewards than both together: the score is the key to it.

Two bits, and the advantage their exclusive or with the score: alone it says nothing of R.
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

CLAIM = Claim(
    id="advantage-alone",
    title="The information of an update is that of its advantage alone",
    source="folklore",
    statements=(
        Statement(
            id="without-the-score",
            kind="identity",
            role="not-in-source",
            reading="as if the score, being independent of R, could be left out",
            text="I(a;R) = I(a;R|s)",
            world=World(
                variables=(
                    Variable("R", meaning="the reward function"),
                    Variable("s", meaning="the score, the gradient of log p(tau)"),
                    Variable("a", meaning="the advantage"),
                )
            ),
            hypotheses=(Hypothesis("score-independence", "I(s;R) = 0", "the score is independent of R"),),
            domains=((("|R|", 2), ("|s|", 2), ("|a|", 2), ("denominator", 2)),),
            refuted=True,
        ),
    ),
)
