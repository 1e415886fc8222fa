"""Powers for every exponent, a size: a^K + b^K, which is least where a and b, of one sum, are equal.

So a pass rate of one half makes the most groups mixed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from theorems.proof.core import ONE, UNIT, ZERO, R, Term, Theorem, Type, kind, num, var
from theorems.proof.lore.base import auto, cancelled, inv_pos, nonneg_product, square_ge0, square_zero, use
from theorems.proof.lore.vectors import K, ln_power_of
from theorems.proof.rules import Row, assume, gen, induct, intro, lemma, linear, mp, spec, taut
from theorems.proof.terms import add, all_, eq, fraction, imp, inv, le, lt, mul, power, size_of, sub

a, k = var("a", R), var("k", K)
b = var("b", R)
_NOT_NEGATIVE = assume(le(ZERO, a)), assume(le(ZERO, b))


def _closed(variables: tuple[Term, ...], phi: Term) -> Term:
    for x in reversed(variables):
        phi = all_(x, phi)
    return phi


def by_length(
    variables: tuple[Term, ...],
    says: Callable[[Type], Term],
    step: Callable[[Theorem], Theorem],
    base: Callable[[Term], Theorem] | None = None,
) -> Theorem:
    """says(K) for every length: for one draw by normal form, or as base shows; step: for one more, from says(K)"""

    def every(theorem: Theorem) -> Theorem:
        for x in reversed(variables):
            theorem = gen(x, theorem)
        return theorem

    phi = _closed(variables, says(K))
    here = assume(phi)
    for x in variables:
        here = spec(here, x)
    one = taut(says(UNIT)) if base is None else base(says(UNIT))
    theorem = induct("K", every(one), intro(phi, every(step(here))), phi)
    for x in variables:
        theorem = spec(theorem, x)
    return theorem


def _for_all(
    given: Sequence[Theorem], says: Callable[[Type], Term], first: Theorem, step: Callable[[Theorem], Theorem]
) -> Theorem:
    """says(K) for all a and b of which something is given; step: says(K?) from says(K)"""

    def supposed(theorem: Theorem) -> Theorem:
        for h in reversed(given):
            theorem = intro(h.says, theorem)
        return theorem

    def known(theorem: Theorem) -> Theorem:
        for h in given:
            theorem = mp(theorem, h)
        return theorem

    return known(
        by_length(
            (a, b),
            lambda of: imp(*(h.says for h in given), says(of)),
            lambda here: supposed(step(known(here))),
            lambda _: supposed(first),
        )
    )


@lemma("powers/power-at-least-0")
def power_ge0() -> Theorem:
    """0 <= a^K, a >= 0"""
    up, _ = _NOT_NEGATIVE

    def says(of: Type) -> Term:
        return le(ZERO, power(a, of))

    return _for_all([up], says, linear(says(UNIT), (1, up)), lambda here: linear(says(kind("?", K)), (up, here)))


@lemma("powers/powers-in-order")
def in_order() -> Theorem:
    """0 <= (a - b) (a^K - b^K), a, b >= 0"""
    gap = sub(a, b)

    def says(of: Type) -> Term:
        return le(ZERO, mul(gap, sub(power(a, of), power(b, of))))

    squared, least = square_ge0(gap), use(power_ge0(), a=b)

    def step(here: Theorem) -> Theorem:
        return linear(says(kind("?", K)), (_NOT_NEGATIVE[0], here), (least, squared))

    return _for_all(_NOT_NEGATIVE, says, linear(says(UNIT), (1, squared)), step)


@lemma("powers/two-powers")
def two_powers() -> Theorem:
    """2/2^K <= a^K + b^K, a, b >= 0 of sum 1"""
    whole, two = assume(eq(add(a, b), ONE)), num(2)

    def both_(of: Type) -> Term:
        return add(power(a, of), power(b, of))

    def says(of: Type) -> Term:
        return le(two, mul(power(two, of), both_(of)))

    positive = linear(le(ZERO, two))
    least, order = use(power_ge0(), [positive], a=two), in_order()
    tilted = linear(le(ZERO, mul(least.says.args[1], order.says.args[1])), (least, order))

    def step(here: Theorem) -> Theorem:
        factor = mul(power(two, K), both_(K))
        return auto(says(kind("?", K)), (1, here), (factor, whole), (ONE, tilted))

    theorem = _for_all([*_NOT_NEGATIVE, whole], says, auto(says(UNIT), (two, whole)), step)
    above = linear(lt(ZERO, power(two, K)), (1, ln_power_of(linear(lt(ZERO, two)), k)[0]))
    one, part = cancelled(above), inv_pos(above)
    return linear(le(mul(two, inv(power(two, K))), both_(K)), (part, theorem), (both_(K), one))


@lemma("powers/powers-apart")
def powers_apart() -> Theorem:
    """2 (a - b)^2 <= 2^K (a - b) (a^K - b^K), a, b >= 0 of sum 1"""
    whole, two, gap = assume(eq(add(a, b), ONE)), num(2), sub(a, b)
    least = [use(power_ge0(), [h], a=x) for x, h in zip((a, b), _NOT_NEGATIVE, strict=True)]
    both_ = linear(le(ZERO, add(power(a, K), power(b, K))), (1, least[0]), (1, least[1]))
    two_ge0 = use(power_ge0(), [linear(le(ZERO, two))], a=two)
    more = nonneg_product(square_ge0(gap), two_ge0, both_)

    def says(of: Type) -> Term:
        return le(mul(two, gap, gap), mul(power(two, of), gap, sub(power(a, of), power(b, of))))

    def step(here: Theorem) -> Theorem:
        return auto(says(kind("?", K)), (1, here), (1, more), (says(K).args[1], whole))

    return _for_all([*_NOT_NEGATIVE, whole], says, linear(says(UNIT)), step)


@lemma("powers/two-powers-apart")
def two_powers_apart() -> Theorem:
    """2 + 2 (K - 1) (a - b)^2 <= 2^K (a^K + b^K), a, b >= 0 of sum 1"""
    whole, two, gap = assume(eq(add(a, b), ONE)), num(2), sub(a, b)

    def says(of: Type) -> Term:
        least = add(two, mul(two, sub(size_of(of), ONE), gap, gap))
        return le(least, mul(power(two, of), add(power(a, of), power(b, of))))

    def step(here: Theorem) -> Theorem:
        return auto(says(kind("?", K)), (1, here), (1, powers_apart()), (says(K).args[1], whole))

    return _for_all([*_NOT_NEGATIVE, whole], says, auto(says(UNIT), (two, whole)), step)


@lemma("powers/two-powers-least")
def two_powers_least() -> Theorem:
    """a^K + b^K <= 2/2^K at a = b alone, a, b >= 0 of sum 1, K >= 2"""
    two, gap, both_ = num(2), sub(a, b), add(power(a, K), power(b, K))
    above = ln_power_of(linear(lt(ZERO, two)), k)[0]
    small = assume(le(both_, mul(two, inv(power(two, K)))))
    squared = linear(le(ZERO, mul(two, gap, gap)), (2, square_ge0(gap)))
    rows: list[Row] = [
        (squared, assume(le(two, size_of(K)))),
        (above, small),
        (1, cancelled(above)),
        (1, two_powers_apart()),
    ]
    none = auto(le(mul(two, gap, gap), ZERO), *rows)
    zero = use(square_zero(), [linear(le(mul(gap, gap), ZERO), (Fraction(1, 2), none))], u=gap)
    return linear(eq(a, b), (1, zero))


@lemma("powers/two-powers-of-one-half")
def two_powers_of_half() -> Theorem:
    """(1/2)^K + (1/2)^K = 2/2^K"""
    two, half = num(2), fraction(1, 2)
    above = ln_power_of(linear(lt(ZERO, two)), k)[0]

    def says(of: Type) -> Term:
        return eq(mul(power(two, of), power(half, of)), ONE)

    theorem = by_length((), says, lambda here: linear(says(kind("?", K)), (1, here)))
    part = inv(power(two, K))
    return auto(
        eq(add(power(half, K), power(half, K)), mul(two, part)), (part, theorem), (power(half, K), cancelled(above))
    )
