"""Samples whose law follows from what there is already: nothing is chosen here.

Accepted samples, ``x ~ T given r=1,S``: the law of x at each value of S.  Where the event has probability zero there is
no such law; a point mass stands in, and the instance does not meet the hypothesis.

Independent draws, ``T iid as x``: T has the product of the law of x, whatever all else is; see ``couplings``.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

import numpy as np

from properties.worlds.batch import TOTAL, Batch, unwrapped
from theorems.language import Accepted, Iid

__all__ = ["is_accepted", "is_iid", "law_of_draws", "sample"]

_LIMIT = 1 << 40  # of a weight that an accepted sample may be multiplied into


def sample(
    form: Accepted | Iid, names: Sequence[str], values: Mapping[str, Sequence[Hashable]], weights: np.ndarray
) -> np.ndarray:
    """The joint with the sample as one more variable, the last.

    weights: (cells, B), the cells those of the variables ``names`` in this order.  Returns (cells*n, B), n being the
    number of values of the sample; each instance is divided by the greatest common divisor of its weights.
    """
    if isinstance(form, Accepted):
        return _accept(form, names, values, weights)
    return _draw(form, names, values, weights)


def law_of_draws(
    form: Iid, names: Sequence[str], values: Mapping[str, Sequence[Hashable]], weights: np.ndarray
) -> np.ndarray:
    """The product of the law of x, weights of the values of T: (n, B).  OverflowError where they are too large."""
    sizes = [len(values[name]) for name in names]
    axis = list(names).index(form.of)
    other = tuple(k for k in range(len(sizes)) if k != axis)
    law = unwrapped(weights).reshape(*sizes, weights.shape[1]).sum(axis=other)
    symbols = {value: k for k, value in enumerate(values[form.of])}
    law = law // np.gcd.reduce(law, axis=0)
    rows = np.array([[symbols[part] for part in value] for value in values[form.name]])
    largest = int(law.sum(axis=0).max()) ** rows.shape[1]
    if largest * int(unwrapped(weights).sum(axis=0).max()) >= _LIMIT:
        raise OverflowError("the law of independent draws needs larger weights than a batch holds")
    return np.asarray(law.astype(np.int64)[rows].prod(axis=1), np.int64)


def _draw(form: Iid, names: Sequence[str], values: Mapping[str, Sequence[Hashable]], weights: np.ndarray) -> np.ndarray:
    law = law_of_draws(form, names, values, weights)
    joint = (weights[:, None] * law[None]).reshape(len(weights) * len(law), weights.shape[1])
    return joint // np.gcd.reduce(joint, axis=0)


def is_iid(batch: Batch, form: Iid) -> np.ndarray:
    """Whether, for each instance, every value of T has the product of the probabilities of its components."""
    one, whole = (batch.mass([name]).astype(object) for name in (form.of, form.name))
    total, length = one.sum(axis=1, keepdims=True), len(batch.values[form.name][0])  # type: ignore[arg-type]
    symbols = {value: k for k, value in enumerate(batch.values[form.of])}
    rows = [[symbols[part] for part in value] for value in batch.values[form.name]]  # type: ignore[attr-defined]
    product = np.stack([np.prod(one[:, row], axis=1) for row in rows], axis=1)
    return np.asarray((whole * total ** (length - 1) == product).all(axis=1), bool)


def _accept(
    form: Accepted, names: Sequence[str], values: Mapping[str, Sequence[Hashable]], weights: np.ndarray
) -> np.ndarray:
    sizes = [len(values[name]) for name in names]
    cells, count = weights.shape
    where = dict(zip(names, np.unravel_index(np.arange(cells), tuple(sizes)), strict=True))
    happens = np.array([v == form.value for v in values[form.event]], bool)[where[form.event]]
    given, drawn = where[form.given], where[form.of]
    n = len(values[form.of])
    law = np.zeros((len(values[form.given]), n, count), np.int64)
    for cell in np.flatnonzero(happens).tolist():
        law[given[cell], drawn[cell]] += weights[cell]
    total = law.sum(axis=1)
    law[:, 0][total == 0] = 1
    total[total == 0] = 1
    law //= np.gcd.reduce(law, axis=1)[:, None]
    total = law.sum(axis=1)
    wraps = int(total.max()) ** len(total) >= TOTAL
    common = np.lcm.reduce(total.astype(object) if wraps else total, axis=0)
    if int(common.max()) * int(weights.sum(axis=0).max()) >= _LIMIT:
        raise OverflowError("the law of an accepted sample needs larger weights than a batch holds")
    law *= (common // total).astype(np.int64)[:, None]
    joint = (weights[:, None] * law[given]).reshape(cells * n, count)
    return joint // np.gcd.reduce(joint, axis=0)


def is_accepted(batch: Batch, form: Accepted) -> np.ndarray:
    """Whether, for each instance, at every value of S the event is possible and the law of x is that of T there."""
    result = np.ones(len(batch), bool)
    sizes = [len(batch.values[name]) for name in (form.given, form.event, form.of)]
    joint = unwrapped(batch.mass([form.given, form.event, form.of])).reshape(len(batch), *sizes)
    sample = unwrapped(batch.mass([form.given, form.name])).reshape(len(batch), sizes[0], sizes[2])
    happens = [k for k, v in enumerate(batch.values[form.event]) if v == form.value]
    passed = joint[:, :, happens].sum(axis=2)
    for s in range(sizes[0]):
        possible, found = (unwrapped(a[:, s].sum(axis=1)) for a in (passed, sample))
        same = (passed[:, s] * found[:, None] == sample[:, s] * possible[:, None]).all(axis=1)
        result &= (found == 0) | ((possible > 0) & same)
    return result
