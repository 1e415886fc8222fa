"""The steps of proof scripts, as inferences of the core."""

from __future__ import annotations

from theorems.proof.tactics.informed import Informed
from theorems.proof.tactics.sums import Sums

__all__ = ["Script"]


class Script(Sums, Informed):
    """A proof in progress: each tactic shows a statement, given as text, and notes it among the facts."""
