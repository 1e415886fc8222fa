"""The examples of README.md and docs/ are run: what is typed at ``>>>`` gives what the page shows."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from bits_per_rollout import battery
from properties.commands import commands_of, parser
from properties.prove import main as prove
from theorems.proof.store import statement_proof

HOME = Path(__file__).parents[2]
PAGES = [HOME / "README.md", *sorted((HOME / "docs").glob("*.md"))]


def blocks(page: Path) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```$", page.read_text(encoding="utf-8"), re.S | re.M)


SESSIONS = [page for page in PAGES if any(">>> " in block for block in blocks(page))]


def test_there_are_examples():
    assert {page.name for page in SESSIONS} >= {"README.md", "tutorial.md", "guest.md"}


@pytest.mark.parametrize("page", SESSIONS, ids=lambda page: page.name)
def test_what_is_typed_gives_what_is_shown(page):
    text = "\n".join(block for block in blocks(page) if ">>> " in block)
    test = doctest.DocTestParser().get_doctest(text, {}, page.name, str(page), 0)
    said: list[str] = []
    found = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test, out=said.append)
    assert found.attempted >= text.count(">>> ") and not found.failed, "".join(said)


def test_the_lemmas_of_the_readme_are_as_it_says():
    verdicts = []
    for block in blocks(HOME / "README.md"):
        if "CLAIMS = " in block:
            names = {name: getattr(battery, name) for name in battery.__all__}
            exec(block.replace("from properties.battery import *", ""), names)
            (claim,) = names["CLAIMS"]
            verdicts.append((claim.id, statement_proof(claim, claim.statements[0]).proved))
    assert verdicts == [("my-lemma", True), ("too-strong", False)]


def test_the_statements_of_the_readme_are_proved(capsys):
    text = (HOME / "README.md").read_text(encoding="utf-8")
    lines = re.findall(r"^    python -m theorems prove (.+)$", text, re.M)
    assert len(lines) == 2
    for line in lines:
        assert prove([part for part in re.split(r'"([^"]*)"|\s+', line) if part]) == 0
        assert capsys.readouterr().out.startswith("proved")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_commands_are_there(page):
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!made/)([\w./-]+\.(?:md|png))(?:#[\w-]+)?\)", text):
        assert (page.parent / target).exists(), target
    for command in re.findall(r"python -m theorems ([a-z]+)", text):
        assert command in commands_of(parser()), command


def test_every_page_is_in_a_table_of_contents():
    index = (HOME / "docs" / "index.md").read_text(encoding="utf-8")
    listed = {
        line.strip() for block in re.findall(r"```\{toctree\}(.*?)```", index, re.S) for line in block.splitlines()
    }
    assert {page.stem for page in PAGES if page.parent.name == "docs"} - {"index"} <= listed
