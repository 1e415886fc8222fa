"""Packs of lemmas: written from certificates, read through the core, and used in the proofs of others.

A pack is a file that the core checks alone: the lemmas with all that they rest on.  What a proof takes from it is
copied into the proof's own certificate, so that no pack is needed to check that.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from theorems.language import ClaimError, Pack, Statement
from theorems.proof import core, rules
from theorems.proof.core import BINDERS, TRUTH, UNIT, R, Reject, Term, Theorem, Type, inst, make, retyped, shift, var
from theorems.proof.lore.base import cut
from theorems.proof.proved import check_stated
from theorems.proof.tactics.steps import Script

__all__ = ["from_packs", "load_pack", "pack_of", "rests_on", "use_lemma"]

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def pack_of(theorems: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The pack of the lemmas that a file of certificates proves; ids of one statement lose ``/statement``."""
    made = [{**row, "id": str(row["id"]).removesuffix("/statement")} for row in theorems]
    lemmas = [row for row in made if "statement" in row]
    if not lemmas:
        raise Reject("no lemma in it is proved in the core")
    proved = core.check({"schema": 1, "theorems": made})
    for row in lemmas:
        check_stated(row, proved[row["id"]])
    return {"schema": 1, "theorems": made}


def load_pack(path: str | Path, **tactics: Callable[[Script, str], object]) -> Pack:
    """A pack, each certificate checked by the core: for ``packs=`` of a lemma.  ClaimError says what is wrong.

    Its lemmas are used by a line ``... by lemma of NAME/ID``, NAME the file's name without ``.json``.
    tactics: by name, what a line ``... by NAME`` of a script calls with the proof in progress and the line's claim; a
    tactic is not trusted, for what it shows is made by the core.
    """
    from theorems.proof.tactics.script import TACTICS

    name = Path(path).stem
    if not _NAME.fullmatch(name):
        raise ClaimError(f"pack {str(path)!r}: the name of the file is lower-case words joined by hyphens, and .json")
    for word, tactic in tactics.items():
        if word in TACTICS or not callable(tactic):
            raise ClaimError(f"pack {name}: {word!r} is {'a tactic already' if callable(tactic) else 'no function'}")
    try:
        text = Path(path).read_text(encoding="utf-8")
        theorems, statements = _read(name, text)
    except (OSError, UnicodeDecodeError) as error:
        raise ClaimError(f"pack {name}: {path} cannot be read: {error}") from None
    except (Reject, ValueError, RecursionError) as error:
        raise ClaimError(f"pack {name} is refused: {error}") from None
    return Pack(name, hashlib.sha256(text.encode()).hexdigest(), theorems, statements, tactics)


@cache
def _read(name: str, text: str) -> tuple[dict[str, Theorem], dict[str, str]]:
    data = json.loads(text)
    core.check(data)
    theorems: dict[str, Theorem] = {}
    for row in data["theorems"]:
        full = f"pack:{name}/{row['id']}"
        if full in rules.NAMED:
            raise Reject(f"another pack named {name} has the lemma {row['id']}")
        theorems[row["id"]] = rules.named(full, rules.replayed(row, theorems))
    told = {row["id"]: row["statement"] for row in data["theorems"] if isinstance(row.get("statement"), str)}
    return theorems, told


def rests_on(theorem: Theorem, packs: Sequence[Pack]) -> dict[str, Pack]:
    """The lemmas of packs that a proof uses itself, ``NAME/ID``, with their packs."""
    by_name = {pack.name: pack for pack in packs}
    found = (used.removeprefix("pack:") for used in rules.uses(theorem) if used.startswith("pack:"))
    return {used: by_name[used.partition("/")[0]] for used in found}


@dataclass(frozen=True, slots=True)
class FromPacks:
    """What a proof takes from packs: premises as text, and the names of the lemmas with the digests of their files."""

    premises: list[dict[str, str]]
    named: list[str]


def from_packs(statement: Statement, script: Script) -> FromPacks:
    """The lemmas of packs that the proof of a statement uses itself."""
    said = {f"{pack.name}/{id}": text for pack in statement.packs for id, text in pack.statements.items()}
    packs = rests_on(script.fact(script.goal.statement), statement.packs)
    premises = [{"type": f"pack:{name}", "text": said[name]} for name in packs if name in said]
    return FromPacks(premises, [f"{name} (sha256 {pack.sha256[:12]})" for name, pack in packs.items()])


# a lemma at the terms of a proof -------------------------------------------------------------------------------------


def use_lemma(script: Script, claim: str, theorem: Theorem) -> Theorem:
    """A claim that a theorem says, for some values of its free variables, where what it assumes is shown or given"""
    target = script.reading.read(claim)
    known = [*script.premises.values(), *script.facts.values()]
    assumed = sorted(theorem.hypotheses, key=lambda phi: (-len(phi.free), phi.serial))
    for found in _says(theorem.says, target, _Values()):
        for values in _all(assumed, known, script, found):
            proved = rules.instance(rules.of_types(theorem, values.types), values.terms)
            facts = [fact for fact in known if fact.says in proved.hypotheses]
            if proved.says is target:
                return script.done(claim, cut(proved, *facts))
    raise Reject("the lemma says something else, or assumes what is neither given nor shown before")


class _Values:
    """What the names of types and the free variables of a lemma stand for; a variable is one with its type there."""

    def __init__(self, types: Mapping[str, Type] = {}, terms: Mapping[Term, Term] = {}) -> None:
        self.types, self.terms = dict(types), dict(terms)

    def copy(self) -> _Values:
        return _Values(self.types, self.terms)

    def type(self, pattern: Type, ty: Type) -> bool:
        if pattern in (R, TRUTH, UNIT):
            return pattern is ty
        if not pattern.parts:
            return ty.finite and self.types.setdefault(pattern.op, ty) is ty
        return pattern.op == ty.op and all(self.type(a, b) for a, b in zip(pattern.parts, ty.parts, strict=True))

    def value(self, v: Term) -> Term | None:
        return self.terms.get(retyped(v, self.types))

    def fits(self, pattern: Term, t: Term) -> bool:
        """Whether values make the pattern the term; they are noted."""
        head, arguments = pattern, list[Term]()
        while head.op == "app":
            head, arguments = head.args[0], [head.args[1], *arguments]
        if head.op == "var" and all(a.op == "bound" for a in arguments) and len(set(arguments)) == len(arguments):
            return self.set(head, arguments, t)
        if pattern.op in ("bound", "num", "none"):
            if pattern.op != t.op:
                return False
            if pattern.op == "num":
                return bool(pattern.data == t.data)
            return self.type(pattern.type, t.type) and (pattern.op == "none" or pattern.data[0] == t.data[0])
        if pattern.op != t.op or len(pattern.args) != len(t.args):
            return False
        if pattern.op in BINDERS and not self.type(pattern.data, t.data):
            return False
        return all(self.fits(a, b) for a, b in zip(pattern.args, t.args, strict=True))

    def set(self, head: Term, arguments: list[Term], t: Term) -> bool:
        """The value of a variable that is applied to different bound variables, of which alone the term may speak"""
        numbers = [a.data[0] for a in arguments]
        if not {number for number, _ in t.loose} <= set(numbers):
            return False
        of = dict(t.loose)
        if not all(self.type(a.data[1], of[a.data[0]]) for a in arguments if a.data[0] in of):
            return False
        types = [retyped(a, self.types).data[1] for a in arguments]
        stand_ins = {n: var(f"_arg{n}", ty) for n, ty in zip(numbers, types, strict=True)}
        body = t
        for number in sorted(of):
            body = shift(inst(shift(body, -number), stand_ins[number]), number + 1)
        for number in reversed(numbers):
            body = make("lam", core.abstract(body, stand_ins[number]), data=stand_ins[number].type)
        if not self.type(head.type, body.type):
            return False
        return self.terms.setdefault(retyped(head, self.types), body) is body


def _says(pattern: Term, target: Term, values: _Values) -> Iterator[_Values]:
    found = values.copy()
    if found.fits(pattern, target):
        yield found


def _all(assumed: Sequence[Term], known: Sequence[Theorem], script: Script, values: _Values) -> Iterator[_Values]:
    """The values that make everything assumed something known, or what may always be assumed"""
    if not assumed:
        yield values
        return
    first, *rest = assumed
    always = script.reading.background()
    for phi in dict.fromkeys([*(fact.says for fact in known), *sorted(always, key=lambda phi: phi.serial)]):
        for found in _says(first, phi, values):
            yield from _all(rest, known, script, found)
