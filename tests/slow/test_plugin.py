"""The plugin, seen from outside: what a run prints, writes and returns.

Each test starts pytest in a process of its own, on a folder that looks like a checkout (its packages are links to
the real ones) or on a lemma file outside.  A stand-in for ``properties.checks.checks`` makes the checks instant, so
that what is tested is the plugin alone.
"""

import json
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent.parent

STAND_IN = """
import sys, types
from properties.checks.evidence import Evidence

def run_check(claim, statement, check, profile):
    if claim.id == "false" and check in ("enumeration", "proof"):
        text = "false: I(a;b) <= 0 fails\\\\n  left   1\\\\n  right  0\\\\n  left - right = 1"
        return Evidence(check, "failed", "refuted", "counterexample with 2 atoms", failure=text)
    if claim.id == "unproved" and check == "proof":
        return Evidence(check, "failed", "", "no proof was found: Shannon's inequalities do not imply it")
    word = {"proof": "proved", "enumeration": "refuted" if statement.refuted else "enumerated", "random": "tested"}
    return Evidence(check, "passed", word.get(check, ""), "3 of 4 instances met the hypotheses", {"instances": 4})

stand_in = types.ModuleType("properties.checks.checks")
stand_in.run_check = run_check
sys.modules["properties.checks.checks"] = stand_in

from properties.ledger import ledger
ledger.recorded_verdicts = lambda: {"one-bit": "holds", "one-bit/chain": "proved", "group-bound/secret": "refuted"}
pytest_plugins = ["bits_per_rollout.plugin"]
"""

LEMMA = """
from properties.battery import *

CLAIMS = [lemma({!r}, "I(g;S) <= H(r)", given=["I(t;S) = 0", "I(g;S|t,r) = 0"])]
"""


@pytest.fixture
def outside(pytester, monkeypatch):
    """A folder that has nothing to do with the project, with the packages importable."""
    monkeypatch.setenv("PYTHONPATH", str(REPOSITORY))
    for name in ("BITS_PROFILE", "PYTEST_ADDOPTS"):
        monkeypatch.delenv(name, raising=False)
    pytester.makeconftest(STAND_IN)
    return pytester


@pytest.fixture
def checkout(outside):
    """A folder that is a checkout of the project."""
    (outside.path / "tests" / "claims").mkdir(parents=True)
    for name in ("bits_per_rollout", "exact", "theorems", "properties"):
        (outside.path / name).symlink_to(REPOSITORY / name)
    for file in ("pyproject.toml", *(f"tests/claims/test_{n}.py" for n in ("one_bit", "group_bound"))):
        (outside.path / file).write_text((REPOSITORY / file).read_text())
    return outside


def run(pytester, *arguments):
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", *arguments)
    return result, result.stdout.str() + result.stderr.str()


def read(folder):
    return json.loads((folder / "ledger.json").read_text())


def evidence(ledger):
    """(full statement id, check) -> status."""
    return {
        (s["id"], check): e["status"]
        for claim in ledger["claims"]
        for s in claim["statements"]
        for check, e in s["evidence"].items()
    }


def test_a_run_of_some_claims_is_partial_and_replaces_the_old_report(checkout):
    build = checkout.path / "build"
    build.mkdir()
    (build / "ledger.json").write_text('{"status": "COMPLETE", "scope": "suite"}')
    result, output = run(checkout, "-k", "one-bit or nothing")
    assert result.ret == 0
    ledger = read(build)
    assert (ledger["status"], ledger["scope"], ledger["citable"]) == ("PARTIAL", "suite", False)
    assert ledger["claims_digest"] is None
    rows = evidence(ledger)
    assert rows["one-bit/chain", "proof"] == "passed"
    assert rows["group-bound/averaged", "proof"] == "not-run"
    assert rows["token-tightness/tight", "random"] == "not-run"  # in no test file of this checkout
    assert "PARTIAL" in (build / "ledger.md").read_text()
    assert "PARTIAL" in output
    assert "NOT RUN" in output


def test_a_verdict_other_than_the_recorded_one_fails_the_run(checkout):
    result, output = run(checkout, "-k", "secret", f"--bits-ledger={checkout.path / 'elsewhere'}")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert "group-bound/secret: recorded refuted, found proved" in output
    assert read(checkout.path / "elsewhere")["status"] == "PARTIAL"
    assert not (checkout.path / "build").exists()


def test_deselecting_every_claim_still_replaces_the_old_report(checkout):
    (checkout.path / "build").mkdir()
    (checkout.path / "build" / "ledger.json").write_text('{"status": "COMPLETE", "scope": "suite"}')
    ignored = [f"--ignore=tests/claims/test_{name}.py" for name in ("one_bit", "group_bound")]
    checkout.makepyfile(**{"tests/test_else": "def test_else(): pass"})
    result, _ = run(checkout, *ignored)
    assert result.ret == 0
    assert set(evidence(read(checkout.path / "build")).values()) == {"not-run", "not-applicable"}


def test_the_wrong_packages_stop_the_run(checkout):
    (checkout.path / "exact").unlink()
    (checkout.path / "exact").mkdir()
    (checkout.path / "exact" / "__init__.py").write_text("")
    (checkout.path / "properties").unlink()
    result, output = run(checkout, "-p", "bits_per_rollout.plugin")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert "bits_per_rollout needs its own package 'exact'" in output
    assert "pip install -e ." in output
    assert "Traceback" not in output


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(checkout):
    (checkout.path / "build").write_text("a file, not a folder")
    result, output = run(checkout, "-n", "2")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert "the report cannot be written to" in output
    assert "Traceback" not in output
    assert "INTERNALERROR" not in output


def test_a_lemma_outside_prints_its_row_and_writes_nothing(outside):
    outside.makepyfile(test_lemma=LEMMA.format("data-processing"))
    result, output = run(outside)
    assert result.ret == 0
    result.assert_outcomes(passed=6)
    assert "data-processing/statement: PROVED" in output
    assert "COMPLETE  (scope lemmas[data-processing], profile ci)" in output
    assert not (outside.path / "build").exists()


def test_a_false_lemma_shows_only_the_counterexample(outside):
    outside.makepyfile(test_lemma="from properties.battery import *\nCLAIMS = [lemma('false', 'I(a;b) <= 0')]\n")
    result, output = run(outside)
    assert result.ret == 1
    assert "left - right = 1" in output
    assert "run_row" not in output  # no source lines, no traceback
    assert "false/statement: REFUTED" in output
    assert "Not citable: 2 of 5 checks failed" in output


def test_a_lemma_without_a_proof_stays_open(outside):
    outside.makepyfile(test_lemma="from properties.battery import *\nCLAIMS = [lemma('unproved', 'I(a;b) <= H(a)')]\n")
    result, output = run(outside)
    result.assert_outcomes(passed=4, failed=1)
    assert "unproved/statement: OPEN" in output
    assert "no proof was found: Shannon's inequalities do not imply it" in output


def test_the_ledger_is_the_same_for_any_number_of_processes(outside):
    outside.makepyfile(test_a=LEMMA.format("lemma-a"), test_b=LEMMA.format("lemma-b"))
    texts = []
    for processes in ("0", "2"):
        run(outside, "-n", processes, f"--bits-ledger=out{processes}")
        ledger = read(outside.path / f"out{processes}")
        assert ledger.pop("timings")
        texts.append(json.dumps(ledger))
        texts.append((outside.path / f"out{processes}" / "ledger.md").read_text())
    assert texts[:2] == texts[2:]
    assert '"COMPLETE"' in texts[0]


def test_skipped_and_expected_failures_read_not_run(outside):
    outside.makepyfile(
        test_lemma=LEMMA.format("my-lemma")
        + """
import pytest

@pytest.fixture(autouse=True)
def meddle(request):
    if "enumeration" in request.node.name:
        pytest.skip("too slow here")
    if "random" in request.node.name:
        request.applymarker(pytest.mark.xfail(strict=False))
"""
    )
    result, output = run(outside)
    assert result.ret == 0
    assert "enumeration  NOT RUN: skipped" in output
    assert "random       NOT RUN: marked xfail" in output
    assert "partial because 2 of 6 checks did not run" in output


def test_a_killed_worker_keeps_the_rows_sent_so_far(outside):
    outside.makepyfile(
        test_lemma=LEMMA.format("my-lemma")
        + """
import os, pytest

@pytest.fixture(autouse=True)
def die(request):
    if "sharpness" in request.node.name:
        os._exit(1)
"""
    )
    result, output = run(outside, "-n", "1", "--max-worker-restart=0")
    assert result.ret == 1
    assert "proof        proved" in output
    assert "sharpness    NOT RUN: its process ended unexpectedly" in output
    assert "PARTIAL  (scope lemmas[my-lemma], profile ci)" in output


def test_two_files_with_the_same_id_are_one_sentence(outside):
    outside.makepyfile(test_a=LEMMA.format("same"), test_b=LEMMA.format("same"), test_c=LEMMA.format("one-bit"))
    result, output = run(outside, "-n", "2")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert "the claim id 'same' is given twice, in test_a.py and test_b.py" in output
    assert "the lemma 'one-bit' in test_c.py has the id of a claim of the suite" in output
    assert "INTERNALERROR" not in output


def test_a_lemma_file_that_breaks_on_import_is_partial(outside):
    outside.makepyfile(test_a=LEMMA.format("fine"), test_b="from properties.battery import *\n1 / 0\n")
    result, output = run(outside, "--continue-on-collection-errors")
    assert result.ret == 1
    assert "ZeroDivisionError" in output
    assert "partial because test_b.py could not be collected" in output


def test_another_profile_or_a_seed_may_not_be_cited(outside):
    outside.makepyfile(test_lemma=LEMMA.format("my-lemma"))
    result, output = run(outside, "--bits-profile=local", "--hypothesis-seed=1")
    assert result.ret == 0
    assert "the profile is 'local', and only 'ci' may be cited" in output
    assert "--hypothesis-seed was given" in output


def test_nothing_heavy_is_imported_for_tests_without_claims(outside):
    outside.path.joinpath("conftest.py").unlink()
    outside.makepyfile(
        """
import sys

def test_light():
    assert not {"numpy", "sympy", "flint", "exact", "theorems", "hypothesis"} & set(sys.modules)
"""
    )
    result, _ = run(outside, "-p", "bits_per_rollout.plugin", "-p", "no:hypothesispytest")
    result.assert_outcomes(passed=1)
