"""Bits: decided order and equality, arithmetic, hashes, enclosures, and its error messages."""

from __future__ import annotations

import contextlib
import decimal
import math
import pickle
from fractions import Fraction

import mpmath
import numpy as np
import pytest
import sympy
from flint import fmpq, fmpz
from hypothesis import given, settings
from hypothesis import strategies as st

from exact import Bits, IrrationalError, Joint, bits, log2
from exact.bits import LOG2_RELATIVE_ERROR, log2_floats


def next_prime(n):
    while not fmpz(n).is_prime():
        n += 1
    return n


# two primes of 300 binary digits, whose product nobody factors
P = next_prime(1 << 299)
Q = next_prime(P + 1)

rationals = st.fractions(min_value=-50, max_value=50, max_denominator=60)
integers = st.one_of(st.integers(1, 40), st.integers(1, 10**6), st.integers(1, 10**30))
term_lists = st.lists(st.tuples(integers, rationals), max_size=6)
numbers = term_lists.map(Bits.from_terms)


def at_100_digits(terms):
    """The same sum in mpmath, an independent path."""
    with mpmath.workdps(100):
        return mpmath.fsum(mpmath.mpf(q.numerator) / q.denominator * mpmath.log(n, 2) for n, q in terms)


def mp(fraction):
    return mpmath.mpf(fraction.numerator) / fraction.denominator


def prime_vector(terms):
    """Coefficients on prime logarithms, by SymPy's factorisation: zero iff the sum is."""
    vector = {}
    for n, q in terms:
        for p, k in sympy.factorint(n).items():
            vector[p] = vector.get(p, 0) + q * k
    return {p: q for p, q in vector.items() if q}


# decided order ------------------------------------------------------------------------------------


def test_the_examples_of_the_design():
    assert log2(12) - log2(3) == 2
    assert Bits(1) < log2(3)
    assert hash(log2(8)) == hash(3) == hash(Fraction(3))
    assert hash(log2(8) / 7) == hash(Fraction(3, 7))


@given(term_lists)
def test_sign_agrees_with_a_hundred_digits_and_with_factorisation(terms):
    x = Bits.from_terms(terms)
    if not prime_vector(terms):
        assert x.sign() == 0
        assert x == 0
        assert not x
    else:
        value = at_100_digits(terms)
        assert abs(value) > mpmath.mpf(10) ** -90  # else this test would need more digits
        assert x.sign() == (1 if value > 0 else -1)


@given(numbers, numbers)
def test_order_is_total_and_agrees_with_subtraction(a, b):
    sign = (a - b).sign()
    assert (a < b, a == b, a > b) == (sign < 0, sign == 0, sign > 0)
    assert (a <= b, a != b, a >= b) == (sign <= 0, sign != 0, sign >= 0)


@given(numbers, rationals)
def test_order_against_rationals_of_every_kind(x, q):
    expected = (x - Bits(q)).sign()
    for same in (q, fmpq(q.numerator, q.denominator), sympy.Rational(q.numerator, q.denominator)):
        assert (x < same, x == same, x > same) == (expected < 0, expected == 0, expected > 0)
        assert (same > x, same == x, same < x) == (expected < 0, expected == 0, expected > 0)


@given(st.lists(st.tuples(st.integers(1, 500), rationals), max_size=4), st.integers(2, 500), st.integers(2, 500))
def test_values_presented_differently_are_equal_and_hash_alike(terms, m, n):
    x = Bits.from_terms(terms)
    y = x + log2(m * n) - log2(m) - log2(n)
    assert x == y
    assert hash(x) == hash(y)
    assert x.terms() == y.terms()
    assert str(x) == str(y)
    assert len({x, y}) == 1


def test_the_smallest_differences_are_told_from_zero():
    n = 10**80
    tiny = log2(n + 1) - log2(n)  # about 1.4e-80 bits
    assert tiny > 0
    assert -tiny < 0
    assert tiny != 0
    assert 0 < float(tiny) < 1.5e-80
    assert tiny < Fraction(1, 10**79)
    assert tiny > Fraction(1, 10**80)
    assert (log2(n + 1) - log2(n)) - tiny == 0
    tinier = log2(2**5000 + 1) - 5000
    assert tinier > 0
    assert tinier < tiny


def test_a_rational_closer_than_floats_can_tell():
    low, high = log2(3).enclosure(200)
    assert low < log2(3) < high
    assert high - low == Fraction(1, 10**200)
    assert log2(3) != low
    assert hash(log2(3)) != hash(low)


# integers too large to factor ----------------------------------------------------------------------


def test_products_of_large_primes_are_compared_without_factoring():
    product = log2(P * Q)
    assert product == log2(P) + log2(Q)
    assert hash(product) == hash(log2(P) + log2(Q))
    assert product != log2(P * Q + 2)
    assert product < log2(P * Q + 2)
    assert log2(P * Q) + log2(P * 7) == log2(P * P) + log2(Q) + log2(7)
    assert log2((P * Q) ** 3) / 3 == product
    assert log2(Fraction(P * Q, Q * 1024)) == log2(P) - 10
    assert not product.is_rational()
    assert (product - log2(P) - log2(Q)).is_rational()
    assert log2(2**700 * P) - log2(P) == 700


def test_terms_are_a_coprime_base_of_what_could_not_be_factored():
    (two, five, large) = (log2(20 * P * Q) * Fraction(1, 2)).terms()
    assert two == (2, Fraction(1))
    assert five == (5, Fraction(1, 2))
    assert large == (P * Q, Fraction(1, 2))
    assert dict((log2(P * Q) - log2(Q)).terms()) == {P: Fraction(1)}


# arithmetic ---------------------------------------------------------------------------------------


@given(numbers, numbers, rationals)
def test_arithmetic_satisfies_the_laws(a, b, q):
    assert a + b == b + a
    assert (a + b) - b == a
    assert (a - b) + (b - a) == 0
    assert q * (a + b) == a * q + b * q
    assert a + q - a == q
    assert q - a == -(a - q)
    assert abs(a) >= 0
    assert abs(a) in (a, -a)
    if q:
        assert a / q * q == a


@given(numbers, rationals)
def test_rationals_of_other_libraries_mix_on_both_sides(x, q):
    for same in (fmpq(q.numerator, q.denominator), sympy.Rational(q.numerator, q.denominator)):
        for result, expected in ((x + same, x + q), (same + x, x + q), (x - same, x - q), (same - x, q - x)):
            assert isinstance(result, Bits)
            assert result == expected
        assert isinstance(same * x, Bits)
        assert same * x == x * q == x * same


def test_numpy_integers_count_as_integers():
    assert np.int64(3) * log2(3) == log2(27)
    assert log2(np.int64(8)) == np.int32(3)
    assert np.uint8(2) + log2(3) == log2(12)


def test_products_of_bits_need_a_rational_factor():
    assert log2(4) * log2(3) == log2(9) == log2(3) * log2(4)
    assert (log2(12) - log2(3)) * log2(5) == log2(25)
    assert log2(9) / log2(4) == log2(3)
    assert 3 / log2(8) == 1
    with pytest.raises(TypeError, match=r"product of Bits log2\(3\) and Bits log2\(5\).*has to be rational"):
        log2(3) * log2(5)
    with pytest.raises(TypeError, match=r"cannot divide by Bits log2\(3\): the divisor has to be rational"):
        1 / log2(3)
    with pytest.raises(ZeroDivisionError):
        log2(3) / 0


def test_sum_min_max_sorted():
    values = [log2(n) for n in (5, 3, 4)]
    assert sum(values) == log2(60)
    assert min(values) == log2(3)
    assert max(values) == log2(5)
    assert sorted(values) == [log2(3), 2, log2(5)]


def test_large_sums_are_built_lazily_and_compared():
    x = Bits.from_terms((n, n) for n in range(1, 20001))
    y = Bits.from_terms((n, n) for n in range(20000, 0, -1))
    assert x == y
    assert x - y == 0
    assert x < y + Fraction(1, 10**30)
    assert x + log2(20001) > x
    assert sum(map(float, (log2(n) * n for n in range(1, 20001)))) == pytest.approx(float(x))


# values -------------------------------------------------------------------------------------------


@given(term_lists)
def test_float_is_the_nearest_double(terms):
    with mpmath.workdps(100):
        expected = float(at_100_digits(terms))
    assert float(Bits.from_terms(terms)) == expected


@given(rationals)
def test_float_of_a_rational_is_that_of_the_fraction(q):
    assert float(Bits(q)) == float(q)
    assert float(Bits(q) + log2(3) - log2(3)) == float(q)


@given(term_lists, st.integers(0, 60))
def test_enclosures_hold_the_value(terms, digits):
    x = Bits.from_terms(terms)
    low, high = x.enclosure(digits)
    assert low <= x <= high
    assert high - low <= Fraction(1, 10**digits)
    assert (low * 10**digits).denominator == (high * 10**digits).denominator == 1
    with mpmath.workdps(100):
        slack = mpmath.mpf(10) ** -85
        assert mp(low) - slack <= at_100_digits(terms) <= mp(high) + slack


def test_floor_and_ceil():
    assert math.floor(log2(10)) == 3
    assert math.ceil(log2(10)) == 4
    assert math.floor(log2(8)) == math.ceil(log2(8)) == 3
    assert math.floor(-log2(10)) == -4


def test_fractions_of_rational_values():
    assert (log2(12) - log2(3) + Fraction(1, 3)).as_fraction() == Fraction(7, 3)
    assert Bits(0).as_fraction() == 0
    assert Bits(0).is_rational()
    assert not log2(3).is_rational()
    with pytest.raises(IrrationalError, match=r"Bits log2\(3\) is irrational"):
        log2(3).as_fraction()


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(1, 200), rationals), max_size=3))
def test_sympy_has_the_same_value(terms):
    x = Bits.from_terms(terms)
    direct = sympy.Add(*(sympy.Rational(str(q)) * sympy.log(n) / sympy.log(2) for n, q in terms))
    assert sympy.expand_log(direct - x.sympy(), force=True).expand().equals(0)


# texts --------------------------------------------------------------------------------------------


@given(numbers)
def test_parse_is_the_inverse_of_str(x):
    assert Bits.parse(str(x)) == x
    assert Bits(str(x)) == x


@given(numbers)
def test_repr_is_evaluable_when_short(x):
    text = repr(x)
    assert text.startswith("<") or eval(text, {"Bits": Bits}) == x


def test_texts_are_readable():
    x = log2(Fraction(3, 4)) * Fraction(3, 4) + Fraction(7, 2)
    assert str(x) == "2 + 3/4*log2(3)"
    assert repr(x) == "Bits('2 + 3/4*log2(3)')"
    assert x.latex() == r"2 + \tfrac{3}{4} \log_2 3"
    assert str(-x) == "-2 - 3/4*log2(3)"
    assert str(Bits()) == "0"
    assert str(log2(5) - log2(3)) == "-log2(3) + log2(5)"
    assert f"{log2(3):.3f}" == "1.585"
    assert f"{log2(3)}" == "log2(3)"
    big = Bits.from_terms((n, n) for n in range(1, 1000))
    assert repr(big).startswith("<Bits 4")
    assert "logarithms" in repr(big)


def test_parse_reads_decimals_fractions_and_signs():
    assert Bits.parse("-0.5 + 2 * log2(3/4) - log2(2.5)") == Fraction(-1, 2) + log2(Fraction(9, 16)) - log2(
        Fraction(5, 2)
    )
    huge = "7" * 6000  # longer than Python converts by itself
    assert Bits.parse(f"log2({huge})") > 19000


@pytest.mark.parametrize("text", ["", "x", "1 2", "log2(0)", "log2(3", "2**log2(3)", "1/0", "log2(3)*log2(3)", "1 +"])
def test_texts_that_are_not_bits(text):
    with pytest.raises(ValueError):
        Bits.parse(text)


def test_pickle_keeps_the_value():
    for x in (Bits(0), log2(3) / 7 + 2, log2(P * Q)):
        assert pickle.loads(pickle.dumps(x)) == x


# bad input ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("bad", [0.5, float("inf"), np.float64(0.5), np.float32(0.5)])
def test_floats_are_refused_with_the_way_out(bad):
    for operation in (
        lambda: Bits(bad),
        lambda: log2(bad),
        lambda: log2(3) + bad,
        lambda: bad - log2(3),
        lambda: log2(3) * bad,
        lambda: log2(3) / bad,
        lambda: log2(3) == bad,
        lambda: log2(3) < bad,
        lambda: bad < log2(3),
        lambda: Bits.from_terms([(3, bad)]),
    ):
        with pytest.raises(TypeError, match=r"float .* is not exact: write Fraction\("):
            operation()


@pytest.mark.parametrize("bad", [decimal.Decimal("0.5"), 1j, sympy.Float("0.5")])
def test_other_inexact_numbers_are_refused(bad):
    with pytest.raises(TypeError, match="not an exact rational"):
        Bits(bad)


def test_what_is_no_number_is_refused_but_compares_unequal():
    assert log2(3) != "log2(3)"
    assert log2(3) not in (None, "3", ())
    with pytest.raises(TypeError, match="expected a number of bits"):
        Bits([1])
    with pytest.raises(TypeError):
        log2(3) + "1"
    with pytest.raises(TypeError):
        sorted([log2(3), "1"])


@pytest.mark.parametrize("bad", [0, -3, Fraction(-1, 2)])
def test_log2_needs_a_positive_number(bad):
    with pytest.raises(ValueError, match=f"log2 needs a positive number, not {bad}"):
        log2(bad)


def test_from_terms_needs_positive_integers():
    with pytest.raises(ValueError, match="positive integer, not 0"):
        Bits.from_terms([(0, 1)])
    with pytest.raises(ValueError, match="not 3/2; use log2"):
        Bits.from_terms([(Fraction(3, 2), 1)])


def test_enclosure_needs_a_number_of_digits():
    with pytest.raises(ValueError, match="digits is the number of decimals"):
        log2(3).enclosure(-1)


def test_bits_are_immutable():
    with pytest.raises(AttributeError):
        log2(3).value = 3


# the float logarithm under the proven bound ---------------------------------------------------------


@settings(max_examples=30)
@given(st.lists(st.one_of(st.integers(1, 5000), st.integers(1, 2**62)), min_size=1, max_size=50))
def test_float_logarithms_keep_their_bound(values):
    with mpmath.workdps(50):
        for n, approximation in zip(values, log2_floats(np.array(values, np.int64)).tolist(), strict=True):
            truth = mpmath.log(n, 2)
            assert abs(approximation - truth) <= LOG2_RELATIVE_ERROR * truth


def test_float_logarithms_near_powers_of_two():
    values = [2**k + d for k in range(2, 62) for d in (-1, 0, 1)]
    with mpmath.workdps(50):
        for n, approximation in zip(values, log2_floats(np.array(values)).tolist(), strict=True):
            assert abs(approximation - mpmath.log(n, 2)) <= LOG2_RELATIVE_ERROR * mpmath.log(n, 2)
    assert log2_floats(np.array([0, 1])).tolist() == [0.0, 0.0]


# edges ---------------------------------------------------------------------------------------------


def test_the_cache_of_logarithms_is_bounded(monkeypatch):
    full = dict.fromkeys(range(1 << 17), 0)
    monkeypatch.setattr(bits, "_logs", full)
    n = 10**30 + 57
    first = bits._log2_first(n)
    assert full == {n: first}
    assert bits._log2_first(n) == first
    monkeypatch.setattr(bits, "_logs", dict.fromkeys(range(5), 0))
    bits._log2_first(n)
    bits._log2_first(2**256)
    assert len(bits._logs) == 6


@pytest.mark.parametrize("n", [2, 3, 10, 2**64 + 13, 3**200])
@pytest.mark.parametrize("precision", [0, 1, 20, 128, 500])
def test_fixed_logarithms_are_within_one(n, precision):
    with mpmath.workdps(300):
        assert abs(bits._log2_fixed(n, precision) - mpmath.log(n, 2) * mpmath.mpf(2) ** precision) <= 1


def test_an_enclosure_too_wide_is_an_error(monkeypatch):
    class Coarse:
        def workprec(self, _):
            return contextlib.nullcontext()

    monkeypatch.setattr(bits, "ctx", Coarse())
    with pytest.raises(ArithmeticError, match="no enclosure of log2 of a number of 7 binary digits"):
        bits._log2_fixed(97, 128)


def test_floats_of_rationals_halfway_between_doubles():
    for half in (Fraction(1, 2**53), Fraction(3, 2**53)):
        x = Bits.from_terms([(9, 1), (3, -2)]) + 1 + half
        assert float(x) == float(1 + half)
    assert math.floor(Bits(Fraction(-7, 2))) == -4
    assert math.ceil(Bits(Fraction(-7, 2))) == -3
    assert (math.floor(log2(3)), math.ceil(log2(3)), math.floor(-log2(3))) == (1, 2, -2)


def test_operators_leave_what_is_no_number_to_others():
    x = log2(3)
    assert +x is x
    for operation in (
        lambda: x + "1",
        lambda: "1" + x,
        lambda: x - "1",
        lambda: "1" - x,
        lambda: x * "1",
        lambda: x / "1",
        lambda: "1" / x,
        lambda: x < "1",
        lambda: x <= None,
        lambda: x > "1",
        lambda: x >= "1",
    ):
        with pytest.raises(TypeError, match=r"unsupported|not supported|multiply|concatenate"):
            operation()
    assert x != "1"
    assert (x == None) is False  # noqa: E711 - the operator is meant
    assert 6 / Bits(4) == Fraction(3, 2)
    assert x / Bits(-2) == -x / 2
    assert x / Fraction(-2, 3) == x * Fraction(-3, 2)
    assert Bits(3) * x == x * Bits(3) == x + x + x
    assert (x * 0).terms() == ()
    assert x * Fraction(2, 3) * Fraction(3, 2) == x
    for zero in (0, Bits(0), log2(1)):
        with pytest.raises(ZeroDivisionError, match="by zero"):
            x / zero


def test_texts():
    with pytest.raises(TypeError, match="expected a text such as"):
        Bits.parse(3)
    x = 2 - log2(3) * Fraction(3, 4) + log2(5)
    assert str(x) == "2 - 3/4*log2(3) + log2(5)"
    assert x.latex() == r"2 - \tfrac{3}{4} \log_2 3 + \log_2 5"
    assert x._repr_latex_() == rf"${x.latex()} \approx 3.13321$"
    assert Bits(Fraction(1, 2))._repr_latex_() == r"$\tfrac{1}{2}$"
    assert log2(10**2100 + 1)._repr_latex_() == (
        r"$\approx 6976.05 \text{ (an exact sum of logarithms, too long to show)}$"
    )
    assert str(-log2(3)) == "-log2(3)"
    assert repr(x) == "Bits('2 - 3/4*log2(3) + log2(5)')"
    assert f"{x}" == str(x)
    assert f"{x:.3f}" == "3.133"
    assert str(Bits(0)) == "0"
    long = log2(Fraction(10**40 + 1, 10**40 + 3))
    assert repr(long).startswith("Bits('")
    wide = log2(next_prime(10**201))
    assert repr(wide) == "<Bits 667.70754..., a sum of 1 logarithms>" or repr(wide).endswith("a sum of 1 logarithms>")
    with pytest.raises(IrrationalError, match=r"^Bits \d+\.\d+\.\.\., a sum of 1 logarithms is irrational"):
        wide.as_fraction()
    with pytest.raises(IrrationalError, match=r"^Bits 2 - 3/4\*log2\(3\) \+ log2\(5\) is irrational"):
        x.as_fraction()
    assert Bits.from_terms([(fmpz(8), 1), (sympy.Integer(3), 2)]) == 3 + 2 * log2(3)
    assert Bits.parse("+ log2(8/9) - 0.5*log2(2.5)") == 3 - 2 * log2(3) - log2(Fraction(5, 2)) / 2


def bulk_of(counts):
    """H of a distribution that is kept as arrays."""
    joint = Joint.from_table(np.array(counts, np.int64), ("X",))
    return joint.H("X"), Fraction(1, sum(counts))


def test_sums_over_arrays_are_numbers_like_others():
    counts = [i % 7 + 1 for i in range(400)]
    x, unit = bulk_of(counts)
    assert x._bulk
    plain = Bits.from_terms([(sum(counts), 1), *((n, -n * unit) for n in counts)])
    assert not plain._bulk
    assert x == plain
    assert x.sign() == 1
    assert (x - plain).sign() == 0
    assert pickle.loads(pickle.dumps(x)) == plain
    assert not pickle.loads(pickle.dumps(x))._bulk
    assert repr(x).startswith("Bits('")
    assert str(-x) == str(-plain)
    assert hash(x) == hash(plain)
    assert float(x) == float(plain)
    assert x.enclosure(40) == plain.enclosure(40)
    assert 3 * x - x * Fraction(1, 2) == plain * Fraction(5, 2)
    assert (x - x)._bulk is None
    assert (x + x - 2 * x)._bulk is None
    assert (
        bits.weighted_sum([(2, x), (3, plain), (1, x / 3), (5, Bits(Fraction(1, 7)))], 4)
        == (plain * (5 + Fraction(1, 3)) + Fraction(5, 7)) / 4
    )
    equal, _ = bulk_of([3] * 1024)
    assert equal.is_rational()
    assert equal == 10
    assert equal.as_fraction() == 10
    assert (x * 0).is_rational()


def test_arrays_of_close_entropies_are_ordered_by_finer_logarithms():
    """Two sums that float64 cannot tell apart."""
    top = 10**12
    first, _ = bulk_of([top + i for i in range(300)])
    second, _ = bulk_of([top + i for i in range(299)] + [top + 300])
    assert first._bulk
    assert abs(float(first) - float(second)) < 1e-12
    low, high = (first - second).enclosure(60)
    assert (first > second) == (low >= 0)
    assert (first - second).sign() == (1 if low >= 0 else -1)
    assert (second - first).sign() == -(first - second).sign()
    assert low != high


@given(st.lists(st.integers(1, 10**25), min_size=1, max_size=6), st.integers(2, 10**6))
def test_coprime_bases(numbers, shared):
    numbers = [n * shared ** (i % 3) for i, n in enumerate(numbers)]
    base = bits._coprime_base(numbers)
    assert all(b > 1 for b in base)
    assert all(math.gcd(a, b) == 1 for i, a in enumerate(base) for b in base[:i])
    for n in numbers:
        for b in base:
            while n % b == 0:
                n //= b
        assert n == 1


@pytest.mark.parametrize("size", [1 << 63, (1 << 64) - 59, (1 << 64) + 13, 1 << 65, 1 << 70])
def test_integers_near_the_limit_of_factoring(size):
    n = next_prime(size) if size % 2 == 0 else size
    assert log2(n * n * 9) - 2 * log2(3) == 2 * log2(n)
    assert log2(n * 257 * 1619).terms() == (log2(n) + log2(257) + log2(1619)).terms()
    assert log2(n * 15) - log2(n * 5) == log2(3)


def test_a_value_beyond_floats_is_named_in_errors():
    huge = log2(next_prime(10**40)) * 10**400
    assert len(str(huge)) > 80
    with pytest.raises(IrrationalError, match=r"^Bits beyond any float, a sum of 1 logarithms is irrational"):
        huge.as_fraction()


def test_an_enclosure_has_thirty_decimals_where_nothing_else_is_said():
    low, high = log2(3).enclosure()
    assert high - low == Fraction(1, 10**30)
