"""The arithmetic of the stand-alone checker at its limits, and against the exact arithmetic of the package."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest

from exact.bits import log2
from theorems import checker
from theorems.checker import Frac, Undefined


def powers(count: int, name: str = "x") -> checker.Poly:
    """x + x^2 + .. + x^count."""
    return {(name,) * k: Fraction(1) for k in range(1, count + 1)}


def test_polynomials_that_are_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Undefined, match="a polynomial with too many terms"):
        checker.times(powers(600), {(f"v{i}",): Fraction(1) for i in range(600)})
    assert len(checker.times(powers(20), powers(30))) == 49
    monkeypatch.setattr(checker, "quotient", lambda n, d: n)  # by 1, which takes its time
    wide = {(f"v{i}",): Fraction(1) for i in range(20_000)}
    assert Frac(wide).n == wide
    with pytest.raises(Undefined, match="a polynomial with too many terms"):
        Frac({**wide, ("w",): Fraction(1)})


def test_what_is_undefined() -> None:
    with pytest.raises(Undefined, match="division by zero"):
        Frac(checker.poly(1), {})
    with pytest.raises(Undefined, match=r"log2\(0\) is undefined"):
        checker.log_poly({})
    for value in (0, -1, Fraction(-1, 2)):
        with pytest.raises(Undefined, match="is undefined"):
            checker.log_of(checker.rational(value))


def test_integers_in_logarithms() -> None:
    def exponents(number: int) -> dict[object, Fraction | None]:
        return {symbol[-1]: c.number() for symbol, c in checker.log_integer(number).items()}

    assert exponents(360) == {"1": 3, 3: 2, 5: 1}
    assert exponents(1) == {}
    large = 1_048_583  # the first prime above 2^20
    assert exponents(2 * large) == {"1": 1, large: 1}
    with pytest.raises(Undefined, match="large prime factors"):
        checker.log_integer(large * large)


def test_a_normal_form_that_never_settles_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[int] = []

    def split(a: checker.Poly, factors: list[checker.Poly]) -> checker.Form:
        steps.append(len(steps))
        return {("log", checker.freeze({("x",) * len(steps): Fraction(1), (): Fraction(1)})): checker.ONE}

    monkeypatch.setattr(checker, "split", split)
    form = {("log", checker.freeze({("y",): Fraction(1), (): Fraction(1)})): checker.ONE}
    assert len(checker.normal(form, [])) == 1
    assert len(steps) == 3


@pytest.mark.parametrize("digits", [20, 60, 200])
def test_signs_of_sums_that_nearly_cancel(digits: int) -> None:
    """Integers too large to be compared as powers: the logarithms are enclosed until they decide."""
    low, high = log2(3).enclosure(digits)
    scale = 10**digits
    for bound, expected in ((low, 1), (high, -1)):
        form = {("1",): checker.rational(-int(bound * scale)), ("log", 3): checker.rational(scale)}
        assert checker.sign_of(form) == expected
        assert checker.sign_of({s: -c for s, c in form.items()}) == -expected
        with_5 = {**form, ("log", 5): checker.rational(Fraction(1, 10**300))}
        assert checker.sign_of(with_5) == expected


def test_a_file_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    text = json.dumps({"schema": 1, "certificates": []})
    monkeypatch.setattr(checker, "LARGEST_FILE", len(text) - 1)
    with pytest.raises(checker.NotCertificates, match=f"it has more than {len(text) - 1} characters"):
        checker.check_text(text)
