"""Proofs in the core of the statements of claims, from the steps of their certificates."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from theorems.language import Statement
from theorems.proof.core import Reject, Theorem, need
from theorems.proof.goals import goal
from theorems.proof.reader import stated
from theorems.proof.tactics.script import OF_ONE_FORM
from theorems.proof.tactics.steps import Script
from theorems.proof.tactics.token import entropy_of_token

__all__ = ["replayed"]

#: the size of an alphabet as a hypothesis, which a sum uses as a bound of the entropy
_SIZED = re.compile(r"\|(\S+)\| <?= (.+)")


def replayed(
    statement: Statement, certificate: Mapping[str, Any], proved: Mapping[str, Mapping[str, Theorem]]
) -> Script:
    """The script that proves a statement; its facts hold the theorem.  Reject where a step has no tactic that fits."""
    script = Script(goal(statement))
    steps, premises = certificate["steps"], certificate["premises"]

    def name(reference: str) -> str:
        number = int(reference[1:])
        if reference[0] == "s":
            return str(steps[number]["claim"])
        premise = premises[number]
        if premise["type"].startswith("proved:"):
            script.facts[premise["text"]] = script_of(premise["type"].removeprefix("proved:"), premise["text"])
        if sized := _SIZED.fullmatch(premise["text"]):
            script.size(sized.expand(r"H(\1) <= log2(\2)"))
            return sized.expand(r"H(\1) <= log2(\2)")
        return str(premise["text"])

    def script_of(id: str, text: str) -> Theorem:
        need(id in proved and text in proved[id], f"{id} has no proof in the core")
        return proved[id][text]

    def prove(i: int) -> None:
        step = steps[i]
        claim, rule = step["claim"], step["rule"]
        if claim in script.facts or rule == "let":
            return
        whole = {steps[j]["rule"] for j in _references(step)} & {"guess", "kept"}
        if rule == "sum" and whole:  # without the detour over entropies that are given one by one
            with suppress(Reject):
                OF_ONE_FORM[whole.pop()](script, claim)
                return
        if rule == "sum" and any(steps[j]["rule"] in ("size", "law") for j in _references(step)):
            for tactic in (script.size, script.law_of):  # without the detour over a variable of the script's own
                try:
                    tactic(claim)
                    return
                except Reject:
                    continue
            laws = [steps[j]["claim"] for j in _references(step) if steps[j]["rule"] == "law"]
            equal = [j for j in _references(step) if steps[j]["rule"] == "equals"]
            if laws and equal:
                direct = f"{claim.partition(' = ')[0]} = {laws[0].partition(') = ')[2]}"
                prove(equal[0])
                script.law_of(direct)
                script.sum(claim, [("1", direct), ("1", steps[equal[0]]["claim"])])
                return
        for j in _references(step):
            prove(j)
        _step(script, step, name)

    for step in steps:
        if step["rule"] == "let":
            variable, defined, text = step["claim"].partition(" = ")
            script.named |= {variable: text} if defined else {}
    prove(len(steps) - 1)
    stated(script.fact(script.goal.statement), script.reading, script.goal.premises, script.goal.statement)
    return script


def _step(script: Script, step: Mapping[str, Any], name: Callable[[str], str]) -> None:
    claim, rule, uses = step["claim"], step["rule"], step.get("use", [])
    if rule == "sum":
        rows = [(c, name(reference)) for c, reference in uses]
        script.sum(claim, rows, [tuple(row) for row in step.get("basic", [])])
    elif rule in ("both", "chain"):
        getattr(script, rule)(claim, [name(reference) for reference in uses])
    elif rule in ("average", "total", "log", "equals"):
        getattr(script, rule)(claim, name(uses) if uses else "")
    elif rule == "tangent":
        script.tangent(claim, step.get("points", []))
    elif rule == "scale":
        script.scale(claim, name(uses), step["factor"])
    elif rule == "guess":
        entropy_of_token(script, claim)
    elif rule in OF_ONE_FORM:
        OF_ONE_FORM[rule](script, claim)
    elif rule in TACTICS:
        try:
            getattr(script, TACTICS[rule])(claim)
        except Reject:
            if rule != "law":
                raise
            entropy_of_token(script, claim)
    else:
        raise Reject(f"the rule {rule} has no tactic")


#: rules that need no more than what they show
TACTICS = {
    "function": "function",
    "at": "at",
    "agreement": "agreement",
    "accept": "accept",
    "size": "size",
    "jensen": "jensen",
    "count": "count",
    "derivative": "increasing",
}
TACTICS |= {"errors": "errors", "draws": "draws", "chance": "chance", "law": "law_of", "uniform": "law_of"}


def _references(step: Mapping[str, Any]) -> list[int]:
    uses = step.get("use", [])
    rows = [uses] if isinstance(uses, str) else [row if isinstance(row, str) else row[1] for row in uses]
    return [int(reference[1:]) for reference in rows if reference.startswith("s")]
