"""Vectors of bits, and their differences: which of them tells what."""

from __future__ import annotations

from theorems.proof.core import FALSE, TRUTH, Term, Theorem, var
from theorems.proof.lore.base import at, case, flip, is_false, is_true, prop, summed
from theorems.proof.lore.vectors import K, s, t
from theorems.proof.rules import assume, ext, gen, intro, lemma, linear, spec, swap
from theorems.proof.terms import all_, ap, conj, disj, eq, fn, ind, lam, not_, some, sum_

i, j, k = var("i", K), var("j", K), var("k", K)
r = var("r", fn(K, TRUTH))


def differences(bits: Term) -> Term:
    """(i, j) -> bit i and not bit j"""
    a, b = (var(name, bits.type.parts[0]) for name in ("_i", "_j"))
    return lam(a, lam(b, conj(ap(bits, a), not_(ap(bits, b)))))


def all_of(bits: Term) -> Term:
    a = var("_i", bits.type.parts[0])
    return all_(a, ap(bits, a))


def put_together(whole: Term, apart: Term) -> Term:
    """k -> whole, or some j with apart(k, j)"""
    a, b = (var(name, apart.type.parts[0]) for name in ("_i", "_j"))
    return lam(a, disj(whole, some(b, ap(apart, a, b))))


@lemma("vector/bits-from-differences")
def from_differences() -> Theorem:
    """Bits are told by their differences, and by whether all of them are 1"""
    here, whole = ap(r, k), all_of(r)
    apart = conj(here, not_(ap(r, j)))
    some_, none = some(j, apart), all_(j, not_(apart))
    h, no = assume(here), assume(none)
    every = gen(j, prop(ap(r, j), h, spec(no, j)))
    forth = prop(disj(whole, some_), intro(none, every))
    never = gen(j, prop(not_(apart), assume(not_(here))))
    back = prop(here, spec(assume(whole), k))
    back_ = case(whole, back, prop(here, assume(disj(whole, some_)), assume(not_(whole)), intro(not_(here), never)))
    claim = eq(here, disj(whole, some_))
    same = prop(claim, intro(here, forth), intro(disj(whole, some_), back_))
    return ext(gen(k, same))


@lemma("vector/symbols-that-all-are")
def all_the_same() -> Theorem:
    """The number of symbols s with t k = s for all k: 1 where all components are equal, else 0"""
    y = var("y", s.type)
    agree = all_(i, all_(k, eq(ap(t, i), ap(t, k))))
    every = all_(k, eq(ap(t, k), s))
    h, phi = assume(agree), var("phi", TRUTH)
    one = assume(eq(ap(t, i), s))
    back = gen(k, swap(lam(y, eq(y, s)), spec(spec(h, i), k), one))
    same = prop(eq(every, one.says), intro(every, spec(assume(every), i)), intro(one.says, back))
    yes = summed(s, at(phi, ind(phi), same))
    claim = eq(sum_(s, ind(every)), ind(agree))
    on = linear(claim, (1, yes), (-1, is_true(h)))
    all_s = assume(every)
    two = swap(lam(y, eq(ap(t, i), y)), flip(spec(all_s, k)), spec(all_s, i))
    never = prop(not_(every), intro(every, prop(FALSE, gen(i, gen(k, two)), assume(not_(agree)))))
    off = linear(claim, (1, summed(s, is_false(never))), (-1, is_false(assume(not_(agree)))))
    return case(agree, on, off)
