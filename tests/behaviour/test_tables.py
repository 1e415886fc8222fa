"""Tables and BitsArray against Joint and Bits, instance by instance, and their error messages."""

from __future__ import annotations

import math
import operator
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from recorder import Recorder

from exact import Bits, DistributionError, Joint, UnknownVariableError, log2
from exact import _exponents as exponents_module
from exact import _lookup as lookup_module
from exact import tables as tables_module
from exact._exponents import not_vanishing
from exact.bits import prime_factors
from exact.tables import BitsArray, Tables

NAMES = ("S", "T", "r")
SHAPE = (2, 3, 2)


def random_tables(count, seed, top=4):
    """Arbitrary instances, and as many in which S, T and r are independent, conditionally independent or dependent."""
    rng = np.random.default_rng(seed)
    shape = (count, *SHAPE)
    anything = rng.integers(0, top, shape)
    anything[:, 0, 0, 0] += 1
    s, t, r = (rng.integers(1, top, (count, *axis)) for axis in ((2, 1, 1), (1, 3, 1), (1, 1, 2)))
    markov = rng.integers(1, top, (count, 2, 1, 2)) * rng.integers(1, top, (count, 1, 3, 2))
    function = np.zeros(shape, np.int64)
    reward = rng.integers(0, 2, (count, 2, 3))
    np.put_along_axis(function, reward[..., np.newaxis], rng.integers(1, top, (count, 2, 3, 1)), axis=3)
    return np.concatenate([anything, s * t * r, markov, function])


SMALL = random_tables(40, 1)
INSTANCES = [Joint.from_table(w, NAMES) for w in SMALL]

batches = arrays.arrays(
    np.int64, st.tuples(st.integers(1, 5), *map(st.just, SHAPE)), elements=st.integers(0, 6)
).filter(lambda w: w.sum(axis=(1, 2, 3)).all())


# agreement with Joint -------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["S", "S,T,r", "r | S,T", "S | S", "S,T | r", "T |"])
def test_entropies_agree_with_joint(text):
    values = Tables(SMALL, NAMES).H(text)
    assert len(values) == len(SMALL)
    for j, x in zip(INSTANCES, values, strict=True):
        assert x == j.H(text)


@pytest.mark.parametrize("text", ["S;T", "S;T,r", "S;T | r", "S,T;T,r", "r;r", "S;T|"])
def test_informations_and_their_signs_agree_with_joint(text):
    values = Tables(SMALL, NAMES).I(text)
    signs = values.sign()
    assert signs.dtype == np.int8
    for j, x, sign in zip(INSTANCES, values, signs, strict=True):
        assert x == j.I(text)
        assert sign == x.sign()


@settings(max_examples=60)
@given(batches)
def test_random_batches_agree_with_joint(weights):
    t = Tables(weights, NAMES)
    difference = t.I("S ; T,r") - t.H("r | T")
    expected = [j.I("S;T,r") - j.H("r|T") for j in (Joint.from_table(w, NAMES) for w in weights)]
    assert list(difference) == expected
    assert difference.sign().tolist() == [x.sign() for x in expected]
    assert np.allclose(difference.float(), [float(x) for x in expected], rtol=0, atol=1e-13)


@pytest.mark.parametrize(
    ("a", "b", "c"),
    [("S", "T", "r"), ("S", "T,r", ""), ("S", "T", ""), ("S,T", "T", ""), ("S", "S", "T"), ("r", "S", "S")],
)
def test_independence_agrees_with_joint_and_with_information(a, b, c):
    t = Tables(SMALL, NAMES)
    found = t.independent(a, b, c)
    assert found.tolist() == [j.independent(a, b, c) for j in INSTANCES]
    assert found.tolist() == (t.I(f"{a};{b}|{c}") == 0).tolist()


@pytest.mark.parametrize(("x", "of"), [("r", "S,T"), ("S", "T"), ("S,r", "T,S"), ("S", "S"), ("T", ())])
def test_functional_dependence_agrees_with_joint(x, of):
    assert Tables(SMALL, NAMES).is_function_of(x, of).tolist() == [j.is_function_of(x, of) for j in INSTANCES]


def test_marginals_and_instances_agree_with_joint():
    t = Tables(SMALL, NAMES)
    assert t.denominators.tolist() == SMALL.sum(axis=(1, 2, 3)).tolist()
    assert (t.weights == SMALL).all()
    m = t.marginal("r", "S")
    assert m.names == ("r", "S")
    assert m.shape == (2, 2)
    for i, j in enumerate(INSTANCES):
        assert t[i] == j
        assert m.joint(i) == j.marginal("r", "S")
    assert t.joint(0, values=["ab", range(3), (0, 1)]).support("S") == ["a", "b"]
    assert len(t) == len(SMALL)
    assert repr(t) == "<Tables of 160 joints of S:2, T:3, r:2>"


def test_expectations_agree_with_joint():
    t = Tables(SMALL, NAMES)
    mean = t.expect([[Fraction(-1, 3), 2], [5, 0], [0, Fraction(1, 7)]], of="T,r")
    table = {(0, 0): Fraction(-1, 3), (0, 1): 2, (1, 0): 5, (1, 1): 0, (2, 0): 0, (2, 1): Fraction(1, 7)}
    logs = t.expect_log2([[1, 2, 3], [4, 10**6, 2**62]], of=("r", "T"))
    integers = np.array([[1, 2, 3], [4, 10**6, 2**62]]).tolist()
    for i, j in enumerate(INSTANCES):
        assert mean[i] == j.expectation(lambda T, r: table[T, r])
        assert logs[i] == j.expectation(lambda r, T: log2(integers[r][T]))
    assert (logs >= 0).all()
    huge = t.expect_log2([10**30, 10**30], of="r")
    assert (huge == log2(10**30)).all()
    assert (t.expect([10**30, 10**30], of="r") == 10**30).all()


# arithmetic and order -------------------------------------------------------------------------------


def test_arithmetic_agrees_with_bits():
    t = Tables(SMALL, NAMES)
    x, y = t.H("S"), t.I("S;T")
    for result, one in (
        (x + y, lambda a, b: a + b),
        (x - y * 3, lambda a, b: a - b * 3),
        (Fraction(2, 3) * x - y / 7, lambda a, b: Fraction(2, 3) * a - b / 7),
        (1 - x, lambda a, b: 1 - a),
        (-x + log2(3), lambda a, b: log2(3) - a),
        (log2(12) / 5 - x, lambda a, b: log2(12) / 5 - a),
        (x * log2(4) + Fraction(1, 3), lambda a, b: 2 * a + Fraction(1, 3)),
        (x - x, lambda a, b: Bits(0)),
    ):
        expected = [one(a, b) for a, b in zip(x, y, strict=True)]
        assert list(result) == expected
        assert result.sign().tolist() == [v.sign() for v in expected]


@pytest.mark.parametrize("compare", [operator.lt, operator.le, operator.eq, operator.ne, operator.gt, operator.ge])
def test_comparisons_are_elementwise_and_decided(compare):
    t = Tables(SMALL, NAMES)
    x, y = t.H("S"), t.H("r")
    assert compare(x, y).tolist() == [compare(a, b) for a, b in zip(x, y, strict=True)]
    for scalar in (1, Fraction(1, 2), log2(3) / 2):
        assert compare(x, scalar).tolist() == [compare(a, scalar) for a in x]
        assert compare(scalar, x).tolist() == [compare(scalar, a) for a in x]


def test_different_denominators_meet_exactly():
    t, other = Tables(SMALL, NAMES), Tables(np.roll(SMALL, 1, axis=0), NAMES)
    difference = t.H("S") - other.H("S")
    assert difference.sign().tolist() == [x.sign() for x in difference]
    again = Tables(SMALL * 3, NAMES)  # the same distributions over other denominators
    assert (t.I("S;T|r") == again.I("S;T|r")).all()
    assert (t.H("S,T") - again.H("S,T") + log2(3) > log2(3) - Fraction(1, 10**40)).all()


def test_logarithms_of_fractions_of_each_instance():
    top, bottom = np.arange(1, 50), np.arange(49, 0, -1)
    x = BitsArray.log2(top, bottom)
    assert list(x) == [log2(Fraction(int(a), int(b))) for a, b in zip(top, bottom, strict=True)]
    assert (x == -x[::-1]).all()
    assert (BitsArray.log2(6 * top) - BitsArray.log2(2 * top) == log2(3)).all()
    assert list(BitsArray.log2([2**70, 8])) == [70, 3]
    r = BitsArray.rational(top, bottom)
    assert list(r + 1) == [Fraction(int(a), int(b)) + 1 for a, b in zip(top, bottom, strict=True)]
    assert (r + top == r - -top).all()
    uniform = Tables(np.array([[1, 1, 0], [1, 1, 1], [1, 0, 0]]), "X")
    assert (uniform.H("X") == BitsArray.log2([2, 3, 1])).all()


def test_indexing():
    x = Tables(SMALL, NAMES).H("S | T") + Fraction(1, 3)
    assert isinstance(x[3], Bits)
    assert x[-1] == x[len(x) - 1]
    assert list(x[10:20]) == list(x)[10:20]
    assert list(x[[5, 3, 5]]) == [x[5], x[3], x[5]]
    mask = x > 1
    assert list(x[mask]) == [v for v in x if v > 1]
    assert x[mask].sign().tolist() == [1] * int(mask.sum())
    assert len(x[:0]) == 0
    assert x[:0].sign().shape == (0,)
    assert repr(x).startswith("<BitsArray of 160: ")
    with pytest.raises(IndexError):
        x[len(x)]


# each layer of the decision -------------------------------------------------------------------------


@pytest.mark.parametrize("top", [3, 60, 2000, 10**5])
@pytest.mark.parametrize("worth", [0, 2**40], ids=["packed", "those-that-occur"])
def test_zeros_are_found_by_prime_exponents_for_small_and_large_weights(monkeypatch, top, worth):
    monkeypatch.setattr(tables_module, "_WORTH", worth)
    weights = random_tables(60, top, top)
    t = Tables(weights, NAMES)
    for text in ("S;T|r", "S;T,r"):
        signs = t.I(text).sign()
        assert signs.tolist() == [Joint.from_table(w, NAMES).I(text).sign() for w in weights]
        assert 0 in signs
        assert 1 in signs


@pytest.mark.parametrize("layer", ["_PACKED", "_TABLE", "not_vanishing"])
def test_without_a_layer_the_next_decides(monkeypatch, layer):
    monkeypatch.setattr(lookup_module, "_PACKED", 0)
    without = {"not_vanishing": lambda sums, count: np.ones(count, bool)}.get(layer, 0)
    monkeypatch.setattr(lookup_module if layer == "_PACKED" else tables_module, layer, without)
    lookup_module.packed.cache_clear()
    t = Tables(SMALL, NAMES)
    assert t.I("S;T|r").sign().tolist() == [j.I("S;T|r").sign() for j in INSTANCES]
    lookup_module.packed.cache_clear()


@pytest.mark.parametrize("top", [40, 10**5, 2**40])
def test_exponents_of_the_primes_that_occur_vanish_only_where_the_sum_does(monkeypatch, top):
    rng = np.random.default_rng(top % 97)
    n = rng.integers(1, top, (6, 300))
    c = rng.integers(-3, 4, (6, 300))
    n[3:, :150], c[3:, :150] = n[:3, :150], -c[:3, :150]
    n[5, 150:200] = n[3, 150:200] ** (1 if top > 2**31 else 2)  # zero by a power, or by itself
    c[:3, 150:200], c[3, 150:200], c[4, 150:200], c[5, 150:200] = 0, 2 - (top > 2**31), 0, -1
    factor = rng.integers(1, 9, 300)
    exact = [sum((int(a) * log2(int(b)) for a, b in zip(c[:, i], n[:, i], strict=True)), Bits(0)) for i in range(300)]
    sums = [(n[:4], c[:4], factor), (n[4:], c[4:], factor)]
    expected = [x != 0 for x in exact]
    assert not_vanishing(sums, 300).tolist() == expected
    assert expected[:200] == [False] * 200
    assert sum(expected) > 80
    monkeypatch.setattr(exponents_module, "_TERMS", 50)
    monkeypatch.setattr(exponents_module, "_EXPONENTS", 10)
    assert not_vanishing(sums, 300).tolist() == expected
    ones = np.ones((1, 1), np.int64)
    assert not_vanishing([(n[:1], None, 1), (n[:1], n[:1], -1), (ones, ones, 5)], 300).tolist() == [False] * 300
    assert not_vanishing([], 0).tolist() == []


def test_values_that_floats_cannot_tell_from_zero_are_decided():
    n = 2**40
    t = Tables(np.array([[[n, n], [n, n + d]] for d in (-1, 0, 1)]), "X,Y")
    value = t.I("X;Y")  # about 1e-25 bits
    assert value.sign().tolist() == [1, 0, 1]
    assert t.independent("X", "Y").tolist() == [False, True, False]
    assert max(abs(value.float())) < 1e-12
    low, high = log2(3).enclosure(40)
    third = Tables(np.ones((4, 3), np.int64), "X").H("X")
    assert (third > low).all()
    assert (third < high).all()
    tiny = Fraction(1, 10**400)
    assert (third * tiny > 0).all()
    assert ((third - log2(3)) * tiny == 0).all()


@pytest.mark.parametrize("top", [2**31, 2**53, 2**58])
def test_large_weights_stay_exact(top):
    weights = np.full((3, 2, 2), top)
    weights[1, 1, 1] += 1
    weights[2, 0, :] = 0
    t = Tables(weights, "X,Y")
    assert t.I("X;Y").sign().tolist() == [0, 1, 0]
    assert t.independent("X", "Y").tolist() == [True, False, True]
    assert t.H("X,Y")[0] == 2
    assert t.H("X,Y")[1] == t[1].H("X,Y")
    assert t.expect([0, 2**40], of="Y")[1] == t[1].expectation(lambda Y: Y * 2**40)


@pytest.mark.parametrize("divided", [2, 3, 65])
def test_packed_exponents_are_zero_only_where_all_exponents_are(divided):
    size, bound = 64, 5000
    rng = np.random.default_rng(divided)
    primes, v = lookup_module.valuations(size)
    assert primes[:4] == [2, 3, 5, 7]
    for n in range(2, size):
        assert np.prod([p ** int(k) for p, k in zip(primes, v[:, n], strict=True)]) == n
    c = rng.integers(-3, 4, (2000, 6))
    n = rng.integers(1, size, (2000, 6))
    n[:1000, 3:], c[:1000, 3:] = n[:1000, :3], -c[:1000, :3]  # sums that vanish
    exponents = np.einsum("bj,bj,pbj->pb", c, n, v[:, n].astype(np.int64))
    tables = lookup_module.packed(size, bound, divided)
    packed = np.array([(c * nw.table[n]).sum(axis=1) for _, nw in tables])
    assert ((packed == 0).all(axis=0) == (exponents == 0).all(axis=0)).all()
    if divided > size:  # any coefficients
        exponents = np.einsum("bj,pbj->pb", c, v[:, n].astype(np.int64))
        packed = np.array([(c * w[n]).sum(axis=1) for w, _ in tables])
        assert ((packed == 0).all(axis=0) == (exponents == 0).all(axis=0)).all()


# bad input ------------------------------------------------------------------------------------------


def test_the_callers_array_is_copied():
    weights = np.ones((1, 2), np.int64)
    t = Tables(weights, "X")
    weights[:] = 0
    assert t.H("X")[0] == 1
    with pytest.raises(ValueError, match="read-only"):
        t.weights[0, 0] = 5


def small():
    return Tables(SMALL, NAMES)


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda: Tables(np.ones((2, 2)), "X"), TypeError, "the batch holds floats"),
        (lambda: Tables([[1, -1]], "X"), DistributionError, r"weight at \(0, 1\) of the batch is -1"),
        (lambda: Tables([[1, 1], [0, 0]], "X"), DistributionError, "all weights of instance 1 are zero"),
        (lambda: Tables([1, 1], "X"), DistributionError, r"has shape \(2,\): it needs 2 axes"),
        (lambda: Tables([[1, 1]], "X,X"), DistributionError, "'X' is named twice"),
        (lambda: Tables([[1, 2**64]], "X"), OverflowError, "beyond int64; use Joint"),
        (
            lambda: Tables([[1, 1], [2**62, 2**62]], "X"),
            OverflowError,
            f"instance 1 sum to {2**63}: too large for int64",
        ),
        (lambda: small().H("Q"), UnknownVariableError, "no variable 'Q' among S, T, r"),
        (lambda: small().marginal("Q"), UnknownVariableError, "no variable 'Q'"),
        (lambda: small().marginal(), ValueError, "at least one variable"),
        (lambda: small()[160], IndexError, "instance 160 of 160"),
        (
            lambda: small().expect([1, 2, 3], of="r"),
            DistributionError,
            r"shape \(3,\); the alphabet of r has shape \(2,\)",
        ),
        (lambda: small().expect([0.5, 1], of="r"), TypeError, "the float 0.5 is not exact"),
        (lambda: small().expect(np.ones(2), of="r"), TypeError, "floats"),
        (lambda: small().expect_log2([0, 1], of="r"), ValueError, "positive integers, not 0"),
        (lambda: small().expect_log2([Fraction(1, 2), 1], of="r"), TypeError, "not fractions"),
        (lambda: small().expect_log2([0.5, 1], of="r"), TypeError, "expected integers, not float64"),
        (lambda: BitsArray.log2([1, 0]), ValueError, "positive numbers, not 0"),
        (lambda: BitsArray.log2([[1]]), ValueError, r"arrays of shape \(B,\)"),
        (lambda: BitsArray.rational([1], [2**70]), OverflowError, "beyond int64"),
        (lambda: BitsArray.rational([1], [0]), ValueError, "denominators positive"),
        (lambda: small().H("S") + 0.5, TypeError, "the float 0.5 is not exact"),
        (lambda: small().H("S") * 0.5, TypeError, "the float 0.5 is not exact"),
        (lambda: small().H("S") + np.ones(160), TypeError, "expected an integer array"),
        (lambda: small().H("S") * np.ones(160, int), TypeError, "one rational number, not by an array"),
        (lambda: small().H("S") * small().H("T"), TypeError, "one rational number, not by an array"),
        (lambda: small().H("S") + small().H("S")[:3], ValueError, "160 and 3 instances do not go together"),
        (lambda: small().H("S") / 0, ZeroDivisionError, "Fraction"),
    ],
)
def test_bad_input_gets_one_clear_sentence(make, error, message):
    with pytest.raises(error, match=message):
        make()


# edges ----------------------------------------------------------------------------------------------


def quantities(t):
    """Sums of every kind of block: entropies, other denominators, logarithms, constants, multiples."""
    other = Tables(np.flip(t.weights, axis=0) + 1, NAMES)
    n = np.arange(1, 1 + math.prod(SHAPE)).reshape(SHAPE)
    integers = np.arange(len(t)) % 5 + 1
    return {
        "information": t.I("S;T|r"),
        "difference": t.H("r|T") - t.I("S;T,r"),
        "thirds": t.H("S") / 3 - t.H("T") * Fraction(2, 7),
        "two batches": t.H("S") - other.H("S"),
        "logarithms": t.H("S,T") - t.expect_log2(n % 4 + 1, ("S", "T", "r")),
        "small integers": t.H("r") - t.expect_log2(n % 2 + 1, ("S", "T", "r")),
        "rationals": t.H("r") - t.expect(n % 3, ("S", "T", "r")) / 7,
        "constants": t.H("S,T") - log2(6),
        "one": t.H("r") - 1,
        "own logarithms": t.H("T") - BitsArray.log2(integers, 2),
        "own rationals": t.H("T") - BitsArray.rational(integers, integers[::-1] + 1),
    }


@pytest.mark.parametrize(("chunk", "worth"), [(3, 0), (1 << 14, 0), (1 << 14, 10**9)])
def test_where_floats_tell_nothing_exponents_of_primes_and_bits_decide(monkeypatch, chunk, worth):
    """With a rounding error taken for 1, no sign is clear from float64: everything goes through the exact path."""
    monkeypatch.setattr(tables_module, "_UNIT", 1.0)
    monkeypatch.setattr(lookup_module, "CHUNK", chunk)
    monkeypatch.setattr(tables_module, "_WORTH", worth)
    rng = np.random.default_rng(12)
    weights = np.concatenate([random_tables(4, 5), rng.integers(1, 40, (6, *SHAPE)), np.ones((3, *SHAPE), int)])
    t = Tables(weights[rng.permutation(len(weights))], NAMES)
    for name, x in quantities(t).items():
        exact = [value.sign() for value in x]
        assert x.sign().tolist() == exact, name
        every = np.arange(len(t))
        assert set(np.flatnonzero(exact)) <= set(x._not_zero(every).tolist()) <= set(every), name
        some = every[::2]
        assert set(x._not_zero(some).tolist()) <= set(some.tolist())
        assert {i for i in some.tolist() if exact[i]} <= set(x._not_zero(some).tolist())
        assert {i for i in every[3:7].tolist() if exact[i]} <= set(x._not_zero(every[3:7]).tolist())


@pytest.mark.parametrize("worth", [0, 10**9])
def test_exponents_of_primes_leave_zeros_out(monkeypatch, worth):
    """Zeros are seen without Bits, for every kind of block."""
    monkeypatch.setattr(tables_module, "_WORTH", worth)
    t = Tables(np.concatenate([np.ones((3, 2, 2), int), [[[3, 1], [1, 3]]]]), ("X", "Y"))
    every = np.arange(4)
    for x in (
        t.I("X;Y"),
        t.H("X") - 1,
        t.H("X,Y") / 2 - Fraction(3, 3),
        t.H("X,Y") - t.expect_log2([[4, 4], [4, 4]], ("X", "Y")),
        t.H("X,Y") - t.expect([[2, 2], [2, 2]], ("X", "Y")),
        t.H("X|Y") - BitsArray.log2([2, 2, 2, 2]),
        (t.H("X") - Tables([[1, 1]] * 4, "Z").H("Z")) * Fraction(2, 3) + t.I("X;Y"),
        t.H("X,Y") - BitsArray.log2([12, 12, 12, 12], [3, 3, 3, 3]),
    ):
        zero = [value == 0 for value in x]
        assert any(zero)
        assert x._not_zero(every).tolist() == [i for i in range(4) if not zero[i]]
    assert (t.H("X") - t.H("Y"))._not_zero(every).tolist() == []


def test_numbers_beyond_the_tables_are_left_to_bits():
    t = Tables(SMALL[:3], NAMES)
    every = np.arange(3)
    huge = Fraction(1 << 62, 3)
    for x in (t.H("S") * huge - t.H("T"), t.H("S") * (1 << 600) - t.H("T") * (1 << 600), t.H("S") / (1 << 600) * 1):
        assert x.sign().tolist() == [value.sign() for value in x]
    assert (t.H("S") * huge - t.H("T"))._not_zero(every).tolist() == [0, 1, 2]
    assert (t.H("S") - BitsArray.log2([1 << 70] * 3))._not_zero(every).tolist() == [0, 1, 2]
    assert (t.H("S") - BitsArray.log2([1 << 40] * 3))._not_zero(every).tolist() == [0, 1, 2]
    assert lookup_module.packed(1 << 10, 1 << 64, 2) is None
    assert lookup_module.packed(1 << 16, 1 << 10, 2) is None
    assert lookup_module.packed(1 << 15, 1 << 40, 2) is None


@pytest.mark.parametrize("factor", [(1 << 62) - 1, 1 << 62])
def test_factors_of_2_to_the_62_and_more_are_left_to_bits(factor):
    for sign in (1, -1):
        x = BitsArray.log2([1, 1]) * (sign * factor)
        assert x._not_zero(np.arange(2)).tolist() == ([0, 1] if factor >= 1 << 62 else [])
        assert x.sign().tolist() == [0, 0]


def test_the_size_of_errors_is_there_before_the_value():
    t = Tables(SMALL[:3], NAMES)
    (block,) = t.H("S,T,r")._parts.keys() - t.H("S")._parts.keys() or t.H("S")._parts.keys()
    fresh = tables_module._Block(block.count, block.den, block.bases, block.coefficients)
    size = fresh.size().tolist()
    assert size == block.size().tolist()
    assert fresh.value().tolist() == block.value().tolist()
    taken = t.H("S")[[2, 0]]
    assert taken.float().tolist() == t.H("S").float()[[2, 0]].tolist()


def test_operators_leave_what_is_no_number_to_others():
    x = Tables(SMALL[:3], NAMES).H("S")
    for operation in (
        lambda: x + "1",
        lambda: "1" - x,
        lambda: x * "1",
        lambda: x < "1",
        lambda: x >= None,
        lambda: x / np.ones(3, int),
        lambda: x / x,
        lambda: x * x,
        lambda: x * np.ones(3, int),
        lambda: x + np.ones(3),
        lambda: x + np.ones(2, int),
    ):
        with pytest.raises(TypeError):
            operation()
    assert (x == "1") is False
    assert (x != "1") is True
    with pytest.raises(TypeError, match="divided by one rational number"):
        x / np.ones(3, int)
    assert list(x / Bits(Fraction(2, 3))) == [value * Fraction(3, 2) for value in x]
    assert list(x * Bits(2) - x) == list(x)
    assert list(np.array([1, 2, 3]) + x) == [value + i + 1 for i, value in enumerate(x)]
    assert list(1 - x) == [1 - value for value in x]
    assert len(x * 0) == 3
    assert list(x * 0) == [0, 0, 0]


@pytest.mark.parametrize("top", [(1 << 59) - 1, 1 << 59, 1 << 60])
def test_weights_near_the_limit_of_int64(top):
    weights = np.array([[[top, top - 1], [3, top]], [[1, 2], [3, 4]]])
    total = 3 * top + 2
    if total < 1 << 61:
        t = Tables(weights, ("X", "Y"))
        assert t.denominators.tolist() == [total, 10]
        assert t.H("X|Y")[0] == Joint.from_table(weights[0], ("X", "Y")).H("X|Y")
        assert t.I("X;Y").sign().tolist() == [1, 1]
    else:
        with pytest.raises(OverflowError, match=f"the weights of instance 0 sum to {total}: too large for int64"):
            Tables(weights, ("X", "Y"))


@pytest.mark.parametrize("size", [2, 3, 4, 5, 9, 10, 26, 50, 97, 122, 500])
def test_valuations_are_exponents_of_primes(size):
    primes, v = lookup_module.valuations.__wrapped__(size)
    assert primes == [p for p in range(2, size) if all(p % q for q in range(2, p))]
    for row, p in zip(v, primes, strict=True):
        for n in range(1, size):
            k = int(row[n])
            assert n % p**k == 0
            assert n % p ** (k + 1) != 0


@pytest.mark.parametrize("bound", [1 << 4, 1 << 20, 1 << 45])
def test_packed_exponents_tell_zero_from_everything_within_the_bound(bound):
    """Sums of c_i*log2(n_i), within the bound, vanish iff their packed exponents do in every group."""
    rng = np.random.default_rng(9)
    tables = lookup_module.packed(64, bound, 64)
    zeros = 0
    for _ in range(300):
        n = rng.integers(1, 64, 3)
        c = rng.integers(-(bound // 20) - 1, bound // 20 + 2, 3)
        if rng.random() < 0.5:  # log2(a) + log2(b) - log2(a*b)
            n[:2] = rng.integers(1, 8, 2)
            n[2] = n[0] * n[1]
            c[1], c[2] = c[0], -c[0]
        if abs(c * np.log2(n)).sum() < bound:
            exact = Bits.from_terms([(int(a), int(b)) for a, b in zip(n, c, strict=True)])
            assert (exact == 0) == (not any(int((c * w[n]).sum()) for w, _ in tables))
            zeros += exact == 0
    assert zeros


def test_one_weight_beyond_a_quarter_of_the_limit():
    top = 1 << 60
    t = Tables([[[top, 1], [2, 3]], [[1, 1], [1, 1]]], ("X", "Y"))
    assert t.denominators.tolist() == [top + 6, 4]
    assert t.H("X,Y")[0] == Joint.from_table([[top, 1], [2, 3]], ("X", "Y")).H("X,Y")


def test_what_is_not_plain_int64():
    x = BitsArray.rational([1 << 70, 1, -5])
    (block,) = x._parts
    assert not block.plain()
    assert list(x) == [1 << 70, 1, -5]
    assert (x - (1 << 70)).sign().tolist() == [0, -1, -1]
    (other,) = BitsArray.log2([1 << 70, 1, 3])._parts
    assert not other.plain()
    with pytest.raises(ValueError, match="arrays of shape"):
        BitsArray.rational(np.ones((2, 2), int))
    t = Tables(SMALL[:3], NAMES)
    with pytest.raises(DistributionError, match=r"^integers have shape \(3,\); the alphabet of S has shape \(2,\)"):
        t.expect_log2([1, 2, 3], "S")
    with pytest.raises(DistributionError, match=r"^values have shape \(3,\)"):
        t.expect([1, 2, 3], "S")


def test_sums_and_weights_of_each_instance():
    x = BitsArray.weighted_logs([[1, 0, -2], [3, 1, 0]], [[6, 0, 5], [2, 3, 0]], [1, 2, 7])
    assert list(x) == [log2(6) + 3, log2(3) / 2, -2 * log2(5) / 7]
    assert x.sign().tolist() == [1, 1, -1]
    assert list(x.weigh([1, -2, 0], [3, 1, 1])) == [(log2(6) + 3) / 3, -log2(3), 0]
    assert list(x.weigh(2)) == [2 * value for value in x]
    bad = [
        ([[1]], [[0]], [1]),
        ([[0]], [[-1]], [1]),
        ([[1]], [[2]], [0]),
        ([1], [2], [1]),
        ([[1]], [[2, 3]], [1]),
        ([[1, 1]], [[2, 3]], [1]),
    ]
    for arguments in bad:
        with pytest.raises(ValueError, match="weighted_logs"):
            BitsArray.weighted_logs(*arguments)
    for top, bottom in (([1, 2], 1), (1, 0), ([1, 1, 1], [1, -1, 1])):
        with pytest.raises(ValueError, match=r"weigh takes integer arrays of shape \(3,\)"):
            x.weigh(top, bottom)
    for top, bottom in ((1 << 62, 1), (1, 1 << 62)):
        with pytest.raises(OverflowError, match="too large for a batch"):
            x.weigh(top, bottom)
    assert x.weigh(1, 1 << 50).sign().tolist() == [1, 1, -1]


# which way is taken ---------------------------------------------------------------------------------


def test_parts_of_every_kind_of_sum():
    t = Tables(SMALL[:8], NAMES)
    for name, x in quantities(t).items():
        values = list(x)
        for index in (slice(2, 7), slice(None, None, 3), [5, 0, 5], np.arange(8) % 3 == 1, slice(3, 4), slice(0, 0)):
            part = x[index]
            assert list(part) == [values[i] for i in np.arange(8)[index]], name
            assert part.sign().tolist() == [value.sign() for value in part], name
            assert np.allclose(part.float(), x.float()[index], rtol=0, atol=1e-12)
            assert list(part[:1]) == list(part)[:1]
        assert x[-3] == values[-3]


def test_the_exponents_of_a_block_are_added_up_once_for_all_differences(monkeypatch):
    monkeypatch.setattr(tables_module, "_WORTH", 0)
    asked = []
    original = lookup_module.Lookup.sums
    monkeypatch.setattr(
        lookup_module.Lookup, "sums", lambda self, n: (asked.append((self, n.index.shape)), original(self, n))[1]
    )
    t = Tables(SMALL[:8], NAMES)
    t.I("S;T")._not_zero(np.arange(8))
    assert sum(table.table.dtype == np.int64 for table, _ in asked) >= 3
    asked.clear()
    (t.H("S,T") - t.H("S") - t.H("T"))._not_zero(np.arange(8))
    assert not asked
    few = Tables(SMALL[:8], NAMES).I("S;T")
    few._not_zero(np.array([0, 2, 3]))  # of fewer than half of them those alone
    assert {shape[1] for table, shape in asked if table.table.dtype == np.int64} == {3}


@pytest.mark.parametrize("most", [4, 25, 300, 5000])
def test_only_the_primes_that_occur_are_looked_at(monkeypatch, most):
    """Products of small numbers have small prime factors only, however large they are; and the signs stay the same."""
    monkeypatch.setattr(tables_module, "_WORTH", 0)
    monkeypatch.setattr(tables_module, "_UNIT", 1.0)
    rng = np.random.default_rng(most)
    a, b = rng.integers(1, most, (2, 30, 3))
    t = Tables(a[:, :, None] * b[:, None, :], ("X", "Y"))
    block = t._block(frozenset((0, 1)))
    size = 1 << block.top().bit_length()
    if size <= 1 << 14:
        factors = lookup_module.largest_primes(size)
        assert all(n == 1 or max(p for p, _ in prime_factors(n)) == factors[n] for n in range(1, min(size, 500)))
        assert block.largest_prime(size) == max(
            p for n in set(block.bases.ravel().tolist()) for p, _ in prime_factors(n)
        )
    asked = []
    original = tables_module.packed
    monkeypatch.setattr(tables_module, "packed", lambda *rest: (asked.append(rest), original(*rest))[1])
    assert (t.I("X;Y").sign() == 0).all()
    assert (most != 25) or [len(rest) for rest in asked] == [3, 4]


def test_logarithms_beyond_any_float():
    x = BitsArray.log2([1 << 1100, 2, 1, 3])
    assert x.float().tolist() == [1100, 1, 0, math.log2(3)]
    assert x.sign().tolist() == [1, 1, 0, 1]
    assert list(BitsArray.log2(12, [1, 2, 3])) == [log2(12), log2(6), 2]
    assert list(BitsArray.log2([12, 6, 3], 3)) == [2, 1, 0]


def test_one_instance_may_be_taken_many_times():
    x = Tables([[1, 1]], "X").H("X")
    many = x[[0, 0, 0]]
    assert (many == 1).tolist() == [True] * 3
    assert (many - log2(3) < 0).all()
    assert list(many) == [1, 1, 1]
    assert many.weigh([1, 2, 3]).sign().tolist() == [1, 1, 1]
    assert (many.weigh([1, 2, 3]) - np.array([1, 2, 3]) == 0).all()
    assert (x[:0] == 1).tolist() == []
    assert list(x[:0].weigh(2)) == []


def test_the_table_of_small_logarithms():
    table = lookup_module.nlogn(1 << 10).table
    assert len(table) == 1 << 10
    assert (table[0], table[1], table[2], table[8]) == (0, 0, 2, 24)
    assert np.allclose(table[3:], [n * math.log2(n) for n in range(3, 1 << 10)], rtol=1e-15)


class Asked:
    def __init__(self, monkeypatch):
        self.sizes = []
        monkeypatch.setattr(tables_module, "nlogn", lambda size: (self.sizes.append(size), self)[1])

    def sums(self, n):
        assert n.each == 1 or n.radix**n.each <= 1 << 14
        of = np.stack([n.index // n.radix**k % n.radix for k in range(n.each)])
        return (of * np.log2(np.maximum(of, 1))).sum(axis=(0, 1))


@pytest.mark.parametrize(("top", "size"), [(2, 1 << 10), (1023, 1 << 10), (1024, 1 << 11), ((1 << 20) - 1, 1 << 20)])
def test_logarithms_of_numbers_below_2_to_the_20_are_looked_up(monkeypatch, top, size):
    asked = Asked(monkeypatch)
    value = tables_module._Block(1, None, np.array([[top], [1]]), None).value()
    assert value.tolist() == pytest.approx([top * math.log2(top)], rel=1e-15)
    assert asked.sizes == [size]


def test_logarithms_of_larger_numbers_are_computed(monkeypatch):
    asked = Asked(monkeypatch)
    value = tables_module._Block(1, None, np.array([[1 << 20], [1]]), None).value()
    assert value.tolist() == [20 * 2**20] and asked.sizes == []


@pytest.mark.parametrize("size", [5, 12, 128, 1000])
@pytest.mark.parametrize("rows", [1, 2, 3, 8])
@pytest.mark.parametrize("kind", [np.int8, np.int16, np.int64])
@pytest.mark.parametrize("count", [50, (1 << 14) + 1500])
def test_sums_of_what_is_looked_up(size, rows, kind, count):
    rng = np.random.default_rng(rows)
    for table in (rng.integers(-(1 << 63), (1 << 63) - 1, size), rng.random(size)):
        table[0] = 0
        n = rng.integers(0, min(size - 1, np.iinfo(kind).max) + 1, (rows, count)).astype(kind)
        digits = lookup_module.digits(n, int(n.max()))
        assert digits.each == 1 or digits.radix**digits.each <= 1 << 14
        found, wanted = lookup_module.Lookup(table).sums(digits), table[n.astype(int)].sum(axis=0)
        assert (found == wanted).all() if table.dtype == np.int64 else found == pytest.approx(wanted, rel=1e-14)
        some = np.array([3, 0, 7])
        assert lookup_module.Lookup(table).sums(digits.take(some)) == pytest.approx(wanted[some], rel=1e-14)


@pytest.mark.parametrize("kind", [np.int8, np.int16, np.int32, np.int64])
@pytest.mark.parametrize("more", [0, 1])
def test_weights_are_kept_in_the_narrowest_integers_and_nothing_wraps(kind, more):
    """Totals at the largest number of each type, and one beyond it."""
    most = min(int(np.iinfo(kind).max), 2**60) + more
    rows = [[[most - 3, 1], [1, 1]], [[most // 2, most - most // 2], [0, 0]], [[most, 0], [0, 0]]]
    rows += [[[(most - 1) // 4, (most - 1) // 4], [(most - 1) // 4, (most - 1) // 4]]]
    t = Tables(np.array(rows), ("X", "Y"))
    for name in ("X,Y", "X", "Y"):
        assert t.cells(name).dtype == tables_module.narrowest(most)
        assert t.marginal_weights(name).dtype == np.int64
    assert t.weights.tolist() == rows and t.denominators.tolist() == np.sum(rows, axis=(1, 2)).tolist()
    for i, row in enumerate(rows):
        j = Joint.from_table(row, ("X", "Y"))
        assert t.independent("X", "Y")[i] == j.independent("X", "Y")
        assert t.is_function_of("X", "Y")[i] == j.is_function_of("X", "Y")
        for text in ("X,Y", "X", "X|Y"):
            assert t.H(text)[i] == j.H(text)
        assert t.expect([0, 3], of="Y")[i] == j.expectation(lambda Y: 3 * Y)
        assert t.expect_log2([1, 3], of="Y")[i] == j.expectation(lambda Y: log2(1 + 2 * Y))
    assert (
        (t.I("X;Y")).sign() == [j.I("X;Y").sign() for j in (Joint.from_table(row, ("X", "Y")) for row in rows)]
    ).all()


def test_narrow_weights_that_sum_beyond_their_type():
    t = Tables(np.full((2, 3, 3), 127, np.int8), ("X", "Y"))
    assert t.denominators.tolist() == [9 * 127] * 2
    assert t.marginal_weights("X").tolist() == [[381] * 3] * 2
    assert (t.H("X") == log2(3)).all() and t.independent("X", "Y").all()


fresh_tables = lookup_module.packed.__wrapped__  # not those kept from another test


def places(size, bound, divided):
    """The place values of each group of primes, read off the tables."""
    found = []
    for w, nw in fresh_tables(size, bound, divided):
        values = [(p, int(nw.table[p] if p >= divided else w[p])) for p in lookup_module.valuations(size)[0]]
        group = [(p, m) for p, m in values if m]
        found.append(sorted(group, key=lambda pair: pair[1]))
    return found


@pytest.mark.parametrize("divided", [2, 3, 7, 64])
@pytest.mark.parametrize("bound", [7, 1 << 20, 1 << 45])
def test_digits_of_packed_exponents_are_as_large_as_needed(bound, divided):
    groups = places(64, bound, divided)
    assert [p for group in groups for p, _ in group] == lookup_module.valuations(64)[0]

    def radix(p):
        """Digits up to bound/log2(p) in size, or that over p, and at most one more."""
        return 2 * math.floor(bound / math.log2(p) / (p if p >= divided else 1) + 1) + 1

    for i, group in enumerate(groups):
        place = 1
        for p, m in group:
            assert m == place
            place *= radix(p)
        assert place <= 1 << 64
        if i + 1 < len(groups):
            assert place * radix(groups[i + 1][0][0]) > 1 << 64


def test_where_packed_exponents_are_too_large(monkeypatch):
    assert fresh_tables(4, 1 << 62, 4) is not None
    assert fresh_tables(4, 1 << 63, 4) is None
    entries = 2 * 64 * len(fresh_tables(64, 1 << 20, 2))
    for limit in (entries, entries - 1):
        monkeypatch.setattr(lookup_module, "_PACKED", limit)
        assert (fresh_tables(64, 1 << 20, 2) is None) == (limit < entries)

    def asked(size):
        raise LookupError

    monkeypatch.setattr(lookup_module, "valuations", asked)
    assert fresh_tables(1 << 15, 4, 2) is None
    with pytest.raises(LookupError):
        fresh_tables(1 << 14, 4, 2)


def packed_for(monkeypatch, x, rows=None):
    """With what arguments tables of packed exponents are asked for."""
    asked = []
    monkeypatch.setattr(tables_module, "packed", lambda *arguments: asked.append(arguments))
    x._not_zero(np.arange(len(x)) if rows is None else rows)
    return asked


@pytest.mark.parametrize("count", [15, 16])
def test_tables_of_exponents_are_worth_while_from_eight_terms_an_entry_on(monkeypatch, count):
    x = BitsArray.weighted_logs([[2] * count, [-1] * count], [[2] * count, [3] * count], [1] * count)  # of 1, 2, 3
    assert bool(packed_for(monkeypatch, x)) == (count == 16)
    y = Tables([[1, 2]] * count, "X").H("X")  # three terms for each instance
    assert not packed_for(monkeypatch, y, np.arange(10))
    assert packed_for(monkeypatch, y, np.arange(11))


def test_exponents_are_divided_by_the_primes_where_all_terms_allow_it(monkeypatch):
    monkeypatch.setattr(tables_module, "_WORTH", 0)
    t = Tables([[1, 2, 3]] * 4, "X")
    other = Tables([[2, 3, 5]] * 4, "X")
    for x, size, divided in (
        (t.H("X"), 8, 2),
        (t.H("X") / 7 - other.H("X") / 5, 16, 2),
        (t.H("X") * Fraction(2, 7) - log2(3) / 5, 8, 7),
        (t.H("X") - 1, 8, 3),
        (t.H("X") - log2(3), 8, 7),
        (t.H("X") - log2(7), 8, 8),
        (t.H("X") - log2(11), 16, 12),
    ):
        ((found, bound, by),) = packed_for(monkeypatch, x)
        assert (found, by) == (size, divided)
        # |e_p| log2(p) is at most the sum of all sizes, over one denominator; a power of two serves many batches
        parts = x._parts.items()
        common = math.lcm(*(q.denominator for _, q in parts))
        dens = {id(block.den): int(block.den[0]) for block, _ in parts if block.den is not None}
        most = common * math.prod(dens.values()) * sum(abs(float(q)) * float(block.size()[0]) for block, q in parts)
        assert bound.bit_count() == 1
        assert most <= bound <= 2 * math.ceil(most * 1.00001)


@pytest.mark.parametrize(
    ("c", "exact"), [((1 << 60) - (1 << 42), True), (1 << 60, False), ((1 << 60) - (1 << 38), False)]
)
def test_sums_that_may_leave_int64_go_to_bits(c, exact):
    """From 2^61 on, with one part in a million for the rounding of the bound."""
    x = BitsArray.weighted_logs([[c, c], [-c, -c]], [[2, 2], [2, 2]], [1, 1])
    assert x._not_zero(np.arange(2)).tolist() == ([] if exact else [0, 1])
    both = BitsArray.weighted_logs([[c, 1], [-c, -1]], [[2, 2], [2, 2]], [1, 1])
    assert both._not_zero(np.arange(2)).tolist() == ([] if exact else [0])
    assert x.sign().tolist() == both.sign().tolist() == [0, 0]


@pytest.mark.parametrize(
    ("factor", "floats"),
    [
        (Fraction((1 << 512) - 1), True),
        (Fraction(1 << 512), False),
        (Fraction(1, (1 << 512) - 1), True),
        (Fraction(1, 1 << 512), False),
    ],
)
def test_factors_that_floats_may_not_hold_go_to_the_exact_path(monkeypatch, factor, floats):
    asked = []
    original = BitsArray._not_zero
    monkeypatch.setattr(BitsArray, "_not_zero", lambda self, rows: (asked.append(len(rows)), original(self, rows))[1])
    for sign in (1, -1):
        x = Tables([[1, 2]] * 3, "X").H("X") * (sign * factor)
        assert x.sign().tolist() == [sign] * 3
    assert asked == ([] if floats else [3, 3])


def test_bounds_of_errors_are_those_of_the_proof():
    """(m + 26 + count)u of the sum of sizes for a block of m terms, and at most two percent more."""
    (block,) = BitsArray.weighted_logs([[3], [-2]], [[4], [8]], [6])._parts
    assert (block.value().tolist(), block.size().tolist()) == ([0], [2])
    (block,) = BitsArray.weighted_logs([[3], [-1]], [[4], [8]], [6])._parts
    assert (block.value().tolist(), block.size().tolist()) == ([0.5], [1.5])
    t = Tables([[1, 2, 3]] * 4, "X")
    for x in (
        t.H("X"),
        t.H("X") * Fraction(-7, 3),
        t.H("X") - log2(5),
        BitsArray.log2([3, 4, 5, 6]),
        t.expect_log2([3, 4, 5], "X"),
    ):
        value, error = x._approximations()
        proven = sum(
            abs(float(q)) * (len(block.bases) + 26 + len(x._parts)) * 2.0**-53 * block.size()
            for block, q in x._parts.items()
        )
        assert (error >= proven).all()
        assert (error <= 1.02 * proven).all()
        assert np.allclose(value, [float(number) for number in x], rtol=0, atol=1e-12)


def test_nothing_is_kept_of_terms_that_vanish():
    x = BitsArray.weighted_logs([[0, 1], [2, 3]], [[5, 1], [3, 2]], [1, 1])
    assert (x[0]._terms, x[1]._terms) == ({3: 2}, {2: 3})
    assert Tables([[1, 1]], "X").H("X")[0]._terms == {2: 2}
    assert len(BitsArray.log2([2, 3])._parts) == 1
    assert len(BitsArray.log2([2, 3], [1, 2])._parts) == 2
    t = Tables(SMALL[:3], NAMES)
    assert (t.H("S") - t.H("S"))._parts == {}
    assert t.H("S|S")._parts == {}
    assert (t.H("S") * 0)._parts == {}
    assert t._block(frozenset({0})) is t._block(frozenset({0}))
    assert (t.H("S,T") - t.H("S|T") - t.H("T"))._parts == {}
    empty = np.zeros((2, 0), int)
    assert len(BitsArray.weighted_logs(empty, empty, empty[0])) == 0
    with pytest.raises(OverflowError, match="too large for a batch"):
        BitsArray.weighted_logs([[1 << 40]], [[3]], [1]).weigh(1 << 30)
    with pytest.raises(DistributionError, match=r"^integers have shape \(0,\)"):
        t.expect_log2(np.zeros(0, int), "r")
    one = BitsArray.log2([3, 3])
    largest = (1 << 62) - 1
    assert list(one.weigh(largest)) == [log2(3) * largest] * 2
    assert list(one.weigh(1, largest)) == [log2(3) / largest] * 2
    for top, bottom in ((1 << 62, 1), (1, 1 << 62)):
        with pytest.raises(OverflowError, match="too large for a batch"):
            one.weigh(top, bottom)


def test_marginals_are_summed_from_the_smallest_table_at_hand():
    t = Tables(SMALL[:3], NAMES)
    t.H("S,T")
    t._marginals[(0, 1)] = np.ones((2, 3, 3), int)
    assert t._cells((1,)).tolist() == [[2] * 3] * 3
    assert t._cells((2,)).tolist() == SMALL[:3].sum(axis=(1, 2)).T.tolist()
    assert t._cells(()) is t._den
    assert t._cells((1,)) is t._cells((1,))
    t = Tables(SMALL[:3], NAMES)
    t.H("T,r")
    t._marginals[(1, 2)] = np.ones((3, 2, 3), int)
    assert t._cells((2,)).tolist() == [[3] * 3] * 2


@pytest.mark.parametrize(("top", "plain"), [((1 << 62) - 1, True), (1 << 62, False), (1 << 70, False)])
def test_expectations_that_may_leave_int64_are_python_integers(top, plain):
    x = Tables([[1, 0], [0, 1]], "X").expect([top, 1], "X")
    ((block, _),) = x._parts.items()
    assert block.plain() == plain
    assert list(x) == [top, 1]


def test_the_largest_sums_of_weights():
    """A sum of high halves of 2^29 is refused."""
    top = ((1 << 29) - 1) << 32
    t = Tables([[top, 5], [1, 1]], "X")
    assert t.denominators.tolist() == [top + 5, 2]
    assert t.H("X")[0] == Joint.from_table([top, 5], "X").H("X")
    with pytest.raises(OverflowError) as error:
        Tables([[1, 1], [1 << 61, 5]], "X")
    assert str(error.value) == (
        f"the weights of instance 1 sum to {(1 << 61) + 5}: too large for int64 "
        f"(limit about 2^61, found {1 << 29} * 2^32); use Joint for it"
    )


def test_few_instances_are_shown():
    six, seven = (BitsArray.rational(range(1, n + 1)) for n in (6, 7))
    assert repr(six) == "<BitsArray of 6: 1, 2, 3, 4, 5, 6>"
    assert repr(seven) == "<BitsArray of 7: 1, 2, 3, 4, 5, 6, ...>"
    assert repr(BitsArray.log2([3])) == "<BitsArray of 1: 1.58496>"


@pytest.mark.parametrize("integers", [[(1 << 63) - 1, -(1 << 63)], [1 << 63], [-(1 << 63) - 1], []])
def test_integers_are_int64_where_they_fit(integers):
    found = tables_module._fit(integers)
    assert found.dtype == (np.int64 if all(-(1 << 63) <= n < 1 << 63 for n in integers) else object)
    assert found.tolist() == integers


# which sums vanish ----------------------------------------------------------------------------------


def test_sums_are_done_in_parts_of_half_a_million_terms(monkeypatch):
    parts = []

    def some(blocks, start, stop):
        parts.append((start, stop))
        return np.arange(start, stop) % 2 == 0

    monkeypatch.setattr(exponents_module, "_some", some)

    def asked(height, count):
        parts.clear()
        bases = np.broadcast_to(np.ones(1, np.int64), (height, count))
        found = not_vanishing([(bases[: height // 2], None, 1), (bases[height // 2 :], None, 1)], count)
        assert found.tolist() == [i % 2 == 0 for i in range(count)]
        return list(parts)

    assert asked((1 << 10) - 1, 1025) == [(0, 512), (512, 1024), (1024, 1025)]
    assert asked(1 << 10, 600) == [(0, 511), (511, 600)]
    assert asked(1 << 19, 2) == [(0, 1), (1, 2)]
    assert asked((1 << 18) - 1, 3) == [(0, 2), (2, 3)]
    assert asked(1, 1000) == [(0, 1000)]
    assert not_vanishing([], 5).tolist() == [True, False] * 2 + [True]


@pytest.mark.parametrize("limit", [8, 7])
def test_tables_of_exponents_that_are_too_large_are_halved(monkeypatch, limit):
    widths = []
    original = exponents_module._some

    def some(blocks, start, stop):
        widths.append(stop - start)
        return original(blocks, start, stop)

    monkeypatch.setattr(exponents_module, "_some", some)
    monkeypatch.setattr(exponents_module, "_EXPONENTS", limit)
    n = np.array([[6, 6, 6, 6], [6, 2, 3, 6]])
    c = np.array([[1, 1, 1, 2], [-1, -1, -1, -2]])
    assert not_vanishing([(n, c, 1)], 4).tolist() == [False, True, True, False]
    assert widths == ([4] if limit == 8 else [4, 2, 2])
    widths.clear()
    monkeypatch.setattr(exponents_module, "_EXPONENTS", 1)  # one instance is never halved
    assert not_vanishing([(n, c, 1)], 4).tolist() == [False, True, True, False]
    assert widths == [4, 2, 1, 1, 2, 1, 1]


@pytest.mark.parametrize("primes", [1 << 22, (1 << 22) + 1])
def test_tables_of_exponents_have_up_to_2_to_the_23_entries(monkeypatch, primes):
    widths = []
    original = exponents_module._factored

    def factored(n):
        widths.append(len(n))
        return (*original(n)[:-1], primes)  # as if there were so many

    monkeypatch.setattr(exponents_module, "_factored", factored)
    n = np.array([[6, 7]])
    assert not_vanishing([(n, n, 1)], 2).tolist() == [True, True]
    assert widths == ([2] if primes == 1 << 22 else [2, 1, 1])


@pytest.mark.parametrize(("top", "sorted_"), [(15, False), (16, True)])
def test_different_numbers_are_listed_or_sorted(monkeypatch, top, sorted_):
    """Listed, where the list is less than four times as long as the numbers."""
    numpy = Recorder()
    monkeypatch.setattr(exponents_module, "np", numpy)
    which, first, length, prime, exponent, primes = exponents_module._factored(np.array([12, top, 12, 5]))
    assert ("unique" in [name for name, _ in numpy.calls]) == sorted_
    values = sorted({5, 12, top})
    assert which.tolist() == [values.index(n) for n in (12, top, 12, 5)]
    assert length.tolist() == [{5: 1, 12: 2, 15: 2, 16: 1}[n] for n in values]
    assert first.tolist() == [0, 1, 3]
    numbered = {5: 0, 2: 1, 3: 2}
    assert primes == 3
    factors = {5: [(5, 1)], 12: [(2, 2), (3, 1)], 15: [(3, 1), (5, 1)], 16: [(2, 4)]}
    assert list(zip(prime.tolist(), exponent.tolist(), strict=True)) == [
        (numbered[p], k) for n in values for p, k in factors[n]
    ]


def test_arrays_are_compared_with_floats_by_their_exact_value():
    values = small().H("S")
    exact = list(values)
    for x in (0.0, 0.5, 1.0, float(exact[0]), math.inf, -math.inf, math.nan):
        assert (values == x).tolist() == [value == x for value in exact]
        assert (values != x).tolist() == [value != x for value in exact]
        assert (values < x).tolist() == [value < x for value in exact]
        assert (values <= x).tolist() == [value <= x for value in exact]
        assert (values > x).tolist() == [value > x for value in exact]
        assert (values >= x).tolist() == [value >= x for value in exact]
