"""Proof scripts in the core: lines ``CLAIM by TACTIC``, ``from N`` for the line that a tactic rests on.

The lines are tried in order; the links of the statement must be among what they show.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from exact.shannon import ContradictoryHypotheses, prove
from exact.syntax import ParseError, parse_statement
from theorems.language import Statement
from theorems.proof.core import Reject, Theorem, need
from theorems.proof.goals import goal
from theorems.proof.packs import use_lemma
from theorems.proof.reader import stated
from theorems.proof.tactics.first_success import adaptive, recorded
from theorems.proof.tactics.guesses import guessed
from theorems.proof.tactics.kept import share
from theorems.proof.tactics.lengths import at_one_length
from theorems.proof.tactics.reals import touching
from theorems.proof.tactics.recursion import recursion
from theorems.proof.tactics.shown import update_shows
from theorems.proof.tactics.steps import Script
from theorems.proof.tactics.traces import traces

__all__ = ["OF_ONE_FORM", "TACTICS", "add_line", "by_sum", "run"]

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
    "divergences",
    "support",
    "independent",
    "conditional",
    "informed",
    "iid",
    "pinsker",
)
#: tactics that prove statements of one form from nothing but the hypotheses
OF_ONE_FORM = {
    "adaptive": adaptive,
    "guess": update_shows,
    "halting": recorded,
    "kept": share,
    "recursion": recursion,
    "touching": touching,
    "traces": traces,
    "waiting": guessed,
    "world": at_one_length,
}
_OF_LINES = ("sum", "contradiction", "law", "uniform", "average", "log", "total", "tangent", "lemma")
TACTICS = (*_PLAIN, *OF_ONE_FORM, *_OF_LINES)


def run(statement: Statement) -> Script:
    """The script of a statement, each line proved.  Reject names the line that is not."""
    script = Script(goal(statement))
    rule = "touching" if statement.world.reals else "sum"
    written = statement.script() or [f"{link} by {rule}" for link in statement.formula.links()]
    lines = [" ".join(line.split()) for line in written]
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
        by_sum(script, claim)
    elif tactic == "contradiction":
        by_contradiction(script, claim)
    elif tactic in ("law", "uniform"):
        script.law_of(claim)
    elif tactic in ("average", "log", "total"):
        getattr(script, tactic)(claim, before)
    elif tactic in OF_ONE_FORM:
        OF_ONE_FORM[tactic](script, claim)
    elif tactic == "tangent":
        script.tangent(claim, [])
    elif tactic in _PLAIN:
        getattr(script, tactic)(claim)
    else:
        raise Reject(f"there is no tactic {tactic!r}")


def by_sum(script: Script, claim: str) -> None:
    """A sum of facts and basic quantities; which, and how many times each, is found by the Shannon prover."""
    texts = [*script.facts, *script.premises]
    found = _EVERY.match(claim)
    plain = _Plain(found[1] if found else "")
    usable = {re.sub(r"\s", "", as_read): text for text in texts if (as_read := plain.read(text))}
    wanted = plain.read(claim)
    if wanted:
        try:
            proof = prove(wanted, given=list(usable))
        except (ParseError, ValueError):
            proof = None
        if proof is not None and proof.certificate is not None:
            _shown_by(script, claim, proof.certificate, usable, plain)
            return
    script.sum_of_some(claim, texts)


def by_contradiction(script: Script, claim: str) -> None:
    """Anything, from facts and premises that contradict each other; of entropies the Shannon prover finds it."""
    plain = _Plain("")
    usable = {as_read: text for text in (*script.facts, *script.premises) if (as_read := plain.read(text))}
    try:
        if usable:
            prove(next(iter(usable)), given=list(usable))
    except ContradictoryHypotheses as found:
        spaceless = {re.sub(r"\s", "", as_read): text for as_read, text in usable.items()}
        _shown_by(script, found.certificate["statement"], found.certificate, spaceless, plain)
    except ValueError:
        pass  # a text that it does not read
    script.contradiction(claim)


def _shown_by(script: Script, claim: str, found: Mapping[str, Any], usable: Mapping[str, str], plain: _Plain) -> None:
    """The steps that the Shannon prover found: sums, and the two halves of an equation."""
    names = {f"p{i}": usable[re.sub(r"\s", "", premise["text"])] for i, premise in enumerate(found["premises"])}
    for i, step in enumerate(found["steps"]):
        names[f"s{i}"] = text = claim if i == len(found["steps"]) - 1 else plain.written(step["claim"])
        if step["rule"] == "sum":
            rows = [(c, names[name]) for c, name in step.get("use", [])]
            script.sum(text, rows, [(c, plain.written(name, inside=True)) for c, name in step.get("basic", [])])
        else:
            need(step["rule"] == "both", f"a step of the Shannon prover by {step['rule']}")
            script.both(text, [names[name] for name in step["use"]])


_NUMBER = re.compile(r"\bE\[[^\[\]]*\]|\b(?:log2|h)\((?:[^()]|\([^()]*\))*\)")
_EVERY = re.compile(r"for every (\w+): ")


class _Plain:
    """Texts about entropies as the Shannon prover reads them: a letter for each mean and logarithm, and a name for
    each component, as T[i] or T[<i], in statements about every position i."""

    def __init__(self, index: str) -> None:
        self.index = index
        self.letters: dict[str, str] = {}

    def letter(self, kind: str, text: str) -> str:
        return self.letters.setdefault(text, f"{kind}{len(self.letters)}")

    def read(self, text: str) -> str:
        """'' where it is about more than entropies"""
        every = _EVERY.match(text)
        if every and self.index:
            at_index = re.sub(rf"\[([<>]?){every[1]}\]", rf"[\1{self.index}]", text[every.end() :])
            text = re.sub(rf"\w+'*\[[<>]?{self.index}\]", lambda part: self.letter("Part", part[0]), at_index)
        for number in _NUMBER.findall(text):
            text = text.replace(number, self.letter("z", number))
        plain = re.search(r"[HI]\(", text) and not re.search(r"for every|=\w|\bD\(|uniform|\[|log2|\bh\(|\^", text)
        return text if plain else ""

    def written(self, text: str, inside: bool = False) -> str:
        """A statement of the prover as one of the script; inside: a part of one"""
        for original, letter in self.letters.items():
            text = re.sub(rf"\b{letter}\b", lambda _, original=original: original, text)  # type: ignore[misc]
        return text if inside or not self.index else f"for every {self.index}: {text}"
