"""The signs of Tables on arrays of other libraries of the Python array API."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from exact import arrays, log2
from exact.arrays import ArrayTables, namespace
from exact.tables import Tables

NAMES = ("S", "T", "r")
QUANTITIES = {
    "information": lambda t: t.I("S;T"),
    "given": lambda t: t.I("T,r ; S") - t.I("S ; r | T"),
    "conditional": lambda t: t.H("r | S,T"),
    "against a bit": lambda t: 1 - t.H("r | T"),
    "against log2(3)": lambda t: t.H("S") * Fraction(2, 3) - log2(3) / 2,
    "against a rational": lambda t: t.H("S,T,r") - Fraction(7, 4),
    "below nothing": lambda t: t.I("S;T") - 3,
    "to itself": lambda t: t.H("S") - t.H("S"),
}


def strict():
    xp = pytest.importorskip("array_api_strict")
    return xp.asarray


def torch():
    pytest.importorskip("array_api_compat")
    return pytest.importorskip("torch").asarray


LIBRARIES = {"numpy": lambda: np.asarray, "array-api-strict": strict, "torch": torch}


@pytest.fixture(params=list(LIBRARIES))
def asarray(request):
    return LIBRARIES[request.param]()


def weights(kind: str, count: int = 60) -> np.ndarray:
    rng = np.random.default_rng(len(kind))
    if kind == "any":
        return rng.integers(0, 9, (count, 3, 2, 2)) + (np.arange(12).reshape(3, 2, 2) == 0)
    if kind == "sparse":
        found = rng.integers(0, 2, (count, 3, 2, 2))
        found[:, 0, 0, 0] = 1
        return found
    prior, policy = rng.integers(1, 30 if kind == "large products" else 4, (2, count, 3))
    joint = prior[:, :, None] * policy[:, None, :]
    hit = np.eye(3, dtype=np.int64)
    return np.stack([joint * (1 - hit), joint * hit], axis=-1)


@pytest.mark.parametrize("kind", ["any", "sparse", "products", "large products"])
def test_signs_are_those_of_tables(asarray, kind) -> None:
    raw = weights(kind)
    mine, host = ArrayTables(asarray(raw), NAMES), Tables(raw, NAMES)
    seen = set()
    for name, quantity in QUANTITIES.items():
        found = quantity(mine).sign()
        assert namespace(found) is mine.xp
        expected = quantity(host).sign().tolist()
        assert [int(found[i]) for i in range(len(mine))] == expected, name
        approximate = quantity(mine).float()
        assert [float(approximate[i]) for i in range(len(mine))] == pytest.approx(quantity(host).float(), abs=1e-9)
        seen |= set(expected)
    assert seen == {-1, 0, 1}


@pytest.mark.parametrize("without", ["floats", "exponents", "both"])
def test_what_one_way_leaves_open_another_decides(monkeypatch, asarray, without) -> None:
    if without != "exponents":
        monkeypatch.setattr(arrays, "_UNIT", 1.0)
    if without != "floats":
        monkeypatch.setattr(arrays, "packed", lambda *_: None)
    raw = weights("products", 12)
    mine, host = ArrayTables(asarray(raw), NAMES), Tables(raw, NAMES)
    for quantity in QUANTITIES.values():
        found = quantity(mine).sign()
        assert [int(found[i]) for i in range(len(mine))] == quantity(host).sign().tolist()


def test_a_zero_is_never_called_from_floats_alone(monkeypatch) -> None:
    """2^40 in a cell would make an information of 1e-25 bits: such totals are refused, not guessed."""
    with pytest.raises(OverflowError, match=r"exact\.tables\.Tables"):
        ArrayTables(np.full((1, 2, 2), 2**40), ("X", "Y"))
    with pytest.raises(OverflowError, match=r"exact\.tables\.Tables"):
        ArrayTables(np.full((1, 2, 2), 2**18), ("X", "Y"))
    close = ArrayTables(np.array([[[1000, 1000], [1000, 1001]]]), ("X", "Y"))
    assert close.I("X;Y").sign().tolist() == [1]
    with pytest.raises(OverflowError, match="factors are too large"):
        (close.I("X;Y") * Fraction(1, 1 << 31)).sign() and (close.I("X;Y") * (1 << 31)).sign()


@pytest.mark.parametrize(
    ("raw", "names", "error", "text"),
    [
        ([[1.0, 2.0]], "X", TypeError, "integers, not float64"),
        ([[1, 2]], ("X", "Y"), ValueError, "are not one axis of instances and"),
        ([[1, -2]], "X", ValueError, "not negative, as -2 is"),
        ([[0, 0]], "X", ValueError, "all weights of an instance are zero"),
    ],
)
def test_bad_weights_are_refused(raw, names, error, text) -> None:
    with pytest.raises(error, match=text):
        ArrayTables(np.array(raw), names)


def test_an_array_of_no_such_library_is_refused() -> None:
    with pytest.raises(TypeError):
        ArrayTables([[1, 2]], "X")


def test_quantities_of_different_instances_do_not_go_together() -> None:
    a, b = (ArrayTables(np.array([[1, 2]]), "X") for _ in range(2))
    with pytest.raises(ValueError, match="same instances"):
        a.H("X") - b.H("X")
    with pytest.raises(TypeError):
        a.H("X") + 0.5
