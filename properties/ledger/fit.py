"""Does a report still fit?  Its digests must fit its own contents, and its contents the checkout that draws it.

A report is cited and drawn again from ``ledger.json``, which may have been changed by hand or come from another state
of the project.  Each sentence returned here goes to the top of what is drawn, and keeps a claim from being cited.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

__all__ = ["altered", "misfits", "outdated"]

_MOST = 5  # sentences about the same kind of difference


def misfits(ledger: Mapping[str, Any], proofs: Mapping[str, Any] | None) -> list[str]:
    """Sentences, none if the report fits.  proofs: what certificates.json of the same folder holds, if it is there."""
    return altered(ledger) + _without_proof(ledger, proofs) + (outdated(ledger) if ledger["scope"] == "suite" else [])


def altered(ledger: Mapping[str, Any]) -> list[str]:
    """Whether the digests in a report are those of its contents; one that is partial has none."""
    from properties.ledger.ledger import digest_of, run_digest_of

    if ledger["claims_digest"] is None:
        return []
    if digest_of(ledger["claims"]) != ledger["claims_digest"]:
        return ["the claims digest does not fit what ledger.json says of the claims: the file was changed"]
    if run_digest_of(ledger["claims_digest"], ledger["claims"], ledger["versions"]) != ledger["run_digest"]:
        return ["the run digest does not fit the counts in ledger.json: the file was changed"]
    return []


def _without_proof(ledger: Mapping[str, Any], proofs: Mapping[str, Any] | None) -> list[str]:
    from properties.report.proof import sound_digest

    wanted = {s["id"]: s["certificate"] for c in ledger["claims"] for s in c["statements"] if s["certificate"]}
    if proofs is None:
        return ["certificates.json is not there, so no proof can be shown"] if wanted else []
    held = {c["id"]: c["sha256"] for c in proofs["certificates"] if sound_digest(c)}
    lost = [f"certificates.json does not hold the certificate of {id}" for id in wanted if held.get(id) != wanted[id]]
    return _few(lost)


def outdated(ledger: Mapping[str, Any]) -> list[str]:
    """What the checkout says of its claims, certificates and verdicts that a report of the whole suite does not."""
    from properties.ledger.ledger import describe, found_verdicts, recorded_verdicts
    from theorems import load_claims

    now = {id: json.loads(json.dumps(describe(claim))) for id, claim in load_claims().items()}
    then = {claim["id"]: claim for claim in ledger["claims"]}
    said = [f"{id} is in the checkout, and not in this report" for id in now if id not in then]
    said += [f"{id} is in this report, and not in the checkout" for id in then if id not in now]
    for id in now:
        if id in then:
            said += _changed(then[id], now[id])
    if not said:
        recorded = recorded_verdicts()
        for id, verdict in found_verdicts(ledger).items():
            if verdict != "not-run" and recorded.get(id) != verdict and not ledger["differences"]:
                said.append(f"{id} reads {verdict} here, and {recorded.get(id, 'nothing')} is recorded in the checkout")
    said += _other_certificates(ledger) if not said else []
    return [f"the report no longer fits the checkout: {sentence}" for sentence in _few(said)]


def _changed(then: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    old = {s["id"]: s for s in then["statements"]}
    new = {s["id"]: s for s in now["statements"]}
    said = [f"{id} is new in the checkout" for id in new if id not in old]
    said += [f"{id} is no longer in the checkout" for id in old if id not in new]
    for id in new:
        if id in old:
            fields = [f for f in new[id] if f not in ("checks", "latex", "coq") and new[id][f] != old[id].get(f)]
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
