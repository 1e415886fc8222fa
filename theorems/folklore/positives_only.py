"""Keeping the rollouts that passed loses what the others say, given what is kept: an exact difference."""

from theorems.language import Claim, Hypothesis, Statement, Variable, World

CLAIM = Claim(
    id="positives-only",
    title="What keeping positives alone loses",
    source="folklore",
    statements=(
        Statement(
            id="lost",
            kind="identity",
            role="not-in-source",
            text="I(x;S) = I(k;S) + I(x;S|k)",
            world=World(
                variables=(
                    Variable("S", meaning="the secret answer"),
                    Variable("x", meaning="rollouts and rewards"),
                    Variable("k", meaning="those that are kept"),
                )
            ),
            hypotheses=(Hypothesis("kept", "H(k|x) = 0", "what is kept is a function of them"),),
            domains=((("|S|", 2), ("|x|", 3), ("|k|", 2), ("denominator", 2)),),
        ),
    ),
)
