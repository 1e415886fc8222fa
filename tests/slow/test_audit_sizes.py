"""A group of 64 rollouts, against formulas of their own; and the page of the common rules."""

from __future__ import annotations

from fractions import Fraction as F
from math import comb
from pathlib import Path

from exact import log2
from properties.audit import audit
from properties.audit.command import load

EXAMPLE = Path(__file__).parents[2] / "examples" / "audit_numpy.py"


def test_a_group_of_64():
    found = audit(load(f"{EXAMPLE}:dr_grpo"), 4, 64)
    assert found.inputs < 10_000 and "names of the answers" in found.orders
    assert found.bias.scale == F(63, 64)
    # groups of one token say nothing: V of V^K, and each would have told whether it is the answer
    h = 2 - F(3, 4) * log2(3)
    assert found.destroyed == 4 * F(1, 4**64) * h
    # what was not tried is one of M answers that are alike
    missed = [sum((-1) ** j * comb(m, j) * (m - j) ** 64 for j in range(m)) * comb(4, m) for m in range(1, 5)]
    left = sum(F(n, 4**64) * F(4 - m, 4) * log2(4 - m) for m, n in zip(range(1, 4), missed, strict=False))
    assert found.raw == 2 - left


def test_the_page_of_rules_is_what_its_file_prints():
    root = EXAMPLE.parent.parent
    page = load(f"{root / 'examples' / 'audit_rules.py'}:page")
    assert page() == (root / "docs" / "rules.md").read_text(encoding="utf-8")
