"""The steps of proof scripts, as inferences of the core: sum, chain, both, function, size, average, total."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from theorems.proof import reader
from theorems.proof.core import FALSE, ONE, ZERO, Reject, Term, Theorem, inst, make, need, var
from theorems.proof.goals import Goal
from theorems.proof.lore import base, functions, logs, order, shannon, vectors
from theorems.proof.lore.base import auto, bit, cases, cut, flip, one_bit, prop, refl, summed, use
from theorems.proof.reader import LAW, OUTCOMES, Reading, Tokens
from theorems.proof.rules import Row, assume, both, gen, instance, intro, linear, mp, spec
from theorems.proof.terms import (
    ap,
    bits,
    conj,
    constant,
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
    size_of,
    sub,
)

w1, w2 = var("w1", OUTCOMES), var("w2", OUTCOMES)
_ANY = var("_any", OUTCOMES)


@dataclass(frozen=True, slots=True)
class View:
    """A random variable as a function of others: X(w) = template, with the others' values at w for the variables."""

    names: dict[str, Term]
    template: Term
    at: Callable[[Term, Theorem], Theorem]


@dataclass(frozen=True, slots=True)
class Opened:
    """A statement without its quantifiers: the variables, what is assumed of them, and the relation."""

    variables: tuple[Term, ...]
    premises: tuple[Term, ...]
    says: Term

    def close(self, theorem: Theorem) -> Theorem:
        """The statement, from the relation."""
        for premise in reversed(self.premises):
            theorem = intro(premise, theorem)
        for v in reversed(self.variables):
            theorem = gen(v, theorem)
        return theorem


def open_(phi: Term, names: Sequence[str]) -> Opened:
    variables: list[Term] = []
    premises: list[Term] = []
    while True:
        if phi.op == "all":
            v = (
                _ANY
                if phi.data is OUTCOMES
                else var(names[len(variables)] if len(variables) < len(names) else "i", phi.data)
            )
            variables.append(v)
            phi = inst(phi.args[0], v)
        elif phi.op == "imp" and phi.args[1] is not FALSE and phi.args[0].op == "lt":
            premises.append(phi.args[0])
            phi = phi.args[1]
        else:
            return Opened(tuple(variables), tuple(premises), phi)


def conjuncts(phi: Term) -> list[Term]:
    """a, b, .. of a chain"""
    out = []
    while phi.op == "imp" and phi.args[1] is FALSE and phi.args[0].op == "imp":
        head, rest = phi.args[0].args
        if not (rest.op == "imp" and rest.args[1] is FALSE):
            break
        out.append(head)
        phi = rest.args[0]
    return [*out, phi]


@dataclass
class Script:
    """A proof in progress: the goal, its premises as theorems by text, and what has been shown, by text."""

    goal: Goal
    named: dict[str, str] = field(default_factory=dict)
    facts: dict[str, Theorem] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.premises = {text: assume(self.reading.read(text)) for text in self.goal.premises}

    @property
    def reading(self) -> Reading:
        return self.goal.reading(self.named)

    def fact(self, text: str) -> Theorem:
        return self.premises[text] if text in self.premises else self.facts[text]

    def open(self, text: str) -> Opened:
        found = re.match(r"for every (\w+'*):", text)
        return open_(self.reading.read(text), [found[1]] if found else [])

    def done(self, text: str, theorem: Theorem) -> Theorem:
        need(theorem.says is self.reading.read(text), f"{text!r} is not what was proved")
        self.facts[text] = theorem
        return theorem

    def law(self, opened: Opened) -> tuple[Term, list[Theorem]]:
        """The law at the values that a statement is about, and why it is one."""
        for premise in opened.premises:
            value = premise.args[1]
            for x in self.goal.variables:
                rv = self.variable(x)
                for v in opened.variables:
                    if v.type is rv.type.parts[1] and value is mass(LAW, rv, v):
                        return given(LAW, rv, v), shannon.given_law(rv, v)
        return LAW, [shannon.NONNEG, shannon.TOTAL]

    def variable(self, name: str) -> Term:
        return self.reading.variables[name]

    def parser(self, opened: Opened, text: str) -> reader._Parser:
        """A parser of an expression in the scope of a statement."""
        parser = reader._Parser(self.reading, Tokens(text))
        for v in opened.variables:
            parser.names[v.data[0]] = v
        return parser

    def groups(self, opened: Opened, text: str) -> tuple[list[list[Term]], list[Term], list[tuple[Term, Term]]]:
        """The groups of H(..) or I(..), the variables behind the bar, and the conditions on values."""
        parser = self.parser(opened, text)
        parser.tokens.next(), parser.tokens.next()
        groups = [parser.group()]
        while parser.tokens.take(";"):
            groups.append(parser.group())
        behind: list[Term] = []
        values: list[tuple[Term, Term]] = []
        more = parser.tokens.take("|")
        while more:
            x = reader.bind("lam", *parser.at_outcome())
            if parser.tokens.take("="):
                values.append((x, parser.sum()))
            else:
                behind.append(x)
            more = parser.tokens.take(",")
        return groups, behind, values

    # steps

    def basic(self, opened: Opened, text: str) -> Theorem:
        """0 <= H(..) or I(..), in bits"""
        groups, behind, values = self.groups(opened, text)
        law, why = (LAW, []) if not values else self.law(opened)
        x, y = joint(*groups[0]), joint(*groups[-1])
        theorem = (
            use(shannon.information(), X=x, Y=y, Z=joint(*behind)) if behind else use(shannon.information2(), X=x, Y=y)
        )
        if values:
            theorem = cut(instance(theorem, {LAW: law}), *why)
        return linear(le(ZERO, bits(theorem.says.args[1])), (bit(), theorem))

    def here(self, theorem: Theorem, opened: Opened) -> Theorem:
        """A theorem at the variables of a statement."""
        while True:
            says = theorem.says
            if says.op == "all":
                v = next((v for v in opened.variables if v.type is says.data), None)
                need(v is not None, "a fact about other variables")
                theorem = spec(theorem, v)
            elif says.op == "imp" and says.args[0] in opened.premises:
                theorem = mp(theorem, assume(says.args[0]))
            elif says.op == "imp" and says.args[0].op == "lt" and says.args[1] is not FALSE:
                theorem = mp(theorem, self.possible(says.args[0], opened))
            else:
                return theorem

    def possible(self, phi: Term, opened: Opened) -> Theorem:
        """P(X = X(w)) > 0, at an outcome w that is possible"""
        for premise in opened.premises:
            w = premise.args[1].args[1] if premise.args[1].op == "app" else None
            for x in self.goal.variables:
                rv = self.variable(x)
                if w is not None and phi is lt(ZERO, mass(LAW, rv, ap(rv, w))):
                    return cut(instance(use(shannon.own_mass(), X=rv), {shannon.w: w}), assume(premise))
        raise Reject("not known to be possible")

    def sum(self, text: str, rows: Iterable[tuple[str, str]] = (), basics: Iterable[tuple[str, str]] = ()) -> Theorem:
        """A relation that is a sum of facts and of basic quantities, each with its multiplier."""
        opened = self.open(text)
        used: list[Row] = [(Fraction(c), self.here(self.fact(name), opened)) for c, name in rows]
        used += [(Fraction(c), self.basic(opened, name)) for c, name in basics]
        try:
            theorem = linear(opened.says, *used)
        except Reject:
            theorem = (
                auto(opened.says, *((1, row) for _, row in used), (1, one_bit())) if used else logs.compare(opened.says)
            )
        return self.done(text, opened.close(theorem))

    def chain(self, text: str, names: Sequence[str]) -> Theorem:
        """The links of a chain, together."""
        opened = self.open(text)
        links = conjuncts(opened.says)
        need(len(links) == len(names), "as many facts as links are needed")
        proved = [self.link(link, self.here(self.fact(name), opened)) for link, name in zip(links, names, strict=True)]
        return self.done(text, opened.close(prop(opened.says, *proved)))

    def link(self, link: Term, theorem: Theorem) -> Theorem:
        return theorem if theorem.says is link else linear(link, (1, theorem))

    def both(self, text: str, names: Sequence[str]) -> Theorem:
        opened = self.open(text)
        first, second = (self.here(self.fact(name), opened) for name in names)
        return self.done(text, opened.close(both(first, second)))

    def definition(self, name: str) -> str:
        """The text of what a variable is defined to be, or ''"""
        if name in self.named:
            return self.named[name]
        for text in self.goal.premises:
            found = re.fullmatch(rf"{re.escape(name)} = (\w+\(.*\))", text)
            if found and found[1].split("(")[0] not in ("H", "I", "E", "P", "D"):
                return found[1]
        return ""

    def unfolded(self, name: str, w: Term, possible: Theorem) -> Theorem | None:
        """X(w) = its definition at w, where w is possible"""
        text = f"{name} = {self.definition(name)}"
        return mp(spec(self.premises[text], w), possible) if text in self.premises else None

    def function(self, text: str) -> Theorem:
        """H(X|Y) = 0, X a function of Y by the definitions of the variables"""
        opened = self.open(text)
        found = re.search(r"H\(([^|()]*)\|([^()]*)\) = 0", text)
        need(found is not None, "no text of the form H(X|Y) = 0")
        of, by = ([part.strip() for part in group.split(",")] for group in (found[1], found[2]))  # type: ignore[index]
        valued = [part.split("=")[0] for part in by if "=" in part]
        by = [part for part in by if "=" not in part]
        law, why = self.law(opened) if valued else (LAW, [shannon.NONNEG, shannon.TOTAL])
        x, y = (joint(*(self.random(name) for name in names)) if names else constant(OUTCOMES) for names in (of, by))
        positive = [lt(ZERO, ap(law, w)) for w in (w1, w2)]
        possible = [assume(phi) for phi in positive]
        equal: dict[str, Theorem] = {}
        same = eq(ap(y, w1), ap(y, w2))
        for name in by:
            rv = self.random(name)
            equal[name] = prop(eq(ap(rv, w1), ap(rv, w2)), assume(same))
        if law is not LAW:
            for name in valued:
                rv = self.variable(name)
                v = next(v for v in opened.variables if v.type is rv.type.parts[1])
                inside = [
                    cut(instance(use(shannon.given_value(), Y=rv, b=v), {shannon.w: w}), h)
                    for w, h in zip((w1, w2), possible, strict=True)
                ]
                equal[name] = base.swap(lam(z := var("_z", v.type), eq(ap(rv, w1), z)), flip(inside[1]), inside[0])
                possible = [
                    cut(instance(use(shannon.given_possible(), Y=rv, b=v), {shannon.w: w}), h)
                    for w, h in zip((w1, w2), possible, strict=True)
                ]
        each = [self.determined(name, equal, possible) for name in of]
        theorem = prop(eq(ap(x, w1), ap(x, w2)), *each)
        theorem = intro(positive[0], intro(positive[1], intro(same, theorem)))
        out = functions.is_function(x, y, theorem, law)
        out = cut(out, *[t for t in why if t.says in out.hypotheses])
        return self.done(text, opened.close(linear(opened.says, (inv(ln(reader.num(2))), out))))

    def random(self, name: str) -> Term:
        parser = reader._Parser(self.reading, Tokens(name))
        return reader.bind("lam", *parser.at_outcome())

    def determined(self, name: str, equal: Mapping[str, Theorem], possible: Sequence[Theorem]) -> Theorem:
        """X(w1) = X(w2), from the same of what it is a function of"""
        if name in equal:
            return equal[name]
        for view in self.views(name, equal):
            theorems = [view.at(w, h) for w, h in zip((w1, w2), possible, strict=True)]
            out, template = theorems[0], view.template
            for other, z in view.names.items():
                a, b = equal[other].says.args
                step = base.instance_of(lam(z, _filled(template, view.names, equal, other)), equal[other])
                out = trans(out, step)
                template = base.substituted(template, z, b)
                del a
            return trans(out, flip(theorems[1]))
        raise Reject(f"{name} is not seen to be a function of {', '.join(equal)}")

    def views(self, name: str, equal: Mapping[str, Theorem]) -> Iterable[View]:
        """X as a function of others: by its definition, and by what the definitions of others tell of it"""
        call = self.definition(name)
        head, args = _call(call)
        if call and set(args) <= set(equal):
            yield self.plain_view(name, args)
        for other in equal:
            head2, args2 = _call(self.definition(other))
            if {head, head2} == {"restrict", "match"} and args == args2[::-1]:
                tokens, answer = (args2, args)[head == "match"]
                if tokens in equal:
                    yield self.other_view(name, other, tokens, answer, head)
            if head2 == "match" and args2[1] == name and args2[0] in equal:
                yield self.answer_view(name, other, args2[0])

    def unfold(self, name: str, w: Term, possible: Theorem) -> Theorem:
        """X(w) = the body of its definition at w"""
        known = self.unfolded(name, w, possible)
        return refl(ap(self.random(name), w)) if known is None else known

    def plain_view(self, name: str, args: Sequence[str]) -> View:
        names = {arg: var(f"_{arg}", self.random(arg).type.parts[1]) for arg in args}
        head, _ = _call(self.definition(name))
        template = self.reading.definitions.call(head, *(names[arg] for arg in args))
        return View(names, template, lambda w, h: self.unfold(name, w, h))

    def other_view(self, name: str, other: str, tokens: str, answer: str, head: str) -> View:
        """restrict(S,T) from T and match(T,S), and the other way round"""
        t, o = (var(f"_{n}", self.random(n).type.parts[1]) for n in (tokens, other))
        k, v = var("_k", t.type.parts[0]), var("_v", t.type.parts[1])
        if head == "restrict":
            template = lam(v, vectors.some(k, conj(eq(ap(t, k), v), ap(o, k))))
        else:
            template = lam(k, ap(o, ap(t, k)))
        lemma = vectors.restrict_from_match if head == "restrict" else vectors.match_from_restrict

        def at_w(w: Term, possible: Theorem) -> Theorem:
            theorem = use(lemma(), t=ap(self.random(tokens), w), s=ap(self.random(answer), w))
            back = flip(self.unfold(other, w, possible))
            step = base.instance_of(lam(o, base.substituted(template, t, ap(self.random(tokens), w))), back)
            return trans(trans(self.unfold(name, w, possible), theorem), step)

        return View({tokens: t, other: o}, template, at_w)

    def answer_view(self, name: str, other: str, tokens: str) -> View:
        """S k = (x k = (x k = S k)), S and x of two-valued components"""
        x, o = (var(f"_{n}", self.random(n).type.parts[1]) for n in (tokens, other))
        k = var("_k", x.type.parts[0])
        template = lam(k, eq(ap(x, k), ap(o, k)))

        def at_w(w: Term, possible: Theorem) -> Theorem:
            s, xs = ap(self.random(name), w), ap(self.random(tokens), w)
            matched = lam(k, eq(ap(xs, k), ap(s, k)))
            same = base.ext(gen(k, base.taut(eq(ap(s, k), eq(ap(xs, k), ap(matched, k))))))
            step = base.instance_of(lam(o, base.substituted(template, x, xs)), flip(self.unfold(other, w, possible)))
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
        return self.done(text, opened.close(self.in_bits(opened.says, rows, theorem.says.args[1])))

    def in_bits(self, says: Term, rows: list[Row], bound: Term) -> Theorem:
        """A bound in bits, from one in nats whose logarithms may be written otherwise"""
        extra: list[Row] = [(1, one_bit())]
        logs = _logs(bound)
        for log in logs:
            extra += [(inv(ln(reader.num(2))), e) for e in powers(log)]
        target = auto(says, *extra, *rows) if all(not isinstance(m, Theorem) for m, _ in rows) else None
        return target or auto(says, *rows, *extra)

    def few(self, name: str, x: Term, law: Term, opened: Opened) -> Theorem:
        """H(X) <= ln N in nats, N the number of values that are known to be possible"""
        values = x.type.parts[1]
        a = var("a", values)
        size = next((text for text in self.goal.premises if text.startswith(f"|{name}| = ")), "")
        head, args = _call(self.definition(name))
        if head in ("match", "restrict") and law is not LAW:
            return self.few_matches(name, head, args, x, law, opened)
        if size:
            return self.few_declared(size, x, law, a)
        c = lam(a, ONE)
        n = size_of(values)
        nonneg = gen(a, base.taut(le(ZERO, ONE)))
        some = gen(shannon.w, intro(lt(ZERO, ap(law, shannon.w)), base.taut(le(ONE, ONE))))
        return use(shannon.size(), [nonneg, some, base.taut(le(n, n))], p=law, X=x, c=c, N=n)

    def few_declared(self, text: str, x: Term, law: Term, a: Term) -> Theorem:
        few = self.premises[text]
        w, o = shannon.w, var("o", OUTCOMES)
        seen = conj(lt(ZERO, ap(LAW, o)), eq(ap(x, o), a))
        c = lam(a, ind(vectors.some(o, seen)))
        h = assume(lt(ZERO, ap(law, w)))
        positive = h if law is LAW else cut(_possible_under(law), h)
        here = ap(lam(o, ap(lam(a, seen), ap(x, w))), w)
        found = vectors.exhibit(o, ap(lam(a, seen), ap(x, w)), w, prop(here, positive, refl(ap(x, w))))
        some = gen(w, intro(h.says, linear(le(ONE, ap(c, ap(x, w))), (-1, base.is_true(found)))))
        nonneg = gen(a, base.ind_ge0(vectors.some(o, seen)))
        return use(shannon.size(), [nonneg, some, few], p=law, X=x, c=c, N=few.says.args[1])

    def few_matches(self, name: str, head: str, args: Sequence[str], x: Term, law: Term, opened: Opened) -> Theorem:
        """match(t,S) has at most distinct(t) + 1 values"""
        need(head == "match", "the number of values of restrict is that of match")
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
        matched = lambda t: lam(k, eq(ap(t, k), ap(answer, w)))  # noqa: E731
        value = base.swap(lam(z, eq(ap(x, w), matched(z))), at_t, value)
        cover = use(vectors.match_values(), t=tv, s=ap(answer, w))
        y = var("_y", x.type.parts[1])
        c = ap(lam(vectors.t, vectors.COVER), vectors.t)
        c = instance(
            base.of_types(refl(vectors.COVER), {"K": tv.type.parts[0], "V": tv.type.parts[1]}), {var("t", tv.type): tv}
        ).says.args[0]
        one = base.swap(lam(y, le(ONE, ap(c, y))), flip(value), cover)
        some = gen(w, intro(h.says, one))
        nonneg, few = (use(lemma(), t=tv) for lemma in (vectors.match_nonneg, vectors.match_total))
        return use(shannon.size(), [nonneg, some, few], p=law, X=x, c=c, N=few.says.args[1])

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
        off = lambda e: linear(weighted, (sub(a, b), e))  # noqa: E731
        each = summed(w, cut(cases(p, weighted, lambda h: on, off), shannon.nonneg(w)))
        rows: list[Row] = [(1, each)]
        for side in text.split():
            del side
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
            out.append((inv(ln(reader.num(2))), use(shannon.average(), X=joint(*x, *rest), Y=rv)))
            if rest:
                out.append((inv(ln(reader.num(2))), use(shannon.average(), X=joint(*rest), Y=rv)))
        return out

    def total(self, text: str, name: str = "") -> Theorem:
        """A sum over positions: by the chain rule, or link by link"""
        opened = self.open(text)
        rows: list[Row] = []
        if name:
            inner = self.fact(name)
            need(inner.says.op == "all", "not a statement for every position")
            k = var("k", inner.says.data)
            rows.append((1, summed(k, spec(inner, k))))
        for group in re.findall(r"[HI]\([^()]*\)", text.split("sum[")[0]):
            rows += self.chain_rules(opened, group)
        for extra in (one_bit(), shannon.TOTAL):
            rows.append((1, extra))
        return self.done(text, opened.close(auto(opened.says, *rows)))

    def chain_rules(self, opened: Opened, text: str) -> list[Row]:
        groups, behind, _ = self.groups(opened, text)
        flat = [x for group in groups for x in group]
        out: list[Row] = []
        vectors_ = [x for x in flat if x.type.parts[1].op == "->"]
        if not vectors_:
            return out
        zs = [behind, [*behind, *(x for x in flat if x not in vectors_)]]
        together = _together(vectors_)
        for z in zs:
            for x in together:
                condition = joint(*z) if z else constant(OUTCOMES)
                out.append((bits(ONE), order.chain_rule_of(x, condition)))
        log, total = shannon._total_log()
        out.append((mul(total, bits(ONE)), log))
        return out


def _together(vectors_: Sequence[Term]) -> list[Term]:
    """Vectors of one length as one vector of tuples; and each alone"""
    length = vectors_[0].type.parts[1].parts[0]
    o, k = var("_o", OUTCOMES), var("_k", length)
    out = list(vectors_)
    alike = [x for x in vectors_ if x.type.parts[1].parts[0] is length]
    if len(alike) > 1:
        out = [lam(o, lam(k, reader_pair([ap(x, o, k) for x in alike])))]
    return out


def reader_pair(parts: Sequence[Term]) -> Term:
    value = parts[-1]
    for part in reversed(parts[:-1]):
        value = make("pair", part, value)
    return value


def _possible_under(law: Term) -> Theorem:
    """0 < given(p,Y,b)(w) |- 0 < p(w), for a law of this form"""
    body = law.args[0]
    hit = body.args[1].args[0]  # [Y(w) = b]
    y, b = hit.args
    return use(shannon.given_possible(), Y=make("lam", y, data=OUTCOMES), b=b)


def trans(first: Theorem, second: Theorem) -> Theorem:
    """a = b and b = c give a = c"""
    a, z = first.says.args[0], var("_t", first.says.args[0].type)
    return base.swap(lam(z, eq(a, z)), second, first)


def _filled(template: Term, names: Mapping[str, Term], equal: Mapping[str, Theorem], name: str) -> Term:
    """The template with first values for the variables that are still in it, but for one"""
    for other, z in names.items():
        if other != name:
            template = base.substituted(template, z, equal[other].says.args[0])
    return template


def _call(text: str) -> tuple[str, list[str]]:
    found = re.fullmatch(r"(\w+)\(([^()]*)\)", text)
    return (found[1], [part.strip() for part in found[2].split(",")]) if found else ("", [])


def _logs(t: Term) -> list[Term]:
    found: dict[Term, None] = {}

    def go(u: Term) -> None:
        if u.op == "ln":
            found[u] = None
        for part in u.args:
            go(part)

    go(t)
    return list(found)


def powers(log: Term) -> list[Theorem]:
    return []
