"""The audit of a user's update: figures against the exact updates, and each way in which it refuses."""

from __future__ import annotations

import argparse
import dataclasses
import importlib.util
import json
import random
import re
import runpy
import sys
from fractions import Fraction as F
from pathlib import Path

import numpy as np
import pytest

from exact import Bits, log2
from properties.audit import command as module
from properties.audit.command import load, main
from properties.audit.measure import AuditError, UsageError, assert_audit, audit
from properties.audit.outputs import OutputError, describe, frozen, is_exact
from theorems import updates
from theorems.updates import carried, world
from theorems.updates.softmax import uniform

EXAMPLES = Path(__file__).parents[2] / "examples"
SKEWED = (F(1, 2), F(1, 3), F(1, 6))


def example(name):
    return load(f"{EXAMPLES / 'audit_numpy.py'}:{name}")


def total(tokens, rewards):
    return sum(rewards)


# figures --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("prior", [(F(1, 3),) * 3, (F(1, 2), F(1, 4), F(1, 4)), (F(1, 2), F(1, 2), F(0))])
@pytest.mark.parametrize(
    ("name", "make", "K"),
    [
        ("reinforce", updates.reinforce, 1),
        ("reinforce", updates.reinforce, 2),
        ("half_baseline", lambda policy: updates.reinforce(policy, F(1, 2)), 1),
        ("rloo", updates.rloo, 2),
        ("rloo", updates.rloo, 3),
        ("dr_grpo", updates.dr_grpo, 3),
        ("grpo", updates.grpo, 3),
    ],
)
def test_numpy_updates_agree_with_the_exact_ones(name, make, K, prior):
    found = audit(example(name), 3, K, prior=prior, policy=SKEWED)
    exact = carried(world(make(SKEWED), prior, K))
    figures = found.rational or found.by_value  # a square root cannot be had in fractions
    assert (figures.update, figures.with_rollouts, found.raw) == (exact.update, exact.with_rollouts, exact.raw)
    assert (found.by_value.update, found.by_value.with_rollouts) == (exact.update, exact.with_rollouts)
    assert (found.rational is None) == (name == "grpo")


def test_the_exact_updates_can_be_audited_themselves():
    update = updates.grpo(uniform(3))
    found = audit(lambda tokens, rewards: update(tokens, tuple(map(F, rewards))), 3, 2, inputs="tuples")
    assert found.computed.update == carried(world(update, uniform(3), 2)).update
    assert found.rational == found.computed == found.by_value


def test_caps():
    found = audit(total, 3, 2)
    assert found.caps == {
        "H(r|T)": found.raw,
        "E log2(M+1)": F(1, 3) + F(2, 3) * log2(3),
        "log2(K+1)": log2(3),
        "H(S)": log2(3),
        "log2 V": log2(3),
    }
    assert found.computed.update <= found.computed.with_rollouts <= found.raw <= found.caps["E log2(M+1)"]
    assert found.destroyed <= found.hidden == found.raw - found.computed.update


def test_a_reward_and_a_law_of_ones_own():
    found = audit(total, 4, 2, reward=lambda token, answer: F(answer, 2), law={(0, 0): 1})
    assert found.computed.update == 2 == found.raw == found.caps["E log2(reward vectors given T)"]
    assert "log2(K+1)" not in found.caps and found.inputs == 4


def test_the_sign_of_zero_is_told_apart_and_reported():
    found = audit(example("reinforce_loop"), 4)
    assert found.by_value.update == found.rational.update == F(1, 2)
    assert found.computed.update == found.raw > F(1, 2)  # -0.0 everywhere but at the token tried
    assert any(line.lstrip().startswith("by value") and "0.500000" in line for line in found.lines())


def test_rounding_is_reported():
    graded = lambda token, answer: 1 - F(abs(token - answer), 3)  # noqa: E731
    found = audit(example("rloo"), 3, 2, reward=graded)
    assert found.rational.update < found.by_value.update
    assert any("without rounding" in line for line in found.lines())


def test_a_function_that_takes_no_fractions():
    assert "does not take Fractions: TypeError" in audit(lambda tokens, rewards: np.sqrt(rewards), 2).rational_reason
    found = audit(lambda tokens, rewards: np.asarray(rewards, float), 2)
    assert found.rational is None and found.rational_reason == "given Fractions it returns floats"


@pytest.mark.parametrize("inputs", ["arrays", "tuples"])
def test_what_the_function_is_given(inputs):
    seen = []

    def update(tokens, rewards, policy):
        seen.append((tokens, rewards, policy))
        return 0

    audit(update, 2, 3, inputs=inputs, policy=(F(1, 3), F(2, 3)))
    floats, exact = seen[0], seen[-1]
    if inputs == "arrays":
        assert [x.dtype for x in floats] == [np.int64, np.float64, np.float64]
        assert [x.shape for x in floats] == [(3,), (3,), (2,)]
        assert exact[2].dtype == object
    else:
        assert [type(x) for x in floats] == [tuple] * 3 and {type(x) for x in floats[1]} == {float}
    assert tuple(exact[2]) == (F(1, 3), F(2, 3)) and isinstance(exact[1][0], F)


def test_inputs_may_be_changed_by_the_function():
    def update(tokens, rewards):
        rewards -= rewards.mean()
        return rewards

    assert audit(update, 3, 2).computed == audit(lambda tokens, rewards: rewards - rewards.mean(), 3, 2).computed


def test_the_number_of_successes_carries_nothing_about_a_symmetric_answer():
    """V = 2, a uniform policy: it is binomial whatever the answer.  With the rollouts it tells all if these agree."""
    found = audit(total, 2, 2, prior=(F(1, 4), F(3, 4)))
    assert found.computed.update == 0
    assert found.raw == found.caps["H(S)"] == 2 - F(3, 4) * log2(3) == 2 * found.computed.with_rollouts


# refusals -------------------------------------------------------------------------------------------


class Counter:
    def __init__(self, period):
        self.calls, self.period = 0, period

    def __call__(self, tokens, rewards):
        self.calls += 1
        return self.calls % self.period


class Warm:
    cache = None

    def __call__(self, tokens, rewards):
        first, self.cache = self.cache is None, True
        return 7 if first else rewards


@pytest.mark.parametrize("K", [1, 3])
@pytest.mark.parametrize(
    "make",
    [
        lambda: lambda tokens, rewards: random.random(),
        lambda: lambda tokens, rewards: np.random.default_rng().integers(2),
        lambda: Counter(2),
        lambda: Counter(3),
        lambda: Counter(10**9),
        Warm,
    ],
)
def test_what_is_no_function_is_noticed(make, K):
    with pytest.raises(AuditError, match="not a deterministic function of its inputs") as error:
        audit(make(), 2, K)
    assert "\n" not in str(error.value)


def test_a_seeded_draw_is_a_function():
    def update(tokens, rewards):
        return np.random.default_rng([*tokens, *map(int, rewards)]).random()

    assert audit(update, 3, 2).computed.with_rollouts == audit(update, 3, 2).raw


def endless(tokens, rewards):
    loop = []
    loop.append(loop)
    return loop


@pytest.mark.parametrize(
    ("update", "message"),
    [
        (
            lambda t, r: 1 / 0,
            r"ZeroDivisionError \(division by zero\) in test_audit.py:\d+ at tokens \(0\), rewards \(1\)",
        ),
        (lambda t, r: r * float("nan"), r"returned NaN at tokens \(0\), rewards \(1\): array\(\[nan\]\); say in the"),
        (lambda t, r: [float("nan")], "returned NaN"),
        (lambda t, r: sys.exit(3), r"raised SystemExit \(3\)"),
        (lambda t, r: None, "returned None"),
        (lambda t, r: (x for x in r), "type generator, which does not say when two of them are equal"),
        (lambda t, r: object(), "type object"),
        (lambda t, r: [lambda: 0], "type function"),
        (endless, "nested without end"),
    ],
)
def test_faults_of_the_update(update, message):
    with pytest.raises(AuditError, match=message) as error:
        audit(update, 2)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"V": 0}, "V is 0"),
        ({"K": 0}, "K is 0"),
        (
            {"V": 10, "K": 9},
            "1000000000 groups of K = 9 rollouts, each with the rewards that it can get",
        ),
        ({"V": 10, "K": 9999}, r"more than 10\^9999 groups"),
        ({"K": 10**9}, "K is 1000000000, already more than the limit"),
        ({"V": 10**9}, "V is 1000000000, already more than the limit"),
        ({"K": 2, "limit": 5}, "4 groups of K = 2 rollouts, each with the rewards .* limit of 5 inputs to enumerate"),
        ({"prior": (F(1, 2), F(1, 3))}, "the prior sum to 5/6"),
        ({"policy": (1,)}, "the policy has 1 probabilities for 2 symbols"),
        ({"inputs": "lists"}, "must be one of arrays, tuples, tensors"),
        ({"reward": lambda t, s: "good"}, "which is no number"),
        ({"law": {(0, 5): 1}}, "no tuple of 1 tokens"),
        ({"function": lambda tokens, rewards, advantage: 0}, "nothing is known that the parameter 'advantage'"),
    ],
)
def test_bad_arguments(arguments, message):
    with pytest.raises(ValueError, match=message):
        audit(**{"function": total, "V": 2, **arguments})


def test_the_limit_can_be_raised_and_counts_only_what_can_occur():
    assert audit(total, 2, 2, limit=8).inputs == 8
    assert audit(total, 9, 9, limit=9, policy=(1, *[0] * 8)).inputs == 2


def test_floats_for_probabilities_are_made_exact_and_it_is_said():
    found = audit(total, 2, prior=(0.1, 0.9))
    a, b = F(0.1), F(0.9)
    assert found.world.chances == (a / (a + b), b / (a + b))
    assert found.world.notes == ["the prior was given in floats: their exact binary values over their sum"]
    assert audit(total, 2, policy=np.array([0.5, 0.5])).world.notes == []
    with pytest.raises(UsageError, match="sum to"):
        audit(total, 2, prior=(0.5, 0.25))


def test_a_verifier_that_tosses_coins_is_refused_and_noise_can_be_said():
    """A silent, varying number came out: it was called once for each token and answer."""
    draw = random.Random(1)

    def noisy(token, answer):
        return int(token == answer) ^ (draw.random() < 0.5)

    with pytest.raises(UsageError, match=r"and then .*: a noisy verifier is said by flip=1/10"):
        audit(total, 3, 2, reward=noisy)
    flipped = audit(lambda tokens, rewards: (tokens, rewards), 2, flip=F(1, 4))
    law = lambda token, answer: {1: F(3, 4), 0: F(1, 4)} if token == answer else {0: F(3, 4), 1: F(1, 4)}  # noqa: E731
    said = audit(lambda tokens, rewards: (tokens, rewards), 2, reward=law)
    assert flipped.raw == said.raw == 1 - (2 - F(3, 4) * log2(3))  # 1 - h(1/4)


def test_noise_of_floats_is_told_from_content():
    """Graded rewards 1 - |t - s|/V in floats: the bits of the mathematics, and at which resolution they hold."""
    graded = lambda token, answer: 1 - F(abs(token - answer), 4)  # noqa: E731

    def grpo(tokens, rewards, policy):
        scores = (np.arange(4) == tokens[:, None]) - np.asarray(policy, float)
        std = np.asarray(rewards, float).std()
        advantages = (np.asarray(rewards, float) - np.asarray(rewards, float).mean()) / (std if std > 1e-12 else 1)
        return (advantages[:, None] * scores).mean(axis=0)

    found = audit(grpo, 4, 3, reward=graded)
    how, figures, wide = found.certain
    assert found.rational is None and wide and how.startswith("at resolution")
    assert figures.update < found.by_value.update  # noise was counted there
    exact = carried(world(updates.grpo(uniform(4)), uniform(4), 3, reward=graded))
    assert found.bits == exact.update


def test_bits_that_a_tiny_constant_adds_are_said_with_those_without_it():
    """1e-8 in a denominator lets groups that agree tell what they agree on: true of the code, and lost in training."""
    found = audit(lambda rewards: rewards - rewards.mean() / np.float64(1 + 1e-8), 2, 2, returns="advantages")
    clean = audit(lambda rewards: rewards - rewards.mean(), 2, 2, returns="advantages")
    assert found.bits > clean.bits and f"({float(clean.bits):.6f} where steps up to" in found.lines()[0]


def test_code_in_float32_is_compared_at_a_coarser_resolution():
    def single(rewards):
        r = np.asarray(rewards, np.float32)
        return (r - r.mean()) * np.float32(1 / 3)

    found = audit(single, 3, 3, policy=(F(1, 2), F(1, 3), F(1, 6)), returns="advantages")
    assert not found.bias.exact and found.bias.scale == F(2, 9) and found.bias.resolution == F(1, 10**6)
    assert "2/9 times the gradient of the expected reward at resolution 1e-06" in found.lines()[0]


@pytest.mark.parametrize(
    ("returned", "message"),
    [
        (1.0, "the update returned the number 1.0 instead of an advantage for each rollout at tokens"),
        ([1.0, 2.0, 3.0], "the update returned 3 advantages for 2 rollouts at tokens"),
        ([[1.0], [2.0, 3.0]], "the update returned fewer advantages than a rollout has tokens at tokens"),
    ],
)
def test_advantages_of_a_wrong_shape(returned, message):
    with pytest.raises(AuditError, match=message):
        audit(lambda rewards: returned, 2, 2, length=2, returns="advantages")


def test_rewards_that_are_none_leave_bits_without_a_gradient():
    reward = lambda token, answer: None if token == 1 else int(token == answer)  # noqa: E731
    found = audit(lambda tokens, rewards: np.nan_to_num(rewards, nan=-1.0), 2, 2, reward=reward)
    assert found.bits > 0 and found.bias is None and "rollout (1,) has no reward" in found.bias_reason


def test_prompts_that_matter_only_by_rewards_and_rollouts_together():
    """With two tokens the deviation of a batch never changes with another prompt's rewards alone."""

    def scaled(rewards, P):
        r = np.asarray(rewards, float).reshape(P, -1)
        return ((r - r.mean(axis=1, keepdims=True)) / (r.std() + 1e-4)).ravel()

    found = audit(scaled, 2, 2, P=2, returns="advantages")
    assert found.leaks(1, 2) is None and found.leaks(1, "rollouts of prompt 2") is None
    assert found.leaks(1, "group of prompt 2") and "prompt 1 on the group of prompt 2" in found.lines()[0]


def test_logits_that_prompts_share_are_one_block():
    found = audit(lambda rewards: rewards, 2, 1, P=2, policy=(F(1, 2), F(1, 2)), returns="advantages")
    assert found.blocks == ["g"]


def test_the_expectation_is_held_against_the_gradient():
    """REINFORCE and leave-one-out are unbiased, the group's own mean scales by (K-1)/K, a sign is seen."""
    skewed = (F(1, 2), F(1, 3), F(1, 6))
    for name, scale in (("reinforce", 1), ("rloo", 1), ("dr_grpo", F(2, 3))):
        found = audit(example(name), 3, 3, policy=skewed)
        assert found.bias.exact and found.bias.scale == scale and found.unbiased == (scale == 1), name
    wrong = audit(lambda tokens, rewards, policy: -example("rloo")(tokens, rewards, policy), 3, 3)
    assert wrong.bias.scale == -1 and "wrong way round" in wrong.lines()[0]
    biased = audit(example("clipped"), 3, 3, policy=skewed)
    assert biased.bias.scale is None and biased.bias.cosine < 1 and not biased.unbiased
    stale = audit(example("rloo"), 3, 2, policy=skewed, behaviour=(F(1, 3),) * 3)
    assert not stale.unbiased


def test_two_prompts_that_leak_into_one_another():
    """A baseline over the batch makes the part of one prompt depend on the rewards of the other."""

    def batch(tokens, rewards, prompts):
        centred = rewards - rewards.mean()
        return np.array([centred[prompts == p].sum() for p in range(2)])

    found = audit(batch, 2, 1, P=2)
    assert found.leaks(1, 2) and found.leaks(2, 1) and found.leaks(1, 1)
    assert "prompt 1 on the rewards of prompt 2" in found.lines()[0]
    own = audit(lambda tokens, rewards, prompts: rewards, 2, 1, P=2)
    assert own.leaks(1, 2) is None and own.leaks(1, 1)


def test_what_an_update_destroys_has_a_pair():
    found = audit(example("rloo"), 4, 3)
    assert found.collision is not None and found.destroyed > 0
    assert audit(lambda tokens, rewards: (tokens, rewards), 3, 2).collision is None


def test_groups_too_many_for_every_order_are_counted_without_it():
    few = audit(example("dr_grpo"), 3, 6)
    assert few.orders == ""
    many = audit(example("dr_grpo"), 3, 6, limit=100)
    assert "of no matter in" in many.orders and many.inputs < few.inputs
    assert (many.bits, many.raw, many.bias.scale) == (few.bits, few.raw, few.bias.scale)
    with pytest.raises(UsageError, match=r"729 groups of K = 6 .* and the order of rollouts matters"):
        audit(lambda tokens, rewards: rewards * np.arange(6), 3, 6, limit=100)


@pytest.mark.parametrize(("V", "K"), [(3, 4), (4, 3), (2, 5)])
@pytest.mark.parametrize("name", ["reinforce", "half_baseline", "rloo", "dr_grpo", "grpo"])
def test_one_group_of_each_kind_has_the_figures_of_all(name, V, K, monkeypatch):
    """Where answers are alike, groups up to their names say the same as all of them."""
    full = audit(example(name), V, K)
    monkeypatch.setattr("properties.audit.measure.FEW", 1)
    few = audit(example(name), V, K, limit=min(60, full.inputs - 1))
    assert "names of the answers" in few.orders and few.inputs < full.inputs
    for figure in ("bits", "bits_with_rollouts", "raw", "caps", "destroyed", "rational"):
        assert getattr(few, figure) == getattr(full, figure), figure
    assert (few.bias.word, few.bias.scale) == (full.bias.word, full.bias.scale)
    assert abs(few.bias.variance - full.bias.variance) < F(1, 10**12)


def test_kinds_need_answers_that_are_alike(monkeypatch):
    monkeypatch.setattr("properties.audit.measure.FEW", 1)
    few = audit(example("dr_grpo"), 3, 4, limit=16)
    assert "names" in few.orders
    for declared in ({"prior": SKEWED}, {"policy": SKEWED}, {"reward": lambda token, answer: int(token == 0)}):
        with pytest.raises(UsageError, match="more than the limit of 14 inputs"):
            audit(example("dr_grpo"), 3, 4, limit=14, **declared)

    def first_is_special(tokens, rewards, policy):
        return example("dr_grpo")(tokens, rewards, policy) * np.array([1, 2, 3])

    with pytest.raises(UsageError, match="renaming the answers does not rename the update"):
        audit(first_is_special, 3, 4, limit=16)


def test_long_groups_are_shown_in_short():
    found = audit(example("dr_grpo"), 2, 40, limit=10_000)
    assert found.collision is not None and "at tokens (40 times 0), rewards (40 times" in found.collision[0]


def test_assert_audit():
    assert_audit(example("rloo"), 4, 3, unbiased=True, scale=1, bits_at_most=1.125)
    with pytest.raises(AssertionError, match="expected at most 1 bits"):
        assert_audit(example("rloo"), 4, 3, bits_at_most=1)
    with pytest.raises(AssertionError, match="expected an unbiased update; it is scaled by exactly 2/3"):
        assert_audit(example("dr_grpo"), 4, 3, unbiased=True)


# outputs as keys ------------------------------------------------------------------------------------


@dataclasses.dataclass
class Step:
    direction: np.ndarray
    size: float


SAME = [
    (1, F(1)),
    (np.int64(2), 2),
    (True, 1),
    ([1, 2], (1, 2)),
    (0.5, np.float64(0.5)),
    ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
    (Bits(1) / 2, log2(2) / 2),
    (np.arange(4).reshape(2, 2).T, np.array([[0, 2], [1, 3]])),
    (np.array([1, 2], ">f8"), np.array([1.0, 2.0])),
    (Step(np.ones(2), 1.0), Step(np.ones(2), 1.0)),
    (np.ones(2, np.longdouble), np.ones(2, np.longdouble)),
    ({1, 2}, frozenset((2, 1))),
    (np.array([F(1, 2), 1], object), np.array([F(2, 4), F(1)], object)),
    ("down", "down"),
]
EQUAL_BY_VALUE = [
    (0.0, -0.0),
    (0, 0.0),
    (np.zeros(2), -np.zeros(2)),
    (np.zeros(2, np.float32), np.zeros(2)),
    (np.ones(2, np.longdouble), [1, 1]),
    (np.array([0.5]), [F(1, 2)]),
    (np.array(0.5), 0.5),
    (1 + 0j, 1),
    (np.array([True, False]), [1, 0]),
    (Step(np.zeros(1), 1.0), Step(-np.zeros(1), 1)),
]
DIFFERENT = [
    (0.1 + 0.2, 0.3),
    (np.zeros((2, 3)), np.zeros((3, 2))),
    (np.zeros(2), np.zeros(3)),
    ((1, (2,)), ((1, 2),)),
    ({"a": 1}, {"a": 2}),
    ("1", 1),
    (b"1", "1"),
    (1j, 1),
    (float("inf"), float("-inf")),
    (np.longdouble(1) / 3, np.longdouble(1 / 3)),
    (Step(np.ones(1), 1.0), Step(np.ones(1), 2.0)),
    (np.ma.array([1, 2], mask=[0, 1]), np.ma.array([1, 2], mask=[0, 0])),
    (log2(3), log2(5)),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_same_outputs(a, b):
    for by_value in (False, True):
        assert frozen(a, by_value) == frozen(b, by_value) and hash(frozen(a, by_value)) == hash(frozen(b, by_value))


@pytest.mark.parametrize(("a", "b"), EQUAL_BY_VALUE)
def test_outputs_that_are_equal_by_value_only(a, b):
    assert frozen(a) != frozen(b) and frozen(a, by_value=True) == frozen(b, by_value=True)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_different_outputs(a, b):
    assert frozen(a) != frozen(b) and frozen(a, by_value=True) != frozen(b, by_value=True)


def test_what_is_under_a_mask_does_not_count():
    assert frozen(np.ma.array([1, 2], mask=[0, 1])) == frozen(np.ma.array([1, 3], mask=[0, 1]))


def test_which_outputs_are_exact():
    assert is_exact(frozen([1, F(1, 3), np.arange(3), {"a": np.array([F(1)], object)}]))
    assert not any(
        is_exact(frozen(x)) for x in (0.5, [0.5], np.ones(1), {"a": (1, 0.0)}, {0.5}, np.array([0.5], object))
    )


@pytest.mark.parametrize(
    "value", [np.array(["2020"], "M8[D]"), np.zeros(1, [("a", int)]), [np.array([np.nan])], object]
)
def test_outputs_that_cannot_be_compared(value):
    with pytest.raises(OutputError):
        frozen(value)


def test_describe():
    assert describe(frozen(np.array([0.5, 1]))) == "[0.5, 1. ]"
    assert describe(frozen([F(1, 2), 0.1, "a"])) == "[1/2, 0.1, 'a']"
    assert len(describe(frozen(list(range(1000))))) == 100


class Tensor:
    """What the audit uses of a torch tensor, whether or not that is installed."""

    def __init__(self, values, dtype="torch.float64"):
        self.values, self.dtype = np.array(values, np.float64), dtype

    def detach(self):
        return self

    cpu = float = detach

    def numpy(self):
        if self.dtype == "torch.bfloat16":
            self.dtype = "torch.float32"
            raise TypeError("unsupported")
        return self.values


def test_tensors():
    assert frozen(Tensor([1, 2])) == frozen(Tensor([1, 2])) != frozen(Tensor([1, 3]))
    assert frozen(Tensor([1], "torch.bfloat16")) != frozen(Tensor([1]))
    assert frozen(Tensor([1], "torch.bfloat16"), by_value=True) == frozen([1], by_value=True)
    assert not is_exact(frozen(Tensor([1])))


# the command line -----------------------------------------------------------------------------------

SOURCE = """
import random
from neighbour import weight

def good(tokens, rewards):
    print("looking")
    return [weight * r for r in rewards]

def noisy(tokens, rewards):
    return random.random()

def near(token, answer):
    return int(abs(token - answer) <= 1)

class Group:
    @staticmethod
    def best(tokens, rewards):
        return max(rewards)

number = 3
"""


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "path", list(sys.path))
    (tmp_path / "neighbour.py").write_text("weight = 2\n")
    (tmp_path / "mine.py").write_text(SOURCE)
    (tmp_path / "broken.py").write_text("1 / 0\n")
    yield tmp_path / "mine.py"
    sys.modules.pop("neighbour", None)


def test_the_command(file, capsys):
    assert main([f"{file}:good", "--V", "3", "--K", "2", "--prior", "1/2,1/4,0.25"]) == 0
    output = capsys.readouterr().out
    assert "I(g;S)" in output and "E log2(M+1)" in output and "prior 1/2, 1/4, 1/4" in output


def test_the_command_as_json(file, capsys):
    assert main([f"{file}:Group.best", "--V", "4", "--policy", "1/2,1/2,0,0", "--inputs", "tuples", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["schema"] == 1 and data["policy"] == [[["1/2", "1/2", "0", "0"]]]
    assert data["computed"]["I(T,g;S)"] == {"exact": "2 - 3/4*log2(3)", "float": 0.8112781244591328}
    assert data["rational"]["distinct_outputs"] == 2
    assert set(data["caps"]) == {"H(r|T)", "E log2(M+1)", "log2(K+1)", "H(S)", "log2 V"}


def test_a_reward_by_name(file, capsys):
    assert main([f"{file}:good", "--V", "3", "--reward", f"{file}:near", "--json"]) == 0  # good() prints, elsewhere
    assert json.loads(capsys.readouterr().out)["reward"] == "near"


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["mine.py:noisy", "--V", "2"], 1, "not a deterministic function"),
        (["mine.py:godo", "--V", "2"], 2, "did you mean 'good'?"),
        (["mine.py:number", "--V", "2"], 2, "not a function"),
        (["mine.py", "--V", "2"], 2, "write module:function"),
        (["none.py:f", "--V", "2"], 2, "there is no file none.py"),
        (["broken.py:f", "--V", "2"], 2, "importing broken.py raised ZeroDivisionError (division by zero)"),
        (["no_such_module_here:f", "--V", "2"], 2, "there is no module 'no_such_module_here'"),
        (["mine.py:good", "--V", "2", "--prior", "half,half"], 2, "no list of rationals"),
        (["mine.py:good", "--V", "2", "--prior", "1/2,1/3"], 2, "sum to 5/6"),
        (["mine.py:good", "--V", "20", "--K", "200"], 2, "inputs to enumerate"),
    ],
)
def test_errors_are_one_line(file, monkeypatch, capsys, arguments, code, message):
    monkeypatch.chdir(file.parent)
    assert main(arguments) == code
    error = capsys.readouterr().err
    assert message in error and error.startswith("error: ") and error.count("\n") == 1


def test_bad_usage_of_the_parser(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["mine.py:good", "--V", "four"])
    assert stopped.value.code == 2


def test_a_world_is_needed(capsys):
    assert main(["mine.py:good"]) == 2
    assert capsys.readouterr().err == "error: give --V, the number of tokens, or --world\n"


def test_mounted_in_another_parser(file, capsys):
    parser = argparse.ArgumentParser()
    sub = parser.add_subparsers().add_parser("audit")
    sub.add_argument("--json", action="store_true")
    module.add_arguments(sub)
    assert module.run(parser.parse_args(["audit", f"{file}:good", "--V", "2"])) == 0
    assert "I(T,r;S)" in capsys.readouterr().out


def test_modules_load_by_name(monkeypatch):
    monkeypatch.syspath_prepend(str(EXAMPLES))
    assert load("audit_numpy:rloo").__name__ == "rloo"
    with pytest.raises(UsageError, match="no function"):
        load("audit_numpy")


def test_the_numpy_example_prints_its_table(capsys):
    runpy.run_path(str(EXAMPLES / "audit_numpy.py"), run_name="__main__")
    output = capsys.readouterr().out
    assert re.search(r"^rloo +1\.125000 +1\.125000 +1\.125000 +1\.593750 ", output, re.MULTILINE)


def test_the_torch_example_without_torch(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "torch", None)  # makes the import fail
    runpy.run_path(str(EXAMPLES / "audit_torch.py"), run_name="__main__")
    assert capsys.readouterr().out.count("\n") == 1


if importlib.util.find_spec("torch"):  # an optional extra: not a skip, which would make a run partial

    def test_the_torch_example_agrees():
        found = audit(load(f"{EXAMPLES / 'audit_torch.py'}:rloo"), 3, 2)
        assert found.by_value.update == carried(world(updates.rloo(uniform(3)), uniform(3), 2)).update
        assert found.rational is None
