"""What one token shows, g = restrict(S,T) or g = avoid(T,S): its entropy, alone, or given the answer or the token."""

from __future__ import annotations

import re

from theorems.proof.core import Theorem, need
from theorems.proof.tactics.shown import update_shows
from theorems.proof.tactics.state import call_of
from theorems.proof.tactics.steps import Script

__all__ = ["entropy_of_token"]


def entropy_of_token(script: Script, claim: str) -> Theorem:
    """H(g) = .., and for every s: H(g|S=s) = .., by the law of whether the token is the answer."""
    found = re.fullmatch(r"(?:for every (\w+): )?H\((\w+)(?:\|(\w+)=\1)?\) = (.*)", claim)
    need(found is not None, "no text of the form H(g) = .. or for every s: H(g|S=s) = ..")
    value, name, given, closed = found.groups()  # type: ignore[union-attr]
    head, args = call_of(script.definition(name))
    need(head in ("restrict", "avoid"), f"{name} is no token that is shown where it is the answer, or is not")
    if given:
        return _given(script, name, given, value, closed)
    answer = args[0 if head == "restrict" else 1]
    size = script.goal.variables[answer]
    known = f"h(1/{size})" if head == "restrict" else f"log2({size})"
    mean, told = f"H({name}|{answer}) = {known}", f"I({name};{answer}) = {closed} - {known}"
    at_value = f"for every u: H({name}|{answer}=u) = {known}"
    _given(script, name, answer, "u", known)
    script.average(mean, at_value)
    update_shows(script, told)
    return script.sum(claim, [("1", mean), ("1", told)])


def _given(script: Script, name: str, given: str, value: str, closed: str) -> Theorem:
    """for every value of S: H(g|S=s), that of the bit T = S for what is shown once, that of T where g tells T"""
    head, args = call_of(script.definition(name))
    answer, token = args if head == "restrict" else reversed(args)
    need(given in args, f"{given} is neither the answer nor the token")
    claim = f"for every {value}: H({name}|{given}={value}) = {closed}"
    told = token if given == answer else answer
    if closed.startswith("h("):
        told = f"{name}_hit"
        script.named[told] = f"match({token},{answer})"
    law = f"for every {value}: H({told}|{given}={value}) = {closed}"
    if law not in script.facts:
        script.law_of(law)
    same = []
    for a, b in ((name, told), (told, name)):
        script.function(f"H({a}|{given},{b}) = 0")
        same.append(f"for every {value}: H({a}|{b},{given}={value}) = 0")
        script.at(same[-1])
    return script.sum(claim, [("1", law), ("1", same[0]), ("-1", same[1])])
