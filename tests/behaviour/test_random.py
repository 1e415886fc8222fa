"""Random instances: how far they reach, what they are, that hypotheses are met, and that a failure is shrunk."""

from __future__ import annotations

import itertools
import json
import math
import os
import subprocess
import sys
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given
from hypothesis import seed as seeded
from hypothesis import settings as hypothesis_settings

from properties.checks.checks import run_check
from properties.checks.conditions import meets
from properties.checks.drawing import draw
from properties.checks.witness import sound
from properties.worlds.drafts import KINDS, STYLES, Draft
from properties.worlds.instances import instances, small_settings
from properties.worlds.scenes import tokens_of
from theorems import find
from theorems.language import Statement, Variable, World, lemma


def statement_of(id: str) -> Statement:
    return find(id.split("/")[0]).statement(id.split("/")[1])


def drafts(id: str, examples: int) -> list[Draft]:
    statement = statement_of(id)
    found: list[Draft] = []

    @seeded(7)
    @hypothesis_settings(
        max_examples=examples,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(instances(statement, statement.forms()))
    def collect(draft: Draft) -> None:
        found.append(draft)

    collect()
    return found


# What is drawn --------------------------------------------------------------------------------------


def test_the_shares_of_a_group_statement() -> None:
    drawn = draw(statement_of("group-bound/averaged"), 200, "shares")
    met, numbers = drawn.count.met, drawn.numbers()
    assert met == 200
    for kind, least in {
        "iid_groups": 50,
        "stale_groups": 12,
        "correlated_groups": 20,
        "corners": 25,
        "stale_laws": 20,
        "random_updates": 60,
        "deterministic_updates": 60,
        "nonuniform_priors": 60,
        "varied": 120,
    }.items():
        assert numbers[kind] >= least, kind
    assert drawn.largest == {"V": 8, "K": 6}
    assert f"{numbers['iid_groups']} iid groups" in drawn.text()
    assert "V to 8, K to 6" in drawn.text()
    assert set(KINDS) <= set(numbers)
    assert sum(STYLES.values()) == 20


@pytest.mark.parametrize(
    ("id", "largest"),
    [
        ("graded-reward/averaged", {"V": 8, "K": 6, "L": 4}),
        ("token-tightness/v-ary", {"T": 6, "V": 8}),
        ("sft-capacity/tokens", {"T": 6, "V": 8}),
        ("quantized-reward/quantised-update", {"L": 4}),
        ("sequential-elimination/expected-guesses", {"V": 8}),
        ("group-noise/information", {"V": 8, "K": 6}),
    ],
)
def test_how_far_instances_that_meet_the_hypotheses_reach(id: str, largest: dict[str, int]) -> None:
    found = draw(statement_of(id), 200, "reach").largest
    assert found == largest


def law(draft: Draft, name: str) -> dict:
    assert draft.batch is not None
    mass = draft.batch.mass([name])[0].tolist()
    return {v: Fraction(w, sum(mass)) for v, w in zip(draft.setting.of(name), mass, strict=True) if w}


def independent(group: dict) -> list[dict]:
    """The laws of the components, if the law of a vector is their product."""
    length = len(next(iter(group)))
    each: list[dict] = [{} for _ in range(length)]
    for (value, p), i in itertools.product(group.items(), range(length)):
        each[i][value[i]] = each[i].get(value[i], 0) + p
    for row in itertools.product(*each):
        assert group.get(row, 0) == math.prod(law[c] for law, c in zip(each, row, strict=True))
    return each


def test_the_kinds_are_what_the_joint_says() -> None:
    """T is independent of S here: one law for all of its instances."""
    seen = dict.fromkeys(
        ("iid_groups", "stale_groups", "random_updates", "deterministic_updates", "nonuniform_priors"), 0
    )
    mixed = 0
    for draft in drafts("group-bound/averaged", 150):
        batch = draft.batch
        assert batch is not None
        for kind in seen:
            seen[kind] += kind in draft.kinds
        if "iid_groups" in draft.kinds:
            policies = independent(law(draft, "T"))
            assert all(policy == policies[0] for policy in policies)
            assert len(set(policies[0].values())) > 1
        if "stale_groups" in draft.kinds:
            policies = independent(law(draft, "T"))
            mixed += any(policy != policies[0] for policy in policies)
        prior = law(draft, "S")
        assert ("nonuniform_priors" in draft.kinds) == (len(set(prior.values())) > 1)
        if "deterministic_updates" in draft.kinds:
            assert batch.tables.is_function_of("g", ("T", "r"))[0]
        assert ("random_updates" in draft.kinds) != ("deterministic_updates" in draft.kinds)
    assert min(seen.values()) > 5
    assert mixed > 3


def test_a_large_scene_has_all_vectors_over_its_tokens() -> None:
    for draft in drafts("group-bound/averaged", 60):
        values = draft.setting.of("T")
        tokens = tokens_of(values)
        assert set(itertools.product(tokens, repeat=len(values[0]))) <= set(values)
        assert draft.setting.cells <= 1 << 17


def test_the_same_draws_whatever_the_order_of_sets_and_the_process() -> None:
    code = """
import json
from properties.checks.drawing import draw
from theorems import find
found = []
for id in ("group-bound/averaged", "kl-regulariser/exact", "filtered-positives/share", "pass-rate-price/price"):
    drawn = draw(find(id.split("/")[0]).statement(id.split("/")[1]), 40, "same")
    found.append([drawn.numbers(), drawn.count.equalities])
print(json.dumps(found))
"""
    texts = []
    for number in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": number}
        run = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env=environment,
            cwd=Path(__file__).parents[2],
        )
        texts.append(json.loads(run.stdout))
    assert texts[0] == texts[1]


def test_forty_variables_are_drawn_in_no_time() -> None:
    statement = lemma("wide", " + ".join(f"H(X{i})" for i in range(40)) + " >= 0", world=world_of(40)).statements[0]
    assert all(where.cells <= 1500 for where in small_settings(statement, ()))


def test_forty_variables_have_no_domain_by_default_and_that_is_said() -> None:
    claim = lemma("wide", " + ".join(f"H(X{i})" for i in range(40)) + " >= 0", world=world_of(40))
    failure = run_check(claim, claim.statements[0], "enumeration").failure
    assert "none in which its 40 variables (X0, X1, X2, ..) take two values fits" in failure
    assert "declare one" in failure and "\n" not in failure


def world_of(n: int) -> World:
    return World(variables=tuple(Variable(f"X{i}") for i in range(n)))


# Shrinking ------------------------------------------------------------------------------------------

#: planted false statements, and the smallest failure: parameters, outcomes, and what the paragraph says
PLANTED = [
    ("group-bound/averaged", "H(r|T) <= E[log2(M)]", {"V": 2, "K": 1}, 2, "S is 0 or 1, each with probability 1/2"),
    ("group-bound/averaged", "H(r|T) <= 1", {"V": 3, "K": 2}, 3, "S is 0, 1 or 2, each with probability 1/3"),
    ("group-bound/averaged", "H(r|T) <= 2", {"V": 5, "K": 4}, 5, "each with probability 1/5"),
    ("group-bound/averaged", "I(g;S) = I(T,r;S)", {"V": 2, "K": 1}, 2, "g is 0 whatever T,r"),
    ("group-bound/pointwise", "for every t: H(r|T=t) <= 3/2", {"V": 3, "K": 2}, 3, "H(r|T=t) <= 3/2 fails"),
    ("token-tightness/v-ary", "H(R|x) <= T*h(1/V) - 1/100", {"T": 1, "V": 2}, 2, "S is uniform on its 2 values"),
    ("sequential-elimination/expected-guesses", "E[N] <= 2", {"V": 4}, 4, "right - left = -1/4"),
    ("filtered-positives/share-bound", "I(g;S) <= 1/3", {"N": 2, "A": 1}, 4, "right - left = -1/6"),
]


@pytest.mark.parametrize(("id", "text", "parameters", "atoms", "words"), PLANTED)
def test_a_planted_false_statement_is_found_and_shrunk(
    id: str, text: str, parameters: dict[str, int], atoms: int, words: str
) -> None:
    claim, statement = find(id.split("/")[0]), replace(statement_of(id), text=text, equality=())
    evidence = run_check(claim, statement, "random")
    assert (evidence.status, evidence.word) == ("failed", "refuted")
    found = evidence.details["counterexample"]
    assert (found["instance"]["parameters"], found["atoms"]) == (parameters, atoms)
    paragraph = found["paragraph"]
    assert "\n" not in paragraph
    assert words in paragraph
    assert f"Let {', '.join(f'{name} = {n}' for name, n in parameters.items())}." in paragraph
    assert evidence.failure.startswith(paragraph)


@pytest.mark.parametrize(
    ("id", "hypothesis"),
    [
        ("group-bound/averaged", "rollout-independence"),
        ("group-bound/averaged", "update-sees"),
        ("symbol-bandit/chain", "uniform-prior"),
        ("filtered-positives/share-bound", "success-rate"),
    ],
)
def test_what_is_shrunk_meets_every_other_hypothesis_and_fails_through_joint(id: str, hypothesis: str) -> None:
    statement = statement_of(id).without(hypothesis)
    drawn = draw(statement, 200, "dropped")
    assert drawn.shrunk is not None
    batch = drawn.shrunk.draft.batch
    assert batch is not None
    assert meets(batch, statement.forms(), statement.world, statement.formula)[0]
    assert sound(statement.formula, statement, drawn.shrunk.witness)
    assert drawn.shrunk.witness.key[0] <= 4


def test_laws_are_spoken_of_case_by_case() -> None:
    claim, statement = find("group-bound"), statement_of("group-bound/averaged").without("rollout-independence")
    found = run_check(claim, statement, "random").details["counterexample"]
    assert "T is (" in found["paragraph"]
    assert " if S = " in found["paragraph"]
    assert "(Shrunk from V=" in found["paragraph"]


def test_kernels_of_a_draft_make_its_batch() -> None:
    for draft in drafts("one-bit/chain", 30):
        batch = draft.batch
        assert batch is not None
        assert batch.weights.dtype == np.int64
        for step, kernel in zip(draft.recipe.steps, draft.kernels, strict=True):
            assert kernel is not None
            mass = batch.mass([*step.parents, step.name])[0].reshape(kernel.shape)
            totals, sums = mass.sum(axis=1), kernel.sum(axis=1)
            assert (mass * sums[:, None] == kernel * totals[:, None]).all()
