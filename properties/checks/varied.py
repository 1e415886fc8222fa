"""Which instances vary for a link: what counts as evidence that is not degenerate.

An instance **varies** for a link of a statement when all of this holds.

1. Every variable of the statement takes at least two values with positive probability.  These are the variables of the
   chain, of its functions (T of M = distinct(T)), of ``for every t``, and of the hypotheses; not those that the world
   has besides.
2. A variable that is a vector, declared or by its definition, has at least two components, and each of them takes at
   least two values.  So every length that the statement speaks of is at least 2; a statement about every position
   (``R[t]``, ``sum[n]``) is written out, and its instances count only where that is for a length of 2 or more.
3. Every event of which the link names the probability (``P(r=1|T)``) is neither impossible nor certain.
4. In a pointwise statement (``for every t``) there is a value t of positive probability at which 3. holds, and at which
   every variable in the terms of the link with ``T=t`` still takes at least two values: H(r|T=t) of a reward that is
   certain there is no evidence.  T itself varies by 1.

Parameters that are sizes of alphabets are at least 2 by 1.; on others, such as a share A of N, nothing is asked.  In a
statement about parameters alone the choices of them vary if each parameter takes at least two values among them; one
that has no parameter either is a single fact, and varies nowhere.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from functools import cache

import numpy as np

from exact.syntax import Divergence, Entropy, Information, walk
from exact.syntax import Statement as Formula
from properties.checks.conditions import meets
from properties.checks.evaluate import Cases, batch_cases, functions_in
from properties.checks.witness import formula_variables, statement_variables
from properties.worlds.batch import Batch
from properties.worlds.recipes import Setting
from theorems.language import Chance, Linear, Statement, World

__all__ = ["all_links_vary", "choices_vary", "varies", "varies_here", "variables"]


@cache
def variables(statement: Statement) -> tuple[str, ...]:
    """The variables of a statement: of its chain, its functions and its hypotheses, in the world's order."""
    names = set(statement_variables(statement))
    for form in statement.forms():
        if isinstance(form, Linear):
            names |= set(formula_variables(form.formula, statement.world))
    return tuple(name for name in statement.world.variable_names if name in names)


def varies(statement: Statement, batch: Batch) -> np.ndarray:
    """1. and 2.: whether every variable of the statement varies, for each instance: bool (B,)."""
    result = np.ones(len(batch), bool)
    for name in variables(statement):
        result &= _takes_two(batch, name)
    return result


def varies_here(statement: Statement, link: Formula, cases: Cases) -> np.ndarray:
    """3. and 4.: whether the events and the conditioned variables of a link vary in each case: bool (cases,)."""
    result = np.ones(len(cases.rows), bool)
    for name in _conditioned(link):
        result &= _takes_two(cases.batch, name)
    for call in _events(link, statement.world):
        mass = cases.batch.mass([call.arguments[1]])
        happens = np.array([value == call.value for value in cases.batch.values[call.arguments[1]]], bool)
        result &= mass[:, happens].any(axis=1) & mass[:, ~happens].any(axis=1)
    return result


def all_links_vary(statement: Statement, batches: Iterable[Batch]) -> bool:
    """Whether for each link some instance that meets the hypotheses varies; looked through as far as it takes."""
    links = statement.formula.links()
    without = set(range(len(links)))
    for batch in batches:
        good = meets(batch, statement.forms(), statement.world, statement.formula)
        good &= varies(statement, batch)
        if good.any():
            chosen = batch.take(good)
            for cases in batch_cases(statement.formula, chosen, statement.world):
                without -= {i for i in without if varies_here(statement, links[i], cases).any()}
        if not without:
            return True
    return False


def choices_vary(choices: Sequence[Setting]) -> bool:
    """Whether the choices of the parameters vary, in a statement about nothing else."""
    taken = [{value for _, value in column} for column in zip(*(where.parameters for where in choices), strict=True)]
    return bool(taken) and all(len(values) > 1 for values in taken)


def _takes_two(batch: Batch, name: str) -> np.ndarray:
    """Whether a variable takes two values with positive probability; of a vector, each of at least two components."""
    positive = batch.positive([name])
    parts = _components(batch.values[name])
    if not parts:
        return positive.sum(axis=1) > 1
    result = np.full(len(batch), len(parts) > 1)
    for part in parts:
        result &= (positive.astype(np.float32) @ part > 0).sum(axis=1) > 1
    return result


@cache
def _components(values: tuple[Hashable, ...]) -> tuple[np.ndarray, ...]:
    """For each component of the values, if they are vectors of one length, which symbol each has: (values, symbols)."""
    rows = [value for value in values if isinstance(value, tuple)]
    if len(rows) < len(values) or len({len(row) for row in rows}) != 1:
        return ()
    return tuple(_symbols([row[k] for row in rows]) for k in range(len(rows[0])))


def _symbols(column: Sequence[Hashable]) -> np.ndarray:
    place = {symbol: k for k, symbol in enumerate(dict.fromkeys(column))}
    found = np.zeros((len(column), len(place)), np.float32)
    found[np.arange(len(column)), [place[symbol] for symbol in column]] = 1
    return found


@cache
def _conditioned(link: Formula) -> tuple[str, ...]:
    """The variables in the terms of a link with ``T=t``."""
    found: dict[str, None] = {}
    for term in (part for side in link.sides for part in walk(side)):
        if isinstance(term, Entropy | Information | Divergence) and term.at:
            groups = (term.left, term.right) if isinstance(term, Information) else (term.of,)
            names = [
                name for group in (*groups, term.given) for name in ((group,) if isinstance(group, str) else group)
            ]
            found.update(dict.fromkeys(names))
            for name, _ in term.at:
                found.pop(name, None)
    return tuple(found)


@cache
def _events(link: Formula, world: World) -> tuple[Chance, ...]:
    """The named probabilities that a link mentions."""
    names = dict.fromkeys(name for side in link.sides for name in functions_in(side, world))
    calls = (world.calls()[name] for name in names)
    return tuple(call for call in calls if isinstance(call, Chance))
