"""The elaborator: a proof as steps, each a claim with the rule that yields it from premises and earlier steps.

Nothing here is trusted: a statement is proved when the core has followed the steps (``tactics/replay.py``), or none of
them.  What this is for: ``derive`` finds the steps of a script with it, since it says at once whether a step fits, and
why not; and it says which hypotheses each link uses, and when the link is an equality.  Every step is recomputed
exactly (rational arithmetic; no solver, no SymPy, no float).

Rules:

    sum        rational combination of earlier facts, hypotheses and Shannon's basic inequalities
    scale      a fact times a number that is not negative
    both       a <= b and b <= a give a = b
    let        names an auxiliary variable, a function of the others given by the model
    function   H(X|Y) = 0 because, by the definitions, equal Y force equal X (decided on small worlds)
    at         what holds on average and is never negative holds at every value; independence at a value
    size       H(X) <= log2 of the number of values that X can take
    uniform    H(X) = log2 of the size of the alphabet on which X is uniform
    count      bounds on the number of distinct tokens
    average    from every value t to the mean over T
    total      from every position t to the sum over t, prefixes telescoping (induction on the length)
    jensen     E[log2(a)] <= log2(E[a])
    log        log2 is increasing
    law        the entropy of a reward whose law follows from the uniform prior
    recursion  the same for token rewards, by induction on the number of tokens
    agreement  what is left of the rewards when only the advantages are known, from the uniform prior
    guess      the entropy of what one uniform guess at a uniform answer shows
    draws      the mean number of distinct tokens of a uniform policy
    waiting    the mean number of guesses until a uniform answer is known
    equals     replaces a number by what it equals
    errors     the answers that are left after an error (Fano)
    chance     the entropy of a bit is h of the probability that it is 1
    accept     the divergence of an accepted sample from what it was drawn from (rejection sampling)
    kept       the entropy of a sample that is shown only where it is accepted
    traces     a family of sets of dimension d has few traces on M points (Sauer and Shelah)
    halting    the record of attempts until the first success has at most E[N] h(E[A]/E[N]) bits
    tangent    ln x <= x - 1 at rational functions of the parameters, with certified signs
    derivative f(x+1) < f(x), from the sign of the derivative, which is taken here
    world      a fully specified finite world, evaluated
    chain      the links of a chain, each shown before
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise, product
from typing import Any

from exact.forms import LOG_E, ONE, Form, FormError, Poly, Ratio, Symbol, log_form
from exact.syntax import (
    Binary,
    BinaryEntropy,
    Divergence,
    Entropy,
    Expectation,
    Expression,
    Information,
    Log2,
    Name,
    Negation,
    Number,
    ParseError,
    Size,
    Statement,
    Sum,
    base_name,
    names_of,
    parse_expression,
    parse_statement,
    walk,
)
from theorems.language import (
    Accepted,
    AlphabetSize,
    Call,
    Chance,
    ClaimError,
    Defined,
    Dimension,
    Hypothesis,
    Linear,
    Parameter,
    Uniform,
    Variable,
    World,
    normal_condition,
    parse_accepted,
    parse_call,
)
from theorems.language import (
    Form as Assumption,
)

__all__ = ["Elaborator", "Fact", "StepError", "Elaborated", "check_steps", "digest"]

_MOST_STEPS = 10_000
#: 36/25 < log2(e) < 13/9, since 2^36 < e^25 (e > 2.7182 gives e^25 > 7.18e10) and e^9 < 2^13 (e < 2.7183)
_LOG_E_LOW, _LOG_E_HIGH = Fraction(36, 25), Fraction(13, 9)
_MOST_WORLDS = 200_000  # small worlds on which a functional dependency is decided
_MOST_WORK = 20_000_000  # in all steps: worlds, times their components, times the definitions worked out on them
_STURM_DEGREE = 40
_LARGEST_DIMENSION = 8  # of a family of sets whose traces are counted
_MOST_DRAWS = 64  # of a group whose mean number of distinct tokens is worked out
_HIGHEST_BOUND = 1000  # of a parameter: 2 to that power is a number of the domain


class StepError(ValueError):
    """A certificate that is not accepted; the message names the step and the reason."""


# What is known ----------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Log:
    """A logarithm as it was written: its argument, and its factor in ``factor*log2(argument)`` (None if alone)."""

    argument: Ratio
    factor: Ratio | None = None


@dataclass(frozen=True)
class Fact:
    """A checked statement with one relation.

    slack: right minus left, as a form.  at: the variable whose value is fixed ("" on average).  index: the position
    of the vectors for every value of which it holds ("" if there is none).
    equality: conditions that hold iff the fact is an equality (None if that is not known).
    logs, divisors: what must be positive, and what must not vanish, for both sides to be defined (see _meaningful).
    """

    statement: Statement
    slack: Form
    relation: str
    at: str = ""
    index: str = ""
    equality: tuple[str, ...] | None = None
    logs: tuple[_Log, ...] = ()
    divisors: tuple[Ratio, ...] = ()

    @property
    def logged(self) -> tuple[Ratio, ...]:
        return tuple(log.argument for log in self.logs)

    @property
    def forms(self) -> tuple[Form, ...]:
        return tuple(map(Form.of, self.divisors))


@dataclass(frozen=True)
class Elaborated:
    """What a certificate shows.

    statement and scope: their text, generated from the certificate.  hypotheses: the texts of the premises of type
    hypothesis that were used.  links: for each link of the chain, the hypotheses it rests on and the conditions under
    which it is an equality (None where the certificate does not show them).
    """

    statement: str
    world: World
    hypotheses: tuple[str, ...]
    links: tuple[tuple[tuple[str, ...], tuple[str, ...] | None], ...]


@dataclass(frozen=True)
class _Domain:
    """What is known of the numbers: each constraint is a polynomial that is >= 0; some names are > 0, some integers."""

    constraints: tuple[Poly, ...]
    positive: frozenset[str] = frozenset()
    integers: frozenset[str] = frozenset()


def digest(certificate: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical JSON of a certificate without its own digest."""
    body = {key: value for key, value in certificate.items() if key != "sha256"}
    text = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


# Lowering expressions to forms ------------------------------------------------------------------


class _Context:
    """A world with its auxiliary definitions; lowers expressions to forms."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.lets: dict[str, Call] = {}
        self.functions = world.calls()
        self.accepted: set[tuple[str, str]] = set()  # (x, T): every value of x of positive probability is one of T
        self.samples: dict[
            str, tuple[Accepted, frozenset[int]]
        ] = {}  # let x ~ T given ..: and the premises it rests on
        self.logs: list[_Log] = []  # logarithms and divisors that were read, as they were written: once terms
        self.divisors: list[Ratio] = []  # have cancelled, nobody sees any more that a side was undefined

    def variables(self) -> tuple[str, ...]:
        return (*self.world.variable_names, *self.lets, *self.samples)

    def fixed_variable(self, statement: Statement) -> str:
        """The variable whose value a pointwise statement ranges over."""
        if not statement.every or self.index(statement):
            return ""
        found = {
            name
            for side in statement.sides
            for node in _entropies(side)
            for name, value in node.at
            if value == statement.every
        }
        found |= {x for name, call in self.functions.items() if _mentions(statement, name) for x in call.depends()}
        if len(found) != 1:
            raise StepError(f"{statement}: it must fix the value {statement.every} of one variable")
        return found.pop()

    def index(self, statement: Statement) -> str:
        """The index of a statement about every position of vectors, or ""."""
        return next((index for index in map(_index, names_of(statement)) if index == statement.every), "")

    def length(self) -> Ratio:
        """The one length of the vectors of the world, over whose positions sums run."""
        lengths = {v.length for v in self.world.variables if v.length}
        if len(lengths) != 1:
            raise StepError("a sum over positions needs vectors of one length")
        return _number(lengths.pop())

    def total(self, inner: Form, index: str) -> Form:
        """The sum over the positions of a form about the position ``index``.

        Sums of prefix entropies telescope: sum_t H(A,X[<t],X[t]) = sum_t H(A,X[<t]) + H(A,X) - H(A).
        """
        result = Form()
        for symbol, coefficient in inner.parts.items():
            if symbol[0] == "sum":
                raise StepError("sums are not nested")
            names = symbol[2] if symbol[0] == "H" else frozenset()
            if not isinstance(names, frozenset) or not any(_index(n) for n in names):
                result = result + Form({symbol: coefficient * self.length()})
                continue
            if symbol[1] or any(_index(n) not in ("", index) for n in names):
                raise StepError("a sum over positions fixes no value and has one index")
            self.length()
            bases = {base_name(n) for n in names if _index(n)}
            rest = frozenset(n for n in names if not _index(n))
            if all(f"{b}[{index}]" in names and f"{b}[<{index}]" in names for b in bases):
                whole = Form({("H", "", rest | bases): coefficient})
                names = frozenset(n for n in names if n not in {f"{b}[{index}]" for b in bases})
                result = result + whole - (Form({("H", "", rest): coefficient}) if rest else Form())
            anonymous = frozenset(n.replace(f"{index}]", "*]") for n in names)
            result = result + Form({("sum", anonymous): coefficient})
        return result

    def form(self, node: Expression, at: str = "", value: str | None = None) -> Form:
        """The form of an expression; inside ``for every value`` the variable ``at`` is fixed."""
        match node:
            case Number(value=number):
                return Form.of(Ratio.constant(number))
            case Name(id=name, of=of):
                if of:
                    raise StepError(f"{node} is not in its normal spelling, {name}")
                if name in self.functions and self.functions[name].arguments[0] != at:
                    raise StepError(f"{name} is random: it stands inside E[...] or in a statement for every value")
                if name not in self.functions and name not in (*self.world.parameter_names, "e"):
                    raise StepError(f"unknown parameter {name!r}")
                return Form.of(Ratio.variable(name))
            case Negation(operand=inner):
                return -self.form(inner, at, value)
            case Binary(op="+", left=left, right=right):
                return self.form(left, at, value) + self.form(right, at, value)
            case Binary(op="-", left=left, right=right):
                return self.form(left, at, value) - self.form(right, at, value)
            case Binary(op="*", left=left, right=right):
                return self._product(left, right, at, value)
            case Binary(op="/", left=left, right=right):
                divisor = self.ratio(right, at, value)
                self.divisors.append(divisor)
                return self.form(left, at, value).scale(Ratio.constant(1) / divisor)
            case Binary(op="^", left=left, right=right):
                return Form.of(self._power(left, right, at, value))
            case Log2(argument=inner):
                argument = self.ratio(inner, at, value)
                self.logs.append(_Log(argument))
                return log_form(argument)
            case BinaryEntropy(argument=inner):
                p = self.ratio(inner, at, value)
                q = Ratio.constant(1) - p
                self.logs += [_Log(p, p), _Log(q, q)]
                return _plogp(p) + _plogp(q)
            case Entropy():
                return self._entropy(node, value)
            case Information(left=left, right=right, given=given, at=where):
                return (
                    self._entropy(Entropy(left, given, where), value)
                    + self._entropy(Entropy(right, given, where), value)
                    - self._entropy(Entropy((*left, *right), given, where), value)
                )
            case Divergence(of=of, reference=reference, given=given, at=where, beside=beside):
                if beside:
                    raise StepError(f"{node}: a divergence of conditional laws is proved in the core alone")
                if (of, reference) not in self.accepted:
                    raise StepError(f"{node} may be infinite: nothing says that {of} is drawn from {reference}")
                fixed = where[0][0] if where else ""
                cross = Form({("X", fixed, of, reference): Ratio.constant(1)})
                return cross - self._entropy(Entropy((of,), given, where), value)
            case Expectation(argument=inner):
                return self.expectation(self._inside_expectation(inner, at))
            case Sum(index=index, argument=inner):
                return self.total(self.form(inner, at, value), index)
            case Size():
                raise StepError(f"{node}: alphabet sizes stand only in hypotheses")
        raise StepError(f"{node}: not an expression of a proof")

    def ratio(self, node: Expression, at: str = "", value: str | None = None) -> Ratio:
        """A rational function of parameters and e; means such as E[M] count as parameters."""
        ratio = self.form(node, at, value).ratio()
        if ratio is None:
            raise StepError(f"{node}: a rational function of the parameters is needed here")
        return ratio

    def _product(self, left: Expression, right: Expression, at: str, value: str | None) -> Form:
        before = len(self.logs), len(self.divisors)
        a = self._ratio_of(left, at, value)
        if a is not None:
            return self._scaled(right, a, at, value)
        del self.logs[before[0] :], self.divisors[before[1] :]  # the left side is read again, with its factor
        b = self._ratio_of(right, at, value)
        if b is None:
            raise StepError(f"({left})*({right}): one factor must be a rational function of the parameters")
        return self._scaled(left, b, at, value)

    def _ratio_of(self, node: Expression, at: str, value: str | None) -> Ratio | None:
        try:
            return self.form(node, at, value).ratio()
        except FormError:
            return None

    def _scaled(self, node: Expression, factor: Ratio, at: str, value: str | None) -> Form:
        if not isinstance(node, Log2):
            return self.form(node, at, value).scale(factor)
        argument = self.ratio(node.argument, at, value)
        self.logs.append(_Log(argument, factor))
        return log_form(argument).scale(factor) if factor else Form()  # 0 log 0 = 0

    def _power(self, left: Expression, right: Expression, at: str, value: str | None) -> Ratio:
        exponent = self.ratio(right, at, value)
        constant = exponent.as_constant()
        if constant is not None and constant.denominator == 1:
            base = self.ratio(left, at, value)
            size = abs(constant.numerator)
            raised = Ratio(base.top**size, base.bottom**size)
            if constant >= 0:
                return raised
            self.divisors.append(base)
            return Ratio.constant(1) / raised
        if left != Number(Fraction(2)) or exponent.bottom.as_constant() is None:
            raise StepError(f"{left}^({right}): powers are of an integer exponent, or 2^(a + b*T)")
        result = Ratio.constant(1)
        for monomial, coefficient in exponent.top.terms.items():
            if coefficient.denominator != 1 or abs(coefficient) > 64:
                raise StepError(f"2^({right}): the exponent must have small integer coefficients")
            if monomial == ():
                factor = Ratio.constant(Fraction(2) ** int(coefficient))
            elif len(monomial) == 1 and monomial[0][1] == 1 and monomial[0][0] in self.world.parameter_names:
                power = Ratio(Poly.variable(f"2^{monomial[0][0]}") ** abs(int(coefficient)))
                factor = power if coefficient > 0 else Ratio.constant(1) / power
            else:
                raise StepError(f"2^({right}): the exponent must be linear in the parameters")
            result = result * factor
        return result

    def _entropy(self, node: Entropy, value: str | None) -> Form:
        names = {*node.of, *node.given, *(name for name, _ in node.at)}
        for name in names:
            if base_name(name) not in self.variables():
                raise StepError(f"{node}: unknown variable {name!r}")
            if _index(name) and not self.world.variable(base_name(name)).length:
                raise StepError(f"{node}: {base_name(name)} is not a vector")
        at = tuple(name for name, _ in node.at)
        if any(v != value for _, v in node.at):  # and of one variable: see fixed_variable
            raise StepError(f"{node}: only the value of the statement's 'for every' can be fixed")
        (where,) = at or ("",)

        def joint(group: Sequence[str]) -> Form:
            members = frozenset(group) - {where}
            return Form({("H", where, members): Ratio.constant(1)}) if members else Form()

        return joint((*node.of, *node.given)) - joint(node.given)

    # expectations ---------------------------------------------------------------------------

    def _inside_expectation(self, node: Expression, at: str) -> Form:
        """The form under E[...], in which the functions of one variable are free."""
        names = [name for name in self.functions if _mentions(node, name)]
        over = {self.functions[name].arguments[0] for name in names}
        if len(over) > 1 or at:
            raise StepError(f"E[{node}]: the mean is over functions of one variable, on average")
        return self.form(node, over.pop() if over else "")

    def expectation(self, inner: Form) -> Form:
        """E of a form in parameters and random functions: linear in products of powers of the random ones."""
        random = set(self.functions)
        result = Form()
        for symbol, coefficient in inner.parts.items():
            if symbol[0] not in ("one", "loge", "log"):
                raise StepError("E[...] holds functions of values, not entropies")
            base = symbol[1] if symbol[0] == "log" and isinstance(symbol[1], Poly) else None
            if coefficient.bottom.names() & random:
                raise StepError("E[...]: a random denominator is not handled")
            for monomial, number in coefficient.top.terms.items():
                inside = tuple((n, p) for n, p in monomial if n in random)
                outside = tuple((n, p) for n, p in monomial if n not in random)
                factor = Ratio(Poly({outside: number}), coefficient.bottom)
                result = result + self._mean(inside, base, symbol).scale(factor)
        return result

    def _mean(self, inside: tuple[tuple[str, int], ...], base: Poly | None, symbol: Symbol) -> Form:
        random = set(self.functions)
        if base is None or not base.names() & random:
            if not inside:
                return Form({symbol: Ratio.constant(1)})
            mean = Ratio.variable("E[" + "*".join(n if p == 1 else f"{n}^{p}" for n, p in inside) + "]")
            return Form({symbol: mean})
        return Form({("E", inside, base): Ratio.constant(1)})


def _entropies(node: Expression) -> Iterator[Entropy | Information | Divergence]:
    match node:
        case Entropy() | Information() | Divergence():
            yield node
        case Binary(left=left, right=right):
            yield from _entropies(left)
            yield from _entropies(right)
        case Negation(operand=inner) | Log2(argument=inner) | BinaryEntropy(argument=inner):
            yield from _entropies(inner)
        case Expectation(argument=inner) | Sum(argument=inner):
            yield from _entropies(inner)


def _free_names(node: Expression) -> Iterator[str]:
    """Names of variables outside sums over their index."""
    match node:
        case Entropy() | Information() | Divergence():
            yield from names_of(node)
        case Binary(left=left, right=right):
            yield from _free_names(left)
            yield from _free_names(right)
        case Negation(operand=inner) | Log2(argument=inner) | BinaryEntropy(argument=inner):
            yield from _free_names(inner)
        case Expectation(argument=inner):
            yield from _free_names(inner)
        case Sum(index=index, argument=inner):
            yield from (n for n in _free_names(inner) if _index(n) != index)


def _bound_names(statement: Statement) -> Iterator[str]:
    """The names that ``for every`` and ``sum[..]`` bind."""
    if statement.every:
        yield statement.every
    for side in statement.sides:
        yield from (node.index for node in walk(side) if isinstance(node, Sum))


def _index(name: str) -> str:
    """The index t of R[t], R[<t] or R[>t], else ""."""
    return name.partition("[")[2].rstrip("]").lstrip("<>")


def _mentions(node: Expression | Statement, name: str) -> bool:
    match node:
        case Statement(sides=sides):
            return any(_mentions(side, name) for side in sides)
        case Name(id=found):
            return found == name
        case Binary(left=left, right=right):
            return _mentions(left, name) or _mentions(right, name)
        case Negation(operand=inner) | Log2(argument=inner) | BinaryEntropy(argument=inner):
            return _mentions(inner, name)
        case Expectation(argument=inner) | Sum(argument=inner):
            return _mentions(inner, name)
    return False


def _plogp(p: Ratio) -> Form:
    """-p log2 p, 0 where p is identically 0."""
    return -log_form(p).scale(p) if p else Form()


# Signs ------------------------------------------------------------------------------------------


class _Signs:
    """Signs of rational functions on a domain, by a shift to variables that are >= 0.

    The shift writes the parameters as affine functions of as many constraints of the domain (each >= 0); a polynomial
    that has no negative coefficient after it is >= 0, and > 0 if it has a positive constant term.
    """

    def __init__(self, domain: _Domain, shift: Mapping[str, Any] | None) -> None:
        self.domain = domain
        self.plain: dict[str, Ratio] = {}  # each name from its lower bound
        for constraint in domain.constraints:
            names = constraint.names()
            linear = [m for m in constraint.terms if m]
            if len(names) == len(linear) == 1 and constraint.terms.get(((name := names.pop(), 1),)) == 1:
                low = -constraint.terms.get((), Fraction(0))
                self.plain.setdefault(name, Ratio(Poly.variable(name) + Poly.constant(low)))
        self.values, self.positives = self.plain, domain.positive  # positives: names after the shift that are > 0
        if shift is None:
            return
        try:
            slack = {str(n): parse_poly(_text(t)) for n, t in shift["slack"].items()}
            values = {str(n): parse_poly(_text(t)) for n, t in shift["values"].items()}
        except (KeyError, AttributeError, TypeError) as error:
            raise StepError(f"a shift has 'slack' and 'values', each from names to polynomials: {error}") from None
        if set(shift) != {"slack", "values"}:
            raise StepError("a shift has 'slack' and 'values'")
        for name, constraint in slack.items():
            if name in values or constraint not in domain.constraints:
                raise StepError(f"shift: {name} = {constraint} is not a constraint of the domain")
        for name, poly in values.items():
            if not poly.names() <= set(slack):
                raise StepError(f"shift: {name} must be given in terms of {', '.join(slack)}")
            back = poly.substitute({n: Ratio(c) for n, c in slack.items()})
            if back != Ratio.variable(name):
                raise StepError(f"shift: {name} = {poly} does not give back {name}")
            if any(sum(power for _, power in monomial) > 1 for monomial in poly.terms):
                raise StepError(f"shift: {name} = {poly} is not affine")
        self.values = {name: Ratio(poly) for name, poly in values.items()}
        self.positives = frozenset(
            u for u, constraint in slack.items() if constraint in [Poly.variable(n) for n in domain.positive]
        )

    def _poly(self, poly: Poly, strict: bool, inside: bool = False) -> int:
        """1 if certified >= 0 (> 0 if strict), -1 if certified <= 0 (< 0), else 0: by the shift, or without it.

        inside: by the shift alone, for what is said of the points inside its constraints.
        """
        shifts = [(self.values, self.positives), (self.plain, self.domain.positive)]
        known = [(v, p) for v, p in (shifts[:1] if inside else shifts) if poly.names() <= set(v)]
        if not known:
            missing = poly.names() - set(self.values)
            raise StepError(f"the sign of {poly} needs a shift of {', '.join(sorted(missing))}")
        for values, positives in known:
            shifted = poly.substitute(values).top
            sign = self._coefficients(shifted, strict, positives) or self._sturm(shifted, strict)
            if sign:
                return sign
        return 0

    def _coefficients(self, shifted: Poly, strict: bool, positives: frozenset[str]) -> int:
        """The sign of a polynomial in variables >= 0 whose coefficients all have it."""
        if strict and not any({name for name, _ in monomial} <= positives for monomial in shifted.terms):
            return 0
        return next((sign for sign in (1, -1) if all(c * sign >= 0 for c in shifted.terms.values())), 0)

    def _sturm(self, shifted: Poly, strict: bool) -> int:
        """The same for a polynomial in one variable u >= 0, by counting its roots (Sturm's theorem)."""
        if len(shifted.names()) != 1:
            return 0
        (name,) = shifted.names()
        degree = max(p for m in shifted.terms for _, p in m)
        if degree > _STURM_DEGREE:
            return 0
        coefficients = [shifted.terms.get(((name, k),) if k else (), Fraction(0)) for k in range(degree + 1)]
        while not coefficients[0]:  # a factor u is >= 0 and vanishes at 0
            if strict:
                return 0
            coefficients = coefficients[1:]
        if _positive_roots(coefficients):
            return 0
        return 1 if coefficients[0] > 0 else -1

    def nonnegative(self, ratio: Ratio) -> bool:
        """Certified >= 0 on the whole domain (the denominator not zero there)."""
        bottom = self._poly(ratio.bottom, True)
        return bottom != 0 and (not ratio.top or self._poly(ratio.top, False) == bottom)

    def positive(self, ratio: Ratio) -> bool:
        """Certified > 0 on the whole domain."""
        bottom = self._poly(ratio.bottom, True)
        return bottom != 0 and self._poly(ratio.top, True) == bottom

    def inside_positive(self, ratio: Ratio) -> bool:
        """Certified > 0 wherever all constraints of the shift are > 0."""
        if not ratio.top:
            return False
        bottom, top = self._poly(ratio.bottom, False, True), self._poly(ratio.top, False, True)
        return bottom != 0 and bottom == top

    def defined(self, log: _Log) -> bool:
        """The argument certified > 0; or >= 0, where the factor vanishes with it: x log x is continuous, 0 at 0."""
        x, factor = log.argument, log.factor
        if self.positive(x):
            return True
        if factor is None or not self.nonnegative(x):
            return False
        return not factor or (bool(x) and factor.top.divide(x.top) is not None)

    def never_zero(self, ratio: Ratio) -> bool:
        return self._poly(ratio.top, True) != 0 and self._poly(ratio.bottom, True) != 0

    def transcendental(self, ratio: Ratio) -> bool:
        """Certified not 0 because e is no root of a polynomial with rational coefficients that do not all vanish."""
        powers: dict[int, dict[Any, Fraction]] = {}
        for monomial, coefficient in ratio.top.terms.items():
            power = dict(monomial).get("e", 0)
            rest = tuple(part for part in monomial if part[0] != "e")
            powers.setdefault(power, {})[rest] = coefficient
        coefficients = [Poly(terms) for terms in powers.values()]
        if not all(poly.names() <= self.domain.integers for poly in coefficients):
            return False
        return any(self._poly(poly, True) != 0 for poly in coefficients)


def _positive_roots(coefficients: list[Fraction]) -> int:
    """The number of distinct roots in (0, oo) of a polynomial (lowest coefficient first, not 0), by Sturm's theorem."""
    chain = [coefficients, [k * c for k, c in enumerate(coefficients)][1:]]
    while chain[-1]:
        rest = chain[-2][:]
        divisor = chain[-1]
        while len(rest) >= len(divisor):
            factor = rest[-1] / divisor[-1]
            for i, c in enumerate(divisor):
                rest[len(rest) - len(divisor) + i] -= factor * c
            rest.pop()
            while rest and not rest[-1]:
                rest.pop()
        chain.append([-c for c in rest])
    at_zero = [p[0] for p in chain if p]  # a 0 stands between opposite signs, and counts as either
    at_infinity = [p[-1] for p in chain if p]

    def changes(values: list[Fraction]) -> int:
        return sum((a > 0) != (b > 0) for a, b in pairwise(values))

    return changes(at_zero) - changes(at_infinity)


def parse_poly(text: str) -> Poly:
    """A polynomial in any names, from text."""
    return parse_ratio(text).top if parse_ratio(text).bottom.as_constant() is not None else _no_poly(text)


def _no_poly(text: str) -> Poly:
    raise StepError(f"{text!r} is not a polynomial")


def parse_ratio(text: str) -> Ratio:
    """A rational function in any names (2^T counts as one), from text."""
    try:
        return _ratio(parse_expression(text))
    except (ParseError, FormError) as error:
        raise StepError(str(error)) from None


def _ratio(node: Expression) -> Ratio:
    match node:
        case Number(value=number):
            return Ratio.constant(number)
        case Name(id=name, of=()):
            return Ratio.variable(name)
        case Expectation(argument=inner) if not any(isinstance(part, Name) and part.of for part in walk(inner)):
            return Ratio.variable(f"E[{inner}]")
        case Negation(operand=inner):
            return -_ratio(inner)
        case Binary(op="^", left=Number(value=two), right=Name(id=name)) if two == 2:
            return Ratio.variable(f"2^{name}")
        case Binary(op=op, left=left, right=right):
            a, b = _ratio(left), _ratio(right)
            if op == "^":
                power = b.as_constant()
                if power is None or power.denominator != 1 or power < 0:
                    raise StepError(f"{node}: not a polynomial power")
                return Ratio(a.top ** int(power), a.bottom ** int(power))
            return {"+": Ratio.__add__, "-": Ratio.__sub__, "*": Ratio.__mul__, "/": Ratio.__truediv__}[op](a, b)
    raise StepError(f"{node}: not a rational function")


# The elaborator ---------------------------------------------------------------------------------


def check_steps(certificate: Mapping[str, Any], proved: Mapping[str, Elaborated] | None = None) -> Elaborated:
    """Check every step of a certificate and return what it shows.

    proved: statements shown before, by id, that premises of type ``proved`` may name.
    Raises StepError with one sentence that names the step, for anything that is not exactly right.
    """
    try:
        return _check(certificate, proved or {})
    except StepError:
        raise
    except (ParseError, ClaimError, FormError, ZeroDivisionError) as error:
        raise StepError(str(error)) from None
    except (KeyError, TypeError, AttributeError, IndexError, ValueError, RecursionError, OverflowError) as error:
        raise StepError(f"malformed certificate: {type(error).__name__}: {error}") from None


_FIELDS = {"id", "statement", "scope", "world", "premises", "steps", "sha256"}


def _check(certificate: Mapping[str, Any], proved: Mapping[str, Elaborated]) -> Elaborated:
    if not isinstance(certificate, Mapping):
        raise StepError("a certificate is a JSON object")
    unknown = set(certificate) - _FIELDS
    if unknown:
        raise StepError(f"a certificate has no field {min(map(str, unknown))!r}")
    if certificate["sha256"] != digest(certificate):
        raise StepError("the sha256 of the certificate is not that of its contents")
    world = read_world(certificate["world"]) if "world" in certificate else plain_world(certificate)
    if certificate["scope"] != (world.scope() if "world" in certificate else plain_scope(world)):
        raise StepError("the scope is not that of the world")
    if not isinstance(certificate["id"], str):
        raise StepError("the id of a certificate is a text")
    steps = _list(certificate["steps"])
    if not 0 < len(steps) <= _MOST_STEPS:
        raise StepError(f"a certificate has between 1 and {_MOST_STEPS} steps")
    elaborator = Elaborator(certificate["statement"], world, proved)
    for premise in _list(certificate["premises"]):
        elaborator.premise(premise)
    for step in steps:
        elaborator.step(step)
    return elaborator.verified()


class Elaborator:
    """Checks the premises and steps of one certificate, one after another."""

    def __init__(self, statement: str, world: World, proved: Mapping[str, Elaborated]) -> None:
        self.statement = parse_statement(statement)
        if str(self.statement) != statement:
            raise StepError(f"the statement is not in its normal spelling, {str(self.statement)!r}")
        self.world = world
        self.proved = proved
        for name in names_of(self.statement):
            if base_name(name) not in world.variable_names:
                raise StepError(f"the statement is about {name!r}, which is not a variable of its world")
        self.context = _Context(world)
        self.domain = _domain(world)
        self.premises: list[tuple[str, str, Assumption | Call | Fact | None]] = []
        self.needs: dict[int, tuple[str, ...]] = {}  # of premises proved before: the hypotheses they rest on
        self.facts: list[Fact | None] = []
        self.rests_on: list[frozenset[int]] = []
        self.used: set[int] = set()
        self.work = 0  # on small worlds, so far
        self.rule: str  # of the step at hand
        self.final: list[tuple[tuple[str, ...], tuple[str, ...] | None]] | None = None
        self.chain_statement = self.statement

    def step(self, step: Mapping[str, Any]) -> Fact | None:
        """Check one step and add it to what is known."""
        self.used = set()
        try:
            fact = self._step(step)
        except KeyError as missing:
            raise StepError(f"step {len(self.facts)} ({step.get('rule')}): it says nothing of {missing}") from None
        except (StepError, FormError, ParseError, ClaimError) as error:
            raise StepError(f"step {len(self.facts)} ({step.get('rule')}): {error}") from None
        self.facts.append(fact)
        self.rests_on.append(frozenset(self.used))
        return fact

    # premises -------------------------------------------------------------------------------

    def premise(self, premise: Mapping[str, Any]) -> None:
        """Check one premise and add it to what is known."""
        kind, text = premise["type"], premise["text"]
        if set(premise) != {"type", "text"}:
            raise StepError(f"premise {text!r}: a premise has a type and a text")
        if kind == "hypothesis":
            form = Hypothesis("premise", text).form(self.world)
            if isinstance(form, Linear | AlphabetSize):
                said = parse_statement(text)
                if str(said) != text:
                    raise StepError(f"premise {text!r} is not in its normal spelling, {str(said)!r}")
                if isinstance(form, AlphabetSize) and (said.every or _index(form.name)):
                    raise StepError(f"premise {text!r}: a size is that of a whole variable")
            elif str(form) != text:
                raise StepError(f"premise {text!r} is not in its normal spelling, {str(form)!r}")
            if isinstance(form, Accepted):
                self._known(form)
            self.premises.append((kind, text, form))
        elif kind == "definition":
            for name, call in self.world.functions:
                if text == f"{name} = {call}":
                    self.premises.append((kind, text, parse_call(call, self.world.variable_names, name)))
                    return
            raise StepError(f"the model does not give the definition {text!r}")
        elif kind.startswith("proved:"):
            self._proved(kind.removeprefix("proved:"), text, self.proved)
        else:
            raise StepError(f"unknown type of premise {kind!r}")

    def _proved(self, id: str, text: str, proved: Mapping[str, Elaborated]) -> None:
        if id not in proved:
            raise StepError(f"{id} has not been proved before this certificate")
        known = proved[id]
        theirs, ours = write_world(known.world), write_world(self.world)
        if theirs["parameters"] != ours["parameters"] or any(
            row not in ours[part] for part in ("variables", "functions") for row in theirs[part]
        ):
            raise StepError(f"{id} was proved in another world")
        links = {str(link): n for n, link in enumerate(parse_statement(known.statement).links())}
        if text not in links:
            raise StepError(f"{id} does not say {text!r}")
        needs, equality = known.links[links[text]]
        here = [t for kind, t, _ in self.premises if kind == "hypothesis"]
        for hypothesis in needs:
            if hypothesis not in here:
                raise StepError(f"{id} needs the hypothesis {hypothesis!r}, which must stand before it")
        fact = replace(self._read(text), equality=equality)
        self.needs[len(self.premises)] = needs
        self.premises.append((f"proved:{id}", text, fact))

    def _use(self, reference: str) -> Fact | Assumption | Call | None:
        """A premise p0, p1, .. or an earlier step s0, s1, .."""
        if not isinstance(reference, str) or not _REFERENCE.fullmatch(reference):
            raise StepError(f"{reference!r} is not a premise (p0) or a step (s0)")
        index = int(reference[1:])
        if reference[0] == "p":
            if index >= len(self.premises):
                raise StepError(f"there is no premise {reference}")
            self.used.add(index)
            for i, (kind, text, _) in enumerate(self.premises):
                if kind == "hypothesis" and text in self.needs.get(index, ()):
                    self.used.add(i)
            return self.premises[index][2]
        if index >= len(self.facts):
            raise StepError(f"there is no earlier step {reference}")
        fact = self.facts[index]
        if fact is None:
            raise StepError(f"step {reference} is a definition, not a fact")
        self.used |= self.rests_on[index]
        return fact

    def _fact(self, reference: str) -> Fact:
        found = self._use(reference)
        if isinstance(found, Linear):
            found = self._read(str(found.formula))
        if isinstance(found, Fact):
            if found.index and self.rule not in _INDEXED:
                raise StepError(f"{reference} is about every position; '{self.rule}' does not use such facts")
            return found
        if isinstance(found, AlphabetSize):
            size = Form({("H", "", frozenset({found.name})): Ratio.constant(1)})
            bound = log_form(Ratio.constant(found.size))
            statement = parse_statement(f"H({found.name}) <= log2({found.size})")
            return Fact(statement, bound - size, "<=", "", "", (f"{found.name} uniform on {found.size}",))
        raise StepError(f"{reference} is not an equation or inequality")

    def _let(self, name: str) -> Call:
        """The definition of a variable: a let, or a hypothesis r = match(T,S) named in this step."""
        if name in self.context.lets:
            return self.context.lets[name]
        for index, (_, _, form) in enumerate(self.premises):
            if isinstance(form, Defined) and form.name == name:
                self.used.add(index)
                return form.call
        raise StepError(f"{name} has no definition")

    def _hypothesis(self, *texts: str) -> None:
        """Note that one of these hypotheses is used, or reject."""
        for index, (kind, text, _) in enumerate(self.premises):
            if kind == "hypothesis" and text in texts:
                self.used.add(index)
                return
        raise StepError(f"it needs the hypothesis {texts[0]!r}")

    def _known(self, form: Accepted) -> None:
        """What an accepted sample says of divergences and probabilities."""
        self.context.accepted.add((form.name, form.of))
        chances = frozenset(n for n in self.context.functions if self._is_chance(n, form))
        self.domain = replace(self.domain, positive=self.domain.positive | chances)

    def _samples(self) -> list[tuple[Accepted, frozenset[int]]]:
        """The accepted samples, each with the premises that it rests on."""
        found = [(f, frozenset({i})) for i, (_, _, f) in enumerate(self.premises) if isinstance(f, Accepted)]
        return [*found, *self.context.samples.values()]

    def _is_chance(self, name: str, form: Accepted) -> bool:
        """Whether a function of the world is the probability of acceptance."""
        call = self.context.functions[name]
        return isinstance(call, Chance) and (*call.arguments, call.value) == (form.given, form.event, form.value)

    def _acceptance(self, statement: Statement) -> None:
        """Note the hypotheses by which divergences are finite, and probabilities of acceptance positive."""
        nodes = [node for side in statement.sides for node in walk(side)]
        for form, rests_on in self._samples():
            drawn = any(isinstance(n, Divergence) and (n.of, n.reference) == (form.name, form.of) for n in nodes)
            if drawn or any(_mentions(statement, n) for n in self.context.functions if self._is_chance(n, form)):
                self.used |= rests_on

    # facts ----------------------------------------------------------------------------------

    def _read(self, text: str) -> Fact:
        statement = parse_statement(text)
        if str(statement) != text:
            raise StepError(f"{text!r} is not in its normal spelling, {str(statement)!r}")
        if len(statement.relations) != 1:
            raise StepError(f"{text!r}: a step claims one relation at a time")
        taken = {*self.context.variables(), *self.world.parameter_names, *self.context.functions, "e"}
        for bound in _bound_names(statement):
            if bound in taken:
                raise StepError(f"{text!r}: {bound} is the name of something else already")
        at, index = self.context.fixed_variable(statement), self.context.index(statement)
        loose = {_index(n) for side in statement.sides for n in _free_names(side)} - {"", index}
        if loose:
            raise StepError(f"{text!r}: the index {min(loose)} is not bound by 'for every' or sum[..]")
        self.context.logs, self.context.divisors = [], []
        left, right = (self.context.form(side, at, statement.every) for side in statement.sides)
        logs, divisors = tuple(self.context.logs), tuple(self.context.divisors)
        self._acceptance(statement)
        (relation,) = statement.relations
        if relation in (">=", ">"):
            left, right, relation = right, left, {">=": "<=", ">": "<"}[relation]
        return Fact(statement, right - left, relation, at, index, None, logs, divisors)

    def _meaningful(self, fact: Fact, step: Mapping[str, Any], signs: _Signs) -> None:
        """Both sides must be defined on the whole domain: an identity between undefined forms is no claim."""
        for ratio in fact.divisors:
            if not signs.never_zero(ratio):
                raise StepError(f"the divisor {ratio} may vanish")
        for log in fact.logs:
            if not signs.defined(log):
                raise StepError(f"log2({log.argument}) may be undefined")

    def _step(self, step: Mapping[str, Any]) -> Fact | None:
        rule = step["rule"]
        method = getattr(self, f"_rule_{rule}", None) if isinstance(rule, str) and rule in RULES else None
        if method is None:
            raise StepError(f"there is no rule {rule!r}")
        unknown = set(step) - {"claim", "rule", "equality", "bases", "shift"} - set(RULES[rule])
        if unknown:
            raise StepError(f"unknown field {min(map(str, unknown))!r}")
        self.rule = rule
        fact: Fact | None = method(step)
        if fact is not None and fact.index and rule not in _INDEXED:
            raise StepError("this rule is not about positions")
        if fact is not None and rule not in ("chain", "derivative"):
            self._meaningful(fact, step, _Signs(self.domain, step.get("shift")))
        stated = step.get("equality")
        if stated is not None:
            known = fact.equality if fact is not None else None
            if tuple(_list(stated)) != known:
                raise StepError(f"the equality condition {stated} does not follow; the step shows {known}")
        return fact

    def _conclude(self) -> None:
        last = self.facts[-1] if self.facts else None
        if self.final is None:
            if last is None or str(last.statement) != str(self.statement):
                raise StepError("the last step does not claim the statement")
            self.final = [(self._texts(self.rests_on[-1]), last.equality)]
        elif str(self.chain_statement) != str(self.statement):
            raise StepError("the last step does not claim the statement")

    def _texts(self, used: frozenset[int] | set[int]) -> tuple[str, ...]:
        return tuple(self.premises[i][1] for i in sorted(used) if self.premises[i][0] == "hypothesis")

    def verified(self) -> Elaborated:
        """What has been shown, if the last step claims the statement."""
        self._conclude()
        links = tuple(self.final or ())
        used = tuple(dict.fromkeys(text for texts, _ in links for text in texts))
        return Elaborated(str(self.statement), self.world, used, links)

    # rules ----------------------------------------------------------------------------------

    def _rule_chain(self, step: Mapping[str, Any]) -> Fact:
        statement = parse_statement(step["claim"])
        links = statement.links()
        use = _list(step["use"])
        if len(links) != len(use) or len(links) < 2:
            raise StepError("a chain has one earlier step for each of its links")
        self.final = []
        for link, reference in zip(links, use, strict=True):
            if not str(reference).startswith("s"):
                raise StepError("a link of a chain is an earlier step")
            before = self.used
            self.used = set()
            fact = self._fact(reference)
            if str(fact.statement) != str(link):
                raise StepError(f"step {reference} claims {fact.statement}, not {link}")
            self.final.append((self._texts(self.used), fact.equality))
            self.used |= before
        self.chain_statement = statement
        return Fact(statement, Form(), "chain")

    def _rule_let(self, step: Mapping[str, Any]) -> None:
        if "~" in step["claim"]:
            self._let_sample(step)
            return
        name, _, call = step["claim"].partition(" = ")
        self._new_name(name)
        parsed = parse_call(call, self.context.variables(), "let")
        if parsed.definition.name not in _EQUALITY_DEFINABLE:
            raise StepError(f"{parsed.definition.name} is not a definition that proofs may introduce")
        self.context.lets[name] = parsed

    def _new_name(self, name: str) -> None:
        taken = (*self.context.variables(), *self.world.parameter_names, *self.context.functions)
        if not name.isidentifier() or name in (*taken, "H", "I", "E", "h", "e"):
            raise StepError(f"{name!r} cannot be the name of a new variable")

    def _let_sample(self, step: Mapping[str, Any]) -> None:
        """A new variable x ~ T given r=1,S, independent of all else given S, where 'for every s: a = p', p > 0.

        Then the event is possible at every s, and the variable exists, on a larger probability space.
        """
        found = parse_accepted(step["claim"], "let")
        name = found.name
        self._new_name(name)
        if str(found) != step["claim"]:
            raise StepError(f"{step['claim']!r} is not in its normal spelling, {str(found)!r}")
        if not {found.of, found.event, found.given} <= set(self.world.variable_names):
            raise StepError(f"{found} is not about variables of the world")
        if not self.world.variable(found.of).alphabet:
            raise StepError(f"{found.of} has no named alphabet")
        p = self._probability(found, self._fact(step["use"]))
        if p is None or not _Signs(self.domain, step.get("shift")).positive(p):
            raise StepError(f"the probability of {found.event}={found.value} must be positive")
        self.context.samples[name] = (found, frozenset(self.used))
        self._known(found)

    def _probability(self, form: Accepted, fact: Fact) -> Ratio | None:
        """p from 'for every s: a = p' with a = P(r=1|S) and p a number of the parameters."""
        for name in self.context.functions:
            p = (fact.slack + Form.of(Ratio.variable(name))).ratio() if self._is_chance(name, form) else None
            if p is None or fact.relation != "=" or fact.at != form.given:
                continue
            if p.names() <= set(self.world.parameter_names):
                self._definition(name)
                return p
        return None

    def _rule_sum(self, step: Mapping[str, Any]) -> Fact:
        claim = self._read(step["claim"])
        rest = claim.slack
        conditions: list[str] | None = []
        strict = False
        use, basic = _list(step.get("use", [])), _list(step.get("basic", []))
        for multiplier, reference in map(_list, use):
            fact = self._fact(reference)
            if fact.at not in ("", claim.at) or fact.index not in ("", claim.index):
                raise StepError(f"{reference} holds for every {fact.statement.every}, the claim does not")
            factor = read_rational(multiplier)
            if fact.relation != "=" and factor < 0:
                raise StepError(f"the inequality {reference} has the negative multiplier {multiplier}")
            if fact.relation != "=" and factor:
                strict = strict or fact.relation == "<"
                conditions = _joined(conditions, fact.equality)
            rest = rest - fact.slack.scale(Ratio.constant(factor))
        for multiplier, text in map(_list, basic):
            factor = read_rational(multiplier)
            if factor < 0:
                raise StepError(f"{text} has the negative multiplier {multiplier}")
            node = parse_expression(text)
            if not isinstance(node, Entropy | Information | Divergence):
                raise StepError(f"{text}: a basic inequality is about one H(...), I(...;...) or D(...||...)")
            self._acceptance(Statement((node,), ()))
            value = claim.statement.every if node.at else None
            if node.at and node.at != ((claim.at, claim.statement.every),):
                raise StepError(f"{text}: it fixes a value that the claim does not fix")
            rest = rest - self.context.form(node, claim.at, value).scale(Ratio.constant(factor))
            if factor:
                conditions = _joined(conditions, self._vanishes(node))
        rest = self._bases(rest, step)
        if claim.relation == "=":
            only_equalities = not basic and all(self._fact(r).relation == "=" for _, r in use)
            if rest or not only_equalities:
                raise StepError(f"the sum does not give {claim.statement}; what is left over is {rest}")
            return replace(claim, equality=())
        if rest:
            if _constant_sign(rest) != 1:
                raise StepError(f"the sum does not give {claim.statement}; what is left over is {rest}")
            strict, conditions = True, None
        if claim.relation == "<" and not strict:
            raise StepError("nothing strict is used, so the claim cannot be strict")
        return replace(claim, equality=None if conditions is None else tuple(sorted(conditions)))

    def _vanishes(self, node: Entropy | Information | Divergence) -> tuple[str, ...] | None:
        """The condition that a basic inequality is an equality; that I(A;B|T=t) = 0 for every t is I(A;B|T) = 0."""
        if isinstance(node, Divergence):
            plain = not node.given and not node.at and node.of not in self.context.samples
            return (normal_condition(f"{node.of} ~ {node.reference}"),) if plain else None
        if any(name in self.context.lets or name in self.context.samples for name in names_of(node)):
            return None  # an auxiliary name means nothing outside this certificate
        fixed = tuple(name for name, _ in node.at)
        return (normal_condition(f"{replace(node, given=(*node.given, *fixed), at=())} = 0"),)

    def _rule_scale(self, step: Mapping[str, Any]) -> Fact:
        """c a <= c b from a <= b, for a rational function c >= 0 of the parameters (of any sign, for an equation)."""
        claim = self._read(step["claim"])
        fact = self._fact(step["use"])
        factor = parse_ratio(_text(step["factor"]))
        if claim.relation != fact.relation or (claim.at, claim.index) != (fact.at, fact.index):
            raise StepError("'scale' keeps the relation, and what the fact is about")
        if not factor.names() <= set(self.world.parameter_names):
            raise StepError(f"{factor} is not a number of the parameters alone")
        signs = _Signs(self.domain, step.get("shift"))
        if not signs.never_zero(Ratio(factor.bottom)):
            raise StepError(f"the divisor {factor.bottom} may vanish")
        if claim.slack != fact.slack.scale(factor):
            raise StepError(f"{fact.statement} times {factor} is not {claim.statement}")
        if claim.relation == "=":
            return replace(claim, equality=())
        positive = signs.positive(factor)
        if not positive and (claim.relation == "<" or not signs.nonnegative(factor)):
            raise StepError(f"the sign of {factor} is not certified")
        return replace(claim, equality=fact.equality if positive else None)

    def _rule_both(self, step: Mapping[str, Any]) -> Fact:
        claim = self._read(step["claim"])
        first, second = (self._fact(r) for r in _list(step["use"]))
        if (
            claim.relation != "="
            or {first.at, second.at} - {"", claim.at}
            or {first.index, second.index} - {claim.index}
        ):
            raise StepError("'both' turns two inequalities into an equation")
        if first.relation not in ("<=", "=") or second.relation not in ("<=", "="):
            raise StepError("'both' turns two inequalities into an equation")
        if first.slack != claim.slack or second.slack != -claim.slack:
            raise StepError("the two inequalities are not the two halves of the claim")
        return replace(claim, equality=())

    def _rule_function(self, step: Mapping[str, Any]) -> Fact:
        claim = self._read(step["claim"])
        node = claim.statement.sides[0]
        if claim.relation != "=" or claim.statement.sides[1] != Number(Fraction(0)) or claim.at:
            raise StepError("'function' shows H(X|Y) = 0")
        if not isinstance(node, Entropy) or node.at:
            raise StepError("'function' shows H(X|Y) = 0")
        self._determined(node.of, node.given)
        return replace(claim, equality=())

    def _determined(self, of: Sequence[str], given: Sequence[str]) -> None:
        """Decide on small worlds that Y determines X, by their definitions.

        match, restrict, avoid and keep, applied to variables that are not defined themselves, speak only of equalities
        between components (keep also of a reward over a number of symbols, which is not renamed).  (A reward is 0 or 1;
        compared with symbols it would speak of the symbols 0 and 1.)  Take
        two assignments that agree on Y and differ in X.  avoid compares two scalars; a component of match that differs
        is one position; whether S is one of the T_i needs at most one witness position in each of the two.  Keeping
        those positions, and renaming the values that are left, keeps the two assignments a counterexample.  So a
        dependency that holds on all worlds of that length, with twice as many symbols as there are components, holds on
        all.  A declared numeric alphabet is taken as it is.
        """
        if all(self._computed(name, given) for name in of):
            return
        names: list[str] = []
        calls: dict[str, Call] = {}

        def visit(name: str) -> None:
            if name in names:
                return
            if name in open_:
                raise StepError(f"the definition of {name} is circular")
            try:
                call = self._let(name)
            except StepError:
                names.append(name)
                return
            open_.append(name)
            for argument in call.arguments:
                visit(argument)
            open_.pop()
            calls[name] = call
            names.append(name)

        open_: list[str] = []
        for name in (*of, *given):
            visit(name)
        free = [n for n in names if n not in calls]
        shapes = [self._shape(n) for n in free]
        for call in calls.values():
            if call.definition.name not in _EQUALITY_DEFINABLE:
                raise StepError(f"{call.definition.name} is not defined by equalities alone")
            if any(argument in calls for argument in call.arguments):
                raise StepError(f"{call} compares what is itself defined")
            if call.definition.name == "restrict" and self.world.variable(call.arguments[0]).length:
                raise StepError(f"{call}: the answer must be a scalar")
            if call.definition.name == "avoid" and any(self.world.variable(a).length for a in call.arguments):
                raise StepError(f"{call}: the token and the answer must be scalars")
            if call.definition.name == "keep":  # it compares the reward with 1, so that must not be renamed
                reward = self.world.variable(call.arguments[1])
                if reward.length or not reward.alphabet.isdigit():
                    raise StepError(f"{call}: the reward must be a scalar over a number of symbols")
        lengths = {length for length, _ in shapes if length}
        if len(lengths) > 1:
            raise StepError("vectors of different lengths are not compared")
        longest = 1 + 2 * sum(c.definition.name == "restrict" for c in calls.values())
        if lengths and min(lengths).isdigit():
            fixed = int(min(lengths))
            self._decide(of, given, free, shapes, calls, fixed)
            return
        for length in range(1, longest + 1) if lengths else (1,):
            self._decide(of, given, free, shapes, calls, length)

    def _computed(self, name: str, given: Sequence[str], path: tuple[str, ...] = ()) -> bool:
        """Whether the definitions give the name from the given ones."""
        if name in given:
            return True
        if name in path:
            raise StepError(f"the definition of {name} is circular")
        try:
            call = self._let(name)
        except StepError:
            return False
        return all(self._computed(a, given, (*path, name)) for a in call.arguments)

    def _shape(self, name: str) -> tuple[str, str]:
        variable = self.world.variable(name)
        if not variable.alphabet:
            raise StepError(f"{name} has no named alphabet, so what it determines is not known")
        return variable.length, variable.alphabet

    def _decide(
        self,
        of: Sequence[str],
        given: Sequence[str],
        free: Sequence[str],
        shapes: Sequence[tuple[str, str]],
        calls: Mapping[str, Call],
        length: int,
    ) -> None:
        components = sum(length if vector else 1 for vector, _ in shapes)
        symbols = 2 * components + max((int(a) for _, a in shapes if a.isdigit()), default=0)
        sizes = [int(alphabet) if alphabet.isdigit() else symbols for _, alphabet in shapes]
        self._few(
            [(size, length if vector else 1) for size, (vector, _) in zip(sizes, shapes, strict=True)], len(calls)
        )
        ranges: list[list[Any]] = [
            list(product(range(size), repeat=length)) if vector else list(range(size))
            for size, (vector, _) in zip(sizes, shapes, strict=True)
        ]
        seen: dict[Any, Any] = {}
        for assignment in product(*ranges):
            values = dict(zip(free, assignment, strict=True))
            for name, call in calls.items():
                values[name] = call.definition.function(*(values[a] for a in call.arguments))
            key = tuple(values[n] for n in given)
            result = tuple(values[n] for n in of)
            if seen.setdefault(key, result) != result:
                raise StepError(
                    f"{','.join(given)} do not determine {','.join(of)}: {dict(zip(given, key, strict=True))} allows "
                    f"{seen[key]} and {result}"
                )

    def _few(self, sizes: Sequence[tuple[int, int]], definitions: int) -> None:
        """Reject a table with too many rows (a column has size^length values) before it is built, and too many."""
        worlds, components = 1, sum(length for _, length in sizes)
        for size, length in sizes:
            for _ in range(length if size > 1 else 0):
                worlds *= size
                if worlds > _MOST_WORLDS:
                    raise StepError(f"more than {_MOST_WORLDS} small worlds are too many to look at")
        if components > _MOST_WORLDS:
            raise StepError(f"more than {_MOST_WORLDS} components are too many to look at")
        self.work += worlds * components * (1 + definitions)
        if self.work > _MOST_WORK:
            raise StepError("the small worlds of all steps together are too many to look at")

    def _rule_at(self, step: Mapping[str, Any]) -> Fact:
        """From the average to every value of the fixed variable.

        H(X|Y,T) = 0 or I(A;B|C,T) = 0 is a mean of terms that are never negative, so each term is 0.  I(T;A) = 0 makes
        the law of A the same at every t, so H(A'|T=t) = H(A') for A' within A.
        """
        claim = self._read(step["claim"])
        source = self._fact(step["use"])
        if not claim.at or claim.relation != "=" or source.relation != "=" or source.at:
            raise StepError("'at' takes an equation on average to one at every value")
        left, right = claim.statement.sides
        form = source.statement.sides[0]
        if source.statement.sides[1] != Number(Fraction(0)) or not isinstance(form, Entropy | Information):
            raise StepError("'at' takes H(X|Y) = 0 or I(A;B|C) = 0")
        if right == Number(Fraction(0)) and claim.at in form.given:
            given = tuple(g for g in form.given if g != claim.at)
            fixed = ((claim.at, str(claim.statement.every)),)
            expected = replace(form, given=given, at=fixed)
            if self.context.form(left, claim.at, claim.statement.every) != self.context.form(
                expected, claim.at, claim.statement.every
            ):
                raise StepError(f"the source gives {expected} = 0")
            return replace(claim, equality=())
        if isinstance(form, Information) and not form.given and (form.left == (claim.at,) or form.right == (claim.at,)):
            other = form.right if form.left == (claim.at,) else form.left
            if isinstance(left, Entropy) and isinstance(right, Entropy) and left.at and not right.at:
                same = left.of == right.of and not left.given and not right.given
                if same and set(left.of) <= set(other):
                    return replace(claim, equality=())
        raise StepError(f"{source.statement} does not give {claim.statement}")

    def _size(self, name: str, fixed: str) -> tuple[Form, str]:
        """log2 of the number of values of a variable (the variable ``fixed`` is fixed), and that number as text."""
        if name in self.context.lets:
            call = self._let(name)
            if call.definition.name == "restrict" and fixed == call.arguments[1]:
                # the values are the distinct tokens and the rest
                counted = self._named(f"distinct({fixed})")
                if counted:
                    return log_form(Ratio.variable(counted) + Ratio.constant(1)), f"{counted} + 1"
        for index, (_, _, form) in enumerate(self.premises):
            if isinstance(form, Defined) and form.name == name and fixed:
                levels = self._levels(form.call, fixed)
                counted = self._named(f"distinct({fixed})") if levels else None
                if levels and counted:  # equal tokens get equal rewards: one reward for each distinct token
                    self.used.add(index)
                    return log_form(_number(levels)).scale(Ratio.variable(counted)), f"{levels}^{counted}"
            if isinstance(form, AlphabetSize) and form.name == name:
                self.used.add(index)
                return log_form(Ratio.constant(form.size)), str(form.size)
        if base_name(name) in self.world.variable_names:
            variable = self.world.variable(base_name(name))
            if variable.alphabet and not name.partition("[")[2].startswith("<"):
                size = _number(variable.alphabet)
                whole = variable.length and not _index(name)
                length = _number(variable.length) if whole else Ratio.constant(1)
                text = f"{variable.alphabet}^{variable.length}" if whole else variable.alphabet
                return log_form(size).scale(length), text
        raise StepError(f"nothing bounds the number of values of {name}")

    def _levels(self, call: Call, fixed: str) -> str:
        """How many rewards a token can get, where each token of the fixed variable gets one, else ""."""
        match call.definition.name, call.arguments:
            case "member", (tokens, _) if tokens == fixed:
                return "2"
            case "lookup", (tokens, answer) if tokens == fixed:
                table = self.world.variable(answer)
                return table.alphabet if table.length and table.length == self.world.variable(tokens).alphabet else ""
        return ""

    def _named(self, call: str) -> str | None:
        """The name of a number such as distinct(T), its definition noted; of two names the first one counts."""
        name = next((name for name, known in self.context.functions.items() if str(known) == call), None)
        if name is not None:
            self._definition(name)
        return name

    def _definition(self, function: str) -> None:
        for index, (kind, text, _) in enumerate(self.premises):
            if kind == "definition" and text.startswith(f"{function} = "):
                self.used.add(index)
                return
        raise StepError(f"the definition of {function} is not among the premises")

    def _rule_size(self, step: Mapping[str, Any]) -> Fact:
        claim = self._read(step["claim"])
        node = claim.statement.sides[0]
        fixed = ((claim.at, claim.statement.every),) if claim.at else ()
        if claim.relation != "<=" or not isinstance(node, Entropy) or len(node.of) != 1:
            raise StepError("'size' shows H(X|Y) <= log2(n) or, at every value, H(X|T=t) <= log2(n)")
        if node.at not in ((), fixed) or (node.at and node.given):
            raise StepError("'size' fixes only the value of the statement")
        (name,) = node.of
        bound, count = self._size(name, claim.at if node.at else "")
        entropy = self.context.form(node, claim.at, claim.statement.every)
        if (claim.slack + entropy - bound).normal():
            raise StepError(f"{name} has at most {count} values, which does not give {claim.statement}")
        lets = self.context.lets
        what = str(lets[name]) if name in lets else name
        given = claim.at if node.at else ",".join(node.given)
        others = (*node.given, *(lets[name].arguments if name in lets else ()))
        if (claim.at and not node.at) or any(n in lets or n in self.context.samples for n in others):
            return claim  # an auxiliary name means nothing outside this certificate
        return replace(
            claim, equality=(normal_condition(f"{what} uniform on {count}" + (f" given {given}" if given else "")),)
        )

    def _subject(
        self, claim: Fact, shows: str, relation: str = "=", given: int = 0, every: bool | None = False
    ) -> tuple[Entropy, str]:
        """The left side H(X|Y) of a claim, or H(X|Y,T=t) of one for every t (None: on average, in either), and X."""
        node = claim.statement.sides[0]
        fixed = ((claim.at, claim.statement.every),) if every else ()
        right = claim.statement.relations == (relation,) and every in (None, bool(claim.at))
        if not isinstance(node, Entropy) or not right or (len(node.of), len(node.given), node.at) != (1, given, fixed):
            raise StepError(f"'{self.rule}' shows {shows}")
        (name,) = node.of
        return node, name

    def _rule_uniform(self, step: Mapping[str, Any]) -> Fact:
        claim = self._read(step["claim"])
        node, name = self._subject(claim, "H(X) = log2(n)", every=None)
        self._hypothesis(f"{name} uniform")
        variable = self.world.variable(name)
        length = _number(variable.length) if variable.length else Ratio.constant(1)
        bound = log_form(_number(variable.alphabet)).scale(length)
        if (claim.slack + self.context.form(node) - bound).normal():
            raise StepError(f"{name} is uniform on {variable.alphabet} symbols, which does not give the claim")
        return replace(claim, equality=())

    def _rule_count(self, step: Mapping[str, Any]) -> Fact:
        """1 <= M <= K and, with V symbols, M <= V, for M = distinct(T); on average E[M] likewise."""
        claim = self._read(step["claim"])
        left, right = claim.statement.sides
        mean = isinstance(left, Expectation)
        name = left.argument if isinstance(left, Expectation) else left
        written = claim.statement.relations == ("<=",)  # claim.relation is "<=" for ">=" too, with the sides exchanged
        if not written or not isinstance(name, Name) or name.id not in self.context.functions:
            raise StepError("'count' shows M <= K or E[M] <= K")
        if mean == bool(
            claim.at
        ):  # pragma: no cover - such claims are not read: M is random, E[M] no number at a value
            raise StepError("'count' shows M <= K for every value, or E[M] <= K")
        self._definition(name.id)
        call = self.context.functions[name.id]
        known: list[str] = []
        if call.definition.name == "distinct":
            (tokens,) = call.arguments
            known = _most_distinct(self.world.variable(tokens))
        if str(right) not in known:
            raise StepError(f"{name.id} is at most {' and at most '.join(known) or 'any number'}")
        return replace(claim, equality=(normal_condition(f"{name.id} = {right}"),))

    def _rule_average(self, step: Mapping[str, Any]) -> Fact:
        claim = self._read(step["claim"])
        fact = self._fact(step["use"])
        if claim.at or not fact.at or fact.relation == "chain" or fact.relation != claim.relation:
            raise StepError("'average' takes a fact for every value to the same relation on average")
        entropies, numbers = Form(), Form()
        for symbol, coefficient in fact.slack.parts.items():
            match symbol:
                case ("H", at, names) if isinstance(names, frozenset):
                    if coefficient.names() & set(self.context.functions):
                        raise StepError("an entropy with a random factor is not averaged")
                    if at == "":
                        entropies = entropies + Form({symbol: coefficient})
                        continue
                    whole = Form({("H", "", names | {at}): coefficient})
                    entropies = entropies + whole - Form({("H", "", frozenset({at})): coefficient})
                case ("X", _, name, reference):
                    if coefficient.names() & set(self.context.functions):
                        raise StepError("a divergence with a random factor is not averaged")
                    entropies = entropies + Form({("X", "", name, reference): coefficient})
                case _:
                    numbers = numbers + Form({symbol: coefficient})
        expected = entropies + self.context.expectation(numbers)
        if self._bases(claim.slack - expected, step):
            raise StepError(f"the mean of {fact.statement} is not {claim.statement}")
        return replace(claim, equality=None if fact.equality is None else tuple(sorted(fact.equality)))

    def _rule_total(self, step: Mapping[str, Any]) -> Fact:
        claim = self._read(step["claim"])
        fact = self._fact(step["use"])
        if (
            claim.index
            or claim.at
            or not fact.index
            or fact.relation not in ("<=", "=")
            or fact.relation != claim.relation
        ):
            raise StepError("'total' takes a fact for every position to the same relation between sums")
        if self._bases(claim.slack - self.context.total(fact.slack, fact.index), step):
            raise StepError(f"the sum of {fact.statement} is not {claim.statement}")
        return replace(claim, equality=fact.equality)

    def _rule_jensen(self, step: Mapping[str, Any]) -> Fact:
        claim = self._read(step["claim"])
        left, right = claim.statement.sides
        match left, right:
            case (Expectation(argument=Log2(argument=inner)), Log2(argument=outer)):
                bit = False
            case (Expectation(argument=BinaryEntropy(argument=inner)), BinaryEntropy(argument=outer)):
                bit = True
            case _:
                raise StepError("'jensen' shows E[log2(a)] <= log2(E[a]) or E[h(a)] <= h(E[a])")
        names = [n for n in self.context.functions if _mentions(inner, n)]
        if claim.statement.relations != ("<=",) or len(names) != 1:
            raise StepError("'jensen' shows E[log2(a)] <= log2(E[a]) or E[h(a)] <= h(E[a]) for one random function")
        (name,) = names
        self._definition(name)
        over = self.context.functions[name].arguments[0]
        a = self.context.ratio(inner, over)
        mean = self.context.expectation(Form.of(a)).ratio()
        if mean is None or mean != self.context.ratio(outer):
            raise StepError(f"E[{inner}] is not {outer}")
        signs = _Signs(self.domain, step.get("shift"))
        if bit and not (signs.nonnegative(a) and signs.nonnegative(Ratio.constant(1) - a)):
            raise StepError(f"{inner} must be a probability")
        if not bit and not signs.positive(a):
            raise StepError(f"{inner} must be positive")
        slope = a.derivative(name)
        if name in slope.names() or not signs.never_zero(slope):
            return claim
        # an affine function of M is constant iff M is, if its slope is not 0
        return replace(claim, equality=(f"{name} constant",))

    def _rule_log(self, step: Mapping[str, Any]) -> Fact:
        claim = self._read(step["claim"])
        fact = self._fact(step["use"])
        match claim.statement.sides:
            case (Log2(argument=a), Log2(argument=b)):
                pass
            case _:
                raise StepError("'log' shows log2(a) <= log2(b)")
        small = self.context.ratio(a, claim.at, claim.statement.every)
        large = self.context.ratio(b, claim.at, claim.statement.every)
        if claim.statement.relations != (fact.relation,) or claim.relation == "=" or fact.at not in ("", claim.at):
            raise StepError("'log' keeps the relation")
        if fact.slack.ratio() is None or (large - small) != fact.slack.ratio():
            raise StepError(f"{fact.statement} is not a <= b")
        if not _Signs(self.domain, step.get("shift")).positive(small):
            raise StepError(f"{a} must be positive")
        return replace(claim, equality=fact.equality)

    def _rule_law(self, step: Mapping[str, Any]) -> Fact:
        """S uniform on V symbols, independent of T: given T = t each distinct token has probability 1/V."""
        claim = self._read(step["claim"])
        node, name = self._subject(claim, "H(X|T=t) = ...", every=True)
        call = self._let(name)
        match call.definition.name, call.arguments:
            case ("restrict", (answer, tokens)) | (("match" | "same"), (tokens, answer)):
                pass
            case _:
                raise StepError(f"the law of {call} is not known")
        secret, guess = self.world.variable(answer), self.world.variable(tokens)
        whole = call.definition.name == "same"
        if tokens != claim.at or not secret.alphabet or guess.alphabet != secret.alphabet:
            raise StepError("'law' needs one answer, and guesses from its alphabet")
        if guess.length != secret.length if whole else secret.length:
            raise StepError("'law' needs one answer, and guesses from its alphabet")
        self._hypothesis(f"{answer} uniform")
        self._hypothesis(*_independence(answer, tokens))
        symbols = _number(secret.alphabet)
        if secret.length:
            if secret.alphabet != "2" or secret.length.isdigit():
                raise StepError("the law of same(x,S) is known for binary sequences")
            symbols = Ratio.variable(f"2^{secret.length}")
        if not guess.length or whole:
            count = Ratio.constant(1)
        else:
            if call.definition.name != "restrict":
                raise StepError("the law of a vector of rewards is that of restrict(S,T)")
            counted = self._named(f"distinct({tokens})")
            if not counted:
                raise StepError(f"the number of distinct values of {tokens} has no name")
            count = Ratio.variable(counted)
        hit, rest = Ratio.constant(1) / symbols, (symbols - count) / symbols
        entropy = _plogp(hit).scale(count) + _plogp(rest)
        if (claim.slack + self.context.form(node, claim.at, claim.statement.every) - entropy).normal():
            raise StepError(f"the law gives the entropy {entropy}")
        return replace(claim, equality=())

    def _rule_recursion(self, step: Mapping[str, Any]) -> Fact:
        """H(R|x) for R = match(x,S) or prefix(x,S), S uniform on sequences, by induction on the length.

        The first token matches with probability 1/V, independently of the rest.  With F(T) the entropy for T tokens:
        match: F(T) = h(1/V) + F(T-1);  prefix: F(T) = h(1/V) + (1/V) F(T-1);  F(0) = 0.
        """
        claim = self._read(step["claim"])
        node, name = self._subject(claim, "H(R|x) = F(T)", given=1)
        call = self._let(name)
        if call.definition.name not in ("match", "prefix") or node.given != (call.arguments[0],):
            raise StepError("'recursion' is for R = match(x,S) or R = prefix(x,S), given x")
        tokens, answer = (self.world.variable(a) for a in call.arguments)
        if (tokens.length, tokens.alphabet) != (answer.length, answer.alphabet) or not answer.alphabet:
            raise StepError("'recursion' needs tokens and targets of one length and alphabet")
        length = answer.length
        if length not in self.world.parameter_names or length == answer.alphabet:
            raise StepError("'recursion' needs a length that is a parameter, and not that of the alphabet")
        self._hypothesis(f"{answer.name} uniform")
        self._hypothesis(*_independence(answer.name, tokens.name))
        hit = Ratio.constant(1) / _number(answer.alphabet)
        first = _plogp(hit) + _plogp(Ratio.constant(1) - hit)
        keep = Ratio.constant(1) if call.definition.name == "match" else hit
        closed = claim.slack + self.context.form(node)
        if any(s[0] not in ("one", "loge", "log") for s in closed.parts):
            raise StepError("the closed form is in parameters only")
        before = closed.substitute(
            {
                length: Ratio.variable(length) - Ratio.constant(1),
                f"2^{length}": Ratio.variable(f"2^{length}") / Ratio.constant(2),
            }
        )
        start = closed.substitute({length: Ratio.constant(0), f"2^{length}": Ratio.constant(1)})
        if start.normal():
            raise StepError(f"the closed form is {start} for no tokens, not 0")
        if (closed - before.scale(keep) - first).normal():
            raise StepError("the closed form does not satisfy the recursion")
        return replace(claim, equality=())

    def _rule_agreement(self, step: Mapping[str, Any]) -> Fact:
        """H(r|a,T=t) = h(b) for a = centred(r), r = match(T,S), b = P(q=1|T), q = unanimous(r); or A h(1/V) for A =
        agree(T), S uniform and independent of T.

        r and r' with the same advantages differ by one number in all places, so unless r = r' they are all 0 and all 1.
        If the tokens of t are not all equal, r is never all 1, b is 0, and a determines r.  If they are, r is all 1
        with probability b = P(S = t_1), which is then 1/V, and all 0 otherwise; a is 0 for both.
        """
        claim = self._read(step["claim"])
        node, reward = self._subject(claim, "H(r|a,T=t) = A*h(1/V)", given=1, every=True)
        (advantage,) = node.given
        advantages, rewards = self._let(advantage), self._let(reward)
        if (advantages.definition.name, advantages.arguments) != ("centred", node.of):
            raise StepError(f"{advantage} is not centred({reward})")
        if rewards.definition.name != "match" or rewards.arguments[0] != claim.at:
            raise StepError(f"{reward} is not match({claim.at},S)")
        group, answer = (self.world.variable(a) for a in rewards.arguments)
        if not answer.alphabet or answer.length or not group.length or group.alphabet != answer.alphabet:
            raise StepError("'agreement' needs one answer, and a group of guesses from its alphabet")
        for name, call in self.context.functions.items():
            if not isinstance(call, Chance) or (call.arguments[0], call.value) != (claim.at, 1):
                continue
            p = Ratio.variable(name)
            if not (claim.slack + self._form_of(node, claim) - _plogp(p) - _plogp(Ratio.constant(1) - p)).normal():
                all_right = self._let(call.arguments[1])
                if (all_right.definition.name, all_right.arguments) != ("unanimous", node.of):
                    raise StepError(f"{call.arguments[1]} is not unanimous({reward})")
                self._definition(name)
                return replace(claim, equality=())
        agree = self._named(f"agree({group.name})")
        if not agree:
            raise StepError(f"that all of {group.name} agree has no name")
        self._hypothesis(f"{answer.name} uniform")
        self._hypothesis(*_independence(answer.name, group.name))
        hit = Ratio.constant(1) / _number(answer.alphabet)
        entropy = (_plogp(hit) + _plogp(Ratio.constant(1) - hit)).scale(Ratio.variable(agree))
        if (claim.slack + self.context.form(node, claim.at, claim.statement.every) - entropy).normal():
            raise StepError(f"the law gives the entropy {entropy}")
        return replace(claim, equality=())

    def _rule_guess(self, step: Mapping[str, Any]) -> Fact:
        """H(X) for X = restrict(S,T) or avoid(T,S), S and T uniform on the same V symbols and independent.

        The pairs (S,T) have probability 1/V^2.  restrict: each symbol has one pair, T = S, and the rest V^2 - V.
        avoid: each symbol has V - 1 pairs, T != S, and the rest V.
        """
        claim = self._read(step["claim"])
        node, name = self._subject(claim, "H(X) = ...")
        call = self._let(name)
        if call.definition.name not in ("restrict", "avoid"):
            raise StepError("'guess' shows H(X) = ... for X = restrict(S,T) or X = avoid(T,S)")
        first, second = (self.world.variable(a) for a in call.arguments)
        if not first.alphabet or first.alphabet != second.alphabet or first.length or second.length:
            raise StepError("'guess' needs one answer, and one guess from its alphabet")
        self._hypothesis(f"{first.name} uniform")
        self._hypothesis(f"{second.name} uniform")
        self._hypothesis(*_independence(first.name, second.name))
        symbols, one = _number(first.alphabet), Ratio.constant(1)
        each = (one if call.definition.name == "restrict" else symbols - one) / (symbols * symbols)
        entropy = _plogp(each).scale(symbols) + _plogp(one - each * symbols)
        if (claim.slack + self.context.form(node) - entropy).normal():
            raise StepError(f"the law gives the entropy {entropy}")
        return replace(claim, equality=())

    def _rule_draws(self, step: Mapping[str, Any]) -> Fact:
        """E[M] for M = distinct(T), T uniform on the sequences of K tokens out of V: K independent uniform draws.

        K - K (K - 1)/(2 V) <= E[M]: a token that occurs m times makes m (m - 1)/2 >= m - 1 pairs of equal positions, so
        M >= K - (the number of such pairs), and each of the K (K - 1)/2 pairs of positions is one with probability 1/V.
        E[M] = V (1 - (1 - 1/V)^K), K a number: each token is missed by all K draws with probability (1 - 1/V)^K.
        """
        claim = self._read(step["claim"])
        means = [s.argument for s in claim.statement.sides if isinstance(s, Expectation)]
        (name,) = means if len(means) == 1 else (None,)
        if claim.at or not isinstance(name, Name) or name.id not in self.context.functions:
            raise StepError("'draws' is about E[M]")
        call = self.context.functions[name.id]
        if call.definition.name == "rollouts":
            return self._tries(claim, name.id, call)
        tokens = self.world.variable(call.arguments[0])
        if call.definition.name != "distinct" or not tokens.alphabet or not tokens.length:
            raise StepError(f"{name.id} is not the number of distinct tokens of a group")
        self._definition(name.id)
        self._hypothesis(f"{tokens.name} uniform")
        size, symbols, one = _number(tokens.length), _number(tokens.alphabet), Ratio.constant(1)
        unknown = Ratio.variable(f"E[{name.id}]")
        if claim.statement.relations == ("=",) and tokens.length.isdigit() and int(tokens.length) <= _MOST_DRAWS:
            missed = one
            for _ in range(int(tokens.length)):
                missed = missed * (symbols - one) / symbols
            gap = Form.of(unknown - symbols * (one - missed))
            if claim.slack not in (gap, -gap):
                raise StepError(f"the mean is {symbols * (one - missed)}")
            return replace(claim, equality=())
        bound = size - size * (size - one) / (Ratio.constant(2) * symbols)
        if claim.relation != "<=" or claim.slack != Form.of(unknown - bound):
            raise StepError(f"the bound is {bound}")
        return claim

    def _tries(self, claim: Fact, name: str, call: Call) -> Fact:
        """E[N] = V (1 - (1 - 1/V)^K) for N = rollouts(r), r = match(T,S), T uniform and independent of S, K a number.

        More than k rollouts are made iff the first k miss S, which has probability (1 - 1/V)^k whatever S is.
        """
        (reward,) = call.arguments
        rewards = self._let(reward)
        if rewards.definition.name != "match":
            raise StepError(f"{reward} is not match(T,S)")
        tokens, answer = (self.world.variable(a) for a in rewards.arguments)
        if not tokens.length.isdigit() or int(tokens.length) > _MOST_DRAWS or answer.length:
            raise StepError(f"{tokens.name} is not a group of up to {_MOST_DRAWS} rollouts at one answer")
        if not answer.alphabet or tokens.alphabet != answer.alphabet:
            raise StepError("the answer and the guesses must be symbols of one alphabet")
        self._definition(name)
        self._hypothesis(f"{tokens.name} uniform")
        self._hypothesis(*_independence(answer.name, tokens.name))
        symbols, missed, mean = _number(answer.alphabet), Ratio.constant(1), Ratio.constant(0)
        for _ in range(int(tokens.length)):
            mean = mean + missed
            missed = missed * (symbols - Ratio.constant(1)) / symbols
        gap = Form.of(Ratio.variable(f"E[{name}]") - mean)
        if claim.relation != "=" or claim.slack not in (gap, -gap):
            raise StepError(f"the mean is {mean}")
        return replace(claim, equality=())

    def _rule_waiting(self, step: Mapping[str, Any]) -> Fact:
        """E[N] = (V - 1)(V + 2)/(2 V) for N = number(G), G = tries(T,S), T all V symbols in some order, S uniform.

        S is independent of T, so given T = t its place in t is uniform on 1 .. V.  Place i < V takes i guesses, the
        last place V - 1, and (1 + .. + (V - 1) + (V - 1))/V = (V - 1)(V + 2)/(2 V).
        """
        claim = self._read(step["claim"])
        left = claim.statement.sides[0]
        name = left.argument if isinstance(left, Expectation) else None
        if claim.at or claim.relation != "=" or not isinstance(name, Name) or name.id not in self.context.functions:
            raise StepError("'waiting' shows E[N] = (V - 1)*(V + 2)/(2*V)")
        outcome = self.context.functions[name.id]
        if outcome.definition.name != "number":
            raise StepError(f"{name.id} is not the number of tries(T,S)")
        call = self._let(*outcome.arguments)
        if call.definition.name != "tries":
            raise StepError(f"{name.id} is not the number of tries(T,S)")
        tokens, answer = (self.world.variable(a) for a in call.arguments)
        if not answer.alphabet or answer.length or (tokens.alphabet, tokens.length) != (answer.alphabet,) * 2:
            raise StepError("'waiting' needs one answer, and as many guesses as there are symbols")
        fact = self._fact(step["use"])
        symbols, one, two = _number(answer.alphabet), Ratio.constant(1), Ratio.constant(2)
        counted = self._named(f"distinct({tokens.name})")
        if not counted or fact.at != tokens.name or fact.relation != "=":
            raise StepError("'waiting' uses 'for every t: M = V'")
        if Form.of(symbols - Ratio.variable(counted)) not in (fact.slack, -fact.slack):
            raise StepError("'waiting' uses 'for every t: M = V'")
        self._definition(name.id)
        self._hypothesis(f"{answer.name} uniform")
        self._hypothesis(*_independence(answer.name, tokens.name))
        mean = (symbols - one) * (symbols + two) / (two * symbols)
        if claim.slack != Form.of(mean - Ratio.variable(f"E[{name.id}]")):
            raise StepError(f"the mean is {mean}")
        return replace(claim, equality=())

    def _rule_equals(self, step: Mapping[str, Any]) -> Fact:
        """a = b once a number is replaced by what it equals: M = K makes log2(M) = log2(K)."""
        claim = self._read(step["claim"])
        fact = self._fact(step["use"])
        self._only_numbers(claim)
        name = fact.statement.sides[0]
        if claim.relation != "=" or fact.relation != "=" or fact.at not in ("", claim.at):
            raise StepError("'equals' takes an equation to an equation, at the same value")
        mean = isinstance(name, Expectation)
        name = name.argument if isinstance(name, Expectation) else name
        known = set(self.context.functions) if mean else {*self.context.functions, *self.world.parameter_names}
        if not isinstance(name, Name) or name.id not in known:
            raise StepError("'equals' uses an equation of the form M = K or E[M] = K")
        if f"2^{name.id}" in _numbers(claim.slack):
            raise StepError("powers of 2 are not replaced")
        value = self.context.ratio(fact.statement.sides[1], claim.at, claim.statement.every)
        if claim.slack.substitute({f"E[{name.id}]" if mean else name.id: value}).normal():
            raise StepError(f"with {fact.statement} the two sides still differ")
        return replace(claim, equality=())

    def _rule_errors(self, step: Mapping[str, Any]) -> Fact:
        """H(S|d,r) <= E[W] log2(V - 1) for r = match(d,S) and W = failed(r), S and d scalars over the same V symbols.

        Given d, S is d where r = 1; where r = 0, with probability E[W], it is one of the V - 1 other symbols.
        """
        claim = self._read(step["claim"])
        node, of = self._subject(claim, "H(S|d,r) <= E[W]*log2(V - 1)", "<=", given=2)
        for name, counted in self.context.functions.items():
            if counted.definition.name == "failed" and set(counted.arguments) <= set(node.given):
                self._definition(name)
                break
        else:
            raise StepError("'errors' shows H(S|d,r) <= E[W]*log2(V - 1) with W = failed(r)")
        (reward,) = counted.arguments
        call = self._let(reward)
        if call.definition.name != "match":
            raise StepError(f"{reward} does not compare a guess with the answer")
        guess, answer = (self.world.variable(a) for a in call.arguments)
        if of != answer.name or set(node.given) != {guess.name, reward}:
            raise StepError("'errors' shows H(S|d,r) <= E[W]*log2(V - 1)")
        if not answer.alphabet or answer.alphabet != guess.alphabet or answer.length or guess.length:
            raise StepError("'errors' needs one answer, and one guess from its alphabet")
        bound = log_form(_number(answer.alphabet) - Ratio.constant(1)).scale(Ratio.variable(f"E[{name}]"))
        if (claim.slack + self.context.form(node) - bound).normal():
            raise StepError(f"the bound is {bound}")
        return claim

    def _rule_chance(self, step: Mapping[str, Any]) -> Fact:
        """H(r|T=t) = h(a) for every t, or H(r) = h(E[a]), for a bit r and a = P(r=1|T) (or P(r=0|T))."""
        claim = self._read(step["claim"])
        node, of = self._subject(claim, "H(r|T=t) = h(a) for every t, or H(r) = h(E[a])", every=bool(claim.at))
        bit = self.world.variable(of)
        if bit.alphabet != "2" or bit.length:
            raise StepError(f"{bit.name} is not declared as a bit, over 2 symbols")
        for name, call in self.context.functions.items():
            if not isinstance(call, Chance) or call.arguments[1] != bit.name or claim.at not in ("", call.arguments[0]):
                continue
            p = Ratio.variable(name if claim.at else f"E[{name}]")
            entropy = _plogp(p) + _plogp(Ratio.constant(1) - p)
            if call.value < 2 and not (claim.slack + self._form_of(node, claim) - entropy).normal():
                self._definition(name)
                return replace(claim, equality=())
        raise StepError(f"the other side is not h of a named probability of {bit.name}")

    def _form_of(self, node: Expression, claim: Fact) -> Form:
        return self.context.form(node, claim.at, claim.statement.every)

    def _says_zero(self, fact: Fact, quantity: Expression) -> bool:
        zero = self.context.form(quantity)
        return fact.relation == "=" and not fact.at and fact.slack in (zero, -zero)

    def _rule_accept(self, step: Mapping[str, Any]) -> Fact:
        """D(x|S=s||T) <= log2(1/a) for every s, for x ~ T given r=1,S, a = P(r=1|S), T independent of S.

        With '=' if r is a function of S and T.
        Given S = s and r = 1, T has the probabilities P(T=y) q(s,y)/a(s) with q(s,y) = P(r=1|S=s,T=y): each is at most
        P(T=y)/a(s), and equal to it, or 0, iff q is 0 or 1.
        """
        claim = self._read(step["claim"])
        node = claim.statement.sides[0]
        exact = claim.relation == "="
        if (
            claim.statement.relations not in (("=",), ("<=",))
            or not isinstance(node, Divergence)
            or node.given
            or node.at != ((claim.at, claim.statement.every),)
        ):
            raise StepError("'accept' shows D(x|S=s||T) = log2(1/a)")
        use = [self._fact(reference) for reference in _list(step["use"])]
        for form, rests_on in self._samples():
            if (form.name, form.of, form.given) != (node.of, node.reference, claim.at):
                continue
            certain = Entropy((form.event,), (form.given, form.of))
            needed: list[Expression] = [Information((form.of,), (form.given,)), *([certain] if exact else [])]
            if len(use) != len(needed) or not all(self._says_zero(f, q) for f, q in zip(use, needed, strict=True)):
                continue
            for name in self.context.functions:
                surprisal = -log_form(Ratio.variable(name))
                right = claim.slack + self._form_of(node, claim)
                if not self._is_chance(name, form) or (right - surprisal).normal():
                    continue
                self.used |= rests_on
                self._definition(name)
                bit = self.world.variable(form.event)
                if exact or (bit.alphabet, bit.length) != ("2", ""):
                    return replace(claim, equality=() if exact else None)
                return replace(claim, equality=(normal_condition(f"{certain} = 0"),))
        raise StepError("'accept' uses I(T;S) = 0 (and H(r|S,T) = 0), for x ~ T given r=1,S and a = P(r=1|S)")

    def _rule_kept(self, step: Mapping[str, Any]) -> Fact:
        """H(g|S) = h(p) + p H(x|S), or H(g) = h(p) + p H(x), for g = keep(T,r), x ~ T given r=1,S, and P(r=1|S) = p.

        g shows whether r = 1, which has probability p at every S = s, and then T.  Given S = s its law is then that of
        x; and r is independent of S, so given r = 1 alone the law of T is the mean of these over S, that of x.
        """
        claim = self._read(step["claim"])
        side = claim.statement.sides[0]
        given = len(side.given) if isinstance(side, Entropy) else 0
        node, kept = self._subject(claim, "H(g|S) = h(p) + p*H(x|S) or H(g) = h(p) + p*H(x)", given=given)
        call = self._let(kept)
        if call.definition.name != "keep":
            raise StepError(f"{kept} is not keep(T,r)")
        fact = self._fact(step["use"])
        for form, rests_on in self._samples():
            if (form.of, form.event, form.value) != (*call.arguments, 1) or node.given not in ((), (form.given,)):
                continue
            p = self._probability(form, fact)
            if p is None:
                continue
            inner = self.context.form(Entropy((form.name,), node.given)).scale(p)
            entropy = _plogp(p) + _plogp(Ratio.constant(1) - p) + inner
            if not (claim.slack + self.context.form(node) - entropy).normal():
                self.used |= rests_on
                return replace(claim, equality=())
        raise StepError("'kept' uses 'for every s: a = p' with a = P(r=1|S), for x ~ T given r=1,S")

    def _rule_traces(self, step: Mapping[str, Any]) -> Fact:
        """H(r|T=t) <= log2(C(M,0) + .. + C(M,d)) for every t, for r = member(T,S), M = distinct(T) and vc(S) <= d.

        By the theorem of Sauer and Shelah: r is the trace of the set S on the M distinct tokens of t.
        """
        claim = self._read(step["claim"])
        node, reward = self._subject(claim, "H(r|T=t) <= log2(C(M,0) + .. + C(M,d))", "<=", every=True)
        call = self._let(reward)
        counted = self._named(f"distinct({claim.at})")
        if call.definition.name != "member" or call.arguments[0] != claim.at or not counted:
            raise StepError(f"{reward} is not member({claim.at},S), or distinct({claim.at}) has no name")
        for index, (_, _, form) in enumerate(self.premises):
            if isinstance(form, Dimension) and form.name == call.arguments[1]:
                self.used.add(index)
                break
        else:
            raise StepError(f"no hypothesis bounds vc({call.arguments[1]})")
        if form.size > _LARGEST_DIMENSION:
            raise StepError(f"dimensions up to {_LARGEST_DIMENSION} are counted here")
        count = term = Ratio.constant(1)
        for i in range(form.size):
            term = term * (Ratio.variable(counted) - Ratio.constant(i)) / Ratio.constant(i + 1)
            count = count + term
        if (claim.slack + self._form_of(node, claim) - log_form(count)).normal():
            raise StepError(f"the bound is log2({count})")
        right = claim.statement.sides[1]
        if not isinstance(right, Log2) or reward in self.context.lets:
            return claim
        condition = f"{reward} uniform on {right.argument} given {claim.at}"
        return replace(claim, equality=(normal_condition(condition),))

    def _rule_halting(self, step: Mapping[str, Any]) -> Fact:
        """H(y) <= E[N] h(E[A]/E[N]) for y = until(r), N = rollouts(r), A = solved(r), r binary.

        Let u = E[A]/E[N] and Q(y) = u^A (1 - u)^(N - A), the probability of y when attempts succeed independently with
        probability u: it sums to 1.  By Gibbs' inequality H(y) <= -E[log2 Q(y)], which is -E[A] log2(u) - (E[N] - E[A])
        log2(1 - u).
        """
        claim = self._read(step["claim"])
        node, name = self._subject(claim, "H(y) <= E[N]*h(E[A]/E[N]) with y = until(r)", "<=")
        call = self._let(name)
        if call.definition.name != "until":
            raise StepError("'halting' shows H(y) <= E[N]*h(E[A]/E[N]) with y = until(r)")
        (reward,) = call.arguments
        rewards = self.world.variable(reward)
        if rewards.alphabet != "2" or not rewards.length:
            raise StepError(f"{reward} is not a vector over 2 symbols")
        rollouts, solved = self._named(f"rollouts({reward})"), self._named(f"solved({reward})")
        if not rollouts or not solved:
            raise StepError("'halting' needs names for rollouts(r) and solved(r)")
        tries, success = Ratio.variable(f"E[{rollouts}]"), Ratio.variable(f"E[{solved}]")
        u = success / tries
        bound = (_plogp(u) + _plogp(Ratio.constant(1) - u)).scale(tries)
        if (claim.slack + self.context.form(node) - bound).normal():
            raise StepError(f"the bound is {bound}")
        return claim

    def _rule_tangent(self, step: Mapping[str, Any]) -> Fact:
        """slack = sum c_i ((x_i - 1) log2 e - log2 x_i) + rho log2 e + sigma, with c_i, rho, sigma >= 0.

        Signs of c_i and x_i are needed only inside the domain: both sides are continuous up to its boundary.  With
        2^T beside T that argument fails, since a shift moves the two apart; then signs are needed everywhere.
        """
        claim = self._read(step["claim"])
        self._only_numbers(claim)
        if claim.relation == "=":
            raise StepError("'tangent' shows inequalities")
        signs = _Signs(self.domain, step.get("shift"))
        points = self._points(step, claim)
        rest = self._above_tangents(claim.slack, points, signs, step)
        one = Ratio.constant(1)
        strict = any(signs.positive(c) for c in rest.parts.values()) or any(
            signs.positive(c) and (signs.positive(x - one) or signs.positive(one - x) or signs.transcendental(x - one))
            for c, x in points
        )
        if claim.relation == "<":
            if not strict:
                raise StepError("strictness is not certified")
            return claim
        if strict:
            return replace(claim, equality=("never",))
        condition = step.get("iff")
        if condition is None:
            return claim
        return replace(claim, equality=(self._iff(condition, claim, points, rest, signs),))

    def _above_tangents(
        self, slack: Form, points: list[tuple[Ratio, Ratio]], signs: _Signs, step: Mapping[str, Any]
    ) -> Form:
        """rho log2 e + sigma, both certified >= 0, that is left of a form after the tangents; or reject."""
        rest = slack
        powers = any(n.startswith("2^") for n in _numbers(slack, *(r for point in points for r in point)))
        for c, x in points:
            inside = not powers and signs.inside_positive(c) and signs.inside_positive(x)
            if not inside and not (signs.nonnegative(c) and signs.positive(x)):
                raise StepError(f"the signs of {c} and {x} are not certified")
            rest = rest - Form({LOG_E: (x - Ratio.constant(1)) * c}) + log_form(x).scale(c)
        rest = self._bases(rest, step)
        if set(rest.parts) - {ONE, LOG_E}:
            raise StepError(f"logarithms are left over: {rest}")
        if not all(signs.nonnegative(coefficient) for coefficient in rest.parts.values()):
            ends = _at_ends(rest)
            if not all(signs.nonnegative(end) for end in ends):
                raise StepError(f"what is left over, {rest}, is not certified to be >= 0")
            # it lies between its values at the two ends, so these stand for it
            rest = Form({ONE: ends[0], LOG_E: ends[1]})
        return rest

    def _rule_derivative(self, step: Mapping[str, Any]) -> Fact:
        """f(x+1) < f(x) (or >) for an integer parameter x, from the sign of df/dx between x and x+1.

        An upper bound of x is relaxed by the one step, so that the whole segment lies in the domain.  In one parameter
        the inside of the domain is the inside of the segment, and a sign that is strict there suffices.
        """
        claim = self._read(step["claim"])
        self._only_numbers(claim)
        name = step["name"]
        if name not in self.world.parameter_names or claim.at or claim.relation not in ("<", "<="):
            raise StepError("'derivative' shows f(x+1) < f(x) or f(x) < f(x+1) for a parameter x")
        f = self.context.form(parse_expression(step["of"]))  # what it needs is noted beside what the claim needs
        written = replace(claim, logs=tuple(self.context.logs), divisors=tuple(self.context.divisors))
        after = f.substitute({name: Ratio.variable(name) + Ratio.constant(1)})
        sign = next(
            (s for s in (1, -1) if not self._bases(claim.slack - (after - f).scale(Ratio.constant(s)), step)), 0
        )
        if not sign:
            raise StepError(f"the claim is not about {step['of']} at {name} and {name} + 1")
        points = self._points(step, claim)
        if f"2^{name}" in _numbers(f, *(r for point in points for r in point)):
            raise StepError("powers of 2 are not differentiated")
        relaxed = []
        for constraint in self.domain.constraints:
            slope = constraint.terms.get(((name, 1),), Fraction(0))
            if any(n == name and (p > 1 or len(m) > 1) for m in constraint.terms for n, p in m):
                continue  # a constraint that is not affine in x is not used
            relaxed.append(constraint + Poly.constant(max(Fraction(0), -slope)))
        signs = _Signs(replace(self.domain, constraints=tuple(relaxed)), step.get("shift"))
        self._meaningful(written, step, signs)  # on the larger domain, hence on the smaller
        slope_form = f.derivative(name).scale(Ratio.constant(sign))
        rest = self._above_tangents(slope_form, points, signs, step)
        one = Ratio.constant(1)
        alone = _numbers(rest, *(r for point in points for r in point)) <= {name}
        certified = signs.inside_positive if alone else signs.positive
        strict = any(certified(c) for c in rest.parts.values()) or any(
            certified(c) and (certified(x - one) or certified(one - x)) for c, x in points
        )
        if claim.relation == "<" and not strict:
            raise StepError("strictness is not certified")
        return claim if claim.relation == "<" or not strict else replace(claim, equality=("never",))

    def _points(self, step: Mapping[str, Any], claim: Fact) -> list[tuple[Ratio, Ratio]]:
        pairs = [_list(pair) for pair in _list(step.get("points", []))]
        return [(self._local_ratio(c, claim), self._local_ratio(x, claim)) for c, x in pairs]

    def _bases(self, form: Form, step: Mapping[str, Any]) -> Form:
        return form.normal([parse_poly(_text(t)) for t in _list(step.get("bases", []))])

    def _iff(self, condition: str, claim: Fact, points: list[tuple[Ratio, Ratio]], rest: Form, signs: _Signs) -> str:
        """The claim is an equality iff ``name = value``: a used tangent touches only there, where the sides agree."""
        statement = parse_statement(condition)
        name, value = statement.sides
        if statement.relations != ("=",) or not isinstance(name, Name):
            raise StepError("an equality condition here is of the form V = M + 1")
        target = self._local_ratio(str(value), claim)
        gap = Ratio.variable(name.id) - target
        for c, x in points:
            factor = (x - Ratio.constant(1)) / gap
            if signs.positive(c) and (signs.positive(factor) or signs.positive(-factor)):
                break
        else:
            raise StepError(f"no tangent touches only where {condition}")
        if claim.slack.substitute({name.id: target}).normal():
            raise StepError(f"the two sides differ where {condition}")
        return normal_condition(condition)

    def _local_ratio(self, text: str, claim: Fact) -> Ratio:
        return self.context.ratio(parse_expression(text), claim.at, claim.statement.every)

    def _only_numbers(self, claim: Fact) -> None:
        if any(s[0] not in ("one", "loge", "log") for s in claim.slack.parts):
            raise StepError("this rule is about numbers, not entropies")

    def _rule_world(self, step: Mapping[str, Any]) -> Fact:
        """Evaluate a claim in the one world that the hypotheses leave: uniform independent variables and functions."""
        claim = self._read(step["claim"])
        if self.world.parameters or claim.at:
            raise StepError("'world' evaluates worlds without parameters")
        law = self._the_world()
        total = sum(law.values())
        value = Form()
        for symbol, coefficient in claim.slack.parts.items():
            if symbol[0] != "H" or not isinstance(symbol[2], frozenset):
                value = value + Form({symbol: coefficient})
                continue
            if not symbol[2] <= set(self.world.variable_names):
                raise StepError("'world' evaluates variables of the world, not auxiliary ones")
            index = [i for i, n in enumerate(self.world.variable_names) if n in symbol[2]]
            marginal: dict[Any, int] = {}
            for outcome, weight in law.items():
                key = tuple(outcome[i] for i in index)
                marginal[key] = marginal.get(key, 0) + weight
            entropy = Form()
            for weight, many in Counter(marginal.values()).items():
                entropy = entropy + _plogp(Ratio.constant(Fraction(weight, total))).scale(Ratio.constant(many))
            value = value + entropy.scale(coefficient)
        sign = _constant_sign(value)
        if sign not in {"=": (0,), "<=": (0, 1), "<": (1,)}[claim.relation]:
            raise StepError(f"in the world of the premises the difference of the sides is {value}")
        return replace(claim, equality=() if not sign else ("never",))

    def _the_world(self) -> dict[tuple[Any, ...], int]:
        forms = [(i, f) for i, (k, _, f) in enumerate(self.premises) if k == "hypothesis"]
        uniform: list[str] = []
        calls: dict[str, Call] = {}
        for variable in self.world.variables:
            for index, form in forms:
                if isinstance(form, Defined) and form.name == variable.name:
                    calls[variable.name] = form.call
                    self.used.add(index)
                    break
                if isinstance(form, Uniform) and form.name == variable.name:
                    uniform.append(variable.name)
                    self.used.add(index)
                    break
            else:
                raise StepError(f"the law of {variable.name} is left open")
        for position, name in enumerate(uniform[1:], 1):
            before = uniform[:position]
            for other in before:
                if len(before) > 1:
                    raise StepError("only two independent uniform variables are handled")
                self._hypothesis(*_independence(name, other))
        sizes = []
        for name in uniform:
            variable = self.world.variable(name)
            # a world without parameters has no other sizes, and 'uniform' needs an alphabet: a second look
            if not (variable.alphabet + variable.length).isdigit():  # pragma: no cover - as said
                raise StepError(f"{name} has no fixed size")
            sizes.append((int(variable.alphabet), int(variable.length or "1")))
        self._few(sizes, len(calls))
        ranges = [list(product(range(size), repeat=length)) for size, length in sizes]
        outcomes: list[tuple[Any, ...]] = []
        for choice in product(*ranges):
            values: dict[str, Any] = {
                n: c if self.world.variable(n).length else c[0] for n, c in zip(uniform, choice, strict=True)
            }
            for name in self.world.variable_names:
                if name in calls:
                    call = calls[name]
                    missing = [a for a in call.arguments if a not in values]
                    if missing:
                        raise StepError(f"{name} is defined before {missing[0]}")
                    values[name] = call.definition.function(*(values[a] for a in call.arguments))
            outcomes.append(tuple(values[n] for n in self.world.variable_names))
        return Counter(outcomes)


def _at_ends(rest: Form) -> tuple[Ratio, Ratio]:
    """sigma + rho log2(e) with log2(e) = 1.4426.. replaced by the ends of an interval that holds it."""
    sigma, rho = rest.parts.get(ONE, Ratio.constant(0)), rest.parts.get(LOG_E, Ratio.constant(0))
    return sigma + rho * Ratio.constant(_LOG_E_LOW), sigma + rho * Ratio.constant(_LOG_E_HIGH)


#: rule -> the fields that its steps have, besides claim, equality, and the hints bases (factors) and shift (signs)
RULES: dict[str, tuple[str, ...]] = {
    "sum": ("use", "basic"),
    "scale": ("use", "factor"),
    "both": ("use",),
    "chain": ("use",),
    "let": ("use",),
    "function": (),
    "at": ("use",),
    "size": (),
    "uniform": (),
    "count": (),
    "average": ("use",),
    "total": ("use",),
    "jensen": (),
    "log": ("use",),
    "law": (),
    "recursion": (),
    "agreement": (),
    "guess": (),
    "draws": (),
    "waiting": ("use",),
    "equals": ("use",),
    "errors": (),
    "chance": (),
    "accept": ("use",),
    "kept": ("use",),
    "traces": (),
    "halting": (),
    "tangent": ("points", "iff"),
    "derivative": ("of", "name", "points"),
    "world": (),
}

#: rules that speak of facts for every position of vectors
_INDEXED = frozenset({"sum", "scale", "both", "size", "total", "chain"})

_EQUALITY_DEFINABLE = frozenset({"match", "restrict", "avoid", "keep"})

#: definitions of numbers that are functions of one variable
_COUNTS = frozenset({"distinct", "distinct_final", "agree", "failed", "number", "rollouts", "solved", "P"})


#: a premise p0, p1, .. or a step s0, s1, ..
_REFERENCE = re.compile("[ps](0|[1-9][0-9]{0,5})")


def read_rational(value: Any) -> Fraction:
    """A rational from "p/q" or "p"."""
    if not isinstance(value, str) or len(value) > 2000:
        raise StepError(f"{value!r} is not a rational written as a string p/q")
    top, _, bottom = value.partition("/")
    digits = top[1:] if top[:1] == "-" else top
    if not (digits.isascii() and digits.isdigit()) or (bottom and not (bottom.isascii() and bottom.isdigit())):
        raise StepError(f"{value!r} is not a rational written as a string p/q")
    if "/" in value and (not bottom or int(bottom) == 0):
        raise StepError(f"{value!r} is not a rational written as a string p/q")
    return Fraction(int(top), int(bottom or "1"))


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise StepError(f"{value!r} is not a list")
    return value


def _independence(a: str, b: str) -> tuple[str, str]:
    return f"I({b};{a}) = 0", f"I({a};{b}) = 0"


def _number(size: str) -> Ratio:
    return Ratio.constant(int(size)) if size.isdigit() else Ratio.variable(size)


def _most_parts(variable: Variable) -> str | None:
    """How many components a value has: the length, or 1 for a symbol.  A value of a free alphabet may be a vector."""
    return variable.length or ("1" if variable.alphabet else None)


def _most_distinct(variable: Variable) -> list[str]:
    """How many distinct components a value can have at most: both bounds, where they are known."""
    return [size for size in (_most_parts(variable), variable.alphabet) if size]


def _numbers(form: Form, *ratios: Ratio) -> set[str]:
    """The names of all numbers in a form and in quotients."""
    names = {n for ratio in (*form.parts.values(), *ratios) for n in ratio.names()}
    return names | {n for poly in form.polynomials() for n in poly.names()}


def _joined(conditions: list[str] | None, more: tuple[str, ...] | None) -> list[str] | None:
    if conditions is None or more is None:
        return None
    return [*conditions, *(c for c in more if c not in conditions)]


def _constant_sign(form: Form) -> int | None:
    """The sign of a rational combination of logarithms of primes; None if parameters or entropies occur."""
    value: dict[int, Fraction] = {}
    for symbol, coefficient in form.parts.items():
        constant = coefficient.as_constant()
        if constant is None:
            return None
        if symbol == ONE:
            value[2] = value.get(2, Fraction(0)) + constant
        elif symbol[0] == "log" and isinstance(symbol[1], int):
            value[symbol[1]] = value.get(symbol[1], Fraction(0)) + constant
        else:
            return None
    if not any(value.values()):
        return 0
    from exact.bits import Bits

    return int(Bits.from_terms(value.items()).sign())


def _domain(world: World) -> _Domain:
    constraints: list[Poly] = [Poly.variable("e") - Poly.constant(2)]
    for parameter in world.parameters:
        variable = Poly.variable(parameter.name)
        constraints.append(variable - Poly.constant(parameter.low))
        power = Poly.variable(f"2^{parameter.name}")
        constraints.append(power - Poly.constant(Fraction(2) ** parameter.low))
        if parameter.high:
            high = parse_poly(parameter.high)
            if not high.names() <= {n for p in world.parameter_names for n in (p, f"2^{p}")}:
                raise StepError(f"the bound {parameter.high!r} of {parameter.name} is not one in the parameters")
            constraints.append(high - variable)
    for name, call in world.calls().items():
        if call.definition.name not in _COUNTS:
            raise StepError(f"{name} = {call} is not a number that depends on one variable")
        if call.definition.name == "rollouts":
            for label in (name, f"E[{name}]"):
                constraints.append(Poly.variable(label) - Poly.constant(1))
            for other, known in world.calls().items():  # a success is one of the rollouts
                if (known.definition.name, known.arguments) == ("solved", call.arguments):
                    constraints.append(Poly.variable(f"E[{name}]") - Poly.variable(f"E[{other}]"))
        if call.definition.name in ("agree", "failed", "solved", "P"):
            for label in (name, f"E[{name}]"):
                constraints += [Poly.variable(label), Poly.constant(1) - Poly.variable(label)]
        if call.definition.name == "distinct":
            (tokens,) = call.arguments
            for label in (name, f"E[{name}]"):
                count = Poly.variable(label)
                constraints.append(count - Poly.constant(1))
                constraints += [_number(size).top - count for size in _most_distinct(world.variable(tokens))]
    return _Domain(tuple(constraints), frozenset(), frozenset(world.parameter_names))


def read_world(data: Mapping[str, Any]) -> World:
    """A world from its JSON."""
    if set(data) != {"parameters", "variables", "functions"}:
        raise StepError("a world has parameters, variables and functions")
    for part in data.values():
        for row in _list(part):
            _list(row)
    parameters = []
    for name, low, high in data["parameters"]:
        if not isinstance(low, int) or isinstance(low, bool) or not 0 <= low <= _HIGHEST_BOUND:
            raise StepError(f"parameter {name}: the lower bound is not a natural number up to {_HIGHEST_BOUND}")
        parameters.append(Parameter(_text(name), low, _text(high)))
        if parameters[-1].high != high:
            raise StepError(f"parameter {name}: {high!r} is not in its normal spelling, {parameters[-1].high!r}")
    for _, *sizes in data["variables"]:
        if any(_text(size).isdigit() and not (size.isascii() and len(size) <= 100) for size in sizes):
            raise StepError("the size of an alphabet or a vector is a number of up to 100 digits")
    world = World(
        tuple(parameters),
        tuple(Variable(_text(n), _text(a), _text(k)) for n, a, k in data["variables"]),
        tuple((_text(n), _text(c)) for n, c in data["functions"]),
    )
    for name, call in data["functions"]:
        if str(world.calls()[name]) != call:
            raise StepError(f"function {name}: {call!r} is not in its normal spelling")
    return world


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise StepError(f"{value!r} is not a text")
    return value


def write_world(world: World) -> dict[str, Any]:
    """A world as JSON; meanings, which are for people, are left out."""
    return {
        "parameters": [[p.name, p.low, p.high] for p in world.parameters],
        "variables": [[v.name, v.alphabet, v.length] for v in world.variables],
        "functions": [[n, c] for n, c in world.functions],
    }


def plain_world(certificate: Mapping[str, Any]) -> World:
    """The world of a certificate of ``exact.shannon``: every name is a variable with any finite alphabet."""
    names: dict[str, None] = {}
    for text in (certificate["statement"], *(p["text"] for p in certificate["premises"])):
        names.update(dict.fromkeys(names_of(parse_statement(text))))
    return World(variables=tuple(Variable(n) for n in names))


def plain_scope(world: World) -> str:
    return "all finite joint distributions of " + ", ".join(world.variable_names)
