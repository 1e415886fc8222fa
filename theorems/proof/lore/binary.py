"""The entropy of a bit as a function of its chance, in nats."""

from __future__ import annotations

from fractions import Fraction

from theorems.proof.core import FALSE, ONE, ZERO, R, Term, Theorem, num, var
from theorems.proof.lore.base import P, Q, cut, gap, gap_zero, ln_mono, prop, use
from theorems.proof.rules import assume, both, intro, lemma, linear
from theorems.proof.terms import add, eq, le, ln, lt, mul, neg, not_, sub

__all__ = ["binary_entropy", "gap_strict", "increasing"]


def binary_entropy(x: Term) -> Term:
    """- x ln x - (1 - x) ln(1 - x)"""
    return neg(add(mul(x, ln(x)), mul(sub(ONE, x), ln(sub(ONE, x)))))


@lemma("base/gap-strict")
def gap_strict() -> Theorem:
    """P (ln Q - ln P) < Q - P where P is not Q"""
    least, other = gap(), assume(not_(eq(P, Q)))
    a, b = least.says.args
    no = assume(not_(lt(a, b)))
    same = cut(gap_zero(), both(least, prop(le(b, a), no)))
    return prop(lt(a, b), intro(no.says, prop(FALSE, same, other)))


@lemma("base/binary-entropy-increasing")
def increasing() -> Theorem:
    """The entropy of a bit of chance a is below that of one of chance b, 0 < a < b <= 1/2"""
    a, b = var("a", R), var("b", R)
    positive, less, half = assume(lt(ZERO, a)), assume(lt(a, b)), assume(le(b, num(Fraction(1, 2))))
    apart = intro(eq(a, b), linear(lt(ZERO, ZERO), (1, less), (-1, assume(eq(a, b)))))
    apart = prop(not_(eq(a, b)), apart)
    b_positive = linear(lt(ZERO, b), (1, positive), (1, less))
    rest = linear(lt(ZERO, sub(ONE, b)), (1, half))
    rest_a = linear(lt(ZERO, sub(ONE, a)), (1, less), (1, half))

    def between(p: Term, q: Term, strict: bool, *signs: Theorem) -> Theorem:
        p_positive, q_positive = signs
        known = [
            linear(le(ZERO, p), (1, p_positive)),
            intro(lt(ZERO, p), q_positive),
            linear(le(ZERO, q), (1, q_positive)),
        ]
        return use(gap_strict() if strict else gap(), [*known, *([apart] if strict else [])], P=p, Q=q)

    first = between(a, b, True, positive, b_positive)
    second = between(sub(ONE, a), sub(ONE, b), False, rest_a, rest)
    order = use(ln_mono(), [b_positive, linear(le(b, sub(ONE, b)), (2, half))], u=b, v=sub(ONE, b))
    more = linear(lt(ZERO, sub(b, a)), (1, less))
    return linear(lt(binary_entropy(a), binary_entropy(b)), (1, first), (1, second), (more, order))
