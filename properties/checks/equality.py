"""Does each equality condition hold if and only if its link is an equality?

The condition is structural (independence, functions, uniformity) and is decided without evaluating either side; the
link's slack is evaluated; on every case of the declared domains and on random ones the two have to agree.  Among the
instances that vary (see ``varied``) there have to be an equality and a strict one; the smallest of each are shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from exact.syntax import parse_statement
from properties.checks.attacks import closed_meets, closed_witness, parameter_domains
from properties.checks.conditions import meets, where
from properties.checks.evaluate import Cases, Frame, batch_cases, difference, evaluate, rational, sign
from properties.checks.varied import choices_vary, varies, varies_here
from properties.checks.witness import Witness, smaller, smallest
from properties.worlds.batch import Batch
from properties.worlds.domains import domains
from properties.worlds.instances import random_batches
from theorems.language import Condition, Statement

__all__ = ["LinkEquality", "equalities"]


@dataclass
class LinkEquality:
    """What was seen of one conditioned link: cases, equalities, and those that vary.

    smallest_equal, smallest_strict: of those that vary.  disagree: cases with equality or with the condition, but not
    both; witness: the smallest of them.
    """

    link: int
    parts: tuple[str, ...]
    cases: int = 0
    equal: int = 0
    varied_equal: int = 0
    varied_strict: int = 0
    smallest_equal: Witness | None = None
    smallest_strict: Witness | None = None
    disagree: int = 0
    witness: Witness | None = None


def equalities(statement: Statement, budget: int, *words: str) -> tuple[list[LinkEquality], int, int]:
    """For each link with a condition what was seen; and the numbers of enumerated and of random instances that met
    the hypotheses.  budget: random instances.
    """
    found = [
        LinkEquality(i, Condition(condition).parts()) for i, condition in enumerate(statement.equality) if condition
    ]
    if not statement.world.variables:
        return found, _closed(statement, found), 0
    enumerated = sum(_look(statement, batch, found) for d in domains(statement) for batch in d.batches())
    drawn: Iterator[Batch] = random_batches(statement, budget, "equality", *words)
    return found, enumerated, sum(_look(statement, batch, found) for batch in drawn)


def _closed(statement: Statement, found: list[LinkEquality]) -> int:
    """The same for a statement about parameters alone, whose conditions are equations between them."""
    met = [choice for choice in parameter_domains(statement) if closed_meets(statement, choice)]
    varied = choices_vary(met)
    for choice in met:
        numbers = choice.numbers()
        for seen in found:
            link = statement.formula.links()[seen.link]
            left, right = (evaluate(side, Frame(numbers)) for side in link.sides)
            equal = sign(difference(right, left)) == 0
            formulas = [parse_statement(part) for part in seen.parts]
            condition = all(rational(f.sides[0], numbers) == rational(f.sides[1], numbers) for f in formulas)
            seen.cases += 1
            seen.equal += equal
            if varied:
                seen.varied_equal += equal
                seen.varied_strict += not equal
                if equal:
                    seen.smallest_equal = smaller(seen.smallest_equal, closed_witness(choice))
                else:
                    seen.smallest_strict = smaller(seen.smallest_strict, closed_witness(choice))
            if equal != condition:
                seen.disagree += 1
                seen.witness = seen.witness or closed_witness(choice)
    return len(met)


def _look(statement: Statement, batch: Batch, found: list[LinkEquality]) -> int:
    met = meets(batch, statement.forms(), statement.world, statement.formula)
    if not met.any():
        return 0
    accepted = batch if met.all() else batch.take(met)
    whole = varies(statement, accepted)
    formula = statement.formula
    for cases in batch_cases(formula, accepted, statement.world):
        for seen in found:
            _compare(statement, accepted, cases, seen, whole[cases.rows])
    return int(met.sum())


def _compare(statement: Statement, batch: Batch, cases: Cases, seen: LinkEquality, whole: np.ndarray) -> None:
    link = statement.formula.links()[seen.link]
    left, right = (evaluate(side, cases.frame) for side in link.sides)
    equal = cases.signs(difference(right, left)) == 0
    varied = whole & varies_here(statement, link, cases)
    condition = np.ones(len(cases.rows), bool)
    for part in seen.parts:
        condition &= where(cases.batch, part, statement.world, cases.frame.numbers)
    seen.cases += len(cases.rows)
    seen.equal += int(equal.sum())
    seen.varied_equal += int((equal & varied).sum())
    seen.varied_strict += int((~equal & varied).sum())
    old = seen.smallest_equal
    seen.smallest_equal = smaller(old, smallest(statement, batch, cases, equal & varied, old))
    old = seen.smallest_strict
    seen.smallest_strict = smaller(old, smallest(statement, batch, cases, ~equal & varied, old))
    wrong = equal != condition
    if wrong.any():
        seen.disagree += int(wrong.sum())
        seen.witness = smaller(seen.witness, smallest(statement, batch, cases, wrong, seen.witness))
