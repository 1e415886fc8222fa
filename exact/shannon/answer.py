"""What ``prove`` answers: a verdict, and the evidence for it, as text, for notebooks and as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from exact.bits import Bits
from exact.shannon.certificate import Certificate
from exact.shannon.polymatroid import Polymatroid
from exact.syntax import parse_expression, parse_statement

if TYPE_CHECKING:
    from exact.joint import Joint
    from exact.shannon.witness import Witness


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

    witness: Witness
    link: str
    left: Bits
    right: Bits
    difference: Bits

    @property
    def joint(self) -> Joint | None:
        """The distribution written out; None where it is too large, or has no rational probabilities."""
        return self.witness.shown.joint

    def sides(self) -> dict[str, str]:
        """The link and its two sides as plain data, exactly."""
        values = {"left": self.left, "right": self.right, "difference": self.difference}
        return {"link": self.link, **{name: str(value) for name, value in values.items()}}

    def __str__(self) -> str:
        sides = f"{self.link}  is  {_short(self.left)}  against  {_short(self.right)}"
        if not self.difference:
            return f"{sides}: equal, and the link is strict\n{self.witness}"
        return f"{sides}, false by {_short(self.difference)}\n{self.witness}"


def _short(value: Bits) -> str:
    """The exact value, with a float beside it; of a long one only the float and a word that it is exact elsewhere."""
    text = str(value)
    if value.is_rational() and len(text) <= 40:
        return text
    low, _ = value.enclosure(10)
    size = abs(low.numerator).bit_length() - low.denominator.bit_length()
    about = f"about {float(value):.6g}" if abs(size) < 1000 else f"about {'-' if low < 0 else ''}2^{size}"
    return f"{text} ({about})" if len(text) <= 80 else f"{about} (exactly with --json, or in to_json())"


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
    def counterexample(self) -> Joint | Witness | None:
        """The distribution that refutes the statement, if one was found: a Joint, or what is too large for one."""
        if self.violation is None:
            return None
        shown = self.violation.witness.shown
        plain = shown.joint is not None and bool(shown.names or not self.violation.witness.numbers)
        return shown.joint if plain else self.violation.witness

    def __bool__(self) -> bool:
        raise TypeError("a Proof is neither true nor false; compare its verdict with 'proved'")

    def __str__(self) -> str:
        from exact.shannon.render import text

        return text(self)

    def latex(self) -> str:
        """Statement and proof in LaTeX, for a paper."""
        from exact.shannon.render import latex

        return latex(self)

    def markdown(self) -> str:
        """The same in Markdown."""
        from exact.shannon.render import markdown

        return markdown(self)

    def _repr_html_(self) -> str:
        """For notebooks: the statement as mathematics, and the evidence as tables."""
        from exact.notebook import Math, block, table

        lines = [block(Math(parse_statement(self.statement).latex()), strong=f"{self.verdict}:")]
        lines += [block(Math(parse_statement(hypothesis).latex()), strong="given") for hypothesis in self.given]
        if self.certificate:
            lines.append(block(f"for {self.certificate['scope']}"))
            lines.append(table(("", "", "", "why"), _rows(self.certificate)))
        if self.violation:
            v = self.violation
            sides = [Math(parse_statement(v.link).latex()), *(Math(x.latex()) for x in (v.left, v.right, v.difference))]
            lines.append(table(("link", "left", "right", "false by"), [sides]))
            lines.append(v.joint._repr_html_() if v.joint is not None else block(str(v.witness)))
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
            result["counterexample"] = {**self.violation.witness.to_json(), **self.violation.sides()}
        return result


def together(verdicts: Sequence[str]) -> str:
    """The verdict on a text that reads as several statements."""
    return next((word for word in ("refuted", "unknown", "not-shannon") if word in verdicts), "proved")


def _rows(certificate: Certificate) -> list[tuple[str, str, str, str]]:
    """The proof for a table: what is compared, with what, and why."""
    from exact.notebook import Math
    from exact.shannon.explain import derivations

    rows: list[tuple[str, str, str, str]] = []
    for step in derivations(certificate):
        start = Math(parse_expression(step.start).latex())
        for line in step.lines:
            text = Math(parse_expression(line.text or step.end).latex())
            why = f"given {line.because}" if line.kind == "given" else line.because or "chain rule"
            rows.append((start, line.relation, text, why))
            start = Math("")
    return rows
