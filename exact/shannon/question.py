"""A statement with its hypotheses, as distributions are compared with it: exactly."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from exact.shannon._linear import Link, constants, joint_entropies
from exact.shannon.witness import Witness


@dataclass(frozen=True)
class Structure:
    """The hypotheses that say I(A;B|C) = 0, and those that say H(X|Y) = 0, as masks; and the indices of both."""

    independences: list[tuple[int, int, int]]
    functions: list[tuple[int, int]]
    premises: set[int]


@dataclass(frozen=True)
class Question:
    """A statement (its links) and hypotheses over named variables."""

    names: tuple[str, ...]
    links: list[Link]
    premises: list[Link]

    def meets(self, witness: Witness) -> bool:
        """Whether a distribution meets every hypothesis, exactly."""
        for premise in self.premises:
            if premise.size:
                subset, bound = premise.size
                if witness.size(self.names[subset.bit_length() - 1]) > bound:
                    return False
            else:
                value = witness.at(premise.slack).sign()
                if value < 0 or (premise.equality and value) or (premise.strict and value == 0):
                    return False
        return True

    def violated(self, witness: Witness) -> bool:
        """Whether some link fails at a distribution, exactly."""
        for link in self.links:
            value = witness.at(link.slack).sign()
            if (value != 0) if link.equality else value < (1 if link.strict else 0):
                return True
        return False

    def refuted_by(self, witness: Witness) -> bool:
        """Whether a distribution is a counterexample, exactly."""
        return self.violated(witness) and self.meets(witness)

    @property
    def homogeneous(self) -> bool:
        """Whether no numbers occur, so that what holds of entropies holds of their multiples."""
        return not any(constants(link.slack) for link in (*self.links, *self.premises))

    @property
    def sets(self) -> list[int]:
        """The sets of variables whose entropies occur."""
        return sorted({key for link in (*self.links, *self.premises) for key in joint_entropies(link.slack)})

    @cached_property
    def structure(self) -> Structure:
        """What the hypotheses say about independence and functions."""
        independences: list[tuple[int, int, int]] = []
        functions: list[tuple[int, int]] = []
        structural: set[int] = set()
        for index, premise in enumerate(self.premises):
            form = premise.slack
            if constants(form) or len({abs(value) for value in form.values()}) != 1:
                continue
            for half in premise.forms:  # which is >= 0
                plus = [key for key, value in half.items() if value < 0]
                minus = [key for key, value in half.items() if value > 0]
                if len(plus) == 1 and len(minus) <= 1:
                    whole, part = sum(plus), sum(minus)  # the empty set, 0, where there is none
                    if part & ~whole == 0:
                        functions.append((part, whole))
                        structural.add(index)
                if len(plus) == 2:
                    first, second = plus
                    both, common = first | second, first & second
                    if sorted(minus) == sorted({both, common} - {0}):
                        independences.append((first & ~common, second & ~common, common))
                        structural.add(index)
        return Structure(independences, functions, structural)
