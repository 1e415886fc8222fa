"""Independent draws of one law, ``T iid as x``, that may depend on all else: on x, or on an answer.

The hypothesis speaks of the law of T alone.  Where nothing else sees T beside another variable (``seen_with``) T may
as well be independent of all; elsewhere it is a conditional law of which the mean is the product of the law of x.
"""

from __future__ import annotations

import random
import re

import numpy as np

from exact.syntax import Divergence, Entropy, Expectation, Expression, Information, Name, base_name, names_of, walk
from theorems.language import Accepted, Defined, Iid, Linear, MeanZero, Statement, World

__all__ = ["coupled", "seen_with"]

_OF_A_LAW = (Entropy, Information, Divergence, Expectation)
_MOVES = 48  # of probability, in one instance


def seen_with(statement: Statement) -> tuple[tuple[str, frozenset[str]], ...]:
    """For each group of independent draws the variables that it may depend on, if any of them can matter.

    Two variables are tied if one term of the statement, of a hypothesis or of a condition of equality speaks of both.
    The group and what it is tied to, directly or through others, may be taken to be independent of the rest: no term
    sees both.
    """
    groups = [form.name for form in statement.forms() if isinstance(form, Iid)]
    terms = list(_terms(statement)) if groups else []
    found = []
    for name in groups:
        tied = {name}
        while more := [term for term in terms if term & tied and not term <= tied]:
            tied |= more[0]
        found.append((name, frozenset(tied - {name})))
    return tuple(found)


def _terms(statement: Statement) -> list[set[str]]:
    """The sets of variables of which a joint law is spoken of."""
    world = statement.world
    found = []
    formulas = [statement.formula]
    for form in statement.forms():
        if isinstance(form, Linear):
            formulas.append(form.formula)
        elif isinstance(form, Defined):
            found.append({form.name, *form.call.arguments})
        elif isinstance(form, Accepted):
            found.append({form.name, form.of, form.event, form.given})
        elif isinstance(form, MeanZero):
            found.append({*form.given, *world.calls()[form.number].arguments})
    for formula in formulas:
        if formula.every is None:
            parts = [part for side in formula.sides for part in walk(side, Expectation)]
            found += [_variables(part, world) for part in parts if isinstance(part, _OF_A_LAW)]
        else:  # at each value of a variable
            found.append(set().union(*(_variables(side, world) for side in formula.sides)))
    for condition in statement.equality:
        found.append(_named(re.findall(r"\w+'*", condition), world))
    return found


def _variables(node: Expression, world: World) -> set[str]:
    names = [base_name(name) for name in names_of(node)]
    return _named([*names, *(part.id for part in walk(node) if isinstance(part, Name))], world)


def _named(names: list[str], world: World) -> set[str]:
    """The variables among some names, and the arguments of the functions among them"""
    calls = world.calls()
    found = {name for name in names if name in world.variable_names}
    return found.union(*(calls[name].arguments for name in names if name in calls))


def coupled(mass: np.ndarray, law: np.ndarray, source: random.Random) -> np.ndarray:
    """Random conditional laws of which the mean is a given law, exactly.

    mass: (P, B), the weights of the values of the parents; law: (n, B).  Returns weights (P, n, B), with one sum for
    each instance, as Python integers.  From independence, probability is moved from (p, t') and (p', t) to (p, t) and
    (p', t'), again and again: p and p' keep theirs, and so do t and t'.
    """
    mass, law = (np.asarray(weights, object) for weights in (mass, law))
    mass, law = mass // np.gcd.reduce(mass, axis=0), law // np.gcd.reduce(law, axis=0)
    table = mass[:, None] * law[None]
    parents, n, count = table.shape
    rows = np.arange(count)

    def drawn(below: int) -> np.ndarray:
        return np.frombuffer(source.randbytes(4 * count), "<u4") % below

    moves = min(2 * parents * n, _MOVES)
    most = drawn(moves + 1)  # 0: independent
    for move in range(moves):
        p, p2, t, t2 = drawn(parents), drawn(parents), drawn(n), drawn(n)
        some = np.minimum(table[p, t2, rows], table[p2, t, rows]) // (1 + (drawn(4) == 0))
        some[(p == p2) | (t == t2) | (move >= most)] = 0
        for a, b, sign in ((p, t, 1), (p2, t2, 1), (p, t2, -1), (p2, t, -1)):
            table[a, b, rows] += sign * some
    common = np.lcm.reduce(np.where(mass > 0, mass, 1), axis=0)
    table = np.where(mass[:, None] > 0, table * (common // np.where(mass > 0, mass, 1))[:, None], common * law[None])
    return np.asarray(table // np.gcd.reduce(table.reshape(-1, count), axis=0), object)
