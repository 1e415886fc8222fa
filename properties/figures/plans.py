"""Which figures there are: those of the post and about it, and one for each statement of docs/what-is-true.md."""

from __future__ import annotations

from properties.figures import draw, statements
from properties.figures.draw import Plan

__all__ = ["FIGURES"]

FIGURES = (
    Plan(
        "figure-5-symbol-bandit",
        "Figure 5: one rollout of the symbol bandit",
        ("figures", "symbol-bandit", "one-bit"),
        draw.figure_5,
    ),
    Plan(
        "figure-6-group",
        "Figure 6: bits of a group, V = 500",
        ("figures", "group-average", "uniform-prior-mi", "group-bound"),
        draw.figure_6,
    ),
    Plan(
        "figure-6-log-axes",
        "What Figure 6 should have shown",
        ("group-average", "uniform-prior-mi"),
        draw.figure_6_log,
    ),
    Plan(
        "figure-7-token-feedback",
        "Figure 7: token feedback",
        ("figures", "token-tightness", "dense-rewards"),
        draw.figure_7,
    ),
    Plan(
        "bits-by-success-rate",
        "Bits against the success rate",
        ("rl-vs-positive", "filtered-positives", "positive-only-sft"),
        draw.success,
    ),
    Plan(
        "update-rules",
        "What each update rule keeps",
        ("grpo-rloo", "reinforce-baseline", "gradient-dimension"),
        draw.rules,
    ),
    Plan("token-feedback", "Kinds of token feedback", ("token-tightness", "token-capacity", "dense-rewards"), draw.zoo),
    Plan("pass-rate", "The entropy of the pass rate is a ceiling", ("pass-rate-entropy",), statements.pass_rate),
    Plan("verifiers", "The logarithm is exact match's alone", ("group-bound",), statements.verifiers),
    Plan(
        "advantages",
        "One scalar, and an advantage for each step",
        ("advantage-ceiling", "full-reward-entropy"),
        statements.advantages,
    ),
    Plan("label-or-try", "A label, and a try", ("label-or-try",), statements.label),
    Plan("distillation", "A teacher's tokens", ("distillation-bits",), statements.distillation),
    Plan("few-answers", "A run on one prompt", ("few-prompts", "training-run"), statements.few_answers),
    Plan("accuracy", "Accuracy is not information", ("accuracy-without-bits",), statements.accuracy),
    Plan("preference", "A preference between two answers", ("preference-pair",), statements.preference),
)
