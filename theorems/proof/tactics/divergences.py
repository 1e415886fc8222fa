"""Divergences between two laws: data processing, the chain rule, those of bits and of posteriors, supports."""

from __future__ import annotations

from collections.abc import Iterator

from exact.syntax import Divergence, ParseError, parse_statement, walk
from theorems.proof.core import FALSE, ONE, TRUTH, ZERO, R, Reject, Term, Theorem, need, num, var
from theorems.proof.lore import accepted, divergences, shannon
from theorems.proof.lore.base import at, auto, bit, cut, left, one_bit, refl, right, use
from theorems.proof.reader import LAW
from theorems.proof.rules import Row, gen, intro, linear
from theorems.proof.tactics.state import call_of, trans
from theorems.proof.tactics.sums import Sums
from theorems.proof.terms import ap, eq, ind, inv, joint, lam, le, ln, lt, mass, mul, sub, sum_

#: a nat in bits
BIT = inv(ln(num(2)))


class Divergences(Sums):
    """Divergences between two laws: data processing, the chain rule, those of bits and of posteriors, supports."""

    def divergences(self, text: str) -> Theorem:
        """What the lemmas on the divergences of a text give: equations, signs, and data processing between two."""
        opened, nodes = self.open(text), divergences_in(text)
        if len(nodes) == 1 and opened.says.op == "eq" and self.is_bit(nodes[0]):
            row = self.rates(nodes[0])
            equation = linear(eq(*(mul(BIT, side) for side in row.says.args)), (BIT, row))
            return self.done(text, opened.close(self.remainder(opened, [(1, equation)])))
        rows: list[Row] = [(BIT, row) for node in nodes for row in self.equations(node)]
        rows.append((1, one_bit()))
        if opened.says.op != "eq":
            signs = [row for node in nodes for row in self.processed(node, nodes)]
            signs = signs or [row for node in nodes for row in self.sign(node)]
            rows += [(1, in_bits(row)) for row in signs]
        return self.done(text, opened.close(auto(opened.says, *rows)))

    def support(self, text: str) -> Theorem:
        """E[r] = 1 from E[q] = 1, x << y, r = f(x), q = f(y): what y never does x never does"""
        opened = self.open(text)
        for x, y in self.covered_pairs():
            for r, q in self.functions_of(x, y):
                u, v = self.random(r), self.random(q)
                never = use(divergences.never(), [self.covered(Divergence(r, q))], U=u, V=v, b=FALSE)
                for fact in self.equations_given():
                    try:
                        none = auto(eq(mass(LAW, v, FALSE), ZERO), (1, fact), (1, shannon.TOTAL))
                        told = auto(opened.says, (1, cut(never, none)), (1, shannon.TOTAL))
                        return self.done(text, opened.close(told))
                    except Reject:
                        continue
        raise Reject("it needs x << y, functions of both, and that the one of y never fails")

    # what is known of one divergence, in nats

    def equations(self, node: Divergence) -> Iterator[Theorem]:
        named = self.named_laws(node)
        if node.beside:
            yield use(divergences.chain_rule(), [self.covered(node)], **named)
            if (function := self.function_between(node)) is not None:
                f, why = function
                yield use(divergences.of_functions(), why, **named, f=f)
        elif node.given and node.of == node.reference:
            yield use(
                accepted.divergence_on_average(), X=named["X"], T=named["X"], Y=joint(*map(self.random, node.given))
            )

    def is_bit(self, node: Divergence) -> bool:
        return not node.given and self.random(node.of).type.parts[1] is TRUTH

    def sign(self, node: Divergence) -> Iterator[Theorem]:
        named = self.named_laws(node)
        if node.beside:
            yield use(divergences.conditional_gibbs(), [self.covered(node)], **named)
        elif not node.given:
            yield use(accepted.divergence_ge0(), [self.covered(node)], X=named["X"], T=named["Y"])

    def processed(self, node: Divergence, others: list[Divergence]) -> Iterator[Theorem]:
        """D(f(y)||f(x)) <= D(y||x), where the text speaks of both"""
        cover = self.cover(node.of, node.reference)
        for other in others:
            pair = Divergence(node.of, node.reference, (other.of,), (), (other.reference,))
            function = self.function_between(pair)
            if cover is not None and function is not None:
                f, why = function
                yield use(divergences.data_processing(), [cover, *why], **self.named_laws(pair), f=f)

    def rates(self, node: Divergence) -> Theorem:
        """D(q||r) in nats as a form of the chances that are given of q and of r"""
        found = self.named_laws(node)
        theorem = use(divergences.of_bits(), r=found["X"], q=found["Y"])
        form, z = divergences.bits_form(), var("_z", R)
        first, second = self.rate(found["X"]), self.rate(found["Y"])
        one = at(z, ap(form, z, left(second)), first)
        two = at(z, ap(form, right(first), z), second)
        return trans(trans(theorem, one), two)

    def rate(self, r: Term) -> Theorem:
        """P(r = 1) as a number that is given, by itself or as what P(r = 0) leaves"""
        chance = _chance(r)
        for fact in self.equations_given():
            for value in (right(fact), sub(ONE, right(fact))):
                try:
                    return auto(eq(chance, value), (1, fact), (1, shannon.TOTAL))
                except Reject:
                    continue
        raise Reject("no chance of the bit is given")

    def equations_given(self) -> list[Theorem]:
        facts = (*self.premises.values(), *self.facts.values())
        return [fact for fact in facts if fact.says.op == "eq" and fact.says.args[0].type is R]

    # supports and functions

    def named_laws(self, node: Divergence) -> dict[str, Term]:
        named = {"X": self.random(node.of), "Y": self.random(node.reference)}
        if node.beside:
            named |= {"U": joint(*map(self.random, node.given)), "V": joint(*map(self.random, node.beside))}
        return named

    def covered(self, node: Divergence) -> Theorem:
        """Every value of y is one of x; of (y, u) one of (x, v), for D(y|u||x|v), u and v the same function of y and x.

        Given, or since y and x are the same function of two of which it is given.  Reject where neither.
        """
        cover = self.cover(node.of, node.reference)
        function = self.function_between(node) if node.beside else None
        if cover is not None and function is not None:
            f, why = function
            return use(divergences.cover_pairs(), [cover, *why], **self.named_laws(node), f=f)
        if cover is not None and not node.beside:
            return cover
        need(not node.beside, f"{node} may be infinite: what is given is no function of both")
        for y, x in self.covered_pairs():
            if (node.of, node.reference) in self.functions_of(y, x):
                pair = Divergence(y, x, (node.of,), (), (node.reference,))
                return use(divergences.cover_parts(), [self.covered(pair)], **self.named_laws(pair))
        raise Reject(f"{node} may be infinite: {node.of} << {node.reference} is not given")

    def cover(self, y: str, x: str) -> Theorem | None:
        """y takes no value that x cannot take: given, or since y is an accepted sample of x"""
        known = self.premises.get(f"{y} << {x}")
        return self.accepted_cover(y, x) if known is None else known

    def covered_pairs(self) -> list[tuple[str, str]]:
        names = self.goal.variables
        return [(y, x) for y in names for x in names if self.cover(y, x) is not None]

    def function_between(self, node: Divergence) -> tuple[Term, list[Theorem]] | None:
        """f with u = f(y), v = f(x), and why"""
        if len(node.given) != 1 or (node.given[0], node.beside[0]) not in self.functions_of(node.of, node.reference):
            return None
        head, _ = call_of(self.definition(node.given[0]))
        a = var("_a", self.random(node.of).type.parts[1])
        f = lam(a, self.reading.call(head, a))
        why = [self.is_function(u, f, x) for u, x in ((node.given[0], node.of), (node.beside[0], node.reference))]
        return f, why

    def is_function(self, u: str, f: Term, x: str) -> Theorem:
        """u = f(x) at every possible outcome: given, or since u is a name for it"""
        known = self.premises.get(f"{u} = {self.definition(u)}")
        w = shannon.w
        own = intro(lt(ZERO, ap(LAW, w)), refl(ap(f, ap(self.random(x), w))))
        return gen(w, own) if known is None else known

    def functions_of(self, y: str, x: str) -> list[tuple[str, str]]:
        """(u, v) with u = f(y), v = f(x), by the definitions that are given"""
        names = (*self.goal.variables, *self.named)
        heads = {name: call_of(self.definition(name)) for name in names if self.definition(name)}
        return [
            (u, v)
            for u, (f, of_y) in heads.items()
            for v, (g, of_x) in heads.items()
            if f == g and (of_y, of_x) == ([y], [x])
        ]


def _chance(r: Term) -> Term:
    """P(r = 1)"""
    return sum_(shannon.w, mul(ap(LAW, shannon.w), ind(ap(r, shannon.w))))


def in_bits(row: Theorem) -> Theorem:
    """An inequality in nats, in bits"""
    return linear(le(*(mul(BIT, side) for side in row.says.args)), (bit(), row))


def divergences_in(text: str) -> list[Divergence]:
    """The divergences that a text speaks of, each once."""
    try:
        formula = parse_statement(text)
    except ParseError as error:
        raise Reject(str(error)) from None
    found = [part for side in formula.sides for part in walk(side) if isinstance(part, Divergence)]
    return list(dict.fromkeys(found))
