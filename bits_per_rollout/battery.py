"""All that a lemma file needs: ``from bits_per_rollout.battery import *``, then ``CLAIMS = [lemma(...)]``."""

from __future__ import annotations

from bits_per_rollout.packages import shadowed

if wrong := shadowed():
    raise ImportError(wrong)

from properties.battery import Claim, Hypothesis, Parameter, Statement, Variable, World, lemma, test_claim

__all__ = ["Claim", "Hypothesis", "Parameter", "Statement", "Variable", "World", "lemma", "test_claim"]
