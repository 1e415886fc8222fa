"""Counterexamples: found on batches, chosen by size, and evaluated again through ``Joint`` before they are shown.

Of two witnesses the smaller is the one with fewer outcomes of positive probability (over the variables of the
statement and its hypotheses), then with the smaller common denominator, then with smaller parameters.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from exact.syntax import Statement as Formula
from exact.syntax import names_of
from properties.checks.evaluate import (
    Cases,
    Value,
    difference,
    functions_in,
    instance_cases,
    sign,
    value_variable,
    violates,
)
from properties.worlds.batch import Batch, Instance
from theorems.language import Claim, Covered, Defined, Iid, Linear, MeanZero, Statement, World

__all__ = [
    "Witness",
    "describe",
    "formula_variables",
    "shown",
    "sides_at",
    "smaller",
    "smallest",
    "sound",
    "statement_variables",
]


def formula_variables(formula: Formula, world: World) -> tuple[str, ...]:
    """The variables that a chain speaks of, also through functions such as M and through ``for every t``."""
    names = dict.fromkeys(names_of(formula))
    for side in formula.sides:
        for function in functions_in(side, world):
            names.update(dict.fromkeys(world.calls()[function].arguments))
    every = value_variable(formula, world)
    if every:
        names[every] = None
    return tuple(name for name in world.variable_names if name in names)


def statement_variables(statement: Statement) -> tuple[str, ...]:
    """The variables of a statement and its hypotheses, in the world's order."""
    names = dict.fromkeys(formula_variables(statement.formula, statement.world))
    for form in statement.forms():
        if isinstance(form, Linear):
            names.update(dict.fromkeys(names_of(form.formula)))
        elif isinstance(form, MeanZero):
            call = statement.world.calls()[form.number]
            names.update(dict.fromkeys((*form.given, *call.arguments)))
        else:
            names[form.name] = None
            if isinstance(form, Covered | Iid):
                names[form.of] = None
            if isinstance(form, Defined):
                names.update(dict.fromkeys(form.call.arguments))
    return tuple(name for name in statement.world.variable_names if name in names)


@dataclass(frozen=True)
class Witness:
    """An instance on which some links fail; value: the value t, in a pointwise statement; key: its size, for order."""

    key: tuple[Any, ...]
    instance: Instance
    value: Hashable = None


def smallest(
    statement: Statement, batch: Batch, cases: Cases, chosen: np.ndarray, known: Witness | None = None
) -> Witness | None:
    """The smallest of the cases of a batch that a mask picks; None if none is smaller than the one known."""
    where = np.flatnonzero(chosen)
    if not len(where):
        return None
    rows = cases.rows[where]
    names = statement_variables(statement)
    every = batch.atoms(names)
    least = int(every[rows].min())
    if known is not None and known.key[0] < least:
        return None
    rows = rows[every[rows] == least]
    atoms, denominators = every[rows], batch.take(rows).denominators(names)
    best = int(denominators.argmin())  # the first in the order of the domain
    if known is not None and (int(atoms[best]), int(denominators[best])) > known.key[:2]:
        return None
    index = -1 if cases.index is None else cases.index
    key = (int(atoms[best]), int(denominators[best]), *(v for _, v in batch.setting.parameters), index)
    name = value_variable(statement.formula, statement.world)
    value = None if name is None or cases.index is None else batch.values[name][cases.index]
    return Witness(key, batch.instance(int(rows[best])), value)


def smaller(old: Witness | None, new: Witness | None) -> Witness | None:
    """The smaller of two witnesses, the old one if they are equally small."""
    return new if new is not None and (old is None or new.key < old.key) else old


def sides_at(formula: Formula, statement: Statement, witness: Witness) -> list[Value]:
    """The exact values of the sides on the witness, through ``Joint``."""
    name = value_variable(statement.formula, statement.world)  # a mutant may no longer tell
    for value, sides in instance_cases(formula, witness.instance, statement.world, name):
        if value == witness.value:
            return sides
    raise RuntimeError(f"the witness of '{formula}' gives its value {witness.value!r} no probability")


def sound(formula: Formula, statement: Statement, witness: Witness) -> tuple[int, ...]:
    """The links that fail on the witness, evaluated through ``Joint``, independently of the batch that found it.

    Raises RuntimeError if none fails: then the two evaluations disagree, and one of them is wrong.
    """
    sides = sides_at(formula, statement, witness)
    failing = tuple(
        i
        for i, relation in enumerate(formula.relations)
        if violates(relation, sign(difference(sides[i + 1], sides[i])))
    )
    if not failing:
        raise RuntimeError(f"two evaluations of '{formula}' disagree on\n{witness.instance.text()}")
    return failing


def number_text(value: Value) -> str:
    """``log2(3)  (1.58496...)``."""
    if isinstance(value, Fraction):
        return str(value) if value.denominator == 1 else f"{value}  (about {float(value):.9g})"
    text = str(value)
    return text if text.lstrip("-").isdigit() else f"{text}  (about {float(value):.9g})"  # type: ignore[arg-type]


def describe(
    claim: Claim, statement: Statement, formula: Formula, witness: Witness, heading: str
) -> tuple[str, dict[str, Any]]:
    """A text for people, and the same as data: the statement, the instance, both sides exactly, their difference."""
    failing = sound(formula, statement, witness)
    sides = sides_at(formula, statement, witness)
    lines = [f"{heading}", f"{claim.full_id(statement)}: {formula}"]
    if statement.hypotheses:
        lines.append("given " + "; ".join(f"{h.name}: {h.text}" for h in statement.hypotheses))
    lines.append(witness.instance.text())
    if witness.value is not None:
        lines.append(f"at {formula.every} = {witness.value}")
    links = []
    for i, relation in enumerate(formula.relations):
        left, right = sides[i], sides[i + 1]
        slack = difference(right, left)
        links.append(
            {
                "link": i + 1,
                "text": str(formula.links()[i]),
                "holds": i not in failing,
                "left": str(left),
                "right": str(right),
                "difference": str(slack),
            }
        )
        if i in failing:
            lines += [
                f"link {i + 1} of {len(formula.relations)} fails: {formula.sides[i]} {relation} {formula.sides[i + 1]}",
                f"  left  = {number_text(left)}",
                f"  right = {number_text(right)}",
                f"  right - left = {number_text(slack)}",
            ]
    breaks = ""
    if len(formula.relations) > 1:
        order = {r for r in formula.relations if r != "="}
        if len(order) <= 1:
            relation = next(iter(order), "=")
            ends = violates(relation, sign(difference(sides[-1], sides[0])))
            breaks = "the ends of the chain are in the wrong order too" if ends else "the ends of the chain still hold"
            lines.append(f"{len(failing)} of {len(formula.relations)} links fail; {breaks}")
    data = {
        "statement": str(formula),
        "instance": witness.instance.to_json(),
        "value": None if witness.value is None else str(witness.value),
        "atoms": witness.key[0],
        "denominator": witness.key[1],
        "links": links,
        "failing": [i + 1 for i in failing],
        "ends": breaks,
        "table": witness.instance.text(),
    }
    return "\n".join(lines), data


def shown(statement: Statement, link: int, witness: Witness | None) -> dict[str, Any] | None:
    """An instance on which a link holds, evaluated again through ``Joint``, as data: the instance, both sides exactly.

    Raises RuntimeError if the link fails there: then the two evaluations disagree, and one of them is wrong.
    """
    if witness is None:
        return None
    formula = statement.formula
    left, right = sides_at(formula, statement, witness)[link : link + 2]
    if violates(formula.relations[link], sign(difference(right, left))):
        raise RuntimeError(f"two evaluations of '{formula.links()[link]}' disagree on\n{witness.instance.text()}")
    return {
        "instance": witness.instance.to_json(),
        "value": None if witness.value is None else str(witness.value),
        "atoms": witness.key[0],
        "denominator": witness.key[1],
        "left": str(left),
        "right": str(right),
        "table": witness.instance.text(),
    }
