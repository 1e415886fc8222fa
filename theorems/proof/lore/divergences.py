"""Divergences between two laws on one alphabet: data processing, the chain rule, supports, posteriors.

The two laws are those of X and Y, or of X given U and of Y given V.
"""

from __future__ import annotations

from theorems.proof.core import ONE, TRUTH, ZERO, R, Term, Theorem, make, var
from theorems.proof.lore.base import (
    at,
    auto,
    cancelled,
    case,
    cases,
    cut,
    gap,
    gap_zero,
    ind_ge0,
    ind_le1,
    inv_ge0,
    is_false,
    is_true,
    ln_product,
    nonneg_product,
    over,
    prop,
    sum_zero,
    summed,
    use,
)
from theorems.proof.lore.shannon import (
    TOTAL,
    A,
    B,
    W,
    a,
    b,
    mass_of,
    nonneg,
    p,
    push,
    pw,
    w,
)
from theorems.proof.rules import Row, assume, both, fubini, gen, instance, intro, lemma, linear, mp, spec, swap
from theorems.proof.terms import (
    add,
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
    ln,
    lt,
    mass,
    mul,
    neg,
    not_,
    pair,
    prod,
    sub,
    sum_,
)

X, Y = var("X", fn(W, A)), var("Y", fn(W, A))
U, V = var("U", fn(W, B)), var("V", fn(W, B))
f = var("f", fn(A, B))
i, v = var("i", W), var("v", prod(A, B))
PAIRS = joint(X, U), joint(Y, V)
_FIRST, _SECOND = make("fst", v), make("snd", v)


def divergence(x: Term, y: Term, law: Term = p, other: Term = p) -> Term:
    """D(X||Y) in nats"""
    e = var("_e", x.type.parts[1])
    m = mass(law, x, e)
    return sum_(e, mul(m, sub(ln(m), ln(mass(other, y, e)))))


def conditional(x: Term, u: Term, y: Term, z: Term) -> Term:
    """D(X|U||Y|Z) in nats"""
    e = var("_g", u.type.parts[1])
    return sum_(e, mul(mass(p, u, e), divergence(x, y, given(p, u, e), given(p, z, e))))


def covered(x: Term, y: Term) -> Term:
    """Every possible value of X is one of Y"""
    e = var("_e", x.type.parts[1])
    return all_(e, imp(lt(ZERO, mass(p, x, e)), lt(ZERO, mass(p, y, e))))


_COVERED, _JOINTLY = assume(covered(X, Y)), assume(covered(*PAIRS))
#: U is f(X), and V is f(Y), at every possible outcome
_FUNCTIONS = tuple(assume(all_(w, imp(lt(ZERO, pw), eq(ap(u, w), ap(f, ap(x, w)))))) for u, x in ((U, X), (V, Y)))


def _joint_mass(x: Term, u: Term, function: Theorem) -> Theorem:
    """P(X = a, f(X) = b) = P(X = a) [f(a) = b]"""
    hit, here, there = eq(ap(x, w), a), eq(ap(u, w), b), eq(ap(f, a), b)
    says = eq(mul(pw, ind(hit), ind(here)), mul(pw, ind(hit), ind(there)))

    def on(h: Theorem) -> Theorem:
        z = var("_z", A)
        value = at(z, ap(f, z), assume(hit))
        known = mp(spec(function, w), h)
        y = var("_y", B)
        moved = swap(lam(y, eq(ap(u, w), y)), value, known)
        same = at(y, ind(eq(y, b)), moved)
        yes = linear(says, (mul(pw, ind(hit)), same))
        none = is_false(assume(not_(hit)))
        return case(hit, yes, linear(says, (mul(pw, sub(ind(here), ind(there))), none)))

    def off(e: Theorem) -> Theorem:
        return linear(says, (mul(ind(hit), sub(ind(here), ind(there))), e))

    each = summed(w, cut(cases(pw, says, on, off), nonneg(w)))
    return linear(eq(mass(p, joint(x, u), pair(a, b)), mul(mass(p, x, a), ind(there))), (1, each))


@lemma("divergence/joint-mass")
def joint_mass() -> Theorem:
    """P(X = a, U = b) = P(X = a) [f(a) = b], U = f(X)"""
    return _joint_mass(X, U, _FUNCTIONS[0])


def _masses() -> list[Theorem]:
    second = use(joint_mass(), X=Y, U=V)
    return [joint_mass(), second]


def at_pair(theorem: Theorem) -> Theorem:
    """A theorem about a and b as one about the two parts of v"""
    return instance(theorem, {a: _FIRST, b: _SECOND})


@lemma("divergence/supports-of-pairs")
def cover_pairs() -> Theorem:
    """Where every value of X is one of Y, every value of (X, f(X)) is one of (Y, f(Y))"""
    first, second = map(at_pair, _masses())
    P, N = (mass(p, z, v) for z in PAIRS)
    h, there = assume(lt(ZERO, P)), eq(ap(f, _FIRST), _SECOND)
    m, n = (mass(p, x, _FIRST) for x in (X, Y))
    none = is_false(assume(not_(there)))
    absurd = prop(there, linear(lt(ZERO, ZERO), (1, h), (1, first), (m, none)))
    hit = is_true(case(there, assume(there), absurd))
    positive = linear(lt(ZERO, m), (1, h), (1, first), (m, hit))
    more = linear(lt(ZERO, N), (1, mp(spec(_COVERED, _FIRST), positive)), (-1, second), (neg(n), hit))
    return gen(v, intro(h.says, more))


def _marginal(x: Term, u: Term) -> Theorem:
    """sum of P(X = a, U = b) over a = P(U = b)"""
    turned = fubini(sum_(a, sum_(w, mul(pw, ind(eq(ap(x, w), a)), ind(eq(ap(u, w), b))))))
    return linear(eq(sum_(a, mass(p, joint(x, u), pair(a, b))), mass(p, u, b)), (1, turned))


def _at_most(x: Term, u: Term) -> Theorem:
    """P(X = a, U = b) <= P(U = b)"""
    hit, here = ind(eq(ap(x, w), a)), ind(eq(ap(u, w), b))
    keep = nonneg_product(nonneg(w), ind_ge0(here.args[0]))
    less = linear(le(mul(pw, here, hit), mul(pw, here)), (keep, ind_le1(hit.args[0])))
    return summed(w, less)


@lemma("divergence/supports-of-parts")
def cover_parts() -> Theorem:
    """Where every value of (X, U) is one of (Y, V), every value of U is one of V"""
    h, goal = assume(lt(ZERO, mass(p, U, b))), lt(ZERO, mass(p, V, b))
    P, N = (mass(p, z, pair(a, b)) for z in PAIRS)
    none = assume(not_(goal))
    small = linear(le(N, ZERO), (1, _at_most(Y, V)), (1, negative_of(none)))
    inside = assume(lt(ZERO, P))
    bad = linear(lt(ZERO, ZERO), (1, mp(spec(_JOINTLY, pair(a, b)), inside)), (1, small))
    never = prop(le(P, ZERO), intro(inside.says, bad))
    absurd = linear(lt(ZERO, ZERO), (1, h), (-1, _marginal(X, U)), (1, summed(a, never)))
    return gen(b, intro(h.says, case(goal, assume(goal), prop(goal, absurd))))


def negative_of(theorem: Theorem) -> Theorem:
    """x <= 0, from not 0 < x"""
    return prop(le(theorem.says.args[0].args[1], ZERO), theorem)


def _push(x: Term, g: Term) -> Theorem:
    return use(push(), X=x, f=g)


@lemma("divergence/given-a-part")
def more_than_a_part() -> Theorem:
    """D(U||V) <= D(X,U||Y,V)"""
    P, N = (mass(p, z, v) for z in PAIRS)
    C, E = mass(p, U, _SECOND), mass(p, V, _SECOND)
    Q, L = mul(N, C, inv(E)), sub(add(ln(N), ln(C)), add(ln(E), ln(P)))
    less = [at_pair(_at_most(x, u)) for x, u in ((X, U), (Y, V))]

    def ratio(h: Theorem) -> tuple[Theorem, Term, Theorem]:
        there = mp(spec(_JOINTLY, v), h)
        part = linear(lt(ZERO, C), (1, h), (1, less[0]))
        whole = linear(lt(ZERO, E), (1, there), (1, less[1]))
        return ln_product([there, part], [whole])

    h = assume(lt(ZERO, P))
    support = intro(h.says, ratio(h)[0])
    Pn, Nn = (mass_of(z, v) for z in PAIRS)
    Cn, En = mass_of(U, _SECOND), mass_of(V, _SECOND)
    Qn = nonneg_product(Nn, Cn, use(inv_ge0(), [En], u=E))
    gap_ = use(gap(), [Pn, support, Qn], P=P, Q=Q)
    says = eq(mul(P, sub(ln(Q), ln(P))), mul(P, L))

    def zero(e: Theorem) -> Theorem:
        return auto(says, *((t, e) for t in map(ln, (Q, P, N, C, E))))

    log = cut(cases(P, says, lambda h: auto(says, (P, ratio(h)[2])), zero), Pn)
    slack = sub(sub(Q, P), mul(P, L))
    each = summed(v, auto(le(ZERO, slack), (1, gap_), (1, log)))
    # the sums over v
    gain = lam(b, sub(ln(mass(p, U, b)), ln(mass(p, V, b))))
    whole, part = _push(PAIRS[0], lam(v, ap(gain, _SECOND))), _push(U, gain)
    c, e = mass(p, U, b), mass(p, V, b)
    once = use(over(), [mass_of(V, b)], u=e)
    total = _marginal(Y, V)
    per = auto(le(mul(total.says.args[0], c, inv(e)), c), (mul(c, inv(e)), total), (mass_of(U, b), once))
    order = fubini(sum_(a, sum_(b, mul(mass(p, PAIRS[1], pair(a, b)), c, inv(e)))))
    rows: list[Row] = [(1, each), (1, whole), (-1, part), (1, summed(b, per)), (1, order)]
    rows += [(1, fubini(sum_(v, P))), (1, fubini(sum_(b, c))), (1, TOTAL)]
    return auto(le(divergence(U, V), divergence(*PAIRS)), *rows)


@lemma("divergence/of-functions")
def of_functions() -> Theorem:
    """D(X,f(X)||Y,f(Y)) = D(X||Y)"""
    first, second = map(at_pair, _masses())
    P, N = (mass(p, z, v) for z in PAIRS)
    there = eq(ap(f, _FIRST), _SECOND)
    m, n = (mass(p, x, _FIRST) for x in (X, Y))
    z = var("_z", R)
    says = eq(mul(P, sub(ln(P), ln(N))), mul(ind(there), m, sub(ln(m), ln(n))))
    hit = is_true(assume(there))
    firsts = [linear(eq(whole, part), (1, t), (part, hit)) for whole, part, t in ((P, m, first), (N, n, second))]
    logs = [at(z, ln(z), t) for t in firsts]
    rows: list[Row] = [(sub(ln(P), ln(N)), firsts[0]), (m, logs[0]), (neg(m), logs[1])]
    yes = linear(says, *rows, (neg(mul(m, sub(ln(m), ln(n)))), hit))
    miss = is_false(assume(not_(there)))
    none = linear(eq(P, ZERO), (1, first), (m, miss))
    no = linear(says, (sub(ln(P), ln(N)), none), (neg(mul(m, sub(ln(m), ln(n)))), miss))
    return auto(eq(divergence(*PAIRS), divergence(X, Y)), (1, summed(v, case(there, yes, no))))


@lemma("divergence/chain-rule")
def chain_rule() -> Theorem:
    """D(X,U||Y,V) = D(U||V) + D(X|U||Y|V)"""
    P, N = (mass(p, z, pair(a, b)) for z in PAIRS)
    C, E = mass(p, U, b), mass(p, V, b)
    x, y = mul(P, inv(C)), mul(N, inv(E))
    less = [_at_most(*pair_) for pair_ in ((X, U), (Y, V))]
    joint_gain, gain = sub(ln(P), ln(N)), sub(ln(C), ln(E))
    says = eq(mul(C, x, sub(ln(x), ln(y))), mul(P, sub(joint_gain, gain)))

    def on(h: Theorem) -> Theorem:
        there = mp(spec(_JOINTLY, pair(a, b)), h)
        part = linear(lt(ZERO, C), (1, h), (1, less[0]))
        whole = linear(lt(ZERO, E), (1, there), (1, less[1]))
        logs = [ln_product([h], [part])[2], ln_product([there], [whole])[2]]
        rows: list[Row] = [(mul(C, x), logs[0]), (neg(mul(C, x)), logs[1])]
        return auto(says, *rows, (mul(P, sub(joint_gain, gain)), cancelled(part)))

    def off(e: Theorem) -> Theorem:
        return linear(says, (sub(mul(C, inv(C), sub(ln(x), ln(y))), sub(joint_gain, gain)), e))

    each = summed(b, summed(a, cut(cases(P, says, on, off), mass_of(PAIRS[0], pair(a, b)))))
    L = lam(b, sub(ln(mass(p, U, b)), ln(mass(p, V, b))))
    whole, part = _push(PAIRS[0], lam(v, ap(L, _SECOND))), _push(U, L)
    orders = [fubini(side) for side in each.says.args]
    rows: list[Row] = [(1, each), (1, whole), (1, part), *((1, order) for order in orders)]
    says_ = eq(divergence(*PAIRS), add(divergence(U, V), conditional(X, U, Y, V)))
    return auto(says_, *rows)


@lemma("divergence/of-bits")
def of_bits() -> Theorem:
    """D(r||q) = a (ln a - ln b) + (1 - a) (ln(1 - a) - ln(1 - b)), a and b the probabilities of r = 1, q = 1"""
    r, q = var("r", fn(W, TRUTH)), var("q", fn(W, TRUTH))
    z, (yes, other) = var("_z", R), [sum_(w, mul(pw, ind(ap(x, w)))) for x in (r, q)]
    rows: list[Row] = []
    for hit, factor in ((yes, sub(ONE, yes)), (other, neg(sub(ONE, yes)))):
        miss = linear(eq(sub(sum_(w, pw), hit), sub(ONE, hit)), (1, TOTAL))
        rows.append((factor, at(z, ln(z), miss)))
        rows += [(sub(ln(sub(sum_(w, pw), yes)), ln(sub(sum_(w, pw), other))), TOTAL)] if hit is yes else []
    return auto(eq(divergence(r, q), ap(bits_form(), yes, other)), *rows)


def bits_form() -> Term:
    """a, b -> a (ln a - ln b) + (1 - a) (ln(1 - a) - ln(1 - b))"""
    a_, b_ = var("_a", R), var("_b", R)
    right = mul(a_, sub(ln(a_), ln(b_)))
    wrong = mul(sub(ONE, a_), sub(ln(sub(ONE, a_)), ln(sub(ONE, b_))))
    return lam(a_, lam(b_, add(right, wrong)))


@lemma("divergence/of-conditional-laws")
def conditional_gibbs() -> Theorem:
    """0 <= D(X|U||Y|V)"""
    return linear(le(ZERO, conditional(X, U, Y, V)), (1, more_than_a_part()), (1, chain_rule()))


@lemma("divergence/data-processing")
def data_processing() -> Theorem:
    """D(f(X)||f(Y)) <= D(X||Y)"""
    more = use(more_than_a_part(), [cover_pairs()])
    return linear(le(divergence(U, V), divergence(X, Y)), (1, more), (1, of_functions()))


@lemma("divergence/never")
def never() -> Theorem:
    """P(U = b) = 0 where P(V = b) = 0, every value of U being one of V"""
    here, there = mass(p, U, b), mass(p, V, b)
    h, none = assume(lt(ZERO, here)), assume(eq(there, ZERO))
    inside = mp(spec(assume(covered(U, V)), b), h)
    missing = prop(le(here, ZERO), intro(h.says, linear(lt(ZERO, ZERO), (1, inside), (1, none))))
    return both(missing, mass_of(U, b))


@lemma("divergence/zero")
def same_laws() -> Theorem:
    """D(X||Y) <= 0 gives P(X = a) = P(Y = a)"""
    m, n = mass(p, X, a), mass(p, Y, a)
    Pn, support, Qn = mass_of(X, a), spec(_COVERED, a), mass_of(Y, a)
    slack = sub(sub(n, m), mul(m, sub(ln(n), ln(m))))
    each = linear(le(ZERO, slack), (1, use(gap(), [Pn, support, Qn], P=m, Q=n)))
    small = assume(le(divergence(X, Y), ZERO))
    most = auto(le(sum_(a, slack), ZERO), (1, small), (1, fubini(sum_(a, m))), (1, fubini(sum_(a, n))))
    e = var("_e", A)
    zero = use(sum_zero(), [gen(e, instance(each, {a: e})), most], f=lam(a, slack), x=a)
    equal = auto(eq(mul(m, sub(ln(n), ln(m))), sub(n, m)), (1, zero))
    return use(gap_zero(), [equal, Pn, support, Qn], P=m, Q=n)


@lemma("divergence/of-same-laws")
def of_same_laws() -> Theorem:
    """D(X||Y) = 0 where P(X = a) = P(Y = a) for every a"""
    m, n, z = mass(p, X, a), mass(p, Y, a), var("_z", R)
    same = spec(assume(all_(a, eq(m, n))), a)
    each = summed(a, linear(eq(mul(m, sub(ln(m), ln(n))), ZERO), (m, at(z, ln(z), same))))
    return linear(eq(divergence(X, Y), ZERO), (1, each))
