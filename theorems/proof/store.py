"""The proof of a statement, link by link, as the ledger and the checks see it.

The certificates of the claims are committed (certificates.json) and only re-checked by the kernel on a run, so
verifying needs no solver.  A lemma that has no committed certificate is derived, and then checked, on the spot.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from theorems.language import Claim, Covered, Statement
from theorems.proof.core import Reject
from theorems.proof.goals import goal
from theorems.proof.kernel import KernelError, Verified, check_certificate, digest, write_world
from theorems.proof.proved import accepted, rows, whole, written
from theorems.proof.proved import write as write_core

__all__ = [
    *("LinkProof", "StatementProof", "committed_digests", "committed_proofs", "derive_all", "statement_proof"),
    "write_certificates",
]

CERTIFICATES = Path(__file__).with_name("certificates.json")


@dataclass(frozen=True, slots=True)
class LinkProof:
    """One link of a chain.

    proved: the kernel accepted a certificate of it, for all instances in scope.
    modulo: cited theorems it rests on.  uses: the names of the statement's hypotheses it rests on.
    equality: the conditions (normalised text, see ``theorems.language.normal_condition``) that hold if and only if
        the link is an equality, where the certificate shows that; None where it does not.
    """

    proved: bool
    modulo: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    equality: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class StatementProof:
    """The links' proofs, and the certificate the kernel accepted; reason: what is missing, where something is.

    packs: the lemmas of packs that the proof rests on, as ``votes/top-k (sha256 0123456789ab)``.
    """

    links: tuple[LinkProof, ...]
    certificate: dict[str, Any] | None = None
    reason: str = ""
    packs: tuple[str, ...] = ()

    @property
    def proved(self) -> bool:
        return all(link.proved for link in self.links)

    def _repr_html_(self) -> str:
        from theorems.notebook import proof_html

        return proof_html(self)


def committed_digests() -> dict[str, str]:
    """The sha256 of each committed certificate, computed from what it holds, by id; nothing else is checked here."""
    return {id: digest(certificate) for id, certificate in (_committed()[0] | _in_the_core_alone()).items()}


@cache
def _in_the_core_alone() -> dict[str, dict[str, Any]]:
    """The certificates, each with all that it rests on, of the claims' statements that only the core proves."""
    from theorems import load_claims

    found = {}
    for claim in load_claims().values():
        for statement in claim.statements:
            id = claim.full_id(statement)
            if id in rows() and id not in _committed()[0]:
                found[id] = whole(id, statement.world.scope())
    return found


def committed_proofs() -> dict[str, Verified]:
    """What the kernel made of the committed certificates that it accepts, by id."""
    return dict(_committed()[1])


@cache
def _committed() -> tuple[dict[str, dict[str, Any]], dict[str, Verified], dict[str, str]]:
    """The committed certificates by id, what the kernel made of each, and why it rejected the others."""
    certificates: dict[str, dict[str, Any]] = {}
    verified: dict[str, Verified] = {}
    rejected: dict[str, str] = {}
    if not CERTIFICATES.exists():
        return certificates, verified, rejected
    try:
        listed = json.loads(CERTIFICATES.read_text(encoding="utf-8"))["certificates"]
        if not isinstance(listed, list):
            raise TypeError("its certificates are no list")
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise KernelError(f"theorems/proof/certificates.json cannot be read: {error}; restore it") from None
    for certificate in listed:
        id = str(certificate.get("id")) if isinstance(certificate, dict) else "?"
        if id in certificates:
            raise KernelError(f"theorems/proof/certificates.json has two certificates for {id}")
        certificates[id] = certificate
        try:
            verified[id] = check_certificate(certificate, verified)
        except KernelError as error:
            rejected[id] = str(error)
    return certificates, verified, rejected


def statement_proof(claim: Claim, statement: Statement) -> StatementProof:
    """The proof of a statement, accepted by the kernel in this process; never one of another statement."""
    return _statement_proof(claim, statement.id)


@lru_cache(maxsize=1024)
def _statement_proof(claim: Claim, statement_id: str) -> StatementProof:
    statement = claim.statement(statement_id)
    id = claim.full_id(statement)
    if statement.unanswered:
        return _unproved(statement, f"{statement.asked} is not answered: {statement.unanswered}")
    certificates, verified, rejected = _committed()
    if id in rejected:
        return _unproved(statement, f"the kernel rejects the committed certificate: {rejected[id]}")
    if id in verified:
        mismatch = _mismatch(statement, verified[id])
        if mismatch:
            return _unproved(statement, f"the committed certificate is of another statement: {mismatch}")
        return _accepted(statement, certificates[id], verified[id])
    if _is_registered(claim):
        if id in _in_the_core_alone():
            return _accepted_by_the_core(statement, _in_the_core_alone()[id])
        return _unproved(statement, "no certificate is committed; `python -m theorems verify --update` derives it")
    return _derived(claim, statement)


def _is_registered(claim: Claim) -> bool:
    from theorems import load_claims

    return load_claims().get(claim.id) == claim


def _derived(claim: Claim, statement: Statement) -> StatementProof:
    """Derive now, for a lemma; links that cannot be proved as a whole are tried one by one."""
    from theorems.proof.derive import DeriveError, derive

    supports = any(isinstance(form, Covered) for form in statement.forms())
    if statement.world.definitions or statement.packs or supports:
        return _in_the_core(claim, statement)
    proved = dict(_committed()[1])
    for earlier in claim.statements:
        if earlier.id == statement.id:
            break
        proof = _statement_proof(claim, earlier.id)
        if proof.certificate is not None:
            proved[claim.full_id(earlier)] = check_certificate(proof.certificate, proved)
    try:
        certificate = derive(claim, statement, proved)
    except DeriveError as error:
        return _in_the_core(claim, statement, str(error)) if statement.proof else _unproved(statement, str(error))
    try:
        checked = check_certificate(json.loads(json.dumps(certificate)), proved)
    except KernelError as error:
        return _unproved(statement, f"the kernel rejects the derived certificate: {error}")
    mismatch = _mismatch(statement, checked)
    if mismatch:
        return _unproved(statement, mismatch)
    return _accepted(statement, certificate, checked)


def _in_the_core(claim: Claim, statement: Statement, before: str = "") -> StatementProof:
    """The proof of a script that the core alone accepts; before: why the old kernel has none.

    Without a script each link is tried as a sum.
    """
    from theorems.proof.tactics.script import certified_by_script
    from theorems.proof.values import check_values

    try:
        for definition in statement.world.definitions:
            check_values(definition)
        certificate = json.loads(json.dumps(certified_by_script(claim.full_id(statement), statement)))
        return _accepted_by_the_core(statement, certificate)
    except Reject as error:
        return _unproved(statement, f"{before}; in the core: {error}" if before else str(error))


def _accepted_by_the_core(statement: Statement, certificate: dict[str, Any]) -> StatementProof:
    try:
        theorem = accepted(certificate)
    except Reject as error:
        return _unproved(statement, f"the core rejects the certificate: {error}")
    found = goal(statement)
    if written({**certificate, "world": certificate["core"]["theorems"][-1]["world"]}) != found:
        return _unproved(statement, f"the certificate is of another statement: {certificate['statement']}")
    assumed = {text: found.reading().read(text) for text in found.premises}
    names = {str(h.form(statement.world)): h.name for h in statement.hypotheses}
    uses = tuple(sorted(names[text] for text, phi in assumed.items() if phi in theorem.hypotheses and text in names))
    certificate["sha256"] = digest(certificate)
    links = tuple(LinkProof(True, (), uses) for _ in statement.formula.relations)
    return StatementProof(links, certificate, "", tuple(certificate.get("packs", ())))


def _unproved(statement: Statement, reason: str) -> StatementProof:
    return StatementProof(tuple(LinkProof(False) for _ in statement.formula.relations), None, reason)


def _mismatch(statement: Statement, verified: Verified) -> str:
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


def _accepted(statement: Statement, certificate: dict[str, Any], verified: Verified) -> StatementProof:
    names = {str(h.form(statement.world)): h.name for h in statement.hypotheses}
    links = tuple(
        LinkProof(True, verified.modulo, tuple(sorted(names[text] for text in texts)), equality)
        for texts, equality in verified.links
    )
    return StatementProof(links, certificate)


def derive_all() -> list[dict[str, Any]]:
    """Derive the certificates of all claims from their scripts, in order; DeriveError names the line that fails.

    Without those that only the core can prove, which are in core.json.
    """
    from theorems import load_claims
    from theorems.proof.derive import DeriveError, derive
    from theorems.proof.tactics.script import run

    certificates: list[dict[str, Any]] = []
    proved: dict[str, Verified] = {}
    for claim in load_claims().values():
        for statement in claim.statements:
            if "proof" in statement.applicable():
                try:
                    if statement.world.definitions:
                        raise DeriveError(f"{claim.full_id(statement)}: the old kernel reads no definition of its own")
                    if any(isinstance(form, Covered) for form in statement.forms()):
                        raise DeriveError(f"{claim.full_id(statement)}: the old kernel knows no supports")
                    certificate = json.loads(json.dumps(derive(claim, statement, proved)))
                except DeriveError as error:
                    try:
                        run(statement)
                    except Reject:
                        raise error from None
                    continue
                proved[claim.full_id(statement)] = check_certificate(certificate, proved)
                certificates.append(certificate)
    return certificates


def write_certificates() -> int:
    """Derive and commit: write certificates.json and core.json; returns how many statements are proved."""
    certificates = derive_all()
    data = {"schema": 1, "certificates": certificates}
    CERTIFICATES.write_text(json.dumps(data, indent=1, ensure_ascii=True) + "\n", encoding="utf-8")
    _committed.cache_clear()
    _statement_proof.cache_clear()
    write_core()
    _in_the_core_alone.cache_clear()
    return len(certificates) + len(_in_the_core_alone())
