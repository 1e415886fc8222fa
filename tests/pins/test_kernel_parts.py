"""Parts of the kernel by themselves: signs on a domain, signs of constants, what is read from a certificate."""

from __future__ import annotations

import hashlib
from fractions import Fraction
from itertools import product
from typing import Any

import pytest

from exact.bits import Bits, log2
from exact.forms import LOG_E, ONE, Form, Ratio, log_form
from theorems.proof import kernel
from theorems.proof.kernel import KernelError, digest, parse_poly, parse_ratio, read_rational, read_world

WORLD = {
    "parameters": [["V", 1, ""], ["K", 1, ""]],
    "variables": [["T", "V", "K"]],
    "functions": [["M", "distinct(T)"], ["A", "agree(T)"]],
}
DOMAIN = kernel._domain(read_world(WORLD))
AT_1 = {"slack": {"u": "V - 1"}, "values": {"V": "u + 1"}}
#: a number: certified >= 0, > 0, and never 0, for all integers (even all numbers) V, K >= 1, 1 <= M, 0 <= A, e >= 2
SIGNS = {
    "V": (True, True, True),
    "V - 1": (True, False, False),
    "1 - V": (False, False, False),
    "-V": (False, False, True),
    "0": (True, False, False),
    "3": (True, True, True),
    "-3": (False, False, True),
    "(V - 1)/V": (True, False, False),
    "V/(V - 1)": (False, False, False),
    "(V - 1)/(V - 2)": (False, False, False),
    "1/(V + K)": (True, True, True),
    "-1/V": (False, False, True),
    "1/(1 - 2*V)": (False, False, True),
    "V - K": (False, False, False),
    "V*K - 1": (True, False, False),
    "V*K": (True, True, True),
    "(V - 1)*(K - 1)": (True, False, False),
    "(V - 1)*(K - 2)": (False, False, False),
    "V^2 - 3*V + 5/2": (True, True, True),
    "3*V - V^2 - 5/2": (False, False, True),
    "1/(V^2 - 3*V + 5/2)": (True, True, True),
    "(3*V - V^2 - 5/2)/(0 - V)": (True, True, True),
    "V/(V^2 - 3*V + 5/2 + K - K)": (True, True, True),
    "(0 - V)/(3*V - V^2 - 5/2)": (True, True, True),
    "(V - 1)*(V^2 - 3*V + 5/2)": (True, False, False),
    "(V - 1)^2": (True, False, False),
    "(V - 2)^2": (False, False, False),  # a double root inside is not told from two simple ones
    "V^2*K - V": (True, False, False),
    "e": (True, True, True),
    "e - 2": (True, False, False),
    "e - 3": (False, False, False),
    "2^V": (True, True, True),
    "2^V - 2": (True, False, False),
    "2^V - 3": (False, False, False),
    "M - 1": (True, False, False),
    "M": (True, True, True),
    "A": (True, False, False),
    "1 + A": (True, True, True),
    "1 - A": (False, False, False),  # the default shift knows lower bounds alone
}


def signs(shift: Any = None) -> kernel._Signs:
    return kernel._Signs(DOMAIN, shift)


@pytest.mark.parametrize("text", SIGNS)
def test_signs_that_are_certified(text: str) -> None:
    ratio, found = parse_ratio(text), signs()
    nonnegative, positive, nonzero = SIGNS[text]
    assert found.nonnegative(ratio) is nonnegative
    assert found.positive(ratio) is positive
    assert found.never_zero(ratio) is nonzero
    minus = signs()
    assert minus.positive(-ratio) is (nonzero and not positive)


def test_a_shift_says_where_a_sign_is_certified() -> None:
    found = signs(AT_1)
    for text, inside in (
        ("V - 1", True),
        ("1/(V - 1)", True),
        ("V/(V - 1)^2", True),
        ("1 - V", False),
        ("1/(1 - V)", False),
        ("(1 - V)/(1 - V)^2", False),
        ("0", False),
        ("V - 2", False),
        ("1/(V - 2)", False),
    ):
        assert found.inside_positive(parse_ratio(text)) is inside, text
    # without K in the values its lower bound is what is known
    assert found.positive(parse_ratio("V + K"))
    with pytest.raises(KernelError, match=r"the sign of .* needs a shift of K"):
        found.inside_positive(parse_ratio("V + K"))
    with pytest.raises(KernelError, match=r"the sign of .* needs a shift of Q"):
        found.positive(parse_ratio("Q"))


@pytest.mark.parametrize(
    ("argument", "factor", "right"),
    [
        ("V", None, True),
        ("V - 1", None, False),
        ("0", None, False),
        ("V", "V - 9", True),
        ("V - 1", "V - 1", True),  # x log x is 0 at 0
        ("V - 1", "(V - 1)^2", True),
        ("(V - 1)/V", "V - 1", True),
        ("(V - 1)^2", "V - 1", False),
        ("V - 1", "V", False),
        ("V - 1", "0", True),
        ("0", "0", True),
        ("0", "V", False),
        ("1 - V", "1 - V", False),
        ("1 - V", "0", False),
        ("V - K", "V - K", False),
    ],
)
def test_logarithms_that_are_defined(argument: str, factor: str | None, right: bool) -> None:
    log = kernel._Log(parse_ratio(argument), None if factor is None else parse_ratio(factor))
    assert signs().defined(log) is right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("e", True),
        ("e - V", True),
        ("e*V - 1", True),
        ("V", True),
        ("V - 1", False),
        ("e*(V - 1) + 1 - V", False),  # all coefficients vanish at V = 1
        ("e*(V - 1) + V", True),
        ("e^2*(V - 1) + e*V", True),
        ("e*M - 1", False),  # M is an integer, but E[M] and probabilities are none: only parameters are taken for such
        ("0", False),
    ],
)
def test_numbers_that_are_not_0_since_e_is_transcendental(text: str, right: bool) -> None:
    assert signs().transcendental(parse_ratio(text)) is right


def test_signs_of_constants() -> None:
    for a, b, c in product(range(-2, 3), repeat=3):
        form = Form({ONE: Ratio.constant(a), ("log", 2): Ratio.constant(b), ("log", 3): Ratio.constant(c)})
        assert kernel._constant_sign(form) == (Bits(a) + b + c * log2(3)).sign()
    assert kernel._constant_sign(Form()) == 0
    assert kernel._constant_sign(log_form(Ratio.constant(Fraction(2, 3)))) == -1
    for form in (Form({LOG_E: Ratio.constant(1)}), Form.of(Ratio.variable("V")), log_form(Ratio.variable("V"))):
        assert kernel._constant_sign(form) is None


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("2^V*V", Ratio.variable("2^V") * Ratio.variable("V")),
        ("V^3", Ratio.variable("V") * Ratio.variable("V") * Ratio.variable("V")),
        ("2^3", Ratio.constant(8)),
        ("V^0", Ratio.constant(1)),
        ("E[M^2]/E[M]", Ratio.variable("E[M^2]") / Ratio.variable("E[M]")),
        ("(1/V)^2", Ratio.constant(1) / (Ratio.variable("V") * Ratio.variable("V"))),
        ("-(V - 1) + 2", Ratio.constant(3) - Ratio.variable("V")),
    ],
)
def test_rational_functions_are_read(text: str, same: Ratio) -> None:
    assert parse_ratio(text) == same


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("V^(1/2)", "V^(1/2): not a polynomial power"),
        ("V^(-1)", "V^(-1): not a polynomial power"),
        ("V^(-2)", "V^(-2): not a polynomial power"),
        ("V^K", "V^K: not a polynomial power"),
        ("3^V", "3^V: not a polynomial power"),
        ("2^(V + 1)", "2^(V + 1): not a polynomial power"),
        ("log2(V)", "log2(V): not a rational function"),
        ("H(X)", "H(X): not a rational function"),
        ("h(V)", "h(V): not a rational function"),
    ],
)
def test_what_is_no_rational_function(text: str, sentence: str) -> None:
    with pytest.raises(KernelError) as caught:
        parse_ratio(text)
    assert str(caught.value) == sentence
    with pytest.raises(KernelError, match="'1/V' is not a polynomial"):
        parse_poly("1/V")
    assert parse_poly("V/2") == parse_poly("1/2*V")


def world_of(low: object = 1, high: object = "", size: object = "V", length: object = "") -> dict[str, Any]:
    return {"parameters": [["V", low, high]], "variables": [["S", size, length]], "functions": []}


def test_worlds_that_are_read() -> None:
    for low in (1, 2, 1000):
        assert read_world(world_of(low)).parameters[0].low == low
    assert read_world({**world_of(0), "variables": []}).parameters[0].low == 0
    digits = "9" * 100
    variable = read_world(world_of(size=digits, length=digits)).variables[0]
    assert (variable.alphabet, variable.length) == (digits, digits)
    for wrong in (-1, 1001, True, False, "1", 1.0, None):
        with pytest.raises(KernelError) as caught:
            read_world(world_of(wrong))
        assert str(caught.value) == "parameter V: the lower bound is not a natural number up to 1000"
    for size in ("9" * 101, "\u0663", "²"):
        for made in (world_of(size=size), world_of(length=size)):
            with pytest.raises(KernelError) as caught:
                read_world(made)
            assert str(caught.value) == "the size of an alphabet or a vector is a number of up to 100 digits"
    for field, value in (("high", 1), ("size", 2), ("length", None)):
        with pytest.raises(KernelError, match="is not a text"):
            read_world(world_of(**{field: value}))
    for wrong_world in ({}, {**world_of(), "more": []}, {"parameters": [], "variables": []}):
        with pytest.raises(KernelError, match="a world has parameters, variables and functions"):
            read_world(wrong_world)
    for part in ("parameters", "variables", "functions"):
        for rows in ({}, "", None, ["xyz"], [{}]):
            with pytest.raises(KernelError, match="is not a list"):
                read_world({**world_of(), part: rows})
    assert kernel.write_world(read_world(WORLD)) == WORLD
    assert kernel.write_world(read_world(world_of(2, "V^2", "7", "V"))) == world_of(2, "V^2", "7", "V")


def test_a_bound_of_a_parameter_is_one_in_the_parameters() -> None:
    for high, right in (("K", True), ("2^K - 1", True), ("3", True), ("Q", False), ("2^Q", False), ("e", False)):
        world = read_world({"parameters": [["V", 1, high], ["K", 1, ""]], "variables": [], "functions": []})
        if right:
            assert parse_poly(f"{high} - V") in kernel._domain(world).constraints
        else:
            with pytest.raises(KernelError) as caught:
                kernel._domain(world)
            assert str(caught.value) == f"the bound {high!r} of V is not one in the parameters"


def test_a_bound_may_speak_of_all_parameters() -> None:
    world = read_world({"parameters": [["V", 1, "2^V + V"]], "variables": [], "functions": []})
    assert parse_poly("2^V") in kernel._domain(world).constraints


def test_what_is_known_of_the_numbers_of_a_world() -> None:
    world = read_world(
        {
            "parameters": [["V", 2, ""], ["K", 0, "V"]],
            "variables": [["S", "V", ""], ["T", "V", "V"], ["r", "2", "3"], ["g", "", ""]],
            "functions": [
                ["M", "distinct(T)"], ["m", "distinct(S)"], ["G", "distinct(g)"], ["A", "agree(T)"], ["W", "failed(g)"],
                ["N", "rollouts(r)"], ["B", "solved(r)"], ["p", "P(r=1|S)"], ["n", "number(g)"], ["L", "rollouts(T)"],
            ],
        }
    )  # fmt: skip
    least = {"V - 2", "K", "2^V - 4", "2^K - 1", "V - K", "e - 2"}
    for name in ("M", "E[M]"):
        least |= {f"{name} - 1", f"V - {name}"}
    for name in ("m", "E[m]"):
        least |= {f"{name} - 1", f"1 - {name}", f"V - {name}"}
    for name in ("G", "E[G]", "N", "E[N]", "L", "E[L]"):
        least |= {f"{name} - 1"}
    for name in ("A", "E[A]", "W", "E[W]", "B", "E[B]", "p", "E[p]"):
        least |= {name, f"1 - {name}"}
    least |= {"E[N] - E[B]"}
    domain = kernel._domain(world)
    assert {frozenset(p.terms.items()) for p in domain.constraints} == {
        frozenset(parse_poly(text).terms.items()) for text in least
    }
    assert domain.integers == {"V", "K"}
    assert domain.positive == frozenset()


def test_the_digest_is_that_of_canonical_ascii() -> None:
    canonical = b'{"a":[1,2],"id":"\\u00e9"}'
    assert digest({"id": "é", "a": [1, 2], "sha256": "anything"}) == hashlib.sha256(canonical).hexdigest()


def test_multipliers_are_read() -> None:
    for text, value in (("1", 1), ("-1", -1), ("0", 0), ("-3/4", Fraction(-3, 4)), ("6/4", Fraction(3, 2)), ("007", 7)):
        assert read_rational(text) == value
    assert read_rational("9" * 2000) == 10**2000 - 1


def small_worlds() -> kernel.Checker:
    return kernel.Checker("1 <= 2", read_world(world_of()), {})


@pytest.mark.parametrize(
    ("sizes", "sentence"),
    [
        ([(200_000, 1)], ""),
        ([(200_001, 1)], "more than 200000 small worlds are too many to look at"),
        ([(1000, 1), (200, 1)], ""),
        ([(1000, 1), (201, 1)], "more than 200000 small worlds are too many to look at"),
        ([(2, 17)], ""),
        ([(2, 18)], "more than 200000 small worlds are too many to look at"),
        ([(1, 10**9)], "more than 200000 components are too many to look at"),
        ([(1, 200_000)], ""),
        ([(1, 100_000), (1, 100_001)], "more than 200000 components are too many to look at"),
        ([], ""),
    ],
)
def test_how_many_small_worlds_are_looked_at(sizes: list[tuple[int, int]], sentence: str) -> None:
    if sentence:
        with pytest.raises(KernelError) as caught:
            small_worlds()._few(sizes, 0)
        assert str(caught.value) == sentence
    else:
        small_worlds()._few(sizes, 0)


@pytest.mark.parametrize(("definitions", "times"), [(0, 50), (1, 25), (4, 10)])
def test_small_worlds_of_all_steps_are_counted(definitions: int, times: int) -> None:
    """400,000 entries, and as many for each definition that is worked out on them: 20,000,000 in all."""
    found = small_worlds()
    for _ in range(times):
        found._few([(1000, 1), (200, 1)], definitions)
    with pytest.raises(KernelError, match="the small worlds of all steps together are too many to look at"):
        found._few([(1, 1)], 0)


def test_log2_e_lies_between_two_rational_ends() -> None:
    low, high = Fraction(36, 25), Fraction(13, 9)
    for a, b in product((Fraction(-3), Fraction(0), Fraction(1, 2)), repeat=2):
        form = Form({symbol: Ratio.constant(c) for symbol, c in ((ONE, a), (LOG_E, b)) if c})
        assert kernel._at_ends(form) == (Ratio.constant(a + b * low), Ratio.constant(a + b * high))


def test_the_world_of_a_certificate_without_one() -> None:
    """Every name in the statement and the premises is a variable, in the order in which they occur."""
    body = {
        "id": "plain",
        "statement": "H(B) <= H(C) + H(A)",
        "scope": "all finite joint distributions of B, C, A, D",
        "premises": [{"type": "hypothesis", "text": "H(A) <= H(D)"}, {"type": "hypothesis", "text": "H(B) <= H(C)"}],
        "steps": [
            {"claim": "H(B) <= H(C) + H(A)", "rule": "sum", "use": [["1", "p1"]], "basic": [["1", "H(A)"]]},
        ],
    }
    world = kernel.plain_world(body)
    assert world.variable_names == ("B", "C", "A", "D")
    assert not any(v.alphabet or v.length for v in world.variables)
    assert kernel.plain_scope(world) == body["scope"]
    verified = kernel.check_certificate({**body, "sha256": digest(body)})
    assert (verified.statement, verified.hypotheses) == (body["statement"], ("H(B) <= H(C)",))
    other = {**body, "scope": "all finite joint distributions of B, C, A"}
    with pytest.raises(KernelError, match="the scope is not that of the world"):
        kernel.check_certificate({**other, "sha256": digest(other)})
