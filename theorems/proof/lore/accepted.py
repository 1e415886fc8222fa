"""Divergences, and a variable that has the law of another among the accepted outcomes, at each value of a third."""

from __future__ import annotations

from theorems.proof.core import FALSE, ONE, TRUTH, ZERO, R, Term, Theorem, var
from theorems.proof.lore import kept
from theorems.proof.lore.base import (
    at,
    auto,
    cancelled,
    cases,
    cut,
    gap,
    ind_ge0,
    ind_le1,
    inv_pos,
    ln_product,
    nonneg_product,
    prop,
    summed,
    use,
)
from theorems.proof.lore.kept import C
from theorems.proof.lore.means import tower
from theorems.proof.lore.shannon import (
    TOTAL,
    A,
    W,
    X,
    Y,
    a,
    average,
    mass_of,
    nonneg,
    own_mass,
    p,
    push,
    pw,
    w,
    w1,
)
from theorems.proof.rules import Row, assume, fubini, gen, intro, lemma, linear, mp, spec
from theorems.proof.terms import (
    add,
    all_,
    ap,
    conj,
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
    sub,
    sum_,
)

__all__ = ["accepted", "chance", "covers", "divergence", "divergence_ge0", "divergence_on_average", "told"]

T, F = var("T", fn(W, A)), var("F", fn(W, TRUTH))


def divergence(law: Term, x: Term, y: Term) -> Term:
    """D(X||Y) in nats, X under a law and Y under p"""
    v = var("_a", x.type.parts[1])
    return sum_(v, mul(mass(law, x, v), sub(ln(mass(law, x, v)), ln(mass(p, y, v)))))


def chance(F: Term, y: Term, value: Term) -> Term:
    """P(Y = b, F)"""
    return sum_(w, mul(pw, ind(eq(ap(y, w), value)), ind(ap(F, w))))


def accepted(x: Term, t: Term, F: Term, y: Term) -> Term:
    """X has at each b the law that T has among the outcomes with Y = b where F holds"""
    z, v = var("_b", y.type.parts[1]), var("_a", x.type.parts[1])
    c, law = chance(F, y, z), given(p, y, z)
    drawn = sum_(w, mul(pw, ind(eq(ap(y, w), z)), ind(ap(F, w)), ind(eq(ap(t, w), v))))
    return all_(z, imp(lt(ZERO, mass(p, y, z)), conj(lt(ZERO, c), all_(v, eq(mul(mass(law, x, v), c), drawn)))))


@lemma("divergence/on-average")
def divergence_on_average() -> Theorem:
    """The mean of D(X|Y = Y(w)||T) is I(X;Y) + D(X||T)"""
    f, here = lam(a, ln(mass(p, T, a))), given(p, Y, ap(Y, w))
    own, other = (use(push(), p=here, X=X, f=g) for g in (lam(a, ln(mass(here, X, a))), f))
    left = mul(pw, divergence(here, X, T))
    each = linear(eq(left, mul(pw, sub(own.says.args[0], other.says.args[0]))), (neg(pw), own), (pw, other))
    mean = use(tower(), g=lam(w, ap(f, ap(X, w))))
    whole = [use(push(), X=X, f=g) for g in (lam(a, ln(mass(p, X, a))), f)]
    gain = sub(add(entropy(p, X), entropy(p, Y)), entropy(p, joint(X, Y)))
    says = eq(sum_(w, left), add(gain, divergence(p, X, T)))
    return auto(says, (1, summed(w, each)), (1, average()), (1, mean), *((1, row) for row in whole))


@lemma("divergence/at-least-0")
def divergence_ge0() -> Theorem:
    """0 <= D(X||T), T takes every value that X takes"""
    P, Q = mass(p, X, a), mass(p, T, a)
    support = assume(all_(a, imp(lt(ZERO, P), lt(ZERO, Q))))
    least = use(gap(), [mass_of(X, a), spec(support, a), mass_of(T, a)], P=P, Q=Q)
    totals = [fubini(sum_(a, mass(p, of, a))) for of in (X, T)]
    return auto(le(ZERO, divergence(p, X, T)), (1, summed(a, least)), *((1, total) for total in totals))


_ACCEPTED = assume(accepted(X, T, F, Y))


def told(y: Term, value: Term, possible: Theorem, acc: Theorem) -> tuple[Theorem, Theorem]:
    """0 < P(Y = b, F), and P(X = a|Y = b) P(Y = b, F) = P(Y = b, F, T = a), as one knows of accepted outcomes"""
    known = mp(spec(acc, value), possible)
    first, second = known.says.args[0].args[0], known.says.args[0].args[1].args[0]
    return prop(first, known), spec(prop(second, known), var("a", second.data))


@lemma("accepted/covers")
def covers() -> Theorem:
    """0 < P(X = a) gives 0 < P(T = a)"""
    P, Q, here = mass(p, X, a), mass(p, T, a), mass(given(p, Y, ap(Y, w)), X, a)
    no = assume(not_(lt(ZERO, Q)))
    says, at_w = le(mul(pw, here), ZERO), ap(Y, w)

    def on(h: Theorem) -> Theorem:
        some, drawn = told(Y, at_w, cut(use(own_mass(), X=Y), h), _ACCEPTED)
        v = w1
        few = linear(le(ind(eq(ap(Y, v), at_w)), ONE), (1, ind_le1(eq(ap(Y, v), at_w))))
        fewer = linear(
            le(mul(ind(F_v := ap(F, v)), ind(eq(ap(Y, v), at_w))), ONE), (ind_ge0(F_v), few), (1, ind_le1(F_v))
        )
        hit = ind(eq(ap(T, v), a))
        weight = nonneg_product(nonneg(v), ind_ge0(eq(ap(T, v), a)))
        each = summed(v, linear(le(mul(ap(p, v), fewer.says.args[0], hit), mul(ap(p, v), hit)), (weight, fewer)))
        none = auto(le(mul(here, some.says.args[1]), ZERO), (1, drawn), (1, each), (1, prop(le(Q, ZERO), no)))
        zero = auto(le(here, ZERO), (inv_pos(some), none), (here, cancelled(some)))
        return linear(says, (h, zero))

    each = summed(w, cut(cases(pw, says, on, lambda e: linear(says, (here, e))), nonneg(w)))
    mean = use(tower(), g=lam(w, ind(eq(ap(X, w), a))))
    there = assume(lt(ZERO, P))
    absurd = linear(lt(ZERO, ZERO), (1, there), (1, each), (-1, mean))
    return gen(a, intro(there.says, prop(lt(ZERO, Q), intro(no.says, prop(FALSE, absurd)))))


@lemma("accepted/parts")
def accepted_parts() -> Theorem:
    """P(T = a, F) = c P(X = a), P(F|Y) = c"""
    at_w = ap(Y, w)
    here = given(p, Y, at_w)
    q, m, every = kept.parts(here, T, F, a), mass(here, X, a), assume(kept.rate(Y, F, C))
    says = eq(mul(pw, q), mul(pw, C, m))

    def on(h: Theorem) -> Theorem:
        possible = cut(use(own_mass(), X=Y), h)
        _, drawn = told(Y, at_w, possible, _ACCEPTED)
        rows: list[Row] = [(mul(pw, inv(mass(p, Y, at_w))), drawn), (mul(pw, m), mp(spec(every, w), h))]
        return auto(says, *rows)

    each = summed(w, cut(cases(pw, says, on, lambda e: linear(says, (sub(q, mul(C, m)), e))), nonneg(w)))
    left = use(tower(), g=lam(w, mul(ind(ap(F, w)), ind(eq(ap(T, w), a)))))
    right = use(tower(), g=lam(w, ind(eq(ap(X, w), a))))
    return auto(eq(kept.parts(p, T, F, a), mul(C, mass(p, X, a))), (1, each), (1, left), (C, right))


@lemma("accepted/share")
def accepted_share() -> Theorem:
    """I(kept;Y) = - c ln c - c D(X||T), where F is a function of T and Y, that are independent"""
    positive, gain = assume(lt(ZERO, C)), use(kept.information(), X=T)
    q, m, t, part = kept.parts(p, T, F, a), mass(p, X, a), mass(p, T, a), accepted_parts()
    says = eq(mul(q, sub(ln(t), ln(q))), mul(C, m, sub(sub(ln(t), ln(m)), ln(C))))
    v = var("_v", R)
    moved = at(v, mul(v, sub(ln(t), ln(v))), part)

    def on(h: Theorem) -> Theorem:
        _, _, log = ln_product([positive, h])
        return linear(says, (1, moved), (neg(mul(C, m)), log))

    def off(e: Theorem) -> Theorem:
        gap_ = mul(C, sub(sub(ln(t), ln(mul(C, m))), sub(sub(ln(t), ln(m)), ln(C))))
        return linear(says, (1, moved), (gap_, e))

    each = summed(a, cut(cases(m, says, on, off), mass_of(X, a)))
    total = fubini(sum_(a, m))
    value = sub(neg(mul(C, ln(C))), mul(C, divergence(p, X, T)))
    rows: list[Row] = [(1, gain), (1, each), (mul(C, ln(C)), total), (mul(C, ln(C)), TOTAL)]
    return auto(eq(gain.says.args[0], value), *rows)
