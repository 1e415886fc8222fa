"""Conditional means: a number with the mean 0 given others, as a score is given the past, and chances."""

from __future__ import annotations

from theorems.proof.core import ZERO, R, Term, Theorem, make, var
from theorems.proof.lore.base import auto, cancelled, cases, cut, ind_ge0, leib, sum_zero, summed, use
from theorems.proof.lore.means import tower
from theorems.proof.lore.shannon import (
    A,
    B,
    C,
    W,
    X,
    Y,
    Z,
    a,
    b,
    c_,
    information_zero,
    mass_of,
    nonneg,
    p,
    push,
    pw,
    w,
    w1,
)
from theorems.proof.rules import assume, fubini, gen, instance, lemma, linear, mp, spec
from theorems.proof.terms import (
    all_,
    ap,
    eq,
    fn,
    given,
    imp,
    ind,
    inv,
    joint,
    lam,
    le,
    lt,
    mass,
    mul,
    neg,
    pair,
    prod,
    sum_,
)

__all__ = ["irrelevant", "of_chance", "with_given"]

g = var("g", fn(W, R))
gw = ap(g, w)


def mean_zero(number: Term, y: Term) -> Term:
    """E[g | Y = b] = 0 at every b that Y takes"""
    here = lt(ZERO, mass(p, y, b))
    return all_(b, imp(here, eq(sum_(w, mul(ap(given(p, y, b), w), ap(number, w))), ZERO)))


def _part(number: Term, value: Term) -> Term:
    return sum_(w, mul(pw, ind(eq(ap(Y, w), value)), ap(number, w)))


@lemma("mean-zero/part-of-a-value")
def part_zero() -> Theorem:
    """sum of p g over Y = b is 0, where E[g | Y = b] = 0 at every b that Y takes"""
    m, says = mass(p, Y, b), eq(_part(g, b), ZERO)
    premise = spec(assume(mean_zero(g, Y)), b)

    def on(h: Theorem) -> Theorem:
        return linear(says, (m, mp(premise, h)), (neg(_part(g, b)), cancelled(h)))

    def off(e: Theorem) -> Theorem:
        f = lam(w, mul(pw, ind(eq(ap(Y, w), b))))
        least = linear(le(ZERO, ap(f, w1)), (nonneg(w1), ind_ge0(eq(ap(Y, w1), b))))
        none = linear(le(sum_(w, ap(f, w)), ZERO), (1, e))
        zero = use(sum_zero(), [gen(w1, least), none], f=f, x=w)
        return linear(says, (1, summed(w, linear(eq(mul(ap(f, w), gw), ZERO), (gw, zero)))))

    return cut(cases(m, says, on, off), mass_of(Y, b))


@lemma("mean-zero/times-what-is-given")
def with_given() -> Theorem:
    """E[f(Y) g] = 0, where E[g | Y = b] = 0 at every b"""
    f = var("f", fn(B, R))
    each = summed(b, linear(eq(mul(ap(f, b), _part(g, b)), ZERO), (ap(f, b), part_zero())))
    double = sum_(w, sum_(b, mul(pw, ind(eq(ap(Y, w), b)), ap(f, b), gw)))
    return auto(eq(sum_(w, mul(pw, ap(f, ap(Y, w)), gw)), ZERO), (1, fubini(double)), (1, each))


@lemma("mean-zero/irrelevant")
def irrelevant() -> Theorem:
    """E[f(Z,Y) c(X,Y)] = 0, where I(Z;X|Y) <= 0 and E[c(X,Y) | Y = b] = 0 at every b"""
    f, c = var("f", fn(C, B, R)), var("c", fn(A, B, R))
    number = lam(w, ap(c, ap(X, w), ap(Y, w)))
    apart = use(information_zero(), X=Z, Y=X, Z=Y)
    v = var("v", prod(C, A, B))
    apart = instance(apart, {next(u for u in apart.says.free if u.type is v.type): pair(c_, a, b)})
    zf, z_mass, x_mass = ap(f, c_, b), mass(p, joint(Z, Y), pair(c_, b)), mass(p, joint(X, Y), pair(a, b))
    weight = mul(zf, ap(c, a, b))
    left = mul(mass(p, joint(Z, X, Y), pair(c_, a, b)), weight)
    right = mul(z_mass, x_mass, inv(mass(p, Y, b)), weight)
    each = summed(c_, summed(a, summed(b, linear(eq(left, right), (weight, apart)))))
    first, rest = make("fst", v), make("snd", v)
    whole = use(
        push(),
        X=joint(Z, X, Y),
        f=lam(v, mul(ap(f, first, make("snd", rest)), ap(c, make("fst", rest), make("snd", rest)))),
    )
    turned = summed(c_, fubini(sum_(a, sum_(b, right))))
    inner = sum_(a, mul(x_mass, ap(c, a, b)))
    double = sum_(w, sum_(a, mul(pw, ind(eq(ap(X, w), a)), ind(eq(ap(Y, w), b)), ap(c, a, b))))
    moved = summed(
        w,
        linear(
            eq(
                mul(pw, ind(eq(ap(Y, w), b)), ap(c, ap(X, w), ap(Y, w))),
                mul(pw, ind(eq(ap(Y, w), b)), ap(c, ap(X, w), b)),
            ),
            (pw, leib(b_ := var("_b", B), ap(c, ap(X, w), b_), ap(Y, w), b)),
        ),
    )
    none = auto(eq(inner, ZERO), (1, fubini(double)), (1, moved), (1, use(part_zero(), g=number)))
    share = mul(zf, z_mass, inv(mass(p, Y, b)))
    gone = summed(c_, summed(b, linear(eq(mul(share, inner), ZERO), (share, none))))
    says = eq(sum_(w, mul(pw, ap(f, ap(Z, w), ap(Y, w)), ap(c, ap(X, w), ap(Y, w)))), ZERO)
    return auto(says, (1, whole), (1, each), (1, turned), (1, gone))


@lemma("mean/of-a-chance")
def of_chance() -> Theorem:
    """E[f(Y) E[g | Y]] = E[f(Y) g]"""
    f = var("f", fn(B, R))
    whole = use(tower(), g=lam(w, mul(ap(f, ap(Y, w)), gw)))
    b_ = var("_b", B)
    hit = eq(ap(Y, w1), ap(Y, w))
    factor = mul(pw, ap(p, w1), inv(mass(p, Y, ap(Y, w))), ap(g, w1))
    same = linear(
        eq(mul(factor, ind(hit), ap(f, ap(Y, w1))), mul(factor, ind(hit), ap(f, ap(Y, w)))),
        (factor, leib(b_, ap(f, b_), ap(Y, w1), ap(Y, w))),
    )
    inner = sum_(w1, mul(ap(given(p, Y, ap(Y, w)), w1), ap(g, w1)))
    says = eq(sum_(w, mul(pw, ap(f, ap(Y, w)), inner)), sum_(w, mul(pw, ap(f, ap(Y, w)), gw)))
    return auto(says, (1, whole), (1, summed(w, summed(w1, same))))
