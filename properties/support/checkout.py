"""Which copy of the project is at work.

A verification of a checkout must verify the code in that checkout.  When the working directory lies in a
checkout of this project but the packages load from elsewhere (an older installation, say), the wrong code
would be verified; ``mismatch`` says so in one sentence.  Nothing here imports the packages.
"""

from __future__ import annotations

import importlib.util
import tomllib
from pathlib import Path

__all__ = ["PACKAGES", "PROJECT", "build_folder", "find_checkout", "mismatch"]

PROJECT = "bits-per-rollout"
PACKAGES = ("exact", "theorems", "properties")


def find_checkout(start: Path) -> Path | None:
    """The nearest folder, from ``start`` upwards, whose pyproject.toml is this project's; None if there is none."""
    for folder in (start, *start.parents):
        file = folder / "pyproject.toml"
        if file.is_file():
            try:
                name = tomllib.loads(file.read_text(encoding="utf-8")).get("project", {}).get("name")
            except (OSError, ValueError, AttributeError):
                continue
            if name == PROJECT:
                return folder
    return None


def mismatch(checkout: Path) -> str | None:
    """One sentence if a package loads from outside ``checkout``, else None."""
    for package in PACKAGES:
        here = checkout / package / "__init__.py"
        spec = importlib.util.find_spec(package)
        there = Path(spec.origin) if spec is not None and spec.origin else None
        if there is None:
            return (
                f"{checkout} is a checkout of {PROJECT}, but the package {package!r} cannot be imported; "
                "run `pip install -e .` there"
            )
        if not here.exists() or not here.samefile(there):
            return (
                f"{checkout} is a checkout of {PROJECT}, but the package {package!r} loads from {there.parent}, so "
                "other code than this would be verified; run `pip install -e .` there, or leave that folder"
            )
    return None


def build_folder(start: Path) -> Path:
    """Where reports go: ``build/`` of the checkout that ``start`` lies in, else ``build/`` in ``start``."""
    return (find_checkout(start) or start) / "build"
