"""Whether the packages of this project are the ones that Python finds.  Standard library only; imports none of them."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

__all__ = ["HOME", "PACKAGES", "shadowed"]

HOME = Path(__file__).resolve().parent.parent  # the folder that holds this package and the three beside it
PACKAGES = ("exact", "theorems", "properties")


def shadowed() -> str:
    """One sentence if Python finds another package under one of our names, else ""."""
    for name in PACKAGES:
        found = _folder(name)
        if found is None:
            return f"bits_per_rollout needs its package {name!r}, which is not installed beside it in {HOME}"
        if not found.exists() or not (HOME / name).exists() or not found.samefile(HOME / name):
            return (
                f"bits_per_rollout needs its own package {name!r} of {HOME}, but here {name!r} is {found}; "
                "run from a folder where that one does not come first on the path"
            )
    return ""


def _folder(name: str) -> Path | None:
    """The folder of the package that ``import name`` gives, without importing it."""
    module = sys.modules.get(name)
    spec = getattr(module, "__spec__", None)
    if spec is None:
        try:
            spec = importlib.util.find_spec(name)
        except (ImportError, ValueError):
            return None
    if spec is None:
        return None
    if spec.origin is not None and spec.origin.endswith("__init__.py"):
        return Path(spec.origin).parent
    places = list(spec.submodule_search_locations or ())
    return Path(places[0]) if places else Path(spec.origin) if spec.origin else None
