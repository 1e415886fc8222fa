"""Chooses hostile certificates for ``tests/data/hostile.jsonl``, the corpus of ``tests/pins/test_checker_corpus.py``.

    python -m tests.soak.corpus --pool 6000 --seed 1      # choose more, and add them
    python -m tests.soak.corpus --renew                   # record anew what the two programs say of those chosen

Candidates are corruptions (``tests.soak.corruptions``) of the committed certificates and of those of the tests of the
rules, and corrupted statements; small ones only.  Kernel and checker agree on each, or the run stops.  For each mutant
of the checker (``tests.soak.mutations``) that the certificates of the tests and the corpus so far do not tell from the
program, a candidate that does is looked for among those that execute the changed line, the quickest first; then those
with a new pair of sentences are added, names and numbers left aside.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import re
import select
import signal
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

import pytest

from tests.soak import fuzz
from tests.soak.code_mutants import PYTEST, ROOT, Functions, limit_memory, source_of
from tests.soak.corruptions import STATEMENTS, TEXT, corrupt
from tests.soak.mutations import Mutant, mutants_of
from theorems.proof import checker
from theorems.proof.kernel import KernelError, Verified, check_certificate

CORPUS = ROOT / "tests" / "data" / "hostile.jsonl"
MODULE = "theorems.proof.checker"
LARGEST = 2500  # characters of a candidate
SLOWEST = 0.02  # seconds of a candidate in the checker
TRIES = 150  # candidates for each mutant
WALL = 20.0  # seconds after which a mutant that says nothing is given up
RULES = ["test_kernel.py", "test_kernel_refusals.py", "test_kernel_soundness.py", "test_certificates_new.py",
         "test_certificates_divergence.py", "test_checker_refusals.py"]  # fmt: skip

Says = list[str]


# What the programs say ----------------------------------------------------------------------------


def _plain(said: str) -> str:
    """Without the wording of an error of Python, which depends on its version."""
    said = re.sub(r"(malformed certificate: \w+): .*", r"\1", said, flags=re.DOTALL)
    return re.sub(r"(it is not JSON): .*", r"\1", said, flags=re.DOTALL)


def checker_says(text: str, kind: str = "file") -> Says:
    """A line for each certificate, or the one that is said of the file or the statement."""
    if kind == "statement":
        try:
            statement = checker.parse_statement(text)
        except checker.Reject as error:
            return [f"refused: {error}"]
        return [str(statement), *map(str, statement.links())]
    try:
        results = checker.check_text(text)
    except checker.NotCertificates as error:
        return [_plain(f"no file: {error}")]
    return [f"{'accepted' if r.accepted else 'refused'} {r.id}: {_plain(r.message)}" for r in results]


def kernel_says(text: str) -> Says:
    """The same of the kernel, which reads certificates and no files."""
    try:
        data = json.loads(text)
        listed = data["certificates"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return []
    found: Says = []
    earlier: dict[str, Verified] = {}
    seen: set[str] = set()
    for certificate in listed if isinstance(listed, list) else []:
        name = certificate.get("id") if isinstance(certificate, dict) else None
        if isinstance(name, str) and name and name in seen:  # a matter of the file
            earlier.pop(name, None)
            found.append("refused: a certificate with this id came before")
            continue
        try:
            verified = check_certificate(certificate, earlier)
        except KernelError as error:
            found.append(f"refused: {error}")
        else:
            equality = [e and list(e) for _, e in verified.links]
            found.append(f"accepted: {verified.statement} given {list(verified.hypotheses)}, equality {equality}")
            if name:
                earlier[name] = verified
        if isinstance(name, str):
            seen.add(name)
    return found


def agree(kernel: Says, said: Says) -> bool:
    """Whether both accept the same certificates of a file."""
    return not kernel or [s.split()[0].rstrip(":") for s in said] == [s.split(":")[0] for s in kernel]


# Candidates ---------------------------------------------------------------------------------------


@dataclass
class Candidate:
    """A text for the checker, what it says of it, the lines that it executes, and for how long."""

    kind: str  # "file" or "statement"
    text: str
    says: Says = field(default_factory=list)
    kernel: Says = field(default_factory=list)
    lines: frozenset[int] = frozenset()
    seconds: float = 0.0

    def measure(self) -> None:
        """Says what it says, as things are."""
        start = time.process_time()
        self.says = checker_says(self.text, self.kind)
        self.seconds = time.process_time() - start
        lines: set[int] = set()

        def trace(frame: FrameType, event: str, _: Any) -> Any:
            if frame.f_code.co_filename != checker.__file__:
                return None
            lines.add(frame.f_lineno)
            return trace

        checker.determines.cache_clear()
        sys.settrace(trace)
        try:
            checker_says(self.text, self.kind)
        finally:
            sys.settrace(None)
        self.lines = frozenset(lines)

    def sentences(self) -> tuple[str, ...]:
        """What is said without names and numbers."""
        said = [re.sub(r"'[^']*'|\"[^\"]*\"", "_", s.partition(": ")[2]) for s in self.says[-1:]]
        said += [s if s.startswith("refused") else "accepted" for s in self.kernel[-1:]]
        return tuple(" ".join(re.findall(r"\b[a-z]{3,}\b", s))[:60] for s in said)


def of_tests() -> list[str]:
    """The files of certificates that the tests of the rules give to the checker."""
    found: dict[str, None] = {}
    check = checker.check_text

    def check_text(text: str) -> list[checker.Result]:
        found.setdefault(text)
        return check(text)

    checker.check_text = check_text
    files = [str(ROOT / "tests" / name) for name in RULES]
    try:
        pytest.main([*PYTEST, *files, "-k", "not corruptions and not fence"])
    finally:
        checker.check_text = check
    return [text for text in found if len(text) <= 4 * LARGEST]


def candidates(texts: Sequence[str], count: int, seed: int) -> list[Candidate]:
    """So many corruptions, of the certificates of the tests too."""
    subjects = list(fuzz.subjects())
    for text in texts:
        try:
            listed = json.loads(text)["certificates"]
        except (ValueError, TypeError, KeyError, RecursionError):
            continue
        if len(listed) == 1 and isinstance(listed[0], dict) and isinstance(listed[0].get("steps"), list):
            subjects.append(listed[0])
    rng = random.Random(seed)
    found: dict[tuple[str, str], Candidate] = {}
    while len(found) < count:
        kind = rng.choice(list(fuzz.KINDS))
        origin = rng.choice(subjects)
        try:
            if kind[0] == "certificate":
                made = ("file", fuzz._file(corrupt(kind[1], origin, subjects, rng)))
            elif kind[0] == "file":
                made = ("file", TEXT[kind[1]](fuzz._file(origin), rng))
            else:
                made = ("statement", STATEMENTS[kind[1]](origin["statement"], rng))
            made[1].encode()
        except (ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError):
            continue  # of what is no certificate
        if len(made[1]) <= LARGEST:
            found[made] = Candidate(*made)
    kept = []
    for candidate in found.values():
        candidate.measure()
        is_file = candidate.kind == "file" and not "".join(candidate.says).startswith("no file")
        candidate.kernel = kernel_says(candidate.text) if is_file else []
        if not agree(candidate.kernel, candidate.says):
            raise SystemExit(f"they do not agree: {candidate}")
        if candidate.seconds <= SLOWEST:
            kept.append(candidate)
    return sorted(kept, key=lambda c: (c.seconds + len(c.text) / 1e6, c.text))


# Mutants ------------------------------------------------------------------------------------------


class TooLong(BaseException):
    """A candidate takes far more time than it should."""


def _ring(number: int, frame: FrameType | None) -> None:
    raise TooLong


def _differs(candidate: Candidate, changed: Any) -> bool:
    signal.setitimer(signal.ITIMER_VIRTUAL, 1.0 + 20 * candidate.seconds)
    try:
        return changed(candidate.text, candidate.kind) != candidate.says
    except (Exception, TooLong):
        return True
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def telling(mutant: Mutant, choice: Sequence[tuple[int, Candidate]], functions: Functions) -> int | None:
    """The number of the first candidate of which the mutant says something else (in a child with the mutant)."""
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(reading)
        try:
            signal.signal(signal.SIGVTALRM, _ring)
            limit_memory()
            if mutant.outermost is None:
                space: dict[str, Any] = {"__name__": MODULE, "__file__": checker.__file__}
                exec(compile(mutant.tree(), checker.__file__, "exec"), space)
                for name in ("check_text", "parse_statement", "Reject", "NotCertificates"):
                    setattr(checker, name, space[name])
            else:
                functions.install(mutant)
            for place, candidate in choice:
                if _differs(candidate, checker_says):
                    os.write(writing, str(place).encode())
                    break
        except BaseException:
            os.write(writing, b"-1")  # it cannot even be imported
        finally:
            os._exit(0)
    os.close(writing)
    said = b""
    if select.select([reading], [], [], WALL)[0]:
        said = os.read(reading, 100)
    else:
        os.kill(pid, signal.SIGKILL)
        said = b"-1"
    os.close(reading)
    os.waitpid(pid, 0)
    return int(said) if said else None


def on_line(pool: Iterable[tuple[int, Candidate]], mutant: Mutant) -> list[tuple[int, Candidate]]:
    """Those that execute a line of the mutant; all of them where it is executed at import."""
    if mutant.outermost is None:
        return list(pool)
    return [(place, c) for place, c in pool if not c.lines.isdisjoint(mutant.lines)]


def some(choice: Sequence[tuple[int, Candidate]], good: set[int], most: int) -> list[tuple[int, Candidate]]:
    """So many of them: first those that told a mutant before, then the quickest, then some of all."""
    first, rest = [p for p in choice if p[0] in good][:most], [p for p in choice if p[0] not in good]
    if len(rest) > most:
        rest = rest[: most // 2] + rest[most // 2 :: 2 * len(rest) // most]
    return [*first, *rest]


def choose(
    mutants: Sequence[Mutant], known: Sequence[Candidate], pool: Sequence[Candidate], functions: Functions
) -> Iterator[tuple[set[int], list[Mutant]]]:
    """After every mutant, who is chosen from the pool, and the mutants that nobody tells from the program."""
    good: set[int] = set()
    left, began = [], time.monotonic()
    everyone = [*known, *pool]
    for count, mutant in enumerate(mutants):
        touched = on_line(enumerate(everyone), mutant)
        before, after = ([p for p in touched if (p[0] < len(known)) == old] for old in (True, False))
        place = telling(mutant, some(before, good, TRIES // 2) + some(after, good, TRIES), functions)
        if place is None:
            left.append(mutant)
        elif place >= 0:
            good.add(place)
        chosen = {place - len(known) for place in good if place >= len(known)}
        if count % 100 == 99:
            print(f"{count + 1} of {len(mutants)} mutants, {len(left)} left, {len(chosen)} chosen, "
                  f"{time.monotonic() - began:.0f} s", flush=True)  # fmt: skip
        yield chosen, left


# The corpus ---------------------------------------------------------------------------------------


def corpus() -> list[Candidate]:
    """What was chosen before."""
    if not CORPUS.exists():
        return []
    rows = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    return [Candidate(row["kind"], row["text"], row["checker"], row["kernel"]) for row in rows]


def write(entries: Iterable[Candidate]) -> None:
    rows = [{"kind": e.kind, "text": e.text, "checker": e.says, "kernel": e.kernel} for e in entries]
    rows.sort(key=lambda row: (row["kind"], row["checker"], row["text"]))
    CORPUS.write_text("".join(json.dumps(row, ensure_ascii=True) + "\n" for row in rows), encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak.corpus", description=__doc__.splitlines()[0])
    parser.add_argument("--pool", type=int, default=6000, help="how many candidates (default: 6000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--novel", type=int, default=100, help="at most so many for a new pair of sentences")
    parser.add_argument("--sample", type=int, default=0, help="so many mutants; 0: all (default)")
    parser.add_argument("--function", help="only mutants in definitions whose name has this text")
    parser.add_argument("--renew", action="store_true", help="only record anew what is said")
    options = parser.parse_args(arguments)
    have = corpus()
    if options.renew:
        for entry in have:
            entry.says = checker_says(entry.text, entry.kind)
            entry.kernel = kernel_says(entry.text) if entry.kind == "file" and entry.kernel else []
            if not agree(entry.kernel, entry.says):
                raise SystemExit(f"they do not agree: {entry}")
        write(have)
        return 0
    texts = of_tests()
    known = [Candidate("file", text) for text in texts] + [
        Candidate("statement", c.text) for c in have if c.kind == "statement"
    ]
    known += [Candidate("file", c.text) for c in have if c.kind == "file"]
    for candidate in known:
        candidate.measure()
    known.sort(key=lambda c: c.seconds)
    pool = candidates(texts, options.pool, options.seed)
    print(f"{len(known)} files of the tests and the corpus, {len(pool)} candidates", flush=True)
    (ROOT / "build" / "soak").mkdir(parents=True, exist_ok=True)
    functions = Functions([MODULE])
    every = [m for m in mutants_of(MODULE, source_of(MODULE).read_text()) if (options.function or "") in m.function]
    gc.collect()
    gc.freeze()
    if options.sample:
        every = random.Random(options.seed).sample(every, min(options.sample, len(every)))
    chosen: set[int] = set()
    for count, (chosen, left) in enumerate(choose(every, known, pool, functions)):
        if count % 100 == 99 or count == len(every) - 1:
            write([*have, *(pool[i] for i in chosen)])
            report = "".join(f"{m.line} {m.function}\n{m.diff()}\n\n" for m in left)
            (ROOT / "build" / "soak" / "corpus-left.txt").write_text(report, encoding="utf-8")
    seen = {c.sentences() for c in [*have, *(pool[i] for i in chosen)]}
    for place, candidate in enumerate(pool):
        if options.novel and candidate.sentences() not in seen:
            seen.add(candidate.sentences())
            chosen.add(place)
            options.novel -= 1
    write([*have, *(pool[i] for i in chosen)])
    print(f"{len(chosen)} added, {CORPUS.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
