"""The sides of a chain, evaluated exactly: on one joint distribution, or on a batch of them.

Values are Fractions, ``Bits``, or their arrays; closed forms with log2(e) carry its rational coefficient along, and
such a number is never zero unless the coefficient is (Lindemann), so its sign is always found.  0*log2(0) is 0; any
other logarithm of a number that is not positive is an error.  A pointwise statement is evaluated in the world
conditioned on the value; a term without ``T=t`` in it is the average over all of the world.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
from flint import arb, ctx, fmpq

from exact import Bits, Joint, log2
from exact.syntax import (
    Binary,
    BinaryEntropy,
    Divergence,
    Entropy,
    Expectation,
    Expression,
    Information,
    Log2,
    Name,
    Negation,
    Number,
    walk,
)
from exact.syntax import (
    Statement as Formula,
)
from exact.tables import BitsArray
from properties.worlds.batch import LARGEST, Batch, Instance, unwrapped
from theorems.language import Call, Chance, World

__all__ = [
    "Cases",
    "Frame",
    "Ratios",
    "UndefinedError",
    "UnsupportedError",
    "Value",
    "WithE",
    "WithEs",
    "at_values",
    "batch_cases",
    "chain_holds",
    "chances",
    "difference",
    "evaluate",
    "functions_in",
    "instance_cases",
    "number_of",
    "rational",
    "sign",
    "value_variable",
    "violates",
]

_MOST_FACTORS = 64  # of a power of a number that is another one at each instance
_LARGEST_POWER = 1 << 20  # of an exponent in a closed form
_LONGEST = 4096  # bits of an integer that stands for a weighted sum of logarithms
_MOST_PRECISION = 4096  # bits, for closed forms in which e occurs


class UndefinedError(ArithmeticError):
    """A closed form that has no value here, such as log2(0) or a division by zero."""


class UnsupportedError(TypeError):
    """An expression that the enumerations do not evaluate, such as a product of two entropies."""


# Numbers ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class WithE:
    """bits + e*log2(e): a closed form of the post's approximations.  e is not zero."""

    bits: Bits
    e: Fraction

    def sign(self) -> int:
        """-1 or 1: log2(e) is no rational combination of 1 and logarithms of rationals (Lindemann)."""
        precision = 128
        while True:
            low, high = self.bits.enclosure(precision // 4)
            with ctx.workprec(precision + 64):
                log2_e = 1 / arb.const_log2()
                terms = [arb(fmpq(x.numerator, x.denominator)) for x in (low, high)]
                q = arb(fmpq(self.e.numerator, self.e.denominator)) * log2_e
                below, above = terms[0] + q, terms[1] + q
                if below > 0:
                    return 1
                if above < 0:
                    return -1
            precision *= 2

    def __float__(self) -> float:
        return float(self.bits) + float(self.e) / math.log(2)

    def __str__(self) -> str:
        e = f"{'-' if self.e < 0 else '+'} {abs(self.e)}*log2(e)"
        return f"{self.bits} {e}"


@dataclass(frozen=True)
class Ratios:
    """Rational numbers, one an instance, the denominators positive: int64 below 2^31, else Python's integers."""

    top: np.ndarray
    bottom: np.ndarray

    def bits(self) -> BitsArray:
        return BitsArray.rational(self.top, self.bottom)


@dataclass(frozen=True)
class Real:
    """A closed form in which e itself occurs, as log2(e)/e: enclosures of any precision."""

    ball: Callable[[], arb]

    def sign(self) -> int:
        """-1 or 1.  Raises UnsupportedError where 4,096 bits do not tell it from 0: that it is 0 is not decided."""
        precision = 64
        while precision <= _MOST_PRECISION:
            with ctx.workprec(precision):
                value = self.ball()
                if value > 0:
                    return 1
                if value < 0:
                    return -1
            precision *= 2
        raise UnsupportedError(f"{self} is not told from 0 with {_MOST_PRECISION} bits")

    def __float__(self) -> float:
        with ctx.workprec(100):
            return float(self.ball())

    def __str__(self) -> str:
        with ctx.workprec(100):
            return str(self.ball().str(15, radius=False))


@dataclass(frozen=True)
class WithEs:
    """bits + e*log2(e), for each instance of a batch."""

    bits: BitsArray
    e: Ratios

    def sign(self) -> np.ndarray:
        """Exact: that of bits where e is 0; else both signs with fractions around log2(e), where they are the same."""
        found = self.bits.sign()
        left = np.flatnonzero(self.e.top)
        if len(left) and int(self.e.bottom.max()) < LARGEST:
            e = Ratios(self.e.top[left], self.e.bottom[left])
            below, above = ((self.bits[left] + _scale(e, x).bits()).sign() for x in _AROUND_LOG2_E)
            clear = (below == above) & (below != 0)
            found[left[clear]] = below[clear]
            left = left[~clear]
        for i in left:
            found[i] = WithE(self.bits[int(i)], Fraction(int(self.e.top[i]), int(self.e.bottom[i]))).sign()
        return found


#: log2(e) is between them: 1.442695...
_AROUND_LOG2_E = Fraction(14426, 10**4), Fraction(14427, 10**4)

Value = Fraction | Bits | WithE | WithEs | Real | Ratios | BitsArray


def _ball(x: Value) -> Callable[[], arb]:
    """Enclosures of a number that is no batch, at the working precision."""
    if isinstance(x, Real):
        return x.ball
    if isinstance(x, Fraction):
        return lambda: arb(fmpq(x.numerator, x.denominator))
    if isinstance(x, WithE):
        return lambda: _bits_ball(x.bits) + arb(fmpq(x.e.numerator, x.e.denominator)) / arb.const_log2()
    if isinstance(x, Bits):
        return lambda: _bits_ball(x)
    raise UnsupportedError("e stands beside a quantity of a joint distribution; it is for closed forms only")


def _bits_ball(x: Bits) -> arb:
    return sum((arb(fmpq(q.numerator, q.denominator)) * arb(n).log() for n, q in x.terms()), arb(0)) / arb.const_log2()


def _ratios(top: np.ndarray, bottom: np.ndarray) -> Ratios:
    """From numerators and positive denominators, exact as they stand."""
    if max(int(np.abs(top).max()), int(bottom.max())) >= LARGEST:
        common = np.gcd(top, bottom)
        top, bottom = unwrapped(top // common), unwrapped(bottom // common)
    return Ratios(top, bottom)


def _add(a: Value, b: Value, times: int = 1) -> Value:
    """a + times*b, times being 1 or -1."""
    if isinstance(a, Real) or isinstance(b, Real):
        first, second = _ball(a), _ball(b)
        return Real(lambda: first() + times * second())
    if isinstance(a, WithE | WithEs) or isinstance(b, WithE | WithEs):
        (p, j), (q, k) = (_without_e(x) for x in (a, b))
        return _together(_add(p, q, times), _add(j, k, times))
    if isinstance(a, Fraction | Ratios) and isinstance(b, Fraction | Ratios):
        if isinstance(a, Fraction) and isinstance(b, Fraction):
            return a + b if times == 1 else a - b
        (p, q), (r, s) = _parts(a), _parts(b)
        return _ratios(p * s + times * r * q, q * s)
    a, b = (x.bits() if isinstance(x, Ratios) else x for x in (a, b))
    return a + b if times == 1 else a - b


def _without_e(x: Value) -> tuple[Value, Value]:
    """bits and e, of bits + e*log2(e)."""
    return (x.bits, x.e) if isinstance(x, WithE | WithEs) else (x, Fraction(0))


def _together(bits: Value, e: Value) -> Value:
    """bits + e*log2(e)."""
    if isinstance(e, Fraction) and isinstance(bits, Fraction | Bits):
        return WithE(Bits(bits), e) if e else Bits(bits)
    count = len(bits) if isinstance(bits, BitsArray) else len((bits if isinstance(bits, Ratios) else e).top)
    ones = Ratios(np.ones(count, np.int64), np.ones(count, np.int64))
    array = _weigh(bits, ones)
    return WithEs(array.bits() if isinstance(array, Ratios) else array, _weigh(e, ones))


def _parts(x: Fraction | Ratios) -> tuple[np.ndarray, np.ndarray]:
    if isinstance(x, Ratios):
        return x.top, x.bottom
    return unwrapped(np.array([x.numerator], object)), unwrapped(np.array([x.denominator], object))


def _scale(x: Value, q: Fraction) -> Value:
    if isinstance(x, Real):
        inner, factor = x.ball, _ball(q)
        return Real(lambda: inner() * factor()) if q else Fraction(0)
    if isinstance(x, WithE):
        return WithE(x.bits * q, x.e * q) if q else Fraction(0)
    if isinstance(x, WithEs):
        return WithEs(x.bits * q, _scale(x.e, q))
    if isinstance(x, Ratios):
        top, bottom = _parts(q)
        return _ratios(x.top * top, x.bottom * bottom)
    return x * q


def _weigh(x: Value, by: Ratios) -> Value:
    """A value times rational numbers, one an instance."""
    if isinstance(x, Fraction):
        return _scale(by, x)
    if isinstance(x, Ratios):
        return _ratios(x.top * by.top, x.bottom * by.bottom)
    if isinstance(x, WithE | WithEs):
        return WithEs(_weigh(x.bits, by), _weigh(x.e, by))
    if isinstance(x, Bits):
        x = BitsArray.rational(np.zeros(len(by.top), np.int64)) + x
    if isinstance(x, BitsArray):
        return x.weigh(by.top, by.bottom)
    raise UnsupportedError("e stands beside a quantity of a joint distribution; it is for closed forms only")


def sign(x: Value) -> int | np.ndarray:
    """-1, 0 or 1, decided: an int, or an int8 array for the instances of a batch."""
    if isinstance(x, Fraction):
        return (x > 0) - (x < 0)
    if isinstance(x, Ratios):
        return np.sign(x.top).astype(np.int8)
    return x.sign()


def difference(a: Value, b: Value) -> Value:
    """a - b."""
    return _add(a, b, -1)


# Evaluation ---------------------------------------------------------------------------------------


_NONE = World()


@dataclass(frozen=True)
class Frame:
    """Where an expression is evaluated.

    numbers: parameters, and in a pointwise statement the functions at the value in question.
    full: the joint or batch that plain terms speak of.  at: the same, conditioned, for terms with ``T=t``.
    rows: the instances of the batch ``full`` for which ``at`` is given.
    """

    numbers: Mapping[str, Fraction]
    world: World = _NONE
    full: Joint | Batch | None = None
    at: Joint | Batch | None = None
    rows: np.ndarray | None = None


def functions_in(node: Expression, world: World) -> tuple[str, ...]:
    """The named functions of the world (such as M) that an expression mentions."""
    known = {name for name, _ in world.functions}
    return tuple(dict.fromkeys(part.id for part in walk(node) if isinstance(part, Name) and part.id in known))


def at_values(world: World, row: Mapping[str, Hashable]) -> dict[str, Fraction]:
    """The named functions of the world whose arguments are all given, at those values."""
    found = {}
    for name, call in world.calls().items():
        if not isinstance(call, Chance) and all(argument in row for argument in call.arguments):
            found[name] = number_of(call, call.definition.function(*(row[a] for a in call.arguments)))
    return found


def number_of(call: Call, value: Hashable) -> Fraction:
    if not isinstance(value, int | Fraction):
        raise UnsupportedError(f"{call} is used as a number, but takes the value {value!r}")
    return Fraction(value)


def rational(node: Expression, numbers: Mapping[str, Fraction]) -> Fraction:
    """An expression of numbers that has a rational value."""
    value = evaluate(node, Frame(numbers))
    if isinstance(value, Bits) and value.is_rational():
        return value.as_fraction()
    if not isinstance(value, Fraction):
        raise UnsupportedError(f"{node} is {value}, not a rational number")
    return value


def evaluate(node: Expression, frame: Frame) -> Value:
    """The exact value of an expression.  Raises UndefinedError for log2 of what is not positive and for x/0."""
    if isinstance(node, Number):
        return node.value
    if isinstance(node, Name):
        if node.id in frame.numbers:
            return frame.numbers[node.id]
        if node.id == "e":
            return Real(lambda: arb(1).exp())
        raise ValueError(f"{node.id} is random here: write E[...] around it, or 'for every t:' before the statement")
    if isinstance(node, Negation):
        return _scale(evaluate(node.operand, frame), Fraction(-1))
    if isinstance(node, Binary):
        return _binary(node, frame)
    if isinstance(node, Log2):
        return _log2(node.argument, frame)
    if isinstance(node, BinaryEntropy):
        return _binary_entropy(evaluate(node.argument, frame), node)
    if isinstance(node, Expectation):
        return _expectation(node.argument, frame)
    if isinstance(node, Entropy | Information):
        return _information(node, frame)
    if isinstance(node, Divergence):
        return _divergence(node, frame)
    raise ValueError(f"{node} cannot be evaluated")


def _binary(node: Binary, frame: Frame) -> Value:
    if node.op == "*":
        try:
            left = evaluate(node.left, frame)
        except UndefinedError:
            if _is_zero(evaluate(node.right, frame)):  # log2(0)*0 = 0
                return Fraction(0)
            raise
        if _is_zero(left):
            return Fraction(0)
        return _product(left, evaluate(node.right, frame), node)
    left, right = evaluate(node.left, frame), evaluate(node.right, frame)
    if node.op in "+-":
        return _add(left, right, 1 if node.op == "+" else -1)
    if node.op == "/" and isinstance(right, Ratios):
        if (right.top == 0).any():
            raise UndefinedError(f"{node} divides by zero")
        return _weigh(left, Ratios(right.bottom * np.sign(right.top), np.abs(right.top)))
    if node.op == "/" and isinstance(right, Real):
        top, bottom = _ball(left), right.ball
        return Real(lambda: top() / bottom())
    if not isinstance(right, Fraction):
        raise UnsupportedError(f"{node}: {node.right} is not a rational number of the parameters")
    if node.op == "/":
        if right == 0:
            raise UndefinedError(f"{node} divides by zero")
        return _scale(left, 1 / right)
    if isinstance(left, Ratios):
        return _powers(left, right, node)
    if not isinstance(left, Fraction):
        raise UnsupportedError(f"{node}: {node.left} is not a rational number of the parameters")
    return _power(left, right, node)


def _power(base: Fraction, exponent: Fraction, node: Expression) -> Fraction:
    if exponent.denominator != 1 or abs(exponent) > _LARGEST_POWER:
        raise UndefinedError(f"{node}: the exponent {exponent} is not an integer up to {_LARGEST_POWER}")
    if base == 0 and exponent < 0:
        raise UndefinedError(f"{node} divides by zero")
    return base**exponent.numerator


def _powers(base: Ratios, exponent: Fraction, node: Expression) -> Ratios:
    if exponent.denominator != 1 or abs(exponent) > _MOST_FACTORS:
        raise UndefinedError(f"{node}: the exponent {exponent} is not an integer up to {_MOST_FACTORS}")
    if exponent < 0 and (base.top == 0).any():
        raise UndefinedError(f"{node} divides by zero")
    top, bottom = (a.astype(object) ** abs(exponent.numerator) for a in (base.top, base.bottom))
    if exponent < 0:
        top, bottom = bottom * np.sign(top), np.abs(top)
    return _ratios(unwrapped(top), unwrapped(bottom))


def _is_zero(x: Value) -> bool:
    return isinstance(x, Fraction) and x == 0


def _product(a: Value, b: Value, node: Expression) -> Value:
    if isinstance(a, Fraction):
        return _scale(b, a)
    if isinstance(b, Fraction):
        return _scale(a, b)
    if isinstance(a, Ratios):
        return _weigh(b, a)
    if isinstance(b, Ratios):
        return _weigh(a, b)
    if isinstance(a, Real) or isinstance(b, Real):
        first, second = _ball(a), _ball(b)
        return Real(lambda: first() * second())
    raise UnsupportedError(f"{node}: one factor has to be a rational number of the parameters")


def _log2(argument: Expression, frame: Frame) -> Value:
    if any(isinstance(part, Name) and part.id == "e" for part in walk(argument)):
        value, power = _with_e(argument, frame)
        if value <= 0:
            raise UndefinedError(f"log2 of {argument} = {value}*e^{power}, which is not positive")
        return WithE(log2(value), Fraction(power)) if power else log2(value)
    x = evaluate(argument, frame)
    if isinstance(x, Ratios):
        if int(x.top.min()) <= 0:
            raise UndefinedError(f"log2 of {argument}, which is not positive everywhere")
        return BitsArray.log2(x.top, x.bottom)
    if not isinstance(x, Fraction):
        raise UnsupportedError(f"log2({argument}): the argument is not a rational number")
    if x <= 0:
        raise UndefinedError(f"log2 of {argument} = {x}, which is not positive")
    return log2(x)


def _with_e(node: Expression, frame: Frame) -> tuple[Fraction, int]:
    """A product of rationals and powers of e, as (rational, power)."""
    if isinstance(node, Name) and node.id == "e":
        return Fraction(1), 1
    if isinstance(node, Binary) and node.op in "*/":
        (a, j), (b, k) = _with_e(node.left, frame), _with_e(node.right, frame)
        if node.op == "*":
            return a * b, j + k
        if b == 0:
            raise UndefinedError(f"{node} divides by zero")
        return a / b, j - k
    if isinstance(node, Binary) and node.op == "^":
        (a, j), (k, none) = _with_e(node.left, frame), _with_e(node.right, frame)
        if none == 0:
            return _power(a, k, node), j * k.numerator
    if any(isinstance(part, Name) and part.id == "e" for part in walk(node)):
        raise ValueError(f"{node}: e may only be multiplied, divided, or raised to a power")
    x = evaluate(node, frame)
    if not isinstance(x, Fraction):
        raise UnsupportedError(f"{node} is not a rational number of the parameters")
    return x, 0


def _binary_entropy(p: Value, node: Expression) -> Bits | BitsArray:
    if isinstance(p, Ratios):
        if (p.top < 0).any() or (p.top > p.bottom).any():
            raise UndefinedError(f"{node}: a value is not a probability")
        integers = np.stack([p.bottom, p.top, p.bottom - p.top])
        return BitsArray.weighted_logs(np.stack([integers[0], -integers[1], -integers[2]]), integers, p.bottom)
    if not isinstance(p, Fraction):
        raise UnsupportedError(f"{node}: the argument is not a rational number of the parameters")
    if not 0 <= p <= 1:
        raise UndefinedError(f"{node}: {p} is not a probability")
    result = Bits(0)
    for q in (p, 1 - p):
        if q:
            result -= q * log2(q)
    return result


def _information(node: Entropy | Information, frame: Frame) -> Value:
    source = frame.at if node.at else frame.full
    if source is None:
        raise ValueError(f"{node} needs a joint distribution")
    table = source.tables if isinstance(source, Batch) else source
    given = ",".join(node.given)
    tail = f"|{given}" if given else ""
    if isinstance(node, Entropy):
        value = table.H(",".join(node.of) + tail)
    else:
        value = table.I(f"{','.join(node.left)};{','.join(node.right)}{tail}")
    if not node.at and frame.rows is not None and isinstance(value, BitsArray):
        return value[frame.rows]
    return value


def _divergence(node: Divergence, frame: Frame) -> Value:
    source = frame.at if node.at else frame.full
    given = ",".join(node.given)
    if node.beside:
        return _conditional_divergence(node, frame)
    if isinstance(source, Joint) and isinstance(frame.full, Joint):
        if not {(v,) for v in source.support(node.of)} <= {(v,) for v in frame.full.support(node.reference)}:
            raise UndefinedError(f"{node} is infinite")
        return source.D(f"{node.of}{'|' + given if given else ''}||{node.reference}", frame.full)
    if not isinstance(source, Batch) or not isinstance(frame.full, Batch):
        raise ValueError(f"{node} needs a joint distribution")
    mean, law, _ = aligned((source, [node.of]), (frame.full, [node.reference]))
    if node.at and frame.rows is not None:
        law = law[frame.rows]
    if ((mean > 0) & (law == 0)).any():
        raise UndefinedError(f"{node} is infinite")
    cross = BitsArray.log2(law.sum(axis=1)) - BitsArray.weighted_logs(
        np.ascontiguousarray(mean.T), np.ascontiguousarray(law.T), mean.sum(axis=1)
    )
    value = cross - source.tables.H(node.of + (f"|{given}" if given else ""))
    return value[frame.rows] if not node.at and frame.rows is not None else value


def aligned(
    first: tuple[Batch, Sequence[str]], second: tuple[Batch, Sequence[str]]
) -> tuple[np.ndarray, np.ndarray, list[tuple[Hashable, ...]]]:
    """The masses of two groups of variables at the same values: (instances, values) each, and these values."""
    masses = [batch.mass([*names]) for batch, names in (first, second)]
    rows = [[tuple(row) for row in batch.rows([*names])] for batch, names in (first, second)]
    if rows[0] == rows[1]:
        return masses[0], masses[1], rows[0]
    place = {value: k for k, value in enumerate(dict.fromkeys((*rows[0], *rows[1])))}
    found = []
    for mass, values in zip(masses, rows, strict=True):
        whole = np.zeros((len(mass), len(place)), mass.dtype)
        whole[:, [place[value] for value in values]] = mass
        found.append(whole)
    return found[0], found[1], list(place)


def _conditional_divergence(node: Divergence, frame: Frame) -> Value:
    """D(y|u||x|v) = D(y,u||x,v) - D(u||v)"""
    of, reference = (node.of, *node.given), (node.reference, *node.beside)
    if isinstance(frame.full, Joint):
        if not set(frame.full.support(*of)) <= set(frame.full.support(*reference)):
            raise UndefinedError(f"{node} is infinite")
        return frame.full.D(str(node)[2:-1])
    if not isinstance(frame.full, Batch):
        raise ValueError(f"{node} needs a joint distribution")
    batch = frame.full if frame.rows is None else frame.full.take(frame.rows)
    whole, part = (aligned((batch, x), (batch, y))[:2] for x, y in ((of, reference), (node.given, node.beside)))
    if ((whole[0] > 0) & (whole[1] == 0)).any():
        raise UndefinedError(f"{node} is infinite")
    total = whole[0].sum(axis=1)
    terms = [
        BitsArray.weighted_logs(np.ascontiguousarray(weights.T), np.ascontiguousarray(law.T), total)
        for weights, law in ((whole[0], whole[0]), (whole[0], whole[1]), (part[0], part[0]), (part[0], part[1]))
    ]
    return terms[0] - terms[1] - terms[2] + terms[3]


def chances(batch: Batch, call: Chance) -> tuple[np.ndarray, np.ndarray]:
    """P(r=1|T=t), for each instance and value of T: numerators and denominators (B, values), 0/0 where T is not t."""
    given, event = call.arguments
    mass = batch.mass([given, event]).reshape(len(batch), len(batch.values[given]), -1)
    happens = [k for k, value in enumerate(batch.values[event]) if value == call.value]
    return mass[:, :, happens].sum(axis=2), mass.sum(axis=2)


def _mean_of_chances(argument: Expression, calls: Mapping[str, Chance], frame: Frame) -> Value:
    """The mean of an expression in the numbers P(r=1|T=t) and other functions of T alone."""
    given = {call.arguments[0] for call in frame.world.calls().values()} & {c.arguments[0] for c in calls.values()}
    others = {frame.world.calls()[name].arguments for name in functions_in(argument, frame.world)} - {
        call.arguments for call in calls.values()
    }
    if len(given) != 1 or any(arguments != tuple(given) for arguments in others):
        raise UnsupportedError(f"E[{argument}]: the mean is over functions of one variable")
    name = given.pop()
    if isinstance(frame.full, Joint):
        found = []
        for value in frame.full.support(name):
            at = frame.full.given({name: value})
            numbers = {**frame.numbers, **at_values(frame.world, {name: value}), **_joint_chances(calls, at)}
            found.append((frame.full.P({name: value}), evaluate(argument, Frame(numbers))))
        return sum((_scale(value, p) for p, value in found), Fraction(0))
    if not isinstance(frame.full, Batch):
        raise ValueError(f"E[{argument}] needs a joint distribution")
    batch = frame.full if frame.rows is None else frame.full.take(frame.rows)
    total: Value = Fraction(0)
    tables = {n: chances(batch, call) for n, call in calls.items()}
    mass = batch.mass([name])
    for index, value in enumerate(batch.values[name]):
        live = mass[:, index] > 0
        if not live.any():
            continue
        numbers: dict[str, Any] = {**frame.numbers, **at_values(frame.world, {name: value})}
        for n, (top, bottom) in tables.items():
            first = int(np.argmax(live))  # an instance without this value has weight 0: any number will do for it
            numbers[n] = _ratios(
                np.where(live, top[:, index], top[first, index]), np.where(live, bottom[:, index], bottom[first, index])
            )
        total = _add(total, _weigh(evaluate(argument, Frame(numbers)), _ratios(mass[:, index], mass.sum(axis=1))))
    return total


def _joint_chances(calls: Mapping[str, Chance], at: Joint) -> dict[str, Fraction]:
    """P(r=1|T=t), from the joint conditioned on T = t."""
    return {name: at.P({call.arguments[1]: call.value}) for name, call in calls.items()}


def _chances_of(world: World, name: str) -> dict[str, Chance]:
    """The named probabilities given a value of this variable."""
    return {n: c for n, c in world.calls().items() if isinstance(c, Chance) and c.arguments[0] == name}


def _expectation(argument: Expression, frame: Frame) -> Value:
    """The mean, over the joint, of an expression of parameters and of functions of variables."""
    names: dict[str, None] = {}
    calls = frame.world.calls()
    probabilities = {n: calls[n] for n in functions_in(argument, frame.world)}
    found = {n: c for n, c in probabilities.items() if isinstance(c, Chance)}
    if found:
        return _mean_of_chances(argument, found, frame)
    for function in functions_in(argument, frame.world):
        names.update(dict.fromkeys(calls[function].arguments))
    if not names:
        return evaluate(argument, Frame(frame.numbers))
    of = tuple(names)

    def value(row: tuple[Hashable, ...]) -> Value:
        at = at_values(frame.world, dict(zip(of, row, strict=True)))
        return evaluate(argument, Frame({**frame.numbers, **at}))

    if isinstance(frame.full, Joint):
        mean = frame.full.expectation(lambda *row: value(row), of)
        return mean if isinstance(mean, Bits) else Fraction(mean)
    if frame.full is None:
        raise ValueError(f"E[{argument}] needs a joint distribution")
    mean = _batch_mean(frame.full, of, value)
    if frame.rows is None:
        return mean
    return Ratios(mean.top[frame.rows], mean.bottom[frame.rows]) if isinstance(mean, Ratios) else mean[frame.rows]


def _batch_mean(
    batch: Batch, of: tuple[str, ...], value: Callable[[tuple[Hashable, ...]], Value]
) -> Ratios | BitsArray:
    """The mean of a function of the variables ``of``, for each instance."""
    mass = batch.mass(of)
    live = mass.any(axis=0).tolist()
    values = [value(row) if live[k] else Fraction(0) for k, row in enumerate(batch.rows(of))]
    fractions = [v for v in values if isinstance(v, Fraction)]
    if len(fractions) == len(values):
        return _rational_mean(mass, fractions)
    # Each value is unit * log2(up/down) with integers up and down.
    terms = [dict(Bits(v).terms()) for v in values]
    common = math.lcm(*(q.denominator for row in terms for q in row.values()))
    unit = Fraction(math.gcd(*(int(q * common) for row in terms for q in row.values())) or 1, common)
    if max((abs(q / unit) * n.bit_length() for row in terms for n, q in row.items()), default=0) > _LONGEST:
        raise OverflowError("a mean of logarithms has weights too large for a batch; write it with smaller numbers")
    up = [math.prod(n ** int(q / unit) for n, q in row.items() if q > 0) for row in terms]
    down = [math.prod(n ** int(-q / unit) for n, q in row.items() if q < 0) for row in terms]
    shape = tuple(len(batch.values[name]) for name in of)
    result = BitsArray.rational(np.zeros(len(batch), np.int64))
    for integers, factor in ((up, 1), (down, -1)):
        if any(n != 1 for n in integers):
            array = np.array(integers, object if max(integers) >> 62 else np.int64).reshape(shape)
            result = result + batch.tables.expect_log2(array, of) * (factor * unit)
    return result


def _rational_mean(mass: np.ndarray, values: Sequence[Fraction]) -> Ratios:
    """The mean of rational values under the laws that are proportional to the rows of an array (B, values)."""
    common = math.lcm(*(v.denominator for v in values))
    scaled = np.array([int(v * common) for v in values], object)
    total = mass.sum(axis=1)
    if max(common, *(abs(int(n)) for n in scaled)) * int(total.max()) < 1 << 62:
        return _ratios(mass @ scaled.astype(np.int64), total * common)
    return _ratios(mass.astype(object) @ scaled, total.astype(object) * common)


# The cases of a statement -------------------------------------------------------------------------


def violates(relation: str, slack: int | np.ndarray) -> bool | np.ndarray:
    """Whether a link fails, given the sign of (right side - left side)."""
    if relation == "<=":
        return slack < 0
    if relation == "<":
        return slack <= 0
    if relation == ">=":
        return slack > 0
    if relation == ">":
        return slack >= 0
    return slack != 0


@cache
def value_variable(formula: Formula, world: World) -> str | None:
    """The variable whose values a pointwise statement ranges over; None for a statement that is not pointwise."""
    if formula.every is None:
        return None
    found: dict[str, None] = {}
    for side in formula.sides:
        for part in walk(side):
            if isinstance(part, Entropy | Information | Divergence):
                found.update((name, None) for name, _ in part.at)
    if not found:
        for side in formula.sides:
            for function in functions_in(side, world):
                found.update(dict.fromkeys(_base(world.calls()[function])))
    if len(found) != 1:
        raise ValueError(f"'{formula}' has to name one variable, as in H(r|T=t); it names {list(found) or 'none'}")
    return next(iter(found))


def _base(call: Call) -> tuple[str, ...]:
    """The variables on whose values a function depends."""
    return call.arguments[:1] if isinstance(call, Chance) else call.arguments


@dataclass(frozen=True)
class Cases:
    """Some of the cases of a batch: whole instances, or instances at one value of the pointwise variable.

    rows: the instances.  index: the value's index, None for whole instances.  frame: where the sides are evaluated.
    batch: what conditions and functions speak of (conditioned in a pointwise statement).
    """

    rows: np.ndarray
    index: int | None
    frame: Frame
    batch: Batch

    def signs(self, value: Value) -> np.ndarray:
        """The sign of a value, for each case: int8."""
        found = sign(value)
        return np.full(len(self.rows), found, np.int8) if isinstance(found, int) else found

    def values(self, formula: Formula) -> list[Value]:
        """The sides of a chain."""
        return [evaluate(side, self.frame) for side in formula.sides]

    def slacks(self, formula: Formula) -> list[np.ndarray]:
        """For each link the sign of (right side - left side), for each case: int8."""
        values = self.values(formula)
        return [self.signs(difference(b, a)) for a, b in pairwise(values)]


def batch_cases(formula: Formula, batch: Batch, world: World) -> Iterator[Cases]:
    """The cases of a statement on a batch."""
    name = value_variable(formula, world)
    if name is None:
        yield Cases(np.arange(len(batch)), None, Frame(batch.numbers(), world, batch), batch)
        return
    for index, value in enumerate(batch.values[name]):
        conditioned, rows = batch.at(name, index)
        if len(rows):
            numbers = {**batch.numbers(), **at_values(world, {name: value})}
            for chance, call in _chances_of(world, name).items():
                top, bottom = chances(conditioned, call)
                numbers[chance] = _ratios(top.sum(axis=1), bottom.sum(axis=1))
            yield Cases(rows, index, Frame(numbers, world, batch, conditioned, rows), conditioned)


def instance_cases(
    formula: Formula, instance: Instance, world: World, name: str | None = None
) -> Iterator[tuple[Hashable, list[Value]]]:
    """The values of all sides on one instance, through ``Joint``: once, or for each value of the pointwise variable.

    name: that variable, if the formula itself does not tell.
    """
    name = name or value_variable(formula, world)
    if name is None:
        frame = Frame(instance.numbers(), world, instance.joint)
        yield None, [evaluate(side, frame) for side in formula.sides]
        return
    for value in instance.joint.support(name):
        conditioned = instance.joint.given({name: value})
        numbers: dict[str, Fraction] = {**instance.numbers(), **at_values(world, {name: value})}
        numbers |= _joint_chances(_chances_of(world, name), conditioned)
        frame = Frame(numbers, world, instance.joint, conditioned)
        yield value, [evaluate(side, frame) for side in formula.sides]


def chain_holds(formula: Formula, batch: Batch, world: World) -> np.ndarray:
    """Whether a chain of relations holds, for each instance: bool (B,)."""
    result = np.ones(len(batch), bool)
    for cases in batch_cases(formula, batch, world):
        for relation, slack in zip(formula.relations, cases.slacks(formula), strict=True):
            result[cases.rows[np.asarray(violates(relation, slack))]] = False
    return result
