"""Terms of the core as text, for messages and for people: bound variables by letters, no definition folded."""

from __future__ import annotations

from theorems.proof.core import BINDERS, FALSE, Term, Theorem, Type

__all__ = ["show", "show_theorem", "show_type"]

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_WORDS = {"lam": "fun", "sum": "sum", "all": "every", "prd": "prod"}
_SIGNS = {"le": "<=", "lt": "<", "eq": "=", "before": "before"}


def show_type(ty: Type) -> str:
    """A type as the reader reads it."""
    if not ty.parts:
        return ty.op
    first, *rest = (f"({show_type(part)})" if part.op in ("->", "*") else show_type(part) for part in ty.parts)
    if ty.op == "?":
        return f"{first}?"
    return f"{first} {ty.op} {show_type(ty.parts[1]) if ty.op == '->' else rest[0]}"


def show(t: Term, bound: tuple[str, ...] = ()) -> str:
    parts = [show(part, bound) for part in t.args] if t.op not in BINDERS else []
    if t.op == "num":
        return str(t.data)
    if t.op == "var":
        return str(t.data[0])
    if t.op == "bound":
        return bound[t.data[0]] if t.data[0] < len(bound) else f"#{t.data[0]}"
    if t.op in BINDERS:
        name = _LETTERS[len(bound) % 26] + str(len(bound) // 26 or "")
        return f"({_WORDS[t.op]} {name}: {show_type(t.data)}. {show(t.args[0], (name, *bound))})"
    if t.op == "imp" and t.args[1] is FALSE:
        return f"not {parts[0]}"
    if t.op in ("add", "mul"):
        return f"({' + '.join(parts)})" if t.op == "add" else "*".join(parts)
    if t.op == "imp":
        return f"({parts[0]} => {parts[1]})"
    if t.op == "app":
        return f"{parts[0]}[{parts[1]}]"
    if t.op == "ind":
        return f"[{parts[0]}]"
    if t.op in _SIGNS:
        return f"({parts[0]} {_SIGNS[t.op]} {parts[1]})"
    return f"{t.op}({', '.join(parts)})" if parts else t.op


def show_theorem(theorem: Theorem) -> str:
    """hypotheses |- formula, a line each"""
    lines = sorted(map(show, theorem.hypotheses))
    return "\n".join([*lines, f"|- {show(theorem.says)}"])
