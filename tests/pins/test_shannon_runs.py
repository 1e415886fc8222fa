"""``prove`` runs the same way everywhere: rows, pivots, draws, candidates and answers against recorded ones.

``data/shannon-runs.json`` pins the order of the work, which no verdict depends on: which rows a program has, which of
them enter the simplex method, what each generator draws for a seed, which candidates a stage of the search offers, and
which certificate or counterexample comes out.  A change of that order is no mistake if it is meant; then

    python -m tests.pins.test_shannon_runs

writes the file again, and the difference is to be read.  Integers and rationals decide nearly everywhere; the streams
of NumPy and the solutions of HiGHS are those of the versions in ``constraints.txt``.
"""

from __future__ import annotations

import hashlib
import json
import math
import random
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest

from exact._space import linear_functions, partitions
from exact.shannon import _network, _simplex, prove
from exact.shannon import search as shannon_search
from exact.shannon._linear import UNIT, Form, hypothesis_links, link_of, variables_of
from exact.shannon.lp import Multipliers, Program
from exact.shannon.search import Question
from exact.syntax import parse_statement

RECORDED = Path(__file__).parents[1] / "data" / "shannon-runs.json"
RUNS: dict[str, Callable[[], Any]] = {}


def run(work: Callable[[], Any]) -> Callable[[], Any]:
    """Registers what is recorded under the name of the function."""
    RUNS[work.__name__.replace("_", " ")] = work
    return work


def plain(value: Any) -> Any:
    """As JSON; what is long and no dict by its beginning and a digest."""
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    text = json.dumps(value, default=listed)
    if len(text) > 500:
        return f"{text[:80]}... sha256 {hashlib.sha256(text.encode()).hexdigest()[:24]}"
    return json.loads(text)


def listed(value: Any) -> Any:
    """What JSON does not know."""
    return value.tolist() if isinstance(value, np.ndarray) else str(value)


def lines(recorded: dict[str, Any]) -> str:
    """JSON with a line for each entry."""
    parts = []
    for name, value in recorded.items():
        text = json.dumps(value)
        if isinstance(value, dict):
            inner = ",\n".join(f"  {json.dumps(key)}: {json.dumps(part)}" for key, part in value.items())
            text = f"{{\n{inner}\n }}"
        parts.append(f" {json.dumps(name)}: {text}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def question(statement: str, given: Iterable[str] = ()) -> Question:
    parsed, hypotheses = parse_statement(statement), hypothesis_links(given)
    names = variables_of(parsed, hypotheses)
    bits = {name: i for i, name in enumerate(names)}
    return Question(names, [link_of(part, bits) for part in parsed.links()], [link_of(h, bits) for h in hypotheses])


TRUE = [
    ("I(g;S) <= I(t,r;S) = H(r|t) - H(r|t,S) <= H(r)", ["H(g|t,r) = 0", "I(t;S) = 0"]),
    ("H(a,b,c) <= 1/2*H(a,b) + 1/2*H(a,c) + 1/2*H(b,c)", []),
    ("I(g;S) <= 1", ["H(g|t,r) = 0", "|r| = 2", "I(t;S) = 0"]),
    ("H(x) = H(y) = H(z)", ["H(x|y) = 0", "H(y|z) <= 0", "H(z|x) = 0"]),
    ("H(k) <= I(a;b)", ["H(k|a) = 0", "H(k|b) = 0"]),
    ("2*H(r) + H(r|w) <= log2(28) - 1/100", ["|r| = 3"]),
    ("H(x) < 3/2", ["2*H(x) + H(y) < log2(6)", "H(y) >= 1/7*H(x)"]),
    ("H(w,x) <= H(y)", ["H(x,z|y) = 0", "H(w|y,z) = 0"]),
    ("I(x;z) <= I(x;y) + 1e-30*H(x)", ["I(x;z|y) <= 1e-30*H(x)"]),
    ("H(a,b) = H(a|c) + H(b|c) + H(c)", ["H(c|a,b) = 0", "I(a;b|c) <= 0"]),
    ("I(x;z) <= 0", ["-3*H(z) >= 0"]),
    ("I(x;z) <= 0", ["0 = 3*H(z)"]),
    ("H(x,z) <= H(y,z)", ["3*H(y) = 3*H(x,y)"]),
    ("H(x,z) - H(x) <= I(x;y) + H(w)", ["2*H(z,w|x) <= 0", "H(x) + H(w) >= 0"]),
    ("H(a,b,c,d) <= 1/3*H(a,b,c) + 1/3*H(b,c,d) + 1/3*H(c,d,a) + 1/3*H(d,a,b)", []),
]
FALSE = [
    ("I(a;b) <= I(a;b|c) + I(a;b|d) + I(c;d)", []),
    ("I(x;y|z) <= I(x;y)", []),
    ("I(x;y|z) >= I(x;y)", ["I(x;z) <= 1/1000000"]),
    ("I(t1,r1,t2,r2;S) <= H(r1,r2|t1,t2)", ["I(t1;S) = 0", "I(t2;S) = 0"]),
    ("I(g;S) <= 0", ["I(tau;S) <= 1/1000000", "H(g|tau) = 0"]),
    ("I(x;y) >= 1/2", ["H(x) = 1", "H(y) = 1", "H(x|y) <= 7/10"]),
    ("H(x) <= 5", []),
    ("H(x) <= 19/20", ["H(x) >= 9/10", "H(x) <= 96/100"]),
    ("H(x) = H(x|y)", ["I(x;y) <= 1e-9"]),
    ("H(a) + H(b) < H(a,b) + I(a;b|c)", ["I(a;b|c) >= 1/4", "|a| = 3"]),
    ("I(x;y) <= 9/10*I(x;z)", ["I(x;z|y) = 0"]),
]


# ---------------------------------------------------------------------------------- networks

SHAPES: list[tuple[int, list[tuple[int, int, int]], list[tuple[int, int]], list[int], int]] = [
    (5, [(1, 2, 0), (3, 8, 4)], [(3, 16), (16, 16)], [2, 8, 3, 8, 8], 60),
    (3, [], [(2, 1), (4, 2)], [8] * 3, 999),
    (4, [(1, 6, 8)], [(0, 2), (9, 4)], [8, 1, 8, 8], 9),
    (6, [(1, 2, 4), (7, 8, 0), (16, 8, 32)], [(40, 1), (2, 1)], [3, 2, 8, 8, 8, 8], 256),
    (2, [], [(2, 1), (1, 2)], [8, 8], 256),
    (4, [], [], [8] * 4, 36),
    (5, [], [(6, 8), (8, 1)], [8] * 5, 8),
    (3, [], [], [8] * 3, 12),
]


@run
def networks_that_are_drawn() -> Any:
    """Orders, parents, sizes and functions by seed."""
    found = []
    for shape in SHAPES:
        for seed in range(12):
            network = _network.draw_network(*shape, np.random.default_rng(seed))
            found.append([network.order, network.parents, network.sizes, sorted(network.functional)])
    return {"first": found[0], "last": found[-1], "all": found}


@run
def tables_that_are_drawn_and_mutated() -> Any:
    """Integer weights by seed, and what five rounds of mutation make of them."""
    found: dict[str, list[Any]] = {"drawn": [], "mutated": [], "atoms": []}
    for seed, shape in enumerate(SHAPES):
        rng = np.random.default_rng(seed)
        network = _network.draw_network(*shape, rng)
        tables = _network.draw_tables(network, 40, rng)
        found["drawn"] += tables
        for _ in range(5):
            tables = _network.mutate(network, tables, rng)
        found["mutated"] += tables
        found["atoms"] += list(_network.atoms(network, tables, 7, shape[0]).items())
    return found


# ---------------------------------------------------------------------------------- the rational simplex method


class Traced(_simplex._Simplex):
    """Keeps what entered, and whether the step had a length."""

    trace: list[tuple[int, bool]]

    def _pivot(self, entering: int) -> bool:
        step = super()._pivot(entering)
        self.trace.append((entering, step))
        return step


def row(rng: random.Random, columns: int, logarithms: bool) -> _simplex.Row:
    a = {i: Fraction(value) for i in range(columns) if (value := rng.choice((-2, -1, -1, 0, 0, 1, 1, 1, 3)))}
    b: Form = {UNIT: Fraction(value)} if (value := rng.choice((-2, 0, 0, 0, 1))) else {}
    if logarithms and rng.random() < 0.4:
        b[-3] = Fraction(rng.choice((-3, -1, 1, 2)), 2)
    return _simplex.Row(a, b)


def twice(form: _simplex.Row, columns: int) -> _simplex.Row:
    return _simplex.Row({**form.a, **{columns + i: -2 * value for i, value in form.a.items()}}, form.b)


def little_programs() -> list[tuple[list[_simplex.Row], _simplex.Row, list[int], bool]]:
    """Rows, a claim, hints and whether it is strict."""
    rng = random.Random(20)
    found = []
    for number in range(120):
        columns, count = rng.randint(1, 5), rng.randint(2, 14)
        rows = [row(rng, columns, number % 3 == 0) for _ in range(count)]
        hints = [rng.randrange(count) for _ in range(number % 4)]
        claim = row(rng, columns, number % 3 == 0)
        if number % 2:  # that follows, up to its constant
            parts = [(rng.randint(1, 3), rng.choice(rows)) for _ in range(columns)]
            claim = _simplex.Row(
                {i: v for i in range(columns) if (v := Fraction(sum(m * r.a.get(i, 0) for m, r in parts)))}, claim.b
            )
        if number % 4 == 3:  # columns that say the same: some artificial variable stays in the basis, at zero
            rows, claim = [twice(r, columns) for r in rows], twice(claim, columns)
        found.append((rows, claim, hints, number % 5 == 0))
    return found


def value_at(form: _simplex.Row, values: dict[int, Form], ray: bool) -> int:
    """The sign of a.h + b, or of a.h."""
    from exact.shannon._linear import add, sign

    total: Form = {} if ray else dict(form.b)
    for column, coefficient in form.a.items():
        add(total, values.get(column, {}), coefficient)
    return sign(total)


def test_the_simplex_method_shows_what_it_says() -> None:
    """Multipliers add up to the claim, points and rays meet every row and violate it: one of both, always."""
    from exact.shannon._linear import add, sign

    seen = set()
    for rows, claim, hints, strict in little_programs():
        found = _simplex.decide(rows, claim, hints, strict)
        if isinstance(found, _simplex.Follows):
            total: dict[int, Fraction] = {}
            rest = dict(claim.b)
            for j, multiplier in found.multipliers.items():
                assert multiplier > 0
                add(total, rows[j].a, multiplier)
                add(rest, rows[j].b, -multiplier)
            assert total == dict(claim.a)
            assert sign(rest) >= (1 if strict else 0)
            seen.add("follows")
        else:
            assert all(value_at(given, found.values, found.ray) >= 0 for given in rows)
            assert value_at(claim, found.values, found.ray) < (1 if strict and not found.ray else 0)
            assert all(found.values.values())
            seen.add("ray" if found.ray else "point")
    assert seen == {"follows", "ray", "point"}


@run
def pivots_of_the_simplex_method() -> Any:
    """What enters by size, what by Bland's rule after one degenerate pivot or at once, and what comes out."""
    found: dict[str, Any] = {}
    for stall in (40, 1, -1):
        answers = []
        with patch.object(_simplex, "_STALL", stall):
            for rows, claim, hints, strict in little_programs():
                method = Traced(rows, claim, hints, strict, None)
                method.trace = []
                answer = method.run()
                answers.append([answer, method.trace, method.basis])
        found[f"stall {stall}"] = answers
        found[f"stall {stall}, pivots"] = sum(len(trace) for _, trace, _ in answers)
    return found


# ---------------------------------------------------------------------------------- linear programs


def programs() -> list[tuple[Question, Program]]:
    asked = [question(statement, given) for statement, given in (*TRUE, *FALSE)]
    return [(q, Program(q.premises, [link.slack for link in q.links], 5000, None)) for q in asked]


@run
def rows_of_linear_programs() -> Any:
    """Sets, columns, rows and where they come from, in order."""
    return [
        [part.masks, items(part.column), part.rows, part.tags, part.dependencies, part.zero, part.affine]
        for _, part in programs()
    ]


@run
def weights_of_rows() -> Any:
    """By which the solver is kept from ties."""
    asked, part = programs()[0]
    with patch.object(Program, "_highs", side_effect=_simplex.OutOfTime) as solver, pytest.raises(_simplex.OutOfTime):
        part.decide(asked.links[0].slack)
    return [f"{weight:.12f}" for weight in solver.call_args.args[1]]


@run
def what_the_exact_method_proves_alone() -> Any:
    """Multipliers and separations without floating point."""
    found = []
    with patch.object(Program, "_by_float", lambda *_: None):
        for asked, part in programs():
            for link in asked.links:
                for form in link.forms:
                    for strict in (False, True):
                        answer = part.decide(form, strict)
                        if isinstance(answer, Multipliers):
                            found.append([items(answer.premises), items(answer.basics), items(answer.rest)])
                        else:
                            found.append([items(answer.values)])
    return found


# ---------------------------------------------------------------------------------- the search


def search(statement: str, given: Sequence[str] = (), effort: int = 0) -> Any:
    return shannon_search._Search(question(statement, given), None, effort, math.inf)


def items(found: Mapping[Any, Any]) -> list[tuple[Any, Any]]:
    """A dict with the order of its keys."""
    return list(found.items())


def texts(candidates: Iterable[dict[tuple[Any, ...], Fraction]]) -> list[str]:
    """Distributions, each checked to be one."""
    found = []
    for atoms in candidates:
        assert sum(atoms.values()) == 1
        assert all(p > 0 for p in atoms.values())
        found.append(", ".join(f"{outcome}: {p}" for outcome, p in atoms.items()))
    return found


ASKED = [
    ("I(x;y|z) <= I(x;y)", ["I(x;z) <= 1/1000", "H(y|x,z) = 0"]),
    ("I(a;b) <= I(a;b|c) + I(a;b|d) + I(c;d)", []),
    ("H(x) <= 1 = H(y) < 2", ["|x| = 2", "H(x|y) = 0", "H(y) <= 7/4"]),
    ("H(x) + H(y) <= 2*H(x,y) - 1/10", ["I(x;y) >= 1/2", "|y| <= 3"]),
    ("H(x) < H(x,y)", ["I(x;y) = 0"]),
    ("I(x;y) <= 9/10*I(x;z)", ["I(x;z|y) = 0"]),
]


@run
def candidates_on_few_points() -> Any:
    """Variables on weighted points and their mixtures, and functions of three fair bits."""
    found = {}
    for statement, given in ASKED:
        asked = search(statement, given)
        menu = ("1", "1 1", "1 3", "1 1 2", "1 1 1 1")
        found[statement] = texts(asked._points(menu)), texts(asked._points(menu, mixed=True)), texts(asked._codes((2,)))
    return found


@run
def candidates_that_follow_a_separation() -> Any:
    """Functions of fair bits with the entropies of a polymatroid."""
    values = {1: 1, 2: 1, 4: 1, 3: 2, 5: 2, 6: 2, 7: 2}
    forms = {mask: {UNIT: Fraction(value)} for mask, value in values.items()}
    asked = shannon_search._Search(question("I(x;y|z) <= I(x;y)"), forms, 0, math.inf)
    other = {1: {UNIT: Fraction(1)}, 2: {UNIT: Fraction(5)}, 3: {UNIT: Fraction(3)}}  # of y alone nothing is asked
    rest = shannon_search._Search(question("H(x,y) <= 3/2*H(x)"), other, 0, math.inf)
    return [texts(asked._codes((3,))), texts(rest._codes((3,)))]


@run
def candidates_from_networks() -> Any:
    """What climbs, and what a mixture makes of the best that do not arrive."""
    found = {statement: texts(search(statement, given)._networks(0, 3)) for statement, given in ASKED}
    never = search("H(x) <= 2", ["|x| <= 3", "H(x) <= 1/5 + H(y)", "I(x;y) = 0"])
    found["never"] = texts(never._networks(0, 2))
    with patch.object(shannon_search, "mixture", lambda base, _: base):
        found["never, to be mixed"] = texts(never._networks(0, 2))
    return found


@run
def candidates_of_many_values() -> Any:
    """Numbers modulo m, and independent copies."""
    return {
        statement: texts(search(statement, given)._large())
        for statement, given in (
            ("H(x) <= 9/2", []),
            ("H(x|y) <= 3", ["H(y) <= 2", "H(x) <= 4"]),
            ("I(x;y) <= 5/2", ["|x| <= 7"]),
            ("I(x;y|z) <= 1", ["I(x;y) = 0"]),
            ("H(x) <= 5", ["H(y) >= 3", "H(x|y) = 0"]),
        )
    }


@run
def moduli_and_numbers_of_copies() -> Any:
    """The first, the last and the number of the scales that are tried: of at most 4096 atoms."""
    tried: list[Any] = []

    def noted(space: Any, scales: Any) -> Any:
        tried.append([space.weights, scales[0][0], scales[-1][0], len(scales)])
        return iter(())

    asked = search("H(x) <= 9/2")
    asked._scaled = noted
    assert list(asked._large()) == []
    return tried


@run
def scores_of_networks() -> Any:
    """How far the tables of a network are from a counterexample, to six digits."""
    found = []
    for statement, given in ASKED:
        asked = search(statement, given)
        plan = asked.plan
        rng = np.random.default_rng(3)
        network = _network.draw_network(plan.count, plan.independences, plan.functions, plan.largest, 256, rng)
        score, fine = asked._score(network, _network.draw_tables(network, 12, rng))
        found.append([[round(float(x), 6) + 0.0 for x in score].__repr__(), fine.tolist()])
    return found


@run
def tuples_of_variables() -> Any:
    """All that meet the conditions, or a sample."""
    found = []
    for space in (partitions((1, 1, 2)), partitions((1, 2, 3, 3)), linear_functions(2)):
        for statement, given in ASKED:
            asked = question(statement, given)
            count = len(asked.names)
            for cap in (10**6, 300, 31, 25):
                rows = shannon_search.enumerate_tuples(space, count, asked.premises, cap, lambda: False)
                found.append(rows)
    return found


@run
def orders_of_variables() -> Any:
    """Conditions are complete early."""
    rng = random.Random(2)
    unions = [tuple(rng.randrange(1, 64) for _ in range(rng.randrange(5))) for _ in range(300)]
    return [shannon_search._order(6, union) for union in unions]


@run
def what_is_searched_by_effort() -> Any:
    """The parts of each stage, where none offers a candidate."""
    found = {}
    for effort in (-1, 0, 1, 2, 3, 4):
        asked = search("H(x) <= 2", effort=effort)
        parts: list[Any] = []
        for name in ("_points", "_codes", "_networks"):

            def noted(*parameters: Any, name: str = name, parts: list[Any] = parts, **named: Any) -> Any:
                parts.append([name, [list(p) if isinstance(p, tuple | list) else p for p in parameters], named])
                return iter(())

            setattr(asked, name, noted)
        asked._large = lambda parts=parts: iter(parts.append("_large") or ())
        found[f"effort {effort}"] = {"says": asked.run(), **{str(i): part for i, part in enumerate(parts)}}
    return found


@run
def how_much_is_tried_by_effort() -> Any:
    """The most tuples that are kept, the rounds of mutation and the size of the batches."""
    found = {}
    for effort in range(4):
        caps: list[Any] = []
        asked = search("H(x,y) <= 3", ["|x| <= 2", "|y| <= 2", "H(z) <= 1"], effort)

        def none(space: Any, count: int, conditions: Any, cap: int, late: Any, caps: list[Any] = caps) -> Any:
            caps.append(cap)
            return np.zeros((0, count), np.int16)

        with patch.object(shannon_search, "enumerate_tuples", none):
            list(asked._points(("1 1",)))
            list(asked._points(("1 1",), mixed=True))
            list(asked._codes((2,)))
            list(asked._large())
        with patch.object(_network, "mutate", wraps=_network.mutate) as mutate:
            list(asked._networks(0, 1))
        batches = {len(call.args[1][0]) for call in mutate.call_args_list}
        found[f"effort {effort}"] = [caps, mutate.call_count, sorted(batches)]
    return found


@run
def sizes_of_batches() -> Any:
    """Cells and batch by the number of variables."""
    found = {}
    for count in range(1, 13):
        asked = search(f"H({','.join(f'x{i}' for i in range(count))}) >= 0")
        with patch.object(_network, "draw_network", lambda *p: p[4]):
            asked._climb = lambda network, batch, rng: iter([[network, batch]])
            found[str(count)] = list(asked._networks(0, 1))
    return found


@run
def mixtures_of_distributions() -> Any:
    """Which variables are erased, and how often."""
    half, third = Fraction(1, 2), Fraction(1, 3)
    pairs = {outcome: Fraction(1, 4) for outcome in product((0, 1), repeat=2)}
    bases: list[tuple[str, list[str], dict[tuple[int, ...], Fraction]]] = [
        ("H(x) <= 0", ["H(x) <= 1/1000"], {(0,): half, (1,): half}),
        ("H(x) <= 0", [f"H(x) <= 1e-{3}"], {(i,): third for i in range(3)}),
        ("I(x;y) <= 0", ["I(x;y) <= 1/100", "H(x|y) = 0"], {(0, 0): half, (1, 1): half}),
        ("H(x) + H(y|x) <= 1", ["H(x) >= 1", "H(y) <= 1/10", "|y| = 3"], pairs),
        ("H(x) <= 1/1000000000000*H(x)", ["H(x) <= 1/1000"], {(0,): half, (1,): half}),
        ("H(x) = 1", ["H(x) <= 1/2"], {(0,): half, (1,): half}),
        ("H(x) < 1/2", ["H(x) <= 1/3"], {(0,): half, (1,): half}),
        ("H(x|y) <= 1e-60", ["H(x|y) <= 1e-30", "H(y) >= 1"], pairs),
        ("(1 + 1e-12)*H(x,y) <= H(x) + H(y)", ["H(x|y) <= 1e-3"], pairs),
    ]
    for count in (6, 7):
        names = [f"x{i}" for i in range(count)]
        joint = ",".join(names)
        atoms = {tuple(x if i < 2 else y for i in range(count)): p for (x, y), p in pairs.items()}
        bases.append((f"H({joint}) <= 1", [f"H({names[0]},{names[1]}) <= 1e-2", f"H({joint}) <= 3/2"], atoms))
        bases.append((f"H({names[0]}) <= 0", [f"H({names[0]}) <= 1e-2", f"H({joint}) >= 1"], atoms))
        bases.append((f"H({joint}) <= 0", [f"H({joint}) <= 1e-2"], atoms))
        for keep in (1, 3, count - 2, count - 1):
            halves = {tuple(x if i < keep else y for i in range(count)): p for (x, y), p in pairs.items()}
            kept, erased = names[:keep], names[keep:]
            given = [*(f"H({name}) >= 1" for name in kept), *(f"H({name}) <= 1e-2" for name in erased)]
            bases.append((f"H({','.join(erased)}) <= 0", given, halves))
    found = []
    for statement, given, base in bases:
        mixed = shannon_search.mixture(base, shannon_search._Plan(question(statement, given)))
        found.append([statement, None if mixed is None else texts([mixed])])
    return found


@run
def how_rarely_variables_are_shown() -> Any:
    """The k for which a fair bit is erased with probability 1 - 2^-k, by the bound on H(x) that is wanted."""
    found = []
    for bound in (Fraction(m, 2**j) for j in range(3, 216, 3) for m in (12, 9, 6, 5, 3)):
        asked = question("H(x) <= 0", [f"H(x) <= {bound}"])
        mixed = shannon_search.mixture({(0,): Fraction(1, 2), (1,): Fraction(1, 2)}, shannon_search._Plan(asked))
        found.append(None if mixed is None else (2 * mixed[((1, 0),)]).denominator.bit_length() - 1)
    return {"distinct": sorted(set(found) - {None}), "all": found}


@run
def candidates_that_are_smaller() -> Any:
    """The steps by which a counterexample is made small, in order."""
    rng = random.Random(8)
    found = []
    for count in (1, 2, 3, 16, 17, 32, 33):
        outcomes = rng.sample(list(product(range(4), repeat=3)), count)
        weights = [rng.randint(1, 9) for _ in outcomes]
        atoms = {o: Fraction(w, sum(weights)) for o, w in zip(outcomes, weights, strict=True)}
        found.append([len(texts(shannon_search._smaller(atoms))), *texts(shannon_search._smaller(atoms))])
    return found


@run
def counterexamples_made_small() -> Any:
    """From many atoms with large denominators to few."""
    from exact.joint import Joint

    rng = random.Random(5)
    found = []
    for statement, given in (*FALSE[:2], *ASKED[3:5]):
        asked = question(statement, given)
        outcomes = list(product(range(2), repeat=len(asked.names)))
        for _ in range(40):
            chosen = rng.sample(outcomes, len(outcomes) // 2 + 1)
            joint = Joint.from_weights({o: rng.choice((1, 7, 30)) for o in chosen}, asked.names)
            if asked.refuted_by(joint):
                small = shannon_search.shrink(joint, asked, math.inf)
                found.append([statement, texts([dict(joint.items())]), texts([dict(small.items())])])
                break
    return found


# ---------------------------------------------------------------------------------- answers


@run
def certificates() -> Any:
    """The multipliers of true statements."""
    found = {}
    for statement, given in TRUE:
        certificate = prove(statement, given).certificate
        assert certificate is not None
        found[", ".join([statement, *given])] = [[step.get("use"), step.get("basic")] for step in certificate["steps"]]
    return found


@run
def counterexamples() -> Any:
    """Where a counterexample of false statements is found, and what it is."""
    found = {}
    for statement, given in FALSE:
        proof = prove(statement, given)
        assert proof.counterexample is not None
        found[", ".join([statement, *given])] = [proof.reason, texts([dict(proof.counterexample.items())])]
    return found


@pytest.mark.parametrize("name", RUNS)
def test_runs_are_the_recorded_ones(name: str) -> None:
    assert plain(RUNS[name]()) == json.loads(RECORDED.read_text())[name]


def main() -> None:
    recorded = {}
    for name, work in RUNS.items():
        started = time.process_time()
        recorded[name] = plain(work())
        print(f"{time.process_time() - started:6.2f} s  {name}")
    RECORDED.write_text(lines(recorded))


if __name__ == "__main__":
    main()
