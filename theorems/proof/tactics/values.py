"""Functions of others, and how many values there are: function, size."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from theorems.proof.core import (
    ONE,
    UNIT,
    ZERO,
    R,
    Reject,
    Term,
    Theorem,
    Type,
    make,
    need,
    num,
    retyped,
    subst,
    var,
)
from theorems.proof.lore import functions, means, order, shannon, uniform, vectors
from theorems.proof.lore.base import (
    at,
    auto,
    bit,
    case,
    cases,
    cut,
    flip,
    ind_ge0,
    ind_le1,
    instance_of,
    is_false,
    is_true,
    nonneg_product,
    one_bit,
    prop,
    refl,
    replaced,
    substituted,
    summed,
    use,
)
from theorems.proof.reader import LAW, OUTCOMES
from theorems.proof.rules import Row, assume, ext, gen, instance, intro, linear, mp, of_types, spec, swap, taut
from theorems.proof.tactics.state import Opened, State, call_of, possible_under, trans, w1, w2
from theorems.proof.terms import (
    ap,
    conj,
    constant,
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
    not_,
    size_of,
    some,
    sub,
    sum_,
)


@dataclass(frozen=True, slots=True)
class View:
    """A random variable as a function of others: X(w) = template, with the others' values at w for the variables."""

    names: dict[str, Term]
    template: Term
    at: Callable[[Term, Theorem], Theorem]


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights c >= 0 of sum <= n, >= 1 at every value of X that is possible under a law; and why they are."""

    why: tuple[Theorem, ...]
    law: Term
    x: Term
    c: Term
    n: Term

    def most(self) -> Theorem:
        """H(X) <= ln n"""
        return use(shannon.size(), self.why, p=self.law, X=self.x, c=self.c, N=self.n)

    def uniform(self) -> Theorem:
        """H(X) >= ln n gives P(X = X(w)) = 1/n at every possible w"""
        return use(uniform.from_size(), self.why, p=self.law, X=self.x, c=self.c, N=self.n)


def vector_logs(of: Type) -> list[Theorem]:
    """ln of the number of vectors = length times ln of the number of symbols; nothing for other types"""
    if of.op != "->":
        return []
    types, z = {"K": of.parts[0], "V": of.parts[1]}, var("_z", R)
    symbols = of_types(means.inhabited(), {"A": of.parts[1]})
    positive = linear(lt(ZERO, symbols.says.args[1]), (1, symbols))
    _, log = vectors.ln_power_of(positive, var("k", of.parts[0]))
    count = at(z, ln(z), of_types(vectors.number_of_vectors(), types))
    return [linear(eq(count.says.args[0], log.says.args[1]), (1, count), (1, log))]


def _turned(a: Term, b: Term) -> Theorem:
    """(b = a) = (a = b)"""
    return taut(eq(eq(b, a), eq(a, b)))


def filled(template: Term, names: Mapping[str, Term], equal: Mapping[str, Theorem], name: str) -> Term:
    """The template with first values for the variables that are still in it, but for one"""
    for other, z in names.items():
        if other != name:
            template = substituted(template, z, equal[other].says.args[0])
    return template


class Values(State):
    """Functions of others, and how many values there are: function, size."""

    def function(self, text: str) -> Theorem:
        """H(X|Y) = 0, X a function of Y by the definitions of the variables"""
        opened = self.open(text)
        found = re.search(r"H\(([^|()]*)\|([^()]*)\) = 0", text)
        need(found is not None, "no text of the form H(X|Y) = 0")
        of, by = ([part.strip() for part in group.split(",")] for group in (found[1], found[2]))  # type: ignore[index]
        valued = [part.split("=")[0] for part in by if "=" in part]
        by = [part for part in by if "=" not in part]
        law, why = self.law(opened) if valued else (LAW, [shannon.NONNEG, shannon.TOTAL])
        x, y = (self.jointly(names, opened) for names in (of, by))
        out = functions.is_function(x, y, self.tells(of, by, valued, opened, law), law)
        out = cut(out, *[t for t in why if t.says in out.hypotheses])
        return self.done(text, opened.close(linear(opened.says, (inv(ln(num(2))), out))))

    def jointly(self, names: Sequence[str], opened: Opened) -> Term:
        return joint(*(self.random(name, opened) for name in names)) if names else constant(OUTCOMES)

    def tells(self, of: Sequence[str], by: Sequence[str], valued: Sequence[str], opened: Opened, law: Term) -> Theorem:
        """0 < p(w1) -> 0 < p(w2) -> Y(w1) = Y(w2) -> X(w1) = X(w2), under a law given values of others"""
        x, y = (self.jointly(names, opened) for names in (of, by))
        positive = [lt(ZERO, ap(law, w)) for w in (w1, w2)]
        possible = [assume(phi) for phi in positive]
        equal: dict[str, Theorem] = {}
        same = eq(ap(y, w1), ap(y, w2))
        for name in by:
            rv = self.random(name, opened)
            equal[name] = prop(eq(ap(rv, w1), ap(rv, w2)), assume(same))
        if law is not LAW:
            for name in valued:
                rv = self.variable(name)
                v = next(v for v in opened.variables if v.type is rv.type.parts[1])
                inside = [
                    cut(instance(use(shannon.given_value(), Y=rv, b=v), {shannon.w: w}), h)
                    for w, h in zip((w1, w2), possible, strict=True)
                ]
                equal[name] = swap(lam(z := var("_z", v.type), eq(ap(rv, w1), z)), flip(inside[1]), inside[0])
                possible = [
                    cut(instance(use(shannon.given_possible(), Y=rv, b=v), {shannon.w: w}), h)
                    for w, h in zip((w1, w2), possible, strict=True)
                ]
        each = [
            self.determined_part(self.random(name, opened), name.partition("[")[0], equal, possible)
            if "[" in name and name not in equal
            else self.determined(name, equal, possible)
            for name in of
        ]
        theorem = prop(eq(ap(x, w1), ap(x, w2)), *each)
        return intro(positive[0], intro(positive[1], intro(same, theorem)))

    def at(self, text: str) -> Theorem:
        """I(A;B|C,T=t) = 0 at every t, from I(A;B|C,T) = 0; H(X|Y,T=t) = 0 as a function, or from H(X|Y,T) = 0"""
        opened = self.open(text)
        try:
            return self.function(text)
        except Reject:
            pass  # no function by the definitions
        if found := re.fullmatch(r"for every (\w+): H\(([^|()]+)\|(\w+)=\1\) = H\(\2\)", text):
            return self.independent_at(text, opened, found[2], found[3])
        groups, behind, values = self.groups(opened, text.partition(": ")[2])
        need(len(values) == 1 and opened.says.args[1] is ZERO, "no text of the form I(A;B|C,T=t) = 0")
        ((T, t),) = values
        fact = next((f for f in (*self.premises, *self.facts) if self.same_without_value(f, groups, [*behind, T])), "")
        need(fact != "", "the same on average is neither given nor shown before")
        law, b = given(LAW, T, t), var("b", t.type)
        x, y = joint(*groups[0]), joint(*groups[-1])
        others = [joint(*behind)] if behind else []
        parts = use(shannon.information(), X=x, Y=y, Z=others[0]) if behind else use(shannon.information2(), X=x, Y=y)
        least = cut(instance(parts, {LAW: law}), *shannon.given_law(T, t))
        G = lam(t, least.says.args[1])
        every = gen(b, instance(intro(lt(ZERO, mass(LAW, T, t)), least), {t: b}))
        seen = [[x, *others], [y, *others], [x, y, *others], *([others] if behind else [])]
        rows: list[Row] = [(1, use(shannon.average(), X=joint(*v), Y=T)) for v in seen]
        together = make("add", *(entropy(LAW, joint(*parts, T)) for parts in ([x, *others], [y, *others])))
        nats = sub(together, make("add", *(entropy(LAW, joint(*parts, T)) for parts in ([x, y, *others], others))))
        mean = sum_(shannon.w, mul(ap(LAW, shannon.w), ap(G, ap(T, shannon.w))))
        none = auto(le(mean, ZERO), *rows, (ln(num(2)), self.fact(fact)), (nats, one_bit()))
        zero = use(shannon.zero_at_each(), [every, none], G=G, Y=T, b=t)
        return self.done(text, opened.close(linear(opened.says, (inv(ln(num(2))), zero))))

    def independent_at(self, text: str, opened: Opened, seen: str, by: str) -> Theorem:
        """H(X|T=t) = H(X) at every t, from I(T;X) = 0"""
        known = (f"I({by};{seen}) = 0", f"I({seen};{by}) = 0")
        fact = next((f for f in known if f in self.premises or f in self.facts), "")
        need(fact != "", f"{known[0]} is neither given nor shown before")
        x, T = joint(*(self.variable(name) for name in seen.split(","))), self.variable(by)
        nats = sub(make("add", entropy(LAW, x), entropy(LAW, T)), entropy(LAW, joint(x, T)))
        apart = auto(le(nats, ZERO), (ln(num(2)), self.fact(fact)), (nats, one_bit()))
        (t,) = opened.variables
        theorem = use(means.independent_given(), [apart], X=x, Y=T, b=t)
        return self.done(text, opened.close(linear(opened.says, (inv(ln(num(2))), theorem))))

    def same_without_value(self, text: str, groups: Sequence[Sequence[Term]], behind: Sequence[Term]) -> bool:
        """Whether a fact says I(A;B|C) = 0 of the same groups, in any order"""
        if not re.fullmatch(r"[HI]\([^()=]*\) = 0", text):
            return False
        found, bar, _ = self.groups(self.open(text), text)
        sides = [frozenset(group) for group in groups]
        return set(bar) == set(behind) and [frozenset(group) for group in found] in (sides, sides[::-1])

    def determined(self, name: str, equal: Mapping[str, Theorem], possible: Sequence[Theorem]) -> Theorem:
        """X(w1) = X(w2), from the same of what it is a function of"""
        if name in equal:
            return equal[name]
        for view in self.views(name, equal):
            theorems = [view.at(w, h) for w, h in zip((w1, w2), possible, strict=True)]
            out, template = theorems[0], view.template
            for other, z in view.names.items():
                a, b = equal[other].says.args
                step = instance_of(lam(z, filled(template, view.names, equal, other)), equal[other])
                out = trans(out, step)
                template = substituted(template, z, b)
                del a
            return trans(out, flip(theorems[1]))
        raise Reject(f"{name} is not seen to be a function of {', '.join(equal)}")

    def determined_part(
        self, part: Term, whole: str, equal: Mapping[str, Theorem], possible: Sequence[Theorem]
    ) -> Theorem:
        """The same of components of a vector, as T[i] or T[<i], that is known or is defined component by component"""
        vector = self.variable(whole)
        z, sides = var("_z", vector.type.parts[1]), []
        for w, h in zip((w1, w2), possible, strict=True):
            value = ap(part, w)
            of_whole = replaced(value, ap(vector, w), z)
            need(w not in of_whole.free, f"{whole} has no such part")
            sides.append(at(z, of_whole, refl(ap(vector, w)) if whole in equal else self.unfold(whole, w, h)))
        out = sides[0]
        for theorem in equal.values():
            first, v = theorem.says.args[0], var("_part", theorem.says.args[0].type)
            template = replaced(out.says.args[1], first, v)
            if v in template.free:
                out = trans(out, at(v, template, theorem))
        need(
            out.says.args[1] is sides[1].says.args[1],
            f"a part of {whole} is not seen to be a function of {', '.join(equal)}",
        )
        return trans(out, flip(sides[1]))

    def views(self, name: str, equal: Mapping[str, Theorem]) -> Iterable[View]:
        """X as a function of others: by its definition, and by what the definitions of others tell of it"""
        call = self.definition(name)
        head, args = call_of(call)
        if call and set(args) <= set(equal):
            yield self.plain_view(name, args)
        for other in equal:
            head2, args2 = call_of(self.definition(other))
            if {head, head2} == {"restrict", "match"} and args == args2[::-1]:
                tokens, answer = (args2, args)[head == "match"]
                if tokens in equal and self.random(tokens).type.parts[1].op == "->":
                    yield self.other_view(name, other, tokens, answer, head)
            if args == args2[::-1] and args and self.random(args[0]).type.parts[1].op != "->":
                yield from self.symbol_views(name, other, equal)
            if head2 == "keep" and args2[1] == name and args2[0] in equal:
                yield self.at_token(name, other, args2[0])
            if head2 == "match" and args2[1] == name and args2[0] in equal:
                yield self.answer_view(name, other, args2[0])

    def plain_view(self, name: str, args: Sequence[str]) -> View:
        names = {arg: var(f"_{arg}", self.random(arg).type.parts[1]) for arg in args}
        head, _ = call_of(self.definition(name))
        template = self.reading.call(head, *(names[arg] for arg in args))
        return View(names, template, lambda w, h: self.unfold(name, w, h))

    def other_view(self, name: str, other: str, tokens: str, answer: str, head: str) -> View:
        """restrict(S,T) from T and match(T,S), and the other way round"""
        t, o = (var(f"_{n}", self.random(n).type.parts[1]) for n in (tokens, other))
        k, v = var("_k", t.type.parts[0]), var("_v", t.type.parts[1])
        if head == "restrict":
            template = lam(v, some(k, conj(eq(ap(t, k), v), ap(o, k))))
        else:
            template = lam(k, ap(o, ap(t, k)))
        lemma = vectors.restrict_from_match if head == "restrict" else vectors.match_from_restrict

        def at_w(w: Term, possible: Theorem) -> Theorem:
            theorem = use(lemma(), t=ap(self.random(tokens), w), s=ap(self.random(answer), w))
            back = flip(self.unfold(other, w, possible))
            step = instance_of(lam(o, substituted(template, t, ap(self.random(tokens), w))), back)
            return trans(trans(self.unfold(name, w, possible), theorem), step)

        return View({tokens: t, other: o}, template, at_w)

    def symbol_views(self, name: str, other: str, equal: Mapping[str, Theorem]) -> Iterable[View]:
        """restrict(S,T) from match(T,S) and S or T, and the other way round, T one symbol"""
        head, args = call_of(self.definition(name))
        head2, _ = call_of(self.definition(other))
        tokens, answer = args if head == "match" else args[::-1]
        for known in (tokens, answer):
            if known not in equal:
                continue
            if (head, head2) == ("match", "restrict"):
                yield self.at_token(name, other, known)
            if (head, head2) == ("restrict", "match"):
                yield self.symbol_view(name, other, tokens, answer, known)

    def symbol_view(self, name: str, other: str, tokens: str, answer: str, given: str) -> View:
        """restrict(S,T) from match(T,S) and S or T"""
        x, o = (var(f"_{n}", self.random(n).type.parts[1]) for n in (given, other))
        v = var("_v", x.type)
        template = lam(v, conj(eq(v, x), o))
        lemma = vectors.restrict_symbol if given == tokens else vectors.restrict_answer

        def at_w(w: Term, possible: Theorem) -> Theorem:
            theorem = use(lemma(), u=ap(self.random(tokens), w), s=ap(self.random(answer), w))
            back = flip(self.unfold(other, w, possible))
            step = instance_of(lam(o, substituted(template, x, ap(self.random(given), w))), back)
            return trans(trans(self.unfold(name, w, possible), theorem), step)

        return View({given: x, other: o}, template, at_w)

    def at_token(self, name: str, other: str, tokens: str) -> View:
        """A reward as whether the token is in the set that another variable is"""
        t, o = (var(f"_{n}", self.random(n).type.parts[1]) for n in (tokens, other))
        template = ap(o, t)

        def at_w(w: Term, possible: Theorem) -> Theorem:
            there = ap(self.random(tokens), w)
            known = self.unfold(other, w, possible)
            own = self.unfold(name, w, possible) if self.definition(name) else refl(ap(self.random(name), w))
            inside = prop(eq(own.says.args[1], ap(known.says.args[1], there)))
            return trans(trans(own, inside), instance_of(lam(o, ap(o, there)), flip(known)))

        return View({tokens: t, other: o}, template, at_w)

    def answer_view(self, name: str, other: str, tokens: str) -> View:
        """S = (x = (x = S)), S and x two-valued, or vectors of such; S k = not R k where x is always the first"""
        x, o = (var(f"_{n}", self.random(n).type.parts[1]) for n in (tokens, other))
        k = var("_k", x.type.parts[0]) if x.type.op == "->" else None
        first = k is not None and x.type.parts[1] is UNIT
        if k is None:
            template = eq(x, o)
        else:
            template = lam(k, not_(ap(o, k)) if first else eq(ap(x, k), ap(o, k)))

        def at_w(w: Term, possible: Theorem) -> Theorem:
            s, xs = ap(self.random(name), w), ap(self.random(tokens), w)
            back = ap(lam(x, lam(o, template)), xs, self.reading.call("match", xs, s))
            same = taut(eq(s, back)) if k is None else ext(gen(k, taut(eq(ap(s, k), ap(back, k)))))
            step = instance_of(lam(o, substituted(template, x, xs)), flip(self.unfold(other, w, possible)))
            return trans(same, step)

        return View({tokens: x, other: o}, template, at_w)

    def size(self, text: str) -> Theorem:
        """H(X|..) <= log2 of the number of values"""
        opened = self.open(text)
        found = re.search(r"H\(([^|()]*)(?:\|([^()]*))?\)", text)
        need(found is not None, "no text of the form H(X|..) <= n")
        groups, behind, values = self.groups(opened, found[0])  # type: ignore[index]
        law, why = self.law(opened) if values else (LAW, [shannon.NONNEG, shannon.TOTAL])
        x = joint(*groups[0])
        theorem = self.few(found[1].strip(), x, law, opened)  # type: ignore[index]
        theorem = cut(theorem, *[t for t in why if t.says in theorem.hypotheses])
        rows: list[Row] = [(bit(), theorem)]
        if behind:
            rows.append((bit(), use(shannon.information2(), X=x, Y=joint(*behind))))
        logs = [(inv(ln(num(2))), theorem) for theorem in vector_logs(x.type.parts[1])]
        lengths = [(size_of(of.parts[0]), one_bit()) for of in [x.type.parts[1]] if of.op == "->"]
        lengths.append((opened.says.args[1], one_bit()))
        return self.done(text, opened.close(auto(opened.says, (1, one_bit()), *rows, *logs, *lengths)))

    def few(self, name: str, x: Term, law: Term, opened: Opened) -> Theorem:
        """H(X) <= ln N in nats, N the number of values that are known to be possible"""
        head, args = call_of(self.definition(name))
        if head in ("lookup", "member") and law is not LAW and args[0] in (self.fixed(opened) or {}):
            return self.few_read(name, args, x, law, opened)
        return self.weights(name, x, law, opened).most()

    def weights(self, name: str, x: Term, law: Term, opened: Opened) -> Weights:
        """Weights that count the values that are known to be possible"""
        values = x.type.parts[1]
        a = var("a", values)
        size = next((text for text in self.goal.premises if text.startswith(f"|{name}| = ")), "")
        head, args = call_of(self.definition(name))
        if head == "match" and args[0] in (self.fixed(opened) or {}) and x.type.parts[1].op == "->":
            return self.few_matches(name, args, x, law, opened)
        if head and law is not LAW and self.picks_from(name, opened):
            return self.few_picked(name, opened)
        if size:
            return self.few_declared(size, x, law, a)
        c = lam(a, ONE)
        n = size_of(values)
        nonneg = gen(a, taut(le(ZERO, ONE)))
        there = gen(shannon.w, intro(lt(ZERO, ap(law, shannon.w)), taut(le(ONE, ONE))))
        return Weights((nonneg, there, taut(le(n, n))), law, x, c, n)

    def errors(self, text: str) -> Theorem:
        """H(S|d,r) <= E[W*log2(V - 1)], r = match(d,S), W = failed(r): after an error V - 1 symbols are left"""
        found = re.fullmatch(r"H\((\w+)\|(\w+),(\w+)\) <= E\[(\w+)\*log2\(\w+ - 1\)\]", text)
        need(found is not None, "no text of the form H(S|d,r) <= E[W*log2(V - 1)]")
        answer, guess, reward = (self.variable(found[i]) for i in (1, 2, 3))  # type: ignore[index]
        known = joint(guess, reward)
        w, y = shannon.w, var("y", known.type.parts[1])
        few = self.few_after_guess(found[1], found[2], found[3], y).most()  # type: ignore[index]
        few = cut(few, *shannon.given_law(known, y))
        log = self.log_after_guess(make("snd", y), size_of(answer.type.parts[1]))
        most = linear(le(few.says.args[0], log.says.args[1]), (1, few), (1, log))
        each = gen(y, intro(lt(ZERO, mass(LAW, known, y)), most))
        possible = assume(lt(ZERO, ap(LAW, w)))
        there = mp(spec(each, ap(known, w)), cut(use(shannon.own_mass(), X=known), possible))
        p, (a, b) = ap(LAW, w), there.says.args
        weighted = le(mul(p, a), mul(p, b))
        zero = sub(a, b)
        on = linear(weighted, (possible, there))
        rows = cut(cases(p, weighted, lambda _: on, lambda e: linear(weighted, (zero, e))), shannon.nonneg(w))
        mean = use(shannon.average(), X=answer, Y=known)
        opened = self.open(text)
        return self.done(text, auto(opened.says, (bit(), summed(w, rows)), (inv(ln(num(2))), mean)))

    def few_after_guess(self, answer_: str, guess_: str, reward_: str, y: Term) -> Weights:
        """S given d and r = match(d,S): one symbol, or V - 1; y: the values of d and r"""
        answer, guess, reward = map(self.variable, (answer_, guess_, reward_))
        known = joint(guess, reward)
        w, v = shannon.w, var("_v", answer.type.parts[1])
        d, r = make("fst", y), make("snd", y)
        law = given(LAW, known, y)
        size = size_of(v.type)
        right, wrong = ind(r), sub(ONE, ind(r))
        c = lam(v, make("add", mul(right, ind(eq(v, d))), mul(wrong, sub(ONE, ind(eq(v, d))))))
        n = make("add", right, mul(wrong, sub(size, ONE)))
        same = ind_le1(eq(v, d))
        other = linear(le(ZERO, sub(ONE, ind(eq(v, d)))), (1, same))
        miss = linear(le(ZERO, wrong), (1, ind_le1(r)))
        parts = [nonneg_product(ind_ge0(r), ind_ge0(eq(v, d))), nonneg_product(miss, other)]
        nonneg = gen(v, linear(le(ZERO, ap(c, v)), (1, parts[0]), (1, parts[1])))
        h = assume(lt(ZERO, ap(law, w)))
        inside = cut(use(shannon.given_possible(), Y=known, b=y), h)
        at_y = cut(use(shannon.given_value(), Y=known, b=y), h)
        here, told = prop(eq(ap(guess, w), d), at_y), prop(eq(ap(reward, w), r), at_y)
        match = self.unfold(reward_, w, inside)
        z = var("_z", v.type)
        hit = at(z, eq(z, ap(answer, w)), here)  # (guess = answer) = (d = answer)
        agree = prop(eq(r, eq(ap(answer, w), d)), told, match, hit, _turned(ap(answer, w), d))
        value = instance_of(lam(x := var("_x", r.type), ind(x)), agree)
        one = linear(le(ONE, ap(c, ap(answer, w))), (sub(mul(num(-2), ind(eq(ap(answer, w), d))), num(-1)), value))
        some_ = gen(w, intro(h.says, one))
        return Weights((nonneg, some_, taut(le(sum_(v, ap(c, v)), n))), law, answer, c, n)

    def log_after_guess(self, r: Term, size: Term) -> Theorem:
        """ln of 1 where r, of V - 1 where not, is 0 or ln(V - 1)"""
        form = lam(q := var("_q", R), ln(make("add", q, mul(sub(ONE, q), sub(size, ONE)))))
        says = eq(ap(form, ind(r)), mul(sub(ONE, ind(r)), ln(sub(size, ONE))))
        yes, no = is_true(assume(r)), is_false(assume(not_(r)))
        halves = [auto(says, (1, instance_of(form, bit)), (ln(sub(size, ONE)), bit)) for bit in (yes, no)]
        return case(r, *halves)

    def few_declared(self, text: str, x: Term, law: Term, a: Term) -> Weights:
        few = self.premises[text]
        w, o = shannon.w, var("o", OUTCOMES)
        seen = conj(lt(ZERO, ap(LAW, o)), eq(ap(x, o), a))
        c = lam(a, ind(some(o, seen)))
        h = assume(lt(ZERO, ap(law, w)))
        positive = h if law is LAW else cut(possible_under(law), h)
        here = ap(lam(o, ap(lam(a, seen), ap(x, w))), w)
        found = vectors.exhibit(o, ap(lam(a, seen), ap(x, w)), w, prop(here, positive, refl(ap(x, w))))
        there = gen(w, intro(h.says, linear(le(ONE, ap(c, ap(x, w))), (-1, is_true(found)))))
        nonneg = gen(a, ind_ge0(some(o, seen)))
        return Weights((nonneg, there, few), law, x, c, few.says.args[1])

    def few_matches(self, name: str, args: Sequence[str], x: Term, law: Term, opened: Opened) -> Weights:
        """match(t,S) has at most distinct(t) + 1 values"""
        tokens, answer = self.variable(args[0]), self.variable(args[1])
        tv = next(v for v in opened.variables if v.type is tokens.type.parts[1])
        w = shannon.w
        h = assume(lt(ZERO, ap(law, w)))
        inside = cut(use(shannon.given_possible(), Y=tokens, b=tv), h)
        at_t = cut(use(shannon.given_value(), Y=tokens, b=tv), h)
        value = self.unfolded(name, w, inside)
        need(value is not None, f"{name} has no definition")
        k = var("k", tv.type.parts[0])
        z = var("_z", tv.type)

        def matched(t: Term) -> Term:
            return lam(k, eq(ap(t, k), ap(answer, w)))

        value = swap(lam(z, eq(ap(x, w), matched(z))), at_t, value)
        cover = use(vectors.match_values(), t=tv, s=ap(answer, w))
        y = var("_y", x.type.parts[1])
        types = {"K": tv.type.parts[0], "V": tv.type.parts[1]}
        c = subst(retyped(vectors.COVER, types), {var("t", tv.type): tv})
        one = swap(lam(y, le(ONE, ap(c, y))), flip(value), cover)
        there = gen(w, intro(h.says, one))
        nonneg, few = (use(lemma(), t=tv) for lemma in (vectors.match_nonneg, vectors.match_total))
        return Weights((nonneg, there, few), law, x, c, few.says.args[1])

    def few_read(self, name: str, args: Sequence[str], x: Term, law: Term, opened: Opened) -> Theorem:
        """Entries of a table at the components of t: H <= M ln L, for M entries of L values are read"""
        tokens, table = (self.variable(arg) for arg in args)
        t = next(v for v in opened.variables if v.type is tokens.type.parts[1])
        need(t.type.op == "->" and table.type.parts[1].op == "->", "no entries of a table at several places")
        w, why = shannon.w, shannon.given_law(tokens, t)
        v, entry = var("_v", t.type.parts[1]), var("_l", table.type.parts[1].parts[1])
        k = var("_k", t.type.parts[0])
        read = lam(w, lam(v, lam(entry, conj(vectors.occurs_in(v, t), eq(ap(table, w, v), entry)))))
        # what is read tells the entries at t
        positive = [assume(lt(ZERO, ap(law, o))) for o in (w1, w2)]
        same = assume(eq(ap(read, w1), ap(read, w2)))
        place, z = ap(t, k), var("_z", same.says.args[0].type)
        value = at(z, ap(z, place, ap(table, w2, place)), same)
        there = vectors.exhibit(j := var("_j", k.type), eq(ap(t, j), place), k, refl(place))
        equal = prop(eq(ap(table, w1, place), ap(table, w2, place)), value, there)
        known = [self.at_fixed(name, tokens, t, o, h) for o, h in zip((w1, w2), positive, strict=True)]
        known_ = trans(trans(known[0], ext(gen(k, equal))), flip(known[1]))
        for phi in (same, *reversed(positive)):
            known_ = intro(phi.says, known_)
        function = cut(functions.is_function(x, read, known_, law), *why)
        less = cut(use(shannon.information(), p=law, X=read, Y=read, Z=x), *why)
        occurs, own, before = vectors.occurs_in(v, t), order.component(read, v), order.earlier(read, v)
        each = summed(v, self.one_entry(law, why, own, joint(before, shannon.NOTHING), table, occurs, v, entry))
        chain = order.chain_rule_of([read], shannon.NOTHING, law)
        total = why[1].says.args[0]
        log = at(q := var("_q", R), ln(q), why[1])
        most = mul(sum_(v, ind(occurs)), ln(size_of(entry.type)))
        says = le(entropy(law, x), most)
        return auto(says, (1, function), (1, less), (1, chain), (1, each), (total, log))

    def one_entry(
        self, law: Term, why: list[Theorem], own: Term, past: Term, table: Term, occurs: Term, v: Term, entry: Term
    ) -> Theorem:
        """H(own, past) - H(past) <= [v occurs] ln L: an entry has L values, and is seen where it is read"""
        w, size, z = shannon.w, size_of(entry.type), var("_z", entry.type)
        whole, a = lam(w, ap(table, w, v)), var("_a", entry.type)
        positive = [lt(ZERO, ap(law, o)) for o in (w1, w2)]

        def function(of: Term, same: Theorem) -> Theorem:
            phi = eq(ap(of, w1), ap(of, w2))
            theorem = intro(positive[0], intro(positive[1], intro(phi, same)))
            return cut(functions.is_function(own, of, theorem, law), *why)

        values = at(z, lam(entry, conj(occurs, eq(z, entry))), assume(eq(ap(whole, w1), ap(whole, w2))))
        there = gen(w, intro(lt(ZERO, ap(law, w)), taut(le(ONE, ONE))))
        few = [gen(a, taut(le(ZERO, ONE))), there, taut(le(size, size))]
        full = cut(use(shannon.size(), few, p=law, X=whole, c=lam(a, ONE), N=size), *why)
        less = cut(use(shannon.information(), p=law, X=whole, Y=whole, Z=own), *why)
        past_ = cut(use(shannon.information2(), p=law, X=own, Y=past), *why)
        gain = sub(entropy(law, joint(own, past)), entropy(law, past))
        says = le(gain, mul(ind(occurs), ln(size)))
        yes, no = is_true(assume(occurs)), assume(not_(occurs))
        rows: list[Row] = [(1, function(whole, values)), (1, less), (1, full), (1, past_), (ln(size), yes)]
        seen = (conj(occurs, eq(ap(table, o, v), entry)) for o in (w1, w2))
        alike = ext(gen(entry, prop(eq(*seen), no)))
        log = at(q := var("_q", R), ln(q), why[1])
        none: list[Row] = [(1, function(shannon.NOTHING, alike)), (1, past_), (why[1].says.args[0], log)]
        return case(occurs, auto(says, *rows), auto(says, *none, (ln(size), is_false(no))))

    def at_fixed(self, name: str, by: Term, t: Term, w: Term, possible: Theorem) -> Theorem:
        """X(w) = its definition with t for T(w), where w is possible given T = t"""
        inside = cut(instance(use(shannon.given_possible(), Y=by, b=t), {shannon.w: w}), possible)
        at_t = cut(instance(use(shannon.given_value(), Y=by, b=t), {shannon.w: w}), possible)
        value, z = self.unfold(name, w, inside), var("_z", t.type)
        return trans(value, at(z, replaced(value.says.args[1], ap(by, w), z), at_t))

    def picks_from(self, name: str, opened: Opened) -> str:
        """The vector of which a variable is defined to be a component, where its value is fixed; or ''"""
        value = self.unfold(name, shannon.w, assume(lt(ZERO, ap(LAW, shannon.w)))).says.args[1]
        fixed = self.fixed(opened) or {}
        return next((x for x in fixed if value.op == "app" and value.args[0] is ap(self.variable(x), shannon.w)), "")

    def few_picked(self, name: str, opened: Opened) -> Weights:
        """One of the components of t: no more values than differ in it"""
        law, _ = self.law(opened)
        by = self.picks_from(name, opened)
        tokens, x = self.variable(by), self.variable(name)
        t = next(v for v in opened.variables if v.type is tokens.type.parts[1])
        w, k, v, z = shannon.w, var("_k", t.type.parts[0]), var("_v", t.type.parts[1]), var("_z", t.type)
        h = assume(lt(ZERO, ap(law, w)))
        inside = cut(use(shannon.given_possible(), Y=tokens, b=t), h)
        at_t = cut(use(shannon.given_value(), Y=tokens, b=t), h)
        value = self.unfold(name, w, inside)
        place = value.says.args[1].args[1]
        value = trans(value, at(z, ap(z, place), at_t))
        found = vectors.exhibit(k, eq(ap(t, k), ap(x, w)), place, flip(value))
        c = lam(v, ind(some(k, eq(ap(t, k), v))))
        one = gen(w, intro(h.says, linear(le(ONE, ap(c, ap(x, w))), (-1, is_true(found)))))
        nonneg = gen(v, ind_ge0(some(k, eq(ap(t, k), v))))
        n = sum_(v, ap(c, v))
        return Weights((nonneg, one, taut(le(n, n))), law, x, c, n)
