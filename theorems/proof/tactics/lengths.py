"""Vectors of a given length: what holds for every length, at that length, and what is counted at that length."""

from __future__ import annotations

import re

from theorems.proof.core import FALSE, STAR, TRUTH, UNIT, ZERO, R, Reject, Term, Theorem, Type, make, num, var
from theorems.proof.goals import Goal
from theorems.proof.lore import functions, shannon
from theorems.proof.lore.base import auto, flip, instance_of, replaced
from theorems.proof.reader import LAW
from theorems.proof.rules import assume, instance, intro, linear, of_types, swap, taut
from theorems.proof.tactics.state import trans
from theorems.proof.tactics.steps import Script
from theorems.proof.terms import LOG2, add, ap, entropy, eq, inv, joint, lam, lt, mul, size_of, sub

__all__ = ["at_one_length"]


def at_one_length(script: Script, text: str) -> Theorem:
    """What a uniform answer of a given length shows: all of itself, or the function of it that another variable is"""
    try:
        return all_bits_told(script, text)
    except Reject:
        return told_of_answer(script, text)


def told_of_answer(script: Script, text: str) -> Theorem:
    """I(g;S) = n, S uniform: g, a function of x and S by its definition, is the same for every x"""
    found = re.fullmatch(r"I\((\w+);(\w+)\) = .+", text)
    if not found or f"{found[2]} uniform" not in script.premises:
        raise Reject("no text of the form I(g;S) = n, S uniform")
    name, answer = found.groups()
    opened, w = script.open(text), shannon.w
    others = [x for x in script.goal.variables if x not in (name, answer) and not script.definition(x)]
    S = script.variable(answer)
    g = script.variable(name)
    possible = assume(lt(ZERO, ap(LAW, w)))
    value = script.unfolded_to(name, (answer, *others), w, possible)
    body, s = value.says.args[1], var("s", S.type.parts[1])
    seen = replaced(body, ap(S, w), s)
    for x in others:
        seen = replaced(seen, ap(script.variable(x), w), first(script.variable(x).type.parts[1]))
    value = trans(value, taut(eq(body, ap(lam(s, seen), ap(S, w)))))
    law = script.law_of_function(opened, name, seen, value)
    w1, w2 = shannon.w1, shannon.w2
    same = assume(eq(ap(S, w1), ap(S, w2)))
    at_each = [instance(value, {w: o}) for o in (w1, w2)]
    known = trans(trans(at_each[0], instance_of(lam(s, seen), same)), flip(at_each[1]))
    for phi in (same, *(assume(lt(ZERO, ap(LAW, o))) for o in (w2, w1))):
        known = intro(phi.says, known)
    function = functions.is_function(g, S, known)
    nats = sub(add(entropy(LAW, g), entropy(LAW, S)), entropy(LAW, joint(g, S)))
    rows = auto(eq(nats, law.says.args[1]), (1, function), (1, law))
    rest = script.forms(opened).prove(eq(mul(inv(LOG2), law.says.args[1]), opened.says.args[1]))
    return script.done(text, linear(opened.says, (inv(LOG2), rows), (1, rest)))


def first(of: Type) -> Term:
    """An element of a type of bits and vectors of them"""
    if of in (TRUTH, UNIT):
        return FALSE if of is TRUTH else STAR
    if of.op != "->":
        raise Reject(f"no element of {of} is named")
    return make("lam", first(of.parts[1]), data=of.parts[0])


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
