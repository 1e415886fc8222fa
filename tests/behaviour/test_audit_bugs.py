"""The gallery of reported bugs: what the audit says of the wrong lines and of the right ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from properties.audit.command import load_object

REPOSITORY = Path(__file__).parents[2]
GALLERY = f"{REPOSITORY / 'examples' / 'audit_bugs.py'}"
BUGS = load_object(f"{GALLERY}:BUGS")
crossing = load_object(f"{GALLERY}:crossing")


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_the_wrong_lines_are_told_from_the_right_ones(bug):
    wrong, right = bug.audits()
    assert right.unbiased and not crossing(right)
    assert isinstance(wrong, str) or not wrong.unbiased or crossing(wrong)


def test_the_page_is_what_the_file_prints():
    page = (REPOSITORY / "docs" / "bugs.md").read_text(encoding="utf-8")
    assert page == load_object(f"{GALLERY}:page")()


def test_each_has_a_public_source_of_its_own():
    assert len({bug.source for bug in BUGS}) == len(BUGS) >= 15
    assert all("/" in bug.source and bug.source.rpartition("#")[2].isdigit() for bug in BUGS)
