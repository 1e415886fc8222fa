"""The refutation and witness files of Coq, from instances that the enumeration finds."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from properties.checks.attacks import closed_meets, parameter_domains
from properties.checks.conditions import meets
from properties.checks.lengths import written_out
from properties.checks.varied import varies
from properties.judge.sources import SOURCES, module_of
from properties.worlds.batch import Batch, Instance
from properties.worlds.domains import domains
from properties.worlds.instances import random_batches
from theorems import load_claims
from theorems.language import Claim, Statement
from theorems.language.coq import CoqError
from theorems.language.coq_refuted import refutation, refutation_file, witness, witness_file, witness_statement

__all__ = ["refutations", "witnesses", "write_generated"]


def refutations(claim: Claim) -> str | None:
    """The file of a claim, None if none of its statements is refuted by values that have a text in Coq."""
    from properties.ledger.runner import run_row

    proofs = []
    for statement in claim.statements:
        if statement.refuted:
            details = run_row(claim, statement, "enumeration", "ci").evidence.details
            sizes: dict[str, int] = {}
            for lengths, found in details.get("lengths", {}).items():
                if "counterexample" in found:
                    details = found
                    sizes = {name: int(size) for name, size in (part.split("=") for part in lengths.split(", "))}
                    break
            try:
                proofs.append(refutation(claim, statement, details["counterexample"], sizes))
            except CoqError:
                continue  # by hand, in coq/proofs
    return refutation_file(claim, proofs) if proofs else None


def witnesses(claim: Claim) -> str | None:
    """The file that shows that the hypotheses of a claim's statements can be met; None if there is nothing to show."""
    proofs = []
    for statement in claim.statements:
        if not statement.refuted and witness_statement(claim, statement):
            written = written_out(statement)
            at = [(label, one) for label, one in written if not label.endswith("=1")] or written
            label, one = at[0] if at else ("", statement)
            name, _, size = label.partition("=")
            instance = _varying(one)
            if instance is not None:
                with suppress(CoqError):  # by hand, in coq/proofs
                    proofs.append(witness(claim, statement, instance, {name: int(size)} if name else {}))
    return witness_file(claim, proofs) if proofs else None


def _varying(statement: Statement) -> dict[str, Any] | None:
    """An instance that meets the hypotheses and varies, of few outcomes and a small denominator, as in JSON."""
    names = statement.world.variable_names
    if not names:
        where = [w for w in parameter_domains(statement) if closed_meets(statement, w)]
        return {"parameters": dict(where[-1].parameters)} if where else None
    found = None
    for source in (itertools.chain(*(domain.batches() for domain in domains(statement))), _random(statement)):
        for batch in source:
            found = _smaller(found, statement, batch)
            if found is not None and found[0][0] <= 4 * len(names):
                return found[1].to_json()
        if found is not None:
            return found[1].to_json()
    return None


def _smaller(
    known: tuple[tuple[int, int], Instance] | None, statement: Statement, batch: Batch
) -> tuple[tuple[int, int], Instance] | None:
    """The one of fewest outcomes, then of the smallest denominator, of those known and those of a batch."""
    names = statement.world.variable_names
    good = meets(batch, statement.forms(), statement.world, statement.formula)
    alone = [variable.name for variable in statement.world.variables if variable.alphabet == "1"]  # they have one value
    if not alone:
        good &= varies(statement, batch)
    for name in set(names) - set(alone):
        good &= batch.atoms([name]) > 1
    if not good.any():
        return known
    chosen = batch.take(good)
    keys = list(zip(chosen.atoms(names).tolist(), chosen.denominators(names).tolist(), strict=True))
    least = min(keys)
    return known if known is not None and known[0] <= least else (least, chosen.instance(keys.index(least)))


def _random(statement: Statement) -> Iterator[Batch]:
    """Begun only if it is needed."""
    yield from random_batches(statement, 20_000, "witness")


def write_generated(folder: Path = SOURCES) -> list[str]:
    """Write the files anew; returns those that changed."""
    changed = []
    for made, place in ((refutations, "refutations"), (witnesses, "witnesses")):
        for claim in load_claims().values():
            text, path = made(claim), folder / place / f"{module_of(claim)}.v"
            there = path.read_bytes() if path.exists() else None
            if text is None:
                if there is not None:
                    path.unlink()
            elif there != text.encode():
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(text.encode())
                changed.append(f"{place}/{path.name}")
    return changed
