"""Compile the Coq files, in parallel and only what changed, and write down what Coq accepted.

``build/coq/accepted.json`` holds, for each part of a statement, the digest of all that it rests on (statement, proof
and library) and the axioms that Coq names.  Whoever reads it compares the digest with the sources of now.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from pathlib import Path

from properties.judge.sources import Sources

__all__ = ["AXIOMS", "BuildError", "Built", "build", "coqc_version"]

#: what Coq's real numbers and classical logic rest on; anything else is a failure
AXIOMS = frozenset(
    {
        "ClassicalDedekindReals.sig_forall_dec",
        "ClassicalDedekindReals.sig_not_dec",
        "FunctionalExtensionality.functional_extensionality_dep",
        "Classical_Prop.classic",
    }
)

_SENTENCE = 120  # seconds that one sentence of Coq may take, a theorem's proof is many
_FILE = 900  # seconds that one file may take


class BuildError(Exception):
    """Coq cannot be run at all; the message is one sentence with the remedy."""


@dataclass
class Built:
    """What came of a build.

    failed: file -> what Coq said.  accepted: part -> the axioms it rests on.  compiled: how many files were compiled
    in this run, the others being as they were.
    """

    version: str
    failed: dict[str, str] = field(default_factory=dict)
    accepted: dict[str, tuple[str, ...]] = field(default_factory=dict)
    compiled: int = 0
    files: int = 0
    seconds: float = 0.0


def coqc_version() -> str | None:
    """``8.16.1``; None where there is no coqc."""
    coqc = shutil.which("coqc")
    if coqc is None:
        return None
    said = subprocess.run([coqc, "--version"], capture_output=True, text=True, check=False, timeout=60).stdout
    found = re.search(r"version (\S+)", said)
    return found.group(1) if found else None


def build(
    sources: Sources, folder: Path, *, jobs: int | None = None, say: Callable[[str], None] = lambda line: None
) -> Built:
    """Compile all, and read the audits.  folder: ``build/coq``.  BuildError where coqc is missing."""
    version = coqc_version()
    if version is None:
        raise BuildError("coqc is not installed: `apt-get install coq libcoq-mathcomp-ssreflect`")
    start = time.monotonic()
    built = Built(version, files=len(sources.texts))
    _compile_all(sources, folder, built, jobs or os.cpu_count() or 1, say)
    digests = {}
    for name in sources.texts:
        if name.startswith("audit/") and name not in built.failed:
            said = (folder / f"{name}.out").read_text(encoding="utf-8")
            for part, axioms in read_audit(said).items():
                strange = sorted(set(axioms) - AXIOMS)
                if strange:
                    built.failed[f"{name}: {part}"] = f"it rests on {', '.join(strange)}"
                else:
                    built.accepted[part] = axioms
                    digests[part] = sources.digests[name]
    data = {
        "schema": 1,
        "coq": version,
        "accepted": {
            part: {"digest": digests[part], "axioms": list(axioms)} for part, axioms in sorted(built.accepted.items())
        },
    }
    _write(folder / "accepted.json", json.dumps(data, indent=1) + "\n")
    built.seconds = time.monotonic() - start
    return built


def _write(path: Path, text: str) -> None:
    """Replace a file whole, so that it is never half written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


def _compile_all(sources: Sources, folder: Path, built: Built, jobs: int, say: Callable[[str], None]) -> None:
    stamps = _stamps(folder)
    done: set[str] = set()
    current = [name for name in sources.texts if stamps.get(name) == f"{built.version} {sources.digests[name]}"]
    done.update(name for name in current if _object(folder, name).is_file())
    todo = [name for name in sources.texts if name not in done]
    running: dict[Future[str], str] = {}
    total = len(todo)
    with ThreadPoolExecutor(jobs) as pool:
        while todo or running:
            for name in list(todo):
                blocked = [other for other in sources.needs[name] if other in built.failed]
                if blocked:
                    todo.remove(name)
                    built.failed[name] = f"it loads {blocked[0]}, which failed"
                elif all(other in done for other in sources.needs[name]):
                    todo.remove(name)
                    running[pool.submit(_compile, folder, name, sources.texts[name])] = name
            if not running:
                continue
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in finished:
                name = running.pop(future)
                error = future.result()
                built.compiled += 1
                if error:
                    built.failed[name] = error
                    stamps.pop(name, None)
                else:
                    done.add(name)
                    stamps[name] = f"{built.version} {sources.digests[name]}"
                _write(folder / "stamps.json", json.dumps(stamps, indent=1))
                say(f"[{built.compiled}/{total}] {name}.v {'FAILED' if error else 'ok'}")


def _stamps(folder: Path) -> dict[str, str]:
    try:
        data = json.loads((folder / "stamps.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(digest) for name, digest in data.items()} if isinstance(data, dict) else {}


def _object(folder: Path, name: str) -> Path:
    return folder / f"{name}.vo"


def _compile(folder: Path, name: str, text: str) -> str:
    """Compile one file; returns what is wrong, or ""."""
    path = folder / f"{name}.v"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    _object(folder, name).unlink(missing_ok=True)
    command = ["coqc", "-q", "-w", "none", "-set", f"Default Timeout={_SENTENCE}", "-Q", str(folder), "BPR", str(path)]
    try:
        ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_FILE)
    except subprocess.TimeoutExpired:
        return f"it took more than {_FILE} s"
    path.with_suffix(".out").write_text(ran.stdout, encoding="utf-8")
    return "" if ran.returncode == 0 else (ran.stderr or ran.stdout or f"coqc ended with {ran.returncode}").strip()


def read_audit(said: str) -> dict[str, tuple[str, ...]]:
    """What an audit printed: part -> the axioms on which it and the others rest.

    ValueError where the text is not understood.
    """
    parts = re.findall(r"^part (\w+)$", said, re.MULTILINE)
    text, end, _ = said.partition("\nend\n")
    closed = text.endswith("\nClosed under the global context")
    _, heading, listed = text.partition("\nAxioms:\n")
    if closed == bool(heading) or not (parts and end):
        raise ValueError(f"what Coq says of the axioms is not understood: {said[-300:].strip()!r}")
    names = {name.strip() for name in re.findall(r"^(\S.*?)(?: :|$)", listed, re.MULTILINE) if name.strip()}
    return dict.fromkeys(parts, tuple(sorted(names)))
