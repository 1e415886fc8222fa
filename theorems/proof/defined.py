"""Whether a statement has its usual meaning: in the core 1/0 and the logarithm of what is not positive are 0."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from exact.syntax import (
    Binary,
    BinaryEntropy,
    Divergence,
    Expectation,
    Expression,
    Log2,
    Name,
    Number,
    ParseError,
    Statement,
    parse_statement,
    walk,
)
from theorems.proof.core import Reject, Term, Theorem, num
from theorems.proof.goals import Goal
from theorems.proof.lore import shannon
from theorems.proof.reader import Parser, Tokens
from theorems.proof.tactics.steps import Script
from theorems.proof.terms import mul

__all__ = ["check_defined"]


def check_defined(goal: Goal) -> None:
    """Reject unless it is shown of each divisor in the statement that it does not vanish, of each argument of log2 that
    it is positive, and of each argument of h that it is a probability.  0*log2(0) is 0, as usual.
    """
    script = Script(goal)
    for text in (*goal.premises, goal.statement):
        try:
            statement = parse_statement(text)
        except ParseError:
            continue  # a hypothesis of another form, as S uniform
        _check(script, statement)


def _check(script: Script, statement: Statement) -> None:
    weighted = {id(node.right) for node in _nodes(statement) if isinstance(node, Binary) and _weights(node)}
    for node in _nodes(statement):
        if isinstance(node, Log2):
            _shown(script, statement, node.argument, "nonneg" if id(node) in weighted else "positive")
        elif isinstance(node, BinaryEntropy) and not _is_chance(script.goal, node.argument):
            x = node.argument
            top, bottom = (x.left, x.right) if isinstance(x, Binary) and x.op == "/" else (x, Number(Fraction(1)))
            _shown(script, statement, bottom, "positive")
            _shown(script, statement, top, "nonneg")
            _shown(script, statement, Binary("-", bottom, top), "nonneg")
        elif isinstance(node, Binary) and node.op == "/":
            _shown(script, statement, node.right, "apart")
        elif isinstance(node, Divergence):
            _finite(script, node)
        elif isinstance(node, Binary) and node.op == "^" and not _is_whole(node.right):
            _shown(script, statement, node.left, "positive")


def _finite(script: Script, node: Divergence) -> None:
    """Reject unless a premise shows that every value of the one law is one of the other: elsewhere D is infinite."""
    drawn = any(text.startswith(f"{node.of} ~ {node.reference} given") for text in script.premises)
    if node.of != node.reference and not drawn:
        script.covered(node)


def _nodes(statement: Statement) -> Iterator[Expression]:
    for side in statement.sides:
        yield from walk(side)


def _weights(node: Binary) -> bool:
    """Whether it is x*log2(x), x/y*log2(x) and the like."""
    if node.op != "*" or not isinstance(node.right, Log2):
        return False
    factor: Expression = node.left
    while isinstance(factor, Binary) and factor.op in "*/" and factor != node.right.argument:
        factor = factor.left
    return factor == node.right.argument


def _is_chance(goal: Goal, node: Expression) -> bool:
    return isinstance(node, Name) and goal.functions.get(node.id, "").startswith("P(")


def _is_whole(node: Expression) -> bool:
    return isinstance(node, Name) or (isinstance(node, Number) and node.value.denominator == 1 and node.value >= 0)


_SAID = {"positive": "is positive", "nonneg": "is not negative", "apart": "is not 0"}


def _shown(script: Script, statement: Statement, node: Expression, wanted: str) -> None:
    parser = Parser(script.reading, Tokens(str(node)))
    mean = any(isinstance(part, Expectation) for part in walk(node))
    if not mean:
        parser.outcome = shannon.w  # numbers of the world, at an outcome
    try:
        value = parser.sum()
        parser.tokens.end()
        _proved(script, value, wanted, mean)
    except Reject:
        raise Reject(f"{str(statement)!r} may be undefined: nothing shows that {node} {_SAID[wanted]}") from None


def _proved(script: Script, value: Term, wanted: str, mean: bool) -> Theorem:
    if mean and wanted == "positive":
        return script.mean_positive(value)
    forms = script.forms_at()
    if wanted == "nonneg":
        return forms.nonneg(value)
    try:
        return forms.positive(value)
    except Reject:
        if wanted == "positive":
            raise
        return forms.positive(mul(num(-1), value))
