"""Statements about real parameters: tangents at the points where both sides touch, the ends of intervals apart."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

from exact.forms import FormError, Ratio
from exact.syntax import Name, Number, ParseError, parse_statement
from theorems.derivation.algebra import form_of, ratio_text
from theorems.derivation.touching import touches
from theorems.language.worlds import Real
from theorems.proof.core import Reject, Term, Theorem
from theorems.proof.lore.base import cases, cut
from theorems.proof.tactics.forms import Forms, Zero
from theorems.proof.tactics.state import logs_of
from theorems.proof.tactics.steps import Script

__all__ = ["touching"]


def touching(script: Script, text: str) -> Theorem:
    """An inequality between forms in parameters.  Reject says at which points it was tried, where it is not shown."""
    opened = script.open(text)
    try:
        left, right = map(form_of, parse_statement(text).sides)
        candidates = list(touches(right - left, _rows(script)))
    except (ParseError, FormError) as error:
        raise Reject(f"no inequality between forms: {error}") from None
    tried = []
    for touch in candidates:
        texts = [(_text(c), _text(x)) for c, x in touch.points]
        tried.append(", ".join(x for _, x in texts) or "none")
        points = [(script.expression(opened, c), script.expression(opened, x)) for c, x in texts]
        forms = script.forms(opened)
        try:
            return script.done(text, opened.close(_shown(forms, opened.says, _may_vanish(forms, opened.says), points)))
        except Reject:
            continue
    raise Reject(
        f"it is not shown by tangents at the points where both sides touch: {'; '.join(tried) or 'none found'}"
    )


def _text(ratio: Ratio) -> str:
    negative, text = ratio_text(ratio)
    return f"-({text})" if negative else text


def _rows(script: Script) -> list[dict[str, Fraction]]:
    """Rational values of the parameters, within what the premises say of each."""
    values = []
    for name in (*script.goal.numbers, *(n for n, ty in script.goal.constants.items() if ty == "R")):
        links = [parse_statement(text) for text in script.goal.premises]
        low = next((f"{s.sides[0]} {s.relations[0]} " for s in links if s.sides[1:] == (Name(name),)), "")
        high = next((f" {s.relations[0]} {s.sides[1]}" for s in links if s.sides[0] == Name(name)), "")
        bounded = [s for s in links if Name(name) in s.sides and not any(isinstance(x, Number) for x in s.sides)]
        if bounded or not (low or high):
            raise Reject(f"{name} is in no interval with rational ends")
        values.append([(name, value) for value in Real(name, f"{low}{name}{high}").samples()])
    return [dict(row) for row in product(*values)]


def _may_vanish(forms: Forms, says: Term) -> list[Term]:
    """The arguments of logarithms that are not shown to be positive."""
    found: dict[Term, None] = {}
    for log in logs_of(says):
        try:
            forms.positive(log.args[0])
        except Reject:
            found[log.args[0]] = None
    return list(found)


def _shown(forms: Forms, says: Term, ends: Sequence[Term], points: Sequence[tuple[Term, Term]]) -> Theorem:
    """The relation where each of the ends is positive, and where it is 0."""
    if not ends:
        return forms.prove(says, points)
    end, *rest = ends

    def on(h: Theorem) -> Theorem:
        return _shown(Forms([*forms.facts, h]), says, rest, points)

    def off(e: Theorem) -> Theorem:
        try:
            return Zero(forms, e).prove(says, points)
        except Reject:
            return Zero(forms, e).prove(says, ())

    return cut(cases(end, says, on, off), forms.nonneg(end))
