"""Counts over all vectors, as independent uniform draws make them."""

from __future__ import annotations

from fractions import Fraction

from theorems.proof.core import ONE, UNIT, ZERO, Term, Theorem, Type, kind, make, num, retyped, var
from theorems.proof.lore.base import auto, case, ind_ge0, ind_le1, is_false, is_true, prop, sum_zero, summed, use
from theorems.proof.lore.means import some_le_sum
from theorems.proof.lore.vectors import K, V, distribute, number_of_vectors
from theorems.proof.rules import (
    Row,
    assume,
    both,
    fubini,
    gen,
    induct,
    instance,
    intro,
    lemma,
    linear,
    of_types,
    spec,
    taut,
)
from theorems.proof.terms import (
    add,
    all_,
    ap,
    before,
    conj,
    eq,
    fn,
    imp,
    ind,
    lam,
    le,
    mul,
    not_,
    power,
    size_of,
    some,
    sub,
    sum_,
)

k, j, v, s, t = var("k", K), var("j", K), var("v", V), var("s", V), var("t", fn(K, V))
SYMBOLS = size_of(V)


@lemma("vector/without-a-symbol")
def without() -> Theorem:
    """(V - 1)^K vectors do not have s among their components"""
    theorem = spec(of_types(distribute(), {}), lam(k, lam(v, ind(not_(eq(v, s))))))
    missing = sum_(t, ind(all_(k, not_(eq(ap(t, k), s)))))
    return gen(s, auto(eq(missing, power(sub(SYMBOLS, ONE), K)), (1, theorem)))


@lemma("vector/places-until-a-symbol")
def until_symbol() -> Theorem:
    """Over all vectors, the places before which s does not occur: V V^K - V (V - 1)^K"""
    places = sum_(t, sum_(k, ind(all_(j, imp(before(j, k), not_(eq(ap(t, j), s)))))))
    count = sub(mul(SYMBOLS, power(SYMBOLS, K)), mul(SYMBOLS, power(sub(SYMBOLS, ONE), K)))
    phi = all_(s, eq(places, count))
    goal = retyped(eq(places, count), {"K": kind("?", K)})
    step = gen(s, auto(goal, (SYMBOLS, spec(assume(phi), s)), (SYMBOLS, spec(without(), s))))
    return induct("K", taut(retyped(phi, {"K": UNIT})), intro(phi, step), phi)


def equal_pairs(vector: Term) -> Term:
    """The number of pairs of equal components"""
    i, n = (var(name, vector.type.parts[0]) for name in ("_i", "_n"))
    return sum_(i, sum_(n, ind(conj(before(n, i), eq(ap(vector, n), ap(vector, i))))))


@lemma("vector/duplicates")
def duplicates() -> Theorem:
    """K <= number of different components + number of pairs of equal ones"""

    def says(f: Term) -> Term:
        i = var("_k", f.type.parts[0])
        return le(size_of(i.type), add(sum_(v, ind(some(i, eq(ap(f, i), v)))), equal_pairs(f)))

    phi = all_(t, says(t))
    f = var("f", fn(kind("?", K), V))
    rest, last = lam(k, ap(f, make("some", k))), ap(f, make("none", data=K))
    again = use(some_le_sum(), phi=lam(k, eq(ap(rest, k), last)))
    step = gen(f, auto(says(f), (1, spec(assume(phi), rest)), (1, again)))
    return induct("K", taut(retyped(phi, {"K": UNIT})), intro(phi, step), phi)


@lemma("vector/number-of-equal-pairs")
def number_of_equal_pairs() -> Theorem:
    """Over all vectors: V times it is V^K K (K - 1)/2"""

    def says(of: Type) -> Term:
        f, n = var("t", fn(of, V)), size_of(of)
        half = num(Fraction(1, 2))
        return eq(mul(SYMBOLS, sum_(f, equal_pairs(f))), mul(half, power(SYMBOLS, of), n, sub(n, ONE)))

    phi, larger = says(K), says(kind("?", K))
    with_last = sum_(t, sum_(k, ind(eq(v, ap(t, k)))))
    turned = [fubini(sum_(v, with_last)), summed(t, fubini(sum_(v, sum_(k, ind(eq(v, ap(t, k)))))))]
    rows: list[Row] = [(SYMBOLS, assume(phi)), (mul(SYMBOLS, size_of(K)), number_of_vectors())]
    step = auto(larger, *rows, *((SYMBOLS, row) for row in turned))
    return induct("K", taut(retyped(phi, {"K": UNIT})), intro(phi, step), phi)


# vectors whose components all differ


@lemma("order/number-of-pairs")
def number_of_pairs() -> Theorem:
    """Twice the number of pairs j before k is K (K - 1)"""

    def says(of: Type) -> Term:
        i, n, size = var("_i", of), var("_n", of), size_of(of)
        return eq(mul(num(2), sum_(i, sum_(n, ind(before(n, i))))), mul(size, sub(size, ONE)))

    phi, larger = says(K), says(kind("?", K))
    return induct("K", taut(retyped(phi, {"K": UNIT})), intro(phi, auto(larger, (1, assume(phi)))), phi)


@lemma("vector/all-different")
def all_different() -> Theorem:
    """[v occurs] = number of places of v, where the number of different components is K"""
    different = sum_(v, ind(some(k, eq(ap(t, k), v))))
    h = assume(eq(different, size_of(K)))
    y, places = var("y", V), sum_(k, ind(eq(ap(t, k), v)))
    gap = sub(places, ind(some(k, eq(ap(t, k), v))))
    each = linear(le(ZERO, gap), (1, use(some_le_sum(), phi=lam(k, eq(ap(t, k), v)))))
    turned = fubini(sum_(v, places))
    none = auto(le(sum_(v, gap), ZERO), (1, turned), (1, h))
    every = gen(y, instance(each, {v: y}))
    zero = use(sum_zero(), [every, none], f=lam(v, gap), x=v)
    return linear(eq(ind(some(k, eq(ap(t, k), v))), places), (-1, zero))


@lemma("vector/places-without")
def places_without() -> Theorem:
    """Over all s, twice the places before which s does not occur: 2 V K - K (K - 1), all components different"""
    here = conj(before(j, k), eq(ap(t, j), s))
    early, count = some(j, here), sum_(j, ind(here))
    at_most = use(some_le_sum(), phi=lam(j, here))
    each = summed(j, _less(here, eq(ap(t, j), s)))
    known, yes, no = instance(all_different(), {v: s}), assume(early), assume(not_(early))
    at_least = le(count, ind(early))
    one = ind_le1(some(k, eq(ap(t, k), s)))
    on = linear(at_least, (1, each), (-1, known), (1, one), (-1, is_true(yes)))
    none = gen(j, prop(not_(here), spec(prop(all_(j, not_(here)), no), j)))
    off = linear(at_least, (1, summed(j, is_false(spec(none, j)))), (-1, is_false(no)))
    equal = both(at_most, case(early, on, off))
    places = sum_(s, sum_(k, ind(all_(j, imp(before(j, k), not_(eq(ap(t, j), s)))))))
    inside = sum_(s, sum_(k, count))
    turned = [fubini(inside), summed(k, fubini(sum_(s, count)))]
    n = size_of(K)
    says = eq(mul(num(2), places), sub(mul(num(2), SYMBOLS, n), mul(n, sub(n, ONE))))
    return auto(says, (1, summed(s, summed(k, equal))), *((1, row) for row in turned), (1, number_of_pairs()))


def _less(a: Term, b: Term) -> Theorem:
    """[a] <= [b], where a gives b by normal form"""
    return linear(le(ind(a), ind(b)), (ind_ge0(b), ind_le1(a)), (-1, is_true(taut(imp(a, b)))))
