"""Of random instances most meet the hypotheses, and a fifth varies: every statement of every claim."""

import pytest

from properties.checks.drawing import draw
from properties.checks.lengths import written_out
from theorems import load_claims

DRAWN = [
    (claim, written)
    for claim in load_claims().values()
    for statement in claim.statements
    if statement.world.variables and "random" in statement.applicable()
    for _, written in written_out(statement) or [("", statement)]
]


@pytest.mark.parametrize(("claim", "statement"), DRAWN, ids=[c.full_id(s) for c, s in DRAWN])
def test_most_instances_meet_the_hypotheses_and_vary(claim, statement) -> None:
    drawn = draw(statement, 40, "meets")
    assert drawn.count.met >= 30
    assert drawn.kinds["varied"] >= 8  # a fifth
