"""The claims of the post and of the literature, one file each, and what is needed to state and prove them.

A source is a package that defines ``SOURCE``; each of its modules that defines ``CLAIM`` is a claim of it.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what the claims are stated in is loaded with them: other commands start sooner
    from theorems.language import Claim, Source

__all__ = ["find", "load_claims", "load_sources", "nearest"]

#: the order of the post; a claim file that is not named here comes after these, by name
_ORDER = (
    *("one_bit", "surprise", "quantized_reward", "symbol_bandit", "graded_reward"),
    *("group_bound", "group_bound_mean", "group_noise", "uniform_prior_mi", "group_average", "sequential_elimination"),
    *("grpo_rloo", "variance_reduction", "reinforce_baseline", "exploration", "kl_regulariser", "gradient_dimension"),
    *("positive_only_sft", "sft_capacity", "filtered_positives", "rl_vs_positive"),
    *("token_capacity", "token_tightness", "critic_advantages", "dense_rewards"),
    *("training_run", "math_budget", "budget_converse", "figures"),
)


@cache
def load_sources() -> dict[str, Source]:
    """All sources, id -> source: the post, then the others by name.  Every package that defines ``SOURCE`` is one."""
    found = {}
    for path in sorted(Path(__file__).parent.glob("*/__init__.py"), key=lambda p: (p.parent.name != "post", p)):
        if "SOURCE = " in path.read_text(encoding="utf-8"):
            source = importlib.import_module(f"theorems.{path.parent.name}").SOURCE
            found[source.id] = source
    return found


@cache
def load_claims() -> dict[str, Claim]:
    """All claims, id -> claim, by source, those of the post in its order."""
    return {claim.id: claim for claim in _checked(c for source in load_sources().values() for c in _of(source))}


def _of(source: Source) -> Iterator[Claim]:
    """The claims of a source.  A module whose name starts with an underscore has none."""
    from theorems.language import ClaimError
    from theorems.language.sources import NOBODY

    package = source.id.replace("-", "_")
    folder = Path(__file__).parent / package
    modules = sorted(p.stem for p in folder.glob("*.py") if not p.stem.startswith("_"))
    modules.sort(key=lambda m: _ORDER.index(m) if m in _ORDER else len(_ORDER))
    for name in modules:
        if "CLAIM = " not in (folder / f"{name}.py").read_text(encoding="utf-8"):
            continue
        claim: Claim = importlib.import_module(f"theorems.{package}.{name}").CLAIM
        if claim.source != source.id:
            raise ClaimError(f"claim {claim.id}: source: {claim.source!r}, but it stands among those of {source.id}")
        against = any(s.refuted or s.role == "argument" or s.kind == "inconsistency" for s in claim.statements)
        if not source.read and source.id != NOBODY and against:
            raise ClaimError(
                f"claim {claim.id}: the wording of {source.id} was not read: nothing refuted, no argument and no "
                f"inconsistency may stand under that name; it belongs to {NOBODY}"
            )
        if not source.read and (claim.words or any(s.of_source for s in claim.statements)):
            raise ClaimError(
                f"claim {claim.id}: the wording of {source.id} was not read: no statement can be its wording; "
                'give it the role "not-in-source"'
            )
        yield claim


def _checked(claims: Iterable[Claim]) -> Iterator[Claim]:
    from theorems.language import ClaimError

    known: set[str] = set()
    for claim in claims:
        for id in (claim.id, *claim.aliases):
            if id in known:
                raise ClaimError(f"two claims have the id {id!r}")
            known.add(id)
        loose = [s.id for s in claim.statements if s.kind == "chain" and not s.sharp]
        if loose:
            raise ClaimError(f"claim {claim.id}: {loose[0]} is declared as not sharp, which only lemmas may be")
        yield claim


def find(id: str) -> Claim:
    """The claim with this id or alias; a KeyError suggests the nearest."""
    claims = load_claims()
    for claim in claims.values():
        if id == claim.id or id in claim.aliases:
            return claim
    known = [known for claim in claims.values() for known in (claim.id, *claim.aliases)]
    close = nearest(id, known)
    raise KeyError(f"no claim {id!r}" + (f"; did you mean {close!r}?" if close else "; `list` has all ids"))


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that was most likely meant, or "" if none is like it: by letters, else by a part of it."""
    import difflib

    words = list(known)
    plain = word.lower().replace("_", "-").replace(" ", "-").strip("-")
    close = difflib.get_close_matches(plain, words, 1)
    if close:
        return close[0]
    parts = [w for w in words if plain and (plain in w or w in plain)]
    return min(parts, key=len) if len(plain) > 2 and parts else ""
