"""Symbolic laws: classes of equal values, with how many values there are and how probable each is.

The definitions of ``theorems.language.model`` are run on tokens of which nothing can be asked but whether two are
equal.  What they make of one such token they make of any other, so that an orbit under renaming the symbols is one
class, with a count that is a polynomial in the size V of the alphabet.  A definition that asks for more (that reads a
symbol as a number, or as a set) raises TypeError, and there is no law.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from exact.forms import Form, Ratio
from theorems.derivation.algebra import UNIT, ZERO, plogp
from theorems.language.model import Value
from theorems.language.worlds import Call

__all__ = ["Class", "Kind", "Law", "Token", "Underived", "entropy", "joint_kinds", "law", "pointwise_kinds"]
__all__ += ["kept_values", "values_of", "whole_kinds"]


class Underived(Exception):
    """No form was found; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Token:
    """A symbol of which nothing can be asked but whether it is another.

    pool: "" for a fixed one, else which pool it is drawn from.
    """

    name: str
    pool: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """Outcomes that renaming the symbols takes into one another, or that differ in which of ``many`` tokens is meant.

    text: for people.  count: how many outcomes.  chance: of each.  samples: one outcome, or several that differ in
    the token that is meant.  many: how many tokens the samples stand for.  pools: the size of each pool of tokens.
    """

    text: str
    count: Ratio
    chance: Ratio
    samples: tuple[Mapping[str, Value], ...]
    many: Ratio
    pools: Mapping[str, Ratio]


@dataclass(frozen=True, slots=True)
class Class:
    """``count`` values of probability ``chance`` each; why: the outcomes that lead to them."""

    count: Ratio
    chance: Ratio
    why: tuple[str, ...]


Law = tuple[Class, ...]


def falling(size: Ratio, length: int) -> Ratio:
    """size (size - 1) ... : how many ways there are to draw so many different tokens."""
    result = UNIT
    for i in range(length):
        result = result * (size - Ratio.constant(i))
    return result


# Outcomes ---------------------------------------------------------------------------------------


def joint_kinds(sources: Sequence[str], size: Ratio) -> list[Kind]:
    """Independent uniform symbols: one kind for each way in which some of them are equal."""
    chance = UNIT
    for _ in sources:
        chance = chance / size
    kinds = []
    for blocks in _partitions(len(sources)):
        sample = {name: Token(f"s{b}", "V") for name, b in zip(sources, blocks, strict=True)}
        equal = [" = ".join(n for n, b in zip(sources, blocks, strict=True) if b == k) for k in range(max(blocks) + 1)]
        kinds.append(Kind(" != ".join(equal), falling(size, max(blocks) + 1), chance, (sample,), UNIT, {"V": size}))
    return kinds


def _partitions(n: int) -> Iterator[tuple[int, ...]]:
    def grow(row: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        if len(row) == n:
            yield row
            return
        for block in range(max(row, default=-1) + 2):
            yield from grow((*row, block))

    yield from grow(())


def pointwise_kinds(
    answer: str, tokens: str, size: Ratio, distinct: Ratio, shape: tuple[int, ...] | None
) -> list[Kind]:
    """A uniform answer at the value t of tokens that do not know it: it is one of the tokens of t, or none of them.

    distinct: how many different tokens t has.  shape: the pattern of t, as (0, 0, 1, 2); None for a single token.
    """
    number = 1 if shape is None else max(shape) + 1
    inside = [Token(f"t{i}") for i in range(number)]
    outside = Token("s", "rest")
    value: Value = inside[0] if shape is None else tuple(inside[i] for i in shape)
    rest = size - distinct
    pools = {"rest": rest}
    hit = f"`{answer} = t`" if shape is None else f"`{answer}` is a token of `t`"
    miss = f"`{answer}` is not `t`" if shape is None else f"`{answer}` is no token of `t`"
    samples = tuple({tokens: value, answer: token} for token in inside)
    chance = UNIT / size
    return [
        Kind(hit, distinct, chance, samples, distinct, pools),
        Kind(miss, rest, chance, ({tokens: value, answer: outside},), UNIT, pools),
    ]


def whole_kinds(answer: str, tokens: str, size: Ratio, length: int) -> list[Kind]:
    """A uniform sequence as an answer, at a fixed sequence of the same length: at which positions they agree."""
    fixed = tuple(Token(f"x{i}") for i in range(length))
    kinds = []
    for pattern in range(2**length):
        hits = [bool(pattern >> i & 1) for i in range(length)]
        row = tuple(fixed[i] if hits[i] else Token(f"s{i}", str(i)) for i in range(length))
        chance, count = UNIT, UNIT
        for hit in hits:
            chance = chance / size
            count = count if hit else count * (size - UNIT)
        places = ", ".join(str(i + 1) for i in range(length) if hits[i])
        agree = f"agree at {places}" if places else "agree nowhere"
        text = f"`{answer}` and `{tokens}` {'agree' if all(hits) else agree}"
        pools = {str(i): size - UNIT for i in range(length)}
        kinds.append(Kind(text, count, chance, ({tokens: fixed, answer: row},), UNIT, pools))
    return kinds


# Laws -------------------------------------------------------------------------------------------


def values_of(sample: Mapping[str, Value], defined: Mapping[str, Call], names: Iterable[str]) -> tuple[Value, ...]:
    """The values of variables that are sources or defined from them.  Underived where one is not."""
    known = dict(sample)

    def value(name: str) -> Value:
        if name not in known:
            if name not in defined:
                raise Underived(f"no law of {name} is known")
            call = defined[name]
            arguments = [value(argument) for argument in call.arguments]
            try:
                known[name] = call.definition.function(*arguments)
            except (TypeError, IndexError, ValueError, AttributeError):
                raise Underived(f"{call} asks more of a symbol than whether it equals another") from None
        return known[name]

    return tuple(value(name) for name in names)


def kept_values(value: Value, names: dict[Token, Token] | None = None) -> tuple[Value, dict[Token, Token]]:
    """The value with its drawn tokens renamed in the order in which they occur, and how."""
    names = {} if names is None else names

    def renamed(part: Value) -> Value:
        if isinstance(part, tuple):
            return tuple(renamed(p) for p in part)
        if isinstance(part, Token) and part.pool:
            return names.setdefault(part, Token(f"#{len(names)}", part.pool))
        return part

    return renamed(value), names


def law(names: Sequence[str], kinds: Sequence[Kind], defined: Mapping[str, Call]) -> Law:
    """The law of variables together.  Underived where it is not made of classes of equal values."""
    found: dict[frozenset[Value], tuple[Ratio, Ratio, list[str]]] = {}
    for kind in kinds:
        if not kind.count:
            continue
        values, drawn = set(), UNIT
        for sample in kind.samples:
            value, renaming = kept_values(values_of(sample, defined, names))
            values.add(value)
            drawn = UNIT
            for pool, size in kind.pools.items():
                drawn = drawn * falling(size, sum(token.pool == pool for token in renaming))
        if len(values) not in (1, len(kind.samples)):
            raise Underived(f"{', '.join(names)} tell some tokens apart and not others, where {kind.text}")
        count = drawn if len(values) == 1 else drawn * kind.many
        key = frozenset(values)
        total = kind.count * kind.chance
        if key in found:
            count, before, texts = found[key]
            found[key] = (count, before + total, [*texts, kind.text])
        elif any(key & other for other in found):
            raise Underived(f"the classes of {', '.join(names)} overlap, where {kind.text}")
        else:
            found[key] = (count, total, [kind.text])
    return tuple(Class(count, total / count, tuple(texts)) for count, total, texts in found.values())


def entropy(classes: Law) -> Form:
    """The sum of -count * p log2 p over the classes, in bits."""
    total = Form()
    for c in classes:
        total = total + plogp(c.chance).scale(c.count)
    return total


def whole(classes: Law) -> Ratio:
    """The sum of all probabilities; 1, or the classes are wrong."""
    total = ZERO
    for c in classes:
        total = total + c.count * c.chance
    return total


def number(value: int) -> Ratio:
    return Ratio.constant(Fraction(value))
