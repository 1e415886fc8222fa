"""Pinsker's inequality, as a square: means of [0, 1] under two laws, or with and without dependence.

Nothing but (4x + 2) ln x <= (x - 1)(x + 5): at x = Q/P it bounds each term of a divergence by a square.
"""

from __future__ import annotations

from fractions import Fraction

from theorems.proof.core import ONE, ZERO, R, Term, Theorem, make, num, var
from theorems.proof.lore.base import (
    P,
    Q,
    auto,
    cancelled,
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
    summed,
    use,
)
from theorems.proof.lore.divergences import U, X, Y, divergence
from theorems.proof.lore.means import elements_of
from theorems.proof.lore.shannon import TOTAL, A, B, W, a, b, independent, mass_of, nonneg, p, push, pw, w
from theorems.proof.rules import Row, assume, both, fubini, gen, instance, intro, lemma, linear, mp, pade, spec
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
    pair,
    prod,
    size_of,
    sub,
    sum_,
)

z = var("z", R)


@lemma("pinsker/term")
def term() -> Theorem:
    """3 z (P - Q) - 3/2 z^2 (P + 2 Q) <= P (ln P - ln Q) - P + Q, for P, Q >= 0, 0 < P -> 0 < Q and every z"""
    slack = sub(add(mul(P, sub(ln(P), ln(Q))), sub(Q, P)), mul(num(3), z, sub(P, Q)))
    slack, scale = add(slack, mul(fraction(3, 2), z, z, add(P, Q, Q))), add(P, Q, Q)
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


@lemma("pinsker/laws")
def laws() -> Theorem:
    """2 (sum of (m - n) g)^2 <= sum of m (ln m - ln n), m and n laws, 0 <= g <= 1 where n is positive"""
    M, N, G = (ap(f, a) for f in (m, n, g))
    least = [spec(h, a) for h in _NONNEG]
    support, low, high = (spec(assume(h), a) for h in (_SUPPORT.says, *within(g, n)))
    says = le(ZERO, mul(c, c, add(M, N, N), G, sub(ONE, G)))

    def on(h: Theorem) -> Theorem:
        below = linear(le(ZERO, sub(ONE, G)), (1, mp(high, h)))
        weight = linear(le(ZERO, add(M, N, N)), (1, least[0]), (2, least[1]))
        return nonneg_product(square_ge0(c), weight, mp(low, h), below)

    def off(e: Theorem) -> Theorem:
        here = assume(lt(ZERO, M))
        none = both(
            prop(le(M, ZERO), intro(here.says, linear(lt(ZERO, ZERO), (1, mp(support, here)), (1, e)))), least[0]
        )
        return auto(says, *((mul(c, c, G, t), h) for t in (ONE, sub(ONE, G)) for h in (none, e)))

    spread = cut(cases(N, says, on, off), least[1])
    middle = sub(G, fraction(1, 2))
    each = use(term(), [least[0], support, least[1]], P=M, Q=N, z=mul(c, middle))
    slack = sub(mul(M, sub(ln(M), ln(N))), sub(M, N))
    bound = sub(mul(num(3), c, middle, sub(M, N)), mul(fraction(3, 8), c, c, add(M, N, N)))
    total = summed(a, auto(le(bound, slack), (1, each), (1, spread)))
    gap = sum_(a, mul(sub(M, N), G))
    at_best = instance(total, {c: mul(fraction(4, 3), gap)})
    says = le(mul(num(2), gap, gap), sum_(a, mul(M, sub(ln(M), ln(N)))))
    rows: list[Row] = [(t, h) for h in _TOTAL for t in (ONE, gap, mul(gap, gap))]
    return auto(says, (1, at_best), *rows)


f, pair_ = var("f", fn(A, R)), var("f", fn(prod(A, B), R))


def mean(f: Term, x: Term, law: Term = p) -> Term:
    """The mean of f(X)"""
    return sum_(w, mul(ap(law, w), ap(f, ap(x, w))))


def gap_squared(gap: Term) -> Term:
    return mul(num(2), gap, gap)


@lemma("pinsker/divergence")
def of_divergence() -> Theorem:
    """2 (E f(X) - E f(Y))^2 <= D(X||Y) in nats, 0 <= f <= 1 at every possible value of Y"""
    laws_ = [lam(a, mass(p, x, a)) for x in (X, Y)]
    whole = [linear(eq(sum_(a, mass(p, x, a)), ONE), (1, fubini(sum_(a, mass(p, x, a)))), (1, TOTAL)) for x in (X, Y)]
    proofs = [gen(a, mass_of(x, a)) for x in (X, Y)]
    square = use(laws(), [*whole, *proofs], m=laws_[0], n=laws_[1], g=f)
    first, second = (use(push(), X=x, f=f) for x in (X, Y))
    return squared(le(gap_squared(sub(mean(f, X), mean(f, Y))), divergence(X, Y)), square, first, second)


def squared(says: Term, square: Theorem, first: Theorem, second: Theorem, *rows: Row) -> Theorem:
    """2 (a - b)^2 <= d, from 2 (c - e)^2 <= d, a = c and b = e"""
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


@lemma("pinsker/information")
def of_information() -> Theorem:
    """2 (E f(X,U) - E f(X,U'))^2 <= I(X;U) in nats, 0 <= f <= 1, U' as U and independent of X"""
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
    square = use(laws(), proofs, m=laws_[0], n=laws_[1], g=pair_)
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
    gap = sub(first.says.args[0], second.says.args[0])
    return squared(le(gap_squared(gap), nats), square, first, second, *rows)
