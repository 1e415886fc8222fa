"""Does a linear statement about entropies follow from Shannon's inequalities and the hypotheses?

Small linear programs are decided by the rational simplex method.  Of large ones HiGHS suggests an answer in floating
point: multipliers are rounded to small denominators and added up exactly, or else solved for exactly on their
support; a separating polymatroid likewise.  Where neither survives exact arithmetic (statements that are true or
false by less than any tolerance), the rational simplex method decides, over the rows that it turns out to need.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from exact.shannon import _simplex
from exact.shannon._linear import UNIT, Basic, Form, Link, add, basic_form, constants, joint_entropies, sign
from exact.shannon._sets import Shape, closure
from exact.shannon._simplex import OutOfTime, Row
from exact.shannon._symmetry import Permutation, orbits

__all__ = ["Dependencies", "Multipliers", "OutOfTime", "Program", "Separation", "add_basic"]

_LADDER = (1, 2, 6, 12, 60, 420, 5040, 10**5, 10**7)  # denominators tried when floats are rounded
_NOISE = 1e-7  # floats below are taken for zero when a support is guessed; exact arithmetic judges the guess
_SMALL = (20, 300)  # columns and rows up to which floating point is not asked
_WIDE = 10**9  # coefficients beyond, or below its inverse, are nothing for floating point
_HALF = Fraction(1, 2)
_CUTS = 200  # rows added at a time in exact arithmetic


@dataclass
class Multipliers:
    """What adds up to a slack: multiplier by hypothesis, multiplier by basic quantity, and the constant left over."""

    premises: dict[int, Fraction]
    basics: dict[Basic, Fraction]
    rest: Form


@dataclass
class Separation:
    """Joint entropies (constant forms, by closed set) that meet every hypothesis and violate the claim."""

    values: dict[int, Form]


class Dependencies:
    """The hypotheses that say H(X|Y) <= 0, so that h(Y) and h(XY) are one column."""

    def __init__(self, links: Sequence[Link]) -> None:
        self.found: list[tuple[int, int, int, Fraction]] = []  # source, target, premise, its slack / -H(X|Y)
        for index, link in enumerate(links):
            if constants(link.slack):
                continue
            for direction, form in enumerate(link.forms):
                if len(form) == 1:
                    ((target, value),) = form.items()
                    if value < 0:
                        self.found.append((0, target, index, (1 - 2 * direction) / -value))
                elif len(form) == 2:
                    (low, up), (high, down) = sorted(form.items())
                    if low & ~high == 0 and up == abs(up) == -down:
                        self.found.append((low, high, index, (1 - 2 * direction) / up))
        self.pairs = [(source, target) for source, target, _, _ in self.found]


class Program:
    """The linear program of a list of hypotheses over the sets of a shape.

    symmetries: permutations of the variables that change nothing; sets in one orbit are then one column, and a proof
    (``rows_of`` says which rows it used) holds for the average.  only: the numbers of the rows that may be used.
    """

    def __init__(
        self,
        links: Sequence[Link],
        shape: Shape,
        deadline: float | None = None,
        symmetries: Sequence[Permutation] = (),
        only: Sequence[Basic] | None = None,
    ) -> None:
        self.links, self.deadline, self.shape = list(links), deadline, shape
        self.dependencies = Dependencies(links)
        self._closed: dict[int, int] = {}
        self._zero = self._close(0)
        number = orbits(shape.sets, symmetries) if symmetries else range(len(shape.sets))
        self.column: dict[int, int] = dict(zip(shape.sets, number, strict=True))
        self.columns = max(number, default=-1) + 1
        self.premises: list[Row] = []
        self.premise_tags: list[tuple[int, int]] = []  # premise and sign
        for index, link in enumerate(self.links):
            for direction, form in enumerate(link.forms):
                row = Row(self.project(form), constants(form))
                if row.a or row.b or link.strict:
                    self.premises.append(row)
                    self.premise_tags.append((index, 1 - 2 * direction))
        self.quads: list[tuple[int, int, int, int]] = []
        self.basics: list[Basic] = []
        self.like: dict[tuple[int, int, int, int], list[Basic]] = {}  # under symmetries: all of one row
        for basic in shape.basics if only is None else only:
            quad = self._quad(basic)
            if quad is None:
                continue
            if quad not in self.like:
                self.like[quad] = []
                self.quads.append(quad)
                self.basics.append(basic)
            if symmetries:
                self.like[quad].append(basic)
        self._base: Mapping[int, Form] | None = None  # a polymatroid that meets the hypotheses, once needed
        self._strict: dict[int, Mapping[int, Form]] = {}  # one for each strict hypothesis, where that is positive
        self._floats: object = None

    @property
    def count(self) -> int:
        """The number of rows."""
        return len(self.premises) + len(self.quads)

    def _close(self, mask: int) -> int:
        closed = self._closed.get(mask)
        if closed is None:
            closed = self._closed[mask] = closure(mask, self.dependencies.pairs)
        return closed

    def _column(self, mask: int) -> int:
        """-1 for a set that is constant."""
        closed = self._close(mask)
        return -1 if closed == self._zero else self.column[closed]

    def _quad(self, basic: Basic) -> tuple[int, int, int, int] | None:
        """The columns of h(AC), h(BC), h(ABC) and h(C); None where they cancel."""
        a, b, c = basic
        first, second = sorted((self._column(a | c), self._column(b | c)))
        whole, common = self._column(a | b | c), self._column(c)
        return None if {first, second} == {whole, common} else (first, second, whole, common)

    def row(self, j: int) -> Row:
        """Inequality number j: the hypotheses come first."""
        if j < len(self.premises):
            return self.premises[j]
        total: dict[int, int] = {}
        for column, value in zip(self.quads[j - len(self.premises)], (1, 1, -1, -1), strict=True):
            if column >= 0:
                total[column] = total.get(column, 0) + value
        return Row({column: Fraction(value) for column, value in total.items() if value}, {})

    def project(self, form: Mapping[int, Fraction]) -> dict[int, Fraction]:
        """A form over the columns, without its constants."""
        result: dict[int, Fraction] = {}
        for mask, value in form.items():
            column = self._column(mask) if mask > 0 else -1
            if column >= 0:
                result[column] = result.get(column, Fraction(0)) + value
        return {column: value for column, value in result.items() if value}

    # ------------------------------------------------------------------------------ deciding

    def decide(self, slack: Form, strict: bool = False) -> Multipliers | Separation:
        """Multipliers that show ``slack >= 0`` (> 0 if strict), or a polymatroid that violates it."""
        claim = Row(self.project(slack), constants(slack))
        found = self._follows(claim, strict)
        if isinstance(found, dict):
            return self._certain(slack, found, strict)
        if strict:
            through = self._by_strict_premise(slack, claim)
            if through is not None:
                return through
        return self._finish(claim, found.values, found.ray, strict)

    def _certain(self, slack: Form, by_row: Mapping[int, Fraction], strict: bool) -> Multipliers:
        multipliers = self.assemble(slack, by_row, strict)
        if multipliers is None:
            raise ArithmeticError("the rational simplex method returned multipliers that do not add up")
        return multipliers

    def _by_strict_premise(self, slack: Form, claim: Row) -> Multipliers | None:
        """slack > 0 because a strict hypothesis s > 0 fails where slack <= 0: s + sum m_j row_j = m slack, m > 0."""
        for j in self._strict_rows():
            premise = self.premises[j]
            denied = Row({c: -v for c, v in claim.a.items()}, add({}, claim.b, -1))
            against = Row({c: -v for c, v in premise.a.items()}, add({}, premise.b, -1))
            found = self._follows(against, False, denied)
            if not isinstance(found, dict):
                continue
            multiple = found.pop(self.count, Fraction(0))
            if not multiple:
                raise ArithmeticError("the strict hypotheses are contradictory")
            by_row = {i: value / multiple for i, value in found.items()}
            by_row[j] = by_row.get(j, Fraction(0)) + 1 / multiple
            return self._certain(slack, by_row, True)
        return None

    def _strict_rows(self) -> list[int]:
        return [j for j, (index, _) in enumerate(self.premise_tags) if self.links[index].strict]

    def _follows(self, claim: Row, strict: bool, extra: Row | None = None) -> dict[int, Fraction] | _simplex.Fails:
        """Multipliers by row (the row ``extra`` is the last), or a point or a ray where the claim fails."""
        small = self.columns <= _SMALL[0] and self.count <= _SMALL[1]
        working = list(range(self.count))
        hints: list[int] = []
        if not small and not strict and extra is None and not self._wide(claim) and (claim.a or claim.b):
            found, working, hints = self._by_float(claim)
            if found is not None:
                return found
        return self._exactly(claim, strict, extra, working, hints, weigh=small)

    def _wide(self, claim: Row) -> bool:
        """Whether there are numbers that floats blur when they are added up."""
        return any(
            abs(value) > _WIDE or abs(value) * _WIDE < 1
            for row in (claim, *self.premises)
            for part in (row.a, row.b)
            for value in part.values()
        )

    def _exactly(
        self, claim: Row, strict: bool, extra: Row | None, working: list[int], hints: Sequence[int], weigh: bool
    ) -> dict[int, Fraction] | _simplex.Fails:
        """The rational simplex method over the working rows, to which those are added that its point violates."""
        working = list(working)
        while True:
            place = {j: i for i, j in enumerate(working)}
            rows = [self.row(j) for j in working] + ([extra] if extra else [])
            known = [place[j] for j in hints if j in place]
            outcome = _simplex.decide(rows, claim, known, strict, self.deadline, weigh)
            if isinstance(outcome, _simplex.Follows):
                return {(working[i] if i < len(working) else self.count): m for i, m in outcome.multipliers.items()}
            if len(working) == self.count:
                return outcome
            fresh = self._violated(outcome.values, outcome.ray, place)
            if not fresh:
                return outcome
            working += fresh

    def _violated(self, values: Mapping[int, Form], ray: bool, known: Mapping[int, int]) -> list[int]:
        found: list[int] = []
        for j in self._below(values, ray):
            if j not in known:
                found.append(j)
                if len(found) == _CUTS:
                    break
        return found

    def _below(self, values: Mapping[int, Form], ray: bool) -> list[int]:
        """The rows that a point (or a ray) violates, exactly."""
        low = [j for j, row in enumerate(self.premises) if sign(_at(row, values, ray)) < 0]
        if all(set(value) <= {UNIT} for value in values.values()):
            scale = lcm(*(value[UNIT].denominator for value in values.values() if value))
            whole = [0] * (self.columns + 1)  # the last is that of -1
            for column, value in values.items():
                whole[column] = int(value.get(UNIT, Fraction(0)) * scale)
            first = len(self.premises)
            low += [first + i for i, (a, b, u, c) in enumerate(self.quads) if whole[a] + whole[b] < whole[u] + whole[c]]
            return low
        return low + [j for j in range(len(self.premises), self.count) if sign(_at(self.row(j), values, ray)) < 0]

    def identity(self, slack: Form) -> Multipliers | None:
        """Multipliers of equality hypotheses alone that add up to ``slack`` exactly, so that it is 0."""
        used = [i for i, link in enumerate(self.links) if link.equality]
        solved = _simplex.combination([self.links[i].slack for i in used], slack)
        if solved is None:
            return None
        return Multipliers({used[i]: value for i, value in solved.items()}, {}, {})

    def contradiction(self) -> tuple[Multipliers, bool] | None:
        """Multipliers that show -1 >= 0 from the hypotheses, or 0 > 0 (then True), where no polymatroid meets them."""
        if any(sign(row.b) < 0 for row in self.premises):  # else zero meets them
            slack = {UNIT: Fraction(-1)}
            found = self._follows(Row({}, slack), False)
            if isinstance(found, dict):
                return self._certain(slack, found, False), False
            if found.ray:
                raise ArithmeticError("a ray violates no constant")
            self._base = found.values
        else:
            self._base = {}
        for j in self._strict_rows():
            premise = self.premises[j]
            against = Row({c: -v for c, v in premise.a.items()}, add({}, premise.b, -1))
            outcome = self._follows(against, False)
            if isinstance(outcome, dict):
                outcome[j] = outcome.get(j, Fraction(0)) + 1
                return self._certain({}, outcome, True), True
            point = self._point(against, outcome.values, outcome.ray, False)
            self._strict[j] = point
        return None

    def used_by(self, slack: Form) -> list[Basic] | Separation:
        """Under symmetries: all basic quantities that look like those in a proof for the average, or a separation."""
        claim = Row(self.project(slack), constants(slack))
        found = self._follows(claim, False)
        if not isinstance(found, dict):
            return self._finish(claim, found.values, found.ray, False)
        first = len(self.premises)
        return [basic for j in found if j >= first for basic in self.like[self.quads[j - first]]]

    # ------------------------------------------------------------------------------ floating point

    def _by_float(self, claim: Row) -> tuple[dict[int, Fraction] | _simplex.Fails | None, list[int], list[int]]:
        """What HiGHS suggests, if exact arithmetic confirms it; else the rows and the support that it leaves behind."""
        from exact.shannon._highs import Floats

        if not isinstance(self._floats, Floats):
            self._floats = Floats(self.columns, self.premises, self.quads, self.deadline)
        floats = self._floats
        x, working = floats.separate(claim)
        if x is not None:
            return self._round_point(claim, [float(value) for value in x]), working, []
        duals = floats.multipliers(claim, working)
        if duals is None:
            return None, working, []
        support = {j: float(value) for j, value in zip(working, duals, strict=True) if value > _NOISE}
        return self._round_multipliers(claim, support), working, list(support)

    def _round_multipliers(self, claim: Row, support: Mapping[int, float]) -> dict[int, Fraction] | None:
        for bound in _LADDER:
            rounded = {j: Fraction(value).limit_denominator(bound) for j, value in support.items()}
            if self._adds_up(claim, rounded):
                return rounded
        solved = self._solve_support(claim, list(support))
        return solved if solved is not None and self._adds_up(claim, solved) else None

    def _adds_up(self, claim: Row, by_row: Mapping[int, Fraction]) -> bool:
        left = dict(claim.a)
        rest = dict(claim.b)
        for j, multiplier in by_row.items():
            if multiplier < 0:
                return False
            row = self.row(j)
            for column, value in row.a.items():
                left[column] = left.get(column, Fraction(0)) - multiplier * value
            if row.b:
                add(rest, row.b, -multiplier)
        return not any(left.values()) and sign(rest) >= 0

    def _solve_support(self, claim: Row, support: Sequence[int]) -> dict[int, Fraction] | None:
        """The exact solution of sum m_j a_j = a on the support, where it is unique."""
        rows = [self.row(j) for j in support]
        # constants balance too where all are rational and nothing is left over
        rational = all(set(row.b) <= {UNIT} for row in (claim, *rows))
        for balanced in dict.fromkeys((False, rational)):
            vectors = [{**row.a, **({-1: row.b[UNIT]} if balanced and row.b else {})} for row in (*rows, claim)]
            solved = _simplex.combination(vectors[:-1], vectors[-1], unique=True)
            if solved is not None:
                return {support[i]: value for i, value in solved.items()}
        return None

    def _round_point(self, claim: Row, x: Sequence[float]) -> _simplex.Fails | None:
        """The polymatroid near the float solution, if exact arithmetic confirms it."""
        for bound in _LADDER:
            rounded = [Fraction(value).limit_denominator(bound) for value in x]
            t = rounded[-1]
            values: dict[int, Form] = {i: {UNIT: value / (t or 1)} for i, value in enumerate(rounded[:-1]) if value}
            if t >= 0 and sign(_at(claim, values, not t)) < 0 and not self._below(values, not t):
                return _simplex.Fails(values, not t)
        return None

    # ------------------------------------------------------------------------------ multipliers

    def assemble(self, slack: Form, by_row: Mapping[int, Fraction], strict: bool = False) -> Multipliers | None:
        """Multipliers in terms of the hypotheses as given, if they are >= 0 and add up exactly; else None."""
        premises: dict[int, Fraction] = {}
        basics: dict[Basic, Fraction] = {}
        residual = dict(slack)
        for j, multiplier in by_row.items():
            if multiplier < 0:
                return None
            if j < len(self.premises):
                index, direction = self.premise_tags[j]
                add(premises, {index: multiplier * direction})
                add(residual, self.links[index].slack, -multiplier * direction)
                strict = strict and not (multiplier and self.links[index].strict)
            elif multiplier:
                basic = self.basics[j - len(self.premises)]
                basics[basic] = multiplier
                add(residual, basic_form(basic), -multiplier)
        if self.project(residual):
            return None
        self._repair(residual, premises, basics)
        if residual != constants(residual) or sign(residual) < (1 if strict else 0):
            return None
        return Multipliers(premises, basics, residual)

    def _repair(self, residual: Form, premises: dict[int, Fraction], basics: dict[Basic, Fraction]) -> None:
        """Write a residual that vanishes modulo the functional dependencies as a sum of them."""
        # each column sums to 0, but for that of the constant variables: the empty set, whose key is 0 here, balances it
        add(residual, {0: -Fraction(sum(joint_entropies(residual).values()))})
        left = constants(residual)
        for start in [mask for mask in residual if mask not in left]:
            value = residual.get(start)
            if value is None:
                continue
            mask = start
            if value < 0:  # -h(A) = -h(closure) + H(closure|A)
                whole = self._close(mask)
                if whole != mask:
                    add_basic(basics, (whole & ~mask, whole & ~mask, mask), -value)
                    add(residual, {mask: -value})
                    add(residual, {whole: value})
                continue
            while True:  # h(A) = h(AX) - H(X|Y) + I(X;A|Y) for each dependency H(X|Y) <= 0 with Y in A
                usable = (d for d in self.dependencies.found if d[0] & ~mask == 0 and d[1] & ~mask)
                found = next(usable, None)
                if found is None:
                    break
                source, target, premise, factor = found
                fresh = target & ~mask
                # target - source may overlap A: H(target|source) - H(target|A) = H(target & A|source) + I(fresh;A|...)
                known = target & mask & ~source
                add(premises, {premise: value * factor})
                add(residual, {mask: -value})
                add(residual, {mask | target: value})
                if known:
                    add_basic(basics, (known, known, source), value)
                other = mask & ~(source | known)
                if other:
                    add_basic(basics, (fresh, other, source | known), value)
                mask |= target

    # ------------------------------------------------------------------------------ separation

    def _point(self, claim: Row, values: Mapping[int, Form], ray: bool, strict: bool) -> dict[int, Form]:
        """A point that violates the claim, from one or from a ray that does; checked exactly."""
        point = dict(values)
        if ray:
            multiple = Fraction(1)
            while True:
                point = {column: dict(value) for column, value in (self._base or {}).items()}
                for column, value in values.items():
                    add(point.setdefault(column, {}), value, multiple)
                if sign(_at(claim, point, False)) < (1 if strict else 0):
                    break
                multiple *= 2
        if sign(_at(claim, point, False)) >= (1 if strict else 0) or self._below(point, False):
            raise ArithmeticError("the separating polymatroid did not survive its exact check")
        return point

    def _finish(self, claim: Row, values: Mapping[int, Form], ray: bool, strict: bool) -> Separation:
        """A polymatroid that violates the claim and meets the strict hypotheses strictly."""
        if ray and self._base is None and self.contradiction() is not None:
            raise ArithmeticError("the hypotheses are contradictory")
        point = self._point(claim, values, ray, strict)
        for j in self._strict_rows():
            if sign(_at(self.premises[j], point, False)) > 0:
                continue
            if strict:
                point = self._nearby(j, claim, point)
                continue
            if j not in self._strict and self.contradiction() is not None:
                raise ArithmeticError("the hypotheses are contradictory")
            near = self._strict[j]
            share = Fraction(1, 2)
            while True:  # a small step towards a point where this hypothesis is strict keeps the violation
                mixed: dict[int, Form] = {}
                for part, weight in ((point, 1 - share), (near, share)):
                    for column, value in part.items():
                        add(mixed.setdefault(column, {}), value, weight)
                if sign(_at(claim, mixed, False)) < 0:
                    point = mixed
                    break
                share /= 2
        values = {mask: dict(point.get(self.column[mask], {})) for mask in self.shape.sets}
        return Separation({self._zero: {}, **values} if self._zero else values)

    def _nearby(self, j: int, claim: Row, point: dict[int, Form]) -> dict[int, Form]:
        """The middle of a point and one where the strict hypothesis j holds strictly; the claim is positive at neither.

        There is such a point: else the strict hypothesis would have proved the claim.
        """
        premise = self.premises[j]
        denied = Row({c: -v for c, v in claim.a.items()}, add({}, claim.b, -1))
        against = Row({c: -v for c, v in premise.a.items()}, add({}, premise.b, -1))
        outcome = self._follows(against, False, denied)
        if isinstance(outcome, dict):
            raise ArithmeticError("a strict hypothesis proves the statement, and does not")
        mixed: dict[int, Form] = {}
        for part, weight in (
            ((point, 1), (outcome.values, 1)) if outcome.ray else ((point, _HALF), (outcome.values, _HALF))
        ):
            for column, value in part.items():
                add(mixed.setdefault(column, {}), value, weight)
        return mixed


def _at(row: Row, values: Mapping[int, Form], ray: bool) -> Form:
    total: Form = {} if ray else dict(row.b)
    for column, value in row.a.items():
        if column in values:
            add(total, values[column], value)
    return total


def add_basic(basics: dict[Basic, Fraction], basic: Basic, multiplier: Fraction) -> None:
    """``basics += multiplier * basic``; a basic quantity is kept with its larger side first."""
    a, b, c = basic
    key = (max(a, b), min(a, b), c)
    basics[key] = basics.get(key, Fraction(0)) + multiplier
