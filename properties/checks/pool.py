"""The instances on which the sharpness of a statement is decided, and the values of its links on them.

They meet every hypothesis and are not degenerate, which asks less than that they vary (see ``varied``): vectors may
have one component.  First come those of the declared domains (cases of equality first), then random ones; for a link
between closed forms they are choices of its parameters up to 2^24.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from exact.syntax import Binary, Expectation, Expression, Number, names_of, walk
from exact.syntax import Statement as Formula
from properties.checks.attacks import closed_failing, closed_witness, parameter_domains
from properties.checks.conditions import meets
from properties.checks.evaluate import Frame, UndefinedError, Value, batch_cases, evaluate, functions_in, sign
from properties.checks.witness import Witness, formula_variables, smallest
from properties.worlds.batch import Batch
from properties.worlds.domains import domains
from properties.worlds.instances import random_batches
from properties.worlds.recipes import Setting, integer_value
from theorems.language import Linear, Parameter, Statement

__all__ = ["Pool", "Seen", "is_closed", "nondegenerate", "values"]

_POOL = 1500  # instances taken from one domain
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
    """Some cases of a link: where its sides are evaluated, how many they are, and the smallest of those that a mask
    picks, as a witness.
    """

    frame: Frame
    size: int
    witness: Callable[[np.ndarray], Witness | None]

    def signs(self, value: Value) -> np.ndarray:
        """The sign of a value in each case: int8."""
        found = sign(value)
        return np.full(self.size, found, np.int8) if isinstance(found, int) else found


def values(sides: Sequence[Expression], frame: Frame) -> list[Value] | None:
    """The values of some expressions, None where one of them has none."""
    try:
        return [evaluate(side, frame) for side in sides]
    except UndefinedError:
        return None


@dataclass
class Pool:
    """The cases of each link of a statement.  budget: random instances; words: of which their seeds are made."""

    statement: Statement
    budget: int
    words: tuple[str, ...]
    _found: dict[int, list[tuple[Seen, list[Value]]]] = field(default_factory=dict)

    def cases(self, link: int) -> list[tuple[Seen, list[Value]]]:
        """The cases in which both sides of a link are defined, with their values."""
        if link not in self._found:
            formula = self.statement.formula.links()[link]
            source = self._choices(formula) if is_closed(self.statement, formula) else self._joints
            pairs = [(seen, values(formula.sides, seen.frame)) for seen in source]
            self._found[link] = [(seen, sides) for seen, sides in pairs if sides is not None]
        return self._found[link]

    # Closed forms -------------------------------------------------------------------------------

    def _choices(self, link: Formula) -> list[Seen]:
        return [
            Seen(Frame(where.numbers()), 1, lambda mask, where=where: closed_witness(where) if mask.any() else None)
            for where in _choices(self.statement, link)
        ]

    # Quantities of joints -----------------------------------------------------------------------

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
    """Choices of the parameters: of the declared domains, then small ones and powers of four up to 2^24 (of more than
    three parameters, 1 to 4), and for a bounded parameter its bound and one less.
    """
    seen: set[tuple[tuple[str, int], ...]] = set()
    if not statement.world.variables:
        for where in parameter_domains(statement):
            if where.parameters not in seen and _allowed(statement, where):
                seen.add(where.parameters)
                yield where
    top = 8 if any(_in_exponent(side) for side in link.sides) else 24
    parameters = statement.world.parameters
    values = range(1, 5) if len(parameters) > 3 else [*range(1, 8), *(1 << k for k in range(4, top + 1, 2))]
    for where in _grid(parameters, values):
        if where.parameters not in seen and _allowed(statement, where):
            seen.add(where.parameters)
            yield where


def _allowed(statement: Statement, where: Setting) -> bool:
    """Whether a choice of the parameters meets the hypotheses about parameters alone."""
    forms = (form for form in statement.forms() if isinstance(form, Linear))
    return not any(is_closed(statement, f.formula) and closed_failing(f.formula, where) for f in forms)


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
