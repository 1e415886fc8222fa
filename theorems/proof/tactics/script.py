"""Proof scripts in the core: lines ``CLAIM by TACTIC``, ``from N`` for the line that a tactic rests on.

The lines are tried in order; the links of the statement must be among what they show.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from exact.shannon import prove
from exact.syntax import ParseError, parse_statement
from theorems.language import Statement
from theorems.proof import rules
from theorems.proof.core import Reject, Theorem, need
from theorems.proof.goals import goal
from theorems.proof.packs import rests_on, use_lemma
from theorems.proof.proved import row
from theorems.proof.reader import stated
from theorems.proof.tactics.first_success import adaptive
from theorems.proof.tactics.steps import Script

__all__ = ["add_line", "certified_by_script", "run"]

_LINE = re.compile(r"(?P<claim>.+?) by (?P<tactic>[a-z_-]+)(?: from (?P<source>\d+)| of (?P<of>\S+))?")
#: tactics that take no more than what they show
_PLAIN = (
    "size",
    "function",
    "jensen",
    "count",
    "chance",
    "draws",
    "errors",
    "at",
    "agreement",
    "accept",
    "independent",
    "guesses",
)
TACTICS = (*_PLAIN, "sum", "law", "uniform", "average", "log", "total", "adaptive", "tangent", "lemma")


def run(statement: Statement) -> Script:
    """The script of a statement, each line proved.  Reject names the line that is not."""
    script = Script(goal(statement))
    written = statement.proof or "\n".join(f"{link} by sum" for link in statement.formula.links())
    lines = [" ".join(line.split()) for line in written.splitlines() if line.strip()]
    shown: list[str] = []
    for number, line in enumerate(lines, 1):
        try:
            add_line(script, statement, line, shown)
        except Reject as error:
            said = str(error)
            raise Reject(f"line {number} ({line!r}): {said if len(said) <= 300 else said[:297] + '...'}") from None
    whole = script.goal.statement
    if whole not in script.facts:
        script.chain(whole, [str(link) for link in statement.formula.links()])
    stated(script.fact(whole), script.reading, script.goal.premises, whole)
    return script


def add_line(script: Script, statement: Statement, line: str, shown: list[str]) -> None:
    """One line more.  shown: the claims of the lines so far; Reject where the line is not proved."""
    if line.startswith("let "):
        name, _, text = line.removeprefix("let ").partition(" = ")
        script.named[name] = text
        return
    found = _LINE.fullmatch(line)
    if found is None:
        raise Reject("it is not of the form CLAIM by TACTIC")
    claim = _spelled(found["claim"])
    if found["tactic"] == "lemma":
        use_lemma(script, claim, _of_pack(statement, found["of"] or ""))
    elif tactic := _tactic(statement, found["tactic"]):
        tactic(script, claim)
        need(claim in script.facts, f"the tactic {found['tactic']} did not show it")
    else:
        _line(script, claim, found["tactic"], found["source"], shown)
    shown.append(claim)


def _of_pack(statement: Statement, reference: str) -> Theorem:
    name, _, id = reference.partition("/")
    pack = next((pack for pack in statement.packs if pack.name == name), None)
    if pack is None:
        raise Reject(f"no pack {name!r} is declared: packs=[load_pack(...)]")
    need(id in pack.theorems, f"the pack {name} has no lemma {id!r}")
    return pack.theorems[id]  # type: ignore[no-any-return]


def _tactic(statement: Statement, name: str) -> Callable[[Script, str], object] | None:
    """The tactic of a pack"""
    return next((pack.tactics[name] for pack in statement.packs if name in pack.tactics), None)


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
    numbers: dict[str, str] = {}
    usable = {re.sub(r"\s", "", as_read): text for text in texts if (as_read := _entropies(text, numbers))}
    wanted = _entropies(claim, numbers)
    if wanted:
        try:
            proof = prove(wanted, given=list(usable))
        except (ParseError, ValueError):
            proof = None
        if proof is not None and proof.certificate is not None:
            _shown_by(script, claim, proof.certificate, usable, numbers)
            return
    script.sum_of_some(claim, texts)


def _shown_by(
    script: Script, claim: str, found: Mapping[str, Any], usable: Mapping[str, str], numbers: Mapping[str, str]
) -> None:
    """The steps that the Shannon prover found: sums, and the two halves of an equation."""
    names = {f"p{i}": usable[re.sub(r"\s", "", premise["text"])] for i, premise in enumerate(found["premises"])}
    for i, step in enumerate(found["steps"]):
        text = step["claim"]
        for number, letter in numbers.items():
            text = re.sub(rf"\b{letter}\b", lambda _, number=number: number, text)  # type: ignore[misc]
        names[f"s{i}"] = text = claim if i == len(found["steps"]) - 1 else text
        if step["rule"] == "sum":
            rows = [(c, names[name]) for c, name in step.get("use", [])]
            script.sum(text, rows, [tuple(row) for row in step.get("basic", [])])
        else:
            need(step["rule"] == "both", f"a step of the Shannon prover by {step['rule']}")
            script.both(text, [names[name] for name in step["use"]])


_NUMBER = re.compile(r"\bE\[[^\[\]]*\]|\b(?:log2|h)\((?:[^()]|\([^()]*\))*\)")


def _entropies(text: str, numbers: dict[str, str]) -> str:
    """A text about entropies, with a letter for each mean and logarithm in it; '' where it is about more"""
    for number in _NUMBER.findall(text):
        numbers.setdefault(number, f"z{len(numbers)}")
        text = text.replace(number, numbers[number])
    plain = re.search(r"[HI]\(", text) and not re.search(r"for every|=\w+\)|uniform|sum\[|E\[|log2|\bh\(", text)
    return text if plain else ""


def certified_by_script(id: str, statement: Statement) -> dict[str, Any]:
    """The certificate of a statement whose script the core accepts: as text, and under "core" as the core reads it."""
    script = run(statement)
    proof = script.fact(script.goal.statement)
    whole = row(id, script.goal, proof, script.facts)
    said = {f"{pack.name}/{id}": text for pack in statement.packs for id, text in pack.statements.items()}
    packs = rests_on(proof, statement.packs)
    from_packs = [{"type": f"pack:{name}", "text": said[name]} for name in packs if name in said]
    lemmas = [rules.certificate(name, rules.NAMED[name]) for name in rules.lemmas_of(proof)]
    named = {"packs": [f"{name} (sha256 {pack.sha256[:12]})" for name, pack in packs.items()]} if packs else {}
    return {
        "id": id,
        **named,
        "statement": script.goal.statement,
        "scope": statement.world.scope(),
        "premises": [premise for premise in whole["premises"] if "text" in premise] + from_packs,
        "steps": [{"claim": text, "rule": "core"} for text in script.facts],
        "core": {"schema": 1, "theorems": [*lemmas, whole]},
    }
