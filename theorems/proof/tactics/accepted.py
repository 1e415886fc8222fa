"""Rejection sampling: the divergence of what is kept from what was drawn is the surprise of keeping it."""

from __future__ import annotations

import re

from theorems.proof.core import FALSE, TRUE, TRUTH, ZERO, R, Reject, Term, Theorem, implies, make, num, var
from theorems.proof.lore import shannon
from theorems.proof.lore.base import (
    at,
    auto,
    bit,
    cancelled,
    cases,
    cut,
    ind_ge0,
    ind_le1,
    inv_pos,
    ln_inv,
    ln_mono,
    ln_product,
    nonneg_product,
    one_bit,
    positive_product,
    prop,
    summed,
    use,
)
from theorems.proof.reader import LAW
from theorems.proof.rules import Row, assume, fubini, instance, linear, mp, spec
from theorems.proof.tactics.agreement import Agreement
from theorems.proof.terms import ap, entropy, eq, ind, inv, joint, lam, le, ln, lt, mass, mul, pair, sub, sum_


class Accepted(Agreement):
    """Rejection sampling: the divergence of what is kept from what was drawn is the surprise of keeping it."""

    def accept(self, text: str) -> Theorem:
        """for every t: D(x|T=t||S) <= log2(1/a), x ~ S given r=1,T, a = P(r=1|T), I(T;S) = 0; equal if H(r|S,T) = 0"""
        opened = self.open(text)
        found = re.fullmatch(r"for every (\w+): D\((\w+)\|(\w+)=\1\|\|(\w+)\) <?= log2\(1/\w+\)", text)
        if not found:
            raise Reject("no text of the form D(x|T=t||S) <= log2(1/a)")
        _, kept, by, source = found.groups()
        pattern = re.compile(rf"{kept} ~ {source} given (\w+)=([01]),{by}")
        name = next((text for text in self.premises if pattern.fullmatch(text)), "")
        event, value = pattern.fullmatch(name).groups() if name else ("", "")  # type: ignore[union-attr]
        apart, exact = self.apart(by, source), opened.says.op == "eq"
        if not name or apart is None:
            raise Reject(f"it needs {kept} ~ {source} given .. and I({by};{source}) = 0")
        x, T, S, r = (self.variable(n) for n in (kept, by, source, event))
        law, why = self.law(opened)
        w, t = shannon.w, next(v for v in opened.variables if v.type is T.type.parts[1])
        a, z, possible = var("_a", S.type.parts[1]), var("_z", R), assume(opened.premises[0])
        bit_ = lam(w, ap(r, w) if value == "1" else implies(ap(r, w), FALSE))
        told = mp(spec(self.premises[name], t), possible)
        chance = sum_(w, mul(ap(LAW, w), ind(eq(ap(T, w), t)), ind(ap(bit_, w))))
        first = prop(lt(ZERO, chance), told)
        second = spec(prop(told.says.args[0].args[1].args[0], told), a)
        m, source_mass, whole = mass(law, x, a), mass(LAW, S, a), mass(LAW, T, t)

        relation = opened.says.op
        drawn_of = nonneg_product(shannon.nonneg(w), ind_ge0(eq(ap(T, w), t)), ind_ge0(eq(ap(S, w), a)))
        weight, seen = drawn_of.says.args[1], ap(bit_, w)
        fewer = summed(w, linear(le(mul(weight, ind(seen)), weight), (drawn_of, ind_le1(seen))))

        def on(h: Theorem) -> Theorem:
            product = use(shannon.independent(), X=T, Y=S)
            product = cut(instance(product, {var("a", t.type): t, var("b", a.type): a}), apart)
            same = self.told(event, bit_, source, by, pair(a, t), h, first, second) if exact else fewer
            says = make(relation, mul(m, chance), mul(source_mass, whole))
            equation = auto(says, (1, second), (1, same), (1, product))
            more = positive_product(h, first, inv_pos(possible))
            rows: list[Row] = [(1, more), (inv(whole) if exact else inv_pos(possible), equation)]
            drawn = auto(lt(ZERO, source_mass), *rows, (source_mass, cancelled(possible)))
            left, right = (ln_product(list(parts)) for parts in ((h, first), (drawn, possible)))
            log = at(z, ln(z), equation) if exact else use(ln_mono(), [left[0], equation], u=left[1], v=right[1])
            says = make(relation, sub(ln(m), ln(source_mass)), sub(ln(whole), ln(chance)))
            logs = auto(says, *((1, log) for log in (left[2], right[2], log)))
            return linear(claim, (m if exact else h, logs))

        surprise = sub(ln(whole), ln(chance))
        claim = make(relation, mul(m, sub(ln(m), ln(source_mass))), mul(m, surprise))

        def off(e: Theorem) -> Theorem:
            return linear(claim, (sub(sub(ln(m), ln(source_mass)), surprise), e))

        nonneg = cut(use(shannon.mass_ge0(), p=law, X=x, a=a), *why)
        each = summed(a, cut(cases(m, claim, on, off), nonneg))
        positive, share, log = ln_product([first], [possible])
        unit = inv(ln(num(2)))
        rows: list[Row] = [
            (unit if exact else bit(), each),
            (mul(unit, surprise), fubini(sum_(a, m))),
            (mul(unit, surprise), why[1]),
        ]
        rows += [(unit, log), (unit, use(ln_inv(), [positive], u=share))]
        return self.done(text, opened.close(auto(opened.says, *rows)))

    def told(
        self, event: str, bit_: Term, source: str, by: str, values: Term, h: Theorem, first: Theorem, second: Theorem
    ) -> Theorem:
        """P(r, S = a, T = t) = P(S = a, T = t), from H(r|S,T) = 0, where P(r, S = a, T = t) > 0"""
        fact, ST = self.function_of(event, source, by), joint(self.variable(source), self.variable(by))
        both = mass(LAW, joint(bit_, ST), make("pair", TRUE, values))
        seen = auto(lt(ZERO, both), (1, positive_product(h, first)), (1, second))
        nats = sub(entropy(LAW, joint(bit_, ST)), entropy(LAW, ST))
        none = auto(le(nats, ZERO), (ln(num(2)), fact), (nats, one_bit()))
        same = use(shannon.told(), X=bit_, Y=ST)
        same = instance(same, {v: TRUE if v.type is TRUTH else values for v in _values(same)})
        return cut(same, none, seen)

    def function_of(self, x: str, y: str, z: str) -> Theorem:
        """H(X|Y,Z) = 0 among what is given or shown"""
        texts = (f"H({x}|{y},{z}) = 0", f"H({x}|{z},{y}) = 0")
        return self.fact(next((text for text in texts if text in self.premises or text in self.facts), texts[0]))


def _values(theorem: Theorem) -> list[Term]:
    """The values of X and Y that a lemma speaks of"""
    return [v for v in theorem.says.free if v.data[0] in ("a", "b")]
