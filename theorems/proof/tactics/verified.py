"""Equality in the bounds of accepted samples: where the law of what is kept is the source's, and a verifier decides."""

from __future__ import annotations

import re

from theorems.proof.core import TRUE, ZERO, R, Reject, Term, Theorem, inst, need, var
from theorems.proof.lore import accepted, functions, kept, shannon, uniform, verified
from theorems.proof.lore.base import (
    at,
    auto,
    bit,
    cases,
    cut,
    gap,
    gap_zero,
    ln2_pos,
    ln_inv,
    ln_product,
    one_bit,
    sum_zero,
    summed,
    use,
)
from theorems.proof.reader import LAW, Parser, Tokens
from theorems.proof.rules import Row, assume, fubini, gen, instance, intro, linear, spec
from theorems.proof.tactics.forms import LN2
from theorems.proof.tactics.kept import steady_rate
from theorems.proof.tactics.shown import as_kept
from theorems.proof.tactics.slacks import Slack
from theorems.proof.tactics.state import Opened, call_of, logs_of
from theorems.proof.tactics.steps import Script
from theorems.proof.terms import ap, bits, entropy, eq, inv, joint, lam, le, ln, lt, mass, mul, neg, sub, sum_

__all__ = ["Sample", "Share"]

_PREMISE = re.compile(r"(\w+) ~ (\w+) given (\w+)=1,(\w+)")


class Sample:
    """x ~ T given r=1,S, with T and S independent.  ``read`` makes a number of a text."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.premise = next((text for text in script.premises if _PREMISE.fullmatch(text)), "")
        found = _PREMISE.fullmatch(self.premise)
        need(found is not None, "no sample is accepted")
        self.names = found.groups()  # type: ignore[union-attr]
        self.x, self.t, self.r, self.s = map(script.variable, self.names)
        self.accepted = script.premises[self.premise]

    def read(self, text: str) -> Term:
        return Parser(self.script.reading, Tokens(text)).sum()

    def same_law(self, says: Term) -> Slack:
        """x has the law of T: D(x||T)"""
        a, (x, t, _, _) = var("a", self.x.type.parts[1]), self.names
        amount = self.read(f"D({x}||{t})")
        P, Q = mass(LAW, self.x, a), mass(LAW, self.t, a)
        covers = use(accepted.covers(), [self.accepted], X=self.x, T=self.t, F=self.r, Y=self.s)
        whole = use(accepted.divergence_ge0(), [covers], X=self.x, T=self.t)
        least = linear(le(ZERO, amount), (bit(), whole))
        known = [shannon.mass_of(self.x, a), spec(covers, a), shannon.mass_of(self.t, a)]
        slack, y = sub(sub(Q, P), mul(P, sub(ln(Q), ln(P)))), var("_y", a.type)
        each = linear(le(ZERO, slack), (1, use(gap(), known, P=P, Q=Q)))
        totals: list[Row] = [(1, fubini(sum_(a, part))) for part in (P, Q)]
        small = assume(le(amount, ZERO))
        none = auto(le(sum_(a, slack), ZERO), (ln2_pos(), small), (whole.says.args[1], one_bit()), *totals)
        zero = use(sum_zero(), [gen(y, instance(each, {a: y})), none], f=lam(a, slack), x=a)
        same = use(gap_zero(), [auto(eq(mul(P, sub(ln(Q), ln(P))), sub(Q, P)), (1, zero)), *known], P=P, Q=Q)
        equation, z = inst(says.args[0], a), var("_z", R)
        log = at(z, ln(z), spec(assume(says), a))
        gone = auto(eq(mul(P, sub(ln(P), ln(Q))), ZERO), (P, log))
        only = gen(a, auto(equation, (1, same)))
        return Slack(least, only, auto(eq(amount, ZERO), (inv(LN2), summed(a, gone))))

    def verified(self, says: Term, chance: str) -> Slack:
        """H(r|S,T) = 0: E[log2(1/a)] - D(x|S||T); chance: the name of a = P(r=1|S)"""
        script, (x, t, r, s) = self.script, self.names
        mean, gain = f"E[log2(1/{chance})]", f"D({x}|{s}||{t})"
        amount, w = sub(self.read(mean), self.read(gain)), shannon.w
        at_s = f"for every s: D({x}|{s}=s||{t}) {{}} log2(1/{chance})"
        for sign in ("<=", "="):
            if sign == "=":
                script.facts[f"H({r}|{s},{t}) = 0"] = assume(says)
            script.accept(at_s.format(sign))
            script.average(f"{gain} {sign} {mean}", at_s.format(sign))
        bound, equal = (script.fact(f"{gain} {sign} {mean}") for sign in ("<=", "="))
        # the same amount, as the lemma has it
        possible = assume(lt(ZERO, ap(LAW, w)))
        own = cut(use(shannon.own_mass(), X=self.s), possible)
        first, _ = accepted.told(self.s, ap(self.s, w), own, self.accepted)
        positive, share, log = ln_product([first], [own])
        surprise = sub(ln(own.says.args[1]), ln(first.says.args[1]))
        value = logs_of_mean(self.read(mean))
        known = auto(eq(ap(value, w), surprise), (1, log), (1, use(ln_inv(), [positive], u=share)))
        p, (left, right) = ap(LAW, w), known.says.args
        weighted = eq(mul(p, left), mul(p, right))
        off = sub(left, right)
        each = cases(p, weighted, lambda _: linear(weighted, (p, known)), lambda e: linear(weighted, (off, e)))
        each = summed(w, cut(each, shannon.nonneg(w)))
        told = use(verified.told_by_equality(), X=self.x, T=self.t, F=self.r, Y=self.s)
        apart = script.apart(s, t)
        need(apart is not None, f"{t} and {s} are not known to be independent")
        none = next(phi for phi in told.hypotheses if phi.op == "le" and phi.args[0].op == "sum")
        small = assume(le(amount, ZERO))
        rows: list[Row] = [(ln2_pos(), small), (1, each)]
        rows += [(part, one_bit()) for part in (*each.says.args, none.args[0])]
        told = cut(told, self.accepted, auto(none, *rows), apart)  # type: ignore[arg-type]
        function = functions.is_function(self.r, joint(self.t, self.s), told)
        only = linear(says, (inv(LN2), function))
        least = linear(le(ZERO, amount), (1, bound))
        return Slack(least, only, linear(eq(amount, ZERO), (-1, equal)))

    def parts(self) -> Theorem:
        """D(x|S||T) = I(x;S) + D(x||T)"""
        theorem = use(accepted.divergence_on_average(), X=self.x, T=self.t, Y=self.s)
        return linear(eq(*map(bits, theorem.says.args)), (inv(LN2), theorem))


class Share:
    """g = keep(T,r), with T and S independent and P(r=1|S) = c: c*log2(1/c) - I(g;S), in two parts."""

    def __init__(self, script: Script, opened: Opened, name: str, answer: str, cost: str) -> None:
        head, args = call_of(script.definition(name))
        need(head == "keep", f"{name} is no kept rollout")
        self.script, self.answer, (self.rollout, self.reward) = script, answer, args
        self.t, self.r, self.s = (script.variable(n) for n in (*args, answer))
        self.c, rate = steady_rate(script, opened, self.reward, answer)
        apart = script.apart(answer, self.rollout)
        if apart is None:
            raise Reject(f"{self.rollout} and {answer} are not known to be independent")
        forms = script.forms(opened)
        self.known = [rate, apart, forms.positive(self.c)]
        self.total = self.use(kept.whole_rate())
        self.whole = self.use(verified.missing_information())
        alike = as_kept(script, name, self.t, self.r, self.s, lambda h: script.unfold(name, shannon.w1, h))
        unit = bits(neg(mul(self.c, ln(self.c))))
        self.more = [linear(eq(*map(bits, row.says.args)), (inv(LN2), row)) for row in (*alike, self.whole)]
        self.more.append(forms.prove(eq(unit, script.expression(opened, cost))))

    def use(self, theorem: Theorem, *more: Theorem) -> Theorem:
        """A lemma about T, F, Y and c, here"""
        values = {"T": self.t, "X": self.t, "F": self.r, "Y": self.s, "c": self.c}
        names = {v.data[0] for phi in (*theorem.hypotheses, theorem.says) for v in phi.free}
        theorem = use(theorem, (), **{name: value for name, value in values.items() if name in names})
        return cut(theorem, *(known for known in (*self.known, *more) if known.says in theorem.hypotheses))

    def spread(self, says: Term) -> Slack:
        """I(T;r) = 0: what is kept has the law of T"""
        whole = self.use(verified.spread_least())
        nats, a = whole.says.args[1], var("a", self.t.type.parts[1])
        least = linear(le(ZERO, bits(nats)), (bit(), whole))
        small = assume(le(bits(nats), ZERO))
        none = auto(le(nats, ZERO), (ln2_pos(), small), (nats, one_bit()))
        parts = self.use(verified.spread_zero(), none)
        product = mul(mass(LAW, self.t, a), self.total.says.args[0])
        parts = gen(a, auto(eq(parts.says.args[0], product), (1, parts), (mass(LAW, self.t, a), self.total)))
        only = linear(says, (inv(LN2), self.use(verified.event_independent(), parts)))
        apart = use(shannon.independent(), X=self.t, Y=self.r)
        apart = instance(apart, {var("b", self.r.type.parts[1]): TRUE})
        h = next(phi for phi in apart.hypotheses if phi.op == "le" and phi.args[1] is ZERO)
        apart = cut(apart, auto(h, (LN2, assume(says)), (h.args[0], one_bit())))
        goal = inst(
            next(phi for phi in self.use(verified.spread_of_independent()).hypotheses if _about(phi, a)).args[0], a
        )
        held = gen(a, auto(goal, (1, apart), (mass(LAW, self.t, a), self.total)))
        gone = self.use(verified.spread_of_independent(), held)
        return Slack(least, only, linear(eq(bits(nats), ZERO), (inv(LN2), gone)))

    def missing(self, says: Term) -> Slack:
        """H(r|S,T) = 0: all that may be kept is"""
        b = var("b", self.s.type.parts[1])
        inside = self.use(verified.missing_least())
        G = lam(b, inside.says.args[1])
        every = gen(b, intro(lt(ZERO, mass(LAW, self.s, b)), inside))
        whole = use(uniform.average_least(), [every], Y=self.s, G=G)
        nats = whole.says.args[1]
        least = linear(le(ZERO, bits(nats)), (bit(), whole))
        small = assume(le(bits(nats), ZERO))
        none = auto(le(nats, ZERO), (ln2_pos(), small), (nats, one_bit()))
        told = self.use(verified.told_by_kept(), none)
        function = functions.is_function(self.r, joint(self.t, self.s), told)
        only = linear(says, (inv(LN2), function))
        nats_ = sub(entropy(LAW, joint(self.r, self.t, self.s)), entropy(LAW, joint(self.t, self.s)))
        verdict = auto(le(nats_, ZERO), (LN2, assume(says)), (nats_, one_bit()))
        exact = self.use(kept.information(), verdict)
        gone = auto(eq(bits(nats), ZERO), (inv(LN2), exact), (inv(LN2), self.whole))
        return Slack(least, only, gone)


def _about(phi: Term, a: Term) -> bool:
    """For all values of T, an equation"""
    return phi.op == "all" and phi.data is a.type and phi.args[0].op == "eq"


def logs_of_mean(mean: Term) -> Term:
    """w -> ln g(w), of the mean of log2 g"""
    w = shannon.w
    return lam(w, next(log for log in logs_of(inst(mean.args[0], w)) if log is not LN2))
