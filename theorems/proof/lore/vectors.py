"""Vectors: sums over all of them, powers, and what definitions on them tell about each other."""

from __future__ import annotations

from theorems.proof.core import FALSE, ONE, TRUTH, UNIT, ZERO, R, Term, Theorem, kind, make, num, retyped, var
from theorems.proof.lore.base import at, case, cut, element, flip, ind_ge0, is_false, is_true, prop, refl, summed, use
from theorems.proof.rules import (
    assume,
    ext,
    fubini,
    gen,
    induct,
    instance,
    intro,
    lemma,
    linear,
    ln_mul,
    mp,
    spec,
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
    some,
    sum_,
)

K, V = kind("K"), kind("V")
KO = kind("?", K)
LAST = make("none", data=K)
k, v, s, t = var("k", K), var("v", V), var("s", V), var("t", fn(K, V))


def exhibit(v: Term, phi: Term, value: Term, theorem: Theorem) -> Theorem:
    """some v. phi, from phi at a value"""
    none = all_(v, not_(phi))
    return intro(none, prop(FALSE, spec(assume(none), value), theorem))


def occurs(value: Term, vector: Term = t) -> Term:
    return some(k, eq(ap(vector, k), value))


def occurs_in(value: Term, vector: Term) -> Term:
    """some k. vector k = value"""
    i = var("_k", vector.type.parts[0])
    return some(i, eq(ap(vector, i), value))


@lemma("vector/distribute")
def distribute() -> Theorem:
    """sum over f of prod_k g k (f k) = prod_k sum_v g k v"""
    g, f = var("g", fn(K, V, R)), var("f", fn(K, V))
    phi = all_(g, eq(sum_(f, prd(k, ap(g, k, ap(f, k)))), prd(k, sum_(v, ap(g, k, v)))))
    goal = retyped(phi, {"K": KO})
    larger = var("g", goal.data)
    rest = lam(k, ap(larger, make("some", k)))
    body = ap(make("lam", goal.args[0], data=goal.data), larger)
    step = gen(larger, linear(body, (sum_(v, ap(larger, LAST, v)), spec(assume(phi), rest))))
    return induct("K", taut(retyped(phi, {"K": UNIT})), intro(phi, step), phi)


@lemma("vector/ln-of-power")
def ln_power() -> Theorem:
    """0 < c gives 0 < c^K and ln c^K = |K| ln c"""
    c = var("c", R)
    power, length = prd(k, c), size_of(K)
    says = conj(lt(ZERO, power), eq(ln(power), mul(length, ln(c))))
    phi = all_(c, imp(lt(ZERO, c), says))
    h = assume(lt(ZERO, c))

    def closed(theorem: Theorem) -> Theorem:
        return gen(c, intro(h.says, theorem))

    one = retyped(says, {"K": UNIT})
    base = closed(prop(one, linear(lt(ZERO, retyped(power, {"K": UNIT})), (1, h)), taut(_second(one))))
    ih = mp(spec(assume(phi), c), h)
    positive, log = prop(lt(ZERO, power), ih), prop(eq(ln(power), mul(length, ln(c))), ih)
    product = cut(ln_mul(c, power), h, positive)
    goal, bigger = retyped(says, {"K": KO}), retyped(power, {"K": KO})
    x = var("x", R)
    first = linear(lt(ZERO, bigger), (h, positive))
    same = at(x, ln(x), taut(eq(mul(c, power), bigger)))
    second = linear(_second(goal), (-1, same), (1, product), (1, log))
    return induct("K", base, intro(phi, closed(prop(goal, first, second))), phi)


@lemma("vector/power-at-least-base")
def power_least() -> Theorem:
    """1 <= c gives c <= c^K"""
    c = var("c", R)
    h = assume(le(ONE, c))
    phi = all_(c, imp(h.says, le(c, prd(k, c))))
    ih = mp(spec(assume(phi), c), h)
    larger = le(c, prd(var("n", KO), c))
    positive = linear(le(ZERO, c), (1, h))
    step = gen(c, intro(h.says, linear(larger, (positive, ih), (positive, h))))
    base = gen(c, intro(h.says, linear(retyped(le(c, prd(k, c)), {"K": UNIT}))))
    return induct("K", base, intro(phi, step), phi)


def _second(both: Term) -> Term:
    """b of (a and b), which is not (a -> not b)"""
    return both.args[0].args[1].args[0]


def ln_power_of(positive: Theorem, length: Term) -> tuple[Theorem, Theorem]:
    """0 < c^K and ln c^K = |K| ln c, from 0 < c; length: a variable of type K"""
    from theorems.proof.rules import of_types

    c = positive.says.args[1]
    theorem = mp(spec(of_types(ln_power(), {"K": length.type}), c), positive)
    first, second = theorem.says.args[0].args[0], _second(theorem.says)
    return prop(first, theorem), prop(second, theorem)


@lemma("vector/exact-match-values")
def match_values() -> Theorem:
    """(k -> t k = s) is one of: nothing anywhere, or (k -> t k = v) for a v that occurs"""
    return _match_some()


# match(t,s) = (k -> t k = s) takes one of distinct(t) + 1 values: the weights of 'size'


def matched(value: Term) -> Term:
    return lam(k, eq(ap(t, k), value))


NONE = lam(k, FALSE)
a = var("a", fn(K, TRUTH))
COVER = lam(a, add(ind(eq(a, NONE)), sum_(v, mul(ind(occurs(v)), ind(eq(a, matched(v)))))))
DISTINCT = sum_(v, ind(occurs(v)))


def _hit() -> Theorem:
    from theorems.proof.lore.base import nonneg_product

    return nonneg_product(ind_ge0(occurs(v)), ind_ge0(eq(a, matched(v))))


@lemma("vector/match-weights-at-least-0")
def match_nonneg() -> Theorem:
    return gen(a, linear(le(ZERO, ap(COVER, a)), (1, ind_ge0(eq(a, NONE))), (1, summed(v, _hit()))))


def _match_some() -> Theorem:
    value = matched(s)
    says = le(ONE, ap(COVER, value))

    def at_value(theorem: Theorem) -> Theorem:
        return instance(theorem, {a: value})

    hits = lam(v, mul(ind(occurs(v)), ind(eq(value, matched(v)))))
    y = var("y", V)
    el = use(element(), [gen(y, instance(at_value(_hit()), {v: y}))], f=hits, x=s)
    rows = [(-1, is_true(assume(occurs(s)))), (1, el), (1, at_value(ind_ge0(eq(a, NONE))))]
    yes = linear(says, *rows)
    no = prop(all_(k, not_(eq(ap(t, k), s))), assume(not_(occurs(s))))
    nothing = ext(gen(k, prop(eq(eq(ap(t, k), s), FALSE), spec(no, k))))
    off = linear(says, (-1, is_true(nothing)), (1, summed(v, at_value(_hit()))))
    return case(occurs(s), yes, off)


@lemma("vector/match-weights-total")
def match_total() -> Theorem:
    hit = mul(ind(occurs(v)), ind(eq(a, matched(v))))
    return linear(le(sum_(a, ap(COVER, a)), add(DISTINCT, ONE)), (1, fubini(sum_(a, sum_(v, hit)))))


# definitions that tell the same


@lemma("vector/restrict-from-match")
def restrict_from_match() -> Theorem:
    """{v : v = s and v occurs} = {v : some k. t k = v and (t k = s)}"""
    left = conj(eq(v, s), occurs(v))
    right = some(k, conj(eq(ap(t, k), v), ap(matched(s), k)))
    h = assume(eq(v, s))
    x = var("x", V)
    claim = eq(left, right)
    same = taut(ap(lam(v, claim), s))
    yes = _swapped(lam(x, ap(lam(v, claim), x)), flip(h), same)
    no = assume(not_(h.says))
    two = conj(eq(ap(t, k), v), ap(matched(s), k))
    inside = assume(two)
    tv, ts = prop(eq(ap(t, k), v), inside), prop(eq(ap(t, k), s), inside)
    bad = prop(FALSE, _swapped(lam(x, eq(x, s)), tv, ts), no)
    never = gen(k, intro(two, bad))
    off = prop(claim, no, never)
    return ext(gen(v, case(h.says, yes, off)))


def _swapped(template: Term, equation: Theorem, theorem: Theorem) -> Theorem:
    from theorems.proof.rules import swap

    return swap(template, equation, theorem)


@lemma("vector/match-from-restrict")
def match_from_restrict() -> Theorem:
    """(k -> t k = s) = (k -> t k is in {v : v = s and v occurs})"""
    j = var("j", K)
    here = exhibit(j, eq(ap(t, j), ap(t, k)), k, refl(ap(t, k)))
    value = conj(eq(ap(t, k), s), some(j, eq(ap(t, j), ap(t, k))))
    return ext(gen(k, prop(eq(ap(matched(s), k), value), here)))


# a uniform answer, seen through exact match

r = var("r", V)


@lemma("vector/match-classes")
def match_classes() -> Theorem:
    """The number of r with (k -> t k = r) = (k -> t k = s): 1 where s occurs, else V - distinct(t)"""
    same = eq(matched(r), matched(s))
    there, both_ = assume(occurs(s)), assume(same)
    at_k = at(x := var("x", same.args[0].type), ap(x, k), both_)
    hit = assume(eq(ap(t, k), s))
    y = var("y", V)
    tr = prop(eq(ap(t, k), r), at_k, hit)
    equal = _swapped(lam(y, eq(y, s)), tr, hit)  # r = s, from t k = r and t k = s
    never = gen(k, prop(not_(hit.says), intro(hit.says, prop(FALSE, equal, assume(not_(eq(r, s)))))))
    forth = case(eq(r, s), assume(eq(r, s)), prop(eq(r, s), there, never))
    back = at(y, matched(y), assume(eq(r, s)))
    phi = var("phi", TRUTH)
    yes = at(phi, ind(phi), prop(eq(same, eq(r, s)), intro(same, forth), intro(eq(r, s), back)))
    miss = assume(not_(occurs(s)))
    no_s = spec(prop(all_(k, not_(eq(ap(t, k), s))), miss), k)
    none = gen(k, prop(not_(eq(ap(t, k), r)), at_k, no_s))
    without = prop(not_(occurs(r)), none)
    no_r = spec(prop(all_(k, not_(eq(ap(t, k), r))), assume(not_(occurs(r)))), k)
    apart = ext(gen(k, prop(eq(eq(ap(t, k), r), eq(ap(t, k), s)), no_r, no_s)))
    no = at(phi, ind(phi), prop(eq(same, not_(occurs(r))), intro(same, without), intro(not_(occurs(r)), apart)))
    total = sum_(r, ind(same))
    m = sum_(v, ind(occurs(v)))
    o = ind(occurs(s))
    says = eq(total, add(o, mul(add(ONE, mul(num(-1), o)), add(size_of(V), mul(num(-1), m)))))
    left_over = add(num(-1), size_of(V), mul(num(-1), m))
    here = linear(says, (1, summed(r, yes)), (left_over, is_true(there)))
    return case(occurs(s), here, linear(says, (1, summed(r, no)), (left_over, is_false(miss))))


@lemma("vector/number-of-vectors")
def number_of_vectors() -> Theorem:
    """V^K vectors"""
    theorem = spec(distribute(), lam(k, lam(v, ONE)))
    return linear(eq(size_of(fn(K, V)), prd(k, size_of(V))), (1, theorem))


@lemma("vector/product-of-products")
def prd_mul() -> Theorem:
    """prod of f g = prod of f times prod of g"""
    f, g = var("f", fn(K, R)), var("g", fn(K, R))

    def says(a: Term, b: Term, n: Term) -> Term:
        return eq(prd(n, mul(ap(a, n), ap(b, n))), mul(prd(n, ap(a, n)), prd(n, ap(b, n))))

    phi = all_(f, all_(g, says(f, g, k)))
    larger = [var(name, fn(KO, R)) for name in "fg"]
    rest = [lam(k, ap(x, make("some", k))) for x in larger]
    ih = spec(spec(assume(phi), rest[0]), rest[1])
    n = var("n", KO)
    step = linear(says(larger[0], larger[1], n), (mul(*(ap(x, LAST) for x in larger)), ih))
    return induct("K", taut(retyped(phi, {"K": UNIT})), intro(phi, gen(larger[0], gen(larger[1], step))), phi)


@lemma("vector/inverse-of-a-power")
def inv_power() -> Theorem:
    """1/b^K = (1/b)^K"""
    b = var("b", R)
    phi = all_(b, eq(inv(prd(k, b)), prd(k, inv(b))))
    ih = spec(assume(phi), b)
    larger = eq(inv(prd(var("n", KO), b)), prd(var("n", KO), inv(b)))
    step = gen(b, linear(larger, (inv(b), ih)))
    return induct("K", taut(retyped(phi, {"K": UNIT})), intro(phi, step), phi)


@lemma("vector/power-of-a-ratio")
def ratio_power() -> Theorem:
    """(a/b)^K = a^K/b^K"""
    a_, b = var("a", R), var("b", R)
    both_ = spec(spec(prd_mul(), lam(k, a_)), lam(k, inv(b)))
    return linear(
        eq(prd(k, mul(a_, inv(b))), mul(prd(k, a_), inv(prd(k, b)))),
        (1, both_),
        (prd(k, a_), flip(spec(inv_power(), b))),
    )


@lemma("symbol/restrict-from-match")
def restrict_symbol() -> Theorem:
    """{v : v = s and u = v} = {v : v = u and u = s}, for one symbol u"""
    u, y = var("u", V), var("_y", V)
    claim = eq(conj(eq(v, s), eq(u, v)), conj(eq(v, u), eq(u, s)))
    h = assume(eq(u, v))
    yes = prop(claim, h, flip(h), at(y, eq(y, s), h))
    other = assume(eq(v, u))
    no = assume(not_(h.says))
    apart = prop(not_(other.says), intro(other.says, prop(FALSE, flip(other), no)))
    return ext(gen(v, case(h.says, yes, prop(claim, no, apart))))


@lemma("symbol/restrict-from-answer")
def restrict_answer() -> Theorem:
    """{v : v = s and u = v} = {v : v = s and u = s}, for one symbol u"""
    u, y = var("u", V), var("_y", V)
    claim = eq(conj(eq(v, s), eq(u, v)), conj(eq(v, s), eq(u, s)))
    h = assume(eq(v, s))
    no = assume(not_(h.says))
    return ext(gen(v, case(h.says, prop(claim, h, at(y, eq(u, y), h)), prop(claim, no))))
