"""Small derived rules, and lemmas on numbers, propositions and sums."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from theorems.proof.core import (
    FALSE,
    ONE,
    TRUTH,
    ZERO,
    R,
    Term,
    Theorem,
    Type,
    make,
    need,
    normal,
    num,
    plus,
    times,
    var,
)
from theorems.proof.rules import (
    Row,
    assume,
    both,
    cancel,
    cong,
    gen,
    instance,
    intro,
    lemma,
    linear,
    ln_mul,
    mp,
    of_types,
    pade,
    spec,
    swap,
    taut,
)
from theorems.proof.terms import add, all_, ap, eq, fn, imp, ind, inv, lam, le, ln, lt, mul, neg, not_, sub, sum_, ty

A = ty("A")


def left(theorem: Theorem) -> Term:
    return theorem.says.args[0]


def right(theorem: Theorem) -> Term:
    return theorem.says.args[1]


# rules --------------------------------------------------------------------------------------------------------------


def cut(theorem: Theorem, *proofs: Theorem) -> Theorem:
    """A theorem without the hypotheses that are proved."""
    for proof in proofs:
        theorem = mp(intro(proof.says, theorem), proof)
    return theorem


def refl(t: Term) -> Theorem:
    return taut(eq(t, t))


def prop(phi: Term, *theorems: Theorem) -> Theorem:
    """What follows from theorems by truth tables."""
    out = taut(imp(*(theorem.says for theorem in theorems), phi))
    for theorem in theorems:
        out = mp(out, theorem)
    return out


def is_true(theorem: Theorem) -> Theorem:
    """[phi] = 1"""
    return prop(eq(ind(theorem.says), ONE), theorem)


def is_false(theorem: Theorem) -> Theorem:
    """[phi] = 0, from not phi"""
    return prop(eq(ind(theorem.says.args[0]), ZERO), theorem)


def case(phi: Term, yes: Theorem, no: Theorem) -> Theorem:
    """What follows from phi and from not phi."""
    return prop(yes.says, intro(phi, yes), intro(not_(phi), no))


def at(v: Term, t: Term, equation: Theorem) -> Theorem:
    """t(a) = t(b) from a = b, t a term in v"""
    fresh = var("_at", v.type)
    a = substituted(t, v, left(equation))
    return swap(lam(fresh, eq(a, substituted(t, v, fresh))), equation, refl(a))


def instance_of(f: Term, equation: Theorem) -> Theorem:
    """f(a) = f(b), from a = b, f a function"""
    v = var("_of", left(equation).type)
    return at(v, ap(f, v), equation)


def substituted(t: Term, v: Term, value: Term) -> Term:
    return ap(lam(v, t), value)


def flip(equation: Theorem) -> Theorem:
    v = var("_flip", left(equation).type)
    return swap(lam(v, eq(v, left(equation))), equation, refl(left(equation)))


def rewrite(theorem: Theorem, equation: Theorem) -> Theorem:
    """A theorem with the right side in the place of the left side, wherever it stands free."""
    v = var("_rewrite", left(equation).type)
    return swap(lam(v, replaced(theorem.says, left(equation), v)), equation, theorem)


def replaced(t: Term, old: Term, new: Term) -> Term:
    """A term with new for each old, both closed."""
    memo: dict[Term, Term] = {old: new}

    def go(u: Term) -> Term:
        if u not in memo:
            memo[u] = make(u.op, *map(go, u.args), data=u.data) if u.args else u
        return memo[u]

    return go(t)


def summed(v: Term, theorem: Theorem) -> Theorem:
    return cong(gen(v, theorem))


def negative(x: Term) -> Theorem:
    """not 0 < x |- x <= 0"""
    return prop(le(x, ZERO), assume(not_(lt(ZERO, x))))


def cases(t: Term, says: Term, pos: Callable[[Theorem], Theorem], zero: Callable[[Theorem], Theorem]) -> Theorem:
    """What holds where 0 < t and where t = 0, for 0 <= t: which stays a hypothesis."""
    here = lt(ZERO, t)
    return case(here, pos(assume(here)), zero(both(negative(t), assume(le(ZERO, t)))))


def auto(says: Term, *rows: Row) -> Theorem:
    """``linear``, the rational multiplier of each row found by elimination; a row is a factor and a theorem."""
    target = _difference(says)
    fixed: list[Row] = []
    columns: list[tuple[dict[tuple[Term, ...], Fraction], Term, Theorem | None]] = []
    for factor, theorem in rows:
        if isinstance(factor, Theorem):
            target = plus(target, times(normal(right(factor)), _difference(theorem.says)), -1)
            fixed.append((factor, theorem))
            continue
        m = num(factor) if isinstance(factor, int | Fraction) else factor
        columns.append((times(normal(m), _difference(theorem.says)), m, theorem))
    if says.op != "eq":
        columns.append(({(): Fraction(1)}, ONE, None))
    found = solved([column for column, _, _ in columns], target)
    for c, (_, m, used) in zip(found, columns, strict=True):
        if used is not None and c:
            fixed.append((c if m is ONE else mul(num(c), m), used))
    return linear(says, *fixed)


def _difference(says: Term) -> dict[tuple[Term, ...], Fraction]:
    return plus(normal(says.args[1]), normal(says.args[0]), -1)


def solved(
    columns: Sequence[dict[tuple[Term, ...], Fraction]], target: dict[tuple[Term, ...], Fraction]
) -> list[Fraction]:
    keys = list(dict.fromkeys(key for column in (*columns, target) for key in column))
    rows = [[column.get(key, Fraction(0)) for column in (*columns, target)] for key in keys]
    pivots: list[int] = []
    for j in range(len(columns)):
        depth = len(pivots)
        i = next((i for i in range(depth, len(rows)) if rows[i][j]), None)
        if i is None:
            continue
        rows[depth], rows[i] = rows[i], rows[depth]
        head = rows[depth] = [x / rows[depth][j] for x in rows[depth]]
        for k in range(len(rows)):
            if k != depth and rows[k][j]:
                c = rows[k][j]
                rows[k] = [x - c * y for x, y in zip(rows[k], head, strict=True)]
        pivots.append(j)
    need(not any(row[-1] for row in rows[len(pivots) :]), "no combination")
    out = [Fraction(0)] * len(columns)
    for i, j in enumerate(pivots):
        out[j] = rows[i][-1]
    return out


def _match(a: Type, b: Type, types: dict[str, Type]) -> None:
    """The types for names that make a into b."""
    if not a.parts:
        if a in (R, TRUTH) or a.op == "1":
            need(a is b, f"two types: {a.op}, {b.op}")
        else:
            need(types.setdefault(a.op, b) is b, f"two types for {a.op}")
        return
    need(a.op == b.op, "types do not match")
    for x, y in zip(a.parts, b.parts, strict=True):
        _match(x, y, types)


def _variables(theorem: Theorem) -> dict[str, Term]:
    return {v.data[0]: v for phi in (*theorem.hypotheses, theorem.says) for v in phi.free}


def use(theorem: Theorem, proofs: Iterable[Theorem] = (), **values: Term) -> Theorem:
    """A lemma at values of its free variables, by name, types found; hypotheses that are proved go."""
    types: dict[str, Type] = {}
    known = _variables(theorem)
    for name, value in values.items():
        _match(known[name].type, value.type, types)
    if types:
        theorem = of_types(theorem, types)
        known = _variables(theorem)
    return cut(instance(theorem, {known[name]: value for name, value in values.items()}), *proofs)


# numbers --------------------------------------------------------------------------------------------------------------

_phi = var("phi", TRUTH)
u = var("u", R)


def _between(says: Term, sign: int) -> Theorem:
    yes, no = is_true(assume(_phi)), is_true(assume(not_(_phi)))
    return case(_phi, linear(says, (-sign, yes)), linear(says, (sign, no)))


@lemma("base/indicator-at-least-0")
def _at_least_0() -> Theorem:
    return _between(le(ZERO, ind(_phi)), 1)


@lemma("base/indicator-at-most-1")
def _at_most_1() -> Theorem:
    return _between(le(ind(_phi), ONE), -1)


def ind_ge0(phi: Term) -> Theorem:
    return use(_at_least_0(), phi=phi)


def ind_le1(phi: Term) -> Theorem:
    return use(_at_most_1(), phi=phi)


def nonzero(positive: Theorem) -> Theorem:
    """not x = 0, from 0 < x"""
    x = right(positive)
    zero = assume(eq(x, ZERO))
    return intro(zero.says, prop(FALSE, linear(lt(ZERO, ZERO), (1, positive), (1, zero))))


@lemma("base/cancel-positive")
def _cancel_positive() -> Theorem:
    return cut(cancel(u), nonzero(assume(lt(ZERO, u))))


def cancelled(positive: Theorem) -> Theorem:
    """x/x = 1, from 0 < x"""
    return use(_cancel_positive(), [positive], u=right(positive))


@lemma("base/inverse-positive")
def _inverse_positive() -> Theorem:
    h, here = assume(lt(ZERO, u)), lt(ZERO, inv(u))
    contradiction = linear(lt(ZERO, ZERO), (h, negative(inv(u))), (-1, cancelled(h)))
    return case(here, assume(here), prop(here, contradiction))


def inv_pos(positive: Theorem) -> Theorem:
    """0 < 1/x, from 0 < x"""
    return use(_inverse_positive(), [positive], u=right(positive))


@lemma("base/over")
def over() -> Theorem:
    """u/u <= 1, u >= 0"""
    says = le(mul(u, inv(u)), ONE)
    return cases(u, says, lambda h: linear(says, (1, cancelled(h))), lambda e: linear(says, (inv(u), e)))


@lemma("base/inverse-at-least-0")
def inv_ge0() -> Theorem:
    says = le(ZERO, inv(u))
    return cases(u, says, lambda h: linear(says, (1, inv_pos(h))), lambda e: linear(says, (-1, at(u, inv(u), e))))


@lemma("base/square-over")
def square_over() -> Theorem:
    """u u/u = u"""
    says, zero = eq(mul(u, u, inv(u)), u), eq(u, ZERO)
    yes = linear(says, (sub(mul(u, inv(u)), ONE), assume(zero)))
    return case(zero, yes, linear(says, (u, cancel(u))))


@lemma("base/ln-of-inverse")
def ln_inv() -> Theorem:
    """ln(1/u) = - ln u, u > 0"""
    h, v = assume(lt(ZERO, u)), var("v", R)
    product = cut(ln_mul(u, inv(u)), h, inv_pos(h))
    return linear(eq(ln(inv(u)), neg(ln(u))), (-1, product), (1, at(v, ln(v), cancelled(h))))


def positive_product(*theorems: Theorem) -> Theorem:
    """0 < a b .., from 0 < a, 0 < b, .."""
    out = theorems[0]
    for theorem in theorems[1:]:
        out = linear(lt(ZERO, mul(right(out), right(theorem))), (out, theorem))
    return out


def nonneg_product(*theorems: Theorem) -> Theorem:
    """0 <= a b .., from 0 <= a, 0 <= b, .."""
    out = theorems[0]
    for theorem in theorems[1:]:
        out = linear(le(ZERO, mul(right(out), right(theorem))), (out, theorem))
    return out


def ln_product(above: Sequence[Theorem], below: Sequence[Theorem] = ()) -> tuple[Theorem, Term, Theorem]:
    """Of a b .. /c .., from 0 < a, ..: it is positive; the term; ln of it = ln a + ln b .. - ln c .."""
    parts = [(h, right(h), refl(ln(right(h)))) for h in above]
    parts += [(inv_pos(h), inv(right(h)), use(ln_inv(), [h], u=right(h))) for h in below]
    positive, product, equation = parts[0]
    for h, t, e in parts[1:]:
        step = cut(ln_mul(product, t), positive, h)
        says = eq(ln(mul(product, t)), add(right(equation), right(e)))
        equation = linear(says, (1, step), (1, equation), (1, e))
        positive, product = positive_product(positive, h), mul(product, t)
    return positive, product, equation


x, y, z = (var(name, A) for name in "xyz")
f = var("f", fn(A, R))


@lemma("base/leibniz")
def leibniz() -> Theorem:
    """[x = y] f x = [x = y] f y"""
    e = eq(x, y)
    says = eq(mul(ind(e), ap(f, x)), mul(ind(e), ap(f, y)))
    yes = linear(says, (ind(e), at(z, ap(f, z), assume(e))))
    return case(e, yes, linear(says, (sub(ap(f, x), ap(f, y)), is_false(assume(not_(e))))))


def leib(v: Term, t: Term, a: Term, b: Term) -> Theorem:
    """[a = b] t(a) = [a = b] t(b), t a term in v"""
    return use(leibniz(), f=lam(v, t), x=a, y=b)


@lemma("base/element")
def element() -> Theorem:
    """f x <= sum f, f >= 0"""
    fy = spec(assume(all_(y, le(ZERO, ap(f, y)))), y)
    rest = linear(le(ZERO, sub(ONE, ind(eq(y, x)))), (1, ind_le1(eq(y, x))))
    each = linear(le(mul(ap(f, y), ind(eq(y, x))), ap(f, y)), (rest, fy))
    return linear(le(ap(f, x), sum_(y, ap(f, y))), (1, summed(y, each)))


@lemma("base/sum-zero")
def sum_zero() -> Theorem:
    """sum f <= 0 and f >= 0 give f x = 0"""
    fx = spec(assume(all_(y, le(ZERO, ap(f, y)))), x)
    z0 = assume(le(sum_(y, ap(f, y)), ZERO))
    return linear(eq(ap(f, x), ZERO), (1, both(linear(le(ap(f, x), ZERO), (1, element()), (1, z0)), fx)))


@lemma("base/square-zero")
def square_zero() -> Theorem:
    """u u <= 0 gives u = 0"""
    h, says = assume(le(mul(u, u), ZERO)), eq(u, ZERO)
    up, down = lt(ZERO, u), lt(ZERO, neg(u))
    a = prop(says, linear(lt(ZERO, ZERO), (assume(up), assume(up)), (1, h)))
    b = prop(says, linear(lt(ZERO, ZERO), (assume(down), assume(down)), (1, h)))
    c = linear(says, (1, both(negative(u), linear(le(ZERO, u), (1, negative(neg(u)))))))
    return case(up, a, case(down, b, c))


@lemma("base/square-at-least-0")
def _square_at_least_0() -> Theorem:
    says, below = le(ZERO, mul(u, u)), linear(le(ZERO, neg(u)), (1, negative(u)))
    positive = assume(lt(ZERO, u))
    return case(positive.says, linear(says, (positive, positive)), linear(says, (below, below)))


def square_ge0(t: Term) -> Theorem:
    """0 <= t t"""
    return use(_square_at_least_0(), u=t)


@lemma("base/tangent")
def _tangent() -> Theorem:
    """ln u <= u - 1, u > 0: 3 (u - 1)^2 is what the sharper bound leaves"""
    up = assume(lt(ZERO, u))
    scale = linear(lt(ZERO, add(mul(num(4), u), num(2))), (4, up))
    more = linear(
        le(mul(right(scale), ln(u)), mul(right(scale), sub(u, ONE))), (1, pade(u)), (3, square_ge0(sub(u, ONE)))
    )
    return linear(le(ln(u), sub(u, ONE)), (inv_pos(scale), more), (sub(sub(u, ONE), ln(u)), cancelled(scale)))


def tangent(t: Term) -> Theorem:
    """0 < t |- ln t <= t - 1"""
    return use(_tangent(), u=t)


@lemma("base/tangent-strict")
def tangent_strict() -> Theorem:
    """ln u = u - 1 at u = 1 alone, u > 0"""
    up, h = assume(lt(ZERO, u)), assume(eq(ln(u), sub(u, ONE)))
    m = mul(num(Fraction(1, 2)), add(ONE, u))
    m_pos = linear(lt(ZERO, m), (Fraction(1, 2), up))
    w = mul(u, inv(m))
    w_pos = positive_product(up, inv_pos(m_pos))
    cm, v = cancelled(m_pos), var("v", R)
    log = cut(ln_mul(m, w), m_pos, w_pos)
    e = at(v, ln(v), linear(eq(mul(m, w), u), (u, cm)))
    less = auto(le(m, w), (1, cut(tangent(m), m_pos)), (1, cut(tangent(w), w_pos)), (1, h), (1, e), (1, log))
    four = linear(le(ZERO, mul(num(4), m)), (4, m_pos))
    square = auto(le(mul(sub(u, ONE), sub(u, ONE)), ZERO), (four, less), (ONE, cm), (u, cm))
    return linear(eq(u, ONE), (1, use(square_zero(), [square], u=sub(u, ONE))))


P, Q = var("P", R), var("Q", R)
_GAP = le(mul(P, sub(ln(Q), ln(P))), sub(Q, P))
_SUPPORT, _NONNEG = imp(lt(ZERO, P), lt(ZERO, Q)), le(ZERO, Q)


def _ratio(h: Theorem) -> tuple[Theorem, Term, Theorem, Theorem]:
    return *ln_product([mp(assume(_SUPPORT), h)], [h]), cancelled(h)


@lemma("base/gap")
def gap() -> Theorem:
    """P (ln Q - ln P) <= Q - P for P, Q >= 0, 0 < P -> 0 < Q"""

    def yes(h: Theorem) -> Theorem:
        positive, ratio, log, c = _ratio(h)
        return linear(_GAP, (h, cut(tangent(ratio), positive)), (neg(P), log), (Q, c))

    return cases(P, _GAP, yes, lambda e: auto(_GAP, (1, e), (ln(P), e), (ln(Q), e), (1, assume(_NONNEG))))


@lemma("base/gap-zero")
def gap_zero() -> Theorem:
    """P (ln Q - ln P) = Q - P gives P = Q"""
    same, h0 = eq(P, Q), assume(eq(*_GAP.args))

    def yes(h: Theorem) -> Theorem:
        positive, ratio, log, c = _ratio(h)
        says = eq(ln(ratio), sub(ratio, ONE))
        one = auto(says, (1, log), (inv(P), h0), (ONE, c), (ln(P), c), (ln(Q), c))
        return auto(same, (P, use(tangent_strict(), [positive, one], u=ratio)), (Q, c))

    return cases(P, same, yes, lambda e: auto(same, (1, e), (1, h0), (ln(P), e), (ln(Q), e)))


@lemma("base/ln-monotone")
def ln_mono() -> Theorem:
    """0 < u <= v gives ln u <= ln v"""
    v = var("v", R)
    up, h = assume(lt(ZERO, u)), assume(le(u, v))
    vp = linear(lt(ZERO, v), (1, up), (1, h))
    positive, ratio, log = ln_product([up], [vp])
    rows: list[Row] = [(1, cut(tangent(ratio), positive)), (-1, log), (inv_pos(vp), h), (1, cancelled(vp))]
    return linear(le(ln(u), ln(v)), *rows)


@lemma("base/ln-increasing")
def ln_less() -> Theorem:
    """0 < u < v gives ln u < ln v"""
    v = var("v", R)
    up, h = assume(lt(ZERO, u)), assume(lt(u, v))
    vp = linear(lt(ZERO, v), (1, up), (1, h))
    positive, ratio, log = ln_product([up], [vp])
    rows: list[Row] = [(1, cut(tangent(ratio), positive)), (-1, log), (inv_pos(vp), h), (1, cancelled(vp))]
    return linear(lt(ln(u), ln(v)), *rows)


@lemma("base/ln-2-positive")
def ln2_pos() -> Theorem:
    half = num(Fraction(1, 2))
    positive = taut(lt(ZERO, half))
    product = cut(ln_mul(num(2), half), taut(lt(ZERO, num(2))), positive)
    return linear(lt(ZERO, ln(num(2))), (1, cut(tangent(half), positive)), (1, product))


def bit() -> Theorem:
    """0 < 1/ln 2"""
    return inv_pos(ln2_pos())


def one_bit() -> Theorem:
    """ln 2/ln 2 = 1"""
    return cancelled(ln2_pos())
