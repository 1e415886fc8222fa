"""Log-rational forms between text, ``exact.forms`` and SymPy.  SymPy simplifies; ``exact.forms`` decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from exact.forms import LOG_E, ONE, Form, FormError, Poly, Ratio, log_form
from exact.syntax import Binary, BinaryEntropy, Expectation, Expression, Log2, Name, Negation, Number

if TYPE_CHECKING:
    pass

__all__ = ["binary", "factors", "form_of", "from_sympy", "plogp", "product", "ratio_of", "ratio_text", "spelled"]
__all__ += ["UNIT", "ZERO", "mean_of", "power_of", "same", "to_sympy", "value_at"]

ZERO, UNIT = Ratio.constant(0), Ratio.constant(1)


# From text --------------------------------------------------------------------------------------


def ratio_of(node: Expression) -> Ratio:
    """The rational function that an expression of parameters is.  FormError where it is none."""
    found = form_of(node).ratio()
    if found is None:
        raise FormError(f"{node} is no rational function of parameters")
    return found


def form_of(node: Expression) -> Form:
    """The form of an expression of parameters, logarithms, binary entropies and means, E[N] a number of its own.

    FormError for any other.
    """
    match node:
        case Number(value=value):
            return Form.of(Ratio.constant(value))
        case Name(id=name):
            return Form.of(Ratio.variable(name))
        case Negation(operand=inner):
            return -form_of(inner)
        case Binary(op="+", left=left, right=right):
            return form_of(left) + form_of(right)
        case Binary(op="-", left=left, right=right):
            return form_of(left) - form_of(right)
        case Binary(op="*", left=left, right=right):
            first = form_of(left)
            return product(first, form_of(right), node) if first else first  # 0 log 0 = 0
        case Binary(op="/", left=left, right=right):
            return form_of(left).scale(UNIT / ratio_of(right))
        case Binary(op="^", left=left, right=right):
            return Form.of(_power(left, right, node))
        case Log2(argument=inner):
            return log_form(ratio_of(inner))
        case BinaryEntropy(argument=inner):
            return binary(ratio_of(inner))
        case Expectation(argument=inner):
            ratio = ratio_of(inner)
            if len(ratio.top.terms) == 1 and ratio.bottom == Poly.constant(1):
                return Form.of(mean_of(ratio.top))
    raise FormError(f"{node} is no expression of parameters")


def mean_of(product: Poly) -> Ratio:
    """The mean of a product of numbers, itself a number, named by its text: E[F*C]."""
    return Ratio.variable(f"E[{product}]")


def product(left: Form, right: Form, node: object) -> Form:
    first, second = left.ratio(), right.ratio()
    if first is not None:
        return right.scale(first)
    if second is not None:
        return left.scale(second)
    raise FormError(f"{node}: a product of two logarithms")


def _power(base: Expression, exponent: Expression, node: Expression) -> Ratio:
    if isinstance(exponent, Number) and exponent.value.denominator == 1:
        size = abs(exponent.value.numerator)
        result = UNIT
        if size > 64:
            raise FormError(f"{node}: the exponent is too large")
        for _ in range(size):
            result = result * ratio_of(base)
        return result if exponent.value >= 0 else UNIT / result
    if base == Number(Fraction(2)):
        ratio = ratio_of(exponent)
        if ratio.bottom.as_constant() == 1:
            return _power_of_two(ratio.top, node)
    if isinstance(exponent, Name):
        return power_of(ratio_of(base), exponent.id)
    raise FormError(f"{node}: the exponent is neither a whole number nor a parameter")


def power_of(base: Ratio, exponent: str) -> Ratio:
    """base^exponent, the exponent a parameter or a whole number: a number of its own, named by its text."""
    if exponent.isdigit():
        result = UNIT
        for _ in range(int(exponent)):
            result = result * base
        return result
    if base == Ratio.constant(2):
        return Ratio.variable(f"2^{exponent}")
    if base == UNIT:
        return UNIT
    negative, text = ratio_text(base, sorted(base.names()))
    text = f"-{text}" if negative else text
    return Ratio.variable(f"({text})^{exponent}" if not text.isalnum() else f"{text}^{exponent}")


def _power_of_two(exponent: Poly, node: Expression) -> Ratio:
    result = UNIT
    for monomial, c in exponent.terms.items():
        if c.denominator != 1 or abs(c) > 64 or len(monomial) > 1 or any(power > 1 for _, power in monomial):
            raise FormError(f"{node}: the exponent is not a sum of parameters and whole numbers")
        factor = Ratio.variable(f"2^{monomial[0][0]}") if monomial else Ratio.constant(2)
        for _ in range(abs(int(c))):
            result = result * factor if c > 0 else result / factor
    return result


def plogp(p: Ratio) -> Form:
    """-p log2 p, which is 0 at p = 0."""
    return -log_form(p).scale(p) if p else Form()


def binary(p: Ratio) -> Form:
    """h(p)."""
    return plogp(p) + plogp(UNIT - p)


def same(a: Form, b: Form) -> bool:
    """Whether two forms are equal identically, decided over a common set of factors."""
    difference = a - b
    polynomials = [p for form in (a, b) for p in form.polynomials()]
    return not difference.normal([f for p in polynomials for f in factors(p)])


# SymPy ------------------------------------------------------------------------------------------


def to_sympy(form: Form | Ratio) -> Any:
    """A form as a SymPy expression, in bits: log2(x) is log(x)/log(2).  FormError for entropies."""
    import sympy

    if isinstance(form, Ratio):
        return _poly_sympy(form.top) / _poly_sympy(form.bottom)
    total = sympy.Integer(0)
    for symbol, coefficient in form.parts.items():
        match symbol:
            case ("one",):
                value: Any = sympy.Integer(1)
            case ("loge",):
                value = 1 / sympy.log(2)
            case ("log", int() as prime):
                value = sympy.log(prime) / sympy.log(2)
            case ("log", Poly() as poly):
                value = sympy.log(_poly_sympy(poly)) / sympy.log(2)
            case _:
                raise FormError(f"{symbol} has no value in parameters")
        total += to_sympy(coefficient) * value
    return total


def _poly_sympy(poly: Poly) -> Any:
    import sympy

    total = sympy.Integer(0)
    for monomial, c in poly.terms.items():
        term = sympy.Rational(c.numerator, c.denominator)
        for name, power in monomial:
            term *= sympy.Symbol(name) ** power
        total += term
    return total


def from_sympy(value: Any) -> Ratio:
    """A rational function of SymPy's."""
    import sympy

    top, bottom = sympy.fraction(sympy.together(value))
    return Ratio(_from_poly(sympy.expand(top)), _from_poly(sympy.expand(bottom)))


def _from_poly(expression: Any) -> Poly:
    import sympy

    symbols = sorted(expression.free_symbols, key=str)
    if not symbols:
        return Poly.constant(Fraction(int(sympy.numer(expression)), int(sympy.denom(expression))))
    terms = {}
    for powers, c in sympy.Poly(expression, *symbols).terms():
        monomial = tuple(sorted((str(s), int(p)) for s, p in zip(symbols, powers, strict=True) if p))
        terms[monomial] = Fraction(int(c.p), int(c.q))
    return Poly(terms)


def factors(poly: Poly) -> list[Poly]:
    """The irreducible factors of a polynomial, each once."""
    import sympy

    _, found = sympy.factor_list(_poly_sympy(poly))
    return [_from_poly(sympy.expand(f)) for f, _ in found]


def _powers(poly: Poly) -> tuple[Fraction, list[tuple[Poly, int]]]:
    import sympy

    constant, found = sympy.factor_list(_poly_sympy(poly))
    rational = Fraction(int(sympy.numer(constant)), int(sympy.denom(constant)))
    return rational, [(_from_poly(sympy.expand(f)), int(power)) for f, power in found]


# Into text --------------------------------------------------------------------------------------


def _sample(names: Iterable[str], order: Sequence[str]) -> dict[str, Fraction]:
    """Values at which differences of what is declared first and later are positive: only for the spelling of signs."""
    ranked = sorted(set(names), key=lambda n: (n not in order, order.index(n) if n in order else 0, n))
    values = {name: Fraction(7 ** (len(ranked) - i) + 1) for i, name in enumerate(ranked)}
    return {name: Fraction(1, 2) if name.startswith("(") else value for name, value in values.items()}


def value_at(poly: Poly, values: dict[str, Fraction]) -> Fraction:
    total = Fraction(0)
    for monomial, c in poly.terms.items():
        for name, power in monomial:
            c *= values[name] ** power
        total += c
    return total


def _poly_text(poly: Poly, order: Sequence[str]) -> str:
    """Positive terms first: V - M, M + 1."""
    named = str(Poly({m: c for m, c in poly.terms.items() if c > 0}))
    if not any(c < 0 for c in poly.terms.values()):
        return named
    negative = str(Poly({m: -c for m, c in poly.terms.items() if c < 0}))
    if named == "0":
        return f"-({negative})" if " " in negative else f"-{negative}"
    return f"{named} - " + negative.replace(" + ", " - ")


def _product_text(parts: list[tuple[Poly, int]], constant: int, order: Sequence[str], alone: bool) -> str:
    texts = [str(constant)] if constant != 1 or not parts else []
    for poly, power in sorted(parts, key=lambda p: (len(p[0].terms), str(p[0]))):
        text = _poly_text(poly, order)
        single = len(parts) == 1 and constant == 1 and power == 1 and alone
        if " " in text and not single:
            text = f"({text})"
        texts.append(text if power == 1 else f"{text}^{power}" if "^" not in text else f"({text})^{power}")
    return "*".join(texts)


def ratio_text(ratio: Ratio, order: Sequence[str] = (), alone: bool = True) -> tuple[bool, str]:
    """(whether it is negative at large V, its absolute value in factors): ``(V - M)/V``.

    order: the names in the order of their declaration; alone: a sum may stand without brackets.
    """
    values = _sample(ratio.names(), order)
    (above, tops), (below, bottoms) = _powers(ratio.top), _powers(ratio.bottom)
    number = above / below
    sign = -1 if number < 0 else 1

    def positive(parts: list[tuple[Poly, int]]) -> list[tuple[Poly, int]]:
        nonlocal sign
        result = []
        for poly, power in parts:
            if value_at(poly, values) < 0:
                poly = -poly
                sign *= (-1) ** power
            result.append((poly, power))
        return result

    tops, bottoms = positive(tops), positive(bottoms)
    number = abs(number)
    whole = not bottoms and number.denominator == 1
    top = _product_text(tops, number.numerator, order, alone and whole)
    if whole:
        return sign < 0, top
    if " " in top and not top.startswith("("):
        top = f"({top})"
    bottom = _product_text(bottoms, number.denominator, order, False)
    return sign < 0, f"{top}/({bottom})" if "*" in bottom else f"{top}/{bottom}"


def spelled(form: Form, order: Sequence[str] = (), chances: Iterable[Ratio] = ()) -> str:
    """A form as a text of the language, in factors; as a multiple of h(p) where p is one of the chances given."""
    form = form.normal([f for p in form.polynomials() for f in factors(p)])
    for p in chances:
        if p.as_constant() is not None:
            continue
        multiple = _multiple(form, binary(p))
        if multiple is not None:
            minus, text = ratio_text(multiple, order)
            inside = min(ratio_text(p, order)[1], ratio_text(UNIT - p, order)[1], key=len)
            front = "" if text == "1" else f"({text})*" if " " in text and "/" not in text else f"{text}*"
            return f"{'-' if minus else ''}{front}h({inside})"
    form, pairs = _paired(_with_euler(form), order)
    positive: list[str] = []
    negative: list[str] = []
    for symbol, coefficient in sorted(form.parts.items(), key=lambda part: _rank(part[0], order)):
        minus, text = ratio_text(coefficient, order, symbol == ONE)
        log = _log_text(symbol, order)
        if log:
            text = log if text == "1" else f"{_bracketed(text)}*{log}"
        (negative if minus else positive).append(text)
    positive += pairs
    result = " + ".join(positive) if positive else ""
    for text in negative:
        bracketed = f"({text})" if " " in text and "log2" not in text and "/" not in text else text
        result = f"{result} - {bracketed}" if result else f"-{bracketed}"
    return result or "0"


def _with_euler(form: Form) -> Form:
    """c log2(a) + c log2(e) as c log2(e*a), where a is the only logarithm."""
    logs = [s for s in form.parts if s[0] == "log"]
    if LOG_E not in form.parts or len(logs) != 1 or form.parts[logs[0]] != form.parts[LOG_E]:
        return form
    parts = {s: c for s, c in form.parts.items() if s not in (LOG_E, logs[0])}
    return Form({**parts, ("e*", logs[0][1]): form.parts[LOG_E]})


def _paired(form: Form, order: Sequence[str]) -> tuple[Form, list[str]]:
    """c log2(a) - c log2(b) as c log2(a/b); -c log2(a), where no other logarithm is left, as c log2(1/a)."""
    logs = {s: c for s, c in form.parts.items() if s[0] == "log"}
    rest = Form({s: c for s, c in form.parts.items() if s[0] != "log"})
    texts = []
    signs = {s: ratio_text(c, order)[0] for s, c in logs.items()}
    if len(logs) == 2 and len(set(signs.values())) == 2:
        above, below = sorted(logs, key=lambda s: signs[s])
        if not (logs[above] + logs[below]):
            texts.append((logs[above], f"{_bracketed(_argument(above, order))}/{_bracketed(_argument(below, order))}"))
    elif len(logs) == 1 and all(signs.values()):
        (only,) = logs
        texts.append((-logs[only], f"1/{_bracketed(_argument(only, order))}"))
    if not texts:
        return form, []
    ((coefficient, inside),) = texts
    text = ratio_text(coefficient, order, False)[1]
    return rest, [f"log2({inside})" if text == "1" else f"{_bracketed(text)}*log2({inside})"]


def _argument(symbol: tuple[object, ...], order: Sequence[str]) -> str:
    return _log_text(symbol, order).removeprefix("log2(").removesuffix(")")


def _bracketed(text: str) -> str:
    depth, bare = 0, False
    for i, c in enumerate(text):
        depth += (c == "(") - (c == ")")
        bare = bare or (depth == 0 and c in "+-" and i > 0)
    return f"({text})" if bare else text


def _rank(symbol: tuple[object, ...], order: Sequence[str]) -> tuple[int, int, str]:
    if symbol == ONE:
        return (0, 0, "")
    if symbol == LOG_E:
        return (3, 0, "")
    argument = symbol[1]
    if isinstance(argument, Poly):
        return (1, len(argument.terms), str(argument))
    return (2, 0, str(argument))


def _log_text(symbol: tuple[object, ...], order: Sequence[str]) -> str:
    if symbol == ONE:
        return ""
    if symbol == LOG_E:
        return "log2(e)"
    if symbol[0] == "e*":
        return f"log2(e*{_bracketed(_log_text(('log', symbol[1]), order).removeprefix('log2(').removesuffix(')'))})"
    argument = symbol[1]
    if isinstance(argument, Poly):
        values = _sample(argument.names(), order)
        return f"log2({_poly_text(argument if value_at(argument, values) > 0 else -argument, order)})"
    return f"log2({argument})"


def _multiple(form: Form, base: Form) -> Ratio | None:
    """The rational function c with form = c * base, or None."""
    base = base.normal([f for p in (*base.polynomials(), *form.polynomials()) for f in factors(p)])
    if set(form.parts) != set(base.parts) or not form.parts:
        return None
    symbol = next(iter(form.parts))
    ratio = form.parts[symbol] / base.parts[symbol]
    return from_sympy(_cancelled(ratio)) if same(form, base.scale(ratio)) else None


def _cancelled(ratio: Ratio) -> Any:
    import sympy

    return sympy.cancel(to_sympy(ratio))
