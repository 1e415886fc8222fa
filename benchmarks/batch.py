"""The signs of a chain of inequalities for many instances at once: exact (Tables) against NumPy float64.

The chain is that of one rollout, I(T,r;S) - I(S;r|T), H(r|T) - I(S;r|T) and 1 - H(r|T).  Generic instances have random
weights; model instances draw T independently of S and set r = 1 iff T = S, so that two of the three differences are
exactly zero for each instance, which float64 cannot tell; enumerated ones are model instances of denominator 4 in int8,
instances fastest in memory, as the enumerations hand them over.  Both sides start from the raw weights.
"""

from __future__ import annotations

import numpy as np
from common import exponent, plot, race

from exact.tables import Tables

NAMES = ("S", "T", "r")


def exact_signs(weights: np.ndarray) -> list[np.ndarray]:
    t = Tables(weights, NAMES)
    total, conditional, entropy = t.I("T,r ; S"), t.I("S ; r | T"), t.H("r | T")
    return [(total - conditional).sign(), (entropy - conditional).sign(), (1 - entropy).sign()]


def float_signs(weights: np.ndarray) -> list[np.ndarray]:
    """The same sums in float64: an entropy a marginal, log2 D - sum n*log2(n)/D, each computed once."""
    den = weights.sum(axis=(1, 2, 3))
    sums = {}
    for keep in ((0,), (1,), (0, 1), (1, 2), (0, 1, 2)):
        drop = tuple(1 + i for i in range(3) if i not in keep)
        n = weights.sum(axis=drop).reshape(len(weights), -1).astype(float)
        with np.errstate(divide="ignore", invalid="ignore"):
            terms = np.where(n > 0, n * np.log2(n), 0.0)
        sums[keep] = np.log2(den) - terms.sum(axis=1) / den
    total = sums[1, 2] + sums[0,] - sums[0, 1, 2]
    conditional = sums[0, 1] + sums[1, 2] - sums[0, 1, 2] - sums[1,]
    entropy = sums[1, 2] - sums[1,]
    return [np.sign(total - conditional), np.sign(entropy - conditional), np.sign(1 - entropy)]


def generic(rng: np.random.Generator, count: int, v: int) -> np.ndarray:
    return rng.integers(0, 10, size=(count, v, v, 2)) + 1


def model(rng: np.random.Generator, count: int, v: int) -> np.ndarray:
    prior, policy = rng.integers(1, 10, size=(2, count, v))
    joint = prior[:, :, None] * policy[:, None, :]
    hit = np.eye(v, dtype=np.int64)
    return np.stack([joint * (1 - hit), joint * hit], axis=-1)


def enumerated(rng: np.random.Generator, count: int, v: int) -> np.ndarray:
    """The same with weights as enumerations have them: laws of denominator 4, in int8 for V = 2, 3, 5."""
    prior, policy = rng.multinomial(4, [1 / v] * v, size=(2, count))
    joint = (prior[:, :, None] * policy[:, None, :]).astype(np.int8)
    hit = np.eye(v, dtype=np.int8)
    return np.ascontiguousarray(np.moveaxis(np.stack([joint * (1 - hit), joint * hit], axis=-1), 0, -1)).transpose(
        3, 0, 1, 2
    )


def main() -> None:
    rng = np.random.default_rng(1)
    print(f"{'instances':>9}  {'V':>2}  {'kind':>10}  {'speed, exact/NumPy':>18}  signs that float64 gets wrong")
    series: dict[str, tuple[list[float], list[float]]] = {}
    for make in (generic, model, enumerated):
        for v in (2, 3, 5):
            for count in (1000, 10_000, 100_000):
                weights = make(rng, count, v)
                exact, peer = race(lambda w=weights: exact_signs(w), lambda w=weights: float_signs(w))
                wrong = sum((a != b).sum() for a, b in zip(exact_signs(weights), float_signs(weights), strict=True))
                print(
                    f"{count:>9}  {v:>2}  {make.__name__:>10}  {peer / exact:>18.2f}  {int(wrong)} of {3 * count}",
                    flush=True,
                )
                if v == 3:
                    for label, seconds in ((f"exact, {make.__name__}", exact), (f"NumPy, {make.__name__}", peer)):
                        sizes, times = series.setdefault(label, ([], []))
                        sizes.append(count)
                        times.append(seconds)
    for label, (sizes, times) in series.items():
        print(f"{label}, V = 3: time ~ instances^{exponent(sizes, times):.2f}")
    plot("batch", "instances", series)


if __name__ == "__main__":
    main()
