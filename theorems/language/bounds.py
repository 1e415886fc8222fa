"""How large the upper bound of a parameter can be: a parameter of which no value is left makes a statement empty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from exact.forms import Poly, Ratio
from exact.syntax import Binary, Expression, Name, Negation, Number, parse_expression

__all__ = ["largest"]


def largest(text: str, before: Sequence[tuple[str, int, str]]) -> Fraction | None:
    """The largest value of a bound, given (name, low, high) of the parameters before; None where this does not tell.

    A parameter with which the bound falls counts at its low, one with which it rises at its high, if it has one.
    """
    lows = {name: Fraction(low) for name, low, _ in before}
    lows |= {f"2^{name}": Fraction(2) ** low for name, low, _ in before if 0 <= low <= 64}
    highs = {name: high for name, _, high in before if high}
    highs |= {f"2^{name}": str(2 ** int(high)) for name, high in highs.items() if high.isdigit() and int(high) <= 64}
    bound = _poly(parse_expression(text))
    for name in reversed([*(f"2^{name}" for name, _, _ in before), *(name for name, _, _ in before)]):
        slopes = _coefficients_of(name, bound, lows)
        if not slopes:
            continue
        if all(slope <= 0 for slope in slopes):
            bound = _at(bound, {name: Ratio.constant(lows[name])})
        elif name in highs and all(slope >= 0 for slope in slopes):
            bound = _at(bound, {name: Ratio(_poly(parse_expression(highs[name])))})
        else:
            return None
    return bound.as_constant()


def _coefficients_of(name: str, bound: Poly, lows: Mapping[str, Fraction]) -> list[Fraction]:
    """The coefficients of the terms with a name, each name being its low and something that is at least 0."""
    if not bound.names() <= lows.keys():
        return [Fraction(-1), Fraction(1)]
    above = _at(bound, {n: Ratio.variable(n) + Ratio.constant(lows[n]) for n in bound.names()})
    return [value for monomial, value in above.terms.items() if name in dict(monomial)]


def _at(poly: Poly, values: Mapping[str, Ratio]) -> Poly:
    return poly.substitute(values).top


def _poly(node: Expression) -> Poly:
    """A checked bound as a polynomial, in which 2^V is a name of its own."""
    match node:
        case Number(value=value):
            return Poly.constant(value)
        case Name(id=name):
            return Poly.variable(name)
        case Negation(operand=inner):
            return -_poly(inner)
        case Binary(op="^", left=base, right=Number(value=power)):
            return _poly(base) ** int(power)
        case Binary(op="^", right=Name(id=name)):
            return Poly.variable(f"2^{name}")
        case Binary(op="+", left=left, right=right):
            return _poly(left) + _poly(right)
        case Binary(op="-", left=left, right=right):
            return _poly(left) - _poly(right)
        case Binary(op="*", left=left, right=right):
            return _poly(left) * _poly(right)
    raise TypeError(f"{node} is no bound")
