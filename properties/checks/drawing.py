"""Random instances that Hypothesis draws for the random check.

The same words give the same instances, on any machine and in any order of the run.  Those of one setting are evaluated
together; of those that fail the smallest is shrunk (``shrink``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from hypothesis import HealthCheck, Phase, Verbosity, given, seed
from hypothesis import settings as hypothesis_settings

from properties.checks.attacks import Count, closed_case, closed_witness, survey
from properties.checks.conditions import meets
from properties.checks.evaluate import batch_cases, difference, instance_cases, sign, value_variable, violates
from properties.checks.shrink import Shrunk, shrink
from properties.checks.varied import varies, varies_here
from properties.checks.witness import Witness, statement_variables
from properties.worlds.batch import Batch
from properties.worlds.drafts import KINDS, Draft
from properties.worlds.instances import instances, numbers, seed_of
from properties.worlds.recipes import Setting
from theorems.language import Statement

__all__ = ["Drawn", "draw"]

VARIED = "varied"


@dataclass
class Drawn:
    """What random instances showed.

    kinds: of those that met the hypotheses how many were of which kind (see ``KINDS``), and in how many every
    variable varies; largest: the largest value of each parameter among them.  shrunk: a failure, made smaller.
    """

    count: Count
    kinds: Counter[str] = field(default_factory=Counter)
    largest: dict[str, int] = field(default_factory=dict)
    shrunk: Shrunk | None = None

    def numbers(self) -> dict[str, int]:
        """The counts by name, for the ledger."""
        kinds = {kind: self.kinds[kind] for kind in (VARIED, *KINDS)} if self.kinds else {}
        return self.count.numbers() | kinds

    def text(self) -> str:
        """One line with its denominators, and the shares of the kinds."""
        met = self.count.met
        parts = [f"{self.kinds[kind]:,} {kind.replace('_', ' ')}" for kind in (VARIED, *KINDS) if self.kinds[kind]]
        reach = ", ".join(f"{name} to {n}" for name, n in self.largest.items())
        text = self.count.text()
        if parts:
            text += f"; of {met:,}: " + ", ".join(parts)
        return text + (f"; {reach}" if reach else "")


def draw(statement: Statement, examples: int, *words: str) -> Drawn:
    """Random instances from Hypothesis; the same ones for the same words."""
    drawn = Drawn(Count(len(statement.formula.relations)))
    if not statement.world.variables:
        _draw_numbers(statement, examples, words, drawn)
        return drawn
    groups: dict[Setting, list[Draft]] = {}

    def collect(draft: Draft) -> None:
        groups.setdefault(draft.setting, []).append(draft)

    _hypothesis(given(instances(statement, statement.forms()))(collect), examples, words)
    failing: list[tuple[Witness, Draft]] = []
    for where, drafts in groups.items():
        batches = [draft.batch for draft in drafts]
        weights = np.concatenate([b.weights for b in batches if b is not None])
        batch = Batch(where, np.moveaxis(np.ascontiguousarray(np.moveaxis(weights, 0, -1)), -1, 0))
        met = meets(batch, statement.forms(), statement.world, statement.formula)
        whole = varies(statement, batch)
        _tally(batch, drafts, met, whole, drawn)
        before = sum(drawn.count.failures)
        try:
            survey(statement, batch, drawn.count, (met, whole))
        except OverflowError:
            for one in batches:
                _through_joint(statement, one, drawn.count)
        if sum(drawn.count.failures) > before:
            failing += [
                (w, d) for d, b in zip(drafts, batches, strict=True) if (w := _witness(statement, b)) is not None
            ]
    if failing:
        drawn.shrunk = shrink(
            statement, min(failing, key=lambda pair: pair[0].key)[1], lambda b: _witness(statement, b)
        )
        drawn.count.witness = drawn.shrunk.witness
    return drawn


def _tally(batch: Batch, drafts: Sequence[Draft], met: np.ndarray, whole: np.ndarray, drawn: Drawn) -> None:
    """Count the kinds of the instances that meet the hypotheses; whole: those in which every variable varies."""
    if not met.any():
        return
    for name, value in batch.setting.parameters:
        drawn.largest[name] = max(drawn.largest.get(name, value), value)
    drawn.kinds[VARIED] += int((met & whole).sum())
    for k in np.flatnonzero(met):
        drawn.kinds.update(drafts[int(k)].kinds)


def _witness(statement: Statement, batch: Batch | None) -> Witness | None:
    """The smallest failure of a batch of one instance that meets the hypotheses."""
    if batch is None:
        return None
    count = Count(len(statement.formula.relations))
    try:
        survey(statement, batch, count)
    except OverflowError:
        _through_joint(statement, batch, count)
    return count.witness


def _through_joint(statement: Statement, batch: Batch, count: Count) -> None:
    """Count an instance whose numbers are too large for a batch."""
    formula, world = statement.formula, statement.world
    count.instances += 1
    count.representatives += 1
    if not meets(batch, statement.forms(), world, formula)[0]:
        return
    count.met += 1
    instance, names = batch.instance(0), statement_variables(statement)
    every = value_variable(formula, world) or ""
    at = {None if c.index is None else batch.values[every][c.index]: c for c in batch_cases(formula, batch, world)}
    whole, varied = bool(varies(statement, batch)[0]), [False] * count.links
    for index, (value, sides) in enumerate(instance_cases(formula, instance, world)):
        count.cases += 1
        failed = False
        for i, relation in enumerate(formula.relations):
            slack = sign(difference(sides[i + 1], sides[i]))
            count.equalities[i] += int(slack == 0)
            count.failures[i] += int(bool(violates(relation, slack)))
            failed |= bool(violates(relation, slack))
            varied[i] |= whole and bool(varies_here(statement, formula.links()[i], at[value])[0])
        if failed:
            size = (int(batch.atoms(names)[0]), int(batch.denominators(names)[0]))
            count.offer(Witness((*size, *(v for _, v in instance.parameters), index), instance, value))
    count.varied = [n + v for n, v in zip(count.varied, varied, strict=True)]


class _ViolationError(Exception):
    """Raised inside a Hypothesis test, so that it shrinks."""


def _draw_numbers(statement: Statement, examples: int, words: tuple[str, ...], drawn: Drawn) -> None:
    """The same for a statement about parameters alone: Hypothesis shrinks the numbers."""
    last: list[Witness] = []

    def closed(values: dict[str, int]) -> None:
        where = Setting(tuple((name, values[name]) for name in statement.world.number_names), ())
        if not closed_case(statement, where, drawn.count):
            last[:] = [closed_witness(where)]
            raise _ViolationError

    try:
        _hypothesis(given(numbers(statement))(closed), examples, words)
    except _ViolationError:
        drawn.count.witness = last[0]


def _hypothesis(run: Callable[[], None], examples: int, words: tuple[str, ...]) -> None:
    """Run a test of Hypothesis, with draws that depend on the words alone."""
    run = seed(seed_of("random", *words))(run)
    hypothesis_settings(
        max_examples=examples,
        database=None,
        deadline=None,
        derandomize=False,
        phases=(Phase.generate, Phase.shrink),
        print_blob=False,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
        verbosity=Verbosity.quiet,
    )(run)()
