"""The core: the one program that makes theorems, and the stand-alone checker: ``python core.py certificates.json``.

Terms are simply typed lambda terms over finite types.  Types: R (the real numbers), 2 (truth values), 1 (one element),
names (any finite set with at least one element and an order), A -> B, A * B, and A? (A and one more element, the last).
1/0 = 0, and ln x = 0 where x <= 0, so every term has a value; where a term has its usual meaning is for a statement to
say.  Bound variables are numbers, counted from the innermost binder, and carry their type.  A node is built by ``make``
alone: it accepts nothing but well-typed terms, reduces them (beta, eta, projections, sums in sums) and keeps one of
each; so equal terms are one object, and no rule has to look again.

A theorem, hypotheses |- formula, is made by the rules below and in no other way.  What a certificate may contain is in
docs/certificates.md.  This file imports the standard library alone.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import reduce
from typing import Any, NoReturn

__all__ = ["FALSE", "ONE", "R", "STAR", "TRUE", "TRUTH", "UNIT", "ZERO", "Reject", "Term", "Theorem", "Type", "check"]


class Reject(ValueError):
    """What is no type, no term, no inference or no certificate; the message says why."""


def need(fits: bool, why: str) -> None:
    if not fits:
        raise Reject(why)


class Fixed:
    """A value that does not change."""

    __slots__ = ()

    def __setattr__(self, *_: object) -> NoReturn:
        raise Reject(f"a {type(self).__name__} does not change")

    __delattr__ = __setattr__


def _fix(value: Any, **fields: object) -> Any:
    for name, field in fields.items():
        object.__setattr__(value, name, field)
    return value


# Types -------------------------------------------------------------------------------------------------------------


class Type(Fixed):
    """R, 2, 1, a name, or ``->``, ``*``, ``?`` with parts; made by ``kind``.  finite: it has finitely many elements."""

    __slots__ = ("finite", "op", "parts")
    op: str
    parts: tuple[Type, ...]
    finite: bool

    def __str__(self) -> str:
        words = [_word(self.op), *map(str, self.parts[1:])]
        return f"({self.parts[0]} {' '.join(words)})" if self.parts else words[0]


def _word(name: str) -> str:
    """A name of a certificate as it may be printed."""
    return name if name.isidentifier() or name in (*_PARTS, "1", "2") else repr(name)


_TYPES: dict[tuple[object, ...], Type] = {}
_PARTS = {"->": 2, "*": 2, "?": 1}


def kind(op: str, *parts: Type) -> Type:
    need(type(op) is str and op != "" and all(type(part) is Type for part in parts), "no type")
    need(len(parts) == _PARTS.get(op, 0), f"type {op} with {len(parts)} parts")
    key = (op, *parts)
    if key not in _TYPES:
        _TYPES[key] = _fix(Type(), op=op, parts=parts, finite=op != "R" and all(part.finite for part in parts))
    return _TYPES[key]


R, TRUTH, UNIT = kind("R"), kind("2"), kind("1")
_BASE = (R, TRUTH, UNIT)


def retype(ty: Type, table: Mapping[str, Type]) -> Type:
    """A type with types for its names."""
    return kind(ty.op, *(retype(part, table) for part in ty.parts)) if ty.parts else table.get(ty.op, ty)


# Terms -------------------------------------------------------------------------------------------------------------


class Term(Fixed):
    """A node: operation, datum, parts and type.

    loose: the bound variables, as (number, type), whose binder is outside; free: the variables that occur;
    serial: the order in which nodes came about, by which sums and products are sorted.  size: how many nodes it has.
    """

    __slots__ = ("args", "data", "free", "loose", "op", "serial", "size", "type")
    op: str
    data: Any
    args: tuple[Term, ...]
    type: Type
    loose: frozenset[tuple[int, Type]]
    free: frozenset[Term]
    serial: int
    size: int

    def __str__(self, names: tuple[str, ...] = ()) -> str:
        """``(sum #0: V. ...)``: a binder with its variable; all else as ``(a + b)``, ``(f x)`` or ``ln(a)``."""
        if self.op == "bound":
            return str((*names, f"?{self.data[0]}")[min(self.data[0], len(names))])
        if self.op in ("var", "num"):
            return _word(self.data[0]) if self.op == "var" else str(self.data)
        if self.size > 100_000:
            return f"<{self.size} nodes>"
        inside = (f"#{len(names)}", *names) if self.op in BINDERS else names
        parts, sign = [part.__str__(inside) for part in self.args], _SIGNS.get(self.op)
        if self.op in BINDERS:
            return f"({self.op} {inside[0]}: {self.data}. {parts[0]})"
        return f"({sign.join(parts)})" if sign else f"{self.op}({', '.join(parts)})" if parts else self.op


_TERMS: dict[tuple[object, ...], Term] = {}
_NOTHING: frozenset[Any] = frozenset()
BINDERS = ("lam", "sum", "prd", "all")
#: operations whose parts and value have the same types everywhere
_SIGNATURE: dict[str, tuple[tuple[Type, ...], Type]] = {
    "inv": ((R,), R),
    "ln": ((R,), R),
    "ind": ((TRUTH,), R),
    "le": ((R, R), TRUTH),
    "lt": ((R, R), TRUTH),
    "imp": ((TRUTH, TRUTH), TRUTH),
    "false": ((), TRUTH),
    "star": ((), UNIT),
}
#: the number of parts of the others; add and mul have two or more
_SHAPE = {"num": 0, "var": 0, "bound": 0, "none": 0, "some": 1, "case": 2, "pair": 2, "fst": 1, "snd": 1, "app": 2}
_SIGNS = {"add": " + ", "mul": "*", "eq": " = ", "le": " <= ", "lt": " < ", "imp": " -> ", "app": " "}
_SHAPE |= {"eq": 2, "before": 2} | dict.fromkeys(BINDERS, 1)


def make(op: str, *args: Term, data: Any = None) -> Term:
    """The term of an operation and its parts, reduced.  Reject where they do not fit."""
    need(type(op) is str and {*map(type, args)} <= {Term}, "no term")
    if args and (known := _TERMS.get((op, data, *args))):  # it was made, and so checked, before
        return known
    ty = _type_of(op, args, data)
    if op in ("add", "mul"):
        args = tuple(part for outer in args for part in (outer.args if outer.op == op else (outer,)))
    if op == "app" and args[0].op == "lam":
        return inst(args[0].args[0], args[1])
    if op == "app" and args[0].op == "case" and args[1].op == "none":
        return args[0].args[0]
    if op == "app" and args[0].op == "case" and args[1].op == "some":
        return make("app", args[0].args[1], args[1].args[0])
    if op == "lam" and args[0].op == "app" and args[0].args[1] is bound(0, data) and not uses(args[0].args[0]):
        return shift(args[0].args[0], -1)
    if op in ("fst", "snd") and args[0].op == "pair":
        return args[0].args[op == "snd"]
    if op == "pair" and args[0].op == "fst" and args[1].op == "snd" and args[0].args == args[1].args:
        return args[0].args[0]
    key = (op, data, *args)
    if key not in _TERMS:
        loose = frozenset([data]) if op == "bound" else _NOTHING.union(*[part.loose for part in args])
        if op in BINDERS and loose:
            loose = frozenset((number - 1, of) for number, of in loose if number)
        term, size = Term(), 1 + sum([part.size for part in args])
        free = frozenset([term]) if op == "var" else _NOTHING.union(*[part.free for part in args])
        _fix(term, op=op, data=data, args=args, type=ty, loose=loose, free=free, serial=len(_TERMS), size=size)
        _TERMS[key] = term
    return _TERMS[key]


def _type_of(op: str, args: tuple[Term, ...], data: Any) -> Type:
    """The type of a node; the only gate: whatever is no term is refused here."""
    types = tuple(part.type for part in args)
    if op in ("add", "mul"):
        need(data is None and len(args) >= 2 and all(ty is R for ty in types), f"ill-typed {op}")
        return R
    if op in _SIGNATURE:
        need(data is None and types == _SIGNATURE[op][0], f"ill-typed {op}")
        return _SIGNATURE[op][1]
    need(len(args) == _SHAPE.get(op, -1), f"no term: {op} with {len(args)} parts")
    if op == "num":
        need(type(data) is Fraction, "a number is a Fraction")
        return R
    if op in ("var", "bound"):
        need(type(data) is tuple and len(data) == 2 and type(data[1]) is Type, f"ill-typed {op}")
        need(type(data[0]) is str if op == "var" else type(data[0]) is int and data[0] >= 0, f"ill-typed {op}")
        return data[1]  # type: ignore[no-any-return]
    if op in BINDERS:
        need(type(data) is Type and (op in ("lam", "all") or data.finite), f"{op} over no finite type")
        need(all(of is data for number, of in args[0].loose if number == 0), f"{op}: a bound variable of another type")
        need(op == "lam" or types[0] is (TRUTH if op == "all" else R), f"ill-typed {op}")
        return kind("->", data, types[0]) if op == "lam" else types[0]
    if op == "none":
        need(type(data) is Type and data.finite, "none of no finite type")
        return kind("?", data)
    need(data is None, f"{op} has no datum")
    if op == "some":
        need(types[0].finite, "some of no finite type")
        return kind("?", types[0])
    if op == "pair":
        return kind("*", *types)
    if op in ("eq", "before"):
        need(types[0] is types[1] and (types[0].finite or (op == "eq" and types[0] is R)), f"ill-typed {op}")
        return TRUTH
    if op in ("fst", "snd"):
        need(types[0].op == "*", "no pair")
        return types[0].parts[op == "snd"]
    if op == "case":
        function = types[1]
        need(function.op == "->" and function.parts[0].finite and function.parts[1] is types[0], "ill-typed case")
        return kind("->", kind("?", function.parts[0]), types[0])
    need(types[0].op == "->" and types[0].parts[0] is types[1], "ill-typed application")
    return types[0].parts[1]


def num(value: Fraction | int) -> Term:
    return make("num", data=Fraction(value))


def var(name: str, ty: Type) -> Term:
    return make("var", data=(name, ty))


def bound(number: int, ty: Type) -> Term:
    return make("bound", data=(number, ty))


ZERO, ONE, STAR, FALSE = num(0), num(1), make("star"), make("false")
TRUE = make("imp", FALSE, FALSE)


def uses(t: Term, number: int = 0) -> bool:
    """A bound variable occurs."""
    return any(loose == number for loose, _ in t.loose)


def _replaced(t: Term, leaf: Callable[[Term, int], Term | None], touches: Callable[[Term, int], bool]) -> Term:
    """A term rebuilt with other leaves: ``leaf`` is asked at each variable, with the number of binders passed."""
    memo: dict[tuple[Term, int], Term] = {}

    def go(t: Term, depth: int) -> Term:
        if not touches(t, depth):
            return t
        if (t, depth) not in memo:
            if t.op in ("var", "bound"):
                memo[t, depth] = leaf(t, depth) or t
            else:
                deeper = depth + (t.op in BINDERS)
                memo[t, depth] = make(t.op, *[go(part, deeper) for part in t.args], data=t.data)
        return memo[t, depth]

    return go(t, 0)


def _reaches(t: Term, depth: int) -> bool:
    return any(number >= depth for number, _ in t.loose)


def shift(t: Term, by: int, least: int = 0) -> Term:
    """The same under ``by`` more binders: bound variables from ``least`` on are renumbered."""

    def leaf(u: Term, depth: int) -> Term | None:
        number, ty = u.data
        return bound(number + by, ty) if u.op == "bound" and number >= depth + least else None

    return _replaced(t, leaf, _reaches) if by else t


def inst(body: Term, value: Term) -> Term:
    """The body of a binder at a value."""
    need(all(of is value.type for number, of in body.loose if number == 0), "a value of another type")

    def leaf(u: Term, depth: int) -> Term | None:
        number, ty = u.data
        if u.op == "var" or number < depth:
            return None
        return shift(value, depth) if number == depth else bound(number - 1, ty)

    return _replaced(body, leaf, _reaches)


def abstract(t: Term, v: Term) -> Term:
    """The body of a binder of a variable."""

    def leaf(u: Term, depth: int) -> Term | None:
        if u.op == "var":
            return bound(depth, v.data[1]) if u is v else None
        return bound(u.data[0] + 1, u.data[1]) if u.data[0] >= depth else None

    return _replaced(t, leaf, lambda u, depth: v in u.free or _reaches(u, depth))


def subst(t: Term, table: Mapping[Term, Term]) -> Term:
    """A term with terms for its variables."""
    names = frozenset(table)
    leaf = lambda u, depth: shift(table[u], depth) if u in table else None  # noqa: E731
    return _replaced(t, leaf, lambda u, depth: not names.isdisjoint(u.free))


def retyped(t: Term, table: Mapping[str, Type]) -> Term:
    """A term with types for the names of types."""
    memo: dict[Term, Term] = {}

    def datum(data: Any) -> Any:
        return retype(data, table) if type(data) is Type else (data[0], retype(data[1], table))

    def go(t: Term) -> Term:
        if t not in memo:
            data = t.data if t.data is None or t.op == "num" else datum(t.data)
            memo[t] = make(t.op, *map(go, t.args), data=data)
        return memo[t]

    return go(t)


# Normal form: a polynomial in atoms ----------------------------------------------------------------------------------
# [phi] is a number that is its own square, so propositions are polynomials too: [a -> b] = 1 - [a] + [a][b].

Monomial = tuple[Term, ...]
Polynomial = dict[Monomial, Fraction]
_FORMS: dict[Term, Polynomial] = {}
_ONE: Polynomial = {(): Fraction(1)}


def normal(t: Term) -> Polynomial:
    """The polynomial of a number; not to be changed."""
    if t not in _FORMS:
        _FORMS[t] = _normal(t)
    return _FORMS[t]


def truth_form(phi: Term) -> Polynomial:
    return normal(make("ind", phi))


def plus(p: Polynomial, q: Polynomial, times_: Fraction | int = 1) -> Polynomial:
    out = dict(p)
    for monomial, c in q.items() if times_ == 1 else _scaled(q, times_).items():
        out[monomial] = out[monomial] + c if monomial in out else c
    return {monomial: c for monomial, c in out.items() if c}


def times(p: Polynomial, q: Polynomial) -> Polynomial:
    out: Polynomial = {}
    for a, x in p.items():
        for b, c in _scaled(q, x).items():
            atoms = sorted(a + b, key=_serial) if a and b else ()
            key = tuple([t for i, t in enumerate(atoms) if t.op != "ind" or not i or atoms[i - 1] is not t]) or a or b
            out[key] = out[key] + c if key in out else c
    return {monomial: c for monomial, c in out.items() if c}


def _serial(t: Term) -> int:
    return t.serial


def _key(monomial: Monomial) -> tuple[int, ...]:
    return tuple(map(_serial, monomial))


def term(p: Polynomial) -> Term:
    """A polynomial as a term."""
    rows = []
    for monomial in sorted(p, key=_key):
        factors = monomial if p[monomial] == 1 and monomial else (num(p[monomial]), *monomial)
        rows.append(factors[0] if len(factors) == 1 else make("mul", *factors))
    return ZERO if not rows else rows[0] if len(rows) == 1 else make("add", *rows)


def _leading(p: Polynomial) -> Fraction:
    return p[max(p, key=_key)]


def _scaled(p: Polynomial, c: Fraction | int) -> Polynomial:
    if c == -1:
        return {monomial: -x for monomial, x in p.items()}
    return p if c == 1 else {monomial: x * c for monomial, x in p.items()}


def _atom(t: Term) -> Polynomial:
    return {(t,): Fraction(1)}


def _normal(t: Term) -> Polynomial:
    if t.op == "num":
        return {(): t.data} if t.data else {}
    if t.op in ("add", "mul"):
        return reduce(plus if t.op == "add" else times, map(normal, t.args))
    if t.op == "inv":
        return _inverse(normal(t.args[0]))
    if t.op == "ln":
        p = normal(t.args[0])
        constant = p.get((), Fraction(0)) if set(p) <= {()} else None
        return {} if constant is not None and (constant <= 0 or constant == 1) else _atom(make("ln", term(p)))
    if t.op in ("sum", "prd"):
        return _fold(t.op, t.data, normal(t.args[0]))
    return _truth(t.args[0]) if t.op == "ind" else _atom(t)


def _inverse(p: Polynomial) -> Polynomial:
    """1/(ab) = 1/a 1/b and 1/(1/a) = a hold at 0 too."""
    if len(p) != 1:
        scale = abs(_leading(p)) if p else Fraction(0)
        return _scaled(_atom(make("inv", term(_scaled(p, 1 / scale)))), 1 / scale) if p else {}
    ((monomial, c),) = p.items()
    out: Polynomial = {(): 1 / c}
    for a in monomial:
        out = times(out, _atom(a) if a.op == "ind" else normal(a.args[0]) if a.op == "inv" else _atom(make("inv", a)))
    return out


def _truth(phi: Term) -> Polynomial:
    """The normal form of [phi]: its own square."""
    if phi.op == "false":
        return {}
    if phi.op == "imp":
        a = truth_form(phi.args[0])
        return plus(plus(_ONE, a, -1), times(a, truth_form(phi.args[1])))
    if phi.op == "all":
        return _fold("all", phi.data, truth_form(phi.args[0]))
    if phi.op == "lt":
        return plus(_ONE, truth_form(make("le", phi.args[1], phi.args[0])), -1)
    if phi.op == "le":
        p = plus(normal(phi.args[1]), normal(phi.args[0]), -1)
        if set(p) <= {()}:
            return _ONE if p.get((), 0) >= 0 else {}
        return _atom(make("ind", make("le", ZERO, term(_scaled(p, 1 / abs(_leading(p)))))))
    if phi.op == "eq":
        return _equal(*phi.args)
    return _order(*phi.args) if phi.op == "before" else _atom(make("ind", phi))


def _equal(a: Term, b: Term) -> Polynomial:
    """The normal form of [a = b]."""
    ty = a.type
    if a is b or ty is UNIT:
        return _ONE
    if ty is TRUTH:
        p, q = truth_form(a), truth_form(b)
        return plus(plus(plus(_ONE, p, -1), q, -1), times(p, q), 2)
    if ty is R:
        d = plus(normal(a), normal(b), -1)
        if set(d) <= {()}:
            return {} if d else _ONE
        for q in (plus(_ONE, d), plus(_ONE, d, -1)):  # [q = 1] is q where q is its own square
            if times(q, q) == q:
                return q
        return _atom(make("ind", make("eq", term(_scaled(d, 1 / _leading(d))), ZERO)))
    if ty.op == "?" and a.op in ("none", "some") and b.op in ("none", "some"):
        return _equal(a.args[0], b.args[0]) if a.op == b.op == "some" else {}
    if ty.op == "*":
        return times(*(_equal(make(side, a), make(side, b)) for side in ("fst", "snd")))
    if a.op == b.op == "lam":
        return truth_form(make("all", make("eq", a.args[0], b.args[0]), data=ty.parts[0]))
    if ty.op == "->" and ty.parts[0] is UNIT:
        return _equal(make("app", a, STAR), make("app", b, STAR))
    if ty.op == "->" and ty.parts[0].op == "?":
        (k,) = ty.parts[0].parts
        last = [make("app", f, make("none", data=k)) for f in (a, b)]
        rest = [make("lam", make("app", shift(f, 1), make("some", bound(0, k))), data=k) for f in (a, b)]
        return times(_equal(*last), _equal(*rest))
    return _atom(make("ind", make("eq", *sorted((a, b), key=_serial))))


def _order(a: Term, b: Term) -> Polynomial:
    """The normal form of [a before b]; none comes last."""
    if a is b or a.op == "none" or a.type is UNIT:
        return {}
    if a.op == "some" and b.op == "none":
        return _ONE
    return _order(a.args[0], b.args[0]) if a.op == b.op == "some" else _atom(make("ind", make("before", a, b)))


def _pieces(ty: Type, body: Term) -> list[tuple[tuple[Type, ...], Term]] | None:
    """A binder over a type with structure as binders over simpler ones, each with its body."""

    def at(value: Term, *types: Type) -> tuple[tuple[Type, ...], Term]:
        return types, inst(shift(body, len(types), 1), value)

    if ty is UNIT:
        return [at(STAR)]
    if ty is TRUTH:
        return [at(FALSE), at(TRUE)]
    if ty.op == "?":
        (a,) = ty.parts
        return [at(make("none", data=a)), at(make("some", bound(0, a)), a)]
    if ty.op == "*":
        a, b = ty.parts
        return [at(make("pair", bound(1, a), bound(0, b)), a, b)]
    if ty.op == "->" and ty.parts[0] is UNIT:
        return [at(make("lam", bound(1, ty.parts[1]), data=UNIT), ty.parts[1])]
    if ty.op == "->" and ty.parts[0].op == "?":
        rest = kind("->", ty.parts[0].parts[0], ty.parts[1])
        return [at(make("case", bound(1, ty.parts[1]), bound(0, rest)), ty.parts[1], rest)]
    return None


def _fold(op: str, ty: Type, p: Polynomial) -> Polynomial:
    """The normal form of a sum, a product or ``for all`` of a polynomial over a type."""
    if (pieces := _pieces(ty, term(p))) is not None:
        out: Polynomial = {} if op == "sum" else _ONE
        for types, body in pieces:
            q = normal(body)
            for inner in reversed(types):
                q = _fold(op, inner, q)
            if op == "sum":
                out = plus(out, q)
            elif op == "prd" or q != out:  # what is true is true twice
                out = times(out, q)
        return out
    if op == "sum":
        return _sum(ty, p)
    if op == "prd" and times(p, p) != p:
        return _product(ty, p)
    if set(p) <= {()}:  # the type has an element
        return p
    if len(p) == 1 and next(iter(p.values())) == 1:
        atoms = (_all(ty, a.args[0]) if uses(a) else normal(shift(a, -1)) for a in next(iter(p)))
        return reduce(times, atoms, _ONE)
    return _all(ty, make("eq", term(p), ONE))


def _all(ty: Type, phi: Term) -> Polynomial:
    return _atom(make("ind", make("all", phi, data=ty)))


def _sum(ty: Type, p: Polynomial) -> Polynomial:
    """Term by term: the sum of [x = e] f(x) is f(e), and what does not depend on x stands before the sum."""
    out: Polynomial = {}
    for monomial, c in p.items():
        value = next((e for a in monomial for e in _pinned(ty, a)), None)
        if value is not None:
            out = plus(out, normal(inst(term({monomial: c}), shift(value, -1))))
            continue
        constant: Polynomial = {(): c}
        outside = reduce(times, (normal(shift(a, -1)) for a in monomial if not uses(a)), constant)
        inside = term({tuple(a for a in monomial if uses(a)): Fraction(1)})
        out = plus(out, times(outside, _atom(make("sum", inside, data=ty))))
    return out


def _pinned(ty: Type, atom: Term) -> list[Term]:
    """The e where an atom is [x = e], x the variable of the sum."""
    if atom.op != "ind" or atom.args[0].op != "eq":
        return []
    a, b = atom.args[0].args
    return [e for x, e in ((a, b), (b, a)) if x is bound(0, ty) and not uses(e)]


def _product(ty: Type, p: Polynomial) -> Polynomial:
    if len(p) > 1:
        return _atom(make("prd", term(p), data=ty))
    ((monomial, c),) = p.items()
    atoms = (_fold("prd", ty, _atom(a)) if a.op == "ind" else _atom(make("prd", a, data=ty)) for a in monomial)
    return reduce(times, atoms, _ONE if c == 1 else _atom(make("prd", num(c), data=ty)))


# Theorems and rules --------------------------------------------------------------------------------------------------


class Theorem(Fixed):
    """Hypotheses |- formula, for all finite sets in the place of names of types and all values of free variables."""

    __slots__ = ("hypotheses", "says")
    hypotheses: frozenset[Term]
    says: Term

    def __init__(self) -> None:
        raise Reject("theorems are made by rules")

    def __str__(self) -> str:
        return f"{', '.join(sorted(map(str, self.hypotheses)))} |- {self.says}".lstrip()


def _theorem(hypotheses: Iterable[Term], says: Term) -> Theorem:
    need(says.type is TRUTH and not says.loose, "a theorem says a closed formula")
    return _fix(object.__new__(Theorem), hypotheses=frozenset(hypotheses), says=says)  # type: ignore[no-any-return]


def _relation(says: Term) -> tuple[str, Term, Term]:
    need(says.op in ("eq", "le", "lt") and says.args[0].type is R, "no relation between numbers")
    return says.op, *says.args  # type: ignore[return-value]


def implies(a: Term, b: Term) -> Term:
    return make("imp", a, b)


def assume(phi: Term) -> Theorem:
    """phi |- phi"""
    return _theorem([phi], phi)


def intro(phi: Term, theorem: Theorem) -> Theorem:
    """From what follows with phi: phi -> it."""
    return _theorem(theorem.hypotheses - {phi}, implies(phi, theorem.says))


def mp(implication: Theorem, premise: Theorem) -> Theorem:
    """a -> b and a give b."""
    says = implication.says
    need(says.op == "imp" and says.args[0] is premise.says, "not the premise of the implication")
    return _theorem(implication.hypotheses | premise.hypotheses, says.args[1])


def gen(v: Term, theorem: Theorem) -> Theorem:
    """For all v, a variable of which no hypothesis speaks."""
    need(v.op == "var" and not any(v in phi.free for phi in theorem.hypotheses), "a hypothesis speaks of the variable")
    return _theorem(theorem.hypotheses, make("all", abstract(theorem.says, v), data=v.type))


def spec(theorem: Theorem, value: Term) -> Theorem:
    """What holds for all holds at a value."""
    says = theorem.says
    need(says.op == "all" and says.data is value.type and not value.loose, "not general, or of another type")
    return _theorem(theorem.hypotheses, inst(says.args[0], value))


def instance(theorem: Theorem, table: Mapping[Term, Term]) -> Theorem:
    """A theorem holds for all values of its free variables."""
    fits = all(v.op == "var" and v.type is value.type and not value.loose for v, value in table.items())
    need(fits, "not a variable, or a value of another type")
    return _theorem((subst(phi, table) for phi in theorem.hypotheses), subst(theorem.says, table))


def of_types(theorem: Theorem, table: Mapping[str, Type]) -> Theorem:
    """... and for all finite types in the place of names."""
    need(all(ty.finite and kind(name) not in _BASE for name, ty in table.items()), "not a name, or no finite type")
    return _theorem((retyped(phi, table) for phi in theorem.hypotheses), retyped(theorem.says, table))


def taut(phi: Term) -> Theorem:
    """What is 1 by normal form: propositions, rings, pairs, sums over [x = e]."""
    need(truth_form(phi) == _ONE, "not true by normal form")
    return _theorem((), phi)


def linear(says: Term, rows: Sequence[tuple[Term | Theorem, Theorem]]) -> Theorem:
    """A relation that is a sum of others, each times a multiplier.

    An inequality takes a rational number >= 0, or a theorem 0 <= m or 0 < m; an equation any number.
    """
    relation, left, right = _relation(says)
    rest, strict = plus(normal(right), normal(left), -1), False
    hypotheses: set[Term] = set()
    for multiplier, theorem in rows:
        used, a, b = _relation(theorem.says)
        need(relation != "eq" or used == "eq", "an equation follows from equations")
        if isinstance(multiplier, Theorem):
            sign, zero, factor = _relation(multiplier.says)
            need(sign != "eq" and zero is ZERO, "a multiplier is shown to be >= 0")
            hypotheses |= multiplier.hypotheses
            strict |= sign == used == "lt"
        else:
            factor = multiplier
            need(factor.type is R and not factor.loose, "a multiplier is a number")
            need(used == "eq" or (factor.op == "num" and factor.data >= 0), "an inequality is not used backwards")
            strict |= used == "lt" and factor.data > 0
        hypotheses |= theorem.hypotheses
        rest = plus(rest, times(normal(factor), plus(normal(b), normal(a), -1)), -1)
    need(set(rest) <= {()}, "something is left over")
    c = rest.get((), 0)
    need(c == 0 if relation == "eq" else c > 0 or (c == 0 and (relation == "le" or strict)), f"{c} is left over")
    return _theorem(hypotheses, says)


def swap(template: Term, equation: Theorem, theorem: Theorem) -> Theorem:
    """a = b, and what the template, a function, says of a, give what it says of b."""
    need(equation.says.op == "eq" and template.op == "lam" and not template.loose, "no equation, or no template")
    a, b = equation.says.args
    need(template.data is a.type and theorem.says is inst(template.args[0], a), "not what the template says")
    return _theorem(theorem.hypotheses | equation.hypotheses, inst(template.args[0], b))


def both(lower: Theorem, upper: Theorem) -> Theorem:
    """a <= b and b <= a give a = b."""
    need(lower.says.op == upper.says.op == "le" and lower.says.args == upper.says.args[::-1], "not the two halves")
    return _theorem(lower.hypotheses | upper.hypotheses, make("eq", *lower.says.args))


def cong(theorem: Theorem) -> Theorem:
    """A family of equations, or of inequalities, gives one between the sums."""
    says = theorem.says
    need(says.op == "all" and says.args[0].op in ("eq", "le"), "no family of relations")
    relation, a, b = _relation(says.args[0])
    return _theorem(theorem.hypotheses, make(relation, *(make("sum", side, data=says.data) for side in (a, b))))


def fubini(double: Term) -> Theorem:
    """A double sum in the other order."""
    need(double.op == "sum" and double.args[0].op == "sum", "no double sum")
    x, y, body = double.data, double.args[0].data, double.args[0].args[0]
    turned = inst(inst(shift(body, 2, 2), bound(2, y)), bound(0, x))
    return _theorem((), make("eq", double, make("sum", make("sum", turned, data=x), data=y)))


def ext(theorem: Theorem) -> Theorem:
    """For all x, f(x) = g(x): f = g."""
    says = theorem.says
    need(says.op == "all" and says.args[0].op == "eq" and says.data.finite, "no family of equations")
    return _theorem(theorem.hypotheses, make("eq", *(make("lam", side, data=says.data) for side in says.args[0].args)))


def induct(name: str, base: Theorem, step: Theorem, phi: Term) -> Theorem:
    """phi for one element, and for one more element where it holds: for all finite types."""
    ty = kind(name)
    need(ty not in _BASE and not phi.free, "not a name, or a formula with variables")
    need(base.says is retyped(phi, {name: UNIT}), "not the first case")
    need(step.says is implies(phi, retyped(phi, {name: kind("?", ty)})), "not the step")
    hypotheses = base.hypotheses | step.hypotheses
    need(all(retyped(psi, {name: UNIT}) is psi for psi in hypotheses), "a hypothesis speaks of the type")
    return _theorem(hypotheses, phi)


def pade(x: Term) -> Theorem:
    """(4x + 2) ln x <= (x - 1)(x + 5) where 0 < x."""
    left = make("mul", make("add", make("mul", num(4), x), num(2)), make("ln", x))
    right = make("mul", make("add", x, num(-1)), make("add", x, num(5)))
    return _theorem([make("lt", ZERO, x)], make("le", left, right))


def ln_mul(a: Term, b: Term) -> Theorem:
    """ln ab = ln a + ln b where 0 < a, b."""
    logs = make("add", make("ln", a), make("ln", b))
    return _theorem([make("lt", ZERO, a), make("lt", ZERO, b)], make("eq", make("ln", make("mul", a, b)), logs))


def cancel(a: Term) -> Theorem:
    """a/a = 1 where a is not 0."""
    return _theorem([implies(make("eq", a, ZERO), FALSE)], make("eq", make("mul", a, make("inv", a)), ONE))


# Certificates --------------------------------------------------------------------------------------------------------

#: rule -> what it takes: x a term, t a theorem, n a name, m terms for variables, y types for names, u rows of linear
RULES: dict[str, tuple[Callable[..., Theorem], str]] = {
    "assume": (assume, "x"),
    "intro": (intro, "xt"),
    "mp": (mp, "tt"),
    "gen": (gen, "xt"),
    "spec": (spec, "tx"),
    "instance": (instance, "tm"),
    "of_types": (of_types, "ty"),
    "taut": (taut, "x"),
    "linear": (linear, "xu"),
    "swap": (swap, "xtt"),
    "both": (both, "tt"),
    "cong": (cong, "t"),
    "fubini": (fubini, "x"),
    "ext": (ext, "t"),
    "induct": (induct, "nttx"),
    "pade": (pade, "x"),
    "ln_mul": (ln_mul, "xx"),
    "cancel": (cancel, "x"),
}


def _list(rows: Any) -> list[Any]:
    need(type(rows) is list, "not a list")
    return rows  # type: ignore[no-any-return]


def _at(rows: Any, index: Any) -> Any:
    if type(index) is int and 0 <= index < len(rows):
        return rows[index]
    raise Reject(f"no row {index!r}")


def _text(value: Any) -> str:
    need(type(value) is str, "not a text")
    return value  # type: ignore[no-any-return]


def _fraction(text: str) -> Fraction:
    need(_text(text).count("/") <= 1 and all(c in "-/0123456789" for c in text), "not a fraction")
    return Fraction(text)


class Reader:
    """One certificate: tables of types, of terms and of steps, each row made of rows before it."""

    def __init__(self, certificate: Any, proved: Mapping[str, Theorem]) -> None:
        need(type(certificate) is dict, "no certificate")
        self.types: list[Type] = []
        self.terms: list[Term] = []
        self.steps: list[Theorem] = []
        self.proved = proved
        for name, *parts in map(_list, _list(certificate.get("types"))):
            self.types.append(kind(_text(name), *(_at(self.types, part) for part in parts)))
        for row in _list(certificate.get("terms")):
            self.terms.append(self.term(*_list(row)))
        for row in _list(certificate.get("steps")):
            self.steps.append(self.step(*_list(row)))

    def term(self, op: Any = None, *row: Any) -> Term:
        data: Any = None
        if op == "num":
            (text,) = row
            return num(_fraction(text))
        if op in ("var", "bound"):
            name, ty = row
            return make(op, data=(name, _at(self.types, ty)))
        if op == "none" or op in BINDERS:
            ty, *row = row  # type: ignore[assignment]
            data = _at(self.types, ty)
        return make(op, *(_at(self.terms, part) for part in row), data=data)

    def step(self, rule: Any = None, *row: Any) -> Theorem:
        if rule == "proved":
            (name,) = row
            need(_text(name) in self.proved, f"{name!r} is not proved before")
            return self.proved[name]
        need(_text(rule) in RULES, f"no rule {rule!r}")
        function, takes = RULES[rule]
        return function(*(self.argument(what, value) for what, value in zip(takes, row, strict=True)))

    def argument(self, what: str, value: Any) -> Any:
        if what == "x":
            return _at(self.terms, value)
        if what == "t":
            return _at(self.steps, value)
        if what == "n":
            return _text(value)
        if what == "y":
            return {_text(name): _at(self.types, ty) for name, ty in _list(value)}
        if what == "m":
            return {_at(self.terms, v): _at(self.terms, t) for v, t in _list(value)}
        tables = {"x": self.terms, "t": self.steps}
        return [(_at(tables[sort], m), _at(self.steps, theorem)) for sort, m, theorem in _list(value)]


def check(data: Any) -> dict[str, Theorem]:
    """The theorems of a file of certificates, by id, in order.  Reject names the certificate and what is wrong."""
    need(type(data) is dict and data.get("schema") == 1 and bool(data.get("theorems")), "no certificates of schema 1")
    proved: dict[str, Theorem] = {}
    for number, certificate in enumerate(_list(data.get("theorems"))):
        name = f"certificate {number}"
        try:
            need(type(certificate) is dict and _text(certificate.get("id")).isprintable(), "the id is no plain text")
            name = certificate["id"]
            need(name not in proved, "the id is given twice")
            proved[name] = Reader(certificate, proved).steps[-1]
        except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as error:
            raise Reject(f"{name}: {error}") from error
    return proved


def main(files: Sequence[str]) -> int:
    """Check files, print what is proved; 0 where everything is, 1 otherwise."""
    status = 0
    gc.disable()  # terms are kept as long as the program runs
    for file in files:
        try:
            with open(file, encoding="utf-8") as stream:
                lines = [f"proved  {name}\n  {theorem}" for name, theorem in check(json.load(stream)).items()]
        except (OSError, RecursionError, ValueError) as error:
            print(f"{file}: REJECTED: {error}")
            status = 1
            continue
        print(*lines, f"{file}: {len(lines)} certificates accepted", sep="\n")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
