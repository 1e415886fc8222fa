"""Certificates of Shannon-type statements: plain data that anyone can check by addition.

A "sum" step claims ``L <= R`` and lists multipliers of hypotheses (or earlier steps) and of quantities
I(A;B|C) >= 0 and H(A|C) >= 0; it holds if R - L minus their sum is a constant >= 0, as an exact identity in
joint entropies.  "cited" states what a cited theorem says (a premise of type ``cited:...``); "both" joins ``L <= R``
and ``R <= L`` to ``L = R``; "chain" joins the links of a chain.
Sets of variables are bit masks in sparse dicts, so that a hundred variables are ordinary.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from exact.shannon._cited import TYPES, Cited, read_cited
from exact.shannon._linear import (
    Basic,
    Form,
    Link,
    add,
    basic_form,
    basic_of,
    basic_text,
    hypothesis_links,
    joint_entropies,
    link_of,
    reals_of,
    refuse_sizes,
    sign,
    variables_of,
)
from exact.shannon.lp import Multipliers
from exact.syntax import Number, Statement, parse_expression, parse_statement

Certificate = dict[str, Any]
_RATIONAL = re.compile(r"-?\d+(/\d+)?")
CONTRADICTION = Statement((Number(Fraction(1)), Number(Fraction(0))), ("<=",))
STRICT_CONTRADICTION = Statement((Number(Fraction(0)), Number(Fraction(0))), ("<",))


class InvalidCertificate(ValueError):
    """A certificate that does not prove its statement; the message says where it breaks."""


# ------------------------------------------------------------------------------------ writing


class Writer:
    """Collects the steps of a certificate for one statement."""

    def __init__(self, statement: Statement, names: tuple[str, ...]) -> None:
        self.statement = statement
        self.names = names
        self.premises: list[str] = []
        self.steps: list[dict[str, Any]] = []
        self.claims: dict[str, str] = {}
        self.cited: dict[str, str] = {}  # premises that are instances of a cited theorem, by text, and its type
        self.facts: dict[str, str] = {}
        self.needs: dict[str, list[str]] = {}

    def cite(self, theorem: Cited, facts: Iterable[str]) -> None:
        """Let the steps use what a cited theorem says; of what it needs there have to be steps, or hypotheses."""
        self.cited[str(theorem)] = theorem.type
        self.needs[str(theorem)] = list(map(str, theorem.needs))
        if theorem.fresh:  # copies of copies need those before, used or not
            self.premises.append(str(theorem))
        self.facts.update(dict.fromkeys(facts, str(theorem)))

    def add_sum(self, claim: Statement, found: Multipliers, links: Sequence[Link]) -> str:
        """A "sum" step; returns its reference such as ``s0``."""
        use = [[str(multiplier), self._premise(links[i].text)] for i, multiplier in sorted(found.premises.items())]
        named = list(variables_of(self.statement, (parse_statement(links[i].text) for i in found.premises)))
        basic = [
            [str(multiplier), basic_text(_readable(basic), self.names)]
            for basic, multiplier in _sorted(merge(self._about(found.basics, named))).items()
        ]
        return self._step({"claim": str(claim), "rule": "sum", "use": use, "basic": basic})

    def _about(self, basics: Mapping[Basic, Fraction], named: Sequence[str]) -> dict[Basic, Fraction]:
        """Without the variables of hypotheses that are not used: they cancel, and may as well be constant."""
        kept = sum(1 << i for i, name in enumerate(self.names) if name in named)
        found: dict[Basic, Fraction] = {}
        for (a, b, c), multiplier in basics.items():
            if a & kept and b & kept:
                key = (a & kept, b & kept, c & kept)
                found[key] = found.get(key, Fraction(0)) + multiplier
        return found

    def add_join(self, claim: Statement, rule: str, use: list[str]) -> str:
        """A "both" or "chain" step."""
        return self._step({"claim": str(claim), "rule": rule, "use": use})

    def _premise(self, text: str) -> str:
        if text in self.claims:
            return self.claims[text]
        if text in self.facts:
            if self.facts[text] not in self.premises:
                self.premises.append(self.facts[text])
            reference = f"p{self.premises.index(self.facts[text])}"
            needed = [self._premise(need) for need in self.needs[self.facts[text]]]
            return self._step({"claim": text, "rule": "cited", "use": [reference, *needed]})
        if text not in self.premises:
            self.premises.append(text)
        return f"p{self.premises.index(text)}"

    def _step(self, step: dict[str, Any]) -> str:
        self.steps.append(step)
        self.claims[step["claim"]] = f"s{len(self.steps) - 1}"
        return self.claims[step["claim"]]

    def certificate(self) -> Certificate:
        """The finished certificate, with its digest."""
        parts = [self.statement, *(parse_statement(text) for text in self.premises if text not in self.cited)]
        names = variables_of(parts[0], parts[1:])
        certificate: Certificate = {
            "id": "",
            "statement": str(self.statement),
            "scope": scope_text(names, reals_of(parts)),
            "premises": [{"type": self.cited.get(text, "hypothesis"), "text": text} for text in self.premises],
            "steps": self.steps,
        }
        return seal(certificate)


def scope_text(names: Sequence[str], numbers: Sequence[str] = ()) -> str:
    """The scope that a certificate states: random variables, and real numbers."""
    variables = ", ".join(name for name in names if name not in numbers)
    parts = [f"all finite joint distributions of {variables}"] if variables or not numbers else []
    parts += [f"all real numbers {', '.join(numbers)} >= 0"] if numbers else []
    return " and ".join(parts)


def digest(certificate: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical JSON of a certificate without its field ``sha256``."""
    content = {key: value for key, value in certificate.items() if key != "sha256"}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def seal(certificate: Certificate) -> Certificate:
    """The certificate with its digest (again)."""
    return {**certificate, "sha256": digest(certificate)}


def merge(basics: Mapping[Basic, Fraction]) -> dict[Basic, Fraction]:
    """Fewer quantities of the same sum, by I(A;B|C) + I(A;D|B,C) = I(A;B,D|C) and the chain rule of entropy."""
    found: dict[Basic, Fraction] = {}
    for (a, b, c), multiplier in basics.items():
        key = (max(a, b), min(a, b), c)
        found[key] = found.get(key, Fraction(0)) + multiplier
    while True:
        by_base: dict[tuple[int, int], list[int]] = {}  # (A, C) -> all D with I(A;D|C)
        for a, b, c in found:
            by_base.setdefault((a, c), []).append(b)
            if a != b:
                by_base.setdefault((b, c), []).append(a)
        step = next(_merges(found, by_base), None)
        if step is None:
            return found
        first, second, whole = step
        multiplier = found.pop(first)
        del found[second]
        found[whole] = found.get(whole, Fraction(0)) + multiplier


def _merges(
    found: Mapping[Basic, Fraction], by_base: Mapping[tuple[int, int], list[int]]
) -> Iterator[tuple[Basic, Basic, Basic]]:
    for first, multiplier in found.items():
        a, b, c = first
        for left, right in ((a, b), (b, a)) if a != b else ():
            for other in by_base.get((left, right | c), ()):
                second = (max(left, other), min(left, other), right | c)
                if found.get(second) == multiplier and second != first:
                    both = left if other == left else right | other
                    yield first, second, (max(left, both), min(left, both), c)
        if a == b:
            for second, value in found.items():
                left, right, given = second
                if left == right and given == a | c and value == multiplier and second != first:
                    yield first, second, (a | left, a | left, c)


def _readable(basic: Basic) -> Basic:
    a, b, c = basic
    return (a, b, c) if a & -a <= b & -b else (b, a, c)


def _sorted(basics: Mapping[Basic, Fraction]) -> dict[Basic, Fraction]:
    return {basic: basics[basic] for basic in sorted(basics, key=lambda b: (b[2].bit_count(), b[2], b[0], b[1]))}


# ------------------------------------------------------------------------------------ checking


def verify_certificate(
    certificate: Mapping[str, Any], statement: str | None = None, given: Iterable[str] | None = None
) -> bool:
    """Replay a certificate by exact addition; True if it proves its statement.

    statement, given: if passed, the certificate has to be about this statement and may use only (links of) these
    hypotheses.  No solver is involved and nothing is rounded.
    Raises InvalidCertificate, saying where it breaks.
    """
    try:
        _Replay(certificate).run(statement, given)
    except InvalidCertificate:
        raise
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise InvalidCertificate(f"malformed certificate: {error}") from error
    return True


def sums_left_over(certificate: Mapping[str, Any]) -> list[Form]:
    """The constant (a form) left over in each step of a certificate; {} for steps that only join."""
    replay = _Replay(certificate)
    rests = []
    for i, step in enumerate(certificate["steps"]):
        replay.rest = {}
        replay.run_step(f"s{i}", step)
        rests.append(replay.rest)
    return rests


def names_in(certificate: Mapping[str, Any]) -> tuple[tuple[str, ...], dict[str, int]]:
    """The variables of a certificate, copies included, and the bit of each."""
    bits = _Replay(certificate).bits
    return tuple(bits), bits


class _Replay:
    def __init__(self, certificate: Mapping[str, Any]) -> None:
        self.certificate = certificate
        _keys(certificate, {"id", "statement", "scope", "premises", "steps", "sha256"}, "the certificate")
        if not isinstance(certificate["id"], str):
            raise InvalidCertificate("the id is not a text")
        if certificate["sha256"] != digest(certificate):
            raise InvalidCertificate("the digest sha256 does not fit the content")
        self.statement = _canonical(certificate["statement"], "the statement")
        refuse_sizes(self.statement)
        hypotheses: dict[str, Statement] = {}
        cited: dict[str, tuple[str, str]] = {}
        for i, premise in enumerate(_list(certificate["premises"], "premises")):
            _keys(premise, {"type", "text"}, f"premise p{i}")
            if premise["type"] in TYPES:
                cited[f"p{i}"] = premise["type"], premise["text"]
            elif premise["type"] == "hypothesis":
                hypotheses[f"p{i}"] = _canonical(premise["text"], f"premise p{i}")
            else:
                raise InvalidCertificate(f"premise p{i} is of type {premise['type']!r}, not a hypothesis")
        premises = list(hypotheses.values())
        self.names = variables_of(self.statement, premises)
        self.cited = _cited(cited, self.names, reals_of([self.statement, *premises]))
        every = (*self.names, *(name for theorem, _ in self.cited.values() for name in theorem.fresh))
        self.bits = {name: i for i, name in enumerate(every)}
        scope = scope_text(self.names, reals_of([self.statement, *premises]))
        if certificate["scope"] != scope:
            raise InvalidCertificate(f"the scope is not {scope!r}")
        self.rest: Form = {}  # the constant left over in the last sum
        self.known = {reference: link_of(premise, self.bits) for reference, premise in hypotheses.items()}

    def run(self, statement: str | None, given: Iterable[str] | None) -> None:
        text = str(self.statement)
        if statement is not None and str(parse_statement(statement)) != text:
            raise InvalidCertificate(f"the certificate is about {text!r}, not {statement!r}")
        if given is not None:
            allowed = {str(link) for link in hypothesis_links(given)}
            for premise in self.certificate["premises"]:
                if premise["type"] == "hypothesis" and premise["text"] not in allowed:
                    raise InvalidCertificate(f"{premise['text']!r} is not among the hypotheses")
        steps = _list(self.certificate["steps"], "steps")
        if not steps:
            raise InvalidCertificate("there are no steps")
        for i, step in enumerate(steps):
            self.run_step(f"s{i}", step)
        if steps[-1]["claim"] != text:
            raise InvalidCertificate(f"the last step claims {steps[-1]['claim']!r}, not {text!r}")

    def run_step(self, name: str, step: Mapping[str, Any]) -> None:
        rule = step["rule"]
        _keys(step, {"claim", "rule", "use", "basic"} if rule == "sum" else {"claim", "rule", "use"}, f"step {name}")
        claim = _canonical(step["claim"], f"the claim of {name}")
        refuse_sizes(claim)
        if rule == "sum":
            self.known[name] = self._sum(name, step, claim)
        elif rule == "both":
            left, right = claim.sides
            (relation,) = claim.relations
            ways = [str(Statement((left, right), ("<=",))), str(Statement((right, left), ("<=",)))]
            if relation != "=" or self._texts(step["use"]) != ways:
                raise InvalidCertificate(f"step {name} needs, in this order, steps that claim {ways}")
            self.known[name] = link_of(claim, self.bits)
        elif rule == "cited":
            reference, *met = _list(step["use"], "use") or [None]
            if reference not in self.cited or str(claim) not in self.cited[reference][1]:
                raise InvalidCertificate(f"step {name} claims {str(claim)!r}, which what it cites does not say")
            needs = [str(need) for need in self.cited[reference][0].needs]
            if [self._reference(one).text for one in met] != needs:
                raise InvalidCertificate(f"step {name} cites what needs, in this order, {needs}")
            self.known[name] = link_of(claim, self.bits)
        elif rule == "chain":
            if len(claim.relations) < 2 or self._texts(step["use"]) != [str(link) for link in claim.links()]:
                raise InvalidCertificate(f"step {name} needs one step for each link of its chain, in order")
        else:
            raise InvalidCertificate(f"step {name} has the unknown rule {rule!r}")

    def _texts(self, use: Any) -> list[str]:
        references = _list(use, "use")
        if not all(isinstance(reference, str) and reference.startswith("s") for reference in references):
            raise InvalidCertificate(f"{references!r} should name earlier steps")
        return [self._reference(reference).text for reference in references]

    def _reference(self, reference: Any) -> Link:
        if not isinstance(reference, str) or reference not in self.known:
            raise InvalidCertificate(f"{reference!r} is neither a premise nor an earlier step with one relation")
        return self.known[reference]

    def _sum(self, name: str, step: Mapping[str, Any], claim: Statement) -> Link:
        link = link_of(claim, self.bits)
        rest: Form = dict(link.slack)
        exact, strict = True, False
        for text, reference in _list(step["use"], "use"):
            multiplier, used = _multiplier(text), self._reference(reference)
            if multiplier < 0 and not used.equality:
                raise InvalidCertificate(f"step {name} uses the inequality {used.text!r} with the negative {text}")
            exact &= used.equality
            strict |= used.strict and multiplier > 0
            add(rest, used.slack, -multiplier)
        for text, quantity in _list(step["basic"], "basic"):
            multiplier = _multiplier(text)
            if multiplier < 0:
                raise InvalidCertificate(f"step {name} uses {quantity} with the negative {text}")
            exact = False
            add(rest, basic_form(basic_of(parse_expression(quantity), self.bits)), -multiplier)
        if joint_entropies(rest):
            raise InvalidCertificate(f"the entropies in step {name} do not cancel")
        self.rest = rest
        found = sign(rest)
        if link.equality and not (exact and found == 0):
            raise InvalidCertificate(f"step {name} claims an equality but does not add up to one")
        if found < 0 or (link.strict and found == 0 and not strict):
            raise InvalidCertificate(f"the constant left over in step {name} is {'zero' if found == 0 else 'negative'}")
        return link


def _cited(
    cited: Mapping[str, tuple[str, str]], names: Sequence[str], numbers: Sequence[str]
) -> dict[str, tuple[Cited, frozenset[str]]]:
    """By premise: what is cited, and all that it says; a copy is of variables that there were before."""
    before = [name for name in names if name not in numbers]
    found: dict[str, tuple[Cited, frozenset[str]]] = {}
    for reference, (type, text) in cited.items():
        theorem = read_cited(type, text, before)
        if set(theorem.fresh) & set(numbers):
            raise InvalidCertificate(f"{text!r} gives a copy the name of a number")
        found[reference] = theorem, frozenset(map(str, theorem.facts(before)))
        before += theorem.fresh
    return found


def _keys(part: Mapping[str, Any], expected: set[str], what: str) -> None:
    if not isinstance(part, Mapping) or set(part) != expected:
        raise InvalidCertificate(f"{what} should have exactly the fields {', '.join(sorted(expected))}")


def _list(part: Any, what: str) -> Sequence[Any]:
    if not isinstance(part, list | tuple):
        raise InvalidCertificate(f"{what} should be a list")
    return part


def _canonical(text: Any, what: str) -> Statement:
    statement = parse_statement(text)
    if str(statement) != text:
        raise InvalidCertificate(f"{what} should be written {str(statement)!r}, not {text!r}")
    return statement


def _multiplier(text: Any) -> Fraction:
    if not isinstance(text, str) or not _RATIONAL.fullmatch(text) or str(Fraction(text)) != text:
        raise InvalidCertificate(f"{text!r} is not a rational number in lowest terms")
    return Fraction(text)
