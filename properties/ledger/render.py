"""The ledger for people, on a terminal (120 columns, no colour), and the words that every form of it uses.

It is made from the ledger's data alone, so that a report can be drawn again from ``ledger.json``.  A run ends with a
page (``overview``); everything is printed under ``-v``.  The word before each summary is the kind of evidence; "proved"
appears only where the core accepted a certificate.
"""

from __future__ import annotations

import importlib.metadata
import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from properties.checks import rivals
from properties.derive import DERIVATION
from properties.ledger import overview
from properties.support import plain

__all__ = [
    "CLAIM_WORDS",
    "ROLE_WORDS",
    "brief",
    "citation",
    "counterexample",
    "counts",
    "judged",
    "beside",
    "failures",
    "instances",
    "loud",
    "nothing_ran",
    "plural",
    "readings",
    "role",
    "shown",
    "text",
    "version",
    "why_not",
    "word",
]

WIDTH = 120

CLAIM_WORDS = {
    "holds": "the source's wording holds",
    "holds-as-amended": "the source's wording is refuted; as amended it is proved",
    "fails": "the source's wording is refuted, and no repair of the same shape is proved",
    "open": "nothing refutes it; not proved",
    "failed": "a check failed",
    "not-run": "not all of it was run",
    "not-in-post": "not in the post",
    "not-in-source": "no wording of a source is judged",
    "context": "rhetoric: the numbers behind it, and no verdict",
    "contradiction": "proved and refuted: the suite contradicts itself, please report this",
}

#: the roles of statements, which are typed by a person; all verdicts are computed
ROLE_WORDS = {
    "source": "the source's wording, in its natural reading",
    "other-reading": "another reading of the source's words, not the natural one",
    "repair": "a repair of the wording",
    "argument": "an inference that is offered as a reason",
    "context": "context",
    "not-in-source": "not in the source",
}


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


def instances(statement: Mapping[str, Any]) -> list[str]:
    """For each link its smallest equality and its smallest strict instance, of those that vary, with both sides."""
    found: dict[tuple[int, str], Mapping[str, Any]] = {}
    texts: dict[int, str] = {}
    for check in ("enumeration", "random", "equality"):
        details = statement["evidence"][check]["details"]
        for part in details.get("lengths", {"": details}).values():
            for entry in part.get("links", []):
                texts[entry["link"]] = str(entry.get("text", ""))
                for kind in ("equality", "strict"):
                    new, old = entry.get(kind), found.get((entry["link"], kind))
                    if new and (old is None or _size(new) < _size(old)):
                        found[entry["link"], kind] = new
    return [
        f"link {link} {kind}: {_instance(found[link, kind])}"
        for link in sorted(texts)
        for kind in ("equality", "strict")
        if (link, kind) in found
    ]


def _size(shown: Mapping[str, Any]) -> tuple[int, int]:
    return shown["atoms"], shown["denominator"]


def _instance(shown: Mapping[str, Any]) -> str:
    instance = shown["instance"]
    parts = [f"{name} = {value}" for name, value in instance["parameters"].items()]
    if instance["names"]:
        rows = [f"{_outcome(row)} {p}" for row, p in instance["joint"]]
        parts.append(f"({','.join(instance['names'])}) is {', '.join(rows)}")
    if shown["value"] is not None:
        parts.append(f"at {shown['value']}")
    return f"{'; '.join(parts)}: {shown['left']} against {shown['right']}"


def _outcome(value: Any) -> str:
    return f"({','.join(map(_outcome, value))})" if isinstance(value, list) else str(value)


def shown(statement: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """(check, word, summary) of the checks that have something to say."""
    applies = {c: e for c, e in statement["evidence"].items() if e["status"] != "not-applicable" or e["summary"]}
    return [(check, word(e), e["summary"]) for check, e in applies.items()]


def loud(verdict: str) -> str:
    """``PROVED``, ``REFUTED``, ``OPEN``: in capitals behind the id of a statement under ``-v``, and nowhere else."""
    return verdict.replace("-", " ").upper()


def judged(statement: Mapping[str, Any]) -> str:
    """``Coq: links 4 of 4, equality 3 of 3``, ``Coq: not run``; "" of a lemma, which Coq is not asked about."""
    if not statement.get("coq"):
        return ""
    found = statement["evidence"]["proof"]["coq"]
    return f"Coq: {found['said']}" if found else "Coq: not run"


def beside(row: Mapping[str, str]) -> str:
    """``argument invalid: sparse-updates/few-values is refuted``."""
    return f"{row['verdict']}: {row['because']}"


def plural(n: int, what: str) -> str:
    """``1 check``, ``2 checks``."""
    return f"{n} {what}" if n == 1 else f"{n} {what}s"


def role(statement: Mapping[str, Any]) -> str:
    """``the source's wording, read as: ...``."""
    words = ROLE_WORDS[statement["role"]]
    return f"{words}, read as: {statement['reading']}" if statement["reading"] else words


def readings(claim: Mapping[str, Any]) -> list[tuple[str, list[Mapping[str, Any]]]]:
    """(role in words, the statements that have it) of a claim whose words are those of a source, in order of roles."""
    found = [(words, [s for s in claim["statements"] if s["role"] == name]) for name, words in ROLE_WORDS.items()]
    return [(words, statements) for words, statements in found if statements]


def text(ledger: Mapping[str, Any], written: Sequence[Path] = (), verbose: bool = False) -> list[str]:
    """The end of a run, as lines for a terminal: a page, or under ``-v`` all that was found."""
    ledger = plain.clean(ledger)
    if verbose:
        lines = _everything(ledger)
    elif ledger["scope"] == "suite":
        lines = overview.table(ledger)
    else:
        lines = overview.lemmas(ledger)
    return [*lines, "", *_closing(ledger, written, verbose)]


def _everything(ledger: Mapping[str, Any]) -> list[str]:
    suite = ledger["scope"] == "suite"
    lines: list[str] = []
    for claim in ledger["claims"]:
        head = (
            claim["id"] if not claim["title"] or claim["title"] == claim["id"] else f"{claim['id']}: {claim['title']}"
        )
        if suite:
            verdict = claim["verdict"]
            head += f"  --  {verdict} ({CLAIM_WORDS.get(verdict, verdict)})"
        lines += ["", *_wrap(head, 0, 4)]
        for row in claim["meta_verdicts"]:
            lines += _wrap(beside(row), 2, 4)
        for s in claim["statements"]:
            if nothing_ran(s):
                lines += ["", *_wrap(f"{s['id']}: NOT RUN, none of its {plural(len(shown(s)), 'check')}", 2, 4)]
                continue
            lines += ["", *_wrap(s["text"], 2, 4), *_wrap(f"{s['id']}: {loud(s['verdict'])}", 2, 4)]
            lines += _wrap(f"role (typed by a person): {role(s)}", 4, 6) if suite else []
            if s["hypotheses"]:
                lines += _wrap("given " + ", ".join(h["text"] for h in s["hypotheses"]), 4, 6)
            for check, kind, summary in shown(s):
                lines += _wrap(f"{check:<12} {kind}{': ' if summary else ''}{summary}", 4, 17)
                lines += [part for line in counterexample(s, check) for part in _wrap(line, 17)]
            lines += [part for line in instances(s) for part in _wrap(line, 17, 19)]
            if judged(s):
                lines += _wrap(judged(s), 4, 17)
    return lines[1:]


def nothing_ran(statement: Mapping[str, Any]) -> bool:
    """Whether no check of a statement ran, and nothing is known of why."""
    evidence = statement["evidence"].values()
    return all(e["status"] in ("not-run", "not-applicable") and not e["summary"] for e in evidence)


def counts(ledger: Mapping[str, Any]) -> list[str]:
    """Sentences: how many statements are proved, refuted and open; how many checks; how many mutants."""
    totals, statements = ledger["totals"], [s for c in ledger["claims"] for s in c["statements"]]
    verdicts = Counter(s["verdict"] for s in statements)
    suite = ledger["scope"] == "suite"
    proved = f"{plural(totals['theorems'], 'theorem')} with variables"
    proved += f", {plural(totals['facts'], 'fact')} without (numbers, one finite world)" if totals["facts"] else ""
    proved += f"; {totals['source_wording']} carry the wording of the source" if suite else ""
    refuted = ""
    if suite and verdicts["refuted"]:
        natural = sum(s["of_source"] and s["verdict"] == "refuted" for s in statements)
        refuted = f" ({natural} of them the wording of the source)"
    others = "".join(f", {n} {v}" for v, n in sorted(verdicts.items()) if v not in ("proved", "refuted"))
    checks = f"{totals['passed']:,} passed, {totals['failed']} failed, {totals['not_run']} not run"
    return [
        f"{plural(totals['claims'], 'claim')}, {plural(totals['statements'], 'statement')}: {verdicts['proved']} proved"
        + (f" ({proved})" if verdicts["proved"] else "")
        + f", {verdicts['refuted']} refuted{refuted}{others}.",
        f"{totals['checks']:,} {'check' if totals['checks'] == 1 else 'checks'}: {checks}.",
        *_equality_conditions(ledger),
        *rivals.lines(ledger.get("mutants", {})),
    ]


def _equality_conditions(ledger: Mapping[str, Any]) -> list[str]:
    """How many of the suite's equality conditions are proved, which is in the core."""
    found = [s["evidence"]["equality"]["details"] for c in ledger["claims"] for s in c["statements"]]
    found = [next(iter(details["lengths"].values()), {}) if "lengths" in details else details for details in found]
    words = [link["word"] for details in found for link in details.get("links", ())]
    if ledger["scope"] != "suite" or not words:
        return []
    return [f"Equality conditions proved in the core: {words.count('iff proved')} of {len(words)}."]


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


def _closing(ledger: Mapping[str, Any], written: Sequence[Path], verbose: bool) -> list[str]:
    lines = [*(counts(ledger) if ledger["claims"] else []), *status(ledger)]
    if ledger["citable"]:
        lines.append(f"Cite: claim ids with their verdicts, {citation(ledger)}")
        lines.append(f"      claims {ledger['claims_digest']}, run {str(ledger['run_digest'])[:23]}")
    else:
        lines.append("Not citable: " + why_not(ledger))
    html = [path for path in written if path.suffix == ".html"]
    if html:
        lines.append(f"Report: {_short(html[0])} (and {', '.join(p.name for p in written if p != html[0])})")
    elif written:
        lines.append("Report: " + ", ".join(_short(path) for path in written))
        lines.append(
            "For ledger.html install the report extra (pip install '.[report]'), run python -m theorems report."
        )
    if not verbose:
        one = " `python -m theorems show ID` has one claim." if ledger["scope"] == "suite" else ""
        lines.append(f"More: -v prints every statement, its hypotheses and what each check found.{one}")
    return [part for line in lines for part in _wrap(line.lstrip(), len(line) - len(line.lstrip()), 6)]


def why_not(ledger: Mapping[str, Any]) -> str:
    """Why a ledger is not citable, as half a sentence."""
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
        applicable = [e for c, e in s["evidence"].items() if e["status"] != "not-applicable" and c != DERIVATION]
        passed = sum(e["status"] == "passed" for e in applicable)
        lines += _wrap(f"{s['id']}: {s['verdict']}, {passed} of {len(applicable)} checks passed", 2, 4)
    return lines


def failures(ledger: Mapping[str, Any]) -> list[str]:
    """What each failed check has to say, for a reader who did not run pytest."""
    blocks = []
    for s in (s for c in plain.clean(ledger)["claims"] for s in c["statements"]):
        for check, evidence in s["evidence"].items():
            if evidence["status"] == "failed":
                said = textwrap.indent(evidence["failure"] or evidence["summary"], "    ")
                blocks.append(f"FAILED {s['id']}-{check}\n{said}\n")
    return blocks
