"""The settings of random instances: small ones in full, and large ones of which each vector has a few of its values.

A group of 6 rollouts over 8 tokens has 262,144 values; an instance needs some of them.  A large scene keeps all vectors
over some tokens, so that independent rollouts of a policy on these fit in, and a few more: constant ones, ones of
distinct tokens, and arbitrary ones.  What a hypothesis makes uniform, or independent draws, keeps its whole alphabet.
"""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from properties.worlds.hints import Tells
from properties.worlds.recipes import Recipe, Setting, SettingError, integer_value, recipes_of
from theorems.language import AlphabetSize, Defined, Form, Iid, Statement, Uniform, World

__all__ = ["REACH", "Scene", "scenes", "tokens_of"]

#: the largest value of a parameter in random instances; one of another name goes up to 4 above its lower bound
REACH = {"V": 8, "K": 6, "T": 6, "L": 4, "N": 6, "P": 3}
_CELLS = 1 << 17  # outcomes of an instance, of positive probability or not
_WHOLE = 64  # values of a vector that are all kept
_MORE = 9  # vectors kept beside those over some tokens
_LARGE = 12  # large scenes of a statement
_UNIFORM = 512  # values of a uniform variable, or of independent draws


@dataclass(frozen=True)
class Scene:
    """A setting, and for each vector the tokens of which it has all the vectors."""

    setting: Setting
    tokens: tuple[tuple[str, tuple[int, ...]], ...]

    def tokens_of(self, name: str) -> tuple[int, ...]:
        return dict(self.tokens).get(name, ())


def scenes(statement: Statement, forms: tuple[Form, ...], small: Sequence[Setting]) -> tuple[list[Scene], list[Scene]]:
    """The small scenes, of the settings given, and the large ones."""
    recipe = recipes_of(statement, forms, True)[0]
    found = []
    for where in small:
        sizes = {name: len(where.of(name)) for name in where.free}
        wanted = _sizes(recipe, where, sizes)
        if wanted == sizes:
            found.append(_scene(statement.world, where))
        elif (made := _setting(statement, forms, dict(where.parameters), wanted, random.Random(0))) is not None:
            found.append(_scene(statement.world, made))
    return list(dict.fromkeys(found)), _large(statement, forms)


@cache
def _large(statement: Statement, forms: tuple[Form, ...]) -> list[Scene]:
    source = random.Random(f"{statement.text} {statement.world!r}")
    recipe = recipes_of(statement, forms, True)[0]
    bounds = {form.name: form.size for form in forms if isinstance(form, AlphabetSize)}
    defined = {form.name for form in statement.forms() if isinstance(form, Defined)}
    free = [v.name for v in statement.world.variables if not v.alphabet and v.name not in defined]
    found: dict[Scene, None] = {}
    for parameters in _choices(statement.world, source):
        sizes = {name: min(source.choice((2, 3, 4, 5)), bounds.get(name, 5)) for name in free}
        fewer = [*({**sizes, **dict.fromkeys(free[: k + 1], 2)} for k in range(len(free)))]
        for tried, whole in ((sizes, _WHOLE), *((some, _WHOLE) for some in fewer), ((fewer or [sizes])[-1], 1)):
            where = _setting(statement, forms, parameters, tried, source, whole)
            if where is not None and (wanted := _sizes(recipe, where, tried)) != tried:
                where = _setting(statement, forms, parameters, wanted, source, whole)
            if where is not None:
                found[_scene(statement.world, where)] = None
                break
    return list(found)[:_LARGE]


def _choices(world: World, source: random.Random) -> Iterator[dict[str, int]]:
    """All parameters as large as they get; one alone; and arbitrary ones."""
    if not world.parameters:
        yield from ({} for _ in range(_LARGE // 2))
        return

    def values(pick: Mapping[str, str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for parameter in world.parameters:
            high = max(parameter.low, REACH.get(parameter.name, parameter.low + 4))
            if parameter.high:
                high = min(high, integer_value(parameter.high, found))
            low = min(max(parameter.low, 2), high)
            how = pick.get(parameter.name, "low")
            found[parameter.name] = {"high": high, "low": low, "any": source.randint(low, max(low, high))}[how]
        return found

    names = [p.name for p in world.parameters]
    yield values(dict.fromkeys(names, "high"))
    for name in names:
        yield values({name: "high"})
        yield values({**dict.fromkeys(names, "any"), name: "high"})
    for _ in range(_LARGE):
        yield values(dict.fromkeys(names, "any"))


def _sizes(recipe: Recipe, where: Setting, sizes: Mapping[str, int]) -> dict[str, int]:
    """Larger alphabets for variables that have to tell the values of others."""
    found = dict(sizes)
    for step in recipe.steps:
        for hint in step.hints:
            if isinstance(hint, Tells) and step.name in found:
                found[step.name] = max(found[step.name], math.prod(len(where.of(name)) for name in hint.of))
    return found


def _setting(
    statement: Statement,
    forms: Sequence[Form],
    parameters: Mapping[str, int],
    sizes: Mapping[str, int],
    source: random.Random,
    most: int = _WHOLE,
) -> Setting | None:
    """The setting with some values of each vector; None if it has too many outcomes all the same.

    most: how many vectors over some tokens are kept beside others.
    """
    world = statement.world
    whole = {form.name for form in forms if isinstance(form, Uniform | Iid)}
    definitions = {form.name: form.call for form in statement.forms() if isinstance(form, Defined)}
    values: dict[str, tuple[Hashable, ...]] = {}

    def number(text: str) -> int:
        return int(text) if text.isdigit() else parameters[text]

    large = False
    pending = list(world.variables)
    while pending:
        waiting = []
        for variable in pending:
            name, call = variable.name, definitions.get(variable.name)
            if name in sizes:
                values[name] = tuple(range(sizes[name]))
            elif call is not None and name not in whole and all(a in values for a in call.arguments):
                arguments = [values[a] for a in call.arguments]
                # outcomes of the arguments alone are too many: no need to know what the function takes
                large |= math.prod(len(values[a]) for a in {*call.arguments}) > _CELLS
                image = set() if large else {call.definition.function(*row) for row in itertools.product(*arguments)}
                values[name] = tuple(sorted(image, key=_order))
            elif call is not None and name not in whole:
                waiting.append(variable)
            elif variable.length:
                n, length = number(variable.alphabet), number(variable.length)
                if name in whole and n**length > _UNIFORM:
                    return None
                values[name] = _vectors(n, length, n**length if name in whole else most, source)
            else:
                values[name] = tuple(range(number(variable.alphabet)))
        if len(waiting) == len(pending):
            raise SettingError(f"statement {statement.id}: {waiting[0].name} is defined in a circle")
        pending = waiting
    if large or math.prod(len(v) for v in values.values()) > _CELLS:
        return None
    return Setting(
        tuple((p.name, parameters[p.name]) for p in world.parameters),
        tuple((v.name, values[v.name]) for v in world.variables),
        tuple(v.name for v in world.variables if v.name in sizes),
    )


def _order(value: Hashable) -> tuple[str, object]:
    return ("", value) if not isinstance(value, str | tuple) else (type(value).__name__, value)


def _vectors(n: int, length: int, most: int, source: random.Random) -> tuple[Hashable, ...]:
    """All vectors of so many symbols if there are no more than ``most``, else those over some, and a few more."""
    if n**length <= most:
        return tuple(itertools.product(range(n), repeat=length))
    some = sorted(source.sample(range(n), max(k for k in range(1, n + 1) if k**length <= most)))
    found = set(itertools.product(some, repeat=length))
    for k in range(_MORE):
        row = source.sample(range(n), min(n, length)) if k % 3 else []  # as many distinct symbols as there can be
        row += [source.randrange(n) for _ in range(length - len(row))]
        found.add(tuple(row))
    found.add((source.randrange(n),) * length)
    return tuple(sorted(found))


def _scene(world: World, where: Setting) -> Scene:
    return Scene(where, tuple((v.name, tokens_of(where.of(v.name))) for v in world.variables if v.length))


@cache
def tokens_of(values: tuple[Hashable, ...]) -> tuple[int, ...]:
    """The tokens, as far as they can be added one by one, of which all the vectors are among the values."""
    rows = {value for value in values if isinstance(value, tuple)}
    length = max((len(row) for row in rows), default=0)
    found: tuple[int, ...] = ()
    for token in sorted({c for row in rows for c in row if isinstance(c, int)}, key=lambda c: (_constant(c, rows), c)):
        more = (*found, token)
        if len(more) ** length <= len(rows) and all(row in rows for row in itertools.product(more, repeat=length)):
            found = more
    return tuple(sorted(found))


def _constant(token: int, rows: set[tuple[Hashable, ...]]) -> int:
    """Tokens that occur in more vectors first: a constant vector beside the product is a trap."""
    return -sum(token in row for row in rows)
