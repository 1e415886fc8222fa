"""Scripts that nobody types: of lines that may help, those that are accepted; of these, those that are needed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from exact.forms import FormError
from exact.syntax import ParseError
from theorems.derivation.scripts import lines
from theorems.language import Claim, ClaimError, Condition, Statement
from theorems.proof.core import Reject
from theorems.proof.derive import DeriveError, _Builder, derive
from theorems.proof.elaborate import Elaborated, StepError, check_steps
from theorems.proof.goals import goal
from theorems.proof.tactics.script import add_line
from theorems.proof.tactics.steps import Script

__all__ = ["derived", "found_in_core", "found_script"]

_MOST_IN_THE_CORE = 20
_OF_THE_CORE = ("function", "chance", "law", "average", "sum", "size", "jensen", "count", "log")
_NOT_ACCEPTED = (StepError, DeriveError, FormError, ClaimError, ParseError)


def derived(claim: Claim, statement: Statement, proved: Mapping[str, Elaborated]) -> dict[str, Any]:
    """The certificate of a statement: from its script, or from one that is found, the lines of its script among them.

    One that shows the declared conditions of equality is preferred.  DeriveError says what is wrong with the script as
    it is typed.
    """
    try:
        best: dict[str, Any] | None = derive(claim, statement, proved)
        why = None
    except DeriveError as error:
        best, why = None, error
    own, declared = list(_typed(statement.script())), sum(map(bool, statement.equality))
    shown = _shown(statement, best, proved) if best else -1
    for alone in (True, False):
        if shown == declared or (own and why is None):
            break
        script = found_script(claim, statement, chain(own, lines(statement, alone), own), proved)
        found = derive(claim, replace(statement, proof=script), proved) if script else None
        if found and (more := _shown(statement, found, proved)) > shown:
            best, shown = found, more
    if best is None:
        raise why or DeriveError(f"{claim.full_id(statement)}: no script was found")
    return best


def _shown(statement: Statement, certificate: dict[str, Any], proved: Mapping[str, Elaborated]) -> int:
    """How many of the declared conditions of equality the steps show."""
    verified = check_steps(json.loads(json.dumps(certificate)), proved)
    pairs = zip(statement.equality, verified.links, strict=False)
    return sum(
        bool(declared) and sorted(Condition(declared).parts()) == sorted(equality or ())
        for declared, (_, equality) in pairs
    )


def _typed(rows: Sequence[str]) -> Iterator[str]:
    """The lines of a script, what they rest on named by its claim."""
    for line in rows:
        head, mark, rest = line.partition(" from ")
        if mark and "~" not in head:
            numbers = re.match(r"[\d, ]*\d", rest)
            if numbers:
                claims = [rows[int(n) - 1].rpartition(" by ")[0] for n in numbers[0].split(",")]
                line = f"{head} from {', '.join(f'{{{c}}}' for c in claims)}{rest[numbers.end() :]}"
        yield line


def found_script(claim: Claim, statement: Statement, offered: Iterable[str], proved: Mapping[str, Elaborated]) -> str:
    """The lines, in their order, by which the statement is shown, step by step; "" if they do not do."""
    builder = _Builder(claim, replace(statement, proof="searched"), proved)
    builder.references = []
    kept: list[tuple[str, int, int]] = []
    links = [str(link) for link in statement.formula.links()]
    claimed: set[str] = set()
    for line in offered:
        before = len(builder.steps)
        text = _named(line, [row[0] for row in kept])
        if not text or text.partition(" by ")[0] in claimed:
            continue
        try:
            builder.references.append(builder._line(text))
        except _NOT_ACCEPTED:
            del builder.steps[before:]
            continue
        kept.append((text, before, len(builder.steps)))
        claimed.add(text.partition(" by ")[0])
        if claimed.issuperset(links):
            break
    try:
        builder._chain()
    except _NOT_ACCEPTED:
        return ""
    return "\n".join(_renumbered(kept, _needed(builder.steps, kept)))


def _named(line: str, kept: Sequence[str]) -> str:
    """``from {CLAIM}, {CLAIM}`` as the numbers of the lines that claim it; "" if one of them is missing."""
    missing = False

    def number(found: re.Match[str]) -> str:
        nonlocal missing
        for place, other in enumerate(kept, 1):
            if other.startswith(f"{found[1]} by "):
                return str(place)
        missing = True
        return ""

    text = re.sub(r"\{([^{}]*)\}", number, line)
    if " from *" in text:  # all bounds so far
        bounds = [n for n, other in enumerate(kept, 1) if "<=" in other.partition(" by ")[0]]
        text = text.replace(" from *", f" from {','.join(map(str, bounds))}" if bounds else "")
    return "" if missing else text


def _needed(steps: Sequence[Mapping[str, Any]], kept: Sequence[tuple[str, int, int]]) -> list[int]:
    """The kept lines that the last step rests on."""
    wanted = [len(steps) - 1]
    seen: set[int] = set()
    while wanted:
        i = wanted.pop()
        if i in seen:
            continue
        seen.add(i)
        wanted += [int(r) for r in re.findall(r"'s(\d+)'", str(steps[i].get("use", [])))]
        wanted += [int(steps[i]["use"][1:])] if re.fullmatch(r"s\d+", str(steps[i].get("use", ""))) else []
        for j in range(i):  # the names that it is about
            if steps[j]["rule"] == "let" and re.search(rf"\b{steps[j]['claim'].split(' ')[0]}\b", steps[i]["claim"]):
                wanted.append(j)
    return [n for n, (_, first, after) in enumerate(kept) if seen & set(range(first, after))]


def _renumbered(kept: Sequence[tuple[str, int, int]], needed: Sequence[int]) -> list[str]:
    lines = []
    for n in needed:
        line = kept[n][0]
        head, mark, rest = line.partition(" from ")
        if mark and (match := re.match(r"[\d, ]+", rest)):
            numbers = [needed.index(int(k) - 1) + 1 for k in match[0].split(",") if int(k) - 1 in needed]
            line = (
                f"{head} from {', '.join(map(str, numbers))}{' ' if rest[match.end() :] else ''}{rest[match.end() :]}"
            )
        lines.append(line)
    return lines


def found_in_core(statement: Statement, offered: Iterable[str]) -> str:
    """The same, of lines that the core accepts."""
    try:
        script = Script(goal(statement))
    except Reject:  # the core's language does not have all of it
        return ""
    kept: list[str] = []
    shown: list[str] = []
    links = [str(link) for link in statement.formula.links()]
    tried = 0
    for line in offered:
        if tried == _MOST_IN_THE_CORE:  # there a line may take seconds
            break
        text = _named(line, kept)
        if ", " in text.partition(" from ")[2] or " with " in text:  # there a sum finds by itself what it rests on
            text = text.partition(" from ")[0]
        rule = text.rpartition(" by ")[2].partition(" ")[0]
        if not text or text.startswith("let ") or rule not in _OF_THE_CORE or text.partition(" by ")[0] in shown:
            continue
        if rule == "sum" and text.startswith("for every"):
            continue
        tried += 1
        try:
            add_line(script, statement, text, shown)
        except (Reject, ParseError, ValueError):
            continue
        kept.append(text)
        if set(shown).issuperset(links):
            return "\n".join(kept)
    return ""
