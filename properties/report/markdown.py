"""The ledger as Markdown, to be read in a repository: verdicts first, what was done for each in a fold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from properties.checks import rivals
from properties.ledger import render

__all__ = ["document"]


def document(ledger: Mapping[str, Any], notes: Sequence[str] = ()) -> str:
    """The file ``ledger.md``.  notes: sentences that say why it does not fit."""
    lines = [*_opening(ledger, notes), *_overview(ledger)]
    for claim in ledger["claims"]:
        lines += _claim(claim)
    lines += rivals.markdown(ledger.get("mutants", {}))
    return "\n".join(lines) + "\n"


def _opening(ledger: Mapping[str, Any], notes: Sequence[str]) -> list[str]:
    lines = [f"# Ledger of bits-per-rollout {render.version()}", ""]
    if ledger["status"] != "COMPLETE":
        lines += ["> **PARTIAL: not everything was checked.**", ">"]
        lines += [f"> - {reason}" for reason in ledger["partial_because"]] + [""]
    if notes:
        lines += [*(f"> **{_sentence(note)}**  " for note in notes), ""]
    if ledger["differences"]:
        lines += ["The verdicts are not the recorded ones:", ""]
        lines += [f"- {difference}" for difference in ledger["differences"]] + [""]
    lines += [*render.counts(ledger), f"{ledger['status']}, scope {ledger['scope']}, profile {ledger['profile']}.", ""]
    if ledger["citable"] and not notes:
        lines += [
            f"Cite claim ids with their verdicts, and **{render.citation(ledger)}**.",
            "",
            f"- claims digest: `{ledger['claims_digest']}`",
            f"- run digest: `{ledger['run_digest']}`",
        ]
    else:
        lines += [f"**Not citable:** {render.why_not(ledger, notes)}."]
    return lines


def _sentence(note: str) -> str:
    return f"{note[:1].upper()}{note[1:]}."


def _overview(ledger: Mapping[str, Any]) -> list[str]:
    lines = ["", "| claim | | verdict | statements |", "| --- | --- | --- | --- |"]
    for claim in ledger["claims"]:
        found = Counter(s["verdict"] for s in claim["statements"])
        statements = ", ".join(f"{n} {verdict}" for verdict, n in sorted(found.items()))
        title = "" if claim["title"] == claim["id"] else _cell(claim["title"])
        lines.append(f"| [{claim['id']}](#{claim['id']}) | {title} | **{claim['verdict']}** | {statements} |")
    return lines


def _claim(claim: Mapping[str, Any]) -> list[str]:
    meaning = render.CLAIM_WORDS.get(claim["verdict"].split(" modulo")[0], "")
    about = f": {meaning}" if meaning and meaning != claim["verdict"] else ""
    lines = ["", "---", "", f"## {claim['id']}", "", f"{claim['title']}. **{claim['verdict']}**{about}."]
    if claim["section"] or claim["formula"]:
        lines.append("")
    if claim["section"]:
        lines.append(f"The post, *{claim['section']}*{':' if claim['formula'] else '.'}")
    if claim["formula"]:
        lines += ["", f"$${claim['formula']}$$"]
    for statement in claim["statements"]:
        lines += _statement(statement)
    return lines


def _statement(s: Mapping[str, Any]) -> list[str]:
    lines = ["", f'<a id="{s["id"]}"></a>', f"### {s['id']}: {s['verdict']}", "", "```", s["text"], "```", ""]
    lines += [f"{render.role(s).capitalize()[:1]}{render.role(s)[1:]}.", f"For {s['scope']}."]
    lines += [""] if s["hypotheses"] else []
    for h in s["hypotheses"]:
        meaning = f": {h['meaning']}" if h["meaning"] else ""
        lines.append(f"- given `{h['text']}` ({h['name']}){meaning}")
    for check in s["evidence"]:
        if counterexample := render.counterexample(s, check):
            lines += ["", "```", *counterexample, "```"]
    shown = render.shown(s)
    counts = Counter(word for _, word, _ in shown)
    summary = ", ".join(word if n == 1 else f"{n} {word}" for word, n in counts.items())
    lines += ["", f"<details><summary>{render.plural(len(shown), 'check')}: {summary}</summary>", ""]
    lines += ["| check | evidence | what was done |", "| --- | --- | --- |"]
    lines += [f"| {check} | {_cell(word)} | {_cell(text)} |" for check, word, text in shown]
    if render.judged(s):
        lines += ["", f"{render.judged(s)}. Coq is asked:", "", "```coq", s["coq"], "```"]
    lines += ["", f"Certificate `{s['certificate']}`."] if s["certificate"] else []
    return [*lines, "", "</details>"]


def _cell(value: str) -> str:
    return value.replace("|", r"\|").replace("\n", " ")
