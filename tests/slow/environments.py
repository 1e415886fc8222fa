"""``python -m tests.slow.environments [PYTHON ...]``: the package as others get it, on each Python.

Wheel and sdist are built from a clean copy of what is committed, installed into fresh environments outside the
checkout, with the versions of constraints.txt, and used there.  Without arguments every python3.11 to python3.14 that
pyenv or the path has is tried.  Prints a table; exit code 1 if anything failed.  pip fetches what it has not cached.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HOME = Path(__file__).parents[2]
LEMMA = """from bits_per_rollout.battery import *

CLAIMS = [lemma("two-steps", "I(g;S) <= I(t;S)", given=["I(g;S|t) = 0"])]
"""
UPDATE = """def first(tokens, rewards):
    return (tokens[0], rewards[0])
"""
FACE = """
import sys
import bits_per_rollout as b
assert not {"exact", "theorems", "properties", "numpy"} & set(sys.modules), "something was loaded too early"
from bits_per_rollout import Bits, Joint, Tables, audit, find, lemma, log2, prove
assert log2(12) - log2(3) == 2
assert prove("I(X;Z) <= I(X;Y)", given=["X -> Y -> Z"]).verdict == "proved"
assert prove("I(X;Z) <= I(Y;Z)").counterexample is not None
assert (Tables([[[1, 2], [3, 4]], [[1, 1], [1, 1]]], ("X", "Y")).I("X;Y") >= 0).all()
assert find("one-bit").id == "one-bit"
print("face", b.__file__)
"""


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints; RuntimeError with all of it where it fails."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PYTEST_", "BITS_", "VIRTUAL"))}
    environment["PIP_DISABLE_PIP_VERSION_CHECK"] = "1"
    environment["PIP_BUILD_CONSTRAINT"] = environment["PIP_CONSTRAINT"] = str(HOME / "constraints.txt")
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(map(str, command))}\n{done.stdout}")
    return done.stdout


def pythons() -> Iterator[Path]:
    """The newest of each of 3.11 to 3.14 that is here."""
    for minor in range(11, 15):
        found = sorted(Path.home().glob(f".pyenv/versions/3.{minor}.*/bin/python"))
        on_path = shutil.which(f"python3.{minor}")
        if found:
            yield found[-1]
        elif on_path:
            yield Path(on_path)


def built(folder: Path) -> tuple[Path, Path]:
    """Wheel and sdist, from a clean copy of what is committed."""
    source = folder / "source"
    source.mkdir()
    archive = subprocess.run(["git", "archive", "HEAD"], cwd=HOME, stdout=subprocess.PIPE, check=True)
    subprocess.run(["tar", "-x"], cwd=source, input=archive.stdout, check=True)
    for kind in ("wheel", "sdist"):
        run(sys.executable, "-c", f"from setuptools.build_meta import build_{kind} as b; b('{folder}')", cwd=source)
    (wheel,), (sdist,) = folder.glob("*.whl"), folder.glob("*.tar.gz")
    return wheel, sdist


def used(python: Path, package: Path, folder: Path) -> list[str]:
    """Install the package into a fresh environment, and use it; what was done."""
    run(python, "-m", "venv", folder / "env", cwd=folder)
    mine, work = folder / "env" / "bin" / "python", folder / "work"
    work.mkdir()
    run(mine, "-m", "pip", "install", "--quiet", package, cwd=work)
    run(mine, "-m", "pip", "check", cwd=work)
    face = run(mine, "-c", FACE, cwd=work)
    if str(HOME) in face:
        raise RuntimeError(f"the checkout was used: {face}")
    run(mine, "-m", "theorems", "prove", "X -> Y -> Z => I(X;Z) <= I(X;Y)", cwd=work)
    run(mine, "-m", "theorems", "list", cwd=work)
    run(mine, "-m", "theorems", "show", "one-bit", cwd=work)
    (work / "update.py").write_text(UPDATE)
    run(mine, "-m", "theorems", "audit", "update.py:first", "--V", "3", "--K", "2", cwd=work)
    (work / "test_lemma.py").write_text(LEMMA)
    for processes in ("0", "2"):
        found = run(mine, "-m", "pytest", "-p", "no:cacheprovider", "-n", processes, cwd=work)
        if "COMPLETE" not in found or "two-steps/statement: proved, for all instances" not in found:
            raise RuntimeError(found)
    left = {path.name for path in work.iterdir()} - {"update.py", "test_lemma.py", "__pycache__", ".hypothesis"}
    if left:
        raise RuntimeError(f"left behind: {', '.join(sorted(left))}")
    return ["installed", "face", "prove", "list", "show", "audit", "lemma -n 0", "lemma -n 2"]


def main(names: list[str]) -> int:
    failed = 0
    with tempfile.TemporaryDirectory() as room:
        wheel, sdist = built(Path(room))
        for python in [Path(shutil.which(name) or name) for name in names] or list(pythons()):
            version = run(python, "-c", "import platform; print(platform.python_version())", cwd=Path(room)).strip()
            for package in (wheel, sdist):
                with tempfile.TemporaryDirectory() as folder:
                    try:
                        print(f"{version:<8} {package.name:<42} {', '.join(used(python, package, Path(folder)))}")
                    except RuntimeError as error:
                        failed = 1
                        print(f"{version:<8} {package.name:<42} FAILED\n{error}")
                sys.stdout.flush()
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
