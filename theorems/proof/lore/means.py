"""Means: Jensen's inequality, conditional means, a binary variable, counts, the law of a function of a uniform one."""

from __future__ import annotations

from theorems.proof.core import FALSE, ONE, TRUTH, ZERO, R, Term, Theorem, kind, make, var
from theorems.proof.lore.base import (
    at,
    auto,
    cancelled,
    case,
    cases,
    cut,
    element,
    ind_ge0,
    ind_le1,
    inv_ge0,
    is_false,
    is_true,
    leib,
    ln_product,
    nonneg_product,
    over,
    prop,
    sum_zero,
    summed,
    tangent,
    tangent_strict,
    use,
)
from theorems.proof.lore.shannon import (
    POSSIBLE,
    TOTAL,
    A,
    B,
    W,
    X,
    Y,
    b,
    independent,
    information_zero,
    mass_of,
    nonneg,
    own_mass,
    p,
    push,
    pw,
    w,
    w1,
)
from theorems.proof.rules import Row, assume, fubini, gen, instance, intro, lemma, linear, mp, spec, swap, taut
from theorems.proof.terms import (
    add,
    all_,
    ap,
    entropy,
    eq,
    fn,
    given,
    imp,
    ind,
    inv,
    joint,
    lam,
    le,
    ln,
    lt,
    mass,
    mul,
    neg,
    not_,
    pair,
    prod,
    size_of,
    some,
    sub,
    sum_,
)

g = var("g", fn(W, R))
gw = ap(g, w)


@lemma("mean/positive")
def mean_positive() -> Theorem:
    """0 < sum p g, g > 0 at possible outcomes"""
    says = le(sum_(w, mul(pw, gw)), ZERO)
    no = assume(says)
    pos = spec(assume(all_(w, imp(lt(ZERO, pw), lt(ZERO, gw)))), w)
    h = assume(lt(ZERO, pw))
    each = le(ZERO, mul(pw, gw))

    def off(e: Theorem) -> Theorem:
        return linear(each, (neg(gw), e))

    inside = gen(w, cut(cases(pw, each, lambda h: linear(each, (h, mp(pos, h))), off), nonneg(w)))
    el = use(element(), [inside], f=lam(w, mul(pw, gw)), x=w)
    bad = linear(lt(ZERO, ZERO), (h, mp(pos, h)), (1, el), (1, no))
    zero = prop(not_(h.says), intro(h.says, prop(FALSE, bad)))
    none = prop(le(pw, ZERO), zero)
    absurd = linear(lt(ZERO, ZERO), (1, summed(w, none)), (-1, TOTAL))
    goal = lt(ZERO, sum_(w, mul(pw, gw)))
    return case(says, prop(goal, absurd), prop(goal, assume(not_(says))))


class Jensen:
    """ln g - ln m <= g/m - 1, m the mean of g, g > 0 at possible outcomes; and the means of both sides"""

    def __init__(self) -> None:
        pos = spec(assume(all_(w, imp(lt(ZERO, pw), lt(ZERO, gw)))), w)
        self.m = m = sum_(w, mul(pw, gw))
        self.positive = mean_positive()
        self.h = h = assume(lt(ZERO, pw))
        self.above, self.ratio, log = ln_product([mp(pos, h)], [self.positive])
        self.log = log
        says = le(mul(pw, sub(ln(gw), ln(m))), mul(pw, sub(mul(gw, inv(m)), ONE)))
        on = linear(says, (h, cut(tangent(self.ratio), self.above)), (neg(pw), log))
        gap_ = sub(sub(ln(gw), ln(m)), sub(mul(gw, inv(m)), ONE))
        self.each = cut(cases(pw, says, lambda _: on, lambda e: linear(says, (gap_, e))), nonneg(w))
        self.rows: list[Row] = [(1, cancelled(self.positive)), (ln(m), TOTAL), (1, TOTAL)]


@lemma("mean/jensen-ln")
def jensen_ln() -> Theorem:
    """sum p ln g <= ln sum p g, g > 0 at possible outcomes"""
    part = Jensen()
    return auto(le(sum_(w, mul(pw, ln(gw))), ln(part.m)), (1, summed(w, part.each)), *part.rows)


@lemma("mean/jensen-ln-equal")
def jensen_equal() -> Theorem:
    """sum p ln g >= ln sum p g gives g = sum p g at possible outcomes, g > 0 there"""
    part = Jensen()
    a, b = part.each.says.args
    slack, y = sub(b, a), var("y", W)
    every = gen(y, instance(linear(le(ZERO, slack), (1, part.each)), {w: y}))
    more = assume(le(ln(part.m), sum_(w, mul(pw, ln(gw)))))
    zero = use(sum_zero(), [every, auto(le(sum_(w, slack), ZERO), (1, more), *part.rows)], f=lam(w, slack), x=w)
    ratio, here = part.ratio, cancelled(part.h)
    factors = (ratio, ln(gw), ln(part.m), ONE)
    equal = auto(eq(ln(ratio), sub(ratio, ONE)), (inv(pw), zero), (1, part.log), *((t, here) for t in factors))
    one = use(tangent_strict(), [part.above, equal], u=ratio)
    found = auto(eq(gw, part.m), (part.m, one), (gw, cancelled(part.positive)))
    return gen(w, intro(part.h.says, found))


@lemma("mean/of-a-constant")
def of_constant() -> Theorem:
    """g = sum p g at possible outcomes, where g is the same at all of them"""
    ways = [lt(ZERO, ap(p, w1)), lt(ZERO, pw), eq(ap(g, w1), gw)]
    same, h = spec(spec(assume(all_(w1, all_(w, imp(*ways)))), w1), w), assume(ways[1])
    p1, g1 = ap(p, w1), ap(g, w1)
    says = eq(mul(p1, g1), mul(p1, gw))

    def on(h1: Theorem) -> Theorem:
        return linear(says, (p1, mp(mp(same, h1), h)))

    each = cut(cases(p1, says, on, lambda e: linear(says, (sub(g1, gw), e))), nonneg(w1))
    return gen(w, intro(h.says, auto(eq(gw, sum_(w1, mul(p1, g1))), (1, summed(w1, each)), (gw, TOTAL))))


@lemma("mean/of-conditional-means")
def tower() -> Theorem:
    """sum_w p(w) sum_j p(j | Y = Y(w)) g(j) = sum_j p(j) g(j)"""
    hit = ind(eq(ap(Y, w1), ap(Y, w)))
    inner = mul(pw, ap(p, w1), hit, inv(mass(p, Y, ap(Y, w))), ap(g, w1))
    v = var("v", B)
    lz = leib(v, inv(mass(p, Y, v)), ap(Y, w1), ap(Y, w))
    moved = mul(pw, ap(p, w1), hit, inv(mass(p, Y, ap(Y, w1))), ap(g, w1))
    same = summed(w, summed(w1, linear(eq(inner, moved), (neg(mul(pw, ap(p, w1), ap(g, w1))), lz))))
    turned = fubini(same.says.args[1])
    p1, m1 = ap(p, w1), mass(p, Y, ap(Y, w1))
    says = eq(mul(p1, ap(g, w1), m1, inv(m1)), mul(p1, ap(g, w1)))

    def on(h: Theorem) -> Theorem:
        return linear(says, (mul(p1, ap(g, w1)), cancelled(cut(instance(use(own_mass(), X=Y), {w: w1}), h))))

    def off(e: Theorem) -> Theorem:
        return linear(says, (mul(ap(g, w1), sub(mul(m1, inv(m1)), ONE)), e))

    each = summed(w1, cut(cases(p1, says, on, off), nonneg(w1)))
    left = sum_(w, mul(pw, sum_(w1, mul(ap(given(p, Y, ap(Y, w)), w1), ap(g, w1)))))
    return auto(eq(left, sum_(w1, mul(p1, ap(g, w1)))), (1, same), (1, turned), (1, each))


@lemma("mean/of-a-product")
def product() -> Theorem:
    """E f(X) g(Y) = E f(X) E g(Y), I(X;Y) <= 0"""
    v, f, h = var("v", prod(A, B)), var("f", fn(A, R)), var("h", fn(B, R))
    x, y = make("fst", v), make("snd", v)
    both = use(push(), X=joint(X, Y), f=lam(v, mul(ap(f, x), ap(h, y))))
    apart = instance(independent(), {var("a", A): x, b: y})
    weight = mul(ap(f, x), ap(h, y))
    each = summed(v, linear(eq(mul(mass(p, joint(X, Y), v), weight), mul(apart.says.args[1], weight)), (weight, apart)))
    first, second = use(push(), X=X, f=f), use(push(), X=Y, f=h)
    means = [sum_(w, mul(pw, ap(f, ap(X, w)))), sum_(w, mul(pw, ap(h, ap(Y, w))))]
    says = eq(sum_(w, mul(pw, ap(f, ap(X, w)), ap(h, ap(Y, w)))), mul(*means))
    return auto(says, (1, both), (1, each), (neg(means[1]), first), (neg(first.says.args[1]), second))


@lemma("mean/binary")
def binary() -> Theorem:
    """H(b) = - P ln P - (1 - P) ln(1 - P), P = P(b)"""
    bit_, x = var("b", fn(W, TRUTH)), var("x", TRUTH)
    P = sum_(w, mul(pw, ind(ap(bit_, w))))
    log = lam(x, ln(mass(p, bit_, x)))
    a, c, f = var("a", A), var("c", A), var("f", fn(A, R))
    pick = taut(eq(sum_(a, mul(ind(eq(a, c)), ap(f, a))), ap(f, c)))
    d = use(pick, c=ap(bit_, w), f=log)
    s = summed(w, linear(eq(mul(pw, d.says.args[0]), mul(pw, d.says.args[1])), (pw, d)))
    v = var("v", R)
    one = at(v, ln(sub(v, P)), TOTAL)
    q = sub(ONE, P)
    rows: list[Row] = [(1, s), (sub(sum_(w, pw), P), one), (ln(q), TOTAL)]
    return auto(eq(entropy(p, bit_), neg(add(mul(P, ln(P)), mul(q, ln(q))))), *rows)


@lemma("guess/from-few-values")
def guessed() -> Theorem:
    """P(X = S) <= n q, where I(X;S|Y) <= 0, Y is of a type of n values, and P(S = s) <= q for every s"""
    S, q, s, v = var("S", fn(W, A)), var("q", R), var("s", A), var("v", prod(A, A, B))
    x, mass_s, mass_y = var("x", A), mass(p, S, s), mass(p, Y, b)
    largest = assume(all_(s, le(mass_s, q)))
    known = use(information_zero(), X=X, Y=S, Z=Y)
    known = instance(known, {next(u for u in known.says.free if u.type is v.type): pair(x, s, b)})
    both, one, other = (
        mass(p, joint(X, S, Y), pair(x, s, b)),
        mass(p, joint(X, Y), pair(x, b)),
        mass(p, joint(S, Y), pair(s, b)),
    )
    hits = [ind_ge0(eq(ap(V, w), value)) for V, value in ((S, s), (Y, b))]
    most = ind_le1(eq(ap(Y, w), b))
    less = summed(
        w,
        linear(
            le(mul(pw, hits[0].says.args[1], hits[1].says.args[1]), mul(pw, hits[0].says.args[1])),
            (nonneg_product(nonneg(w), hits[0]), most),
        ),
    )
    share = nonneg_product(
        mass_of(joint(X, Y), pair(x, b)), use(inv_ge0(), [mass_of(Y, b)], u=mass_y), ind_ge0(eq(x, s))
    )
    at_most = linear(le(other, q), (1, less), (1, spec(largest, s)))
    weight = mul(one, inv(mass_y), ind(eq(x, s)))
    each = linear(le(mul(both, ind(eq(x, s))), mul(q, weight)), (ind(eq(x, s)), known), (share, at_most))
    all_of = summed(x, summed(s, summed(b, each)))
    whole = use(push(), X=joint(X, S, Y), f=lam(v, ind(eq(make("fst", v), make("fst", make("snd", v))))))
    turned = fubini(sum_(x, sum_(b, mul(one, inv(mass_y)))))
    inner = summed(
        b,
        linear(
            eq(mul(inv(mass_y), sum_(x, one)), mul(inv(mass_y), mass_y)),
            (inv(mass_y), fubini(sum_(x, sum_(w, mul(pw, ind(eq(ap(X, w), x)), ind(eq(ap(Y, w), b))))))),
        ),
    )
    part = summed(b, use(over(), [mass_of(Y, b)], u=mass_y))
    least = linear(le(ZERO, q), (1, spec(largest, s)), (1, mass_of(S, s)))
    right = sum_(w, mul(pw, ind(eq(ap(X, w), ap(S, w)))))
    rows: list[Row] = [(1, whole), (1, all_of), (q, turned), (q, inner), (least, part)]
    return auto(le(right, mul(q, size_of(B))), *rows)


# counts --------------------------------------------------------------------------------------------------------------

phi, a_, x_ = var("phi", fn(A, TRUTH)), var("a", A), var("x", A)


@lemma("count/some-at-most-sum")
def some_le_sum() -> Theorem:
    """[some a. phi a] <= sum of [phi a]"""
    total, there = sum_(a_, ind(ap(phi, a_))), some(a_, ap(phi, a_))
    y = var("y", A)
    every = gen(y, ind_ge0(ap(phi, y)))
    el = use(element(), [every], f=lam(a_, ind(ap(phi, a_))), x=a_)
    small = assume(not_(le(ONE, total)))
    h = assume(ap(phi, a_))
    large = linear(le(ONE, total), (1, el), (-1, is_true(h)))
    never = gen(a_, prop(not_(h.says), intro(h.says, prop(FALSE, large, small))))
    says = le(ind(there), total)
    at_least = case(le(ONE, total), assume(le(ONE, total)), prop(le(ONE, total), assume(there), never))
    yes = linear(says, (1, at_least), (1, is_true(assume(there))))
    no = linear(says, (1, summed(a_, ind_ge0(ap(phi, a_)))), (1, is_false(assume(not_(there)))))
    return case(there, yes, no)


@lemma("count/distinct-at-most-length")
def distinct_le() -> Theorem:
    """the number of values of a vector is at most its length"""
    K, V = kind("K"), kind("V")
    t, k, v = var("t", fn(K, V)), var("k", K), var("v", V)
    each = summed(v, use(some_le_sum(), phi=lam(k, eq(ap(t, k), v))))
    turned = fubini(each.says.args[1])
    return auto(le(each.says.args[0], size_of(K)), (1, each), (1, turned))


@lemma("count/distinct-at-most-symbols")
def distinct_le_symbols() -> Theorem:
    K, V = kind("K"), kind("V")
    t, k, v = var("t", fn(K, V)), var("k", K), var("v", V)
    each = summed(v, ind_le1(some(k, eq(ap(t, k), v))))
    return linear(le(each.says.args[0], size_of(V)), (1, each))


@lemma("count/distinct-at-least-1")
def distinct_ge() -> Theorem:
    """1 <= number of values of a vector"""
    K, V = kind("K"), kind("V")
    t, k, v, y = var("t", fn(K, V)), var("k", K), var("v", V), var("y", V)
    here = some(k, eq(ap(t, k), v))
    el = use(element(), [gen(y, ind_ge0(ap(lam(v, here), y)))], f=lam(v, ind(here)), x=ap(t, k))
    none = all_(y_ := var("k2", K), not_(eq(ap(t, y_), ap(t, k))))
    found = intro(none, prop(FALSE, spec(assume(none), k), taut(eq(ap(t, k), ap(t, k)))))
    return linear(le(ONE, el.says.args[1]), (1, el), (1, _le_one(found)))


def _le_one(theorem: Theorem) -> Theorem:
    return linear(le(ONE, ind(theorem.says)), (-1, is_true(theorem)))


# a uniform variable ---------------------------------------------------------------------------------------------------

S, s_, r_ = var("S", fn(W, A)), var("s", A), var("r", A)
UNIFORM = all_(s_, eq(mass(p, S, s_), inv(size_of(A))))


@lemma("count/type-has-elements")
def inhabited() -> Theorem:
    """1 <= number of elements"""
    el = use(element(), [gen(r_, taut(le(ZERO, ONE)))], f=lam(r_, ONE), x=s_)
    return linear(le(ONE, size_of(A)), (1, el))


def elements_of(of: Term) -> Theorem:
    """0 < number of elements of the type of a term"""
    theorem = instance_of_type(of)
    return linear(lt(ZERO, theorem.says.args[1]), (1, theorem))


def instance_of_type(of: Term) -> Theorem:
    from theorems.proof.rules import of_types

    return of_types(inhabited(), {"A": of.type})


@lemma("uniform/given-an-independent-one")
def prior_given() -> Theorem:
    """P(S = s | Y = b) = 1/V, S uniform and I(Y;S) <= 0, P(Y = b) > 0"""
    unif = assume(UNIFORM)
    theorem = use(independent(), X=Y, Y=S)
    theorem = instance(theorem, {var("a", B): b, var("b", A): s_})
    m = mass(p, Y, b)
    says = eq(mass(given(p, Y, b), S, s_), inv(size_of(A)))
    rows: list[Row] = [(inv(m), theorem), (mul(m, inv(m)), spec(unif, s_)), (inv(size_of(A)), cancelled(POSSIBLE))]
    return auto(says, *rows)


@lemma("given/of-an-independent-one")
def independent_given() -> Theorem:
    """H(X | Y = b) = H(X) in nats, I(X;Y) <= 0, P(Y = b) > 0"""
    law, x, v = given(p, Y, b), var("X", fn(W, A)), var("_v", R)
    m, a_ = mass(p, Y, b), var("a", A)
    theorem = use(independent(), X=x, Y=Y)
    rows: list[Row] = [(inv(m), theorem), (mass(p, x, a_), cancelled(POSSIBLE))]
    each = auto(eq(mass(law, x, a_), mass(p, x, a_)), *rows)
    same = summed(a_, at(v, mul(v, ln(v)), each))
    there, here = (use(push(), p=q, X=x, f=lam(a_, ln(mass(q, x, a_)))) for q in (law, p))
    return auto(eq(entropy(law, x), entropy(p, x)), (-1, there), (-1, same), (1, here))


@lemma("uniform/function")
def uniform_function() -> Theorem:
    """H(f(S)) = sum_s 1/V (ln V - ln number of r with f r = f s), S uniform"""
    f = var("f", fn(A, B))
    fx = lam(w, ap(f, ap(S, w)))
    unif = assume(UNIFORM)
    V, N = size_of(A), sum_(r_, ind(eq(ap(f, r_), ap(f, s_))))
    double = sum_(w, sum_(r_, mul(pw, ind(eq(ap(S, w), r_)), ind(eq(ap(f, r_), ap(f, s_))))))
    per_r = summed(
        r_,
        linear(
            eq(mul(ind(eq(ap(f, r_), ap(f, s_))), mass(p, S, r_)), mul(ind(eq(ap(f, r_), ap(f, s_))), inv(V))),
            (ind(eq(ap(f, r_), ap(f, s_))), spec(unif, r_)),
        ),
    )
    own = auto(eq(mass(p, fx, ap(f, s_)), mul(N, inv(V))), (1, fubini(double)), (1, per_r))
    vp = elements_of(s_)
    reflexive = use(
        element(), [gen(r_, ind_ge0(eq(ap(f, r_), ap(f, s_))))], f=lam(r_, ind(eq(ap(f, r_), ap(f, s_)))), x=s_
    )
    np_ = linear(lt(ZERO, N), (1, reflexive))
    _, _, log = ln_product([np_], [vp])
    v = var("v", R)
    log_mass = at(v, ln(v), own)
    pushed = use(push(), X=S, f=lam(s_, ln(mass(p, fx, ap(f, s_)))))
    value = sub(ln(V), ln(N))
    per_s = summed(
        s_,
        auto(
            eq(mul(mass(p, S, s_), ln(mass(p, fx, ap(f, s_)))), mul(inv(V), neg(value))),
            (ln(mass(p, fx, ap(f, s_))), spec(unif, s_)),
            (inv(V), log_mass),
            (inv(V), log),
        ),
    )
    return auto(eq(entropy(p, fx), sum_(s_, mul(inv(V), value))), (1, pushed), (1, per_s))


phi_ = var("phi", fn(B, TRUTH))


@lemma("given/possible-value")
def possible_value() -> Theorem:
    """What holds of Y at every possible outcome holds of every b with P(Y = b) > 0"""
    every = spec(assume(all_(w, imp(lt(ZERO, pw), ap(phi_, ap(Y, w))))), w)
    goal, hit = ap(phi_, b), eq(ap(Y, w), b)
    no, v = assume(not_(goal)), var("_v", B)
    says = eq(mul(pw, ind(hit)), ZERO)

    def on(h: Theorem) -> Theorem:
        twice = not_(not_(ap(phi_, v)))  # phi alone would be no template
        there = prop(ap(lam(v, twice), ap(Y, w)), mp(every, h))
        moved = prop(goal, swap(lam(v, twice), assume(hit), there))
        apart = prop(not_(hit), intro(hit, prop(FALSE, moved, no)))
        return linear(says, (pw, is_false(apart)))

    each = summed(w, cut(cases(pw, says, on, lambda e: linear(says, (ind(hit), e))), nonneg(w)))
    absurd = linear(lt(ZERO, ZERO), (1, POSSIBLE), (1, each))
    return case(goal, assume(goal), prop(goal, absurd))
