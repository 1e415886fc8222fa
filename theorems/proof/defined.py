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
from theorems.language import Accepted, parse_accepted
from theorems.proof.core import Reject, Term, Theorem, num, var
from theorems.proof.goals import Goal
from theorems.proof.lore import shannon
from theorems.proof.lore.base import substituted
from theorems.proof.reader import OUTCOMES, Parser, Tokens
from theorems.proof.tactics.steps import Script
from theorems.proof.terms import mul

__all__ = ["check_defined"]


def check_defined(goal: Goal) -> None:
    """Reject unless it is shown of each divisor in the statement that it does not vanish, of each argument of log2 that
    it is positive, of each argument of h that it is a probability, and of each divergence that it is finite.

    0*log2(0) is 0, as usual.  That P(..), solved(..) and the like are probabilities, that rollouts(..) and distinct(..)
    are at least 1, and that an accepted event is possible is known of them by what they mean.
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
        elif isinstance(node, Divergence):
            _finite(script, statement, node)
        elif isinstance(node, BinaryEntropy) and not _is_chance(script.goal, node.argument):
            x = node.argument
            top, bottom = (x.left, x.right) if isinstance(x, Binary) and x.op == "/" else (x, Number(Fraction(1)))
            if _at_least_one(script.goal, bottom) and (_is_chance(script.goal, top) or top == Number(Fraction(1))):
                continue
            _shown(script, statement, bottom, "positive")
            _shown(script, statement, top, "nonneg")
            _shown(script, statement, Binary("-", bottom, top), "nonneg")
        elif isinstance(node, Binary) and node.op == "/":
            _shown(script, statement, node.right, "apart")
        elif isinstance(node, Binary) and node.op == "^" and not _is_whole(node.right):
            _shown(script, statement, node.left, "positive")


def _finite(script: Script, statement: Statement, node: Divergence) -> None:
    """Reject unless every value of the one law is shown to be one of the other: elsewhere D is infinite."""
    drawn = any(x.name == node.of and x.of == node.reference for x in _samples(script.goal))
    if node.of == node.reference and node.beside in ((), node.given):
        return
    if drawn and not node.beside:
        return
    try:
        script.covered(node)
    except Reject:
        raise Reject(f"{str(statement)!r} may be undefined: nothing shows that {node} is finite") from None


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


def _call(goal: Goal, node: Expression) -> str:
    """The definition of a number, or of that of which a mean is."""
    inner = node.argument if isinstance(node, Expectation) else node
    return goal.functions.get(inner.id, "") if isinstance(inner, Name) else ""


def _is_chance(goal: Goal, node: Expression) -> bool:
    return _call(goal, node).startswith(("P(", "solved(", "failed(", "agree("))


def _at_least_one(goal: Goal, node: Expression) -> bool:
    return _call(goal, node).startswith(("rollouts(", "distinct("))


def _samples(goal: Goal) -> Iterator[Accepted]:
    for text in goal.premises:
        if "~" in text:
            yield parse_accepted(text, "premise")


def _is_possible(goal: Goal, node: Expression) -> bool:
    """Whether a number is the chance of an event that samples are accepted by, at what they are given."""
    events = (f"P({x.event}={x.value}|{x.given})" for x in _samples(goal))
    inner = node.right if isinstance(node, Binary) and node.op == "/" and node.left == Number(Fraction(1)) else node
    return isinstance(inner, Name) and _call(goal, inner) in events


def _is_whole(node: Expression) -> bool:
    return isinstance(node, Name) or (isinstance(node, Number) and node.value.denominator == 1 and node.value >= 0)


_SAID = {"positive": "is positive", "nonneg": "is not negative", "apart": "is not 0"}


def _shown(script: Script, statement: Statement, node: Expression, wanted: str) -> None:
    if _is_possible(script.goal, node) or (_at_least_one(script.goal, node) and wanted != "nonneg"):
        return
    parser = Parser(script.reading, Tokens(str(node)))
    mean = any(isinstance(part, Expectation) for part in walk(node))
    here = var("_w0", OUTCOMES)
    if not mean:
        parser.outcome = here  # numbers of the world, at an outcome
    try:
        value = parser.sum()
        parser.tokens.end()
        _proved(script, substituted(value, here, shannon.w), wanted, mean)
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
