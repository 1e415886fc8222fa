"""One shard, done: what a worker runs.  Plain data come out, with a digest, and the name of the code that made them."""

from __future__ import annotations

import hashlib
import importlib.metadata
import time
import warnings
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from properties.campaign.jobs import FUZZING, SEEDED, Shard, domains_of, written
from properties.ledger.ledger import canonical
from properties.support import checkout

if TYPE_CHECKING:
    from properties.checks.attacks import Count
    from theorems.language import Statement

__all__ = ["digest_of", "identity", "work"]


@cache
def identity() -> str:
    """A digest of all that a result depends on: this code, the certificates, and what draws at random."""
    words = [f"hypothesis {importlib.metadata.version('hypothesis')}"]
    words += [f"{name} {digest}" for name, digest in checkout.code().items()]
    home = Path(checkout.__file__).resolve().parents[2]
    for name in ("certificates.json", "core.json"):
        words.append(f"{name} {hashlib.sha256((home / 'theorems' / 'proof' / name).read_bytes()).hexdigest()}")
    return hashlib.sha256("\n".join(words).encode()).hexdigest()


def digest_of(result: object) -> str:
    return hashlib.sha256(canonical(result)).hexdigest()


def work(shard: Shard) -> dict[str, Any]:
    """What a shard gives: {"shard", "identity", "seconds", "digest", "result"}.

    result: {"count": ...} of units, {"evidence": ...} of a check that is not cut, {"refused": a sentence} where the
    statement has no value on an instance or is too large, {"broke": why} where the program is at fault.
    """
    from properties.support.profiles import load, steady

    start = time.perf_counter()
    load(shard.profile)
    # other threads of a worker use the module random, which Hypothesis takes for a mistake of ours
    warnings.filterwarnings("ignore", message="Do not use the `random` module")
    with steady():
        result = _result(shard)
    return {
        "shard": shard.id,
        "identity": identity(),
        "seconds": time.perf_counter() - start,
        "digest": digest_of(result),
        "result": result,
    }


def _result(shard: Shard) -> dict[str, Any]:
    from properties.checks.evaluate import UndefinedError, UnsupportedError
    from properties.ledger.runner import run_row
    from theorems import find

    claim = find(shard.claim)
    statement = claim.statement(shard.statement)
    try:
        if not shard.last:
            row = run_row(claim, statement, shard.check, shard.profile, lambda *_: None)
            return {"evidence": row.evidence.to_json()}
        return {"count": _counted(shard, written(statement, shard.label, shard.profile == "thorough")).to_json()}
    except (UndefinedError, UnsupportedError, OverflowError) as error:
        return {"refused": str(error)}
    except Exception as error:  # a bug in a check: named here, and the job reads NOT RUN
        return {"broke": f"{type(error).__name__}: {error}"}


def _counted(shard: Shard, statement: Statement) -> Count:
    from properties.checks.attacks import Count, survey
    from properties.worlds.instances import random_batches

    count = Count(len(statement.formula.relations))
    if shard.check == FUZZING:
        words = (FUZZING, f"{shard.claim}/{shard.statement}", shard.label)
        for unit in range(shard.first, shard.last):
            for batch in random_batches(statement, SEEDED, *words, str(unit)):
                survey(statement, batch, count)
        return count
    unit = 0
    for domain in domains_of(shard.claim, shard.statement, shard.label, shard.profile == "thorough"):
        for part in range(max(0, shard.first - unit), min(domain.parts, shard.last - unit)):
            for batch in domain.part(part):
                survey(statement, batch, count)
        unit += domain.parts
    return count
