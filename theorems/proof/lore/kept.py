"""What is kept of a variable X where an event F happens, and nothing elsewhere: v -> v = X and F."""

from __future__ import annotations

from theorems.proof.core import ONE, TRUE, TRUTH, ZERO, R, Term, Theorem, make, var
from theorems.proof.lore.base import (
    at,
    auto,
    cancelled,
    case,
    cases,
    cut,
    gap,
    ind_ge0,
    ind_le1,
    is_false,
    is_true,
    ln_mono,
    ln_product,
    nonneg_product,
    positive_product,
    prop,
    summed,
    use,
)
from theorems.proof.lore.means import tower
from theorems.proof.lore.shannon import (
    POSSIBLE,
    TOTAL,
    A,
    B,
    W,
    X,
    Y,
    a,
    average,
    b,
    given_nonneg,
    given_total,
    independent,
    mass_of,
    nonneg,
    own_mass,
    p,
    push,
    pw,
    told,
    w,
    w1,
)
from theorems.proof.rules import Row, assume, ext, fubini, gen, instance, intro, lemma, linear, mp, spec, taut
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
    each = summed(
        w1, linear(eq(mul(ap(p, w1), alike.says.args[0]), mul(ap(p, w1), alike.says.args[1])), (ap(p, w1), alike))
    )
    mass_ = linear(eq(each.says.args[0], value), (1, each))
    log, mixed = at(z, ln(z), mass_), ln(add(mul(z, own), mul(sub(ONE, z), n)))
    says = eq(ln(mass_.says.args[0]), add(mul(ind(here), ln(own)), mul(sub(ONE, ind(here)), ln(n))))

    def at_(one: Theorem) -> Theorem:
        return linear(says, (1, log), (1, at(z, mixed, one)), (sub(ln(n), ln(own)), one))

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
    """P(F | Y = Y(w)) = c at every possible outcome w"""
    happens = sum_(w1, mul(ap(given(p, y, ap(y, w)), w1), ind(ap(event, w1))))
    return all_(w, imp(lt(ZERO, pw), eq(happens, c)))


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
        return linear(says, (pw, mp(spec(every, w), h)))

    each = summed(w, cut(cases(pw, says, on, lambda e: linear(says, (sub(share, c), e))), nonneg(w)))
    mean = use(tower(), g=lam(w, ind(ap(F, w))))
    return auto(eq(sum_(w, mul(pw, ind(ap(F, w)))), c), (1, each), (1, mean), (c, TOTAL))


@lemma("kept/gain-at-a-constant-rate")
def steady_gain() -> Theorem:
    """I(kept;Y) = the mean of the sums of p ln p given Y = Y(w), less that of the whole law, P(F|Y) = c"""
    c, z = var("c", R), var("_z", R)
    every, gain, here = assume(rate(Y, F, c)), kept_gain(), given(p, Y, ap(Y, w))
    rest = mul(sub(ONE, c), ln(sub(ONE, c)))
    inside, n = nats(here, X, F), lost(here, F)
    says = eq(mul(pw, inside), mul(pw, add(products(here, X, F), rest)))

    def lost_is(one: Theorem, happens: Theorem, of: Term) -> Theorem:
        same = auto(eq(of, sub(ONE, c)), (1, one), (1, happens))
        return at(z, mul(z, ln(z)), same)

    def on(h: Theorem) -> Theorem:
        total = cut(use(given_total(), b=ap(Y, w)), cut(use(own_mass(), X=Y), h))
        return linear(says, (pw, lost_is(total, mp(spec(every, w), h), n)))

    off = sub(inside, says.args[1].args[1])
    each = summed(w, cut(cases(pw, says, on, lambda e: linear(says, (off, e))), nonneg(w)))
    whole = lost_is(TOTAL, whole_rate(), lost(p, F))
    value = sub(sum_(w, mul(pw, products(here, X, F))), products(p, X, F))
    return auto(eq(gain.says.args[0], value), (1, gain), (1, each), (1, whole), (rest, TOTAL))


_APART = assume(le(sub(add(entropy(p, Y), entropy(p, X)), entropy(p, joint(Y, X))), ZERO))
C = var("c", R)
_RATE, _POSITIVE = assume(rate(Y, F, C)), assume(lt(ZERO, C))


@lemma("kept/part-at-most")
def part_most() -> Theorem:
    """P(X = a, F) <= P(X = a)"""
    hit = eq(ap(X, w1), a)
    weight = nonneg_product(nonneg(w1), ind_ge0(hit))
    seen = ind(ap(F, w1))
    return summed(
        w1, linear(le(mul(ap(p, w1), seen, ind(hit)), mul(ap(p, w1), ind(hit))), (weight, ind_le1(ap(F, w1))))
    )


@lemma("kept/part-at-least-0")
def part_least() -> Theorem:
    """0 <= P(X = a, F)"""
    terms = nonneg(w1), ind_ge0(ap(F, w1)), ind_ge0(eq(ap(X, w1), a))
    return linear(le(ZERO, parts(p, X, F, a)), (1, summed(w1, nonneg_product(*terms))))


def _information(exact: bool) -> Theorem:
    """I(kept;Y) as the mean of logarithms, from what P(X = a, F|Y = b) is against P(X = a)"""
    relation = "eq" if exact else "le"
    here, t = given(p, Y, b), ln(mass(p, X, a))
    q, own = parts(here, X, F, a), mass(here, X, a)
    law = [use(theorem()) for theorem in (given_nonneg, given_total)]
    product = instance(use(independent(), X=Y, Y=X), {var("a", B): b, var("b", A): a})
    same = auto(
        eq(own, mass(p, X, a)),
        (inv(mass(p, Y, b)), cut(product, _APART)),
        (mass(p, X, a), cancelled(POSSIBLE)),
    )
    z, says = var("_z", R), make(relation, mul(q, ln(q)), mul(q, t))
    most, least = (cut(use(theorem(), p=here), *law[:1]) for theorem in (part_most, part_least))

    def on(h: Theorem) -> Theorem:
        if not exact:
            less = linear(le(q, mass(p, X, a)), (1, most), (1, same))
            return linear(says, (h, use(ln_mono(), [h, less], u=q, v=mass(p, X, a))))
        XY, m = joint(X, Y), mass(p, Y, b)
        both = mass(p, joint(F, XY), pair(TRUE, a, b))
        one = cancelled(POSSIBLE)
        seen = linear(lt(ZERO, both), (positive_product(h, POSSIBLE), taut(lt(ZERO, ONE))), (both, one))
        known = use(told(), X=F, Y=XY)
        known = instance(
            known, {v: TRUE if v.type is TRUTH else pair(a, b) for v in known.says.free if v.data[0] in "ab"}
        )
        known = cut(known, seen)
        equal = auto(eq(q, mass(p, X, a)), (inv(m), known), (1, same))
        return linear(says, (q, at(z, ln(z), equal)))

    each = summed(a, cut(cases(q, says, on, lambda e: linear(says, (sub(ln(q), t), e))), least))
    at_w = instance(each, {b: ap(Y, w)})
    left, right = at_w.says.args
    weighted = make(relation, mul(pw, left), mul(pw, right))

    def there(h: Theorem) -> Theorem:
        known = cut(at_w, cut(use(own_mass(), X=Y), h))
        return linear(weighted, (pw if exact else h, known))

    mean = summed(w, cut(cases(pw, weighted, there, lambda e: linear(weighted, (sub(left, right), e))), nonneg(w)))
    f, law_w = lam(a, t), given(p, Y, ap(Y, w))
    pushed = use(push(), p=lam(w1, mul(ap(law_w, w1), ind(ap(F, w1)))), X=X, f=f)
    pushes = summed(w, linear(eq(mul(pw, pushed.says.args[0]), mul(pw, pushed.says.args[1])), (pw, pushed)))
    whole = use(push(), p=lam(w1, mul(ap(p, w1), ind(ap(F, w1)))), X=X, f=f)
    tower_ = use(tower(), g=lam(w, mul(ind(ap(F, w)), ap(f, ap(X, w)))))
    gain = steady_gain()
    value = sum_(a, mul(parts(p, X, F, a), sub(t, ln(parts(p, X, F, a)))))
    rows: list[Row] = [(1, gain), (1, mean), (1, pushes), (1, tower_), (1, whole)]
    return auto(make(relation, gain.says.args[0], value), *rows)


@lemma("kept/information-at-most")
def information_most() -> Theorem:
    """I(kept;Y) <= sum of P(X = a, F) ln(P(X = a)/P(X = a, F)), X independent of Y and P(F|Y) = c"""
    return _information(False)


@lemma("kept/information")
def information() -> Theorem:
    """The same with =, where F is a function of X and Y"""
    return _information(True)


@lemma("kept/share")
def share() -> Theorem:
    """I(kept;Y) <= - c ln c"""
    q, t, least = parts(p, X, F, a), mass(p, X, a), part_least()
    Q, h = mul(C, t), assume(lt(ZERO, q))

    def positive(h: Theorem) -> tuple[Theorem, Theorem]:
        whole = linear(lt(ZERO, t), (1, h), (1, part_most()))
        product, _, log = ln_product([_POSITIVE, whole])
        return product, log

    Q_least = linear(le(ZERO, Q), (_POSITIVE, mass_of(X, a)))
    between = use(gap(), [least, intro(h.says, positive(h)[0]), Q_least], P=q, Q=Q)
    says = eq(mul(q, ln(Q)), mul(q, add(ln(C), ln(t))))

    def on(h: Theorem) -> Theorem:
        return linear(says, (q, positive(h)[1]))

    log = cut(cases(q, says, on, lambda e: linear(says, (sub(ln(Q), add(ln(C), ln(t))), e))), least)
    each = summed(a, auto(le(mul(q, sub(add(ln(C), ln(t)), ln(q))), sub(Q, q)), (1, between), (1, log)))
    sums = [fubini(sum_(a, inner)) for inner in (q, t)]
    most = information_most()
    rows: list[Row] = [(1, most), (1, each), (1, sums[0]), (C, sums[1]), (1, whole_rate()), (C, TOTAL)]
    rows += [(ln(C), sums[0]), (ln(C), whole_rate())]
    return auto(le(most.says.args[0], neg(mul(C, ln(C)))), *rows)
