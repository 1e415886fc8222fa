"""From the typed statements of claims to texts that the core's reader understands.

Alphabets and lengths become types: a parameter that is an alphabet or a length is the type, and its size the number; an
alphabet left open is a type of its own; n symbols or positions are the type with n elements.  Other parameters are real
numbers, so what is proved is more than for integers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib import resources

from theorems.language import Defined, Statement, World
from theorems.proof.core import Type, retype, var
from theorems.proof.reader import Definitions, Reading, fits, type_of

__all__ = ["Goal", "definitions", "goal"]


@cache
def definitions() -> Definitions:
    """What the words of statements mean (meaning.txt)."""
    return Definitions(meaning())


@cache
def meaning() -> str:
    return resources.files("theorems.proof").joinpath("meaning.txt").read_text(encoding="utf-8")


@cache
def _with_own(text: str) -> Definitions:
    return Definitions(f"{meaning()}\n{text}")


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
        known = definitions() if not self.own else _with_own(self.own)
        names = {name: var(name, type_of(text)) for name, text in self.constants.items()}
        return Reading(known, self.variables, {**self.functions, **(more or {})}, self.numbers, names)


def elements(size: str, positions: bool = False) -> str:
    """The type of so many symbols, or positions."""
    if not size.isdigit():
        return size
    n = int(size)
    return "1" + "?" * (n - 1) if n == 1 or positions else "2" + "?" * (n - 2)


def _types(world: World, forms: Iterable[object]) -> dict[str, str]:
    """The type of each variable; an open alphabet is that of a definition, or of what others read of it."""
    types = {}
    for variable in world.variables:
        alphabet = elements(variable.alphabet) if variable.alphabet else f"#{variable.name}"
        types[variable.name] = f"{elements(variable.length, True)} -> {alphabet}" if variable.length else alphabet
    given = {name: type_of(text) for name, text in types.items()}
    for form in forms:
        if isinstance(form, Defined):
            _infer(form, given)
    return {name: _type_text(ty) for name, ty in given.items()}


def _infer(form: Defined, types: dict[str, Type]) -> None:
    """Types for open alphabets so that a definition fits its arguments, and a variable its definition."""
    names, name = form.call.arguments, form.call.definition.name
    for arguments, body in definitions().table.get(name, ()):
        solved: dict[str, Type] = {}
        patterns = [a.type for a in arguments]
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
            value = retype(body.type, solved)
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
    premises = (*bounds, *(str(form) for form in statement.forms()))
    numbers = tuple(p.name for p in world.parameters if p.name not in sized)
    return Goal(_types(world, statement.forms()), dict(world.functions), numbers, premises, str(statement.formula))


def _type_text(ty: Type) -> str:
    """A type as the reader reads it: K -> V."""
    if not ty.parts:
        return ty.op
    first, *rest = (f"({_type_text(part)})" if part.op in ("->", "*") else _type_text(part) for part in ty.parts)
    if ty.op == "?":
        return f"{first}?"
    return f"{first} {ty.op} {_type_text(ty.parts[1]) if ty.op == '->' else rest[0]}"
