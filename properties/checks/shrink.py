"""A random failure made smaller, exactly: over V, K and T, over policy and prior, as long as it remains a failure.

An instance is kept as the laws it was made of (``Draft``), so that what is built in stays: independence, definitions,
uniform variables.  Moves, largest first: one token, rollout or position less; one value of a variable less; laws that
do not depend on what they may see, that are point masses, or whose weights are equal; and the same for single values
of the parents.  A move is kept if every hypothesis holds and a link still fails on a smaller witness: fewer outcomes,
then a smaller denominator, then smaller parameters.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from exact.syntax import Statement as Formula
from properties.checks.evaluate import difference
from properties.checks.witness import Witness, number_text, sides_at, sound, statement_variables
from properties.worlds.batch import Batch
from properties.worlds.drafts import Draft
from properties.worlds.recipes import Setting, SettingError, Step, integer_value
from theorems.language import Defined, Statement

__all__ = ["Shrunk", "paragraph", "shrink"]

_TRIES = 4000  # moves tried
_STEPS = 600  # moves of several parameters
_SPOKEN = 8  # values of the parents whose laws are spelt out


@dataclass(frozen=True)
class Shrunk:
    """A failure: the instance, its laws, what it was shrunk from, and how many moves were tried."""

    witness: Witness
    draft: Draft
    start: str
    tried: int


def shrink(statement: Statement, draft: Draft, failure: Callable[[Batch | None], Witness | None]) -> Shrunk:
    """The smallest failure that the moves reach.  failure: the witness of a batch of one instance, or None."""
    best = failure(draft.batch)
    if best is None:
        raise ValueError("an instance that does not fail cannot be shrunk")
    names = statement_variables(statement)
    size = f"{best.key[0]} outcome{'' if best.key[0] == 1 else 's'} over {best.key[1]}"
    start = ", ".join(part for part in (draft.setting.text(), size) if part)
    tried, smaller = 0, True
    while smaller and tried < _TRIES:
        smaller = False
        for candidate in _moves(statement, draft):
            tried += 1
            witness = failure(candidate.batch) if _may_be_smaller(candidate, draft, best, names) else None
            if witness is not None and _size(witness, candidate) < _size(best, draft):
                best, draft, smaller = witness, candidate, True
                break
            if tried >= _TRIES:
                break
    return Shrunk(best, draft, start, tried)


def _may_be_smaller(candidate: Draft, draft: Draft, best: Witness, names: Sequence[str]) -> bool:
    """Whether the candidate, if it fails, has a smaller size: what takes least time is asked first."""
    batch = candidate.batch
    if batch is None:
        return False
    atoms = int(batch.atoms(names)[0])
    if atoms != best.key[0]:
        return atoms < int(best.key[0])
    size = (atoms, int(batch.denominators(names)[0]))
    return (*size, *_size(best, candidate)[2:]) < _size(best, draft)


def _size(witness: Witness, draft: Draft) -> tuple[object, ...]:
    """Its outcomes, denominator and parameters; then its alphabets."""
    return (*witness.key[:2], sum(v for _, v in draft.setting.parameters), draft.setting.cells)


# Moves --------------------------------------------------------------------------------------------


def _moves(statement: Statement, draft: Draft) -> Iterator[Draft]:
    yield from _parameters(statement, draft)
    yield from _values(statement, draft)
    yield from _laws(draft)
    if len(draft.setting.parameters) > 1:  # as A/N, which no single step keeps
        yield from itertools.islice(_several(statement, draft), _STEPS)


def _several(statement: Statement, draft: Draft) -> Iterator[Draft]:
    """Parameters less by two steps, then by three."""
    twice = [second for first in _parameters(statement, draft) for second in _parameters(statement, first)]
    yield from twice
    for found in twice:
        yield from _parameters(statement, found)


def _parameters(statement: Statement, draft: Draft) -> Iterator[Draft]:
    """One parameter less by one: without one symbol of alphabets, and one component of vectors, of that size."""
    world, numbers = statement.world, dict(draft.setting.parameters)
    for parameter in world.parameters:
        fewer = {**numbers, parameter.name: numbers[parameter.name] - 1}
        if fewer[parameter.name] < parameter.low or not _within(statement, fewer):
            continue
        symbols = range(numbers[parameter.name]) if any(v.alphabet == parameter.name for v in world.variables) else [0]
        places = range(numbers[parameter.name]) if any(v.length == parameter.name for v in world.variables) else [0]
        for symbol, place in itertools.product(symbols, places):

            def moved(name: str, value: Hashable, p: str = parameter.name, s: int = symbol, i: int = place) -> Hashable:
                variable = world.variable(name)
                row = list(value) if isinstance(value, tuple) else [value]
                if variable.length == p:
                    del row[i]
                if variable.alphabet == p:
                    if s in row:
                        return _GONE
                    row = [c - (c > s) if isinstance(c, int) else c for c in row]
                return tuple(row) if isinstance(value, tuple) else row[0]

            found = _mapped(statement, draft, fewer, moved)
            if found is not None:
                yield found


def _within(statement: Statement, numbers: Mapping[str, int]) -> bool:
    try:
        return all(not p.high or numbers[p.name] <= integer_value(p.high, numbers) for p in statement.world.parameters)
    except SettingError:
        return False


def _values(statement: Statement, draft: Draft) -> Iterator[Draft]:
    """Without one value of a variable whose alphabet is not declared."""
    for name in draft.setting.free:
        for gone in draft.setting.of(name):

            def moved(other: str, value: Hashable, n: str = name, g: Hashable = gone) -> Hashable:
                if other != n:
                    return value
                return _GONE if value == g else value - (value > g)  # the values of a free alphabet are 0, 1, ..

            found = _mapped(statement, draft, dict(draft.setting.parameters), moved)
            if found is not None:
                yield found


_GONE = object()  # what a value that is no more is mapped to


def _mapped(
    statement: Statement, draft: Draft, numbers: Mapping[str, int], moved: Callable[[str, Hashable], Hashable]
) -> Draft | None:
    """The instance with the values of its variables mapped to others, or taken away; None where a law loses all."""
    old = draft.setting
    defined = {form.name: form.call for form in statement.forms() if isinstance(form, Defined)}
    values: dict[str, tuple[Hashable, ...]] = {}
    pending = list(old.names)
    while pending:
        name = pending.pop(0)
        call = defined.get(name)
        if call is not None and not set(call.arguments) <= values.keys():
            if set(call.arguments) & {*pending}:
                pending.append(name)
                continue
            return None
        if call is not None:
            rows = itertools.product(*(values[a] for a in call.arguments))
            try:
                values[name] = tuple(dict.fromkeys(call.definition.function(*row) for row in rows))
            except (IndexError, ValueError):  # a table without the entry that is looked up
                return None
        else:
            kept = (moved(name, value) for value in old.of(name))
            values[name] = tuple(dict.fromkeys(value for value in kept if value is not _GONE))
        if not values[name]:
            return None
    setting = Setting(
        tuple((p, numbers[p]) for p, _ in old.parameters), tuple((n, values[n]) for n in old.names), old.free
    )
    kernels = [
        None if kernel is None else _moved_kernel(step, kernel, old, setting, moved)
        for step, kernel in zip(draft.recipe.steps, draft.kernels, strict=True)
    ]
    if any(new is None and kernel is not None for new, kernel in zip(kernels, draft.kernels, strict=True)):
        return None
    return replace(draft, setting=setting, kernels=tuple(kernels))


def _moved_kernel(
    step: Step, kernel: np.ndarray, old: Setting, new: Setting, moved: Callable[[str, Hashable], Hashable]
) -> np.ndarray | None:
    """The laws at the new values of the parents: of the first old ones that are mapped to them."""
    first: dict[tuple[Hashable, ...], int] = {}
    for k, row in enumerate(itertools.product(*(old.of(p) for p in step.parents))):
        first.setdefault(tuple(moved(p, value) for p, value in zip(step.parents, row, strict=True)), k)
    places = {value: j for j, value in enumerate(new.of(step.name))}
    columns = [places.get(moved(step.name, value)) for value in old.of(step.name)]
    found = np.zeros((int(np.prod([len(new.of(p)) for p in step.parents], dtype=int)), len(places)), kernel.dtype)
    for k, row in enumerate(itertools.product(*(new.of(p) for p in step.parents))):
        law = kernel[first.get(row, 0)]
        for j, column in enumerate(columns):
            if column is not None:
                found[k, column] += law[j]
        if not found[k].any():
            found[k, 0] = 1
    return _levelled(found)


def _levelled(kernel: np.ndarray) -> np.ndarray:
    """The same laws, in lowest terms and with one sum."""
    rows = [row // np.gcd.reduce(row) for row in kernel]
    common = np.lcm.reduce([int(row.sum()) for row in rows])
    return np.array([row * (int(common) // int(row.sum())) for row in rows])


def _laws(draft: Draft) -> Iterator[Draft]:
    """Simpler laws: for all values of the parents at once, then for one."""
    for i, kernel in enumerate(draft.kernels):
        if kernel is None:
            continue
        for law in {tuple(row): None for row in kernel.tolist()}:  # that do not depend on the parents
            yield _with(draft, i, np.tile(np.array(law), (len(kernel), 1)))
        yield _with(draft, i, np.eye(kernel.shape[1], dtype=np.int64)[kernel.argmax(axis=1)])
        yield _with(draft, i, (kernel > 0).astype(np.int64))
        for j in range(kernel.shape[1]):
            fewer = kernel.copy()
            fewer[:, j] = 0
            if kernel[:, j].any() and fewer.any(axis=1).all():
                yield _with(draft, i, fewer)
    for i, kernel in enumerate(draft.kernels):
        for k in range(0 if kernel is None else len(kernel)):
            for law in _simpler(kernel[k], kernel[k - 1] if k else None):  # type: ignore[index]
                single = np.array(kernel)
                single[k] = law
                yield _with(draft, i, single)


def _simpler(law: np.ndarray, before: np.ndarray | None) -> Iterator[np.ndarray]:
    support = np.flatnonzero(law)
    if len(support) > 1:
        for j in support:
            yield np.eye(len(law), dtype=np.int64)[j]
        for j in support:
            yield np.where(np.arange(len(law)) == j, 0, law)
        yield (law > 0).astype(np.int64)
    if before is not None:
        yield before


def _with(draft: Draft, i: int, kernel: np.ndarray) -> Draft:
    kernels = list(draft.kernels)
    kernels[i] = _levelled(kernel)
    return replace(draft, kernels=tuple(kernels))


# Words --------------------------------------------------------------------------------------------


def paragraph(statement: Statement, formula: Formula, shrunk: Shrunk) -> str:
    """One readable paragraph: the parameters, each law, and the links that fail, with both sides."""
    witness, draft = shrunk.witness, shrunk.draft
    numbers = [f"{name} = {value}" for name, value in draft.setting.parameters]
    parts = [_spoken(step, kernel, draft) for step, kernel in zip(draft.recipe.steps, draft.kernels, strict=True)]
    text = (f"Let {', '.join(numbers)}. " if numbers else "") + "; ".join(parts) + "."
    if witness.value is not None:
        text += f" At {formula.every} = {witness.value}:"
    sides = sides_at(formula, statement, witness)
    for i in sound(formula, statement, witness):
        slack = difference(sides[i + 1], sides[i])
        text += f" {str(formula.links()[i]).split(': ')[-1]} fails, for the left side is {number_text(sides[i])}"
        text += f" and the right side {number_text(sides[i + 1])}: right - left = {number_text(slack)}."
    return text + f" (Shrunk from {shrunk.start}, {shrunk.tried:,} moves tried.)"


def _spoken(step: Step, kernel: np.ndarray | None, draft: Draft) -> str:
    if step.law == "defined":
        return f"{step.name} = {step.call}"
    if step.sampled is not None:
        return str(step.sampled)
    values = draft.setting.of(step.name)
    if kernel is None:
        return f"{step.name} is uniform on its {len(values)} values"
    batch = draft.batch
    if batch is None:
        raise ValueError("an instance without weights has no words")
    live = batch.mass(step.parents)[0] if step.parents else np.ones(1)
    rows = list(itertools.product(*(draft.setting.of(p) for p in step.parents)))
    laws: dict[str, list[str]] = {}
    for k in np.flatnonzero(live):
        at = ", ".join(f"{p} = {v}" for p, v in zip(step.parents, rows[k], strict=True))
        laws.setdefault(_law(values, kernel[k]), []).append(at)
    if len(laws) == 1:
        return f"{step.name} {next(iter(laws))}" + (f" whatever {','.join(step.parents)}" if step.parents else "")
    if len(np.flatnonzero(live)) > _SPOKEN:
        return f"{step.name} given {','.join(step.parents)} has {len(laws)} different laws (see the table)"
    return f"{step.name} " + "; ".join(f"{law} if {' or '.join(places)}" for law, places in laws.items())


def _law(values: tuple[Hashable, ...], law: np.ndarray) -> str:
    total = int(law.sum())
    found = [(value, Fraction(int(w), total)) for value, w in zip(values, law, strict=True) if w]
    if len(found) == 1:
        return f"is {found[0][0]}"
    if len({p for _, p in found}) == 1:
        return f"is {', '.join(str(v) for v, _ in found[:-1])} or {found[-1][0]}, each with probability {found[0][1]}"
    return "is " + ", ".join(f"{v} with probability {p}" for v, p in found)
