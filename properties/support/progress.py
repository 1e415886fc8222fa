"""Long enumerations: how far they are, for people and for a second run that goes on where a first one stopped.

A domain is gone through in parts, always in the same order.  After a part the counts so far may be saved in a state
file under ``build/enumeration/``: one file a statement, tied to a digest of the statement, its domains and the code of
this project, so that a state is never used for anything else than what it was saved for.  Counts add up and the
smallest witness is kept, so an enumeration that was interrupted ends with the same evidence as one that was not.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TextIO

from properties.support import checkout, owned

__all__ = ["Bar", "Countdown", "Plan", "State", "code_version", "plan", "planned", "remaining"]

_SAVED = 5.0  # seconds between two savings
_SHOWN = 0.5  # seconds between two reports

#: told the name of what is enumerated, and the numbers of instances done and in all
Reporter = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Plan:
    """How an enumeration is gone through, whatever it goes through.

    folder: where its state is kept, None for nowhere.  name: of the statement, for the report.  report: is told how
    far it is.  keep: leave the state of a complete enumeration, for a run of many statements, which clears it in the
    end.
    """

    folder: Path | None = None
    name: str = ""
    report: Reporter | None = None
    keep: bool = False


_plan: ContextVar[Plan] = ContextVar("plan", default=Plan())  # noqa: B039 - a Plan is frozen


def plan() -> Plan:
    """The plan in force: by default without state or report."""
    return _plan.get()


@contextmanager
def planned(new: Plan) -> Iterator[None]:
    """Put a plan in force."""
    token = _plan.set(new)
    try:
        yield
    finally:
        _plan.reset(token)


# State --------------------------------------------------------------------------------------------


@cache
def code_version() -> str:
    """A digest of the sources of this project and of the version of NumPy."""
    import numpy

    return hashlib.sha256(f"{numpy.__version__} {checkout.code()}".encode()).hexdigest()


class State:
    """The counts of one statement after so many parts of so many domains, in a file; or nowhere, with no folder.

    words: all that the enumeration depends on; a file with other words is not read.
    """

    def __init__(self, folder: Path | None, *words: str) -> None:
        self.file: Path | None = None
        self.saved = time.monotonic()
        if folder is not None:
            text = "\0".join(words)
            self.digest = hashlib.sha256(f"{text}\0{code_version()}".encode()).hexdigest()
            self.file = folder / f"{hashlib.sha256(text.encode()).hexdigest()[:16]}.json"

    def load(self) -> dict[str, Any] | None:
        """What was saved, if it was saved for this; what cannot be read counts as nothing."""
        if self.file is None:
            return None
        with suppress(OSError, ValueError):
            data = json.loads(self.file.read_text(encoding="utf-8"))
            if isinstance(data, dict) and data.get("digest") == self.digest:
                return dict(data["state"])
        return None

    def save(self, state: Callable[[], dict[str, Any]], now: bool = False) -> None:
        """Save at most every few seconds, or now; a file is replaced whole, so that it is never half written."""
        if self.file is None or (not now and time.monotonic() - self.saved < _SAVED):
            return
        owned.refuse_others(self.file.parent.parent, [f"{self.file.parent.name}/{self.file.name}"])
        about = {"schema": 1, "made_by": owned.MADE_BY}
        owned.write(self.file, json.dumps({**about, "digest": self.digest, "state": state()}))
        self.saved = time.monotonic()

    def done(self) -> None:
        """The enumeration is complete: the next one starts afresh."""
        if self.file is not None:
            owned.remove(self.file.parent, [self.file.name])


# For people ---------------------------------------------------------------------------------------


def remaining(seconds: float) -> str:
    """``about 3 min left``."""
    if seconds < 90:
        return f"about {max(1, round(seconds))} s left"
    return f"about {round(seconds / 60)} min left" if seconds < 5400 else f"about {seconds / 3600:.1f} h left"


class Bar:
    """One line on a terminal: each enumeration under way, how much of it is done, and an estimate of the time left.

    On anything that is not a terminal it writes nothing.
    """

    def __init__(self, stream: TextIO | None = None, width: int = 100) -> None:
        self.stream = stream or sys.stderr
        self.active = self.stream.isatty()
        self.width = width
        self.first: dict[str, tuple[float, int]] = {}
        self.lines: dict[str, str] = {}

    def __call__(self, name: str, done: int, total: int) -> None:
        if not self.active:
            return
        now = time.monotonic()
        start, before = self.first.setdefault(name, (now, done))
        if done >= total:
            self.lines.pop(name, None)
        else:
            share = done / max(total, 1)
            filled = round(12 * share)
            text = f"{name} [{'#' * filled}{'.' * (12 - filled)}] {share:.0%} of {total:,}"
            if done > before:  # at the rate of this run, not of the one that it resumes
                text += f", {remaining((now - start) * (total - done) / (done - before))}"
            self.lines[name] = text
        self._write("  ".join(self.lines.values()))

    def _write(self, text: str) -> None:
        self.stream.write("\r" + text[: self.width].ljust(self.width) + ("\r" if not text else ""))
        self.stream.flush()

    def close(self) -> None:
        """Clear the line."""
        if self.active and self.first:
            self._write("")


class Countdown:
    """An estimate of the time left of a run of many parts, by what the same parts took in the run before it.

    before: seconds by name; a part that is not in it counts as the mean of the others.  The rate is that of this run.
    """

    def __init__(self, names: Sequence[str], before: Mapping[str, float]) -> None:
        known = [before[name] for name in names if name in before]
        mean = sum(known) / len(known) if known else 1.0
        self.weights = {name: max(before.get(name, mean), 0.001) for name in names}
        self.total = sum(self.weights.values())
        self.finished = 0.0
        self.start = time.monotonic()

    def done(self, name: str) -> str:
        """``about 40 s left`` once a twentieth of the work is done, before that nothing; name: the part that ended."""
        self.finished += self.weights.get(name, 0.0)
        if self.finished < self.total / 20 or self.finished >= self.total:
            return ""
        return remaining((time.monotonic() - self.start) * (self.total - self.finished) / self.finished)


class Paced:
    """Passes on a report at most twice a second, and the last one always."""

    def __init__(self, report: Reporter | None) -> None:
        self.report, self.last = report, time.monotonic()

    def __call__(self, name: str, done: int, total: int) -> None:
        now = time.monotonic()
        if self.report is not None and (now - self.last >= _SHOWN or done >= total):
            self.last = now
            self.report(name, done, total)
