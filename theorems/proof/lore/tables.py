"""Entries of a table that are read at the components of a vector: L^M values, M the number of different components."""

from __future__ import annotations

from theorems.proof.core import FALSE, ONE, STAR, UNIT, ZERO, R, Term, Theorem, kind, make, num, retyped, var
from theorems.proof.lore.base import (
    at,
    auto,
    cancelled,
    cut,
    flip,
    ind_ge0,
    is_false,
    is_true,
    prop,
    refl,
    summed,
)
from theorems.proof.lore.means import inhabited
from theorems.proof.lore.vectors import KO, LAST, K, V, distribute, exhibit, number_of_vectors, occurs_in, prd_mul
from theorems.proof.rules import (
    Row,
    assume,
    ext,
    fubini,
    gen,
    induct,
    intro,
    lemma,
    linear,
    ln_mul,
    mp,
    of_types,
    spec,
    swap,
    taut,
)
from theorems.proof.terms import (
    add,
    all_,
    ap,
    conj,
    eq,
    fn,
    imp,
    ind,
    inv,
    lam,
    le,
    ln,
    lt,
    mul,
    not_,
    prd,
    size_of,
    sub,
    sum_,
)

L = kind("L")
k, v, entry = var("k", K), var("v", V), var("l", L)
t, s, f = var("t", fn(K, V)), var("s", fn(V, L)), var("f", fn(V, L))
SIZE = size_of(L)
_there = ind(occurs_in(v, t))


def read(table: Term, vector: Term = t) -> Term:
    """k -> table(vector k)"""
    return lam(k, ap(table, ap(vector, k)))


def values(vector: Term = t, size: Term = SIZE) -> Term:
    """L^M: a factor of L for each symbol that occurs"""
    return prd(v, add(ONE, mul(ind(occurs_in(v, vector)), sub(size, ONE))))


#: 1 for each symbol that occurs, 1/L for each other: of tables that agree where it is read, one counts
_SHARE = prd(v, add(_there, mul(sub(ONE, _there), inv(SIZE))))
r = var("r", fn(K, L))
COUNT = lam(r, mul(_SHARE, sum_(f, ind(eq(r, read(f))))))


@lemma("vector/equal-products")
def equal_products() -> Theorem:
    """f k = g k for all k gives prod f = prod g"""
    a, b = var("f", fn(K, R)), var("g", fn(K, R))
    alike = all_(k, eq(ap(a, k), ap(b, k)))
    phi = all_(a, all_(b, imp(alike, eq(prd(k, ap(a, k)), prd(k, ap(b, k))))))
    more = [var(name, fn(KO, R)) for name in "fg"]
    every = assume(all_(n := var("n", KO), eq(*(ap(x, n) for x in more))))
    rest = [lam(k, ap(x, make("some", k))) for x in more]
    ih = mp(spec(spec(assume(phi), rest[0]), rest[1]), gen(k, spec(every, make("some", k))))
    last = spec(every, LAST)
    says = eq(*(prd(n, ap(x, n)) for x in more))
    theorem = linear(says, (ap(more[0], LAST), ih), (ih.says.args[1], last))
    step = gen(more[0], gen(more[1], intro(every.says, theorem)))
    base = [var(name, fn(UNIT, R)) for name in "fg"]
    one = assume(all_(u := var("u", UNIT), eq(*(ap(x, u) for x in base))))
    first = linear(eq(*(prd(u, ap(x, u)) for x in base)), (1, spec(one, STAR)))
    return induct("K", gen(base[0], gen(base[1], intro(one.says, first))), intro(phi, step), phi)


def _products(theorem: Theorem) -> Theorem:
    """prod of F = prod of G, from F v = G v"""
    both = spec(spec(of_types(equal_products(), {"K": V}), lam(v, theorem.says.args[0])), lam(v, theorem.says.args[1]))
    return mp(both, gen(v, theorem))


def _times(a: Term, b: Term) -> Theorem:
    """prod of a b = prod of a times prod of b"""
    theorem = of_types(prd_mul(), {"K": V})
    return spec(spec(theorem, lam(v, a)), lam(v, b))


def _sized() -> Theorem:
    return cancelled(linear(lt(ZERO, SIZE), (1, of_types(inhabited(), {"A": L}))))


@lemma("table/share-of-what-is-read")
def counted_once() -> Theorem:
    """Of the tables that agree with s where they are read, each counts its share, together 1"""
    hits, known = eq(read(s), read(f)), all_(v, imp(occurs_in(v, t), eq(ap(f, v), ap(s, v))))
    place = ap(t, k)
    # the same where it is read, the same at each symbol that occurs
    at_place = mp(spec(assume(known), place), exhibit(k2 := var("_k2", K), eq(ap(t, k2), place), k, refl(place)))
    back = prop(hits, ext(gen(k, flip(at_place))))
    no, z = assume(not_(eq(ap(f, v), ap(s, v)))), var("_z", V)
    here = assume(eq(place, v))
    same = at(g := var("_g", fn(K, L)), ap(g, k), assume(hits))
    moved = swap(
        lam(z, not_(not_(eq(ap(f, z), ap(s, z))))), here, prop(not_(not_(eq(ap(f, place), ap(s, place)))), flip(same))
    )
    never = gen(k, prop(not_(here.says), intro(here.says, prop(FALSE, moved, no))))
    absurd = intro(no.says, prop(FALSE, assume(occurs_in(v, t)), never))
    there = gen(v, intro(occurs_in(v, t), prop(eq(ap(f, v), ap(s, v)), absurd)))
    equal = prop(eq(hits, known), intro(hits, there), intro(known, back))
    phi = var("_phi", hits.type)
    each = summed(f, at(phi, ind(phi), equal))
    table = lam(v, lam(entry, ind(imp(occurs_in(v, t), eq(entry, ap(s, v))))))
    spread = spec(of_types(distribute(), {"K": V, "V": L}), table)
    rest = add(mul(sub(ONE, _there), SIZE), _there)
    share = add(_there, mul(sub(ONE, _there), inv(SIZE)))
    ones = _products(auto(eq(mul(share, rest), ONE), (sub(ONE, _there), _sized())))
    says = eq(ap(COUNT, read(s)), ONE)
    return auto(says, (_SHARE, each), (_SHARE, spread), (1, _times(share, rest)), (1, ones))


@lemma("table/shares-at-least-0")
def count_nonneg() -> Theorem:
    """Weights are not negative"""
    tables = gen(f, ind_ge0(eq(read(s), read(f))))
    total = summed(f, spec(tables, f))
    negative = assume(not_(le(ZERO, _SHARE)))
    below = prop(lt(_SHARE, ZERO), negative)
    below = linear(lt(ZERO, mul(num(-1), _SHARE)), (1, below))
    absurd = linear(lt(ZERO, ZERO), (below, total), (-1, counted_once()))
    share = prop(le(ZERO, _SHARE), intro(negative.says, prop(FALSE, absurd)))
    return gen(r, linear(le(ZERO, ap(COUNT, r)), (share, summed(f, ind_ge0(eq(r, read(f)))))))


@lemma("table/shares-in-sum")
def count_total() -> Theorem:
    """All together are L^M"""
    double = sum_(r, sum_(f, ind(eq(r, read(f)))))
    share = add(_there, mul(sub(ONE, _there), inv(SIZE)))
    whole = _products(auto(eq(mul(share, SIZE), add(ONE, mul(_there, sub(SIZE, ONE)))), (sub(ONE, _there), _sized())))
    vectors = of_types(number_of_vectors(), {"K": V, "V": L})
    rows: list[Row] = [(_SHARE, fubini(double)), (_SHARE, vectors), (1, _times(share, SIZE)), (1, whole)]
    return auto(eq(sum_(r, ap(COUNT, r)), values()), *rows)


@lemma("vector/ln-of-product")
def ln_prd() -> Theorem:
    """0 < g k for all k gives 0 < prod g and ln prod g = sum ln g"""
    g = var("g", fn(K, R))
    product, total = prd(k, ap(g, k)), sum_(k, ln(ap(g, k)))
    says = conj(lt(ZERO, product), eq(ln(product), total))
    premise = all_(k, lt(ZERO, ap(g, k)))
    phi = all_(g, imp(premise, says))
    one, larger = retyped(phi, {"K": UNIT}), retyped(phi, {"K": KO})
    base = taut(one)
    h = var("g", larger.data)
    body = ap(make("lam", larger.args[0], data=larger.data), h)
    positive, goal = body.args
    every = assume(positive)
    rest = lam(k, ap(h, make("some", k)))
    ih = mp(spec(assume(phi), rest), gen(k, spec(every, make("some", k))))
    last = spec(every, LAST)
    first, second = (prop(part, ih) for part in (ih.says.args[0].args[0], ih.says.args[0].args[1].args[0]))
    product_ = first.says.args[1]
    log = cut(ln_mul(ap(h, LAST), product_), last, first)
    bigger, sums = goal.args[0].args[0], goal.args[0].args[1].args[0]
    both = linear(bigger, (last, first))
    x = var("x", R)
    same = at(x, ln(x), taut(eq(mul(ap(h, LAST), product_), bigger.args[1])))
    logs = linear(sums, (-1, same), (1, log), (1, second))
    return induct("K", base, intro(phi, gen(h, intro(positive, prop(goal, both, logs)))), phi)


@lemma("table/ln-of-number")
def ln_values() -> Theorem:
    """ln L^M = M ln L"""
    z, phi = var("_z", R), occurs_in(v, t)
    form = lam(z, eq(ln(add(ONE, mul(z, sub(SIZE, ONE)))), mul(z, ln(SIZE))))
    above = lam(z, lt(ZERO, add(ONE, mul(z, sub(SIZE, ONE)))))
    sized = linear(lt(ZERO, SIZE), (1, of_types(inhabited(), {"A": L})))
    logs, signs = [], []
    for bit in (is_true(assume(phi)), is_false(assume(not_(phi)))):
        value = bit.says.args[1]
        logs.append(swap(form, flip(bit), taut(ap(form, value))))
        signs.append(swap(above, flip(bit), linear(ap(above, value), *([(1, sized)] if value is ONE else []))))
    log, positive = (prop(yes.says, intro(phi, yes), intro(not_(phi), no)) for yes, no in (logs, signs))
    theorem = spec(of_types(ln_prd(), {"K": V}), lam(v, positive.says.args[1]))
    theorem = mp(theorem, gen(v, positive))
    second = prop(theorem.says.args[0].args[1].args[0], theorem)
    return auto(eq(ln(values()), mul(sum_(v, _there), ln(SIZE))), (1, second), (1, summed(v, log)))
