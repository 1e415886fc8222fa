"""Drawing: from exact series to SVG and PNG.  Numbers become floats here, and nowhere before."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure as Canvas
from matplotlib.ticker import NullFormatter, ScalarFormatter

from properties.figures import Figure, data, sealed, sources
from properties.figures.data import Series
from properties.support import owned
from properties.support.owned import MADE_BY

__all__ = ["Plan", "write"]

# Okabe and Ito's colours, told apart by people of every kind of colour vision; yellow is too pale for lines on white
BLACK, ORANGE, SKY, GREEN = "#000000", "#E69F00", "#56B4E9", "#009E73"
BLUE, VERMILION, PURPLE, GREY = "#0072B2", "#D55E00", "#CC79A7", "#595959"

STYLE: dict[str, Any] = {
    "font.family": "DejaVu Sans",  # comes with matplotlib, so that every machine draws the same
    "font.size": 10,
    "axes.labelsize": 10.5,
    "axes.titlesize": 11,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": "#DDDDDD",
    "grid.linewidth": 0.6,
    "legend.fontsize": 9.5,
    "legend.frameon": False,
    "lines.linewidth": 1.9,
    "lines.markersize": 6.5,
    "figure.facecolor": "white",
    "savefig.facecolor": "white",
    "svg.fonttype": "path",  # letters as outlines: the same on machines without the font
    "svg.hashsalt": "bits-per-rollout",
    "path.simplify": False,
}
WIDE, TALL = 7.0, 3.9  # inches: the text width of a page


@dataclass(frozen=True, slots=True)
class Plan:
    """A figure to be drawn: the drawing returns the caption, whose numbers come from what was drawn."""

    name: str
    title: str
    claims: tuple[str, ...]
    draw: Callable[[Canvas], str]
    tall: float = TALL


def write(plan: Plan, folder: Path, place: str = "") -> Figure:
    """Draw one figure, in matplotlib's defaults and our style whatever the user's settings are.

    The SVG says of itself all that ``properties.figures.kept`` needs; place: as ``2 of 6``.
    """
    drawn, pixels = io.BytesIO(), io.BytesIO()
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(STYLE)
        canvas = Canvas(figsize=(WIDE, plan.tall), layout="constrained")
        caption = plan.draw(canvas)
        canvas.supxlabel(
            "exact values, none sampled; rounded only to be drawn", x=0.995, ha="right", fontsize=7.5, color=GREY
        )
        about = {"Date": None, "Creator": MADE_BY, "Title": plan.title, "Description": caption}
        about |= {"Keywords": list(plan.claims), "Identifier": place, "Source": sources()}
        FigureCanvasSVG(canvas)
        canvas.savefig(drawn, format="svg", metadata=about)
        FigureCanvasAgg(canvas)
        canvas.savefig(pixels, format="png", dpi=200, metadata={"Software": MADE_BY, "Title": plan.title})
    svg, png = folder / f"{plan.name}.svg", folder / f"{plan.name}.png"
    owned.write(svg, sealed(drawn.getvalue()))
    owned.write(png, pixels.getvalue())
    return Figure(plan.name, plan.title, caption, plan.claims, svg, png)


# helpers --------------------------------------------------------------------------------------------


def floats(values: tuple[data.Exact, ...]) -> list[float]:
    return [float(value) for value in values]


def line(axes: Axes, series: Series, color: str, style: str = "-", **options: Any) -> None:
    axes.plot(floats(series.x), floats(series.y), linestyle=style, color=color, label=series.label, **options)


def dots(axes: Axes, series: Series, color: str, marker: str, label: str = "_nolegend_", **options: Any) -> None:
    """Open markers, so that the curve is seen through them."""
    axes.plot(
        floats(series.x),
        floats(series.y),
        linestyle="none",
        marker=marker,
        color=color,
        markerfacecolor="white",
        markeredgewidth=1.6,
        label=label,
        zorder=3,
        clip_on=False,  # markers at 0 stay whole
        **options,
    )


def log_axis(axes: Axes, which: str, ticks: tuple[float, ...], base: int = 10) -> None:
    getattr(axes, f"set_{which}scale")("log", base=base)
    axis = getattr(axes, f"{which}axis")
    axis.set_major_formatter(ScalarFormatter())
    axis.set_minor_formatter(NullFormatter())
    getattr(axes, f"set_{which}ticks")(ticks, [f"{tick:g}" for tick in ticks])
    axes.minorticks_off()


def number(value: data.Exact, digits: int = 3) -> str:
    return f"{float(value):.{digits}f}"


def ratio(a: data.Exact, b: data.Exact) -> str:
    return f"{100 * float(a) / float(b):.0f}%"


def bits_axis(axes: Axes, text: str = "bits about S") -> None:
    axes.set_ylabel(text)


# the figures ----------------------------------------------------------------------------------------


def figure_5(canvas: Canvas) -> str:
    curve, points = data.symbol_bandit()
    axes = canvas.subplots()
    line(axes, curve, BLUE)
    dots(axes, points, VERMILION, "o", "I(T,r;S) of the joint distribution, at the post's V")
    axes.axhline(1, color=GREY, linestyle=":", linewidth=1.4, label="one bit")
    for V, bits in zip(points.x, points.y, strict=True):
        axes.annotate(number(bits), (float(V), float(bits)), xytext=(7, 6), textcoords="offset points", fontsize=9)
    log_axis(axes, "x", (2, 5, 10, 50, 100, 500, 1000))
    axes.set_ylim(0, 1.08)
    axes.set_xlabel("V, equally likely answers")
    bits_axis(axes)
    axes.legend(loc="upper right", bbox_to_anchor=(1, 0.95))
    listed = ", ".join(f"{number(bits, 4)} at V = {V}" for V, bits in zip(points.x, points.y, strict=True))
    return (
        "One rollout of a uniform policy on a uniform answer. Exact: the curve is h(1/V); each marker is I(T,r;S), "
        f"computed from the joint distribution of V² outcomes, and is equal to the curve ({listed})."
    )


@cache
def all_groups() -> data.Groups:
    return data.groups(range(1, 513))


def cut(series: Series, most: int) -> Series:
    kept = [i for i, x in enumerate(series.x) if x <= most]
    return Series(series.label, tuple(series.x[i] for i in kept), tuple(series.y[i] for i in kept))


def figure_6(canvas: Canvas) -> str:
    found = all_groups()
    axes = canvas.subplots()
    line(axes, cut(found.loose, 64), ORANGE, "--")
    line(axes, cut(found.cap, 64), GREEN, "-.")
    line(axes, cut(found.information, 64), BLUE)
    dots(axes, found.points, BLUE, "o")
    for series, color, marker in ((found.loose, ORANGE, "s"), (found.cap, GREEN, "^")):
        marks = Series("", data.POST_6, tuple(series.at(k) for k in data.POST_6))
        dots(axes, marks, color, marker)
    axes.set_xticks(data.POST_6, [str(k) if k != 2 else "" for k in data.POST_6])
    axes.set_xlim(0, 66)
    axes.set_ylim(0, 6.4)
    axes.set_xlabel("K, rollouts in the group")
    bits_axis(axes)
    axes.legend(loc="center right", bbox_to_anchor=(1, 0.52))
    most = data.POST_6[-1]
    return (
        f"Groups of K independent uniform rollouts, V = {found.V}, at the post's K (markers) and every K between. "
        "Exact: means over the law of M, the number of distinct tokens. At the markers the information was computed "
        f"twice, the law of M once from Stirling numbers and once by inclusion and exclusion: equal. At K = {most}: "
        f"{number(found.information.at(most))} bits, E log₂(M+1) = {number(found.cap.at(most))}, log₂(K+1) = "
        f"{number(found.loose.at(most))}."
    )


def figure_6_log(canvas: Canvas) -> str:
    found = all_groups()
    left, right = canvas.subplots(1, 2, width_ratios=(1.45, 1))
    line(left, found.loose, ORANGE, "--")
    line(left, found.cap, GREEN, "-.")
    line(left, found.information, BLUE)
    dots(left, found.points, BLUE, "o")
    one = found.information.at(1)
    straight = Series("K times one rollout", found.information.x, tuple(k * one for k in found.information.x))
    line(left, straight, BLACK, ":", linewidth=1.3)
    ticks = (1, 4, 16, 64, 256)
    log_axis(left, "x", ticks)
    log_axis(left, "y", (0.02, 0.1, 0.5, 1, 2, 5, 10))
    left.set_ylim(0.015, 14)
    left.set_title("information against bound")
    left.set_xlabel("K, rollouts in the group")
    bits_axis(left)
    left.legend(loc="lower right", fontsize=8.5)
    several = Series(found.duplicates.label, found.duplicates.x[1:], found.duplicates.y[1:])  # none at K = 1
    line(right, several, VERMILION)
    marks = Series("", data.POST_6[1:], tuple(found.duplicates.at(k) for k in data.POST_6[1:]))
    dots(right, marks, VERMILION, "D")
    line(right, Series("rollouts, K", found.duplicates.x, found.duplicates.x), BLACK, ":", linewidth=1.3)
    log_axis(right, "x", ticks)
    log_axis(right, "y", (0.001, 0.01, 0.1, 1, 10, 100))
    right.set_ylim(0.0008, 60000)
    right.set_title("duplicates")
    right.set_xlabel("K, rollouts in the group")
    right.set_ylabel("tokens")
    right.legend(loc="upper left", fontsize=8.5)
    K, V = 64, found.V
    spared = found.duplicates.at(K)
    return (
        f"What Figure 6 should have shown: V = {V}, K = 1 to {found.information.x[-1]}, both axes logarithmic. Exact, "
        "as in Figure 6. The information grows nearly linearly while K is far below V; it is the bound that grows "
        f"like a logarithm. Duplicates are not the cause of the gap: at K = {K} only {number(spared, 2)} of {K} "
        f"tokens are expected to be repeats, and the group carries {number(found.information.at(K))} bits, "
        f"{ratio(found.information.at(K), K * one)} of {K} times one rollout ({number(one, 4)} bits)."
    )


@cache
def feedback() -> data.TokenFeedback:
    return data.token_feedback()


def figure_7(canvas: Canvas) -> str:
    found = feedback()
    axes = canvas.subplots()
    line(axes, cut(found.binary, 8), BLUE)
    marks = Series("", data.POST_7, tuple(found.binary_points.at(t) for t in data.POST_7))
    dots(axes, marks, VERMILION, "o", "I(x,R;S) of the joint distribution, at the post's T")
    between = tuple(t for t in found.binary_points.x if t not in data.POST_7)
    dots(
        axes, Series("", between, tuple(found.binary_points.at(t) for t in between)), GREY, "x", "and at the T between"
    )
    line(axes, cut(found.sequence, 8), BLACK, "--")
    dots(axes, found.sequence_points, BLACK, "s")
    axes.set_xticks(range(1, 9))
    axes.set_ylim(0, 8.6)
    axes.set_xlabel("T, tokens in the rollout")
    bits_axis(axes)
    axes.legend(loc="upper left")
    return (
        "Binary targets and tokens, uniform and independent; R_t says whether token t is right. Exact: each marker "
        f"is computed from the joint distribution of 4ᵀ outcomes (up to {4**8:,}), and is equal to its line: T bits "
        "with token feedback, h(2⁻ᵀ) where only the whole sequence is judged. The claims token-tightness and "
        "dense-rewards are about every T."
    )


def success(canvas: Canvas) -> str:
    found = data.success_rates()
    axes = canvas.subplots()
    line(axes, found.positive, ORANGE, "--")
    line(axes, found.rollout, BLUE)
    line(axes, found.kept, GREEN, "-.")
    for series, color, marker in (
        (found.positive_points, ORANGE, "s"),
        (found.rollout_points, BLUE, "o"),
        (found.kept_points, GREEN, "^"),
    ):
        shown = [i for i, x in enumerate(series.x) if float(x) in (0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 1.0)]
        dots(axes, Series("", tuple(series.x[i] for i in shown), tuple(series.y[i] for i in shown)), color, marker)
    half = Fraction(1, 2)
    assert_equal(found.rollout.at(half), found.positive.at(half))
    axes.annotate(
        "equal at α = 1/2",
        (0.5, 1),
        xytext=(22, 34),
        textcoords="offset points",
        arrowprops={"arrowstyle": "-", "color": GREY},
        fontsize=9,
    )
    best = max(range(len(found.kept.x)), key=lambda i: found.kept.y[i])
    axes.set_xlim(0, 1.01)
    axes.set_ylim(0, 4.6)
    axes.set_xlabel("α, the success rate of a rollout")
    bits_axis(axes)
    axes.legend(loc="upper right")
    for alpha, one, rollout in zip(found.positive.x, found.positive.y, found.rollout.y, strict=True):
        if (one > rollout) != (alpha < half):
            raise data.FigureError(f"at success rate {alpha} a positive carries {one}, a rollout {rollout}")
    return (
        "Good sets of a fixed share α of all rollouts, each rollout equally likely to be good. Exact: curves from "
        f"closed forms at the multiples of 1/{found.rollout.x[0].denominator}; joint distributions of 20 rollouts and "
        f"20 answers are equal to the curves at all {len(found.rollout_points.x)} multiples of 1/20, some of them "
        f"marked. Keeping positives only gives at most {number(found.kept.y[best], 4)} bits on this grid, at α = "
        f"{float(found.kept.x[best]):g}. A positive that is given carries more than a rollout at every α below 1/2 "
        "here, and at no other."
    )


def assert_equal(a: data.Exact, b: data.Exact) -> None:
    if a != b:
        raise data.FigureError(f"{a} and {b} should be equal")


def rules(canvas: Canvas) -> str:
    V, K = 4, 3
    found = data.update_rules(V)
    left, right = canvas.subplots(1, 2, width_ratios=(1.25, 1))
    heights = range(len(found))
    raw = found[0].at(K).raw
    known = [float(rule.at(K).with_rollouts) for rule in found]
    alone = [float(rule.at(K).update) for rule in found]
    left.barh(
        heights, known, height=0.72, color="#CFE6F5", edgecolor=BLUE, linewidth=1, label="I(T,g;S), rollouts known"
    )
    left.barh(heights, alone, height=0.36, color=BLUE, label="I(g;S), update alone")
    left.axvline(float(raw), color=VERMILION, linestyle="--", linewidth=1.6, label="raw information")
    left.set_yticks(heights, [rule.name for rule in found])
    left.invert_yaxis()
    left.grid(visible=False, axis="y")
    left.set_xlim(0, 2.05)
    left.set_title(f"bits about S: V = {V}, K = {K}")
    left.set_xlabel("bits about S")
    left.legend(loc="upper center", bbox_to_anchor=(0.4, -0.16), fontsize=8.5)
    styles = (("-", "o", BLUE), ("--", "s", ORANGE), ("-.", "^", GREEN), (":", "D", VERMILION))
    groups = curves(found)
    for (names, first), (style, marker, color) in zip(groups, styles, strict=True):
        kept = [float(c.update) / float(c.raw) for _, c in first.carried]
        label = names[0] if len(names) == 1 else ", ".join(names).replace("REINFORCE, ", "")
        right.plot([K for K, _ in first.carried], kept, linestyle=style, marker=marker, color=color, label=label)
    right.set_xticks(range(1, 5))
    right.set_ylim(-0.04, 1.06)
    right.set_yticks((0, 0.25, 0.5, 0.75, 1), ("0", "25%", "50%", "75%", "100%"))
    right.set_title("I(g;S) / I(T,r;S)")
    right.set_xlabel("K, rollouts in the group")
    right.legend(loc="upper center", bbox_to_anchor=(0.5, -0.16), fontsize=8.5)
    same = "; ".join(" = ".join(names) for names, _ in groups if len(names) > 1)
    return (
        f"What an update g tells of the answer, of the raw information I(T,r;S) = {number(raw)} bits at V = {V}, K = "
        f"{K}; uniform prior, independent rollouts of the uniform tabular softmax policy, exact match. Exact: every "
        "answer, group and update vector enumerated in rationals and square roots. The bits are equal, at each K for "
        f"which both are defined, for {same}. RLOO needs K ≥ 2; at K = 1 the group's own mean leaves nothing."
    )


def curves(found: tuple[data.Rule, ...]) -> list[tuple[list[str], data.Rule]]:
    """Rules that carry equal bits wherever both are defined, together; the one defined most widely stands for them."""
    groups: list[list[data.Rule]] = []
    for rule in found:
        for group in groups:
            both = set(dict(rule.carried)) & set(dict(group[0].carried))
            if all(rule.at(K).update == group[0].at(K).update for K in both):
                group.append(rule)
                break
        else:
            groups.append([rule])
    return [([r.name for r in group], max(group, key=lambda r: len(r.carried))) for group in groups]


def zoo(canvas: Canvas) -> str:
    found = feedback()
    axes = canvas.subplots()
    for curve, points, color, style, marker in (
        (found.binary, found.binary_points, BLUE, "-", "o"),
        (found.v_ary, found.v_ary_points, GREEN, "-.", "^"),
        (found.prefix, found.prefix_points, ORANGE, "--", "s"),
        (found.sequence, found.sequence_points, VERMILION, ":", "D"),
    ):
        line(axes, curve, color, style)
        dots(axes, points, color, marker)
    log_axis(axes, "x", (1, 2, 4, 8, 16), 2)
    log_axis(axes, "y", (0.001, 0.01, 0.1, 1, 2, 4, 8, 16))
    axes.set_xlabel("T, tokens in the rollout")
    bits_axis(axes)
    axes.set_ylim(0.0002, 40)
    axes.legend(loc="lower left")
    return (
        "Four kinds of feedback on T tokens, targets and tokens uniform and independent; both axes logarithmic. "
        f"Exact: lines from closed forms, markers from joint distributions of up to {4**8:,} outcomes, equal to the "
        "lines at every marker. Dense feedback alone does not give O(T) bits: a verifier that reports up to the "
        f"first error gives {number(found.prefix.at(4), 4)} at T = 4 and {number(found.prefix.at(8), 4)} at T = 8."
    )
