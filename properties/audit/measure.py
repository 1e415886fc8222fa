"""Audit of a user's own update: what its outputs carry about the answer, whether they are a gradient, what they leak.

Everything that can happen is enumerated (``World``); the function is called at every input that can occur, twice at
least and in different orders, so that one which is no deterministic function of its inputs is noticed.  Exact are: the
bits about S of the outputs told apart bit by bit, by value, in rationals where the function takes them, and at each
resolution; E[g | S] from the outputs' exact values against the exact gradient of the objective; which part of the
output depends on which input, with a pair of inputs that shows it.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import groupby, islice
from typing import Any

import numpy as np

from exact import Bits, Joint, log2
from properties.audit.bias import Bias, bias_of, objective_of
from properties.audit.calling import AuditError, Caller
from properties.audit.dependence import Leak, blocks_of, dependence
from properties.audit.exactly import UsageError
from properties.audit.levels import REORDERED, Carry, Figures, Level, flatten, labels_at, levels, numbers_of
from properties.audit.outputs import OutputError, describe, frozen, is_exact
from properties.audit.symmetry import Kinds, commutes, kinds, partitions, symmetric
from properties.audit.trainers import Trainer, trainer
from properties.audit.world import LIMIT, Input, World, exact_match
from properties.support.progress import Paced, Reporter

__all__ = ["LIMIT", "Audit", "AuditError", "Figures", "UsageError", "assert_audit", "audit"]

FEWEST_CALLS = 64  # of all passes together: with few inputs, a coin might fall the same way twice
MOST_RATIONAL = 100_000  # rollouts of all inputs together at which Fractions are tried
FEW = 20_000  # groups without their order: beyond it only one of each kind is taken, where answers are alike
PERMUTED = 200  # random groups on which invariance under the order of rollouts is tried


@dataclass(frozen=True)
class Audit:
    """The result of an audit; all informations are exact, in bits.

    raw: I(T,r;S), what any function of (T, r) could carry.  caps: name -> bound on it that needs no look at the update.
    computed: outputs told apart bit by bit; by_value: numbers by their value, so that -0.0 = 0.0 and 1 = 1.0;
    rational: the same function fed Fractions, where it takes them and returns no float, else None and the reason why.
    levels: the outputs at coarser resolutions, where they are numbers.  inputs: how many (T, r) can occur; calls: how
    often the function was called on floats.  orders: how invariance under the order of rollouts was tried, if it was
    used to count multisets of rollouts only; else "".
    bias: E[g|S] against the gradient, or why there is none; leak: which block depends on what; collision: two inputs
    with the same rollouts that say different things about S and give the same output, where bits are destroyed.
    """

    function: str
    world: World
    inputs: int
    calls: int
    orders: str
    raw: Bits
    caps: dict[str, Bits]
    computed: Figures
    by_value: Figures
    rational: Figures | None
    rational_reason: str
    levels: list[Level]
    bias: Bias | None
    bias_reason: str
    blocks: list[str]
    sources: list[str]
    dependences: dict[tuple[str, str], Leak] = field(repr=False)
    collision: tuple[str, str, str] | None

    @property
    def certain(self) -> tuple[str, Figures, bool]:
        """(how outputs were told apart, what they carry then, whether noise and content are far apart there)."""
        if self.rational is not None:
            return "in rationals", self.rational, True
        wide = [level for level in self.levels if level.wide]
        if wide:
            best = max(wide, key=lambda x: math.inf if x.between is None else x.between / max(x.within or 0, 2.0**-52))
            if best.figures == self.by_value:
                return "by value", self.by_value, True
            return f"at resolution {best.name}", best.figures, True
        return "by value", self.by_value, not self.levels

    @property
    def bits(self) -> Bits:
        """I(g;S), of the outputs as ``certain`` tells them apart."""
        return self.certain[1].update

    @property
    def bits_with_rollouts(self) -> Bits:
        """I(T,g;S), likewise."""
        return self.certain[1].with_rollouts

    @property
    def unbiased(self) -> bool:
        """Whether E[g|S] is the gradient of the objective for every answer; False where there is nothing to compare."""
        return self.bias is not None and self.bias.unbiased

    @property
    def destroyed(self) -> Bits:
        """I(T,r;S) - I(T,g;S): what the update loses even for a learner who knows the rollouts."""
        return self.raw - self.certain[1].with_rollouts

    @property
    def hidden(self) -> Bits:
        """I(T,r;S) - I(g;S): what the update alone does not show."""
        return self.raw - self.certain[1].update

    def leaks(self, block: str | int, prompt: str | int) -> Leak | None:
        """What shows that a block (its name, or the number of its prompt from 1) depends on an input, None if it does
        not.  prompt: the number of a prompt, from 1, for its rewards, or the name of an input, as "padding"."""
        name = self._block(block)
        source = prompt if isinstance(prompt, str) else self._rewards(prompt)
        if name not in self.blocks or source not in self.sources:
            known = f"blocks: {', '.join(self.blocks)}; inputs: {', '.join(self.sources)}"
            raise UsageError(f"there is no block {block!r} or no input {prompt!r}; {known}")
        return self.dependences.get((name, source))

    def _block(self, block: str | int) -> str:
        return block if isinstance(block, str) else f"prompt {block}" if self.world.P > 1 else "g"

    def _rewards(self, prompt: int) -> str:
        return f"rewards of prompt {prompt}" if self.world.P > 1 else "rewards of the prompt"

    @property
    def V(self) -> int:
        return self.world.V

    @property
    def K(self) -> int:
        return self.world.K

    def lines(self) -> list[str]:
        """The report, for people."""
        from properties.audit.show import lines

        return lines(self)

    def to_json(self) -> dict[str, Any]:
        """The report, for programs: rationals are strings "p/q", bits have their exact form and the nearest float."""
        from properties.audit.show import to_json

        return to_json(self)


def audit(
    function: Callable[..., Any] | str,
    V: int | None = None,
    K: int = 1,
    *,
    world: World | None = None,
    inputs: str | None = None,
    returns: str | None = None,
    axes: int | None = None,
    dtype: str = "float64",
    objective: Any = "reward",
    limit: int = LIMIT,
    name: str = "",
    report: Reporter | None = None,
    **declared: Any,
) -> Audit:
    """Exactly what a function carries about S, whether it is the gradient it is meant to be, and what it depends on.

    The function gets what its parameters ask for by name (docs/updates.md lists them); two of other names get the
    tokens and the rewards.  B = P*K rollouts, prompt after prompt: tokens int64 (B,), or (B, L) where a rollout has
    several tokens or ``axes`` is 2; rewards (B,), token rewards (B, L).
    world: what can happen; or its fields here: ``V``, ``K``, prior=, policy=, reward=, flip=, P=, length=, ... .
    function: or a trainer's own update, trainer("trl:grpo"), or its name.
    inputs: "arrays" (NumPy, the default), "tuples" (of ints and floats), or "tensors" (PyTorch).
    returns: an "update", an ascent direction of the logits; a "loss", to be differentiated by them; "advantages"; or
    "auto": a scalar tensor with a gradient is a loss, all else an update.
    objective: what the update is the gradient of: "reward", "kl:BETA", or a function (bias.py).
    limit: how many inputs may be enumerated; beyond it rollouts are counted as multisets, if their order is of no
    matter to the function on the random groups that are tried.
    report: is told how many calls are done, of how many.
    AuditError where the function is at fault; UsageError (a ValueError) or TypeError where the arguments are.
    """
    if world is None:
        if V is None:
            raise UsageError("give V and K, or a world")
        _within(V, K, limit)
        world = World(V, K, **_declared(declared))
    elif declared or V is not None:
        raise UsageError("give a world, or V, K and the rest, not both")
    _within(world.V, world.K, limit)
    function = trainer(function) if isinstance(function, str) else function
    own = function.settings if isinstance(function, Trainer) else {"inputs": "arrays", "returns": "auto", "axes": 1}
    caller = Caller(
        function,
        world,
        kind=own["inputs"] if inputs is None else inputs,
        returns=own["returns"] if returns is None else returns,
        axes=own["axes"] if axes is None else axes,
        dtype=dtype,
    )
    goal = objective_of(objective)
    cases, orders, alike = _cases(world, caller, limit)
    outputs, keys, calls = _outputs(caller, cases, report)
    carry = Kinds(world, cases) if alike else Carry(world, cases)
    numbers = numbers_of(outputs)
    exactly, reason = _in_rationals(caller, cases)
    rational_keys = None if exactly is None else _by_value(exactly, alike)
    scale = levels(carry, numbers, alike) if numbers is not None and not all(map(is_exact, keys)) else []
    by_value = _by_value(outputs, alike)
    best = exactly if exactly is not None else outputs
    goal_name = objective if isinstance(objective, str) else "the given objective"
    bias = bias_of(world, cases, best, goal, goal_name, alike)
    found = Audit(
        function=name or _name(function),
        world=world,
        inputs=len(cases),
        calls=calls,
        orders=orders,
        raw=carry.raw(),
        caps=_caps(world, carry, cases),
        computed=carry.figures([tuple(map(_bits_of, flatten(x) or ())) for x in outputs] if alike else keys),
        by_value=carry.figures(by_value),
        rational=carry.figures(rational_keys) if rational_keys is not None else None,
        rational_reason=reason,
        levels=scale,
        bias=None if isinstance(bias, str) else bias,
        bias_reason=bias if isinstance(bias, str) else "",
        blocks=[],
        sources=[],
        dependences={},
        collision=None,
    )
    labels = _labels(found, rational_keys, by_value, numbers, alike)
    leaks, blocks, sources = _dependences(world, caller, cases, best, found, alike)
    return _with(found, blocks=blocks, sources=sources, dependences=leaks, collision=_collision(cases, labels, best))


def assert_audit(
    function: Callable[..., Any] | str,
    V: int | None = None,
    K: int = 1,
    *,
    unbiased: bool | None = None,
    scale: Any = None,
    bits_at_most: Any = None,
    bits_at_least: Any = None,
    independent: Sequence[tuple[Any, Any]] = (),
    **options: Any,
) -> Audit:
    """An audit that has to come out as said, for a project's own tests; else AssertionError with the report.

    unbiased: whether E[g|S] is the gradient.  scale: the exact c with E[g|S] = c * gradient.  bits_at_most and
    bits_at_least: bounds on I(g;S); a float counts as its exact binary value.  independent: pairs (block, prompt or
    input) that must not depend on one another.
    """
    found = audit(function, V, K, **options)
    faults = []
    if unbiased is not None and found.unbiased != unbiased:
        word = found.bias.word if found.bias else found.bias_reason
        faults.append(f"expected {'an unbiased' if unbiased else 'a biased'} update; it is {word}")
    if scale is not None and (found.bias is None or found.bias.scale != scale):
        faults.append(f"expected the scale {scale}; it is {found.bias.word if found.bias else found.bias_reason}")
    if bits_at_most is not None and not found.bits <= bits_at_most:
        faults.append(f"expected at most {bits_at_most} bits; I(g;S) is {found.bits}, {float(found.bits):.6f}")
    if bits_at_least is not None and not found.bits >= bits_at_least:
        faults.append(f"expected at least {bits_at_least} bits; I(g;S) is {found.bits}, {float(found.bits):.6f}")
    for block, source in independent:
        leak = found.leaks(block, source)
        if leak is not None:
            faults.append(f"{leak.block} depends on {leak.source}: {leak.pair[0]} and {leak.pair[1]}")
    if faults:
        raise AssertionError("\n".join([*faults, "", *found.lines()]))
    return found


def _name(function: Any) -> str:
    if isinstance(function, Trainer):
        return function.describe()
    return getattr(function, "__qualname__", type(function).__name__)  # type: ignore[no-any-return]


def _within(V: object, K: object, limit: object) -> None:
    """Sizes that no enumeration can meet are refused before anything of their size is built."""
    if not isinstance(limit, int) or limit < 1:
        raise UsageError(f"limit is {limit!r}; it has to be an integer, at least 1")
    for letter, size in (("V", V), ("K", K)):
        if isinstance(size, int) and size > limit:
            raise UsageError(f"{letter} is {size}, already more than the limit of {limit} inputs to enumerate")


def _declared(declared: dict[str, Any]) -> dict[str, Any]:
    import difflib
    from dataclasses import fields

    known = [f.name for f in fields(World) if f.name not in ("V", "K", "notes")]
    for name in declared:
        if name not in known:
            close = difflib.get_close_matches(name, known, 1)
            hint = f"; did you mean {close[0]!r}?" if close else f"; a world has {', '.join(known)}"
            raise UsageError(f"a world has no {name!r}{hint}")
    return declared


def _with(found: Audit, **changes: Any) -> Audit:
    from dataclasses import replace

    return replace(found, **changes)


# Inputs -----------------------------------------------------------------------------------------------


def _by_value(outputs: Sequence[Any], alike: bool) -> list[Hashable]:
    """The outputs' keys by value; of inputs of each kind one part a token."""
    if alike:
        return [tuple(Fraction(v) for v in flatten(x) or ()) for x in outputs]
    return [frozen(x, by_value=True) for x in outputs]


def _bits_of(x: Any) -> tuple[float, float]:
    """A number told apart from all others, with the sign of zero, and in order."""
    return float(x), math.copysign(1.0, x)


def _cases(world: World, caller: Caller, limit: int) -> tuple[list[Input], str, bool]:
    """Every input, or one for all orders of its rollouts, or one of each kind, if there are too many; what was tried
    for that; and whether it is one of each kind."""
    if world.length * math.log2(world.V) > math.log2(10 * limit):
        size = f"{world.V}^{world.length}"
        raise UsageError(f"there are {size} rollouts, more than the limit of {limit}: take smaller V or length")
    if world.joint_law is not None:
        rollouts, least, few_least = [1] * world.P, len(world.joint_law), len(world.joint_law)
    else:
        rollouts = [len(world.rollouts(p)) for p in range(world.P)]
        least = math.prod(n**world.K for n in rollouts)
        few_least = math.prod(math.comb(n + world.K - 1, world.K) for n in rollouts)
    if least <= limit and world.count() <= limit:
        return list(world.inputs()), "", False
    prompts = f" for {world.P} prompts" if world.P > 1 else ""
    can = world.joint_law is None and world.K > 1
    why = f" (without their order {_size(few_least)})" if can else ""
    if few_least > FEW and symmetric(world) and partitions(world.K, world.V) * (world.V + 1) <= limit:
        cases = list(islice(kinds(world), limit + 1))
        if len(cases) <= limit:
            pair = _in_order(caller, cases) or commutes(caller, cases, _called)
            if pair is None:
                names = "and up to the names of the answers: the update was renamed with them as often"
                return cases, f"{_unordered(cases)}, {names}", True
            why = f", and renaming the answers does not rename the update: {_at(pair[0])} and {_at(pair[1])}"
    if can and few_least <= limit and world.count(multisets=True) <= limit:
        cases = list(world.inputs(multisets=True))
        pair = _in_order(caller, cases)
        if pair is None:
            return cases, _unordered(cases), False
        why = f", and the order of rollouts matters: {_at(pair[0])} and {_at(pair[1])} give different outputs"
    raise UsageError(
        f"{_size(least)} groups of K = {world.K} rollouts{prompts}, each with the rewards that it can get, are more "
        f"than the limit of {limit} inputs to enumerate{why}; take smaller V, K, P or length, or raise the limit"
    )


def _size(count: int) -> str:
    return str(count) if count < 10**12 else f"more than 10^{math.floor(math.log10(count))}"


def _unordered(cases: Sequence[Input]) -> str:
    tried = min(PERMUTED, len(cases))
    said = f"it was of no matter in {tried} random groups, floats compared at resolution {REORDERED:.0e}"
    return f"groups are counted without the order of their rollouts: {said}"


def _in_order(caller: Caller, cases: Sequence[Input]) -> tuple[Input, Input] | None:
    """Two orders of a group at which the outputs differ, of random ones; None if there are none."""
    draw = random.Random(1)
    for case in draw.sample(list(cases), min(PERMUTED, len(cases))):
        groups = []
        for group in case.groups:
            order = list(group)
            draw.shuffle(order)
            groups.append(tuple(order))
        other = Input(tuple(groups), case.seed, case.weights)
        a, b = _called(caller, case), _called(caller, other)
        if frozen(a, by_value=True) == frozen(b, by_value=True):
            continue
        rows = numbers_of([a, b])
        if rows is None or len(set(labels_at(rows, REORDERED))) > 1:
            return case, other
    return None


def _at(case: Input) -> str:
    def one(rollout: tuple[int, ...]) -> str:
        return str(rollout[0]) if len(rollout) == 1 else f"({', '.join(map(str, rollout))})"

    def value(reward: Any) -> str:
        return f"({', '.join(map(str, reward))})" if isinstance(reward, tuple) else str(reward)

    def row(texts: Sequence[str]) -> str:
        if len(texts) > 12:
            runs = [(text, len(list(same))) for text, same in groupby(texts)]
            texts = [text if n == 1 else f"{n} times {text}" for text, n in runs]
        return f"({', '.join(texts)})"

    tokens = [row([one(x) for x in group]) for group in case.rollouts]
    rewards = [row([value(x) for x in group]) for group in case.rewards]
    seed = f", seed {case.seed}" if case.seed else ""
    return f"at tokens {' / '.join(tokens)}, rewards {' / '.join(rewards)}{seed}"


# Calls ------------------------------------------------------------------------------------------------


def _because(error: BaseException) -> str:
    text = " ".join(str(error).split())
    return f" ({text if len(text) <= 200 else text[:197] + '...'})" if text else ""


def _where(error: BaseException) -> str:
    """File and line of the innermost frame that is not ours."""
    place = ""
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if "properties/audit/" not in code.co_filename.replace("\\", "/"):
            place = f" in {code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def _called(caller: Caller, case: Input, exact: bool = False) -> Any:
    try:
        value = caller(case, exact)
    except (UsageError, AuditError) as error:
        if isinstance(error, AuditError):
            raise AuditError(f"the update returned {error} {_at(case)}") from None
        raise
    except (Exception, SystemExit) as error:
        raise AuditError(
            f"the update raised {type(error).__name__}{_because(error)}{_where(error)} {_at(case)}"
        ) from error
    if value is None:
        raise AuditError(f"the update returned None {_at(case)}; return the gradient, or the new parameters")
    return value


def _key(value: Any, case: Input) -> Hashable:
    try:
        return frozen(value)
    except OutputError as error:
        hint = "; say in the function what 0/0 means" if str(error) == "NaN" else "; return numbers or arrays"
        raise AuditError(f"the update returned {error} {_at(case)}: {_short(value)}{hint}") from None
    except RecursionError:
        raise AuditError(f"the update returned something nested without end {_at(case)}") from None


def _short(value: object) -> str:
    text = " ".join(repr(value).split())
    return text if len(text) <= 100 else text[:97] + "..."


def _outputs(caller: Caller, cases: Sequence[Input], report: Reporter | None) -> tuple[list[Any], list[Hashable], int]:
    """The output at each input, its bitwise key, and the number of calls.

    A second pass in the opposite order (and more where inputs are few) finds randomness and state.
    """
    passes = max(2, -(-FEWEST_CALLS // len(cases)))
    total = passes * len(cases)
    tell = Paced(report)
    outputs, keys = [], []
    for done, case in enumerate(cases, 1):
        value = _called(caller, case)
        keys.append(_key(value, case))
        outputs.append(_kept(value))
        tell("calls", done, total)
    for k in range(1, passes):
        order = range(len(cases)) if k % 2 == 0 else reversed(range(len(cases)))
        for done, i in enumerate(order, 1):
            tell("calls", k * len(cases) + done, total)
            again = _key(_called(caller, cases[i]), cases[i])
            if again != keys[i]:
                first, second = describe(keys[i]), describe(again)
                if first == second:
                    first, second = _difference(outputs[i], _called(caller, cases[i]))
                raise AuditError(
                    f"the update is not a deterministic function of its inputs: {_at(cases[i])} it returned "
                    f"{first}, and later {second}; take random draws and state out of it, or take a seed "
                    "(a parameter called seed, and seeds=N in the world)"
                )
    return outputs, keys, total


def _difference(a: Any, b: Any) -> tuple[str, str]:
    """Where two outputs first differ, for outputs whose beginnings look alike."""
    rows = numbers_of([a, b])
    if rows is None:
        return _short(a), _short(b)
    places = np.flatnonzero(rows[0].view(np.int64) != rows[1].view(np.int64))
    i = int(places[0]) if len(places) else 0
    return f"{rows[0][i]!r} at place {i}", f"{rows[1][i]!r}"


def _kept(value: Any) -> Any:
    """A copy that later calls cannot change."""
    if hasattr(value, "detach"):
        return value.detach().clone()
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, dict):
        return {k: _kept(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_kept(v) for v in value]
    if type(value) is tuple:
        return tuple(_kept(v) for v in value)
    return value


def _in_rationals(caller: Caller, cases: Sequence[Input]) -> tuple[list[Any] | None, str]:
    """The outputs for Fractions, or None and why there are none."""
    if not caller.exact_possible:
        what = "tensors" if caller.kind == "tensors" else "logarithms of probabilities"
        return None, f"it is given {what}, which are floats"
    if len(cases) * caller.world.P * caller.world.K > MOST_RATIONAL:
        return None, f"not tried at more than {MOST_RATIONAL} rollouts"
    if any(reward is None for case in cases for group in case.rewards for reward in group):
        return None, "a reward that is None is NaN in floats, and nothing in Fractions"
    found = []
    for case in cases:
        try:
            value = caller(case, exact=True)
            exact = is_exact(frozen(value))
            frozen(value, by_value=True)
        except OutputError as error:
            return None, f"given Fractions it returns {error}"
        except Exception as error:  # whatever a function does with what it does not expect
            return None, f"it does not take Fractions: {type(error).__name__}{_because(error)}"
        if not exact:
            return None, "given Fractions it returns floats"
        found.append(_kept(value))
    return found, ""


# Findings ---------------------------------------------------------------------------------------------


def _caps(world: World, carry: Carry, cases: Sequence[Input]) -> dict[str, Bits]:
    """Bounds on I(T,r;S) that need no look at the update."""
    patterns: dict[Hashable, set[Hashable]] = {}
    for case in cases:
        patterns.setdefault(case.rollouts, set()).add(case.rewards)
    weight: dict[Hashable, int] = {}
    for rollouts, row in zip(carry.groups, carry.rows, strict=True):
        weight[rollouts] = weight.get(rollouts, 0) + sum(w for _, w in row)
    total = sum(weight.values())

    def mean(of: Callable[[Any], int]) -> Bits:
        by_size: dict[int, int] = {}
        for rollouts, w in weight.items():
            by_size[of(rollouts)] = by_size.get(of(rollouts), 0) + w
        return sum((Fraction(w, total) * log2(n) for n, w in by_size.items()), Bits(0))

    caps: dict[str, Bits] = {}
    both: dict[Any, int] = {}
    for case, row in zip(cases, carry.rows, strict=True):
        key = (case.rollouts, case.rewards)
        both[key] = both.get(key, 0) + sum(w for _, w in row)
    caps["H(r|T)"] = Joint.from_weights(both, names=("T", "r")).H("r | T")
    match = world._rule is exact_match and not world.noise and world.names == tuple(range(world.V))
    if match:
        caps["E log2(M+1)"] = sum(
            (mean(lambda ts, p=p: len({r[-1] for r in ts[p]}) + 1) for p in range(world.P)), Bits(0)
        )
        caps["log2(K+1)" if world.P == 1 else "P*log2(K+1)"] = world.P * log2(world.K + 1)
    else:  # the bound by M needs exact match; the number of reward vectors that can occur does not
        caps["E log2(reward vectors given T)"] = mean(lambda ts: len(patterns[ts]))
    caps["H(S)"] = carry.prior
    if world.P == 1:
        caps["log2 V" if match else "log2 of the answers"] = log2(len(world.names))
    return caps


def _labels(
    found: Audit, rational: list[Hashable] | None, by_value: list[Hashable], numbers: np.ndarray | None, alike: bool
) -> list[Hashable]:
    """The labels by which ``certain`` tells the outputs apart."""
    how = found.certain[0]
    if rational is not None:
        return rational
    if how.startswith("at resolution") and numbers is not None:
        return list(labels_at(numbers, float(how.rsplit(" ", 1)[1]), alike))
    return by_value


def _collision(
    cases: Sequence[Input], labels: Sequence[Hashable], outputs: Sequence[Any]
) -> tuple[str, str, str] | None:
    """Two inputs with the same rollouts whose rewards say different things about S, and that give one output."""
    first: dict[Hashable, int] = {}
    order = sorted(range(len(cases)), key=lambda i: (sum(map(sum, cases[i].rollouts[0])), i))
    for i in order:
        j = first.setdefault((cases[i].rollouts, labels[i]), i)
        if j != i and _posterior(cases[i]) != _posterior(cases[j]):
            return _at(cases[j]), _at(cases[i]), _short(outputs[i])
    return None


def _posterior(case: Input) -> tuple[Any, ...]:
    """The likelihoods of the answers, up to a factor."""
    return tuple(tuple(sorted((s, w / sum(weights.values())) for s, w in weights.items())) for weights in case.weights)


def _dependences(
    world: World, caller: Caller, cases: Sequence[Input], outputs: Sequence[Any], found: Audit, alike: bool
) -> tuple[dict[tuple[str, str], Leak], list[str], list[str]]:
    parts = [blocks_of(x, world) for x in outputs]
    padded = None
    if world.length > 1 and world.end is not None and world.V > 1:
        caller.pad = world.V - 1
        exact = found.rational is not None  # compared with outputs of the same kind
        padded = [blocks_of(_kept(_called(caller, case, exact)), world) for case in cases]
        caller.pad = 0
    resolution = float(found.certain[0].rsplit(" ", 1)[1]) if "resolution" in found.certain[0] else None

    keys, again = _keys_of(parts, padded, resolution)
    return dependence(world, cases, parts, keys, _at, padded, again, rewards_only=alike)


def _keys_of(
    parts: Sequence[dict[str, Any]], padded: Sequence[dict[str, Any]] | None, resolution: float | None
) -> tuple[list[dict[str, Hashable]], list[dict[str, Hashable]] | None]:
    """Keys of the blocks: numbers at the resolution if there is one, all else by value."""
    rows = [*parts, *(padded or ())]
    keys: list[dict[str, Hashable]] = [{} for _ in rows]
    for block in dict.fromkeys(name for row in rows for name in row):
        have = [i for i, row in enumerate(rows) if block in row]
        values = [rows[i][block] for i in have]
        numbers = numbers_of(values) if resolution is not None else None
        found: Sequence[Hashable] = (
            labels_at(numbers, resolution)
            if numbers is not None and resolution is not None
            else [frozen(v, by_value=True) for v in values]
        )
        for i, key in zip(have, found, strict=True):
            keys[i][block] = key
    return keys[: len(parts)], keys[len(parts) :] if padded is not None else None
