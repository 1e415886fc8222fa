"""What is done: one file a job, written whole after each shard, so that what stops a campaign costs what is under way.

A file says by its beginning that it is ours, for which campaign it was written (a digest of the code, the certificates
and the profile) and, by a digest, that it is whole; anything else is not read.  The counts of the shards are added up,
of their witnesses the smallest is kept, and of equally small ones that of the first unit: so the order in which shards
come in, and how a job is cut, leave no trace.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from properties.campaign.jobs import Job, Shard
from properties.campaign.work import digest_of
from properties.support import owned

__all__ = ["Book", "Entry"]

_ADDED = ("instances", "representatives", "met", "cases")
_ADDED_BY_LINK = ("equalities", "varied", "failures")


@dataclass
class Entry:
    """What is known of one job.  done: ranges of units, in order and apart.  refused: a sentence, at the first unit."""

    done: list[tuple[int, int]] = field(default_factory=list)
    count: dict[str, Any] | None = None
    evidence: dict[str, Any] | None = None
    refused: tuple[int, str] | None = None

    def complete(self, job: Job) -> bool:
        if job.parts:
            return self.done == ([(0, job.units)] if job.units else [])
        return self.evidence is not None or self.refused is not None

    def take(self, shard: Shard, result: Mapping[str, Any]) -> None:
        """Add what a shard gave.  ValueError if some of its units are done already."""
        if "refused" in result:
            mine = (shard.first, str(result["refused"]))
            self.refused = min(self.refused, mine) if self.refused else mine
        elif "evidence" in result:
            self.evidence = dict(result["evidence"])
        else:
            self.count = _sum(self.count, _placed(result["count"], shard.first))
        if shard.last:
            self.done = _joined(self.done, (shard.first, shard.last))

    def to_json(self) -> dict[str, Any]:
        return {"done": self.done, "count": self.count, "evidence": self.evidence, "refused": self.refused}

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Entry:
        refused = data["refused"]
        return Entry(
            [(first, last) for first, last in data["done"]],
            data["count"],
            data["evidence"],
            None if refused is None else (refused[0], refused[1]),
        )


def _joined(ranges: list[tuple[int, int]], new: tuple[int, int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for first, last in sorted([*ranges, new]):
        if found and first < found[-1][1]:
            raise ValueError(f"units {first}-{min(last, found[-1][1])} are done already")
        if found and first == found[-1][1]:
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return found


def _placed(count: Mapping[str, Any], unit: int) -> dict[str, Any]:
    """The count, each witness with the unit from which on it was found."""

    def at(witness: Mapping[str, Any] | None) -> dict[str, Any] | None:
        return witness and {**witness, "unit": unit}

    lists = {name: [at(w) for w in count[name]] for name in ("equal", "strict")}
    return {**count, **lists, "witness": at(count["witness"])}


def _sum(a: Mapping[str, Any] | None, b: Mapping[str, Any]) -> dict[str, Any]:
    if a is None:
        return dict(b)

    def first(one: Any, other: Any) -> Any:
        if one is None or other is None:
            return one or other
        return min(one, other, key=lambda w: ([*w["key"]], w["unit"]))

    return {
        **{name: a[name] + b[name] for name in _ADDED},
        **{name: [m + n for m, n in zip(a[name], b[name], strict=True)] for name in _ADDED_BY_LINK},
        **{name: [first(v, w) for v, w in zip(a[name], b[name], strict=True)] for name in ("equal", "strict")},
        "witness": first(a["witness"], b["witness"]),
    }


class Book:
    """The entries of a campaign, in a folder."""

    def __init__(self, folder: Path, campaign: str) -> None:
        self.folder, self.campaign = folder, campaign
        self.entries: dict[str, Entry] = {}

    def entry(self, job: Job) -> Entry:
        """What is known of a job: from its file, the first time; what is not whole and of this campaign is nothing."""
        if job.id not in self.entries:
            self.entries[job.id] = self._read(job) or Entry()
        return self.entries[job.id]

    def add(self, job: Job, shard: Shard, result: Mapping[str, Any]) -> None:
        """Take what a shard gave, and write it down.  OSError where it cannot be, and then nothing is changed."""
        before = self.entry(job)
        after = Entry.from_json(before.to_json())
        after.take(shard, result)
        body = {"campaign": self.campaign, "job": job.id, **after.to_json()}
        about = {"schema": 1, "made_by": owned.MADE_BY}
        file = self._file(job)
        owned.refuse_others(self.folder.parent, [f"{self.folder.name}/{file.name}"])
        owned.write(file, json.dumps({**about, "digest": digest_of(body), "body": body}))
        self.entries[job.id] = after

    def clear(self) -> None:
        """Remove the files: those that are ours."""
        owned.remove(self.folder, [file.name for file in self.folder.glob("*.json")])
        self.entries.clear()

    def _file(self, job: Job) -> Path:
        return self.folder / f"{hashlib.sha256(job.id.encode()).hexdigest()[:20]}.json"

    def _read(self, job: Job) -> Entry | None:
        file = self._file(job)
        with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
            data = json.loads(file.read_text(encoding="utf-8"))
            body = data["body"]
            if data["digest"] == digest_of(body) and (body["campaign"], body["job"]) == (self.campaign, job.id):
                return Entry.from_json(body)
        return None
