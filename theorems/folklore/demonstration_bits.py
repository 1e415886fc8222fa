"""Demonstrations have more bits than rewards; the weights that learn from them need not hold these bits.

What a demonstration says beside the task, as its style, need not be kept: of the task it says at most H(S).
"""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

WORLD = World(
    variables=(
        Variable("S", meaning="the task"),
        Variable("y", meaning="the demonstration"),
        Variable("W", meaning="the weights"),
    )
)

CLAIM = Claim(
    id="demonstration-bits",
    title="Supervised updates must be larger because demonstrations have more bits",
    source="folklore",
    statements=(
        Statement(
            id="absorbed",
            role="argument",
            reading="weights that have learned the task from a demonstration hold its bits",
            text="H(y) <= H(W)",
            world=WORLD,
            hypotheses=(
                Hypothesis("learned", "H(W|y) = 0", "the weights are computed from the demonstration"),
                Hypothesis("solved", "H(S|W) = 0", "they determine the task"),
                Hypothesis("task", "H(S) = 1", "there is a bit to learn"),
            ),
            domains=((("|S|", 2), ("|y|", 4), ("|W|", 2), ("denominator", 1), ("denominator y", 4)),),
            refuted=True,
        ),
        Statement(
            id="of-the-task",
            role="not-in-source",
            reading="they take no more from it than it says of the task, which the task limits",
            text="I(W;S) <= I(y;S) <= H(S)",
            world=WORLD,
            hypotheses=(Hypothesis("through", "I(W;S|y) = 0", "they know the task through the demonstration alone"),),
            equality=("I(S;y|W) = 0", "H(S|y) = 0"),
            domains=((("|S|", 2), ("|y|", 2), ("|W|", 2), ("denominator", 2)),),
        ),
    ),
)
