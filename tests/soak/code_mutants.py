"""How many small wrong changes to the code would the tests notice?

    python -m tests.soak.code_mutants --module exact.bits --sample 200 --seed 1

draws mutants of a module (``tests.soak.mutations`` has the rules), runs for each the tests that execute the changed
line, the fastest first, until one fails, and writes ``build/soak/code-mutants.json``: how many there are, how many
were drawn, killed and not, and each survivor as a diff.  Survivors that compute the same thing are named in
``equivalent-mutants.json`` with the reason; the exit code is 0 where at least 95 % of the others were killed.

To be fast, pytest collects the tests once, in a process that then forks for each mutant: the child puts the changed
byte code in the place of the function's and runs the tests.  A mutant outside of functions is imported afresh, in a
child of a process that has imported the third-party libraries only.  A test that takes far more processor time than
it should is a kill, counted apart.  Tests of more than 4 seconds are not run: a survivor is met by all the others.
"""

from __future__ import annotations

import argparse
import functools
import gc
import hashlib
import importlib.abc
import importlib.util
import io
import json
import os
import random
import resource
import select
import signal
import sys
import time
import types
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.soak.mutations import Mutant, mutants_of

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "soak"
EQUIVALENT = Path(__file__).with_name("equivalent-mutants.json")
EXACT = ("bits", "joint", "tables", "occupancy", "shannon*", "forms*", "syntax*", "divergence", "notebook")
CORE = ("core*", "packs", "definitions", "owned")
LANGUAGE = ("language", "model", "bad_input", "lemmas")
TARGET = 0.95
MEMORY = 4 << 30  # bytes of address space beyond what the process has
LONGEST = 4.0  # seconds of processor time: tests that take longer are for other mistakes, and are left out
WALL = 180.0  # seconds after which a child that uses no processor time is given up
PYTEST = ["-q", "-p", "no:cacheprovider", "-p", "no:randomly", "-p", "no:terminalreporter", "-n", "0", "-s"]

Result = dict[str, Any]


def modules() -> list[str]:
    """What is measured: the exact arithmetic, the language of claims, and the core with what reads its texts."""
    exact = sorted(
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in (ROOT / "exact").rglob("*.py")
        if path.stem != "__init__"
    )
    return [*exact, "theorems.language", "theorems.language.model", "theorems.proof.core", "theorems.proof.reader"]


def source_of(module: str) -> Path:
    """The file of a module."""
    path = ROOT / module.replace(".", "/")
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def tests_of(module: str) -> list[Path]:
    """The test files that are to notice a change of a module."""
    believed = module in ("theorems.language", "theorems.language.model")
    patterns = EXACT if module.startswith("exact") else LANGUAGE if believed else CORE
    return sorted({path for pattern in patterns for path in (ROOT / "tests").rglob(f"test_{pattern}.py")})


# ---------------------------------------------------------------------------------- children


def in_child(work: Callable[[Callable[[str], None]], None], wall: float) -> tuple[str, str]:
    """Runs ``work(say)`` in a fork; its last word, and how it ended: "done", "timeout" or "crash"."""
    reader, writer = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(reader)
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        sys.stdout = sys.stderr = open(os.devnull, "w")  # noqa: SIM115 - for the rest of the process
        try:
            work(lambda word: void(os.write(writer, word.encode() + b"\n")))
            os._exit(0)
        except BaseException:
            os._exit(1)
    os.close(writer)
    said = b""
    end = time.monotonic() + wall
    late = False
    while True:
        ready, _, _ = select.select([reader], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            late = True
            os.kill(pid, signal.SIGKILL)
            break
        part = os.read(reader, 1 << 20)
        if not part:
            break
        said += part
    os.close(reader)
    _, status = os.waitpid(pid, 0)
    slow = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGPROF
    words = said.decode().split("\n")
    return (words[-2] if len(words) > 1 else ""), "timeout" if late or slow else "crash" if status else "done"


def void(_: object) -> None:
    """Nothing: an expression in the place of a statement."""


def limit_memory() -> None:
    """An allocation far beyond what the tests need fails."""
    with open("/proc/self/statm") as file:
        have = int(file.read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (have + MEMORY, have + MEMORY))


def allow(seconds: float) -> None:
    """Processor time from now on; then SIGPROF ends the process."""
    signal.setitimer(signal.ITIMER_PROF, 2.0 + 8.0 * seconds)


# ---------------------------------------------------------------------------------- running tests


def run_item(item: pytest.Item, after: pytest.Item | None) -> bool:
    """Whether a collected test passes."""
    from _pytest.runner import runtestprotocol

    reports = runtestprotocol(item, log=False, nextitem=after)
    return not any(report.failed for report in reports)


def first_failure(items: Sequence[pytest.Item], seconds: dict[str, float], say: Callable[[str], None]) -> None:
    """Says the test that is run, then "killed TEST" or "survived"."""
    for item, after in zip(items, [*items[1:], None], strict=True):
        allow(seconds.get(item.nodeid, 0.0))
        say(item.nodeid)
        if not run_item(item, after):
            say(f"killed {item.nodeid}")
            return
    say("survived")


class Quick:
    """Hypothesis does not look for the simplest failing example: that it fails is enough."""

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        from hypothesis import Phase, settings

        phases = (Phase.explicit, Phase.generate)
        settings.register_profile("soak", settings.get_profile("ci"), phases=phases, report_multiple_bugs=False)
        settings.load_profile("soak")


# ---------------------------------------------------------------------------------- which test runs which line


class Touched:
    """For each test: its processor time, and the lines that it executes of the measured modules."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self.lines: dict[str, dict[str, list[int]]] = {}  # module -> test -> lines

    @staticmethod
    def key(test: Path, targets: Sequence[str]) -> str:
        """What the measurement of a test file depends on."""
        text = test.read_bytes() + b"".join(source_of(module).read_bytes() for module in targets)
        return hashlib.sha256(text).hexdigest()

    def add(self, measured: Result) -> None:
        """What was measured of one test file."""
        self.seconds.update(measured["seconds"])
        for module, tests in measured["lines"].items():
            self.lines.setdefault(module, {}).update(tests)

    def tests(self, module: str, lines: range | None) -> list[str]:
        """The tests that execute one of the lines (any of the module, for None), fastest first."""
        found = self.lines.get(module, {})
        quick = {t: have for t, have in found.items() if self.seconds[t] <= LONGEST}
        names = [t for t, have in quick.items() if lines is None or any(line in lines for line in have)]
        return sorted(names, key=lambda name: (self.seconds[name], name))


def measure(items: Sequence[pytest.Item], targets: Sequence[str]) -> Result:
    """Runs the tests under coverage, in this process.  A test that fails as things are is left out."""
    import coverage

    files = {str(source_of(module)): module for module in targets}
    recorder = coverage.Coverage(data_file=None, include=list(files), config_file=False)
    recorder.start()
    seconds: dict[str, float] = {}
    for item, after in zip(items, [*items[1:], None], strict=True):
        recorder.switch_context(item.nodeid)
        start = time.process_time()
        if run_item(item, after):
            seconds[item.nodeid] = round(time.process_time() - start, 4)
    recorder.stop()
    data = recorder.get_data()
    lines: dict[str, dict[str, list[int]]] = {}
    for file, module in files.items():
        tests = lines.setdefault(module, {})
        for line, contexts in data.contexts_by_lineno(file).items():
            for context in contexts:
                if context in seconds:
                    tests.setdefault(context, []).append(line)
    return {"seconds": seconds, "lines": lines}


def measured(files: Sequence[Path], items: Sequence[pytest.Item], targets: Sequence[str]) -> Touched:
    """The table of tests and lines, from ``build/soak`` where nothing changed since."""
    found = Touched()
    for file in files:
        key = Touched.key(file, targets)
        cache = BUILD / "touched" / f"{file.stem}-{key[:16]}.json"
        if not cache.exists():
            mine = [item for item in items if item.path == file]
            for old in cache.parent.glob(f"{file.stem}-*.json"):
                if len(list(cache.parent.glob(f"{file.stem}-*.json"))) > 3:
                    old.unlink()
            cache.parent.mkdir(parents=True, exist_ok=True)

            def work(say: Callable[[str], None], mine: list[pytest.Item] = mine, cache: Path = cache) -> None:
                cache.write_text(json.dumps(measure(mine, targets)))

            _, end = in_child(work, 3600.0)
            if end != "done":
                raise SystemExit(f"{file.name} could not be measured: {end}")
        found.add(json.loads(cache.read_text()))
    for item in items:
        if item.nodeid not in found.seconds:
            print(f"left out, since it fails without any change: {item.nodeid}", flush=True)
    return found


# ---------------------------------------------------------------------------------- mutants in functions


def code_at(code: types.CodeType, name: str, line: int) -> types.CodeType | None:
    """The code of a definition in that of a module."""
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            if constant.co_qualname == name and constant.co_firstlineno == line:
                return constant
            inner = code_at(constant, name, line)
            if inner is not None:
                return inner
    return None


class Functions:
    """The function objects of the measured modules, by file, name and line."""

    def __init__(self, targets: Sequence[str]) -> None:
        files = {str(source_of(module)): module for module in targets}
        self.found: dict[tuple[str, str, int], list[types.FunctionType]] = {}
        self.caches: list[Any] = []
        for thing in gc.get_objects():
            if isinstance(thing, types.FunctionType):
                code = thing.__code__
                if code.co_filename in files:
                    key = (files[code.co_filename], code.co_qualname, code.co_firstlineno)
                    self.found.setdefault(key, []).append(thing)
            elif isinstance(thing, functools._lru_cache_wrapper):
                self.caches.append(thing)

    def install(self, mutant: Mutant) -> None:
        """Puts the changed code into the live functions.  LookupError where that cannot be done."""
        if mutant.outermost is None:
            raise LookupError("outside of functions")
        name, line = mutant.outermost
        live = self.found.get((mutant.module, name, line))
        code = code_at(compile(mutant.definition(), str(source_of(mutant.module)), "exec"), name, line)
        if not live or code is None or any(f.__code__.co_freevars != code.co_freevars for f in live):
            raise LookupError(f"no function {name} at line {line}")
        for function in live:
            function.__code__ = code
        for cache in self.caches:
            cache.cache_clear()


class Loop:
    """In the place of pytest's loop over the tests: a loop over mutants."""

    def __init__(self, module: str, mutants: Sequence[Mutant], verbose: bool) -> None:
        self.module, self.mutants, self.verbose = module, mutants, verbose
        self.results: list[Result | None] = []  # None: to be imported afresh
        self.touched = Touched()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if session.testsfailed:
            raise SystemExit("the tests cannot be collected")
        targets = modules()
        self.touched = measured(tests_of(self.module), session.items, targets)
        items = {item.nodeid: item for item in session.items}
        functions = Functions(targets)
        gc.collect()
        gc.freeze()
        kills: dict[str, int] = {}
        for mutant in self.mutants:
            self.results.append(self.one(mutant, items, functions, kills))
            if self.verbose and self.results[-1] is not None:
                show(self.results[-1])
        return True

    def one(
        self, mutant: Mutant, items: dict[str, pytest.Item], functions: Functions, kills: dict[str, int]
    ) -> Result | None:
        """The fate of a mutant."""
        if mutant.outermost is None:
            return None
        names = self.touched.tests(mutant.module, mutant.lines)
        names.sort(key=lambda name: (self.touched.seconds[name] + 0.002) / (1 + kills.get(name, 0)))
        chosen = [items[name] for name in names]

        def work(say: Callable[[str], None]) -> None:
            limit_memory()
            try:
                functions.install(mutant)
            except LookupError:
                say("afresh")
                return
            except (SyntaxError, ValueError):
                say("killed (it does not compile)")
                return
            first_failure(chosen, self.touched.seconds, say)

        started = time.monotonic()
        said, end = in_child(work, WALL)
        if said == "afresh":
            return None
        result = fate(mutant, said, end, time.monotonic() - started)
        if result["by"]:
            kills[result["by"]] = kills.get(result["by"], 0) + 1
        return result


def fate(mutant: Mutant, said: str, end: str, seconds: float) -> Result:
    """The record of a mutant from the last word of its child."""
    if end == "timeout":
        status, by = "timeout", said
    elif said == "survived":
        status, by = "survived", ""
    else:  # a failure, or a crash of the interpreter
        status, by = "killed", said.removeprefix("killed ")
    return {
        "line": mutant.line,
        "function": mutant.function,
        "rule": mutant.rule,
        "diff": mutant.diff(),
        "before": mutant.before,
        "after": mutant.after,
        "status": status,
        "by": by if "::" in by else "",
        "seconds": round(seconds, 2),
    }


def show(result: Result | None) -> None:
    """A line for people."""
    if result is not None:
        print(
            f"{result['status']:9} {result['seconds']:6.2f} s  line {result['line']:4}  {result['by'][:90]}", flush=True
        )


# ---------------------------------------------------------------------------------- mutants outside of functions


class Substitute(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives one module from a syntax tree."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant = mutant

    def find_spec(self, name: str, path: object, target: object = None) -> importlib.machinery.ModuleSpec | None:
        """The changed module under its own name and file."""
        if name != self.mutant.module:
            return None
        return importlib.util.spec_from_file_location(name, source_of(name), loader=self)

    def exec_module(self, module: types.ModuleType) -> None:
        """Runs the changed module."""
        code = compile(self.mutant.tree(), str(source_of(self.mutant.module)), "exec")
        exec(code, module.__dict__)


class Chosen:
    """Runs these tests of the collected ones, in this order, until one fails."""

    def __init__(self, names: Sequence[str], seconds: dict[str, float], say: Callable[[str], None]) -> None:
        self.names, self.seconds, self.say = names, seconds, say

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        if session.testsfailed or not all(name in items for name in self.names):
            self.say("killed (the tests cannot be collected)")
            return True
        first_failure([items[name] for name in self.names], self.seconds, self.say)
        return True


def afresh(mutant: Mutant, touched: Touched) -> Result:
    """The fate of a mutant that has to be there when its module is imported."""
    names = touched.tests(mutant.module, None)
    files = sorted({name.split("::")[0] for name in names})

    def work(say: Callable[[str], None]) -> None:
        limit_memory()
        allow(20.0)
        sys.meta_path.insert(0, Substitute(mutant))
        code = pytest.main([*PYTEST, *files], plugins=[Quick(), Chosen(names, touched.seconds, say)])
        if code not in (0, 1, 5):
            say("killed (the tests cannot be collected)")

    started = time.monotonic()
    said, end = in_child(work, WALL)
    return fate(mutant, said, end, time.monotonic() - started)


# ---------------------------------------------------------------------------------- a module


def warm() -> None:
    """Imports what the tests need of other people's code, so that no child does it again."""
    import coverage
    import flint
    import highspy
    import hypothesis.extra.numpy
    import hypothesis.internal.conjecture.engine
    import hypothesis.internal.conjecture.shrinker
    import numpy
    import sympy
    import sympy.parsing.sympy_parser

    void((coverage, flint, highspy, hypothesis, numpy, sympy))


def explained() -> dict[str, list[Result]]:
    """The survivors that are no mistakes, by module."""
    found: dict[str, list[Result]] = json.loads(EQUIVALENT.read_text())["modules"]
    return found


def reason_for(result: Result, entries: Sequence[Result]) -> str | None:
    """Why a survivor changes nothing that is claimed, if that is on record."""
    for entry in entries:
        same_place = entry.get("function", result["function"]) == result["function"]
        same_before = entry.get("before", result["before"]) == result["before"]
        if same_place and same_before and ("after" not in entry or result["after"] in entry["after"]):
            return str(entry["reason"])
    return None


def measure_module(module: str, sample: int, seed: int, only: str | None, verbose: bool) -> Result:
    """Draws mutants of a module and finds the fate of each."""
    every = mutants_of(module, source_of(module).read_text())
    pool = [m for m in every if not only or only in m.function]
    size = min(sample, len(pool)) if sample else len(pool)
    places = sorted(random.Random(f"{seed}:{module}").sample(range(len(pool)), size))
    drawn = [pool[i] for i in places]
    started = time.monotonic()
    BUILD.mkdir(parents=True, exist_ok=True)
    answer = BUILD / f"answer-{os.getpid()}.json"

    def work(say: Callable[[str], None]) -> None:
        loop = Loop(module, drawn, verbose)
        files = [str(path) for path in tests_of(module)]
        pytest.main([*PYTEST, "--basetemp", str(BUILD / "tmp"), *files], plugins=[Quick(), loop])
        answer.write_text(
            json.dumps({"results": loop.results, "seconds": loop.touched.seconds, "lines": loop.touched.lines})
        )

    shown = os.dup(1)
    said, end = in_child(functools.partial(loud, work, shown), 1e6)
    os.close(shown)
    if end != "done" or not answer.exists():
        raise SystemExit(f"{module}: the tests could not be run ({said or end})")
    got = json.loads(answer.read_text())
    answer.unlink()
    touched = Touched()
    touched.add(got)
    results: list[Result] = []
    for mutant, result in zip(drawn, got["results"], strict=True):
        if result is None:
            result = afresh(mutant, touched)
            if verbose:
                show(result)
        results.append(result)
    return summary(every, results, seed, time.monotonic() - started, explained().get(module, []))


def loud(work: Callable[[Callable[[str], None]], None], stdout: int, say: Callable[[str], None]) -> None:
    """Runs the work with the output of the parent."""
    os.dup2(stdout, 1)
    os.dup2(stdout, 2)
    sys.stdout = sys.stderr = io.TextIOWrapper(os.fdopen(1, "wb", closefd=False), line_buffering=True)
    work(say)


def summary(
    every: Sequence[Mutant], results: Sequence[Result], seed: int, seconds: float, entries: list[Result]
) -> Result:
    """The counts and the survivors of a module."""
    survivors = []
    for result in results:
        if result["status"] == "survived":
            reason = reason_for(result, entries)
            survivors.append({key: result[key] for key in ("line", "function", "rule", "diff", "before", "after")})
            survivors[-1]["explained"] = reason
    count = {status: sum(r["status"] == status for r in results) for status in ("killed", "timeout", "survived")}
    equivalent = sum(s["explained"] is not None for s in survivors)
    dead = count["killed"] + count["timeout"]
    return {
        "generated": len(every),
        "sampled": len(results),
        "seed": seed,
        "killed": count["killed"],
        "timeouts": count["timeout"],
        "survived": count["survived"],
        "explained": equivalent,
        "rate": round(dead / len(results), 4) if results else 1.0,
        "rate_without_explained": round(dead / (len(results) - equivalent), 4) if len(results) > equivalent else 1.0,
        "seconds": round(seconds, 1),
        "stale": sorted({entry["before"] for entry in entries if "before" in entry} - {m.before for m in every}),
        "survivors": survivors,
    }


def write(found: dict[str, Result]) -> None:
    """Adds the figures to the file of the last runs."""
    path = BUILD / "code-mutants.json"
    old = json.loads(path.read_text())["modules"] if path.exists() else {}
    old.update(found)
    path.write_text(
        json.dumps({"schema": 1, "modules": dict(sorted(old.items()))}, indent=1, ensure_ascii=False) + "\n"
    )


def rows(found: dict[str, Result]) -> Iterator[str]:
    """A table of the figures."""
    yield "| module | mutants | drawn | killed | by time | survived | of these explained | rate | without explained |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for module, r in found.items():
        yield (
            f"| {module} | {r['generated']} | {r['sampled']} | {r['killed']} | {r['timeouts']} | {r['survived']} "
            f"| {r['explained']} | {r['rate']:.1%} | {r['rate_without_explained']:.1%} |"
        )


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak.code_mutants", description=__doc__.split("\n")[0])
    parser.add_argument("--module", action="append", choices=modules(), help="default: all of them")
    parser.add_argument("--sample", type=int, default=60, help="mutants of each module; 0: all (default: 60)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--function", help="only mutants in definitions whose name has this text")
    parser.add_argument("--verbose", action="store_true", help="a line for each mutant")
    options = parser.parse_args(arguments)
    os.chdir(ROOT)
    warm()
    found: dict[str, Result] = {}
    for module in options.module or modules():
        result = measure_module(module, options.sample, options.seed, options.function, options.verbose)
        found[module] = result
        if not options.function:
            write({module: result})
        for survivor in result["survivors"]:
            if survivor["explained"] is None:
                print(f"{survivor['function']}\n{survivor['diff']}", flush=True)
        print(f"{module}: {result['rate']:.1%}, {result['rate_without_explained']:.1%} without the explained, "
              f"{result['seconds']:.0f} s", flush=True)  # fmt: skip
        for line in result["stale"]:
            print(f"{module}: an explanation is about a line that is not there: {line}", flush=True)
    print("\n".join(rows(found)))
    return 0 if all(r["rate_without_explained"] >= TARGET and not r["stale"] for r in found.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
