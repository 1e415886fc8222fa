"""The instance generators: complete, without repetition, and as wide as the hypotheses allow."""

from __future__ import annotations

import itertools
import math
import random
from fractions import Fraction

import mpmath
import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, find, given
from hypothesis import settings as hypothesis_settings

from exact import Joint, log2
from exact.syntax import parse_expression, parse_statement
from exact.tables import BitsArray
from properties.checks.conditions import holds, meets, where
from properties.checks.evaluate import (
    Frame,
    Ratios,
    UndefinedError,
    WithE,
    WithEs,
    batch_cases,
    difference,
    evaluate,
    instance_cases,
    sign,
)
from properties.checks.lengths import written_out
from properties.worlds.batch import Batch, Instance
from properties.worlds.domains import DomainTooLarge, compositions, count, domain_of, domains, enumerate_weights
from properties.worlds.instances import instances as drafts
from properties.worlds.instances import numbers, random_batch, random_batches, seed_of, small_settings
from properties.worlds.recipes import Recipe, Setting, SettingError, recipes, setting, settings
from theorems import find as find_claim
from theorems import load_claims
from theorems.language import Dimension, Hypothesis, Parameter, Variable, World, lemma

QUIET = hypothesis_settings(
    database=None,
    derandomize=True,
    deadline=None,
    max_examples=300,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)
STATEMENTS = [
    (claim, written)
    for claim in load_claims().values()
    for statement in claim.statements
    if statement.world.variables
    for _, written in written_out(statement) or [("", statement)]
]
IDS = [claim.full_id(statement) for claim, statement in STATEMENTS]
ONE_BIT = find_claim("one-bit").statement("chain")
AVERAGED = find_claim("group-bound").statement("averaged")
POINTWISE = find_claim("group-bound").statement("pointwise")
RUN = written_out(find_claim("training-run").statement("chain"))[0][1]


def instances(statement, forms):
    """The batches of one instance that are drawn."""
    return drafts(statement, forms).map(lambda draft: draft.batch)


def free_world(*names: str) -> World:
    return World(variables=tuple(Variable(name) for name in names))


def forms_of(world: World, *texts: str):
    return tuple(Hypothesis(f"h{i}", text).form(world) for i, text in enumerate(texts))


def all_rows(recipe: Recipe, where: Setting, denominator: int) -> np.ndarray:
    return np.concatenate([w.reshape(len(w), -1) for w in enumerate_weights(recipe, where, denominator)])


# Exhaustive domains -------------------------------------------------------------------------------


def test_compositions_are_all_ways_to_write_a_sum() -> None:
    for total, parts in ((1, 1), (2, 3), (4, 2), (3, 5)):
        rows = {tuple(row) for row in compositions(total, parts).tolist()}
        assert rows == {c for c in itertools.product(range(total + 1), repeat=parts) if sum(c) == total}
        assert len(rows) == len(compositions(total, parts)) == math.comb(total + parts - 1, parts - 1)


@pytest.mark.parametrize(("claim", "statement"), STATEMENTS, ids=IDS)
def test_every_domain_has_as_many_different_instances_as_its_closed_count(claim, statement) -> None:
    for domain in domains(statement):
        if domain.size > 2_000:  # of larger ones every enumeration counts the instances, not which differ
            continue
        rows = all_rows(domain.recipe, domain.setting, domain.denominator)
        assert len(rows) == domain.size
        rows //= np.gcd.reduce(rows, axis=1, keepdims=True)  # so that different rows are different joints
        assert len(np.unique(rows, axis=0)) == domain.size


def test_count_of_two_independent_variables() -> None:
    world = free_world("X", "Y")
    recipe = recipes(world, forms_of(world, "I(X;Y) = 0"))[0]
    where = Setting((), (("X", (0, 1, 2)), ("Y", (0, 1))), ("X", "Y"))
    assert count(recipe, where, 4) == math.comb(6, 2) * math.comb(5, 1)


def test_count_of_a_dependent_variable_is_a_sum_over_supports() -> None:
    world = free_world("X", "Y")
    recipe = recipes(world, ())[0]
    where = Setting((), (("X", (0, 1, 2)), ("Y", (0, 1))), ("X", "Y"))
    laws = 5  # of Y, at denominator 4
    assert count(recipe, where, 4) == sum(math.comb(3, k) * math.comb(3, k - 1) * laws**k for k in (1, 2, 3))


def test_enumeration_agrees_with_brute_force_over_fractions() -> None:
    """S and tau independent with laws of denominator 2, r any kernel of denominator 2, g constant."""
    where = setting(ONE_BIT, {}, {"S": 2, "tau": 2, "r": 2, "g": 1})
    laws = [(Fraction(k, 2), Fraction(2 - k, 2)) for k in range(3)]
    expected = set()
    for s, tau in itertools.product(laws, repeat=2):
        for kernel in itertools.product(laws, repeat=4):
            pmf = {}
            for i, j, k in itertools.product(range(2), repeat=3):
                p = s[i] * tau[j] * kernel[2 * i + j][k]
                if p:
                    pmf[(i, j, k, 0)] = p
            expected.add(frozenset(pmf.items()))
    recipe = recipes(ONE_BIT.world, ONE_BIT.forms())[0]
    found = [
        frozenset(Joint.from_table(weights, where.names).items())
        for batch in enumerate_weights(recipe, where, 2)
        for weights in batch
    ]
    assert set(found) == expected
    assert len(found) == len(expected) == count(recipe, where, 2)


def test_a_domain_that_is_too_large_says_how_large_before_it_is_built() -> None:
    where = setting(AVERAGED, {"V": 3, "K": 2}, {"g": 3})
    with pytest.raises(DomainTooLarge, match=r"V=3, K=2, \|g\|=3, denominator 3 .* has [\d,]+ instances; the limit is"):
        domain_of(AVERAGED, where, 3, AVERAGED.forms(), limit=1000)


def test_the_first_order_of_the_variables_that_fits_is_taken() -> None:
    where = setting(POINTWISE, {"V": 3, "K": 2}, {})
    assert domain_of(POINTWISE, where, 3, POINTWISE.forms(), 10**7).recipe.steps[0].name == "S"
    assert domain_of(POINTWISE, where, 3, POINTWISE.forms(), 10**5).recipe.steps[0].name == "T"


def test_a_domain_that_names_only_V_has_every_M_in_its_bounds() -> None:
    increasing = find_claim("uniform-prior-mi").statement("increasing")
    assert [dict(s.parameters) for s in settings(increasing, {"V": 5})] == [{"V": 5, "M": m} for m in (1, 2, 3)]


def test_a_free_alphabet_needs_a_size() -> None:
    with pytest.raises(SettingError, match=r"no size \|g\|"):
        setting(AVERAGED, {"V": 2, "K": 1}, {})


# Recipes ------------------------------------------------------------------------------------------


def test_the_worlds_of_the_post_build_in_every_hypothesis() -> None:
    for claim, statement in STATEMENTS:
        if statement.id == "all-tried":  # H(S|T,r) = 0 cannot be, with r defined by S and T
            continue
        if claim.id not in ("one-bit", "symbol-bandit", "group-bound", "uniform-prior-mi", "token-tightness"):
            continue
        recipe = recipes(statement.world, statement.forms())[0]
        if statement.refuted:
            continue
        rejected = sum(isinstance(form, Dimension) for form in statement.forms())  # of a whole family of sets
        assert len(recipe.built) == len(statement.hypotheses) - rejected, claim.full_id(statement)
        assert tuple(step.name for step in recipe.steps) == statement.world.variable_names


def test_a_lemma_is_reordered_so_that_its_hypotheses_can_be_built_in() -> None:
    statement = lemma("l", "I(g;S) <= H(r)", ["I(t;S) = 0", "I(g;S|t,r) = 0"]).statements[0]
    recipe = recipes(statement.world, statement.forms())[0]
    assert len(recipe.built) == 2
    last = recipe.steps[-1]
    assert (last.name, set(last.parents)) in (("g", {"t", "r"}), ("S", {"t", "r"}))


def test_functions_are_point_masses_and_pairwise_independence_is_not_built_in() -> None:
    world = free_world("X", "Y", "Z")
    recipe = recipes(world, forms_of(world, "H(Y|X) = 0"))[0]
    assert any(step.name == "Y" and step.law == "function" for step in recipe.steps)
    pairwise = forms_of(world, "I(X;Y) = 0", "I(X;Z) = 0", "I(Y;Z) = 0")
    assert len(recipes(world, pairwise)[0].built) < 3


@pytest.mark.parametrize("name", [h.name for h in ONE_BIT.hypotheses])
def test_dropping_a_hypothesis_widens_the_domain(name: str) -> None:
    form = next(h for h in ONE_BIT.hypotheses if h.name == name).form(ONE_BIT.world)
    dropped = ONE_BIT.without(name)
    where = setting(
        ONE_BIT, {}, {"S": 2, "tau": 2, "r": 3 if name == "binary-reward" else 2, "g": 1 + (name != "binary-reward")}
    )
    domain = domain_of(dropped, where, 2, dropped.forms(), 10**6)
    assert any(not holds(batch, form, ONE_BIT.world).all() for batch in domain.batches())


@pytest.mark.parametrize("name", [h.name for h in RUN.hypotheses])
def test_random_instances_of_many_variables_break_the_dropped_hypothesis(name: str) -> None:
    assert len(RUN.world.variables) == 7  # too many for all orders of them
    form = next(h for h in RUN.hypotheses if h.name == name).form(RUN.world)
    others = RUN.without(name)
    batches = list(random_batches(RUN, 2000, "dropped", dropped=others))
    assert all(meets(batch, others.forms(), RUN.world, RUN.formula).all() for batch in batches)
    broken = sum(int((~holds(batch, form, RUN.world)).sum()) for batch in batches)
    assert broken > sum(map(len, batches)) // 10


@pytest.mark.parametrize("name", [h.name for h in AVERAGED.hypotheses])
def test_dropping_a_hypothesis_widens_the_strategy(name: str) -> None:
    form = next(h for h in AVERAGED.hypotheses if h.name == name).form(AVERAGED.world)
    dropped = AVERAGED.without(name)

    @given(instances(AVERAGED, AVERAGED.forms()))
    @hypothesis_settings(QUIET, max_examples=30)
    def always(batch: Batch) -> None:
        assert meets(batch, AVERAGED.forms(), AVERAGED.world, AVERAGED.formula)[0]

    always()
    batch = find(instances(dropped, dropped.forms()), lambda b: not holds(b, form, AVERAGED.world)[0], settings=QUIET)
    assert meets(batch, dropped.forms(), AVERAGED.world, AVERAGED.formula)[0]


def test_the_strategy_draws_zeros_point_masses_uniform_laws_and_correlated_groups() -> None:
    strategy = instances(AVERAGED, AVERAGED.forms())

    def group(batch: Batch) -> np.ndarray:
        return batch.mass(["T"])[0]

    find(strategy, lambda b: (group(b) > 0).sum() == 1 and len(group(b)) > 2, settings=QUIET)
    many = hypothesis_settings(QUIET, max_examples=1000)
    find(strategy, lambda b: len(group(b)) == 9 and len(set(group(b).tolist())) == 1, settings=many)
    find(strategy, lambda b: 1 < (group(b) > 0).sum() < len(group(b)), settings=QUIET)
    # S is not uniform, the update is randomised
    find(strategy, lambda b: len(set(b.mass(["S"])[0].tolist())) > 1, settings=QUIET)
    find(strategy, lambda b: not b.tables.is_function_of("g", ("T", "r"))[0], settings=QUIET)


def test_random_batches_are_the_same_for_the_same_seed_and_meet_what_is_built_in() -> None:
    where = small_settings(ONE_BIT, ONE_BIT.forms())[-1]
    recipe = recipes(ONE_BIT.world, ONE_BIT.forms())[0]
    a, b = (random_batch(recipe, where, 50, seed_of("x")) for _ in range(2))
    assert (a.weights == b.weights).all()
    assert meets(a, ONE_BIT.forms(), ONE_BIT.world, ONE_BIT.formula).all()
    assert not (a.weights == random_batch(recipe, where, 50, seed_of("y")).weights).all()


def test_numbers_stay_within_their_bounds() -> None:
    increasing = find_claim("uniform-prior-mi").statement("increasing")
    seen = []

    @given(numbers(increasing))
    @hypothesis_settings(QUIET, max_examples=50)
    def collect(values: dict[str, int]) -> None:
        assert 3 <= values["V"] <= 10**6
        assert 1 <= values["M"] <= values["V"] - 2
        seen.append(values["V"])

    collect()
    assert max(seen) > 1000


def test_what_cannot_be_built_in_is_left_to_rejection() -> None:
    statement = lemma("l", "H(X|Y) <= H(X)", ["H(X) <= 1/2"]).statements[0]
    batches = [batch for domain in domains(statement) for batch in domain.batches()]
    met = [meets(batch, statement.forms(), statement.world, statement.formula) for batch in batches]
    assert 0 < sum(m.sum() for m in met) < sum(len(m) for m in met)


# Hypotheses and conditions ------------------------------------------------------------------------


def batch_of(pmf: dict, world: World, names: str) -> Batch:
    joint = Joint(pmf, tuple(names.split()))
    values = {name: tuple(joint.support(name)) for name in joint.names}
    weights = np.zeros([len(v) for v in values.values()], np.int64)
    for row, p in joint.items():
        weights[tuple(values[n].index(v) for n, v in zip(joint.names, row, strict=True))] = int(p * joint.denominator)
    return Batch(Setting((), tuple(values.items()), joint.names), weights[None])


HALF, QUARTER = Fraction(1, 2), Fraction(1, 4)
XOR = {(x, y, x ^ y): QUARTER for x in (0, 1) for y in (0, 1)}
COPY = {(0, 0, 0): HALF, (1, 1, 1): HALF}
BIASED = {(0, 0, 0): QUARTER, (1, 0, 1): Fraction(3, 4)}


@pytest.mark.parametrize(
    ("text", "pmf", "expected"),
    [
        ("I(X;Y) = 0", XOR, True),
        ("I(X;Y) = 0", COPY, False),
        ("I(X;Y|Z) = 0", XOR, False),
        ("H(Z|X,Y) = 0", XOR, True),
        ("H(Z|X) = 0", XOR, False),
        ("|X| = 1", XOR, False),
        ("|X| = 2", XOR, True),
        ("|X| = 1", {(0, 0, 0): 1}, True),
        ("H(X) <= 9/10", BIASED, True),
        ("H(X) <= 9/10", XOR, False),
    ],
)
def test_hypotheses_hold_or_not(text: str, pmf: dict, expected: bool) -> None:
    world = free_world("X", "Y", "Z")
    assert holds(batch_of(pmf, world, "X Y Z"), Hypothesis("h", text).form(world), world)[0] == expected


def test_uniformity_and_definitions_hold_or_not() -> None:
    world = World((Parameter("V"),), (Variable("S", "V"), Variable("T", "V"), Variable("r", "2")))
    uniform, match = forms_of(world, "S uniform", "r = match(T,S)")
    where = Setting((("V", 2),), (("S", (0, 1)), ("T", (0, 1)), ("r", (0, 1))))
    right, wrong = np.zeros((2, 1, 2, 2, 2), np.int64)
    right[0, 0, 0, 1] = right[0, 1, 0, 0] = 1
    wrong[0, 0, 0, 0] = wrong[0, 1, 0, 0] = wrong[0, 1, 1, 1] = 1
    assert holds(Batch(where, right), uniform, world)[0]
    assert holds(Batch(where, right), match, world)[0]
    assert not holds(Batch(where, wrong), uniform, world)[0]
    assert not holds(Batch(where, wrong), match, world)[0]
    one_value = np.zeros((1, 2, 2, 2), np.int64)
    one_value[0, 0, 0, 1] = 1
    assert not holds(Batch(where, one_value), uniform, world)[0]  # uniform on its support, not on its alphabet


def group_batch(prior: list[int], group: tuple[int, ...]) -> Batch:
    where = setting(POINTWISE, {"V": len(prior), "K": len(group)}, {})
    weights = np.zeros((1, *where.shape), np.int64)
    for s, w in enumerate(prior):
        r = tuple(int(t == s) for t in group)
        weights[0, s, where.of("T").index(group), where.of("r").index(r)] = w
    return Batch(where, weights)


@pytest.mark.parametrize(
    ("prior", "group", "condition", "expected"),
    [
        ([1, 1, 1], (0, 1), "restrict(S,T) uniform on M + 1 given T", True),
        ([1, 2, 1], (0, 1), "restrict(S,T) uniform on M + 1 given T", False),
        ([1, 1], (0, 1), "restrict(S,T) uniform on M + 1 given T", False),  # no rest
        ([1, 1, 1], (0, 0), "S uniform on V", True),
        ([1, 1, 0], (0, 0), "S uniform on V", False),
        ([1, 1, 0], (0, 0), "M constant", True),
        ([1, 1, 1], (0, 1), "M = K", True),
        ([1, 1, 1], (1, 1), "M = K", False),
        ([1, 1, 1], (0, 1), "V = M + 1", True),
        ([1, 1], (0, 1), "V = M + 1", False),
        ([0, 1, 0], (0, 1), "H(S|T,r) = 0", True),
        ([1, 1, 1], (0, 0), "H(S|T,r) = 0", False),
        ([1, 1, 1], (0, 1), "I(S;T) = 0", True),
    ],
)
def test_conditions_hold_or_not(prior, group, condition, expected) -> None:
    batch = group_batch(prior, group)
    assert where(batch, condition, POINTWISE.world, batch.numbers())[0] == expected


def test_a_condition_that_fails_at_one_value_of_T_fails() -> None:
    batch = group_batch([1, 1, 1], (0, 1))
    batch.weights[:] += group_batch([1, 1, 1], (0, 0)).weights
    assert not where(batch, "M constant", POINTWISE.world, batch.numbers())[0]
    assert not where(batch, "M = K", POINTWISE.world, batch.numbers())[0]
    assert not where(batch, "restrict(S,T) uniform on M + 1 given T", POINTWISE.world, batch.numbers())[0]


# Evaluation ---------------------------------------------------------------------------------------


def brute_entropy(pmf: dict, names: tuple[str, ...], of: set[str]):
    sums: dict = {}
    for row, p in pmf.items():
        key = tuple(v for v, n in zip(row, names, strict=True) if n in of)
        sums[key] = sums.get(key, 0) + p
    return -mpmath.fsum(
        mpmath.mpf(p.numerator) / p.denominator * mpmath.log(mpmath.mpf(p.numerator) / p.denominator, 2)
        for p in sums.values()
    )


def high_precision(value):
    if isinstance(value, Fraction):
        return mpmath.mpf(value.numerator) / value.denominator
    return mpmath.fsum(mpmath.mpf(q.numerator) / q.denominator * mpmath.log(n, 2) for n, q in value.terms())


def test_sides_agree_with_brute_force_at_sixty_digits() -> None:
    source = random.Random(5)
    names = ("S", "T", "r", "g")
    with mpmath.workdps(60):
        for _ in range(20):
            where = setting(AVERAGED, {"V": 3, "K": 2}, {"g": 2})
            rows = source.sample(list(itertools.product(*(where.of(n) for n in names))), 12)
            weights = [source.randint(1, 9) for _ in rows]
            pmf = {row: Fraction(w, sum(weights)) for row, w in zip(rows, weights, strict=True)}
            instance = Instance(where.parameters, Joint(pmf, names))

            def entropy(text: str, pmf=pmf):
                return brute_entropy(pmf, names, set(text))

            mean = {m: sum(p for row, p in pmf.items() if len(set(row[1])) == m) for m in (1, 2)}
            expected = [
                entropy("g") + entropy("S") - entropy("gS"),
                entropy("Tr") + entropy("S") - entropy("TrS"),
                entropy("Tr") - entropy("T"),
                mpmath.fsum(high_precision(p) * mpmath.log(m + 1, 2) for m, p in mean.items() if p),
                mpmath.log(high_precision(mean[1] + 2 * mean[2]) + 1, 2),
                mpmath.log(3, 2),
            ]
            ((_, sides),) = instance_cases(AVERAGED.formula, instance, AVERAGED.world)
            for side, number in zip(sides, expected, strict=True):
                assert abs(high_precision(side) - number) < mpmath.mpf(10) ** -50


DRAWN = [(c, s) for c, s in STATEMENTS if s.refuted or "random" in s.applicable()]  # in other worlds too


def _row(values, k):
    """One of the values of a batch; what is the same for all of them is its own row."""
    if isinstance(values, WithEs):
        return WithE(values.bits[k], _row(values.e, k))
    if isinstance(values, Ratios):
        return Fraction(int(values.top[k]), int(values.bottom[k]))
    return values[k] if isinstance(values, BitsArray) else values


@pytest.mark.parametrize(("claim", "statement"), DRAWN, ids=[c.full_id(s) for c, s in DRAWN])
def test_batches_and_joints_give_the_same_exact_values(claim, statement) -> None:
    seen = 0
    for drawn in random_batches(statement, 40, "agree"):
        batch = drawn.take(meets(drawn, (), statement.world, statement.formula))  # not where a side is infinite
        if not len(batch):
            continue
        for cases in batch_cases(statement.formula, batch, statement.world):
            values = cases.values(statement.formula)
            for k, row in enumerate(cases.rows[:2]):
                name = None if cases.index is None else list(cases.batch.values.items())
                found = dict(instance_cases(statement.formula, batch.instance(int(row)), statement.world))
                at = None if name is None else _value_at(statement, cases)
                for mine, other in zip(values, found[at], strict=True):
                    assert sign(difference(_row(mine, k), other)) == 0
                    seen += 1
        if seen > 60:
            break
    assert seen


def _value_at(statement, cases):
    from properties.checks.evaluate import value_variable

    return cases.batch.values[value_variable(statement.formula, statement.world)][0]


def value(text: str, **numbers_: int):
    return evaluate(parse_expression(text), Frame({k: Fraction(v) for k, v in numbers_.items()}))


def test_closed_forms() -> None:
    assert value("2^(1 - T)", T=4) == Fraction(1, 8)
    assert value("h(1/V)", V=2) == 1
    assert value("h(1/V)", V=1) == 0
    assert value("log2(V) - (V - M)/V*log2(V - M)", V=5, M=4) == log2(5)


def test_zero_times_log_of_zero_is_zero_and_no_other_log_of_zero_is_defined() -> None:
    assert value("(V - M)/V*log2(V - M)", V=3, M=3) == 0
    assert value("log2(V - M)*(V - M)", V=3, M=3) == 0
    with pytest.raises(UndefinedError, match="not positive"):
        value("log2(V - M)", V=3, M=3)
    with pytest.raises(UndefinedError, match="not positive"):
        value("M*log2(V - 4)", V=3, M=1)
    with pytest.raises(UndefinedError, match="divides by zero"):
        value("1/(V - 3)", V=3)


def test_log2_e_never_cancels_and_its_sign_is_found() -> None:
    x = value("log2(e*V)/V - log2(e)/V^2 - h(1/V)", V=10**6)
    assert isinstance(x, WithE)
    assert x.sign() == -1
    assert abs(float(x)) < 1e-11
    assert value("log2(e*V) - log2(e)", V=3) == log2(3)
    assert sign(value("log2(e) - 1443/1000")) == -1
    assert sign(value("log2(e^2/e) - 1442/1000")) == 1
    assert sign(value("log2(e)/e - 5307/10000")) == 1
    with pytest.raises(ValueError, match="only be multiplied"):
        value("log2(e + 1)")


def test_a_random_M_outside_an_expectation_is_refused() -> None:
    batch = group_batch([1, 1, 1], (0, 1))
    with pytest.raises(ValueError, match=r"M is random here: write E\[...\]"):
        list(instance_cases(parse_statement("H(r|T) <= log2(M + 1)"), batch.instance(0), POINTWISE.world))


def test_the_average_in_a_pointwise_statement_is_over_the_whole_world() -> None:
    batch = group_batch([1, 1, 1], (0, 1))
    batch.weights[:] += 2 * group_batch([1, 1, 1], (0, 0)).weights
    formula = parse_statement("for every t: H(r|T) <= H(r|T=t)")
    found = dict(instance_cases(formula, batch.instance(0), POINTWISE.world))
    each = {t: sides[1] for t, sides in found.items()}
    assert each == {(0, 0): log2(3) - Fraction(2, 3), (0, 1): log2(3)}
    assert all(sides[0] == Fraction(2, 3) * each[(0, 0)] + Fraction(1, 3) * each[(0, 1)] for sides in found.values())
