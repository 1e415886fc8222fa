"""``python -m tests.soak``: every measurement in turn, each in a process of its own; fails if one of them does."""

from __future__ import annotations

import subprocess
import sys

# module and arguments of each measurement; a new one is a new line
SCRIPTS: list[list[str]] = [
    ["tests.soak.trusted_base"],
    ["tests.soak.two_paths"],
    ["tests.soak.determinism"],
    ["tests.soak.fuzz", "--count", "100000", "--seed", "1"],
    ["tests.soak.inputs", "--count", "20000", "--seed", "1"],
    ["tests.soak.coq_controls", "--sample", "200", "--seed", "1"],
    ["tests.soak.coq_check"],
    ["tests.soak.code_mutants"],
]


def main() -> int:
    failed = []
    for script in SCRIPTS:
        print(f"== {' '.join(script)}", flush=True)
        if subprocess.run([sys.executable, "-m", *script]).returncode:
            failed.append(script[0])
    print(f"failed: {', '.join(failed)}" if failed else f"{len(SCRIPTS)} measurements, none failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
