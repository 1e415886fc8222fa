"""Every command of docs/prove.md prints what the page says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from properties.prove import main

PAGE = (Path(__file__).parent.parent.parent / "docs" / "prove.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^    \$ python -m theorems prove (.+)\n    (.+)$", PAGE, re.MULTILINE)
CODES = {"proved": 0, "refuted": 1, "not-shannon": 3}


def test_the_page_has_its_problems():
    assert len(EXAMPLES) >= 17
    assert PAGE.count("    $ ") == len(EXAMPLES)


@pytest.mark.parametrize(("arguments", "first"), EXAMPLES, ids=[a for a, _ in EXAMPLES])
def test_an_example_of_the_page(arguments, first, capsys):
    code = main(shlex.split(arguments))
    assert capsys.readouterr().out.splitlines()[0] == first
    assert code == CODES.get(re.split("[: ]", first)[0], 0)
