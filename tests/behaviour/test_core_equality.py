"""Equality conditions in the core: what they say, that wrong ones are refused, and what each certificate is of."""

import itertools
import random
from dataclasses import replace
from fractions import Fraction

import pytest
from core_model import value

from properties.ledger.render import _equality_conditions
from theorems import load_claims
from theorems.proof import proved
from theorems.proof.core import Reject
from theorems.proof.goals import definitions, equality_goal, goal
from theorems.proof.reader import LAW, Reading, stated
from theorems.proof.tactics.equality import equality
from theorems.proof.tactics.script import run
from theorems.proof.tactics.steps import Script

CONDITIONS = {
    proved.equality_id(claim.full_id(statement), link): (claim, statement, link)
    for claim in load_claims().values()
    for statement in claim.statements
    for link, condition in enumerate(statement.equality)
    if condition and not statement.refuted
}
ROWS_BY_ID = proved.rows()
ROWS = [id for id in ROWS_BY_ID if "/equality-" in id]


def test_every_declared_condition_has_a_certificate():
    for id, (claim, statement, link) in CONDITIONS.items():
        assert proved.equality_is_proved(claim, statement, link), id
    assert set(ROWS) == set(CONDITIONS)


@pytest.mark.parametrize("id", ["one-bit/chain/equality-1", "group-bound/both-caps/equality-1"])
def test_a_certificate_with_another_condition_or_without_a_premise_is_none(id, monkeypatch):
    row = proved.rows()[id]
    link, _, condition = row["statement"].partition(" iff ")

    def with_(**fields):
        with monkeypatch.context() as patch:
            patch.setattr(proved, "rows", lambda: {**ROWS_BY_ID, id: row | fields})
            proved.certified(id)

    for other in (f"{condition} and I(T;S) = 0" if "T" in link else f"{condition} and I(tau;S) = 0", "1 = 1", "2 = 1"):
        with pytest.raises(Reject, match="is not what is proved"):
            with_(statement=f"{link} iff {other}")
    texts = [premise["text"] for premise in row["premises"] if premise["type"] == "hypothesis"]
    needed = [text for text in texts if proved.written(row).reading().read(text) in proved.theorem(id).hypotheses]
    assert needed
    for text in needed:
        with pytest.raises(Reject, match="more than its premises"):
            with_(premises=[premise for premise in row["premises"] if premise.get("text") != text])


#: statement, link -> conditions that are not its own: weaker, stronger, other
WRONG = {
    ("gradient-dimension/with-rollout", 1): [
        "H(r|S,tau) = 0",
        "r uniform on 2 given tau",
        "H(r|S,tau) = 0 and r uniform on 2",
        "H(r|S,tau) = 0 and r uniform on 3 given tau",
        "H(r|S,tau) = 0 and r uniform on 2 given tau and I(g;S) = 0",
    ],
    ("token-capacity/chain", 4): ["R[t] uniform on A", "R[t] uniform on A + 1 given tau", "I(R[<t];R[t]|tau) = 0"],
    ("group-bound/both-caps", 1): ["S uniform on V + 1 given T", "I(r;S) = 0", "H(S|r,T) = 0"],
    ("reverse-kl/test-apart", 0): ["s uniform on V", "H(s) = 0", "I(s;t) = 0"],
    ("generalization-gap/gap", 0): ["I(x;g) = 0", "I(x[t];g|x[<t]) = 0", "I(x[t];f) = 0"],
    ("bits-per-accuracy/gain", 0): ["I(x;S) = 0", "I(g;S|x) = 0", "H(g) = 0", "I(g;S) = 0 and H(g) = 0"],
    ("pass-rate-control/survival", 0): ["reward(x) uniform on 1", "x uniform on 2", "x uniform on V", "H(x) = 0"],
    ("cake/label", 1): ["H(y) = 0", "y uniform on C - 1", "y uniform on C and I(y;S) = 0"],
}


@pytest.mark.parametrize(("id", "link", "wrong"), [(*key, text) for key, texts in WRONG.items() for text in texts])
def test_a_wrong_condition_is_refused(id, link, wrong):
    _, statement, _ = CONDITIONS[proved.equality_id(id, link)]
    conditions = tuple(wrong if i == link else text for i, text in enumerate(statement.equality))
    with pytest.raises(Reject):
        equality(shown(statement), replace(statement, equality=conditions), link)


@pytest.mark.parametrize(("id", "link"), [("one-bit/chain", 0), ("token-capacity/chain", 0)])
def test_a_dropped_hypothesis_is_missed(id, link):
    _, statement, _ = CONDITIONS[proved.equality_id(id, link)]
    script = equality(shown(statement), statement, link)
    theorem = script.facts[script.goal.statement]
    stated(theorem, script.reading, script.goal.premises, script.goal.statement)
    with pytest.raises(Reject, match="more than its premises"):
        stated(theorem, script.reading, (), script.goal.statement)


def shown(statement):
    """A script in which what the statement assumes is known, and what its own proof shows on the way."""
    try:
        return run(statement)
    except Reject:
        return Script(goal(statement))


# what a condition says -------------------------------------------------------------------------------------------

SIZES = {"A": 2, "B": 2, "Ω": 5}


def worlds(seed):
    """Laws on five outcomes, some of them uniform, and two variables with two values each, a few of them alike."""
    rng = random.Random(seed)
    for _ in range(150):
        weights = rng.choice([[1] * 4 + [0], [rng.choice([0, 1, 1, 2]) for _ in range(5)]])
        if any(weights):
            law = [Fraction(weight, sum(weights)) for weight in weights]
            yield law, *([rng.randrange(2) for _ in range(5)] for _ in range(2))


def chance(law, event):
    return sum(p for i, p in enumerate(law) if event(i))


def uniform_on(law, x, n, y=None):
    possible = [i for i, p in enumerate(law) if p]
    return all(
        n(i) * chance(law, lambda j, i=i: x[j] == x[i] and (y is None or y[j] == y[i]))
        == chance(law, lambda j, i=i: y is None or y[j] == y[i])
        for i in possible
    )


def independent(law, x, y):
    return all(
        chance(law, lambda i, a=a, b=b: (x[i], y[i]) == (a, b))
        == chance(law, lambda i, a=a: x[i] == a) * chance(law, lambda i, b=b: y[i] == b)
        for a, b in itertools.product(range(2), repeat=2)
    )


MEANT = {
    "x uniform on 2": lambda law, x, y: uniform_on(law, x, lambda i: 2),
    "x uniform on 1": lambda law, x, y: uniform_on(law, x, lambda i: 1),
    "x uniform on 2 given y": lambda law, x, y: uniform_on(law, x, lambda i: 2, y),
    "x uniform on 1 + W given y": lambda law, x, y: uniform_on(law, x, lambda i: 1 + y[i], y),
    "W constant": lambda law, x, y: len({y[i] for i, p in enumerate(law) if p}) == 1,
    "W = 1": lambda law, x, y: all(y[i] for i, p in enumerate(law) if p),
    "x ~ y": lambda law, x, y: chance(law, lambda i: x[i]) == chance(law, lambda i: y[i]),
    "I(x;y) = 0": independent,
    "H(x|y) = 0": lambda law, x, y: (
        len({(x[i], y[i]) for i, p in enumerate(law) if p}) == len({y[i] for i, p in enumerate(law) if p})
    ),
}


@pytest.mark.parametrize("text", MEANT)
def test_what_a_condition_says(text):
    """By definition, on laws with impossible outcomes; true of some, false of others."""
    reading = Reading(definitions(), {"x": "A", "y": "A"}, {"W": "number(y)"})
    reading.functions["W"] = "sum a: A. [y = a]*[some b: A. b before a]"  # the number of the symbol, 0 or 1
    phi = reading.read(f"1 = 1 iff {text}")
    seen = set()
    for law, x, y in worlds(text):
        given = {LAW: tuple(law), reading.variables["x"]: tuple(x), reading.variables["y"]: tuple(y)}
        said, meant = value(phi, SIZES, given), MEANT[text](law, x, y)
        assert bool(said) == bool(meant), (law, x, y)
        seen.add(bool(meant))
    assert seen == {True, False}


def test_a_condition_of_a_statement_for_every_t_is_about_the_law_there():
    """T need not be given, and another variable is given too; a number is that at t."""
    reading = Reading(definitions(), {"x": "A", "y": "A", "z": "B"}, {"M": "same(y,y)"})
    read = reading.read
    every = "for every t: H(x|y=t) = 1 iff"
    assert read(f"{every} H(x|y,z) = 0") is read(f"{every} H(x|z) = 0")
    assert read(f"{every} x uniform on 2 given y") is read(f"{every} x uniform on 2")
    assert read(f"{every} x uniform on 2 given y,z") is not read(f"{every} x uniform on 2 given y")
    assert read(f"{every} I(x;z|y) = 0") is not read(f"{every} I(x;z|y,z) = 0")


def test_a_condition_about_a_component_is_meant_at_every_position():
    read = Reading(definitions(), {"R": "T -> A", "y": "B"}).read
    phi = read("1 = 1 iff R[t] uniform on A given y and I(R[<t];R[t]) = 0").args[1]
    first, rest = phi.args[0].args
    assert first.op == rest.args[0].op == "all"
    with pytest.raises(Reject, match="no vector"):
        read("1 = 1 iff y[t] uniform on B")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1 = 1 iff x uniform on W", "for each outcome"),
        ("1 = 1 iff x uniform on x", "no number"),
        ("1 = 1 iff", "ends too early"),
        ("1 = 1 iff x ~ z", "no definition"),
        ("1 = 1 iff I(x;y) = 0 iff x ~ y", "expected"),
    ],
)
def test_what_is_no_condition_is_refused(text, why):
    reading = Reading(definitions(), {"x": "A", "y": "A", "z": "B"}, {"W": "sum a: A. [y = a]"})
    with pytest.raises(Reject, match=why):
        reading.read(text)


def test_the_goal_is_that_of_the_statement_but_for_what_it_says():
    _, statement, link = CONDITIONS["one-bit/chain/equality-4"]
    found = equality_goal(statement, link)
    assert found.statement == "H(r|tau) = 1 iff r uniform on 2 given tau"
    assert replace(found, statement=goal(statement).statement) == goal(statement)


def test_the_ledger_of_the_suite_counts_the_conditions():
    """Each once: of a statement that is written out at several lengths too."""
    links = [{"word": "iff proved"}, {"word": "iff: enumerated only"}]
    details = [{"links": links}, {"lengths": {"T=2": {"links": links}, "T=3": {"links": links}}}, {}]
    statements = [{"evidence": {"equality": {"details": one}}} for one in details]
    ledger = {"scope": "suite", "claims": [{"statements": statements}]}
    assert _equality_conditions(ledger) == ["Equality conditions proved in the core: 2 of 4."]
    assert _equality_conditions({**ledger, "scope": "lemmas"}) == []
