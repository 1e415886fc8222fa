"""The same ledger, byte for byte: ``python -m tests.soak.determinism one-bit symbol-bandit``.

The claims named (default: a few that are quick; ``--all``: the suite) are checked by pytest with 0, 1, 2 and 4
processes, two seeds of Python's hashes, an optimised Python (-O), and once more in another folder with a copy of
the packages.  What differs between two runs may only be ``timings``; ledger.md and certificates.json are compared as
they are.  Exit code 1 where two runs differ.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Way", "compare", "main", "ways"]

REPOSITORY = Path(__file__).resolve().parent.parent.parent
QUICK = ("one-bit", "symbol-bandit", "token-tightness")
COPIED = ("exact", "theorems", "properties", "tests", "examples", "conftest.py", "pyproject.toml")


@dataclass(frozen=True)
class Way:
    """One way to run: processes (-n), the seed of hashes, -O or not, in another folder or not."""

    processes: int
    hashes: int
    optimised: bool = False
    elsewhere: bool = False

    def __str__(self) -> str:
        text = f"-n {self.processes}, PYTHONHASHSEED={self.hashes}"
        return text + (", python -O" if self.optimised else "") + (", another folder" if self.elsewhere else "")


def ways(few: bool = False) -> list[Way]:
    """The ways that are compared; few: the outermost only."""
    if few:
        return [Way(0, 1), Way(2, 4242, optimised=True, elsewhere=True)]
    plain = [Way(n, hashes) for n in (0, 1, 2, 4) for hashes in (1, 4242)]
    return [
        *plain,
        Way(0, 7, optimised=True),
        Way(2, 7, optimised=True),
        Way(0, 7, elsewhere=True),
        Way(2, 9, True, True),
    ]


def _copy(folder: Path) -> Path:
    """The packages in another folder, under another name."""
    home = folder / "another checkout of it"
    home.mkdir()
    for name in COPIED:
        source = REPOSITORY / name
        if source.is_dir():
            shutil.copytree(source, home / name, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            shutil.copy(source, home / name)
    return home


def ledger_of(way: Way, claims: Sequence[str], folder: Path) -> dict[str, str]:
    """Digests of what a run writes, by file; for ledger.json without its timings."""
    home = _copy(folder) if way.elsewhere else REPOSITORY
    out = folder / "report"
    tests = [f"tests/claims/test_{claim.replace('-', '_')}.py" for claim in claims] or ["tests"]
    command = [sys.executable, *(["-O"] if way.optimised else []), "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    command += ["-n", str(way.processes), f"--bits-ledger={out}", *tests]
    if not claims:
        command += ["-k", "test_claim"]
    kept = {k: v for k, v in os.environ.items() if k not in ("PYTEST_ADDOPTS", "BITS_PROFILE", "PYTHONOPTIMIZE")}
    environment = {**kept, "PYTHONPATH": str(home), "PYTHONHASHSEED": str(way.hashes), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, check=False)
    if not (out / "ledger.json").exists():
        raise RuntimeError(f"{way}: no ledger was written\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    ledger = json.loads((out / "ledger.json").read_text(encoding="utf-8"))
    ran = [
        e for c in ledger["claims"] for s in c["statements"] for e in s["evidence"].values() if e["status"] == "passed"
    ]
    if not ran:
        raise RuntimeError(f"{way}: nothing was checked\n{done.stdout[-2000:]}")
    del ledger["timings"]
    texts = {"ledger.json": json.dumps(ledger), "checks passed": str(len(ran)), "exit code": str(done.returncode)}
    for file in sorted(out.iterdir()):
        if file.suffix in (".md", ".tex", ".html") or file.name == "certificates.json":
            texts[file.name] = file.read_text(encoding="utf-8")
    return {
        name: hashlib.sha256(text.encode()).hexdigest()[:16] if len(text) > 16 else text for name, text in texts.items()
    }


def compare(chosen: Sequence[Way], claims: Sequence[str]) -> Iterator[tuple[Way, dict[str, str], bool]]:
    """Each way, what it wrote, and whether that is what the first one wrote."""
    first: dict[str, str] | None = None
    for way in chosen:
        with tempfile.TemporaryDirectory() as folder:
            found = ledger_of(way, claims, Path(folder))
        first = first or found
        yield way, found, found == first


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak.determinism", description=__doc__.splitlines()[0])
    parser.add_argument("claims", nargs="*", default=list(QUICK), metavar="CLAIM")
    parser.add_argument("--all", action="store_true", help="the whole suite, each way (hours)")
    parser.add_argument("--few", action="store_true", help="two ways only, the outermost")
    options = parser.parse_args(argv)
    same = True
    for way, found, equal in compare(ways(options.few), [] if options.all else options.claims):
        same &= equal
        print(f"{'same' if equal else 'DIFFERENT'}  {way}: {found}", flush=True)
    print("every run wrote the same bytes" if same else "the runs differ")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
