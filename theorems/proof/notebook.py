"""Proofs in a notebook: the word *proved* stands only over a proof that was accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exact.notebook import Math, block, table
from theorems.language import formula_latex

if TYPE_CHECKING:
    from theorems.proof.store import StatementProof

__all__ = ["proof_html"]


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
