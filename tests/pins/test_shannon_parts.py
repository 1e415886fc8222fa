"""The parts of ``prove``, each against a slow and obvious way of doing the same."""

from __future__ import annotations

import random
import re
import time
from fractions import Fraction
from itertools import combinations, product

import numpy as np
import pytest

from exact import Bits, Joint, log2
from exact._space import _subspaces, linear_functions, modular, partitions
from exact.shannon import InvalidCertificate, SolverError, chain_certificate, prove, verify_certificate
from exact.shannon import _linear as linear_module
from exact.shannon import lp as shannon_lp
from exact.shannon import prover as shannon
from exact.shannon import search as shannon_search
from exact.shannon._lattice import Lattice, TooLarge, closure
from exact.shannon._linear import (
    UNIT,
    add,
    basic_form,
    basic_of,
    basic_text,
    bits_of,
    constants,
    hypothesis_links,
    linear,
    link_of,
    logarithm,
    mask,
    members,
    sign,
    variables_of,
)
from exact.shannon._network import Network, atoms, draw_network, draw_tables, joint_arrays, mutate, separated
from exact.shannon._simplex import Fails, Follows, OutOfTime, Row, decide
from exact.shannon.certificate import _readable, _sorted, merge, seal
from exact.shannon.lp import Multipliers, Program, Separation
from exact.shannon.polymatroid import Polymatroid
from exact.shannon.search import Question, search_counterexample, shrink
from exact.shannon.smtlib import to_smtlib
from exact.syntax import parse_expression, parse_statement

HALF = Fraction(1, 2)
NAMES = {"x": 0, "y": 1, "z": 2, "w": 3}


def link(text):
    return link_of(parse_statement(text), NAMES)


def question(statement, given=()):
    parsed, hypotheses = parse_statement(statement), hypothesis_links(given)
    names = variables_of(parsed, hypotheses)
    bits = {name: i for i, name in enumerate(names)}
    return Question(names, [link_of(part, bits) for part in parsed.links()], [link_of(h, bits) for h in hypotheses])


# ---------------------------------------------------------------------------------- the lattice


@pytest.mark.parametrize("family", [[7], [1, 2, 4], [3, 6], [3, 5, 6], [5, 12], [0, 9], [1, 3, 7, 15], [11, 14, 19]])
def test_the_lattice_is_what_unions_and_intersections_generate(family):
    expected = set(family)
    while True:
        grown = expected | {op for a in expected for b in expected for op in (a & b, a | b)}
        if grown == expected:
            break
        expected = grown
    assert expected - {0} <= set(Lattice(family, 100).sets)
    sets = Lattice(family, 100).sets
    assert sets == sorted(sets, key=lambda m: (m.bit_count(), m))
    closed = set(sets) | {0}
    assert all(a | b in closed and a & b in closed for a in closed for b in closed)
    # nothing is told apart that the family does not tell apart
    for m in sets:
        for v, w in product(range(5), repeat=2):
            if all(f >> v & 1 <= f >> w & 1 for f in family) and m >> v & 1:
                assert m >> w & 1


def test_the_elementary_inequalities_of_all_sets_are_those_of_the_textbook():
    def elementary(n):
        full = (1 << n) - 1
        found = {frozenset(basic_form((1 << i, 1 << i, full & ~(1 << i))).items()) for i in range(n)}
        for i, j in combinations(range(n), 2):
            for rest in range(1 << n):
                if not rest & (1 << i | 1 << j):
                    found.add(frozenset(basic_form((1 << i, 1 << j, rest)).items()))
        return found

    for n in (1, 2, 3, 4):
        rows = Lattice([1 << i for i in range(n)], 100).elementary()
        assert {frozenset(basic_form(row).items()) for row in rows} == elementary(n)
        assert len(rows) == len(elementary(n))


def test_the_elementary_inequalities_of_a_chain_are_its_steps():
    rows = Lattice([1, 3, 15], 100).elementary()
    forms = {frozenset(basic_form(row).items()) for row in rows}
    assert forms >= {frozenset({15: 1, 3: -1}.items())}
    for row in rows:
        form = basic_form(row)
        assert set(form) <= {1, 3, 15}
        assert sum(value * m.bit_count() for m, value in form.items()) >= 0


def test_variables_that_occur_nowhere_are_in_no_set():
    for family, full, down, blocks in (
        ([2, 6], 6, [2, 6], [2, 4]),
        ([1, 4], 5, [1, 4], [1, 4]),
        ([12, 3, 0], 15, [3, 12], [3, 12]),
        ([10], 10, [10], [10]),
    ):
        lattice = Lattice(family, 10)
        assert (lattice.full, lattice.down, lattice.blocks) == (full, down, blocks)
    assert Lattice([0], 10).sets == Lattice([], 10).sets == []


def test_a_lattice_that_is_too_large_is_refused():
    with pytest.raises(TooLarge, match="more than 6 joint entropies"):
        Lattice([1, 2, 4], 6)
    assert len(Lattice([1, 2, 4], 7).sets) == 7


def test_closures_follow_dependencies_in_any_order():
    chain = [(1, 2), (2, 4), (8, 16)]
    for pairs in (chain, chain[::-1]):
        assert [closure(m, pairs) for m in (0, 1, 2, 3, 8, 4)] == [0, 7, 6, 7, 24, 4]
    assert closure(0, [(0, 2), (2, 5)]) == 7
    assert closure(3, [(5, 8)]) == 3
    assert closure(5, [(5, 9)]) == 13


# ---------------------------------------------------------------------------------- linear forms


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("0", {}),
        ("3/4", {UNIT: Fraction(3, 4)}),
        ("H(x)", {1: 1}),
        ("H(x|y)", {3: 1, 2: -1}),
        ("I(x;y|z)", {5: 1, 6: 1, 7: -1, 4: -1}),
        ("I(x;y)", {1: 1, 2: 1, 3: -1}),
        ("H(x|x)", {}),
        ("I(x;x)", {1: 1}),
        ("-H(x)", {1: -1}),
        ("H(x)*2", {1: 2}),
        ("(1/3)*H(x)", {1: Fraction(1, 3)}),
        ("H(x)/4", {1: Fraction(1, 4)}),
        ("H(x) - H(x)", {}),
        ("H(x) + H(y) - 1", {1: 1, 2: 1, UNIT: -1}),
        ("2^3 + 2^-1 + 0^0", {UNIT: Fraction(19, 2)}),
        ("0^3", {}),
        ("(1 - 1)*H(x)", {}),
        ("log2(8)", {UNIT: 3}),
        ("log2(3/5)", {-3: 1, -5: -1}),
        ("log2(2^10/9)", {UNIT: 10, -3: -2}),
        ("h(1/2)", {UNIT: 1}),
        ("h(0)", {}),
        ("h(1)", {}),
        ("h(1/3)", {-3: 1, UNIT: -Fraction(2, 3)}),
        ("h(1/4)", {UNIT: 2, -3: -Fraction(3, 4)}),
    ],
)
def test_expressions_as_linear_forms(text, form):
    assert linear(parse_expression(text), NAMES) == form


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("H(q)", r"q is not a variable of the statement or its hypotheses \(x, y, z, w\)"),
        ("V", "V is not a number"),
        ("|x|", r"\|x\| may only stand in a hypothesis such as \|x\| = 2"),
        ("E[x]", "not a rational combination"),
        ("H(x)*H(y)", "not linear"),
        ("1/H(x)", "not linear"),
        ("2^H(x)", "not linear"),
        ("H(x)^2", "not linear"),
        ("2^(1/2)", "not linear"),
        ("2^4001", "not linear"),
        ("H(x)/0.0", "division by zero"),
        ("H(x)/(1 - 1)", "divides by zero"),
        ("0^-1", "divides by zero"),
        ("log2(0)", "not the logarithm of a positive rational"),
        ("log2(-1)", "not the logarithm"),
        ("log2(H(x))", "not the logarithm"),
        ("h(2)", "not the binary entropy"),
        ("h(-1/2)", "not the binary entropy"),
        ("h(H(x))", "not the binary entropy"),
        ("H(x|y=v)", "fixes a value"),
        (f"log2({2**128})", "more than 128 binary digits"),
        (f"log2(1/{2**128})", "more than 128 binary digits"),
    ],
)
def test_what_is_no_linear_form_is_refused(text, message):
    with pytest.raises(ValueError, match=message):
        linear(parse_expression(text), NAMES)


def test_the_largest_numbers_in_statements():
    assert logarithm(Fraction(2**127)) == {UNIT: 127}
    assert linear(parse_expression("2^4000"), NAMES) == {UNIT: 2**4000}
    assert linear(parse_expression("2^-4000"), NAMES) == {UNIT: Fraction(1, 2**4000)}


def test_pieces_of_forms():
    form = {1: Fraction(2), UNIT: Fraction(-1), -3: Fraction(1)}
    assert constants(form) == {UNIT: -1, -3: 1}
    assert bits_of(constants(form)) == log2(3) - 1
    assert [sign(c) for c in ({}, {UNIT: HALF}, {-3: -HALF}, {UNIT: -1, -3: 1}, {UNIT: -2, -3: 1})] == [0, 1, -1, 1, -1]
    assert add({1: HALF}, {1: 1, 2: 3}, -HALF) == {2: Fraction(-3, 2)}
    assert mask(("x", "w"), NAMES) == 9
    assert members(9, ("x", "y", "z", "w")) == ("x", "w")
    assert basic_of(parse_expression("I(x;y|z)"), NAMES) == (1, 2, 4)
    assert basic_of(parse_expression("H(x|y)"), NAMES) == (1, 1, 2)
    assert basic_text((1, 1, 2), ("x", "y")) == "H(x|y)"
    assert basic_text((1, 2, 4), ("x", "y", "z")) == "I(x;y|z)"
    for text in ("H(x) + H(y)", "H(x|y=v)", "I(x;y|z=v)"):
        with pytest.raises(ValueError, match="is not of the form"):
            basic_of(parse_expression(text), NAMES)


def test_links_of_statements():
    assert link("H(x) <= 1").slack == link("1 >= H(x)").slack == {UNIT: 1, 1: -1}
    assert (link("H(x) < 1").strict, link("H(x) > 1").strict, link("H(x) <= 1").strict) == (True, True, False)
    assert (link("H(x) = 1").equality, link("H(x) >= 1").equality) == (True, False)
    assert link("H(x) = 1").forms == ({UNIT: 1, 1: -1}, {UNIT: -1, 1: 1})
    assert link("H(x) <= 1").forms == ({UNIT: 1, 1: -1},)
    assert link("|x| <= 3").slack == {-3: 1, 1: -1}
    assert link("|x| = 4").size == link("4 = |x|").size == link("4 >= |x|").size == (1, 4)
    assert not link("|x| = 4").equality
    for text in ("|x| >= 2", "|x| < 2", "2 <= |x|", "|x| = |y|", "|x| = H(y)", "|x| = 0", "|x| = 1/2", "|x| > 2"):
        with pytest.raises(ValueError, match="the size of an alphabet is bounded as in"):
            link(text)
    for text, turned in (("2 < |x|", "|x| > 2"), ("2 > |x|", "|x| < 2"), ("2 <= |x|", "|x| >= 2")):
        (hypothesis,) = hypothesis_links([text])
        with pytest.raises(ValueError, match=re.escape(f"'{turned}': the size of an alphabet is bounded as in")):
            link_of(hypothesis, NAMES)
    with pytest.raises(ValueError, match="bound each alphabet by itself"):
        link("|x,y| = 2")
    with pytest.raises(ValueError, match="pointwise"):
        link("for every t: H(x) <= 1")
    assert [str(s) for s in hypothesis_links(["2 = |x|", "H(x) <= 1 <= H(y)", "H(x) <= 1"])] == [
        "|x| = 2",
        "H(x) <= 1",
        "1 <= H(y)",
    ]
    assert [str(s) for s in hypothesis_links(["2 >= |x|"])] == ["|x| <= 2"]
    assert variables_of(parse_statement("H(b) <= H(a)"), [parse_statement("H(c|b) = 0")]) == ("b", "a", "c")


# ---------------------------------------------------------------------------------- networks


def all_networks(count):
    """Parents by variable, of every directed acyclic graph with the order 0, 1, ..."""
    pairs = list(combinations(range(count), 2))
    for chosen in product((0, 1), repeat=len(pairs)):
        parents = [0] * count
        for (early, late), use in zip(pairs, chosen, strict=True):
            parents[late] |= use << early
        yield parents


def d_separated(parents, a, b, c):
    """By paths: blocked at a chain or fork in c, and at a collider without descendants in c."""
    count = len(parents)
    below = [1 << v for v in range(count)]
    for v in reversed(range(count)):
        for w in range(count):
            if parents[v] >> w & 1:
                below[w] |= below[v]

    def adjacent(v):
        return [w for w in range(count) if parents[v] >> w & 1 or parents[w] >> v & 1]

    def open_at(u, v, w):
        collider = parents[v] >> u & 1 and parents[v] >> w & 1
        return bool(below[v] & c) if collider else not c >> v & 1

    def walk(path):
        if b >> path[-1] & 1:
            return True
        return any(
            walk([*path, w])
            for w in adjacent(path[-1])
            if w not in path and (len(path) < 2 or open_at(path[-2], path[-1], w))
        )

    return not any(walk([v]) for v in range(count) if a >> v & 1)


def test_separation_is_separation_by_paths():
    answers = set()
    for parents in all_networks(4):
        for a, b in product((1, 2, 4, 8, 3), repeat=2):
            for c in range(16):
                if not a & b and not (a | b) & c:
                    expected = d_separated(parents, a, b, c)
                    assert separated(parents, a, b, c) == expected, (parents, a, b, c)
                    answers.add(expected)
    assert answers == {True, False}
    assert not separated([0, 0], 1, 1, 0)
    assert separated([0, 1], 1, 1, 1)
    assert separated([0, 1], 3, 2, 2)
    assert separated([6, 4, 0], 1, 4, 6)  # parents may have larger numbers


def test_networks_meet_their_hypotheses_exactly():
    names = tuple("abcde")
    independences = [(1, 2, 0), (3, 8, 4)]
    functions = [(3, 16), (16, 16)]
    seen = set()
    for seed in range(12):
        rng = np.random.default_rng(seed)
        network = draw_network(5, independences, functions, [2, 8, 3, 8, 8], 60, rng)
        assert network == draw_network(5, independences, functions, [2, 8, 3, 8, 8], 60, np.random.default_rng(seed))
        assert sorted(network.order) == list(range(5))
        size_of = dict(zip(network.order, network.sizes, strict=True))
        assert size_of[0] <= 2
        assert size_of[2] <= 3
        assert np.prod(network.sizes) <= 60 or max(network.sizes) <= 2
        assert network.functional == {4}
        for place, parents in enumerate(network.parents):
            assert set(parents) <= set(network.order[:place])
        tables = mutate(network, draw_tables(network, 4, rng), rng)
        for index in range(4):
            joint = Joint(atoms(network, tables, index, 5), names=names)
            assert joint.independent("a", "b")
            assert joint.independent("a,b", "d", given="c")
            assert joint.is_function_of("e", of="a,b")
        seen.add(network.order)
    assert len(seen) > 6


def test_functions_of_later_variables_are_moved_behind_them():
    for seed in range(8):
        network = draw_network(3, [], [(2, 1), (4, 2)], [8] * 3, 999, np.random.default_rng(seed))
        assert network.order.index(2) < network.order.index(1) < network.order.index(0)
        assert network.functional == {0, 1}
        assert network.parents == ((), (2,), (1,))
    circle = draw_network(2, [], [(2, 1), (1, 2)], [8] * 2, 999, np.random.default_rng(0))
    assert len(circle.functional) == 1


def test_edges_are_all_that_the_independences_allow():
    full = draw_network(4, [], [], [8] * 4, 9999, np.random.default_rng(1))
    assert [len(parents) for parents in full.parents] == [0, 1, 2, 3]
    none = draw_network(3, [(1, 6, 0), (2, 4, 0)], [], [8] * 3, 9999, np.random.default_rng(1))
    assert none.parents == ((), (), ())
    small = draw_network(6, [], [], [8] * 6, 70, np.random.default_rng(3))
    assert np.prod(small.sizes) <= 70
    assert draw_network(2, [], [], [1, 8], 99, np.random.default_rng(3)).sizes.count(1) == 1


def test_tables_are_distributions_and_mutations_change_one_row():
    network = Network((1, 0, 2), ((), (1,), (1, 0)), (3, 2, 4), frozenset({2}))
    rng = np.random.default_rng(5)
    tables = draw_tables(network, 50, rng)
    assert [table.shape for table in tables] == [(50, 1, 3), (50, 3, 2), (50, 6, 4)]
    assert all((table >= 0).all() and (table.sum(axis=2) > 0).all() for table in tables)
    assert (tables[2].sum(axis=2) == 1).all()
    before = [table.copy() for table in tables]
    changed_tables = set()
    for _ in range(10):
        after = mutate(network, tables, rng)
        assert all((a == b).all() for a, b in zip(before, tables, strict=True))
        assert all((table >= 0).all() and (table.sum(axis=2) > 0).all() for table in after)
        assert (after[2].sum(axis=2) == 1).all()
        rows = np.concatenate([(a != b).any(axis=2) for a, b in zip(after, tables, strict=True)], axis=1)
        assert rows.sum(axis=1).max() == 1
        changed_tables |= {i for i, (a, b) in enumerate(zip(after, tables, strict=True)) if (a != b).any()}
        steps = (after[1] - tables[1])[(after[1] != tables[1]).any(axis=2)]
        assert steps.shape[1] == 2
    assert changed_tables == {0, 1, 2}
    one = mutate(network, [table[:1] for table in tables], rng)
    assert sum((a != b[:1]).any() for a, b in zip(one, tables, strict=True)) <= 1


def test_weights_stay_below_65_and_are_changed_one_at_a_time():
    network = Network((0, 1), ((), (0,)), (3, 2), frozenset())
    tables = [np.tile(np.array([[64, 0, 63]]), (300, 1, 1)), np.tile(np.array([[0, 64], [62, 64]]), (300, 1, 1))]
    seen = set()
    for before, after in zip(tables, mutate(network, tables, np.random.default_rng(1)), strict=True):
        for old, new in zip(before.reshape(-1, before.shape[2]), after.reshape(-1, before.shape[2]), strict=True):
            if new.max() > 8:  # not drawn afresh
                changes = {(int(a), int(b)) for a, b in zip(old, new, strict=True) if a != b}
                assert len(changes) <= 1
                seen |= changes
    assert seen == {(64, 63), (0, 1), (0, 2), (63, 62), (63, 64), (62, 61), (62, 63), (62, 64)}


def test_arrays_and_atoms_are_the_same_distribution():
    network = Network((2, 0, 1), ((), (2,), (0, 2)), (3, 2, 4), frozenset())
    rng = np.random.default_rng(7)
    tables = draw_tables(network, 6, rng)
    arrays = joint_arrays(network, tables, 3)
    assert arrays.shape == (6, 2, 4, 3)
    for index in range(6):
        exact = atoms(network, tables, index, 3)
        assert sum(exact.values()) == 1
        dense = np.zeros((2, 4, 3))
        for outcome, mass in exact.items():
            assert mass > 0
            dense[outcome] = float(mass)
            x, y, z = outcome
            parts = [tables[0][index, 0], tables[1][index, z], tables[2][index, x * 3 + z]]
            expected = [Fraction(int(t[v]), int(t.sum())) for t, v in zip(parts, (z, x, y), strict=True)]
            assert mass == expected[0] * expected[1] * expected[2]
        assert np.abs(dense - arrays[index]).max() < 1e-12
    assert joint_arrays(Network((0,), ((),), (2,), frozenset()), [np.array([[[1, 3]]])], 1).tolist() == [[0.25, 0.75]]
    lone = joint_arrays(Network((1,), ((),), (2,), frozenset()), [np.array([[[1, 3]]])], 3)
    assert lone.shape == (1, 1, 2, 1)


# ---------------------------------------------------------------------------------- sample spaces


def test_spaces_have_the_entropies_of_their_partitions():
    space = partitions((1, 1, 2))
    assert len(space.labels) == 5
    assert space.labels.tolist() == [[0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 1], [0, 1, 2]]
    assert space.blocks.tolist() == [1, 2, 2, 2, 3]
    joint = Joint({(i,): Fraction(w, 4) for i, w in enumerate((1, 1, 2))}, names=("P",))
    for e, labels in enumerate(space.labels):
        with_label = joint.define("e", lambda P, labels=labels: int(labels[P]), of="P")
        assert abs(float(with_label.H("e")) - space.entropy[e]) < 1e-12
        for f, other in enumerate(space.labels):
            pairs = list(zip(labels, other, strict=True))
            refined = space.labels[space.refine[e, f]]
            assert all((pairs[i] == pairs[j]) == (refined[i] == refined[j]) for i in range(3) for j in range(3))
    four = partitions((1, 1, 1, 1))
    assert four.blocks.tolist() == [1] + [2] * 7 + [3] * 6 + [4]
    rows = [(max(labels), labels) for labels in four.labels.tolist()]
    assert rows == sorted(rows)
    assert [len(partitions((1,) * n).labels) for n in (1, 2, 3, 4, 5)] == [1, 2, 5, 15, 52]


def test_linear_functions_are_the_subspaces():
    assert [len(linear_functions(bits).labels) for bits in (1, 2, 3)] == [2, 5, 16]
    space = linear_functions(2)
    assert space.weights == (1, 1, 1, 1)
    assert space.entropy.tolist() == [0, 1, 1, 1, 2]
    assert space.blocks.tolist() == [1, 2, 2, 2, 4]
    assert space.labels.tolist() == [[0, 0, 0, 0], [0, 1, 0, 1], [0, 0, 1, 1], [0, 1, 1, 0], [0, 1, 2, 3]]
    assert space.refine[1, 2] == space.refine[2, 3] == space.refine[4, 0] == 4
    assert linear_functions(3).blocks.tolist() == [1] + [2] * 7 + [4] * 7 + [8]
    spans = _subspaces(4)
    assert spans == sorted(spans, key=lambda span: (len(span), sorted(span)))
    assert len(spans) == 67
    # one component for each functional that is not 0, in order
    assert list(modular(2, 5, np.array([1, 2, 3, 4, 0])))[3 * 5 + 4] == ((3,), (4,), (2,), (3, 4, 2), ())
    # the same functions modulo 5: entropies grow by log2(5)
    rows = list(modular(2, 5, np.array([1, 2, 3, 4, 0])))
    assert len(rows) == len(set(rows)) == 25
    joint = Joint({row: Fraction(1, 25) for row in rows}, names=tuple("abcde"))
    assert joint.H("a") == joint.H("b") == joint.H("c") == log2(5)
    assert joint.H("d") == joint.H("a,b") == joint.H("b,c") == log2(25)
    assert joint.H("e") == 0


# ---------------------------------------------------------------------------------- the rational simplex method


def rational_row(a, b=0):
    return Row({i: Fraction(v) for i, v in enumerate(a) if v}, {UNIT: Fraction(b)} if b else {})


def test_what_follows_has_multipliers_and_what_fails_has_a_point():
    rows = [rational_row((1, 0), -1), rational_row((0, 1), -2)]
    assert decide(rows, rational_row((1, 1), -3)) == Follows({0: 1, 1: 1})
    assert decide(rows, rational_row((1, 1), -3), hints=[1, 1, 0]) == Follows({0: 1, 1: 1})
    assert isinstance(decide(rows, rational_row((1, 1), -3), strict=True), Fails)
    assert isinstance(decide(rows, rational_row((1, 1), -2), strict=True), Follows)
    fails = decide(rows, rational_row((1, 1), -4))
    assert not fails.ray
    assert fails.values == {0: {UNIT: 1}, 1: {UNIT: 2}}
    ray = decide(rows, rational_row((1, -1)))
    assert ray.ray
    assert ray.values[1][UNIT] > ray.values.get(0, {UNIT: 0})[UNIT]
    assert decide([], rational_row((), 1)) == Follows({})
    assert isinstance(decide([], rational_row((), -1)), Fails)
    assert isinstance(decide([], rational_row(())), Follows)
    assert isinstance(decide([], rational_row(()), strict=True), Fails)


def test_contradictory_rows_prove_everything_by_a_direction():
    rows = [rational_row((1,), -1), rational_row((-1,)), rational_row((1,), 5)]
    for claim in (rational_row((1,), -50), rational_row((-1,), -50), rational_row((), -1), rational_row((), -9)):
        for strict in (False, True):
            found = decide(rows, claim, strict=strict)
            assert isinstance(found, Follows)
            total, rest = Fraction(0), claim.b.get(UNIT, Fraction(0))
            for j, multiplier in found.multipliers.items():
                assert multiplier > 0
                total += multiplier * rows[j].a[0]
                rest -= multiplier * rows[j].b.get(UNIT, Fraction(0))
            assert total == claim.a.get(0, 0)
            assert rest >= 0
            assert rest > 0 or not strict


def test_many_degenerate_pivots_end():
    """A cone over a cube: every vertex lies on many faces, and all right-hand sides are zero."""
    rows = [rational_row(a) for a in product((-1, 0, 1), repeat=4) if any(a)]
    claim = rational_row((3, -2, 1, 5))
    found = decide(rows, claim)
    total = [sum(m * rows[j].a.get(i, 0) for j, m in found.multipliers.items()) for i in range(4)]
    assert total == [3, -2, 1, 5]
    cone = [rational_row(a) for a in product((1, 2, 3), repeat=3)]
    assert isinstance(decide(cone, rational_row((1, 1, -1))), Fails)


def test_blands_rule_from_the_start(monkeypatch):
    from exact.shannon import _simplex

    monkeypatch.setattr(_simplex, "_STALL", -1)
    rows = [rational_row(a, b) for a in product((-1, 0, 2), repeat=3) for b in (0, 1) if any(a)]
    for hints in ((), (3, 1), tuple(range(len(rows)))):
        found = decide(rows, rational_row((1, 1, 1), 2), hints=hints)
        total = [sum(m * rows[j].a.get(i, 0) for j, m in found.multipliers.items()) for i in range(3)]
        assert total == [1, 1, 1]
    assert isinstance(decide(rows[:6], rational_row((1, 1, 1), -9), hints=(2,)), Fails)


def test_a_deadline_that_has_passed():
    rows = [rational_row((1, 0), -1), rational_row((0, 1), -2)]
    with pytest.raises(OutOfTime):
        decide(rows, rational_row((1, 1)), deadline=time.monotonic() - 1)
    assert isinstance(decide(rows, rational_row((1, 1)), deadline=time.monotonic() + 60), Follows)


# ---------------------------------------------------------------------------------- polymatroids


def test_a_polymatroid_reads_like_a_joint():
    p = Polymatroid(("a", "b", "c"), {1: {UNIT: HALF}, 2: {UNIT: HALF}, 3: {UNIT: Fraction(3, 4)}})
    p.check()
    assert (p.value("a"), p.value("a", "b"), p.value("c"), p.value()) == (HALF, Fraction(3, 4), 0, 0)
    assert (p.H("a|b"), p.H("a"), p.I("a;b"), p.I("a;b|c"), p.I("a;c")) == (
        Fraction(1, 4),
        HALF,
        Fraction(1, 4),
        Fraction(1, 4),
        0,
    )
    assert p.values[frozenset("abc")] == Fraction(3, 4)
    assert repr(p) == "Polymatroid(a, b, c)"
    assert p.to_json() == {"a": "1/2", "b": "1/2", "a,b": "3/4", "c": "0", "a,c": "1/2", "b,c": "1/2", "a,b,c": "3/4"}
    assert p.table().splitlines() == [
        "H(a)      1/2",
        "H(b)      1/2",
        "H(c)      0",
        "H(a,b)    3/4",
        "H(a,c)    1/2",
        "H(b,c)    1/2",
        "H(a,b,c)  3/4",
    ]
    assert p.scaled().values[frozenset("ab")] == 3
    assert p.scaled().value("a") == 2
    with pytest.raises(ValueError, match=r"q is not a variable of this polymatroid \(a, b, c\)"):
        p.value("a", "q")


def test_sets_outside_of_the_lattice_take_the_least_value_above():
    p = Polymatroid(("a", "b", "c"), {3: {UNIT: Fraction(2)}, 6: {UNIT: Fraction(1)}, 7: {UNIT: Fraction(2)}})
    assert (p.value("a"), p.value("b"), p.value("c"), p.value("a", "c")) == (2, 1, 1, 2)
    rooted = Polymatroid(("a", "b"), {1: {-3: Fraction(1)}, 3: {-3: Fraction(1), UNIT: Fraction(1)}})
    assert rooted.value("b") == log2(3) + 1
    assert isinstance(rooted.value("a"), Bits)
    assert rooted.scaled() is rooted
    zero = Polymatroid(("a",), {1: {}})
    assert zero.scaled() is zero


def test_what_violates_shannon_is_no_polymatroid():
    one = {UNIT: Fraction(1)}
    bad = [
        {1: one, 2: one, 3: {UNIT: Fraction(3)}},  # not submodular
        {1: one, 3: {UNIT: HALF}},  # not monotone
        {1: {-3: Fraction(1)}, 3: {UNIT: Fraction(3, 2)}},  # not monotone, by a little
    ]
    for lattice in bad:
        with pytest.raises(ArithmeticError, match="violates a Shannon inequality"):
            Polymatroid(("a", "b"), lattice).check()
    good = {1: {UNIT: Fraction(3, 2)}, 2: {UNIT: Fraction(1)}, 3: {-3: Fraction(1)}}
    Polymatroid(("a", "b"), good).check()


def test_polymatroids_of_many_variables_are_checked_on_their_lattice():
    names = tuple(f"x{i}" for i in range(13))
    whole = (1 << 13) - 1
    one, two, three = ({UNIT: Fraction(n)} for n in (1, 2, 3))
    Polymatroid(names, {1: one, 2: one, 3: two, whole: two}).check()
    for lattice in (
        {1: one, 2: one, 3: three, whole: three},
        {1: two, whole: one},
        {1: one, 3: one, 2: one, whole: {}},
    ):
        with pytest.raises(ArithmeticError, match="violates a Shannon inequality"):
            Polymatroid(names, lattice).check()
    p = Polymatroid(names, {1: one, 2: one, 3: two, whole: two})
    assert set(p.values) == {
        frozenset(),
        frozenset({"x0"}),
        frozenset({"x1"}),
        frozenset({"x0", "x1"}),
        frozenset(names),
    }
    assert list(p.to_json()) == ["x0", "x1", "x0,x1", ",".join(names)]
    assert len(p.table().splitlines()) == 4
    assert len(Polymatroid(names[:12], {1: one}).values) == 1 << 12


# ---------------------------------------------------------------------------------- the linear program


def program(given, *statements):
    forms = [link(text).slack for text in statements]
    return Program([link(text) for text in given], forms, 5000, None), forms


def adds_up(slack, found, premises):
    """What is left of a slack after all that was found is taken away."""
    rest = dict(slack)
    for index, multiplier in found.premises.items():
        assert premises[index].equality or multiplier >= 0
        add(rest, premises[index].slack, -multiplier)
    for basic, multiplier in found.basics.items():
        assert multiplier > 0
        add(rest, basic_form(basic), -multiplier)
    return rest


@pytest.mark.parametrize(
    ("statement", "given"),
    [
        ("H(x,y) >= H(z)", ["H(z|x) = 0"]),
        ("H(z) <= H(y)", ["H(x,z|y) = 0"]),
        ("H(y,w) >= H(x,z,w)", ["H(x|y) = 0", "H(x,z|x,y) = 0"]),
        ("H(x,z|w) <= H(x,y|w)", ["H(y,z|x,y) <= 0"]),
        ("H(x,y,z) <= H(x)", ["H(x,y|x) = 0", "H(y,z|x,y) = 0"]),
        ("H(x,y,z) <= H(x,y)", ["H(x,y,z|x) = 0"]),
        ("H(x,y,z|w) <= H(x,y|w)", ["H(x,y,z|x) = 0"]),
        ("H(z) = 0", ["H(z) <= 0"]),
        ("H(x,z) <= H(x)", ["H(z) = 0"]),
        ("H(x) <= H(y)", ["2*H(x,y) = 2*H(y)"]),
        ("I(x;y) <= 0", ["-3*H(y) >= 0"]),
        ("H(w,x) <= H(y)", ["H(x,z|y) = 0", "H(w|y,z) = 0"]),
    ],
)
def test_functional_dependencies_are_used_and_added_up(statement, given):
    part, (slack,) = program(given, statement)
    premises = [link(text) for text in given]
    for form in link(statement).forms:
        found = part.decide(form)
        assert isinstance(found, Multipliers)
        assert adds_up(form, found, premises) == found.rest
        assert sign(found.rest) >= 0
        assert all(key < 0 for key in found.rest)
    assert slack == link(statement).slack
    assert prove(statement, given).verdict == "proved"


def test_an_identity_uses_equalities_alone():
    part, (slack,) = program(["H(x) = H(y)", "H(y) = H(z)", "H(w) <= 1"], "2*H(x) = 2*H(z)")
    assert part.identity(slack) == Multipliers({0: 2, 1: 2}, {}, {})
    assert part.identity(link("H(x) = 2*H(z)").slack) is None
    assert part.identity(link("H(w) = 1").slack) is None
    assert part.identity({}) == Multipliers({}, {}, {})
    assert program([], "H(x) <= 1")[0].identity(link("H(x) = H(x)").slack) == Multipliers({}, {}, {})


def test_a_separation_meets_every_hypothesis():
    given = ["H(x|y) = 0", "H(y) <= log2(7)", "H(z) >= 1/3"]
    part, (slack,) = program(given, "H(x,y,z) <= 3/2")
    found = part.decide(slack)
    assert isinstance(found, Separation)
    p = Polymatroid(("x", "y", "z"), found.values)
    p.check()
    for text in given:
        value = sign(p.at(link(text).slack))
        assert value == 0 if link(text).equality else value >= 0
    assert sign(p.at(slack)) < 0


def test_contradictions_carry_their_multipliers():
    part, _ = program(["H(x) >= 2", "H(x) <= 1"], "H(x) <= 5")
    found = part.contradiction()
    assert adds_up({UNIT: Fraction(-1)}, found, part.links) == found.rest
    assert sign(found.rest) >= 0
    assert program(["H(x) >= 1", "H(x) <= 1"], "H(x) <= 5")[0].contradiction() is None
    assert program(["H(x) <= 1"], "H(x) <= 5")[0].contradiction() is None
    with pytest.raises(ArithmeticError, match="the hypotheses are contradictory"):
        part._feasible()


def test_a_simplex_method_that_lies_is_caught(monkeypatch):
    part, (slack,) = program(["H(x) <= 1"], "H(x) <= 1/2")
    monkeypatch.setattr(shannon_lp._simplex, "decide", lambda *_: Follows({0: Fraction(1)}))
    with pytest.raises(ArithmeticError, match="do not add up"):
        part.decide(slack, strict=True)
    monkeypatch.setattr(shannon_lp._simplex, "decide", lambda *_: Fails({0: {UNIT: HALF / 2}}, ray=False))
    with pytest.raises(ArithmeticError, match="did not survive its exact check"):
        part.decide(slack, strict=True)
    monkeypatch.setattr(shannon_lp._simplex, "decide", lambda *_: Fails({0: {UNIT: Fraction(1), -3: HALF}}, ray=False))
    with pytest.raises(ArithmeticError, match="did not survive its exact check"):
        part.decide(slack, strict=True)
    monkeypatch.setattr(shannon_lp._simplex, "decide", lambda *_: Fails({0: {UNIT: -1, -3: Fraction(1)}}, ray=False))
    assert isinstance(part.decide(slack, strict=True), Separation)


def test_solver_trouble_is_an_error(monkeypatch):
    import highspy

    part, (slack,) = program([], "I(x;y) <= H(x)")
    with monkeypatch.context() as patch:
        patch.setattr(highspy.Highs, "passModel", lambda self, model: highspy.HighsStatus.kError)
        with pytest.raises(SolverError, match="refused"):
            part.decide(slack)
    with monkeypatch.context() as patch:
        patch.setattr(highspy.Highs, "getModelStatus", lambda self: highspy.HighsModelStatus.kTimeLimit)
        with pytest.raises(OutOfTime):
            part.decide(slack)
        late = prove("I(x;y) <= H(x)", search=False)
    assert late.verdict == "unknown"
    assert late.reason == (
        "the linear program was not solved within the budget of 60 seconds; no counterexample was searched for"
    )
    with monkeypatch.context() as patch:
        patch.setattr(highspy.Highs, "run", lambda self: highspy.HighsStatus.kError)
        with pytest.raises(SolverError, match="HiGHS failed"):
            part.decide(slack)


# ---------------------------------------------------------------------------------- verdicts


class Liar:
    """A linear program that separates everything by the same values."""

    def __init__(self, values):
        self.values = values

    def __call__(self, *_):
        return self

    def contradiction(self):
        return None

    def identity(self, slack):
        return None

    def decide(self, slack, strict=False):
        return Separation(self.values)


def test_a_separation_that_lies_is_caught(monkeypatch):
    one, two = {UNIT: Fraction(1)}, {UNIT: Fraction(2)}
    monkeypatch.setattr(shannon, "Program", Liar({1: one, 2: one, 3: two}))
    assert prove("H(x,y) <= H(x)", search=False).verdict == "not-shannon"
    with pytest.raises(ArithmeticError, match=r"does not meet 'I\(x;y\) >= 1'"):
        prove("H(x,y) <= H(x)", ["I(x;y) >= 1"], search=False)
    with pytest.raises(ArithmeticError, match="does not meet"):
        prove("H(x,y) <= H(x)", ["H(x) = 2"], search=False)
    with pytest.raises(ArithmeticError, match="does not violate"):
        prove("H(x) <= H(x,y)", search=False)
    with pytest.raises(ArithmeticError, match="does not violate"):
        prove("H(x) = H(y)", search=False)
    monkeypatch.setattr(shannon, "Program", Liar({1: two, 3: one}))
    with pytest.raises(ArithmeticError, match="violates a Shannon inequality"):
        prove("H(x,y) <= 1/2", search=False)


def test_a_search_that_lies_is_caught(monkeypatch):
    joint = Joint({(0, 0): HALF, (1, 1): HALF}, names=("x", "y"))
    monkeypatch.setattr(shannon, "search_counterexample", lambda *_: (joint, "found"))
    assert prove("H(x) <= 1/2").violation.difference == HALF
    with pytest.raises(ArithmeticError, match="the counterexample does not violate the statement"):
        prove("H(x,y) <= H(x|y)/3 + H(y)")


def test_strict_hypotheses_at_the_boundary_leave_it_unknown():
    proof = prove("H(x) <= 0", ["H(y) > 0"], search=False)
    assert proof.verdict in ("unknown", "not-shannon")
    proof = prove("H(x) < 1", ["H(x) <= 1", "H(y) > 0", "H(y) <= 1 - H(x)"], search=False)
    assert proof.verdict == "unknown"
    assert proof.reason == (
        "a strict hypothesis fails at the boundary where the linear program ends; no counterexample was searched for"
    )
    assert prove("H(x) < 1", ["H(x) + H(y) <= 1", "H(y) > 0"]).verdict == "proved"


def test_links_that_repeat_are_proved_once():
    certificate = prove("H(x) <= H(x,y) <= H(x,y)").certificate
    assert [step["rule"] for step in certificate["steps"]] == ["sum", "sum", "chain"]
    certificate = prove("H(x) <= H(x) <= H(x)").certificate
    assert [(step["rule"], step["use"]) for step in certificate["steps"]] == [("sum", []), ("chain", ["s0", "s0"])]


def test_premises_are_left_out_only_where_programs_are_small():
    names = [f"x{i}" for i in range(7)]
    statement = " + ".join(f"H({name})" for name in names) + " <= 7"
    given = [f"|{name}| = 2" for name in names]
    certificate = prove(statement, given).certificate
    assert len(certificate["premises"]) == 7
    assert verify_certificate(certificate, statement, given)


def test_what_is_printed_of_proofs():
    lines = str(prove("H(x) = H(y) <= 1", ["H(x|y) <= 0", "H(y|x) <= 0", "|x| = 2"])).splitlines()
    assert lines[0] == "proved: H(x) = H(y) <= 1"
    assert lines[4] == "for all finite joint distributions of x, y"
    assert lines[-1] == "s4. H(x) = H(y) <= 1: from s2, s3"
    assert lines[-3] == "s2. H(x) = H(y): from s0, s1"
    assert str(prove("H(x) <= 5/2", ["H(x) <= log2(3)"])).splitlines()[-1] == (
        "s0. H(x) <= 5/2: the slack is slack of (H(x) <= log2(3)) + 5/2 - log2(3)"
    )
    assert str(prove("3 = 3")).splitlines()[-1] == "s0. 3 = 3: the slack is 0"
    assert str(prove("1/2*I(x;y) <= 1/2*H(x)")).splitlines()[-1].endswith("the slack is 1/2 H(x|y)")
    open_ = str(prove("H(x) <= 1/2*H(y)", search=False)).splitlines()
    assert open_[1] == "this polymatroid meets the hypotheses and all Shannon inequalities, and violates the statement:"
    assert open_[2].startswith("  H(x)")
    assert open_[-1].startswith(
        "Shannon's inequalities and the hypotheses do not imply it; whether it is true stays open;"
    )


def test_long_values_are_shown_as_floats():
    assert shannon._short(Bits(HALF)) == "1/2"
    assert shannon._short(log2(3)) == "log2(3) (about 1.58496)"
    long = Bits(Fraction(1, 10**50))
    assert re.fullmatch(r"1/10{50} \(about 1e-50\)", shannon._short(long))
    longer = Bits(Fraction(1, 10**90))
    assert shannon._short(longer) == "about 1e-90 (exactly with --json, or in to_json())"


def test_chain_certificates_use_claims_again():
    steps = [
        ("H(x) <= H(x,y)", [], [(1, "H(y|x)")]),
        ("2*H(x) <= 2*H(x,y)", [("2", "H(x) <= H(x,y)")], []),
        ("H(x) + 3*H(y) <= H(x,y) + 3", [(3, "H(y)<=1"), (1, "H(x)<=H(x,y)")], []),
    ]
    certificate = chain_certificate("H(x) + 3*H(y) <= H(x,y) + 3", ["H(y) <= 1", "H(z) <= 1"], steps)
    assert certificate["steps"][1]["use"] == [["2", "s0"]]
    assert certificate["steps"][2]["use"] == [["3", "p0"], ["1", "s0"]]
    assert [p["text"] for p in certificate["premises"]] == ["H(y) <= 1"]
    twice = [("H(y) + H(y) <= 2", [(1, "H(y) <= 1"), (1, "H(y) <= 1")], [])]
    assert len(chain_certificate("H(y) + H(y) <= 2", ["H(y) <= 1"], twice)["premises"]) == 1
    with pytest.raises(InvalidCertificate, match="do not cancel"):
        chain_certificate("H(x) <= 1", ["H(y) <= 1"], [("H(x) <= 1", [("1", "H(y) <= 1")], [])])


def test_ids_of_certificates_are_texts():
    certificate = prove("H(x) <= H(x,y)").certificate
    with pytest.raises(InvalidCertificate, match="the id is not a text"):
        verify_certificate(seal({**certificate, "id": 3}))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            lambda c: {**c, "note": ""},
            "the certificate should have exactly the fields id, premises, scope, sha256, statement, steps",
        ),
        (
            lambda c: {**c, "premises": [{"type": "hypothesis", "text": "H(y) <= 1", "note": ""}]},
            "premise p0 should have exactly the fields text, type",
        ),
        (
            lambda c: {**c, "steps": [{**c["steps"][0], "note": ""}]},
            "step s0 should have exactly the fields basic, claim, rule, use",
        ),
        (
            lambda c: {**c, "steps": [{**c["steps"][0], "rule": "chain"}]},
            "step s0 should have exactly the fields claim, rule, use",
        ),
        (lambda c: {**c, "premises": {}}, "premises should be a list"),
        (lambda c: {**c, "steps": "s0"}, "steps should be a list"),
        (lambda c: {**c, "steps": [{**c["steps"][0], "use": "p0"}]}, "use should be a list"),
        (lambda c: {**c, "steps": [{**c["steps"][0], "basic": {}}]}, "basic should be a list"),
        (
            lambda c: {**c, "steps": [*c["steps"], {"claim": c["statement"], "rule": "chain", "use": ["s0"]}]},
            "step s1 needs one step for each link of its chain, in order",
        ),
        (
            lambda c: {**c, "steps": [{**c["steps"][0], "basic": [["1e100000000000", "H(x)"]]}]},  # and is not computed
            "'1e100000000000' is not a rational number in lowest terms",
        ),
        (
            lambda c: {**c, "steps": [*c["steps"], {"claim": "H(x) = H(y) = H(x)", "rule": "chain", "use": "s0"}]},
            "use should be a list",
        ),
    ],
)
def test_what_is_wrong_with_a_certificate_is_said(change, message):
    certificate = prove("H(x) <= H(x,y)", ["H(y) <= 1"]).certificate
    with pytest.raises(InvalidCertificate, match=f"^{re.escape(message)}$"):
        verify_certificate(seal(change(certificate)))


def test_the_order_in_which_quantities_are_written():
    """Few conditions first, then by the sets; in each quantity the earliest variable on the left."""
    order = [
        (1, 1, 0),
        (2, 1, 0),
        (2, 2, 0),
        (4, 1, 0),
        (2, 2, 1),
        (4, 2, 1),
        (2, 1, 4),
        (4, 4, 3),
        (8, 4, 3),
        (1, 1, 6),
    ]
    for shuffled in (order[::-1], order[5:] + order[:5], sorted(order)):
        found = _sorted({basic: Fraction(sum(basic)) for basic in shuffled})
        assert list(found.items()) == [(basic, sum(basic)) for basic in order]
    turned = {
        (6, 1, 0): (1, 6, 0),
        (2, 5, 0): (5, 2, 0),
        (4, 2, 1): (2, 4, 1),
        (2, 4, 1): (2, 4, 1),
        (1, 3, 4): (1, 3, 4),
    }
    assert {basic: _readable(basic) for basic in turned} == turned
    assert _readable((3, 1, 4)) == (3, 1, 4)


def test_quantities_are_merged_by_the_chain_rule():
    assert merge({(1, 2, 0): Fraction(1), (1, 4, 2): Fraction(1)}) == {(6, 1, 0): 1}
    assert merge({(1, 1, 2): HALF, (2, 2, 0): HALF}) == {(3, 3, 0): HALF}
    assert merge({(1, 2, 0): Fraction(1), (1, 4, 2): Fraction(2)}) == {(2, 1, 0): 1, (4, 1, 2): 2}
    assert merge({(2, 1, 0): Fraction(1), (1, 2, 0): Fraction(1)}) == {(2, 1, 0): 2}
    assert merge({(1, 2, 0): Fraction(1), (1, 4, 0): Fraction(1)}) == {(2, 1, 0): 1, (4, 1, 0): 1}
    assert merge({(1, 1, 2): Fraction(1), (1, 2, 0): Fraction(1)}) == {(1, 1, 0): 1}


def test_logarithms_in_smt_scripts_are_bounded_closely_enough():
    import z3

    given = ["|x| = 3"]
    near = "H(x) <= 1.584962500721156181453738943947816508760"
    script = to_smtlib(prove(near, given).certificate)
    solver = z3.Solver()
    solver.from_string(script)
    assert solver.check() == z3.unsat
    (line,) = [line for line in script.splitlines() if "|log2(3)|" in line and "<" in line and "assert (<" in line]
    assert len(re.findall(r"\d{30,}", line)) >= 2
    with pytest.raises(InvalidCertificate, match="digest"):
        to_smtlib({**prove(near, given).certificate, "id": "x"})


# ---------------------------------------------------------------------------------- the search


def test_a_search_out_of_time_says_what_was_done():
    asked = question("I(a;b) <= I(a;b|c) + I(a;b|d) + I(c;d)")
    assert search_counterexample(asked, None, 0, time.monotonic() - 1) == (
        None,
        "the time for the search ran out after nothing",
    )
    search = shannon_search._Search(question("H(x) <= 2", ["H(y) <= 1/3"]), None, 2, time.monotonic() - 1)
    assert search.late()
    for stage in (
        search._points(["1 1"]),
        search._points(["1 1"], mixed=True),
        search._codes((2,)),
        search._networks(0, 2),
        search._large(),
    ):
        assert list(stage) == []
    network = Network((0, 1), ((), ()), (2, 2), frozenset())
    assert list(search._climb(network, 8, np.random.default_rng(0))) == []
    space = partitions((1, 1))
    rows = np.zeros((1, 2), np.int16)
    assert list(search._mixtures_of(space, rows, search._entropies(space, rows))) == []
    assert len(shannon_search.enumerate_tuples(space, 2, [], 100, search.late)) == 0


def test_time_that_runs_out_within_a_stage():
    asked = question("H(x) <= 5")
    search = shannon_search._Search(asked, None, 0, time.monotonic() + 60)
    ticks = iter([False] * 2 + [True] * 1000)
    search.late = lambda: next(ticks)
    refuting = {(i,): Fraction(1, 64) for i in range(64)}
    offered = iter([{(0,): Fraction(1)}] * 2 + [refuting] * 5)  # the third comes too late
    search._points = lambda *_, **__: offered
    assert search.run() == (None, "the time for the search ran out after nothing")
    assert next(ticks)
    assert len(list(offered)) == 4
    search.late = lambda: len(search.done) == 2
    assert search.run() == (
        None,
        "the time for the search ran out after variables on few weighted points, linear functions of 3 fair bits",
    )


def test_stages_that_have_nothing_to_offer():
    later = time.monotonic() + 60
    search = shannon_search._Search(question("H(x) <= 1"), {1: {-3: Fraction(1)}}, 0, later)
    assert search._targets() == []
    plain = shannon_search._Search(question("H(x) <= 1"), {1: {UNIT: Fraction(3)}}, 0, later)
    assert [(target.slack, target.equality) for target in plain._targets()] == [({1: 1, UNIT: -3}, True)]
    impossible = shannon_search._Search(question("H(x) <= 1/2", ["H(x) >= 40", "H(y) = 40"]), None, 0, later)
    assert list(impossible._on(partitions((1, 1)), ())) == []
    assert list(shannon_search._Search(question("1 <= 2"), None, 0, later)._large()) == []
    assert list(shannon_search._Search(question("H(x) <= H(x|y)"), None, 0, later)._large()) == []


def test_scales_end_with_the_third_that_serves():
    search = shannon_search._Search(question("H(x) <= 3"), None, 0, time.monotonic() + 60)
    found = list(search._scaled(linear_functions(1), [(k, float(k)) for k in range(1, 20)]))
    assert [name for name, _ in found] == [4, 5, 6]
    assert all(row.tolist() == [1] for _, row in found)


def test_networks_climb_until_three_candidates_serve():
    asked = question("H(x) <= 1/100")
    search = shannon_search._Search(asked, None, 0, time.monotonic() + 60)
    found = list(search._networks(0, 2))
    assert len(found) == 6
    assert all(asked.refuted_by(Joint(candidate, names=asked.names)) for candidate in found)


@pytest.mark.parametrize(
    ("statement", "given", "atoms_", "stage"),
    [
        ("H(x) <= 1/2", [], 2, "variables on few weighted points"),
        ("H(x) <= 5", [], 33, "large uniform variables"),
        ("H(x|y) <= 3", ["H(y) <= 1"], 9, "linear functions of 4 fair bits"),
        ("I(x;y|z) <= 3", ["I(x;y) = 0", "I(x;z) = 0"], 81, "large uniform variables"),
        ("H(x) <= 0", ["H(x) <= 1/1000"], 2, "networks shaped by the hypotheses"),
    ],
)
def test_where_counterexamples_are_found(statement, given, atoms_, stage):
    proof = prove(statement, given)
    assert proof.verdict == "refuted"
    assert len(proof.counterexample) == atoms_
    assert proof.reason == f"found among {stage} (effort 2), then made small"


def test_alphabets_bound_what_is_searched():
    asked = question("H(x,y) <= 3/2", ["|x| = 2", "|y| <= 3"])
    plan = shannon_search._Plan(asked)
    assert plan.largest == [2, 3]
    joint, _ = search_counterexample(asked, None, 1, time.monotonic() + 60)
    assert joint.H("x,y") == log2(3)
    assert len(joint.support("x")) <= 2
    assert len(joint.support("y")) <= 3
    assert not asked.meets(Joint({(i, 0): Fraction(1, 3) for i in range(3)}, names=("x", "y")))
    assert asked.meets(Joint({(i % 2, i % 3): Fraction(1, 6) for i in range(6)}, names=("x", "y")))


def test_questions_are_decided_exactly():
    asked = question("H(x) <= 1 = H(y) < 2", ["H(x|y) = 0", "H(y) > 1/2", "I(x;y) >= 1/3"])
    fair = Joint({(0, 0): HALF, (1, 1): HALF}, names=("x", "y"))
    assert not asked.violated(fair)
    assert asked.meets(fair)
    assert asked.slack(link("H(x) <= 3").slack, fair) == 2
    free = Joint({(i, j): Fraction(1, 4) for i in (0, 1) for j in (0, 1)}, names=("x", "y"))
    assert not asked.meets(free)
    constant = Joint({(0, 0): Fraction(1)}, names=("x", "y"))
    assert asked.violated(constant)
    assert not asked.meets(constant)
    assert not asked.refuted_by(constant)
    half = Joint({(0, 0): HALF, (1, 1): HALF}, names=("x", "y"))
    assert question("H(x) < 1").refuted_by(half)
    assert not question("H(x) <= 1").refuted_by(half)
    assert not question("H(x) <= 1/2", ["H(y) < 1"]).refuted_by(half)


def test_hypotheses_that_shape_networks():
    structure = shannon_search._structure(
        question("H(a) <= 1", ["I(a;b|c) = 0", "H(d|a) = 0", "I(a;c) <= 0", "H(b) = 0", "H(a) <= 1", "H(a) = 2*H(b)"])
    )
    # a: 1, b: 2, c: 4, d: 8
    assert structure[0] == [(1, 2, 4), (1, 4, 0)]
    assert structure[1] == [(1, 9), (0, 2)]
    assert structure[2] == {0, 1, 2, 3}


@pytest.mark.parametrize(
    ("given", "independences", "functions"),
    [
        ("I(a;b|c) = 0", [(1, 2, 4)], []),
        ("1/3*I(a;b|c) <= 0", [(1, 2, 4)], []),
        ("H(a,c) + H(b,c) = H(a,b,c) + H(c)", [(1, 2, 4)], []),
        ("0 = -2*I(a;b)", [(1, 2, 0)], []),
        ("I(a;b) >= 0", [], []),
        ("H(a|b) >= 0", [], []),
        ("H(a|b) <= 0", [], [(2, 3)]),
        ("H(a,b) = H(b)", [], [(2, 3)]),
        ("-H(a) >= 0", [], [(0, 1)]),
        ("3*H(a,b) <= 2*H(b)", [], []),
        ("H(a) + 2*H(b) <= H(a,b)", [], []),
        ("H(a) = H(b)", [], []),
        ("H(a) + H(b) <= H(c)", [], []),
        ("H(a) + H(b) + H(c) <= 0", [], []),
        ("H(a,b) + H(c) <= H(a) + H(b)", [], []),
        ("H(a,b,c) <= H(a) + H(b)", [], []),
        ("I(a;b) <= 1", [], []),
        ("|a| = 2", [], []),
        ("|a| = 1", [], [(0, 1)]),
        ("H(a) <= H(a)", [], []),
    ],
)
def test_what_a_hypothesis_says_of_the_shape_of_networks(given, independences, functions):
    found = shannon_search._structure(question("H(a) + H(b) + H(c) >= 0", ["H(a) <= 3", given, "H(c|a) = 0"]))
    assert found == (independences, [*functions, (1, 5)], {2, *([1] if independences or functions else [])})


def test_hypotheses_that_a_mixture_may_bring_about():
    """Those with constants, and inequalities that say nothing of the shape; alphabets are bounded from the start."""
    for given, budget in (
        ("H(a) <= 1", True),
        ("H(a) = 1", True),
        ("H(a) <= H(b)", True),
        ("H(a) = 2*H(b)", False),
        ("I(a;b) = 0", False),
        ("I(a;b) <= 0", False),
        ("I(a;b) <= 1", True),
        ("H(a|b) <= 0", False),
        ("|a| = 3", False),
        ("|a| = 1", False),
    ):
        assert shannon_search._Plan(question("H(a) <= H(b)", [given])).budgets == [budget], given


def test_networks_find_what_points_do_not():
    asked = question("I(x;y) <= 9/10*I(x;z)", ["I(x;z|y) = 0"])
    search = shannon_search._Search(asked, None, 0, time.monotonic() + 60)
    for candidate in search._networks(0, 2):
        joint = Joint(candidate, names=asked.names)
        assert joint.independent("x", "z", given="y")
        if asked.refuted_by(joint):
            break
    else:
        pytest.fail("no network refutes it")
    assert list(shannon_search._Search(question("1 <= 2"), None, 0, time.monotonic() + 60)._networks(0, 1)) == []


def test_powers_are_independent_copies():
    base = {(0, 0): HALF, (1, 0): Fraction(1, 4), (1, 1): Fraction(1, 4)}
    one, three = Joint(base, names=("x", "y")), Joint(shannon_search.power(base, 3), names=("x", "y"))
    for text in ("x", "y", "x|y"):
        assert three.H(text) == 3 * one.H(text)
    assert three.I("x;y") == 3 * one.I("x;y")


def test_counterexamples_are_made_small():
    asked = question("I(x;y) <= 1/4", ["H(z) >= 0"])
    rng = random.Random(6)
    weights = {
        (i, j, k): rng.randint(1, 9) + 90 * (i % 2 == j % 2) for i in range(3) for j in range(3) for k in range(2)
    }
    joint = Joint.from_weights({o: w for o, w in weights.items() if w > 20}, asked.names)
    assert asked.refuted_by(joint)
    small = shrink(joint, asked, time.monotonic() + 60)
    assert asked.refuted_by(small)
    assert len(small) == 2
    assert small.denominator == 2
    assert small.support("z") == [0]
    same = shrink(joint, asked, time.monotonic() - 1)
    assert len(same) == len(joint)
    large = Joint({(i, i, 0): Fraction(1, 65) for i in range(65)}, names=asked.names)
    assert shrink(large, asked, time.monotonic() + 60) == large
    assert linear_module.UNIT == -2


def test_large_variables_are_moduli_and_copies():
    asked = question("H(x) <= 2")
    search = shannon_search._Search(asked, None, 0, time.monotonic() + 60)
    found = [Joint(candidate, names=asked.names) for candidate in search._large()]
    assert all(asked.refuted_by(joint) for joint in found)
    sizes = [len(joint) for joint in found]
    assert sizes == [5, 6, 7, 9, 16, 5, 25, 9, 8, 27, 16, 81, 9, 8, 8, 27, 16, 16, 81, 9, 16, 8, 8, 27, 16, 16, 81]
    assert [joint.H("x") for joint in found[:5]] == [log2(5), log2(6), log2(7), log2(9), 4]
    assert found[11].H("x") == 4 * log2(3)
    assert found[18].H("x") == 6
    assert found[16].H("x") == 8 - 3 * log2(3)


def test_candidates_on_a_space_are_the_simplest_and_worst():
    asked = question("H(x) <= 1/2", ["H(x|y) = 0"])
    search = shannon_search._Search(asked, None, 0, time.monotonic() + 60)
    found = [Joint(candidate, names=asked.names) for candidate in search._on(partitions((1, 1, 2)), ())]
    assert len(found) == 5
    assert all(asked.refuted_by(joint) for joint in found)
    assert [joint.H("x") for joint in found[:2]] == [1, Fraction(2) - log2(3) * Fraction(3, 4)]
    assert [len(joint) for joint in found] == sorted(len(joint) for joint in found)


def three(ab, ac, bc, abc):
    """A function on the sets of a, b, c, with 2 for each one."""
    table = {1: 2, 2: 2, 4: 2, 3: ab, 5: ac, 6: bc, 7: abc}
    return {m: {UNIT: Fraction(v)} for m, v in table.items()}


def test_each_elemental_inequality_is_checked_by_itself():
    names = ("a", "b", "c")
    Polymatroid(names, three(4, 3, 3, 4)).check()
    alone = {
        "I(a;b|c)": three(4, 3, 3, 5),
        "I(a;c|b)": three(3, 4, 3, 5),
        "I(b;c|a)": three(3, 3, 4, 5),
        "I(a;b)": three(5, 4, 4, 6),
        "I(a;c)": three(4, 5, 4, 6),
        "I(b;c)": three(4, 4, 5, 6),
        "H(c|a,b)": three(4, 3, 3, 3),
        "H(b|a,c)": three(3, 4, 3, 3),
        "H(a|b,c)": three(3, 3, 4, 3),
    }
    for quantity, values in alone.items():
        p = Polymatroid(names, values)
        negative = [q for q in alone if (p.I if q[0] == "I" else p.H)(q[2:-1]) < 0]
        assert negative == [quantity]
        with pytest.raises(ArithmeticError, match="violates"):
            p.check()


def test_values_of_sets_that_are_no_lattice_are_judged_by_all_sets():
    """Nothing is said of a, b and c together."""
    values = {1: {UNIT: Fraction(1)}, 3: {UNIT: Fraction(2)}, 5: {UNIT: Fraction(2)}}
    for count in (3, 12):
        with pytest.raises(ArithmeticError, match="violates"):
            Polymatroid(tuple("abcdefghijkl"[:count]), values).check()


def test_forms_at_a_polymatroid():
    p = Polymatroid(("a", "b", "c"), three(4, 3, 3, 4))
    assert p.at({1: Fraction(2), 6: Fraction(-1), UNIT: HALF, -3: Fraction(1)}) == {UNIT: Fraction(3, 2), -3: 1}
    assert p.at({3: Fraction(1), UNIT: Fraction(-4)}) == p.at({}) == {}


def test_how_polymatroids_are_listed():
    p = Polymatroid(("a", "b", "c"), three(4, 3, 3, 4))
    assert list(p.values) == [frozenset(s) for s in ("", "a", "b", "c", "ab", "ac", "bc", "abc")]
    five = Polymatroid(tuple("abcde"), {31: {UNIT: Fraction(1)}})
    assert len(five.table().splitlines()) == len(five.to_json()) == 31
    six = Polymatroid(tuple("abcdef"), {63: {UNIT: Fraction(1)}, 1: {UNIT: Fraction(1)}})
    assert len(six.table().splitlines()) == len(six.to_json()) == 2
    assert Polymatroid((), {}).table() == ""


def test_the_json_of_a_refutation():
    data = prove("H(x) <= H(y) <= 1/2", ["H(y|x) = 0", "I(x;y) = 1"]).to_json()
    assert data == {
        "schema": 1,
        "verdict": "refuted",
        "statement": "H(x) <= H(y) <= 1/2",
        "given": ["H(y|x) = 0", "I(x;y) = 1"],
        "certificate": None,
        "counterexample": {
            "names": ["x", "y"],
            "atoms": [{"outcome": [0, 0], "probability": "1/2"}, {"outcome": [1, 1], "probability": "1/2"}],
            "link": "H(y) <= 1/2",
            "left": "1",
            "right": "1/2",
            "difference": "1/2",
        },
        "polymatroid": None,
        "reason": "found among variables on few weighted points (effort 2), then made small",
    }


def test_equations_that_hold_one_way_only():
    for statement in ("H(x) = H(x,y)", "H(x,y) = H(x)", "H(x) <= H(x,y) = H(y)"):
        assert prove(statement, search=False).verdict == "not-shannon"
        assert prove(statement).verdict == "refuted"


def test_what_an_unknown_verdict_is_about():
    proof = prove("H(x,y) <= H(x) + H(y)", ["H(x) <= 1"], budget=0.0, search=False)
    assert (proof.verdict, proof.statement, proof.given) == ("unknown", "H(x,y) <= H(x) + H(y)", ("H(x) <= 1",))


def test_one_premise_that_is_not_needed_is_left_out():
    assert prove("H(x) <= H(x,y)", ["H(x) <= 1"]).certificate["premises"] == []
    (premise,) = prove("H(x) + H(y) <= 2", ["H(x) + H(y) <= 2", "H(x) = 1", "H(y) <= 1"]).certificate["premises"]
    assert premise["text"] == "H(x) + H(y) <= 2"


def test_lengths_of_what_is_shown():
    assert shannon._short(Bits(Fraction(1, 10**37))) == "1/1" + "0" * 37
    assert shannon._short(Bits(Fraction(1, 10**38))) == "1/1" + "0" * 38 + " (about 1e-38)"


ORDINARY = [
    ("H(x) <= H(x,y)", []),
    ("I(x;z) <= I(x;y)", ["I(x;z|y) = 0"]),
    ("H(x,y,z) <= 1/2*H(x,y) + 1/2*H(x,z) + 1/2*H(y,z)", []),
    ("7*H(x) + 3*I(x;y|z) <= 11", ["H(x) <= 11/10"]),
    ("H(x) + H(y) <= 8/21", ["H(x) <= 1/7", "2*H(y) + H(x) <= 1/3", "H(y) >= 1/42"]),
    ("H(x|y) <= 3/2", ["H(x) <= log2(3) - 1/5"]),
]
SEPARATED = [
    ("I(x;y) <= 1/2*H(x)", []),
    ("I(x;y) <= I(x;y|z)", []),
    ("3*H(x) <= 2*H(y)", ["H(x|y) = 0"]),
    ("H(x) <= 1/3", ["H(x) <= 5/12", "H(y) >= 2/7"]),
    ("H(x,y) <= 2", ["H(x) <= 3/2", "I(x;y) >= 1/9"]),
]


def test_rounded_floats_prove_ordinary_statements(monkeypatch):
    """By rounding to small denominators, or by an exact solution on the support: each is enough by itself."""

    def refuse(*_):
        raise AssertionError("the last resort is not needed")

    monkeypatch.setattr(shannon_lp._simplex, "decide", refuse)
    for statement, given in ORDINARY:
        with monkeypatch.context() as patch:
            patch.setattr(shannon_lp, "_LADDER", ())
            part, (slack,) = program(given, statement)
            found = part.decide(slack)
            assert adds_up(slack, found, part.links) == found.rest
        with monkeypatch.context() as patch:
            patch.setattr(Program, "_solve_support", refuse)
            part, (slack,) = program(given, statement)
            found = part.decide(slack)
            assert adds_up(slack, found, part.links) == found.rest
            assert sign(found.rest) >= 0
    for statement, given in SEPARATED:
        assert prove(statement, given, search=False).verdict == "not-shannon"


def test_the_solution_on_a_support_is_exact_or_none():
    part, (slack,) = program(["3*H(x) <= 1", "H(y) <= 1/7"], "H(x) + H(y) <= 10/21")
    claim = Row(part._project(slack), constants(slack))
    assert part._solve_support(claim, [0, 1]) == {0: Fraction(1, 3), 1: 1}
    assert part._solve_support(claim, [0]) is None
    assert part._solve_support(claim, list(range(len(part.rows)))) is None
    same, (slack,) = program(["H(x) <= 1", "H(x) <= 2"], "H(x) <= 3/2")
    claim = Row(same._project(slack), constants(slack))
    assert same._solve_support(claim, [0, 1]) == {0: HALF, 1: HALF}  # the constants balance


def test_polymatroids_of_last_columns_are_rounded_too():
    """The last set of the lattice has a value like the others."""
    part, (slack,) = program([], "I(x;y) <= 1/2*H(x)")
    found = part.decide(slack)
    assert isinstance(found, Separation)
    assert all(found.values[m] for m in part.lattice.sets)


def test_a_dependency_after_one_with_a_constant_is_used():
    part, (slack,) = program(["H(y) <= 3", "H(x|y) = 0", "H(z|x) = 0"], "H(z) <= H(y)")
    assert part.pairs == [(2, 3), (1, 5)]
    assert isinstance(part.decide(slack), Multipliers)
    none, _ = program(["H(x) <= H(x,y)", "H(x) >= 2*H(y)"], "H(z) <= H(y)")
    assert none.pairs == []


def test_smt_scripts_word_for_word():
    simple = to_smtlib(prove("I(g;S) <= I(t,r;S)", ["H(g|t,r) = 0"]).certificate)
    assert simple.splitlines() == [
        "; I(g;S) <= I(t,r;S)",
        "; for all finite joint distributions of g, S, t, r",
        "(set-logic QF_LRA)",
        "(declare-const |H(g)| Real)",
        "(declare-const |H(g,S)| Real)",
        "(declare-const |H(t,r)| Real)",
        "(declare-const |H(g,t,r)| Real)",
        "(declare-const |H(S,t,r)| Real)",
        "(declare-const |H(g,S,t,r)| Real)",
        "(assert (= (+ (* (- 1.0) |H(g,t,r)|) (* 1.0 |H(t,r)|)) 0)) ; H(g|t,r) = 0",
        "(assert (>= (+ (* 1.0 |H(g,S)|) (* 1.0 |H(g,t,r)|) (* (- 1.0) |H(g,S,t,r)|) (* (- 1.0) |H(g)|)) 0))"
        " ; I(S;t,r|g)",
        "(assert (>= (+ (* 1.0 |H(g,S,t,r)|) (* (- 1.0) |H(S,t,r)|)) 0)) ; H(g|S,t,r)",
        "(assert (not (>= (+ (* 1.0 |H(t,r)|) (* (- 1.0) |H(S,t,r)|) (* (- 1.0) |H(g)|) (* 1.0 |H(g,S)|)) 0)))",
        "(check-sat)",
    ]
    chain = to_smtlib(prove("H(x) < 8/5 <= 2*H(y)", ["|x| = 3", "H(y) >= 4/5"]).certificate)
    assert chain.splitlines() == [
        "; H(x) < 8/5 <= 2*H(y)",
        "; for all finite joint distributions of x, y",
        "(set-logic QF_LRA)",
        "(declare-const |H(x)| Real)",
        "(declare-const |H(y)| Real)",
        "(declare-const |log2(3)| Real)",
        "(assert (< (/ 31699250014423123629.0 20000000000000000000.0) |log2(3)|"
        " (/ 79248125036057809073.0 50000000000000000000.0)))",
        "(assert (>= (+ (* 1.0 |log2(3)|) (* (- 1.0) |H(x)|)) 0)) ; |x| = 3",
        "(assert (>= (+ (- (/ 4.0 5.0)) (* 1.0 |H(y)|)) 0)) ; H(y) >= 4/5",
        "(assert (not (and (> (+ (/ 8.0 5.0) (* (- 1.0) |H(x)|)) 0) (>= (+ (* 2.0 |H(y)|) (- (/ 8.0 5.0))) 0))))",
        "(check-sat)",
    ]
    assert to_smtlib(prove("0 <= 1").certificate).endswith("\n(check-sat)\n")
    assert "(assert (>= |H(x)| 0))" not in to_smtlib(prove("0 <= 1").certificate)
    assert "(assert (not (>= (* 1.0 |H(x)|) 0)))" in to_smtlib(prove("H(x) >= 0").certificate).splitlines()
    assert to_smtlib(prove("1 = 1").certificate).splitlines()[-2:] == ["(assert (not (= 0.0 0)))", "(check-sat)"]
    certificate = prove("H(x) <= H(x,y)").certificate
    tampered = seal({**certificate, "steps": [{**certificate["steps"][0], "basic": []}]})
    with pytest.raises(InvalidCertificate, match="do not cancel"):
        to_smtlib(tampered)


# ---------------------------------------------------------------------------------- pieces of the search


def test_tuples_of_variables_are_all_that_meet_the_conditions():
    space = partitions((1, 1, 2))
    asked = question("H(x) <= 1", ["I(x;y) = 0", "H(z|x,y) = 0", "H(z) >= 1/2", "|x| = 2"])
    rows = shannon_search.enumerate_tuples(space, 3, asked.premises, 10**6, lambda: False)
    expected = set()
    for row in product(range(5), repeat=3):
        joint = Joint(shannon_search._of_space(space, np.array(row)), names=asked.names)
        if asked.meets(joint):
            expected.add(row)
    assert {tuple(row) for row in rows.tolist()} == expected
    assert len(rows) == len(expected)
    free = shannon_search.enumerate_tuples(space, 3, [], 10**6, lambda: False)
    assert len(free) == len({tuple(row) for row in free.tolist()}) == 125
    few = shannon_search.enumerate_tuples(space, 3, [], 40, lambda: False)
    assert len(few) == 40
    assert {tuple(row) for row in few.tolist()} <= set(product(range(5), repeat=3))
    again = shannon_search.enumerate_tuples(space, 3, [], 40, lambda: False)
    assert (few == again).all()
    many = shannon_search.enumerate_tuples(space, 24, [], 240, lambda: False)
    assert len(many) == 120


def test_variables_are_ordered_so_that_conditions_are_complete_early():
    assert shannon_search._order(4, (0b1010, 0b0101)) in ([1, 3, 0, 2], [0, 2, 1, 3])
    assert shannon_search._order(3, ()) == [0, 1, 2]
    assert shannon_search._order(3, (0b110,)) == [1, 2, 0]
    assert shannon_search._order(5, (0b10001, 0b00110, 0b11111)) in ([0, 4, 1, 2, 3], [1, 2, 0, 4, 3])


def test_plans_measure_what_is_asked():
    asked = question("H(x) <= 1 = H(y) < 2", ["H(x|y) = 0", "H(y) <= 3/2", "I(x;y) <= H(x)", "|x| = 2"])
    plan = shannon_search._Plan(asked)
    assert plan.sets == [1, 2, 3]
    assert plan.budgets == [False, True, True, False]
    assert not plan.delicate
    assert shannon_search._Plan(question("H(x) <= 1/10000000000*H(y)")).delicate
    # rows: H(x), H(y), H(x,y)
    entropies = np.array([[1.0, 1.0, 1.0], [1.5, 1.0, 2.0], [0.5, 2.0, 2.25], [0.0, 0.25, 0.25]])
    assert np.allclose(plan.violation(entropies), [0.0, 0.5, 1.0, 0.75], atol=1e-8)
    assert np.allclose(plan.excess(entropies, budgets=False), [0, 1.5, 0.25, 0])  # 1 for H(x|y), 1/2 for |x|
    assert np.allclose(plan.excess(entropies, budgets=True), [0, 1.5, 0.75, 0])
    strict = shannon_search._Plan(question("H(x) < 1"))
    assert strict.violation(np.array([[1.0], [0.5], [1.5]])).tolist() == [2e-9, -0.5, 0.5]


def test_mixtures_bring_violations_within_budgets():
    def mixed(asked, base):
        found = shannon_search.mixture(base, shannon_search._Plan(asked))
        return None if found is None else Joint(found, names=asked.names)

    fair = {(0,): HALF, (1,): HALF}
    asked = question("H(x) <= 0", ["H(x) <= 1/1000"])
    joint = mixed(asked, fair)
    assert asked.refuted_by(joint)
    assert dict(joint.items()) == {
        ((1, 0),): Fraction(1, 2**18),
        ((0, 0),): 1 - Fraction(1, 2**17),
        ((1, 1),): Fraction(1, 2**18),
    }
    both = question("I(x;y) <= 0", ["I(x;y) <= 1/100", "H(x|y) = 0"])
    joint = mixed(both, {(0, 0): HALF, (1, 1): HALF})
    assert both.refuted_by(joint)
    assert joint.P(y=(0, 0)) == Fraction(4095, 4096)
    one = question("H(x) + H(y|x) <= 1", ["H(x) >= 1", "H(y) <= 1/10", "|y| = 3"])
    joint = mixed(one, {(i, j): Fraction(1, 4) for i in (0, 1) for j in (0, 1)})
    assert one.refuted_by(joint)
    assert joint.P(y=(0, 0)) == Fraction(255, 256)
    assert joint.support("x") == [0, 1]  # what the hypotheses keep is not erased
    assert mixed(question("H(x) <= 0", ["H(x) <= 0"]), fair) is None
    assert mixed(question("H(x) = 1", ["H(x) <= 1/2"]), fair) is not None
    assert mixed(question("H(x) < 1/2", ["H(x) <= 1/2"]), fair) is None
    tiny = question("H(x) <= 1/1000000000000*H(x)", ["H(x) <= 1/1000"])
    assert tiny.refuted_by(mixed(tiny, fair))


def test_smaller_candidates_in_order():
    third, sixth = Fraction(1, 3), Fraction(1, 6)
    found = list(shannon_search._smaller({(0, 1): HALF, (1, 3): third, (1, 1): sixth}))
    assert found[:8] == [
        {(0, 1): Fraction(2, 3), (0, 3): third},
        {(0, 0): HALF, (1, 0): HALF},
        {(0, 1): Fraction(2, 3), (0, 3): third},
        {(0, 1): HALF, (1, 1): HALF},
        {(1, 3): Fraction(2, 3), (1, 1): third},
        {(0, 1): Fraction(3, 4), (1, 1): Fraction(1, 4)},
        {(0, 1): Fraction(3, 5), (1, 3): Fraction(2, 5)},
        {(0, 1): third, (1, 3): third, (1, 1): third},
    ]
    assert len(found) == 26
    assert all(sum(candidate.values()) == 1 for candidate in found)
    assert {(0, 1): HALF, (1, 3): third, (1, 1): sixth} in found
    assert shannon_search._size({(0, 1): HALF, (1, 3): third, (1, 1): sixth}) == (3, 6, 4)
    assert shannon_search._renamed({("b", 7): HALF, ("a", 7): HALF}) == {(0, 0): HALF, (1, 0): HALF}
    one = list(shannon_search._smaller({(5,): Fraction(1)}))
    assert {(0,): Fraction(1)} in one
    wide = {(i,): Fraction(1, 33) for i in range(33)}
    assert len(list(shannon_search._smaller(wide))) == 1 + 33 * 32 // 2 + 1


def test_float_entropies_are_close_to_the_exact_ones():
    exact = {(0, 1): HALF, (1, 3): Fraction(1, 3), (1, 1): Fraction(1, 6)}
    joint = Joint(exact, names=("x", "y"))
    floats = shannon_search._entropies(exact, [1, 2, 3])
    for subset, text in ((1, "x"), (2, "y"), (3, "x,y")):
        assert abs(floats[subset] - float(joint.H(text))) < 1e-12
    arrays = np.zeros((2, 2, 4))
    arrays[0, 0, 0] = 1
    for outcome, p in exact.items():
        arrays[(1, *outcome)] = float(p)
    for subset, text in ((1, "x"), (2, "y"), (3, "x,y")):
        assert np.allclose(shannon_search._array_entropy(arrays, subset, 2), [0, float(joint.H(text))])
    assert shannon_search._binary_entropy(0.5) == 1
    assert abs(shannon_search._binary_entropy(2.0**-60) - 2.0**-60 * (60 + 1 / np.log(2))) < 1e-30
    assert [shannon_search._snap(v) for v in (1e-13, -1e-13, 1e-12, -0.5)] == [0.0, 0.0, 1e-12, -0.5]
    combined = shannon_search._combine({1: 1 + Fraction(1, 10**30), 2: Fraction(-1)}, [1, 2], np.array([1.5, 1.5]))
    assert combined == 1.5e-30
    mixed = shannon_search._combine({1: Fraction(2), 4: -HALF}, [1, 2, 4], np.array([np.log2(3), 0.3, 1.0]))
    assert mixed == 2 * np.log2(3) - 0.5
    for value, exact in ((1 / 64, 1e-30 / 64), (1 / 65, 0.0)):  # only fractions with small denominators are told
        form = {1: 1 + Fraction(1, 10**30), 2: Fraction(-1)}
        assert shannon_search._combine(form, [1, 2, 4], np.array([value, value, value])) == exact


def test_hypotheses_and_budgets_of_another_kind():
    with pytest.raises(TypeError, match=r"given is a list of hypotheses such as .*, not 3"):
        prove("H(x) >= 0", given=3)
    for budget in (-1, True, "1", float("nan")):
        with pytest.raises(ValueError, match="budget is a number of seconds, 0 or more, not"):
            prove("H(x) >= 0", budget=budget)
    assert "equal, and the link is strict" in str(prove("H(x) < 1", ["H(x) <= 1"]))


def test_every_kind_of_evidence_begins_with_the_verdict():
    refuted = prove("I(x;y|z) <= I(x;y)", ["I(x;y) = 0"])
    assert str(refuted).splitlines()[:2] == ["refuted: I(x;y|z) <= I(x;y)", "  given I(x;y) = 0"]
    open_ = prove("H(x) <= 1/2*H(y)", search=False)._repr_html_()
    assert "<th>joint entropy</th><th>value</th>" in open_
    proved = prove("H(x) <= H(x,y) <= H(x) + H(y)")
    rows = shannon.certificate_rows(proved.certificate)
    assert [(number, why) for number, _, why in rows] == [
        ("s0", "the slack is H(y|x)"),
        ("s1", "the slack is I(x;y)"),
        ("s2", "from s0, s1"),
    ]
    used = [("H(x) <= H(x,y)", [], [(1, "H(y|x)")]), ("2*H(x) <= 2*H(x,y)", [(2, "H(x) <= H(x,y)")], [])]
    lines = shannon.certificate_lines(chain_certificate("2*H(x) <= 2*H(x,y)", [], used))
    assert lines[1] == "s1. 2*H(x) <= 2*H(x,y): the slack is 2 slack of (H(x) <= H(x,y))"


def test_values_with_logarithms_violate_a_claim_or_meet_it_exactly():
    part, (slack,) = program(["H(x) <= log2(3)"], "H(x) <= log2(3)")
    claim = Row(part._project(slack), constants(slack))
    for value, violated, strictly in (({-3: 1}, False, True), ({-3: 1, UNIT: Fraction(-1, 9)}, False, False)):
        values = {0: {key: Fraction(v) for key, v in value.items()}}
        assert part._holds(claim, values, ray=False) == violated
        assert part._holds(claim, values, ray=False, strict=True) == strictly
    beyond = {0: {-3: Fraction(1), UNIT: Fraction(1, 9)}}
    assert not part._holds(claim, beyond, ray=False)  # the hypothesis fails


def test_the_joint_variable_of_one_row_is_that_of_all_its_columns():
    space = partitions((1, 1, 1))
    (joint,) = shannon_search._joint(space, np.array([[1, 2, 0]], np.int16), 0b111)
    assert space.labels[joint].tolist() == [0, 1, 2]
    assert shannon_search._joint(space, np.array([[1, 2, 3]], np.int16), 0b100).tolist() == [3]
    assert shannon_search._joint(space, np.array([[1, 2, 3]], np.int16), 0).tolist() == [0]
