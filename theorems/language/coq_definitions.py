"""The definitions of the model in Coq against the Python ones, value by value.

``model.py`` and ``coq/Meaning.v`` say the same thing twice.  Here every definition is applied to all small values, and
what Python says is written down as an equation that Coq has to find true by computing.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Hashable, Iterator, Sequence
from fractions import Fraction
from typing import TypeAlias

from theorems.language.coq import COQ_DEFINITIONS, CoqError
from theorems.language.model import DEFINITIONS

__all__ = ["comparisons"]

#: the values of one argument: (their type in Coq, the value as a text and in Python)
_Space: TypeAlias = tuple[str, list[tuple[str, Hashable]]]

_LARGEST = 3  # symbols, and components
_MOST = 128  # applications of one definition at one choice of sizes


def _symbols(n: int) -> _Space:
    return f"symbol {n}", [(f"(sym {n - 1} {i})", i) for i in range(n)]


def _vectors(n: int, k: int) -> _Space:
    rows = list(itertools.product(range(n), repeat=k))
    return f"vector {k} (symbol {n})", [(_literal(f"vector {k} (symbol {n})", row), row) for row in rows]


def _masks(n: int) -> _Space:
    return "nat_eqType", [(f"{i}%N", i) for i in range(2 ** (n + 1))]


#: name in Coq -> its arguments, given two sizes of alphabets and a number of components
_ARGUMENTS: dict[str, Callable[[int, int, int], Sequence[_Space]]] = {
    "match1": lambda m, n, k: (_symbols(m), _symbols(n)),
    "match_vs": lambda m, n, k: (_vectors(n, k), _symbols(n)),
    "match_vv": lambda m, n, k: (_vectors(m, k), _vectors(n, k)),
    "same": lambda m, n, k: (_vectors(n, k), _vectors(n, k)) if m > 1 else (_symbols(n), _symbols(n)),
    "restrict_ss": lambda m, n, k: (_symbols(m), _symbols(n)),
    "restrict_sv": lambda m, n, k: (_symbols(n), _vectors(n, k)),
    "distinct1": lambda m, n, k: (_symbols(n),),
    "distinct": lambda m, n, k: (_vectors(n, k),),
    "member1": lambda m, n, k: (_symbols(n), _masks(n)),
    "member_v": lambda m, n, k: (_vectors(n, k), _masks(n)),
    "distinct_final": lambda m, n, k: (_vectors(2 * n, k),),
    "first": lambda m, n, k: (_vectors(n, k),),
    "shared_logit": lambda m, n, k: (_vectors(2, k), _vectors(2, k)),
    "prefix": lambda m, n, k: (_vectors(n, k), _vectors(n, k)),
    "avoid": lambda m, n, k: (_symbols(m), _symbols(n)),
    "centred": lambda m, n, k: (_vectors(2, k),),
    "agree": lambda m, n, k: (_vectors(n, k),),
    "lookup1": lambda m, n, k: (_symbols(n), _vectors(m, n)),
    "lookup_v": lambda m, n, k: (_vectors(n, k), _vectors(m, n)),
    "tries": lambda m, n, k: (_vectors(n, k), _symbols(n)),
    "failed": lambda m, n, k: (_symbols(2),),
    "unanimous": lambda m, n, k: (_vectors(2, k),),
    "keep": lambda m, n, k: (_symbols(n), _symbols(2)),
    "until": lambda m, n, k: (_vectors(2, k),),
    "rollouts": lambda m, n, k: (_vectors(2, k),),
    "solved": lambda m, n, k: (_vectors(2, k),),
}


def _equations(definition: str, name: str, kind: str) -> Iterator[tuple[str, str]]:
    """Both sides, as texts of Coq, at every choice of small sizes, each once."""
    sizes = itertools.product(range(1, _LARGEST + 1), repeat=3)
    function = DEFINITIONS[definition].function
    for m, n, k in sizes:
        spaces = _ARGUMENTS[name](m, n, k)
        if math.prod(len(values) for _, values in spaces) > _MOST:
            continue
        alphabets = [space.partition(" (")[2][:-1] if space.startswith("vector") else space for space, _ in spaces]
        result = kind.format(*alphabets, n=k)
        for values in itertools.product(*(values for _, values in spaces)):
            texts = [text for text, _ in values]
            if name == "shared_logit":
                texts[1] = f"(reals {texts[1]})"
            yield f"{name} {' '.join(texts)}", _literal(result, function(*(value for _, value in values)))


def _literal(kind: str, value: object) -> str:
    """A value of a type of Coq."""
    if kind.startswith("symbol "):
        return f"(sym {int(kind.split()[1]) - 1} {value})"
    if kind == "nat_eqType":
        return f"{value}%N"
    if kind == "R_eqType":
        number = Fraction(str(value))
        return f"({number.numerator} / {number.denominator})"
    head, _, inner = kind.partition(" (" if kind.endswith(")") else " ")
    inner = inner.removesuffix(")") if kind.endswith(")") else inner
    if head == "maybe":
        return "None" if value == "*" else f"(Some {_literal(inner, value)})"
    if not isinstance(value, tuple):
        raise CoqError(f"the value {value!r} of type {kind} has no text in Coq")
    return f"[{'tuple' if head.startswith('vector') else '::'} {'; '.join(_literal(inner, v) for v in value)}]"


def _definitions() -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """(name in Coq, type of the value, equations), each name once."""
    seen: set[str] = set()
    for definition, shapes in COQ_DEFINITIONS.items():
        for name, kind in shapes.values():
            if name not in seen:
                seen.add(name)
                yield name, kind, list(dict.fromkeys(_equations(definition, name, kind)))


def comparisons() -> dict[str, tuple[int, str]]:
    """Name of a lemma -> on how many arguments a definition is compared there, and the lemma with its proof."""
    found = {}
    for name, kind, equations in _definitions():
        if "R_eqType" in kind:
            said = " /\\\n  ".join(f"{left} = {right}" for left, right in equations)
            numbers = "repeat first [lra | reflexivity | apply: (f_equal2 cons)]"
            proof = f"by do !split; rewrite /{name} /reals /rsum /=; {numbers}."
        else:
            said = "all id [::\n  " + ";\n  ".join(f"{left} == {right}" for left, right in equations) + "]"
            proof = "by vm_compute."
        part = f"definition__{name}"
        found[part] = (len(equations), f"Lemma {part} :\n  {said}.\nProof. {proof} Qed.")
    return found
