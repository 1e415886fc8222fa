"""Logarithms of rational numbers: as sums over primes, and each between two fractions of ln 2.

The logarithm of a prime p is that of (p - 1)(p + 1)x halved, x = 1 + 1/(p^2 - 1); what needs more digits is squared.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from theorems.proof.core import ZERO, Reject, Term, Theorem, normal, num, plus
from theorems.proof.lore.base import auto, bit, cut, ln2_pos, ln_mono, one_bit, refl, use
from theorems.proof.rules import Row, lemma, linear, ln_mul, named, pade, taut
from theorems.proof.terms import add, eq, inv, le, ln, lt, mul

__all__ = ["bracket", "compare", "factored"]

LN2 = ln(num(2))
_FINE = 1 << 30  # the denominator of brackets by primes
_LARGEST = 1000  # of the primes that are bracketed by smaller ones
_LEAST, _MOST = Fraction(323, 466), Fraction(314, 453)  # around ln 2, each within 15/10^6


def positive(q: Fraction) -> Theorem:
    return taut(lt(ZERO, num(q)))


def product(a: Fraction, b: Fraction) -> Theorem:
    """ln ab = ln a + ln b, ab as one number"""
    theorem = cut(ln_mul(num(a), num(b)), positive(a), positive(b))
    return linear(eq(ln(num(a * b)), theorem.says.args[1]), (1, theorem))


def monotone(low: Fraction, high: Fraction) -> Theorem:
    return use(ln_mono(), [positive(low), taut(le(num(low), num(high)))], u=num(low), v=num(high))


@cache
def bracket(q: Fraction, upper: bool, digits: int = 24) -> Theorem:
    """The lemma that ln q <= a ln 2, or a ln 2 <= ln q, with |a - log2 q| < 2^-digits"""
    scale = 1 << (digits + 12)
    rows: list[tuple[Fraction, Theorem]] = []
    z, a, step = q, Fraction(0), Fraction(1)

    def within() -> None:
        """Bring z to [1, 2)."""
        nonlocal z, a
        while z >= 2:
            rows.append((step, product(z / 2, Fraction(2))))
            z, a = z / 2, a + step
        while z < 1:
            rows.append((-step, product(z, Fraction(2))))
            z, a = z * 2, a - step

    within()
    for _ in range(digits):
        square = z * z
        up = -((-square.numerator * scale) // square.denominator)
        rounded = Fraction(up if upper else square.numerator * scale // square.denominator, scale)
        rows.append((-step / 2, product(z, z)))
        step /= 2
        if rounded != square:
            rows.append((step, monotone(*sorted((square, rounded)))))
        z = rounded
        within()
    rows.append((step, monotone(z, Fraction(2)) if upper else monotone(Fraction(1), z)))
    says = _says(q, a + step if upper else a, upper)
    proof = linear(says, *((c if upper or theorem.says.op == "le" else -c, theorem) for c, theorem in rows))
    return named(f"number/ln-{q.numerator}-{q.denominator}-{'most' if upper else 'least'}-{digits}", proof)


@cache
def bracket_by_primes(q: Fraction, upper: bool) -> Theorem:
    """The same with about six digits, from brackets of smaller primes; Reject where a prime factor of q is large."""
    primes = _primes(q)
    if max(primes, default=1) > _LARGEST:
        raise Reject(f"{q} has a large prime factor")
    if q == 3:
        return bracket(q, upper)
    equation = _neighbours(q.numerator) if primes == {q} else factored(q)
    rows: list[tuple[Fraction | int, Theorem]] = [(1 if upper else -1, equation)]
    a = Fraction(0)
    for (log,), c in normal(equation.says.args[1]).items():
        if log is LN2:
            a += c
            continue
        z, above = log.args[0].data, upper == (c > 0)
        bound = bracket_by_primes(z, above) if z.denominator == 1 else _almost_one(z, above)
        rows.append((abs(c), bound))
        a += c * normal(bound.says.args[above])[LN2,]
    rounded = Fraction(-(-a * _FINE // 1) if upper else a * _FINE // 1) / _FINE
    says = _says(q, rounded, upper)
    proof = linear(says, *rows, (abs(rounded - a), ln2_pos()))
    return named(f"number/ln-{q.numerator}-{q.denominator}-{'most' if upper else 'least'}", proof)


@cache
def _neighbours(p: int) -> Theorem:
    """The lemma that ln p = (ln x + ln(p - 1) + ln(p + 1))/2, as logarithms of primes"""
    half, x, low, high = Fraction(1, 2), Fraction(p * p, p * p - 1), Fraction(p - 1), Fraction(p + 1)
    below, above = factored(low), factored(high)
    rows = [(half, theorem) for theorem in (product(x, low * high), product(low, high), below, above)]
    total = add(ln(num(x)), below.says.args[1], above.says.args[1])
    proof = linear(eq(ln(num(p)), mul(num(half), total)), *rows, (-half, product(Fraction(p), Fraction(p))))
    return named(f"number/ln-{p}-by-its-neighbours", proof)


def _almost_one(x: Fraction, upper: bool) -> Theorem:
    """ln x <= a ln 2, or a ln 2 <= ln x, with |a - log2 x| < (x - 1)/10^4, 1 < x < 9/8"""
    if upper:
        nats = _quotient(x)
        return linear(_says(x, nats / _LEAST, upper), (1, _at_most(x)), (nats / _LEAST, ln2_least()))
    nats = -_quotient(1 / x)
    rows = (1, _at_most(1 / x)), (1, product(x, 1 / x)), (nats / _MOST, ln2_most())
    return linear(_says(x, nats / _MOST, upper), *rows)


def _quotient(x: Fraction) -> Fraction:
    return (x - 1) * (x + 5) / (4 * x + 2)


def _at_most(x: Fraction) -> Theorem:
    """ln x <= (x - 1)(x + 5)/(4x + 2)"""
    return linear(le(ln(num(x)), num(_quotient(x))), (1 / (4 * x + 2), cut(pade(num(x)), positive(x))))


def _says(q: Fraction, a: Fraction, upper: bool) -> Term:
    bound = mul(num(a), LN2)
    return le(ln(num(q)), bound) if upper else le(bound, ln(num(q)))


def _primes(q: Fraction) -> set[int]:
    found: set[int] = set()
    for n in (q.numerator, q.denominator):
        while n > 1:
            found.add(p := _smallest(n))
            n //= p
    return found


def factored(q: Fraction) -> Theorem:
    """ln q as a sum of logarithms of primes, q a quotient of numbers with small prime factors"""
    if q in (1, 2):
        return refl(ln(num(q)))
    if q.denominator > 1:
        p = Fraction(_smallest(q.denominator))
        rest, theorem = factored(q * p), product(q, p)
        says = eq(ln(num(q)), add(rest.says.args[1], mul(num(-1), ln(num(p)))))
        return linear(says, (-1, theorem), (1, rest))
    p = Fraction(_smallest(q.numerator))
    if p == q:
        return refl(ln(num(q)))
    rest, theorem = factored(q / p), product(p, q / p)
    return linear(eq(ln(num(q)), add(ln(num(p)), rest.says.args[1])), (1, theorem), (1, rest))


def _smallest(n: int) -> int:
    return next((p for p in range(2, min(n, 10**4)) if n % p == 0), n)


def compare(says: Term) -> Theorem:
    """A relation between rational combinations of logarithms of rational numbers, in bits."""
    for digits in (0, 12, 21, 30, 45):
        try:
            return _compare(says, digits)
        except Reject:
            continue
    return _compare(says, 70)


def _compare(says: Term, digits: int) -> Theorem:
    """digits: of the brackets, 0 for those by primes"""
    if says.op not in ("eq", "le", "lt"):
        raise Reject("no relation between numbers")
    difference = plus(normal(says.args[1]), normal(says.args[0]), -1)
    logs = {a: c for monomial, c in difference.items() for a in monomial if a.op == "ln" and a is not LN2}
    if any(a.args[0].op != "num" for a in logs):
        raise Reject("a logarithm of what is no number")
    if says.op == "eq":
        return auto(says, *((inv(LN2), factored(a.args[0].data)) for a in logs), (1, one_bit()))
    rows: list[Row] = []
    rest = difference
    for a, c in logs.items():
        q = a.args[0].data
        theorem = bracket(q, c < 0, digits) if digits else bracket_by_primes(q, c < 0)
        lower, higher = (mul(num(abs(c)), inv(LN2), side) for side in theorem.says.args)
        weight = linear(le(ZERO, mul(num(abs(c)), inv(LN2))), (abs(c), bit()))
        rows.append((1, linear(le(lower, higher), (weight, theorem))))
        rest = plus(rest, plus(normal(higher), normal(lower), -1), -1)
    unit = next((c for monomial, c in rest.items() if len(monomial) == 2), Fraction(0))
    return linear(says, *rows, (-unit, one_bit()))


def _around_ln2(upper: bool) -> Theorem:
    """ln 2 as the sum of ln((k + 1)/k), k = 10 .. 19"""
    rows: list[Row] = []
    for k in range(10, 20):
        step = Fraction(k + 1, k)
        rows.append((1, _at_most(step if upper else 1 / step)))
        if not upper:  # ln x = - ln(1/x)
            rows.append((1, product(step, 1 / step)))
        if k > 10:
            rows.append((1, product(Fraction(k, 10), step)))
    return auto(le(LN2, num(_MOST)) if upper else lt(num(_LEAST), LN2), *rows)


@lemma("number/ln-2-at-least")
def ln2_least() -> Theorem:
    """323/466 < ln 2"""
    return _around_ln2(False)


@lemma("number/ln-2-at-most")
def ln2_most() -> Theorem:
    """ln 2 <= 314/453"""
    return _around_ln2(True)
