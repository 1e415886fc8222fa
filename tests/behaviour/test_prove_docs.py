"""Every command of docs/prove.md prints what the page says, and each answer has evidence that is accepted again."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from exact.shannon.recheck import recheck
from properties.prove import main

PAGE = (Path(__file__).parent.parent.parent / "docs" / "prove.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^    \$ python -m theorems prove (.+)\n((?:    (?!\$).+\n)+)", PAGE, re.MULTILINE)
CODES = {"proved": 0, "refuted": 1, "not-shannon": 3}


def test_the_page_has_its_problems():
    assert len(EXAMPLES) >= 17
    assert PAGE.count("    $ ") == len(EXAMPLES)


@pytest.mark.parametrize(("arguments", "shown"), EXAMPLES, ids=[a for a, _ in EXAMPLES])
def test_an_example_of_the_page(arguments, shown, capsys):
    lines = [line.removeprefix("    ") for line in shown.splitlines()]
    code = main(shlex.split(arguments))
    assert capsys.readouterr().out.splitlines()[: len(lines)] == lines
    word = re.split("[: ]", lines[0])[0]
    assert code == CODES.get(word, 0)
    if word in CODES:
        main([*shlex.split(arguments), "--json"])
        assert recheck(json.loads(capsys.readouterr().out))[0].startswith(lines[0])
