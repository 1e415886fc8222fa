"""The rules about advantages, single guesses, draws, waiting times, errors and tables: what they accept and refuse.

Each refusal is a small change of a certificate that is accepted, and the kernel and the stand-alone checker agree.
"""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from theorems.proof import checker
from theorems.proof.kernel import KernelError, check_certificate, digest, read_world

Certificate = dict[str, Any]


def accepted(certificate: Certificate) -> bool:
    """Whether both accept it; they have to agree."""
    body = copy.deepcopy(certificate)
    try:
        body["scope"] = read_world(body["world"]).scope()
    except ValueError:
        body["scope"] = "?"
    body["sha256"] = digest(body)
    text = json.dumps({"schema": 1, "certificates": [body]})
    try:
        check_certificate(json.loads(text)["certificates"][0])
    except KernelError:
        ours = False
    else:
        ours = True
    (theirs,) = checker.check_text(text)
    assert ours == theirs.accepted, (ours, theirs.message)
    return ours


def certificate(
    claim: str,
    rule: str,
    premises: str,
    parameters: str = "V",
    variables: str = "S:V T:V:K r:2:K",
    functions: str = "",
    **fields: Any,
) -> Certificate:
    """One step.  premises: separated by '; '.  variables: name:alphabet:length.  parameters: name or name:low."""
    numbers = [p.split(":") for p in parameters.split()]
    columns = [[*v.split(":"), "", ""][:3] for v in variables.split()]
    named = [f.split("=", 1) for f in functions.split()]
    listed = [{"type": "hypothesis", "text": text} for text in premises.split("; ") if text]
    listed += [{"type": "definition", "text": f"{name} = {call}"} for name, call in named]
    world = {
        "parameters": [[n, int(low[0]) if low else 1, ""] for n, *low in numbers],
        "variables": columns,
        "functions": named,
    }
    step = {"claim": claim, "rule": rule, **fields}
    return {"id": "new", "statement": claim, "world": world, "premises": listed, "steps": [step]}


def without(body: Certificate, text: str) -> Certificate:
    """The certificate with one premise less."""
    kept = [p for p in body["premises"] if p["text"] != text]
    assert len(kept) == len(body["premises"]) - 1
    return {**body, "premises": kept}


def claiming(body: Certificate, claim: str) -> Certificate:
    """The same step with another claim."""
    return {**body, "statement": claim, "steps": [{**body["steps"][0], "claim": claim}]}


def having(body: Certificate, old: str, new: str) -> Certificate:
    """The certificate with one text changed everywhere in its world and premises."""
    changed = {key: json.loads(json.dumps(body[key]).replace(old, new)) for key in ("world", "premises")}
    assert changed != {key: body[key] for key in changed}
    return {**body, **changed}


AGREEMENT = certificate(
    "for every t: H(r|a,T=t) = A*h(1/V)",
    "agreement",
    "S uniform; I(T;S) = 0; r = match(T,S); a = centred(r)",
    parameters="V K",
    variables="S:V T:V:K r:2:K a",
    functions="A=agree(T)",
)
GUESS = certificate(
    "H(g) = 2/V*log2(V) - (V - 1)/V*log2((V - 1)/V)",
    "guess",
    "S uniform; T uniform; I(T;S) = 0; g = restrict(S,T)",
    variables="S:V T:V g",
)
AVOID = certificate(
    "H(g) = log2(V)/V - (V - 1)/V*log2((V - 1)/V^2)",
    "guess",
    "S uniform; T uniform; I(T;S) = 0; g = avoid(T,S)",
    variables="S:V T:V g",
)
FEW = certificate(
    "K - K*(K - 1)/(2*V) <= E[M]",
    "draws",
    "T uniform",
    parameters="V K",
    variables="T:V:K",
    functions="M=distinct(T)",
)
MEAN = certificate("E[M] = V*(1 - (1 - 1/V)^3)", "draws", "T uniform", variables="T:V:3", functions="M=distinct(T)")
WAITING = certificate(
    "E[N] = (V - 1)*(V + 2)/(2*V)",
    "waiting",
    "S uniform; I(T;S) = 0; for every t: M = V; G = tries(T,S)",
    variables="S:V T:V:V G",
    functions="M=distinct(T) N=number(G)",
    use="p2",
)
ERRORS = certificate(
    "H(S|d,r) <= E[W]*log2(V - 1)",
    "errors",
    "r = match(d,S)",
    parameters="V:2",
    variables="S:V d:V r:2",
    functions="W=failed(r)",
)
EQUALS = certificate(
    "for every t: log2(M + 1) = log2(K + 1)",
    "equals",
    "for every t: M = K",
    parameters="V K",
    variables="T:V:K",
    functions="M=distinct(T)",
    use="p0",
)
TABLE = certificate(
    "for every t: H(r|T=t) <= M*log2(L)",
    "size",
    "r = lookup(T,S)",
    parameters="V K L",
    variables="S:L:V T:V:K r:L:K",
    functions="M=distinct(T)",
)
AVOIDED = certificate("H(T|S,g) = 0", "function", "g = avoid(T,S)", variables="S:V T:V g")

TRUE = {
    "agreement": AGREEMENT,
    "guess": GUESS,
    "avoid": AVOID,
    "few": FEW,
    "mean": MEAN,
    "waiting": WAITING,
    "errors": ERRORS,
    "equals": EQUALS,
    "table": TABLE,
    "avoided": AVOIDED,
}


@pytest.mark.parametrize("name", TRUE)
def test_accepted(name: str) -> None:
    assert accepted(TRUE[name])


@pytest.mark.parametrize(
    ("name", "premise"),
    [
        (name, p["text"])
        for name, body in TRUE.items()
        for p in body["premises"]
        if name != "equals" or p["type"] == "hypothesis"  # what M counts does not matter there
    ],
)
def test_each_premise_is_needed(name: str, premise: str) -> None:
    assert not accepted(without(TRUE[name], premise))


@pytest.mark.parametrize(
    ("body", "claim"),
    [
        (AGREEMENT, "for every t: H(r|a,T=t) = h(1/V)"),
        (AGREEMENT, "for every t: H(r|a,T=t) = A*h(2/V)"),
        (AGREEMENT, "for every t: H(a|r,T=t) = A*h(1/V)"),
        (AGREEMENT, "for every t: H(r|T=t) = A*h(1/V)"),
        (AGREEMENT, "for every t: H(r|a,T=t) <= A*h(1/V)"),
        (GUESS, "H(g) = h(1/V)"),
        (GUESS, "H(g) = log2(V)/V - (V - 1)/V*log2((V - 1)/V^2)"),
        (GUESS, "H(g|T) = 2/V*log2(V) - (V - 1)/V*log2((V - 1)/V)"),
        (GUESS, "H(g,S) = 2/V*log2(V) - (V - 1)/V*log2((V - 1)/V)"),
        (GUESS, "H(g) <= 2/V*log2(V) - (V - 1)/V*log2((V - 1)/V)"),
        (AVOID, "H(g) = 2/V*log2(V) - (V - 1)/V*log2((V - 1)/V)"),
        (FEW, "K - K*(K - 1)/(3*V) <= E[M]"),
        (FEW, "K <= E[M]"),
        (FEW, "K - K*(K - 1)/(2*V) = E[M]"),
        (FEW, "K - K*(K - 1)/(2*V) < E[M]"),
        (FEW, "K - K*(K - 1)/(2*V) >= E[M]"),
        (MEAN, "E[M] = V*(1 - (1 - 1/V)^2)"),
        (MEAN, "E[M^2] = V*(1 - (1 - 1/V)^3)"),
        (MEAN, "E[M] < V*(1 - (1 - 1/V)^3)"),
        (WAITING, "E[N] = (V + 1)/2"),
        (WAITING, "E[M] = (V - 1)*(V + 2)/(2*V)"),
        (WAITING, "E[N] <= (V - 1)*(V + 2)/(2*V)"),
        (WAITING, "E[N^2] = (V - 1)*(V + 2)/(2*V)"),
        (ERRORS, "H(S|d) <= E[W]*log2(V - 1)"),
        (ERRORS, "H(S|r) <= E[W]*log2(V - 1)"),
        (ERRORS, "H(S|d,r) <= (1 - E[W])*log2(V - 1)"),
        (ERRORS, "H(S|d,r) >= E[W]*log2(V - 1)"),
        (ERRORS, "H(S|d,r) = E[W]*log2(V - 1)"),
        (ERRORS, "H(S|d,r) < E[W]*log2(V - 1)"),
        (ERRORS, "H(d|S,r) <= E[W]*log2(V - 1)"),
        (EQUALS, "for every t: log2(M + 1) = log2(K)"),
        (EQUALS, "for every t: log2(M + 1) <= log2(K + 1)"),
        (EQUALS, "E[log2(M + 1)] = log2(K + 1)"),
        (TABLE, "for every t: H(r|T=t) <= log2(L)"),
        (TABLE, "for every t: H(r|T=t) <= M"),
        (TABLE, "for every t: H(r|T) <= M*log2(L)"),
        (TABLE, "for every t: H(r) <= M*log2(L)"),
        (AVOIDED, "H(S|T,g) = 0"),
        (AVOIDED, "H(S|g) = 0"),
    ],
)
def test_other_claims_are_refused(body: Certificate, claim: str) -> None:
    assert not accepted(claiming(body, claim))


@pytest.mark.parametrize(
    ("body", "old", "new"),
    [
        (AGREEMENT, '["S", "V", ""]', '["S", "V", "K"]'),  # an answer for each rollout
        (AGREEMENT, '["T", "V", "K"]', '["T", "K", "K"]'),  # guesses from another alphabet
        (AGREEMENT, '["T", "V", "K"]', '["T", "V", ""]'),  # no group
        (AGREEMENT, "agree(T)", "distinct(T)"),
        (AGREEMENT, "r = match(T,S)", "r = member(T,S)"),
        (AGREEMENT, "a = centred(r)", "a = centred(T)"),
        (AGREEMENT, "a = centred(r)", "a = match(T,S)"),
        (GUESS, '["T", "V", ""]', '["T", "V", "2"]'),
        (GUESS, '["T", "V", ""]', '["T", "3", ""]'),
        (GUESS, "g = restrict(S,T)", "g = match(S,T)"),
        (AVOID, "g = avoid(T,S)", "g = restrict(T,S)"),
        (FEW, '["T", "V", "K"]', '["T", "V", ""]'),
        (FEW, "distinct(T)", "distinct_final(T)"),
        (MEAN, '["T", "V", "3"]', '["T", "V", "4"]'),
        (MEAN, '["T", "V", "3"]', '["T", "V", "V"]'),
        (WAITING, '["T", "V", "V"]', '["T", "V", "3"]'),
        (WAITING, "M = V", "M = 2"),
        (WAITING, "number(G)", "failed(G)"),
        (WAITING, "G = tries(T,S)", "G = match(T,S)"),
        (ERRORS, '["d", "V", ""]', '["d", "V", "2"]'),
        (ERRORS, '["d", "V", ""]', '["d", "3", ""]'),
        (ERRORS, '["V", 2, ""]', '["V", 1, ""]'),  # log2(0)
        (ERRORS, "failed(r)", "number(r)"),
        (ERRORS, "r = match(d,S)", "r = same(d,S)"),
        (TABLE, '["S", "L", "V"]', '["S", "L", "K"]'),  # no entry for each token
        (TABLE, '["S", "L", "V"]', '["S", "", "V"]'),
        (TABLE, '["S", "L", "V"]', '["S", "V", "V"]'),  # more levels than claimed
        (TABLE, "r = lookup(T,S)", "r = restrict(T,S)"),
        (AVOIDED, '["T", "V", ""]', '["T", "V", "2"]'),
        (AVOIDED, '["T", "V", ""]', '["T", "", ""]'),
    ],
)
def test_other_worlds_are_refused(body: Certificate, old: str, new: str) -> None:
    assert not accepted(having(body, old, new))


def test_equals_needs_the_value_for_every_value() -> None:
    """E[M] = K on average says nothing of an M that is not at most K; and a mean is not a value."""
    assert not accepted(having(EQUALS, "for every t: M = K", "E[M] = K"))
    assert not accepted(having(EQUALS, "for every t: M = K", "for every t: M <= K"))
    assert not accepted(having(EQUALS, "for every t: M = K", "for every t: M = K + 1"))
    assert accepted(having(EQUALS, "for every t: M = K", "for every t: K = M"))


def test_what_is_computed_from_the_given_rests_on_no_other_definition() -> None:
    """H(a|T,r) = 0 for a = centred(r) holds whatever r is: the certificate does not rest on exact match."""
    body = certificate(
        "H(a|T,r) = 0", "function", "r = match(T,S); a = centred(r)", parameters="V K", variables="S:V T:V:K r:2:K a"
    )
    assert accepted(body)
    assert accepted(without(body, "r = match(T,S)"))
    assert not accepted(without(body, "a = centred(r)"))
    body["scope"] = read_world(body["world"]).scope()
    shown = check_certificate({**body, "sha256": digest(body)})
    assert shown.hypotheses == ("a = centred(r)",)


@pytest.mark.parametrize("shape", ["r", "r:2", "r:2:2"])
def test_a_value_of_any_finite_alphabet_may_be_a_vector(shape: str) -> None:
    """r = match(x,S) on two tokens, r of any finite alphabet, can have two distinct components."""
    body = certificate("E[M] <= 1", "count", "r = match(x,S)", "", f"S:2:2 x:2:2 {shape}", "M=distinct(r)")
    assert not accepted(body)  # nor does a scalar of two symbols hold match(x,S)
    shift = {"slack": {"u": "1 - E[M]"}, "values": {"E[M]": "1 - u"}}
    steps = [{"claim": "E[M] - 1 <= 0", "rule": "tangent", "shift": shift}]
    assert not accepted({**body, "statement": "E[M] - 1 <= 0", "steps": steps})
