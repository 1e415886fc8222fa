"""The rules of the core, each inference remembered, so that a proof can be written down as a certificate.

Nothing here is trusted: a certificate is what the core makes of it.  A lemma is a theorem with a name, proved once;
certificates refer to it, and it has a certificate of its own.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from theorems.proof import core
from theorems.proof.core import Term, Theorem, Type, num

__all__ = [
    "assume",
    "both",
    "cancel",
    "certificate",
    "certificates",
    "cong",
    "ext",
    "fubini",
    "gen",
    "induct",
    "instance",
    "intro",
    "lemma",
    "linear",
    "ln_mul",
    "mp",
    "of_types",
    "pade",
    "replayed",
    "spec",
    "swap",
    "taut",
    "uses",
]

#: how each theorem came about: the rule, and what it took
_ORIGIN: dict[Theorem, tuple[str, tuple[Any, ...]]] = {}
#: lemmas and claims by name
NAMED: dict[str, Theorem] = {}


def _remembered(name: str) -> Callable[..., Theorem]:
    rule = core.RULES[name][0]

    @functools.wraps(rule)
    def infer(*values: Any) -> Theorem:
        theorem = rule(*values)
        _ORIGIN[theorem] = (name, values)
        return theorem

    return infer


assume, intro, mp, gen, spec = map(_remembered, ("assume", "intro", "mp", "gen", "spec"))
instance, of_types, taut, swap, both = map(_remembered, ("instance", "of_types", "taut", "swap", "both"))
cong, fubini, ext, induct = map(_remembered, ("cong", "fubini", "ext", "induct"))
pade, ln_mul, cancel = map(_remembered, ("pade", "ln_mul", "cancel"))
_linear = _remembered("linear")

Multiplier = int | Fraction | Term | Theorem
Row = tuple[Multiplier, Theorem]


def linear(says: Term, *rows: Row) -> Theorem:
    """The rule, with plain numbers among the multipliers."""
    return _linear(says, [(num(m) if isinstance(m, int | Fraction) else m, theorem) for m, theorem in rows])


def named(name: str, theorem: Theorem) -> Theorem:
    """The theorem under a name: a copy whose origin is the name, so that certificates of others stop at it."""
    if name in NAMED:
        raise ValueError(f"the lemma {name!r} is there already")
    NAMED[name] = theorem
    copy = core.of_types(theorem, {})
    _ORIGIN[copy] = ("proved", (name,))
    return copy


def lemma(name: str) -> Callable[[Callable[[], Theorem]], Callable[[], Theorem]]:
    """Decorator: what a function proves is a lemma of that name, proved when first asked for."""

    def decorate(prove: Callable[[], Theorem]) -> Callable[[], Theorem]:
        @functools.cache
        def get() -> Theorem:
            return named(name, prove())

        return functools.wraps(prove)(get)

    return decorate


def _premises(values: Iterable[Any]) -> Iterator[Theorem]:
    for value in values:
        if isinstance(value, Theorem):
            yield value
        elif isinstance(value, list | tuple):
            yield from _premises(value)


class _Writer:
    def __init__(self) -> None:
        self.types: dict[Type, int] = {}
        self.terms: dict[Term, int] = {}
        self.rows: dict[str, list[Any]] = {"types": [], "terms": [], "steps": []}

    def type(self, ty: Type) -> int:
        if ty not in self.types:
            row = [ty.op, *map(self.type, ty.parts)]
            self.types[ty] = len(self.rows["types"])
            self.rows["types"].append(row)
        return self.types[ty]

    def term(self, t: Term) -> int:
        if t not in self.terms:
            row: list[Any] = [t.op]
            if t.op == "num":
                row.append(str(t.data))
            elif t.op in ("var", "bound"):
                row += [t.data[0], self.type(t.data[1])]
            elif t.data is not None:
                row.append(self.type(t.data))
            row += map(self.term, t.args)
            self.terms[t] = len(self.rows["terms"])
            self.rows["terms"].append(row)
        return self.terms[t]

    def argument(self, value: Any, number: Mapping[Theorem, int]) -> Any:
        if isinstance(value, Theorem):
            return number[value]
        if isinstance(value, Term):
            return self.term(value)
        if isinstance(value, str):
            return value
        if isinstance(value, Mapping):
            pairs = sorted(value.items(), key=lambda row: row[0] if isinstance(row[0], str) else row[0].data[0])
            return [[k if isinstance(k, str) else self.term(k), self._value(v)] for k, v in pairs]
        return [
            ["t" if isinstance(m, Theorem) else "x", self.argument(m, number), number[theorem]] for m, theorem in value
        ]

    def _value(self, value: Term | Type) -> int:
        return self.type(value) if isinstance(value, Type) else self.term(value)


def _order(theorem: Theorem) -> list[Theorem]:
    """The inferences that a theorem needs, each after those that it uses."""
    order: dict[Theorem, None] = {}
    stack = [(theorem, False)]
    while stack:
        current, done = stack.pop()
        if current in order:
            continue
        if done:
            order[current] = None
            continue
        stack.append((current, True))
        stack += [(premise, False) for premise in _premises(_ORIGIN[current][1])]
    return list(order)


def certificate(name: str, theorem: Theorem) -> dict[str, Any]:
    """The certificate of a theorem, as the core reads it."""
    writer = _Writer()
    number: dict[Theorem, int] = {}
    for i, step in enumerate(_order(theorem)):
        rule, values = _ORIGIN[step]
        writer.rows["steps"].append([rule, *(writer.argument(value, number) for value in values)])
        number[step] = i
    return {"id": name, **writer.rows}


class _Remembering(core.Reader):
    """A certificate read again, each step with how it came about."""

    def step(self, rule: Any = None, *row: Any) -> Theorem:
        theorem = super().step(rule, *row)
        if rule != "proved":
            values = tuple(self.argument(what, value) for what, value in zip(core.RULES[rule][1], row, strict=True))
            _ORIGIN[theorem] = (rule, values)
        return theorem


def replayed(certificate: Mapping[str, Any], proved: Mapping[str, Theorem]) -> Theorem:
    """The theorem of a certificate, as if it were proved here: certificates of others may rest on it."""
    return _Remembering(certificate, proved).steps[-1]


def uses(theorem: Theorem) -> list[str]:
    """The names that a proof uses itself, in order."""
    origins = (_ORIGIN[step] for step in _order(theorem))
    return list(dict.fromkeys(str(values[0]) for rule, values in origins if rule == "proved"))


def lemmas_of(theorem: Theorem) -> list[str]:
    """The names that a proof uses, and those that theirs use, in order of proof."""
    found: dict[str, None] = {}

    def visit(theorem: Theorem) -> None:
        for name in uses(theorem):
            if name not in found:
                visit(NAMED[name])
                found[name] = None

    visit(theorem)
    return list(found)


def certificates(theorems: Mapping[str, Theorem]) -> dict[str, Any]:
    """A file of certificates: the lemmas used, then the theorems, in order."""
    rows: dict[str, dict[str, Any]] = {}
    for name, theorem in theorems.items():
        for other in lemmas_of(theorem):
            if other not in rows:
                rows[other] = certificate(other, NAMED[other])
        rows[name] = certificate(name, theorem)
    return {"schema": 1, "theorems": list(rows.values())}
