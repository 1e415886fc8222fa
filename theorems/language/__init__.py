"""The language of claims: a claim is one frozen value, checked at construction, free of any test code.

A ``Claim`` holds ``Statement`` values.  A statement lives in a ``World``: parameters (V, K, T), random
variables in the order in which they come about, and functions of them (M).  Its hypotheses and its chain
are written in the notation of ``exact.syntax``; an equality condition for each link is structural (it
speaks of independence, functions, uniformity) and never evaluates either side.  Which checks apply
follows from the kind of the statement, not from its author.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property

from exact.syntax import (
    Divergence,
    Entropy,
    Expression,
    Information,
    Name,
    Number,
    ParseError,
    Size,
    base_name,
    latex_name,
    names_of,
    parse_expression,
    parse_statement,
    walk,
)
from exact.syntax import (
    Statement as Formula,
)
from theorems.language.model import DEFINITIONS, Definition

__all__ = [
    "CHECKS",
    "KINDS",
    "Accepted",
    "AlphabetSize",
    "Call",
    "Chance",
    "Claim",
    "ClaimError",
    "Condition",
    "Defined",
    "Dimension",
    "Hypothesis",
    "Linear",
    "Parameter",
    "Statement",
    "Uniform",
    "Variable",
    "World",
    "formula_latex",
    "lemma",
    "lonely_names",
    "misspelt_hint",
]

CHECKS = ("proof", "enumeration", "random", "equality", "necessity", "sharpness")

#: kind -> the checks that apply to a statement of that kind
KINDS: dict[str, tuple[str, ...]] = {
    "chain": CHECKS,
    "identity": ("proof", "enumeration", "random", "necessity", "sharpness"),
    "monotone": ("proof", "enumeration", "random", "sharpness"),
    "bounds": ("proof", "enumeration", "random", "necessity", "sharpness"),
    "countermodel": ("proof", "enumeration"),
    "numeric": ("proof", "enumeration"),
}

#: what a statement is to the post: its wording, a repair of it, numbers that its rhetoric needs, or beyond it
ROLES = ("post", "repair", "context", "not-in-post")

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NAME = re.compile(r"[^\W\d]\w*'*")
_RESERVED = frozenset({"H", "I", "E", "h", "e", "log2", "sum", "for", "every", "given", "uniform"})


class ClaimError(ValueError):
    """A declaration that does not make sense; the message names the claim and the field."""


def _typed(where: str, kind: type, *values: object) -> None:
    """ClaimError that names the first value that is not of a kind."""
    for value in values:
        if not isinstance(value, kind) or isinstance(value, bool):
            what = {str: "a text", int: "a whole number"}.get(kind, f"made with {kind.__name__}(...)")
            raise ClaimError(f"{where}: {_shown(value)} is not {what}")


def _listed(where: str, kind: type, rows: object) -> None:
    """The same for each of a list or tuple."""
    if not isinstance(rows, list | tuple):
        raise ClaimError(f"{where}: {_shown(rows)} is not a tuple")
    _typed(where, kind, *rows)


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _nearest(name: str, known: Iterable[str]) -> str:
    close = [*difflib.get_close_matches(name, known), ""][0]
    return f"; did you mean {close!r}?" if close else ""


# Worlds -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Parameter:
    """An integer parameter of a world, at least ``low`` and, if ``high`` is given, at most that expression."""

    name: str
    low: int = 1
    high: str = ""

    def text(self) -> str:
        return f"{self.low} <= {self.name} <= {self.high}" if self.high else f"{self.name} >= {self.low}"


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

    def latex(self) -> str:
        return self.definition.latex.format(*(latex_name(name) for name in self.arguments))


@dataclass(frozen=True, slots=True)
class Chance(Call):
    """The number ``P(r=1|T)``: a function of the value of T, the first argument; it depends on the law of r."""

    value: int

    def __str__(self) -> str:
        return f"P({self.arguments[1]}={self.value}|{self.arguments[0]})"

    def latex(self) -> str:
        given, event = (latex_name(name) for name in self.arguments)
        return rf"P({event}={self.value} \mid {given})"


def _no_function(*_: object) -> int:
    raise TypeError("P(..) depends on the law of its variables, not only on their values")


CHANCE = Definition("P", 2, _no_function, "")


@dataclass(frozen=True, slots=True)
class World:
    """Parameters, random variables in the order in which they come about, and named functions of them."""

    parameters: tuple[Parameter, ...] = ()
    variables: tuple[Variable, ...] = ()
    functions: tuple[tuple[str, str], ...] = ()  # (name, call text), as ("M", "distinct(T)")

    def __post_init__(self) -> None:
        _listed("world: parameters", Parameter, self.parameters)
        _listed("world: variables", Variable, self.variables)
        for parameter in self.parameters:
            _typed("world: parameters: the name", str, parameter.name)
            _typed(f"parameter {parameter.name}: low", int, parameter.low)
            _typed(f"parameter {parameter.name}: high", str, parameter.high)
        for variable in self.variables:
            _typed("world: variables: the name", str, variable.name)
            _typed(f"variable {variable.name}: alphabet", str, variable.alphabet)
            _typed(f"variable {variable.name}: length", str, variable.length)
        _listed("world: functions", tuple, self.functions)
        for row in self.functions:
            _typed("world: functions", str, *row)
            if len(row) != 2:
                raise ClaimError(f'world: functions: {_shown(row)} is not a pair such as ("M", "distinct(T)")')
        names = [p.name for p in self.parameters] + [v.name for v in self.variables] + [n for n, _ in self.functions]
        for name in names:
            if name in _RESERVED:
                raise ClaimError(f"world: {name!r} cannot be a name, for it means something in statements")
            if not _NAME.fullmatch(name):
                raise ClaimError(f"world: {name!r} cannot be a name: a letter, then letters, digits, _ or '")
        for name in names:
            if names.count(name) > 1:
                raise ClaimError(f"world: the name {name!r} is given twice")
        for variable in self.variables:
            for label, size in (("alphabet", variable.alphabet), ("length", variable.length)):
                if size and not size.isdigit() and size not in self.parameter_names:
                    raise ClaimError(
                        f"variable {variable.name}: {label} {size!r} is neither a number nor a parameter of the world"
                    )
                if size.isdigit() and int(size) < 1:
                    raise ClaimError(f"variable {variable.name}: {label} {size} is below 1")
                for parameter in self.parameters:
                    if size == parameter.name and parameter.low < 1:
                        raise ClaimError(f"variable {variable.name}: {label} {size} may be below 1")
        for name, text in self.functions:
            parse_call(text, self.variable_names, f"function {name}")

    @property
    def parameter_names(self) -> tuple[str, ...]:
        return tuple(p.name for p in self.parameters)

    @property
    def variable_names(self) -> tuple[str, ...]:
        return tuple(v.name for v in self.variables)

    def variable(self, name: str) -> Variable:
        for variable in self.variables:
            if variable.name == name:
                return variable
        raise ClaimError(f"unknown variable {name!r}{_nearest(name, self.variable_names)}")

    def calls(self) -> dict[str, Call]:
        """The named functions, as calls."""
        return {name: parse_call(text, self.variable_names, name) for name, text in self.functions}

    def scope(self) -> str:
        """Over what a statement in this world is quantified, as a phrase."""
        parts = []
        if self.parameters:
            parts.append("all integers " + ", ".join(p.text() for p in self.parameters))
        if self.variables:
            shapes = [f"{v.name} ({v.shape()})" if v.shape() else v.name for v in self.variables]
            parts.append("all joint distributions of " + ", ".join(shapes))
        parts += [f"{name} = {call}" for name, call in self.calls().items()]
        return "; ".join(parts) if parts else "a single fact"


def parse_call(text: str, variables: Sequence[str], where: str) -> Call:
    """Read ``match(T,S)`` or ``P(r=1|T)``; the names must be variables of the world."""
    chance = re.fullmatch(r"\s*P\s*\(\s*(\w+'*)\s*=\s*([0-9]{1,9})\s*\|\s*(\w+'*)\s*\)\s*", text)
    if chance:
        event, value, given = chance.groups()
        for argument in (event, given):
            if argument not in variables:
                raise ClaimError(f"{where}: unknown variable {argument!r}{_nearest(argument, variables)}")
        if event == given:
            raise ClaimError(f"{where}: {text!r} is 0 or 1, no probability worth a name")
        return Chance(CHANCE, (given, event), int(value))
    found = re.fullmatch(r"\s*(\w+)\s*\(([^()]*)\)\s*", text)
    if not found:
        raise ClaimError(f"{where}: {text!r} is not of the form name(variable,...)")
    name, inside = found.groups()
    if name not in DEFINITIONS:
        raise ClaimError(
            f"{where}: the model has no definition {name!r}{_nearest(name, DEFINITIONS)} "
            f"(it has {', '.join(DEFINITIONS)})"
        )
    arguments = tuple(part.strip() for part in inside.split(","))
    if len(arguments) != DEFINITIONS[name].arity:
        raise ClaimError(f"{where}: {name} takes {DEFINITIONS[name].arity} variables, not {len(arguments)}")
    for argument in arguments:
        if argument not in variables:
            raise ClaimError(f"{where}: unknown variable {argument!r}{_nearest(argument, variables)}")
    return Call(DEFINITIONS[name], arguments)


#: what a definition yields: one component for each token, 0 or 1, or values of its own
_EACH = ("match", "member", "lookup")
_BINARY = ("match", "member", "same", "agree", "failed", "solved", "unanimous")


def check_fit(variable: Variable, call: Call, world: World, where: str) -> None:
    """Reject ``X = f(..)`` where the values of f do not fit X's declared alphabet and length: no such world exists.

    A variable of any finite alphabet, no vector, takes whatever values the definition has.
    """
    name, arguments = call.definition.name, [world.variable(a) for a in call.arguments]
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


# Hypotheses -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Linear:
    """A hypothesis about entropies, as ``I(T;S) = 0`` or ``H(r) <= 1/10``."""

    formula: Formula

    def __str__(self) -> str:
        return str(self.formula)

    def latex(self) -> str:
        return self.formula.latex()

    def independence(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]] | None:
        """(A, B, C) if the hypothesis says I(A;B|C) = 0, else None."""
        side = self._vanishing()
        return (side.left, side.right, side.given) if isinstance(side, Information) and not side.at else None

    def dependency(self) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """(X, Y) if the hypothesis says H(X|Y) = 0 (X is a function of Y), else None."""
        side = self._vanishing()
        return (side.of, side.given) if isinstance(side, Entropy) and not side.at else None

    def _vanishing(self) -> Expression | None:
        left, *_, right = self.formula.sides
        if self.formula.relations in (("=",), ("<=",)) and right == Number(Fraction(0)):
            return left
        if self.formula.relations in (("=",), (">=",)) and left == Number(Fraction(0)):
            return right
        return None


@dataclass(frozen=True, slots=True)
class Defined:
    """A hypothesis that a variable is a given function of others, as ``r = match(T,S)``."""

    name: str
    call: Call

    def __str__(self) -> str:
        return f"{self.name} = {self.call}"

    def latex(self) -> str:
        return f"{latex_name(self.name)} = {self.call.latex()}"


@dataclass(frozen=True, slots=True)
class Uniform:
    """A hypothesis that a variable is uniform on its whole alphabet, as ``S uniform``."""

    name: str

    def __str__(self) -> str:
        return f"{self.name} uniform"

    def latex(self) -> str:
        return rf"{latex_name(self.name)} \sim \mathrm{{Unif}}"


@dataclass(frozen=True, slots=True)
class Accepted:
    """A hypothesis of rejection sampling, as ``x ~ T given r=1,S``: at every value of S the event has positive
    probability, and the law of x is that of T conditioned on it.
    """

    name: str
    of: str
    event: str
    value: int
    given: str

    def __str__(self) -> str:
        return f"{self.name} ~ {self.of} given {self.event}={self.value},{self.given}"

    def latex(self) -> str:
        name, of, event, given = map(latex_name, (self.name, self.of, self.event, self.given))
        return rf"{name} \sim {of} \mid {event}={self.value},{given}"


@dataclass(frozen=True, slots=True)
class AlphabetSize:
    """A hypothesis that a variable has at most so many values, as ``|r| = 2``."""

    name: str
    size: int

    def __str__(self) -> str:
        return f"|{self.name}| = {self.size}"

    def latex(self) -> str:
        return rf"\lvert {latex_name(self.name)} \rvert = {self.size}"


@dataclass(frozen=True, slots=True)
class Dimension:
    """A hypothesis on the Vapnik-Chervonenkis dimension, as ``vc(S) <= 2``: S is read as a set of tokens (a bit mask).

    The sets of positive probability cut out all subsets of no set of more than 2 tokens.
    """

    name: str
    size: int

    def __str__(self) -> str:
        return f"vc({self.name}) <= {self.size}"

    def latex(self) -> str:
        return rf"\operatorname{{vc}}({latex_name(self.name)}) \le {self.size}"


Form = Linear | Defined | Uniform | Accepted | AlphabetSize | Dimension


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A named hypothesis: ``Hypothesis("rollout-independence", "I(T;S) = 0", "the rollouts do not know S")``."""

    name: str
    text: str
    meaning: str = ""

    def __post_init__(self) -> None:
        _typed("hypothesis: the name", str, self.name)
        _typed(f"hypothesis {self.name}: text", str, self.text)
        if not _ID.fullmatch(self.name):
            raise ClaimError(f"hypothesis {self.name!r}: a name is lower-case words joined by hyphens")

    def form(self, world: World) -> Form:
        """What the text says, in the given world."""
        where = f"hypothesis {self.name}"
        if "~" in self.text:
            return _accepted(self.text, world, where)
        found = re.fullmatch(r"\s*vc\(\s*(\w+'*)\s*\)\s*<=\s*([0-9]{1,2})\s*", self.text)
        if found:
            if world.variable(found.group(1)).length:
                raise ClaimError(f"{where}: {found.group(1)} is a vector; a set of tokens is one symbol, a bit mask")
            return Dimension(found.group(1), int(found.group(2)))
        found = re.fullmatch(r"\s*(\w+)\s+uniform\s*", self.text)
        if found:
            variable = world.variable(found.group(1))
            if not variable.alphabet:
                raise ClaimError(f"{where}: {variable.name} has no named alphabet to be uniform on")
            return Uniform(variable.name)
        found = re.fullmatch(r"\s*(\w+'*)\s*=\s*([A-Za-z]\w*\(.*\))\s*", self.text)
        if found and found.group(2).split("(")[0] not in ("H", "I", "E", "h", "log2"):
            call = parse_call(found.group(2), world.variable_names, where)
            if isinstance(call, Chance):
                raise ClaimError(f"{where}: {call} is a number; name it among the functions of the world")
            check_fit(world.variable(found.group(1)), call, world, where)
            return Defined(found.group(1), call)
        try:
            formula = parse_statement(self.text)
        except ParseError as error:
            raise ClaimError(f"{where}: {error}") from None
        _check_names(formula, world, where)
        size = formula.sides[0]
        if isinstance(size, Size):
            value = formula.sides[1]
            if (
                formula.relations not in (("=",), ("<=",))
                or len(size.of) != 1
                or not isinstance(value, Number)
                or value.value.denominator != 1
                or value.value < 1
            ):
                raise ClaimError(f"{where}: a size is said as |X| = n with n a positive integer, not {self.text!r}")
            return AlphabetSize(*size.of, value.value.numerator)
        return Linear(formula)


def parse_accepted(text: str, where: str) -> Accepted:
    """Read ``x ~ T given r=1,S``."""
    found = re.fullmatch(r"\s*(\w+'*)\s*~\s*(\w+'*)\s+given\s+(\w+'*)\s*=\s*([0-9]{1,9})\s*,\s*(\w+'*)\s*", text)
    if not found:
        raise ClaimError(f"{where}: {text!r} is not of the form 'x ~ T given r=1,S'")
    name, of, event, value, given = found.groups()
    if len({name, of, event, given}) < 4:
        raise ClaimError(f"{where}: {text!r} needs four different variables")
    return Accepted(name, of, event, int(value), given)


def _accepted(text: str, world: World, where: str) -> Accepted:
    form = parse_accepted(text, where)
    drawn, source = world.variable(form.name), world.variable(form.of)
    if not source.alphabet or (drawn.alphabet, drawn.length) != (source.alphabet, source.length):
        raise ClaimError(f"{where}: {form.name} and {form.of} must have the same declared alphabet")
    world.variable(form.given)
    rewards = world.variable(form.event)
    if rewards.length or (rewards.alphabet.isdigit() and form.value >= int(rewards.alphabet)):
        raise ClaimError(f"{where}: {form.event} is never {form.value}, so nothing is accepted")
    return form


# Equality conditions ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Condition:
    """One structural condition of an equality.

    ``I(A;B|C) = 0`` (decided by independence), ``H(X|Y) = 0`` (decided by support), ``X uniform on n given T``
    (or without ``given``) with X a variable or a definition, ``M constant`` (almost surely), ``x ~ T`` (the
    same law), or an equation between
    numbers that are parameters or functions of variables, as ``M = K`` (almost surely) or ``V = 2``.
    """

    text: str

    def parts(self) -> tuple[str, ...]:
        """The conjuncts, each normalised."""
        return tuple(normal_condition(part) for part in self.text.split(" and "))


def formula_latex(text: str) -> str:
    """A statement, a definition such as ``r = match(T,S)``, or ``S uniform``, in LaTeX."""
    name, _, call = text.partition(" = ")
    found = re.fullmatch(r"(\w+)\(([^()]*)\)", call)
    if found and found.group(1) in DEFINITIONS:
        arguments = tuple(part.strip() for part in found.group(2).split(","))
        return Defined(name, Call(DEFINITIONS[found.group(1)], arguments)).latex()
    if text.endswith(" uniform"):
        return Uniform(text.removesuffix(" uniform")).latex()
    found = re.fullmatch(r"vc\((\w+)\) <= (\d+)", text)
    if found:
        return Dimension(found.group(1), int(found.group(2))).latex()
    accepted = re.fullmatch(r"(\w+) ~ (\w+) given (\w+)=(\d+),(\w+)", text)
    if accepted:
        drawn, of, event, value, given = accepted.groups()
        return Accepted(drawn, of, event, int(value), given).latex()
    return parse_statement(text).latex()


def normal_condition(text: str) -> str:
    """One spelling for each condition, so that the kernel's and the author's can be compared."""
    text = " ".join(text.split())
    found = re.fullmatch(r"(.+) uniform on (.+?)(?: given (.+))?", text)
    if found:
        what, size, given = found.groups()
        tail = f" given {given.replace(' ', '')}" if given else ""
        return f"{what.replace(' ', '')} uniform on {parse_expression(size)}{tail}"
    found = re.fullmatch(r"(\w+) constant", text)
    if found:
        return text
    found = re.fullmatch(r"(\w+) ~ (\w+)", text)
    if found:
        return " ~ ".join(sorted(found.groups()))
    formula = parse_statement(text)
    side = formula.sides[0]
    if isinstance(side, Information):
        groups = sorted([tuple(sorted(side.left)), tuple(sorted(side.right))])
        return f"{Information(groups[0], groups[1], tuple(sorted(side.given)))} = 0"
    if isinstance(side, Entropy):
        return f"{Entropy(tuple(sorted(side.of)), tuple(sorted(side.given)))} = 0"
    return str(formula)


# Statements and claims --------------------------------------------------------------------------


def _check_names(formula: Formula, world: World, where: str) -> None:
    for part in names_of(formula):
        name = base_name(part)
        if name not in world.variable_names:
            raise ClaimError(f"{where}: unknown variable {name!r}{_nearest(name, world.variable_names)}")
        if part != name and not world.variable(name).length:
            raise ClaimError(f"{where}: {part} is a part of {name}, which is not a vector")
    numbers = (*world.parameter_names, *(name for name, _ in world.functions), "e")
    for side in formula.sides:
        for node in walk(side):
            if isinstance(node, Divergence):
                first, second = world.variable(node.of), world.variable(node.reference)
                if not first.alphabet or (first.alphabet, first.length) != (second.alphabet, second.length):
                    raise ClaimError(
                        f"{where}: in {node}, {first.name} and {second.name} must have one declared alphabet"
                    )
            if isinstance(node, Name) and node.id not in numbers:
                raise ClaimError(f"{where}: unknown parameter {node.id!r}{_nearest(node.id, numbers)}")


@dataclass(frozen=True)  # no slots: what its texts say is kept once read
class Statement:
    """One statement of a claim.

    text: the chain, in the notation of ``exact.syntax``.
    equality: for each ``<=`` link the structural condition under which it is an equality (``""`` for ``=`` links).
    domains: the finite domains on which every instance is checked; each maps parameters, and the sizes of free
        alphabets (``|g|``), to values, and ``denominator`` to the common denominator of all conditional laws
        (``denominator S`` to that of S).
    thorough: further domains, of up to billions of instances, that only the thorough profile goes through.
    proof: the script of the proof (see theorems/proof/derive.py); ``""`` lets the Shannon prover find it.
    refuted: the statement is a reading of the post that is expected to fail; a counterexample is its evidence.
    sharp: False declares that the statement is not meant to be sharp; the ledger then says so in place of that check.
    """

    id: str
    text: str
    kind: str = "chain"
    role: str = "post"
    world: World = field(default_factory=World)
    hypotheses: tuple[Hypothesis, ...] = ()
    equality: tuple[str, ...] = ()
    domains: tuple[tuple[tuple[str, int], ...], ...] = ()
    proof: str = ""
    refuted: bool = False
    reading: str = ""
    thorough: tuple[tuple[tuple[str, int], ...], ...] = ()
    sharp: bool = True

    def __post_init__(self) -> None:
        _typed("statement: the id", str, self.id)
        where = f"statement {self.id}"
        _typed(f"{where}: text", str, self.text)
        _typed(f"{where}: kind", str, self.kind)
        _typed(f"{where}: role", str, self.role)
        _typed(f"{where}: world", World, self.world)
        _typed(f"{where}: proof", str, self.proof)
        _listed(f"{where}: hypotheses", Hypothesis, self.hypotheses)
        _listed(f"{where}: equality", str, self.equality)
        for name, rows in (("domains", self.domains), ("thorough", self.thorough)):
            _listed(f"{where}: {name}", tuple, rows)
            for pairs in rows:
                _listed(f"{where}: {name}", tuple, pairs)
                if any(len(pair) != 2 or not isinstance(pair[0], str) for pair in pairs):
                    raise ClaimError(f'{where}: {name}: {_shown(pairs)} is not made of pairs such as ("V", 3)')
        if not _ID.fullmatch(self.id):
            raise ClaimError(f"{where}: an id is lower-case words joined by hyphens")
        if self.kind not in KINDS:
            raise ClaimError(f"{where}: kind {self.kind!r} is not one of {', '.join(KINDS)}")
        if self.role not in ROLES:
            raise ClaimError(f"{where}: role {self.role!r} is not one of {', '.join(ROLES)}")
        try:
            formula = parse_statement(self.text)
        except ParseError as error:
            raise ClaimError(f"{where}: text: {error}") from None
        _check_names(formula, self.world, f"{where}: text")
        names = [h.name for h in self.hypotheses]
        for name in names:
            if names.count(name) > 1:
                raise ClaimError(f"{where}: hypotheses: {name!r} is given twice")
        for hypothesis in self.hypotheses:
            hypothesis.form(self.world)
        if self.equality and len(self.equality) != len(formula.relations):
            raise ClaimError(
                f"{where}: equality: {len(self.equality)} conditions for {len(formula.relations)} links; "
                'give one for each link, "" where there is none'
            )
        for condition, relation in zip(self.equality, formula.relations, strict=False):
            if condition and relation == "=":
                raise ClaimError(f"{where}: equality: the condition {condition!r} stands at a link that is an equality")
            if condition:
                try:
                    Condition(condition).parts()
                except ParseError as error:
                    raise ClaimError(f"{where}: equality: {error}") from None
        for domain in self.domains:
            self._check_domain(dict(domain), f"{where}: domains")
        for domain in self.thorough:
            self._check_domain(dict(domain), f"{where}: thorough")

    def _check_domain(self, domain: dict[str, int], where: str) -> None:
        free = {f"|{v.name}|" for v in self.world.variables if not v.alphabet}
        known = {*self.world.parameter_names, *free, "denominator"}
        known |= {f"denominator {v.name}" for v in self.world.variables}
        low = {p.name: p.low for p in self.world.parameters}
        for name, value in domain.items():
            if name not in known:
                raise ClaimError(f"{where}: {name!r} is not one of {', '.join(sorted(known))}{_nearest(name, known)}")
            least = low.get(name, 1)
            if not isinstance(value, int) or isinstance(value, bool) or value < least:
                raise ClaimError(f"{where}: {name} = {value!r}; it must be an integer of at least {least}")

    @cached_property
    def formula(self) -> Formula:
        return parse_statement(self.text)

    def forms(self) -> tuple[Form, ...]:
        """The hypotheses, read."""
        return self._forms

    @cached_property
    def _forms(self) -> tuple[Form, ...]:
        return tuple(hypothesis.form(self.world) for hypothesis in self.hypotheses)

    def without(self, name: str) -> Statement:
        """The statement with one hypothesis dropped."""
        return replace(self, hypotheses=tuple(h for h in self.hypotheses if h.name != name))

    def applicable(self) -> tuple[str, ...]:
        """The checks that apply, in order.

        A refuted reading of the post is only enumerated; a statement without hypotheses needs none of them.
        """
        if self.refuted:
            return ("enumeration",)
        skip = {"necessity"} if not self.hypotheses else set()
        if not any(r in ("<=", ">=") for r in self.formula.relations):
            skip.add("equality")
        return tuple(check for check in KINDS[self.kind] if check not in skip)

    def single_names(self) -> tuple[str, ...]:
        """Variables that occur only once in the text and the hypotheses, where no world says that they are meant.

        In a world of nothing but names, such a name is often a misspelt one.
        """
        plain = [v.name for v in self.world.variables if not (v.alphabet or v.length or v.meaning)]
        if self.world.parameters or self.world.functions or len(plain) < len(self.world.variables):
            return ()
        return lonely_names([self.text, *(h.text for h in self.hypotheses)])

    def latex(self) -> str:
        return self.formula.latex()

    def _repr_html_(self) -> str:
        from theorems.notebook import statement_html

        return statement_html(self)


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of the post (or a lemma): id, source, and one or more statements.

    id: permanent, lower-case, hyphenated.  section, formula: where the post says it, and its words in LaTeX.
    """

    id: str
    title: str
    statements: tuple[Statement, ...]
    section: str = ""
    formula: str = ""
    comment: str = ""
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.id, str) or not _ID.fullmatch(self.id):
            raise ClaimError(f"claim {self.id!r}: id: an id is lower-case words joined by hyphens")
        if not self.title:
            raise ClaimError(f"claim {self.id}: title: it is empty")
        _typed(f"claim {self.id}: title", str, self.title)
        _listed(f"claim {self.id}: statements", Statement, self.statements)
        if not self.statements:
            raise ClaimError(f"claim {self.id}: statements: there is none")
        ids = [s.id for s in self.statements]
        for name in ids:
            if ids.count(name) > 1:
                raise ClaimError(f"claim {self.id}: statements: the id {name!r} is given twice")

    def statement(self, id: str) -> Statement:
        for statement in self.statements:
            if statement.id == id:
                return statement
        raise ClaimError(f"claim {self.id} has no statement {id!r}{_nearest(id, [s.id for s in self.statements])}")

    def full_id(self, statement: Statement) -> str:
        """``group-bound/pointwise``."""
        return f"{self.id}/{statement.id}"

    def _repr_html_(self) -> str:
        from theorems.notebook import claim_html

        return claim_html(self)


def _groups(part: Expression) -> tuple[tuple[str, ...], ...]:
    """The lists of variables in one term."""
    if isinstance(part, Information):
        return part.left, part.right, part.given
    if isinstance(part, Entropy):
        return part.of, part.given
    if isinstance(part, Divergence):
        return (part.of, part.reference), part.given
    return (part.of,) if isinstance(part, Size) else ()


def lonely_names(texts: Iterable[str]) -> tuple[str, ...]:
    """The random variables that occur once in all of the texts together, in order; none where all do."""
    counts: dict[str, int] = {}
    for text in texts:
        try:
            formula = parse_statement(text)
        except ParseError:  # "S uniform", or a definition
            continue
        for part in (part for side in formula.sides for part in walk(side)):
            for group in _groups(part):
                for name in map(base_name, group):
                    counts[name] = counts.get(name, 0) + 1
    found = tuple(name for name, count in counts.items() if count == 1)
    return found if len(found) < len(counts) else ()


def misspelt_hint(names: Sequence[str]) -> str:
    """A sentence about names that occur once, or ""."""
    if not names:
        return ""
    *others, last = names
    listed = f"{', '.join(others)} and {last} each" if others else last
    return f"hint: {listed} occur{'' if others else 's'} only once in all that is said; misspelt?"


_NEEDS_WORLD = (
    "is about a declared alphabet, and needs a world: world=World(...) with Parameter and Variable (docs/new-lemma.md)"
)


def lemma(
    id: str,
    text: str,
    given: Sequence[str] = (),
    *,
    title: str = "",
    equality: Sequence[str] = (),
    world: World | None = None,
    domains: Sequence[dict[str, int]] = (),
    proof: str = "",
    sharp: bool = True,
) -> Claim:
    """A new lemma in one call: ``lemma("my-lemma", "I(g;S) <= H(r)", given=["I(t;S) = 0", "I(g;S|t,r) = 0"])``.

    Without a world, every name in H(...) and I(...) is a random variable with any finite alphabet.
    sharp: False for a lemma that is true but loose on purpose, which the ledger then says in place of that check.
    The rest is as in ``Statement``, and described in docs/new-lemma.md.  ClaimError names the lemma and what is wrong.
    """
    try:
        return _lemma(id, text, given, title, equality, world, domains, proof, sharp)
    except ClaimError as error:
        said = str(error).removeprefix("statement statement: ")
        if world is None and "unknown parameter" in said:
            said += "; numbers that vary are declared in a world: world=World(parameters=(Parameter('V'),), ...)"
        raise ClaimError(said if said.startswith(("lemma ", "claim ")) else f"lemma {id}: {said}") from None


def _lemma(
    id: str,
    text: str,
    given: Sequence[str],
    title: str,
    equality: Sequence[str],
    world: World | None,
    domains: Sequence[dict[str, int]],
    proof: str,
    sharp: bool,
) -> Claim:
    if not isinstance(id, str) or not _ID.fullmatch(id):
        raise ClaimError(f"lemma {id!r}: an id is lower-case words joined by hyphens")
    _typed(f"lemma {id}: text", str, text)
    if isinstance(given, str):
        raise ClaimError(f"lemma {id}: given is a list of hypotheses; write given=[{given!r}]")
    _listed(f"lemma {id}: given", str, given)
    _listed(f"lemma {id}: domains", dict, domains)
    if world is None:
        names: dict[str, None] = {}
        for line in (text, *given):
            if "~" in line or re.fullmatch(r"\s*\w+\s+uniform\s*", line):
                raise ClaimError(f"lemma {id}: {line!r} {_NEEDS_WORLD}")
            found = re.fullmatch(r"\s*(\w+'*)\s*=\s*(?!H\b|I\b)[A-Za-z]\w*\((.*)\)\s*", line)
            try:
                names.update(dict.fromkeys(names_of(parse_statement(line)) if not found else ()))
            except ParseError as error:
                raise ClaimError(f"lemma {id}: {error}") from None
        world = World(variables=tuple(Variable(name) for name in names))
    hypotheses = tuple(Hypothesis(f"given-{i}", line) for i, line in enumerate(given, 1))
    if not domains and not world.parameters:
        domains = ({**{f"|{v.name}|": 2 for v in world.variables if not v.alphabet}, "denominator": 2},)
    statement = Statement(
        id="statement",
        text=text,
        role="not-in-post",
        world=world,
        hypotheses=hypotheses,
        equality=tuple(equality),
        domains=tuple(tuple(d.items()) for d in domains),
        proof=proof,
        sharp=sharp,
    )
    return Claim(id=id, title=title or id.replace("-", " "), statements=(statement,))
