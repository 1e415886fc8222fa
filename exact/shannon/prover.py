"""``prove``: does a linear statement about entropies hold for ALL finite distributions?

Linear programming over Shannon's inequalities finds a proof, which is then replayed exactly; failing that, a
search looks for an exact rational distribution that meets every hypothesis and violates the statement;
failing that, the exact polymatroid is shown that keeps Shannon's inequalities from proving it.  Floating
point and heuristics only ever suggest: each verdict rests on evidence that exact arithmetic has checked.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from exact.bits import Bits
from exact.joint import Joint
from exact.shannon._lattice import TooLarge
from exact.shannon._linear import (
    Form,
    Link,
    add,
    bits_of,
    constants,
    hypothesis_links,
    joint_entropies,
    linear,
    link_of,
    refuse_sizes,
    sign,
    variables_of,
)
from exact.shannon.certificate import (
    CONTRADICTION,
    Certificate,
    InvalidCertificate,
    Writer,
    scope_text,
    seal,
    sums_left_over,
    verify_certificate,
)
from exact.shannon.lp import Multipliers, OutOfTime, Program, Separation, SolverError
from exact.shannon.polymatroid import Polymatroid
from exact.shannon.search import Question, entropy_of, search_counterexample
from exact.syntax import Expression, Statement, parse_statement

__all__ = [
    "ContradictoryHypotheses",
    "Counterexample",
    "InvalidCertificate",
    "OutOfTime",
    "Polymatroid",
    "Proof",
    "SolverError",
    "chain_certificate",
    "prove",
    "verify_certificate",
]

MAX_VARIABLES = 16
MAX_ENTROPIES = 5000  # joint entropies in one linear program
_FEW_PREMISES = 10  # up to so many, each is left out in turn to see whether it is needed
_FEW_ENTROPIES = 100


class ContradictoryHypotheses(ValueError):
    """No distribution meets the hypotheses; ``certificate`` proves ``1 <= 0`` from them."""

    def __init__(self, certificate: Certificate) -> None:
        self.certificate = certificate
        texts = "; ".join(premise["text"] for premise in certificate["premises"])
        super().__init__(f"the hypotheses contradict each other: {texts}")


@dataclass(frozen=True)
class Counterexample:
    """A distribution that meets every hypothesis and violates ``link``: all checked exactly.

    ``left`` and ``right`` are the two sides of the link, and ``difference`` is how far it is from true (> 0, in
    bits; 0 only where a strict relation fails by equality).
    """

    joint: Joint
    link: str
    left: Bits
    right: Bits
    difference: Bits

    def __str__(self) -> str:
        sides = f"{self.link}  is  {_short(self.left)}  against  {_short(self.right)}"
        if not self.difference:
            return f"{sides}: equal, and the link is strict\n{self.joint.table()}"
        return f"{sides}, false by {_short(self.difference)}\n{self.joint.table()}"


def _short(value: Bits) -> str:
    """The exact value, with a float beside it; of a long one only the float and a word that it is exact elsewhere."""
    text = str(value)
    if value.is_rational() and len(text) <= 40:
        return text
    return (
        f"{text} (about {float(value):.6g})"
        if len(text) <= 80
        else f"about {float(value):.6g} (exactly with --json, or in to_json())"
    )


@dataclass(frozen=True)
class Proof:
    """What is known about a statement, with the evidence for it.

    verdict: "proved" (``certificate``: for all finite distributions that meet the hypotheses), "refuted"
    (``counterexample``, a Joint; ``violation`` shows by how much), "not-shannon" (``polymatroid``: Shannon's
    inequalities do not prove it, and no counterexample was found) or "unknown" (time ran out).
    reason: what was searched, and why there is no more.
    """

    verdict: str
    statement: str
    given: tuple[str, ...]
    certificate: Certificate | None = None
    violation: Counterexample | None = None
    polymatroid: Polymatroid | None = None
    reason: str | None = None

    @property
    def counterexample(self) -> Joint | None:
        """The distribution that refutes the statement, if one was found."""
        return self.violation.joint if self.violation else None

    def __bool__(self) -> bool:
        raise TypeError("a Proof is neither true nor false; compare its verdict with 'proved'")

    def __str__(self) -> str:
        lines = [f"{self.verdict}: {self.statement}"]
        lines += [f"  given {hypothesis}" for hypothesis in self.given]
        if self.certificate:
            lines.append(f"for {self.certificate['scope']}")
            lines += certificate_lines(self.certificate)
        if self.violation:
            lines += str(self.violation).splitlines()
        if self.polymatroid:
            lines.append(
                "this polymatroid meets the hypotheses and all Shannon inequalities, and violates the statement:"
            )
            lines += ["  " + line for line in self.polymatroid.table().splitlines()]
        if self.reason:
            lines.append(self.reason)
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        """For notebooks: the statement as mathematics, and the evidence as tables."""
        from exact.notebook import Math, block, table

        lines = [block(Math(parse_statement(self.statement).latex()), strong=f"{self.verdict}:")]
        lines += [block(Math(parse_statement(hypothesis).latex()), strong="given") for hypothesis in self.given]
        if self.certificate:
            lines.append(block(f"for {self.certificate['scope']}"))
            lines.append(table(("step", "claim", "why"), certificate_rows(self.certificate)))
        if self.violation:
            v = self.violation
            sides = [Math(parse_statement(v.link).latex()), *(Math(x.latex()) for x in (v.left, v.right, v.difference))]
            lines.append(table(("link", "left", "right", "false by"), [sides]))
            lines.append(v.joint._repr_html_())
        if self.polymatroid:
            rows = (line.split("  ", 1) for line in self.polymatroid.table().splitlines())
            lines.append(table(("joint entropy", "value"), ((left, right.strip()) for left, right in rows)))
        if self.reason:
            lines.append(block(self.reason))
        return "".join(lines)

    def to_json(self) -> dict[str, Any]:
        """Plain data; rationals are strings "p/q", exact sums of logarithms strings such as "1/2*log2(3)"."""
        result: dict[str, Any] = {
            "schema": 1,
            "verdict": self.verdict,
            "statement": self.statement,
            "given": list(self.given),
            "certificate": self.certificate,
            "counterexample": None,
            "polymatroid": self.polymatroid.to_json() if self.polymatroid else None,
            "reason": self.reason,
        }
        if self.violation:
            joint = self.violation.joint
            result["counterexample"] = {
                "names": list(joint.names),
                "atoms": [{"outcome": list(outcome), "probability": str(p)} for outcome, p in joint.items()],
                "link": self.violation.link,
                "left": str(self.violation.left),
                "right": str(self.violation.right),
                "difference": str(self.violation.difference),
            }
        return result


def certificate_lines(certificate: Certificate) -> list[str]:
    """The steps of a certificate in words."""
    names = {f"p{i}": premise["text"] for i, premise in enumerate(certificate["premises"])}
    lines, rests = [], sums_left_over(certificate)
    for i, step in enumerate(certificate["steps"]):
        names[f"s{i}"] = step["claim"]
        if step["rule"] != "sum":
            lines.append(f"s{i}. {step['claim']}: from {', '.join(step['use'])}")
            continue
        parts = [f"{_times(m)}slack of ({names[reference]})" for m, reference in step["use"]]
        parts += [f"{_times(m)}{quantity}" for m, quantity in step["basic"]]
        left = rests[i]
        if left or not parts:
            parts.append(str(bits_of(left)))
        lines.append(f"s{i}. {step['claim']}: the slack is {' + '.join(parts).replace('+ -', '- ')}")
    return lines


def certificate_rows(certificate: Certificate) -> list[tuple[str, str, str]]:
    """The steps of a certificate for a table: number, claim (as ``notebook.Math``), and what its slack is in words."""
    from exact.notebook import Math

    rows: list[tuple[str, str, str]] = []
    for step, line in zip(certificate["steps"], certificate_lines(certificate), strict=True):
        number, _, rest = line.partition(". ")
        why = rest.removeprefix(f"{step['claim']}: ")
        rows.append((number, Math(parse_statement(step["claim"]).latex()), why))
    return rows


def _times(multiplier: str) -> str:
    return "" if multiplier == "1" else f"{multiplier} "


# ------------------------------------------------------------------------------------ proving


def prove(
    statement: str,
    given: Iterable[str] = (),
    *,
    search: bool = True,
    effort: int = 2,
    budget: float = 60.0,
    limit: int = MAX_VARIABLES,
) -> Proof:
    """Prove or refute a linear statement about entropies, for all finite distributions.

    statement: relations (<=, >=, =, <, >; also chains) between rational combinations of H, I and constants such as
    3/2 or log2(3), in bits; numbers are rationals, so 0.999 is 999/1000.  A strict relation is proved if the slack is a
    positive constant at least, and refuted where equality is possible.
    given: hypotheses of the same form, or ``|r| = 2``: r takes at most 2 values.
    search: whether to look for a counterexample where there is no proof; effort 0 to 3: how widely (deterministic).
    budget: seconds after which to stop; where that ends the linear program, the verdict is "unknown".
    limit: the greatest number of variables (at most 5000 joint entropies in any case).

    Raises ContradictoryHypotheses with a certificate; ValueError (ParseError) for what is not such a statement or has
    too many variables; SolverError where the solver HiGHS is missing or fails.
    Sources: R. W. Yeung, "A framework for linear information inequalities" (1997) for the linear program.
    """
    if isinstance(given, str):
        raise TypeError(f"given is a list of hypotheses; write given=[{given!r}]")
    if not isinstance(given, Iterable):
        raise TypeError(f"given is a list of hypotheses such as ['I(X;Z|Y) = 0'], not {given!r}")
    if isinstance(budget, bool) or not isinstance(budget, int | float) or not budget >= 0:
        raise ValueError(f"budget is a number of seconds, 0 or more, not {budget!r}")
    given = list(given)
    parsed = parse_statement(statement)
    refuse_sizes(parsed)
    hypotheses = hypothesis_links(given)
    names = variables_of(parsed, hypotheses)
    if len(names) > limit:
        raise ValueError(
            f"{len(names)} random variables are more than the limit of {limit}: {', '.join(names[:limit])}, ..."
        )
    bits = {name: i for i, name in enumerate(names)}
    links = [link_of(link, bits) for link in parsed.links()]
    premises = [link_of(link, bits) for link in hypotheses]
    texts = tuple(str(parse_statement(text)) for text in given)
    deadline = time.monotonic() + budget
    try:
        program = Program(premises, [link.slack for link in links], MAX_ENTROPIES, time.monotonic() + budget * 3 / 4)
    except TooLarge as error:
        raise ValueError(
            f"the {len(names)} random variables lead to {error}; the limit is {MAX_ENTROPIES} (12 variables always fit)"
        ) from error
    separation, reason = None, None
    try:
        contradiction = program.contradiction()
        if contradiction is not None:
            writer = Writer(CONTRADICTION, names)
            writer.add_sum(CONTRADICTION, contradiction, premises)
            certificate = writer.certificate()
            verify_certificate(certificate, "1 <= 0", given)
            raise ContradictoryHypotheses(certificate)
        outcome = _certify(parsed, links, premises, program, names)
        if isinstance(outcome, dict):
            outcome = _with_fewer_premises(outcome, parsed, links, premises, names)
            verify_certificate(outcome, statement, given)
            return Proof("proved", str(parsed), texts, certificate=outcome)
        separation = outcome
    except OutOfTime:
        reason = f"the linear program was not solved within the budget of {budget:g} seconds"
    question = Question(names, links, premises)
    found, searched = None, "no counterexample was searched for"
    if search:
        found, searched = search_counterexample(
            question, separation.values if separation else None, effort, max(deadline, time.monotonic() + budget / 4)
        )
    if found is not None:
        return Proof("refuted", str(parsed), texts, violation=_violation(found, parsed, links, names), reason=searched)
    if separation is None:
        return Proof("unknown", str(parsed), texts, reason=f"{reason}; {searched}")
    polymatroid = _polymatroid(separation, names, links, premises)
    if polymatroid is None:
        why = "a strict hypothesis fails at the boundary where the linear program ends"
        return Proof("unknown", str(parsed), texts, reason=f"{why}; {searched}")
    why = "Shannon's inequalities and the hypotheses do not imply it; whether it is true stays open"
    return Proof("not-shannon", str(parsed), texts, polymatroid=polymatroid, reason=f"{why}; {searched}")


def _certify(
    parsed: Statement, links: Sequence[Link], premises: Sequence[Link], program: Program, names: tuple[str, ...]
) -> Certificate | Separation:
    """A certificate of every link, or what separates the first that has none."""
    writer = Writer(parsed, names)
    for statement, link in zip(parsed.links(), links, strict=True):
        if link.text in writer.claims:
            continue
        identity = program.identity(link.slack) if link.equality else None
        if identity is not None:
            writer.add_sum(statement, identity, premises)
            continue
        found = program.decide(link.slack, strict=link.strict)
        if isinstance(found, Separation) and link.strict:
            weak = program.decide(link.slack)
            if isinstance(weak, Multipliers) and any(premises[i].strict for i in weak.premises):
                found = weak
        if isinstance(found, Separation):
            return found
        if not link.equality:
            writer.add_sum(statement, found, premises)
            continue
        other = program.decide(add({}, link.slack, -1))
        if isinstance(other, Separation):
            return other
        left, right = statement.sides
        use = []
        for way, half in ((Statement((left, right), ("<=",)), found), (Statement((right, left), ("<=",)), other)):
            use.append(writer.claims.get(str(way)) or writer.add_sum(way, half, premises))
        writer.add_join(statement, "both", use)
    if len(links) > 1:
        writer.add_join(parsed, "chain", [writer.claims[link.text] for link in links])
    return writer.certificate()


def _with_fewer_premises(
    certificate: Certificate, parsed: Statement, links: Sequence[Link], premises: Sequence[Link], names: tuple[str, ...]
) -> Certificate:
    """A certificate that uses no hypothesis in vain, where the linear programs are small."""
    used = {premise["text"] for premise in certificate["premises"]}
    kept = [premise for premise in premises if premise.text in used]
    if not 1 <= len(kept) <= _FEW_PREMISES:
        return certificate
    for premise in kept[:]:
        fewer = [other for other in kept if other is not premise]
        program = Program(fewer, [link.slack for link in links], MAX_ENTROPIES, None)
        if len(program.masks) > _FEW_ENTROPIES:
            return certificate
        outcome = _certify(parsed, links, fewer, program, names)
        if isinstance(outcome, dict):
            kept, certificate = fewer, outcome
    return certificate


def _polymatroid(
    separation: Separation, names: tuple[str, ...], links: Sequence[Link], premises: Sequence[Link]
) -> Polymatroid | None:
    """The polymatroid of a separation, checked against everything; None if it fails only strict hypotheses."""
    polymatroid = Polymatroid(names, separation.values)
    if not any(constants(link.slack) for link in (*links, *premises)) and not any(p.strict for p in premises):
        polymatroid = polymatroid.scaled()
    polymatroid.check()
    for premise in premises:
        value = sign(polymatroid.at(premise.slack))
        if value < 0 or (premise.equality and value):
            raise ArithmeticError(f"the separating polymatroid does not meet {premise.text!r}")
        if premise.strict and value == 0:
            return None
    if not any(_fails(link, polymatroid.at(link.slack)) for link in links):
        raise ArithmeticError("the separating polymatroid does not violate the statement")
    return polymatroid


def _fails(link: Link, slack: Form) -> bool:
    value = sign(slack)
    return value != 0 if link.equality else value < (1 if link.strict else 0)


def _violation(joint: Joint, parsed: Statement, links: Sequence[Link], names: tuple[str, ...]) -> Counterexample:
    """The first link that fails at a distribution, with both sides exactly."""
    for statement, link in zip(parsed.links(), links, strict=True):
        left, right = (_evaluate(side, joint, names) for side in statement.sides)
        relation = statement.relations[0]
        gap = left - right if relation in ("<=", "<") else right - left
        if relation == "=":
            gap = abs(gap)
        if gap.sign() > 0 or (link.strict and gap.sign() == 0):
            return Counterexample(joint, link.text, left, right, gap)
    raise ArithmeticError("the counterexample does not violate the statement")


def _evaluate(side: Expression, joint: Joint, names: tuple[str, ...]) -> Bits:
    form = linear(side, {name: i for i, name in enumerate(names)})
    total = bits_of(constants(form))
    for mask, value in joint_entropies(form).items():
        total = total + entropy_of(joint, mask, names) * value
    return total


# ------------------------------------------------------------------------------------ written down, not searched


def chain_certificate(
    statement: str,
    given: Iterable[str] = (),
    steps: Iterable[tuple[str, Sequence[tuple[object, str]], Sequence[tuple[object, str]]]] = (),
) -> Certificate:
    """A certificate that is written down, for any number of variables, and checked before it is returned.

    steps: (claim, use, basic) each.  use: pairs (multiplier, text of a hypothesis or of an earlier claim); basic:
    pairs (multiplier, ``"I(A;B|C)"`` or ``"H(A|C)"``).  A claim ``L = R`` that needs basic quantities is given as the
    two claims ``L <= R`` and ``R <= L``; steps that join are added.  Raises InvalidCertificate if it does not add up.
    """
    parsed = parse_statement(statement)
    given = list(given)
    hypotheses = [str(link) for link in hypothesis_links(given)]
    premises: list[str] = []
    written: list[dict[str, Any]] = []
    claims: dict[str, str] = {}

    def reference(text: str) -> str:
        canonical = str(parse_statement(text))
        if canonical in claims:
            return claims[canonical]
        if canonical not in hypotheses:
            raise InvalidCertificate(f"{text!r} is neither a hypothesis nor an earlier claim")
        if canonical not in premises:
            premises.append(canonical)
        return f"p{premises.index(canonical)}"

    def append(step: dict[str, Any]) -> None:
        written.append(step)
        claims[step["claim"]] = f"s{len(written) - 1}"

    for claim, use, basic in steps:
        append(
            {
                "claim": str(parse_statement(claim)),
                "rule": "sum",
                "use": [[_exact(m), reference(text)] for m, text in use],
                "basic": [[_exact(m), text] for m, text in basic],
            }
        )
    for link in parsed.links():
        if str(link) not in claims and link.relations == ("=",):
            ways = [str(Statement(sides, ("<=",))) for sides in (link.sides, link.sides[::-1])]
            if all(way in claims for way in ways):
                append({"claim": str(link), "rule": "both", "use": [claims[way] for way in ways]})
    if len(parsed.relations) > 1:
        missing = [str(link) for link in parsed.links() if str(link) not in claims]
        if missing:
            raise InvalidCertificate(f"no step claims {missing[0]!r}")
        append({"claim": str(parsed), "rule": "chain", "use": [claims[str(link)] for link in parsed.links()]})
    names = variables_of(parsed, map(parse_statement, premises))
    certificate = seal(
        {
            "id": "",
            "statement": str(parsed),
            "scope": scope_text(names),
            "premises": [{"type": "hypothesis", "text": text} for text in premises],
            "steps": written,
        }
    )
    verify_certificate(certificate, statement, given)
    return certificate


def _exact(multiplier: object) -> str:
    if isinstance(multiplier, float):
        raise TypeError(f"the multiplier {multiplier} is a float; write it as a Fraction")
    return str(Fraction(str(multiplier)))
