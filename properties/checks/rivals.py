"""What became of the mutants of all statements, rule by rule: a table of the ledger.

Three of the outcomes rest on something exact: an instance (refuted) or a certificate (implied: it is true as well;
follows: it says no more than the link it was made of).  Four are decided on a pool of instances alone, and are shown
as such.  A survivor is stronger, and neither refuted nor proved; it fails its check, and so the run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

__all__ = ["EXACT", "OUTCOMES", "POOL", "lines", "markdown", "table"]

#: decided for good
EXACT = {
    "refuted": "an instance that meets every hypothesis is against it",
    "implied": "true as well, by a certificate",
    "follows": "no stronger than its link, by a certificate",
}
#: decided on the instances of the pool alone
POOL = {
    "not stronger": "stronger than its link on no instance of the pool",
    "incomparable": "stronger here and weaker there, and refuted nowhere on the pool",
    "never tight": "the link is an equality nowhere on the pool, so that < says the same there",
    "not tried": "the pool has no instance on which it has a meaning",
}
OUTCOMES = ("refuted", "survivor", *(name for name in EXACT if name != "refuted"), *POOL)


def table(claims: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, int]]:
    """rule -> {"generated": n, outcome: n, ...}, over the sharpness evidence of all statements of a ledger.

    A statement about every position is attacked at each of its lengths, and its mutants count at each.
    """
    found: dict[str, dict[str, int]] = {}
    for claim in claims:
        for statement in claim["statements"]:
            for rules in _rules(statement["evidence"]["sharpness"]["details"]):
                for rule, outcomes in rules.items():
                    row = found.setdefault(rule, dict.fromkeys(("generated", *OUTCOMES), 0))
                    for outcome, n in outcomes.items():
                        row["generated"] += n
                        row[outcome] = row.get(outcome, 0) + n
    return {rule: found[rule] for rule in sorted(found)}


def _rules(details: Mapping[str, Any]) -> Iterator[Mapping[str, Mapping[str, int]]]:
    if "rules" in details:
        yield details["rules"]
    for part in details.get("lengths", {}).values():
        yield from _rules(part)


def _total(found: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    return {name: sum(row.get(name, 0) for row in found.values()) for name in ("generated", *OUTCOMES)}


def lines(found: Mapping[str, Mapping[str, int]]) -> list[str]:
    """The table in a sentence or two, for a terminal."""
    if not found:
        return []
    total = _total(found)
    rivals = total["refuted"] + total["survivor"]
    pool = ", ".join(f"{total[name]} {name}" for name in POOL if total[name])
    text = f"{total['generated']} mutants by {len(found)} rules: {total['refuted']} of {rivals} stronger ones refuted"
    text += f", {total['implied']} true as well and {total['follows']} no stronger (both by certificate)"
    return [text + (f"; on the pool alone {pool}." if pool else ".")]


def markdown(found: Mapping[str, Mapping[str, int]]) -> list[str]:
    """The table for a repository."""
    if not found:
        return []
    names = ("generated", *OUTCOMES)
    rows = ["| rule | " + " | ".join(names) + " |", "| --- |" + " ---: |" * len(names)]
    for rule, row in {**found, "all": _total(found)}.items():
        rows.append(f"| {rule} | " + " | ".join(str(row.get(name, 0)) for name in names) + " |")
    words = [f"- *{name}*: {text}" for name, text in EXACT.items()]
    words += ["- *survivor*: stronger, and neither refuted nor proved; the check fails"]
    words += [f"- *{name}*: {text} (decided on the pool alone)" for name, text in POOL.items()]
    return ["", "## Mutants", "", *rows, "", *words]
