"""An answer of ``prove``, read from JSON and checked again: certificates by addition, distributions by evaluation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from exact.bits import Bits
from exact.joint import Joint
from exact.shannon._engine import Engine
from exact.shannon._linear import Form, basic_form, bits_of, constants, joint_entropies, linear, sign
from exact.shannon.answer import together
from exact.shannon.certificate import InvalidCertificate, verify_certificate
from exact.shannon.polymatroid import Polymatroid
from exact.shannon.prover import Asked, read
from exact.shannon.question import Question
from exact.shannon.render import word
from exact.shannon.witness import Coin, Witness, violation
from exact.syntax import parse_expression

VERDICTS = ("proved", "refuted", "not-shannon", "unknown", "contradictory")


def is_answer(data: object) -> bool:
    """Whether this looks like what ``prove --json`` writes."""
    return isinstance(data, Mapping) and ("answers" in data or data.get("verdict") in VERDICTS)


def recheck(data: Mapping[str, Any]) -> list[str]:
    """One sentence for each answer that holds; InvalidCertificate where one does not."""
    try:
        if "answers" not in data:
            return [_recheck(data)]
        verdicts = [answer["verdict"] for answer in data["answers"]]
        if data["verdict"] != together(verdicts):
            raise InvalidCertificate(f"{data['verdict']!r} is not what the answers {', '.join(verdicts)} come to")
        return [_recheck(answer) for answer in data["answers"]]
    except InvalidCertificate:
        raise
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise InvalidCertificate(f"malformed answer: {error}") from error


def _recheck(data: Mapping[str, Any]) -> str:
    verdict = data["verdict"]
    if verdict not in VERDICTS:
        raise InvalidCertificate(f"{verdict!r} is no verdict; they are {', '.join(VERDICTS)}")
    if verdict == "contradictory":
        claim = data["certificate"]["statement"]
        if claim not in ("1 <= 0", "0 < 0"):
            raise InvalidCertificate(f"{claim!r} is no contradiction")
        verify_certificate(data["certificate"], claim, data["given"])
        return f"the hypotheses contradict each other: {'; '.join(data['given'])}"
    statement, given = data["statement"], data["given"]
    asked = read(statement, given)
    if verdict == "proved":
        claim = data["certificate"]["statement"]
        if claim not in ("1 <= 0", "0 < 0"):
            claim = statement
        verify_certificate(data["certificate"], claim, given)
        return f"{word(verdict, data['certificate'])}: {statement}"
    if verdict == "refuted":
        witness = _witness(data["counterexample"], asked)
        question = Question(asked.names, asked.links, asked.premises)
        if not question.meets(witness):
            raise InvalidCertificate("the distribution does not meet every hypothesis")
        if not question.violated(witness):
            raise InvalidCertificate("the distribution does not violate the statement")
        found = violation(witness, asked.parsed, asked.links, asked.numbers)
        for key, value in found.sides().items():
            if data["counterexample"][key] != value:
                raise InvalidCertificate(f"{key} is {value}, not {data['counterexample'][key]!r}")
        return f"refuted: {statement}"
    if verdict == "not-shannon":
        _check_polymatroid(data["polymatroid"], asked)
        return f"not-shannon: {statement}"
    return f"unknown, so that there is nothing to check: {statement}"


def _witness(data: Mapping[str, Any], asked: Asked) -> Witness:
    names = tuple(data["names"])
    numbers = {name: _bits(text) for name, text in data.get("numbers", {}).items()}
    coins = [Coin((name,), value) for name, value in numbers.items()]
    every = (*names, *numbers)
    if sorted(every) != sorted(asked.names) and asked.names:
        raise InvalidCertificate(f"the distribution is of {', '.join(every)}, not of {', '.join(asked.names)}")
    parts: list[tuple[Joint, int]] = []
    listed = [(data["atoms"], 1)] if "atoms" in data else []
    for part in data.get("independent", {}).get("parts", []):
        listed.append((part["atoms"], int(part["copies"])))
    for written in data.get("independent", {}).get("coins", []):
        coin = Coin(tuple(written["names"]), _bits(written["bits"]))
        if coin.bits >= 0 and coin.to_json() != written:
            raise InvalidCertificate(f"a coin of {coin.bits} bits is {coin.to_json()}, not {written}")
        coins.append(coin)
    if any(coin.bits < 0 for coin in coins) or any(copies < 0 for _, copies in listed):
        raise InvalidCertificate("a negative amount of entropy")
    for atoms, copies in listed:
        joint = Joint({tuple(atom["outcome"]): Fraction(atom["probability"]) for atom in atoms}, names=names)
        parts.append((_extended(joint, every), copies))
    return Witness(every or ("X",), tuple(parts), tuple(coins))


def _extended(joint: Joint, names: Sequence[str]) -> Joint:
    """The same with further variables that are constant."""
    extra = len(names) - len(joint.names)
    return joint if not extra else Joint({(*o, *(0,) * extra): p for o, p in joint.items()}, names=tuple(names))


def _bits(text: str) -> Bits:
    form = linear(parse_expression(text), {})
    if joint_entropies(form):
        raise InvalidCertificate(f"{text!r} is not a number")
    return bits_of(form)


def _check_polymatroid(data: Mapping[str, str], asked: Asked) -> None:
    bits = {name: i for i, name in enumerate(asked.names)}
    values: dict[int, Form] = {}
    for group, text in data.items():
        mask = sum(1 << bits[name] for name in group.split(","))
        values[mask] = constants(linear(parse_expression(text), {}))
    engine = Engine(asked.premises, [link.slack for link in asked.links], len(asked.names), None)
    whole = len(values) == (1 << len(asked.names)) - 1
    polymatroid = Polymatroid(asked.names, values, 0 if whole else engine.loose)
    polymatroid.check()
    for basic in engine.lattice.elementary() if engine.lattice else ():
        if sign(polymatroid.at(basic_form(basic))) < 0:
            raise InvalidCertificate("the polymatroid violates a Shannon inequality")
    for premise in asked.premises:
        value = sign(polymatroid.at(premise.slack))
        if value < 0 or (premise.equality and value) or (premise.strict and not value):
            raise InvalidCertificate(f"the polymatroid does not meet {premise.text!r}")
    slacks = [(link, sign(polymatroid.at(link.slack))) for link in asked.links]
    if not any(value != 0 if link.equality else value < (1 if link.strict else 0) for link, value in slacks):
        raise InvalidCertificate("the polymatroid does not violate the statement")
