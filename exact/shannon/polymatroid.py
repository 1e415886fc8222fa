"""Polymatroids: assignments of entropies to sets of variables that meet every inequality of Shannon.

Not each is the entropy of a distribution; one that violates a statement shows that the statement does not
follow from Shannon's inequalities, and says no word on whether it is true.  Values are given on a lattice of
sets and extend to the others by f(X) = min f(A) over A containing X, which keeps every inequality.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property
from itertools import combinations
from math import gcd, lcm

from exact.bits import Bits
from exact.shannon._linear import UNIT, Form, add, bits_of, constants, joint_entropies, linear, members, sign
from exact.syntax import parse_expression

_MANY = 600  # sets up to which each two are compared
_WHOLE = 12  # variables up to which all 2^n values are listed and checked

Value = Fraction | Bits


class Polymatroid:
    """Exact values f(X) in bits for every set X of variables, with all elemental inequalities checked.

    ``p.values`` maps frozensets of names to Fractions (Bits where logarithms occur), ``p.H("X,Y|Z")`` and
    ``p.I("X;Y|Z")`` read off conditional values, ``p.table()`` is readable.
    """

    def __init__(self, names: tuple[str, ...], lattice: Mapping[int, Form], loose: int = 0) -> None:
        self.names = names
        self.loose = loose  # variables that are independent of all others
        lattice = {mask: form for mask, form in lattice.items() if not mask & loose or mask & (mask - 1) == 0}
        self._alone = {mask: dict(lattice[mask]) for mask in lattice if mask & loose}
        lattice = {mask: form for mask, form in lattice.items() if not mask & loose}
        self._lattice = {0: {}, **{mask: dict(form) for mask, form in lattice.items()}}
        self._bits = {name: i for i, name in enumerate(names)}
        self._forms: dict[int, Form] = dict(self._lattice)
        self._sorted = sorted(self._lattice)
        self._whole = self._sorted[-1]
        for mask in self._sorted:
            self._whole |= mask

    def form(self, subset: int) -> Form:
        """The value at a bit mask, as a constant form."""
        found = self._forms.get(subset)
        if found is None:
            closed = self._whole
            for mask in self._sorted:  # the smallest set of the lattice that holds all that occurs anywhere
                if subset & self._whole & ~mask == 0:
                    closed &= mask
            found = dict(self._lattice[closed] if closed in self._lattice else self._smallest(subset & self._whole))
            for mask, value in self._alone.items():
                if mask & subset:
                    add(found, value)
            self._forms[subset] = found
        return found

    def _smallest(self, subset: int) -> Form:
        """The least value of a set of the lattice around this one, where no set is the least."""
        around = [value for mask, value in self._lattice.items() if subset & ~mask == 0]
        smallest = around[0]
        for value in around[1:]:
            if sign(add(dict(value), smallest, -1)) < 0:
                smallest = value
        return smallest

    def value(self, *names: str) -> Value:
        """f of the set of the named variables, in bits."""
        unknown = [name for name in names if name not in self._bits]
        if unknown:
            raise ValueError(f"{unknown[0]} is not a variable of this polymatroid ({', '.join(self.names)})")
        return _plain(self.form(sum(1 << self._bits[name] for name in set(names))))

    def H(self, text: str) -> Value:
        """f(X|Y) = f(XY) - f(Y) for ``"X | Y"``."""
        return self._read(f"H({text})")

    def I(self, text: str) -> Value:  # noqa: E743 - the field's name for it
        """f(XZ) + f(YZ) - f(XYZ) - f(Z) for ``"X ; Y | Z"``."""
        return self._read(f"I({text})")

    def _read(self, text: str) -> Value:
        return _plain(self.at(linear(parse_expression(text), self._bits)))

    def at(self, form: Mapping[int, Fraction]) -> Form:
        """The value of a linear form in joint entropies, as a constant form."""
        total = constants(form)
        for key, value in joint_entropies(form).items():
            add(total, self.form(key), value)
        return total

    @cached_property
    def values(self) -> dict[frozenset[str], Value]:
        """The value of every set of variables (of the sets in the lattice, when there are more than 12 variables)."""
        masks = range(1 << len(self.names)) if len(self.names) <= _WHOLE else self._sorted
        ordered = sorted(masks, key=lambda mask: (mask.bit_count(), mask))
        return {frozenset(members(mask, self.names)): _plain(self.form(mask)) for mask in ordered}

    def check(self) -> None:
        """Raise ArithmeticError unless all elemental inequalities hold exactly.

        Up to 12 variables those over all sets; beyond, those of the lattice, which imply the others.  Of more than 600
        sets the linear program has checked them, exactly too.
        """
        n = len(self.names)
        judged: dict[tuple[frozenset[tuple[int, Fraction]], ...], bool] = {}

        def holds(a: int, b: int, c: int) -> bool:
            parts = [self.form(part) for part in (a | c, b | c, a | b | c, c)]
            key = tuple(frozenset(part.items()) for part in parts)
            if key not in judged:
                total: Form = {}
                for part, coefficient in zip(parts, (1, 1, -1, -1), strict=True):
                    add(total, part, coefficient)
                judged[key] = sign(total) >= 0
            return judged[key]

        def monotone(a: int, c: int) -> bool:
            return sign(add(dict(self.form(a | c)), self.form(c), -1)) >= 0

        if n <= _WHOLE:
            full = (1 << n) - 1
            fine = all(monotone(1 << i, full & ~(1 << i)) for i in range(n))
            for pair in combinations([1 << i for i in range(n)], 2):
                fine = fine and all(holds(*pair, c) for c in range(full) if not c & sum(pair))
        elif len(self._sorted) > _MANY:
            fine = all(monotone(b, a) for a, b in zip(self._sorted, self._sorted[1:], strict=False) if a & ~b == 0)
        else:
            fine = all(holds(a, b, a & b) for a, b in combinations(self._sorted, 2))
            fine = fine and all(monotone(b, a) for a in self._sorted for b in self._sorted if a & ~b == 0)
        if not fine:
            raise ArithmeticError("the separating polymatroid violates a Shannon inequality")

    def scaled(self) -> Polymatroid:
        """A multiple whose values are the smallest whole numbers (where no logarithms occur)."""
        every = {**self._lattice, **self._alone}
        values = [value for form in every.values() for value in form.values()]
        if any(set(form) > {UNIT} for form in every.values()) or not values:
            return self
        scale = Fraction(lcm(*(v.denominator for v in values)), gcd(*(v.numerator for v in values)))
        return Polymatroid(self.names, {mask: add({}, form, scale) for mask, form in every.items()}, self.loose)

    def table(self) -> str:
        """The values as text, one line for each set; sets outside the statement are left out beyond 5 variables."""
        masks = range(1, 1 << len(self.names)) if len(self.names) <= 5 else [m for m in self._sorted if m]
        ordered = sorted(masks, key=lambda mask: (mask.bit_count(), mask))
        rows = [(f"H({','.join(members(mask, self.names))})", str(_plain(self.form(mask)))) for mask in ordered]
        if not rows:
            return ""
        width = max(len(left) for left, _ in rows)
        return "\n".join(f"{left:<{width}}  {right}" for left, right in rows)

    def to_json(self) -> dict[str, str]:
        """Values by comma-separated names; rationals as "p/q"."""
        masks = (
            range(1, 1 << len(self.names)) if len(self.names) <= 5 else [*(m for m in self._sorted if m), *self._alone]
        )
        return {",".join(members(mask, self.names)): str(_plain(self.form(mask))) for mask in masks}

    def __repr__(self) -> str:
        return f"Polymatroid({', '.join(self.names)})"


def _plain(form: Form) -> Value:
    if not form:
        return Fraction(0)
    return form[UNIT] if set(form) == {UNIT} else bits_of(form)
