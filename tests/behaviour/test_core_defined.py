"""The core's 1/0 and ln 0 are 0; what a lemma says is proved only where it is defined."""

from __future__ import annotations

import json

import pytest

from properties.commands import main
from theorems.language import ClaimError, Parameter, Variable, World, lemma
from theorems.proof import rules
from theorems.proof.core import Reject, check, normal
from theorems.proof.goals import Goal, elements, type_of
from theorems.proof.proved import row
from theorems.proof.store import statement_proof
from theorems.proof.tactics.steps import Script
from theorems.proof.terms import size_of

WORLD = World(
    parameters=(Parameter("V", 1), Parameter("K", 1)),
    variables=(
        Variable("S", alphabet="V"),
        Variable("T", alphabet="V", length="K"),
        Variable("r", alphabet="2", length="K"),
        Variable("b", alphabet="2"),
        Variable("c", alphabet="2"),
        Variable("d", alphabet="2"),
    ),
    functions=(("M", "distinct(T)"),),
)


def proof_of(text, given, script):
    claim = lemma("defined", text, given=given, world=WORLD, proof=script)
    return statement_proof(claim, claim.statements[0])


@pytest.mark.parametrize(
    ("text", "given", "script"),
    [
        ("log2(0 - 1) = 0", [], "log2(0 - 1) = 0 by sum"),
        ("log2(V - V) = 0", [], "log2(V - V) = 0 by sum"),
        ("1/(V - V) = 0", [], "1/(V - V) = 0 by sum"),
        ("h(2 + 0) = h(2)", [], "h(2 + 0) = h(2) by sum"),
        ("H(b) <= H(b) + log2(0 - 1)", [], "H(b) <= H(b) + log2(0 - 1) by sum"),
        ("H(b) <= 1 + log2(0 - 1)", [], "H(b) <= 1 + log2(0 - 1) by size"),
        ("H(b) = 0", ["H(b) = log2(0 - 1)"], "H(b) = 0 by sum"),
        ("E[log2(M-1)] = E[log2(M-1)]", [], "E[log2(M-1)] = E[log2(M-1)] by sum"),
        ("for every t: 1/(M-1) = 1/(M-1)", [], "for every t: 1/(M-1) = 1/(M-1) by sum"),
        ("log2(V - 1) <= log2(V)", [], "log2(V - 1) <= log2(V) by log"),
        ("D(b||c) = D(b||c)", [], "D(b||c) = D(b||c) by sum"),
        ("h(E[M]) <= h(E[M])", [], "h(E[M]) <= h(E[M]) by sum"),
        ("D(b|c||b|d) = D(b|c||b|d)", [], "D(b|c||b|d) = D(b|c||b|d) by sum"),
    ],
)
def test_what_may_be_undefined_is_not_proved(text, given, script):
    found = proof_of(text, given, script)
    assert found.certificate is None
    assert found.reason


@pytest.mark.parametrize(
    ("text", "given", "script"),
    [
        (
            "for every t: H(b|T=t) = h(M/V)",
            ["S uniform", "I(T;S) = 0", "r = match(T,S)", "b = solved(r)"],
            "for every t: H(b|T=t) = h(M/V) by chance",
        ),
        ("E[1/M] + log2(V) = E[1/M] + log2(V)", [], "E[1/M] + log2(V) = E[1/M] + log2(V) by sum"),
    ],
)
def test_what_is_defined_is_proved(text, given, script):
    assert proof_of(text, given, script).certificate is not None


@pytest.mark.parametrize(
    ("goal", "lines"),
    [
        (Goal({"X": "A"}, {}, (), ("H(X) <= 0",), "H(X) <= 0"), ["in the core: H(X) <= 0", "given H(X) <= 0"]),
        (Goal({"T": "K -> V"}, {"M": "0"}, (), (), "E[M] = 0"), ["in the core: E[M] = 0", "with M = 0"]),
    ],
)
def test_check_says_what_an_accepted_certificate_rests_on(goal, lines, tmp_path, capsys):
    script = Script(goal)
    if goal.statement not in script.premises:
        script.sum_of_some(goal.statement, [])
    whole = row("forged", goal, script.fact(goal.statement))
    lemmas = [rules.certificate(name, rules.NAMED[name]) for name in rules.lemmas_of(script.fact(goal.statement))]
    file = tmp_path / "forged.json"
    file.write_text(json.dumps({"schema": 1, "theorems": [*lemmas, whole]}))
    assert main(["check", str(file)]) == 0
    said = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert set(lines) <= set(said)


@pytest.mark.parametrize("id", ["a\nb: proved, 0 hypotheses", "\ud800", "\x1b[2J"])
def test_an_id_forges_no_line(id):
    data = {
        "schema": 1,
        "theorems": [{"id": id, "types": [], "terms": [["false"], ["imp", 0, 0]], "steps": [["taut", 1]]}],
    }
    with pytest.raises(Reject, match="no plain text"):
        check(data)


def test_a_parameter_without_a_value_is_refused():
    with pytest.raises(ClaimError, match="no value is left"):  # K <= 1 was proved, for all 5 <= K <= 2
        lemma("empty", "K <= 1", world=World(parameters=(Parameter("K", 5, "2"),)))


@pytest.mark.parametrize("size", ["1", "2", "256", "257", "100001", "9" * 30])
def test_a_type_has_as_many_elements_as_an_alphabet_has_symbols(size):
    assert normal(size_of(type_of(elements(size)))) == {(): int(size)}


def test_a_large_alphabet_is_proved_and_what_is_too_large_is_one_sentence():
    world = World(variables=(Variable("X", alphabet="100000"), Variable("R", alphabet="2", length="1000")))
    sized = lemma("sized", "H(X) <= log2(100000)", world=world, proof="H(X) <= log2(100000) by size")
    assert "a vector of 1000 components" in statement_proof(sized, sized.statements[0]).reason
    alone = World(variables=world.variables[:1])
    sized = lemma("sized", "H(X) <= log2(100000)", world=alone, proof="H(X) <= log2(100000) by size")
    assert statement_proof(sized, sized.statements[0]).proved
