"""Sums of facts and basic quantities, chains, averages, and sums over positions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction

from theorems.proof.core import (
    FALSE,
    ONE,
    ZERO,
    R,
    Reject,
    Term,
    Theorem,
    inst,
    make,
    need,
    num,
    var,
)
from theorems.proof.lore import accepted, logs, order, shannon
from theorems.proof.lore.base import (
    at,
    auto,
    bit,
    cases,
    cut,
    one_bit,
    prop,
    replaced,
    summed,
    use,
)
from theorems.proof.reader import LAW, OUTCOMES
from theorems.proof.rules import Row, assume, both, instance, linear, spec
from theorems.proof.tactics.numbers import Numbers
from theorems.proof.tactics.state import Opened, conjuncts
from theorems.proof.terms import (
    ap,
    bits,
    constant,
    inv,
    joint,
    lam,
    le,
    ln,
    lt,
    mass,
    mul,
    not_,
    sub,
)


class Sums(Numbers):
    """Sums of facts and basic quantities, chains, averages, and sums over positions."""

    def basic(self, opened: Opened, text: str) -> Theorem:
        """0 <= H(..) or I(..) or D(X||T), in bits"""
        if text.startswith("D("):
            return self.divergence(text)
        groups, behind, values = self.groups(opened, text)
        law, why = (LAW, []) if not values else self.law(opened)
        x, y = joint(*groups[0]), joint(*groups[-1])
        theorem = (
            use(shannon.information(), X=x, Y=y, Z=joint(*behind)) if behind else use(shannon.information2(), X=x, Y=y)
        )
        if values:
            theorem = cut(instance(theorem, {LAW: law}), *why)
        return linear(le(ZERO, bits(theorem.says.args[1])), (bit(), theorem))

    def divergence(self, text: str) -> Theorem:
        """0 <= D(X||T), for X ~ T given .."""
        found = re.fullmatch(r"D\((\w+)\|\|(\w+)\)", text)
        need(found is not None, f"no text of the form D(X||T): {text}")
        x, t = found.groups()  # type: ignore[union-attr]
        support = self.accepted_cover(x, t)
        if support is None:
            raise Reject(f"nothing says that {t} takes every value of {x}")
        theorem = use(accepted.divergence_ge0(), [support], X=self.variable(x), T=self.variable(t))
        return linear(le(ZERO, bits(theorem.says.args[1])), (bit(), theorem))

    def accepted_cover(self, x: str, t: str) -> Theorem | None:
        """Every possible value of x is one of t, where x ~ t given .. says so"""
        sample = re.compile(rf"{x} ~ {t} given (\w+)=([01]),(\w+)")
        found = next(filter(None, map(sample.fullmatch, self.premises)), None)
        if found is None:
            return None
        r, value, y = found.groups()
        happens = ap(self.variable(r), shannon.w)
        event = lam(shannon.w, happens if value == "1" else not_(happens))
        named = {"X": self.variable(x), "T": self.variable(t), "F": event, "Y": self.variable(y)}
        return use(accepted.covers(), [self.premises[found.group()]], **named)

    def gains(self, texts: Iterable[str]) -> list[Row]:
        """D(X|Y||T) = I(X;Y) + D(X||T), for each that is spoken of"""
        found = dict.fromkeys(row for text in texts for row in re.findall(r"D\((\w+)\|(\w+)\|\|(\w+)\)", text))
        known = (tuple(map(self.variable, names)) for names in found)
        return [(bits(ONE), use(accepted.divergence_on_average(), X=x, Y=y, T=t)) for x, y, t in known]

    def sum(self, text: str, rows: Iterable[tuple[str, str]] = (), basics: Iterable[tuple[str, str]] = ()) -> Theorem:
        """A relation that is a sum of facts and of basic quantities, each with its multiplier."""
        opened, rows = self.open(text), list(rows)
        used: list[Row] = [(Fraction(c), self.here(self.fact(name), opened)) for c, name in rows]
        used += [(Fraction(c), self.basic(opened, name)) for c, name in basics]
        try:
            theorem = linear(opened.says, *used)
        except Reject:
            theorem = self.remainder(opened, used, self.gains([text, *(name for _, name in rows)]))
        return self.done(text, opened.close(theorem))

    def sum_of_some(self, text: str, names: Sequence[str]) -> Theorem:
        """A relation that is a sum of some of the facts, found by elimination"""
        opened = self.open(text)
        rows = [*self.relations(opened, names), (1, one_bit())]
        try:
            theorem = auto(opened.says, *rows)
        except Reject:
            theorem = self.remainder(opened, [])
        return self.done(text, opened.close(theorem))

    def relations(self, opened: Opened, names: Iterable[str]) -> list[Row]:
        """Those of the facts that are relations of numbers."""
        rows: list[Row] = []
        for name in names:
            try:
                theorem = self.here(self.fact(name), opened)
            except Reject:
                continue
            if theorem.says.op in ("eq", "le", "lt") and theorem.says.args[0].type is R:
                rows.append((1, theorem))
        return rows

    def contradiction(self, text: str) -> Theorem:
        """Anything, where the facts and the premises contradict each other: a < b, and a sum of others is b <= a."""
        opened = self.open(text)
        rows = self.relations(opened, [*self.premises, *self.facts])
        for below in (linear(lt(ZERO, ONE)), *(row for _, row in rows if row.says.op == "lt")):
            a, b = below.says.args
            try:
                above = auto(le(b, a), *((m, row) for m, row in rows if row is not below))
            except Reject:
                continue
            never = prop(FALSE, linear(lt(ZERO, ZERO), (1, below), (1, above)))
            return self.done(text, opened.close(prop(opened.says, never)))
        raise Reject("no contradiction is seen among the facts and the premises")

    def remainder(self, opened: Opened, used: list[Row], more: Sequence[Row] = ()) -> Theorem:
        """A relation from facts, and forms that are equal"""
        try:
            if not used:
                return logs.compare(opened.says)
            return auto(opened.says, *((1, row) for _, row in used), *more, (1, one_bit()))
        except Reject:
            pass  # logarithms of what varies
        if not used:
            return self.by_cases(self.forms(opened), opened.says, self.vanishing(opened))
        a, b = opened.says.args
        rest = sub(b, a)
        for c, row in used:
            rest = sub(rest, mul(num(c), sub(row.says.args[1], row.says.args[0])))  # type: ignore[arg-type]
        strict = any(row.says.op == "lt" and c for c, row in used)
        op = "le" if strict else opened.says.op
        return linear(opened.says, *used, (1, self.forms(opened).prove(make(op, ZERO, rest))))

    def chain(self, text: str, names: Sequence[str]) -> Theorem:
        """The links of a chain, together."""
        opened = self.open(text)
        links = conjuncts(opened.says)
        need(len(links) == len(names), "as many facts as links are needed")
        proved = [self.link(link, self.here(self.fact(name), opened)) for link, name in zip(links, names, strict=True)]
        return self.done(text, opened.close(prop(opened.says, *proved)))

    def both(self, text: str, names: Sequence[str]) -> Theorem:
        opened = self.open(text)
        first, second = (self.here(self.fact(name), opened) for name in names)
        return self.done(text, opened.close(both(first, second)))

    def equals(self, text: str, name: str) -> Theorem:
        """One number put in the place of an equal one"""
        opened = self.open(text)
        fact, z = self.here(self.fact(name), opened), var("_z", R)
        a, _ = fact.says.args
        template = replaced(opened.says.args[0], a, z)
        need(z in template.free, "the number does not occur")
        return self.done(text, opened.close(linear(opened.says, (1, at(z, template, fact)))))

    def scale(self, text: str, name: str, factor: str) -> Theorem:
        """A fact times a number that is at least 0"""
        opened = self.open(text)
        fact, c = self.here(self.fact(name), opened), self.expression(opened, factor)
        multiplier = c if fact.says.op == "eq" else self.forms(opened).nonneg(c)
        return self.done(text, opened.close(linear(opened.says, (multiplier, fact))))

    def average(self, text: str, name: str) -> Theorem:
        """A relation on average, from the same at every value of a variable"""
        opened = self.open(text)
        need(not opened.variables, "an average is no statement about values")
        inner = self.fact(name)
        w = shannon.w
        possible = assume(lt(ZERO, ap(LAW, w)))
        there = Opened((), (possible.says,), ZERO)
        says = inner.says
        need(says.op == "all", "not a statement for every value")
        if says.data is OUTCOMES:
            at_w = spec(inner, w)
        else:
            rv = next(
                v
                for v in map(self.variable, self.goal.variables)
                if v.type.parts[1] is says.data
                and lt(ZERO, mass(LAW, v, ap(v, w))) is inst(says.args[0], ap(v, w)).args[0]
            )
            at_w = spec(inner, ap(rv, w))
        holds = self.here(at_w, there)
        relation, (a, b) = holds.says.op, holds.says.args
        p = ap(LAW, w)
        weighted = make(relation, mul(p, a), mul(p, b))
        on = linear(weighted, (possible if relation != "eq" else p, holds))

        def off(e: Theorem) -> Theorem:
            return linear(weighted, (sub(a, b), e))

        each = summed(w, cut(cases(p, weighted, lambda h: on, off), shannon.nonneg(w)))
        rows: list[Row] = [(1, each)]
        for of, by in re.findall(r"H\(([^|()]*)\|([^()]*)\)", text):
            rows += self.averages(of, by, says)
        for side in opened.says.args:
            rows.append((side, shannon.TOTAL))
        rows.append((1, one_bit()))
        return self.done(text, auto(opened.says, *rows))

    def averages(self, of: str, by: str, says: Term) -> list[Row]:
        """H(X,Y|T) and H(Y|T) as means of entropies given T = t, for T of the type that a statement is about"""
        names = [name.strip() for name in by.split(",")]
        out: list[Row] = []
        for name in names:
            rv = self.random(name)
            if rv.type.parts[1] is not says.data:
                continue
            rest = [self.random(other) for other in names if other != name]
            x = [self.random(part.strip()) for part in of.split(",")]
            out.append((inv(ln(num(2))), use(shannon.average(), X=joint(*x, *rest), Y=rv)))
            if rest:
                out.append((inv(ln(num(2))), use(shannon.average(), X=joint(*rest), Y=rv)))
        return out

    def total(self, text: str, name: str = "") -> Theorem:
        """A sum over positions: by the chain rule, or link by link"""
        opened = self.open(text)
        rows: list[Row] = []
        if name and (inner := self.fact(name)).says.op == "all":
            k = var("k", inner.says.data)
            rows.append((1, summed(k, spec(inner, k))))
        whole = [side for side in re.split(r" <?= ", text) if "sum[" not in side]
        for group in re.findall(r"[HI]\([^()]*\)", " ".join(whole)):
            rows += self.chain_rules(opened, group, "[>" in text)
        for extra in (one_bit(), shannon.TOTAL):
            rows.append((1, extra))
        return self.done(text, opened.close(auto(opened.says, *rows)))

    def chain_rules(self, opened: Opened, text: str, from_the_end: bool = False) -> list[Row]:
        groups, behind, _ = self.groups(opened, text)
        flat = [x for group in groups for x in group]
        out: list[Row] = []
        vectors_ = [x for x in flat if x.type.parts[1].op == "->"]
        if not vectors_:
            return out
        lengths = {x.type.parts[1].parts[0] for x in vectors_}
        for chosen in [vectors_] if len(lengths) == 1 else [[x] for x in vectors_]:
            for z in (behind, [*behind, *(x for x in flat if x not in chosen)]):
                given = joint(*z) if z else constant(OUTCOMES)
                out.append((bits(ONE), order.chain_rule_of(chosen, given)))
                if from_the_end:
                    out += [(bits(ONE), use(order.chain_rule_from_the_end(), R=x, Z=given)) for x in chosen]
        log, total = shannon.total_log()
        out.append((mul(total, bits(ONE)), log))
        return out
