"""Logarithms of rational numbers: each between two fractions of ln 2, by squaring; and as sums over primes."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from theorems.proof.core import ZERO, Reject, Term, Theorem, normal, num, plus
from theorems.proof.lore.base import auto, bit, cut, ln_mono, one_bit, refl, tangent, use
from theorems.proof.rules import Row, lemma, linear, ln_mul, named, taut
from theorems.proof.terms import add, eq, inv, le, ln, lt, mul

__all__ = ["bracket", "compare", "factored"]

LN2 = ln(num(2))


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
    bound = mul(num(a + step if upper else a), LN2)
    says = le(ln(num(q)), bound) if upper else le(bound, ln(num(q)))
    proof = linear(says, *((c if upper or theorem.says.op == "le" else -c, theorem) for c, theorem in rows))
    return named(f"number/ln-{q.numerator}-{q.denominator}-{'most' if upper else 'least'}-{digits}", proof)


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
    for digits in (12, 14, 16, 18, 21, 30, 45):
        try:
            return _compare(says, digits)
        except Reject:
            continue
    return _compare(says, 70)


def _compare(says: Term, digits: int) -> Theorem:
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
        theorem = bracket(a.args[0].data, c < 0, digits)
        lower, higher = (mul(num(abs(c)), inv(LN2), side) for side in theorem.says.args)
        weight = linear(le(ZERO, mul(num(abs(c)), inv(LN2))), (abs(c), bit()))
        rows.append((1, linear(le(lower, higher), (weight, theorem))))
        rest = plus(rest, plus(normal(higher), normal(lower), -1), -1)
    unit = next((c for monomial, c in rest.items() if len(monomial) == 2), Fraction(0))
    return linear(says, *rows, (-unit, one_bit()))


def _around_ln2(upper: bool) -> Theorem:
    """ln 2 as the sum of ln((k + 1)/k), k = 10 .. 19, each between 1/(k + 1) and 1/k"""
    rows: list[Row] = []
    for k in range(10, 20):
        step = Fraction(k + 1, k)
        x = step if upper else 1 / step
        rows.append((1, cut(tangent(num(x)), positive(x))))
        if not upper:  # ln x = - ln(1/x)
            rows.append((1, product(x, 1 / x)))
        if k > 10:
            rows.append((1, product(Fraction(k, 10), step)))
    says = le(ln(num(2)), num(Fraction(3, 4))) if upper else lt(num(Fraction(2, 3)), ln(num(2)))
    return auto(says, *rows)


@lemma("number/ln-2-at-least")
def ln2_least() -> Theorem:
    """2/3 < ln 2"""
    return _around_ln2(False)


@lemma("number/ln-2-at-most")
def ln2_most() -> Theorem:
    """ln 2 <= 3/4"""
    return _around_ln2(True)
