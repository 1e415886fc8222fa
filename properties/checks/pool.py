"""The instances on which the sharpness of a statement is decided, and the values of its links on them.

They meet every hypothesis and are not degenerate, which asks less than that they vary (see ``varied``): vectors may
have one component.  First come those of the declared domains (cases of equality first), then random ones; for a link
between closed forms they are choices of its parameters up to 2^24.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Any

import numpy as np

from exact.syntax import Binary, Expectation, Expression, Number, names_of, walk
from exact.syntax import Statement as Formula
from properties.checks.attacks import closed_failing, closed_witness, parameter_domains
from properties.checks.conditions import meets
from properties.checks.evaluate import (
    Frame,
    Ratios,
    UndefinedError,
    UnsupportedError,
    Value,
    batch_cases,
    difference,
    evaluate,
    functions_in,
    sign,
)
from properties.checks.witness import Witness, formula_variables, smallest
from properties.worlds.batch import Batch, unwrapped
from properties.worlds.domains import domains
from properties.worlds.instances import random_batches
from properties.worlds.recipes import Setting, integer_value
from theorems.language import Linear, Parameter, Statement

__all__ = ["NOT_AT_ONCE", "Case", "Pool", "Seen", "is_closed", "nondegenerate", "one_by_one"]

_POOL = 1500  # instances taken from one domain
_AT_ONCE = 2048  # choices of parameters in one array
_LARGEST_DOMAIN = 300_000  # instances of a domain looked through for the pool


def nondegenerate(statement: Statement, batch: Batch) -> np.ndarray:
    """Whether every variable of the chain has positive entropy, except those that the parameters fix: bool (B,)."""
    result = np.ones(len(batch), bool)
    free = batch.setting.free
    for name in formula_variables(statement.formula, statement.world):
        if len(batch.values[name]) > 1 or name in free:
            result &= batch.atoms([name]) > 1
    return result


def is_closed(statement: Statement, link: Formula) -> bool:
    """Whether both sides of a link are closed forms of the parameters."""
    functions = any(functions_in(side, statement.world) for side in link.sides)
    expectations = any(isinstance(part, Expectation) for side in link.sides for part in walk(side))
    return not names_of(link) and not functions and not expectations


@dataclass(frozen=True)
class Seen:
    """Some cases of a link: where its sides are evaluated, how many they are, and of those that a mask picks the one
    that is shown: of joints the smallest, of choices of parameters the first.

    choices: those of the parameters, where the cases are these.
    """

    frame: Frame
    size: int
    witness: Callable[[np.ndarray], Witness | None]
    choices: tuple[Setting, ...] = ()

    def signs(self, value: Value) -> np.ndarray:
        """The sign of a value in each case: int8."""
        found = sign(value)
        return np.full(self.size, found, np.int8) if isinstance(found, int) else found

    def smallest(self, mask: np.ndarray) -> Witness | None:
        """The smallest of those that a mask picks."""
        if not self.choices:
            return self.witness(mask)
        picked = (self.choices[i] for i in np.flatnonzero(mask).tolist())
        return min(map(closed_witness, picked), key=lambda witness: witness.key, default=None)


#: cases of a link with the values of its sides
Case = tuple[Seen, list[Value]]
#: an expression has no value in some of many cases, or none as an array
NOT_AT_ONCE = (UndefinedError, UnsupportedError, OverflowError)


def one_by_one(link: Formula, seen: Seen) -> Iterator[Case]:
    """The choices among some cases at which both sides of a link are defined, each for itself."""
    for where in seen.choices:
        frame = Frame(where.numbers())
        try:
            sides = [evaluate(side, frame) for side in link.sides]
        except UndefinedError:
            continue
        yield _seen((where,), frame), sides


def _seen(choices: tuple[Setting, ...], frame: Frame) -> Seen:
    def first(mask: np.ndarray) -> Witness | None:
        return closed_witness(choices[int(mask.argmax())]) if mask.any() else None

    return Seen(frame, len(choices), first, choices)


def _at_once(link: Formula, choices: tuple[Setting, ...]) -> Case | None:
    """A link at many choices of its parameters, as arrays; None where one of them has no value, or none as an array."""
    numbers: dict[str, Any] = {}
    for k, (name, _) in enumerate(choices[0].parameters):
        column = [Fraction(where.parameters[k][1]) for where in choices]
        parts = ([x.numerator for x in column], [x.denominator for x in column])
        numbers[name] = Ratios(*(unwrapped(np.array(part, object)) for part in parts))
    frame = Frame(numbers)
    try:
        sides = [evaluate(side, frame) for side in link.sides]
        difference(sides[1], sides[0])
    except NOT_AT_ONCE:
        return None
    return _seen(choices, frame), sides


@dataclass
class Pool:
    """The cases of each link of a statement.  budget: random instances; words: of which their seeds are made."""

    statement: Statement
    budget: int
    words: tuple[str, ...]
    _found: dict[int, list[Case]] = field(default_factory=dict)

    def cases(self, link: int) -> list[Case]:
        """The cases in which both sides of a link are defined, with their values."""
        if link not in self._found:
            formula = self.statement.formula.links()[link]
            closed = is_closed(self.statement, formula)
            self._found[link] = self._closed(formula) if closed else list(self._of_joints(formula))
        return self._found[link]

    # Closed forms -------------------------------------------------------------------------------

    def _closed(self, link: Formula) -> list[Case]:
        """The choices of the parameters at which both sides are defined, many at once where arrays do."""
        every = _choices(self.statement, link)
        parts = iter(lambda: tuple(itertools.islice(every, _AT_ONCE)), ())
        return [case for choices in parts for case in self._part(link, choices)]

    def _part(self, link: Formula, choices: tuple[Setting, ...]) -> list[Case]:
        if len(choices) > 1 and (case := _at_once(link, choices)) is not None:
            return [case]
        found = list(one_by_one(link, _seen(choices, Frame({}))))
        defined = tuple(where for seen, _ in found for where in seen.choices)
        case = _at_once(link, defined) if len(defined) > 1 else None
        return found if case is None else [case]

    # Quantities of joints -----------------------------------------------------------------------

    def _of_joints(self, link: Formula) -> Iterator[Case]:
        for seen in self._joints:
            with suppress(UndefinedError):
                yield seen, [evaluate(side, seen.frame) for side in link.sides]

    @cached_property
    def _joints(self) -> list[Seen]:
        """The cases of the statement: a pointwise mutant that no longer names the value still ranges over it."""
        statement = self.statement
        return [
            Seen(cases.frame, len(cases.rows), lambda mask, b=batch, c=cases: smallest(statement, b, c, mask))
            for batch in self._batches()
            for cases in batch_cases(statement.formula, batch, statement.world)
        ]

    def _batches(self) -> Iterator[Batch]:
        declared = domains(self.statement)
        for domain in declared:
            if domain.work <= _LARGEST_DOMAIN:
                yield from self._good(domain.batches(), _POOL)
        for domain in declared:
            if domain.work > _LARGEST_DOMAIN:
                yield from self._good(itertools.islice(domain.batches(), 4), _POOL)
        yield from self._good(random_batches(self.statement, self.budget, "sharpness", *self.words), None)

    def _good(self, source: Iterator[Batch], most: int | None) -> list[Batch]:
        """The good instances: all, or of too many some that are tight at each link, and a regular sample."""
        statement = self.statement
        kept: list[Batch] = []
        for batch in source:
            good = meets(batch, statement.forms(), statement.world, statement.formula)
            good &= nondegenerate(statement, batch)
            if good.any():
                chosen = batch.take(good)
                if most and len(chosen) > most // 4:
                    chosen = chosen.take(self._sample(chosen, most // 4))
                kept.append(chosen)
        if most and len(kept) > 1:
            weights = np.concatenate([b.weights for b in kept])
            step = -(-len(weights) // (2 * most))
            kept = [Batch(kept[0].setting, weights[::step])]
        return kept

    def _sample(self, batch: Batch, most: int) -> np.ndarray:
        formula = self.statement.formula
        rows: set[int] = set(range(0, len(batch), -(-len(batch) // most)))
        for cases in batch_cases(formula, batch, self.statement.world):
            for slack in cases.slacks(formula):
                tight = cases.rows[slack == 0]
                rows |= set(tight[:: max(1, len(tight) // 50)].tolist())
        return np.array(sorted(rows))


def _choices(statement: Statement, link: Formula) -> Iterator[Setting]:
    """Choices of the parameters: of the declared domains, then small ones and powers of four up to 2^24, and for a
    bounded parameter its bound and one less.
    """
    seen: set[tuple[tuple[str, int], ...]] = set()
    given = [f.formula for f in statement.forms() if isinstance(f, Linear) and is_closed(statement, f.formula)]

    def allowed(where: Setting) -> bool:
        """Whether a choice meets the hypotheses about parameters alone."""
        return not any(closed_failing(formula, where) for formula in given)

    if not statement.world.variables:
        for where in parameter_domains(statement):
            if where.parameters not in seen and allowed(where):
                seen.add(where.parameters)
                yield where
    top = 8 if any(_in_exponent(side) for side in link.sides) else 24
    for where in _grid(statement.world.parameters, [*range(1, 8), *(1 << k for k in range(4, top + 1, 2))]):
        if where.parameters not in seen and allowed(where):
            seen.add(where.parameters)
            yield where


def _grid(parameters: Sequence[Parameter], values: Sequence[int]) -> Iterator[Setting]:
    """These values of the parameters, within their bounds, and the bounds themselves."""
    found: list[dict[str, int]] = [{}]
    for parameter in parameters:
        following = []
        for named in found:
            pool = list(values)
            if parameter.high:
                high = integer_value(parameter.high, named)
                pool = [v for v in sorted({*values, high - 1, high}) if v <= high]
            following += [{**named, parameter.name: v} for v in pool if v >= parameter.low]
        found = following
    for named in found:
        yield Setting(tuple(named.items()), ())


def _in_exponent(side: Expression) -> bool:
    return any(
        isinstance(part, Binary) and part.op == "^" and not isinstance(part.right, Number) for part in walk(side)
    )
