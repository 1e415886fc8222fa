"""Large enumerations: one instance for all renamings of an update, counted by Burnside's lemma, resumable, in parts."""

from __future__ import annotations

import io
import itertools
import math
import re
from dataclasses import replace

import numpy as np
import pytest

from properties.checks.attacks import enumerate_all
from properties.checks.checks import run_check
from properties.checks.conditions import meets
from properties.checks.evaluate import batch_cases
from properties.checks.witness import statement_variables
from properties.ledger.runner import run_row
from properties.support import progress
from properties.support.progress import Bar, remaining
from properties.worlds import counting, domains
from properties.worlds.batch import Batch
from properties.worlds.domains import (
    Denominator,
    Domain,
    DomainTooLarge,
    declared,
    domain_of,
    enumerate_weights,
    orbits,
    updates,
)
from properties.worlds.recipes import Recipe, Setting, Step, recipes, setting
from theorems import find
from theorems.language import ClaimError, Hypothesis, Statement, Variable, World

ONE_BIT = find("one-bit").statement("chain")
AVERAGED = find("group-bound").statement("averaged")
BELL = [1, 1, 2, 5, 15, 52, 203, 877, 4140]


def one_bit(denominator: int | Denominator, **sizes: int) -> Domain:
    where = setting(ONE_BIT, {}, {"S": 2, "tau": 2, "r": 2, "g": 2, **sizes})
    return domain_of(ONE_BIT, where, denominator, ONE_BIT.forms())


def averaged(denominator: int, v: int, k: int, g: int) -> Domain:
    where = setting(AVERAGED, {"V": v, "K": k}, {"g": g})
    return domain_of(AVERAGED, where, denominator, AVERAGED.forms())


# Counts -------------------------------------------------------------------------------------------


def test_updates_without_randomness_are_partitions() -> None:
    for configurations in range(1, 9):
        assert orbits(1, configurations, configurations) == BELL[configurations]
        assert orbits(1, configurations + 2, configurations) == BELL[configurations]
    assert orbits(1, 2, 5) == 16  # into one or two parts


@pytest.mark.parametrize(("total", "n", "configurations"), [(1, 3, 3), (2, 2, 3), (3, 3, 2), (2, 3, 3), (4, 3, 1)])
def test_burnside_count_agrees_with_orbits_by_brute_force(total: int, n: int, configurations: int) -> None:
    laws = [law for law in itertools.product(range(total + 1), repeat=n) if sum(law) == total]
    choices = list(itertools.product(laws, repeat=configurations))
    names = list(itertools.permutations(range(n)))
    orbit = {min(tuple(tuple(law[i] for i in p) for law in c) for p in names) for c in choices}
    assert orbits(total, n, configurations) == len(orbit)


SMALL = [
    one_bit(2),
    one_bit(1, g=3),
    one_bit(Denominator(2, (("g", 1),)), S=3, g=3),
    averaged(2, 2, 1, 3),
    averaged(2, 2, 2, 2),
    averaged(2, 3, 1, 2),
]


@pytest.mark.parametrize("domain", SMALL, ids=[d.text() for d in SMALL])
def test_each_orbit_comes_once_as_its_first_member_with_its_size(domain: Domain) -> None:
    assert domain.relabelled == ("g",)
    assert domain.distinct < domain.size
    batches = list(domain.plainly().batches())
    mine = np.concatenate([b.weights.reshape(len(b), -1) for b in batches])
    times = np.concatenate([b.times for b in batches])
    raw = np.concatenate(list(enumerate_weights(domain.recipe, domain.setting, domain.denominator)))
    assert len(raw) == domain.size == times.sum()
    orbit_of: dict[bytes, set[bytes]] = {}
    for table in raw:
        members = {
            np.ascontiguousarray(table[..., list(p)]).tobytes() for p in itertools.permutations(range(table.shape[-1]))
        }
        orbit_of.setdefault(max(members), members)
    assert len(orbit_of) == len(mine) == domain.distinct
    found = {row.tobytes(): int(t) for row, t in zip(mine, times, strict=True)}
    seen = set()
    for members in orbit_of.values():
        (representative,) = members & set(found)  # one of each orbit, and only one
        assert found[representative] == len(members)
        seen.add(representative)
    assert seen == set(found)


@pytest.mark.parametrize("domain", SMALL, ids=[d.text() for d in SMALL])
def test_renaming_the_values_of_an_update_changes_nothing_that_is_checked(domain: Domain) -> None:
    statement = ONE_BIT if "tau" in domain.setting.names else AVERAGED
    size = len(domain.setting.of("g"))
    for batch in itertools.islice(domain.batches(), 3):
        before = observed(statement, batch)
        for p in itertools.permutations(range(size)):
            after = observed(statement, Batch(batch.setting, batch.weights[..., list(p)]))
            for a, b in zip(before, after, strict=True):
                assert (a == b).all()


def observed(statement: Statement, batch: Batch) -> list[np.ndarray]:
    names = statement_variables(statement)
    found = [
        meets(batch, statement.forms(), statement.world, statement.formula),
        batch.atoms(names),
        batch.denominators(names),
    ]
    for cases in batch_cases(statement.formula, batch, statement.world):
        found += cases.slacks(statement.formula)
    return found


def test_counts_are_the_sums_over_supports_times_burnside() -> None:
    """S and tau of full support or not, a verifier that is a function, and partitions of what occurs."""
    domain = one_bit(Denominator(1, (("S", 3), ("tau", 3))), g=4)
    expected = raw = 0
    for s, t in itertools.product((1, 2), repeat=2):
        laws = math.comb(2, s) * math.comb(2, s - 1) * math.comb(2, t) * math.comb(2, t - 1)
        for verifier in itertools.product(range(2), repeat=s * t):
            seen = len({(i % t, verifier[i]) for i in range(s * t)})
            expected += laws * BELL[seen]
            raw += laws * 4**seen
    assert (domain.distinct, domain.size) == (expected, raw)
    assert sum(len(b) for b in domain.plainly().batches()) == expected


def test_only_variables_whose_names_do_not_matter_are_relabelled() -> None:
    def relabelled(text: str, *hypotheses: str, functions: tuple[tuple[str, str], ...] = ()) -> tuple[str, ...]:
        world = World(variables=tuple(Variable(n) for n in ("S", "r", "g")), functions=functions)
        given = tuple(Hypothesis(f"h{i}", line) for i, line in enumerate(hypotheses))
        statement = Statement(id="s", text=text, world=world, hypotheses=given)
        return updates(statement, recipes(world, statement.forms())[0])

    assert relabelled("I(g;S) <= I(r;S)", "I(g;S|r) = 0") == ("g",)
    assert relabelled("I(g;S) <= I(r;S)") == ()  # nothing says what it sees
    assert relabelled("I(g;S) <= I(r;S)", "H(g|r) = 0") == ("g",)
    assert relabelled("for every t: H(S|g=t) <= H(S)", "I(g;S|r) = 0") == ()
    assert relabelled("H(S) <= E[M] + 5", "I(g;S|r) = 0", functions=(("M", "distinct(g)"),)) == ()
    assert relabelled("I(r;S) <= H(S)", "r = member(g,S)", "I(g;S|r) = 0") == ()


def test_the_worlds_update_is_what_is_relabelled() -> None:
    for claim in ("one-bit", "symbol-bandit"):
        assert all(d.relabelled == ("g",) for d in declared(find(claim).statement("chain")))
    assert all(d.relabelled == ("g",) for d in declared(AVERAGED))
    assert all(d.relabelled == () for d in declared(find("group-bound").statement("secret")))


def test_a_variable_that_others_depend_on_is_not_relabelled() -> None:
    steps = (Step("S", (), "free"), Step("g", ("S",), "function"), Step("r", ("g",), "free"))
    world = World(variables=(Variable("S"), Variable("g"), Variable("r")))
    statement = Statement(id="s", text="I(r;S) <= H(g)", world=world)
    assert "g" not in updates(statement, Recipe(steps, frozenset()))


def test_a_generator_that_loses_an_instance_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Domain.part

    def short(self: Domain, number: int):
        for batch in whole(self, number):
            yield batch.take(np.arange(1, len(batch)))

    monkeypatch.setattr(Domain, "part", short)
    with pytest.raises(RuntimeError, match="the closed count is"):
        enumerate_all(AVERAGED)


BITS = World((), (Variable("S", "2"), *(Variable(f"{name}{i}", "2") for i in (1, 2) for name in "Rx")))


def test_a_domain_of_many_orders_is_refused_with_its_count() -> None:
    """With no hypothesis each of n variables depends on all before: the supports are not gone through."""
    statement = Statement(id="s", text="I(S;x1,R1,x2,R2) <= H(x1,R1,x2,R2)", world=BITS)
    # with denominator 2 a support of k outcomes is followed by (1 + x)^k - 1, and 3^k laws come last: 2^(2^5) - 1
    with pytest.raises(DomainTooLarge, match=r"has 4,294,967,295 instances; .* or declare it as thorough"):
        domain_of(statement, setting(statement, {}, {}), 2, statement.forms())
    with pytest.raises(DomainTooLarge, match=r"alphabets$"):
        domain_of(statement, setting(statement, {}, {}), 3, statement.forms(), domains.THOROUGH)


@pytest.mark.parametrize(("denominator", "sizes"), [(1, (2, 3, 2)), (2, (2, 2, 2)), (3, (3, 2, 1)), (4, (2, 1, 3))])
def test_counts_by_the_sizes_of_supports_are_those_by_supports(monkeypatch, denominator, sizes) -> None:
    world = World((), (Variable("X"), Variable("Y"), Variable("Z")))
    statement = Statement(id="s", text="H(X|Y,Z) <= H(X)", world=world)
    where = setting(statement, {}, dict(zip("XYZ", sizes, strict=True)))
    recipe = recipes(world, ())[0]
    found = {}
    for relabelled in ((), ("Z",)):
        counting.counted.cache_clear()
        found[relabelled] = domains.counts(recipe, where, denominator, 10**9, relabelled)
        with monkeypatch.context() as patch:
            patch.setattr(counting, "_all_matter", lambda steps, known: False)
            counting.counted.cache_clear()
            assert domains.counts(recipe, where, denominator, 10**9, relabelled) == found[relabelled]
    counting.counted.cache_clear()
    assert found[()] == (sum(len(w) for w in enumerate_weights(recipe, where, denominator)),) * 2
    assert found[("Z",)][1] == found[()][0]


def test_only_some_orders_are_tried_where_none_can_be_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    statement = Statement(id="s", text="I(S;x1,R1,x2,R2) <= H(x1,R1,x2,R2)", world=BITS)
    tried = []
    for module in (counting, domains):
        monkeypatch.setattr(module, "counted", lambda recipe, *rest: tried.append(recipe))
    with pytest.raises(DomainTooLarge, match=r"too many supports to count, at most 10\^15"):
        domain_of(statement, setting(statement, {}, {}), 2, statement.forms())
    assert len(set(tried)) == domains._ORDERS < len(recipes(BITS, ()))


# Parts and progress -------------------------------------------------------------------------------


SLIM = replace(
    AVERAGED,
    domains=AVERAGED.domains[1:2],
    thorough=(
        (("V", 2), ("K", 2), ("|g|", 2), ("denominator", 3)),
        (("V", 3), ("K", 1), ("|g|", 3), ("denominator", 2)),
    ),
)
FALSE = replace(SLIM, text="I(g;S) <= 1/2", equality=())


@pytest.fixture
def fine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many small parts."""
    monkeypatch.setattr(domains, "_PART", 200)


def test_parts_hold_every_instance_once(fine: None) -> None:
    domain = domain_of(AVERAGED, setting(AVERAGED, {"V": 3, "K": 1}, {"g": 3}), 2, AVERAGED.forms())
    assert domain.parts > 5
    rows = np.concatenate([b.weights.reshape(len(b), -1) for b in domain.batches()])
    assert len(rows) == len(np.unique(rows, axis=0)) == domain.distinct


def test_the_thorough_domains_are_gone_through_only_where_it_is_asked() -> None:
    few, many = enumerate_all(SLIM), enumerate_all(SLIM, True)
    assert few.instances < many.instances
    assert len(few.domains) == 1
    assert len(many.domains) == 3


def test_a_thorough_row_counts_the_thorough_domains() -> None:
    reports: list[tuple[str, int, int]] = []
    row = run_row(find("group-bound"), SLIM, "enumeration", "thorough", lambda *r: reports.append(r))
    assert row.evidence.counts["instances"] == reports[-1][1] == reports[-1][2]
    assert row.evidence.counts["representatives"] < row.evidence.counts["instances"]
    assert re.search(r" \([\d,]+ representatives\); .* instances by relabelling g", row.evidence.summary)
    assert run_check(find("group-bound"), SLIM, "enumeration", "thorough") == row.evidence  # and without a row


def test_thorough_domains_of_a_statement_about_every_position_are_gone_through_at_their_lengths() -> None:
    claim = find("token-capacity")
    small, large = (("V", 1), ("A", 2), ("|S|", 2), ("denominator", 1)), (("V", 1), ("A", 2), ("|S|", 2))
    statement = replace(
        claim.statement("adaptive"),
        domains=((("T", 1), *small),),
        thorough=((("T", 1), *large, ("denominator", 3), ("denominator R", 2)), (("T", 2), *small)),
    )
    few, many = (run_check(claim, statement, "enumeration", profile) for profile in ("ci", "thorough"))
    shown = {label: details["domains"] for label, details in many.details["lengths"].items()}
    assert few.details["lengths"] == {"T=1": {"domains": shown["T=1"][:1]}}
    assert [len(several) for several in shown.values()] == [2, 1]
    assert "denominator 3, 2 for R1: " in shown["T=1"][1]
    counted = sum(int(re.search(r"([\d,]+) instance", text)[1].replace(",", "")) for d in shown.values() for text in d)
    assert many.counts["instances"] == counted > few.counts["instances"] > 0
    assert run_check(claim, statement, "equality", "local").counts["enumerated"] == few.counts["met"]


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_writes_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = io.StringIO()
    bar = Bar(nothing)
    bar("x", 1, 2)
    bar.close()
    assert nothing.getvalue() == ""
    clock = iter([0.0, 60.0, 90.0])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    screen = _Terminal()
    bar = Bar(screen)
    bar("one-bit/chain", 100, 1000)
    bar("one-bit/chain", 400, 1000)  # 300 in a minute: two more for the rest
    assert "one-bit/chain [#####.......] 40% of 1,000, about 2 min left" in screen.getvalue()
    bar("one-bit/chain", 1000, 1000)
    bar.close()
    assert screen.getvalue().endswith(" \r")


def test_times_left_are_said_roughly() -> None:
    assert [remaining(s) for s in (0.2, 45, 600, 7200)] == [
        "about 1 s left",
        "about 45 s left",
        "about 10 min left",
        "about 2.0 h left",
    ]


# The default run ----------------------------------------------------------------------------------


def test_the_default_run_covers_a_hundred_million_instances_and_thorough_ten_times_that() -> None:
    """Closed counts, those that differ by the names of updates left out; that the generators give as many is checked
    whenever they run.
    """
    default = thorough = built = 0
    for claim in ("one-bit", "symbol-bandit", "group-bound", "uniform-prior-mi", "token-tightness"):
        for statement in find(claim).statements:
            if statement.world.variables:
                default += sum(d.distinct for d in declared(statement))
                thorough += sum(d.distinct for d in declared(statement, True))
                built += sum(d.work for d in declared(statement))
    assert default >= 10**8
    assert thorough >= 10 * default
    assert built <= 10**7


def test_thorough_domains_are_validated_like_the_others() -> None:
    with pytest.raises(ClaimError, match="thorough: '\\|q\\|' is not one of"):
        replace(ONE_BIT, thorough=((("|q|", 2),),))


def test_other_checks_take_their_instances_from_the_domains_of_moderate_size() -> None:
    sizes = [d.work for d in domains.domains(ONE_BIT)]
    assert sizes
    assert max(sizes) <= domains.POOL < max(d.distinct for d in declared(ONE_BIT))
    large = replace(ONE_BIT, domains=ONE_BIT.domains[2:3])
    assert len(domains.domains(large)) == 1


def test_instances_that_stand_for_none_but_themselves() -> None:
    where = Setting((), (("X", (0, 1)),), ("X",))
    batch = Batch(where, np.array([[1, 0], [1, 1]]))
    assert batch.times is None
    assert batch.take(np.array([1])).times is None
