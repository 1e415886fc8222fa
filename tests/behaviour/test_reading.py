"""What a statement evaluates to, against a reading of its printed text from first principles.

The other reader shares no code with the program: Python reads the arithmetic of the text; H, I, D and E are sums over
the outcomes of the joint, written here from their definitions, in floating point.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise
from random import Random
from typing import Any

import numpy as np

from properties.checks.evaluate import UndefinedError, batch_cases, value_variable
from properties.worlds.batch import Batch
from properties.worlds.instances import parameter_values
from properties.worlds.recipes import setting
from tests import texts
from theorems.language import ClaimError, Parameter, Statement, Variable, World, lemma

WORLD = World(
    (Parameter("V", 2), Parameter("K", 1, "V + 1")),
    (Variable("S", "V"), Variable("T", "V", "K"), Variable("U", "", "K"), Variable("q", "V"), Variable("g")),
    (("M", "distinct(T)"), ("N", "rollouts(U)"), ("a", "P(g=1|T)")),
)
LEAVES = (
    "H(S)", "H(g,S|T)", "H(T|U,q)", "I(g;S|T)", "I(T,g;U)", "I(S;q|T,U)", "D(q||S)", "D(q|T||S)",
    "E[M]", "E[log2(M + 1)]", "E[N*M - V]", "E[1/(M + N)]", "E[M^2]", "E[h(1/(M + 1))]", "E[a]", "E[h(a)]",
    "log2(V)", "h(1/V)", "V", "K", "1/2", "3", "log2(E[M] + 1)", "2^-K",
)  # fmt: skip
POINTWISE = (
    "H(S|T=t)", "H(g,U|S,T=t)", "I(g;S|U,T=t)", "I(S;q|T=t)", "M", "log2(M + 1)", "log2(M(t)*V)", "a", "h(a)",
    "D(q|T=t||S)", "V", "1/2", "log2(K)", "H(S)", "I(g;S|T)",
)  # fmt: skip


class Reader:
    """One joint distribution, outcome by outcome, the parameters, and the value that a pointwise statement fixes."""

    def __init__(self, outcomes: dict[tuple[Any, ...], Fraction], numbers: dict[str, int], at: Any = None) -> None:
        self.outcomes, self.numbers, self.at = outcomes, numbers, at

    def conditioned(self, value: Any) -> Reader:
        """In the world in which T has this value."""
        kept = {row: p for row, p in self.outcomes.items() if row[1] == value}
        total = sum(kept.values())
        return Reader({row: p / total for row, p in kept.items()}, self.numbers, self.at)

    def law(self, group: list[str]) -> Counter[tuple[Any, ...]]:
        found: Counter[tuple[Any, ...]] = Counter()
        for row, p in self.outcomes.items():
            found[tuple(row[WORLD.variable_names.index(name)] for name in group)] += p
        return found

    def where(self, condition: str) -> tuple[Reader, list[str]]:
        parts = [part for part in condition.split(",") if part]
        return self.conditioned(self.at) if "T=t" in parts else self, [part for part in parts if part != "T=t"]

    def H(self, inside: str) -> float:
        of, _, condition = inside.partition("|")
        world, given = self.where(condition)
        joint, before = world.law([*of.split(","), *given]), world.law(given)
        return sum(float(p) * math.log2(before[row[len(row) - len(given) :]] / p) for row, p in joint.items())

    def I(self, inside: str) -> float:  # noqa: E743 - the name it has in the field
        groups, _, condition = inside.partition("|")
        left, right = groups.split(";")
        return self.H(f"{left}|{condition}") - self.H(f"{left}|{condition},{right}")

    def D(self, inside: str) -> float:
        first, reference = inside.split("||")
        of, _, condition = first.partition("|")
        world, given = self.where(condition)
        joint, before, other = world.law([of, *given]), world.law(given), self.law([reference])
        return sum(float(p) * math.log2(p / before[row[1:]] / other[row[:1]]) for row, p in joint.items())

    def E(self, function: Callable[[], Any], row_names: dict[str, Any]) -> float:
        total = 0.0
        for row, p in self.outcomes.items():
            row_names.update(self.functions(row))
            total += float(p) * float(function())
        return total

    def functions(self, row: tuple[Any, ...]) -> dict[str, Any]:
        """M, N and a at one outcome."""
        _, tokens, rewards, _, _ = row
        chance = sum((p for r, p in self.conditioned(tokens).outcomes.items() if r[4] == 1), Fraction(0))
        first = rewards.index(1) + 1 if 1 in rewards else len(rewards)
        return {"M": len(set(tokens)), "N": first, "a": chance}

    def sides(self, text: str) -> list[float] | None:
        """The value of each side of the printed statement; None where one is undefined."""
        names: dict[str, Any] = {
            "Fraction": Fraction,
            "log2": math.log2,
            "h": lambda p: -sum(float(x) * math.log2(x) for x in (p, 1 - p) if x),
            **{name: getattr(self, name) for name in "HID"},
            **self.numbers,
        }
        names["E"] = lambda function: self.E(function, names)
        if self.at is not None:
            names |= self.functions(next(row for row in self.outcomes if row[1] == self.at))
        source = re.sub(r"\b([HID])\(([^()]*)\)", r"\1('\2')", re.sub(r"^for every \w+: ", "", text))
        source = source.replace("E[", "E(lambda: ").replace("]", ")").replace("^", "**")
        source = re.sub(r"('[^']*')|(?<!\w)(\d+)", lambda m: m[1] or f"Fraction({m[2]})", source)
        try:
            return [float(eval(side, names)) for side in re.split(" (?:<=|>=|=|<|>) ", source)]
        except (ZeroDivisionError, ValueError):
            return None


def drawn(rng: Random) -> tuple[Statement, Batch] | None:
    """A random statement with instances of its world; None where the statement is refused."""
    pointwise = rng.random() < 0.4
    text = texts.statement(rng, lambda rng: rng.choice(POINTWISE if pointwise else LEAVES))
    try:
        (statement,) = lemma("read", f"for every t: {text}" if pointwise else text, world=WORLD).statements
    except ClaimError:
        return None
    where = setting(statement, rng.choice(parameter_values(WORLD, {"V": 3, "K": 2})), {"U": 2, "g": 2})
    weights = np.random.default_rng(rng.randrange(10**6)).integers(-2, 4, (3, *where.shape)).clip(0)
    return statement, Batch(where, weights[weights.any(axis=tuple(range(1, weights.ndim)))])


def compared(statement: Statement, batch: Batch) -> int:
    """The number of links whose sign is compared."""
    count = 0
    name = value_variable(statement.formula, WORLD)
    try:
        cases = [(case, case.slacks(statement.formula)) for case in batch_cases(statement.formula, batch, WORLD)]
    except UndefinedError:  # in one of the instances
        return 0
    for case, slacks in cases:
        for place, row in enumerate(case.rows):
            instance = batch.instance(int(row))
            at = None if case.index is None or name is None else batch.values[name][case.index]
            read = Reader(dict(instance.joint.items()), dict(instance.parameters), at).sides(statement.text)
            if read is None:  # a divergence that is infinite
                continue
            for (left, right), slack in zip(pairwise(read), slacks, strict=True):
                expected = 0 if abs(right - left) < 1e-9 else 1 if right > left else -1
                assert slack[place] == expected, f"{statement.text} at {instance.text()}"
                count += 1
    return count


def test_a_statement_means_what_its_text_says() -> None:
    found = [drawn(Random(seed)) for seed in range(60)]
    assert sum(compared(*pair) for pair in found if pair is not None) > 100
