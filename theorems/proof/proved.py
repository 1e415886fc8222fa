"""What is proved in the core: its certificates (core.json), what each says as text, and the file anew.

A certificate of a claim names its world, its premises and its statement; the reader makes them formulas, and the core
must have proved that formula from no more than those premises.  The derived lemmas that it uses are certificates too,
so that core.py, copied elsewhere, checks the file with nothing else.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from theorems.language import Claim, Statement
from theorems.proof import core, rules
from theorems.proof.core import Reject, Theorem, need
from theorems.proof.defined import check_defined
from theorems.proof.elaborate import StepError
from theorems.proof.goals import Goal, equality_goal
from theorems.proof.goals import goal as goal_of
from theorems.proof.reader import stated
from theorems.proof.tactics.steps import Script

__all__ = [
    *("CORE", "certified", "certified_by", "check_stated", "checked", "equality_id", "equality_is_proved"),
    *("row_digest", "rows", "theorem", "with_theorems", "write", "written"),
]

CORE = Path(__file__).with_name("core.json")


@cache
def rows() -> dict[str, dict[str, Any]]:
    """The certificates by id, unchecked.  StepError where the file is none of certificates."""
    if not CORE.exists():
        return {}
    found: dict[str, dict[str, Any]] = {}
    try:
        data = json.loads(CORE.read_text(encoding="utf-8"))
        need(type(data) is dict and data.get("schema") == 1 and type(data.get("theorems")) is list, "it is no schema 1")
        for row in data["theorems"]:
            need(type(row) is dict and type(row.get("id")) is str, "a certificate has no id")
            need(row["id"] not in found, f"it has two certificates for {row['id']}")
            missing = [key for key in ("world", "premises", "lines") if "statement" in row and key not in row]
            need(not missing, f"the certificate of {row['id']} has no {', '.join(missing)}")
            found[row["id"]] = row
    except (OSError, ValueError, RecursionError) as error:
        raise StepError(f"theorems/proof/core.json cannot be read: {error}; restore it") from None
    return found


@cache
def theorem(id: str) -> Theorem:
    """What the core makes of a certificate, and of those that it uses.  Reject says what is wrong."""
    if id not in rows():
        raise Reject(f"{id} has no certificate")
    try:
        used = _used(rows()[id])
        return core.Reader(rows()[id], {name: theorem(name) for name in used}).steps[-1]
    except (ArithmeticError, LookupError, RecursionError, TypeError) as error:
        raise Reject(f"{id}: {error!r}") from None


def checked(listed: list[dict[str, Any]]) -> dict[str, Theorem]:
    """What the core makes of certificates, by id, in order; one that is committed as it stands is checked once a run.

    Reject names the certificate and what is wrong.
    """
    out: dict[str, Theorem] = {}
    for number, row in enumerate(listed):
        name = f"certificate {number}"
        try:
            need(
                type(row) is dict and type(row.get("id")) is str and row["id"].isprintable(), "the id is no plain text"
            )
            name = row["id"]
            need(name not in out, "the id is given twice")
            same = rows().get(name) == row and all(out.get(used) is theorem(used) for used in _used(row))
            out[name] = theorem(name) if same else core.Reader(row, out).steps[-1]
        except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as error:
            raise Reject(f"{name}: {error}") from error
    return out


def _used(row: Mapping[str, Any]) -> list[str]:
    return list(dict.fromkeys(step[1] for step in row["steps"] if step[0] == "proved"))


def written(row: Mapping[str, Any]) -> Goal:
    """The goal that a certificate states.  Reject where it states none."""
    try:
        world = row["world"]
        premises = tuple(premise["text"] for premise in row["premises"] if premise["type"] == "hypothesis")
        more = world.get("constants", {}), world.get("own", "")
        return Goal(world["variables"], world["functions"], tuple(world["numbers"]), premises, row["statement"], *more)
    except (KeyError, TypeError, AttributeError) as error:
        raise Reject(f"it does not state what is proved: {error!r}") from None


def certified(id: str) -> Goal:
    """The goal that a certificate proves: what it states is what the core proved.  Reject where not."""
    found = written(rows()[id])
    stated(theorem(id), found.reading(), found.premises, found.statement)
    return found


def row_digest(row: Mapping[str, Any]) -> str:
    """The sha256 of a certificate of the core, as canonical JSON."""
    text = json.dumps(row, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def check_stated(row: Mapping[str, Any], theorem: Theorem) -> None:
    """Reject unless a theorem says what a certificate states, from its premises alone, and that has a meaning."""
    found = written(row)
    stated(theorem, found.reading(), found.premises, found.statement)
    check_defined(found)


def certified_by(scripts: Mapping[str, Script]) -> tuple[list[dict[str, Any]], dict[str, Theorem]]:
    """Certificates of what scripts prove, by id, after the derived lemmas that they use; what the core makes of them.

    Reject where one does not say what its script is to prove.
    """
    listed: dict[str, dict[str, Any]] = {}
    for id, script in scripts.items():
        proof = script.fact(script.goal.statement)
        for name in rules.lemmas_of(proof):
            if name not in listed:
                listed[name] = rules.certificate(name, rules.NAMED[name])
        listed[id] = row(id, script.goal, proof, script.facts)
    theorems = json.loads(json.dumps(list(listed.values())))
    accepted = checked(theorems)
    for made in theorems:
        if made["id"] in scripts:
            check_stated(made, accepted[made["id"]])
    return theorems, accepted


def with_theorems(certificates: Iterable[Mapping[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Certificates to be read, and apart from them those of the core, each once and after those that it uses.

    Reject if two of these have one name: of packs that are not the same.
    """
    listed: list[dict[str, Any]] = []
    theorems: dict[str, dict[str, Any]] = {}
    for certificate in certificates:
        own = certificate.get("theorems") or with_used(certificate["id"])
        for row in own:
            if theorems.setdefault(row["id"], row) != row:
                raise Reject(f"{row['id']} is the name of two theorems; give one of the packs another name")
        listed.append({key: value for key, value in certificate.items() if key != "theorems"})
    return listed, list(theorems.values())


def with_used(id: str) -> list[dict[str, Any]]:
    """A committed certificate of the core after those that it uses."""
    found: dict[str, dict[str, Any]] = {}

    def add(name: str) -> None:
        if name not in found:
            for used in _used(rows()[name]):
                add(used)
            found[name] = rows()[name]

    add(id)
    return list(found.values())


def equality_id(id: str, link: int) -> str:
    """The id of the certificate of an equality condition; link: 0, 1, .."""
    return f"{id}/equality-{link + 1}"


def equality_is_proved(claim: Claim, statement: Statement, link: int) -> bool:
    """Whether a certificate of the core proves that the link is an equality iff its declared condition holds."""
    id = equality_id(claim.full_id(statement), link)
    return id in rows() and certified(id) == equality_goal(statement, link)


def row(id: str, found: Goal, proof: Theorem, lines: Iterable[str] = ()) -> dict[str, Any]:
    """A certificate with what it states; lines: what a script shows on the way, for people."""
    certificate = rules.certificate(id, proof)
    used = [step[1] for step in certificate["steps"] if step[0] == "proved"]
    premises = [{"type": "hypothesis", "text": text} for text in found.premises]
    premises += [{"type": "definition", "text": f"{name} = {text}"} for name, text in found.functions.items()]
    premises += [{"type": f"proved:{name}"} for name in dict.fromkeys(used)]
    world: dict[str, Any] = {"variables": found.variables, "functions": found.functions, "numbers": list(found.numbers)}
    world |= {"constants": found.constants} if found.constants else {}
    world |= {"own": found.own} if found.own else {}
    said = {"id": id, "world": world, "premises": premises, "statement": found.statement, "lines": list(lines)}
    return {**said, **certificate}


def write(anew: bool = False) -> tuple[int, dict[str, str]]:
    """Prove what the tactics can and write core.json: how many claims' statements, and why others not, by id.

    Their equality conditions are proved too, each from what the proof of the statement shows.
    A committed certificate that the core accepts and that proves what is declared now is kept; anew: none is.
    """
    from theorems import load_claims
    from theorems.proof.beyond import BEYOND
    from theorems.proof.tactics.equality import equality
    from theorems.proof.tactics.replay import replayed
    from theorems.proof.tactics.script import run

    old = json.loads(CORE.with_name("certificates.json").read_text(encoding="utf-8"))["certificates"]
    certificates = {row["id"]: row for row in old}
    known = {c.full_id(s): s for c in load_claims().values() for s in c.statements if "proof" in s.applicable()}
    out: dict[str, dict[str, Any]] = {}
    missing: dict[str, str] = {}

    @cache
    def script(id: str) -> Script:
        if id not in certificates:
            return run(known[id])
        types = [premise["type"] for premise in certificates[id]["premises"]]
        before = [type.removeprefix("proved:") for type in types if type.startswith("proved:")]
        return replayed(known[id], certificates[id], {other: script(other).facts for other in before})

    def condition_of(id: str, link: int) -> Script:
        return equality(script(id), known[id], link)

    def keep(id: str, goal: Goal, make: Callable[[], Script], lines: bool = True) -> None:
        need(id not in out, f"{id} is proved twice")
        if not anew and _proves(id, goal):
            out.update((row["id"], row) for row in with_used(id) if row["id"] not in out)
            return
        made = make()
        proof = made.facts[goal.statement]
        need(made.goal == goal, f"{id}: the script is of another goal")
        stated(proof, goal.reading(), goal.premises, goal.statement)
        for name in rules.lemmas_of(proof):
            if name not in out:
                out[name] = rules.certificate(name, rules.NAMED[name])
        out[id] = row(id, goal, proof, made.facts if lines else ())

    count = 0
    for id, statement in known.items():
        try:
            keep(id, goal_of(statement), partial(script, id))
        except Reject as error:
            missing[id] = str(error)
            continue
        count += 1
        for link, condition in enumerate(statement.equality):
            if condition:
                shown = equality_id(id, link)
                try:
                    keep(shown, equality_goal(statement, link), partial(condition_of, id, link), False)
                except Reject as error:
                    missing[shown] = str(error)
    for id, beyond in BEYOND.items():
        keep(id, beyond.goal, beyond.script)
    if not anew:  # what is kept and what is new have to agree on the lemmas that both use
        checked(list(out.values()))
    text = ",\n".join(json.dumps(row, separators=(",", ":")) for row in out.values())
    CORE.write_text(f'{{"schema":1,"theorems":[\n{text}\n]}}\n', encoding="utf-8")
    rows.cache_clear()
    theorem.cache_clear()
    return count, missing


def _proves(id: str, goal: Goal) -> bool:
    """Whether a committed certificate is accepted, and of this goal."""
    try:
        return id in rows() and certified(id) == goal
    except Reject:
        return False
