"""Distributions that need not be written out: independent parts, repeated any number of times, and shared coins.

A coin of a bits that some variables show adds a to the entropy of every set that holds one of them, for any real
a >= 0: whole numbers by fair coins, the rest by one coin of probability p with h(p) = a, which exists because h
is continuous and takes every value between 0 and 1.  So entropies are exact where no p is rational.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any

from exact.bits import Bits, log2
from exact.shannon._linear import Form, Link, add, bits_of, constants, joint_entropies, linear, members
from exact.shannon.answer import Counterexample
from exact.syntax import Entropy, Information, Statement, parse_entropy, parse_information

if TYPE_CHECKING:
    from exact.joint import Joint

MOST_ATOMS = 4096  # of a distribution that is written out
_DIGITS = 8  # of that probability, as printed
_STEPS = 30  # halvings of the interval for the probability of a coin


@dataclass(frozen=True)
class Coin:
    """``names`` all show the same ``bits`` (>= 0) of entropy, independent of everything else."""

    names: tuple[str, ...]
    bits: Bits

    @property
    def whole(self) -> int:
        """The number of fair coins in it."""
        low, _ = self.bits.enclosure(10)
        number = max(0, low.numerator // low.denominator)
        return number + 1 if self.bits >= number + 1 else number

    @cached_property
    def interval(self) -> tuple[Fraction, Fraction] | None:
        """Between these the probability of the coin that makes up the rest lies; None where fair coins are all."""
        rest = self.bits - self.whole
        if not rest:
            return None
        low, high = Fraction(0), Fraction(1, 2)
        for _ in range(_STEPS):
            middle = (low + high) / 2
            found = (_binary_entropy(middle) - rest).sign()
            if found == 0:
                return middle, middle
            low, high = (middle, high) if found < 0 else (low, middle)
        return low, high

    def rounded(self, digits: int) -> Coin:
        """A little less, with a probability of so many binary digits."""
        if self.interval is None:
            return self
        scale = 1 << digits
        p = Fraction(self.interval[0].numerator * scale // self.interval[0].denominator, scale)
        return Coin(self.names, _binary_entropy(p) + self.whole)

    def __str__(self) -> str:
        who = " and ".join(self.names) if len(self.names) <= 2 else ", ".join(self.names)
        show = "shows" if len(self.names) == 1 else "show the same"
        number = self.whole
        amount = str(number) if number < 10**12 else f"about 2^{number.bit_length() - 1}"
        parts = [f"{amount} fair coin{'s' if number > 1 else ''}"] if number else []
        if self.interval is not None:
            low, high = self.interval
            rest = self.bits - number
            scale = 10**_DIGITS
            below, above = low.numerator * scale // low.denominator, -(-high.numerator * scale // high.denominator)
            where = f"p = {low}" if low == high else f"{below / scale:.{_DIGITS}f} < p < {above / scale:.{_DIGITS}f}"
            parts.append(f"1 coin with h(p) = {rest}, {where}")
        return f"{who} {show} {' and '.join(parts)}"

    def to_json(self) -> dict[str, Any]:
        """Plain data; rationals as "p/q"."""
        between = [str(end) for end in self.interval] if self.interval else None
        return {"names": list(self.names), "bits": str(self.bits), "fair": str(self.whole), "between": between}


def _binary_entropy(p: Fraction) -> Bits:
    total = Bits(0)
    for part in (p, 1 - p):
        if part:
            total = total - log2(part) * part
    return total


@dataclass(frozen=True)
class Witness:
    """The independent combination of ``parts`` (a Joint over all names, and how many copies) and ``coins``.

    ``H("X,Y|Z")`` and ``I("X;Y|Z")`` are exact, in bits; ``joint`` is the distribution written out, where that is
    possible (rational, and at most 4096 atoms), else None.
    """

    names: tuple[str, ...]
    parts: tuple[tuple[Joint, int], ...] = ()
    coins: tuple[Coin, ...] = ()
    numbers: tuple[str, ...] = ()  # names that stand for real numbers: their entropies

    def entropy(self, names: Sequence[str]) -> Bits:
        """The joint entropy of the named variables, in bits."""
        wanted = [name for name in self.names if name in names]
        total = Bits(0)
        if not wanted:
            return total
        for joint, copies in self.parts:
            total = total + joint.H(",".join(wanted)) * copies
        for coin in self.coins:
            if set(coin.names) & set(wanted):
                total = total + coin.bits
        return total

    def H(self, text: str) -> Bits:
        """The entropy of ``"X,Y | Z"`` in bits."""
        return self._value(parse_entropy(text))

    def I(self, text: str) -> Bits:  # noqa: E743 - the field's name for it
        """The information of ``"X ; Y | Z"`` in bits."""
        return self._value(parse_information(text))

    def _value(self, node: Entropy | Information) -> Bits:
        bits = {name: i for i, name in enumerate(self.names)}
        return self.at(linear(node, bits))

    def at(self, form: Form) -> Bits:
        """The exact value of a linear form in joint entropies."""
        total = bits_of(constants(form))
        for subset, value in joint_entropies(form).items():
            total = total + self.entropy(members(subset, self.names)) * value
        return total

    def size(self, name: str) -> int:
        """How many values a variable takes."""
        total = 1
        for joint, copies in self.parts:
            total *= len(joint.marginal(name)) ** copies
        for coin in self.coins:
            if name in coin.names:
                total *= 2 ** (coin.whole + (coin.interval is not None))
        return total

    @cached_property
    def joint(self) -> Joint | None:
        """The distribution, if it is rational and small enough to be written out."""
        from exact.joint import Joint

        atoms: dict[tuple[Any, ...], Fraction] = {((),) * len(self.names): Fraction(1)}
        for other in self._factors():
            if other is None or len(atoms) * len(other) > MOST_ATOMS:
                return None
            atoms = {
                tuple((*old, new) for old, new in zip(left, right, strict=True)): p * q
                for left, p in atoms.items()
                for right, q in other.items()
            }
        values: list[dict[Any, int]] = [{} for _ in self.names]
        renamed = {
            tuple(table.setdefault(value, len(table)) for table, value in zip(values, outcome, strict=True)): p
            for outcome, p in atoms.items()
        }
        return Joint(renamed, names=self.names)

    def _factors(self) -> Any:
        for coin in self.coins:
            shows = [name in coin.names for name in self.names]
            probabilities = [Fraction(1, 2)] * min(coin.whole, 20)
            if coin.interval is not None:
                if coin.interval[0] != coin.interval[1]:
                    yield None
                probabilities.append(coin.interval[0])
            for p in probabilities:
                yield {tuple(int(s) for s in shows): p, (0,) * len(shows): 1 - p}
        for joint, copies in self.parts:
            for _ in range(min(copies, 20)):
                yield dict(joint.items())

    @property
    def values(self) -> dict[str, Bits]:
        """The real numbers of the statement."""
        return {name: self.entropy([name]) for name in self.numbers}

    @property
    def shown(self) -> Witness:
        """The same without the real numbers; without random variables, nothing is left."""
        kept = tuple(name for name in self.names if name not in self.numbers)
        if len(kept) == len(self.names):
            return self
        coins = [Coin(tuple(n for n in coin.names if n in kept), coin.bits) for coin in self.coins]
        parts = [(joint.marginal(*kept), copies) for joint, copies in self.parts] if kept else []
        return Witness(kept, tuple(part for part in parts if len(part[0]) > 1), tuple(c for c in coins if c.names))

    def __str__(self) -> str:
        if self.numbers:
            lines = [f"{name} = {value}" for name, value in self.values.items()]
            return "\n".join([*lines, str(self.shown)] if self.shown.names else lines)
        if self.joint is not None:
            return self.joint.table()
        lines = ["independent of each other:"]
        for coin in self.coins:
            lines.append(f"  {coin}")
        for joint, copies in self.parts:
            lines.append(f"  {copies} independent cop{'ies' if copies > 1 else 'y'} of")
            lines += [f"    {line}" for line in joint.table().splitlines()]
        return "\n".join(lines)

    def to_json(self) -> dict[str, Any]:
        """Plain data: the atoms, or the independent parts; rationals as "p/q"."""
        if self.numbers:
            numbers = {name: str(value) for name, value in self.values.items()}
            return {**self.shown.to_json(), "numbers": numbers}
        if self.joint is not None:
            return {"names": list(self.names), "atoms": _atoms(self.joint)}
        coins = [coin.to_json() for coin in self.coins]
        parts = [{"copies": str(copies), "atoms": _atoms(joint)} for joint, copies in self.parts]
        return {"names": list(self.names), "independent": {"coins": coins, "parts": parts}}


def _atoms(joint: Joint) -> list[dict[str, Any]]:
    return [{"outcome": list(outcome), "probability": str(p)} for outcome, p in joint.items()]


def witness_of(joint: Joint) -> Witness:
    """A written-out distribution as a witness."""
    return Witness(joint.names, ((joint, 1),))


def violation(witness: Witness, parsed: Statement, links: Sequence[Link], numbers: tuple[str, ...]) -> Counterexample:
    """The first link that fails at a distribution, with both sides exactly."""
    witness = replace(witness, numbers=numbers)
    bits = {name: i for i, name in enumerate(witness.names)}
    for statement, link in zip(parsed.links(), links, strict=True):
        left, right = (witness.at(linear(side, bits)) for side in statement.sides)
        relation = statement.relations[0]
        gap = left - right if relation in ("<=", "<") else right - left
        if relation == "=":
            gap = abs(gap)
        if gap.sign() > 0 or (link.strict and gap.sign() == 0):
            return Counterexample(witness, link.text, left, right, gap)
    raise ArithmeticError("the counterexample does not violate the statement")


def from_parts(
    names: tuple[str, ...], coins: Sequence[tuple[int, Form]], parts: Sequence[tuple[Joint, int]]
) -> Witness:
    """A witness from masks of variables with the bits they share, and repeated distributions."""
    merged: dict[int, Form] = {}
    for mask, value in coins:
        add(merged.setdefault(mask, {}), value)
    shown = tuple(Coin(members(mask, names), bits_of(value)) for mask, value in merged.items() if value)
    return Witness(names, tuple(part for part in parts if part[1]), shown)
