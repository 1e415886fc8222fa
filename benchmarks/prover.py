"""How fast ``exact.shannon.prove`` is, beside psitip in the same run, and which false statements psitip accepts.

    python benchmarks/prover.py [--peer-python PATH] [--peer-timeout SECONDS] [--peer-solver NAME] [--plot FILE]

psitip is an optional peer: ``pip install pycddlib-standalone scipy pulp`` and ``pip install --no-deps psitip`` into
an environment of its own, whose interpreter is given as --peer-python.  Without it a line says so.  The peer gets each
statement in a process of its own, stopped after --peer-timeout seconds; its answer True should mean proved.  Times
are in seconds, of one call in a warm process; the ratio is the peer's time over ours.  How the time grows with the
number of variables is fitted to the adaptive chain.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import time
from functools import partial
from itertools import combinations

from common import exponent, plot, race

from exact.shannon import chain_certificate, prove, verify_certificate
from exact.syntax import Binary, Entropy, Expression, Information, Negation, Number, names_of, parse_statement

_PEER = """
import json, sys, time
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
print(json.dumps({"answer": answer, "seconds": time.perf_counter() - started}))
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


class Peer:
    """psitip behind a process boundary."""

    def __init__(self, python: str, timeout: float, solver: str) -> None:
        self.python, self.timeout, self.solver = python, timeout, solver
        self.trouble = self.ask("H(a) <= H(a, b)", []).get("missing")

    def ask(self, statement: str, given: list[str]) -> dict[str, object]:
        try:
            code, names = peer_code(statement, given)
        except ValueError:
            code, names = "H(a) <= H(a + b)", ["a", "b"]
        task = json.dumps({"code": code, "names": names, "solver": self.solver})
        command = [self.python, "-c", _PEER]
        try:
            run = subprocess.run(command, input=task, capture_output=True, text=True, timeout=self.timeout, check=False)
            return dict(json.loads(run.stdout.strip().splitlines()[-1]))
        except subprocess.TimeoutExpired:
            return {"answer": "stopped", "seconds": self.timeout}
        except (OSError, IndexError, json.JSONDecodeError) as error:
            return {"missing": f"{type(error).__name__}: {error}"}


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


CASES = [
    ("data processing, 4 variables", ("I(g;S) <= I(t,r;S)", ["H(g|t,r) = 0"])),
    ("Han, 5 variables", han(5)),
    ("Han, 7 variables", han(7)),
    ("Han, 9 variables", han(9)),
    ("group of 3 rollouts, 8 variables", grouped(3)),
    ("random sum, 6 variables", combination(6, 14, 6)),
    ("random sum, 8 variables", combination(8, 14, 8)),
    ("random sum, 9 variables", combination(9, 14, 9)),
    ("false: pairs, 7 variables", pairs(7)),
    ("false: pairs, 9 variables", pairs(9)),
    ("adaptive chain T = 2, 5 variables", adaptive(2)),
    ("adaptive chain T = 3, 7 variables", adaptive(3)),
    ("adaptive chain T = 5, 11 variables", adaptive(5)),
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


def timed(statement: str, given: list[str], search: bool) -> tuple[str, float]:
    started = time.perf_counter()
    verdict = prove(statement, given, search=search).verdict
    return verdict, time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer-python", default=sys.executable, help="interpreter that has psitip")
    parser.add_argument("--peer-timeout", type=float, default=60.0)
    parser.add_argument("--peer-solver", default="scipy", help="psitip's solver, such as scipy or pulp.cbc")
    parser.add_argument("--plot", metavar="FILE", help="by default build/benchmarks/prover.png")
    options = parser.parse_args()
    peer = Peer(options.peer_python, options.peer_timeout, options.peer_solver)
    if peer.trouble:
        print(f"psitip: NOT MEASURED, it does not load in {options.peer_python} ({peer.trouble})\n")
    else:
        print(f"psitip: solver {options.peer_solver}, stopped after {options.peer_timeout:g} s\n")
    prove("I(a;b) <= H(a)")  # warm
    print(f"{'statement':<36}{'verdict':<13}{'seconds':>9}  {'psitip':<9}{'seconds':>9}{'ratio':>9}")
    for name, (statement, given) in CASES:
        verdict, seconds = timed(statement, given, search=False)
        line = f"{name:<36}{verdict:<13}{seconds:>9.3f}"
        if not peer.trouble:
            other = peer.ask(statement, given)
            spent = float(str(other.get("seconds", "nan")))
            more = ">" if other.get("answer") == "stopped" else ""
            line += f"  {other.get('answer', 'failed')!s:<9}{spent:>9.3f}{more + format(spent / seconds, '.1f'):>9}"
        print(line, flush=True)
    statement, given = adaptive(64)
    started = time.perf_counter()
    x, r = [f"x{t + 1}" for t in range(64)], [f"R{t + 1}" for t in range(64)]
    basic = [(1, f"H({r[t]}|{group(x[: t + 1], r[:t], ['S'])})") for t in range(64)]
    certificate = chain_certificate(statement, given, [(statement, [(1, text) for text in given], basic)])
    print(f"{'chain certificate T = 64, written':<36}{'proved':<13}{time.perf_counter() - started:>9.3f}")
    started = time.perf_counter()
    verify_certificate(certificate, statement, given)
    print(f"{'  checked once more':<36}{'':<13}{time.perf_counter() - started:>9.3f}")
    started = time.perf_counter()
    verdict = prove(statement, given, limit=129).verdict
    print(f"{'  found by prove, 129 variables':<36}{verdict:<13}{time.perf_counter() - started:>9.3f}")
    sizes: list[float] = []
    times: list[float] = []
    for rounds in range(2, 8):
        sizes.append(2 * rounds + 1)
        times.append(race(partial(timed, *adaptive(rounds), search=False), repeat=3)[0])
    print(f"adaptive chain of T = 2 to 7: time ~ variables^{exponent(sizes, times):.2f}")
    plot("prover", "variables", {"prove, adaptive chain": (sizes, times)})
    print("\nfalse statements")
    print(f"{'statement':<36}{'hypotheses':<36}{'verdict':<13}{'seconds':>9}  psitip")
    for statement, given in FALSE:
        verdict, seconds = timed(statement, given, search=True)
        answer = "not measured" if peer.trouble else peer.ask(statement, given).get("answer", "failed")
        answer = "ACCEPTED" if answer is True else answer
        print(f"{statement:<36}{'; '.join(given):<36}{verdict:<13}{seconds:>9.3f}  {answer}", flush=True)


if __name__ == "__main__":
    main()
