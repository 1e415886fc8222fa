"""Numbers that are at least 0, and 0 if and only if a condition holds: of numbers, at every position, on average."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from theorems.proof.core import FALSE, ONE, ZERO, R, Reject, Term, Theorem, var
from theorems.proof.lore import shannon
from theorems.proof.lore.base import (
    at,
    auto,
    cancelled,
    cases,
    cut,
    inv_pos,
    prop,
    replaced,
    sum_zero,
    summed,
    tangent,
    tangent_strict,
    use,
)
from theorems.proof.reader import LAW
from theorems.proof.rules import Row, assume, both, gen, instance, intro, linear, mp, spec
from theorems.proof.tactics.forms import LN2, Forms, Zero
from theorems.proof.terms import ap, eq, inv, lam, le, ln, lt, mul, neg, sub, sum_

__all__ = ["Slack", "at_every_position", "of_numbers", "on_average"]


@dataclass(frozen=True, slots=True)
class Slack:
    """A number that is at least 0, and 0 iff a condition holds.

    least: 0 <= amount.  only: the condition, from amount <= 0.  there: amount = 0, from the condition.
    """

    least: Theorem
    only: Theorem
    there: Theorem

    @property
    def amount(self) -> Term:
        return self.least.says.args[1]

    @property
    def says(self) -> Term:
        return self.only.says


def at_every_position(slack: Slack, k: Term) -> Slack:
    """The sum of the slacks at all positions"""
    f, y = lam(k, slack.amount), var("_y", k.type)
    least = summed(k, slack.least)
    least = linear(le(ZERO, sum_(k, slack.amount)), (1, least))
    every = gen(y, instance(slack.least, {k: y}))
    zero = use(sum_zero(), [every, assume(le(sum_(k, slack.amount), ZERO))], f=f, x=k)
    only = gen(k, cut(slack.only, linear(le(slack.amount, ZERO), (1, zero))))
    there = summed(k, cut(slack.there, spec(assume(only.says), k)))
    return Slack(least, only, linear(eq(sum_(k, slack.amount), ZERO), (1, there)))


Points = Sequence[tuple[Term, Term]]


def of_numbers(forms: Forms, says: Term, amount: Term, zero: Term | None, points: Points) -> Slack:
    """A difference of two forms, which touch where an equation holds.

    points: (c, x) such that the amount is the sum of c (x - 1 - ln x), in bits, and of what is at least 0; an x is 1
    where the equation holds alone.  zero: a number that may be 0, where the sides differ.
    """
    small, least = assume(le(amount, ZERO)), le(ZERO, amount)
    try:
        return Slack(forms.prove(least, points), _touching(forms, says, small, points), _equal(forms, says, amount))
    except Reject:
        if zero is None:
            raise

    def on(h: Theorem) -> Forms:
        return Forms([*forms.facts, h])

    def off(e: Theorem) -> Theorem:
        return Zero(forms, e).prove(lt(ZERO, amount), points)

    bound = cases(zero, least, lambda h: on(h).prove(least, points), lambda e: linear(least, (1, off(e))))
    only = cases(
        zero,
        says,
        lambda h: _touching(on(h), says, small, points),
        lambda e: prop(says, linear(lt(ZERO, ZERO), (1, off(e)), (1, small))),
    )
    possible = forms.nonneg(zero)
    return Slack(cut(bound, possible), cut(only, possible), _equal(forms, says, amount))


def _touching(forms: Forms, says: Term, small: Theorem, points: Points) -> Theorem:
    """The equation, from amount <= 0: there an x is 1; or there is nothing but to be strict elsewhere"""
    amount = small.says.args[0]
    oriented = [(forms.oriented(mul(c, inv(LN2))), forms.oriented(x)) for c, x in points]
    gaps = [(c, x, sub(sub(x, ONE), ln(x)), cut(tangent(x), forms.positive(x))) for c, x in oriented]
    if not gaps:
        return _strict_elsewhere(forms, says, small)
    rest = amount
    for c, _, gap, _ in gaps:
        rest = sub(rest, mul(c, gap))
    over = forms.prove(le(ZERO, rest))
    for c, x, gap, _ in gaps:
        others: list[Row] = [(forms.nonneg(d), below) for d, y, _, below in gaps if y is not x]
        none = linear(le(mul(c, gap), ZERO), (1, small), (1, over), *others)
        try:
            positive = forms.positive(c)
            none = linear(le(gap, ZERO), (inv_pos(positive), none), (neg(gap), cancelled(positive)))
            below = linear(le(ln(x), sub(x, ONE)), (1, cut(tangent(x), forms.positive(x))))
            touch = both(below, linear(le(sub(x, ONE), ln(x)), (1, none)))
            return _solved(forms, says, use(tangent_strict(), [forms.positive(x), touch], u=x))
        except Reject:
            continue
    raise Reject("no point is seen to be 1 where the equation holds alone")


def _solved(forms: Forms, says: Term, one: Theorem) -> Theorem:
    """The equation, from x = 1"""
    x = one.says.args[0]
    cleared, q, below = forms.clear(sub(x, ONE))
    zero = auto(eq(mul(q, *map(inv, below)), ZERO), (1, cleared), (1, one))
    for i, d in enumerate(below):
        rest = mul(q, ONE, *map(inv, below[i + 1 :]))
        zero = linear(eq(rest, ZERO), (d, zero), (neg(rest), cancelled(forms.positive(d))))
    return auto(says, (1, zero))


def _strict_elsewhere(forms: Forms, says: Term, small: Theorem) -> Theorem:
    """a = b, for 0 < amount where a < b and where b < a"""
    a, b = says.args
    halves = []
    for x, y in ((a, b), (b, a)):
        h = assume(lt(x, y))
        try:
            above = Forms([*forms.facts, h]).prove(lt(ZERO, small.says.args[0]))
            absurd = linear(lt(ZERO, ZERO), (1, above), (1, small))
            halves.append(prop(le(y, x), intro(h.says, prop(FALSE, absurd))))
        except Reject:
            halves.append(linear(le(y, x), (1, forms.nonneg(sub(x, y)))))
    return both(halves[1], halves[0])


def _equal(forms: Forms, says: Term, amount: Term) -> Theorem:
    """amount = 0, from a = b"""
    a, _ = says.args
    there = at(z := var("_z", R), replaced(amount, a, z), assume(says))
    return linear(eq(amount, ZERO), (1, there), (1, forms.prove(eq(there.says.args[1], ZERO))))


def on_average(slack: Slack) -> Slack:
    """The mean of an amount at the outcome w, where w is possible: 0 iff the condition holds at each"""
    w, p, amount = shannon.w, ap(LAW, shannon.w), slack.amount
    possible, y, total = assume(lt(ZERO, p)), var("_y", shannon.w.type), sum_(w, mul(p, amount))

    def weighted(says: Term, on: Theorem) -> Theorem:
        return cut(cases(p, says, lambda _: on, lambda e: linear(says, (amount, e))), shannon.nonneg(w))

    each = cut(
        cases(
            p,
            le(ZERO, mul(p, amount)),
            lambda _: linear(le(ZERO, mul(p, amount)), (possible, slack.least)),
            lambda e: linear(le(ZERO, mul(p, amount)), (neg(amount), e)),
        ),
        shannon.nonneg(w),
    )
    least = linear(le(ZERO, total), (1, summed(w, each)))
    every = gen(y, instance(each, {w: y}))
    none = use(sum_zero(), [every, assume(le(total, ZERO))], f=lam(w, mul(p, amount)), x=w)
    zero = linear(eq(amount, ZERO), (inv(p), none), (neg(amount), cancelled(possible)))
    only = gen(w, intro(possible.says, cut(slack.only, linear(le(amount, ZERO), (1, zero)))))
    holds = mp(spec(assume(only.says), w), possible)
    is_zero = linear(eq(mul(p, amount), ZERO), (p, cut(slack.there, holds)))
    there = summed(w, weighted(is_zero.says, is_zero))
    return Slack(least, only, linear(eq(total, ZERO), (1, there)))
