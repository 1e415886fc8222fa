"""What one check of one statement found: the unit of the ledger.

An ``Evidence`` is plain data, so that a worker process can send it as JSON and the controller can merge it.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

__all__ = ["PROFILES", "STATUSES", "SUPERFLUOUS", "Evidence"]

STATUSES = ("passed", "failed", "not-run", "not-applicable")

#: local: quick feedback while writing; ci: the citable, deterministic run; thorough: far more instances
PROFILES = ("local", "ci", "thorough")

#: what the necessity check says of a hypothesis of the source that the proof does without
SUPERFLUOUS = "superfluous"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The outcome of one check of one statement.

    check: one of ``theorems.language.CHECKS``.  status: one of ``STATUSES``.
    word: the kind of evidence: "proved", "enumerated", "tested", "refuted", or "" if there is none.
    summary: one line with its denominators, for the ledger ("194 of 330 instances met the hypotheses; 41 equalities").
    counts: the numbers of the summary, by name.  details: JSON-able data (witnesses, tables, mutants).
    varied: of the enumeration and the random check, for each link the number of instances that vary (see
        ``properties.checks.varied``), [] for a single fact, which has no instances; None for the other checks.
    failure: where the status is failed, the text a person needs: the statement, the smallest instance, both sides
        exactly and their difference.
    """

    check: str
    status: str
    word: str = ""
    summary: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    details: dict[str, Any] = field(default_factory=dict)
    failure: str = ""
    varied: list[int] | None = None

    def to_json(self) -> dict[str, Any]:
        data = asdict(self)
        if self.varied is None:
            del data["varied"]
        return data

    @staticmethod
    def from_json(data: dict[str, Any]) -> Evidence:
        return Evidence(**data)
