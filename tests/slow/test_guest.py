"""A guest in other projects: the wheel, installed beside packages of the same names and beside other plugins.

``make slow`` puts other people's plugins into build/neighbours (and nothing else is installed); a test that needs them
is skipped where they are missing, and says so.
"""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
NEIGHBOURS = REPOSITORY / "build" / "neighbours"
OURS = ("bits_per_rollout", "exact", "theorems", "properties")

LEMMA = """
from bits_per_rollout.battery import *

CLAIMS = [lemma("two-steps", "I(g;S) <= I(r;S) <= 1", given=["I(g;S|r) = 0", "|r| = 2"])]
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout and unpacked as an installation would: a folder for PYTHONPATH."""
    folder = tmp_path_factory.mktemp("wheel")
    source = tmp_path_factory.mktemp("source")
    names = ["pyproject.toml", "README.md", "LICENSE", *OURS]
    subprocess.run(["cp", "-r", *(str(REPOSITORY / n) for n in names), str(source)], check=True)
    build = "import sys; from setuptools.build_meta import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", build, str(folder)], check=True, cwd=source, capture_output=True)
    (file,) = folder.glob("*.whl")
    with zipfile.ZipFile(file) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Somebody's repository, with folders that are called like our packages."""
    for name in OURS[1:]:
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text(f"WHOSE = 'theirs: {name}'\n")
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "theirs"\nversion = "1"\n')
    (tmp_path / "test_theirs.py").write_text(
        "import sys\nimport exact, properties, theorems\n\n"
        "def test_theirs():\n"
        "    assert [m.WHOSE.split()[0] for m in (exact, properties, theorems)] == ['theirs:'] * 3\n"
        "    assert not {'numpy', 'sympy', 'hypothesis.strategies'} & {m for m in sys.modules if '.' not in m[:1]}\n"
    )
    return tmp_path


def run(
    folder: Path, site: Path, *arguments: str, more: tuple[Path, ...] = (), module: str = "pytest"
) -> tuple[int, str]:
    """A process in a folder, with the wheel on the path; its exit status and all that it printed."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST_", "BITS_", "HYPOTHESIS_"))}
    environment["PYTHONPATH"] = os.pathsep.join(map(str, (*more, site)))
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return done.returncode, done.stdout


def quiet(*arguments: str) -> tuple[str, ...]:
    return ("-p", "no:cacheprovider", "-p", "no:hypothesispytest", *arguments)


@pytest.mark.parametrize("processes", ["0", "2"])
def test_folders_of_the_same_names_keep_working(project: Path, wheel: Path, processes: str) -> None:
    code, output = run(project, wheel, *quiet("-n", processes))
    assert code == 0, output
    assert "1 passed" in output and "bits-per-rollout: ledger" not in output and "bits_per_rollout needs" not in output


def test_without_processes_of_xdist_too(project: Path, wheel: Path) -> None:
    code, output = run(project, wheel, *quiet("-p", "no:xdist"))
    assert code == 0, output
    assert "1 passed" in output


def test_who_calls_ours_there_gets_a_sentence(project: Path, wheel: Path) -> None:
    (project / "test_asks.py").write_text("def test_asks():\n    from bits_per_rollout import prove\n")
    (project / "test_lemma.py").write_text(LEMMA)
    code, output = run(project, wheel, *quiet("-n", "0", "--continue-on-collection-errors"))
    assert code == 1, output
    needs = "bits_per_rollout needs its own package 'exact'"
    assert output.count(f"ImportError: {needs}") >= 2 and f"here 'exact' is {project / 'exact'}" in output
    assert "1 passed, 1 failed" in output or "1 failed, 1 passed" in output


@pytest.mark.parametrize("processes", ["0", "2"])
def test_a_lemma_file_works_anywhere(tmp_path: Path, wheel: Path, processes: str) -> None:
    (tmp_path / "test_lemma.py").write_text(LEMMA)
    code, output = run(tmp_path, wheel, "-p", "no:cacheprovider", "-n", processes)
    assert code == 0, output
    assert "two-steps" in output and "COMPLETE" in output and "lemmas[two-steps]" in output
    assert {p.name for p in tmp_path.iterdir()} <= {"test_lemma.py", "__pycache__", ".hypothesis"}


def test_a_lemma_file_that_cannot_be_read_is_said_on_workers_too(tmp_path: Path, wheel: Path) -> None:
    (tmp_path / "test_lemma.py").write_text(LEMMA.replace("I(g;S) <=", "I(g;S <="))
    for processes in ("0", "2"):
        code, output = run(tmp_path, wheel, "-p", "no:cacheprovider", "-n", processes)
        assert code != 0
        assert "lemma two-steps: expected" in output and "Traceback" not in output


def test_names_of_the_face(tmp_path: Path, wheel: Path) -> None:
    (tmp_path / "use.py").write_text(
        "import sys, bits_per_rollout as b\n"
        "assert not {'exact', 'theorems', 'properties'} & set(sys.modules)\n"
        "from bits_per_rollout import Bits, Joint, Tables, audit, find, lemma, log2, prove\n"
        "assert log2(12) - log2(3) == 2 and prove('I(a;b) <= H(a)').verdict == 'proved'\n"
        "assert find('one-bit').id == 'one-bit'\n"
        "assert set(b.__all__) <= set(dir(b))\n"
        "try:\n    b.nothing\nexcept AttributeError as e:\n    print(e)\n"
        f"assert b.__file__.startswith({str(wheel)!r}), b.__file__\n"
    )
    code, output = run(tmp_path, wheel, module="use")
    assert (code, output.strip()[:62]) == (0, "module 'bits_per_rollout' has no attribute 'nothing'; it has B"), output


def test_the_wheel_has_its_types_and_data(wheel: Path) -> None:
    assert all((wheel / name / "py.typed").is_file() for name in OURS)
    assert (wheel / "theorems" / "proof" / "certificates.json").is_file()
    assert (wheel / "properties" / "report" / "template" / "page.html").is_file()
    assert not (wheel / "tests").exists()
    (info,) = wheel.glob("*.dist-info")
    assert "[pytest11]\nbits_per_rollout.plugin = bits_per_rollout.plugin" in (info / "entry_points.txt").read_text()


def test_the_commands_work_without_a_checkout(tmp_path: Path, wheel: Path) -> None:
    code, output = run(tmp_path, wheel, "prove", "I(a;b) <= H(a)", module="theorems")
    assert code == 0, output
    code, output = run(tmp_path, wheel, "list", module="theorems")
    assert code == 0 and "one-bit" in output


def test_beside_other_plugins(tmp_path: Path, wheel: Path) -> None:
    """pytest-randomly, -rerunfailures, -timeout, -cov, -html and -sugar, all at once."""
    if not NEIGHBOURS.is_dir():
        pytest.skip("other plugins are not in build/neighbours; `make slow` puts them there")
    (tmp_path / "test_lemma.py").write_text(LEMMA)
    for processes in ("0", "2"):
        code, output = run(
            tmp_path,
            wheel,
            *("-n", processes, "--timeout", "300", "--reruns", "1", "--html", "page.html", "--cov", "exact"),
            more=(NEIGHBOURS,),
        )
        assert code == 0, output
        for name in ("randomly", "rerunfailures", "timeout", "cov", "html", "sugar"):
            assert name in output.split("collecting")[0] or name in output, name
        assert "lemmas[two-steps]" in output and "COMPLETE" in output
