"""Verdicts on how a claim is put, beside the verdict on its wording: on its hypotheses, its "iff" and its reasons.

Nothing declares them; each follows from the verdicts of the claim's statements and from how these fit together:

hypotheses contradictory: a statement of the kind "inconsistency" is proved, so no instance meets its hypotheses; by its
    role they are the source's.
hypotheses contradictory but in the trivial case: by its role it assumes more, as that something is left to learn.
equivalence refuted: of two readings of the source, each of which assumes what the other states and all else alike, one
    is refuted.
argument invalid, conclusion true: an inference that is offered as a reason is refuted, and what it is for is proved.
argument invalid: such an inference is refuted, and what it is offered for is not proved here, or is no statement.
hypothesis superfluous: the wording of the source is proved, and the theorem of the core does without one of its
    hypotheses, which some instance breaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from properties.checks.evidence import SUPERFLUOUS

__all__ = ["META_VERDICTS", "meta_verdicts", "named"]

CONTRADICTORY = "hypotheses contradictory"
ONLY_TRIVIAL = "hypotheses contradictory but in the trivial case"
NOT_EQUIVALENT = "equivalence refuted"
CONCLUSION_TRUE = "argument invalid, conclusion true"
INVALID = "argument invalid"
WITHOUT = "hypothesis superfluous"
META_VERDICTS = (CONTRADICTORY, ONLY_TRIVIAL, NOT_EQUIVALENT, CONCLUSION_TRUE, INVALID, WITHOUT)

_Statement = Mapping[str, Any]


def meta_verdicts(statements: Sequence[_Statement]) -> list[dict[str, str]]:
    """Each with the reason, of statements with their evidence and verdicts, in a fixed order."""
    found = [*_contradictory(statements), *_equivalences(statements), *_arguments(statements), *_spare(statements)]
    return [{"verdict": verdict, "because": because} for verdict, because in found]


def named(found: Sequence[Mapping[str, str]]) -> str:
    """``equivalence refuted; hypothesis superfluous``: each once."""
    return "; ".join(dict.fromkeys(row["verdict"] for row in found))


def _contradictory(statements: Sequence[_Statement]) -> Iterator[tuple[str, str]]:
    for s in statements:
        if s["kind"] == "inconsistency" and s["verdict"] == "proved":
            given = "; ".join(h["text"] for h in s["hypotheses"])
            word = CONTRADICTORY if s["role"] == "source" else ONLY_TRIVIAL
            yield word, f"{s['id']} proves {s['text']} from {given}"


def _equivalences(statements: Sequence[_Statement]) -> Iterator[tuple[str, str]]:
    for one, other in combinations(statements, 2):
        said = one["of_source"] and other["of_source"] and _converse(one, other)
        if said and "refuted" in (one["verdict"], other["verdict"]):
            yield NOT_EQUIVALENT, f"{one['id']} is {one['verdict']}, and its converse {other['id']} {other['verdict']}"


def _converse(one: _Statement, other: _Statement) -> bool:
    """Whether each assumes what the other states, all else alike."""
    given = [{h["text"] for h in s["hypotheses"]} for s in (one, other)]
    return (
        one["scope"] == other["scope"]
        and other["text"] in given[0]
        and one["text"] in given[1]
        and given[0] - {other["text"]} == given[1] - {one["text"]}
    )


def _arguments(statements: Sequence[_Statement]) -> Iterator[tuple[str, str]]:
    verdicts = {s["id"]: s["verdict"] for s in statements}
    for s in statements:
        if s["role"] == "argument" and s["verdict"] == "refuted":
            if s["conclusion"] and verdicts[s["conclusion"]] == "proved":
                yield CONCLUSION_TRUE, f"{s['id']} is refuted, and {s['conclusion']} proved"
            else:
                yield INVALID, f"{s['id']} is refuted"


def _spare(statements: Sequence[_Statement]) -> Iterator[tuple[str, str]]:
    for s in statements:
        if s["of_source"] and s["verdict"] == "proved":
            details = s["evidence"]["necessity"]["details"]
            parts = details.get("lengths", {"": details}).values()
            rows = [row for part in parts for row in part.get("hypotheses", [])]
            names = [row["name"] for row in rows if any(link["word"] == SUPERFLUOUS for link in row["links"])]
            if names:
                yield WITHOUT, f"{s['id']} is proved without {', '.join(dict.fromkeys(names))}"
