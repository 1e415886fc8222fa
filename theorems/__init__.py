"""The claims of the post, one file each, and what is needed to state and prove them.

``CLAIMS`` maps each permanent id to its claim, in the order of the post.  A claim is entered here by its file
alone: every module of this package that defines ``CLAIM`` is one.
"""

from __future__ import annotations

import importlib
from functools import cache
from pathlib import Path

from theorems.language import Claim, ClaimError

__all__ = ["find", "load_claims"]

#: the order of the post; a claim file that is not named here comes after these, by name
_ORDER = (
    *("one_bit", "surprise", "quantized_reward", "symbol_bandit", "graded_reward"),
    *("group_bound", "group_noise", "uniform_prior_mi", "group_average", "sequential_elimination", "grpo_rloo"),
    *("reinforce_baseline", "exploration", "kl_regulariser", "gradient_dimension"),
    *("positive_only_sft", "sft_capacity", "filtered_positives", "rl_vs_positive"),
    *("token_capacity", "token_tightness", "critic_advantages", "dense_rewards"),
    *("training_run", "math_budget", "budget_converse", "figures"),
)


@cache
def load_claims() -> dict[str, Claim]:
    """All claims, id -> claim, in the order of the post.  A module whose name starts with an underscore is none."""
    folder = Path(__file__).parent
    modules = sorted(p.stem for p in folder.glob("*.py") if not p.stem.startswith("_"))
    modules.sort(key=lambda m: _ORDER.index(m) if m in _ORDER else len(_ORDER))
    claims: dict[str, Claim] = {}
    for name in modules:
        if "CLAIM = " not in (folder / f"{name}.py").read_text(encoding="utf-8"):
            continue
        claim = importlib.import_module(f"theorems.{name}").CLAIM
        for id in (claim.id, *claim.aliases):
            if id in claims:
                raise ClaimError(f"two claims have the id {id!r}")
        claims[claim.id] = claim
    return claims


def find(id: str) -> Claim:
    """The claim with this id or alias; a KeyError suggests the nearest."""
    import difflib

    claims = load_claims()
    for claim in claims.values():
        if id == claim.id or id in claim.aliases:
            return claim
    close = difflib.get_close_matches(id, claims, 1)
    raise KeyError(f"no claim {id!r}" + (f"; did you mean {close[0]!r}?" if close else ""))
