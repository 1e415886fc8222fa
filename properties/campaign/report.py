"""What came out of a campaign: campaign.json and campaign.md.

Its digest covers the profile, the scope and every row, and nothing that a machine, a clock or an interruption could
change: a campaign that was disturbed and one that was not have the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from properties.campaign.drive import Campaign, statistics
from properties.campaign.jobs import FUZZING
from properties.campaign.work import digest_of
from properties.ledger.ledger import dump, recorded_verdicts, statement_verdict
from properties.ledger.render import version
from properties.support import owned, plain

__all__ = ["FILES", "concluded", "lines", "write"]

FILES = ("campaign.json", "campaign.md")


def concluded(campaign: Campaign, scope: str, code: str, seconds: float, workers: int) -> dict[str, Any]:
    """The report, as data.  seconds and workers are of the last run, and not in the digest."""
    rows = plain.clean(campaign.rows())
    missing = [plain.one_line(sentence) for sentence in campaign.why_missing()]
    status = "PARTIAL" if missing or not rows else "COMPLETE"
    body = {"profile": campaign.profile, "scope": scope, "rows": rows}
    differences = _differences(campaign, rows)
    totals = statistics(rows)
    return {
        "schema": 1,
        "made_by": owned.MADE_BY,
        "status": status,
        "as_recorded": status == "COMPLETE" and not differences and not totals["failed"],
        "digest": f"sha256:{digest_of(body)}" if status == "COMPLETE" else None,
        "code": code,
        "profile": campaign.profile,
        "scope": scope,
        "missing": missing,
        "differences": differences,
        "totals": totals,
        "rows": rows,
        "last_run": {"seconds": round(seconds, 1), "workers": workers},
    }


def _differences(campaign: Campaign, rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Where the verdict on a statement is not the recorded one; of some of its checks only refutations count."""
    recorded = recorded_verdicts()
    of: dict[str, dict[str, Any]] = {}
    for row in rows:
        of.setdefault(row["id"], {})[row["check"]] = row["evidence"] or {"status": "not-run", "word": ""}
    checks = {claim.full_id(s): set(s.applicable()) for claim in campaign.claims for s in claim.statements}
    found = []
    for id, evidence in of.items():
        verdict = statement_verdict({}, {check: e for check, e in evidence.items() if check != FUZZING})
        decided = verdict == "refuted" or checks[id] <= set(evidence)
        if decided and verdict != "not-run" and verdict != recorded.get(id):
            found.append(f"{id}: recorded {recorded.get(id, 'nothing')}, found {verdict}")
    return found


def lines(report: Mapping[str, Any]) -> list[str]:
    """The end of a run, for people."""
    totals = report["totals"]
    failures = [row for row in report["rows"] if row["evidence"] and row["evidence"]["status"] == "failed"]
    text = [f"FAILED {row['id']} {row['check']}: {row['evidence']['summary']}" for row in failures]
    text += [f"NOT RUN {sentence}" for sentence in report["missing"][:20]]
    if len(report["missing"]) > 20:
        text.append(f"NOT RUN and {len(report['missing']) - 20} more")
    text += [f"DIFFERENT {sentence}" for sentence in report["differences"]]
    text.append(
        f"{totals['enumeration']:,} instances enumerated, {totals['random']:,} drawn, {totals['fuzzing']:,} in random "
        f"batches, {totals['mutants']:,} mutants; {totals['passed']:,} of {totals['checks']:,} checks passed"
    )
    text.append(f"{report['status']}  (profile {report['profile']}, {report['scope']})")
    if report["digest"]:
        text.append(f"campaign digest {report['digest']}")
    return [plain.one_line(line) for line in text]


def write(report: Mapping[str, Any], folder: Path) -> list[Path]:
    """Write both files; NotOurs where somebody else's stands there."""
    owned.refuse_others(folder, FILES)
    owned.write(folder / FILES[0], dump(report))
    owned.write(folder / FILES[1], _markdown(report))
    return [folder / name for name in FILES]


def _markdown(report: Mapping[str, Any]) -> str:
    rows = ["| statement | check | found |", "| --- | --- | --- |"]
    for row in report["rows"]:
        evidence = row["evidence"]
        word = "NOT RUN" if evidence is None else evidence["word"] or evidence["status"]
        if evidence is not None and evidence["status"] == "failed":
            word = f"FAILED {evidence['word']}".rstrip()
        summary = "" if evidence is None else _escaped(evidence["summary"])
        rows.append(f"| {row['id']} | {row['check']} | {word}: {summary} |")
    head = [_escaped(line) for line in lines(report)]
    return "\n".join(
        [f"# Campaign of bits-per-rollout {version()}", "", *(f"{line}  " for line in head), "", *rows, ""]
    )


def _escaped(text: str) -> str:
    for sign in "\\`*_{}[]<>|$":
        text = text.replace(sign, f"\\{sign}")
    return text
