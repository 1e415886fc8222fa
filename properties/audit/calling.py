"""Calling a user's function: it gets what its parameters ask for by name, in arrays, tuples, tensors or Fractions.

What it returns is read as one of three things: an *update*, an ascent direction of the parameters (anything at all, if
only bits are asked for); a *loss*, a tensor that is differentiated by the logits, whose negative gradient is the
update; or *advantages*, one a rollout or one a token, from which the update is made: the mean over rollouts of the sum
over tokens of advantage times score.
"""

from __future__ import annotations

import difflib
import inspect
import math
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

import numpy as np

from properties.audit.exactly import UsageError
from properties.audit.world import Input, Policy, World

__all__ = ["KINDS", "NAMES", "RETURNS", "AuditError", "Caller", "torch_or_refuse"]

KINDS = ("arrays", "tuples", "tensors")
RETURNS = ("auto", "update", "loss", "advantages")

#: what a parameter may be called -> what it gets
NAMES: dict[str, str] = {
    name: what
    for what, names in {
        "tokens": "tokens token_ids completions completion_ids responses actions rollouts",
        "rewards": "rewards reward scores token_level_rewards",
        "policy": "policy probs probabilities pi",
        "logits": "logits theta params parameters",
        "logps": "logps logprobs log_probs log_prob per_token_logps",
        "old_logps": "old_logps old_logprobs old_log_probs old_log_prob old_per_token_logps sampling_logps",
        "ref_logps": "ref_logps ref_logprobs ref_log_probs ref_log_prob ref_per_token_logps reference_logps",
        "behaviour": "behaviour behavior old_policy",
        "reference": "reference ref_policy ref",
        "mask": "mask response_mask completion_mask action_mask",
        "lengths": "lengths length",
        "prompts": "prompts prompt index group groups uid",
        "seed": "seed",
        "K": "K num_generations group_size",
        "P": "P num_prompts",
        "V": "V vocab_size",
    }.items()
    for name in names.split()
}
FLOATING = {"logps", "old_logps", "ref_logps"}  # logarithms of probabilities: no Fractions there


class AuditError(Exception):
    """The update cannot be audited, through a fault of its own: it fails, is no function, or returns no value."""


class Caller:
    """A function and the world it is called in.

    kind: "arrays", "tuples" or "tensors".  returns: see the module.  axes: 1 or 2, of tokens, logps and mask where
    rollouts have one token (with more they always have two, (B, L), B = P*K rollouts, prompt after prompt).
    pad: the token that fills rows after the end.  dtype: of tensors and arrays, "float64" or "float32".
    """

    def __init__(
        self,
        function: Callable[..., Any],
        world: World,
        *,
        kind: str = "arrays",
        returns: str = "auto",
        axes: int = 1,
        pad: int = 0,
        dtype: str = "float64",
    ) -> None:
        if not callable(function):
            raise TypeError(f"the update is a function of (tokens, rewards), not {function!r}")
        for what, value, allowed in (("inputs", kind, KINDS), ("returns", returns, RETURNS), ("axes", axes, (1, 2))):
            if value not in allowed:
                raise UsageError(f"{what} is {value!r}; it must be one of {', '.join(map(str, allowed))}")
        if dtype not in ("float64", "float32"):
            raise UsageError(f"dtype is {dtype!r}; it must be float64 or float32")
        self.function, self.world, self.kind, self.returns = function, world, kind, returns
        self.flat = world.length == 1 and axes == 1
        self.pad, self.dtype = pad, dtype
        self.positional, self.named = self._parameters()
        self.torch: Any = torch_or_refuse() if kind == "tensors" else None
        self.asked = {*self.positional, *self.named.values()}

    def _parameters(self) -> tuple[list[str], dict[str, str]]:
        """What the positional arguments and the named ones get."""
        try:
            signature = inspect.signature(self.function)
        except (TypeError, ValueError):  # built-in functions may not tell
            return ["tokens", "rewards"], {}
        positional: list[str] = []
        named: dict[str, str] = {}
        usual = ["tokens", "rewards"]
        for name, parameter in signature.parameters.items():
            what = NAMES.get(name)
            if parameter.kind is parameter.VAR_KEYWORD:
                continue
            if parameter.kind is parameter.VAR_POSITIONAL:
                positional += [w for w in usual if w not in positional]
                continue
            if what is not None and parameter.kind is not parameter.POSITIONAL_ONLY:
                named[name] = what
            elif parameter.default is parameter.empty:
                rest = [w for w in usual if w not in positional and w not in named.values()]
                if parameter.kind is parameter.KEYWORD_ONLY or not rest or len(positional) + len(named) >= 2:
                    close = difflib.get_close_matches(name, NAMES, 1)
                    hint = f"; did you mean {close[0]!r}?" if close else f"; known: {', '.join(sorted(NAMES))}"
                    raise UsageError(f"nothing is known that the parameter {name!r} of the update could get{hint}")
                positional.append(rest[0])
                if named:  # keep the order of the signature: what came by name before is given by position too
                    named_before = list(named)
                    positional = [named.pop(n) for n in named_before] + positional
        return positional, named

    # ---------------------------------------------------------------------------------------------- making arguments

    def arguments(self, case: Input, exact: bool = False) -> tuple[list[Any], dict[str, Any], Any]:
        """Fresh positional and named arguments, and the tensor of logits to differentiate by (or None)."""
        leaf = self._leaf() if self.torch is not None and self.asked & {"logits", "logps", "policy"} else None
        rows = [rollout for group in case.rollouts for rollout in group]
        rewards = [reward for group in case.rewards for reward in group]
        make = {
            "tokens": lambda: self._tokens(rows),
            "rewards": lambda: self._rewards(rewards, rows, exact),
            "policy": lambda: self._table(self.world.current, "policy", exact, leaf),
            "logits": lambda: leaf if leaf is not None else self._logs(self.world.current),
            "logps": lambda: self._logps(self.world.current, rows, leaf),
            "old_logps": lambda: self._logps(self.world.sampler, rows, None),
            "ref_logps": lambda: self._logps(self._anchor(), rows, None),
            "behaviour": lambda: self._table(self.world.sampler, "behaviour policy", exact, None),
            "reference": lambda: self._table(self._anchor(), "reference", exact, None),
            "mask": lambda: self._mask(rows),
            "lengths": lambda: self._whole([len(r) for r in rows]),
            "prompts": lambda: self._whole([p for p in range(self.world.P) for _ in range(self.world.K)]),
            "seed": lambda: case.seed,
            "K": lambda: self.world.K,
            "P": lambda: self.world.P,
            "V": lambda: self.world.V,
        }
        return [make[w]() for w in self.positional], {n: make[w]() for n, w in self.named.items()}, leaf

    def _anchor(self) -> Policy:
        if self.world.anchor is None:
            raise UsageError("the update asks for a reference policy; give the world one (reference=...)")
        return self.world.anchor

    def _tokens(self, rows: Sequence[tuple[int, ...]]) -> Any:
        if self.flat:
            return self._whole([row[0] for row in rows])
        L = self.world.length
        return self._whole([list(row) + [self.pad] * (L - len(row)) for row in rows])

    def _mask(self, rows: Sequence[tuple[int, ...]]) -> Any:
        if self.flat:
            return self._whole([1] * len(rows))
        return self._whole([[1] * len(row) + [0] * (self.world.length - len(row)) for row in rows])

    def _rewards(self, rewards: Sequence[Any], rows: Sequence[tuple[int, ...]], exact: bool) -> Any:
        if any(isinstance(r, tuple) for r in rewards) and not (self.flat and all(len(r) == 1 for r in rows)):
            L = self.world.length
            filled = [
                [*(r if isinstance(r, tuple) else (r,) * len(row)), *[Fraction(0)] * (L - len(row))]
                for r, row in zip(rewards, rows, strict=True)
            ]
            return self._numbers(filled, exact)
        return self._numbers([r[0] if isinstance(r, tuple) else r for r in rewards], exact)

    def _numbers(self, values: Any, exact: bool) -> Any:
        if self.kind == "tuples":
            return _tuples(values, exact)
        if exact:
            array = np.empty(np.shape(np.array(values, dtype=object)), object)
            array[...] = np.array(values, dtype=object)
            return array
        floats = _floats(values)
        return np.array(floats, self.dtype) if self.torch is None else self._tensor(floats)

    def _whole(self, values: Any) -> Any:
        if self.kind == "tuples":
            return tuple(tuple(v) if isinstance(v, list) else v for v in values)
        return np.array(values, np.int64) if self.torch is None else self.torch.tensor(values, dtype=self.torch.int64)

    def _tensor(self, floats: Any) -> Any:
        return self.torch.tensor(floats, dtype=getattr(self.torch, self.dtype))

    def _leaf(self) -> Any:
        """The logits of the current policy, of the parameters' shape, to be differentiated by."""
        return self._tensor(_logs(self._parameters_table())).requires_grad_(True)

    def _parameters_table(self) -> Any:
        """The laws of the current policy in the shape of the parameters."""
        return shaped(self.world.current)

    def _logs(self, policy: Policy) -> Any:
        logs = _logs(shaped(policy))
        return np.array(logs, self.dtype) if self.kind == "arrays" else _tuples(logs, False)

    def _table(self, policy: Policy, what: str, exact: bool, leaf: Any) -> Any:
        if leaf is not None and policy is self.world.current:
            return self.torch.softmax(leaf, dim=-1)
        return self._numbers(shaped(policy), exact)

    def _logps(self, policy: Policy, rows: Sequence[tuple[int, ...]], leaf: Any) -> Any:
        """log of the probability of each token, 0 after the end."""
        K, L = self.world.K, self.world.length
        if leaf is not None and policy is self.world.current:
            table = self.torch.log_softmax(leaf, dim=-1)
            columns = [
                self.torch.stack(
                    [
                        table[(*policy.where(b // K, t), row[t])] if t < len(row) else table.new_zeros(())
                        for t in range(1 if self.flat else L)
                    ]
                )
                for b, row in enumerate(rows)
            ]
            found = self.torch.stack(columns)
            return found[:, 0] if self.flat else found
        logs = [
            [math.log(policy.laws[b // K][t][row[t]]) if t < len(row) else 0.0 for t in range(L)]
            for b, row in enumerate(rows)
        ]
        values = [row[0] for row in logs] if self.flat else logs
        if self.kind == "tuples":
            return _tuples(values, False)
        return np.array(values, self.dtype) if self.torch is None else self._tensor(values)

    # ------------------------------------------------------------------------------------------------ reading results

    def __call__(self, case: Input, exact: bool = False) -> Any:
        """What the function returns at an input; of a loss, or of advantages, the update that it makes."""
        positional, named, leaf = self.arguments(case, exact)
        value = self.function(*positional, **named)
        if self.returns == "advantages":
            return self._from_advantages(value, case)
        if self.returns == "loss" or (self.returns == "auto" and _is_loss(value)):
            return self._from_loss(value, leaf)
        return value

    @property
    def exact_possible(self) -> bool:
        return self.kind != "tensors" and not self.asked & {*FLOATING, "logits"}

    def _from_loss(self, loss: Any, leaf: Any) -> Any:
        loss = loss[0] if isinstance(loss, tuple) and loss else loss
        if leaf is None:
            raise UsageError("a loss is differentiated by the logits: it has to take logits, logps or policy (tensors)")
        if not getattr(loss, "requires_grad", False):
            if not hasattr(loss, "detach"):
                raise UsageError(f"a loss is a tensor that depends on the logits, not {loss!r}")
            return self.torch.zeros_like(leaf)
        (gradient,) = self.torch.autograd.grad(loss.sum(), leaf)
        return -gradient

    def _from_advantages(self, value: Any, case: Input) -> Any:
        """The mean over rollouts of the sum over tokens of advantage * score: exact sums; floats if advantages are."""
        value = value[0] if isinstance(value, tuple) and value and hasattr(value[0], "shape") else value
        rows = [rollout for group in case.rollouts for rollout in group]
        numbers = value.tolist() if hasattr(value, "tolist") else list(value) if hasattr(value, "__iter__") else value
        if not isinstance(numbers, list):
            raise AuditError(f"the number {numbers!r} instead of an advantage for each rollout")
        if len(numbers) != len(rows):
            raise AuditError(f"{len(numbers)} advantages for {len(rows)} rollouts")
        if any(isinstance(own, list) and len(own) < len(row) for own, row in zip(numbers, rows, strict=True)):
            raise AuditError("fewer advantages than a rollout has tokens")
        policy, K = self.world.current, self.world.K
        total: dict[tuple[int, ...], Fraction] = {}
        inexact = False
        for b, (row, own) in enumerate(zip(rows, numbers, strict=True)):
            for t, token in enumerate(row):
                a = own[t] if isinstance(own, list) else own
                if isinstance(a, float) and not math.isfinite(a):
                    raise AuditError("NaN" if math.isnan(a) else "an infinite advantage")
                inexact = inexact or isinstance(a, float)
                a = Fraction(a)
                where = policy.where(b // K, t)
                for v, p in enumerate(policy.laws[b // K][t]):
                    total[(*where, v)] = total.get((*where, v), Fraction(0)) + a * (int(v == token) - p)
        count = len(rows)
        sums = [total.get(i, Fraction(0)) / count for i in np.ndindex(policy.shape)]
        made = np.empty(len(sums), float if inexact else object)
        made[:] = sums
        return made.reshape(policy.shape)


def shaped(policy: Policy) -> Any:
    """The laws of a policy as nested lists of the shape of its parameters."""
    if len(policy.shape) == 1:
        return list(policy.laws[0][0])
    if len(policy.shape) == 3:
        return [[list(row) for row in block] for block in policy.laws]
    blocks = policy.laws[0] if len(policy.laws) == 1 else [block[0] for block in policy.laws]
    return [list(row) for row in blocks]


def _is_loss(value: Any) -> bool:
    first = value[0] if isinstance(value, tuple) and value else value
    return bool(getattr(first, "requires_grad", False)) and getattr(first, "ndim", None) == 0


def _tuples(values: Any, exact: bool) -> Any:
    if isinstance(values, list | tuple):
        return tuple(_tuples(v, exact) for v in values)
    return values if values is None or exact else float(values)


def _floats(values: Any) -> Any:
    if isinstance(values, list | tuple):
        return [_floats(v) for v in values]
    return math.nan if values is None else float(values)


def _logs(values: Any) -> Any:
    if isinstance(values, list | tuple):
        return [_logs(v) for v in values]
    return math.log(values) if values else -math.inf


def torch_or_refuse() -> Any:
    """PyTorch, or UsageError in one sentence."""
    try:
        import torch
    except ImportError:
        raise UsageError("tensors need PyTorch, which is not installed here; `pip install torch`") from None
    return torch
