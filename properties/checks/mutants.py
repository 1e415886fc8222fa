"""Stronger rivals of a statement, made by rules from its declaration and never by hand.

A mutant changes one link: its relation (``<`` for ``<=``), its bound (by 2^-20), the conditioning or a group of one
term, or one number or parameter of a closed form.  Which mutants are stronger than the link is found by evaluating
both on instances; one that is weaker survives rightly, and is not counted.  A side that an equality of the chain ties
to a closed form keeps its numbers in the inequality beside it: that closed form is attacked at the equality.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from exact.syntax import (
    Binary,
    BinaryEntropy,
    Entropy,
    Expectation,
    Expression,
    Information,
    Log2,
    Name,
    Negation,
    Number,
)
from exact.syntax import (
    Statement as Formula,
)
from theorems.language import Statement

__all__ = ["RULES", "STEP", "TERM_RULES", "Mutant", "mutants"]

#: rule -> what it does
RULES = {
    "strict": "< for <=",
    "shifted": "a bound lowered by 2^-20 (an equality: both ways)",
    "conditioning dropped": "one variable less behind the bar",
    "conditioning added": "one variable more behind the bar",
    "variable dropped": "one variable less in a group",
    "variable added": "one variable more in a group",
    "term dropped": "a + b becomes a, or b",
    "number": "a number or a parameter of a closed form changed by one",
}

#: the rules that change a term; such a mutant may be true for reasons of its own, and then a certificate says so
TERM_RULES = frozenset({"conditioning dropped", "conditioning added", "variable dropped", "variable added"})

STEP = Number(Fraction(1, 1 << 20))


@dataclass(frozen=True)
class Mutant:
    """One changed link.  link: its index; side: the index (0, 1) of the side changed, None for the relation."""

    link: int
    rule: str
    formula: Formula
    side: int | None = None


def mutants(statement: Statement) -> list[Mutant]:
    """All mutants of all links, in a fixed order, each once."""
    found: dict[tuple[int, str], Mutant] = {}
    formula = statement.formula
    for index, link in enumerate(formula.links()):
        for mutant in _of_link(statement, formula, index, link):
            text = str(mutant.formula)
            if text != str(link):
                found.setdefault((index, text), mutant)
    return list(found.values())


def _of_link(statement: Statement, formula: Formula, index: int, link: Formula) -> Iterator[Mutant]:
    left, right = link.sides
    relation = link.relations[0]
    if relation in ("<=", ">="):
        yield Mutant(index, "strict", replace(link, relations=(relation[0],)))
    for op in {"<": "-", "<=": "-", ">": "+", ">=": "+", "=": "-+"}[relation]:
        yield Mutant(index, "shifted", replace(link, sides=(left, Binary(op, right, STEP))), 1)
    if relation in ("<", ">"):
        return  # a strict inequality between closed forms claims no more than itself
    relations = formula.relations
    pinned = (
        relation != "=" and index > 0 and relations[index - 1] == "=",
        relation != "=" and index + 1 < len(relations) and relations[index + 1] == "=",
    )
    names = statement.world.variable_names
    known = {*statement.world.parameter_names, *(name for name, _ in statement.world.functions)}
    for side in (0, 1):
        for rule, changed in _variants(link.sides[side], names, known):
            if pinned[side] and rule in ("number", "term dropped"):
                continue
            sides = (changed, right) if side == 0 else (left, changed)
            yield Mutant(index, rule, replace(link, sides=sides), side)


def _variants(node: Expression, names: tuple[str, ...], numbers: set[str]) -> Iterator[tuple[str, Expression]]:
    """Every change of one place in an expression."""
    if isinstance(node, Number):
        for step in (-1, 1):
            yield "number", Number(node.value + step)
    elif isinstance(node, Name):
        if node.id in numbers:
            for op in "-+":
                yield "number", Binary(op, node, Number(Fraction(1)))
    elif isinstance(node, Entropy):
        for rule, (of, given) in _groups([node.of], node.given, names):
            yield rule, replace(node, of=of[0], given=given)
        yield from _freed(node)
    elif isinstance(node, Information):
        for rule, (sides, given) in _groups([node.left, node.right], node.given, names):
            yield rule, replace(node, left=sides[0], right=sides[1], given=given)
        yield from _freed(node)
    elif isinstance(node, Binary):
        if node.op == "+":
            yield "term dropped", node.left
            yield "term dropped", node.right
        for rule, changed in _variants(node.left, names, numbers):
            yield rule, replace(node, left=changed)
        for rule, changed in _variants(node.right, names, numbers):
            yield rule, replace(node, right=changed)
    elif isinstance(node, Negation):
        for rule, changed in _variants(node.operand, names, numbers):
            yield rule, replace(node, operand=changed)
    elif isinstance(node, Log2 | BinaryEntropy | Expectation):
        for rule, changed in _variants(node.argument, names, numbers):
            yield rule, replace(node, argument=changed)


def _freed(node: Entropy | Information) -> Iterator[tuple[str, Expression]]:
    for name, _ in node.at:
        yield "conditioning dropped", replace(node, at=tuple(pair for pair in node.at if pair[0] != name))


def _groups(
    sides: list[tuple[str, ...]], given: tuple[str, ...], names: tuple[str, ...]
) -> Iterator[tuple[str, tuple[list[tuple[str, ...]], tuple[str, ...]]]]:
    for name in given:
        yield "conditioning dropped", (sides, tuple(n for n in given if n != name))
    used = {*given, *(n for side in sides for n in side)}
    for name in names:
        if name not in used:
            yield "conditioning added", (sides, (*given, name))
    for k, side in enumerate(sides):
        for name in side:
            if len(side) > 1:
                smaller = tuple(n for n in side if n != name)
                yield "variable dropped", ([*sides[:k], smaller, *sides[k + 1 :]], given)
        for name in names:
            if name not in side and name not in given:
                yield "variable added", ([*sides[:k], (*side, name), *sides[k + 1 :]], given)
