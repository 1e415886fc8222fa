"""Does a report still fit?  What it states must follow from what it holds, and what it holds from what is here.

A report is cited and drawn again from ``ledger.json``, which may have been changed by hand or come from another state
of the project.  So everything that can be computed is computed again: verdicts, totals, status and digests from the
evidence; the digest of each certificate from what it holds, which the core checks; what a counterexample shows, by
evaluating it.  The code, the claims, the committed certificates and the recorded verdicts are compared with those at
work.  Each sentence returned here is a reason to refuse.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from properties.ledger.ledger import CHECKS
from properties.support import checkout, plain

__all__ = ["altered", "misfits", "outdated"]

_MOST = 5  # sentences about the same kind of difference


def misfits(ledger: Mapping[str, Any], proofs: Mapping[str, Any] | None) -> list[str]:
    """Sentences, none if the report fits.  proofs: what certificates.json of the same folder holds, if it is there."""
    return altered(ledger) or _without_proof(ledger, proofs) or _without_counterexample(ledger) or outdated(ledger)


def altered(ledger: Mapping[str, Any]) -> list[str]:
    """What a report states that does not follow from the evidence in it."""
    from properties.ledger.ledger import conclude, found_verdicts, partial_reasons

    reasons = partial_reasons(ledger["claims"], ledger["profile"])
    said = [f"partial_because does not say that {r}" for r in reasons if r not in ledger["partial_because"]]
    checks = sum(e["status"] != "not-applicable" for c in ledger["claims"] for s in c["statements"]
                 for e in s["evidence"].values())  # fmt: skip
    status = "PARTIAL" if ledger["partial_because"] or not checks else "COMPLETE"
    if ledger["status"] != status:
        said.append(f"its status is {ledger['status']}, and by its own reasons it is {status}")
    right = conclude(ledger)
    called, given = found_verdicts(ledger), found_verdicts(right)
    for id in {**called, **given}:
        if called.get(id) != given.get(id):
            said.append(
                f"{id} is called {called.get(id, 'nothing')}, and its evidence gives {given.get(id, 'nothing')}"
            )
    for name in ("citable", "totals", "mutants"):
        if ledger[name] != right[name]:
            said.append(f"{name} is not what the evidence gives")
    for name, what in (("claims_digest", "the claims"), ("run_digest", "the run")):
        if ledger[name] != right[name]:
            said.append(f"{name} is {ledger[name] or 'null'}, and that of what it says of {what} is {right[name]}")
    return [f"ledger.json was changed: {sentence}" for sentence in _few(said)]


def _without_proof(ledger: Mapping[str, Any], proofs: Mapping[str, Any] | None) -> list[str]:
    """Statements that read proved, and have no certificate in certificates.json of which that is true."""
    from exact.syntax import parse_statement
    from properties.report.proof import sound_digest
    from theorems.proof import core
    from theorems.proof.proved import check_stated, checked, row_digest
    from theorems.proof.store import committed_digests

    proved = {s["id"]: s for c in ledger["claims"] for s in c["statements"] if s["verdict"] == "proved"}
    if proofs is None:
        return ["certificates.json is not there, so no proof can be checked"] if proved else []
    held = {c["id"]: c for c in proofs["certificates"]}
    try:
        theorems = checked(proofs["theorems"])
    except core.Reject as error:
        return [f"the core rejects the certificates in certificates.json: {error}"]
    rows = {row["id"]: row for row in proofs["theorems"]}
    suite = ledger["scope"] == "suite"
    committed = committed_digests() if suite else {}
    said = []
    for id, s in proved.items():
        certificate = held.get(id)
        if certificate is None:
            said.append(f"certificates.json does not hold the certificate of {id}")
        elif not sound_digest(certificate):
            said.append(f"the certificate of {id} is not the one whose sha256 it states")
        elif certificate["sha256"] != s["certificate"]:
            said.append(f"certificates.json holds another certificate of {id}")
        elif certificate["statement"] != str(parse_statement(s["text"])):
            said.append(f"the certificate of {id} shows {certificate['statement']}")
        elif id not in rows or row_digest(rows[id]) != certificate.get("core"):
            said.append(f"certificates.json does not hold the certificate of {id} in the core")
        elif rows[id].get("statement") != certificate["statement"]:
            said.append(f"{id} is called proved, and the core shows: {rows[id].get('statement')}")
        elif not suite or committed.get(id) != certificate["sha256"]:
            try:
                check_stated(rows[id], theorems[id])
            except core.Reject as error:
                said.append(f"the core rejects the certificate of {id}: {error}")
    return _few(said)


def _without_counterexample(ledger: Mapping[str, Any]) -> list[str]:
    """Statements that read refuted, and whose counterexample in the report is none."""
    from properties.checks.again import wrong
    from theorems import load_claims

    claims = load_claims() if ledger["scope"] == "suite" else {}
    said = []
    for row in ledger["claims"]:
        known = {claims[row["id"]].full_id(s): s for s in claims[row["id"]].statements} if row["id"] in claims else {}
        for s in row["statements"]:
            if s["verdict"] == "refuted" and s["id"] in known:
                why = wrong(claims[row["id"]], known[s["id"]], _counterexample(s["evidence"]["enumeration"]["details"]))
                said += [f"the counterexample to {s['id']} is none: {why}"] if why else []
    return _few(said)


def _counterexample(details: Mapping[str, Any]) -> Any:
    """Of the enumeration, or of that length of the vectors at which there is one."""
    found = (details, *details.get("lengths", {}).values())
    return next((d["counterexample"] for d in found if "counterexample" in d), None)


def outdated(ledger: Mapping[str, Any]) -> list[str]:
    """What is here, of the code, the claims, certificates and verdicts, that was not there when the report was made."""
    from properties.ledger.ledger import describe, found_verdicts, recorded_verdicts
    from theorems import load_claims

    here = checkout.code()
    said = [f"{file} has changed" for file, digest in ledger["code"].items() if here.get(file, digest) != digest]
    said += [f"{file} is gone" for file in ledger["code"] if file not in here]
    said += [f"{file} is new" for file in here if file not in ledger["code"]]
    if ledger["scope"] == "suite":
        now = {id: plain.clean(json.loads(json.dumps(describe(claim)))) for id, claim in load_claims().items()}
        then = {claim["id"]: claim for claim in ledger["claims"]}
        said += [f"{id} is in the checkout, and not in this report" for id in now if id not in then]
        said += [f"{id} is in this report, and not in the checkout" for id in then if id not in now]
        said += [sentence for id in now if id in then for sentence in _changed(then[id], now[id])]
        recorded = recorded_verdicts()
        if not said and not ledger["differences"]:
            said += [
                f"{id} reads {verdict} here, and {recorded.get(id, 'nothing')} is recorded in the checkout"
                for id, verdict in found_verdicts(ledger).items()
                if verdict != "not-run" and recorded.get(id) != verdict
            ]
        said += _other_certificates(ledger) if not said else []
    return [f"the report no longer fits the checkout: {sentence}" for sentence in _few(said)]


def _changed(then: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    said = [f"{now['id']} has another {name}" for name in now if name != "statements" and now[name] != then.get(name)]
    old = {s["id"]: s for s in then["statements"]}
    new = {s["id"]: s for s in now["statements"]}
    said += [f"{id} is new in the checkout" for id in new if id not in old]
    said += [f"{id} is no longer in the checkout" for id in old if id not in new]
    for id in new:
        if id in old:
            checks = [c for c in CHECKS if old[id]["evidence"][c]["status"] != "not-applicable"]
            fields = [f for f in new[id] if f != "checks" and new[id][f] != old[id].get(f)]
            fields += ["set of checks"] if set(checks) != set(new[id]["checks"]) else []
            said += [f"{id} has another {field}" for field in fields[:1]]
    return said


def _other_certificates(ledger: Mapping[str, Any]) -> list[str]:
    from theorems.proof.store import committed_digests

    committed = committed_digests()
    shown = {s["id"]: s["certificate"] for c in ledger["claims"] for s in c["statements"]}
    # a proof that failed has no certificate in the report, and says so there
    return [
        f"{id} has another certificate"
        for id, digest in shown.items()
        if committed.get(id) != digest and (digest or ledger["citable"])
    ]


def _few(sentences: list[str]) -> list[str]:
    more = len(sentences) - _MOST
    return sentences if more <= 0 else [*sentences[:_MOST], f"and {more} more of the kind"]
