"""Stand-alone checker of certificates: ``python checker.py certificates.json``.  Standard library only.

It shares no code with the rest of the project, so that this one file can be copied, read, and believed or not.  It
reads each certificate (docs/certificates.md), replays every step in exact rational arithmetic, prints what has been
proved, for what and under which hypotheses, and accepts or rejects.  Layout: exact arithmetic; the grammar; signs; the
model's definitions; the rules, one method each; the file.  Exit code: 0 all accepted, 1 some rejected, 2 not a file of
certificates.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise, product, takewhile
from math import gcd, lcm
from typing import Any

Poly = dict[tuple[str, ...], Fraction]  # x*x*y is ("x", "x", "y"); the zero polynomial is {}
Node = tuple[Any, ...]  # ("num", q), ("name", n), ("bin", op, a, b), ("neg", a), ("log", a), ("h", a), ("E", a),
#                         ("sum", index, a), ("H", of, given, at), ("I", left, right, given, at), ("size", names),
#                         ("D", of, reference, given, at)
Form = dict[tuple[Any, ...], "Frac"]  # ("1",) | ("e",): log2(e) | ("log", prime or polynomial) | ("H", at, names) |
#   ("X", at, x, q): the mean of -log2 P(q=x) | ("sum", names) | ("E", random factor, polynomial under log2)
#   ->  its coefficient
MOST_STEPS, MOST_WORLDS, MOST_WORK, LARGEST_FILE = 10_000, 200_000, 20_000_000, 1 << 26


class Reject(Exception):
    """The certificate is not accepted; the message says why."""


class Undefined(Reject):
    """An expression without a value, or beyond the size that is handled."""


def need(condition: object, message: str) -> None:
    if not condition:
        raise Reject(message)


# exact arithmetic: polynomials, quotients, sums of logarithms ------------------------------------


def poly(value: Fraction | int | str) -> Poly:
    """A name, or a constant."""
    if isinstance(value, str):
        return {(value,): Fraction(1)}
    return {(): Fraction(value)} if value else {}


def plus(a: Poly, b: Poly, factor: Fraction | int = 1) -> Poly:
    total = dict(a)
    for m, c in b.items():
        total[m] = total.get(m, Fraction(0)) + c * factor
    return {m: c for m, c in total.items() if c}


def times(a: Poly, b: Poly) -> Poly:
    if len(a) * len(b) > 320_000:
        raise Undefined("a polynomial with too many terms")
    total: Poly = {}
    for m, c in a.items():
        for n, d in b.items():
            k = tuple(sorted(m + n))
            total[k] = total.get(k, Fraction(0)) + c * d
    return {m: c for m, c in total.items() if c}


def power(a: Poly, exponent: int) -> Poly:
    bits = [max(abs(c.numerator), c.denominator).bit_length() for c in a.values()]
    if not 0 <= exponent <= 64 or any(len(m) * exponent > 256 for m in a) or any(b * exponent > 1 << 16 for b in bits):
        raise Undefined("a power that is too large")
    result = poly(1)
    for _ in range(exponent):
        result = times(result, a)
    return result


def leading(a: Poly) -> tuple[str, ...]:
    return min(a, key=lambda m: (-len(m), m))


def quotient(a: Poly, b: Poly) -> Poly | None:
    """a/b if the division leaves no remainder."""
    left, result, lead = dict(a), Poly(), leading(b)
    tail = [(n, c) for n, c in b.items() if n != lead]
    while left:
        m = leading(left) if tail else next(reversed(left))  # by one term the order does not matter
        rest = list(m)
        for name in lead:
            if name not in rest:
                return None
            rest.remove(name)
        factor = result[tuple(rest)] = left.pop(m) / b[lead]
        for n, c in tail:
            m = tuple(sorted((*rest, *n)))
            left[m] = left.get(m, Fraction(0)) - factor * c
            if not left[m]:
                del left[m]
    return result


def constant(a: Poly) -> Fraction | None:
    return a.get((), Fraction(0)) if set(a) <= {()} else None


def names_in(a: Poly) -> set[str]:
    return {name for m in a for name in m}


class Frac:
    """A quotient n/d of polynomials, with d not the zero polynomial."""

    def __init__(self, n: Poly, d: Poly | None = None) -> None:
        d = poly(1) if d is None else d
        if not d:
            raise Undefined("division by zero")
        if 1 in (len(n), len(d)):  # cancel common powers of names
            for name in names_in(n) & names_in(d):
                common = min(m.count(name) for m in (*n, *d))
                if common:
                    n, d = (
                        quotient(n, {(name,) * common: Fraction(1)}) or {},
                        quotient(d, {(name,) * common: Fraction(1)}) or {},
                    )
        whole = quotient(n, d) if n else {}
        if whole is not None:
            n, d = whole, poly(1)
        else:
            inverse = quotient(d, n)
            if inverse is not None:
                n, d = poly(1), inverse
        if len(n) > 20_000 or len(d) > 20_000:
            raise Undefined("a polynomial with too many terms")
        self.n, self.d = n, d

    def __add__(self, other: Frac) -> Frac:
        if self.d == other.d:
            return Frac(plus(self.n, other.n), self.d)
        return Frac(plus(times(self.n, other.d), times(other.n, self.d)), times(self.d, other.d))

    def __mul__(self, other: Frac) -> Frac:
        return Frac(times(self.n, other.n), times(self.d, other.d))

    def __truediv__(self, other: Frac) -> Frac:
        return Frac(times(self.n, other.d), times(self.d, other.n))

    def __neg__(self) -> Frac:
        return Frac({m: -c for m, c in self.n.items()}, self.d)

    def __sub__(self, other: Frac) -> Frac:
        return self + -other

    def __bool__(self) -> bool:
        return bool(self.n)

    def number(self) -> Fraction | None:
        return constant(self.n) if constant(self.d) is not None else None

    def names(self) -> set[str]:
        return names_in(self.n) | names_in(self.d)

    def at(self, values: dict[str, Frac]) -> Frac:
        return put(self.n, values) / put(self.d, values)

    def derivative(self, x: str) -> Frac:
        return Frac(plus(times(slope(self.n, x), self.d), times(self.n, slope(self.d, x)), -1), times(self.d, self.d))


def put(a: Poly, values: dict[str, Frac]) -> Frac:
    """The polynomial with names replaced by quotients."""
    total = rational(0)
    for m, c in a.items():
        term = rational(c)
        for name in m:
            term = term * values.get(name, Frac(poly(name)))
        total = total + term
    return total


def slope(a: Poly, x: str) -> Poly:
    result: Poly = {}
    for m, c in a.items():
        if x in m:
            i = m.index(x)
            result = plus(result, {m[:i] + m[i + 1 :]: c * m.count(x)})
    return result


def rational(value: Fraction | int) -> Frac:
    return Frac(poly(value))


def named(name: str) -> Frac:
    return Frac(poly(name))


ZERO, ONE = rational(0), rational(1)


def add(a: Form, b: Form, factor: Frac | None = None) -> Form:
    total = dict(a)
    for symbol, c in b.items():
        c = c if factor is None else c * factor
        total[symbol] = total[symbol] + c if symbol in total else c
    return {s: c for s, c in total.items() if c}


def scaled(a: Form, factor: Frac) -> Form:
    return add({}, a, factor)


def minus(a: Form, b: Form) -> Form:
    return add(a, b, rational(-1))


def only(ratio: Frac) -> Form:
    return {("1",): ratio} if ratio else {}


def log_integer(number: int) -> Form:
    """log2 of a positive integer, over its prime factors."""
    form: Form = {}
    prime = 2
    while number > 1:
        if prime * prime > number:
            prime = number
        elif prime >> 20:
            raise Undefined("log2 of an integer with large prime factors")
        while number % prime == 0:
            form = add(form, {("1",) if prime == 2 else ("log", prime): ONE})
            number //= prime
        prime += 1 if prime == 2 else 2
    return form


def log_poly(a: Poly) -> Form:
    """log2 |a|: content, powers of names, and the rest, which is one symbol."""
    if not a:
        raise Undefined("log2(0) is undefined")
    content = Fraction(gcd(*(c.numerator for c in a.values())), lcm(*(c.denominator for c in a.values())))
    form = minus(log_integer(content.numerator), log_integer(content.denominator))
    sign = 1 if a[leading(a)] > 0 else -1
    a = {m: c / content * sign for m, c in a.items()}
    for name in sorted(names_in(a)):
        common = min(m.count(name) for m in a)
        if common:
            a = quotient(a, {(name,) * common: Fraction(1)}) or {}
            log: Form = {("e",): ONE} if name == "e" else {("log", freeze(poly(name))): ONE}
            log = only(named(name[2:])) if name.startswith("2^") else log  # log2(2^T) = T
            form = add(form, log, rational(common))
    return form if constant(a) is not None else add(form, {("log", freeze(a)): ONE})


def freeze(a: Poly) -> frozenset[tuple[tuple[str, ...], Fraction]]:
    return frozenset(a.items())


def log_of(ratio: Frac) -> Form:
    """log2 |ratio|; whoever writes log2 shows that its argument is positive."""
    value = ratio.number()
    if value is not None and value <= 0:
        raise Undefined(f"log2({value}) is undefined")
    return minus(log_poly(ratio.n), log_poly(ratio.d))


def polynomials(form: Form) -> list[Poly]:
    return [dict(s[1]) for s in form if s[0] == "log" and not isinstance(s[1], int)]


def split(a: Poly, factors: list[Poly]) -> Form:
    form: Form = {}
    for factor in factors:
        if factor != a and constant(factor) is None:
            while constant(a) is None and (rest := quotient(a, factor)) is not None:
                form, a = add(form, log_poly(factor)), rest
    return add(form, log_poly(a))


def normal(form: Form, hints: list[Poly]) -> Form:
    """Logarithms split over the hints and over each other, until nothing changes."""
    for _ in range(len(form) + len(hints) + 2):
        factors = hints + sorted(polynomials(form), key=lambda a: (len(a), sorted(a.items())))
        refined: Form = {}
        for symbol, c in form.items():
            is_log = symbol[0] == "log" and not isinstance(symbol[1], int)
            refined = add(refined, split(dict(symbol[1]), factors) if is_log else {symbol: ONE}, c)
        if set(refined) == set(form):
            return refined
        form = refined
    return form


def substituted(form: Form, values: dict[str, Frac]) -> Form:
    total: Form = {}
    for symbol, c in form.items():
        factor = c.at(values)
        if factor:  # 0 log 0 = 0
            is_log = symbol[0] == "log" and not isinstance(symbol[1], int)
            inner = put(dict(symbol[1]), values) if is_log else ONE
            log = minus(log_poly(inner.n), log_poly(inner.d)) if is_log else {symbol: ONE}
            total = add(total, log, factor)
    return total


def p_log_p(p: Frac) -> Form:
    """-p log2 p."""
    return scaled(log_of(p), -p) if p and p.number() != 1 else {}


def bit(p: Frac) -> Form:
    """h(p)."""
    return add(p_log_p(p), p_log_p(ONE - p))


def sign_of(form: Form) -> int | None:
    """The sign of a rational combination of logarithms of primes, which are independent; None if there is more."""
    terms: list[tuple[int, Fraction]] = []
    for symbol, c in form.items():
        value = c.number()
        if value is None or not (symbol == ("1",) or (symbol[0] == "log" and isinstance(symbol[1], int))):
            return None
        terms.append((2 if symbol == ("1",) else symbol[1], value))
    digits = 64
    while terms:  # ends, since the sum is not 0
        bounds = [(k, *log_bounds(p, digits)) for p, k in terms]
        low = sum(k * (a if k > 0 else b) for k, a, b in bounds)
        high = sum(k * (b if k > 0 else a) for k, a, b in bounds)
        if low > 0 or high < 0:
            return 1 if low > 0 else -1
        digits *= 2
    return 0


def log_bounds(number: int, digits: int) -> tuple[Fraction, Fraction]:
    """log2 of an integer between two rationals, by repeated squaring; rounded down, and up."""
    width, exponent = 2 * digits + 64, number.bit_length() - 1
    found = []
    for up in (0, 1):
        v, n = number << (width - exponent), 0
        for _ in range(digits):
            v, n = -(-(v * v) >> width) if up else (v * v) >> width, 2 * n
            if v >= 2 << width:
                v, n = (v + up) >> 1, n + 1
        found.append(exponent + Fraction(n + up, 1 << digits))
    return found[0], found[1]


# the grammar -------------------------------------------------------------------------------------

TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+\.\d*|\.\d+|\d+)(?:[eE][-+]?\d+)?)|(?P<name>[^\W\d]\w*'*)|(?P<op><=|>=|==|=|<|>|[-+*/^()\[\],;|]))"
)
REFERENCE = re.compile("[ps](0|[1-9][0-9]{0,5})")  # to a premise or a step
LEVEL = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 4}


def short(value: Fraction) -> Fraction:
    need(max(value.numerator.bit_length(), value.denominator.bit_length()) <= 14_000, "a number is too long")
    return value


def joined(op: str, left: Node, right: Node) -> Node:
    """a + (b - c) is read as a + b - c, and a*(b/c) as a*b/c."""
    chain: list[Node] = []
    while right[0] == "bin" and (op, right[1]) in {("+", "+"), ("+", "-"), ("*", "*"), ("*", "/")}:
        chain.append(right)
        right = right[2]
    left = ("bin", op, left, right)
    for node in reversed(chain):
        left = ("bin", node[1], left, node[3])
    return left


def negative(node: Node) -> Node:
    return ("num", -node[1]) if node[0] == "num" else ("neg", node)


class Parser:
    """Recursive descent; ``show`` is its inverse on texts in normal spelling."""

    def __init__(self, text: str) -> None:
        need(isinstance(text, str) and len(text) <= 100_000, "a text is missing, or too long")
        self.tokens: list[tuple[str, str]] = []
        place = 0
        while place < len(text.rstrip()):
            found = TOKEN.match(text, place)
            if not found:
                raise Reject(f"{text!r} is not in the grammar")
            self.tokens.append((str(found.lastgroup), found.group(str(found.lastgroup))))
            place = found.end()
        self.text, self.place, self.depth = text, 0, 0

    def peek(self, ahead: int = 0, kind: bool = False) -> str:
        place = self.place + ahead
        return self.tokens[place][0 if kind else 1] if place < len(self.tokens) else ""

    def next(self, *wanted: str) -> str:
        token = self.peek()
        need(token and (not wanted or token in wanted), f"{self.text!r} is not in the grammar")
        self.place += 1
        return token

    def name(self) -> str:
        need(self.peek(kind=True) == "name", f"{self.text!r}: a name is missing")
        return self.next()

    def part(self) -> tuple[str, ...]:
        name = self.name()
        if self.peek() != "[":
            return (name,)
        self.next()
        before = self.next() if self.peek() in ("<", "<=") else ""
        index = self.name()
        self.next("]")
        now, past = f"{name}[{index}]", f"{name}[<{index}]"
        return {"": (now,), "<": (past,), "<=": (past, now)}[before]

    def group(self) -> tuple[str, ...]:
        names = [*self.part()]
        while self.peek() == ",":
            self.next()
            names += self.part()
        return tuple(dict.fromkeys(names))

    def condition(self) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
        given: list[str] = []
        at: list[tuple[str, str]] = []
        separator = "|"
        while self.peek() == separator and (given or at or self.peek(1) != "|"):
            self.next()
            part = self.part()
            if self.peek() == "=" and len(part) == 1:
                self.next()
                at.append((*part, self.name()))
            else:
                given += part
            separator = ","
        return tuple(dict.fromkeys(given)), tuple(at)

    def end(self) -> None:
        need(self.place == len(self.tokens), f"{self.text!r}: the end of the text was expected")

    def expression(self) -> Node:
        self.depth += 1
        need(self.depth <= 100, "brackets are nested too deeply")
        node = self.term()
        while self.peek() in ("+", "-"):
            node = joined(self.next(), node, self.term())
        self.depth -= 1
        return node

    def term(self) -> Node:
        if self.peek() == "-":  # of the whole product
            self.next()
            return negative(self.products())
        return self.products()

    def products(self) -> Node:
        node = self.factor()
        while self.peek() in ("*", "/"):
            op, right = self.next(), self.factor()
            need(op == "*" or right != ("num", 0), "division by zero")
            both = op == "/" and node[0] == right[0] == "num"
            node = ("num", short(node[1] / right[1])) if both else joined(op, node, right)
        return node

    def factor(self) -> Node:
        return self.signed(self.power)

    def power(self) -> Node:
        node = self.atom()
        if self.peek() == "^":
            node = ("bin", self.next(), node, self.signed(self.atom))
            need(self.peek() != "^", f"{self.text!r}: a power of a power needs brackets")
        return node

    def signed(self, read: Callable[[], Node]) -> Node:
        """What is read, after any number of minus signs: -1^2 is -(1^2)."""
        signs = 0
        while self.peek() == "-":
            self.next()
            signs += 1
            need(self.depth + signs <= 100, "signs are nested too deeply")
        self.depth += signs
        node = read()
        self.depth -= signs
        for _ in range(signs):
            node = negative(node)
        return node

    def atom(self) -> Node:
        kind, token = self.peek(kind=True), self.next()
        if kind == "number":
            exponent = re.search(r"[eE][-+]?(\d+)$", token)
            digits = exponent.group(1) if exponent else "0"
            need(len(digits) <= 8 and int(digits) <= 4000, "an exponent is too large")
            need(len(token) <= 4250, "a number is too long")
            return ("num", short(Fraction(token)))
        if token in ("(", "|"):
            inner = self.expression() if token == "(" else ("size", self.group())
            self.next(")" if token == "(" else "|")
            return inner
        need(kind == "name", f"{self.text!r} is not in the grammar")
        opening = self.peek()
        if opening == "[":
            self.next()
            if token == "sum":
                index = self.name()
                self.next("]")
                self.next("(")
                node: Node = ("sum", index, self.expression())
                self.next(")")
                return node
            need(token == "E", f"{self.text!r}: E was expected before [")
            node = ("E", self.expression())
            self.next("]")
            return node
        if opening != "(":
            return ("name", token)
        self.next()
        if token == "H":
            node = ("H", self.group(), *self.condition())
        elif token == "I":
            left = self.group()
            self.next(";")
            node = ("I", left, self.group(), *self.condition())
        elif token == "D":
            of, condition = self.name(), self.condition()
            self.next("|")
            self.next("|")
            node = ("D", of, self.name(), *condition)
        else:
            need(token in ("log2", "h"), f"{self.text!r}: there is no {token}(...)")
            node = ("log" if token == "log2" else "h", self.expression())
        self.next(")")
        return node


def parse(text: str) -> Node:
    parser = Parser(text)
    node = parser.expression()
    parser.end()
    return node


@dataclass(frozen=True)
class Statement:
    sides: tuple[Node, ...]
    relations: tuple[str, ...]
    every: str = ""

    def __str__(self) -> str:
        text = show(self.sides[0]) + "".join(
            f" {r} {show(s)}" for r, s in zip(self.relations, self.sides[1:], strict=True)
        )
        return f"for every {self.every}: {text}" if self.every else text

    def links(self) -> list[Statement]:
        pairs = zip(pairwise(self.sides), self.relations, strict=True)
        return [Statement(pair, (relation,), self.every) for pair, relation in pairs]


def parse_statement(text: str) -> Statement:
    need(isinstance(text, str), "a statement is missing")
    prefix = re.match(r"\s*for every ([^\W\d]\w*)\s*:", text)
    parser = Parser(text[prefix.end() :] if prefix else text)
    sides, relations = [parser.expression()], []
    while parser.peek() in ("<=", ">=", "=", "==", "<", ">"):
        relations.append(parser.next().replace("==", "="))
        sides.append(parser.expression())
    parser.end()
    need(relations, f"{text!r} states nothing")
    every = prefix.group(1) if prefix else ""
    fixed = {pair for side in sides for node in walk(side) if node[0] in ("H", "I", "D") for pair in node[-1]}
    need(len(fixed) <= 1 and {value for _, value in fixed} <= {every}, f"{text!r}: a value is bound by nothing")
    need(
        not fixed or every not in {index_of(n) for side in sides for n in variables_of(side)}, f"{text!r}: two meanings"
    )
    return Statement(tuple(sides), tuple(relations), every)


def spelled(text: str) -> Statement:
    statement = parse_statement(text)
    need(str(statement) == text, f"{text!r} is not in its normal spelling")
    return statement


def level(node: Node) -> int:
    if node[0] == "bin":
        return LEVEL[node[1]]
    if node[0] == "num" and (node[1] < 0 or node[1].denominator != 1):
        return 2 if node[1] > 0 else 1
    return 1 if node[0] == "neg" else 5


def show(node: Node) -> str:
    kind = node[0]
    if kind == "bin":
        op, mine = node[1], LEVEL[node[1]]
        left, right = show(node[2]), show(node[3])
        left = f"({left})" if level(node[2]) < mine or (op == "^" and level(node[2]) <= mine) else left
        loose = op == "+" or (op == "*" and node[3][0] == "bin" and node[3][1] in "*/")
        right = f"({right})" if level(node[3]) <= mine and not loose else right
        return f"{left} {op} {right}" if op in "+-" else f"{left}{op}{right}"
    if kind == "neg":
        return f"-({show(node[1])})" if level(node[1]) <= 1 else f"-{show(node[1])}"
    if kind in ("num", "name"):
        return str(node[1])
    if kind == "E":
        return f"E[{show(node[1])}]"
    if kind == "sum":
        return f"sum[{node[1]}]({show(node[2])})"
    if kind == "size":
        return f"|{','.join(node[1])}|"
    if kind in ("log", "h"):
        return f"{'log2' if kind == 'log' else 'h'}({show(node[1])})"
    condition = ",".join([*node[-2], *(f"{n}={v}" for n, v in node[-1])])
    condition = "|" + condition if condition else ""
    if kind == "D":
        return f"D({node[1]}{condition}||{node[2]})"
    return f"{kind}({';'.join(','.join(g) for g in node[1:-2])}{condition})"


def children(node: Node) -> tuple[Node, ...]:
    return () if node[0] in ("H", "I", "D", "size") else tuple(c for c in node[1:] if isinstance(c, tuple))


def walk(node: Node) -> Iterator[Node]:
    yield node
    for child in children(node):
        yield from walk(child)


def outside_means(node: Node) -> Iterator[Node]:
    """The nodes that do not stand inside E[...]."""
    if node[0] != "E":
        yield node
        for child in children(node):
            yield from outside_means(child)


def variables_of(node: Node, free: bool = False) -> list[str]:
    """Random variables, or parts R[t] of them; free: without those bound by a sum, and without sizes."""
    if node[0] in ("H", "I"):
        return [name for group in node[1:-1] for name in group] + [name for name, _ in node[-1]]
    if node[0] == "D":
        return [*node[1:3], *node[3], *(name for name, _ in node[4])]
    if node[0] == "size":
        return [] if free else [*node[1]]
    found = [name for child in children(node) for name in variables_of(child, free)]
    return [n for n in found if index_of(n) != node[1]] if free and node[0] == "sum" else found


def base(name: str) -> str:
    return name.partition("[")[0]


def index_of(name: str) -> str:
    return name.partition("[")[2].rstrip("]").lstrip("<")


def fraction_text(node: Node) -> Frac:
    """A rational function in any names; 2^T and E[M] count as names."""
    if node[0] == "num":
        return rational(node[1])
    if node[0] == "name":
        return named(node[1])
    if node[0] == "E":
        return named(f"E[{show(node[1])}]")
    if node[0] == "neg":
        return -fraction_text(node[1])
    need(node[0] == "bin", f"{show(node)} is not a rational function")
    if node[1] == "^" and node[2] == ("num", 2) and node[3][0] == "name":
        return named(f"2^{node[3][1]}")
    a, b = fraction_text(node[2]), fraction_text(node[3])
    if node[1] != "^":
        return {"+": Frac.__add__, "-": Frac.__sub__, "*": Frac.__mul__, "/": Frac.__truediv__}[node[1]](a, b)
    exponent = b.number()
    need(exponent is not None and exponent.denominator == 1 and exponent >= 0, f"{show(node)} is not a power")
    return Frac(power(a.n, int(exponent or 0)), power(a.d, int(exponent or 0)))


def poly_text(text: Any) -> Poly:
    need(isinstance(text, str), f"{text!r} is not a polynomial")
    found = fraction_text(parse(text))
    need(found.d == poly(1), f"{text!r} is not a polynomial")
    return found.n


# the model: what the definitions mean, and worlds ------------------------------------------------

Value = Any  # a symbol is an integer, a vector is a tuple


def vector(value: Value) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else (value,)


def integers(value: Value) -> tuple[int, ...]:
    need(all(isinstance(part, int) for part in vector(value)), f"{value!r} is not made of integers")
    return vector(value)


def match(tokens: Value, answer: Value) -> Value:
    if not isinstance(tokens, tuple):
        return int(tokens == answer)
    pairs = zip(tokens, answer, strict=True) if isinstance(answer, tuple) else ((t, answer) for t in tokens)
    return tuple(int(a == b) for a, b in pairs)


def prefix(tokens: Value, targets: Value) -> int:
    pairs = zip(vector(tokens), vector(targets), strict=True)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def first(tokens: Value) -> Value:
    return vector(tokens)[0]


def member(tokens: Value, answer: Value) -> Value:
    return tuple(answer >> token & 1 for token in tokens) if isinstance(tokens, tuple) else answer >> tokens & 1


def shared_logit(tokens: Value, rewards: Value) -> Fraction:
    pairs = zip(integers(tokens), integers(rewards), strict=True)
    return sum(((r - Fraction(1, 2)) * (x - Fraction(1, 2)) for x, r in pairs), Fraction(0))


def centred(rewards: Value) -> Value:
    group = integers(rewards)
    return tuple(len(group) * r - sum(group) for r in group)


def lookup(tokens: Value, table: Value) -> Value:
    row = vector(table)
    return tuple(row[token] for token in tokens) if isinstance(tokens, tuple) else row[tokens]


def tries(tokens: Value, answer: Value) -> int:
    failures = [*takewhile(lambda token: token != answer, vector(tokens))]
    return len(failures) if len(failures) >= len(vector(tokens)) - 1 else len(failures) + 1


def rollouts(rewards: Value) -> int:
    row = vector(rewards)
    return row.index(1) + 1 if 1 in row else len(row)


DEFINITIONS: dict[str, tuple[int, Callable[..., Value]]] = {
    "match": (2, match),
    "same": (2, lambda tokens, answer: int(tokens == answer)),
    "restrict": (2, lambda answer, tokens: answer if answer in vector(tokens) else "*"),
    "distinct": (1, lambda tokens: len(set(vector(tokens)))),
    "member": (2, member),
    "distinct_final": (1, lambda codes: len({code // 2 for code in integers(codes)})),
    "shared_logit": (2, shared_logit),
    "prefix": (2, prefix),
    "first": (1, first),
    "avoid": (2, lambda token, answer: "*" if token == answer else token),
    "centred": (1, centred),
    "agree": (1, lambda tokens: int(len(set(vector(tokens))) == 1)),
    "lookup": (2, lookup),
    "tries": (2, tries),
    "number": (1, lambda value: value),
    "failed": (1, lambda success: int(success != 1)),
    "unanimous": (1, lambda rewards: int(all(r == 1 for r in vector(rewards)))),
    "keep": (2, lambda tokens, reward: tokens if reward == 1 else "*"),
    "until": (1, lambda rewards: vector(rewards)[: rollouts(rewards)]),
    "rollouts": (1, rollouts),
    "solved": (1, lambda rewards: int(1 in vector(rewards))),
}
COMPARING = ("match", "restrict", "avoid", "keep")  # they only compare symbols, and a reward with 1
NUMBERS = ("distinct", "distinct_final", "agree", "failed", "number", "rollouts", "solved", "P")
RESERVED = {"H", "I", "E", "h", "e", "log2", "sum", "for", "every", "given", "uniform"}


@dataclass(frozen=True)
class Call:
    """f(X,Y), a function of values; or P(r=1|T), with arguments (T, r) and the event's value."""

    function: str
    arguments: tuple[str, ...]
    event: int = 0

    def __str__(self) -> str:
        if self.function == "P":
            return f"P({self.arguments[1]}={self.event}|{self.arguments[0]})"
        return f"{self.function}({','.join(self.arguments)})"

    def depends(self) -> tuple[str, ...]:
        """The variables whose values give the number."""
        return self.arguments[:1] if self.function == "P" else self.arguments

    def value(self, values: dict[str, Value]) -> Value:
        return DEFINITIONS[self.function][1](*(values[a] for a in self.arguments))


def read_call(text: str, variables: Iterable[str]) -> Call:
    chance = re.fullmatch(r"\s*P\s*\(\s*(\w+'*)\s*=\s*([0-9]{1,9})\s*\|\s*(\w+'*)\s*\)\s*", text)
    if chance:
        event, value, given = chance.groups()
        need({event, given} <= set(variables) and event != given, f"{text!r}: wrong variables")
        return Call("P", (given, event), int(value))
    found = re.fullmatch(r"\s*(\w+)\s*\(([^()]*)\)\s*", text)
    need(found and found.group(1) in DEFINITIONS, f"{text!r} is no definition of the model")
    name, inside = found.groups() if found else ("", "")
    arguments = tuple(part.strip() for part in inside.split(","))
    need(len(arguments) == DEFINITIONS[name][0] and set(arguments) <= set(variables), f"{text!r}: wrong variables")
    return Call(name, arguments)


def read_sample(text: str) -> tuple[str, str, Call]:
    """``x ~ T given r=1,S`` as x, T and P(r=1|S)."""
    found = re.fullmatch(r"(\w+'*) ~ (\w+'*) given (\w+'*)=([0-9]{1,9}),(\w+'*)", text)
    x, source, event, value, given = found.groups() if found else ("",) * 5
    fits = len({x, source, event, given}) == 4 and str(int(value)) == value
    need(fits, f"{text!r} is not of the form x ~ T given r=1,S")
    return x, source, Call("P", (given, event), int(value))


def a_list(value: Any, length: int | None = None) -> list[Any]:
    need(isinstance(value, list) and length in (None, len(value)), "a list is missing, or has the wrong length")
    return list(value)


@dataclass
class World:
    """Parameters name -> (low, high), variables name -> (alphabet, length), functions name -> call."""

    parameters: dict[str, tuple[int, str]] = field(default_factory=dict)
    variables: dict[str, tuple[str, str]] = field(default_factory=dict)
    functions: dict[str, Call] = field(default_factory=dict)
    rows: dict[str, list[Any]] = field(default_factory=dict)
    plain: bool = False

    def scope(self) -> str:
        names = ", ".join(self.variables)
        if self.plain:
            return f"all finite joint distributions of {names}"
        bounds = [f"{a} <= {n} <= {b}" if b else f"{n} >= {a}" for n, (a, b) in self.parameters.items()]
        parts = ["all integers " + ", ".join(bounds)] if bounds else []
        shapes = []
        for name, (alphabet, length) in self.variables.items():
            shape = f"{alphabet} symbols" if alphabet else "any symbols" if length else ""
            shape = f"{length} components of {shape}" if length else shape
            shapes.append(f"{name} ({shape})" if shape else name)
        if names:
            parts.append("all joint distributions of " + ", ".join(shapes))
        parts += [f"{name} = {call}" for name, call in self.functions.items()]
        return "; ".join(parts) or "a single fact"


def number(size: str) -> Frac:
    return rational(int(size)) if size.isdigit() else named(size)


def read_world(data: Any) -> World:
    need(isinstance(data, dict) and set(data) == {"parameters", "variables", "functions"}, "the world is malformed")
    rows = {part: [a_list(row) for row in a_list(data[part])] for part in data}
    world = World(rows=rows)
    for name, low, high in rows["parameters"]:
        need(type(low) is int and 0 <= low <= 1000 and isinstance(high, str), f"parameter {name!r} has a wrong bound")
        need(not high or show(parse(high)) == high, f"{high!r} is not in its normal spelling")
        world.parameters[name] = (low, high)
    for name, alphabet, length in rows["variables"]:
        for size in (alphabet, length):
            need(isinstance(size, str), f"variable {name!r}: a size is a text")
            if size.isdigit():
                need(size.isascii() and len(size) <= 100 and int(size) >= 1, f"variable {name!r}: the size {size!r}")
            elif size:
                known = size in world.parameters and world.parameters[size][0] >= 1
                need(known, f"variable {name!r}: the size {size!r}")
        world.variables[name] = (alphabet, length)
    for name, call in rows["functions"]:
        world.functions[name] = read_call(call, world.variables)
        need(str(world.functions[name]) == call, f"{call!r} is not in its normal spelling")
    names = [row[0] for part in ("parameters", "variables", "functions") for row in rows[part]]
    need(len(set(names)) == len(names), "the world gives a name twice")
    for name in names:
        need(re.fullmatch(r"[^\W\d]\w*'*", name) and name not in RESERVED, f"{name!r} cannot be a name")
    return world


def parts_and_symbols(alphabet: str, length: str) -> list[str]:
    """Bounds on how many different components a value has; with any finite alphabet it may be a vector itself."""
    return [size for size in (length or ("1" if alphabet else ""), alphabet) if size]


def work(sizes: list[tuple[int, int]], definitions: int) -> int:
    """No table of more than MOST_WORLDS rows is built; a column has size^length values.  What a table costs."""
    rows, components = 1, sum(length for _, length in sizes)
    for size, length in sizes:
        for _ in range(length if size > 1 else 0):
            rows *= size
            need(rows <= MOST_WORLDS, "there are too many small worlds to look at")
    need(components <= MOST_WORLDS, "there are too many components to look at")
    return rows * components * (1 + definitions)


@lru_cache(maxsize=256)
def determines(
    of: tuple[str, ...],
    given: tuple[str, ...],
    free: tuple[tuple[str, tuple[str, str]], ...],
    calls: tuple[tuple[str, Call], ...],
    length: int,
) -> tuple[bool, int]:
    """Whether equal given values force equal values of the others, in every world of one length; and what it cost."""
    components = sum(length if vector else 1 for _, (_, vector) in free)
    symbols = 2 * components + max((int(a) for _, (a, _) in free if a.isdigit()), default=0)
    sizes = [(int(a) if a.isdigit() else symbols, length if vector else 0) for _, (a, vector) in free]
    cost = work([(size, repeat or 1) for size, repeat in sizes], len(calls))
    columns: list[Iterable[Value]] = [
        product(range(size), repeat=repeat) if repeat else range(size) for size, repeat in sizes
    ]
    seen: dict[Any, Any] = {}
    for row in product(*columns):
        values: dict[str, Value] = {name: value for (name, _), value in zip(free, row, strict=True)}
        for name, call in calls:
            values[name] = call.value(values)
        target = tuple(values[n] for n in of)
        if seen.setdefault(tuple(values[n] for n in given), target) != target:
            return False, cost
    return True, cost


# signs -------------------------------------------------------------------------------------------


class Signs:
    """Signs where every constraint of the domain (a polynomial) is >= 0, by writing names in terms of constraints.

    First as the shift says, then with each name counted from its lower bound.  positive: names that are > 0.
    """

    def __init__(self, constraints: list[Poly], positive: set[str], shift: Any) -> None:
        plain: dict[str, Frac] = {}
        for c in constraints:
            linear = [m for m in c if m]
            if len(linear) == 1 and len(linear[0]) == 1 and c[linear[0]] == 1:
                name = linear[0][0]
                plain.setdefault(name, Frac(plus(poly(name), poly(-c.get((), Fraction(0))))))
        self.ways = [(plain, positive)]  # what the names are written as, and which of the new names are > 0
        if shift is None:
            return
        need(isinstance(shift, dict) and set(shift) == {"slack", "values"}, "a shift has 'slack' and 'values'")
        slack = {n: poly_text(t) for n, t in shift["slack"].items()}
        values = {n: poly_text(t) for n, t in shift["values"].items()}
        need(not set(slack) & set(values), "shift: a name has two meanings")
        need(all(c in constraints for c in slack.values()), "shift: that is not a constraint of the domain")
        for name, value in values.items():
            need(names_in(value) <= set(slack) and all(len(m) <= 1 for m in value), f"shift: {name} is not affine")
            back = put(value, {n: Frac(c) for n, c in slack.items()})
            need(not back - named(name), f"shift: {name} is not given back")
        above = {u for u, c in slack.items() if c in map(poly, positive)}
        self.ways.insert(0, ({n: Frac(v) for n, v in values.items()}, above))

    def sign(self, a: Poly, strict: bool, inside: bool = False) -> int:
        """1 if a >= 0 (> 0 if strict) on the whole domain, -1 if <= 0 (< 0), 0 if that is not certified."""
        if not a:
            return 0 if strict else 1
        ways = [way for way in (self.ways[:1] if inside else self.ways) if names_in(a) <= set(way[0])]
        need(ways, f"the sign of a polynomial in {', '.join(sorted(names_in(a)))} needs a shift")
        return next((s for way, above in ways if (s := self.seen(put(a, way).n, strict, above))), 0)

    def seen(self, a: Poly, strict: bool, above: set[str]) -> int:
        """The sign of a polynomial in names that are >= 0, by its coefficients or its roots."""
        for s in (1, -1):
            if all(c * s >= 0 for c in a.values()) and (not strict or any(set(m) <= above for m in a)):
                return s
        if len(names_in(a)) != 1 or max(map(len, a)) > 40 or (strict and () not in a):
            return 0
        name, lowest = names_in(a).pop(), min(map(len, a))  # one variable u >= 0: u^lowest times a polynomial p
        p = [a.get((name,) * k, Fraction(0)) for k in range(lowest, max(map(len, a)) + 1)]
        return 0 if positive_roots(p) else (1 if p[0] > 0 else -1)

    def nonnegative(self, r: Frac) -> bool:
        d = self.sign(r.d, True)
        return d != 0 and self.sign(r.n, False) == d

    def positive(self, r: Frac) -> bool:
        d = self.sign(r.d, True)
        return d != 0 and self.sign(r.n, True) == d

    def inside(self, r: Frac) -> bool:
        """> 0 where all constraints are > 0."""
        d = self.sign(r.d, False, True)
        return bool(r.n) and d != 0 and self.sign(r.n, False, True) == d

    def never_zero(self, r: Frac) -> bool:
        return self.sign(r.n, True) != 0 and self.sign(r.d, True) != 0

    def transcendental(self, r: Frac, parameters: set[str]) -> bool:
        """Never 0, as e is no root of a polynomial with rational coefficients, one of which is not 0."""
        powers: dict[int, Poly] = {}
        for m, c in r.n.items():
            powers.setdefault(m.count("e"), {})[tuple(n for n in m if n != "e")] = c
        known = all(names_in(a) <= parameters for a in powers.values())
        return known and any(self.sign(a, True) for a in powers.values())


def positive_roots(p: list[Fraction]) -> int:
    """How many distinct roots > 0 a polynomial has (lowest coefficient first, not 0), by Sturm's theorem."""
    chain, following = [p], [k * c for k, c in enumerate(p)][1:]
    while following:
        chain.append(following)
        rest, divisor = chain[-2][:], chain[-1]
        while len(rest) >= len(divisor):
            factor, shift = rest[-1] / divisor[-1], len(rest) - len(divisor)
            rest = [c - factor * divisor[i - shift] if i >= shift else c for i, c in enumerate(rest)][:-1]
            while rest and not rest[-1]:
                rest.pop()
        following = [-c for c in rest]
    changes = [sum(a * b < 0 for a, b in pairwise(v)) for v in ([q[0] for q in chain if q[0]], [q[-1] for q in chain])]
    return changes[0] - changes[1]


# the rules ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Fact:
    """A shown statement of one relation, slack = right - left (exchanged for >=).

    at: the variable whose value is fixed; index: the position of vectors; equality: when it is an equality.
    logs (argument, factor) and divisors: what must be checked for both sides to be defined.
    """

    statement: Statement
    slack: Form
    relation: str
    at: str = ""
    index: str = ""
    equality: tuple[str, ...] | None = None
    logs: tuple[tuple[Frac, Frac | None], ...] = ()
    divisors: tuple[Frac, ...] = ()


@dataclass(frozen=True)
class Shown:
    """An accepted certificate: its statement, its world, and for each link the hypotheses used and its equality."""

    statement: Statement
    world: World
    links: list[tuple[list[str], tuple[str, ...] | None]]
    modulo: list[str]


#: theorems that are not proved here
CITED = {
    "sauer-shelah": "a family of sets of Vapnik-Chervonenkis dimension at most d cuts out of m points at most "
    "C(m,0) + C(m,1) + .. + C(m,d) subsets (Sauer 1972, Shelah 1972)",
}

#: rule -> the fields that its steps may have besides claim, rule, equality, bases and shift
FIELDS = {
    "sum": "use basic", "scale": "use factor", "both": "use", "chain": "use", "let": "use", "function": "", "at": "use",
    "size": "", "uniform": "", "count": "", "average": "use", "total": "use", "jensen": "", "log": "use", "law": "",
    "agreement": "", "guess": "", "draws": "", "waiting": "use", "equals": "use", "errors": "", "recursion": "",
    "chance": "", "accept": "use", "kept": "use", "halting": "", "traces": "", "tangent": "points iff",
    "derivative": "of name points", "world": "",
}  # fmt: skip
INDEXED = {"sum", "scale", "both", "size", "total", "chain"}  # rules for facts about every position
NUMERIC = {"1", "e", "log"}


def vanishing(node: Node, fixed: tuple[str, ...] = ()) -> str:
    """``H(X|Y) = 0``, ``I(A;B|C) = 0`` or ``x ~ T`` in one spelling."""
    if node[0] == "D":
        return " ~ ".join(sorted(node[1:3]))
    groups = [tuple(sorted(g)) for g in node[1:-2]]
    return f"{show((node[0], *sorted(groups), tuple(sorted(dict.fromkeys(node[-2] + fixed))), ()))} = 0"


class Checker:
    """Replays one certificate."""

    def __init__(self, certificate: dict[str, Any], proved: dict[str, Shown]) -> None:
        fields = {"id", "statement", "scope", "premises", "steps", "sha256"}
        need(set(certificate) - {"world"} == fields, "wrong fields")
        body = {key: value for key, value in certificate.items() if key != "sha256"}
        text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
        digest = hashlib.sha256(text.encode("ascii")).hexdigest()
        need(certificate["sha256"] == digest, "the sha256 is not that of the contents")
        need(isinstance(certificate["id"], str), "the id is not a text")
        self.statement, premises = spelled(certificate["statement"]), a_list(certificate["premises"])
        if "world" in certificate:
            self.world = read_world(certificate["world"])
        else:  # every name is a variable with any finite alphabet
            texts = [self.statement, *(parse_statement(p["text"]) for p in premises)]
            names = dict.fromkeys(n for s in texts for side in s.sides for n in variables_of(side))
            data = {"parameters": [], "variables": [[n, "", ""] for n in names], "functions": []}
            self.world = replace(read_world(data), plain=True)
        need(certificate["scope"] == self.world.scope(), "the scope is not that of the world")
        for side in self.statement.sides:
            known = {base(n) for n in variables_of(side)} <= set(self.world.variables)
            need(known, "unknown variables in the statement")
        self.lets: dict[str, Call | None] = {}  # None: an accepted sample
        self.domain = self.constraints()
        self.accepted: list[tuple[str, str, Call, set[int]]] = []  # x, T, P(r=1|S), and the premises it rests on
        self.premises: list[tuple[str, str, Any]] = []  # type, text, what it says
        self.needs: dict[int, list[str]] = {}
        self.facts: list[Fact | None] = []
        self.rests_on: list[set[int]] = []
        self.links: list[tuple[list[str], tuple[str, ...] | None]] = []
        self.modulo: list[str] = []  # cited theorems that are used
        self.work = 0  # on small worlds, so far
        self.chained: Statement | None = None
        self.used: set[int] = set()
        for premise in premises:
            self.premise(premise, proved)
        steps = a_list(certificate["steps"])
        need(0 < len(steps) <= MOST_STEPS, f"a certificate has 1 to {MOST_STEPS} steps")
        for place, step in enumerate(steps):
            try:
                self.step(step)
            except Reject as error:
                raise Reject(f"step {place} ({step.get('rule') if isinstance(step, dict) else '?'}): {error}") from None
        last = self.facts[-1]
        if self.chained is None:
            need(last and str(last.statement) == str(self.statement), "the last step does not claim the statement")
            self.links = [(self.texts(self.rests_on[-1]), last.equality if last else None)]
        need(self.chained is None or str(self.chained) == str(self.statement), "the last chain is not the statement")

    def constraints(self) -> list[Poly]:
        found = [plus(poly("e"), poly(2), -1)]
        allowed = {n for p in self.world.parameters for n in (p, f"2^{p}")}
        for name, (low, high) in self.world.parameters.items():
            found += [plus(poly(name), poly(low), -1), plus(poly(f"2^{name}"), poly(Fraction(2) ** low), -1)]
            if high:
                need(names_in(poly_text(high)) <= allowed, f"the bound {high!r} is not one in the parameters")
                found.append(plus(poly_text(high), poly(name), -1))
        functions = self.world.functions
        for name, call in functions.items():
            need(call.function in NUMBERS, f"{name} = {call} is not a number")
            both = poly(name), poly(f"E[{name}]")
            if call.function in ("agree", "failed", "solved", "P"):
                for chance in both:
                    found += [chance, plus(poly(1), chance, -1)]
            if call.function in ("distinct", "rollouts"):
                found += [plus(count, poly(1), -1) for count in both]
            if call.function == "distinct":
                sizes = parts_and_symbols(*self.world.variables[call.arguments[0]])
                found += [plus(number(size).n, count, -1) for count in both for size in sizes]
            if call.function == "rollouts":  # a success is one of the rollouts
                successes = [n for n, c in functions.items() if c == Call("solved", call.arguments)]
                found += [plus(both[1], poly(f"E[{n}]"), -1) for n in successes]
        return found

    # premises and references --------------------------------------------------------------------

    def premise(self, premise: dict[str, str], proved: dict[str, Shown]) -> None:
        need(set(premise) == {"type", "text"}, "a premise has a type and a text")
        kind, text = premise["type"], premise["text"]
        if kind == "hypothesis":
            says = self.hypothesis(text)
            if isinstance(says, tuple) and says[0] == "accepted":
                self.accepted.append((*says[1:], {len(self.premises)}))
            self.premises.append((kind, text, says))
        elif kind == "definition":
            calls = {
                f"{row[0]} = {self.world.functions[row[0]]}": self.world.functions[row[0]]
                for row in self.world.rows["functions"]
            }
            need(text in calls, f"the model does not give the definition {text!r}")
            self.premises.append((kind, text, calls[text]))
        elif kind.startswith("cited:"):
            need(CITED.get(kind[6:]) == text, f"{kind!r} is no theorem known here in that wording")
            self.premises.append((kind, text, None))
        else:
            need(kind.startswith("proved:") and kind[7:] in proved, f"{kind!r} has not been proved before")
            known = proved[kind[7:]]
            for part, rows in known.world.rows.items():
                same = (
                    rows == self.world.rows[part]
                    if part == "parameters"
                    else all(r in self.world.rows[part] for r in rows)
                )
                need(same, f"{kind[7:]} was proved in another world")
            links = {str(link): shown for link, shown in zip(known.statement.links(), known.links, strict=True)}
            need(text in links, f"{kind[7:]} does not say {text!r}")
            needed, equality = links[text]
            here = [t for k, t, _ in self.premises if k == "hypothesis"]
            need(set(needed) <= set(here), f"{kind[7:]} needs hypotheses that do not stand before it")
            self.modulo += [m for m in known.modulo if m not in self.modulo]
            self.needs[len(self.premises)] = needed
            self.premises.append((kind, text, replace(self.read(text), equality=equality)))

    def fits(self, name: str, call: Call) -> None:
        """The values of a definition must lie in the declared alphabet and length, or no such world exists."""
        alphabet, length = self.world.variables[name]
        shapes = [self.world.variables[a] for a in call.arguments]
        each = call.function in ("match", "member", "lookup")
        if call.function in ("match", "same"):
            need(shapes[1][1] in ("", shapes[0][1]), f"in {call} the vectors have different lengths")
        if not alphabet and not length:
            return
        need(length == (shapes[0][1] if each else ""), f"{call} has another length than {name}")
        if call.function == "lookup":
            need(alphabet in ("", shapes[1][0]), f"the values of {call} are not those of {name}")
        else:
            binary = call.function in ("match", "member", "same", "agree", "failed", "solved", "unanimous")
            enough = not alphabet or (alphabet.isdigit() and int(alphabet) >= 2)
            need(binary and enough, f"the values of {call} are not those of {name}")

    def hypothesis(self, text: str) -> Any:
        """A tuple such as ("uniform", X), ("size", X, n) or ("accepted", x, T, P(r=1|S)); or a Statement."""
        if "~" in text:
            x, source, chance = read_sample(text)
            shape, other, rewards = (self.world.variables[n] for n in (x, source, chance.arguments[1]))
            need(shape == other and shape[0], f"{text!r}: {x} and {source} have no common alphabet")
            never = rewards[1] or (rewards[0].isdigit() and chance.event >= int(rewards[0]))
            need(not never and chance.arguments[0] in self.world.variables, f"{text!r}: that never happens")
            return ("accepted", x, source, chance)
        found = re.fullmatch(r"vc\((\w+'*)\) <= (0|[1-9][0-9]?)", text)
        if found:
            need(not self.world.variables[found.group(1)][1], f"{text!r}: a set of tokens is no vector")
            return ("vc", found.group(1), int(found.group(2)))
        found = re.fullmatch(r"\s*(\w+)\s+uniform\s*", text)
        if found:
            need(self.world.variables[found.group(1)][0], f"{text!r}: the variable has no alphabet")
            need(text == f"{found.group(1)} uniform", f"{text!r} is not in its normal spelling")
            return ("uniform", found.group(1))
        found = re.fullmatch(r"\s*(\w+'*)\s*=\s*([A-Za-z]\w*\(.*\))\s*", text)
        if found and found.group(2).split("(")[0] not in ("H", "I", "E", "h", "log2"):
            name, call = found.group(1), read_call(found.group(2), self.world.variables)
            need(name in self.world.variables and text == f"{name} = {call}", f"{text!r} is not in its normal spelling")
            need(call.function != "P", f"{text!r}: a probability is no variable")
            self.fits(name, call)
            return ("defined", name, call)
        statement = spelled(text)
        numbers = {*self.world.parameters, *self.world.functions, "e"}
        for side in statement.sides:
            for name in variables_of(side):
                need(base(name) in self.world.variables, f"{text!r}: unknown variable {name}")
                need(base(name) == name or self.world.variables[base(name)][1], f"{name} is not a part of a vector")
            need(all(n[1] in numbers for n in walk(side) if n[0] == "name"), f"{text!r}: unknown parameter")
            for node in walk(side):
                self.comparable(node)
        self.bound(statement)
        left, right, *_ = statement.sides
        if left[0] != "size":
            return statement
        good = (
            len(statement.sides) == 2
            and statement.relations[0] in ("=", "<=")
            and len(left[1]) == 1
            and right[0] == "num"
        )
        need(good and right[1].denominator == 1 and right[1] >= 1, f"{text!r}: a size is said as |X| = n")
        need(not statement.every and not index_of(left[1][0]), f"{text!r}: a size is that of a whole variable")
        return ("size", left[1][0], int(right[1]))

    def bound(self, statement: Statement) -> None:
        """A function of a random value stands inside E[...], or where 'for every' fixes that value and no other."""
        nodes = [n for side in statement.sides for n in outside_means(side)]
        functions = self.world.functions
        loose = {x for n in nodes if n[0] == "name" and n[1] in functions for x in functions[n[1]].depends()}
        if statement.every and statement.every not in {index_of(n) for s in statement.sides for n in variables_of(s)}:
            loose |= {name for n in nodes if n[0] in ("H", "I", "D") for name, _ in n[-1]}
            need(len(loose) == 1, f"{statement}: it must fix the value of one variable")
        else:
            need(not loose, f"{statement}: a function of {min(loose, default='')} stands outside E[...]")

    def comparable(self, node: Node) -> None:
        """The two laws of a divergence are over the same declared symbols."""
        if node[0] == "D":
            shapes = [self.world.variables[n] for n in node[1:3]]
            need(shapes[0] == shapes[1] and shapes[0][0], f"{show(node)}: the two have no common alphabet")

    def use(self, reference: Any) -> Any:
        need(isinstance(reference, str) and REFERENCE.fullmatch(reference), "a wrong reference")
        place = int(reference[1:])
        if reference[0] == "p":
            need(place < len(self.premises), f"there is no premise {reference}")
            needed = self.needs.get(place, [])
            self.used |= {place} | {i for i, (k, t, _) in enumerate(self.premises) if k == "hypothesis" and t in needed}
            return self.premises[place][2]
        need(place < len(self.facts) and self.facts[place], f"{reference} is not an earlier fact")
        self.used |= self.rests_on[place]
        return self.facts[place]

    def fact(self, reference: Any) -> Fact:
        found = self.use(reference)
        if isinstance(found, Statement):
            found = self.read(str(found))
        if isinstance(found, Fact):
            need(not found.index or self.rule in INDEXED, f"{reference} is about every position")
            return found
        need(isinstance(found, tuple) and found[0] == "size", f"{reference} is not an equation or inequality")
        _, name, size = found
        slack = minus(log_of(rational(size)), {("H", "", frozenset({name})): ONE})
        return Fact(parse_statement(f"H({name}) <= log2({size})"), slack, "<=", "", "", (f"{name} uniform on {size}",))

    def call_of(self, name: str) -> Call | None:
        """The definition of a variable: a let, or a hypothesis (which is then used)."""
        if name in self.lets:
            return self.lets[name]
        for place, (_, _, says) in enumerate(self.premises):
            if isinstance(says, tuple) and says[:2] == ("defined", name):
                self.used.add(place)
                found: Call = says[2]
                return found
        return None

    def made(self, name: str, *functions: str) -> Call:
        """The definition of a variable, which must be by one of these functions."""
        call = self.call_of(name)
        if call is None or call.function not in functions:
            raise Reject(f"{name} is not defined by {' or '.join(functions)}")
        return call

    def assume(self, *texts: str) -> None:
        for place, (kind, text, _) in enumerate(self.premises):
            if kind == "hypothesis" and text in texts:
                self.used.add(place)
                return
        raise Reject(f"it needs the hypothesis {texts[0]!r}")

    def independent(self, a: str, b: str) -> None:
        self.assume(f"I({b};{a}) = 0", f"I({a};{b}) = 0")

    def hidden(self, answer: str, tokens: str) -> None:
        """The answer is uniform, and independent of the tokens."""
        self.assume(f"{answer} uniform")
        self.independent(answer, tokens)

    def names_of(self, call: Call) -> list[str]:
        return [name for name, known in self.world.functions.items() if known == call]

    def number_of_world(self, call: Call) -> str:
        """The name of a number, its definition being a premise; "" without a name."""
        names = self.names_of(call)
        if names:
            self.defined(names[0])
        return names[0] if names else ""

    def count_of(self, variable: str) -> str:
        """The name of the number of distinct values of a vector."""
        return self.number_of_world(Call("distinct", (variable,)))

    def defined(self, function: str) -> None:
        for place, (kind, text, _) in enumerate(self.premises):
            if kind == "definition" and text.startswith(f"{function} = "):
                self.used.add(place)
                return
        raise Reject(f"the definition of {function} is not among the premises")

    def accepts(self, nodes: list[Node]) -> None:
        """Note the premises by which divergences are finite, and probabilities of acceptance are > 0."""
        for x, source, chance, rests_on in self.accepted:
            drawn = any(n[:3] == ("D", x, source) for n in nodes)
            if drawn or any(("name", name) in nodes for name in self.names_of(chance)):
                self.used |= rests_on

    def texts(self, used: set[int]) -> list[str]:
        return [self.premises[i][1] for i in sorted(used) if self.premises[i][0] == "hypothesis"]

    # from expressions to forms ------------------------------------------------------------------

    def read(self, text: str) -> Fact:
        statement = spelled(text)
        need(len(statement.relations) == 1, f"{text!r}: a step claims one relation at a time")
        taken = {*self.world.variables, *self.lets, *self.world.parameters, *self.world.functions, "e"}
        bound = {statement.every} | {n[1] for side in statement.sides for n in walk(side) if n[0] == "sum"}
        need(not bound & taken, f"{text!r}: a bound name means something else already")
        indices = {index_of(n) for side in statement.sides for n in variables_of(side)}
        index = statement.every if statement.every in indices - {""} else ""
        at = self.fixed(statement) if statement.every and not index else ""
        free = {index_of(n) for side in statement.sides for n in variables_of(side, free=True)}
        need(free <= {"", index}, f"{text!r}: an index is not bound")
        self.logs: list[tuple[Frac, Frac | None]] = []
        self.divisors: list[Frac] = []
        left, right = (self.form(side, at, statement.every) for side in statement.sides)
        self.accepts([n for side in statement.sides for n in walk(side)])
        relation = statement.relations[0]
        if relation in (">=", ">"):
            left, right, relation = right, left, {">=": "<=", ">": "<"}[relation]
        return Fact(statement, minus(right, left), relation, at, index, None, tuple(self.logs), tuple(self.divisors))

    def fixed(self, statement: Statement) -> str:
        nodes = [n for side in statement.sides for n in walk(side)]
        found = {name for n in nodes if n[0] in ("H", "I", "D") for name, value in n[-1] if value == statement.every}
        functions = self.world.functions
        found |= {x for n in nodes if n[0] == "name" and n[1] in functions for x in functions[n[1]].depends()}
        need(len(found) == 1, f"{statement}: it must fix the value of one variable")
        return str(found.pop())

    def form(self, node: Node, at: str = "", value: str = "") -> Form:
        kind = node[0]
        if kind == "num":
            return only(rational(node[1]))
        if kind == "name":
            name, functions = node[1], self.world.functions
            need(name not in functions or functions[name].arguments[0] == at, f"{name} is random here")
            need(name in functions or name in self.world.parameters or name == "e", f"unknown parameter {name}")
            return only(named(name))
        if kind == "neg":
            return scaled(self.form(node[1], at, value), rational(-1))
        if kind == "bin":
            return self.binary(node[1], node[2], node[3], at, value)
        if kind == "log":
            return self.logarithm(node, None, at, value)
        if kind == "h":
            p = self.ratio(node[1], at, value)
            self.logs += [(p, p), (ONE - p, ONE - p)]
            return bit(p)
        if kind == "H":
            return self.entropy(node[1], node[2], node[3], value)
        if kind == "I":
            parts = [self.entropy(group, node[3], node[4], value) for group in (node[1], node[2], node[1] + node[2])]
            return minus(add(parts[0], parts[1]), parts[2])
        if kind == "D":
            need(node[1:3] in [sample[:2] for sample in self.accepted], f"{show(node)} may be infinite")
            cross = {("X", node[4][0][0] if node[4] else "", *node[1:3]): ONE}
            return minus(cross, self.entropy((node[1],), node[3], node[4], value))
        if kind == "E":
            over = {c.arguments[0] for f, c in self.world.functions.items() if ("name", f) in walk(node[1])}
            need(len(over) <= 1 and not at, "a mean is over functions of one variable, on average")
            return self.mean(self.form(node[1], over.pop() if over else "", value))
        need(kind == "sum", f"{show(node)} has no place here")
        return self.total(self.form(node[2], at, value), node[1])

    def binary(self, op: str, left: Node, right: Node, at: str, value: str) -> Form:
        if op in "+-":
            return add(self.form(left, at, value), self.form(right, at, value), rational(1 if op == "+" else -1))
        if op == "/":
            divisor = self.ratio(right, at, value)
            self.divisors.append(divisor)
            return scaled(self.form(left, at, value), ONE / divisor)
        if op == "^":
            return only(self.power(left, right, at, value))
        before = len(self.logs)
        for factor, other in ((left, right), (right, left)):
            try:
                a = self.number_of(self.form(factor, at, value))
            except Undefined:
                a = None
            if a is not None:
                return (
                    self.logarithm(other, a, at, value) if other[0] == "log" else scaled(self.form(other, at, value), a)
                )
            if factor is left:  # it is read again, with its factor
                del self.logs[before:]
        raise Reject("one factor of a product must be a rational function of the parameters")

    def logarithm(self, node: Node, factor: Frac | None, at: str, value: str) -> Form:
        argument = self.ratio(node[1], at, value)
        self.logs.append((argument, factor))
        if factor is not None and not factor:
            return {}  # 0 log 0 = 0
        return scaled(log_of(argument), ONE if factor is None else factor)

    def number_of(self, form: Form) -> Frac | None:
        return form.get(("1",), ZERO) if set(form) <= {("1",)} else None

    def ratio(self, node: Node, at: str = "", value: str = "") -> Frac:
        found = self.number_of(self.form(node, at, value))
        if found is None:
            raise Reject(f"{show(node)}: a rational function of the parameters is needed here")
        return found

    def power(self, left: Node, right: Node, at: str, value: str) -> Frac:
        exponent = self.ratio(right, at, value)
        k = exponent.number()
        if k is not None and k.denominator == 1:
            b = self.ratio(left, at, value)
            raised = Frac(power(b.n, abs(int(k))), power(b.d, abs(int(k))))
            if k >= 0:
                return raised
            self.divisors.append(b)
            return ONE / raised
        fits = left == ("num", 2) and constant(exponent.d) is not None
        need(fits, "powers are of an integer exponent, or 2^(a + b*T)")
        result = ONE
        for m, c in exponent.n.items():
            need(c.denominator == 1 and abs(c) <= 64, "the exponent of 2 must have small integer coefficients")
            need(m == () or (len(m) == 1 and m[0] in self.world.parameters), "the exponent of 2 must be linear")
            factor = rational(Fraction(2) ** int(c)) if m == () else Frac(power(poly(f"2^{m[0]}"), abs(int(c))))
            result = result / factor if m and c < 0 else result * factor
        return result

    def entropy(self, of: tuple[str, ...], given: tuple[str, ...], at: tuple[tuple[str, str], ...], value: str) -> Form:
        for name in {*of, *given, *(n for n, _ in at)}:
            need(base(name) in self.world.variables or name in self.lets, f"unknown variable {name}")
            need(not index_of(name) or self.world.variables[base(name)][1], f"{name} is not a part of a vector")
        need(len(at) <= 1 and all(v == value for _, v in at), "only the value of 'for every' can be fixed")
        where = at[0][0] if at else ""
        joint, condition = (
            {("H", where, names): ONE} if names else {}
            for names in (frozenset(of + given) - {where}, frozenset(given) - {where})
        )
        return minus(joint, condition)

    def mean(self, inner: Form) -> Form:
        """E of a form in parameters and random numbers, by linearity."""
        random, result = set(self.world.functions), dict[tuple[Any, ...], Frac]()
        for symbol, c in inner.items():
            need(symbol[0] in NUMERIC and not names_in(c.d) & random, "E[...] holds a random denominator or an entropy")
            in_log = symbol[0] == "log" and not isinstance(symbol[1], int) and names_in(dict(symbol[1])) & random
            for m, k in c.n.items():
                inside = tuple(n for n in m if n in random)
                outside = Frac({tuple(n for n in m if n not in random): k}, c.d)
                powers = [n if inside.count(n) == 1 else f"{n}^{inside.count(n)}" for n in dict.fromkeys(inside)]
                if in_log:
                    result = add(result, {("E", inside, symbol[1]): outside})
                else:
                    result = add(result, {symbol: named(f"E[{'*'.join(powers)}]") * outside if inside else outside})
        return result

    def total(self, inner: Form, index: str) -> Form:
        """The sum over positions; sum_t H(A,X[<t],X[t]) = sum_t H(A,X[<t]) + H(A,X) - H(A)."""
        lengths = {length for _, length in self.world.variables.values() if length}
        need(len(lengths) == 1, "a sum over positions needs vectors of one length")
        result: Form = {}
        for symbol, c in inner.items():
            need(symbol[0] != "sum", "sums are not nested")
            names: frozenset[str] = symbol[2] if symbol[0] == "H" else frozenset()
            bases = {base(n) for n in names if index_of(n)}
            if not bases:
                result = add(result, {symbol: c * number(min(lengths))})
                continue
            fits = not symbol[1] and all(index_of(n) in ("", index) for n in names)
            need(fits, "a sum fixes no value and has one index")
            now, rest = {f"{b}[{index}]" for b in bases}, frozenset(n for n in names if not index_of(n))
            if now | {f"{b}[<{index}]" for b in bases} <= names:
                result = add(result, {("H", "", rest | bases): c})
                result = minus(result, {("H", "", rest): c} if rest else {})
                names = names - now
            result = add(result, {("sum", frozenset(n.replace(f"{index}]", "*]") for n in names)): c})
        return result

    # one step -----------------------------------------------------------------------------------

    def step(self, step: dict[str, Any]) -> None:
        self.used, self.rule = set(), step["rule"]
        need(isinstance(self.rule, str) and self.rule in FIELDS, f"there is no rule {self.rule!r}")
        allowed = {"claim", "rule", "equality", "bases", "shift", *FIELDS[self.rule].split()}
        need(set(step) <= allowed, "the step has an unknown field")
        self.now = step
        fact: Fact | None = getattr(self, f"rule_{self.rule}")(step["claim"])
        if fact is not None:
            need(not fact.index or self.rule in INDEXED, "this rule is not about positions")
            if self.rule not in ("chain", "derivative"):
                self.meaningful(fact, self.signs())
        if step.get("equality") is not None:
            known = None if fact is None else fact.equality
            need(tuple(a_list(step["equality"])) == known, f"the equality condition is {known}")
        self.facts.append(fact)
        self.rests_on.append(set(self.used))

    def signs(self) -> Signs:
        return self.signs_in(self.domain)

    def signs_in(self, domain: list[Poly]) -> Signs:
        positive = {name for _, _, chance, _ in self.accepted for name in self.names_of(chance)}
        return Signs(domain, positive, self.now.get("shift"))

    def meaningful(self, fact: Fact, signs: Signs) -> None:
        """No divisor vanishes; arguments of log2 are > 0, or >= 0 where the factor vanishes with them."""
        for divisor in fact.divisors:
            need(signs.never_zero(divisor), "a divisor may vanish")
        for x, factor in fact.logs:
            if not signs.positive(x):
                vanishes = factor is not None and (not factor or quotient(factor.n, x.n) is not None)
                need(vanishes and signs.nonnegative(x), "a logarithm may be undefined")

    def bases(self, form: Form) -> Form:
        return normal(form, [poly_text(t) for t in a_list(self.now.get("bases", []))])

    def rule_chain(self, claim: str) -> Fact:
        statement, use = parse_statement(claim), a_list(self.now["use"])
        links = statement.links()
        need(len(links) == len(use) >= 2, "a chain has one earlier step for each of its links")
        self.links, used = [], set[int]()
        for link, reference in zip(links, use, strict=True):
            need(str(reference).startswith("s"), "a link of a chain is an earlier step")
            self.used = set()
            fact = self.fact(reference)
            need(str(fact.statement) == str(link), f"step {reference} does not claim {link}")
            self.links.append((self.texts(self.used), fact.equality))
            used |= self.used
        self.used, self.chained = used, statement
        return Fact(statement, {}, "chain")

    def rule_let(self, claim: str) -> None:
        found = read_sample(claim) if "~" in claim else None
        name, _, definition = claim.partition(" ~ " if found else " = ")
        taken = {*self.world.variables, *self.lets, *self.world.parameters, *self.world.functions}
        need(name.isidentifier() and name not in taken | {"H", "I", "E", "h", "e"}, f"{name!r} cannot be a new name")
        if found is None:
            call = read_call(definition, {*self.world.variables, *self.lets})
            need(call.function in COMPARING, f"{call} is not a definition that proofs may introduce")
            self.lets[name] = call
            return
        _, source, chance = found  # it exists where the event has positive probability at every value
        fact, variables = self.fact(self.now["use"]), self.world.variables
        fits = {source, *chance.arguments} <= set(variables) and variables[source][0]
        values = [p for a in self.names_of(chance) if (p := self.probability(fact, chance, a))]
        need(fits and values and self.signs().positive(values[0]), "the probability of the event is not > 0")
        self.lets[name] = None
        self.accepted.append((*found, set(self.used)))

    def probability(self, fact: Fact, chance: Call, a: str) -> Frac | None:
        """p, a rational function of the parameters, if the fact says: for every s: a = p, with a = P(r=1|S)."""
        p = self.number_of(add(fact.slack, only(named(a))))
        if p is None or fact.relation != "=" or fact.at != chance.arguments[0]:
            return None
        if not p.names() <= set(self.world.parameters):
            return None
        self.defined(a)
        return p

    def rule_sum(self, text: str) -> Fact:
        claim = self.read(text)
        rest, strict, exact = claim.slack, False, True
        conditions: list[str] | None = []
        for multiplier, reference in map(a_list, a_list(self.now.get("use", []))):
            fact, factor = self.fact(reference), read_rational(multiplier)
            need(fact.at in ("", claim.at) and fact.index in ("", claim.index), f"{reference} is about every value")
            exact = exact and fact.relation == "="
            need(fact.relation == "=" or factor >= 0, f"{reference} has a negative multiplier")
            if fact.relation != "=" and factor:
                strict = strict or fact.relation == "<"
                conditions = None if conditions is None or fact.equality is None else [*conditions, *fact.equality]
            rest = add(rest, fact.slack, rational(-factor))
        for multiplier, basic in map(a_list, a_list(self.now.get("basic", []))):
            factor, node, exact = read_rational(multiplier), parse(basic), False
            need(factor >= 0 and node[0] in ("H", "I", "D"), f"{basic} is not used as an inequality")
            self.accepts([node])
            need(not node[-1] or node[-1] == ((claim.at, claim.statement.every),), f"{basic} fixes another value")
            rest = add(rest, self.form(node, claim.at, claim.statement.every if node[-1] else ""), rational(-factor))
            if factor and (set(variables_of(node)) & set(self.lets) or (node[0] == "D" and node[3] + node[4])):
                conditions = None  # an auxiliary name means nothing outside
            elif factor and conditions is not None:
                conditions = [*conditions, vanishing(node, tuple(n for n, _ in node[-1]))]
        rest = self.bases(rest)
        if claim.relation == "=":
            need(exact and not rest, "the sum does not give the claim")
            return replace(claim, equality=())
        if rest:
            sign = sign_of(rest)
            need(sign is not None and sign > 0, "the sum does not give the claim")
            strict, conditions = True, None
        need(claim.relation == "<=" or strict, "nothing strict is used")
        return replace(claim, equality=None if conditions is None else tuple(sorted(set(conditions))))

    def rule_scale(self, text: str) -> Fact:
        claim, fact, factor = self.read(text), self.fact(self.now["use"]), fraction_text(parse(self.now["factor"]))
        same = (claim.relation, claim.at, claim.index) == (fact.relation, fact.at, fact.index)
        need(same and factor.names() <= set(self.world.parameters), "'scale' takes a fact times a number")
        need(self.signs().never_zero(Frac(factor.d)), "the divisor of the factor may vanish")
        need(not minus(claim.slack, scaled(fact.slack, factor)), "the fact times the factor is not the claim")
        if claim.relation == "=":
            return replace(claim, equality=())
        positive = self.signs().positive(factor)
        certified = positive or (claim.relation == "<=" and self.signs().nonnegative(factor))
        need(certified, "the sign of the factor is not certified")
        return replace(claim, equality=fact.equality if positive else None)

    def rule_both(self, text: str) -> Fact:
        claim = self.read(text)
        pair = [self.fact(r) for r in a_list(self.now["use"], 2)]
        fits = all(f.at in ("", claim.at) and f.index == claim.index and f.relation in ("<=", "=") for f in pair)
        opposite = not minus(pair[0].slack, claim.slack) and not add(pair[1].slack, claim.slack)
        need(claim.relation == "=" and fits and opposite, "the two are not the halves of the claim")
        return replace(claim, equality=())

    def rule_function(self, text: str) -> Fact:
        claim = self.read(text)
        node, zero = claim.statement.sides
        fits = claim.relation == "=" and zero == ("num", 0) and not claim.at and node[0] == "H" and not node[3]
        need(fits, "'function' shows H(X|Y) = 0")
        self.determined(node[1], node[2])
        return replace(claim, equality=())

    def determined(self, of: tuple[str, ...], given: tuple[str, ...]) -> None:
        """Equal given values force equal values of the others, in every small world."""

        def computed(name: str, path: tuple[str, ...]) -> bool:
            need(name not in path, f"the definition of {name} is circular")
            call = None if name in given else self.call_of(name)
            return name in given or (call is not None and all(computed(a, (*path, name)) for a in call.arguments))

        before = set(self.used)
        if all(computed(name, ()) for name in of):
            return
        self.used = before
        calls: dict[str, Call] = {}
        free: list[str] = []

        def visit(name: str, path: tuple[str, ...]) -> None:
            need(name not in path, f"the definition of {name} is circular")
            if name not in calls and name not in free:
                call = self.call_of(name)
                if call is None:
                    free.append(name)
                    return
                for argument in call.arguments:
                    visit(argument, (*path, name))
                calls[name] = call

        for name in (*of, *given):
            visit(name, ())
        shapes = [self.world.variables[name] for name in free]
        need(all(alphabet for alphabet, _ in shapes), "an alphabet has no name")
        for call in calls.values():
            scalar = call.function != "restrict" or not self.world.variables.get(call.arguments[0], ("", ""))[1]
            if call.function == "avoid":
                scalar = not any(self.world.variables.get(a, ("", ""))[1] for a in call.arguments)
            need(call.function in COMPARING and scalar, f"{call} is not one of the definitions by equality")
            need(not set(call.arguments) & set(calls), f"{call} compares what is itself defined")
            if call.function == "keep":  # the reward is compared with 1, so its values must not be renamed
                rewards, vector_of = self.world.variables[call.arguments[1]]
                need(rewards.isdigit() and not vector_of, f"{call}: the reward is no scalar over a number of symbols")
        lengths = {length for _, length in shapes if length}
        need(len(lengths) <= 1, "vectors of different lengths are not compared")
        most = 1 + 2 * sum(call.function == "restrict" for call in calls.values())
        given_length = min(lengths, default="1")
        for length in [int(given_length)] if given_length.isdigit() else range(1, most + 1):
            decided, cost = determines(of, given, tuple(zip(free, shapes, strict=True)), tuple(calls.items()), length)
            self.spend(cost)
            need(decided, f"{','.join(given)} do not determine {','.join(of)}")

    def spend(self, cost: int) -> None:
        self.work += cost
        need(self.work <= MOST_WORK, "the small worlds of all steps together are too many to look at")

    def rule_at(self, text: str) -> Fact:
        claim, source = self.read(text), self.fact(self.now["use"])
        left, right = claim.statement.sides
        node, zero = source.statement.sides
        need(claim.at and claim.relation == source.relation == "=" and not source.at, "'at' takes equations to values")
        need(zero == ("num", 0) and node[0] in ("H", "I"), "'at' takes H(X|Y) = 0 or I(A;B|C) = 0")
        if right == ("num", 0) and claim.at in node[-2]:
            rest = tuple(n for n in node[-2] if n != claim.at)
            expected = (*node[:-2], rest, ((claim.at, claim.statement.every),))
            forms = [self.form(n, claim.at, claim.statement.every) for n in (left, expected)]
            need(not minus(*forms), f"the source gives {show(expected)} = 0")
            return replace(claim, equality=())
        need(node[0] == "I" and not node[3] and (claim.at,) in node[1:3], "the source does not give the claim")
        other = node[2] if node[1] == (claim.at,) else node[1]
        same = (
            left[0] == right[0] == "H" and left[3] and not right[3] and left[1] == right[1] and not left[2] + right[2]
        )
        need(same and set(left[1]) <= set(other), "the source does not give the claim")
        return replace(claim, equality=())

    def size(self, name: str, fixed: str) -> tuple[Form, str]:
        """log2 of the number of values of a variable (the variable ``fixed`` is fixed), and that number as text."""
        call = self.lets.get(name)
        if call and fixed and call.function == "restrict" and call.arguments[1] == fixed:
            count = self.count_of(fixed)  # the distinct tokens and the rest
            if count:
                return log_of(named(count) + ONE), f"{count} + 1"
        for place, (_, _, says) in enumerate(self.premises):
            if isinstance(says, tuple) and says[:2] == ("defined", name) and fixed == says[2].arguments[0]:
                count = self.count_of(fixed) if says[2].function in ("member", "lookup") else ""
                if count and says[2].function == "member":  # equal tokens get equal rewards
                    self.used.add(place)
                    return only(named(count)), f"2^{count}"
                levels, entries = self.world.variables[says[2].arguments[1]] if count else ("", "")
                if levels and entries and entries == self.world.variables[fixed][0]:  # the same, for the table
                    self.used.add(place)
                    return scaled(log_of(number(levels)), named(count)), f"{levels}^{count}"
            if isinstance(says, tuple) and says[:2] == ("size", name):
                self.used.add(place)
                return log_of(rational(says[2])), str(says[2])
        alphabet, length = self.world.variables.get(base(name), ("", ""))
        need(alphabet and "[<" not in name, f"nothing bounds the number of values of {name}")
        if length and not index_of(name):
            return scaled(log_of(number(alphabet)), number(length)), f"{alphabet}^{length}"
        return log_of(number(alphabet)), alphabet

    def rule_size(self, text: str) -> Fact:
        claim = self.read(text)
        node = claim.statement.sides[0]
        fixed = ((claim.at, claim.statement.every),) if claim.at else ()
        need(claim.relation == "<=" and node[0] == "H" and len(node[1]) == 1, "'size' shows H(X|Y) <= log2(n)")
        need(node[3] in ((), fixed) and not (node[3] and node[2]), "'size' fixes only the value of the statement")
        (name,) = node[1]
        bound, count = self.size(name, claim.at if node[3] else "")
        need(self.is_right(claim, bound), "the bound is another one")
        call = self.lets.get(name)
        if (claim.at and not node[3]) or set(self.lets) & {*node[2], *(call.arguments if call else ())}:
            return claim
        given = claim.at if node[3] else ",".join(node[2])
        condition = f"{call or name} uniform on {show(parse(count))}" + (f" given {given}" if given else "")
        return replace(claim, equality=(condition,))

    def rule_uniform(self, text: str) -> Fact:
        claim = self.read(text)
        name, _ = self.subject(claim, "H(X) = log2(n)", every=None)
        self.assume(f"{name} uniform")
        alphabet, length = self.world.variables[name]
        return self.closed(claim, scaled(log_of(number(alphabet)), number(length or "1")))

    def rule_count(self, text: str) -> Fact:
        claim = self.read(text)
        left, right = claim.statement.sides
        name = left[1] if left[0] == "E" else left
        fits = claim.statement.relations == ("<=",) and name[0] == "name" and name[1] in self.world.functions
        need(fits and (left[0] == "E") != bool(claim.at), "'count' shows M <= K for every value, or E[M] <= K")
        self.defined(name[1])
        call = self.world.functions[name[1]]
        alphabet, length = self.world.variables[call.arguments[0]]
        fits = call.function == "distinct" and show(right) in parts_and_symbols(alphabet, length)
        need(fits, "the bound is another one")
        return replace(claim, equality=(f"{name[1]} = {show(right)}",))

    def rule_average(self, text: str) -> Fact:
        claim, fact = self.read(text), self.fact(self.now["use"])
        fits = not claim.at and fact.at and fact.relation == claim.relation
        need(fits, "'average' takes a fact for every value to the mean")
        expected: Form = {}
        numbers: Form = {}
        for symbol, c in fact.slack.items():
            if symbol[0] in NUMERIC:
                numbers = add(numbers, {symbol: c})
                continue
            need(not c.names() & set(self.world.functions), "an entropy with a random factor is not averaged")
            need(symbol[0] in ("H", "X"), "a mean has no mean")
            if symbol[0] == "X":
                expected = add(expected, {("X", "", *symbol[2:]): c})
                continue
            expected = add(expected, {("H", "", symbol[2] | {symbol[1]} - {""}): c})
            expected = minus(expected, {("H", "", frozenset({symbol[1]})): c} if symbol[1] else {})
        need(not self.bases(minus(claim.slack, add(expected, self.mean(numbers)))), "the mean is another one")
        return replace(claim, equality=None if fact.equality is None else tuple(sorted(fact.equality)))

    def rule_total(self, text: str) -> Fact:
        claim, fact = self.read(text), self.fact(self.now["use"])
        fits = not claim.index and not claim.at and fact.index and fact.relation in ("<=", "=")
        need(fits and fact.relation == claim.relation, "'total' takes a fact for every position to the sums")
        need(not self.bases(minus(claim.slack, self.total(fact.slack, fact.index))), "the sum is another one")
        return replace(claim, equality=fact.equality)

    def rule_jensen(self, text: str) -> Fact:
        claim = self.read(text)
        left, right = claim.statement.sides
        kind = right[0]
        need(kind in ("log", "h") and left[0] == "E" and left[1][0] == kind, "'jensen' shows E[f(a)] <= f(E[a])")
        names = [f for f in self.world.functions if ("name", f) in walk(left[1][1])]
        need(claim.statement.relations == ("<=",) and len(names) == 1, "'jensen' is for one random function")
        self.defined(names[0])
        a = self.ratio(left[1][1], self.world.functions[names[0]].arguments[0])
        mean = self.number_of(self.mean(only(a)))
        need(mean is not None and not mean - self.ratio(right[1]), "the mean of the argument is another one")
        signs = self.signs()
        if kind == "log":
            need(signs.positive(a), "the argument must be positive")
        else:
            need(signs.nonnegative(a) and signs.nonnegative(ONE - a), "the argument must be a probability")
        factor = a.derivative(names[0])
        constant_slope = names[0] not in factor.names() and signs.never_zero(factor)
        return replace(claim, equality=(f"{names[0]} constant",)) if constant_slope else claim

    def rule_log(self, text: str) -> Fact:
        claim, fact = self.read(text), self.fact(self.now["use"])
        left, right = claim.statement.sides
        need(left[0] == right[0] == "log", "'log' shows log2(a) <= log2(b)")
        small, large = (self.ratio(side[1], claim.at, claim.statement.every) for side in (left, right))
        fits = claim.statement.relations == (fact.relation,) and claim.relation != "=" and fact.at in ("", claim.at)
        gap = self.number_of(fact.slack)
        need(fits and gap is not None and not large - small - gap, "the source is not a <= b")
        need(self.signs().positive(small), "the argument must be positive")
        return replace(claim, equality=fact.equality)

    def subject(self, claim: Fact, shows: str, given: int = 0, every: bool | None = False) -> tuple[str, Any]:
        """X and Y of a claim H(X|Y) = ..., at T=t in a claim for every t, or not (None: on average, in any claim)."""
        node = claim.statement.sides[0]
        fixed = ((claim.at, claim.statement.every),) if every else ()
        fits = node[0] == "H" and len(node[1]) == 1 and len(node[2]) == given and node[3] == fixed
        fits = fits and claim.relation == "=" and every in (None, bool(claim.at))
        need(fits, f"'{self.rule}' shows {shows}")
        (name,) = node[1]
        return name, node[2]

    def is_right(self, claim: Fact, entropy: Form) -> bool:
        left = self.form(claim.statement.sides[0], claim.at, claim.statement.every)
        return not normal(minus(add(claim.slack, left), entropy), [])

    def equation(self, reference: Any, form: Form, at: str = "") -> bool:
        """Whether a fact says that the form is 0."""
        fact = self.fact(reference)
        same = not minus(fact.slack, form) or not add(fact.slack, form)
        return fact.relation == "=" and fact.at == at and same

    def closed(self, claim: Fact, entropy: Form) -> Fact:
        """The claim, an equation, if that is its right side."""
        need(self.is_right(claim, entropy), "the other side is another one")
        return replace(claim, equality=())

    def rule_law(self, text: str) -> Fact:
        claim = self.read(text)
        name, _ = self.subject(claim, "H(X|T=t) = ...", every=True)
        call = self.made(name, "restrict", "match", "same")
        answer, tokens = call.arguments if call.function == "restrict" else call.arguments[::-1]
        (alphabet, length), (guesses, group) = self.world.variables[answer], self.world.variables[tokens]
        fits = tokens == claim.at and alphabet and guesses == alphabet
        need(fits, "'law' needs guesses from the alphabet of the answer")
        need(group == length if call.function == "same" else not length, "'law' needs one answer")
        self.hidden(answer, tokens)
        symbols, count = number(alphabet), ONE
        if length:
            need(alphabet == "2" and not length.isdigit(), "the law of same(x,S) is known for binary sequences")
            symbols = named(f"2^{length}")
        elif group:
            need(call.function == "restrict", "the law of a vector of rewards is that of restrict(S,T)")
            distinct = self.count_of(tokens)
            need(distinct, "the number of distinct tokens has no name")
            count = named(distinct)
        return self.closed(claim, add(scaled(p_log_p(ONE / symbols), count), p_log_p((symbols - count) / symbols)))

    def rule_recursion(self, text: str) -> Fact:
        claim = self.read(text)
        name, given = self.subject(claim, "H(R|x) = F(T)", given=1)
        call = self.made(name, "match", "prefix")
        tokens, answer = call.arguments
        alphabet, length = self.world.variables[answer]
        fits = given == (tokens,) and self.world.variables[tokens] == (alphabet, length) and alphabet
        need(fits, "tokens and targets differ")
        need(length in self.world.parameters and length != alphabet, "'recursion' needs a length that is a parameter")
        self.hidden(answer, tokens)
        hit = ONE / number(alphabet)
        closed = add(claim.slack, self.form(claim.statement.sides[0]))
        need(all(s[0] in NUMERIC for s in closed), "the closed form is in parameters only")
        powers, keep = f"2^{length}", ONE if call.function == "match" else hit
        before = substituted(closed, {length: named(length) - ONE, powers: named(powers) / rational(2)})
        need(not normal(substituted(closed, {length: ZERO, powers: ONE}), []), "the closed form is not 0 for no tokens")
        satisfied = not normal(minus(minus(closed, scaled(before, keep)), bit(hit)), [])
        need(satisfied, "the closed form does not satisfy the recursion")
        return replace(claim, equality=())

    def rule_agreement(self, text: str) -> Fact:
        """Rewards with equal advantages are equal, or all 0 and all 1.  All 1: b, or 1/V where all tokens agree."""
        claim = self.read(text)
        name, given = self.subject(claim, "H(r|a,T=t) = A*h(1/V)", given=1, every=True)
        need(self.call_of(given[0]) == Call("centred", (name,)), "the advantages are not those of the rewards")
        tokens, answer = self.made(name, "match").arguments
        (alphabet, length), (guesses, group) = self.world.variables[answer], self.world.variables[tokens]
        fits = tokens == claim.at and alphabet and alphabet == guesses and group and not length
        need(fits, "'agreement' needs one answer and a group")
        for chance, call in self.world.functions.items():
            right = bit(named(chance))
            if call.function == "P" and (call.arguments[0], call.event) == (tokens, 1) and self.is_right(claim, right):
                every = self.call_of(call.arguments[1])
                need(every == Call("unanimous", (name,)), f"{call.arguments[1]} is not unanimous({name})")
                self.defined(chance)
                return replace(claim, equality=())
        agree = self.number_of_world(Call("agree", (tokens,)))
        need(agree, "that the tokens agree has no name")
        self.hidden(answer, tokens)
        return self.closed(claim, scaled(bit(ONE / number(alphabet)), named(agree)))

    def rule_guess(self, text: str) -> Fact:
        """S and T uniform and independent: all V^2 pairs are equally likely, V of them with T = S."""
        claim = self.read(text)
        name, _ = self.subject(claim, "H(X) = ...")
        call = self.made(name, "restrict", "avoid")
        a, b = call.arguments
        (alphabet, length), (guesses, group) = self.world.variables[a], self.world.variables[b]
        need(alphabet and alphabet == guesses and not length and not group, "'guess' needs one answer and one guess")
        self.assume(f"{b} uniform")
        self.hidden(a, b)
        v = number(alphabet)
        on, off = (ONE / (v * v), (v - ONE) / v) if call.function == "restrict" else ((v - ONE) / (v * v), ONE / v)
        return self.closed(claim, add(scaled(p_log_p(on), v), p_log_p(off)))

    def rule_draws(self, text: str) -> Fact:
        """M >= K - (pairs of equal positions), each with probability 1/V; a token is missed with (1 - 1/V)^K."""
        claim = self.read(text)
        means = [side[1] for side in claim.statement.sides if side[0] == "E"]
        fits = not claim.at and len(means) == 1 and means[0][0] == "name" and means[0][1] in self.world.functions
        need(fits, "'draws' is about E[M]")
        name, call = means[0][1], self.world.functions[means[0][1]]
        (tokens, *_), failing = call.arguments, call.function == "rollouts"
        if failing:  # more than k rollouts are made iff the first k miss S
            tokens, answer = self.made(tokens, "match").arguments
            fits = self.world.variables[answer] == (self.world.variables[tokens][0], "")
            need(fits and claim.relation == "=", "'draws' needs one answer, and guesses from its alphabet")
            self.independent(answer, tokens)
        alphabet, length = self.world.variables[tokens]
        fits = failing or call.function == "distinct"
        need(fits and alphabet and length, "M is not the number of distinct tokens, or of rollouts, of a group")
        self.defined(name)
        self.assume(f"{tokens} uniform")
        k, v, mean = number(length), number(alphabet), named(f"E[{name}]")
        if claim.relation == "=" and length.isdigit() and int(length) <= 64:
            value, missed = v - v, ONE
            for _ in range(int(length)):  # a draw is new, or made, if its token was missed by all draws before
                value, missed = value + missed, missed * (ONE - ONE / v)
            gap = only(mean - value)
            need(not minus(claim.slack, gap) or not add(claim.slack, gap), "the mean is another one")
            return replace(claim, equality=())
        bound = k - k * (k - ONE) / (rational(2) * v)
        need(claim.relation == "<=" and not minus(claim.slack, only(mean - bound)), "the bound is another one")
        return claim

    def rule_waiting(self, text: str) -> Fact:
        """The place of S among all V symbols is uniform, and the last place is known one guess earlier."""
        claim = self.read(text)
        left, functions = claim.statement.sides[0], self.world.functions
        fits = not claim.at and claim.relation == "=" and left[0] == "E" and left[1][0] == "name"
        need(fits and left[1][1] in functions, "'waiting' shows E[N] = (V - 1)*(V + 2)/(2*V)")
        name, outcome = left[1][1], functions[left[1][1]]
        need(outcome.function == "number", "N is not the number of tries(T,S)")
        tokens, answer = self.made(outcome.arguments[0], "tries").arguments
        alphabet, length = self.world.variables[answer]
        fits = alphabet and not length and self.world.variables[tokens] == (alphabet, alphabet)
        need(fits, "'waiting' needs one answer, and as many guesses as there are symbols")
        count, v = self.count_of(tokens), number(alphabet)
        fits = count and self.equation(self.now["use"], only(v - named(count)), tokens)
        need(fits, "'waiting' uses M = V, for every t")
        self.defined(name)
        self.hidden(answer, tokens)
        mean = (v - ONE) / rational(2) + (v - ONE) / v
        need(not minus(claim.slack, only(mean - named(f"E[{name}]"))), "the mean is another one")
        return replace(claim, equality=())

    def rule_equals(self, text: str) -> Fact:
        """A number replaced by what it equals, everywhere."""
        claim, fact = self.read(text), self.fact(self.now["use"])
        need(all(s[0] in NUMERIC for s in claim.slack), "'equals' is about numbers")
        fits = claim.relation == fact.relation == "=" and fact.at in ("", claim.at)
        need(fits, "'equals' takes an equation to an equation, at the same value")
        name, value = fact.statement.sides
        known = {*self.world.functions} if name[0] == "E" else {*self.world.functions, *self.world.parameters}
        inner = name[1] if name[0] == "E" else name
        need(inner[0] == "name" and inner[1] in known, "'equals' uses an equation of the form M = K or E[M] = K")
        need(f"2^{inner[1]}" not in numbers_in(claim.slack, []), "powers of 2 are not replaced")
        target = self.ratio(value, claim.at, claim.statement.every)
        need(not normal(substituted(claim.slack, {show(name): target}), []), "the two sides still differ")
        return replace(claim, equality=())

    def rule_errors(self, text: str) -> Fact:
        """After an error, of probability E[W], the answer is one of the V - 1 symbols other than the guess."""
        claim = self.read(text)
        node, functions = claim.statement.sides[0], self.world.functions
        fits = node[0] == "H" and not node[3] and not claim.at and claim.statement.relations == ("<=",)
        need(fits, "'errors' shows H(S|d,r) <= E[W]*log2(V - 1)")
        names = [f for f, c in functions.items() if c.function == "failed" and c.arguments[0] in node[2]]
        need(names, "the errors have no name")
        self.defined(names[0])
        reward = functions[names[0]].arguments[0]
        guess, answer = self.made(reward, "match").arguments
        need(node[1] == (answer,) and set(node[2]) == {guess, reward}, "'errors' shows H(S|d,r) <= E[W]*log2(V - 1)")
        alphabet, length = self.world.variables[answer]
        fits = alphabet and not length and self.world.variables[guess] == (alphabet, "")
        need(fits, "'errors' needs one answer, and one guess from its alphabet")
        bound = scaled(log_of(number(alphabet) - ONE), named(f"E[{names[0]}]"))
        need(self.is_right(claim, bound), "the bound is another one")
        return claim

    def rule_chance(self, text: str) -> Fact:
        """The entropy of a bit that is 1 with probability a (or 0 with probability a)."""
        claim = self.read(text)
        name, _ = self.subject(claim, "H(r|T=t) = h(a) or H(r) = h(E[a])", every=bool(claim.at))
        need(self.world.variables[name] == ("2", ""), f"{name} is not declared as a bit")
        for a, call in self.world.functions.items():
            fits = call.function == "P" and call.arguments[1] == name and call.event < 2
            fits = fits and claim.at in ("", call.arguments[0])
            if fits and self.is_right(claim, bit(named(a if claim.at else f"E[{a}]"))):
                self.defined(a)
                return replace(claim, equality=())
        raise Reject(f"the other side is not h of a named probability of {name}")

    def samples(self) -> Iterator[tuple[tuple[str, str], Call, str, set[int]]]:
        """Samples x ~ T given r=1,S: (x, T), P(r=1|S), each name a of that, and the premises that it rests on."""
        for x, source, chance, rests_on in self.accepted:
            for a in self.names_of(chance):
                yield (x, source), chance, a, rests_on

    def rule_accept(self, text: str) -> Fact:
        """Given S=s and r=1, P(T=y) is multiplied by q/a(s), q = P(r=1|S=s,T=y) <= 1; q is 0 or 1 if r is certain."""
        claim = self.read(text)
        node, exact = claim.statement.sides[0], claim.relation == "="
        fits = claim.statement.relations in (("=",), ("<=",)) and node[0] == "D" and not node[3]
        need(fits and node[4] == ((claim.at, claim.statement.every),), "'accept' shows D(x|S=s||T) <= log2(1/a)")
        use = a_list(self.now["use"], 2 if exact else 1)
        for drawn, chance, a, rests_on in self.samples():
            given, event = chance.arguments
            certain: Node = ("H", (event,), (given, node[2]), ())
            zeros = map(self.form, [("I", (node[2],), (given,), (), ()), certain])
            fits = drawn == node[1:3] and given == claim.at and self.is_right(claim, minus({}, log_of(named(a))))
            if fits and all(self.equation(reference, zero) for reference, zero in zip(use, zeros, strict=False)):
                self.used |= rests_on
                self.defined(a)
                iff = (vanishing(certain),) if self.world.variables[event] == ("2", "") else None
                return replace(claim, equality=() if exact else iff)
        raise Reject("'accept' uses I(T;S) = 0 (and H(r|S,T) = 0), for x ~ T given r=1,S and a = P(r=1|S)")

    def rule_kept(self, text: str) -> Fact:
        """g shows whether r=1, which is independent of S, and then T, with the law of x at S=s, hence also overall."""
        claim, fact = self.read(text), self.fact(self.now["use"])
        shows, node = "H(g|S) = h(p) + p*H(x|S) or H(g) = h(p) + p*H(x)", claim.statement.sides[0]
        name, condition = self.subject(claim, shows, given=len(node[2]) if node[0] == "H" else 0)
        kept = self.made(name, "keep").arguments
        for (x, source), chance, a, rests_on in self.samples():
            given, event = chance.arguments
            fits = (source, event, chance.event) == (*kept, 1) and condition in ((), (given,))
            p = self.probability(fact, chance, a) if fits else None
            if p is not None and self.is_right(claim, add(bit(p), self.form(("H", (x,), condition, ())), p)):
                self.used |= rests_on
                return replace(claim, equality=())
        raise Reject("'kept' uses 'for every s: a = p' with a = P(r=1|S), for x ~ T given r=1,S")

    def rule_halting(self, text: str) -> Fact:
        """Gibbs' inequality against the law of independent attempts, each a success with probability E[A]/E[N]."""
        claim = self.read(text)
        node = claim.statement.sides[0]
        fits = node[0] == "H" and len(node[1]) == 1 and not node[2] + node[3] and not claim.at
        need(fits and claim.statement.relations == ("<=",), "'halting' shows H(y) <= E[N]*h(E[A]/E[N])")
        (record,) = node[1]
        (rewards,) = self.made(record, "until").arguments
        alphabet, length = self.world.variables[rewards]
        need(alphabet == "2" and length, f"{rewards} is not a vector over 2 symbols")
        names = [self.number_of_world(Call(f, (rewards,))) for f in ("rollouts", "solved")]
        need(all(names), "'halting' needs names for rollouts(r) and solved(r)")
        tries, success = (named(f"E[{name}]") for name in names)
        need(self.is_right(claim, scaled(bit(success / tries), tries)), "the bound is another one")
        return claim

    def rule_traces(self, text: str) -> Fact:
        """The theorem of Sauer and Shelah: the rewards are the trace of the set S on the M distinct tokens of t."""
        claim = self.read(text)
        node = claim.statement.sides[0]
        fits = node[0] == "H" and len(node[1]) == 1 and not node[2] and claim.at
        fits = fits and node[3] == ((claim.at, claim.statement.every),) and claim.statement.relations == ("<=",)
        need(fits, "'traces' shows H(r|T=t) <= log2(C(M,0) + .. + C(M,d))")
        (name,) = node[1]
        tokens, sets = self.made(name, "member").arguments
        count = self.number_of_world(Call("distinct", (claim.at,)))
        need(
            tokens == claim.at and count,
            f"{name} is not member({claim.at},S), or distinct({claim.at}) has no name",
        )
        cited = [i for i, (kind, _, _) in enumerate(self.premises) if kind == "cited:sauer-shelah"]
        sizes = [
            (i, p[2][2]) for i, p in enumerate(self.premises) if isinstance(p[2], tuple) and p[2][:2] == ("vc", sets)
        ]
        need(
            cited and sizes and sizes[0][1] <= 8,
            "it needs the premise cited:sauer-shelah, and vc(S) <= d with d up to 8",
        )
        self.used |= {cited[0], sizes[0][0]}
        self.modulo += ["sauer-shelah"] * ("sauer-shelah" not in self.modulo)
        total = term = ONE
        for i in range(sizes[0][1]):
            term = term * (named(count) - rational(i)) / rational(i + 1)
            total = total + term
        need(self.is_right(claim, log_of(total)), "the bound is another one")
        right = claim.statement.sides[1]
        if right[0] != "log" or name in self.lets:
            return claim
        return replace(claim, equality=(f"{name} uniform on {show(right[1])} given {claim.at}",))

    def points(self, claim: Fact) -> list[tuple[Frac, Frac]]:
        pairs = [a_list(pair, 2) for pair in a_list(self.now.get("points", []))]
        return [(self.local(c, claim), self.local(x, claim)) for c, x in pairs]

    def local(self, text: str, claim: Fact) -> Frac:
        return self.ratio(parse(text), claim.at, claim.statement.every)

    def above_tangents(self, slack: Form, points: list[tuple[Frac, Frac]], signs: Signs) -> list[Frac]:
        """Numbers >= 0; with weights > 0 they and the sum of c ((x - 1) log2 e - log2 x), each >= 0, are slack."""
        rest = slack
        powers = any(n.startswith("2^") for n in numbers_in(slack, points))
        for c, x in points:
            inside = not powers and signs.inside(c) and signs.inside(x)
            need(inside or (signs.nonnegative(c) and signs.positive(x)), "the signs of a tangent are not certified")
            rest = add(minus(rest, {("e",): (x - ONE) * c}), log_of(x), c)
        rest = self.bases(rest)
        need(set(rest) <= {("1",), ("e",)}, "logarithms are left over")
        left = [*rest.values()]
        if not all(map(signs.nonnegative, left)):  # 36/25 < log2(e) < 13/9
            sigma, rho = rest.get(("1",), ZERO), rest.get(("e",), ZERO)
            left = [sigma + rho * rational(Fraction(*end)) for end in ((36, 25), (13, 9))]
            need(all(map(signs.nonnegative, left)), "what is left over is not certified to be >= 0")
        return left

    def rule_tangent(self, text: str) -> Fact:
        claim = self.read(text)
        fits = all(s[0] in NUMERIC for s in claim.slack) and claim.relation != "="
        need(fits, "'tangent' shows inequalities of numbers")
        signs, points = self.signs(), self.points(claim)
        rest = self.above_tangents(claim.slack, points, signs)
        strict = any(map(signs.positive, rest))
        parameters = set(self.world.parameters)
        strict = strict or any(
            signs.positive(c)
            and (signs.positive(x - ONE) or signs.positive(ONE - x) or signs.transcendental(x - ONE, parameters))
            for c, x in points
        )
        if claim.relation == "<":
            need(strict, "strictness is not certified")
            return claim
        condition = self.now.get("iff")
        if strict or condition is None:
            return replace(claim, equality=("never",)) if strict else claim
        said = parse_statement(condition)
        name, value = said.sides
        need(said.relations == ("=",) and name[0] == "name", "an equality condition here is of the form V = M + 1")
        target = self.local(show(value), claim)
        for c, x in points:  # a used tangent touches only there
            touch = (x - ONE) / (named(name[1]) - target)
            if signs.positive(c) and (signs.positive(touch) or signs.positive(-touch)):
                break
        else:
            raise Reject(f"no tangent touches only where {condition}")
        need(not normal(substituted(claim.slack, {name[1]: target}), []), f"the sides differ where {condition}")
        return replace(claim, equality=(str(said),))

    def rule_derivative(self, text: str) -> Fact:
        claim, name = self.read(text), self.now["name"]
        fits = all(s[0] in NUMERIC for s in claim.slack) and name in self.world.parameters and not claim.at
        need(fits and claim.relation in ("<", "<="), "'derivative' shows f(x+1) < f(x) or f(x) < f(x+1)")
        self.logs, self.divisors = [], []
        f = self.form(parse(self.now["of"]))
        written = replace(claim, logs=tuple(self.logs), divisors=tuple(self.divisors))
        step = minus(substituted(f, {name: named(name) + ONE}), f)
        sign = next((s for s in (1, -1) if not self.bases(add(claim.slack, step, rational(-s)))), 0)
        need(sign, "the claim is not about f at x and x + 1")
        points = self.points(claim)
        need(f"2^{name}" not in numbers_in(f, points), "powers of 2 are not differentiated")
        relaxed = []  # so that the segment from x to x + 1 lies in the domain
        for c in self.domain:
            if all(m == (name,) or name not in m for m in c):
                relaxed.append(plus(c, poly(max(Fraction(0), -c.get((name,), Fraction(0))))))
        signs = self.signs_in(relaxed)
        self.meaningful(claim, signs)
        self.meaningful(written, signs)
        slopes: Form = {}
        for symbol, factor in f.items():
            need(symbol[0] in NUMERIC, "only forms in parameters have derivatives")
            slopes = add(slopes, {symbol: factor.derivative(name)})
            if symbol[0] == "log" and not isinstance(symbol[1], int):
                slopes = add(slopes, {("e",): factor * Frac(slope(dict(symbol[1]), name), dict(symbol[1]))})
        rest = self.above_tangents(scaled(slopes, rational(sign)), points, signs)
        alone = {n for c in (*rest, *(r for pair in points for r in pair)) for n in c.names()} <= {name}
        certified = signs.inside if alone else signs.positive
        strict = any(map(certified, rest))
        strict = strict or any(certified(c) and (certified(x - ONE) or certified(ONE - x)) for c, x in points)
        need(claim.relation == "<=" or strict, "strictness is not certified")
        return replace(claim, equality=("never",)) if strict and claim.relation == "<=" else claim

    def rule_world(self, text: str) -> Fact:
        claim = self.read(text)
        need(not self.world.parameters and not claim.at, "'world' evaluates worlds without parameters")
        variables = list(self.world.variables)
        law, value = self.the_world(), dict[tuple[Any, ...], Frac]()
        for symbol, c in claim.slack.items():
            if symbol[0] != "H":
                value = add(value, {symbol: c})
                continue
            need(symbol[2] <= set(variables), "'world' evaluates variables of the world")
            weights: dict[Any, int] = {}
            for outcome in law:
                key = tuple(v for n, v in zip(variables, outcome, strict=True) if n in symbol[2])
                weights[key] = weights.get(key, 0) + 1
            for weight, many in Counter(weights.values()).items():
                value = add(value, p_log_p(rational(Fraction(weight, len(law)))), c * rational(many))
        sign = sign_of(value)
        wanted = {"=": (0,), "<=": (0, 1), "<": (1,)}[claim.relation]
        need(sign in wanted, "it is not so in the world of the premises")
        return replace(claim, equality=("never",) if sign else ())

    def the_world(self) -> list[tuple[Value, ...]]:
        """The outcomes, equally likely, of uniform independent variables and functions of them."""
        calls: dict[str, Call] = {}
        uniform: list[str] = []
        for name in self.world.variables:
            for place, (_, _, says) in enumerate(self.premises):
                if isinstance(says, tuple) and says[0] in ("defined", "uniform") and says[1] == name:
                    self.used.add(place)
                    if says[0] == "defined":
                        calls[name] = says[2]
                    else:
                        uniform.append(name)
                    break
            else:
                raise Reject(f"the law of {name} is left open")
        need(len(uniform) <= 2, "only two independent uniform variables are handled")
        if len(uniform) == 2:
            self.independent(uniform[1], uniform[0])
        shapes = [self.world.variables[name] for name in uniform]
        need(all(a.isdigit() and (not n or n.isdigit()) for a, n in shapes), "a uniform variable has no fixed size")
        self.spend(work([(int(a), int(n or "1")) for a, n in shapes], len(calls)))
        outcomes = []
        for row in product(*(product(range(int(a)), repeat=int(n or "1")) for a, n in shapes)):
            values: dict[str, Value] = {
                name: v if self.world.variables[name][1] else v[0] for name, v in zip(uniform, row, strict=True)
            }
            for name in self.world.variables:
                if name in calls:
                    values[name] = calls[name].value(values)  # a KeyError, if it comes before its arguments
            outcomes.append(tuple(values[name] for name in self.world.variables))
        return outcomes


def numbers_in(form: Form, points: list[tuple[Frac, Frac]]) -> set[str]:
    found = {n for c in (*form.values(), *(r for pair in points for r in pair)) for n in c.names()}
    return found | {n for a in polynomials(form) for n in names_in(a)}


def read_rational(text: Any) -> Fraction:
    fits = isinstance(text, str) and len(text) <= 2000 and re.fullmatch(r"-?[0-9]+(/[0-9]+)?", text)
    need(fits, f"{text!r} is not a rational written as p/q")
    top, _, bottom = text.partition("/")
    need(not bottom or int(bottom), f"{text!r} divides by zero")
    return Fraction(int(top), int(bottom or "1"))


# the file ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Result:
    """What became of one certificate: id, whether it was accepted, and what there is to say, as printable text."""

    id: str
    accepted: bool
    message: str
    links: tuple[tuple[str, ...] | None, ...] = ()
    hypotheses: tuple[str, ...] = ()


class NotCertificates(Exception):
    """The text is not a file of certificates."""


def printable(text: object) -> str:
    clean = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in str(text)[:4000])
    return clean if len(str(text)) <= 4000 else clean + " ..."


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({key for key, _ in pairs}) < len(pairs):
        raise NotCertificates("a JSON object has the same key twice")
    return dict(pairs)


def _integer(text: str) -> int:
    if len(text) > 1000:
        raise NotCertificates("a number has more than 1000 digits")
    return int(text)


def _constant(text: str) -> Any:
    raise NotCertificates(f"{text} is not JSON")


def check_text(text: str) -> list[Result]:
    """Check every certificate of a file, in order; raises NotCertificates if it is none."""
    if len(text) > LARGEST_FILE:
        raise NotCertificates(f"it has more than {LARGEST_FILE} characters")
    try:
        data = json.loads(text, object_pairs_hook=_object, parse_int=_integer, parse_constant=_constant)
    except RecursionError:
        raise NotCertificates("it is nested too deeply") from None
    except ValueError as error:
        raise NotCertificates(f"it is not JSON: {error}") from None
    if isinstance(data, dict) and "certificates" not in data and "steps" in data:
        data = {"schema": 1, "certificates": [data]}
    listed = data.get("certificates") if isinstance(data, dict) else None
    if not isinstance(listed, list) or data.get("schema") != 1 or isinstance(data["schema"], bool):
        raise NotCertificates('it has no {"schema": 1, "certificates": [...]}')
    proved: dict[str, Shown] = {}
    seen: set[str] = set()
    results = []
    for certificate in listed:
        name = certificate.get("id") if isinstance(certificate, dict) else None
        if isinstance(name, str) and name and name in seen:
            results.append(Result(printable(name), False, "a certificate with this id came before"))
            proved.pop(name, None)
            continue
        try:
            need(isinstance(certificate, dict), "a certificate is a JSON object")
            checker = Checker(certificate, proved)
        except Reject as error:
            results.append(Result(printable(name), False, printable(error)))
        except (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError, ArithmeticError) as error:
            results.append(
                Result(printable(name), False, printable(f"malformed certificate: {type(error).__name__}: {error}"))
            )
        else:
            results.append(report(checker, certificate["id"]))
            if certificate["id"]:
                proved[certificate["id"]] = Shown(checker.statement, checker.world, checker.links, checker.modulo)
        if isinstance(name, str):
            seen.add(name)
    return results


def report(checker: Checker, name: str) -> Result:
    hypotheses = list(dict.fromkeys(text for texts, _ in checker.links for text in texts))
    modulo = f" modulo {', '.join(checker.modulo)}" if checker.modulo else ""
    lines = [f"proved{modulo} for {checker.world.scope()}"]
    lines.append(f"    {checker.statement}")
    lines.append(f"given {', '.join(hypotheses)}" if hypotheses else "given nothing more")
    for link, (_, equality) in zip(checker.statement.links(), checker.links, strict=True):
        if equality and link.relations[0] in ("<=", ">="):
            when = "never an equality" if equality == ("never",) else "an equality iff " + " and ".join(equality)
            lines.append(f"{link}: {when}")
    message = "\n".join("  " + printable(line) for line in lines)
    return Result(printable(name), True, message, tuple(e for _, e in checker.links), tuple(hypotheses))


def main(argv: list[str] | None = None) -> int:
    """Check files of certificates and print what they prove."""
    files = sys.argv[1:] if argv is None else list(argv)
    if not files or any(name.startswith("-") for name in files):
        print("usage: python checker.py FILE...   checks files of certificates (JSON)", file=sys.stderr)
        return 2
    results: list[Result] = []
    for name in files:
        try:
            with open(name, encoding="utf-8") as handle:
                found = check_text(handle.read(LARGEST_FILE + 1))
        except (OSError, UnicodeDecodeError, NotCertificates) as error:
            print(f"error: {printable(name)}: {printable(error)}", file=sys.stderr)
            return 2
        for result in found:
            print(f"{'accepted' if result.accepted else 'REJECTED'}  {result.id or '(no id)'}")
            print(result.message if result.accepted else f"  {result.message}")
        results += found
    if not results:
        print("error: no certificate in what was given, so nothing was checked", file=sys.stderr)
        return 2
    rejected = sum(not result.accepted for result in results)
    print(f"{len(results) - rejected} certificates accepted, {rejected} rejected")
    return 1 if rejected else 0


if __name__ == "__main__":
    sys.exit(main())
