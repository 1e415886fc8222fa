"""How the variables of a world come about, so that most hypotheses hold by construction.

A ``Setting`` fixes the parameters and lists the values of every variable.  A ``Recipe`` orders the variables and
gives each the earlier ones that its conditional law may depend on: all of them, unless a hypothesis narrows them
(independence), fixes the law (a definition, uniformity) or makes it a point mass (H(X|Y) = 0).  Drop a hypothesis
and the recipe widens by itself.  What cannot be built in is left to rejection; ``Batch.holds`` checks everything.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, cached_property

from exact.syntax import Binary, Expression, Name, Negation, Number, parse_expression
from properties.worlds.couplings import seen_with
from properties.worlds.hints import Equal, Fibres, Hint, hints_of
from theorems.language import (
    Accepted,
    AlphabetSize,
    Call,
    Defined,
    Form,
    Iid,
    Linear,
    Parameter,
    Statement,
    Uniform,
    World,
)

__all__ = [
    "Form",
    "Recipe",
    "Setting",
    "SettingError",
    "Step",
    "integer_value",
    "number_value",
    "recipes",
    "recipes_of",
    "setting",
    "settings",
]

_PERMUTED = 6  # variables; 7! orders are too many to look at
_MOVES = 100_000  # orders looked at of more variables, times variables, times hypotheses
_LARGEST_ALPHABET = 4096  # values of one variable


class SettingError(ValueError):
    """A domain or a world that cannot be made concrete; the message says what is missing or too large."""


# Settings -----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Setting:
    """A world made concrete: the values of its parameters, and for each variable the values it may take."""

    parameters: tuple[tuple[str, int], ...]
    values: tuple[tuple[str, tuple[Hashable, ...]], ...]
    free: tuple[str, ...] = ()  # the variables whose alphabet was chosen, not declared

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.values)

    @property
    def shape(self) -> tuple[int, ...]:
        return tuple(len(values) for _, values in self.values)

    @property
    def cells(self) -> int:
        """The number of outcomes, of positive probability or not."""
        return math.prod(self.shape)

    def numbers(self) -> dict[str, Fraction]:
        """The parameters, as numbers for expressions."""
        return {name: Fraction(value) for name, value in self.parameters}

    def of(self, name: str) -> tuple[Hashable, ...]:
        """The values of one variable."""
        return self._of[name]

    @cached_property
    def _of(self) -> dict[str, tuple[Hashable, ...]]:
        return dict(self.values)

    def text(self) -> str:
        """``V=2, K=2, |g|=2``."""
        parts = [f"{name}={value}" for name, value in self.parameters]
        parts += [f"|{name}|={self.symbols(name)}" for name in self.free]
        return ", ".join(parts)

    def symbols(self, name: str) -> int:
        """The number of symbols of a variable, or of each component of a vector."""
        values = self.of(name)
        return len({part for value in values for part in value}) if isinstance(values[0], tuple) else len(values)


def number_value(text: str, numbers: Mapping[str, int]) -> Fraction:
    """The rational value of an expression of parameters, such as ``A/N``."""

    def value(node: Expression) -> Fraction:
        if isinstance(node, Number):
            return node.value
        if isinstance(node, Name):
            if node.id not in numbers:
                raise SettingError(f"{text!r} needs a value of {node.id}")
            return Fraction(numbers[node.id])
        if isinstance(node, Negation):
            return -value(node.operand)
        if isinstance(node, Binary):
            left, right = value(node.left), value(node.right)
            if node.op == "^":
                return left ** int(right)
            if node.op == "/":
                return left / right
            return left + right if node.op == "+" else left - right if node.op == "-" else left * right
        raise SettingError(f"{text!r} is not an expression of integer parameters")

    return value(parse_expression(text))


def integer_value(text: str, numbers: Mapping[str, int]) -> int:
    """The integer value of an expression of parameters, such as ``V - 2``."""
    result = number_value(text, numbers)
    if result.denominator != 1:
        raise SettingError(f"{text!r} is {result}, not an integer")
    return result.numerator


def _ranges(parameters: tuple[Parameter, ...], chosen: Mapping[str, int]) -> Iterator[dict[str, int]]:
    """All values of the parameters: those chosen, and for the others everything up to their upper bound."""
    if not parameters:
        yield {}
        return
    *before, last = parameters
    for values in _ranges(tuple(before), chosen):
        high = integer_value(last.high, {**chosen, **values}) if last.high else None
        if last.name in chosen:
            if high is None or chosen[last.name] <= high:
                yield {**values, last.name: chosen[last.name]}
        elif high is None:
            raise SettingError(f"the domain gives no value of {last.name}, which has no upper bound")
        else:
            for value in range(last.low, high + 1):
                yield {**values, last.name: value}


def settings(statement: Statement, domain: Mapping[str, int]) -> list[Setting]:
    """The settings of a domain: one, or several where a bounded parameter is not named (V alone: every M up to V)."""
    sizes = {name[1:-1]: size for name, size in domain.items() if name.startswith("|")}
    return [setting(statement, values, sizes) for values in _ranges(statement.world.parameters, domain)]


def setting(statement: Statement, parameters: Mapping[str, int], sizes: Mapping[str, int]) -> Setting:
    """The setting with these parameters and these sizes of free alphabets, of the components of a vector.

    A variable that the statement defines as a function of others, and that has no declared alphabet, takes the values
    of that function.  A declared alphabet can be made larger by ``sizes`` only where it is a plain number.
    """
    world = statement.world
    definitions = {form.name: form.call for form in statement.forms() if isinstance(form, Defined)}

    def number(text: str) -> int:
        return int(text) if text.isdigit() else parameters[text]

    values: dict[str, tuple[Hashable, ...]] = {}
    free: list[str] = []
    pending = list(world.variables)
    while pending:
        waiting = []
        for variable in pending:
            name = variable.name
            if variable.alphabet:
                symbols = max(number(variable.alphabet), sizes.get(name, 0))
                values[name] = _values(name, symbols, number(variable.length) if variable.length else 0)
            elif name in definitions and name not in sizes:
                call = definitions[name]
                if any(argument not in values for argument in call.arguments):
                    waiting.append(variable)
                    continue
                inputs = itertools.product(*(values[argument] for argument in call.arguments))
                values[name] = tuple(sorted({call.definition.function(*row) for row in inputs}, key=_order))
            elif name in sizes:
                values[name] = _values(name, sizes[name], number(variable.length) if variable.length else 0)
                free.append(name)
            else:
                raise SettingError(f"statement {statement.id}: the domain gives no size |{name}|")
        if len(waiting) == len(pending):
            raise SettingError(f"statement {statement.id}: {waiting[0].name} is defined in a circle")
        pending = waiting
    return Setting(
        tuple((p.name, parameters[p.name]) for p in world.parameters),
        tuple((v.name, values[v.name]) for v in world.variables),
        tuple(v.name for v in world.variables if v.name in free),
    )


def _values(name: str, symbols: int, length: int) -> tuple[Hashable, ...]:
    """The values of a variable: symbols, or, with a length, vectors of that many.  Counted before they are built."""
    if length > _LARGEST_ALPHABET:
        raise SettingError(f"{name} would have {length} components; at most {_LARGEST_ALPHABET} are built")
    if symbols > _LARGEST_ALPHABET or symbols ** max(length, 1) > _LARGEST_ALPHABET:
        many = f"{symbols}^{length}" if length else str(symbols)
        raise SettingError(f"{name} would have {many} values; at most {_LARGEST_ALPHABET} are built")
    return tuple(itertools.product(range(symbols), repeat=length)) if length else tuple(range(symbols))


def _order(value: Hashable) -> tuple[str, object]:
    return ("", value) if isinstance(value, int | Fraction) else (type(value).__name__, value)


# Recipes ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Step:
    """How one variable comes about, given earlier ones.

    law: "free" (any conditional law given the parents), "function" (a point mass for each value of the parents),
    "uniform", "defined" (the call), or "sampled" (the law that a hypothesis of rejection sampling,
    or of independent draws, fixes).
    hints: of random draws alone.
    """

    name: str
    parents: tuple[str, ...]
    law: str
    call: Call | None = None
    sampled: Accepted | Iid | None = None
    hints: tuple[Hint, ...] = ()

    def text(self) -> str:
        if self.law == "sampled":
            return str(self.sampled)
        if self.law == "defined":
            return f"{self.name} = {self.call}"
        if self.law == "uniform":
            return f"{self.name} uniform"
        given = f"|{','.join(self.parents)}" if self.parents else ""
        return f"{self.name}{given}" + (" a function" if self.law == "function" else "")


@dataclass(frozen=True)
class Recipe:
    """The steps in order; built: the indices of the hypotheses that hold by construction."""

    steps: tuple[Step, ...]
    built: frozenset[int]

    @property
    def good(self) -> int:
        """How many hypotheses hold by construction, or are looked after."""
        return len(self.built) + sum(len(step.hints) for step in self.steps)

    def text(self) -> str:
        return "; ".join(step.text() for step in self.steps)


def recipes_of(statement: Statement, forms: tuple[Form, ...], narrow: bool = False) -> tuple[Recipe, ...]:
    """The recipes for instances of a statement with these hypotheses, or with fewer than its own."""
    return recipes(statement.world, forms, narrow, seen_with(statement))


#: for each group of independent draws the variables that it may depend on; see ``seen_with``
_Tied = tuple[tuple[str, frozenset[str]], ...]


@cache
def recipes(world: World, forms: tuple[Form, ...], narrow: bool = False, tied: _Tied = ()) -> tuple[Recipe, ...]:
    """The recipes that build in most hypotheses, the one nearest to the world's order first.

    narrow: also follow an independence that the recipe cannot express in full, by letting the variable depend on less
    than the hypothesis allows.  Random draws use it; an exhaustive domain never does, for it would not be one.
    """
    names = world.variable_names
    if len(names) <= _PERMUTED:
        found = [_build(world, forms, order, narrow, tied) for order in itertools.permutations(names)]
    else:
        found = _climbed(world, forms, narrow, tied)
    most = max(recipe.good for recipe in found)
    return tuple(recipe for recipe in found if recipe.good == most)


def _climbed(world: World, forms: tuple[Form, ...], narrow: bool, tied: _Tied) -> list[Recipe]:
    """Recipes of a world of many variables: one variable at a time moves elsewhere, as long as more is built in
    and not too many orders have been looked at; from the world's order, and from the reverse.

    Of as much built in, a domain takes few parents, which make it small; random draws take many, because each parent
    that ``narrow`` leaves out is something that is never drawn.
    """

    def worth(recipe: Recipe) -> tuple[int, int]:
        parents = sum(len(step.parents) for step in recipe.steps if step.law in ("free", "function"))
        return recipe.good, parents if narrow else -parents

    def climbed(order: tuple[str, ...]) -> Recipe:
        best = _build(world, forms, order, narrow, tied)
        moves = _MOVES // (2 * len(order) * (1 + len(forms)))
        better = True
        while better and moves > 0:
            better = False
            for i, j in itertools.islice(itertools.permutations(range(len(order)), 2), moves):
                moves -= 1
                rest = [*order[:i], *order[i + 1 :]]
                moved = (*rest[:j], order[i], *rest[j:])
                recipe = _build(world, forms, moved, narrow, tied)
                if worth(recipe) > worth(best):
                    order, best, better = moved, recipe, True
        return best

    names = world.variable_names
    return [max(climbed(names), climbed(names[::-1]), key=worth)]


def _build(world: World, forms: tuple[Form, ...], order: tuple[str, ...], narrow: bool, tied: _Tied) -> Recipe:
    position = {name: i for i, name in enumerate(order)}
    built: set[int] = set()
    followed: dict[tuple[int, int], set[str]] = {}  # (hypothesis, side): the members of that side that obey it
    steps = []
    for i, name in enumerate(order):
        earlier = set(order[:i])
        beside = dict(tied).get(name)
        step = _defined(forms, name, earlier, built, beside == frozenset())
        if step is None:
            reach = earlier if beside is None else earlier & beside
            parents = _narrowed(forms, name, reach, followed, narrow)
            law = "free"
            for k, form in enumerate(forms):
                dependency = form.dependency() if isinstance(form, Linear) else None
                if dependency and name in dependency[0] and set(dependency[1]) <= earlier:
                    law = "function"
                    parents &= set(dependency[1])
                    if all(position[x] > position[y] for x in dependency[0] for y in dependency[1]):
                        built.add(k)
                elif isinstance(form, Uniform) and form.name == name and not parents and law == "free":
                    law = "uniform"
                    built.add(k)
            hints = hints_of(world, forms, name, earlier) if narrow and law != "uniform" else ()
            for hint in hints:
                if isinstance(hint, Equal | Fibres):
                    parents &= {*hint.given} if isinstance(hint, Equal) else {hint.of}
            step = Step(name, tuple(n for n in order[:i] if n in parents), law, hints=hints)
        steps.append(step)
    for (k, side), members in followed.items():
        form = forms[k]
        independence = form.independence() if isinstance(form, Linear) else None
        if independence and members == set(independence[side]) - set(independence[2]):
            built.add(k)
    built |= {k for k, form in enumerate(forms) if isinstance(form, AlphabetSize)}
    return Recipe(tuple(steps), frozenset(built))


def _defined(forms: tuple[Form, ...], name: str, earlier: set[str], built: set[int], alone: bool) -> Step | None:
    """The step of a variable that leaves nothing to be chosen.  alone: a group that nothing sees beside others."""
    for k, form in enumerate(forms):
        if isinstance(form, Defined) and form.name == name and set(form.call.arguments) <= earlier:
            built.add(k)
            return Step(name, tuple(dict.fromkeys(form.call.arguments)), "defined", form.call)
        if isinstance(form, Accepted) and form.name == name and {form.of, form.event, form.given} <= earlier:
            built.add(k)
            return Step(name, (form.of, form.event, form.given), "sampled", sampled=form)
        if alone and isinstance(form, Iid) and form.name == name and form.of in earlier:
            built.add(k)
            return Step(name, (form.of,), "sampled", sampled=form)
    return None


def _narrowed(
    forms: tuple[Form, ...], name: str, earlier: set[str], followed: dict[tuple[int, int], set[str]], narrow: bool
) -> set[str]:
    """The parents of a variable: the earlier ones, less what the independences say it does not depend on.

    I(A;B|C) = 0 with X in A and all of B and C earlier: X may depend on C and on the earlier members of A.  That is all
    the hypothesis says of X only if every parent is in A, B or C; otherwise it would say more than it does.
    """
    parents = set(earlier)
    changed = True
    while changed:
        changed = False
        for k, form in enumerate(forms):
            independence = form.independence() if isinstance(form, Linear) else None
            if independence is None:
                continue
            condition = set(independence[2])
            for side in (0, 1):
                mine, other = set(independence[side]) - condition, set(independence[1 - side]) - condition
                if name not in mine or mine & other or not other | condition <= earlier:
                    continue
                complete = parents <= mine | other | condition
                if complete:
                    followed.setdefault((k, side), set()).add(name)
                if (complete or narrow) and not parents <= mine | condition:
                    parents &= mine | condition
                    changed = True
    return parents
