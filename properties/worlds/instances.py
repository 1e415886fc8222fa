"""Random instances, generated from the declared hypotheses: drop a hypothesis and they widen.

``instances`` is a Hypothesis strategy (see ``drafts`` and ``scenes``).  ``random_batch`` draws many of one setting at
once for the searches: each conditional law is a few balls thrown into its values.  Whether an instance meets the
hypotheses is decided later.
"""

from __future__ import annotations

import hashlib
import itertools
import math
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np
from hypothesis import reject
from hypothesis import strategies as st

from properties.worlds.batch import TOTAL, Batch
from properties.worlds.couplings import coupled
from properties.worlds.drafts import STYLES, Draft, build
from properties.worlds.hints import Draws
from properties.worlds.laws import graph, parent_index
from properties.worlds.recipes import Recipe, Setting, SettingError, integer_value, recipes_of, setting
from properties.worlds.rejection import law_of_draws, sample
from properties.worlds.scenes import scenes
from theorems.language import AlphabetSize, Defined, Form, Statement, World

__all__ = [
    "instances",
    "parameter_values",
    "random_batch",
    "random_batches",
    "seed_of",
    "small_settings",
    "varied_settings",
]

#: the largest value of a parameter in small settings; parameters of other names go up to 3 above their lower bound
LARGEST = {"V": 5, "K": 3, "T": 3, "M": 5}
CELLS = 1500  # outcomes of a random instance, of positive probability or not
_MOST_SIZES = 2500  # choices of the sizes of the alphabets that are all tried
_SOME_SIZES = 300  # that are tried of more
_CELLS_EACH = 256  # outcomes of an instance that a budget of random instances counts on
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
        for sizes in _sizes(ranges, cells):
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
    return tuple(sorted(dict.fromkeys(found), key=lambda s: (s.cells, s.parameters, s.shape)))


def _sizes(ranges: Sequence[range], cells: int) -> Iterator[tuple[int, ...]]:
    """All sizes of alphabets in these ranges; where they are too many those of ``varied_settings``, and some others of
    not more outcomes than ``cells``.
    """
    if math.prod(map(len, ranges)) <= _MOST_SIZES:
        yield from itertools.product(*ranges)
        return
    two = [min(2, r[-1]) for r in ranges]
    alike = [tuple(two), tuple(min(3, r[-1]) for r in ranges)]
    odd = [(*two[:k], n, *two[k + 1 :]) for k, r in enumerate(ranges) for n in r if n > 2]
    yield from (sizes for sizes in (*alike, *odd) if math.prod(sizes) <= cells)
    source = random.Random(len(ranges))
    for _ in range(_SOME_SIZES):
        sizes = [r[0] for r in ranges]
        for k in source.sample(range(len(ranges)), len(ranges)):
            fit = [n for n in ranges[k] if math.prod(sizes) // sizes[k] * n <= cells]
            sizes[k] = source.choice(fit)
        yield tuple(sizes)


def _free(statement: Statement) -> list[str]:
    """The variables whose alphabet is neither declared nor given by a definition."""
    defined = {form.name for form in statement.forms() if isinstance(form, Defined)}
    return [v.name for v in statement.world.variables if not v.alphabet and v.name not in defined]


# Hypothesis ---------------------------------------------------------------------------------------


_STYLE = st.sampled_from([name for name, share in STYLES.items() for _ in range(share)])
_SEED = st.binary(min_size=16, max_size=16)
_TRIES = 20  # instances begun until one is finished


def instances(statement: Statement, forms: tuple[Form, ...]) -> st.SearchStrategy[Draft]:
    """Instances generated from the hypotheses ``forms`` (not all of which need hold).

    Hypothesis chooses the scene, the style and a seed; what follows from them is drawn at once, for a choice of each
    weight would cost more than all that is done with it.  ``shrink`` makes a failing one smaller.
    """
    recipe = recipes_of(statement, forms, True)[0]
    small, large = scenes(statement, forms, _some(small_settings(statement, forms)))
    varied = [s for s in small if _varies(s.setting)] or small
    pools = [*4 * [large or varied], *7 * [varied], small]
    where = [st.sampled_from(pool) for pool in pools]

    @st.composite
    def instance(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Draft:
        scene = draw(where[draw(_below(len(where)))])
        style, source = draw(_STYLE), random.Random(draw(_SEED))
        for _ in range(_TRIES):
            found = build(recipe, scene, style, source)
            if found is not None:
                return found
        return reject()

    return instance()


@cache
def _below(n: int) -> st.SearchStrategy[int]:
    return st.integers(0, n - 1)


def _varies(where: Setting) -> bool:
    """Whether every variable has two values or more, and every vector two components or more."""
    lengths = (len(value) for _, (value, *_) in where.values if isinstance(value, tuple))
    return all(n > 1 for n in where.shape) and all(n > 1 for n in lengths)


def _some(found: Sequence[Setting], varying: int = 24, others: int = 8) -> list[Setting]:
    """Of many settings some of every size, so many of them such that all varies."""
    varied = [s for s in found if _varies(s)]
    flat = [s for s in found if not _varies(s)]
    return [*varied[:: -(-len(varied) // varying) or 1], *flat[:: -(-len(flat) // others) or 1]]


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
        for real in statement.world.reals:
            found[real.name] = draw(st.sampled_from(real.samples(draw(st.integers(2, 60)))))
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
    weights = np.ones((1, rows), np.int64)  # instances fastest in memory
    for step in recipe.steps:
        n = len(where.of(step.name))
        parent, parents = parent_index(step, names, sizes)
        if step.sampled is not None:
            weights = sample(step.sampled, names, dict(where.values), weights)
            names.append(step.name)
            sizes.append(n)
            continue
        if step.law == "defined":
            kernel = np.broadcast_to(graph(step, where)[:, :, None], (parents, n, rows))
        elif step.law == "uniform":
            kernel = np.broadcast_to(np.int64(1), (parents, n, rows))
        elif draws := [hint.form for hint in step.hints if isinstance(hint, Draws) and step.law == "free"]:
            law = law_of_draws(draws[0], names, dict(where.values), weights)
            mass = np.zeros((parents, rows), np.int64)
            np.add.at(mass, parent, weights)
            kernel = coupled(mass, law, source)
        else:
            kernel = _thrown(source, rows, parents, n, 1 if step.law == "function" else 4)
        largest = int(weights.sum(axis=0).max()) * int(kernel.sum(axis=1).max())
        if largest >= TOTAL and step.law in ("free", "function"):
            # a function: its weights are 1
            kernel = (np.arange(n)[:, None] == kernel.argmax(axis=1)[:, None]).astype(np.int64)
        elif largest >= TOTAL:
            raise OverflowError(f"random instances of {where.text()} need larger weights than a batch holds")
        weights = (weights[:, None] * kernel.astype(np.int64, copy=False)[parent]).reshape(-1, rows)
        names.append(step.name)
        sizes.append(n)
    order = [names.index(name) for name in where.names]
    return Batch(where, weights.reshape(*sizes, rows).transpose(len(order), *order))


def random_batches(
    statement: Statement, budget: int, *words: str, wider: Sequence[str] = (), dropped: Statement | None = None
) -> Iterator[Batch]:
    """About ``budget`` seeded random instances over the small settings, generated from the statement's hypotheses.

    Fewer of them in settings of more than 256 outcomes, so that the work depends on the budget alone.

    dropped: the statement with a hypothesis dropped, whose recipe is then used; wider: see ``small_settings``.
    """
    source = dropped or statement
    plan = varied_settings(statement, source.forms(), wider)
    recipe = recipes_of(source, source.forms(), True)[0]
    for k, where in enumerate(plan):
        rows = max(8, budget * _CELLS_EACH // (len(plan) * max(where.cells, _CELLS_EACH)))
        yield random_batch(recipe, where, rows, seed_of("batch", *words, str(k)))


def _thrown(source: random.Random, rows: int, parents: int, n: int, most: int) -> np.ndarray:
    """Laws on n values for each instance and each value of the parents, all with the same sum: (parents, n, rows)."""

    def drawn(count: int, below: int) -> np.ndarray:
        return np.frombuffer(source.randbytes(4 * count), "<u4") % below

    total = math.lcm(12, n) if n <= 64 else 12
    kind = drawn(rows, 6)  # how many balls; 4 and 5: uniform, if it can be
    balls = np.where(kind < most, kind + 1, most)
    places = drawn(rows * parents * most, n).reshape(rows, parents, most).T.astype(np.int64)  # (most, parents, rows)
    cells = np.zeros(parents * n * rows, np.int64)
    first = (np.arange(parents) * n)[:, None]
    for ball in range(most):
        cells[(first + places[ball]) * rows + np.arange(rows)] += np.where(ball < balls, total // balls, 0)
    kernel = cells.reshape(parents, n, rows)
    if most > 1 and total % n == 0:
        kernel[:, :, kind >= 4] = total // n
    return kernel


def varied_settings(statement: Statement, forms: Sequence[Form], wider: Sequence[str] = ()) -> list[Setting]:
    """Settings for ``random_batch``: free alphabets of 2 symbols, of 3, and of 2 with one of 3, 4 or 5 among them.

    Of many of them some, most of them such that all varies, so that each gets enough instances to be worth a batch.
    """
    free = _free(statement)
    found = []
    for where in small_settings(statement, forms, most=5, wider=wider):
        sizes = sorted(len(where.of(name)) for name in free)
        odd = sizes[-1] if sizes and sizes[:-1] == [2] * (len(sizes) - 1) else 2
        if (set(sizes) <= {2} or set(sizes) == {3} or odd > 2) and all(n > 1 for n in where.shape):
            found.append(where)
    return _some(found or small_settings(statement, forms, wider=wider), 18, 6)
