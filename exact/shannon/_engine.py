"""In which order a statement is tried: few joint entropies, symmetry, then all of them.

A proof over few sets is a proof; that there is none says nothing, so the whole lattice decides unless it is too
large.  Where permutations of the variables leave the question as it is, one column stands for an orbit: that
decides; the proof is then looked for among the inequalities that look like those used.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from fractions import Fraction

from exact.shannon._linear import Basic, Form, Link, joint_entropies
from exact.shannon._sets import Lattice, Shape, TooLarge, closure, few_sets, pairs_of
from exact.shannon._symmetry import generators
from exact.shannon.lp import Dependencies, Multipliers, OutOfTime, Program, Separation

MAX_ENTROPIES = 10_000  # joint entropies in one linear program
_FEW = (200, 600)  # sets with which a first proof is looked for
_AT_ONCE = 150  # up to so many, the whole lattice is the first that is tried
_SYMMETRIC = 100  # from so many on, symmetries are looked for
_SHORT = (12, 24)  # sets of a proof, and with unions and intersections, up to which a shorter one is looked for


class Engine:
    """The linear programs of a list of hypotheses, for forms over the same variables."""

    def __init__(self, premises: Sequence[Link], forms: Sequence[Form], count: int, deadline: float | None) -> None:
        self.premises, self.count, self.deadline = list(premises), count, deadline
        self.pairs = Dependencies(premises).pairs
        claimed = {key for form in forms for key in joint_entropies(form)}
        family = claimed | {key for link in premises for key in joint_entropies(link.slack)}
        self.loose = _alone(family, self.pairs)
        self.claimed = sorted(mask for mask in claimed if not mask & self.loose)
        self.family = sorted(mask for mask in family if not mask & self.loose)
        try:
            self.lattice: Lattice | None = Lattice(self.family, self.pairs, MAX_ENTROPIES)
            self.size = len(self.lattice.sets)
        except TooLarge:
            self.lattice, self.size = None, MAX_ENTROPIES + 1
        self._few: dict[int, Program] = {}
        self._whole: Program | None = None

    def close(self, mask: int) -> int:
        """A set of variables with all that it determines."""
        return closure(mask, self.pairs)

    @property
    def heavy(self) -> bool:
        """Whether the whole lattice takes more than a moment, or too much."""
        return self.size > 1000

    @property
    def few(self) -> Program:
        """The program over the fewest sets; the whole one where that is small."""
        return self._of(_FEW[0])

    def _of(self, limit: int) -> Program:
        if self.size <= _AT_ONCE:
            return self.whole
        if limit not in self._few:
            order = (1 << self.count) - 1 & ~self.loose
            shape = few_sets(self.family, self.claimed, self.pairs, order, limit)
            self._few[limit] = Program(self.premises, self._with_loose(shape), self.deadline)
        return self._few[limit]

    @property
    def whole(self) -> Program:
        """The program over the whole lattice; raises TooLarge."""
        if self._whole is None:
            if self.lattice is None:
                raise TooLarge(f"more than {MAX_ENTROPIES} joint entropies")
            self._whole = Program(self.premises, self._with_loose(self.lattice.shape()), self.deadline)
        return self._whole

    def _with_loose(self, shape: Shape) -> Shape:
        """And the variables that stand alone: independent of the others, nothing more is to be said of them."""
        alone = [1 << v for v in range(self.count) if self.loose >> v & 1]
        sets = [*shape.sets, *(closure(mask, self.pairs) for mask in alone)]
        return Shape(sets, [*shape.basics, *((mask, mask, 0) for mask in alone)], shape.whole)

    def contradiction(self) -> tuple[Multipliers, bool] | None:
        """Multipliers that show -1 >= 0 from the hypotheses, or 0 > 0 (then True), if there are any."""
        found = self.few.contradiction()
        if found is not None or self.few.shape.whole or self.lattice is None:
            return found
        if not any(link.strict or any(key < 0 for key in link.slack) for link in self.premises):
            return None
        return self.whole.contradiction()

    def quick(self, slack: Form, strict: bool) -> Multipliers | None:
        """A proof from few sets, if there is one."""
        for limit in _FEW if self.size > _FEW[0] else _FEW[:1]:
            found = self._of(limit).decide(slack, strict)
            if isinstance(found, Multipliers):
                return found
            if self._of(limit).shape.whole:
                break
        return None

    def decide(self, slack: Form, strict: bool) -> Multipliers | Separation:
        """A proof, or a polymatroid that violates it; raises TooLarge."""
        if self.lattice is None:
            raise TooLarge(f"more than {MAX_ENTROPIES} joint entropies")
        if self.few.shape.whole:
            return self.few.decide(slack, strict)
        if self.size >= _SYMMETRIC and not strict:
            symmetries = generators(
                self.count, [(slack, False), *((link.slack, link.equality) for link in self.premises)]
            )
            if symmetries:
                program = Program(self.premises, self._with_loose(self.lattice.shape()), self.deadline, symmetries)
                basics = program.used_by(slack)
                if isinstance(basics, Separation):
                    return basics
                narrow = Program(self.premises, Shape(program.shape.sets, basics, True), self.deadline)
                return narrow.decide(slack)
        return self.whole.decide(slack, strict)

    def shortened(self, slack: Form, found: Multipliers) -> Multipliers:
        """A proof of less total weight between the same sets, and unions and intersections of them."""
        used = {key for i in found.premises for key in joint_entropies(self.premises[i].slack)}
        used |= set(joint_entropies(slack))
        for a, b, c in found.basics:
            used |= {a | c, b | c, a | b | c, c} - {0}
        if len(used) > _SHORT[1] or len(found.basics) + len(found.premises) < 2 or found.rest:
            return found
        kept = [self.premises[i] for i in sorted(found.premises)]
        if any(key < 0 for link in kept for key in link.slack) or any(link.strict for link in kept):
            return found
        numbers = sorted(found.premises)
        shape = pairs_of(used, Dependencies(kept).pairs, len(used) <= _SHORT[0])
        try:
            other = Program(kept, shape, self.deadline).decide(slack)
        except OutOfTime:
            return found
        if not isinstance(other, Multipliers) or _weight(other) >= _weight(found):
            return found
        return Multipliers({numbers[i]: value for i, value in other.premises.items()}, other.basics, other.rest)


def _alone(family: set[int], dependencies: Sequence[tuple[int, int]]) -> int:
    """The variables whose entropy occurs, and no other that has to do with them."""
    joined = 0
    for mask in family:
        if mask & (mask - 1):
            joined |= mask
    for source, target in dependencies:
        joined |= source | target
    alone = 0
    for mask in family:
        alone |= mask & ~joined
    return alone


def _weight(found: Multipliers) -> tuple[Fraction, int]:
    total = sum(found.basics.values(), Fraction(0)) + sum(map(abs, found.premises.values()), Fraction(0))
    return total, len(found.basics) + len(found.premises)


def late(deadline: float | None) -> bool:
    """Whether the time is over."""
    return deadline is not None and time.monotonic() > deadline


__all__ = ["MAX_ENTROPIES", "Basic", "Engine", "late"]
