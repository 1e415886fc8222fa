"""The definitions and laws that the kernel's rules rest on, compared with what small worlds give when enumerated.

Entropies are computed from the joint distribution, exactly; the laws are those of the docstrings of the rules.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations, product

import pytest

from exact import Bits, Joint, log2
from exact.occupancy import expected_distinct
from theorems.language import model
from theorems.language.model import agree, avoid, centred, distinct, failed, lookup, match, number, restrict, tries
from theorems.updates import dr_grpo, grpo, reinforce, rloo
from theorems.updates.softmax import uniform


def h(p: Fraction) -> Bits:
    return sum((-q * log2(q) for q in (p, 1 - p) if q), Bits(0))


def information(V: int, M: int) -> Bits:
    return log2(V) - (Fraction(V - M, V) * log2(V - M) if M < V else 0)


def uniform_pairs(V: int, first: str = "S", second: str = "T") -> Joint:
    return Joint({pair: Fraction(1, V * V) for pair in product(range(V), repeat=2)}, names=(first, second))


def group(V: int, K: int, weight: int = 1) -> Joint:
    """S uniform; T independent of it, with some law that is not uniform and has zeros."""
    weights = {t: (sum((i + 2) * x for i, x in enumerate(t)) * weight) % 5 for t in product(range(V), repeat=K)}
    weights[(0,) * K] += 1
    total = V * sum(weights.values())
    joint = Joint({(s, t): Fraction(w, total) for s in range(V) for t, w in weights.items() if w}, names=("S", "T"))
    return joint.define("r", match, of=("T", "S"))


SMALL = [(V, K) for V in (1, 2, 3, 4) for K in (1, 2, 3)]


# ------------------------------------------------------------------------------- what advantages lose


@pytest.mark.parametrize(("V", "K"), SMALL)
@pytest.mark.parametrize("weight", [1, 2, 3])
def test_agreement(V: int, K: int, weight: int) -> None:
    joint = group(V, K, weight).define("a", centred, of=("r",))
    for t in joint.support("T"):
        assert joint.given(T=t).H("r | a") == agree(t) * h(Fraction(1, V))
    lost = joint.expectation(agree, ("T",)) * h(Fraction(1, V))
    assert joint.I("T,r ; S") - joint.I("T,a ; S") == joint.H("r | T,a") == lost


@pytest.mark.parametrize(("V", "K"), [(2, 2), (3, 2), (3, 3), (4, 3)])
def test_advantages_are_those_of_the_updates(V: int, K: int) -> None:
    """Given T, the updates of RLOO, Dr. GRPO and GRPO are the same when, and only when, centred(r) is."""
    for t in product(range(V), repeat=K):
        for update in (rloo(uniform(V)), dr_grpo(uniform(V)), grpo(uniform(V))):
            pairs = {(centred(match(t, s)), update(t, match(t, s))) for s in range(V)}
            assert len({a for a, _ in pairs}) == len({g for _, g in pairs}) == len(pairs)


# --------------------------------------------------------------------------------- what one guess shows


@pytest.mark.parametrize("V", range(1, 9))
def test_guess(V: int) -> None:
    joint = uniform_pairs(V).define("g", restrict, of=("S", "T")).define("c", avoid, of=("T", "S"))
    hit, rest = Fraction(1, V * V), Fraction(V - 1, V)
    assert joint.H("g") == -V * hit * log2(hit) - (rest * log2(rest) if rest else 0)
    each = Fraction(V - 1, V * V)
    assert joint.H("c") == (-V * each * log2(each) if each else Bits(0)) - Fraction(1, V) * log2(Fraction(1, V))
    assert joint.I("g ; S") == Fraction(1, V) * log2(V)
    if V > 1:
        assert joint.I("c ; S") == log2(V) - log2(V) / V - Fraction(V - 1, V) * log2(V - 1)
        assert joint.I("g ; S") + joint.I("c ; S") == h(Fraction(1, V))


@pytest.mark.parametrize("V", range(2, 6))
def test_baselines_show_what_the_definitions_say(V: int) -> None:
    """The vectors with b = 0 and b = 1 tell apart what restrict(S,T) and avoid(T,S) do; other b tell all apart."""
    rows = [(s, t) for s in range(V) for t in range(V)]
    for baseline, shown in ((0, lambda s, t: restrict(s, t)), (1, lambda s, t: avoid(t, s))):
        update = reinforce(uniform(V), baseline)
        pairs = {(shown(s, t), update((t,), (match(t, s),))) for s, t in rows}
        assert len({x for x, _ in pairs}) == len({g for _, g in pairs}) == len(pairs) == V + 1
    for baseline in (Fraction(1, 2), Fraction(1, 3), 2, -1):
        update = reinforce(uniform(V), baseline)
        found = {(t, match(t, s)): update((t,), (match(t, s),)) for s, t in rows}
        if V > 2:
            assert len(set(found.values())) == len(found) == 2 * V
        joint = uniform_pairs(V).define("g", lambda S, T, u=update: u((T,), (match(T, S),)), of=("S", "T"))
        assert joint.I("g ; S") == h(Fraction(1, V))


# ---------------------------------------------------------------------------------- distinct guesses


@pytest.mark.parametrize(("V", "K"), [(V, K) for V in (1, 2, 3, 4, 5) for K in (1, 2, 3, 4)])
def test_draws(V: int, K: int) -> None:
    mean = Fraction(sum(distinct(t) for t in product(range(V), repeat=K)), V**K)
    assert mean == V * (1 - (1 - Fraction(1, V)) ** K) == expected_distinct(V, K)
    assert K - Fraction(K * (K - 1), 2 * V) <= mean <= K


@pytest.mark.parametrize("V", [1, 2, 3, 4, 5])
def test_waiting(V: int) -> None:
    for t in permutations(range(V)):
        mean = Fraction(sum(number(tries(t, s)) for s in range(V)), V)
        assert mean == Fraction((V - 1) * (V + 2), 2 * V)


@pytest.mark.parametrize(("V", "K"), [(V, K) for V in (1, 2, 3, 4, 5) for K in range(1, V + 1)])
def test_distinct_guesses(V: int, K: int) -> None:
    t = tuple(range(K))
    joint = Joint({(s,): Fraction(1, V) for s in range(V)}, names=("S",)).define("r", lambda S: match(t, S), of=("S",))
    assert joint.H("r") == information(V, K)


@pytest.mark.parametrize("V", [2, 3, 4, 5])
def test_guesses_that_wait_for_feedback_know_no_more(V: int) -> None:
    """One guess after another, each chosen from all the feedback so far: I(V,k) after k, whatever the order."""
    for order in permutations(range(V)):
        for k in range(1, V + 1):

            def history(S: int, order: tuple[int, ...] = order, k: int = k) -> tuple[tuple[int, int], ...]:
                seen: list[tuple[int, int]] = []
                for token in order[:k]:
                    if seen and seen[-1][1]:
                        token = (token + seen[-1][0]) % V  # anything at all, once it is known
                    seen.append((token, int(token == S)))
                return tuple(seen)

            joint = Joint({(s,): Fraction(1, V) for s in range(V)}, names=("S",)).define("x", history, of=("S",))
            assert joint.I("x ; S") == information(V, k)


# --------------------------------------------------------------------------------- errors and tables


def laws(cells: int, total: int) -> Iterator[tuple[int, ...]]:
    """All weights of so many cells with that sum."""
    if cells == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in laws(cells - 1, total - first):
            yield (first, *rest)


@pytest.mark.parametrize(("V", "total"), [(2, 6), (3, 3), (3, 4)])
def test_errors(V: int, total: int) -> None:
    tight = 0
    for weights in laws(V * V, total):
        pairs = dict(zip(product(range(V), repeat=2), weights, strict=True))
        joint = Joint({p: Fraction(w, total) for p, w in pairs.items() if w}, names=("S", "d"))
        joint = joint.define("r", match, of=("d", "S"))
        errors = joint.expectation(failed, ("r",))
        assert errors == Fraction(sum(w for (s, d), w in pairs.items() if s != d), total)
        bound = errors * log2(V - 1)
        assert joint.H("S | d,r") <= bound
        tight += errors > 0 and joint.H("S | d,r") == bound
    assert tight


@pytest.mark.parametrize(("V", "K", "L"), [(1, 1, 3), (2, 1, 3), (2, 2, 2), (3, 2, 2), (2, 3, 3)])
def test_lookup(V: int, K: int, L: int) -> None:
    """Given T = t the rewards of all tables are L^M in number, and uniform tables make them uniform."""
    for t in product(range(V), repeat=K):
        patterns = [lookup(t, table) for table in product(range(L), repeat=V)]
        assert len(set(patterns)) == L ** distinct(t)
        joint = Joint.from_table([patterns.count(p) for p in dict.fromkeys(patterns)], ("r",))
        assert joint.H("r") == distinct(t) * log2(L)


# ------------------------------------------------------------------------- the definitions themselves


def test_avoid_is_a_matter_of_equality() -> None:
    """Renaming the symbols renames the value: what the decision on small worlds rests on."""
    for names in permutations(range(4)):
        for t, s in product(range(4), repeat=2):
            value = avoid(t, s)
            assert avoid(names[t], names[s]) == (value if value == model.REST else names[t])


def test_the_numbers_of_figure_6() -> None:
    assert math.isclose(float(information(500, 64)), 1.31993, abs_tol=1e-5)
    assert 60 < expected_distinct(500, 64) < 61
