"""When a link between entropies is an equality: its slack as a sum of terms at least 0, each of which vanishes.

The slack is reduced modulo all that the hypotheses say to be 0 (and what follows from each: a part of an independence,
a function of more).  Every I(A;B|C) and H(A|C) is reduced the same way; one of them, or two, that give the slack are
the condition.  For statements about positions the chain rule writes vectors out as what each position adds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import combinations

from exact.syntax import (
    Binary,
    Entropy,
    Expression,
    Information,
    Negation,
    Number,
    Sum,
    base_name,
    index_of,
    names_of,
    parse_expression,
)
from theorems.derivation.laws import Underived
from theorems.language import Condition, Defined, Linear, Statement

__all__ = ["Slack", "linear", "slack_between"]

Vector = dict[int, Fraction]
_MOST_NAMES = 7
_UNIT = Fraction(1)


@dataclass(frozen=True)
class Slack:
    """The slack of a link, and what vanishes beside it."""

    names: tuple[str, ...]
    vector: tuple[tuple[int, Fraction], ...]
    zero: tuple[tuple[tuple[int, Fraction], ...], ...]

    def terms(self) -> tuple[str, ...]:
        """Quantities whose sum, each some positive number of times, is the slack.  Underived if none are found."""
        target = self._reduced(dict(self.vector))
        if not target:
            return ()
        known = _candidates(len(self.names))
        reduced = [(self._reduced(vector), term) for vector, term in known]
        by_key: dict[tuple[tuple[int, Fraction], ...], tuple[frozenset[int], ...]] = {}
        for vector, term in reduced:
            if vector:
                by_key.setdefault(_direction(vector), term)
        if _direction(target) in by_key:
            return (self._text(by_key[_direction(target)]),)
        vectors = list({_direction(v): (v, t) for v, t in reversed(reduced) if v}.values())
        for vector, term in vectors:
            rest = _minus(target, vector)
            other = by_key.get(_direction(rest)) if rest else None
            if other is not None:
                return tuple(sorted((self._text(term), self._text(other))))
        raise Underived("its slack is no sum of one or two informations or entropies")

    def made_of(self, condition: str) -> bool:
        """Whether the slack is a sum of what a condition says to vanish, each a positive number of times."""
        target = self._reduced(dict(self.vector))
        vectors = []
        for part in Condition(condition).parts():
            if not part.endswith(" = 0"):
                return False
            try:
                vectors.append(self._reduced(_vector(parse_expression(part.removesuffix(" = 0")), self.names)))
            except (Underived, ValueError):
                return False
        return _positive_combination(target, vectors)

    def _reduced(self, vector: Vector) -> Vector:
        vector = dict(vector)
        for row in self.zero:
            pivot, lead = row[0]
            factor = vector.get(pivot, Fraction(0)) / lead
            if factor:
                for i, c in row:
                    value = vector.get(i, Fraction(0)) - factor * c
                    if value:
                        vector[i] = value
                    else:
                        vector.pop(i, None)
        return vector

    def _text(self, term: tuple[frozenset[int], ...]) -> str:
        groups = [",".join(self.names[i] for i in sorted(part)) for part in term]
        condition = f"|{groups[-1]}" if groups[-1] else ""
        return f"H({groups[0]}{condition})" if len(groups) == 2 else f"I({groups[0]};{groups[1]}{condition})"


# Vectors over sets of names -----------------------------------------------------------------------


def _vector(node: Expression, names: Sequence[str]) -> Vector:
    """The combination of joint entropies that an expression is; each set of names is a bit mask."""
    place = {name: i for i, name in enumerate(names)}

    def mask(group: Iterable[str]) -> int:
        total = 0
        for name in group:
            if name not in place:
                raise Underived(f"{name} is not among the variables")
            total |= 1 << place[name]
        return total

    total: Vector = {}

    def add(bits: int, c: Fraction) -> None:
        if bits:
            value = total.get(bits, Fraction(0)) + c
            if value:
                total[bits] = value
            else:
                total.pop(bits, None)

    for c, part in linear(node, Fraction(1)):
        given = mask(part.given)
        if isinstance(part, Entropy):
            add(mask(part.of) | given, c)
            add(given, -c)
        else:
            left, right = mask(part.left), mask(part.right)
            add(left | given, c)
            add(right | given, c)
            add(left | right | given, -c)
            add(given, -c)
    return total


def linear(node: Expression, factor: Fraction = _UNIT) -> Iterator[tuple[Fraction, Entropy | Information]]:
    match node:
        case Entropy() | Information():
            yield factor, _averaged(node)
        case Number(value=value) if not value:
            return
        case Negation(operand=inner):
            yield from linear(inner, -factor)
        case Binary(op="+" | "-" as op, left=left, right=right):
            yield from linear(left, factor)
            yield from linear(right, factor if op == "+" else -factor)
        case Binary(op="*", left=Number(value=value), right=right):
            yield from linear(right, factor * value)
        case _:
            raise Underived(f"{node} is no sum of entropies")


def _averaged(node: Entropy | Information) -> Entropy | Information:
    """H(X|T) for H(X|T=t): what vanishes at every value vanishes in the mean, for nothing is negative."""
    given = (*node.given, *(name for name, _ in node.at))
    return Entropy(node.of, given) if isinstance(node, Entropy) else Information(node.left, node.right, given)


def _minus(a: Vector, b: Vector) -> Vector:
    keys = {**a, **b}
    values = {k: a.get(k, Fraction(0)) - b.get(k, Fraction(0)) for k in keys}
    return {k: v for k, v in values.items() if v}


def _scale(vector: Vector) -> Fraction:
    return vector[min(vector)]


def _direction(vector: Vector) -> tuple[tuple[int, Fraction], ...]:
    """The vector up to a positive factor."""
    lead = abs(_scale(vector))
    return tuple(sorted((k, v / lead) for k, v in vector.items()))


def _positive_combination(target: Vector, vectors: Sequence[Vector]) -> bool:
    """Whether target is a combination of all the vectors with positive coefficients."""
    vectors = [v for v in vectors if v]
    if not vectors:
        return not target
    keys = sorted({k for v in (*vectors, target) for k in v})
    rows = [[v.get(k, Fraction(0)) for v in vectors] + [target.get(k, Fraction(0))] for k in keys]
    solved = _row_reduced(rows)
    values = []
    for i in range(len(vectors)):
        row = next((r for r in solved if r[i] == 1 and not any(r[:i])), None)
        if row is None or any(row[j] for j in range(len(vectors)) if j != i):
            return False
        values.append(row[-1])
    return all(v > 0 for v in values) and not any(r[-1] and not any(r[:-1]) for r in solved)


def _row_reduced(rows: list[list[Fraction]]) -> list[list[Fraction]]:
    rows = [list(r) for r in rows]
    rank = 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((r for r in range(rank, len(rows)) if rows[r][column]), None)
        if pivot is None:
            continue
        rows[rank], rows[pivot] = rows[pivot], rows[rank]
        lead = rows[rank][column]
        rows[rank] = [v / lead for v in rows[rank]]
        for r in range(len(rows)):
            if r != rank and rows[r][column]:
                factor = rows[r][column]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[rank], strict=True)]
        rank += 1
    return rows[:rank]


@lru_cache(maxsize=8)
def _candidates(n: int) -> tuple[tuple[Vector, tuple[frozenset[int], ...]], ...]:
    """Every H(A|C), and every I(A;B|C), the shortest first."""
    found = []
    for code in range(4**n):
        place = [code >> 2 * i & 3 for i in range(n)]
        a, b, c = (frozenset(i for i in range(n) if place[i] == k) for k in (1, 2, 3))
        if not a or (b and min(a) > min(b)):
            continue
        ma, mb, mc = (sum(1 << i for i in part) for part in (a, b, c))
        vector: Vector = {}
        signs = ((ma | mc, 1), (mc, -1)) if not b else ((ma | mc, 1), (mb | mc, 1), (ma | mb | mc, -1), (mc, -1))
        for mask, sign in signs:
            if mask:
                vector[mask] = vector.get(mask, Fraction(0)) + sign
        found.append((vector, (a, c) if not b else (a, b, c)))
    found.sort(key=lambda pair: (sum(map(len, pair[1])), len(pair[1]), [sorted(p) for p in pair[1]]))
    return tuple(found)


# From statements ----------------------------------------------------------------------------------


def slack_between(statement: Statement, left: Expression, right: Expression) -> Slack:
    """right - left, both made of entropies."""
    index = next((n.index for n in (left, right) if isinstance(n, Sum)), "")
    if index:
        left, right = (_position(side, index, statement) for side in (left, right))
    names = tuple(dict.fromkeys((*names_of(left), *names_of(right), *_of_hypotheses(statement, index, left, right))))
    if len(names) > _MOST_NAMES:
        raise Underived(f"more than {_MOST_NAMES} variables")
    vector = _minus(_vector(right, names), _vector(left, names))
    zero = _row_space(list(_vanishing(statement, index, names)))
    return Slack(names, tuple(sorted(vector.items())), zero)


def _of_hypotheses(statement: Statement, index: str, left: Expression, right: Expression) -> list[str]:
    """Further variables that hypotheses connect with those of the link."""
    named = {base_name(n) for n in (*names_of(left), *names_of(right))}
    found: dict[str, None] = {}
    for form in statement.forms():
        if isinstance(form, Defined) and form.name in named and not index:
            found.update(dict.fromkeys(form.call.arguments))
        if isinstance(form, Linear) and (of := form.dependency()) and set(of[0]) & named and not index:
            found.update(dict.fromkeys(of[1]))
    return list(found)


def _position(node: Expression, index: str, statement: Statement) -> Expression:
    """What one position adds: the chain rule over the positions of all vectors of that length."""
    if isinstance(node, Sum):
        return node.argument
    whole = [v.name for v in statement.world.variables if v.length]

    def added(names: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        vectors = [n for n in names if n in whole]
        rest = [n for n in names if n not in whole]
        now = tuple(f"{v}[{index}]" for v in vectors)
        return now, (*rest, *(f"{v}[<{index}]" for v in vectors))

    total: Expression = Number(Fraction(0))
    for c, part in linear(node, Fraction(1)):
        groups = (
            [(1, (*part.of, *part.given)), (-1, part.given)]
            if isinstance(part, Entropy)
            else [
                (1, (*part.left, *part.given)),
                (1, (*part.right, *part.given)),
                (-1, (*part.left, *part.right, *part.given)),
                (-1, part.given),
            ]
        )
        for sign, names in groups:
            now, before = added(tuple(dict.fromkeys(names)))
            if now:
                total = Binary("+", total, Binary("*", Number(c * sign), Entropy(now, before)))
    return total


def _vanishing(statement: Statement, index: str, names: Sequence[str]) -> Iterator[Vector]:
    """All that the hypotheses say to be 0, among these names."""
    known = set(names)
    for form in statement.forms():
        if isinstance(form, Defined):
            yield from _function((form.name,), form.call.arguments, names)
        if not isinstance(form, Linear):
            continue
        if index and form.formula.every and any(index_of(n) for n in names_of(form.formula)):
            renamed = {n: n.replace(f"{form.formula.every}]", f"{index}]") for n in names_of(form.formula)}
        else:
            renamed = {n: n for n in names_of(form.formula)}
        if (found := form.independence()) is not None:
            left, right, given = (tuple(renamed[n] for n in group) for group in found)
            if index:
                left, right, given = (_spread(g, names, index) for g in (left, right, given))
            if set(given) <= known:
                yield from _independence(left, right, given, names)
        elif (depends := form.dependency()) is not None:
            of, given = (tuple(renamed[n] for n in group) for group in depends)
            if index:
                of, given = (_spread(g, names, index) for g in (of, given))
            yield from _function(of, given, names)


def _spread(group: Sequence[str], names: Sequence[str], index: str) -> tuple[str, ...]:
    """A whole vector as what is left of it at a position: it is independent, or a function, as a whole."""
    found: list[str] = []
    for name in group:
        parts = [n for n in (f"{name}[<{index}]", f"{name}[{index}]") if n in names]
        found += parts or [name]
    return tuple(found)


def _function(of: Sequence[str], given: Sequence[str], names: Sequence[str]) -> Iterator[Vector]:
    """H(of|given) = 0, and with more given."""
    known = set(names)
    of = tuple(n for n in of if n in known)
    if not of or not set(given) <= known:
        return
    others = [n for n in names if n not in of and n not in given]
    for size in range(len(others) + 1):
        for more in combinations(others, size):
            yield _vector(Entropy(tuple(of), (*given, *more)), names)
            for one in of:
                yield _vector(Entropy((one,), (*given, *more)), names)


def _independence(
    left: Sequence[str], right: Sequence[str], given: Sequence[str], names: Sequence[str]
) -> Iterator[Vector]:
    """I(A;B|C) = 0 for all parts of the two sides, given any of the rest of them."""
    known = set(names)
    left, right = [n for n in left if n in known], [n for n in right if n in known]
    for a in _parts(left):
        for b in _parts(right):
            rest = [n for n in (*left, *right) if n not in a and n not in b]
            for size in range(len(rest) + 1):
                for more in combinations(rest, size):
                    yield _vector(Information(a, b, (*given, *more)), names)


def _parts(group: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for size in range(1, len(group) + 1):
        yield from combinations(group, size)


def _row_space(vectors: list[Vector]) -> tuple[tuple[tuple[int, Fraction], ...], ...]:
    """A reduced basis: each row starts with its pivot, which no other row has."""
    basis: list[tuple[int, Vector]] = []
    for vector in vectors:
        vector = dict(vector)
        for pivot, row in basis:
            if c := vector.get(pivot):
                vector = _minus(vector, {k: c * v for k, v in row.items()})
        if not vector:
            continue
        pivot = max(vector)
        lead = vector[pivot]
        vector = {k: v / lead for k, v in vector.items()}
        basis = [
            (p, _minus(row, {k: row[pivot] * v for k, v in vector.items()}) if pivot in row else row)
            for p, row in basis
        ]
        basis.append((pivot, vector))
    return tuple(((p, row[p]), *((k, v) for k, v in sorted(row.items()) if k != p)) for p, row in basis)
