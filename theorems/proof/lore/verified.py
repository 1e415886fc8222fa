"""Where what is kept tells as much as it can: the event is a function of what is drawn and of what is given."""

from __future__ import annotations

from theorems.proof.core import FALSE, ONE, ZERO, R, Theorem, var
from theorems.proof.lore.accepted import F, T, accepted, chance, divergence, told
from theorems.proof.lore.base import (
    auto,
    cancelled,
    cases,
    cut,
    element,
    ind_ge0,
    ind_le1,
    inv_pos,
    is_false,
    is_true,
    ln_less,
    ln_mono,
    ln_product,
    nonneg_product,
    positive_product,
    prop,
    sum_zero,
    summed,
    use,
)
from theorems.proof.lore.shannon import (
    POSSIBLE,
    A,
    X,
    Y,
    a,
    b,
    given_law,
    independent,
    mass_ge0,
    nonneg,
    own_mass,
    p,
    pw,
    w,
    w1,
    w2,
    zero_at_each,
)
from theorems.proof.rules import Row, assume, both, fubini, gen, instance, intro, lemma, linear
from theorems.proof.terms import (
    ap,
    eq,
    given,
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

__all__ = ["gain", "gain_least", "told_by_equality"]

_ACCEPTED = assume(accepted(X, T, F, Y))
_LAW = given(p, Y, b)
m, q, whole, kept = mass(_LAW, X, a), mass(p, T, a), mass(p, Y, b), chance(F, Y, b)
_SURPRISE = sub(ln(whole), ln(kept))
#: the surprise at F given Y = b, less D(X|Y = b||T)
gain = sub(_SURPRISE, divergence(_LAW, X, T))


@lemma("base/ln-one-to-one")
def ln_one_to_one() -> Theorem:
    """0 < u <= v and ln v <= ln u give u = v"""
    u, v = var("u", R), var("v", R)
    up, h, back = assume(lt(ZERO, u)), assume(le(u, v)), assume(le(ln(v), ln(u)))
    less = assume(lt(u, v))
    absurd = linear(lt(ZERO, ZERO), (1, use(ln_less(), [up, less], u=u, v=v)), (1, back))
    return both(h, prop(le(v, u), intro(less.says, absurd)))


class _Term:
    """m (ln m - ln q) <= m (ln P(Y = b) - ln P(Y = b, F)), at a value of X"""

    def __init__(self) -> None:
        why = given_law(Y, b)
        self.first, self.second = told(Y, b, POSSIBLE, _ACCEPTED)
        apart = instance(use(independent(), X=Y, Y=T), {var("a", b.type): b, var("b", a.type): a})
        drawn_of = nonneg_product(nonneg(w), ind_ge0(eq(ap(Y, w), b)), ind_ge0(eq(ap(T, w), a)))
        weight, seen = drawn_of.says.args[1], ap(F, w)
        self.fewer = summed(w, linear(le(mul(weight, ind(seen)), weight), (drawn_of, ind_le1(seen))))
        self.h = h = assume(lt(ZERO, m))
        self.most = auto(le(mul(m, kept), mul(q, whole)), (1, self.second), (1, self.fewer), (1, apart))
        more = positive_product(h, self.first, inv_pos(POSSIBLE))
        rows: list[Row] = [(1, more), (inv_pos(POSSIBLE), self.most), (q, cancelled(POSSIBLE))]
        drawn = auto(lt(ZERO, q), *rows)
        self.left, self.right = ln_product([h, self.first]), ln_product([drawn, POSSIBLE])
        self.apart = apart
        log = use(ln_mono(), [self.left[0], self.most], u=self.left[1], v=self.right[1])
        says = le(sub(ln(m), ln(q)), _SURPRISE)
        logs = auto(says, (1, log), (1, self.left[2]), (1, self.right[2]))
        self.term = mul(m, sub(_SURPRISE, sub(ln(m), ln(q))))
        least = le(ZERO, self.term)
        on = linear(least, (h, logs))
        zero = sub(_SURPRISE, sub(ln(m), ln(q)))
        each = cases(m, least, lambda _: on, lambda e: linear(least, (neg(zero), e)))
        self.each = cut(each, cut(use(mass_ge0(), p=_LAW, X=X, a=a), why[0]))
        self.total: list[Row] = [(_SURPRISE, fubini(sum_(a, m))), (_SURPRISE, why[1])]


@lemma("accepted/gain-at-least-0")
def gain_least() -> Theorem:
    """0 <= the surprise at F given Y = b, less D(X|Y = b||T)"""
    part = _Term()
    return auto(le(ZERO, gain), (1, summed(a, part.each)), *part.total)


@lemma("accepted/told-by-equality")
def told_by_equality() -> Theorem:
    """Where that is 0 on average, F is the same at possible outcomes with the same T and Y"""
    part, y, G = _Term(), var("y", A), lam(b, gain)
    every = gen(b, intro(POSSIBLE.says, gain_least()))
    mean = assume(le(sum_(w, mul(pw, ap(G, ap(Y, w)))), ZERO))
    none = use(zero_at_each(), [every, mean], G=G)
    terms = gen(y, instance(part.each, {a: y}))
    least = auto(le(sum_(a, part.term), ZERO), (1, none), *part.total)
    zero = use(sum_zero(), [terms, least], f=lam(a, part.term), x=a)
    gap = sub(_SURPRISE, sub(ln(m), ln(q)))
    same = linear(eq(gap, ZERO), (inv(m), zero), (neg(gap), cancelled(part.h)))
    back = auto(le(ln(part.right[1]), ln(part.left[1])), (1, same), (1, part.left[2]), (1, part.right[2]))
    equal = use(ln_one_to_one(), [part.left[0], part.most, back], u=part.left[1], v=part.right[1])
    hits = [ind(eq(ap(Y, w), b)), ind(eq(ap(T, w), a))]
    hidden = mul(pw, *hits, sub(ONE, ind(ap(F, w))))
    none = auto(le(sum_(w, hidden), ZERO), (1, equal), (1, part.second), (1, part.apart))
    # at the values of an outcome w1 where F holds
    h1, h2 = (assume(lt(ZERO, ap(p, v))) for v in (w1, w2))
    at_w1 = {a: ap(T, w1), b: ap(Y, w1)}
    possible = cut(instance(use(own_mass(), X=Y), {w: w1}), h1)
    first, second, none = (cut(instance(t, at_w1), possible) for t in (part.first, part.second, none))
    here = assume(ap(F, w1))
    hits = [ind(eq(ap(Y, w), ap(Y, w1))), ind(eq(ap(T, w), ap(T, w1)))]
    seen, hidden = (mul(pw, *hits, other) for other in (ind(ap(F, w)), sub(ONE, ind(ap(F, w)))))
    one = linear(le(ZERO, sub(ONE, ind(ap(F, w)))), (1, ind_le1(ap(F, w))))
    weight = nonneg_product(nonneg(w), ind_ge0(hits[0].args[0]), ind_ge0(hits[1].args[0]))
    v = var("_v", w.type)
    more, less = (
        gen(v, instance(linear(le(ZERO, f), (1, nonneg_product(weight, other))), {w: v}))
        for f, other in ((seen, ind_ge0(ap(F, w))), (hidden, one))
    )
    least = use(element(), [more], f=lam(w, seen), x=w1)
    m1 = instance(assume(lt(ZERO, m)), at_w1).says.args[1]
    above = auto(lt(ZERO, second.says.args[0]), (1, least), (1, second), (1, h1), (ap(p, w1), is_true(here)))
    above = linear(lt(ZERO, m1), (inv_pos(first), above), (m1, cancelled(first)))
    none = cut(none, above)
    # no outcome with the same values where it does not hold
    alike = assume(eq(ap(joint(T, Y), w1), ap(joint(T, Y), w2)))
    places = [prop(eq(ap(V, w2), ap(V, w1)), alike) for V in (Y, T)]
    most = use(element(), [less], f=lam(w, hidden), x=w2)
    fails = assume(not_(ap(F, w2)))
    factor, rest = ap(p, w2), sub(ONE, ind(ap(F, w2)))
    rows: list[Row] = [
        (mul(factor, rest), is_true(places[0])),
        (mul(factor, rest, ind(places[0].says)), is_true(places[1])),
    ]
    never = auto(le(factor, ZERO), (1, most), (1, none), (factor, is_false(fails)), *rows)
    absurd = linear(lt(ZERO, ZERO), (1, h2), (1, never))
    forth = intro(here.says, prop(ap(F, w2), intro(fails.says, prop(FALSE, absurd))))
    back = instance(forth, {w1: w2, w2: w1})
    back = cut(back, *(prop(phi, alike) for phi in back.hypotheses if phi.op == "eq" and phi.args[0].op == "pair"))
    return intro(h1.says, intro(h2.says, intro(alike.says, prop(eq(ap(F, w1), ap(F, w2)), forth, back))))
