"""Means of numbers: by recursion over uniform tokens, split where independent, or in terms of another mean."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from exact.forms import Form, Poly, Ratio
from exact.syntax import Expression
from theorems.derivation import laws, sequences
from theorems.derivation.algebra import UNIT, ZERO, from_sympy, mean_of, power_of, ratio_of, ratio_text
from theorems.derivation.laws import Token, Underived
from theorems.language.model import Value
from theorems.language.worlds import Chance

if TYPE_CHECKING:
    from theorems.derivation.find import Finder

__all__ = ["in_terms_of_another", "mean", "of_products"]

_LENGTHS = range(1, 7)


def of_products(finder: Finder, node: Expression) -> Form:
    """E[(F - B)*C]: product by product, and a product of independent numbers as that of their means."""
    ratio = ratio_of(node)
    if ratio.bottom.as_constant() is None:
        raise Underived(f"E[{node}] is the mean of a quotient")
    total = Ratio.constant(0)
    for monomial, c in ratio.top.terms.items():
        term, groups = Ratio.constant(c), list[dict[str, int]]()
        for name, power in monomial:
            if name not in finder.calls:
                term = term * Ratio(Poly({((name, power),): Fraction(1)}))
                continue
            joined = {name: power}
            for group in [g for g in groups if not _independent(finder, g, joined)]:
                groups.remove(group)
                joined |= group
            groups.append(joined)
        for group in groups:
            term = term * mean_of(Poly({tuple(sorted(group.items())): Fraction(1)}))
        total = total + term
    finder.argument.say(f"the mean of a sum, and of products of independent numbers: `E[{node}]`")
    return Form.of(total / Ratio(ratio.bottom))


def _independent(finder: Finder, one: Sequence[str] | dict[str, int], other: Sequence[str] | dict[str, int]) -> bool:
    left, right = (
        {of for name in names for of in finder.sources(finder.calls[name].depends())} for names in (one, other)
    )
    return not left & right and finder.knows_nothing(left, right)


def mean(finder: Finder, name: str) -> Form:
    """E[M]: the mean of a number over uniform tokens, by recursion in how many there are."""
    call = finder.calls[name]
    if name in finder.constants:
        return Form.of(finder.constants[name])
    if isinstance(call, Chance):
        raise Underived(f"no law of {call.arguments[0]} is known")
    names = call.arguments
    sources = finder.sources(names)
    vectors = [n for n in sources if finder.length(n)]
    if not vectors or any(n not in finder.uniform for n in vectors):
        return _of_places(finder, name, sources)
    unknown = [n for n in sources if n not in finder.uniform and n not in vectors]
    if unknown and finder.variable(vectors[0]).alphabet == "2":
        return in_terms_of_another(finder, name)
    if len(vectors) > 1 or len(sources) > 2:
        raise Underived(f"more than one vector is drawn in {call}")
    tokens = vectors[0]
    answers = [n for n in sources if n != tokens]
    if answers and not finder.knows_nothing([tokens], answers):
        raise Underived(f"nothing says that {tokens} and {answers[0]} are independent")
    size, length = finder.size(tokens), finder.length(tokens)
    definitions = {**finder.defined, name: call}

    def at(n: int) -> Ratio:
        total = ZERO
        coordinates = [*answers, *(f"{tokens}#{i}" for i in range(n))]
        for kind in laws.joint_kinds(coordinates, size):
            sample = dict(kind.samples[0])
            sample[tokens] = tuple(sample[f"{tokens}#{i}"] for i in range(n))
            (value,) = laws.values_of(sample, definitions, [name])
            if not isinstance(value, int):
                raise Underived(f"{call} is no number")
            total = total + kind.count * kind.chance * Ratio.constant(value)
        return total

    finder.argument.say(f"with one token, `{name}` is `{text_of(at(1))}` in the mean")
    if length.isdigit() and int(length) <= max(sequences.LENGTHS):
        return Form.of(at(int(length)))
    lost = (size - UNIT) / size
    value = sequences.mean_at_length(at, size, lost, power_of(lost, length))
    finder.argument.say(f"and with one token more, `E[{name}]` becomes `{text_of(at(1))} + {text_of(lost)}*E[{name}]`")
    return Form.of(value)


def _of_places(finder: Finder, name: str, sources: list[str]) -> Form:
    """The answer is at a uniform place among tokens that are all symbols in some order: a sum over the places."""
    import sympy

    call = finder.calls[name]
    answers = [n for n in sources if n in finder.uniform and not finder.length(n)]
    orders = [n for n in sources if finder.length(n) and finder.length(n) == finder.variable(n).alphabet]
    if len(answers) != 1 or len(orders) != 1 or len(sources) != 2:
        raise Underived(f"no law of {', '.join(sources) or name} is known")
    answer, order = answers[0], orders[0]
    full = [n for n, c in finder.calls.items() if str(c) == f"distinct({order})"]
    size = finder.size(order)
    if not full or finder.constants.get(full[0]) != size or not finder.knows_nothing([order], [answer]):
        raise Underived(f"nothing says that the tokens of {order} are all symbols, and independent of {answer}")
    definitions = {**finder.defined, name: call}
    rows: dict[int, list[int]] = {}
    for v in range(1, 8):
        row = tuple(Token(f"t{i}") for i in range(v))
        values = [laws.values_of({order: row, answer: token}, definitions, [name])[0] for token in row]
        rows[v] = [value for value in values if isinstance(value, int)]
    if any(rows[v][:-1] != list(range(1, v)) for v in rows) or any(len(rows[v]) != v for v in rows):
        raise Underived(f"{name} is not the place of {answer}")
    last = {rows[v][-1] - v for v in rows if v > 1}
    if len(last) != 1 or rows[1][-1] - 1 not in last:
        raise Underived(f"{name} at the last place follows no rule")
    i, v = sympy.Symbol("i", integer=True), sympy.Symbol(finder.variable(order).alphabet)
    (shift,) = last
    total = sympy.summation(i, (i, 1, v - 1)) + v + shift
    finder.argument.say(
        f"`{name} = i` at the place `i < {v}`, `{name} = {v + shift}` at the last, each with probability `1/{v}`"
    )
    return Form.of(from_sympy(sympy.factor(total / v)))


def in_terms_of_another(finder: Finder, name: str) -> Form:
    """E[G] = (K - 1)*E[F]: where this holds at every value of the variable whose law is not known.

    The vector is uniform on two symbols or so, and of any length K: both means are polynomials in K, found from the
    first lengths and compared with some more.
    """
    sources = finder.sources(finder.calls[name].depends())
    vectors = [n for n in sources if finder.length(n) and n in finder.uniform]
    free = [n for n in sources if n not in vectors]
    if len(vectors) != 1 or len(free) > 1 or not finder.knows_nothing(vectors, free):
        raise Underived(f"no law of {', '.join(free) or name} is known")
    alphabets = [finder.variable(n).alphabet for n in sources]
    length = finder.length(vectors[0])
    if not all(a.isdigit() for a in alphabets) or length.isdigit() or any(finder.length(n) for n in free):
        raise Underived(f"no law of {', '.join(free) or name} is known")
    before = [n for n in finder.calls if list(finder.calls).index(n) < list(finder.calls).index(name)]
    for other in before:
        if set(finder.sources(finder.calls[other].depends())) != set(sources):
            continue
        factor = _factor(finder, name, other, vectors[0], free, length)
        if factor is not None:
            given = f"at each value of `{free[0]}`, " if free else ""
            finder.argument.say(f"{given}both means are polynomials in `{length}`, found from the first lengths")
            return Form.of(factor * Ratio.variable(f"E[{other}]"))
    raise Underived(f"no law of {', '.join(free) or name} is known")


def _factor(finder: Finder, name: str, other: str, vector: str, free: Sequence[str], length: str) -> Ratio | None:
    found: Ratio | None = None
    symbols = range(int(finder.variable(free[0]).alphabet)) if free else (0,)
    for symbol in symbols:
        above, below = (_polynomial(finder, n, vector, dict.fromkeys(free, symbol), length) for n in (name, other))
        if above is None or below is None or not below:
            return None
        factor = Ratio(above) / Ratio(below)
        if found is not None and factor != found:
            return None
        found = factor
    return found


def _polynomial(finder: Finder, name: str, vector: str, fixed: dict[str, int], length: str) -> Poly | None:
    """The mean over all vectors, as a polynomial in the length that fits all lengths looked at."""
    alphabet = range(int(finder.variable(vector).alphabet))
    defined = {**finder.defined, name: finder.calls[name]}
    points: list[tuple[Fraction, Fraction]] = []
    for n in _LENGTHS:
        total = Fraction(0)
        for row in product(alphabet, repeat=n):
            sample: dict[str, Value] = {**fixed, vector: row}
            (value,) = laws.values_of(sample, defined, [name])
            if not isinstance(value, int | Fraction):
                return None
            total += value
        points.append((Fraction(n), total / len(alphabet) ** n))
    fitted, rest = points[:4], points[4:]
    k = Poly.variable(length)
    poly = Poly({})
    for i, (x, y) in enumerate(fitted):
        term = Poly.constant(y)
        for j, (other, _) in enumerate(fitted):
            if i != j:
                term = (term * (k - Poly.constant(other))).scale(1 / (x - other))
        poly = poly + term
    at = (sum((c * x ** dict(m).get(length, 0) for m, c in poly.terms.items()), Fraction(0)) - y for x, y in rest)
    return poly if not any(at) else None


def text_of(ratio: Ratio) -> str:
    negative, text = ratio_text(ratio)
    return f"-{text}" if negative else text
