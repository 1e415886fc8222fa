"""The page that a run ends with: one line a claim, or, of lemmas, a few lines each for somebody who sees the first one.

A suite of very many claims has one line a source instead.
"""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from properties.ledger.meta import META_VERDICTS

__all__ = ["lemmas", "numbers", "scoreboard", "table"]

WIDTH = 120
_MOST = 80  # lines of the table: two screens
_FEW = 12  # lemmas that are shown in lines of their own

#: what a line counts: statements by verdict, and instances that met the hypotheses
COLUMNS = ("proved", "refuted", "open", "enumerated", "tested")


def numbers(statements: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """How many statements are proved, refuted and open; how many instances were enumerated and tested."""
    found = Counter(s["verdict"] for s in statements)
    for s in statements:
        for check, word in (("enumeration", "enumerated"), ("random", "tested")):
            evidence = s["evidence"][check]
            if evidence["status"] == "passed" and evidence["word"] == word:
                found[word] += evidence["counts"].get("met", 0)
    return {name: found[name] for name in COLUMNS}


def table(ledger: Mapping[str, Any]) -> list[str]:
    """One line a claim; of claims of which nothing ran, one line together."""
    ran = [c for c in ledger["claims"] if any(e["status"] in ("passed", "failed") for e in _evidence(c))]
    sources = list(dict.fromkeys(_source(c) for c in ran))
    if len(ran) > _MOST and len(sources) > 1:
        rows = [_of_source(source, [c for c in ran if _source(c) == source]) for source in sources]
    else:
        rows = [(c["id"], c["title"], c["verdict"], numbers(c["statements"])) for c in ran]
    lines = _aligned(rows) if rows else []
    if any(c["verdict"].startswith("not-in-") for c in ran):
        lines += _wrap(
            "verdict: on the wording of the source; not-in-post, not-in-source: no wording is judged, statements alone",
            0,
            4,
        )
    lines += [part for line in _beside(ran) for part in _wrap(line, 0, 4)]
    if looked_at := _looked_at([s for c in ran for s in c["statements"]]):
        lines += _wrap(looked_at, 0, 4)
    if len(ran) < len(ledger["claims"]):
        named = ", ".join(c["id"] for c in ledger["claims"] if c not in ran)
        lines += _wrap(f"NOT RUN, {len(ledger['claims']) - len(ran)} of {len(ledger['claims'])} claims: {named}", 0, 4)
    failed = [
        f"{s['id']}-{check}"
        for c in ran
        for s in c["statements"]
        for check, e in s["evidence"].items()
        if e["status"] == "failed"
    ]
    return lines + (_wrap(f"FAILED: {', '.join(failed)}", 0, 4) if failed else [])


def _beside(claims: Sequence[Mapping[str, Any]]) -> list[str]:
    """``argument invalid: sparse-updates, token-credit``: each verdict beside that on the wording, with its claims."""
    found: dict[str, dict[str, None]] = {}
    for claim in claims:
        for row in claim["meta_verdicts"]:
            found.setdefault(row["verdict"], {})[claim["id"]] = None
    return [f"{verdict}: {', '.join(found[verdict])}" for verdict in META_VERDICTS if verdict in found]


def _looked_at(statements: Sequence[Mapping[str, Any]]) -> str:
    """Of how many of the enumerated instances the others are renamings; "" where there are no others."""
    counts = [s["evidence"]["enumeration"]["counts"] for s in statements]
    instances = sum(c.get("instances", 0) for c in counts)
    looked = sum(c.get("representatives", c.get("instances", 0)) for c in counts)
    if instances == looked:
        return ""
    return f"enumerated: {looked:,} of {instances:,} instances were looked at; the others differ by the names of values"


def scoreboard(verdicts: Sequence[str]) -> str:
    """``9 claims: 5 holds, 3 holds-as-amended, 1 fails``."""
    found = Counter(verdicts)
    counted = f"{len(verdicts)} claim{'' if len(verdicts) == 1 else 's'}"
    return f"{counted}: {', '.join(f'{n} {verdict}' for verdict, n in found.most_common())}"


def _source(claim: Mapping[str, Any]) -> str:
    return str(claim["source"])


def _of_source(source: str, claims: Sequence[Mapping[str, Any]]) -> tuple[str, str, str, dict[str, int]]:
    return source, scoreboard([c["verdict"] for c in claims]), "", numbers([s for c in claims for s in c["statements"]])


def _evidence(claim: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [e for s in claim["statements"] for e in s["evidence"].values()]


def _aligned(rows: Sequence[tuple[str, str, str, Mapping[str, int]]]) -> list[str]:
    shown = [name for name in COLUMNS if name != "open" or any(row[3]["open"] for row in rows)]
    widths = [max(len(name), *(len(f"{row[3][name]:,}") for row in rows)) for name in shown]
    ids, verdicts = max(len(row[0]) for row in rows), max(7, *(len(row[2]) for row in rows))
    room = max(20, WIDTH - ids - verdicts - sum(widths) - 2 * (len(widths) + 2))
    titles = max(5, min(room, max(len(row[1]) for row in rows)))

    def line(id: str, title: str, verdict: str, cells: Sequence[str]) -> str:
        short = title if len(title) <= titles else title[: titles - 1].rstrip() + "…"
        right = "".join(f"  {cell:>{width}}" for cell, width in zip(cells, widths, strict=True))
        return f"{id:<{ids}}  {short:<{titles}}  {verdict:<{verdicts}}{right}".rstrip()

    head = line("claim", "title", "verdict", shown)
    return [head, *(line(*row[:3], [f"{row[3][n]:,}" if row[3][n] else "·" for n in shown]) for row in rows)]


# Lemmas -----------------------------------------------------------------------------------------


def lemmas(ledger: Mapping[str, Any]) -> list[str]:
    """A few lines a statement; of many statements the table of their lemmas."""
    statements = [s for c in ledger["claims"] for s in c["statements"]]
    if len(statements) > _FEW:
        return table(ledger)
    return [line for s in statements for line in [*_lemma(s), ""]][:-1]


def _lemma(s: Mapping[str, Any]) -> list[str]:
    lines = _wrap(f"{s['id']}: {_WORDS.get(s['verdict'], s['verdict'])}", 0, 4)
    lines += _wrap(s["text"], 4, 6)
    if s["hypotheses"]:
        lines += _wrap("given " + ", ".join(h["text"] for h in s["hypotheses"]), 4, 6)
    return lines + [part for sentence in _sentences(s) for part in _wrap(sentence, 2, 4)]


_WORDS = {
    "proved": "proved, for all instances",
    "refuted": "refuted, by a counterexample",
    "open": "open: no proof, and no counterexample",
    "failed": "a check failed",
    "not-run": "not all of it was run",
    "contradiction": "proved and refuted: a fault of this software, please report it",
}


def _sentences(s: Mapping[str, Any]) -> list[str]:
    found = []
    evidence = s["evidence"]
    if evidence["proof"]["status"] == "passed":
        found.append(f"The core accepted a certificate; it holds for {s['scope'] or 'all finite alphabets'}.")
        if packs := evidence["proof"]["details"].get("packs"):
            found.append(f"It rests on lemmas of packs: {', '.join(packs)}.")
    elif evidence["proof"]["status"] == "failed":
        found.append(f"No proof: {evidence['proof']['summary'] or evidence['proof']['failure']}")
    tried = [
        f"{evidence[check]['counts'].get('met', 0):,} {what}"
        for check, what in (("enumeration", "small instances enumerated"), ("random", "random ones tested"))
        if evidence[check]["status"] == "passed" and evidence[check]["word"] != "refuted"
    ]
    if tried:
        found.append(f"{', '.join(tried)}: none is against it.")
    against = [e for e in evidence.values() if e["word"] == "refuted" and (e["failure"] or e["summary"])]
    if s["verdict"] == "refuted" and against:
        text = str(against[0]["details"].get("text", "") or against[0]["failure"] or against[0]["summary"])
        found += ["The counterexample:", *(f"  {line}" for line in text.splitlines())]
    passed = {check for check, e in evidence.items() if e["status"] == "passed"}
    good = [words for check, words in _PASSED.items() if check in passed]
    if good:
        found.append(f"{'; '.join(good)}."[:1].upper() + f"{'; '.join(good)}."[1:])
    for check, e in evidence.items():
        if e["status"] == "not-applicable" and e["summary"]:
            found.append(f"No {check}: {e['summary']}.")
        elif e["status"] == "not-run":
            found.append(f"NOT RUN: {check}{', ' if e['summary'] else ''}{e['summary']}")
        elif e["status"] == "failed" and check in _PASSED:
            found.append(f"FAILED: {check}: {e['summary'] or e['failure'].splitlines()[0]}")
    return found


#: what it means that these checks passed
_PASSED = {
    "equality": "it is an equality exactly when the condition says so",
    "necessity": "each hypothesis is needed",
    "sharpness": "each stronger statement that the rules make of it is refuted or proved",
}


def _wrap(line: str, indent: int, hang: int) -> list[str]:
    own = len(line) - len(line.lstrip())
    pads = " " * (indent + own), " " * (hang + own)
    filled = textwrap.wrap(
        line.lstrip(), WIDTH, initial_indent=pads[0], subsequent_indent=pads[1], break_on_hyphens=False
    )
    return filled or [""]
