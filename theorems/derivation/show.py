"""A derivation as a mathematician writes it: what is given, the classes, the sum, its simple form, when it is tight."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

from exact.syntax import ParseError, parse_expression, parse_statement
from theorems.derivation.algebra import UNIT, ratio_text
from theorems.derivation.asymptotics import Behaviour
from theorems.derivation.build import Derivation, Piece, behaviour, ranges
from theorems.derivation.find import Line
from theorems.derivation.laws import Class, Law
from theorems.language import World, lemma
from theorems.proof.store import statement_proof

__all__ = ["Sentence", "latex", "sentences", "text"]

_TANGENT = "log2(x) <= (x - 1)*log2(e)"


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words, with a formula in the language or rows of (how many values, probability, why); depth: 0 for headings.

    Formulas within the words, and within why, stand in backticks.
    """

    words: str
    formula: str = ""
    rows: tuple[tuple[str, str, str], ...] = ()
    depth: int = 1

    def to_json(self) -> dict[str, Any]:
        rows = [{"values": n, "probability": p, "where": why} for n, p, why in self.rows]
        return {"depth": self.depth, "words": self.words, "formula": self.formula, "classes": rows}


def sentences(derivation: Derivation) -> list[Sentence]:
    """The derivation of a statement, sentence by sentence."""
    statement = derivation.statement
    given = [f"`{form}`" for form in statement.forms()]
    found = [Sentence(f"given {'; '.join(given)}", depth=0)] if given else []
    for number, link in enumerate(statement.formula.links()):
        pieces = [piece for piece in derivation.pieces if piece.link == number]
        if not pieces:
            continue
        found.append(Sentence("", str(link), depth=0))
        for piece in pieces:
            found += _piece(derivation, piece)
    return found


def _piece(derivation: Derivation, piece: Piece) -> Iterator[Sentence]:
    order = (*derivation.statement.world.parameter_names, *derivation.statement.world.calls())
    if piece.kind == "closed form":
        for line in piece.lines:
            yield from _line(line, order)
        if not piece.found:
            yield Sentence(f"typed, not derived: {piece.reason}")
            return
        yield Sentence("in all", piece.found)
        if not piece.derived:
            yield Sentence("which is not what is declared", piece.declared)
        elif piece.found != piece.declared:
            yield Sentence("which is what is declared, decided by a common set of factors", piece.declared)
        for b in behaviour(derivation.statement, piece):
            yield from _behaves(derivation.statement.world, b)
    elif piece.kind == "tangent points":
        if piece.found:
            what = f"the slack is a sum of logarithms, each at most its tangent: `{_TANGENT}` at "
            yield Sentence(what + _points(piece.found.split(", ")))
        else:
            yield Sentence(f"tangent points typed, not derived: {piece.reason}")
    elif piece.found:
        yield Sentence(f"equality if and only if `{piece.found}`" + _as_declared(piece))
    else:
        yield Sentence(f"equality if and only if `{piece.declared}`: typed, not derived ({piece.reason})")


def _behaves(world: World, found: Behaviour) -> Iterator[Sentence]:
    """A limit, which SymPy finds; or a statement that was proved: what was not is not said."""
    for apart, (words, text, script) in product((False, True), found.candidates):
        numbers = ranges(world, text, found.parameter, found.step, apart) if text else None
        if not text:
            yield Sentence(words)
            return
        if numbers is not None and (scope := proved_for(text, script, numbers)):
            yield Sentence(f"{words}, proved {scope}", text)
            return


@cache
def proved_for(text: str, script: str, world: World) -> str:
    """``for all integers V >= 2``, where a certificate of the statement is accepted; else ""."""
    claim = lemma("behaviour", text, world=world, proof=script)
    (statement,) = claim.statements
    return f"for {world.scope()}" if statement_proof(claim, statement).proved else ""


def _as_declared(piece: Piece) -> str:
    if not piece.derived:
        return f"; declared is another: `{piece.declared}`"
    return "" if piece.found == piece.declared else f" (declared as `{piece.declared}`)"


def _points(points: Sequence[str]) -> str:
    return ", ".join(f"`x = {point}`" if i == 0 else f"`{point}`" for i, point in enumerate(points))


def _line(line: Line, order: Sequence[str]) -> Iterator[Sentence]:
    if not line.classes:
        yield Sentence(line.text)
        return
    rows = tuple((_ratio(c.count, order), _ratio(c.chance, order), "; ".join(c.why)) for c in line.classes)
    yield Sentence(line.text, rows=rows)
    yield Sentence("so its entropy is", _sum(line.classes, order))


def _ratio(ratio: Any, order: Sequence[str]) -> str:
    negative, text = ratio_text(ratio, order)
    return f"-{text}" if negative else text


def _sum(classes: Law, order: Sequence[str]) -> str:
    """The sum over the classes, before it is simplified."""
    return " + ".join(_term(c, order) for c in classes)


def _term(c: Class, order: Sequence[str]) -> str:
    count = ratio_text(c.count, order, False)[1]
    chance = ratio_text(c.chance, order, False)[1]
    inverse = ratio_text(UNIT / c.chance, order)[1] if c.chance != UNIT else "1"
    count = f"({count})" if " " in count and not count.startswith("(") else count
    front = chance if count == "1" else count + chance[1:] if chance.startswith("1/") else f"{count}*({chance})"
    return f"{front}*log2({inverse})"


def _tex(formula: str) -> str:
    if not formula:
        return ""
    try:
        return parse_statement(formula).latex()
    except ParseError:
        return parse_expression(formula).latex()


def text(derivation: Derivation, id: str) -> list[str]:
    """Lines for a terminal."""
    statement = derivation.statement
    lines = [f"{id}: {statement.formula}", f"  for {statement.world.scope()}", f"  derivation: {derivation.status}"]
    for sentence in sentences(derivation):
        pad = "  " * (sentence.depth + 1)
        said = sentence.words + (":  " if sentence.words and sentence.formula else "") + sentence.formula
        rows = [f"  {n} value{'' if n == '1' else 's'} of probability {p}   ({why})" for n, p, why in sentence.rows]
        lines += [f"{pad}{line}".replace("`", "") for line in (said, *rows)]
    return lines


def latex(derivation: Derivation) -> list[str]:
    """The same, formulas in LaTeX."""
    lines = []
    for sentence in sentences(derivation):
        if sentence.words:
            lines.append(sentence.words.replace("`", "") + (":" if sentence.formula else ""))
        if sentence.formula:
            lines.append(rf"\[ {_tex(sentence.formula)} \]")
        for n, p, why in sentence.rows:
            where = why.replace("`", "")
            lines.append(rf"\[ {_tex(n)} \times {_tex(p)} \qquad \text{{{where}}} \]")
    return lines
