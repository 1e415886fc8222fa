"""Renamings of values: which there are, and that counting by representatives counts every instance."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from properties.checks.attacks import Count, survey
from properties.checks.lengths import written_out
from properties.worlds import domains
from properties.worlds.domains import Denominator, Domain, declared, domain_of
from properties.worlds.recipes import setting
from properties.worlds.renaming import Orbits, renamings
from theorems import find, load_claims
from theorems.language import Hypothesis, Statement, Variable, World

SMALL = 250  # instances of a domain that is compared here; tests/slow has larger ones


@pytest.fixture
def every(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small domains are renamed too."""
    monkeypatch.setattr(domains, "_FEW", 0)
    domains._chosen.cache_clear()
    yield
    domains._chosen.cache_clear()


def counted(statement: Statement, domain: Domain) -> tuple[Count, list[object]]:
    count = Count(len(statement.formula.relations))
    for batch in domain.batches():
        survey(statement, batch, count)
    witnesses = [w and w.key[:2] for w in (*count.equal, *count.strict, count.witness)]
    numbers = [count.instances, count.met, count.cases, count.equalities, count.failures, count.varied, witnesses]
    return count, numbers


def declared_everywhere(most: int) -> Iterator[tuple[str, Statement, Domain]]:
    for claim in load_claims().values():
        for statement in claim.statements:
            if "enumeration" in statement.applicable() and statement.world.variables:
                for label, written in written_out(statement, True) or [("", statement)]:
                    for domain in declared(written, True):
                        if domain.distinct <= most and domain.renamings is not None:
                            yield f"{claim.full_id(statement)} {label} {domain.text()}", written, domain


def assert_same(name: str, statement: Statement, domain: Domain) -> int:
    few, found = counted(statement, domain)
    many, expected = counted(statement, domain.plainly())
    assert found == expected, name
    assert found[0] == domain.size, name
    assert few.representatives <= many.representatives, name
    return many.representatives - few.representatives


def test_representatives_count_what_every_instance_counts(every: None) -> None:
    saved = [assert_same(*row) for row in itertools.islice(declared_everywhere(SMALL), 0, None, 4)]
    assert len(saved) > 40
    assert sum(n > 0 for n in saved) > 30


def of(text: str, *hypotheses: str, functions: tuple[tuple[str, str], ...] = (), **variables: str) -> Statement:
    """A statement in a world of variables, each with its alphabet, or alphabet and length as ``2^3``."""
    made = [Variable(name, *alphabet.split("^")) for name, alphabet in variables.items()]
    given = tuple(Hypothesis(f"h{i}", line) for i, line in enumerate(hypotheses))
    return Statement(id="s", text=text, world=World((), tuple(made), functions), hypotheses=given)


def order(statement: Statement, **sizes: int) -> int:
    found = renamings(statement, setting(statement, {}, sizes))
    return found.order if found else 1


def test_every_value_of_a_free_alphabet_may_be_renamed() -> None:
    assert order(of("I(X;Y) <= H(X)", X="", Y=""), X=3, Y=4) == math.factorial(3) * math.factorial(4)
    assert order(of("for every t: H(X|Y=t) <= 2", X="", Y=""), X=2, Y=2) == 4


def test_what_is_compared_is_renamed_together() -> None:
    assert order(of("H(r|T) <= 1", "r = match(T,S)", S="3", T="3", r=""), r=2) == 6
    assert order(of("H(r|T) <= 1", "r = match(T,S)", S="3", T="3^2", r="2^2")) == 12  # and the two components
    assert order(of("D(X||Q) <= 1", X="3", Q="3")) == 6


@pytest.mark.parametrize(
    ("statement", "sizes", "moved"),
    [
        (of("H(g) <= 2", "g = keep(T,r)", T="3", r="2", g=""), {}, ("T",)),  # r = 1 is what is kept
        (of("H(S) <= 2", "x ~ T given r=1,S", S="", T="2", r="2", x="2"), {"S": 1}, ()),
        (of("E[p] <= 1", functions=(("p", "P(r=1|T)"),), T="", r="2"), {"T": 3}, ("T",)),
        (of("H(S) <= 2", "vc(S) <= 1", S=""), {"S": 4}, ()),
        (of("H(r) <= 1", "r = member(T,S)", S="", T="2", r="2"), {"S": 4}, ()),  # S is read as a set
        (of("E[M] <= 3", functions=(("M", "number(X)"),), X=""), {"X": 3}, ()),
    ],
)
def test_what_a_statement_names_keeps_its_name(
    statement: Statement, sizes: dict[str, int], moved: tuple[str, ...]
) -> None:
    found = renamings(statement, setting(statement, {}, sizes))
    assert (found.names if found else ()) == moved


def test_a_value_that_is_named_would_be_counted_wrongly_without_its_name(every: None) -> None:
    """The counts do differ where a renaming is used that is none of the statement: so the comparison can fail."""
    statement = of("E[p] <= 1/2", functions=(("p", "P(r=1|T)"),), T="", r="2")
    where = setting(statement, {}, {"T": 2})
    domain = domain_of(statement, where, Denominator(3), ())
    other = renamings(of("H(r) <= 1", T="", r="2"), where)
    assert assert_same("as it is", statement, domain) > 0
    assert other is not None and other.order == 4
    assert counted(statement, replace(domain, renamings=other))[1] != counted(statement, domain.plainly())[1]


@pytest.mark.parametrize(("total", "n", "k"), [(1, 2, 3), (2, 3, 3), (3, 2, 2), (2, 2, 4), (4, 3, 1)])
def test_orbits_are_those_of_brute_force(total: int, n: int, k: int) -> None:
    """Under all permutations of the places and values together, up to the smaller of the two numbers."""
    m = min(n, k)
    group = [(*p, *range(m, max(n, k))) for p in itertools.permutations(range(m))]
    places, values = (np.array([p[:size] for p in group]) for size in (k, n))
    laws = [law for law in itertools.product(range(total + 1), repeat=n) if sum(law) == total]
    seen: dict[tuple[tuple[int, ...], ...], set[tuple[tuple[int, ...], ...]]] = {}
    for choice in itertools.product(laws, repeat=k):
        orbit = set()
        for p, v in zip(places.tolist(), values.tolist(), strict=True):
            moved = {p[i]: tuple(law[v.index(w)] for w in range(n)) for i, law in enumerate(choice)}
            orbit.add(tuple(moved[i] for i in range(k)))
        seen.setdefault(max(orbit), orbit)
    orbits = Orbits(total, n, places, values)
    for shares in (1, 3):
        found: dict[tuple[tuple[int, ...], ...], int] = {}
        for share in range(shares):
            for kernel, times, fixing in orbits.parts(7, (share, shares)):
                for i, size in enumerate(times.tolist()):
                    choice = tuple(map(tuple, kernel[:, :, i].tolist()))
                    assert choice not in found
                    found[choice] = size
                    assert size * fixing[i].sum() == len(group)
        assert found == {first: len(orbit) for first, orbit in seen.items()}  # the first: compositions fall


def test_the_largest_thorough_domain_is_dealt_out_in_parts_of_moderate_size() -> None:
    domain = declared(find("token-tightness").statement("ceiling"), True)[-1]
    assert domain.size == 521_791_536
    assert domain.work < domain.size // 30
    assert domain.parts >= 30


def test_parts_of_dealt_choices_hold_every_instance_once(every: None, monkeypatch: pytest.MonkeyPatch) -> None:
    statement = find("group-bound").statement("pointwise")
    whole = domain_of(statement, setting(statement, {"V": 3, "K": 1}, {}), 3, statement.forms())
    expected = counted(statement, whole)[1]
    monkeypatch.setattr(domains, "_PART", 50)
    monkeypatch.setattr(domains, "_PREFIX", 10)
    domain = replace(whole)
    assert domain.parts > 5 and domain._dealt is not None
    assert counted(statement, domain)[1] == expected
