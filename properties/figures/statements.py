"""Drawing the figures of docs/what-is-true.md: one for each statement that ``draw`` has none for."""

from __future__ import annotations

from fractions import Fraction

from matplotlib.figure import Figure as Canvas

from properties.figures import debate
from properties.figures.data import Series
from properties.figures.draw import (
    BLACK,
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    VERMILION,
    bits_axis,
    dots,
    floats,
    line,
    log_axis,
    number,
)

__all__ = ["accuracy", "advantages", "distillation", "few_answers", "label", "pass_rate", "preference", "verifiers"]


def pass_rate(canvas: Canvas) -> str:
    ceiling, said, points = debate.pass_rates()
    axes = canvas.subplots()
    line(axes, ceiling, ORANGE, "--")
    line(axes, said, BLUE)
    dots(axes, points, BLUE, "o")
    axes.set_xlim(0, 0.5)
    axes.set_ylim(0, 1.08)
    axes.set_xlabel("d: the two kinds of rollout succeed with chances 1/2 + d and 1/2 − d")
    bits_axis(axes)
    axes.legend(loc="lower left")
    quarter = Fraction(1, 4)
    return (
        "Two kinds of rollout, equally likely; over both, half succeed. Exact: the curve is h(1/2 + d), each marker "
        "I(τ,r;S) of a joint distribution of 400 outcomes, equal to it. The pass rate and its entropy stay, and what "
        f"the reward says of S falls to {number(said.at(quarter))} bits at d = 1/4 and to 0 where the rollout alone "
        "decides."
    )


def verifiers(canvas: Canvas) -> str:
    other, match, other_points, match_points = debate.verifiers()
    axes = canvas.subplots()
    line(axes, other, BLUE)
    dots(axes, other_points, BLUE, "o")
    line(axes, match, GREEN, "-.")
    dots(axes, match_points, GREEN, "^")
    axes.set_xlim(0.6, 8.4)
    axes.set_ylim(0, 8.6)
    axes.set_xlabel("K, distinct rollouts")
    bits_axis(axes)
    axes.legend(loc="upper left")
    return (
        "K distinct rollouts with binary rewards. Exact: each marker is I(r;S) of a joint distribution, of 2ᴷ answers "
        "where rollout k is judged by bit k of the answer, and of K+1 answers where it must match; both reach their "
        f"bound: {number(other.at(8), 0)} bits against {number(match.at(8))} at K = 8."
    )


def advantages(canvas: Canvas) -> str:
    each, scalar, each_points, scalar_points = debate.advantages()
    axes = canvas.subplots()
    line(axes, each, BLUE)
    dots(axes, each_points, BLUE, "o")
    line(axes, scalar, VERMILION, "--")
    dots(axes, scalar_points, VERMILION, "D")
    axes.set_ylim(0, 16.6)
    axes.set_xlabel("T, steps, each with a fair reward of 0 or 1")
    bits_axis(axes)
    axes.legend(loc="upper left")
    T = each.x[-1]
    return (
        "Rewards of 0 and 1 that S fixes, all alike likely. Exact: markers from joint distributions of 2ᵀ outcomes, "
        f"equal to the lines: the returns from each step say T bits of S, their sum the entropy of Binomial(T, 1/2), "
        f"{number(scalar.at(T))} bits at T = {T}."
    )


def label(canvas: Canvas) -> str:
    whole, tried, tried_points, rest_points = debate.label()
    axes = canvas.subplots()
    x = floats(whole.x)
    axes.fill_between(x, floats(tried.y), floats(whole.y), color="#CFE6F5", label="what the try leaves open, H(S|j,r)")
    axes.fill_between(x, [0] * len(x), floats(tried.y), color=BLUE, alpha=0.75, label="a try, H(r|j) = h(1/V)")
    line(axes, whole, BLACK)
    dots(axes, tried_points, VERMILION, "o")
    marks = zip(tried_points.y, rest_points.y, strict=True)
    dots(axes, Series("", tried_points.x, tuple(a + b for a, b in marks)), BLACK, "s")
    log_axis(axes, "x", (2, 4, 8, 16, 32, 64), 2)
    axes.set_ylim(0, 6.4)
    axes.set_xlabel("V, equally likely answers")
    bits_axis(axes)
    axes.legend(loc="upper left")
    return (
        "A label is log₂V bits; a try with its outcome says h(1/V), and what is left is a label for the rest. Exact: "
        f"the markers are a try, and a try and what it leaves, of joint distributions of up to "
        f"{tried_points.x[-1]}² outcomes, equal to the curves. At V = 64 the try is "
        f"{number(tried.at(64))} of {number(whole.at(64), 0)} bits."
    )


def distillation(canvas: Canvas) -> str:
    ceiling, teacher, task = debate.distillation()
    axes = canvas.subplots()
    line(axes, ceiling, ORANGE, "--")
    line(axes, teacher, BLUE, marker="o", markerfacecolor="white")
    line(axes, task, GREEN, "-.", marker="^", markerfacecolor="white")
    axes.axhline(len(debate.TASK), color=GREY, linestyle=":", linewidth=1.4, label="all that the teacher knows of it")
    axes.set_xlim(0, 12.2)
    axes.set_ylim(-0.15, 12.5)
    axes.set_xlabel("N, tokens of the teacher")
    bits_axis(axes, "bits")
    axes.legend(loc="upper left")
    return (
        f"A teacher of {debate.TEACHER} fair bits, {len(debate.TASK)} of which are the task, says one with each "
        "token, and then again from the first. Exact: both curves are computed from joint distributions of 256 "
        "outcomes. The ceiling N log₂V is about the teacher; of the task he says what he knows."
    )


def few_answers(canvas: Canvas) -> str:
    ceiling, said, points = debate.few_answers()
    axes = canvas.subplots()
    line(axes, ceiling, ORANGE, "--")
    line(axes, said, BLUE)
    dots(axes, points, BLUE, "o")
    axes.axhline(4, color=GREY, linestyle=":", linewidth=1.4, label="entropy of the answer")
    axes.set_xlim(0, 15.3)
    axes.set_ylim(0, 6)
    axes.set_xlabel("N, rollouts on one prompt of 16 equally likely answers, none tried twice")
    bits_axis(axes)
    axes.legend(loc="upper right")
    return (
        "A run on one prompt. Exact: the curve is log₂16 − (16−N)/16 log₂(16−N), each marker I(r;S) of a joint "
        f"distribution, equal to it. Five rollouts might say 5 bits, and say {number(said.at(5))}; no number of "
        "them says more than 4."
    )


def accuracy(canvas: Canvas) -> str:
    without = debate.skewed()
    least, points = debate.accuracy()
    left, right = canvas.subplots(1, 2, width_ratios=(1, 1.3))
    left.bar(floats(without.x), floats(without.y), color="#CFE6F5", edgecolor=BLUE, width=0.6)
    for x, y in zip(without.x, without.y, strict=True):
        left.annotate("0 bits", (float(x), float(y)), xytext=(0, 4), textcoords="offset points", ha="center")
    left.set_xticks(floats(without.x), ["A", "B", "C", "D"])
    left.set_ylim(0, 0.62)
    left.grid(visible=False, axis="x")
    left.set_xlabel("the answer that is always given")
    left.set_ylabel("accuracy")
    left.set_title("answers of unequal chance")
    right.plot(floats(least.y), floats(least.x), color=BLUE, label=least.label)
    right.plot(floats(points.y), floats(points.x), color=BLUE, linestyle="none", marker="o", markerfacecolor="white")
    right.set_xlim(-0.03, 2.05)
    right.set_ylim(0, 1.05)
    right.set_xlabel("bits about S")
    right.set_title("4 equally likely answers")
    right.legend(loc="lower right")
    half = least.x.index(Fraction(1, 2))
    return (
        "Left: a policy that always gives one answer of four, with chances 1/2, 1/4, 1/8, 1/8, knows nothing of S; a "
        "better choice is up to four times as often right, with no bit. Right: where all answers are equally likely, "
        "accuracy has a price: log₂4 − h(a) − (1−a) log₂3 bits for accuracy a (Fano). Exact: markers from joint "
        f"distributions that reach it, equal to the curve. Twice the accuracy of a blind guess costs "
        f"{number(least.y[half])} bits."
    )


def preference(canvas: Canvas) -> str:
    written, preferred, points = debate.preference()
    axes = canvas.subplots()
    line(axes, written, ORANGE, "--")
    line(axes, preferred, BLUE)
    dots(axes, points, BLUE, "o")
    axes.axhline(1, color=GREY, linestyle=":", linewidth=1.4, label="one bit")
    log_axis(axes, "x", (1, 2, 4, 8, 16, 32), 2)
    log_axis(axes, "y", (0.5, 1, 2, 4, 8, 16, 32, 64), 2)
    axes.set_ylim(0.25, 90)
    axes.set_xlabel("L, length of an answer in bits")
    bits_axis(axes, "bits")
    axes.legend(loc="upper left")
    return (
        "Two answers of one's own, fair bits that know nothing of S; the one that agrees with S in more places is "
        "preferred. Exact: the curve is the mean of h over the places in which the answers differ, markers from joint "
        f"distributions of 8ᴸ outcomes, equal to it: {number(preferred.at(32))} bits at L = 32, where the answers "
        "have 64, and never above one."
    )
