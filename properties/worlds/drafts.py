"""Random instances, one variable after the other, kept as the laws they were made of, so that they can be shrunk.

Each is drawn in a style: groups of independent rollouts of a policy that is not uniform (the setting of GRPO), of
rollouts of which the first come from an older policy, correlated in any way, or a corner: zeros, point masses, ties.
``kinds`` says what came of it.  Whether an instance meets the hypotheses is decided later.
"""

from __future__ import annotations

import itertools
import math
import random
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property, lru_cache

import numpy as np

from properties.worlds.batch import TOTAL, Batch, unwrapped
from properties.worlds.couplings import coupled
from properties.worlds.hints import (
    Balanced,
    Balances,
    Draws,
    Equal,
    Few,
    Fibres,
    Level,
    Mean,
    Only,
    Possible,
    Rate,
    Separates,
    Tells,
)
from properties.worlds.laws import graph, parent_index
from properties.worlds.recipes import Recipe, Setting, SettingError, Step, integer_value, number_value
from properties.worlds.rejection import law_of_draws, sample
from properties.worlds.scenes import Scene

__all__ = ["KINDS", "STYLES", "Draft", "build"]

#: style -> its share, in 20ths
STYLES = {"independent": 8, "stale": 3, "correlated": 5, "corner": 4}

#: what an instance may be, as counted
KINDS = {
    "iid_groups": "groups of independent rollouts of a policy that is not uniform",
    "stale_groups": "groups of which the first rollouts come from another policy than the rest",
    "correlated_groups": "groups correlated in any way",
    "stale_laws": "a law that follows only the first of the variables that it may depend on",
    "corners": "zeros, point masses and ties on purpose",
    "random_updates": "a variable that no other sees is random given what it sees",
    "deterministic_updates": "a variable that no other sees is a function of what it sees",
    "nonuniform_priors": "the first variable has two values or more that are not equally likely",
}

_LAWS = 40  # laws tried for one that suits a later variable


@dataclass(frozen=True)
class Draft:
    """One instance: for each step of the recipe its laws, shape (values of the parents, values), None where nothing is
    chosen.
    """

    recipe: Recipe
    setting: Setting
    kernels: tuple[np.ndarray | None, ...]
    kinds: frozenset[str] = frozenset()

    @cached_property
    def batch(self) -> Batch | None:
        """A batch of this one instance; None where its weights are larger than a batch holds."""
        weights: np.ndarray | None = np.ones(1, np.int64)
        layout = _layout(self.recipe, self.setting)
        for i, kernel in enumerate(self.kernels):
            weights = None if weights is None else layout.grown(i, weights, kernel)
        return None if weights is None else layout.batch(weights)


@dataclass(frozen=True)
class _Layout:
    """Where the parents of each step are: for every outcome so far the number of its parents' values."""

    recipe: Recipe
    setting: Setting
    index: tuple[tuple[np.ndarray, int], ...]
    tables: tuple[np.ndarray | None, ...]  # of definitions
    names: tuple[str, ...]
    sizes: tuple[int, ...]

    def grown(self, i: int, weights: np.ndarray, kernel: np.ndarray | None) -> np.ndarray | None:
        """The weights with the variable of step i added."""
        step = self.recipe.steps[i]
        try:
            if step.sampled is not None:
                return sample(step.sampled, self.names[:i], dict(self.setting.values), weights[:, None])[:, 0]
        except OverflowError:
            return None
        table = self.tables[i] if kernel is None else kernel
        if table is None:
            table = np.ones((self.index[i][1], self.sizes[i]), np.int64)
        weights = (unwrapped(weights)[:, None] * unwrapped(table)[self.index[i][0]]).reshape(-1)
        weights //= np.gcd.reduce(weights)
        if int(weights.max()) * len(weights) >= TOTAL and sum(weights.tolist()) >= TOTAL:
            return None
        return weights.astype(np.int64, copy=False)

    def batch(self, weights: np.ndarray) -> Batch:
        order = [self.names.index(name) for name in self.setting.names]
        return Batch(self.setting, weights.reshape(self.sizes).transpose(order)[None])

    def marginal(self, i: int, weights: np.ndarray, names: Sequence[str]) -> np.ndarray:
        """The weights of the named variables among the first i, one axis each."""
        table = weights.reshape(self.sizes[:i] or (1,))
        axes = [self.names.index(name) for name in names]
        other = tuple(k for k in range(i) if k not in axes)
        kept = sorted(axes)
        return np.asarray(table.sum(axis=other)).transpose([kept.index(a) for a in axes])


@lru_cache(maxsize=64)
def _layout(recipe: Recipe, setting: Setting) -> _Layout:
    names = [step.name for step in recipe.steps]
    sizes = [len(setting.of(name)) for name in names]
    index = [parent_index(step, names[:i], sizes[:i]) for i, step in enumerate(recipe.steps)]
    tables = [graph(step, setting) if step.law == "defined" else None for step in recipe.steps]
    return _Layout(recipe, setting, tuple(index), tuple(tables), tuple(names), tuple(sizes))


def build(recipe: Recipe, scene: Scene, style: str, source: random.Random) -> Draft | None:
    """One instance; None where its weights are larger than a batch holds, or a hint cannot be followed."""
    layout = _layout(recipe, scene.setting)
    weights: np.ndarray | None = np.ones(1, np.int64)
    kernels: list[np.ndarray | None] = []
    kinds: set[str] = {"corners"} if style == "corner" else set()
    for i, step in enumerate(recipe.steps):
        if weights is None:
            return None
        kernel = None
        if step.law in ("free", "function"):
            kernel = _Drawing(layout, scene, i, step, style, source, weights, kinds).kernel()
            if kernel is None:
                return None
            if not i and len(set(kernel[0][kernel[0] > 0].tolist())) > 1:
                kinds.add("nonuniform_priors")
        kernels.append(kernel)
        weights = layout.grown(i, weights, kernel)
    seen = {name for step in recipe.steps for name in step.parents}
    for step, kernel in zip(recipe.steps, kernels, strict=True):
        if kernel is not None and step.parents and step.name not in seen:
            kinds.add("random_updates" if ((kernel > 0).sum(axis=1) > 1).any() else "deterministic_updates")
    if weights is None:
        return None
    draft = Draft(recipe, scene.setting, tuple(kernels), frozenset(kinds))
    vars(draft)["batch"] = layout.batch(weights)  # what the cached property would find again
    return draft


@lru_cache(maxsize=1024)
def _number(text: str, parameters: tuple[tuple[str, int], ...]) -> Fraction:
    return number_value(text, dict(parameters))


@lru_cache(maxsize=64)
def _hits(hint: Balances, name: str, values: tuple[Hashable, ...], later: tuple[Hashable, ...]) -> np.ndarray:
    """At which values of the later variable and of this one the definition takes the value of the hint."""
    function, arguments = hint.call.definition.function, hint.call.arguments
    return np.array(
        [[function(*(v if a == name else w for a in arguments)) == hint.value for v in values] for w in later]
    )


@dataclass
class _Drawing:
    """The laws of one variable, given those before it."""

    layout: _Layout
    scene: Scene
    i: int
    step: Step
    style: str
    source: random.Random
    weights: np.ndarray
    kinds: set[str]
    numbers: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.numbers = dict(self.scene.setting.parameters)
        self.values = self.scene.setting.of(self.step.name)
        self.n = len(self.values)
        self.parent, self.parents = self.layout.index[self.i]

    @cached_property
    def mass(self) -> np.ndarray:
        """The weights of the values of the parents, which sum to less than 2^62."""
        mass = np.zeros(self.parents, np.int64)
        np.add.at(mass, self.parent, self.weights)
        return mass

    def kernel(self) -> np.ndarray | None:
        allowed = self._allowed()
        if allowed is None:
            return None
        for hint in self.step.hints:
            if isinstance(hint, Draws) and self.step.law == "free":
                return self._draws(hint)
            if isinstance(hint, Rate):
                return self._rate(hint)
            if isinstance(hint, Tells):
                return self._tells(hint)
            if isinstance(hint, Level) and self.source.randrange(4):
                return np.array([self._weighed(allowed, lambda: 1) for _ in range(self.parents)], np.int64)
            if isinstance(hint, Equal):
                return self._equal(hint, allowed)
            if isinstance(hint, Mean) and not self._is_extreme(hint):
                return self._mean(hint, allowed)
            if isinstance(hint, Fibres):
                return self._fibres(hint)
            if isinstance(hint, Balances) and self.parents == 1:
                return max((self._general(allowed) for _ in range(_LAWS)), key=lambda k: self._balanced(hint, k[0]))
        found = self._general(allowed)
        for hint in self.step.hints:
            if isinstance(hint, Possible):
                self._possible(hint, found)
        return found

    # Laws ---------------------------------------------------------------------------------------

    def _general(self, allowed: list[int]) -> np.ndarray:
        """A few laws, dealt out to the values of the parents: at random, by the first of them alone, or a copy."""
        if self.parents == 1:
            return np.array([self._law(allowed)], np.int64)
        tokens = self._tokens(allowed)
        how = self.source.randrange(5, 8) if tokens and self.source.randrange(3) else self.source.randrange(8)
        where = np.arange(self.parents)
        if self.style == "stale" or how == 0:
            self.kinds.add("stale_laws")
            rest = math.prod(len(self.scene.setting.of(p)) for p in self.step.parents[1:])
            where = where // rest
        elif how == 1:  # a copy, as far as it goes
            shape = [len(self.scene.setting.of(p)) for p in self.step.parents]
            copied = np.unravel_index(where, shape)[self.source.randrange(len(shape))]
            return np.eye(self.n, dtype=np.int64)[[allowed[int(k) % len(allowed)] for k in copied]]
        pure = self.step.law == "function" or how in (2, 3, 4)
        if pure:
            table = np.eye(self.n, dtype=np.int64)[allowed]
        else:
            laws = [self._law(allowed) for _ in range(self.source.choice((2, 3, 4)))]
            common = math.lcm(*map(sum, laws))
            table = np.array(
                [[w * (common // total) for w in law] for law, total in zip(laws, map(sum, laws), strict=True)],
                np.int64,
            )
        chosen = np.array([self.source.randrange(len(table)) for _ in range(int(where[-1]) + 1)])
        return table[chosen[where]]

    def _point(self, k: int) -> list[int]:
        return [int(j == k) for j in range(self.n)]

    def _law(self, allowed: list[int]) -> list[int]:
        """One law on the allowed values."""
        if self.step.law == "function":
            return self._point(self.source.choice(allowed))
        tokens = self._tokens(allowed)
        if tokens:
            return self._group(tokens)
        if self._is_group() and self.source.randrange(2):  # rollouts as different as they get
            most = max(len({*self._row(k)}) for k in allowed)
            allowed = [k for k in allowed if len({*self._row(k)}) == most]
        if self.style == "corner":
            some = self.source.sample(allowed, min(len(allowed), self.source.choice((1, 1, 2, 2, 3))))
            return self._weighed(some, lambda: 1)  # a point mass, or a tie
        if self.source.randrange(4) == 0:
            return self._weighed(allowed, lambda: 1)
        if self._is_group():
            self.kinds.add("correlated_groups")
        most = len(allowed) if self.source.randrange(3) == 0 else min(len(allowed), 4)
        some = self.source.sample(allowed, self.source.randint(min(2, most), most))
        if self.source.randrange(4) == 0:  # balls thrown into the values: as many as there are
            thrown = Counter(self.source.choice(allowed) for _ in range(max(2, len(allowed))))
            return [thrown[j] for j in range(self.n)]
        return self._weighed(some, lambda: self.source.choice((1, 1, 2, 3)))

    def _row(self, k: int) -> tuple[Hashable, ...]:
        value = self.values[k]
        return value if isinstance(value, tuple) else (value,)

    def _is_group(self) -> bool:
        return len(self._row(0)) > 1

    def _tokens(self, allowed: list[int]) -> tuple[int, ...]:
        """The tokens of which a policy draws a group, in the styles of independent rollouts; else none."""
        fits = self._is_group() and self.style in ("independent", "stale") and self.step.law == "free"
        found = self.scene.tokens_of(self.step.name) if fits and len(allowed) == self.n else ()
        return found if len(found) > 1 else ()

    def _weighed(self, some: Iterable[int], weight: Callable[[], int]) -> list[int]:
        found = [0] * self.n
        for k in some:
            found[k] = weight()
        return found

    def _group(self, tokens: tuple[int, ...]) -> list[int]:
        """Independent rollouts of one policy, or the first of them of an older one."""
        length = len(self._row(0))
        now, old = self._policy(tokens), self._policy(tokens)
        late = length
        if self.style == "stale":
            late = self.source.randint(1, length - 1)
        self.kinds.add("iid_groups" if self.style == "independent" else "stale_groups")
        found = []
        for k in range(self.n):
            policies = (now if place < late else old for place in range(length))
            found.append(math.prod(p.get(c, 0) for p, c in zip(policies, self._row(k), strict=True)))
        return found

    def _policy(self, tokens: tuple[int, ...]) -> dict[Hashable, int]:
        """Weights of sum 4 on two or three of the tokens, not all equal."""
        first, second = ((3, 1), (1, 3))[self.source.randrange(2)]
        some = self.source.sample(tokens, min(len(tokens), self.source.choice((2, 3))))
        return dict(zip(some, (2, 1, 1) if len(some) == 3 else (first, second), strict=True))

    # Hints --------------------------------------------------------------------------------------

    def _allowed(self) -> list[int] | None:
        """The values that the hints leave; None if there is none."""
        found = list(range(self.n))
        for hint in self.step.hints:
            if isinstance(hint, Only) or (isinstance(hint, Mean) and self._is_extreme(hint)):
                wanted = _number(hint.value, self.scene.setting.parameters)
                found = [k for k in found if hint.call.definition.function(self.values[k]) == wanted]
            elif isinstance(hint, Few):
                found = sorted(self.source.sample(found, min(len(found), hint.most)))
            elif isinstance(hint, Separates | Balanced):
                mass = self.layout.marginal(self.i, self.weights, [hint.of]).tolist()
                of = self.scene.setting.of(hint.of)
                live = [(value, w) for value, w in zip(of, mass, strict=True) if w]
                found = [k for k in found if self._fits(hint, self.values[k], live)]
        return found or None

    def _draws(self, hint: Draws) -> np.ndarray | None:
        """Independent draws, that depend on the parents or not"""
        names, values = self.layout.names[: self.i], dict(self.scene.setting.values)
        try:
            law = law_of_draws(hint.form, names, values, self.weights[:, None])
        except OverflowError:
            return None
        return unwrapped(coupled(self.mass[:, None], law, self.source)[:, :, 0])

    def _balanced(self, hint: Balances, law: np.ndarray) -> int:
        """For how many values of the later variable the definition has the probability wanted, under this law."""
        wanted = _number(hint.probability, self.scene.setting.parameters)
        hits = _hits(hint, self.step.name, self.values, self.scene.setting.of(hint.later))
        weights = law.astype(object)
        tops = hits.astype(object) @ weights
        return sum(top * wanted.denominator == int(weights.sum()) * wanted.numerator for top in tops.tolist())

    def _fits(self, hint: Separates | Balanced, value: Hashable, live: Sequence[tuple[Hashable, int]]) -> bool:
        arguments = hint.call.arguments
        results = [
            hint.call.definition.function(*(of if name == hint.of else value for name in arguments)) for of, _ in live
        ]
        if isinstance(hint, Separates):
            return len(set(results)) == len(results)
        top = sum(w for (_, w), result in zip(live, results, strict=True) if result == hint.value)
        return Fraction(top, sum(w for _, w in live)) == _number(hint.probability, self.scene.setting.parameters)

    def _groups(self, names: Sequence[str]) -> dict[int, list[int]]:
        """The numbers of the parents' values of positive weight, by the values of some of the parents."""
        rows = itertools.product(*(range(len(self.scene.setting.of(p))) for p in self.step.parents))
        places = [self.step.parents.index(name) for name in names]
        codes: dict[tuple[int, ...], int] = {}
        found: dict[int, list[int]] = {}
        for k, row in enumerate(rows):
            if self.mass[k]:
                code = codes.setdefault(tuple(row[p] for p in places), len(codes))
                found.setdefault(code, []).append(k)
        return found

    def _rate(self, hint: Rate) -> np.ndarray | None:
        """A law of two values whose mean over the other parents is the same for each value of ``given``."""
        if hint.given not in self.step.parents or hint.value not in self.values or self.n != 2:
            return None
        rate = _number(hint.probability, self.scene.setting.parameters)
        if not 0 <= rate <= 1:
            return None
        yes = self.values.index(hint.value)
        share = [rate] * self.parents
        for members in self._groups([hint.given]).values():
            masses = [int(self.mass[k]) for k in members]
            chosen = self._subset(masses, rate * sum(masses))
            if chosen is None and self.step.law == "function":
                return None
            if chosen is not None and (self.step.law == "function" or self.source.randrange(2)):
                for k, is_in in zip(members, chosen, strict=True):
                    share[k] = Fraction(is_in)
            elif self.source.randrange(3):
                self._tilt(share, members, masses)
        common = math.lcm(*(q.denominator for q in share))
        kernel = np.zeros((self.parents, 2), object)
        kernel[:, yes] = [int(q * common) for q in share]
        kernel[:, 1 - yes] = common - kernel[:, yes]
        return unwrapped(kernel)

    def _tilt(self, share: list[Fraction], members: list[int], masses: list[int]) -> None:
        """Move some of the probability from one value of the parents to another."""
        if len(members) < 2:
            return
        a, b = self.source.sample(range(len(members)), 2)
        most = min(share[members[a]] * masses[a], (1 - share[members[b]]) * masses[b])
        moved = most * Fraction(self.source.choice((1, 2)), 2)
        share[members[a]] -= moved / masses[a]
        share[members[b]] += moved / masses[b]

    def _subset(self, masses: list[int], total: Fraction) -> list[int] | None:
        """Some of the masses of this sum, as zeros and ones; None if there are none."""
        if total.denominator != 1 or sum(masses) > 1 << 12:
            return None
        order = self.source.sample(range(len(masses)), len(masses))
        ways: dict[int, list[int]] = {0: []}
        for k in order:
            for reached, members in list(ways.items()):
                ways.setdefault(reached + masses[k], [*members, k])
        found = ways.get(int(total))
        return None if found is None else [int(k in found) for k in range(len(masses))]

    def _tells(self, hint: Tells) -> np.ndarray:
        """One to one in the variables that it has to tell, at each value of the given ones."""
        known = [name for name in hint.of if name in self.step.parents]
        kernel = np.zeros((self.parents, self.n), np.int64)
        kernel[:, 0] = 1
        for members in self._groups([n for n in hint.given if n in self.step.parents]).values():
            places = self.source.sample(range(self.n), self.n)
            for number, same in enumerate(group for group in self._groups(known).values() if {*group} & {*members}):
                for k in {*same} & {*members}:
                    kernel[k] = self._point(places[number % self.n])
        return kernel

    def _equal(self, hint: Equal, allowed: list[int]) -> np.ndarray | None:
        """Uniform on so many of the values."""
        try:
            size = integer_value(hint.size, self.numbers)
        except SettingError:
            return None
        if not 1 <= size <= len(allowed):
            return None
        rows = [self._weighed(self.source.sample(allowed, size), lambda: 1) for _ in range(self.parents)]
        return np.array(rows, np.int64)

    def _is_extreme(self, hint: Mean) -> bool:
        """Whether the mean is the largest or the least value of a number of this variable alone"""
        if hint.call.arguments != (self.step.name,):
            return False
        numbers = [hint.call.definition.function(value) for value in self.values]
        return _number(hint.value, self.scene.setting.parameters) in (min(numbers), max(numbers))  # type: ignore[type-var]

    def _mean(self, hint: Mean, allowed: list[int]) -> np.ndarray | None:
        """At each value of the parents a mixture of values that are the mean, and of pairs between which it is."""
        mean = _number(hint.value, self.scene.setting.parameters)
        if not {*hint.call.arguments} <= {*self.step.parents, self.step.name}:
            return None
        rows = itertools.product(*(self.scene.setting.of(p) for p in self.step.parents))
        kernel = []
        for row in rows:
            known = dict(zip(self.step.parents, row, strict=True))
            numbers = {}
            for k in allowed:
                given = {**known, self.step.name: self.values[k]}
                number = hint.call.definition.function(*(given[name] for name in hint.call.arguments))
                if not isinstance(number, int | Fraction):
                    return None
                numbers[k] = Fraction(number) - mean
            parts = [{k: Fraction(1)} for k, number in numbers.items() if number == 0]
            if self.step.law != "function":
                parts += [
                    {i: b / (b - a), j: -a / (b - a)}
                    for (i, a), (j, b) in itertools.product(numbers.items(), repeat=2)
                    if a < 0 < b
                ]
            if not parts:
                return None
            chosen = [self.source.choice(parts) for _ in range(1 if self.step.law == "function" else 2)]
            kernel.append([sum((part.get(k, Fraction(0)) for part in chosen), Fraction(0)) for k in range(self.n)])
        common = math.lcm(*(q.denominator for law in kernel for q in law))
        law = np.array([[int(q * common) for q in law] for law in kernel], object)
        return unwrapped(law)

    def _fibres(self, hint: Fibres) -> np.ndarray | None:
        try:
            size = integer_value(hint.size, self.numbers)
        except SettingError:
            return None
        many = self.parents // size if size and self.parents % size == 0 else 0
        if not 0 < many <= self.n:
            return None
        labels = self.source.sample(range(self.n), many)
        order = self.source.sample(range(self.parents), self.parents)
        kernel = np.zeros((self.parents, self.n), np.int64)
        for place, k in enumerate(order):
            kernel[k, labels[place // size]] = 1
        return kernel

    def _possible(self, hint: Possible, kernel: np.ndarray) -> None:
        """Give the value a positive probability at each value of ``given``."""
        if hint.value not in self.values or hint.given not in self.step.parents:
            return
        yes, total = self.values.index(hint.value), int(kernel[0].sum())
        for members in self._groups([hint.given]).values():
            if not kernel[members, yes].any():
                kernel[self.source.choice(members)] = np.array(self._point(yes)) * total
