"""The search for a counterexample: a rational distribution that meets all hypotheses and violates a statement.

Four stages, cheap and small first: every tuple of random variables on a few weighted points; linear functions
of fair bits, guided by the polymatroid that separates the statement; random networks shaped by the
hypotheses and improved by mutation; and, for each of these, mixtures and powers that bring a violation
within the budgets of the hypotheses.  Floats steer; a candidate counts only after an exact check, and is
then made small.  Fixed seeds: the same question is searched in the same way.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import combinations
from typing import Any

import numpy as np

from exact._space import Space, linear_functions, modular, partitions
from exact.bits import Bits
from exact.joint import Joint
from exact.shannon import _network
from exact.shannon._linear import UNIT, Form, Link, add, bits_of, constants, joint_entropies, members

Atoms = dict[tuple[Any, ...], Fraction]
_CLEAR = 1e-9  # floats beyond are worth an exact check
_DENSEST = 4096  # atoms of a candidate at most
_ALL = -1  # the mask of all variables
_CHECKS = 2000  # candidates compared while a counterexample is made small

_WEIGHTS = (  # of the points of a sample space, by effort; every assignment of values to them is tried
    ("1", "1 1", "1 3", "1 1 1", "1 1 2", "1 1 1 1"),
    ("1 2", "1 7", "1 31", "1 1 4", "1 2 3", "1 1 6", "1 1 3 3", "1 1 1 3", "1 1 2 2", "1 3 3 9", "1 1 2 4"),
    ("1 127", "1 1 1 5", "1 1 5 5", "2 2 3 3", "1 1 1 1 1", "1 1 1 1 2", "1 1 1 1 4", "1 1 2 2 2", "1 1 1 1 1 1"),
    ("1 1 1 1 2 2", "1 1 1 1 4 4", "1 1 1 3 3 3", "1 1 2 2 3 3", "1 1 1 1 1 3", "1 2 2 4 4 8"),
)
_ROWS = (20_000, 80_000, 300_000, 1_000_000)  # tuples kept while enumerating, by effort
_NETWORKS = (2, 6, 16, 60)
_MUTATIONS = (10, 20, 30, 60)


# ------------------------------------------------------------------------------------ the question


def entropy_of(joint: Joint, subset: int, names: tuple[str, ...]) -> Bits:
    """The joint entropy of the variables in a bit mask."""
    return joint.H(",".join(members(subset, names)))


@dataclass(frozen=True)
class Question:
    """A statement (its links) and hypotheses over named variables."""

    names: tuple[str, ...]
    links: list[Link]
    premises: list[Link]

    def slack(self, form: Form, joint: Joint) -> Bits:
        """The exact value of a form at a distribution."""
        total = bits_of(constants(form))
        for subset, value in joint_entropies(form).items():
            total = total + entropy_of(joint, subset, self.names) * value
        return total

    def meets(self, joint: Joint) -> bool:
        """Whether a distribution meets every hypothesis, exactly."""
        for premise in self.premises:
            if premise.size:
                subset, bound = premise.size
                if len(joint.marginal(*members(subset, self.names))) > bound:
                    return False
            else:
                value = self.slack(premise.slack, joint).sign()
                if value < 0 or (premise.equality and value) or (premise.strict and value == 0):
                    return False
        return True

    def violated(self, joint: Joint) -> bool:
        """Whether some link fails at a distribution, exactly."""
        for link in self.links:
            value = self.slack(link.slack, joint).sign()
            if (value != 0) if link.equality else value < (1 if link.strict else 0):
                return True
        return False

    def refuted_by(self, joint: Joint) -> bool:
        """Whether a distribution is a counterexample, exactly."""
        return self.violated(joint) and self.meets(joint)


class _Plan:
    """The question as floating-point arrays over the sets it mentions."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.count = len(question.names)
        forms = [link.slack for link in (*question.links, *question.premises)]
        self.sets = sorted({key for form in forms for key in joint_entropies(form)})
        self.links = [self.row(link.slack) for link in question.links]
        self.premises = [self.row(premise.slack) for premise in question.premises]
        self.independences, self.functions, structural = _structure(question)
        # what a mixture may bring about later: hypotheses with constants, and inequalities
        self.budgets = [
            not p.size and (bool(constants(p.slack)) or not (p.equality or i in structural))
            for i, p in enumerate(question.premises)
        ]
        # coefficients that floats blur when added up; this steers alone, what is found is checked in exact arithmetic
        self.delicate = any(abs(value) < 1e-9 for form in forms for value in joint_entropies(form).values())
        self.largest = [_DENSEST] * self.count
        for subset, bound in (premise.size for premise in question.premises if premise.size):
            self.largest[subset.bit_length() - 1] = bound  # of one variable: joint alphabets are not bounded

    def row(self, form: Form) -> tuple[np.ndarray, float]:
        """Coefficients over ``sets``, and the constant."""
        return np.array([float(form.get(subset, 0)) for subset in self.sets]), float(bits_of(constants(form)))

    def violation(self, entropies: np.ndarray) -> np.ndarray:
        """By how much the worst link fails; rows of ``entropies`` are candidates, columns the sets."""
        worst = np.full(len(entropies), -np.inf)
        for link, (vector, constant) in zip(self.question.links, self.links, strict=True):
            slack = entropies @ vector + constant
            gap = np.abs(slack) if link.equality else -slack
            if link.strict:
                gap = np.where(gap > -_CLEAR, np.maximum(gap, 2 * _CLEAR), gap)
            worst = np.maximum(worst, gap)
        return worst

    def excess(self, entropies: np.ndarray, budgets: bool) -> np.ndarray:
        """By how much the hypotheses fail in total (those with a budget only if asked)."""
        total = np.zeros(len(entropies))
        rows = zip(self.question.premises, self.premises, self.budgets, strict=True)
        for premise, (vector, constant), budget in rows:
            if budgets or not budget:
                slack = entropies @ vector + constant
                total += np.abs(slack) if premise.equality else np.maximum(-slack, 0)
        return total


def _structure(question: Question) -> tuple[list[tuple[int, int, int]], list[tuple[int, int]], set[int]]:
    """The hypotheses that say I(A;B|C) = 0, those that say H(X|Y) = 0, as masks, and the indices of both."""
    independences, functions, structural = [], [], set()
    for index, premise in enumerate(question.premises):
        form = premise.slack
        if constants(form) or len({abs(value) for value in form.values()}) != 1:
            continue
        for half in premise.forms:  # which is >= 0
            plus = [key for key, value in half.items() if value < 0]
            minus = [key for key, value in half.items() if value > 0]
            if len(plus) == 1 and len(minus) <= 1:
                whole, part = sum(plus), sum(minus)  # the empty set, 0, where there is none
                if part & ~whole == 0:
                    functions.append((part, whole))
                    structural.add(index)
            if len(plus) == 2:
                first, second = plus
                both, common = first | second, first & second
                if sorted(minus) == sorted({both, common} - {0}):
                    independences.append((first & ~common, second & ~common, common))
                    structural.add(index)
    return independences, functions, structural


# ------------------------------------------------------------------------------------ the stages


class _Search:
    def __init__(self, question: Question, values: Mapping[int, Form] | None, effort: int, deadline: float) -> None:
        self.question = question
        self.plan = _Plan(question)
        self.values = values
        self.effort = max(0, min(effort, 3))
        self.deadline = deadline
        self.done: list[str] = []

    def late(self) -> bool:
        return time.monotonic() > self.deadline

    def run(self) -> tuple[Joint | None, str]:
        stages = [
            ("variables on few weighted points", self._points(_WEIGHTS[0])),
            ("linear functions of 3 fair bits", self._codes((3,))),
            ("networks shaped by the hypotheses", self._networks(0, 1)),
            ("their mixtures", self._points(_WEIGHTS[0], mixed=True)),
            ("more weights", self._points(_WEIGHTS[1] if self.effort >= 1 else ())),
            ("their mixtures", self._points(_WEIGHTS[1] if self.effort >= 1 else (), mixed=True)),
            ("linear functions of 4 fair bits", self._codes((4,) if self.effort >= 1 else ())),
            ("large uniform variables", self._large()),
            ("more networks", self._networks(1, _NETWORKS[self.effort])),
            ("5 and 6 points", self._points([w for part in _WEIGHTS[2 : self.effort + 1] for w in part])),
        ]
        for name, stage in stages:
            for atoms in stage:
                if self.late():
                    break
                joint = self._accept(atoms)
                if joint is not None:
                    return joint, f"found among {name} (effort {self.effort}), then made small"
            if self.late():
                return None, f"the time for the search ran out after {', '.join(self.done) or 'nothing'}"
            self.done.append(name)
        return None, f"searched without success (effort {self.effort}): {', '.join(self.done)}"

    def _accept(self, atoms: Atoms) -> Joint | None:
        joint = Joint(atoms, names=self.question.names or ("X",))
        if not self.question.refuted_by(joint):
            return None
        return shrink(joint, self.question, self.deadline)

    # every tuple of variables on a space ------------------------------------------------------

    def _points(self, menu: Iterable[str], mixed: bool = False) -> Iterator[Atoms]:
        if mixed and not any(self.plan.budgets):
            return
        for weights in menu:
            if self.late():
                return
            yield from self._on(partitions(tuple(map(int, weights.split()))), (), mixed)

    def _codes(self, sizes: Iterable[int]) -> Iterator[Atoms]:
        for bits in sizes:
            if self.late():
                return
            yield from self._on(linear_functions(bits), self._targets())
            yield from self._on(linear_functions(bits), ())

    def _targets(self) -> list[Link]:
        """The hypotheses "the entropies are those of the separating polymatroid"."""
        links = []
        for subset, value in (self.values or {}).items():
            if not set(value) <= {UNIT}:
                return []
            links.append(Link("", add({subset: Fraction(1)}, value, -1), equality=True))
        return links

    def _on(self, space: Space, targets: Sequence[Link], mixed: bool = False) -> Iterator[Atoms]:
        plan = self.plan
        premises = zip(self.question.premises, plan.budgets, strict=True)
        conditions = [link for link, budget in premises if not (mixed and budget)]
        conditions += [link for link in targets if set(link.slack) & set(plan.sets)]
        rows = enumerate_tuples(space, plan.count, conditions, _ROWS[self.effort], self.late)
        entropies = self._entropies(space, rows)
        if mixed:
            yield from self._mixtures_of(space, rows, entropies)
            return
        violation, excess = plan.violation(entropies), plan.excess(entropies, budgets=True)
        good = np.flatnonzero((violation > _CLEAR) & (excess < _CLEAR))
        if len(good):
            blocks = space.blocks[_joint(space, rows[good], _ALL)]
            best = good[np.lexsort((-_steady(violation[good]), blocks))]
            for index in best[:5]:
                yield _of_space(space, rows[index])
            return
        tight = np.flatnonzero((np.abs(violation) <= _CLEAR) & (excess < _CLEAR))
        yield from self._differing(space, rows[tight], entropies[tight], 30)

    def _differing(self, space: Space, rows: np.ndarray, entropies: np.ndarray, most: int) -> Iterator[Atoms]:
        """A few candidates with different entropies, largest first: ties in floating point that may be violations."""
        first = _distinct(entropies)
        for index in first[np.lexsort((-_steady(entropies[first].sum(axis=1)),))[:most]]:
            yield _of_space(space, rows[index])

    # mixtures ---------------------------------------------------------------------------------

    def _mixtures_of(self, space: Space, rows: np.ndarray, entropies: np.ndarray) -> Iterator[Atoms]:
        """Mixtures of a few different candidates, which meet the budgets where the candidates do not."""
        first = _distinct(entropies)
        violation = self.plan.violation(entropies[first])
        excess = self.plan.excess(entropies[first], budgets=True)
        order = np.lexsort((_steady(excess), -_steady(violation)))
        for index in first[order[: 100 * (1 + self.effort)]]:
            if self.late():
                return
            base = _of_space(space, rows[index])
            mixed = mixture(base, self.plan)
            if mixed is not None:
                yield mixed

    # many values ------------------------------------------------------------------------------

    def _large(self) -> Iterator[Atoms]:
        """Uniform variables of many values, where a constant in the statement or a hypothesis asks for much entropy.

        A tuple of linear functions of one or two fair bits becomes one of numbers modulo m: entropies grow by log2(m).
        Any other tuple on three or four points is repeated in independent copies: entropies grow with their number.
        """
        if not any(constants(link.slack) for link in (*self.question.links, *self.question.premises)):
            return
        for bits in (1, 2):
            moduli = range(3, int(_DENSEST ** (1 / bits)) + 1)
            for modulus, row in self._scaled(linear_functions(bits), [(m, math.log2(m)) for m in moduli]):
                points = modulus**bits
                yield _sum_up((outcome, Fraction(1, points)) for outcome in modular(bits, modulus, row))
        for weights in ((1, 1, 1), (1, 1, 2), (1, 1, 1, 1)):
            space = partitions(weights)
            copies = range(2, int(math.log(_DENSEST, len(weights))) + 1)
            for number, row in self._scaled(space, [(k, float(k)) for k in copies]):
                yield power(_of_space(space, row), number)

    def _scaled(self, space: Space, scales: Sequence[tuple[int, float]]) -> Iterator[tuple[int, np.ndarray]]:
        """The first scales at which tuples become counterexamples when their entropies are multiplied."""
        plan = self.plan
        conditions = [link for link in self.question.premises if not constants(link.slack)]
        rows = enumerate_tuples(space, plan.count, conditions, _ROWS[0], self.late)
        entropies = self._entropies(space, rows)
        first = _distinct(entropies)
        rows, entropies = rows[first], entropies[first]
        found = 0
        for name, scale in scales:
            if self.late() or found >= 3:
                return
            scaled = entropies * scale
            good = np.flatnonzero((plan.violation(scaled) > _CLEAR) & (plan.excess(scaled, budgets=True) < _CLEAR))
            found += len(good) > 0
            blocks = space.blocks[_joint(space, rows[good], _ALL)]
            for index in good[np.lexsort((blocks,))][:3]:
                yield name, rows[index]

    def _entropies(self, space: Space, rows: np.ndarray) -> np.ndarray:
        """The entropies of the sets in question, one row for each tuple."""
        if not self.plan.sets:
            return np.zeros((len(rows), 0))
        return np.stack([space.entropy[_joint(space, rows, subset)] for subset in self.plan.sets], axis=1)

    # networks ---------------------------------------------------------------------------------

    def _networks(self, start: int, stop: int) -> Iterator[Atoms]:
        plan = self.plan
        if not 1 <= plan.count <= 11:
            return
        cells = 1 << max(8, plan.count + 1)
        batch = min(512, (1 << 18) // cells)
        for number in range(start, stop):
            if self.late():
                return
            rng = np.random.default_rng(number)
            network = _network.draw_network(plan.count, plan.independences, plan.functions, plan.largest, cells, rng)
            yield from self._climb(network, batch, rng)

    def _climb(self, network: _network.Network, batch: int, rng: np.random.Generator) -> Iterator[Atoms]:
        plan = self.plan
        tables = _network.draw_tables(network, batch, rng)
        score, fine = self._score(network, tables)
        for _ in range(_MUTATIONS[self.effort]):
            if self.late():
                return
            for index in np.flatnonzero(fine)[:3]:
                yield _network.atoms(network, tables, int(index), plan.count)
            if fine.any():
                return
            keep = np.lexsort((-score,))[: batch // 4]
            parents = [table[np.resize(keep, batch)] for table in tables]
            children = _network.mutate(network, parents, rng)
            child_score, child_fine = self._score(network, children)
            better = child_score >= score[np.resize(keep, batch)]
            pairs = zip(children, parents, strict=True)
            tables = [np.where(better[:, None, None], child, parent) for child, parent in pairs]
            score = np.where(better, child_score, score[np.resize(keep, batch)])
            fine = better & child_fine
        if any(plan.budgets):
            for index in np.lexsort((-score,))[:3]:
                mixed = mixture(_network.atoms(network, tables, int(index), plan.count), plan)
                if mixed is not None:
                    yield mixed

    def _score(self, network: _network.Network, tables: list[np.ndarray]) -> tuple[np.ndarray, np.ndarray]:
        plan = self.plan
        joint = _network.joint_arrays(network, tables, plan.count)
        entropies = np.stack([_array_entropy(joint, subset, plan.count) for subset in plan.sets], axis=1)
        violation = plan.violation(entropies)
        excess = plan.excess(entropies, budgets=True)
        fine = (violation > 1e-7) & (excess < _CLEAR)
        return _steady(violation - 4 * excess), fine


def search_counterexample(
    question: Question, values: Mapping[int, Form] | None, effort: int, deadline: float
) -> tuple[Joint | None, str]:
    """An exact counterexample made small, or None; and what was searched."""
    return _Search(question, values, effort, deadline).run()


# ------------------------------------------------------------------------------------ pieces


def _steady(values: np.ndarray) -> np.ndarray:
    """Without the last digits, so that what ties here ties on every machine."""
    return np.round(values, 9)


def _distinct(entropies: np.ndarray) -> np.ndarray:
    """The first row of each kind, in the order of the entropies."""
    return np.unique(np.round(entropies, 6), axis=0, return_index=True)[1]


def enumerate_tuples(space: Space, count: int, conditions: Sequence[Link], cap: int, late: Any) -> np.ndarray:
    """Tuples of variables on a space that meet the conditions: all, or a sample beyond ``cap``; none if it is late."""
    rng = np.random.default_rng(0)
    order = _order(count, tuple(sum_of(link) for link in conditions))
    cap = cap * 12 // max(12, count)  # more variables, fewer tuples
    rows = np.zeros((1, count), np.int16)
    assigned = 0
    every = np.arange(len(space.labels))
    for variable in order:
        if late():
            return rows[:0]
        if len(rows) * len(every) > cap:
            rows = rows[np.sort(rng.choice(len(rows), size=cap // len(every), replace=False))]
        rows = np.repeat(rows, len(every), axis=0)
        rows[:, variable] = np.tile(every, len(rows) // len(every))
        assigned |= 1 << variable
        for link in conditions:
            union = sum_of(link)
            if not union >> variable & 1 or union & ~assigned:
                continue
            if link.size:
                rows = rows[space.blocks[_joint(space, rows, link.size[0])] <= link.size[1]]
            else:
                value = np.full(len(rows), float(bits_of(constants(link.slack))))
                for subset, coefficient in joint_entropies(link.slack).items():
                    value += float(coefficient) * space.entropy[_joint(space, rows, subset)]
                rows = rows[(np.abs(value) < _CLEAR) if link.equality else value > -_CLEAR]
    return rows


def sum_of(link: Link) -> int:
    """All variables of a link."""
    union = 0
    for subset in joint_entropies(link.slack):
        union |= subset
    return union | (link.size[0] if link.size else 0)


@lru_cache(maxsize=64)
def _order(count: int, unions: tuple[int, ...]) -> list[int]:
    """Variables so that conditions are complete early."""
    order: list[int] = []
    assigned = 0
    for _ in range(count):

        def missing(v: int, assigned: int = assigned) -> int:
            now = assigned | 1 << v
            return min(((union & ~now).bit_count() for union in unions if union >> v & 1), default=count)

        best = min((v for v in range(count) if not assigned >> v & 1), key=missing)
        order.append(best)
        assigned |= 1 << best
    return order


def _joint(space: Space, rows: np.ndarray, subset: int) -> np.ndarray:
    """The index of the joint variable of a set, for each row."""
    found: np.ndarray | None = None
    for variable in range(rows.shape[1]):
        if subset >> variable & 1:
            found = rows[:, variable] if found is None else space.refine[found, rows[:, variable]]
    return np.zeros(len(rows), np.int16) if found is None else found


def _of_space(space: Space, row: np.ndarray) -> Atoms:
    total = sum(space.weights)
    return _sum_up(
        (tuple(int(space.labels[e, point]) for e in row), Fraction(weight, total))
        for point, weight in enumerate(space.weights)
    )


def _sum_up(pairs: Iterable[tuple[tuple[Any, ...], Fraction]]) -> Atoms:
    atoms: Atoms = {}
    for outcome, mass in pairs:
        atoms[outcome] = atoms.get(outcome, Fraction(0)) + mass
    return atoms


def _array_entropy(joint: np.ndarray, subset: int, count: int) -> np.ndarray:
    away = tuple(v + 1 for v in range(count) if not subset >> v & 1)
    flat = joint.sum(axis=away).reshape(len(joint), -1)
    return np.asarray(-(flat * np.log2(flat + (flat == 0))).sum(axis=1))


def _entropies(atoms: Atoms, wanted: Iterable[int]) -> dict[int, float]:
    outcomes = list(atoms)
    masses = np.array([float(p) for p in atoms.values()])
    result = {}
    for subset in wanted:
        index: dict[tuple[Any, ...], int] = {}
        where = [index.setdefault(tuple(x for i, x in enumerate(o) if subset >> i & 1), len(index)) for o in outcomes]
        mass = np.bincount(where, weights=masses)
        result[subset] = float(-(mass * np.log2(mass)).sum())
    return result


def _binary_entropy(p: float) -> float:
    """For 0 < p < 1, also where 1 - p is 1 in floating point."""
    return float(-p * np.log2(p) - (1 - p) * np.log1p(-p) / np.log(2))


_EXPONENTS = (1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 17, 20, 24, 28, 34, 40, 50, 60, 80, 100, 120, 160, 220)


def mixture(base: Atoms, plan: _Plan) -> Atoms | None:
    """The variables of some set W are erased together with probability 1 - 2^-k; the largest 2^-k that serves.

    An entropy h(A) becomes 2^-k h(A) + (1 - 2^-k) h(A - W), plus the entropy of the erasure if A meets W.
    """
    count = plan.count
    subsets = [_ALL]
    for size in reversed(range(1, count)) if count <= 6 else (count - 1, 1):
        subsets += [sum(1 << v for v in chosen) for chosen in combinations(range(count), size)]
    rows = [*plan.links, *plan.premises]
    forms = [link.slack for link in (*plan.question.links, *plan.question.premises)] if plan.delicate else []
    tables = _entropies(base, {s for subset in plan.sets for w in subsets for s in (subset, subset & ~w)})
    whole = np.array([tables[s] for s in plan.sets])
    best: tuple[int, int] | None = None
    exponents: Sequence[int] = _EXPONENTS  # those that are better than what was found
    for w in subsets:
        rest = np.array([tables[s & ~w] for s in plan.sets])
        flag = np.array([1.0 if s & w else 0.0 for s in plan.sets])
        if plan.delicate:
            parts = [
                (*(_combine(form, plan.sets, values) for values in (flag, whole, rest)), constant)
                for form, (_, constant) in zip(forms, rows, strict=True)
            ]
        else:
            parts = [
                (_snap(vector @ flag), _snap(vector @ whole), _snap(vector @ rest), constant)
                for vector, constant in rows
            ]
        for place, k in enumerate(exponents):
            p = 2.0**-k
            slack = [f * _binary_entropy(p) + p * a + (1 - p) * b + c for f, a, b, c in parts]
            if _serves(plan, slack):
                best, exponents = (k, w), exponents[:place]
                break
    if best is None:
        return None
    k, w = best
    visible = Fraction(1, 2**k)
    mixed: Atoms = {}
    for outcome, mass in base.items():
        seen = tuple((1, x) if w >> i & 1 else x for i, x in enumerate(outcome))
        hidden = tuple((0, 0) if w >> i & 1 else x for i, x in enumerate(outcome))
        mixed[seen] = mixed.get(seen, Fraction(0)) + mass * visible
        mixed[hidden] = mixed.get(hidden, Fraction(0)) + mass * (1 - visible)
    return mixed


def _serves(plan: _Plan, slack: Sequence[float]) -> bool:
    links, premises = plan.question.links, plan.question.premises
    violated = False
    for link, value in zip(links, slack[: len(links)], strict=True):
        violated |= (value != 0) if link.equality else value < 0 or (link.strict and value == 0)
    if not violated:
        return False
    for premise, value in zip(premises, slack[len(links) :], strict=True):
        if not premise.size and (value < 0 or (premise.equality and value != 0)):
            return False
    return True


def _combine(form: Form, sets: Sequence[int], values: np.ndarray) -> float:
    """A linear combination with coefficients of very different size, exact where the entropies are simple fractions."""
    simple = [Fraction(float(value)).limit_denominator(64) for value in values]
    total = sum((form.get(s, Fraction(0)) * value for s, value in zip(sets, simple, strict=True)), Fraction(0))
    if (np.abs(np.array([float(x) for x in simple]) - values) < 1e-12).all():
        return float(total)
    return _snap(sum(float(form.get(s, 0)) * float(value) for s, value in zip(sets, values, strict=True)))


def _snap(value: float) -> float:
    return 0.0 if abs(value) < 1e-12 else float(value)


def power(base: Atoms, copies: int) -> Atoms:
    """Independent copies, side by side in each variable."""
    found: Atoms = {tuple(() for _ in next(iter(base))): Fraction(1)}
    for _ in range(copies):
        found = {
            tuple((*old, new) for old, new in zip(left, right, strict=True)): p * q
            for left, p in found.items()
            for right, q in base.items()
        }
    return found


# ------------------------------------------------------------------------------------ making it small


def shrink(joint: Joint, question: Question, deadline: float) -> Joint:
    """A counterexample with fewer atoms, values and smaller denominators, by greedy exact steps."""
    atoms = _renamed(dict(joint.items()))
    if len(atoms) > 64:
        return Joint(atoms, names=joint.names)
    improved, checks = True, 0
    while improved:
        improved = False
        for candidate in _smaller(atoms):
            checks += 1
            if checks > _CHECKS or time.monotonic() > deadline:
                break
            if _size(candidate) < _size(atoms) and question.refuted_by(Joint(candidate, names=joint.names)):
                atoms, improved = _renamed(candidate), True
                break
    return Joint(dict(sorted(atoms.items())), names=joint.names)


def _size(atoms: Atoms) -> tuple[int, int, int]:
    values = sum(len({outcome[i] for outcome in atoms}) for i in range(len(next(iter(atoms)))))
    return len(atoms), math.lcm(*(p.denominator for p in atoms.values())), values


def _renamed(atoms: Atoms) -> Atoms:
    """Values as whole numbers, in order of appearance."""
    tables: list[dict[Any, int]] = [{} for _ in next(iter(atoms))]
    return {
        tuple(table.setdefault(value, len(table)) for table, value in zip(tables, outcome, strict=True)): p
        for outcome, p in atoms.items()
    }


def _smaller(atoms: Atoms) -> Iterator[Atoms]:
    width = len(next(iter(atoms)))
    for v in range(width):  # a constant variable
        yield _mapped(atoms, v, lambda value: 0)
    for v in range(width):  # two values become one
        for first, second in combinations(sorted({outcome[v] for outcome in atoms}), 2):
            yield _mapped(atoms, v, lambda value, a=first, b=second: a if value == b else value)
    if len(atoms) <= 32:
        for gone in atoms:  # an atom less
            if len(atoms) > 1:
                yield {outcome: p / (1 - atoms[gone]) for outcome, p in atoms.items() if outcome != gone}
    yield {outcome: Fraction(1, len(atoms)) for outcome in atoms}
    if len(atoms) <= 16:
        for total in (*range(len(atoms), 13), 16, 24, 32, 64, 100, 128, 1000, 1024):  # small denominators
            rounded = {outcome: max(1, round(p * total)) for outcome, p in atoms.items()}
            yield {outcome: Fraction(weight, sum(rounded.values())) for outcome, weight in rounded.items()}


def _mapped(atoms: Atoms, variable: int, rename: Any) -> Atoms:
    result: Atoms = {}
    for outcome, p in atoms.items():
        image = (*outcome[:variable], rename(outcome[variable]), *outcome[variable + 1 :])
        result[image] = result.get(image, Fraction(0)) + p
    return result
