"""Running checks: one at a time, as pytest does, or all of them in a pool of processes, as ``verify`` does.

Both go through ``run_row``, so both find the same: a check's evidence depends on the statement, the check and
the profile, on nothing else.  What takes hours, and is to go on after an interruption, is a campaign
(``properties.campaign``).  Heavy imports wait until a check runs.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Any

from properties.derive import evidence as derived
from properties.ledger.ledger import Findings, Key, Row, describe, expected_keys, key_text
from properties.support.checkout import code
from properties.support.progress import Bar, Plan, Reporter, planned

if TYPE_CHECKING:
    from theorems.language import Claim, Statement

__all__ = ["cores", "run_all", "run_row"]

_LOOK = 0.5  # seconds between two looks at what the processes report


def cores() -> int:
    """How many processes may run at once here."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def run_row(
    claim: Claim,
    statement: Statement,
    check: str,
    profile: str,
    report: Reporter | None = None,
) -> Row:
    """One check of one statement; a passed proof brings its certificate.

    report: is told how far an enumeration is, by default a bar on the terminal.
    """
    from properties.checks import checks
    from properties.support import profiles
    from theorems.proof.store import statement_proof

    profiles.load(profile)
    bar = Bar()
    how = Plan(claim.full_id(statement), report or bar)
    start = time.perf_counter()
    with planned(how):
        evidence = checks.run_check(claim, statement, check, profile)
    bar.close()
    certificate = None
    if check == "proof" and evidence.status == "passed":
        certificate = statement_proof(claim, statement).certificate
        if certificate is None:  # "proved" is printed only with a certificate in hand
            raise RuntimeError(f"{claim.full_id(statement)} reads {evidence.word!r}, but there is no certificate")
    derivation = None
    if check == statement.applicable()[0]:
        derivation = derived(statement, certificate)
    return Row(claim.id, statement.id, check, evidence, time.perf_counter() - start, certificate, derivation)


_reports: Any = None  # in a worker: the queue to the parent


def _start_worker(reports: Any) -> None:
    global _reports
    _reports = reports
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends the pool
    threading.Thread(target=_end_with, args=(multiprocessing.parent_process(),), daemon=True).start()


def _end_with(parent: Any) -> None:
    """End this process once its parent has: a parent that was killed ends nothing itself."""
    parent.join()
    os._exit(1)


def _tell(name: str, done: int, total: int) -> None:
    _reports.put((name, done, total))


def _run_key(key: Key, profile: str) -> Row:
    from theorems import load_claims

    claim = load_claims()[key[0]]
    report = _tell if _reports is not None else None
    return run_row(claim, claim.statement(key[1]), key[2], profile, report)


def run_all(
    claims: Sequence[Claim], profile: str, jobs: int, progress: Callable[[int, int, Key], None] | None = None
) -> Findings:
    """Every check of the registered claims; a check that breaks, or whose process dies, is missing from the rows."""
    keys = expected_keys([describe(claim) for claim in claims])
    findings = Findings(code=code())

    def take(key: Key, get: Callable[[], Row]) -> None:
        try:
            findings.add(get())
        except BrokenProcessPool:
            findings.causes[key] = "its process ended unexpectedly"
            findings.note("a worker was lost: its process ended unexpectedly")
        except Exception as error:  # a bug in a check: named here, and the row reads NOT RUN
            findings.causes[key] = f"it broke with {type(error).__name__}"
            findings.note(f"{key_text(key)} broke: {type(error).__name__}: {error}")
        if progress:
            progress(len(findings.rows), len(keys), key)

    if jobs == 1:
        for key in keys:
            take(key, lambda key=key: _run_key(key, profile))  # type: ignore[misc]
        return findings

    # fresh interpreters: the solvers behind the proofs keep threads, which do not survive a fork
    context = multiprocessing.get_context("spawn")
    reports = context.SimpleQueue()
    bar = Bar()
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_start_worker, initargs=(reports,))
    try:
        futures = {pool.submit(_run_key, key, profile): key for key in keys}
        pending = set(futures)
        while pending:
            finished, pending = wait(pending, _LOOK, FIRST_COMPLETED)
            for future in finished:
                take(futures[future], future.result)
            while not reports.empty():
                bar(*reports.get())
    except KeyboardInterrupt:
        for process in list((pool._processes or {}).values()):
            process.terminate()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    bar.close()
    pool.shutdown()
    return findings
