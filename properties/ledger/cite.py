"""How to cite a claim: a sentence and a BibTeX entry, from a complete run that still fits this checkout.

Nothing is cited that was not verified as it stands: the report must be of the whole suite and COMPLETE, and everything
that it states must follow from what is here (see ``fit``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

__all__ = ["Citation", "CiteError", "cite", "unfit"]

TITLE = "exact verification of information-theoretic claims about reinforcement learning"
VERIFY = "run `make verify` (or `python -m theorems verify`) first"


class CiteError(Exception):
    """There is nothing that may be cited; the message is one sentence, and says what to run."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation of one claim or statement: the sentence for a text, and the entry for a bibliography."""

    id: str
    verdict: str
    version: str
    claims_digest: str
    sentence: str
    bibtex: str

    def to_json(self) -> dict[str, Any]:
        return {"schema": 1, **asdict(self)}


def cite(id: str, ledger: Mapping[str, Any], proofs: Mapping[str, Any] | None) -> Citation:
    """The citation of a claim, ``group-bound``, or of a statement, ``group-bound/pointwise``.

    id: known to the suite, no alias.  ledger, proofs: see ``unfit``.  CiteError where nothing may be cited.
    """
    from properties.ledger.meta import named
    from properties.ledger.render import citation, version

    why = unfit(ledger, proofs)
    if why:
        raise CiteError(f"{why}; {VERIFY}")
    claim = next(c for c in ledger["claims"] if c["id"] == id.split("/")[0])
    digest = str(ledger["claims_digest"])
    if "/" in id:
        found = next(s for s in claim["statements"] if s["id"] == id)
        said = f"Statement {id}, “{found['text']}”, is {_verdict(found)}"
    else:
        found = claim
        beside = named(claim["meta_verdicts"])
        said = f"Claim {id} ({claim['title']}) has the verdict {claim['verdict']}" + (beside and f" ({beside})")
    note = f"Claim {id}: {found['verdict']}; claims digest {digest}"
    return Citation(
        id=id,
        verdict=found["verdict"],
        version=version(),
        claims_digest=digest,
        sentence=f"{said} ({citation(ledger)}).",
        bibtex=_bibtex(id, version(), note),
    )


def _verdict(statement: Mapping[str, Any]) -> str:
    given = ", ".join(hypothesis["text"] for hypothesis in statement["hypotheses"])
    return f"{statement['verdict']} for {statement['scope']}" + (f", given {given}" if given else "")


def _bibtex(id: str, version: str, note: str) -> str:
    fields = {
        "author": "{bits-per-rollout contributors}",
        "title": f"{{bits-per-rollout}}: {TITLE}",
        "version": version,
        "note": note,
    }
    lines = [f"  {name:<7} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@software{{bits-per-rollout-{id.replace('/', '-')},", *lines, "}"])


def unfit(ledger: Mapping[str, Any], proofs: Mapping[str, Any] | None) -> str | None:
    """Why a report may not be cited from this checkout, as a phrase; None if it may.

    ledger, proofs: as read from ``ledger.json`` and ``certificates.json``, None where the latter is not there.
    """
    from properties.ledger.fit import misfits

    if ledger["scope"] != "suite":
        return f"the last report is of {ledger['scope']}, not of the suite"
    if ledger["status"] != "COMPLETE":
        return "the last run was partial"
    if wrong := misfits(ledger, proofs):
        return wrong[0]
    if not ledger["citable"]:
        return "in the last run a check failed, or a verdict was not the recorded one"
    return None
