"""Which copy of the project is at work.

A verification of a checkout must verify the code in that checkout.  When the working directory lies in a
checkout of this project but the packages load from elsewhere (an older installation, say), the wrong code
would be verified; ``mismatch`` says so in one sentence.  Nor may the packages come from several places:
``bits_per_rollout.packages`` sees to that.  Nothing here imports the packages.
"""

from __future__ import annotations

import hashlib
import importlib.util
import tomllib
from pathlib import Path

__all__ = ["PACKAGES", "PROJECT", "build_folder", "code", "find_checkout", "mismatch", "wrong_copy"]

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


def _location(package: str) -> Path | None:
    spec = importlib.util.find_spec(package)
    return Path(spec.origin).parent if spec is not None and spec.origin else None


def code() -> dict[str, str]:
    """The sha256 of each Python file of the packages at work, by its path from where they lie."""
    home = Path(__file__).resolve().parents[2]
    files = sorted(file for package in (*PACKAGES, "bits_per_rollout") for file in (home / package).rglob("*.py"))
    return {file.relative_to(home).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def mismatch(checkout: Path) -> str | None:
    """One sentence if a package loads from outside ``checkout``, else None."""
    for package in PACKAGES:
        here = checkout / package / "__init__.py"
        there = _location(package)
        if there is None:
            return (
                f"{checkout} is a checkout of {PROJECT}, but the package {package!r} cannot be imported; "
                "run `pip install -e .` there"
            )
        if not here.exists() or not here.samefile(there / "__init__.py"):
            return (
                f"{checkout} is a checkout of {PROJECT}, but the package {package!r} loads from {there}, so "
                "other code than this would be verified; run `pip install -e .` there, or leave that folder"
            )
    return None


def wrong_copy(start: Path) -> str | None:
    """One sentence if ``start`` lies in a checkout, and other code than its own is at work."""
    home = find_checkout(start)
    return mismatch(home) if home is not None else None


def build_folder(start: Path) -> Path:
    """Where reports go: ``build/`` of the checkout that ``start`` lies in, else ``build/`` in ``start``."""
    return (find_checkout(start) or start) / "build"
