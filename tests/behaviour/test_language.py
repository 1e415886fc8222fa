"""How declarations are read: worlds, definitions, hypotheses and conditions, and the sentences about what is none.

Proofs rest on what is read here.  Each table has what a text means, or the sentence that refuses it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from exact.syntax import ParseError, parse_statement
from theorems.language import (
    Claim,
    ClaimError,
    Condition,
    Hypothesis,
    Linear,
    Parameter,
    Statement,
    Variable,
    World,
    formula_latex,
    lemma,
    lonely_names,
    normal_condition,
    parse_call,
)
from theorems.language.model import DEFINITIONS
from theorems.language.validation import shown
from theorems.proof.store import statement_proof

G = World(
    (Parameter("V"), Parameter("K", 2, "V^2"), Parameter("N", 0)),
    (
        Variable("S", "V"),
        Variable("T", "V", "K"),
        Variable("r", "2", "K"),
        Variable("g"),
        Variable("q", "3"),
        Variable("x", "V"),
        Variable("tab", "3", "V"),
        Variable("y'", "V"),
        Variable("o", "", "K"),
    ),
    (("M", "distinct(T)"), ("a", "P(r=1|S)")),
)
MODEL = ", ".join(DEFINITIONS)

BAD_WORLDS: list[tuple[Callable[[], World], str]] = [
    (lambda: World(parameters=[1]), "world: parameters: 1 is not made with Parameter(...)"),
    (lambda: World(parameters=1), "world: parameters: 1 is not a tuple"),
    (lambda: World(variables=("X",)), "world: variables: 'X' is not made with Variable(...)"),
    (lambda: World((Parameter(3),)), "world: parameters: the name: 3 is not a text"),
    (lambda: World((Parameter("V", "1"),)), "parameter V: low: '1' is not a whole number"),
    (lambda: World((Parameter("V", True),)), "parameter V: low: True is not a whole number"),
    (lambda: World((Parameter("V", 1, 5),)), "parameter V: high: 5 is not a text"),
    (lambda: World((), (Variable(1),)), "world: variables: the name: 1 is not a text"),
    (lambda: World((), (Variable("X", 2),)), "variable X: alphabet: 2 is not a text"),
    (lambda: World((), (Variable("X", "2", 2),)), "variable X: length: 2 is not a text"),
    (lambda: World(functions=(1,)), "world: functions: 1 is not made with tuple(...)"),
    (lambda: World(functions=(("M", 1),)), "world: functions: 1 is not a text"),
    (lambda: World(functions=(("M",),)), 'world: functions: (\'M\',) is not a pair such as ("M", "distinct(T)")'),
    (
        lambda: World(functions=(("M", "distinct(T)", "x"),)),
        "world: functions: ('M', 'distinct(T)', 'x') is not a pair such as (\"M\", \"distinct(T)\")",
    ),
    (lambda: World((Parameter("H"),)), "world: 'H' cannot be a name, for it means something in statements"),
    (lambda: World((Parameter("I"),)), "world: 'I' cannot be a name, for it means something in statements"),
    (lambda: World((Parameter("E"),)), "world: 'E' cannot be a name, for it means something in statements"),
    (lambda: World((Parameter("h"),)), "world: 'h' cannot be a name, for it means something in statements"),
    (lambda: World((Parameter("e"),)), "world: 'e' cannot be a name, for it means something in statements"),
    (lambda: World((Parameter("log2"),)), "world: 'log2' cannot be a name, for it means something in statements"),
    (lambda: World((Parameter("sum"),)), "world: 'sum' cannot be a name, for it means something in statements"),
    (lambda: World((Parameter("for"),)), "world: 'for' cannot be a name, for it means something in statements"),
    (lambda: World((Parameter("every"),)), "world: 'every' cannot be a name, for it means something in statements"),
    (lambda: World((Parameter("given"),)), "world: 'given' cannot be a name, for it means something in statements"),
    (lambda: World((Parameter("uniform"),)), "world: 'uniform' cannot be a name, for it means something in statements"),
    (lambda: World((Parameter("1a"),)), "world: '1a' cannot be a name: a letter, then letters, digits, _ or '"),
    (lambda: World((Parameter("a b"),)), "world: 'a b' cannot be a name: a letter, then letters, digits, _ or '"),
    (lambda: World((Parameter(""),)), "world: '' cannot be a name: a letter, then letters, digits, _ or '"),
    (lambda: World((Parameter("V'x"),)), "world: \"V'x\" cannot be a name: a letter, then letters, digits, _ or '"),
    (lambda: World((Parameter("X"),), (Variable("X"),)), "world: the name 'X' is given twice"),
    (lambda: World((), (Variable("X"), Variable("X"))), "world: the name 'X' is given twice"),
    (lambda: World((), (Variable("X"),), (("X", "distinct(X)"),)), "world: the name 'X' is given twice"),
    (
        lambda: World((), (Variable("X", "V"),)),
        "variable X: alphabet 'V' is neither a number nor a parameter of the world",
    ),
    (
        lambda: World((), (Variable("X", "2", "K"),)),
        "variable X: length 'K' is neither a number nor a parameter of the world",
    ),
    (lambda: World((), (Variable("X", "0"),)), "variable X: alphabet 0 is below 1"),
    (lambda: World((), (Variable("X", "2", "0"),)), "variable X: length 0 is below 1"),
    (lambda: World((Parameter("V", 0),), (Variable("X", "V"),)), "variable X: alphabet V may be below 1"),
    (lambda: World((Parameter("V", 0),), (Variable("X", "2", "V"),)), "variable X: length V may be below 1"),
    (lambda: World((), (Variable("X"),), (("M", "distinct(Y)"),)), "function M: unknown variable 'Y'"),
]

#: what a definition is read as
CALLS = {
    "match(T,S)": "match(T,S)",
    " match ( T , S ) ": "match(T,S)",
    "match(T)": "here: match takes 2 variables, not 1",
    "match(T,S,r)": "here: match takes 2 variables, not 3",
    "mach(T,S)": f"here: the model has no definition 'mach'; did you mean 'match'? (it has {MODEL})",
    "zzz(T)": f"here: the model has no definition 'zzz' (it has {MODEL})",
    "match(T,t)": "here: unknown variable 't'",
    "match": "here: 'match' is not of the form name(variable,...)",
    "match(T,S": "here: 'match(T,S' is not of the form name(variable,...)",
    "match(T(S))": "here: 'match(T(S))' is not of the form name(variable,...)",
    "P(r=1|S)": "P(r=1|S)",
    " P ( r = 12 | S ) ": "P(r=12|S)",
    "P(r=1|r)": "here: 'P(r=1|r)' is 0 or 1, no probability worth a name",
    "P(u=1|S)": "here: unknown variable 'u'",
    "P(r=1|u)": "here: unknown variable 'u'",
    "P(r=1)": f"here: the model has no definition 'P' (it has {MODEL})",
    "P(r=1234567890|S)": f"here: the model has no definition 'P' (it has {MODEL})",
    "P(y'=1|S)": "P(y'=1|S)",
    "P(r=-1|S)": f"here: the model has no definition 'P' (it has {MODEL})",
}

#: a hypothesis: its kind, its normal spelling and its LaTeX
HYPOTHESES: dict[str, tuple[str, str, str] | str] = {
    "r = match(T,S)": ("Defined", "r = match(T,S)", "r = \\mathbf 1\\{T_i = S\\}"),
    "q = match(T,S)": "hypothesis given: match(T,S) is a vector of K components, but q is declared with 3 symbols",
    "g = match(T,S)": ("Defined", "g = match(T,S)", "g = \\mathbf 1\\{T_i = S\\}"),
    "r = member(T,S)": ("Defined", "r = member(T,S)", "r = \\mathbf 1\\{T_i \\in S\\}"),
    "r = lookup(T,tab)": "hypothesis given: the values of lookup(T,tab) do not all lie in the declared 2 symbols of r; leave its alphabet open",  # noqa: E501
    "g = lookup(T,tab)": ("Defined", "g = lookup(T,tab)", "g = (\\mathrm{tab}[T_i])_i"),
    "q = same(S,x)": ("Defined", "q = same(S,x)", "q = \\mathbf 1\\{S = x\\}"),
    "q = same(S,T)": "hypothesis given: in same(S,T) the vectors have different lengths",
    "q = match(S,T)": "hypothesis given: in match(S,T) the vectors have different lengths",
    "q = match(S,x)": ("Defined", "q = match(S,x)", "q = \\mathbf 1\\{S_i = x\\}"),
    "r = match(S,x)": "hypothesis given: match(S,x) is no vector, but r is declared with K components of 2 symbols",
    "x = match(S,x)": "hypothesis given: the values of match(S,x) do not all lie in the declared V symbols of x; leave its alphabet open",  # noqa: E501
    "g = distinct(T)": ("Defined", "g = distinct(T)", "g = \\lvert \\{T_i\\} \\rvert"),
    "q = distinct(T)": "hypothesis given: the values of distinct(T) do not all lie in the declared 3 symbols of q; leave its alphabet open",  # noqa: E501
    "q = agree(T)": ("Defined", "q = agree(T)", "q = \\mathbf 1\\{T_1 = \\dots = T_K\\}"),
    "q = failed(S)": ("Defined", "q = failed(S)", "q = \\mathbf 1\\{S \\ne 1\\}"),
    "q = solved(r)": ("Defined", "q = solved(r)", "q = \\max_i r_i"),
    "q = unanimous(r)": ("Defined", "q = unanimous(r)", "q = \\min_i r_i"),
    "q = restrict(S,T)": "hypothesis given: the values of restrict(S,T) do not all lie in the declared 3 symbols of q; leave its alphabet open",  # noqa: E501
    "g = restrict(S,T)": ("Defined", "g = restrict(S,T)", "g = (S \\text{ if } S \\in \\{T_i\\} \\text{ else } *)"),
    "tab = lookup(T,tab)": "hypothesis given: lookup(T,tab) is a vector of K components, but tab is declared with V components of 3 symbols",  # noqa: E501
    "r = match(T,T)": ("Defined", "r = match(T,T)", "r = \\mathbf 1\\{T_i = T\\}"),
    "g = P(r=1|S)": "hypothesis given: P(r=1|S) is a number; name it among the functions of the world",
    "z = match(T,S)": "unknown variable 'z'",
    "g = H(S)": "hypothesis given: unknown parameter 'g'",
    "g = log2(S)": "hypothesis given: unknown parameter 'g'",
    "g = zzz(S)": f"hypothesis given: the model has no definition 'zzz' (it has {MODEL})",
    "g = match(T,U)": "hypothesis given: unknown variable 'U'",
    " g  =  match(T,S) ": ("Defined", "g = match(T,S)", "g = \\mathbf 1\\{T_i = S\\}"),
    "y' = match(S,x)": "hypothesis given: the values of match(S,x) do not all lie in the declared V symbols of y'; leave its alphabet open",  # noqa: E501
    "y' = same(S,x)": "hypothesis given: the values of same(S,x) do not all lie in the declared V symbols of y'; leave its alphabet open",  # noqa: E501
    "S uniform": ("Uniform", "S uniform", "S \\sim \\mathrm{Unif}"),
    " S  uniform ": ("Uniform", "S uniform", "S \\sim \\mathrm{Unif}"),
    "g uniform": "hypothesis given: g has no named alphabet to be uniform on",
    "u uniform": "unknown variable 'u'",
    "T uniform": ("Uniform", "T uniform", "T \\sim \\mathrm{Unif}"),
    "vc(S) <= 2": ("Dimension", "vc(S) <= 2", "\\operatorname{vc}(S) \\le 2"),
    "vc( S )<=2": ("Dimension", "vc(S) <= 2", "\\operatorname{vc}(S) \\le 2"),
    "vc(T) <= 2": "hypothesis given: T is a vector; a set of tokens is one symbol, a bit mask",
    "vc(u) <= 2": "unknown variable 'u'",
    "vc(S) <= 100": "hypothesis given: unknown parameter 'vc'",
    "vc(S) < 2": "hypothesis given: unknown parameter 'vc'",
    "|g| = 2": ("AlphabetSize", "|g| = 2", "\\lvert g \\rvert = 2"),
    "|g| <= 2": ("AlphabetSize", "|g| = 2", "\\lvert g \\rvert = 2"),
    "|g| >= 2": "hypothesis given: a size is said as |X| = n with n a positive integer, not '|g| >= 2'",
    "|g| < 2": "hypothesis given: a size is said as |X| = n with n a positive integer, not '|g| < 2'",
    "|g,S| = 2": "hypothesis given: a size is said as |X| = n with n a positive integer, not '|g,S| = 2'",
    "|g| = 1/2": "hypothesis given: a size is said as |X| = n with n a positive integer, not '|g| = 1/2'",
    "|g| = 3/2": "hypothesis given: a size is said as |X| = n with n a positive integer, not '|g| = 3/2'",
    "|g| = 0": "hypothesis given: a size is said as |X| = n with n a positive integer, not '|g| = 0'",
    "|g| = V": "hypothesis given: a size is said as |X| = n with n a positive integer, not '|g| = V'",
    "|g| = 2 = 2": "hypothesis given: a size is said as |X| = n with n a positive integer, not '|g| = 2 = 2'",
    "2 = |g|": "hypothesis given: a size is said as |X| = n with n a positive integer, not '2 = |g|'",
    "|g| = 1": ("AlphabetSize", "|g| = 1", "\\lvert g \\rvert = 1"),
    "x ~ S given q=1,g": ("Accepted", "x ~ S given q=1,g", "x \\sim S \\mid q=1,g"),
    "x ~ S given q=2,g": ("Accepted", "x ~ S given q=2,g", "x \\sim S \\mid q=2,g"),
    "x ~ S given q=3,g": "hypothesis given: q is never 3, so nothing is accepted",
    "x ~ S given r=1,g": "hypothesis given: r is never 1, so nothing is accepted",
    "x ~ T given q=1,g": "hypothesis given: x and T must have the same declared alphabet",
    "g ~ g given q=1,S": "hypothesis given: 'g ~ g given q=1,S' needs four different variables",
    "q ~ S given g=1,x": "hypothesis given: q and S must have the same declared alphabet",
    "x ~ g given q=1,S": "hypothesis given: x and g must have the same declared alphabet",
    "x ~ S given q=1,S": "hypothesis given: 'x ~ S given q=1,S' needs four different variables",
    "x ~ S given q=1": "hypothesis given: 'x ~ S given q=1' is not of the form 'x ~ T given r=1,S'",
    "x~S given q=1,g": ("Accepted", "x ~ S given q=1,g", "x \\sim S \\mid q=1,g"),
    "x ~ S given g=7,q": ("Accepted", "x ~ S given g=7,q", "x \\sim S \\mid g=7,q"),
    "x ~ S given S=1,g": "hypothesis given: 'x ~ S given S=1,g' needs four different variables",
    "u ~ S given q=1,g": "unknown variable 'u'",
    "x ~ u given q=1,g": "unknown variable 'u'",
    "x ~ S given u=1,g": "unknown variable 'u'",
    "x ~ S given q=1,u": "unknown variable 'u'",
    "g ~ q given x=0,S": "hypothesis given: g and q must have the same declared alphabet",
    "x ~ S given q=1234567890,g": "hypothesis given: 'x ~ S given q=1234567890,g' is not of the form 'x ~ T given r=1,S'",  # noqa: E501
    "I(T;S) = 0": ("Linear", "I(T;S) = 0", "I(T;S) = 0"),
    "H(S) <= 1": ("Linear", "H(S) <= 1", "H(S) \\le 1"),
    "H(u) = 0": "hypothesis given: unknown variable 'u'",
    "H(g[t]) = 0": "hypothesis given: g[t] is a part of g, which is not a vector",
    "for every t: H(T[t]|T[<t]) = 0": (
        "Linear",
        "for every t: H(T[t]|T[<t]) = 0",
        "\\text{for every } t:\\quad H(T_{t} \\mid T_{<t}) = 0",
    ),
    "H(T[t]|T[<t]) = 0": "hypothesis given: in H(T[t]|T[<t]) the index t is bound by nothing: it needs 'for every t:' in front, or sum[t](...) around it",  # noqa: E501
    "o = match(T,S)": ("Defined", "o = match(T,S)", "o = \\mathbf 1\\{T_i = S\\}"),
    "o = lookup(T,tab)": ("Defined", "o = lookup(T,tab)", "o = (\\mathrm{tab}[T_i])_i"),
    "o = same(S,x)": "hypothesis given: same(S,x) is no vector, but o is declared with K components of any symbols",
    "V = h(1/2)": ("Linear", "V = h(1/2)", r"V = h\!\left(\tfrac{1}{2}\right)"),
    "V = log2(K)": ("Linear", "V = log2(K)", r"V = \log_2\!\left(K\right)"),
    "V = H(S)": ("Linear", "V = H(S)", "V = H(S)"),
    "V = I(S;g)": ("Linear", "V = I(S;g)", "V = I(S;g)"),
    "V = E(S)": "hypothesis given: expected H(...), I(...;...), D(...||...), E[...], log2(...) or h(...), found 'E' at column 5 of 'V = E(S)'",  # noqa: E501
    "V = E[(M)]": ("Linear", "V = E[M]", r"V = \mathbb{E}\!\left[M\right]"),
    "Q <= 1": "hypothesis given: unknown parameter 'Q'",
    "V <= K": ("Linear", "V <= K", "V \\le K"),
    "e <= 3": ("Linear", "e <= 3", "e \\le 3"),
    "M <= K": "hypothesis given: M = distinct(T) is a number that depends on T: it stands inside E[...], or in a statement 'for every t:' about the value T=t",  # noqa: E501
    "for every t: M(t) <= K": ("Linear", "for every t: M <= K", "\\text{for every } t:\\quad M \\le K"),
    "E[M(T)] <= K": ("Linear", "E[M] <= K", "\\mathbb{E}\\!\\left[M\\right] \\le K"),
    "D(x||S) = 0": ("Linear", "D(x||S) = 0", "D(x \\,\\|\\, S) = 0"),
    "D(x||T) = 0": "hypothesis given: in D(x||T), x and T must have one declared alphabet",
    "D(g||g) = 0": "hypothesis given: in D(g||g), g and g must have one declared alphabet",
    "D(x||q) = 0": "hypothesis given: in D(x||q), x and q must have one declared alphabet",
    "H(S": "hypothesis given: expected ')' at the end of 'H(S' (1 bracket left open)",
    "H(S) = 0 = 0": ("Linear", "H(S) = 0 = 0", "H(S) = 0 = 0"),
    "": "hypothesis given: expected a number, a name, H(...), I(...;...), D(...||...), E[...], log2(...) or h(...) at the end of ''",  # noqa: E501
}

CONDITIONS = {
    "S uniform on 2": "S uniform on 2",
    "S  uniform on  4/2 given T": "S uniform on 2 given T",
    "C uniform on V^K given T, S": "C uniform on V^K given T,S",
    "match(T, S) uniform on 2": "match(T,S) uniform on 2",
    "M constant": "M constant",
    "x ~ T": "T ~ x",
    "T ~ x": "T ~ x",
    "I(B,A;C|E,D) = 0": "I(A,B;C|D,E) = 0",
    "I(C;A|T) = 0": "I(A;C|T) = 0",
    "H(B,A|D,C) = 0": "H(A,B|C,D) = 0",
    "M = K": "M = K",
    "V=2": "V = 2",
    "2 = V": "2 = V",
    "D(x||T) = 0": "D(x||T) = 0",
}

FORMULAS = {
    "r = match(T, S)": "r = \\mathbf 1\\{T_i = S\\}",
    "S uniform": "S \\sim \\mathrm{Unif}",
    "vc(S) <= 2": "\\operatorname{vc}(S) \\le 2",
    "x ~ T given r=1,S": "x \\sim T \\mid r=1,S",
    "I(T;S) = 0": "I(T;S) = 0",
    "M = K": "M = K",
    "C = log2(K)": r"C = \log_2\!\left(K\right)",
    "H(X) = log2(K)": r"H(X) = \log_2\!\left(K\right)",
}

#: what a hypothesis says of independence (A, B, C) and of functions (X, Y)
STRUCTURE: dict[str, tuple[object, object]] = {
    "I(A;B|C) = 0": ((("A",), ("B",), ("C",)), None),
    "0 = I(A;B)": ((("A",), ("B",), ()), None),
    "I(A;B) <= 0": ((("A",), ("B",), ()), None),
    "1 >= I(A;B)": (None, None),
    "H(A) = I(A;B)": (None, None),
    "I(A;B) = H(A)": (None, None),
    "0 >= I(A;B)": ((("A",), ("B",), ()), None),
    "I(A;B) >= 0": (None, None),
    "0 <= I(A;B)": (None, None),
    "I(A;B) = 1": (None, None),
    "H(A|B) = 0": (None, (("A",), ("B",))),
    "0 >= H(A|B)": (None, (("A",), ("B",))),
    "H(A|B) <= 0 <= 0": (None, None),
    "for every t: I(A;B|T=t) = 0": (None, None),
    "for every t: H(A|T=t) = 0": (None, None),
    "H(A) + H(B) = 0": (None, None),
}


def read(text: str) -> tuple[str, str, str]:
    form = Hypothesis("given", text).form(G)
    return type(form).__name__, str(form), form.latex()


def said(call: Callable[[], object]) -> object:
    """What a call gives, or the sentence with which it refuses."""
    try:
        return call()
    except ClaimError as error:
        return str(error)


@pytest.mark.parametrize(("made", "sentence"), BAD_WORLDS, ids=[s for _, s in BAD_WORLDS])
def test_worlds_that_make_no_sense(made: Callable[[], World], sentence: str) -> None:
    assert said(made) == sentence


def test_a_world_says_over_what_it_ranges() -> None:
    assert G.scope() == (
        "all integers V >= 1, 2 <= K <= V^2, N >= 0; all joint distributions of S (V symbols), "
        "T (K components of V symbols), r (K components of 2 symbols), g, q (3 symbols), x (V symbols), "
        "tab (V components of 3 symbols), y' (V symbols), o (K components of any symbols); "
        "M = distinct(T); a = P(r=1|S)"
    )
    assert World().scope() == "a single fact"
    assert World((Parameter("V", 0), Parameter("K")), (Variable("X", "K"),)).scope() == (
        "all integers V >= 0, K >= 1; all joint distributions of X (K symbols)"
    )
    assert said(lambda: G.variable("t")) == "unknown variable 't'"
    assert said(lambda: G.variable("tabb")) == "unknown variable 'tabb'; did you mean 'tab'?"
    assert G.variable("T") == Variable("T", "V", "K")


def test_a_variable_says_what_it_is() -> None:
    assert Variable("S", "V", "", "the answer").text() == "S: the answer, V symbols"
    assert Variable("R", "2", "3", "rewards").text() == "R: rewards, a vector of 3 components over 2 symbols"
    assert Variable("g").text() == "g: any finite alphabet"
    shapes = [Variable("R", *shape).shape() for shape in ((), ("2",), ("", "3"), ("2", "3"))]
    assert shapes == ["", "2 symbols", "3 components of any symbols", "3 components of 2 symbols"]


def test_a_probability_is_a_number_of_its_own_kind() -> None:
    a = G.calls()["a"]
    assert (str(a), a.latex(), a.arguments) == ("P(r=1|S)", r"P(r=1 \mid S)", ("S", "r"))
    assert (a.definition.name, a.definition.arity, a.definition.latex) == ("P", 2, "")
    with pytest.raises(TypeError, match="depends on the law of its variables"):
        a.definition.function(1, 2)


@pytest.mark.parametrize("text", CALLS)
def test_definitions(text: str) -> None:
    assert said(lambda: str(parse_call(text, G.variable_names, "here"))) == CALLS[text]


@pytest.mark.parametrize("text", HYPOTHESES)
def test_hypotheses(text: str) -> None:
    assert said(lambda: read(text)) == HYPOTHESES[text]


def test_names_of_hypotheses() -> None:
    assert Hypothesis("a-b", "x").name == "a-b"
    for name in ("A", "a--b", "-a", "", "a b"):
        assert said(lambda name=name: Hypothesis(name, "x")) == (
            f"hypothesis {name!r}: a name is lower-case words joined by hyphens"
        )
    assert said(lambda: Hypothesis(1, "x")) == "hypothesis: the name: 1 is not a text"  # type: ignore[arg-type]
    assert said(lambda: Hypothesis("a", 1)) == "hypothesis a: text: 1 is not a text"  # type: ignore[arg-type]


@pytest.mark.parametrize("text", CONDITIONS)
def test_conditions_have_one_spelling(text: str) -> None:
    assert normal_condition(text) == CONDITIONS[text]
    assert normal_condition(CONDITIONS[text]) == CONDITIONS[text]
    assert Condition(f"{text} and V = 2").parts() == (CONDITIONS[text], "V = 2")


@pytest.mark.parametrize("text", FORMULAS)
def test_formulas_for_people(text: str) -> None:
    assert formula_latex(text) == FORMULAS[text]


@pytest.mark.parametrize("text", STRUCTURE)
def test_what_a_hypothesis_says_of_structure(text: str) -> None:
    form = Linear(parse_statement(text))
    assert (form.independence(), form.dependency()) == STRUCTURE[text]


def of_numbers(text: str, **more: object) -> Statement:
    world = World((Parameter("V", 2), Parameter("N", 0)), (Variable("X", "V"), Variable("g")))
    return Statement("s", text, world=world, **more)  # type: ignore[arg-type]


def test_which_checks_apply() -> None:
    given = (Hypothesis("a", "H(X) = 0"),)
    everything = ("proof", "enumeration", "random", "equality", "necessity", "sharpness")
    assert of_numbers("H(X) <= V", hypotheses=given).applicable() == everything
    assert of_numbers("V >= H(X) = 1", hypotheses=given).applicable() == everything
    assert of_numbers("H(X) <= V").applicable() == tuple(c for c in everything if c != "necessity")
    assert of_numbers("H(X) < V", hypotheses=given).applicable() == tuple(c for c in everything if c != "equality")
    assert of_numbers("H(X) = V", kind="identity").applicable() == ("proof", "enumeration", "random", "sharpness")
    assert of_numbers("H(X) <= V", kind="numeric", refuted=True).applicable() == ("enumeration",)


@pytest.mark.parametrize(
    ("domain", "sentence"),
    [
        ((("V", 2), ("N", 0), ("|g|", 1), ("denominator", 1), ("denominator X", 1)), None),
        ((("V", 1),), "statement s: domains: V = 1; it must be an integer of at least 2"),
        ((("N", -1),), "statement s: domains: N = -1; it must be an integer of at least 0"),
        ((("|g|", 0),), "statement s: domains: |g| = 0; it must be an integer of at least 1"),
        ((("denominator", True),), "statement s: domains: denominator = True; it must be an integer of at least 1"),
        ((("V", "2"),), "statement s: domains: V = '2'; it must be an integer of at least 2"),
        ((("K", 2),), "statement s: domains: 'K' is not one of N, V, denominator, denominator X, denominator g, |g|"),
    ],
)
def test_domains(domain: tuple[tuple[str, int], ...], sentence: str | None) -> None:
    found = said(lambda: of_numbers("H(X) <= V", domains=(domain,)))
    assert found == sentence if sentence else isinstance(found, Statement)


def test_what_is_wrong_is_shown_up_to_sixty_characters() -> None:
    for count, value in ((58, f"'{'x' * 58}'"), (59, f"'{'x' * 56}...")):
        sentence = f"world: parameters: {value} is not made with Parameter(...)"
        assert said(lambda count=count: World(parameters=("x" * count,))) == sentence  # type: ignore[arg-type]


def test_a_reward_needs_two_symbols() -> None:
    world = World((), (Variable("S", "3"), Variable("x", "3"), Variable("b", "1"), Variable("c", "2")))
    assert str(Hypothesis("given", "c = same(S,x)").form(world)) == "c = same(S,x)"
    assert said(lambda: Hypothesis("given", "b = same(S,x)").form(world)) == (
        "hypothesis given: the values of same(S,x) do not all lie in the declared 1 symbols of b; "
        "leave its alphabet open"
    )


def unread(text: str) -> str:
    """The sentence of the parser about what is no statement."""
    with pytest.raises(ParseError) as caught:
        parse_statement(text)
    return str(caught.value)


H_X = Hypothesis("a", "H(X) = 0")
NUMBERS = Statement("s", "1 <= 2")

#: a declaration, and the sentence that refuses it
BAD_DECLARATIONS: list[tuple[Callable[[], object], str]] = [
    (lambda: Statement(1, "1 <= 2"), "statement: the id: 1 is not a text"),
    (lambda: Statement("A b", "1 <= 2"), "statement A b: an id is lower-case words joined by hyphens"),
    (lambda: Statement("s", 1), "statement s: text: 1 is not a text"),
    (lambda: Statement("s", "1 <="), f"statement s: text: {unread('1 <=')}"),
    (lambda: Statement("s", "H(X) <= 1"), "statement s: text: unknown variable 'X'"),
    (lambda: of_numbers("H(X) <= W"), "statement s: text: unknown parameter 'W'"),
    (lambda: of_numbers("H(X) <= VV"), "statement s: text: unknown parameter 'VV'; did you mean 'V'?"),
    (lambda: of_numbers("H(g[t]) <= V"), "statement s: text: g[t] is a part of g, which is not a vector"),
    (
        lambda: Statement("s", "1 <= 2", kind="theorem"),
        "statement s: kind 'theorem' is not one of chain, identity, monotone, bounds, countermodel, numeric, "
        "inconsistency",
    ),
    (lambda: Statement("s", "1 <= 2", kind=["chain"]), "statement s: kind: ['chain'] is not a text"),
    (
        lambda: Statement("s", "1 <= 2", role="main"),
        "statement s: role 'main' is not one of source, other-reading, repair, argument, context, not-in-source",
    ),
    (lambda: Statement("s", "1 <= 2", role=None), "statement s: role: None is not a text"),
    (lambda: Statement("s", "1 <= 2", world=None), "statement s: world: None is not made with World(...)"),
    (lambda: Statement("s", "1 <= 2", proof=None), "statement s: proof: None is not a text"),
    (lambda: Statement("s", "1 <= 2", hypotheses=H_X), f"statement s: hypotheses: {shown(H_X)} is not a tuple"),
    (
        lambda: Statement("s", "1 <= 2", hypotheses=("H(X) = 0",)),
        "statement s: hypotheses: 'H(X) = 0' is not made with Hypothesis(...)",
    ),
    (lambda: of_numbers("H(X) <= V", hypotheses=(H_X, H_X)), "statement s: hypotheses: 'a' is given twice"),
    (
        lambda: Statement("s", "1 <= 2", hypotheses=(H_X,)),
        "hypothesis a: unknown variable 'X'",
    ),
    (lambda: Statement("s", "1 <= 2", equality="V = 2"), "statement s: equality: 'V = 2' is not a tuple"),
    (lambda: Statement("s", "1 <= 2", equality=(None,)), "statement s: equality: None is not a text"),
    (
        lambda: of_numbers("H(X) <= V", equality=("V = 2", "")),
        'statement s: equality: 2 conditions for 1 links; give one for each link, "" where there is none',
    ),
    (
        lambda: of_numbers("H(X) <= V <= 2*V", equality=("V = 2",)),
        'statement s: equality: 1 conditions for 2 links; give one for each link, "" where there is none',
    ),
    (
        lambda: of_numbers("H(X) <= V = V", equality=("", "V = 2")),
        "statement s: equality: the condition 'V = 2' stands at a link that is an equality",
    ),
    (
        lambda: of_numbers("H(X) <= V", equality=("V = 2 and V =",)),
        f"statement s: equality: {unread('V =')}",
    ),
    *(
        (lambda field=field, value=value: of_numbers("H(X) <= V", **{field: value}), f"statement s: {field}: {what}")
        for field in ("domains", "thorough")
        for value, what in (
            ("V", "'V' is not a tuple"),
            ({"V": 2}, "{'V': 2} is not a tuple"),
            (({"V": 2},), "{'V': 2} is not made with tuple(...)"),
            ((("V", 2),), "'V' is not made with tuple(...)"),
            (((("V",),),), "(('V',),) is not made of pairs such as (\"V\", 3)"),
            (((("V", 2, 2),),), "(('V', 2, 2),) is not made of pairs such as (\"V\", 3)"),
            (((("V", 2), (2, "V")),), "(('V', 2), (2, 'V')) is not made of pairs such as (\"V\", 3)"),
            (((("V", 1),),), "V = 1; it must be an integer of at least 2"),
            (((("V", 2),), (("V", 1),)), "V = 1; it must be an integer of at least 2"),
            (((("V", 0),),), "V = 0; it must be an integer of at least 2"),
            (
                ((("|h|", 2),),),
                "'|h|' is not one of N, V, denominator, denominator X, denominator g, |g|; did you mean '|g|'?",
            ),
            (
                ((("|X|", 2),),),
                "'|X|' is not one of N, V, denominator, denominator X, denominator g, |g|; did you mean '|g|'?",
            ),
        )
    ),
    (lambda: Claim(1, "t", (NUMBERS,)), "claim 1: id: an id is lower-case words joined by hyphens"),
    (lambda: Claim("A b", "t", (NUMBERS,)), "claim 'A b': id: an id is lower-case words joined by hyphens"),
    (lambda: Claim("c", "", (NUMBERS,)), "claim c: title: it is empty"),
    (lambda: Claim("c", 3, (NUMBERS,)), "claim c: title: 3 is not a text"),
    (lambda: Claim("c", "t", NUMBERS), f"claim c: statements: {repr(NUMBERS)[:57]}... is not a tuple"),
    (lambda: Claim("c", "t", ("1 <= 2",)), "claim c: statements: '1 <= 2' is not made with Statement(...)"),
    (lambda: Claim("c", "t", ()), "claim c: statements: there is none"),
    (lambda: Claim("c", "t", (NUMBERS, NUMBERS)), "claim c: statements: the id 's' is given twice"),
    (
        lambda: Claim("c", "t", (NUMBERS, replace(NUMBERS, id="r", aliases=("s",)))),
        "claim c: statements: the id 's' is given twice",
    ),
    (lambda: Claim("c", "t", (NUMBERS,)).statement("x"), "claim c has no statement 'x'"),
    (
        lambda: Claim("c", "t", (Statement("first", "1 <= 2"),)).statement("frst"),
        "claim c has no statement 'frst'; did you mean 'first'?",
    ),
]

NAMES = World(variables=(Variable("g"), Variable("S"), Variable("r")))
SIZED = World(variables=(Variable("S", "4"), Variable("q")))
VARYING = World((Parameter("V"),), (Variable("S", "V"),))
WORLD_HINT = "; numbers that vary are declared in a world: world=World(parameters=(Parameter('V'),), ...)"
LINKS = 'for 1 links; give one for each link, "" where there is none'
NEEDS_WORLD = (
    "is about a declared alphabet, and needs a world: world=World(...) with Parameter and Variable (docs/new-lemma.md)"
)
NEEDS_SIZE = "needs the size of its alphabet: write |X| = 8 beside it"
NOTHING = "nothing stands on one side of a comma, ';' or 'and'; write a statement there"

#: the arguments of a lemma after its id, and the sentence that refuses them
BAD_LEMMAS: list[tuple[tuple[object, ...], dict[str, object], str]] = [
    ((1,), {}, "lemma l: text: 1 is not a text"),
    (("H(X",), {}, f"lemma l: {unread('H(X')}"),
    (("H(X) <= 1", ["H(X"]), {}, f"lemma l: {unread('H(X')}"),
    (("H(X",), {"world": SIZED}, f"lemma l: text: {unread('H(X')}"),
    (("H(X) <= 1", "|X| = 2"), {}, "lemma l: given is a list of hypotheses; write given=['|X| = 2']"),
    (("H(X) <= 1", {"|X| = 2"}), {}, "lemma l: given: {'|X| = 2'} is not a tuple"),
    (("H(X) <= 1", [2]), {}, "lemma l: given: 2 is not a text"),
    (("H(X) <= 1", ["X uniform"]), {}, f"lemma l: 'X uniform' {NEEDS_SIZE}"),
    (("H(X) <= 1", ["|Y| = 8", " X uniform "]), {}, f"lemma l: 'X uniform' {NEEDS_SIZE}"),
    (
        ("H(X) <= 2", ["X uniform", "|X| = 4", "|X| = 2"]),
        {},
        "lemma l: 'X uniform' with |X| = 4 and |X| = 2: give one size of its alphabet",
    ),
    (
        ("X -> Y -> Z -> W",),
        {},
        "lemma l: 'X -> Y -> Z -> W' says 2 things; make each a lemma: I(X;Z,W|Y) = 0; I(X,Y;W|Z) = 0",
    ),
    (
        ("H(X) = 0 <=> H(X) <= 0",),
        {},
        "lemma l: 'H(X) = 0 <=> H(X) <= 0' says 2 things; make each a lemma: H(X) = 0 => H(X) <= 0; "
        "H(X) <= 0 => H(X) = 0",
    ),
    (("H(X) <= 1 and => H(X) <= 1",), {}, f"lemma l: in 'H(X) <= 1 and' {NOTHING}"),
    (("and H(X) <= 1 => H(X) <= 1",), {}, f"lemma l: in 'and H(X) <= 1' {NOTHING}"),
    (
        ("H(X) <= 1\nH(Y) <= 1",),
        {},
        "lemma l: expected the end of the text, found 'H' at column 11 of 'H(X) <= 1\\nH(Y) <= 1'; "
        "write it with H(X,Y|Z) and I(X;Y|Z)",
    ),
    (("H(X) <= 1;",), {}, f"lemma l: in 'H(X) <= 1;' {NOTHING}"),
    (("H(X) <= 1", ["I(X;Y) = 0,, I(X;Z) = 0"]), {}, f"lemma l: in 'I(X;Y) = 0,, I(X;Z) = 0' {NOTHING}"),
    (("=> H(X) <= 1",), {}, "lemma l: expected a statement such as H(X) <= H(X,Y), found nothing"),
    (("H(X) <= 1",), {"sharp": "no"}, "lemma l: sharp: 'no' is not True or False"),
    (("H(X) <= 1", ["X ~ Y given r=1,S"]), {}, f"lemma l: 'X ~ Y given r=1,S' {NEEDS_WORLD}"),
    (("H(X) <= 1", ["X = match(T,S)"]), {}, "lemma l: hypothesis given-1: unknown variable 'T'"),
    (
        ("H(X) <= H(T) + H(S)", ["X = mach(T,S)"]),
        {},
        "lemma l: the model has no definition 'mach'; did you mean 'match'?",
    ),
    (("H(X) <= V",), {}, f"lemma l: text: unknown parameter 'V'{WORLD_HINT}"),
    (("H(X) <= 1", ["H(X) <= V"]), {}, f"lemma l: hypothesis given-1: unknown parameter 'V'{WORLD_HINT}"),
    (("H(S) <= W",), {"world": VARYING}, "lemma l: text: unknown parameter 'W'"),
    (("H(X) <= 1",), {"world": SIZED}, "lemma l: text: unknown variable 'X'"),
    (("H(X) <= 1",), {"equality": ["", ""]}, f"lemma l: equality: 2 conditions {LINKS}"),
    (("H(X) <= 1",), {"domains": {"|X|": 2}}, "lemma l: domains: {'|X|': 2} is not a tuple"),
    (("H(X) <= 1",), {"domains": ("|X|",)}, "lemma l: domains: '|X|' is not made with dict(...)"),
    (("H(X) <= 1",), {"domains": ({"|X|": 0},)}, "lemma l: domains: |X| = 0; it must be an integer of at least 1"),
    (("H(X) <= 1",), {"proof": None}, "lemma l: proof: None is not a text"),
    (("H(X) <= 1",), {"title": 3}, "claim l: title: 3 is not a text"),
    (("H(H) <= 1",), {}, "lemma l: world: 'H' cannot be a name, for it means something in statements"),
]


@pytest.mark.parametrize(("made", "sentence"), BAD_DECLARATIONS, ids=[s for _, s in BAD_DECLARATIONS])
def test_statements_and_claims_that_make_no_sense(made: Callable[[], object], sentence: str) -> None:
    assert said(made) == sentence


@pytest.mark.parametrize(("arguments", "options", "sentence"), BAD_LEMMAS, ids=[s for *_, s in BAD_LEMMAS])
def test_lemmas_that_make_no_sense(arguments: tuple[Any, ...], options: dict[str, Any], sentence: str) -> None:
    assert said(lambda: lemma("l", *arguments, **options)) == sentence


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("H(a) <= log2(3)", ["|a| = 3"]),
        ("H(a,b) <= log2(6)", ["|a| = 3", "|b| = 2"]),
        ("H(a) < log2(5)", ["|a| <= 3"]),
        ("for every t: H(a|b=t) <= log2(3)", ["|a| = 3"]),
        ("H(S) - h(1/10) - 1/10*log2(7) <= I(g;S)", ["H(S|g) <= h(1/10) + 1/10*log2(7)"]),
        ("a uniform, |a| = 3, b = f(a) => H(b) <= log2(3)", []),
        ("X -> Y -> Z => I(X;Z) <= I(X;Y)", []),
    ],
)
def test_a_lemma_speaks_the_language_of_prove(text: str, given: list[str]) -> None:
    claim = lemma("l", text, given)
    assert statement_proof(claim, claim.statements[0]).proved


@pytest.mark.parametrize(
    "bounds",
    [
        [("V", 1, ""), ("K", 3, "V - V")],
        [("V", 1, ""), ("K", 3, "2 - V")],
        [("V", 1, "2"), ("K", 3, "V")],
        [("V", 1, "9"), ("W", 1, "V - 7"), ("K", 3, "W")],
        [("V", 1, ""), ("W", 1, "V"), ("K", 1, "W - V")],
        [("V", 1, "3"), ("K", 9, "2^V")],
        [("V", 1, ""), ("K", 3, "4 - 2^V")],
    ],
)
def test_bounds_that_leave_no_value_are_refused(bounds: list[tuple[str, int, str]]) -> None:
    name, low, high = bounds[-1]
    made = World(parameters=tuple(Parameter(*row) for row in bounds))
    assert said(lambda: Statement("s", "1 <= 2", world=made)) == (
        f"parameter {name}: high {high!r} is below its low, {low}: no value is left, and anything holds for all of them"
    )
    smaller = World(parameters=(*made.parameters[:-1], Parameter(name, -100, high)))
    assert Statement("s", "1 <= 2", world=smaller).world == smaller


@pytest.mark.parametrize("id", ["A", "a b", "", "a-", 1, None])
def test_a_lemma_has_an_id(id: Any) -> None:
    assert said(lambda: lemma(id, "H(X) <= 1")) == f"lemma {id!r}: an id is lower-case words joined by hyphens"


def test_what_a_declaration_leaves_out() -> None:
    assert Parameter("V") == Parameter("V", 1, "")
    assert Variable("X") == Variable("X", alphabet="", length="", meaning="")
    assert World() == World((), (), ())
    assert Hypothesis("a", "H(X) = 0") == Hypothesis("a", "H(X) = 0", meaning="")
    assert Statement(
        "s", "1 <= 2", kind="chain", role="source", world=World(), hypotheses=(), equality=(), domains=(), proof="",
        refuted=False, reading="", thorough=(), sharp=True, unproved=False,
    ) == NUMBERS  # fmt: skip
    assert Claim("c", "t", (NUMBERS,)) == Claim(
        "c", "t", (NUMBERS,), section="", formula="", words="", comment="", aliases=()
    )


@pytest.mark.parametrize(
    ("kind", "text", "world", "quantified"),
    [
        ("numeric", "10000*32 = 320000", World(), False),
        ("countermodel", "H(X) = 1", World((), (Variable("X", "2"),)), False),
        ("chain", "0 <= H(X)", World((), (Variable("X"),)), True),
        ("identity", "V + V = 2*V", World((Parameter("V"),)), True),
        ("bounds", "0 <= 1", World(), False),
    ],
)
def test_theorems_have_variables_and_facts_have_none(kind: str, text: str, world: World, quantified: bool) -> None:
    assert Statement("s", text, kind, world=world).quantified is quantified


def test_only_the_natural_reading_is_the_wording_of_the_source() -> None:
    roles = ("source", "other-reading", "repair", "argument", "context", "not-in-source")
    assert [Statement("s", "0 <= 1", role=role).of_source for role in roles] == [True] + [False] * 5


def test_what_is_unproved_is_enumerated_and_tested() -> None:
    known = Statement("s", "I(X;Y) <= H(X)", world=World((), (Variable("X"), Variable("Y"))))
    assert replace(known, unproved=True).applicable() == ("enumeration", "random")
    for other in ({"refuted": True}, {"proof": "I(X;Y) <= H(X) by sum"}):
        with pytest.raises(ClaimError, match="unproved: it has a proof, or is declared as refuted"):
            replace(known, unproved=True, **other)


def test_a_lemma_of_names_alone() -> None:
    """Every name in H and I is a variable with any alphabet; no domain is declared, so that one is chosen."""
    text, given = "I(g;S) <= H(r)", ["I(g;S|r) = 0", "|r| = 2"]
    statement = Statement(
        "statement", text, role="not-in-source", world=NAMES,
        hypotheses=(Hypothesis("given-1", given[0]), Hypothesis("given-2", given[1])),
    )  # fmt: skip
    assert lemma("my-own-lemma", text, given) == Claim("my-own-lemma", "my own lemma", (statement,), source="")
    said_of_all = lemma(
        "l", text, given, title="T", equality=("H(r|g) = 0",), domains=[{"|g|": 3}], proof="...", sharp=False
    )
    (found,) = said_of_all.statements
    assert said_of_all.title == "T"
    assert found == replace(statement, equality=("H(r|g) = 0",), domains=((("|g|", 3),),), proof="...", sharp=False)


def test_where_a_lemma_is_looked_at_if_it_does_not_say() -> None:
    """What it says is taken, and nothing else is declared: a domain is chosen when it is checked."""
    defined = lemma("l", "H(r) <= H(T) + H(S)", ["r = match(T,S)"]).statements[0]
    assert [v.name for v in defined.world.variables] == ["r", "T", "S"]
    assert lemma("l", "I(q;S) <= 2", world=SIZED).statements[0].domains == ()
    assert lemma("l", "I(q;S) <= 2", world=SIZED, domains=[{"|q|": 1}]).statements[0].domains == ((("|q|", 1),),)
    assert lemma("l", "H(S) <= log2(V)", world=VARYING).statements[0].domains == ()
    assert lemma("l", "H(S) <= log2(V)", world=VARYING, domains=[{"V": 2}]).statements[0].domains == ((("V", 2),),)


@pytest.mark.parametrize(
    ("kind", "checks"),
    [
        ("chain", "proof enumeration random equality necessity sharpness"),
        ("identity", "proof enumeration random necessity sharpness"),
        ("monotone", "proof enumeration random sharpness"),
        ("bounds", "proof enumeration random necessity sharpness"),
        ("countermodel", "proof enumeration"),
        ("numeric", "proof enumeration"),
    ],
)
def test_the_checks_of_a_kind(kind: str, checks: str) -> None:
    statement = of_numbers("H(X) <= V", kind=kind, hypotheses=(H_X,))
    assert " ".join(statement.applicable()) == checks
    assert " ".join(replace(statement, hypotheses=()).applicable()) == checks.replace("necessity ", "")
    assert " ".join(replace(statement, text="H(X) = V").applicable()) == checks.replace("equality ", "")
    assert replace(statement, refuted=True).applicable() == ("enumeration",)


@pytest.mark.parametrize("role", ["source", "other-reading", "repair", "argument", "context", "not-in-source"])
def test_a_role_is_one_of_six(role: str) -> None:
    assert Statement("s", "1 <= 2", role=role).role == role


def test_a_statement_for_people() -> None:
    statement = of_numbers("I(g;X) <= H(X) <= log2(V)", hypotheses=(H_X, Hypothesis("b", "|g| = 2")))
    assert statement.latex() == r"I(g;X) \le H(X) \le \log_2\!\left(V\right)"
    assert statement.formula == parse_statement(statement.text)
    assert [str(form) for form in statement.forms()] == ["H(X) = 0", "|g| = 2"]
    assert statement.without("a") == replace(statement, hypotheses=statement.hypotheses[1:])
    assert statement.without("c") == statement
    assert statement.latex() in statement._repr_html_()


def test_a_claim_finds_its_statements() -> None:
    first, second = Statement("first", "1 <= 2"), Statement("second", "1 <= 3")
    claim = Claim("a-claim", "t", (first, second))
    assert [claim.statement(s) for s in ("first", "second")] == [first, second]
    assert claim.full_id(second) == "a-claim/second"
    assert "a-claim/second" in claim._repr_html_()


def test_the_nearest_name_is_shown() -> None:
    """One name, the most alike, though others are near; none where all are far."""
    world = World((), tuple(map(Variable, ("total", "tab", "tabb", "q"))))
    assert said(lambda: world.variable("tabbb")) == "unknown variable 'tabbb'; did you mean 'tabb'?"
    assert said(lambda: world.variable("zz")) == "unknown variable 'zz'"


def test_rejection_sampling_needs_a_declared_alphabet() -> None:
    """Two open alphabets are written alike, and may still be different ones; two lengths are different shapes."""
    some = (
        ("x", "", ""),
        ("T", "", ""),
        ("u", "2", "3"),
        ("w", "2", "3"),
        ("y", "2", "2"),
        ("r", "2", ""),
        ("S", "3", ""),
        ("b", "2", ""),
    )
    world = World((), tuple(Variable(*row) for row in some))
    for pair, right in (("x T", False), ("x u", False), ("u w", True), ("u y", False), ("u b", False)):
        drawn, of = pair.split()
        sentence = f"hypothesis a: {drawn} and {of} must have the same declared alphabet"
        found = said(lambda text=f"{drawn} ~ {of} given r=1,S": str(Hypothesis("a", text).form(world)))
        assert found == (f"{drawn} ~ {of} given r=1,S" if right else sentence)


def test_which_names_may_be_misspelt() -> None:
    """What is no sum of entropies is passed over; a world that says anything of its names has meant them."""
    assert lonely_names(["S uniform", "H(q) <= H(r)", "S uniform", "H(r) <= 1"]) == ("q",)
    assert lonely_names(["D(a||b) <= I(b;c|d)", "H(c|d) <= |e|"]) == ("a", "e")
    names = (Variable("g"), Variable("S"), Variable("r"))
    worlds = {
        World((), names): ("r",),
        World((Parameter("V"),), names): (),
        World((), names, (("M", "distinct(r)"),)): (),
        World((), (*names, Variable("x", "2"))): (),
        World((), (*names, Variable("x", "", "2"))): (),
        World((), (*names, Variable("x", "", "", "a token"))): (),
    }
    for world, found in worlds.items():
        assert Statement("s", "I(g;S) <= H(S) + H(g|r)", world=world).single_names() == found
