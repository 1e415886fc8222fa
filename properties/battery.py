"""All that a lemma file needs: ``from properties.battery import *``, then ``CLAIMS = [lemma(...)]``.

    from properties.battery import *

    CLAIMS = [lemma("my-lemma", "I(q;S) <= I(r;S)", given=["I(q;S|r) = 0"])]

The one test below comes along with the import.  The plugin gives it a case for each check that applies to
each statement of ``CLAIMS``, with the ids ``my-lemma/statement-proof``, ``my-lemma/statement-random`` and so on.
"""

from __future__ import annotations

import json

import pytest

from properties.ledger.runner import run_row
from properties.support import plain
from theorems.asked import lemma
from theorems.language import Claim, Hypothesis, Parameter, Real, Statement, Variable, World, define, misspelt_hint
from theorems.proof.packs import load_pack

__all__ = [
    "Claim",
    "Hypothesis",
    "Parameter",
    "Real",
    "Statement",
    "Variable",
    "World",
    "define",
    "lemma",
    "load_pack",
    "test_claim",
]


def test_claim(claim: Claim, statement: Statement, check: str, request: pytest.FixtureRequest) -> None:
    """One check of one statement.  Its evidence goes into the ledger, passed or failed."""
    profile = request.config.getoption("bits_profile")
    row = run_row(claim, statement, check, profile)
    # text, because only plain values reach the controller of pytest-xdist unharmed
    request.node.user_properties.append(("bits-row", json.dumps(row.to_json(), ensure_ascii=False)))
    if row.evidence.status == "failed":
        hint = misspelt_hint(statement.single_names()) if check in ("proof", "enumeration", "random") else ""
        said = row.evidence.failure or row.evidence.summary
        pytest.fail(plain.lines("\n".join(filter(None, (said, hint)))), pytrace=False)
