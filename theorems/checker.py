"""Stand-alone checker of certificates: ``python checker.py certificates.json``.  Standard library only.

It shares no code with the rest of the project, so that this one file can be copied, read in one sitting, and
believed or not.  It reads each certificate (docs/certificates.md), replays every step in exact rational arithmetic,
prints what has been proved, for what and under which hypotheses, and accepts or rejects.  Layout: exact arithmetic;
the grammar; signs; the model's definitions; the rules, one method each; the file.  Exit code: 0 all accepted,
1 some rejected, 2 not a file of certificates.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import pairwise, product
from math import gcd, lcm
from typing import Any

Poly = dict[tuple[str, ...], Fraction]  # x*x*y is ("x", "x", "y"); the zero polynomial is {}
Node = tuple[Any, ...]  # ("num", q), ("name", n), ("bin", op, a, b), ("neg", a), ("log", a), ("h", a), ("E", a),
#                         ("sum", index, a), ("H", of, given, at), ("I", left, right, given, at), ("size", names)
Form = dict[tuple[Any, ...], "Frac"]  # ("1",) | ("e",) | ("log", prime or polynomial) | ("H", at, names) | ("sum",
#                                       names) | ("E", random factor, polynomial under log2)  ->  its coefficient
MOST_STEPS, MOST_WORLDS, LARGEST_FILE = 10_000, 200_000, 1 << 26


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
    degree = max(map(len, a), default=0)
    bits = max((max(abs(c.numerator), c.denominator).bit_length() for c in a.values()), default=0)
    if not 0 <= exponent <= 64 or degree * exponent > 256 or bits * exponent > 1 << 16:
        raise Undefined("a power that is too large")
    result = poly(1)
    for _ in range(exponent):
        result = times(result, a)
    return result


def leading(a: Poly) -> tuple[str, ...]:
    return min(a, key=lambda m: (-len(m), m))


def quotient(a: Poly, b: Poly) -> Poly | None:
    """a/b if the division leaves no remainder."""
    result: Poly = {}
    lead = leading(b)
    while a:
        m, rest = leading(a), list(leading(a))
        for name in lead:
            if name not in rest:
                return None
            rest.remove(name)
        factor = a[m] / b[lead]
        result[tuple(rest)] = factor
        a = plus(a, {tuple(sorted(tuple(rest) + n)): c for n, c in b.items()}, -factor)
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
        elif prime > 1 << 20:
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


def sign_of(form: Form) -> int | None:
    """The sign of a rational combination of logarithms of primes, which are independent; None if there is more."""
    terms: list[tuple[int, Fraction]] = []
    for symbol, c in form.items():
        value = c.number()
        if value is None or not (symbol == ("1",) or (symbol[0] == "log" and isinstance(symbol[1], int))):
            return None
        terms.append((2 if symbol == ("1",) else symbol[1], value))
    if not terms:
        return 0
    common = lcm(*(c.denominator for _, c in terms))
    whole = [(p, c.numerator * (common // c.denominator)) for p, c in terms]
    if sum(abs(k) * p.bit_length() for p, k in whole) < 1 << 20:  # compare two integers
        up = down = 1
        for p, k in whole:
            up, down = (up * p**k, down) if k > 0 else (up, down * p**-k)
        return 1 if up > down else -1
    digits = 64
    while True:  # ends, since the sum is not 0
        bounds = [(k, *log_bounds(p, digits)) for p, k in whole]
        low = sum(k * (a if k > 0 else b) for k, a, b in bounds)
        high = sum(k * (b if k > 0 else a) for k, a, b in bounds)
        if low > 0 or high < 0:
            return 1 if low > 0 else -1
        digits *= 2


def log_bounds(number: int, digits: int) -> tuple[Fraction, Fraction]:
    """log2 of an integer between two rationals, by repeated squaring; rounded down, and up."""
    width, exponent = 2 * digits + 64, number.bit_length() - 1
    found = []
    for up in (0, 1):
        v, n = -(-(number << width) >> exponent) if up else (number << width) >> exponent, 0
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
LEVEL = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 4}


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
        while self.peek() == separator:
            self.next()
            part = self.part()
            if self.peek() == "=" and len(part) == 1:
                self.next()
                at.append((part[0], self.name()))
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
            node = ("bin", self.next(), node, self.term())
        self.depth -= 1
        return node

    def term(self) -> Node:
        if self.peek() == "-":
            self.next()
            return ("neg", self.products())
        return self.products()

    def products(self) -> Node:
        node = self.factor()
        while self.peek() in ("*", "/"):
            op, right = self.next(), self.factor()
            need(op == "*" or right != ("num", 0), "division by zero")
            both = op == "/" and node[0] == right[0] == "num"
            node = ("num", node[1] / right[1]) if both else ("bin", op, node, right)
        return node

    def factor(self) -> Node:
        node = self.atom()
        if self.peek() == "^":
            return ("bin", self.next(), node, self.atom())
        return node

    def atom(self) -> Node:
        kind, token = self.peek(kind=True), self.next()
        if kind == "number":
            exponent = re.search(r"[eE]([-+]?\d+)$", token)
            need(not exponent or abs(int(exponent.group(1)[:8])) <= 4000, "an exponent is too large")
            return ("num", Fraction(token))
        if token == "-":
            self.depth += 1
            need(self.depth <= 100, "signs are nested too deeply")
            inner = self.atom()
            self.depth -= 1
            return ("num", -inner[1]) if inner[0] == "num" else ("neg", inner)
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
        elif token in ("log2", "h"):
            node = ("log" if token == "log2" else "h", self.expression())
        else:  # M(t): a function of the value t
            self.name()
            node = ("name", token)
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
    return Statement(tuple(sides), tuple(relations), prefix.group(1) if prefix else "")


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
        right = f"({right})" if level(node[3]) < mine or (op in "-/^" and level(node[3]) <= mine) else right
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
    return f"{kind}({';'.join(','.join(g) for g in node[1:-2])}{'|' + condition if condition else ''})"


def children(node: Node) -> tuple[Node, ...]:
    return () if node[0] in ("H", "I", "size") else tuple(c for c in node[1:] if isinstance(c, tuple))


def walk(node: Node) -> Iterator[Node]:
    yield node
    for child in children(node):
        yield from walk(child)


def variables_of(node: Node, free: bool = False) -> list[str]:
    """Random variables, or parts R[t] of them; free: without those bound by a sum, and without sizes."""
    if node[0] in ("H", "I"):
        return [name for group in node[1:-1] for name in group] + [name for name, _ in node[-1]]
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
    value = constant(found.d)
    need(value is not None, f"{text!r} is not a polynomial")
    return {m: c / (value or 1) for m, c in found.n.items()}


# the model: what the definitions mean, and worlds ------------------------------------------------

Value = Any  # a symbol is an integer, a vector is a tuple


def vector(value: Value) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else (value,)


def match(tokens: Value, answer: Value) -> Value:
    if not isinstance(tokens, tuple):
        return int(tokens == answer)
    pairs = zip(tokens, answer, strict=True) if isinstance(answer, tuple) else ((t, answer) for t in tokens)
    return tuple(int(a == b) for a, b in pairs)


def prefix(tokens: Value, targets: Value) -> int:
    hits = [a == b for a, b in zip(vector(tokens), vector(targets), strict=True)]
    return ([*hits, False]).index(False)


def member(tokens: Value, answer: Value) -> Value:
    bits = tuple(answer >> token & 1 for token in vector(tokens))
    return bits if isinstance(tokens, tuple) else bits[0]


def shared_logit(tokens: Value, rewards: Value) -> Fraction:
    pairs = zip(vector(tokens), vector(rewards), strict=True)
    return sum(((r - Fraction(1, 2)) * (x - Fraction(1, 2)) for x, r in pairs), Fraction(0))


DEFINITIONS: dict[str, tuple[int, Callable[..., Value]]] = {
    "match": (2, match),
    "same": (2, lambda tokens, answer: int(tokens == answer)),
    "restrict": (2, lambda answer, tokens: answer if answer in vector(tokens) else "*"),
    "distinct": (1, lambda tokens: len(set(vector(tokens)))),
    "member": (2, member),
    "distinct_final": (1, lambda codes: len({code // 2 for code in vector(codes)})),
    "shared_logit": (2, shared_logit),
    "prefix": (2, prefix),
}
RESERVED = {"H", "I", "E", "h", "e", "log2", "sum", "for", "every", "given", "uniform"}


@dataclass(frozen=True)
class Call:
    function: str
    arguments: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.function}({','.join(self.arguments)})"

    def value(self, values: dict[str, Value]) -> Value:
        return DEFINITIONS[self.function][1](*(values[a] for a in self.arguments))


def read_call(text: str, variables: Iterable[str]) -> Call:
    found = re.fullmatch(r"\s*(\w+)\s*\(([^()]*)\)\s*", text)
    need(found and found.group(1) in DEFINITIONS, f"{text!r} is no definition of the model")
    name, inside = found.groups() if found else ("", "")
    arguments = tuple(part.strip() for part in inside.split(","))
    need(len(arguments) == DEFINITIONS[name][0] and set(arguments) <= set(variables), f"{text!r}: wrong variables")
    return Call(name, arguments)


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
        free = ", ".join(n for n, (alphabet, _) in self.variables.items() if not alphabet)
        if names:
            parts.append(f"all joint distributions of {names}" + (f" (any finite alphabet for {free})" if free else ""))
        return "; ".join(parts) or "a single fact"

    def details(self) -> str:
        """What the scope does not say: alphabets, lengths, functions."""
        parts = []
        for name, (alphabet, length) in self.variables.items():
            if alphabet or length:
                symbols = f"{alphabet} symbols" if alphabet else "any finite alphabet"
                parts.append(f"{name}: {length + ' components over ' if length else ''}{symbols}")
        return "; ".join(parts + [f"{name} = {call}" for name, call in self.functions.items()])


def number(size: str) -> Frac:
    return rational(int(size)) if size.isdigit() else named(size)


def read_world(data: Any) -> World:
    need(isinstance(data, dict) and set(data) == {"parameters", "variables", "functions"}, "the world is malformed")
    rows = {part: [a_list(row) for row in a_list(data[part])] for part in data}
    world = World(rows=rows)
    for name, low, high in rows["parameters"]:
        need(type(low) is int and 0 <= low <= 1000 and isinstance(high, str), f"parameter {name!r} has a wrong bound")
        world.parameters[name] = (low, high)
    for name, alphabet, length in rows["variables"]:
        for size in (alphabet, length):
            need(isinstance(size, str), f"variable {name!r}: a size is a text")
            if size.isdigit():
                need(size.isascii() and len(size) <= 100 and int(size) >= 1, f"variable {name!r}: the size {size!r}")
            elif size:
                need(world.parameters.get(size, (0, ""))[0] >= 1, f"variable {name!r}: the size {size!r}")
        world.variables[name] = (alphabet, length)
    for name, call in rows["functions"]:
        world.functions[name] = read_call(call, world.variables)
    names = [row[0] for part in ("parameters", "variables", "functions") for row in rows[part]]
    need(len(set(names)) == len(names), "the world gives a name twice")
    for name in names:
        need(re.fullmatch(r"[^\W\d]\w*'*", name) and name not in RESERVED, f"{name!r} cannot be a name")
    return world


def few(sizes: list[tuple[int, int]]) -> None:
    """No table of more than MOST_WORLDS rows is built; a column has size^length values."""
    rows = 1
    for size, length in sizes:
        for _ in range(length if size > 1 else 0):
            rows *= size
            need(rows <= MOST_WORLDS, "there are too many small worlds to look at")
    need(sum(length for _, length in sizes) <= MOST_WORLDS, "there are too many components to look at")


# signs -------------------------------------------------------------------------------------------


class Signs:
    """Signs where every constraint of the domain (a polynomial) is >= 0, by writing names in terms of constraints."""

    def __init__(self, constraints: list[Poly], shift: Any) -> None:
        self.values: dict[str, Frac] = {}
        if shift is None:  # each name from its lower bound
            for c in constraints:
                linear = [m for m in c if m]
                if len(linear) == 1 and len(linear[0]) == 1 and c[linear[0]] == 1:
                    name = linear[0][0]
                    self.values.setdefault(name, Frac(plus(poly(name), poly(-c.get((), Fraction(0))))))
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
        self.values = {n: Frac(v) for n, v in values.items()}

    def sign(self, a: Poly, strict: bool) -> int:
        """1 if a >= 0 (> 0 if strict) on the whole domain, -1 if <= 0 (< 0), 0 if that is not certified."""
        if not a:
            return 0 if strict else 1
        if constant(a) is None:
            need(
                names_in(a) <= set(self.values),
                f"the sign of a polynomial in {', '.join(sorted(names_in(a)))} needs a shift",
            )
            a = put(a, self.values).n
        for s in (1, -1):
            if all(c * s >= 0 for c in a.values()) and (not strict or () in a):
                return s
        if len(names_in(a)) != 1 or max(map(len, a)) > 40 or (strict and () not in a):
            return 0
        name, lowest = names_in(a).pop(), min(map(len, a))  # one variable u >= 0: u^lowest times a polynomial p
        p = [a.get((name,) * k, Fraction(0)) for k in range(lowest, max(map(len, a)) + 1)]
        return 0 if positive_roots(p) else (1 if p[0] > 0 else -1)

    def nonnegative(self, r: Frac) -> bool:
        d = self.sign(r.d, True)
        return d != 0 and (not r.n or self.sign(r.n, False) == d)

    def positive(self, r: Frac) -> bool:
        d = self.sign(r.d, True)
        return d != 0 and self.sign(r.n, True) == d

    def inside(self, r: Frac) -> bool:
        """> 0 where all constraints are > 0."""
        d = self.sign(r.d, False)
        return bool(r.n) and d != 0 and self.sign(r.n, False) == d

    def never_zero(self, r: Frac) -> bool:
        return self.sign(r.n, True) != 0 and self.sign(r.d, True) != 0


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
    changes = [
        sum((a > 0) != (b > 0) for a, b in pairwise(v)) for v in ([q[0] for q in chain if q[0]], [q[-1] for q in chain])
    ]
    return changes[0] - changes[1]
