"""What random draws do for hypotheses that no order of the variables builds in.

Each hint belongs to one variable: values that it is restricted to, or the form of its laws.  A hint makes a hypothesis
likely, never certain: ``Batch`` instances are checked like all others.  Exhaustive domains do not use them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from exact.syntax import Entropy, Expectation, Expression, Log2, Name, base_name
from theorems.language import Accepted, Call, Chance, Defined, Dimension, Form, Iid, Linear, MeanZero, Uniform, World

__all__ = [
    "Balanced",
    "Balances",
    "Draws",
    "Equal",
    "Few",
    "Fibres",
    "Hint",
    "Level",
    "Mean",
    "Only",
    "Possible",
    "Rate",
    "Separates",
    "Tells",
    "hints_of",
]


@dataclass(frozen=True)
class Only:
    """Values at which a function has this value: ``for every t: M = K``."""

    call: Call
    value: str


@dataclass(frozen=True)
class Mean:
    """Laws under which a number of the variable and of earlier ones has this mean: ``E[C|u] = 0``, ``E[A] = 1``.

    What is at most 1 and has the mean 1 leaves only values at which it is 1.
    """

    call: Call
    value: str = "0"


@dataclass(frozen=True)
class Few:
    """At most so many values: a family of fewer than 2^(d + 1) sets has dimension d at most."""

    most: int


@dataclass(frozen=True)
class Separates:
    """Values t at which a definition tells all values of ``of`` apart: ``H(S|T,r) = 0`` where r = match(T,S)."""

    of: str
    call: Call


@dataclass(frozen=True)
class Balanced:
    """Values t at which a definition takes ``value`` with this probability: ``for every t: a = A/N``, a = P(r=1|T)."""

    of: str
    call: Call
    value: int
    probability: str


@dataclass(frozen=True)
class Balances:
    """The same for the other argument, drawn before: a law that leaves many values t."""

    later: str
    call: Call
    value: int
    probability: str


@dataclass(frozen=True)
class Rate:
    """The variable takes ``value`` with this probability given each value of ``given``: ``for every s: a = A/N``."""

    given: str
    value: int
    probability: str


@dataclass(frozen=True)
class Possible:
    """The variable takes ``value`` with positive probability given each value of ``given``: what accepting needs."""

    given: str
    value: int


@dataclass(frozen=True)
class Tells:
    """Given the variable and the values of ``given``, the variables ``of`` are known: H(X|Y,variable) = 0."""

    of: tuple[str, ...]
    given: tuple[str, ...]


@dataclass(frozen=True)
class Equal:
    """Given its parents the variable is uniform on so many values: ``H(x|S) = log2(A)``."""

    given: tuple[str, ...]
    size: str


@dataclass(frozen=True)
class Fibres:
    """A function of a uniform variable that takes each value at so many of it: ``H(x|S) = log2(A)``, x uniform."""

    of: str
    size: str


@dataclass(frozen=True)
class Level:
    """Its entropy bounds others from above, ``for every t: H(R[t]|x) <= H(U[t])``: most often it is uniform."""


@dataclass(frozen=True)
class Draws:
    """A group of independent draws, which may depend on other variables: ``T iid as x``."""

    form: Iid


Hint = Draws | Level | Mean | Only | Few | Separates | Balanced | Balances | Rate | Possible | Tells | Equal | Fibres


def hints_of(world: World, forms: Sequence[Form], name: str, earlier: Set[str]) -> tuple[Hint, ...]:
    """The hints for a variable that is drawn after the ``earlier`` ones."""
    return tuple(hint for form in forms for hint in _of(world, forms, form, name, earlier))


def _of(world: World, forms: Sequence[Form], form: Form, name: str, earlier: Set[str]) -> Iterator[Hint]:
    if isinstance(form, Dimension) and form.name == name:
        yield Few(2 ** (form.size + 1) - 1)
    elif isinstance(form, Iid) and form.name == name and form.of in earlier:
        yield Draws(form)
    elif isinstance(form, Accepted) and form.event == name and form.given in earlier:
        yield Possible(form.given, form.value)
    elif isinstance(form, MeanZero):
        call = world.calls()[form.number]
        if name in call.arguments and name not in form.given and {*call.arguments} <= earlier | {name}:
            yield Mean(call)
    elif isinstance(form, Linear) and form.dependency():
        yield from _known(forms, form, name, earlier)
    elif isinstance(form, Linear) and form.formula.relations == ("<=",):
        bound = form.formula.sides[1]
        if isinstance(bound, Entropy) and not bound.given and [base_name(n) for n in bound.of] == [name]:
            yield Level()
    elif isinstance(form, Linear) and form.formula.relations == ("=",):
        left, right = form.formula.sides
        for side, other in ((left, right), (right, left)):
            yield from _equation(world, forms, bool(form.formula.every), side, other, name, earlier)


def _known(forms: Sequence[Form], form: Linear, name: str, earlier: Set[str]) -> Iterator[Hint]:
    """H(X|Y) = 0, with the variable in Y."""
    of, given = form.dependency() or ((), ())
    rest = tuple(n for n in given if n != name)
    if name in given and {*of, *rest} <= earlier and not any(isinstance(f, Uniform) and f.name == name for f in forms):
        yield Tells(of, rest)
    if len(of) == 1 and of[0] in earlier:
        for call in (f.call for f in forms if isinstance(f, Defined) and {name, f.name} == set(given)):
            if {name, *of} == set(call.arguments):
                yield Separates(of[0], call)


def _equation(
    world: World,
    forms: Sequence[Form],
    pointwise: bool,
    side: Expression,
    other: Expression,
    name: str,
    earlier: Set[str],
) -> Iterator[Hint]:
    inner = side.argument if isinstance(side, Expectation) else side
    call = world.calls().get(inner.id) if isinstance(inner, Name) else None
    if isinstance(call, Chance):
        given, event = call.arguments
        found = next((f.call for f in forms if isinstance(f, Defined) and f.name == event), None)
        if not pointwise:
            return
        if found is None and event == name and given in earlier:
            yield Rate(given, call.value, str(other))
        elif found is not None and given == name:
            others = set(found.arguments) - {name}
            if len(others) == 1 and others <= earlier:
                yield Balanced(others.pop(), found, call.value, str(other))
        elif found is not None and set(found.arguments) == {name, given} and given not in earlier:
            yield Balances(given, found, call.value, str(other))
    elif call is not None and call.arguments == (name,):
        yield (Mean if isinstance(side, Expectation) else Only)(call, str(other))
    elif isinstance(side, Entropy) and isinstance(other, Log2) and not side.at and len(side.of) == 1:
        uniform = any(isinstance(f, Uniform) and f.name == side.of[0] for f in forms)
        if side.of == (name,) and set(side.given) <= earlier:
            yield Equal(side.given, str(other.argument))
        elif side.given == (name,) and uniform and side.of[0] in earlier:
            yield Fibres(side.of[0], str(other.argument))
