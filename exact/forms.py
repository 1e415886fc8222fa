"""Symbolic log-rational forms: sums of rational functions of parameters times logarithms and entropies.

A ``Poly`` is a polynomial with rational coefficients in named parameters; a ``Ratio`` is a quotient of two.
A ``Form`` is a sum of ``Ratio * symbol`` with symbols ``ONE``, ``log2`` of a prime or of a polynomial, joint
entropies, and expectations.  Logarithms are split over factors, so that a form whose coefficients all vanish is
zero identically: that is the normal form by which symbolic identities are decided.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from math import gcd, lcm

__all__ = ["LOG_E", "ONE", "Form", "FormError", "Poly", "Ratio", "Symbol", "log_form"]

Monomial = tuple[tuple[str, int], ...]
#: ("one",) | ("loge",) | ("log", prime) | ("log", Poly) | ("H", at, names) | ("E", Monomial, Poly)
Symbol = tuple[object, ...]

ONE: Symbol = ("one",)
LOG_E: Symbol = ("loge",)

_MOST_TERMS = 20_000  # of one polynomial; beyond it no statement of a person's leads
_HIGHEST_DEGREE = 64
_HIGHEST_TOTAL = 256  # of a power of a polynomial
_MOST_BITS = 1 << 16  # of its coefficients
_TRIAL_LIMIT = 1 << 20  # integers in logarithms are split by trial division up to this prime


class FormError(ValueError):
    """An expression that is not a log-rational form, or is undefined somewhere."""


def _times(a: Monomial, b: Monomial) -> Monomial:
    if not a or not b:
        return a or b
    exponents = dict(a)
    for name, power in b:
        exponents[name] = exponents.get(name, 0) + power
    return tuple(sorted(exponents.items()))


class Poly:
    """A polynomial in named parameters with rational coefficients; immutable, hashable, zero has no terms."""

    __slots__ = ("_hash", "terms")

    def __init__(self, terms: Mapping[Monomial, Fraction]) -> None:
        self.terms: dict[Monomial, Fraction] = {m: c for m, c in terms.items() if c}
        if len(self.terms) > _MOST_TERMS:
            raise FormError(f"a polynomial of {len(self.terms)} terms; the limit is {_MOST_TERMS}")
        self._hash: int | None = None

    @staticmethod
    def constant(value: Fraction | int) -> Poly:
        return Poly({(): value if type(value) is Fraction else Fraction(value)})

    @staticmethod
    def variable(name: str) -> Poly:
        return Poly({((name, 1),): Fraction(1)})

    def __add__(self, other: Poly) -> Poly:
        terms = dict(self.terms)
        for m, c in other.terms.items():
            terms[m] = terms[m] + c if m in terms else c
        return Poly(terms)

    def __neg__(self) -> Poly:
        return Poly({m: -c for m, c in self.terms.items()})

    def __sub__(self, other: Poly) -> Poly:
        return self + (-other)

    def __mul__(self, other: Poly) -> Poly:
        if len(self.terms) * len(other.terms) > _MOST_TERMS * 16:
            raise FormError("a product of polynomials with too many terms")
        terms: dict[Monomial, Fraction] = {}
        for a, x in self.terms.items():
            for b, y in other.terms.items():
                m = _times(a, b)
                terms[m] = terms[m] + x * y if m in terms else x * y
        return Poly(terms)

    def __pow__(self, exponent: int) -> Poly:
        if exponent < 0 or exponent > _HIGHEST_DEGREE:
            raise FormError(f"the exponent {exponent} is not between 0 and {_HIGHEST_DEGREE}")
        degree = max((sum(power for _, power in m) for m in self.terms), default=0)
        digits = max((max(abs(c.numerator), c.denominator).bit_length() for c in self.terms.values()), default=0)
        if degree * exponent > _HIGHEST_TOTAL or digits * exponent > _MOST_BITS:
            raise FormError(f"the power {exponent} of a polynomial of degree {degree} is too large")
        result = Poly.constant(1)
        for _ in range(exponent):
            result = result * self
        return result

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Poly) and self.terms == other.terms

    def __hash__(self) -> int:
        if self._hash is None:
            self._hash = hash(frozenset(self.terms.items()))
        return self._hash

    def __bool__(self) -> bool:
        return bool(self.terms)

    def as_constant(self) -> Fraction | None:
        """The value of a constant polynomial, else None."""
        if not self.terms:
            return Fraction(0)
        return self.terms[()] if len(self.terms) == 1 and () in self.terms else None

    def names(self) -> set[str]:
        return {name for m in self.terms for name, _ in m}

    def leading(self) -> tuple[Monomial, Fraction]:
        """The largest term in the graded lexicographic order (a monomial order, so that division terminates)."""
        m = min(self.terms, key=_order)
        return m, self.terms[m]

    def divide(self, divisor: Poly) -> Poly | None:
        """The quotient if the division leaves no remainder, else None."""
        if not divisor:
            raise FormError("division by the zero polynomial")
        quotient: dict[Monomial, Fraction] = {}
        lead, lead_coefficient = divisor.leading()
        need = dict(lead)
        rest = self
        while rest:
            m, c = rest.leading()
            have = dict(m)
            if any(have.get(name, 0) < power for name, power in need.items()):
                return None
            q = tuple(sorted((n, p - need.get(n, 0)) for n, p in have.items() if p > need.get(n, 0)))
            factor = c / lead_coefficient
            quotient[q] = factor
            rest = rest - Poly({q: factor}) * divisor
        return Poly(quotient)

    def content(self) -> Fraction:
        """The rational c with self/c primitive: coprime integer coefficients, the leading one positive."""
        top = gcd(*(c.numerator for c in self.terms.values()))
        bottom = lcm(*(c.denominator for c in self.terms.values()))
        value = Fraction(top, bottom)
        return value if self.leading()[1] > 0 else -value

    def scale(self, factor: Fraction) -> Poly:
        return Poly({m: c * factor for m, c in self.terms.items()})

    def substitute(self, values: Mapping[str, Ratio]) -> Ratio:
        """Replace parameters by quotients."""
        total = Ratio.constant(0)
        for m, c in self.terms.items():
            term = Ratio.constant(c)
            for name, power in m:
                factor = values.get(name)
                if factor is None:
                    term = term * Ratio(Poly({((name, power),): Fraction(1)}))
                else:
                    for _ in range(power):
                        term = term * factor
            total = total + term
        return total

    def derivative(self, name: str) -> Poly:
        terms: dict[Monomial, Fraction] = {}
        for m, c in self.terms.items():
            powers = dict(m)
            power = powers.pop(name, 0)
            if power:
                if power > 1:
                    powers[name] = power - 1
                terms[tuple(sorted(powers.items()))] = c * power
        return Poly(terms)

    def __str__(self) -> str:
        if not self.terms:
            return "0"
        parts: list[str] = []
        for m in sorted(self.terms, key=_order):
            c = self.terms[m]
            body = "*".join(name if power == 1 else f"{name}^{power}" for name, power in m)
            size = abs(c)
            text = body if body and size == 1 else (f"{size}*{body}" if body else str(size))
            parts.append(("-" if c < 0 else "") + text if not parts else (" - " if c < 0 else " + ") + text)
        return "".join(parts)

    __repr__ = __str__


def _lowered(poly: Poly, powers: Mapping[str, int]) -> Poly:
    """The quotient by a monomial that divides every term."""
    return Poly(
        {tuple((n, p - powers.get(n, 0)) for n, p in m if p > powers.get(n, 0)): c for m, c in poly.terms.items()}
    )


def _order(m: Monomial) -> tuple[int, list[str]]:
    """Sort key, largest monomial first: x^2, x*y, y^2, x, y, 1."""
    return -sum(power for _, power in m), [name for name, power in m for _ in range(power)]


_UNIT = Poly.constant(1)


def _product(a: Poly, b: Poly) -> Poly:
    """The denominators of most quotients are 1."""
    return a if b is _UNIT else b if a is _UNIT else a * b


class Ratio:
    """A quotient of polynomials; equality is decided by cross multiplication."""

    __slots__ = ("bottom", "top")

    def __init__(self, top: Poly, bottom: Poly | None = None) -> None:
        self.top = top
        self.bottom = _UNIT
        if bottom is not None and bottom != _UNIT:  # a polynomial is reduced as it stands
            if not bottom:
                raise FormError("division by zero")
            if top:
                self.bottom = bottom
                self._reduce()

    def _reduce(self) -> None:
        if len(self.bottom.terms) == 1 or len(self.top.terms) == 1:  # cancel common powers of parameters
            common: dict[str, int] = {}
            for name in self.top.names():
                power = min(dict(m).get(name, 0) for p in (self.top, self.bottom) for m in p.terms)
                if power:
                    common[name] = power
            if common:
                self.top, self.bottom = _lowered(self.top, common), _lowered(self.bottom, common)
        constant = self.bottom.as_constant()
        if constant is not None:
            self.top, self.bottom = self.top.scale(1 / constant), _UNIT
            return
        quotient = self.top.divide(self.bottom)
        if quotient is not None:
            self.top, self.bottom = quotient, _UNIT
            return
        content = self.bottom.content()
        self.top, self.bottom = self.top.scale(1 / content), self.bottom.scale(1 / content)
        quotient = self.bottom.divide(self.top)
        if quotient is not None:
            self.top, self.bottom = _UNIT, quotient

    @staticmethod
    def constant(value: Fraction | int) -> Ratio:
        return Ratio(Poly.constant(value))

    @staticmethod
    def variable(name: str) -> Ratio:
        return Ratio(Poly.variable(name))

    def __add__(self, other: Ratio) -> Ratio:
        if self.bottom == other.bottom:
            return Ratio(self.top + other.top, self.bottom)
        return Ratio(
            _product(self.top, other.bottom) + _product(other.top, self.bottom), _product(self.bottom, other.bottom)
        )

    def __neg__(self) -> Ratio:
        return Ratio(-self.top, self.bottom)

    def __sub__(self, other: Ratio) -> Ratio:
        return self + (-other)

    def __mul__(self, other: Ratio) -> Ratio:
        return Ratio(self.top * other.top, _product(self.bottom, other.bottom))

    def __truediv__(self, other: Ratio) -> Ratio:
        return Ratio(_product(self.top, other.bottom), _product(self.bottom, other.top))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ratio) and _product(self.top, other.bottom) == _product(other.top, self.bottom)

    def __hash__(self) -> int:
        raise TypeError("Ratio is not hashable: equal quotients can be written in many ways")

    def __bool__(self) -> bool:
        return bool(self.top)

    def as_constant(self) -> Fraction | None:
        if not self.top:
            return Fraction(0)
        if self.bottom.as_constant() is not None:
            return self.top.as_constant()
        ratio = self.top.content() / self.bottom.content()
        return ratio if self.top == self.bottom.scale(ratio) else None

    def names(self) -> set[str]:
        return self.top.names() | self.bottom.names()

    def substitute(self, values: Mapping[str, Ratio]) -> Ratio:
        return self.top.substitute(values) / self.bottom.substitute(values)

    def derivative(self, name: str) -> Ratio:
        return Ratio(
            self.top.derivative(name) * self.bottom - self.top * self.bottom.derivative(name),
            self.bottom * self.bottom,
        )

    def __str__(self) -> str:
        top, bottom = str(self.top), str(self.bottom)
        if bottom == "1":
            return top
        if len(self.top.terms) > 1:
            top = f"({top})"
        return f"{top}/({bottom})"

    __repr__ = __str__


class Form:
    """A sum of ``Ratio * symbol``; symbols with coefficient zero are dropped."""

    __slots__ = ("parts",)

    def __init__(self, parts: Mapping[Symbol, Ratio] | None = None) -> None:
        self.parts: dict[Symbol, Ratio] = {s: c for s, c in (parts or {}).items() if c}

    @staticmethod
    def of(ratio: Ratio) -> Form:
        return Form({ONE: ratio})

    def __add__(self, other: Form) -> Form:
        parts = dict(self.parts)
        for symbol, coefficient in other.parts.items():
            parts[symbol] = parts[symbol] + coefficient if symbol in parts else coefficient
        return Form(parts)

    def scale(self, factor: Ratio) -> Form:
        return Form({s: c * factor for s, c in self.parts.items()})

    def __neg__(self) -> Form:
        return Form({s: -c for s, c in self.parts.items()})

    def __sub__(self, other: Form) -> Form:
        return self + (-other)

    def __bool__(self) -> bool:
        return bool(self.parts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Form) and not (self - other)

    def __hash__(self) -> int:
        raise TypeError("Form is not hashable: compare with ==")

    def ratio(self) -> Ratio | None:
        """The value if no symbol but ONE occurs, else None."""
        if not self.parts:
            return Ratio.constant(0)
        return self.parts[ONE] if set(self.parts) == {ONE} else None

    def polynomials(self) -> list[Poly]:
        """The polynomials under logarithms."""
        return [s[1] for s in self.parts if s[0] == "log" and isinstance(s[1], Poly)]

    def refine(self, bases: Iterable[Poly]) -> Form:
        """Split each logarithm of a polynomial over those of the bases that divide it."""
        known = [b for b in bases if b.as_constant() is None]
        parts = Form()
        for symbol, coefficient in self.parts.items():
            if symbol[0] == "log" and isinstance(symbol[1], Poly):
                parts = parts + _split(symbol[1], known).scale(coefficient)
            else:
                parts = parts + Form({symbol: coefficient})
        return parts

    def normal(self, hints: Iterable[Poly] = ()) -> Form:
        """The form over a common set of factors: hints first, then each argument tried as a divisor of the others."""
        form = self
        hints = list(hints)
        for _ in range(len(self.parts) + len(hints) + 2):
            refined = form.refine([*hints, *sorted(form.polynomials(), key=lambda p: (len(p.terms), str(p)))])
            if set(refined.parts) == set(form.parts):
                return refined
            form = refined
        return form

    def substitute(self, values: Mapping[str, Ratio], symbol: Callable[[Symbol], Form] | None = None) -> Form:
        """Replace parameters everywhere; a logarithm whose coefficient becomes zero is dropped (0 log 0 = 0)."""
        result = Form()
        for s, coefficient in self.parts.items():
            factor = coefficient.substitute(values)
            if not factor:
                continue
            if s[0] == "log" and isinstance(s[1], Poly):
                result = result + _log_absolute(s[1].substitute(values)).scale(factor)
            elif symbol is not None and s[0] not in ("one", "loge", "log"):
                result = result + symbol(s).scale(factor)
            else:
                result = result + Form({s: factor})
        return result

    def derivative(self, name: str) -> Form:
        """d/d(name) of a form without entropies; d log2(p) = p'/p log2(e)."""
        result = Form()
        for s, coefficient in self.parts.items():
            if s[0] not in ("one", "loge", "log"):
                raise FormError("only forms in parameters have derivatives")
            result = result + Form({s: coefficient.derivative(name)})
            if s[0] == "log" and isinstance(s[1], Poly):
                inner = Ratio(s[1].derivative(name), s[1])
                result = result + Form({LOG_E: coefficient * inner})
        return result

    def __str__(self) -> str:
        return " + ".join(f"({c})*{_symbol_text(s)}" for s, c in self.parts.items()) or "0"

    __repr__ = __str__


def _symbol_text(symbol: Symbol) -> str:
    match symbol:
        case ("one",):
            return "1"
        case ("loge",):
            return "log2(e)"
        case ("log", argument):
            return f"log2({argument})"
        case ("H", at, names) if isinstance(names, frozenset):
            return f"H({','.join(sorted(names))}{'|at ' + str(at) if at else ''})"
    return str(symbol)


def _split(poly: Poly, bases: list[Poly]) -> Form:
    """log2 of a primitive polynomial over the given bases, powers of parameters, and what remains."""
    form = Form()
    for base in bases:
        if base == poly:
            continue
        while (quotient := poly.divide(base)) is not None:
            form = form + _log_poly(base)
            poly = quotient
    return form + _log_poly(poly)


def _log_poly(poly: Poly) -> Form:
    if not poly:
        raise FormError("log2(0) is undefined")
    content = poly.content()
    form = _log_rational(abs(content))
    poly = poly.scale(1 / content)
    for name in sorted(poly.names()):
        power = min(dict(m).get(name, 0) for m in poly.terms)
        if power:
            poly = _lowered(poly, {name: power})
            symbol = _log_variable(name)
            form = form + symbol.scale(Ratio.constant(power))
    return form if poly.as_constant() == 1 else form + Form({("log", poly): Ratio.constant(1)})


def _log_variable(name: str) -> Form:
    if name == "e":
        return Form({LOG_E: Ratio.constant(1)})
    if name.startswith("2^"):  # the parameter 2^T: its logarithm is T
        return Form.of(Ratio.variable(name[2:]))
    return Form({("log", Poly.variable(name)): Ratio.constant(1)})


def _log_rational(value: Fraction) -> Form:
    if value <= 0:
        raise FormError(f"log2({value}) is undefined")
    form = Form()
    for number, sign in ((value.numerator, 1), (value.denominator, -1)):
        for prime, power in _factors(number).items():
            form = form + Form({ONE if prime == 2 else ("log", prime): Ratio.constant(sign * power)})
    return form


def _factors(number: int) -> dict[int, int]:
    factors: dict[int, int] = {}
    divisor = 2
    while divisor * divisor <= number:
        if divisor > _TRIAL_LIMIT:
            raise FormError(f"log2 of an integer with a prime factor beyond {_TRIAL_LIMIT} is not handled in proofs")
        while number % divisor == 0:
            factors[divisor] = factors.get(divisor, 0) + 1
            number //= divisor
        divisor += 1 if divisor == 2 else 2
    if number > 1:
        factors[number] = factors.get(number, 0) + 1
    return factors


def log_form(ratio: Ratio) -> Form:
    """log2 of the absolute value of a quotient, split over its factors.

    log2|p q| = log2|p| + log2|q| whatever the signs; whoever writes a logarithm shows that its argument is positive.
    """
    constant = ratio.as_constant()
    return _log_absolute(ratio) if constant is None else _log_rational(constant)


def _log_absolute(ratio: Ratio) -> Form:
    return _log_poly(ratio.top) - _log_poly(ratio.bottom)
