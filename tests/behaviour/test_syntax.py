"""The notation: what is read, how it is written back, as text and as LaTeX, and where a text is refused."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
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
    ParseError,
    Size,
    Statement,
    Sum,
    base_name,
    latex_name,
    names_of,
    parse_entropy,
    parse_expression,
    parse_information,
    parse_statement,
    walk,
)

ONE, TWO, X = Number(Fraction(1)), Number(Fraction(2)), Name("x")


def number(p, q=1):
    return Number(Fraction(p, q))


# ---------------------------------------------------------------------------------- reading

READ = [
    ("3", number(3)),
    ("0.999", number(999, 1000)),
    ("1e-9", number(1, 10**9)),
    ("2.5E+2", number(250)),
    (".5", number(1, 2)),
    ("3/4", number(3, 4)),
    ("-3", number(-3)),
    ("--3", number(3)),
    ("-x", Negation(X)),
    ("--x", Negation(Negation(X))),
    ("-3/4", number(-3, 4)),
    ("-1^2", Negation(Binary("^", ONE, TWO))),
    ("x*-1^2", Binary("*", X, Negation(Binary("^", ONE, TWO)))),
    ("x/-2^2", Binary("/", X, Negation(Binary("^", TWO, TWO)))),
    ("x*-2", Binary("*", X, number(-2))),
    ("x - -1^2", Binary("-", X, Negation(Binary("^", ONE, TWO)))),
    ("(-1)^2", Binary("^", number(-1), TWO)),
    ("x + (2 - x)", Binary("-", Binary("+", X, TWO), X)),
    ("x*(2/x)", Binary("/", Binary("*", X, TWO), X)),
    ("x*(1/2)", Binary("*", X, number(1, 2))),
    ("2^-1", Binary("^", TWO, number(-1))),
    ("2^-x", Binary("^", TWO, Negation(X))),
    ("x", X),
    ("x'", Name("x'")),
    ("x/2", Binary("/", X, TWO)),
    ("1/x", Binary("/", ONE, X)),
    ("x*0", Binary("*", X, number(0))),
    ("2*3", Binary("*", TWO, number(3))),
    ("0/2", number(0)),
    ("1e00000010", number(10**10)),
    ("1 - 2 - x", Binary("-", Binary("-", ONE, TWO), X)),
    ("1 + 2*x", Binary("+", ONE, Binary("*", TWO, X))),
    ("(1 + 2)*x", Binary("*", Binary("+", ONE, TWO), X)),
    ("-2*x", Negation(Binary("*", TWO, X))),
    ("1/2*x", Binary("*", number(1, 2), X)),
    ("x*2/1", Binary("/", Binary("*", X, TWO), ONE)),
    ("2*x^2", Binary("*", TWO, Binary("^", X, TWO))),
    ("log2(x)", Log2(X)),
    ("h(1/2)", BinaryEntropy(number(1, 2))),
    ("E[x]", Expectation(X)),
    ("M(t)", Name("M", ("t",))),
    ("M(T, S)", Name("M", ("T", "S"))),
    ("sum", Name("sum")),
    ("E", Name("E")),
    ("H(r)", Entropy(("r",))),
    ("H(r, r, t)", Entropy(("r", "t"))),
    ("H(r|t)", Entropy(("r",), ("t",))),
    ("H(r|S,T=t,U)", Entropy(("r",), ("S", "U"), (("T", "t"),))),
    ("I(g;S)", Information(("g",), ("S",))),
    ("I(g;S,T|r,r)", Information(("g",), ("S", "T"), ("r",))),
    ("H(R[t]|R[<t])", Entropy(("R[t]",), ("R[<t]",))),
    ("H(r|R[<=t])", Entropy(("r",), ("R[<t]", "R[t]"))),
    ("H(R[<t],R[>=t])", Entropy(("R[<t]", "R[t]", "R[>t]"), ())),
    ("sum[t](H(R[t]))", Sum("t", Entropy(("R[t]",)))),
    ("|r|", Size(("r",))),
    ("D(x||T)", Divergence("x", "T")),
    ("D(x|S,U || T)", Divergence("x", "T", ("S", "U"))),
    ("D(x|S=s||T)", Divergence("x", "T", (), (("S", "s"),))),
    ("|r,t|", Size(("r", "t"))),
]


@pytest.mark.parametrize(("text", "node"), READ)
def test_expressions_are_read(text, node):
    assert parse_expression(text) == node
    assert parse_expression(f"  {text}  ") == node


@pytest.mark.parametrize(("text", "node"), READ)
def test_what_is_written_is_read_back_as_the_same(text, node):
    assert parse_expression(str(node)) == node


def test_statements_are_read():
    chain = parse_statement("for every t: H(r|T=t) <= 1 == x > 0")
    assert chain.every == "t"
    assert chain.relations == ("<=", "=", ">")
    assert [str(side) for side in chain.sides] == ["H(r|T=t)", "1", "x", "0"]
    assert str(chain) == "for every t: H(r|T=t) <= 1 = x > 0"
    assert [str(link) for link in chain.links()] == [
        "for every t: H(r|T=t) <= 1",
        "for every t: 1 = x",
        "for every t: x > 0",
    ]
    assert parse_statement("1 >= x < 2").relations == (">=", "<")
    assert parse_statement("1 < 2").every is None
    assert str(parse_statement("1<2")) == "1 < 2"


def test_entropies_and_informations_by_themselves():
    assert parse_entropy("r | S,T") == Entropy(("r",), ("S", "T"))
    assert parse_information("S ; T,r | g") == Information(("S",), ("T", "r"), ("g",))
    for read, text in ((parse_entropy, "r)"), (parse_information, "S;T)"), (parse_information, "S,T")):
        with pytest.raises(ParseError, match="expected"):
            read(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x $ y <= 1", r"unexpected character '\$' at column 3 of 'x \$ y <= 1'"),
        ("x   $", r"unexpected character '\$' at column 5"),
        ("x +", r"expected a number, a name.* at the end of 'x \+'$"),
        ("(x", r"expected '\)' at the end of '\(x' \(1 bracket left open\)"),
        ("((x", r"\(2 brackets left open\)"),
        ("E[x", r"\(1 bracket left open\)"),
        ("(x) + E[y", r"at the end of '\(x\) \+ E\[y' \(1 bracket left open\)$"),
        ("(x) +", r"at the end of '\(x\) \+'$"),
        ("1e000000010", "exponent of '1e000000010' is beyond 4000"),
        ("x)", r"expected the end of the text, found '\)' at column 2"),
        ("x y", "expected the end of the text, found 'y' at column 3"),
        ("x * * y", r"found '\*' at column 5"),
        ("H()", "expected the name of a random variable, found '\\)' at column 3"),
        ("H(r|T=2)", "expected the name of a value, as t in T=t, found '2'"),
        ("H(r|R[<=t]=u)", r"expected '\)', found '='"),
        ("I(x)", "expected ';', found '\\)'"),
        ("R[t]", r"expected E before '\[', found 'R' at column 1"),
        ("f(x+1)", r"expected H\(...\), .*, found 'f' at column 1"),
        ("f(2)", "found 'f' at column 1"),
        ("f(x", r"found 'f' at column 1"),
        ("e(x)", "found 'e' at column 1"),
        ("x^2^3", r"x\^2\^... can be read in two ways in 'x\^2\^3': write brackets"),
        ("x/-0", "division by zero"),
        ("sum[2](x)", r"expected an index, as t in sum\[t\]"),
        ("sum[t]x", r"expected '\('"),
        ("H(R[2])", r"expected an index, as t in R\[t\]"),
        ("H(R[t)", r"expected '\]'"),
        ("E[x)", r"expected '\]'"),
        ("|x", r"expected '\|' at the end"),
        ("D(x,y||T)", r"expected '\|', found ','"),
        ("D(x|T)", r"expected '\|', found '\)'"),
        ("D(x|S|T)", r"expected '\|', found 'T'"),
        ("D(x||T,U)", r"expected '\)', found ','"),
        ("D(2||T)", "expected the name of a random variable, found '2'"),
        ("D(x||2)", "expected the name of a random variable, found '2'"),
        ("1/0", "division by zero in '1/0'"),
        ("x/0", "division by zero"),
        ("1e99999", "exponent of '1e99999' is beyond 4000"),
        ("1e-4001", "beyond 4000"),
        ("1e999999999999999999", "beyond 4000"),
        ("(" * 101 + "x" + ")" * 101, "nested more than 100 deep in a text of 203 characters"),
        ("-" * 101 + "x", "more than 100 nested signs in a text of 102 characters"),
        ("x" * 100_001, "100001 characters; the limit is 100000"),
    ],
)
def test_what_is_refused_says_where(text, message):
    with pytest.raises(ParseError, match=message):
        parse_expression(text)


def test_the_limits_are_allowed():
    assert parse_expression("1e4000") == number(10**4000)
    assert parse_expression("1e-4000") == number(1, 10**4000)
    assert parse_expression("(" * 99 + "x" + ")" * 99) == X
    assert parse_expression("-" * 99 + "x") == Negation(parse_expression("-" * 98 + "x"))
    assert parse_expression("(x) + " * 200 + "x").op == "+"  # one after the other is not one in another
    assert parse_expression("1 + -2 + " * 100 + "x").op == "+"
    name = "x" * 100_000
    assert parse_expression(name) == Name(name)


def test_brackets_and_signs_that_were_closed_do_not_count():
    for text, message in (
        ("(x) + " * 60 + "(" * 100 + "x" + ")" * 100, "nested more than 100 deep"),
        ("-x + " * 60 + "-(-x) + " * 60 + "(" * 100 + "x" + ")" * 100, "nested more than 100 deep"),
        ("2^-x + " * 60 + "2^" + "-" * 100 + "x", "more than 100 nested signs"),
        ("(" * 50 + "2^" + "-" * 50 + "x" + ")" * 50, "more than 100 nested signs"),
    ):
        with pytest.raises(ParseError, match=message):
            parse_expression(text)
    parse_expression("(x) + " * 60 + "(" * 99 + "x" + ")" * 99)
    parse_expression("2^-x + " * 60 + "2^" + "-" * 99 + "x")
    parse_expression("(" * 50 + "2^" + "-" * 49 + "x" + ")" * 50)


def test_a_statement_is_a_text_with_a_relation():
    with pytest.raises(ParseError, match="states nothing"):
        parse_statement("H(x)")
    for read in (parse_statement, parse_expression):
        with pytest.raises(TypeError, match=r"a statement is a string such as .*, not int"):
            read(3)


# ---------------------------------------------------------------------------------- writing

WRITTEN = [
    (Binary("-", ONE, Binary("-", TWO, X)), "1 - (2 - x)", r"1 - \left(2 - x\right)"),
    (Binary("-", Binary("-", ONE, TWO), X), "1 - 2 - x", "1 - 2 - x"),
    (Binary("+", ONE, Binary("+", TWO, X)), "1 + 2 + x", "1 + 2 + x"),
    (Binary("-", ONE, Binary("*", TWO, X)), "1 - 2*x", r"1 - 2 \cdot x"),
    (Binary("*", Binary("+", ONE, X), TWO), "(1 + x)*2", r"\left(1 + x\right) \cdot 2"),
    (Binary("*", TWO, Binary("+", ONE, X)), "2*(1 + x)", r"2 \cdot \left(1 + x\right)"),
    (Binary("*", TWO, Binary("*", X, X)), "2*x*x", r"2 \cdot x \cdot x"),
    (Binary("/", Binary("+", ONE, X), TWO), "(1 + x)/2", r"\frac{1 + x}{2}"),
    (Binary("/", X, Binary("*", TWO, X)), "x/(2*x)", r"\frac{x}{2 \cdot x}"),
    (Binary("/", Binary("/", X, TWO), X), "x/2/x", r"\frac{\frac{x}{2}}{x}"),
    (Binary("^", Binary("+", ONE, X), TWO), "(1 + x)^2", r"\left(1 + x\right)^{2}"),
    (Binary("^", Binary("^", X, TWO), X), "(x^2)^x", r"\left(x^{2}\right)^{x}"),
    (Binary("^", X, Binary("^", TWO, X)), "x^(2^x)", r"x^{2^{x}}"),
    (Binary("^", X, number(1, 2)), "x^(1/2)", r"x^{\tfrac{1}{2}}"),
    (Binary("^", number(1, 2), X), "(1/2)^x", r"\left(\tfrac{1}{2}\right)^{x}"),
    (Binary("*", number(-1, 2), X), "(-1/2)*x", r"\left(-\tfrac{1}{2}\right) \cdot x"),
    (Binary("*", number(1, 2), X), "1/2*x", r"\tfrac{1}{2} \cdot x"),
    (Binary("-", X, number(-1)), "x - (-1)", r"x - \left(-1\right)"),
    (Binary("+", X, number(-1)), "x + -1", "x + -1"),
    (Binary("+", X, Negation(X)), "x + -x", "x + -x"),
    (Binary("+", Negation(X), X), "-x + x", "-x + x"),
    (Binary("-", X, Negation(X)), "x - (-x)", r"x - \left(-x\right)"),
    (Negation(X), "-x", "-x"),
    (Negation(Binary("*", TWO, X)), "-2*x", r"-2 \cdot x"),
    (Negation(Binary("+", ONE, X)), "-(1 + x)", r"-\left(1 + x\right)"),
    (Negation(Negation(X)), "-(-x)", r"-\left(-x\right)"),
    (Log2(Binary("+", ONE, X)), "log2(1 + x)", r"\log_2\!\left(1 + x\right)"),
    (BinaryEntropy(X), "h(x)", r"h\!\left(x\right)"),
    (Expectation(X), "E[x]", r"\mathbb{E}\!\left[x\right]"),
    (Sum("t", X), "sum[t](x)", r"\sum_{t} x"),
    (Sum("t", Binary("+", X, ONE)), "sum[t](x + 1)", r"\sum_{t} \left(x + 1\right)"),
    (Sum("t", Binary("*", X, TWO)), "sum[t](x*2)", r"\sum_{t} x \cdot 2"),
    (Size(("x", "tau")), "|x,tau|", r"\lvert x,\tau \rvert"),
    (Entropy(("r", "T1"), ("tau",)), "H(r,T1|tau)", r"H(r,T_{1} \mid \tau)"),
    (Entropy(("r",), ("S",), (("T", "t"),)), "H(r|S,T=t)", r"H(r \mid S,T=t)"),
    (Information(("g",), ("S", "T")), "I(g;S,T)", "I(g;S,T)"),
    (Divergence("x", "tau"), "D(x||tau)", r"D(x \,\|\, \tau)"),
    (Divergence("x", "T", ("S",)), "D(x|S||T)", r"D(x \mid S \,\|\, T)"),
    (Divergence("x1", "T", (), (("S", "s"),)), "D(x1|S=s||T)", r"D(x_{1} \mid S=s \,\|\, T)"),
    (Information(("g",), ("S",), (), (("T", "t"),)), "I(g;S|T=t)", r"I(g;S \mid T=t)"),
]


@pytest.mark.parametrize(("node", "text", "latex"), WRITTEN)
def test_expressions_are_written(node, text, latex):
    assert str(node) == text
    assert node.latex() == latex


def test_statements_are_written():
    statement = Statement((X, ONE, TWO, TWO), ("<=", "=", ">="), "t")
    assert str(statement) == "for every t: x <= 1 = 2 >= 2"
    assert statement.latex() == r"\text{for every } t:\quad x \le 1 = 2 \ge 2"
    assert Statement((X, ONE, TWO), ("<", ">")).latex() == "x < 1 > 2"


@pytest.mark.parametrize(
    ("name", "latex"),
    [
        ("x", "x"),
        ("tau", r"\tau"),
        ("tau12", r"\tau_{12}"),
        ("T1", "T_{1}"),
        ("T_1", "T_{1}"),
        ("M_plus", "M^{+}"),
        ("T2_plus", "T_{2}^{+}"),
        ("Omega", r"\Omega"),
        ("theta", r"\theta"),
        ("alpha", r"\alpha"),
        ("pi", r"\pi"),
        ("eps", r"\varepsilon"),
        ("noise", r"\mathrm{noise}"),
        ("two_words", r"\mathrm{two\_words}"),
        ("R[t]", "R_{t}"),
        ("tau[<t]", r"\tau_{<t}"),
        ("tau[>t]", r"\tau_{>t}"),
        ("x'", "x'"),
    ],
)
def test_names_in_latex(name, latex):
    assert latex_name(name) == latex
    assert Name(name).latex() == latex


@given(st.fractions(max_denominator=99))
def test_numbers_are_written_exactly(value):
    assert Number(value).latex().count("-") == (value < 0)
    assert parse_expression(str(abs(value))) == Number(abs(value))
    digits = Number(value).latex().replace(r"\tfrac{", "").replace("}{", "/").replace("}", "")
    assert Fraction(digits) == value


trees = st.recursive(
    st.one_of(st.fractions(0, 9, max_denominator=5).map(Number), st.sampled_from([X, Entropy(("r",), ("t",))])),
    lambda inner: st.one_of(
        st.builds(Binary, st.sampled_from("+-*^"), inner, inner),
        st.builds(Negation, inner),
        st.builds(Log2, inner),
    ),
    max_leaves=8,
)


@given(trees)
def test_brackets_keep_the_meaning(node):
    again = parse_expression(str(node))
    assert value(again) == value(node)
    assert parse_expression(str(again)) == again


def value(node):
    """A number for each tree, in arithmetic modulo a prime: different trees of the same meaning agree."""
    prime = 1_000_003
    match node:
        case Number(value=q):
            return q.numerator * pow(q.denominator, -1, prime) % prime
        case Name() | Entropy():
            return 12_345
        case Negation(operand=inner):
            return -value(inner) % prime
        case Log2(argument=inner):
            return (value(inner) * 77 + 5) % prime
        case Binary(op=op, left=left, right=right):
            a, b = value(left), value(right)
            found = {"+": a + b, "-": a - b, "*": a * b, "/": a * pow(b, prime - 2, prime), "^": a * a * 31 + b * 17}
            return found[op] % prime


# ---------------------------------------------------------------------------------- walking


def test_the_names_in_order_of_appearance():
    text = "for every u: E[log2(H(c|b,T=u))] - h(I(a;c|d)) <= sum[t](-H(R[t])) + |q|"
    assert names_of(parse_statement(text)) == ("c", "b", "T", "a", "d", "R[t]", "q")
    assert names_of(parse_expression("x + H(y)")) == ("y",)
    assert names_of(parse_expression("D(x|S,U=u||T)")) == ("x", "T", "S", "U")
    assert base_name("R[<t]") == base_name("R[>t]") == base_name("R[t]") == base_name("R") == "R"


def test_walking_meets_every_node():
    kinds = [type(node).__name__ for node in walk(parse_expression("-log2(x) + h(E[sum[t](H(y))]) - |z|"))]
    assert kinds == [
        "Binary",
        "Binary",
        "Negation",
        "Log2",
        "Name",
        "BinaryEntropy",
        "Expectation",
        "Sum",
        "Entropy",
        "Size",
    ]
