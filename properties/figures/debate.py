"""Figures for docs/what-is-true.md: the twelve statements in numbers, computed twice as in ``data``."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable
from fractions import Fraction
from itertools import product

from exact import Bits, Joint, log2
from properties.figures.data import Exact, Number, Series, agreed, binary_entropy

__all__ = [
    *("accuracy", "advantages", "distillation", "few_answers", "label", "pass_rates", "preference", "skewed"),
    "verifiers",
]

BITS = (0, 1)


def curve(label: str, x: Iterable[Number], value: Callable[[Number], Exact]) -> Series:
    points = tuple(x)
    return Series(label, points, tuple(value(point) for point in points))


def pass_rates(steps: int = 100) -> tuple[Series, Series, Series]:
    """Two prompts, or two rollouts, equally likely, with chances 1/2 + d and 1/2 - d to be right; d = 0 to 1/2.

    In bits against d: h of the pass rate, which is 1/2; I(tau,r;S); and the points of the second.
    """
    half, spreads = Fraction(1, 2), tuple(Fraction(i, 2 * steps) for i in range(steps + 1))
    ceiling = curve("h(pass rate), the ceiling", spreads, lambda _: binary_entropy(half))
    said = curve("said of S, I(τ,r;S)", spreads, lambda d: binary_entropy(half + d))
    N = 2 * steps

    def information(d: Fraction) -> Bits:
        chances = (half + d, half - d)
        joint = Joint.uniform(product(range(N), BITS), ("S", "tau"))
        return joint.define("r", lambda S, tau: int(N * chances[tau] > S), of=("S", "tau")).I("tau,r ; S")

    return ceiling, said, agreed(curve(said.label, spreads[::10], information), said)


def verifiers(most: int = 8) -> tuple[Series, Series, Series, Series]:
    """K distinct rollouts: a bit each of S by another verifier, and exact match on V = K + 1 equally likely answers.

    The two curves, then the points of each, from distributions of 2^K and K + 1 outcomes.
    """
    K = tuple(range(1, most + 1))
    other = curve("another verifier: K", K, lambda k: k)
    match = curve("exact match, V = K+1: log₂(K+1)", K, lambda k: log2(k + 1))

    def bits_of(k: int) -> Bits:
        joint = Joint.uniform(((S,) for S in product(BITS, repeat=k)), ("S",))
        return joint.define("r", lambda S: S).I("r ; S")

    def matches(k: int) -> Bits:
        joint = Joint.uniform(((S,) for S in range(k + 1)), ("S",))
        return joint.define("r", lambda S: tuple(int(guess == S) for guess in range(k))).I("r ; S")

    return other, match, agreed(curve("", K, bits_of), other), agreed(curve("", K, matches), match)


def tally_entropy(n: int) -> Bits:
    """The entropy in bits of how many of n fair coins show heads."""
    return n - sum((Fraction(math.comb(n, k), 2**n) * log2(math.comb(n, k)) for k in range(n + 1)), start=Bits(0))


def advantages(most: int = 16, counted: int = 10) -> tuple[Series, Series, Series, Series]:
    """T steps with fair rewards of 0 and 1, which S fixes: bits of S in the returns from each step, and in their sum.

    The two curves, then the points of each, from distributions of 2^T outcomes.
    """
    T = tuple(range(1, most + 1))
    each = curve("an advantage for each step: T", T, lambda t: t)
    scalar = curve("one scalar, the sum of the rewards", T, lambda t: tally_entropy(int(t)))

    def information(t: int) -> tuple[Bits, Bits]:
        joint = Joint.uniform(((S,) for S in product(BITS, repeat=t)), ("S",))
        joint = joint.define("returns", lambda S: tuple(sum(S[step:]) for step in range(t)), of="S")
        joint = joint.define("total", lambda S: sum(S), of="S")
        return joint.I("returns ; S"), joint.I("total ; S")

    few = T[:counted]
    found = [information(t) for t in few]
    points = [Series("", few, tuple(row[i] for row in found)) for i in (0, 1)]
    return each, scalar, agreed(points[0], each), agreed(points[1], scalar)


def label(most: int = 64, counted: int = 16) -> tuple[Series, Series, Series, Series]:
    """V equally likely answers: bits of one try, and what it leaves open; the two are a label's log2 V.

    The label, the try, the points of the try, and the points of what is left, which must be the difference.
    """
    V = tuple(range(2, most + 1))
    whole = curve("a label: log₂V", V, log2)
    tried = curve("one try: h(1/V)", V, lambda v: binary_entropy(Fraction(1, v)))
    rest = Series("what is left", V, tuple(a - b for a, b in zip(whole.y, tried.y, strict=True)))

    def joint(v: int) -> Joint:
        found = Joint.uniform(product(range(v), repeat=2), ("S", "j"))
        return found.define("r", lambda S, j: int(j == S), of=("S", "j"))

    few = range(2, counted + 1)
    points = agreed(curve("", few, lambda v: joint(v).I("j,r ; S")), tried)
    return whole, tried, points, agreed(curve("", few, lambda v: joint(v).H("S | j,r")), rest)


TEACHER, TASK = 8, (1, 4, 6)  # what a teacher is: so many fair bits, and which of them are the task


def distillation(most: int = 12) -> tuple[Series, Series, Series]:
    """A teacher of 8 fair bits, 3 of which are the task, says one of them with each token, and then again.

    In bits after N tokens: N log2 2, what they say of the teacher, and of the task; both from joint distributions, of
    which the teacher's is compared with min(N, 8).
    """
    N = tuple(range(most + 1))

    def information(n: int) -> tuple[Bits, Bits]:
        joint = Joint.uniform(((W,) for W in product(BITS, repeat=TEACHER)), ("W",))
        joint = joint.define("S", lambda W: tuple(W[i] for i in TASK), of="W")
        joint = joint.define("y", lambda W: tuple(W[i % TEACHER] for i in range(n)), of="W")
        return joint.I("y ; W"), joint.I("y ; S")

    found = [information(n) for n in N]
    teacher = Series("of the teacher", N, tuple(row[0] for row in found))
    agreed(teacher, curve("min(N, 8)", N, lambda n: min(n, TEACHER)))
    task = Series("of the task", N, tuple(row[1] for row in found))
    agreed(task, curve("tokens of the task", N, lambda n: sum(i < n for i in TASK)))
    return curve("the ceiling, N log₂V at V = 2", N, lambda n: n), teacher, task


def few_answers(V: int = 16) -> tuple[Series, Series, Series]:
    """One answer of V, tried without repetition: after N rollouts the ceiling N, what they said, and its points."""
    N = tuple(range(V))
    said = curve("said so far", N, lambda n: log2(V) - (Fraction(V - n, V) * log2(V - n) if n < V else 0))

    def information(n: int) -> Bits:
        joint = Joint.uniform(((S,) for S in range(V)), ("S",))
        return joint.define("r", lambda S: tuple(int(guess == S) for guess in range(n))).I("r ; S")

    return curve("a bit for each rollout", N, lambda n: n), said, agreed(curve("", N, information), said)


SKEWED = (Fraction(1, 2), Fraction(1, 4), Fraction(1, 8), Fraction(1, 8))


def skewed() -> Series:
    """A policy that always gives answer i, of four with chances 1/2, 1/4, 1/8, 1/8: its accuracy, with 0 bits."""
    accuracies = []
    for guess in range(len(SKEWED)):
        joint = Joint({(s, guess): p for s, p in enumerate(SKEWED)}, ("S", "x"))
        agreed(Series("", (0,), (joint.I("x ; S"),)), Series("no bits", (0,), (0,)))
        accuracies.append(joint.P(lambda S, x: x == S, of=("S", "x")))
    return Series("always the same answer", tuple(range(1, len(SKEWED) + 1)), tuple(accuracies))


def accuracy(V: int = 4, steps: int = 60) -> tuple[Series, Series]:
    """V equally likely answers: the fewest bits with which a guess is right with chance a (Fano), for a from 1/V to 1.

    The curve, and points from the channel that reaches it: right with chance a, else each wrong answer alike.
    """
    chances = tuple(Fraction(1, V) + Fraction(i, steps) * Fraction(V - 1, V) for i in range(steps + 1))

    def fewest(a: Fraction) -> Bits:
        return log2(V) - binary_entropy(a) - (1 - a) * log2(V - 1)

    def reached(a: Fraction) -> Bits:
        wrong = (1 - a) / (V - 1)
        return Joint({(s, x): (a if s == x else wrong) / V for s, x in product(range(V), repeat=2)}, ("S", "x")).I(
            "x ; S"
        )

    least = curve("fewest bits for this accuracy", chances, fewest)
    return least, agreed(curve("", chances[::6], reached), least)


def preference(most: int = 32, counted: int = 4) -> tuple[Series, Series, Series]:
    """S, and two answers of one's own, are L fair bits each; preferred is whichever agrees with S in more places.

    In bits against L: what the answers have, 2 L; what the preference (first, or not) says of S; its points, from
    distributions of 8^L outcomes.
    """
    L = tuple(range(1, most + 1))

    def said(length: int) -> Bits:
        """The answers differ in d places; the first is better where S sides with it in more than half of these."""
        total = Bits(0)
        for d in range(1, length + 1):
            better = Fraction(sum(math.comb(d, k) for k in range(d // 2 + 1, d + 1)), 2**d)
            total += Fraction(math.comb(length, d), 2**length) * binary_entropy(better)
        return total

    def agree(a: tuple[Hashable, ...], b: tuple[Hashable, ...]) -> int:
        return sum(u == v for u, v in zip(a, b, strict=True))

    def counted_bits(length: int) -> Bits:
        words = list(product(BITS, repeat=length))
        joint = Joint.uniform(product(words, repeat=3), ("S", "x", "y"))
        joint = joint.define("p", lambda S, x, y: int(agree(x, S) > agree(y, S)), of=("S", "x", "y"))
        return joint.I("x,y,p ; S")

    preferred = curve("what the preference says of S", L, lambda n: said(int(n)))
    written = curve("the answers' own length", L, lambda n: 2 * n)
    return written, preferred, agreed(curve("", L[:counted], lambda n: counted_bits(int(n))), preferred)
