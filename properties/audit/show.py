"""An audit for people, and for programs."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from exact import Bits
from properties.audit.bias import show_answers

if TYPE_CHECKING:
    from properties.audit.levels import Figures, Level
    from properties.audit.measure import Audit

__all__ = ["compared", "lines", "sentence", "to_json"]


def _short(x: Bits) -> str:
    return f"{float(x):.6f}"


def _number(x: Bits) -> str:
    text = str(x)
    return _short(x) + (f"  = {text}" if len(text) <= 80 else "")


def _vector(values: Any) -> str:
    texts = [str(x) if isinstance(x, Fraction) and x.denominator < 10**6 else f"{float(x):.6g}" for x in values]
    return f"({', '.join(texts if len(texts) <= 12 else [*texts[:12], '...'])})"


def sentence(a: Audit) -> str:
    """What was found, in one sentence."""
    parts = [f"carries {_short(a.bits)}{_otherwise(a)} of the {_short(a.raw)} bits that its inputs hold about S"]
    if a.bias is None:
        parts.append(f"is compared with no gradient ({a.bias_reason})")
    elif a.bias.unbiased:
        parts.append(f"is an unbiased gradient of the {_goal(a)}{_at(a)}")
    elif a.bias.scale is not None:
        sign = ", the wrong way round" if a.bias.scale < 0 else ""
        parts.append(f"is {a.bias.factor} times the gradient of the {_goal(a)}{sign}{_at(a)}")
    else:
        parts.append(f"is no multiple of the gradient of the {_goal(a)} on average ({a.bias.word})")
    strange = _strange(a)
    if strange:
        parts.append("depends on what it should not: " + "; ".join(strange))
    if len(parts) == 2:
        return f"{a.function} {parts[0]} and {parts[1]}."
    return f"{a.function} {', '.join(parts[:-1])}, and {parts[-1]}."


def _otherwise(a: Audit) -> str:
    """The bits at a coarser resolution where noise and content are far apart too, but which passes over more."""
    for level in a.levels:
        if level.wide and level.between is not None and level.within is not None and level.figures.update != a.bits:
            return f" bits ({_short(level.figures.update)} where steps up to {level.within:.1e} are taken for noise)"
    return ""


def _at(a: Audit) -> str:
    """Of code in floats an expectation is compared at a resolution, and that is said wherever it is."""
    return "" if a.bias is None or a.bias.exact else f" at resolution {float(a.bias.resolution):.0e}"


def _goal(a: Audit) -> str:
    return "expected reward" if a.bias is not None and a.bias.objective == "reward" else "objective"


def _strange(a: Audit) -> list[str]:
    """Dependences between prompts, and on padding."""
    found = []
    for block, source in a.dependences:
        if source == "padding":
            found.append(f"{block} on the padding")
        elif block.startswith("prompt ") and " of prompt " in source and not source.endswith(f" {block}"):
            kind, _, other = source.partition(" of ")
            if kind == "group" and any((block, f"{k} of {other}") in a.dependences for k in ("rewards", "rollouts")):
                continue
            found.append(f"{block} on the {source}")
    return found


def lines(a: Audit) -> list[str]:
    """The report: one sentence, then bits, bias, dependences, and at which resolution each number holds."""
    how, figures, wide = a.certain
    text = [
        sentence(a),
        "",
        f"update   {a.function}",
        f"world    {a.world.describe()}; prior {_law(a.world.chances)}",
        f"calls    {a.calls}, at {a.inputs} inputs; {a.computed.outputs} different outputs",
    ]
    if a.orders:
        text.append(f"         {a.orders}")
    text += [f"exact    {note}" for note in a.world.notes]
    text += [
        "",
        f"bits about S in the update ({how}{'' if wide else '; noise and content are not far apart, see below'})",
        f"  I(g;S)    {_number(figures.update)}",
        f"  I(T,g;S)  {_number(figures.with_rollouts)}",
    ]
    if figures.update == 0 and figures.with_rollouts == 0 < a.raw:
        text.append("  nothing of the rewards reaches this output")
    elif figures.update == 0 < figures.with_rollouts:
        text.append("  the output alone says nothing about S; it is the rollouts beside it that decode it")
    text += _resolutions(a)
    width = max(len(name) for name in (*a.caps, "I(T,r;S)"))
    text += ["", "raw information and its caps"]
    text += [f"  {name:<{width}}  {_number(x)}" for name, x in {"I(T,r;S)": a.raw, **a.caps}.items()]
    text += [
        "",
        "destroyed by the update",
        f"  I(T,r;S) - I(T,g;S)  {_number(a.destroyed)}",
        f"  I(T,r;S) - I(g;S)    {_number(a.hidden)}",
    ]
    if a.collision is not None:
        text.append(f"  one output for two inputs: {a.collision[0]} and {a.collision[1]}: {a.collision[2]}")
    return [*text, "", *_bias(a), "", *_dependences(a)]


def _law(weights: tuple[Fraction, ...]) -> str:
    if len(set(weights)) == 1:
        return "uniform"
    return ", ".join(str(w) if w.denominator < 10**6 else f"{float(w):.6g}" for w in weights)


def _row(name: str, figures: Figures, rest: str = "") -> str:
    return f"  {name:<18}{_short(figures.update):>10}{_short(figures.with_rollouts):>12}{figures.outputs:>10}{rest}"


def _runs(levels: list[Level]) -> list[list[Level]]:
    """Neighbouring resolutions that pass over the same steps."""
    found: list[list[Level]] = []
    for level in levels:
        if found and (found[-1][0].within, found[-1][0].between) == (level.within, level.between):
            found[-1].append(level)
        else:
            found.append([level])
    return found


def _resolutions(a: Audit) -> list[str]:
    same = a.computed == a.by_value and not a.levels and (a.rational is None or a.rational == a.computed)
    if same:
        if a.rational is None:
            return [f"  the same bit by bit and by value; in rationals: not known, {a.rational_reason}"]
        return ["  the same bit by bit, by value and in rationals"]
    text = [f"  {'told apart':<18}{'I(g;S)':>10}{'I(T,g;S)':>12}{'outputs':>10}"]
    text.append(_row("bit by bit", a.computed))
    text.append(_row("by value", a.by_value, "   -0.0 = 0.0, 1 = 1.0"))
    for run in _runs(a.levels):
        level = run[-1]
        name = level.name if len(run) == 1 else f"{run[0].name} .. {level.name}"
        within = "none" if level.within is None else f"{level.within:.1e}"
        between = "none" if level.between is None else f"{level.between:.1e}"
        text.append(
            _row(name, level.figures, f"   steps within {within}, between {between}{'' if level.wide else ' !'}")
        )
    if a.rational is not None:
        text.append(_row("in rationals", a.rational, "   without rounding"))
    else:
        text.append(f"  in rationals: not known, {a.rational_reason}")
    if any(not level.wide for level in a.levels):
        text.append("  !  noise and content are closer than a factor of 1024 at this resolution")
    return text


def _bias(a: Audit) -> list[str]:
    if a.bias is None:
        return [f"expectation: {a.bias_reason}"]
    b = a.bias
    text = [f"expectation against the gradient of the {_goal(a)}: {b.word}"]
    if not b.unbiased:
        text += [
            f"  at S = {show_answers(b.worst)}: E[g|S] = {_vector(b.mean)}",
            f"  {'':<{len(show_answers(b.worst)) + 7}} wanted {_vector(b.wanted)}",
        ]
    else:
        text.append(f"  largest difference {b.largest:.1e}" if not b.exact else "  equal, exactly, for every answer")
    text.append(f"  trace of the covariance given S: {float(b.variance):.6g}{_exactly(b)}")
    return text


def _exactly(b: Any) -> str:
    return f" = {b.variance}" if b.exact and b.variance.denominator < 10**6 else ""


def _dependences(a: Audit) -> list[str]:
    width = max(map(len, a.blocks), default=1)
    text = ["what depends on what (x: a pair of inputs shows it; .: no such pair)"]
    text += [f"  {'':<{width}}  " + "  ".join(a.sources)]
    for block in a.blocks:
        cells = [("x" if (block, s) in a.dependences else ".").center(len(s)) for s in a.sources]
        text.append(f"  {block:<{width}}  " + "  ".join(cells))
    shown = [leak for leak in a.dependences.values() if f"{leak.block} on the {leak.source}" in _strange(a)]
    shown += [leak for leak in a.dependences.values() if leak.source in ("padding", "seed") and leak not in shown]
    for leak in shown:
        text.append(f"  {leak.block} depends on {leak.source}: {leak.pair[0]}: {leak.outputs[0]};")
        text.append(f"    {leak.pair[1]}: {leak.outputs[1]}")
    return text


def compared(audits: list[Audit]) -> list[str]:
    """Several functions in one world, a line each."""
    width = max(len(a.function) for a in audits)
    text = [f"{'':<{width}}  {'I(g;S)':>9} {'I(T,g;S)':>9} {'raw':>9} {'trace cov':>10}  expectation"]
    for a in audits:
        variance = f"{float(a.bias.variance):.5g}" if a.bias else "-"
        word = a.bias.word if a.bias else a.bias_reason
        leaks = f"; leaks: {', '.join(_strange(a))}" if _strange(a) else ""
        text.append(
            f"{a.function:<{width}}  {_short(a.bits):>9} {_short(a.bits_with_rollouts):>9} {_short(a.raw):>9} "
            f"{variance:>10}  {word}{leaks}"
        )
    return text


def _bits(x: Bits) -> dict[str, Any]:
    return {"exact": str(x), "float": float(x)}


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        "I(g;S)": _bits(figures.update),
        "I(T,g;S)": _bits(figures.with_rollouts),
        "distinct_outputs": figures.outputs,
    }


def to_json(a: Audit) -> dict[str, Any]:
    how, figures, wide = a.certain
    b = a.bias
    return {
        "schema": 1,
        "function": a.function,
        "sentence": sentence(a),
        "world": a.world.describe(),
        "notes": a.world.notes,
        "V": a.V,
        "K": a.K,
        "P": a.world.P,
        "prior": [str(p) for p in a.world.chances],
        "policy": [[[str(p) for p in row] for row in block] for block in a.world.current.laws],
        "reward": a.world.reward_name,
        "inputs": a.inputs,
        "calls": a.calls,
        "orders": a.orders or None,
        "raw": _bits(a.raw),
        "caps": {name: _bits(cap) for name, cap in a.caps.items()},
        "bits": {"told_apart": how, "certain": wide, **_figures(figures)},
        "computed": _figures(a.computed),
        "by_value": _figures(a.by_value),
        "rational": _figures(a.rational) if a.rational else None,
        "rational_reason": a.rational_reason or None,
        "resolutions": [
            {"resolution": x.name, "within": x.within, "between": x.between, "wide": x.wide, **_figures(x.figures)}
            for x in a.levels
        ],
        "destroyed": {"given T": _bits(a.destroyed), "by g alone": _bits(a.hidden)},
        "collision": list(a.collision) if a.collision else None,
        "bias": None
        if b is None
        else {
            "objective": b.objective,
            "exact": b.exact,
            "unbiased": b.unbiased,
            "scale": None if b.scale is None else str(b.scale),
            "cosine": b.cosine,
            "worst": [str(x) for x in b.worst],
            "mean": [str(x) for x in b.mean],
            "wanted": [str(x) for x in b.wanted],
            "variance": str(b.variance),
        },
        "bias_reason": a.bias_reason or None,
        "dependences": [
            {"block": x.block, "input": x.source, "pair": list(x.pair), "outputs": list(x.outputs)}
            for x in a.dependences.values()
        ],
    }
