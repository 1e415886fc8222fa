"""What the pytest plugin does: the cases of the battery, and the ledger at the end of the run.

pytest itself meets ``bits_per_rollout.plugin``, which starts this one when claims are there.

Workers attach each row of evidence to its test as text; the controller merges what arrives, compares it with
what was expected (every registered statement times its checks, whatever pytest collected), writes the report
and prints it.  A plain ``pytest`` process is its own controller.  A run is of the *suite* as soon as a claim of
the suite is in it; otherwise of the lemmas that it names.  Nothing heavy is imported until a module has CLAIMS.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Generator, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from properties.checks.evidence import PROFILES
from properties.ledger.ledger import CHECKS, Findings, Key, LedgerError, Row, key_text
from properties.support import checkout, plain

if TYPE_CHECKING:
    from theorems.language import Claim

BATTERY = re.compile(r"\b(properties|bits_per_rollout)\.battery\b")  # in a file of claims that cannot be collected
CASE = re.compile(rf"::test_claim\[([a-z0-9-]+)/([a-z0-9-]+)-({'|'.join(CHECKS)})\]$")


def start(config: pytest.Config) -> Controller | Worker:
    """Registers what does the work, and gives it back.  UsageError for a profile that is none, or for wrong code."""
    profile = config.getoption("bits_profile")
    if profile not in PROFILES:
        raise pytest.UsageError(f"the profile is {profile!r}; it must be one of {', '.join(PROFILES)}")
    worker = hasattr(config, "workerinput")
    for place in (config.invocation_params.dir, config.rootpath):
        if not worker and (wrong := checkout.wrong_copy(place)):
            raise pytest.UsageError(wrong)
    plugin = (Worker if worker else Controller)(config)
    config.pluginmanager.register(plugin, "bits-per-rollout")
    return plugin


def key_of(nodeid: str) -> Key | None:
    """The row that a node id stands for."""
    found = CASE.search(nodeid)
    return (found.group(1), found.group(2), found.group(3)) if found else None


class Collecting:
    """What controller and workers share: reading CLAIMS, and noticing that two files give the same id."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.lemmas: dict[str, dict[str, Any]] = {}
        self.sources: dict[str, str] = {}
        self.suite = False
        self.problems: list[str] = []

    def register(self, claim: Claim, source: str) -> None:
        from properties.ledger.ledger import describe
        from theorems import load_claims

        if claim.id in self.sources:
            where = source if source == self.sources[claim.id] else f"{self.sources[claim.id]} and {source}"
            self.problem(f"the claim id {claim.id!r} is given twice, in {where}; an id names one claim")
            return
        self.sources[claim.id] = source
        known = load_claims()
        if known.get(claim.id) == claim:
            self.suite = True
        elif any(claim.id == other.id or claim.id in other.aliases for other in known.values()):
            self.problem(f"the lemma {claim.id!r} in {source} has the id of a claim of the suite; give it another")
        else:
            self.lemmas[claim.id] = describe(claim)

    def problem(self, sentence: str) -> None:
        if sentence not in self.problems:
            self.problems.append(sentence)

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        battery = sys.modules.get("properties.battery")
        if battery is None or metafunc.function is not battery.test_claim:
            return
        from theorems.language import Claim

        claims = getattr(metafunc.module, "CLAIMS", None)
        if not isinstance(claims, list | tuple) or not claims or not all(isinstance(c, Claim) for c in claims):
            raise pytest.Collector.CollectError(
                f"{metafunc.module.__name__}: CLAIMS must be a list of claims, as CLAIMS = [lemma(...)], not {claims!r}"
            )
        source = _relative(metafunc.definition.path, self.config)
        cases = []
        for claim in claims:
            self.register(claim, source)
            for statement in claim.statements:
                for check in statement.applicable():
                    cases.append(pytest.param(claim, statement, check, id=f"{claim.full_id(statement)}-{check}"))
        metafunc.parametrize(("claim", "statement", "check"), cases)

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Generator[None, Any, Any]:
        """A declaration that makes no sense is the author's to mend: one sentence, no traceback of ours."""
        report = yield
        self.tell(collector, report)
        return report

    def tell(self, collector: pytest.Collector, report: Any) -> None:
        """Puts the sentence of a ClaimError in the place of its traceback."""
        language = sys.modules.get("theorems.language")
        info = getattr(getattr(report, "call", None), "excinfo", None)
        error = info.value if info is not None else None
        while error is not None and language is not None:
            if isinstance(error, language.ClaimError):
                report.longrepr = plain.lines(f"{_relative(collector.path, self.config)}: {error}")
                break
            error = error.__cause__

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        # an error raised on a worker would become a wall of internal errors: run nothing, and let the controller speak
        if self.problems:
            items.clear()


def _relative(path: Path, config: pytest.Config) -> str:
    try:
        return path.relative_to(config.rootpath).as_posix()
    except ValueError:
        return str(path)


class Worker(Collecting):
    """A process of pytest-xdist: what it collected goes to the controller with its last message."""

    def pytest_sessionfinish(self) -> None:
        self.config.workeroutput["bits"] = json.dumps(  # type: ignore[attr-defined]
            {"lemmas": self.lemmas, "suite": self.suite, "problems": self.problems}
        )


class Controller(Collecting):
    """The process that the user started: it merges, judges, writes and prints."""

    def __init__(self, config: pytest.Config) -> None:
        super().__init__(config)
        self.findings = Findings()
        self.seen: list[Key] = []  # what workers collected, in case that a worker dies with its last message
        self.broken: list[str] = []  # files of claims that could not be collected
        self.prepared: Path | None = None  # the folder that was
        self.refused = False
        self.ledger: dict[str, Any] | None = None
        self.written: list[Path] = []
        self.lemma_ledger: dict[str, Any] | None = None

    # collecting

    def pytest_sessionstart(self) -> None:
        """Whoever asks for the whole suite loses the old report now: a crash while collecting must not leave it."""
        if self._means_suite():
            self.suite = True
            self.prepare()

    def pytest_collection_finish(self) -> None:
        if self.sources and not self.problems:
            self.prepare()

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, ids: Sequence[str]) -> None:
        keys = [key for key in map(key_of, ids) if key]
        self.seen = list(dict.fromkeys([*self.seen, *keys]))
        if keys:
            self.suite = self.suite or any(key[0] in _suite_ids() for key in keys)
            self.prepare()

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any, error: object) -> None:
        sent = json.loads(getattr(node, "workeroutput", {}).get("bits", "{}"))
        self.lemmas.update(sent.get("lemmas", {}))
        self.suite = self.suite or sent.get("suite", False)
        for problem in sent.get("problems", ()):
            self.problem(problem)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed and report.nodeid.endswith(".py"):
            file = self.config.rootpath / report.nodeid
            source = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
            if BATTERY.search(source):
                self.findings.note(f"{report.nodeid} could not be collected")
                self.broken.append(report.nodeid)
                self.suite = self.suite or "from theorems." in source

    # running

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        key = key_of(report.nodeid)
        if key is None:
            return
        texts = [value for name, value in report.user_properties if name == "bits-row"]
        expected_outcome = {"passed": "passed", "not-applicable": "passed", "failed": "failed"}
        if report.when == "call" and texts and not hasattr(report, "wasxfail"):
            row = Row.from_json(json.loads(str(texts[-1])))
            if expected_outcome.get(row.evidence.status) == report.outcome:
                self.findings.add(row)
            elif str(report.outcome) == "rerun":  # as pytest-rerunfailures calls it
                self.findings.note(f"{report.nodeid.split('[')[-1][:-1]} was run again after it failed")
            return
        if (
            report.when == "teardown" and not report.passed
        ):  # after its row was sent: the check ran, and did not end well
            self.findings.note(f"{key_text(key)}: its tear-down {'was skipped' if report.skipped else 'failed'}")
        elif report.when == "call" and hasattr(report, "wasxfail"):
            self.findings.causes[key] = "marked xfail"
        elif report.skipped:
            self.findings.causes[key] = "skipped"
        elif report.failed:
            phases = {"setup": "its set-up failed", "call": "it broke"}
            self.findings.causes.setdefault(key, phases.get(report.when, "its process ended unexpectedly"))

    # judging

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        if self.config.option.collectonly:
            return
        for option in ("hypothesis_seed", "hypothesis_profile"):
            if self.config.getoption(option, None) is not None:
                self.findings.note(f"--{option.replace('_', '-')} was given")
        for problem in self.problems:
            self.findings.note(problem)
        self.suite = self.suite or self._means_suite()
        try:
            self._finish()
        except LedgerError as error:
            self.problem(str(error))
        except Exception as error:  # a claim file that cannot be imported, say: no old report may look current
            self.problem(f"there is no ledger, because {type(error).__name__}: {error}")
            if (folder := self.folder()) is not None and self.suite:
                from properties.ledger import files

                files.discard(folder)
        if self.problems:
            session.exitstatus = pytest.ExitCode.USAGE_ERROR
        elif self.ledger is not None and self.ledger["differences"] and exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def _means_suite(self) -> bool:
        """Whether the whole suite was asked for, though no claim of it was collected (as with ``--ignore``)."""
        home = checkout.find_checkout(self.config.rootpath)
        if home is None or home != self.config.rootpath:
            return False
        asked = {(self.config.invocation_params.dir / arg).resolve() for arg in self.config.args}
        return bool(asked & {home.resolve(), (home / "tests").resolve()})

    def _finish(self) -> None:
        profile = self.config.getoption("bits_profile")
        self.seen = list(dict.fromkeys([*self.seen, *self.findings.rows]))
        lemmas = self._lemma_entries()
        if self.suite:
            from properties.ledger import ledger
            from theorems import load_claims

            entries = [ledger.describe(claim) for claim in load_claims().values()]
            recorded = ledger.recorded_verdicts()
            self.ledger = ledger.build(entries, self.findings, scope="suite", profile=profile, recorded=recorded)
            if lemmas:
                self.lemma_ledger = self._build_lemmas(lemmas, profile)
        elif lemmas or self.broken:
            entries = lemmas
            self.ledger = self._build_lemmas(lemmas, profile)
        else:
            return
        folder = self.folder()
        if folder is not None and not self.refused:
            from properties.ledger import files, ledger

            if self.prepared != folder:
                files.prepare(folder, self.ledger["scope"])
            self.written = files.write(self.ledger, ledger.certificates(entries, self.findings), folder)

    def _build_lemmas(self, entries: list[dict[str, Any]], profile: str) -> dict[str, Any]:
        from properties.ledger import ledger

        unread = [f"{file} (unread)" for file in dict.fromkeys(self.broken)]
        scope = f"lemmas[{','.join([*(entry['id'] for entry in entries), *unread])}]"
        return ledger.build(entries, self.findings, scope=scope, profile=profile, recorded=None)

    def _lemma_entries(self) -> list[dict[str, Any]]:
        """The lemmas of this run by id; of one that only a dead worker knew, what its node ids tell."""
        from properties.ledger import ledger

        suite = _suite_ids() if self.seen or self.lemmas else frozenset[str]()
        entries = dict(self.lemmas)
        for claim, statement, check in self.seen:
            if claim in suite or claim in self.lemmas:
                continue
            ledger.remember(entries.setdefault(claim, ledger.unknown_claim(claim)), statement, check)
        return [entries[id] for id in sorted(entries)]

    # files

    def folder(self) -> Path | None:
        """Where the report goes, if anywhere."""
        asked = self.config.getoption("bits_ledger")
        if asked:
            return Path(self.config.invocation_params.dir, asked)
        home = checkout.find_checkout(self.config.rootpath)
        return home / "build" if self.suite and home is not None else None

    def prepare(self) -> None:
        """Once, before anything runs: see that the report can be written, and take away the old one."""
        if self.config.option.collectonly:
            return
        self.findings.code = self.findings.code or checkout.code()
        folder = self.folder()
        if folder is None or folder == self.prepared:
            return
        from properties.ledger import files

        self.prepared = folder
        try:
            files.prepare(folder, "suite" if self.suite else "lemmas")
        except LedgerError as error:
            self.refused = True
            raise pytest.UsageError(str(error)) from None

    # printing

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self.ledger is not None and not self.problems and not self.refused:
            from properties.ledger import render

            terminalreporter.section("bits-per-rollout: ledger")
            verbose = self.config.option.verbose > 0
            _print(terminalreporter, render.text(self.ledger, self.written, verbose))
            if self.lemma_ledger is not None:
                _print(terminalreporter, ["", "Lemmas in this run (not part of the suite's ledger):"])
                _print(terminalreporter, render.brief(self.lemma_ledger))
        for problem in self.problems:
            terminalreporter.write_line(f"ERROR: {plain.one_line(problem)}", red=True)


def _print(terminalreporter: pytest.TerminalReporter, lines: Iterable[str]) -> None:
    for line in lines:
        terminalreporter.write_line(line)


def _suite_ids() -> frozenset[str]:
    from theorems import load_claims

    return frozenset(load_claims())
