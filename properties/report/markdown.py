"""The ledger as Markdown, to be read in a repository: verdicts first, what was done for each in a fold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from properties.checks import rivals
from properties.ledger import overview, render
from properties.report import latex
from properties.support import plain

__all__ = ["document"]


def document(ledger: Mapping[str, Any]) -> str:
    """The file ``ledger.md``."""
    ledger = plain.clean(ledger)
    lines = [*_opening(ledger), *_sources(ledger), *_overview(ledger)]
    for claim in ledger["claims"]:
        lines += _claim(claim)
    lines += rivals.markdown(ledger.get("mutants", {}))
    return "\n".join(lines) + "\n"


def prose(text: str) -> str:
    """Text that Markdown, HTML in it and mathematics in it show as it is written."""
    text = re.sub(r"&(?=[A-Za-z#])", "&amp;", text)
    text = re.sub(r"<(?=[A-Za-z/!?])", "&lt;", text)
    return re.sub(r"([\\`*_\[\]$|~])", r"\\\1", text)


def code(text: str) -> str:
    """Text as code within a line."""
    fence = _fence(text, 1)
    return f"{fence} {text} {fence}" if "`" in text else f"`{text}`"


def block(lines: Sequence[str]) -> list[str]:
    """Lines as a block of code."""
    fence = _fence("\n".join(lines), 3)
    return [fence, *lines, fence]


def _fence(text: str, least: int) -> str:
    return "`" * max(least, 1 + max(map(len, re.findall("`+", text)), default=0))


def _opening(ledger: Mapping[str, Any]) -> list[str]:
    lines = [f"# Ledger of bits-per-rollout {render.version()}", ""]
    if ledger["status"] != "COMPLETE":
        lines += ["> **PARTIAL: not everything was checked.**", ">"]
        lines += [f"> - {prose(reason)}" for reason in ledger["partial_because"]] + [""]
    if ledger["differences"]:
        lines += ["The verdicts are not the recorded ones:", ""]
        lines += [f"- {prose(difference)}" for difference in ledger["differences"]] + [""]
    lines += map(prose, render.counts(ledger))
    lines += [f"{ledger['status']}, scope {code(ledger['scope'])}, profile {ledger['profile']}.", ""]
    if ledger["citable"]:
        lines += [
            f"Cite claim ids with their verdicts, and **{render.citation(ledger)}**.",
            "",
            f"- claims digest: `{ledger['claims_digest']}`",
            f"- run digest: `{ledger['run_digest']}`",
        ]
    else:
        lines += [f"**Not citable:** {prose(render.why_not(ledger))}."]
    return lines


def _sources(ledger: Mapping[str, Any]) -> list[str]:
    """Who said it, with the scoreboard of each source."""
    lines = ["", "| source | | verdicts | read |", "| --- | --- | --- | --- |"] if ledger["sources"] else []
    for source in ledger["sources"]:
        score = overview.scoreboard([c["verdict"] for c in ledger["claims"] if c["source"] == source["id"]])
        about = ", ".join(prose(source[name]) for name in ("authors", "title", "date", "where"))
        read = prose(source["read"]) or "not read: no verdict on its wording"
        lines.append(f"| {code(source['id'])} | {about} | {score} | {read} |")
    return lines


def _overview(ledger: Mapping[str, Any]) -> list[str]:
    names = overview.COLUMNS
    lines = ["", f"| claim | | verdict | {' | '.join(names)} |", f"| --- | --- | --- |{' ---: |' * len(names)}"]
    for claim in ledger["claims"]:
        found = overview.numbers(claim["statements"])
        title = "" if claim["title"] == claim["id"] else prose(claim["title"])
        cells = " | ".join(f"{found[name]:,}" if found[name] else "" for name in names)
        lines.append(f"| [{claim['id']}](#{claim['id']}) | {title} | **{prose(claim['verdict'])}** | {cells} |")
    return lines


def _claim(claim: Mapping[str, Any]) -> list[str]:
    meaning = render.CLAIM_WORDS.get(claim["verdict"], "")
    about = f": {meaning}" if meaning and meaning != claim["verdict"] else ""
    lines = ["", "---", "", f"## {claim['id']}", "", f"**{prose(claim['verdict'])}**{about}. {prose(claim['title'])}."]
    lines += [""] if claim["meta_verdicts"] else []
    lines += [f"- **{prose(row['verdict'])}**: {prose(row['because'])}" for row in claim["meta_verdicts"]]
    if claim["section"]:
        quoted = f": “{prose(claim['words'])}”" if claim["words"] else ""
        lines += ["", f"{code(claim['source'])}, under *{prose(claim['section'])}*{quoted}"]
    if claim["formula"]:
        lines += ["", *_formula(claim["formula"])]
    if claim["section"]:
        lines += ["", "Role (typed by a person), and verdict (computed):", ""]
        for words, statements in render.readings(claim):
            named = "; ".join(f"[{s['id']}](#{s['id']}) **{prose(s['verdict'])}**" for s in statements)
            lines.append(f"- {words}: {named}")
    for statement in claim["statements"]:
        lines += _statement(statement)
    return lines


def _formula(source: str) -> list[str]:
    """Mathematics where every command in it is known, else code: no command of anybody's is carried out."""
    try:
        latex.latex_math(source)
    except latex.LatexError:
        return block([source])
    return ["$$" + re.sub(r"<(?=[A-Za-z/!?])", r"\\lt ", source) + "$$"]  # else HTML would see a tag there


def _statement(s: Mapping[str, Any]) -> list[str]:
    lines = ["", f'<a id="{s["id"]}"></a>', f"### {s['id']}: {prose(s['verdict'])}", "", *block([s["text"]]), ""]
    lines += [f"Role: {prose(render.role(s))}.", f"For {prose(s['scope'])}."]
    lines += [""] if s["hypotheses"] else []
    for h in s["hypotheses"]:
        meaning = f": {prose(h['meaning'])}" if h["meaning"] else ""
        lines.append(f"- given {code(h['text'])} ({prose(h['name'])}){meaning}")
    for check in s["evidence"]:
        if counterexample := render.counterexample(s, check):
            lines += ["", *block([f"    {line}" for line in counterexample])]
    shown = render.shown(s)
    counts = Counter(word for _, word, _ in shown)
    summary = ", ".join(prose(word) if n == 1 else f"{n} {prose(word)}" for word, n in counts.items())
    lines += ["", f"<details><summary>{render.plural(len(shown), 'check')}: {summary}</summary>", ""]
    lines += ["| check | evidence | what was done |", "| --- | --- | --- |"]
    lines += [f"| {check} | {prose(word)} | {prose(text)} |" for check, word, text in shown]
    lines += ["", *(f"- {prose(line)}" for line in render.instances(s))]
    if render.judged(s):
        lines += ["", f"{render.judged(s)}. Coq is asked:", "", *block(s["coq"].splitlines())]
    lines += ["", f"Certificate `{s['certificate']}`."] if s["certificate"] else []
    return [*lines, "", "</details>"]
