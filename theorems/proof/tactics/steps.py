"""The steps of proof scripts, as inferences of the core: sum, chain, both, function, size, average, total."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from theorems.proof import reader
from theorems.proof.core import (
    FALSE,
    ONE,
    TRUTH,
    ZERO,
    R,
    Reject,
    Term,
    Theorem,
    Type,
    inst,
    make,
    need,
    normal,
    num,
    retyped,
    subst,
    term,
    var,
)
from theorems.proof.goals import Goal
from theorems.proof.lore import base, functions, logs, means, order, shannon, vectors
from theorems.proof.lore.base import at, auto, bit, cases, cut, flip, one_bit, prop, refl, summed, use
from theorems.proof.reader import LAW, OUTCOMES, Reading, Tokens
from theorems.proof.rules import Row, assume, both, ext, gen, instance, intro, linear, mp, of_types, spec, taut
from theorems.proof.rules import tangent as natural_tangent
from theorems.proof.tactics.forms import Forms, Zero
from theorems.proof.terms import (
    ap,
    bits,
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
    neg,
    not_,
    size_of,
    sub,
    sum_,
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
            theorem = self.remainder(opened, used)
        return self.done(text, opened.close(theorem))

    def remainder(self, opened: Opened, used: list[Row]) -> Theorem:
        """A relation from facts, and forms that are equal"""
        attempts = [
            lambda: auto(opened.says, *((1, row) for _, row in used), (1, one_bit())),
            lambda: logs.compare(opened.says),
        ]
        for attempt in attempts[:1] if used else attempts[1:]:
            try:
                return attempt()
            except Reject:
                continue
        if not used:
            return self.by_cases(self.forms(opened), opened.says, self.vanishing(opened))
        a, b = opened.says.args
        rest = sub(b, a)
        for c, row in used:
            rest = sub(rest, mul(num(c), sub(row.says.args[1], row.says.args[0])))  # type: ignore[arg-type]
        op = opened.says.op
        return linear(opened.says, *used, (1, self.forms(opened).prove(make(op, ZERO, rest))))

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
        return self.done(text, opened.close(linear(opened.says, (inv(ln(num(2))), out))))

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
                if tokens in equal and self.random(tokens).type.parts[1].op == "->":
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
            same = ext(gen(k, taut(eq(ap(s, k), eq(ap(xs, k), ap(matched, k))))))
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
            extra += [(inv(ln(num(2))), e) for e in powers(log)]
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
        nonneg = gen(a, taut(le(ZERO, ONE)))
        some = gen(shannon.w, intro(lt(ZERO, ap(law, shannon.w)), taut(le(ONE, ONE))))
        return use(shannon.size(), [nonneg, some, taut(le(n, n))], p=law, X=x, c=c, N=n)

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
        types = {"K": tv.type.parts[0], "V": tv.type.parts[1]}
        c = subst(retyped(vectors.COVER, types), {var("t", tv.type): tv})
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
            out.append((inv(ln(num(2))), use(shannon.average(), X=joint(*x, *rest), Y=rv)))
            if rest:
                out.append((inv(ln(num(2))), use(shannon.average(), X=joint(*rest), Y=rv)))
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
        length = vectors_[0].type.parts[1].parts[0]
        for chosen in (
            [vectors_]
            if len(vectors_) == 2 and vectors_[1].type.parts[1].parts[0] is length
            else [[x] for x in vectors_]
        ):
            for z in (behind, [*behind, *(x for x in flat if x not in chosen)]):
                out.append((bits(ONE), order.chain_rule_of(chosen, joint(*z) if z else constant(OUTCOMES))))
        log, total = shannon._total_log()
        out.append((mul(total, bits(ONE)), log))
        return out

    # chances and sizes of what a definition of anybody's yields

    def chance_of(self, text: str, name: str, by: str, answer: str, test: Callable[[Term, Term], Term]) -> Theorem:
        """for every t: H(b|T=t) = h(number of s with test(t,s) / V), b = test(T,S), S uniform and independent of T"""
        opened = self.open(text)
        law, why = self.law(opened)
        tokens, s_rv, b = self.variable(by), self.variable(answer), self.variable(name)
        t = next(v for v in opened.variables if v.type is tokens.type.parts[1])
        w, s, z = shannon.w, var("_s", s_rv.type.parts[1]), var("_z", t.type)
        _, prior = self.uniform_law(opened, text, law)
        h = assume(lt(ZERO, ap(law, w)))
        inside = cut(use(shannon.given_possible(), Y=tokens, b=t), h)
        at_t = cut(use(shannon.given_value(), Y=tokens, b=t), h)
        value = linear(
            eq(ind(ap(b, w)), ind(test(ap(tokens, w), ap(s_rv, w)))),
            (1, at(v := var("_v", TRUTH), ind(v), self.unfold(name, w, inside))),
        )
        value = trans(value, at(z, ind(test(z, ap(s_rv, w))), at_t))
        q = ap(law, w)
        says = eq(mul(q, ind(ap(b, w))), mul(q, ind(test(t, ap(s_rv, w)))))
        on = lambda _: linear(says, (q, value))  # noqa: E731
        off = lambda e: linear(says, (sub(ind(ap(b, w)), ind(test(t, ap(s_rv, w)))), e))  # noqa: E731
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
        entropy_ = cut(use(means.binary(), p=law, b=b), why[1])
        x = var("_x", R)
        form = neg(make("add", mul(x, ln(x)), mul(sub(ONE, x), ln(sub(ONE, x)))))
        unit = inv(ln(num(2)))
        return self.done(text, opened.close(linear(opened.says, (unit, entropy_), (unit, at(x, form, same)))))

    def size_of_picked(self, text: str, name: str, by: str, index: str) -> Theorem:
        """for every t: H(x|T=t) <= log2(distinct(t)), x = t at a place, whichever"""
        opened = self.open(text)
        law, why = self.law(opened)
        tokens, x, j = self.variable(by), self.variable(name), self.variable(index)
        t = next(v for v in opened.variables if v.type is tokens.type.parts[1])
        w, k, v, z = shannon.w, var("_k", t.type.parts[0]), var("_v", t.type.parts[1]), var("_z", t.type)
        h = assume(lt(ZERO, ap(law, w)))
        inside = cut(use(shannon.given_possible(), Y=tokens, b=t), h)
        at_t = cut(use(shannon.given_value(), Y=tokens, b=t), h)
        value = trans(self.unfold(name, w, inside), at(z, ap(z, ap(j, w)), at_t))
        found = vectors.exhibit(k, eq(ap(t, k), ap(x, w)), ap(j, w), flip(value))
        c = lam(v, ind(vectors.some(k, eq(ap(t, k), v))))
        one = gen(w, intro(h.says, linear(le(ONE, ap(c, ap(x, w))), (-1, base.is_true(found)))))
        nonneg = gen(v, base.ind_ge0(vectors.some(k, eq(ap(t, k), v))))
        n = sum_(v, ap(c, v))
        theorem = use(shannon.size(), [nonneg, one, taut(le(n, n))], p=law, X=x, c=c, N=n)
        theorem = cut(theorem, *[fact for fact in why if fact.says in theorem.hypotheses])
        return self.done(text, opened.close(linear(opened.says, (bit(), theorem))))

    # numbers

    def bounds(self) -> list[Theorem]:
        """What is known of parameters: the premises that bound them, that sizes are at least 1, and of e."""
        out = [theorem for theorem in self.premises.values() if theorem.says.op in ("le", "lt")]
        out = [theorem for theorem in out if not any(v.type.op == "->" for v in theorem.says.free)]
        e = var("e", R)
        log = assume(eq(ln(e), ONE))
        positive = assume(lt(ZERO, e))
        out += [logs.ln2_least(), logs.ln2_most()]
        out += [log, positive, linear(le(num(2), e), (1, cut(natural_tangent(e), positive)), (-1, log))]
        types = {part for v in self.goal.variables for part in _names(self.variable(v).type)}
        return out + [of_types(means.inhabited(), {"A": ty}) for ty in sorted(types, key=lambda ty: ty.op)]

    def counts(self, opened: Opened) -> list[Theorem]:
        """M >= 0, M <= K, M <= V for M = distinct(T), at the value of T that is meant"""
        out = []
        for text in self.goal.functions.values():
            head, args = _call(text)
            if head == "distinct":
                t = self.parser(opened, args[0])
                t.fixed = self.fixed(opened)
                value = t.sum()
                out += [
                    use(lemma(), t=value) for lemma in (means.distinct_le, means.distinct_le_symbols, means.distinct_ge)
                ]
        return out

    def fixed(self, opened: Opened) -> dict[str, Term] | None:
        for premise in opened.premises:
            for x in self.goal.variables:
                rv = self.variable(x)
                for v in opened.variables:
                    if v.type is rv.type.parts[1] and premise.args[1] is mass(LAW, rv, v):
                        return {x: v}
        return None

    def forms(self, opened: Opened) -> Forms:
        return Forms([*self.bounds(), *self.counts(opened)])

    def expression(self, opened: Opened, text: str) -> Term:
        parser = self.parser(opened, text)
        parser.fixed = self.fixed(opened)
        return parser.sum()

    def tangent(self, text: str, points: Sequence[Sequence[str]]) -> Theorem:
        """An inequality between forms, from ln x <= x - 1 at the points"""
        opened = self.open(text)
        rows = [(self.expression(opened, weight), self.expression(opened, x)) for weight, x in points]
        return self.done(
            text, opened.close(self.by_cases(self.forms(opened), opened.says, self.vanishing(opened), rows))
        )

    def vanishing(self, opened: Opened) -> Term | None:
        """The argument of a logarithm that may be 0, as V - M"""
        for log in _logs(opened.says):
            x = log.args[0]
            try:
                self.forms(opened).positive(x)
            except Reject:
                return x
        return None

    def jensen(self, text: str) -> Theorem:
        """E[log2(g)] <= log2(E[g])"""
        opened = self.open(text)
        found = re.fullmatch(r"E\[log2\((.*)\)\] <= log2\(.*\)", text)
        need(found is not None, "no text of the form E[log2(g)] <= ..")
        w = shannon.w
        there = Opened((w,), (lt(ZERO, ap(LAW, w)),), ZERO)
        parser = reader._Parser(self.reading, Tokens(found[1]))  # type: ignore[index]
        parser.outcome = w
        g = parser.sum()
        theorem = self.jensen_of(g, there)
        return self.done(
            text,
            auto(opened.says, (bit(), theorem), (1, one_bit())) if False else linear(opened.says, (bit(), theorem)),
        )

    def jensen_of(self, g: Term, there: Opened) -> Theorem:
        """sum p ln g <= ln(..), the constant part of g outside the mean"""
        w = shannon.w
        positive = self.positive_at(g, there)
        theorem = use(means.jensen_ln(), [gen(w, intro(there.premises[0], positive))], g=lam(w, g))
        return self.total_one(theorem)

    def positive_at(self, g: Term, there: Opened) -> Theorem:
        facts = []
        for text in self.goal.functions.values():
            head, args = _call(text)
            if head == "distinct":
                t = ap(self.random(args[0]), shannon.w)
                facts += [
                    use(lemma(), t=t) for lemma in (means.distinct_le, means.distinct_le_symbols, means.distinct_ge)
                ]
        return Forms([*self.bounds(), *facts]).positive(g)

    def total_one(self, theorem: Theorem) -> Theorem:
        """ln(.. + sum p) as ln(.. + 1), on the right side"""
        log = theorem.says.args[1]
        total = sum_(shannon.w, ap(LAW, shannon.w))
        p = normal(log.args[0])
        (atom,) = normal(total)
        z = var("_z", R)
        rest = {m: c for m, c in p.items() if m != atom}
        c = p.get(atom, Fraction(0))
        if not c:
            return theorem
        same = at(z, ln(make("add", term(rest), mul(num(c), z))), shannon.TOTAL)
        return linear(le(theorem.says.args[0], same.says.args[1]), (1, theorem), (1, same))

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
            head, args = _call(call)
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
        """log2(a) <= log2(b), from a fact that gives a <= b"""
        opened = self.open(text)
        fact = self.here(self.fact(name), opened)
        found = re.search(r"log2\((.*)\) <= log2\((.*)\)$", text)
        need(found is not None, "no text of the form log2(a) <= log2(b)")
        a, b = (self.expression(opened, side) for side in found.groups())  # type: ignore[union-attr]
        less = auto(le(a, b), (1, fact))
        positive = self.mean_positive(a) if "E[" in text else self.forms(opened).positive(a)
        theorem = use(base.ln_mono(), [positive, less], u=a, v=b)
        return self.done(text, opened.close(linear(opened.says, (bit(), theorem))))

    def mean_positive(self, a: Term) -> Theorem:
        """0 < E[M] + c"""
        w = shannon.w
        rows: list[Row] = []
        for text in self.goal.functions.values():
            head, args = _call(text)
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

    def chance(self, text: str) -> Theorem:
        """H(r|T=t) = h(P(r=1|T=t)); H(r) = h(E[P(r=1|T)])"""
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

    def uniform_law(self, opened: Opened, text: str, law: Term) -> tuple[str, Theorem]:
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
            if text in self.premises:
                a, b = self.variable(x), self.variable(y)
                nats = sub(make("add", entropy(LAW, a), entropy(LAW, b)), entropy(LAW, joint(a, b)))
                return auto(le(nats, ZERO), (ln(num(2)), self.premises[text]), (nats, one_bit()))
        return None

    def law_of(self, text: str) -> Theorem:
        """H(r|T=t) = .., r a function of an answer that is uniform"""
        opened = self.open(text)
        found = re.search(r"H\((\w+)(?:\|(\w+)=\w+)?\) = ", text)
        need(found is not None, "no text of the form H(r|T=t) = ..")
        name = found[1]  # type: ignore[index]
        law, why = self.law(opened) if found[2] else (LAW, [shannon.NONNEG, shannon.TOTAL])  # type: ignore[index]
        answer, prior = self.uniform_law(opened, text, law)
        s_rv, w = self.variable(answer), shannon.w
        head, args = _call(self.definition(name)) if name != answer else ("", [])
        h = assume(lt(ZERO, ap(law, w)))
        x = self.random(name)
        s, r = var("s", s_rv.type.parts[1]), var("r", s_rv.type.parts[1])
        if name == answer:
            f = lam(s, s)
            entropy_ = refl(entropy(law, x))
        else:
            inside = h if law is LAW else cut(_possible_under(law), h)
            value = self.unfold(name, w, inside)
            names = {arg: var(f"_{arg}", self.random(arg).type.parts[1]) for arg in args}
            body = self.reading.definitions.call(head, *(names[arg] for arg in args))
            fixed = self.fixed(opened) or {}
            for arg in args:
                if arg in fixed:
                    at_t = cut(use(shannon.given_value(), Y=self.variable(arg), b=fixed[arg]), h)
                    z, rest = names[arg], body
                    for other in args:
                        if other != arg:
                            rest = base.substituted(rest, names[other], ap(self.random(other), w))
                    value = trans(value, base.instance_of(lam(z, rest), at_t))
            f_body = body
            for arg in args:
                if arg in fixed:
                    f_body = base.substituted(f_body, names[arg], fixed[arg])
            f = lam(s, base.substituted(f_body, names[answer], s))
            need(not any(v in f.free for v in names.values()), f"{name} depends on more than {answer}")
            seen = lam(w, ap(f, ap(s_rv, w)))
            entropy_ = use(
                functions.equal_variables(),
                [gen(shannon.w1, instance(intro(h.says, value), {w: shannon.w1}))],
                p=law,
                X=x,
                **{"X'": seen},
            )
        theorem = use(means.uniform_function(), [prior], p=law, S=s_rv, f=f)
        theorem = cut(theorem, *[t for t in why if t.says in theorem.hypotheses])
        entropy_ = cut(entropy_, *[t for t in why if t.says in entropy_.hypotheses])
        del r
        return self.done(text, opened.close(self.classes(opened, theorem, entropy_, f, s)))

    def classes(self, opened: Opened, theorem: Theorem, entropy_: Theorem, f: Term, s: Term) -> Theorem:
        """sum_s 1/V (ln V - ln N(s)) where N(s) takes two values"""
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
        yes, no = base.is_true(assume(phi)), base.is_false(assume(not_(phi)))  # type: ignore[arg-type]
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
        split = base.case(phi, on, off)  # type: ignore[arg-type]
        each = summed(
            s,
            linear(
                eq(mul(inv(size), sub(ln(size), ln(n))), mul(inv(size), sub(ln(size), value))), (neg(inv(size)), split)
            ),
        )
        unit = inv(ln(num(2)))
        whole = linear(
            eq(mul(unit, entropy_.says.args[0]), mul(unit, each.says.args[1])),
            (unit, entropy_),
            (unit, theorem),
            (unit, each),
        )
        rest = eq(mul(unit, each.says.args[1]), opened.says.args[1])
        return linear(opened.says, (1, whole), (1, self.by_cases(forms, rest, other)))

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
            return Zero(forms, e).prove(says)

        return cut(cases(t, says, on, off), least)

    def class_size(self, f: Term, s: Term, n: Term) -> tuple[Term, Term, Term]:
        size = size_of(s.type)
        body = ap(f, s)
        if body.op == "lam":
            t = body.args[0].args[0].args[0] if body.args[0].op == "eq" else None
            need(t is not None, "not an exact match")
            m = means_distinct(t)  # type: ignore[arg-type]
            return ind(vectors_occurs(s, t)), ONE, sub(size, m)  # type: ignore[arg-type]
        if body.op == "eq":
            return ind(body), ONE, sub(size, ONE)
        raise Reject("the values of this function are not counted yet")

    def class_rows(self, f: Term, s: Term) -> list[Row]:
        body = ap(f, s)
        if body.op == "lam":
            t = body.args[0].args[0].args[0]
            return [(1, use(vectors.match_classes(), t=t, s=s))]
        return []


def _names(ty: Type) -> set[Type]:
    if ty.parts:
        return set().union(*map(_names, ty.parts))
    return set() if ty.op in ("R", "1", "2") else {ty}


def means_distinct(t: Term) -> Term:
    k, v = var("_k", t.type.parts[0]), var("_v", t.type.parts[1])
    return sum_(v, ind(vectors.some(k, eq(ap(t, k), v))))


def vectors_occurs(s: Term, t: Term) -> Term:
    k = var("_k", t.type.parts[0])
    return vectors.some(k, eq(ap(t, k), s))


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
