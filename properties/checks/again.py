"""A counterexample that was written down, evaluated again: what a ledger says of it must follow from it.

The instance is read back, must meet every hypothesis, exactly, and falsify the statement through ``Joint`` with the
sides that are written beside it.  That it is the smallest is not looked for again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Hashable, Mapping
from fractions import Fraction
from math import lcm
from typing import Any

import numpy as np

from exact import Joint
from properties.checks.attacks import closed_meets, closed_witness
from properties.checks.conditions import meets
from properties.checks.lengths import written_out
from properties.checks.witness import Witness, describe, statement_variables
from properties.worlds.batch import Batch, Instance
from properties.worlds.recipes import Setting, setting
from theorems.language import Claim, Statement

__all__ = ["wrong"]

_COMPARED = ("statement", "instance", "value", "atoms", "denominator", "links", "failing", "ends", "table")


def wrong(claim: Claim, statement: Statement, counterexample: Any) -> str:
    """What is wrong with a counterexample of the ledger, as a phrase; "" if nothing is."""
    try:
        return _wrong(claim, statement, counterexample)
    except (ArithmeticError, LookupError, RuntimeError, TypeError, ValueError) as error:
        return f"it cannot be evaluated: {error}"


def _wrong(claim: Claim, statement: Statement, data: Mapping[str, Any]) -> str:
    known = [statement, *(written for _, written in written_out(statement))]
    stated = next((s for s in known if str(s.formula) == data["statement"]), None)
    if stated is None:
        return f"it is one to {data['statement']}"
    instance = _instance(stated, data["instance"])
    if not _meets(stated, instance):
        return "it does not meet the hypotheses"
    _, again = describe(claim, stated, stated.formula, _witness(stated, instance, data["value"]), "")
    again = json.loads(json.dumps(again))
    changed = [name for name in _COMPARED if again[name] != data.get(name)]
    return f"its {changed[0]} is not what follows from it" if changed else ""


def _instance(statement: Statement, data: Mapping[str, Any]) -> Instance:
    parameters = tuple((p.name, int(data["parameters"][p.name])) for p in statement.world.parameters)
    if not statement.world.variables:
        return closed_witness(Setting(parameters, ())).instance
    masses = {tuple(_value(part) for part in row): Fraction(mass) for row, mass in data["joint"]}
    return Instance(parameters, Joint(masses, statement.world.variable_names))


def _value(part: Any) -> Hashable:
    """A value as it was before it was written down: vectors are lists there, and rationals texts."""
    if isinstance(part, list):
        return tuple(map(_value, part))
    return Fraction(part) if isinstance(part, str) and re.fullmatch(r"-?\d+(/\d+)?", part) else part


def _witness(statement: Statement, instance: Instance, value: str | None) -> Witness:
    names = statement_variables(statement)
    marginal = [mass for _, mass in instance.joint.marginal(*names).items()] if names else [Fraction(1)]
    size = (len(marginal), lcm(*(mass.denominator for mass in marginal)))
    at = [v for name in names for v in instance.joint.support(name) if str(v) == value] if value is not None else []
    return Witness((*size, *(number for _, number in instance.parameters), -1), instance, at[0] if at else None)


def _meets(statement: Statement, instance: Instance) -> bool:
    if not statement.world.variables:
        return closed_meets(statement, Setting(instance.parameters, ()))
    seen = {name: sorted(instance.joint.support(name), key=repr) for name in instance.joint.names}
    sizes = {v.name: len(seen[v.name]) for v in statement.world.variables if not v.alphabet}
    where = setting(statement, dict(instance.parameters), sizes)
    values = {v.name: where.of(v.name) if v.alphabet else tuple(seen[v.name]) for v in statement.world.variables}
    if any(not set(seen[name]) <= set(found) for name, found in values.items()):
        return False
    masses = dict(instance.joint.items())
    whole = lcm(*(mass.denominator for mass in masses.values()))
    weights = np.zeros((1, *map(len, values.values())), np.int64)
    place = {name: {value: i for i, value in enumerate(found)} for name, found in values.items()}
    for row, mass in masses.items():
        weights[(0, *(place[name][value] for name, value in zip(values, row, strict=True)))] = int(mass * whole)
    where = Setting(where.parameters, tuple(values.items()), where.free)
    return bool(meets(Batch(where, weights), statement.forms(), statement.world, statement.formula)[0])
