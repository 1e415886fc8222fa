"""The first success: where it is among K + 1 possibilities, and what rewards up to it tell."""

from __future__ import annotations

from theorems.proof.core import FALSE, ONE, TRUE, TRUTH, ZERO, Term, Theorem, kind, var
from theorems.proof.lore.base import at, case, cut, element, flip, ind_ge0, is_true, prop, summed, use
from theorems.proof.lore.order import total_order, transitive
from theorems.proof.lore.vectors import exhibit
from theorems.proof.rules import assume, ext, fubini, gen, instance, intro, lemma, linear, spec, swap
from theorems.proof.terms import add, all_, ap, before, conj, eq, fn, ind, lam, le, not_, size_of, some, sum_

K, V = kind("K"), kind("V")
i, j, l_, k = (var(name, K) for name in ("i", "j", "l", "k"))
r, a = var("r", fn(K, TRUTH)), var("a", fn(K, TRUTH))


def earlier_success(r: Term, i: Term) -> Term:
    n = var("_n", i.type)
    return some(n, conj(before(n, i), ap(r, n)))


def first_success(r: Term) -> Term:
    """k -> r k and no success before k"""
    n = var("_k", r.type.parts[0])
    return lam(n, conj(ap(r, n), not_(earlier_success(r, n))))


def values(x: Term, i: Term) -> Term:
    """x[<i]: which values stand at which positions before i"""
    n, v = var("_j", i.type), var("_v", x.type.parts[1])
    return lam(n, lam(v, conj(before(n, i), eq(ap(x, n), v))))


def _place(k: Term) -> Term:
    n = var("_p", k.type)
    return lam(n, eq(n, k))


NONE = lam(k, FALSE)
COVER = lam(a, add(ind(eq(a, NONE)), sum_(k, ind(eq(a, _place(k))))))


@lemma("until/weights-at-least-0")
def weights_nonneg() -> Theorem:
    each = summed(k, ind_ge0(eq(a, _place(k))))
    return gen(a, linear(le(ZERO, ap(COVER, a)), (1, ind_ge0(eq(a, NONE))), (1, each)))


@lemma("until/weights-total")
def weights_total() -> Theorem:
    """K + 1"""
    double = sum_(a, sum_(k, ind(eq(a, _place(k)))))
    return linear(le(sum_(a, ap(COVER, a)), add(size_of(K), ONE)), (1, fubini(double)))


@lemma("until/one-of-the-places")
def one_place() -> Theorem:
    """The first success is at one of the places, or nowhere: a value of weight 1"""
    z = first_success(r)
    says = le(ONE, ap(COVER, z))
    places = lam(k, ind(eq(z, _place(k))))

    def at_z(theorem: Theorem) -> Theorem:
        return instance(theorem, {a: z})

    y = var("y", K)
    here = assume(ap(z, k))
    rk, no_earlier = prop(ap(r, k), here), prop(not_(earlier_success(r, k)), here)
    same, other = eq(j, k), assume(not_(eq(j, k)))
    total = spec(spec(total_order(), j), k)
    n = var("_n", K)

    def inside(at_: Term, of: Term) -> Term:
        return conj(before(at_, of), ap(r, at_))

    zj = assume(ap(z, j))
    # j before k: a success before k
    j_first = assume(before(j, k))
    found = exhibit(n, inside(n, k), j, prop(inside(j, k), j_first, prop(ap(r, j), zj)))
    one = prop(FALSE, found, no_earlier)
    # k before j: a success before j
    k_first = assume(before(k, j))
    found = exhibit(n, inside(n, j), k, prop(inside(k, j), k_first, rk))
    two = prop(FALSE, found, prop(not_(earlier_success(r, j)), zj))
    apart = prop(FALSE, total, other, intro(before(j, k), one), intro(before(k, j), two))
    forth = case(same, assume(same), prop(same, apart))
    v = var("v", K)
    back = swap(lam(v, ap(z, v)), flip(assume(same)), here)
    equal = ext(gen(j, prop(eq(ap(z, j), same), intro(ap(z, j), forth), intro(same, back))))
    el = use(element(), [gen(y, ind_ge0(ap(lam(k, eq(z, _place(k))), y)))], f=places, x=k)
    yes = linear(says, (-1, is_true(equal)), (1, el), (1, at_z(ind_ge0(eq(a, NONE)))))
    never = all_(k, not_(ap(z, k)))
    nothing = ext(gen(k, prop(eq(ap(z, k), FALSE), spec(assume(never), k))))
    each = summed(k, at_z(ind_ge0(eq(a, _place(k)))))
    no = linear(says, (-1, is_true(nothing)), (1, each))
    bad = assume(not_(says))
    none = gen(k, prop(not_(ap(z, k)), intro(ap(z, k), prop(FALSE, yes, bad))))
    return case(says, assume(says), cut(prop(says, no), none))


# two outcomes that agree before i

r1, r2, i_ = var("r1", fn(K, TRUTH)), var("r2", fn(K, TRUTH)), var("i", K)
t1, t2, s1, s2 = var("t1", fn(K, V)), var("t2", fn(K, V)), var("s1", V), var("s2", V)


def _same_before(x: Term, y: Term, n: Term, value: Term, equal: Theorem) -> Theorem:
    """(n before i and x n = value) = (n before i and y n = value)"""
    z = var("_z", values(x, i_).type)
    return at(z, ap(z, n, value), equal)


@lemma("until/earlier-success-agrees")
def same_earlier() -> Theorem:
    """r1[<i] = r2[<i]: a success before i in one is one in the other"""
    equal = assume(eq(values(r1, i_), values(r2, i_)))
    each = gen(
        j,
        prop(eq(conj(before(j, i_), ap(r1, j)), conj(before(j, i_), ap(r2, j))), _same_before(r1, r2, j, TRUE, equal)),
    )
    f = ext(each)
    z, n = var("_z", f.says.args[0].type), var("_n", K)
    return at(z, some(n, ap(z, n)), f)


@lemma("until/reward-from-first-success")
def reward_known() -> Theorem:
    """r i is known from T[<i], r[<i], T i and the first success at i: after a success the answer is known"""
    d1, d2 = (assume(eq(r_, lam(k, eq(ap(t_, k), s_)))) for r_, t_, s_ in ((r1, t1, s1), (r2, t2, s2)))
    rewards, tokens = assume(eq(values(r1, i_), values(r2, i_))), assume(eq(values(t1, i_), values(t2, i_)))
    token = assume(eq(ap(t1, i_), ap(t2, i_)))
    first = assume(eq(ap(first_success(r1), i_), ap(first_success(r2), i_)))
    goal = eq(ap(r1, i_), ap(r2, i_))
    before_ = same_earlier()
    # no success before i: r i is the first success at i
    none = assume(not_(earlier_success(r1, i_)))
    off = prop(goal, none, before_, first)
    # a success at j before i: both answers are the token there
    n = var("_n", K)
    z = var("_z", r1.type)
    r1j, r2j = (at(z, ap(z, j), d) for d in (d1, d2))  # r j = (t j = s)
    hit = assume(conj(before(j, i_), ap(r1, j)))
    second = prop(ap(r2, j), hit, _same_before(r1, r2, j, TRUE, rewards))
    t1j, t2j = prop(eq(ap(t1, j), s1), hit, r1j), prop(eq(ap(t2, j), s2), second, r2j)
    moved = prop(eq(ap(t2, j), s1), hit, t1j, _same_before(t1, t2, j, s1, tokens))
    y = var("_y", V)
    answers = swap(lam(y, eq(s1, y)), t2j, flip(moved))  # s1 = s2
    r1i, r2i = (at(z, ap(z, i_), d) for d in (d1, d2))
    by_token = at(y, eq(y, s1), token)  # (t1 i = s1) = (t2 i = s1)
    by_answer = at(y, eq(ap(t2, i_), y), answers)
    known = prop(goal, r1i, r2i, by_token, by_answer)
    bad = assume(not_(goal))
    never = gen(j, prop(not_(hit.says), intro(hit.says, prop(FALSE, known, bad))))
    del n
    on = case(goal, assume(goal), prop(goal, never, assume(earlier_success(r1, i_))))
    return case(earlier_success(r1, i_), on, off)


@lemma("until/first-success-before-agrees")
def first_before() -> Theorem:
    """r1[<i] = r2[<i] gives the same of the first success"""
    rewards = assume(eq(values(r1, i_), values(r2, i_)))
    n, v = var("_n", K), var("_v", TRUTH)
    order = spec(spec(spec(transitive(), n), j), i_)
    inside = [conj(before(n, j), ap(r_, n)) for r_ in (r1, r2)]
    j_early = assume(before(j, i_))
    each = gen(n, prop(eq(*inside), order, j_early, _same_before(r1, r2, n, TRUE, rewards)))
    f = ext(each)
    z = var("_z", f.says.args[0].type)
    earlier = at(z, some(n, ap(z, n)), f)  # a success before j, for j before i
    own = _same_before(r1, r2, j, TRUE, rewards)
    z1, z2 = ap(first_success(r1), j), ap(first_success(r2), j)
    same = prop(eq(z1, z2), j_early, earlier, own)
    left, right = (conj(before(j, i_), eq(zz, v)) for zz in (z1, z2))
    either = case(before(j, i_), prop(eq(left, right), same), prop(eq(left, right), assume(not_(before(j, i_)))))
    return ext(gen(j, ext(gen(v, either))))
