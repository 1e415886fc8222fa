"""Polynomials, quotients and log-rational forms: their laws at points where everything is an exact number."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from exact import Bits, forms, log2
from exact.forms import LOG_E, ONE, Form, FormError, Poly, Ratio, log_form

x, y, one = Poly.variable("x"), Poly.variable("y"), Poly.constant(1)
X, Y = Ratio.variable("x"), Ratio.variable("y")
POINTS = [{"x": Fraction(3), "y": Fraction(5)}, {"x": Fraction(7, 2), "y": Fraction(4, 3)}]


def c(value, bottom=1):
    return Ratio.constant(Fraction(value, bottom))


def at(thing, point):
    """The value of a polynomial, a quotient or a form: a Fraction, or exact Bits."""
    if isinstance(thing, Poly):
        total = Fraction(0)
        for monomial, coefficient in thing.terms.items():
            for name, power in monomial:
                coefficient *= point[name] ** power
            total += coefficient
        return total
    if isinstance(thing, Ratio):
        return at(thing.top, point) / at(thing.bottom, point)
    total = Bits(0)
    for symbol, coefficient in thing.parts.items():
        argument = symbol[1] if symbol[0] == "log" else 2
        total += at(coefficient, point) * log2(abs(at(argument, point)) if isinstance(argument, Poly) else argument)
    return total


monomials = st.sampled_from([(), (("x", 1),), (("y", 1),), (("x", 1), ("y", 1)), (("x", 2),), (("x", 1), ("y", 2))])
coefficients = st.sampled_from([Fraction(v, w) for v in (-3, -2, -1, 1, 2, 5) for w in (1, 2, 3)])
polynomials = st.dictionaries(monomials, coefficients, max_size=3).map(Poly)
few = settings(max_examples=30)
nonzero = polynomials.filter(bool)
quotients = st.builds(Ratio, polynomials, nonzero)


# ---------------------------------------------------------------------------------- polynomials


@few
@given(polynomials, polynomials)
def test_polynomials_are_added_and_multiplied_at_every_point(p, q):
    for point in POINTS:
        a, b = at(p, point), at(q, point)
        assert at(p + q, point) == a + b
        assert at(p - q, point) == a - b
        assert at(-p, point) == -a
        assert at(p * q, point) == a * b
        assert at(p**3, point) == a**3
    assert (p - p).terms == {}
    assert not (p - p)
    assert p**0 == one
    assert (p == q) == (not p - q)
    assert hash(p + q) == hash(q + p)
    assert p != 0


@few
@given(polynomials, nonzero)
def test_division_finds_the_quotient_where_there_is_one(p, q):
    assert (p * q).divide(q) == p
    found = p.divide(q)
    assert found is None or found * q == p
    if q.as_constant() is None:
        assert (p * q + one).divide(q) is None


@few
@given(nonzero)
def test_the_content_leaves_coprime_integers_with_a_positive_leading_one(p):
    content = p.content()
    primitive = p.scale(1 / content)
    assert primitive.scale(content) == p
    assert primitive.content() == 1
    assert primitive.leading()[1] > 0
    assert all(value.denominator == 1 for value in primitive.terms.values())


@few
@given(polynomials, polynomials)
def test_derivatives_obey_the_product_rule(p, q):
    for name in "xyz":
        assert (p * q).derivative(name) == p.derivative(name) * q + p * q.derivative(name)
    assert (x**3 * y).derivative("x") == (x**2 * y).scale(Fraction(3))
    assert y.derivative("x") == Poly({})
    assert (x * y).derivative("x") == y


@few
@given(polynomials, quotients)
def test_substitution_is_evaluation(p, r):
    point = POINTS[1]
    inner = p.substitute({"x": r})
    if at(r.bottom, point):
        assert at(inner, point) == at(p, {**point, "x": at(r, point)})
    assert p.substitute({}) == Ratio(p)
    outer = r.substitute({"x": Y, "y": X * Y})
    swapped = {"x": point["y"], "y": point["x"] * point["y"]}
    if at(r.bottom, swapped):
        assert at(outer, point) == at(r, swapped)


def test_polynomials_are_written_largest_term_first():
    assert str(x**2 * y - x.scale(Fraction(1, 2)) + one - y) == "x^2*y - 1/2*x - y + 1"
    assert str(-x + one) == repr(-x + one) == "-x + 1"
    assert str(Poly({})) == "0"
    assert str(Poly.constant(Fraction(-3, 2))) == "-3/2"
    assert (x * y + x**2 + y).leading() == ((("x", 2),), 1)
    assert (x * y + y**2).leading() == ((("x", 1), ("y", 1)), 1)


def test_constants_and_names():
    assert Poly({}).as_constant() == 0
    assert Poly.constant(7).as_constant() == 7
    assert x.as_constant() is None
    assert (x + one).as_constant() is None
    assert (x * y + one).names() == {"x", "y"}
    assert Ratio(x, y + one).names() == {"x", "y"}


def many(terms):
    return Poly({(("x", i + 1),): Fraction(1) for i in range(terms)})


def test_the_limits_of_products_and_powers(monkeypatch):
    assert (x**64 * x**64 * x**64 * x**64) ** 1 == (x**64) ** 4
    with pytest.raises(FormError, match="the power 1 of a polynomial of degree 257 is too large"):
        ((x**64) ** 4 * x) ** 1
    assert (x * y) ** 64 == x**64 * y**64
    assert (x * y**3) ** 64 == x**64 * (y**64) ** 3
    with pytest.raises(FormError, match="the power 64 of a polynomial of degree 5 is too large"):
        (x * y**4 + one) ** 64
    assert Poly({}) ** 2 == Poly({})
    assert Poly({}) ** 0 == one
    monkeypatch.setattr(forms, "_MOST_TERMS", 2)
    unlimited = [object.__new__(Poly) for _ in range(3)]
    for poly, count in zip(unlimited, (4, 8, 9), strict=True):
        poly.terms, poly._hash = {(("x", i + 1),): Fraction(1) for i in range(count)}, None
    with pytest.raises(FormError, match="a polynomial of 11 terms; the limit is 2"):  # of 32 products, which are done
        unlimited[0] * unlimited[1]
    with pytest.raises(FormError, match="a product of polynomials with too many terms"):
        unlimited[0] * unlimited[2]


def test_quotients_by_constants_take_no_division(monkeypatch):
    monkeypatch.setattr(Poly, "divide", lambda self, divisor: pytest.fail("divided"))
    assert Ratio(x + one, Poly.constant(2)).top == (x + one).scale(Fraction(1, 2))
    assert Ratio(x * x, x * Poly.constant(3)).top == x.scale(Fraction(1, 3))


def test_what_is_too_large_is_refused():
    with pytest.raises(FormError, match="division by the zero polynomial"):
        x.divide(Poly({}))
    for exponent in (-1, 65):
        with pytest.raises(FormError, match=f"the exponent {exponent} is not between 0 and 64"):
            x**exponent
    assert (x**64).terms == {(("x", 64),): 1}
    assert (x**4) ** 64 == (x**64) ** 4
    with pytest.raises(FormError, match="the power 64 of a polynomial of degree 5 is too large"):
        (x**5) ** 64
    assert Poly.constant(2**1023) ** 64 == Poly.constant(2 ** (1023 * 64))
    with pytest.raises(FormError, match="of degree 0 is too large"):
        Poly.constant(2**1024) ** 64
    with pytest.raises(FormError, match="of degree 0 is too large"):
        Poly.constant(Fraction(1, 2**1024)) ** 64
    assert len((many(100) * many(200)).terms) == 299
    with pytest.raises(FormError, match="too many terms"):
        many(400) * many(801)
    with pytest.raises(FormError, match="a polynomial of 20001 terms; the limit is 20000"):
        Poly({((f"v{i}", 1),): Fraction(1) for i in range(20_001)})
    assert len(Poly({((f"v{i}", 1),): Fraction(1) for i in range(20_000)}).terms) == 20_000


# ---------------------------------------------------------------------------------- quotients


@few
@given(quotients, quotients)
def test_quotients_are_a_field(p, q):
    for point in POINTS:
        assume(at(p.bottom, point) and at(q.bottom, point))
        a, b = at(p, point), at(q, point)
        assert at(p + q, point) == a + b
        assert at(p - q, point) == a - b
        assert at(p * q, point) == a * b
        if b:
            assert at(p / q, point) == a / b
    assert (p == q) == (not (p - q))
    assert bool(p) == bool(p.top)
    if q:
        assert p * q / q == p
        assert (q / q).as_constant() == 1


@few
@given(quotients, quotients)
def test_derivatives_of_quotients_obey_the_product_rule(p, q):
    assert (p * q).derivative("x") == p.derivative("x") * q + p * q.derivative("x")
    assert (c(1) / X).derivative("x") == c(-1) / (X * X)


@few
@given(polynomials, nonzero, nonzero)
def test_quotients_are_reduced_by_powers_contents_and_divisors(p, q, r):
    assert Ratio(p * r, r) == Ratio(p)
    assert Ratio(p * r, r).bottom == one
    if p:
        assert Ratio(r, p * r).top.as_constant() is not None
    assert Ratio(q, p * q + q).names() <= (p + one).names()


def test_quotients_in_lowest_terms():
    assert (str(X * X * Y / (X * Y * Y)), str(X / c(2)), str(c(0) / X)) == ("x/(y)", "1/2*x", "0")
    assert str(Ratio(x + one, y.scale(Fraction(-2)))) == "(-1/2*x - 1/2)/(y)"
    assert str(Ratio(x * x + x, x * y)) == "(x + 1)/(y)"
    assert str(Ratio(x, x * y + x * x)) == "1/(x + y)"
    assert str(Ratio(x * y + y, x * y * y)) == repr(Ratio(x * y + y, x * y * y)) == "(x + 1)/(x*y)"
    assert str(Ratio(x + one, (x + one) * (y + one))) == "1/(y + 1)"
    assert str(Ratio((x + one).scale(Fraction(2)), (x + one) * (y + one).scale(Fraction(3)))) == "1/(3/2*y + 3/2)"
    # powers of parameters are cancelled where one side is a single term
    assert str(Ratio(x * y + x, x * x + x)) == "(x*y + x)/(x^2 + x)"
    assert str(Ratio(x * y + x * x, x * y * y)) == "(x + y)/(y^2)"
    assert str(Ratio(x * y, x * x + x)) == "y/(x + 1)"
    assert str(Ratio((x + one).scale(Fraction(2)), x + one)) == "2"
    assert c(3, 4).as_constant() == Fraction(3, 4)
    assert c(0).as_constant() == 0
    assert X.as_constant() is None
    assert (X / Y).as_constant() is None
    assert (X / (X + Y)).as_constant() is None
    assert ((X + Y) / (X + Y) / c(3)).as_constant() == Fraction(1, 3)


def test_a_quotient_that_is_written_like_no_constant_may_be_one():
    hidden = Ratio(x, y)
    hidden.top, hidden.bottom = (x * y + one).scale(Fraction(3)), (x * y + one).scale(Fraction(-2))
    assert hidden.as_constant() == Fraction(-3, 2)
    assert hidden == c(-3, 2)
    hidden.top = x * y - one
    assert hidden.as_constant() is None


def test_division_by_zero_and_hashes_are_refused():
    with pytest.raises(FormError, match="division by zero"):
        Ratio(x, Poly({}))
    with pytest.raises(FormError, match="division by zero"):
        X / c(0)
    with pytest.raises(TypeError, match="many ways"):
        hash(X)
    with pytest.raises(TypeError, match="compare with =="):
        hash(Form())
    assert X != 1
    assert Form() != 1
    assert not c(0)
    assert c(1)


# ---------------------------------------------------------------------------------- forms


def log(ratio):
    return log_form(ratio)


@few
@given(nonzero, nonzero, quotients)
def test_forms_are_linear_and_logarithms_of_products_split(p, q, r):
    assume(all(at(p, point) and at(q, point) and at(r.bottom, point) for point in POINTS))
    a, b = log(Ratio(p * p)), log(Ratio(q * q))
    assert (log(Ratio(p * p * q * q)) - a - b).normal() == Form()
    for point in POINTS:
        left, right = 2 * log2(abs(at(p, point))), 2 * log2(abs(at(q, point)))
        assert at(a, point) == left
        assert at(a - b, point) == left - right
        assert at((a + b).scale(r), point) == (left + right) * at(r, point)
        assert at(-a, point) == -left
        assert at((a + b).normal([p]), point) == left + right
        assert at((a + b).refine([p, q]), point) == left + right
    assert not (a - a)
    assert (a + a).scale(c(1, 2)) == a


def test_logarithms_of_numbers_are_split_over_primes():
    assert log(c(12)) == Form({ONE: c(2), ("log", 3): c(1)})
    assert log(c(1, 50)) == Form({ONE: c(-1), ("log", 5): c(-2)})
    assert log(c(1)) == Form()
    assert log(c(49)).parts == {("log", 7): c(2)}
    assert log(c(1_000_003)).parts == {("log", 1_000_003): c(1)}
    assert log(c(1009 * 1013)).parts == {("log", 1009): c(1), ("log", 1013): c(1)}
    for value in (0, -1):
        with pytest.raises(FormError, match=rf"log2\({value}\) is undefined"):
            log(c(value))
    large = 1_048_583  # the first prime above 2^20
    assert log(c(large * 2)).parts == {ONE: c(1), ("log", large): c(1)}
    with pytest.raises(FormError, match="prime factor beyond 1048576"):
        log(c(large * large))
    below = 1_048_573  # the last one below
    assert log(c(below * below)).parts == {("log", below): c(2)}
    assert log(c(below * large)).parts == {("log", below): c(1), ("log", large): c(1)}
    assert log(c(-3, -1)).parts == {("log", 3): c(1)}
    assert log(Ratio(x, x)).parts == {}


def test_logarithms_of_polynomials_are_split_over_parameters_and_contents():
    split = log(Ratio((x * x * y).scale(Fraction(6))))
    assert split == Form({ONE: c(1), ("log", 3): c(1), ("log", x): c(2), ("log", y): c(1)})
    assert log(Ratio((x * y + y).scale(Fraction(-2)))) == Form({ONE: c(1), ("log", y): c(1), ("log", x + one): c(1)})
    assert log(X / Y) == Form({("log", x): c(1), ("log", y): c(-1)})
    assert log(Ratio.variable("e")) == Form({LOG_E: c(1)})
    assert log(Ratio.variable("2^T")) == Form.of(Ratio.variable("T"))
    assert log(Ratio.variable("2^T") * c(4)) == Form.of(Ratio.variable("T") + c(2))


def test_the_normal_form_decides_identities():
    first = log(Ratio(x * x - one))
    second = log(Ratio(x - one)) + log(Ratio(x + one))
    assert first != second
    assert (first - second).normal() == Form()
    assert first.normal([x + one]).parts.keys() == {("log", x + one), ("log", x - one)}
    cubes = log(Ratio((x + one) ** 3 * (y + one)))
    assert (cubes - log(Ratio(x + one)).scale(c(3)) - log(Ratio(y + one))).normal() == Form()
    assert first.refine([one, x, x * x - one]) == first
    assert (log(Ratio(x + one)) + log(c(3))).refine([x + one]).parts.keys() == {("log", x + one), ("log", 3)}
    assert first.polynomials() == [x * x - one]
    # a divisor that shows up only after another was taken out
    chain = log(Ratio((x + one) * (x - one) * (y + one))) + log(Ratio((x + one) * (y + one))) + log(Ratio(y + one))
    assert {str(symbol[1]) for symbol in chain.normal().parts} == {"x + 1", "x - 1", "y + 1"}


def test_forms_with_rational_values():
    assert Form().ratio() == c(0)
    assert Form.of(X).ratio() == X
    assert log(X).ratio() is None
    assert (log(X) + Form.of(X)).ratio() is None
    assert bool(Form.of(X)) is True
    assert bool(Form.of(c(0))) is False


def test_substitution_drops_logarithms_with_coefficient_zero():
    form = log(X).scale(X) + log(Ratio(x + y)).scale(c(1) - X)
    assert form.substitute({"x": c(0)}) == log(Y)
    assert form.substitute({"x": c(1)}) == Form()
    assert form.substitute({"y": X}) == log(X).scale(X) + (log(X) + log(c(2))).scale(c(1) - X)
    with pytest.raises(FormError, match=r"log2\(0\) is undefined"):
        log(X).substitute({"x": c(0)})
    assert (log(c(3)).scale(X)).substitute({"x": c(2)}) == log(c(9))
    entropy = Form({("H", (), frozenset("ab")): X, ONE: X, ("loge",): X, ("log", 3): X})
    doubled = entropy.substitute({"x": c(2)}, lambda symbol: Form({symbol: c(5)}))
    assert doubled == Form({("H", (), frozenset("ab")): c(10), ONE: c(2), LOG_E: c(2), ("log", 3): c(2)})
    assert entropy.substitute({"x": c(2)}).parts[("H", (), frozenset("ab"))] == c(2)


def test_derivatives_of_forms():
    assert log(X).derivative("x") == Form({LOG_E: c(1) / X})
    assert log(X).scale(X).derivative("x") == log(X) + Form({LOG_E: c(1)})
    assert log(Ratio(x * x + y)).derivative("x") == Form({LOG_E: Ratio(x.scale(Fraction(2)), x * x + y)})
    assert log(c(3)).scale(X).derivative("x") == log(c(3))
    assert Form.of(X * X).derivative("x") == Form.of(X * c(2))
    assert Form({LOG_E: X}).derivative("x") == Form({LOG_E: c(1)})
    assert log(Y).derivative("x") == Form()
    with pytest.raises(FormError, match="only forms in parameters"):
        Form({("H", (), frozenset("a")): c(1)}).derivative("x")


def test_forms_are_written():
    form = Form.of(X) + log(X).scale(c(2)) + log(c(3)) + Form({LOG_E: c(1)})
    assert str(form) == repr(form) == "(x)*1 + (2)*log2(x) + (1)*log2(3) + (1)*log2(e)"
    assert str(Form()) == "0"
    assert str(Form({("H", (), frozenset("ba")): c(1)})) == "(1)*H(a,b)"
    assert str(Form({("H", (("T", "t"),), frozenset("a")): c(1)})) == "(1)*H(a|at (('T', 't'),))"
    assert str(Form({("E", (), x): c(1)})) == "(1)*('E', (), x)"


def test_a_logarithm_of_zero_is_refused_wherever_it_arises():
    for value in (0, -2):
        with pytest.raises(FormError, match=rf"log2\({value}\) is undefined"):
            forms._log_rational(Fraction(value))
    with pytest.raises(FormError, match=r"log2\(0\) is undefined"):
        forms._log_poly(Poly({}))


def test_a_refinement_that_never_settles_ends(monkeypatch):
    steps = []

    def grow(form, bases):
        steps.append(len(form.parts))
        return form + log(Ratio(x + Poly.constant(len(steps))))

    monkeypatch.setattr(Form, "refine", grow)
    assert len(log(Y).normal([x]).parts) == 1 + len(steps)
    assert len(steps) == 4
