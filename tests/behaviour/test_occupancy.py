"""The law of M against counting by hand, SymPy's Stirling numbers and Joint; the chain of the post at full size."""

from __future__ import annotations

import math
from collections import Counter
from fractions import Fraction
from itertools import combinations, product
from types import SimpleNamespace

import numpy as np
import pytest
import sympy
from flint import arb, ctx, fmpq
from hypothesis import given, settings
from hypothesis import strategies as st
from recorder import Recorder

from exact import Bits, DistributionError, Joint, log2
from exact import occupancy as occupancy_module
from exact.occupancy import (
    _policy_balls,
    _tried_by_expansion,
    _tried_by_recursion,
    _uniform_balls,
    enclosure,
    expected_distinct,
    expected_information,
    expected_log2,
    group_average,
    group_information,
    information_given,
    log2_expected,
    occupancy,
    occupancy_of,
)

QUANTITIES = (expected_distinct, expected_information, expected_log2, log2_expected)


def normalised(weights):
    return [Fraction(w, sum(weights)) for w in weights]


policies = st.lists(st.integers(0, 9), min_size=1, max_size=4).filter(any).map(normalised)


def law_by_counting(policy, K):
    """Every one of the V^K groups."""
    law = {}
    for draws in product(range(len(policy)), repeat=K):
        p = math.prod((policy[t] for t in draws), start=Fraction(1))
        law[len(set(draws))] = law.get(len(set(draws)), 0) + p
    return {m: p for m, p in sorted(law.items()) if p}


def world(prior, policy, K):
    """The joint of S, the group T and its rewards."""
    pmf = {}
    for s, p in enumerate(prior):
        for draws in product(range(len(policy)), repeat=K):
            weight = math.prod((policy[t] for t in draws), start=p)
            if weight:
                pmf[s, draws, tuple(int(t == s) for t in draws)] = weight
    return Joint(pmf, names=("S", "T", "r"))


# the law ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("V", range(1, 5))
@pytest.mark.parametrize("K", range(1, 6))
def test_uniform_law_by_counting(V, K):
    law = occupancy(V, K)
    assert dict(law.items()) == law_by_counting(normalised([1] * V), K)
    assert law.denominator == V**K == sum(law.weights)
    assert law == occupancy_of(normalised([1] * V), K)


@pytest.mark.parametrize(("V", "K"), [(7, 5), (3, 12), (12, 12), (365, 23)])
def test_uniform_law_from_sympy(V, K):
    from sympy.functions.combinatorial.numbers import stirling

    expected = [int(sympy.ff(V, m) * stirling(K, m)) for m in range(min(V, K) + 1)]
    assert list(occupancy(V, K).weights) == expected


def test_birthdays():
    assert 1 - occupancy(365, 23).P(23) > Fraction(1, 2) > 1 - occupancy(365, 22).P(22)
    assert occupancy(365, 23).P(24) == occupancy(365, 23).P(0) == occupancy(365, 23).P(-1) == 0


@given(policies, st.integers(1, 5))
def test_any_policy_by_counting(policy, K):
    law = occupancy_of(policy, K)
    assert dict(law.items()) == law_by_counting(policy, K)
    assert law.tokens == len(policy) and law.draws == K
    assert law.mean() == expected_distinct(policy, K)


@given(
    st.dictionaries(st.tuples(st.integers(0, 4), st.integers(1, 6)), st.integers(1, 3), min_size=1, max_size=3),
    st.integers(1, 12),
)
def test_the_two_ways_agree(types, K):
    types = Counter(types)
    law = _tried_by_recursion(types, K)
    assert law == _tried_by_expansion(types, K)
    assert sum(law.values()) == sum(w * n for (_, w), n in types.items()) ** K


def test_a_thousand_tokens():
    policy = normalised([1 + v * v % 997 for v in range(1000)])
    law = occupancy_of(policy, 32)
    assert sum(law.weights) == law.denominator
    assert law.mean() == expected_distinct(policy, 32)


def test_huge_denominators_and_many_kinds():
    policy = [Fraction(1, q) for q in range(2, 60)]
    policy = [p / sum(policy) for p in policy]
    assert occupancy_of(policy, 20).mean() == expected_distinct(policy, 20)


@pytest.mark.parametrize("policy", [[1], [1, 0, 0], [0, Fraction(1)], [fmpq(1, 2), sympy.Rational(1, 2)]])
def test_odd_policies(policy):
    law = occupancy_of(policy, 3)
    used = sum(p != 0 for p in policy)
    assert dict(law.items()) == dict(occupancy(used, 3).items())
    assert law.tokens == len(policy)
    assert "tokens in 3 draws" in repr(law)


def test_expectations():
    law = occupancy(6, 4)
    assert law.expectation(lambda m: m) == law.mean() == 6 * (1 - Fraction(5, 6) ** 4)
    assert law.expectation(lambda m: log2(m + 1)) == law.log2() == expected_log2(6, 4)
    assert law.expectation(lambda m: information_given(6, m)) == law.information() == expected_information(6, 4)
    assert law.expectation(lambda m: Fraction(1, m)) == sum(p / m for m, p in law.items())  # 0 does not occur
    assert law.expectation(lambda m: 0 if m % 2 else log2(3)) == (law.P(2) + law.P(4)) * log2(3)
    np.testing.assert_allclose(law.floats(), [float(law.P(m)) for m in range(5)], rtol=0)
    with pytest.raises(TypeError, match="not exact"):
        law.expectation(lambda m: m / 2)


# information --------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(st.data(), st.integers(1, 3), st.integers(1, 3))
def test_group_information_is_that_of_the_joint(data, V, K):
    weights = st.lists(st.integers(0, 6), min_size=V, max_size=V).filter(any).map(normalised)
    prior, policy = data.draw(weights), data.draw(weights)
    j = world(prior, policy, K)
    assert group_information(prior, policy, K) == j.I("S ; T,r") == j.H("r | T")
    assert expected_information(policy, K) == group_information(V, policy, K)


def test_group_information_where_only_the_recursion_reaches():
    prior = normalised([1 + 7 * v % 19 for v in range(12)])
    policy = normalised([1 + 5 * v % 11 for v in range(12)])
    K = 3
    total = Bits(0)
    for draws in product(range(12), repeat=K):
        tried = [prior[v] for v in set(draws)]
        parts = [p for p in [*tried, 1 - sum(tried)] if p]
        total -= math.prod((policy[t] for t in draws), start=Fraction(1)) * sum((p * log2(p) for p in parts), Bits(0))
    assert group_information(prior, policy, K) == total


def test_one_uniform_guess_does_not_depend_on_the_policy():
    V = 7
    binary_entropy = log2(V) - Fraction(V - 1, V) * log2(V - 1)
    for weights in ([1] * V, range(V), [0] * (V - 1) + [1]):
        assert group_information(V, normalised(weights), 1) == binary_entropy == information_given(V, 1)


def test_exploration_matters_for_two_guesses():
    assert expected_information([Fraction(1, 2), Fraction(1, 2), 0], 2) < expected_information(3, 2)


@pytest.mark.parametrize("V", [1, 2, 3, 10, 500])
def test_information_given(V):
    assert information_given(V, 0) == 0
    assert information_given(V, V - 1) == information_given(V, V) == log2(V)
    for M in range(1, min(V, 20) + 1):
        cap, value = log2(M + 1), information_given(V, M)
        assert (value == cap) == (V == M + 1) and value <= cap


@given(policies, st.integers(1, 9))
def test_the_chain_for_groups(policy, K):
    chain = group_average(policy, K)
    assert chain.information == expected_information(policy, K)
    assert chain.information <= chain.expected_log2 == expected_log2(policy, K)
    assert chain.expected_log2 <= chain.log2_expected == log2_expected(policy, K)
    assert chain.log2_expected <= chain.log2_draws == log2(K + 1)
    assert (chain.log2_expected == chain.log2_draws) == (K == 1)
    assert (chain.expected_log2 == chain.log2_expected) == (K == 1 or max(policy) == 1)


def test_the_sizes_of_a_language_model():
    chain = group_average(128_256, 1024)
    assert chain.distinct == expected_distinct(128_256, 1024)
    assert chain.information < chain.expected_log2 < chain.log2_expected < chain.log2_draws
    assert (float(chain.information), float(chain.expected_log2)) == (0.14636647535799913, 9.995661196412888)
    for value, quantity in ((chain.information, expected_information), (chain.expected_log2, expected_log2)):
        low, high = enclosure(quantity, 128_256, 1024, digits=40)
        assert low <= value <= high and (high - low) * 10**40 <= 2


def test_figure_6():
    """At V = 500, K = 64 duplicates are few: the bits are few because each guess is unlikely."""
    chain = group_average(500, 64)
    assert 60 < chain.distinct < 61
    assert 1 - occupancy(500, 64).P(64) > Fraction(98, 100)
    assert 1 < chain.information < 2 < 5 < chain.expected_log2
    assert chain.information > 59 * expected_information(500, 1)  # nearly linear in K


# enclosures ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("quantity", QUANTITIES)
@pytest.mark.parametrize("V_K", [(1, 1), (1, 9), (2, 1), (2, 2), (3, 2), (5, 60), (40, 200), (100, 7), (1000, 3)])
def test_uniform_enclosures_hold_the_exact_value(quantity, V_K):
    value = quantity(*V_K)
    for digits in (0, 10, 60):
        low, high = enclosure(quantity, *V_K, digits)
        assert low <= value <= high and (high - low) * 10**digits <= 2


@settings(max_examples=25)
@given(policies, st.integers(1, 12), st.sampled_from(QUANTITIES), st.integers(0, 50))
def test_enclosures_for_any_policy_hold_the_exact_value(policy, K, quantity, digits):
    low, high = enclosure(quantity, policy, K, digits)
    assert low <= quantity(policy, K) <= high and (high - low) * 10**digits <= 2


def test_laws_in_balls():
    for law, (balls, tail) in (
        (occupancy(300, 150), _uniform_balls(300, 150)),
        (occupancy_of(normalised([1, 2, 3, 3, 9]), 40), _policy_balls(Counter([1, 2, 3, 3, 9]), 18, 40)),
    ):
        outside = 1 - sum(law.P(m) for m, _ in balls)
        assert tail >= fmpq(outside.numerator, outside.denominator)
        assert all(ball.contains(fmpq(law.P(m).numerator, law.P(m).denominator)) for m, ball in balls)


def test_an_enclosure_far_beyond_exact_numbers():
    before = ctx.prec, ctx.cap
    jensen, mean = (enclosure(q, 128_256, 30_000, digits=12) for q in (log2_expected, expected_log2))
    assert mean[1] < jensen[0] < mean[0] + Fraction(1, 1000)
    assert (ctx.prec, ctx.cap) == before


# refusals -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: occupancy(0, 3), ValueError, "the number V of tokens is a whole number, 1 or more, not 0"),
        (lambda: occupancy(3, 0), ValueError, "the number K of draws is a whole number, 1 or more, not 0"),
        (lambda: occupancy_of([1], -2), ValueError, "K of draws .* not -2"),
        (lambda: expected_distinct(5, Fraction(1, 2)), ValueError, "not 1/2"),
        (lambda: expected_log2(5.0, 3), TypeError, "V of tokens is the float 5.0: write it as an int"),
        (lambda: occupancy("5", 3), TypeError, "V of tokens"),
        (lambda: occupancy_of("1", 3), TypeError, "list of probabilities"),
        (lambda: occupancy_of([0.5, 0.5], 2), TypeError, r"policy at token 0: the float 0.5 .* Fraction\('0.5'\)"),
        (lambda: occupancy_of(np.array([1.0]), 2), TypeError, "not exact"),
        (lambda: occupancy_of([Fraction(1, 2), Fraction(499, 1000)], 2), DistributionError, "sums to 999/1000, not 1"),
        (lambda: occupancy_of([Fraction(3, 2), Fraction(-1, 2)], 2), DistributionError, "token 1 is -1/2"),
        (lambda: occupancy_of([], 2), DistributionError, "no tokens"),
        (lambda: occupancy_of({"a": 1}, 2), TypeError, r"list\(policy.values\(\)\)"),
        (lambda: group_information(3, [1, 0], 2), DistributionError, "3 tokens and the policy 2"),
        (lambda: information_given(5, 6), ValueError, "not 6"),
        (lambda: enclosure(occupancy, 5, 2), ValueError, "enclosures of expected_distinct, .* not of occupancy"),
        (lambda: enclosure(expected_log2, 5, 2, digits=-1), ValueError, "digits"),
        (lambda: enclosure(expected_log2, 5, 2, digits=2.0), ValueError, "digits"),
        (lambda: expected_distinct([Fraction(1, 2)], 2), DistributionError, "^the policy sums to 1/2, not 1"),
        (lambda: enclosure(expected_log2, [2, -1], 2), DistributionError, "^the policy at token 1 is -1"),
        (lambda: group_information([2, -1], 2, 2), DistributionError, "^the prior at token 1 is -1"),
        (lambda: group_information(2, [2, -1], 2), DistributionError, "^the policy at token 1 is -1"),
        (
            lambda: enclosure(expected_log2, 10**9, 10**9),
            ValueError,
            "operations on balls, more than the 268435456 allowed",
        ),
        (lambda: occupancy(10**6, 10**6), ValueError, "MB are allowed: ask for an enclosure"),
        (lambda: expected_distinct(10**6, 10**9), ValueError, "enclosure"),
        (
            lambda: group_information(normalised([3**v for v in range(100)]), 100, 20),
            ValueError,
            "times the work allowed here",
        ),
    ],
)
def test_refusals_name_the_value_and_the_way_out(call, error, message):
    with pytest.raises(error, match=message):
        call()


def test_enclosures_grow_their_precision_until_they_are_narrow(monkeypatch):
    """With logarithms computed to a few digits at first, the result is still as narrow as asked."""
    import exact.occupancy as module

    used = []
    original = module._uniform_balls

    def recorded(*arguments):
        used.append(ctx.prec)
        return original(*arguments)

    monkeypatch.setattr(module, "_uniform_balls", recorded)
    monkeypatch.setattr(module.math, "log2", lambda _: 0.0)
    low, high = enclosure(expected_log2, 9, 5, 40)
    monkeypatch.undo()
    assert used == sorted(set(used))
    assert len(used) >= 2
    assert used[1] == 2 * used[0]
    assert low <= expected_log2(9, 5) <= high
    assert high - low <= Fraction(2, 10**40)


def test_an_infinite_ball_is_tried_again_more_precisely(monkeypatch):
    import exact.occupancy as module

    original = module._IN_BALLS[expected_log2]
    precisions = []

    def first_infinite(*arguments):
        precisions.append(ctx.prec)
        return arb("nan") if len(precisions) == 1 else original(*arguments)

    monkeypatch.setitem(module._IN_BALLS, expected_log2, first_infinite)
    low, high = enclosure(expected_log2, 9, 5, 10)
    assert precisions[1:] == [2 * precisions[0]]
    assert low <= expected_log2(9, 5) <= high


@pytest.mark.parametrize("fineness", [0.5, 0.15, 0.05, 0.015])
@pytest.mark.parametrize(("V", "K"), [(1, 1), (2, 9), (5, 7), (9, 4), (20, 30), (12, 60), (60, 12)])
def test_laws_in_balls_hold_on_circles_that_are_too_small(monkeypatch, V, K, fineness):
    """With few roots of unity and a narrow window the errors are large, and the computed bounds have to cover them."""
    import exact.occupancy as module

    class Rough:
        def __getattr__(self, name):
            return getattr(math, name)

        def log(self, x):
            return fineness

    monkeypatch.setattr(module, "math", Rough())
    law, tail = _uniform_balls(V, K)
    monkeypatch.undo()
    exact = occupancy(V, K)
    for m, ball in law:
        p = exact.P(m)
        assert ball.contains(arb(p.numerator) / p.denominator) or ball.overlaps(arb(p.numerator) / p.denominator)
    missing = 1 - sum(exact.P(m) for m, _ in law)
    assert tail >= 0
    assert not arb(missing.numerator) / missing.denominator > tail


@pytest.mark.parametrize("M", [-1, 4, Fraction(1, 2)])
def test_no_such_number_of_guesses(M):
    with pytest.raises(ValueError, match=r"is one of 0, 1, \.\.\., V = 3, not"):
        information_given(3, M)


def test_truth_values_are_no_numbers():
    for call in (lambda: occupancy(True, 2), lambda: occupancy(2, True), lambda: information_given(2, True)):
        with pytest.raises(TypeError, match="True: write it as an int"):
            call()


# which way is taken, and how much is computed --------------------------------------------------------


def test_laws_of_up_to_2_to_the_31_digits_are_computed():
    affordable = occupancy_module._affordable
    affordable(3, 1 << 15, 1 << 15)
    with pytest.raises(ValueError) as error:
        affordable(3, 1 << 15, (1 << 15) + 1)
    assert str(error.value) == (
        "the exact law for K = 32768 draws has up to 32769 weights of 65536 binary digits, 256 MB where 256 MB are "
        "allowed: ask for an enclosure(...) of expectations over M"
    )
    with pytest.raises(ValueError, match=r"up to 1 weights of 2147484672 binary digits, 256 MB where"):
        affordable(1 << 1023, 2097153, 1)
    with pytest.raises(ValueError, match=r"1024 MB where 256 MB are allowed"):
        affordable(3, 1 << 16, 1 << 16)


@pytest.mark.parametrize(
    ("types", "den", "k", "way"),
    [
        ({(1, 1): 89}, 10**6, 10, "expansion"),  # 90*91/2 terms: up to 2^12
        ({(1, 1): 90}, 10**6, 10, "recursion"),
        ({(1, 1): 90}, 10**6, 32, "recursion"),
        ({(1, 1): 90}, 10**6, 33, "expansion"),  # or up to 4*K^2
        ({(1, 1): 179}, 10**6, 64, "expansion"),
        ({(1, 1): 180}, 10**6, 64, "recursion"),
        ({(1, 1): 722}, 10**6, 300, "expansion"),  # or up to 2^18
        ({(1, 1): 723}, 10**6, 300, "recursion"),
        ({(1, w): 21 for w in (1, 2, 3)}, 63, 10, "expansion"),  # 64 sums of marks times 64 of weights
        ({(1, w): 21 for w in (1, 2, 3)}, 64, 10, "recursion"),
        ({(2, w): 21 for w in (1, 2, 3)}, 63, 10, "recursion"),
        ({(1, 1): 10, (2, 1): 10}, 10**6, 32, "recursion"),  # (11*12/2)^2 terms
        ({(1, 1): 10, (2, 1): 10}, 10**6, 34, "expansion"),
    ],
)
def test_products_of_few_terms_are_expanded(monkeypatch, types, den, k, way):
    taken = []
    monkeypatch.setattr(occupancy_module, "_STEPS", 10**15)
    for name in ("expansion", "recursion"):
        monkeypatch.setattr(occupancy_module, f"_tried_by_{name}", lambda types, k, name=name: taken.append(name))
    occupancy_module._tried(Counter(types), den, k)
    assert taken == [way]


@pytest.mark.parametrize(
    ("types", "k", "values"),
    [
        ({(1, 1): 7}, 3, 4),  # 0..3
        ({(1, 1): 3}, 9, 4),
        ({(2, 1): 1, (1, 1): 2}, 1, 3),
        ({(5, 1): 2, (3, 1): 1}, 2, 6),  # of two kinds
        ({(100, 1): 1, (10, 1): 1, (1, 1): 1}, 2, 7),  # sets of up to two of three
        ({(100, 1): 2, (10, 1): 2, (1, 1): 2}, 1, 7),  # sets of one of six
        ({(100, 1): 2, (1, 1): 3}, 4, 12),
        ({(3, 1): 2, (1, 1): 5}, 3, 8),  # 0..7
        ({(3, 1): 2, (2, 1): 2, (1, 1): 5}, 5, 12),  # 0..11: the largest first
        ({(1000**i, 1): 1 for i in range(66)}, 65, 2**66),
        ({(1000**i, 1): 1 for i in range(66)}, 64, 2**66 - 67),
        ({(i, 1): 1 for i in range(1, 71)}, 65, 70 * 71 // 2 - 15 + 1),
        ({(i, 1): 1 for i in range(1, 70)}, 64, 69 * 70 // 2 - 15 + 1),
    ],
)
def test_sums_of_marks_are_at_most_so_many(types, k, values):
    types = Counter(types)
    assert occupancy_module._values(types, k) == values
    marks = [a for (a, _), n in types.items() for _ in range(n)]
    if len(marks) < 10:
        assert len({sum(chosen) for j in range(k + 1) for chosen in combinations(marks, j)}) <= values


@pytest.mark.parametrize(
    ("V", "K"),
    [(100, 20), (40, 9), (70, 64)],
)
def test_laws_that_would_take_minutes_are_refused(V, K):
    """Marks of which no two sets have the same sum."""
    sets = min(sum(math.comb(V, j) for j in range(K + 1)), 2**V)
    work = K * K * (sets * V * K // 2) * (1 + K * V.bit_length() // 64) // 2
    with pytest.raises(ValueError) as error:
        occupancy_module._tried(Counter({(3**v, 1): 1 for v in range(V)}), V, K)
    assert str(error.value) == (
        f"the exact law for K = {K} draws from {V} tokens could have {sets} values over the denominator {V}^{K}, "
        f"{work / 10**11:.2g} times the work allowed here: make the denominators smaller, group tokens of equal "
        "probability, or, for expectations over M, ask for an enclosure(...)"
    )


def test_the_work_allowed_is_some_minutes(monkeypatch):
    """Term by term (values*marks*K/2) or by FFT (40*(largest sum + K*largest mark)) for each of K*K/2 products."""
    monkeypatch.setattr(occupancy_module, "_PRODUCT", 0)
    monkeypatch.setattr(occupancy_module, "_tried_by_recursion", lambda types, k: "done")

    def allowed(types, den, k, steps):
        for limit, expected in ((steps, "done"), (steps - 1, None)):
            monkeypatch.setattr(occupancy_module, "_STEPS", limit)
            if expected:
                assert occupancy_module._tried(Counter(types), den, k) == expected
            else:
                with pytest.raises(ValueError, match="times the work allowed here"):
                    occupancy_module._tried(Counter(types), den, k)

    allowed({(1, 1): 50}, 50, 10, 10 * 10 * (11 * 1 * 10 // 2) * 1 // 2)
    allowed({(1, 1): 50, (7, 1): 3}, 50, 10, 10 * 10 * (29 * 2 * 10 // 2) // 2)
    allowed({(100, 1): 40, (1, 1): 40, (10, 1): 30}, 110, 63, 63 * 63 * (4231 * 3 * 63 // 2) * (1 + 6) // 2)
    allowed({(1, w): 9 for w in range(40)}, 110, 64, 64 * 64 * (65 * 32) * (1 + 7) // 2)
    allowed({(a, 1): 9 for a in range(1, 60)}, 110, 80, 80 * 80 * (40 * (15930 + 80 * 59)) * (1 + 560 // 64) // 2)


def test_large_denominators_are_named_by_their_length():
    assert occupancy_module._short(10**12 - 1) == "999999999999"
    assert occupancy_module._short(10**12) == "of 40 binary digits"


@pytest.mark.parametrize(
    ("precision", "V", "K", "window", "circle"),
    [
        (53, 300, 150, (46, 150), 235),
        (64, 1000, 3, (1, 3), 107),
        (100, 40, 200, (1, 40), 617),
        (53, 1, 9, (1, 1), 397),
        (80, 5, 60, (1, 5), 811),
        (64, 5000, 900, (706, 900), 457),
        (200, 12, 12, (1, 12), 433),
    ],
)
def test_windows_and_circles_are_no_larger_than_before(monkeypatch, precision, V, K, window, circle):
    """The sizes are guesses, which decide the time: recorded values, to be looked at where they change."""
    asked = []
    original = occupancy_module._one_sided
    monkeypatch.setattr(occupancy_module, "_one_sided", lambda *of: (asked.append(of), original(*of))[1])
    with ctx.workprec(precision):
        law, _ = _uniform_balls(V, K)
    assert (law[0][0], law[-1][0]) == window
    assert [m for m, _ in law] == list(range(window[0], window[1] + 1))
    sides = [(1 + circle / K, K, circle)] + ([(1 - circle / (K + 1), K, -circle)] if circle <= K else [])
    assert [(float(r), k, n) for r, k, n in asked] == [(pytest.approx(r, rel=1e-12), k, n) for r, k, n in sides]


def test_enclosures_begin_with_the_digits_that_are_wanted(monkeypatch):
    context = Recorder(ctx)
    monkeypatch.setattr(occupancy_module, "ctx", context)

    def precisions(quantity, tokens, K, digits, expected=None):
        context.calls.clear()
        found = enclosure(quantity, tokens, K, digits)
        assert expected in (None, found)
        return [of[0] for name, of in context.calls if name == "workprec"]

    # 32 and the digits of K, or 64 and two for each value of M
    assert precisions(expected_log2, 9, 5, 10) == [32 + 3 + 34]
    assert precisions(expected_log2, 9, 5, 0) == [32 + 3]
    assert precisions(expected_distinct, normalised([1, 2]), 5, 10) == [64 + 4 + 34]
    assert precisions(expected_distinct, normalised([1, 2, 3]), 2, 10) == [64 + 4 + 34]
    assert precisions(expected_distinct, normalised([1, 2, 3]), 5, 10) == [64 + 6 + 34]
    assert precisions(expected_distinct, normalised([1, 1, 0]), 5, 10) == [32 + 3 + 34]

    def ball(*_):
        radius = radii.pop(0)
        return SimpleNamespace(is_finite=lambda: True, mid=lambda: arb(7), rad=lambda: arb(radius))

    monkeypatch.setitem(occupancy_module._IN_BALLS, expected_log2, ball)
    radii = [1.0, 0.25, 0.249]  # below a quarter of a unit in the last place
    assert precisions(expected_log2, 9, 5, 0, (6, 8)) == [35, 70, 140]
    radii = [0.0025, 0.0024]
    assert precisions(expected_log2, 9, 5, 2) == [42, 84]
    assert radii == []


def test_what_a_law_costs_is_asked_before_it_is_computed(monkeypatch):
    asked = []
    original = occupancy_module._affordable
    monkeypatch.setattr(occupancy_module, "_affordable", lambda *of: (asked.append(of), original(*of))[1])

    def costs(call):
        asked.clear()
        call()
        return list(asked)

    assert costs(lambda: occupancy(9, 5)) == [(9, 5, 5)]
    assert costs(lambda: occupancy(4, 5)) == [(4, 5, 4)]
    assert costs(lambda: expected_distinct(normalised([1, 2]), 7)) == [(3, 7, 1)]
    assert costs(lambda: occupancy_of(normalised([1, 2, 2]), 4)) == [(5, 4, 3 * 6)]
    with monkeypatch.context() as patch:  # a policy that is uniform on some of the tokens
        patch.setattr(occupancy_module, "_tried", None)
        assert costs(lambda: occupancy_of(normalised([1, 0, 1, 1]), 7)) == [(3, 7, 3)]
        assert costs(lambda: occupancy_of(normalised([1, 0, 1, 1]), 2)) == [(3, 2, 2)]
        third = [Fraction(1, 3)] * 3
        for prior, policy in ((third, third), (third, 3), (3, third), (3, 3)):
            assert group_information(prior, policy, 5) == expected_information(3, 5)
    assert len(occupancy_of(normalised([1, 2, 2]), 2).weights) == 3
    assert len(occupancy_of(normalised([1, 2, 0]), 9).weights) == 3
    assert repr(occupancy(6, 4)) == "<Occupancy of 6 tokens in 4 draws: M in 1..4, mean 3.10648>"
    assert occupancy(1, 3).information()._terms == {}
    assert set(occupancy(6, 4).log2()._terms) == {2, 3, 4, 5}
    assert set(occupancy(6, 4).information()._terms) == {6, 5, 4, 3, 2}


def test_bounds_of_what_is_outside_of_a_window():
    """All of the probability outside: M is anything from 0 to K, the information anything from 0 to log2(V)."""
    nothing = ([], arb(1))
    mean = occupancy_module._ball_expected_log2(None, 0, 9, 7, lambda: nothing)
    assert mean.contains(3) and mean.contains(0) and not mean.contains(arb("3.001"))
    bits = occupancy_module._ball_information(None, 0, 8, 7, lambda: nothing)
    assert (
        bits.contains(3) and bits.contains(0) and not bits.contains(arb("-0.001")) and not bits.contains(arb("3.001"))
    )
    assert [occupancy_module._exact(arb(x)) for x in (0, 5, 12, -0.375)] == [0, 5, 12, Fraction(-3, 8)]
    before = ctx.prec, ctx.cap
    enclosure(expected_log2, normalised([1, 2]), 6)
    assert (ctx.prec, ctx.cap) == before


def test_geometric_series_outside_of_a_circle():
    """The sum of R^-(K + l*n) over l = 1, 2, ..."""
    for r, k, n, total in ((2, 3, 1, Fraction(1, 8)), (2, 0, 2, Fraction(1, 3)), (Fraction(1, 2), 3, -1, 8)):
        ratio = arb(r.numerator) / r.denominator
        found, rest = occupancy_module._one_sided(ratio, k, n)
        assert found is ratio
        assert rest.contains(fmpq(total.numerator, total.denominator))
        assert rest.rad() < 1e-12


def test_no_term_of_what_is_certain():
    half = [Fraction(1, 2)] * 2
    found = group_information([Fraction(2, 3), Fraction(1, 3)], half, 1)
    assert found == log2(3) - Fraction(2, 3)
    assert set(found._terms) == {2, 3}
    assert group_information([Fraction(1, 4), Fraction(3, 4)], [1, 0], 2) == 2 - Fraction(3, 4) * log2(3)


def test_windows_and_circles_have_a_limit(monkeypatch):
    with ctx.workprec(64):
        monkeypatch.setattr(occupancy_module, "_BALLS", (900 - 706) * 457)
        _uniform_balls(5000, 900)
        monkeypatch.setattr(occupancy_module, "_BALLS", (900 - 706) * 457 - 1)
        with pytest.raises(
            ValueError, match=r"^V = 5000, K = 900 needs 88658 operations on balls, more than the 88657"
        ):
            _uniform_balls(5000, 900)
