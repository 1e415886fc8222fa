"""Guesses made one after another until the answer is known, each symbol once."""

from __future__ import annotations

from fractions import Fraction

from theorems.proof.core import FALSE, ONE, UNIT, ZERO, Term, Theorem, Type, kind, num, retyped, var
from theorems.proof.lore.base import (
    auto,
    case,
    ind_ge0,
    ind_le1,
    is_false,
    is_true,
    nonneg_product,
    prop,
    sum_zero,
    summed,
    use,
)
from theorems.proof.lore.means import some_le_sum
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
    spec,
    swap,
    taut,
)
from theorems.proof.terms import (
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
    size_of,
    some,
    sub,
    sum_,
)

__all__ = ["each_once", "number_of_guesses", "tried"]

K, V = kind("K"), kind("V")
i, j, k, v, s, t = var("i", K), var("j", K), var("k", K), var("v", V), var("s", V), var("t", fn(K, V))
LENGTH, SYMBOLS = size_of(K), size_of(V)


def tried(t: Term, s: Term) -> Term:
    """k -> guess k is made: not s before, and not s where it is the last"""
    k, j = (var(name, t.type.parts[0]) for name in ("_k", "_j"))
    unknown = all_(j, imp(before(j, k), not_(eq(ap(t, j), s))))
    return lam(k, conj(unknown, imp(eq(ap(t, k), s), some(j, before(k, j)))))


def occurrences(v: Term) -> Term:
    return sum_(k, ind(eq(ap(t, k), v)))


_ONCE = assume(all_(v, eq(occurrences(v), ONE)))


@lemma("guesses/each-symbol-once")
def each_once() -> Theorem:
    """As many positions as symbols, and as many symbols that occur: each occurs once"""
    there, y = some(k, eq(ap(t, k), v)), var("y", V)
    every, sizes = assume(eq(sum_(v, ind(there)), SYMBOLS)), assume(eq(LENGTH, SYMBOLS))
    more = linear(le(ZERO, sub(occurrences(v), ind(there))), (1, use(some_le_sum(), phi=lam(k, eq(ap(t, k), v)))))
    missing = linear(le(ZERO, sub(ONE, ind(there))), (1, ind_le1(there)))
    zero = []
    for least, rows in (
        (more, [(1, every), (1, sizes), (1, fubini(sum_(v, occurrences(v))))]),
        (missing, [(1, every)]),
    ):
        f = lam(v, least.says.args[1])
        none = auto(le(sum_(v, ap(f, v)), ZERO), *rows)
        zero.append(use(sum_zero(), [gen(y, instance(least, {v: y})), none], f=f, x=v))
    return gen(v, linear(eq(occurrences(v), ONE), (1, zero[0]), (-1, zero[1])))


@lemma("order/pairs")
def pairs() -> Theorem:
    """K (K - 1)/2 pairs of positions"""

    def says(of: Type) -> Term:
        a, b = (var(name, of) for name in ("_a", "_b"))
        return eq(sum_(a, sum_(b, ind(before(b, a)))), mul(num(Fraction(1, 2)), size_of(of), sub(size_of(of), ONE)))

    phi, larger = says(K), says(kind("?", K))
    return induct("K", taut(retyped(phi, {"K": UNIT})), intro(phi, auto(larger, (1, assume(phi)))), phi)


@lemma("order/one-last")
def one_last() -> Theorem:
    """One position is the last"""
    phi = eq(sum_(k, ind(all_(j, not_(before(k, j))))), ONE)
    step = taut(imp(phi, retyped(phi, {"K": kind("?", K)})))
    return induct("K", taut(retyped(phi, {"K": UNIT})), step, phi)


@lemma("order/not-before-itself")
def irreflexive() -> Theorem:
    """j before k: they differ"""
    e = assume(eq(j, k))
    z = var("_z", K)
    absurd = prop(FALSE, swap(lam(z, before(z, k)), e, assume(before(j, k))))
    return prop(not_(e.says), intro(e.says, absurd))


@lemma("guesses/unknown-so-far")
def unknown_so_far() -> Theorem:
    """[s is not before k] = 1 - the number of times it is there"""
    hit = conj(before(j, k), eq(ap(t, j), s))
    found, times = some(j, hit), sum_(j, mul(ind(before(j, k)), ind(eq(ap(t, j), s))))
    least = use(some_le_sum(), phi=lam(j, hit))
    rest = linear(le(ZERO, sub(ONE, ind(before(j, k)))), (1, ind_le1(before(j, k))))
    few = nonneg_product(ind_ge0(eq(ap(t, j), s)), rest)
    most = linear(le(times, ONE), (1, summed(j, few)), (1, spec(_ONCE, s)))
    says = eq(ind(found), times)
    yes = is_true(assume(found))
    on = both(linear(le(ind(found), times), (1, least)), linear(le(times, ind(found)), (1, most), (-1, yes)))
    never = assume(not_(found))
    none = summed(j, is_false(prop(not_(hit), spec(prop(all_(j, not_(hit)), never), j))))
    off = linear(says, (1, is_false(never)), (-1, none))
    same = case(found, on, off)
    unknown = all_(j, imp(before(j, k), not_(eq(ap(t, j), s))))
    return linear(eq(ind(unknown), sub(ONE, times)), (-1, same))


@lemma("guesses/number")
def number_of_guesses() -> Theorem:
    """Over all answers, K V - K (K - 1)/2 - 1 guesses, each symbol once"""
    unknown = unknown_so_far()
    last = all_(j, not_(before(k, j)))
    first = summed(s, summed(k, unknown))
    # the last guess is not made where it is right: it is then the first that is
    hit, same = eq(ap(t, j), ap(t, k)), eq(j, k)
    other = mul(ind(hit), sub(ONE, ind(same)))
    apart = linear(le(ZERO, sub(ONE, ind(same))), (1, ind_le1(same)))
    y = var("y", K)
    every = gen(y, instance(nonneg_product(ind_ge0(hit), apart), {j: y}))
    none = linear(le(sum_(j, other), ZERO), (1, spec(_ONCE, ap(t, k))))
    zero = use(sum_zero(), [every, none], f=lam(j, other), x=j)
    here = assume(before(j, k))
    differ = is_false(irreflexive())
    miss = linear(eq(ind(hit), ZERO), (1, zero), (ind(hit), differ))
    lone = prop(not_(hit), miss)
    first_time = is_true(gen(j, intro(here.says, lone)))
    lasts = summed(k, linear(eq(mul(ind(last), first_time.says.args[0]), ind(last)), (ind(last), first_time)))
    total = sum_(s, sum_(k, ind(ap(tried(t, s), k))))
    ends = mul(ind(last), ind(all_(j, imp(before(j, k), not_(eq(ap(t, j), s))))), ind(eq(ap(t, k), s)))
    whole = sum_(s, sum_(k, sub(ind(all_(j, imp(before(j, k), not_(eq(ap(t, j), s))))), ends)))
    placed = sum_(s, sum_(k, sum_(j, mul(ind(before(j, k)), ind(eq(ap(t, j), s))))))
    turned = [fubini(sum_(s, sum_(k, ends))), fubini(placed)]
    inner = sum_(s, sum_(j, mul(ind(before(j, k)), ind(eq(ap(t, j), s)))))
    turned.append(summed(k, fubini(inner)))
    value = sub(sub(mul(LENGTH, SYMBOLS), mul(num(Fraction(1, 2)), LENGTH, sub(LENGTH, ONE))), ONE)
    rows: list[Row] = [(1, linear(eq(total, whole))), (1, first), (1, lasts), (1, one_last()), (1, pairs())]
    return auto(eq(total, value), *rows, *((1, row) for row in turned))
