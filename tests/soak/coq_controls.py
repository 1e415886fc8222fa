"""Statements that Coq must refuse: ``python -m tests.soak.coq_controls --sample 100 --seed 1``.

Each is a link of a proved statement with one thing wrong, by rule: a hypothesis dropped on which its proof rests, `<`
for a `<=`, a bound lowered by 2^-20, a link turned round.  An instance that stands against it is looked for in Python,
and Coq is asked to prove the negation of the wrong statement, printed as the right one is, from that instance.  What is
so refuted no proof can show; and text and definitions mean in Coq what they mean in Python, there.  Where no instance
is found, as of a `<=` that is tight nowhere, nothing is asked.  What is drawn depends on the seed alone.  Exit code 1
if Coq does not refute one that Python does.  Needs what ``make coq`` has compiled.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import numpy as np

from exact.syntax import Binary
from exact.syntax import Statement as Formula
from properties.checks.evaluate import violates
from properties.checks.lengths import written_out
from properties.checks.mutants import STEP
from properties.checks.necessity import needs
from properties.checks.pool import Pool
from properties.checks.sharpness import tried
from properties.checks.witness import Witness
from properties.judge.build import coqc_version
from properties.judge.sources import SOURCES
from properties.support.checkout import build_folder
from properties.worlds.counting import DomainTooLarge
from properties.worlds.recipes import SettingError
from theorems import load_claims
from theorems.language import Claim, Statement
from theorems.language.coq import CoqError
from theorems.language.coq_refuted import control_file
from theorems.proof.store import statement_proof

__all__ = ["RULES", "controls", "main", "refused"]

_TIME = 300  # seconds that Coq may take for one
SEARCHED = 4000  # instances looked at, of each kind


def _strict(link: Formula) -> Formula | None:
    return replace(link, relations=("<",)) if link.relations == ("<=",) else None


def _lowered(link: Formula) -> Formula | None:
    left, right = link.sides
    return replace(link, sides=(left, Binary("-", right, STEP))) if link.relations[0] in ("<=", "<") else None


def _reversed(link: Formula) -> Formula | None:
    return replace(link, sides=link.sides[::-1]) if link.relations[0] in ("<=", "<") else None


#: rule -> what it makes of a link; a dropped hypothesis is a change of the statement
RULES = {"< for <=": _strict, "lowered": _lowered, "reversed": _reversed, "hypothesis dropped": None}


@dataclass(frozen=True)
class Control:
    """A wrong statement.  text: the theorem, with its proof, that it fails; "" where Coq is not asked."""

    rule: str
    of: str
    link: str
    text: str = ""


def _places(seed: int) -> Iterator[tuple[Claim, Statement, int, str]]:
    """Every place of a rule, in an order that depends on the seed."""
    found = [
        (claim, statement, index, rule)
        for claim in load_claims().values()
        for statement in claim.statements
        if not statement.refuted
        for index, link in enumerate(statement.formula.links())
        for rule, make in RULES.items()
        if (make(link) if make else _used(claim, statement, index))
    ]
    Random(seed).shuffle(found)
    yield from found


def _used(claim: Claim, statement: Statement, index: int) -> tuple[str, ...]:
    """The hypotheses on which the proof of a link rests; none where each is one at every position."""
    return () if written_out(statement) else statement_proof(claim, statement).links[index].uses


def controls(sample: int, seed: int) -> Iterator[Control]:
    """So many of the places of the rules, drawn by the seed, each with what refutes it."""
    for number, (claim, statement, index, rule) in enumerate(_places(seed)):
        if number == sample:
            return
        try:
            yield _made(claim, statement, index, rule, seed)
        except (SettingError, DomainTooLarge):  # no instances are small enough
            yield Control(rule, claim.full_id(statement), str(statement.formula.links()[index]))


def _made(claim: Claim, statement: Statement, index: int, rule: str, seed: int) -> Control:
    """The control of one place."""
    full, link, make = claim.full_id(statement), statement.formula.links()[index], RULES[rule]
    at_lengths = [(label, one) for label, one in written_out(statement) if not label.endswith("=1")]
    label, looked_at = at_lengths[0] if at_lengths else ("", statement)
    if make is None:
        for need in needs(statement, statement_proof(claim, statement), SEARCHED, "controls", str(seed)):
            if index in need.witnesses:
                wrong, said = statement.without(need.hypothesis.name), f"{link}, without {need.hypothesis.name}"
                return _control(claim, wrong, link, need.witnesses[index], Control(rule, full, said), label)
        return Control(rule, full, str(link))
    changed, against = make(link), make(looked_at.formula.links()[index])
    if changed is None or against is None:
        raise ValueError(f"{full}: link {index + 1} is no place of '{rule}'")
    witness = _against(looked_at, index, against, seed)
    control = Control(rule, full, str(changed))
    return control if witness is None else _control(claim, statement, changed, witness, control, label)


def _against(statement: Statement, index: int, wrong: Formula, seed: int) -> Witness | None:
    """An instance that meets the hypotheses and stands against a changed link."""
    pool = Pool(statement, SEARCHED, ("controls", str(seed)))
    link = statement.formula.links()[index]
    for seen, _, _, slack in tried(dict(enumerate(wrong.sides)), link, pool.cases(index)):
        witness = seen.witness(np.asarray(violates(wrong.relations[0], slack)))
        if witness is not None:
            return witness
    return None


def _control(
    claim: Claim, statement: Statement, link: Formula, witness: Witness, control: Control, label: str
) -> Control:
    wrong = replace(statement, text=str(link), equality=(), kind="chain")
    name, _, size = label.partition("=")
    value = None if witness.value is None else str(witness.value)
    try:
        text = control_file(
            claim, wrong, {"instance": witness.instance.to_json(), "value": value}, {name: int(size)} if name else {}
        )
    except CoqError:
        return control
    return control if "h2 (Ex" in text else replace(control, text=text)  # such a number is not computed in Coq


def refused(control: Control, folder: Path) -> str:
    """What Coq says against the refutation of a wrong statement; "" if it accepts it.  folder: of what is compiled."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "control.v"
        path.write_text(control.text, encoding="utf-8")
        command = ["coqc", "-q", "-w", "none", "-Q", str(folder), "BPR", str(path)]
        try:
            ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_TIME)
        except subprocess.TimeoutExpired:
            return f"it took more than {_TIME} s"
    return "" if ran.returncode == 0 else (ran.stderr or ran.stdout or f"coqc ended with {ran.returncode}").strip()


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser("python -m tests.soak.coq_controls", description="Statements Coq must refuse.")
    parser.add_argument("--sample", type=int, default=100, help="how many places of the rules are drawn")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    folder = build_folder(SOURCES) / "coq"
    if coqc_version() is None or not (folder / "library" / "Control.vo").is_file():
        print("Coq controls: NOT RUN (`make coq` compiles what they need)")
        return 1
    counts: Counter[tuple[str, str]] = Counter()
    for control in controls(options.sample, options.seed):
        said = refused(control, folder) if control.text else ""
        outcome = "not asked" if not control.text else "not decided" if said else "refused"
        counts[control.rule, outcome] += 1
        print(f"{outcome}: {control.of}: {control.rule}: {control.link}{said and chr(10) + said}", flush=True)
    for rule in RULES:
        row = {outcome: counts[rule, outcome] for outcome in ("refused", "not decided", "not asked")}
        print(f"{rule}: {', '.join(f'{outcome} {n}' for outcome, n in row.items())}")
    return 1 if any(outcome == "not decided" for _, outcome in counts) else 0


if __name__ == "__main__":
    sys.exit(main())
