"""The conditional laws of one variable: how many choices of them there are, and all of them.

A law of denominator N is a composition of N in as many parts as the variable has values.  Of an update one choice
stands for all that differ by the names of its values: with denominator 1 they are the partitions of what it may see.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from properties.worlds.recipes import Setting, Step

__all__ = ["Denominator", "Laws", "choices", "compositions", "graph", "all_laws", "orbits", "parent_index", "total_of"]


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


@lru_cache(maxsize=256)
def compositions(total: int, parts: int) -> np.ndarray:
    """All ways to write ``total`` as an ordered sum of ``parts`` non-negative integers: shape (C, parts)."""
    ends = list(itertools.combinations(range(total + parts - 1), parts - 1))  # stars and bars
    bars = np.array(ends, np.int64).reshape(len(ends), parts - 1)
    return np.diff(bars, axis=1, prepend=-1, append=total + parts - 1)[::-1] - 1


def total_of(step: Step, denominator: Denominator) -> int:
    """The denominator of a step's laws, if it has a choice of them: a point mass has 1; 0 if there is no choice."""
    return denominator.of(step.name) if step.law == "free" else int(step.law == "function")


def choices(step: Step, setting: Setting, denominator: Denominator) -> int:
    """How many laws a step has at each value of its parents."""
    total, n = total_of(step, denominator), len(setting.of(step.name))
    return math.comb(total + n - 1, n - 1)


def orbits(total: int, n: int, configurations: int) -> int:
    """How many choices of a law of denominator ``total`` on n values, at each of so many parent values, there are up to
    the names of the n values: by Burnside's lemma, the mean over permutations of the number of choices they fix.

    A permutation fixes a law iff the law is constant on its cycles.  With total = 1 and n no less than the number of
    parent values these are the partitions of the parent values: Bell's numbers.
    """
    found = 0
    for cycles in _cycle_types(n, n):
        many = math.factorial(n)
        for length, times in Counter(cycles).items():
            many //= length**times * math.factorial(times)
        ways = [1] + [0] * total
        for length in cycles:
            for k in range(length, total + 1):
                ways[k] += ways[k - length]
        found += many * ways[total] ** configurations
    return found // math.factorial(n)


def _cycle_types(n: int, largest: int) -> Iterator[tuple[int, ...]]:
    if n == 0:
        yield ()
    for first in range(min(n, largest), 0, -1):
        for rest in _cycle_types(n - first, first):
            yield (first, *rest)


class Laws:
    """The choices of one law at each of so many parent values; weights (parent values, n, choices), and what each
    stands for.  relabelled: only one for all that differ by the names of the n values, the first in the order.
    """

    def __init__(self, total: int, n: int, configurations: int, relabelled: bool) -> None:
        self.laws = compositions(total, n) if total else np.ones((1, n), np.int64)
        self.configurations = configurations
        self.columns: np.ndarray | None = None
        self.times = np.ones(1, np.int64)
        if relabelled:
            self._relabel(total + 1)
        self.size = len(self.laws) ** configurations if self.columns is None else len(self.columns)

    def _relabel(self, base: int) -> None:
        """Column k is the number written by the weights of value k at each parent value, as digits.

        Renaming the values permutes the columns, so one of each orbit has them in falling order; the columns of the
        first few parent values are then in falling order too, so the choices are built one parent value at a time.
        It is the first of its orbit: ``compositions`` come in falling order.
        """
        if base**self.configurations >= 1 << 62:
            raise OverflowError("too many parent values for an update")  # its domain is far beyond any limit
        columns = np.zeros((1, self.laws.shape[1]), np.int64)
        for _ in range(self.configurations):
            columns = (columns[:, None, :] * base + self.laws[None]).reshape(-1, self.laws.shape[1])
            columns = columns[(columns[:, :-1] >= columns[:, 1:]).all(axis=1)]
        self.columns, self.base = columns, base
        run = np.ones(len(columns), np.int64)  # length of the run of equal columns, up to here
        same = np.ones(len(columns), np.int64)  # permutations that change nothing
        for k in range(1, columns.shape[1]):
            run = np.where(columns[:, k] == columns[:, k - 1], run + 1, 1)
            same *= run
        self.times = math.factorial(columns.shape[1]) // same

    def parts(self, room: int, share: tuple[int, int] = (0, 1)) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """The choices, at most ``room`` at a time: weights (parent values, n, choices), and times (choices,) or (1,).

        share: (number, of how many) of the choices, for a part of a domain.
        """
        number, shares = share
        for begin in range(number, self.size, room * shares):
            which = np.arange(begin, min(begin + room * shares, self.size), shares)
            found = np.empty((self.configurations, self.laws.shape[1], len(which)), np.int64)
            if self.columns is not None:
                rest = self.columns[which].T.copy()
                for k in reversed(range(self.configurations)):
                    rest, found[k] = np.divmod(rest, self.base)
                yield found, self.times[which]
            else:
                for k in reversed(range(self.configurations)):
                    which, choice = np.divmod(which, len(self.laws))
                    found[k] = self.laws[choice].T
                yield found, self.times


@lru_cache(maxsize=64)
def all_laws(total: int, n: int, configurations: int, relabelled: bool) -> Laws:
    return Laws(total, n, configurations, relabelled)


@lru_cache(maxsize=256)
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
    table.flags.writeable = False
    return table


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
