"""What sharpness shows of each link, beside the mutants that fail: tight somewhere, best constants, best rate.

A link is *tight somewhere* if it is an equality on an instance of the pool: one that meets every hypothesis and is not
degenerate.  Its constants are the factors of the terms of its closed forms, written or not: log2(e)/V^2 is
1*log2(e)/V^2.  With u of a term given away the slack of the link changes by -u times the term, so a factor is *best*
if no u > 0 leaves the link true: where it is tight with the term positive that is exact, else u = 2^-20 is refuted by
an instance.  Of a factor that is not best the search says how much can be given away on every case, in 64ths, and how
much can not.  The rate of a term of parameters is *best* if even then no more than a factor can be given away: with
the factor that holds halved (or doubled, where growth makes the link stronger), the link fails in every case far out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np

from exact.syntax import Binary, Divergence, Entropy, Expression, Information, Negation, Number, walk
from exact.syntax import Statement as Formula
from properties.checks.evaluate import Value, difference, evaluate, violates
from properties.checks.pool import NOT_AT_ONCE, Case, Pool, Seen, is_closed, one_by_one
from properties.checks.witness import Witness
from theorems.language import Statement

__all__ = ["BEST_CONSTANT", "BEST_RATE", "EQUALITY", "MUTANTS_ONLY", "TIGHT", "Constant", "Grade", "grade"]

TIGHT = "tight somewhere"
BEST_CONSTANT = "best constant"
BEST_RATE = "best rate"
EQUALITY = "an equality"
MUTANTS_ONLY = "only that these mutants fail"

_LEAST = Fraction(1, 1 << 20)  # a smaller part of a term is not looked for
_PARTS = 64
_MOST = 1 << 10  # times as large a factor is not looked for
_FAR = 4  # of the cases furthest out
_OUT = 1 << 10  # a parameter as large as that is far out


@dataclass(frozen=True)
class Constant:
    """The factor 1 of a term, on the side that it makes weaker (sign 1) or stronger (sign -1) by growing.

    best: nothing of it can be given away.  exact: shown at an equality, not only down to 2^-20.  held: the largest
    factor change, in 64ths, with which the link holds in all cases; refuted: the smallest with which it fails, on the
    witness; both are factors in place of 1.  rate: the rate of the term is best.  seen: cases.
    """

    term: str
    best: bool
    exact: bool
    held: Fraction | None
    refuted: Fraction | None
    witness: Witness | None
    rate: bool
    seen: int

    def text(self) -> str:
        if self.best:
            return f"{self.term}: best" + ("" if self.exact else f" to within {_LEAST} of it")
        text = f"{self.term}: {self.held} of it holds in all {self.seen:,} cases"
        return text + (
            f", {self.refuted} of it fails" if self.refuted is not None else ", and nothing was found to fail"
        )


@dataclass(frozen=True)
class Grade:
    """What was shown of one link.  tight: an equality.  seen: the cases of the pool; without any nothing was shown."""

    link: int
    relation: str
    seen: int
    tight: Witness | None
    constants: tuple[Constant, ...] = field(default=())

    @property
    def shown(self) -> tuple[str, ...]:
        """Of TIGHT, BEST_CONSTANT and BEST_RATE what holds; MUTANTS_ONLY if nothing does; EQUALITY of an equality."""
        if self.relation == "=":
            return (EQUALITY,)
        found = [TIGHT] if self.tight is not None else []
        if self.constants and all(c.best for c in self.constants):
            found.append(BEST_CONSTANT)
        elif self.constants and all(c.best or c.rate for c in self.constants):
            found.append(BEST_RATE)
        return tuple(found) or (MUTANTS_ONLY,)

    def text(self) -> str:
        """``link 1: best rate (log2(e)/V^2: 5/8 of it holds in all 219 cases, 39/64 of it fails)``."""
        if not self.seen:
            return f"link {self.link + 1}: nothing, for the pool has no case of it"
        loose = [c.text() for c in self.constants if not c.best]
        return f"link {self.link + 1}: {', '.join(self.shown)}" + (f" ({'; '.join(loose)})" if loose else "")


def grade(statement: Statement, pool: Pool) -> list[Grade]:
    """What was shown of each link of a statement."""
    return [_of_link(statement, link, i, pool.cases(i)) for i, link in enumerate(statement.formula.links())]


def _of_link(statement: Statement, link: Formula, index: int, cases: Sequence[Case]) -> Grade:
    try:
        return _grade(statement, link, index, cases)
    except NOT_AT_ONCE:
        if all(len(seen.choices) <= 1 for seen, _ in cases):
            raise
    return _grade(statement, link, index, [case for seen, _ in cases for case in one_by_one(link, seen)])


def _grade(statement: Statement, link: Formula, index: int, cases: Sequence[Case]) -> Grade:
    relation = link.relations[0]
    seen = sum(s.size for s, _ in cases)
    if relation == "=" or not cases:
        return Grade(index, relation, seen, None)
    larger = 1 if relation in ("<=", "<") else 0
    slacks = [difference(sides[larger], sides[1 - larger]) for _, sides in cases]
    tight: Witness | None = None
    for (s, _), slack in zip(cases, slacks, strict=True):
        witness = s.smallest(s.signs(slack) == 0)
        if witness is not None and (tight is None or witness.key < tight.key):
            tight = witness
    groups = [s for s, _ in cases]
    constants = []
    for side in (0, 1):
        for term, times in _terms(link.sides[side]):
            if any(isinstance(part, Entropy | Information | Divergence) for part in walk(term)):
                continue
            grows = times if side == larger else -times
            constants.append(_constant(statement, link, term, grows, groups, slacks))
    return Grade(index, relation, seen, tight, tuple(c for c in constants if c is not None))


def _terms(node: Expression, times: int = 1) -> Iterator[tuple[Expression, int]]:
    """The terms of a sum, each with the sign that it has in it."""
    if isinstance(node, Binary) and node.op in "+-":
        yield from _terms(node.left, times)
        yield from _terms(node.right, times if node.op == "+" else -times)
    elif isinstance(node, Negation):
        yield from _terms(node.operand, -times)
    else:
        yield node, times


def _constant(
    statement: Statement, link: Formula, term: Expression, grows: int, groups: Sequence[Seen], slacks: Sequence[Value]
) -> Constant | None:
    """grows: 1 if the slack grows with the term, -1 if it shrinks; then u is added to its factor, not taken away."""
    found = [evaluate(term, s.frame) for s in groups]
    positive = [s.signs(value) > 0 for s, value in zip(groups, found, strict=True)]
    if not any(p.any() for p in positive):
        return None  # a term that is nowhere positive: its factor bounds nothing
    seen = sum(s.size for s in groups)

    def failing(u: Fraction) -> Iterator[tuple[Seen, np.ndarray]]:
        for s, slack in zip(groups, slacks, strict=True):
            given_away = evaluate(Binary("*", Number(u), term), s.frame)
            yield s, np.asarray(violates(link.relations[0], _towards(link, s.signs(difference(slack, given_away)))))

    def refuted(u: Fraction) -> Witness | None:
        return next((w for s, mask in failing(u) if (w := s.witness(mask)) is not None), None)

    def factor(u: Fraction) -> Fraction:
        return 1 - grows * u

    text = str(term)
    for s, slack, p in zip(groups, slacks, positive, strict=True):
        witness = s.witness((s.signs(slack) == 0) & p)
        if witness is not None:
            return Constant(text, True, True, None, None, witness, True, seen)
    witness = refuted(_LEAST)
    if witness is not None:
        return Constant(text, True, False, None, factor(_LEAST), witness, True, seen)
    low, high = 0, _PARTS  # low 64ths can be given away, high cannot
    worst = refuted(Fraction(high, _PARTS))
    while worst is None and grows < 0 and high < _MOST * _PARTS:
        low, high = high, 2 * high
        worst = refuted(Fraction(high, _PARTS))
    if worst is None:
        return Constant(text, False, False, factor(Fraction(high, _PARTS)), None, None, False, seen)
    while high - low > 1:
        middle = (low + high) // 2
        at = refuted(Fraction(middle, _PARTS))
        low, high, worst = (low, middle, at) if at is not None else (middle, high, worst)
    held, fails = (factor(Fraction(n, _PARTS)) for n in (low, high))
    rate = False
    if is_closed(statement, link):
        much = (held / 2 if grows > 0 else 2 * held) - 1
        far = np.concatenate([mask[_far(s)] for s, mask in failing(abs(much))])
        rate = len(far) >= _FAR and bool(far.all())
    return Constant(text, False, False, held, fails, worst, rate, seen)


def _towards(link: Formula, slack: np.ndarray) -> np.ndarray:
    """The signs of (larger - smaller), as those of (right - left)."""
    return slack if link.relations[0] in ("<=", "<") else -slack


def _far(s: Seen) -> np.ndarray:
    """Which choices of the parameters are far out: one of them is large."""
    return np.array([max((n for _, n in where.parameters), default=0) >= _OUT for where in s.choices])
