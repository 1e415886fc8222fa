"""Statements of public origin with their source and truth: ``tests/data/prover-cases.json``.

``seen`` names the page or file in which the statement was read; where it is null, the source was quoted from memory.
What is proved is confirmed by z3 from the facts that the certificate uses; what is refuted is evaluated by a few lines
of floating point here, which share no code with the prover.
"""

from __future__ import annotations

import json
from math import log2
from pathlib import Path

import pytest
import z3

from exact.shannon import ContradictoryHypotheses, prove_all, verify_certificate
from exact.shannon.smtlib import to_smtlib
from exact.syntax import Binary, Entropy, Information, Log2, Name, Negation, Number, Size, parse_statement

CASES = json.loads((Path(__file__).parent.parent / "data" / "prover-cases.json").read_text(encoding="utf-8"))["cases"]
VERDICTS = {"true": {"proved"}, "false": {"refuted"}, "beyond": {"proved"}}
WRITTEN_OUT = 5000  # characters of a script that z3 is given


def test_there_are_many_cases_and_each_has_a_source():
    assert sum(case["seen"] is not None for case in CASES) >= 100
    assert all(case["source"] and case["truth"] in {*VERDICTS, "contradictory"} for case in CASES)
    assert len({case["id"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_public_case(case):
    if case["truth"] == "contradictory":
        with pytest.raises(ContradictoryHypotheses) as caught:
            prove_all(case["statement"], case["given"])
        assert verify_certificate(caught.value.certificate, caught.value.certificate["statement"], case["given"])
        return
    wanted = VERDICTS[case["truth"]]
    proofs = prove_all(case["statement"], case["given"])
    verdicts = {proof.verdict for proof in proofs}
    assert "refuted" in verdicts if wanted == {"refuted"} else verdicts == wanted, str(proofs[0])
    for proof in proofs:
        if proof.verdict == "proved":
            cited = [p["type"] for p in proof.certificate["premises"] if p["type"] != "hypothesis"]
            assert bool(cited) == (case["truth"] == "beyond")
            confirm(proof)
        if proof.verdict == "refuted":
            evaluate(proof)


def confirm(proof):
    script = to_smtlib(proof.certificate)
    if len(script) > WRITTEN_OUT:
        return
    solver = z3.Solver()
    solver.from_string(script)
    assert solver.check() == z3.unsat


def evaluate(proof):
    """Entropies of the counterexample in floating point: hypotheses within 1e-9, and the statement beyond."""
    data = proof.to_json()["counterexample"]
    numbers = {
        name: value(parse_statement(f"{text} >= 0").sides[0], None, {})
        for name, text in data.get("numbers", {}).items()
    }

    def entropy(group):
        if "atoms" in data:
            return of_atoms(data["names"], data["atoms"], group)
        total = 0.0
        for coin in data["independent"]["coins"]:
            if set(coin["names"]) & set(group):
                total += value(parse_statement(f"{coin['bits']} >= 0").sides[0], None, {})
        for part in data["independent"]["parts"]:
            total += int(part["copies"]) * of_atoms(data["names"], part["atoms"], group)
        return total

    def slack(text):
        ((left, right), (relation,)) = parse_statement(text).sides, parse_statement(text).relations
        if isinstance(left, Size):
            values = {atom["outcome"][data["names"].index(left.of[0])] for atom in data["atoms"]}
            return right.value - len(values), "<="
        gap = value(right, entropy, numbers) - value(left, entropy, numbers)
        return (gap if relation[0] in "<=" else -gap), relation

    for text in proof.given:
        gap, relation = slack(text)
        assert gap > -1e-9, text
        assert relation != "=" or abs(gap) < 1e-9, text
    gaps = [slack(str(link)) for link in parse_statement(proof.statement).links()]
    strict = [gap < 1e-9 for gap, relation in gaps if relation in "<>"]
    assert any(gap < -1e-12 or (relation == "=" and abs(gap) > 1e-12) for gap, relation in gaps) or any(strict)


def of_atoms(names, atoms, group):
    places = [names.index(name) for name in group]
    mass = {}
    for atom in atoms:
        key = tuple(atom["outcome"][i] for i in places)
        top, _, bottom = atom["probability"].partition("/")
        mass[key] = mass.get(key, 0.0) + int(top) / int(bottom or 1)
    return -sum(p * log2(p) for p in mass.values())


def value(node, entropy, numbers):
    """An expression evaluated from the definitions."""
    if isinstance(node, Number):
        return float(node.value)
    if isinstance(node, Name):
        return numbers[node.id]
    if isinstance(node, Negation):
        return -value(node.operand, entropy, numbers)
    if isinstance(node, Log2):
        return log2(value(node.argument, entropy, numbers))
    if isinstance(node, Binary):
        left, right = value(node.left, entropy, numbers), value(node.right, entropy, numbers)
        return {"+": left + right, "-": left - right, "*": left * right, "/": left / (right or 1), "^": left}[node.op]
    if isinstance(node, Entropy):
        return entropy((*node.of, *node.given)) - (entropy(node.given) if node.given else 0.0)
    assert isinstance(node, Information)
    given = entropy(node.given) if node.given else 0.0
    return (
        entropy((*node.left, *node.given))
        + entropy((*node.right, *node.given))
        - entropy((*node.left, *node.right, *node.given))
        - given
    )
