"""Where what is kept tells as much as it can: the event is a function of what is drawn and of what is given."""

from __future__ import annotations

from theorems.proof.core import FALSE, ONE, ZERO, R, Theorem, var
from theorems.proof.lore import kept as kept_
from theorems.proof.lore.accepted import F, T, accepted, chance, divergence, told
from theorems.proof.lore.base import (
    at,
    auto,
    cancelled,
    cases,
    cut,
    element,
    gap,
    gap_zero,
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
from theorems.proof.lore.means import tower
from theorems.proof.lore.shannon import (
    POSSIBLE,
    TOTAL,
    A,
    B,
    X,
    Y,
    a,
    b,
    given_law,
    independent,
    mass_ge0,
    mass_of,
    nonneg,
    own_mass,
    p,
    push,
    pw,
    w,
    w1,
    w2,
    zero_at_each,
)
from theorems.proof.rules import Row, assume, both, fubini, gen, instance, intro, lemma, linear, mp, spec
from theorems.proof.terms import (
    add,
    all_,
    ap,
    entropy,
    eq,
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


#: P(T = a, Y = b, F) and P(T = a, Y = b)
_SEEN = sum_(w, mul(pw, ind(eq(ap(Y, w), b)), ind(ap(F, w)), ind(eq(ap(T, w), a))))
_BOTH = sum_(w, mul(pw, ind(eq(ap(Y, w), b)), ind(eq(ap(T, w), a))))


@lemma("law/possible-where-seen")
def possible_where_seen() -> Theorem:
    """0 < P(T = a, Y = b, F) gives 0 < P(Y = b)"""
    phi, psi = ap(F, w), eq(ap(T, w), a)
    weight = nonneg_product(nonneg(w), ind_ge0(eq(ap(Y, w), b)))
    one = linear(le(mul(ind(phi), ind(psi)), ONE), (ind_ge0(phi), ind_le1(psi)), (1, ind_le1(phi)))
    p_b = weight.says.args[1]
    each = summed(w, linear(le(mul(p_b, ind(phi), ind(psi)), p_b), (weight, one)))
    return linear(lt(ZERO, whole), (1, assume(lt(ZERO, _SEEN))), (1, each))


@lemma("law/told-where-all-is-seen")
def told_where_all_is_seen() -> Theorem:
    """Where P(T = a, Y = b, F) > 0 is P(T = a, Y = b), F is the same at possible outcomes with the same T and Y"""
    every = assume(all_(b, all_(a, imp(lt(ZERO, _SEEN), eq(_SEEN, _BOTH)))))
    # at the values of an outcome w1 where F holds
    h1, h2 = (assume(lt(ZERO, ap(p, v))) for v in (w1, w2))
    here = assume(ap(F, w1))
    hits = [ind(eq(ap(Y, w), ap(Y, w1))), ind(eq(ap(T, w), ap(T, w1)))]
    shown, hidden = (mul(pw, *hits, other) for other in (ind(ap(F, w)), sub(ONE, ind(ap(F, w)))))
    one = linear(le(ZERO, sub(ONE, ind(ap(F, w)))), (1, ind_le1(ap(F, w))))
    weight = nonneg_product(nonneg(w), ind_ge0(hits[0].args[0]), ind_ge0(hits[1].args[0]))
    v = var("_v", w.type)
    more, less = (
        gen(v, instance(linear(le(ZERO, f), (1, nonneg_product(weight, other))), {w: v}))
        for f, other in ((shown, ind_ge0(ap(F, w))), (hidden, one))
    )
    least = use(element(), [more], f=lam(w, shown), x=w1)
    known = spec(spec(every, ap(Y, w1)), ap(T, w1))
    above = auto(known.says.args[0], (1, least), (1, h1), (ap(p, w1), is_true(here)))
    none = linear(le(sum_(w, hidden), ZERO), (-1, mp(known, above)))
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
    h = assume(lt(ZERO, _SEEN))
    above = auto(lt(ZERO, mul(m, kept)), (1, h), (1, part.second))
    above = linear(lt(ZERO, m), (inv_pos(part.first), above), (m, cancelled(part.first)))
    whole_ = auto(eq(_SEEN, _BOTH), (1, cut(equal, above)), (1, part.second), (1, part.apart))
    whole_ = cut(whole_, possible_where_seen())
    return use(told_where_all_is_seen(), [gen(b, gen(a, intro(h.says, whole_)))])


# what is kept at a constant rate ----------------------------------------------------------------------------------

C = kept_.C
_APART = assume(le(sub(add(entropy(p, Y), entropy(p, T)), entropy(p, joint(Y, T))), ZERO))
_Q, _P = kept_.parts(_LAW, T, F, a), mass(p, T, a)
#: sum of P(T = a, F|Y = b) (ln P(T = a) - ln P(T = a, F|Y = b))
missing = sub(sum_(a, mul(_Q, ln(_P))), kept_.products(_LAW, T, F))


class _Share:
    """q (ln P(T = a) - ln q) >= 0, q = P(T = a, F|Y = b) <= P(T = a)"""

    def __init__(self) -> None:
        law = given_law(Y, b)
        product = cut(instance(use(independent(), X=Y, Y=T), {var("a", B): b, var("b", A): a}), _APART)
        self.product = product
        own = auto(eq(mass(_LAW, T, a), _P), (inv(whole), product), (_P, cancelled(POSSIBLE)))
        least = cut(use(kept_.part_least(), p=_LAW, X=T), law[0])
        self.most = linear(le(_Q, _P), (1, cut(use(kept_.part_most(), p=_LAW, X=T), law[0])), (1, own))
        self.h = h = assume(lt(ZERO, _Q))
        self.log = use(ln_mono(), [h, self.most], u=_Q, v=_P)
        self.term = mul(_Q, sub(ln(_P), ln(_Q)))
        says, zero = le(ZERO, self.term), sub(ln(_P), ln(_Q))
        self.each = cut(
            cases(_Q, says, lambda _: linear(says, (h, self.log)), lambda e: linear(says, (neg(zero), e))), least
        )


@lemma("kept/missing-at-least-0")
def missing_least() -> Theorem:
    return linear(le(ZERO, missing), (1, summed(a, _Share().each)))


@lemma("kept/told-by-equality")
def told_by_kept() -> Theorem:
    """Where nothing is missing on average, F is the same at possible outcomes with the same T and Y"""
    part, y, G = _Share(), var("y", A), lam(b, missing)
    every = gen(b, intro(POSSIBLE.says, missing_least()))
    mean = assume(le(sum_(w, mul(pw, ap(G, ap(Y, w)))), ZERO))
    none = use(zero_at_each(), [every, mean], G=G)
    terms = gen(y, instance(part.each, {a: y}))
    least = linear(le(sum_(a, part.term), ZERO), (1, none))
    zero = use(sum_zero(), [terms, least], f=lam(a, part.term), x=a)
    gap_ = sub(ln(_P), ln(_Q))
    same = linear(eq(gap_, ZERO), (inv(_Q), zero), (neg(gap_), cancelled(part.h)))
    equal = use(ln_one_to_one(), [part.h, part.most, linear(le(ln(_P), ln(_Q)), (1, same))], u=_Q, v=_P)
    h = assume(lt(ZERO, _SEEN))
    above = linear(lt(ZERO, _Q), (inv_pos(POSSIBLE), h))
    rows: list[Row] = [(whole, cut(equal, above)), (1, part.product), (_SEEN, cancelled(POSSIBLE))]
    all_seen = cut(auto(eq(_SEEN, _BOTH), *rows), possible_where_seen())
    return use(told_where_all_is_seen(), [gen(b, gen(a, intro(h.says, all_seen)))])


_PART = kept_.parts(p, T, F, a)


@lemma("kept/information-and-what-is-missing")
def missing_information() -> Theorem:
    """I(kept;Y) = sum of P(T = a, F) (ln P(T = a) - ln P(T = a, F)), less what is missing on average; P(F|Y) = c"""
    f, law_w, G = lam(a, ln(_P)), given(p, Y, ap(Y, w)), lam(b, missing)
    pushed = use(push(), p=lam(w1, mul(ap(law_w, w1), ind(ap(F, w1)))), X=T, f=f)
    pushes = summed(w, linear(eq(mul(pw, pushed.says.args[0]), mul(pw, pushed.says.args[1])), (pw, pushed)))
    all_ = use(push(), p=lam(w1, mul(ap(p, w1), ind(ap(F, w1)))), X=T, f=f)
    tower_ = use(tower(), g=lam(w, mul(ind(ap(F, w)), ap(f, ap(T, w)))))
    gain_ = use(kept_.steady_gain(), X=T)
    value = sum_(a, mul(_PART, sub(ln(_P), ln(_PART))))
    rows: list[Row] = [(1, gain_), (1, pushes), (1, tower_), (1, all_)]
    return auto(eq(gain_.says.args[0], sub(value, sum_(w, mul(pw, ap(G, ap(Y, w)))))), *rows)


_VALUE = sum_(a, mul(_PART, sub(ln(_P), ln(_PART))))
_SPREAD = sub(neg(mul(C, ln(C))), _VALUE)
_RATE = kept_.rate(Y, F, C)


class _Spread:
    """- c ln c - sum of P(T = a, F) (ln P(T = a) - ln P(T = a, F)) is a sum of gaps of P(T = a, F) and c P(T = a)"""

    def __init__(self) -> None:
        above, least = assume(lt(ZERO, C)), use(kept_.part_least(), X=T)
        h, product = assume(lt(ZERO, _PART)), mul(C, _P)
        on_p = linear(lt(ZERO, _P), (1, h), (1, use(kept_.part_most(), X=T)))
        positive, _, log = ln_product([above, on_p])
        self.known = [least, intro(h.says, positive), linear(le(ZERO, product), (above, mass_of(T, a)))]
        between = use(gap(), self.known, P=_PART, Q=product)
        says = eq(mul(_PART, ln(product)), mul(_PART, add(ln(C), ln(_P))))
        off = sub(ln(product), add(ln(C), ln(_P)))
        split = cases(_PART, says, lambda _: linear(says, (_PART, log)), lambda e: linear(says, (off, e)))
        self.split, self.product = cut(split, least), product
        self.slack = sub(sub(product, _PART), mul(_PART, sub(add(ln(C), ln(_P)), ln(_PART))))
        self.each = auto(le(ZERO, self.slack), (1, between), (1, self.split))
        sums, rate = [fubini(sum_(a, inner)) for inner in (_PART, _P)], kept_.whole_rate()
        self.rows: list[Row] = [(1, sums[0]), (C, sums[1]), (1, rate), (C, TOTAL), (ln(C), sums[0]), (ln(C), rate)]


@lemma("kept/spread-at-least-0")
def spread_least() -> Theorem:
    part = _Spread()
    return auto(le(ZERO, _SPREAD), (1, summed(a, part.each)), *part.rows)


@lemma("kept/spread-0")
def spread_zero() -> Theorem:
    """Where it is 0, P(T = a, F) = c P(T = a)"""
    part, y = _Spread(), var("y", A)
    terms = gen(y, instance(part.each, {a: y}))
    least = auto(le(sum_(a, part.slack), ZERO), (1, assume(le(_SPREAD, ZERO))), *part.rows)
    zero = use(sum_zero(), [terms, least], f=lam(a, part.slack), x=a)
    touch = eq(mul(_PART, sub(ln(part.product), ln(_PART))), sub(part.product, _PART))
    return use(gap_zero(), [auto(touch, (1, zero), (1, part.split)), *part.known], P=_PART, Q=part.product)


@lemma("kept/spread-of-independent")
def spread_of_independent() -> Theorem:
    """It is 0 where P(T = a, F) = c P(T = a)"""
    part, z = _Spread(), var("_z", R)
    same = spec(assume(all_(a, eq(_PART, part.product))), a)
    log = at(z, ln(z), same)
    says = eq(mul(_PART, sub(add(ln(C), ln(_P)), ln(_PART))), ZERO)
    each = summed(a, auto(says, (_PART, log), (1, part.split)))
    return auto(eq(_SPREAD, ZERO), (1, each), *part.rows)


@lemma("law/independent-of-an-event")
def event_independent() -> Theorem:
    """H(T) + H(F) = H(T,F) where P(T = a, F) = P(T = a) P(F)"""
    whole_ = sum_(w, mul(pw, ind(ap(F, w))))
    every = assume(all_(a, eq(_PART, mul(_P, whole_))))
    TF = joint(T, F)
    here, mt, mf, both_ = ind(ap(F, w)), mass(p, T, ap(T, w)), mass(p, F, ap(F, w)), mass(p, TF, ap(TF, w))
    at_w = spec(every, ap(T, w))
    rows: list[Row] = [(m_, t) for m_ in (ONE, here) for t in (at_w,)]
    rows += [(m_, TOTAL) for m_ in (mt, mul(mt, here))]
    product = auto(eq(both_, mul(mt, mf)), *rows)
    z = var("_z", R)
    says = eq(mul(pw, ln(both_)), mul(pw, add(ln(mt), ln(mf))))

    def on(h: Theorem) -> Theorem:
        _, _, log = ln_product([cut(use(own_mass(), X=X_), h) for X_ in (T, F)])
        return linear(says, (pw, at(z, ln(z), product)), (pw, log))

    off = sub(ln(both_), add(ln(mt), ln(mf)))
    each = summed(w, cut(cases(pw, says, on, lambda e: linear(says, (off, e))), nonneg(w)))
    gain_ = sub(add(entropy(p, T), entropy(p, F)), entropy(p, TF))
    return auto(eq(gain_, ZERO), (1, each))
