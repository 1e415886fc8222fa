"""The proof of a statement, link by link, as the ledger and the checks see it.

A statement reads proved when the core has accepted a certificate of it: for the claims one of core.json, for a lemma
one that is made on the spot.  The steps that the elaborator makes of the scripts (certificates.json, for the claims)
say how the proof goes: what is shown to people, and which hypotheses each link uses.
"""

from __future__ import annotations

import json
from collections.abc import Container, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from exact.syntax import ParseError
from theorems.language import Claim, Condition, Covered, Definition, Statement
from theorems.proof.core import Reject, Theorem, need
from theorems.proof.defined import check_defined
from theorems.proof.derive import DeriveError, derive
from theorems.proof.elaborate import Elaborated, StepError, check_steps, digest, write_world
from theorems.proof.found import derived
from theorems.proof.goals import goal
from theorems.proof.packs import from_packs
from theorems.proof.proved import certified, certified_by, equality_id, equality_is_proved, row_digest, rows, theorem
from theorems.proof.proved import write as write_core
from theorems.proof.tactics.equality import equality
from theorems.proof.tactics.replay import replayed
from theorems.proof.tactics.script import run
from theorems.proof.tactics.steps import Script
from theorems.proof.values import check_values

__all__ = [
    *("LinkProof", "StatementProof", "committed_digests", "committed_proofs", "derive_all", "statement_proof"),
    "write_certificates",
]

CERTIFICATES = Path(__file__).with_name("certificates.json")


@dataclass(frozen=True, slots=True)
class LinkProof:
    """One link of a chain.

    proved: for all instances in scope.
    uses: the names of the statement's hypotheses it rests on.
    equality: the conditions (normalised text, see ``theorems.language.normal_condition``) that hold if and only if
        the link is an equality, where the core proves that; None where not.
    """

    proved: bool
    uses: tuple[str, ...] = ()
    equality: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class StatementProof:
    """The links' proofs, and the certificate; reason: what is missing, where something is.

    certificate: the proof to be read, with "core", the digest of the core's certificate, and "theorems", that
        certificate with the derived lemmas that it uses, where it is not one of core.json.
    packs: the lemmas of packs that the proof rests on, as ``votes/top-k (sha256 0123456789ab)``.
    idle: the names of the hypotheses that the theorem of the core does not assume, where the statement has its usual
        meaning without them: in the core 1/0 is 0.
    """

    links: tuple[LinkProof, ...]
    certificate: dict[str, Any] | None = None
    reason: str = ""
    packs: tuple[str, ...] = ()
    idle: tuple[str, ...] = ()

    @property
    def proved(self) -> bool:
        return all(link.proved for link in self.links)

    def _repr_html_(self) -> str:
        from theorems.proof.notebook import proof_html

        return proof_html(self)


def committed_digests() -> dict[str, str]:
    """The sha256 of the certificate of each claim's statement, by id; nothing is checked here."""
    from theorems import load_claims

    known = {claim.full_id(s): s for claim in load_claims().values() for s in claim.statements}
    return {id: _readable(id, statement)["sha256"] for id, statement in known.items() if id in rows()}


def _readable(id: str, statement: Statement) -> dict[str, Any]:
    """The certificate of a claim's statement as it is shown, with the digest of the core's."""
    return _sealed(_committed()[0].get(id) or _shown(rows()[id], statement), row_digest(rows()[id]))


def _sealed(certificate: Mapping[str, Any], core: str) -> dict[str, Any]:
    body = {**certificate, "core": core}
    return {**body, "sha256": digest(body)}


def _shown(row: Mapping[str, Any], statement: Statement) -> dict[str, Any]:
    """A certificate of the core to be read: the lines of the script that it proves on the way."""
    return {
        "id": row["id"],
        "statement": row["statement"],
        "scope": statement.world.scope(),
        "premises": [premise for premise in row["premises"] if "text" in premise],
        "steps": [{"claim": text, "rule": "core"} for text in row["lines"]],
    }


def committed_proofs() -> dict[str, Elaborated]:
    """What the elaborator makes of the committed steps that it accepts, by id."""
    return dict(_committed()[1])


@cache
def _committed() -> tuple[dict[str, dict[str, Any]], dict[str, Elaborated], dict[str, str]]:
    """The committed steps by id, what the elaborator makes of each, and why it rejects the others."""
    certificates: dict[str, dict[str, Any]] = {}
    verified: dict[str, Elaborated] = {}
    rejected: dict[str, str] = {}
    if not CERTIFICATES.exists():
        return certificates, verified, rejected
    try:
        listed = json.loads(CERTIFICATES.read_text(encoding="utf-8"))["certificates"]
        if not isinstance(listed, list):
            raise TypeError("its certificates are no list")
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise StepError(f"theorems/proof/certificates.json cannot be read: {error}; restore it") from None
    for certificate in listed:
        id = str(certificate.get("id")) if isinstance(certificate, dict) else "?"
        if id in certificates:
            raise StepError(f"theorems/proof/certificates.json has two certificates for {id}")
        certificates[id] = certificate
        try:
            verified[id] = check_steps(certificate, verified)
        except StepError as error:
            rejected[id] = str(error)
    return certificates, verified, rejected


def statement_proof(claim: Claim, statement: Statement) -> StatementProof:
    """The proof of a statement, accepted in this process; never one of another statement."""
    return _statement_proof(claim, statement.id)


@lru_cache(maxsize=1024)
def _statement_proof(claim: Claim, statement_id: str) -> StatementProof:
    statement = claim.statement(statement_id)
    if statement.unanswered:
        return _unproved(statement, f"{statement.asked} is not answered: {statement.unanswered}")
    return _of_claim(claim, statement) if _is_registered(claim) else _of_lemma(claim, statement)


def _is_registered(claim: Claim) -> bool:
    from theorems import load_claims

    return load_claims().get(claim.id) == claim


def _of_claim(claim: Claim, statement: Statement) -> StatementProof:
    """By the committed certificates."""
    id = claim.full_id(statement)
    _, verified, rejected = _committed()
    if id in rejected:
        return _unproved(statement, f"the committed steps are rejected: {rejected[id]}")
    steps = verified.get(id)
    if steps is not None and (mismatch := _mismatch(statement, steps)):
        return _unproved(statement, f"the committed steps are of another statement: {mismatch}")
    if id not in rows():
        return _unproved(statement, "no certificate is committed; `python -m theorems verify --update` derives it")
    try:
        if certified(id) != goal(statement):
            raise Reject(f"it is of {rows()[id]['statement']}, in a world of its own")
        check_defined(goal(statement))
        _check_values(statement.world.definitions)
        proved = [
            equality_id(id, i)
            for i, c in enumerate(statement.equality)
            if c and equality_is_proved(claim, statement, i)
        ]
        return _with_equality(_proved(statement, _readable(id, statement), theorem(id), steps), id, statement, proved)
    except Reject as error:
        return _unproved(statement, f"the core rejects the committed certificate: {error}")


def _with_equality(proof: StatementProof, id: str, statement: Statement, proved: Container[str]) -> StatementProof:
    """The proof with the declared equality conditions that the core proves."""
    links = list(proof.links)
    for i, condition in enumerate(statement.equality):
        if equality_id(id, i) in proved:
            links[i] = replace(links[i], equality=tuple(sorted(Condition(condition).parts())))
    return replace(proof, links=tuple(links))


# Lemmas -----------------------------------------------------------------------------------------------------------


def _of_lemma(claim: Claim, statement: Statement) -> StatementProof:
    """By a certificate that is made now."""
    id, steps = claim.full_id(statement), _steps(claim, statement.id)
    try:
        script = _script(claim, statement.id)
        need(script.goal == goal(statement), "the script is of another statement")
        conditions = _conditions(id, statement, script)
        theorems, accepted = certified_by({id: script, **conditions})
    except Reject as error:
        return _unproved(statement, str(error))
    own = next(row for row in theorems if row["id"] == id)
    packs = from_packs(statement, script)
    shown = steps.certificate or _shown(own, statement)
    shown = {**shown, "premises": [*shown["premises"], *packs.premises]}
    shown |= {"packs": packs.named} if packs.named else {}
    certificate = {**_sealed(shown, row_digest(own)), "theorems": theorems}
    proof = _proved(statement, certificate, accepted[id], steps.verified)
    return _with_equality(replace(proof, packs=tuple(packs.named)), id, statement, conditions)


def _conditions(id: str, statement: Statement, script: Script) -> dict[str, Script]:
    """The scripts of the equality conditions that follow from what the proof of a statement shows, by id."""
    found = {}
    for link, condition in enumerate(statement.equality):
        if condition:
            with suppress(*_NOT_SHOWN):  # it reads "enumerated only"
                found[equality_id(id, link)] = equality(script, statement, link)
    return found


@dataclass(frozen=True, slots=True)
class _Steps:
    """What the elaborator makes of a script; reason: why it is nothing."""

    certificate: dict[str, Any] | None = None
    verified: Elaborated | None = None
    reason: str = ""


@lru_cache(maxsize=1024)
def _steps(claim: Claim, statement_id: str) -> _Steps:
    statement = claim.statement(statement_id)
    certificates, verified, _ = _committed()
    if _is_registered(claim):
        id = claim.full_id(statement)
        return _Steps(certificates.get(id), verified.get(id))
    supports = any(isinstance(form, Covered) for form in statement.forms())
    if statement.world.definitions or statement.world.reals or statement.packs or supports:
        return _Steps()
    known = dict(verified)
    for earlier in claim.statements[: claim.statements.index(statement)]:
        found = _steps(claim, earlier.id)
        known |= {claim.full_id(earlier): found.verified} if found.verified else {}
    try:
        certificate = json.loads(json.dumps(derive(claim, statement, known)))
        checked = check_steps(certificate, known)
    except (DeriveError, StepError) as error:
        return _Steps(reason=str(error))
    mismatch = _mismatch(statement, checked)
    return _Steps(reason=mismatch) if mismatch else _Steps(certificate, checked)


#: of a step that a tactic does not read or follow, or a term that is too deep
_NOT_SHOWN = (Reject, ParseError, RecursionError)


@lru_cache(maxsize=1024)
def _script(claim: Claim, statement_id: str) -> Script:
    """The steps followed in the core, or else the script by the tactics of the core alone.  Reject says why neither."""
    statement = claim.statement(statement_id)
    steps = _steps(claim, statement_id)
    reason = steps.reason
    if steps.certificate is not None:
        try:
            return replayed(statement, steps.certificate, _facts_before(claim, steps.certificate))
        except _NOT_SHOWN as error:
            reason = f"each line of the script is accepted, and the core does not follow: {error}"
    if reason and not statement.proof:
        raise Reject(reason)
    try:
        _check_values(statement.world.definitions)
        return run(statement)
    except _NOT_SHOWN as error:
        raise Reject(f"{reason}; in the core: {error}" if reason else str(error)) from None


@cache
def _check_values(definitions: tuple[Definition, ...]) -> None:
    """Reject where an author's function is not what the line of its definition says."""
    for definition in definitions:
        check_values(definition, definitions)


def _facts_before(claim: Claim, certificate: Mapping[str, Any]) -> dict[str, Mapping[str, Theorem]]:
    """What is shown on the way to the statements that a certificate rests on, by id."""
    from theorems import load_claims

    found: dict[str, Mapping[str, Theorem]] = {}
    for premise in certificate["premises"]:
        if premise["type"].startswith("proved:"):
            id = premise["type"].removeprefix("proved:")
            other, _, name = id.partition("/")
            found[id] = _script(claim if other == claim.id else load_claims()[other], name).facts
    return found


# What is said of a proof ------------------------------------------------------------------------------------------


def _proved(
    statement: Statement, certificate: dict[str, Any], shown: Theorem, steps: Elaborated | None
) -> StatementProof:
    """shown: what the core proved; steps: what the elaborator says of each link."""
    names = {str(h.form(statement.world)): h.name for h in statement.hypotheses}
    reading = goal(statement).reading()
    uses = tuple(sorted(n for text, n in names.items() if reading.read(text) in shown.hypotheses))
    if steps is None:
        links = tuple(LinkProof(True, uses) for _ in statement.formula.relations)
    else:
        links = tuple(LinkProof(True, tuple(sorted(names[text] for text in texts))) for texts, _ in steps.links)
    return StatementProof(links, certificate, idle=_idle(statement, {*names.values()} - {*uses}))


def _idle(statement: Statement, unused: set[str]) -> tuple[str, ...]:
    """Those of the hypotheses that are not used, if the statement has its usual meaning without them."""
    names = sorted(unused - {*statement.giving_values()})
    try:
        if names:
            check_defined(goal(statement.without(*names)))
    except Reject:
        return ()
    return tuple(names)


def _unproved(statement: Statement, reason: str) -> StatementProof:
    return StatementProof(tuple(LinkProof(False) for _ in statement.formula.relations), None, reason)


def _mismatch(statement: Statement, verified: Elaborated) -> str:
    """Why what was verified is not this statement, or ''."""
    if verified.statement != str(statement.formula):
        return f"it shows {verified.statement}"
    if write_world(verified.world) != write_world(statement.world):
        return "its world differs"
    allowed = {str(form) for form in statement.forms()}
    for text in verified.hypotheses:
        if text not in allowed:
            return f"it rests on {text!r}, which the statement does not assume"
    return ""


def derive_all(anew: bool = False) -> list[dict[str, Any]]:
    """The steps of the claims' scripts, in order; DeriveError names the line that fails.

    Without those that the core proves by their scripts alone, which are in core.json.
    Committed steps that are accepted and show what is declared now are kept; anew: none are.
    """
    from theorems import load_claims

    certificates: list[dict[str, Any]] = []
    proved: dict[str, Elaborated] = {}
    committed, verified, _ = ({}, {}, {}) if anew else _committed()
    for claim in load_claims().values():
        for statement in claim.statements:
            if "proof" in statement.applicable():
                id = claim.full_id(statement)
                if id in verified and not _mismatch(statement, verified[id]):
                    proved[id] = verified[id]
                    certificates.append(committed[id])
                    continue
                try:
                    if statement.world.definitions:
                        raise DeriveError(f"{id}: its definitions are its own")
                    if any(isinstance(form, Covered) for form in statement.forms()):
                        raise DeriveError(f"{id}: the elaborator knows no supports")
                    certificate = json.loads(json.dumps(derived(claim, statement, proved)))
                except DeriveError as error:
                    if not anew and id in rows():
                        continue  # write_core looks whether it is of this goal
                    try:
                        run(statement)
                    except Reject:
                        raise error from None
                    continue
                proved[id] = check_steps(certificate, proved)
                certificates.append(certificate)
    return certificates


def write_certificates(anew: bool = False) -> int:
    """Write certificates.json and core.json; returns how many statements are proved.

    What is committed, accepted and of what is declared now is kept, whatever the scripts and tactics are now; anew:
    nothing is.
    """
    certificates = derive_all(anew)
    data = {"schema": 1, "certificates": certificates}
    CERTIFICATES.write_text(json.dumps(data, indent=1, ensure_ascii=True) + "\n", encoding="utf-8")
    write_core(anew)
    for remembered in (_committed, _statement_proof, _steps, _script):
        remembered.cache_clear()
    return len(committed_digests())
