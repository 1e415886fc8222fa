"""Exact numbers of bits: sums of rational multiples of logarithms (base 2) of positive integers.

Entropies of rational distributions are such sums.  Equality is decided, not measured: the logarithms of
pairwise coprime integers > 1 are linearly independent over the rationals, so a sum is zero iff its
coefficients over a coprime base (the primes, where numbers can be factored) all are.  A sum that is not
zero has a sign that certified enclosures of growing precision find.  No tolerance, no rounding anywhere.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from numbers import Rational, Real
from typing import TYPE_CHECKING, Any, final

from flint import arb, arf, ctx, fmpq, fmpz

from exact._numpy import np

if TYPE_CHECKING:
    import sympy

__all__ = ["Bits", "IrrationalError", "log2"]

_PRECISION = 128  # binary digits after the point in the first enclosure
_FACTORABLE = 64  # integers of up to so many binary digits are factored; above, a coprime base by gcds
_TRIAL = 256  # that many primes are divided out of larger ones


class IrrationalError(ValueError):
    """A rational number was asked of a value that is irrational."""


# ---------------------------------------------------------------------------------- rational input


def ratio_of(x: object) -> tuple[int, int] | None:
    """Numerator and denominator of an exact rational of any library; None for what is no number at all.

    Raises TypeError for floats, decimals and other numbers that are not exact rationals.
    """
    if type(x) is int:
        return x, 1
    if isinstance(x, Rational):  # Fraction, bool, NumPy integers, SymPy rationals
        return int(x.numerator), int(x.denominator)
    if isinstance(x, fmpz):
        return int(x), 1
    if isinstance(x, fmpq):
        return int(x.p), int(x.q)
    if isinstance(x, float) or (type(x).__module__ == "numpy" and isinstance(x, np.floating)):
        raise TypeError(
            f"the float {x} is not exact: write Fraction('{x}') for the decimal you see, "
            f"or Fraction({float(x)!r}) for its exact binary value"
        )
    if isinstance(x, Real | Decimal | complex | arb):
        raise TypeError(
            f"{x!r} ({type(x).__name__}) is not an exact rational: convert it deliberately, e.g. with Fraction('{x}')"
        )
    return None


def exact_ratio(x: object, what: str = "a rational number") -> tuple[int, int]:
    """As ratio_of, but TypeError for everything that is not a rational."""
    ratio = ratio_of(x)
    if ratio is None:
        raise TypeError(
            f"expected {what} (int, Fraction, or a SymPy or FLINT rational), not {x!r} of type {type(x).__name__}"
        )
    return ratio


UNORDERED = 2  # the sign of the difference to what is not a number


def exact_float(x: object) -> Fraction | int | None:
    """The exact value of a finite float, decimal or real complex number, with which exact numbers are compared.

    -1 or 1 for an infinity of that sign, UNORDERED for nan; None for anything else.
    """
    if isinstance(x, complex) and not x.imag:
        x = x.real
    if not isinstance(x, float | np.floating | Decimal):
        return None
    if math.isfinite(x):
        return Fraction(*map(int, x.as_integer_ratio()))
    return UNORDERED if x != x else (1 if x > 0 else -1)


# ---------------------------------------------------------------------------------- logarithms


def _log2_fixed(n: int, precision: int) -> int:
    """An integer within 1 of log2(n) * 2**precision."""
    with ctx.workprec(precision + 64):
        ball = arb(n).log() / arb.const_log2() * arb(arf((1, precision)))
        if not ball.rad() < 0.25:
            raise ArithmeticError(f"no enclosure of log2 of a number of {n.bit_length()} binary digits")
        mantissa, exponent = map(int, ball.mid().man_exp())
    return mantissa << exponent if exponent >= 0 else (mantissa + (1 << (-exponent - 1))) >> -exponent


_logs: dict[int, int] = {}  # n -> _log2_fixed(n, _PRECISION)


def _log2_first(n: int) -> int:
    found = _logs.get(n)
    if found is None:
        found = _log2_fixed(n, _PRECISION)
        if n.bit_length() <= 256:
            if len(_logs) >= 1 << 17:
                _logs.clear()
            _logs[n] = found
    return found


def _build_reduction() -> tuple[np.ndarray, np.ndarray]:
    """Per eighth binary digit of a mantissa in [1, 2): a reciprocal rounded to 12 digits, and minus its log2."""
    reciprocal = [round(4096 * 512 / (512 + 2 * i + 1)) for i in range(256)]
    logs = [(12 << 96) - _log2_fixed(c, 96) for c in reciprocal]
    return np.array(reciprocal) / 4096.0, np.array([value / (1 << 96) for value in logs])


_BLOCK = 8192  # numbers at a time: their arrays stay in the cache
_reduction: tuple[np.ndarray, np.ndarray] | None = None
LOG2_RELATIVE_ERROR = 2.0**-50


def log2_floats(n: np.ndarray) -> np.ndarray:
    """log2 of positive int64 as float64, with relative error at most LOG2_RELATIVE_ERROR; log2 of 0 is given as 0.

    Proof, with u = 2^-53.  Only correctly rounded IEEE operations are used (a libm comes without a proof).
    x = fl(n) = 2^e m, m in [1, 2); rounding n costs at most 1.5u in log2.  c, the reciprocal of the midpoint of m's
    interval of width 2^-8 rounded to 12 places, gives |mc - 1| <= 2^-9 + 2^-12 < 2^-8.8.  Rounding the product mc costs
    at most u, subtracting 1 is exact, so r = mc - 1 is known within u, and log2(1 + r) within 1.5u.  The series of
    degree 6 leaves a remainder below 2^-62; its value is below 2^-8, and its rounding with that of its coefficients
    below 16u relative to it: together less than u/10.  The table entry -log2(c) is below 1 and correctly rounded: u/2.
    Adding it to the series, a sum below 1.01, costs u.  So far less than 5u; adding e rounds once more, by u relative
    to the result, which is at least 1 for n >= 2: relatively less than 7u altogether.  The bound is 8u.
    For n = 0 and 1 the result is set.
    """
    global _reduction
    if _reduction is None:
        _reduction = _build_reduction()
    reciprocal, logs = _reduction
    highest, *lower = _SERIES
    flat = np.ravel(n)
    result = np.empty(flat.shape)
    for start in range(0, len(flat), _BLOCK):
        block = flat[start : start + _BLOCK]
        x = block.astype(np.float64)
        raw = x.view(np.int64)
        exponent = raw >> 52
        exponent -= 1023
        cell = raw >> 44
        cell &= 255
        raw &= 0x000FFFFFFFFFFFFF
        raw |= 0x3FF0000000000000
        x *= reciprocal.take(cell)
        x -= 1.0
        poly = x * highest
        for coefficient in lower:
            poly += coefficient
            poly *= x
        poly += logs.take(cell)
        poly += exponent
        poly[block <= 1] = 0.0
        result[start : start + _BLOCK] = poly
    return result.reshape(np.shape(n))


_SERIES = [(1 if k % 2 else -1) / (k * math.log(2)) for k in (6, 5, 4, 3, 2, 1)]  # of log2(1 + r): coefficients of r^k


class Bulk:
    """An immutable sum of c_i * log2(n_i) over int64 arrays: the entropy of a large table, not yet looked into."""

    __slots__ = ("_coarse", "_fine", "bases", "coefficients")

    def __init__(self, bases: np.ndarray, coefficients: np.ndarray) -> None:
        """Shapes (k,) and (k,), bases positive; both are kept, not copied."""
        self.bases, self.coefficients = bases, coefficients
        self._coarse: tuple[int, int] | None = None
        self._fine: tuple[int, int] | None = None

    def coarse(self) -> tuple[int, int]:
        """(s, e): the sum times 2**_PRECISION lies in [s - e, s + e].  From float64, under a proven bound.

        A product has relative error LOG2_RELATIVE_ERROR + 2u (conversion of c, product); a block sum of 256 adds 255u
        in whatever order it is done, fsum one u: at most (8 + 2 + 256)u < 300u of the sum of absolute values, which is
        itself computed within that; 2^-44 is 512u.
        """
        if self._coarse is None:
            products = self.coefficients.astype(np.float64)
            products *= log2_floats(self.bases)
            starts = np.arange(0, len(products), 256)
            total = math.fsum(np.add.reduceat(products, starts).tolist()) if len(products) else 0.0
            size = math.fsum(np.add.reduceat(np.abs(products), starts).tolist()) if len(products) else 0.0
            self._coarse = (_fixed(total), _fixed(size * 2.0**-44) + 2)
        return self._coarse

    def fine(self) -> tuple[int, int]:
        """The same from 128-digit logarithms."""
        if self._fine is None:
            s = sum(c * _log2_first(n) for n, c in zip(self.bases.tolist(), self.coefficients.tolist(), strict=True))
            self._fine = (s, sum(map(abs, self.coefficients.tolist())))
        return self._fine

    def add_to(self, terms: dict[int, int], multiplier: int) -> None:
        """Add the sum, term by term, to a dict {n: coefficient}."""
        for n, c in zip(self.bases.tolist(), self.coefficients.tolist(), strict=True):
            terms[n] = terms.get(n, 0) + c * multiplier


def _fixed(x: float) -> int:
    numerator, denominator = x.as_integer_ratio()
    return (numerator << _PRECISION) // denominator


# ---------------------------------------------------------------------------------- normal form


@lru_cache(maxsize=1 << 16)
def prime_factors(n: int) -> tuple[tuple[int, int], ...]:
    """Pairs (p, k): n is the product of the p^k."""
    return tuple((int(p), int(k)) for p, k in fmpz(n).factor())


def _coprime_base(numbers: Iterable[int]) -> list[int]:
    """Pairwise coprime integers > 1 of which all the numbers are products."""
    base: list[int] = []
    product = 1
    pending = list(numbers)
    while pending:
        m = pending.pop()
        if m == 1:
            continue
        if math.gcd(m, product) == 1:
            base.append(m)
            product *= m
        elif m not in base:
            b = next(b for b in base if math.gcd(m, b) != 1)
            g = math.gcd(m, b)
            base.remove(b)
            product //= b
            pending += (g, b // g, m // g)  # the product of all numbers falls by g: this ends
    return base


def _normalise(terms: dict[int, int]) -> dict[int, int]:
    """The same sum over a coprime base, without zero coefficients: empty iff the sum is zero.  2 is its own base."""
    normal: dict[int, int] = {}
    large: list[tuple[int, int]] = []
    for n, c in terms.items():
        if not c:
            continue
        if n.bit_length() <= _FACTORABLE:
            for p, k in prime_factors(n):
                normal[p] = normal.get(p, 0) + k * c
            continue
        for part, power in fmpz(n).factor(trial_limit=_TRIAL):
            m, k = int(part), int(power)
            if m.bit_length() <= _FACTORABLE:
                for p, q in prime_factors(m):
                    normal[p] = normal.get(p, 0) + k * q * c
            else:
                large.append((m, k * c))
    if large:
        base = _coprime_base([m for m, _ in large] + list(normal))
        for m, c in large:
            for b in base:
                k = 0
                while m % b == 0:
                    m //= b
                    k += 1
                normal[b] = normal.get(b, 0) + k * c
    return {n: c for n, c in sorted(normal.items()) if c}


# ---------------------------------------------------------------------------------- Bits


@final
class Bits:
    """An exact real number of bits: a rational plus rational multiples of log2 of positive integers.  Immutable.

    ``Bits(x)`` takes an int, Fraction, SymPy or FLINT rational, a Bits, or a text such as ``"2 + 3/4*log2(3)"``.
    Addition, subtraction, and multiplication and division by rationals are exact; comparisons with Bits and rationals
    are decided.  The product of two irrational values is not a Bits: TypeError.  A float is refused in arithmetic
    (TypeError), and compared by its exact binary value, as Fraction does.
    The hash agrees with ==, and with the hash of the Fraction where the value is rational.
    """

    # value = (sum of c*log2(n) over _terms, plus sum of m*bulk over _bulk) / _den; rationals are multiples of log2(2)
    __slots__ = ("_bulk", "_den", "_first", "_hash", "_normal", "_terms")

    _den: int
    _terms: dict[int, int]
    _bulk: dict[Bulk, int] | None
    _first: tuple[int, int] | None
    _normal: tuple[int, dict[int, int]] | None
    _hash: int | None

    def __new__(cls, value: object = 0) -> Bits:
        if isinstance(value, Bits):
            return value
        if isinstance(value, str):
            return cls.parse(value)
        return _from_ratio(*exact_ratio(value, "a number of bits"))

    @staticmethod
    def from_terms(terms: Iterable[tuple[int, object]]) -> Bits:
        """The sum of q*log2(n) over pairs (n, q), n a positive integer, q rational.  Nothing is factored yet."""
        den = 1
        total: dict[int, int] = {}
        for n, q in terms:
            if type(n) is not int:
                n = _integer(n)
            if n < 1:
                raise ValueError(f"log2 needs a positive integer, not {n}")
            if type(q) is int:
                p = q * den
            else:
                p, r = exact_ratio(q, "a rational coefficient")
                if den % r:
                    grow = r // math.gcd(den, r)
                    den *= grow
                    total = {m: c * grow for m, c in total.items()}
                p *= den // r
            if n != 1:
                total[n] = total.get(n, 0) + p
        return make(den, total)

    @staticmethod
    def parse(text: str) -> Bits:
        """The inverse of str: a sum of terms ``q``, ``log2(n)`` and ``q*log2(n)``, with q and n like 3, 3/4 or 0.75."""
        if not isinstance(text, str):
            raise TypeError(f"expected a text such as '2 + 3/4*log2(3)', not {text!r}")
        position = 0
        terms: list[tuple[int, Fraction]] = []
        stripped = text.strip()
        while position < len(stripped):
            match = _TERM.match(stripped, position)
            if not match or (position and not match["sign"]):
                raise ValueError(
                    f"cannot read {stripped[position:][:40]!r} in {text!r} as a number of bits "
                    "such as '2 + 3/4*log2(3)'"
                )
            number = _number(match["number"] or match["factor"] or "1")
            if match["sign"] == "-":
                number = -number
            argument = _number(match["log"]) if match["log"] else Fraction(2)
            if argument <= 0:
                raise ValueError(f"log2 needs a positive number, not {argument} (in {text!r})")
            terms += [(argument.numerator, number), (argument.denominator, -number)]
            position = match.end()
        if not terms:
            raise ValueError(f"{text!r} is empty where a number of bits such as '2 + 3/4*log2(3)' was expected")
        return Bits.from_terms(terms)

    # arithmetic -------------------------------------------------------------------------------

    def __add__(self, other: object) -> Bits:
        b = _operand(other)
        return NotImplemented if b is None else _combine(self, 1, b, 1)

    __radd__ = __add__

    def __sub__(self, other: object) -> Bits:
        b = _operand(other)
        return NotImplemented if b is None else _combine(self, 1, b, -1)

    def __rsub__(self, other: object) -> Bits:
        b = _operand(other)
        return NotImplemented if b is None else _combine(self, -1, b, 1)

    def __neg__(self) -> Bits:
        return self._scaled(-1, 1)

    def __pos__(self) -> Bits:
        return self

    def __abs__(self) -> Bits:
        return -self if self.sign() < 0 else self

    def __mul__(self, other: object) -> Bits:
        if isinstance(other, Bits):
            if other.is_rational():
                return self * other.as_fraction()
            if self.is_rational():
                return other * self.as_fraction()
            raise TypeError(
                f"the product of {_short(self)} and {_short(other)} is not a number of bits: "
                "one of the factors has to be rational"
            )
        ratio = ratio_of(other)
        return NotImplemented if ratio is None else self._scaled(*ratio)

    __rmul__ = __mul__

    def __truediv__(self, other: object) -> Bits:
        if isinstance(other, Bits):
            if not other.is_rational():
                raise TypeError(f"cannot divide by {_short(other)}: the divisor has to be rational")
            fraction = other.as_fraction()
            p, q = fraction.numerator, fraction.denominator
        else:
            ratio = ratio_of(other)
            if ratio is None:
                return NotImplemented
            p, q = ratio
        if p == 0:
            raise ZeroDivisionError("division of a number of bits by zero")
        size = abs(p)
        return self._scaled(q if p == size else -q, size)

    def __rtruediv__(self, other: object) -> Bits:
        b = _operand(other)
        return NotImplemented if b is None else b / self

    def _scaled(self, p: int, q: int) -> Bits:
        if p == 0:
            return _from_ratio(0, 1)
        g = math.gcd(p, self._den)
        p //= g
        terms = self._terms if p == 1 else {n: c * p for n, c in self._terms.items()}
        bulk = self._bulk and {b: m * p for b, m in self._bulk.items()}
        return make(self._den // g * q, terms, bulk)

    # order ------------------------------------------------------------------------------------

    def sign(self) -> int:
        """-1, 0 or 1: decided exactly."""
        s, e = self._first or self._first_enclosure()
        if s > e:
            return 1
        if s < -e:
            return -1
        if e == 0:
            return 0
        return self._decide()

    def _decide(self) -> int:
        if self._bulk:
            s, e = self._terms_enclosure()
            for bulk, m in self._bulk.items():
                bs, be = bulk.fine()
                s += m * bs
                e += abs(m) * be
            if abs(s) > e:
                self._first = s, e
                return s // abs(s)
        if not self._normal_form()[1]:
            return 0
        # Not zero: the enclosures exclude zero at some precision.
        precision = 2 * _PRECISION
        while True:
            s, e = self._enclosure(precision)
            if abs(s) > e:
                return s // abs(s)
            precision *= 2

    def _compare(self, other: object) -> int | None:
        """The sign of self - other, UNORDERED where other is nan; None where other is no number."""
        s, e = self._first or self._first_enclosure()
        if other.__class__ is Bits:
            so, eo = other._first or other._first_enclosure()
            d, do = self._den, other._den
        else:
            value = exact_float(other)
            if type(value) is int:
                return value if value == UNORDERED else -value
            try:
                ratio = ratio_of(other if value is None else value)
            except TypeError:  # a number that is not known to be rational: it is none that is equal
                return None
            if ratio is None:
                return None
            p, do = ratio
            so, eo = p << _PRECISION, 0
            d = self._den
        if d != do:
            s *= do
            e *= do
            so *= d
            eo *= d
        s -= so
        e += eo
        if s > e:
            return 1
        if s < -e:
            return -1
        if e == 0:
            return 0
        return (self - (other if other.__class__ is Bits else Fraction(p, do))).sign()

    def __eq__(self, other: object) -> bool:
        c = self._compare(other)
        return NotImplemented if c is None else c == 0

    def __lt__(self, other: object) -> bool:
        c = self._compare(other)
        return NotImplemented if c is None or isinstance(other, complex) else c == -1

    def __le__(self, other: object) -> bool:
        c = self._compare(other)
        return NotImplemented if c is None or isinstance(other, complex) else -1 <= c <= 0

    def __gt__(self, other: object) -> bool:
        c = self._compare(other)
        return NotImplemented if c is None or isinstance(other, complex) else c == 1

    def __ge__(self, other: object) -> bool:
        c = self._compare(other)
        return NotImplemented if c is None or isinstance(other, complex) else 0 <= c <= 1

    def __bool__(self) -> bool:
        return self.sign() != 0

    def __hash__(self) -> int:
        if self._hash is None:
            if self.is_rational():
                self._hash = hash(self.as_fraction())
            else:
                self._hash = hash(self._floor(1 << 64))  # depends on the value alone
        return self._hash

    # enclosures -------------------------------------------------------------------------------
    # (s, e) at precision P means: value * _den * 2**P lies in [s - e, s + e]

    def _terms_enclosure(self) -> tuple[int, int]:
        s = e = 0
        known = _logs
        for n, c in self._terms.items():
            if n == 2:
                s += c << _PRECISION
            else:
                log = known.get(n)
                s += c * (_log2_first(n) if log is None else log)
                e += abs(c)
        return s, e

    def _first_enclosure(self) -> tuple[int, int]:
        s, e = self._terms_enclosure()
        if self._bulk:
            for bulk, m in self._bulk.items():
                bs, be = bulk.coarse()
                s += m * bs
                e += abs(m) * be
        self._first = s, e
        return s, e

    def _enclosure(self, precision: int) -> tuple[int, int]:
        """From the normal form, rescaled to _den."""
        den, terms = self._normal_form()
        s = e = 0
        for n, c in terms.items():
            if n == 2:
                s += c << precision
            else:
                s += c * _log2_fixed(n, precision)
                e += abs(c)
        scale = self._den // den
        return s * scale, e * scale

    def _floor(self, scale: int) -> int:
        """floor(value * scale) for an irrational value: growing precision always decides it."""
        precision = _PRECISION
        s, e = self._first or self._first_enclosure()
        while True:
            unit = self._den << precision
            low = (s - e) * scale // unit
            if low == (s + e) * scale // unit:
                return low
            precision = max(2 * precision, 2 * scale.bit_length())
            s, e = self._enclosure(precision)

    def enclosure(self, digits: int = 30) -> tuple[Fraction, Fraction]:
        """Certified bounds (low, high) in bits: the nearest multiples of 10**-digits below and above the value.

        They coincide when the value is such a multiple itself; otherwise they are 10**-digits apart.
        """
        if not isinstance(digits, int) or digits < 0:
            raise ValueError(f"digits is the number of decimals wanted, 0 or more, not {digits!r}")
        scale = 10**digits
        if self.is_rational():
            value = self.as_fraction() * scale
            return Fraction(math.floor(value), scale), Fraction(math.ceil(value), scale)
        low = self._floor(scale)
        return Fraction(low, scale), Fraction(low + 1, scale)

    def __float__(self) -> float:
        """The nearest float64 (correctly rounded)."""
        s, e = self._first or self._first_enclosure()
        precision = _PRECISION
        while True:
            unit = self._den << precision
            low, high = (s - e) / unit, (s + e) / unit  # Python divides integers with correct rounding
            if low == high:
                return low
            if self.is_rational():
                return float(self.as_fraction())
            precision *= 2
            s, e = self._enclosure(precision)

    def __floor__(self) -> int:
        return math.floor(self.as_fraction()) if self.is_rational() else self._floor(1)

    def __ceil__(self) -> int:
        return math.ceil(self.as_fraction()) if self.is_rational() else self._floor(1) + 1

    # normal form ------------------------------------------------------------------------------

    def _normal_form(self) -> tuple[int, dict[int, int]]:
        if self._normal is None:
            terms = self._terms
            if self._bulk:
                terms = dict(terms)
                for bulk, m in self._bulk.items():
                    bulk.add_to(terms, m)
            normal = _normalise(terms)
            g = _gcd(self._den, normal.values())
            self._normal = self._den // g, normal if g == 1 else {n: c // g for n, c in normal.items()}
        return self._normal

    def terms(self) -> tuple[tuple[int, Fraction], ...]:
        """The normal form: pairs (n, q), sorted by n, whose q*log2(n) sum to the value; empty iff it is zero.

        The n are pairwise coprime, and primes unless a factor above 2**64 resisted trial division.  The pair of
        base 2 is the rational part.
        """
        den, terms = self._normal_form()
        return tuple((n, Fraction(c, den)) for n, c in terms.items())

    def is_rational(self) -> bool:
        """Whether the value is a rational number: decided."""
        if len(self._terms) == (2 in self._terms) and not self._bulk:
            return True
        terms = self._normal_form()[1]
        return len(terms) == (2 in terms)

    def as_fraction(self) -> Fraction:
        """The value as a Fraction; IrrationalError where it is irrational."""
        if not self.is_rational():
            raise IrrationalError(f"{_short(self)} is irrational: use float(x) or x.enclosure(digits)")
        if self._bulk or len(self._terms) != (2 in self._terms):
            den, terms = self._normal_form()
        else:
            den, terms = self._den, self._terms
        return Fraction(terms.get(2, 0), den)

    # other forms ------------------------------------------------------------------------------

    def sympy(self) -> sympy.Expr:
        """The value as a SymPy expression, with log2(n) written log(n)/log(2)."""
        import sympy

        ratios = ((n, sympy.Rational(q.numerator, q.denominator)) for n, q in self.terms())
        return sympy.Add(*(ratio * sympy.log(n) / sympy.log(2) for n, ratio in ratios))

    def _sympy_(self) -> Any:
        # A SymPy rational on the left of an operator asks for a conversion; refusing it gives the operation to Bits,
        # which decides it.
        from sympy import SympifyError

        raise SympifyError("a Bits is converted to SymPy deliberately, by its method sympy()")

    def latex(self) -> str:
        r"""LaTeX of the normal form, such as ``2 + \tfrac{3}{4} \log_2 3``."""

        def number(q: Fraction) -> str:
            p, r = _digits(q.numerator), _digits(q.denominator)
            return p if q.denominator == 1 else rf"\tfrac{{{p}}}{{{r}}}"

        return self._text(number, lambda n: rf"\log_2 {_digits(n)}", r" ")

    def __str__(self) -> str:
        def number(q: Fraction) -> str:
            p, r = _digits(q.numerator), _digits(q.denominator)
            return p if q.denominator == 1 else f"{p}/{r}"

        return self._text(number, lambda n: f"log2({_digits(n)})", "*")

    def _text(self, number: Any, log: Any, times: str) -> str:
        text = ""
        for n, q in self.terms():
            size = abs(q)
            part = number(size) if n == 2 else log(n) if size == 1 else number(size) + times + log(n)
            sign = (" + " if q == size else " - ") if text else ("" if q == size else "-")
            text += sign + part
        return text or "0"

    def __repr__(self) -> str:
        if _count(self) <= 64:
            text = str(self)
            if len(text) <= 200:
                return f"Bits('{text}')"
        return f"<{_short(self)}>"

    def __format__(self, spec: str) -> str:
        return format(float(self), spec) if spec else str(self)

    def _repr_latex_(self) -> str:
        """For notebooks: the normal form, with a decimal beside what is irrational; of a long one the decimal alone."""
        text = self.latex() if _count(self) <= 64 else ""
        if not text or len(text) > 2000:
            return rf"$\approx {float(self):.6g} \text{{ (an exact sum of logarithms, too long to show)}}$"
        return f"${text}$" if self.is_rational() else rf"${text} \approx {float(self):.6g}$"

    def __reduce__(self) -> tuple[Any, ...]:
        terms = dict(self._terms)
        for bulk, m in (self._bulk or {}).items():
            bulk.add_to(terms, m)
        return make, (self._den, terms)


_RATIONAL = r"\d+(?:\.\d+)?(?:\s*/\s*\d+)?"
_TERM = re.compile(
    rf"\s*(?P<sign>[-+])?\s*(?:(?:(?P<factor>{_RATIONAL})\s*\*\s*)?log2\(\s*(?P<log>{_RATIONAL})\s*\)|(?P<number>{_RATIONAL}))"
)


def _number(text: str) -> Fraction:
    numerator, _, denominator = text.partition("/")
    if "." in numerator:
        top = Fraction(numerator.strip())
    else:
        top = Fraction(int(fmpz(numerator.strip())))  # FLINT reads and writes integers of any length
    if not denominator:
        return top
    bottom = int(fmpz(denominator.strip()))
    if bottom == 0:
        raise ValueError(f"division by zero in {text!r}")
    return top / bottom


def _digits(n: int) -> str:
    try:
        return str(n)
    except ValueError:  # longer than Python writes by itself
        return str(fmpz(n))


def make(den: int, terms: dict[int, int], bulk: dict[Bulk, int] | None = None) -> Bits:
    """The Bits (sum of c*log2(n) + sum of m*bulk) / den, for den > 0 and n > 0; the dicts are kept, not copied."""
    new = _new(Bits)
    new._den = den
    new._terms = terms
    new._bulk = bulk
    new._first = new._normal = new._hash = None
    return new


_new = object.__new__


def _from_ratio(p: int, q: int) -> Bits:
    return make(q, {2: p} if p else {})


def _operand(x: object) -> Bits | None:
    if x.__class__ is Bits:
        return x
    ratio = ratio_of(x)
    return None if ratio is None else _from_ratio(*ratio)


def _combine(a: Bits, ka: int, b: Bits, kb: int) -> Bits:
    """ka*a + kb*b."""
    den, other = a._den, b._den
    if den != other:
        g = math.gcd(den, other)
        ka *= other // g
        kb *= den // g
        den = den // g * other
    terms = a._terms.copy() if ka == 1 else {n: c * ka for n, c in a._terms.items()}
    for n, c in b._terms.items():
        c = terms.get(n, 0) + c * kb
        if c:
            terms[n] = c
        else:
            terms.pop(n, None)
    bulk = None
    if a._bulk or b._bulk:
        bulk = {x: m * ka for x, m in (a._bulk or {}).items()}
        for x, m in (b._bulk or {}).items():
            bulk[x] = bulk.get(x, 0) + m * kb
        bulk = {x: m for x, m in bulk.items() if m}
    return make(den, terms, bulk)


def weighted_sum(pairs: Iterable[tuple[int, Bits]], den: int) -> Bits:
    """(sum of w*x over pairs (w, x)) / den, without the quadratic cost of repeated addition."""
    whole = 1
    terms: dict[int, int] = {}
    bulk: dict[Bulk, int] = {}
    for w, x in pairs:
        if whole % x._den:
            grow = x._den // math.gcd(whole, x._den)
            whole *= grow
            terms = {n: c * grow for n, c in terms.items()}
            bulk = {b: m * grow for b, m in bulk.items()}
        w *= whole // x._den
        for n, c in x._terms.items():
            terms[n] = terms.get(n, 0) + w * c
        for b, m in (x._bulk or {}).items():
            bulk[b] = bulk.get(b, 0) + w * m
    return make(whole * den, terms, bulk)


def _gcd(n: int, others: Iterable[int]) -> int:
    """The greatest common divisor: by FLINT, as Python's takes time quadratic in the digits."""
    if n.bit_length() < 4096:
        return math.gcd(n, *others)
    found = fmpz(n)
    for m in others:
        found = found.gcd(fmpz(m))
    return int(found)


def _count(x: Bits) -> int:
    """The number of terms, not looked into."""
    return len(x._terms) + sum(len(b.bases) for b in x._bulk or ())


def _short(x: Bits) -> str:
    if len(x._terms) <= 4 and not x._bulk:
        text = str(x)
        if len(text) <= 80:
            return f"Bits {text}"
    try:
        return f"Bits {float(x.enclosure(17)[0]):.15g}..., a sum of {_count(x)} logarithms"
    except OverflowError:
        return f"Bits beyond any float, a sum of {_count(x)} logarithms"


def _integer(x: object) -> int:
    p, q = exact_ratio(x, "a positive integer")
    if q != 1:
        raise ValueError(f"log2 terms need integers, not {Fraction(p, q)}; use log2() for a fraction")
    return p


def log2(x: object) -> Bits:
    """The logarithm to base 2 of a positive int, Fraction, or SymPy or FLINT rational, as exact Bits."""
    p, q = exact_ratio(x, "a positive rational")
    if p <= 0:
        raise ValueError(f"log2 needs a positive number, not {Fraction(p, q)}")
    terms: dict[int, int] = {}
    for n, c in ((p, 1), (q, -1)):
        if n != 1:
            if n & (n - 1):
                terms[n] = c
            else:
                terms[2] = c * (n.bit_length() - 1)
    return make(1, terms)
