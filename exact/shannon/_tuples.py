"""Tuples of random variables on small spaces, in floating point, and what is made of them: mixtures and powers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import combinations
from typing import Any

import numpy as np

from exact.shannon._linear import Form, Link, constants, joint_entropies, near_bits, nearly
from exact.shannon._space import Space
from exact.shannon.question import Question

Atoms = dict[tuple[Any, ...], Fraction]
CLEAR = 1e-9  # floats beyond are worth an exact check
DENSEST = 4096  # atoms of a candidate at most
ALL = -1  # the mask of all variables


class Plan:
    """The question as floating-point arrays over the sets it mentions."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.count = len(question.names)
        forms = [link.slack for link in (*question.links, *question.premises)]
        self.sets = question.sets
        self.links = [self.row(link.slack) for link in question.links]
        self.premises = [self.row(premise.slack) for premise in question.premises]
        structure = question.structure
        self.independences, self.functions, structural = (
            structure.independences,
            structure.functions,
            structure.premises,
        )
        # what a mixture may bring about later: hypotheses with constants, and inequalities
        self.budgets = [
            not p.size and (bool(constants(p.slack)) or not (p.equality or i in structural))
            for i, p in enumerate(question.premises)
        ]
        # coefficients that floats blur when added up; this steers alone, what is found is checked in exact arithmetic
        self.delicate = any(abs(value) < 1e-9 for form in forms for value in joint_entropies(form).values())
        self.largest = [DENSEST] * self.count
        for subset, bound in (premise.size for premise in question.premises if premise.size):
            self.largest[subset.bit_length() - 1] = bound  # of one variable: joint alphabets are not bounded

    def row(self, form: Form) -> tuple[np.ndarray, float]:
        """Coefficients over ``sets``, and the constant."""
        return np.array([nearly(form.get(subset, Fraction(0))) for subset in self.sets]), near_bits(form)

    def violation(self, entropies: np.ndarray) -> np.ndarray:
        """By how much the worst link fails; rows of ``entropies`` are candidates, columns the sets."""
        worst = np.full(len(entropies), -np.inf)
        for link, (vector, constant) in zip(self.question.links, self.links, strict=True):
            slack = entropies @ vector + constant
            gap = np.abs(slack) if link.equality else -slack
            if link.strict:
                gap = np.where(gap > -CLEAR, np.maximum(gap, 2 * CLEAR), gap)
            worst = np.maximum(worst, gap)
        return worst

    def excess(self, entropies: np.ndarray, budgets: bool) -> np.ndarray:
        """By how much the hypotheses fail in total (those with a budget only if asked)."""
        total = np.zeros(len(entropies))
        rows = zip(self.question.premises, self.premises, self.budgets, strict=True)
        for premise, (vector, constant), budget in rows:
            if budgets or not budget:
                slack = entropies @ vector + constant
                total += np.abs(slack) if premise.equality else np.maximum(-slack, 0)
        return total


def steady(values: np.ndarray) -> np.ndarray:
    """Without the last digits, so that what ties here ties on every machine."""
    return np.round(values, 9)


def distinct(entropies: np.ndarray) -> np.ndarray:
    """The first row of each kind, in the order of the entropies."""
    return np.unique(np.round(entropies, 6), axis=0, return_index=True)[1]


def enumerate_tuples(
    space: Space, count: int, conditions: Sequence[Link], cap: int, late: Callable[[], bool]
) -> np.ndarray:
    """Tuples of variables on a space that meet the conditions: all, or a sample beyond ``cap``; none if it is late."""
    rng = np.random.default_rng(0)
    order = _order(count, tuple(sum_of(link) for link in conditions))
    cap = cap * 12 // max(12, count)  # more variables, fewer tuples
    rows = np.zeros((1, count), np.int16)
    assigned = 0
    every = np.arange(len(space.labels))
    for variable in order:
        if late():
            return rows[:0]
        if len(rows) * len(every) > cap:
            rows = rows[np.sort(rng.choice(len(rows), size=cap // len(every), replace=False))]
        rows = np.repeat(rows, len(every), axis=0)
        rows[:, variable] = np.tile(every, len(rows) // len(every))
        assigned |= 1 << variable
        for link in conditions:
            union = sum_of(link)
            if not union >> variable & 1 or union & ~assigned:
                continue
            if link.size:
                rows = rows[space.blocks[joint_of(space, rows, link.size[0])] <= link.size[1]]
            else:
                value = np.full(len(rows), near_bits(link.slack))
                for subset, coefficient in joint_entropies(link.slack).items():
                    value += nearly(coefficient) * space.entropy[joint_of(space, rows, subset)]
                rows = rows[(np.abs(value) < CLEAR) if link.equality else value > -CLEAR]
    return rows


def sum_of(link: Link) -> int:
    """All variables of a link."""
    union = 0
    for subset in joint_entropies(link.slack):
        union |= subset
    return union | (link.size[0] if link.size else 0)


@lru_cache(maxsize=64)
def _order(count: int, unions: tuple[int, ...]) -> list[int]:
    """Variables so that conditions are complete early."""
    order: list[int] = []
    assigned = 0
    for _ in range(count):

        def missing(v: int, assigned: int = assigned) -> int:
            now = assigned | 1 << v
            return min(((union & ~now).bit_count() for union in unions if union >> v & 1), default=count)

        best = min((v for v in range(count) if not assigned >> v & 1), key=missing)
        order.append(best)
        assigned |= 1 << best
    return order


def joint_of(space: Space, rows: np.ndarray, subset: int) -> np.ndarray:
    """The index of the joint variable of a set, for each row."""
    found: np.ndarray | None = None
    for variable in range(rows.shape[1]):
        if subset >> variable & 1:
            found = rows[:, variable] if found is None else space.refine[found, rows[:, variable]]
    return np.zeros(len(rows), np.int16) if found is None else found


def of_space(space: Space, row: np.ndarray) -> Atoms:
    total = sum(space.weights)
    return sum_up(
        (tuple(int(space.labels[e, point]) for e in row), Fraction(weight, total))
        for point, weight in enumerate(space.weights)
    )


def sum_up(pairs: Iterable[tuple[tuple[Any, ...], Fraction]]) -> Atoms:
    atoms: Atoms = {}
    for outcome, mass in pairs:
        atoms[outcome] = atoms.get(outcome, Fraction(0)) + mass
    return atoms


def array_entropy(joint: np.ndarray, subset: int, count: int) -> np.ndarray:
    away = tuple(v + 1 for v in range(count) if not subset >> v & 1)
    flat = joint.sum(axis=away).reshape(len(joint), -1)
    return np.asarray(-(flat * np.log2(flat + (flat == 0))).sum(axis=1))


def atom_entropies(atoms: Atoms, wanted: Iterable[int]) -> dict[int, float]:
    outcomes = list(atoms)
    masses = np.array([float(p) for p in atoms.values()])
    result = {}
    for subset in wanted:
        index: dict[tuple[Any, ...], int] = {}
        where = [index.setdefault(tuple(x for i, x in enumerate(o) if subset >> i & 1), len(index)) for o in outcomes]
        mass = np.bincount(where, weights=masses)
        result[subset] = float(-(mass * np.log2(mass)).sum())
    return result


def _binary_entropy(p: float) -> float:
    """For 0 < p < 1, also where 1 - p is 1 in floating point."""
    return float(-p * np.log2(p) - (1 - p) * np.log1p(-p) / np.log(2))


_EXPONENTS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 17, 20, 24, 28, 34, 40, 50, 60, 80, 100, 120, 160, 220)


def mixture(base: Atoms, plan: Plan) -> Atoms | None:
    """The variables of some set W are erased together with probability 1 - 2^-k; the largest 2^-k that serves.

    An entropy h(A) becomes 2^-k h(A) + (1 - 2^-k) h(A - W), plus the entropy of the erasure if A meets W.
    """
    count = plan.count
    subsets = [ALL]
    for size in reversed(range(1, count)) if count <= 6 else (count - 1, 1):
        subsets += [sum(1 << v for v in chosen) for chosen in combinations(range(count), size)]
    rows = [*plan.links, *plan.premises]
    forms = [link.slack for link in (*plan.question.links, *plan.question.premises)] if plan.delicate else []
    tables = atom_entropies(base, {s for subset in plan.sets for w in subsets for s in (subset, subset & ~w)})
    whole = np.array([tables[s] for s in plan.sets])
    best: tuple[int, int] | None = None
    exponents: Sequence[int] = _EXPONENTS  # those that are better than what was found
    for w in subsets:
        rest = np.array([tables[s & ~w] for s in plan.sets])
        flag = np.array([1.0 if s & w else 0.0 for s in plan.sets])
        if plan.delicate:
            parts = [
                (*(_combine(form, plan.sets, values) for values in (flag, whole, rest)), constant)
                for form, (_, constant) in zip(forms, rows, strict=True)
            ]
        else:
            parts = [
                (_snap(vector @ flag), _snap(vector @ whole), _snap(vector @ rest), constant)
                for vector, constant in rows
            ]
        for place, k in enumerate(exponents):
            p = 2.0**-k
            slack = [f * _binary_entropy(p) + p * a + (1 - p) * b + c for f, a, b, c in parts]
            if _serves(plan, slack):
                best, exponents = (k, w), exponents[:place]
                break
    if best is None:
        return None
    k, w = best
    visible = Fraction(1, 2**k)
    mixed: Atoms = {}
    for outcome, mass in base.items():
        seen = tuple((1, x) if w >> i & 1 else x for i, x in enumerate(outcome))
        hidden = tuple((0, 0) if w >> i & 1 else x for i, x in enumerate(outcome))
        mixed[seen] = mixed.get(seen, Fraction(0)) + mass * visible
        mixed[hidden] = mixed.get(hidden, Fraction(0)) + mass * (1 - visible)
    return mixed


def _serves(plan: Plan, slack: Sequence[float]) -> bool:
    links, premises = plan.question.links, plan.question.premises
    violated = False
    for link, value in zip(links, slack[: len(links)], strict=True):
        violated |= (value != 0) if link.equality else value < 0 or (link.strict and value == 0)
    if not violated:
        return False
    for premise, value in zip(premises, slack[len(links) :], strict=True):
        if not premise.size and (value < 0 or (premise.equality and value != 0)):
            return False
    return True


def _combine(form: Form, sets: Sequence[int], values: np.ndarray) -> float:
    """A linear combination with coefficients of very different size, exact where the entropies are simple fractions."""
    simple = [Fraction(float(value)).limit_denominator(64) for value in values]
    total = sum((form.get(s, Fraction(0)) * value for s, value in zip(sets, simple, strict=True)), Fraction(0))
    if (np.abs(np.array([float(x) for x in simple]) - values) < 1e-12).all():
        return float(total)
    return _snap(sum(float(form.get(s, 0)) * float(value) for s, value in zip(sets, values, strict=True)))


def _snap(value: float) -> float:
    return 0.0 if abs(value) < 1e-12 else float(value)


def power(base: Atoms, copies: int) -> Atoms:
    """Independent copies, side by side in each variable."""
    found: Atoms = {tuple(() for _ in next(iter(base))): Fraction(1)}
    for _ in range(copies):
        found = {
            tuple((*old, new) for old, new in zip(left, right, strict=True)): p * q
            for left, p in found.items()
            for right, q in base.items()
        }
    return found
