"""Probabilities: a bit and its chance, and the law of a function of a uniform answer."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations

from theorems.proof.core import (
    ONE,
    TRUTH,
    ZERO,
    R,
    Reject,
    Term,
    Theorem,
    make,
    need,
    normal,
    num,
    term,
    var,
)
from theorems.proof.lore import functions, means, shannon, vectors
from theorems.proof.lore.base import (
    at,
    auto,
    cancelled,
    case,
    cases,
    cut,
    instance_of,
    is_false,
    is_true,
    one_bit,
    refl,
    replaced,
    substituted,
    summed,
    use,
)
from theorems.proof.lore.binary import binary_entropy
from theorems.proof.reader import LAW, Parser, Tokens
from theorems.proof.rules import Row, assume, gen, instance, intro, linear, of_types, spec
from theorems.proof.tactics.numbers import Numbers
from theorems.proof.tactics.state import Opened, call_of, possible_under, trans
from theorems.proof.tactics.values import Values, vector_logs
from theorems.proof.terms import (
    ap,
    entropy,
    eq,
    given,
    ind,
    inv,
    joint,
    lam,
    le,
    ln,
    lt,
    mass,
    mul,
    neg,
    not_,
    size_of,
    some,
    sub,
    sum_,
)


def distinct_of(t: Term) -> Term:
    k, v = var("_k", t.type.parts[0]), var("_v", t.type.parts[1])
    return sum_(v, ind(some(k, eq(ap(t, k), v))))


def occurs_in(s: Term, t: Term) -> Term:
    k = var("_k", t.type.parts[0])
    return some(k, eq(ap(t, k), s))


def binary_form() -> Term:
    """x -> - x ln x - (1 - x) ln(1 - x)"""
    x = var("_x", R)
    return lam(x, binary_entropy(x))


class Chances(Numbers, Values):
    """Probabilities: a bit and its chance, and the law of a function of a uniform answer."""

    def test_of(self, name: str, by: str, answer: str) -> Callable[[Term, Term], Term]:
        """What a variable is defined to be, as a function of the values of two others"""
        tokens, answers = (var(f"_{n}", self.variable(n).type.parts[1]) for n in (by, answer))

        def expanded(n: str) -> Term:
            if n in (by, answer):
                return tokens if n == by else answers
            head, args = call_of(self.definition(n))
            need(head != "", f"{n} is not defined by {by} and {answer}")
            return self.reading.call(head, *map(expanded, args))

        body = expanded(name)
        return lambda t, s: ap(lam(tokens, lam(answers, body)), t, s)

    def chance_of(self, text: str, name: str, by: str, answer: str, test: Callable[[Term, Term], Term]) -> Theorem:
        """for every t: H(b|T=t) = h(number of s with test(t,s) / V), b = test(T,S), S uniform and independent of T"""
        opened = self.open(text)
        entropy_, chance = self.entropy_of_test(opened, name, by, answer, test)
        unit, form = inv(ln(num(2))), binary_form()
        return self.done(text, opened.close(linear(opened.says, (unit, entropy_), (unit, instance_of(form, chance)))))

    def entropy_of_test(
        self, opened: Opened, name: str, by: str, answer: str, test: Callable[[Term, Term], Term]
    ) -> tuple[Theorem, Theorem]:
        """H(b|T=t) in nats as a form of P(b|T=t), and P(b|T=t) = number of s with test(t,s) / V"""
        law, why = self.law(opened)
        tokens, s_rv, b = self.variable(by), self.variable(answer), self.random(name)
        t = next(v for v in opened.variables if v.type is tokens.type.parts[1])
        w, s, z = shannon.w, var("_s", s_rv.type.parts[1]), var("_z", t.type)
        _, prior = self.uniform_law(opened, law)
        h = assume(lt(ZERO, ap(law, w)))
        inside = cut(use(shannon.given_possible(), Y=tokens, b=t), h)
        at_t = cut(use(shannon.given_value(), Y=tokens, b=t), h)
        value = linear(
            eq(ind(ap(b, w)), ind(test(ap(tokens, w), ap(s_rv, w)))),
            (1, at(v := var("_v", TRUTH), ind(v), self.unfolded_to(name, (by, answer), w, inside))),
        )
        value = trans(value, at(z, ind(test(z, ap(s_rv, w))), at_t))
        q = ap(law, w)
        says = eq(mul(q, ind(ap(b, w))), mul(q, ind(test(t, ap(s_rv, w)))))

        def on(_: Theorem) -> Theorem:
            return linear(says, (q, value))

        def off(e: Theorem) -> Theorem:
            return linear(says, (sub(ind(ap(b, w)), ind(test(t, ap(s_rv, w)))), e))

        each = summed(w, cut(cases(q, says, on, off), spec(why[0], w)))
        pushed = cut(use(shannon.push(), p=law, X=s_rv, f=lam(s, ind(test(t, s)))), *why)
        size = size_of(s.type)
        per = summed(
            s,
            linear(
                eq(mul(mass(law, s_rv, s), ind(test(t, s))), mul(inv(size), ind(test(t, s)))),
                (ind(test(t, s)), spec(prior, s)),
            ),
        )
        chance = sum_(w, mul(q, ind(ap(b, w))))
        count = sum_(s, ind(test(t, s)))
        same = linear(eq(chance, mul(count, inv(size))), (1, each), (1, pushed), (1, per))
        return cut(use(means.binary(), p=law, b=b), why[1]), same

    def chance(self, text: str) -> Theorem:
        """H(r|T=t) = h(P(r=1|T=t)); H(r) = h(E[P(r=1|T)]); H(b|T=t) = h(M/V), b a test of T and of a uniform answer"""
        tested = re.match(r"for every \w+: H\((\w+)\|(\w+)=\w+\)", text)
        if tested and any(premise.endswith(" uniform") for premise in self.premises):
            answer = next(premise for premise in self.premises if premise.endswith(" uniform")).removesuffix(" uniform")
            try:
                return self.chance_of(text, tested[1], tested[2], answer, self.test_of(tested[1], tested[2], answer))
            except Reject:
                pass
        opened = self.open(text)
        found = re.search(r"H\((\w+)(?:\|(\w+)=\w+)?\) = h\((.*)\)$", text)
        need(found is not None, "no text of the form H(r|T=t) = h(a)")
        r = self.random(found[1])  # type: ignore[index]
        law, why = self.law(opened) if found[2] else (LAW, [shannon.NONNEG, shannon.TOTAL])  # type: ignore[index]
        theorem = cut(use(means.binary(), p=law, b=r), *why[1:])
        w, z = shannon.w, var("_z", R)
        chance = sum_(w, mul(ap(law, w), ind(ap(r, w))))
        a = self.expression(opened, found[3])  # type: ignore[index]
        total = why[1] if law is not LAW else shannon.TOTAL
        rows: list[Row] = [(1, total)]
        if law is LAW:
            rows += self.towers(found[3])  # type: ignore[index]
        for sign, target in ((1, a), (-1, sub(ONE, a))):
            try:
                same = auto(eq(chance, target), *rows)
            except Reject:
                continue
            del sign
            form = neg(make("add", mul(z, ln(z)), mul(sub(ONE, z), ln(sub(ONE, z)))))
            unit = inv(ln(num(2)))
            return self.done(text, opened.close(linear(opened.says, (unit, theorem), (unit, at(z, form, same)))))
        raise Reject("not the chance that is meant")

    def towers(self, text: str) -> list[Row]:
        out: list[Row] = []
        for name, call in self.goal.functions.items():
            found = re.fullmatch(r"P\((\w+)=([01])\|(\w+)\)", call)
            if found and f"E[{name}]" in text:
                event = ap(self.random(found[1]), shannon.w)
                g = ind(event if found[2] == "1" else not_(event))
                out.append((1, use(means.tower(), Y=self.random(found[3]), g=lam(shannon.w, g))))
        return out

    def uniform_law(self, opened: Opened, law: Term) -> tuple[str, Theorem]:
        """An answer that is uniform under a law: its name, and that each value has chance 1/V"""
        for name in self.goal.variables:
            premise = self.premises.get(f"{name} uniform")
            s = self.variable(name)
            if premise is None:
                continue
            if law is LAW:
                return name, premise
            for x in self.goal.variables:
                rv = self.variable(x)
                apart = self.apart(x, name)
                for v in opened.variables:
                    if apart is not None and law is given(LAW, rv, v):
                        theorem = use(means.prior_given(), [premise, apart], Y=rv, S=s, b=v)
                        z = var("s", s.type.parts[1])
                        return name, gen(z, theorem)
        raise Reject("nothing is uniform")

    def apart(self, x: str, y: str) -> Theorem | None:
        """I(X;Y) <= 0 in nats"""
        for text in (f"I({x};{y}) = 0", f"I({y};{x}) = 0"):
            if text in self.premises or text in self.facts:
                a, b = self.variable(x), self.variable(y)
                nats = sub(make("add", entropy(LAW, a), entropy(LAW, b)), entropy(LAW, joint(a, b)))
                return auto(le(nats, ZERO), (ln(num(2)), self.fact(text)), (nats, one_bit()))
        return None

    def independent(self, text: str) -> Theorem:
        """A relation between means, where that of a product of numbers of independent variables is their product"""
        opened = self.open(text)
        calls = {name: call_of(call)[1] for name, call in self.goal.functions.items()}
        numbers = {name: args[0] for name, args in calls.items() if len(args) == 1}
        rows: list[Row] = []
        for (f, x), (g, y) in combinations(numbers.items(), 2):
            known = self.apart(x, y) if x != y else None
            if known is not None:
                (X, first), (Y, second) = (self.number_of(name, of) for name, of in ((f, x), (g, y)))
                rows.append((1, cut(use(means.product(), X=X, Y=Y, f=first, h=second), known)))
        need(bool(rows), "no two numbers depend on independent variables")
        return self.done(text, opened.close(auto(opened.says, *rows)))

    def number_of(self, name: str, of: str) -> tuple[Term, Term]:
        """A variable, and a number as the function of its values that it is"""
        parser = Parser(self.reading, Tokens(name))
        parser.outcome = shannon.w
        X = self.random(of)
        z = var("_z", X.type.parts[1])
        return X, lam(z, replaced(parser.sum(), ap(X, shannon.w), z))

    def law_of(self, text: str) -> Theorem:
        """H(r|T=t) = .., r a function of an answer that is uniform"""
        opened = self.open(text)
        found = re.search(r"H\((\w+)(?:\|\w+=\w+)?\) = ", text)
        need(found is not None, "no text of the form H(r|T=t) = ..")
        theorem, f, s = self.seen_of_uniform(opened, found[1])  # type: ignore[index]
        return self.done(text, opened.close(self.classes(opened, theorem, f, s)))

    def seen_of_uniform(self, opened: Opened, name: str) -> tuple[Theorem, Term, Term]:
        """H(r|T=t) = sum_s 1/V (ln V - ln number of r with f r = f s) in nats, r = f(S), S uniform; f, and s"""
        law, _ = self.law(opened)
        answer, _ = self.uniform_law(opened, law)
        s_rv, w = self.variable(answer), shannon.w
        head, args = call_of(self.definition(name)) if name != answer else ("", [])
        h = assume(lt(ZERO, ap(law, w)))
        s = var("s", s_rv.type.parts[1])
        if name == answer:
            return self.law_of_function(opened, name, s, refl(ap(s_rv, w))), lam(s, s), s
        inside = h if law is LAW else cut(possible_under(law), h)
        value = self.unfold(name, w, inside)
        names = {arg: var(f"_{arg}", self.random(arg).type.parts[1]) for arg in args}
        body = self.reading.call(head, *(names[arg] for arg in args))
        fixed = self.fixed(opened) or {}
        for arg in args:
            if arg in fixed:
                at_t = cut(use(shannon.given_value(), Y=self.variable(arg), b=fixed[arg]), h)
                z, rest = names[arg], body
                for other in args:
                    if other != arg:
                        rest = substituted(rest, names[other], ap(self.random(other), w))
                value = trans(value, instance_of(lam(z, rest), at_t))
        f_body = body
        for arg in args:
            if arg in fixed:
                f_body = substituted(f_body, names[arg], fixed[arg])
        need(answer in names, f"{name} is not defined in terms of {answer}")
        seen = substituted(f_body, names[answer], s)
        need(not any(v in seen.free for v in names.values()), f"{name} depends on more than {answer}")
        return self.law_of_function(opened, name, seen, value), lam(s, seen), s

    def law_of_function(self, opened: Opened, name: str, seen: Term, value: Theorem) -> Theorem:
        """H(X) = sum_s 1/V (ln V - ln number of r with f r = f s), S uniform; seen: f(s); value: X(w) = f(S(w))"""
        law, why = self.law(opened)
        answer, prior = self.uniform_law(opened, law)
        S, w, w1 = self.variable(answer), shannon.w, shannon.w1
        f = lam(var("s", S.type.parts[1]), seen)
        every = gen(w1, instance(intro(lt(ZERO, ap(law, w)), value), {w: w1}))
        same = use(functions.equal_variables(), [every], p=law, X=self.random(name), **{"X'": lam(w, ap(f, ap(S, w)))})
        theorem = use(means.uniform_function(), [prior], p=law, S=S, f=f)
        same, theorem = (cut(row, *(t for t in why if t.says in row.hypotheses)) for row in (same, theorem))
        return linear(eq(same.says.args[0], theorem.says.args[1]), (1, same), (1, theorem))

    def classes(self, opened: Opened, theorem: Theorem, f: Term, s: Term) -> Theorem:
        """sum_s 1/V (ln V - ln N(s)) where N(s) takes two values"""
        if ap(f, s) is s:
            return self.all_alike(opened, theorem, s)
        z, r = var("_z", R), var("_r", s.type)
        n = sum_(r, ind(eq(ap(f, r), ap(f, s))))
        size = size_of(s.type)
        forms = self.forms(opened)
        per = self.class_size(f, s, n)
        chosen, one, other = per  # N = [c] one + (1 - [c]) other
        both_ = make("add", mul(chosen, one), mul(sub(ONE, chosen), other))
        equation = auto(eq(n, both_), *self.class_rows(f, s))
        value = make("add", mul(chosen, ln(one)), mul(sub(ONE, chosen), ln(other)))
        log = at(z, ln(z), equation)
        phi = chosen.args[0] if chosen.op == "ind" else None
        need(phi is not None, "no condition")
        yes, no = is_true(assume(phi)), is_false(assume(not_(phi)))  # type: ignore[arg-type]
        says = eq(ln(n), value)
        on = linear(
            says,
            (1, log),
            (1, at(z, ln(make("add", mul(z, one), mul(sub(ONE, z), other))), yes)),
            (sub(ln(other), ln(one)), yes),
        )
        off = linear(
            says,
            (1, log),
            (1, at(z, ln(make("add", mul(z, one), mul(sub(ONE, z), other))), no)),
            (sub(ln(other), ln(one)), no),
        )
        split = case(phi, on, off)  # type: ignore[arg-type]
        each = summed(
            s,
            linear(
                eq(mul(inv(size), sub(ln(size), ln(n))), mul(inv(size), sub(ln(size), value))), (neg(inv(size)), split)
            ),
        )
        unit = inv(ln(num(2)))
        says = eq(mul(unit, theorem.says.args[0]), mul(unit, each.says.args[1]))
        whole = linear(says, (unit, theorem), (unit, each))
        value, rows = mul(unit, each.says.args[1]), [(1, whole)]
        if s.type.op == "->":  # the number of vectors as a power
            count = of_types(vectors.number_of_vectors(), dict(zip("KV", s.type.parts, strict=True)))
            value = term(normal(value))
            same = at(z, replaced(value, size, z), count)
            value, other = same.says.args[1], replaced(other, size, count.says.args[1])
            rows.append((1, same))
        rest = eq(value, opened.says.args[1])
        return linear(opened.says, *rows, (1, self.by_cases(forms, rest, other)))

    def all_alike(self, opened: Opened, theorem: Theorem, s: Term) -> Theorem:
        """Each value a class of its own: ln of the number of values"""
        unit, size = inv(ln(num(2))), means.elements_of(s)
        rows: list[Row] = [(unit, theorem), (mul(unit, ln(size.says.args[1])), cancelled(size))]
        rows += [(unit, log) for log in vector_logs(s.type)]
        return auto(opened.says, *rows, (1, one_bit()), (opened.says.args[1], one_bit()))

    def class_size(self, f: Term, s: Term, n: Term) -> tuple[Term, Term, Term]:
        size = size_of(s.type)
        body = ap(f, s)
        if body.op == "lam":
            t = body.args[0].args[0].args[0] if body.args[0].op == "eq" else None
            need(t is not None, "not an exact match")
            m = distinct_of(t)  # type: ignore[arg-type]
            return ind(occurs_in(s, t)), ONE, sub(size, m)  # type: ignore[arg-type]
        if body.op == "eq":
            return ind(body), ONE, sub(size, ONE)
        raise Reject("the values of this function are not counted yet")

    def class_rows(self, f: Term, s: Term) -> list[Row]:
        body = ap(f, s)
        if body.op == "lam":
            t = body.args[0].args[0].args[0]
            return [(1, use(vectors.match_classes(), t=t, s=s))]
        return []
