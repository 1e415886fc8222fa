"""A counterexample made small: fewer atoms, smaller denominators, fewer values."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from typing import Any

from exact.joint import Joint
from exact.shannon.question import Question
from exact.shannon.witness import witness_of

Atoms = dict[tuple[Any, ...], Fraction]
_MOST = 64  # atoms up to which a counterexample is made smaller
_CHECKS = 2000  # candidates compared while a counterexample is made small


def shrink(joint: Joint, question: Question, deadline: float) -> Joint:
    """A counterexample with fewer atoms, values and smaller denominators, by greedy exact steps."""
    atoms = _renamed(dict(joint.items()))
    if len(atoms) > _MOST:
        return joint
    improved, checks = True, 0
    while improved:
        improved = False
        for candidate in _smaller(atoms):
            checks += 1
            if checks > _CHECKS or time.monotonic() > deadline:
                break
            if _size(candidate) < _size(atoms) and question.refuted_by(witness_of(Joint(candidate, names=joint.names))):
                atoms, improved = _renamed(candidate), True
                break
    return Joint(dict(sorted(atoms.items())), names=joint.names)


def _size(atoms: Atoms) -> tuple[int, int, int]:
    values = sum(len({outcome[i] for outcome in atoms}) for i in range(len(next(iter(atoms)))))
    return len(atoms), math.lcm(*(p.denominator for p in atoms.values())), values


def _renamed(atoms: Atoms) -> Atoms:
    """Values as whole numbers, in order of appearance."""
    tables: list[dict[Any, int]] = [{} for _ in next(iter(atoms))]
    return {
        tuple(table.setdefault(value, len(table)) for table, value in zip(tables, outcome, strict=True)): p
        for outcome, p in atoms.items()
    }


def _smaller(atoms: Atoms) -> Iterator[Atoms]:
    width = len(next(iter(atoms)))
    for number in range(1, len(atoms)):  # the first few, equally likely
        yield {outcome: Fraction(1, number) for outcome in sorted(atoms)[:number]}
    for v in range(width):  # a constant variable
        yield _mapped(atoms, v, lambda value: 0)
    for v in range(width):  # two values become one
        for first, second in combinations(sorted({outcome[v] for outcome in atoms}), 2):
            yield _mapped(atoms, v, lambda value, a=first, b=second: a if value == b else value)
    if len(atoms) <= 32:
        for gone in atoms:  # an atom less
            if len(atoms) > 1:
                yield {outcome: p / (1 - atoms[gone]) for outcome, p in atoms.items() if outcome != gone}
    yield {outcome: Fraction(1, len(atoms)) for outcome in atoms}
    if len(atoms) <= 16:
        for total in (*range(len(atoms), 13), 16, 24, 32, 64, 100, 128, 1000, 1024):  # small denominators
            rounded = {outcome: max(1, round(p * total)) for outcome, p in atoms.items()}
            yield {outcome: Fraction(weight, sum(rounded.values())) for outcome, weight in rounded.items()}


def _mapped(atoms: Atoms, variable: int, rename: Any) -> Atoms:
    result: Atoms = {}
    for outcome, p in atoms.items():
        image = (*outcome[:variable], rename(outcome[variable]), *outcome[variable + 1 :])
        result[image] = result.get(image, Fraction(0)) + p
    return result
