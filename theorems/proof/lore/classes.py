"""How many vectors look like one, of which it is told where it is another vector, or up to where."""

from __future__ import annotations

from collections.abc import Callable

from theorems.proof.core import ONE, STAR, TRUTH, UNIT, ZERO, R, Term, Theorem, kind, make, num, retyped, var
from theorems.proof.lore.base import (
    at,
    auto,
    case,
    cut,
    element,
    flip,
    ind_ge0,
    is_false,
    is_true,
    left,
    prop,
    right,
    summed,
    use,
)
from theorems.proof.lore.vectors import distribute, number_of_vectors
from theorems.proof.rules import Row, assume, gen, induct, intro, lemma, linear, ln_mul, of_types, spec, swap, taut
from theorems.proof.terms import (
    add,
    all_,
    ap,
    before,
    disj,
    eq,
    fn,
    ind,
    lam,
    le,
    ln,
    lt,
    mul,
    not_,
    power,
    size_of,
    sub,
    sum_,
)

__all__ = ["alike", "total_up_to", "total_where", "up_to", "where"]

K, V = kind("K"), kind("V")
LONGER = kind("?", K)
TWO, SYMBOLS = num(2), size_of(V)
k, s, t, x = var("k", K), var("s", fn(K, V)), var("t", fn(K, V)), var("x", R)
Told = Callable[[Term, Term], Term]


def where(t: Term, s: Term) -> Term:
    """k -> t k = s k"""
    k = var("_k", t.type.parts[0])
    return lam(k, eq(ap(t, k), ap(s, k)))


def up_to(t: Term, s: Term) -> Term:
    """k -> t j = s j for all j up to k"""
    k, j = (var(name, t.type.parts[0]) for name in ("_k", "_j"))
    return lam(k, all_(j, disj(before(k, j), eq(ap(t, j), ap(s, j)))))


def alike(told: Told, t: Term, s: Term) -> Term:
    """The number of r of which the same is told as of s"""
    r = var("_r", s.type)
    return sum_(r, ind(eq(told(t, r), told(t, s))))


def _chosen(phi: Term, other: Term) -> Term:
    """1 where phi holds, and another number elsewhere"""
    return add(ind(phi), mul(sub(ONE, ind(phi)), other))


_phi, _m = var("phi", TRUTH), var("m", R)


@lemma("count/one-or-another-is-positive")
def _chosen_positive() -> Theorem:
    """0 < [phi] + (1 - [phi]) m, 0 < m"""
    z, sides, h = var("_z", R), [], assume(lt(ZERO, _m))
    says = lam(z, lt(ZERO, add(z, mul(sub(ONE, z), _m))))
    for value, known in ((is_true(assume(_phi)), ()), (is_false(assume(not_(_phi))), ((1, h),))):
        sides.append(swap(says, flip(value), linear(ap(says, right(value)), *known)))
    return case(_phi, *sides)


@lemma("count/ln-of-one-or-another")
def _chosen_log() -> Theorem:
    """ln([phi] + (1 - [phi]) m) = (1 - [phi]) ln m"""
    z, sides = var("_z", R), []
    says = lam(z, eq(ln(add(z, mul(sub(ONE, z), _m))), mul(sub(ONE, z), ln(_m))))
    for value in (is_true(assume(_phi)), is_false(assume(not_(_phi)))):
        sides.append(swap(says, flip(value), taut(ap(says, right(value)))))
    return case(_phi, *sides)


def _log(told: Told, t: Term, s: Term, phi: Term, other: Theorem, product: Theorem) -> Theorem:
    """ln of a number that is alike(t, s), times 1 where phi holds and times another number > 0 elsewhere"""
    r = var("_r", s.type)
    same = eq(told(t, r), told(t, s))
    own = use(element(), [gen(r, ind_ge0(same))], f=lam(r, ind(same)), x=s)
    there = linear(lt(ZERO, right(own)), (1, own))
    m = right(other)
    log = cut(ln_mul(_chosen(phi, m), right(own)), use(_chosen_positive(), [other], phi=phi, m=m), there)
    whole, part = at(x, ln(x), product), use(_chosen_log(), phi=phi, m=m)
    return linear(eq(left(whole), add(right(part), ln(right(own)))), (1, whole), (1, log), (1, part))


@lemma("vector/classes-by-matches")
def total_where() -> Theorem:
    """Over all s, where t k = s k is told, V times the sum of ln alike: K V^K (V - 1) ln(V - 1), 2 <= V"""
    v, others = var("v", V), sub(SYMBOLS, ONE)
    two = assume(le(TWO, SYMBOLS))
    positive = linear(lt(ZERO, others), (1, two))

    def says(t: Term) -> Term:
        s = var("_s", t.type)
        length = t.type.parts[0]
        total = mul(size_of(length), power(SYMBOLS, length), others, ln(others))
        return eq(mul(SYMBOLS, sum_(s, ln(alike(where, t, s)))), total)

    def logs(last: Term) -> tuple[Theorem, Theorem]:
        """ln of the number of u with (t = u) = (t = v), t the last of a vector"""
        u = var("_u", V)
        count = eq(sum_(u, ind(eq(eq(last, u), eq(last, v)))), _chosen(eq(last, v), others))
        return use(_chosen_log(), phi=eq(last, v), m=others), at(x, ln(x), taut(count))

    one, longer = var("t", fn(UNIT, V)), var("t", fn(LONGER, V))
    base = auto(says(one), *((SYMBOLS, summed(v, row)) for row in logs(ap(one, STAR))))
    rest, last = lam(k, ap(longer, make("some", k))), ap(longer, make("none", data=K))
    phi = all_(t, says(t))
    count = alike(where, longer, make("case", v, s))
    product = taut(eq(count, mul(_chosen(eq(last, v), others), alike(where, rest, s))))
    each = summed(v, summed(s, _log(where, rest, s, eq(last, v), positive, product)))
    rows: list[Row] = [(SYMBOLS, each), (SYMBOLS, spec(assume(phi), rest))]
    rows.append((mul(SYMBOLS, others, ln(others)), number_of_vectors()))
    return induct("K", gen(one, base), intro(phi, gen(longer, auto(says(longer), *rows))), phi)


def _everywhere(t: Term, s: Term) -> Term:
    j = var("_j", t.type.parts[0])
    return all_(j, eq(ap(t, j), ap(s, j)))


@lemma("vector/what-is-told-up-to-each-place")
def _to_the_end() -> Theorem:
    """t k = s k for all k, if and only if they agree up to each place"""
    j, up = var("j", K), up_to(t, s)
    every, each = assume(_everywhere(t, s)), assume(all_(k, ap(up, k)))
    forth = gen(k, gen(j, prop(disj(before(k, j), eq(ap(t, j), ap(s, j))), spec(every, j))))
    back = gen(k, prop(eq(ap(t, k), ap(s, k)), spec(spec(each, k), k)))
    return prop(eq(every.says, each.says), intro(every.says, forth), intro(each.says, back))


@lemma("vector/one-vector-matches")
def _one_matches() -> Theorem:
    """Of all s one is t"""
    v = var("v", V)
    theorem = spec(distribute(), lam(k, lam(v, ind(eq(ap(t, k), v)))))
    return auto(eq(sum_(s, ind(_everywhere(t, s))), ONE), (1, theorem))


@lemma("vector/classes-by-leading-matches")
def total_up_to() -> Theorem:
    """Over all s, where it is told up to where t j = s j, two symbols: the sum of ln alike is (K - 2) 2^K + 2 bits"""
    bits_ = fn(K, TRUTH)
    t, s, r, z = (var(name, bits_) for name in "tsrz")
    v, phi_ = var("v", TRUTH), var("phi", TRUTH)

    def says(t: Term) -> Term:
        s, length = var("_s", t.type), t.type.parts[0]
        total = add(mul(sub(size_of(length), TWO), power(TWO, length)), TWO)
        return eq(sum_(s, ln(alike(up_to, t, s))), mul(total, ln(TWO)))

    longer = var("t", fn(LONGER, TRUTH))
    rest, last = lam(k, ap(longer, make("some", k))), ap(longer, make("none", data=K))
    # where the same is told of r and s, both are t to the end or neither is
    ends = [ind(_everywhere(rest, x)) for x in (r, s)]
    same = eq(up_to(rest, r), up_to(rest, s))
    known = [use(_to_the_end(), t=rest, s=x) for x in (r, s)]
    equal = prop(eq(ends[0].args[0], ends[1].args[0]), *known, at(z, all_(k, ap(z, k)), assume(same)))
    both_ = eq(mul(ind(same), ends[0]), mul(ind(same), ends[1]))
    here = linear(both_, (ind(same), at(phi_, ind(phi_), equal)))
    there = linear(both_, (sub(*ends), is_false(assume(not_(same)))))
    alike_ = summed(r, case(same, here, there))
    count = eq(alike(up_to, longer, make("case", v, s)), mul(_chosen(ends[1].args[0], TWO), alike(up_to, rest, s)))
    product = auto(count, (1, alike_), (mul(ends[1], ind(eq(last, v))), alike_))
    each = summed(v, summed(s, _log(up_to, rest, s, ends[1].args[0], taut(lt(ZERO, TWO)), product)))
    phi = all_(t, says(t))
    rows: list[Row] = [(1, each), (1, spec(assume(phi), rest)), (ln(TWO), use(_one_matches(), t=rest))]
    rows.append((ln(TWO), of_types(number_of_vectors(), {"V": TRUTH})))
    return induct("K", taut(retyped(phi, {"K": UNIT})), intro(phi, gen(longer, auto(says(longer), *rows))), phi)
