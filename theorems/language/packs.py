"""Packs: files of proved lemmas that the proofs of others may use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Pack"]


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack, as ``load_pack`` reads it.

    name: of the file.  sha256: of its text.  theorems: what the core made of its certificates, by id.  statements: what
    they say, where that was a statement.  tactics: functions of a proof in progress and the claim of a line, by name.
    """

    name: str
    sha256: str
    theorems: Mapping[str, Any] = field(hash=False, compare=False)
    statements: Mapping[str, str] = field(hash=False, compare=False)
    tactics: Mapping[str, Callable[[Any, str], object]] = field(hash=False, compare=False, default_factory=dict)
