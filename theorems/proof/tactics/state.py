"""The state of a proof in the core: the goal, its premises, what has been shown, and how statements are opened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from theorems.proof import reader
from theorems.proof.core import (
    FALSE,
    ZERO,
    Reject,
    Term,
    Theorem,
    inst,
    make,
    need,
    var,
)
from theorems.proof.goals import Goal
from theorems.proof.lore import means, shannon
from theorems.proof.lore.base import (
    at,
    cut,
    refl,
    replaced,
    use,
)
from theorems.proof.reader import LAW, OUTCOMES, Reading, Tokens
from theorems.proof.rules import assume, gen, instance, intro, linear, mp, spec, swap
from theorems.proof.terms import (
    ap,
    eq,
    given,
    lam,
    lt,
    mass,
)

w1, w2 = var("w1", OUTCOMES), var("w2", OUTCOMES)
ANY = var("_any", OUTCOMES)


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
                ANY
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


def trans(first: Theorem, second: Theorem) -> Theorem:
    """a = b and b = c give a = c"""
    a, z = first.says.args[0], var("_t", first.says.args[0].type)
    return swap(lam(z, eq(a, z)), second, first)


def call_of(text: str) -> tuple[str, list[str]]:
    found = re.fullmatch(r"(\w+)\(([^()]*)\)", text)
    return (found[1], [part.strip() for part in found[2].split(",")]) if found else ("", [])


def possible_under(law: Term) -> Theorem:
    """0 < given(p,Y,b)(w) |- 0 < p(w), for a law of this form"""
    body = law.args[0]
    hit = body.args[1].args[0]  # [Y(w) = b]
    y, b = hit.args
    return use(shannon.given_possible(), Y=make("lam", y, data=OUTCOMES), b=b)


def logs_of(t: Term) -> list[Term]:
    found: dict[Term, None] = {}

    def go(u: Term) -> None:
        if u.op == "ln":
            found[u] = None
        for part in u.args:
            go(part)

    go(t)
    return list(found)


@dataclass
class State:
    """The state of a proof in the core: the goal, its premises, what has been shown, and how statements are opened."""

    goal: Goal
    named: dict[str, str] = field(default_factory=dict)
    facts: dict[str, Theorem] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.premises = {text: assume(self.reading.read(text)) for text in self.goal.premises}

    @property
    def reading(self) -> Reading:
        return self.goal.reading(self.named)

    def fact(self, text: str) -> Theorem:
        found = self.premises.get(text) or self.facts.get(text)
        if found is None:
            raise Reject(f"{text!r} is not shown before" if text else "it needs an earlier line")
        return found

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

    def parser(self, opened: Opened, text: str) -> reader.Parser:
        """A parser of an expression in the scope of a statement."""
        parser = reader.Parser(self.reading, Tokens(text))
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

    def here(self, theorem: Theorem, opened: Opened) -> Theorem:
        """A theorem at the variables of a statement."""
        while True:
            says = theorem.says
            if says.op == "all":
                v = next((v for v in opened.variables if v.type is says.data), None)
                if v is None and says.data is OUTCOMES:
                    return self.at_values(theorem, opened)
                need(v is not None, "a fact about other variables")
                theorem = spec(theorem, v)
            elif says.op == "imp" and says.args[0] in opened.premises:
                theorem = mp(theorem, assume(says.args[0]))
            elif says.op == "imp" and says.args[0].op == "lt" and says.args[1] is not FALSE:
                theorem = mp(theorem, self.possible(says.args[0], opened))
            else:
                return theorem

    def at_values(self, theorem: Theorem, opened: Opened) -> Theorem:
        """What holds at every possible outcome, at the value of a variable that a statement is about"""
        w, z = shannon.w, None
        for name, value in (self.fixed(opened) or {}).items():
            rv = self.variable(name)
            body = inst(theorem.says.args[0], w).args[1]
            z = var("_z", value.type)
            template = replaced(body, ap(rv, w), z)
            if w not in template.free:
                holds = use(means.possible_value(), [theorem], Y=rv, b=value, phi=lam(z, template))
                return cut(holds, *(assume(premise) for premise in opened.premises if premise in holds.hypotheses))
        raise Reject("a fact about outcomes")

    def possible(self, phi: Term, opened: Opened) -> Theorem:
        """P(X = X(w)) > 0, at an outcome w that is possible"""
        for premise in opened.premises:
            w = premise.args[1].args[1] if premise.args[1].op == "app" else None
            for x in self.goal.variables:
                rv = self.variable(x)
                if w is not None and phi is lt(ZERO, mass(LAW, rv, ap(rv, w))):
                    return cut(instance(use(shannon.own_mass(), X=rv), {shannon.w: w}), assume(premise))
        raise Reject("not known to be possible")

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

    def unfold(self, name: str, w: Term, possible: Theorem) -> Theorem:
        """X(w) = the body of its definition at w"""
        known = self.unfolded(name, w, possible)
        return refl(ap(self.random(name), w)) if known is None else known

    def unfolded_to(self, name: str, keep: Sequence[str], w: Term, possible: Theorem) -> Theorem:
        """X(w) = what its definition is of the values of others at w, their definitions unfolded too"""
        theorem = self.unfold(name, w, possible)
        _, args = call_of(self.definition(name))
        for other in args:
            if other not in keep and self.definition(other):
                inner = self.unfolded_to(other, keep, w, possible)
                z = var("_z", inner.says.args[0].type)
                template = replaced(theorem.says.args[1], inner.says.args[0], z)
                theorem = trans(theorem, at(z, template, inner))
        return theorem

    def random(self, name: str, opened: Opened | None = None) -> Term:
        """A random variable; a component, as T[i] or T[<i], in the scope of a statement about the position i"""
        parser = reader.Parser(self.reading, Tokens(name)) if opened is None else self.parser(opened, name)
        return reader.bind("lam", *parser.at_outcome())

    def fixed(self, opened: Opened) -> dict[str, Term] | None:
        for premise in opened.premises:
            for x in self.goal.variables:
                rv = self.variable(x)
                for v in opened.variables:
                    if v.type is rv.type.parts[1] and premise.args[1] is mass(LAW, rv, v):
                        return {x: v}
        return None

    def expression(self, opened: Opened, text: str) -> Term:
        parser = self.parser(opened, text)
        parser.fixed = self.fixed(opened)
        return parser.sum()

    def link(self, link: Term, theorem: Theorem) -> Theorem:
        return theorem if theorem.says is link else linear(link, (1, theorem))
