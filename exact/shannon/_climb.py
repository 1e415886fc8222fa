"""Weights of a few points, moved step by step so that a statement fails by more; then made rational.

For statements that fail only near one distribution, as Ingleton's inequality with almost the largest constant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

import numpy as np

from exact.shannon._space import Space
from exact.shannon._tuples import ALL, CLEAR, Atoms, Plan, distinct, enumerate_tuples, joint_of, steady, sum_up

_BEST = 48  # tuples whose weights are moved
_STEPS = 150
_STARTS = 4
_DENOMINATORS = (16, 100, 1000, 10**4, 10**6)


def improved(space: Space, plan: Plan, cap: int, late: Callable[[], bool]) -> Iterator[Atoms]:
    """Candidates on the points of a space, best first."""
    conditions = [p for i, p in enumerate(plan.question.premises) if not plan.budgets[i]]
    rows = enumerate_tuples(space, plan.count, conditions, cap, late)
    if not len(rows) or not plan.sets:
        return
    entropies = np.stack([space.entropy[joint_of(space, rows, subset)] for subset in plan.sets], axis=1)
    whole = space.entropy[joint_of(space, rows, ALL)]
    first = distinct(entropies)
    first = first[whole[first] > 0]
    if not len(first):
        return
    ratio = (plan.violation(entropies[first]) - plan.excess(entropies[first], True)) / whole[first]
    chosen = first[np.lexsort((-steady(ratio),))[:_BEST]]
    labels = np.stack(
        [[space.labels[joint_of(space, rows[i][None, :], s)[0]] for s in plan.sets] for i in chosen]
    ).astype(np.int64)
    rng = np.random.default_rng(0)
    logits = rng.normal(size=(len(chosen), _STARTS, labels.shape[2]))
    logits[:, 0] *= 0.1
    found = _ascend(plan, labels, logits, late)
    order = np.argsort(-found[1], kind="stable")
    for place in order[:12]:
        if found[1][place] < -1e-3 or late():
            return
        row = rows[chosen[place]]
        weights = found[0][place]
        for denominator in _DENOMINATORS:
            whole_numbers = np.maximum(np.rint(weights * denominator), 0).astype(int)
            if not whole_numbers.sum():
                continue
            p = whole_numbers / whole_numbers.sum()
            value = _values(plan, labels[place][None], p[None, None])
            if plan.violation(value[0])[0] > CLEAR and plan.excess(value[0], True)[0] < CLEAR:
                total = int(whole_numbers.sum())
                yield sum_up(
                    (tuple(int(space.labels[e, x]) for e in row), Fraction(int(w), total))
                    for x, w in enumerate(whole_numbers)
                    if w
                )
                break


def _values(plan: Plan, labels: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Entropies (tuples, starts, sets) of weights (tuples, starts, points) under labels (tuples, sets, points)."""
    points = labels.shape[2]
    result = np.zeros((weights.shape[0], weights.shape[1], labels.shape[1]))
    for block in range(points):
        inside = (labels == block).astype(float)
        mass = np.einsum("tsp,tkp->tks", inside, weights)
        result -= mass * np.log2(mass + (mass <= 0))
    return result


def _ascend(
    plan: Plan, labels: np.ndarray, logits: np.ndarray, late: Callable[[], bool]
) -> tuple[np.ndarray, np.ndarray]:
    """The best weights of each tuple, and how far the statement fails there."""
    tuples, starts, points = logits.shape

    def score(at: np.ndarray) -> np.ndarray:
        weights = np.exp(at - at.max(axis=2, keepdims=True))
        weights /= weights.sum(axis=2, keepdims=True)
        values = _values(plan, labels, weights).reshape(tuples * starts, -1)
        return np.asarray(plan.violation(values) - 20 * plan.excess(values, True)).reshape(tuples, starts)

    best = score(logits)
    step = np.full((tuples, starts), 0.5)
    rng = np.random.default_rng(1)
    for _ in range(_STEPS):
        if late():
            break
        gradient = np.zeros_like(logits)
        for x in range(points):
            moved = logits.copy()
            moved[:, :, x] += 1e-4
            gradient[:, :, x] = (score(moved) - best) / 1e-4
        size = np.sqrt((gradient**2).sum(axis=2, keepdims=True)) + 1e-12
        direction = gradient / size + 0.05 * rng.normal(size=gradient.shape)
        trial = logits + step[:, :, None] * direction
        value = score(trial)
        better = value > best
        logits = np.where(better[:, :, None], trial, logits)
        best = np.where(better, value, best)
        step = np.where(better, step * 1.3, step * 0.5).clip(1e-6, 2.0)
    where = best.argmax(axis=1)
    at = logits[np.arange(tuples), where]
    weights = np.exp(at - at.max(axis=1, keepdims=True))
    return weights / weights.sum(axis=1, keepdims=True), best.max(axis=1)
