"""Random instances, generated from the declared hypotheses: drop a hypothesis and they widen.

``instances`` is a Hypothesis strategy: small parameters, small alphabets, small integer weights with zeros, point
masses and uniform laws among them, groups correlated in any way, randomised updates.  It shrinks towards few atoms
of equal weight in the smallest alphabets.  ``random_batch`` draws many of one setting at once for the searches:
each conditional law is a few balls thrown into its values.  Whether an instance meets the hypotheses is decided later.
"""

from __future__ import annotations

import hashlib
import itertools
import math
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
from hypothesis import reject
from hypothesis import strategies as st

from properties.worlds.batch import TOTAL, Batch, unwrapped
from properties.worlds.laws import graph, parent_index
from properties.worlds.recipes import Recipe, Setting, SettingError, integer_value, recipes, setting
from properties.worlds.rejection import accept
from theorems.language import AlphabetSize, Defined, Form, Statement, World

__all__ = ["instances", "parameter_values", "random_batch", "seed_of", "small_settings", "varied_settings"]

#: the largest value of a parameter in random instances; parameters of other names go up to 3 above their lower bound
LARGEST = {"V": 5, "K": 3, "T": 3, "M": 5}
CELLS = 1500  # outcomes of a random instance, of positive probability or not
_LARGEST_NUMBER = 10**6  # of a parameter in a statement about parameters alone


def seed_of(*words: str) -> int:
    """A seed that depends on these words alone, not on the process or the order of the run."""
    return int.from_bytes(hashlib.sha256("\0".join(words).encode()).digest()[:8], "big")


def parameter_values(world: World, largest: Mapping[str, int] = LARGEST) -> list[dict[str, int]]:
    """All small values of the parameters, smallest first."""
    found: list[dict[str, int]] = [{}]
    for parameter in world.parameters:
        following = []
        for values in found:
            high = max(parameter.low, largest.get(parameter.name, parameter.low + 3))
            if parameter.high:
                high = min(high, integer_value(parameter.high, values))
            following += [{**values, parameter.name: v} for v in range(parameter.low, high + 1)]
        found = following
    return found


def small_settings(
    statement: Statement, forms: Sequence[Form], most: int = 3, cells: int = CELLS, wider: Sequence[str] = ()
) -> list[Setting]:
    """The settings of small parameters and free alphabets of 1 to ``most`` symbols, by number of outcomes.

    A variable of at most n values by hypothesis gets no more than n.  wider: variables that get one symbol more than
    their declared alphabet, as r when ``|r| = 2`` has been dropped.  Raises SettingError where there is none of at most
    ``cells`` outcomes.
    """
    return list(_small_settings(statement, tuple(forms), most, cells, tuple(wider)))


@cache
def _small_settings(
    statement: Statement, forms: tuple[Form, ...], most: int, cells: int, wider: tuple[str, ...]
) -> tuple[Setting, ...]:
    bounds = {form.name: form.size for form in forms if isinstance(form, AlphabetSize)}
    free = _free(statement)
    ranges = []
    for name in free:
        high = bounds.get(name, most + (name in wider))
        ranges.append(range(1, min(high, most + (name in wider)) + 1))
    found = []
    for parameters in parameter_values(statement.world):
        for sizes in itertools.product(*ranges):
            chosen = dict(zip(free, sizes, strict=True))
            for name in wider:
                alphabet = statement.world.variable(name).alphabet
                if alphabet.isdigit():
                    chosen[name] = int(alphabet) + 1
            try:
                candidate = setting(statement, parameters, chosen)
            except SettingError:
                continue
            if candidate.cells <= cells:
                found.append(candidate)
    if not found:
        raise SettingError(f"statement {statement.id}: no setting has at most {cells} outcomes")
    return tuple(sorted(found, key=lambda s: (s.cells, s.parameters, s.shape)))


def _free(statement: Statement) -> list[str]:
    """The variables whose alphabet is neither declared nor given by a definition."""
    defined = {form.name for form in statement.forms() if isinstance(form, Defined)}
    return [v.name for v in statement.world.variables if not v.alphabet and v.name not in defined]


# Hypothesis ---------------------------------------------------------------------------------------


_Draw = Callable[[st.SearchStrategy[Any]], Any]


@cache
def _below(n: int) -> st.SearchStrategy[int]:
    return st.integers(0, n - 1)


#: The digits of one law.  Hypothesis draws such a string at once, evenly, and shrinks it byte by byte towards zeros; a
#: draw for each digit would cost more than all that is done with it.  It also tries examples again with strings moved
#: about, so all of them are equally long.
_STRING = st.binary(min_size=16, max_size=16)


def _law(draw: _Draw, n: int) -> list[int]:
    """Integer weights on n values, not all zero: up to four times 1 to 3, alone or on a uniform law; or a uniform law.

    The simplest, of digits zero, is a point mass on the first.
    """
    if n == 1:
        return [1]
    data = draw(_STRING)
    shape, most = data[0] % 6, min(n, 4)
    if shape >= 4:
        return [1] * n
    found = [int(shape >= 2)] * n
    for start in range(2, 3 * (data[1] % most) + 3, 3):
        found[_value(data[start : start + 2], n)] += data[start + 2] % 3 + 1
    return found


def _value(data: bytes, n: int) -> int:
    """One of n values, nearly all of them as likely: the alphabets of an instance have far less than 2^16."""
    return int.from_bytes(data, "big") % n


def _point(draw: _Draw, n: int) -> list[int]:
    k = _value(draw(_STRING)[:2], n) if n > 1 else 0
    return [int(i == k) for i in range(n)]


def _uniform(draw: _Draw, n: int) -> list[int]:
    return [1] * n


_LAWS: dict[str, Callable[[_Draw, int], list[int]]] = {"free": _law, "function": _point, "uniform": _uniform}


def instances(statement: Statement, forms: tuple[Form, ...]) -> st.SearchStrategy[Batch]:
    """Batches of one instance, generated from the hypotheses ``forms`` (not all of which need hold)."""
    found = small_settings(statement, forms)
    varied = [s for s in found if all(n > 1 for n in s.shape)]
    where = st.sampled_from(found + 4 * varied)
    recipe = recipes(statement.world, forms, True)[0]
    return st.composite(lambda draw: _instance(draw, recipe, draw(where)))()


def _instance(draw: _Draw, recipe: Recipe, where: Setting) -> Batch:
    names: list[str] = []
    sizes: list[int] = []
    weights = np.ones(1, np.int64)
    for step in recipe.steps:
        n = len(where.of(step.name))
        parent, parents = parent_index(step, names, sizes)
        if step.accepted is not None:
            weights = accept(step.accepted, names, dict(where.values), weights[:, None])[:, 0]
            names.append(step.name)
            sizes.append(n)
            continue
        if step.law == "defined":
            kernel = graph(step, where)
        else:
            kernel = np.zeros((parents, n), np.int64)
            matters, law, copied = parent, _LAWS[step.law], False
            if step.parents:
                # all the parents matter, or only one of them; of arbitrary laws, of functions, or a copy, as far as it
                # goes: a copy of S, say, is rare among arbitrary laws
                kind, alone = divmod(draw(_below(6 * (len(step.parents) + 1))), len(step.parents) + 1)
                if alone:
                    matters, _ = parent_index(replace(step, parents=step.parents[alone - 1 : alone]), names, sizes)
                law = _point if kind == 4 and step.law == "free" else law
                copied = kind == 5 and step.law != "uniform"
            laws: dict[int, list[int]] = {}
            for p, q in sorted({(int(matters[c]), int(parent[c])) for c in np.flatnonzero(weights)}):
                if p not in laws:
                    laws[p] = [int(i == p % n) for i in range(n)] if copied else law(draw, n)
                kernel[q] = laws[p]
            common = math.lcm(*(sum(w) for w in laws.values()))
            kernel *= common // np.maximum(kernel.sum(axis=1, keepdims=True), 1)
        weights = (unwrapped(weights)[:, None] * unwrapped(kernel)[parent]).reshape(-1)
        weights //= np.gcd.reduce(weights)
        if sum(weights.tolist()) >= TOTAL:
            reject()  # larger weights than a batch holds
        weights = weights.astype(np.int64)
        names.append(step.name)
        sizes.append(n)
    order = [names.index(name) for name in where.names]
    return Batch(where, weights.reshape(sizes).transpose(order)[None])


def numbers(statement: Statement, largest: int = _LARGEST_NUMBER) -> st.SearchStrategy[dict[str, int]]:
    """Values of the parameters of a statement about parameters alone: mostly small, up to ``largest``."""

    @st.composite
    def values(draw: Callable[[st.SearchStrategy[Any]], Any]) -> dict[str, int]:
        found: dict[str, int] = {}
        for k, parameter in enumerate(statement.world.parameters):
            high = max(largest, parameter.low)
            if parameter.high:
                high = integer_value(parameter.high, found)
            # leave room for the parameters that this one bounds
            low = parameter.low
            for later in statement.world.parameters[k + 1 :]:
                while later.high and low < high and _bound(later.high, {**found, parameter.name: low}) < later.low:
                    low += 1
            found[parameter.name] = draw(st.one_of(st.integers(low, min(high, low + 30)), st.integers(low, high)))
        return found

    return values()


def _bound(text: str, values: Mapping[str, int]) -> int:
    try:
        return integer_value(text, values)
    except SettingError:
        return 1 << 62


# Batches ------------------------------------------------------------------------------------------


def random_batch(recipe: Recipe, where: Setting, rows: int, seed: int) -> Batch:
    """``rows`` random instances, the same ones for the same seed.

    For each instance and variable a number of balls is drawn, 1 to 4, and each conditional law is that many balls
    thrown into the values; so deterministic and spread laws occur side by side.  Or all its laws are uniform.
    """
    source = random.Random(seed)
    names: list[str] = []
    sizes: list[int] = []
    weights = np.ones((rows, 1), np.int64)
    for step in recipe.steps:
        n = len(where.of(step.name))
        parent, parents = parent_index(step, names, sizes)
        if step.accepted is not None:
            weights = accept(step.accepted, names, dict(where.values), weights.T).T
            names.append(step.name)
            sizes.append(n)
            continue
        if step.law == "defined":
            kernel = np.broadcast_to(graph(step, where), (rows, parents, n))
        elif step.law == "uniform":
            kernel = np.ones((rows, parents, n), np.int64)
        else:
            kernel = _thrown(source, rows, parents, n, 1 if step.law == "function" else 4)
        largest = int(weights.sum(axis=1).max()) * int(kernel.sum(axis=2).max())
        if largest >= TOTAL and step.law in ("free", "function"):
            kernel = np.eye(n, dtype=np.int64)[kernel.argmax(axis=2)]  # a function: its weights are 1
        elif largest >= TOTAL:
            raise OverflowError(f"random instances of {where.text()} need larger weights than a batch holds")
        weights = (weights[:, :, None] * kernel[:, parent]).reshape(rows, -1)
        names.append(step.name)
        sizes.append(n)
    order = [names.index(name) for name in where.names]
    return Batch(where, weights.reshape(rows, *sizes).transpose(0, *(k + 1 for k in order)))


def _thrown(source: random.Random, rows: int, parents: int, n: int, most: int) -> np.ndarray:
    """Laws on n values for each instance and each value of the parents, all with the same sum."""

    def drawn(count: int, below: int) -> np.ndarray:
        return np.frombuffer(source.randbytes(4 * count), "<u4") % below

    total = math.lcm(12, n) if n <= 64 else 12
    kind = drawn(rows, 6)  # how many balls; 4 and 5: uniform, if it can be
    balls = np.where(kind < most, kind + 1, most)
    places = drawn(rows * parents * most, n).reshape(rows, parents, most)
    kernel = np.zeros((rows, parents, n), np.int64)
    row, configuration = np.indices((rows, parents))
    for ball in range(most):
        weight = np.where(ball < balls, total // balls, 0)
        kernel[row, configuration, places[:, :, ball]] += weight[:, None]
    if most > 1 and total % n == 0:
        kernel[kind >= 4] = total // n
    return kernel


def varied_settings(statement: Statement, forms: Sequence[Form], wider: Sequence[str] = ()) -> list[Setting]:
    """Settings for ``random_batch``: free alphabets of 2 symbols, of 3, and of 2 with one of 3, 4 or 5 among them."""
    free = _free(statement)
    found = []
    for where in small_settings(statement, forms, most=5, wider=wider):
        sizes = sorted(len(where.of(name)) for name in free)
        odd = sizes[-1] if sizes and sizes[:-1] == [2] * (len(sizes) - 1) else 2
        if (set(sizes) <= {2} or set(sizes) == {3} or odd > 2) and all(n > 1 for n in where.shape):
            found.append(where)
    return found or small_settings(statement, forms, wider=wider)
