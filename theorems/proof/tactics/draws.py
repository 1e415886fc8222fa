"""Independent uniform draws: how many differ, and how many are made until one is right."""

from __future__ import annotations

from fractions import Fraction

from theorems.proof.core import ONE, ZERO, R, Reject, Term, Theorem, make, need, num, var
from theorems.proof.lore import draws, means, shannon, vectors
from theorems.proof.lore.base import at, auto, cancelled, cases, cut, ind_ge0, inv_pos, nonneg_product, summed, use
from theorems.proof.reader import LAW
from theorems.proof.rules import Row, assume, fubini, instance, linear, of_types, spec
from theorems.proof.tactics.chances import Chances, distinct_of
from theorems.proof.tactics.state import call_of
from theorems.proof.terms import (
    all_,
    ap,
    before,
    eq,
    imp,
    ind,
    inv,
    joint,
    lam,
    le,
    lt,
    mass,
    mul,
    not_,
    power,
    size_of,
    sub,
    sum_,
)


class Draws(Chances):
    """Independent uniform draws: how many differ, and how many are made until one is right."""

    def draws(self, text: str) -> Theorem:
        """E[M] or E[N], for M = distinct(T), or N = rollouts(r) with r = match(T,S), T uniform and independent of S"""
        opened = self.open(text)
        premise = next((text for text in self.premises if text.endswith(" uniform")), "")
        need(premise != "", "nothing is uniform")
        T = self.variable(premise.removesuffix(" uniform"))
        heads = [call_of(call)[0] for name, call in self.goal.functions.items() if f"E[{name}]" in text]
        need(heads in (["distinct"], ["rollouts"]), "no mean of distinct(T) or rollouts(r)")
        of = self.drawn_until if heads == ["rollouts"] else self.drawn_distinct
        known, least = of(T, self.premises[premise], opened.says.op != "eq")
        rows: list[Row] = [(1, known), *self.ratios(T)]
        rows += [(1, theorem) for theorem in least]
        try:
            theorem = auto(opened.says, *rows)
        except Reject:
            rest = self.forms(opened).prove(make(opened.says.op, known.says.args[1], opened.says.args[1]))
            theorem = linear(opened.says, (1, known), (1, rest))
        return self.done(text, opened.close(theorem))

    def symbols(self, T: Term) -> Theorem:
        """0 < V"""
        return means.elements_of(var("_s", T.type.parts[1].parts[1]))

    def ratios(self, T: Term) -> list[Row]:
        """V ((V - 1)/V)^K = V (V - 1)^K/V^K, and (V - 1)/V = 1 - 1/V there"""
        vector, z = T.type.parts[1], var("_z", R)
        V = size_of(vector.parts[1])
        ratio = use(of_types(vectors.ratio_power(), {"K": vector.parts[0]}), a=sub(V, ONE), b=V)
        one = linear(eq(mul(sub(V, ONE), inv(V)), sub(ONE, inv(V))), (1, cancelled(self.symbols(T))))
        return [(V, ratio), (V, at(z, power(z, vector.parts[0]), one))]

    def drawn_distinct(self, T: Term, uniform: Theorem, wanted: bool) -> tuple[Theorem, list[Theorem]]:
        """E[M] = V - V (V - 1)^K/V^K: each symbol is missed with probability ((V - 1)/V)^K"""
        vector = T.type.parts[1]
        t, k, v = (var(n, of) for n, of in zip("tkv", (vector, *vector.parts), strict=True))
        V, N, w = size_of(v.type), size_of(vector), shannon.w

        def miss(f: Term) -> Term:
            return ind(all_(k, not_(eq(ap(f, k), v))))

        missing = spec(of_types(draws.without(), {"K": k.type, "V": v.type}), v)
        pushed, left = use(shannon.push(), X=T, f=lam(t, miss(t))), missing.says.args[1]
        per = summed(t, linear(eq(mul(mass(LAW, T, t), miss(t)), mul(inv(N), miss(t))), (miss(t), spec(uniform, t))))
        rows: list[Row] = [(1, pushed), (1, per), (inv(N), missing), (left, self.all_vectors(T))]
        each = power(V, k.type)
        missed = auto(eq(pushed.says.args[0], mul(left, inv(each))), *rows)
        turned = fubini(sum_(w, sum_(v, mul(ap(LAW, w), miss(ap(T, w))))))
        mean = sum_(w, mul(ap(LAW, w), distinct_of(ap(T, w))))
        value = sub(V, mul(V, left, inv(each)))
        total: list[Row] = [(V, shannon.TOTAL), (1, shannon.TOTAL)]
        known = auto(eq(mean, value), (1, turned), (1, summed(v, missed)), *total)
        return known, [self.few_duplicates(T, uniform)] if wanted else []

    def few_duplicates(self, T: Term, uniform: Theorem) -> Theorem:
        """K - K (K - 1)/(2 V) <= E[M]: two components are equal with probability 1/V"""
        vector, w = T.type.parts[1], shannon.w
        t, types = var("t", vector), dict(zip("KV", vector.parts, strict=True))
        V, N, length, p = size_of(vector.parts[1]), size_of(vector), size_of(vector.parts[0]), ap(LAW, w)
        pairs = draws.equal_pairs(t)
        least = spec(of_types(draws.duplicates(), types), ap(T, w))
        each = summed(w, linear(make("le", *(mul(p, side) for side in least.says.args)), (shannon.nonneg(w), least)))
        pushed = use(shannon.push(), X=T, f=lam(t, pairs))
        per = summed(t, linear(eq(mul(mass(LAW, T, t), pairs), mul(inv(N), pairs)), (pairs, spec(uniform, t))))
        count, every = of_types(draws.number_of_equal_pairs(), types), of_types(vectors.number_of_vectors(), types)
        positive = means.elements_of(t)
        mean = sum_(w, mul(p, distinct_of(ap(T, w))))
        says = le(sub(length, mul(num(Fraction(1, 2)), length, sub(length, ONE), inv(V))), mean)
        F, ways = per.says.args[1], mul(length, sub(length, ONE), inv(V))
        rows: list[Row] = [(1, each), (1, pushed), (1, per), (mul(inv(V), inv(N)), count), (length, shannon.TOTAL)]
        rows += [(F, cancelled(self.symbols(T))), (mul(ways, inv(N)), every), (ways, cancelled(positive))]
        return auto(says, *rows)

    def all_vectors(self, T: Term) -> Theorem:
        """1/(number of vectors) = 1/V^K"""
        types, x = dict(zip("KV", T.type.parts[1].parts, strict=True)), var("_x", R)
        return at(x, inv(x), of_types(vectors.number_of_vectors(), types))

    def drawn_until(self, T: Term, uniform: Theorem, wanted: bool) -> tuple[Theorem, list[Theorem]]:
        """E[N] = V - V (V - 1)^K/V^K, and 0 <= V (V - 1)^K/V^K"""
        name, (rewards,) = next(call_of(call) for call in self.goal.functions.values())
        head, args = call_of(self.definition(rewards))
        need((name, head) == ("rollouts", "match") and self.variable(args[0]) is T, "the rewards are no exact match")
        S, vector = self.variable(args[1]), T.type.parts[1]
        k, j, s, t, w = (
            var("k", vector.parts[0]),
            var("j", vector.parts[0]),
            var("s", vector.parts[1]),
            var("t", vector),
            shannon.w,
        )
        V, N, each, z = (
            size_of(s.type),
            size_of(vector),
            power(size_of(s.type), k.type),
            var("_z", self.variable(rewards).type.parts[1]),
        )
        p, both = ap(LAW, w), var("_v", make("pair", t, s).type)

        def number(r: Term) -> Term:
            return sum_(k, ind(all_(j, imp(before(j, k), not_(ap(r, j))))))

        def until(f: Term, a: Term) -> Term:
            return number(lam(j, eq(ap(f, j), a)))

        says = eq(mul(p, number(ap(self.variable(rewards), w))), mul(p, until(ap(T, w), ap(S, w))))
        h = assume(lt(ZERO, p))
        match = at(z, number(z), self.unfold(rewards, w, h))
        difference = sub(number(ap(self.variable(rewards), w)), until(ap(T, w), ap(S, w)))

        def off(e: Theorem) -> Theorem:
            return linear(says, (difference, e))

        drawn = summed(w, cut(cases(p, says, lambda h: linear(says, (p, match)), off), shannon.nonneg(w)))
        f = lam(both, until(make("fst", both), make("snd", both)))
        pushed = use(shannon.push(), X=joint(T, S), f=f)
        apart = self.apart(*(next(n for n in self.goal.variables if self.variable(n) is x) for x in (T, S)))
        if apart is None:
            raise Reject("the draws and the answer are not known to be independent")
        product = use(shannon.independent(), X=T, Y=S)
        product = cut(instance(product, {var("a", t.type): t, var("b", s.type): s}), apart)
        m, F = mass(LAW, S, s), until(t, s)
        rows: list[Row] = [(F, product), (mul(F, m), spec(uniform, t))]
        per = summed(
            t, summed(s, auto(eq(mul(mass(LAW, joint(T, S), make("pair", t, s)), F), mul(inv(N), m, F)), *rows))
        )
        turned = fubini(sum_(t, sum_(s, mul(m, F))))
        count = spec(of_types(draws.until_symbol(), {"K": k.type, "V": s.type}), s)
        many = count.says.args[1]
        inner = summed(s, linear(eq(mul(m, count.says.args[0]), mul(m, many)), (m, count)))
        mean = drawn.says.args[0]
        totals: list[Row] = [(1, fubini(sum_(s, m))), (1, shannon.TOTAL)]
        one = auto(eq(sum_(s, m), ONE), *totals)
        rows = [(1, drawn), (1, pushed), (1, per), (inv(N), turned), (inv(N), inner), (mul(inv(N), many), one)]
        known = auto(eq(mean, mul(many, inv(N))), *rows)
        value = sub(V, mul(V, power(sub(V, ONE), k.type), inv(each)))
        positive, _ = vectors.ln_power_of(self.symbols(T), k)
        rows = [(1, known), (many, self.all_vectors(T)), (V, cancelled(positive))]
        missing = spec(of_types(draws.without(), {"K": k.type, "V": s.type}), s)
        has_not = all_(k, not_(eq(ap(t, k), s)))
        some = linear(le(ZERO, missing.says.args[1]), (1, summed(t, ind_ge0(has_not))), (1, missing))
        cut_off = nonneg_product(self.symbols(T), inv_pos(positive), some)
        return auto(eq(mean, value), *rows), [cut_off] if wanted else []
