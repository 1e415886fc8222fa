"""The ledger for people, on a terminal (120 columns, no colour), and the words that every form of it uses.

It is made from the ledger's data alone, so that a report can be drawn again from ``ledger.json``.  The word
before each summary is the kind of evidence; "proved" appears only where the kernel accepted a certificate.
"""

from __future__ import annotations

import importlib.metadata
import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from properties.checks import rivals

__all__ = [
    "CLAIM_WORDS",
    "ROLE_WORDS",
    "brief",
    "citation",
    "counterexample",
    "counts",
    "judged",
    "failures",
    "plural",
    "role",
    "shown",
    "text",
    "version",
    "why_not",
    "word",
]

WIDTH = 120

CLAIM_WORDS = {
    "holds": "the post's wording holds",
    "holds-as-amended": "the post's wording is refuted; as amended it is proved",
    "fails": "the post's wording is refuted, and there is no repair of the same shape",
    "open": "nothing refutes it; not proved",
    "failed": "a check failed",
    "not-run": "not all of it was run",
    "not-in-post": "not in the post",
    "context": "rhetoric: the numbers behind it, and no verdict",
    "contradiction": "proved and refuted: the suite contradicts itself, please report this",
}

ROLE_WORDS = {"post": "the post's wording", "repair": "repair", "context": "context", "not-in-post": "not in the post"}


def version() -> str:
    """The version of the installed package."""
    try:
        return importlib.metadata.version("bits-per-rollout")
    except importlib.metadata.PackageNotFoundError:
        return "(not installed)"


def citation(ledger: Mapping[str, Any]) -> str:
    """What a paper cites: the project, its version, and the short form of the claims digest."""
    digest = str(ledger["claims_digest"]).removeprefix("sha256:")[:16]
    return f"bits-per-rollout {version()}, claims digest {digest}"


def _wrap(line: str, indent: int, hang: int | None = None) -> list[str]:
    rest = " " * (indent if hang is None else hang)
    return textwrap.wrap(
        line, WIDTH, initial_indent=" " * indent, subsequent_indent=rest, break_long_words=True, break_on_hyphens=False
    ) or [""]


def word(evidence: Mapping[str, Any]) -> str:
    """The kind of evidence that one check is: ``proved``, ``enumerated``, ``NOT RUN`` and so on."""
    if evidence["status"] == "not-run":
        return "NOT RUN"
    if evidence["status"] == "not-applicable":
        return "not applicable"
    kind = str(evidence["word"])
    if evidence["status"] == "failed":
        return f"FAILED ({kind})" if kind else "FAILED"
    return kind or "passed"


def counterexample(statement: Mapping[str, Any], check: str) -> list[str]:
    """The counterexample of a refuted reading; a failed check shows its own in the failure."""
    evidence = statement["evidence"][check]
    if evidence["status"] != "passed" or evidence["word"] != "refuted":
        return []
    lengths = evidence["details"].get("lengths")  # of a statement about positions, written out for some lengths
    parts = list(lengths.values()) if lengths else [evidence["details"]]
    return [line for part in parts for line in str(part.get("text", "")).splitlines()]


def shown(statement: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """(check, word, summary) of the checks that have something to say."""
    applies = {c: e for c, e in statement["evidence"].items() if e["status"] != "not-applicable" or e["summary"]}
    return [(check, word(e), e["summary"]) for check, e in applies.items()]


def judged(statement: Mapping[str, Any]) -> str:
    """``Coq: links 4 of 4, equality 3 of 3``, ``Coq: not run``; "" of a lemma, which Coq is not asked about."""
    if not statement.get("coq"):
        return ""
    found = statement["evidence"]["proof"]["coq"]
    return f"Coq: {found['said']}" if found else "Coq: not run"


def _loud(verdict: str) -> str:
    return "NOT RUN" if verdict == "not-run" else verdict.upper()


def plural(n: int, what: str) -> str:
    """``1 check``, ``2 checks``."""
    return f"{n} {what}" if n == 1 else f"{n} {what}s"


def role(statement: Mapping[str, Any]) -> str:
    """``the post's wording, read as: ...``."""
    words = ROLE_WORDS[statement["role"]]
    return f"{words}, read as: {statement['reading']}" if statement["reading"] else words


def text(ledger: Mapping[str, Any], written: Sequence[Path] = (), notes: Sequence[str] = ()) -> list[str]:
    """The ledger as lines for a terminal.  notes: why it does not fit, and so may not be cited."""
    suite = ledger["scope"] == "suite"
    lines: list[str] = []
    for claim in ledger["claims"]:
        head = (
            claim["id"] if not claim["title"] or claim["title"] == claim["id"] else f"{claim['id']}: {claim['title']}"
        )
        if suite:
            verdict = claim["verdict"]
            head += f"  --  {_loud(verdict)} ({CLAIM_WORDS.get(verdict.split(' modulo')[0], verdict)})"
        lines += _wrap(head, 0, 4)
        for s in claim["statements"]:
            if all(e["status"] in ("not-run", "not-applicable") and not e["summary"] for e in s["evidence"].values()):
                lines += ["", *_wrap(f"{s['id']}: NOT RUN, none of its {plural(len(shown(s)), 'check')}", 2, 4)]
                continue
            lines += ["", *_wrap(s["text"], 2, 4)]
            about = f"{s['id']}: {_loud(s['verdict'])}" + (f"  [{role(s)}]" if suite else "")
            lines += _wrap(about, 2, 4)
            if s["hypotheses"]:
                lines += _wrap("given " + ", ".join(h["text"] for h in s["hypotheses"]), 4, 6)
            for check, kind, summary in shown(s):
                lines += _wrap(f"{check:<12} {kind}{': ' if summary else ''}{summary}", 4, 17)
                lines += [part for line in counterexample(s, check) for part in _wrap(line, 17)]
            if judged(s):
                lines += _wrap(judged(s), 4, 17)
        lines.append("")
    return lines + _closing(ledger, written, notes)


def counts(ledger: Mapping[str, Any]) -> list[str]:
    """Sentences: how many claims and statements, how many checks, how many mutants."""
    totals = ledger["totals"]
    verdicts = Counter(s["verdict"] for c in ledger["claims"] for s in c["statements"])
    parts = ", ".join(f"{n} {verdict}" for verdict, n in sorted(verdicts.items()))
    checks = f"{totals['passed']} passed, {totals['failed']} failed, {totals['not_run']} not run"
    return [
        f"{plural(totals['claims'], 'claim')}, {plural(totals['statements'], 'statement')}: {parts}.",
        f"{plural(totals['checks'], 'check')}: {checks}.",
        *rivals.lines(ledger.get("mutants", {})),
    ]


def status(ledger: Mapping[str, Any]) -> list[str]:
    lines = [f"{ledger['status']}  (scope {ledger['scope']}, profile {ledger['profile']})"]
    lines += [f"  partial because {reason}" for reason in ledger["partial_because"]]
    if ledger["differences"]:
        lines.append("  The verdicts are not the recorded ones:")
        lines += [f"    {difference}" for difference in ledger["differences"][:10]]
        if len(ledger["differences"]) > 10:
            lines.append(f"    and {len(ledger['differences']) - 10} more")
        lines.append("  `python -m theorems verify --update` records what was found, if that is what you want.")
    return lines


def _closing(ledger: Mapping[str, Any], written: Sequence[Path], notes: Sequence[str]) -> list[str]:
    lines = [*(counts(ledger) if ledger["claims"] else []), *status(ledger), *(f"DOES NOT FIT: {n}" for n in notes)]
    if ledger["citable"] and not notes:
        lines.append(f"Cite: claim ids with their verdicts, {citation(ledger)}")
        lines.append(f"      claims {ledger['claims_digest']}, run {str(ledger['run_digest'])[:23]}")
    else:
        lines.append("Not citable: " + why_not(ledger, notes))
    if written:
        lines.append("Written: " + ", ".join(_short(path) for path in written))
        if not any(path.suffix == ".html" for path in written):
            lines.append(
                "For ledger.html install the report extra (pip install '.[report]') and run python -m theorems report."
            )
    return [part for line in lines for part in _wrap(line.lstrip(), len(line) - len(line.lstrip()), 6)]


def why_not(ledger: Mapping[str, Any], notes: Sequence[str] = ()) -> str:
    """Why a ledger is not citable, as half a sentence."""
    if notes:
        return "the report does not fit, as said above"
    if ledger["status"] != "COMPLETE":
        return "the run is partial"
    if ledger["totals"]["failed"]:
        return f"{ledger['totals']['failed']} of {ledger['totals']['checks']} checks failed"
    return "the verdicts are not the recorded ones"


def _short(path: Path) -> str:
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def brief(ledger: Mapping[str, Any]) -> list[str]:
    """One line a statement."""
    lines = []
    for s in (s for c in ledger["claims"] for s in c["statements"]):
        applicable = [e for e in s["evidence"].values() if e["status"] != "not-applicable"]
        passed = sum(e["status"] == "passed" for e in applicable)
        lines += _wrap(f"{s['id']}: {s['verdict']}, {passed} of {len(applicable)} checks passed", 2, 4)
    return lines


def failures(ledger: Mapping[str, Any]) -> list[str]:
    """What each failed check has to say, for a reader who did not run pytest."""
    blocks = []
    for s in (s for c in ledger["claims"] for s in c["statements"]):
        for check, evidence in s["evidence"].items():
            if evidence["status"] == "failed":
                blocks.append(f"FAILED {s['id']}-{check}\n{evidence['failure'] or evidence['summary']}\n")
    return blocks
