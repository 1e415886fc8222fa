"""The search for a counterexample: a distribution that meets all hypotheses and violates a statement.

Cheap and small first: coins that variables share; every tuple of random variables on a few weighted points; linear
functions of fair dice, guided by the polymatroid that separates the statement, and combinations of them with coins;
random networks shaped by the hypotheses and improved by mutation; weights improved step by step; and, for some of
these, mixtures that bring a violation within the budgets of the hypotheses.  Floats steer; a candidate counts only
after an exact check, and is then made small.  Fixed seeds: the same question is searched in the same way.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain
from typing import TYPE_CHECKING

from exact.shannon import _cone
from exact.shannon._linear import UNIT, Form, Link, add
from exact.shannon.question import Question
from exact.shannon.witness import Witness, from_parts, witness_of

if TYPE_CHECKING:
    import numpy as np

    from exact.shannon import _network
    from exact.shannon._space import Space
    from exact.shannon._tuples import Atoms, Plan

_FIRST = 5  # stages that take a moment
_TOLD = 0.2  # seconds between two reports
_SMALL = 16  # atoms of a combination of coins that is taken at once
_WEIGHTS = (  # of the points of a sample space, by effort; every assignment of values to them is tried
    ("1", "1 1", "1 3", "1 1 1", "1 1 2", "1 1 1 1"),
    ("1 2", "1 7", "1 31", "1 1 4", "1 2 3", "1 1 6", "1 1 3 3", "1 1 1 3", "1 1 2 2", "1 3 3 9", "1 1 2 4"),
    ("1 127", "1 1 1 5", "1 1 5 5", "2 2 3 3", "1 1 1 1 1", "1 1 1 1 2", "1 1 1 1 4", "1 1 2 2 2", "1 1 1 1 1 1"),
    ("1 1 1 1 2 2", "1 1 1 1 4 4", "1 1 1 3 3 3", "1 1 2 2 3 3", "1 1 1 1 1 3", "1 2 2 4 4 8"),
)
_ROWS = (20_000, 80_000, 300_000, 1_000_000)  # tuples kept while enumerating, by effort
_NETWORKS = (2, 6, 16, 60)
_SOLVED = (0, 50, 150, 1500)
_MUTATIONS = (10, 20, 30, 60)
_MOST_CODES = 250  # codes that are combined
_SOLVED_VARIABLES = 6  # up to which independences are solved
_LONGEST_ENUMERATION = 8  # variables up to which codes are combined


class Search:
    """An exact counterexample made small, in stages; ``run`` goes on where it stopped."""

    def __init__(
        self, question: Question, values: Mapping[int, Form] | None, effort: int, say: Callable[[str], object]
    ) -> None:
        self.question = question
        self.values = values
        self.effort = max(0, min(effort, 3))
        self.deadline = math.inf
        self.say = say
        self.done: list[str] = []
        self.stage, self.told = "", 0.0
        self.large: Witness | None = None  # a counterexample that is right, and larger than one may hope for
        self._plan: Plan | None = None

    @property
    def plan(self) -> Plan:
        """The question in floating point."""
        if self._plan is None:
            from exact.shannon._tuples import Plan

            self._plan = Plan(self.question)
        return self._plan

    def late(self) -> bool:
        now = time.monotonic()
        if now > self.told + _TOLD:
            self.told = now
            self.say(self.stage)
        return now > self.deadline

    def run(self, deadline: float, first: bool = False) -> tuple[Witness | None, str]:
        """A counterexample or None, and what was searched.  first: only the stages that take a moment."""
        self.deadline = deadline
        more = self.effort >= 1
        stages: list[tuple[str, Callable[[], Iterator[Atoms | Witness]]]] = [
            ("coins that variables share", self._coins),
            ("variables on few weighted points", lambda: self._points(_WEIGHTS[0])),
            ("linear functions of 3 fair bits", lambda: self._codes(2, 3)),
            ("their mixtures", lambda: self._points(_WEIGHTS[0], mixed=True)),
            ("what was put aside", lambda: self._put_aside(rational=True)),
            ("linear functions modulo 3", lambda: chain(self._codes(3, 2), self._codes(3, 3))),
            ("combinations of codes and coins", lambda: self._combined(2, 2)),
            ("linear functions of 4 fair bits", lambda: self._codes(2, 4) if more else iter(())),
            ("networks shaped by the hypotheses", lambda: self._networks(0, 1)),
            ("what was put aside", lambda: self._put_aside(rational=False)),
            ("independences solved exactly", self._solved),
            ("weights improved step by step", self._improved),
            ("more weights", lambda: self._points(_WEIGHTS[1] if more else ())),
            ("their mixtures", lambda: self._points(_WEIGHTS[1] if more else (), mixed=True)),
            ("linear functions modulo 5", lambda: self._codes(5, 2) if more else iter(())),
            ("combinations of more codes and coins", lambda: self._combined(2, 3) if more else iter(())),
            ("large uniform variables", self._large),
            ("more networks", lambda: self._networks(1, _NETWORKS[self.effort])),
            ("5 and 6 points", lambda: self._points([w for part in _WEIGHTS[2 : self.effort + 1] for w in part])),
        ]
        for name, stage in stages[len(self.done) : _FIRST if first else None]:
            self.stage = f"search: {name}"
            self.say(self.stage)
            for candidate in stage():
                if self.late():
                    break
                found = self._accept(candidate)
                if found is not None:
                    return found, f"found among {name} (effort {self.effort})"
            if self.late():
                if self.large is not None:
                    return self.large, f"found among {stages[0][0]} (effort {self.effort})"
                return None, f"the time for the search ran out after {', '.join(self.done) or 'nothing'}"
            self.done.append(name)
        return None, f"searched without success (effort {self.effort}): {', '.join(self.done)}"

    def _accept(self, candidate: Atoms | Witness) -> Witness | None:
        from exact.joint import Joint
        from exact.shannon._shrink import shrink

        if isinstance(candidate, Witness):
            witness = candidate
        else:
            witness = witness_of(Joint(candidate, names=self.question.names or ("X",)))
        if not self.question.refuted_by(witness):
            return None
        joint = witness.joint
        return witness_of(shrink(joint, self.question, self.deadline)) if joint is not None else witness

    # coins and codes ---------------------------------------------------------------------------

    def _combinations(self, coins: Sequence[int], codes: Sequence[_cone.Code], prime: int = 2) -> Iterator[Witness]:
        from exact.joint import Joint

        question, names = self.question, self.question.names
        for shown, used in _cone.combine(question.links, question.premises, question.structure.premises, coins, codes):
            amounts = shown if prime == 2 else [(mask, _in_units(value, prime)) for mask, value in shown]
            parts = [(Joint(dict(codes[i].atoms), names=names), number) for i, number in used]
            yield from_parts(names, amounts, parts)

    def _coins(self) -> Iterator[Witness]:
        for found in self._combinations(self._masks(), ()):
            if not self.question.refuted_by(found):
                continue
            witness = self._rational(found)
            joint = witness.joint
            if joint is not None and len(joint) <= _SMALL:
                yield witness
            elif self.large is None or (self.large.joint is None and joint is not None):
                self.large = witness

    def _rational(self, witness: Witness) -> Witness:
        """The same with coins of rational probability, where the hypotheses leave room for it."""
        if all(coin.interval is None for coin in witness.coins):
            return witness
        for steps in (3, 4, 5, 6, 8, 10, 16, 24):
            near = Witness(witness.names, witness.parts, tuple(coin.rounded(steps) for coin in witness.coins))
            if self.question.refuted_by(near):
                return near
        return witness

    def _masks(self) -> list[int]:
        question = self.question
        return _cone.coin_masks(len(question.names), question.structure.functions, question.sets)

    def _put_aside(self, rational: bool) -> Iterator[Atoms | Witness]:
        """What is no small distribution: before others if it is rational, and after them if it is not."""
        large = self.large
        if large is not None and (not rational or all(coin.interval is None for coin in large.coins)):
            yield large

    def _codes(self, prime: int, dice: int) -> Iterator[Atoms]:
        """Linear functions of fair dice: where no numbers occur, of any scale; guided by the separation, then not."""
        from exact.shannon._space import Space, linear_functions

        if self.late() or (prime > 2 and not self.question.homogeneous):
            return
        space = linear_functions(dice, prime)
        if self.question.homogeneous:
            ranks = space.entropy / math.log2(prime)
            space = Space(space.weights, space.labels, space.refine, ranks.round(), space.blocks)
        for targets in self._targets(dice):
            yield from self._on(space, targets)
        yield from self._on(space, ())

    def _targets(self, dice: int) -> list[list[Link]]:
        """The hypotheses "the entropies are those of the separating polymatroid", scaled where that changes nothing."""
        values = self.values or {}
        if not values or not all(set(value) <= {UNIT} for value in values.values()):
            return []
        numbers = {mask: value.get(UNIT, Fraction(0)) for mask, value in values.items()}
        scales = [Fraction(1)]
        if self.question.homogeneous and any(numbers.values()):
            unit = Fraction(
                math.lcm(*(v.denominator for v in numbers.values())), math.gcd(*(v.numerator for v in numbers.values()))
            )
            largest = max(numbers.values()) * unit
            scales = [unit * k for k in range(1, dice + 1) if largest * k <= dice]
        return [
            [
                Link("", add({mask: Fraction(1)}, {UNIT: value * scale}, -1), equality=True)
                for mask, value in numbers.items()
            ]
            for scale in scales
        ]

    def _combined(self, prime: int, dice: int) -> Iterator[Witness]:
        """Combinations of coins and of linear functions of fair dice."""
        import numpy as np

        from exact.shannon._space import linear_functions
        from exact.shannon._tuples import distinct, enumerate_tuples, joint_of, of_space

        question, plan = self.question, self.plan
        if plan.count > _LONGEST_ENUMERATION or self.late():
            return
        space = linear_functions(dice, prime)
        conditions = [question.premises[i] for i in sorted(question.structure.premises)]
        rows = enumerate_tuples(space, plan.count, conditions, _ROWS[min(self.effort, 1)], self.late)
        entropies = self._entropies(space, rows) / math.log2(prime)
        chosen = distinct(entropies)
        if len(chosen) > _MOST_CODES:
            violation = plan.violation(entropies[chosen])
            chosen = chosen[np.lexsort((-violation.round(9),))[:_MOST_CODES]]
        codes = []
        for index in chosen:
            row = rows[index]
            ranks = {
                subset: round(float(space.entropy[joint_of(space, row[None, :], subset)[0]]) / math.log2(prime))
                for subset in plan.sets
            }
            codes.append(_cone.Code(ranks, prime, of_space(space, row)))
        yield from self._combinations(self._masks(), codes, prime)

    # every tuple of variables on a space ------------------------------------------------------

    def _points(self, menu: Iterable[str], mixed: bool = False) -> Iterator[Atoms]:
        from exact.shannon._space import partitions

        if mixed and not any(self.plan.budgets):
            return
        for weights in menu:
            if self.late():
                return
            yield from self._on(partitions(tuple(map(int, weights.split()))), (), mixed)

    def _on(self, space: Space, targets: Sequence[Link], mixed: bool = False) -> Iterator[Atoms]:
        import numpy as np

        from exact.shannon._tuples import ALL, CLEAR, enumerate_tuples, joint_of, of_space, steady

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
        good = np.flatnonzero((violation > CLEAR) & (excess < CLEAR))
        if len(good):
            blocks = space.blocks[joint_of(space, rows[good], ALL)]
            best = good[np.lexsort((-steady(violation[good]), blocks))]
            for index in best[:5]:
                yield of_space(space, rows[index])
            return
        tight = np.flatnonzero((np.abs(violation) <= CLEAR) & (excess < CLEAR))
        yield from self._differing(space, rows[tight], entropies[tight], 30)

    def _differing(self, space: Space, rows: np.ndarray, entropies: np.ndarray, most: int) -> Iterator[Atoms]:
        """A few candidates with different entropies, largest first: ties in floating point that may be violations."""
        import numpy as np

        from exact.shannon._tuples import distinct, of_space, steady

        first = distinct(entropies)
        for index in first[np.lexsort((-steady(entropies[first].sum(axis=1)),))[:most]]:
            yield of_space(space, rows[index])

    def _mixtures_of(self, space: Space, rows: np.ndarray, entropies: np.ndarray) -> Iterator[Atoms]:
        """Mixtures of a few different candidates, which meet the budgets where the candidates do not."""
        import numpy as np

        from exact.shannon._tuples import distinct, mixture, of_space, steady

        first = distinct(entropies)
        violation = self.plan.violation(entropies[first])
        excess = self.plan.excess(entropies[first], budgets=True)
        order = np.lexsort((steady(excess), -steady(violation)))
        for index in first[order[: 100 * (1 + self.effort)]]:
            if self.late():
                return
            mixed = mixture(of_space(space, rows[index]), self.plan)
            if mixed is not None:
                yield mixed

    def _entropies(self, space: Space, rows: np.ndarray) -> np.ndarray:
        """The entropies of the sets in question, one row for each tuple."""
        import numpy as np

        from exact.shannon._tuples import joint_of

        if not self.plan.sets:
            return np.zeros((len(rows), 0))
        return np.stack([space.entropy[joint_of(space, rows, subset)] for subset in self.plan.sets], axis=1)

    # weights that improve ---------------------------------------------------------------------

    def _improved(self) -> Iterator[Atoms]:
        """Tuples on four and five points whose weights are moved so that the violation grows."""
        from exact.shannon._climb import improved
        from exact.shannon._space import partitions

        if self.plan.count > _LONGEST_ENUMERATION or not self.plan.count:
            return
        for points in (4, 5)[: 1 + (self.effort >= 2)]:
            if self.late():
                return
            yield from improved(partitions((1,) * points), self.plan, _ROWS[min(self.effort, 1)], self.late)

    # many values ------------------------------------------------------------------------------

    def _large(self) -> Iterator[Atoms]:
        """Copies of a tuple on three or four points, where numbers ask for much entropy: it grows with the copies."""
        from exact.shannon._space import partitions
        from exact.shannon._tuples import DENSEST, of_space, power

        if self.question.homogeneous:
            return
        for weights in ((1, 1, 1), (1, 1, 2), (1, 1, 1, 1)):
            space = partitions(weights)
            copies = range(2, int(math.log(DENSEST, len(weights))) + 1)
            for number, row in self._scaled(space, [(k, float(k)) for k in copies]):
                yield power(of_space(space, row), number)

    def _scaled(self, space: Space, scales: Sequence[tuple[int, float]]) -> Iterator[tuple[int, np.ndarray]]:
        """The first scales at which tuples become counterexamples when their entropies are multiplied."""
        import numpy as np

        from exact.shannon._linear import constants
        from exact.shannon._tuples import ALL, CLEAR, distinct, enumerate_tuples, joint_of

        plan = self.plan
        conditions = [link for link in self.question.premises if not constants(link.slack)]
        rows = enumerate_tuples(space, plan.count, conditions, _ROWS[0], self.late)
        entropies = self._entropies(space, rows)
        first = distinct(entropies)
        rows, entropies = rows[first], entropies[first]
        found = 0
        for name, scale in scales:
            if self.late() or found >= 3:
                return
            scaled = entropies * scale
            good = np.flatnonzero((plan.violation(scaled) > CLEAR) & (plan.excess(scaled, budgets=True) < CLEAR))
            found += len(good) > 0
            blocks = space.blocks[joint_of(space, rows[good], ALL)]
            for index in good[np.lexsort((blocks,))][:3]:
                yield name, rows[index]

    # independences that no network shows ------------------------------------------------------

    def _solved(self) -> Iterator[Atoms]:
        """Distributions that meet the independences exactly; those that violate the statement most come first."""
        import numpy as np

        from exact.shannon._solved import solved
        from exact.shannon._tuples import CLEAR, atom_entropies, mixture, steady

        plan = self.plan
        if not plan.independences or not 1 <= plan.count <= _SOLVED_VARIABLES:
            return
        drawn = []
        for number in range(_SOLVED[self.effort]):
            if self.late():
                return
            drawn.append(solved(plan, np.random.default_rng(number)))
        if not drawn:
            return
        entropies = np.array([[found[s] for s in plan.sets] for found in (atom_entropies(a, plan.sets) for a in drawn)])
        violation = plan.violation(entropies)
        excess, needed = (plan.excess(entropies, budgets=budgets) for budgets in (True, False))
        for index in np.lexsort((-steady(violation), steady(excess)))[:40]:
            if violation[index] > CLEAR and excess[index] < CLEAR:
                yield drawn[index]
            elif violation[index] > CLEAR and needed[index] < CLEAR:
                mixed = mixture(drawn[index], plan)
                if mixed is not None:
                    yield mixed

    # networks ---------------------------------------------------------------------------------

    def _networks(self, start: int, stop: int) -> Iterator[Atoms]:
        import numpy as np

        from exact.shannon import _network

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
        import numpy as np

        from exact.shannon import _network
        from exact.shannon._tuples import mixture

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
        import numpy as np

        from exact.shannon import _network
        from exact.shannon._tuples import CLEAR, array_entropy, steady

        plan = self.plan
        joint = _network.joint_arrays(network, tables, plan.count)
        entropies = np.stack([array_entropy(joint, subset, plan.count) for subset in plan.sets], axis=1)
        violation = plan.violation(entropies)
        excess = plan.excess(entropies, budgets=True)
        fine = (violation > 1e-7) & (excess < CLEAR)
        return steady(violation - 4 * excess), fine


def _in_units(value: Form, prime: int) -> Form:
    """A number of dice with ``prime`` sides, in bits."""
    return {-prime: value[UNIT]} if value else {}
