"""Reported bugs of trainers, each rebuilt in a few lines, beside the right lines, and what an audit says of both.

    python examples/audit_bugs.py            # the page docs/bugs.md
    python -m theorems audit examples/audit_bugs.py:sign --V 3 --K 2 --returns advantages

Nothing here is anybody's code: each function is the smallest one that makes the mistake that the report describes.
Most return advantages, one a rollout or one a token: the update is the mean over rollouts of the sum over tokens of
advantage times score.
"""

from dataclasses import dataclass, field
from fractions import Fraction as F

import numpy as np

from properties.audit import AuditError, audit

SKEWED = (F(1, 2), F(1, 3), F(1, 6))
STALE = (F(1, 3), F(1, 3), F(1, 3))
ANCHOR = (F(1, 6), F(1, 3), F(1, 2))


def both(rollout, answer):
    """A reward that needs every token."""
    return int(all(token == answer for token in rollout))


WORDS = {"V": 3, "K": 2, "length": 2, "end": 0, "policy": SKEWED}  # up to two tokens, ended by token 0


@dataclass
class Bug:
    """what: the mistake, in a few words.  source: where it was reported.  world, options: of the audit."""

    name: str
    source: str
    what: str
    wrong: object
    right: object
    world: dict
    options: dict = field(default_factory=lambda: {"returns": "advantages"})

    def audits(self):
        """What the audit says of the wrong lines and of the right ones; an error is its message."""
        return [self._audit(f) for f in (self.wrong, self.right)]

    def _audit(self, function):
        try:
            return audit(function, **self.world, **self.options)
        except AuditError as error:
            return str(error)


def others(r):
    """The mean of the others."""
    return (r.sum() - r) / (len(r) - 1)


def leave_one_out(rewards):
    return rewards - others(rewards)


def by_group(rewards, P):
    """Leave-one-out in each prompt's group, prompt after prompt."""
    return np.concatenate([leave_one_out(group) for group in rewards.reshape(P, -1)])


def over_tokens(rewards, mask):
    """One number a rollout, on each of its tokens."""
    return rewards[:, None] * mask


# signs and groups -----------------------------------------------------------------------------------


def sign(rewards):
    return -leave_one_out(rewards)


def interleaved(rewards, P):
    """Groups are cut out of a batch that holds prompt after prompt, as if it held rollout after rollout."""
    K = len(rewards) // P
    wrong_order = rewards.reshape(K, P).T.reshape(-1)
    return by_group(wrong_order, P).reshape(P, K).T.reshape(-1)


def whole_batch(rewards):
    return leave_one_out(rewards)


# one rollout ----------------------------------------------------------------------------------------


def std_of_one(rewards):
    with np.errstate(all="ignore"):
        return (rewards - rewards.mean()) / np.sqrt(
            ((rewards - rewards.mean()) ** 2).sum() / np.float64(len(rewards) - 1)
        )


def plain(rewards):
    return rewards


def zero_of_one(rewards):
    n = len(rewards)
    return (n * rewards - rewards.sum()) / max(n - 1, 1) * (n > 1)


# normalising ----------------------------------------------------------------------------------------


def std_of_the_others(rewards):
    r = np.asarray(rewards, float)
    spread = np.array([np.delete(r, i).std(ddof=1) for i in range(len(r))])
    return (r - others(r)) / (spread + 1e-6)


# positions ------------------------------------------------------------------------------------------


def shifted_tokens(tokens, rewards, policy):
    """The score at a position is that of the token before it."""
    return scored(np.roll(tokens, 1, axis=1), rewards, policy)


def scored(tokens, rewards, policy):
    a = leave_one_out(rewards)
    one_hot = (np.arange(policy.shape[-1]) == tokens[..., None]).astype(int)
    return (a[:, None, None] * (one_hot - policy)).mean(axis=0)


def ratios(tokens, policy, behaviour):
    """Of each token: its probability now over that when it was drawn; tables (L, V)."""
    at = np.arange(tokens.shape[1])
    return policy[at, tokens] / behaviour[at, tokens]


def shifted_ratio(tokens, rewards, policy, behaviour):
    return leave_one_out(rewards)[:, None] * np.roll(ratios(tokens, policy, behaviour), 1, axis=1)


def whole_ratio(tokens, rewards, policy, behaviour):
    return np.repeat((leave_one_out(rewards) * ratios(tokens, policy, behaviour).prod(axis=1))[:, None], 2, axis=1)


# padding --------------------------------------------------------------------------------------------


def padding_counts(tokens, rewards, policy):
    """The tokens after the end are tokens like others."""
    return _word(tokens, rewards, policy, np.ones(tokens.shape, int))


def padding_masked(tokens, rewards, policy, mask):
    return _word(tokens, rewards, policy, mask)


def _word(tokens, rewards, policy, mask):
    a = leave_one_out(rewards)[:, None] * mask
    one_hot = (np.arange(len(policy)) == tokens[..., None]).astype(int)
    return (a[..., None] * (one_hot - policy)).sum(axis=(0, 1)) / len(rewards)


def bootstrapped(tokens, rewards, mask):
    """After the last token the critic's value of the padding there is added; the baseline is 1/4 everywhere."""
    short = mask.sum(axis=1) < mask.shape[1]
    return over_tokens(rewards + short * tokens[:, -1] * F(1, 4) - F(1, 4), mask)


def nothing_after_the_end(rewards, mask):
    return over_tokens(rewards - F(1, 4), mask)


def reward_after_the_end(rewards, mask):
    """The reward is put on the token after the last one, where there is one: it is masked away."""
    full = mask.sum(axis=1) == mask.shape[1]
    return over_tokens(rewards * full, mask)


def reward_on_all(rewards, mask):
    return over_tokens(rewards, mask)


def rewards_for_returns(rewards, mask):
    """A token gets its own reward, and not what follows."""
    a = over_tokens(rewards, mask)
    a[:, :-1] = a[:, :-1] * 0
    return a


# lengths --------------------------------------------------------------------------------------------


def over_its_own_length(rewards, mask, lengths):
    return over_tokens(leave_one_out(rewards), mask) / lengths[:, None]


def over_a_constant(rewards, mask):
    return over_tokens(leave_one_out(rewards), mask)


def over_the_tokens_of_the_batch(rewards, mask):
    return over_tokens(leave_one_out(rewards), mask) * len(rewards) / mask.sum()


def divided_twice(rewards):
    """Four steps of accumulation, in a loss that was over the whole window already."""
    return leave_one_out(rewards) / 4


# other policies -------------------------------------------------------------------------------------


def no_ratio(rewards):
    return leave_one_out(rewards)


def ratio(tokens, rewards, policy, behaviour):
    return policy[tokens] / behaviour[tokens] * leave_one_out(rewards)


def ratio_twice(tokens, rewards, policy, behaviour):
    return (policy[tokens] / behaviour[tokens]) ** 2 * leave_one_out(rewards)


COLD = tuple(F(n, 14) for n in (9, 4, 1))  # SKEWED at temperature 1/2: squared, over the sum


def without_temperature(tokens, rewards):
    """Drawn at temperature 1/2; the gradient is taken at temperature 1.  A baseline that sums to zero would hide it."""
    one_hot = (np.arange(3) == tokens[:, None]).astype(int)
    return (rewards[:, None] * (one_hot - np.array(SKEWED, dtype=rewards.dtype))).mean(axis=0)


def with_temperature(tokens, rewards, policy):
    one_hot = (np.arange(3) == tokens[:, None]).astype(int)
    return (rewards[:, None] * (one_hot - policy)).mean(axis=0)


def logarithms_over_temperature(tokens, rewards, policy):
    """The probability at which a token was drawn is taken to be that at temperature 1, squared: no law at all."""
    return policy[tokens] / policy[tokens] ** 2 * leave_one_out(rewards)


# divergences ----------------------------------------------------------------------------------------

BETA = 0.25


def k1_in_the_loss(logps, ref_logps, rewards):
    """The derivative of ln(now/reference) by the logits is the score, whatever the reference is."""
    return leave_one_out(rewards) - BETA


def k3_in_the_loss(logps, ref_logps, rewards):
    """The derivative of reference/now - 1 - ln(reference/now) is (1 - reference/now) times the score."""
    return leave_one_out(rewards) - BETA * (1 - np.exp(ref_logps - logps))


def wrong_way(logps, ref_logps, rewards):
    return leave_one_out(rewards) + BETA * (logps - ref_logps)


def k2_in_the_loss(logps, ref_logps, rewards):
    """The derivative of half the square of ln(now/reference) is that logarithm times the score."""
    return leave_one_out(rewards) - BETA * (logps - ref_logps)


ONE = {"V": 3, "K": 2, "policy": SKEWED}
TWO_PROMPTS = {"V": 2, "K": 2, "P": 2}
DIVERGENCE = {**ONE, "reference": ANCHOR}
TOWARDS = {"returns": "advantages", "objective": "kl:1/4"}
STEPS = {"V": 2, "K": 2, "length": 2, "policy": [[F(1, 3), F(2, 3)], [F(3, 4), F(1, 4)]]}
STALE_STEPS = {**STEPS, "behaviour": [[F(1, 2), F(1, 2)], [F(1, 2), F(1, 2)]]}

BUGS = [
    Bug("sign", "natolambert/rlhf-book#125", "a loss without its minus", sign, leave_one_out, ONE),
    Bug("interleaved", "StarsfieldAI/R1-V#67", "groups cut out of another order", interleaved, by_group, TWO_PROMPTS),
    Bug("whole batch", "XU-YIJIE/grpo-flat#2", "one group of all prompts", whole_batch, by_group, TWO_PROMPTS),
    Bug("std of one", "radixark/miles#1573", "a sample deviation of one rollout", std_of_one, plain, {**ONE, "K": 1}),
    Bug("zero of one", "verl-project/verl#7794", "one rollout gets nothing", zero_of_one, plain, {**ONE, "K": 1}),
    Bug(
        "std of the others",
        "NVIDIA-NeMo/RL#1518",
        "leave-one-out over a leave-one-out deviation",
        std_of_the_others,
        leave_one_out,
        {"V": 3, "K": 3, "policy": SKEWED},
    ),
    Bug(
        "shifted tokens",
        "huggingface/trl#3681",
        "log-probabilities one position off",
        shifted_tokens,
        scored,
        STEPS,
        {"returns": "update"},
    ),
    Bug(
        "shifted ratio",
        "PrimeIntellect-ai/prime-rl#1525",
        "a ratio of different tokens",
        shifted_ratio,
        whole_ratio,
        STALE_STEPS,
    ),
    Bug(
        "padding counts",
        "bingreeky/MemGen#33",
        "padding taken for tokens",
        padding_counts,
        padding_masked,
        WORDS,
        {"returns": "update"},
    ),
    Bug(
        "padding's value",
        "alibaba/ROLL#447",
        "the critic's value of padding",
        bootstrapped,
        nothing_after_the_end,
        WORDS,
    ),
    Bug(
        "reward after the end",
        "huggingface/trl#5338",
        "the reward of short rollouts is dropped",
        reward_after_the_end,
        reward_on_all,
        WORDS,
    ),
    Bug(
        "rewards for returns",
        "natolambert/rlhf-book#216",
        "a token gets only its own reward",
        rewards_for_returns,
        reward_on_all,
        {"V": 3, "K": 2, "length": 2, "policy": SKEWED, "reward": both},
    ),
    Bug(
        "own length",
        "sail-sg/understand-r1-zero#25",
        "a mean over a rollout's own tokens",
        over_its_own_length,
        over_a_constant,
        WORDS,
    ),
    Bug(
        "the batch's tokens",
        "allenai/open-instruct#1161",
        "a mean over the tokens of a minibatch",
        over_the_tokens_of_the_batch,
        over_a_constant,
        WORDS,
    ),
    Bug("divided twice", "modelscope/ms-swift#10117", "accumulation counted twice", divided_twice, leave_one_out, ONE),
    Bug(
        "no ratio",
        "meta-pytorch/torchforge#571",
        "no ratio on a stale batch",
        no_ratio,
        ratio,
        {**ONE, "behaviour": STALE},
    ),
    Bug(
        "ratio twice",
        "PufferAI/PufferLib#306",
        "the ratio counts twice",
        ratio_twice,
        ratio,
        {**ONE, "behaviour": STALE},
    ),
    Bug(
        "no temperature",
        "huggingface/trl#3029",
        "drawn at one temperature, differentiated at another",
        without_temperature,
        with_temperature,
        {"V": 3, "K": 2, "policy": COLD},
        {"returns": "update"},
    ),
    Bug(
        "temperature of logarithms",
        "PrimeIntellect-ai/prime-rl#697",
        "logarithms divided by the temperature",
        logarithms_over_temperature,
        ratio,
        {**ONE, "behaviour": COLD},
    ),
    Bug(
        "k1 in the loss",
        "allenai/open-instruct#534",
        "a divergence whose gradient is zero on average",
        k1_in_the_loss,
        k2_in_the_loss,
        DIVERGENCE,
        TOWARDS,
    ),
    Bug(
        "k3 in the loss",
        "verl-project/verl#2953",
        "the gradient of the other divergence",
        k3_in_the_loss,
        k2_in_the_loss,
        DIVERGENCE,
        TOWARDS,
    ),
    Bug(
        "divergence backwards",
        "lucidrains/PaLM-rlhf-pytorch#38",
        "the divergence is rewarded",
        wrong_way,
        k2_in_the_loss,
        DIVERGENCE,
        TOWARDS,
    ),
]


PAGE = """# Reported bugs, and what an audit says of them

`python examples/audit_bugs.py > docs/bugs.md` makes this page; the functions are in that file. Each mistake was
reported in public (the pull request, issue or review of that number), and is rebuilt in the fewest lines of our own
that make it, beside the lines that do not. The worlds are small, as in the file. The right lines are an unbiased
gradient in each of them, and depend on nothing that they should not. *bits* is I(g;S) of the wrong lines and of the
right ones: in {same} of {all} rows they are the same, so bits alone would not have told.

| bug | reported at | the mistake | bits, wrong | bits, right | what the audit says of the wrong lines |
| --- | --- | --- | --- | --- | --- |
{rows}
"""


def said(found):
    """The findings about one function, in a few words."""
    if isinstance(found, str):
        return f"refused: {found}"
    strange = [f"{block} depends on the {source}" for block, source in crossing(found)]
    return "; ".join([found.bias.word if found.bias else found.bias_reason, *strange])


def crossing(found):
    """Pairs (block, input) that should not be: padding, and the rewards of another prompt."""
    return [
        (block, source)
        for block, source in found.dependences
        if source == "padding" or (source.startswith("rewards of prompt") and not source.endswith(block))
    ]


def page():
    rows, same = [], 0
    for bug in BUGS:
        wrong, right = bug.audits()
        bits = ["-" if isinstance(x, str) else f"{float(x.bits):.6f}" for x in (wrong, right)]
        same += not isinstance(wrong, str) and wrong.bits == right.bits
        rows.append(f"| {bug.name} | {bug.source} | {bug.what} | {bits[0]} | {bits[1]} | {said(wrong)} |")
    return PAGE.format(rows="\n".join(rows), same=same, all=len(BUGS))


if __name__ == "__main__":
    print(page(), end="")
