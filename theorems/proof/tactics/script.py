"""Proof scripts in the core: lines ``CLAIM by TACTIC``, ``from N`` for the line that a tactic rests on.

The lines are tried in order; the links of the statement must be among what they show.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from exact.shannon import prove
from exact.syntax import ParseError, parse_statement
from theorems.language import Statement
from theorems.proof import rules
from theorems.proof.core import Reject, need
from theorems.proof.goals import goal
from theorems.proof.proved import row
from theorems.proof.reader import stated
from theorems.proof.tactics.first_success import adaptive
from theorems.proof.tactics.steps import Script

__all__ = ["certified_by_script", "run"]

_LINE = re.compile(r"(?P<claim>.+?) by (?P<tactic>[a-z-]+)(?: from (?P<source>\d+))?")
#: tactics that take no more than what they show
_PLAIN = ("size", "function", "jensen", "count", "chance")


def run(statement: Statement) -> Script:
    """The script of a statement, each line proved.  Reject names the line that is not."""
    script = Script(goal(statement))
    written = statement.proof or "\n".join(f"{link} by sum" for link in statement.formula.links())
    lines = [" ".join(line.split()) for line in written.splitlines() if line.strip()]
    shown: list[str] = []
    for number, line in enumerate(lines, 1):
        found = _LINE.fullmatch(line)
        if line.startswith("let "):
            name, _, text = line.removeprefix("let ").partition(" = ")
            script.named[name] = text
            continue
        need(found is not None, f"line {number} is not of the form CLAIM by TACTIC: {line!r}")
        try:
            claim = _spelled(found["claim"])  # type: ignore[index]
            _line(script, claim, found["tactic"], found["source"], shown)  # type: ignore[index]
        except Reject as error:
            raise Reject(f"line {number} ({line!r}): {error}") from None
        shown.append(claim)
    whole = script.goal.statement
    if whole not in script.facts:
        script.chain(whole, [str(link) for link in statement.formula.links()])
    stated(script.fact(whole), script.reading, script.goal.premises, whole)
    return script


def _spelled(claim: str) -> str:
    """A claim in its normal spelling, in which it is found again; as it is where the core alone reads it."""
    try:
        return str(parse_statement(claim))
    except ParseError:
        return claim


def _line(script: Script, claim: str, tactic: str, source: str | None, shown: Sequence[str]) -> None:
    before = shown[int(source) - 1] if source and 0 < int(source) <= len(shown) else shown[-1] if shown else ""
    if tactic == "sum":
        _sum(script, claim)
    elif tactic in ("law", "uniform"):
        script.law_of(claim)
    elif tactic in ("average", "log", "total"):
        getattr(script, tactic)(claim, before)
    elif tactic == "adaptive":
        adaptive(script, claim)
    elif tactic == "tangent":
        script.tangent(claim, [])
    elif tactic in _PLAIN:
        getattr(script, tactic)(claim)
    else:
        raise Reject(f"there is no tactic {tactic!r}")


def _sum(script: Script, claim: str) -> None:
    """A sum of facts and basic quantities; which, and how many times each, is found by the Shannon prover."""
    texts = [*script.facts, *script.premises]
    usable = [text for text in texts if _shannon(text)]
    if _shannon(claim):
        try:
            proof = prove(claim, given=usable)
        except (ParseError, ValueError):
            proof = None
        if proof is not None and proof.certificate is not None:
            step = proof.certificate["steps"][-1]
            names = [premise["text"] for premise in proof.certificate["premises"]]
            rows = [(c, _text_of(names[int(name[1:])], usable)) for c, name in step.get("use", [])]
            script.sum(claim, rows, [tuple(row) for row in step.get("basic", [])])
            return
    script.sum_of_some(claim, texts)


def _shannon(text: str) -> bool:
    """Whether a text is about entropies alone"""
    return re.search(r"[HI]\(", text) is not None and not re.search(
        r"\bE\[|for every|log2|=\w+\)|\bh\(|uniform|sum", text
    )


def _text_of(normal: str, texts: Sequence[str]) -> str:
    squeezed = {re.sub(r"\s", "", text): text for text in texts}
    need(re.sub(r"\s", "", normal) in squeezed, f"{normal!r} is no fact")
    return squeezed[re.sub(r"\s", "", normal)]


def certified_by_script(id: str, statement: Statement) -> dict[str, Any]:
    """The certificate of a statement whose script the core accepts: as text, and under "core" as the core reads it."""
    script = run(statement)
    proof = script.fact(script.goal.statement)
    whole = row(id, script.goal, proof)
    lemmas = [rules.certificate(name, rules.NAMED[name]) for name in rules.lemmas_of(proof)]
    return {
        "id": id,
        "statement": script.goal.statement,
        "scope": statement.world.scope(),
        "premises": [premise for premise in whole["premises"] if "text" in premise],
        "steps": [{"claim": text, "rule": "core"} for text in script.facts],
        "core": {"schema": 1, "theorems": [*lemmas, whole]},
    }
