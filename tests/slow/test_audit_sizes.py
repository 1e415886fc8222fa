"""A group of 64 rollouts: figures against formulas of their own."""

from __future__ import annotations

from fractions import Fraction as F
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
    missed = [sum((-1) ** j * _choose(m, j) * (m - j) ** 64 for j in range(m)) * _choose(4, m) for m in range(1, 5)]
    left = sum(F(n, 4**64) * F(4 - m, 4) * log2(4 - m) for m, n in zip(range(1, 4), missed, strict=False))
    assert found.raw == 2 - left


def _choose(n: int, k: int) -> int:
    from math import comb

    return comb(n, k)
