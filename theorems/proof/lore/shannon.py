"""Laws and entropies: Shannon's inequality with its equality condition, sizes, conditioned laws, averages."""

from __future__ import annotations

from theorems.proof.core import ONE, ZERO, R, Term, Theorem, make, var
from theorems.proof.lore.base import (
    at,
    auto,
    cancelled,
    case,
    cases,
    cut,
    element,
    gap,
    gap_zero,
    ind_ge0,
    ind_le1,
    inv_ge0,
    inv_pos,
    is_false,
    leib,
    ln_product,
    nonneg_product,
    over,
    positive_product,
    prop,
    square_over,
    sum_zero,
    summed,
    tangent,
    use,
)
from theorems.proof.rules import Row, assume, fubini, gen, instance, intro, lemma, linear, mp, spec
from theorems.proof.terms import (
    add,
    all_,
    ap,
    constant,
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
    number,
    pair,
    prod,
    sub,
    sum_,
    ty,
)

W, A, B, C = map(ty, ("Ω", "A", "B", "C"))
p = var("p", fn(W, R))
w, w1, w2 = (var(name, W) for name in ("w", "w1", "w2"))
X, Y, Z = var("X", fn(W, A)), var("Y", fn(W, B)), var("Z", fn(W, C))
a, b, c_ = var("a", A), var("b", B), var("c", C)

#: that p is a law
LAW = (all_(w, le(ZERO, ap(p, w))), eq(sum_(w, ap(p, w)), ONE))
NONNEG, TOTAL = map(assume, LAW)
pw = ap(p, w)


def nonneg(outcome: Term) -> Theorem:
    return spec(NONNEG, outcome)


@lemma("law/mass-of-own-value")
def own_mass() -> Theorem:
    """0 < P(X = X w) where 0 < p w"""
    e = eq(ap(X, w1), ap(X, w))
    fx = mul(ap(p, w1), ind(e))
    each = gen(w1, linear(le(ZERO, fx), (nonneg(w1), ind_ge0(e))))
    el = use(element(), [each], f=lam(w1, fx), x=w)
    return linear(lt(ZERO, mass(p, X, ap(X, w))), (1, el), (1, assume(lt(ZERO, pw))))


@lemma("law/mass-at-least-0")
def mass_ge0() -> Theorem:
    e = eq(ap(X, w), a)
    each = linear(le(ZERO, mul(pw, ind(e))), (nonneg(w), ind_ge0(e)))
    return linear(le(ZERO, mass(p, X, a)), (1, summed(w, each)))


def mass_of(x: Term, value: Term) -> Theorem:
    return use(mass_ge0(), X=x, a=value)


@lemma("law/push-forward")
def push() -> Theorem:
    """sum_w p(w) f(X w) = sum_a P(X = a) f(a)"""
    f = var("f", fn(A, R))
    double = sum_(w, sum_(a, mul(pw, ind(eq(ap(X, w), a)), ap(f, a))))
    return linear(eq(sum_(w, mul(pw, ap(f, ap(X, w)))), sum_(a, mul(mass(p, X, a), ap(f, a)))), (1, fubini(double)))


# Shannon's inequality -------------------------------------------------------------------------------------------------


def nats(x: Term, y: Term, z: Term) -> Term:
    """I(X;Y|Z) in nats"""
    return sub(add(entropy(p, joint(x, z)), entropy(p, joint(y, z))), add(entropy(p, joint(x, y, z)), entropy(p, z)))


class _Information:
    """I(X;Y|Z) is the sum over (x,y,z) of P Q(..)-gaps: P = P(x,y,z), Q = P(x,z) P(y,z)/P(z)."""

    def __init__(self) -> None:
        self.all = joint(X, Y, Z)
        self.v = v = var("v", prod(A, B, C))
        x, rest = make("fst", v), make("snd", v)
        y, z = make("fst", rest), make("snd", rest)
        self.P = mass(p, self.all, v)
        self.A, self.B, self.C = mass(p, joint(X, Z), pair(x, z)), mass(p, joint(Y, Z), pair(y, z)), mass(p, Z, z)
        An, Bn = mass_of(joint(X, Z), pair(x, z)), mass_of(joint(Y, Z), pair(y, z))
        self.Cn, self.Pn = mass_of(Z, z), mass_of(self.all, v)
        ix, iy, iz = (eq(ap(V, w), value) for V, value in ((X, x), (Y, y), (Z, z)))
        self.less = [self._more([ix, iz], [iy]), self._more([iy, iz], [ix]), self._more([iz], [ix, iy])]
        self.Q = mul(self.A, self.B, inv(self.C))
        self.L = sub(add(ln(self.A), ln(self.B)), add(ln(self.C), ln(self.P)))
        h = assume(lt(ZERO, self.P))
        self.support = intro(h.says, self.ratio(h)[0])
        self.Qn = nonneg_product(An, Bn, use(inv_ge0(), [self.Cn], u=self.C))
        gap_ = use(gap(), [self.Pn, self.support, self.Qn], P=self.P, Q=self.Q)
        says = eq(mul(self.P, sub(ln(self.Q), ln(self.P))), mul(self.P, self.L))

        def zero(e: Theorem) -> Theorem:
            return auto(says, *((t, e) for t in map(ln, (self.Q, self.P, self.A, self.B, self.C))))

        self.log = cut(cases(self.P, says, lambda h: auto(says, (self.P, self.ratio(h)[2])), zero), self.Pn)
        self.slack = sub(sub(self.Q, self.P), mul(self.P, self.L))
        self.slack_nonneg = auto(le(ZERO, self.slack), (1, gap_), (1, self.log))

    def _more(self, kept: list[Term], extra: list[Term]) -> Theorem:
        """P(kept and extra) <= P(kept)"""
        keep = nonneg_product(nonneg(w), *map(ind_ge0, kept))
        one = ind_le1(extra[0])
        for phi in extra[1:]:
            one = linear(le(mul(one.says.args[0], ind(phi)), ONE), (ind_ge0(phi), one), (1, ind_le1(phi)))
        whole = keep.says.args[1]
        return summed(w, linear(le(mul(whole, one.says.args[0]), whole), (keep, one)))

    def ratio(self, h: Theorem) -> tuple[Theorem, Term, Theorem]:
        """Q > 0 and its logarithm, where P > 0"""
        parts = zip((self.A, self.B, self.C), self.less, strict=True)
        pa, pb, pc = (linear(lt(ZERO, t), (1, h), (1, more)) for t, more in parts)
        return ln_product([pa, pb], [pc])

    def exact(self) -> Theorem:
        v, C_ = self.v, var("c", C)
        cz = mass(p, Z, C_)
        total = use(square_over(), u=cz)
        pushed = use(push(), X=self.all, f=lam(v, self.L))
        Qf = ap(lam(v, self.Q), pair(a, b, C_))
        r1 = summed(a, fubini(sum_(b, sum_(C_, Qf))))
        r2 = fubini(sum_(a, sum_(C_, sum_(b, Qf))))
        fx = fubini(sum_(a, sum_(w, mul(pw, ind(eq(ap(X, w), a)), ind(eq(ap(Z, w), C_))))))
        fy = fubini(sum_(b, sum_(w, mul(pw, ind(eq(ap(Y, w), b)), ind(eq(ap(Z, w), C_))))))
        sx, sy = fx.says.args[0], fy.says.args[0]
        rows: list[Row] = [(mul(sy, inv(cz)), fx), (mul(cz, inv(cz)), fy), (1, total)]
        per = summed(C_, auto(eq(mul(sx, sy, inv(cz)), cz), *rows))
        fz, fp = fubini(sum_(C_, cz)), fubini(sum_(v, self.P))
        rows = [(1, pushed), (1, r1), (1, r2), (1, per), (1, fz), (1, fp), (1, TOTAL)]
        return auto(eq(nats(X, Y, Z), sum_(v, self.slack)), *rows)


@lemma("law/information")
def information() -> Theorem:
    """I(X;Y|Z) >= 0"""
    part = _Information()
    return linear(le(ZERO, nats(X, Y, Z)), (1, summed(part.v, part.slack_nonneg)), (-1, part.exact()))


@lemma("law/information-zero")
def information_zero() -> Theorem:
    """I(X;Y|Z) <= 0 gives P(v) = P(x,z) P(y,z)/P(z) at every v = (x,y,z)"""
    part = _Information()
    v, y = part.v, var("y", part.v.type)
    every = gen(y, instance(part.slack_nonneg, {v: y}))
    none = linear(le(sum_(v, part.slack), ZERO), (1, assume(le(nats(X, Y, Z), ZERO))), (-1, part.exact()))
    zero = use(sum_zero(), [every, none], f=lam(v, part.slack), x=v)
    says = eq(mul(part.P, sub(ln(part.Q), ln(part.P))), sub(part.Q, part.P))
    return use(gap_zero(), [auto(says, (1, zero), (1, part.log)), part.Pn, part.support, part.Qn], P=part.P, Q=part.Q)


NOTHING = constant(W)


def total_log() -> tuple[Theorem, Term]:
    """ln of sum p = 0, and sum p"""
    v, total = number("v"), sum_(w, pw)
    return at(v, ln(v), TOTAL), total


@lemma("law/information-2")
def information2() -> Theorem:
    """I(X;Y) >= 0"""
    log, total = total_log()
    says = le(ZERO, sub(add(entropy(p, X), entropy(p, Y)), entropy(p, joint(X, Y))))
    return auto(says, (1, use(information(), Z=NOTHING)), (total, log))


@lemma("law/independent")
def independent() -> Theorem:
    """I(X;Y) <= 0 gives P(x,y) = P(x) P(y)"""
    v, (log, total) = number("v"), total_log()
    theorem = use(information_zero(), Z=NOTHING)
    theorem = instance(theorem, {var("v", prod(A, B, NOTHING.type.parts[1])): pair(a, b, make("star"))})
    h = next(phi for phi in theorem.hypotheses if phi not in LAW)
    nats2 = sub(add(entropy(p, X), entropy(p, Y)), entropy(p, joint(X, Y)))
    theorem = cut(theorem, auto(h, (1, assume(le(nats2, ZERO))), (total, log)))
    product = mul(mass(p, X, a), mass(p, Y, b))
    says = eq(mass(p, joint(X, Y), pair(a, b)), product)
    return auto(says, (1, theorem), (product, at(v, inv(v), TOTAL)))


# sizes ----------------------------------------------------------------------------------------------------------------

c, N = var("c", fn(A, R)), number("N")
_WEIGHTS = assume(all_(a, le(ZERO, ap(c, a))))


class Size:
    """H(X) <= ln N where weights c >= 0 of sum <= N are >= 1 at every possible value: at each outcome, and in sum."""

    def __init__(self) -> None:
        some = assume(all_(w, imp(lt(ZERO, pw), le(ONE, ap(c, ap(X, w))))))
        few = assume(le(sum_(a, ap(c, a)), N))
        self.own, self.cx = own, cx = mass(p, X, ap(X, w)), ap(c, ap(X, w))
        el = use(element(), [_WEIGHTS], f=c, x=ap(X, w))
        self.r = r = mul(inv(own), inv(N))
        says = le(mul(pw, sub(neg(ln(own)), ln(N))), mul(pw, sub(mul(cx, r), ONE)))
        self.h = h = assume(lt(ZERO, pw))
        self.one = mp(spec(some, w), h)
        above = linear(lt(ZERO, N), (1, self.one), (1, el), (1, few))
        self.positive, self.ratio, self.log = ln_product([], [cut(own_mass(), h), above])
        tangent_ = cut(tangent(self.ratio), self.positive)
        rows: list[Row] = [(h, tangent_), (neg(pw), self.log), (positive_product(h, self.positive), self.one)]
        zero = sub(sub(neg(ln(own)), ln(N)), sub(mul(cx, r), ONE))
        on = linear(says, *rows)
        self.each = cut(cases(pw, says, lambda _: on, lambda e: linear(says, (zero, e))), nonneg(w))
        m = mass(p, X, a)
        double = sum_(w, sum_(a, mul(pw, ind(eq(ap(X, w), a)), ap(c, a), inv(m))))
        once = use(over(), [mass_of(X, a)], u=m)
        per = summed(a, linear(le(mul(ap(c, a), m, inv(m)), ap(c, a)), (spec(_WEIGHTS, a), once)))
        least = linear(le(ZERO, N), (1, summed(a, spec(_WEIGHTS, a))), (1, few))
        part = use(inv_ge0(), [least], u=N)
        rows = [(inv(N), fubini(double)), (part, per), (part, few), (1, use(over(), [least], u=N))]
        self.most = linear(le(sum_(w, mul(pw, cx, r)), ONE), *rows)


@lemma("law/size")
def size() -> Theorem:
    """H(X) <= ln N where weights c >= 0 of sum <= N are >= 1 at every possible value"""
    part = Size()
    return linear(le(entropy(p, X), ln(N)), (1, summed(w, part.each)), (1, part.most), (sub(ln(N), ONE), TOTAL))


# the law given Y = b --------------------------------------------------------------------------------------------------

POSSIBLE = assume(lt(ZERO, mass(p, Y, b)))
pY = given(p, Y, b)


@lemma("given/at-least-0")
def given_nonneg() -> Theorem:
    part = linear(le(ZERO, mul(pw, inv(mass(p, Y, b)))), (nonneg(w), inv_pos(POSSIBLE)))
    return gen(w, linear(le(ZERO, ap(pY, w)), (part, ind_ge0(eq(ap(Y, w), b)))))


@lemma("given/total")
def given_total() -> Theorem:
    return linear(eq(sum_(w, ap(pY, w)), ONE), (1, cancelled(POSSIBLE)))


def given_law(y: Term, value: Term, law: Term = p) -> list[Theorem]:
    """That the law given Y = b is a law, where P(Y = b) > 0"""
    return [use(theorem, p=law, Y=y, b=value) for theorem in (given_nonneg(), given_total())]


@lemma("given/possible-outcome")
def given_possible() -> Theorem:
    """Where the law given Y = b is positive, p is"""
    h = assume(lt(ZERO, ap(pY, w)))
    factor = mul(ind(eq(ap(Y, w), b)), inv(mass(p, Y, b)))

    def off(e: Theorem) -> Theorem:
        return prop(lt(ZERO, pw), linear(lt(ZERO, ZERO), (1, h), (factor, e)))

    return cut(cases(pw, lt(ZERO, pw), lambda h: h, off), nonneg(w))


@lemma("given/value")
def given_value() -> Theorem:
    """Where the law given Y = b is positive, Y = b"""
    h, e = assume(lt(ZERO, ap(pY, w))), eq(ap(Y, w), b)
    zero = is_false(assume(not_(e)))
    no = prop(e, linear(lt(ZERO, ZERO), (1, h), (mul(pw, inv(mass(p, Y, b))), zero)))
    return case(e, assume(e), no)


@lemma("given/average")
def average() -> Theorem:
    """H(X,Y) - H(Y) = sum_w p(w) H(X | Y = Y(w))"""
    XY, t, u_ = joint(X, Y), b, w2
    my = mass(p, Y, ap(Y, u_))

    def L(t: Term, at_: Term) -> Term:
        return ln(mass(given(p, Y, t), X, ap(X, at_)))

    def inner(i: Term, j: Term, by: Term) -> Term:
        hit = ind(eq(ap(Y, j), ap(Y, i)))
        return mul(ap(p, i), ap(p, j), hit, inv(mass(p, Y, ap(Y, by))), L(ap(Y, by), j))

    lz = leib(t, mul(inv(mass(p, Y, t)), L(t, u_)), ap(Y, u_), ap(Y, w))
    e = linear(eq(inner(w, u_, w), inner(w, u_, u_)), (neg(mul(pw, ap(p, u_))), lz))
    s = summed(w, summed(u_, e))
    moved = fubini(s.says.args[1])
    pu, mxy, lu = ap(p, u_), mass(p, XY, ap(XY, u_)), L(ap(Y, u_), u_)
    says = eq(mul(pu, my, inv(my), lu), mul(pu, sub(ln(mxy), ln(my))))

    def where(h: Theorem) -> Theorem:
        hy, hxy = (instance(use(own_mass(), X=G), {w: u_}) for G in (Y, XY))
        _, _, log = ln_product([hxy], [hy])
        return linear(says, (mul(pu, lu), cancelled(hy)), (pu, log))

    def off(e: Theorem) -> Theorem:
        return linear(says, (sub(mul(my, inv(my), lu), sub(ln(mxy), ln(my))), e))

    each = summed(u_, cut(cases(pu, says, where, off), nonneg(u_)))
    total = sum_(w, mul(pw, entropy(given(p, Y, ap(Y, w)), X)))
    return auto(eq(sub(entropy(p, XY), entropy(p, Y)), total), (1, s), (1, moved), (1, each))


@lemma("given/zero-at-each-value")
def zero_at_each() -> Theorem:
    """G(Y) >= 0 of mean <= 0: G(b) = 0 at every b with P(Y = b) > 0"""
    G, y, m = var("G", fn(B, R)), var("y", B), mass(p, Y, b)
    least = assume(all_(b, imp(lt(ZERO, m), le(ZERO, ap(G, b)))))
    mean = assume(le(sum_(w, mul(pw, ap(G, ap(Y, w)))), ZERO))
    says = le(ZERO, mul(m, ap(G, b)))
    on = cases(m, says, lambda h: linear(says, (h, mp(spec(least, b), h))), lambda e: linear(says, (neg(ap(G, b)), e)))
    each = gen(y, instance(cut(on, mass_of(Y, b)), {b: y}))
    pushed = use(push(), X=Y, f=G)
    none = linear(le(sum_(b, mul(m, ap(G, b))), ZERO), (1, mean), (-1, pushed))
    zero = use(sum_zero(), [each, none], f=lam(b, mul(m, ap(G, b))), x=b)
    return auto(eq(ap(G, b), ZERO), (inv(m), zero), (ap(G, b), cancelled(POSSIBLE)))


@lemma("law/function-of-zero-entropy")
def told() -> Theorem:
    """H(X|Y) <= 0 and P(x,y) > 0 give P(x,y) = P(y)"""
    v, both_ = var("v", prod(A, A, B)), mass(p, joint(X, Y), pair(a, b))
    none, there = assume(le(sub(entropy(p, joint(X, Y)), entropy(p, Y)), ZERO)), assume(lt(ZERO, both_))
    theorem = use(information_zero(), X=X, Y=X, Z=Y)
    theorem = instance(theorem, {v: pair(a, a, b)})
    h = next(phi for phi in theorem.hypotheses if phi not in LAW)
    theorem = cut(theorem, auto(h, (1, none)))
    one, m = cancelled(there), mass(p, Y, b)
    hit = ind(eq(ap(Y, w), b))
    each = summed(
        w,
        linear(
            le(mul(pw, ind(eq(ap(X, w), a)), hit), mul(pw, hit)),
            (nonneg_product(nonneg(w), ind_ge0(eq(ap(Y, w), b))), ind_le1(eq(ap(X, w), a))),
        ),
    )
    positive = cancelled(linear(lt(ZERO, m), (1, there), (1, each)))
    rows: list[Row] = [(mul(inv(both_), m), theorem), (mul(both_, m, inv(m)), one), (m, one), (both_, positive)]
    return auto(eq(both_, m), *rows)
