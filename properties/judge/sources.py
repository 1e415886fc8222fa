"""The Coq files of this project, what each needs, and digests that say whether what was compiled is what is there.

``coq/Meaning.v`` is what a reader has to read; ``coq/library`` holds lemmas; ``coq/statements`` is generated from the
claims; ``coq/proofs`` proves them, one file a claim; ``coq/refutations`` and ``coq/witnesses`` are generated from
instances that the enumeration finds.  All are compiled in ``build/coq``, never beside the sources.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from theorems import load_claims
from theorems.language import Claim
from theorems.language.coq import Part, coq_name, parts, statement_file
from theorems.language.coq_definitions import comparisons
from theorems.language.coq_refuted import witness_statement

__all__ = [
    "FORBIDDEN",
    "SOURCES",
    "Sources",
    "claim_parts",
    "module_of",
    "out_of_date",
    "witness_parts",
    "write_statements",
]

SOURCES = Path(__file__).resolve().parents[2] / "coq"

#: words that would let a theorem through without proof; they occur nowhere in coq/, comments included
FORBIDDEN = re.compile(r"\b(Admitted|admit|Axiom|Axioms|Parameter|Parameters|Conjecture|Conjectures)\b")

_REQUIRE = re.compile(r"From BPR(?:\.(\w+))?\s+Require\s+(?:(?:Import|Export)\s+)?([\w\s]+)\.")


def module_of(claim: Claim) -> str:
    """``group-bound`` as the name of a Coq file: ``group_bound``."""
    return claim.id.replace("-", "_")


@cache
def claim_parts(claim: Claim) -> tuple[tuple[str, Part], ...]:
    """What Coq is asked about a claim: (full id of the statement, part), in order."""
    return tuple((claim.full_id(s), part) for s in claim.statements for part in parts(claim, s))


@cache
def witness_parts(claim: Claim) -> dict[str, str]:
    """What Coq is asked to show about the hypotheses of each statement: name of the theorem -> the theorem."""
    asked = {s.id: witness_statement(claim, s) for s in claim.statements if not s.refuted}
    return {f"{module_of(claim)}__{coq_name(id)}__met": said for id, said in asked.items() if said}


@cache
def _generated() -> dict[str, str]:
    """The statement files that the claims make: path below coq/ -> text."""
    return {f"statements/{module_of(claim)}.v": statement_file(claim) for claim in load_claims().values()}


def out_of_date(folder: Path = SOURCES) -> list[str]:
    """The statement files below a folder that are not what the claims say now: changed, missing, or too many."""
    wanted = _generated()
    there = {f"statements/{path.name}": path for path in (folder / "statements").glob("*.v")}
    wrong = [name for name, text in wanted.items() if name not in there or there[name].read_bytes() != text.encode()]
    return sorted([*wrong, *(name for name in there if name not in wanted)])


def write_statements(folder: Path = SOURCES) -> list[str]:
    """Write the statement files anew; returns those that changed."""
    changed = out_of_date(folder)
    for name in changed:
        if name in _generated():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(_generated()[name].encode())
        else:
            (folder / name).unlink()
    return changed


@dataclass(frozen=True)
class Sources:
    """All Coq files by name (``library/Entropy``), the audits of the proofs included, which are made here."""

    texts: Mapping[str, str]

    @classmethod
    def read(cls, folder: Path = SOURCES) -> Sources:
        texts = {
            path.relative_to(folder).with_suffix("").as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(folder.rglob("*.v"))
        }
        for claim in load_claims().values():
            places = [f"{folder}/{module_of(claim)}" for folder in ("proofs", "refutations", "witnesses")]
            if any(place in texts for place in places):
                texts[f"audit/{module_of(claim)}"] = _audit(claim, {p: texts[p] for p in places if p in texts})
        texts["audit/definitions"] = _definitions()
        return cls(texts)

    @cached_property
    def needs(self) -> dict[str, tuple[str, ...]]:
        """Which files of the project each file loads."""
        found = {}
        for name, text in self.texts.items():
            loads = [
                f"{folder}/{module}" if folder else module
                for folder, modules in _REQUIRE.findall(text)
                for module in modules.split()
            ]
            found[name] = tuple(dict.fromkeys(loads))
        return found

    @cached_property
    def digests(self) -> dict[str, str]:
        """sha256 of each file together with all that it loads."""
        done: dict[str, str] = {}

        def digest(name: str, above: tuple[str, ...]) -> str:
            if name in above:
                raise ValueError(f"coq/{name}.v loads itself, through {' and '.join(above)}")
            if name not in self.texts:
                raise ValueError(f"coq/{above[-1]}.v loads {name}, which is not there")
            if name not in done:
                below = "".join(digest(other, (*above, name)) for other in self.needs[name])
                done[name] = hashlib.sha256(f"{name}\0{below}\0{self.texts[name]}".encode()).hexdigest()
            return done[name]

        for name in self.texts:
            digest(name, ())
        return done


def _audit(claim: Claim, places: Mapping[str, str]) -> str:
    """A file in which Coq says, of each theorem of a claim, whether it shows the statement, and on what they rest.

    It loads nothing by short names, so that no proof can put another statement in the place of the one that is meant.
    That hypotheses can be met is no definition of the statement files: such a theorem counts if its file says it so.
    The axioms are asked for once, of all theorems together: going through what a theorem uses takes a second.
    places: the files with the claim's proofs, refutations and witnesses.
    """
    module = module_of(claim)
    lines = [f"From BPR.statements Require {module}."]
    lines += [f"From BPR.{place.split('/')[0]} Require {module}." for place in places]
    theorems = []
    for _, part in claim_parts(claim):
        for place, text in places.items():
            if re.search(rf"^Theorem {part.name} :", text, re.MULTILINE):
                theorem = f"BPR.{place.replace('/', '.')}.{part.name}"
                theorems.append(theorem)
                lines += [
                    f"Check ({theorem} : BPR.statements.{module}.{part.name}).",
                    f'Goal True. idtac "part {part.name}". Abort.',
                ]
                break
    for name, said in witness_parts(claim).items():
        for place, text in places.items():
            if said in text:
                theorems.append(f"BPR.{place.replace('/', '.')}.{name}")
                lines.append(f'Goal True. idtac "part {name}". Abort.')
                break
    return "\n".join([*lines, *_assumptions(theorems)])


def _definitions() -> str:
    """A file in which Coq computes each definition of the model where Python did."""
    lines = ["From BPR.library Require Import All Decide."]
    for name, (_, lemma) in comparisons().items():
        lines += [lemma, f'Goal True. idtac "part {name}". Abort.']
    return "\n".join([*lines, *_assumptions(list(comparisons()))])


def _assumptions(theorems: Sequence[str]) -> list[str]:
    """The lines at the end of an audit: on what all these theorems rest together."""
    return [
        f"Definition all_of_them := ({', '.join(theorems)}).",
        "Print Assumptions all_of_them.",
        'Goal True. idtac "end". Abort.',
        "",
    ]
