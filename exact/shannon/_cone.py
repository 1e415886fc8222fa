"""Combinations of distributions whose entropies are known: many coins, and independent copies of linear codes.

Independent parts add their entropies, and a hypothesis that says a quantity >= 0 is zero must hold in each part by
itself.  So the coins and codes that meet those are listed, and a linear program looks for how much of each to take
to meet the other hypotheses and violate the statement.  Coins may be taken any real number of times, codes a whole
number of times.  Up to three variables these are all extreme entropies, so that nothing homogeneous escapes.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, islice

from exact.shannon import _simplex
from exact.shannon._linear import UNIT, Form, Link, add, constants, joint_entropies, near_bits, nearly, sign
from exact.shannon._sets import Lattice, TooLarge, closure
from exact.shannon._simplex import Row

_MOST_COINS = 3000
_MOST_CELLS = 100_000  # coins times variables, where not all sets of variables are tried
_MOST_STEPS, _MOST_NODES = 20_000, 500  # of the solver
_EXACT = 40  # parts up to which the rational simplex method needs no help
_FAR = 10**6  # how much of each part floating point considers


@dataclass(frozen=True)
class Ray:
    """A part: its value at each form of the question, and what it is."""

    mask: int  # of a coin: who shows it; 0 for a code
    code: int  # index into the codes; -1 for a coin


@dataclass(frozen=True)
class Code:
    """Whole entropies by mask, in units of log2(prime), of a distribution given by its atoms."""

    ranks: Mapping[int, int]
    prime: int
    atoms: Mapping[tuple[object, ...], Fraction]


def coin_masks(count: int, dependencies: Sequence[tuple[int, int]], family: Sequence[int]) -> list[int]:
    """Sets of variables that may show a coin: those outside a set that holds all it determines."""
    full = (1 << count) - 1
    found: dict[int, None] = {}
    try:
        lattice = Lattice([1 << v for v in range(count)], dependencies, _MOST_COINS)
        sets = [lattice.zero, *lattice.sets]
    except TooLarge:
        chosen = [1 << v for v in range(count)]
        chosen += [first | second for first, second in islice(combinations(chosen, 2), _MOST_CELLS // count)]
        sets = [closure(0, dependencies), *(closure(mask, dependencies) for mask in chosen)]
        sets += [closure(full & ~mask, dependencies) for mask in sets] + [closure(m, dependencies) for m in family]
    for mask in sets:
        found[full & ~mask] = None
    found.pop(0, None)
    return sorted(found, key=lambda mask: (mask.bit_count(), mask))


def combine(
    links: Sequence[Link], premises: Sequence[Link], structural: set[int], coins: Sequence[int], codes: Sequence[Code]
) -> Iterator[tuple[list[tuple[int, Form]], list[tuple[int, int]]]]:
    """Coins (who shows how much) and codes (which, how often) that meet the premises and violate a link."""
    homogeneous = not any(constants(link.slack) for link in (*links, *premises))
    rays = [Ray(mask, -1) for mask in coins] + [Ray(0, i) for i in range(len(codes))]

    def value(form: Form, ray: Ray) -> Fraction:
        if ray.code >= 0:
            ranks = codes[ray.code].ranks
            return sum((ranks[s] * v for s, v in joint_entropies(form).items()), Fraction(0))
        return sum((v for s, v in form.items() if s > 0 and s & ray.mask), Fraction(0))

    rays = [ray for ray in rays if all(value(premises[i].slack, ray) == 0 for i in structural)]
    loose = [p for i, p in enumerate(premises) if i not in structural and not p.size]
    forms = [form for p in loose for form in p.forms]
    rows = [Row({i: v for i, ray in enumerate(rays) if (v := value(form, ray))}, constants(form)) for form in forms]
    for link in links:
        for form in (link.slack, add({}, link.slack, -1)) if link.equality else (link.slack,):
            claim = Row({i: v for i, ray in enumerate(rays) if (v := value(form, ray))}, constants(form))
            found = _point(rays, rows, claim, link.strict, homogeneous)
            if found is None:
                continue
            amounts = {rays[i]: form for i, form in found.items() if form}
            yield (
                [(ray.mask, form) for ray, form in amounts.items() if ray.code < 0],
                [(ray.code, int(form[UNIT])) for ray, form in amounts.items() if ray.code >= 0],
            )


def _point(
    rays: Sequence[Ray], rows: Sequence[Row], claim: Row, strict: bool, homogeneous: bool
) -> dict[int, Form] | None:
    """How much of each ray: all >= 0, of codes a whole number."""
    chosen: Sequence[int] = range(len(rays))
    fixed: dict[int, Fraction] = {}
    if len(rays) > _EXACT or (not homogeneous and any(ray.code >= 0 for ray in rays)):
        if not rows and homogeneous:
            best = min(chosen, key=lambda i: (claim.a.get(i, Fraction(0)), i), default=None)
            chosen = [] if best is None else [best]
        else:
            support = _support(rays, rows, claim, homogeneous)
            if support is None:
                return None
            chosen, fixed = support
    narrowed = [_narrow(row, chosen, fixed) for row in rows]
    goal = _narrow(claim, chosen, fixed)
    bounds = [Row({i: Fraction(1)}, {}) for i in chosen]
    point = violating_point([*bounds, *narrowed], goal, strict)
    if point is None:
        return None
    for i, number in fixed.items():
        point[i] = {UNIT: number}
    if homogeneous and any(rays[i].code >= 0 for i in point):
        scale = math.lcm(*(value[UNIT].denominator for i, value in point.items() if value and rays[i].code >= 0))
        point = {i: add({}, value, scale) for i, value in point.items()}
    return point


def _narrow(row: Row, chosen: Sequence[int], fixed: Mapping[int, Fraction]) -> Row:
    constant = dict(row.b)
    for i, number in fixed.items():
        add(constant, {UNIT: row.a.get(i, Fraction(0)) * number})
    return Row({i: row.a[i] for i in chosen if i in row.a}, constant)


def violating_point(rows: Sequence[Row], claim: Row, strict: bool) -> dict[int, Form] | None:
    """A point that meets the rows where the claim fails, small where it may be; None if there is none."""
    outcome = _simplex.decide(rows, claim, (), strict)
    if isinstance(outcome, _simplex.Follows):
        return None
    point = dict(outcome.values)
    if outcome.ray:
        base = _simplex.decide(rows, Row({}, {UNIT: Fraction(-1)}))
        if isinstance(base, _simplex.Follows):
            return None

        def along(multiple: int) -> dict[int, Form]:
            total = {i: dict(value) for i, value in base.values.items()}
            for i, value in point.items():
                add(total.setdefault(i, {}), value, multiple)
            return total

        def fails(multiple: int) -> bool:
            value = dict(claim.b)
            for i, amount in along(multiple).items():
                add(value, amount, claim.a.get(i, Fraction(0)))
            return sign(value) < (1 if strict else 0)

        high = 1
        while not fails(high):
            high *= 2
        low = high // 2
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if fails(middle) else (middle, high)
        point = along(high)
    return {i: value for i, value in point.items() if value}


def _support(
    rays: Sequence[Ray], rows: Sequence[Row], claim: Row, homogeneous: bool
) -> tuple[list[int], dict[int, Fraction]] | None:
    """Which rays floating point would take, and how many of the codes."""
    import numpy as np

    from exact.shannon._highs import load

    highspy = load()
    solver = highspy.Highs()
    for option, setting in (
        *(("output_flag", False), ("threads", 1), ("random_seed", 0)),
        *(("simplex_iteration_limit", _MOST_STEPS), ("mip_max_nodes", _MOST_NODES)),
    ):
        solver.setOptionValue(option, setting)
    many = len(rays)
    weight = np.array([1.0 + 0.01 * (ray.mask.bit_count() or 4) for ray in rays])
    empty, nothing = np.array([], np.int32), np.array([], np.float64)
    cost = np.zeros(many)
    for i, value in claim.a.items():
        cost[i] = nearly(value)
    largest = float(np.abs(cost).max()) if many else 0.0
    if not largest or largest > 1e6:
        return None
    solver.addCols(many, cost, np.zeros(many), np.full(many, float(_FAR)), 0, empty, empty, nothing)
    if not homogeneous:
        for i, ray in enumerate(rays):
            if ray.code >= 0:
                solver.changeColIntegrality(i, highspy.HighsVarType.kInteger)

    def add_row(row: Row, low: float) -> None:
        places = np.array(list(row.a), np.int32)
        values = np.array([nearly(value) for value in row.a.values()])
        solver.addRow(low, highspy.kHighsInf, len(places), places, values)

    for row in rows:
        add_row(row, -near_bits(row.b))
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    least = float(solver.getInfo().objective_function_value) + near_bits(claim.b)
    if least > -1e-6:
        return None
    margin = min(1.0, -least / 2) if not homogeneous else 1.0
    add_row(Row({i: -value for i, value in claim.a.items()}, {}), margin + near_bits(claim.b))
    for i in range(many):
        solver.changeColCost(i, float(weight[i]))
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    x = np.array(solver.getSolution().col_value)
    used = [int(i) for i in np.flatnonzero(x > 1e-7)]
    if homogeneous:
        return used, {}
    fixed = {i: Fraction(round(float(x[i]))) for i in used if rays[i].code >= 0}
    return [i for i in used if rays[i].code < 0], fixed
