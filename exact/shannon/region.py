"""Tools for regions of rates and for the shape of inequalities, all exact.

``eliminate``: the inequalities between what is left when auxiliary rates may be any numbers >= 0 (Fourier-Motzkin).
``best_constant``: the least c with which a statement such as ``H(X) <= c*H(Y)`` follows.  ``extreme_inequalities``:
between some quantities, all inequalities of which the others are sums.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

from exact.notation import facts
from exact.shannon import _simplex
from exact.shannon._engine import Engine
from exact.shannon._linear import (
    UNIT,
    Form,
    Link,
    add,
    basic_form,
    constants,
    hypothesis_links,
    joint_entropies,
    linear,
    link_of,
    members,
    reals_of,
    variables_of,
)
from exact.shannon._sets import Lattice
from exact.shannon._simplex import Row
from exact.shannon.answer import Proof
from exact.shannon.lp import Separation
from exact.shannon.prover import prove
from exact.syntax import Entropy, Expression, Name, Statement, parse_expression, parse_statement, walk

__all__ = ["Best", "best_constant", "eliminate", "extreme_inequalities"]

_MOST = 4000  # inequalities in one step of an elimination
_STEPS = 200  # constants that are tried
_SMALL = 4  # variables of a system whose extreme inequalities are listed


# ------------------------------------------------------------------------------------ elimination


def eliminate(system: Sequence[str], rates: Sequence[str], given: Sequence[str] = ()) -> list[str]:
    """What a system of inequalities says when the rates named (numbers >= 0) may be chosen freely.

    system: inequalities between rates and entropies, as ``R1 <= Rp`` and ``R0 + Rp <= I(X;Y)``; given: what holds of
    the distribution, as ``X -> Y -> Z``.  Inequalities that follow from the others, and Shannon's, are left out.
    """
    read = [parse_statement(text) for text in facts(list(system))]
    links = [link for statement in read for link in statement.links()]
    hypotheses = hypothesis_links(facts(list(given)))
    names = variables_of(links[0], [*links[1:], *hypotheses]) if links else ()
    unknown = [rate for rate in rates if rate not in names]
    if unknown:
        raise ValueError(f"{unknown[0]} occurs nowhere in the system; it has {', '.join(names)}")
    bits = {name: i for i, name in enumerate(names)}
    for part in (part for link in (*links, *hypotheses) for side in link.sides for part in walk(side)):
        for name in rates:
            if isinstance(part, Entropy) and name in (*part.of, *part.given):
                raise ValueError(f"{name} is a random variable in {part}; only rates, which are numbers, go away")
    rows: list[Form] = []
    for statement in links:
        link = link_of(statement, bits)
        if link.strict:
            raise ValueError(f"{statement} is strict; a region is closed, write <= or >=")
        rows += link.forms
    rows += [{1 << bits[rate]: Fraction(1)} for rate in rates]
    premises = [link_of(link, bits) for link in hypotheses]
    for rate in rates:
        rows = _without(rows, 1 << bits[rate])
        rows = _needed(rows, premises, len(names))
    numbers = reals_of([*links, *hypotheses])
    return [_text(row, names, numbers) for row in rows if len(row) > 1 or min(row.values()) < 0]


def _without(rows: Sequence[Form], column: int) -> list[Form]:
    """One step of Fourier and Motzkin: every sum of two rows in which the column cancels."""
    above = [row for row in rows if row.get(column, 0) > 0]
    below = [row for row in rows if row.get(column, 0) < 0]
    kept = [row for row in rows if column not in row]
    if len(above) * len(below) > _MOST:
        raise ValueError(f"the elimination leads to {len(above) * len(below)} inequalities; the limit is {_MOST}")
    for first in above:
        for second in below:
            kept.append(add(add({}, first, -second[column]), second, first[column]))
    return list({frozenset(row.items()): row for row in map(_primitive, kept) if row}.values())


def _primitive(row: Form) -> Form:
    """A positive multiple with whole coefficients that have no common factor."""
    if not row:
        return row
    values = row.values()
    return add({}, row, Fraction(lcm(*(v.denominator for v in values)), gcd(*(v.numerator for v in values))))


def _needed(rows: Sequence[Form], premises: Sequence[Link], count: int) -> list[Form]:
    """Without those that follow from the others, from the hypotheses and from Shannon's inequalities.

    That a rate is >= 0 is kept: it would seem to follow, and the next step needs it.
    """
    kept = list(rows)
    for row in sorted((row for row in rows if len(row) > 1), key=lambda row: -len(row)):
        others = [other for other in kept if other is not row]
        links = [*premises, *(Link("", other) for other in others)]
        if not isinstance(Engine(links, [row], count, None).decide(row, False), Separation):
            kept = others
    return kept


def _text(row: Form, names: tuple[str, ...], rates: Sequence[str]) -> str:
    """The row >= 0 with every term on the side where it is positive."""
    numbers = [name for name in names if name in rates]

    def side(terms: Mapping[int, Fraction]) -> str:
        parts = []
        for key, value in terms.items():
            mine = members(key, names) if key > 0 else ()
            quantity = "" if key == UNIT else f"log2({-key})" if key < 0 else f"H({','.join(mine)})"
            quantity = mine[0] if mine[1:] == () and mine and mine[0] in numbers else quantity
            number = "" if value == 1 and quantity else str(value)
            parts.append("*".join(part for part in (number, quantity) if part))
        return " + ".join(parts) or "0"

    smaller = {key: -value for key, value in row.items() if value < 0}
    larger = {key: value for key, value in row.items() if value > 0}
    return str(parse_statement(f"{side(smaller)} <= {side(larger)}"))


# ------------------------------------------------------------------------------------ the best constant


@dataclass(frozen=True)
class Best:
    """The least constant with which a statement is proved; ``proof`` proves it, ``below`` is what came out for less.

    Where ``below`` is refuted the constant is the best there is (to within 1/1000 of it); else it is the best that
    Shannon's inequalities give.
    """

    constant: Fraction
    proof: Proof
    below: Proof


def best_constant(statement: str, name: str = "c", given: Sequence[str] = ()) -> Best | None:
    """The least number c with which ``statement`` follows from Shannon's inequalities; None where none does.

    statement: one inequality that c makes weaker as it grows, as ``H(X) <= c*H(Y)``; c stands in products with
    entropies or by itself.
    """
    read = parse_statement(statement)
    if len(read.relations) != 1 or read.relations[0] == "=":
        raise ValueError(f"{statement!r} should be one inequality such as H(X) <= {name}*H(Y)")
    if not any(isinstance(n, Name) and n.id == name for side in read.sides for n in walk(side)):
        raise ValueError(f"{name} does not occur in {statement!r}; write it as in H(X) <= {name}*H(Y)")

    def at(value: Fraction) -> str:
        return str(_replaced(read, name, value))

    hypotheses = facts(list(given))
    parsed = [parse_statement(at(Fraction(k))) for k in (0, 1)]
    names = variables_of(parsed[1], [parsed[0], *hypothesis_links(hypotheses)])
    bits = {v: i for i, v in enumerate(names)}
    zero, one = (link_of(p, bits).slack for p in parsed)
    step = add(dict(one), zero, -1)
    premises = [link_of(link, bits) for link in hypothesis_links(hypotheses)]
    engine = Engine(premises, [zero, one], len(names), None)
    if engine.contradiction() is not None:
        raise ValueError("the hypotheses contradict each other, so that every constant will do")
    constant = Fraction(0)
    for _ in range(_STEPS):
        slack = add(dict(zero), step, constant)
        found = engine.decide(slack, False)
        if not isinstance(found, Separation):
            break
        gain, start = _value(step, found, engine), _value(zero, found, engine)
        if gain <= 0:
            return None
        constant = -start / gain
    else:
        raise ValueError(f"no constant was settled in {_STEPS} steps")
    proof = prove(at(constant), hypotheses, search=False)
    if proof.verdict != "proved":
        raise ArithmeticError("the best constant is not proved")
    margin = abs(constant) / 1000 or Fraction(1, 1000)
    return Best(constant, proof, prove(at(constant - margin), hypotheses, effort=1))


def _value(form: Form, found: Separation, engine: Engine) -> Fraction:
    """A form at a separating polymatroid, whose values are rational."""
    total = dict(constants(form))
    for mask, value in joint_entropies(form).items():
        closed = engine.close(mask)
        add(total, found.values.get(closed, {}), value)
    if not set(total) <= {UNIT}:
        raise ValueError("the best constant is not rational where logarithms such as log2(3) occur")
    return total.get(UNIT, Fraction(0))


def _replaced(statement: Statement, name: str, value: Fraction) -> Statement:
    text = " ".join(
        part
        for i, side in enumerate(statement.sides)
        for part in (*((statement.relations[i - 1],) if i else ()), _with_value(side, name, value))
    )
    return parse_statement(text)


def _with_value(side: Expression, name: str, value: Fraction) -> str:
    return re.sub(rf"(?<![\w'(,;|]){re.escape(name)}(?![\w'(])", f"({value})", str(side))


# ------------------------------------------------------------------------------------ extreme inequalities


def extreme_inequalities(quantities: Sequence[str], given: Sequence[str] = ()) -> list[str]:
    """All inequalities between some quantities from which every other that Shannon's imply follows by adding up.

    quantities: as ``["H(X)", "H(Y)", "I(X;Y)"]``, of at most four variables; given: hypotheses without numbers.
    """
    expressions = [parse_expression(text) for text in quantities]
    hypotheses = hypothesis_links(facts(list(given)))
    whole = parse_statement(" + ".join(f"({text})" for text in quantities) + " >= 0")
    names = variables_of(whole, hypotheses)
    if len(names) > _SMALL:
        raise ValueError(f"{len(names)} variables are more than the {_SMALL} whose extreme inequalities are listed")
    bits = {name: i for i, name in enumerate(names)}
    premises = [link_of(link, bits) for link in hypotheses]
    for premise in premises:
        if constants(premise.slack) or premise.strict:
            raise ValueError(f"{premise.text}: here hypotheses have no numbers and are not strict")
    forms = [linear(expression, bits) for expression in expressions]
    if any(constants(form) for form in forms):
        raise ValueError("the quantities are entropies without numbers")
    first = 1 << len(names)  # columns of the quantities
    lattice = Lattice([1 << i for i in range(len(names))], (), 1 << _SMALL)
    rows = [dict(basic_form(basic)) for basic in lattice.elementary()]
    rows += [dict(form) for premise in premises for form in premise.forms]
    for i, form in enumerate(forms):
        definition = add({first + i: Fraction(1)}, form, -1)
        rows += [definition, add({}, definition, -1)]
    for mask in sorted(range(1, first), key=lambda mask: -mask.bit_count()):
        rows = _irredundant(_without(rows, mask))
    found = []
    for row in _irredundant(rows):
        smaller = " + ".join(_times(-v, quantities[k - first]) for k, v in row.items() if v < 0)
        larger = " + ".join(_times(v, quantities[k - first]) for k, v in row.items() if v > 0)
        found.append(str(parse_statement(f"{smaller or '0'} <= {larger or '0'}")))
    return found


def _times(value: Fraction, text: str) -> str:
    quantity = f"({text})" if "+" in text or "-" in text else text
    return quantity if value == 1 else f"{value}*{quantity}"


def _irredundant(rows: Iterable[Form]) -> list[Form]:
    """Without those that are sums of others."""
    kept = [row for row in rows if row]
    for row in sorted(kept, key=lambda row: -len(row)):
        others = [other for other in kept if other is not row]
        outcome = _simplex.decide([Row(other, {}) for other in others], Row(row, {}))
        if isinstance(outcome, _simplex.Follows):
            kept = others
    return kept
