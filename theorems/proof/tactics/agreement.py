"""What the advantages of a group hide of its rewards, with exact match: whether all are right or all are wrong."""

from __future__ import annotations

import re

from theorems.proof.core import FALSE, ZERO, R, Reject, Term, Theorem, num, var
from theorems.proof.lore import advantages, functions, shannon
from theorems.proof.lore.advantages import all_of, differences, put_together
from theorems.proof.lore.base import at, auto, case, cut, flip, instance_of, is_false, is_true, prop, use
from theorems.proof.rules import Row, assume, ext, gen, instance, intro, linear, spec, swap
from theorems.proof.tactics.chances import binary_form
from theorems.proof.tactics.draws import Draws
from theorems.proof.tactics.state import Opened, call_of, trans, w1, w2
from theorems.proof.terms import all_, ap, conj, entropy, eq, ind, inv, joint, lam, ln, lt, mul, not_, size_of, sub

_ALL = "all_right"  # a name for unanimous(r), where a script has none


class Agreement(Draws):
    """What the advantages of a group hide of its rewards, with exact match."""

    def agreement(self, text: str) -> Theorem:
        """for every t: H(r|a,T=t) = h(b), or = A*h(1/V), for r = match(T,S), a = centred(r), b = P(all r are 1|T)"""
        opened = self.open(text)
        found = re.fullmatch(r"for every (\w+): H\((\w+)\|(\w+),(\w+)=\1\) = (.*)", text)
        if not found or call_of(self.definition(found[3])) != ("centred", [found[2]]):
            raise Reject("no text of the form H(r|a,T=t) = .. with a = centred(r)")
        t, rewards, apart, tokens, value = found.groups()
        head, args = call_of(self.definition(rewards))
        if head != "match" or args[0] != tokens:
            raise Reject(f"{rewards} is no exact match of {tokens}")
        defined = (n for n in self.goal.variables if call_of(self.definition(n)) == ("unanimous", [rewards]))
        whole = next(defined, _ALL)
        self.named |= {_ALL: f"unanimous({rewards})"} if whole == _ALL else {}
        hidden, unit = self.hidden(opened, rewards, apart, tokens, args[1], whole), inv(ln(num(2)))
        if whole != _ALL:
            line = f"for every {t}: H({whole}|{tokens}={t}) = {value}"
            told = self.here(self.chance(line), opened)
            return self.done(text, opened.close(linear(opened.says, (unit, hidden), (1, told))))
        entropy_, chance = self.entropy_of_test(opened, whole, tokens, args[1], self.test_of(whole, tokens, args[1]))
        v = next(v for v in opened.variables if v.type is self.variable(tokens).type.parts[1])
        count = use(advantages.all_the_same(), t=v)
        agree, share, form, z = count.says.args[1].args[0], inv(size_of(v.type.parts[1])), binary_form(), var("_z", R)
        says = eq(ap(form, mul(ind(agree), share)), mul(ind(agree), ap(form, share)))
        yes, no = is_true(assume(agree)), is_false(assume(not_(agree)))
        at_once = lam(z, ap(form, mul(z, share)))
        on = linear(says, (1, instance_of(at_once, yes)), (mul(num(-1), ap(form, share)), yes))
        off = linear(says, (1, instance_of(at_once, no)), (mul(num(-1), ap(form, share)), no))
        rows: list[Row] = [(unit, hidden), (unit, entropy_), (unit, instance_of(form, chance))]
        rows += [(unit, instance_of(at_once, count)), (unit, case(agree, on, off))]
        return self.done(text, opened.close(linear(opened.says, *rows)))

    def hidden(self, opened: Opened, rewards: str, apart: str, tokens: str, answer: str, whole: str) -> Theorem:
        """H(r|a,T=t) = H(q|T=t) in nats, q whether all rewards are 1"""
        law, why = self.law(opened)
        T, S, r, a, q = (self.random(n) for n in (tokens, answer, rewards, apart, whole))
        t = next(v for v in opened.variables if v.type is T.type.parts[1])
        i, j, k = (var(n, t.type.parts[0]) for n in ("_i", "_j", "_k"))
        places, positive = (w1, w2), [assume(lt(ZERO, ap(law, o))) for o in (w1, w2)]
        r_at = [self.at_fixed(rewards, T, t, o, h) for o, h in zip(places, positive, strict=True)]
        inside = [
            cut(instance(use(shannon.given_possible(), Y=T, b=t), {shannon.w: o}), h)
            for o, h in zip(places, positive, strict=True)
        ]
        a_at, q_at = ([self.unfold(n, o, h) for o, h in zip(places, inside, strict=True)] for n in (apart, whole))

        def function(x: Term, y: Term, same: Theorem) -> Theorem:
            phi = eq(ap(y, w1), ap(y, w2))
            theorem = intro(positive[0].says, intro(positive[1].says, intro(phi, same)))
            return cut(functions.is_function(x, y, theorem, law), *why)

        def assumed(y: Term, x: Term) -> Theorem:
            return prop(eq(ap(x, w1), ap(x, w2)), assume(eq(ap(y, w1), ap(y, w2))))

        u, c = var("_u", q.type.parts[1]), var("_c", differences(ap(r, w1)).type)
        told = []
        for o, qo, ao in zip(places, q_at, a_at, strict=True):
            one = use(advantages.from_differences(), r=ap(r, o))
            one = trans(one, at(u, put_together(u, differences(ap(r, o))), flip(qo)))
            told.append(trans(one, at(c, put_together(ap(q, o), c), flip(ao))))
        qa, ra = joint(q, a), joint(r, a)
        moved = trans(
            at(u, put_together(u, ap(a, w1)), assumed(qa, q)), at(c, put_together(ap(q, w2), c), assumed(qa, a))
        )
        rows: list[Row] = [(1, function(r, qa, trans(trans(told[0], moved), flip(told[1]))))]
        z = var("_z", r.type.parts[1])
        all_same = trans(trans(q_at[0], at(z, all_of(z), assumed(ra, r))), flip(q_at[1]))
        rows.append((1, function(q, ra, all_same)))
        log = at(v := var("_v", R), ln(v), why[1])
        rows.append((why[1].says.args[0], log))
        says = eq(sub(entropy(law, ra), entropy(law, a)), entropy(law, q))
        agree = all_(i, all_(k, eq(ap(t, i), ap(t, k))))
        # where all tokens are equal, no two rewards differ
        h, nothing = assume(agree), []
        for o, ro, ao in zip(places, r_at, a_at, strict=True):
            y = var("_y", t.type.parts[1])
            alike = at(y, eq(y, ap(S, o)), spec(spec(h, i), j))
            none = prop(eq(conj(eq(ap(t, i), ap(S, o)), not_(eq(ap(t, j), ap(S, o)))), FALSE), alike)
            nothing.append(trans(trans(ao, at(z, differences(z), ro)), ext(gen(i, ext(gen(j, none))))))
        constant = trans(nothing[0], flip(nothing[1]))
        on = auto(says, *rows, (1, function(a, q, constant)), (1, function(a, shannon.NOTHING, constant)))
        # elsewhere not all rewards are 1
        never = []
        for o, ro, qo in zip(places, r_at, q_at, strict=True):
            every = all_(k, eq(ap(t, k), ap(S, o)))
            y, all_s = var("_y", t.type.parts[1]), assume(every)
            two = gen(i, gen(k, swap(lam(y, eq(ap(t, i), y)), flip(spec(all_s, k)), spec(all_s, i))))
            wrong = prop(not_(every), intro(every, prop(FALSE, two, assume(not_(agree)))))
            never.append(prop(not_(ap(q, o)), qo, at(z, all_of(z), ro), wrong))
        both_wrong = prop(eq(ap(q, w1), ap(q, w2)), *never)
        off = auto(says, *rows, (1, function(q, a, both_wrong)), (1, function(q, shannon.NOTHING, both_wrong)))
        return case(agree, on, off)
