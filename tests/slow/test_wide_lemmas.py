"""Sharp lemmas of eight variables pass every check without a domain being typed."""

import pytest

from properties.checks.checks import run_check
from properties.worlds.domains import declared
from theorems.language import lemma

NAMES = [f"x{i}" for i in range(1, 9)]
LEMMAS = [
    (
        "I(g;S) <= I(a,b,c,d,f,y;S) = I(y;S|a,b,c,d,f) <= H(y|a,b,c,d,f) <= 1",
        ["I(a,b,c,d,f;S) = 0", "I(g;S|a,b,c,d,f,y) = 0", "|y| = 2"],
    ),
    (
        "I(x1;x8) <= I(x1;x2) <= H(x2)",
        [f"I({NAMES[i]};{','.join(NAMES[: i - 1])}|{NAMES[i - 1]}) = 0" for i in range(2, 8)],
    ),
    (f"H({','.join(NAMES)}) <= {' + '.join(f'H({x})' for x in NAMES)}", []),
]


@pytest.mark.parametrize(("text", "given"), LEMMAS)
def test_eight_variables_need_no_domain(text: str, given: list[str]) -> None:
    claim = lemma("wide", text, given)
    (statement,) = claim.statements
    assert len(statement.world.variables) == 8
    assert declared(statement)[0].text().startswith("by default ")
    for check in statement.applicable():
        evidence = run_check(claim, statement, check)
        assert evidence.status in ("passed", "not-applicable"), evidence.failure
