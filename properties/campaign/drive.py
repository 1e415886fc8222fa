"""A campaign from beginning to end: what is not done yet is done, and then the evidence of each job is concluded."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TextIO

from properties.campaign.book import Book, Entry
from properties.campaign.engines import Engine
from properties.campaign.jobs import FUZZING, INSTANCES, Job, Shard, domains_of
from properties.campaign.work import digest_of, identity
from properties.checks.evidence import Evidence
from properties.support.progress import remaining

if TYPE_CHECKING:
    from properties.checks.attacks import Count
    from theorems.language import Claim, Statement

__all__ = ["Campaign", "MixedCode", "Progress", "campaign_name"]


class MixedCode(Exception):
    """A worker has other code than this; the message is one sentence."""


def campaign_name(profile: str) -> str:
    """What the files of a campaign are tied to: the code, the certificates and the profile."""
    return digest_of([identity(), profile])


@dataclass
class Campaign:
    """All the jobs of a profile, of which those done are in the book.

    causes: job -> why it has no result, of this run.
    """

    claims: Sequence[Claim]
    profile: str
    jobs: Sequence[Job]
    book: Book
    size: int = INSTANCES
    causes: dict[str, str] = field(default_factory=dict)

    def run(self, engine: Engine, progress: Progress) -> None:
        """Do what is not done yet.  Whatever stops it (an exception), what is in the book stays there."""
        of = {job.id: job for job in self.jobs}
        progress.begin(self)
        for outcome in engine.run(self._left()):
            if outcome is None:
                progress.show(engine.workers())
                continue
            shard, found = outcome
            job = of[Job(shard.claim, shard.statement, shard.check, shard.label).id]
            if isinstance(found, str):
                self.causes.setdefault(job.id, f"{shard.id}: {found}")
            elif found["identity"] != identity():
                raise MixedCode("a worker has other code than this; install the same version there")
            elif found["digest"] != digest_of(found["result"]):
                self.causes.setdefault(job.id, f"{shard.id}: its result was damaged on the way")
            elif "broke" in found["result"]:
                self.causes.setdefault(job.id, f"{shard.id} broke: {found['result']['broke']}")
            else:
                self.book.add(job, shard, found["result"])
                progress.done(shard, float(found["seconds"]))
            progress.show(engine.workers())
        progress.close()

    def _left(self) -> Iterator[Shard]:
        """What is not cut comes first: it takes longest, and would end late."""
        for cut in (False, True):
            for job in self.jobs:
                entry = self.book.entry(job)
                if bool(job.parts) == cut and not entry.complete(job):
                    yield from job.shards(self.profile, entry.done, self.size)

    # what came out --------------------------------------------------------------------------------

    def rows(self) -> list[dict[str, Any]]:
        """One row a statement and check: {"id", "check", "text", "evidence"}, the evidence None where it is not run."""
        found = []
        for claim in self.claims:
            for statement in claim.statements:
                mine = [job for job in self.jobs if (job.claim, job.statement) == (claim.id, statement.id)]
                for check in dict.fromkeys(job.check for job in mine):
                    evidence = self._evidence(claim, statement, check, [job for job in mine if job.check == check])
                    row = {"id": claim.full_id(statement), "check": check, "text": statement.text}
                    found.append({**row, "evidence": evidence and evidence.to_json()})
        return found

    def why_missing(self) -> list[str]:
        """A sentence for each job without a result."""
        return [
            self.causes.get(job.id, f"{job.id} did not run to its end")
            for job in self.jobs
            if not self.book.entry(job).complete(job)
        ]

    def _evidence(self, claim: Claim, statement: Statement, check: str, jobs: Sequence[Job]) -> Evidence | None:
        from properties.checks.checks import run_check
        from properties.checks.evaluate import UnsupportedError

        entries = [self.book.entry(job) for job in jobs]
        if not all(entry.complete(job) for job, entry in zip(jobs, entries, strict=True)):
            return None
        refused = next((entry.refused for entry in entries if entry.refused), None)
        if refused is None and not jobs[0].parts:
            return Evidence.from_json(entries[0].evidence or {})
        if check == FUZZING:
            return _fuzzed(claim, statement, jobs, entries, refused)
        counts = iter(zip(jobs, entries, strict=True))

        def counted(written: Statement, thorough: bool) -> Count:
            if refused is not None:
                raise UnsupportedError(refused[1])
            return _count(written, *next(counts), thorough)

        return run_check(claim, statement, check, self.profile, counted)


def _count(written: Statement, job: Job, entry: Entry, thorough: bool) -> Count:
    """The merged count of an enumeration, which has to be what the closed counts say."""
    from properties.checks.attacks import Count, agree

    count = Count(len(written.formula.relations))
    if entry.count is not None:
        count = Count.from_json(written, entry.count)
    found = domains_of(job.claim, job.statement, job.label, thorough)
    count.domains = [domain.text() for domain in found]
    agree(found, count)
    return count


def _fuzzed(
    claim: Claim, statement: Statement, jobs: Sequence[Job], entries: Sequence[Entry], refused: tuple[int, str] | None
) -> Evidence:
    """What seeded random batches showed; a failure is evaluated again, exactly, before it is called one."""
    from properties.campaign.jobs import written
    from properties.checks.attacks import Count
    from properties.checks.witness import describe

    if refused is not None:
        return Evidence(FUZZING, "failed", summary=refused[1], failure=f"{claim.full_id(statement)}: {refused[1]}")
    numbers: dict[str, int] = {}
    texts = []
    for job, entry in zip(jobs, entries, strict=True):
        at = written(statement, job.label, True)
        count = Count.from_json(at, entry.count or Count(len(at.formula.relations)).to_json())
        for name, n in count.numbers().items():
            numbers[name] = numbers.get(name, 0) + n
        texts.append(f"{job.label}: {count.text()}" if job.label else count.text())
        if count.witness is not None:
            heading = f"a counterexample among {count.instances:,} random instances"
            text, data = describe(claim, at, at.formula, count.witness, heading)
            status = "passed" if statement.refuted else "failed"
            return Evidence(FUZZING, status, "refuted", texts[-1], numbers, {"counterexample": data}, text)
    summary = "; ".join(texts)
    if not numbers["met"]:
        return Evidence(
            FUZZING, "failed", "", f"vacuous: {summary}", numbers, {}, f"{claim.full_id(statement)}: vacuous"
        )
    return Evidence(FUZZING, "passed", "tested", summary, numbers)


# The bar ------------------------------------------------------------------------------------------


_PACE = 0.5  # seconds between two lines
_WHOLE = 2.0  # seconds that a check which is not cut is taken to need, until some are done


class Progress:
    """One line on a terminal: instances, instances a second, time left, workers; on anything else nothing."""

    def __init__(self, stream: TextIO | None = None, width: int = 118) -> None:
        self.stream = stream or sys.stderr
        self.active, self.width = self.stream.isatty(), width
        self.total = self.seen = self.before = self.whole = self.whole_done = 0
        self.seconds = {False: 0.0, True: 0.0}  # of shards that are not cut, and of those that are
        self.start = self.last = time.monotonic()

    def begin(self, campaign: Campaign) -> None:
        for job in campaign.jobs:
            entry = campaign.book.entry(job)
            if job.parts:
                self.total += job.instances
                done = sum(last - first for first, last in entry.done)
                self.before += job.instances * done // max(1, job.units)
            else:
                self.whole += not entry.complete(job)
        self.seen = self.before
        self.start = time.monotonic()

    def done(self, shard: Shard, seconds: float) -> None:
        self.seconds[bool(shard.last)] += seconds
        self.seen += shard.instances
        self.whole_done += not shard.last

    def line(self, workers: int) -> str:
        """``[###.........] 31% of 1,950,000,000 instances, 2,104,000/s, about 12 min left, 2 workers``."""
        passed = max(time.monotonic() - self.start, 1e-9)
        share = self.seen / max(1, self.total)
        filled = min(12, round(12 * share))
        rate = (self.seen - self.before) / passed
        text = f"[{'#' * filled}{'.' * (12 - filled)}] {share:.0%} of {self.total:,} instances, {rate:,.0f}/s"
        if self.whole > self.whole_done:
            text += f", {self.whole - self.whole_done:,} other checks"
        if (left := self._left(workers)) is not None:
            text += f", {remaining(left)}"
        return f"{text}, {workers} worker{'' if workers == 1 else 's'}"

    def _left(self, workers: int) -> float | None:
        """Seconds, by what this run took so far for an instance, and for a check that is not cut."""
        new = self.seen - self.before
        if not workers or not (new or self.whole_done):
            return None
        each = self.seconds[False] / self.whole_done if self.whole_done else _WHOLE
        instance = self.seconds[True] / new if new else 1e-6
        return ((self.whole - self.whole_done) * each + (self.total - self.seen) * instance) / workers

    def show(self, workers: int) -> None:
        now = time.monotonic()
        if self.active and now - self.last >= _PACE:
            self.last = now
            self._write(self.line(workers))

    def close(self) -> None:
        if self.active:
            self._write("")

    def _write(self, text: str) -> None:
        self.stream.write("\r" + text[: self.width].ljust(self.width) + ("\r" if not text else ""))
        self.stream.flush()


def statistics(rows: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """Totals of a campaign: rows, those that passed, failed and did not run, and instances by kind of check."""
    evidence = [(row["check"], row["evidence"]) for row in rows]
    totals = {"checks": len(rows), "not_run": sum(e is None for _, e in evidence)}
    for status in ("passed", "failed"):
        totals[status] = sum(e is not None and e["status"] == status for _, e in evidence)
    for check in ("enumeration", "random", FUZZING):
        totals[check] = sum(e["counts"].get("instances", 0) for c, e in evidence if c == check and e is not None)
    mutants = [e["counts"].get("mutants", 0) for c, e in evidence if c == "sharpness" and e is not None]
    return {**totals, "mutants": sum(mutants)}
