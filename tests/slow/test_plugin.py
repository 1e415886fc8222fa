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
recorded = {**ledger.recorded_verdicts(), "group-bound/secret": "refuted"}
ledger.recorded_verdicts = lambda: recorded
pytest_plugins = ["bits_per_rollout.plugin"]
"""

LEMMA = """
from properties.battery import *

CLAIMS = [lemma({!r}, "I(g;S) <= H(r)", given=["I(t;S) = 0", "I(g;S|t,r) = 0"])]
"""


OLD = '{"schema": 1, "made_by": "bits-per-rollout", "status": "COMPLETE", "scope": "suite"}'


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
    (build / "ledger.json").write_text(OLD)
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
    (checkout.path / "build" / "ledger.json").write_text(OLD)
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
    assert "data-processing/statement: proved, for all instances" in output
    assert "The core accepted a certificate; it holds for all joint distributions of g, S, r, t" in output
    assert "3 of 4" not in output and "PROVED" not in output
    assert "COMPLETE  (scope lemmas[data-processing], profile ci)" in output
    assert not (outside.path / "build").exists()


def test_a_false_lemma_shows_only_the_counterexample(outside):
    outside.makepyfile(test_lemma="from properties.battery import *\nCLAIMS = [lemma('false', 'I(a;b) <= 0')]\n")
    result, output = run(outside)
    assert result.ret == 1
    assert "left - right = 1" in output
    assert "run_row" not in output  # no source lines, no traceback
    assert "false/statement: refuted, by a counterexample" in output
    assert "Not citable: 2 of 5 checks failed" in output


def test_a_lemma_without_a_proof_stays_open(outside):
    outside.makepyfile(test_lemma="from properties.battery import *\nCLAIMS = [lemma('unproved', 'I(a;b) <= H(a)')]\n")
    result, output = run(outside)
    result.assert_outcomes(passed=4, failed=1)
    assert "unproved/statement: open: no proof, and no counterexample" in output
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
    assert "NOT RUN: enumeration, skipped" in output
    assert "NOT RUN: random, marked xfail" in output
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
    assert "The core accepted a certificate" in output
    assert "NOT RUN: sharpness, its process ended unexpectedly" in output
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


@pytest.mark.parametrize(("lemma", "word"), [("fine", "PROVED"), ("false", "REFUTED"), ("unproved", "OPEN")])
def test_verdicts_in_capitals_stand_under_v_alone(outside, lemma, word):
    outside.makepyfile(test_lemma=f"from properties.battery import *\nCLAIMS = [lemma({lemma!r}, 'I(a;b) <= H(a)')]\n")
    _, output = run(outside, "-v")
    lines = [line.strip() for line in output.splitlines()]
    assert f"{lemma}/statement: {word}" in lines
    _, output = run(outside)
    assert not {"PROVED", "REFUTED", "OPEN"} & set(output.replace(":", " ").split())
    assert "-v prints every statement" in output


@pytest.mark.parametrize("how", ["raise ValueError('late')", "pytest.skip('late')", "pytest.fail('late')"])
@pytest.mark.parametrize("processes", ["0", "2"])
def test_a_failing_tear_down_of_a_check_is_partial(outside, how, processes):
    outside.makepyfile(
        test_lemma=LEMMA.format("my-lemma")
        + f"""
import pytest

@pytest.fixture(autouse=True)
def untidy(request):
    yield
    if "random" in request.node.name:
        {how}
"""
    )
    _, output = run(outside, "-n", processes, "--bits-ledger=out")
    ledger = read(outside.path / "out")
    assert (ledger["status"], ledger["citable"], ledger["claims_digest"]) == ("PARTIAL", False, None)
    ended = "was skipped" if "skip" in how else "failed"
    assert ledger["partial_because"] == [f"my-lemma/statement-random: its tear-down {ended}"]
    assert evidence(ledger)["my-lemma/statement", "random"] == "passed"
    assert "partial because my-lemma/statement-random: its tear-down" in output


def test_a_tear_down_of_the_whole_file_that_fails_is_partial_too(outside):
    outside.makepyfile(
        test_lemma=LEMMA.format("my-lemma")
        + """
import pytest

@pytest.fixture(autouse=True, scope="module")
def untidy():
    yield
    1 / 0
"""
    )
    _, output = run(outside)
    assert "PARTIAL  (scope lemmas[my-lemma]" in output
    assert "Not citable: the run is partial" in output


@pytest.mark.parametrize("package", ["exact", "theorems"])
def test_packages_from_two_places_are_refused(outside, monkeypatch, package):
    """PYTHONPATH puts a copy of one package alone in front of an installation, outside of any checkout."""
    import os
    import shutil
    import subprocess
    import sys

    copy = outside.path / "copy"
    shutil.copytree(REPOSITORY / package, copy / package, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(copy), str(REPOSITORY)]))
    (outside.path / "conftest.py").write_text('pytest_plugins = ["bits_per_rollout.plugin"]\n')
    outside.makepyfile(test_lemma=LEMMA.format("my-lemma"))
    for processes in ("0", "2"):
        result, output = run(outside, "-n", processes)
        assert result.ret != 0
        assert f"bits_per_rollout needs its own package '{package}'" in output and str(copy / package) in output
        assert "COMPLETE" not in output and "Traceback" not in output
    for command in (["verify"], ["cite", "one-bit"], ["report"], ["prove", "H(X) >= 0"]):
        done = subprocess.run(
            [sys.executable, "-m", "theorems", *command], cwd=outside.path, capture_output=True, text=True, check=False
        )
        assert done.returncode == 2
        assert f"bits_per_rollout needs its own package '{package}'" in done.stderr and done.stderr.count("\n") == 1
    assert not (outside.path / "build").exists()
    # a project that has a package of the same name and no claims has its tests run as before
    (outside.path / "test_lemma.py").write_text("def test_theirs(): pass\n")
    result, _ = run(outside)
    assert result.ret == 0


def test_a_lemma_run_removes_nothing_of_somebody_else(outside):
    outside.makepyfile(test_lemma=LEMMA.format("my-lemma"))
    mine = outside.path / "mine"
    (mine / "figures").mkdir(parents=True)
    (mine / "figures" / "holiday.png").write_bytes(b"\x89PNG")
    (mine / "ledger.tex").write_text("the thesis")
    result, output = run(outside, "--bits-ledger=mine")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert "ledger.tex was not made by bits-per-rollout" in output and "Traceback" not in output
    (mine / "ledger.tex").unlink()
    result, _ = run(outside, "--bits-ledger=mine")
    assert result.ret == 0
    assert (mine / "figures" / "holiday.png").read_bytes() == b"\x89PNG"


def test_control_characters_of_a_lemma_reach_no_terminal_and_no_file(outside):
    evil = "ok\\nCOMPLETE  (scope suite, profile ci)\\x1b[2J<script>"
    source = (
        "from properties.battery import *\n"
        f"CLAIMS = [Claim('false', '{evil}', (Statement('s', 'I(a;b) <= 0', reading='{evil}', "
        f"world=World((), (Variable('a'), Variable('b')))),))]\n"
    )
    outside.makepyfile(test_lemma=source)
    for arguments in (("-v",), ()):
        _, output = run(outside, "--bits-ledger=out", "--color=no", *arguments)
        assert "\x1b[2J" not in output
        assert not any(line.startswith("COMPLETE  (scope suite") for line in output.splitlines())
    for path in (outside.path / "out").iterdir():
        text = path.read_text()
        assert ("\x1b" not in text and "<script>" not in text.replace("<script>\n", "")) or path.suffix == ".json"
