"""The ledger: what was expected, what was found, and what may be cited.

Expected rows are statements times the checks that apply to them; found rows are the evidence that reached
us.  A row that is missing reads NOT RUN and makes the ledger PARTIAL.  Verdicts are computed from the
evidence here, never declared; they are compared with the recorded ones (``theorems/verdicts.json``).
The ledger is plain data, the same bytes for any order of arrival; ``timings`` alone differs between runs.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import platform
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from properties.checks import rivals
from properties.checks.evidence import Evidence

if TYPE_CHECKING:
    from theorems.language import Claim

__all__ = [
    "CHECKS",
    "CITABLE_PROFILE",
    "Key",
    "LedgerError",
    "Row",
    "build",
    "claim_verdict",
    "describe",
    "digest_of",
    "discard",
    "draw",
    "key_text",
    "prepare",
    "recorded_verdicts",
    "run_digest_of",
    "statement_verdict",
    "write",
]

#: the same six as ``theorems.language.CHECKS``, which would be heavy to import here; a test compares them
CHECKS = ("proof", "enumeration", "random", "equality", "necessity", "sharpness")

CITABLE_PROFILE = "ci"
FILES = ("ledger.json", "certificates.json", "ledger.md", "ledger.tex", "ledger.html")
FIGURES = "figures"  # the folder of the figures, beside them

#: claim id, statement id, check
Key = tuple[str, str, str]


class LedgerError(Exception):
    """The report cannot be written, or not here; the message is one sentence."""


def key_text(key: Key) -> str:
    """``one-bit/chain-proof``."""
    return f"{key[0]}/{key[1]}-{key[2]}"


@dataclass(frozen=True, slots=True)
class Row:
    """The evidence of one check, as a worker sends it."""

    claim: str
    statement: str
    check: str
    evidence: Evidence
    seconds: float = 0.0
    certificate: dict[str, Any] | None = None

    @property
    def key(self) -> Key:
        return (self.claim, self.statement, self.check)

    def to_json(self) -> dict[str, Any]:
        return {
            "claim": self.claim,
            "statement": self.statement,
            "check": self.check,
            "evidence": self.evidence.to_json(),
            "seconds": self.seconds,
            "certificate": self.certificate,
        }

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Row:
        return Row(**{**data, "evidence": Evidence.from_json(data["evidence"])})


# What was expected ------------------------------------------------------------------------------


def describe(claim: Claim) -> dict[str, Any]:
    """A claim as plain data: all that the ledger says of it besides evidence, and which checks apply."""
    from properties.judge.results import text_of

    return {
        "id": claim.id,
        "title": claim.title,
        "section": claim.section,
        "formula": claim.formula,
        "aliases": list(claim.aliases),
        "statements": [
            {
                "id": claim.full_id(statement),
                "kind": statement.kind,
                "role": statement.role,
                "reading": statement.reading,
                "text": statement.text,
                "latex": statement.latex(),
                "scope": statement.world.scope(),
                "hypotheses": [{"name": h.name, "text": h.text, "meaning": h.meaning} for h in statement.hypotheses],
                "equality": list(statement.equality),
                "expected": "refuted" if statement.refuted else "",
                "checks": list(statement.applicable()),
                "coq": text_of(claim, statement),
            }
            for statement in claim.statements
        ],
    }


def unknown_claim(id: str) -> dict[str, Any]:
    """A claim of which only its node ids reached us, because its worker died."""
    return {"id": id, "title": "", "section": "", "formula": "", "aliases": [], "statements": []}


def remember(entry: dict[str, Any], statement: str, check: str) -> None:
    """Add a check of such a claim."""
    full = f"{entry['id']}/{statement}"
    for known in entry["statements"]:
        if known["id"] == full:
            known["checks"].append(check)
            return
    empty = dict.fromkeys(("reading", "latex", "scope", "expected", "coq"), "")
    empty_lists: dict[str, Any] = {"hypotheses": [], "equality": []}
    unknown = {"id": full, "kind": "chain", "role": "not-in-post", "text": full, **empty, **empty_lists}
    entry["statements"].append({**unknown, "checks": [check]})


def expected_keys(entries: Iterable[Mapping[str, Any]]) -> list[Key]:
    return [
        (entry["id"], statement["id"].split("/", 1)[1], check)
        for entry in entries
        for statement in entry["statements"]
        for check in statement["checks"]
    ]


# Verdicts ---------------------------------------------------------------------------------------


def statement_verdict(statement: Mapping[str, Any], evidence: Mapping[str, Mapping[str, Any]]) -> str:
    """What the evidence says of one statement.

    proved | proved modulo X | refuted | open (nothing against it, no proof) | failed (a check other than the proof
    failed, without a counterexample to the statement) | not-run | contradiction (proved and refuted: a bug here).
    """
    ran = {check: e for check, e in evidence.items() if e["status"] != "not-applicable"}
    against = [ran[c] for c in ("proof", "enumeration", "random") if c in ran and ran[c]["word"] == "refuted"]
    proof = ran.get("proof")
    proved = proof is not None and proof["status"] == "passed" and proof["word"].startswith("proved")
    if proved and against:
        return "contradiction"
    if against:
        return "refuted"
    if any(e["status"] == "failed" for check, e in ran.items() if check != "proof"):
        return "failed"
    if not ran or any(e["status"] == "not-run" for e in ran.values()):
        return "not-run"
    return str(proof["word"]) if proved and proof is not None else "open"


def claim_verdict(statements: Sequence[Mapping[str, Any]]) -> str:
    """The verdict on the post's wording, from the verdicts of a claim's statements.

    holds: every reading of the post is proved and every check passed.  holds-as-amended: a reading is refuted by an
    exact counterexample, and every repair is proved.  fails: refuted, and there is no repair.  not-in-post: the post
    does not say it.  Otherwise: open, failed, not-run or contradiction, as for a statement.
    """
    post = [s for s in statements if s["role"] == "post"]
    repairs = [s for s in statements if s["role"] == "repair"]
    if not post:
        for bad in ("contradiction", "failed", "not-run"):
            if any(s["verdict"] == bad for s in statements):
                return bad
        return "context" if any(s["role"] == "context" for s in statements) else "not-in-post"
    verdicts = [s["verdict"] for s in (*post, *repairs)]
    for bad in ("contradiction", "failed", "not-run"):
        if bad in verdicts:
            return bad
    proved = [s for s in (*post, *repairs) if s["verdict"].startswith("proved")]
    cited = sorted({s["verdict"].removeprefix("proved").strip() for s in proved} - {""})
    tail = "".join(f" {m}" for m in cited)
    if any(e["status"] == "failed" for s in proved for e in s["evidence"].values()):
        return "failed"
    if all(s["verdict"].startswith("proved") for s in post):
        return "holds" + tail
    if any(s["verdict"] == "refuted" for s in post):
        if not repairs:
            return "fails"
        if all(s["verdict"].startswith("proved") for s in repairs):
            return "holds-as-amended" + tail
    return "open"


def verdicts_file() -> Path:
    import theorems

    return Path(str(theorems.__file__)).parent / "verdicts.json"


def recorded_verdicts() -> dict[str, str]:
    """The committed verdicts, id -> verdict; empty if the file is not there yet."""
    file = verdicts_file()
    if not file.exists():
        return {}
    try:
        return dict(json.loads(file.read_text(encoding="utf-8"))["verdicts"])
    except (ValueError, KeyError, TypeError) as error:
        raise LedgerError(
            f"{file} cannot be read ({error}); restore it, or delete it and run verify --update"
        ) from None


def record(ledger: Mapping[str, Any]) -> None:
    """Make the verdicts of this ledger the recorded ones."""
    write_text(verdicts_file(), dump({"schema": 1, "verdicts": found_verdicts(ledger)}))


def found_verdicts(ledger: Mapping[str, Any]) -> dict[str, str]:
    """The verdicts of a ledger, of claims and statements alike, as the committed file holds them."""
    found = {}
    for claim in ledger["claims"]:
        found[claim["id"]] = claim["verdict"]
        found.update({s["id"]: s["verdict"] for s in claim["statements"]})
    return found


def _differences(claims: list[dict[str, Any]], recorded: Mapping[str, str], complete: bool) -> list[str]:
    found = found_verdicts({"claims": claims})
    lines = []
    for id, verdict in found.items():
        if verdict == "not-run":
            continue  # already NOT RUN, and said so
        if id not in recorded:
            lines.append(f"{id}: no verdict is recorded, found {verdict}")
        elif recorded[id] != verdict:
            lines.append(f"{id}: recorded {recorded[id]}, found {verdict}")
    if complete:
        lines += [
            f"{id}: recorded {verdict}, but there is no such id" for id, verdict in recorded.items() if id not in found
        ]
    return lines


# The ledger -------------------------------------------------------------------------------------


def canonical(data: object) -> bytes:
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _digest(data: object) -> str:
    return "sha256:" + hashlib.sha256(canonical(data)).hexdigest()


def _witnesses(details: object) -> list[Any]:
    """Everything in ``details`` that is called a witness or a counterexample, at any depth, in order of its keys."""
    found: list[Any] = []
    if isinstance(details, dict):
        for name in sorted(details):
            if re.search("witness|counterexample|instance$|instances$", name):
                found.append([name, details[name]])
            else:
                found += _witnesses(details[name])
    elif isinstance(details, list):
        for item in details:
            found += _witnesses(item)
    return found


def versions() -> dict[str, str]:
    found = {"python": ".".join(platform.python_version_tuple()[:2])}
    for name in ("numpy", "sympy", "hypothesis", "python-flint", "highspy"):
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            found[name] = "absent"
    return found


@dataclass
class Findings:
    """What reached us: rows, why a row is missing where that is known, and whatever else makes a run partial."""

    rows: dict[Key, Row] = field(default_factory=dict)
    causes: dict[Key, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def add(self, row: Row) -> None:
        if row.key in self.rows:
            self.note(f"{key_text(row.key)} ran more than once")
        self.rows[row.key] = row

    def note(self, sentence: str) -> None:
        if sentence not in self.notes:
            self.notes.append(sentence)


def _evidence(key: Key, applies: bool, findings: Findings) -> dict[str, Any]:
    row = findings.rows.get(key)
    if not applies:
        evidence = Evidence(key[2], "not-applicable")
    elif row is None:
        evidence = Evidence(key[2], "not-run", summary=findings.causes.get(key, ""))
    else:
        evidence = row.evidence
    data = evidence.to_json() | ({"coq": None} if key[2] == "proof" else {})
    del data["check"]
    return data


def _missing_sentence(missing: Sequence[Key], expected: int) -> str:
    named = ", ".join(key_text(key) for key in missing[:3])
    more = f" and {len(missing) - 3} more" if len(missing) > 3 else ""
    return f"{len(missing)} of {expected} checks did not run: {named}{more}"


def build(
    entries: Sequence[Mapping[str, Any]],
    findings: Findings,
    *,
    scope: str,
    profile: str,
    recorded: Mapping[str, str] | None,
) -> dict[str, Any]:
    """The ledger of the claims in ``entries`` (see ``describe``); ``recorded`` is None where nothing is recorded."""
    keys = expected_keys(entries)
    missing = [key for key in keys if key not in findings.rows]
    reasons = [_missing_sentence(missing, len(keys))] if missing else []
    if profile != CITABLE_PROFILE:
        reasons.append(f"the profile is {profile!r}, and only {CITABLE_PROFILE!r} may be cited")
    reasons += sorted(findings.notes)
    status = "PARTIAL" if reasons or not keys else "COMPLETE"

    from properties.judge.results import accepted_now, coq_evidence

    accepted = accepted_now() if any(s["coq"] for entry in entries for s in entry["statements"]) else None
    claims = []
    for entry in entries:
        statements = []
        for declared in entry["statements"]:
            short = declared["id"].split("/", 1)[1]
            checks = declared["checks"]
            evidence = {c: _evidence((entry["id"], short, c), c in checks, findings) for c in CHECKS}
            proof = findings.rows.get((entry["id"], short, "proof"))
            certificate = proof.certificate if proof else None
            statement = {k: v for k, v in declared.items() if k != "checks"}
            statement["verdict"] = statement_verdict(declared, evidence)
            statement["certificate"] = certificate.get("sha256", _digest(certificate)) if certificate else None
            statement["evidence"] = evidence
            evidence["proof"]["coq"] = coq_evidence(declared["id"], accepted) if declared["coq"] else None
            statements.append(statement)
        claims.append({**entry, "statements": statements, "verdict": claim_verdict(statements)})

    differences = [] if recorded is None else _differences(claims, recorded, status == "COMPLETE")
    statuses = Counter(e["status"] for c in claims for s in c["statements"] for e in s["evidence"].values())
    failed = statuses["failed"]
    citable = status == "COMPLETE" and not failed and not differences
    cited = digest_of(claims) if status == "COMPLETE" else None
    statements = [s for c in claims for s in c["statements"]]
    return {
        "schema": 1,
        "status": status,
        "scope": scope,
        "citable": citable,
        "claims_digest": cited,
        "run_digest": run_digest_of(cited, claims, versions()) if cited else None,
        "profile": profile,
        "partial_because": reasons,
        "differences": differences,
        "versions": versions(),
        "totals": {
            "claims": len(claims),
            "statements": len(statements),
            "checks": statuses["passed"] + failed + statuses["not-run"],
            "passed": statuses["passed"],
            "failed": failed,
            "not_run": statuses["not-run"],
        },
        "mutants": rivals.table(claims),
        "claims": claims,
        "timings": {
            "seconds": round(sum(row.seconds for row in findings.rows.values()), 3),
            "checks": {key_text(key): round(findings.rows[key].seconds, 3) for key in keys if key in findings.rows},
        },
    }


def digest_of(claims: Sequence[Mapping[str, Any]]) -> str:
    """What papers cite: over statements, certificates, verdicts and witnesses of all claims."""
    return _digest([_cited(claim) for claim in claims])


def run_digest_of(cited: str, claims: Sequence[Mapping[str, Any]], versions: Mapping[str, str]) -> str:
    """The same with all counts, and the versions of what was used."""
    return _digest([cited, claims, versions])


def _cited(claim: Mapping[str, Any]) -> dict[str, Any]:
    """What a citation of a claim rests on: its statements, certificates, verdicts and witnesses."""
    statements = []
    for s in claim["statements"]:
        cited = {k: v for k, v in s.items() if k not in ("evidence", "latex", "coq")}
        cited["witnesses"] = {c: _witnesses(e["details"]) for c, e in s["evidence"].items()}
        statements.append(cited)
    return {"id": claim["id"], "formula": claim["formula"], "verdict": claim["verdict"], "statements": statements}


def certificates(entries: Iterable[Mapping[str, Any]], findings: Findings) -> dict[str, Any]:
    """``certificates.json``: the certificate of each proved statement, in the order of the claims."""
    found = [findings.rows[key].certificate for key in expected_keys(entries) if key in findings.rows]
    return {"schema": 1, "certificates": [c for c in found if c is not None]}


# Files ------------------------------------------------------------------------------------------


def prepare(folder: Path, scope: str) -> None:
    """Make the folder, see that it can be written, and remove the report of an earlier run from it.

    Removing it first means that no interruption, however rough, leaves an old report that looks current.
    """
    old = folder / "ledger.json"
    if scope != "suite" and old.exists():
        try:
            other = str(json.loads(old.read_text(encoding="utf-8")).get("scope", ""))
        except (OSError, ValueError, AttributeError):
            other = ""
        if other == "suite":
            raise LedgerError(
                f"{folder} holds the suite's report, which a lemma run does not overwrite; name another folder"
            )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise LedgerError(f"the report cannot be written to {folder}: {error.strerror or error}") from None
    discard(folder)


def discard(folder: Path) -> None:
    """Remove the report files, and the figures."""
    figures = [path for suffix in ("svg", "png") for path in (folder / FIGURES).glob(f"*.{suffix}")]
    for path in [*(folder / name for name in FILES), *figures]:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise LedgerError(f"the old report {path} cannot be removed: {error.strerror or error}") from None


def write_text(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):  # a full disk leaves the beginning of it
            temporary.unlink(missing_ok=True)
        raise LedgerError(f"{path} cannot be written: {error.strerror or error}") from None


def dump(data: object) -> str:
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def write(ledger: Mapping[str, Any], proofs: Mapping[str, Any], folder: Path, *, figures: bool = False) -> list[Path]:
    """Write ledger.json and certificates.json, and draw the report from them; the paths written.

    figures: draw the post's figures too, and put them into the page.
    """
    try:
        for name, data in (("ledger.json", ledger), ("certificates.json", proofs)):
            write_text(folder / name, dump(data))
        drawn = draw(ledger, proofs, folder, figures=figures)
    except (LedgerError, OSError) as error:  # some of the files would look like a report, and belong to none
        discard(folder)
        raise (
            error if isinstance(error, LedgerError) else LedgerError(f"the report cannot be written: {error}")
        ) from None
    return [folder / "ledger.json", folder / "certificates.json", *drawn]


def draw(
    ledger: Mapping[str, Any],
    proofs: Mapping[str, Any] | None,
    folder: Path,
    *,
    figures: bool = False,
    notes: Sequence[str] = (),
) -> list[Path]:
    """Write ledger.md, ledger.tex and, where jinja2 is installed, ledger.html; the paths written.

    proofs: what certificates.json holds, None where it is not there.  notes: sentences that go to the top of each file.
    """
    from properties.report import html, markdown, tex
    from properties.report.pictures import pictures

    texts = {"ledger.md": markdown.document(ledger, notes), "ledger.tex": tex.document(ledger, notes)}
    if html.available():
        drawn = pictures(folder / FIGURES) if figures else []
        texts["ledger.html"] = html.page(ledger, proofs, notes, drawn)
    for name, text in texts.items():
        write_text(folder / name, text)
    return [folder / name for name in texts]
