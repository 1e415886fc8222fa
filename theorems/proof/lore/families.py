"""Families of sets that cut no set of e elements in every way are small: Sauer 1972, Shelah 1972; by induction.

So few are the traces, on a set, of the sets that a random variable takes.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from theorems.proof.core import FALSE, ONE, STAR, TRUE, TRUTH, UNIT, ZERO, R, Term, Theorem, Type, kind, make, num, var
from theorems.proof.lore.base import at, case, ind_ge0, ind_le1, is_false, is_true, prop, right, summed
from theorems.proof.lore.vectors import exhibit
from theorems.proof.rules import assume, gen, induct, intro, linear, mp, named, spec, taut
from theorems.proof.terms import (
    add,
    all_,
    ap,
    conj,
    disj,
    eq,
    fn,
    imp,
    ind,
    lam,
    le,
    lt,
    mul,
    neg,
    not_,
    some,
    sub,
    sum_,
)

__all__ = ["few", "few_traces", "largest", "trace", "traced", "uncut"]

A = kind("A")
LARGER = kind("?", A)


def sets(of: Type) -> Type:
    return fn(of, TRUTH)


def count(u: Term) -> Term:
    """The number of elements of a set"""
    a = var("_a", u.type.parts[0])
    return sum_(a, ind(ap(u, a)))


def differ(u: Term, f: Term, b: Term) -> Term:
    """Somewhere in u, f and b are different"""
    a = var("_a", u.type.parts[0])
    return some(a, conj(ap(u, a), not_(eq(ap(f, a), ap(b, a)))))


def missed(family: Term, u: Term, b: Term) -> Term:
    """No set of the family is b in u"""
    f = var("_f", u.type)
    return all_(f, imp(ap(family, f), differ(u, f, b)))


def no_cut(family: Term, e: int) -> Term:
    """No set u of e elements is cut in every way"""
    u, b = var("_u", family.type.parts[0]), var("_b", family.type.parts[0])
    return all_(u, imp(eq(count(u), num(e)), some(b, missed(family, u, b))))


def within(family: Term, whole: Term) -> Term:
    """Each set of the family is a part of the whole"""
    f, a = var("_f", whole.type), var("_a", whole.type.parts[0])
    return all_(f, imp(ap(family, f), all_(a, imp(ap(f, a), ap(whole, a)))))


def largest(m: Term, e: int) -> Term:
    """C(m,0) + .. + C(m,e-1)"""
    total, one = [], ONE
    for i in range(e):
        total.append(one)
        one = mul(num(Fraction(1, i + 1)), one, sub(m, num(i)))
    return add(*total) if total else ZERO


def members(family: Term) -> Term:
    f = var("_f", family.type.parts[0])
    return sum_(f, ind(ap(family, f)))


def _says(of: Type, e: int) -> Term:
    whole, family = var("_D", sets(of)), var("_F", sets(sets(of)))
    small = le(members(family), largest(count(whole), e))
    return all_(whole, all_(family, imp(within(family, whole), no_cut(family, e), small)))


def _from_some(there: Theorem, v: Term, phi: Term, goal: Theorem) -> Theorem:
    """What follows from phi whatever v is, from some v. phi"""
    says = goal.says
    never = gen(v, prop(not_(phi), intro(phi, goal), assume(not_(says))))
    return prop(says, intro(not_(says), prop(FALSE, never, there)))


@cache
def few(e: int) -> Theorem:
    """Of sets within a whole of m elements that cut no e in every way there are at most C(m,0) + .. + C(m,e-1)"""
    phi = _says(A, e)
    if e == 0:
        proof = _none()
    else:
        proof = induct("A", _one_element(e), intro(phi, _one_more(e, phi)), phi)
    return named(f"family/cuts-no-{e}", proof)


def _closed(whole: Term, family: Term, e: int, theorem: Theorem) -> Theorem:
    small = intro(within(family, whole), intro(no_cut(family, e), theorem))
    return gen(whole, gen(family, small))


def _none() -> Theorem:
    """A family that misses a subset of the empty set has no set"""
    whole, family = var("D", sets(A)), var("F", sets(sets(A)))
    f, b, empty = var("f", sets(A)), var("b", sets(A)), lam(var("a", A), FALSE)
    there = mp(spec(assume(no_cut(family, 0)), empty), taut(eq(count(empty), ZERO)))
    miss = missed(family, empty, b)
    zero = is_false(prop(not_(ap(family, f)), spec(assume(miss), f)))
    says = le(members(family), ZERO)
    none = _from_some(there, b, miss, linear(says, (1, summed(f, zero))))
    return _closed(whole, family, 0, none)


def _less(implication: Theorem) -> Theorem:
    """[a] <= [b], from a -> b"""
    a, b = implication.says.args
    says = le(ind(a), ind(b))
    return linear(says, (ind_ge0(b), ind_le1(a)), (-1, is_true(implication)))


def _one_element(e: int) -> Theorem:
    whole, family = var("D", sets(UNIT)), var("F", sets(sets(UNIT)))
    empty, full = (lam(var("a", UNIT), phi) for phi in (FALSE, TRUE))
    goal = le(members(family), largest(count(whole), e))
    there = [ap(family, f) for f in (empty, full)]
    if e > 1:
        part = prop(imp(there[1], ap(whole, STAR)), spec(assume(within(family, whole)), full))
        return _closed(whole, family, e, linear(goal, (1, ind_le1(there[0])), (1, _less(part))))
    b = var("b", sets(UNIT))
    miss = missed(family, full, b)
    cut_ = mp(spec(assume(no_cut(family, 1)), full), taut(eq(count(full), ONE)))
    apart = prop(imp(there[0], not_(there[1])), *(spec(assume(miss), f) for f in (empty, full)))
    return _closed(whole, family, e, _from_some(cut_, b, miss, linear(goal, (1, _less(apart)))))


def _one_more(e: int, phi: Term) -> Theorem:
    """The sets without their last element, and those of them to which it may be added or not"""
    whole, family = var("D", sets(LARGER)), var("F", sets(sets(LARGER)))
    a, g, u, b = var("a", A), var("g", sets(A)), var("u", sets(A)), var("b", sets(LARGER))
    last = ap(whole, make("none", data=A))
    rest, rest_b = (lam(a, ap(x, make("some", a))) for x in (whole, b))
    ends = [make("case", phi, g) for phi in (FALSE, TRUE)]
    there = [ap(family, f) for f in ends]
    either, both_ = lam(g, disj(*there)), lam(g, conj(*there))
    parts, uncut = assume(within(family, whole)), assume(no_cut(family, e))
    inside = [spec(parts, f) for f in ends]

    def smaller(known: Theorem, of: Term, size: int, larger_u: Term) -> Theorem:
        """At most so many sets, for they are within the rest and cut no set of this size in every way"""
        part = all_(a, imp(ap(g, a), ap(rest, a)))
        each = gen(g, prop(imp(ap(of, g), part), *(prop(imp(t, part), i) for t, i in zip(there, inside, strict=True))))
        sized, miss = assume(eq(count(u), num(size))), missed(family, larger_u, b)
        cut_ = mp(spec(uncut, larger_u), linear(eq(count(larger_u), num(e)), (1, sized)))
        differs = gen(g, prop(imp(ap(of, g), differ(u, g, rest_b)), *(spec(assume(miss), f) for f in ends)))
        v = var("_v", u.type)
        found = _from_some(cut_, b, miss, exhibit(v, missed(of, u, v), rest_b, differs))
        none = gen(u, intro(sized.says, found))
        return mp(mp(spec(spec(known, rest), of), each), none)

    first = smaller(assume(phi), either, e, make("case", FALSE, u))
    second = smaller(few(e - 1), both_, e - 1, make("case", TRUE, u))
    bound = right(second)
    says = le(members(both_), mul(ind(last), bound))
    never = prop(not_(ap(both_, g)), inside[1], assume(not_(last)))
    off = linear(says, (1, summed(g, is_false(never))), (neg(bound), is_false(assume(not_(last)))))
    on = linear(says, (1, second), (neg(bound), is_true(assume(last))))
    goal = le(members(family), largest(count(whole), e))
    return _closed(whole, family, e, linear(goal, (1, first), (1, case(last, on, off))))


# the traces, on a set D, of the values of a random variable X -------------------------------------------------------

W = kind("Ω")
p, w = var("p", fn(W, R)), var("w", W)
X, D = var("X", fn(W, sets(A))), var("D", sets(A))


def uncut(law: Term, x: Term, e: int) -> Term:
    """No set of e elements is cut in every way by the possible values of X"""
    outcome, subset = x.type.parts
    u, b, o = var("_u", subset), var("_b", subset), var("_w", outcome)
    some_b = some(b, all_(o, imp(lt(ZERO, ap(law, o)), differ(u, ap(x, o), b))))
    return all_(u, imp(eq(count(u), num(e)), some_b))


def trace(value: Term, whole: Term) -> Term:
    """What of a set lies in the whole"""
    a = var("_a", whole.type.parts[0])
    return lam(a, conj(ap(value, a), ap(whole, a)))


def traced(law: Term, x: Term, whole: Term) -> Term:
    """The family of the traces of the possible values"""
    f, o = var("_f", whole.type), var("_w", law.type.parts[0])
    return lam(f, some(o, conj(lt(ZERO, ap(law, o)), eq(f, trace(ap(x, o), whole)))))


@cache
def few_traces(e: int) -> Theorem:
    """There are at most C(m,0) + .. + C(m,e-1), m the number of elements of the whole"""
    family = traced(p, X, D)
    f, u, b, a, z = var("f", sets(A)), var("u", sets(A)), var("b", sets(A)), var("a", A), var("_z", sets(A))
    phi = conj(lt(ZERO, ap(p, w)), eq(f, trace(ap(X, w), D)))
    at_w = assume(phi)
    possible = prop(lt(ZERO, ap(p, w)), at_w)
    value = at(z, ap(z, a), prop(eq(f, trace(ap(X, w), D)), at_w))  # f a = (X(w) a and D a)
    part = gen(a, prop(imp(ap(f, a), ap(D, a)), value))
    there = assume(ap(family, f))
    each = gen(f, intro(there.says, _from_some(there, w, phi, part)))
    sized = assume(eq(count(u), num(e)))
    cut_ = mp(spec(assume(uncut(p, X, e)), u), sized)
    missing = all_(w, imp(lt(ZERO, ap(p, w)), differ(u, ap(X, w), b)))
    other = lam(a, disj(ap(b, a), not_(ap(D, a))))
    here = conj(ap(u, a), not_(eq(ap(X, w, a), ap(b, a))))
    apart = conj(ap(u, a), not_(eq(ap(f, a), ap(other, a))))
    found = exhibit(y := var("_y", A), ap(lam(a, apart), y), a, prop(apart, assume(here), value))
    differs = _from_some(mp(spec(assume(missing), w), possible), a, here, found)
    misses = gen(f, intro(there.says, _from_some(there, w, phi, differs)))
    v = var("_v", sets(A))
    none = gen(u, intro(sized.says, _from_some(cut_, b, missing, exhibit(v, missed(family, u, v), other, misses))))
    return named(f"family/traces-{e}", mp(mp(spec(spec(few(e), D), family), each), none))
