"""Updates of public trainers, as shipped: ``trl:grpo``, ``verl:rloo``, ``openrlhf:dr_grpo``, ``torchtune:grpo``, ...

Each is made of the functions of the installed package (shipped.py): its advantages, and its loss, which is
differentiated by the logits.  What a trainer's objects would hold (the options with the package's own defaults, the
tokens' log-probabilities, masks) is handed to these functions; nothing of theirs is copied.  KL terms are left out
unless their coefficient is given.
"""

from __future__ import annotations

import ast
import inspect
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from properties.audit.calling import torch_or_refuse
from properties.audit.exactly import UsageError
from properties.audit.shipped import Package, options_of

__all__ = ["FAMILIES", "Trainer", "is_trainer", "trainer"]

#: what the options of the command line are called in each package
ALIASES = {
    "trl": {"loss": "loss_type"},
    "verl": {"loss": "loss_mode"},
    "openrlhf": {"loss": "policy_loss_type"},
    "torchtune": {},
}


@dataclass(frozen=True)
class Trainer:
    """An update of a package: called with what it takes by name, it returns a loss or advantages.

    version: of the package.  options: those in force.  takes: names of what it is given (calling.py).
    settings: how an audit calls it (``inputs``, ``returns``, ``axes``).
    """

    name: str
    version: str
    options: Mapping[str, Any]
    takes: tuple[str, ...]
    run: Callable[[SimpleNamespace], Any] = field(repr=False)
    returns: str = "loss"

    @property
    def settings(self) -> dict[str, Any]:
        return {"inputs": "tensors", "returns": self.returns, "axes": 2}

    @property
    def __signature__(self) -> inspect.Signature:
        return inspect.Signature([inspect.Parameter(n, inspect.Parameter.KEYWORD_ONLY) for n in self.takes])

    def __call__(self, **given: Any) -> Any:
        return self.run(SimpleNamespace(**given))

    def describe(self) -> str:
        """Name, version and options, in one line."""
        options = ", ".join(f"{k}={v}" for k, v in self.options.items())
        return f"{self.name} of {self.name.partition(':')[0]} {self.version}" + (f", {options}" if options else "")


def is_trainer(spec: str) -> bool:
    """Whether a name is meant to be that of a trainer's update."""
    return spec.partition(":")[0] in FAMILIES and ":" in spec


def trainer(spec: str, **options: Any) -> Trainer:
    """The update of a trainer by its name, such as "trl:grpo", with options of its configuration.

    options: fields of the package's own configuration (``scale_rewards="batch"``, ``loss="dr_grpo"``, ``beta=0.1``,
    ``loss_agg_mode="token-mean"``, ...); text is read as a Python value where it is one.
    UsageError where the package, PyTorch, the update or an option is missing.
    """
    family, _, name = spec.partition(":")
    if family not in FAMILIES:
        raise UsageError(f"there is no trainer {family!r}; known: {', '.join(FAMILIES)}")
    torch_or_refuse()
    given = {ALIASES[family].get(k, k): _value(v) for k, v in options.items()}
    return FAMILIES[family](name, given)


def _value(text: Any) -> Any:
    if not isinstance(text, str):
        return text
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return text


def _unknown(family: str, name: str, known: list[str]) -> UsageError:
    return UsageError(f"{family} has no update {name!r} here; known: {', '.join(f'{family}:{k}' for k in known)}")


class Configuration(SimpleNamespace):
    """Options as attributes, and by ``get``."""

    def get(self, name: str, default: Any = None) -> Any:
        return getattr(self, name, default)


class Alone:
    """One process: what is gathered or reduced over all of them is what it was."""

    process_index, num_processes, sync_gradients = 0, 1, True

    @staticmethod
    def gather(x: Any) -> Any:
        return x

    gather_for_metrics = gather

    @staticmethod
    def reduce(x: Any, reduction: str = "sum") -> Any:
        return x


def _to_tokens(rewards: Any, mask: Any) -> Any:
    """One number a token: a rollout's reward at its last token."""
    if rewards.dim() == 2:
        return rewards
    torch = torch_or_refuse()
    last = mask.sum(-1).long() - 1
    return torch.zeros(mask.shape, dtype=rewards.dtype).scatter(1, last[:, None], rewards[:, None])


def _of_rollouts(rewards: Any) -> Any:
    """One number a rollout."""
    return rewards if rewards.dim() == 1 else rewards.sum(-1)


# TRL --------------------------------------------------------------------------------------------------


def _trl(name: str, given: dict[str, Any]) -> Trainer:
    torch = torch_or_refuse()
    if name not in ("grpo", "rloo"):
        raise _unknown("trl", name, ["grpo", "rloo"])
    package = Package("trl")
    file, owner = f"trl.trainer.{name}_trainer", f"{name.upper()}Trainer"
    source = package.source(file)
    known = {**package.source(f"trl.trainer.{name}_config").defaults(f"{name.upper()}Config"), "beta": 0.0}
    args = Configuration(**options_of(given, known, f"trl:{name}"))
    if name == "rloo" and args.beta:
        source.give(gather=Alone.gather)
    locals_ = ("self", "rewards_per_func", "num_generations", "device", "old_per_token_logps", "ref_per_token_logps")
    advantages = source.section(
        f"{owner}._generate_and_score_completions",
        first="unscorable_mask",
        until="process_slice",
        takes=(*locals_, "completion_mask"),
        gives=["advantages"],
    )
    loss = source.function(f"{owner}._compute_loss")
    this = Configuration(
        **vars(args),
        args=args,
        epsilon_low=args.epsilon,
        accelerator=Alone,
        model=SimpleNamespace(training=True),
        current_gradient_accumulation_steps=1,
        aux_loss_enabled=False,
        _entropy_bonus_enabled=False,
        reward_funcs=[None],
    )
    args.steps_per_generation = 1
    this.epsilon_high = args.epsilon if args.epsilon_high is None else args.epsilon_high
    for helper in ("get_off_policy_mask", "get_gamma_weights", "get_high_entropy_mask") if name == "grpo" else ():
        setattr(this, helper, source.function(f"{owner}.{helper}"))

    def run(x: SimpleNamespace) -> Any:
        this._metrics = {"train": defaultdict(list)}
        this.num_generations = x.K
        this.max_completion_length = x.mask.shape[1]
        this.reward_weights = torch.ones(1, dtype=x.logps.dtype)
        this._get_per_token_logps_and_entropies = lambda *_, **__: (x.logps, torch.zeros_like(x.logps), None)
        reference = getattr(x, "ref_logps", None)
        (a,) = advantages(this, _of_rollouts(x.rewards)[:, None], x.K, "cpu", x.old_logps, reference, x.mask)
        empty = x.tokens[:, :0]
        inputs = {
            "prompt_ids": empty,
            "prompt_mask": empty,
            "completion_ids": x.tokens,
            "completion_mask": x.mask,
            "advantages": a,
            "old_per_token_logps": x.old_logps,
            "old_logps": (x.old_logps * x.mask).sum(1),
            "num_items_in_batch": x.mask.sum(),
            "ref_per_token_logps": reference,
        }
        return loss(this, None, inputs)

    shown = {"grpo": ("loss_type", "scale_rewards", "beta"), "rloo": ("normalize_advantages", "beta")}[name]
    options = {k: getattr(args, k) for k in dict.fromkeys((*shown, *given))}
    takes = ("tokens", "rewards", "logps", "old_logps", "mask", "K", *(("ref_logps",) if args.beta else ()))
    return Trainer(f"trl:{name}", package.version, options, takes, run)


# verl -------------------------------------------------------------------------------------------------


class Batch(dict):  # type: ignore[type-arg]
    """What verl's loss asks of its data."""

    def select(self, *names: str) -> Batch:
        return Batch({n: self[n] for n in names})

    def to_padded_tensor(self) -> Batch:
        return self


class Metric:
    def __init__(self, *_: Any, **__: Any) -> None:
        pass

    @staticmethod
    def from_dict(values: Any, aggregation: Any = None) -> dict[str, Any]:
        return {}


def _verl(name: str, given: dict[str, Any]) -> Trainer:
    torch = torch_or_refuse()
    package = Package("verl")
    core = package.source("verl.trainer.ppo.core_algos")
    core.give(ActorConfig=Configuration, AlgoConfig=type("AlgoConfig", (), {}), DictConfig=Configuration)
    names = {
        getattr(core.value("AdvantageEstimator"), k.rpartition(".")[2]).value: f
        for k, f in core.decorated("register_adv_est").items()
    }
    usable = [n for n in names if n not in ("gdpo", "optimal_token_baseline", "tir_optimal_token_baseline", "remax")]
    if name not in usable:
        raise _unknown("verl", name, sorted(usable))
    estimate = core.function(names[name])
    losses = core.decorated("register_policy_loss")
    algorithm = package.source("verl.trainer.config.algorithm").defaults("AlgoConfig")
    configs = package.source("verl.workers.config.actor")
    actor = {**configs.defaults("ActorConfig"), **configs.defaults("PolicyLossConfig")}
    known = options_of(given, {**algorithm, **actor, "kl_loss_coef": 0}, f"verl:{name}")
    if known["loss_mode"] not in losses:
        raise UsageError(f"verl has no loss {known['loss_mode']!r}; known: {', '.join(losses)}")
    module = package.source("verl.workers.utils.losses")
    module.give(
        no_padding_2_padding=lambda x, data: x,
        Metric=Metric,
        AggregationType=SimpleNamespace(SUM=0, MEAN=1),
        get_policy_loss_fn=lambda mode: core.function(losses[mode]),
    )
    ppo_loss = module.function("ppo_loss")
    wanted = inspect.signature(estimate).parameters

    def run(x: SimpleNamespace) -> Any:
        config = Configuration(**known, policy_loss=Configuration(**known), global_batch_info={})
        config.use_kl_loss = bool(known["kl_loss_coef"])
        tokens = _to_tokens(x.rewards, x.mask)
        offered = {
            "token_level_rewards": tokens,
            "response_mask": x.mask,
            "index": x.prompts.numpy(),
            "config": config,
            "norm_adv_by_std_in_grpo": known["norm_adv_by_std_in_grpo"],
            "values": torch.zeros_like(tokens),
            "gamma": known["gamma"],
            "lam": known["lam"],
        }
        advantages = estimate(**{k: v for k, v in offered.items() if k in wanted})[0]
        data = Batch(
            dp_size=1,
            batch_num_tokens=None,
            global_batch_size=None,
            response_mask=x.mask,
            old_log_probs=x.old_logps,
            advantages=advantages,
        )
        if config.use_kl_loss:
            data["ref_log_prob"] = x.ref_logps
        return ppo_loss(config, {"log_probs": x.logps}, data)[0]

    shown = (
        "loss_mode",
        "loss_agg_mode",
        *(("norm_adv_by_std_in_grpo",) if "norm_adv_by_std_in_grpo" in wanted else ()),
    )
    options = {k: known[k] for k in dict.fromkeys((*shown, *given))}
    takes = ("rewards", "logps", "old_logps", "mask", "prompts", *(("ref_logps",) if known["kl_loss_coef"] else ()))
    return Trainer(f"verl:{name}", package.version, options, takes, run)


# OpenRLHF ---------------------------------------------------------------------------------------------

OPENRLHF = ("gae", "reinforce", "rloo", "reinforce_baseline", "group_norm", "dr_grpo", "flash_reinforce")
OPENRLHF_OPTIONS = {
    "policy_loss_type": "ppo",
    "loss_agg_mode": "token-mean",
    "eps_clip_low": 0.2,
    "eps_clip_high": 0.2,
    "dual_clip": None,
    "no_std_norm": False,
    "gamma": 1.0,
    "lambd": 1.0,
    "clip_range": (-10, 10),
    "kl_coef": 0.0,
    "kl_estimator": "k1",
    "use_kl_loss": False,
    "unbiased_gradient": False,
}


def _openrlhf(name: str, given: dict[str, Any]) -> Trainer:
    torch = torch_or_refuse()
    package = Package("openrlhf")
    if name not in OPENRLHF:
        raise _unknown("openrlhf", name, list(OPENRLHF))
    known = options_of(given, OPENRLHF_OPTIONS, f"openrlhf:{name}")
    maker = package.source("openrlhf.trainer.ppo_utils.experience_maker")
    maker.give(logger=SimpleNamespace(info=lambda *_: None, warning=lambda *_: None))
    owner = "RemoteExperienceMaker"
    compute = maker.function(f"{owner}.compute_advantages_and_returns")
    losses = package.source("openrlhf.models.loss")
    helpers = package.source("openrlhf.models.utils")
    policy_loss = losses.value("PolicyLoss")(
        clip_eps_low=known["eps_clip_low"],
        clip_eps_high=known["eps_clip_high"],
        dual_clip=known["dual_clip"],
        token_level_loss=known["loss_agg_mode"] == "token-mean",
        policy_loss_type=known["policy_loss_type"],
    )
    aggregate, divergence = losses.function("aggregate_loss"), helpers.function("compute_approx_kl")
    with_kl, in_loss = bool(known["kl_coef"]), bool(known["use_kl_loss"])

    def run(x: SimpleNamespace) -> Any:
        advantage = Configuration(
            estimator=name, gamma=known["gamma"], lambd=known["lambd"], no_std_norm=known["no_std_norm"]
        )
        args = SimpleNamespace(
            rollout=SimpleNamespace(n_samples_per_prompt=x.K),
            algo=SimpleNamespace(advantage=advantage),
            reward=SimpleNamespace(clip_range=known["clip_range"]),
        )
        this = SimpleNamespace(
            strategy=SimpleNamespace(args=args),
            advantage_estimator=name,
            kl_ctl=SimpleNamespace(value=known["kl_coef"]),
        )
        for method in ("get_cumulative_returns", "get_advantages_and_returns"):
            plain = maker.function(f"{owner}.{method}")
            setattr(this, method, lambda *a, _plain=plain: _plain(this, *a))
        penalty = with_kl and not in_loss
        experience = SimpleNamespace(
            rewards=_of_rollouts(x.rewards),
            index=list(range(len(x.mask))),
            kl=divergence(x.old_logps, x.ref_logps, kl_estimator=known["kl_estimator"]).to(x.old_logps.dtype)
            if penalty
            else torch.zeros_like(x.old_logps),
            action_mask=x.mask,
            values=torch.zeros_like(x.old_logps),
            info={},
        )
        (experience,) = compute(this, [experience])
        loss = policy_loss(x.logps, x.old_logps, experience.advantages, action_mask=x.mask)[0]
        if with_kl and in_loss:
            kl = divergence(
                x.logps,
                x.ref_logps,
                log_probs_old=x.old_logps,
                kl_estimator=known["kl_estimator"],
                unbiased_gradient=known["unbiased_gradient"],
            )
            loss = loss + aggregate(kl, x.mask, token_level_loss=policy_loss.token_level_loss) * known["kl_coef"]
        return loss

    options = {k: known[k] for k in dict.fromkeys(("policy_loss_type", "loss_agg_mode", "kl_coef", *given))}
    takes = ("rewards", "logps", "old_logps", "mask", "K", *(("ref_logps",) if with_kl else ()))
    return Trainer(f"openrlhf:{name}", package.version, options, takes, run)


# torchtune --------------------------------------------------------------------------------------------


def _torchtune(name: str, given: dict[str, Any]) -> Trainer:
    torch = torch_or_refuse()
    if name not in ("grpo", "ppo"):
        raise _unknown("torchtune", name, ["grpo", "ppo"])
    package = Package("torchtune")
    if name == "grpo":
        options_of(given, {}, "torchtune:grpo")
        recipe = package.source("recipes.dev.grpo_full_finetune_distributed")
        section = recipe.section(
            "FullGRPOFinetuneRecipeDistributed.generate_trajectory",
            first="advantages",
            until="seq_lens",
            takes=("rewards", "batch_size", "grpo_size", "responses"),
            gives=["advantages"],
        )

        def advantages(x: SimpleNamespace) -> Any:
            rewards = _of_rollouts(x.rewards)
            return section(rewards.view(x.P, x.K), x.P, x.K, None)[0]

        return Trainer("torchtune:grpo", package.version, {}, ("rewards", "K", "P"), advantages, "advantages")
    known = options_of(given, {"gamma": 1.0, "lmbda": 1.0, "epsilon": 0.1}, "torchtune:ppo")
    rewards_of = package.source("torchtune.rlhf.rewards")
    estimate = rewards_of.function("estimate_advantages")
    losses = package.source("torchtune.rlhf.loss.ppo")
    loss = losses.value("PPOLoss")(epsilon=known["epsilon"], value_coeff=0.0)

    def run(x: SimpleNamespace) -> Any:
        tokens, mask = _to_tokens(x.rewards, x.mask), x.mask.bool()
        values = torch.zeros_like(tokens)
        advantages, returns = estimate(values, tokens, known["gamma"], known["lmbda"], mask)
        return loss(x.old_logps, x.logps, advantages, values, values, returns, mask, mask)[0]

    return Trainer("torchtune:ppo", package.version, known, ("rewards", "logps", "old_logps", "mask"), run)


FAMILIES: dict[str, Callable[[str, dict[str, Any]], Trainer]] = {
    "trl": _trl,
    "verl": _verl,
    "openrlhf": _openrlhf,
    "torchtune": _torchtune,
}
