"""Every neighbour of every right use of a rule of the kernel: both programs say the same of it."""

from __future__ import annotations

import pytest

from tests.pins.test_kernel_neighbours import POOL, both_say, neighbours


@pytest.mark.parametrize("name", POOL)
def test_both_programs_say_the_same(name: str) -> None:
    right, *others = both_say([POOL[name], *(other for _, other in neighbours(POOL[name]))])
    assert not isinstance(right, str), right
    assert any(isinstance(said, str) for said in others)
