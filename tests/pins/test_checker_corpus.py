"""Hostile certificates and statements, and what the kernel and the stand-alone checker say of each.

``tests.soak.corpus`` chose them from very many: each tells a small mistake in the checker from the program, or is
refused in words of its own.  They are complete in themselves; what is accepted is accepted by both, and true.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.soak.corpus import CORPUS, agree, checker_says, kernel_says

ROWS: list[dict[str, Any]] = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[f"{place} {row['kind']}" for place, row in enumerate(ROWS)])
def test_both_say_what_is_recorded(row: dict[str, Any]) -> None:
    said = checker_says(row["text"], row["kind"])
    assert said == row["checker"]
    if row["kernel"]:
        assert kernel_says(row["text"]) == row["kernel"]
        assert agree(row["kernel"], said)
