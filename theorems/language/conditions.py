"""Equality conditions: structural, each in one spelling, so that a proof's and an author's can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from exact.syntax import (
    Divergence,
    Entropy,
    Information,
    Number,
    ParseError,
    names_of,
    parse_entropy,
    parse_expression,
    parse_statement,
)
from theorems.language.formulas import read_number
from theorems.language.validation import ClaimError, misspelt, parsed, shown
from theorems.language.worlds import World

__all__ = ["Condition", "normal_condition", "spelled_condition"]

_UNIFORM = re.compile(r"(.+?) uniform on (.+?)(?: given (.+))?")
_CONSTANT = re.compile(r"(\w+'*) constant")
_SAME_LAW = re.compile(r"(\w+'*) ~ (\w+'*)")


@dataclass(frozen=True, slots=True)
class Condition:
    """One structural condition of an equality.

    ``I(A;B|C) = 0`` (decided by independence), ``H(X|Y) = 0`` (decided by support), ``D(y|u||x|v) = 0`` (y given u has
    the law of x given v, decided by comparing weights), ``X uniform on n given T``
    (or without ``given``) with X a variable or a definition, ``M constant`` (almost surely), ``x ~ T`` (the
    same law), or an equation between numbers that are parameters or functions of variables, as ``M = K`` (almost
    surely) or ``V = 2``.  A condition about R[t] is meant for every position t.
    """

    text: str

    def parts(self) -> tuple[str, ...]:
        """The conjuncts, each normalised."""
        return tuple(normal_condition(part) for part in self.text.split(" and "))


def normal_condition(text: str) -> str:
    """One spelling for each condition.  ParseError where it is none."""
    text = " ".join(text.split())
    found = _UNIFORM.fullmatch(text)
    if found:
        what, size, given = found.groups()
        tail = f" given {','.join(_group(given))}" if given else ""
        return f"{what.replace(' ', '')} uniform on {parse_expression(size)}{tail}"
    if _CONSTANT.fullmatch(text):
        return text
    found = _SAME_LAW.fullmatch(text)
    if found:
        return " ~ ".join(sorted(found.groups()))
    formula = parse_statement(text)
    if formula.relations != ("=",) or formula.every:
        raise ParseError(f"{text!r} is no condition such as H(r|T) = 0, M = K, or 'r uniform on 2 given T'")
    side, other = formula.sides
    if isinstance(side, Information | Entropy | Divergence) and other != Number(Fraction(0)):
        raise ParseError(f"{text!r}: a condition on {side} is that it is 0")
    if isinstance(side, Information):
        groups = sorted([tuple(sorted(side.left)), tuple(sorted(side.right))])
        return f"{Information(groups[0], groups[1], tuple(sorted(side.given)))} = 0"
    if isinstance(side, Entropy):
        return f"{Entropy(tuple(sorted(side.of)), tuple(sorted(side.given)))} = 0"
    return str(formula)


def _group(text: str) -> tuple[str, ...]:
    return parse_entropy(text).of


def spelled_condition(text: str, world: World, fixed: tuple[str, ...], value: str | None, where: str) -> str:
    """A condition in its normal spelling, once all that it speaks of is known in the world.

    fixed, value: the variable whose value t a pointwise statement ranges over, and t.
    """
    return " and ".join(_spelled(part, world, fixed, value, where) for part in text.split(" and "))


def _spelled(text: str, world: World, fixed: tuple[str, ...], value: str | None, where: str) -> str:
    text = parsed(normal_condition, text, where)
    found = _UNIFORM.fullmatch(text)
    if found:
        what, size, given = found.groups()
        names = _group(given) if given else ()
        if "(" in what:
            what = str(world.call(what, where))
        else:
            _known(parsed(_group, what, where), world, where)
        _known(names, world, where)
        count = read_number(size, world, (*names, *fixed), value, where)
        return f"{what} uniform on {count}" + (f" given {','.join(names)}" if names else "")
    found = _CONSTANT.fullmatch(text)
    if found:
        functions = [name for name, _ in world.functions]
        if found.group(1) not in functions:
            name = found.group(1)
            raise ClaimError(f"{where}: {name!r} is no named function of the world{misspelt(name, functions)}")
        return text
    found = _SAME_LAW.fullmatch(text)
    if found:
        first, second = map(world.variable, found.groups())
        if not first.alphabet or (first.alphabet, first.length) != (second.alphabet, second.length):
            raise ClaimError(f"{where}: in {text!r} the variables must have one declared alphabet")
        return text
    formula = parse_statement(text)
    if isinstance(formula.sides[0], Information | Entropy | Divergence):
        _known(names_of(formula), world, where)
        return text
    anything = (*world.variable_names, *fixed)
    sides = (read_number(str(side), world, anything, value, where) for side in formula.sides)
    return " = ".join(map(str, sides))


def _known(names: tuple[str, ...], world: World, where: str) -> None:
    for part in names:
        name = part.partition("[")[0]
        if name not in world.variable_names:
            raise ClaimError(f"{where}: unknown variable {shown(name)}{misspelt(name, world.variable_names)}")
        if part != name and not world.variable(name).length:
            raise ClaimError(f"{where}: {part} is a part of {name}, which is not a vector")
