"""The numbers of the figures, exactly: every point is a rational, or ``Bits`` (rationals and logarithms of integers).

A curve comes from a closed form or from the exact law of M; the points beside it are computed from a joint
distribution, entry by entry, and each must equal the curve: ``agreed`` decides that, and a figure that disagrees with
itself is an error.  Nothing is sampled, and nothing is a float before it is drawn.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

import numpy as np

from exact import Bits, Joint, log2
from exact.occupancy import group_average
from theorems.language.model import match, prefix, same
from theorems.updates import Carried, Update, carried, dr_grpo, grpo, keep_positives, reinforce, rloo, world
from theorems.updates.softmax import uniform

__all__ = ["FigureError", "Series", "agreed"]

Number = int | Fraction
Exact = Number | Bits

POST_5 = (5, 10, 50, 100, 500)
POST_6 = (1, 2, 4, 8, 16, 32, 64)
POST_7 = (1, 2, 4, 6, 8)
VOCABULARY = 500


class FigureError(ArithmeticError):
    """A point that was computed from a joint distribution is not on the curve of its closed form."""


@dataclass(frozen=True, slots=True)
class Series:
    """Points (x, y) of one curve: x rational, y rational or Bits; drawn as floats, kept exact here."""

    label: str
    x: tuple[Number, ...]
    y: tuple[Exact, ...]

    def at(self, x: Number) -> Exact:
        return self.y[self.x.index(x)]


def agreed(points: Series, curve: Series) -> Series:
    """The points, once each is known to equal the curve where the curve has the same x; FigureError otherwise."""
    for x, y in zip(points.x, points.y, strict=True):
        if x not in curve.x:
            raise FigureError(f"{points.label}: the curve {curve.label!r} has no point at {x}")
        if y != curve.at(x):
            raise FigureError(f"{points.label}: at {x} the joint distribution gives {y}, the curve {curve.at(x)}")
    return points


def binary_entropy(p: Fraction) -> Bits:
    """h(p) in bits."""
    rest = 1 - p
    return -sum((q * log2(q) for q in (p, rest) if q), start=Bits(0))


# One rollout: Figure 5 ------------------------------------------------------------------------------


def bandit_joint(V: int) -> Joint:
    """S and T uniform on V tokens and independent, r = 1 where they agree: V*V*2 integer weights."""
    weights = np.ones((V, V, 2), np.int64)
    weights[:, :, 1] = 0
    diagonal = np.arange(V)
    weights[diagonal, diagonal] = (0, 1)
    return Joint.from_table(weights, ("S", "T", "r"))


def symbol_bandit() -> tuple[Series, Series]:
    """h(1/V) for V = 2 .. 1000, and I(T,r;S) of the joint distributions at the post's V."""
    sizes = (*range(2, 101), *range(110, 1001, 10))
    curve = Series("h(1/V)", sizes, tuple(binary_entropy(Fraction(1, V)) for V in sizes))
    points = Series("I(T,r;S) from the joint distribution", POST_5, tuple(bandit_joint(V).I("T,r ; S") for V in POST_5))
    return curve, agreed(points, curve)


# Groups: Figure 6 -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Groups:
    """Groups of K i.i.d. rollouts of the uniform policy on V tokens: the chain of the post at each K, in bits.

    duplicates is K - E M, in tokens; points is the information at the post's K, by a second route.
    """

    V: int
    information: Series
    cap: Series
    loose: Series
    duplicates: Series
    points: Series


def information_by_exclusion(V: int, K: int) -> Bits:
    """E I(V,M) in bits, with the law of M by inclusion and exclusion over the tokens that were missed.

    ``exact.occupancy`` takes Stirling numbers instead, so that the two agree is a check of both.
    """
    total = Bits(0)
    for m in range(1, min(V, K) + 1):
        onto = sum((-1) ** j * math.comb(m, j) * (m - j) ** K for j in range(m))
        left = Fraction(V - m, V)
        total += Fraction(math.comb(V, m) * onto, V**K) * (log2(V) - (left * log2(V - m) if left else 0))
    return total


def groups(counts: Iterable[int]) -> Groups:
    """E I(V,M), E log2(M+1), log2(K+1) and K - E M from the exact law of M; the post's K by a second route."""
    K = tuple(counts)
    chains = [group_average(VOCABULARY, k) for k in K]
    information = Series("information, E I(V,M)", K, tuple(c.information for c in chains))
    duplicates = tuple(k - c.distinct for k, c in zip(K, chains, strict=True))
    marks = tuple(k for k in POST_6 if k in K)
    points = Series("at the post's K", marks, tuple(information_by_exclusion(VOCABULARY, k) for k in marks))
    return Groups(
        V=VOCABULARY,
        information=information,
        cap=Series("bound, E log₂(M+1)", K, tuple(c.expected_log2 for c in chains)),
        loose=Series("loose bound, log₂(K+1)", K, tuple(c.log2_draws for c in chains)),
        duplicates=Series("expected duplicates, K − E M", K, duplicates),
        points=agreed(points, information),
    )


# Token feedback: Figure 7 and the zoo ---------------------------------------------------------------

Feedback = Callable[[tuple[int, ...], tuple[int, ...]], Hashable]


def feedback_bits(symbols: int, length: int, *rules: Feedback) -> tuple[Bits, ...]:
    """I(x,R;S) in bits for each rule R = rule(x, S): targets S and tokens x uniform and independent sequences."""
    every = list(product(range(symbols), repeat=length))
    joint = Joint.uniform(product(every, every), ("S", "x"))
    return tuple(joint.define("R", lambda x, S, rule=rule: rule(x, S), of=("x", "S")).I("x,R ; S") for rule in rules)


@dataclass(frozen=True, slots=True)
class TokenFeedback:
    """Bits of one rollout of T tokens under four kinds of feedback: curves for every T, points from distributions."""

    binary: Series
    v_ary: Series
    prefix: Series
    sequence: Series
    binary_points: Series
    v_ary_points: Series
    prefix_points: Series
    sequence_points: Series


ZOO_SYMBOLS = 4


def token_feedback(longest: int = 16) -> TokenFeedback:
    """The curves up to ``longest`` tokens; the points from joint distributions of up to 65,536 outcomes."""
    T = tuple(range(1, longest + 1))
    V = ZOO_SYMBOLS
    binary = Series("binary tokens: T", T, T)
    v_ary = Series(f"{V}-ary tokens: T·h(1/{V})", T, tuple(t * binary_entropy(Fraction(1, V)) for t in T))
    first = Series("first error only: 2 − 2¹⁻ᵀ", T, tuple(2 - Fraction(2, 2**t) for t in T))
    whole = Series("whole sequence only: h(2⁻ᵀ)", T, tuple(binary_entropy(Fraction(1, 2**t)) for t in T))
    lengths = range(1, 9)
    found = [feedback_bits(2, t, match, prefix, same) for t in lengths]
    few = range(1, 5)
    marks = [
        Series(c.label, tuple(lengths), tuple(row[i] for row in found)) for i, c in enumerate((binary, first, whole))
    ]
    v_marks = Series(v_ary.label, tuple(few), tuple(feedback_bits(V, t, match)[0] for t in few))
    return TokenFeedback(
        *(binary, v_ary, first, whole),
        agreed(marks[0], binary),
        agreed(v_marks, v_ary),
        agreed(marks[1], first),
        agreed(marks[2], whole),
    )


# Success rates --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SuccessRates:
    """Bits against the success rate alpha: of a rollout with its failures, of one kept if good, of one positive."""

    rollout: Series
    kept: Series
    positive: Series
    rollout_points: Series
    kept_points: Series
    positive_points: Series


def good_set_bits(N: int, A: int) -> tuple[Bits, Bits, Bits]:
    """S uniform on N, the good set the A elements from S on (cyclically), so that alpha = A/N and all is symmetric.

    In bits: I(x,r;S) of a uniform rollout x and its reward; I(g;S) where g is x if it is good and nothing otherwise;
    I(y;S) of a positive y, uniform on the good set.
    """
    rollouts = Joint.uniform(product(range(N), repeat=2), ("S", "x"))
    rollouts = rollouts.define("r", lambda S, x: int((x - S) % N < A), of=("S", "x"))
    rollouts = rollouts.define("g", lambda x, r: x if r else None, of=("x", "r"))
    positives = Joint.uniform((((s, (s + i) % N) for s in range(N) for i in range(A))), ("S", "y"))
    return rollouts.I("x,r ; S"), rollouts.I("g ; S"), positives.I("y ; S")


def success_rates(steps: int = 200, good: int = 20) -> SuccessRates:
    """Curves at alpha = 1/steps, 2/steps, .., 1; points at 1/good, .., 1 (``good`` divides ``steps``)."""
    alphas = tuple(Fraction(i, steps) for i in range(1, steps + 1))
    rollout = Series("rollout, failures too: h(α)", alphas, tuple(map(binary_entropy, alphas)))
    kept = Series("rollout, positives only: α·log₂(1/α)", alphas, tuple(-a * log2(a) for a in alphas))
    positive = Series("one positive, given: log₂(1/α)", alphas, tuple(-log2(a) for a in alphas))
    marks = tuple(Fraction(a, good) for a in range(1, good + 1))
    found = [good_set_bits(good, a) for a in range(1, good + 1)]
    points = [
        agreed(Series(c.label, marks, tuple(row[i] for row in found)), c)
        for i, c in enumerate((rollout, kept, positive))
    ]
    return SuccessRates(rollout, kept, positive, *points)


# Update rules ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rule:
    """An update rule on V tokens, prior and policy uniform: what it carries for groups of K = 1, 2, .. rollouts.

    A group size for which the rule is not defined (RLOO at K = 1) is missing.
    """

    name: str
    carried: tuple[tuple[int, Carried], ...]

    def at(self, K: int) -> Carried:
        return dict(self.carried)[K]


def update_rules(V: int = 4, largest: int = 4) -> tuple[Rule, ...]:
    """The rules of docs/updates.md, each enumerated completely: every answer, every group, every update, exactly."""
    policy = uniform(V)
    rules: tuple[tuple[str, Update, int], ...] = (
        ("REINFORCE, b = 1/2", reinforce(policy, Fraction(1, 2)), 1),
        ("REINFORCE, b = 0", reinforce(policy), 1),
        ("keep positives", keep_positives(policy), 1),
        ("RLOO", rloo(policy), 2),
        ("Dr. GRPO", dr_grpo(policy), 1),
        ("GRPO", grpo(policy), 1),
        ("REINFORCE, b = 1", reinforce(policy, 1), 1),
    )
    return tuple(
        Rule(name, tuple((K, carried(world(update, policy, K=K))) for K in range(first, largest + 1)))
        for name, update, first in rules
    )
