"""A second meaning for terms of the core, written from their description: values over small finite sets.

A function on a finite type is the tuple of its values, in the order of the elements; A? has its new element last.
Numbers are Fractions until a logarithm makes them floats.
"""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from theorems.proof.core import BINDERS, Term, Theorem, Type, abstract, bound, kind, make, num, var

SMALL = 1e-7


def elements(ty: Type, sizes: Mapping[str, int]) -> tuple[Any, ...]:
    """The elements of a finite type, in their order; of other types some."""
    if ty.op == "R":  # of what is said of all numbers, a few are tried
        return Fraction(0), Fraction(1), Fraction(-1, 2)
    if ty.op == "2":
        return False, True
    if ty.op == "1":
        return ((),)
    if ty.op == "?":
        return (*(("some", a) for a in elements(ty.parts[0], sizes)), None)
    if ty.op == "*":
        return tuple(itertools.product(*(elements(part, sizes) for part in ty.parts)))
    if ty.op == "->":
        return tuple(itertools.product(elements(ty.parts[1], sizes), repeat=len(elements(ty.parts[0], sizes))))
    return tuple(range(sizes[ty.op]))


def value(t: Term, sizes: Mapping[str, int], given: Mapping[Term, Any], stack: tuple[Any, ...] = ()) -> Any:
    """What a term is, for sizes of its types and values of its free variables."""

    def go(t: Term, stack: tuple[Any, ...]) -> Any:
        parts = t.args
        if t.op == "num":
            return t.data
        if t.op == "var":
            return given[t]
        if t.op == "bound":
            return stack[t.data[0]]
        if t.op in BINDERS:
            rows = [go(parts[0], (a, *stack)) for a in elements(t.data, sizes)]
            if t.op == "lam":
                return tuple(rows)
            return sum(rows) if t.op == "sum" else math.prod(rows) if t.op == "prd" else all(rows)
        if t.op == "imp":
            return not go(parts[0], stack) or go(parts[1], stack)
        values = [go(part, stack) for part in parts]
        if t.op == "app":
            return values[0][elements(parts[1].type, sizes).index(values[1])]
        if t.op == "case":
            return (*values[1], values[0])
        if t.op == "before":
            order = elements(parts[0].type, sizes)
            return order.index(values[0]) < order.index(values[1])
        return _CONSTANT[t.op](*values)

    return go(t, stack)


def _ln(x: Any) -> Any:
    return math.log(x) if x > SMALL else Fraction(0)


def _inverse(x: Any) -> Any:
    exact = isinstance(x, Fraction | int)
    return Fraction(0) if (x == 0 if exact else abs(x) < SMALL) else 1 / (Fraction(x) if exact else x)


def near(a: Any, b: Any) -> bool:
    if isinstance(a, float) or isinstance(b, float):
        return abs(a - b) <= SMALL * max(1, abs(a), abs(b))
    return bool(a == b)


_CONSTANT = {
    "add": lambda *xs: sum(xs),
    "mul": lambda *xs: math.prod(xs),
    "inv": _inverse,
    "ln": _ln,
    "ind": lambda phi: Fraction(int(phi)),
    "le": lambda a, b: a <= b or near(a, b),
    "lt": lambda a, b: a < b and not near(a, b),
    "eq": near,
    "false": lambda: False,
    "star": lambda: (),
    "none": lambda: None,
    "some": lambda a: ("some", a),
    "pair": lambda a, b: (a, b),
    "fst": lambda ab: ab[0],
    "snd": lambda ab: ab[1],
}


class Writer:
    """Random terms of a type, and random values for what is free in them."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.sizes = {name: self.rng.randint(1, 2) for name in ("A", "B", "K")}
        a, b = kind("A"), kind("B")
        self.simple = [a, b, kind("2"), kind("1"), kind("?", a), kind("*", a, b)]
        self.finite = [*self.simple, kind("->", a, b), kind("->", kind("?", a), b), kind("->", kind("1"), a)]

    def number(self) -> Fraction:
        return Fraction(self.rng.choice([0, 0, 1, 1, -1, 2, 3]), self.rng.choice([1, 1, 2]))

    def term(self, ty: Type, depth: int = 4, scope: tuple[Type, ...] = ()) -> Term:
        """Well-typed, built by ``make``; bound variables of the scope may occur."""
        rng = self.rng
        local = [bound(i, of) for i, of in enumerate(scope) if of is ty]
        if local and rng.random() < 0.4:
            return rng.choice(local)
        functions = [(i, of) for i, of in enumerate(scope) if of.op == "->" and of.parts[1] is ty]
        if functions and depth and rng.random() < 0.5:
            i, of = rng.choice(functions)
            return make("app", bound(i, of), self.term(of.parts[0], depth - 1, scope))
        if depth <= 0 or rng.random() < 0.15:
            return self.leaf(ty)
        down = depth - 1
        if rng.random() < 0.12:
            a = rng.choice(self.finite)
            f = make("lam", self.term(ty, down, (a, *scope)), data=a)
            return make("app", f, self.term(a, down, scope))
        if rng.random() < 0.1:
            a = rng.choice(self.simple)
            return make("app", var("f", kind("->", a, ty)), self.term(a, down, scope))
        return getattr(self, {"R": "real", "2": "truth"}.get(ty.op, "other"))(ty, down, scope)

    def leaf(self, ty: Type) -> Term:
        if ty.op == "R":
            return self.rng.choice([num(self.number()), var("u", ty)])
        if ty.op == "2":
            return self.rng.choice([make("false"), var("q", ty)])
        return make("star") if ty.op == "1" else var(self.rng.choice("xy"), ty)

    def real(self, ty: Type, down: int, scope: tuple[Type, ...]) -> Term:
        op = self.rng.choice(["add", "mul", "mul", "inv", "ln", "ind", "ind", "sum", "sum", "prd"])
        if op in ("sum", "prd"):
            of = self.rng.choice(self.finite)
            return make(op, self.term(ty, down, (of, *scope)), data=of)
        if op == "ind":
            return make(op, self.term(kind("2"), down, scope))
        return make(op, *(self.term(ty, down, scope) for _ in range(1 if op in ("inv", "ln") else 2)))

    def truth(self, ty: Type, down: int, scope: tuple[Type, ...]) -> Term:
        op = self.rng.choice(["imp", "all", "eq", "eq", "le", "lt", "before"])
        if op == "all":
            of = self.rng.choice(self.finite)
            return make(op, self.term(ty, down, (of, *scope)), data=of)
        of = ty if op == "imp" else kind("R") if op in ("le", "lt") else self.rng.choice([*self.finite, kind("R")])
        if op == "before" and of.op == "R":
            of = kind("?", kind("A"))
        return make(op, self.term(of, down, scope), self.term(of, down, scope))

    def other(self, ty: Type, down: int, scope: tuple[Type, ...]) -> Term:
        if ty.op == "*":
            return make("pair", *(self.term(part, down, scope) for part in ty.parts))
        if ty.op == "?":
            return (
                make("none", data=ty.parts[0])
                if self.rng.random() < 0.3
                else make("some", self.term(ty.parts[0], down, scope))
            )
        if ty.op == "->" and ty.parts[0].op == "?" and self.rng.random() < 0.5:
            rest = kind("->", ty.parts[0].parts[0], ty.parts[1])
            return make("case", self.term(ty.parts[1], down, scope), self.term(rest, down, scope))
        if ty.op == "->":
            return make("lam", self.term(ty.parts[1], down, (ty.parts[0], *scope)), data=ty.parts[0])
        if self.rng.random() < 0.3:
            of = kind("*", ty, self.rng.choice(self.simple))
            return make("fst", self.term(of, down, scope))
        return self.leaf(ty)

    def random_value(self, ty: Type) -> Any:
        if ty.op == "R":
            return self.number()
        if ty.op == "->" and not ty.finite:
            return tuple(self.random_value(ty.parts[1]) for _ in elements(ty.parts[0], self.sizes))
        return self.rng.choice(elements(ty, self.sizes))

    def model(self, *terms: Term) -> dict[Term, Any]:
        free = sorted({v for t in terms for v in t.free}, key=lambda v: v.serial)
        return {v: self.random_value(v.type) for v in free}

    def formula(self, depth: int = 3) -> Term:
        return self.term(kind("2"), depth)


def holds(theorem: Theorem, sizes: Mapping[str, int], given: Mapping[Term, Any]) -> bool | None:
    """Whether a theorem is true in a model; None where a hypothesis is not."""
    if not all(value(phi, sizes, given) for phi in theorem.hypotheses):
        return None
    return bool(value(theorem.says, sizes, given))


def over(op: str, v: Term, body: Term) -> Term:
    return make(op, abstract(body, v), data=v.type)
