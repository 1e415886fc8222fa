"""How often a guess is right that is computed from a variable of few values."""

from __future__ import annotations

import re

from theorems.proof.core import TRUTH, ZERO, Reject, Theorem, need, num, var
from theorems.proof.lore import means, shannon
from theorems.proof.lore.base import at, auto, cancelled, cases, cut, inv_pos, leib, one_bit, replaced, summed, use
from theorems.proof.reader import LAW
from theorems.proof.rules import Row, assume, gen, instance, linear, spec
from theorems.proof.tactics.accepted import Accepted
from theorems.proof.tactics.state import call_of
from theorems.proof.terms import ap, eq, ind, inv, lam, le, ln, lt, mass, mul, sub


class Informed(Accepted):
    """How often a guess is right that is computed from a variable of few values."""

    def informed(self, text: str) -> Theorem:
        """1 - C q <= E[F], F = failed(b), b = match(x,S), I(x;S|g) = 0, g of C values, no value of S likelier than q"""
        opened = self.open(text)
        found = re.search(r" <= E\[(\w+)\]$", text)
        name, of = call_of(self.goal.functions.get(found[1], "")) if found else ("", [])
        head, args = call_of(self.definition(of[0])) if name == "failed" else ("", [])
        need(head == "match", "no text of the form .. <= E[F], F = failed(b), b = match(x,S)")
        guess, answer = args
        fact = next(
            (t for t in (*self.premises, *self.facts) if re.fullmatch(rf"I\({guess};{answer}\|\w+\) = 0", t)), ""
        )
        need(fact != "", f"I({guess};{answer}|g) = 0 is neither given nor shown before")
        b, x, S, g = (self.random(n) for n in (of[0], guess, answer, fact.partition("|")[2].partition(")")[0]))
        w = shannon.w
        hit, z, p = eq(ap(x, w), ap(S, w)), var("_z", b.type.parts[1]), ap(LAW, w)
        known = at(z, ind(z), self.unfolded_to(of[0], (guess, answer), w, assume(lt(ZERO, p))))
        says = eq(mul(p, ind(ap(b, w))), mul(p, ind(hit)))
        difference = sub(ind(ap(b, w)), ind(hit))
        same = cases(p, says, lambda _: linear(says, (p, known)), lambda e: linear(says, (difference, e)))
        right = summed(w, cut(same, shannon.nonneg(w)))
        every = self.largest(answer)
        q = every.says.args[0].args[1]
        some = use(means.guessed(), X=x, S=S, Y=g, q=q)
        none = next(h for h in some.hypotheses if h.op == "le" and h.args[1] is ZERO)
        some = cut(some, every, auto(none, (ln(num(2)), self.fact(fact)), (none.args[0], one_bit())))
        rows: list[Row] = [(1, right), (1, some), (1, shannon.TOTAL)]
        return self.done(text, opened.close(auto(opened.says, *rows)))

    def largest(self, answer: str) -> Theorem:
        """for every s: P(S=s) <= q, from S uniform, or from how often a guess T is right that does not know S"""
        uniform = self.premises.get(f"{answer} uniform")
        if uniform is not None:
            least = spec(uniform, s := var("_s", self.variable(answer).type.parts[1]))
            return gen(s, linear(le(*least.says.args), (1, least)))
        for name, call in self.goal.functions.items():
            found = re.fullmatch(r"P\((\w+)=1\|(\w+)\)", call)
            bound = next((t for t in self.premises if re.match(rf"for every \w+: {name} <= ", t)), "")
            if found and bound and call_of(self.definition(found[1])) == ("match", [found[2], answer]):
                return self.largest_tried(answer, found[2], found[1], self.premises[bound])
        raise Reject(f"nothing bounds the probabilities of {answer}")

    def largest_tried(self, answer: str, guess: str, right: str, bound: Theorem) -> Theorem:
        """for every s: P(S=s) <= q, from P(T=S|T) <= q, T uniform and independent of S"""
        tried, apart = self.premises.get(f"{guess} uniform"), self.apart(guess, answer)
        if tried is None or apart is None:
            raise Reject(f"{guess} is not known to be uniform, and independent of {answer}")
        S, T, r, w = self.variable(answer), self.variable(guess), self.random(right), shannon.w
        s, u, z = (var(name, ty) for name, ty in (("_s", S.type.parts[1]), ("_u", S.type.parts[1]), ("_z", TRUTH)))
        p, m, meant, share = ap(LAW, w), mass(LAW, T, s), ind(eq(ap(T, w), s)), mass(LAW, S, s)
        positive = auto(lt(ZERO, m), (1, spec(tried, s)), (1, inv_pos(means.elements_of(s))))
        each_time = lam(u, replaced(spec(bound, w).says.args[1], ap(T, w), u))
        told = use(means.possible_value(), [bound, positive], Y=T, phi=each_time, b=s)
        known = at(z, ind(z), self.unfolded_to(right, (guess, answer), w, assume(lt(ZERO, p))))
        moved = leib(u, ind(eq(u, ap(S, w))), ap(T, w), s)
        says = eq(mul(p, meant, ind(ap(r, w))), mul(p, meant, ind(eq(s, ap(S, w)))))
        difference = mul(meant, sub(ind(ap(r, w)), ind(eq(s, ap(S, w)))))

        def on(_: Theorem) -> Theorem:
            return auto(says, (mul(p, meant), known), (p, moved))

        each = summed(w, cut(cases(p, says, on, lambda e: linear(says, (difference, e))), shannon.nonneg(w)))
        product = use(shannon.independent(), X=T, Y=S)
        product = cut(instance(product, {var("a", s.type): s, var("b", s.type): s}), apart)
        rows: list[Row] = [(1, told), (inv(m), each), (inv(m), product), (share, cancelled(positive))]
        return gen(s, auto(le(share, told.says.args[1]), *rows))
