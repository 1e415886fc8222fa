"""Deciding the order of two entropies: Bits against SymPy.

Each side gets the same integer counts and decides "<" between the entropies of two different distributions with n
outcomes, and "=" between two forms of the same one (the second with log2(6n) - log2(6) for every log2(n)).  Every pair
is new, so that no cache answers.  SymPy decides "<" by evaluating numerically, and "=" by expand_log with factoring.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from fractions import Fraction

import sympy
from common import exponent, plot, race

from exact import Bits

Terms = list[tuple[int, Fraction]]


def entropy(counts: list[int]) -> Terms:
    total = sum(counts)
    return [(total, Fraction(1)), *((n, Fraction(-n, total)) for n in counts)]


def split(terms: Terms) -> Terms:
    """The same value in another form."""
    return [pair for n, q in terms for pair in ((6 * n, q), (6, -q))]


def in_sympy(terms: Terms) -> sympy.Expr:
    logs = [sympy.Rational(q.numerator, q.denominator) * sympy.log(n) for n, q in terms]
    return sympy.Add(*logs) / sympy.log(2)


def sympy_less(a: sympy.Expr, b: sympy.Expr) -> bool:
    return bool(a < b)


def sympy_equal(a: sympy.Expr, b: sympy.Expr) -> bool:
    return bool(sympy.expand(sympy.expand_log(sympy.expand((a - b) * sympy.log(2)), factor=True)) == 0)


def bits_less(a: Bits, b: Bits) -> bool:
    return a < b


def bits_equal(a: Bits, b: Bits) -> bool:
    return a == b


def measure(
    pairs: list[tuple[Terms, Terms]], form: Callable[[Terms], object], relation: Callable[..., bool]
) -> tuple[float, float, list[bool]]:
    """Seconds a pair for building both sides, and for deciding; and the decisions.

    One pass each: a second one would find cached enclosures on one side and cached expressions on the other.
    """
    built: list[tuple[object, object]] = []
    answers: list[bool] = []
    (build,) = race(lambda: built.extend((form(a), form(b)) for a, b in pairs), repeat=1)
    (decide,) = race(lambda: answers.extend(relation(a, b) for a, b in built), repeat=1)
    return build / len(pairs), decide / len(pairs), answers


def main() -> None:
    rng = random.Random(1)
    series: dict[str, tuple[list[float], list[float]]] = {}
    print("SymPy's time over that of Bits")
    print(f"{'terms':>5}  {'relation':>8}  {'from counts':>11}  {'comparison alone':>16}")
    for size in (4, 16, 64, 256):
        count = 4000 // size
        for relation, ours, theirs in (("<", bits_less, sympy_less), ("=", bits_equal, sympy_equal)):
            left, right = ([entropy([rng.randint(1, 1000) for _ in range(size)]) for _ in range(count)] for _ in "ab")
            pairs = list(zip(left, right if relation == "<" else map(split, left), strict=True))
            few = pairs[: max(5, count // 25)]  # enough of SymPy
            theirs_build, theirs_decide, answers = measure(few, in_sympy, theirs)
            ours_build, ours_decide, decided = measure(pairs, Bits.from_terms, ours)
            if decided[: len(few)] != answers:
                raise SystemExit(f"Bits and SymPy disagree about {relation} at {size} terms")
            whole = (theirs_build + theirs_decide) / (ours_build + ours_decide)
            print(f"{size:>5}  {relation:>8}  {whole:>11.0f}  {theirs_decide / ours_decide:>16.0f}", flush=True)
            for label, seconds in ((f"Bits, {relation}", ours_decide), (f"SymPy, {relation}", theirs_decide)):
                sizes, times = series.setdefault(label, ([], []))
                sizes.append(size)
                times.append(seconds)
    for label, (sizes, times) in series.items():
        print(f"{label}: time ~ terms^{exponent(sizes, times):.2f}")
    plot("bits", "terms", series)


if __name__ == "__main__":
    main()
