"""Random variables that tell outcomes apart in the same way have the same entropy; functions of others add none."""

from __future__ import annotations

from theorems.proof.core import ZERO, R, Term, Theorem, var
from theorems.proof.lore.base import at, auto, cancelled, cases, cut, prop, summed, use
from theorems.proof.lore.shannon import X, Y, nonneg, p, w1, w2
from theorems.proof.rules import assume, gen, lemma, linear, mp, spec
from theorems.proof.terms import all_, ap, entropy, eq, imp, ind, inv, joint, ln, lt, mass, mul, sub

__all__ = ["agree", "function_of", "is_function", "same_entropy"]


def alike(x: Term, i: Term = w1, j: Term = w2) -> Term:
    """[X(i) = X(j)]"""
    return ind(eq(ap(x, i), ap(x, j)))


def agree(x: Term, y: Term, law: Term = p) -> Term:
    """At outcomes of positive weight, X tells apart what Y tells apart."""
    weight = mul(ap(law, w1), ap(law, w2))
    return all_(w1, all_(w2, eq(mul(weight, alike(x)), mul(weight, alike(y)))))


@lemma("law/same-entropy")
def same_entropy() -> Theorem:
    """H(X) = H(Y) where X and Y agree"""
    every = assume(agree(X, Y))
    p2, mx, my = ap(p, w2), mass(p, X, ap(X, w2)), mass(p, Y, ap(Y, w2))
    says, v = eq(mul(p2, ln(mx)), mul(p2, ln(my))), var("v", R)
    masses = summed(w1, spec(spec(every, w1), w2))  # p2 mx = p2 my

    def where(h: Theorem) -> Theorem:
        one = cancelled(h)
        same = auto(eq(mx, my), (inv(p2), masses), (mx, one), (my, one))
        return linear(says, (p2, at(v, ln(v), same)))

    each = summed(w2, cut(cases(p2, says, where, lambda e: linear(says, (sub(ln(mx), ln(my)), e))), nonneg(w2)))
    return linear(eq(entropy(p, X), entropy(p, Y)), (-1, each))


@lemma("law/function")
def function_of() -> Theorem:
    """H(X,Y) = H(Y) where, at outcomes of positive weight, X is a function of Y"""
    ways = [lt(ZERO, ap(p, w1)), lt(ZERO, ap(p, w2)), eq(ap(Y, w1), ap(Y, w2)), eq(ap(X, w1), ap(X, w2))]
    every = spec(spec(assume(all_(w1, all_(w2, imp(*ways)))), w1), w2)
    XY, p1, p2 = joint(X, Y), ap(p, w1), ap(p, w2)
    says = eq(mul(p1, p2, alike(XY)), mul(p1, p2, alike(Y)))
    gap = sub(alike(XY), alike(Y))

    def where(h1: Theorem) -> Theorem:
        def inner(h2: Theorem) -> Theorem:
            same = prop(eq(alike(XY), alike(Y)), mp(mp(every, h1), h2))
            return linear(says, (mul(p1, p2), same))

        return cut(cases(p2, says, inner, lambda e: linear(says, (mul(p1, gap), e))), nonneg(w2))

    each = cut(cases(p1, says, where, lambda e: linear(says, (mul(p2, gap), e))), nonneg(w1))
    return use(same_entropy(), [gen(w1, gen(w2, each))], X=XY)


def is_function(x: Term, y: Term, why: Theorem, law: Term = p) -> Theorem:
    """H(X,Y) = H(Y), from: 0 < p(w1) -> 0 < p(w2) -> Y(w1) = Y(w2) -> X(w1) = X(w2)"""
    return use(function_of(), [gen(w1, gen(w2, why))], p=law, X=x, Y=y)


@lemma("law/equal-variables")
def equal_variables() -> Theorem:
    """H(X) = H(X') where X = X' at outcomes of positive weight"""
    other = var("X'", X.type)
    every = assume(all_(w1, imp(lt(ZERO, ap(p, w1)), eq(ap(X, w1), ap(other, w1)))))
    p1, p2 = ap(p, w1), ap(p, w2)
    says = eq(mul(p1, p2, alike(X)), mul(p1, p2, alike(other)))
    difference = sub(alike(X), alike(other))

    def where(h1: Theorem) -> Theorem:
        def inner(h2: Theorem) -> Theorem:
            first, second = mp(spec(every, w1), h1), mp(spec(every, w2), h2)
            v = var("v", X.type.parts[1])
            one = at(v, ind(eq(v, ap(X, w2))), first)
            two = at(v, ind(eq(ap(other, w1), v)), second)
            return linear(says, (mul(p1, p2), one), (mul(p1, p2), two))

        return cut(cases(p2, says, inner, lambda e: linear(says, (mul(p1, difference), e))), nonneg(w2))

    each = cut(cases(p1, says, where, lambda e: linear(says, (mul(p2, difference), e))), nonneg(w1))
    return use(same_entropy(), [gen(w1, gen(w2, each))], Y=other)
