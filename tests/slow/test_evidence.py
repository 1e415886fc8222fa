"""Evidence depends on the statement alone: two processes with other seeds of hashes find the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from properties.checks import checks
from properties.checks.checks import run_check
from theorems import find
from theorems.language import CHECKS

SCRIPT = """
import json
from properties.checks.checks import run_check
from theorems import find
from theorems.language import lemma
claim = find("symbol-bandit")
for statement in claim.statements[:2]:
    for check in statement.applicable():
        print(json.dumps(run_check(claim, statement, check, "local").to_json()))
false = lemma("false", "H(X) <= H(Y)")
print(json.dumps(run_check(false, false.statements[0], "random", "local").to_json()))
"""


def test_evidence_is_the_same_in_every_process() -> None:
    runs = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(checks.__file__).parents[2])}
        runs.append(
            subprocess.Popen([sys.executable, "-c", SCRIPT], env=environment, stdout=subprocess.PIPE, text=True)
        )
    outputs = [run.communicate()[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0]
    assert outputs[0] == outputs[1]
    statements = find("symbol-bandit").statements[:2]
    assert outputs[0].count("\n") == sum(len(s.applicable()) for s in statements) + 1


def test_evidence_does_not_depend_on_what_ran_before() -> None:
    claim = find("symbol-bandit")
    first = [run_check(claim, claim.statements[0], name, "local") for name in CHECKS]
    second = [run_check(claim, claim.statements[0], name, "local") for name in reversed(CHECKS)]
    assert first == second[::-1]
