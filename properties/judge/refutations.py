"""The refutation files of Coq, from the counterexamples that the enumeration finds."""

from __future__ import annotations

from pathlib import Path

from properties.judge.sources import SOURCES, module_of
from theorems import load_claims
from theorems.language import Claim
from theorems.language.coq import CoqError
from theorems.language.coq_refuted import refutation, refutation_file

__all__ = ["refutations", "write_refutations"]


def refutations(claim: Claim) -> str | None:
    """The file of a claim, None if none of its statements is refuted by values that have a text in Coq."""
    from properties.ledger.runner import run_row

    proofs = []
    for statement in claim.statements:
        if statement.refuted:
            details = run_row(claim, statement, "enumeration", "ci").evidence.details
            sizes: dict[str, int] = {}
            for lengths, found in details.get("lengths", {}).items():
                if "counterexample" in found:
                    details = found
                    sizes = {name: int(size) for name, size in (part.split("=") for part in lengths.split(", "))}
                    break
            try:
                proofs.append(refutation(claim, statement, details["counterexample"], sizes))
            except CoqError:
                continue  # by hand, in coq/proofs
    return refutation_file(claim, proofs) if proofs else None


def write_refutations(folder: Path = SOURCES) -> list[str]:
    """Write the files anew; returns those that changed."""
    changed = []
    for claim in load_claims().values():
        text, path = refutations(claim), folder / "refutations" / f"{module_of(claim)}.v"
        there = path.read_bytes() if path.exists() else None
        if text is None:
            if there is not None:
                path.unlink()
        elif there != text.encode():
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
            changed.append(f"refutations/{path.name}")
    return changed
