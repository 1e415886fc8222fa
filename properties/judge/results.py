"""What Coq has accepted of each statement, as ``make coq`` left it, matched with the sources of now."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from properties.judge.sources import SOURCES, Sources, witness_parts
from properties.support.checkout import build_folder
from theorems import load_claims
from theorems.language import Claim, Statement
from theorems.language.coq import Part, parts
from theorems.language.coq_definitions import comparisons

__all__ = [
    "Judgement",
    "accepted_now",
    "asked",
    "coq_evidence",
    "judgement",
    "missing",
    "open_parts",
    "summary",
    "text_of",
]


def text_of(claim: Claim, statement: Statement) -> str:
    """The words in which Coq is asked about a statement; "" for a lemma, about which it is not asked."""
    if load_claims().get(claim.id) is not claim:
        return ""
    return "\n\n".join(f"Definition {part.name} : Prop :=\n  {part.text}." for part in parts(claim, statement))


@cache
def _asked() -> dict[str, tuple[Claim, Statement]]:
    return {claim.full_id(s): (claim, s) for claim in load_claims().values() for s in claim.statements}


def coq_evidence(full_id: str, accepted: Mapping[str, tuple[str, ...]] | None) -> dict[str, Any] | None:
    """What the ledger says of a statement: parts, how many Coq accepted, on which axioms; None if it was not run."""
    if accepted is None or full_id not in _asked():
        return None
    found = judgement(*_asked()[full_id], accepted)
    counts = found.counts()
    parts, checked = (sum(counts[kind][i] for kind in counts if kind != "strict") for i in (1, 0))
    said = found.text().removeprefix("Coq: ")
    return {"parts": parts, "checked": checked, "axioms": list(found.axioms), "said": said}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What Coq was asked about a statement, and what of it was accepted.

    asked: its parts.  accepted: the names of those that were; None where Coq has not been run on the sources of now.
    axioms: all that they rest on.
    """

    asked: tuple[Part, ...]
    accepted: frozenset[str] | None
    axioms: tuple[str, ...] = ()

    def counts(self) -> dict[str, tuple[int, int]]:
        """kind -> (accepted, asked): "links", "strict", "equality", "defined", "refuted"; kinds asked for alone."""
        found = {}
        for kind, weight in (
            ("links", lambda part: part.links if self.asked[-1].kind != "refuted" else 0),
            ("strict", lambda part: part.strict if self.asked[-1].kind != "refuted" else 0),
            ("equality", lambda part: part.kind == "equality"),
            ("defined", lambda part: part.kind == "defined"),
            ("refuted", lambda part: part.kind == "refuted"),
        ):
            asked = sum(map(weight, self.asked))
            done = sum(weight(part) for part in self.asked if part.name in (self.accepted or ()))
            if asked:
                found[kind] = (int(done), int(asked))
        return found

    @property
    def whole(self) -> bool:
        """Whether all was accepted: for a row that is expected to fail, its refutation."""
        return all(done == asked for done, asked in self.counts().values())

    def text(self) -> str:
        """``Coq: links 4 of 4, equality 3 of 3``, or ``Coq: not run``."""
        if self.accepted is None:
            return "Coq: not run"
        words = {"refuted": "refutation"}
        counted = self.counts().items()
        return "Coq: " + ", ".join(f"{words.get(kind, kind)} {done} of {asked}" for kind, (done, asked) in counted)


@cache
def _sources() -> Sources:
    return Sources.read()


def accepted_now(folder: Path | None = None, sources: Sources | None = None) -> dict[str, tuple[str, ...]] | None:
    """The parts that Coq accepted with the statements, proofs and library of now: part -> its axioms.

    None where nothing of now was looked at: Coq was not run, or on other sources.
    """
    if not SOURCES.is_dir():
        return None
    sources = sources or _sources()
    folder = folder or build_folder(SOURCES) / "coq"
    try:
        data = json.loads((folder / "accepted.json").read_text(encoding="utf-8"))
        rows = dict(data["accepted"])
        stamps = {str(row["digest"]) for row in rows.values()}
        read = {str(part): (str(row["digest"]), tuple(map(str, row["axioms"]))) for part, row in rows.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    now = {name: digest for name, digest in sources.digests.items() if name.startswith("audit/")}
    if not stamps & set(now.values()):
        return None
    return {part: axioms for part, (digest, axioms) in read.items() if digest in now.values()}


def judgement(claim: Claim, statement: Statement, accepted: Mapping[str, tuple[str, ...]] | None) -> Judgement:
    """What was accepted of one statement.  accepted: as ``accepted_now`` gives it."""
    asked = parts(claim, statement)
    if accepted is None:
        return Judgement(asked, None)
    names = frozenset(part.name for part in asked if part.name in accepted)
    axioms = sorted({axiom for name in names for axiom in accepted[name]})
    return Judgement(asked, names, tuple(axioms))


def summary(accepted: Mapping[str, tuple[str, ...]], claims: Iterable[Claim] | None = None) -> str:
    """The last line of ``make coq``."""
    told = list(claims if claims is not None else load_claims().values())
    found = [judgement(claim, statement, accepted) for claim in told for statement in claim.statements]
    proved = [j for j in found if "refuted" not in j.counts()]
    refuted = [j for j in found if "refuted" in j.counts()]

    def total(kind: str) -> str:
        done, asked = (sum(j.counts().get(kind, (0, 0))[i] for j in found) for i in (0, 1))
        return str(done) if done == asked else f"{done} of {asked}"

    met = [name for claim in told for name in witness_parts(claim)]
    definitions = {name: count for name, (count, _) in comparisons().items()}
    alike = [count for name, count in definitions.items() if name in accepted]
    axioms = sorted({axiom.rpartition(".")[2] for j in found for axiom in j.axioms}) or ["none"]
    return (
        f"Coq: {sum(j.whole for j in proved)} of {len(proved)} proved statements, {total('links')} links, "
        f"{total('strict')} strict, {total('equality')} equality conditions; "
        f"{sum(j.whole for j in refuted)} of {len(refuted)} refutations; "
        f"the hypotheses of {sum(name in accepted for name in met)} of {len(met)} met; "
        f"{len(alike)} of {len(definitions)} definitions as in Python on {sum(alike)} arguments; "
        f"axioms: {', '.join(axioms)}"
    )


def missing(accepted: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The parts that Coq has not accepted."""
    return [name for name in asked() if name not in accepted]


def asked() -> list[str]:
    """All parts that are to be accepted: of a row that is expected to fail, its refutation alone; that the hypotheses
    of the others can be met; and the comparison of each definition with the one in Python.
    """
    named = [
        part.name
        for claim in load_claims().values()
        for statement in claim.statements
        for part in parts(claim, statement)
        if not (statement.refuted and part.kind == "links")
    ]
    return [*named, *(name for claim in load_claims().values() for name in witness_parts(claim)), *comparisons()]


def open_parts(folder: Path = SOURCES) -> list[str]:
    """The parts that are recorded as not proved in Coq yet, in ``coq/open.txt``; empty once the file is gone."""
    file = folder / "open.txt"
    return file.read_text(encoding="utf-8").split() if file.is_file() else []
