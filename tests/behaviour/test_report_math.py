"""The mathematics of the page: what is drawn means what was checked."""

import re
from fractions import Fraction
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from exact.syntax import (
    Binary,
    BinaryEntropy,
    Divergence,
    Entropy,
    Expectation,
    Information,
    Log2,
    Name,
    Negation,
    Number,
    Size,
    Sum,
    parse_expression,
    parse_statement,
)
from properties.report import latex, mathml
from theorems import load_claims
from theorems.language.model import DEFINITIONS

STATEMENTS = [(claim.full_id(s), s) for claim in load_claims().values() for s in claim.statements]
IDS = [id for id, _ in STATEMENTS]
SIGNS = {"−": "-", "·": "*", "\u2062": "*", "\u2061": "", "≤": "<=", "≥": ">=", "∣": "|", "‖": "||", "′": "'"}
GREEK = {letter: name for name, letter in mathml.GREEK.items()}


def elements(html: str) -> ElementTree.Element:
    return ElementTree.fromstring(f"<page>{html}</page>")


def read_back(node: ElementTree.Element) -> str:
    """MathML as text in the notation of statements: the opposite of what the report does, written independently."""
    parts = [read_back(child) for child in node]
    tag = node.tag
    if tag in ("mi", "mn", "mo", "mtext"):
        text = node.text or ""
        return SIGNS.get(text, GREEK.get(text, text)) + (" " if tag == "mtext" else "")
    if tag == "mspace":
        return ""
    if tag == "mfrac":
        return f"(({parts[0]})/({parts[1]}))"
    if tag == "msup":
        mark = {"'": "'", "+": "_plus"}.get(parts[1])
        return f"({parts[0]})^({parts[1]})" if mark is None else parts[0] + mark
    if tag == "msub":
        return parts[0] + (parts[1] if parts[0] == "log" or parts[1].isdigit() else f"[{parts[1]}]")
    if tag == "munder":
        return f"∑[{parts[1]}]"
    assert tag in ("mrow", "math", "span", "page", "wbr"), tag
    return "".join(parts)


def close_sums(text: str) -> str:
    """A sum sign reaches as a reader sees it: over products, up to + or −, a relation, or the end of the bracket."""
    start = text.rfind("∑")
    if start < 0:
        return text
    begin = text.index("]", start) + 1
    end, depth = begin, 0
    while end < len(text):
        depth += (text[end] in "([") - (text[end] in ")]")
        if depth < 0 or (depth == 0 and text[end] in "+-<>=" and end > begin):
            break
        end += 1
    return close_sums(f"{text[:start]}sum{text[start + 1 : begin]}({text[begin:end]}){text[end:]}")


def value(node: object, seed: int) -> Fraction:
    """A number for each expression; functions and quantities become fixed injective-looking numbers of their own."""
    if isinstance(node, Number):
        return node.value
    if isinstance(node, Name):
        return Fraction(sum(ord(c) * 31**i for i, c in enumerate(node.id)) % 101 + seed, 7)
    if isinstance(node, Negation):
        return -value(node.operand, seed)
    if isinstance(node, Binary):
        left, right = value(node.left, seed), value(node.right, seed)
        if node.op == "^":
            return left * left + 3 * right + 11  # not a power, but not symmetric either
        if node.op == "/":
            return left / right if right else Fraction(77777)
        return {"+": left + right, "-": left - right, "*": left * right}[node.op]
    if isinstance(node, Log2 | BinaryEntropy | Expectation | Sum):
        inner = value(node.argument, seed)
        return inner * inner + Fraction(len(type(node).__name__) * 13, 3) * inner + 1
    assert isinstance(node, Entropy | Information | Divergence | Size)
    return Fraction(sum(ord(c) * 17**i for i, c in enumerate(str(node))) % 10007, 5)


def drawn(html: str) -> str:
    return close_sums(read_back(elements(html)))


@pytest.mark.parametrize(("id", "statement"), STATEMENTS, ids=IDS)
def test_every_statement_is_drawn_as_it_was_checked(id, statement):
    formula = parse_statement(statement.text)
    again = parse_statement(drawn(mathml.statement(statement.text)))
    assert again.relations == formula.relations
    assert again.every == formula.every
    for side, other in zip(formula.sides, again.sides, strict=True):
        assert [value(side, seed) for seed in (1, 5)] == [value(other, seed) for seed in (1, 5)]


NAMES = st.sampled_from(["V", "K", "M", "e", "tau"]).map(Name)
LEAVES = st.one_of(
    NAMES,
    st.fractions(-9, 9, max_denominator=4).map(Number),
    st.sampled_from(["H(r|T)", "I(g;S|T=t)", "H(R[t]|x[<t],R[>t])", "I(T1,x_plus;S)", "D(x|T||Q)", "H(r')"]).map(
        parse_expression
    ),
)


def grown(inner: st.SearchStrategy) -> st.SearchStrategy:
    pairs = st.tuples(st.sampled_from("+-*/^"), inner, inner)
    return st.one_of(
        pairs.filter(lambda p: p[0] != "/" or p[2] != Number(Fraction(0))).map(lambda p: Binary(*p)),
        inner.map(Negation),
        inner.map(Log2),
        inner.map(BinaryEntropy),
        inner.map(Expectation),
        inner.map(lambda node: Sum("t", node)),
    )


SUM = Sum("t", Name("K"))


@example(Binary("*", SUM, Name("V")))
@example(Binary("*", Name("V"), SUM))
@example(Binary("-", Name("V"), Binary("+", SUM, Name("M"))))
@example(Binary("+", Binary("+", Name("V"), SUM), Name("M")))
@example(Sum("t", Binary("+", Name("V"), Name("K"))))
@example(Negation(Binary("+", Name("V"), Name("K"))))
@example(Binary("-", Name("V"), Negation(Name("K"))))
@example(Binary("^", Number(Fraction(1, 2)), Name("K")))
@example(Binary("^", Negation(Name("V")), Name("K")))
@example(Binary("*", Number(Fraction(2)), Number(Fraction(-3))))
@settings(max_examples=400)
@given(st.recursive(LEAVES, grown, max_leaves=7))
def test_brackets_stand_where_the_meaning_needs_them(node):
    assert value(parse_expression(drawn(f"<math>{mathml.expression(node)}</math>")), 3) == value(node, 3)


@pytest.mark.parametrize("part", ["R[<t]", "R[>t]"])
def test_the_sign_below_a_part_is_an_operator(part):
    (operator,) = elements(mathml.name(part)).iter("mo")
    assert operator.text == part[2]


@pytest.mark.parametrize(("id", "statement"), STATEMENTS, ids=IDS)
def test_nothing_that_is_registered_falls_back_to_plain_text(id, statement):
    shown = [mathml.hypothesis(h.text) for h in statement.hypotheses]
    shown += [mathml.condition(text) for text in statement.equality if text]
    shown.append(mathml.statement(statement.text))
    for html in shown:
        assert "<code" not in html
        assert "<math>" in html
        elements(html)


@pytest.mark.parametrize("claim", load_claims().values(), ids=lambda claim: claim.id)
def test_the_posts_wording_is_drawn(claim):
    if claim.formula:
        elements(latex.latex_math(claim.formula))


@pytest.mark.parametrize("name", DEFINITIONS)
def test_every_definition_of_the_model_is_drawn(name):
    if DEFINITIONS[name].latex:
        arguments = ",".join("TS"[: DEFINITIONS[name].arity])
        elements(mathml.definition(f"{name}({arguments})"))
        assert mathml.definition(f"{name}({arguments})")


def test_hypotheses_and_conditions_in_words():
    def words(html: str) -> str:
        return re.sub(r"<[^>]*>", "", html).replace("&#x2061;", "")

    assert words(mathml.hypothesis("S uniform")) == "S uniform on its alphabet"
    assert words(mathml.hypothesis("r = match(T,S)")) == "r=match(T,S), that is, 1{Ti=S}"
    assert words(mathml.condition("restrict(S,T) uniform on M + 1 given T")) == (
        "restrict(S,T) is uniform on M+1 values given T"
    )
    assert words(mathml.condition("M constant and M = K")) == "M is constant and M=K"
    assert words(mathml.hypothesis("x ~ T given r=1,S")) == "x∼T∣S,r=1"
    assert words(mathml.hypothesis("a = P(r=1|S)")) == "a=P(r=1∣S)"
    assert words(mathml.hypothesis("vc(S) <= 2")) == "vc(S)≤2 (Vapnik–Chervonenkis dimension)"


def test_what_is_no_statement_is_shown_as_it_is_and_escaped():
    assert mathml.statement("<b>/x") == "<code>&lt;b&gt;/x</code>"
    assert mathml.value("1 & 2") == "<code>1 &amp; 2</code>"


@pytest.mark.parametrize("source", [r"\unknown{x}", "{x", r"\frac12\frac", "x_", "x % y"])
def test_latex_that_is_not_understood_is_an_error_and_no_wrong_formula(source):
    with pytest.raises(latex.LatexError):
        latex.latex_math(source)


def test_lines_may_break_before_relations_and_between_terms():
    html = mathml.statement("I(g;S) <= H(r|T) + 1 <= log2(K + 1)")
    assert html.count("<math>") == 4
    assert html.count("<wbr/>") == 3
    assert 'aria-label="I(g;S) &lt;= H(r|T) + 1 &lt;= log2(K + 1)"' in html
