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


def test_there_are_twelve_each_with_its_verdicts_and_a_figure_of_one_of_its_claims():
    from properties.figures.plans import FIGURES

    claims = {plan.name: plan.claims for plan in FIGURES}
    numbers = []
    for section in PAGE.read_text(encoding="utf-8").split("\n## ")[1:]:
        numbers.append(int(section.partition(".")[0]))
        (figure,) = re.findall(r"<!-- figure ([a-z0-9-]+) -->", section)
        said = {id.partition("/")[0] for id in re.findall(r"`([a-z0-9/-]+)` [a-z-]+", section)}
        assert said & set(claims[figure]), (figure, said)
    assert numbers == list(range(1, 13))
