"""What the stand-alone checker says in the tests of the rules is recorded, sentence by sentence.

The kernel's sentence stands beside each refused certificate; that of the checker, which words it differently, is in
``tests/data/checker-says.json``, by the name of the test: for each file of certificates that it is given, what it says
of each of them.  So a certificate that is refused for another reason than it was made for is noticed, and so is an
accepted one whose scope, hypotheses or equality are printed otherwise.  After a change that is meant,

    RECORD_CHECKER=1 pytest -n 0 tests/test_kernel*.py tests/test_certificates*.py tests/test_checker*.py

writes the table anew, and its difference is to be read.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from theorems.proof import checker

SAYS = Path(__file__).parent / "data" / "checker-says.json"
RECORDED = ("test_kernel.py", "test_kernel_refusals.py", "test_kernel_soundness.py", "test_certificates_new.py",
            "test_certificates_divergence.py", "test_checker_refusals.py")  # fmt: skip
OTHERS = ("test_corruptions_are_refused_or_still_true", "test_false_by_very_little",
          "test_references_that_go_round_or_nowhere", "test_a_proved_premise_keeps_its_hypotheses_and_its_world",
          "test_a_certificate_of_another_statement_proves_nothing")  # fmt: skip


@cache
def recorded() -> dict[str, list[list[str]]]:
    """Test -> call of the checker -> what it says of each certificate."""
    table: dict[str, list[list[str]]] = json.loads(SAYS.read_text(encoding="utf-8")) if SAYS.exists() else {}
    return table


def sentence(result: checker.Result) -> str:
    """What is printed; of an error of Python, whose text depends on its version, only the name."""
    said = re.sub(r"^(malformed certificate: \w+): .*", r"\1", result.message, flags=re.DOTALL)
    return f"accepted\n{said}" if result.accepted else said


def name_of(item: pytest.Item) -> str:
    """The file and the name of a test, unless that is very long."""
    return f"{item.path.name}::{item.name}"[:200]


@pytest.fixture(autouse=True)
def what_the_checker_says(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The checker says what is recorded for this test."""
    item = request.node
    if item.path.name not in RECORDED or item.originalname in OTHERS:
        yield
        return
    check, said = checker.check_text, []

    def check_text(text: str) -> list[checker.Result]:
        results = check(text)
        said.append([sentence(result) for result in results])
        return results

    monkeypatch.setattr(checker, "check_text", check_text)
    yield
    name = name_of(item)
    if "RECORD_CHECKER" in os.environ:
        recorded().pop(name, None)
        if said:
            recorded()[name] = said
    else:
        assert said == recorded().get(name, []), "the checker says otherwise (tests/conftest.py: how to record it)"


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Writes the table, without the tests that the recorded files no longer have."""
    if "RECORD_CHECKER" in os.environ and not session.testsfailed:
        names = {name_of(item) for item in session.items}
        files = {name.partition("::")[0] for name in names}
        table = {k: v for k, v in sorted(recorded().items()) if k in names or k.partition("::")[0] not in files}
        written = SAYS.with_suffix(".new")
        written.write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        written.replace(SAYS)
