"""Every name is bound, to one thing: values, positions, functions of a world; and a vector is one, declared or not."""

from __future__ import annotations

import itertools
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exact.syntax import ParseError, parse_statement
from properties.checks.attacks import enumerate_all
from properties.worlds.domains import domains
from properties.worlds.instances import small_settings
from theorems.language import ClaimError, Parameter, Statement, Variable, World, define, lemma
from theorems.proof.core import Reject, var
from theorems.proof.goals import definitions
from theorems.proof.reader import Reading, type_of

WORLD = World(
    (Parameter("V", 2), Parameter("K", 2)),
    (Variable("S", "V"), Variable("T", "V", "K"), Variable("U", "V", "K"), Variable("r", "2"), Variable("W", "2", "3")),
    (("M", "distinct(T)"), ("N", "tries(T,S)"), ("a", "P(r=1|T)")),
)


def refusal(text: str, **more: object) -> str:
    with pytest.raises(ClaimError) as caught:
        lemma("bound", text, world=WORLD, **more)
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("E[M(U)] <= 2", "M = distinct(T) is a number that depends on T; write M(T), or M"),
        ("E[M(S)] <= 2", "M = distinct(T) is a number that depends on T"),
        ("E[M(Q)] <= 2", "M = distinct(T) is a number that depends on T"),
        ("E[N(T)] <= 2", "N = tries(T,S) is a number that depends on T and S; write N(T,S), or N"),
        ("E[N(S,T)] <= 2", "write N(T,S), or N"),
        ("E[a(r)] <= 2", "a = P(r=1|T) is a number that depends on T; write a(T), or a"),
        ("V(T) <= K", "V is a number that depends on nothing; write V"),
        ("E[f(T)] <= 2", "unknown parameter 'f'"),
        ("H(S) <= log2(M)", "it stands inside E[...], or in a statement 'for every t:' about the value T=t"),
        ("for every t: H(S|T=t) <= log2(M(u))", "M = distinct(T) is a number that depends on T"),
        ("for every t: H(S|U=t) <= log2(M)", "t is the value of one variable, but U and T matter"),
        ("for every t: H(S|T=t) <= log2(N)", "t is the value of one variable, but T and S matter"),
        ("for every t: H(S|T=u) <= H(S)", "in H(S|T=u) the value u is bound by nothing: it needs 'for every u:'"),
        ("H(S|T=t) <= H(S)", "the value t is bound by nothing"),
        ("for every t: H(S|T=t) <= H(r|U=t)", "t is a value of T and of U; it can be of one only"),
        ("for every t: H(S) <= log2(V)", "nothing in 'for every t: H(S) <= log2(V)' depends on t"),
        ("for every K: H(S|T=K) <= log2(K)", "K is the name of something else already"),
        ("for every T: H(S|T=T) <= log2(V)", "T is the name of something else already"),
        ("for every t: H(S|T[t]=t) <= 1", "t is both a value of T[t] and a position"),
        ("for every t: H(T[t]) <= 1", "a statement about every position t can be a hypothesis or a line of a proof"),
        ("sum[t](H(T[u])) <= 1", "the index u is bound by nothing"),
        ("H(T[t]) <= 1", "the index t is bound by nothing"),
        ("sum[K](H(T[K])) <= 1", "the index K is the name of something else already"),
        ("sum[t](sum[u](H(T[t]|U[u]))) <= 1", "sums are not nested"),
        ("sum[t](H(S)) <= 1", "nothing in sum[t](H(S)) is about a position t"),
        ("sum[t](H(T[t],W[t])) <= 1", "the vectors T, W have different lengths"),
        ("H(S[t]) <= 1", "S[t] is a part of S, which is not a vector"),
        ("H(M) <= 1", "unknown variable 'M' (it is a number)"),
        ("E[H(S)] <= 1", "E[...] is the mean of a function of values"),
        ("|S| <= V", "a size stands only in a hypothesis"),
    ],
)  # fmt: skip
def test_what_is_bound_by_nothing_is_refused_in_one_sentence(text: str, sentence: str) -> None:
    assert sentence in refusal(text)


def test_a_value_is_not_named_like_a_function_that_is_arbitrary():
    """Else the function would be the value: no arbitrary one any more."""
    marked = define("f(s: V): 2", lambda s: 0)
    world = World((Parameter("V", 2),), (Variable("T", "2", "V"), Variable("S", "V")), (("C", "f(S)"),), (marked,))
    text = "for every {}: E[C] <= H(S|T={})"
    with pytest.raises(ClaimError, match="f is the name of something else already"):
        Statement("s", text.format("f", "f"), world=world)
    Statement("s", text.format("t", "t"), world=world)
    function = var("f", type_of("V -> 2"))
    reading = Reading(definitions(), {"T": "V -> 2", "S": "V"}, {"C": "f(S)"}, names={"f": function})
    assert function in reading.read(text.format("t", "t")).free
    with pytest.raises(Reject, match="f is the name of something else already"):
        reading.read(text.format("f", "f"))


@pytest.mark.parametrize("name", ["_power", "_w", "_w0", "_x", "_P", "_any", "p", "u"])
def test_a_statement_is_the_same_whatever_its_value_is_called(name: str) -> None:
    """C^V is f(t) to the V, and not the product of all f(v)."""
    known = {"T": "V", "S": "V"}, {"C": "f(T)"}, (), {"f": var("f", type_of("V -> R"))}
    text = "for every {}: C^V + log2(C) + h(C) <= H(S|T={}) + D(T||S)"
    reading = Reading(definitions(), *known)
    assert reading.read(text.format(name, name)) is reading.read(text.format("t", "t"))


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ("I(T[t];S) = 0", "the index t is bound by nothing"),
        ("H(S|T=t) = 0", "the value t is bound by nothing"),
        ("M <= K", "M = distinct(T) is a number that depends on T"),
        ("for every t: I(T[u];S) = 0", "the index u is bound by nothing"),
        ("for every K: I(T[K];S) = 0", "K is the name of something else already"),
    ],
)
def test_hypotheses_are_bound_too(given: str, sentence: str) -> None:
    assert sentence in refusal("H(S) <= log2(V)", given=[given])


@pytest.mark.parametrize(
    ("condition", "sentence"),
    [
        ("N constant and Q constant", "'Q' is no named function of the world"),
        ("S uniform on M", "M = distinct(T) is a number that depends on T"),
        ("S uniform on M(U) given T", "M = distinct(T) is a number that depends on T"),
        ("S uniform on E[M]", "E[M] is no expression of parameters and functions"),
        ("a = 1", "a depends on a law"),
        ("a = b = c", "'a = b = c' is no condition such as"),
        ("I(S;T) = 1", "a condition on I(S;T) is that it is 0"),
        ("I(S;Q) = 0", "unknown variable 'Q'"),
        ("S ~ T", "must have one declared alphabet"),
    ],
)
def test_conditions_are_bound_too(condition: str, sentence: str) -> None:
    assert sentence in refusal("H(S) <= log2(V)", equality=[condition])


@given(st.randoms(use_true_random=False))
def test_a_value_or_a_position_is_read_only_where_it_is_bound(rng: Random) -> None:
    every = rng.choice((None, "t", "u"))
    uses, text = [], []
    for _ in range(rng.choice((1, 2, 3))):
        kind, name = rng.choice(("value", "position", "sum", "plain")), rng.choice(("t", "u"))
        index = rng.choice(("t", "u"))
        variable = rng.choice(("T", "U"))
        term = {
            "value": f"H(S|{variable}={name})",
            "position": f"H({variable}[{name}])",
            "sum": f"sum[{index}](H({variable}[{name}]))",
            "plain": "H(S)",
        }[kind]
        text.append(term)
        uses.append((kind, variable, name, index))
    bound = all(
        kind == "plain" or (kind == "sum" and name == index and index != every) or (kind != "sum" and name == every)
        for kind, _, name, index in uses
    )
    values = {variable for kind, variable, _, _ in uses if kind == "value"}
    positions = any(kind == "position" for kind, *_ in uses)
    meant = bound and len(values) <= 1 and not (values and positions)
    meant = meant and not positions and (every is None) == (not values)  # no statement about every position
    head = f"for every {every}: " if every else ""
    try:
        lemma("bound", f"{head}{' + '.join(text)} <= 9", world=WORLD)
        accepted = True
    except ClaimError:
        accepted = False
    assert accepted == meant, f"{head}{' + '.join(text)}"


def test_the_parser_itself_binds_values() -> None:
    for text in ("H(S|T=t) <= 1", "for every t: H(S|T=u) <= 1", "for every t: I(S;r|T=t) <= H(r|U=t)"):
        with pytest.raises(ParseError):
            parse_statement(text)


# ---------------------------------------------------------------------------------- vectors

SHAPES = list(itertools.product(("", "2", "V"), ("", "2", "K")))


@pytest.mark.parametrize("first", SHAPES, ids=str)
@pytest.mark.parametrize("second", SHAPES, ids=str)
def test_instances_have_the_declared_shape(first: tuple[str, str], second: tuple[str, str]) -> None:
    """Whatever is declared of alphabet and length, in each combination of two variables."""
    world = World((Parameter("V", 2), Parameter("K", 2)), (Variable("X", *first), Variable("Y", *second)))
    free = {f"|{v.name}|": 3 for v in world.variables if not v.alphabet}
    choice = {"V": 2, "K": 2, **free, "denominator": 1}
    (statement,) = lemma("shape", "I(X;Y) <= H(X)", world=world, domains=[choice]).statements
    seen = [domain.setting for domain in domains(statement)] + small_settings(statement, ())
    assert len(seen) > 1
    for setting in seen:
        sizes = {**dict(setting.parameters), "2": 2}
        for variable in world.variables:
            values = setting.of(variable.name)
            length = sizes[variable.length] if variable.length else 0
            if length:
                assert all(isinstance(value, tuple) and len(value) == length for value in values)
                symbols = {part for value in values for part in value}
            else:
                assert all(isinstance(value, int) for value in values)
                symbols = set(values)
            assert symbols == set(range(len(symbols)))
            assert len(values) == len(symbols) ** max(length, 1)
            if variable.alphabet:
                assert len(symbols) == sizes[variable.alphabet]
    assert all(f"|{name}|=3" in seen[0].text() for name in (v.name for v in world.variables if not v.alphabet))


def test_a_vector_of_any_alphabet_is_one_in_a_statement_about_rewards() -> None:
    world = World((Parameter("K", 2),), (Variable("r", "", "K"),), (("A", "solved(r)"), ("N", "rollouts(r)")))
    choices = [{"K": 2, "|r|": 2, "denominator": 2}, {"K": 3, "|r|": 3, "denominator": 1}]
    (statement,) = lemma("rewards", "2 - E[A] <= E[N]", world=world, domains=choices).statements
    count = enumerate_all(statement)
    assert count.met == 10 + 27 and count.failures == [0]
    counts = World((Parameter("K", 2),), (Variable("r", "", "K"),), (("M", "distinct(r)"),))
    (statement,) = lemma("counts", "E[M] <= 1", world=counts, domains=choices[:1]).statements
    assert enumerate_all(statement).failures[0]


def test_the_components_of_such_a_vector_are_written_out() -> None:
    from theorems.proof.unroll import unroll

    world = World((Parameter("K", 2),), (Variable("R", "", "K"),))
    domain = {"K": 2, "|R|": 3, "denominator": 1}
    (statement,) = lemma(
        "parts", "H(R) <= sum[t](H(R[t]))", world=world, domains=[domain], equality=["I(R[t];R[<t]) = 0"]
    ).statements
    written: Statement = unroll(statement, 2)
    assert dict(written.domains[0]) == {"|R1|": 3, "|R2|": 3, "denominator": 1}
    assert written.text == "H(R1,R2) <= H(R1) + H(R2)"


def test_the_components_after_one_are_written_out() -> None:
    from theorems.language.coq import CoqError, parts
    from theorems.proof.unroll import unroll

    world = World((Parameter("K", 2), Parameter("V", 2)), (Variable("R", "V", "K"),))
    domain = {"K": 3, "V": 2, "denominator": 1}
    claim = lemma("after", "sum[t](H(R[t]|R[>t])) = H(R)", world=world, domains=[domain])
    (statement,) = claim.statements
    assert unroll(statement, 3).text == "H(R1|R2,R3) + H(R2|R3) + H(R3) = H(R1,R2,R3)"
    with pytest.raises(CoqError, match=r"R\[>t\] has no text in Coq"):
        parts(claim, statement)


def test_written_out_a_function_of_no_vector_is_what_it_was() -> None:
    from theorems.proof.unroll import unroll

    one, several = define("f(v: V): R", lambda v: v - 1), define("g(t: K -> V): R", sum)
    variables = (Variable("x", "V"), Variable("T", "V", "K"))
    functions = (("F", "f(x)"), ("G", "g(T)"))
    world = World((Parameter("V", 1), Parameter("K", 1)), variables, functions, (one, several))
    statement = Statement("s", "E[F*G] <= E[F*G] + sum[t](H(T[t]))", world=world)
    calls = unroll(statement, 2).world.calls()
    assert str(calls["G"]) == "g(T1,T2)"
    assert calls["G"].definition.function(2, 3) == 5
    assert calls["F"].definition is one
