"""Inputs from their grammars, broken at random: ``python -m tests.soak.inputs --count 20000 --seed 1``.

Proof scripts, statements, worlds, domains and files of reports.  Whatever comes in, there comes out a value or one
sentence of the error that the interface names: no other exception, no error of more than one line, no wait above
``SECONDS`` of processor time and no more memory than ``MEMORY``.  Input number i of a kind and a seed is always the
same.  Exit code 1 if anything else was seen; ``--kind`` and ``--start`` repeat one.  A few are a test of the suite.
"""

from __future__ import annotations

import argparse
import itertools
import json
import re
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Any

from exact.syntax import ParseError, parse_expression, parse_statement
from tests import texts
from theorems import load_claims
from theorems.language import Claim, ClaimError, Parameter, Statement, Variable, World, lemma
from theorems.proof.elaborate import Elaborated

__all__ = ["KINDS", "Broken", "main", "run"]

SECONDS = 20.0
MEMORY = 2 << 30


class Broken(Exception):
    """An input that ended in something else than a value or a sentence; the message says which and how."""


# Grammars -----------------------------------------------------------------------------------------

_WORDS = "H I( E[ log2(0) sum[t]( K^K V^V^V 2^2^2 M(t) M(Q) by from with at iff of let given uniform true 1e9 1e4000"
_RULES = (
    "sum both tangent derivative at average total log equals waiting shannon function size uniform count world jensen "
    "law recursion errors scale accept kept traces agreement guess draws chance halting chain let magic"
)
_LONG = ("9" * 5000, "x" * 300, "for every t:", "1e99999", "", " ", "))", "--", "<=", "-1", "1/0")
JUNK = (*"()[]|^-=<,;:'0²∞é\0tTQM", *_LONG, *_WORDS.split())
RULES = tuple(_RULES.split())
TOKENS = re.compile(r"\w+|\s+|[^\w\s]")


def broken(rng: Random, text: str, words: tuple[str, ...] = JUNK) -> str:
    """A text with a few of its tokens dropped, doubled, swapped, or put in the place of others."""
    tokens = TOKENS.findall(text) or [""]
    for _ in range(rng.choice((1, 1, 2, 3))):
        at = rng.randrange(len(tokens))
        match rng.randrange(5):
            case 0:
                del tokens[at]
                tokens = tokens or [""]
            case 1:
                tokens.insert(at, rng.choice(words))
            case 2:
                tokens[at] = rng.choice(words)
            case 3:
                tokens.insert(at, tokens[rng.randrange(len(tokens))])
            case 4:
                other = rng.randrange(len(tokens))
                tokens[at], tokens[other] = tokens[other], tokens[at]
    return "".join(tokens)


@cache
def declared() -> tuple[tuple[Claim, Statement], ...]:
    """The statements of the registered claims."""
    return tuple((claim, statement) for claim in load_claims().values() for statement in claim.statements)


@cache
def scripts() -> tuple[tuple[Claim, Statement], ...]:
    return tuple((claim, statement) for claim, statement in declared() if statement.proof)


@cache
def proved() -> dict[str, Elaborated]:
    from theorems.proof import store

    return store.committed_proofs()


# One input of each kind; each returns what is to be run, and the errors that may end it -----------

Trial = tuple[str, Callable[[], object], tuple[type[Exception], ...]]


def a_script(rng: Random) -> Trial:
    """A proof script of the claims, broken: lines and their parts."""
    from dataclasses import replace

    from theorems.proof.derive import DeriveError, derive

    claim, statement = rng.choice(scripts())
    lines = statement.script()
    at = rng.randrange(len(lines))
    head, by, rest = lines[at].rpartition(" by ")
    match rng.randrange(6):
        case 0:
            lines[at] = f"{head}{by}{rng.choice(RULES)}"
        case 1:
            lines[at] = (
                f"{head}{by}{rng.choice(RULES)} {rng.choice(('from', 'with', 'of', 'at', 'iff'))} {rng.choice(JUNK)}"
            )
        case 2:
            lines[at] = broken(rng, lines[at])
        case 3:
            lines[at] = f"{head}{by}{broken(rng, rest)}"
        case 4:
            del lines[at]
        case 5:
            lines[at] = f"{broken(rng, head)}{by}{rest}"
    changed = replace(statement, proof="\n".join(lines))
    return changed.proof, lambda: derive(claim, changed, proved()), (DeriveError,)


def a_statement(rng: Random) -> Trial:
    """A text of the notation, broken or made of the grammar."""
    _, statement = rng.choice(declared())
    text = broken(rng, statement.text)
    if rng.random() < 0.3:
        leaves = ("H(X)", "I(X;Y|Z)", "H(X|Y=y)", "E[M]", "log2(V)", "D(X||Y)", "|X|", "sum[t](H(R[t]))", "1/2", *JUNK)
        text = texts.statement(rng, lambda rng: rng.choice(leaves), depth=5, powers=True)
    read = rng.choice((parse_statement, parse_expression))
    return text, lambda: read(text).latex(), (ParseError,)


def a_lemma(rng: Random) -> Trial:
    """A statement of the claims with a field broken, declared as a lemma."""
    _, statement = rng.choice(declared())
    world = statement.world
    fields: dict[str, Any] = {
        "text": statement.text,
        "given": [h.text for h in statement.hypotheses],
        "equality": list(statement.equality),
        "functions": [list(row) for row in world.functions],
        "variables": [[v.name, v.alphabet, v.length] for v in world.variables],
        "parameters": [[p.name, p.low, p.high] for p in world.parameters],
        "domains": [dict(d) for d in statement.domains],
    }
    odd: tuple[Any, ...] = (
        *JUNK,
        5,
        -1,
        0,
        None,
        True,
        1.5,
        [],
        {},
        (),
        10**30,
        "P(r=1|T)",
        "distinct(T)",
        "match(T,S)",
    )
    for _ in range(rng.choice((1, 1, 2))):
        name = rng.choice([key for key, value in fields.items() if value])
        fields[name] = _changed(rng, fields[name], odd)

    def declare() -> object:
        built = World(
            tuple(Parameter(*row) for row in fields["parameters"]),
            tuple(Variable(*row) for row in fields["variables"]),
            tuple(tuple(row) for row in fields["functions"]),
        )
        return lemma(
            "fuzzed",
            fields["text"],
            fields["given"],
            world=built,
            equality=fields["equality"],
            domains=fields["domains"],
        )

    listed = ("functions", "variables", "parameters")
    if any(not isinstance(fields[n], list) or any(not isinstance(r, list | tuple) for r in fields[n]) for n in listed):
        return repr(fields), lambda: None, ()  # what Python itself refuses, before a world is made
    if any(not 0 < len(row) < 4 for n in ("variables", "parameters") for row in fields[n]):
        return repr(fields), lambda: None, ()
    return repr(fields), declare, (ClaimError,)


def _changed(rng: Random, value: Any, odd: tuple[Any, ...]) -> Any:
    if isinstance(value, str) and rng.random() < 0.6:
        return broken(rng, value)
    if isinstance(value, list) and value and rng.random() < 0.9:
        at = rng.randrange(len(value))
        if rng.random() < 0.15:
            return value[:at] + value[at + 1 :]
        if rng.random() < 0.15:
            return [*value, value[at]]
        return [_changed(rng, inner, odd) if i == at else inner for i, inner in enumerate(value)]
    if isinstance(value, dict) and value and rng.random() < 0.9:
        key = rng.choice(list(value))
        if rng.random() < 0.3:
            return {k: v for k, v in value.items() if k != key} | {rng.choice(("|X|", "V", "denominator", "K", "?")): 2}
        return {**value, key: rng.choice((0, -1, 1, 5, 10**9, 10**30, 1.5, "2", None, True))}
    return rng.choice(odd)


def a_check(rng: Random) -> Trial:
    """A small lemma in a small world with any domain, run through enumeration and random instances."""
    from properties.checks.checks import run_check

    sizes = ("", "2", "3", "V", "K")
    lengths = ("", "", "", "2", "K")
    names = ("S", "T", "r", "g", "x")[: rng.choice((1, 2, 3, 3, 5))]
    variables = tuple(Variable(name, rng.choice(sizes), rng.choice(lengths)) for name in names)
    numbers_of = "distinct({0}) agree({0}) solved({0}) rollouts({0}) number({0}) failed({0}) distinct_final({0}) "
    numbers_of += "P({0}=1|{1}) tries({0},{1}) prefix({0},{1})"
    functions = tuple(
        (name, rng.choice(numbers_of.split()).format(*rng.choices(names, k=2)))
        for name in ("M", "N")[: rng.choice((0, 1, 2))]
    )
    vectors = [v.name for v in variables if v.length]
    known = [name for name, _ in functions]
    pointwise = rng.random() < 0.2

    def leaf(rng: Random) -> str:
        a, b, c = rng.choices(names, k=3)
        found = ["V", "K", "1", "1/2", "log2(K)", "K^K", "h(1/K)", "1/(V - 2)", "log2(e)"] if rng.random() < 0.3 else []
        found += [f"H({a})", f"H({a}|{b})", f"I({a};{b}|{c})"]
        found += [f"H({a}|{names[0]}=t)", f"I({a};{b}|{names[0]}=t)"] if pointwise else []
        found += [f"sum[t](H({rng.choice(vectors)}[t]|{b}))"] if vectors and not pointwise else []
        for name in known:
            found += (
                [name]
                if pointwise
                else [f"E[{name}]", f"E[log2({name} + 1)]", f"E[1/{name}]", f"E[{name}^2]", f"E[log2({name})]"]
            )
        if rng.random() < 0.1:
            found = ["E[M^N]", "M", f"D({a}||{b})", "e", "log2(M - 1)", f"H({a}[t])", "2^-K", f"H({a}|{b}=t)"]
        return rng.choice(found)

    text = texts.statement(rng, leaf, depth=2, powers=rng.random() < 0.1)
    text = f"for every t: {text}" if pointwise else text
    numbers = (1, 2, 2, 2, 2, 3, 3, 3) if rng.random() < 0.8 else (2, 300, 10**9, 10**30)
    calls = (
        "match",
        "member",
        "same",
        "lookup",
        "restrict",
        "avoid",
        "centred",
        "keep",
        "until",
        "prefix",
        "shared_logit",
    )
    forms = ("{0} uniform", "I({0};{1}) = 0", "H({0}|{1}) = 0", "|{0}| = 2", "vc({0}) <= 1", "H({0}) = 1/2")
    forms += ("{0} ~ {1} given {2}=1,{0}", "{0} = CALL({1},{2})", "{0} = CALL({1})", "for every t: I({0}[t];{1}) = 0")
    given = [
        rng.choice(forms).format(*rng.choices(names, k=3)).replace("CALL", rng.choice(calls))
        for _ in range(rng.choice((0, 0, 1, 2)))
    ]
    domain = {key: rng.choice(numbers) for key in ("V", "K")}
    domain |= {f"|{v.name}|": rng.choice(numbers) for v in variables if not v.alphabet and rng.random() < 0.9}
    domain["denominator"] = rng.choice((1, 1, 2, 3, 10**9))
    world = World((Parameter("V", 2), Parameter("K", 1)), variables)
    shown = f"{text!r} given {given} in {[(v.name, v.alphabet, v.length) for v in variables]}, {functions}, {domain}"

    def check() -> object:
        built = World(world.parameters, variables, functions)
        claim = lemma("fuzzed", text, given, world=built, domains=[domain])
        for name in ("proof", "enumeration", "random"):
            if name in claim.statements[0].applicable():
                evidence = run_check(claim, claim.statements[0], name)
                if "Traceback" in evidence.summary or (evidence.status == "failed" and not evidence.summary):
                    raise Broken(f"the {name} check says {evidence.summary!r}")
        return None

    return shown, check, (ClaimError,)


def a_report(rng: Random) -> Trial:
    """ledger.json or certificates.json broken, given to report, cite and check."""
    from properties import commands

    whole = json.dumps({"schema": 1, "certificates": [rng.choice(_certificates())]})
    odd = ("{}", "[]", "null", "5", '""', "", "NaN", "[" * 100_000, '{"a":' * 100_000, "\ufeff{}", "\ud800")
    odd += ('{"schema": 1, "certificates": {}}', '{"schema": 1, "certificates": [[]]}')
    data = rng.choice((whole, json.dumps(_ledger()), *odd))
    if data[:1] == "{" and rng.random() < 0.8:
        data = broken(rng, data, (*JUNK, "null", "{", "}", '"', "1.5", "[]", "[[[[", "true", '"schema"'))
    names = rng.choice((("ledger.json",), ("certificates.json",), ("ledger.json", "certificates.json")))
    command = rng.choice((["report", "--no-figures"], ["cite", "one-bit"], ["check"]))

    def read() -> object:
        with TemporaryDirectory() as folder, _silent() as said:
            for name in names:
                (Path(folder) / name).write_text(data, encoding="utf-8", errors="surrogatepass")
            place = [str(Path(folder) / names[0])] if command == ["check"] else ["--out", folder]
            code = commands.main([*command, *place])
            if code not in (0, 1, 2, 3) or "Traceback" in said():
                raise Broken(f"exit code {code}: {said()}")
        return None

    return f"{command} of {names}: {data[:300]!r}", read, ()


@cache
def _certificates() -> tuple[dict[str, Any], ...]:
    from theorems.proof import store

    return tuple(json.loads(store.CERTIFICATES.read_text(encoding="utf-8"))["certificates"][:20])


@cache
def _ledger() -> dict[str, Any]:
    from tests import ledgers

    return dict(ledgers.whole()[0])


@contextmanager
def _silent() -> Iterator[Callable[[], str]]:
    import io
    from contextlib import redirect_stderr, redirect_stdout

    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(out):
        yield out.getvalue


KINDS: dict[str, Callable[[Random], Trial]] = {
    "script": a_script,
    "statement": a_statement,
    "lemma": a_lemma,
    "check": a_check,
    "report": a_report,
}


# Running ------------------------------------------------------------------------------------------


class _Slow(BaseException):
    """Not an Exception, so that nothing that is tried catches it."""


def run(kind: str, seed: int, number: int, seconds: float = SECONDS) -> str:
    """What became of one input: "value", "sentence"; raises Broken otherwise."""
    shown, trial, allowed = KINDS[kind](Random(f"{kind} {seed} {number}"))
    where = f"{kind} {number} of seed {seed}: {shown}"

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise _Slow

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        trial()
    except allowed as error:
        if "\n" in str(error) or len(str(error)) > 2000 or not str(error):
            raise Broken(f"{where}\nthe error is no sentence: {str(error)[:3000]}") from None
        return "sentence"
    except _Slow:
        raise Broken(f"{where}\nmore than {seconds} s") from None
    except Broken as error:
        raise Broken(f"{where}\n{error}") from None
    except Exception:
        raise Broken(f"{where}\n{traceback.format_exc(limit=-4)}") from None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return "value"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak.inputs", description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=20_000, help="inputs of all kinds together")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--kind", choices=KINDS, action="append")
    options = parser.parse_args(arguments)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY + _in_use(), resource.RLIM_INFINITY))
    kinds = itertools.cycle(options.kind or KINDS)
    outcomes: Counter[str] = Counter()
    began = time.monotonic()
    for i, kind in zip(range(options.count), kinds, strict=False):
        number = options.start + i // len(options.kind or KINDS)
        try:
            outcomes[f"{kind}: {run(kind, options.seed, number)}"] += 1
        except Broken as error:
            outcomes[f"{kind}: BROKEN"] += 1
            print(f"{error}\n", flush=True)
    for name, count in sorted(outcomes.items()):
        print(f"{name:<24} {count:>8,}")
    bad = sum(count for name, count in outcomes.items() if name.endswith("BROKEN"))
    print(f"{options.count:,} inputs in {time.monotonic() - began:,.0f} s, {bad:,} end in no sentence")
    return 1 if bad else 0


def _in_use() -> int:
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


if __name__ == "__main__":
    sys.exit(main())
