"""Running checks: one at a time, as pytest does, or all of them in a pool of processes, as ``verify`` does.

Both go through ``run_row``, so both find the same: a check's evidence depends on the statement, the check and
the profile, on nothing else.  Heavy imports wait until a check runs.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

from properties.ledger import Findings, Key, Row, describe, expected_keys, key_text

if TYPE_CHECKING:
    from theorems.language import Claim, Statement

__all__ = ["cores", "run_all", "run_row"]


def cores() -> int:
    """How many processes may run at once here."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def run_row(claim: Claim, statement: Statement, check: str, profile: str) -> Row:
    """One check of one statement; a passed proof brings its certificate."""
    from properties import checks, profiles
    from theorems.proofs import statement_proof

    profiles.load(profile)
    start = time.perf_counter()
    evidence = checks.run_check(claim, statement, check, profile)
    certificate = None
    if check == "proof" and evidence.status == "passed":
        certificate = statement_proof(claim, statement).certificate
        if certificate is None:  # "proved" is printed only with a certificate in hand
            raise RuntimeError(f"{claim.full_id(statement)} reads {evidence.word!r}, but there is no certificate")
    return Row(claim.id, statement.id, check, evidence, time.perf_counter() - start, certificate)


def _start_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends the pool


def _run_key(key: Key, profile: str) -> Row:
    from theorems import load_claims

    claim = load_claims()[key[0]]
    return run_row(claim, claim.statement(key[1]), key[2], profile)


def run_all(
    claims: Sequence[Claim], profile: str, jobs: int, progress: Callable[[int, int, Key], None] | None = None
) -> Findings:
    """Every check of the registered claims; a check that breaks, or whose process dies, is missing from the rows."""
    keys = expected_keys([describe(claim) for claim in claims])
    findings = Findings()

    def take(key: Key, get: Callable[[], Row]) -> None:
        try:
            findings.add(get())
        except BrokenProcessPool:
            findings.causes[key] = "its process ended unexpectedly"
        except Exception as error:  # a bug in a check: named here, and the row reads NOT RUN
            findings.causes[key] = f"it broke with {type(error).__name__}"
            findings.note(f"{key_text(key)} broke: {type(error).__name__}: {error}")
        if progress:
            progress(len(findings.rows), len(keys), key)

    if jobs == 1:
        for key in keys:
            take(key, lambda key=key: _run_key(key, profile))  # type: ignore[misc]
        return findings

    import multiprocessing

    # fresh interpreters: the solvers behind the proofs keep threads, which do not survive a fork
    pool = ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_start_worker)
    try:
        futures = {pool.submit(_run_key, key, profile): key for key in keys}
        for future in as_completed(futures):
            take(futures[future], future.result)
    except KeyboardInterrupt:
        for process in list((pool._processes or {}).values()):
            process.terminate()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()
    return findings
