"""A certificate as a person would write it: from one side to the other, one basic inequality or hypothesis a line.

Between two lines stands one quantity that is not negative, or one hypothesis; that the rest is the same is the chain
rule.  The order of the lines is the one with the shortest expressions.  A sum of such quantities is zero only where
each is: that gives the condition of equality.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations
from typing import Any

from exact.shannon._linear import (
    Form,
    Link,
    add,
    basic_form,
    basic_of,
    basic_text,
    bits_of,
    constants,
    joint_entropies,
    linear,
    link_of,
    members,
    reals_of,
)
from exact.shannon.certificate import names_in, sums_left_over
from exact.syntax import Entropy, Size, Statement, parse_expression, parse_statement

__all__ = ["Line", "Step", "derivations", "equality_conditions"]

_ORDERED = 6  # terms up to which every order is tried
_LONGEST = 10  # terms up to which what stands between two of them is written out


@dataclass(frozen=True)
class Line:
    """``relation text``, and why: by ``because`` (a statement), which is "given", "basic" or "number"."""

    relation: str
    text: str
    because: str
    kind: str


@dataclass(frozen=True)
class Step:
    """One link of the statement, from its left side to its right side; lines of long ones have no text."""

    claim: str
    start: str
    end: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class _Term:
    form: Form
    because: str
    kind: str
    exact: bool  # whether it is zero


class _Reader:
    def __init__(self, certificate: Mapping[str, Any]) -> None:
        self.certificate = certificate
        statement = parse_statement(certificate["statement"])
        premises = {
            f"p{i}": parse_statement(premise["text"])
            for i, premise in enumerate(certificate["premises"])
            if premise["type"] == "hypothesis"
        }
        self.names, self.bits = names_in(certificate)
        self.numbers = reals_of([statement, *premises.values()])
        self.premises: dict[str, Link] = {name: link_of(premise, self.bits) for name, premise in premises.items()}
        self.rests = sums_left_over(certificate)

    def terms(self, step: Mapping[str, Any], rest: Form) -> list[_Term]:
        """What the slack of a step is the sum of."""
        found = []
        for multiplier, reference in step["use"]:
            link = self.premises.get(reference)
            if link is None:  # an earlier step
                claim = next(s["claim"] for i, s in enumerate(self.certificate["steps"]) if f"s{i}" == reference)
                link = link_of(parse_statement(claim), self.bits)
            found.append(_Term(add({}, link.slack, Fraction(multiplier)), link.text, "given", link.equality))
        for multiplier, quantity in step["basic"]:
            form = basic_form(basic_of(parse_expression(quantity), self.bits))
            found.append(_Term(add({}, form, Fraction(multiplier)), f"{quantity} >= 0", "basic", False))
        if rest:
            found.append(_Term(dict(rest), f"{bits_of(rest)} >= 0", "number", False))
        return found

    def spelled(self, form: Form) -> str:
        """A form in few terms."""
        parts: list[tuple[Fraction, str]] = []
        left = dict(joint_entropies(form))
        while left:
            found = self._part(left)
            if found is None:
                break
            value, text, part = found
            parts.append((value, text))
            add(left, part, -value)
        parts += [(value, self._entropy(mask)) for mask, value in sorted(left.items())]
        text = ""
        for value, quantity in parts:
            size = f"{abs(value)}*" if abs(value) != 1 else ""
            text += (
                f" {'-' if value < 0 else '+'} {size}{quantity}"
                if text
                else f"{'-' if value < 0 else ''}{size}{quantity}"
            )
        constant = constants(form)
        if constant:
            number = str(bits_of(constant))
            text += (f" - {number[1:]}" if number.startswith("-") else f" + {number}") if text else number
        return text or "0"

    def _entropy(self, mask: int) -> str:
        (name, *others) = members(mask, self.names)
        return name if name in self.numbers and not others else str(Entropy((name, *others), ()))

    def _part(self, form: Form) -> tuple[Fraction, str, Form] | None:
        """I(A;B|C) or H(A|C) that takes as many entropies away as may be."""
        best: tuple[int, str, Fraction, Form] | None = None
        items = sorted(form.items())
        for first, value in items:
            for second, other in items:
                if second == first or (other > 0) != (value > 0):
                    continue
                whole, common = first | second, first & second
                if whole in (first, second) or first > second:
                    continue
                amount = min(abs(value), abs(other))
                amount = amount if value > 0 else -amount
                part = basic_form((first & ~common, second & ~common, common))
                gone = sum(1 for k, v in part.items() if form.get(k) == amount * v)
                near = sum(1 for k, v in part.items() if k in form and (form[k] > 0) == (amount * v > 0))
                if gone >= 3 and near == len(part) and (best is None or (-gone, "") < (best[0], "")):
                    text = basic_text((first & ~common, second & ~common, common), self.names)
                    best = (-gone, text, amount, part)
        if best is None:
            for high, value in items:
                for low, other in items:
                    if low & ~high == 0 and low != high and other == -value:
                        part = {high: Fraction(1), low: Fraction(-1)}
                        size = (high & ~low).bit_count()
                        if best is None or size < best[0]:
                            text = str(Entropy(members(high & ~low, self.names), members(low, self.names)))
                            best = (size, text, value, part)
        return None if best is None else (best[2], best[1], best[3])

    def step(self, claim: Statement, terms: Sequence[_Term]) -> Step:
        (left, right), (relation,) = claim.sides, claim.relations
        downward = relation in (">=", ">")
        if not terms:
            return Step(str(claim), str(left), str(right), (Line("=", str(right), "", "identity"),))
        if len(terms) > _LONGEST:
            lines = [Line("=" if term.exact else relation, "", term.because, term.kind) for term in terms]
            return Step(str(claim), str(left), str(right), tuple(lines))
        sign = -1 if downward else 1
        start = linear(left, self.bits)
        orders: Sequence[tuple[_Term, ...]]
        orders = list(permutations(terms)) if len(terms) <= _ORDERED else [tuple(sorted(terms, key=lambda t: t.kind))]
        best: tuple[int, list[str], tuple[_Term, ...]] | None = None
        spelled: dict[frozenset[int], str] = {}
        for order in orders:
            texts = []
            total = dict(start)
            done: set[int] = set()
            for term in order[:-1]:
                add(total, term.form, sign)
                done.add(id(term))
                key = frozenset(done)
                if key not in spelled:
                    spelled[key] = self.spelled(total)
                texts.append(spelled[key])
            cost = sum(map(len, texts))
            if best is None or cost < best[0]:
                best = (cost, texts, order)
        lines = []
        if best is not None:
            _, texts, order = best
            for text, term in zip([*texts, str(right)], order, strict=True):
                lines.append(Line("=" if term.exact else relation, text, term.because, term.kind))
        return Step(str(claim), str(left), str(right), tuple(lines))


def derivations(certificate: Mapping[str, Any]) -> list[Step]:
    """The steps of a certificate, each from its left side to its right side."""
    reader = _Reader(certificate)
    found = []
    for step, rest in zip(certificate["steps"], reader.rests, strict=True):
        if step["rule"] == "sum":
            found.append(reader.step(parse_statement(step["claim"]), reader.terms(step, rest)))
    return found


def _tight(hypothesis: Statement) -> str:
    """Where an inequality among the hypotheses is an equality."""
    left, right = hypothesis.sides
    if isinstance(left, Size):
        return f"H({','.join(left.of)}) = log2({right})"
    return str(Statement((left, right), ("=",)))


def equality_conditions(certificate: Mapping[str, Any]) -> list[tuple[str, tuple[str, ...] | None]]:
    """For each link that is an inequality: what holds iff its two sides are equal; None where they never are."""
    reader = _Reader(certificate)
    found: list[tuple[str, tuple[str, ...] | None]] = []
    wanted = {str(link) for link in parse_statement(certificate["statement"]).links()}
    for step, rest in zip(certificate["steps"], reader.rests, strict=True):
        claim = parse_statement(step["claim"])
        if step["rule"] != "sum" or claim.relations == ("=",) or step["claim"] not in wanted:
            continue
        if rest or any(
            parse_statement(t.because).relations[0] in "<>" for t in reader.terms(step, rest) if t.kind == "given"
        ):
            found.append((step["claim"], None))
            continue
        conditions = []
        for term in reader.terms(step, rest):
            if term.kind == "basic":
                conditions.append(term.because.replace(" >= 0", " = 0"))
            elif not term.exact:
                conditions.append(_tight(parse_statement(term.because)))
        found.append((step["claim"], tuple(conditions)))
    return found
