"""The joint entropies that decide a statement, and the inequalities between them.

Let L be the family of sets of variables closed under union and intersection that the sets in the statement
and its hypotheses generate.  A function on L with h(empty) = 0 that is monotone and submodular extends to a
polymatroid on all sets by f(X) = min h(A) over A in L containing X: so the linear program over L decides
exactly what the one over all 2^n sets would.  L is distributive, so that the elementary inequalities (one
step up from each set in two directions, and one at the top for each direction) imply all others in L.

Where a hypothesis says that X is a function of Y, h(Y) = h(X,Y): of the sets in L only the closed ones, which
hold all that they determine, are different columns, and they are listed without listing the others.
A proof often needs few sets: ``few_sets`` takes those of the statement, and a little more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from exact.shannon._linear import Basic

Dependency = tuple[int, int]  # (Y, X): X is a function of Y


class TooLarge(ValueError):
    """More joint entropies than can be handled."""


def closure(mask: int, dependencies: Sequence[Dependency]) -> int:
    """The variables determined by ``mask``."""
    changed = True
    while changed:
        changed = False
        for source, target in dependencies:
            if source & ~mask == 0 and target & ~mask:
                mask |= target
                changed = True
    return mask


@dataclass(frozen=True)
class Shape:
    """Closed sets (without the one that is constant), and the quantities I(A;B|C) >= 0 that may be added up.

    ``whole``: whether these imply every Shannon inequality between the sets, so that what does not follow from them
    does not follow.
    """

    sets: list[int]
    basics: list[Basic]
    whole: bool


class Lattice:
    """The closed sets that a family of bit masks generates, the smallest first."""

    def __init__(self, family: Iterable[int], dependencies: Sequence[Dependency], limit: int) -> None:
        family = set(family)
        self.dependencies = dependencies
        self.full = 0
        for mask in family:
            self.full |= mask
        # least[v] is the smallest member with variable v; every member is a union of such sets
        least: dict[int, int] = {}
        for v in range(self.full.bit_length()):
            if self.full >> v & 1:
                smallest = self.full
                for mask in family:
                    if mask >> v & 1:
                        smallest &= mask
                least[v] = smallest
        self.down: list[int] = list(dict.fromkeys(least.values()))
        # the variables that always come together, one block for each join-irreducible set
        self.blocks: list[int] = [sum(1 << v for v, low in least.items() if low == down) for down in self.down]
        self.zero = closure(0, dependencies)
        found = {self.zero}
        frontier = [self.zero]
        known: dict[int, int] = {}
        while frontier:
            fresh = []
            for mask in frontier:
                for down in self.down:
                    union = mask | down
                    closed = known.get(union)
                    if closed is None:
                        closed = known[union] = closure(union, dependencies)
                    if closed not in found:
                        found.add(closed)
                        fresh.append(closed)
                if len(found) > limit + 1:
                    raise TooLarge(f"more than {limit} joint entropies")
            frontier = fresh
        self.sets: list[int] = sorted(found - {self.zero}, key=lambda mask: (mask.bit_count(), mask))

    def elementary(self) -> Iterator[Basic]:
        """The inequalities I(a;b|C) >= 0 and H(a|rest) >= 0 that imply every other in the lattice."""
        pairs = list(zip(self.down, self.blocks, strict=True))
        for _, block in pairs:
            above = 0
            for other, other_block in pairs:
                if other & block == block:
                    above |= other_block
            yield block, block, self.full & ~above
        for base in [self.zero, *self.sets]:
            ready = [block for down, block in pairs if block & ~base and (down & ~block) & ~base == 0]
            for i, first in enumerate(ready):
                for second in ready[:i]:
                    yield first, second, base

    def shape(self) -> Shape:
        """All of it."""
        return Shape(self.sets, list(self.elementary()), True)


def few_sets(
    family: Iterable[int], claimed: Iterable[int], dependencies: Sequence[Dependency], order: int, limit: int
) -> Shape:
    """The sets of the statement and of its hypotheses, the first k variables, and unions and intersections of two.

    Those with a set of the statement come first, and others while there is room.  order: the mask of all variables.
    A proof from these is a proof; without one nothing is said.
    """
    start = dict.fromkeys(closure(mask, dependencies) for mask in family)
    goals = dict.fromkeys(closure(mask, dependencies) for mask in claimed)
    found = dict.fromkeys(start)
    prefix = 0
    for v in range(order.bit_length()):
        if order >> v & 1:
            prefix |= 1 << v
            found[closure(prefix, dependencies)] = None
    for firsts in (goals, start):
        seconds = list(start)
        for first in firsts:
            if len(found) > limit:
                break
            for second in seconds:
                found[first & second] = None
                found[closure(first | second, dependencies)] = None
    return pairs_of(list(found)[: max(limit, len(start))], dependencies, False)


def pairs_of(sets: Iterable[int], dependencies: Sequence[Dependency], grow: bool) -> Shape:
    """I(A;B|C) >= 0 and H(A|C) >= 0 for any two sets whose union and intersection are among them.

    grow: first add the unions and intersections of two.
    """
    zero = closure(0, dependencies)
    closed = dict.fromkeys(closure(mask, dependencies) for mask in sets)
    if grow:
        for first, second in combinations(list(closed), 2):
            closed[closure(first | second, dependencies)] = None
            closed[first & second] = None
    known = {*closed, zero}
    ordered = sorted(closed.keys() - {0, zero}, key=lambda mask: (mask.bit_count(), mask))
    basics: list[Basic] = []
    for i, first in enumerate(ordered):
        basics.append((first, first, zero))
        for second in ordered[:i]:
            meet = first & second
            if meet == second:
                basics.append((first & ~second, first & ~second, second))
            elif (meet in known or not meet) and closure(first | second, dependencies) in known:
                basics.append((first & ~meet, second & ~meet, meet))
    return Shape(ordered, basics, False)
