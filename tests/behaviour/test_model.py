"""The definitions of the model: values that can be read off their sentences, and their formulas for people."""

from __future__ import annotations

import inspect
from fractions import Fraction
from typing import Any

import pytest

from theorems.language import parse_call
from theorems.language.model import DEFINITIONS

#: a call of a definition, and its value: tokens and answers are symbols 0, 1, ..; a tuple is a group or a sequence
VALUES: list[tuple[str, tuple[Any, ...], Any]] = [
    ("match", (2, 2), 1),
    ("match", (2, 1), 0),
    ("match", ((2, 0, 2), 2), (1, 0, 1)),
    ("match", ((2, 0, 1), (2, 1, 1)), (1, 0, 1)),
    ("match", (2, (2,)), 0),
    ("same", ((1, 2), (1, 2)), 1),
    ("same", ((1, 2), (2, 1)), 0),
    ("restrict", (2, (0, 2)), 2),
    ("restrict", (2, (0, 1)), "*"),
    ("restrict", (2, 2), 2),
    ("restrict", (2, 1), "*"),
    ("distinct", ((3, 3, 1),), 2),
    ("distinct", (3,), 1),
    ("prefix", ((1, 2, 3), (1, 2, 3)), 3),
    ("prefix", ((1, 0, 3), (1, 2, 3)), 1),
    ("prefix", ((0, 2, 3), (1, 2, 3)), 0),
    ("prefix", (4, 4), 1),
    ("first", ((2, 0, 1),), 2),
    ("first", (3,), 3),
    ("member", ((0, 1, 2), 5), (1, 0, 1)),
    ("member", (1, 2), 1),
    ("member", (0, 2), 0),
    ("distinct_final", ((0, 1, 2, 5),), 3),
    ("distinct_final", (3,), 1),
    ("shared_logit", ((1, 1, 0), (1, 0, 0)), Fraction(1, 4)),
    ("shared_logit", (1, 1), Fraction(1, 4)),
    ("shared_logit", (0, 1), Fraction(-1, 4)),
    ("avoid", (2, 2), "*"),
    ("avoid", (2, 1), 2),
    ("centred", ((1, 0, 0),), (2, -1, -1)),
    ("centred", ((1, 1),), (0, 0)),
    ("centred", (1,), (0,)),
    ("agree", ((2, 2, 2),), 1),
    ("agree", ((2, 2, 1),), 0),
    ("agree", (2,), 1),
    ("lookup", ((0, 2, 0), (7, 8, 9)), (7, 9, 7)),
    ("lookup", (1, (7, 8, 9)), 8),
    ("lookup", (0, 7), 7),
    ("tries", ((3, 1, 2), 3), 1),
    ("tries", ((3, 1, 2), 1), 2),
    ("tries", ((3, 1, 2), 2), 2),  # the last place is known without a guess
    ("tries", ((3, 1, 2), 0), 3),
    ("number", (4,), 4),
    ("failed", (1,), 0),
    ("failed", (0,), 1),
    ("failed", (2,), 1),
    ("unanimous", ((1, 1),), 1),
    ("unanimous", ((1, 0),), 0),
    ("unanimous", ((2, 2),), 0),
    ("keep", (4, 1), 4),
    ("keep", (4, 0), "*"),
    ("keep", (4, 2), "*"),
    ("until", ((0, 0, 1, 0),), (0, 0, 1)),
    ("until", ((1, 1),), (1,)),
    ("until", ((0, 0),), (0, 0)),
    ("rollouts", ((0, 0, 1, 1),), 3),
    ("rollouts", ((0, 0),), 2),
    ("solved", ((0, 1),), 1),
    ("solved", ((0, 2),), 0),
]

#: what has no value, and why: two sequences differ in length, or a definition reads numbers and is given something else
NO_VALUES: list[tuple[str, tuple[Any, ...], type[Exception], str]] = [
    ("match", ((1, 2), (1, 2, 3)), ValueError, "zip() argument 2 is longer than argument 1"),
    ("prefix", ((1, 2), (1, 2, 3)), ValueError, "zip() argument 2 is longer than argument 1"),
    ("shared_logit", ((1, 0), (1,)), ValueError, "zip() argument 2 is shorter than argument 1"),
    ("shared_logit", ((1, "x"), (1, 1)), TypeError, "shared_logit reads integers; got (1, 'x')"),
    ("shared_logit", ((1, 1), (1, "x")), TypeError, "shared_logit reads integers; got (1, 'x')"),
    ("shared_logit", (Fraction(1, 2), 1), TypeError, "shared_logit reads integers; got Fraction(1, 2)"),
    ("member", (0, "x"), TypeError, "member reads the answer as a bit mask; got 'x'"),
    ("member", ("x", 1), TypeError, "member reads a token as an integer; got 'x'"),
    ("lookup", ("x", (1, 2)), TypeError, "lookup reads a token as an integer; got 'x'"),
    ("lookup", (2, (1, 2)), IndexError, "tuple index out of range"),
    ("centred", ((1, "*"),), TypeError, "centred reads integers; got (1, '*')"),
    ("centred", ("*",), TypeError, "centred reads integers; got '*'"),
    ("distinct_final", ((2, "*"),), TypeError, "distinct_final reads integers; got (2, '*')"),
    ("distinct_final", (Fraction(1, 4),), TypeError, "distinct_final reads integers; got Fraction(1, 4)"),
]

#: symbols, what is none of the numbers that a definition may read, and groups of them
ANYTHING = (
    *(0, 1, 2, 5, "*", Fraction(1, 4)),
    *((0,), (1,), ("*",), (1, 0), (0, 1), (2, 2), (1, "*"), (0, Fraction(1, 4)), (1, 1, 0), (2, 0, 1), (0, 0, 0)),
)

LATEX = {
    "match": r"\mathbf 1\{X_i = Y\}",
    "same": r"\mathbf 1\{X = Y\}",
    "restrict": r"(X \text{ if } X \in \{Y_i\} \text{ else } *)",
    "distinct": r"\lvert \{X_i\} \rvert",
    "member": r"\mathbf 1\{X_i \in Y\}",
    "distinct_final": r"\lvert \{\text{final token of } X_i\} \rvert",
    "shared_logit": r"\sum_t (Y_t - \tfrac12)(X_t - \tfrac12)",
    "prefix": r"\min\{i : X_i \ne Y_i\} - 1",
    "first": "X_1",
    "avoid": r"(X \text{ if } X \ne Y \text{ else } *)",
    "centred": r"(K X_i - \textstyle\sum_j X_j)_i",
    "agree": r"\mathbf 1\{X_1 = \dots = X_K\}",
    "lookup": r"(Y[X_i])_i",
    "tries": r"\text{guesses } X_i \text{ until } Y \text{ is known}",
    "number": "X",
    "failed": r"\mathbf 1\{X \ne 1\}",
    "unanimous": r"\min_i X_i",
    "keep": r"(X \text{ if } Y = 1 \text{ else } *)",
    "until": r"(X_1, \dots, X_N)",
    "rollouts": r"\min\{i : X_i = 1\}",
    "solved": r"\max_i X_i",
}


@pytest.mark.parametrize(("name", "arguments", "value"), VALUES, ids=[f"{n}{a}" for n, a, _ in VALUES])
def test_values(name: str, arguments: tuple[Any, ...], value: Any) -> None:
    found = DEFINITIONS[name].function(*arguments)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(("name", "arguments", "error", "sentence"), NO_VALUES)
def test_what_has_no_value(name: str, arguments: tuple[Any, ...], error: type[Exception], sentence: str) -> None:
    with pytest.raises(error) as caught:
        DEFINITIONS[name].function(*arguments)
    assert str(caught.value) == sentence


@pytest.mark.parametrize("name", DEFINITIONS)
def test_a_definition_is_a_function_of_its_name_with_a_formula(name: str) -> None:
    definition = DEFINITIONS[name]
    assert (definition.name, definition.function.__name__) == (name, name)
    assert definition.arity == len(inspect.signature(definition.function).parameters)
    call = parse_call(f"{name}({','.join('XY'[: definition.arity])})", ("X", "Y"), "here")
    assert str(call) == f"{name}({','.join('XY'[: definition.arity])})"
    assert call.latex() == LATEX[name]
    assert any(n == name and definition.function(*arguments) == value for n, arguments, value in VALUES)
