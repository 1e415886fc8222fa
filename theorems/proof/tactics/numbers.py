"""Bounds of parameters and of counts; relations between forms; means: jensen, count, log, tangent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from theorems.proof import reader
from theorems.proof.core import (
    ONE,
    ZERO,
    R,
    Reject,
    Term,
    Theorem,
    Type,
    make,
    need,
    normal,
    num,
    term,
    var,
)
from theorems.proof.lore import binary, euler, logs, means, shannon, vectors
from theorems.proof.lore.base import (
    at,
    auto,
    bit,
    cases,
    cut,
    ln_less,
    ln_mono,
    summed,
    use,
)
from theorems.proof.lore.base import (
    tangent as natural_tangent,
)
from theorems.proof.reader import LAW, Tokens
from theorems.proof.rules import Row, assume, gen, intro, linear, mp, of_types, spec
from theorems.proof.tactics.forms import Forms, Zero
from theorems.proof.tactics.state import Opened, State, call_of, logs_of
from theorems.proof.terms import (
    ap,
    eq,
    inv,
    lam,
    le,
    ln,
    lt,
    mul,
    sum_,
)


def names_of_types(ty: Type) -> set[Type]:
    if ty.parts:
        return set().union(*map(names_of_types, ty.parts))
    return set() if ty.op in ("R", "1", "2") else {ty}


class Numbers(State):
    """Bounds of parameters and of counts; relations between forms; means: jensen, count, log, tangent."""

    def bounds(self) -> list[Theorem]:
        """What is known of parameters: the premises that bound them, that sizes are at least 1, and of e."""
        out = [theorem for theorem in self.premises.values() if theorem.says.op in ("le", "lt")]
        out = [theorem for theorem in out if not any(v.type.op == "->" for v in theorem.says.free)]
        e = var("e", R)
        log = assume(eq(ln(e), ONE))
        positive = assume(lt(ZERO, e))
        out += [logs.ln2_least(), logs.ln2_most()]
        out += [log, positive, linear(le(num(2), e), (1, cut(natural_tangent(e), positive)), (-1, log))]
        types = {part for v in self.goal.variables for part in names_of_types(self.variable(v).type)}
        out += [of_types(means.inhabited(), {"A": ty}) for ty in sorted(types, key=lambda ty: ty.op)]
        vectors_ = {self.variable(v).type.parts[1] for v in self.goal.variables}
        for ty in sorted((ty for ty in vectors_ if ty.op == "->"), key=str):
            length, symbols = ty.parts
            least = of_types(means.inhabited(), {"A": symbols})
            power = of_types(vectors.power_least(), {"K": length})
            out.append(mp(spec(power, least.says.args[1]), least))
        return out

    def counts(self, opened: Opened) -> list[Theorem]:
        """M >= 0, M <= K, M <= V for M = distinct(T), at the value of T that is meant"""
        out = []
        for text in self.goal.functions.values():
            head, args = call_of(text)
            if head == "distinct":
                t = self.parser(opened, args[0])
                t.fixed = self.fixed(opened)
                value = t.sum()
                lemmas = (means.distinct_le, means.distinct_le_symbols, means.distinct_ge)
                out += [use(lemma(), t=value) for lemma in lemmas if value.type.op == "->"]
        return out

    def forms(self, opened: Opened) -> Forms:
        return Forms([*self.bounds(), *self.counts(opened)])

    def tangent(self, text: str, points: Sequence[Sequence[str]]) -> Theorem:
        """An inequality between forms, from ln x <= x - 1 at the points"""
        opened = self.open(text)
        share = re.fullmatch(r"(\w+)/(\w+)\*log2\(\2/\1\) < log2\(e\)/e", text)
        if share:
            return self.done(text, self.below_largest(opened, *share.groups()))
        rows = [(self.expression(opened, weight), self.expression(opened, x)) for weight, x in points]
        return self.done(
            text, opened.close(self.by_cases(self.forms(opened), opened.says, self.vanishing(opened), rows))
        )

    def below_largest(self, opened: Opened, *names: str) -> Theorem:
        """a/b*log2(b/a) < log2(e)/e, a and b whole: e is no quotient of whole numbers"""
        forms, e = self.forms(opened), var("e", R)
        a, b = (self.expression(opened, name) for name in names)
        known = [forms.prove(le(ONE, of)) for of in (a, b)]
        below = use(euler.share_below(), known, a=a, b=b)
        return linear(opened.says, (bit(), below), (mul(num(-1), inv(ln(num(2))), inv(e)), assume(eq(ln(e), ONE))))

    def vanishing(self, opened: Opened, forms: Forms | None = None) -> Term | None:
        """The argument of a logarithm that may be 0, as V - M"""
        for log in logs_of(opened.says):
            x = log.args[0]
            try:
                (forms or self.forms(opened)).positive(x)
            except Reject:
                return x
        return None

    def by_cases(self, forms: Forms, says: Term, t: Term | None, points: Sequence[tuple[Term, Term]] = ()) -> Theorem:
        """A relation between forms, where t > 0 and where t = 0"""
        try:
            return forms.prove(says, points)
        except Reject as error:
            if t is None:
                raise
            try:
                least = forms.nonneg(t)
            except Reject:
                raise error from None

        def on(h: Theorem) -> Theorem:
            return Forms([*forms.facts, h]).prove(says, points)

        def off(e: Theorem) -> Theorem:
            return Zero(forms, e).prove(says, points)

        return cut(cases(t, says, on, off), least)

    def increasing(self, text: str) -> Theorem:
        """h(a) < h(b), 0 < a < b <= 1/2"""
        opened = self.open(text)
        found = re.fullmatch(r"h\((.*)\) < h\((.*)\)", text)
        need(found is not None, "no text of the form h(a) < h(b)")
        a, b = (self.expression(opened, part) for part in found.groups())  # type: ignore[union-attr]
        forms, half = self.forms(opened), num(Fraction(1, 2))
        known = [forms.prove(says) for says in (lt(ZERO, a), lt(a, b), le(b, half))]
        return self.done(text, linear(opened.says, (bit(), use(binary.increasing(), known, a=a, b=b))))

    def jensen(self, text: str) -> Theorem:
        """E[log2(g)] <= log2(E[g]); E[h(a)] <= h(E[a]), a = P(r=1|T), for conditioning does not raise H(r)"""
        opened = self.open(text)
        chance = re.fullmatch(r"E\[h\((\w+)\)\] <= h\(E\[\1\]\)", text)
        event = re.fullmatch(r"P\((\w+)=[01]\|(\w+)\)", self.goal.functions.get(chance[1], "")) if chance else None
        if chance and event:
            return self.done(text, self.jensen_of_chance(opened, chance[1], event[1], event[2]))
        found = re.fullmatch(r"E\[log2\((.*)\)\] <= log2\(.*\)", text)
        need(found is not None, "no text of the form E[log2(g)] <= ..")
        w = shannon.w
        there = Opened((w,), (lt(ZERO, ap(LAW, w)),), ZERO)
        parser = reader.Parser(self.reading, Tokens(found[1]))  # type: ignore[index]
        parser.outcome = w
        g = parser.sum()
        theorem = self.jensen_of(g, there)
        return self.done(
            text,
            linear(opened.says, (bit(), theorem)),
        )

    def jensen_of_chance(self, opened: Opened, a: str, bit_: str, by: str) -> Theorem:
        """E[h(a)] = H(r|T) <= H(r) = h(E[a])"""
        at_t, mean, whole = (
            f"for every t: H({bit_}|{by}=t) = h({a})",
            f"H({bit_}|{by}) = E[h({a})]",
            f"H({bit_}) = h(E[{a}])",
        )
        script: Any = self  # the tactics of a whole script are below
        for show, line in (
            (script.chance, at_t),
            (lambda line: script.average(line, at_t), mean),
            (script.chance, whole),
        ):
            if line not in self.facts:
                show(line)
        less = use(shannon.information2(), X=self.variable(bit_), Y=self.variable(by))
        return auto(opened.says, (1, self.facts[mean]), (1, self.facts[whole]), (bit(), less))

    def jensen_of(self, g: Term, there: Opened) -> Theorem:
        """sum p ln g <= ln(..), the constant part of g outside the mean"""
        w = shannon.w
        positive = self.forms_at().positive(g)
        theorem = use(means.jensen_ln(), [gen(w, intro(there.premises[0], positive))], g=lam(w, g))
        return self.total_one(theorem)

    def forms_at(self) -> Forms:
        """What is known of numbers at an outcome w"""
        facts = []
        for text in self.goal.functions.values():
            head, args = call_of(text)
            if head == "distinct":
                t = ap(self.random(args[0]), shannon.w)
                lemmas = (means.distinct_le, means.distinct_le_symbols, means.distinct_ge)
                facts += [use(lemma(), t=t) for lemma in lemmas if t.type.op == "->"]
        return Forms([*self.bounds(), *facts])

    def total_one(self, theorem: Theorem) -> Theorem:
        """ln(.. + sum p) as ln(.. + 1), on the right side"""
        same = self.log_of_total(theorem.says.args[1])
        return linear(le(theorem.says.args[0], same.says.args[1]), (1, theorem), (1, same))

    def log_of_total(self, log: Term) -> Theorem:
        """ln(.. + sum p) = ln(.. + 1)"""
        total = sum_(shannon.w, ap(LAW, shannon.w))
        p = normal(log.args[0])
        (atom,) = normal(total)
        z = var("_z", R)
        rest = {m: c for m, c in p.items() if m != atom}
        c = p.get(atom, Fraction(0))
        return at(z, ln(make("add", term(rest), mul(num(c), z))), shannon.TOTAL)

    def count(self, text: str) -> Theorem:
        """M <= K, or E[M] <= K"""
        opened = self.open(text)
        if opened.variables:
            for fact in self.counts(opened):
                if fact.says is opened.says:
                    return self.done(text, opened.close(fact))
            raise Reject("not a bound of a count")
        w = shannon.w
        for name, call in self.goal.functions.items():
            head, args = call_of(call)
            if head == "distinct" and f"E[{name}]" in text:
                t = ap(self.random(args[0]), w)
                for lemma in (means.distinct_le, means.distinct_le_symbols):
                    fact = use(lemma(), t=t)
                    a, b = fact.says.args
                    p = ap(LAW, w)
                    each = summed(w, linear(le(mul(p, a), mul(p, b)), (shannon.nonneg(w), fact)))
                    try:
                        return self.done(text, auto(opened.says, (1, each), (b, shannon.TOTAL)))
                    except Reject:
                        continue
        raise Reject("not a bound of a count")

    def log(self, text: str, name: str) -> Theorem:
        """log2(a) <= log2(b), from a fact that gives a <= b; or both with <"""
        opened = self.open(text)
        fact = self.here(self.fact(name), opened)
        found = re.search(r"log2\((.*)\) <=? log2\((.*)\)$", text)
        need(found is not None, "no text of the form log2(a) <= log2(b)")
        a, b = (self.expression(opened, side) for side in found.groups())  # type: ignore[union-attr]
        strict = opened.says.op == "lt"
        less = auto(make(opened.says.op, a, b), (1, fact))
        positive = self.mean_positive(a) if "E[" in text else self.forms(opened).positive(a)
        theorem = use(ln_less() if strict else ln_mono(), [positive, less], u=a, v=b)
        return self.done(text, opened.close(linear(opened.says, (bit(), theorem))))

    def mean_positive(self, a: Term) -> Theorem:
        """0 < E[M] + c"""
        w = shannon.w
        rows: list[Row] = []
        for text in self.goal.functions.values():
            head, args = call_of(text)
            if head == "distinct":
                t = ap(self.random(args[0]), w)
                fact = use(means.distinct_ge(), t=t)
                p = ap(LAW, w)
                rows.append(
                    (
                        1,
                        summed(
                            w,
                            linear(le(mul(p, fact.says.args[0]), mul(p, fact.says.args[1])), (shannon.nonneg(w), fact)),
                        ),
                    )
                )
        return auto(lt(ZERO, a), *rows, (1, shannon.TOTAL))
