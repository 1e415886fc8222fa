"""Certificates of ``exact.shannon`` for SMT solvers: a third opinion from software that shares no code with ours.

The script declares one real number for each joint entropy, asserts the hypotheses and the basic quantities
that a certificate uses (>= 0 by Shannon), and denies the statement: an SMT-LIB 2 solver for linear real
arithmetic (QF_LRA) answers ``unsat`` iff they imply it.  The multipliers are left for the solver to find.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from exact.shannon._linear import (
    UNIT,
    Form,
    Link,
    basic_form,
    basic_of,
    bits_of,
    constants,
    joint_entropies,
    link_of,
    members,
)
from exact.shannon.certificate import names_in, sums_left_over, verify_certificate
from exact.syntax import parse_expression, parse_statement

__all__ = ["to_smtlib"]


def to_smtlib(certificate: Mapping[str, Any]) -> str:
    """An SMT-LIB 2 script (QF_LRA) that is unsatisfiable iff the facts a certificate uses imply its statement.

    Logarithms such as log2(3) become real numbers between rational bounds, close enough for the certificate.
    Raises InvalidCertificate for a certificate that does not verify.
    """
    verify_certificate(certificate)
    statement = parse_statement(certificate["statement"])
    texts = [premise["text"] for premise in certificate["premises"] if premise["type"] == "hypothesis"]
    texts += [step["claim"] for step in certificate["steps"] if step["rule"] == "cited"]
    premises = [parse_statement(text) for text in texts]
    names, bits = names_in(certificate)
    facts: list[tuple[str, Form, str]] = []
    for premise in premises:
        link = link_of(premise, bits)
        facts.append((link.text, link.slack, _relation(link)))
    texts = [quantity for step in certificate["steps"] if step["rule"] == "sum" for _, quantity in step["basic"]]
    for text in dict.fromkeys(texts):
        facts.append((text, basic_form(basic_of(parse_expression(text), bits)), ">="))
    claims = [link_of(link, bits) for link in statement.links()]
    forms = [form for _, form, _ in facts] + [claim.slack for claim in claims]
    lines = [f"; {certificate['statement']}", f"; for {certificate['scope']}", "(set-logic QF_LRA)"]
    masks = sorted({key for form in forms for key in joint_entropies(form)})
    primes = sorted({-key for form in forms for key in constants(form)} - {-UNIT})
    logarithms = [-prime for prime in primes]
    lines += [f"(declare-const {_symbol(key, names)} Real)" for key in (*masks, *logarithms)]
    lines += _bounds(logarithms, sums_left_over(certificate), names)
    lines += [f"(assert ({relation} {_sum(form, names)} 0)) ; {text}" for text, form, relation in facts]
    denied = " ".join(f"({_relation(claim)} {_sum(claim.slack, names)} 0)" for claim in claims)
    lines.append(f"(assert (not (and {denied})))" if len(claims) > 1 else f"(assert (not {denied}))")
    lines.append("(check-sat)")
    return "\n".join(lines) + "\n"


def _relation(link: Link) -> str:
    return "=" if link.equality else ">" if link.strict else ">="


def _symbol(key: int, names: tuple[str, ...]) -> str:
    return f"|log2({-key})|" if key < 0 else f"|H({','.join(members(key, names))})|"


def _number(value: Fraction) -> str:
    text = f"{abs(value.numerator)}.0"
    if value.denominator != 1:
        text = f"(/ {text} {value.denominator}.0)"
    return f"(- {text})" if value < 0 else text


def _sum(form: Form, names: tuple[str, ...]) -> str:
    terms = [
        _number(value) if key == UNIT else f"(* {_number(value)} {_symbol(key, names)})" for key, value in form.items()
    ]
    if not terms:
        return "0.0"
    text = " ".join(terms)
    return f"(+ {text})" if len(terms) > 1 else text


def _bounds(keys: list[int], rests: list[Form], names: tuple[str, ...]) -> list[str]:
    """Rational bounds of the logarithms, fine enough to show that each constant left over is not negative."""
    digits = 20
    while True:
        around = {key: bits_of({key: Fraction(1)}).enclosure(digits) for key in keys}
        if all(_lowest(rest, around) >= 0 for rest in rests):
            break
        digits *= 2
    lines = []
    for key, (low, high) in around.items():
        lines.append(f"(assert (< {_number(low)} {_symbol(key, names)} {_number(high)}))")
    return lines


def _lowest(rest: Form, around: Mapping[int, tuple[Fraction, Fraction]]) -> Fraction:
    total = Fraction(0)
    for key, value in rest.items():
        if key == UNIT:
            total += value
        else:
            low, high = around[key]
            total += value * (low if value > 0 else high)
    return total
