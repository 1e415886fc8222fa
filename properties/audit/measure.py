"""Audit of a user's own update: exactly how many bits about the answer S do its outputs carry?

The world is enumerated: S from a prior, K rollouts T (tokens 0 .. V-1) from a policy that does not know S, rewards r,
by default r_i = 1 if T_i = S else 0.  ``update(tokens, rewards)`` is called at every (T, r) that can occur, its outputs
are compared as computed, bit for bit, and I(g;S), I(T,g;S), I(T,r;S) are exact.  An update that is no deterministic
function of its inputs is noticed: each input is tried at least twice, in different orders.
"""

from __future__ import annotations

import argparse
import contextlib
import difflib
import importlib
import importlib.util
import inspect
import json
import math
import sys
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np

from exact import Bits, Joint, log2
from exact.bits import ratio_of
from properties.audit.outputs import OutputError, describe, frozen, is_exact
from properties.support.progress import Bar, Paced, Reporter
from theorems.updates import exact_match
from theorems.updates.softmax import distribution, uniform

__all__ = ["Audit", "AuditError", "Figures", "add_arguments", "audit", "load", "main", "run"]

LIMIT = 200_000  # worlds (S, T) of positive probability
INPUTS = ("arrays", "tuples")
FEWEST_CALLS = 64  # of all passes together: with few inputs, a coin might fall the same way twice

Number = int | Fraction
Input = tuple[tuple[int, ...], tuple[Number, ...]]


class AuditError(Exception):
    """The update cannot be audited, through a fault of its own: it fails, is no function, or returns no value."""


class UsageError(ValueError):
    """The audit was asked for wrongly; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What the outputs carry under one way of telling them apart.

    update: I(g;S); with_rollouts: I(T,g;S), both in bits; outputs: how many different ones there are.
    """

    update: Bits
    with_rollouts: Bits
    outputs: int


@dataclass(frozen=True, slots=True)
class Audit:
    """The result of an audit; all informations are exact, in bits.

    raw: I(T,r;S), what any function of (T, r) could carry.  caps: name -> bound on it that needs no look at the update.
    computed: outputs told apart bit by bit; by_value: numbers by their value, so that -0.0 = 0.0 and 1 = 1.0;
    rational: the same function fed Fractions, where it takes them and returns no float, else None and the reason why.
    inputs: how many (T, r) can occur; calls: how often the function was called on floats.
    """

    function: str
    V: int
    K: int
    prior: tuple[Fraction, ...]
    policy: tuple[Fraction, ...]
    reward: str
    law: str
    inputs: int
    calls: int
    raw: Bits
    caps: dict[str, Bits]
    computed: Figures
    by_value: Figures
    rational: Figures | None
    rational_reason: str

    @property
    def destroyed(self) -> Bits:
        """I(T,r;S) - I(T,g;S): what the update loses even for a learner who knows the rollouts."""
        return self.raw - self.computed.with_rollouts

    @property
    def hidden(self) -> Bits:
        """I(T,r;S) - I(g;S): what the update alone does not show."""
        return self.raw - self.computed.update

    def lines(self) -> list[str]:
        """The report, for people."""
        return _lines(self)

    def to_json(self) -> dict[str, Any]:
        """The report, for programs: rationals are strings "p/q", bits have their exact form and the nearest float."""
        return {
            "schema": 1,
            "function": self.function,
            "V": self.V,
            "K": self.K,
            "prior": [str(p) for p in self.prior],
            "policy": [str(p) for p in self.policy],
            "reward": self.reward,
            "rollouts": self.law,
            "inputs": self.inputs,
            "calls": self.calls,
            "raw": _bits(self.raw),
            "caps": {name: _bits(cap) for name, cap in self.caps.items()},
            "computed": _figures(self.computed),
            "by_value": _figures(self.by_value),
            "rational": _figures(self.rational) if self.rational else None,
            "rational_reason": self.rational_reason or None,
            "destroyed": {"given T": _bits(self.destroyed), "by g alone": _bits(self.hidden)},
        }


def _bits(x: Bits) -> dict[str, Any]:
    return {"exact": str(x), "float": float(x)}


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        "I(g;S)": _bits(figures.update),
        "I(T,g;S)": _bits(figures.with_rollouts),
        "distinct_outputs": figures.outputs,
    }


# The audit ------------------------------------------------------------------------------------------


def audit(
    function: Callable[..., Any],
    V: int,
    K: int = 1,
    *,
    prior: Sequence[object] | None = None,
    policy: Sequence[object] | None = None,
    law: Mapping[tuple[int, ...], object] | None = None,
    reward: Callable[[int, int], object] | None = None,
    inputs: str = "arrays",
    limit: int = LIMIT,
    name: str = "",
    report: Reporter | None = None,
) -> Audit:
    """Exactly what ``function(tokens, rewards)`` carries about S.

    inputs: "arrays", tokens int64 and rewards float64, both of shape (K,), or "tuples" of K ints and K floats.  A
    parameter called ``policy`` gets the V probabilities, float64 or a tuple of floats, by keyword.
    prior, policy: V probabilities, uniform by default; law: a joint law of the K rollouts instead of i.i.d. ones.
    reward: a function (token, answer) -> rational; by default exact match.
    limit: how many worlds (S, T) may be enumerated.
    report: is told how many calls are done, of how many.
    AuditError where the function is at fault; UsageError (a ValueError) or TypeError where the arguments are.
    """
    joint, prior, policy = _world(V, K, prior, policy, law, reward, limit)
    if inputs not in INPUTS:
        raise UsageError(f"inputs are given as 'arrays' or 'tuples', not {inputs!r}")
    caller = _Caller(function, policy, inputs)
    cases: list[Input] = joint.support("T", "r")
    outputs, calls = _outputs(caller, cases, report)
    bitwise = [key for key, _ in outputs]
    rational, reason = _in_rationals(caller, cases)
    return Audit(
        function=name or getattr(function, "__qualname__", type(function).__name__),
        V=V,
        K=K,
        prior=prior,
        policy=policy,
        reward=getattr(reward, "__qualname__", "given") if reward else "exact match",
        law="a joint law" if law is not None else "i.i.d.",
        inputs=len(cases),
        calls=calls,
        raw=joint.I("T,r ; S"),
        caps=_caps(joint, V, K, cases, exact=reward is None),
        computed=_carried(joint, cases, bitwise),
        by_value=_carried(joint, cases, [key for _, key in outputs]),
        rational=_carried(joint, cases, rational) if rational else None,
        rational_reason=reason,
    )


def _world(
    V: int,
    K: int,
    prior: Sequence[object] | None,
    policy: Sequence[object] | None,
    law: Mapping[tuple[int, ...], object] | None,
    reward: Callable[[int, int], object] | None,
    limit: int,
) -> tuple[Joint, tuple[Fraction, ...], tuple[Fraction, ...]]:
    for letter, number in (("V", V), ("K", K), ("limit", limit)):
        if not isinstance(number, int) or number < 1:
            raise UsageError(f"{letter} is {number!r}; it has to be an integer, at least 1")
    for letter, number in (("V", V), ("K", K)):
        if number > limit:
            raise UsageError(f"{letter} is {number}, already more than the limit of {limit} worlds to enumerate")
    answers = distribution(prior, "prior", V) if prior is not None else uniform(V)
    tokens = distribution(policy, "policy", V) if policy is not None else uniform(V)
    known = sum(1 for p in answers if p)
    if law is None:
        used = [t for t, q in enumerate(tokens) if q]
        count = len(used) ** K
    else:
        count = len(law)
    if count * known > limit:
        raise UsageError(
            f"{_size(count)} groups of K = {K} rollouts times {known} answers are {_size(count * known)} worlds to "
            f"enumerate, more than the limit of {limit}: take smaller V or K, or raise the limit"
        )
    if law is None:
        groups = {t: math.prod((tokens[x] for x in t), start=Fraction(1)) for t in product(used, repeat=K)}
    else:
        groups = _law(law, V, K)
    joint = Joint(
        {(s, t): p * q for s, p in enumerate(answers) for t, q in groups.items() if p and q}, names=("S", "T")
    )
    rule = reward or exact_match
    rewards = {(t, s): _reward(rule, t, s) for t in {x for g in groups for x in g} for s in range(V) if answers[s]}
    return joint.define("r", lambda S, T: tuple(rewards[t, S] for t in T), of=("S", "T")), answers, tokens


def _size(count: int) -> str:
    return str(count) if count < 10**12 else f"more than 10^{math.floor(math.log10(count))}"


def _law(law: Mapping[tuple[int, ...], object], V: int, K: int) -> dict[tuple[int, ...], Fraction]:
    for group in law:
        if not isinstance(group, tuple) or len(group) != K or any(x not in range(V) for x in group):
            raise UsageError(f"the law of the rollouts names {group!r}, which is no tuple of {K} tokens 0 .. {V - 1}")
    return dict(zip(law, distribution(list(law.values()), "law of the rollouts"), strict=True))


def _reward(rule: Callable[[int, int], object], token: int, answer: int) -> Number:
    value = rule(token, answer)
    try:
        ratio = ratio_of(value)
    except TypeError as error:
        raise UsageError(f"the reward of token {token} for answer {answer}: {error}") from None
    if ratio is None:
        raise UsageError(f"the reward of token {token} for answer {answer} is {value!r}, which is no rational number")
    return Fraction(*ratio) if ratio[1] != 1 else ratio[0]


def _caps(joint: Joint, V: int, K: int, cases: list[Input], exact: bool) -> dict[str, Bits]:
    caps = {"H(r|T)": joint.H("r | T")}
    if exact:
        caps["E log2(M+1)"] = joint.expectation(lambda T: log2(len(set(T)) + 1), of=("T",))
        caps["log2(K+1)"] = log2(K + 1)
    else:  # the bound by M needs exact match; the number of reward vectors that can occur does not
        patterns: dict[tuple[int, ...], int] = {}
        for t, _ in cases:
            patterns[t] = patterns.get(t, 0) + 1
        caps["E log2(reward vectors given T)"] = joint.expectation(lambda T: log2(patterns[T]), of=("T",))
    caps["H(S)"] = joint.H("S")
    caps["log2 V"] = log2(V)
    return caps


def _carried(joint: Joint, cases: list[Input], keys: Sequence[Hashable]) -> Figures:
    number: dict[Hashable, int] = {}
    g = {case: number.setdefault(key, len(number)) for case, key in zip(cases, keys, strict=True)}
    full = joint.define("g", lambda T, r: g[T, r], of=("T", "r"))
    return Figures(full.I("g ; S"), full.I("T,g ; S"), len(number))


# Calling the function -------------------------------------------------------------------------------


class _Caller:
    """Calls the function with fresh copies of its inputs, in floats or in Fractions."""

    def __init__(self, function: Callable[..., Any], policy: tuple[Fraction, ...], inputs: str) -> None:
        if not callable(function):
            raise TypeError(f"the update is a function of (tokens, rewards), not {function!r}")
        self.function, self.policy, self.inputs = function, policy, inputs
        try:
            signature = inspect.signature(function)
        except (TypeError, ValueError):  # built-in functions may not tell
            self.wants_policy = False
            return
        self.wants_policy = "policy" in signature.parameters
        try:
            signature.bind((), (), **({"policy": ()} if self.wants_policy else {}))
        except TypeError:
            raise UsageError(
                f"the update is called as update(tokens, rewards), with policy= where it has such a parameter; "
                f"this one takes {signature}"
            ) from None

    def _vector(self, values: Sequence[Number], rational: bool) -> Any:
        numbers = tuple(map(Fraction if rational else float, values))
        if self.inputs == "tuples":
            return numbers
        array = np.empty(len(numbers), object if rational else np.float64)
        array[:] = numbers
        return array

    def __call__(self, case: Input, rational: bool = False) -> Any:
        tokens = np.array(case[0], np.int64) if self.inputs == "arrays" else case[0]
        extra = {"policy": self._vector(self.policy, rational)} if self.wants_policy else {}
        return self.function(tokens, self._vector(case[1], rational), **extra)


def _at(case: Input) -> str:
    return f"at tokens ({', '.join(map(str, case[0]))}), rewards ({', '.join(map(str, case[1]))})"


def _short(value: object) -> str:
    text = " ".join(repr(value).split())
    return text if len(text) <= 100 else text[:97] + "..."


def _keys(caller: _Caller, case: Input, both: bool) -> tuple[Hashable, Hashable]:
    """The keys of the output, bitwise and (if both) by value."""
    try:
        value = caller(case)
    except (Exception, SystemExit) as error:
        raise AuditError(f"the update raised {type(error).__name__}{_because(error)} {_at(case)}") from error
    if value is None:
        raise AuditError(f"the update returned None {_at(case)}; return the gradient, or the new parameters")
    try:
        return frozen(value), frozen(value, by_value=True) if both else None
    except OutputError as error:
        hint = "; say in the function what 0/0 means" if str(error) == "NaN" else "; return numbers or arrays"
        raise AuditError(f"the update returned {error} {_at(case)}: {_short(value)}{hint}") from None
    except RecursionError:
        raise AuditError(f"the update returned something nested without end {_at(case)}") from None


def _because(error: BaseException) -> str:
    text = " ".join(str(error).split())
    return f" ({text if len(text) <= 200 else text[:197] + '...'})" if text else ""


def _outputs(
    caller: _Caller, cases: list[Input], report: Reporter | None = None
) -> tuple[list[tuple[Hashable, Hashable]], int]:
    """The keys of the outputs at each input, and the number of calls.

    A second pass in the opposite order (and more where inputs are few) finds randomness and state.
    """
    passes = max(2, -(-FEWEST_CALLS // len(cases)))
    total = passes * len(cases)
    tell = Paced(report)
    found = []
    for case in cases:
        found.append(_keys(caller, case, both=True))
        tell("calls", len(found), total)
    for k in range(1, passes):
        order = range(len(cases)) if k % 2 == 0 else reversed(range(len(cases)))
        for done, i in enumerate(order, 1):
            tell("calls", k * len(cases) + done, total)
            again = _keys(caller, cases[i], both=False)[0]
            if again != found[i][0]:
                raise AuditError(
                    f"the update is not a deterministic function of its inputs: {_at(cases[i])} it returned "
                    f"{describe(found[i][0])}, and later {describe(again)}; take random draws and state out of it, "
                    "or fix its seed"
                )
    return found, total


def _in_rationals(caller: _Caller, cases: list[Input]) -> tuple[list[Hashable] | None, str]:
    """The keys of the outputs for Fractions, or None and why there are none."""
    keys = []
    for case in cases:
        try:
            value = caller(case, rational=True)
            key, exact = frozen(value, by_value=True), is_exact(frozen(value))
        except OutputError as error:
            return None, f"given Fractions it returns {error}"
        except Exception as error:  # whatever a function does with what it does not expect
            return None, f"it does not take Fractions: {type(error).__name__}{_because(error)}"
        if not exact:
            return None, "given Fractions it returns floats"
        keys.append(key)
    return keys, ""


# The report -----------------------------------------------------------------------------------------


def _weights(weights: tuple[Fraction, ...]) -> str:
    return "uniform" if len(set(weights)) == 1 else ", ".join(map(str, weights))


def _number(x: Bits) -> str:
    text = str(x)
    return f"{float(x):.6f}" + (f"  = {text}" if len(text) <= 80 else "")


def _lines(a: Audit) -> list[str]:
    lines = [
        f"update   {a.function}",
        f"answer   V = {a.V}, prior {_weights(a.prior)}",
        f"rollouts K = {a.K}, {a.law}, policy {_weights(a.policy)}; reward: {a.reward}",
        f"calls    {a.calls}, at {a.inputs} inputs; {a.computed.outputs} different outputs",
        "",
        "bits about S in the update, its outputs compared bit by bit",
        f"  I(g;S)    {_number(a.computed.update)}",
        f"  I(T,g;S)  {_number(a.computed.with_rollouts)}",
    ]
    same = (a.by_value.update, a.by_value.with_rollouts) == (a.computed.update, a.computed.with_rollouts)
    if same:
        lines.append("  the same if numbers are compared by value (-0.0 = 0.0)")
    else:
        lines += [
            "compared by value instead (-0.0 = 0.0, 1 = 1.0)",
            f"  I(g;S)    {_number(a.by_value.update)}",
            f"  I(T,g;S)  {_number(a.by_value.with_rollouts)}",
        ]
    if a.rational is None:
        lines.append(f"in rationals: not known, {a.rational_reason}")
    elif (a.rational.update, a.rational.with_rollouts) == (a.by_value.update, a.by_value.with_rollouts):
        lines.append("  the same in rationals, by value: rounding changes nothing")
    else:
        lines += [
            "in rationals, without rounding",
            f"  I(g;S)    {_number(a.rational.update)}",
            f"  I(T,g;S)  {_number(a.rational.with_rollouts)}",
        ]
    width = max(map(len, a.caps))
    lines += ["", "raw information and its caps"]
    lines += [f"  {name:<{width}}  {_number(x)}" for name, x in {"I(T,r;S)": a.raw, **a.caps}.items()]
    lines += [
        "",
        "destroyed by the update",
        f"  I(T,r;S) - I(T,g;S)  {_number(a.destroyed)}",
        f"  I(T,r;S) - I(g;S)    {_number(a.hidden)}",
    ]
    return lines


# The command line -----------------------------------------------------------------------------------


def load(spec: str) -> Callable[..., Any]:
    """The function named ``module:function`` or ``path/to/file.py:function``; UsageError where there is none."""
    where, colon, name = spec.rpartition(":")
    if not colon or not where or not name:
        raise UsageError(f"{spec!r} names no function: write module:function or path/to/file.py:function")
    try:
        module = _load_file(Path(where)) if where.endswith(".py") else _load_module(where)
    except UsageError:
        raise
    except (Exception, SystemExit) as error:  # the user's module may raise anything
        raise UsageError(f"importing {where} raised {type(error).__name__}{_because(error)}") from error
    found: Any = module
    for part in name.split("."):
        if not hasattr(found, part):
            close = difflib.get_close_matches(part, [n for n in dir(found) if not n.startswith("_")], 1)
            raise UsageError(f"{where} has no {name!r}" + (f"; did you mean {close[0]!r}?" if close else ""))
        found = getattr(found, part)
    if not callable(found):
        raise UsageError(f"{spec} is {_short(found)}, not a function")
    return found  # type: ignore[no-any-return]


def _load_file(path: Path) -> Any:
    if not path.is_file():
        raise UsageError(f"there is no file {path}")
    folder = str(path.resolve().parent)
    if folder not in sys.path:  # so that the file can import its neighbours, as when it is run
        sys.path.append(folder)
    spec = importlib.util.spec_from_file_location(f"_audited_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise UsageError(f"{path} cannot be imported")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses and pickling look a class's module up
    spec.loader.exec_module(module)
    return module


def _load_module(name: str) -> Any:
    if "" not in sys.path and str(Path.cwd()) not in sys.path:
        sys.path.insert(0, str(Path.cwd()))
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name and (name == error.name or name.startswith(error.name + ".")):
            raise UsageError(f"there is no module {error.name!r}; for a file write path/to/file.py:function") from None
        raise


def _probabilities(text: str | None, what: str) -> list[Fraction] | None:
    if text is None:
        return None
    try:
        return [Fraction(part.strip()) for part in text.split(",")]
    except (ValueError, ZeroDivisionError):
        raise UsageError(f"the {what} {text!r} is no list of rationals such as 1/2,1/4,0.25") from None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the ``audit`` command, for any parser; ``--json`` is left to the program it becomes part of."""
    parser.add_argument("function", metavar="FUNCTION", help="module:function or path/to/file.py:function")
    parser.add_argument("--V", type=int, required=True, metavar="V", help="the number of answers, and of tokens")
    parser.add_argument("--K", type=int, default=1, metavar="K", help="the number of rollouts (default 1)")
    parser.add_argument(
        "--prior", metavar="P,...", help="probabilities of the answers, as 1/2,1/4,1/4 (default uniform)"
    )
    parser.add_argument("--policy", metavar="P,...", help="probabilities of the tokens (default uniform)")
    parser.add_argument(
        "--inputs", choices=INPUTS, default="arrays", help="what the function gets: NumPy arrays (default) or tuples"
    )
    parser.add_argument(
        "--reward", metavar="FUNCTION", help="a function (token, answer) -> rational, instead of exact match"
    )
    parser.add_argument(
        "--limit", type=int, default=LIMIT, metavar="N", help=f"how many worlds may be enumerated (default {LIMIT})"
    )


def run(arguments: argparse.Namespace) -> int:
    """The ``audit`` command: 0 with a report; 1 where the update is at fault; 2 for bad usage.  Errors are one line.

    What the audited code prints goes to standard error, so that the report, or the JSON, stands alone.
    """
    try:
        with contextlib.closing(Bar()) as bar, contextlib.redirect_stdout(sys.stderr):
            result = audit(
                load(arguments.function),
                arguments.V,
                arguments.K,
                prior=_probabilities(arguments.prior, "prior"),
                policy=_probabilities(arguments.policy, "policy"),
                reward=load(arguments.reward) if arguments.reward else None,
                inputs=arguments.inputs,
                limit=arguments.limit,
                name=arguments.function,
                report=bar,
            )
    except AuditError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except (ValueError, TypeError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    if getattr(arguments, "json", False):
        print(json.dumps(result.to_json(), indent=1, ensure_ascii=False))
    else:
        print("\n".join(result.lines()))
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """The same as a program of its own: ``python -m properties.audit``."""
    parser = argparse.ArgumentParser(prog="python -m properties.audit", description=__doc__.splitlines()[0])
    add_arguments(parser)
    parser.add_argument("--json", action="store_true", help="print JSON")
    return run(parser.parse_args(arguments))
