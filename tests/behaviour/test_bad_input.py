"""Every public entry point against every kind of bad value: an error of a kind that says so, with one clear sentence.

Two tables.  KINDS puts values that are of no use anywhere into each argument, and asks for a sentence rather than for
one of Python's own complaints about objects and attributes.  CASES has one line for each mistake that people make, and
what the sentence must say.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from fractions import Fraction as F
from typing import Any

import numpy as np
import pytest

from exact import Bits, Joint, log2
from exact import occupancy as o
from exact.shannon import prove
from exact.syntax import parse_statement
from exact.tables import Tables
from properties.audit.measure import AuditError, audit
from theorems.__main__ import main
from theorems.language import Claim, Hypothesis, Parameter, Statement, Variable, World, lemma
from theorems.proof import proved, store
from theorems.proof.elaborate import StepError, check_steps

J = Joint({("a", 0): F(1, 2), ("b", 1): F(1, 2)}, names=("S", "r"))
T = Tables([[[1, 0], [0, 1]]], names=("S", "r"))
X = World(variables=(Variable("X", "2"),))

#: what is no sentence of this project's
PYTHONS = re.compile(
    r"has no attribute|object is not|not subscriptable|unhashable|expected string|unsupported operand|positional arg"
    r"|cannot unpack|not supported between|must be str|cannot be interpreted|invalid literal|set_int_max"
)

NAN, INF = float("nan"), float("inf")
FLOATS = [NAN, INF, 0.5, np.float64(0.25)]
STRANGE = [*FLOATS, None, 1j, [0.5], {}, object()]

#: entry point -> (call with one value, values that it must refuse)
KINDS: dict[str, tuple[Callable[[Any], object], list[Any]]] = {
    "Bits": (Bits, [*STRANGE, "x"]),
    "log2": (log2, [*STRANGE, "1/2", 0, -1]),
    "Joint: probability": (lambda v: Joint({("a",): v, ("b",): F(1, 2)}, names=("S",)), [*STRANGE, "1/2", -1, 2]),
    "Joint: names": (lambda v: Joint({("a",): 1}, names=v), [*STRANGE[:-3], 0, True, "", "1", "S,S", "S,T", [1]]),
    "Joint.from_table: weight": (lambda v: Joint.from_table([v, 1], names=("S",)), [*STRANGE, "1", -1, F(1, 2)]),
    "Joint.from_weights: weight": (lambda v: Joint.from_weights({("a",): v}, names=("S",)), [*STRANGE, -1, 0]),
    "Joint.H": (J.H, [*STRANGE, 0, True, "X", "S;r", "", "S=a", "S,"]),
    "Joint.I": (J.I, [*STRANGE, 0, True, "S", "S;X", ";", "S;r;S"]),
    "Joint.given": (lambda v: J.given(r=v), [*STRANGE, "0", 7]),
    "Joint.given: event": (lambda v: J.given(v), [0.5, "r", ["r"], {"x": 1}]),
    "Joint.marginal": (J.marginal, [*FLOATS, None, 0, True, "X", "S,X"]),
    "Joint.independent": (lambda v: J.independent(v, "r"), [*FLOATS, None, 0, True, "X"]),
    "Joint.is_function_of": (lambda v: J.is_function_of(v, "r"), [*FLOATS, None, 0, "X"]),
    "Joint.define: name": (lambda v: J.define(v, lambda r: r), [*FLOATS, None, 0, "r", "", "a b", "1"]),
    "Joint.define: function": (lambda v: J.define("g", v), [*FLOATS, None, 0, "r"]),
    "Joint.define: of": (lambda v: J.define("g", lambda r: r, of=v), [*FLOATS, 0, True, "X"]),
    "Joint.rename": (lambda v: J.rename({"r": v}), [*FLOATS, None, 0, "S", ""]),
    "Joint.product": (lambda v: Joint.product(J, v), [*FLOATS, None, "x", J]),
    "Tables: weight": (lambda v: Tables([[v, 1]], names=("S",)), [*STRANGE, "1", -1, F(1, 2)]),
    "Tables: names": (lambda v: Tables([[1, 1]], names=v), [*FLOATS, None, 0, "S,T", "", "1"]),
    "Tables.H": (T.H, [*STRANGE, 0, True, "X", "S;r"]),
    "Tables.I": (T.I, [*STRANGE, 0, True, "S", "S;X"]),
    "Tables.marginal": (T.marginal, ["X", "S,X"]),
    "occupancy: V": (lambda v: o.occupancy(v, 2), [*STRANGE, True, "3", 0, -1, F(3, 2)]),
    "occupancy: K": (lambda v: o.occupancy(3, v), [*STRANGE, True, "3", 0, -1, F(3, 2)]),
    "occupancy_of: policy": (
        lambda v: o.occupancy_of(v, 2),
        [NAN, 0.5, None, 1, "abc", [], [0.5, 0.5], [F(1, 2)], [2, -1]],
    ),
    "information_given: M": (lambda v: o.information_given(3, v), [*STRANGE, True, "1", -1, 4, F(1, 2)]),
    "expected_information": (lambda v: o.expected_information(v, 2), [NAN, 0.5, None, 0, -1, "ab", [F(1, 3)]]),
    "expected_distinct": (lambda v: o.expected_distinct(3, v), [*STRANGE, True, 0, -1]),
    "group_information: prior": (lambda v: o.group_information(v, 3, 2), [0.5, None, 0, 4, [1, 0], "abc"]),
    "enclosure: digits": (lambda v: o.enclosure(o.expected_information, 3, 2, v), [*STRANGE, "1", -1]),
    "parse_statement": (parse_statement, [*STRANGE, 0, "", "H(X", "1", "H(X) <= 1/0", "9" * 9999 + " = 1"]),
    "prove: statement": (prove, [*STRANGE, 0, "", "H(X)", "E[M] <= 1", "H(X) <= 1e99999", "|X| = 2"]),
    "prove: given": (lambda v: prove("H(X) >= 0", given=v), [*FLOATS, None, 0, True, "H(X) = 0", [0], [None], ["x"]]),
    "prove: budget": (lambda v: prove("H(X) >= 0", budget=v), [NAN, None, True, "1", -1, 1j]),
    "Parameter: name": (lambda v: World((Parameter(v),)), [*STRANGE, 0, "", "H", "a b"]),
    "Parameter: low": (lambda v: World((Parameter("V", v),)), [*STRANGE, True, "1", F(3, 2)]),
    "Parameter: high": (lambda v: World((Parameter("V", 1, v),)), [*STRANGE, 5]),
    "Variable: name": (lambda v: World((), (Variable(v),)), [*STRANGE, 0, "", "log2", "a b"]),
    "Variable: alphabet": (lambda v: World((), (Variable("X", v),)), [*STRANGE, 2, True, "V", "0", "-1", "1.5"]),
    "Variable: length": (lambda v: World((), (Variable("X", "2", v),)), [*STRANGE, 2, "K", "0"]),
    "World: variables": (lambda v: World((), v), [*FLOATS, None, 0, "X", ["X"], [Parameter("V")]]),
    "World: functions": (lambda v: World((), X.variables, (("M", v),)), [*STRANGE, "f(X)", "distinct(Y)", "", "X"]),
    "Hypothesis: name": (lambda v: Hypothesis(v, "1 <= 2"), [*STRANGE, 0, "", "A b"]),
    "Hypothesis: text": (lambda v: Statement("s", "1 <= 2", hypotheses=(Hypothesis("a", v),)), [*STRANGE, 0, "", "x"]),
    "Statement: id": (lambda v: Statement(v, "1 <= 2"), [*STRANGE, 0, "", "A"]),
    "Statement: text": (lambda v: Statement("s", v, world=X), [*STRANGE, 0, "", "H(Y) >= 0", "H(X)", "V >= 1"]),
    "Statement: kind": (lambda v: Statement("s", "1 <= 2", kind=v), [*STRANGE, 0, "", "theorem"]),
    "Statement: role": (lambda v: Statement("s", "1 <= 2", role=v), [*STRANGE, 0, "", "main"]),
    "Statement: world": (lambda v: Statement("s", "1 <= 2", world=v), [*STRANGE, 0, "V"]),
    "Statement: hypotheses": (lambda v: Statement("s", "1 <= 2", hypotheses=v), [*FLOATS, None, "x", ["x"], [None]]),
    "Statement: equality": (lambda v: Statement("s", "1 <= 2", equality=v), [*FLOATS, None, "x", [0.5], ["", ""]]),
    "Statement: domains": (
        lambda v: Statement("s", "1 <= 2", domains=v),
        [*FLOATS, None, "x", [0.5], [((1, 2),)], [("V",)]],
    ),
    "domain: value": (lambda v: lemma("l", "H(X) <= 1", ["|X| = 2"], domains=({"|X|": v},)), [*STRANGE, True, "2", 0]),
    "domain: name": (lambda v: lemma("l", "H(X) <= 1", ["|X| = 2"], domains=({v: 2},)), [*FLOATS, None, 0, "X", "V"]),
    "Claim: id": (lambda v: Claim(v, "t", (Statement("s", "1 <= 2"),)), [*STRANGE, 0, "", "A b"]),
    "Claim: statements": (
        lambda v: Claim("a", "t", v),
        [*FLOATS, None, 0, (), "x", ["x"], [Statement("s", "1 <= 2")] * 2],
    ),
    "lemma: id": (lambda v: lemma(v, "H(X) >= 0"), [*STRANGE, 0, "", "A b"]),
    "lemma: text": (lambda v: lemma("l", v), [*STRANGE, 0, "", "H(X)", "H(X >= 0"]),
    "lemma: given": (lambda v: lemma("l", "H(X) >= 0", v), [*FLOATS, None, 0, True, "H(X) = 0", [0], [None], ["x"]]),
    "audit: V": (lambda v: audit(lambda t, r: 0, v, 1), [*STRANGE, "2", 0, -1, F(3, 2)]),
    "audit: K": (lambda v: audit(lambda t, r: 0, 2, v), [*STRANGE, "2", 0, -1]),
    "audit: function": (lambda v: audit(v, 2, 1), [*FLOATS, None, "x", 0]),
    "check_steps": (check_steps, [*STRANGE, 0, "x", {"id": 1}, {"sha256": ""}]),
}


@pytest.mark.parametrize("name", KINDS)
def test_a_value_of_no_use_gets_a_sentence(name: str) -> None:
    call, values = KINDS[name]
    for value in values:
        try:
            result = call(value)
        except (TypeError, ValueError) as error:
            message = str(error)
        else:
            pytest.fail(f"{name} takes {value!r}, and gives {result!r}")
        assert message, value
        assert "\n" not in message, value
        assert not PYTHONS.search(message) or name == "check_steps", (value, message)


def half(weights: Any, names: Any = ("S",)) -> Joint:
    return Joint(weights, names=names)


#: (what is done, the kind of error, what the sentence says)
CASES: list[tuple[Callable[[], object], type[Exception], str]] = [
    (lambda: half({("a",): F(999, 1000)}), ValueError, r"sum to 999/1000, not 1"),
    (lambda: half({("a",): F(-1, 2), ("b",): F(3, 2)}), ValueError, r"-1/2"),
    (lambda: half({("a",): 0.5, ("b",): 0.5}), TypeError, r"float 0\.5 .*Fraction"),
    (lambda: half({}), ValueError, r"no|empty|sum"),
    (lambda: half({("a", "b"): 1}, ("S", "S")), ValueError, r"'S' is named twice"),
    (lambda: Joint.from_table([0, 0], names=("S",)), ValueError, r"zero|positive|sum|all"),
    (lambda: Joint.from_table([1, 2], names=("S", "T")), ValueError, r"ax|variable|dimension"),
    (lambda: J.H("X"), ValueError, r"no variable 'X' among S, r"),
    (lambda: J.I("r"), ValueError, r";"),
    (lambda: J.given(r=7), ValueError, r"probability"),
    (lambda: J.define("r", lambda S: 1), ValueError, r"'r'"),
    (lambda: J.define("g", lambda r: [r]), TypeError, r"hash"),
    (lambda: Joint.product(J, J), ValueError, r"'S'|named twice"),
    (lambda: Tables([[0, 0]], names=("S",)), ValueError, r"zero|positive|sum|all"),
    (lambda: Tables([[1, 2], [3]], names=("S",)), ValueError, r"shape|array|table|same"),
    (lambda: Tables([[2**62, 2**62]], names=("S",)), OverflowError, r"2\^6|use Joint|large"),
    (lambda: o.occupancy_of([F(1, 2), F(1, 3)], 2), ValueError, r"sums? to 5/6, not 1"),
    (lambda: o.information_given(3, 4), ValueError, r"one of 0, 1, \.\.\., V = 3, not 4"),
    (lambda: o.group_information(3, 4, 2), ValueError, r"3|4"),
    (lambda: prove("H(X) >= 0", given=["H(X) <= -1"]), ValueError, r"contradict each other"),
    (lambda: prove("H(X) >= 0", given="H(X) = 0"), TypeError, r"given=\['H\(X\) = 0'\]"),
    (lambda: lemma("l", "H(X) >= 0", "H(X) = 0"), ValueError, r"given=\['H\(X\) = 0'\]"),
    (lambda: World((Parameter("V"), Parameter("V"))), ValueError, r"'V' is given twice"),
    (lambda: World((Parameter("V", 0.5),)), ValueError, r"parameter V: low: 0\.5 is not a whole number"),
    (lambda: World((), (Variable("X", 2),)), ValueError, r"variable X: alphabet: 2 is not a text"),
    (lambda: Statement("s", "H(X) <= 1"), ValueError, r"'X'"),
    (lambda: audit(lambda t, r: 0, 2, 1, prior=[F(1, 2), F(1, 3)]), ValueError, r"sums? to 5/6, not 1"),
    (lambda: audit(lambda t, r: None, 2, 1), AuditError, r"returned None"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "error", "message"), CASES)
def test_a_mistake_is_named(call: Callable[[], object], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message) as caught:
        call()
    assert "\n" not in str(caught.value)


# ------------------------------------------------------------------ what would be too large


def test_what_is_too_large_is_refused_before_it_is_built_and_can_be_asked_for() -> None:
    with pytest.raises(ValueError, match=r"1000000000000 atoms; the limit is"):
        Joint.product(*(Joint.uniform([(i,) for i in range(1000)], names=(f"X{k}",)) for k in range(4)))
    with pytest.raises(ValueError, match="enclosure"):
        o.occupancy(10**9, 10**6)
    assert o.enclosure(o.expected_distinct, 10**9, 10**6, 5)[0] > 999_000
    assert prove(" + ".join(f"H(X{i})" for i in range(70)) + " >= 0").verdict == "proved"
    with pytest.raises(ValueError, match=r"are more than the limit of 200000 inputs to enumerate .*raise the limit"):
        audit(lambda t, r: 0, 40, 40)
    with pytest.raises(ValueError, match="limit of 10"):
        audit(lambda t, r: 0, 4, 2, limit=10)
    assert audit(lambda t, r: r, 2, 1, limit=10) is not None


# ------------------------------------------------------------------ the command line


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["prove", ""], 2, "expected"),
        (["prove", "H(X"], 2, "1 bracket left open"),
        (["prove", "H(X) <= 1e99999"], 2, "exponent"),
        (["prove", "H(X) >= 0", "--given", "|X| = 0"], 2, "at least 1"),
        (["check", "/nonexistent.json"], 2, "/nonexistent.json"),
        (["audit", "examples/none.py:f", "--V", "2"], 2, "there is no file"),
        (["audit", "examples/audit_numpy.py:rloo", "--V", "0"], 2, "V is 0"),
        (["audit", "examples/audit_numpy.py:rloo", "--V", "3", "--K", "0"], 2, "K is 0"),
        (["audit", "examples/audit_numpy.py:rloo", "--V", "40", "--K", "40"], 2, "more than the limit"),
        (["audit", "examples/audit_numpy.py:rloo", "--V", "2", "--policy", "0.5,0.4"], 2, "sum to 9/10, not 1"),
        (["audit", "examples/audit_numpy.py:rloo", "--V", "2", "--prior", "nan,1"], 2, "no list of rationals"),
        (["show", "no-such-claim"], 2, "no claim"),
        (["verify", "-j", "0"], 2, "at least one process"),
        (["verify", "--out", "/proc/nowhere"], 1, "the report cannot be written"),
        (["report", "--out", "/nonexistent"], 2, "first"),
    ],
)
def test_the_command_line_answers_in_one_sentence(capsys, arguments: list[str], code: int, message: str) -> None:
    assert main(arguments) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert message in err
    assert err.startswith("error: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"certificates": 1}',
        '{"certificates": [], "x": NaN',
        "[" * 100_000,
        '{"certificates": {}}',
    ],
)
def test_committed_certificates_that_cannot_be_read(tmp_path, monkeypatch, capsys, text: str) -> None:
    """Nothing is taken as proved from such a file, and the sentence names it."""
    file = tmp_path / "certificates.json"
    file.write_text(text)
    monkeypatch.setattr(store, "CERTIFICATES", file)
    store._committed.cache_clear()
    store._statement_proof.cache_clear()
    try:
        assert main(["show", "one-bit"]) == 1
    finally:
        store._committed.cache_clear()
        store._statement_proof.cache_clear()
    err = capsys.readouterr().err
    assert "certificates.json cannot be read" in err
    assert err.count("\n") == 1


def test_committed_steps_that_were_changed_are_no_proof(tmp_path, monkeypatch, capsys) -> None:
    data = json.loads(store.CERTIFICATES.read_text(encoding="utf-8"))
    changed = next(c for c in data["certificates"] if c["id"] == "one-bit/chain")
    changed["steps"][0]["claim"] = changed["steps"][0]["claim"].replace("<=", "<")
    file = tmp_path / "certificates.json"
    file.write_text(json.dumps(data))
    monkeypatch.setattr(store, "CERTIFICATES", file)
    store._committed.cache_clear()
    store._statement_proof.cache_clear()
    try:
        assert main(["show", "one-bit/chain"]) == 0
    finally:
        store._committed.cache_clear()
        store._statement_proof.cache_clear()
    assert "Not proved: the committed steps are rejected" in capsys.readouterr().out
    with pytest.raises(StepError):
        check_steps(changed)


def test_a_certificate_of_the_core_that_was_changed_is_no_proof(monkeypatch, capsys) -> None:
    """The steps beside it are as they were, and prove nothing."""
    row = proved.rows()["one-bit/chain"]
    changed_rows = {**proved.rows(), "one-bit/chain": {**row, "steps": row["steps"][:-1]}}
    monkeypatch.setattr(proved, "rows", lambda: changed_rows)
    monkeypatch.setattr(store, "rows", proved.rows)
    proved.theorem.cache_clear()
    store._statement_proof.cache_clear()
    try:
        assert main(["show", "one-bit/chain"]) == 0
    finally:
        proved.theorem.cache_clear()
        store._statement_proof.cache_clear()
    assert "Not proved: the core rejects the committed certificate" in capsys.readouterr().out
