"""Theorems beyond Shannon's inequalities that a proof may cite: the copy lemma, and a family of Matúš.

Let A and B be groups of variables and everything else R.  There are A' such that (A',B) has the law of (A,B) and A'
is independent of A and R given B: draw A' from the law of A given B.  So a statement about the original variables
that follows from this and from Shannon's inequalities is true, though it may be no Shannon inequality itself.
Source: Z. Zhang and R. W. Yeung, "On characterization of entropy function via information inequalities" (1998);
R. Dougherty, C. Freiling, K. Zeger, "Non-Shannon information inequalities in four random variables" (2011).

The family, for k = 1, 2, ...: I(A;B) <= (1 + 1/k) I(A;B|C) + I(A;B|D) + I(C;D) + (k + 1)/2 (I(A;C|B) + I(B;C|A));
k = 1 is the inequality of Zhang and Yeung.  Source: F. Matúš, "Infinitely many information inequalities" (2007), in
the form of T. Kaced and A. Romashchenko, "Conditional information inequalities for entropic and almost entropic
points" (2013).

The conditional inequality: if I(A;B) = I(A;B|C) = 0, then I(C;D) <= I(C;D|A) + I(C;D|B).  No inequality without such
conditions implies it.  Source: Z. Zhang and R. W. Yeung, "A non-Shannon-type conditional inequality of information
quantities" (1997), theorem 3; that it is essentially conditional: Kaced and Romashchenko (2013).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, permutations

from exact.syntax import Entropy, Information, Number, Statement, parse_statement

_FOUR = re.compile(r"A = ([\w'^]+), B = ([\w'^]+), C = ([\w'^]+), D = ([\w'^]+)")
_FAMILY = re.compile(r"k = ([1-9]\d{0,3}), A = ([\w'^]+), B = ([\w'^]+), C = ([\w'^]+), D = ([\w'^]+)")
_LARGEST = 8  # members of the family that are tried
_TEXT = re.compile(r"([\w',^]+) = copy of ([\w',^]+) over ([\w',^]+)")
_MOST = 3  # variables copied at a time


@dataclass(frozen=True)
class Copy:
    """``fresh`` are copies of ``of``, with the same law beside ``over``, and independent of all else given that."""

    fresh: tuple[str, ...]
    of: tuple[str, ...]
    over: tuple[str, ...]
    type = "cited:copy-lemma"
    needs: tuple[Statement, ...] = ()

    def __str__(self) -> str:
        return f"{','.join(self.fresh)} = copy of {','.join(self.of)} over {','.join(self.over)}"

    def facts(self, names: Sequence[str]) -> list[Statement]:
        """All that the lemma says, where ``names`` are the variables before."""
        zero = Number(Fraction(0))
        rest = tuple(name for name in names if name not in self.over)
        found = [Statement((Information(self.fresh, rest, self.over), zero), ("=",))]
        for size in range(1, len(self.of) + 1):
            for places in combinations(range(len(self.of)), size):
                new, old = tuple(self.fresh[i] for i in places), tuple(self.of[i] for i in places)
                for number in range(len(self.over) + 1):
                    for beside in combinations(self.over, number):
                        found.append(Statement((Entropy((*new, *beside)), Entropy((*old, *beside))), ("=",)))
        return found


@dataclass(frozen=True)
class Member:
    """A member of the family of Matúš, for four variables A, B, C, D."""

    k: int
    names: tuple[str, str, str, str]
    fresh: tuple[str, ...] = ()
    type = "cited:matus-2007"
    needs: tuple[Statement, ...] = ()

    def __str__(self) -> str:
        a, b, c, d = self.names
        return f"k = {self.k}, A = {a}, B = {b}, C = {c}, D = {d}"

    def facts(self, names: Sequence[str]) -> list[Statement]:
        """The inequality."""
        a, b, c, d = self.names
        first, second = Fraction(self.k + 1, self.k), Fraction(self.k + 1, 2)
        text = f"I({a};{b}) <= {first}*I({a};{b}|{c}) + I({a};{b}|{d}) + I({c};{d})"
        return [parse_statement(f"{text} + {second}*I({a};{c}|{b}) + {second}*I({b};{c}|{a})")]


@dataclass(frozen=True)
class Conditional:
    """The conditional inequality of Zhang and Yeung for A, B, C, D; ``needs`` are its conditions."""

    names: tuple[str, str, str, str]
    fresh: tuple[str, ...] = ()
    type = "cited:zhang-yeung-1997"

    def __str__(self) -> str:
        return ", ".join(f"{letter} = {name}" for letter, name in zip("ABCD", self.names, strict=True))

    @property
    def needs(self) -> tuple[Statement, ...]:
        """What has to be known."""
        a, b, c, _ = self.names
        return parse_statement(f"I({a};{b}) = 0"), parse_statement(f"I({a};{b}|{c}) = 0")

    def facts(self, names: Sequence[str]) -> list[Statement]:
        """The inequality."""
        a, b, c, d = self.names
        return [parse_statement(f"I({c};{d}) <= I({c};{d}|{a}) + I({c};{d}|{b})")]


Cited = Copy | Member | Conditional
TYPES = (Copy.type, Member.type, Conditional.type)


def read_cited(type: str, text: str, names: Sequence[str]) -> Cited:
    """What a certificate cites; ValueError where it is no instance for the variables that there are."""
    found: Cited
    if type == Conditional.type:
        match = _FOUR.fullmatch(text)
        if match is None or len({*match.groups()}) != 4 or not {*match.groups()} <= set(names):
            raise ValueError(f"{text!r} is not of the form 'A = a, B = b, C = c, D = d' with four variables")
        a, b, c, d = match.groups()
        return Conditional((a, b, c, d))
    if type == Member.type:
        match = _FAMILY.fullmatch(text)
        if match is None or len({*match.groups()[1:]}) != 4 or not {*match.groups()[1:]} <= set(names):
            raise ValueError(f"{text!r} is not of the form 'k = 1, A = a, B = b, C = c, D = d' with four variables")
        k, a, b, c, d = match.groups()
        return Member(int(k), (a, b, c, d))
    match = _TEXT.fullmatch(text)
    if match is None:
        raise ValueError(f'{text!r} is not of the form "c\' = copy of c over a,b"')
    fresh, of, over = (tuple(part.split(",")) for part in match.groups())
    found = Copy(fresh, of, over)
    if str(found) != text or len({*fresh, *of, *over}) != len(fresh) + len(of) + len(over) or len(fresh) != len(of):
        raise ValueError(f"{text!r} should name different variables, as many copies as originals")
    if not {*of, *over} <= set(names):
        raise ValueError(f"{text!r} copies what is no variable before")
    if set(fresh) & set(names):
        raise ValueError(f"{text!r} gives a copy the name of a variable before")
    return found


def members(names: Sequence[str]) -> Iterator[Member]:
    """The first members of the family for any four of the variables."""
    for four in permutations(names, 4):
        if four[0] < four[1]:
            for k in range(1, _LARGEST + 1):
                yield Member(k, four)


def conditionals(names: Sequence[str]) -> Iterator[Conditional]:
    """The conditional inequality for any four of the variables."""
    for four in permutations(names, 4):
        if four[0] < four[1]:
            yield Conditional(four)


def copies(names: Sequence[str]) -> Iterator[Copy]:
    """Copies of one variable, then of two, over every other group."""
    for size in range(1, min(_MOST, len(names) - 1) + 1):
        for of in combinations(names, size):
            others = [name for name in names if name not in of]
            for number in range(len(others), 0, -1):
                for over in combinations(others, number):
                    yield Copy(tuple(_fresh(name, names) for name in of), of, over)


def _fresh(name: str, names: Sequence[str]) -> str:
    while name in names:
        name += "'"
    return name
