"""Whole numbers: those that have every property that 0 has, and x + 1 where x has it."""

from __future__ import annotations

from theorems.proof.core import ONE, TRUTH, ZERO, R, Term, Theorem, var
from theorems.proof.lore.base import auto, prop, use
from theorems.proof.reader import whole
from theorems.proof.rules import assume, gen, intro, lemma, linear, mp, spec, swap
from theorems.proof.terms import add, all_, ap, conj, eq, fn, imp, lam, le, lt, mul, not_, sub

__all__ = ["by_whole", "least_above", "moved", "next_whole", "nonneg", "plus", "product", "zero"]

x, y, z = var("x", R), var("y", R), var("_z", R)


def by_whole(number: Theorem, property_: Term, base: Theorem, step: Theorem) -> Theorem:
    """What holds of 0, and of x + 1 where it holds of x, holds of a whole number; step: from x to x + 1"""
    here, there = ap(property_, x), ap(property_, add(x, ONE))
    return mp(mp(spec(number, property_), base), gen(x, prop(imp(here, there), step)))


def moved(theorem: Theorem, number: Term, other: Term, *equations: Theorem) -> Theorem:
    """That the other is whole, of two numbers that are equal, by equations"""
    return swap(lam(z, whole(z)), auto(eq(number, other), *((1, row) for row in equations)), theorem)


@lemma("whole/0")
def zero() -> Theorem:
    P = var("P", fn(R, TRUTH))
    base, step = assume(ap(P, ZERO)), assume(all_(x, imp(ap(P, x), ap(P, add(x, ONE)))))
    return gen(P, intro(base.says, intro(step.says, base)))


@lemma("whole/next")
def next_whole() -> Theorem:
    """x + 1, x whole"""
    P = var("P", fn(R, TRUTH))
    base, step = assume(ap(P, ZERO)), assume(all_(x, imp(ap(P, x), ap(P, add(x, ONE)))))
    here = mp(mp(spec(assume(whole(x)), P), base), step)
    return gen(P, intro(base.says, intro(step.says, mp(spec(step, x), here))))


@lemma("whole/sum")
def plus() -> Theorem:
    """y + z, for y and z whole"""
    b, c = var("b", R), var("c", R)
    at_0 = moved(assume(whole(b)), b, add(b, ZERO))
    here = assume(whole(add(b, x)))
    step = moved(use(next_whole(), [here], x=add(b, x)), add(b, x, ONE), add(b, add(x, ONE)))
    return by_whole(assume(whole(c)), lam(z, whole(add(b, z))), at_0, intro(here.says, step))


@lemma("whole/product")
def product() -> Theorem:
    b, c = var("b", R), var("c", R)
    at_0 = moved(zero(), ZERO, mul(b, ZERO))
    here = assume(whole(mul(b, x)))
    more = use(plus(), [here, assume(whole(b))], b=mul(b, x), c=b)
    step = moved(more, add(mul(b, x), b), mul(b, add(x, ONE)))
    return by_whole(assume(whole(c)), lam(z, whole(mul(b, z))), at_0, intro(here.says, step))


@lemma("whole/at-least-0")
def nonneg() -> Theorem:
    here = assume(le(ZERO, x))
    step = intro(here.says, linear(le(ZERO, add(x, ONE)), (1, here)))
    return by_whole(assume(whole(y)), lam(z, le(ZERO, z)), linear(le(ZERO, ZERO)), step)


@lemma("whole/one-before")
def one_before() -> Theorem:
    """0, or one more than a whole number"""

    def says(z: Term) -> Term:
        return conj(whole(z), imp(not_(eq(z, ZERO)), whole(sub(z, ONE))))

    here = assume(says(x))
    known = prop(whole(x), here)
    after, before = use(next_whole(), [known]), moved(known, x, sub(add(x, ONE), ONE))
    step = prop(imp(here.says, says(add(x, ONE))), intro(here.says, after), intro(here.says, before))
    base = prop(says(ZERO), zero())
    return prop(imp(not_(eq(y, ZERO)), whole(sub(y, ONE))), by_whole(assume(whole(y)), lam(z, says(z)), base, step))


@lemma("whole/least-above")
def least_above() -> Theorem:
    """y < c gives y + 1 <= c, both whole"""
    c = var("c", R)

    def says(z: Term) -> Term:
        return conj(le(ZERO, z), all_(c, imp(whole(c), lt(z, c), le(add(z, ONE), c))))

    def above(z: Term, least: Theorem, then: Theorem | None) -> Theorem:
        """from 0 <= z: for all whole c > z, c - 1 is whole, and what is known of it"""
        h, less = assume(whole(c)), assume(lt(z, c))
        apart = intro(eq(c, ZERO), linear(lt(ZERO, ZERO), (1, less), (1, least), (1, assume(eq(c, ZERO)))))
        before = mp(use(one_before(), [h], y=c), prop(not_(eq(c, ZERO)), apart))
        if then is None:
            proof = linear(le(add(z, ONE), c), (1, use(nonneg(), [before], y=sub(c, ONE))))
        else:
            known = mp(mp(spec(then, sub(c, ONE)), before), linear(lt(x, sub(c, ONE)), (1, less)))
            proof = linear(le(add(z, ONE), c), (1, known))
        return gen(c, intro(h.says, intro(less.says, proof)))

    base = linear(le(ZERO, ZERO))
    base = prop(says(ZERO), base, above(ZERO, base, None))
    here = assume(says(x))
    low = prop(le(ZERO, x), here)
    rest = prop(all_(c, imp(whole(c), lt(x, c), le(add(x, ONE), c))), here)
    more = linear(le(ZERO, add(x, ONE)), (1, low))
    step = intro(here.says, prop(says(add(x, ONE)), more, above(add(x, ONE), more, rest)))
    found = by_whole(assume(whole(y)), lam(z, says(z)), base, step)
    every = prop(all_(c, imp(whole(c), lt(y, c), le(add(y, ONE), c))), found)
    return mp(mp(spec(every, c), assume(whole(c))), assume(lt(y, c)))
