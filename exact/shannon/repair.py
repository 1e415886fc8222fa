"""Which further hypothesis would make a statement provable: the weakest of some simple ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from exact.shannon.answer import ContradictoryHypotheses
from exact.shannon.prover import prove, read
from exact.syntax import Entropy, Information

_MOST = 6  # variables
_CALLS = 60  # linear programs
_CONDITIONS = 2  # variables in a condition, at most
_SHOWN = 3


def missing_conditions(statement: str, given: Sequence[str] = ()) -> list[str]:
    """At most three hypotheses I(A;B|C) = 0 or H(A|B) = 0, each of which makes the statement provable.

    None of them follows from another, and none contradicts what is given; at most so many are tried as are decided at
    once.
    """
    asked = read(statement, given)
    names = [name for name in asked.names if name not in asked.numbers]
    if not 2 <= len(names) <= _MOST:
        return []
    calls = 0

    def follows(conclusion: str, hypotheses: Sequence[str]) -> bool:
        """False also where the hypotheses contradict each other."""
        nonlocal calls
        calls += 1
        try:
            return prove(conclusion, hypotheses, search=False).verdict == "proved"
        except ContradictoryHypotheses:
            return False

    found: list[str] = []
    for condition in _candidates(names):
        if calls >= _CALLS or len(found) >= 4 * _SHOWN:
            break
        if any(follows(other, [*asked.given, condition]) for other in found):
            continue  # a weaker one is known
        if follows(asked.statement, [*asked.given, condition]):
            found = [other for other in found if not follows(condition, [*asked.given, other])] + [condition]
    return found[:_SHOWN]


def _candidates(names: Sequence[str]) -> Iterator[str]:
    for size in range(min(_CONDITIONS, len(names) - 2) + 1):
        for first, second in combinations(names, 2):
            for others in combinations([n for n in names if n not in (first, second)], size):
                yield f"{Information((first,), (second,), others)} = 0"
    for size in range(1, min(_CONDITIONS, len(names) - 1) + 1):
        for name in names:
            for others in combinations([n for n in names if n != name], size):
                yield f"{Entropy((name,), others)} = 0"
