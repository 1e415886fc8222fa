"""Pinsker's inequality, as a square: means of [0, 1] under two laws, or with and without dependence.

Nothing but (4x + 2) ln x <= (x - 1)(x + 5): at x = Q/P it bounds each term of a divergence by a square.  It is strict
off x = 1, and so is the bound of a divergence or an information that is positive.
"""

from __future__ import annotations

from fractions import Fraction

from theorems.proof.core import ONE, ZERO, R, Term, Theorem, make, num, var
from theorems.proof.lore.base import (
    P,
    Q,
    at,
    auto,
    cancelled,
    case,
    cases,
    cut,
    ind_ge0,
    ind_le1,
    inv_pos,
    ln_product,
    nonneg_product,
    positive_product,
    prop,
    square_ge0,
    square_zero,
    sum_zero,
    summed,
    u,
    use,
)
from theorems.proof.lore.divergences import U, X, Y, divergence
from theorems.proof.lore.means import elements_of
from theorems.proof.lore.shannon import TOTAL, A, B, W, a, b, independent, mass_of, nonneg, p, push, pw, w
from theorems.proof.rules import Row, assume, both, fubini, gen, instance, intro, lemma, linear, ln_mul, mp, pade, spec
from theorems.proof.terms import (
    add,
    all_,
    ap,
    entropy,
    eq,
    fn,
    fraction,
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
    not_,
    pair,
    prod,
    size_of,
    sub,
    sum_,
)

z = var("z", R)


@lemma("pinsker/pade-strict")
def pade_strict() -> Theorem:
    """(u - 1) (u + 5) <= (4 u + 2) ln u at u = 1 alone, u > 0: the bound at (1 + u)/2 and 2 u/(1 + u) is better"""
    up, h = assume(lt(ZERO, u)), assume(le(mul(sub(u, ONE), add(u, num(5))), mul(add(mul(num(4), u), num(2)), ln(u))))
    m = mul(fraction(1, 2), add(ONE, u))
    above = linear(lt(ZERO, m), (Fraction(1, 2), up))
    ratio, one, v = mul(u, inv(m)), cancelled(above), var("v", R)
    positive = positive_product(up, inv_pos(above))
    log = cut(ln_mul(m, ratio), above, positive)
    same = at(v, ln(v), linear(eq(mul(m, ratio), u), (u, one)))
    rows: list[Row] = [(t, one) for t in (mul(m, u, ln(ratio)), mul(u, u, m, inv(m)), mul(u, u), mul(m, u))]
    second = le(mul(m, add(mul(num(4), u), m, m), ln(ratio)), mul(sub(u, m), add(u, mul(num(5), m))))
    second_ = auto(second, (positive_product(above, above), cut(pade(ratio), positive)), *rows)
    parts = [linear(lt(ZERO, add(mul(num(k), u), num(n))), (k, up)) for k, n in ((2, 1), (1, 2), (1, 1), (5, 1))]

    def scale(c: int, *which: int) -> Theorem:
        whole = positive_product(*(parts[i] for i in which))
        return linear(lt(ZERO, mul(num(c), whole.says.args[1])), (c, whole))

    every, square = mul(*(part.says.args[1] for part in parts)), mul(sub(u, ONE), sub(u, ONE))
    rows = [(scale(4, 1, 2, 3), h), (scale(4, 0, 2, 3), cut(pade(m), above)), (scale(16, 0, 1), second_)]
    fourth = nonneg_product(square_ge0(square), linear(le(ZERO, mul(num(10), u)), (10, up)))
    most = auto(le(mul(num(11), square, square), ZERO), *rows, (every, log), (every, same), (1, fourth))
    small = linear(le(mul(square, square), ZERO), (Fraction(1, 11), most))
    none = use(square_zero(), [small], u=square)
    return linear(eq(u, ONE), (1, use(square_zero(), [linear(le(square, ZERO), (1, none))], u=sub(u, ONE))))


def _slack(P: Term, Q: Term, z: Term) -> Term:
    """P (ln P - ln Q) - P + Q - 3 z (P - Q) + 3/2 z^2 (P + 2 Q)"""
    known = sub(add(mul(P, sub(ln(P), ln(Q))), sub(Q, P)), mul(num(3), z, sub(P, Q)))
    return add(known, mul(fraction(3, 2), z, z, add(P, Q, Q)))


@lemma("pinsker/term")
def term() -> Theorem:
    """3 z (P - Q) - 3/2 z^2 (P + 2 Q) <= P (ln P - ln Q) - P + Q, for P, Q >= 0, 0 < P -> 0 < Q and every z"""
    slack, scale = _slack(P, Q, z), add(P, Q, Q)
    says, support, least = le(ZERO, slack), assume(imp(lt(ZERO, P), lt(ZERO, Q))), assume(le(ZERO, Q))

    def on(h: Theorem) -> Theorem:
        there = mp(support, h)
        positive, ratio, log = ln_product([there], [h])
        one, x = cancelled(h), ln(ratio)
        rows: list[Row] = [(positive_product(h, h), cut(pade(ratio), positive)), (mul(P, P), log), (mul(P, Q), log)]
        rows += [(mul(P, Q, x), one), (mul(P, Q), one), (mul(Q, Q, P, inv(P)), one), (mul(Q, Q), one)]
        bound = auto(le(mul(num(2), P, scale, sub(ln(Q), ln(P))), mul(sub(Q, P), add(Q, mul(num(5), P)))), *rows)
        scaled = auto(le(ZERO, mul(scale, slack)), (1, bound), (1, square_ge0(sub(sub(P, Q), mul(z, scale)))))
        more = linear(lt(ZERO, scale), (1, h), (2, there))
        return linear(says, (inv_pos(more), scaled), (slack, cancelled(more)))

    def off(e: Theorem) -> Theorem:
        rows: list[Row] = [(least, square_ge0(add(ONE, mul(fraction(3, 2), z)))), *((t, e) for t in map(ln, (P, Q)))]
        rows += [(linear(le(ZERO, mul(fraction(3, 4), Q)), (Fraction(3, 4), least)), square_ge0(z))]
        return auto(says, *rows, (ONE, e), (z, e), (mul(z, z), e))

    return cases(P, says, on, off)


@lemma("pinsker/term-strict")
def term_strict() -> Theorem:
    """P (ln P - ln Q) - P + Q <= 3 z (P - Q) - 3/2 z^2 (P + 2 Q) where P = Q alone"""
    small, scale, same = assume(le(_slack(P, Q, z), ZERO)), add(P, Q, Q), eq(P, Q)
    support, least = assume(imp(lt(ZERO, P), lt(ZERO, Q))), assume(le(ZERO, Q))

    def on(h: Theorem) -> Theorem:
        there = mp(support, h)
        positive, ratio, log = ln_product([there], [h])
        one, part = cancelled(h), inv_pos(h)
        twice = linear(lt(ZERO, mul(num(2), scale)), (2, h), (4, there))
        bound = le(mul(sub(Q, P), add(Q, mul(num(5), P))), mul(num(2), P, scale, sub(ln(Q), ln(P))))
        above = auto(bound, (twice, small), (1, square_ge0(sub(sub(P, Q), mul(z, scale)))))
        rows: list[Row] = [(positive_product(part, part), above), (ratio, log), (ONE, log)]
        rows += [(mul(t, s), one) for t in (ONE, ratio, mul(P, inv(P))) for s in (ONE, ln(P), ln(Q))]
        touch = le(mul(sub(ratio, ONE), add(ratio, num(5))), mul(add(mul(num(4), ratio), num(2)), ln(ratio)))
        return auto(same, (P, use(pade_strict(), [positive, auto(touch, *rows)], u=ratio)), (Q, one))

    def off(e: Theorem) -> Theorem:
        rows: list[Row] = [(linear(le(ZERO, mul(num(12), Q)), (12, least)), square_ge0(add(z, fraction(1, 2))))]
        rows += [(t, e) for t in (ONE, z, mul(z, z), ln(P), ln(Q))]
        none = both(auto(le(Q, ZERO), (1, small), *rows), least)
        return linear(same, (1, e), (-1, none))

    return cases(P, same, on, off)


c = var("c", R)
m, n, g = (var(name, fn(A, R)) for name in "mng")
_NONNEG = tuple(assume(all_(a, le(ZERO, ap(f, a)))) for f in (m, n))
_TOTAL = tuple(assume(eq(sum_(a, ap(f, a)), ONE)) for f in (m, n))
_SUPPORT = assume(all_(a, imp(lt(ZERO, ap(m, a)), lt(ZERO, ap(n, a)))))


def within(f: Term, n: Term) -> tuple[Term, Term]:
    """0 <= f <= 1 wherever n is positive"""
    e = var("_e", n.type.parts[0])
    here = lt(ZERO, ap(n, e))
    return all_(e, imp(here, le(ZERO, ap(f, e)))), all_(e, imp(here, le(ap(f, e), ONE)))


_M, _N, _G = (ap(f, a) for f in (m, n, g))
_SLACK = sub(mul(_M, sub(ln(_M), ln(_N))), sub(_M, _N))
_MIDDLE = sub(_G, fraction(1, 2))
_BOUND = sub(mul(num(3), c, _MIDDLE, sub(_M, _N)), mul(fraction(3, 8), c, c, add(_M, _N, _N)))
_GAP = sum_(a, mul(sub(_M, _N), _G))
_BEST = {c: mul(fraction(4, 3), _GAP)}
_OF_LAWS = sum_(a, mul(_M, sub(ln(_M), ln(_N))))


def _known() -> list[Theorem]:
    """What is assumed of m and n at a"""
    return [spec(_NONNEG[0], a), spec(_SUPPORT, a), spec(_NONNEG[1], a)]


@lemma("pinsker/spread")
def spread() -> Theorem:
    """0 <= c^2 (M + 2 N) G (1 - G), 0 <= G <= 1 where N is positive"""
    least = [spec(h, a) for h in _NONNEG]
    support, low, high = (spec(assume(h), a) for h in (_SUPPORT.says, *within(g, n)))
    says = le(ZERO, mul(c, c, add(_M, _N, _N), _G, sub(ONE, _G)))

    def on(h: Theorem) -> Theorem:
        below = linear(le(ZERO, sub(ONE, _G)), (1, mp(high, h)))
        weight = linear(le(ZERO, add(_M, _N, _N)), (1, least[0]), (2, least[1]))
        return nonneg_product(square_ge0(c), weight, mp(low, h), below)

    def off(e: Theorem) -> Theorem:
        here = assume(lt(ZERO, _M))
        none = both(
            prop(le(_M, ZERO), intro(here.says, linear(lt(ZERO, ZERO), (1, mp(support, here)), (1, e)))), least[0]
        )
        return auto(says, *((mul(c, c, _G, t), h) for t in (ONE, sub(ONE, _G)) for h in (none, e)))

    return cut(cases(_N, says, on, off), least[1])


@lemma("pinsker/each")
def each_value() -> Theorem:
    """3 c (G - 1/2) (M - N) - 3/8 c^2 (M + 2 N) <= M (ln M - ln N) - M + N"""
    known = use(term(), _known(), P=_M, Q=_N, z=mul(c, _MIDDLE))
    return auto(le(_BOUND, _SLACK), (1, known), (1, spread()))


@lemma("pinsker/laws")
def laws() -> Theorem:
    """2 (sum of (m - n) g)^2 <= sum of m (ln m - ln n), m and n laws, 0 <= g <= 1 where n is positive"""
    at_best = instance(summed(a, each_value()), _BEST)
    rows: list[Row] = [(t, h) for h in _TOTAL for t in (ONE, _GAP, mul(_GAP, _GAP))]
    return auto(le(mul(num(2), _GAP, _GAP), _OF_LAWS), (1, at_best), *rows)


@lemma("pinsker/laws-strict")
def laws_strict() -> Theorem:
    """And less, where sum of m (ln m - ln n) is positive: else each term is reached, so that m = n"""
    square = mul(num(2), _GAP, _GAP)
    above, says = lt(ZERO, sub(_OF_LAWS, square)), lt(square, _OF_LAWS)
    small, y = prop(le(above.args[1], ZERO), assume(not_(above))), var("_y", A)
    best, bound = instance(each_value(), _BEST), instance(spread(), _BEST)
    rest = sub(*reversed(best.says.args))
    rows: list[Row] = [(t, h) for h in _TOTAL for t in (ONE, _GAP, mul(_GAP, _GAP))]
    most = auto(le(sum_(a, rest), ZERO), (1, small), *rows)
    every = gen(y, instance(linear(le(ZERO, rest), (1, best)), {a: y}))
    reached = use(sum_zero(), [every, most], f=lam(a, rest), x=a)
    at_z = mul(_BEST[c], _MIDDLE)
    none = auto(le(_slack(_M, _N, at_z), ZERO), (1, reached), (1, bound))
    same = use(term_strict(), [*_known(), none], P=_M, Q=_N, z=at_z)
    gone = summed(a, linear(eq(mul(_M, sub(ln(_M), ln(_N))), ZERO), (_M, at(z, ln(z), same))))
    absurd = linear(lt(ZERO, ZERO), (1, assume(lt(ZERO, _OF_LAWS))), (1, gone))
    return case(above, linear(says, (1, assume(above))), prop(says, absurd))


@lemma("pinsker/sums-strict")
def sums_strict() -> Theorem:
    """sum d < sum e where sum e is positive, d <= e, and d < e where e is positive"""
    d, e = (ap(var(name, fn(A, R)), a) for name in "de")
    y, total, rest = var("_y", A), sum_(a, e), sub(e, d)
    below = spec(assume(all_(a, le(d, e))), a)
    less = spec(assume(all_(a, imp(lt(ZERO, e), lt(d, e)))), a)
    says, above = lt(sum_(a, d), total), lt(ZERO, sub(total, sum_(a, d)))
    small = prop(le(above.args[1], ZERO), assume(not_(above)))
    every = gen(y, instance(linear(le(ZERO, rest), (1, below)), {a: y}))
    reached = use(sum_zero(), [every, linear(le(sum_(a, rest), ZERO), (1, small))], f=lam(a, rest), x=a)
    here = assume(lt(ZERO, e))
    never = prop(le(e, ZERO), intro(here.says, linear(lt(ZERO, ZERO), (1, mp(less, here)), (1, reached))))
    absurd = linear(lt(ZERO, ZERO), (1, assume(lt(ZERO, total))), (1, summed(a, never)))
    return case(above, linear(says, (1, assume(above))), prop(says, absurd))


f, pair_ = var("f", fn(A, R)), var("f", fn(prod(A, B), R))


def mean(f: Term, x: Term, law: Term = p) -> Term:
    """The mean of f(X)"""
    return sum_(w, mul(ap(law, w), ap(f, ap(x, w))))


def gap_squared(gap: Term) -> Term:
    return mul(num(2), gap, gap)


def _of_divergence(square: Theorem) -> Theorem:
    laws_ = [lam(a, mass(p, x, a)) for x in (X, Y)]
    whole = [linear(eq(sum_(a, mass(p, x, a)), ONE), (1, fubini(sum_(a, mass(p, x, a)))), (1, TOTAL)) for x in (X, Y)]
    proofs = [gen(a, mass_of(x, a)) for x in (X, Y)]
    square = use(square, [*whole, *proofs], m=laws_[0], n=laws_[1], g=f)
    first, second = (use(push(), X=x, f=f) for x in (X, Y))
    sides = gap_squared(sub(mean(f, X), mean(f, Y))), divergence(X, Y)
    return squared(make(square.says.op, *sides), square, first, second)


@lemma("pinsker/divergence")
def of_divergence() -> Theorem:
    """2 (E f(X) - E f(Y))^2 <= D(X||Y) in nats, 0 <= f <= 1 at every possible value of Y"""
    return _of_divergence(laws())


@lemma("pinsker/divergence-strict")
def of_divergence_strict() -> Theorem:
    """And less, where D(X||Y) is positive"""
    return _of_divergence(laws_strict())


def squared(says: Term, square: Theorem, first: Theorem, second: Theorem, *rows: Row) -> Theorem:
    """2 (a - b)^2 <= d, or less, from 2 (c - e)^2 <= d, or less, a = c and b = e"""
    apart = linear(
        eq(sub(first.says.args[0], second.says.args[0]), sub(first.says.args[1], second.says.args[1])),
        (1, first),
        (-1, second),
    )
    x, y = apart.says.args
    return auto(says, (1, square), (x, apart), (y, apart), *rows)


@lemma("mean/of-an-independent-copy")
def independent_copy() -> Theorem:
    """E f(X,U') = sum of P(x) P(u) f(x,u), U' as U and independent of X"""
    v, w2 = var("v", prod(A, B)), var("w2", W)
    apart = use(push(), X=U, f=lam(b, ap(pair_, pair(a, b))))
    at_each = linear(eq(*(mul(mass(p, X, a), side) for side in apart.says.args)), (mass(p, X, a), apart))
    inner = lam(a, sum_(w2, mul(ap(p, w2), ap(pair_, pair(a, ap(U, w2))))))
    outer = use(push(), X=X, f=inner)
    law = mul(mass(p, X, make("fst", v)), mass(p, U, make("snd", v)), ap(pair_, v))
    return linear(eq(outer.says.args[0], sum_(v, law)), (1, outer), (1, summed(a, at_each)))


@lemma("mean/of-a-fresh-value")
def fresh() -> Theorem:
    """E f(X,V) = E f(X,U'), U' as U and independent of X, where V has the law of U and is independent of X"""
    v, V = var("v", prod(A, B)), var("V", fn(W, B))
    x, u, value = make("fst", v), make("snd", v), ap(pair_, v)
    apart = instance(use(independent(), X=X, Y=V), {a: x, b: u})
    same = spec(assume(all_(b, eq(mass(p, V, b), mass(p, U, b)))), u)
    both_, one, two = mass(p, joint(X, V), v), mass(p, X, x), mass(p, U, u)
    each = linear(eq(mul(both_, value), mul(one, two, value)), (value, apart), (mul(one, value), same))
    whole, copy = use(push(), X=joint(X, V), f=pair_), independent_copy()
    return linear(eq(whole.says.args[0], copy.says.args[0]), (1, whole), (1, summed(v, each)), (-1, copy))


@lemma("sum/square")
def square_of_sum() -> Theorem:
    """(sum of d)^2 <= size times the sum of e, where d^2 <= e"""
    d, e = var("d", fn(A, R)), var("e", fn(A, R))
    below = spec(assume(all_(a, le(mul(ap(d, a), ap(d, a)), ap(e, a)))), a)
    size, total = size_of(A), sum_(a, ap(d, a))
    apart = square_ge0(sub(mul(size, ap(d, a)), total))
    bound = sub(mul(num(2), size, total, ap(d, a)), mul(total, total))
    positive = elements_of(a)
    square = linear(le(ZERO, mul(size, size)), (positive, positive))
    each = linear(le(bound, mul(size, size, ap(e, a))), (1, apart), (square, below))
    says, one = le(mul(total, total), mul(size, sum_(a, ap(e, a)))), cancelled(positive)
    more = (inv_pos(positive), summed(a, each))
    return auto(says, more, (mul(total, total), one), (mul(size, sum_(a, ap(e, a))), one))


def _of_information(square: Theorem) -> Theorem:
    v, both_ = var("v", prod(A, B)), joint(X, U)
    x, u = make("fst", v), make("snd", v)
    M, K, L = mass(p, both_, v), mass(p, X, x), mass(p, U, u)
    Kn, Ln = mass_of(X, x), mass_of(U, u)
    hits = ind(eq(ap(X, w), x)), ind(eq(ap(U, w), u))

    def more(kept: Term, other: Term) -> Theorem:
        keep = nonneg_product(nonneg(w), ind_ge0(kept.args[0]))
        return summed(w, linear(le(mul(pw, kept, other), mul(pw, kept)), (keep, ind_le1(other.args[0]))))

    h = assume(lt(ZERO, M))
    parts = [linear(lt(ZERO, t), (1, h), (1, more(*of))) for t, of in ((K, hits), (L, hits[::-1]))]
    positive, _, log = ln_product(parts)
    laws_ = lam(v, M), lam(v, mul(K, L))
    total = fubini(sum_(v, M)), fubini(sum_(a, mass(p, X, a))), fubini(sum_(b, mass(p, U, b)))
    ones = [linear(eq(t.says.args[0], ONE), (1, t), (1, TOTAL)) for t in total]
    one = linear(eq(sum_(v, mul(K, L)), ONE), (sum_(b, mass(p, U, b)), ones[1]), (1, ones[2]))
    proofs = [gen(v, mass_of(both_, v)), gen(v, nonneg_product(Kn, Ln)), ones[0], one, gen(v, intro(h.says, positive))]
    square = use(square, proofs, m=laws_[0], n=laws_[1], g=pair_)
    says = eq(mul(M, ln(mul(K, L))), mul(M, add(ln(K), ln(L))))
    split = cut(
        cases(
            M,
            says,
            lambda _: linear(says, (M, log)),
            lambda e: linear(says, (sub(ln(mul(K, L)), add(ln(K), ln(L))), e)),
        ),
        mass_of(both_, v),
    )
    gains = [lam(v, ln(M)), lam(a, ln(mass(p, X, a))), lam(b, ln(mass(p, U, b)))]
    moved = [use(push(), X=both_, f=lam(v, ap(gain, t))) for gain, t in zip(gains, (v, x, u), strict=True)]
    first = use(push(), X=both_, f=pair_)
    second = independent_copy()
    nats = sub(add(entropy(p, X), entropy(p, U)), entropy(p, both_))
    rows: list[Row] = [(1, summed(v, split)), *((1, t) for t in moved)]
    some = lt(ZERO, square.says.args[1])
    if some in square.hypotheses:
        square = cut(square, auto(some, (1, assume(lt(ZERO, nats))), *rows))
    gap = sub(first.says.args[0], second.says.args[0])
    return squared(make(square.says.op, gap_squared(gap), nats), square, first, second, *rows)


@lemma("pinsker/information")
def of_information() -> Theorem:
    """2 (E f(X,U) - E f(X,U'))^2 <= I(X;U) in nats, 0 <= f <= 1, U' as U and independent of X"""
    return _of_information(laws())


@lemma("pinsker/information-strict")
def of_information_strict() -> Theorem:
    """And less, where I(X;U) is positive"""
    return _of_information(laws_strict())
