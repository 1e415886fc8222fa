"""Vectors of a given length: what holds for every length, at that length."""

from __future__ import annotations

import re

from theorems.proof.core import TRUTH, UNIT, R, Reject, Theorem, num, var
from theorems.proof.goals import Goal
from theorems.proof.rules import linear, of_types, swap
from theorems.proof.tactics.steps import Script
from theorems.proof.terms import eq, lam, size_of

__all__ = ["all_bits_told"]


def all_bits_told(script: Script, text: str) -> Theorem:
    """I(x,R;S) = n for R = match(x,S), S uniform on n bits: proved for every length, and taken at n"""
    found = re.fullmatch(r"I\((\w+),(\w+);(\w+)\) = (\d+)", text)
    types = {name: script.variable(name).type.parts[1] for name in script.goal.variables}
    lengths = {ty.parts[0] for ty in types.values() if ty.op == "->"}
    if (
        not found
        or len(lengths) != 1
        or not all(ty.op == "->" and ty.parts[1] in (UNIT, TRUTH) for ty in types.values())
    ):
        raise Reject("no text of the form I(x,R;S) = n about vectors of n bits")
    x, rewards, answer, n = found.groups()
    (length,) = lengths
    variables = {name: f"L -> {ty.parts[1]}" for name, ty in types.items()}
    general = Script(Goal(variables, {}, (), script.goal.premises, f"I({x},{rewards};{answer}) = L"))
    known, whole = f"H({answer}|{x},{rewards}) = 0", f"H({answer}) = L"
    general.function(known)
    general.law_of(whole)
    theorem = general.sum(general.goal.statement, [("1", whole), ("-1", known)])
    theorem = of_types(theorem, {"L": length})
    count = linear(eq(size_of(length), num(int(n))))
    return script.done(text, swap(lam(z := var("_z", R), eq(theorem.says.args[0], z)), count, theorem))
