"""Relations between sums of rational functions times logarithms of rational functions, from bounds on what varies."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

from theorems.proof.core import (
    ONE,
    ZERO,
    Polynomial,
    R,
    Reject,
    Term,
    Theorem,
    make,
    need,
    normal,
    num,
    plus,
    shift,
    term,
    times,
    uses,
    var,
)
from theorems.proof.lore.base import (
    at,
    auto,
    cancelled,
    cut,
    inv_ge0,
    inv_pos,
    ln2_pos,
    ln_product,
    nonneg_product,
    one_bit,
    positive_product,
    refl,
    replaced,
    tangent,
    use,
)
from theorems.proof.lore.logs import compare, factored
from theorems.proof.lore.vectors import ln_power_of
from theorems.proof.rules import Row, linear, swap, taut
from theorems.proof.terms import add, eq, inv, lam, le, ln, lt, mul, neg, sub

__all__ = ["Forms"]

LN2 = ln(num(2))


class Forms:
    """facts: relations between numbers that are known, as bounds of parameters."""

    def __init__(self, facts: Iterable[Theorem]) -> None:
        self.facts = list(facts)
        self._positive: dict[Term, Theorem] = {LN2: ln2_pos()}

    # signs

    def positive(self, t: Term) -> Theorem:
        """0 < t"""
        if t not in self._positive:
            self._positive[t] = self._sign(t, "lt")
        return self._positive[t]

    def nonneg(self, t: Term) -> Theorem:
        """0 <= t"""
        return self._sign(t, "le")

    def _sign(self, t: Term, relation: str) -> Theorem:
        says = make(relation, ZERO, t)
        p = normal(t)
        if set(p) <= {()}:
            return taut(says)
        if len(p) == 1:
            ((monomial, c),) = p.items()
            parts = [taut(lt(ZERO, num(c)))] + [self._atom(a, relation) for a in monomial]
            product = parts[0]
            for part in parts[1:]:
                product = linear(make(relation, ZERO, mul(product.says.args[1], part.says.args[1])), (product, part))
            return linear(says, (1, product))
        if all(len(monomial) == 1 and _of_number(monomial[0]) for monomial in p):
            in_bits = compare(make(relation, ZERO, mul(t, inv(LN2))))
            return linear(says, (ln2_pos(), in_bits), (t, one_bit()))
        for theorem in (*self._from_bounds(says), *self._combined(says)):
            return theorem
        for c, factors in _factors(t):
            sign, parts = self._oriented(factors, relation)
            product = positive_product(*parts) if relation == "lt" else nonneg_product(*parts)
            if c * sign > 0:
                return linear(says, (c * sign, product))
        return self._each(says)

    def _each(self, says: Term) -> Theorem:
        """A sum of terms of which each is seen, one at least as strictly as asked"""
        p = normal(says.args[1])
        if any(c <= 0 for c in p.values()):
            return _refuse(says)
        rows: list[Row] = []
        strict = says.op == "le"
        for t in (term({monomial: c}) for monomial, c in p.items()):
            try:
                rows.append((1, self._sign(t, "le" if strict else "lt")))
                strict = True
            except Reject:
                if strict:
                    raise
                rows.append((1, self._sign(t, "le")))
        return linear(says, *rows) if strict else _refuse(says)

    def _from_bounds(self, says: Term) -> list[Theorem]:
        """A polynomial whose coefficients are not negative, in how much each number is above a bound; or nothing"""
        above = {a: low for a in _atoms(says) if (low := self._above(a)) is not None}
        moved, how = says.args[1], {}
        for i, (a, low) in enumerate(above.items()):
            more = var(f"_more{i}", R)
            moved, how[more] = replaced(moved, a, add(more, sub(a, low.says.args[1]))), low
        rows: list[Row] = []
        for monomial, c in normal(moved).items():
            if c < 0 or not set(monomial) <= set(how):
                return []
            if monomial:
                rows.append((c, nonneg_product(*(how[more] for more in monomial))))
        try:
            return [linear(says, *rows)]
        except Reject:
            return []

    def _above(self, a: Term) -> Theorem | None:
        """0 <= a - c, c the largest number that is known to be at most a"""
        found: list[tuple[Fraction, Theorem]] = []
        for fact in self.facts:
            p = plus(normal(fact.says.args[1]), normal(fact.says.args[0]), -1)
            if fact.says.op != "eq" and set(p) <= {(), (a,)} and p.get((a,), 0) > 0:
                c = p.get((), Fraction(0)) / p[(a,)]
                found.append((-c, linear(le(ZERO, sub(a, num(-c))), (1 / p[(a,)], fact))))
        return max(found, key=lambda row: row[0])[1] if found else None

    def _oriented(self, factors: Sequence[Term], relation: str) -> tuple[int, list[Theorem]]:
        """Each factor or its negative, which is seen to be positive; the sign of the product"""
        sign, parts = 1, []
        for factor in factors:
            try:
                parts.append(self._sign(factor, relation))
            except Reject:
                sign = -sign
                parts.append(self._sign(term(normal(neg(factor))), relation))
        return sign, parts

    def _atom(self, a: Term, relation: str) -> Theorem:
        if a.op == "inv":
            if relation == "lt":
                return inv_pos(self.positive(a.args[0]))
            return use(inv_ge0(), [self._sign(a.args[0], "le")], u=a.args[0])
        if a in self._positive:
            return linear(make(relation, ZERO, a), (1, self._positive[a]))
        if a.op == "prd" and not uses(a.args[0]):  # a power
            power, _ = ln_power_of(self.positive(shift(a.args[0], -1)), var("_k", a.data))
            return linear(make(relation, ZERO, a), (1, power))
        for theorem in self._combined(make(relation, ZERO, a)):
            return theorem
        return _refuse(a)

    def _combined(self, says: Term) -> Iterable[Theorem]:
        """A sum of at most three facts, or of two products of facts, that speak of the same"""
        wanted = set(_atoms(says))
        near = [f for f in self.facts if f.says.op != "eq" and wanted & set(_atoms(f.says))]
        around = {a for f in near for a in _atoms(f.says)}
        near += [f for f in self.facts if f.says.op != "eq" and f not in near and around & set(_atoms(f.says))]
        for pool, most in ((near, 3), (_products(near), 2)):
            for size in range(1, most + 1):
                for chosen in itertools.combinations(pool, size):
                    if not wanted <= {a for f in chosen for a in _atoms(f.says)}:
                        continue
                    try:
                        yield auto(says, *((1, fact) for fact in chosen))
                        return
                    except Reject:
                        continue

    # logarithms

    def ln_of(self, x: Term) -> Theorem:
        """ln x as a sum of logarithms of factors, x > 0"""
        p = normal(x)
        if set(p) <= {()}:
            return factored(p[()])
        if len(p) == 1:
            ((monomial, c),) = p.items()
            if c == 1 and len(monomial) == 1 and monomial[0].op != "inv":
                return self._base(monomial[0])
            above, below_ = [taut(lt(ZERO, num(c)))], list[Theorem]()
            for a in monomial:
                (below_ if a.op == "inv" else above).append(self.positive(a.args[0] if a.op == "inv" else a))
            return self._split(x, above, below_)
        cleared, q, below = self.clear(x)
        if below:
            v = var("_x", R)
            parts = self._split(mul(q, *(inv(d) for d in below)), [self.positive(q)], [self.positive(d) for d in below])
            return linear(eq(ln(x), parts.says.args[1]), (1, at(v, ln(v), cleared)), (1, parts))
        for c, factors in _factors(x):
            sign, positive = self._oriented(factors, "lt")
            return self._split(x, [taut(lt(ZERO, num(c * sign))), *positive], [])
        return refl(ln(x))

    def _base(self, a: Term) -> Theorem:
        for fact in self.facts:
            if fact.says.op == "eq" and fact.says.args[0] is ln(a):
                return fact
        return refl(ln(a))

    def _split(self, x: Term, above: Sequence[Theorem], below: Sequence[Theorem]) -> Theorem:
        _, _, log = ln_product(list(above), list(below))
        rows: list[Row] = [(1, log)]
        total: list[Term] = []
        for sign, theorems in ((1, above), (-1, below)):
            for theorem in theorems:
                part = self.ln_of(theorem.says.args[1])
                rows.append((sign, part))
                total.append(mul(num(sign), part.says.args[1]))
        return linear(eq(ln(x), add(*total)), *rows)

    def expanded(self, t: Term) -> Theorem:
        """t = the same with its logarithms as sums"""
        p = normal(t)
        rows: list[Row] = []
        out = p
        for log in {a: None for monomial in p for a in monomial if a.op == "ln"}:
            theorem = self.ln_of(log.args[0])
            if theorem.says.args[1] is log:
                continue
            factor: Polynomial = {}
            for monomial, c in p.items():
                if log in monomial:
                    rest = list(monomial)
                    rest.remove(log)
                    need(log not in rest, "a square of a logarithm")
                    factor[tuple(rest)] = c
            rows.append((term(factor), theorem))
            change = plus(normal(theorem.says.args[1]), normal(log), -1)
            out = plus(out, times(factor, change))
        return linear(eq(t, term(out)), *rows)

    # denominators

    def clear(self, t: Term) -> tuple[Theorem, Term, list[Term]]:
        """t = q/(d1 d2 ..), q without denominators"""
        theorem, q = refl(t), t
        below: list[Term] = []
        while True:
            p = normal(q)
            d = next((a.args[0] for monomial in p for a in monomial if a.op == "inv"), None)
            if d is None:
                return theorem, q, below
            one, over = cancelled(self.positive(d)), inv(d)
            new: Polynomial = {}
            missing: Polynomial = {}
            for monomial, c in p.items():
                if over in monomial:
                    rest = list(monomial)
                    rest.remove(over)
                    new = plus(new, {tuple(rest): c})
                else:
                    missing[monomial] = c
                    new = plus(new, times({monomial: c}, normal(d)))
            q2 = term(new)
            step = linear(eq(q, mul(q2, over)), (neg(term(missing)), one))
            rest_ = mul(ONE, *(inv(x) for x in below)) if below else ONE
            theorem = linear(eq(t, mul(q2, over, rest_)), (1, theorem), (rest_, step))
            q, below = q2, [d, *below]

    def oriented(self, t: Term) -> Term:
        """The same number, with positive denominators"""
        out: list[Term] = []
        for monomial, c in normal(t).items():
            factors = [num(c)]
            for a in monomial:
                below = self.below(a.args[0]) if a.op == "inv" else None
                factors += [a] if below is None else [num(-1), inv(below)]
            out.append(mul(*factors))
        return add(*out) if out else ZERO

    def below(self, d: Term) -> Term | None:
        """- d, where d < 0 is seen"""
        try:
            self.positive(d)
        except Reject:
            return term(normal(neg(d)))
        return None

    def vanishes(self, t: Term) -> Theorem:
        """t = 0"""
        expanded = self.expanded(t)
        cleared, q, _ = self.clear(expanded.says.args[1])
        need(not normal(q), "not 0")
        return linear(eq(t, ZERO), (1, expanded), (1, cleared))

    def prove(self, says: Term, points: Sequence[tuple[Term, Term]] = ()) -> Theorem:
        """A relation; points: (weight, x) where ln x <= x - 1 is used, in nats."""
        difference = sub(says.args[1], says.args[0])
        if says.op == "eq":
            zero = self.vanishes(difference)
            return linear(says, (-1, zero))
        rows: list[Row] = []
        rest = difference
        for weight, x in (tuple(map(self.oriented, point)) for point in points):
            bits_weight = mul(weight, inv(LN2))
            rows.append((self.nonneg(bits_weight), cut(tangent(x), self.positive(x))))
            rest = sub(rest, mul(bits_weight, sub(sub(x, ONE), ln(x))))
        expanded = self.expanded(rest)
        cleared, q, below = self.clear(expanded.says.args[1])
        sign = self._sign(q, says.op)
        parts = [sign, *(inv_pos(self.positive(d)) for d in below)]
        op = says.op
        product = parts[0]
        for part in parts[1:]:
            product = linear(make(op, ZERO, mul(product.says.args[1], part.says.args[1])), (product, part))
        return linear(says, *rows, (1, product), (-1, expanded), (-1, cleared))


def _of_number(a: Term) -> bool:
    return a.op == "ln" and a.args[0].op == "num"


def _refuse(t: Term) -> Theorem:
    raise Reject(f"the sign is not seen: {t}")


def _common(p: Polynomial) -> Iterable[tuple[Fraction, list[Term]]]:
    """A polynomial as a product of atoms and what is left"""
    first, *others = [list(monomial) for monomial in p] or [[]]
    shared: list[Term] = []
    for a in first:
        if all(a in monomial for monomial in others):
            shared.append(a)
            for monomial in others:
                monomial.remove(a)
    if not shared or not others:
        return
    rest: Polynomial = {}
    for key, c in p.items():
        left = list(key)
        for a in shared:
            left.remove(a)
        rest[tuple(left)] = c
    yield Fraction(1), [*shared, term(rest)]


def _factors(t: Term) -> Iterable[tuple[Fraction, list[Term]]]:
    """A product of two or more factors that a polynomial is, found by SymPy; nothing where it has none.

    Where SymPy is missing, the atoms that all monomials have: committed certificates are read without it.
    """
    p = normal(t)
    try:
        import sympy
    except ImportError:
        yield from _common(p)
        return
    atoms = sorted({a for monomial in p for a in monomial}, key=lambda a: a.serial)
    symbols = {a: sympy.Symbol(f"x{i}") for i, a in enumerate(atoms)}
    back: dict[Any, Term] = {s: a for a, s in symbols.items()}
    whole = sum(
        (
            sympy.Rational(c.numerator, c.denominator) * sympy.prod([symbols[a] for a in monomial])
            for monomial, c in p.items()
        ),
        sympy.Integer(0),
    )
    content, rows = sympy.factor_list(whole)
    if len(rows) == 1 and rows[0][1] == 1 and abs(content) == 1:
        return
    factors: list[Term] = []
    c = Fraction(int(content.p), int(content.q))
    for factor, power in rows:
        poly = sympy.Poly(factor, *symbols.values())
        out: Polynomial = {}
        for exponents, coefficient in poly.terms():
            monomial: list[Term] = []
            for s, e in zip(symbols.values(), exponents, strict=True):
                monomial += [back[s]] * e
            key = tuple(sorted(monomial, key=lambda a: a.serial))
            out[key] = Fraction(int(coefficient.p), int(coefficient.q))
        factors += [term(out)] * power
    yield c, factors


class Zero(Forms):
    """Forms where a number is 0: it goes, and terms that are rewritten by it."""

    def __init__(self, forms: Forms, equation: Theorem) -> None:
        super().__init__(forms.facts)
        self.equation = equation

    def prove(self, says: Term, points: Sequence[tuple[Term, Term]] = ()) -> Theorem:
        """With the number solved for one of its parts, which is put in the place of that part."""
        zero = normal(self.equation.says.args[0])
        for part in _sums(says):
            for sign in (1, -1):
                rest = term(plus(normal(part), zero, sign))
                if part in _sums(rest) or len(normal(rest)) > 2:
                    continue
                try:
                    return self.put(says, points, part, rest)
                except Reject:
                    continue
        raise Reject("the number that is 0 is not solved for a part")

    def put(self, says: Term, points: Sequence[tuple[Term, Term]], part: Term, rest: Term) -> Theorem:
        """The relation with the part solved for; points whose weight is 0 go."""
        solved, v = auto(eq(part, rest), (1, self.equation)), var("_part", R)

        def there(t: Term) -> Term:
            return replaced(t, part, rest)

        kept = [(there(weight), there(x)) for weight, x in points if normal(there(weight))]
        proved = self.plain(there(says), kept)
        back = swap(lam(v, eq(v, part)), solved, refl(part))
        return swap(lam(v, replaced(says, part, v)), back, proved)

    def plain(self, says: Term, points: Sequence[tuple[Term, Term]]) -> Theorem:
        try:
            return taut(says)
        except Reject:
            return Forms(self.facts).prove(says, points)


def _sums(t: Term) -> list[Term]:
    """The sums and variables that occur, no bound variable of others in them"""
    found: dict[Term, None] = {}

    def go(u: Term) -> None:
        if u.type is R and u.op in ("sum", "var") and not u.loose:
            found[u] = None
        for part in u.args:
            go(part)

    go(t)
    return list(found)


def _atoms(says: Term) -> tuple[Term, ...]:
    """What a relation between numbers speaks of"""
    if says not in _ATOMS:
        _ATOMS[says] = tuple(dict.fromkeys(a for side in says.args for monomial in normal(side) for a in monomial))
    return _ATOMS[says]


_ATOMS: dict[Term, tuple[Term, ...]] = {}


def _products(facts: Sequence[Theorem]) -> list[Theorem]:
    low = [linear(make(f.says.op, ZERO, sub(f.says.args[1], f.says.args[0])), (1, f)) for f in facts]
    out = []
    for a, b in itertools.combinations_with_replacement(low, 2):
        op = "lt" if a.says.op == b.says.op == "lt" else "le"
        out.append(linear(make(op, ZERO, mul(a.says.args[1], b.says.args[1])), (a, b)))
    return [*low, *out]
