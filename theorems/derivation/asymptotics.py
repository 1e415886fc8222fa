"""How a closed form behaves: in which parameters it grows, its limits, and its expansion with an explicit error.

Each but the limits is a statement of its own, with a script; it is said only once a certificate of it is accepted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from exact.forms import LOG_E, Form, FormError, Poly, Ratio, log_form
from theorems.derivation.algebra import UNIT, factors, from_sympy, spelled, to_sympy
from theorems.derivation.touching import Touch, touches

__all__ = ["Behaviour", "expansion", "limit", "monotone"]

_NO_SERIES = (FormError, ValueError, NotImplementedError)  # what SymPy raises where there is none
_ERRORS = (Fraction(1, 2), Fraction(1), Fraction(2))


@dataclass(frozen=True, slots=True)
class Behaviour:
    """What is said of a form as a parameter grows: (words, statement, script), of which the first that is proved.

    A statement "" needs no proof.  step: the statement is about one more of the parameter, so that its range must allow
    one more.
    """

    parameter: str
    candidates: tuple[tuple[str, str, str], ...]
    step: bool = False


def _sign(slack: Form, rows: Sequence[Mapping[str, Fraction]]) -> Touch | None:
    return next(touches(slack, rows, 1), None)


def monotone(
    form: Form,
    name: str,
    rows: Sequence[Mapping[str, Fraction]],
    order: Sequence[str],
    chances: Sequence[Ratio] = (),
) -> Behaviour | None:
    """Whether it grows or falls in a parameter, from the sign of its derivative."""
    try:
        slope = form.derivative(name)
        step = {name: Ratio.variable(name) + UNIT}
        now = spelled(form, order, chances)
        after = spelled(form.substitute(step), order, [p.substitute(step) for p in chances])
    except FormError:
        return None
    inside = [row for row in rows if name in row and {**row, name: row[name] + 1} in rows]
    for slack, word, (less, more) in ((slope, "increasing", (now, after)), (-slope, "decreasing", (after, now))):
        touch = _sign(slack, inside) if slope and inside else None
        if touch is not None:
            points = ", ".join(touch.texts(order))
            other = {"increasing": "decreasing", "decreasing": "increasing"}[word]
            candidates = []
            for relation, said in (("<", word), ("<=", f"nowhere {other}")):
                claim = f"{less} {relation} {more}"
                for rule in (f"derivative with {now} in {name} at {points}", "tangent"):
                    candidates.append((f"{said} in `{name}`", claim, f"{claim} by {rule}"))
            return Behaviour(name, tuple(candidates), True)
    return None


def limit(form: Form, name: str, order: Sequence[str]) -> str:
    """The limit as a parameter grows; "" where none was found."""
    try:
        first = leading(form, name, 1)[0]
    except _NO_SERIES:
        return ""
    if name in _names(first):
        return ""
    return spelled(first, order)


def leading(form: Form, name: str, terms: int) -> list[Form]:
    """The terms of order 1, 1/V, .., each with its logarithms of V: what a form is for large V."""
    import sympy

    t = sympy.Symbol("t", positive=True)
    rows: list[Form] = [Form() for _ in range(terms)]
    form = form.normal([f for p in form.polynomials() for f in factors(p)])
    for symbol, coefficient in form.parts.items():
        logs: list[tuple[tuple[object, ...], Any]] = [(symbol, sympy.Integer(1))]
        if symbol[0] == "log" and isinstance(symbol[1], Poly) and name in symbol[1].names():
            poly = to_sympy(Ratio(symbol[1])).subs(sympy.Symbol(name), 1 / t)
            degree = max(dict(m).get(name, 0) for m in symbol[1].terms)
            lead = sympy.limit(poly * t**degree, t, 0)
            ratio = sympy.cancel(poly * t**degree / lead)
            series = sympy.series(sympy.log(ratio), t, 0, terms + 1).removeO()
            logs = [(("log", Poly.variable(name)), sympy.Integer(degree)), (LOG_E, series)]
            lead_form = Form() if lead in (1, -1) else log_form(from_sympy(lead))
            for s, c in lead_form.parts.items():
                logs.append((s, to_sympy(c)))
        outer = to_sympy(coefficient).subs(sympy.Symbol(name), 1 / t)
        for s, factor in logs:
            whole = sympy.expand(sympy.series(sympy.expand(outer * factor), t, 0, terms).removeO())
            if any(whole.coeff(t, -k) != 0 for k in range(1, 8)):
                raise FormError("it grows like a power")
            for k in range(terms):
                c = whole.coeff(t, k)
                if c != 0:
                    rows[k] = rows[k] + Form({s: from_sympy(c)})
    return rows


def expansion(
    form: Form,
    name: str,
    rows: Sequence[Mapping[str, Fraction]],
    order: Sequence[str],
    chances: Sequence[Ratio] = (),
) -> list[Behaviour]:
    """Bounds for large V from below and above, that differ by an explicit term of the next order."""
    try:
        at = leading(form, name, 3)
    except _NO_SERIES:
        return []
    if at[0] or not at[1]:  # what does not go to 0 as its parameter grows has a limit, and no leading term
        return []
    scale = UNIT / Ratio.variable(name)
    first = at[1].scale(scale)
    if not first - form:
        return []
    sides, scripts = {False: "", True: ""}, []
    rest = [n for n in order if n != name and n in _names(form)]
    unit = scale * scale
    for n in rest:
        unit = unit * Ratio.variable(n) * Ratio.variable(n)
    whole = spelled(form, order, chances)
    errors = [(Form(), "")]
    for c in _ERRORS:
        error = Form({LOG_E: unit * Ratio.constant(c)})
        errors.append((error, spelled(error, order)))
    for above in (False, True):
        for error, text in errors:
            near = first + error if above else first - error
            touch = _sign(near - form if above else form - near, rows)
            if touch is None:
                continue
            sides[above] = spelled(first, order) + (f" {'+' if above else '-'} {text}" if text else "")
            said = f"{whole} <= {sides[above]}" if above else f"{sides[above]} <= {whole}"
            scripts.append(f"{said} by tangent at {', '.join(touch.texts(order))}")
            break
    bounds = " <= ".join(side for side in (sides[False], whole, sides[True]) if side)
    return [Behaviour(name, ((f"for large `{name}`", bounds, "\n".join(scripts)),))] if scripts else []


def _names(form: Form) -> set[str]:
    return {n for c in form.parts.values() for n in c.names()} | {n for p in form.polynomials() for n in p.names()}
