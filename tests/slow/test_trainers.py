"""Updates of TRL, verl, OpenRLHF and torchtune as shipped, audited: where they are installed (``make trainers``)."""

from __future__ import annotations

import importlib.util
import itertools
import math
from collections import Counter
from fractions import Fraction as F
from pathlib import Path

import pytest

from exact import Bits, log2
from properties.audit import UsageError, World, audit, trainer
from properties.audit.bias import gradient, objective_of
from properties.audit.command import load, main

MISSING = [name for name in ("torch", "trl", "verl", "openrlhf", "torchtune") if importlib.util.find_spec(name) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed here: {', '.join(MISSING)}; see `make trainers`")

if not MISSING:
    import torch

    torch.set_num_threads(1)  # the tensors are tiny

SKEWED = (F(1, 2), F(1, 3), F(1, 6))
ROOT = math.sqrt(0.5)

# name, options, V, K, the factor c of E[g | S] = c * gradient (None: no multiple)
CASES = [
    ("trl:grpo", {"scale_rewards": "none", "loss": "dr_grpo"}, 3, 3, F(2, 3)),
    ("trl:grpo", {"scale_rewards": "group", "loss": "dr_grpo"}, 3, 2, ROOT / (ROOT + 1e-4) * ROOT),
    ("trl:grpo", {"scale_rewards": "group", "loss": "grpo"}, 4, 3, None),
    ("trl:rloo", {}, 4, 3, 1),
    ("trl:rloo", {"normalize_advantages": True}, 3, 2, 1 / (2**0.5 + 1e-4)),
    ("verl:grpo", {"norm_adv_by_std_in_grpo": False}, 4, 3, F(2, 3)),
    ("verl:grpo", {}, 3, 2, ROOT / (ROOT + 1e-6) * ROOT),
    ("verl:grpo_vectorized", {"norm_adv_by_std_in_grpo": False}, 4, 3, F(2, 3)),
    ("verl:rloo", {}, 4, 3, 1),
    ("verl:rloo_vectorized", {}, 4, 3, 1),
    ("verl:opo", {}, 4, 3, F(2, 3)),
    ("verl:reinforce_plus_plus", {}, 3, 3, None),
    ("verl:gpg", {"loss": "gpg"}, 3, 3, None),
    ("verl:rloo", {"loss": "cispo"}, 4, 3, 1),
    ("verl:rloo", {"loss": "gspo"}, 4, 3, 1),
    ("openrlhf:rloo", {}, 4, 3, 1),
    ("openrlhf:dr_grpo", {}, 4, 3, F(2, 3)),
    ("openrlhf:flash_reinforce", {}, 4, 3, F(2, 3)),
    ("openrlhf:group_norm", {}, 4, 3, None),
    ("torchtune:grpo", {}, 3, 2, ROOT / (ROOT + 1e-4) * ROOT),
    ("torchtune:ppo", {}, 3, 2, ROOT + F(1, 2)),
]


@pytest.mark.parametrize(("name", "options", "V", "K", "factor"), CASES)
def test_the_factor_of_the_gradient(name, options, V, K, factor):
    found = audit(trainer(name, **options), V, K, policy=SKEWED if V == 3 else None)
    if factor is None:
        assert found.bias.scale is None or not found.unbiased
        return
    assert found.bias.scale is not None and abs(float(found.bias.scale) - float(factor)) < 1e-7
    assert found.unbiased == (factor == 1)


def recount(advantages, V, K):
    """I(g;S) and I(T,g;S) by brute force in twenty lines: uniform policy and prior, exact match, g = mean a * score."""
    seen: Counter = Counter()
    for s in range(V):
        for tokens in itertools.product(range(V), repeat=K):
            a = advantages([float(t == s) for t in tokens])
            g = [sum(x * ((t == v) - 1 / V) for x, t in zip(a, tokens, strict=True)) for v in range(V)]
            key = tuple(round(x, 6) + 0.0 for x in g)
            seen[s, tokens, key] += 1

    def information(label):
        joint, marginal, total = Counter(), Counter(), sum(seen.values())
        for (s, *rest), n in seen.items():
            joint[s, label(*rest)] += n
            marginal[label(*rest)] += n
        h = lambda c: sum((F(n, total) * (log2(total) - log2(n)) for n in c.values()), Bits(0))  # noqa: E731
        return log2(V) + h(marginal) - h(joint)

    return information(lambda tokens, g: g), information(lambda tokens, g: (tokens, g))


def centred(rewards):
    return [r - sum(rewards) / len(rewards) for r in rewards]


def normalised(rewards):
    c = centred(rewards)
    std = math.sqrt(sum(x * x for x in c) / (len(c) - 1))
    return [x / (std + 1e-4) for x in c]


def whole_mean_kept(rewards):
    """What torchtune's whitening gives: centred, divided, and the mean added back."""
    c = centred(rewards)
    mean = sum(rewards) / len(rewards)
    return [x / math.sqrt(sum(y * y for y in c) / (len(c) - 1) + 1e-8) + mean for x in c]


@pytest.mark.parametrize(
    ("name", "options", "advantages"),
    [
        ("trl:grpo", {}, normalised),
        ("trl:rloo", {}, centred),
        ("verl:grpo", {}, normalised),
        ("verl:rloo", {}, centred),
        ("verl:opo", {}, centred),
        ("openrlhf:group_norm", {}, normalised),
        ("openrlhf:reinforce", {"no_std_norm": True}, centred),
        ("torchtune:grpo", {}, normalised),
        ("torchtune:ppo", {}, whole_mean_kept),
    ],
)
@pytest.mark.parametrize(("V", "K"), [(2, 2), (4, 3)])
def test_bits_are_those_of_a_brute_force_count(name, options, advantages, V, K):
    found = audit(trainer(name, **options), V, K)
    assert (found.bits, found.bits_with_rollouts) == recount(advantages, V, K)


@pytest.mark.parametrize(
    ("name", "options", "leaks"),
    [
        ("trl:grpo", {"scale_rewards": "group", "loss": "dr_grpo"}, False),
        ("trl:grpo", {"scale_rewards": "batch", "loss": "dr_grpo"}, True),
        ("verl:rloo", {}, False),
        ("verl:reinforce_plus_plus", {}, True),
        ("openrlhf:reinforce", {}, True),
        ("openrlhf:dr_grpo", {}, False),
        ("torchtune:grpo", {}, False),
        ("torchtune:ppo", {}, True),
    ],
)
def test_what_one_prompt_tells_of_another(name, options, leaks):
    found = audit(trainer(name, **options), 2, 2, P=2)
    assert bool(found.leaks(1, "group of prompt 2")) == bool(found.leaks(2, "group of prompt 1")) == leaks


def test_lengths():
    """Up to two tokens, ended by token 0: the loss that averages over a sequence's own tokens is no multiple."""
    world = World(3, 2, length=2, end=0, policy=SKEWED)
    by_sequence = audit(trainer("trl:grpo", scale_rewards="none", loss="grpo"), world=world)
    by_constant = audit(trainer("trl:grpo", scale_rewards="none", loss="dr_grpo"), world=world)
    assert by_sequence.bias.scale is None and by_constant.bias.scale == F(1, 4)  # (K - 1)/K over two tokens
    assert not by_sequence.leaks("g", "padding") and not by_constant.leaks("g", "padding")


def test_a_stale_policy():
    """With the ratio a stale batch is unbiased inside the clipping range, and biased outside of it."""
    near, far = (F(9, 20), F(11, 20)), (F(1, 10), F(9, 10))
    assert audit(trainer("verl:rloo"), 2, 2, behaviour=near).unbiased
    assert not audit(trainer("verl:rloo"), 2, 2, behaviour=far).unbiased
    assert not audit(trainer("verl:gpg", loss="gpg"), 2, 2, behaviour=near).unbiased


@pytest.mark.parametrize(("kind", "right"), [("k1", False), ("k2", True), ("k3", False), ("k3+", True)])
def test_divergences_in_the_loss(kind, right):
    options = {"kl_loss_coef": 0.25, "kl_loss_type": kind, "loss_agg_mode": "seq-mean-token-sum"}
    found = audit(trainer("verl:rloo", **options), 3, 2, reference=SKEWED, objective="kl:1/4")
    assert found.unbiased == right


def test_the_reward_with_a_divergence_in_it():
    found = audit(trainer("trl:rloo", beta=0.25), 3, 2, reference=SKEWED, objective="kl:1/4")
    assert found.unbiased


def test_rewards_that_are_none():
    """A rollout without a reward is left out of its group's mean."""
    reward = lambda token, answer: None if token == 2 else int(token == answer)  # noqa: E731
    found = audit(trainer("trl:grpo", scale_rewards="none", loss="dr_grpo"), 3, 2, reward=reward)
    assert found.bias is None and "no reward" in found.bias_reason


@pytest.mark.parametrize("shared", [True, False])
def test_the_gradient_is_that_of_autograd(shared):
    """A second path to the exact gradient: the objective written in torch, and differentiated there."""
    policy = SKEWED if shared else (SKEWED, (F(1, 4), F(1, 4), F(1, 2)))
    world = World(3, 1, length=2, end=0, policy=policy, reference=(F(1, 3),) * 3)
    logits = torch.tensor([[float(p) for p in row] for row in ([policy] if shared else policy)], dtype=torch.float64)
    logits = logits.log().requires_grad_(True)
    for answer in range(3):
        law = torch.log_softmax(logits, dim=-1)
        total = torch.zeros((), dtype=torch.float64)
        for rollout in [(0,), *((a, b) for a in (1, 2) for b in range(3))]:
            ln = sum(law[0 if shared else t][x] for t, x in enumerate(rollout))
            penalty = 0.1 * (ln - len(rollout) * math.log(1 / 3))
            total = total + ln.exp() * (float(rollout[-1] == answer) - penalty)
        (found,) = torch.autograd.grad(total, logits)
        exact = gradient(world, objective_of("kl:1/10"), (answer,))
        assert torch.allclose(found.ravel(), torch.tensor([float(x) for x in exact], dtype=torch.float64), atol=1e-14)


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("trl:ppo", {}, "trl has no update 'ppo' here; known: trl:grpo, trl:rloo"),
        ("trl:grpo", {"bta": 1}, "trl:grpo has no option 'bta'; did you mean 'beta'?"),
        ("verl:rloo", {"loss": "vanila"}, "verl has no loss 'vanila'; known: vanilla"),
        ("jax:grpo", {}, "there is no trainer 'jax'; known: trl, verl, openrlhf, torchtune"),
        ("verl:remax", {}, "verl has no update 'remax' here"),
    ],
)
def test_refusals(name, options, message):
    with pytest.raises(UsageError, match=message.replace("?", r"\?")):
        trainer(name, **options)


def test_the_command_compares_with_updates_of_trainers(tmp_path, capsys):
    """How the first function is called is not how a trainer's update is."""
    file = tmp_path / "mine.py"
    file.write_text("def mine(rewards):\n    return rewards - rewards.mean()\n")
    options = ["--V", "2", "--K", "2", "--returns", "advantages"]
    assert main([f"{file}:mine", *options, "--compare", "verl:rloo,trl:rloo"]) == 0
    last = capsys.readouterr().out.splitlines()[-2:]
    assert all("unbiased" in line for line in last) and "verl 0." in last[0]
    assert (
        main(["trl:grpo", "--V", "2", "--K", "2", "--scale-rewards", "none", "--loss", "dr_grpo", "--set", "beta=0"])
        == 0
    )
    assert "is 1/2 times the gradient" in capsys.readouterr().out
    assert main([f"{file}:mine", *options, "--loss", "grpo"]) == 2


def test_the_page_is_what_its_file_prints():
    root = Path(__file__).parents[2]
    page = load(f"{root / 'examples' / 'audit_trainers.py'}:page")
    assert page() == (root / "docs" / "trainers.md").read_text(encoding="utf-8")
