"""Means over groups of independent draws of one law: ``T iid as x``."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import combinations_with_replacement, product

from theorems.proof.core import FALSE, ONE, TRUE, TRUTH, ZERO, R, Reject, Term, Theorem, inst, need, var
from theorems.proof.lore import copies, powers, shannon
from theorems.proof.lore.base import at, auto, case, cases, cut, ind_ge0, ind_le1, prop, square_zero, summed, use
from theorems.proof.reader import LAW
from theorems.proof.rules import Row, assume, gen, intro, linear, mp, of_types, spec, taut
from theorems.proof.tactics.chances import Chances
from theorems.proof.tactics.slacks import Slack
from theorems.proof.tactics.state import call_of
from theorems.proof.terms import add, ap, eq, fraction, ind, inv, lam, le, mass, mul, not_, power, size_of, sub, sum_

#: lemmas about a bit of each draw and its probability alone
_OF_BITS = (
    *(copies.always, copies.never, copies.until_hit, copies.pass_at_2, copies.plugged_in),
    *(copies.pairs_that_differ, copies.energy),
)


class Copies(Chances):
    """Means over groups of independent draws of one law."""

    def iid(self, text: str) -> Theorem:
        """A relation between means of numbers of T and of x, where T iid as x"""
        opened = self.open(text)
        premise = next((t for t in self.premises if re.fullmatch(r"\w+'* iid as \w+'*", t)), "")
        need(premise != "", "no hypothesis says T iid as x")
        whole, one = premise.split(" iid as ")
        T, x = self.variable(whole), self.variable(one)
        numbers = {name: call_of(call)[1] for name, call in self.goal.functions.items()}
        of_one = [self.number_of(name, one)[1] for name, of in numbers.items() if of == [one]]
        groups = [_as_number(self.number_of(name, whole)[1]) for name, of in numbers.items() if of == [whole]]
        z = var("_z", T.type.parts[1])
        groups += [lam(z, mul(ap(f, z), ap(g, z))) for f, g in combinations_with_replacement(groups, 2)]
        law = [use(copies.law(), [self.premises[premise]], T=T, x=x, f=f) for f in groups]
        v, size = var("v", x.type.parts[1]), size_of(T.type.parts[1].parts[0])
        values, length = {"q": lam(v, mass(LAW, x, v))}, {"K": T.type.parts[1].parts[0]}

        def pushed(*functions: Term) -> Theorem:
            """E f(x) .. = sum_v q(v) f(v) .."""
            return use(shannon.push(), X=x, f=lam(v, mul(*(_value(f, v) for f in functions)) if functions else ONE))

        means = [pushed(*some) for n in (1, 2) for some in product(of_one, repeat=n)]
        known = [*means, pushed(), shannon.TOTAL]
        known += [h for h in self.premises.values() if h.says.op == "eq" and h.says.args[0].type is R]
        lemmas: list[Theorem] = []

        def apply(lemma: Callable[[], Theorem], **more: Term) -> None:
            found = use(of_types(lemma(), length), (), **values, **more)
            theorem = self._shown(found, [h.says for h in self.premises.values()], known)
            lemmas.extend([theorem] if theorem else [])

        apply(copies.all_vectors)
        factors = [ONE, size]
        for hit in (f for f in of_one if f.type.parts[1] is TRUTH):
            P = pushed(hit).says.args[0]
            factors += [P, mul(P, sub(ONE, P)), mul(P, inv(size))]
            for lemma in _OF_BITS:
                apply(lemma, hit=hit, P=P)
            chance = [self._least(hit, x), self._most(hit, x), taut(eq(add(P, sub(ONE, P)), ONE))]
            lemmas.append(use(of_types(powers.two_powers(), length), chance, a=P, b=sub(ONE, P)))
            for f in (f for f in of_one if f is not hit):
                more = {"hit": hit, "f": _as_number(f), "P": P, "A": pushed(hit, f).says.args[0]}
                for lemma in (copies.mean_of_hits, copies.centred_mean_of_hits):
                    apply(lemma, **more)
        for f in map(_as_number, of_one):
            apply(copies.of_sum, f=f)
            apply(copies.zero_sum, f=f)
            apply(copies.zero_sum_squared, f=f)
            for g in map(_as_number, of_one):
                for lemma in (copies.own_mean, copies.leave_one_out):
                    apply(lemma, f=f, g=g)
        equations = [row for row in (*law, *lemmas) if row.says.op == "eq"]
        rows: list[Row] = [(factor, row) for factor in factors for row in equations]
        rows += [(factor, row) for factor in (ONE, size) for row in known]
        rows += [(1, row) for row in lemmas if row.says.op == "le"]
        return self.done(text, opened.close(auto(opened.says, *rows)))

    def half(self, link: str, rate: str, says: Term) -> Slack:
        """f(x) uniform on 2, where E[M] <= 1 - 2/2^K is reached, M the chance that a group is mixed, K >= 2

        rate: f(x), a bit; M is 1 less whether f holds of all draws and whether it holds of none.
        """
        found = re.fullmatch(r"E\[(\w+)\] <= 1 - 2/2\^(\w+)", link)
        names = [name for name, call in self.goal.functions.items() if call == rate]
        if not found or not names:
            raise Reject(f"{link} is not about a group of draws of {rate}")
        chance, K = f"E[{names[0]}]", found[2]
        known, bound = self.iid(f"E[{found[1]}] = 1 - {chance}^{K} - (1 - {chance})^{K}"), self.fact(link)
        of = call_of(rate)[1][0]
        (x, hit), w = (self.variable(of), self.number_of(names[0], of)[1]), shannon.w
        bit_, P = lam(w, ap(hit, ap(x, w))), sum_(w, mul(ap(LAW, w), ind(ap(hit, ap(x, w)))))
        length = next(iter(v.type.parts[1].parts[0] for v in map(self.variable, self.goal.variables) if _is_group(v)))
        amount, rest, half, z = sub(*reversed(bound.says.args)), sub(ONE, P), fraction(1, 2), var("_z", R)
        least, small = linear(le(ZERO, amount), (1, bound)), assume(le(amount, ZERO))
        # reached: p = 1 - p
        lemma = use(of_types(powers.two_powers_least(), {"K": length}), (), a=P, b=rest)
        most = next(h for h in lemma.hypotheses if h.op == "le" and h.args[1].op == "mul")
        whole = taut(eq(add(P, rest), ONE))
        lemma = cut(lemma, self._least(hit, x), self._most(hit, x), whole, auto(most, (1, small), (1, known)))
        possible, equation = inst(says.args[0], w).args
        each = []
        for phi, value in ((ap(bit_, w), TRUE), (not_(ap(bit_, w)), FALSE)):
            b = var("_b", TRUTH)
            same = prop(eq(ap(bit_, w), value), assume(phi))
            moved = at(b, mass(LAW, bit_, b), same)
            each.append(auto(equation, (1, moved), (1, lemma), (1, shannon.TOTAL)))
        only = gen(w, intro(possible, case(ap(bit_, w), *each)))
        # uniform: p p + (1 - p) (1 - p) = 1/2
        own, b, p = mass(LAW, bit_, ap(bit_, w)), var("_b", TRUTH), ap(LAW, w)
        mean = eq(mul(p, own), mul(p, half))
        there = cases(
            p,
            mean,
            lambda h: linear(mean, (p, mp(spec(assume(says), w), h))),
            lambda e: linear(mean, (sub(own, half), e)),
        )
        pushed = use(shannon.push(), X=bit_, f=lam(b, mass(LAW, bit_, b)))
        gap = sub(P, rest)
        rows: list[Row] = [(1, summed(w, cut(there, shannon.nonneg(w)))), (1, pushed)]
        rows += [(t, shannon.TOTAL) for t in (ONE, P, sum_(w, p))]
        square = auto(le(mul(gap, gap), ZERO), *rows)
        zero = use(square_zero(), [square], u=gap)
        sides = [linear(eq(side, half), (c, zero)) for side, c in ((P, fraction(1, 2)), (rest, fraction(-1, 2)))]
        raised = [at(z, power(z, length), side) for side in sides]
        reached = of_types(powers.two_powers_of_half(), {"K": length})
        back = auto(eq(amount, ZERO), (1, known), *((1, row) for row in (*raised, reached)))
        return Slack(least, only, back)

    def _least(self, hit: Term, x: Term) -> Theorem:
        """0 <= E[hit]"""
        w = shannon.w
        phi = ap(hit, ap(x, w))
        each = linear(le(ZERO, mul(ap(LAW, w), ind(phi))), (shannon.nonneg(w), ind_ge0(phi)))
        found = summed(w, each)
        return linear(le(ZERO, found.says.args[1]), (1, found))

    def _most(self, hit: Term, x: Term) -> Theorem:
        """0 <= 1 - E[hit]"""
        w = shannon.w
        phi, p = ap(hit, ap(x, w)), ap(LAW, w)
        found = summed(w, linear(le(mul(p, ind(phi)), p), (shannon.nonneg(w), ind_le1(phi))))
        return linear(le(ZERO, sub(ONE, found.says.args[0])), (1, found), (1, shannon.TOTAL))

    def _shown(self, theorem: Theorem, but: Sequence[Term], known: Sequence[Theorem]) -> Theorem | None:
        """A theorem of which what is assumed follows from equations, but for the law and what is given; else None"""
        for h in theorem.hypotheses - {*but, *shannon.LAW}:
            try:
                theorem = cut(theorem, auto(h, *((1, row) for row in known)))
            except Reject:
                return None
        return theorem


def _value(f: Term, v: Term) -> Term:
    value = ap(f, v)
    return ind(value) if value.type is TRUTH else value


def _as_number(f: Term) -> Term:
    """A bit as the number 0 or 1"""
    v = var("_v", f.type.parts[0])
    return lam(v, _value(f, v))


def _is_group(v: Term) -> bool:
    """A variable of vectors"""
    return v.type.parts[1].op == "->"
