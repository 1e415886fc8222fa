"""Answers that are alike: groups up to a renaming of the tokens, with the exact figures of all of them.

Where the prior and the policies are uniform and the reward stays what it is when tokens and answers are renamed, every
group has V! renamed ones that are as likely.  If the update commutes with renaming (its V numbers are renamed in the
same way), one group of each kind gives all figures: H(S | T, g) and H(S | g) do not depend on the names.
"""

from __future__ import annotations

import math
import random
from collections.abc import Hashable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby
from typing import Any

import numpy as np

from exact import Joint
from properties.audit.calling import Caller
from properties.audit.levels import REORDERED, Carry, Figures, labels_at, numbers_of
from properties.audit.world import Group, Input, Symbol, World

__all__ = ["Kinds", "commutes", "kinds", "moments", "partitions", "symmetric"]

TRIED = 200  # random groups on which the update is tried


def symmetric(world: World) -> bool:
    """Whether renaming tokens and answers together changes nothing in this world: decided, on all of it."""
    V = world.V
    if world.P > 1 or world.length > 1 or world.seeds > 1 or world.joint_law is not None or V < 2:
        return False
    policies = [world.current, world.sampler, *([world.anchor] if world.anchor else [])]
    even = [world.chances, *(row for policy in policies for block in policy.laws for row in block)]
    if world.names != tuple(range(V)) or any(len(set(law)) > 1 for law in even) or world.current.shape != (V,):
        return False
    swap, turn = [1, 0, *range(2, V)], [*range(1, V), 0]  # they generate all renamings
    return all(
        world.rewarded((t,), s) == world.rewarded((names[t],), names[s])
        for names in (swap, turn)
        for t in range(V)
        for s in range(V)
    )


def partitions(K: int, V: int) -> int:
    """In how many ways K is a sum of at most V positive integers, without order."""
    ways = [1] + [0] * K
    for part in range(1, V + 1):
        for n in range(part, K + 1):
            ways[n] += ways[n - part]
    return ways[K]


def kinds(world: World) -> Iterator[Input]:
    """One group of each kind: token 0 most often, then token 1, ...; weights count all of its kind, in every order."""
    V, K = world.V, world.K
    symbols, _ = world._parts(0)
    of: list[list[tuple[Symbol, Mapping[int, int]]]] = [[] for _ in range(V)]
    for symbol, own in symbols:
        of[symbol[0][0]].append((symbol, own))

    def fill(token: int, counts: Sequence[int]) -> Iterator[tuple[Group, dict[int, int], int]]:
        """Rewards for the rollouts of this token and the later ones; ways: orders of equal symbols."""
        if token == V or not counts[token]:
            yield (), dict.fromkeys(range(V), 1), 1
            return
        for rest, left, ways in fill(token + 1, counts):
            for group, weights, more in _shared(of[token], counts[token], left):
                yield group + rest, weights, ways * more

    for counts in _counts(K, V, K):
        same = math.prod(math.factorial(len(list(equal))) for _, equal in groupby(counts))
        size = math.factorial(V) // same
        for group, weights, ways in fill(0, counts):
            orders = math.factorial(K) // ways
            yield Input((group,), 0, ({s: w * orders * size for s, w in weights.items()},))


def _counts(left: int, parts: int, most: int) -> Iterator[tuple[int, ...]]:
    """``left`` as a sum of ``parts`` integers that do not grow, the first at most ``most``."""
    if parts == 1:
        if left <= most:
            yield (left,)
        return
    for first in range(min(left, most), -(-left // parts) - 1, -1):
        for rest in _counts(left - first, parts - 1, first):
            yield (first, *rest)


def _shared(
    symbols: Sequence[tuple[Symbol, Mapping[int, int]]], count: int, left: dict[int, int]
) -> Iterator[tuple[Group, dict[int, int], int]]:
    """``count`` rollouts of one token, shared out among its rewards; answers that do not allow it are left out."""
    if not symbols:
        if not count:
            yield (), left, 1
        return
    symbol, own = symbols[0]
    for n in range(count + 1):
        weights = left if not n else {s: w * own[s] ** n for s, w in left.items() if s in own}
        if not weights:
            break
        for group, inner, ways in _shared(symbols[1:], count - n, weights):
            yield (symbol,) * n + group, inner, ways * math.factorial(n)


def commutes(caller: Caller, cases: Sequence[Input], call: Any) -> tuple[Input, Input] | None:
    """A group and a renamed one at which the update is not renamed with it, on random ones; None if there is none."""
    V = caller.world.V
    draw = random.Random(2)
    for case in draw.sample(list(cases), min(TRIED, len(cases))):
        names = draw.sample(range(V), V)
        group = tuple(((names[rollout[0]],), reward) for rollout, reward in case.groups[0])
        other = Input((group,), case.seed, case.weights)
        rows = numbers_of([call(caller, case), call(caller, other)])
        if rows is None or rows.shape[1] != V:
            return case, other
        rows[0] = rows[0][np.argsort(names)]  # what was at v is at names[v] now
        if len(set(labels_at(rows, REORDERED))) > 1:
            return case, other
    return None


class Kinds(Carry):
    """Informations from one group of each kind.

    A label is a tuple of one part a token.  Outputs are told apart up to renaming, and S is renamed with them: to its
    rank among the parts, shared evenly among equal ones.
    """

    def figures(self, labels: Sequence[Hashable]) -> Figures:
        V = self.world.V
        atoms: dict[tuple[Any, Any], int] = {}
        shared = math.lcm(*range(1, V + 1))
        different: dict[Any, int] = {}
        for row, label in zip(self.rows, labels, strict=True):
            order = sorted(range(V), key=lambda v, label=label: label[v])  # type: ignore[index,misc]
            kind = tuple(label[v] for v in order)  # type: ignore[index]
            tied: dict[Any, list[int]] = {}
            for rank, v in enumerate(order):
                tied.setdefault(label[v], []).append(rank)  # type: ignore[index]
            different[kind] = math.factorial(V) // math.prod(math.factorial(len(t)) for t in tied.values())
            for (s,), w in row:
                ranks = tied[label[s]]  # type: ignore[index]
                for rank in ranks:
                    atoms[rank, kind] = atoms.get((rank, kind), 0) + w * (shared // len(ranks))
        joint = Joint.from_weights(atoms, names=("S", "g"))
        return Figures(
            self.prior - joint.H("S | g"),
            self.prior - self.joint(labels, rollouts=True).H("S | g"),
            sum(different.values()),
        )


def moments(world: World, cases: Sequence[Input], rows: Sequence[list[Fraction]]) -> tuple[tuple[Any, ...], Fraction]:
    """E[g | S = 0] and E[|g|^2 | S = 0] from one group of each kind; for the other answers they are renamed."""
    V = world.V
    own = rest = square = Fraction(0)
    for case, row in zip(cases, rows, strict=True):
        total, length = sum(row), sum(x * x for x in row)
        for s, w in case.weights[0].items():
            own += w * row[s]
            rest += w * (total - row[s]) / (V - 1)
            square += w * length
    unit = V * world.units[0]
    return (own / unit, *[rest / unit] * (V - 1)), square / unit
