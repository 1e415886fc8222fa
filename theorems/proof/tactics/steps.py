"""The steps of proof scripts, as inferences of the core."""

from __future__ import annotations

from theorems.proof.tactics.copies import Copies
from theorems.proof.tactics.pinsker import Pinsker
from theorems.proof.tactics.scores import Scores

__all__ = ["Script"]


class Script(Pinsker, Scores, Copies):
    """A proof in progress: each tactic shows a statement, given as text, and notes it among the facts."""
