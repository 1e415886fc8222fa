"""Claims, statements and their proofs in a notebook: formulas as mathematics, hypotheses and steps as tables.

What is declared is shown as declared; the word *proved* stands only over a proof that was accepted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from exact.notebook import Math, block, table
from theorems.language import Claim, Statement, formula_latex

if TYPE_CHECKING:
    from theorems.proof.store import StatementProof

__all__ = ["claim_html", "proof_html", "statement_html"]


def claim_html(claim: Claim) -> str:
    """The title, the post's words, and each statement."""
    lines = [block(claim.title, strong=f"{claim.id}:")]
    if claim.section:
        lines.append(block(f"the post, {claim.section}:", Math(claim.formula)))
    return "".join([*lines, *(statement_html(s, claim.full_id(s)) for s in claim.statements)])


def statement_html(statement: Statement, id: str = "") -> str:
    """The statement, its scope, its hypotheses, and when its links are equalities."""
    lines = [block(Math(statement.latex()), strong=f"{id or statement.id}:")]
    lines.append(block(f"for {statement.world.scope()}"))
    if statement.reading:
        lines.append(block(f"read as: {statement.reading}"))
    if statement.refuted:
        lines.append(block("this reading is refuted: the suite checks a counterexample on every run"))
    pairs = zip(statement.hypotheses, statement.forms(), strict=True)
    rows = [(h.name, Math(form.latex()), h.meaning) for h, form in pairs]
    if rows:
        lines.append(table(("hypothesis", "says", "meaning"), rows))
    links = zip(statement.formula.links(), statement.equality, strict=False)
    conditions = [(Math(link.latex()), condition) for link, condition in links if condition]
    if conditions:
        lines.append(table(("equality in", "if and only if"), conditions))
    return "".join(lines)


def proof_html(proof: StatementProof) -> str:
    """The certificate line by line: premises with their kinds, steps with their rules."""
    if proof.certificate is None:
        return block(proof.reason, strong="not proved:")
    certificate = proof.certificate
    word = "proved:" if proof.proved else "not proved as a whole:"
    rows = [(f"p{i}", Math(formula_latex(p["text"])), p["type"]) for i, p in enumerate(certificate["premises"])]
    rows += [(f"s{i}", Math(formula_latex(s["claim"])), _rule(s)) for i, s in enumerate(certificate["steps"])]
    return "".join(
        (
            block(Math(formula_latex(certificate["statement"])), strong=word),
            block(f"for {certificate['scope']}"),
            table(("line", "claim", "rule"), rows, f"sha256 {certificate['sha256']}"),
        )
    )


def _rule(step: dict[str, object]) -> str:
    """``sum from s1, s2``: the rule, and the lines that it rests on."""
    use = step.get("use") or []
    lines = [use] if isinstance(use, str) else [u if isinstance(u, str) else u[1] for u in use]  # type: ignore[attr-defined]
    return f"{step['rule']}" + (f" from {', '.join(lines)}" if lines else "")
