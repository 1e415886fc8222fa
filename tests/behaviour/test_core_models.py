"""Statements proved in the core, in worlds built by hand: the premises hold there, and so does the statement."""

import itertools
import random
from fractions import Fraction

import pytest
from core_model import value

from theorems.proof import proved
from theorems.proof.beyond import BEYOND
from theorems.proof.reader import LAW


def law(rng, n, zero=True):
    weights = [rng.choice([0, 1, 1, 2, 3] if zero else [1, 2, 3]) for _ in range(n)]
    weights = weights if any(weights) else [1] * n
    return [Fraction(w, sum(weights)) for w in weights]


def world(goal, outcomes, weights, sizes, **variables):
    """Sizes, and values of the law and of the random variables, each a function of the outcome's parts."""
    reading = goal.reading()
    given = {LAW: tuple(weights)}
    for name, of in variables.items():
        given[reading.variables[name]] = tuple(of(*outcome) for outcome in outcomes)
    return {**sizes, "Ω": len(outcomes)}, given


def true(goal, text, sizes, given):
    return value(goal.reading().read(text), sizes, given)


def adaptive(rng, V=2):
    """Two rollouts; the second token is drawn by a law that depends on the first and on its reward."""
    prior, first = law(rng, V), law(rng, V)
    second = {key: law(rng, V) for key in itertools.product(range(V), (False, True))}
    outcomes = list(itertools.product(range(V), range(V), range(V)))
    weights = [prior[s] * first[a] * second[a, a == s][b] for s, a, b in outcomes]
    goal = BEYOND["adaptive/group-bound"].goal
    return goal, *world(
        goal,
        outcomes,
        weights,
        {"V": V, "K": 2},
        S=lambda s, a, b: s,
        T=lambda s, a, b: (a, b),
        r=lambda s, a, b: (a == s, b == s),
    )


def uniform_answer(rng, id, V=2, **more):
    """A uniform answer and two tokens drawn without it."""
    pairs = list(itertools.product(range(V), repeat=2))
    tokens = law(rng, len(pairs))
    outcomes = [(s, pair) for s in range(V) for pair in pairs]
    weights = [Fraction(1, V) * tokens[pairs.index(pair)] for _, pair in outcomes]
    goal = BEYOND[id].goal
    variables = {"S": lambda s, t: s, "T": lambda s, t: t, **more}
    return goal, *world(goal, outcomes, weights, {"V": V, "K": 2}, **variables)


def prompts(rng):
    """Two prompts of two rollouts; the second group may be anything that the first and its rewards decide."""
    pairs = list(itertools.product(range(2), repeat=2))
    prior, first = law(rng, 2), law(rng, 4)
    second = {}
    outcomes = list(itertools.product(range(2), pairs, pairs))
    weights = []
    for s, a, b in outcomes:
        seen = a, tuple(x == s for x in a)
        second.setdefault(seen, law(rng, 4))
        weights.append(prior[s] * first[pairs.index(a)] * second[seen][pairs.index(b)])
    goal = BEYOND["training-run/prompts-of-groups"].goal
    return goal, *world(
        goal,
        outcomes,
        weights,
        {"V": 2, "K": 2, "P": 2},
        S=lambda s, a, b: s,
        T=lambda s, a, b: (a, b),
        r=lambda s, a, b: tuple(tuple(x == s for x in group) for group in (a, b)),
    )


WORLDS = {
    "adaptive/group-bound": adaptive,
    "training-run/prompts-of-groups": prompts,
    "top-k/average": lambda rng: uniform_answer(rng, "top-k/average", b=lambda s, t: s in t),
    "top-k/chance": lambda rng: uniform_answer(rng, "top-k/chance", b=lambda s, t: s in t),
}


@pytest.mark.parametrize("id", WORLDS)
def test_a_statement_holds_where_its_premises_do(id):
    rng = random.Random(5)
    for _ in range(1 if id.startswith("training-run") else 12):  # the first takes seconds
        goal, sizes, given = WORLDS[id](rng)
        assert goal == proved.certified(id)
        for premise in goal.premises:
            assert true(goal, premise, sizes, given), premise
        assert true(goal, goal.statement, sizes, given), given


@pytest.mark.parametrize(
    ("id", "wrong"),
    [
        ("adaptive/group-bound", "I(T,r;S) <= log2(K + 1) - 3/5"),
        ("training-run/prompts-of-groups", "I(T,r;S) <= P*log2(K + 1) - 5/2"),
        ("top-k/average", "H(b|T) = E[h(M/V/2)]"),
        ("top-k/average", "H(b|T) < E[h(M/V)]"),
    ],
)
def test_a_stronger_statement_fails_somewhere(id, wrong):
    rng = random.Random(5)
    assert not all(true(goal, wrong, sizes, given) for goal, sizes, given in (WORLDS[id](rng) for _ in range(40)))


def test_the_bound_is_reached_where_rollouts_adapt():
    """V = 3, K = 2, a uniform answer, the second guess another one: log2 3 bits."""
    goal = BEYOND["adaptive/group-bound"].goal
    outcomes = [(s,) for s in range(3)]
    sizes, given = world(
        goal,
        outcomes,
        [Fraction(1, 3)] * 3,
        {"V": 3, "K": 2},
        S=lambda s: s,
        T=lambda s: (0, 1),
        r=lambda s: (s == 0, s == 1),
    )
    assert all(true(goal, premise, sizes, given) for premise in goal.premises)
    assert true(goal, "I(T,r;S) = log2(K + 1)", sizes, given)


def test_without_independence_the_adaptive_bound_fails():
    """Tokens that know the answer: the premise fails, and the bound with it (V = 4, K = 1)."""
    goal = BEYOND["adaptive/group-bound"].goal
    sizes, given = world(
        goal,
        [(s,) for s in range(4)],
        [Fraction(1, 4)] * 4,
        {"V": 4, "K": 1},
        S=lambda s: s,
        T=lambda s: (s,),
        r=lambda s: (True,),
    )
    assert true(goal, "r = match(T,S)", sizes, given)
    assert not true(goal, goal.premises[1], sizes, given)
    assert not true(goal, goal.statement, sizes, given)


@pytest.mark.parametrize(("V", "K"), [(1, 1), (2, 2), (3, 2), (2, 3)])
def test_mean_occupancy(V, K):
    goal = BEYOND["occupancy/mean"].goal
    outcomes = [(t,) for t in itertools.product(range(V), repeat=K)]
    weights = [Fraction(1, len(outcomes))] * len(outcomes)
    sizes, given = world(goal, outcomes, weights, {"V": V, "K": K}, T=lambda t: t)
    assert true(goal, "T uniform", sizes, given) and true(goal, goal.statement, sizes, given)
    assert not true(goal, "E[M] = V*(1 - ((V - 1)/V)^K) + 1/1000", sizes, given)
