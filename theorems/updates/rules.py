"""The update rules of policy gradients, each as the exact vector, and what they carry about the answer.

An update is g = (1/K) * sum over the K rollouts of (advantage) * (score): a function of rollouts T and rewards r.
On a tabular softmax policy with rational probabilities all of it is exact, 1/std and logarithms included, so that equal
updates are known to be equal: I(g;S), I(T,g;S), what g destroys of I(T,r;S), and E[g | S] against the true gradient
are exact numbers.  Conventions (which std, 0/0, K = 1) are in the docstrings, and side by side in docs/updates.md.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from typing import Any

from exact import Bits, Joint
from theorems.updates.radicals import Exact, ln, rational, reciprocal_of_std
from theorems.updates.softmax import Rollout, Softmax, Vector, distribution, gradient

__all__ = [
    "Carried",
    "Update",
    "carried",
    "dr_grpo",
    "exact_match",
    "expected_update",
    "gae",
    "grpo",
    "keep_positives",
    "kl_gradient",
    "reinforce",
    "rloo",
    "token_level",
    "token_match",
    "true_gradient",
    "with_kl",
    "world",
]

Group = tuple[Rollout, ...]
Reward = Any  # a rational, or a tuple of L rationals, one a token
Rewards = tuple[Reward, ...]
Terms = Callable[[Group, Rewards], Sequence[Vector]]
Baseline = Callable[[int, Group, Rewards], Fraction]

MOST_ATOMS = 2_000_000


@dataclass(frozen=True)
class Update:
    """g(T, r), a vector over the policy's parameters: the mean over the K rollouts of their terms.

    T: tuple of K rollouts (a token each, or tuples of L tokens); r: tuple of K rewards.  Components are exact:
    Fractions, or ``Number`` where irrational.  ValueError for tokens, rewards or K for which the rule is not defined.
    """

    name: str
    policy: Softmax
    terms: Terms

    def __call__(self, rollouts: Group, rewards: Rewards) -> Vector:
        if not isinstance(rollouts, tuple) or not isinstance(rewards, tuple):
            raise TypeError(f"rollouts and rewards are tuples of length K, not {rollouts!r} and {rewards!r}")
        if not rollouts or len(rollouts) != len(rewards):
            raise ValueError(
                f"{len(rollouts)} rollouts with {len(rewards)} rewards; there has to be one reward for each"
            )
        return _mean(self.terms(rollouts, rewards))

    def only(self, index: int) -> Update:
        """The term of one rollout alone, (advantage) * (score) without the 1/K: it may still use all rewards."""

        def terms(rollouts: Group, rewards: Rewards) -> list[Vector]:
            if not 0 <= index < len(rollouts):
                raise ValueError(f"there is no rollout {index} in a group of {len(rollouts)}; they count from 0")
            return [self.terms(rollouts, rewards)[index]]

        return Update(f"{self.name}, term {index}", self.policy, terms)


# Vectors and rewards --------------------------------------------------------------------------------


def _scaled(factor: Exact, vector: Vector) -> Vector:
    return tuple(factor * x for x in vector)


def _plus(*vectors: Vector) -> Vector:
    return tuple(sum(parts, start=Fraction(0)) for parts in zip(*vectors, strict=True))


def _mean(vectors: Sequence[Vector]) -> Vector:
    return _scaled(Fraction(1, len(vectors)), _plus(*vectors))


def _policy(policy: Softmax | Sequence[object]) -> Softmax:
    return policy if isinstance(policy, Softmax) else Softmax(policy)  # type: ignore[arg-type]


def _terminal(rewards: Rewards) -> list[Fraction]:
    for r in rewards:
        if isinstance(r, tuple):
            raise ValueError(f"this rule takes one reward a rollout, not the {len(r)} token rewards {r!r}")
    return [rational(r, "a reward") for r in rewards]


def _score(policy: Softmax, rollout: Rollout) -> Vector:
    return _plus(*(policy.score(t, x) for t, x in enumerate(policy.sequence(rollout))))


def _from_advantages(name: str, policy: Softmax, advantages: Callable[[Group, Rewards], Sequence[Exact]]) -> Update:
    def terms(rollouts: Group, rewards: Rewards) -> list[Vector]:
        found = advantages(rollouts, rewards)
        return [_scaled(a, _score(policy, rollout)) for a, rollout in zip(found, rollouts, strict=True)]

    return Update(name, policy, terms)


# One reward a rollout -------------------------------------------------------------------------------


def reinforce(policy: Softmax | Sequence[object], baseline: object = 0) -> Update:
    """REINFORCE: the advantage of rollout i is r_i - b_i (Williams 1992).

    baseline: a rational constant (0: none); "mean", the group's own mean reward, of which r_i is a part;
    "leave-one-out", the mean of the other rewards, for which K >= 2 (ValueError at K = 1); or a function
    (i, rollouts, rewards) -> rational.
    """
    policy = _policy(policy)
    if isinstance(baseline, str):
        if baseline not in ("mean", "leave-one-out"):
            raise ValueError(f"no baseline {baseline!r}: give a rational, 'mean', 'leave-one-out' or a function")
        name = f"REINFORCE, baseline {baseline}"
        rule: Baseline = _own_mean if baseline == "mean" else _leave_one_out
    elif callable(baseline):
        name, rule = "REINFORCE, baseline a function", baseline
    else:
        constant = rational(baseline, "a baseline: a rational, 'mean', 'leave-one-out' or a function")
        name = f"REINFORCE, baseline {constant}" if constant else "REINFORCE, no baseline"
        rule = lambda i, rollouts, rewards: constant  # noqa: E731

    def advantages(rollouts: Group, rewards: Rewards) -> list[Exact]:
        terminal = _terminal(rewards)
        return [r - rational(rule(i, rollouts, rewards), "a baseline") for i, r in enumerate(terminal)]

    return _from_advantages(name, policy, advantages)


def _own_mean(i: int, rollouts: Group, rewards: Rewards) -> Fraction:
    terminal = _terminal(rewards)
    return sum(terminal, start=Fraction(0)) / len(terminal)


def _leave_one_out(i: int, rollouts: Group, rewards: Rewards) -> Fraction:
    terminal = _terminal(rewards)
    if len(terminal) < 2:
        raise ValueError("leave-one-out (RLOO) needs K >= 2: with a single rollout there is no other to average over")
    return (sum(terminal, start=Fraction(0)) - terminal[i]) / (len(terminal) - 1)


def rloo(policy: Softmax | Sequence[object]) -> Update:
    """RLOO: REINFORCE with the leave-one-out baseline (Kool et al. 2019; Ahmadian et al. 2024).

    K/(K-1) times Dr. GRPO, so that both carry the same.  Undefined at K = 1: ValueError.
    """
    return replace(reinforce(policy, "leave-one-out"), name="RLOO")


def dr_grpo(policy: Softmax | Sequence[object]) -> Update:
    """Dr. GRPO: the advantage is r_i - (the group's mean), not divided by a deviation or a length (Liu et al. 2025)."""
    return replace(reinforce(policy, "mean"), name="Dr. GRPO")


def grpo(policy: Softmax | Sequence[object], std: str = "population", epsilon: object = 0) -> Update:
    """GRPO: the advantage is (r_i - mean) / (std + epsilon) (Shao et al. 2024), the ratio and clipping at their start.

    std: "population" (divide by K) or "sample" (by K - 1; ValueError at K = 1, where it does not exist).
    epsilon: a rational >= 0.  With 0, a group whose rewards all agree has 0/0, which is 0 here: its update is 0, as
    with every positive epsilon.
    """
    policy = _policy(policy)
    if std not in ("population", "sample"):
        raise ValueError(f"std is 'population' or 'sample', not {std!r}")
    small = rational(epsilon, "epsilon")
    if small < 0:
        raise ValueError(f"epsilon is {small}; it cannot be negative")

    def advantages(rollouts: Group, rewards: Rewards) -> list[Exact]:
        terminal = _terminal(rewards)
        count = len(terminal)
        if std == "sample" and count < 2:
            raise ValueError("the sample standard deviation needs K >= 2: with a single rollout it divides by zero")
        mean = sum(terminal, start=Fraction(0)) / count
        squares = sum(((r - mean) ** 2 for r in terminal), start=Fraction(0))
        if not squares:
            return [Fraction(0)] * count
        factor = reciprocal_of_std(squares / (count if std == "population" else count - 1), small)
        return [(r - mean) * factor for r in terminal]

    return _from_advantages(f"GRPO, {std} std" + (f", epsilon {small}" if small else ""), policy, advantages)


def keep_positives(policy: Softmax | Sequence[object], over: str = "kept") -> Update:
    """Rejection sampling: the gradient of log-likelihood on the rollouts of positive reward; 0 if there is none.

    over: "kept", the mean over the kept rollouts (fine-tuning on them), or "group", their sum over K (REINFORCE without
    baseline, where rewards are 0 and 1).
    """
    policy = _policy(policy)
    if over not in ("kept", "group"):
        raise ValueError(f"over is 'kept' or 'group', not {over!r}")

    def advantages(rollouts: Group, rewards: Rewards) -> list[Exact]:
        keep = [r > 0 for r in _terminal(rewards)]
        weight = Fraction(len(keep), sum(keep) or 1) if over == "kept" else Fraction(1)
        return [weight * k for k in keep]

    return _from_advantages(f"keep positives, mean over the {over}", policy, advantages)


# Rewards and advantages by token --------------------------------------------------------------------


def _token_rewards(policy: Softmax, reward: Reward) -> list[Fraction]:
    values = reward if isinstance(reward, tuple) else (reward,)
    if len(values) != policy.length:
        raise ValueError(f"{len(values)} token rewards for {policy.length} tokens: give one for each")
    return [rational(x, "a token reward") for x in values]


def _by_token(name: str, policy: Softmax, advantages: Callable[[tuple[int, ...], Reward], Sequence[Exact]]) -> Update:
    """The term of a rollout is the sum over positions of (advantage at t) * (score of token t)."""

    def terms(rollouts: Group, rewards: Rewards) -> list[Vector]:
        found = []
        for rollout, reward in zip(rollouts, rewards, strict=True):
            tokens = policy.sequence(rollout)
            weights = advantages(tokens, reward)
            found.append(_plus(*(_scaled(a, policy.score(t, tokens[t])) for t, a in enumerate(weights))))
        return found

    return Update(name, policy, terms)


def token_level(
    policy: Softmax | Sequence[object], baseline: object = 0, *, to_go: bool = False, discount: object = 1
) -> Update:
    """The policy gradient with token rewards R_1 .. R_L: the advantage at t is (return at t) - b_t.

    The return is R_t ("immediate"), or with to_go the discounted sum of R_u * discount^(u-t) over u >= t.
    baseline: a rational for all positions, or a sequence of L of them.
    """
    policy = _policy(policy)
    length = policy.length
    if isinstance(baseline, Sequence) and not isinstance(baseline, str):
        constants = [rational(b, "a baseline") for b in baseline]
        if len(constants) != length:
            raise ValueError(
                f"{len(constants)} baselines for {length} positions: give one for each, or a single rational"
            )
    else:
        constants = [rational(baseline, "a baseline")] * length
    gamma = rational(discount, "a discount")

    def advantages(tokens: tuple[int, ...], reward: Reward) -> list[Exact]:
        returns = _token_rewards(policy, reward)
        if to_go:
            for t in reversed(range(length - 1)):
                returns[t] += gamma * returns[t + 1]
        return [r - b for r, b in zip(returns, constants, strict=True)]

    return _by_token("token level, rewards to go" if to_go else "token level, immediate rewards", policy, advantages)


def gae(
    policy: Softmax | Sequence[object],
    critic: Callable[[tuple[int, ...]], object],
    *,
    discount: object = 1,
    decay: object = 1,
) -> Update:
    """Generalised advantage estimation with a fixed critic (Schulman et al. 2016).

    critic: prefix of t tokens -> its value, a rational, for t = 0 .. L-1; the value after the last token is 0.
    A terminal reward counts at the last token; a tuple of L rewards at each.  With d_t = R_t + discount * V(after t) -
    V(before t), the advantage at t is the sum of (discount * decay)^(u-t) * d_u over u >= t.  decay is GAE's lambda.
    """
    policy = _policy(policy)
    length = policy.length
    gamma, lam = rational(discount, "a discount"), rational(decay, "a decay")

    def advantages(tokens: tuple[int, ...], reward: Reward) -> list[Exact]:
        if isinstance(reward, tuple):
            rewards = _token_rewards(policy, reward)
        else:
            rewards = [Fraction(0)] * (length - 1) + [rational(reward, "a reward")]
        values = [rational(critic(tokens[:t]), "a value of the critic") for t in range(length)] + [Fraction(0)]
        found: list[Exact] = [Fraction(0)] * length
        tail = Fraction(0)
        for t in reversed(range(length)):
            tail = rewards[t] + gamma * values[t + 1] - values[t] + gamma * lam * tail
            found[t] = tail
        return found

    return _by_token("GAE, fixed critic", policy, advantages)


# KL terms -------------------------------------------------------------------------------------------


def kl_gradient(policy: Softmax, reference: Softmax) -> Vector:
    """d KL(policy || reference) / d parameters, the divergence in nats: a vector that depends on no rollout.

    It is the mean of ln(pi/ref) * score over the policy, taken position by position.
    """
    found: Vector = (Fraction(0),) * policy.parameters
    for t in range(policy.length):
        logs = {x: _log_ratio(policy, reference, t, x) for x in range(policy.symbols) if policy.rows[t][x]}
        found = _plus(found, *(_scaled(policy.rows[t][x] * log, policy.score(t, x)) for x, log in logs.items()))
    return found


def _log_ratio(policy: Softmax, reference: Softmax, t: int, x: int) -> Exact:
    return ln(policy.rows[t][x] / _reference(reference, t, x))


def _reference(reference: Softmax, t: int, x: int) -> Fraction:
    q = reference.rows[t][x]
    if not q:
        raise ValueError(f"the reference gives symbol {x} at position {t} no probability, so the KL term is infinite")
    return q


KL_ESTIMATORS = ("exact", "k1", "k2", "k3")


def with_kl(update: Update, reference: Softmax | Sequence[object], beta: object, estimator: str = "exact") -> Update:
    """An update minus beta times a gradient of KL(policy || reference), natural logarithms.

    estimator: "exact", the gradient itself, one vector for all rollouts; or, estimated on the rollouts,
    "k1", the log ratio of the whole rollout as a penalty in the reward: (ln pi(tau)/ref(tau)) * score(tau);
    "k2", token by token in the loss: sum over t of (ln pi_t/ref_t) * score_t; on one token the same as k1;
    "k3", GRPO's, rational: sum over t of (1 - ref_t/pi_t) * score_t, the gradient of ref/pi - ln(ref/pi) - 1.
    k1 and k2 have the mean of the exact gradient; that of k3 is the gradient of KL(reference || policy).
    The reference is fixed before the rollouts; ValueError where it has another shape, or no mass where it is needed.
    """
    policy, other, weight = update.policy, _policy(reference), rational(beta, "beta")
    if estimator not in KL_ESTIMATORS:
        raise ValueError(f"no estimator {estimator!r}: one of {', '.join(KL_ESTIMATORS)}")
    if (other.length, other.symbols) != (policy.length, policy.symbols):
        raise ValueError(
            f"the reference has {other.length} rows of {other.symbols} symbols, the policy {policy.length} of "
            f"{policy.symbols}"
        )
    fixed = kl_gradient(policy, other) if estimator == "exact" else None

    def penalty(rollout: Rollout) -> Vector:
        if fixed is not None:
            return fixed
        tokens = list(enumerate(policy.sequence(rollout)))
        for t, x in tokens:
            if not policy.rows[t][x]:
                raise ValueError(f"the policy never writes token {x} at position {t}, so its KL term is not defined")
        if estimator == "k3":
            return _plus(*(_scaled(1 - other.rows[t][x] / policy.rows[t][x], policy.score(t, x)) for t, x in tokens))
        logs = [_log_ratio(policy, other, t, x) for t, x in tokens]
        if estimator == "k1":
            return _scaled(sum(logs, start=Fraction(0)), _score(policy, rollout))
        return _plus(*(_scaled(log, policy.score(t, x)) for log, (t, x) in zip(logs, tokens, strict=True)))

    def terms(rollouts: Group, rewards: Rewards) -> list[Vector]:
        found = update.terms(rollouts, rewards)
        # the terms of one rollout alone (only) may be fewer than the rollouts
        if len(found) != len(rollouts):
            raise ValueError("add the KL term first, and take the term of one rollout afterwards")
        return [_plus(g, _scaled(-weight, penalty(x))) for g, x in zip(found, rollouts, strict=True)]

    return Update(f"{update.name}, KL {estimator}, beta {weight}", policy, terms)


# Worlds ---------------------------------------------------------------------------------------------


def exact_match(rollout: Rollout, answer: object) -> int:
    """1 if the rollout is the answer, or if its last token is, where the answer is a token; else 0."""
    if isinstance(rollout, tuple) and not isinstance(answer, tuple):
        rollout = rollout[-1]
    return int(rollout == answer)


def token_match(rollout: Rollout, answer: object) -> tuple[int, ...]:
    """Token rewards: R_t = 1 where the token is that of the answer, a tuple of the same length; else 0."""
    if not isinstance(rollout, tuple) or not isinstance(answer, tuple) or len(rollout) != len(answer):
        raise ValueError(f"token rewards compare sequences of one length, not {rollout!r} with {answer!r}")
    return tuple(int(x == s) for x, s in zip(rollout, answer, strict=True))


def world(
    update: Update,
    prior: Sequence[object] | Mapping[Hashable, object],
    K: int = 1,
    *,
    reward: Callable[[Rollout, Any], Reward] = exact_match,
    law: Softmax | Sequence[object] | Mapping[Group, object] | None = None,
    most: int = MOST_ATOMS,
) -> Joint:
    """The joint law of S (the answer), T (a tuple of K rollouts), r (their rewards) and g (the update).

    prior: probabilities of the answers 0, 1, ..., or a mapping from answers to probabilities.
    reward: a function of (rollout, answer), applied to each rollout.
    law: how the group comes about, independently of S: by default K i.i.d. rollouts of the update's policy; another
    policy for i.i.d. rollouts of that one (stale); a mapping from groups to probabilities for any joint law.
    ValueError where there are more than ``most`` atoms, before any is built.
    """
    if not isinstance(K, int) or K < 1:
        raise ValueError(f"K = {K!r}: a group has at least one rollout")
    if most < K:
        raise ValueError(f"K = {K}: already more than the limit of {most} atoms")
    if isinstance(prior, Mapping):
        weights = distribution(list(prior.values()), "prior")
        answers = {s: p for s, p in zip(prior, weights, strict=True) if p}
    else:
        answers = {s: p for s, p in enumerate(distribution(prior, "prior")) if p}
    if isinstance(law, Mapping):
        groups = _groups(law, K)
        count = len(groups) * len(answers)
    else:
        source = _policy(law) if law is not None else update.policy
        count = math.prod(sum(map(bool, row)) for row in source.rows) ** K * len(answers)
        groups = {}
    if count > most:
        size = str(count) if count < 10**12 else f"more than 10^{math.floor(math.log10(count))}"
        raise ValueError(
            f"the world has {size} atoms ({len(answers)} answers, K = {K}), and the limit is {most}: take smaller V, "
            "K or L, or pass a larger limit as most"
        )
    if not isinstance(law, Mapping):
        single = dict(source.rollouts())
        for group in product(single, repeat=K):
            groups[group] = math.prod((single[x] for x in group), start=Fraction(1))
    joint = Joint({(s, t): p * q for s, p in answers.items() for t, q in groups.items()}, names=("S", "T"))
    joint = joint.define("r", lambda T, S: tuple(reward(x, S) for x in T), of=("T", "S"))
    return joint.define("g", update, of=("T", "r"))


def _groups(law: Mapping[Group, object], K: int) -> dict[Group, Fraction]:
    for group in law:
        if not isinstance(group, tuple) or len(group) != K:
            raise ValueError(f"the law of the group names {group!r}, which is no tuple of K = {K} rollouts")
    weights = distribution(list(law.values()), "law of the group")
    return {group: p for group, p in zip(law, weights, strict=True) if p}


@dataclass(frozen=True, slots=True)
class Carried:
    """What an update carries about S, in bits.

    update: I(g;S); with_rollouts: I(T,g;S), for a learner that also knows what it sampled; raw: I(T,r;S).
    """

    update: Bits
    with_rollouts: Bits
    raw: Bits

    @property
    def destroyed(self) -> Bits:
        """I(T,r;S) - I(T,g;S) >= 0: what cannot be had back even with the rollouts."""
        return self.raw - self.with_rollouts

    @property
    def hidden(self) -> Bits:
        """I(T,r;S) - I(g;S) >= destroyed: what the update alone does not show."""
        return self.raw - self.update


def carried(joint: Joint) -> Carried:
    """What the update of a ``world`` carries; any joint distribution of S, T, r and g will do."""
    return Carried(joint.I("g ; S"), joint.I("T,g ; S"), joint.I("T,r ; S"))


def expected_update(joint: Joint) -> dict[Any, Vector]:
    """E[g | S = s] for each answer s of a ``world``, exactly."""
    sums: dict[Any, Vector] = {}
    masses: dict[Any, Fraction] = {}
    for (s, g), p in joint.marginal("S", "g").items():
        term = _scaled(p, g)
        sums[s] = _plus(sums[s], term) if s in sums else term
        masses[s] = masses.get(s, Fraction(0)) + p
    return {s: _scaled(1 / masses[s], total) for s, total in sums.items()}


def true_gradient(
    policy: Softmax | Sequence[object],
    answer: object,
    reward: Callable[[Rollout, Any], Reward] = exact_match,
) -> Vector:
    """d E[r | S = answer] / d parameters, where token rewards count with their sum; by ``softmax.gradient``."""

    def value(rollout: Rollout) -> Fraction:
        r = reward(rollout, answer)
        return sum(map(rational, r), start=Fraction(0)) if isinstance(r, tuple) else rational(r)

    return gradient(_policy(policy), value)
