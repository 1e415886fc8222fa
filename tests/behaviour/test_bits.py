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
from flint import arb, fmpq, fmpz
from hypothesis import given, settings
from hypothesis import strategies as st
from recorder import Recorder

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


def test_rationals_are_rationals_of_sympy():
    assert Bits(Fraction(-3, 4)).sympy() == sympy.Rational(-3, 4)
    assert (log2(9) + Fraction(1, 2)).sympy() == 2 * sympy.log(3) / sympy.log(2) + sympy.Rational(1, 2)


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
        lambda: Bits.from_terms([(3, bad)]),
    ):
        with pytest.raises(TypeError, match=r"float .* is not exact: write Fraction\("):
            operation()


@given(st.fractions(max_denominator=64), st.floats())
def test_a_float_is_compared_by_its_exact_value_as_fractions_are(q, x):
    for number in (x, np.float64(x)):
        for value, exact in ((Bits(q), q), (log2(3) + q - log2(3), q)):
            assert (value == number, value != number, number == value) == (exact == x, exact != x, x == exact)
            assert (value < number, value <= number) == (exact < x, exact <= x)
            assert (value > number, value >= number, number > value) == (exact > x, exact >= x, x > exact)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_of_bits_and_its_float_are_one_key(x):
    assert hash(Bits(Fraction(x))) == hash(x)
    assert {Bits(Fraction(x)): 1}[x] == {x: 1}[Bits(Fraction(x))] == 1
    assert Bits(Fraction(x)) in [x] and Bits(Fraction(x)) == decimal.Decimal(x)


def test_an_irrational_number_is_no_float_and_lies_between_two():
    low = float(log2(3))
    low, high = sorted((low, math.nextafter(low, math.inf if low < log2(3) else -math.inf)))
    assert low < log2(3) < high and log2(3) not in (low, high)
    assert log2(3) != math.nan and not log2(3) < math.nan and not log2(3) >= math.nan
    assert log2(3) < math.inf and log2(3) > -math.inf and log2(3) != math.inf
    assert Bits(2) == 2 + 0j and Bits(2) != 2 + 1j and Bits(2) != "2"
    with pytest.raises(TypeError, match="not supported"):
        assert Bits(2) < 3j


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


@pytest.mark.parametrize("digits", [-1, 2.0, "3"])
def test_enclosure_needs_a_number_of_digits(digits):
    with pytest.raises(ValueError, match="digits is the number of decimals"):
        log2(3).enclosure(digits)


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


def test_the_parts_of_the_proof_of_the_float_logarithm():
    assert 8 * math.ulp(0.5) == LOG2_RELATIVE_ERROR  # 8u
    # |mc - 1| <= 2^-9 + 2^-12 on the interval of each reciprocal c
    reciprocal, logs = bits._build_reduction()
    assert len(reciprocal) == 256
    for i, c in enumerate(map(Fraction, reciprocal.tolist())):
        for m in (1 + Fraction(i, 256), 1 + Fraction(i + 1, 256)):
            assert abs(m * c - 1) <= Fraction(1, 2**9) + Fraction(1, 2**12)
    with mpmath.workdps(50):
        for c, value in zip(reciprocal.tolist(), logs.tolist(), strict=True):
            assert value == float(-mpmath.log(mpmath.mpf(c), 2))
        degree_6 = [float((-1) ** (k + 1) / (k * mpmath.log(2))) for k in range(6, 0, -1)]
    assert pytest.approx(degree_6, rel=1e-15) == bits._SERIES


def test_large_arrays_are_done_in_blocks(monkeypatch):
    """Blocks that stay in the cache for the logarithms; of 256, for which the bound is proven, for the sums."""
    table = bits._build_reduction()
    taken = []

    class Table:
        def __init__(self, values):
            self.values = values

        def take(self, cells):
            taken.append(cells.tolist())
            return self.values.take(cells)

    monkeypatch.setattr(bits, "_reduction", tuple(map(Table, table)))
    n = np.arange(1, 2 * 8192 + 101)
    found = log2_floats(n.reshape(2, -1))
    assert [len(cells) for cells in taken] == [8192] * 4 + [100] * 2
    # the interval of a number is told by the eight binary digits after its first
    leading = [(k << 8 >> k.bit_length() - 1) - 256 for k in n.tolist()]
    assert taken[0] + taken[2] + taken[4] == taken[1] + taken[3] + taken[5] == leading
    assert np.allclose(found.reshape(-1), np.log2(n), rtol=1e-15)
    add = Recorder(np.add)
    numpy = Recorder()
    numpy.add = add
    monkeypatch.setattr(bits, "np", numpy)
    bulk = bits.Bulk(n[:600], n[:600])
    s, e = bulk.coarse()
    starts = [arguments[1].tolist() for name, arguments in add.calls if name == "reduceat"]
    assert starts == [[0, 256, 512]] * 2
    exact, error = bulk.fine()
    assert abs(s - exact) <= e + error


def test_enclosures_are_as_wide_as_they_say():
    """The coarse one: 2^-44 of the sum of sizes and two units; the finer ones: a unit for each logarithm."""
    bulk = bits.Bulk(np.array([4, 8, 2]), np.array([3, -1, 7]))  # 6 - 3 + 7
    assert bulk.coarse() == (10 << 128, (16 << 84) + 2)
    s, e = bulk.fine()
    assert (s, e) == (10 << 128, 11)
    assert bits.Bulk(np.array([], int), np.array([], int)).coarse() == (0, 2)
    x = Bits.from_terms([(2, 5), (3, 1), (5, -1), (7, 4)])
    assert x._terms_enclosure()[1] == x._first_enclosure()[1] == 6
    y = x * Fraction(1, 7) - x * Fraction(1, 21)  # its normal form has a smaller denominator
    with mpmath.workdps(200):
        value = 5 + mpmath.log(3, 2) - mpmath.log(5, 2) + 4 * mpmath.log(7, 2)
        for number, times in ((x, 1), (y, mpmath.mpf(2) / 21)):
            for precision in (10, 128, 300):
                s, e = number._enclosure(precision)
                assert e * 21 <= 6 * number._den * 21
                assert abs(value * times * number._den * mpmath.mpf(2) ** precision - s) <= e
        assert abs(value * mpmath.mpf(2) ** 128 - x._first_enclosure()[0]) <= 6
    assert y._enclosure(10)[1] == 12 * (y._den // 21)


def test_an_enclosure_that_touches_zero_decides_nothing():
    """Enclosures of equal numbers that are as far apart as they may be."""
    half, other = log2(45), log2(9) + log2(5)
    for s in (3, -3):
        x = half - other
        x._first = s, 3
        assert x.sign() == 0
        x._first = s, 3
        assert x == 0
        assert not x < 0
        assert not x > 0
    for k in (1, 35, 77):
        for sign in (1, -1):
            x, y = half / 7, other * 11 / 77 * k / k
            for number, shift in ((x, sign), (y, -sign)):
                s, _ = number._first_enclosure()
                number._first = s + shift * number._den * 10**6, number._den * 10**6 + 10
            assert (x == y, x < y, x > y) == (True, False, False)
            assert (x - y).sign() == 0
    quarter = log2(3) - log2(6) + 1
    quarter._first = 7, 7
    assert quarter == 0
    assert quarter == Fraction(0, 5)


def test_finer_enclosures_that_touch_zero_decide_nothing(monkeypatch):
    """Equal sums over arrays, whose enclosures by 128-digit logarithms are as far apart as they may be."""
    counts = [i % 7 + 1 for i in range(400)]
    (x, _), (y, _) = bulk_of(counts), bulk_of(counts[::-1])
    (first,), (second,) = x._bulk, y._bulk
    for sign in (1, -1):
        for bulk, shift in ((first, sign << 60), (second, -sign << 60)):
            s, e = bits.Bulk(bulk.bases, bulk.coefficients).fine()
            bulk._fine = s + shift, e + (1 << 60)
        for difference in (x - y, 3 * x - 3 * y, y / 2 - x / 2, 3 * x - 2 * y - y):
            assert difference.sign() == 0
    given = iter([(5, 5), (-4, 4), (-7, 3)])
    monkeypatch.setattr(Bits, "_enclosure", lambda self, precision: next(given))
    z = log2(2**200 + 1) - 200
    z._first = 0, 1
    assert z.sign() == -1
    assert list(given) == []


def test_enclosures_are_computed_once(monkeypatch):
    computed = []
    original = Bits._first_enclosure
    monkeypatch.setattr(Bits, "_first_enclosure", lambda self: (computed.append(self), original(self))[1])
    x, y = log2(3), log2(5) / 3
    for _ in range(2):
        assert (x.sign(), x > y, y < x, x == 2, float(x), math.floor(x)) == (1, True, True, False, math.log2(3), 1)
    assert len(computed) == 2
    with monkeypatch.context() as patch:  # of logarithms that are at hand
        patch.setattr(bits, "_log2_first", None)
        assert x._terms_enclosure() == x._first
    close = [(bulk_of([10**12 + i for i in range(300)])[0], bulk_of([10**12 + i for i in (*range(299), 300)])[0])]
    for a, b in close:
        difference = a - b
        coarse = difference._first_enclosure()[1]
        difference.sign()
        assert difference._first[1] < coarse  # the finer one is kept


def test_errors_of_enclosures_add_up():
    counts = [i % 7 + 1 for i in range(400)]
    (x, _), (y, _) = bulk_of(counts), bulk_of([n + 1 for n in counts])
    value = x / 2 - y * 3 + log2(3) + log2(5)
    s, e = value._terms_enclosure()
    for bulk, m in value._bulk.items():
        s += m * bulk.coarse()[0]
        e += abs(m) * bulk.coarse()[1]
    assert len(value._bulk) == 2
    assert value._first_enclosure() == (s, e)


def test_comparisons_are_signs(monkeypatch):
    close = log2(2**300 + 1) - 300
    three = log2(3)
    for x, y, sign in ((three, 1, 1), (three, 2, -1), (three, log2(5), -1), (close, 0, 1), (Bits(0), close, -1)):
        assert x._compare(y) == sign
        assert (x - y).sign() == sign
    monkeypatch.setattr(Bits, "sign", lambda self: pytest.fail("a rational is compared without more ado"))
    assert Bits(3)._compare(3) == 0
    assert Bits(3)._compare(Bits(3)) == 0
    assert Bits(Fraction(1, 3))._compare(Fraction(1, 3)) == 0
    assert Bits(Fraction(1, 3))._compare(Fraction(1, 2)) == -1


def test_precision_doubles_until_the_enclosure_decides(monkeypatch):
    asked = []
    original = Bits._enclosure

    def recorded(self, precision):
        asked.append(precision)
        return original(self, precision)

    def precisions(question):
        asked.clear()
        question()
        return list(asked)

    monkeypatch.setattr(Bits, "_enclosure", recorded)
    assert precisions((log2(2**1000 + 1) - 1000).sign) == [256, 512, 1024]
    assert precisions((log2(2**200 + 1) - 200).sign) == [256]
    assert precisions(log2(3).sign) == []
    assert precisions(lambda: log2(3).enclosure(200)) == [2 * (10**200).bit_length()]
    assert precisions(lambda: log2(3).enclosure(45)) == [2 * (10**45).bit_length()]
    assert precisions(lambda: math.floor(log2(3))) == []
    assert precisions(lambda: math.floor(log2(2**1000 + 1))) == [256, 512, 1024]
    assert precisions(lambda: float(log2(2**600 + 1) - 600)) == [256, 512, 1024]
    assert precisions(lambda: float(Bits(1) + log2(9) - 2 * log2(3))) == []


# edges ---------------------------------------------------------------------------------------------


def test_the_cache_of_logarithms_is_bounded(monkeypatch):
    full = dict.fromkeys(range(1 << 17), 0)
    monkeypatch.setattr(bits, "_logs", full)
    n = 10**30 + 57
    first = bits._log2_first(n)
    assert full == {n: first}
    with monkeypatch.context() as patch:  # what is kept is not computed again
        patch.setattr(bits, "_log2_fixed", None)
        assert bits._log2_first(n) == first
    monkeypatch.setattr(bits, "_logs", dict.fromkeys(range((1 << 17) - 1), 0))
    bits._log2_first(n)
    assert len(bits._logs) == 1 << 17
    # only those of up to 256 binary digits are kept
    monkeypatch.setattr(bits, "_logs", dict.fromkeys(range(5), 0))
    bits._log2_first(2**256 - 1)
    bits._log2_first(2**256)
    assert len(bits._logs) == 6


@pytest.mark.parametrize("n", [2, 3, 10, 2**64 + 13, 3**200])
@pytest.mark.parametrize("precision", [0, 1, 20, 128, 500])
def test_fixed_logarithms_are_within_one(n, precision):
    with mpmath.workdps(300):
        assert abs(bits._log2_fixed(n, precision) - mpmath.log(n, 2) * mpmath.mpf(2) ** precision) <= 1


@pytest.mark.parametrize("precision", [0, 7, 128])
def test_fixed_logarithms_are_the_nearest_integers(precision, monkeypatch):
    context = Recorder(bits.ctx)
    monkeypatch.setattr(bits, "ctx", context)
    assert bits._log2_fixed(1, precision) == 0
    assert context.calls == [("workprec", (precision + 64,))]  # so that 64 more digits are carried
    with mpmath.workdps(100):
        for n in (*range(2, 60), 10**30, 3**500):
            assert bits._log2_fixed(n, precision) == mpmath.nint(mpmath.log(n, 2) * mpmath.mpf(2) ** precision)


def test_an_enclosure_too_wide_is_an_error(monkeypatch):
    class Coarse:
        def workprec(self, _):
            return contextlib.nullcontext()

    monkeypatch.setattr(bits, "ctx", Coarse())
    with pytest.raises(ArithmeticError, match="no enclosure of log2 of a number of 7 binary digits"):
        bits._log2_fixed(97, 128)
    wide = 0
    for precision in range(40, 60):  # where balls of 53 digits stop to be narrow enough
        ball = arb(97).log() / arb.const_log2() * arb(2) ** precision
        if ball.rad() < 0.25:
            bits._log2_fixed(97, precision)
        else:
            wide += ball.rad() < 1
            with pytest.raises(ArithmeticError, match="no enclosure"):
                bits._log2_fixed(97, precision)
    assert wide


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
    assert not (x - x)._bulk
    assert not (x + x - 2 * x)._bulk
    assert (
        bits.weighted_sum([(2, x), (3, plain), (1, x / 3), (5, Bits(Fraction(1, 7)))], 4)
        == (plain * (5 + Fraction(1, 3)) + Fraction(5, 7)) / 4
    )
    square = Joint.from_table(np.full((32, 32), 5), ("X", "Y"))
    conditional = square.H("X|Y")
    assert not conditional._terms
    assert conditional._bulk
    assert conditional.is_rational()
    assert conditional.as_fraction() == 5
    conditional = Joint.from_table(np.arange(1, 1025).reshape(32, 32), ("X", "Y")).H("X|Y")
    assert not conditional._terms
    assert not conditional.is_rational()
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
    # whatever the order, and in a fixed one
    assert bits._coprime_base([6, 35, 10, 6]) == [2, 7, 5, 3]
    assert bits._coprime_base([30, 42, 70, 105]) == [7, 2, 3, 5]
    assert bits._coprime_base([7, 1, 36, 24]) == [2, 3, 7]


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


def test_what_is_rational_as_it_stands_needs_no_normal_form():
    for x in (Bits(3) - 3, Bits(Fraction(5, 7)), log2(8), log2(Fraction(1, 4)), Bits.from_terms([(1, 5)])):
        assert x.is_rational()
        assert x.as_fraction() == x._terms.get(2, 0) / Fraction(x._den)
        assert x.sign() == (x > 0) - (x < 0)
        assert x == x.as_fraction()
        assert float(x) == float(x.as_fraction())
        assert x._normal is None
    assert log2(8)._terms == {2: 3}
    assert (log2(3) * 0)._den == 1
    assert Bits.from_terms([(3, Fraction(1, 6)), (5, Fraction(1, 4)), (7, Fraction(1, 3))])._den == 12
    for x in (Bits(0), log2(3) - log2(3), log2(3)):
        assert abs(x) is x
    assert Bits.from_terms([(1, 5), (3, 1)])._terms == {3: 1}
    x = log2(3) + log2(5)
    assert (x / 3)._terms is x._terms  # shared, not copied
    assert (x - x + 1).sign() == 1
    assert x._normal is None
    z = log2(9) - 2 * log2(3) + Fraction(1, 2)  # as it stands, a sum of logarithms
    assert z.is_rational()
    assert z.as_fraction() == Fraction(1, 2)
    assert z._normal == (2, {2: 1})


def test_what_is_factored(monkeypatch):
    """Numbers of up to 64 binary digits, at once; of larger ones the primes up to the 256th, 1619, and what is left."""
    factored = []
    original = bits.prime_factors

    def recorded(n):
        factored.append(n)
        return original(n)

    monkeypatch.setattr(bits, "prime_factors", recorded)
    p, q = next_prime(3 << 30), next_prime((3 << 30) + 10**6)
    assert (p * q).bit_length() == 64
    longer = p * next_prime(3 << 31)
    assert longer.bit_length() == 65

    def terms(n):
        factored.clear()
        return [b for b, _ in log2(n).terms()], list(factored)

    assert terms(p * q) == ([p, q], [p * q])
    assert terms(longer) == ([longer], [])
    assert terms(3 * p * q) == ([3, p, q], [3, p * q])
    assert (15 * p * 200_000_033).bit_length() == 64
    assert terms(15 * p * 200_000_033) == ([3, 5, 200_000_033, p], [15 * p * 200_000_033])
    assert terms(1619 * P * Q) == ([1619, P * Q], [1619])
    assert terms(1621 * P * Q) == ([1621 * P * Q], [])
    factored.clear()
    assert bits._normalise({P * Q: 0, 15: 0}) == {}  # what cancels is not factored
    assert factored == []


def test_numbers_as_far_apart_as_hashes_can_tell():
    x = log2(3)
    values = [x + Fraction(k, 1 << 64) for k in range(40)]
    assert len({hash(value) for value in values}) == 40
    assert len({hash(-value) for value in values}) == 40


def prime_like(digits):
    """A number of so many digits without small factors: its logarithm is one term."""
    n = 10 ** (digits - 1) + 1
    primorial = math.prod(sympy.primerange(2000))
    while math.gcd(n, primorial) > 1:
        n += 2
    return n


def powers(count):
    """An integer, presented as so many logarithms."""
    return Bits.from_terms((2**k, 1) for k in range(1, count + 1))


def test_where_texts_are_too_long_to_be_shown():
    assert repr(powers(64)) == "Bits('2080')"
    assert repr(powers(65)) == "<Bits 2145..., a sum of 65 logarithms>"
    assert powers(64)._repr_latex_() == "$2080$"
    assert powers(65)._repr_latex_() == r"$\approx 2145 \text{ (an exact sum of logarithms, too long to show)}$"
    n = prime_like(194)
    assert repr(log2(n)) == f"Bits('log2({n})')"  # 200 characters
    n = prime_like(195)
    assert repr(log2(n)) == f"<Bits {float(log2(n)):.15g}..., a sum of 1 logarithms>"
    n = prime_like(1974)
    assert len(log2(n).latex()) == 1981
    assert log2(n)._repr_latex_() == rf"$\log_2 {n} \approx {float(log2(n)):.6g}$"
    assert len((log2(prime_like(1993))).latex()) == 2000
    assert "text" not in log2(prime_like(1993))._repr_latex_()
    assert "text" in log2(prime_like(1994))._repr_latex_()
    short, long = prime_like(74), prime_like(75)
    for x, text in (
        (log2(short), f"Bits log2({short})"),  # 80 characters
        (log2(long), f"Bits {float(log2(long)):.15g}..., a sum of 1 logarithms"),
        (Bits.from_terms((p, 1) for p in (3, 5, 7, 11)), "Bits log2(3) + log2(5) + log2(7) + log2(11)"),
        (Bits.from_terms((p, 1) for p in (3, 5, 7, 11, 13)), "Bits 13.8741168544445..., a sum of 5 logarithms"),
    ):
        with pytest.raises(IrrationalError) as error:
            x.as_fraction()
        assert str(error.value).startswith(text), str(error.value)
    # sums over arrays are short only where their arrays are
    x, _ = bulk_of([2**i * 3**j for i in range(11) for j in range(6)] * 4)
    assert repr(x) == f"<Bits {float(x):.15g}..., a sum of 66 logarithms>"
    assert "text" in x._repr_latex_()
    x, _ = bulk_of(range(1, 400))
    assert repr(x).endswith("a sum of 399 logarithms>")
    n = prime_like(5000)  # longer than Python writes by itself
    assert str(log2(n)).startswith("log2(1000") and len(str(log2(n))) == 5006


def test_texts_that_cannot_be_read_are_named_from_where_reading_stopped():
    with pytest.raises(ValueError, match=r"^cannot read ' x{39}' in .* as a number of bits such as"):
        Bits.parse("2 + 3 " + "x" * 60)
    with pytest.raises(ValueError, match=r"^cannot read ' 3' in '2 3' as"):
        Bits.parse("2 3")
    with pytest.raises(ValueError, match=r"^log2 needs a positive number, not 0 \(in 'log2\(0/3\)'\)$"):
        Bits.parse("log2(0/3)")
    with pytest.raises(ValueError, match=r"^division by zero in '1/0'$"):
        Bits.parse("1/0")
    assert Bits.parse("3*log2(5)") == 3 * log2(5)
    assert Bits.parse("1.5/3") == Fraction(1, 2)
    assert log2(3).enclosure() == log2(3).enclosure(30)
    assert len({*log2(3).enclosure()}) == 2
    low, high = log2(3).enclosure()
    assert (high - low) * 10**30 == 1
