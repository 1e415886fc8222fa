"""Statements about entropies as sparse rational vectors, and what may be added up to prove one.

A form is a dict: the key ``m > 0`` is the joint entropy of the variables whose bits are set in m, the key
``-p`` is the number log2(p) for a prime p, so that ``-2`` is one bit.  Because logarithms of primes are
linearly independent over the rationals, two forms are the same linear function iff the dicts are equal.
Everything here is exact; the sign of a constant is decided by ``Bits``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

import flint

from exact.bits import Bits
from exact.syntax import (
    Binary,
    BinaryEntropy,
    Entropy,
    Expression,
    Information,
    Log2,
    Name,
    Negation,
    Number,
    Size,
    Statement,
    names_of,
    parse_statement,
    walk,
)

Form = dict[int, Fraction]
Basic = tuple[int, int, int]  # (A, B, C) stands for I(A;B|C), which is H(A|C) where A = B
UNIT = -2  # the key of log2(2) = 1
_LARGEST_POWER = 4000
_MIRROR = {"<=": ">=", ">=": "<=", "<": ">", ">": "<", "=": "="}
_SMALL = {value: Fraction(value) for value in (-1, 1)}
_LARGEST_LOGARITHM = 128  # binary digits: factored quickly


def add(into: Form, other: Mapping[int, Fraction], scale: Fraction | int = 1) -> Form:
    """``into += scale * other``, in place, keeping no zeros."""
    for key, value in other.items():
        total = into.get(key, 0) + scale * value
        if total:
            into[key] = Fraction(total)
        else:
            into.pop(key, None)
    return into


def logarithm(value: Fraction) -> Form:
    """log2 of a positive rational."""
    form: Form = {}
    if max(value.numerator, value.denominator).bit_length() > _LARGEST_LOGARITHM:
        raise ValueError(f"log2 of a number of more than {_LARGEST_LOGARITHM} binary digits in a statement")
    for number, sign in ((value.numerator, 1), (value.denominator, -1)):
        for prime, exponent in flint.fmpz(number).factor():
            add(form, {-int(prime): Fraction(sign * int(exponent))})
    return form


def constants(form: Mapping[int, Fraction]) -> Form:
    """The part of a form that is a number."""
    return {key: value for key, value in form.items() if key < 0}


def joint_entropies(form: Mapping[int, Fraction]) -> Form:
    """The part of a form that is no number."""
    return {key: value for key, value in form.items() if key > 0}


def bits_of(constant: Mapping[int, Fraction]) -> Bits:
    """The constant as an exact number of bits."""
    return Bits.from_terms((-key, value) for key, value in constant.items())


def nearly(value: Fraction) -> float:
    """A float, also where the number is beyond them."""
    try:
        return float(value)
    except OverflowError:
        return 1e300 if value > 0 else -1e300


def near_bits(form: Mapping[int, Fraction]) -> float:
    """The constant part of a form as a float."""
    constant = constants(form)
    if set(constant) <= {UNIT}:
        return nearly(constant.get(UNIT, Fraction(0)))
    value = bits_of(constant)
    try:
        return float(value)
    except OverflowError:
        return 1e300 if value > 0 else -1e300


def sign(constant: Mapping[int, Fraction]) -> int:
    """The sign of a constant, decided."""
    if not constant:
        return 0
    if len(constant) == 1:
        return 1 if next(iter(constant.values())) > 0 else -1
    return bits_of(constant).sign()


def basic_form(basic: Basic) -> Form:
    """I(A;B|C) = h(AC) + h(BC) - h(ABC) - h(C) as a form."""
    a, b, c = basic
    form: dict[int, int] = {}
    for subset, value in ((a | c, 1), (b | c, 1), (a | b | c, -1), (c, -1)):
        form[subset] = form.get(subset, 0) + value
    return {subset: _SMALL[value] for subset, value in form.items() if value and subset}


def basic_of(expression: Expression, bits: Mapping[str, int]) -> Basic:
    """The triple of ``I(A;B|C)`` or ``H(A|C)``."""
    if isinstance(expression, Information) and not expression.at:
        return mask(expression.left, bits), mask(expression.right, bits), mask(expression.given, bits)
    if isinstance(expression, Entropy) and not expression.at:
        of = mask(expression.of, bits)
        return of, of, mask(expression.given, bits)
    raise ValueError(f"{expression} is not of the form I(A;B|C) or H(A|C)")


def mask(names: Iterable[str], bits: Mapping[str, int]) -> int:
    """The set of the named variables as a bit mask."""
    result = 0
    for name in names:
        if name not in bits:
            raise ValueError(f"{name} is not a variable of the statement or its hypotheses ({', '.join(bits)})")
        result |= 1 << bits[name]
    return result


def members(subset: int, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of the variables in a bit mask."""
    return tuple(name for i, name in enumerate(names) if subset >> i & 1)


def basic_text(basic: Basic, names: tuple[str, ...]) -> str:
    """``I(A;B|C)`` or ``H(A|C)`` in words."""
    a, b, c = (members(part, names) for part in basic)
    return str(Entropy(a, c) if a == b else Information(a, b, c))


def linear(expression: Expression, bits: Mapping[str, int]) -> Form:
    """An expression as a form; ValueError names what is not a rational combination of H, I and constants."""
    total: Form = {}
    waiting: list[tuple[Expression, Fraction]] = [(expression, Fraction(1))]
    while waiting:  # a loop, and not a recursion, since sums may have many terms
        node, factor = waiting.pop()
        if isinstance(node, Binary) and node.op in "+-":
            waiting += ((node.left, factor), (node.right, factor if node.op == "+" else -factor))
        elif isinstance(node, Negation):
            waiting.append((node.operand, -factor))
        else:
            add(total, _term(node, bits), factor)
    return total


def _term(expression: Expression, bits: Mapping[str, int]) -> Form:
    """An expression that is no sum."""
    if isinstance(expression, Number):
        return {UNIT: expression.value} if expression.value else {}
    if isinstance(expression, Entropy | Information):
        if expression.at:
            raise ValueError(f"{expression} fixes a value; prove speaks of averages, so write it without '='")
        return basic_form(basic_of(expression, bits))
    if isinstance(expression, Binary):
        return _product(expression, bits)
    if isinstance(expression, Log2):
        argument = _rational(expression.argument, bits)
        if argument is None or argument <= 0:
            raise ValueError(f"{expression} is not the logarithm of a positive rational number")
        return logarithm(argument)
    if isinstance(expression, BinaryEntropy):
        p = _rational(expression.argument, bits)
        if p is None or not 0 <= p <= 1:
            raise ValueError(f"{expression} is not the binary entropy of a rational number in [0, 1]")
        form: Form = {}
        for part in (p, 1 - p):
            if part:
                add(form, logarithm(part), -part)
        return form
    if isinstance(expression, Name):  # a real number R >= 0, which is the entropy of some variable
        if expression.of:
            raise ValueError(f"{expression} is not a rational combination of H, I and constants")
        return {mask((expression.id,), bits): Fraction(1)}
    if isinstance(expression, Size):
        raise ValueError(f"{expression} may only stand in a hypothesis such as {expression} = 2")
    raise ValueError(f"{expression} is not a rational combination of H, I and constants")


def _product(expression: Binary, bits: Mapping[str, int]) -> Form:
    left, right = linear(expression.left, bits), linear(expression.right, bits)
    factor = _as_rational(right)
    if expression.op == "*":
        if factor is not None:
            return add({}, left, factor)
        factor = _as_rational(left)
        if factor is not None:
            return add({}, right, factor)
    elif expression.op == "/" and factor is not None:
        if factor == 0:
            raise ValueError(f"{expression} divides by zero")
        return add({}, left, 1 / factor)
    elif expression.op == "^":
        base = _as_rational(left)
        if base is not None and factor is not None and factor.denominator == 1 and abs(factor) <= _LARGEST_POWER:
            if base == 0 and factor < 0:
                raise ValueError(f"{expression} divides by zero")
            value = base ** int(factor)
            return {UNIT: value} if value else {}
    raise ValueError(f"{expression} is not linear in entropies with rational coefficients")


def _as_rational(form: Form) -> Fraction | None:
    if not form:
        return Fraction(0)
    return form[UNIT] if set(form) == {UNIT} else None


def _rational(expression: Expression, bits: Mapping[str, int]) -> Fraction | None:
    return _as_rational(linear(expression, bits))


@dataclass(frozen=True)
class Link:
    """One relation: its slack is >= 0 (``equality``: = 0; ``strict``: > 0) where it holds.

    ``size`` is the bound (variables, n) of an alphabet when the link is ``|X| = n`` or ``|X| <= n``.
    """

    text: str
    slack: Form
    equality: bool = False
    strict: bool = False
    size: tuple[int, int] | None = None

    @property
    def forms(self) -> tuple[Form, ...]:
        """The forms that are >= 0 where the link holds."""
        return (self.slack, add({}, self.slack, -1)) if self.equality else (self.slack,)


def link_of(statement: Statement, bits: Mapping[str, int]) -> Link:
    """The slack of a statement with one relation: right minus left for ``<=``, ``<`` and ``=``."""
    (left, right), (relation,) = statement.sides, statement.relations
    if statement.every:
        raise ValueError(f"{str(statement)!r} is pointwise; prove speaks of averages, without 'for every'")
    if isinstance(left, Size) or isinstance(right, Size):
        return _size_link(statement, bits)
    slack = add(linear(right, bits), linear(left, bits), -1)
    if relation in (">=", ">"):
        slack = add({}, slack, -1)
    return Link(str(statement), slack, relation == "=", relation in "<>")


def _size_link(statement: Statement, bits: Mapping[str, int]) -> Link:
    (left, right), (relation,) = statement.sides, statement.relations
    if isinstance(right, Size):
        left, right, relation = right, left, _MIRROR[relation]
    how = f"{str(statement)!r}: the size of an alphabet is bounded as in |r| = 2 or |r| <= 2"
    if not isinstance(left, Size) or isinstance(right, Size) or relation not in ("=", "<="):
        raise ValueError(how)
    if len(left.of) != 1:
        joint = f"H({','.join(left.of)}) <= log2(..)"
        raise ValueError(f"{str(statement)!r}: bound each alphabet by itself, or say {joint}")
    bound = _rational(right, bits)
    if bound is None or bound.denominator != 1 or bound < 1:
        raise ValueError(f"{how}, with a whole number of at least 1")
    variables = mask(left.of, bits)
    slack = add(logarithm(bound), {variables: Fraction(1)}, -1)
    return Link(str(statement), slack, size=(variables, int(bound)))


def variables_of(statement: Statement, hypotheses: Iterable[Statement]) -> tuple[str, ...]:
    """The random variables in order of first appearance, in the statement and then in the hypotheses; then the names
    of real numbers, which are >= 0 and stand for entropies of variables that occur nowhere else.
    """
    parts = [statement, *hypotheses]
    found = dict.fromkeys(name for part in parts for name in names_of(part))
    numbers = reals_of(parts)
    for name in numbers:
        if name in found:
            said = f"{name} stands for a random variable and for a number: write H({name}) for its entropy"
            raise ValueError(f"{said}, and {name} = f(X,Y) where it is a function of X and Y")
    return (*found, *numbers)


def reals_of(statements: Iterable[Statement]) -> tuple[str, ...]:
    """The names of real numbers, as R1 in ``R1 + R2 <= I(X;Y)``, in order of first appearance."""
    nodes = (node for statement in statements for side in statement.sides for node in walk(side))
    names = dict.fromkeys(node.id for node in nodes if isinstance(node, Name) and not node.of)
    for name in names:
        if name.lower() in _NO_NUMBERS:
            said = f"{name} is {_NO_NUMBERS[name.lower()]}, which no combination of entropies is compared with"
            raise ValueError(f"{said}; write another name for a real number")
    return tuple(names)


#: names that would be read as any number >= 0, and mean something else
_NO_NUMBERS = {
    "e": "Euler's number",
    "pi": "the number pi",
    "π": "the number pi",
    **dict.fromkeys(("inf", "infty", "infinity", "oo"), "infinity"),
    "nan": "no number",
}


def refuse_sizes(statement: Statement) -> None:
    """A statement to be proved does not speak of alphabet sizes."""
    for side in statement.sides:
        for node in walk(side):
            if isinstance(node, Size):
                raise ValueError(f"{node} may only stand in a hypothesis such as {node} = 2")


def hypothesis_links(texts: Iterable[str]) -> list[Statement]:
    """Every link of every hypothesis, each once, in order; ``2 = |r|`` is turned to ``|r| = 2``."""
    found: dict[str, Statement] = {}
    for text in texts:
        for link in parse_statement(text).links():
            left, right = link.sides
            if isinstance(right, Size) and not isinstance(left, Size):
                link = Statement((right, left), (_MIRROR[link.relations[0]],), link.every)
            found.setdefault(str(link), link)
    return list(found.values())
