"""Divergences, accepted samples, sampling until success and probabilities: what is accepted, and what is refused.

Kernel and stand-alone checker have to agree on each certificate.  What the rules say is compared with small joints,
by code that shares nothing with either; where a refused claim is false, an instance shows it.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from fractions import Fraction
from itertools import product
from typing import Any

import pytest

from exact import Bits, log2
from tests.pins.test_certificates_new import Certificate, accepted, certificate, claiming, having, without
from theorems.proof import checker
from theorems.proof.kernel import KernelError, Verified, check_certificate, digest, read_world

DRAWN = "H(r|S,T) = 0; I(T;S) = 0; x ~ T given r=1,S"
SAMPLE = {"parameters": "N", "variables": "S T:N r:2 x:N", "functions": "a=P(r=1|S)"}
BIT = {"parameters": "V", "variables": "S T:V r:2 g", "functions": "a=P(r=1|T)"}
UNTIL = {"parameters": "K", "variables": "S r:2:K y", "functions": "N=rollouts(r) A=solved(r)"}
BELOW_1 = {"slack": {"b": "1 - a", "c": "1 - E[a]"}, "values": {"a": "1 - b", "E[a]": "1 - c"}}
SUCCESS = {"slack": {"d": "E[N] - E[A]", "u": "E[A]"}, "values": {"E[A]": "u", "E[N]": "d + u"}}
KEEP = "for every s: a = 1/N; x ~ T given r=1,S; g = keep(T,r)"


def also(body: Certificate, *steps: dict[str, Any]) -> Certificate:
    """The certificate with more steps; the last one claims the statement."""
    return {**body, "statement": steps[-1]["claim"], "steps": [*body["steps"], *steps]}


def given(body: Certificate, *texts: str) -> Certificate:
    """The certificate with more hypotheses, after the others."""
    return {**body, "premises": [*body["premises"], *({"type": "hypothesis", "text": t} for t in texts)]}


def with_step(body: Certificate, **fields: Any) -> Certificate:
    """The certificate with other fields of its last step."""
    return {**body, "steps": [*body["steps"][:-1], {**body["steps"][-1], **fields}]}


def basic(claim: str, terms: list[str], premises: str = DRAWN, **fields: Any) -> Certificate:
    """A sum of basic inequalities, each once."""
    return certificate(claim, "sum", premises, basic=[["1", t] for t in terms], **{**SAMPLE, **fields})


ACCEPT = certificate("for every s: D(x|S=s||T) = log2(1/a)", "accept", DRAWN, use=["p1", "p0"], **SAMPLE)
NOISY = certificate("for every s: D(x|S=s||T) <= log2(1/a)", "accept", DRAWN, use=["p1"], **SAMPLE)
AVERAGE = also(ACCEPT, {"claim": "D(x|S||T) = E[log2(1/a)]", "rule": "average", "use": "s0"})
GENERAL = also(
    AVERAGE,
    {"claim": "I(x;S) = E[log2(1/a)] - D(x||T)", "rule": "sum", "use": [["1", "s1"]]},
    {"claim": "I(x;S) <= E[log2(1/a)]", "rule": "sum", "use": [["1", "s2"]], "basic": [["1", "D(x||T)"]]},
)
KEPT = certificate("H(g|S) = h(1/N) + 1/N*H(x|S)", "kept", KEEP, use="p0", **{**SAMPLE, "variables": "S T:N r:2 x:N g"})
KEPT_MEAN = claiming(KEPT, "H(g) = h(1/N) + 1/N*H(x)")
CHANCE = certificate("for every t: H(r|T=t) = h(a)", "chance", "", shift=BELOW_1, **BIT)
CHANCE_MEAN = claiming(CHANCE, "H(r) = h(E[a])")
HALTING = certificate("H(y) <= E[N]*h(E[A]/E[N])", "halting", "y = until(r)", shift=SUCCESS, **UNTIL)
CERTAIN = also(
    given(HALTING, "E[A] = 1"),
    {"claim": "E[N]*h(E[A]/E[N]) = E[N]*h(1/E[N])", "rule": "equals", "use": "p3", "shift": SUCCESS},
    {"claim": "H(y) <= E[N]*h(1/E[N])", "rule": "sum", "use": [["1", "s0"], ["1", "s1"]]},
)
JENSEN = certificate("E[h(a)] <= h(E[a])", "jensen", "", shift=BELOW_1, **BIT)
SCALE = certificate("V*H(X) <= V*H(Y)", "scale", "H(X) <= H(Y)", variables="X Y", use="p0", factor="V")
EXACT = certificate("-V*H(X) = -V*H(Y)", "scale", "H(X) = H(Y)", variables="X Y", use="p0", factor="-V")
PEAK = certificate(
    "A/N*log2(N/A) < log2(e)/e", "tangent", "", parameters="N A", variables="", points=[["A/N", "N/(A*e)"]]
)
SHOWN = certificate("H(r|T,g) = 0", "function", "g = keep(T,r)", **BIT)
FINITE = basic("0 <= D(x||T)", ["D(x||T)"])
AT_VALUE = basic("for every s: 0 <= D(x|S=s||T)", ["D(x|S=s||T)"])
POSITIVE = certificate("for every s: 0 < a", "tangent", DRAWN, points=[], **SAMPLE)
KEPT_Q = certificate(
    "H(g|S) = h(1/N) + 1/N*H(x|S)",
    "kept",
    "x ~ U given q=1,S; x ~ T given r=1,S; g = keep(T,r); for every s: b = 1/N",
    parameters="N",
    variables="S T:N U:N r:2 q:2 x:N g",
    functions="b=P(q=1|S)",
    use="p3",
)
LET_SAMPLE = certificate(
    "x ~ T given r=1,S", "let", "for every s: a = 1/N", use="p0", **{**SAMPLE, "variables": "S T:N r:2 g"}
)
ALONE = also(LET_SAMPLE, {"claim": "H(S|T) >= 0", "rule": "sum", "basic": [["1", "H(S|T)"]]})
INTRODUCED = also(
    given(LET_SAMPLE, "I(T;S) = 0", "g = keep(T,r)"),
    {"claim": "for every s: D(x|S=s||T) <= log2(1/a)", "rule": "accept", "use": ["p2"]},
    {"claim": "D(x|S||T) <= E[log2(1/a)]", "rule": "average", "use": "s1"},
    {"claim": "H(g|S) = h(1/N) + 1/N*H(x|S)", "rule": "kept", "use": "p0"},
    {"claim": "H(g) = h(1/N) + 1/N*H(x)", "rule": "kept", "use": "p0"},
    {"claim": "1/N*D(x|S||T) <= 1/N*E[log2(1/a)]", "rule": "scale", "use": "s2", "factor": "1/N"},
    {"claim": "0 <= D(x||T)", "rule": "sum", "basic": [["1", "D(x||T)"]]},
    {"claim": "0 <= 1/N*D(x||T)", "rule": "scale", "use": "s6", "factor": "1/N"},
    {
        "claim": "I(g;S) <= 1/N*E[log2(1/a)]",
        "rule": "sum",
        "use": [["1", "s5"], ["1", "s7"], ["1", "s4"], ["-1", "s3"]],
    },
)
DRAWS = certificate(
    "E[N] = V*(1 - (1 - 1/V)^3)", "draws", "T uniform; I(T;S) = 0; r = match(T,S)",
    variables="S:V T:V:3 r:2:3", functions="N=rollouts(r)",
)  # fmt: skip
SURPRISAL = certificate("for every s: 0 <= log2(1/a)", "tangent", DRAWN, points=[["1", "a"]], shift=BELOW_1, **SAMPLE)
LET = {
    **certificate("H(T|S) >= 0", "let", "", **BIT),
    "steps": [
        {"claim": "c = keep(T,r)", "rule": "let"},
        {"claim": "H(c|T,r) = 0", "rule": "function"},
        {"claim": "H(T|S) >= 0", "rule": "sum", "basic": [["1", "H(T|S)"]]},
    ],
}

GOOD = {
    "accept": ACCEPT,
    "accept-with-noise": NOISY,
    "accept-average": AVERAGE,
    "accept-general": GENERAL,
    "accept-vectors": having(having(ACCEPT, '["T", "N", ""]', '["T", "N", "4"]'), '["x", "N", ""]', '["x", "N", "4"]'),
    "accept-another-value": having(having(ACCEPT, "r=1", "r=2"), '["r", "2", ""]', '["r", "3", ""]'),
    "accept-any-reward": having(ACCEPT, '["r", "2", ""]', '["r", "", ""]'),
    "accept-second-sample": given(
        having(
            having(ACCEPT, "x ~ T given r=1,S", "x ~ T given q=1,S"), '["x", "N", ""]', '["x", "N", ""], ["q", "", ""]'
        ),
        "x ~ T given r=1,S",
    ),
    "kept": KEPT,
    "kept-mean": KEPT_MEAN,
    "chance": CHANCE,
    "chance-of-0": having(CHANCE, "r=1", "r=0"),
    "chance-mean": CHANCE_MEAN,
    "chance-given-a-vector": having(CHANCE, '["T", "V", ""]', '["T", "V", "3"]'),
    "halting": HALTING,
    "halting-certain": CERTAIN,
    "jensen-h": JENSEN,
    "jensen-h-affine": claiming(JENSEN, "E[h((1 + a)/3)] <= h((1 + E[a])/3)"),
    "scale": SCALE,
    "scale-equation": EXACT,
    "scale-quotient": with_step(claiming(SCALE, "1/V*H(X) <= 1/V*H(Y)"), factor="1/V"),
    "scale-0": with_step(claiming(SCALE, "(V - 1)*H(X) <= (V - 1)*H(Y)"), factor="V - 1"),
    "peak": PEAK,
    "keep-shows-the-bit": SHOWN,
    "divergence": FINITE,
    "divergence-at-a-value": AT_VALUE,
    "divergence-given": basic("0 <= D(x|S,T||T)", ["D(x|S,T||T)"]),
    "scale-away": certificate("H(X) = H(Y)", "scale", "V*H(X) = V*H(Y)", variables="X Y", use="p0", factor="1/V"),
    "tangent-in-a-probability": certificate(
        "for every s: log2(a*e) <= (a*e - 1)*log2(e)", "tangent", DRAWN, points=[["1", "a*e"]], **SAMPLE
    ),
    "tangent-in-a-mean": certificate(
        "log2(e*E[N]/8) <= (e*E[N]/8 - 1)*log2(e)", "tangent", "", points=[["1", "e*E[N]/8"]], **UNTIL
    ),
    "tangent-in-a-parameter": certificate(
        "log2(e*V/8) < (e*V/8 - 1)*log2(e)", "tangent", "", variables="", points=[["1", "e*V/8"]]
    ),
    "positive": POSITIVE,
    "surprisal": SURPRISAL,
    "keep-shows-the-bit-alone": claiming(SHOWN, "H(r|g) = 0"),  # * is none of the V symbols
    "let": LET,
    "let-a-sample": INTRODUCED,
    "let-a-sample-alone": ALONE,
    "draws-until": DRAWS,
    "e": certificate("log2(e^2/4) = 2*log2(e) - 2", "sum", "", variables=""),
    "e-above-2": certificate("2 <= e", "tangent", "", variables="", points=[]),
}


@pytest.mark.parametrize("name", GOOD)
def test_accepted(name: str) -> None:
    assert accepted(GOOD[name])


def instead(body: Certificate, text: str) -> Certificate:
    """The certificate with a premise that says nothing in the place of one, so that references stay what they are."""
    changed = [{"type": "hypothesis", "text": "0 = 0"} if p["text"] == text else p for p in body["premises"]]
    assert changed != body["premises"]
    return {**body, "premises": changed}


#: premises that a certificate above does not need: the law of a divergence is only asked to be finite
SPARE = {
    "tangent-in-a-probability": {"H(r|S,T) = 0", "I(T;S) = 0", "a = P(r=1|S)"},
    "tangent-in-a-mean": {"N = rollouts(r)", "A = solved(r)"},
    "accept-with-noise": {"H(r|S,T) = 0"},
    "accept-second-sample": {"x ~ T given q=1,S"},
    "divergence": {"H(r|S,T) = 0", "I(T;S) = 0", "a = P(r=1|S)"},
    "divergence-at-a-value": {"H(r|S,T) = 0", "I(T;S) = 0", "a = P(r=1|S)"},
    "divergence-given": {"H(r|S,T) = 0", "I(T;S) = 0", "a = P(r=1|S)"},
    "positive": {"H(r|S,T) = 0", "I(T;S) = 0", "a = P(r=1|S)"},
    "surprisal": {"H(r|S,T) = 0", "I(T;S) = 0", "a = P(r=1|S)"},
    "keep-shows-the-bit-alone": {"a = P(r=1|T)"},
    "let": {"a = P(r=1|T)"},
    "keep-shows-the-bit": {"a = P(r=1|T)"},
}


@pytest.mark.parametrize("name", GOOD)
def test_every_premise_is_needed(name: str) -> None:
    for premise in GOOD[name]["premises"]:
        assert accepted(instead(GOOD[name], premise["text"])) == (premise["text"] in SPARE.get(name, ())), premise


def sealed(certificate: Certificate) -> str:
    body = {**certificate, "scope": read_world(certificate["world"]).scope()}
    return json.dumps({"schema": 1, "certificates": [{**body, "sha256": digest(body)}]})


EQUALITIES = [
    (INTRODUCED, None),
    (GENERAL, ("T ~ x",)),
    (FINITE, ("T ~ x",)),
    (AT_VALUE, None),
    (basic("0 <= D(x|S||T)", ["D(x|S||T)"]), None),
    (HALTING, None),
    (CERTAIN, None),
    (NOISY, ("H(r|S,T) = 0",)),
    (having(NOISY, '["r", "2", ""]', '["r", "3", ""]'), None),  # r may be 0 or 2 at random
    (JENSEN, ("a constant",)),
    (GOOD["scale-0"], None),
    (ACCEPT, ()),
    (KEPT, ()),
    (with_step(claiming(PEAK, PEAK["statement"].replace("<", "<="))), ("never",)),
]


def test_an_introduced_sample_stands_in_no_condition() -> None:
    last = {"claim": "H(S|T) >= 0", "rule": "sum", "basic": [["1", "H(S|T)"]]}
    for step in (
        {"claim": "H(r|x) <= log2(2)", "rule": "size", "equality": ["r uniform on 2 given x"]},
        {"claim": "0 <= D(x||T)", "rule": "sum", "basic": [["1", "D(x||T)"]], "equality": ["T ~ x"]},
        {"claim": "0 <= I(S;x)", "rule": "sum", "basic": [["1", "I(S;x)"]], "equality": ["I(S;x) = 0"]},
    ):
        assert not accepted(also(LET_SAMPLE, step, last))
        assert accepted(also(LET_SAMPLE, {key: step[key] for key in step if key != "equality"}, last))


@pytest.mark.parametrize(("body", "condition"), EQUALITIES)
def test_equality(body: Certificate, condition: tuple[str, ...] | None) -> None:
    text = sealed(body)
    (result,) = checker.check_text(text)
    assert result.accepted
    assert result.links == (condition,)
    assert check_certificate(json.loads(text)["certificates"][0]).links[-1][1] == condition
    stated = with_step(body, equality=list(condition or ()))
    assert accepted(stated) == (condition is not None)
    assert not accepted(with_step(body, equality=["x ~ S"]))


# ------------------------------------------------------------------------------------------- what is refused

#: each could prove something false, or reads a word as if it meant another
REFUSED: dict[str, Certificate] = {
    # probabilities of a bit
    "chance of one of three values": having(CHANCE, '["r", "2", ""]', '["r", "3", ""]'),
    "chance of 0 of three values": having(having(CHANCE, "r=1", "r=0"), '["r", "2", ""]', '["r", "3", ""]'),
    "chance of a third value of a bit": having(CHANCE, "r=1", "r=2"),
    "chance of any reward": having(CHANCE, '["r", "2", ""]', '["r", "", ""]'),
    "chance of V symbols": having(CHANCE, '["r", "2", ""]', '["r", "V", ""]'),
    "chance of a vector of bits": having(CHANCE, '["r", "2", ""]', '["r", "2", "2"]'),
    "chance given another variable": having(CHANCE, "P(r=1|T)", "P(r=1|S)"),
    "chance of another variable": having(CHANCE, "P(r=1|T)", "P(g=1|T)"),
    "chance given more": claiming(CHANCE, "for every t: H(r|S,T=t) = h(a)"),
    "chance on average": claiming(CHANCE, "H(r|T) = h(E[a])"),
    "chance at a value of nothing": claiming(CHANCE, "for every t: H(r) = h(a)"),
    "chance of two": claiming(CHANCE, "H(r,S) = h(E[a])"),
    "chance doubled": claiming(CHANCE, "for every t: H(r|T=t) = 2*h(a)"),
    "no certain event": having(CHANCE, "P(r=1|T)", "P(r=1|r)"),
    "an event given two": having(CHANCE, "P(r=1|T)", "P(r=1|T,S)"),
    "an event given nothing": having(CHANCE, "P(r=1|T)", "P(r=1)"),
    "a probability is no variable": given(CHANCE, "g = P(r=1|T)"),
    "a probability is random": claiming(CHANCE, "H(r) = h(a)"),
    "a text is no number": having(CHANCE, "P(r=1|T)", "keep(T,r)"),
    # jensen
    "jensen the wrong way": claiming(JENSEN, "h(E[a]) <= E[h(a)]"),
    "jensen of what may exceed 1": claiming(JENSEN, "E[h(2*a)] <= h(2*E[a])"),
    "jensen of another mean": claiming(JENSEN, "E[h(a)] <= h(E[a]^2)"),
    "jensen of a product as if of its factors": claiming(JENSEN, "E[h(a*a)] <= h(E[a]*E[a])"),
    "jensen strictly": claiming(JENSEN, "E[h(a)] < h(E[a])"),
    "jensen between two functions": claiming(JENSEN, "E[h(a)] <= log2(E[a])"),
    "the mean of a product": basic("E[a^2] = E[a]*E[a]", []),
    "the mean of a quotient": basic("E[1/a] = 1/E[a]", []),
    # divergences that may be infinite, or are between what cannot be compared
    "a divergence that may be infinite": basic("0 <= D(T||x)", ["D(T||x)"]),
    "a divergence from an unrelated law": basic("0 <= D(x||y)", ["D(x||y)"], variables="S T:N r:2 x:N y:N"),
    "a divergence of an unrelated law": basic("0 <= D(y||T)", ["D(y||T)"], variables="S T:N r:2 x:N y:N"),
    "samples do not chain": basic(
        "0 <= D(y||T)", ["D(y||T)"], "x ~ T given r=1,S; y ~ x given r=1,S", variables="S T:N r:2 x:N y:N"
    ),
    "a negative divergence": basic("D(x||T) <= 0", ["D(x||T)"]),
    "a divergence on average is not that of the mean": basic("D(x|S||T) <= D(x||T)", []),
    "a value is not the average": basic("for every s: D(x|S=s||T) <= D(x|S||T)", []),
    "a divergence at a value of the wrong name": basic("for every s: 0 <= D(x|S=s||T)", ["D(x|S=t||T)"]),
    "a divergence at a value in a claim on average": basic("0 <= D(x|S||T)", ["D(x|S=s||T)"]),
    "a divergence given its own law": basic("0 <= D(x||T) - D(x|T||T)", ["D(x||T)"]),
    "no mean of a mean": also(AVERAGE, {"claim": "E[a]*D(x|S||T) = E[a]*E[log2(1/a)]", "rule": "average", "use": "s0"}),
    "a divergence with a random factor": {
        **AVERAGE,
        "statement": "E[a]*D(x|S||T) = E[a*log2(1/a)]",
        "steps": [
            ACCEPT["steps"][0],
            {"claim": "for every s: a*D(x|S=s||T) = a*log2(1/a)", "rule": "scale", "use": "s0", "factor": "a"},
            {"claim": "E[a]*D(x|S||T) = E[a*log2(1/a)]", "rule": "average", "use": "s1"},
        ],
    },
    # accepted samples
    "a sample of itself": having(ACCEPT, "x ~ T given", "x ~ x given"),
    "a sample given itself": having(ACCEPT, "given r=1,S", "given r=1,T"),
    "a sample without a condition": having(ACCEPT, "given r=1,S", "given r=1"),
    "a sample given two": having(ACCEPT, "given r=1,S", "given r=1,S,T"),
    "a sample without an event": having(ACCEPT, "x ~ T given r=1,S", "x ~ T"),
    "a sample badly spelled": having(ACCEPT, "x ~ T given", "x  ~ T given"),
    "a sample with another event": having(ACCEPT, "given r=1,S", "given r=01,S"),
    "a sample of no declared alphabet": having(ACCEPT, '"N", ""]', '"", ""]'),
    "a sample over other symbols": having(ACCEPT, '["x", "N", ""]', '["x", "2", ""]'),
    "a sample that is a vector": having(ACCEPT, '["x", "N", ""]', '["x", "N", "2"]'),
    "a sample of nothing": having(ACCEPT, "r=1", "r=2"),
    "a sample where a vector is 1": having(ACCEPT, '["r", "2", ""]', '["r", "2", "2"]'),
    "the probability of rejection": having(ACCEPT, "P(r=1|S)", "P(r=0|S)"),
    "the probability given the rollout": having(ACCEPT, "P(r=1|S)", "P(r=1|T)"),
    "another reward": having(having(ACCEPT, "P(r=1|S)", "P(u=1|S)"), '["x"', '["u", "2", ""], ["x"'),
    "accept with noise, the wrong fact": with_step(NOISY, use=["p0"]),
    "accept with noise, no fact": with_step(NOISY, use=[]),
    "accept with noise from below": claiming(NOISY, "for every s: log2(1/a) <= D(x|S=s||T)"),
    "accept with noise, the other way": claiming(NOISY, "for every s: D(x|S=s||T) >= log2(1/a)"),
    "accept with noise strictly": claiming(NOISY, "for every s: D(x|S=s||T) < log2(1/a)"),
    "accept on average": claiming(ACCEPT, "D(x|S||T) = log2(1/E[a])"),
    "accept inverted": claiming(ACCEPT, "for every s: D(x|S=s||T) = log2(a)"),
    "accept given more": claiming(ACCEPT, "for every s: D(x|T,S=s||T) = log2(1/a)"),
    "accept of the mean law": claiming(ACCEPT, "for every s: D(x||T) = log2(1/a)"),
    "accept at another value": having(claiming(ACCEPT, "for every t: D(x|T=t||T) = log2(1/a)"), "P(r=1|S)", "P(r=1|T)"),
    "accept with its facts exchanged": with_step(ACCEPT, use=["p0", "p1"]),
    "accept with one fact twice": with_step(ACCEPT, use=["p0", "p0"]),
    "accept with one fact": with_step(ACCEPT, use=["p1"]),
    "a reward with noise": having(ACCEPT, "H(r|S,T) = 0", "H(r|S,T,x) = 0"),
    "rollouts that know the answer": having(ACCEPT, "I(T;S) = 0", "I(T;S|r) = 0"),
    "rollouts that nearly do not know": having(ACCEPT, "I(T;S) = 0", "I(T;S) <= 0"),
    "positive without the hypothesis": without(POSITIVE, "x ~ T given r=1,S"),
    "positive given another": having(POSITIVE, "P(r=1|S)", "P(r=1|x)"),
    "positive for the other value": having(POSITIVE, "P(r=1|S)", "P(r=0|S)"),
    "at least one in a million": claiming(POSITIVE, "for every s: 1/1000000 <= a"),
    "below 1": claiming(POSITIVE, "for every s: a < 1"),
    "the surprisal without the hypothesis": without(SURPRISAL, "x ~ T given r=1,S"),
    # samples that a proof introduces
    "introduced where it may be impossible": having(ALONE, "a = 1/N", "a = (N - 1)/N"),
    "introduced where it is impossible": having(ALONE, "a = 1/N", "a = 0"),
    "introduced at an inequality": having(INTRODUCED, "for every s: a = 1/N", "for every s: 1/N <= a"),
    "introduced at a mean": having(INTRODUCED, "for every s: a = 1/N", "E[a] = 1/N"),
    "introduced for another event": having(INTRODUCED, "P(r=1|S)", "P(r=0|S)"),
    "introduced under a name that is taken": {
        **INTRODUCED,
        "steps": [{**INTRODUCED["steps"][0], "claim": "g ~ T given r=1,S"}, *INTRODUCED["steps"][1:]],
    },
    "introduced under a reserved name": {
        **INTRODUCED,
        "steps": [{**INTRODUCED["steps"][0], "claim": "e ~ T given r=1,S"}, *INTRODUCED["steps"][1:]],
    },
    "introduced twice": {**INTRODUCED, "steps": [INTRODUCED["steps"][0], *INTRODUCED["steps"]]},
    "introduced from any symbols": having(INTRODUCED, '["T", "N", ""]', '["T", "", ""]'),
    "introduced and claimed": also(INTRODUCED, INTRODUCED["steps"][6]),
    "introduced and determined": also(INTRODUCED, {"claim": "H(x|S,T,r) = 0", "rule": "function"}),
    "introduced and bounded": also(INTRODUCED, {"claim": "H(x) <= log2(N)", "rule": "size"}),
    "a sample of another reward": KEPT_Q,  # H(g|S) depends on P(r=1|S), not on P(q=1|S)
    "rollouts that know the answer, until one is right": having(DRAWS, "I(T;S) = 0", "I(T;r) = 0"),
    "rollouts that are not uniform, until one is right": without(DRAWS, "T uniform"),
    "rollouts at many answers, until one is right": having(DRAWS, '["S", "V", ""]', '["S", "V", "3"]'),
    "rollouts over other symbols, until one is right": having(DRAWS, '["S", "V", ""]', '["S", "2", ""]'),
    "rollouts in any number, until one is right": claiming(DRAWS, "E[N] <= V*(1 - (1 - 1/V)^3)"),
    "rollouts with a reward that is open": without(DRAWS, "r = match(T,S)"),
    # keep
    "kept without its law": claiming(KEPT, "H(g|S) = h(1/N) + 1/N*H(T|S)"),
    "kept given the rollout": claiming(KEPT, "H(g|T) = h(1/N) + 1/N*H(x|T)"),
    "kept with the means mixed": claiming(KEPT, "H(g|S) = h(1/N) + 1/N*H(x)"),
    "kept with another mean": claiming(KEPT, "H(g) = h(1/N) + 1/N*H(x|S)"),
    "kept at an inequality": having(KEPT, "for every s: a = 1/N", "for every s: a <= 1/N"),
    "kept at a mean": having(KEPT, "for every s: a = 1/N", "E[a] = 1/N"),
    "kept at a multiple": having(KEPT, "for every s: a = 1/N", "for every s: 2*a = 1/N"),
    "kept at itself": claiming(
        having(KEPT, "for every s: a = 1/N", "for every s: a = a"), "H(g|S) = h(E[a]) + E[a]*H(x|S)"
    ),
    "kept of the rejected": having(having(KEPT, "given r=1", "given r=0"), "P(r=1", "P(r=0"),
    "kept of the answer": having(KEPT, "keep(T,r)", "keep(S,r)"),
    "kept by another bit": having(KEPT, "keep(T,r)", "keep(T,S)"),
    "kept over declared symbols": having(KEPT, '["g", "", ""]', '["g", "N", ""]'),
    "kept with a vanishing number": claiming(
        having(KEPT, "a = 1/N", "a = 1/(N - 1)"), "H(g|S) = h(1/(N - 1)) + 1/(N - 1)*H(x|S)"
    ),
    "keep shows one of three": having(SHOWN, '["r", "2", ""]', '["r", "3", ""]'),
    "keep shows any reward": having(SHOWN, '["r", "2", ""]', '["r", "", ""]'),
    "keep shows V rewards": having(SHOWN, '["r", "2", ""]', '["r", "V", ""]'),
    "keep shows a vector of rewards": having(SHOWN, '["r", "2", ""]', '["r", "2", "2"]'),
    "keep shows what is rejected": claiming(SHOWN, "H(T|g,r) = 0"),
    "keep of any symbols, where * may be one": having(SHOWN, '["T", "V", ""]', '["T", "", ""]'),
    "keep of what is kept": given(
        claiming(having(SHOWN, '["g"', '["k", "", ""], ["g"'), "H(r|T,k) = 0"), "k = keep(g,r)"
    ),
    "an introduced stop": {**LET, "steps": [{**LET["steps"][0], "claim": "c = until(r)"}, *LET["steps"][1:]]},
    "an introduced probability": {**LET, "steps": [{**LET["steps"][0], "claim": "c = P(r=1|T)"}, *LET["steps"][1:]]},
    "an introduced name in the statement": also(LET, {"claim": "H(c|T,r) = 0", "rule": "function"}),
    # sampling until the first success
    "halting of three symbols": having(HALTING, '["r", "2", "K"]', '["r", "3", "K"]'),
    "halting of any symbols": having(HALTING, '["r", "2", "K"]', '["r", "", "K"]'),
    "halting of one reward": having(HALTING, '["r", "2", "K"]', '["r", "2", ""]'),
    "halting of another vector": having(having(HALTING, "solved(r)", "solved(s)"), '["S", "", ""]', '["s", "2", "K"]'),
    "halting of the rewards": claiming(HALTING, "H(r) <= E[N]*h(E[A]/E[N])"),
    "halting with another number": having(HALTING, "solved(r)", "failed(r)"),
    "halting with agreement": having(HALTING, "solved(r)", "agree(r)"),
    "halting of two": claiming(HALTING, "H(y,r) <= E[N]*h(E[A]/E[N])"),
    "halting strictly": claiming(HALTING, "H(y) < E[N]*h(E[A]/E[N])"),
    "halting as an equation": claiming(HALTING, "H(y) = E[N]*h(E[A]/E[N])"),
    "halting with certain success not assumed": claiming(HALTING, "H(y) <= E[N]*h(1/E[N])"),
    "halting with success in a value": having(CERTAIN, "E[A] = 1", "E[N] = 1"),
    "halting with another success": having(CERTAIN, "solved(r)", "agree(r)"),
    "equals at a random number": with_step(
        certificate("for every t: A = 1", "equals", "E[A] = 1", use="p0", **{**UNTIL, "functions": "A=solved(r)"})
    ),
    "equals of a square": certificate(
        "E[N^2] = 1", "equals", "E[N] = 1", use="p0", **{**UNTIL, "functions": "N=rollouts(r)"}
    ),
    "equals of a logarithm": certificate(
        "E[log2(N)] = 1", "equals", "E[N] = 2", use="p0", **{**UNTIL, "functions": "N=rollouts(r)"}
    ),
    "equals of a product": certificate("E[A*N] = E[N]", "equals", "E[A] = 1", use="p0", **UNTIL),
    "halting with success at most certain": having(CERTAIN, "E[A] = 1", "E[A] <= 1"),
    "halting with half a success": having(CERTAIN, "E[A] = 1", "E[A] = 1/2"),
    "halting of one rollout": claiming(HALTING, "H(y) <= h(E[A])"),
    "a stop over declared symbols": having(HALTING, '["y", "", ""]', '["y", "2", "K"]'),
    "the last rollout at most K - 1": certificate("E[N] <= K - 1", "sum", "", **UNTIL),
    "no rollout": certificate("E[N] <= E[A]", "tangent", "", points=[], **UNTIL),
    # scale
    "scale by what may be negative": with_step(claiming(SCALE, "(V - 2)*H(X) <= (V - 2)*H(Y)"), factor="V - 2"),
    "scale by -1": with_step(claiming(SCALE, "-H(X) <= -H(Y)"), factor="-1"),
    "scale by another factor": with_step(SCALE, factor="V + 1"),
    "scale one side": claiming(SCALE, "H(X) <= V*H(Y)"),
    "scale with a vanishing divisor": with_step(
        claiming(SCALE, "1/(V - 1)*H(X) <= 1/(V - 1)*H(Y)"), factor="1/(V - 1)"
    ),
    "scale an equation with a vanishing divisor": with_step(
        claiming(EXACT, "1/(V - 1)*H(X) = 1/(V - 1)*H(Y)"), factor="1/(V - 1)"
    ),
    "scale away what may vanish": certificate(
        "H(X) = H(Y)", "scale", "(V - 1)*H(X) = (V - 1)*H(Y)", variables="X Y", use="p0", factor="1/(V - 1)"
    ),
    "scale away what may vanish, in an inequality": certificate(
        "H(X) <= H(Y)", "scale", "(V - 1)*H(X) <= (V - 1)*H(Y)", variables="X Y", use="p0", factor="1/(V - 1)"
    ),
    "scale a strict fact by 0": with_step(
        claiming(having(SCALE, "H(X) <= H(Y)", "H(X) < H(Y)"), "(V - 1)*H(X) < (V - 1)*H(Y)"), factor="V - 1"
    ),
    "scale to a strict claim": claiming(SCALE, "V*H(X) < V*H(Y)"),
    "scale to an equation": claiming(SCALE, "V*H(X) = V*H(Y)"),
    "scale by e": with_step(claiming(SCALE, "e*H(X) <= e*H(Y)"), factor="e"),
    "scale by a mean": {
        **certificate("E[a]*H(S) <= E[a]*H(T)", "scale", "H(S) <= H(T)", use="p0", factor="E[a]", **BIT),
    },
    "scale a fact for every value to the average": certificate(
        "V*H(r|T) <= V*H(S)", "scale", "for every t: H(r|T=t) <= H(S)", use="p0", factor="V", **BIT
    ),
    # e, and what is strict because of it
    "e is 3": claiming(GOOD["e-above-2"], "3 <= e"),
    "e is rational": claiming(GOOD["e-above-2"], "e <= 19/7"),
    "a tangent that touches where V = 1": certificate(
        "log2((V - 1)*e + 1) < (V - 1)*e*log2(e)", "tangent", "", variables="", points=[["1", "(V - 1)*e + 1"]]
    ),
    "a tangent in a probability": certificate(
        "for every t: log2(a*e + 1) < a*e*log2(e)", "tangent", "", points=[["1", "a*e + 1"]], **BIT
    ),
    "a tangent in a positive probability, which may be 1/e": {
        **certificate("for every s: log2(a*e) < (a*e - 1)*log2(e)", "tangent", DRAWN, points=[["1", "a*e"]], **SAMPLE),
    },
    "a tangent in a mean, which may be 8/e": certificate(
        "log2(e*E[N]/8) < (e*E[N]/8 - 1)*log2(e)", "tangent", "", points=[["1", "e*E[N]/8"]], **UNTIL
    ),
    "a tangent without e": certificate("log2(V) < (V - 1)*log2(e)", "tangent", "", variables="", points=[["1", "V"]]),
    "a tangent with a power of 2": certificate(
        "log2((2^V - 2)*e + 1) < (2^V - 2)*e*log2(e)", "tangent", "", variables="", points=[["1", "(2^V - 2)*e + 1"]]
    ),
    "a tangent with no weight": certificate(
        "0 < (V - 1)*((1/e - 1)*log2(e) + log2(e))", "tangent", "", variables="", points=[["V - 1", "1/e"]]
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name: str) -> None:
    assert not accepted(REFUSED[name])


# ------------------------------------------------------------------------------------- several certificates


def listed(*bodies: Certificate) -> list[dict[str, Any]]:
    """Certificates of one file, sealed, with the ids c0, c1, ..."""
    found = []
    for place, body in enumerate(bodies):
        body = {**body, "id": f"c{place}", "scope": read_world(body["world"]).scope()}
        found.append({**body, "sha256": digest(body)})
    return found


def last_accepted(*bodies: Certificate) -> bool:
    """Whether both accept the last certificate, the others being accepted before it."""
    certificates = listed(*bodies)
    results = checker.check_text(json.dumps({"schema": 1, "certificates": certificates}))
    assert all(result.accepted for result in results[:-1])
    known: dict[str, Verified] = {}
    for body in certificates[:-1]:
        known[body["id"]] = check_certificate(body, known)
    try:
        check_certificate(certificates[-1], known)
    except KernelError:
        assert not results[-1].accepted
        return False
    assert results[-1].accepted
    return True


def resting(body: Certificate, text: str, hypotheses: tuple[str, ...] = (), first: bool = True) -> Certificate:
    """A certificate in the same world that says again what c0 says."""
    assumed = [{"type": "hypothesis", "text": h} for h in hypotheses]
    proved = [{"type": "proved:c0", "text": text}]
    step = {"claim": text, "rule": "sum", "use": [["1", f"p{len(assumed) if first else 0}"]]}
    premises = [*assumed, *proved] if first else [*proved, *assumed]
    return {**body, "statement": text, "premises": premises, "steps": [step]}


SAMPLED = "x ~ T given r=1,S"


def test_what_rests_on_a_sample_keeps_its_hypothesis_and_its_world() -> None:
    for body in (POSITIVE, SURPRISAL):
        said = body["statement"]
        again = resting(body, said, (SAMPLED,))
        assert last_accepted(body, again)
        assert not last_accepted(body, resting(body, said))
        assert not last_accepted(body, resting(body, said, (SAMPLED,), first=False))
        assert not last_accepted(body, resting(body, said, ("x ~ T given r=0,S",)))
        for old, new in (("P(r=1|S)", "P(r=0|S)"), ("P(r=1|S)", "P(r=1|x)"), ('["r", "2", ""]', '["r", "3", ""]')):
            assert not last_accepted(body, having(again, old, new)), new
        assert not last_accepted(body, {**again, "world": {**again["world"], "parameters": [["N", 2, ""]]}})
        assert not last_accepted(body, having(again, '["S", "", ""]', '["S", "N", ""]'))
        assert last_accepted(body, having(again, '["S", "", ""]', '["z", "", ""], ["S", "", ""]'))


def test_a_name_for_another_probability_is_another_number() -> None:
    """c0 speaks of a = P(r=1|S); where b is that number, what c0 says of a is not known of a."""
    again = resting(POSITIVE, POSITIVE["statement"], (SAMPLED,))
    swapped = {**again["world"], "functions": [["b", "P(r=1|S)"], ["a", "P(r=0|S)"]]}
    assert not last_accepted(POSITIVE, {**again, "world": swapped})


@pytest.mark.parametrize(
    ("name", "hypotheses"),
    [
        ("positive", [SAMPLED]),
        ("surprisal", [SAMPLED]),
        ("divergence", [SAMPLED]),
        ("accept", ["H(r|S,T) = 0", "I(T;S) = 0", SAMPLED]),
        # the divergence is finite by either sample, so both are named
        ("accept-second-sample", ["H(r|S,T) = 0", "I(T;S) = 0", "x ~ T given q=1,S", SAMPLED]),
        ("kept", ["for every s: a = 1/N", SAMPLED, "g = keep(T,r)"]),
        ("let-a-sample", ["for every s: a = 1/N", "I(T;S) = 0", "g = keep(T,r)"]),
        ("let-a-sample-alone", []),
        ("chance", []),
        ("halting", ["y = until(r)"]),
        ("halting-certain", ["y = until(r)", "E[A] = 1"]),
    ],
)
def test_the_hypotheses_that_are_printed(name: str, hypotheses: list[str]) -> None:
    (body,) = listed(GOOD[name])
    (result,) = checker.check_text(json.dumps({"schema": 1, "certificates": [body]}))
    assert result.hypotheses == check_certificate(body).hypotheses
    assert list(result.hypotheses) == hypotheses


# -------------------------------------------------------------------- what the rules say, on small joints

Law = dict[tuple[Any, ...], Fraction]  # (s, t, r, x) -> its probability


def entropy(law: dict[Any, Fraction]) -> Bits:
    return sum((-p * log2(p) for p in law.values() if p), Bits(0))


def marginal(law: Law, *places: int) -> dict[Any, Fraction]:
    found: dict[Any, Fraction] = {}
    for outcome, p in law.items():
        key = tuple(outcome[i] for i in places)
        found[key] = found.get(key, Fraction(0)) + p
    return {key: p for key, p in found.items() if p}


def at(law: Law, place: int, value: Any) -> Law:
    mass = sum(p for outcome, p in law.items() if outcome[place] == value)
    return {outcome: p / mass for outcome, p in law.items() if outcome[place] == value and p}


def mean(law: Law, place: int, value: Callable[[Law], Any]) -> Any:
    return sum((p * value(at(law, place, v)) for (v,), p in marginal(law, place).items()), Bits(0))


def chance(law: Law) -> Fraction:
    return sum((p for outcome, p in law.items() if outcome[2] == 1), Fraction(0))


def divergence(law: Law, whole: Law) -> Bits:
    """D of the law of x from the law that T has on the whole."""
    reference = marginal(whole, 1)
    return sum((p * (log2(p) - log2(reference[x])) for x, p in marginal(law, 3).items()), Bits(0))


def simplex(rng: random.Random, size: int) -> list[Fraction]:
    weights = [rng.randrange(4) for _ in range(size)]
    weights[rng.randrange(size)] += 1
    return [Fraction(w, sum(weights)) for w in weights]


def sampled(rng: random.Random, independent: bool = True, noise: bool = False, same: bool = False) -> Law:
    """S, T, r and an accepted sample x, which has its law at each s and is drawn anew.

    independent: T of S.  noise: r is not a function of S and T.  same: as many values of a uniform T for each s.
    """
    while True:
        answers, tokens = rng.choice((2, 3)), rng.choice((2, 3, 4))
        policy = [Fraction(1, tokens)] * tokens if same else simplex(rng, tokens)
        rows = [policy if independent else simplex(rng, tokens) for _ in range(answers)]
        count = rng.randrange(1, tokens + 1)
        good = [rng.sample(range(tokens), count if same else rng.randrange(1, tokens + 1)) for _ in range(answers)]
        hit = Fraction(2, 3) if noise else Fraction(1)
        triples: Law = {}
        for (s, p), t in product(enumerate(simplex(rng, answers)), range(tokens)):
            win = hit if t in good[s] else Fraction(1) - hit
            triples[s, t, 1] = p * rows[s][t] * win
            triples[s, t, 0] = p * rows[s][t] * (1 - win)
        triples = {outcome: p for outcome, p in triples.items() if p}
        if all(chance(at(triples, 0, s)) for (s,) in marginal(triples, 0)):
            break
    law: Law = {}
    for (s, t, r), p in triples.items():
        for (x,), q in marginal(at(at(triples, 0, s), 2, 1), 1).items():
            law[s, t, r, x] = p * q
    return law


SEEDS = range(60)


@pytest.mark.parametrize("seed", SEEDS)
def test_an_accepted_sample(seed: int) -> None:
    law = sampled(random.Random(seed))
    for (s,) in marginal(law, 0):
        here = at(law, 0, s)
        assert divergence(here, law) == -log2(chance(here))
    surprisal = mean(law, 0, lambda here: -log2(chance(here)))
    information = entropy(marginal(law, 3)) + entropy(marginal(law, 0)) - entropy(marginal(law, 0, 3))
    assert information == surprisal - divergence(law, law)
    assert divergence(law, law) >= 0
    assert (divergence(law, law) == 0) == (marginal(law, 3) == marginal(law, 1))


@pytest.mark.parametrize("broken", [{"independent": False}, {"noise": True}])
def test_an_accepted_sample_needs_both_facts(broken: dict[str, bool]) -> None:
    laws = [sampled(random.Random(seed), **broken) for seed in SEEDS]
    assert any(
        divergence(at(law, 0, s), law) != -log2(chance(at(law, 0, s))) for law in laws for (s,) in marginal(law, 0)
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_an_accepted_sample_under_noise(seed: int) -> None:
    """At most log2(1/a), and equal at every s iff r is a function of S and T."""
    law = sampled(random.Random(seed), noise=seed % 2 == 0)
    gaps = [-log2(chance(here)) - divergence(here, law) for here in (at(law, 0, s) for (s,) in marginal(law, 0))]
    assert all(gap >= 0 for gap in gaps)
    certain = len(marginal(law, 0, 1)) == len(marginal(law, 0, 1, 2))
    assert all(gap == 0 for gap in gaps) == certain


def kept(outcome: tuple[Any, ...]) -> Any:
    return outcome[1] if outcome[2] == 1 else "*"


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_kept(seed: int) -> None:
    """Whatever else is so: r may be noisy, and T may know S, as long as P(r=1|S) is the same everywhere."""
    law = sampled(random.Random(seed), same=True)
    p = chance(law)
    assert all(chance(at(law, 0, s)) == p for (s,) in marginal(law, 0))
    shown = {(s, kept((s, t, r, x)), r, x, t): q for (s, t, r, x), q in law.items()}
    h = entropy({1: p, 0: 1 - p})
    assert mean(shown, 0, lambda here: entropy(marginal(here, 1))) == h + p * mean(
        law, 0, lambda here: entropy(marginal(here, 3))
    )
    assert entropy(marginal(shown, 1)) == h + p * entropy(marginal(law, 3))


def test_what_is_kept_needs_one_chance_for_all_answers() -> None:
    """With the mean of P(r=1|S) in its place the law of g is another."""

    def differs(law: Law) -> bool:
        p = chance(law)
        shown = {(s, kept((s, t, r, x)), r, x, t): q for (s, t, r, x), q in law.items()}
        return entropy(marginal(shown, 1)) != entropy({1: p, 0: 1 - p}) + p * entropy(marginal(law, 3))

    assert any(differs(sampled(random.Random(seed))) for seed in SEEDS)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_entropy_of_a_bit(seed: int) -> None:
    """chance, and jensen for h."""
    law = sampled(random.Random(seed), independent=False, noise=seed % 2 == 0)
    chances = {t: chance(at(law, 1, t)) for (t,) in marginal(law, 1)}
    for t, a in chances.items():
        assert entropy(marginal(at(law, 1, t), 2)) == entropy({1: a, 0: 1 - a})
    average = chance(law)
    assert entropy(marginal(law, 2)) == entropy({1: average, 0: 1 - average})
    inner = mean(law, 1, lambda here: entropy(marginal(here, 2)))
    assert inner <= entropy(marginal(law, 2))
    assert (inner == entropy(marginal(law, 2))) == (len(set(chances.values())) == 1)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("certain", [False, True])
def test_sampling_until_the_first_success(seed: int, certain: bool) -> None:
    rng = random.Random(seed)
    rewards = [r for r in product((0, 1), repeat=rng.choice((1, 2, 3))) if 1 in r or not certain]
    law = {r: p for r, p in zip(rewards, simplex(rng, len(rewards)), strict=True) if p}
    records: dict[Any, Fraction] = {}
    for r, p in law.items():
        stop = next((i for i, bit in enumerate(r, 1) if bit == 1), len(r))
        records[r[:stop]] = records.get(r[:stop], Fraction(0)) + p
    tries = sum((p * len(y) for y, p in records.items()), Fraction(0))
    success = sum((p for y, p in records.items() if 1 in y), Fraction(0))
    bound = tries * entropy({1: success / tries, 0: 1 - success / tries})
    assert entropy(records) <= bound
    if certain:
        assert success == 1
        assert (entropy(records) == bound) == (tries == 1)


@pytest.mark.parametrize(("V", "K"), [(V, K) for V in (1, 2, 3, 4) for K in (1, 2, 3, 4)])
def test_how_long_a_uniform_policy_waits(V: int, K: int) -> None:
    """draws for rollouts(r): the same for every answer, so for every prior."""
    for s in range(V):
        tries = [next((i for i, token in enumerate(t, 1) if token == s), K) for t in product(range(V), repeat=K)]
        assert Fraction(sum(tries), V**K) == V * (1 - (1 - Fraction(1, V)) ** K)
