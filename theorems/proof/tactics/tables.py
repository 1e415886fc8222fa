"""How many values rewards have that are entries of a table, read at the tokens."""

from __future__ import annotations

from theorems.proof.core import ONE, ZERO, Term, Theorem, Type, need, retyped, subst, var
from theorems.proof.lore import shannon, tables
from theorems.proof.lore.base import flip
from theorems.proof.rules import assume, gen, instance, intro, linear, of_types, swap
from theorems.proof.tactics.state import Opened, call_of
from theorems.proof.tactics.steps import Script
from theorems.proof.tactics.values import Weights
from theorems.proof.terms import ap, lam, le, lt

__all__ = ["few_entries", "ln_of_entries", "reads_table"]


def reads_table(script: Script, name: str, opened: Opened) -> bool:
    """Whether a variable is lookup(T,S) or member(T,S), at a value of the vector T"""
    head, args = call_of(script.definition(name))
    return head in ("lookup", "member") and args[0] in (script.fixed(opened) or {}) and _types(script, args) is not None


def _types(script: Script, args: list[str]) -> dict[str, Type] | None:
    tokens, table = (script.variable(name).type.parts[1] for name in args)
    if tokens.op != "->" or table.op != "->":
        return None
    return {"K": tokens.parts[0], "V": tokens.parts[1], "L": table.parts[1]}


def few_entries(script: Script, name: str, opened: Opened) -> Weights:
    """Weights that count the L^M values at T = t"""
    _, args = call_of(script.definition(name))
    types, (law, _) = _types(script, args), script.law(opened)
    need(types is not None, f"{name} is not read off a table at several places")
    tokens, table = map(script.variable, args)
    t = next(v for v in opened.variables if v.type is tokens.type.parts[1])
    w = shannon.w

    def here(theorem: Theorem, **more: Term) -> Theorem:
        return _at(theorem, types, t=t, **more)  # type: ignore[arg-type]

    c = subst(retyped(tables.COUNT, types), {var("t", t.type): t})  # type: ignore[arg-type]
    possible = assume(lt(ZERO, ap(law, w)))
    value = script.at_fixed(name, tokens, t, w, possible)
    once = here(tables.counted_once(), s=ap(table, w))
    y = var("_y", value.says.args[0].type)
    one = linear(le(ONE, ap(c, value.says.args[1])), (-1, once))
    one = gen(w, intro(possible.says, swap(lam(y, le(ONE, ap(c, y))), flip(value), one)))
    total = here(tables.count_total())
    few = linear(le(*total.says.args), (1, total))
    return Weights((here(tables.count_nonneg()), one, few), law, script.variable(name), c, few.says.args[1])


def ln_of_entries(script: Script, name: str, t: Term) -> Theorem:
    """ln L^M = M ln L, at the tokens t"""
    types = _types(script, call_of(script.definition(name))[1])
    need(types is not None, f"{name} is not read off a table at several places")
    return _at(tables.ln_values(), types, t=t)  # type: ignore[arg-type]


def _at(theorem: Theorem, types: dict[str, Type], **values: Term) -> Theorem:
    return instance(of_types(theorem, types), {var(name, value.type): value for name, value in values.items()})
