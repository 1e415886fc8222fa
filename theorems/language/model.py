"""The model of the post: what a verifier, a group of rollouts and token feedback compute.

S is the secret answer, T the final tokens of the rollouts, r the rewards.  A symbol is an integer
0 .. V-1; a vector variable (a group of K rollouts, a sequence of T tokens) is a tuple.  Each definition
below is an executable function of values; claims refer to it by name, as in ``r = match(T,S)``, proofs
reason about the name, and the enumerations call the function.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple, TypeAlias

__all__ = [
    "DEFINITIONS",
    "REST",
    "Definition",
    "Shape",
    "agree",
    "avoid",
    "centred",
    "distinct",
    "distinct_final",
    "failed",
    "first",
    "keep",
    "lookup",
    "match",
    "member",
    "prefix",
    "restrict",
    "rollouts",
    "same",
    "number",
    "shared_logit",
    "solved",
    "tries",
    "unanimous",
    "until",
]

Value: TypeAlias = Hashable

REST = "*"  # the value of restrict() for "none of these tokens"


def _vector(value: Value) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else (value,)


def _integers(name: str, value: Value) -> tuple[int, ...]:
    """The components of a value.  TypeError where one is no integer, for then the definition says nothing of it."""
    row = _vector(value)
    found = tuple(part for part in row if isinstance(part, int))
    if found != row:
        raise TypeError(f"{name} reads integers; got {value!r}")
    return found


def match(tokens: Value, answer: Value) -> Value:
    """Exact match: r_i = 1 if T_i = S else 0; componentwise if the answer is a sequence too."""
    if not isinstance(tokens, tuple):
        return int(tokens == answer)
    if isinstance(answer, tuple):
        return tuple(int(token == target) for token, target in zip(tokens, answer, strict=True))
    return tuple(int(token == answer) for token in tokens)


def same(tokens: Value, answer: Value) -> int:
    """A sequence-level reward: 1 if the whole sequence is the answer, else 0."""
    return int(tokens == answer)


def restrict(answer: Value, tokens: Value) -> Value:
    """The answer if it is one of the tokens, else ``*``: what exact match can see of S."""
    return answer if answer in _vector(tokens) else REST


def distinct(tokens: Value) -> int:
    """M: the number of distinct final tokens."""
    return len(set(_vector(tokens)))


def first(tokens: Value) -> Value:
    """The first token of a group."""
    return _vector(tokens)[0]


def prefix(tokens: Value, targets: Value) -> int:
    """A verifier that reports up to the first error: the number of leading tokens that match."""
    length = 0
    for token, target in zip(_vector(tokens), _vector(targets), strict=True):
        if token != target:
            break
        length += 1
    return length


def member(tokens: Value, answer: Value) -> Value:
    """Any binary verifier of the final token: S is read as a set of tokens (a bit mask), r_i = 1 if T_i is in it.

    Every f(S, T_i) with values 0 and 1 is of this form once S is replaced by the set {t : f(S, t) = 1}.
    """
    if not isinstance(answer, int):
        raise TypeError(f"member reads the answer as a bit mask; got {answer!r}")
    if isinstance(tokens, tuple):
        return tuple((answer >> token) & 1 for token in tokens)
    if not isinstance(tokens, int):
        raise TypeError(f"member reads a token as an integer; got {tokens!r}")
    return (answer >> tokens) & 1


def distinct_final(rollouts: Value) -> int:
    """The number of distinct final tokens of rollouts that differ elsewhere too.

    A rollout is coded as 2 * (final token) + (one of two ways to get there).
    """
    return len({code // 2 for code in _integers("distinct_final", rollouts)})


def shared_logit(tokens: Value, rewards: Value) -> Fraction:
    """Two-valued tokens that share one logit, at probability 1/2: g = sum_t (R_t - 1/2) (x_t - 1/2).

    The REINFORCE update with immediate rewards and baseline 1/2; d/dlogit log pi(x) = x - 1/2.
    """
    pairs = zip(_integers("shared_logit", tokens), _integers("shared_logit", rewards), strict=True)
    return Fraction(sum((2 * reward - 1) * (2 * token - 1) for token, reward in pairs), 4)


def avoid(token: Value, answer: Value) -> Value:
    """The token if it is not the answer, else ``*``: what REINFORCE with baseline 1 shows on a uniform policy."""
    return REST if token == answer else token


def centred(rewards: Value) -> Value:
    """The advantages of a group, K*r_i - (r_1 + .. + r_K): K times those of Dr. GRPO, K - 1 times those of RLOO."""
    group = _integers("centred", rewards)
    return tuple(len(group) * r - sum(group) for r in group)


def agree(tokens: Value) -> int:
    """A: 1 if all tokens of the group are equal, else 0."""
    return int(len(set(_vector(tokens))) == 1)


def lookup(tokens: Value, table: Value) -> Value:
    """Graded rewards: S is the table of the rewards of all tokens, and r_i = S[T_i]."""
    rewards = _vector(table)
    if isinstance(tokens, tuple):
        return tuple(rewards[token] for token in tokens)
    if not isinstance(tokens, int):
        raise TypeError(f"lookup reads a token as an integer; got {tokens!r}")
    return rewards[tokens]


def tries(tokens: Value, answer: Value) -> int:
    """How many guesses, one after another, until S is known: its place, all K of them if S is none of them.

    The last place takes one guess less: when all others have failed, the last guess need not be tried.
    """
    guesses = _vector(tokens)
    return min(guesses.index(answer) + 1, len(guesses) - 1) if answer in guesses else len(guesses)


def number(value: Value) -> Value:
    """A variable whose values are numbers, as a number: E[number(G)] is its mean."""
    return value


def failed(success: Value) -> int:
    """1 unless the value is 1: the mean of failed(r) is the probability of an error."""
    return int(success != 1)


def unanimous(rewards: Value) -> int:
    """1 if every reward is 1, else 0."""
    return int(all(r == 1 for r in _vector(rewards)))


def keep(rollout: Value, reward: Value) -> Value:
    """Rejection sampling: the rollout if its reward is 1, else ``*``."""
    return rollout if reward == 1 else REST


def until(rewards: Value) -> Value:
    """Sampling until the first success: the rewards up to it, or all of them if there is none."""
    row = _vector(rewards)
    return row[: rollouts(row)]


def rollouts(rewards: Value) -> int:
    """N: how many rollouts are made until the first success, all K of them if there is none."""
    row = _vector(rewards)
    return row.index(1) + 1 if 1 in row else len(row)


def solved(rewards: Value) -> int:
    """1 if a reward is 1, else 0: its mean is the probability of a success."""
    return int(1 in _vector(rewards))


class Shape(NamedTuple):
    """``K -> V``: a vector of length K over the alphabet V; length "": a symbol; alphabet "R": a number."""

    length: str
    alphabet: str

    def __str__(self) -> str:
        return f"{self.length} -> {self.alphabet}" if self.length else self.alphabet


@dataclass(frozen=True, slots=True)
class Definition:
    """A function of values that claims may name: how many arguments, and its formula for people.

    An author's own (``definitions.define``) carries its shape, the line that says what it is to the core ("": any
    function of that shape) and its text in Coq; of those below other modules know these.
    """

    name: str
    arity: int
    function: Callable[..., Value] = field(repr=False)  # its address would be another in each process
    latex: str
    arguments: tuple[Shape, ...] = ()
    value: Shape | None = None
    says: str = ""
    coq: str = ""


DEFINITIONS = {
    definition.name: definition
    for definition in (
        Definition("match", 2, match, r"\mathbf 1\{{{0}_i = {1}\}}"),
        Definition("same", 2, same, r"\mathbf 1\{{{0} = {1}\}}"),
        Definition("restrict", 2, restrict, r"({0} \text{{ if }} {0} \in \{{{1}_i\}} \text{{ else }} *)"),
        Definition("distinct", 1, distinct, r"\lvert \{{{0}_i\}} \rvert"),
        Definition("first", 1, first, r"{0}_1"),
        Definition("member", 2, member, r"\mathbf 1\{{{0}_i \in {1}\}}"),
        Definition("distinct_final", 1, distinct_final, r"\lvert \{{\text{{final token of }} {0}_i\}} \rvert"),
        Definition("shared_logit", 2, shared_logit, r"\sum_t ({1}_t - \tfrac12)({0}_t - \tfrac12)"),
        Definition("prefix", 2, prefix, r"\min\{{i : {0}_i \ne {1}_i\}} - 1"),
        Definition("avoid", 2, avoid, r"({0} \text{{ if }} {0} \ne {1} \text{{ else }} *)"),
        Definition("centred", 1, centred, r"(K {0}_i - \textstyle\sum_j {0}_j)_i"),
        Definition("agree", 1, agree, r"\mathbf 1\{{{0}_1 = \dots = {0}_K\}}"),
        Definition("lookup", 2, lookup, r"({1}[{0}_i])_i"),
        Definition("tries", 2, tries, r"\text{{guesses }} {0}_i \text{{ until }} {1} \text{{ is known}}"),
        Definition("number", 1, number, r"{0}"),
        Definition("failed", 1, failed, r"\mathbf 1\{{{0} \ne 1\}}"),
        Definition("unanimous", 1, unanimous, r"\min_i {0}_i"),
        Definition("keep", 2, keep, r"({0} \text{{ if }} {1} = 1 \text{{ else }} *)"),
        Definition("until", 1, until, r"({0}_1, \dots, {0}_N)"),
        Definition("rollouts", 1, rollouts, r"\min\{{i : {0}_i = 1\}}"),
        Definition("solved", 1, solved, r"\max_i {0}_i"),
    )
}
