"""Joint against a brute-force reference with dicts and Fractions, and its error messages."""

from __future__ import annotations

import itertools
import pickle
from fractions import Fraction

import numpy as np
import pytest
import sympy
from flint import fmpq, fmpz
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from recorder import Recorder

from exact import (
    Bits,
    DistributionError,
    Joint,
    ParseError,
    UnknownVariableError,
    ZeroProbabilityError,
    log2,
)
from exact import joint as joint_module

HALF = Fraction(1, 2)
NAMES = ("X", "Y", "Z")


# a reference that shares nothing with the package but log2 ------------------------------------------


def pmf_of(weights):
    total = sum(weights.values())
    return {outcome: Fraction(w, total) for outcome, w in weights.items()}


def marginal(pmf, axes):
    found = {}
    for outcome, p in pmf.items():
        key = tuple(outcome[i] for i in axes)
        found[key] = found.get(key, 0) + p
    return found


def entropy(pmf, axes):
    return sum((-p * log2(p) for p in marginal(pmf, axes).values() if p), Bits(0))


def information(pmf, a, b, c):
    return (
        entropy(pmf, sorted({*a, *c}))
        + entropy(pmf, sorted({*b, *c}))
        - entropy(pmf, sorted({*a, *b, *c}))
        - entropy(pmf, sorted(c))
    )


def independent(pmf, a, b, c):
    """P(a,b,c) P(c) = P(a,c) P(b,c) for all pairs of values of a and b, also where the groups overlap."""
    pac, pbc, pc = marginal(pmf, a + c), marginal(pmf, b + c), marginal(pmf, c)
    pabc = marginal(pmf, a + b + c)
    for x in {key[: len(a)] for key in pac}:
        for y in {key[: len(b)] for key in pbc}:
            for z in pc:
                left = pabc.get(x + y + z, 0) * pc[z]
                if left != pac.get(x + z, 0) * pbc.get(y + z, 0):
                    return False
    return True


outcomes = st.tuples(st.integers(0, 2), st.sampled_from("ab"), st.integers(0, 1))
weights = st.dictionaries(outcomes, st.integers(0, 4), min_size=1).filter(lambda w: sum(w.values()) > 0)
groups = st.lists(st.integers(0, 2), min_size=1, max_size=3, unique=True)
conditions = st.lists(st.integers(0, 2), max_size=2, unique=True)


def text(axes):
    return ",".join(NAMES[i] for i in axes)


def bar(axes):
    return f" | {text(axes)}" if axes else ""


@pytest.fixture(params=["python integers", "arrays"])
def storage(request, monkeypatch):
    """Both ways of keeping a distribution, on the same small examples."""
    if request.param == "arrays":
        monkeypatch.setattr(joint_module, "_SMALL", 0)


pytestmark = pytest.mark.filterwarnings("error")
fixed = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


# the reference agrees -------------------------------------------------------------------------------


@fixed
@given(weights, groups, conditions)
def test_entropy_agrees_with_the_reference(storage, w, a, c):
    j, pmf = Joint.from_weights(w, NAMES), pmf_of(w)
    assert j.H(text(a) + bar(c)) == entropy(pmf, sorted({*a, *c})) - entropy(pmf, sorted(c))
    assert j.H(text(a) + bar(c)) >= 0


@fixed
@given(weights, groups, groups, conditions)
def test_information_agrees_with_the_reference(storage, w, a, b, c):
    j, pmf = Joint.from_weights(w, NAMES), pmf_of(w)
    value = j.I(f"{text(a)} ; {text(b)}{bar(c)}")
    assert value == information(pmf, a, b, c)
    assert value >= 0


@fixed
@given(weights, groups, groups, conditions)
def test_independence_agrees_with_the_reference_and_with_information(storage, w, a, b, c):
    j = Joint.from_weights(w, NAMES)
    found = j.independent(text(a), text(b), given=text(c))
    assert found == independent(pmf_of(w), tuple(a), tuple(b), tuple(c))
    assert found == (j.I(f"{text(a)} ; {text(b)}{bar(c)}") == 0)


@fixed
@given(weights, groups, conditions)
def test_functional_dependence_agrees_with_entropy(storage, w, a, c):
    j = Joint.from_weights(w, NAMES)
    assert j.is_function_of(text(a), of=text(c)) == (j.H(text(a) + bar(c)) == 0)


@fixed
@given(weights, st.permutations(range(3)), st.integers(1, 3))
def test_marginals_agree_with_the_reference(storage, w, order, k):
    axes = order[:k]
    j, pmf = Joint.from_weights(w, NAMES), pmf_of(w)
    m = j.marginal(*(NAMES[i] for i in axes))
    assert m.names == tuple(NAMES[i] for i in axes)
    assert dict(m.items()) == {row: p for row, p in marginal(pmf, axes).items() if p}
    rows = sorted(dict(m.items()))
    assert j.support(*m.names) == ([row[0] for row in rows] if k == 1 else rows)


@fixed
@given(weights)
def test_conditioning_agrees_with_the_reference(storage, w):
    j, pmf = Joint.from_weights(w, NAMES), pmf_of(w)
    for y in "ab":
        p = marginal(pmf, [1]).get((y,), 0)
        assert j.P(Y=y) == p
        if p:
            assert dict(j.given(Y=y).items()) == {o: q / p for o, q in pmf.items() if o[1] == y and q}
        else:
            with pytest.raises(ZeroProbabilityError):
                j.given(Y=y)
    average = sum((j.P(Y=y) * j.given(Y=y).H("X") for y in j.support("Y")), Bits(0))
    assert average == j.H("X|Y")


@fixed
@given(weights)
def test_push_forward_and_expectation_agree_with_the_reference(storage, w):
    j, pmf = Joint.from_weights(w, NAMES), pmf_of(w)
    k = j.define("F", lambda X, Z: (X + Z) % 2)
    assert dict(k.items()) == {(x, y, z, (x + z) % 2): p for (x, y, z), p in pmf.items() if p}
    assert k.is_function_of("F", of="X,Z")
    assert k.H("F | X,Z") == 0
    assert k.marginal(*NAMES) == j
    assert j.expectation(lambda X, Z: X * Z + HALF) == sum(p * (o[0] * o[2] + HALF) for o, p in pmf.items())
    assert j.expectation(lambda X: log2(X + 2)) == sum((p * log2(o[0] + 2) for o, p in pmf.items()), Bits(0))
    assert j.expectation("X") == sum(p * o[0] for o, p in pmf.items())
    assert j.P(lambda X, Z: X == Z) == sum(p for o, p in pmf.items() if o[0] == o[2])


@fixed
@given(st.lists(st.integers(0, 5), min_size=12, max_size=12).filter(any))
def test_tables_agree_with_mappings(storage, cells):
    table = np.array(cells).reshape(3, 2, 2)
    j = Joint.from_table(table, NAMES, values=[range(3), "ab", (0, 1)])
    w = {(x, y, z): int(table[x, "ab".index(y), z]) for x in range(3) for y in "ab" for z in range(2)}
    assert j == Joint.from_weights(w, NAMES)
    assert hash(j) == hash(Joint.from_weights(w, NAMES))
    assert j.H("X|Y") == Joint.from_weights(w, NAMES).H("X|Y")
    assert Joint(dict(j.items()), NAMES) == j == pickle.loads(pickle.dumps(j))


# decided, however close -----------------------------------------------------------------------------


def test_three_hundred_random_independent_pairs_have_information_exactly_zero():
    rng = np.random.default_rng(7)
    for _ in range(300):
        m, n = rng.integers(1, 7, 2)
        x, y = rng.integers(0, 1000, m).tolist(), rng.integers(0, 1000, n).tolist()
        x[0] += 1
        y[0] += 1
        j = Joint.from_weights({(a, b): p * q for a, p in enumerate(x) for b, q in enumerate(y)}, ("X", "Y"))
        assert j.I("X;Y") == 0
        assert j.I("X;Y").sign() == 0
        assert j.independent("X", "Y")


def test_information_of_1e_80_bits_is_told_from_zero():
    n = 10**40
    j = Joint.from_weights({(0, 0): n + 1, (0, 1): n, (1, 0): n, (1, 1): n}, ("X", "Y"))
    value = j.I("X;Y")
    assert value > 0
    assert not j.independent("X", "Y")
    assert Fraction(1, 10**82) < value < Fraction(1, 10**79)


def test_weights_of_any_size_are_exact():
    p, q = Fraction(1, 3**500), Fraction(1, 7**400)
    j = Joint({(0, 0): p * q, (0, 1): p * (1 - q), (1, 0): (1 - p) * q, (1, 1): (1 - p) * (1 - q)}, ("X", "Y"))
    assert j.I("X;Y") == 0
    assert j.independent("X", "Y")
    assert j.H("X") == -p * log2(p) - (1 - p) * log2(1 - p)


@pytest.mark.parametrize("top", [2**31, 2**53, 2**55, 2**61, 2**62, 2**63 - 1, 2**64 - 1, 2**80])
def test_no_sum_or_product_overflows(top):
    size = 300  # large enough for arrays, where they are allowed
    exactly = [[top] * 2 for _ in range(size)]
    j = Joint.from_table(exactly, ("X", "Y"))
    assert j.H("X,Y") == log2(2 * size)
    assert j.independent("X", "Y")
    exactly[17][1] -= 1
    j = Joint.from_table(exactly, ("X", "Y"))
    total = 2 * size * top - 1
    assert j.denominator == total
    assert j.P(Y=0) == Fraction(size * top, total)
    assert not j.independent("X", "Y")
    assert j.I("X;Y") > 0
    assert j.H("X,Y") == log2(total) - (
        Fraction(2 * size - 1, total) * top * log2(top) + Fraction(top - 1, total) * log2(top - 1)
    )


def test_uint64_tables_do_not_wrap():
    table = np.full((20, 20), 2**64 - 1, np.uint64)
    assert Joint.from_table(table, "X,Y").H("X,Y") == log2(400)


def test_a_table_of_a_hundred_thousand_cells():
    rng = np.random.default_rng(3)
    table = rng.integers(0, 1001, (20, 20, 20, 20))
    j = Joint.from_table(table, ("A", "B", "C", "D"))
    total = int(table.sum())
    assert j.P(A=3, C=5) == Fraction(int(table[3, :, 5].sum()), total)
    flat = [int(n) for n in table.sum(axis=(1, 3)).reshape(-1)]
    assert j.H("A,C") == log2(total) - Bits.from_terms((n, n) for n in flat) / total
    assert 0 < j.I("A;B|C,D") < log2(20)
    assert j.I("A;B|C") + j.I("A;D|B,C") == j.I("A;B,D|C")
    assert j.H("A|A,B") == 0
    g = j.define("G", lambda A, B: (A * B) % 3)
    assert g.is_function_of("G", "A,B")
    assert not g.is_function_of("A", "G,B")
    assert g.I("G;C|A,B") == 0
    assert g.independent("G", "C", "A,B")
    assert g.given(G=2, A=1).support("B") == [2, 5, 8, 11, 14, 17]
    table[:] = 0  # the caller may do what he likes with his array
    assert j.denominator == total
    assert j.H("A") > 0


def test_large_independent_tables_are_decided():
    rng = np.random.default_rng(4)
    table = np.einsum("i,j,k->ijk", *(rng.integers(1, 2**18, 20) for _ in range(3)))
    j = Joint.from_table(table, NAMES)
    assert j.I("X;Y,Z") == 0
    assert j.independent("X", "Y,Z")
    table[1, 2, 3] += 1
    j = Joint.from_table(table, NAMES)
    assert j.I("X;Y,Z") > 0
    assert not j.independent("X", "Y,Z")


def test_large_mappings_with_labels():
    j = Joint.uniform([(f"s{i}", i % 7, frozenset({i % 3})) for i in range(2100)], NAMES)
    assert j.H("X") == log2(2100)
    assert j.H("Y") == log2(7)
    assert j.I("Y;Z") == 0
    assert j.is_function_of("Y,Z", of="X")
    assert j.given(Z=frozenset({1})).H("X") == log2(700)
    assert j.given({"Y": 3}).P(X="s3") == Fraction(1, 300)


# what one may write ---------------------------------------------------------------------------------


def coin():
    return Joint({("a", 0): HALF, ("b", 1): HALF}, names=("S", "r"))


def test_the_examples_of_the_design():
    j = coin().define("g", lambda r: 1 - r, of=("r",))
    assert j.names == ("S", "r", "g")
    assert j.H("r | S") == 0
    assert j.I("g ; S | r") == 0
    assert j.I("g;S") == 1
    assert j.independent("g", "S", given="r")
    assert not j.independent("g", "S")
    assert j.given(r=1).P(S="b") == 1
    assert j.marginal("S", "r") == coin()
    assert j.H("S|S") == 0
    assert j.H("S |") == 1
    assert j.I("S;r|") == 1


def test_probabilities_of_every_exact_kind():
    same = [HALF, sympy.Rational(1, 2), fmpq(1, 2)]
    for p, q in itertools.product(same, same):
        assert Joint({("a", 0): p, ("b", 1): q}, ("S", "r")) == coin()
    assert Joint({"a": fmpz(1)}, "S").H("S") == 0
    assert Joint({"a": 1, "b": 0}, "S").support("S") == ["a"]
    assert coin().denominator == 2
    assert len(coin()) == 2


def test_values_are_any_hashables():
    j = Joint.uniform([((0, 1), None), ((1, 1), frozenset({2}))], ("T", "g"))
    assert j.support("T") == [(0, 1), (1, 1)]
    assert j.P(g=None) == HALF
    assert j.expectation(lambda T: sum(T)) == Fraction(3, 2)


def test_outcomes_of_one_variable():
    assert Joint({"a": HALF, "b": HALF}, "S") == Joint({("a",): HALF, ("b",): HALF}, ("S",))
    assert Joint({(0, 1): HALF, (1, 0): HALF}, "T").support("T") == [(0, 1), (1, 0)]
    assert list(Joint({"a": 1}, "S").atoms()) == [("a",)]


def test_helpers():
    x, y = Joint.uniform([0, 1], "X"), Joint.from_weights({0: 1, 1: 2}, "Y")
    both = Joint.product(x, y)
    assert both.names == ("X", "Y")
    assert both.independent("X", "Y")
    assert both.P(X=0, Y=1) == Fraction(1, 3)
    assert both.rename(X="U").names == ("U", "Y")
    assert both.rename({"Y": "g'"}).H("g'") == y.H("Y")
    assert both.rename(X="Y", Y="X").H("X") == y.H("Y")
    assert both.marginal() == Joint({(): 1}, ())
    assert both != x
    assert both != 3


def test_repr_and_table():
    assert repr(coin()) == "Joint(S, r: 2 atoms over 2)"
    assert coin().table().splitlines() == ["S  r  P", "-  -  ---", "a  0  1/2", "b  1  1/2"]
    assert "1 more" in coin().table(limit=1)
    assert "<td>1/2</td>" in coin()._repr_html_()


# bad input ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda: Joint({"a": 0.5, "b": 0.5}, "S"), TypeError, r"probability of 'a': the float 0.5 is not exact"),
        (lambda: Joint({"a": "1"}, "S"), TypeError, r"probability of 'a' is '1' of type str"),
        (lambda: Joint({"a": -1, "b": 2}, "S"), DistributionError, r"probability of 'a' is -1; it cannot be negative"),
        (
            lambda: Joint({"a": Fraction(999, 1000)}, "S"),
            DistributionError,
            r"the probabilities sum to 999/1000, not 1; pass normalise=True",
        ),
        (lambda: Joint({}, "S"), DistributionError, "no outcomes"),
        (lambda: Joint([("a", 1)], "S"), TypeError, "a mapping from outcomes to probabilities, not list"),
        (lambda: Joint.from_weights({"a": 0}, "S"), DistributionError, "all weights are zero"),
        (lambda: Joint({("a", 1): 1}, "S,S"), DistributionError, r"'S' is named twice"),
        (lambda: Joint({("a", 1): 1}, ("S", "2r")), DistributionError, r"'2r' is not a variable name"),
        (lambda: Joint({("a", 1): 1}, ("S", 2)), TypeError, r"a string such as 'S', not 2"),
        (lambda: Joint({("a", 1, 2): 1}, "S,r"), DistributionError, r"has 3 values for 2 variables"),
        (lambda: Joint({"ab": 1}, "S,r"), DistributionError, r"'ab' has to be a tuple with a value for each"),
        (lambda: coin().H("s"), UnknownVariableError, r"no variable 's' among S, r; did you mean 'S'"),
        (lambda: coin().I("S;rr"), UnknownVariableError, r"no variable 'rr' among S, r; did you mean 'r'"),
        (lambda: coin().H("S,,r"), ParseError, "expected the name of a random variable"),
        (lambda: coin().H(""), ParseError, "expected the name of a random variable"),
        (lambda: coin().I("S,r"), ParseError, "expected ';'"),
        (lambda: coin().H("S|r=x"), ParseError, r"write j.given\(r=value\)"),
        (lambda: coin().H(3), TypeError, "a quantity is a text"),
        (lambda: coin().given(r=2), ZeroProbabilityError, r"cannot condition on r=2: it has probability zero.* 0, 1"),
        (lambda: coin().given(q=2), UnknownVariableError, r"no variable 'q'"),
        (lambda: coin().given(2), TypeError, r"an event is a mapping"),
        (lambda: coin().P(lambda S: True, r=1), TypeError, "either a function or values"),
        (lambda: coin().marginal("S", "T"), UnknownVariableError, r"no variable 'T' among S, r"),
        (lambda: coin().define("S", lambda r: r), DistributionError, r"'S' is named twice"),
        (lambda: coin().define("g", lambda r: [r]), TypeError, r"g has the value \[0\] of type list at \(0,\)"),
        (lambda: coin().define("g", lambda q: q), UnknownVariableError, "cannot tell which variables"),
        (lambda: coin().define("g", 3), TypeError, "expected a function of variables"),
        (lambda: coin().expectation(lambda r: 0.5 * r), TypeError, "the float 0.0 is not exact"),
        (lambda: coin().expectation("S"), TypeError, r"has the value 'a' of type str at \('a',\)"),
        (lambda: coin().rename(S="r"), DistributionError, "'r' is named twice"),
        (
            lambda: Joint.product(*(Joint.uniform(range(1000), n) for n in NAMES)),
            DistributionError,
            "1000000000 atoms",
        ),
        (lambda: Joint.from_table([[1, 2], [3, 4]], "X"), DistributionError, r"2 axes \(shape \(2, 2\)\) for 1 names"),
        (lambda: Joint.from_table([[1, -2]], "X,Y"), DistributionError, r"weight at \(0, 1\) of the table is -2"),
        (lambda: Joint.from_table([[0.5, 1]], "X,Y"), TypeError, r"the float 0.5 is not exact"),
        (lambda: Joint.from_table(np.ones(2), "X"), TypeError, "holds floats"),
        (lambda: Joint.from_table([HALF, HALF], "X"), TypeError, "multiply the weights by their common denominator"),
        (lambda: Joint.from_table(["a"], "X"), TypeError, "has to hold integers"),
        (lambda: Joint.from_table([[1], [1, 2]], "X,Y"), DistributionError, "ragged"),
        (lambda: Joint.from_table([], "X"), DistributionError, "has no cells"),
        (lambda: Joint.from_table([0, 0], "X"), DistributionError, "are zero: nothing to normalise"),
        (lambda: Joint.from_table([1, 1], "X", [[0]]), DistributionError, "X has 1 labels for an axis of length 2"),
        (lambda: Joint.from_table([1, 1], "X", [[0, 0]]), DistributionError, "labels of X are not distinct"),
        (lambda: Joint.from_table([1, 1], "X", []), DistributionError, "values has labels for 0 variables"),
    ],
)
def test_bad_input_gets_one_clear_sentence(make, error, message):
    with pytest.raises(error, match=message):
        make()


# edges ----------------------------------------------------------------------------------------------


def test_names_are_strings_and_suggestions_are_close():
    j = coin()
    with pytest.raises(TypeError, match="a variable name is a string such as 'S', not 3"):
        j.independent(("S", 3), "r")
    with pytest.raises(UnknownVariableError, match=r"^no variable 'q' among S, r$"):
        j.H("q")
    with pytest.raises(UnknownVariableError, match=r"did you mean 'S'\?$"):
        j.H("s")
    big = Joint.uniform([(0,), (1,)], ("Answer",))
    with pytest.raises(UnknownVariableError, match=r"did you mean 'Answer'\?$"):
        big.H("answr")
    for ask in (lambda: j.I("S;r|S=a"), lambda: j.H("r|S=a")):
        with pytest.raises(ParseError, match=r"conditions on one value of S: write j.given\(S=value\)"):
            ask()
    with pytest.raises(UnknownVariableError, match="cannot tell which variables the function takes"):
        j.define("m", min)
    with pytest.raises(UnknownVariableError, match="no variable 'q'"):
        j.rename(q="p")
    with pytest.raises(UnknownVariableError):
        j.P(q=1)


def test_supports_of_mixed_values_keep_their_order():
    j = Joint.uniform([("b", 1), (2, 0), ("a", 1)], ("X", "Y"))
    assert j.support("X") == ["b", 2, "a"]
    assert j.support("Y") == [0, 1]
    assert j.support() == [("b", 1), (2, 0), ("a", 1)]
    assert Joint.uniform([None, 3, None], ("X",)).support("X") == [None, 3]
    sets = [(frozenset({2}), 0), (frozenset({1, 2}), 0), (frozenset({1}), 0)]  # comparable, but not ordered
    assert Joint.uniform(sets, ("X", "Y")).support() == sets
    assert Joint.uniform([(1, (2, "b")), (1, (2, "a"))], ("X", "Y")).support("Y") == [(2, "a"), (2, "b")]


def test_atoms_on_more_cells_than_an_index_can_number():
    names = tuple(f"x{i}" for i in range(8))
    rows = [tuple((k * (2 * i + 1)) % 307 for i in range(8)) for k in range(300)]
    wide = Joint.uniform(rows, names)
    assert wide._atoms is not None
    assert len(wide) == 300
    assert wide.H("x0") == wide.H(",".join(names)) == log2(300)
    seven = wide.marginal(*names[:7])
    assert seven._atoms is None
    eight = seven.define("y", lambda x0: x0 + 1000, of="x0")
    assert eight._atoms is not None
    assert eight.I("y;x0") == log2(300)
    assert eight.P(y=1001) == Fraction(1, 300)
    six = seven.marginal(*names[:6]).define("y", lambda x0, x1: (x0 - x1) % 2, of=("x0", "x1"))
    assert six._atoms is None
    for x0, x1, y in six.marginal("x0", "x1", "y").atoms():
        assert y == (x0 - x1) % 2
    reference = Joint({(*row[:6], (row[0] - row[1]) % 2): Fraction(1, 300) for row in rows}, (*names[:6], "y"))
    assert six.H("y|x2") == reference.H("y|x2")
    # sparse: two variables have more cells than four times the atoms
    assert six.independent("x0", "x3") is False
    assert six.independent("x0", "y", given="x1,x0") is True
    assert six.is_function_of("x5", "x0")
    assert not six.is_function_of("x0", "y")


def test_large_tables_without_variables_and_with_fine_denominators():
    rng = np.random.default_rng(8)
    table = rng.integers(1, 9, (20, 30))
    j = Joint.from_table(table, ("X", "Y"))
    assert j._atoms is None
    assert j.expectation(lambda: 7, of=()) == 7
    assert j.P(lambda: True, of=()) == 1
    assert j.is_function_of((), "X")
    assert not j.is_function_of("X", ())
    assert j.independent("X", ())
    assert j.independent((), ())
    assert Joint.uniform(range(300), "X").independent((), ())
    assert coin().independent((), ())
    assert j.H("X|X") == 0
    assert len(j.marginal()) == 1
    fine = Joint.from_table(table * (1 << 47) + 1, ("X", "Y"))
    assert fine._atoms is None
    assert fine.denominator > 1 << 53
    atoms = {(x, y, x * y % 7): Fraction(int(w), int(table.sum())) for (x, y), w in np.ndenumerate(table)}
    sparse = Joint(atoms, ("X", "Y", "Z"))
    assert sparse._keys is not None
    reference = {(x, x * y % 7): 0 for (x, y), _ in np.ndenumerate(table)}
    for (x, y), w in np.ndenumerate(table):
        reference[(x, x * y % 7)] += int(w)
    assert dict(sparse.marginal("X", "Z").items()) == {k: Fraction(w, int(table.sum())) for k, w in reference.items()}
    tall = Joint.from_table((table * (1 << 47) + 1).T, ("Y", "X"))
    for (x, y), w in list(np.ndenumerate(table))[::50]:
        assert tall.P(X=x, Y=y) == fine.P(X=x, Y=y) == Fraction((int(w) << 47) + 1, fine.denominator)
    assert fine.H("X") == tall.H("X")


@pytest.mark.parametrize("scale", [1, 1 << 30, 1 << 50])
def test_independence_of_sparse_atoms(scale):
    """Sparse tables, of weights for which products fit, are compared modulo 2^64, or are Python integers."""
    weights = {}
    for x in range(400):
        for k in range(2):
            weights[(x, (x * 7 + k) % 1000, k)] = scale + (x % 3 if k else 0)
    j = Joint.from_weights(weights, ("X", "Y", "Z"))
    assert j._keys is not None
    pmf = pmf_of(weights)
    for a, b, c in (("X", "Y", "Z"), ("X", "Z", ""), ("Y", "Z", "X"), ("X", "Y", "")):
        axes = [[NAMES.index(n) for n in group] for group in (a, b, c)]
        assert j.independent(a, b, given=c) == (information(pmf, *axes) == 0)


def test_tables_of_booleans_and_of_objects():
    j = Joint.from_table(np.array([[True, False], [True, True]]), ("X", "Y"))
    assert j.P(X=0, Y=0) == Fraction(1, 3)
    assert Joint.from_table([[fmpz(1), 2], [3, sympy.Integer(4)]], ("X", "Y")).P(Y=1) == Fraction(3, 5)
    with pytest.raises(TypeError, match="the table holds 'a' of type str; it has to hold integers"):
        Joint.from_table(np.array([1, "a"], object), ("X",))
    with pytest.raises(TypeError, match="the table holds 1/2; multiply the weights by their common denominator"):
        Joint.from_table(np.array([1, HALF], object), ("X",))
    with pytest.raises(DistributionError, match=r"the weight at \(1, 0\) of the table is -3; it cannot be negative"):
        Joint.from_table(np.array([[1, 0], [-3, -4]]), ("X", "Y"))


def test_html_and_tables_for_people():
    j = Joint({("<a>", 0): HALF, ("b", 1): HALF}, ("S", "r"))
    assert j._repr_html_() == (
        "<table><thead><tr><th>S</th><th>r</th><th>P</th></tr></thead>"
        "<tbody><tr><td>&lt;a&gt;</td><td>0</td><td>1/2</td></tr><tr><td>b</td><td>1</td><td>1/2</td></tr></tbody>"
        "</table><div>2 outcomes</div>"
    )
    many = Joint.uniform([(i,) for i in range(60)], ("X",))
    assert many._repr_html_().count("<tr>") == 51
    assert many._repr_html_().endswith("<div>60 outcomes, of which 50 are shown</div>")
    assert many.table(3).splitlines() == ["X  P", "-  ----", "0  1/60", "1  1/60", "2  1/60", "... 57 more"]
    assert many.table(60).count("\n") == 61
    assert many.table().splitlines()[-1] == "... 10 more"
    assert many.table().count("\n") == 52
    assert "more" not in many.table(60)


def test_means_of_bits_and_rationals_together():
    j = Joint({(0,): HALF, (1,): Fraction(1, 4), (2,): Fraction(1, 4)}, ("X",))
    assert j.expectation(lambda X: [log2(3), 5, Fraction(1, 3)][X]) == log2(3) / 2 + Fraction(5, 4) + Fraction(1, 12)
    assert j.expectation("X") == Fraction(3, 4)


def test_products_count_their_atoms_first():
    many = Joint.uniform([(i,) for i in range(7100)], ("X",))
    with pytest.raises(DistributionError, match="the product would have 50410000 atoms; the limit is 50000000"):
        Joint.product(many, many.rename(X="Y"))
    with pytest.raises(DistributionError, match="'X' is named twice"):
        Joint.product(many, many)


@pytest.mark.parametrize("top", [1 << 20, (1 << 31) - 1, 1 << 31, (1 << 55) - 1, 1 << 55, (1 << 62) - 1])
def test_products_are_compared_exactly(top):
    rng = np.random.default_rng(4)
    a, b = (rng.integers(top // 2, top, 500) for _ in range(2))
    c, d = b.copy(), a.copy()
    d[::3] += 1
    c[::5] -= 1
    c[::7], d[::7] = a[::7] ^ 1, b[::7] ^ 1
    expected = [int(w) * int(x) == int(y) * int(z) for w, x, y, z in zip(a, b, c, d, strict=True)]
    assert joint_module.equal_products(a, b, c, d, top).tolist() == expected
    assert True in expected
    assert False in expected
    # equal modulo 2^64 without being equal
    if top == 1 << 55:
        first, second = np.array([1 << 40]), np.array([1 << 40])
        zero = np.array([0])
        assert not joint_module.equal_products(first, second, zero, zero, (1 << 55) - 1)[0]


def test_divergences():
    quarter = Fraction(1, 4)
    j = Joint({(0, 0, 0): HALF, (1, 1, 0): quarter, (0, 1, 1): quarter}, ("x", "T", "S"))
    # given S = 0 (3/4): x is 0 with 2/3; given S = 1: x is 0; T is 0 with 1/2
    inside = Fraction(2, 3) * log2(Fraction(4, 3)) + Fraction(1, 3) * log2(Fraction(2, 3))
    assert j.D("x | S || T") == Fraction(3, 4) * inside + quarter * log2(2)
    assert j.D("x || T") == Fraction(3, 4) * log2(Fraction(3, 2)) + quarter * log2(HALF)
    assert j.D("x || x") == 0
    other = Joint({(0,): Fraction(1, 3), (1,): Fraction(2, 3)}, ("T",))
    assert j.D("x || T", other) == Fraction(3, 4) * log2(Fraction(9, 4)) + quarter * log2(Fraction(3, 8))
    with pytest.raises(DistributionError, match=r"D\(x\|\|T\) is infinite: only x takes the value 1"):
        j.D("x || T", Joint({(0,): 1}, ("T",)))
    with pytest.raises(ParseError, match="conditions on one value of S"):
        j.D("x | S=s || T")
    for text in ("x || T) + D(x || T", 3, None):
        with pytest.raises(ParseError, match=r"a divergence is written D\('x \| S \|\| T'\), not"):
            j.D(text)


def test_distributions_are_equal_where_names_values_and_probabilities_are():
    two = Joint.uniform([(0, 0), (1, 1)], ("X", "Y"))
    assert two == Joint.from_table([[3, 0], [0, 3]], ("X", "Y"))
    assert two != Joint.uniform([(0, 0), (1, 2)], ("X", "Y"))
    assert two != Joint.uniform([(0, 0), (1, 1)], ("X", "Z"))
    assert two != Joint({(0, 0): Fraction(1, 3), (1, 1): Fraction(2, 3)}, ("X", "Y"))
    third = Fraction(1, 3)
    assert Joint({(0,): third, (1,): 1 - third}, "X") != Joint({(0,): 1 - third, (1,): third}, "X")
    assert two != 2
    table = np.arange(1, 401).reshape(20, 20)
    assert Joint.from_table(table, ("X", "Y")) == Joint.from_table(2 * table, ("X", "Y"))
    assert Joint.from_table(table, ("X", "Y")) != Joint.from_table(table[::-1], ("X", "Y"))


def test_names_and_parts_of_another_kind():
    with pytest.raises(TypeError, match=r"variable names are given as 'S,r' or \('S', 'r'\), not 3"):
        Joint({(0,): 1}, 3)
    with pytest.raises(TypeError, match="a product is of joint distributions, not of 'S'"):
        Joint.product(coin(), "S")


# which way is taken ---------------------------------------------------------------------------------


def kept(joint):
    """How a distribution is kept: as Python integers, or as arrays over all cells or those that occur."""
    return "atoms" if joint._atoms is not None else "dense" if joint._keys is None else "sparse"


@pytest.mark.parametrize("count", [255, 256])
def test_distributions_of_fewer_than_256_atoms_stay_in_python(count):
    large = count >= 256
    line = Joint.uniform(range(count), "X")
    assert kept(line) == ("sparse" if large else "atoms")
    table = Joint.from_table([[2] * count], ("X", "Y"))
    assert kept(table) == ("dense" if large else "atoms")
    assert table == Joint.uniform([(0, k) for k in range(count)], ("X", "Y"))
    # cells that are zero are no atoms
    padded = Joint.from_table([1] * count + [0] * 50, "X")
    assert kept(padded) == ("dense" if large else "atoms")
    square = Joint.uniform([(k, i) for k in range(count) for i in range(2)], ("X", "Y"))
    assert kept(square.marginal("X")) == ("dense" if large else "atoms")
    assert kept(square.given(Y=1)) == ("sparse" if large else "atoms")
    assert square.marginal("X") == line
    assert square.given(Y=1).marginal("X") == line


@pytest.mark.parametrize("cells", [255, 256])
def test_tables_of_fewer_than_256_cells_are_never_arrays(monkeypatch, cells):
    made = []
    original = joint_module._from_arrays
    monkeypatch.setattr(joint_module, "_from_arrays", lambda *parts: (made.append(parts), original(*parts))[1])
    assert kept(Joint.from_table([1, 2] + [0] * (cells - 2), "X")) == "atoms"
    assert bool(made) == (cells == 256)


@pytest.mark.parametrize("total", [(1 << 62) - 1, 1 << 62])
def test_arrays_are_for_denominators_below_2_to_the_62(total):
    weights = [1] * 255 + [total - 255]
    expected = ("dense", "sparse") if total < 1 << 62 else ("atoms", "atoms")
    table, line = Joint.from_table(weights, "X"), Joint.from_weights(dict(enumerate(weights)), "X")
    assert (kept(table), kept(line)) == expected
    assert table == line
    assert table.H("X") == log2(total) - Fraction(total - 255, total) * log2(total - 255)
    twice = Joint.from_weights({k: 2 * w for k, w in enumerate(weights)}, "X")
    assert (kept(twice), twice.denominator) == (expected[1], total)  # in lowest terms


@pytest.mark.parametrize("last", [63, 64])
def test_arrays_are_for_fewer_than_2_to_the_62_cells(last):
    names = tuple("abcdefgh")
    rows = [(*[k] * 7, k % last) for k in range(256)]
    wide = Joint.uniform(rows, names)
    assert kept(wide) == ("sparse" if last == 63 else "atoms")
    assert wide.H("h") == Joint.uniform([row[7] for row in rows], "h").H("h")
    grown = wide.marginal(*names[:7]).define("h", lambda a: a % last)
    assert kept(grown) == kept(wide)
    assert grown == wide


@pytest.mark.parametrize("extra", [0, 1])
def test_marginals_are_kept_for_all_cells_or_for_those_that_occur(extra):
    """For all, where the cells are at most four times the atoms and 4096 more."""
    count = 1000
    cells = 4 * count + 4096 + extra
    assert joint_module._listed(cells, count) == (not extra)
    pairs = [(k, k) for k in range(count - 1)] + [(count - 1, 0)]
    labels = [list(range(cells)), list(range(count)), [0]]
    keys = np.array([x * count + y for x, y in pairs])
    j = joint_module._from_arrays(NAMES, labels, keys, np.ones(count, np.int64), count)
    found, weights = j._project_arrays((0,))
    assert (found is None) == (not extra)
    assert len(weights) == (count if extra else cells)
    assert j.H("X") == log2(count)
    assert j.H("Y") == log2(count) - Fraction(2, count)
    numpy = Recorder()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(joint_module, "np", numpy)
        assert not j._independent_arrays([0, 1], [[0], [1], []])
        groups = [name for name, _ in numpy.calls if name == "unique"]
    assert len(groups) == 1 + extra  # of the pairs, and of X


def test_sums_are_taken_from_the_smallest_marginal_at_hand():
    j = Joint.from_table(np.arange(1, 601).reshape(10, 6, 10), NAMES)
    assert j._smallest({0})[1].size == 600
    j.H("X,Y")
    axes, table = j._smallest({0})
    assert (axes, table.shape) == ([0, 1], (10, 6))
    assert j._smallest({0, 2})[1].size == 600
    j.H("Z,X")
    assert j._smallest({0})[1].shape == (10, 6)
    assert j._smallest({2})[0] == [0, 2]
    j.H("X")
    assert j._smallest({0})[1].tolist() == np.arange(1, 601).reshape(10, 60).sum(axis=1).tolist()
    small = coin()
    assert small._project((0, 1)) is small._atoms  # nothing to sum
    assert small._project((1, 0)) == {(0, "a"): 1, (1, "b"): 1}
    assert small.H("S")._terms == {2: 2}
    assert small.H("S|S")._terms == {}
    assert not j.H("X|X")._bulk
    assert j._nlogn(frozenset({0})) is j._nlogn(frozenset({0}))
    certain = Joint.from_weights({(0, 0): 1, (1, 0): 1, (0, 1): 2}, ("X", "Y"))
    assert certain._nlogn(frozenset({0, 1})) == {2: 2}  # 1*log2(1) is nothing


def test_weights_are_brought_to_lowest_terms_block_by_block(monkeypatch):
    """Until the common divisor is 1; where it is, nothing is copied."""
    gcd = Recorder(np.gcd)
    numpy = Recorder()
    numpy.gcd = gcd
    monkeypatch.setattr(joint_module, "np", numpy)

    def blocks(weights):
        gcd.calls.clear()
        made = joint_module._from_arrays(("X",), [range(len(weights))], None, weights, int(weights.sum()))
        return made, [len(arguments[0]) for _, arguments in gcd.calls]

    odd = np.full(10_000, 3)
    odd[0] = 1
    made, lengths = blocks(odd)
    assert lengths == [4096]
    assert made._weights is odd
    odd[0], odd[5000], odd[5001] = 3, 1, 2
    assert blocks(odd)[1] == [4096, 4096]
    made, lengths = blocks(np.full(10_000, 6))
    assert lengths == [4096, 4096, 1808]
    assert made.denominator == 10_000
    assert made._weights.tolist() == [1] * 10_000


@pytest.mark.parametrize(("total", "way"), [((1 << 53) - 1, "bincount"), (1 << 53, "zeros"), ((1 << 53) + 1, "zeros")])
def test_sums_of_2_to_the_53_and_more_are_not_done_in_floats(monkeypatch, total, way):
    numpy = Recorder()
    monkeypatch.setattr(joint_module, "np", numpy)
    weights = np.array([total - 1, 1, 0])
    assert joint_module._add_up(np.array([1, 1, 0]), weights, 3, total).tolist() == [0, total, 0]
    assert [name for name, _ in numpy.calls] == [way]


@pytest.mark.parametrize(("top", "way"), [(65536 + 16, "bincount"), (65536 + 17, "unique")])
def test_equal_weights_are_counted_by_a_list_or_by_sorting(monkeypatch, top, way):
    numpy = Recorder()
    monkeypatch.setattr(joint_module, "np", numpy)
    bulk = joint_module._count_up(np.array([top, 0, 1, 1]))
    assert numpy.calls[0][0] == way
    assert (bulk.bases.tolist(), bulk.coefficients.tolist()) == ([top], [top])
    bulk = joint_module._count_up(np.array([3, 2, 3, 0]))
    assert (bulk.bases.tolist(), bulk.coefficients.tolist()) == ([2, 3], [2, 6])
    bulk = joint_module._count_up(np.array([1, 1, 1, 1]))
    assert (bulk.bases.tolist(), bulk.coefficients.tolist()) == ([], [])
    bulk = joint_module._count_up(np.array([2 * top + 9, 1, 2 * top + 9, 5]))
    assert (bulk.bases.tolist(), bulk.coefficients.tolist()) == ([5, 2 * top + 9], [5, 4 * top + 18])


def test_equal_products_of_different_factors_are_equal_whatever_floats_say():
    rng = np.random.default_rng(6)
    x, y = (rng.integers(1 << 52, 1 << 53, 200) for _ in range(2))
    assert len(set((3.0 * x.astype(float) * y - x * (3 * y).astype(float)).tolist())) > 1
    assert joint_module.equal_products(3 * x, y, x, 3 * y, (1 << 55) - 1).all()
    assert not joint_module.equal_products(3 * x, y, x, 3 * y + 1, (1 << 55) - 1).any()


def test_how_products_are_compared_depends_on_the_bound_alone():
    """Products that a bound that does not hold makes equal show which way is taken."""

    def equal(a, b, c, d, top):
        (found,) = joint_module.equal_products(*(np.array([n]) for n in (a, b, c, d)), top)
        return bool(found)

    wrapping = (1 << 40, 1 << 40, 0, 0)  # equal modulo 2^64
    assert equal(*wrapping, (1 << 31) - 1)
    assert not equal(*wrapping, 1 << 31)
    close = ((1 << 62) + 4, 1 << 62, 1 << 62, 1 << 62)  # equal modulo 2^64, and as floats
    assert equal(*close, (1 << 55) - 1)
    assert not equal(*close, 1 << 55)


def test_totals_of_large_integers():
    top = 1 << 62
    assert joint_module.exact_total(np.array([top, top])) == 1 << 63
    assert joint_module.exact_total(np.array([[top - 1, top - 1]])) == (1 << 63) - 2
    assert joint_module.exact_total(np.array([[(1 << 63) - 1] * 3, [1, 2, 3]])) == 3 * (1 << 63) + 3
    assert joint_module.exact_total(np.array([[1 << 70, 3]], object)) == (1 << 70) + 3
    assert joint_module.integer_table([1 << 63, 0]).dtype == object
    assert joint_module.integer_table([(1 << 63) - 1, 0]).dtype == np.int64


def test_unequal_distributions_are_told_apart_before_their_atoms_are_listed(monkeypatch):
    first = Joint.from_table(np.arange(1, 401), "X")
    same_size = Joint.from_table(np.arange(2, 402), "X")
    same_denominator = Joint.from_table(np.r_[np.arange(3, 400), 400 + 3], "X")
    assert first.denominator == same_denominator.denominator != same_size.denominator
    monkeypatch.setattr(Joint, "_as_atoms", lambda self: pytest.fail("listed"))
    assert first != same_size
    assert first != same_denominator
    assert first != first.rename(X="Y")


def test_products_up_to_the_limit_are_made(monkeypatch):
    monkeypatch.setattr(joint_module, "_MOST", 6)
    two, three = Joint.uniform(range(2), "X"), Joint.uniform(range(3), "Y")
    assert len(Joint.product(two, three)) == 6
    with pytest.raises(DistributionError, match=r"^the product would have 8 atoms; the limit is 6$"):
        Joint.product(two, Joint.uniform(range(4), "Y"))


def test_messages_word_for_word():
    j = Joint.uniform([(k, "ab"[k % 2]) for k in range(9)], ("Count", "abcd"))
    for call, message in (
        (lambda: j.H("abxy"), "no variable 'abxy' among Count, abcd; did you mean 'abcd'?"),
        (lambda: j.H("axyz"), "no variable 'axyz' among Count, abcd"),
        (lambda: j.H("count"), "no variable 'count' among Count, abcd; did you mean 'Count'?"),
        (
            lambda: j.given(Count=3, abcd="a"),
            "cannot condition on Count=3, abcd='a': it has probability zero; "
            "Count takes values such as 0, 1, 2, 3, 4, 5",
        ),
        (
            lambda: j.define("f", lambda q: q),
            "cannot tell which variables the function takes; name them: of=('Count', 'abcd', ...)",
        ),
        (lambda: Joint({"ab": 1}, "S,r"), "the outcome 'ab' has to be a tuple with a value for each of ('S', 'r')"),
    ):
        with pytest.raises((ValueError, TypeError)) as error:
            call()
        assert str(error.value) == message
    large = Joint.uniform(range(300), "X")
    with pytest.raises(ZeroProbabilityError, match=r"^cannot condition on X=300: .* such as 0, 1, 2, 3, 4, 5$"):
        large.given(X=300)
    assert j.H("Count | ") == j.H("Count|") == log2(9)
    assert j.I("Count;abcd | ") == j.H("abcd")
