"""A slice of ``tests.soak.two_paths``, and that its comparisons notice a wrong number."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

from exact import Bits
from exact.shannon import Proof
from tests.soak import two_paths


@pytest.mark.parametrize("name", two_paths.PATHS)
def test_two_paths_lead_to_the_same_numbers(name: str) -> None:
    (line,) = two_paths.run(400, 0, [name])
    assert line.startswith(name)
    assert "no disagreement" in line


def _wrong(monkeypatch: pytest.MonkeyPatch, where: object, name: str, change) -> None:
    real = getattr(where, name)
    monkeypatch.setattr(where, name, lambda *a, **k: change(real(*a, **k)))


@pytest.mark.parametrize(
    ("path", "where", "name", "change"),
    [
        ("joints", two_paths.Joint, "H", lambda x: x + Fraction(1, 10**9)),
        ("joints", two_paths.Joint, "I", lambda x: -x),
        ("joints", two_paths.Joint, "independent", lambda x: not x),
        ("joints", two_paths.Tables, "independent", lambda x: ~x),
        ("joints", two_paths.Tables, "is_function_of", lambda x: ~x),
        ("joints", two_paths.Tables, "H", lambda x: x + x),
        ("bits", two_paths, "log2", lambda x: x + Fraction(1, 10**99)),
        ("bits", Bits, "sign", lambda x: -x),
        ("occupancy", two_paths.o, "expected_log2", lambda x: x + Fraction(1, 10**9)),
        ("occupancy", two_paths.o, "group_information", lambda x: x * 2),
        ("occupancy", two_paths.o, "expected_distinct", lambda x: x + Fraction(1, 10**9)),
    ],
)
def test_a_wrong_number_is_noticed(monkeypatch, path: str, where: object, name: str, change) -> None:
    _wrong(monkeypatch, where, name, change)
    with pytest.raises(two_paths.DisagreementError):
        two_paths.PATHS[path][0](300, random.Random(0))


def test_a_prover_that_proves_everything_is_noticed(monkeypatch) -> None:
    monkeypatch.setattr(two_paths, "prove", lambda text, given: Proof("proved", text, tuple(given), certificate={}))
    with pytest.raises(two_paths.DisagreementError, match="proved, and violated"):
        two_paths.proofs(60, random.Random(0))
