"""The finished lemmas of examples/, and the file that ``new`` writes, run as users run them: outside the repository."""

import inspect
import os
import re
import shutil
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

from exact import Bits, Joint, log2
from properties.checks.checks import run_check
from properties.support.scaffold import write_lemma
from theorems.language import lemma
from theorems.language.model import DEFINITIONS
from theorems.proof.elaborate import RULES
from theorems.proof.store import statement_proof
from theorems.proof.tactics.script import TACTICS

REPOSITORY = Path(__file__).parent.parent.parent
FILES = sorted((REPOSITORY / "examples").glob("test_*.py"))


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    """What one run of all of them prints, with the quick profile; it must pass."""
    folder = tmp_path_factory.mktemp("elsewhere")
    for file in FILES:
        shutil.copy(file, folder)
    write_lemma("my-lemma", folder)
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "BITS", "COV"))}
    environment["PYTHONPATH"] = str(REPOSITORY)
    command = [sys.executable, "-m", "pytest", "-n", "0", "-p", "no:cacheprovider", "--bits-profile", "local", "."]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert {p.name for p in folder.iterdir()} - {"__pycache__"} == {"test_my_lemma.py", *(f.name for f in FILES)}
    return done.stdout


def test_there_are_five():
    assert [f.name for f in FILES] == [
        *("test_beyond_one_verifier.py", "test_noisy_verifier.py", "test_pass_at_k.py", "test_preferences.py"),
        "test_questions.py",
    ]


def test_every_lemma_is_proved_and_nothing_fails(output):
    declared = [id for file in FILES for id in re.findall(r'lemma\(\s*"([a-z-]+)"', file.read_text(encoding="utf-8"))]
    assert len(declared) >= 28
    count = len(declared) + 1  # and my-lemma
    assert f"{count} claims, {count} statements: {count} proved" in output
    assert re.search(r"checks: (\d+) passed, 0 failed, 0 not run", output)


def entropy(p: Fraction) -> Bits:
    """h(p)."""
    return -sum((x * log2(x) for x in (p, 1 - p) if x), start=Bits(0))


@pytest.mark.parametrize("flip", [Fraction(0), Fraction(1, 10), Fraction(1, 2), Fraction(2, 3)])
def test_the_noisy_verifier_in_the_usual_notation(flip):
    """I = E h(p*e) - h(e), in a world of 3 answers and 2 rollouts that no symmetry helps."""
    prior = (Fraction(1, 2), Fraction(1, 3), Fraction(1, 6))
    policy = (Fraction(1, 4), Fraction(3, 4))
    good = {(0, 0), (1, 0), (1, 1)}  # (answer, rollout)
    weights = {
        (s, t, n): p * q * e
        for s, p in enumerate(prior)
        for t, q in enumerate(policy)
        for n, e in enumerate((1 - flip, flip))
    }
    joint = Joint(weights, names=("S", "tau", "n"))
    joint = joint.define("q", lambda S, tau, n: ((S, tau) in good) ^ bool(n), of=("S", "tau", "n"))
    passed = [sum(p for s, p in enumerate(prior) if (s, t) in good) for t in (0, 1)]
    mixed = [p * (1 - flip) + (1 - p) * flip for p in passed]
    mean = sum((q * entropy(p) for q, p in zip(policy, mixed, strict=True)), start=Bits(0))
    assert joint.I("tau,q ; S") == mean - entropy(flip)
    assert joint.I("tau,q ; S") <= 1 - entropy(flip)
    assert (joint.I("tau,q ; S") == 0) == (flip == Fraction(1, 2))


def test_a_reported_bit_against_all_rewards():
    """Two rollouts on three answers: the pass bit carries less than the rewards, and neither reaches its bound."""
    joint = Joint.uniform([(s, (a, b)) for s in range(3) for a in range(3) for b in range(3)], ("S", "T"))
    joint = joint.define("r", lambda S, T: tuple(int(t == S) for t in T), of=("S", "T"))
    joint = joint.define("b", lambda r: max(r), of=("r",))
    assert joint.I("T,b ; S") < joint.I("T,r ; S") < log2(3)
    assert joint.I("T,b ; S") == joint.H("b | T")


# docs/new-lemma.md ------------------------------------------------------------------------------

PAGE = (REPOSITORY / "docs" / "new-lemma.md").read_text(encoding="utf-8")


def blocks():
    """The Python of the page, one text each."""
    return re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


def lemmas():
    """The claims that the page declares, in order."""
    found = []
    for block in blocks():
        if "CLAIMS" in block:
            names = {}
            exec(compile(block, "docs/new-lemma.md", "exec"), names)
            found += names["CLAIMS"]
    return found


def test_the_lemmas_of_the_page_are_what_it_says():
    conjecture, repaired, panel = lemmas()
    assert [c.id for c in (conjecture, repaired, panel)] == ["two-verifiers", "two-verifiers", "k-verifiers"]
    assert not statement_proof(conjecture, conjecture.statements[0]).proved
    assert statement_proof(repaired, repaired.statements[0]).proved
    assert statement_proof(panel, panel.statements[0]).proved


def test_the_page_shows_what_the_terminal_prints(capsys):
    from theorems.__main__ import main

    session = re.search(r'theorems prove "(.*?)"\n(.*?)\n\n', PAGE, re.DOTALL)
    assert main(["prove", session[1]]) == 1
    assert capsys.readouterr().out.splitlines() == [line.removeprefix("    ") for line in session[2].splitlines()]


def evidence_lines(claim, check):
    """What the ledger prints of one check of a lemma's statement, with its spaces made single."""
    evidence = run_check(claim, claim.statements[0], check)
    assert evidence.status == "passed", evidence
    return " ".join(f"{check} {evidence.word or evidence.status}: {evidence.summary}".split())


def test_the_page_shows_the_ledgers_of_its_lemmas():
    shown = " ".join(PAGE.split())
    conjecture, repaired, panel = lemmas()
    for claim in (repaired, panel):
        for check in ("proof", "enumeration"):
            assert evidence_lines(claim, check) in shown
    failure = run_check(conjecture, conjecture.statements[0], "enumeration").failure
    assert " ".join(failure.split()) in shown


def test_the_world_of_the_reference_is_a_world():
    (block,) = [b for b in blocks() if b.startswith("World(")]
    names = {}
    exec("from properties.battery import *\nworld = " + block, names)
    assert names["world"].variable_names == ("S", "T", "r", "g")


def test_every_definition_and_argument_is_in_the_reference():
    words = set(re.findall(r"`([\w]+)`", PAGE))
    assert set(DEFINITIONS) <= words
    assert set(inspect.signature(lemma).parameters) <= words


def test_the_rules_of_the_reference_are_rules():
    section = PAGE.split("## Proof scripts")[1].split("\n## ")[0]
    rules = {rule for code in re.findall(r"`[^`\n]*`", section) for rule in re.findall(r" by (\w+)", code)}
    assert {"sum", "function", "size", "average", "total", "tangent", "pinsker"} <= rules <= {*RULES, *TACTICS}
    words = set(re.findall(r"`(\w+)`", section))
    assert {*RULES, *TACTICS} - rules - words == {"let", "chain"}
