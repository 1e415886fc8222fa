"""What the benchmarks share: times, fitted exponents, peak memory and plots.

Every script measures both sides in the same run, alternating, and prints ratios: absolute times are those of one
machine.  Importing this module makes the checkout importable, so that ``python benchmarks/NAME.py`` needs no install.
"""

from __future__ import annotations

import argparse
import gc
import math
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


def race(*contestants: Callable[[], object], repeat: int = 5) -> list[float]:
    """The shortest time of each, in seconds; they take turns, so that a slow moment hits all of them."""
    best = [math.inf] * len(contestants)
    for _ in range(repeat):
        for i, run in enumerate(contestants):
            gc.collect()
            start = time.perf_counter()
            run()
            best[i] = min(best[i], time.perf_counter() - start)
    return best


def exponent(sizes: list[float], times: list[float]) -> float:
    """The slope of a straight line through log time against log size: time ~ size^slope."""
    x, y = [math.log(s) for s in sizes], [math.log(t) for t in times]
    mx, my = sum(x) / len(x), sum(y) / len(y)
    return sum((a - mx) * (b - my) for a, b in zip(x, y, strict=True)) / sum((a - mx) ** 2 for a in x)


def peak(run: Callable[[], object]) -> int:
    """The most bytes that were allocated at one time while it ran, beyond those held before."""
    gc.collect()
    tracemalloc.start()
    run()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def plot(name: str, xlabel: str, series: dict[str, tuple[list[float], list[float]]]) -> None:
    """Times against sizes, both logarithmic, to the file given as ``--plot FILE``, or to build/benchmarks/NAME.png.

    Without matplotlib a line says so.
    """
    parser = argparse.ArgumentParser()
    parser.add_argument("--plot", type=Path, default=ROOT / "build" / "benchmarks" / f"{name}.png")
    target = parser.parse_known_args()[0].plot.resolve()
    try:
        import matplotlib
    except ImportError:
        print("no plot: matplotlib is not installed")
        return
    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(6, 4), layout="constrained")
    for label, (sizes, times) in series.items():
        axes.loglog(sizes, times, "o-", label=f"{label}: exponent {exponent(sizes, times):.2f}")
    axes.set_xlabel(xlabel)
    axes.set_ylabel("seconds")
    axes.legend()
    target.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(target, dpi=150)
    print(f"plot: {target.relative_to(ROOT) if target.is_relative_to(ROOT) else target}")
