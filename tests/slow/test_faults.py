"""Runs that are disturbed: each disturbance shows in the ledger and in the exit status.

Each test starts a process of its own on a folder that looks like a checkout.  The checks are replaced by instant ones,
by way of a sitecustomize.py that worker processes load as well, so that what is tested is what happens around them;
the environment variable FAULT says what goes wrong, in the middle of the run.  A report of an earlier run lies in
build/, complete and citable, and must never be found there afterwards.

A full disk is played by a limit on the size of files (RLIMIT_FSIZE): writing beyond it fails like writing to a full
disk does, with another number of the error.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent.parent

STAND_IN = """
import os, signal, sys, time, types

def run_check(claim, statement, check, profile):
    from properties.checks.evidence import Evidence

    fault = os.environ.get("FAULT", "")
    if (claim.full_id(statement), check) == ("one-bit/chain", "necessity"):
        if fault == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        if fault == "asleep":
            open("asleep", "w").close()
            time.sleep(60)
        if fault == "memory":
            raise MemoryError
        if fault == "interrupted":
            raise KeyboardInterrupt
    return Evidence(check, "failed" if check == "proof" else "passed", "", "a stand-in")

sys.modules["properties.checks.checks"] = types.ModuleType("properties.checks.checks")
sys.modules["properties.checks.checks"].run_check = run_check

"""

FEW = """
import sys
import theorems
few = {id: theorems.load_claims()[id] for id in ("one-bit", "symbol-bandit", "group-bound")}
theorems.load_claims = lambda: few
from properties.ledger import ledger
ledger.recorded_verdicts = lambda: {}
from theorems.__main__ import main
if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
"""

OLD = {
    "schema": 1,
    "made_by": "bits-per-rollout",
    "status": "COMPLETE",
    "scope": "suite",
    "citable": True,
    "claims_digest": "sha256:old",
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A checkout with an earlier report, and the stand-in."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(STAND_IN)
    home = tmp_path / "checkout"
    (home / "tests" / "claims").mkdir(parents=True)
    for name in ("bits_per_rollout", "exact", "theorems", "properties"):
        (home / name).symlink_to(REPOSITORY / name)
    for name in ("pyproject.toml", "tests/claims/test_one_bit.py"):
        (home / name).write_text((REPOSITORY / name).read_text())
    (home / "conftest.py").write_text('pytest_plugins = ["bits_per_rollout.plugin"]\n')
    (home / "few.py").write_text(FEW)
    old_report(home)
    return home


def old_report(home: Path) -> None:
    build = home / "build"
    build.mkdir(exist_ok=True)
    (build / "ledger.json").write_text(json.dumps(OLD))
    (build / "ledger.md").write_text("# Ledger of bits-per-rollout 0.0.1\n")
    (build / "certificates.json").write_text('{"schema": 1, "made_by": "bits-per-rollout", "certificates": []}')


def environment(home: Path, fault: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("BITS_PROFILE", "PYTEST_ADDOPTS", "PYTEST_CURRENT_TEST")}
    return {
        **kept,
        "PYTHONPATH": f"{home.parent / 'site'}{os.pathsep}{REPOSITORY if home.name == 'elsewhere' else home}",
        "FAULT": fault,
    }


def full_disk() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))


def run(home: Path, *arguments: str, fault: str = "", full: bool = False) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=home,
        env=environment(home, fault),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=full_disk if full else None,
    )
    return done.returncode, done.stdout + done.stderr


def pytest_run(home: Path, *arguments: str, fault: str = "", full: bool = False) -> tuple[int, str]:
    return run(home, "-m", "pytest", "-p", "no:cacheprovider", "-q", *arguments, fault=fault, full=full)


def found(home: Path) -> dict:
    return json.loads((home / "build" / "ledger.json").read_text())


def statuses(ledger: dict) -> dict[tuple[str, str], str]:
    rows = [s for claim in ledger["claims"] for s in claim["statements"]]
    return {(s["id"], check): e["status"] for s in rows for check, e in s["evidence"].items()}


def is_partial(home: Path) -> dict:
    ledger = found(home)
    assert (ledger["status"], ledger["citable"], ledger["claims_digest"]) == ("PARTIAL", False, None)
    assert "PARTIAL" in (home / "build" / "ledger.md").read_text()
    return ledger


def leftovers(home: Path) -> list[str]:
    return sorted(path.name for path in (home / "build").iterdir())


# ------------------------------------------------------------------ verify


def test_a_worker_of_verify_that_is_killed_leaves_rows_that_read_not_run(place: Path) -> None:
    code, output = run(place, "few.py", "verify", "-j", "2", "--no-figures", fault="killed")
    assert code == 1
    ledger = is_partial(place)
    rows = statuses(ledger)
    assert rows["one-bit/chain", "necessity"] == "not-run"
    assert "its process ended unexpectedly" in output
    assert "NOT RUN" in output
    assert "Traceback" not in output


def test_a_check_that_breaks_is_named_and_the_others_run(place: Path) -> None:
    code, output = run(place, "few.py", "verify", "-j", "1", "--no-figures", fault="memory")
    assert code == 1
    rows = statuses(is_partial(place))
    assert [key for key, status in rows.items() if status == "not-run"] == [("one-bit/chain", "necessity")]
    assert "one-bit/chain-necessity broke: MemoryError" in output


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_verify_stopped_at_once_leaves_no_report(place: Path, number: signal.Signals) -> None:
    """Nothing is a plainer word than a part: whoever presses Ctrl-C did not want a report."""
    process = subprocess.Popen(
        [sys.executable, "few.py", "verify", "--no-figures", "-j", "1" if number == signal.SIGINT else "2"],
        cwd=place,
        env=environment(place, "asleep"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
        # of a job in the background a shell has Ctrl-C ignored, and so would this process
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    try:
        for _ in range(600):
            if (place / "asleep").exists():
                break
            time.sleep(0.05)
        assert (place / "asleep").exists()
        process.send_signal(number)
        process.wait(20)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # its workers, which sleep
    output = process.communicate()[0]
    assert leftovers(place) == []
    if number == signal.SIGINT:
        assert process.returncode == 130
        assert "interrupted: nothing was verified, and no report was written" in output
        assert "Traceback" not in output
    else:
        assert process.returncode != 0


def test_a_full_disk_under_verify(place: Path) -> None:
    code, output = run(place, "few.py", "verify", "-j", "1", "--no-figures", full=True)
    assert code == 1
    assert "ledger.json cannot be written" in output
    assert "Traceback" not in output
    assert leftovers(place) == []


# ------------------------------------------------------------------ pytest


def test_an_undisturbed_run_of_some_claims_is_as_the_others_expect(place: Path) -> None:
    """The control of the tests below: nothing but the rows of the other claims is missing."""
    code, _ = pytest_run(place, "tests/claims/test_one_bit.py")
    assert code == 1  # the stand-in proves nothing, and says so
    rows = statuses(is_partial(place))
    assert rows["one-bit/chain", "necessity"] == "passed"
    assert rows["group-bound/averaged", "random"] == "not-run"


@pytest.mark.parametrize(
    ("arguments", "extra"),
    [
        (("-m", "chosen"), "one-bit/chain"),
        (("--deselect", "tests/claims/test_one_bit.py::test_claim[one-bit/chain-random]"), "one-bit/chain"),
        (("-x",), "one-bit/chain"),
    ],
)
def test_what_was_deselected_or_never_reached_reads_not_run(place: Path, arguments, extra: str) -> None:
    code, output = pytest_run(place, "tests/claims/test_one_bit.py", *arguments)
    assert code in (1, 5)
    assert statuses(is_partial(place))[extra, "random"] == "not-run"
    assert "PARTIAL" in output


def test_ctrl_c_keeps_the_rows_so_far_as_a_partial_report(place: Path) -> None:
    code, output = pytest_run(place, "tests/claims/test_one_bit.py", fault="interrupted")
    assert code == pytest.ExitCode.INTERRUPTED
    rows = statuses(is_partial(place))
    assert rows["one-bit/chain", "random"] == "passed"
    assert rows["one-bit/chain", "necessity"] == "not-run"
    assert "PARTIAL" in output


def test_a_full_disk_under_pytest(place: Path) -> None:
    code, output = pytest_run(place, "tests/claims/test_one_bit.py", full=True)
    assert code == pytest.ExitCode.USAGE_ERROR
    assert "ledger.json cannot be written" in output
    assert "INTERNALERROR" not in output
    assert leftovers(place) == []


def test_a_file_of_claims_that_raises_on_import_leaves_no_old_report(place: Path) -> None:
    (place / "tests" / "claims" / "test_one_bit.py").write_text(
        "from properties.battery import *\nfrom theorems.post.one_bit import CLAIM\n1 / 0\n"
    )
    code, output = pytest_run(place)
    assert code == pytest.ExitCode.INTERRUPTED
    assert "ZeroDivisionError" in output
    ledger = is_partial(place)
    assert any("test_one_bit.py could not be collected" in reason for reason in ledger["partial_because"])


def test_a_file_of_claims_that_takes_the_process_with_it(place: Path) -> None:
    """A crash while files are collected, before any claim is known: the old report is gone all the same."""
    (place / "tests" / "test_a.py").write_text("import os\nos._exit(3)\n")
    code, _ = pytest_run(place)
    assert code == 3
    assert leftovers(place) == []
    old_report(place)
    code, _ = pytest_run(place, "--collect-only", "tests/claims/test_one_bit.py")
    assert code == 0
    assert found(place) == OLD  # nothing was run


def test_a_corrupt_hypothesis_database_changes_nothing(place: Path) -> None:
    """The citable profile uses none; the local one, which does, still runs its tests."""
    (place.parent / "site" / "sitecustomize.py").unlink()  # the real checks
    lemma = 'from properties.battery import *\nCLAIMS = [lemma("mine", "I(X;Z) <= I(X;Y)", given=["I(X;Z|Y) = 0"])]\n'
    outside = place.parent / "elsewhere"
    (outside / ".hypothesis" / "examples" / "0123456789abcdef").mkdir(parents=True)
    for name in ("examples/0123456789abcdef/beef", "examples/dead", "unicode_data"):
        (outside / ".hypothesis" / name).write_bytes(b"\x00\xff\xfe corrupt \x80" * 50)
    (outside / "test_mine.py").write_text(lemma)
    (outside / "conftest.py").write_text('pytest_plugins = ["bits_per_rollout.plugin"]\n')
    ledgers = []
    for profile in ("ci", "local"):
        code, output = pytest_run(outside, "-k", "random", f"--bits-profile={profile}", f"--bits-ledger=out-{profile}")
        assert code == 0, output
        ledger = json.loads((outside / f"out-{profile}" / "ledger.json").read_text())
        assert statuses(ledger)["mine/statement", "random"] == "passed"
        ledgers.append(ledger)
    assert ledgers[0]["profile"] == "ci"
