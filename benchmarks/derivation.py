"""Deriving closed forms: the time of the whole derivation over that of SymPy's ``simplify`` on the same sum.

    python benchmarks/derivation.py

The sum over the classes of a law is given to ``simplify`` as it is first written down; the derivation goes from the
hypotheses to the law, the sum, its normal form and its text.  The last column says whether ``simplify`` gets to the
declared form: whether the difference of its result and the declared form is 0 for SymPy without more help.
"""

from __future__ import annotations

from dataclasses import replace

import sympy
from common import race

from exact.syntax import Binary, BinaryEntropy, Log2, Name, Number, parse_expression
from theorems import find
from theorems.derivation.build import derivation
from theorems.derivation.show import sentences

STATEMENTS = (
    ("uniform-prior-mi", "pointwise", 2),
    ("symbol-bandit", "chain", 3),
    ("reinforce-baseline", "none", 1),
    ("reinforce-baseline", "one", 1),
)


def main() -> None:
    print("| closed form | derivation / simplify | simplify reaches the declared form |")
    print("| --- | ---: | --- |")
    for claim, id, link in STATEMENTS:
        statement = find(claim).statement(id)
        alone = str(statement.formula.links()[link - 1])
        asked = replace(statement, text=alone, equality=(), proof="", kind="identity")
        (piece,) = derivation(asked).pieces
        sums = [s.formula for s in sentences(derivation(asked)) if s.words == "so its entropy is"]
        raw = sum((-1) ** i * _raw(parse_expression(text)) for i, text in enumerate(sums))
        declared = _raw(parse_expression(piece.found.removeprefix("E[").removesuffix("]")))

        def derive(asked=asked):
            return derivation(asked)

        def simplify(raw=raw):
            sympy.core.cache.clear_cache()
            return sympy.simplify(raw)

        ours, theirs = race(derive, simplify, repeat=3)
        reached = sympy.simplify(sympy.simplify(raw) - declared) == 0
        shown = alone.replace("|", "\\|")
        print(f"| `{shown}` | {ours / theirs:.2f} | {'yes' if reached else 'no'} |")


def _raw(node):
    """An expression for SymPy as it is written, in positive symbols."""
    match node:
        case Number(value=v):
            return sympy.Rational(v.numerator, v.denominator)
        case Name(id=name):
            return sympy.Symbol(name, positive=True)
        case Log2(argument=a):
            return sympy.log(_raw(a)) / sympy.log(2)
        case BinaryEntropy(argument=a):
            p = _raw(a)
            return -(p * sympy.log(p) + (1 - p) * sympy.log(1 - p)) / sympy.log(2)
        case Binary(op=op, left=a, right=b):
            x, y = _raw(a), _raw(b)
            return {"+": x + y, "-": x - y, "*": x * y, "/": x / y if op == "/" else 0, "^": x**y}[op]
    raise TypeError(node)


if __name__ == "__main__":
    main()
