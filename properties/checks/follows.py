"""Does a mutant follow from the link that it was made of?  Then it claims no more, for all instances.

The changed side is compared with the original by a certificate, and a last step adds the link itself; or the Shannon
prover finds the mutant from the hypotheses and the link.  The elaborator checks the whole: it has the statement's
hypotheses and the link as premises, and the mutant as its statement.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from exact.syntax import Statement as Formula
from properties.checks.mutants import Mutant
from theorems.language import Claim, Hypothesis, Statement

__all__ = ["follows"]


def follows(statement: Statement, mutant: Mutant) -> dict[str, Any] | None:
    """Steps, accepted by the elaborator, that a mutant of one side follows from its link; None if none is found."""
    from theorems.proof.elaborate import StepError, check_steps, digest

    if mutant.side is None:
        return None
    link = statement.formula.links()[mutant.link]
    shown = _derived(statement, str(_comparison(link, mutant.formula, mutant.side)))
    if shown is None:  # by the link and the hypotheses together, perhaps
        given = (*statement.hypotheses, Hypothesis("the-link", str(link)))
        return _derived(replace(statement, hypotheses=given), str(mutant.formula))
    premises = [*shown["premises"], {"type": "hypothesis", "text": str(link)}]
    use = [["1", f"p{len(premises) - 1}"], ["1", f"s{len(shown['steps']) - 1}"]]
    text = str(mutant.formula)
    step = {"claim": text, "rule": "sum", "use": use}
    body = {**shown, "statement": text, "premises": premises, "steps": [*shown["steps"], step]}
    certificate = {**body, "sha256": digest(body)}
    try:
        check_steps(certificate)
    except StepError:
        return None
    return certificate


def _comparison(link: Formula, changed: Formula, side: int) -> Formula:
    """The comparison of the changed side with the original that makes the mutant no stronger than its link."""
    new, old = changed.sides[side], link.sides[side]
    relation = link.relations[0]
    if relation == "=":
        return replace(link, sides=(new, old))
    smaller_is_weaker = (side == 0) == (relation in ("<=", "<"))
    return replace(link, sides=(new, old) if smaller_is_weaker else (old, new), relations=("<=",))


def _derived(statement: Statement, text: str) -> dict[str, Any] | None:
    """A certificate of a comparison under the hypotheses of the statement."""
    from theorems.language import ClaimError
    from theorems.proof.derive import DeriveError, derive
    from theorems.proof.elaborate import StepError, check_steps

    try:
        compared = replace(statement, text=text, equality=(), domains=(), thorough=(), proof=f"{text} by sum")
        claim = Claim(id="mutant", title="mutant", statements=(compared,))
        certificate = derive(claim, compared, {})
        check_steps(certificate)
    except (DeriveError, StepError, ClaimError):
        return None
    return certificate
