"""E I(V,M) and E log2(M+1) for groups of K draws: exact, against sampling M as the post does.

At V = 128,256 and K = 1,024: the time, and how many standard errors the sampled means are off.  Then growth with K: of
the exact law for the uniform policy, for an arbitrary policy on 1,000 tokens, and of enclosures far beyond both.
"""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
from common import exponent, plot, race

from exact.occupancy import Occupancy, enclosure, expected_log2, group_average, occupancy, occupancy_of

V, K, SAMPLES = 128_256, 1024, 10_000


def sampled(v: int, k: int, samples: int, seed: int = 1) -> list[tuple[float, float]]:
    """Mean and standard error of I(V,M) and of log2(M+1)."""
    rng = np.random.default_rng(seed)
    m = np.concatenate([distinct(rng.integers(0, v, size=(500, k))) for _ in range(samples // 500)])
    left = v - m
    information = math.log2(v) - left / v * np.log2(np.maximum(left, 1))
    return [(float(x.mean()), float(x.std(ddof=1) / math.sqrt(len(x)))) for x in (information, np.log2(m + 1))]


def distinct(draws: np.ndarray) -> np.ndarray:
    draws.sort(axis=1)
    return 1 + (np.diff(draws, axis=1) != 0).sum(axis=1)


def growth(label: str, sizes: list[int], run, series: dict[str, tuple[list[float], list[float]]]) -> None:
    times = [race(lambda k=k: run(k), repeat=3)[0] for k in sizes]
    series[label] = ([float(k) for k in sizes], times)
    ratios = ", ".join(f"{k}: {t / times[0]:.1f}" for k, t in zip(sizes, times, strict=True))
    print(f"{label}: time ~ K^{exponent(*series[label]):.2f}  (relative to the first, {ratios})", flush=True)


def any_policy(v: int) -> list[Fraction]:
    weights = [1 + i * i % 997 for i in range(v)]
    return [Fraction(w, sum(weights)) for w in weights]


def main() -> None:
    exact, sampling = race(lambda: group_average(V, K), lambda: sampled(V, K, SAMPLES), repeat=3)
    chain = group_average(V, K)
    ratio = sampling / exact
    print(f"V = {V}, K = {K}: the exact chain takes {exact:.2g} s, sampling {SAMPLES} groups {ratio:.1f} times that")
    estimates = sampled(V, K, SAMPLES)
    for name, value, (mean, error) in zip(
        ("E I(V,M)", "E log2(M+1)"), (chain.information, chain.expected_log2), estimates, strict=True
    ):
        off = (mean - float(value)) / error
        print(f"  {name} = {float(value):.15g} exactly; sampled {mean:.8g} +- {error:.1g} ({off:+.1f} standard errors)")
        again = ratio * (error / 1e-12) ** 2
        print(
            f"    sampling to a standard error of 10^-12 bits would take {again:.1g} times as long as the exact value"
        )
    low, high = enclosure(expected_log2, V, K, digits=50)
    print(f"  E log2(M+1) to 50 digits: {float(low)} within 2e-50: {low <= chain.expected_log2 <= high}")

    series: dict[str, tuple[list[float], list[float]]] = {}
    growth(f"exact law, uniform, V = {V}", [128, 256, 512, 1024, 2048], lambda k: occupancy(V, k), series)
    growth(f"sampling {SAMPLES} groups", [128, 256, 512, 1024], lambda k: sampled(V, k, SAMPLES), series)
    policy = any_policy(1000)

    def exact_law(k: int) -> Occupancy:
        return occupancy_of(policy, k)

    growth("exact law, any policy, V = 1000", [16, 32, 64, 128], exact_law, series)
    (arbitrary,) = race(lambda: exact_law(32))
    print(f"any policy, V = 1000, K = 32: {arbitrary / exact:.2g} times the exact chain at V = {V}, K = {K}")
    growth(
        "enclosure to 30 digits, uniform",
        [1024, 4096, 16_384, 65_536],
        lambda k: enclosure(expected_log2, V, k),
        series,
    )
    plot("occupancy", "K", series)


if __name__ == "__main__":
    main()
