"""Corrupted proofs and statements, many: ``python -m tests.soak.fuzz --count 100000 --seed 1``.

Corruption number i of a seed is always the same one.  The steps of a proof are corrupted and handed to the core, past
the elaborator, and certificates of the core as they are in core.json; what is accepted must be true: it is the
committed statement, or a special case of it, or small instances computed from joint distributions bear it out.  The
work is done in children with a limit on memory, each corruption with a limit on processor time; a traceback, a limit
that is met or a child that dies is a failure like any other, and the next child goes on after it.  ``--start`` goes on
from a number.  Exit code 1 if anything failed; what is undecided is printed, for a person to look at.
"""

from __future__ import annotations

import argparse
import copy
import itertools
import json
import os
import random
import re
import resource
import signal
import sys
import time
import traceback
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

from exact.shannon import prove
from exact.syntax import ParseError, base_name, names_of, parse_statement
from properties.checks.attacks import enumerate_all
from tests.soak.corruptions import DATA, ROWS, STATEMENTS, Certificate, corrupt
from theorems import load_claims
from theorems.language import Hypothesis, Statement, World
from theorems.proof import core
from theorems.proof.core import Theorem
from theorems.proof.defined import check_defined
from theorems.proof.elaborate import read_world
from theorems.proof.goals import goal
from theorems.proof.proved import check_stated, rows, theorem
from theorems.proof.store import CERTIFICATES, _script, committed_proofs
from theorems.proof.tactics.replay import replayed
from theorems.proof.unroll import index_length, unroll

__all__ = ["KINDS", "Finding", "attack", "core_says", "main", "why_true"]

SECONDS = 20.0  # of processor time for one corruption
MEMORY = 1 << 30  # bytes that a child may take beyond what it starts with
BATCH = 500
MOST_STEPS = 2000  # of a certificate of the core that is corrupted
_TRIES = 50  # a change may find nothing to change

#: kind -> how often, relative to the others
KINDS = {
    **{("certificate", kind): 4 for kind in DATA},
    **{("theorem", kind): 4 for kind in ROWS},
    **{("statement", kind): 3 for kind in STATEMENTS},
}


@dataclass(frozen=True)
class Finding:
    """What became of one corruption.

    outcome: refused | unchanged | true (accepted, and why is its reason) | undecided (accepted, and no instance could
    be looked at) | FALSE | BROKE | SLOW | MEMORY | DIED.
    """

    number: int
    kind: str
    outcome: str
    reason: str = ""
    seconds: float = 0.0
    what: str = ""


BAD = ("FALSE", "BROKE", "SLOW", "MEMORY", "DIED", "undecided")


# The subjects -------------------------------------------------------------------------------------


@cache
def committed() -> tuple[Certificate, ...]:
    return tuple(json.loads(CERTIFICATES.read_text(encoding="utf-8"))["certificates"])


@cache
def subjects() -> tuple[Certificate, ...]:
    """The committed certificates that the core follows quickly."""
    return tuple(c for c in committed() if c["id"] in rows() and len(rows()[c["id"]]["steps"]) <= MOST_STEPS)


def core_says(certificate: Certificate) -> bool:
    """Whether the core follows the steps of a certificate to its statement, which then has a meaning.

    The elaborator is not asked.
    """
    try:
        world = read_world(certificate["world"])
        given = [p["text"] for p in certificate["premises"] if p["type"] == "hypothesis"]
        hypotheses = tuple(Hypothesis(f"h{i}", text) for i, text in enumerate(dict.fromkeys(given)))
        statement = Statement("s", certificate["statement"], world=world, hypotheses=hypotheses)
        used = [p["type"][7:] for p in certificate["premises"] if p["type"].startswith("proved:")]
        replayed(statement, certificate, {id: _facts(id) for id in used if id in rows()})
        check_defined(goal(statement))
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError, ZeroDivisionError):
        return False  # a Reject, a ClaimError, or steps that are none
    return True


@cache
def _facts(id: str) -> Mapping[str, Theorem]:
    claim, _, name = id.partition("/")
    return _script(load_claims()[claim], name).facts


# The oracle ---------------------------------------------------------------------------------------


def why_true(certificate: Certificate, origin: Certificate) -> str | None:
    """Why an accepted certificate is right, "FALSE" with an instance against it, None if nothing could be looked at.

    This does not ask the core.  Where statement and world are as committed, or the world is a part
    of it, and no hypothesis is new, it is the committed statement; else both sides of every link are evaluated.
    """
    for renamed in (origin, _renamed(origin, certificate)):
        used = {_plain_zero(p["text"]) for p in certificate["premises"] if p["type"] == "hypothesis"}
        known = {_plain_zero(text) for text in _needs(renamed)}
        names = "" if renamed is origin else ", with other names"
        if certificate["statement"] == renamed["statement"] and known <= used:
            if certificate.get("world") == renamed.get("world"):
                return f"the committed statement{names}"
            if _narrower(certificate.get("world"), renamed.get("world"), known):
                return f"a special case of the committed statement{names}"
    return look(certificate)


def _plain_zero(text: str) -> str:
    return text.replace(" = -0", " = 0")


def _needs(origin: Certificate) -> list[str]:
    """The hypotheses of a subject, but for those that its proof does not use."""
    listed = [p["text"] for p in origin["premises"] if p["type"] == "hypothesis"]
    found = committed_proofs().get(origin["id"])
    return list(found.hypotheses) if found is not None and set(found.hypotheses) <= set(listed) else listed


def _renamed(origin: Certificate, other: Certificate) -> Certificate:
    """The certificate with the names of the other's world in its texts and its world, each in its place."""
    parts = ("parameters", "variables", "functions")
    if "world" not in origin or "world" not in other:
        return origin
    before = [row[0] for part in parts for row in origin["world"][part]]
    after = [row[0] for part in parts for row in other["world"][part]]
    if len(before) != len(after) or len(set(after)) != len(after):
        return origin
    names = dict(zip(before, after, strict=True))

    def put(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: put(value) for key, value in node.items()}
        if isinstance(node, list):
            return [put(value) for value in node]
        return re.sub(r"[^\W\d]\w*'*", lambda m: names.get(m[0], m[0]), node) if isinstance(node, str) else node

    told = {key: put(origin[key]) for key in ("statement", "world")}
    return {**origin, **told, "premises": [{**p, "text": put(p["text"])} for p in origin["premises"]]}


def _narrower(world: Any, wider: Any, hypotheses: set[str]) -> bool:
    """Whether a world is the same with tighter bounds on its parameters, or an alphabet where any was allowed.

    Or with more symbols than a variable needs that a hypothesis defines, for it never takes the others.
    """
    if not world or not wider or world["functions"] != wider["functions"]:
        return False
    before, after = wider["variables"], world["variables"]
    if [r[0] for r in before] != [r[0] for r in after]:
        return False
    defined = {text.partition(" = ")[0] for text in hypotheses}
    for (name, old, old_length), (_, new, length) in zip(before, after, strict=True):
        if not old and not old_length:
            continue  # any values, vectors among them
        sized = old.isdigit() and new.isdigit()
        more = sized and (int(new) >= int(old) if name in defined else f"{name} uniform" not in hypotheses)
        more = more and (name in defined or int(new) <= int(old))
        if length != old_length or (old not in ("", new) and not more):
            return False
    rows, others = world["parameters"], wider["parameters"]
    if [r[0] for r in rows] != [r[0] for r in others]:
        return False
    return all(r[1] >= o[1] and o[2] in ("", r[2]) for r, o in zip(rows, others, strict=True))


def look(certificate: Certificate) -> str | None:
    """Small instances: a reason, "FALSE", or None if none could be looked at."""
    world = read_world(certificate["world"])
    given = list(dict.fromkeys(p["text"] for p in certificate["premises"] if p["type"] == "hypothesis"))
    if _empty(world.parameters):
        return "no instance: its parameters have no values"
    for known, limit in ((world, 2_000), (_fewer_symbols(world, given), 10_000)):
        looked = _instances(certificate["statement"], known, given, limit) if len(world.variables) <= 5 else None
        if looked is not None:
            return looked
    # of the variables that the statement speaks of alone, with the hypotheses about these; such an instance is none of
    # the whole world, perhaps, so one that fails says nothing
    spoken = {base_name(name) for name in names_of(parse_statement(certificate["statement"]))}
    kept = tuple(replace(v, alphabet=_few(v.alphabet)) for v in world.variables if v.name in spoken)
    functions = tuple(f for f in world.functions if _about(f[1], world.variable_names) <= spoken)
    gone = [f[0] for f in world.functions if f not in functions]
    used = [text for text in given if _about(text, (*world.variable_names, *gone)) <= spoken]
    fewer = _instances(certificate["statement"], replace(world, variables=kept, functions=functions), used)
    if fewer == "small instances":
        return "small instances of fewer hypotheses"
    if world.parameters or world.functions:
        return None
    try:
        found = prove(certificate["statement"], given=given, budget=SECONDS / 4)
    except (ValueError, RuntimeError):  # not of Shannon's kind, or the solver is in trouble
        return None
    return {"proved": "a linear program proves it too", "refuted": "FALSE"}.get(found.verdict)


def _fewer_symbols(world: World, given: Sequence[str]) -> World:
    """The world with three symbols in the place of more: a law on three of the symbols is a law on all of them."""
    variables = (v if f"{v.name} uniform" in given else replace(v, alphabet=_few(v.alphabet)) for v in world.variables)
    return replace(world, variables=tuple(variables))


def _few(alphabet: str) -> str:
    """A numeric alphabet that is large, as a small one."""
    return "3" if alphabet.isdigit() and int(alphabet) > 3 else alphabet


def _cells(world: World, numbers: dict[str, int]) -> int:
    """The size of a table of all variables, those that may have any alphabet counted with two values."""
    sizes = {**numbers, "": 2}
    cells = 1
    for variable in world.variables:
        size = sizes.get(variable.alphabet) or int(variable.alphabet)
        length = (sizes.get(variable.length) or int(variable.length)) if variable.length else 1
        cells *= min(size, 1000) ** min(length, 10)
    return cells


def _about(text: str, names: Sequence[str]) -> set[str]:
    return {name for name in names if re.search(rf"(?<![\w']){re.escape(name)}(?![\w'])", text)}


def _instances(text: str, world: World, given: Sequence[str], limit: int = 2_000) -> str | None:
    looked = 0
    defined = {hypothesis.partition(" = ")[0] for hypothesis in given}
    choices = sorted(
        itertools.product((0, 1, 2), repeat=len(world.parameters)),
        key=lambda v: (abs(sum(v) - len(v)), -min(v, default=0)),
    )
    for values in choices:  # (1, 1) first: neither the least, where little can fail, nor the largest
        numbers = {p.name: max(p.low, 1) + more for p, more in zip(world.parameters, values, strict=True)}
        if not _within(world.parameters, numbers) or _cells(world, numbers) > 64:
            continue
        domain: dict[str, int] = dict(numbers)
        domain |= {f"|{v.name}|": 2 for v in world.variables if not v.alphabet and v.name not in defined}
        domain |= {"denominator": 2} if world.variables else {}
        hypotheses = tuple(Hypothesis(f"h{i}", hypothesis) for i, hypothesis in enumerate(given))
        try:
            statement = Statement("s", text, world=world, hypotheses=hypotheses, domains=(tuple(domain.items()),))
            if length := index_length(statement):
                statement = unroll(statement, int(length) if length.isdigit() else numbers[length])
            count = enumerate_all(statement, limit=limit)
        except (ValueError, TypeError):  # too large, a value outside its alphabet, or e times a random number
            continue
        if any(count.failures):
            return "FALSE"
        looked += count.met > 0
        if looked >= 2:
            break
    return "small instances" if looked else None


def _within(parameters: Sequence[Any], numbers: dict[str, int]) -> bool:
    from properties.worlds.recipes import integer_value

    try:
        return all(p.low <= numbers[p.name] <= integer_value(p.high, numbers) for p in parameters if p.high)
    except (ValueError, KeyError, ArithmeticError):
        return False


def _empty(parameters: Sequence[Any]) -> bool:
    return any(p.high.isdigit() and int(p.high) < p.low for p in parameters)


# One corruption -----------------------------------------------------------------------------------


def _choose(seed: int, number: int) -> tuple[tuple[str, str], random.Random]:
    rng = random.Random(f"{seed}/{number}")
    return rng.choices(list(KINDS), weights=list(KINDS.values()))[0], rng


def attack(seed: int, number: int) -> Finding:
    """Corruption ``number`` of a seed, and what became of it; raises whatever the core raises."""
    (sort, kind), rng = _choose(seed, number)
    start = time.process_time()
    judge = {"certificate": _certificate, "theorem": _theorem, "statement": _statement}[sort]
    outcome, reason, what = judge(kind, rng)
    return Finding(number, f"{sort}: {kind}", outcome, reason, time.process_time() - start, what)


def _certificate(kind: str, rng: random.Random) -> tuple[str, str, str]:
    for _ in range(_TRIES):
        origin = rng.choice(subjects())
        certificate = corrupt(kind, origin, subjects(), rng)
        if certificate != origin:
            return judged(certificate, origin)
    return "unchanged", "", ""


def judged(certificate: Any, origin: Certificate) -> tuple[str, str, str]:
    """Outcome, reason and the certificate as text, for one corrupted certificate."""
    text = json.dumps(certificate)
    if not core_says(json.loads(text)):
        return "refused", "", ""
    return _reasoned(certificate, origin, text)


def _reasoned(certificate: Any, origin: Certificate, text: str) -> tuple[str, str, str]:
    reason = why_true(certificate, origin)
    if reason is None:
        return "undecided", "no instance could be looked at", text[:5000]
    return ("FALSE", "an instance is against it", text[:5000]) if reason == "FALSE" else ("true", reason, "")


def _theorem(kind: str, rng: random.Random) -> tuple[str, str, str]:
    """A certificate of the core, corrupted; the lemmas that it uses are as they are."""
    origin = rng.choice(subjects())
    row = rows()[origin["id"]]
    for _ in range(_TRIES):
        changed = ROWS[kind](copy.deepcopy(row), rng)
        if changed != row:
            break
    else:
        return "unchanged", "", ""
    used = {step[1]: theorem(step[1]) for step in row["steps"] if step[0] == "proved"}
    try:
        check_stated(changed, core.Reader(changed, used).steps[-1])
    except (ValueError, TypeError, KeyError, IndexError, RecursionError, ArithmeticError):
        return "refused", "", ""
    world = {"variables": row["world"]["variables"], "functions": row["world"]["functions"]}
    if {name: changed["world"].get(name) for name in world} != world:
        return "undecided", "another world", json.dumps(changed)[:5000]
    hypotheses = [p for p in changed["premises"] if p["type"] == "hypothesis"]
    others = [p for p in origin["premises"] if p["type"] != "hypothesis"]
    bounds = {p.get("text") for p in row["premises"]} - {p["text"] for p in origin["premises"]}
    premises = [*(p for p in hypotheses if p["text"] not in bounds), *others]
    return _reasoned({**origin, "statement": changed["statement"], "premises": premises}, origin, json.dumps(changed))


def _statement(kind: str, rng: random.Random) -> tuple[str, str, str]:
    """What is read is written so that it is read again as the same."""
    for _ in range(_TRIES):
        origin = rng.choice(subjects())["statement"]
        text = STATEMENTS[kind](origin, rng)
        if text != origin:
            break
    else:
        return "unchanged", "", ""
    try:
        ours = str(parse_statement(text))
    except ParseError:
        ours = ""
    if ours and str(parse_statement(ours)) != ours:
        return "BROKE", "its normal spelling is not read as itself", text[:2000]
    return ("true", "read, written and read alike", "") if ours else ("refused", "", "")


# Many, in children with limits --------------------------------------------------------------------


class _TooLong(BaseException):
    """The time of one corruption is up; not an Exception, so that nothing under test can swallow it."""


def _ring(signal_number: int, frame: FrameType | None) -> None:
    place = f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}" if frame else "?"
    raise _TooLong(place)


def _guarded(seed: int, number: int) -> Finding:
    """``attack`` with a limit on its time, and whatever it raises as a finding."""
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        return attack(seed, number)
    except _TooLong as error:
        outcome, reason = "SLOW", f"more than {SECONDS:.0f} s of processor time ({error})"
    except MemoryError:
        outcome, reason = "MEMORY", f"more than {MEMORY >> 20} MiB"
    except Exception as error:  # whatever it is, it is a traceback that a user would have seen
        place = traceback.extract_tb(error.__traceback__)[-1]
        outcome = "BROKE"
        reason = f"{type(error).__name__}: {str(error)[:200]} ({Path(place.filename).name}:{place.lineno})"
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    (sort, kind), _ = _choose(seed, number)
    return Finding(number, f"{sort}: {kind}", outcome, reason, SECONDS if outcome == "SLOW" else 0.0)


def _child(seed: int, numbers: range, out: int) -> None:
    signal.signal(signal.SIGVTALRM, _ring)
    pages = int(Path("/proc/self/statm").read_text().split()[0]) if Path("/proc/self/statm").exists() else 0
    if pages:
        resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + MEMORY,) * 2)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with os.fdopen(out, "w") as stream:
        for number in numbers:
            # a signal cannot interrupt one long operation on integers; the limit of the process then ends it
            used = int(time.process_time())
            resource.setrlimit(resource.RLIMIT_CPU, (used + 2 + 2 * int(SECONDS), resource.RLIM_INFINITY))
            stream.write(json.dumps(asdict(_guarded(seed, number))) + "\n")
            stream.flush()


def _batch(seed: int, numbers: range) -> Iterator[Finding]:
    """The findings of some numbers; a child that dies is a finding, and another one goes on after it."""
    at = numbers.start
    while at < numbers.stop:
        reading, writing = os.pipe()
        pid = os.fork()
        if not pid:
            status = 1
            try:
                os.close(reading)
                _child(seed, range(at, numbers.stop), writing)
                status = 0
            finally:
                os._exit(status)
        os.close(writing)
        with os.fdopen(reading) as stream:
            for line in stream:
                yield Finding(**json.loads(line))
                at += 1
        _, code = os.waitpid(pid, 0)
        if at < numbers.stop:
            (sort, kind), _ = _choose(seed, at)
            yield Finding(at, f"{sort}: {kind}", "DIED", f"its process ended with status {code}")
            at += 1


@dataclass
class Summary:
    """Counts by kind, and what needs a person's eye."""

    seed: int
    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    reasons: Counter[str] = field(default_factory=Counter)
    bad: list[Finding] = field(default_factory=list)
    slowest: Finding | None = None

    def add(self, finding: Finding) -> None:
        self.counts[finding.kind][finding.outcome] += 1
        if finding.outcome == "true":
            self.reasons[finding.reason] += 1
        if finding.outcome in BAD:
            self.bad.append(finding)
        if self.slowest is None or finding.seconds > self.slowest.seconds:
            self.slowest = finding

    def lines(self) -> list[str]:
        total: Counter[str] = sum(self.counts.values(), Counter())
        made = sum(total.values()) - total["unchanged"]
        lines = [f"{'kind of corruption':<34}{'made':>8}{'refused':>9}{'true':>7}{'bad':>5}"]
        for kind in (f"{sort}: {name}" for sort, name in KINDS):
            c = self.counts.get(kind, Counter())
            bad = sum(c[name] for name in BAD)
            lines.append(f"{kind:<34}{sum(c.values()) - c['unchanged']:>8}{c['refused']:>9}{c['true']:>7}{bad:>5}")
        bad = sum(total[name] for name in BAD)
        lines.append(f"{'all':<34}{made:>8}{total['refused']:>9}{total['true']:>7}{bad:>5}")
        lines += [f"  accepted, and true: {n} {reason}" for reason, n in sorted(self.reasons.items())]
        lines += [f"  {total[name]} {name}" for name in BAD if total[name]]
        if self.slowest is not None:
            lines.append(
                f"  the slowest took {self.slowest.seconds:.1f} s (number {self.slowest.number}, {self.slowest.kind})"
            )
        return lines


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak.fuzz", description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=100_000, help="how many corruptions (default: 100000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0, help="the number of the first, to go on from there")
    parser.add_argument("--show", type=int, default=20, help="how many failures to print in full")
    options = parser.parse_args(argv)
    committed_proofs(), subjects()  # before the first fork, so that every child has them
    summary, began = Summary(options.seed), time.monotonic()
    for start in range(options.start, options.count, BATCH):
        numbers = range(start, min(start + BATCH, options.count))
        for finding in _batch(options.seed, numbers):
            summary.add(finding)
        done = numbers.stop - options.start
        if done % 5000 == 0 or numbers.stop == options.count:
            seconds = time.monotonic() - began
            print(
                f"{numbers.stop:>7} of {options.count}, {seconds:.0f} s, {len(summary.bad)} bad",
                file=sys.stderr,
                flush=True,
            )
    print(f"seed {options.seed}, corruptions {options.start} to {options.count - 1}, {time.monotonic() - began:.0f} s")
    print("\n".join(summary.lines()))
    for finding in summary.bad[: options.show]:
        print(f"{finding.outcome} number {finding.number}, {finding.kind}: {finding.reason}\n  {finding.what}")
    return 1 if any(finding.outcome != "undecided" for finding in summary.bad) else 0


if __name__ == "__main__":
    sys.exit(main())
