"""Real ledgers for the tests of the report, small enough to be made on the spot."""

from __future__ import annotations

from functools import cache
from typing import Any

from properties.ledger import ledger, runner
from properties.ledger.ledger import Findings
from theorems import load_claims

WHOLE = ("surprise", "positive-only-sft", "gradient-dimension", "math-budget")
PARTS = ("group-bound", "group-noise", "graded-reward")


@cache
def whole() -> tuple[dict[str, Any], dict[str, Any]]:
    """(ledger, certificates): every check of a few claims was run, on fewer instances than a run for citing tries."""
    return _made(WHOLE, lambda statement: statement.applicable())


@cache
def partial() -> tuple[dict[str, Any], dict[str, Any]]:
    """Proofs and counterexamples alone: the other checks read NOT RUN."""
    return _made(PARTS, lambda statement: ("enumeration",) if statement.refuted else ("proof",))


def _made(ids: tuple[str, ...], checks: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    claims = [load_claims()[id] for id in ids]
    findings = Findings()
    for claim in claims:
        for statement in claim.statements:
            for check in checks(statement):
                findings.add(runner.run_row(claim, statement, check, "local"))
    entries = [ledger.describe(claim) for claim in claims]
    made = ledger.build(entries, findings, scope="suite", profile="ci", recorded=None)
    return made, ledger.certificates(entries, findings)
