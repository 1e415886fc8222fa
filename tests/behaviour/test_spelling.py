"""What is printed is what was read: one precedence, that of mathematics, in every place that reads or writes a text.

The oracle for precedence is Python's own, which for + - * / and powers is that of mathematics; LaTeX is read back by a
reader of its own.
"""

from __future__ import annotations

import re
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exact.syntax import Binary, Name, Negation, Number, ParseError, parse_expression, parse_statement
from properties.ledger.ledger import describe
from tests import texts
from theorems.language import ClaimError, Parameter, Statement, Variable, World, lemma, normal_condition
from theorems.proof.store import statement_proof

VALUES = {"x": Fraction(7, 3), "y": Fraction(-5, 2), "V": Fraction(11)}

randoms = st.randoms(use_true_random=False)


def python(text: str) -> Fraction | None:
    """The text as Python reads it; None where a division by zero makes it undefined."""
    source = re.sub(r"\d+(?:\.\d*)?(?:e[-+]?\d+)?", lambda number: f"Fraction('{number[0]}')", text)
    try:
        value = eval(source.replace("^", "**"), {"Fraction": Fraction, **VALUES})
    except ZeroDivisionError:
        return None
    assert isinstance(value, Fraction | int)
    return Fraction(value)


def value(node) -> Fraction:
    match node:
        case Number(value=number):
            return number
        case Name(id=name):
            return VALUES[name]
        case Negation(operand=inner):
            return -value(inner)
        case Binary(op=op, left=left, right=right):
            a, b = value(left), value(right)
            if op == "^":
                return a ** int(b)
            return {"+": a.__add__, "-": a.__sub__, "*": a.__mul__}[op](b) if op != "/" else a / b
    raise AssertionError(node)


def latex_value(text: str) -> Fraction:
    """LaTeX as a reader takes it: fractions and exponents in braces, a dot for a product."""
    text = text.replace(r"\left", "").replace(r"\right", "").replace(r"\cdot", "*").replace(r"\tfrac", r"\frac")
    while r"\frac" in text or "^{" in text:
        text, before = re.sub(r"\\frac\{([^{}]*)\}\{([^{}]*)\}", r"((\1)/(\2))", text), text
        text = re.sub(r"\^\{([^{}]*)\}", r"**(\1)", text)
        assert text != before
    found = python(text)
    assert found is not None
    return found


@given(randoms)
def test_precedence_is_that_of_mathematics(rng: Random) -> None:
    text = texts.arithmetic(rng, ("x", "y", "V"))
    expected = python(text)
    try:
        node, refused = parse_expression(text), ""
    except ParseError as error:
        node, refused = None, str(error)
    if expected is None or node is None:  # only what is undefined, or a power of a power, is refused
        assert expected is None or "two ways" in refused
        return
    assert value(node) == expected
    assert parse_expression(str(node)) == node  # the normal spelling is read as the same, node by node
    assert python(str(node)) == expected
    assert latex_value(node.latex()) == expected


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("-1^2", "-1^2"),
        ("2*-1^2", "2*(-1^2)"),
        ("2/-x^2", "2/(-x^2)"),
        ("(-1)^2", "(-1)^2"),
        ("1 - -1^2", "1 - (-1^2)"),
        ("x^-1", "x^(-1)"),
        ("--x", "-(-x)"),
        ("a + (b - c)", "a + b - c"),
        ("a - (b - c)", "a - (b - c)"),
        ("a*(b/c)", "a*b/c"),
        ("a/(b*c)", "a/(b*c)"),
        ("2*0.5*x", "2*(1/2)*x"),
    ],
)
def test_spellings(text: str, spelt: str) -> None:
    assert str(parse_expression(text)) == spelt


def test_a_product_with_a_power_is_the_same_on_either_side() -> None:
    left, right = parse_expression("-1^2*x"), parse_expression("x*-1^2")
    assert value(left) == value(right) == -VALUES["x"]
    with pytest.raises(ParseError, match="two ways"):
        parse_expression("2^3^2")


# ---------------------------------------------------------------------------------- declarations

WORLD = World(
    (Parameter("V", 2), Parameter("K", 2, "(V*-1^2 + 2*V) + 1")),
    (Variable("S", "V"), Variable("T", "V", "K"), Variable("r", "2", "K"), Variable("g")),
    (("M", "distinct( T )"), ("a", "P( g = 1 | T )")),
)


def test_a_declaration_is_kept_in_its_normal_spelling() -> None:
    (statement,) = lemma(
        "spelt",
        "for every t: H(r|T=t)<=log2( M(t)+1 )",
        given=["I(T;S)=0", "r=match(T , S)", "|g|<=2"],
        world=WORLD,
        equality=["r uniform on (M+1) given T"],
    ).statements
    assert statement.text == "for every t: H(r|T=t) <= log2(M + 1)"
    assert [h.text for h in statement.hypotheses] == ["I(T;S) = 0", "r = match(T,S)", "|g| = 2"]
    assert statement.equality == ("r uniform on M + 1 given T",)
    assert statement.world.functions == (("M", "distinct(T)"), ("a", "P(g=1|T)"))
    assert statement.world.parameters[1].high == "V*(-1^2) + 2*V + 1"
    assert "2 <= K <= V*(-1^2) + 2*V + 1" in statement.world.scope()


LEAVES = ("H(S)", "I( g;S|T )", "E[ M(T) ]", "E[log2(M+1)]", "log2(V)", "H(r | S,T)", "V", "1/2", "h(1/ V)", "-1^2")


def declared(rng: Random) -> tuple[World, Statement] | str:
    """A random world with a statement, or why it is refused."""
    bound = texts.arithmetic(rng, ("V",), depth=2)
    if rng.random() < 1 / 2:
        bound = f"({bound})^2 + 2"  # many others leave no value, and are refused
    try:
        world = World((Parameter("V", 2), Parameter("K", 2, bound)), WORLD.variables, WORLD.functions)
        text = texts.statement(rng, lambda rng: rng.choice(LEAVES))
        return world, lemma("spelt", text, world=world).statements[0]
    except ClaimError as error:
        return str(error)


@given(randoms)
def test_whatever_is_declared_is_kept_in_its_normal_spelling(rng: Random) -> None:
    found = declared(rng)
    if isinstance(found, str):
        assert "\n" not in found
        return
    world, statement = found
    assert statement.text == str(parse_statement(statement.text)) == str(statement.formula)
    high = world.parameters[1].high
    assert high == str(parse_expression(high)) and f"<= {high};" in world.scope()
    assert lemma("spelt", statement.text, world=world).statements[0] == statement


def test_many_random_declarations_are_accepted() -> None:
    assert sum(not isinstance(declared(Random(seed)), str) for seed in range(200)) > 30


def test_ledger_certificate_and_declaration_agree() -> None:
    claim = lemma("spelt", "I( g;S )<=-1^2*-1*(H(r) + (H(S)-H(S)))", given=["I(t;S)=0", "I(g;S|t , r) = 0"])
    (statement,) = claim.statements
    certificate = statement_proof(claim, statement).certificate
    assert certificate is not None
    (row,) = describe(claim)["statements"]
    assert statement.text == row["text"] == certificate["statement"] == "I(g;S) <= -1^2*(-1)*(H(r) + H(S) - H(S))"
    assert [h["text"] for h in row["hypotheses"]] == ["I(t;S) = 0", "I(g;S|t,r) = 0"]
    assert {p["text"] for p in certificate["premises"]} <= {"I(t;S) = 0", "I(g;S|t,r) = 0"}


CONDITIONS = (
    "I(S;T|g) = 0", "H(r|T,S)=0", "M constant", "M = K", "V = 2", "S uniform on V", "r uniform on M+1 given T",
    "match(T,S) uniform on  2 given  S", "S uniform on -1^2*V", "T ~ T",
)  # fmt: skip


@pytest.mark.parametrize("text", CONDITIONS)
def test_a_condition_has_one_spelling(text: str) -> None:
    once = normal_condition(text)
    assert normal_condition(once) == once
    (statement,) = lemma("spelt", "H(S) <= log2(V)", world=WORLD, equality=[text]).statements
    assert statement.equality == (once,)
