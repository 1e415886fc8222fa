"""Every instance of a finite domain, once each, in batches.

A domain fixes the parameters, the sizes of the free alphabets and a denominator N: each conditional law of the
recipe is a composition of N in as many parts as the variable has values.  Parent values of probability zero get no
law at all, so no joint comes twice; ``count`` gives the number of joints in closed form, from the supports alone,
before anything is built, and a domain above the limit is refused with that number.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from properties.batch import Batch
from properties.recipes import Form, Recipe, Setting, Step, recipes, settings
from theorems.language import Statement

__all__ = [
    "LIMIT",
    "Denominator",
    "Domain",
    "DomainTooLarge",
    "count",
    "domains",
    "enumerate_weights",
    "graph",
    "upper_bound",
]

LIMIT = 3_000_000  # instances of one domain
_CELLS = 1 << 21  # weights of one batch
_ROWS = 1 << 14  # instances of one batch
_PATTERNS = 60_000  # supports that ``count`` looks at


class DomainTooLarge(ValueError):
    """A domain of more instances than the limit; the message gives its size."""


@dataclass(frozen=True)
class Denominator:
    """The common denominator of the conditional laws: ``default``, and others for the variables named."""

    default: int
    others: tuple[tuple[str, int], ...] = ()

    def of(self, name: str) -> int:
        return dict(self.others).get(name, self.default)

    def __str__(self) -> str:
        return ", ".join([str(self.default), *(f"{n} for {name}" for name, n in self.others)])

    @staticmethod
    def declared(values: Mapping[str, int]) -> Denominator:
        """From the entries ``denominator`` and ``denominator X`` of a declared domain."""
        key = "denominator "
        others = tuple((name.removeprefix(key), n) for name, n in values.items() if name.startswith(key))
        return Denominator(values.get("denominator", 1), others)


# The laws of one step -----------------------------------------------------------------------------


@lru_cache(maxsize=256)
def compositions(total: int, parts: int) -> np.ndarray:
    """All ways to write ``total`` as an ordered sum of ``parts`` non-negative integers: shape (C, parts)."""
    if parts == 1:
        return np.array([[total]], np.int64)
    blocks = []
    for first in range(total, -1, -1):
        rest = compositions(total - first, parts - 1)
        blocks.append(np.hstack([np.full((len(rest), 1), first, np.int64), rest]))
    return np.vstack(blocks)


def _choices(step: Step, setting: Setting, denominator: Denominator) -> int:
    """How many laws a free step has at each value of its parents."""
    n = len(setting.of(step.name))
    if step.law == "free":
        return math.comb(denominator.of(step.name) + n - 1, n - 1)
    return n if step.law == "function" else 1


def _laws(step: Step, setting: Setting, denominator: Denominator) -> np.ndarray:
    n = len(setting.of(step.name))
    if step.law == "free":
        return compositions(denominator.of(step.name), n)
    return np.eye(n, dtype=np.int64) if step.law == "function" else np.ones((1, n), np.int64)


def graph(step: Step, setting: Setting) -> np.ndarray:
    """The table of a definition: 1 where the function has that value, shape (parent values..., n), flat in front."""
    values = {value: i for i, value in enumerate(setting.of(step.name))}
    order = step.parents
    table = np.zeros((math.prod(len(setting.of(p)) for p in order), len(values)), np.int64)
    if step.call is None:
        raise TypeError(f"step {step.name} has no definition")
    where = [order.index(argument) for argument in step.call.arguments]
    for row, inputs in enumerate(itertools.product(*(setting.of(p) for p in order))):
        value = step.call.definition.function(*(inputs[i] for i in where))
        if value not in values:
            raise ValueError(f"{step.name} = {step.call} takes the value {value!r}, which is not in its alphabet")
        table[row, values[value]] = 1
    return table


# Counting -----------------------------------------------------------------------------------------


def count(recipe: Recipe, setting: Setting, denominator: Denominator, limit: int = LIMIT) -> int:
    """The number of instances: the sum over supports of the number of laws with that support.

    Raises DomainTooLarge where it exceeds the limit.
    """
    steps = recipe.steps
    free = [i for i, step in enumerate(steps) if _choices(step, setting, denominator) > 1]
    if not free:
        return 1
    known: tuple[str, ...] = ()
    supports: Counter[frozenset[tuple[Hashable, ...]]] = Counter({frozenset({()}): 1})
    total = 0
    for i, step in enumerate(steps):
        where = [known.index(p) for p in step.parents]
        later = {p for s in steps[i + 1 :] for p in s.parents}
        kept = [k for k, name in enumerate((*known, step.name)) if name in later]
        laws = _choices(step, setting, denominator)
        if i == free[-1]:
            for support, times in supports.items():
                total += times * laws ** len({tuple(row[w] for w in where) for row in support})
            if total > limit:
                raise _too_large(recipe, setting, denominator, f"{total:,}", limit)
            return total
        parts = _supports(step, setting, denominator)
        following: Counter[frozenset[tuple[Hashable, ...]]] = Counter()
        looked = 0
        for support, times in supports.items():
            configurations = sorted({tuple(row[w] for w in where) for row in support})
            pools = [parts(configuration) for configuration in configurations]
            looked += math.prod(len(pool) for pool in pools)
            if looked > _PATTERNS:
                most = _rough(upper_bound(recipe, setting, denominator))
                text = f"more than {looked:,} supports to count, and at most {most}"
                raise _too_large(recipe, setting, denominator, text, limit)
            for chosen in itertools.product(*pools):
                values = dict(zip(configurations, (part for part, _ in chosen), strict=True))
                rows = frozenset(
                    tuple((*row, value)[k] for k in kept)
                    for row in support
                    for value in values[tuple(row[w] for w in where)]
                )
                following[rows] += times * math.prod(ways for _, ways in chosen)
        supports = following
        known = tuple((*known, step.name)[k] for k in kept)
    return total


def _rough(n: int) -> str:
    return f"{n:,}" if n < 10**12 else f"10^{len(str(n))}"


def upper_bound(recipe: Recipe, setting: Setting, denominator: Denominator) -> int:
    """At least the number of instances: every value of the parents counted as if it always had positive probability."""
    return math.prod(
        _choices(step, setting, denominator) ** math.prod(len(setting.of(p)) for p in step.parents)
        for step in recipe.steps
    )


_Support = tuple[tuple[int, ...], int]  # the values of positive probability, and the number of laws with these


def _supports(
    step: Step, setting: Setting, denominator: Denominator
) -> Callable[[tuple[Hashable, ...]], Sequence[_Support]]:
    """For each value of the parents the supports that a law may have, and how many laws have it."""
    n = len(setting.of(step.name))
    if step.law == "defined":
        table = graph(step, setting)
        rows = itertools.product(*(range(len(setting.of(p))) for p in step.parents))
        value: dict[tuple[Hashable, ...], int] = {row: int(table[k].argmax()) for k, row in enumerate(rows)}
        return lambda configuration: [((value[tuple(configuration)],), 1)]
    if step.law == "uniform":
        return lambda _: [(tuple(range(n)), 1)]
    size = 1 if step.law == "function" else denominator.of(step.name)
    most = min(n, size)
    pool = [
        (part, math.comb(size - 1, k - 1)) for k in range(1, most + 1) for part in itertools.combinations(range(n), k)
    ]
    return lambda _: pool


def _too_large(recipe: Recipe, setting: Setting, denominator: Denominator, size: str, limit: int) -> DomainTooLarge:
    return DomainTooLarge(
        f"the domain {setting.text()}, denominator {denominator} ({recipe.text()}) has {size} instances; "
        f"the limit is {limit:,}: choose a smaller denominator or smaller alphabets"
    )


# Building -----------------------------------------------------------------------------------------


def enumerate_weights(recipe: Recipe, setting: Setting, denominator: Denominator) -> Iterator[np.ndarray]:
    """All instances, as int64 weights (B, n1, n2, ...) with the axes in the world's order."""
    stream: Iterator[np.ndarray] = iter([np.ones((1, 1), np.int64)])
    sizes: list[int] = []
    names: list[str] = []
    for step in recipe.steps:
        stream = _merged(_extended(stream, step, setting, denominator, names, sizes))
        names = [*names, step.name]
        sizes = [*sizes, len(setting.of(step.name))]
    order = [names.index(name) for name in setting.names]
    for weights in stream:
        yield np.ascontiguousarray(weights.reshape(-1, *sizes).transpose(0, *(k + 1 for k in order)))


def _extended(
    stream: Iterator[np.ndarray],
    step: Step,
    setting: Setting,
    denominator: Denominator,
    names: list[str],
    sizes: list[int],
) -> Iterator[np.ndarray]:
    """Each incoming instance with every law of the next variable: (B, cells) -> (B', cells * n)."""
    parent, parents = parent_index(step, names, sizes)
    if step.law == "defined":
        kernel = graph(step, setting)[parent]
        for weights in stream:
            yield (weights[:, :, None] * kernel).reshape(len(weights), -1)
        return
    laws = _laws(step, setting, denominator)
    n = laws.shape[1]
    rows = max(1, min(_ROWS, _CELLS // (max(1, len(parent)) * n)))
    for weights in stream:
        masses = np.zeros((len(weights), parents), bool)
        for cell, p in enumerate(parent):
            masses[:, p] |= weights[:, cell] > 0
        patterns, belongs = np.unique(masses, axis=0, return_inverse=True)
        belongs = belongs.reshape(-1)
        for k, pattern in enumerate(patterns):
            base = weights[belongs == k]
            configurations = np.flatnonzero(pattern)
            kernels = len(laws) ** len(configurations)
            for start in range(0, len(base) * kernels, rows):
                which = np.arange(start, min(start + rows, len(base) * kernels))
                member, code = np.divmod(which, kernels)
                kernel = np.zeros((len(which), parents, n), np.int64)
                for configuration in configurations[::-1]:
                    code, choice = np.divmod(code, len(laws))
                    kernel[:, configuration] = laws[choice]
                yield (base[member][:, :, None] * kernel[:, parent]).reshape(len(which), -1)


def parent_index(step: Step, names: list[str], sizes: list[int]) -> tuple[np.ndarray, int]:
    """For each cell of the variables so far the flat index of its parents' values; and the number of such indices."""
    cells = math.prod(sizes)
    codes = np.unravel_index(np.arange(cells), tuple(sizes)) if sizes else ()
    index = np.zeros(cells, np.int64)
    many = 1
    for p in step.parents:
        k = names.index(p)
        index = index * sizes[k] + codes[k]
        many *= sizes[k]
    return index, many


def _merged(stream: Iterator[np.ndarray]) -> Iterator[np.ndarray]:
    """The same instances in fewer, larger batches."""
    held: list[np.ndarray] = []
    rows = 0
    for weights in stream:
        held.append(weights)
        rows += len(weights)
        if rows * weights.shape[1] >= _CELLS // 2 or rows >= _ROWS:
            yield np.concatenate(held) if len(held) > 1 else weights
            held, rows = [], 0
    if held:
        yield np.concatenate(held) if len(held) > 1 else held[0]


# Domains of a statement ---------------------------------------------------------------------------


@dataclass(frozen=True)
class Domain:
    """One finite domain: setting, denominator, recipe, and the number of its instances."""

    setting: Setting
    denominator: Denominator
    recipe: Recipe
    size: int

    def text(self) -> str:
        """``V=2, K=2, |g|=2, denominator 2: 1,234 instances``."""
        name = self.setting.text()
        law = f"denominator {self.denominator}"
        return f"{name + ', ' if name else ''}{law}: {self.size:,} instance{'' if self.size == 1 else 's'}"

    def batches(self) -> Iterator[Batch]:
        """Every instance, in batches."""
        for weights in enumerate_weights(self.recipe, self.setting, self.denominator):
            yield Batch(self.setting, weights)


def domain_of(
    statement: Statement, setting: Setting, denominator: Denominator, forms: tuple[Form, ...], limit: int = LIMIT
) -> Domain:
    """The domain in the first order of the variables that stays within the limit.

    Where no order does, DomainTooLarge gives the size in the first of them, the world's own if it builds in as much.
    """
    first: DomainTooLarge | None = None
    for recipe in recipes(statement.world, forms):
        try:
            return Domain(setting, denominator, recipe, count(recipe, setting, denominator, limit))
        except DomainTooLarge as error:
            first = first or error
    if first is None:
        raise ValueError(f"statement {statement.id}: there is no order of its variables")
    raise first


def domains(statement: Statement, limit: int = LIMIT) -> list[Domain]:
    """The domains that a statement with variables declares."""
    forms = statement.forms()
    found = []
    for declared in statement.domains:
        values = dict(declared)
        for setting in settings(statement, values):
            found.append(domain_of(statement, setting, Denominator.declared(values), forms, limit))
    return found
