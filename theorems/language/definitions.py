"""Definitions of an author's own: values, shape, LaTeX and Coq in one declaration."""

from __future__ import annotations

import inspect
import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction

from theorems.language.model import DEFINITIONS, Definition, Shape, Value
from theorems.language.validation import ClaimError, shown, typed

__all__ = ["arguments_at", "define", "sizes_up_to", "solve"]

_LINE = re.compile(r"\s*(\w+)\s*\((.*?)\)\s*:\s*([^=]*?)\s*(?:=\s*(.*\S))?\s*", re.DOTALL)
_SHAPE = re.compile(r"(?:([A-Z]\w*)\s*->\s*)?([A-Z]\w*|2)")
#: words of the notation, and of the core's definitions, that mean something else
_TAKEN = {
    *(
        "H",
        "I",
        "E",
        "P",
        "D",
        "h",
        "e",
        "ln",
        "log2",
        "sum",
        "prod",
        "every",
        "some",
        "fun",
        "for",
        "given",
        "uniform",
    ),
    *("not", "and", "or", "before", "prob", "mean", "entropy", "divergence", "support", "earlier", "later"),
}
_SMALL = 3  # the sizes at which a declaration is tried out


def define(line: str, values: Callable[..., Value], *, latex: str = "", coq: str = "") -> Definition:
    """A definition for the hypotheses and functions of one's own lemmas, from a line that tells its shape.

    ``define("vote(t: K -> V): V", majority)``: any function of that shape is meant in the proof, this one when
    instances are enumerated.  ``define("pick(t: K -> V, j: K): V = t[j]", lambda t, j: t[j])``: the proof may use what
    stands after ``=``, in the language of theorems/proof/meaning.txt, and the values must agree with it.

    Shapes: ``V`` a symbol 0 .. V - 1, ``2`` a bit, ``K -> V`` a vector (a tuple) of symbols, and for the value ``R`` a
    rational number.  latex: the formula for people, with ``{0}``, ``{1}`` for the arguments.  coq: a function of the
    arguments in Coq.  ClaimError says what does not fit.
    """
    typed("definition", str, line)
    found = _LINE.fullmatch(line)
    if not found:
        raise ClaimError(
            f"definition {shown(line)}: it is not of the form 'name(argument: shape, ..): shape', as "
            "'pick(t: K -> V, j: K): V = t[j]'"
        )
    name, inside, value_text, says = found.groups()
    where = f"definition {name}"
    typed(f"{where}: latex", str, latex)
    typed(f"{where}: coq", str, coq)
    if name in DEFINITIONS or name in _TAKEN or not name[0].isalpha():
        raise ClaimError(f"{where}: the name is taken; choose another")
    names, shapes = [], []
    for part in inside.split(","):
        argument, colon, text = part.partition(":")
        if not colon or not argument.strip().isidentifier():
            raise ClaimError(f"{where}: {shown(part.strip())} is not of the form 'argument: shape'")
        names.append(argument.strip())
        shapes.append(_shape(text, where))
    value = Shape("", "R") if value_text == "R" else _shape(value_text, where)
    known = {size for shape in shapes for size in shape}
    for size in value:
        if size not in known and size not in ("", "2", "R"):
            raise ClaimError(f"{where}: {size} in the shape of the value is in no argument's")
    if len(set(names)) < len(names):
        raise ClaimError(f"{where}: two arguments have one name")
    if not callable(values):
        raise ClaimError(f"{where}: values: {shown(values)} is no function")
    try:
        inspect.signature(values).bind(*names)
    except ValueError:  # min and the like do not say what they take
        pass
    except TypeError:
        raise ClaimError(f"{where}: values: the function does not take {len(names)} arguments") from None
    body = f"{name}({', '.join(f'{n}: {s}' for n, s in zip(names, shapes, strict=True))}) = {says}" if says else ""
    formula = latex or rf"\operatorname{{{{{name}}}}}({', '.join(f'{{{i}}}' for i in range(len(names)))})"
    try:
        formula.format(*names)
    except (IndexError, KeyError, ValueError):
        raise ClaimError(
            f"{where}: latex: {shown(latex)} has other places than {{0}} .. ; write braces twice"
        ) from None
    made = Definition(name, len(names), _checked(name, values, value), formula, tuple(shapes), value, body, coq)
    for sizes in sizes_up_to(made):
        for row in arguments_at(made, sizes):
            first = made.function(*row)
            if first != made.function(*row):
                raise ClaimError(f"{where}: values: {shown(row)} gives now {shown(first)} and now something else")
            if not _within(first, value, sizes):
                raise ClaimError(
                    f"{where}: values: {shown(row)} gives {shown(first)}, which is not of the shape {value}"
                )
    return made


def _shape(text: str, where: str) -> Shape:
    found = _SHAPE.fullmatch(text.strip())
    if not found or found[2] == "R":
        raise ClaimError(
            f"{where}: {shown(text.strip())} is no shape; write V, 2 or K -> V, with a capital letter for a size"
        )
    return Shape(found[1] or "", found[2])


def sizes_up_to(definition: Definition, most: int = _SMALL) -> Iterator[dict[str, int]]:
    """All choices of sizes of its arguments of at most so many elements."""
    names = sorted({size for shape in definition.arguments for size in shape if size not in ("", "2")})
    for row in itertools.product(range(1, most + 1), repeat=len(names)):
        yield {"2": 2, **dict(zip(names, row, strict=True))}


def arguments_at(definition: Definition, sizes: Mapping[str, int]) -> Iterator[tuple[Value, ...]]:
    """All arguments of a definition, for sizes of its shapes."""
    return itertools.product(*(_elements(shape, sizes) for shape in definition.arguments))


def _elements(shape: Shape, sizes: Mapping[str, int]) -> list[Value]:
    symbols = range(sizes[shape.alphabet])
    return list(itertools.product(symbols, repeat=sizes[shape.length])) if shape.length else list(symbols)


def _checked(name: str, values: Callable[..., Value], shape: Shape) -> Callable[..., Value]:
    """The function; a value that is not of its shape, as far as no size is needed for that, is refused."""

    def function(*arguments: Value) -> Value:
        value = values(*arguments)
        if isinstance(value, bool) or (isinstance(value, tuple) and any(isinstance(part, bool) for part in value)):
            value = tuple(map(int, value)) if isinstance(value, tuple) else int(value)
        if not _within(value, shape, {"2": 2}):
            raise ClaimError(f"definition {name}: values: {shown(arguments)} gives {shown(value)}, no value of {shape}")
        return value

    return function


def _within(value: Value, shape: Shape, sizes: Mapping[str, int]) -> bool:
    if shape.alphabet == "R":
        return isinstance(value, int | Fraction)
    if not shape.length:
        return isinstance(value, int) and 0 <= value < sizes.get(shape.alphabet, value + 1)
    rows = value if isinstance(value, tuple) else None
    return (
        rows is not None
        and len(rows) == sizes.get(shape.length, len(rows))
        and all(_within(part, Shape("", shape.alphabet), sizes) for part in rows)
    )


def solve(definition: Definition, shapes: list[Shape], where: str) -> dict[str, str]:
    """What the sizes of a definition are for arguments of these shapes; ClaimError where they do not fit."""
    solved: dict[str, str] = {"": "", "2": "2", "R": "R"}
    for number, (pattern, shape) in enumerate(zip(definition.arguments, shapes, strict=True), 1):
        for wanted, size in zip(pattern, shape, strict=True):
            if (not wanted) != (not size) or solved.setdefault(wanted, size) != size:
                raise ClaimError(
                    f"{where}: argument {number} of {definition.name} has the shape {pattern}"
                    f"{_where(pattern, solved)}, not {shape}"
                )
    return solved


def _where(shape: Shape, solved: Mapping[str, str]) -> str:
    known = [f"{size} = {solved[size]}" for size in shape if size in solved and solved[size] != size]
    return f" with {' and '.join(known)}" if known else ""
