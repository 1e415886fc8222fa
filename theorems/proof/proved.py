"""What is proved in the core: its certificates (core.json), what each says as text, and the file anew.

A certificate of a claim names its world, its premises and its statement; the reader makes them formulas, and the core
must have proved that formula from no more than those premises.  The derived lemmas that it uses are certificates too,
so that core.py, copied elsewhere, checks the file with nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from theorems.language import Claim, Statement
from theorems.proof import core, rules
from theorems.proof.core import Reject, Theorem
from theorems.proof.defined import check_defined
from theorems.proof.goals import Goal, goal
from theorems.proof.reader import stated

__all__ = ["CORE", "accepted", "certified", "goal_of", "is_proved", "rows", "standalone", "theorem", "write"]

CORE = Path(__file__).with_name("core.json")


@cache
def rows() -> dict[str, dict[str, Any]]:
    """The certificates by id, unchecked."""
    listed = json.loads(CORE.read_text(encoding="utf-8"))["theorems"] if CORE.exists() else []
    return {row["id"]: row for row in listed}


@cache
def theorem(id: str) -> Theorem:
    """What the core makes of a certificate, and of those that it uses.  Reject says what is wrong."""
    if id not in rows():
        raise Reject(f"{id} has no certificate")
    row = rows()[id]
    used = [step[1] for step in row["steps"] if step[0] == "proved"]
    return core.Reader(row, {name: theorem(name) for name in dict.fromkeys(used)}).steps[-1]


def written(row: Mapping[str, Any]) -> Goal:
    """The goal that a certificate states."""
    world = row["world"]
    premises = tuple(premise["text"] for premise in row["premises"] if premise["type"] == "hypothesis")
    more = world.get("constants", {}), world.get("own", "")
    return Goal(world["variables"], world["functions"], tuple(world["numbers"]), premises, row["statement"], *more)


def certified(id: str) -> Goal:
    """The goal that a certificate proves: what it states is what the core proved.  Reject where not."""
    found = written(rows()[id])
    stated(theorem(id), found.reading(), found.premises, found.statement)
    return found


def accepted(certificate: Mapping[str, Any]) -> Theorem:
    """What the core makes of a certificate of a lemma, which holds the derived lemmas that it uses, under "core".

    Reject where it is not what the certificate states, or rests on more than the premises.
    """
    found = goal_of(certificate)
    file = certificate["core"]
    proof = core.check(file)[file["theorems"][-1]["id"]]
    stated(proof, found.reading(), found.premises, found.statement)
    check_defined(found)
    return proof


def goal_of(certificate: Mapping[str, Any]) -> Goal:
    """The goal that a certificate with a proof of the core states.  Reject where there is none."""
    file = certificate.get("core")
    if not isinstance(file, dict) or not isinstance(file.get("theorems"), list) or not file["theorems"]:
        raise Reject("no certificate of the core")
    last = file["theorems"][-1]
    if not isinstance(last, dict) or last.get("id") != certificate.get("id"):
        raise Reject("the certificate of the core is of another statement")
    try:
        return written({**certificate, "world": last["world"]})
    except (KeyError, TypeError) as error:
        raise Reject(f"no world: {error}") from None


def standalone(id: str, scope: str) -> dict[str, Any]:
    """A certificate of core.json with the derived lemmas that it uses, as one that a lemma has."""
    whole = rows()[id]
    used: dict[str, None] = {}

    def gather(name: str) -> None:
        for step in rows()[name]["steps"]:
            if step[0] == "proved" and step[1] not in used:
                gather(step[1])
                used[step[1]] = None

    gather(id)
    return {
        "id": id,
        "statement": whole["statement"],
        "scope": scope,
        "premises": [premise for premise in whole["premises"] if "text" in premise],
        "steps": [{"claim": whole["statement"], "rule": "core"}],
        "core": {"schema": 1, "theorems": [*(rows()[name] for name in used), whole]},
    }


def is_proved(claim: Claim, statement: Statement) -> bool:
    """Whether a certificate of the core proves this statement, and no other."""
    id = claim.full_id(statement)
    return id in rows() and certified(id) == goal(statement)


def row(id: str, found: Goal, proof: Theorem) -> dict[str, Any]:
    certificate = rules.certificate(id, proof)
    used = [step[1] for step in certificate["steps"] if step[0] == "proved"]
    premises = [{"type": "hypothesis", "text": text} for text in found.premises]
    premises += [{"type": "definition", "text": f"{name} = {text}"} for name, text in found.functions.items()]
    premises += [{"type": f"proved:{name}"} for name in dict.fromkeys(used)]
    world: dict[str, Any] = {"variables": found.variables, "functions": found.functions, "numbers": list(found.numbers)}
    world |= {"constants": found.constants} if found.constants else {}
    world |= {"own": found.own} if found.own else {}
    return {"id": id, "world": world, "premises": premises, "statement": found.statement, **certificate}


def write() -> tuple[int, dict[str, str]]:
    """Prove what the tactics can and write core.json: how many claims' statements, and why others not, by id."""
    from theorems import load_claims
    from theorems.proof.beyond import BEYOND
    from theorems.proof.tactics.replay import replayed
    from theorems.proof.tactics.script import run
    from theorems.proof.tactics.steps import Script

    old = json.loads(CORE.with_name("certificates.json").read_text(encoding="utf-8"))["certificates"]
    certificates = {row["id"]: row for row in old}
    facts: dict[str, Mapping[str, Theorem]] = {}
    out: dict[str, dict[str, Any]] = {}
    missing: dict[str, str] = {}
    count = 0

    def keep(id: str, found: Goal, proof: Theorem) -> None:
        stated(proof, found.reading(), found.premises, found.statement)
        for name in rules.lemmas_of(proof):
            if name not in out:
                out[name] = rules.certificate(name, rules.NAMED[name])
        out[id] = row(id, found, proof)

    for claim in load_claims().values():
        for statement in claim.statements:
            id = claim.full_id(statement)
            if "proof" not in statement.applicable():
                continue
            try:
                script = replayed(statement, certificates[id], facts) if id in certificates else run(statement)
            except Reject as error:
                missing[id] = str(error)
                continue
            facts[id] = script.facts
            keep(id, script.goal, script.facts[script.goal.statement])
            count += 1
    for id, beyond in BEYOND.items():
        script = Script(beyond.goal)
        beyond.prove(script)
        keep(id, beyond.goal, script.facts[beyond.goal.statement])
    text = ",\n".join(json.dumps(row, separators=(",", ":")) for row in out.values())
    CORE.write_text(f'{{"schema":1,"theorems":[\n{text}\n]}}\n', encoding="utf-8")
    rows.cache_clear()
    theorem.cache_clear()
    return count, missing
