"""``list`` and ``show``: what is claimed, by whom, with which verdict recorded, and how it is proved."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from properties.support.saying import UsageError, say, say_json, wrapped

if TYPE_CHECKING:
    from theorems.language import Claim, Source, Statement

__all__ = ["claim_named", "claims_of", "cmd_list", "cmd_show", "statement_named"]


def claim_named(id: str) -> Claim:
    from theorems import find

    try:
        return find(id.split("/")[0])
    except KeyError as error:
        raise UsageError(str(error.args[0])) from None


def statement_named(claim: Claim, id: str) -> str:
    """The statement's part of ``group-bound/pointwise``, which the claim must have; "" where a claim alone is named."""
    from theorems import nearest

    wanted = id.partition("/")[2]
    ids = [s.id for s in claim.statements]
    wanted = next((s.id for s in claim.statements if wanted in s.aliases), wanted)
    if wanted and wanted not in ids:
        close = nearest(wanted, ids)
        hint = f"did you mean {f'{claim.id}/{close}'!r}? " if close else ""
        raise UsageError(f"{claim.id} has no statement {wanted!r}; {hint}it has {', '.join(ids)}")
    return wanted


def cmd_list(options: argparse.Namespace) -> int:
    from properties.ledger.ledger import recorded_beside, recorded_verdicts
    from properties.ledger.overview import scoreboard

    recorded = recorded_verdicts()
    claims = claims_of(options.source)
    if options.json:
        say_json(
            {
                "schema": 1,
                "claims": [
                    {
                        "id": claim.id,
                        "title": claim.title,
                        "source": claim.source,
                        "section": claim.section,
                        "aliases": list(claim.aliases),
                        "verdict": recorded.get(claim.id),
                        "meta_verdicts": recorded_beside(recorded, claim.id),
                        "statements": [
                            {
                                "id": claim.full_id(s),
                                "kind": s.kind,
                                "text": s.text,
                                "latex": s.latex(),
                                "verdict": recorded.get(claim.full_id(s)),
                            }
                            for s in claim.statements
                        ],
                    }
                    for claim in claims
                ],
            }
        )
        return 0
    for source, own in _by_source(claims):
        wrapped(f"{source.id}: {source}", 0)
        say(f"  read: {source.read or 'its wording was not: no verdict on it'}")
        say(f"  {scoreboard([recorded.get(c.id, 'not recorded') for c in own])}")
    say()
    for claim in claims:
        beside = recorded_beside(recorded, claim.id)
        verdict = "; ".join([recorded.get(claim.id, "no verdict recorded"), *beside])
        wrapped(f"{claim.id}: {claim.title}  --  {verdict}")
        for s in claim.statements:
            verdict = recorded.get(claim.full_id(s), "no verdict recorded")
            wrapped(f"{claim.full_id(s):<30} {verdict:<10} {s.text}", 2, 42)
    return 0


def claims_of(wanted: str | None) -> list[Claim]:
    """The claims of the source of this id, or all."""
    from theorems import load_claims, load_sources, nearest

    if wanted is not None and wanted not in load_sources():
        close = nearest(wanted, load_sources())
        hint = f"did you mean {close!r}?" if close else f"there are {', '.join(load_sources())}"
        raise UsageError(f"no source {wanted!r}; {hint}")
    return [claim for claim in load_claims().values() if wanted in (None, claim.source)]


def _by_source(claims: Sequence[Claim]) -> list[tuple[Source, list[Claim]]]:
    from theorems import load_sources

    found = [(source, [c for c in claims if c.source == source.id]) for source in load_sources().values()]
    return [(source, own) for source, own in found if own]


def cmd_show(options: argparse.Namespace) -> int:
    from properties.ledger.ledger import recorded_beside, recorded_verdicts
    from properties.ledger.render import ROLE_WORDS

    claim = claim_named(options.claim)
    wanted = statement_named(claim, options.claim)
    recorded = recorded_verdicts()
    say(f"{claim.id}: {claim.title}")
    if claim.section:
        wrapped(f"{claim.source}, section: {claim.section}", 2)
        if claim.words:
            wrapped(f"{claim.source}, words:   {claim.words}", 2)
        if claim.formula:
            wrapped(f"{claim.source}, formula: {claim.formula}", 2)
    say(f"  verdict on the wording of {claim.source} (computed): {recorded.get(claim.id, 'none recorded')}")
    for beside in recorded_beside(recorded, claim.id):
        say(f"  beside it (computed): {beside}")
    for s in claim.statements:
        if wanted and s.id != wanted:
            continue
        say()
        verdict = recorded.get(claim.full_id(s), "no verdict recorded")
        say(f"{claim.full_id(s)}  ({s.kind})")
        say(f"  role (typed by a person): {ROLE_WORDS[s.role]}")
        say(f"  verdict (computed):       {verdict}")
        if s.reading:
            wrapped(f"read as: {s.reading}", 2)
        wrapped(s.text, 4)
        say(f"    LaTeX: {s.latex()}")
        wrapped(f"for {s.world.scope()}", 2)
        for variable in s.world.variables:
            wrapped(variable.text(), 4)
        for name, call in s.world.calls().items():
            wrapped(f"{name} = {call}", 4)
        for hypothesis, form in zip(s.hypotheses, s.forms(), strict=True):
            wrapped(f"given {hypothesis.text}   [{hypothesis.name}] {hypothesis.meaning}", 4)
            say(f"      LaTeX: {form.latex()}")
        _show_equality(s)
        _show_proof(claim, s, options.latex)
    return 0


def _show_equality(statement: Statement) -> None:
    for link, condition in zip(statement.formula.links(), statement.equality, strict=False):
        if condition:
            wrapped(f"equality in {link}: iff {condition}", 4)


def _show_proof(claim: Claim, statement: Statement, latex: bool) -> None:
    from theorems.language import formula_latex
    from theorems.proof.store import statement_proof

    if statement.refuted:
        say("  No proof: this is refuted; `python -m theorems verify` shows the smallest counterexample.")
        return
    if statement.unproved:
        say("  No proof is claimed: open, and enumerated and tested only.")
        return
    proof = statement_proof(claim, statement)
    if not proof.proved:
        wrapped(f"Not proved: {proof.reason or 'a link has no proof'}", 2)
    if proof.certificate is None:
        return
    say("  Proof (from the certificate, which the core accepts):")
    for i, premise in enumerate(proof.certificate["premises"]):
        wrapped(f"p{i}. {premise['text']}   [{premise['type']}]", 4, 6)
        if latex:
            say(f"        {formula_latex(premise['text'])}")
    for i, step in enumerate(proof.certificate["steps"]):
        details = _details({k: v for k, v in step.items() if k not in ("claim", "rule")})
        wrapped(f"s{i}. {step['claim']}   [{step['rule']}{': ' if details else ''}{details}]", 4, 6)
        if latex:
            say(f"        {formula_latex(step['claim'])}")
    if statement.world.parameters or len(statement.formula.relations):
        say(f"  sha256 {proof.certificate['sha256']}")


def _details(fields: Mapping[str, Any]) -> str:
    return "; ".join(f"{name} {_plain(value)}" for name, value in fields.items() if value not in ([], "", None))


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join("*".join(map(str, v)) if isinstance(v, list) else _plain(v) for v in value)
    if isinstance(value, dict):
        return ", ".join(f"{k}: {_plain(v)}" for k, v in value.items())
    return str(value)
