"""A certificate as a proof to be read: numbered premises with their types, numbered steps with their rules in words.

The numbers (p0, s0) are those of the certificate, so that a reader can go from the page to the file and back.  The
formal meaning of each rule, and why it is sound, is in docs/certificates.md.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from properties.report import mathml

__all__ = ["RULES", "rests_on", "sound_digest", "view"]

#: each rule of the steps in a few words; a test compares these with the rules in the committed certificates
RULES = {
    "sum": "adding up: a non-negative combination of lines above and of basic quantities, which are ≥ 0",
    "scale": "multiplying both sides by a number of known sign",
    "both": "both directions: ≤ and ≥ give =",
    "chain": "joining the links",
    "let": "a new name",
    "function": "determined: each value follows from the values in the condition",
    "at": "a mean of non-negative terms is 0, so each term is: at every value",
    "size": "no more entropy than the logarithm of the number of values",
    "uniform": "the entropy of a uniform variable",
    "count": "counting values",
    "average": "the mean over all values",
    "total": "the sum over all positions, by the chain rule",
    "jensen": "Jensen's inequality: the logarithm is concave",
    "log": "the logarithm is increasing",
    "law": "the exact law at each value, from a uniform and independent answer",
    "recursion": "induction on the length",
    "agreement": "the law of the rewards given the advantages",
    "guess": "the exact law of two independent uniform variables",
    "draws": "counting distinct draws",
    "waiting": "the mean number of guesses",
    "equals": "one number put in place of an equal one",
    "errors": "after an error, one of V − 1 symbols is left (Fano)",
    "chance": "the entropy of a bit, from its probability",
    "accept": "rejection sampling: each probability divided by that of acceptance",
    "kept": "what a kept or rejected rollout shows",
    "halting": "Gibbs' inequality against independent attempts",
    "traces": "few patterns on the distinct tokens, by the theorem of Sauer and Shelah",
    "tangent": "ln x ≤ x − 1 at the points named",
    "derivative": "the sign of the derivative, by ln x ≤ x − 1",
    "world": "one finite world, evaluated exactly",
    "core": "inferences of the core, in the certificate",
}

TYPES = {"hypothesis": "hypothesis", "definition": "definition", "proved": "proved"}

#: fields of a step that have a place of their own on the page
_SHOWN = ("claim", "rule", "use", "basic", "equality")


def sound_digest(certificate: Mapping[str, Any]) -> bool:
    """Whether the certificate is the one whose digest it bears."""
    body = {key: value for key, value in certificate.items() if key != "sha256"}
    text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest() == certificate.get("sha256")


def rests_on(certificate: Mapping[str, Any]) -> list[str]:
    """The ids of the statements that a proof uses, each once, in order."""
    types = [str(premise["type"]) for premise in certificate["premises"]]
    return list(dict.fromkeys(t.removeprefix("proved:") for t in types if t.startswith("proved:")))


def view(certificate: Mapping[str, Any]) -> dict[str, Any]:
    """What the page shows of a certificate; all formulas are ready HTML."""
    premises = []
    for i, premise in enumerate(certificate["premises"]):
        kind, _, source = str(premise["type"]).partition(":")
        premises.append(
            {"label": f"p{i}", "kind": kind, "type": TYPES.get(kind, kind), "source": source}
            | {"math": escape(premise["text"]) if kind == "cited" else mathml.hypothesis(premise["text"])}
        )
    steps = []
    for i, step in enumerate(certificate["steps"]):
        rule = str(step["rule"])
        steps.append(
            {
                "label": f"s{i}",
                "math": mathml.hypothesis(step["claim"]),
                "rule": rule,
                "words": RULES.get(rule, rule),
                "from": _references(step.get("use", [])),
                "basic": [_multiple(multiplier, text) for multiplier, text in step.get("basic", [])],
                "equality": [mathml.condition(text) for text in step.get("equality", [])],
                "more": [f"{key}: {_plain(value)}" for key, value in step.items() if key not in _SHOWN],
            }
        )
    return {"premises": premises, "steps": steps, "sha256": certificate["sha256"]}


def _references(use: object) -> list[dict[str, str]]:
    """Which lines a step uses, and how many times each; a multiplier of 1 goes without saying."""
    entries = use if isinstance(use, list) else [use]
    found = []
    for entry in entries:
        multiplier, label = entry if isinstance(entry, list) else ("1", entry)
        found.append({"label": str(label), "multiplier": "" if multiplier == "1" else mathml.value(str(multiplier))})
    return found


def _multiple(multiplier: str, text: str) -> str:
    quantity = mathml.value(text)
    return quantity if multiplier == "1" else f"{mathml.value(multiplier)} × {quantity}"


def _plain(value: object) -> str:
    return ", ".join(_flat(value)) if isinstance(value, list | dict) else str(value)


def _flat(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield f"{key} = {_plain(item)}" if not isinstance(item, dict) else f"{key} ({_plain(item)})"
    elif isinstance(value, list):
        for item in value:
            yield " at ".join(map(str, item)) if isinstance(item, list) else _plain(item)
    else:
        yield str(value)
