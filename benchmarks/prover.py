"""How fast ``exact.shannon.prove`` is beside psitip and minitip, and which false statements they accept.

    python benchmarks/prover.py [--peer-timeout SECONDS] [--peer-solver NAME]

Peers are optional, and named by environment variables: PSITIP_PYTHON is an interpreter that has psitip (``pip install
pycddlib-standalone scipy pulp`` and ``pip install --no-deps psitip`` into an environment of its own), MINITIP the
program of that name.  Without one a line says so.  Every statement gets a process of its own, ours too, stopped after
--peer-timeout seconds; a peer that answers True claims what we call proved.  Times are in seconds: of the call in a
warm process, whose solver is loaded (ours, psitip), of the whole process (minitip); memory is the peak of the whole
process in MB.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import resource
import string
import subprocess
import sys
import time
from itertools import combinations, product

from common import ROOT

from exact.notation import facts
from exact.syntax import Binary, Entropy, Expression, Information, Negation, Number, names_of, parse_statement

_PEER = """
import json, resource, sys, time
try:
    from psitip import *
except Exception as error:
    print(json.dumps({"missing": f"{type(error).__name__}: {error}"})); sys.exit()
task = json.loads(sys.stdin.read())
PsiOpts.setting(solver=task["solver"])
spare = rv("spare1", "spare2")
bool(H(spare[0]) <= H(spare[0] + spare[1]))  # warm
for name in task["names"]:
    globals()[name] = rv(name)
started = time.perf_counter()
try:
    answer = bool(eval(task["code"]))
except Exception as error:
    answer = f"{type(error).__name__}: {str(error)[:60]}"
seconds = time.perf_counter() - started
kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"answer": answer, "seconds": seconds, "kilobytes": kilobytes}))
"""
_OURS = """
import json, resource, sys, time
from exact.shannon import ContradictoryHypotheses, prove
task = json.loads(sys.stdin.read())
prove("3*H(a,b,c,d,e) <= H(a,b,c) + H(b,c,d) + H(c,d,e) + H(d,e,a) + H(e,a,b)")  # warm: the solver is loaded
started = time.perf_counter()
try:
    answer = prove(task["statement"], task["given"], search=task["search"]).verdict
except ContradictoryHypotheses:
    answer = "contradictory"
seconds = time.perf_counter() - started
kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"answer": answer, "seconds": seconds, "kilobytes": kilobytes}))
"""


def to_psitip(expression: Expression) -> str:
    """An expression of ours in the peer's notation."""
    if isinstance(expression, Number):
        return repr(float(expression.value))
    if isinstance(expression, Negation):
        return f"-({to_psitip(expression.operand)})"
    if isinstance(expression, Binary):
        return f"({to_psitip(expression.left)} {expression.op} {to_psitip(expression.right)})"
    if isinstance(expression, Entropy | Information):
        sides = [expression.of] if isinstance(expression, Entropy) else [expression.left, expression.right]
        text = " & ".join("(" + " + ".join(side) + ")" for side in sides)
        given = " | (" + " + ".join(expression.given) + ")" if expression.given else ""
        return f"{'H' if isinstance(expression, Entropy) else 'I'}({text}{given})"
    raise ValueError(f"{expression} has no counterpart in psitip")


def peer_code(statement: str, given: list[str]) -> tuple[str, list[str]]:
    """A statement under hypotheses as a Python expression of the peer, and the names of its variables."""

    def relation(text: str) -> str:
        (link,) = parse_statement(text).links()
        sign = "==" if link.relations[0] == "=" else link.relations[0]
        return f"({to_psitip(link.sides[0])} {sign} {to_psitip(link.sides[1])})"

    names = {name for text in (statement, *given) for name in names_of(parse_statement(text))}
    claim = relation(statement)
    return (f"({' & '.join(map(relation, given))}) >> {claim}" if given else claim), sorted(names)


def in_process(command: list[str], task: dict[str, object], timeout: float) -> dict[str, object]:
    """The answer of a program that reads a task and prints JSON."""
    try:
        run = subprocess.run(
            command, input=json.dumps(task), capture_output=True, text=True, timeout=timeout, check=False, cwd=ROOT
        )
        return dict(json.loads(run.stdout.strip().splitlines()[-1]))
    except subprocess.TimeoutExpired:
        return {"answer": "stopped", "seconds": timeout}
    except (OSError, IndexError, json.JSONDecodeError) as error:
        return {"missing": f"{type(error).__name__}: {error}"}


class Psitip:
    """psitip behind a process boundary."""

    name = "psitip"

    def __init__(self, timeout: float, solver: str) -> None:
        self.python, self.timeout, self.solver = os.environ.get("PSITIP_PYTHON", ""), timeout, solver
        self.trouble: object = "PSITIP_PYTHON names no interpreter"
        if self.python:
            self.trouble = self.ask("H(a) <= H(a, b)", []).get("missing")

    def ask(self, statement: str, given: list[str]) -> dict[str, object]:
        try:
            code, names = peer_code(statement, given)
        except ValueError:
            code, names = "H(a) <= H(a + b)", ["a", "b"]
        task = {"code": code, "names": names, "solver": self.solver}
        return in_process([self.python, "-c", _PEER], task, self.timeout)


class Minitip:
    """minitip in its full style: an exit code of 0 is TRUE, 1 is FALSE."""

    name = "minitip"

    def __init__(self, timeout: float) -> None:
        self.program, self.timeout = os.environ.get("MINITIP", ""), timeout
        self.trouble: object = "MINITIP names no program"
        if self.program:
            found = self.ask("H(a) <= H(a,b)", []).get("answer")
            self.trouble = None if found is True else f"it answers {found} to H(a) <= H(a,b)"

    def ask(self, statement: str, given: list[str]) -> dict[str, object]:
        texts = [statement, *given]
        names = dict(zip(all_names(texts), letters(), strict=False))
        written = [re.sub(r"(?<![A-Za-z0-9_])[A-Za-z]\w*(?=[,;|)])", lambda m: names[m[0]], text) for text in texts]
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        started = time.perf_counter()
        try:
            run = subprocess.run(
                [self.program, "-S", "-q", *written], capture_output=True, timeout=self.timeout, check=False
            )
        except subprocess.TimeoutExpired:
            return {"answer": "stopped", "seconds": self.timeout}
        except OSError as error:
            return {"missing": str(error)}
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        answer: object = {0: True, 1: False}.get(run.returncode, f"code {run.returncode}")
        return {
            "answer": answer,
            "seconds": time.perf_counter() - started,
            "kilobytes": peak if peak > before else 0,
        }


def all_names(texts: list[str]) -> list[str]:
    return list(dict.fromkeys(name for text in texts for name in names_of(parse_statement(text))))


def letters() -> list[str]:
    return [*string.ascii_lowercase, *(f"{letter}1" for letter in string.ascii_lowercase)]


def group(*parts: list[str]) -> str:
    return ",".join(name for part in parts for name in part)


def adaptive(rounds: int) -> tuple[str, list[str]]:
    """Bits about S from T adaptive rounds of tokens x_t and feedback R_t."""
    x, r = [f"x{t + 1}" for t in range(rounds)], [f"R{t + 1}" for t in range(rounds)]
    given = ["I(x1;S) = 0"] + [f"I({x[t]};S|{group(x[:t], r[:t])}) = 0" for t in range(1, rounds)]
    bound = " + ".join(f"H({r[t]}|{group(x[: t + 1], r[:t])})" for t in range(rounds))
    return f"I({group(x, r)};S) <= {bound}", given


def grouped(count: int) -> tuple[str, list[str]]:
    """Bits about S in an update from K rollouts with prompts t_k and rewards r_k."""
    t, r = [f"t{k + 1}" for k in range(count)], [f"r{k + 1}" for k in range(count)]
    bound = " + ".join(f"H({b}|{a})" for a, b in zip(t, r, strict=True))
    return f"I(g;S) <= {bound}", [f"I({group(t)};S) = 0", f"H(g|{group(t, r)}) = 0"]


def han(count: int) -> tuple[str, list[str]]:
    """Han's inequality: (n - 1) H(all) <= the sum of H(all but one)."""
    x = [f"x{i + 1}" for i in range(count)]
    rest = " + ".join(f"H({group(x[:i], x[i + 1 :])})" for i in range(count))
    return f"{count - 1}*H({group(x)}) <= {rest}", []


def pairs(count: int) -> tuple[str, list[str]]:
    """False: all pairs together against too little of the whole."""
    x = [f"x{i + 1}" for i in range(count)]
    return f"{' + '.join(f'I({a};{b})' for a, b in combinations(x, 2))} <= H({group(x)})", []


def combination(count: int, terms: int, seed: int) -> tuple[str, list[str]]:
    """A random sum of informations, multiplied out into joint entropies of many different sets."""
    rng = random.Random(seed)
    parts = []
    for _ in range(terms):
        place = [rng.randrange(4) for _ in range(count)]
        a, b, c = ([f"x{i + 1}" for i, p in enumerate(place) if p == k] for k in range(3))
        if a and b:
            parts.append(
                f"H({group(a, c)}) + H({group(b, c)}) - H({group(a, b, c)})" + (f" - H({group(c)})" if c else "")
            )
    return f"{' + '.join(parts)} >= 0", []


def chain(count: int) -> tuple[str, list[str]]:
    """Data processing along a Markov chain."""
    x = [f"x{i + 1}" for i in range(count)]
    return f"I(x1;x{count}) <= I(x{count // 2};x{count // 2 + 1})", facts(" -> ".join(x))


def regenerating(storage: str) -> tuple[str, list[str]]:
    """Exact repair of 4 nodes, 3 for decoding, 3 for repair (Tian 2014): W1.. are stored, S12.. sent."""
    nodes = [1, 2, 3, 4]
    sent = [f"S{i}{j}" for i in nodes for j in nodes if i != j]
    given = [f"H({s}|W{s[1]}) = 0" for s in sent]
    given += [f"H(W{j}|{group([f'S{i}{j}' for i in nodes if i != j])}) = 0" for j in nodes]
    whole = group([f"W{i}" for i in nodes])
    given += [f"H({whole}|{group([f'W{i}' for i in chosen])}) = 0" for chosen in combinations(nodes, 3)]
    given += [f"H(W{i}) = H(W1)" for i in nodes[1:]] + [f"H({s}) = H(S12)" for s in sent[1:]]
    return storage.replace("B", f"H({whole})"), given


def caching(files: int, users: int, bound: str) -> tuple[str, list[str]]:
    """Coded caching (Maddah-Ali and Niesen 2014): caches Z, one transmission X for each demand."""
    w, z = [f"W{i + 1}" for i in range(files)], [f"Z{k + 1}" for k in range(users)]
    demands = {d: "X" + "".join(str(i + 1) for i in d) for d in product(range(files), repeat=users)}
    x = list(demands.values())
    given = [f"H({group(w)}) = {' + '.join(f'H({one})' for one in w)}", *(f"H({one}) = H(W1)" for one in w[1:])]
    given += [f"H({name}|{group(w)}) = 0" for name in (*z, *x)]
    given += [f"H({w[d[k]]}|{z[k]},{name}) = 0" for d, name in demands.items() for k in range(users)]
    given += [f"H({name}) = H(Z1)" for name in z[1:]] + [f"H({name}) = H({x[0]})" for name in x[1:]]
    return bound.replace("X", x[0]), given


def retrieval() -> tuple[str, list[str]]:
    """Private retrieval of one of two messages from two servers (Sun and Jafar 2017): D >= 3/2 L."""
    given = ["H(W1,W2,F) = H(W1) + H(W2) + H(F)", "H(W1) = H(W2)"]
    given += [f"H(A{n}{k}|W1,W2,F) = 0" for n in (1, 2) for k in (1, 2)]
    given += [f"H(W{k}|A1{k},A2{k},F) = 0" for k in (1, 2)]
    for n in (1, 2):
        given += [f"H(A{n}1{c}) = H(A{n}2{c})" for c in ("|F", "|W1,F", "|W2,F")]
    return "H(A11|F) + H(A21|F) >= 3/2*H(W1)", given


CASES = [
    ("data processing, 4 variables", ("I(g;S) <= I(t,r;S)", ["H(g|t,r) = 0"])),
    ("Zhang-Yeung, 4 variables", ("I(a;b) <= 2*I(a;b|c) + I(a;c|b) + I(b;c|a) + I(a;b|d) + I(c;d)", [])),
    ("Han, 5 variables", han(5)),
    ("Han, 8 variables", han(8)),
    ("Han, 10 variables", han(10)),
    ("Han, 12 variables", han(12)),
    ("group of 3 rollouts, 8 variables", grouped(3)),
    ("random sum, 8 variables", combination(8, 14, 8)),
    ("random sum, 9 variables", combination(9, 14, 9)),
    ("random sum, 10 variables", combination(10, 14, 10)),
    ("false: pairs, 8 variables", pairs(8)),
    ("false: pairs, 9 variables", pairs(9)),
    ("false: pairs, 10 variables", pairs(10)),
    ("adaptive chain T = 3, 7 variables", adaptive(3)),
    ("adaptive chain T = 5, 11 variables", adaptive(5)),
    ("adaptive chain T = 64, 129 variables", adaptive(64)),
    ("Markov chain, 10 variables", chain(10)),
    ("Markov chain, 13 variables", chain(13)),
    ("Markov chain, 20 variables", chain(20)),
    ("regenerating code (4,3,3)", regenerating("4*H(W1) + 6*H(S12) >= 3*B")),
    ("coded caching 2x2", caching(2, 2, "2*H(Z1) + 2*H(X) >= 3*H(W1)")),
    ("coded caching 2x3", caching(2, 3, "3*H(Z1) + 3*H(X) >= 5*H(W1)")),
    ("private retrieval 2x2", retrieval()),
]

FALSE = [
    ("H(r) <= 0", ["H(r) <= 1/100000"]),
    ("H(r) <= 0", ["H(r) <= 1e-9"]),
    ("H(r) <= 0.99999", ["H(r) <= 1"]),
    ("H(r) <= 0.999999999", ["H(r) <= 1"]),
    ("1.00000001*I(a;b) <= I(a;b)", []),
    ("1.000000000001*I(a;b) <= I(a;b)", []),
    ("I(g;S) <= 0", ["I(tau;S) <= 1e-6", "H(g|tau) = 0"]),
    ("H(x) <= H(x|y)", ["I(x;y) <= 1e-6"]),
    ("I(x;z) <= I(x;y)", ["I(x;z|y) <= 1e-12*H(x)"]),
]


def ours(statement: str, given: list[str], search: bool, timeout: float) -> dict[str, object]:
    task: dict[str, object] = {"statement": statement, "given": given, "search": search}
    return in_process([sys.executable, "-c", _OURS], task, timeout)


def shown(found: dict[str, object]) -> str:
    memory = float(str(found.get("kilobytes", 0))) / 1024
    seconds = float(str(found.get("seconds", "nan")))
    return f"{found.get('answer', 'failed')!s:<12.12}{seconds:>8.3f}{format(memory, '.0f') if memory else '-':>6}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer-timeout", type=float, default=60.0)
    parser.add_argument("--peer-solver", default="scipy", help="psitip's solver, such as scipy or pulp.cbc")
    options = parser.parse_args()
    peers: list[Psitip | Minitip] = [Psitip(options.peer_timeout, options.peer_solver), Minitip(options.peer_timeout)]
    for peer in peers:
        if peer.trouble:
            print(f"{peer.name}: NOT MEASURED, {peer.trouble}")
    running = [peer for peer in peers if not peer.trouble]
    head = "".join(f"  {peer.name:<12}{'seconds':>8}{'MB':>6}{'ratio':>8}" for peer in running)
    print(f"{'statement':<38}{'prove':<12}{'seconds':>8}{'MB':>6}{head}")
    for name, (statement, given) in CASES:
        mine = ours(statement, given, False, options.peer_timeout)
        line = f"{name:<38}{shown(mine)}"
        for peer in running:
            other = peer.ask(statement, given)
            ratio = float(str(other.get("seconds", "nan"))) / float(str(mine.get("seconds", "nan")))
            more = ">" if other.get("answer") == "stopped" else ""
            line += f"  {shown(other)}{more + format(ratio, '.1f'):>8}"
        print(line, flush=True)
    print("\nfalse statements")
    for statement, given in FALSE:
        mine = ours(statement, given, True, options.peer_timeout)
        line = f"{statement:<36}{'; '.join(given):<36}{shown(mine)}"
        for peer in running:
            answer = peer.ask(statement, given).get("answer", "failed")
            line += f"  {peer.name}: {'ACCEPTED' if answer is True else answer}"
        print(line, flush=True)


if __name__ == "__main__":
    main()
