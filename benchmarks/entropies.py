"""All 15 joint entropies of four variables, from the raw table: exact, in NumPy float64, and with dit.

The table has positive integer weights in every cell.  Exact: Joint.from_table and H, once compared with one another
(14 decided comparisons), once read off as correctly rounded floats; and Tables, whose floats are rounded.
NumPy: normalise, sum over axes, -sum p*log2(p).  dit: a Distribution from outcomes and probabilities, and
dit.shannon.entropy.
"""

from __future__ import annotations

from functools import partial
from itertools import chain, combinations, pairwise, product

import numpy as np
from common import exponent, peak, plot, race

from exact import Joint
from exact.tables import Tables

try:
    import dit
except ImportError:
    dit = None

NAMES = ("A", "B", "C", "D")
SUBSETS = list(chain.from_iterable(combinations(range(4), k) for k in range(1, 5)))


def compared(table: np.ndarray) -> list[bool]:
    j = Joint.from_table(table, NAMES)
    values = [j.H(",".join(NAMES[i] for i in subset)) for subset in SUBSETS]
    return [a < b for a, b in pairwise(values)]


def with_joint(table: np.ndarray) -> list[float]:
    j = Joint.from_table(table, NAMES)
    return [float(j.H(",".join(NAMES[i] for i in subset))) for subset in SUBSETS]


def with_tables(table: np.ndarray) -> list[float]:
    t = Tables(table[np.newaxis], NAMES)
    return [float(t.H(",".join(NAMES[i] for i in subset)).float()[0]) for subset in SUBSETS]


def with_numpy(table: np.ndarray) -> list[float]:
    p = table / table.sum()
    values = []
    for subset in SUBSETS:
        q = p.sum(axis=tuple(i for i in range(4) if i not in subset)).ravel()
        values.append(float(-(q * np.log2(q)).sum()))
    return values


def with_dit(table: np.ndarray) -> list[float]:
    outcomes = list(product(*(range(n) for n in table.shape)))
    d = dit.Distribution(outcomes, (table / table.sum()).ravel().tolist())
    return [float(dit.shannon.entropy(d, list(subset))) for subset in SUBSETS]


def main() -> None:
    rng = np.random.default_rng(1)
    if dit is None:
        print("dit is not installed: no comparison with it (pip install dit)")
    sizes: list[float] = []
    times: dict[str, list[float]] = {
        "exact, compared": [],
        "exact, floats": [],
        "exact, Tables": [],
        "NumPy float64": [],
    }
    print("times: of comparisons, floats and Tables over NumPy's, and dit's over those of comparisons and floats")
    print(f"{'atoms':>9}  {'compared':>8}  {'floats':>6}  {'Tables':>6}  {'dit':>11}  largest error of NumPy")
    for side in (6, 10, 18, 32, 56):
        table = rng.integers(1, 1000, size=(side,) * 4)
        runs = [partial(run, table) for run in (compared, with_joint, with_tables, with_numpy)]
        measured = race(*runs, repeat=5 if side < 50 else 2)
        error = max(abs(a - b) for a, b in zip(with_joint(table), with_numpy(table), strict=True))
        sizes.append(side**4)
        for series, seconds in zip(list(times.values())[:4], measured, strict=True):
            series.append(seconds)
        against = "-"
        if dit is not None and side <= 32:
            (seconds,) = race(partial(with_dit, table), repeat=3 if side < 20 else 1)
            times.setdefault("dit", []).append(seconds)
            against = f"{seconds / measured[0]:.1f}, {seconds / measured[1]:.1f}"
        print(
            f"{side**4:>9}  {measured[0] / measured[3]:>8.2f}  {measured[1] / measured[3]:>6.2f}  "
            f"{measured[2] / measured[3]:>6.2f}  {against:>11}  "
            f"{error:.1e} bits"
        )
        if side == 56:  # the other sizes take too little to matter
            print("memory beyond the table, as a multiple of it, at 10^7 atoms:", end=" ")
            print(
                f"Joint {peak(runs[1]) / table.nbytes:.1f}, Tables {peak(runs[2]) / table.nbytes:.1f}, "
                f"NumPy {peak(runs[3]) / table.nbytes:.1f}"
            )
    for label, series in times.items():
        print(f"{label}: time ~ atoms^{exponent(sizes[: len(series)], series):.2f}")
    plot("entropies", "atoms", {label: (sizes[: len(series)], series) for label, series in times.items()})


if __name__ == "__main__":
    main()
