"""Tabular softmax policies with rational probabilities, and their exact scores.

A policy writes L tokens out of V symbols; position t has its own row of probabilities softmax(logits).  Only the
probabilities appear: the score d log pi_t(x)/d logits = e_x - pi_t needs no logit, so nothing is transcendental.
Logits may be shared between positions, or fixed: ``ties`` says which parameter each is.  A probability 0 is the limit
of a logit going to minus infinity, where the score e_x - pi still makes sense.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Any

from theorems.updates.radicals import Exact, rational

__all__ = ["Rollout", "Softmax", "Vector", "distribution", "gradient", "uniform"]

Rollout = int | tuple[int, ...]  # one token, or a sequence of them
Vector = tuple[Exact, ...]


def distribution(weights: object, what: str, size: int | None = None) -> tuple[Fraction, ...]:
    """Probabilities as Fractions: exact, not negative, summing to 1, and ``size`` of them; ValueError or TypeError."""
    if not isinstance(weights, Sequence) or isinstance(weights, str):
        raise TypeError(f"the {what} is a sequence of probabilities, not {weights!r}")
    found = tuple(rational(w, f"a probability of the {what}") for w in weights)
    if size is not None and len(found) != size:
        raise ValueError(f"the {what} has {len(found)} probabilities for {size} symbols")
    for i, p in enumerate(found):
        if p < 0:
            raise ValueError(f"the {what} gives symbol {i} the probability {p}; it cannot be negative")
    if sum(found) != 1:
        raise ValueError(f"the probabilities of the {what} sum to {sum(found)}, not 1")
    return found


def uniform(size: int) -> tuple[Fraction, ...]:
    """The uniform distribution on that many symbols."""
    if size < 1:
        raise ValueError(f"V = {size}: at least one symbol is needed")
    return (Fraction(1, size),) * size


@dataclass(frozen=True)
class Softmax:
    """A tabular softmax policy over sequences of L tokens, independent of one another.

    rows: shape (L, V), the probabilities at each position; a single row of V numbers is L = 1.
    ties: shape (L, V), the parameter 0, 1, ... that is the logit there, or None for a logit held fixed; by default
    every logit is a parameter of its own, in reading order.
    ValueError where probabilities are none, shapes differ, or no logits tied in that way give those probabilities.
    """

    rows: tuple[tuple[Fraction, ...], ...]
    ties: tuple[tuple[int | None, ...], ...] = ()

    def __post_init__(self) -> None:
        rows: Sequence[Any] = self.rows
        if not isinstance(rows, Sequence) or isinstance(rows, str) or not rows:
            raise TypeError(f"a policy is a sequence of probabilities, or of rows of them, not {rows!r}")
        if not isinstance(rows[0], Sequence):
            rows = (rows,)
        found = tuple(
            distribution(row, "policy" if len(rows) == 1 else f"policy at position {t}") for t, row in enumerate(rows)
        )
        if len({len(row) for row in found}) > 1:
            raise ValueError(f"the rows of the policy have different lengths: {', '.join(str(len(r)) for r in found)}")
        ties = tuple(tuple(row) for row in self.ties)
        if not ties:
            ties = tuple(tuple(t * len(row) + v for v in range(len(row))) for t, row in enumerate(found))
        if [len(row) for row in ties] != [len(row) for row in found]:
            raise ValueError("ties has to have the shape of the policy: one parameter or None for each logit")
        object.__setattr__(self, "rows", found)
        object.__setattr__(self, "ties", ties)
        named = {p for row in ties for p in row if p is not None}
        if named != set(range(len(named))):
            raise ValueError(f"the parameters in ties are {sorted(named)}; number them 0, 1, ..., {len(named) - 1}")
        self._check_ties()

    @classmethod
    def shared(cls, row: Sequence[object], length: int) -> Softmax:
        """The same row at each of ``length`` positions, its V logits shared by all of them."""
        probabilities = distribution(row, "policy")
        return cls((probabilities,) * length, (tuple(range(len(probabilities))),) * length)

    @classmethod
    def one_logit(cls, p: object, length: int) -> Softmax:
        """Tokens 0 and 1, P(1) = p at each position, one parameter in all: the log-odds, so that the score is x - p."""
        q = rational(p)
        return cls(((1 - q, q),) * length, ((None, 0),) * length)

    @property
    def symbols(self) -> int:
        """V."""
        return len(self.rows[0])

    @property
    def length(self) -> int:
        """L, the number of tokens of a rollout."""
        return len(self.rows)

    @property
    def parameters(self) -> int:
        """The dimension of the gradient."""
        return len({p for row in self.ties for p in row if p is not None})

    def _check_ties(self) -> None:
        """Logits tied in that way exist: pi_t(v) = c_t * w_p for positive c_t, w_p, or 0 wherever p is tied.

        Rows and parameters are the nodes of a graph; the value of one fixes those linked with it.
        """
        links: dict[tuple[str, int], list[tuple[tuple[str, int], Fraction]]] = {}
        zero: dict[int, bool] = {}
        for t, (row, ties) in enumerate(zip(self.rows, self.ties, strict=True)):
            for v, (x, p) in enumerate(zip(row, ties, strict=True)):
                if p is None:
                    continue
                if zero.setdefault(p, x == 0) != (x == 0):
                    raise ValueError(f"the logit {p}, tied to symbol {v} at position {t}, is finite in one place only")
                if x:
                    links.setdefault(("row", t), []).append((("logit", p), x))
                    links.setdefault(("logit", p), []).append((("row", t), x))
        value: dict[tuple[str, int], Fraction] = {}
        for start in links:
            pending = [start] if start not in value else []
            value.setdefault(start, Fraction(1))
            while pending:
                node = pending.pop()
                for other, x in links[node]:
                    if other not in value:
                        pending.append(other)
                    if value.setdefault(other, x / value[node]) != x / value[node]:
                        raise ValueError(
                            "no logits tied in this way give these probabilities: "
                            f"those of {other[0]} {other[1]} disagree"
                        )

    def rollouts(self) -> Iterator[tuple[Rollout, Fraction]]:
        """Pairs (rollout, probability), the positive ones: a token where L = 1, a tuple of L tokens otherwise."""
        for sequence in product(range(self.symbols), repeat=self.length):
            p = math.prod((row[x] for row, x in zip(self.rows, sequence, strict=True)), start=Fraction(1))
            if p:
                yield (sequence[0] if self.length == 1 else sequence), p

    def sequence(self, rollout: object) -> tuple[int, ...]:
        """A rollout as a tuple of L tokens; ValueError where it is none."""
        tokens = rollout if isinstance(rollout, tuple) else (rollout,)
        if len(tokens) != self.length:
            raise ValueError(f"the rollout {rollout!r} has {len(tokens)} tokens; the policy writes {self.length}")
        for x in tokens:
            if not isinstance(x, int) or not 0 <= x < self.symbols:
                raise ValueError(f"the rollout {rollout!r} has the token {x!r}; tokens are 0 .. {self.symbols - 1}")
        return tokens

    def score(self, position: int, token: int) -> Vector:
        """d log pi_t(x) / d parameters: the row's e_x - pi_t, added up over the logits that share a parameter."""
        found: list[Exact] = [Fraction(0)] * self.parameters
        for v, (x, p) in enumerate(zip(self.rows[position], self.ties[position], strict=True)):
            if p is not None:
                found[p] += (v == token) - x
        return tuple(found)


def gradient(policy: Softmax, value: Callable[[Rollout], Fraction | int]) -> Vector:
    """d E[value(tau)] / d parameters, by differentiating the probabilities of all rollouts: no score is used.

    A logit is moved by an infinitesimal e (exp(e) = 1 + e), the row is normalised again, and the terms of first order
    of each product of probabilities are kept.
    """
    found: list[Exact] = []
    for parameter in range(policy.parameters):
        slopes = []
        for row, ties in zip(policy.rows, policy.ties, strict=True):
            moved = [x if p == parameter else Fraction(0) for x, p in zip(row, ties, strict=True)]
            slopes.append([m - x * sum(moved) for m, x in zip(moved, row, strict=True)])
        total = Fraction(0)
        for sequence in product(range(policy.symbols), repeat=policy.length):
            chance, slope = Fraction(1), Fraction(0)
            for row, slope_row, x in zip(policy.rows, slopes, sequence, strict=True):
                chance, slope = chance * row[x], slope * row[x] + chance * slope_row[x]
            if slope:
                total += slope * value(sequence[0] if policy.length == 1 else sequence)
        found.append(total)
    return tuple(found)
