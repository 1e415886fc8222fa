"""Counting by representatives against plain enumeration, on every declared domain of moderate size."""

from tests.behaviour.test_renaming import assert_same, declared_everywhere, every

__all__ = ["every"]


def test_representatives_count_what_every_instance_counts_everywhere(every: None) -> None:
    saved = [assert_same(*row) for row in declared_everywhere(20_000)]
    assert len(saved) > 380
    assert sum(saved) > 400_000
