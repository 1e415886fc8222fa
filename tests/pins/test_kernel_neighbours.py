"""Around each right use of a rule: every change of one thing, and what kernel and checker say of it.

A neighbour differs from a right use in one word, number, premise, alphabet or field.  The two programs share no code
and have to agree on it: whether it is accepted, which hypotheses it rests on, and under which condition each link is
an equality.  The sentences with which the kernel refuses are recorded, so that each condition of a rule is seen to
refuse what it is there for, and not something else later.  ``tests/slow`` goes through all neighbours.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.pins import test_certificates_divergence as divergence
from tests.pins import test_certificates_new as new
from tests.pins import test_kernel_refusals as refusals
from theorems.language.model import DEFINITIONS
from theorems.proof import checker
from theorems.proof.kernel import KernelError, check_certificate, digest, read_world

Certificate = dict[str, Any]
RELATIONS = ("<=", ">=", "=", "<", ">")
NOTHING = {"type": "hypothesis", "text": "0 = 0"}  # in the place of a premise, so that references stay what they are


def texts(body: Certificate) -> Iterator[tuple[str, int, str]]:
    """The texts of premises and claims, with where they stand."""
    for i, premise in enumerate(body["premises"]):
        yield "premises", i, premise["text"]
    for i, step in enumerate(body["steps"]):
        yield "steps", i, step["claim"]


def put(node: Any, path: tuple[Any, ...], value: Any) -> Any:
    """The data with another value at a place; what is beside the way to it is shared."""
    key, *rest = path
    changed = copy.copy(node)
    changed[key] = put(node[key], tuple(rest), value) if rest else value
    return changed


def saying(body: Certificate, part: str, place: int, text: str) -> Certificate:
    """The certificate with another premise or claim; the statement is what the last step claims."""
    changed: Certificate = put(body, (part, place, "text" if part == "premises" else "claim"), text)
    if part == "steps" and place == len(body["steps"]) - 1:
        changed["statement"] = text
    if part == "premises" and body["premises"][place]["type"] == "definition":
        name, _, call = text.partition(" = ")
        old = body["premises"][place]["text"].partition(" = ")[0]
        functions = [[name, call] if f[0] == old else f for f in body["world"]["functions"]]
        changed["world"] = {**body["world"], "functions": functions}
    return changed


def other_texts(text: str, names: list[str]) -> Iterator[str]:
    """Another relation, name, definition, number or condition, at one place."""
    for found in re.finditer(r"<=|>=|=|<|>", text):
        if text[found.start() - 1 : found.start()] == " ":
            yield from (text[: found.start()] + r + text[found.end() :] for r in RELATIONS if r != found[0])
    for found in re.finditer(r"(?<![\w'])[A-Za-z]\w*'*", text):
        word = found[0]
        others = [n for n in names if n != word] if word in names else []
        if word in DEFINITIONS:
            others = [n for n, d in DEFINITIONS.items() if n != word and d.arity == DEFINITIONS[word].arity]
        yield from (text[: found.start()] + other + text[found.end() :] for other in others)
    for found in re.finditer(r"(?<![\w.])\d+", text):
        yield from (text[: found.start()] + str(int(found[0]) + d) + text[found.end() :] for d in (1, -1, 7))
    for old, put in (
        (r"^for every \w+: ", ""),
        (r"\|[^()|]*\)", ")"),
        (r"\|(\w+)=\w+\)", r"|\1)"),
        (r"([HI])\((\w+)", r"\1(\2,S"),
        (r"H\((\w+)\|", r"H(\1|S,"),
        (r"H\((\w+)\)", r"H(\1|T)"),
        (r"\[t\]", "[<t]"),
        (r"\[<t\]", "[t]"),
        (r" [-+] 1\b", ""),
        (r"\* ?", "/"),
        (r"/", "*"),
        (r"E\[(\w+)\]", r"\1"),
        (r"\+", "-"),
        (r" - ", " + "),
        (r"^(.*) (<=|=|<) (.*)$", r"\3 \2 \1"),
        (r"^(.*) (<=|=|<|>=|>) (.*)$", r"\1 + 1 \2 \3"),
        (r"^(.*) (<=|=|<|>=|>) (.*)$", r"\1 \2 \3 + 1"),
        (r"^(.*) (<=|=|<|>=|>) (.*)$", r"2*(\1) \2 2*(\3)"),
    ):
        for found in re.finditer(old, text):
            yield text[: found.start()] + found.expand(put) + text[found.end() :]


def neighbours(body: Certificate) -> Iterator[tuple[str, Certificate]]:
    """Every certificate that differs in one thing, and what that is."""
    world = body["world"]
    sizes = ["", "1", "2", "3", *(p[0] for p in world["parameters"])]
    names = [row[0] for row in world["variables"]]
    numbers = [row[0] for part in ("parameters", "functions") for row in world[part]]

    def changed(path: tuple[Any, ...], value: Any) -> tuple[str, Certificate]:
        return f"{' '.join(map(str, path))} := {json.dumps(value)}", put(body, path, value)

    for i in range(len(body["premises"])):
        yield changed(("premises", i), NOTHING)
    for i, row in enumerate(world["variables"]):
        for column in (1, 2):
            yield from (changed(("world", "variables", i, column), size) for size in sizes if size != row[column])
    for i, (_, low, _) in enumerate(world["parameters"]):
        for column, value in ((1, low + 1), (1, low - 1), (1, 3), (2, "2"), (2, "V")):
            yield changed(("world", "parameters", i, column), value)
    if world["functions"]:
        yield changed(("world", "functions"), world["functions"][1:])
    for call in dict.fromkeys((*(c for _, c in world["functions"]), *(f"distinct({n})" for n in names[:2]))):
        for functions in ([["Z", call], *world["functions"]], [*world["functions"], ["Z", call]]):
            yield changed(("world", "functions"), functions)
            label, whole = changed(("world", "functions"), functions)
            whole["premises"] = [*body["premises"], {"type": "definition", "text": f"Z = {call}"}]
            yield f"{label}, defined", whole
    for part, i, text in texts(body):
        rows = names if part == "premises" else [*names, *numbers]
        nothing = [f"H({n}[v]) - H({n}[v])" for n, _, length in world["variables"] if length]
        nothing += [f"{f} - {f}" for f, _ in world["functions"]]
        more = [] if "for every" in text else [f"for every v: {text} + {zero}" for zero in nothing]
        for other in dict.fromkeys((*other_texts(text, rows), *more)):
            if other != text:
                yield f"{part} {i} := {other}", saying(body, part, i, other)
    for i, step in enumerate(body["steps"]):
        if "equality" not in step:  # the refusal says what would be right
            yield changed(("steps", i, "equality"), ["V = 7"])
        if step["rule"] == "let":
            for name in (*names, *numbers, "H", "I", "E", "h", "e", "1"):
                yield changed(("steps", i, "claim"), re.sub(r"^\w+", name, step["claim"]))
        for field in step:
            if field not in ("claim", "rule"):
                for value in other_values(field, step[field], len(body["premises"]), i):
                    yield changed(("steps", i, field), value)


def other_values(field: str, value: Any, premises: int, steps: int) -> Iterator[Any]:
    """Other values of a field of a step."""
    references = [*(f"p{i}" for i in range(premises)), *(f"s{i}" for i in range(steps))]
    if field == "rule":
        return
    if field == "equality":
        yield from (["V = 7"], [], [*value, "V = 7"], value[:-1])
    elif field in ("use", "basic", "points") and isinstance(value, list):
        yield from (value[:-1], value[::-1], [*value, *value])
        for i, row in enumerate(value):
            if isinstance(row, list):
                multipliers = {"points": (f"-({row[0]})", f"2*({row[0]})", "0", "1/V")}.get(
                    field, (f"-{row[0]}", "2", "0")
                )
                yield from ([*value[:i], [m, row[1]], *value[i + 1 :]] for m in multipliers)
                if field == "points":
                    yield from ([*value[:i], [row[0], x], *value[i + 1 :]] for x in (f"2*({row[1]})", f"1/({row[1]})"))
                if field == "use":
                    yield from ([*value[:i], [row[0], r], *value[i + 1 :]] for r in references if r != row[1])
            elif field == "use":
                yield from ([*value[:i], r, *value[i + 1 :]] for r in references if r != row)
    elif field == "use":
        yield from (r for r in references if r != value)
    elif field == "shift":
        for part in ("slack", "values"):
            for name, text in value[part].items():
                yield from (
                    {**value, part: {**value[part], name: t}} for t in (f"{text} + 1", f"2*({text})", f"({text})^2")
                )
                yield {**value, part: {n: t for n, t in value[part].items() if n != name}}
    elif isinstance(value, str):
        yield from (f"-({value})", f"{value} + 1", "V", "0", "1/(V - 1)")


def right(
    claim: str, rule: str, premises: str = "", world: str = "V K; S:V T:V:K r:2:K", functions: str = "", **more: Any
) -> Certificate:
    """One step.  world: parameters as name:low:high, then variables as name:alphabet:length."""
    parameters, variables = ([word.split(":") for word in part.split()] for part in world.split(";"))
    named = [f.split("=", 1) for f in functions.split()]
    listed = [{"type": "hypothesis", "text": text} for text in premises.split("; ") if text]
    listed += [{"type": "definition", "text": f"{name} = {call}"} for name, call in named]
    data = {
        "parameters": [
            [n, int(low), high] for n, low, high in ([*p, "1", ""][:2] + [*p, "", ""][2:3] for p in parameters)
        ],
        "variables": [[*v, "", ""][:3] for v in variables],
        "functions": named,
    }
    step = {"claim": claim, "rule": rule, **more}
    return {"id": "right", "statement": claim, "world": data, "premises": listed, "steps": [step]}


def after(body: Certificate, *steps: dict[str, Any]) -> Certificate:
    """The certificate with other steps before its last one."""
    return {**body, "steps": [*steps, *body["steps"]]}


LET = {"claim": "C = restrict(S,T)", "rule": "let"}
M = "M=distinct(T)"
XYT = "V; X Y T:V"
ROWS = "K; R:5:K A"
ONE_GUESS = "V; S:V T:V r:2"
WORDS = "L V; S:V:L x:V:L R:2:L"
BITS = "; S:2:2 x:2:2 R:2:2 g"
ENDS = {"slack": {"u": "V - 1", "v": "V - M"}, "values": {"M": "u - v + 1", "V": "u + 1"}}
LAW = "log2(V) - (V - M)/V*log2(V - M)"
PEAK = {"points": [["1/V", "V/2"], ["(V - 1)/V", "V/(2*(V - 1))"]], "bases": ["V", "V - 1"]}

#: one for each way that a rule is used
RIGHT: dict[str, Certificate] = {
    "sum": right(
        "H(X) < H(Y) + H(T) + 1/2",
        "sum",
        "H(X) - 1/2*H(T) < 1/2*H(Y) + 1/3; H(T|X) = H(T)",
        XYT,
        use=[["1", "p0"], ["0", "p1"]],
        basic=[["1/2", "H(Y)"], ["1/2", "H(T)"]],
    ),
    "sum of an equation": right("H(X) = H(X,Y) + V", "sum", "H(Y|X) = -V", XYT, use=[["-1", "p0"]]),
    "sum at a value": right("for every t: H(X|T=t) <= H(X,Y|T=t) + 1/3", "sum", "", XYT, basic=[["1", "H(Y|X,T=t)"]]),
    "sum with conditions": after(
        right(
            "H(X,Y) <= H(Y) + log2(3)",
            "sum",
            "|X| = 3",
            XYT,
            use=[["1", "s0"]],
            basic=[["1", "I(X;Y)"]],
            equality=["I(X;Y) = 0", "X uniform on 3"],
        ),
        {"claim": "H(X) <= log2(3)", "rule": "size"},
    ),
    "scale": right("V*H(X) <= V*H(Y)", "scale", "H(X) <= H(Y)", XYT, use="p0", factor="V"),
    "sum of a fact of no weight": right("H(X) <= 1", "sum", "H(X) <= 1; H(Y) < 1", XYT, use=[["1", "p0"], ["0", "p1"]]),
    "sum of a fact for every value": right(
        "for every t: H(X|T=t) <= 1",
        "sum",
        "for every t: H(X|T=t) <= 1; for every y: H(X|Y=y) <= 1",
        XYT,
        use=[["1", "p0"]],
    ),
    "scale with a shift": right(
        "(V - K)*H(X) <= V - K",
        "scale",
        "H(X) <= 1",
        "V K:1:V; X",
        use="p0",
        factor="V - K",
        shift={"slack": {"u": "V - K", "w": "K - 1"}, "values": {"K": "w + 1", "V": "u + w + 1"}},
    ),
    "a sample with a shift": {
        **right("H(S) >= 0", "sum", "for every s: a = (N - L + 1)/N", "N L:1:N; S T:N r:2", "a=P(r=1|S)"),
        "steps": [
            {
                "claim": "x ~ T given r=1,S",
                "rule": "let",
                "use": "p0",
                "shift": {"slack": {"u": "N - L", "w": "L - 1"}, "values": {"L": "w + 1", "N": "u + w + 1"}},
            },
            {"claim": "H(S) >= 0", "rule": "sum", "basic": [["1", "H(S)"]]},
        ],
    },
    "scale that is strict": right("V*H(X) < V", "scale", "H(X) < 1", XYT, use="p0", factor="V"),
    "both at a position": right(
        "for every t: H(R[t]) = 1",
        "both",
        "for every t: H(R[t]) <= 1; for every t: H(R[t]) >= 1; H(A) <= 1; H(A) >= 1",
        ROWS,
        use=["p0", "p1"],
    ),
    "size given two": right("H(S|T,r) <= log2(V)", "size", equality=["S uniform on V given T,r"]),
    "average of a size": after(
        right("H(X|T) <= 2", "average", "|X| = 4", XYT, use="s0", equality=["X uniform on 4 given T"]),
        {"claim": "for every t: H(X|T=t) <= 2", "rule": "size"},
    ),
    "average of a divergence": right(
        "D(x|S||T) <= V",
        "average",
        "x ~ T given r=1,S; for every s: D(x|S=s||T) <= V",
        "V; S T:V r:2 x:V",
        "a=P(r=1|S)",
        use="p1",
    ),
    "log at a value from the average": right(
        "for every t: log2(V + M - M) < log2(K + 1)", "log", "V < K + 1", functions=M, use="p0"
    ),
    "log with a shift": right(
        "log2(V - K + 1) <= log2(V)",
        "log",
        "V - K + 1 <= V",
        "V K:1:V; X",
        use="p0",
        shift={"slack": {"u": "V - K", "w": "K - 1"}, "values": {"K": "w + 1", "V": "u + w + 1"}},
    ),
    "waiting for two": right(
        "E[N] = (V - 1)*(V + 2)/(2*V)",
        "waiting",
        "S uniform; I(S;T) = 0; for every t: M = V; G = tries(T,S); for every u: L = V",
        "V; S:V T:V:V U:V:V G",
        "M=distinct(T) N=number(G) L=distinct(U)",
        use="p2",
    ),
    "equals at a value": right("for every t: log2(V) = log2(M)", "equals", "for every t: M = V", functions=M, use="p0"),
    "kept of a sample that a proof makes": {
        **right("h(1/N) <= H(g)", "sum", "for every s: a = 1/N; g = keep(T,r)", "N; S T:N r:2 g", "a=P(r=1|S)"),
        "steps": [
            {"claim": "x ~ T given r=1,S", "rule": "let", "use": "p0"},
            {"claim": "H(g) = h(1/N) + 1/N*H(x)", "rule": "kept", "use": "p0"},
            {"claim": "0 <= H(x)", "rule": "sum", "basic": [["1", "H(x)"]]},
            {"claim": "0 <= 1/N*H(x)", "rule": "scale", "use": "s2", "factor": "1/N"},
            {"claim": "h(1/N) <= H(g)", "rule": "sum", "use": [["-1", "s1"], ["1", "s3"]]},
        ],
    },
    "derivative by a tangent": right(
        "V^2/2*log2(e) - (V + 1)*log2(V + 1) + V*log2(e) < (V + 1)^2/2*log2(e) - (V + 2)*log2(V + 2) + (V + 1)*log2(e)",
        "derivative",
        "",
        "V;",
        of="V^2/2*log2(e) - (V + 1)*log2(V + 1) + V*log2(e)",
        name="V",
        points=[["1", "V + 1"]],
        bases=["V + 1", "V + 2"],
    ),
    "derivative by a tangent from below": right(
        "log2(V) + V*log2(V) - 2*V*log2(e) < log2(V + 1) + (V + 1)*log2(V + 1) - 2*(V + 1)*log2(e)",
        "derivative",
        "",
        "V;",
        of="log2(V) + V*log2(V) - 2*V*log2(e)",
        name="V",
        points=[["1", "1/V"]],
        bases=["V", "V + 1"],
    ),
    "derivative below": right(
        "V - 2*log2(V) < V + 1 - 2*log2(V + 1)", "derivative", "", "V:4;", of="V - 2*log2(V)", name="V"
    ),
    "derivative of two": right(
        "V/(V + K) < (V + 1)/(V + K + 1)",
        "derivative",
        "",
        "K V:1:K;",
        of="V/(V + K)",
        name="V",
    ),
    "derivative towards a bound": right(
        "1/(9 - V) < 1/(8 - V)",
        "derivative",
        "",
        "V:1:6;",
        of="1/(9 - V)",
        name="V",
        shift={"slack": {"u": "7 - V"}, "values": {"V": "7 - u"}},
    ),
    "derivative of a logarithm": right("log2(V) < log2(V + 1)", "derivative", "", "V;", of="log2(V)", name="V"),
    "derivative in a square": right(
        "1/(V + 1)^2 < 1/V^2", "derivative", "", "V K:1:V^2 L:1:V*K;", of="1/V^2", name="V"
    ),
    "scale of a size": after(
        right("V*H(X) <= V*log2(3)", "scale", "|X| = 3", XYT, use="s0", factor="V", equality=["X uniform on 3"]),
        {"claim": "H(X) <= log2(3)", "rule": "size"},
    ),
    "scale of a size by what may vanish": after(
        right("(V - 1)*H(X) <= (V - 1)*log2(3)", "scale", "|X| = 3", XYT, use="s0", factor="V - 1"),
        {"claim": "H(X) <= log2(3)", "rule": "size"},
    ),
    "kept of two samples": right(
        "H(g|S) = h(1/N) + 1/N*H(x|S)",
        "kept",
        "for every s: a = 1/N; y ~ T given r=0,S; x ~ T given r=1,S; g = keep(T,r)",
        "N; S T:N r:2 x:N y:N g",
        "b=P(r=0|S) a=P(r=1|S)",
        use="p0",
    ),
    "kept on average of two samples": right(
        "H(g) = h(1/N) + 1/N*H(x)",
        "kept",
        "for every s: a = 1/N; y ~ T given r=1,U; x ~ T given r=1,S; g = keep(T,r)",
        "N; S U T:N r:2 x:N y:N g",
        "b=P(r=1|U) a=P(r=1|S)",
        use="p0",
    ),
    "accept of two samples": right(
        "for every s: D(x|S=s||T) = log2(1/a)",
        "accept",
        "I(T;S) = 0; H(r|S,T) = 0; y ~ T given r=0,S; x ~ T given r=1,S",
        "N; S T:N r:2 x:N y:N",
        "b=P(r=0|S) a=P(r=1|S)",
        use=["p0", "p1"],
    ),
    "guess": new.GUESS,
    "scale at a value": right(
        "for every t: (V - 1)*H(X|T=t) <= V - 1", "scale", "for every t: H(X|T=t) <= 1", XYT, use="p0", factor="V - 1"
    ),
    "both": right("H(X) = H(Y)", "both", "H(X) <= H(Y); H(X) >= H(Y)", XYT, use=["p0", "p1"], equality=[]),
    "both at a value": right(
        "for every t: H(X|T=t) = H(Y)",
        "both",
        "for every t: H(X|T=t) <= H(Y); for every t: H(X|T=t) >= H(Y)",
        XYT,
        use=["p0", "p1"],
    ),
    "at": right("for every t: H(X|Y,T=t) = 0", "at", "H(X|Y,T) = 0", XYT, use="p0", equality=[]),
    "at of information": right("for every t: I(X;Y|T=t) = 0", "at", "I(X;Y|T) = 0", XYT, use="p0"),
    "at of independence": right("for every t: H(X|T=t) = H(X)", "at", "I(T;X,Y) = 0", XYT, use="p0"),
    "at of independence turned": right("for every t: H(X,Y|T=t) = H(X,Y)", "at", "I(X,Y;T) = 0", XYT, use="p0"),
    "size": right("H(X|Y) <= log2(3)", "size", "|X| <= 3", XYT, equality=["X uniform on 3 given Y"]),
    "size at a value": right("for every t: H(X|T=t) <= 2", "size", "|X| = 4", XYT, equality=["X uniform on 4 given T"]),
    "size of symbols": right("H(T) <= K*log2(V)", "size", functions=M, equality=["T uniform on V^K"]),
    "size of a place": right(
        "for every t: H(R[t]|A) <= log2(5)", "size", "", ROWS, equality=["R[t] uniform on 5 given A"]
    ),
    "size of rewards": right(
        "for every t: H(r|T=t) <= M",
        "size",
        "r = member(T,S)",
        "V K; S T:V:K r:2:K",
        M,
        equality=["r uniform on 2^M given T"],
    ),
    "size of a table": right(
        "for every t: H(r|T=t) <= M*log2(L)",
        "size",
        "r = lookup(T,S)",
        "V K L; S:L:V T:V:K r:L:K",
        M,
        equality=["r uniform on L^M given T"],
    ),
    "size of what is left": after(
        right(
            "for every t: H(r|T=t) <= log2(M + 1)",
            "sum",
            "r = match(T,S)",
            functions=M,
            use=[["1", "s1"], ["1", "s3"]],
            basic=[["1", "H(C|r,T=t)"]],
        ),
        LET,
        {"claim": "for every t: H(C|T=t) <= log2(M + 1)", "rule": "size"},
        {"claim": "H(r|T,C) = 0", "rule": "function"},
        {"claim": "for every t: H(r|C,T=t) = 0", "rule": "at", "use": "s2"},
    ),
    "uniform": right("H(T) = K*log2(V)", "uniform", "T uniform", functions=M, equality=[]),
    "count": right("E[M] <= K", "count", functions=M, equality=["M = K"]),
    "count at a value": right("for every t: M <= V", "count", functions=M, equality=["M = V"]),
    "count of a symbol": right("E[M] <= 1", "count", "", ONE_GUESS, M),
    "average": right(
        "H(X|T) <= H(Y|T) + E[M]", "average", "for every t: H(X|T=t) <= H(Y|T=t) + M", "V K; X Y T:V:K", M, use="p0"
    ),
    "average of numbers": right(
        "H(r|T) <= 2*E[M^2] + E[M]*V + E[M*log2(M)] + E[log2(M)]",
        "average",
        "for every t: H(r|T=t) <= 2*M^2 + M*V + M*log2(M) + log2(M)",
        functions=M,
        use="p0",
    ),
    "total": after(
        right("H(R|A) <= sum[t](H(R[t]|A))", "total", "", ROWS, use="s0"),
        {
            "claim": "for every t: H(R[<t],R[t]|A) - H(R[<t]|A) <= H(R[t]|A)",
            "rule": "sum",
            "basic": [["1", "I(R[t];R[<t]|A)"]],
        },
    ),
    "total of sizes": after(
        right("sum[t](H(R[t])) <= K*log2(5)", "total", "", ROWS, use="s0"),
        {"claim": "for every t: H(R[t]) <= log2(5)", "rule": "size"},
    ),
    "total of an equation": right(
        "sum[t](H(R[t])) = K*V", "total", "for every t: H(R[t]) = V", "K V; R:5:K A", use="p0"
    ),
    "jensen": right("E[log2((M + 1)/V)] <= log2((E[M] + 1)/V)", "jensen", functions=M, equality=["M constant"]),
    "jensen of chances": right(
        "E[h(1 - a)] <= h(1 - E[a])", "jensen", "", ONE_GUESS, "a=P(r=1|T)", shift=divergence.BELOW_1
    ),
    "log": right("log2(V) < log2(K + 1)", "log", "V < K + 1", use="p0"),
    "log of a count": after(
        right("for every t: log2(M) <= log2(K)", "log", functions=M, use="s0", equality=["M = K"]),
        {"claim": "for every t: M <= K", "rule": "count"},
    ),
    "law": right(
        f"for every t: H(C|T=t) = {LAW}",
        "law",
        "S uniform; I(T;S) = 0; C = restrict(S,T)",
        "V K; S:V T:V:K C",
        M,
        shift=ENDS,
    ),
    "law of one guess": right(
        "for every t: H(r|T=t) = h(1/V)", "law", "S uniform; I(S;T) = 0; r = match(T,S)", ONE_GUESS
    ),
    "law of the same": right(
        "for every t: H(r|T=t) = h(1/V)", "law", "S uniform; I(S;T) = 0; r = same(T,S)", ONE_GUESS
    ),
    "law of binary words": right(
        "for every t: H(r|T=t) = h(1/2^L)", "law", "S uniform; I(T;S) = 0; r = same(T,S)", "L; S:2:L T:2:L r:2"
    ),
    "recursion": right(
        "H(R|x) = L*h(1/V)", "recursion", "S uniform; I(x;S) = 0; R = match(x,S)", WORDS, "N=distinct(x)"
    ),
    "recursion of a prefix": right(
        "H(R|x) = 2 - 2^(1 - L)", "recursion", "S uniform; I(S;x) = 0; R = prefix(x,S)", "L; S:2:L x:2:L R"
    ),
    "agreement": new.AGREEMENT,
    "agreement by a chance": right(
        "for every t: H(r|a,T=t) = h(b)",
        "agreement",
        "r = match(T,S); a = centred(r); q = unanimous(r)",
        "V K; S:V T:V:K r:2:K a q:2",
        "b=P(q=1|T)",
        shift={"slack": {"c": "1 - b"}, "values": {"b": "1 - c"}},
    ),
    "equals of a mean": right("log2(E[M]) = log2(K)", "equals", "E[M] = K", functions=M, use="p0"),
    "equals of a parameter": right("for every t: log2(V*M) = log2(K*M)", "equals", "V = K", functions=M, use="p0"),
    "chance": right(
        "for every t: H(r|T=t) = h(a)",
        "chance",
        "",
        ONE_GUESS,
        "b=P(r=1|S) a=P(r=0|T)",
        shift={"slack": {"c": "1 - a"}, "values": {"a": "1 - c"}},
    ),
    "traces": refusals.traces("for every t: H(r|T=t) <= log2(1 + M + M*(M - 1)/2)", "r = member(T,S); vc(S) <= 2"),
    "tangent": right("h(1/V) <= 1", "tangent", "", "V:2;", iff="V = 2", equality=["V = 2"], **PEAK),
    "tangent that is strict": right("h(1/V) < 101/100", "tangent", "", "V:2;", **PEAK),
    "tangent that never touches": right("h(1/V) <= 1 + 1/V", "tangent", "", "V:2;", equality=["never"], **PEAK),
    "tangent at an end": right("h(1/V) <= 1", "tangent", "", "V;", **PEAK),
    "tangent with e": right("log2(e*V) < e*V*log2(e) - 1/2*log2(e)", "tangent", "", "V;", points=[["1", "e*V"]]),
    "tangent of a bound": right(
        "K <= V + 1",
        "tangent",
        "",
        "V K:1:V;",
        shift={"slack": {"u": "V - K", "w": "K - 1"}, "values": {"K": "w + 1", "V": "u + w + 1"}},
    ),
    "tangent of a positive probability": right(
        "for every s: 0 < a + N - L",
        "tangent",
        "x ~ T given r=1,S",
        "N L:1:N; S T:N r:2 x:N",
        "a=P(r=1|S)",
        shift={"slack": {"u": "a", "w": "N - L", "k": "L - 1"}, "values": {"a": "u", "L": "k + 1", "N": "k + w + 1"}},
    ),
    "tangent of a power": right("V <= V + 2^V - 2", "tangent", "", "V;"),
    "tangent of a square": right("0 < V^2 - 3*V + 5/2", "tangent", "", "V:0;"),
    "derivative": right(
        "h(1/(V + 1)) < h(1/V)",
        "derivative",
        "",
        "V:2;",
        of="h(1/V)",
        name="V",
        points=[["1/V^2", "1/(V - 1)"]],
        bases=["V", "V - 1"],
    ),
    "derivative up": right(
        "V/(V + K) <= (V + 1)/(V + K + 1)", "derivative", "", "V K;", of="V/(V + K)", name="V", equality=["never"]
    ),
    "derivative to a bound": right("1/(V + 1) < 1/V", "derivative", "", "V:1:7;", of="1/V", name="V"),
    "world": right(
        "I(g;S) = 3/2",
        "world",
        "S uniform; x uniform; I(x;S) = 0; R = match(x,S); g = shared_logit(x,R)",
        BITS,
        equality=[],
    ),
    "world that is strict": right("H(R) <= 3", "world", "S uniform; R = match(S,S)", "; S:3 R:2", equality=["never"]),
    "chain": after(
        right("H(X) <= H(Y) < 1", "chain", "H(X) <= H(Y); H(Y) < 1", XYT, use=["s0", "s1"]),
        {"claim": "H(X) <= H(Y)", "rule": "sum", "use": [["1", "p0"]]},
        {"claim": "H(Y) < 1", "rule": "sum", "use": [["1", "p1"]]},
    ),
    "function": right("H(r|S,T) = 0", "function", "r = match(T,S)", equality=[]),
    "function of a part": after(
        right("H(r|T,S) = 0", "sum", "r = match(T,S)", use=[["1", "s2"]]),
        LET,
        {"claim": "H(r|T,C) = 0", "rule": "function"},
        {"claim": "H(r|T,S) = 0", "rule": "function"},
    ),
    "function of numbers": right("H(S|g) = 0", "function", "g = restrict(S,T)", "; S:1 T:1:2 g"),
}


def counting(body: Certificate) -> Certificate:
    """The certificate in a world that has a name for a number of distinct components."""
    world = body["world"]
    if world["functions"] or not world["variables"]:
        return body
    return {**body, "world": {**world, "functions": [["Q", f"distinct({world['variables'][-1][0]})"]]}}


def pool() -> dict[str, Certificate]:
    """Right uses: those above, and those of the other tests of kernel and checker."""
    found = {name: counting(body) for name, body in RIGHT.items()}
    found |= {f"new {name}": body for name, body in new.TRUE.items()}
    found |= {f"divergence {name}": body for name, body in divergence.GOOD.items()}
    found |= {f"accepted {name}": body for name, body in refusals.ACCEPTED if body["steps"][0]["rule"] != "let"}
    for body in refusals.SHOWN:
        given = "; ".join(p["text"] for p in body["premises"])
        found[f"shown {body['statement']} from {given}" if given else f"shown {body['statement']}"] = body
    return found


POOL = pool()
DATA = Path(__file__).parents[1] / "data" / "kernel-neighbours.json"
#: of the right uses: changes that together show every condition of every rule, with what the kernel says of them
KNOWN: dict[str, dict[str, Any]] = json.loads(DATA.read_text())


def sealed(body: Certificate, name: str) -> Certificate:
    try:
        scope = read_world(body["world"]).scope()
    except (ValueError, TypeError):
        scope = "?"
    whole = {**body, "id": name, "scope": scope}
    return {**whole, "sha256": digest(whole)}


def outcome(certificate: Certificate) -> Any:
    """What the kernel says: the sentence of a refusal, or conditions of equality and hypotheses."""
    try:
        verified = check_certificate(certificate)
    except KernelError as error:
        return str(error)
    return {
        "equality": [None if c is None else list(c) for _, c in verified.links],
        "hypotheses": list(verified.hypotheses),
    }


def both_say(bodies: list[Certificate]) -> list[Any]:
    """What the kernel says of each; the stand-alone checker has to agree, but for the wording of refusals."""
    certificates = [sealed(body, f"c{i}") for i, body in enumerate(bodies)]
    results = checker.check_text(json.dumps({"schema": 1, "certificates": certificates}))
    said = []
    for certificate, result in zip(certificates, results, strict=True):
        ours = outcome(certificate)
        if isinstance(ours, str):
            assert not result.accepted, (certificate, ours)
        else:
            assert result.accepted, (certificate, result.message)
            links = [None if c is None else list(c) for c in result.links]
            assert ours == {"equality": links, "hypotheses": list(result.hypotheses)}, certificate
        said.append(ours)
    return said


@pytest.mark.parametrize("name", KNOWN)
def test_what_is_said_of_neighbours(name: str) -> None:
    """As recorded in ``kernel-neighbours.json``, which ``python -m tests.pins.test_kernel_neighbours`` writes again."""
    body = POOL[name]
    others = dict(neighbours(body))
    right, *said = both_say([body, *(others[change] for change in KNOWN[name])])
    assert not isinstance(right, str), right
    assert dict(zip(KNOWN[name], said, strict=True)) == KNOWN[name]


def write() -> None:
    """The recorded changes again, with what is said of them now."""
    found = {}
    for name, changes in KNOWN.items():
        others = dict(neighbours(POOL[name]))
        kept = [change for change in changes if change in others]
        found[name] = dict(zip(kept, both_say([others[change] for change in kept]), strict=True))
    DATA.write_text(json.dumps(found, indent=0, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    write()
