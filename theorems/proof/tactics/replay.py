"""Proofs in the core of the statements of claims, from the steps of their certificates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from theorems.language import Statement
from theorems.proof.core import Reject, Theorem, need
from theorems.proof.goals import goal
from theorems.proof.reader import stated
from theorems.proof.tactics.steps import Script

__all__ = ["replayed"]


def replayed(
    statement: Statement, certificate: Mapping[str, Any], proved: Mapping[str, Mapping[str, Theorem]]
) -> Script:
    """The script that proves a statement; its facts hold the theorem.  Reject where a step has no tactic that fits."""
    script = Script(goal(statement))
    steps, premises = certificate["steps"], certificate["premises"]
    needed = _needed(steps)

    def name(reference: str) -> str:
        number = int(reference[1:])
        if reference[0] == "s":
            return str(steps[number]["claim"])
        premise = premises[number]
        if premise["type"].startswith("proved:"):
            script.facts[premise["text"]] = script_of(premise["type"].removeprefix("proved:"), premise["text"])
        return str(premise["text"])

    def script_of(id: str, text: str) -> Theorem:
        need(id in proved and text in proved[id], f"{id} has no proof in the core")
        return proved[id][text]

    for i, step in enumerate(steps):
        if i not in needed:
            continue
        claim, rule = step["claim"], step["rule"]
        uses = step.get("use", [])
        if rule == "let":
            variable, text = claim.split(" = ", 1)
            script.named[variable] = text
        elif rule == "sum":
            rows = [(c, name(reference)) for c, reference in uses]
            script.sum(claim, rows, [tuple(row) for row in step.get("basic", [])])
        elif rule in ("function", "at"):
            script.function(claim)
        elif rule == "size":
            script.size(claim)
        elif rule == "average":
            script.average(claim, name(uses))
        elif rule == "both":
            script.both(claim, [name(reference) for reference in uses])
        elif rule == "chain":
            script.chain(claim, [name(reference) for reference in uses])
        elif rule == "total":
            script.total(claim, name(uses) if uses else "")
        else:
            raise Reject(f"the rule {rule} has no tactic")
    stated(script.fact(script.goal.statement), script.reading, script.goal.premises, script.goal.statement)
    return script


def _needed(steps: list[dict[str, Any]]) -> set[int]:
    """The steps that the last one needs."""
    needed: set[int] = set()
    todo = [len(steps) - 1]
    while todo:
        i = todo.pop()
        if i in needed:
            continue
        needed.add(i)
        todo += _references(steps[i])
    return needed | {i for i, step in enumerate(steps) if step["rule"] == "let"}


def _references(step: Mapping[str, Any]) -> list[int]:
    uses = step.get("use", [])
    rows = [uses] if isinstance(uses, str) else [row if isinstance(row, str) else row[1] for row in uses]
    return [int(reference[1:]) for reference in rows if reference.startswith("s")]
