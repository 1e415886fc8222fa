"""Independent draws of one law, for every number of them: means of what a group of K rollouts shows.

q is the law of one draw, so that a vector t of draws has the weight prod_k q(t k).  The sums over all vectors are found
by induction on their length, with no binomial coefficients.
"""

from __future__ import annotations

from collections.abc import Callable

from theorems.proof.core import ONE, TRUE, TRUTH, UNIT, ZERO, R, Term, Theorem, Type, kind, num, var
from theorems.proof.lore.base import (
    at,
    auto,
    cancelled,
    case,
    is_false,
    is_true,
    prop,
    summed,
    use,
)
from theorems.proof.lore.means import elements_of, some_le_sum
from theorems.proof.lore.powers import by_length
from theorems.proof.lore.shannon import W, p, push
from theorems.proof.lore.vectors import K, V, distribute
from theorems.proof.rules import Row, assume, gen, induct, intro, lemma, linear, mp, spec, taut
from theorems.proof.terms import (
    add,
    all_,
    ap,
    before,
    eq,
    fn,
    imp,
    ind,
    inv,
    lam,
    le,
    lt,
    mass,
    mul,
    not_,
    power,
    prd,
    size_of,
    some,
    sub,
    sum_,
)

q, f, g, m = (var(name, fn(V, R)) for name in "qfgm")
hit = var("hit", fn(V, TRUTH))
v, k, t = var("v", V), var("k", K), var("t", fn(K, V))
a = var("a", R)


def each(h: Term, t: Term) -> Term:
    """prod_k h(t k), of truth values whether all hold"""
    i = var("_k", t.type.parts[0])
    value = ap(h, ap(t, i))
    return prd(i, ind(value) if value.type is TRUTH else value)


def weight(t: Term, *more: Term) -> Term:
    """prod_k q(t k), and other products"""
    return mul(*(each(h, t) for h in (q, *more)))


def total(h: Term, t: Term) -> Term:
    """sum_k h(t k), of truth values how many hold"""
    i = var("_k", t.type.parts[0])
    value = ap(h, ap(t, i))
    return sum_(i, ind(value) if value.type is TRUTH else value)


def mean(*hs: Term) -> Term:
    """sum_v q(v) h(v) .."""
    values = (ap(h, v) for h in hs)
    return sum_(v, mul(ap(q, v), *(ind(value) if value.type is TRUTH else value for value in values)))


def over(of: Type, body: Callable[[Term], Term]) -> Term:
    """A sum over all vectors with so many components"""
    u = var("_t", fn(of, V))
    return sum_(u, body(u))


ALL = assume(eq(sum_(v, ap(q, v)), ONE))
NO_MEAN = assume(eq(mean(f), ZERO))


@lemma("copies/law")
def law() -> Theorem:
    """The law of a vector of independent draws of x: E f(T) = sum_t prod_k P(x = t k) f(t)"""
    T, x, h = var("T", fn(W, K, V)), var("x", fn(W, V)), var("f", fn(fn(K, V), R))
    one = prd(k, mass(p, x, ap(t, k)))
    known = spec(assume(all_(t, eq(mass(p, T, t), one))), t)
    there = summed(t, linear(eq(mul(mass(p, T, t), ap(h, t)), mul(one, ap(h, t))), (ap(h, t), known)))
    pushed = use(push(), X=T, f=h)
    return linear(eq(pushed.says.args[0], there.says.args[1]), (1, pushed), (1, there))


@lemma("copies/product")
def product() -> Theorem:
    """sum_t prod_k q(t k) m(t k) = (sum q m)^K"""
    theorem = spec(distribute(), lam(k, lam(v, mul(ap(q, v), ap(m, v)))))
    return auto(eq(over(K, lambda u: weight(u, m)), power(mean(m), K)), (1, theorem))


@lemma("copies/product-and-sum")
def product_and_sum() -> Theorem:
    """(sum q m) sum_t prod_k q(t k) m(t k) sum_k f(t k) = K (sum q m f) (sum q m)^K"""

    def says(of: Type) -> Term:
        left = over(of, lambda u: mul(weight(u, m), total(f, u)))
        return eq(mul(mean(m), left), mul(size_of(of), mean(m, f), power(mean(m), of)))

    def step(here: Theorem) -> Theorem:
        more = mul(mean(m), mean(m, f))
        return auto(says(kind("?", K)), (mean(m), here), (more, product()))

    return by_length((q, m, f), says, step)


_UNIT_WEIGHT = lam(v, ONE)


@lemma("copies/all")
def all_vectors() -> Theorem:
    """sum_t prod_k q(t k) = 1, sum q = 1"""
    theorem = use(product(), m=_UNIT_WEIGHT)
    one = lam(a, power(a, K))
    same = at(a, ap(one, a), ALL)
    return auto(eq(over(K, weight), ONE), (1, theorem), (1, same), (1, taut(eq(power(ONE, K), ONE))))


@lemma("copies/sum")
def of_sum() -> Theorem:
    """sum_t prod_k q(t k) sum_k f(t k) = K sum q f, sum q = 1"""

    def says(of: Type) -> Term:
        left = over(of, lambda u: mul(weight(u), total(f, u)))
        return imp(ALL.says, eq(left, mul(size_of(of), mean(f))))

    def step(here: Theorem) -> Theorem:
        goal = says(kind("?", K)).args[1]
        rows: list[Row] = [(sum_(v, ap(q, v)), mp(here, ALL)), (mean(f), all_vectors())]
        return intro(ALL.says, auto(goal, *rows, (mul(size_of(K), mean(f)), ALL)))

    return mp(by_length((q, f), says, step), ALL)


@lemma("copies/product-of-sums")
def of_sums() -> Theorem:
    """sum_t prod_k q(t k) (sum_k f(t k)) (sum_k g(t k)) = K sum q f g + K (K - 1) (sum q f) (sum q g), sum q = 1"""

    def says(of: Type) -> Term:
        left, n = over(of, lambda u: mul(weight(u), total(f, u), total(g, u))), size_of(of)
        pairs = mul(n, sub(n, ONE), mean(f), mean(g))
        return imp(ALL.says, eq(left, add(mul(n, mean(f, g)), pairs)))

    def step(here: Theorem) -> Theorem:
        goal, known = says(kind("?", K)).args[1], mp(here, ALL)
        rows: list[Row] = [(sum_(v, ap(q, v)), known), (mean(f, g), all_vectors())]
        rows += [(mean(f), use(of_sum(), f=g)), (mean(g), of_sum()), (known.says.args[1], ALL)]
        return intro(ALL.says, auto(goal, *rows))

    return mp(by_length((q, f, g), says, step), ALL)


@lemma("copies/share")
def share() -> Theorem:
    """sum_t prod_k q(t k) (sum_k [hit(t k)] f(t k))/(a + sum_k [hit(t k)]) = 0 for every a, sum q [hit] f = 0"""
    none = assume(eq(mean(hit, f), ZERO))

    def value(of: Type, a: Term) -> Term:
        hits = lam(v, mul(ind(ap(hit, v)), ap(f, v)))
        return over(of, lambda u: mul(weight(u), total(hits, u), inv(add(a, total(hit, u)))))

    phi = all_(q, all_(hit, all_(f, imp(none.says, all_(a, eq(value(K, a), ZERO))))))

    def every(theorem: Theorem) -> Theorem:
        return gen(q, gen(hit, gen(f, intro(none.says, gen(a, theorem)))))

    def hits_once(rest: Term) -> Theorem:
        """[hit v]/(a + [hit v] + rest) = [hit v]/(a + 1 + rest)"""
        b, here = var("_b", TRUTH), ap(hit, v)

        def body(x: Term) -> Term:
            return inv(add(a, ind(x), rest))

        yes = assume(here)
        says = eq(mul(ind(here), body(here)), mul(ind(here), inv(add(a, ONE, rest))))
        same = at(b, body(b), prop(eq(here, TRUE), yes))
        no = is_false(assume(not_(here)))
        gap = sub(body(here), inv(add(a, ONE, rest)))
        return case(here, linear(says, (ind(here), same)), linear(says, (gap, no)))

    one = summed(v, linear_product(hits_once(ZERO), mul(ap(q, v), ap(f, v))))
    base = auto(eq(value(UNIT, a), ZERO), (1, one), (inv(add(a, ONE)), none))
    here = assume(phi)
    for x in (q, hit, f):
        here = spec(here, x)
    here = mp(here, none)
    # the last draw: with its own share, and with that of the others
    other = spec(here, add(a, ind(ap(hit, v))))
    others = summed(v, linear(eq(mul(ap(q, v), other.says.args[0]), ZERO), (ap(q, v), other)))
    u = var("_t", fn(K, V))
    own = summed(v, summed(u, linear_product(hits_once(total(hit, u)), mul(ap(q, v), ap(f, v), weight(u)))))
    apart = over(K, lambda u: mul(weight(u), inv(add(a, ONE, total(hit, u)))))
    larger = value(kind("?", K), a)
    step = auto(eq(larger, ZERO), (1, others), (1, own), (apart, none))
    theorem = induct("K", every(base), intro(phi, every(step)), phi)
    for x in (q, hit, f):
        theorem = spec(theorem, x)
    return spec(mp(theorem, none), a)


def linear_product(equation: Theorem, factor: Term) -> Theorem:
    """An equation times a number"""
    x, y = equation.says.args
    return linear(eq(mul(factor, x), mul(factor, y)), (factor, equation))


P, A, size = var("P", R), var("A", R), size_of(K)
RATE, PASSING = assume(eq(mean(hit), P)), assume(eq(mean(hit, f), A))


_MISS = lam(v, sub(ONE, ind(ap(hit, v))))


@lemma("copies/some-hits")
def some_hits() -> Theorem:
    """n/n = 1 - [no component hits], n the number of those that hit"""
    n, any_ = total(hit, t), some(k, ap(hit, ap(t, k)))
    says = eq(mul(n, inv(n)), sub(ONE, each(_MISS, t)))
    yes = assume(any_)
    at_least = use(some_le_sum(), phi=lam(k, ap(hit, ap(t, k))))
    positive = linear(lt(ZERO, n), (1, at_least), (-1, is_true(yes)))
    on = auto(says, (1, cancelled(positive)), (1, is_true(yes)))
    no = assume(not_(any_))
    empty = summed(k, is_false(spec(prop(all_(k, not_(ap(hit, ap(t, k)))), no), k)))
    off = auto(says, (inv(n), empty), (1, is_false(no)))
    return case(any_, on, off)


def _miss_rate(to: Term) -> Theorem:
    """(sum q (1 - [hit])) = 1 - P"""
    return auto(eq(sum_(v, mul(ap(q, v), ap(_MISS, v))), to), (1, ALL), (1, RATE))


def _power_of(equation: Theorem) -> Theorem:
    """x^K = y^K from x = y"""
    return at(a, power(a, K), equation)


@lemma("copies/none-hits")
def never() -> Theorem:
    """P(no component hits) = (1 - P)^K"""
    rate = _power_of(_miss_rate(sub(ONE, P)))
    says = eq(over(K, lambda u: weight(u, _MISS)), power(sub(ONE, P), K))
    return auto(says, (1, use(product(), m=_MISS)), (1, rate))


@lemma("copies/all-hit")
def always() -> Theorem:
    """P(every component hits) = P^K"""
    says = eq(over(K, lambda u: weight(u, hit)), power(P, K))
    return auto(says, (1, use(product(), m=lam(v, ind(ap(hit, v))))), (1, _power_of(RATE)))


def _successes(u: Term) -> Term:
    """The mean of f over the components that hit, 0 where none does"""
    return mul(total(lam(v, mul(ind(ap(hit, v)), ap(f, v))), u), inv(total(hit, u)))


@lemma("copies/mean-of-hits")
def mean_of_hits() -> Theorem:
    """P E[mean of f over the components that hit, 0 where none does] = A (1 - (1 - P)^K), A = E[hit f]"""
    centred = lam(v, sub(mul(P, ap(f, v)), A))
    none = auto(eq(mean(hit, centred), ZERO), (P, PASSING), (A, RATE))
    shared = use(share(), [none], f=centred, a=ZERO)
    whole = summed(t, linear_product(some_hits(), weight(t)))
    says = eq(mul(P, over(K, lambda u: mul(weight(u), _successes(u)))), mul(A, sub(ONE, power(sub(ONE, P), K))))
    return auto(says, (1, shared), (A, whole), (A, never()), (A, all_vectors()))


@lemma("copies/centred-mean-of-hits")
def centred_mean_of_hits() -> Theorem:
    """P (1 - P) E[sum (r - n/K) f/n, 0 where n = 0] = A (1 - P - (1 - P)^K), n the number that hit, E f = 0"""

    def n(u: Term) -> Term:
        return total(hit, u)

    def inside(u: Term) -> Term:
        return sub(_successes(u), mul(n(u), inv(n(u)), total(f, u), inv(size)))

    rest = sub(ONE, P)
    says = eq(mul(P, rest, over(K, lambda u: mul(weight(u), inside(u)))), mul(A, sub(rest, power(rest, K))))
    common = summed(t, linear_product(some_hits(), mul(weight(t), total(f, t))))
    missed, rate = use(product_and_sum(), m=_MISS), _miss_rate(rest)
    # (1 - P) sum_t prod (1 - [hit]) sum f = K (E f - A) (1 - P)^K
    left = over(K, lambda u: mul(weight(u, _MISS), total(f, u)))
    power_ = _power_of(rate)
    factor = mul(size, mean(_MISS, f))
    apart = auto(
        eq(mul(rest, left), mul(size, sub(mean(f), mean(hit, f)), power(rest, K))),
        (1, missed),
        (left, rate),
        (factor, power_),
    )
    one = elements_cancelled()
    scale = mul(P, inv(size))
    rows: list[Row] = [(rest, mean_of_hits()), (mul(scale, rest), common), (mul(scale, rest), of_sum()), (scale, apart)]
    rows += [(mul(P, rest), NO_MEAN), (mul(P, power(rest, K)), NO_MEAN), (mul(P, power(rest, K)), PASSING)]
    rows += [(mul(P, rest, mean(f)), one), (mul(P, power(rest, K), sub(mean(f), mean(hit, f))), one)]
    return auto(says, *rows)


@lemma("copies/own-mean-baseline")
def own_mean() -> Theorem:
    """K E[1/K sum_k (g_k - mean g) f_k] = (K - 1) E g f, E f = 0"""

    def inside(u: Term) -> Term:
        return sub(total(lam(v, mul(ap(g, v), ap(f, v))), u), mul(inv(size), total(g, u), total(f, u)))

    left = over(K, lambda u: mul(weight(u), inv(size), inside(u)))
    one, part = elements_cancelled(), inv(size)
    return auto(
        eq(mul(size, left), mul(sub(size, ONE), mean(g, f))),
        (mul(size, part), use(of_sum(), f=lam(v, mul(ap(g, v), ap(f, v))))),
        (mul(size, part, part), of_sums()),
        (mul(size, mean(f, g)), one),
        (mean(f, g), one),
        (mul(size, part, mean(f, g)), one),
        (mul(size, size, size, part, part, mean(g)), NO_MEAN),
        (mul(size, size, part, part, mean(g)), NO_MEAN),
    )


@lemma("copies/leave-one-out-baseline")
def leave_one_out() -> Theorem:
    """E[1/K sum_k (g_k - mean of the other g) f_k] = E g f, E f = 0"""
    rest, part, one = inv(sub(size, ONE)), inv(size), elements_cancelled()
    products = lam(v, mul(ap(g, v), ap(f, v)))

    def others(u: Term) -> Term:
        return sub(mul(total(g, u), total(f, u)), total(products, u))

    def inside(u: Term) -> Term:
        return mul(part, sub(total(products, u), mul(rest, others(u))))

    left = over(K, lambda u: mul(weight(u), inside(u)))
    return auto(
        eq(left, mean(g, f)),
        (part, use(of_sum(), f=products)),
        (mul(part, rest), use(of_sum(), f=products)),
        (mul(part, rest), of_sums()),
        (mean(f, g), one),
        (mul(size, part, size, rest, mean(g)), NO_MEAN),
        (mul(size, part, rest, mean(g)), NO_MEAN),
        (mul(rest, mean(f, g)), one),
    )


def elements_cancelled() -> Theorem:
    """K/K = 1"""
    return cancelled(elements_of(k))


@lemma("copies/until-a-hit")
def until_hit() -> Theorem:
    """P E[N] = 1 - (1 - P)^K, N the number of draws up to the first that hits, or K"""

    def tried(u: Term) -> Term:
        i, n = (var(name, u.type.parts[0]) for name in "ij")
        return sum_(i, ind(all_(n, imp(before(n, i), not_(ap(hit, ap(u, n)))))))

    def says(of: Type) -> Term:
        left = over(of, lambda u: mul(weight(u), tried(u)))
        missed = power(sum_(v, mul(ap(q, v), sub(ONE, ind(ap(hit, v))))), of)
        return imp(ALL.says, eq(mul(mean(hit), left), sub(ONE, missed)))

    def step(here: Theorem) -> Theorem:
        goal, known, sum_q = says(kind("?", K)).args[1], mp(here, ALL), sum_(v, ap(q, v))
        missed = power(sum_(v, mul(ap(q, v), ap(_MISS, v))), K)
        rows: list[Row] = [(sum_q, known), (mul(sum_q, mean(hit)), use(product(), m=_MISS))]
        rows += [(factor, ALL) for factor in (ONE, missed, mul(mean(hit), missed))]
        return intro(ALL.says, auto(goal, *rows))

    def first(one: Term) -> Theorem:
        return intro(ALL.says, auto(one.args[1], (1, ALL), (mean(hit), ALL)))

    theorem = mp(by_length((q, hit), says, step, first), ALL)
    rate = _power_of(_miss_rate(sub(ONE, P)))
    places = over(K, lambda u: mul(weight(u), tried(u)))
    return auto(eq(mul(P, places), sub(ONE, power(sub(ONE, P), K))), (1, theorem), (1, rate), (places, RATE))


@lemma("copies/sum-of-mean-zero")
def zero_sum() -> Theorem:
    """sum_t prod_k q(t k) sum_k f(t k) = 0, E f = 0"""
    known = of_sum()
    return linear(eq(known.says.args[0], ZERO), (1, known), (size, NO_MEAN))


@lemma("copies/square-of-a-sum-of-mean-zero")
def zero_sum_squared() -> Theorem:
    """sum_t prod_k q(t k) (sum_k f(t k))^2 = K sum q f f, sum q = 1, E f = 0"""
    known = use(of_sums(), g=f)
    pairs = mul(size, sub(size, ONE), mean(f))
    return linear(eq(known.says.args[0], mul(size, mean(f, f))), (1, known), (pairs, NO_MEAN))


# pass@2, from more than two draws


@lemma("copies/product-of-misses")
def of_misses() -> Theorem:
    """E[M M] = K (1 - P) + K (K - 1) (1 - P)^2, M the number of components that miss"""
    rest = sub(ONE, P)
    both_, one = use(of_sums(), f=_MISS, g=_MISS), _miss_rate(rest)
    squared = auto(eq(mean(_MISS, _MISS), rest), (1, ALL), (1, RATE))
    says = eq(both_.says.args[0], add(mul(size, rest), mul(size, sub(size, ONE), rest, rest)))
    pairs = mul(size, sub(size, ONE))
    return auto(says, (1, both_), (size, squared), (mul(pairs, mean(_MISS)), one), (mul(pairs, rest), one))


@lemma("copies/pass-at-2")
def pass_at_2() -> Theorem:
    """E[1 - M (M - 1)/(K (K - 1))] = 1 - (1 - P)^2, M the number of components that miss, K >= 2"""
    fewer, rest = sub(size, ONE), sub(ONE, P)
    two = cancelled(linear(lt(ZERO, fewer), (1, assume(le(num(2), size)))))
    one, part = elements_cancelled(), mul(inv(size), inv(fewer))

    def inside(u: Term) -> Term:
        missed = total(_MISS, u)
        return sub(ONE, mul(missed, sub(missed, ONE), part))

    says = eq(over(K, lambda u: mul(weight(u), inside(u))), sub(ONE, mul(rest, rest)))
    single = auto(
        eq(use(of_sum(), f=_MISS).says.args[0], mul(size, rest)), (1, use(of_sum(), f=_MISS)), (size, _miss_rate(rest))
    )
    rows: list[Row] = [(part, of_misses()), (part, single), (1, all_vectors())]
    return auto(says, *rows, (mul(rest, rest, fewer, inv(fewer)), one), (mul(rest, rest), two))


@lemma("copies/pass-at-2-plugged-in")
def plugged_in() -> Theorem:
    """E[1 - (M/K)^2] = 1 - (1 - P)^2 - P (1 - P)/K, M the number of components that miss"""
    rest, part = sub(ONE, P), mul(inv(size), inv(size))
    one = elements_cancelled()

    def inside(u: Term) -> Term:
        missed = total(_MISS, u)
        return sub(ONE, mul(missed, missed, part))

    says = eq(
        over(K, lambda u: mul(weight(u), inside(u))),
        sub(sub(ONE, mul(rest, rest)), mul(P, rest, inv(size))),
    )
    square_ = mul(rest, rest)
    rows: list[Row] = [
        (part, of_misses()),
        (1, all_vectors()),
        (mul(rest, inv(size)), one),
        (mul(square_, inv(size)), one),
    ]
    return auto(says, *rows, (mul(square_, size, inv(size)), one), (square_, one))


# how far rewards of a group differ


@lemma("copies/product-of-hits")
def of_hits() -> Theorem:
    """E[n n] = K P + K (K - 1) P^2, n the number of components that hit"""
    each_ = lam(v, ind(ap(hit, v)))
    both_ = use(of_sums(), f=each_, g=each_)
    pairs = mul(size, sub(size, ONE))
    says = eq(both_.says.args[0], add(mul(size, P), mul(pairs, P, P)))
    return auto(says, (1, both_), (size, RATE), (mul(pairs, mean(hit)), RATE), (mul(pairs, P), RATE))


def _of_hits_alone() -> Theorem:
    """E[n] = K P"""
    known = use(of_sum(), f=lam(v, ind(ap(hit, v))))
    return auto(eq(known.says.args[0], mul(size, P)), (1, known), (size, RATE))


@lemma("copies/pairs-that-differ")
def pairs_that_differ() -> Theorem:
    """E[n (K - n)] = K (K - 1) P (1 - P), n the number of components that hit"""
    says = eq(
        over(K, lambda u: mul(weight(u), total(hit, u), sub(size, total(hit, u)))),
        mul(size, sub(size, ONE), P, sub(ONE, P)),
    )
    return auto(says, (1, of_hits()), (size, _of_hits_alone()))


@lemma("copies/energy")
def energy() -> Theorem:
    """E[sum_k ([hit k] - mean of the others)^2] = K^2/(K - 1) P (1 - P), K >= 2"""
    fewer = sub(size, ONE)
    part = inv(fewer)
    two = cancelled(linear(lt(ZERO, fewer), (1, assume(le(num(2), size)))))

    def inside(u: Term) -> Term:
        n, alone = total(hit, u), add(ONE, part)
        single = mul(n, alone, alone)
        return add(single, mul(num(-2), n, n, part, alone), mul(size, n, n, part, part))

    says = eq(over(K, lambda u: mul(weight(u), inside(u))), mul(size, size, part, P, sub(ONE, P)))
    rows: list[Row] = []
    for factor in (ONE, size):
        for more in (ONE, part, mul(part, part)):
            rows += [(mul(factor, more), of_hits()), (mul(factor, more), _of_hits_alone())]
    powers = [ONE, size, mul(size, size), mul(size, size, size)]
    for a_ in powers:
        for b_ in (ONE, part, mul(part, part)):
            rows += [(mul(a_, b_, P), two), (mul(a_, b_, P, P), two)]
    return auto(says, *rows)
