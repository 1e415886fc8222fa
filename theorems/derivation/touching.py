"""Tangent points from the dual: where both sides of a bound touch.

A slack that is a sum of c_i log2(1/x_i), c_i >= 0, and of what is at least 0 besides, is at least 0 if the
c_i (x_i - 1) log2 e do not outweigh that rest, for ln x <= x - 1; it is 0 only where each x_i is 1.  The x_i are
quotients of what stands under the logarithms.  Which ones, is tried at some values of the parameters in exact
arithmetic: the coefficients have the right signs, the rest too, and x_i = 1 wherever the slack is 0.  The core
proves the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, islice, product

from exact import Bits, log2
from exact.forms import LOG_E, ONE, Form, FormError, Poly, Ratio
from exact.syntax import parse_expression
from theorems.derivation.algebra import UNIT, factors, form_of, from_sympy, ratio_text, to_sympy, value_at
from theorems.derivation.laws import Underived
from theorems.language import World
from theorems.language.worlds import Chance

__all__ = ["Touch", "condition", "is_tight", "touches", "values", "zeros"]

_LOG_E = Fraction(144269504089, 10**11)  # log2 e, to look for candidates only
_LOOSE = Fraction(1, 10**9)
_MOST_VALUES = 60
_MOST_ROWS = 4000


@dataclass(frozen=True, slots=True)
class Touch:
    """The multipliers and points: the slack is the sum of c log2(1/x), and what is left over."""

    points: tuple[tuple[Ratio, Ratio], ...]

    def texts(self, order: Sequence[str]) -> list[str]:
        return [ratio_text(x, order)[1] for _, x in self.points]


def values(world: World, names: Iterable[str]) -> list[dict[str, Fraction]]:
    """Some values of the named parameters and functions, small ones first, all bounds kept."""
    rows: list[dict[str, Fraction]] = [{}]
    for parameter in world.parameters:
        longer = []
        for row in rows:
            high = parameter.low + 6
            if parameter.high:
                try:
                    top = form_of(parse_expression(parameter.high)).ratio()
                except FormError:
                    return []
                bound = _ratio_at(top, row) if top is not None else None
                if bound is None:
                    return []
                high = min(high + 4, int(bound))
            longer += [{**row, parameter.name: Fraction(v)} for v in range(parameter.low, high + 1)]
        rows = longer[:_MOST_ROWS]
    for real in world.reals:
        rows = [{**row, real.name: value} for row in rows for value in real.samples()]
    for name, call in world.calls().items():
        if isinstance(call, Chance):
            rows = [{**row, name: Fraction(p, 6)} for row in rows for p in range(1, 6)]
        elif call.definition.name.startswith("distinct"):
            tokens = world.variable(call.arguments[0])
            rows = [
                {**row, name: Fraction(m)}
                for row in rows
                for m in range(1, int(min(_size(tokens.alphabet, row), _size(tokens.length, row))) + 1)
            ]
        else:
            rows = [{**row, name: Fraction(m)} for row in rows for m in (0, 1)]
    wanted = set(names)
    short = {tuple(sorted((n, v) for n, v in row.items() if n in wanted)) for row in rows}
    return [dict(row) for row in sorted(short)][:_MOST_VALUES]


def _size(text: str, row: Mapping[str, Fraction]) -> Fraction:
    return row.get(text, Fraction(int(text)) if text.isdigit() else Fraction(4))


def _ratio_at(ratio: Ratio, row: Mapping[str, Fraction]) -> Fraction | None:
    full: dict[str, Fraction] = {}
    for name in ratio.names():
        exponent = row.get(name.removeprefix("2^")) if name.startswith("2^") else None
        if name == "e":
            full[name] = Fraction(2718281828459, 10**12)
        elif exponent is not None and exponent.denominator == 1:
            full[name] = Fraction(2) ** int(exponent)
        elif name in row:
            full[name] = row[name]
        else:
            return None
    bottom = value_at(ratio.bottom, full)
    return value_at(ratio.top, full) / bottom if bottom else None


def _zero(form: Form, row: Mapping[str, Fraction]) -> bool:
    """Whether a form is 0 there, decided."""
    if "e" in {n for c in form.parts.values() for n in c.names()} or LOG_E in form.parts:
        return False
    total = Bits(0)
    for symbol, coefficient in form.parts.items():
        c = _ratio_at(coefficient, row)
        if c is None:
            return False
        argument = symbol[1] if symbol[0] == "log" else 2
        inside = _ratio_at(Ratio(argument), row) if isinstance(argument, Poly) else Fraction(str(argument))
        if c and not inside:
            return False
        if c and inside:
            total = total + log2(abs(inside)) * c
    return total == 0


def is_tight(slack: Form, rows: Sequence[Mapping[str, Fraction]]) -> bool:
    """Whether the slack is 0 at one of these values."""
    slack = slack.normal([f for p in slack.polynomials() for f in factors(p)])
    return any(_zero(slack, row) for row in rows if _defined(slack, row))


def touches(slack: Form, rows: Sequence[Mapping[str, Fraction]], most: int = 12) -> Iterator[Touch]:
    """Candidates, the simplest first."""
    if any(s[0] not in ("one", "loge", "log") for s in slack.parts):
        return
    slack = slack.normal([f for p in slack.polynomials() for f in factors(p)])
    logs = [s for s in slack.parts if s[0] == "log"]
    if not logs:
        parts = [[_ratio_at(slack.parts[s], row) or Fraction(0) for s in slack.parts] for row in rows]
        sizes = [_LOG_E if s == LOG_E else Fraction(1) for s in slack.parts]
        if all(sum(c * size for c, size in zip(row, sizes, strict=True)) >= -_LOOSE for row in parts):
            yield Touch(())
        return
    if len(logs) > 4:
        return
    at = [row for row in rows if _defined(slack, row)]
    if len(at) < 1:
        return
    tight = [_zero(slack, row) for row in at]
    monomials = list(_monomials(logs, ONE in slack.parts, any("e" in c.names() for c in slack.parts.values())))
    seen = [_Candidate(exponents, x, at) for exponents, x in monomials]
    usable = [c for c in seen if c.fits(tight)]
    before: list[list[str]] = []
    for touch in islice(_found(slack, logs, usable, at), 3 * most):
        texts = touch.texts(())
        if texts not in before and len(before) < most:
            before.append(texts)
            yield touch


def _defined(form: Form, row: Mapping[str, Fraction]) -> bool:
    for symbol, c in form.parts.items():
        if _ratio_at(c, row) is None:
            return False
        if symbol[0] == "log" and isinstance(symbol[1], Poly) and not _ratio_at(Ratio(symbol[1]), row):
            return False
    return True


def _monomials(logs: Sequence[tuple[object, ...]], twos: bool, eulers: bool) -> Iterator[tuple[tuple[int, ...], Ratio]]:
    """Exponents of what stands under the logarithms, of 2 and of e; and the product."""
    ranges = [(-1, 0, 1)] * len(logs) + [(-1, 0, 1) if twos else (0,), (-1, 0, 1) if eulers else (0,)]
    bases = [Ratio(s[1]) if isinstance(s[1], Poly) else Ratio.constant(s[1]) for s in logs]  # type: ignore[arg-type]
    bases += [Ratio.constant(2), Ratio.variable("e")]
    rows = [row for row in product(*ranges) if any(row[: len(logs)])]
    for row in sorted(rows, key=lambda r: (sum(map(abs, r)), r)):
        x = UNIT
        for base, power in zip(bases, row, strict=True):
            x = x * base if power > 0 else x / base if power < 0 else x
        yield row, x


class _Candidate:
    def __init__(self, exponents: tuple[int, ...], x: Ratio, rows: Sequence[Mapping[str, Fraction]]) -> None:
        self.exponents = exponents[:-2]
        self.two, self.euler = exponents[-2:]
        self.x = x
        self.at = [_ratio_at(x, row) for row in rows]

    def fits(self, tight: Sequence[bool]) -> bool:
        """Positive, up to one sign, and 1 wherever the slack is 0."""
        if any(v is None or v == 0 for v in self.at) or len({v > 0 for v in self.at if v is not None}) != 1:
            return False
        if self.at[0] is not None and self.at[0] < 0:
            self.x = -self.x
            self.at = [-v for v in self.at if v is not None]
        return all(v == 1 for v, zero in zip(self.at, tight, strict=True) if zero)


def _found(
    slack: Form,
    logs: Sequence[tuple[object, ...]],
    usable: Sequence[_Candidate],
    rows: Sequence[Mapping[str, Fraction]],
) -> Iterator[Touch]:
    targets = [[_ratio_at(-slack.parts[s], row) or Fraction(0) for s in logs] for row in rows]
    rest = (
        [(_ratio_at(slack.parts[ONE], row) if ONE in slack.parts else Fraction(0)) or Fraction(0) for row in rows],
        [(_ratio_at(slack.parts[LOG_E], row) if LOG_E in slack.parts else Fraction(0)) or Fraction(0) for row in rows],
    )
    for size in (1, 2):
        for chosen in combinations(range(len(usable)), size):
            picked = [usable[i] for i in chosen]
            places = _independent([c.exponents for c in picked])
            if places is None:
                continue
            if all(_holds(targets[i], picked, i, places, rest[0][i], rest[1][i]) for i in range(len(rows))):
                wanted = [-slack.parts[s] for s in logs]
                solved = _solve([c.exponents for c in picked], places, wanted)
                yield Touch(tuple((c, one.x) for c, one in zip(solved, picked, strict=True) if c))


def _independent(rows: Sequence[tuple[int, ...]]) -> tuple[int, ...] | None:
    """Places at which one row, or two, are independent."""
    if len(rows) == 1:
        return next(((i,) for i, v in enumerate(rows[0]) if v), None)
    a, b = rows
    for i, j in combinations(range(len(a)), 2):
        if a[i] * b[j] - a[j] * b[i]:
            return (i, j)
    return None


def _weights(target: Sequence[Fraction], rows: Sequence[tuple[int, ...]], places: tuple[int, ...]) -> list[Fraction]:
    if len(rows) == 1:
        return [target[places[0]] / rows[0][places[0]]]
    (a, b), (i, j) = rows, places
    determinant = a[i] * b[j] - a[j] * b[i]
    return [
        (target[i] * b[j] - target[j] * b[i]) / determinant,
        (a[i] * target[j] - a[j] * target[i]) / determinant,
    ]


def _solve(rows: Sequence[tuple[int, ...]], places: tuple[int, ...], wanted: Sequence[Ratio]) -> list[Ratio]:
    whole = Ratio.constant
    if len(rows) == 1:
        return [wanted[places[0]] / whole(rows[0][places[0]])]
    (a, b), (i, j) = rows, places
    determinant = whole(a[i] * b[j] - a[j] * b[i])
    first = (wanted[i] * whole(b[j]) - wanted[j] * whole(b[i])) / determinant
    second = (whole(a[i]) * wanted[j] - whole(a[j]) * wanted[i]) / determinant
    return [from_sympy(to_sympy(c)) for c in (first, second)]


def _holds(
    target: Sequence[Fraction],
    picked: Sequence[_Candidate],
    row: int,
    places: tuple[int, ...],
    one: Fraction,
    loge: Fraction,
) -> bool:
    """Whether the weights are at least 0, give the logarithms, and leave at least 0 (up to the digits of log2 e)."""
    weights = _weights(target, [c.exponents for c in picked], places)
    if any(w < 0 for w in weights):
        return False
    for i, wanted in enumerate(target):
        if sum(w * c.exponents[i] for w, c in zip(weights, picked, strict=True)) != wanted:
            return False
    for w, c in zip(weights, picked, strict=True):
        one += w * c.two
        loge += w * (c.euler - (c.at[row] or Fraction(0)) + 1)
    return one + loge * _LOG_E >= -_LOOSE


# What the points say ------------------------------------------------------------------------------


def condition(touch: Touch, order: Sequence[str]) -> str | None:
    """The equation between parameters at which every x is 1, as ``V = M + 1``; None where it is no single one."""
    common: Poly | None = None
    for _, x in touch.points:
        difference = x.top - x.bottom
        if not difference:
            continue
        found = factors(difference)
        if common is None:
            remaining = found
        else:
            remaining = [f for f in found if f in remaining or -f in remaining]
        common = difference
    if common is None:
        return None
    for factor in sorted(remaining, key=lambda f: len(f.terms)):
        text = _equation(factor, order)
        if text and _vanishes(touch, factor):
            return text
    return None


def _vanishes(touch: Touch, factor: Poly) -> bool:
    return all((x.top - x.bottom).divide(factor) is not None for _, x in touch.points)


def _equation(factor: Poly, order: Sequence[str]) -> str:
    """Solved for the parameter that was declared first."""
    for name in sorted(factor.names(), key=lambda n: order.index(n) if n in order else len(order)):
        lead = factor.terms.get(((name, 1),))
        rest = Poly({m: c for m, c in factor.terms.items() if m != ((name, 1),)})
        if lead is None or name in rest.names():
            continue
        negative, text = ratio_text(Ratio(rest.scale(-1 / lead)), order)
        if not rest:
            return f"{name} = 0"
        if not negative and " - " not in text:
            return f"{name} = {text}"
    return ""


def zeros(top: Poly, rows: Sequence[Mapping[str, Fraction]], order: Sequence[str]) -> str:
    """When a polynomial that is at least 0 vanishes, if one of its factors does; Underived if several may.

    ``never`` where none vanishes at the values looked at.
    """
    if any(value_at(top, dict(row)) < 0 for row in rows):
        raise Underived("it is negative somewhere")
    vanishing = [f for f in factors(top) if any(value_at(f, dict(row)) == 0 for row in rows)]
    texts = [_equation(f, order) for f in vanishing]
    if len(texts) > 1 or "" in texts:
        raise Underived("there is no single equation between parameters")
    return texts[0] if texts else "never"
