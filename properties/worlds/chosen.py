"""The default domain of a statement that declares none: chosen to fit a work budget, with instances that vary.

Free alphabets have two symbols, parameters their least values of 2 or more.  All conditional laws get denominator 2
if the domain then fits; otherwise each is a point mass for each value of its parents, and one variable after the other,
in the order in which they come about, gets denominator 2 as long as the domain still fits.  Where no instance of it
varies for some link, larger denominators, then alphabets of three symbols are tried.  The text of the domain says what
it covers; if none of them varies the first is taken, and the check fails.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import replace

from properties.worlds.counting import DomainTooLarge, counted
from properties.worlds.laws import Denominator, total_of
from properties.worlds.recipes import Recipe, Setting, Step, recipes_of, settings
from theorems.language import AlphabetSize, Statement

__all__ = ["candidates", "choices", "simplified"]

INSTANCES = 300_000  # of a default domain
CELLS = 1 << 25  # weights of a default domain, all instances together
_FAR = 20  # log2 of a number of instances beyond INSTANCES, whatever is rounded
_LEVELS = ((2, 2), (2, 4), (2, 3), (2, 8), (3, 2), (3, 3))  # symbols of free alphabets, denominator


def choices(statement: Statement) -> tuple[tuple[tuple[str, int], ...], ...]:
    """The default choices of the parameters of a statement about nothing else: twelve values of each."""
    found: list[tuple[tuple[str, int], ...]] = [()]
    for parameter in statement.world.parameters:
        if not parameter.high:
            values = range(parameter.low, parameter.low + 12)
            found = [(*row, (parameter.name, value)) for row in found for value in values]
    return tuple(found)


def candidates(
    statement: Statement, updates: Callable[[Statement, Recipe], tuple[str, ...]]
) -> Iterator[tuple[Setting, Denominator, Recipe]]:
    """Domains to be tried, in order; each fits the budget.  updates: which variables may be relabelled."""
    forms = statement.forms()
    bounds = {form.name: form.size for form in forms if isinstance(form, AlphabetSize)}
    chosen = {p.name: max(p.low, 2) for p in statement.world.parameters if not p.high}
    for symbols, denominator in _LEVELS:
        sizes = {
            f"|{v.name}|": min(symbols, bounds.get(v.name, symbols))
            for v in statement.world.variables
            if not v.alphabet
        }
        for where in reversed(settings(statement, {**chosen, **sizes})):
            if where.cells > CELLS:
                continue
            recipe = min(recipes_of(statement, forms), key=lambda r: _cost(r, where))
            if found := _fitted(lambda r: updates(statement, r), recipe, where, denominator):
                yield where, found, recipe


def simplified(recipe: Recipe, denominator: Denominator) -> Recipe:
    """The same laws, with a parent left out where it is a function of the other parents.

    Given the others it takes one value, so there are as many conditional laws as before, and the same joints.
    """
    exact = {
        step.name: set(step.parents)
        for step in recipe.steps
        if step.law in ("function", "defined") or (step.law == "free" and denominator.of(step.name) == 1)
    }
    steps: list[Step] = []
    for step in recipe.steps:
        parents = list(step.parents)
        if step.law in ("free", "function"):
            for name in reversed(step.parents):
                rest = set(parents) - {name}
                if name in exact and exact[name] <= rest:
                    parents.remove(name)
        if step.name in exact:
            exact[step.name] = set(parents)
        steps.append(replace(step, parents=tuple(parents)))
    return replace(recipe, steps=tuple(steps))


def _cost(recipe: Recipe, where: Setting) -> int:
    """How many conditional laws there are to choose."""
    total = 0
    for step in recipe.steps:
        if step.law in ("free", "function"):
            laws = 1
            for parent in step.parents:
                laws *= len(where.of(parent))
            total += laws
    return total


def _fitted(
    updates: Callable[[Recipe], tuple[str, ...]], recipe: Recipe, where: Setting, denominator: int
) -> Denominator | None:
    most = min(INSTANCES, CELLS // where.cells)

    def fits(chosen: Denominator) -> bool:
        plain = simplified(recipe, chosen)
        return _size(plain, where, chosen, updates(plain)) <= most

    if fits(Denominator(denominator)):
        return Denominator(denominator)
    found = Denominator(1)
    for step in recipe.steps:
        if step.law == "free":
            more = Denominator(1, (*found.others, (step.name, denominator)))
            found = more if fits(more) else found
    return found if fits(found) and found.others else None


def _far_too_many(recipe: Recipe, where: Setting, denominator: Denominator) -> bool:
    """Whether there are too many instances already where what others depend on takes all its values.

    A lower bound, and much faster than counting: a law with all the values for each value of its parents, or any law
    if nothing depends on the variable; renaming its values merges at most as many as there are names.
    """
    seen = {name for step in recipe.steps for name in step.parents}
    full: set[str] = set()
    bits = 0.0
    for step in recipe.steps:
        n, total = len(where.of(step.name)), total_of(step, denominator)
        if not total:
            continue
        laws = math.prod(len(where.of(p)) for p in step.parents if p in full)  # at least; the others take some value
        if total >= n and step.name in seen:
            full.add(step.name)
            bits += laws * math.log2(math.comb(total - 1, n - 1))
        else:
            bits += max(0.0, laws * math.log2(math.comb(total + n - 1, n - 1)) - math.log2(math.factorial(n)))
    return bits > _FAR


def _size(recipe: Recipe, where: Setting, denominator: Denominator, relabelled: tuple[str, ...]) -> int:
    """The number of instances; where they cannot be counted, far too many."""
    if _far_too_many(recipe, where, denominator):
        return 1 << 62
    try:
        found = counted(recipe, where, denominator, relabelled)
    except (DomainTooLarge, OverflowError):
        found = None
    return found[0] if found else 1 << 62
