"""Long work: how far it is, for people."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TextIO

__all__ = ["Bar", "Countdown", "Paced", "Plan", "plan", "planned", "remaining"]

_SHOWN = 0.5  # seconds between two reports

#: told the name of what is enumerated, and the numbers of instances done and in all
Reporter = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Plan:
    """Who is told how far an enumeration is, whatever it goes through, and the name of the statement."""

    name: str = ""
    report: Reporter | None = None


_plan: ContextVar[Plan] = ContextVar("plan", default=Plan())  # noqa: B039 - a Plan is frozen


def plan() -> Plan:
    """The plan in force: by default without a report."""
    return _plan.get()


@contextmanager
def planned(new: Plan) -> Iterator[None]:
    """Put a plan in force."""
    token = _plan.set(new)
    try:
        yield
    finally:
        _plan.reset(token)


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
