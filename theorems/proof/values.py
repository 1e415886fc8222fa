"""The values of a definition's line, to be compared with the function that enumerations call."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from typing import Any

from theorems.language import Definition, arguments_at, sizes_up_to
from theorems.proof.core import BINDERS, TRUTH, Reject, Term, Type, need, var
from theorems.proof.goals import Goal
from theorems.proof.reader import type_of

__all__ = ["check_values"]


def check_values(definition: Definition, others: Iterable[Definition] = ()) -> None:
    """Reject where the function and the line of an author's definition differ, at sizes up to 3.

    others: definitions by their shape alone, of which the line may speak.
    """
    if not definition.says or definition.value is None:
        return
    name, wanted = definition.name, type_of(str(definition.value))
    types = [type_of(str(shape)) for shape in definition.arguments]
    arguments = [var(f"_{i}", ty) for i, ty in enumerate(types)]
    used = [other for other in others if not other.says and re.search(rf"\b{other.name}\(", definition.says)]
    shapes = {other.name: " -> ".join([*(f"({s})" for s in other.arguments), str(other.value)]) for other in used}
    body = Goal({}, {}, (), (), "", shapes, definition.says).reading().call(name, *arguments)
    if body.type is not wanted:
        raise Reject(f"definition {name}: {definition.says!r} has no value of the shape {definition.value}")
    for sizes in sizes_up_to(definition):
        known = {var(other.name, type_of(shapes[other.name])): _table(other, sizes) for other in used}
        for row in arguments_at(definition, sizes):
            given = known | dict(zip(arguments, map(_read, row, types), strict=True))
            said, found = _plain(_value(body, sizes, given, ())), definition.function(*row)
            if said != found:
                raise Reject(f"definition {name}: at {row!r} the function gives {found!r}, the line says {said!r}")


def _table(definition: Definition, sizes: Mapping[str, int]) -> Any:
    """The values of a function, as one of the core."""
    types = [type_of(str(shape)) for shape in (*definition.arguments, definition.value)]

    def values(*before: Any) -> Any:
        if len(before) == definition.arity:
            return _read(definition.function(*map(_plain, before)), types[-1])
        return tuple(values(*before, value) for value in _elements(types[len(before)], sizes))

    return values()


def _read(value: Any, ty: Type) -> Any:
    """A value of instances as one of the core: bits are truth values, a vector is the tuple of its components."""
    if ty is TRUTH:
        return bool(value)
    return tuple(_read(part, ty.parts[1]) for part in value) if ty.op == "->" else value


def _plain(value: Any) -> Any:
    if isinstance(value, bool):
        return int(value)
    return tuple(map(_plain, value)) if isinstance(value, tuple) else value


def _elements(ty: Type, sizes: Mapping[str, int]) -> list[Any]:
    """The elements of a finite type, in their order."""
    if ty is TRUTH:
        return [False, True]
    if ty.op == "->":
        return list(itertools.product(_elements(ty.parts[1], sizes), repeat=len(_elements(ty.parts[0], sizes))))
    need(ty.op in sizes, f"{ty.op} is the size of no argument")
    return list(range(sizes[ty.op]))


def _value(t: Term, sizes: Mapping[str, int], given: Mapping[Term, Any], stack: tuple[Any, ...]) -> Any:
    """What a term is, for sizes of its types and values of its free variables; exact, so without logarithms."""
    if t.op == "num":
        return t.data
    if t.op == "var":
        return given[t]
    if t.op == "bound":
        return stack[t.data[0]]
    if t.op in BINDERS:
        rows = [_value(t.args[0], sizes, given, (a, *stack)) for a in _elements(t.data, sizes)]
        if t.op == "lam":
            return tuple(rows)
        return sum(rows) if t.op == "sum" else math.prod(rows) if t.op == "prd" else all(rows)
    parts = [_value(part, sizes, given, stack) for part in t.args]
    if t.op == "app":
        return parts[0][_elements(t.args[1].type, sizes).index(parts[1])]
    if t.op == "before":
        order = _elements(t.args[0].type, sizes)
        return order.index(parts[0]) < order.index(parts[1])
    if t.op not in _EXACT:
        raise Reject(f"a definition says {t.op}, which has no exact value")
    return _EXACT[t.op](*parts)


_EXACT: dict[str, Callable[..., Any]] = {
    "add": lambda *xs: sum(xs),
    "mul": lambda *xs: math.prod(xs),
    "inv": lambda x: 1 / Fraction(x) if x else Fraction(0),
    "ind": lambda phi: Fraction(int(phi)),
    "le": lambda a, b: a <= b,
    "lt": lambda a, b: a < b,
    "eq": lambda a, b: a == b,
    "imp": lambda a, b: not a or b,
    "false": lambda: False,
}
