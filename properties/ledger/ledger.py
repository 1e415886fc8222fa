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
import platform
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from properties.checks import rivals
from properties.checks.evidence import Evidence
from properties.derive import DERIVATION, not_run
from properties.ledger import meta
from properties.support import checkout, owned, plain

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
    "certificates",
    "conclude",
    "describe",
    "digest_of",
    "dump",
    "key_text",
    "recorded_beside",
    "recorded_verdicts",
    "run_digest_of",
    "statement_verdict",
]

#: the same six as ``theorems.language.CHECKS``, which would be heavy to import here; a test compares them
CHECKS = ("proof", "enumeration", "random", "equality", "necessity", "sharpness")

CITABLE_PROFILE = "ci"

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
    derivation: dict[str, Any] | None = None  # with the first check of a statement

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
            "derivation": self.derivation,
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
        "source": claim.source,
        "section": claim.section,
        "formula": claim.formula,
        "words": claim.words,
        "aliases": list(claim.aliases),
        "statements": [
            {
                "id": claim.full_id(statement),
                "aliases": [f"{claim.id}/{alias}" for alias in statement.aliases],
                "kind": statement.kind,
                "role": statement.role,
                "conclusion": statement.conclusion and f"{claim.id}/{statement.conclusion}",
                "reading": statement.reading,
                "text": statement.said,
                "latex": statement.latex(),
                "scope": statement.world.scope(),
                "hypotheses": [{"name": h.name, "text": h.text, "meaning": h.meaning} for h in statement.hypotheses],
                "equality": list(statement.equality),
                "of_source": statement.of_source,
                "quantified": statement.quantified,
                "expected": "refuted" if statement.refuted else "open" if statement.unproved else "",
                "checks": list(statement.applicable()),
                "coq": text_of(claim, statement),
            }
            for statement in claim.statements
        ],
    }


def sources_of(claims: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    """Who said what is judged: the sources of these claims, as plain data."""
    from theorems import load_sources

    wanted = {claim["source"] for claim in claims}
    return [asdict(source) for source in load_sources().values() if source.id in wanted]


def unknown_claim(id: str) -> dict[str, Any]:
    """A claim of which only its node ids reached us, because its worker died."""
    return {
        **dict.fromkeys(("id", "title", "source", "section", "formula", "words"), ""),
        "id": id,
        "aliases": [],
        "statements": [],
    }


def remember(entry: dict[str, Any], statement: str, check: str) -> None:
    """Add a check of such a claim."""
    full = f"{entry['id']}/{statement}"
    for known in entry["statements"]:
        if known["id"] == full:
            known["checks"].append(check)
            return
    empty = dict.fromkeys(("conclusion", "reading", "latex", "scope", "expected", "coq"), "")
    empty_lists: dict[str, Any] = {"hypotheses": [], "equality": []}
    unknown = {"id": full, "kind": "chain", "role": "not-in-source", "text": full, **empty, **empty_lists}
    unknown |= {"of_source": False, "quantified": False}
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

    proved | refuted | open (nothing against it, no proof) | failed (a check other than the proof
    failed, without a counterexample to the statement) | not-run | contradiction (proved and refuted: a bug here).
    """
    ran = {c: e for c, e in evidence.items() if e["status"] != "not-applicable" and c != DERIVATION}
    against = [ran[c] for c in ("proof", "enumeration", "random") if c in ran and ran[c]["word"] == "refuted"]
    proof = ran.get("proof")
    proved = proof is not None and proof["status"] == "passed" and proof["word"] == "proved"
    if proved and against:
        return "contradiction"
    if against:
        return "refuted"
    if any(e["status"] == "failed" for check, e in ran.items() if check != "proof"):
        return "failed"
    if not ran or any(e["status"] == "not-run" for e in ran.values()):
        return "not-run"
    return "proved" if proved else "open"


def claim_verdict(statements: Sequence[Mapping[str, Any]], source: str = "post") -> str:
    """The verdict on the source's wording, from the roles (typed by a person) and verdicts of a claim's statements.

    holds: every natural reading is proved and every check passed.  holds-as-amended: a natural reading is refuted by
    an exact counterexample, and every repair is proved.  fails: refuted, and no repair is proved.  Other readings,
    context and what the source does not say have no part in it.  not-in-post, not-in-source: the post, or another
    source, does not say it, or its wording was not read.  Otherwise: open,
    failed, not-run or contradiction, as for a statement.
    """
    natural = [s for s in statements if s["of_source"]]
    repairs = [s for s in statements if s["role"] == "repair"]
    if not natural:
        for bad in ("contradiction", "failed", "not-run"):
            if any(s["verdict"] == bad for s in statements):
                return bad
        return (
            "context"
            if any(s["role"] == "context" for s in statements)
            else f"not-in-{'post' if source == 'post' else 'source'}"
        )
    verdicts = [s["verdict"] for s in (*natural, *repairs)]
    for bad in ("contradiction", "failed", "not-run"):
        if bad in verdicts:
            return bad
    proved = [s for s in (*natural, *repairs) if s["verdict"] == "proved"]
    if any(e["status"] == "failed" for s in proved for e in s["evidence"].values()):
        return "failed"
    if all(s["verdict"] == "proved" for s in natural):
        return "holds"
    if any(s["verdict"] == "refuted" for s in natural):
        amended = repairs and all(s["verdict"] == "proved" for s in repairs)
        return "holds-as-amended" if amended else "fails"
    return "open"


def verdicts_file() -> Path:
    import theorems

    return Path(str(theorems.__file__)).parent / "verdicts.json"


def beside_key(id: str) -> str:
    """Under which the meta-verdicts on a claim are recorded."""
    return f"{id}: meta"


def recorded_beside(recorded: Mapping[str, str], id: str) -> list[str]:
    """The meta-verdicts on a claim among the recorded verdicts."""
    return recorded[key].split("; ") if (key := beside_key(id)) in recorded else []


def recorded_verdicts() -> dict[str, str]:
    """The committed verdicts, id -> verdict, and those beside them; empty if the file is not there yet."""
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
    file = verdicts_file()
    try:
        owned.write(file, dump({"schema": 1, "verdicts": found_verdicts(ledger)}))
    except OSError as error:
        raise LedgerError(f"{file} cannot be written: {error.strerror or error}") from None


def found_verdicts(ledger: Mapping[str, Any]) -> dict[str, str]:
    """The verdicts of a ledger, of claims and statements alike, as the committed file holds them.

    What stands beside the verdict on a claim, which is whole only once all its statements ran, has a key of its own.
    """
    found = {}
    for claim in ledger["claims"]:
        found[claim["id"]] = claim["verdict"]
        beside = meta.named(claim["meta_verdicts"])
        if beside and all(s["verdict"] != "not-run" for s in claim["statements"]):
            found[beside_key(claim["id"])] = beside
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
            f"{id}: recorded {verdict}, but there is no{'ne' if ': ' in id else ' such id'}"
            for id, verdict in recorded.items()
            if id not in found
        ]
    return lines


# The ledger -------------------------------------------------------------------------------------


def canonical(data: object) -> bytes:
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def dump(data: object) -> str:
    """JSON as in every file of ours: a line for each value, and for each table of numbers and texts."""

    def lines(data: object, indent: str) -> str:
        deeper = indent + " "
        if isinstance(data, dict) and data:
            rows = [f"{json.dumps(key, ensure_ascii=False)}: {lines(value, deeper)}" for key, value in data.items()]
        elif isinstance(data, list) and any(isinstance(value, dict) for value in data):
            rows = [lines(value, deeper) for value in data]
        else:
            return json.dumps(data, ensure_ascii=False)
        first, last = "{}" if isinstance(data, dict) else "[]"
        return f"{first}\n{deeper}" + f",\n{deeper}".join(rows) + f"\n{indent}{last}"

    return lines(data, "") + "\n"


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
    code: dict[str, str] = field(default_factory=dict)  # of ``checkout.code`` when the run began

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


def _derivation(claim: str, statement: str, checks: Sequence[str], findings: Findings) -> dict[str, Any]:
    """What came with the first check of the statement."""
    row = findings.rows.get((claim, statement, checks[0])) if checks else None
    return row.derivation if row is not None and row.derivation is not None else not_run()


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
    from properties.judge.results import accepted_now, coq_evidence

    keys = expected_keys(entries)
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
            statement["certificate"] = certificate.get("sha256", _digest(certificate)) if certificate else None
            evidence[DERIVATION] = _derivation(entry["id"], short, checks, findings)
            statement["evidence"] = evidence
            evidence["proof"]["coq"] = coq_evidence(declared["id"], accepted) if declared["coq"] else None
            statements.append(statement)
        claims.append({**entry, "statements": statements})

    code = checkout.code()
    changed = sorted(name for name, digest in findings.code.items() if code.get(name) != digest)
    reasons = partial_reasons(claims, profile)
    reasons += [f"{name} was changed during the run" for name in changed]
    reasons += sorted(findings.notes)
    status = "PARTIAL" if reasons or not keys else "COMPLETE"
    ledger = {
        "schema": 1,
        "made_by": owned.MADE_BY,
        "status": status,
        "scope": scope,
        "profile": profile,
        "partial_because": reasons,
        "differences": [],
        "versions": versions(),
        "code": code,
        "sources": sources_of(claims),
        "claims": claims,
    }
    ledger = conclude(plain.clean(ledger))
    if recorded is not None and (differences := _differences(ledger["claims"], recorded, status == "COMPLETE")):
        ledger = conclude({**ledger, "differences": plain.clean(differences)})
    ledger["timings"] = {
        "seconds": round(sum(row.seconds for row in findings.rows.values()), 3),
        "checks": {key_text(key): round(findings.rows[key].seconds, 3) for key in keys if key in findings.rows},
    }
    return ledger


def conclude(ledger: Mapping[str, Any]) -> dict[str, Any]:
    """A ledger with all that follows from the evidence in it: verdicts, totals, whether it may be cited, its digests.

    What it says of these itself counts for nothing, so that a ledger that was read from a file can be compared with
    what it should say.
    """
    claims = []
    for claim in ledger["claims"]:
        statements = [{**s, "verdict": statement_verdict(s, s["evidence"])} for s in claim["statements"]]
        verdict = claim_verdict(statements, claim["source"])
        beside = meta.meta_verdicts(statements)
        claims.append({**claim, "statements": statements, "verdict": verdict, "meta_verdicts": beside})
    complete = ledger["status"] == "COMPLETE"
    totals = totals_of(claims)
    cited = digest_of(claims) if complete else None
    order = ("schema", "made_by", "status", "scope", "citable", "claims_digest", "run_digest")
    found = {
        **ledger,
        "citable": complete and not totals["failed"] and not ledger["differences"],
        "claims_digest": cited,
        "totals": totals,
        "mutants": rivals.table(claims),
        "claims": claims,
    }
    found["run_digest"] = run_digest_of(found)
    return {**{name: found[name] for name in order}, **found}


def partial_reasons(claims: Sequence[Mapping[str, Any]], profile: str) -> list[str]:
    """The reasons that the evidence and the profile alone give for a run to be partial."""
    evidence = {
        (claim["id"], str(s["id"]).partition("/")[2], check): e["status"]
        for claim in claims
        for s in claim["statements"]
        for check, e in s["evidence"].items()
        if e["status"] != "not-applicable" and check != DERIVATION
    }
    missing = [key for key, found in evidence.items() if found == "not-run"]
    reasons = [_missing_sentence(missing, len(evidence))] if missing else []
    if profile != CITABLE_PROFILE:
        reasons.append(f"the profile is {profile!r}, and only {CITABLE_PROFILE!r} may be cited")
    return reasons


def totals_of(claims: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """How many claims, statements and checks there are, and what became of them.

    theorems: proved, of all values of some variable; facts: proved, of no variable, as ``10000*32 = 320000``;
    source_wording: of both, those that are the wording of the source in its natural reading.
    """
    statements = [s for claim in claims for s in claim["statements"]]
    statuses = Counter(e["status"] for s in statements for c, e in s["evidence"].items() if c != DERIVATION)
    proved = [s for s in statements if s["verdict"] == "proved"]
    facts = sum(not s["quantified"] for s in proved)
    return {
        "claims": len(claims),
        "statements": len(statements),
        "theorems": len(proved) - facts,
        "facts": facts,
        "source_wording": sum(s["of_source"] for s in proved),
        "checks": statuses["passed"] + statuses["failed"] + statuses["not-run"],
        "passed": statuses["passed"],
        "failed": statuses["failed"],
        "not_run": statuses["not-run"],
    }


def digest_of(claims: Sequence[Mapping[str, Any]]) -> str:
    """What papers cite: over statements, certificates, verdicts and witnesses of all claims."""
    return _digest([_cited(claim) for claim in claims])


def run_digest_of(ledger: Mapping[str, Any]) -> str:
    """Over all that a ledger says but how long it took: counts, reasons, versions and the code that ran too."""
    return _digest({name: value for name, value in ledger.items() if name not in ("run_digest", "timings")})


def _cited(claim: Mapping[str, Any]) -> dict[str, Any]:
    """What a citation of a claim rests on: its statements, certificates, verdicts and witnesses."""
    statements = []
    for s in claim["statements"]:
        cited = {k: v for k, v in s.items() if k not in ("evidence", "latex", "coq")}
        cited["witnesses"] = {c: _witnesses(s["evidence"][c]["details"]) for c in CHECKS}
        statements.append(cited)
    wording = {name: claim[name] for name in ("source", "section", "words", "formula")}
    found = {name: claim[name] for name in ("verdict", "meta_verdicts")}
    return {"id": claim["id"], **wording, **found, "statements": statements}


def certificates(entries: Iterable[Mapping[str, Any]], findings: Findings) -> dict[str, Any]:
    """``certificates.json``: for each proved statement the proof to be read, and the theorems of the core."""
    from theorems.proof.proved import with_theorems

    found = [findings.rows[key].certificate for key in expected_keys(entries) if key in findings.rows]
    listed, theorems = with_theorems([c for c in found if c is not None])
    return {"schema": 1, "made_by": owned.MADE_BY, "certificates": listed, "theorems": theorems}
