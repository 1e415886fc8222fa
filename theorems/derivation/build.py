"""The derivation of a statement: what is found of its closed forms, tangent points and equality conditions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from exact.forms import FormError
from exact.syntax import Entropy, Expectation, Expression, Information, Name, parse_expression, parse_statement, walk
from theorems.derivation.algebra import UNIT, ratio_of, ratio_text, same, spelled
from theorems.derivation.asymptotics import Behaviour, expansion, limit, monotone
from theorems.derivation.find import Finder, Found, Line, is_closed
from theorems.derivation.laws import Underived
from theorems.derivation.tight import equality, tangents
from theorems.derivation.touching import Touch, values
from theorems.language import Parameter, Statement, World
from theorems.language.worlds import Chance

__all__ = ["Derivation", "Piece", "behaviour", "derivation", "ranges", "text_of"]


@dataclass(frozen=True)
class Piece:
    """One form of a statement: kind is ``closed form``, ``tangent points`` or ``equality condition``.

    link: its number, from 0.  found: what was found, "" if nothing was; declared: what is declared, or certified.
    derived: whether the two are the same, decided.  reason: why nothing was found.  lines: the argument.
    """

    kind: str
    link: int
    found: str
    declared: str
    derived: bool
    reason: str = ""
    lines: tuple[Line, ...] = ()
    value: Found | None = None

    def to_json(self) -> dict[str, Any]:
        data: dict[str, Any] = {"kind": self.kind, "link": self.link + 1, "declared": self.declared}
        why = {"why": self.reason} if self.reason else {}
        return data | {"found": self.found or None, "derived": self.derived} | why


@dataclass(frozen=True)
class Derivation:
    """All forms of a statement.

    status: derived (each was found), typed (one was not), not-applicable (it has none).
    """

    statement: Statement
    pieces: tuple[Piece, ...]

    @property
    def status(self) -> str:
        if not self.pieces:
            return "not-applicable"
        return "derived" if all(piece.derived for piece in self.pieces) else "typed"

    def to_json(self) -> dict[str, Any]:
        return {"status": self.status, "forms": [piece.to_json() for piece in self.pieces]}


def text_of(finder: Finder, found: Found) -> str:
    """A closed form as a text of the language: a mean where it depends on a value."""
    text = spelled(found.form, finder.order, found.chances)
    return f"E[{text}]" if found.over and not finder.statement.formula.every else text


def derivation(statement: Statement, certified: Sequence[Sequence[str]] | None = None) -> Derivation:
    """The forms of a statement, derived where they can be.  Needs SymPy: ImportError without.

    certified: the tangent points of its certificate, for each step that has some; None where there is no certificate.
    """
    import sympy  # noqa: F401  that it is missing is said here, and not taken for a form that was not found

    if statement.refuted:
        return Derivation(statement, ())
    formula = statement.formula
    pieces: list[Piece] = []
    for link, relation in enumerate(formula.relations):
        left, right = formula.sides[link], formula.sides[link + 1]
        if relation == "=" and is_closed(right) and not (_bare(left) and _bare(right)):
            pieces.append(_closed(statement, link))
        elif relation != "=" and is_closed(left) and is_closed(right) and not (_bare(left) and _bare(right)):
            piece = _tangent(statement, link, certified)
            if piece is not None:
                pieces.append(piece)
        declared = statement.equality[link] if statement.equality else ""
        if declared:
            pieces.append(_condition(statement, link, declared))
    return Derivation(statement, tuple(pieces))


def _bare(node: Expression) -> bool:
    """Whether it is a number, with nothing in it that varies."""
    return not any(isinstance(p, Name | Entropy | Information | Expectation) for p in walk(node)) and is_closed(node)


def _closed(statement: Statement, link: int) -> Piece:
    """The closed form on the right of a link, from the sides before it that are equal to it."""
    formula = statement.formula
    declared = formula.sides[link + 1]
    first = link
    while first and formula.relations[first - 1] == "=":
        first -= 1
    reason = ""
    for start in range(link, first - 1, -1):
        finder = Finder(statement)
        try:
            found = finder.value(formula.sides[start])
            wanted = finder.value(declared)
        except (Underived, FormError) as error:
            reason = reason or str(error)
            continue
        agrees = same(found.form, wanted.form) and (found.over == wanted.over or bool(formula.every) or not found.form)
        lines = tuple(finder.argument.lines)
        return Piece("closed form", link, text_of(finder, found), str(declared), agrees, "", lines, found)
    return Piece("closed form", link, "", str(declared), False, reason)


def _tangent(statement: Statement, link: int, certified: Sequence[Sequence[str]] | None) -> Piece | None:
    try:
        found = tangents(statement, link)
    except Underived:
        return None  # no logarithms: a mean, a concave function
    order = (*statement.world.parameter_names, *statement.world.calls())
    if (found and not found[0].points) or certified == []:
        return None  # a difference of rational functions needs none, nor does what rests on another statement
    texts = [", ".join(touch.texts(order)) for touch in found]
    for touch, text in zip(found, texts, strict=True):
        for points in certified or ():
            if _same_points(touch, points):
                return Piece("tangent points", link, text, ", ".join(points), True)
    declared = "; ".join(", ".join(points) for points in certified or ())
    reason = "" if found else "no tangent points were found"
    return Piece("tangent points", link, texts[0] if texts else "", declared, bool(texts) and not declared, reason)


def _same_points(touch: Touch, points: Sequence[str]) -> bool:
    declared = [ratio_of(parse_expression(p)) for p in points]
    found = [x for _, x in touch.points]
    return len(found) == len(declared) and all(any(x == y for y in declared) for x in found)


def _condition(statement: Statement, link: int, declared: str) -> Piece:
    try:
        found = equality(statement, link)
    except (Underived, FormError) as error:
        return Piece("equality condition", link, "", declared, False, str(error))
    return Piece("equality condition", link, found.text, declared, found.agrees(declared))


def behaviour(statement: Statement, piece: Piece) -> list[Behaviour]:
    """Where a closed form grows, its limits, and its expansion with an explicit error."""
    if piece.value is None:
        return []
    form, finder, chances = piece.value.form, Finder(statement), piece.value.chances
    names = {n for c in form.parts.values() for n in c.names()} | {n for p in form.polynomials() for n in p.names()}
    if not names <= set(finder.order):  # a power with an exponent that varies moves with both
        return []
    ranked = [n for n in finder.order if n in names]
    rows = values(statement.world, ranked)
    found = []
    for name in ranked:
        grows = None if _high(statement.world, name) == "1" else monotone(form, name, rows, finder.order, chances)
        found += [grows] if grows is not None else []
    sizes = [n for n in ranked if n in {v.alphabet for v in statement.world.variables}]
    for name in sizes:
        end = limit(form, name, finder.order)
        if end:
            found.append(Behaviour(name, ((f"tends to `{end}` as `{name}` grows", "", ""),)))
        found += expansion(form, name, rows, finder.order, chances)
    return found


def ranges(world: World, text: str, parameter: str, step: bool, apart: bool) -> World | None:
    """The world of a statement about the numbers alone: parameters as declared, and M = distinct(T) from 1 to V.

    step: the parameter goes up by one, so that it starts at most one below its largest value; apart: it is larger than
    its least value, and than all that it bounds.  None where a number has no such range.
    """
    named = {node.id for side in parse_statement(text).sides for node in walk(side) if isinstance(node, Name)}
    found: list[Parameter] = []
    for p in world.parameters:
        if p.name in named or any(_high(world, n) == p.name for n in named):
            found.append(p)
    for name in world.calls():
        if name in named:
            high = _high(world, name)
            if not high:
                return None
            found.append(Parameter(name, 0 if high == "1" else 1, high))
    found = [_lower(p) if (step and p.name == parameter) or (apart and p.high == parameter) else p for p in found]
    return World(tuple(replace(p, low=p.low + 1) if apart and p.name == parameter else p for p in found))


def _lower(parameter: Parameter) -> Parameter:
    """The largest value one less."""
    if not parameter.high:
        return parameter
    negative, high = ratio_text(ratio_of(parse_expression(parameter.high)) - UNIT)
    return replace(parameter, high=f"-{high}" if negative else high)


def _high(world: World, name: str) -> str:
    """The largest value of a number that depends on tokens; "" where none is known."""
    call = world.calls().get(name)
    if call is None or isinstance(call, Chance) or len(call.arguments) != 1:
        return ""
    if call.definition.name == "distinct":
        return world.variable(call.arguments[0]).alphabet
    return "1" if call.definition.name == "agree" else ""
