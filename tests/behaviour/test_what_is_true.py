"""The page of twelve statements says what is recorded."""

import re
from pathlib import Path

from properties.ledger.ledger import recorded_verdicts

PAGE = Path(__file__).parents[2] / "docs" / "what-is-true.md"


def test_every_verdict_on_the_page_is_the_recorded_one():
    said = re.findall(r"`([a-z0-9/-]+)` ([a-z-]+)", PAGE.read_text(encoding="utf-8"))
    recorded = recorded_verdicts()
    assert len(said) >= 24
    assert {id: recorded.get(id) for id, _ in said} == dict(said)


def test_there_are_twelve():
    rows = re.findall(r"^\| (\d+) \| .*`[a-z0-9/-]+`", PAGE.read_text(encoding="utf-8"), re.M)
    assert rows == [str(n) for n in range(1, 13)]
