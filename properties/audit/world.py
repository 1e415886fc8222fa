"""The world of an audit, declared in a few lines: what is asked, what is sampled, what it is rewarded with.

    World(V=4, K=3)                                             exact match of one token, everything uniform
    World(V=3, K=2, P=2, length=3, end=0, reward=verifier)      two prompts, sequences that end with token 0

P prompts have answers S_1 .. S_P, independent of one another, each from the prior.  For each prompt the behaviour
policy draws K rollouts without a look at the answers, independent of one another: one token, or up to ``length``
tokens, stopped by ``end``.  A rollout's reward is a function of it and of the answer, perhaps a noisy one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import product
from typing import Any

from properties.audit.exactly import AsFound, Row, UsageError, number, probabilities, table

__all__ = ["Group", "Input", "LIMIT", "Policy", "Symbol", "World", "exact_match"]

LIMIT = 200_000  # inputs of the function, before they are called

Rollout = tuple[int, ...]
Reward = Fraction | tuple[Fraction, ...] | None
Symbol = tuple[Rollout, Reward]  # one rollout with its reward
Group = tuple[Symbol, ...]  # the K of a prompt


@dataclass(frozen=True, slots=True)
class Policy:
    """shape: of the parameters, (V,), (L, V), (P, V) or (P, L, V); laws: by prompt and position."""

    shape: tuple[int, ...]
    laws: tuple[tuple[Row, ...], ...]

    def where(self, prompt: int, position: int) -> tuple[int, ...]:
        """The index of the row of parameters that rules at a prompt and a position."""
        if len(self.shape) == 1:
            return ()
        if len(self.shape) == 3:
            return (prompt, position)
        return (prompt,) if len(self.laws) > 1 else (position,)


@dataclass(frozen=True, slots=True)
class Input:
    """What one call of the function sees, and how likely it is.

    groups: of each prompt.  seed: of the update.  weights: for each prompt answer -> P(group | answer) in units of
    ``World.unit``, zeros left out; of a group that stands for all its orders, of all of them.
    """

    groups: tuple[Group, ...]
    seed: int
    weights: tuple[Mapping[int, int], ...]
    rollouts: tuple[tuple[Rollout, ...], ...] = ()
    rewards: tuple[tuple[Reward, ...], ...] = ()

    def __post_init__(self) -> None:
        split = tuple(tuple(zip(*group, strict=True)) for group in self.groups)
        object.__setattr__(self, "rollouts", tuple(rollouts for rollouts, _ in split))
        object.__setattr__(self, "rewards", tuple(rewards for _, rewards in split))


def exact_match(rollout: Rollout, answer: object) -> int:
    """1 if the last token is the answer, else 0."""
    return int(rollout[-1] == answer)


@dataclass
class World:
    """Everything that can happen in one update.

    V: tokens 0 .. V-1.  K: rollouts a prompt.  P: prompts.  length: most tokens of a rollout.  end: the token that ends
    one, None if all have ``length`` tokens.  answers: how many, or a list of them; by default the V tokens.
    prior: probabilities of the answers, uniform by default.  policy: laws of the current policy, whose logits are the
    parameters; behaviour: of the policy that sampled, by default the same; reference: for KL terms.  Each (V,), (L, V),
    (P, V) or (P, L, V): rationals, or floats, arrays, tensors, which are made exact; logits instead of policy too.
    By default uniform, (V,) for one prompt and a table of its own for each of several.
    law: a joint law of the K tokens of a group (length 1, P = 1), tuple -> probability, instead of independent ones.
    reward: a function (rollout, answer) of a tuple of tokens (a token where length is 1): a number; a tuple, one a
    token; None; or a noisy reward, a mapping value -> probability.  flip: the probability that a reward 0 or 1 is
    turned over.  seeds: the update may use a number ``seed`` = 0 .. seeds-1, uniform.
    ``notes`` says what was made exact, and how.  UsageError (a ValueError) in one sentence for what makes no sense.
    """

    V: int
    K: int = 1
    P: int = 1
    length: int = 1
    end: int | None = None
    answers: Any = None
    prior: Any = None
    policy: Any = None
    logits: Any = None
    behaviour: Any = None
    reference: Any = None
    law: Mapping[tuple[int, ...], Any] | None = None
    reward: Callable[..., Any] | None = None
    flip: Any = 0
    seeds: int = 1
    notes: list[str] = field(default_factory=list, repr=False)

    def __post_init__(self) -> None:
        for name in ("V", "K", "P", "length", "seeds"):
            value = getattr(self, name)
            if not isinstance(value, int) or isinstance(value, bool) or value < 1:
                raise UsageError(f"{name} is {value!r}; it has to be an integer, at least 1")
        if self.end is not None and self.end not in range(self.V):
            raise UsageError(f"end is {self.end!r}, which is no token 0 .. {self.V - 1}")
        found = AsFound()
        shape = (self.P, self.length, self.V)
        if self.policy is not None and self.logits is not None:
            raise UsageError("give the policy or the logits, not both")
        uniform: Any = (Fraction(1, self.V),) * self.V
        if self.P > 1:  # a prompt's logits are its own, so that what leaks between prompts shows
            uniform = (uniform if self.length == 1 else (uniform,) * self.length,) * self.P
        given = self.logits if self.logits is not None else self.policy if self.policy is not None else uniform
        self.current = Policy(*table(given, "policy", shape, found, logits=self.logits is not None))
        self.sampler = self._other(self.behaviour, "behaviour policy", shape, found) or self.current
        self.anchor = self._other(self.reference, "reference policy", shape, found)
        self.names = self._names()
        count = len(self.names)
        even = (Fraction(1, count),) * count
        self.chances = even if self.prior is None else probabilities(self.prior, "prior", count, found)
        turned, inexact = number(self.flip, "flip")
        if not 0 <= turned <= 1:
            raise UsageError(f"flip is {self.flip!r}; it is the probability that a reward is turned over")
        if inexact:
            found.say(f"flip was given as a float: its exact binary value {turned}")
        self.noise = turned
        self.joint_law = self._law(found)
        self.notes[:] = found.sentences
        self._rule = self.reward or exact_match
        self._rewards: dict[tuple[Rollout, int], dict[Reward, Fraction]] = {}

    def _other(self, values: Any, what: str, shape: tuple[int, int, int], found: AsFound) -> Policy | None:
        return None if values is None else Policy(*table(values, what, shape, found))

    def _names(self) -> tuple[Any, ...]:
        if self.answers is None:
            return tuple(range(self.V))
        if isinstance(self.answers, int) and self.answers >= 1:
            return tuple(range(self.answers))
        if isinstance(self.answers, str | int) or not hasattr(self.answers, "__iter__"):
            raise UsageError(f"answers is {self.answers!r}; give how many there are, or a list of them")
        names = tuple(self.answers)
        if not names or len(set(names)) != len(names):
            raise UsageError(f"the answers {names!r} are to be different ones, at least one")
        return names

    def _law(self, found: AsFound) -> dict[Rollout, Fraction] | None:
        if self.law is None:
            return None
        if self.P > 1 or self.length > 1:
            raise UsageError("a joint law of the rollouts is for one prompt and rollouts of one token")
        for group in self.law:
            if not isinstance(group, tuple) or len(group) != self.K or any(x not in range(self.V) for x in group):
                raise UsageError(
                    f"the law of the rollouts names {group!r}, which is no tuple of {self.K} tokens 0 .. {self.V - 1}"
                )
        values = probabilities(list(self.law.values()), "law of the rollouts", None, found)
        return {group: p for group, p in zip(self.law, values, strict=True) if p}

    # ------------------------------------------------------------------------------------------ rollouts and rewards

    def rollouts(self, prompt: int, policy: Policy | None = None) -> dict[Rollout, Fraction]:
        """Every rollout of a prompt with its probability; by default those that the behaviour policy can draw."""
        laws = (policy or self.sampler).laws[prompt]
        open_: dict[Rollout, Fraction] = {(): Fraction(1)}
        done: dict[Rollout, Fraction] = {}
        for position in range(self.length):
            longer: dict[Rollout, Fraction] = {}
            for start, p in open_.items():
                for token, q in enumerate(laws[position]):
                    if q:
                        ended = position + 1 == self.length or token == self.end
                        (done if ended else longer)[(*start, token)] = p * q
            open_ = longer
        return done

    def rewarded(self, rollout: Rollout, answer: int) -> dict[Reward, Fraction]:
        """The law of the reward of a rollout, given the answer's number."""
        key = (rollout, answer)
        if key not in self._rewards:
            self._rewards[key] = self._noisy(self._asked(rollout, answer), rollout, answer)
        return self._rewards[key]

    def _asked(self, rollout: Rollout, answer: int) -> dict[Reward, Fraction]:
        shown = rollout if self.length > 1 or self._rule is exact_match else rollout[0]
        where = f"the reward of {shown} for answer {self.names[answer]!r}"
        first = self._read(self._rule(shown, self.names[answer]), rollout, where)
        for _ in range(8):  # a verifier that tosses coins would make a varying "exact" number
            again = self._read(self._rule(shown, self.names[answer]), rollout, where)
            if again != first:
                raise UsageError(
                    f"{where} is {_show(first)}, and then {_show(again)}: a noisy verifier is said by flip=1/10, or "
                    "by a reward that returns a law, as {1: Fraction(9, 10), 0: Fraction(1, 10)}"
                )
        return first

    def _read(self, value: Any, rollout: Rollout, where: str) -> dict[Reward, Fraction]:
        if isinstance(value, Mapping):
            law = probabilities(list(value.values()), f"law of {where}", None, AsFound())
            read: dict[Reward, Fraction] = {}
            for v, p in zip(value, law, strict=True):
                one = self._value(v, rollout, where)
                read[one] = read.get(one, Fraction(0)) + p
            return {v: p for v, p in read.items() if p}
        return {self._value(value, rollout, where): Fraction(1)}

    @staticmethod
    def _value(value: Any, rollout: Rollout, where: str) -> Reward:
        if value is None:
            return None
        if isinstance(value, list | tuple) or getattr(value, "ndim", 0):
            row = tuple(number(x, where)[0] for x in value)
            if len(row) != len(rollout):
                raise UsageError(f"{where} has {len(row)} numbers for {len(rollout)} tokens")
            return row
        return number(value, where)[0]

    def _noisy(self, law: dict[Reward, Fraction], rollout: Rollout, answer: int) -> dict[Reward, Fraction]:
        if not self.noise:
            return law
        turned: dict[Reward, Fraction] = {}
        for value, p in law.items():
            if value not in (0, 1) or isinstance(value, tuple):
                raise UsageError(f"flip turns rewards 0 and 1 over; that of {rollout} is {value}")
            for new, q in ((value, 1 - self.noise), (1 - value, self.noise)):
                if p * q:
                    turned[new] = turned.get(new, Fraction(0)) + p * q
        return turned

    # ------------------------------------------------------------------------------------------ what the function sees

    def symbols(self, prompt: int) -> dict[Symbol, dict[int, Fraction]]:
        """Every rollout with a reward that it can get: answer -> probability, zeros left out."""
        found: dict[Symbol, dict[int, Fraction]] = {}
        for rollout, p in self.rollouts(prompt).items():
            for answer, chance in enumerate(self.chances):
                if chance:
                    for reward, q in self.rewarded(rollout, answer).items():
                        found.setdefault((rollout, reward), {})[answer] = p * q
        return found

    @cached_property
    def units(self) -> tuple[int, ...]:
        """For each prompt the denominator of the probabilities of its groups."""
        return tuple(self._parts(prompt)[1] for prompt in range(self.P))

    def _parts(self, prompt: int) -> tuple[list[tuple[Symbol, dict[int, int]]], int]:
        """The symbols of a prompt with whole weights, and the denominator of a group of K of them."""
        if self.joint_law is not None:
            denominators = [p.denominator for p in self.joint_law.values()]
            laws = [law for t in range(self.V) for s in range(len(self.names)) for law in [self.rewarded((t,), s)]]
            each = math.lcm(*(q.denominator for law in laws for q in law.values()))
            return [], math.lcm(*denominators) * each**self.K
        found = self.symbols(prompt)
        scale = math.lcm(*(w.denominator for row in found.values() for w in row.values()))
        whole = [(symbol, {s: int(w * scale) for s, w in row.items()}) for symbol, row in found.items()]
        return whole, scale**self.K

    def groups(self, prompt: int, multisets: bool = False) -> Iterator[tuple[Group, dict[int, int]]]:
        """Every group that a prompt can get, with answer -> weight; or one order of each, for all its orders."""
        symbols, unit = self._parts(prompt)
        if self.joint_law is not None:
            for tokens, p in self.joint_law.items():
                yield from self._of_law(tokens, p, unit)
            return
        every_order = math.factorial(self.K)

        def grow(group: Group, weights: dict[int, int], start: int) -> Iterator[tuple[Group, dict[int, int]]]:
            """Depth first, so that groups that no answer allows are not visited."""
            if len(group) == self.K:
                if multisets:
                    orders = _orders(group, every_order)
                    weights = {s: w * orders for s, w in weights.items()}
                yield group, weights
                return
            for i in range(start if multisets else 0, len(symbols)):
                symbol, own = symbols[i]
                both = {s: w * own[s] for s, w in weights.items() if s in own}
                if both:
                    yield from grow((*group, symbol), both, i)

        yield from grow((), {s: 1 for s, p in enumerate(self.chances) if p}, 0)

    def _of_law(self, tokens: Rollout, p: Fraction, unit: int) -> Iterator[tuple[Group, dict[int, int]]]:
        found: dict[Group, dict[int, int]] = {}
        for answer, chance in enumerate(self.chances):
            if chance:
                laws = [self.rewarded((token,), answer) for token in tokens]
                for rewards in product(*laws):
                    weight = p * unit * math.prod(law[r] for law, r in zip(laws, rewards, strict=True))
                    group = tuple(((t,), r) for t, r in zip(tokens, rewards, strict=True))
                    found.setdefault(group, {})[answer] = int(weight)
        yield from found.items()

    def count(self, multisets: bool = False) -> int:
        """How many inputs there are, without building them; with multisets, not counting orders of rollouts."""
        total = self.seeds
        for prompt in range(self.P):
            if self.joint_law is not None:
                total *= sum(1 for _ in self.groups(prompt))
            else:
                total *= self._count(prompt, multisets)
        return total

    def _count(self, prompt: int, multisets: bool) -> int:
        """Groups of a prompt by the answers that allow them, one rollout (or one symbol) after another."""
        symbols, _ = self._parts(prompt)
        sets = [frozenset(own) for _, own in symbols]
        every = frozenset(s for s, p in enumerate(self.chances) if p)
        if not multisets:
            counts = {every: 1}
            for _ in range(self.K):
                longer: dict[frozenset[int], int] = {}
                for left, n in counts.items():
                    for own in sets:
                        if left & own:
                            longer[left & own] = longer.get(left & own, 0) + n
                counts = longer
            return sum(counts.values())
        states = {(every, 0): 1}
        for own in sets:
            after: dict[tuple[frozenset[int], int], int] = {}
            for (left, used), n in states.items():
                after[left, used] = after.get((left, used), 0) + n
                if left & own:
                    for more in range(used + 1, self.K + 1):
                        key = (left & own, more)
                        after[key] = after.get(key, 0) + n
            states = after
        return sum(n for (_, used), n in states.items() if used == self.K)

    def inputs(self, multisets: bool = False) -> Iterator[Input]:
        """Every input of the function; with multisets one for all orders of the rollouts of a group."""
        pools = [list(self.groups(p, multisets)) for p in range(self.P)]
        for choice in product(*pools):
            for seed in range(self.seeds):
                yield Input(tuple(g for g, _ in choice), seed, tuple(w for _, w in choice))

    @property
    def reward_name(self) -> str:
        """``exact match``, or what the reward function is called."""
        if self._rule is exact_match:
            return "exact match"
        return getattr(self._rule, "__qualname__", type(self._rule).__name__)

    def describe(self) -> str:
        """One line."""
        parts = [f"V = {self.V}, K = {self.K}"]
        if self.P > 1:
            parts.append(f"P = {self.P} prompts")
        if self.length > 1:
            parts.append(f"up to {self.length} tokens" if self.end is not None else f"{self.length} tokens each")
        parts.append("exact match" if self._rule is exact_match else f"reward {self.reward_name}")
        if self.noise:
            parts.append(f"turned over with probability {self.noise}")
        if self.seeds > 1:
            parts.append(f"{self.seeds} seeds")
        return ", ".join(parts)


def _orders(group: Group, all_orders: int) -> int:
    """How many different orders a group has; equal symbols stand side by side.  all_orders: K factorial."""
    run, ways, last = 0, all_orders, None
    for symbol in group:
        run = run + 1 if symbol is last else 1
        last = symbol
        ways //= run
    return ways


def _show(law: dict[Reward, Fraction]) -> str:
    return str(next(iter(law))) if len(law) == 1 else str({str(k): str(v) for k, v in law.items()})
