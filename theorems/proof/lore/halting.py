"""Trials until the first success: the entropy of their record, how many there are, and how often one succeeds."""

from __future__ import annotations

from theorems.proof.core import FALSE, ONE, TRUE, TRUTH, UNIT, ZERO, R, Term, Theorem, kind, make, retyped, var
from theorems.proof.lore import functions, kept, means, order
from theorems.proof.lore.base import (
    at,
    auto,
    cancelled,
    cases,
    cut,
    element,
    gap,
    ind_ge0,
    ind_le1,
    inv_ge0,
    inv_pos,
    ln_product,
    nonneg_product,
    over,
    positive_product,
    prop,
    summed,
    use,
)
from theorems.proof.lore.binary import binary_entropy
from theorems.proof.lore.shannon import NOTHING, TOTAL, W, information, nonneg, p, total_log, w, w1, w2
from theorems.proof.rules import Row, assume, both, fubini, gen, induct, instance, intro, lemma, linear, spec, taut
from theorems.proof.terms import (
    add,
    all_,
    ap,
    before,
    conj,
    entropy,
    eq,
    fn,
    imp,
    ind,
    inv,
    joint,
    lam,
    le,
    ln,
    lt,
    mul,
    neg,
    not_,
    some,
    sub,
    sum_,
)

__all__ = ["halting", "record"]

K, LONGER = kind("K"), kind("?", kind("K"))
k, RV = var("k", K), var("R", fn(W, fn(K, TRUTH)))


def none_before(r: Term, k: Term) -> Term:
    """No success before k"""
    j = var("_j", k.type)
    return all_(j, imp(before(j, k), not_(ap(r, j))))


def record(r: Term) -> Term:
    """k -> r k and no success before k"""
    k, j = (var(name, r.type.parts[0]) for name in ("_k", "_j"))
    return lam(k, conj(ap(r, k), not_(some(j, conj(before(j, k), ap(r, j))))))


def _one_more(says: Term, r: Term, phi: Term) -> Theorem:
    """The step of an induction over positions, of what is said of all r"""
    rest = lam(k, ap(r, make("some", k)))
    known = spec(assume(phi), rest)
    proof = prop(says, known) if says.op == "imp" else auto(says, (1, known))
    return intro(phi, gen(r, proof))


@lemma("halting/first-successes")
def one_first() -> Theorem:
    """There is a success if and only if one is the first: as numbers"""

    def says(r: Term) -> Term:
        k = var("_k", r.type.parts[0])
        return eq(ind(some(k, ap(r, k))), sum_(k, ind(ap(record(r), k))))

    r, longer = var("r", fn(K, TRUTH)), var("r", fn(LONGER, TRUTH))
    phi = all_(r, says(r))
    return induct("K", taut(retyped(phi, {"K": UNIT})), _one_more(says(longer), longer, phi), phi)


@lemma("halting/none-recorded")
def none_recorded() -> Theorem:
    """No success is recorded before k if and only if there is none; and so of all positions"""

    def says(r: Term) -> Term:
        k = var("_k", r.type.parts[0])
        none = [all_(k, not_(ap(of, k))) for of in (record(r), r)]
        return conj(all_(k, eq(none_before(record(r), k), none_before(r, k))), eq(*none))

    r, longer = var("r", fn(K, TRUTH)), var("r", fn(LONGER, TRUTH))
    phi = all_(r, says(r))
    return induct("K", taut(retyped(phi, {"K": UNIT})), _one_more(says(longer), longer, phi), phi)


# one position ---------------------------------------------------------------------------------------------------------

_r, _B = lam(w, ap(RV, w, k)), lam(w, none_before(ap(RV, w), k))
_y = lam(w, record(ap(RV, w)))
_a = sum_(w, mul(ap(p, w), ind(ap(_r, w)), ind(ap(_B, w))))
_N = sum_(w, mul(ap(p, w), ind(ap(_B, w))))


def xlog(x: Term) -> Term:
    return mul(x, ln(x))


@lemma("halting/position")
def position() -> Theorem:
    """H(y k | y[<k]) <= - a ln a - (N - a) ln(N - a) + N ln N: N no success before k, a one at k"""
    own, past, told = order.component(_y, k), order.earlier(_y, k), kept.kept(_r, _B)
    positive = [lt(ZERO, ap(p, o)) for o in (w1, w2)]

    def function(x: Term, y: Term, same: Theorem) -> Theorem:
        known = intro(eq(ap(y, w1), ap(y, w2)), same)
        return functions.is_function(x, y, intro(positive[0], intro(positive[1], known)))

    z, j = var("_z", told.type.parts[1]), var("_j", K)
    same = assume(eq(ap(told, w1), ap(told, w2)))
    alike = prop(
        eq(*(ap(joint(own, _B), o) for o in (w1, w2))), *(at(z, ap(z, value), same) for value in (TRUE, FALSE))
    )
    y, same = var("_y", past.type.parts[1]), assume(eq(ap(past, w1), ap(past, w2)))
    nothing = at(y, all_(j, not_(ap(y, j, TRUE))), same)
    recorded = []
    for o in (w1, w2):
        whole = spec(none_recorded(), ap(RV, o))
        every = prop(whole.says.args[0].args[0], whole)
        recorded.append(spec(every, k))
    before_ = prop(eq(*(ap(_B, o) for o in (w1, w2))), nothing, *recorded)

    def info(x: Term, y: Term, *by: Term) -> Theorem:
        return use(information(), X=x, Y=y, Z=joint(*by))

    q, v = mul(sub(_N, _a), ln(sub(_N, _a))), var("_v", R)
    bit = use(means.binary(), b=_B)
    lost = at(v, xlog(v), linear(eq(kept.lost(p, _B), sub(ONE, _N)), (1, TOTAL)))
    left = sub(entropy(p, joint(own, past)), entropy(p, past))
    rows: list[Row] = [(1, function(joint(own, _B), told, alike))]
    rows += [(1, function(_B, past, before_)), (1, info(own, past, _B)), (1, info(_B, _B, own, past))]
    rows += [(1, info(told, told, own, _B)), (1, use(kept.kept_entropy(), X=_r, F=_B)), (1, bit), (1, lost)]
    return auto(le(left, add(neg(xlog(_a)), neg(q), xlog(_N))), *rows)


_A, _M = var("A", R), var("M", R)  # how often there is a success, how many trials, in the mean


@lemma("halting/share")
def split() -> Theorem:
    """- a ln a - b ln b + (a + b) ln(a + b) <= - a ln q - b ln q', the chances q = A/M and q' = (M - A)/M"""
    a, b = var("a", R), var("b", R)
    nonneg_, most = [assume(le(ZERO, of)) for of in (a, b)], [assume(le(a, _A)), assume(le(b, sub(_M, _A)))]
    N, chances = add(a, b), [mul(of, inv(_M)) for of in (_A, sub(_M, _A))]
    M_least = linear(le(ZERO, _M), *((1, row) for row in (*nonneg_, *most)))
    N_least = linear(le(ZERO, N), (1, nonneg_[0]), (1, nonneg_[1]))
    rows: list[Row] = []
    for of, other, less, c in zip((a, b), nonneg_[::-1], most, chances, strict=True):
        whole, c_least = less.says.args[1], use(inv_ge0(), [M_least], u=_M)
        own_least = linear(le(ZERO, of), (1, nonneg_[of is b]))
        c_least = linear(le(ZERO, c), (linear(le(ZERO, whole), (1, own_least), (1, less)), c_least))
        Q = mul(N, c)

        def positive(h: Theorem) -> tuple[Theorem, Term, Theorem]:
            total = linear(lt(ZERO, N), (1, h), (1, other))  # noqa: B023
            part = linear(lt(ZERO, whole), (1, h), (1, less))  # noqa: B023
            M_positive = linear(lt(ZERO, _M), (1, h), *((1, row) for row in (*most, other)))  # noqa: B023
            chance = positive_product(part, inv_pos(M_positive))
            return ln_product([total, chance])

        h = assume(lt(ZERO, of))
        Q_least = nonneg_product(N_least, c_least)
        rows.append((1, use(gap(), [own_least, intro(h.says, positive(h)[0]), Q_least], P=of, Q=Q)))
        says = eq(mul(of, ln(Q)), mul(of, add(ln(N), ln(c))))
        difference = sub(ln(Q), add(ln(N), ln(c)))
        on = lambda h: linear(says, (of, positive(h)[2]))  # noqa: B023, E731
        off = lambda e: linear(says, (difference, e))  # noqa: B023, E731
        rows.append((1, cut(cases(of, says, on, off), own_least)))
    logs = [mul(of, ln(c)) for of, c in zip((a, b), chances, strict=True)]
    says = le(add(neg(xlog(a)), neg(xlog(b)), xlog(N)), neg(add(*logs)))
    rows.append((N_least, use(over(), [M_least], u=_M)))
    return auto(says, *rows)


def _same_logs(sums: list[Term]) -> list[Row]:
    """x ln x for numbers that are equal, written in two ways"""
    v, (a, b) = var("_v", R), sums
    pairs = [(sub(_N, _a), b), (_N, add(a, b))]
    return [(1, at(v, xlog(v), linear(eq(x, y)))) for x, y in pairs]


@lemma("halting/bound")
def halting() -> Theorem:
    """H(record) <= M h(A/M), in nats"""
    A = sum_(w, mul(ap(p, w), ind(some(k, ap(RV, w, k)))))
    M = sum_(w, mul(ap(p, w), sum_(k, ind(none_before(ap(RV, w), k)))))
    hit, free = ind(ap(_r, w)), ind(ap(_B, w))
    parts = [mul(ap(p, w), hit, free), mul(ap(p, w), sub(ONE, hit), free)]
    miss = linear(le(ZERO, sub(ONE, hit)), (1, ind_le1(ap(_r, w))))
    least = [nonneg_product(nonneg(w), one, ind_ge0(ap(_B, w))) for one in (ind_ge0(ap(_r, w)), miss)]
    each = [linear(le(ZERO, sum_(w, part)), (1, summed(w, row))) for part, row in zip(parts, least, strict=True)]
    sums = [sum_(w, part) for part in parts]
    one, pw = spec(one_first(), ap(RV, w)), ap(p, w)
    firsts = summed(w, linear(eq(*(mul(pw, side) for side in one.says.args)), (pw, one)))
    turned = [fubini(sum_(k, of)) for of in (sums[0], _N)]
    totals = [auto(eq(A, sum_(k, sums[0])), (1, firsts), (1, turned[0]))]
    totals.append(auto(eq(sub(M, A), sum_(k, sums[1])), (-1, totals[0]), (1, turned[1])))
    j, most = var("_j", K), []
    for of, row, total in zip(sums, each, totals, strict=True):
        family = lam(k, of)
        own = use(element(), [gen(j, instance(row, {k: j}))], f=family, x=k)
        most.append(linear(le(of, total.says.args[0]), (1, own), (-1, total)))
    a, b = (var(name, R) for name in "ab")
    share = instance(split(), {a: sums[0], b: sums[1], _A: A, _M: M})
    share = cut(share, *each, *most)
    chain, (log, one_law) = order.chain_rule_of([_y], NOTHING), total_log()
    here = position()
    less = auto(le(here.says.args[0], share.says.args[1]), (1, here), (1, share), *_same_logs(sums))
    less = summed(k, less)
    q, other = mul(A, inv(M)), mul(sub(M, A), inv(M))
    bound = neg(add(mul(A, ln(q)), mul(sub(M, A), ln(other))))
    rows: list[Row] = [(1, chain), (one_law, log), (1, less), (ln(q), totals[0]), (ln(other), totals[1])]
    whole = auto(le(entropy(p, _y), bound), *rows)
    says, v = le(entropy(p, _y), mul(M, binary_entropy(q))), var("_v", R)
    A_least = linear(le(ZERO, A), (1, summed(k, each[0])), (-1, totals[0]))
    B_least = linear(le(ZERO, sub(M, A)), (1, summed(k, each[1])), (-1, totals[1]))
    M_least = linear(le(ZERO, M), (1, A_least), (1, B_least))

    def on(h: Theorem) -> Theorem:
        c = cancelled(h)
        rest = at(v, ln(v), linear(eq(sub(ONE, q), other), (-1, c)))
        rows: list[Row] = [(1, whole), (mul(A, ln(q)), c), (mul(M, sub(ONE, q)), rest), (mul(A, ln(other)), c)]
        return auto(says, *rows)

    def off(e: Theorem) -> Theorem:
        none = both(linear(le(A, ZERO), (1, e), (1, B_least)), A_least)
        return auto(says, (1, whole), (ln(q), none), (ln(other), none), (ln(other), e), (binary_entropy(q), e))

    return cut(cases(M, says, on, off), M_least)
