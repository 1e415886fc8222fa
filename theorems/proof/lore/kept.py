"""What is kept of a variable X where an event F happens, and nothing elsewhere: v -> v = X and F."""

from __future__ import annotations

from theorems.proof.core import ONE, TRUTH, ZERO, R, Term, Theorem, var
from theorems.proof.lore.base import at, auto, case, cases, cut, is_false, is_true, prop, summed, use
from theorems.proof.lore.means import tower
from theorems.proof.lore.shannon import (
    TOTAL,
    A,
    W,
    X,
    Y,
    a,
    average,
    given_total,
    nonneg,
    own_mass,
    p,
    push,
    pw,
    w,
    w1,
)
from theorems.proof.rules import assume, ext, gen, intro, lemma, linear, mp, spec
from theorems.proof.terms import (
    add,
    all_,
    ap,
    conj,
    disj,
    entropy,
    eq,
    fn,
    given,
    imp,
    ind,
    joint,
    lam,
    ln,
    lt,
    mass,
    mul,
    neg,
    not_,
    sub,
    sum_,
)

__all__ = ["kept", "kept_entropy", "kept_gain", "lost", "parts", "products", "rate", "steady_gain", "whole_rate"]

F = var("F", fn(W, TRUTH))


def kept(x: Term, event: Term) -> Term:
    """v -> v = X and F, as a random variable"""
    v = var("_v", x.type.parts[1])
    return lam(w, lam(v, conj(eq(v, ap(x, w)), ap(event, w))))


def parts(law: Term, x: Term, event: Term, value: Term) -> Term:
    """P(X = a, F)"""
    return sum_(w1, mul(ap(law, w1), ind(ap(event, w1)), ind(eq(ap(x, w1), value))))


def lost(law: Term, event: Term) -> Term:
    """P(not F)"""
    return sum_(w1, mul(ap(law, w1), sub(ONE, ind(ap(event, w1)))))


def nats(law: Term, x: Term, event: Term) -> Term:
    """sum of P(X = a, F) ln P(X = a, F) + P(not F) ln P(not F)"""
    v, n = var("_a", x.type.parts[1]), lost(law, event)
    q = parts(law, x, event, v)
    return add(sum_(v, mul(q, ln(q))), mul(n, ln(n)))


@lemma("kept/same")
def same() -> Theorem:
    """(v -> v = x and f) = (v -> v = y and g): where x = y, f and g, and where neither f nor g"""
    x, y, v = (var(name, A) for name in "xyv")
    f, g = var("f", TRUTH), var("g", TRUTH)
    sides = [lam(v, conj(eq(v, of), phi)) for of, phi in ((x, f), (y, g))]
    E, D = eq(*sides), disj(conj(eq(x, y), f, g), conj(not_(f), not_(g)))
    z, h = var("_z", sides[0].type), assume(E)
    forth = prop(D, *(at(z, ap(z, place), h) for place in (x, y)))
    u = var("_u", A)
    alike = at(u, eq(v, u), prop(eq(x, y), assume(conj(eq(x, y), f, g))))
    bodies = eq(*(ap(side, v) for side in sides))
    yes = ext(gen(v, prop(bodies, alike, assume(conj(eq(x, y), f, g)))))
    no = ext(gen(v, prop(bodies, assume(conj(not_(f), not_(g))))))
    cases = [intro(conj(eq(x, y), f, g), yes), intro(conj(not_(f), not_(g)), no)]
    phi = var("_phi", TRUTH)
    return at(phi, ind(phi), prop(eq(E, D), intro(E, forth), *cases))


@lemma("kept/entropy")
def kept_entropy() -> Theorem:
    """H(kept) = - sum of P(X = a, F) ln P(X = a, F) - P(not F) ln P(not F), in nats"""
    G, here, z = kept(X, F), ap(F, w), var("_z", R)
    own, n = parts(p, X, F, ap(X, w)), lost(p, F)
    alike = use(same(), x=ap(X, w1), y=ap(X, w), f=ap(F, w1), g=here)
    value = add(mul(ind(here), own), mul(sub(ONE, ind(here)), n))
    each = summed(w1, linear(eq(mul(ap(p, w1), alike.says.args[0]), mul(ap(p, w1), alike.says.args[1])), (ap(p, w1), alike)))
    mass_ = linear(eq(each.says.args[0], value), (1, each))
    log, mixed = at(z, ln(z), mass_), lambda t: ln(add(mul(t, own), mul(sub(ONE, t), n)))
    says = eq(ln(mass_.says.args[0]), add(mul(ind(here), ln(own)), mul(sub(ONE, ind(here)), ln(n))))

    def at_(one: Theorem) -> Theorem:
        return linear(says, (1, log), (1, at(z, mixed(z), one)), (sub(ln(n), ln(own)), one))

    split = case(here, at_(is_true(assume(here))), at_(is_false(assume(not_(here)))))
    total = summed(w, linear(eq(mul(pw, says.args[0]), mul(pw, says.args[1])), (pw, split)))
    weighted = lam(w, mul(pw, ind(here)))
    pushed = use(push(), p=weighted, X=X, f=lam(a, ln(parts(p, X, F, a))))
    return auto(eq(entropy(p, G), neg(nats(p, X, F))), (1, total), (1, pushed))


@lemma("kept/gain")
def kept_gain() -> Theorem:
    """I(kept;Y) = the mean of the sums of p ln p given Y = Y(w), less the same of the whole law"""
    G, law = kept(X, F), given(p, Y, ap(Y, w))
    inside = use(kept_entropy(), p=law)
    each = summed(w, linear(eq(mul(pw, entropy(law, G)), neg(mul(pw, nats(law, X, F)))), (pw, inside)))
    gain = sub(add(entropy(p, G), entropy(p, Y)), entropy(p, joint(G, Y)))
    says = eq(gain, sub(sum_(w, mul(pw, nats(law, X, F))), nats(p, X, F)))
    return auto(says, (1, use(average(), X=G)), (1, each), (1, kept_entropy()))


def rate(y: Term, event: Term, c: Term) -> Term:
    """P(F | Y = b) = c at every possible b"""
    z = var("_b", y.type.parts[1])
    happens = sum_(w1, mul(ap(given(p, y, z), w1), ind(ap(event, w1))))
    return all_(z, imp(lt(ZERO, mass(p, y, z)), eq(happens, c)))


def products(law: Term, x: Term, event: Term) -> Term:
    """sum of P(X = a, F) ln P(X = a, F)"""
    v = var("_a", x.type.parts[1])
    return sum_(v, mul(parts(law, x, event, v), ln(parts(law, x, event, v))))


@lemma("kept/whole-rate")
def whole_rate() -> Theorem:
    """P(F) = c where it is c given every Y = b"""
    c, here = var("c", R), given(p, Y, ap(Y, w))
    every = assume(rate(Y, F, c))
    share = sum_(w1, mul(ap(here, w1), ind(ap(F, w1))))
    says = eq(mul(pw, share), mul(pw, c))

    def on(h: Theorem) -> Theorem:
        return linear(says, (pw, mp(spec(every, ap(Y, w)), cut(use(own_mass(), X=Y), h))))

    each = summed(w, cut(cases(pw, says, on, lambda e: linear(says, (sub(share, c), e))), nonneg(w)))
    mean = use(tower(), g=lam(w, ind(ap(F, w))))
    return auto(eq(sum_(w, mul(pw, ind(ap(F, w)))), c), (1, each), (1, mean), (c, TOTAL))


@lemma("kept/gain-at-a-constant-rate")
def steady_gain() -> Theorem:
    """I(kept;Y) = the mean of the sums of p ln p given Y = Y(w), less that of the whole law, P(F|Y = b) = c"""
    c, z = var("c", R), var("_z", R)
    every, gain, here = assume(rate(Y, F, c)), kept_gain(), given(p, Y, ap(Y, w))
    rest = mul(sub(ONE, c), ln(sub(ONE, c)))
    inside, n = nats(here, X, F), lost(here, F)
    says = eq(mul(pw, inside), mul(pw, add(products(here, X, F), rest)))

    def lost_is(one: Theorem, happens: Theorem, of: Term) -> Theorem:
        same = auto(eq(of, sub(ONE, c)), (1, one), (1, happens))
        return at(z, mul(z, ln(z)), same)

    def on(h: Theorem) -> Theorem:
        possible = cut(use(own_mass(), X=Y), h)
        total = cut(use(given_total(), b=ap(Y, w)), possible)
        return linear(says, (pw, lost_is(total, mp(spec(every, ap(Y, w)), possible), n)))

    off = sub(inside, says.args[1].args[1])
    each = summed(w, cut(cases(pw, says, on, lambda e: linear(says, (off, e))), nonneg(w)))
    whole = lost_is(TOTAL, whole_rate(), lost(p, F))
    value = sub(sum_(w, mul(pw, products(here, X, F))), products(p, X, F))
    return auto(eq(gain.says.args[0], value), (1, gain), (1, each), (1, whole), (rest, TOTAL))
