"""What the kernel refuses, and the sentence that says why: one nearly right use of a rule for each reason.

The stand-alone checker words its refusals differently, but refuses every one of these too.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import pytest

from exact.forms import Form, Ratio
from theorems.proof import checker, kernel
from theorems.proof.kernel import CITED, Checker, KernelError, Verified, check_certificate, digest, read_world

Certificate = dict[str, Any]


def sealed(body: Certificate) -> Certificate:
    """The certificate with its scope and digest."""
    body = copy.deepcopy(body)
    if "world" in body and "scope" not in body:
        try:
            body["scope"] = read_world(body["world"]).scope()
        except (ValueError, TypeError):
            body["scope"] = "?"
    return {**body, "sha256": digest(body)}


def refusal(body: Certificate, proved: dict[str, Verified] | None = None) -> str:
    """The sentence with which the kernel refuses; the checker has to refuse as well."""
    whole = sealed(body)
    with pytest.raises(KernelError) as caught:
        check_certificate(whole, proved)
    text = json.dumps({"schema": 1, "certificates": [whole]})
    assert not any(result.accepted for result in checker.check_text(text))
    return str(caught.value)


def certificate(
    claim: str,
    rule: str,
    premises: str,
    parameters: str = "V K",
    variables: str = "S:V T:V:K r:2:K",
    functions: str = "",
    **fields: Any,
) -> Certificate:
    """One step.  premises: separated by '; '.  variables: name:alphabet:length.  Functions come with their premises."""
    columns = [[*v.split(":"), "", ""][:3] for v in variables.split()]
    named = [f.split("=", 1) for f in functions.split()]
    listed = [{"type": "hypothesis", "text": text} for text in premises.split("; ") if text]
    listed += [{"type": "definition", "text": f"{name} = {call}"} for name, call in named]
    world = {"parameters": [[n, 1, ""] for n in parameters.split()], "variables": columns, "functions": named}
    step = {"claim": claim, "rule": rule, **fields}
    return {"id": "refused", "statement": claim, "world": world, "premises": listed, "steps": [step]}


def steps(body: Certificate, *more: dict[str, Any], first: bool = False) -> Certificate:
    """The certificate with more steps before its last one (or after it)."""
    own = body["steps"]
    return {**body, "steps": [*more, *own] if first else [*own, *more], "statement": body["statement"]}


def sum_of(claim: str, given: str = "", **more: Any) -> Certificate:
    more.setdefault("variables", "X Y T R:5:K")
    more.setdefault("parameters", "V K")
    return certificate(claim, "sum", given, **more)


LET = {"claim": "C = restrict(S,T)", "rule": "let"}
SAMPLE = {"claim": "x ~ T given r=1,S", "rule": "let", "use": "p0"}
DRAWN = {"variables": "S:V T:V r:2", "functions": "a=P(r=1|S)", "parameters": "V"}
DECLARED = {"variables": "S:V T:V r:2 x:V", "functions": "a=P(r=1|S)", "parameters": "V"}
RECORD = {"variables": "r:2:K y", "functions": "N=rollouts(r) A=solved(r)", "parameters": "K"}


def sampled(let: str, given: str = "for every s: a = 1/V", **more: Any) -> Certificate:
    """A let of a sample, and a last step that follows from nothing."""
    body = certificate("H(S) >= 0", "sum", given, basic=[["1", "H(S)"]], **{**DRAWN, **more})
    return steps(body, {**SAMPLE, "claim": let}, first=True)


SETS = "r = member(T,S); vc(S) <= 1"


def kept(claim: str, given: str, use: str = "p2", variables: str = "S:V T:V r:2 x:V g") -> Certificate:
    return certificate(claim, "kept", given, use=use, variables=variables, functions="a=P(r=1|S)")


def traces(
    claim: str,
    given: str,
    functions: str = "M=distinct(T)",
    cited: Sequence[str] = ("sauer-shelah",),
    variables: str = "S T:V:K r:2:K",
) -> Certificate:
    body = certificate(claim, "traces", given, variables=variables, functions=functions)
    body["premises"] += [{"type": f"cited:{name}", "text": CITED[name]} for name in cited]
    return body


WORDS: list[tuple[str, str, Certificate]] = [
    # forms
    ("an index with a value", "fixes no value", sum_of("for every v: sum[t](H(R[t]|T=v)) <= 1")),
    ("another index", "has one index", sum_of("for every s: sum[t](H(R[t],R[s])) <= 1")),
    ("an unknown number", "unknown parameter 'Q'", sum_of("Q <= 1")),
    ("a random number", "M is random", certificate("M <= V", "sum", "", functions="M=distinct(T)", parameters="V K")),
    ("a size", r"\|X\|: alphabet sizes stand only in hypotheses", sum_of("|X| <= 2")),
    ("a divergence that may be infinite", "may be infinite", sum_of("D(X||Y) >= 0", basic=[["1", "D(X||Y)"]])),
    ("no number in a logarithm", "a rational function of the parameters is needed", sum_of("log2(H(X)) <= 1")),
    ("no number as a divisor", "a rational function of the parameters is needed", sum_of("1/H(X) <= 1")),
    ("a product of entropies", "one factor must be a rational function", sum_of("H(X)*H(Y) <= 1")),
    ("a root", "powers are of an integer exponent", sum_of("V^(1/2) <= V")),
    ("a power of a half", "powers are of an integer exponent", sum_of("3^V <= 1")),
    ("a power of a quotient", "powers are of an integer exponent", sum_of("2^(1/V) <= V")),
    ("half an exponent", "must have small integer coefficients", sum_of("2^(1/2*V) <= 1")),
    ("a large exponent", "must have small integer coefficients", sum_of("2^(65*V) <= 1")),
    ("a square exponent", "must be linear in the parameters", sum_of("2^(V^2) <= 1")),
    ("a product as exponent", "must be linear in the parameters", sum_of("2^(V*K) <= 1")),
    ("e as exponent", "must be linear in the parameters", sum_of("2^e <= 1")),
    ("an unknown variable", "unknown variable 'C'", steps(sum_of("1 <= 2"), {"claim": "H(C) <= 1", "rule": "sum"})),
    ("a part of no vector", "X is not a vector", sum_of("for every t: H(X[t]) <= 1")),
    (
        "a mean over two",
        "the mean is over functions of one variable",
        certificate(
            "E[M*N] <= 1",
            "sum",
            "",
            variables="T:V:K U:V:K",
            functions="M=distinct(T) N=distinct(U)",
            parameters="V K",
        ),
    ),
    (
        "a mean inside for every",
        "the mean is over functions of one variable, on average",
        certificate("for every t: M <= E[M]", "sum", "", functions="M=distinct(T)", parameters="V K"),
    ),
    ("a mean of entropies", "functions of values, not entropies", sum_of("E[H(X)] <= 1")),
    (
        "a random denominator",
        "a random denominator is not handled",
        certificate("E[1/M] <= 1", "sum", "", functions="M=distinct(T)", parameters="V K"),
    ),
    ("two values", "t is a value of T and of Y; it can be of one only", sum_of("for every t: H(X|T=t,Y=t) <= 1")),
    ("no variable fixed", "it must fix the value t of one variable", sum_of("for every t: H(X) <= 1")),
    ("nested sums", "sums are not nested", sum_of("sum[t](sum[s](H(R[s]))) <= 1")),
    ("no vectors", "needs vectors of one length", sum_of("sum[t](V) <= 1", variables="X Y")),
    (
        "another spelling",
        "is not in its normal spelling, 'H\\(X\\) <= 1'",
        steps(sum_of("1 <= 2"), {"claim": "H(X)<=1", "rule": "sum"}, first=True),
    ),
    (
        "two relations",
        "a step claims one relation at a time",
        steps(sum_of("1 <= 2"), {"claim": "1 <= 2 <= 3", "rule": "sum"}, first=True),
    ),
    ("a loose index", "the index t is not bound", sum_of("H(R[t]) <= 1")),
    ("what is undefined in a product", r"log2\(0\) is undefined", sum_of("log2(0)*V <= 1")),
    ("the sign of log2(e)", "the sum does not give", sum_of("0 <= log2(e)")),
    # shifts
    (
        "no affine shift",
        "V = .* is not affine",
        certificate(
            "1 <= V",
            "tangent",
            "",
            shift={"slack": {"u": "V - 1", "w": "V - 1"}, "values": {"V": "u + 1 + u*w - u^2"}},
        ),
    ),
    (
        "a condition that is none",
        "the two sides differ where V = 1",
        certificate("log2(V) <= (V - 1)*log2(e) + K - 1", "tangent", "", points=[["1", "V"]], iff="V = 1"),
    ),
    (
        "a condition of a tangent of no weight",
        "no tangent touches only where V = 2",
        certificate("V <= V", "tangent", "", points=[["0", "V/2"], ["0", "2/V"]], iff="V = 2"),
    ),
    (
        "a condition that no tangent shows",
        "no tangent touches only where V = 2",
        certificate("log2(V) <= (V - 1)*log2(e)", "tangent", "", points=[["1", "V"]], iff="V = 2"),
    ),
    (
        "values that are not counted",
        "nothing bounds the number of values of C",
        steps(sum_of("1 <= 2", variables="S:V T:V:K"), LET, {"claim": "for every t: H(C|T=t) <= 1", "rule": "size"}),
    ),
    (
        "a divergence with a random factor",
        "a divergence with a random factor is not averaged",
        certificate(
            "D(x|S||T) <= 1",
            "average",
            "x ~ T given r=1,S; for every s: a*D(x|S=s||T) <= 1",
            use="p1",
            **DECLARED,
        ),
    ),
    (
        "law at the value of another",
        r"'law' shows H\(X\|T=t\)",
        certificate("for every t: H(r) = M", "law", "r = match(T,S)", functions="M=distinct(T)"),
    ),
    ("no shift", "a shift has 'slack' and 'values', each", certificate("1 <= V", "tangent", "", shift={"slack": {}})),
    (
        "a list",
        "a shift has 'slack' and 'values', each",
        certificate("1 <= V", "tangent", "", shift={"slack": [], "values": {}}),
    ),
    (
        "too much",
        "a shift has 'slack' and 'values'$",
        certificate("1 <= V", "tangent", "", shift={"slack": {}, "values": {}, "x": 1}),
    ),
    (
        "a name for two numbers",
        "V = V - 1 is not a constraint of the domain",
        certificate("1 <= V", "tangent", "", shift={"slack": {"V": "V - 1"}, "values": {"V": "V + 1"}}),
    ),
    (
        "no constraint",
        "u = V - 2 is not a constraint of the domain",
        certificate("1 <= V", "tangent", "", shift={"slack": {"u": "V - 2"}, "values": {"V": "u + 2"}}),
    ),
    (
        "other names",
        "V must be given in terms of u",
        certificate("1 <= V", "tangent", "", shift={"slack": {"u": "V - 1"}, "values": {"V": "w + 1"}}),
    ),
    (
        "no way back",
        "does not give back V",
        certificate("1 <= V", "tangent", "", shift={"slack": {"u": "V - 1"}, "values": {"V": "u + 2"}}),
    ),
    (
        "a quotient",
        "'1/V' is not a polynomial",
        certificate("1 <= V", "tangent", "", shift={"slack": {"u": "1/V"}, "values": {}}),
    ),
    (
        "a power",
        "not a polynomial power",
        certificate("1 <= V", "tangent", "", shift={"slack": {"u": "V^(1/2)"}, "values": {}}),
    ),
    (
        "a power of a name",
        "not a polynomial power",
        certificate("1 <= V", "tangent", "", shift={"slack": {"u": "3^V"}, "values": {}}),
    ),
    ("a logarithm", "log2\\(V\\): not a rational function", certificate("1 <= V", "tangent", "", bases=["log2(V)"])),
    (
        "no sign without a shift",
        "the sign of .* needs a shift of",
        certificate("1 <= V", "tangent", "", points=[["1", "e"]], shift={"slack": {}, "values": {}}),
    ),
    # certificates and premises
    ("a list", "a certificate has no field 'more'", {**sum_of("1 <= 2"), "more": 1}),
    (
        "the spelling of the statement",
        "the statement is not in its normal spelling, '1 <= 2'",
        {**sum_of("1 <= 2"), "statement": "1<=2"},
    ),
    ("a statement about others", "is about 'Q', which is not a variable", sum_of("H(Q) <= 1")),
    (
        "a note",
        "premise 'H\\(X\\) <= 1': a premise has a type and a text",
        {**sum_of("1 <= 2"), "premises": [{"type": "hypothesis", "text": "H(X) <= 1", "note": ""}]},
    ),
    (
        "the spelling of a hypothesis",
        "premise 'H\\(X\\)<=1' is not in its normal spelling",
        sum_of("1 <= 2", "H(X)<=1"),
    ),
    (
        "the spelling of a definition",
        "premise 'r=match\\(T,S\\)' is not in its normal",
        certificate("1 <= 2", "sum", "r=match(T,S)", parameters="V K"),
    ),
    ("a size of a part", "the index t is bound by nothing", sum_of("1 <= 2", "|R[t]| = 2")),
    (
        "an unknown definition",
        "the model does not give the definition 'M = distinct\\(R\\)'",
        {**sum_of("1 <= 2"), "premises": [{"type": "definition", "text": "M = distinct(R)"}]},
    ),
    (
        "a citation",
        "the kernel knows no cited theorem 'Fano' of that wording",
        {**sum_of("1 <= 2"), "premises": [{"type": "cited:Fano", "text": "1 <= 2"}]},
    ),
    (
        "an unknown premise",
        "unknown type of premise 'guess'",
        {**sum_of("1 <= 2"), "premises": [{"type": "guess", "text": "1 <= 2"}]},
    ),
    (
        "what is proved nowhere",
        "other has not been proved before",
        {**sum_of("1 <= 2"), "premises": [{"type": "proved:other", "text": "1 <= 2"}]},
    ),
    ("no rule", "there is no rule 'luck'", certificate("1 <= 2", "luck", "")),
    (
        "a list as rule",
        r"there is no rule \['sum'\]",
        {**sum_of("1 <= 2"), "steps": [{"claim": "1 <= 2", "rule": ["sum"]}]},
    ),
    ("an unknown field", "unknown field 'note'", sum_of("1 <= 2", note="")),
    ("another last step", "the last step does not claim the statement", {**sum_of("1 <= 2"), "statement": "1 <= 3"}),
    (
        "another chain",
        "the last step does not claim the statement",
        {
            **sum_of("1 <= 2"),
            "statement": "1 <= 2 <= 4",
            "steps": [
                {"claim": "1 <= 2", "rule": "sum"},
                {"claim": "2 <= 3", "rule": "sum"},
                {"claim": "1 <= 2 <= 3", "rule": "chain", "use": ["s0", "s1"]},
            ],
        },
    ),
    (
        "a definition for a fact",
        "step s0 is a definition, not a fact",
        steps(certificate("H(S) <= 1", "sum", "", use=[["1", "s0"]], parameters="V K"), LET, first=True),
    ),
    ("no premise", "there is no premise p3", sum_of("H(X) <= 1", use=[["1", "p3"]])),
    ("no step", "there is no earlier step s0", sum_of("H(X) <= 1", use=[["1", "s0"]])),
    ("no reference", "'q0' is not a premise", sum_of("H(X) <= 1", use=[["1", "q0"]])),
    (
        "no inequality",
        "p0 is not an equation or inequality",
        sum_of("H(X) <= 1", "X uniform", variables="X:V", use=[["1", "p0"]]),
    ),
    (
        "positions elsewhere",
        "s0 is about every position; 'average' does not use such facts",
        steps(
            certificate("H(R) <= 1", "average", "", variables="R:5:K", use="s0"),
            {"claim": "for every t: H(R[t]) <= log2(5)", "rule": "size"},
            first=True,
        ),
    ),
    (
        "positions by a rule of numbers",
        "this rule is not about positions",
        certificate("for every t: H(R[t]) - H(R[t]) + K = V", "equals", "K = V", variables="R:5:K", use="p0"),
    ),
    # let
    (
        "a taken name",
        "'V' cannot be the name",
        steps(sum_of("1 <= 2", variables="S:V T:V"), {**LET, "claim": "V = restrict(S,T)"}, first=True),
    ),
    (
        "a letter",
        "'H' cannot be the name",
        steps(sum_of("1 <= 2", variables="S:V T:V"), {**LET, "claim": "H = restrict(S,T)"}, first=True),
    ),
    (
        "another definition",
        "distinct is not a definition that proofs may introduce",
        steps(sum_of("1 <= 2", variables="S:V T:V:K"), {**LET, "claim": "C = distinct(T)"}, first=True),
    ),
    ("a sample with a taken name", "'U' cannot be the name", sampled("U ~ T given r=1,S", variables="S:V T:V r:2 U")),
    ("a sample named h", "'h' cannot be the name", sampled("h ~ T given r=1,S")),
    ("a sample named a", "'a' cannot be the name", sampled("a ~ T given r=1,S")),
    ("the spelling of a sample", "is not in its normal spelling, 'x ~ T given r=1,S'", sampled("x ~T given r=1,S")),
    ("a sample of others", "is not about variables of the world", sampled("x ~ U given r=1,S")),
    ("a sample of no alphabet", "T has no named alphabet", sampled("x ~ T given r=1,S", variables="S:V T r:2")),
    (
        "a chance that may vanish",
        "the probability of r=1 must be positive",
        sampled("x ~ T given r=1,S", "for every s: a = 1 - 1/V"),
    ),
    ("a chance of something else", "must be positive", sampled("x ~ T given r=0,S")),
    (
        "a chance that is bounded",
        "must be positive",
        sampled("x ~ T given r=1,S", "for every s: a <= 1/V"),
    ),
    ("a mean of chances", "must be positive", sampled("x ~ T given r=1,S", "E[a] = 1/V")),
    (
        "a chance that is random",
        "must be positive",
        sampled("x ~ T given r=1,S", "for every s: a = b", functions="a=P(r=1|S) b=P(r=0|S)"),
    ),
    # sum, scale, both
    (
        "a fact at every value",
        "p0 holds for every t, the claim does not",
        sum_of("H(X|T) <= 1", "for every t: H(X|T=t) <= 1", use=[["1", "p0"]]),
    ),
    ("a negative quantity", "H\\(X\\) has the negative multiplier -1", sum_of("H(X) <= 1", basic=[["-1", "H(X)"]])),
    ("two quantities", "is about one H", sum_of("H(X) <= 1", basic=[["1", "H(X) + H(Y)"]])),
    (
        "a quantity at a value",
        "it fixes a value that the claim does not fix",
        sum_of("H(X) >= 0", basic=[["1", "H(X|T=t)"]]),
    ),
    (
        "a quantity at another value",
        "it fixes a value that the claim does not fix",
        sum_of("for every t: H(X|T=t) >= 0", basic=[["1", "H(X|Y=t)"]]),
    ),
    (
        "scale changes the relation",
        "'scale' keeps the relation",
        certificate("2*H(X) = 2", "scale", "H(X) <= 1", variables="X", use="p0", factor="2"),
    ),
    (
        "scale changes the value",
        "'scale' keeps the relation, and what",
        certificate("for every t: 2*H(X|T=t) <= 2", "scale", "H(X) <= 1", variables="X T", use="p0", factor="2"),
    ),
    (
        "scale by something else",
        "Q is not a number of the parameters alone",
        certificate("H(X) <= 1", "scale", "H(X) <= 1", variables="X", use="p0", factor="Q"),
    ),
    (
        "scale by what is undefined",
        "the divisor V - 1 may vanish",
        certificate("H(X)/(V - 1) <= 1/(V - 1)", "scale", "H(X) <= 1", variables="X", use="p0", factor="1/(V - 1)"),
    ),
    (
        "scale to something else",
        "times 2 is not",
        certificate("2*H(X) <= 3", "scale", "H(X) <= 1", variables="X", use="p0", factor="2"),
    ),
    (
        "scale by a negative number",
        "the sign of -1 is not certified",
        certificate("-H(X) <= -1", "scale", "H(X) <= 1", variables="X", use="p0", factor="-1"),
    ),
    (
        "scale by what may be zero",
        "the sign of V - 1 is not certified",
        certificate("(V - 1)*H(X) < V - 1", "scale", "H(X) < 1", variables="X", use="p0", factor="V - 1"),
    ),
    (
        "both of no equation",
        "'both' turns two inequalities",
        certificate("H(X) <= 1", "both", "H(X) <= 1; H(X) >= 1", variables="X", use=["p0", "p1"]),
    ),
    (
        "both of strict ones",
        "'both' turns two inequalities",
        certificate("H(X) = 1", "both", "H(X) <= 1; H(X) > 1", variables="X", use=["p0", "p1"]),
    ),
    (
        "both of other facts",
        "are not the two halves",
        certificate("H(X) = 1", "both", "H(X) <= 1; H(X) >= 2", variables="X", use=["p0", "p1"]),
    ),
    # function
    (
        "function of no equation",
        r"'function' shows H\(X\|Y\) = 0",
        certificate("H(X|X) <= 0", "function", "", variables="X"),
    ),
    (
        "function of an information",
        r"'function' shows H\(X\|Y\) = 0",
        certificate("I(X;Y) = 0", "function", "", variables="X Y"),
    ),
    (
        "function that is not 0",
        r"'function' shows H\(X\|Y\) = 0",
        certificate("H(X|X) = 1", "function", "", variables="X"),
    ),
    (
        "a circle",
        "the definition of a is circular",
        certificate("H(a|c) = 0", "function", "a = match(b,c); b = match(a,c)", variables="a:2 b:2 c:2"),
    ),
    (
        "a circle among the given",
        "the definition of b is circular|the definition of a is circular",
        certificate("H(c|a) = 0", "function", "a = match(b,c); b = match(a,c)", variables="a:2 b:2 c:2"),
    ),
    (
        "another definition",
        "member is not defined by equalities alone",
        certificate("H(T|r) = 0", "function", "r = member(T,S)", parameters="V K"),
    ),
    (
        "what is defined itself",
        "compares what is itself defined",
        certificate("H(U|q) = 0", "function", "r = match(U,W); q = match(U,r)", variables="U:2 W:2 r:2 q:2"),
    ),
    (
        "a sequence as answer",
        "the answer must be a scalar",
        certificate("H(S|g) = 0", "function", "g = restrict(S,T)", variables="S:V:K T:V:K g", parameters="V K"),
    ),
    (
        "sequences to avoid",
        "the token and the answer must be scalars",
        certificate("H(S|g) = 0", "function", "g = avoid(T,S)", variables="S:V T:V:K g", parameters="V K"),
    ),
    (
        "rewards over any alphabet",
        "the reward must be a scalar over a number of symbols",
        certificate("H(T|g) = 0", "function", "g = keep(T,r)", variables="T:V r:V g"),
    ),
    (
        "rewards in a vector",
        "the reward must be a scalar over a number of symbols",
        certificate("H(T|g) = 0", "function", "g = keep(T,r)", variables="T:V r:2:K g", parameters="V K"),
    ),
    (
        "two lengths",
        "vectors of different lengths are not compared",
        certificate(
            "H(S|r,U) = 0", "function", "r = match(T,S)", variables="S:V T:V:K U:V:L r:2:K", parameters="V K L"
        ),
    ),
    (
        "a fixed length",
        "S,T do not determine|r do not determine|r,T do not determine",
        certificate("H(S|r,T) = 0", "function", "r = match(T,S)", variables="S:V T:V:3 r:2:3"),
    ),
    ("nothing known", "X has no named alphabet", certificate("H(X|Y) = 0", "function", "", variables="X Y")),
    # at, size, uniform, count
    (
        "at of an inequality",
        "'at' takes an equation on average",
        certificate("for every t: H(X|T=t) <= 0", "at", "H(X|T) = 0", variables="X T", use="p0"),
    ),
    (
        "at of a constant",
        r"'at' takes H\(X\|Y\) = 0",
        certificate("for every t: H(X|T=t) = 1", "at", "H(X|T) = 1", variables="X T", use="p0"),
    ),
    (
        "at of another",
        r"the source gives H\(X\|T=t\) = 0",
        certificate("for every t: H(Y|T=t) = 0", "at", "H(X|T) = 0", variables="X Y T", use="p0"),
    ),
    (
        "at of independence",
        "does not give",
        certificate("for every t: H(Y|T=t) = H(Y)", "at", "I(X;T) = 0", variables="X Y T", use="p0"),
    ),
    (
        "at of independence, both on average",
        "does not give|must fix the value",
        certificate(
            "for every t: M*H(X) = M*H(X)",
            "at",
            "I(X;T) = 0",
            variables="X T:V:K",
            functions="M=distinct(T)",
            parameters="V K",
            use="p0",
        ),
    ),
    (
        "at of independence, numbers",
        "does not give",
        certificate(
            "for every t: M = M",
            "at",
            "I(X;T) = 0",
            variables="X T:V:K",
            functions="M=distinct(T)",
            parameters="V K",
            use="p0",
        ),
    ),
    (
        "size of two",
        r"'size' shows H\(X\|Y\) <= log2\(n\)",
        certificate("H(S,T) <= 2*log2(V)", "size", "", variables="S:V T:V"),
    ),
    (
        "size given and fixed",
        "'size' fixes only the value",
        certificate("for every t: H(S|U,T=t) <= log2(V)", "size", "", variables="S:V T:V U:V"),
    ),
    (
        "size of what is free",
        "nothing bounds the number of values of X",
        certificate("H(X) <= 1", "size", "", variables="X"),
    ),
    (
        "size with too little",
        "has at most V values, which does not give",
        certificate("H(S) <= log2(V) - 1", "size", "", variables="S:V"),
    ),
    (
        "uniform of an inequality",
        r"'uniform' shows H\(X\) = log2\(n\)",
        certificate("H(S) <= log2(V)", "uniform", "S uniform", variables="S:V"),
    ),
    (
        "uniform on other symbols",
        "is uniform on V symbols, which does not",
        certificate("H(S) = log2(V) + 1", "uniform", "S uniform", variables="S:V"),
    ),
    (
        "uniform by no hypothesis",
        "it needs the hypothesis 'S uniform'",
        certificate("H(S) = log2(V)", "uniform", "", variables="S:V"),
    ),
    (
        "count of no number",
        "'count' shows M <= K",
        certificate("V <= K", "count", "", parameters="V K", functions="M=distinct(T)"),
    ),
    (
        "count without the definition",
        "the definition of M is not among the premises",
        {**certificate("E[M] <= K", "count", "", parameters="V K", functions="M=distinct(T)"), "premises": []},
    ),
    (
        "count of too few",
        "M is at most K and at most V",
        certificate("E[M] <= 3", "count", "", parameters="V K", functions="M=distinct(T)"),
    ),
    (
        "count of what is free",
        "M is at most any number",
        certificate("E[M] <= 3", "count", "", variables="T", functions="M=distinct(T)"),
    ),
    # average, total, jensen, log
    (
        "an average of an average",
        "'average' takes a fact for every value",
        certificate("H(X) <= 1", "average", "H(X) <= 1", variables="X", use="p0"),
    ),
    (
        "an entropy with a random factor",
        "an entropy with a random factor",
        certificate(
            "H(X|T) <= 1",
            "average",
            "for every t: M*H(X|T=t) <= 1",
            variables="X T:V:K",
            functions="M=distinct(T)",
            parameters="V K",
            use="p0",
        ),
    ),
    (
        "another mean",
        "the mean of .* is not H\\(X\\) <= 1",
        certificate("H(X) <= 1", "average", "for every t: H(X|T=t) <= 1", variables="X T", use="p0"),
    ),
    (
        "a total on average",
        "'total' takes a fact for every position",
        certificate("sum[t](H(R[t])) <= K", "total", "H(R) <= K", variables="R:5:K", parameters="K", use="p0"),
    ),
    (
        "a total of strict facts",
        "'total' takes a fact for every position",
        certificate(
            "sum[t](H(R[t])) < K",
            "total",
            "for every t: H(R[t]) < 1",
            variables="R:5:K",
            parameters="K",
            use="p0",
        ),
    ),
    (
        "jensen of something else",
        r"'jensen' shows E\[log2\(a\)\]",
        certificate("E[M] <= K", "jensen", "", functions="M=distinct(T)", parameters="V K"),
    ),
    (
        "jensen of no random number",
        "for one random function",
        certificate("E[log2(V)] <= log2(V)", "jensen", "", functions="M=distinct(T)", parameters="V K"),
    ),
    (
        "jensen of another mean",
        r"E\[M \+ 1\] is not E\[M\]",
        certificate("E[log2(M + 1)] <= log2(E[M])", "jensen", "", functions="M=distinct(T)", parameters="V K"),
    ),
    (
        "jensen of no probability",
        "M must be a probability",
        certificate("E[h(M)] <= h(E[M])", "jensen", "", functions="M=distinct(T)", parameters="V K"),
    ),
    (
        "jensen of what may vanish",
        "M - 1 must be positive",
        certificate("E[log2(M - 1)] <= log2(E[M] - 1)", "jensen", "", functions="M=distinct(T)", parameters="V K"),
    ),
    (
        "log of numbers",
        r"'log' shows log2\(a\) <= log2\(b\)",
        certificate("V <= 2*V", "log", "V <= K", parameters="V K", use="p0"),
    ),
    (
        "log of another relation",
        "'log' keeps the relation",
        certificate("log2(V) < log2(K)", "log", "V <= K", parameters="V K", use="p0"),
    ),
    (
        "log of an equation",
        "'log' keeps the relation",
        certificate("log2(V) = log2(K)", "log", "V = K", parameters="V K", use="p0"),
    ),
    (
        "log of another fact",
        "is not a <= b",
        certificate("log2(V) <= log2(K + 1)", "log", "V <= K", parameters="V K", use="p0"),
    ),
    (
        "log of what may vanish",
        "V - 1 must be positive",
        certificate("log2(V - 1) <= log2(K - 1)", "log", "V - 1 <= K - 1", parameters="V K", use="p0"),
    ),
    # laws
    (
        "law of an inequality",
        r"'law' shows H\(X\|T=t\)",
        certificate("for every t: H(r|T=t) <= 1", "law", "r = match(T,S)", variables="S:V T:V r:2"),
    ),
    (
        "law at another value",
        r"'law' shows H\(X\|T=t\)",
        certificate(
            "for every t: H(r|T) = M", "law", "r = match(T,S)", variables="S:V T:V r:2", functions="M=distinct(T)"
        ),
    ),
    (
        "law of another definition",
        r"the law of member\(T,S\) is not known",
        certificate(
            "for every t: H(r|T=t) = 1", "law", "r = member(T,S)", variables="S:V T:V:K r:2:K", parameters="V K"
        ),
    ),
    (
        "law of other symbols",
        "'law' needs one answer, and guesses from its alphabet",
        certificate("for every t: H(r|T=t) = 1", "law", "r = match(T,S)", variables="S:V T:W r:2", parameters="V W"),
    ),
    (
        "law of a sequence",
        "'law' needs one answer, and guesses from its alphabet",
        certificate(
            "for every t: H(r|T=t) = 1", "law", "r = match(T,S)", variables="S:V:K T:V:K r:2:K", parameters="V K"
        ),
    ),
    (
        "law of sequences that are no bits",
        "the law of same\\(x,S\\) is known for binary sequences",
        certificate(
            "for every t: H(r|T=t) = 1",
            "law",
            "S uniform; I(T;S) = 0; r = same(T,S)",
            variables="S:V:K T:V:K r:2",
            parameters="V K",
        ),
    ),
    (
        "law of a group of rewards",
        r"is that of restrict\(S,T\)",
        certificate(
            "for every t: H(r|T=t) = 1",
            "law",
            "S uniform; I(T;S) = 0; r = match(T,S)",
            variables="S:V T:V:K r:2:K",
            parameters="V K",
        ),
    ),
    (
        "law without the count",
        "the number of distinct values of T has no name",
        certificate(
            "for every t: H(r|T=t) = 1",
            "law",
            "S uniform; I(T;S) = 0; r = restrict(S,T)",
            variables="S:V T:V:K r",
            parameters="V K",
        ),
    ),
    (
        "another law",
        "the law gives the entropy",
        certificate(
            "for every t: H(r|T=t) = 1", "law", "S uniform; I(T;S) = 0; r = match(T,S)", variables="S:V T:V r:2"
        ),
    ),
    (
        "recursion of an inequality",
        r"'recursion' shows H\(R\|x\)",
        certificate("H(r|T) <= 1", "recursion", "r = match(T,S)", variables="S:V:K T:V:K r:2:K", parameters="V K"),
    ),
    (
        "recursion given nothing",
        r"'recursion' shows H\(R\|x\)",
        certificate("H(r) = 1", "recursion", "r = match(T,S)", variables="S:V:K T:V:K r:2:K", parameters="V K"),
    ),
    (
        "recursion of other tokens",
        "tokens and targets of one length and alphabet",
        certificate("H(r|T) = 1", "recursion", "r = match(T,S)", variables="S:V T:V:K r:2:K", parameters="V K"),
    ),
    (
        "recursion of a fixed length",
        "needs a length that is a parameter",
        certificate("H(r|T) = 1", "recursion", "r = match(T,S)", variables="S:V:3 T:V:3 r:2:3"),
    ),
    (
        "recursion where the length is the size of the alphabet",
        "and not that of the alphabet",
        certificate("H(r|T) = 1", "recursion", "r = match(T,S)", variables="S:V:V T:V:V r:2:V"),
    ),
    (
        "recursion with entropies",
        "the closed form is in parameters only",
        certificate(
            "H(r|T) = H(S)",
            "recursion",
            "S uniform; I(T;S) = 0; r = match(T,S)",
            variables="S:V:K T:V:K r:2:K",
            parameters="V K",
        ),
    ),
    (
        "recursion from another start",
        "for no tokens, not 0",
        certificate(
            "H(r|T) = K*h(1/V) + 1",
            "recursion",
            "S uniform; I(T;S) = 0; r = match(T,S)",
            variables="S:V:K T:V:K r:2:K",
            parameters="V K",
        ),
    ),
    (
        "recursion of another slope",
        "does not satisfy the recursion",
        certificate(
            "H(r|T) = K*h(1/V) + K",
            "recursion",
            "S uniform; I(T;S) = 0; r = match(T,S)",
            variables="S:V:K T:V:K r:2:K",
            parameters="V K",
        ),
    ),
    (
        "rollouts of another reward",
        r"r is not match\(T,S\)",
        certificate("E[N] = 1", "draws", "r = member(T,S)", variables="S:V T:V:3 r:2:3", functions="N=rollouts(r)"),
    ),
    (
        "rollouts of any number",
        "is not a group of up to 64 rollouts",
        certificate(
            "E[N] = 1", "draws", "r = match(T,S); I(T;S) = 0; T uniform", parameters="V K", functions="N=rollouts(r)"
        ),
    ),
    (
        "too many rollouts",
        "is not a group of up to 64 rollouts",
        certificate(
            "E[N] = 1",
            "draws",
            "r = match(T,S); I(T;S) = 0; T uniform",
            variables="S:V T:V:65 r:2:65",
            functions="N=rollouts(r)",
        ),
    ),
    (
        "rollouts of other symbols",
        "must be symbols of one alphabet",
        certificate(
            "E[N] = 1",
            "draws",
            "r = match(T,S)",
            variables="S:V T:W:3 r:2:3",
            parameters="V W",
            functions="N=rollouts(r)",
        ),
    ),
    (
        "another number of rollouts",
        "the mean is",
        certificate(
            "E[N] = 1",
            "draws",
            "T uniform; I(T;S) = 0; r = match(T,S)",
            variables="S:V T:V:3 r:2:3",
            functions="N=rollouts(r)",
        ),
    ),
    (
        "waiting for some",
        "'waiting' uses 'for every t: M = V'",
        certificate(
            "E[N] = (V - 1)*(V + 2)/(2*V)",
            "waiting",
            "S uniform; I(T;S) = 0; for every t: M = V - 1; G = tries(T,S)",
            variables="S:V T:V:V G",
            functions="M=distinct(T) N=number(G)",
            use="p2",
        ),
    ),
    (
        "waiting at no value",
        "'waiting' uses 'for every t: M = V'",
        certificate(
            "E[N] = (V - 1)*(V + 2)/(2*V)",
            "waiting",
            "S uniform; I(T;S) = 0; for every t: M <= V; G = tries(T,S)",
            variables="S:V T:V:V G",
            functions="M=distinct(T) N=number(G)",
            use="p2",
        ),
    ),
    (
        "equals by no name",
        "'equals' uses an equation of the form M = K",
        certificate("log2(V) = log2(K)", "equals", "2*V = 2*K", parameters="V K", use="p0"),
    ),
    (
        "equals under a power",
        "powers of 2 are not replaced",
        certificate("2^V = 2^K", "equals", "V = K", parameters="V K", use="p0"),
    ),
    (
        "chance of an inequality",
        r"'chance' shows H\(r\|T=t\) = h\(a\)",
        certificate("H(r) <= h(E[a])", "chance", "", **DRAWN),
    ),
    ("chance of no bit", "S is not declared as a bit", certificate("H(S) = h(E[a])", "chance", "", **DRAWN)),
    (
        "another chance",
        "is not h of a named probability of r",
        certificate("H(r) = h(E[a]) + 1", "chance", "", **DRAWN),
    ),
    (
        "chance of another variable",
        "is not h of a named probability of r",
        certificate(
            "for every t: H(r|T=t) = M",
            "chance",
            "",
            variables="S:V T:V:K r:2",
            functions="a=P(r=1|S) M=distinct(T)",
            parameters="V K",
        ),
    ),
    (
        "no sample",
        "may be infinite|is an accepted sample",
        certificate("for every s: D(x|S=s||T) = log2(1/a)", "accept", "", use=[], **DECLARED),
    ),
    (
        "accept given more",
        r"'accept' shows D\(x\|S=s\|\|T\)",
        certificate("for every s: D(x|r,S=s||T) = log2(1/a)", "accept", "x ~ T given r=1,S", use=[], **DECLARED),
    ),
    (
        "accept at another value",
        "'accept' uses I",
        certificate(
            "for every t: D(x|U=t||T) = log2(1/a)",
            "accept",
            "x ~ T given r=1,S; I(T;S) = 0; H(r|S,T) = 0",
            use=["p1", "p2"],
            variables="S:V U:V T:V r:2 x:V",
            functions="a=P(r=1|U)",
            parameters="V",
        ),
    ),
    (
        "accept with too little",
        r"'accept' uses I\(T;S\) = 0 \(and H\(r\|S,T\) = 0\)",
        certificate(
            "for every s: D(x|S=s||T) = log2(1/a)", "accept", "x ~ T given r=1,S; I(T;S) = 0", use=["p1"], **DECLARED
        ),
    ),
    (
        "accept with another fact",
        r"'accept' uses I\(T;S\) = 0",
        certificate(
            "for every s: D(x|S=s||T) <= log2(1/a)", "accept", "x ~ T given r=1,S; I(T;r) = 0", use=["p1"], **DECLARED
        ),
    ),
    (
        "accept of another chance",
        r"'accept' uses I\(T;S\) = 0 .* and a = P",
        certificate(
            "for every s: D(x|S=s||T) <= 1 + log2(1/a)",
            "accept",
            "x ~ T given r=1,S; I(T;S) = 0",
            use=["p1"],
            **DECLARED,
        ),
    ),
    (
        "kept of an inequality",
        r"'kept' shows H\(g\|S\)",
        certificate(
            "H(g|S) <= 1",
            "kept",
            "x ~ T given r=1,S; g = keep(T,r)",
            use="p0",
            variables="S:V T:V r:2 x:V g",
            functions="a=P(r=1|S)",
        ),
    ),
    (
        "kept of no sample",
        "'kept' uses 'for every s: a = p'",
        kept("H(g|S) = 1", "y ~ T given r=0,S; g = keep(T,r); for every s: a = 1/V", variables="S:V T:V r:2 y:V g"),
    ),
    (
        "kept of something else",
        r"g is not keep\(T,r\)",
        kept("H(g|S) = 1", "x ~ T given r=1,S; g = match(T,S); for every s: a = 1/V"),
    ),
    ("kept by no fact", "p0 is not an equation", kept("H(g|S) = 1", "x ~ T given r=1,S; g = keep(T,r)", use="p0")),
    (
        "kept with a bound",
        "'kept' uses 'for every s: a = p'",
        kept("H(g|S) = 1", "x ~ T given r=1,S; g = keep(T,r); for every s: a <= 1/V"),
    ),
    (
        "kept given more",
        r"'kept' uses 'for every s: a = p'",
        kept("H(g|T) = 1", "x ~ T given r=1,S; g = keep(T,r); for every s: a = 1/V"),
    ),
    *(
        (f"traces: {message}", message, traces(claim, given, **more))
        for message, claim, given, more in (
            (r"'traces' shows H\(r\|T=t\) <= log2", "for every t: H(r|T=t) >= log2(M + 1)", SETS, {}),
            (r"'traces' shows H\(r\|T=t\) <= log2", "for every t: H(r|S,T=t) <= log2(M + 1)", SETS, {}),
            ("r is not member", "for every t: H(r|T=t) <= log2(M + 1)", "r = match(T,S); vc(S) <= 1", {}),
            ("has no name", "for every t: H(r|T=t) <= log2(K + 1)", SETS, {"functions": ""}),
            ("it needs the premise 'cited:sauer-shelah'", "for every t: H(r|T=t) <= log2(M + 1)", SETS, {"cited": []}),
            ("no hypothesis bounds vc", "for every t: H(r|T=t) <= log2(M + 1)", "r = member(T,S)", {}),
            ("dimensions up to", "for every t: H(r|T=t) <= log2(M + 1)", "r = member(T,S); vc(S) <= 99", {}),
            ("the bound is log2", "for every t: H(r|T=t) <= log2(M)", SETS, {}),
        )
    ),
    (
        "another entropy",
        "'kept' uses 'for every s: a = p'",
        certificate(
            "H(g|S) = 1",
            "kept",
            "x ~ T given r=1,S; g = keep(T,r); for every s: a = 1/V",
            use="p2",
            variables="S:V T:V r:2 x:V g",
            functions="a=P(r=1|S)",
        ),
    ),
    (
        "halting from below",
        r"'halting' shows H\(y\)",
        certificate("H(y) >= E[N]*h(E[A]/E[N])", "halting", "y = until(r)", **RECORD),
    ),
    (
        "halting of something else",
        r"with y = until\(r\)",
        certificate("H(y) <= E[N]*h(E[A]/E[N])", "halting", "y = match(r,r)", **RECORD),
    ),
    (
        "halting of two",
        r"with y = until\(r\)",
        certificate("H(y,r) <= E[N]*h(E[A]/E[N])", "halting", "y = until(r)", **RECORD),
    ),
    (
        "halting of other rewards",
        "r is not a vector over 2 symbols",
        certificate(
            "H(y) <= E[N]*h(E[A]/E[N])",
            "halting",
            "y = until(r)",
            variables="r:3:K y",
            functions="N=rollouts(r) A=solved(r)",
            parameters="K",
        ),
    ),
    (
        "halting without names",
        r"'halting' needs names for rollouts\(r\)",
        certificate(
            "H(y) <= 1", "halting", "y = until(r)", variables="r:2:K y", functions="N=rollouts(r)", parameters="K"
        ),
    ),
    ("another bound", "the bound is", certificate("H(y) <= E[N]", "halting", "y = until(r)", **RECORD)),
    # tangent, derivative, world
    ("tangent of an equation", "'tangent' shows inequalities", certificate("V = V", "tangent", "")),
    ("tangent of entropies", "this rule is about numbers", certificate("H(S) <= 2*H(S)", "tangent", "")),
    ("tangent that is strict nowhere", "strictness is not certified", certificate("V < V", "tangent", "")),
    (
        "tangent with a wrong sign",
        "the signs of -1 and V are not certified",
        certificate("log2(V) <= V", "tangent", "", points=[["-1", "V"]]),
    ),
    ("tangent with logarithms left", "logarithms are left over", certificate("log2(V) <= V", "tangent", "")),
    ("tangent with too much left", "is not certified to be >= 0", certificate("V <= 1", "tangent", "")),
    (
        "no equation as condition",
        "of the form V = M \\+ 1",
        certificate("log2(V)*1/V <= log2(e) - log2(e)/V", "tangent", "", points=[["1/V", "V"]], iff="V <= 1"),
    ),
    (
        "a sum as condition",
        "of the form V = M \\+ 1",
        certificate("log2(V)*1/V <= log2(e) - log2(e)/V", "tangent", "", points=[["1/V", "V"]], iff="V + 1 = 1"),
    ),
    (
        "derivative with a bound that is a product",
        "u = L\\*V - Q is not a constraint of the domain",
        {
            **(
                body := certificate(
                    "9*V - V^2/2 <= 9*(V + 1) - (V + 1)^2/2",
                    "derivative",
                    "",
                    name="V",
                    of="9*V - V^2/2",
                    variables="S:V",
                    shift={"slack": {"u": "V*L - Q", "w": "9 - V*L - V", "q": "Q"}, "values": {"V": "9 - u - w - q"}},
                )
            ),
            "world": {**body["world"], "parameters": [["V", 1, "8 - V*L"], ["L", 0, ""], ["Q", 0, "V*L"]]},
        },
    ),
    (
        "derivative of no parameter",
        r"'derivative' shows f\(x\+1\)",
        certificate("1/(V + 1) < 1/V", "derivative", "", name="Q", of="1/V"),
    ),
    (
        "derivative of something else",
        "the claim is not about 1/V at V and V \\+ 1",
        certificate("1/(V + 2) < 1/V", "derivative", "", name="V", of="1/V"),
    ),
    (
        "derivative of a power",
        "powers of 2 are not differentiated",
        certificate("V < V + 1", "derivative", "", name="V", of="V + 2^V"),
    ),
    ("a derivative of 0", "strictness is not certified", certificate("1 < 1", "derivative", "", name="V", of="1")),
    ("a world with parameters", "evaluates worlds without parameters", certificate("1 <= 2", "world", "")),
    (
        "a law left open",
        "the law of X is left open",
        certificate("H(X) = 1", "world", "", parameters="", variables="X:2"),
    ),
    (
        "three uniform ones",
        "only two independent uniform variables",
        certificate(
            "H(X) = 1", "world", "X uniform; Y uniform; Z uniform; I(X;Y) = 0", parameters="", variables="X:2 Y:2 Z:2"
        ),
    ),
    (
        "defined too early",
        "r is defined before q",
        certificate(
            "H(r) = 1", "world", "X uniform; r = match(q,X); q = match(X,X)", parameters="", variables="X:2 r:2 q:2"
        ),
    ),
    (
        "another value",
        "in the world of the premises the difference of the sides is",
        certificate("H(X) = 2", "world", "X uniform", parameters="", variables="X:2"),
    ),
    ("a huge alphabet", "a number of up to 100 digits", sum_of("1 <= 2", variables=f"X:{10**100}", parameters="")),
    (
        "many components",
        "more than 200000 components",
        certificate(
            "H(S|U) = 0", "function", "r = match(T,S)", variables="S:1:200001 T:1:200001 U:1:200001 r", parameters=""
        ),
    ),
    ("no rational", "'1/0' is not a rational", sum_of("H(X) >= 0", basic=[["1/0", "H(X)"]])),
    ("no list", "'' is not a list", sum_of("1 <= 2", use="")),
    ("no text", "3 is not a text", certificate("1 <= V", "tangent", "", bases=[3])),
]


WORDS += [
    (
        "a value of another name",
        "the value y is bound by nothing",
        sum_of("for every t: H(X|T=t) + H(X|Y=y) <= 1"),
    ),
    (
        "advantages with another chance",
        "the law gives the entropy|is not unanimous",
        certificate(
            "for every t: H(r|d,T=t) = 1",
            "agreement",
            "S uniform; I(T;S) = 0; r = match(T,S); d = centred(r)",
            variables="S:V T:V:K r:2:K d q:2",
            functions="A=agree(T) b=P(q=0|T)",
        ),
    ),
    (
        "advantages with a chance that does not fit",
        "the law gives the entropy",
        certificate(
            "for every t: H(r|d,T=t) = 1",
            "agreement",
            "S uniform; I(T;S) = 0; r = match(T,S); d = centred(r)",
            variables="S:V T:V:K r:2:K d q:2",
            functions="A=agree(T) b=P(q=1|T)",
        ),
    ),
    (
        "advantages with a chance of something else",
        "q is not unanimous|is not the|has no definition",
        certificate(
            "for every t: H(r|d,T=t) = h(b)",
            "agreement",
            "S uniform; I(T;S) = 0; r = match(T,S); d = centred(r); q = same(T,T)",
            variables="S:V T:V:K r:2:K d q:2",
            functions="b=P(q=1|T)",
        ),
    ),
    (
        "another spelling of a function",
        "function M: 'distinct\\( T \\)' is not in its normal spelling",
        {**(other := sum_of("1 <= 2")), "world": {**other["world"], "functions": [["M", "distinct( T )"]]}},
    ),
    *(
        (f"a loose index in {side}", "the index t is not bound", sum_of(f"{side} <= 1"))
        for side in (
            "H(X) + H(R[t])",
            "H(R[t]) - H(X)",
            "-H(R[t])",
            "sum[s](H(R[s])) + H(R[t])",
            "sum[s](H(R[t]))",
            "2*H(R[t])",
        )
    ),
    *(
        (
            f"the reference {text!r}",
            "is not a premise \\(p0\\) or a step",
            sum_of("H(X) <= 1", "H(X) <= 1", use=[["1", text]]),
        )
        for text in ("p-1", "s-1", "p 0", "p+0", "p0x", "p", "x0", "", 0, None)
    ),
    *(
        (f"the number {text!r}", "is not a rational written", sum_of("H(X) >= 0", basic=[[text, "H(X)"]]))
        for text in ("1/\u0663", "\u0663", "1/-1", "--1", "1/0", "1.0", "", "1/", "/1", 1, None, "9" * 2001)
    ),
    ("no steps", "has between 1 and 10000 steps", {**sum_of("1 <= 2"), "steps": []}),
    (
        "the mean of any number of draws",
        "the bound is .-1/2",
        certificate("E[M] = V", "draws", "T uniform", variables="T:V:K", functions="M=distinct(T)"),
    ),
    (
        "an index that is called e",
        "e is the name of something else already",
        sum_of("for every e: H(X|T=e) <= 1"),
    ),
    (
        "vectors of two lengths",
        "the vectors have different lengths",
        sum_of("H(X) >= 0", "r = match(T,S)", variables="X S:V:V T:V:K r:2:K", basic=[["1", "H(X)"]]),
    ),
    ("draws of no mean", "'draws' is about E", certificate("V <= K", "draws", "", functions="M=distinct(T)")),
    (
        "draws of a number",
        "'draws' is about E",
        certificate("for every t: M <= K", "draws", "", functions="M=distinct(T)"),
    ),
    ("draws of a parameter", "'draws' is about E", certificate("E[V] <= K", "draws", "", functions="M=distinct(T)")),
    (
        "a table without the count",
        "nothing bounds the number of values of r",
        certificate("for every t: H(r|T=t) <= K", "size", "r = lookup(T,S)", variables="S:2:V T:V:K r"),
    ),
]


@pytest.mark.parametrize(("body", "message"), [(b, m) for _, m, b in WORDS], ids=[n for n, _, _ in WORDS])
def test_refusals_say_why(body: Certificate, message: str) -> None:
    said = refusal(body)
    assert re.search(message, said), said


ACCEPTED: list[tuple[str, Certificate]] = [
    (
        "a claim after a hypothesis that is not defined everywhere",
        steps(
            sum_of("H(X) <= 2", use=[["1", "s0"]], basic=[])
            | {"premises": sum_of("1 <= 2", "0/(V - 1) + H(X) <= 1; log2(V - 1) - log2(V - 1) <= 1")["premises"]},
            {"claim": "H(X) <= 2", "rule": "sum", "use": [["1", "p0"], ["1", "p1"]]},
            first=True,
        ),
    ),
    *(
        (
            f"both halves: {first}, {second}",
            certificate("H(X) = 1", "both", f"{first}; {second}", variables="X", use=use),
        )
        for first, second, use in (
            ("H(X) = 1", "H(X) >= 1", ["p0", "p1"]),
            ("H(X) <= 1", "1 = H(X)", ["p0", "p1"]),
            ("H(X) = 1", "1 = H(X)", ["p0", "p1"]),
            ("1 <= H(X)", "H(X) = 1", ["p1", "p0"]),
        )
    ),
    ("a strict fact before one that is not", sum_of("H(X) < 2", "H(X) < 1; 1 <= 2", use=[["1", "p0"], ["1", "p1"]])),
    ("a strict fact after one that is not", sum_of("H(X) < 2", "1 <= 2; H(X) < 1", use=[["1", "p0"], ["1", "p1"]])),
    ("sets that cut out few", traces("for every t: H(r|T=t) <= log2(M + 1)", SETS)),
    (
        "sets of dimension two",
        traces("for every t: H(r|T=t) <= log2(1 + M + M*(M - 1)/2)", "r = member(T,S); vc(S) <= 2"),
    ),
    ("the bound in two parts", traces("for every t: H(r|T=t) <= log2(M + 1) + 0*log2(K)", SETS)),
    (
        "the values of what is auxiliary",
        steps(
            certificate("for every t: H(C|T=t) <= log2(M + 1)", "size", "", functions="A=agree(T) M=distinct(T)"),
            LET,
            first=True,
        ),
    ),
    ("a cubic", certificate("0 <= (V - 1)^3 - (V - 1)^2 + V - 1", "tangent", "")),
    ("a point of no weight", certificate("1 <= V", "tangent", "", points=[["0", "V"]])),
    ("a power as a hint", certificate("1 <= V", "tangent", "", bases=["V^2"])),
    ("a quantity of no weight", sum_of("H(X) >= 0", basic=[["1", "H(X)"], ["0", "H(Y)"]])),
    (
        "a group of three",
        steps(certificate("H(r|T,C) = 0", "function", "r = match(T,S)", variables="S:V T:V:3 r:2:3"), LET, first=True),
    ),
    ("a size given what is auxiliary", steps(certificate("H(S|C) <= log2(V)", "size", ""), LET, first=True)),
    (
        "a constraint of degree two",
        {
            **(body := certificate("1/(V + 1) < 1/V", "derivative", "", name="V", of="1/V")),
            "world": {**body["world"], "parameters": [["V", 1, ""], ["K", 1, "V^2"]]},
        },
    ),
    (
        "the condition of a tangent",
        certificate("log2(V) <= (V - 1)*log2(e)", "tangent", "", points=[["1", "V"]], iff="V = 1"),
    ),
]


@pytest.mark.parametrize("body", [b for _, b in ACCEPTED], ids=[n for n, _ in ACCEPTED])
def test_right_uses_are_accepted(body: Certificate) -> None:
    # a statement has no auxiliary names: those that need one are followed by a step without
    if any("C" in str(step["claim"]) for step in body["steps"]):
        last = {"claim": "H(S) >= 0", "rule": "sum", "basic": [["1", "H(S)"]]}
        body = steps({**body, "statement": "H(S) >= 0"}, last)
    whole = sealed(body)
    assert check_certificate(whole).statement == body["statement"]
    assert checker.check_text(json.dumps({"schema": 1, "certificates": [whole]}))[0].accepted


SHOWN = [
    certificate("H(r|S,T) = 0", "function", "r = match(T,S)", equality=[]),
    certificate("H(X) = 1", "both", "H(X) <= 1; H(X) >= 1", variables="X", use=["p0", "p1"], equality=[]),
    certificate("H(S) = log2(V)", "uniform", "S uniform", equality=[]),
    certificate("for every t: H(X|T=t) = 0", "at", "H(X|T) = 0", variables="X T", use="p0", equality=[]),
    certificate(
        "for every t: log2(M) = log2(K)",
        "equals",
        "for every t: M = K",
        functions="M=distinct(T)",
        use="p0",
        equality=[],
    ),
    certificate("E[M] <= K", "count", "", functions="M=distinct(T)", equality=["M = K"]),
    certificate("H(S) <= log2(V)", "size", "", equality=["S uniform on V"]),
    certificate("E[log2(M)] <= log2(E[M])", "jensen", "", functions="M=distinct(T)", equality=["M constant"]),
    certificate("1 <= V + 1", "tangent", "", equality=["never"]),
    certificate(
        "0 - log2(V) <= (1/V - 1)*log2(e)", "tangent", "", points=[["1", "1/V"]], iff="V = 1", equality=["V = 1"]
    ),
    certificate("for every t: -M <= -1", "tangent", "", functions="M=distinct(T)"),
    certificate("for every t: 0 <= log2(M)", "tangent", "", functions="M=distinct(T)", points=[["1", "1/M"]]),
    certificate("for every t: 0 <= sum[s](M)", "tangent", "", functions="M=distinct(T)"),
    *(
        certificate(
            "E[N] = (V - 1)*(V + 2)/(2*V)",
            "waiting",
            f"S uniform; I(T;S) = 0; for every t: {fact}; G = tries(T,S)",
            variables="S:V T:V:V G",
            functions="M=distinct(T) N=number(G)",
            use="p2",
            equality=[],
        )
        for fact in ("M = V", "V = M", "M - V = 0", "0 = 2*M - V - M")
    ),
]


@pytest.mark.parametrize("body", SHOWN, ids=[f"{i} {b['steps'][0]['rule']}" for i, b in enumerate(SHOWN)])
def test_rules_show_when_they_are_equalities(body: Certificate) -> None:
    whole = sealed(body)
    stated = body["steps"][0].get("equality")
    (link,) = check_certificate(whole).links
    assert stated is None or link[1] == tuple(stated)
    assert checker.check_text(json.dumps({"schema": 1, "certificates": [whole]}))[0].accepted
    if stated is not None:
        other = copy.deepcopy(body)
        other["steps"][0]["equality"] = ["V = 7"]
        assert "does not follow" in refusal(other)


def test_the_bounds_of_the_logarithm_of_e_hold() -> None:
    assert Fraction(27182, 10000) ** 25 > 2**36
    assert Fraction(27183, 10000) ** 9 < 2**13
    assert Fraction(36, 25) >= kernel._LOG_E_LOW
    assert Fraction(13, 9) <= kernel._LOG_E_HIGH
    assert Fraction(1, 100) > kernel._LOG_E_HIGH - kernel._LOG_E_LOW


def test_accepted_samples_among_others() -> None:
    """Two samples, and a function that is no probability, before the ones that are meant."""
    body = certificate(
        "for every s: D(x|S=s||T) = log2(1/a)",
        "accept",
        "y ~ T given q=1,S; x ~ T given r=1,S; I(T;S) = 0; H(r|S,T) = 0",
        use=["p2", "p3"],
        variables="S:V T:V r:2 q:2 x:V y:V",
        functions="b=P(q=1|S) a=P(r=1|S)",
    )
    assert check_certificate(sealed(body)).statement == body["statement"]


def test_what_a_step_shows_must_be_defined() -> None:
    world = read_world({"parameters": [["V", 1, ""]], "variables": [["S", "V", ""]], "functions": []})
    step_by_step = Checker("log2(V)/V <= V", world, {})
    fact = step_by_step.step({"claim": "log2(V)/V = log2(V)/V", "rule": "sum"})
    assert fact is not None
    assert fact.logged == (Ratio.variable("V"), Ratio.variable("V"))
    assert fact.forms == (Form.of(Ratio.variable("V")),) * 2
    with pytest.raises(KernelError, match="the last step does not claim the statement"):
        step_by_step.verified()
    with pytest.raises(KernelError, match="not an expression of the kernel"):
        step_by_step.context.form(step_by_step.statement)
    with pytest.raises(KernelError, match="a certificate is a JSON object"):
        check_certificate([])  # type: ignore[arg-type]


def test_what_was_proved_in_another_world_is_not_used() -> None:
    proved = {"other": check_certificate(sealed(certificate("H(S) <= log2(V)", "size", "")))}
    body = certificate("H(S) <= log2(V)", "sum", "", use=[["1", "p0"]])
    body["premises"] = [{"type": "proved:other", "text": "H(S) <= log2(V)"}]
    assert check_certificate(sealed(body), proved).statement == "H(S) <= log2(V)"
    for part, row in (("parameters", ["V", 2, ""]), ("variables", ["S", "K", ""])):
        changed = copy.deepcopy(body)
        changed["world"][part][0] = row
        assert "other was proved in another world" in refusal(changed, proved)
    said = copy.deepcopy(body)
    said["premises"][0]["text"] = "H(S) <= 1"
    assert "other does not say 'H(S) <= 1'" in refusal(said, proved)


def test_what_was_proved_modulo_a_cited_theorem_passes_that_on() -> None:
    """*proved modulo X* stays so in whatever is proved from it, and in what is proved from that."""
    claim = "for every t: H(r|T=t) <= log2(M + 1)"
    chain: list[Certificate] = [{**traces(claim, SETS), "id": "first"}]
    for before, id in (("first", "second"), ("second", "third")):
        body = {**traces(claim, SETS, cited=()), "id": id, "steps": [{"claim": claim, "rule": "sum"}]}
        body["premises"].append({"type": f"proved:{before}", "text": claim})
        body["steps"][0]["use"] = [["1", f"p{len(body['premises']) - 1}"]]
        chain.append(body)
    proved: dict[str, Verified] = {}
    for body in chain:
        proved[body["id"]] = check_certificate(sealed(body), proved)
    assert [verified.modulo for verified in proved.values()] == [("sauer-shelah",)] * 3
    listed = checker.check_text(json.dumps({"schema": 1, "certificates": [sealed(body) for body in chain]}))
    assert [(r.accepted, "proved modulo sauer-shelah for" in r.message) for r in listed] == [(True, True)] * 3


def test_what_was_proved_brings_the_hypotheses_that_it_rests_on() -> None:
    first = {**certificate("H(X) <= 1", "sum", "H(X) <= 1", variables="X Y", use=[["1", "p0"]]), "id": "other"}
    body = certificate("H(X) <= 2", "sum", "H(Y) <= 1; H(X) <= 1", variables="X Y", use=[["1", "p2"]])
    body["premises"].append({"type": "proved:other", "text": "H(X) <= 1"})
    verified = check_certificate(sealed(body), {"other": check_certificate(sealed(first))})
    assert verified.hypotheses == ("H(X) <= 1",)
    assert verified.links == ((("H(X) <= 1",), None),)
    listed = checker.check_text(json.dumps({"schema": 1, "certificates": [sealed(first), sealed(body)]}))
    assert [result.hypotheses for result in listed] == [("H(X) <= 1",)] * 2
