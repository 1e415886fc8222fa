"""Claims and statements in a notebook: formulas as mathematics, hypotheses as tables, as they are declared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exact.notebook import Math, block, table

if TYPE_CHECKING:
    from theorems.language.claims import Claim, Statement

__all__ = ["claim_html", "statement_html"]


def claim_html(claim: Claim) -> str:
    """The title, where it is claimed and as what, and each statement."""
    lines = [block(claim.title, strong=f"{claim.id}:")]
    if claim.section:
        said = Math(claim.formula) if claim.formula else claim.words
        lines.append(block(f"{claim.source}, {claim.section}:", said))
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
