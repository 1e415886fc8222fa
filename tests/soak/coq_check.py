"""What ``make coq`` compiled, gone through again by ``coqchk``: every proof, and those of the libraries beneath.

``python -m tests.soak.coq_check`` takes minutes and some gigabytes, and prints what coqchk says of the axioms.  Exit
code 1 if it refuses anything, or if an axiom is none of those that are allowed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time

from properties.judge.build import AXIOMS
from properties.judge.sources import SOURCES, Sources
from properties.support.checkout import build_folder

__all__ = ["main", "strange"]


def strange(said: str) -> list[str]:
    """The axioms that coqchk names and that are not allowed.  ValueError where its summary is not understood."""
    found = re.search(r"^\* Axioms:(.*?)^\*", said, re.MULTILINE | re.DOTALL)
    if found is None:
        raise ValueError(f"coqchk gave no summary: {said[-500:]!r}")
    names = [line.strip() for line in found.group(1).splitlines() if line.strip() not in ("", "<none>")]
    return sorted(name for name in names if not any(name.endswith(allowed) for allowed in AXIOMS))


def main() -> int:
    folder = build_folder(SOURCES) / "coq"
    audits = [name for name in Sources.read().texts if name.startswith("audit/")]
    if shutil.which("coqchk") is None or any(not (folder / f"{name}.vo").is_file() for name in audits):
        print("coqchk: NOT RUN (`make coq` compiles what it needs)")
        return 1
    modules = [f"BPR.{name.replace('/', '.')}" for name in audits]
    start = time.monotonic()
    ran = subprocess.run(
        ["coqchk", "-o", "-silent", "-Q", str(folder), "BPR", *modules], capture_output=True, text=True, check=False
    )
    said = ran.stdout + ran.stderr
    print(said[-3000:].strip())
    if ran.returncode:
        print(f"coqchk: REFUSED after {time.monotonic() - start:.0f} s")
        return 1
    other = strange(said)
    print(f"coqchk: {len(modules)} audits with all that they rest on, in {time.monotonic() - start:.0f} s")
    print(f"axioms that are not allowed: {', '.join(other) or 'none'}")
    return 1 if other else 0


if __name__ == "__main__":
    sys.exit(main())
