"""The arithmetic of the stand-alone checker at its limits, and against the exact arithmetic of the package."""

from __future__ import annotations

import itertools
import json
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import prod
from types import SimpleNamespace
from typing import Any

import pytest
import sympy

from exact.bits import Bits, log2
from exact.syntax import ParseError, names_of, parse_statement
from theorems.proof import checker, kernel
from theorems.proof.checker import Frac, Undefined


def powers(count: int, name: str = "x") -> checker.Poly:
    """x + x^2 + .. + x^count."""
    return {(name,) * k: Fraction(1) for k in range(1, count + 1)}


def test_polynomials_that_are_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Undefined, match="a polynomial with too many terms"):
        checker.times(powers(600), {(f"v{i}",): Fraction(1) for i in range(600)})
    assert len(checker.times(powers(20), powers(30))) == 49

    class Long(dict[tuple[str, ...], Fraction]):
        """As long as it says."""

        def __len__(self) -> int:
            return 320_000

    assert checker.times(Long(powers(3)), powers(1)) == checker.times(powers(3), powers(1))
    with pytest.raises(Undefined, match="a polynomial with too many terms"):
        checker.times(Long(powers(3)), powers(2))
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
    assert exponents(524_309**2) == {524_309: 2}  # the first prime above 2^19
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
        tiny = checker.rational(Fraction(1, scale**2))
        assert checker.sign_of(checker.scaled(form, tiny)) == expected
        assert checker.sign_of(checker.scaled(form, -tiny)) == -expected
        with_5 = {**form, ("log", 5): checker.rational(Fraction(1, 10**300))}
        assert checker.sign_of(with_5) == expected


@pytest.mark.parametrize(
    ("text", "printed"),
    [("x" * 4000, "x" * 4000), ("x" * 4001, "x" * 4000 + " ..."), ("a\x1b[2J\nb", "a\\x1b[2J\\nb"), ("é", "é"),
     ("\ud800", "\\ud800"), (None, "None")],
)  # fmt: skip
def test_what_is_printed_is_printable_and_short(text: object, printed: str) -> None:
    assert checker.printable(text) == printed


def test_certificates_without_an_id_are_several() -> None:
    body = {"id": "", "statement": "1 <= 2", "world": {"parameters": [], "variables": [], "functions": []}}
    body |= {"scope": "a single fact", "premises": [], "steps": [{"claim": "1 <= 2", "rule": "sum"}]}
    whole = {**body, "sha256": kernel.digest(body)}
    results = checker.check_text(json.dumps({"schema": 1, "certificates": [whole, whole]}))
    assert [result.accepted for result in results] == [True, True]


def test_a_file_with_steps_is_a_file() -> None:
    assert checker.check_text('{"schema": 1, "certificates": [], "steps": []}') == []
    assert len(checker.check_text('{"steps": []}')) == 1


def test_a_file_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    text = json.dumps({"schema": 1, "certificates": []})
    monkeypatch.setattr(checker, "LARGEST_FILE", len(text) - 1)
    with pytest.raises(checker.NotCertificates, match=f"it has more than {len(text) - 1} characters"):
        checker.check_text(text)


# ------------------------------------------------------------------ against independent computations

NAMES = ("V", "K", "e")
#: where polynomials in these names are looked at; no small polynomial vanishes there
POINT = {"V": Fraction(5), "K": Fraction(7, 2), "e": Fraction(19, 7)}


def polynomial(rng: random.Random, terms: int = 3, degree: int = 2, names: Sequence[str] = NAMES) -> checker.Poly:
    """A random polynomial, not 0."""
    found: checker.Poly = {}
    while not found:
        for _ in range(rng.randrange(1, terms + 1)):
            monomial = tuple(sorted(rng.choices(names, k=rng.randrange(degree + 1))))
            found = checker.plus(found, {monomial: Fraction(rng.randrange(-4, 5), rng.randrange(1, 4))})
    return found


def at(a: checker.Poly, point: Mapping[str, Fraction] = POINT) -> Fraction:
    """Its value, by the definition of a polynomial."""
    return sum((c * prod((point[name] for name in m), start=Fraction(1)) for m, c in a.items()), Fraction(0))


def value(r: Frac, point: Mapping[str, Fraction] = POINT) -> Fraction:
    return at(r.n, point) / at(r.d, point)


def symbolic(a: checker.Poly) -> sympy.Expr:
    """The polynomial for sympy."""
    return sympy.Add(
        *(sympy.Rational(c.numerator, c.denominator) * sympy.Mul(*map(sympy.Symbol, m)) for m, c in a.items())
    )


def reduced(r: Frac) -> None:
    """In the form that every quotient has: no zero coefficients, sorted monomials, no constant divisor but 1."""
    for a in (r.n, r.d):
        assert all(c and m == tuple(sorted(m)) for m, c in a.items())
    if checker.constant(r.d) is not None:
        assert r.d == checker.poly(1)


@pytest.mark.parametrize("seed", range(40))
def test_arithmetic_is_that_of_numbers(seed: int) -> None:
    rng = random.Random(seed)
    a, b, c, d = (polynomial(rng) for _ in range(4))
    assert at(checker.plus(a, b)) == at(a) + at(b)
    assert at(checker.plus(a, b, Fraction(-2, 3))) == at(a) - Fraction(2, 3) * at(b)
    assert checker.plus(a, a, -1) == {}
    assert at(checker.times(a, b)) == at(a) * at(b)
    assert at(checker.power(a, 3)) == at(a) ** 3
    assert checker.power(a, 0) == checker.poly(1)
    assert checker.names_in(a) == {name for m in a for name in m}
    p, q = Frac(a, b), Frac(c, d)
    x, y = value(p), value(q)
    assert x == at(a) / at(b)
    for found, expected in ((p + q, x + y), (p - q, x - y), (p * q, x * y), (p / q, x / y), (-p, -x)):
        reduced(found)
        assert value(found) == expected
    assert not p - p
    assert bool(p)
    assert (p / p).number() == 1
    assert p.names() <= checker.names_in(a) | checker.names_in(b)
    inner = {"V": q, "e": p}
    moved = {**POINT, "V": y, "e": x}
    if at(b, moved):
        assert value(p.at(inner)) == at(a, moved) / at(b, moved)
    slope = sympy.diff(symbolic(a) / symbolic(b), sympy.Symbol("V"))
    exact = slope.subs({name: sympy.Rational(n.numerator, n.denominator) for name, n in POINT.items()})
    assert value(p.derivative("V")) == Fraction(int(exact.p), int(exact.q))


@pytest.mark.parametrize("seed", range(40))
def test_division_of_polynomials(seed: int) -> None:
    """Exact where the divisor is a factor; None where sympy leaves a remainder."""
    rng = random.Random(seed)
    a, b, c = (polynomial(rng) for _ in range(3))
    assert checker.quotient(checker.times(a, b), b) == a
    assert checker.quotient({}, b) == {}
    for top in (a, checker.plus(checker.times(a, b), c)):
        _, rest = sympy.reduced(symbolic(top), [symbolic(b)], *map(sympy.Symbol, NAMES))
        assert (checker.quotient(top, b) is None) == (rest != 0)


def test_common_powers_of_names_are_cancelled() -> None:
    def quotient(text: str) -> Frac:
        return checker.fraction_text(checker.parse(text))

    for text, top, bottom in (
        ("V^3*K/(V*(V + K))", "V^2*K", "V + K"),
        ("(V^2 + V^3)/(V^2*K)", "V + 1", "K"),
        ("(V + 1)/(2*V + 2)", "1/2", "1"),
        ("(V + 1)/((V + 1)*(V - 1))", "1", "V - 1"),
        ("0/(V - 1)", "0", "1"),
        ("V*K/(K*V)", "1", "1"),
    ):
        found = quotient(text)
        assert (found.n, found.d) == (quotient(top).n, quotient(bottom).n), text
    assert Frac({}, checker.poly("V")).number() == 0
    assert quotient("V").number() is None
    assert quotient("1/V").number() is None
    assert quotient("2/3").number() == Fraction(2, 3)
    with pytest.raises(Undefined, match="division by zero"):
        quotient("1/(V - V)")


@pytest.mark.parametrize(
    ("text", "fits"),
    [("(V + 1)^64", True), ("(V + 1)^65", False), ("(V^4)^64", True), ("(V^5)^52", False), ("(V^8)^32", True),
     ("(V^8)^33", False), ("2^64", True), ("2^65", False), ("(V + 1)^0", True), ("0^0", True),
     (f"({2**1023})^64", True), (f"({2**1024})^64", False), (f"(1/{2**1024})^64", False), (f"(1/{2**1023})^64", True),
     ("V^(-1)", False), ("V^(1/2)", False), ("V^K", False)],
)  # fmt: skip
def test_powers_up_to_a_size(text: str, fits: bool) -> None:
    node = checker.parse(text)
    if not fits:
        with pytest.raises(checker.Reject, match="power"):
            checker.fraction_text(node)
        return
    found = checker.fraction_text(node)
    base, exponent = text.rsplit("^", 1)
    assert value(found) == value(checker.fraction_text(checker.parse(base))) ** int(exponent)


def bits(form: checker.Form, point: Mapping[str, Fraction] = POINT) -> Bits:
    """The value of a form without log2(e) and entropies, by the exact arithmetic of the package."""
    total = Bits(0)
    for symbol, c in form.items():
        if symbol == ("1",):
            total += value(c, point)
        else:
            assert symbol[0] == "log"
            total += value(c, point) * log2(
                symbol[1] if isinstance(symbol[1], int) else abs(at(dict(symbol[1]), point))
            )
    return total


@pytest.mark.parametrize("seed", range(30))
def test_logarithms_are_those_of_the_package(seed: int) -> None:
    rng = random.Random(seed)
    names = ("V", "K")
    a, b, c = (polynomial(rng, names=names) for _ in range(3))
    ratio = Frac(checker.times(a, b), checker.times(checker.power(b, 2), c))
    form = checker.log_of(ratio) if (ratio.number() or 1) > 0 else {}
    assert bits(form) == (log2(abs(value(ratio))) if form else 0)
    assert bits(checker.log_poly(a)) == log2(abs(at(a)))
    whole = checker.log_poly(checker.times(checker.times(a, b), b))
    hints = [a, b]
    fine = checker.normal(whole, hints)
    assert bits(fine) == bits(whole) == log2(abs(at(a) * at(b) ** 2))
    assert not checker.normal(
        checker.minus(fine, checker.add(checker.log_poly(a), checker.log_poly(b), checker.rational(2))), hints
    )
    inner = {"V": Frac(b)}
    if inner["V"]:
        moved = {**POINT, "V": at(b)}
        if at(a, moved) and checker.put(a, inner):
            assert bits(checker.substituted(checker.log_poly(a), inner)) == log2(abs(at(a, moved)))


def test_logarithms_of_e_and_of_powers_of_2() -> None:
    form = checker.log_of(checker.fraction_text(checker.parse("8*e^2*2^T*V^3/(5*K)")))
    expected = {("1",): "3 + T", ("e",): "2", ("log", 5): "-1"}
    for name, power in (("V", "3"), ("K", "-1")):
        expected["log", checker.freeze(checker.poly(name))] = power
    assert {s: (c.n, c.d) for s, c in form.items()} == {
        s: (checker.poly_text(text), checker.poly(1)) for s, text in expected.items()
    }


def test_entropies_of_numbers() -> None:
    for q in range(1, 9):
        for p in range(q + 1):
            chance = Fraction(p, q)
            entropy = sum((-x * log2(x) for x in (chance, 1 - chance) if x), Bits(0))
            assert bits(checker.bit(checker.rational(chance))) == entropy
    symbol = checker.bit(Frac(checker.poly(1), checker.poly("V")))
    for v in range(2, 9):
        point = {"V": Fraction(v)}
        assert bits(symbol, point) == log2(v) - Fraction(v - 1, v) * log2(v - 1)
    at_1 = checker.substituted(symbol, {"V": checker.ONE})
    assert at_1 == {}  # 0 log 0 = 0


@pytest.mark.parametrize("low", [0, 1, 3])
def test_signs_of_polynomials_in_one_parameter(low: int) -> None:
    """Certified exactly where the polynomial has no root above the bound (and, to be strict, none at it)."""
    signs = checker.Signs([checker.poly_text(f"V - {low}")], set(), None)
    assert (signs.sign({}, False), signs.sign({}, True)) == (1, 0)
    places = [Fraction(k, 2) for k in (-2, 0, 2, 3, 6)]
    for count in range(3):
        for roots in itertools.combinations_with_replacement(places, count):
            for leading, positive in itertools.product((1, -3), ("1", "V^2 - 7*V + 13")):
                p = checker.times(checker.poly(leading), checker.poly_text(positive))
                for root in roots:
                    p = checker.times(p, checker.plus(checker.poly("V"), checker.poly(root), -1))
                known = all(root <= low for root in roots)
                sign = (1 if leading > 0 else -1) if known else 0
                assert signs.sign(p, False) == sign, (roots, positive)
                assert signs.sign(p, True) == (0 if low in roots else sign), (roots, positive)


def test_signs_of_polynomials_in_two_parameters() -> None:
    """By the signs of the coefficients, where the parameters are counted from their bounds: V = u + 2, K = w + 1."""
    signs = checker.Signs([checker.poly_text(text) for text in ("V - 2", "K - 1", "V - K", "2*K - 1")], set(), None)
    names = ("1", "V", "K", "V*K", "V^2")
    shifted: list[dict[str, int]] = [{"1": 1}, {"u": 1, "1": 2}, {"w": 1, "1": 1}]
    shifted += [{"uw": 1, "u": 1, "w": 2, "1": 2}, {"uu": 1, "u": 4, "1": 4}]
    for row in itertools.product(range(-1, 2), repeat=5):
        p: checker.Poly = {}
        coefficients: Counter[str] = Counter()
        for c, name, terms in zip(row, names, shifted, strict=True):
            p = checker.plus(p, checker.poly_text(name), c)
            coefficients.update({m: c * k for m, k in terms.items()})
        if len(checker.names_in(p)) == 2:
            sign = 1 if min(coefficients.values()) >= 0 else -1 if max(coefficients.values()) <= 0 else 0
            assert signs.sign(p, False) == sign
            assert signs.sign(p, True) == (sign if coefficients["1"] else 0)


def test_signs_by_a_shift() -> None:
    """V <= K as K - V >= 0: with a shift, K - V is one of the new names."""
    constraints = [checker.poly_text(text) for text in ("V - 1", "K - V", "E[A]", "1 - E[A]")]
    shift = {"slack": {"u": "V - 1", "w": "K - V"}, "values": {"V": "u + 1", "K": "u + w + 1"}}
    signs = checker.Signs(constraints, {"E[A]"}, shift)
    plain = checker.Signs(constraints, {"E[A]"}, None)

    def ratio(text: str) -> Frac:
        return checker.fraction_text(checker.parse(text))

    for text, expected in (
        ("K - V", (True, False, True)),
        ("K - V + 1", (True, True, True)),
        ("K", (True, True, True)),
        ("V - K", (False, False, False)),
        ("(K - V)/(2 - V)", (False, False, False)),
        ("(K - V)/(K + V)", (True, False, True)),
        ("V - 2", (False, False, False)),
        ("E[A]", (True, True, True)),
        ("E[A]/V", (False, False, False)),
        ("V - 1", (True, False, True)),
    ):
        r = ratio(text)
        if text == "E[A]/V":
            with pytest.raises(checker.Reject, match="needs a shift"):
                signs.nonnegative(r * ratio("K"))
            continue
        assert (signs.nonnegative(r), signs.positive(r), signs.inside(r) if "E" not in text else True) == expected, text
    with pytest.raises(checker.Reject, match=r"the sign of a polynomial in K needs a shift"):
        plain.sign(checker.poly_text("K"), False)
    assert plain.positive(ratio("E[A]*V"))
    assert not plain.positive(ratio("E[A]*(V - 1)"))
    assert plain.nonnegative(ratio("E[A]*(V - 1)"))
    assert plain.never_zero(ratio("-V/E[A]"))
    assert not plain.never_zero(ratio("(V - 1)/V"))
    assert not plain.never_zero(ratio("V/(V - 1)"))
    assert not plain.nonnegative(ratio("V/(V - 1)"))
    assert not plain.positive(ratio("V/(V - 1)"))
    assert plain.inside(ratio("1/(V - 1)"))


def test_e_is_transcendental() -> None:
    signs = checker.Signs([checker.poly_text("e - 2"), checker.poly_text("V - 1")], set(), None)
    for text, expected in {
        "e - 3": True, "e*V - 8": True, "(V - 1)*e + 1": True, "(V - 1)*e": False, "(V - 2)*e + V": True,
        "(V - 2)*e + (V - 1)": False, "e - K": False, "0": False,
    }.items():  # fmt: skip
        assert signs.transcendental(checker.fraction_text(checker.parse(text)), {"V"}) == expected, text


def test_sums_whose_sign_is_not_that_of_logarithms_of_primes() -> None:
    v = checker.freeze(checker.poly("V"))
    for symbol in (("log", v), ("e",), ("H", "", frozenset("X")), ("sum", frozenset({"R[*]"})), ("E", ("M",), v)):
        assert checker.sign_of({symbol: checker.ONE}) is None
        assert checker.sign_of({("1",): checker.ONE, symbol: checker.ONE}) is None
    assert checker.sign_of({("1",): checker.named("V")}) is None
    assert checker.sign_of({}) == 0


def test_bounds_of_logarithms_enclose() -> None:
    for number in (2, 3, 5, 7, 1000003, 2**61 - 1):
        for digits in (3, 17, 64):
            low, high = checker.log_bounds(number, digits)
            assert log2(number) >= low
            assert log2(number) <= high
            assert high - low <= Fraction(3, 1 << digits)


# ------------------------------------------------------------------ statements and worlds


@pytest.mark.parametrize("count", [*range(97, 104)])
@pytest.mark.parametrize(
    "text", ["({0}1{1}) = 1", "1 + 2^{2}1 = 1", "{2}1 = 1", "log2({0}1{1}) = 1", "E[{0}{2}1{1}] = 1"]
)
def test_both_parsers_nest_as_deeply(text: str, count: int) -> None:
    text = text.format("(" * count, ")" * count, "-" * count)
    try:
        parse_statement(text)
    except ParseError:
        with pytest.raises(checker.Reject, match="nested too deeply"):
            checker.parse_statement(text)
    else:
        checker.parse_statement(text)


def test_texts_up_to_a_length() -> None:
    assert checker.parse(" " * 99_999 + "1") == ("num", 1)
    for text in (" " * 100_000 + "1", None, 1, ["1"]):
        with pytest.raises(checker.Reject, match="a text is missing, or too long"):
            checker.parse(text)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("9" * 4200, ""), ("9" * 4215, "a number is too long"), ("1" + "0" * 4249, "a number is too long"),
        (f"1/{2**13_999}", ""), (f"1/{2**14_000}", "a number is too long"), (str(2**13_999), ""),
        (str(2**14_000), "a number is too long"), ("1e4000", ""), ("1e4001", "an exponent is too large"),
        ("1e-4000", ""), ("1e-4001", "an exponent is too large"), ("1e00004000", ""),
        ("1e000004000", "an exponent is too large"), ("0." + "0" * 4200 + "1", ""),
        ("0." + "0" * 4300 + "1", "a number is too long"), ("0" * 4250, ""), ("0" * 4251, "a number is too long"),
        ("1/0", "division by zero"), ("V/0", "division by zero"), ("V/0.0", "division by zero"), ("V*0", ""),
    ],
)  # fmt: skip
def test_numbers_up_to_a_length(text: str, message: str) -> None:
    if message:
        with pytest.raises(checker.Reject, match=message):
            checker.parse(text)
    else:
        checker.parse(text)


def test_tables_up_to_a_size() -> None:
    for sizes in ([(2, 17)], [(200_000, 1)], [(1, 200_000)], [(2, 16), (3, 1)], [(1, 199_999), (5, 1)], []):
        checker.work(sizes, 1)
    for sizes in ([(2, 18)], [(200_001, 1)], [(2, 16), (4, 1)], [(3, 11), (2, 1)]):
        with pytest.raises(checker.Reject, match="too many small worlds"):
            checker.work(sizes, 1)
    for sizes in ([(1, 200_001)], [(1, 10**30)], [(1, 199_999), (5, 2)]):
        with pytest.raises(checker.Reject, match="too many components"):
            checker.work(sizes, 1)


def test_tables_of_all_steps_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table costs its entries, and as many again for each definition."""
    assert checker.work([(2, 3), (3, 1)], 0) == 24 * 4
    assert checker.work([(2, 3), (3, 1)], 2) == 24 * 4 * 3
    assert checker.determines(("S",), ("S",), (("S", ("2", "")),), (), 1) == (True, 2)
    assert checker.determines(("S",), (), (("S", ("2", "")),), (), 1) == (False, 2)
    world = {"parameters": [], "variables": [["X", "2", "3"]], "functions": []}
    premises = [{"type": "hypothesis", "text": "X uniform"}]
    monkeypatch.setattr(checker, "MOST_WORK", 48)  # twice what X costs
    for times in (1, 2, 3):
        body = {"id": "", "statement": "H(X) = 3", "world": world, "scope": checker.read_world(world).scope()}
        body |= {"premises": premises, "steps": [{"rule": "world", "claim": "H(X) = 3"}] * times}
        (result,) = checker.check_text(json.dumps({"steps": [], **body, "sha256": kernel.digest(body)}))
        assert result.accepted == (times <= 2)
        assert result.accepted or "the small worlds of all steps together" in result.message


@pytest.mark.parametrize(
    ("size", "fits"),
    [("1", True), ("9" * 100, True), ("9" * 101, False), ("0", False), ("00", False), ("²", False), ("٣", False),
     ("V", True), ("W", False), ("X", False), ("", True), ("-1", False), ("2^V", False)],
)  # fmt: skip
def test_sizes_of_variables(size: str, fits: bool) -> None:
    """A number, or a parameter that is at least 1."""
    for row in (["X", size, ""], ["X", "", size]):
        world = {"parameters": [["V", 1, ""], ["W", 0, ""]], "variables": [row], "functions": []}
        if fits:
            assert checker.read_world(world).variables == {"X": tuple(row[1:])}
        else:
            with pytest.raises(checker.Reject, match="the size"):
                checker.read_world(world)


LEAVES = ("0", "1", "2", "3/2", "0.25", "V", "K", "e", "log2(V)", "h(1/K)", "H(X)", "H(X,Y|Z)", "I(X;Y|Z,T=t)", "E[M]",
          "sum[t](H(R[t]|R[<t]))", "|X,Y|", "D(x||T)", "D(x|Y,S=s||T)", "I(X,Y;Z)", "H(R[<=t],X,X)")  # fmt: skip


def expression(rng: random.Random, depth: int) -> str:
    """A random expression, with more or fewer brackets than are needed."""
    if depth == 0 or rng.random() < 0.15:
        return rng.choice(LEAVES)
    kind = rng.randrange(8)
    left, right = expression(rng, depth - 1), expression(rng, depth - 1)
    if kind < 5:
        text = f"{left}{rng.choice((' + ', ' - ', '*', '/', '^', '-', ' * '))}{right}"
        return f"({text})" if rng.random() < 0.5 else text
    if kind == 5:
        return f"-{left}"
    return f"{rng.choice(('log2', 'h', '', 'E'))}({left})".replace("E(", "E[", 1) if kind == 6 else f"({left})"


@pytest.mark.parametrize("seed", range(8))
def test_random_statements_are_read_and_written_alike(seed: int) -> None:
    rng = random.Random(seed)
    read = 0
    for _ in range(60):
        sides = [expression(rng, 3) for _ in range(rng.choice((2, 2, 3)))]
        text = rng.choice(("", "", "for every t: ")) + rng.choice(("<=", " = ", " >= ", "==", "<", ">")).join(sides)
        try:
            expected = parse_statement(text)
        except ParseError:
            with pytest.raises(checker.Reject):
                checker.parse_statement(text)
            continue
        found = checker.parse_statement(text)
        read += 1
        assert str(found) == str(expected)
        assert str(checker.spelled(str(found))) == str(found)
        names = {name for side in found.sides for name in checker.variables_of(side)}
        assert names == set(names_of(expected))
    assert read >= 10


@pytest.mark.parametrize("seed", range(8))
def test_worlds_are_read_alike(seed: int) -> None:
    """The scope of a world in words is that of the kernel, and both refuse the same worlds."""
    rng = random.Random(seed)
    sizes = ("", "1", "2", "V", "K", "X", "0", "²", "9" * 101)
    calls = ("distinct(T)", "agree(T)", "distinct( T )", "match(T,S)", "P(r=1|T)", "P(r=1|r)", "failed(S)",
             "nothing(S)", "distinct(S,T)", "number(Q)", "solved(r)", "rollouts(r)")  # fmt: skip
    read = 0
    for _ in range(150):
        parameters = [
            [n, rng.choice((0, 1, 1, 1, 1000)), rng.choice(("", "", "", "K", "2^K", "7"))] for n in ("V", "K")
        ]
        variables = [
            [n, rng.choice(sizes[:5] if rng.random() < 0.9 else sizes), rng.choice(("", "", "K", "3"))] for n in "STr"
        ]
        functions = [[n, rng.choice(calls)] for n in "MN" if rng.random() < 0.4]
        data: dict[str, object] = {"parameters": parameters, "variables": variables, "functions": functions}
        if rng.random() < 0.2:
            rows = rng.choice((parameters, variables, functions or variables))
            rng.choice(rows)[0] = rng.choice(("V", "T", "H", "for", "", "1", "x y", "x'", "é", "_"))
        if rng.random() < 0.05:
            data = {**data, rng.choice(("parameters", "more")): rng.choice(([], None, {}, [["V", 1]], [["V", -1, ""]]))}
        try:
            expected = kernel.read_world(data)
        except ValueError:
            with pytest.raises((checker.Reject, ValueError)):
                checker.read_world(data)
            continue
        read += 1
        assert checker.read_world(data).scope() == expected.scope(), data
    assert read >= 10


@pytest.mark.parametrize("part", ["parameters", "variables", "functions"])
def test_names_that_cannot_be_given(part: str) -> None:
    """The words of the grammar, and what is no name."""

    def world(name: str) -> dict[str, list[list[object]]]:
        rows: dict[str, list[list[object]]] = {"parameters": [], "variables": [["T", "", ""]], "functions": []}
        rows[part].append({"parameters": [name, 1, ""], "variables": [name, "", ""]}.get(part, [name, "distinct(T)"]))
        return rows

    for name in (
        "H",
        "I",
        "E",
        "h",
        "e",
        "log2",
        "sum",
        "for",
        "every",
        "given",
        "uniform",
        "",
        "1",
        "a b",
        "a,b",
        "'",
        "2a",
    ):
        with pytest.raises(checker.Reject, match="cannot be a name"):
            checker.read_world(world(name))
    for name in ("D", "P", "x'", "_", "é", "e2", "every1"):
        checker.read_world(world(name))
    with pytest.raises(checker.Reject, match="gives a name twice"):
        checker.read_world(world("T") if part != "variables" else {**world("T"), "parameters": [["T", 1, ""]]})


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        ("distinct(T)", ["M - 1", "E[M] - 1", "K - M", "K - E[M]", "V - M", "V - E[M]"]),
        ("distinct(S)", ["M - 1", "E[M] - 1", "1 - M", "1 - E[M]", "V - M", "V - E[M]"]),
        ("distinct(x)", ["M - 1", "E[M] - 1"]),
        ("distinct(y)", ["M - 1", "E[M] - 1", "3 - M", "3 - E[M]"]),
        ("agree(T)", ["M", "E[M]", "1 - M", "1 - E[M]"]),
        ("failed(r)", ["M", "E[M]", "1 - M", "1 - E[M]"]),
        ("solved(r)", ["M", "E[M]", "1 - M", "1 - E[M]"]),
        ("P(r=1|T)", ["M", "E[M]", "1 - M", "1 - E[M]"]),
        ("rollouts(r)", ["M - 1", "E[M] - 1"]),
        ("number(r)", []),
        ("distinct_final(T)", []),
    ],
)
def test_what_is_known_of_numbers(function: str, expected: list[str]) -> None:
    """Bounds of the parameters, of e, and of what a function of values can be."""
    variables = [["T", "V", "K"], ["S", "V", ""], ["x", "", ""], ["y", "", "3"], ["r", "2", "K"]]
    data = {"parameters": [["V", 2, ""], ["K", 1, "2*V"]], "variables": variables, "functions": [["M", function]]}
    always = ["e - 2", "V - 2", "2^V - 4", "K - 1", "2^K - 2", "2*V - K"]
    found = checker.Checker.constraints(SimpleNamespace(world=checker.read_world(data)))  # type: ignore[arg-type]
    wanted = map(checker.poly_text, always + expected)
    assert sorted(sorted(c.items()) for c in found) == sorted(sorted(c.items()) for c in wanted)


def test_a_success_is_one_of_the_rollouts() -> None:
    functions = [["N", "rollouts(r)"], ["A", "solved(r)"], ["B", "solved(q)"]]
    data = {"parameters": [], "variables": [["r", "2", "3"], ["q", "2", "3"]], "functions": functions}
    found = checker.Checker.constraints(SimpleNamespace(world=checker.read_world(data)))  # type: ignore[arg-type]
    assert checker.poly_text("E[N] - E[A]") in found
    assert checker.poly_text("E[N] - E[B]") not in found


@pytest.mark.parametrize(
    "function", ["prefix(T,T)", "same(T,T)", "unanimous(r)", "tries(T,T)", "centred(r)", "keep(T,r)"]
)
def test_what_is_no_number(function: str) -> None:
    data = {"parameters": [], "variables": [["T", "3", "3"], ["r", "2", "3"]], "functions": [["M", function]]}
    with pytest.raises(checker.Reject, match="is not a number"):
        checker.Checker.constraints(SimpleNamespace(world=checker.read_world(data)))  # type: ignore[arg-type]


@pytest.mark.parametrize("constraint", ["V*K - 1", "2*V - 1", "V + K", "3", "V^2 - 1", "1 - V", "-V"])
def test_only_a_bound_from_below_counts_a_name_from_there(constraint: str) -> None:
    signs = checker.Signs([checker.poly_text(constraint)], set(), None)
    with pytest.raises(checker.Reject, match="the sign of a polynomial in V needs a shift"):
        signs.sign(checker.poly_text("V"), False)


def test_rationals_up_to_a_length() -> None:
    assert checker.read_rational("9" * 2000) == 10**2000 - 1
    assert checker.read_rational("-6/4") == Fraction(-3, 2)
    for text in ("9" * 2001, "1/-2", "+1", "", "1.0", " 1", "1 ", "1/2/3", None, 1):
        with pytest.raises(checker.Reject, match="is not a rational"):
            checker.read_rational(text)
    for text in ("1/0", "0/00"):
        with pytest.raises(checker.Reject, match="divides by zero"):
            checker.read_rational(text)


def test_integers_of_a_file() -> None:
    assert checker._integer("9" * 1000) == 10**1000 - 1
    with pytest.raises(checker.NotCertificates, match="more than 1000 digits"):
        checker._integer("9" * 1001)


def resting(first: list[Any], second: list[Any], said: str = "V >= 1") -> str:
    """What is said of a certificate that rests on another, of V >= 1, with these parameters; "" if it is accepted."""
    certificates = []
    steps = ({"claim": "V >= 1", "rule": "tangent"}, {"claim": "V >= 1", "rule": "sum", "use": [["1", "p0"]]})
    for id, parameters, step in zip(("first", "second"), (first, second), steps, strict=True):
        world = {"parameters": parameters, "variables": [], "functions": []}
        premises = [{"type": "proved:first", "text": said}] if certificates else []
        body = {"id": id, "statement": "V >= 1", "world": world, "premises": premises, "steps": [step]}
        body["scope"] = checker.read_world(world).scope()
        certificates.append({**body, "sha256": kernel.digest(body)})
    before, found = checker.check_text(json.dumps({"schema": 1, "certificates": certificates}))
    assert before.accepted
    if not found.accepted:
        with pytest.raises(kernel.KernelError):
            kernel.check_certificate(certificates[1], {"first": kernel.check_certificate(certificates[0])})
    return "" if found.accepted else found.message


def test_a_proved_premise_is_of_the_same_parameters() -> None:
    v, k = ["V", 1, ""], ["K", 1, ""]
    assert resting([v], [v]) == resting([v, k], [v, k]) == ""
    for first, second in (([v], [v, k]), ([v], [["V", 2, ""]]), ([v, k], [k, v])):
        assert resting(first, second) == "first was proved in another world"
    assert resting([v], [v], "V >= 0") == "first does not say 'V >= 0'"
