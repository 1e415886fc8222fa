"""What a campaign consists of: jobs, cut into shards.

A job is one check of one statement.  Enumerations and the fuzzing are cut: a statement about every position has a job
for each length, and a job has *units*, numbered from 0, that give the same result wherever and in whatever order they
are done: the parts of the declared domains, or the seeds of random batches.  A shard is a range of units.  Every other
check is one shard.  What a shard is called depends on these numbers alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from properties.worlds.domains import Domain
    from theorems.language import Claim, Statement

__all__ = ["FUZZING", "INSTANCES", "Job", "Shard", "domains_of", "jobs", "labels", "written"]

INSTANCES = 4_000_000  # built for one shard, about: seconds of work, so that little is lost with it
FUZZING = "fuzzing"
SEEDED = 50_000  # instances of one unit of the fuzzing, about
_FUZZED = {"local": 1, "ci": 2, "thorough": 20}  # units of the fuzzing of one statement


@dataclass(frozen=True)
class Shard:
    """A task: units first to last - 1 of a job, or (0, 0) a check that is not cut.  instances: how many, about, with
    those that differ from what is built by the names of values.
    """

    claim: str
    statement: str
    check: str
    label: str
    profile: str
    first: int = 0
    last: int = 0
    instances: int = 0

    @property
    def id(self) -> str:
        """``token-tightness/ceiling enumeration T=2, units 16-24``."""
        name = " ".join(part for part in (f"{self.claim}/{self.statement}", self.check, self.label) if part)
        return f"{name}, units {self.first}-{self.last}" if self.last else name


@dataclass(frozen=True)
class Job:
    """One check of one statement.

    label: the length, as ``T=2``, at which a statement about every position is written out.  parts: (units, instances,
    how many of these are built, about) of each domain in turn; () for a check that is not cut.
    """

    claim: str
    statement: str
    check: str
    label: str = ""
    parts: tuple[tuple[int, int, int], ...] = field(default=())

    @property
    def id(self) -> str:
        return Shard(self.claim, self.statement, self.check, self.label, "").id

    @property
    def units(self) -> int:
        return sum(units for units, _, _ in self.parts)

    @property
    def instances(self) -> int:
        return sum(instances for _, instances, _ in self.parts)

    def shards(self, profile: str, done: Iterable[tuple[int, int]] = (), size: int = INSTANCES) -> Iterator[Shard]:
        """The shards of what is not done, each of about so many instances to build; done: ranges of units, in order."""
        names = (self.claim, self.statement, self.check, self.label, profile)
        if not self.parts:
            yield Shard(*names)
            return
        gaps, start = [], 0
        for first, last in [*done, (self.units, self.units)]:
            gaps.append((start, first))
            start = last
        for first, last in gaps:
            begin, held, built = first, 0.0, 0.0
            for unit in range(first, last):
                instances, work = self._size(unit)
                held, built = held + instances, built + work
                if built >= size or unit == last - 1:
                    yield Shard(*names, begin, unit + 1, round(held))
                    begin, held, built = unit + 1, 0.0, 0.0

    def _size(self, unit: int) -> tuple[float, float]:
        for units, instances, work in self.parts:
            if unit < units:
                return instances / units, work / units
            unit -= units
        raise IndexError(unit)


def labels(statement: Statement, thorough: bool) -> list[str]:
    """The lengths at which it is written out; [""] for a statement that is not about every position."""
    from properties.checks.lengths import written_out

    return [label for label, _ in written_out(statement, thorough)] or [""]


def written(statement: Statement, label: str, thorough: bool) -> Statement:
    """The statement at a length."""
    from properties.checks.lengths import written_out

    return dict(written_out(statement, thorough))[label] if label else statement


@lru_cache(maxsize=2)
def domains_of(claim: str, statement: str, label: str, thorough: bool) -> tuple[Domain, ...]:
    """The domains of one job, whose parts are its units: made once where shards follow each other."""
    from properties.worlds.domains import declared
    from theorems import find

    return tuple(declared(written(find(claim).statement(statement), label, thorough), thorough))


def jobs(claims: Sequence[Claim], profile: str, only: Sequence[str] = ()) -> Iterator[Job]:
    """All that a profile asks for, in the order of the claims.  only: ids of claims or statements, () for all."""
    for claim in claims:
        for statement in claim.statements:
            if not only or claim.id in only or claim.full_id(statement) in only:
                yield from _of(claim, statement, profile)


def _of(claim: Claim, statement: Statement, profile: str) -> Iterator[Job]:
    from properties.worlds.domains import DomainTooLarge
    from properties.worlds.recipes import SettingError

    names, thorough = (claim.id, statement.id), profile == "thorough"
    for check in statement.applicable():
        if check != "enumeration" or not statement.world.variables:
            yield Job(*names, check)
            continue
        for label in labels(statement, thorough):
            try:
                found = domains_of(*names, label, thorough)
            except (DomainTooLarge, SettingError):
                yield Job(*names, check, label)  # the check itself will say so
                break
            yield Job(*names, check, label, tuple((domain.parts, domain.size, domain.work) for domain in found))
    if statement.world.variables:
        units = _FUZZED[profile]
        for label in labels(statement, thorough):
            yield Job(*names, FUZZING, label, ((units, units * SEEDED, units * SEEDED),))
