"""Every instance of the domains, and what is counted of instances, here and of random ones (``drawing``).

Counted are: instances, those that met the hypotheses, cases (an instance, or an instance at one
value of T in a pointwise statement), and for each link the cases in which it is an equality.  A statement about
parameters alone has one case for each choice of them.  An instance of a domain may stand for others that differ from
it by the names of values, and counts as so many (see ``properties.worlds.renaming``).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np

from exact import Joint
from exact.syntax import Statement as Formula
from properties.checks.conditions import meets
from properties.checks.evaluate import Frame, batch_cases, difference, evaluate, sign, violates
from properties.checks.varied import choices_vary, varies, varies_here
from properties.checks.witness import Witness, smaller, smallest
from properties.support.progress import Paced, plan
from properties.worlds.batch import Batch, Instance, how_many
from properties.worlds.chosen import choices
from properties.worlds.domains import LIMIT, Domain, declared
from properties.worlds.recipes import Setting, settings
from theorems.language import Linear, Statement

__all__ = ["Count", "agree", "enumerate_all", "survey"]


@dataclass
class Count:
    """What an attack saw.

    representatives: how many of the instances were looked at, the others differ from these by names.  By link:
    equalities: cases of equality; varied: instances that vary (see ``varied``); failures: cases in which it fails;
    equal, strict: the smallest varied instances on which it is an equality, and on which it holds and is none.
    witness: the smallest instance on which a link fails.  choices: those that met the hypotheses, in a statement about
    parameters alone.
    """

    links: int
    instances: int = 0
    representatives: int = 0
    met: int = 0
    cases: int = 0
    equalities: list[int] = field(default_factory=list)
    varied: list[int] = field(default_factory=list)
    failures: list[int] = field(default_factory=list)
    equal: list[Witness | None] = field(default_factory=list)
    strict: list[Witness | None] = field(default_factory=list)
    witness: Witness | None = None
    domains: list[str] = field(default_factory=list)
    choices: list[Setting] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.equalities, self.varied, self.failures = [0] * self.links, [0] * self.links, [0] * self.links
        self.equal, self.strict = [None] * self.links, [None] * self.links

    def offer(self, witness: Witness | None) -> None:
        self.witness = smaller(self.witness, witness)

    def numbers(self) -> dict[str, int]:
        """The counts by name, for the ledger."""
        counts = {name: getattr(self, name) for name in _NUMBERS}
        counts |= {f"equalities_{i + 1}": n for i, n in enumerate(self.equalities)}
        return counts

    def to_json(self) -> dict[str, Any]:
        """Numbers and witnesses as plain data, without the texts of the domains."""
        return {
            **{name: getattr(self, name) for name in _NUMBERS},
            **{name: getattr(self, name) for name in _BY_LINK},
            "equal": [_kept(witness) for witness in self.equal],
            "strict": [_kept(witness) for witness in self.strict],
            "witness": _kept(self.witness),
        }

    @staticmethod
    def from_json(statement: Statement, data: Mapping[str, Any]) -> Count:
        count = Count(len(statement.formula.relations))
        for name in (*_NUMBERS, *_BY_LINK):
            setattr(count, name, data[name])
        count.equal = [_taken_up(statement, kept) for kept in data["equal"]]
        count.strict = [_taken_up(statement, kept) for kept in data["strict"]]
        count.witness = _taken_up(statement, data["witness"])
        return count

    def text(self) -> str:
        """One line with its denominators."""
        text = f"{self.met:,} of {self.instances:,} instances met the hypotheses"
        beside = []
        if self.representatives != self.instances:
            beside.append(f"{self.representatives:,} representatives")
        if self.cases != self.met:
            beside.append(f"{self.cases:,} cases")
        text += f" ({', '.join(beside)})" if beside else ""
        equal = [f"{n:,}" if n != self.cases else "all" for n in self.equalities]
        return f"{text}; equalities {' / '.join(equal)}"


_NUMBERS = ("instances", "representatives", "met", "cases")
_BY_LINK = ("equalities", "varied", "failures")


# Every instance -----------------------------------------------------------------------------------


def enumerate_all(statement: Statement, thorough: bool = False, limit: int = LIMIT) -> Count:
    """Every instance of every declared domain; with those that only the thorough profile goes through, if asked.

    The ``Plan`` in force is told how far it is.
    """
    count = Count(len(statement.formula.relations))
    if not statement.world.variables:
        for where in parameter_domains(statement):
            closed_case(statement, where, count)
        named = statement.domains or choices(statement)
        low, high = named[0], named[-1]
        text = "parameters from " + _parameters(dict(low)) + " to " + _parameters(dict(high))
        text = text if statement.world.parameters else "nothing varies"
        count.domains.append(f"{text}: {count.instances:,} choice{'' if count.instances == 1 else 's'}")
        return count
    how = plan()
    found = declared(statement, thorough, limit)
    report = Paced(how.report)
    total = sum(domain.size for domain in found)
    for domain in found:
        for batch in domain.batches():
            survey(statement, batch, count)
            report(how.name, count.instances, total)
        count.domains.append(domain.text())
        agree(found[: len(count.domains)], count)
    return count


def agree(done: Sequence[Domain], count: Count) -> None:
    """The instances seen, each as many as it stands for, are as many as the closed count says."""
    closed = sum(d.size for d in done)
    if count.instances != closed:
        raise RuntimeError(
            f"{done[-1].text()}: the instances up to here number {count.instances:,}, "
            f"but the closed count is {closed:,}"
        )


def _kept(witness: Witness | None) -> dict[str, Any] | None:
    return witness and {
        "key": list(witness.key),
        "parameters": list(witness.instance.parameters),
        "atoms": [[_plain(row), str(p)] for row, p in witness.instance.joint.items()],
        "value": _plain(witness.value),
    }


def _taken_up(statement: Statement, kept: dict[str, Any] | None) -> Witness | None:
    if kept is None:
        return None
    parameters = tuple((name, value) for name, value in kept["parameters"])
    pmf = {tuple(map(_labelled, row)): Fraction(p) for row, p in kept["atoms"]}
    instance = Instance(parameters, Joint(pmf, statement.world.variable_names))
    return Witness(tuple(kept["key"]), instance, _labelled(kept["value"]))


def _plain(label: Hashable) -> Any:
    """A value of a variable as plain data: vectors as lists, fractions by name."""
    if isinstance(label, tuple):
        return [_plain(part) for part in label]
    return {"fraction": str(label)} if isinstance(label, Fraction) else label


def _labelled(data: Any) -> Hashable:
    if isinstance(data, list):
        return tuple(map(_labelled, data))
    return Fraction(data["fraction"]) if isinstance(data, dict) else data


def _parameters(values: dict[str, int]) -> str:
    return ", ".join(f"{name}={value}" for name, value in values.items())


def parameter_domains(statement: Statement) -> Iterator[Setting]:
    """The choices of parameters that the domains of a statement without variables declare."""
    for domain in statement.domains or choices(statement):
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
    count.representatives += 1
    if not closed_meets(statement, where):
        return True
    count.met += 1
    count.cases += 1
    frame = Frame(where.numbers())
    sides = [evaluate(side, frame) for side in statement.formula.sides]
    failing = closed_failing(statement.formula, where)
    for i in failing:
        count.failures[i] += 1
    count.choices.append(where)
    vary = bool(count.varied[0]) or choices_vary(count.choices)
    for i, (left, right) in enumerate(pairwise(sides)):
        equal = sign(difference(right, left)) == 0
        count.equalities[i] += int(equal)
        count.varied[i] = len(count.choices) if vary else 0
        if i not in failing:
            found = count.equal if equal else count.strict
            found[i] = smaller(found[i], closed_witness(where))
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


def survey(
    statement: Statement, batch: Batch, count: Count, known: tuple[np.ndarray, np.ndarray] | None = None
) -> None:
    """Count the instances of a batch, those that meet the hypotheses, equalities and failures.

    known: which instances meet the hypotheses, and which of all vary, where that has been looked at.
    """
    met = meets(batch, statement.forms(), statement.world, statement.formula) if known is None else known[0]
    count.instances += batch.count()
    count.representatives += len(batch)
    count.met += batch.count(met)
    if not met.any():
        return
    accepted = batch if met.all() else batch.take(met)
    formula = statement.formula
    links = formula.links()
    whole = varies(statement, accepted) if known is None else known[1][met]
    varied = np.zeros((len(links), len(accepted)), bool)
    for cases in batch_cases(formula, accepted, statement.world):
        times = None if accepted.times is None else accepted.times[cases.rows]
        count.cases += how_many(np.ones(len(cases.rows), bool), times)
        failing = np.zeros(len(cases.rows), bool)
        for i, (relation, slack) in enumerate(zip(formula.relations, cases.slacks(formula), strict=True)):
            count.equalities[i] += how_many(slack == 0, times)
            failed = np.asarray(violates(relation, slack))
            count.failures[i] += how_many(failed, times)
            failing |= failed
            here = whole[cases.rows] & varies_here(statement, links[i], cases)
            varied[i, cases.rows[here]] = True
            for found, mask in ((count.equal, slack == 0), (count.strict, slack != 0)):
                found[i] = smaller(found[i], smallest(statement, accepted, cases, mask & here & ~failed, found[i]))
        count.offer(smallest(statement, accepted, cases, failing, count.witness))
    for i in range(len(links)):
        count.varied[i] += accepted.count(varied[i])
