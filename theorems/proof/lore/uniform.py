"""Variables that are uniform on so many values, wherever they lie: where entropies reach the bound by a size."""

from __future__ import annotations

from theorems.proof.core import ONE, TRUTH, ZERO, R, Theorem, var
from theorems.proof.lore.base import (
    at,
    auto,
    cancelled,
    cases,
    cut,
    inv_pos,
    ln_inv,
    ln_product,
    positive_product,
    sum_zero,
    summed,
    tangent,
    tangent_strict,
    use,
)
from theorems.proof.lore.shannon import (
    TOTAL,
    B,
    N,
    Size,
    W,
    X,
    Y,
    b,
    nonneg,
    own_mass,
    p,
    pw,
    w,
    w1,
    w2,
)
from theorems.proof.rules import assume, both, gen, instance, intro, lemma, linear, mp, spec
from theorems.proof.terms import (
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
    sub,
    sum_,
)

UNIFORM = all_(w, imp(lt(ZERO, pw), eq(mass(p, X, ap(X, w)), inv(N))))


@lemma("uniform/from-size")
def from_size() -> Theorem:
    """H(X) >= ln N gives P(X = X(w)) = 1/N at possible w, with weights as in ``size``"""
    part = Size()
    slack = sub(part.each.says.args[1], part.each.says.args[0])
    y = var("y", W)
    every = gen(y, instance(linear(le(ZERO, slack), (1, part.each)), {w: y}))
    more = assume(le(ln(N), entropy(p, X)))
    none = linear(le(sum_(w, slack), ZERO), (1, part.most), (1, more), (sub(ln(N), ONE), TOTAL))
    zero = use(sum_zero(), [every, none], f=lam(w, slack), x=w)
    ratio = part.ratio
    here = cancelled(part.h)
    says = eq(ln(ratio), sub(mul(part.cx, ratio), ONE))
    touch = auto(
        says, (inv(pw), zero), (1, part.log), *((m, here) for m in (mul(part.cx, ratio), ln(part.own), ln(N), ONE))
    )
    above = linear(le(sub(ratio, ONE), ln(ratio)), (part.positive, part.one), (-1, touch))
    below = linear(le(ln(ratio), sub(ratio, ONE)), (1, cut(tangent(ratio), part.positive)))
    equal = both(below, above)
    one = use(tangent_strict(), [part.positive, equal], u=ratio)
    own = cancelled(cut(own_mass(), part.h))
    found = auto(eq(part.own, inv(N)), (part.own, one), (inv(N), own))
    return gen(w, intro(part.h.says, found))


def log_of_inverse(positive: Theorem, equation: Theorem) -> Theorem:
    """ln n = - ln m, from 0 < m and m = 1/n"""
    z = var("_z", R)
    m, n = equation.says.args
    positive = linear(lt(ZERO, m), (1, positive))
    return auto(eq(ln(inv(n)), neg(ln(m))), (1, use(ln_inv(), [positive], u=m)), (1, at(z, ln(inv(z)), equation)))


@lemma("uniform/entropy")
def entropy_of_uniform() -> Theorem:
    """H(X) = ln N, X uniform on N values"""
    m = mass(p, X, ap(X, w))
    says = eq(mul(pw, ln(m)), mul(pw, neg(ln(N))))

    def on(h: Theorem) -> Theorem:
        return linear(says, (pw, log_of_inverse(cut(own_mass(), h), mp(spec(assume(UNIFORM), w), h))))

    each = summed(w, cut(cases(pw, says, on, lambda e: linear(says, (sub(ln(m), neg(ln(N))), e))), nonneg(w)))
    return auto(eq(entropy(p, X), ln(N)), (1, each), (ln(N), TOTAL))


n = var("n", fn(W, R))
UNIFORM_GIVEN = all_(w, imp(lt(ZERO, pw), eq(mass(given(p, Y, ap(Y, w)), X, ap(X, w)), inv(ap(n, w)))))


@lemma("uniform/entropy-given")
def entropy_given() -> Theorem:
    """H(X|Y) = E[ln n], X uniform on n(w) values given Y"""
    XY, nw = joint(X, Y), ap(n, w)
    mx, my = mass(p, XY, ap(XY, w)), mass(p, Y, ap(Y, w))
    says = eq(mul(pw, sub(ln(mx), ln(my))), mul(pw, neg(ln(nw))))

    def on(h: Theorem) -> Theorem:
        hx, hy = (cut(use(own_mass(), X=G), h) for G in (XY, Y))
        positive, ratio, log = ln_product([hx], [hy])
        uniform, z = mp(spec(assume(UNIFORM_GIVEN), w), h), var("_z", R)
        known = log_of_inverse(positive, uniform)
        return auto(says, (pw, log), (pw, known), (pw, at(z, ln(z), linear(eq(ratio, uniform.says.args[0])))))

    off = sub(sub(ln(mx), ln(my)), neg(ln(nw)))
    each = summed(w, cut(cases(pw, says, on, lambda e: linear(says, (off, e))), nonneg(w)))
    return linear(eq(sub(entropy(p, XY), entropy(p, Y)), sum_(w, mul(pw, ln(nw)))), (-1, each))


@lemma("given/own-outcome")
def given_own() -> Theorem:
    """Where p(w) is positive, the law given Y = Y(w) is"""
    h = assume(lt(ZERO, pw))
    part = positive_product(h, inv_pos(cut(use(own_mass(), X=Y), h)))
    return linear(lt(ZERO, ap(given(p, Y, ap(Y, w)), w)), (1, part))


@lemma("given/average-at-least-0")
def average_least() -> Theorem:
    """0 <= E[G(Y)], G(b) >= 0 where P(Y = b) > 0"""
    G = var("G", fn(B, R))
    least = assume(all_(b, imp(lt(ZERO, mass(p, Y, b)), le(ZERO, ap(G, b)))))
    value = ap(G, ap(Y, w))
    says = le(ZERO, mul(pw, value))

    def on(h: Theorem) -> Theorem:
        return linear(says, (h, mp(spec(least, ap(Y, w)), cut(use(own_mass(), X=Y), h))))

    return summed(w, cut(cases(pw, says, on, lambda e: linear(says, (neg(value), e))), nonneg(w)))


@lemma("law/same-masses")
def same_masses() -> Theorem:
    """P(X = X(w)) = P(Y = Y(w)) at a possible w, where X and Y tell possible outcomes apart alike"""
    h, says = assume(lt(ZERO, pw)), eq(*(mul(ap(p, w1), ind(eq(ap(V, w1), ap(V, w)))) for V in (X, Y)))
    alike = [eq(ap(V, w1), ap(V, w2)) for V in (X, Y)]
    every = assume(all_(w1, all_(w2, imp(lt(ZERO, ap(p, w1)), lt(ZERO, ap(p, w2)), eq(*alike)))))
    hits = [ind(eq(ap(V, w1), ap(V, w))) for V in (X, Y)]

    def on(h1: Theorem) -> Theorem:
        same = mp(mp(spec(spec(every, w1), w), h1), h)
        return linear(says, (ap(p, w1), at(z := var("_z", TRUTH), ind(z), same)))

    each = cut(cases(ap(p, w1), says, on, lambda e: linear(says, (sub(*hits), e))), nonneg(w1))
    return linear(eq(mass(p, X, ap(X, w)), mass(p, Y, ap(Y, w))), (1, summed(w1, each)))
