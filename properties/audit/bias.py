"""E[g | S = s] against the gradient that it is meant to be, and the variance of the update.

A function returns an ascent direction of its parameters, by default the logits of a tabular softmax policy.  The
objective is J(s) = the mean over prompts of the expected reward under the *current* policy, whatever policy sampled,
less beta times KL(policy || reference) where that is asked for, or a function of yours.  Its gradient is exact, found
by differentiating the probabilities (dual numbers), without scores.  *unbiased*: E[g | S = s] = grad J(s) for every
s; *scaled*: c times that, one c for every s.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Any

import numpy as np

from properties.audit.dual import Dual, logits_to_probabilities
from properties.audit.exactly import UsageError, number
from properties.audit.levels import flatten
from properties.audit.symmetry import moments as kinds_moments
from properties.audit.world import Input, World

__all__ = ["Bias", "Objective", "bias_of", "gradient", "objective_of"]

Vector = tuple[Any, ...]
Objective = Callable[["Tables", tuple[Any, ...]], Dual]

#: Code in floats has no exact expectation to compare, so its verdict is one *at a resolution*, and is printed so: exact
#: sums of its binary values agree if they differ by at most this part of the largest number.  The finest first; the
#: second is for code that computes in float32.  Code in rationals is compared exactly.
RESOLUTIONS = (Fraction(1, 10**9), Fraction(1, 10**6))


class NoGradient(Exception):
    """The objective has no value in this world, so that nothing can be compared; the message says why."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What an objective is a function of: the current policy as dual numbers by (prompt, position), and the world."""

    world: World
    policy: tuple[tuple[list[Dual], ...], ...]

    def rollouts(self, prompt: int) -> list[tuple[tuple[int, ...], Dual]]:
        """Every rollout of a prompt under the current policy, with its probability."""
        open_: list[tuple[tuple[int, ...], Dual]] = [((), Dual(Fraction(1)))]
        done: list[tuple[tuple[int, ...], Dual]] = []
        for position in range(self.world.length):
            longer = []
            for start, p in open_:
                for token, q in enumerate(self.policy[prompt][position]):
                    if q.value or q.gradient:
                        ended = position + 1 == self.world.length or token == self.world.end
                        (done if ended else longer).append(((*start, token), p * q))
            open_ = longer
        return done

    def expected_reward(self, answers: tuple[int, ...]) -> Dual:
        """The mean over prompts of the expected reward, a rollout's token rewards added up."""
        total = Dual(Fraction(0))
        for prompt, answer in enumerate(answers):
            for rollout, p in self.rollouts(prompt):
                mean = Fraction(0)
                for reward, chance in self.world.rewarded(rollout, answer).items():
                    if reward is None:
                        raise NoGradient(f"rollout {rollout} has no reward, so the expected reward has no gradient")
                    mean += chance * (sum(reward) if isinstance(reward, tuple) else reward)
                if mean:
                    total = total + p * mean
        return total * Fraction(1, self.world.P)

    def divergence(self) -> Dual:
        """The mean over prompts of KL(current policy || reference policy) of whole rollouts, in nats."""
        anchor = self.world.anchor
        if anchor is None:
            raise UsageError("a KL objective needs a reference policy; give the world one (reference=...)")
        total = Dual(Fraction(0))
        for prompt in range(self.world.P):
            reference = self.world.rollouts(prompt, anchor)
            for rollout, p in self.rollouts(prompt):
                if p.value:
                    if rollout not in reference:
                        raise UsageError(f"KL is infinite: the reference policy never draws rollout {rollout}")
                    total = total + p * (p / reference[rollout]).ln()
        return total * Fraction(1, self.world.P)


def objective_of(text: Any) -> Objective:
    """Of "reward"; of "kl:1/10", the reward less 1/10 of KL(policy || reference); or (tables, answers) -> Dual."""
    if callable(text):
        return text
    if text == "reward":
        return lambda tables, answers: tables.expected_reward(answers)
    kind, _, size = str(text).partition(":")
    if kind == "kl":
        try:
            beta = Fraction(size)
        except (ValueError, ZeroDivisionError):
            raise UsageError(f"objective {text!r}: after 'kl:' comes a number, as kl:1/10") from None
        return lambda tables, answers: tables.expected_reward(answers) - tables.divergence() * beta
    raise UsageError(f"the objective is {text!r}; it must be reward, kl:BETA or a function")


def gradient(world: World, objective: Objective, answers: tuple[int, ...]) -> Vector:
    """The exact gradient of an objective by the parameters, flattened in their order."""
    policy = tuple(
        tuple(logits_to_probabilities(row, world.current.where(p, t)) for t, row in enumerate(block))
        for p, block in enumerate(world.current.laws)
    )
    found = objective(Tables(world, policy), answers)
    if not isinstance(found, Dual):
        raise UsageError(f"the objective is to return a Dual made of the policy's probabilities, not {found!r}")
    return tuple(found.gradient.get(i, Fraction(0)) for i in np.ndindex(world.current.shape))


@dataclass(frozen=True, slots=True)
class Bias:
    """What E[g | S] is.

    exact: whether the function computed in rationals; else numbers are floats, each taken at its exact binary value,
    expectations are exact sums of these, and they are compared at ``resolution``, a part of the largest number: the
    finer of two at which there is a multiple.
    unbiased: E[g|S] = grad J for every answer.  scale: c where E[g|S] = c * grad J for every answer, None if there is
    no such c (or every gradient is zero).  cosine: the smallest cosine between the two, None where one is zero; worst:
    the answers where; mean, wanted: both vectors there.  variance: the trace of the covariance of g given S, a mean
    over the answers by their prior.
    """

    exact: bool
    resolution: Fraction
    unbiased: bool
    scale: Fraction | None
    cosine: float | None
    worst: tuple[Any, ...]
    mean: Vector
    wanted: Vector
    factors: tuple[float, float] | None
    largest: float
    variance: Any
    objective: str

    @property
    def factor(self) -> str:
        """The scale, as people read it."""
        if self.scale is None:
            return "none"
        if self.exact:
            return f"exactly {self.scale}"
        return str(self.scale) if self.scale.denominator <= 1000 else f"about {float(self.scale):.9g}"

    @property
    def word(self) -> str:
        at = "" if self.exact else f" (at resolution {float(self.resolution):.0e}; the code computes in floats)"
        if self.unbiased:
            return f"unbiased{at}"
        if self.scale is not None:
            return f"scaled by {self.factor}{at}"
        if self.cosine is not None and self.factors is not None and self.cosine > 1 - float(RESOLUTIONS[0]):
            low, high = self.factors
            return f"biased: in the gradient's direction for each answer, but {low:.6g} to {high:.6g} times as long"
        where = f"at S = {show_answers(self.worst)}"
        if self.cosine is not None:
            return f"biased: cosine {self.cosine:.6f} {where}"
        zero, other = ("the gradient", "the expectation") if any(self.mean) else ("the expectation", "the gradient")
        return f"biased: {zero} is zero and {other} is not {where}"


def show_answers(answers: tuple[Any, ...]) -> str:
    return str(answers[0]) if len(answers) == 1 else f"({', '.join(map(str, answers))})"


def bias_of(
    world: World, cases: Sequence[Input], outputs: Sequence[Any], objective: Objective, name: str, alike: bool = False
) -> Bias | str:
    """The bias of the outputs at the inputs, or a sentence why there is none.

    alike: the inputs are one of each kind (symmetry.py), so that one answer stands for all.
    """
    size = math.prod(world.current.shape)
    rows: list[list[Fraction]] = []
    exact = True
    for value in outputs:
        flat = flatten(value)
        if flat is None or len(flat) != size:
            count = "no numbers" if flat is None else f"{len(flat)} numbers"
            return f"the output has {count}, the parameters are {size}: no gradient to compare with"
        row = []
        for x in flat:
            if x is None or (isinstance(x, float) and not math.isfinite(x)):
                return f"an output holds {x}: no expectation"
            q, inexact = number(x, "an output")
            exact = exact and not inexact
            row.append(q)
        rows.append(row)
    answers = [a for a, p in enumerate(world.chances) if p]
    means: dict[tuple[int, ...], Vector] = {}
    variance = Fraction(0)
    for s in [(0,)] if alike else product(answers, repeat=world.P):
        mean, square = kinds_moments(world, cases, rows) if alike else _moments(world, cases, rows, s)
        means[s] = mean
        chance = Fraction(1) if alike else math.prod((world.chances[a] for a in s), start=Fraction(1))
        variance += chance * (square - sum(m * m for m in mean))
    try:
        wanted = {s: gradient(world, objective, s) for s in means}
    except NoGradient as error:
        return str(error)
    return _verdict(world, means, wanted, exact, variance, name)


def _moments(
    world: World, cases: Sequence[Input], rows: Sequence[list[Fraction]], s: tuple[int, ...]
) -> tuple[Vector, Fraction]:
    """E[g | S = s] and E[|g|^2 | S = s]; the rows are whole numbers over one denominator, or Fractions."""
    total = [Fraction(0)] * len(rows[0])
    square = Fraction(0)
    for case, row in zip(cases, rows, strict=True):
        weight = 1
        for weights, answer in zip(case.weights, s, strict=True):
            weight *= weights.get(answer, 0)
        if weight:
            for i, x in enumerate(row):
                if x:
                    total[i] += weight * x
            square += weight * sum(x * x for x in row)
    unit = math.prod(world.units) * world.seeds
    return tuple(x / unit for x in total), square / unit


def _verdict(
    world: World,
    means: Mapping[tuple[int, ...], Vector],
    wanted: Mapping[tuple[int, ...], Vector],
    exact: bool,
    variance: Fraction,
    name: str,
) -> Bias:
    found = [(fine, _scale(means, wanted, None if exact else fine)) for fine in RESOLUTIONS]
    resolution, scale = next(((fine, c) for fine, c in found if c is not None), found[0])
    smallest: tuple[float, tuple[int, ...]] | None = None
    undefined: tuple[int, ...] | None = None
    largest = 0.0
    factors: list[float] = []
    for s, mean in means.items():
        a, b = [float(x) for x in mean], [float(x) for x in wanted[s]]
        largest = max([largest, *(abs(x - y) for x, y in zip(a, b, strict=True))])
        lengths = math.sqrt(sum(x * x for x in a)), math.sqrt(sum(y * y for y in b))
        if not lengths[0] or not lengths[1]:
            undefined = s if lengths[0] != lengths[1] and undefined is None else undefined
            continue
        factors.append(lengths[0] / lengths[1])
        cosine = sum(x * y for x, y in zip(a, b, strict=True)) / (lengths[0] * lengths[1])
        if smallest is None or cosine < smallest[0]:
            smallest = (min(1.0, cosine), s)
    worst = undefined if undefined is not None else smallest[1] if smallest else next(iter(means))
    return Bias(
        exact=exact,
        resolution=resolution,
        unbiased=_same(means, wanted, Fraction(1), None if exact else resolution),
        scale=scale,
        cosine=None if undefined is not None or smallest is None else smallest[0],
        worst=tuple(world.names[a] for a in worst),
        mean=means[worst],
        wanted=wanted[worst],
        factors=(min(factors), max(factors)) if factors else None,
        largest=largest,
        variance=variance,
        objective=name,
    )


def _same(means: Mapping[Any, Vector], wanted: Mapping[Any, Vector], c: Fraction, resolution: Fraction | None) -> bool:
    """Whether every mean is c times what is wanted: exactly (None), or at a resolution."""
    if resolution is None:
        return all(x == c * y for s in means for x, y in zip(means[s], wanted[s], strict=True))
    pairs = [(x, _rational(y)) for s in means for x, y in zip(means[s], wanted[s], strict=True)]
    top = max([abs(x) for pair in pairs for x in pair], default=Fraction(0))
    return all(abs(x - c * y) <= resolution * top for x, y in pairs)


def _scale(means: Mapping[Any, Vector], wanted: Mapping[Any, Vector], resolution: Fraction | None) -> Fraction | None:
    """The one c, if there is one; at a resolution the simplest fraction.  None where exactly y is irrational."""
    pairs = [(x, y) for s in wanted for x, y in zip(means[s], wanted[s], strict=True)]
    x, y = max(pairs, key=lambda pair: abs(_rational(pair[1])), default=(Fraction(0), Fraction(0)))
    if not x or not y or (resolution is None and not isinstance(y, Fraction | int)):
        return None
    ratio = x / _rational(y)
    if not _same(means, wanted, ratio, resolution):
        return None
    if resolution is not None:
        for most in (1, 10, 100, 1000, 10**6):
            c = ratio.limit_denominator(most)
            if c and abs(c - ratio) <= resolution * abs(ratio):
                return c
    return ratio


def _rational(x: Any) -> Fraction:
    """A rational as it is; an irrational number at the exact value of its float."""
    return Fraction(x) if isinstance(x, Fraction | int) else Fraction(float(x))
