"""Three ways to look for a violation: every instance of the domains, Hypothesis, and seeded batches of random ones.

All of them count what they saw: instances, those that met the hypotheses, cases (an instance, or an instance at one
value of T in a pointwise statement), and for each link the cases in which it is an equality.  A statement about
parameters alone has one case for each choice of them.  An instance of a domain may stand for others that differ from
it by the names of the values of an update: how many they are is counted beside.
"""

from __future__ import annotations

from ast import literal_eval
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np
from hypothesis import HealthCheck, Phase, Verbosity, given, seed
from hypothesis import settings as hypothesis_settings

from exact import Joint
from exact.syntax import Statement as Formula
from properties.checks.conditions import meets
from properties.checks.evaluate import Frame, batch_cases, difference, evaluate, instance_cases, sign, violates
from properties.checks.witness import Witness, smallest, statement_variables
from properties.support.progress import Paced, State, plan
from properties.worlds.batch import Batch, Instance
from properties.worlds.domains import LIMIT, Domain, declared
from properties.worlds.instances import instances, numbers, random_batch, seed_of, varied_settings
from properties.worlds.recipes import Setting, recipes, settings
from theorems.language import Linear, Statement

__all__ = ["Count", "draw", "enumerate_all", "random_batches"]


@dataclass
class Count:
    """What an attack saw.

    raw: the instances that those seen stand for; stands_for: the same of those that met the hypotheses.  equalities: by
    link; failures: cases in which a link fails, by link; witness: the smallest.
    """

    links: int
    instances: int = 0
    raw: int = 0
    met: int = 0
    stands_for: int = 0
    cases: int = 0
    equalities: list[int] = field(default_factory=list)
    failures: list[int] = field(default_factory=list)
    witness: Witness | None = None
    domains: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.equalities = [0] * self.links
        self.failures = [0] * self.links

    def offer(self, witness: Witness | None) -> None:
        if witness is not None and (self.witness is None or witness.key < self.witness.key):
            self.witness = witness

    def numbers(self) -> dict[str, int]:
        """The counts by name, for the ledger."""
        counts = {"instances": self.instances, "met": self.met, "stands_for": self.stands_for, "cases": self.cases}
        counts |= {f"equalities_{i + 1}": n for i, n in enumerate(self.equalities)}
        return counts

    def text(self) -> str:
        """One line with its denominators."""
        text = f"{self.met:,} of {self.instances:,} instances met the hypotheses"
        if self.stands_for != self.met:
            text += f", standing for {self.stands_for:,}"
        if self.cases != self.met:
            text += f" ({self.cases:,} cases)"
        equal = [f"{n:,}" if n != self.cases else "all" for n in self.equalities]
        return f"{text}; equalities {' / '.join(equal)}"


# Every instance -----------------------------------------------------------------------------------


def enumerate_all(statement: Statement, thorough: bool = False, limit: int = LIMIT) -> Count:
    """Every instance of every declared domain; with those that only the thorough profile goes through, if asked.

    The ``Plan`` in force says whether the counts are saved as it goes, for a run that takes them up after an
    interruption.
    """
    count = Count(len(statement.formula.relations))
    if not statement.world.variables:
        for where in parameter_domains(statement):
            closed_case(statement, where, count)
        low, high = statement.domains[0], statement.domains[-1]
        text = "parameters from " + _parameters(dict(low)) + " to " + _parameters(dict(high))
        text = text if statement.world.parameters else "nothing varies"
        count.domains.append(f"{text}: {count.instances:,} choice{'' if count.instances == 1 else 's'}")
        return count
    how = plan()
    found = declared(statement, thorough, limit)
    places = [f"{d.setting} {d.denominator} {d.recipe.text()} {d.relabelled}" for d in found]
    state = State(how.folder, how.name, repr(statement), *places)
    report = Paced(how.report)
    total = sum(domain.size for domain in found)
    at, start = _restored(statement, count, state.load())
    for number, domain in enumerate(found):
        count.domains.append(domain.text())
        if number < at:
            continue
        for part in range(start if number == at else 0, domain.parts):
            for batch in domain.part(part):
                survey(statement, batch, count)
                report(how.name, count.instances, total)
            place = (number, part + 1)
            state.save(lambda place=place: _saved(count, place), place == (len(found) - 1, domain.parts))
        _agree(found[: number + 1], count)
    if not how.keep:
        state.done()
    return count


def _agree(done: Sequence[Domain], count: Count) -> None:
    """The instances seen are as many as the closed count says, and stand for as many."""
    closed = (sum(d.size for d in done), sum(d.stands_for for d in done))
    if (count.instances, count.raw) != closed:
        raise RuntimeError(
            f"{done[-1].text()}: the instances up to here number {count.instances:,}, standing for {count.raw:,}, "
            f"but the closed count is {closed[0]:,}, standing for {closed[1]:,}"
        )


def _saved(count: Count, place: tuple[int, int]) -> dict[str, Any]:
    """The counts as plain data, with the place reached: so many parts of the domain of that number."""
    witness = count.witness
    return {
        "place": list(place),
        "numbers": [count.instances, count.raw, count.met, count.stands_for, count.cases],
        "equalities": count.equalities,
        "failures": count.failures,
        "witness": witness
        and {
            "key": list(witness.key),
            "parameters": list(witness.instance.parameters),
            "atoms": [[repr(row), str(p)] for row, p in witness.instance.joint.items()],
            "value": repr(witness.value),
        },
    }


def _restored(statement: Statement, count: Count, data: dict[str, Any] | None) -> tuple[int, int]:
    """Take up the counts that were saved: the domain to go on with, and the first of its parts."""
    if data is None:
        return 0, 0
    count.instances, count.raw, count.met, count.stands_for, count.cases = data["numbers"]
    count.equalities, count.failures = data["equalities"], data["failures"]
    if data["witness"] is not None:
        kept = data["witness"]
        parameters = tuple((name, value) for name, value in kept["parameters"])
        pmf = {literal_eval(row): Fraction(p) for row, p in kept["atoms"]}
        instance = Instance(parameters, Joint(pmf, statement.world.variable_names))
        count.witness = Witness(tuple(kept["key"]), instance, literal_eval(kept["value"]))
    number, part = data["place"]
    return number, part


def _parameters(values: dict[str, int]) -> str:
    return ", ".join(f"{name}={value}" for name, value in values.items())


def parameter_domains(statement: Statement) -> Iterator[Setting]:
    """The choices of parameters that the domains of a statement without variables declare."""
    for domain in statement.domains:
        yield from settings(statement, dict(domain))


def closed_meets(statement: Statement, where: Setting) -> bool:
    """Whether a choice of parameters meets the hypotheses of a statement about parameters alone, as ``V >= 3``."""
    return all(not isinstance(form, Linear) or not closed_failing(form.formula, where) for form in statement.forms())


def closed_failing(formula: Formula, where: Setting) -> list[int]:
    """The links of a chain of closed forms that fail at a choice of parameters."""
    frame = Frame(where.numbers())
    sides = [evaluate(side, frame) for side in formula.sides]
    slacks = [sign(difference(b, a)) for a, b in pairwise(sides)]
    return [i for i, (r, slack) in enumerate(zip(formula.relations, slacks, strict=True)) if violates(r, slack)]


def closed_case(statement: Statement, where: Setting, count: Count) -> bool:
    """One choice of the parameters of a statement about parameters alone: False if a link fails."""
    count.instances += 1
    count.raw += 1
    if not closed_meets(statement, where):
        return True
    count.met += 1
    count.stands_for += 1
    count.cases += 1
    frame = Frame(where.numbers())
    sides = [evaluate(side, frame) for side in statement.formula.sides]
    for i, (left, right) in enumerate(pairwise(sides)):
        count.equalities[i] += int(sign(difference(right, left)) == 0)
    failing = closed_failing(statement.formula, where)
    for i in failing:
        count.failures[i] += 1
    if failing:
        count.offer(closed_witness(where))
    return not failing


def closed_witness(where: Setting) -> Witness:
    """A choice of parameters, as a witness: the joint distribution of no variables."""
    key = (1, 1, *(value for _, value in where.parameters), -1)
    return Witness(key, Instance(where.parameters, Joint({(): 1}, ())))


def enumerate_domain(statement: Statement, domain: Domain, count: Count) -> None:
    """Every instance of one domain."""
    for batch in domain.batches():
        survey(statement, batch, count)


def survey(statement: Statement, batch: Batch, count: Count) -> None:
    """Count the instances of a batch, those that meet the hypotheses, equalities and failures."""
    met = meets(batch, statement.forms(), statement.world, statement.formula)
    times = np.ones(len(batch), np.int64) if batch.times is None else batch.times
    count.instances += len(batch)
    count.raw += int(times.sum())
    count.met += int(met.sum())
    count.stands_for += int(times[met].sum())
    if not met.any():
        return
    accepted = batch if met.all() else batch.take(met)
    formula = statement.formula
    for cases in batch_cases(formula, accepted, statement.world):
        count.cases += len(cases.rows)
        failing = np.zeros(len(cases.rows), bool)
        for i, (relation, slack) in enumerate(zip(formula.relations, cases.slacks(formula), strict=True)):
            count.equalities[i] += int((slack == 0).sum())
            failed = np.asarray(violates(relation, slack))
            count.failures[i] += int(failed.sum())
            failing |= failed
        count.offer(smallest(statement, accepted, cases, failing))


# Hypothesis ---------------------------------------------------------------------------------------


class _ViolationError(Exception):
    """Raised inside a Hypothesis test, so that it shrinks."""


def draw(statement: Statement, examples: int, *words: str) -> Count:
    """Random instances from Hypothesis; the same ones for the same words.

    They are drawn first and then evaluated together, those of one setting in one batch.  If one fails, the same ones
    are drawn again and evaluated one by one through ``Joint``, so that Hypothesis can shrink it; the counts are then
    those up to the end of the shrinking.
    """
    if statement.world.variables:
        together = _together(statement, examples, words)
        if together is not None:
            return together
    count = Count(len(statement.formula.relations))
    formula, forms, world = statement.formula, statement.forms(), statement.world
    last: list[Witness] = []
    found: list[Batch] = []

    def one(batch: Batch) -> None:
        count.instances += 1
        if not meets(batch, forms, world, statement.formula)[0]:
            return
        count.met += 1
        count.stands_for += 1
        instance = batch.instance(0)
        for index, (value, sides) in enumerate(instance_cases(formula, instance, world)):
            count.cases += 1
            failed = False
            for i, relation in enumerate(formula.relations):
                slack = sign(difference(sides[i + 1], sides[i]))
                count.equalities[i] += int(slack == 0)
                failed |= bool(violates(relation, slack))
            if failed:
                names = statement_variables(statement)
                key = (int(batch.atoms(names)[0]), int(batch.denominators(names)[0]), *_values(instance), index)
                last[:] = [Witness(key, instance, value)]
                found[:] = [batch]
                raise _ViolationError

    def closed(values: dict[str, int]) -> None:
        where = Setting(tuple((p.name, values[p.name]) for p in world.parameters), ())
        if not closed_case(statement, where, count):
            last[:] = [closed_witness(where)]
            raise _ViolationError

    try:
        if world.variables:
            _hypothesis(given(instances(statement, forms))(one), examples, words)
        else:
            _hypothesis(given(numbers(statement))(closed), examples, words)
    except _ViolationError:
        count.witness = _reduced(statement, found[0]) if found else last[0]
    return count


def _together(statement: Statement, examples: int, words: tuple[str, ...]) -> Count | None:
    """The counts of the instances that Hypothesis draws, in batches; None if one fails, or is too large for that."""
    drawn: dict[Setting, list[np.ndarray]] = {}

    def collect(batch: Batch) -> None:
        drawn.setdefault(batch.setting, []).append(batch.weights)

    _hypothesis(given(instances(statement, statement.forms()))(collect), examples, words)
    count = Count(len(statement.formula.relations))
    try:
        for where, weights in drawn.items():
            survey(statement, Batch(where, np.concatenate(weights)), count)
    except OverflowError:
        return None
    return count if count.witness is None else None


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


def _reduced(statement: Statement, batch: Batch) -> Witness:
    """A smaller counterexample inside one: values taken away and weights made equal, as long as it remains one."""
    best = _violation(statement, batch)
    if best is None:
        raise RuntimeError("two evaluations of a random instance disagree:\n" + batch.instance(0).text())
    smaller = True
    while smaller:
        smaller = False
        for weights in _simpler(batch.weights):
            candidate = Batch(batch.setting, weights)
            if meets(candidate, statement.forms(), statement.world, statement.formula)[0]:
                witness = _violation(statement, candidate)
                if witness is not None and witness.key < best.key:
                    best, batch, smaller = witness, candidate, True
                    break
    return best


def _violation(statement: Statement, batch: Batch) -> Witness | None:
    count = Count(len(statement.formula.relations))
    survey(statement, batch, count)
    return count.witness


def _simpler(weights: np.ndarray) -> Iterator[np.ndarray]:
    """The joint without one value of one variable, without one outcome, and with all its weights made equal."""
    for axis in range(1, weights.ndim):
        for value in range(weights.shape[axis]):
            rest = weights.copy()
            rest[(slice(None),) * axis + (value,)] = 0
            if rest.any():
                yield rest
    for cell in np.flatnonzero(weights):
        rest = weights.copy()
        rest.reshape(-1)[cell] = 0
        if rest.any():
            yield rest
    yield (weights > 0).astype(np.int64)


def _values(instance: Instance) -> tuple[int, ...]:
    return tuple(value for _, value in instance.parameters)


# Batches ------------------------------------------------------------------------------------------


def random_batches(
    statement: Statement, budget: int, *words: str, wider: Sequence[str] = (), dropped: Statement | None = None
) -> Iterator[Batch]:
    """About ``budget`` seeded random instances over the small settings, generated from the statement's hypotheses.

    dropped: the statement with a hypothesis dropped, whose recipe is then used; wider: see ``small_settings``.
    """
    source = dropped or statement
    plan = varied_settings(statement, source.forms(), wider)
    rows = max(8, budget // len(plan))
    recipe = recipes(source.world, source.forms(), True)[0]
    for k, where in enumerate(plan):
        yield random_batch(recipe, where, rows, seed_of("batch", *words, str(k)))
