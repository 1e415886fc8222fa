"""Statements about every position of vectors, checked at the lengths of their declared domains.

Such a statement is written out for each length (theorems.proof.unroll), each writing is checked like any other
statement, and the evidence of the lengths is put together.  The proof stays that of the statement about every length.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from properties.checks.evidence import Evidence
from theorems.language import Condition, Statement
from theorems.proof.store import StatementProof
from theorems.proof.unroll import index_length, unroll

__all__ = ["merged", "proof_at", "written_out"]


def written_out(statement: Statement, thorough: bool = False) -> list[tuple[str, Statement]]:
    """(``T=2``, the statement for that length) for each length of the domains; [] if it is not about positions.

    thorough: also for the lengths that only the thorough domains have.
    """
    length = index_length(statement)
    if not length:
        return []
    declared = statement.domains + (statement.thorough if thorough else ()) or (((length, 2),),)
    sizes = [int(length)] if length.isdigit() else sorted({dict(d).get(length, 0) for d in declared})
    if not sizes or 0 in sizes:
        raise ValueError(f"statement {statement.id}: each domain must give the length {length}")
    return [(f"{length}={size}", unroll(statement, size)) for size in sizes]


def proof_at(proof: StatementProof, statement: Statement, written: Statement) -> StatementProof:
    """The proof about every length, in the names of the hypotheses and conditions written out for one."""
    links = []
    for i, link in enumerate(proof.links):
        uses = tuple(h.name for h in written.hypotheses if h.name in link.uses or h.part_of in link.uses)
        equality = link.equality
        if statement.equality and statement.equality[i] and equality is not None:
            declared = tuple(sorted(Condition(statement.equality[i]).parts()))
            equality = Condition(written.equality[i]).parts() if declared == tuple(sorted(equality)) else None
        links.append(replace(link, uses=uses, equality=equality))
    return replace(proof, links=tuple(links))


def merged(check: str, parts: list[tuple[str, Evidence]]) -> Evidence:
    """One evidence from those of the lengths: failed if one failed, counts added."""
    order = ("failed", "not-run", "passed", "not-applicable")
    status = next(s for s in order if any(e.status == s for _, e in parts))
    counts: dict[str, int] = {}
    details: dict[str, Any] = {"lengths": {}}
    for label, evidence in parts:
        details["lengths"][label] = evidence.details
        for name, number in evidence.counts.items():
            counts[name] = counts.get(name, 0) + number
    words = {e.word for _, e in parts}
    refuted = next((e for _, e in parts if e.word == "refuted"), None)
    word = "refuted" if refuted else (words.pop() if len(words) == 1 else "")
    failure = "\n".join(e.failure for _, e in parts if e.failure)
    summary = "; ".join(f"{label}: {e.summary}" for label, e in parts)
    each = [e.varied for _, e in parts if e.varied is not None]
    varied = [sum(links) for links in zip(*each, strict=True)] if each else None
    return Evidence(check, status, word, summary, counts, details, failure, varied)


def _of_one(evidence: Evidence) -> Evidence:
    """The evidence at length 1, where no instance varies (see ``varied``)."""
    if evidence.varied is None:
        return evidence
    details = {name: value for name, value in evidence.details.items() if name != "links"}
    return replace(evidence, varied=[0] * len(evidence.varied), details=details)


def run_lengths(
    statement: Statement, check: str, thorough: bool, proof: Callable[[], StatementProof], run: Callable[..., Evidence]
) -> Evidence | None:
    """The check at each length, or None if the statement is not about positions (or the check is the proof).

    thorough: the enumeration also goes through the lengths of the thorough domains.
    """
    if check == "proof":
        return None
    parts = []
    for label, written in written_out(statement, thorough and check == "enumeration"):
        found = run(written, lambda w=written: proof_at(proof(), statement, w))
        parts.append((label, _of_one(found) if label.endswith("=1") else found))
        if statement.refuted and parts[-1][1].word == "refuted":
            return merged(check, [parts[-1]])  # shorter lengths, tried before, have no counterexample
        if check == "necessity" and parts[-1][1].status == "passed":
            return merged(check, [parts[-1]])  # what one length needs, the statement about all lengths needs
    return merged(check, parts) if parts else None
