"""Hypotheses and equality conditions, decided on the joint itself; no side of a chain is evaluated for them.

Independence is decided by cross multiplication of integer weights, H(X|Y) = 0 on the support, a definition by calling
the function on every outcome of positive probability, uniformity by comparing weights.  An instance counts only if
every hypothesis ``holds`` here, however it was built; only a hypothesis such as H(r) <= 1/10 needs entropies.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from fractions import Fraction
from functools import cache, lru_cache

import numpy as np

from exact.syntax import (
    Divergence,
    Entropy,
    Expression,
    Information,
    Log2,
    Number,
    parse_expression,
    parse_statement,
    walk,
)
from exact.syntax import Statement as Formula
from properties.checks.evaluate import aligned, at_values, chain_holds, chances, functions_in, number_of, rational
from properties.worlds.batch import Batch, unwrapped
from properties.worlds.rejection import is_accepted, is_iid
from theorems.language import (
    Accepted,
    AlphabetSize,
    Call,
    Chance,
    Covered,
    Defined,
    Dimension,
    Form,
    Iid,
    MeanZero,
    Uniform,
    World,
)

__all__ = ["holds", "meets", "where"]


def holds(batch: Batch, form: Form, world: World) -> np.ndarray:
    """Whether a hypothesis holds, exactly, for each instance: bool (B,)."""
    if isinstance(form, Defined):
        return ~batch.mass([*_inputs(form), form.name])[:, _disagrees(batch, form)].any(axis=1)
    if isinstance(form, Dimension):
        return _dimensions(batch, form.name) <= form.size
    if isinstance(form, Accepted):
        return is_accepted(batch, form)
    if isinstance(form, Iid):
        return is_iid(batch, form)
    if isinstance(form, Covered):
        return _covered(batch, [form.name], [form.of])
    if isinstance(form, MeanZero):
        return _mean_zero(batch, form, world.calls()[form.number])
    if isinstance(form, Uniform):
        mass = batch.mass([form.name])
        return (mass == mass[:, :1]).all(axis=1)
    if isinstance(form, AlphabetSize):
        return batch.atoms([form.name]) <= form.size
    independence, dependency = form.independence(), form.dependency()
    if independence is not None:
        return batch.tables.independent(*independence)
    if dependency is not None:
        return batch.tables.is_function_of(*dependency)
    if (laws := form.same_laws()) is not None:
        return _same_conditionals(batch, laws)
    finite = _finite(batch, world, form.formula)  # what is infinite is no number to speak of
    if finite.all():
        return chain_holds(form.formula, batch, world)
    if finite.any():
        finite[finite] = chain_holds(form.formula, batch.take(finite), world)
    return finite


def _dimensions(batch: Batch, name: str) -> np.ndarray:
    """The Vapnik-Chervonenkis dimension of the sets of positive probability, each a bit mask: (B,)."""
    live = batch.mass([name]) > 0
    supports, which = np.unique(live, axis=0, return_inverse=True)
    masks = [value for value in batch.values[name] if isinstance(value, int)]
    if len(masks) < live.shape[1]:
        raise TypeError(f"vc({name}) reads the values of {name} as bit masks, but some are no integers")
    found = [vc_dimension(frozenset(itertools.compress(masks, row))) for row in supports.tolist()]
    return np.array(found)[which.reshape(-1)]


@cache
def vc_dimension(family: frozenset[int]) -> int:
    """The largest number of points of which the sets, bit masks, cut out every subset."""
    points = range(max(family).bit_length())
    size = 0
    while 2 ** (size + 1) <= len(family) and any(
        len({tuple(mask >> p & 1 for p in some) for mask in family}) == 2 ** (size + 1)
        for some in itertools.combinations(points, size + 1)
    ):
        size += 1
    return size


def meets(batch: Batch, forms: Sequence[Form], world: World, formula: Formula) -> np.ndarray:
    """Whether all the hypotheses hold, and the divergences and surprisals of the formula are finite."""
    result = _finite(batch, world, formula)
    for form in forms:
        result &= holds(batch, form, world)
    return result


def _finite(batch: Batch, world: World, formula: Formula) -> np.ndarray:
    """D(x|..||Q) is finite iff every value of x is one of Q; and so is log2 of a named probability that is not 0."""
    result = np.ones(len(batch), bool)
    calls = world.calls()
    for node in (part for side in formula.sides for part in walk(side)):
        if isinstance(node, Divergence):
            of, reference = (node.of, *(node.given if node.beside else ())), (node.reference, *node.beside)
            result &= _covered(batch, of, reference)
        elif isinstance(node, Log2):
            for call in (calls[name] for name in functions_in(node, world)):
                if isinstance(call, Chance):
                    top, bottom = chances(batch, call)
                    result &= ~((top == 0) & (bottom > 0)).any(axis=1)
    return result


def _same_conditionals(batch: Batch, node: Divergence) -> np.ndarray:
    """D(y|u||x|v) = 0: y has, at each value that u takes, the law of x at that value of v; by cross multiplication."""
    first, second, rows = aligned((batch, (node.of, *node.given)), (batch, (node.reference, *node.beside)))
    u, v, values = aligned((batch, node.given), (batch, node.beside))
    place = {value: k for k, value in enumerate(values)}
    under = [place[row[1:]] for row in rows]
    first, second, u, v = map(unwrapped, (first, second, u[:, under], v[:, under]))
    return ((u == 0) | ((v > 0) & (first * v == second * u))).all(axis=1)


def _covered(batch: Batch, of: Sequence[str], reference: Sequence[str]) -> np.ndarray:
    """Whether every value of some variables, of positive probability, is one of others: bool (B,)."""
    first, second, _ = aligned((batch, of), (batch, reference))
    return ~((first > 0) & (second == 0)).any(axis=1)


def _mean_zero(batch: Batch, form: MeanZero, call: Call) -> np.ndarray:
    """Whether a number has the mean 0 at every value of the given variables: bool (B,)."""
    others = [name for name in dict.fromkeys(call.arguments) if name not in form.given]
    names = [*form.given, *others]
    rows = [dict(zip(names, row, strict=True)) for row in batch.rows(names)]
    values = [number_of(call, call.definition.function(*(row[name] for name in call.arguments))) for row in rows]
    common = math.lcm(*(value.denominator for value in values))
    weighed = batch.mass(names).astype(object) * np.array([int(value * common) for value in values], object)
    size = math.prod(len(batch.values[name]) for name in form.given)
    means: np.ndarray = weighed.reshape(len(batch), size, -1).sum(axis=2)
    return (means == 0).all(axis=1)


def where(batch: Batch, condition: str, world: World, numbers: Mapping[str, Fraction]) -> np.ndarray:
    """Whether a structural condition (one normalised part, see ``theorems.language.Condition``) holds: bool (B,).

    numbers: the parameters, and in a pointwise statement the functions at the value in question.
    """
    found = re.fullmatch(r"(.+) uniform on (.+?)(?: given (.+))?", condition)
    if found:
        what, size, given = found.groups()
        names = tuple(name.strip() for name in given.split(",")) if given else ()
        return _uniform_on(batch, what, parse_expression(size), names, world, numbers)
    found = re.fullmatch(r"(\w+) constant", condition)
    if found and isinstance(call := world.calls()[found.group(1)], Chance):
        top, bottom = chances(batch, call)
        all_top, all_bottom = (unwrapped(a.sum(axis=1, keepdims=True)) for a in (top, bottom))
        return (unwrapped(top) * all_bottom == unwrapped(bottom) * all_top).all(axis=1)
    if found:
        call = world.calls()[found.group(1)]
        mass = batch.mass(call.arguments)
        values = [call.definition.function(*row) for row in batch.rows(call.arguments)]
        each = [mass[:, np.array([v == value for v in values])].any(axis=1) for value in dict.fromkeys(values)]
        return np.sum(each, axis=0) == 1
    found = re.fullmatch(r"(\w+) ~ (\w+)", condition)
    if found:
        return (batch.mass([found.group(1)]) == batch.mass([found.group(2)])).all(axis=1)
    formula = parse_statement(condition)
    left, right = formula.sides
    if right == Number(Fraction(0)) and isinstance(left, Information):
        return batch.tables.independent(left.left, left.right, left.given)
    if right == Number(Fraction(0)) and isinstance(left, Divergence):
        return _same_conditionals(batch, left)
    if right == Number(Fraction(0)) and isinstance(left, Entropy):
        return batch.tables.is_function_of(left.of, left.given)
    names = _arguments((left, right), world, numbers)
    equal = [
        _number(left, world, numbers, names, row) == _number(right, world, numbers, names, row)
        for row in batch.rows(names)
    ]
    return ~batch.mass(names)[:, ~np.array(equal)].any(axis=1)


def _number(
    node: Expression,
    world: World,
    numbers: Mapping[str, Fraction],
    names: Sequence[str],
    row: tuple[Hashable, ...],
) -> Fraction:
    return rational(node, {**at_values(world, dict(zip(names, row, strict=True))), **numbers})


def _uniform_on(
    batch: Batch, what: str, size: Expression, given: tuple[str, ...], world: World, numbers: Mapping[str, Fraction]
) -> np.ndarray:
    """For each value of ``given`` of positive probability: ``what`` is uniform on exactly ``size`` values."""
    of: tuple[str, ...]
    value: Callable[..., Hashable]
    if "(" in what:
        call = world.call(what, f"condition on {what}")
        of, value = call.arguments, call.definition.function
    else:
        of = tuple(what.split(","))
        value = _same
    mixed = tuple(dict.fromkeys((*given, *of)))
    mass = batch.mass(mixed)
    rows = [dict(zip(mixed, row, strict=True)) for row in batch.rows(mixed)]
    result = np.ones(len(batch), bool)
    cells: dict[tuple[Hashable, ...], dict[Hashable, list[int]]] = {}
    for cell, row in enumerate(rows):
        outcome = value(*(row[name] for name in of))
        cells.setdefault(tuple(row[name] for name in given), {}).setdefault(outcome, []).append(cell)
    for condition, outcomes in cells.items():
        law = np.stack([mass[:, members].sum(axis=1) for members in outcomes.values()], axis=1)
        n = _number(size, world, numbers, given, condition)
        top = law.max(axis=1)
        uniform = ((law == 0) | (law == top[:, None])).all(axis=1)
        right = np.zeros(len(batch), bool) if n.denominator != 1 else (law > 0).sum(axis=1) == n.numerator
        result &= (top == 0) | (uniform & right)
    return result


def _same(*values: Hashable) -> Hashable:
    return values


def _inputs(form: Defined) -> list[str]:
    return list(dict.fromkeys(form.call.arguments))


def _disagrees(batch: Batch, form: Defined) -> np.ndarray:
    """For each value of the arguments and of the variable defined, whether it is not the value of the function."""
    alphabets = tuple(tuple(batch.values[name]) for name in (*_inputs(form), form.name))
    return _disagreement(form, alphabets)


@lru_cache(maxsize=256)
def _disagreement(form: Defined, alphabets: tuple[tuple[Hashable, ...], ...]) -> np.ndarray:
    """alphabets: of the arguments, and of the variable defined."""
    inputs = _inputs(form)
    places = [inputs.index(name) for name in form.call.arguments]
    values = {value: k for k, value in enumerate(alphabets[-1])}
    rows = list(itertools.product(*alphabets[:-1]))
    found = np.ones((len(rows), len(values)), bool)
    for k, row in enumerate(rows):
        value = form.call.definition.function(*(row[place] for place in places))
        if value in values:
            found[k, values[value]] = False
    found.flags.writeable = False
    return found.reshape(-1)


def _arguments(nodes: Sequence[Expression], world: World, numbers: Mapping[str, Fraction]) -> tuple[str, ...]:
    """The variables on which the functions in these expressions depend, except those already given as numbers."""
    names: dict[str, None] = {}
    for node in nodes:
        for function in functions_in(node, world):
            if function not in numbers:
                names.update(dict.fromkeys(world.calls()[function].arguments))
    return tuple(names)
