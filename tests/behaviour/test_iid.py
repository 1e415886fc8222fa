"""Groups of independent rollouts: what the hypothesis says, how instances of it are made, what it does not prove."""

import itertools
import random
from dataclasses import replace
from fractions import Fraction
from math import prod

import numpy as np
import pytest

from properties.battery import lemma
from properties.checks.attacks import enumerate_all
from properties.checks.conditions import holds
from properties.checks.drawing import draw
from properties.worlds.batch import Batch
from properties.worlds.couplings import coupled, seen_with
from properties.worlds.instances import random_batches
from properties.worlds.recipes import recipes_of, setting
from properties.worlds.rejection import sample
from theorems import load_claims
from theorems.language import ClaimError, Hypothesis, Iid, Parameter, Variable, World, define
from theorems.proof import store
from theorems.proof.core import Reject
from theorems.proof.store import statement_proof
from theorems.proof.tactics.script import run
from theorems.proof.values import check_values

CLAIM = load_claims()["order-of-truncation"]
ROLLOUTS = CLAIM.statement("conditional")
TOKENS, PAIRS = (0, 1), tuple(itertools.product((0, 1), repeat=2))


NUMBER = define("number_of(v: V): R", lambda token: token)
TOTAL = define("total_of(t: K -> V): R", sum)
X, T, ANSWER = Variable("x", alphabet="V"), Variable("T", alphabet="V", length="K"), Variable("S")
TOKEN_FIRST, GROUP_FIRST = (
    World((Parameter("V", 2), Parameter("K", 1)), order, (("F", "total_of(T)"), ("G", "number_of(x)")), (NUMBER, TOTAL))
    for order in ((X, T), (T, X))
)
WITH_ANSWER = replace(TOKEN_FIRST, variables=(ANSWER, X, T))
ONE, TWO = {"V": 2, "K": 1, "denominator": 2}, {"V": 2, "K": 2, "denominator": 2}


def conjecture(text, world=TOKEN_FIRST, domains=()):
    return lemma("draws", text, given=["T iid as x"], world=world, domains=domains).statements[0]


def laws(values, total):
    """All weights of this sum on so many values"""
    return [row for row in itertools.product(range(total + 1), repeat=values) if sum(row) == total]


def test_a_batch_is_checked_as_by_fractions():
    """x and T given by their joint weights: T iid as x where each pair has the product of the chances of its tokens."""
    where = setting(ROLLOUTS, {"V": 2, "N": 2}, {})
    source = np.random.default_rng(7)
    drawn = [w for w in source.integers(0, 3, size=(300, 2, 4)) if w.any()]
    product = [np.array([[q[a] * q[b] * q[c] for b, c in PAIRS] for a in TOKENS]) for q in laws(2, 3)]
    weights = np.array(drawn + product, np.int64)
    found = holds(Batch(where, weights), Iid("T", "x"), ROLLOUTS.world)
    wanted = []
    for w in weights.tolist():
        total = sum(map(sum, w))
        q = [Fraction(sum(w[a]), total) for a in TOKENS]
        wanted.append(all(Fraction(w[0][k] + w[1][k], total) == q[b] * q[c] for k, (b, c) in enumerate(PAIRS)))
    assert found.tolist() == wanted
    assert 0 < sum(wanted) < len(wanted)


def test_a_group_is_drawn_from_the_law_of_one_rollout_whatever_else_there_is():
    values = {"z": (0, 1, 2), "x": TOKENS, "T": tuple(itertools.product(TOKENS, repeat=3))}
    weights = np.array([[1, 0, 2, 3, 4, 0], [0, 0, 0, 0, 1, 1]], np.int64).T
    joint = sample(Iid("T", "x"), ["z", "x"], values, weights).reshape(3, 2, 8, 2)
    for k in range(2):
        before, after = weights[:, k].reshape(3, 2), joint[..., k]
        total, all_ = int(before.sum()), int(after.sum())
        q = [Fraction(int(before[:, a].sum()), total) for a in TOKENS]
        for z, a, (t, row) in itertools.product(range(3), TOKENS, enumerate(values["T"])):
            chance = Fraction(int(before[z, a]), total) * prod(q[c] for c in row)
            assert Fraction(int(after[z, a, t]), all_) == chance


@pytest.mark.parametrize("text", ["I(T;x) = 0", "E[F*G] = E[F]*E[G]"])
@pytest.mark.parametrize(
    ("world", "domains", "outcomes"),
    [
        (TOKEN_FIRST, [ONE], 2),
        (TOKEN_FIRST, [TWO], 4),
        (TOKEN_FIRST, (), 4),
        (GROUP_FIRST, [ONE], 2),
        (GROUP_FIRST, (), 4),
    ],
)
def test_a_group_may_depend_on_the_one_more_rollout(text, world, domains, outcomes):
    """Enumerated and at random; the witness is exact, and meets the hypothesis."""
    statement = conjecture(text, world, domains)
    for count in (enumerate_all(statement), draw(statement, 100, "coupled").count):
        assert count.failures[0]
        joint = count.witness.instance.joint
        for (row,), p in joint.marginal("T").items():
            assert p == prod(joint.P(x=token) for token in row)
        assert len(list(joint.items())) <= outcomes


@pytest.mark.parametrize("text", ["I(T;S) = 0", "I(T;x|S) = 0", "H(T|S) = K*H(x)"])
def test_a_group_may_depend_on_what_the_statement_sees_beside_it(text):
    assert draw(conjecture(text, WITH_ANSWER), 100, "coupled").shrunk is not None


def test_a_group_that_nothing_sees_beside_others_is_drawn_alone():
    together = [conjecture("I(T;x) = 0"), conjecture("E[F*G] = E[F]*E[G]"), conjecture("E[F] = E[F + G] - E[G]")]
    assert [dict(seen_with(s)) for s in together] == [{"T": {"x"}}] * 3
    alone = conjecture("E[F] = K*E[G]")
    assert dict(seen_with(alone)) == dict(seen_with(ROLLOUTS)) == {"T": frozenset()}
    assert dict(seen_with(conjecture("I(T;S) = 0", WITH_ANSWER))) == {"T": {"S"}}
    assert dict(seen_with(conjecture("I(T;S) = I(S;x)", WITH_ANSWER))) == {"T": {"S", "x"}}
    for exhaustive in (True, False):
        assert recipes_of(alone, alone.forms(), not exhaustive)[0].steps[-1].law == "sampled"
        assert recipes_of(together[0], together[0].forms(), not exhaustive)[0].steps[-1].law == "free"
    count = enumerate_all(replace(alone, domains=((("V", 2), ("K", 2), ("denominator", 4)),)))
    assert count.met == count.instances
    assert not count.failures[0]


def test_random_groups_have_the_law_of_independent_draws_and_depend_on_the_rest_or_not():
    statement = conjecture("I(T;S) = I(S;x)", WITH_ANSWER)
    form, dependent, every = Iid("T", "x"), 0, 0
    for batch in random_batches(statement, 2000, "coupled"):
        assert holds(batch, form, statement.world).all()
        dependent += int((~batch.tables.independent(("T",), ("S", "x"), ())).sum())
        every += len(batch)
    assert every // 4 < dependent < every


def test_the_mean_of_random_conditional_laws_is_the_law_given():
    mass = np.array([[1, 2, 0, 5], [1, 1, 3, 0], [2, 0, 0, 7]] * 40, np.int64).T
    law = np.array([[1, 2, 1], [3, 1, 0], [1, 1, 1]] * 40, np.int64).T
    kernel = coupled(mass, law, random.Random(3))
    kinds = set()
    for k in range(mass.shape[1]):
        rows = [[Fraction(w, sum(kernel[p, :, k])) for w in kernel[p, :, k]] for p in range(4)]
        live = [p for p in range(4) if mass[p, k]]
        assert len({sum(kernel[p, :, k]) for p in range(4)}) == 1
        assert kernel[:, :, k].min() >= 0
        for t in range(3):
            mean = sum(Fraction(int(mass[p, k]), int(mass[:, k].sum())) * rows[p][t] for p in live)
            assert mean == Fraction(int(law[t, k]), int(law[:, k].sum()))
        kinds.add((k % 3, all(rows[p] == rows[live[0]] for p in live)))
    assert {(0, False), (0, True), (1, True), (2, False)} <= kinds


def test_laws_that_need_too_large_weights_are_refused():
    values = {"x": TOKENS, "T": tuple(itertools.product(TOKENS, repeat=8))}
    with pytest.raises(OverflowError, match="independent draws"):
        sample(Iid("T", "x"), ["x"], values, np.array([[1], [99]], np.int64))


@pytest.mark.parametrize("text", ["T iid as y", "x iid as x", "y iid as x", "T iid as T", "T iid as u"])
def test_a_group_is_a_vector_of_rollouts_of_one_alphabet(text):
    world = World(
        (Parameter("V", 2), Parameter("K", 2)),
        (
            Variable("x", alphabet="V"),
            Variable("y", alphabet="K"),
            Variable("T", alphabet="V", length="K"),
            Variable("u"),
        ),
    )
    with pytest.raises(ClaimError, match="declared symbols"):
        Hypothesis("group", text).form(world)
    assert str(Hypothesis("group", " T  iid as x ").form(world)) == "T iid as x"


def test_what_algorithm_1_estimates_is_not_proved_to_be_of_order_n():
    algorithm = CLAIM.statement("algorithm")
    text = CLAIM.statement("algorithm-of-order-n").text
    with pytest.raises(Reject, match="no combination"):
        run(replace(algorithm, text=text, proof=f"{text} by iid"))


@pytest.mark.parametrize("needed", ["independent-rollouts", "scores"])
def test_no_proof_without_a_hypothesis(needed):
    algorithm = CLAIM.statement("algorithm")
    rest = tuple(h for h in algorithm.hypotheses if h.name != needed)
    with pytest.raises(Reject):
        run(replace(algorithm, hypotheses=rest))


@pytest.mark.parametrize("n", [1, 2, 3, 4])
@pytest.mark.parametrize("q", [(1, 2, 1), (3, 1, 2), (0, 1, 1), (1, 0, 0), (1, 5, 0)])
def test_the_means_of_maxrl_by_brute_force(n, q):
    """Three outputs of which the last two pass; scores e_a - P(a), as those of a softmax."""
    q = [Fraction(w, sum(q)) for w in q]
    p = q[1] + q[2]
    for a in range(3):
        score = [int(b == a) - q[a] for b in range(3)]
        gradient = sum(q[b] * score[b] for b in (1, 2))
        conditional = reduced = algorithm = Fraction(0)
        for group in itertools.product(range(3), repeat=n):
            weight = prod(q[b] for b in group)
            passed = [score[b] for b in group if b]
            mean = sum(score[b] for b in group) / n
            first = sum(passed) / len(passed) if passed else Fraction(0)
            conditional += weight * first
            reduced += weight * (first - mean)
            algorithm += weight * (first - mean if passed else 0)
        order = [gradient * sum((1 - p) ** k for k in range(m)) for m in (n - 1, n)]
        assert (conditional, reduced, algorithm) == (order[1], order[1], order[0])


def test_a_line_may_call_functions_that_are_arbitrary_and_is_compared_with_them():
    weight = define("weight(v: V): R", lambda v: 2 * v + 1)
    right = define("total(t: K -> V): R = sum k: K. weight(t[k])", lambda t: sum(2 * v + 1 for v in t))
    wrong = define("total(t: K -> V): R = sum k: K. weight(t[k])", lambda t: sum(2 * v for v in t))
    check_values(right, [weight, right])
    with pytest.raises(Reject, match="the function gives"):
        check_values(wrong, [weight, wrong])
    with pytest.raises(Reject, match="weight"):
        check_values(right)


def test_a_claim_whose_function_is_not_what_its_line_says_is_not_proved(monkeypatch):
    """Its certificate is of the line, and is kept whatever the function is."""
    assert statement_proof(CLAIM, ROLLOUTS).proved
    known = ROLLOUTS.world.definitions
    own = tuple(replace(d, function=lambda t: 0) if d.name == "conditional" else d for d in known)
    changed = replace(ROLLOUTS, world=replace(ROLLOUTS.world, definitions=own))
    other = replace(CLAIM, statements=tuple(changed if s is ROLLOUTS else s for s in CLAIM.statements))
    monkeypatch.setattr(store, "_is_registered", lambda claim: True)
    proof = statement_proof(other, changed)
    assert not proof.proved
    assert "definition conditional: at" in proof.reason
