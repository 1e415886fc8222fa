"""From the typed statements of claims to texts that the core's reader understands.

Alphabets and lengths become types: a parameter that is an alphabet or a length is the type, and its size the number; an
alphabet left open is a type of its own; n symbols or positions are the type with n elements.  Other parameters are real
numbers, so that most of what is proved is more than for whole numbers; that they are whole may be assumed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources

from theorems.language import Defined, Definition, Statement, World, solve
from theorems.proof.core import Term, Type, need, retype, var
from theorems.proof.reader import Definitions, Reading, fits, type_of

__all__ = ["Goal", "definitions", "equality_goal", "goal"]

#: words whose values the core keeps as others that tell the same apart, as a set for a symbol or *
_KEPT_AS_OTHERS = ("restrict", "avoid", "keep", "prefix", "until", "centred", "shared_logit", "tries")


@cache
def definitions() -> Definitions:
    """What the words of statements mean (meaning.txt)."""
    return Definitions(meaning())


@cache
def meaning() -> str:
    return resources.files("theorems.proof").joinpath("meaning.txt").read_text(encoding="utf-8")


@cache
def _with_own(text: str, constants: tuple[tuple[str, Term], ...]) -> Definitions:
    return Definitions(f"{meaning()}\n{text}", dict(constants))


@dataclass(frozen=True, slots=True)
class Goal:
    """A statement as the core reads it: a world, premises and a statement, each as text.

    constants: name -> type, what is the same at all outcomes and arbitrary, as a number or a function of vectors.
    own: definitions of the author's, a line each, beside those of meaning.txt.
    """

    variables: dict[str, str]
    functions: dict[str, str]
    numbers: tuple[str, ...]
    premises: tuple[str, ...]
    statement: str
    constants: dict[str, str] = field(default_factory=dict)
    own: str = ""

    def reading(self, more: dict[str, str] | None = None) -> Reading:
        """more: functions that a proof names."""
        names = {name: var(name, type_of(text)) for name, text in self.constants.items()}
        known = _with_own(self.own, tuple(names.items())) if self.own else definitions()
        return Reading(known, self.variables, {**self.functions, **(more or {})}, self.numbers, names)


#: so many elements are a type one by one, more of them are pairs, which keeps the type small
_ONE_BY_ONE = 256
_MOST_DIGITS = 60


def elements(size: str, positions: bool = False) -> str:
    """The type of so many symbols, or positions."""
    if not size.isdigit():
        return size
    need(len(size) <= _MOST_DIGITS, f"an alphabet of {size[:20]}.. symbols; give their number a name")
    n = int(size)
    if n <= _ONE_BY_ONE:
        return "1" + "?" * (n - 1) if n == 1 or positions else "2" + "?" * (n - 2)
    need(not positions, f"a vector of {n} components; more than {_ONE_BY_ONE} need a name for their number")
    pairs = f"2 * ({elements(str(n // 2))})"
    return f"({pairs})?" if n % 2 else pairs


def _typed(length: str, alphabet: str) -> str:
    """The type of vectors, or of symbols"""
    symbols = alphabet if alphabet.startswith("#") else elements(alphabet)
    return f"{elements(length, True)} -> {symbols}" if length else symbols


def _types(world: World, forms: Iterable[object]) -> dict[str, str]:
    """The type of each variable; an open alphabet is that of a definition, or of what others read of it."""
    given = {variable.name: type_of(_typed(*world.shape(variable.name))) for variable in world.variables}
    for form in forms:
        if isinstance(form, Defined):
            _infer(form, given)
    return {name: _type_text(ty) for name, ty in given.items()}


def _signatures(definition: Definition) -> list[tuple[list[Type], Type]]:
    """The types of the arguments and of the value, in each of its meanings"""
    if definition.value:
        return [([type_of(str(shape)) for shape in definition.arguments], type_of(str(definition.value)))]
    table = definitions().table.get(definition.name, ())
    return [([argument.type for argument in arguments], body.type) for arguments, body in table]


def _infer(form: Defined, types: dict[str, Type]) -> None:
    """Types for open alphabets so that a definition fits its arguments, and a variable its definition."""
    names = form.call.arguments
    for patterns, of_value in _signatures(form.call.definition):
        solved: dict[str, Type] = {}
        order = sorted(range(len(names)), key=lambda i: types[names[i]].op.startswith("#"))
        if len(patterns) != len(names):
            continue
        for i in order:
            ty = types[names[i]]
            if ty.op.startswith("#") and patterns[i].parts:
                ty = retype(patterns[i], solved)
            if not fits(patterns[i], ty, solved):
                break
        else:
            for i, argument in enumerate(names):
                types[argument] = retype(patterns[i], solved)
            value = retype(of_value, solved)
            if types[form.name].op.startswith("#"):
                types[form.name] = value
            return


def goal(statement: Statement) -> Goal:
    """The goal of a statement of a claim."""
    world = statement.world
    sized = {size for v in world.variables for size in (v.alphabet, v.length) if size and not size.isdigit()}
    bounds = []
    for parameter in world.parameters:
        if parameter.low > 1 or parameter.name not in sized:
            bounds.append(f"{parameter.low} <= {parameter.name}")
        if parameter.high:
            bounds.append(f"{parameter.name} <= {parameter.high}")
    bounds += [bound for real in world.reals for bound in real.bounds()]
    premises = (*bounds, *(str(form) for form in statement.forms()))
    numbers = tuple(name for name in world.parameter_names if name not in sized)
    reals = {real.name: "R" for real in world.reals}  # no numbers: of those may be assumed that they are whole
    own = "\n".join(definition.says for definition in world.definitions if definition.says)
    types, functions = _types(world, statement.forms()), dict(world.functions)
    _check_calls(statement, types)
    return Goal(types, functions, numbers, premises, str(statement.formula), reals | _any_functions(statement), own)


def _check_calls(statement: Statement, types: dict[str, str]) -> None:
    """Reject where a word would look inside a value that the core keeps as another, or take a vector for a symbol."""
    defined = {form.name: form.call for form in statement.forms() if isinstance(form, Defined)}
    calls = [*statement.world.calls().values(), *defined.values()]
    sets = {call.arguments[1] for call in calls if call.definition.name == "member"}
    for call in calls:
        word = call.definition.name
        need(word != "restrict" or "->" not in types[call.arguments[0]], f"{call}: the answer must be a scalar")
        for i, name in enumerate(call.arguments):
            kept = name in defined and defined[name].definition.name in _KEPT_AS_OTHERS
            need(not kept or word in ("number", "P"), f"{call} looks inside {name}, which the core keeps otherwise")
            need(name not in sets or word == "P" or (word, i) == ("member", 1), f"{call}: {name} is a set of tokens")


def equality_goal(statement: Statement, link: int) -> Goal:
    """The goal that a link (0, 1, ..) of a statement is an equality if and only if its condition holds."""
    said = replace(statement.formula.links()[link], relations=("=",))
    return replace(goal(statement), statement=f"{said} iff {statement.equality[link]}")


def _any_functions(statement: Statement) -> dict[str, str]:
    """The author's definitions of which the shape alone is known, with their types."""
    world = statement.world
    found: dict[str, str] = {}
    calls = [*world.calls().values(), *(form.call for form in statement.forms() if isinstance(form, Defined))]
    for call in calls:
        own = call.definition
        if own.value is None or own.says:
            continue
        solved = solve(own, [world.shape(argument) for argument in call.arguments], own.name)
        shapes = [*own.arguments, own.value]
        types = [_typed(*(solved[size] for size in shape)) for shape in shapes]
        ty = " -> ".join([*(f"({part})" for part in types[:-1]), types[-1]])
        ty = _type_text(type_of(ty))
        need(found.setdefault(own.name, ty) == ty, f"{own.name} is used at two shapes, {found[own.name]} and {ty}")
    return found


def _type_text(ty: Type) -> str:
    """A type as the reader reads it: K -> V."""
    if not ty.parts:
        return ty.op
    first, *rest = (f"({_type_text(part)})" if part.op in ("->", "*") else _type_text(part) for part in ty.parts)
    if ty.op == "?":
        return f"{first}?"
    return f"{first} {ty.op} {_type_text(ty.parts[1]) if ty.op == '->' else rest[0]}"
