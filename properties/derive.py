"""``python -m theorems derive CLAIM``: how closed forms, tangent points and equality conditions are found."""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from properties.support import plain
from properties.support.terminal import json_text

if TYPE_CHECKING:
    from theorems.language import Claim, Statement

__all__ = ["DERIVATION", "NOT_RUN", "add_arguments", "certified_points", "evidence", "not_run", "run", "table"]

#: its name among the evidence of a statement: no check, and no verdict, total or digest of claims rests on it
DERIVATION = "derivation"
NOT_RUN = "SymPy is not installed"


def certified_points(certificate: dict[str, Any] | None) -> list[list[str]] | None:
    """The tangent points in the steps of a certificate; None where there is none."""
    if certificate is None:
        return None
    steps = [step for step in certificate["steps"] if isinstance(step.get("points"), list) and step["points"]]
    return [[str(point[1]) for point in step["points"]] for step in steps]


def evidence(statement: Statement, certificate: dict[str, Any] | None) -> dict[str, Any]:
    """The evidence *derivation* of the ledger: derived, typed, not-applicable, or not-run where SymPy is missing.

    A verdict never rests on it: what is certified holds, whether the machine found it or a person typed it.
    """
    from theorems.derivation.build import derivation
    from theorems.derivation.show import sentences

    try:
        found = derivation(statement, certified_points(certificate))
        said_at_length = [sentence.to_json() for sentence in sentences(found)] if found.pieces else []
    except ImportError:
        return not_run(NOT_RUN)
    forms = found.to_json()["forms"]
    typed = [f"{form['kind']} of link {form['link']}" for form in forms if not form["derived"]]
    said = f"{len(forms) - len(typed)} of {len(forms)} forms found and equal to what is declared" if forms else ""
    said += f"; typed: {', '.join(typed)}" if typed else ""
    return _evidence(found.status, said, forms, said_at_length)


def not_run(why: str = "") -> dict[str, Any]:
    """The evidence where nothing was derived."""
    return _evidence("not-run", why, [], [])


def _evidence(
    status: str, summary: str, forms: list[dict[str, Any]], sentences: list[dict[str, Any]]
) -> dict[str, Any]:
    word = status if status in ("derived", "typed") else ""
    plain = {"counts": {}, "details": {}, "failure": ""}
    return {"status": status, "word": word, "summary": summary, **plain, "forms": forms, "sentences": sentences}


def add_arguments(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "claim", metavar="CLAIM", nargs="?", help="the id of a claim, or of one statement: uniform-prior-mi/pointwise"
    )
    sub.add_argument("--latex", action="store_true", help="formulas in LaTeX")
    sub.add_argument(
        "--table", action="store_true", help="of every statement: forms derived, lines of proof typed, seconds"
    )


def run(options: argparse.Namespace, claim: Claim, wanted: str) -> int:
    """Print the derivation of a claim's statements; 1 where SymPy is missing."""
    from theorems.derivation import show
    from theorems.derivation.build import derivation
    from theorems.proof.store import statement_proof

    chosen = [s for s in claim.statements if wanted in ("", s.id)]
    rows = []
    for s in chosen:
        certificate = statement_proof(claim, s).certificate if "proof" in s.applicable() else None
        try:
            found = derivation(s, certified_points(certificate))
        except ImportError:
            print(f"derivation: NOT RUN ({NOT_RUN})")
            return 1
        id = claim.full_id(s)
        if options.json:
            sentences = [sentence.to_json() for sentence in show.sentences(found)]
            rows.append({"id": id, "text": s.text, "latex": s.latex(), **found.to_json(), "sentences": sentences})
        else:
            _say(show.latex(found) if options.latex else show.text(found, id))
    if options.json:
        print(json_text({"schema": 1, "derivations": rows}))
    return 0


def table(options: argparse.Namespace) -> int:
    """Print, of every statement that is claimed true, how much of it is typed; 1 where SymPy is missing."""
    from theorems import load_claims
    from theorems.proof.store import statement_proof

    rows: list[dict[str, Any]] = []
    for claim in load_claims().values():
        for s in claim.statements:
            if s.refuted:
                continue
            certificate = statement_proof(claim, s).certificate if "proof" in s.applicable() else None
            start = time.perf_counter()
            found = evidence(s, certificate)
            if found["status"] == "not-run":
                print(f"derivation: NOT RUN ({NOT_RUN})")
                return 1
            forms, typed = found["forms"], s.script()
            row = {"id": claim.full_id(s), "status": found["status"], "forms": len(forms), "lines": len(typed)}
            row["derived"] = sum(form["derived"] for form in forms)
            rows.append(row | {"seconds": round(time.perf_counter() - start, 3)})
    if options.json:
        print(json_text({"schema": 1, "statements": rows}))
        return 0
    width = max(len(row["id"]) for row in rows)
    lines = [f"{'statement':{width}}  {'derivation':14}  forms found  lines typed  seconds"]
    for row in rows:
        forms = f"{row['derived']} of {row['forms']}"
        lines.append(f"{row['id']:{width}}  {row['status']:14}  {forms:>11}  {row['lines']:11}  {row['seconds']:7.2f}")
    counts = Counter(row["status"] for row in rows)
    said = ", ".join(f"{counts[status]} {status}" for status in ("derived", "typed", "not-applicable"))
    typed_lines, without = sum(row["lines"] for row in rows), sum(not row["lines"] for row in rows)
    seconds = sum(row["seconds"] for row in rows)
    lines.append(f"{len(rows)} statements: {said}; {typed_lines} lines of proof typed, none for {without}")
    _say([*lines, f"{seconds:.1f} seconds"])
    return 0


def _say(lines: Sequence[str]) -> None:
    for line in lines:
        print(plain.lines(line))
