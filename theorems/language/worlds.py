"""Worlds: parameters, random variables in the order in which they come about, and named functions of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType

from exact.syntax import Binary, Name, Negation, Number, latex_name, parse_expression, parse_statement, walk
from theorems.language.bounds import largest
from theorems.language.definitions import solve
from theorems.language.model import DEFINITIONS, Definition, Shape
from theorems.language.validation import ClaimError, listed, misspelt, parsed, shown, typed

__all__ = [
    "RESERVED",
    "Call",
    "Chance",
    "Parameter",
    "Real",
    "Variable",
    "World",
    "check_fit",
    "check_lengths",
    "parse_call",
]

#: what names something in statements, and can name nothing else
RESERVED = frozenset({"H", "I", "E", "h", "e", "log2", "sum", "for", "every", "given", "uniform"})

_NAME = re.compile(r"[^\W\d]\w*'*")
_SIZE = re.compile("[1-9][0-9]{0,99}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """An integer parameter of a world, at least ``low`` and, if ``high`` is given, at most that expression.

    high: whole numbers and parameters declared before, with ``+ - * ^``, as ``V - 1``; kept in its normal spelling.
    """

    name: str
    low: int = 1
    high: str = ""

    def __post_init__(self) -> None:
        typed("world: parameters: the name", str, self.name)
        typed(f"parameter {self.name}: low", int, self.low)
        typed(f"parameter {self.name}: high", str, self.high)
        where = f"parameter {self.name}: high"
        high = str(parsed(parse_expression, self.high, where)) if self.high.strip() else ""
        object.__setattr__(self, "high", high)

    def check_bound(self, earlier: Sequence[Parameter]) -> None:
        """ClaimError unless the upper bound is a whole number whatever the parameters declared before it are, and
        leaves a value.
        """
        before = [p.name for p in earlier]
        where = f"parameter {self.name}: high {shown(self.high)}"
        for node in walk(parse_expression(self.high)) if self.high else ():
            if isinstance(node, Name):
                if node.id not in before:
                    hint = misspelt(node.id, before)
                    raise ClaimError(f"{where}: {shown(node.id)} is no parameter declared before {self.name}{hint}")
                continue
            whole = node.value.denominator == 1 if isinstance(node, Number) else isinstance(node, Negation | Binary)
            if not whole or (isinstance(node, Binary) and (node.op == "/" or (node.op == "^" and not _is_power(node)))):
                raise ClaimError(
                    f"{where}: a bound is made of whole numbers, parameters, + - * and powers as V^2 or 2^V"
                )
        most = largest(self.high, [(p.name, p.low, p.high) for p in earlier]) if self.high else None
        if most is not None and most < self.low:
            raise ClaimError(
                f"{where} is below its low, {self.low}: no value is left, and anything holds for all of them"
            )

    def text(self) -> str:
        return f"{self.low} <= {self.name} <= {self.high}" if self.high else f"{self.name} >= {self.low}"


@dataclass(frozen=True, slots=True)
class Real:
    """A real parameter of a world, in an interval with rational ends: ``Real("alpha", "0 < alpha <= 1")``."""

    name: str
    range: str

    def __post_init__(self) -> None:
        typed("world: reals: the name", str, self.name)
        typed(f"real {self.name}: range", str, self.range)
        where = f"real {self.name}: range"
        found = parsed(parse_statement, self.range, where)
        others = [side for side in found.sides if side != Name(self.name)]
        between = len(found.sides) == 2 or (len(found.sides) == 3 and found.sides[1] == Name(self.name))
        rising = all(relation in ("<", "<=") for relation in found.relations) and not found.every
        if not (between and rising and len(others) == len(found.sides) - 1):
            raise ClaimError(f"{where} {shown(self.range)} is no interval; write it as '0 < {self.name} <= 1'")
        if not all(isinstance(end, Number) for end in others):
            raise ClaimError(f"{where} {shown(self.range)}: the ends of an interval are numbers such as 0 or 1/2")
        object.__setattr__(self, "range", str(found))
        low, high = self.ends()
        if low and high and low[0] >= high[0]:
            raise ClaimError(f"{where} {shown(self.range)}: the left end is not below the right end")

    def ends(self) -> tuple[tuple[Fraction, bool] | None, tuple[Fraction, bool] | None]:
        """The left and the right end, each with whether it belongs to the interval; None where there is none."""
        formula = parse_statement(self.range)
        found: dict[int, tuple[Fraction, bool]] = {}
        at = formula.sides.index(Name(self.name))
        for k, side in enumerate(formula.sides):
            if isinstance(side, Number):
                found[k - at] = side.value, formula.relations[min(k, at)] == "<="
        return found.get(-1), found.get(1)

    def bounds(self) -> tuple[str, ...]:
        """Each end, as ``0 < alpha``."""
        return tuple(str(link) for link in parse_statement(self.range).links())

    def samples(self, parts: int = 6) -> list[Fraction]:
        """Some rational numbers inside, and the ends that belong to it."""
        low, high = self.ends()
        left = low[0] if low else high[0] - parts if high else Fraction(0)
        right = high[0] if high else left + parts
        inside = [left + (right - left) * Fraction(k, parts) for k in range(1, parts)]
        return sorted({*inside, *(end for end, closed in filter(None, (low, high)) if closed)})


def _is_power(node: Binary) -> bool:
    base, exponent = node.left, node.right
    if isinstance(exponent, Number):
        return 0 <= exponent.value <= 64
    return isinstance(exponent, Name) and base == Number(Fraction(2))


@dataclass(frozen=True, slots=True)
class Variable:
    """A random variable.

    alphabet: ``""`` for any finite alphabet, a number or a parameter for symbols 0 .. size-1.
    length: ``""`` for a scalar, a number or a parameter for a vector of that many components.
    """

    name: str
    alphabet: str = ""
    length: str = ""
    meaning: str = ""

    def __post_init__(self) -> None:
        typed("world: variables: the name", str, self.name)
        typed(f"variable {self.name}: alphabet", str, self.alphabet)
        typed(f"variable {self.name}: length", str, self.length)
        typed(f"variable {self.name}: meaning", str, self.meaning)

    def shape(self) -> str:
        """``V symbols``, ``K components of V symbols``, or "" for any finite alphabet."""
        symbols = f"{self.alphabet} symbols" if self.alphabet else "any symbols" if self.length else ""
        return f"{self.length} components of {symbols}" if self.length else symbols

    def text(self) -> str:
        what = f"{self.alphabet} symbols" if self.alphabet else "any finite alphabet"
        if self.length:
            what = f"a vector of {self.length} components over {what}"
        return f"{self.name}: {self.meaning + ', ' if self.meaning else ''}{what}"


@dataclass(frozen=True, slots=True)
class Call:
    """A definition applied to variables, as ``match(T,S)``."""

    definition: Definition
    arguments: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.definition.name}({','.join(self.arguments)})"

    def depends(self) -> tuple[str, ...]:
        """The variables whose values give the value."""
        return self.arguments

    def latex(self) -> str:
        return self.definition.latex.format(*(latex_name(name) for name in self.arguments))


@dataclass(frozen=True, slots=True)
class Chance(Call):
    """The number ``P(r=1|T)``: a function of the value of T, the first argument; it depends on the law of r."""

    value: int

    def __str__(self) -> str:
        return f"P({self.arguments[1]}={self.value}|{self.arguments[0]})"

    def depends(self) -> tuple[str, ...]:
        return self.arguments[:1]

    def latex(self) -> str:
        given, event = (latex_name(name) for name in self.arguments)
        return rf"P({event}={self.value} \mid {given})"


def _no_function(*_: object) -> int:
    raise TypeError("P(..) depends on the law of its variables, not only on their values")


CHANCE = Definition("P", 2, _no_function, "")


@dataclass(frozen=True, slots=True)
class World:
    """Parameters, random variables in the order in which they come about, and named functions of them.

    definitions: an author's own, made by ``define``, beside those of the model.  reals: real parameters, of a world
    without random variables.
    """

    parameters: tuple[Parameter, ...] = ()
    variables: tuple[Variable, ...] = ()
    functions: tuple[tuple[str, str], ...] = ()  # (name, call text), as ("M", "distinct(T)")
    definitions: tuple[Definition, ...] = ()
    reals: tuple[Real, ...] = ()

    def __post_init__(self) -> None:
        listed("world: parameters", Parameter, self.parameters)
        listed("world: variables", Variable, self.variables)
        listed("world: functions", tuple, self.functions)
        for row in self.functions:
            typed("world: functions", str, *row)
            if len(row) != 2:
                raise ClaimError(f'world: functions: {shown(row)} is not a pair such as ("M", "distinct(T)")')
        listed("world: definitions", Definition, self.definitions)
        for definition in self.definitions:
            if definition.value is None:
                raise ClaimError(f"world: definitions: {shown(definition)} is not made with define(...)")
        listed("world: reals", Real, self.reals)
        if self.reals and self.variables:
            raise ClaimError("world: reals: a world with random variables has whole parameters only")
        names = [*self.number_names, *self.variable_names, *(name for name, _ in self.functions)]
        names += [definition.name for definition in self.definitions]
        for name in names:
            if name in RESERVED:
                raise ClaimError(f"world: {name!r} cannot be a name, for it means something in statements")
            if not _NAME.fullmatch(name):
                raise ClaimError(f"world: {shown(name)} cannot be a name: a letter, then letters, digits, _ or '")
        for name in names:
            if names.count(name) > 1:
                raise ClaimError(f"world: the name {name!r} is given twice")
        for variable in self.variables:
            for label, size in (("alphabet", variable.alphabet), ("length", variable.length)):
                self._check_size(f"variable {variable.name}: {label}", size)
        calls = [(name, self.call(text, f"function {name}")) for name, text in self.functions]
        object.__setattr__(self, "functions", tuple((name, str(call)) for name, call in calls))

    def check_numbers(self) -> None:
        """ClaimError unless every bound of a parameter is a whole number, and every function a number."""
        for i, parameter in enumerate(self.parameters):
            parameter.check_bound(self.parameters[:i])
        for name, call in self.calls().items():
            if not self._is_number(call):
                raise ClaimError(
                    f"function {name}: {call} is no number; a hypothesis '{name} = {call}' makes it a variable"
                )

    def _is_number(self, call: Call) -> bool:
        name = call.definition.name
        if call.definition.value:
            return not call.definition.value.length
        vectors = any(self.variable(argument).length for argument in call.arguments)
        return name not in _SYMBOLS and not (vectors and name in (*_EACH, "number"))

    def _check_size(self, where: str, size: str) -> None:
        low = {p.name: p.low for p in self.parameters}
        if size == "" or _SIZE.fullmatch(size) or low.get(size, 0) >= 1:
            return
        if size in low or re.fullmatch("0+", size):
            raise ClaimError(f"{where} {size} {'may be' if size in low else 'is'} below 1")
        raise ClaimError(f"{where} {shown(size)} is neither a number nor a parameter of the world")

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return tuple(p.name for p in self.parameters)

    @property
    def number_names(self) -> tuple[str, ...]:
        """Of the parameters, whole and real."""
        return (*self.parameter_names, *(real.name for real in self.reals))

    @property
    def variable_names(self) -> tuple[str, ...]:
        return tuple(v.name for v in self.variables)

    def variable(self, name: str) -> Variable:
        for variable in self.variables:
            if variable.name == name:
                return variable
        raise ClaimError(f"unknown variable {shown(name)}{misspelt(name, self.variable_names)}")

    def calls(self) -> dict[str, Call]:
        """The named functions, as calls."""
        return {name: self.call(text, name) for name, text in self.functions}

    def call(self, text: str, where: str) -> Call:
        """A definition applied to variables of the world, or a chance."""
        return _called(text, self.variable_names, where, self.definitions)

    def shape(self, name: str) -> Shape:
        """The shape of a variable; an open alphabet is one of its own."""
        variable = self.variable(name)
        return Shape(variable.length, variable.alphabet or f"#{name}")

    def scope(self) -> str:
        """Over what a statement in this world is quantified, as a phrase."""
        parts = []
        if self.parameters:
            parts.append("all integers " + ", ".join(p.text() for p in self.parameters))
        if self.reals:
            parts.append("all real numbers " + ", ".join(real.range for real in self.reals))
        if self.variables:
            shapes = [f"{v.name} ({v.shape()})" if v.shape() else v.name for v in self.variables]
            parts.append("all joint distributions of " + ", ".join(shapes))
        parts += [f"{name} = {call}" for name, call in self.calls().items()]
        for own in self.definitions:
            parts.append(
                own.says or f"{own.name}: any function of {' and '.join(map(str, own.arguments))} to {own.value}"
            )
        return "; ".join(parts) if parts else "a single fact"


@lru_cache(maxsize=1024)
def _called(text: str, variables: tuple[str, ...], where: str, definitions: tuple[Definition, ...]) -> Call:
    return parse_call(text, variables, where, {definition.name: definition for definition in definitions})


def parse_call(
    text: str, variables: Sequence[str], where: str, own: Mapping[str, Definition] = MappingProxyType({})
) -> Call:
    """Read ``match(T,S)`` or ``P(r=1|T)``; the names must be variables of the world.  own: an author's definitions."""
    chance = re.fullmatch(r"\s*P\s*\(\s*(\w+'*)\s*=\s*([0-9]{1,9})\s*\|\s*(\w+'*)\s*\)\s*", text)
    if chance:
        event, value, given = chance.groups()
        for argument in (event, given):
            if argument not in variables:
                raise ClaimError(f"{where}: unknown variable {shown(argument)}{misspelt(argument, variables)}")
        if event == given:
            raise ClaimError(f"{where}: {text!r} is 0 or 1, no probability worth a name")
        return Chance(CHANCE, (given, event), int(value))
    found = re.fullmatch(r"\s*(\w+)\s*\(([^()]*)\)\s*", text)
    if not found:
        raise ClaimError(f"{where}: {shown(text)} is not of the form name(variable,...)")
    name, inside = found.groups()
    known = {**DEFINITIONS, **own}
    if name not in known:
        raise ClaimError(
            f"{where}: the model has no definition {shown(name)}{misspelt(name, known)} (it has {', '.join(known)})"
        )
    arguments = tuple(part.strip() for part in inside.split(","))
    if len(arguments) != known[name].arity:
        raise ClaimError(f"{where}: {name} takes {known[name].arity} variables, not {len(arguments)}")
    for argument in arguments:
        if argument not in variables:
            raise ClaimError(f"{where}: unknown variable {shown(argument)}{misspelt(argument, variables)}")
    return Call(known[name], arguments)


#: what a definition yields: one component for each token, 0 or 1, or values of its own
_EACH = ("match", "member", "lookup")
_SIDE_BY_SIDE = ("match", "same", "prefix", "shared_logit")
_SYMBOLS = ("restrict", "avoid", "keep", "until", "centred")
_BINARY = ("match", "member", "same", "agree", "failed", "solved", "unanimous")


def check_lengths(call: Call, world: World, defined: Sequence[str], where: str) -> None:
    """Reject a definition that goes through vectors of different lengths side by side, or looks up what is not there.

    defined: the variables that are functions of others, whose values have what shape these give them.
    """
    if call.definition.value:
        solve(call.definition, [world.shape(argument) for argument in call.arguments], where)
        return
    if set(defined) & set(call.arguments):
        return
    if call.definition.name == "lookup":
        tokens, table = map(world.variable, call.arguments)
        sizes = (tokens.alphabet, table.length or "1")
        short = sizes[1] == "1" != sizes[0] if not all(map(str.isdigit, sizes)) else int(sizes[0]) > int(sizes[1])
        if tokens.alphabet and short:
            raise ClaimError(f"{where}: in {call}, {table.name} is no table, a vector, of {tokens.alphabet} tokens")
    if call.definition.name not in _SIDE_BY_SIDE:
        return
    lengths = [world.variable(argument).length for argument in call.arguments]
    one_for_all = call.definition.name in ("match", "same") and lengths[-1] == ""
    if lengths[0] != lengths[-1] and not one_for_all:
        raise ClaimError(f"{where}: in {call} the vectors have different lengths")


def check_fit(variable: Variable, call: Call, world: World, where: str) -> None:
    """Reject ``X = f(..)`` where the values of f do not fit X's declared alphabet and length: no such world exists.

    A variable of any finite alphabet, no vector, takes whatever values the definition has.
    """
    name, arguments = call.definition.name, [world.variable(a) for a in call.arguments]
    if call.definition.value:
        solved = solve(call.definition, [world.shape(argument) for argument in call.arguments], where)
        value = Shape(*(solved[size] for size in call.definition.value))
        if (variable.alphabet or variable.length) and value != world.shape(variable.name):
            raise ClaimError(
                f"{where}: {call} has the shape {value}, but {variable.name} is declared with {variable.shape()}"
            )
        return
    if name in ("match", "same") and arguments[1].length not in ("", arguments[0].length):
        raise ClaimError(f"{where}: in {call} the vectors have different lengths")
    if not variable.alphabet and not variable.length:
        return
    length = arguments[0].length if name in _EACH else ""
    if variable.length != length:
        shape = f"a vector of {length} components" if length else "no vector"
        raise ClaimError(f"{where}: {call} is {shape}, but {variable.name} is declared with {variable.shape()}")
    fits = not variable.alphabet or (variable.alphabet.isdigit() and int(variable.alphabet) >= 2)
    if name == "lookup":
        fits = variable.alphabet in ("", arguments[1].alphabet)
    if not (fits and (name in _BINARY or name == "lookup")):
        raise ClaimError(
            f"{where}: the values of {call} do not all lie in the declared {variable.alphabet} symbols of "
            f"{variable.name}; leave its alphabet open"
        )
