"""Corrupted certificates and statements, many: ``python -m tests.soak.fuzz --count 100000 --seed 1``.

Corruption number i of a seed is always the same one.  The kernel and the stand-alone checker must agree on each, and
what they accept must be true: it is the committed statement, or a special case of it, or small instances computed from
joint distributions bear it out.  The work is done in children with a limit on memory, each corruption with a limit
on processor time; a traceback, a limit that is met or a child that dies is a failure like any other, and the next
child goes on after it.  ``--start`` goes on from a number.  Exit code 1 if anything failed; what
is undecided is printed, for a person to look at.
"""

from __future__ import annotations

import argparse
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
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any

from exact.shannon import prove
from exact.syntax import ParseError, base_name, names_of, parse_statement
from properties.checks.attacks import enumerate_all
from tests.soak.corruptions import DATA, STATEMENTS, TEXT, Certificate, corrupt, seal
from theorems.language import Hypothesis, Statement, World
from theorems.proof import checker, kernel
from theorems.proof.elaborate import Elaborated, StepError, check_steps, read_world
from theorems.proof.store import committed_proofs
from theorems.proof.unroll import index_length, unroll

__all__ = ["KINDS", "Finding", "attack", "check_alone", "main", "why_true"]

SECONDS = 20.0  # of processor time for one corruption
MEMORY = 1 << 30  # bytes that a child may take beyond what it starts with
BATCH = 500
_TRIES = 50  # a change may find nothing to change

#: kind -> how often, relative to the others
KINDS = {
    **{("certificate", kind): 4 for kind in DATA},
    **{("file", kind): 2 for kind in TEXT},
    **{("statement", kind): 3 for kind in STATEMENTS},
}


@dataclass(frozen=True)
class Finding:
    """What became of one corruption.

    outcome: refused | unchanged | true (accepted, and why is its reason) | undecided (accepted, and no instance could
    be looked at) | FALSE | DISAGREE | BROKE | SLOW | MEMORY | DIED.
    """

    number: int
    kind: str
    outcome: str
    reason: str = ""
    seconds: float = 0.0
    what: str = ""


BAD = ("FALSE", "DISAGREE", "BROKE", "SLOW", "MEMORY", "DIED", "undecided")


# The subjects -------------------------------------------------------------------------------------


@cache
def committed() -> tuple[Certificate, ...]:
    file = Path(kernel.__file__).with_name("certificates.json")
    return tuple(json.loads(file.read_text(encoding="utf-8"))["certificates"])


@cache
def subjects() -> tuple[Certificate, ...]:
    """The committed certificates, those of the tests of divergences, and some of the Shannon prover without a world."""
    from tests.pins.test_certificates_divergence import GOOD, listed

    found = list(listed(*GOOD.values()))
    for statement, given in (
        ("I(g;S) <= H(r)", ["I(t;S) = 0", "I(g;S|t,r) = 0"]),
        ("H(X,Y) <= log2(3) + 1", ["|X| = 2", "|Y| <= 3"]),
        ("I(X;Z) <= I(X;Y)", ["I(X;Z|Y) = 0"]),
        ("I(X;Y) = H(X)", ["H(X|Y) = 0"]),
        ("H(X) <= H(X,Y) <= H(X) + H(Y)", []),
    ):
        found.append(json.loads(json.dumps(prove(statement, given=given).certificate)))
    return (*committed(), *found)


@cache
def _by_id() -> dict[str, Certificate]:
    return {c["id"]: c for c in committed()}


def _needed(certificate: Any) -> list[Certificate]:
    """The committed certificates that this one names as proved before."""
    premises = certificate.get("premises") if isinstance(certificate, dict) else None
    if not isinstance(premises, list):
        return []
    kinds = [p.get("type") for p in premises if isinstance(p, dict)]
    names = {k[7:] for k in kinds if isinstance(k, str) and k[:7] == "proved:"} - {str(certificate.get("id"))}
    before: dict[str, Certificate] = {}
    for name in sorted(names):
        if name in _by_id():
            before |= {c["id"]: c for c in _needed(_by_id()[name])}
            before[name] = _by_id()[name]
    before.pop(str(certificate.get("id")), None)
    return [c for c in committed() if c["id"] in before]


def check_alone(certificate: Certificate) -> checker.Result:
    """The stand-alone checker's word on one certificate after the committed ones it may rest on."""
    return checker.check_text(_file(certificate))[-1]


def _file(certificate: Any) -> str:
    return json.dumps({"schema": 1, "certificates": [*_needed(certificate), certificate]})


def kernel_alone(certificate: Certificate) -> Elaborated | None:
    """What the kernel makes of one certificate, the committed ones being known; None where it refuses."""
    id = certificate.get("id") if isinstance(certificate, dict) else None
    earlier = {name: known for name, known in committed_proofs().items() if name != id}
    try:
        return check_steps(certificate, earlier)
    except StepError:
        return None


# The oracle ---------------------------------------------------------------------------------------


def why_true(certificate: Certificate, origin: Certificate) -> str | None:
    """Why an accepted certificate is right, "FALSE" with an instance against it, None if nothing could be looked at.

    This neither asks the kernel nor the checker.  Where statement and world are as committed, or the world is a part
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
    """The hypotheses that a subject rests on; in other names, those that it lists."""
    listed = [p["text"] for p in origin["premises"] if p["type"] == "hypothesis"]
    rests = _rests_on().get(origin["sha256"])
    return list(rests[1]) if rests is not None and set(rests[1]) <= set(listed) else listed


@cache
def _rests_on() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Digest of a subject -> its statement, and the hypotheses that its proof uses."""
    found = {}
    for subject in subjects():
        verified = kernel_alone(subject)
        if verified is not None:
            found[subject["sha256"]] = (verified.statement, verified.hypotheses)
    return found


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
    plain = "world" not in certificate
    world = kernel.plain_world(certificate) if plain else read_world(certificate["world"])
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
    """Corruption ``number`` of a seed, and what became of it; raises whatever the kernel or the checker raise."""
    (sort, kind), rng = _choose(seed, number)
    start = time.process_time()
    judge = {"certificate": _certificate, "file": _text_of_a_file, "statement": _statement}[sort]
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
    verified = kernel_alone(json.loads(text))
    result = check_alone(certificate)
    if result.accepted != (verified is not None):
        return "DISAGREE", f"the checker says {result.message!r}", text
    if verified is None:
        return "refused", "", ""
    if result.links != tuple(e for _, e in verified.links) or result.hypotheses != verified.hypotheses:
        return "DISAGREE", f"on equality or hypotheses: {result.links}, {verified.links}", text
    reason = why_true(certificate, origin)
    if reason is None:
        return "undecided", "no instance could be looked at", text
    return ("FALSE", "an instance is against it", text) if reason == "FALSE" else ("true", reason, "")


def _text_of_a_file(kind: str, rng: random.Random) -> tuple[str, str, str]:
    """The checker reads the text; where it accepts a certificate, the kernel must accept the same data."""
    for _ in range(_TRIES):
        origin = rng.choice(subjects())
        text = _file(origin)
        changed = TEXT[kind](text, rng)
        if rng.random() < 0.5:  # with digests that fit, where the text can still be read
            changed = _resealed(changed)
        if changed != text:
            break
    else:
        return "unchanged", "", ""
    try:
        results = checker.check_text(changed)
    except checker.NotCertificates as error:
        if "\n" in str(error) or not str(error):
            return "BROKE", f"not one sentence: {error!r}", changed[:2000]
        return "refused", "", ""
    data = json.loads(changed)
    listed = data.get("certificates", [data])
    earlier: dict[str, Elaborated] = {}
    outcome, reason = "refused", ""
    for certificate, result in zip(listed, results, strict=True):
        verified = None
        if not (isinstance(certificate, dict) and str(certificate.get("id") or "") in earlier):
            try:
                verified = check_steps(certificate, earlier)
            except StepError:
                verified = None
        if result.accepted != (verified is not None):
            return "DISAGREE", f"the checker says {result.message!r}", changed[:5000]
        if verified is not None:
            if certificate["id"]:
                earlier[certificate["id"]] = verified
            source = _by_id().get(certificate["id"], origin)
            found = why_true(certificate, source)
            if found is None:
                return "undecided", "no instance could be looked at", changed[:5000]
            if found == "FALSE":
                return "FALSE", "an instance is against it", changed[:5000]
            outcome, reason = "true", found
    return outcome, reason, ""


def _resealed(text: str) -> str:
    try:
        data = json.loads(text)
        data["certificates"] = [seal(c) for c in data["certificates"]]
        return json.dumps(data)
    except (ValueError, TypeError, KeyError, RecursionError, AttributeError):
        return text


def _statement(kind: str, rng: random.Random) -> tuple[str, str, str]:
    """Both readers read a text alike; what people write otherwise, the language alone reads, and spells it so."""
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
    try:
        theirs = str(checker.parse_statement(text))
    except checker.Reject:
        theirs = ""
    if ours and not theirs and ours != text:
        try:
            theirs = str(checker.parse_statement(ours))
        except checker.Reject:
            theirs = ""
    if ours != theirs:
        return "DISAGREE", f"{ours[:200]!r} and {theirs[:200]!r}", text[:2000]
    if ours and str(parse_statement(ours)) != ours:
        return "BROKE", "its normal spelling is not read as itself", text[:2000]
    return ("true", "read and written alike", "") if ours else ("refused", "", "")


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
    committed_proofs(), _rests_on()  # before the first fork, so that every child has them
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
