"""What a statement says: from the text of a certificate to a formula of the core.

The words H, I, E, P, D are notation for what the table of definitions defines; all other words are looked up there, so
that what is proved can be read in one place.  A definition is a line ``name(argument: type, ..) = body``; a name may
have several, told apart by the types of the arguments.

A random variable is a function of the outcome.  In H(..), I(..), E[..], P(..) and D(..) it is meant at each outcome; a
statement that speaks of its value elsewhere, as ``r = match(T,S)``, holds at every outcome of positive probability.
``for every t: .. T=t ..`` is about the values that T takes with positive probability, and T is t in it.

``a = b iff condition``: conditions, joined by ``and``, are independence, no entropy, a uniform variable, a constant,
two variables of one law, or an equation, which holds at every outcome of positive probability.  A condition that speaks
of R[t] is about every position t.  In a statement for every t it is about the law given T = t: T is given already.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction

from theorems.proof.core import (
    FALSE,
    ONE,
    TRUE,
    TRUTH,
    UNIT,
    ZERO,
    R,
    Reject,
    Term,
    Theorem,
    Type,
    abstract,
    inst,
    kind,
    make,
    need,
    num,
    retype,
    retyped,
    subst,
    var,
)

__all__ = [
    "LAW",
    "OUTCOMES",
    "Definitions",
    "Parser",
    "Reading",
    "Tokens",
    "bind",
    "fits",
    "stated",
    "type_of",
    "whole",
]

_TOKEN = re.compile(r"\s*(=>|->|<<|<=|>=|\|\||\d+(?:\.\d+)?|#?[^\W\d]\w*'*|\S)")
_WORDS = {"not", "and", "or", "iff", "before", "for", "every", "some", "sum", "prod", "fun", "on", "given"}
OUTCOMES = kind("Ω")
LAW = var("p", kind("->", OUTCOMES, R))
_ANY = var("_any", OUTCOMES)


def at(f: Term, *values: Term) -> Term:
    for value in values:
        f = make("app", f, value)
    return f


def bind(op: str, v: Term, body: Term) -> Term:
    return make(op, abstract(body, v), data=v.type)


def negation(phi: Term) -> Term:
    return make("imp", phi, FALSE)


def both(*phis: Term) -> Term:
    return phis[0] if len(phis) == 1 else negation(make("imp", phis[0], negation(both(*phis[1:]))))


def possible(weight: Term, phi: Term) -> Term:
    return make("imp", make("lt", ZERO, weight), phi)


def whole(number: Term) -> Term:
    """It has every property that 0 has, and x + 1 where x has it."""
    P, x = var("_P", kind("->", R, TRUTH)), var("_x", R)
    step = bind("all", x, make("imp", at(P, x), at(P, make("add", x, ONE))))
    return bind("all", P, make("imp", at(P, ZERO), make("imp", step, at(P, number))))


class Tokens:
    def __init__(self, text: str) -> None:
        self.text, self.rows, self.place = text, _TOKEN.findall(text), 0

    def ahead(self, by: int = 0) -> str:
        return self.rows[self.place + by] if self.place + by < len(self.rows) else ""

    def next(self) -> str:
        token = self.ahead()
        need(token != "", f"{self.text!r} ends too early")
        self.place += 1
        return token

    def take(self, *tokens: str) -> str:
        """The next token, if it is one of these."""
        return self.next() if self.ahead() in tokens else ""

    def expect(self, token: str) -> None:
        need(
            self.take(token) != "",
            f"{token!r} expected before {' '.join(self.rows[self.place :][:6])!r} in {self.text!r}",
        )

    def name(self) -> str:
        token = self.next()
        need(re.fullmatch(r"#?[^\W\d]\w*'*", token) is not None, f"a name expected, not {token!r}, in {self.text!r}")
        return token

    def end(self) -> None:
        need(self.ahead() == "", f"{' '.join(self.rows[self.place :][:6])!r} is too much in {self.text!r}")


def read_type(tokens: Tokens) -> Type:
    token = tokens.next()
    if token == "(":
        ty = read_type(tokens)
        tokens.expect(")")
    elif token in ("1", "2"):
        ty = UNIT if token == "1" else TRUTH
    else:
        need(re.fullmatch(r"#?[^\W\d]\w*'*", token) is not None, f"{token!r} is no type in {tokens.text!r}")
        ty = kind(token)
    while tokens.take("?"):
        ty = kind("?", ty)
    if tokens.take("*"):
        return kind("*", ty, read_type(tokens))
    return kind("->", ty, read_type(tokens)) if tokens.take("->") else ty


def type_of(text: str) -> Type:
    tokens = Tokens(text)
    ty = read_type(tokens)
    tokens.end()
    return ty


class Definitions:
    """Definitions by name, each with its arguments, as variables, and its body.

    constants: of what else a body may speak, by name: functions that are arbitrary.
    """

    def __init__(self, text: str = "", constants: Mapping[str, Term] | None = None) -> None:
        self.constants = dict(constants or {})
        self.table: dict[str, list[tuple[list[Term], Term]]] = {}
        for line in text.splitlines():
            if line.strip() and not line.startswith("#"):
                self.add(line)

    def add(self, line: str) -> None:
        tokens = Tokens(line)
        name, arguments = tokens.name(), []
        tokens.expect("(")
        while not tokens.take(")"):
            argument = tokens.name()
            tokens.expect(":")
            arguments.append(var(f"_{argument}", read_type(tokens)))
            need(tokens.take(",") != "" or tokens.ahead() == ")", f"',' or ')' expected in {line!r}")
        tokens.expect("=")
        reading = Reading(self, names={**self.constants, **{v.data[0][1:]: v for v in arguments}})
        body = Parser(reading, tokens).formula()
        tokens.end()
        need(body.free <= {*arguments, *self.constants.values()}, f"{line!r} speaks of what is no argument")
        self.table.setdefault(name, []).append((arguments, body))

    def call(self, name: str, *values: Term) -> Term:
        for arguments, body in self.table.get(name, ()):
            types: dict[str, Type] = {}
            if len(arguments) == len(values) and all(
                fits(a.type, value.type, types) for a, value in zip(arguments, values, strict=True)
            ):
                fixed = [v for v in self.constants.values() if v in body.free]
                need(all(retyped(v, types) is v for v in fixed), f"{name} is used at two shapes")
                given = {retyped(a, types): value for a, value in zip(arguments, values, strict=True)}
                return subst(retyped(body, types), given)
        raise Reject(f"no definition of {name!r} for these arguments")


def fits(pattern: Type, ty: Type, types: dict[str, Type]) -> bool:
    """Whether types for the names make the pattern the type; they are noted."""
    if pattern in (R, TRUTH, UNIT):
        return pattern is ty
    if not pattern.parts:
        return ty.finite and types.setdefault(pattern.op, ty) is ty
    return pattern.op == ty.op and all(fits(a, b, types) for a, b in zip(pattern.parts, ty.parts, strict=True))


class Reading:
    """A world: random variables with their types, functions of them by name, numbers, and definitions.

    variables: name -> type of its values, as ``K -> V``.  functions: name -> text, as ``distinct(T)``.
    numbers: names of real parameters.  names: values of other names.
    """

    def __init__(
        self,
        definitions: Definitions,
        variables: Mapping[str, str] | None = None,
        functions: Mapping[str, str] | None = None,
        numbers: Sequence[str] = (),
        names: Mapping[str, Term] | None = None,
    ) -> None:
        self.definitions = definitions
        types = {name: type_of(text) for name, text in (variables or {}).items()}
        for name, ty in types.items():
            free = ty.finite and retype(ty, {OUTCOMES.op: UNIT}) is ty
            need(free, f"{name}: R and {OUTCOMES} are names of no alphabet")
        constants = [name for name, value in (names or {}).items() if value is var(name, R)]
        values = {*numbers, *constants}  # among which e is the base of ln
        for name in {*types, *(functions or {}), *values} & _WORDS | values & {"e"}:
            raise Reject(f"{name!r} is a word of statements, and can name nothing else")
        self.variables = {name: var(name, kind("->", OUTCOMES, ty)) for name, ty in types.items()}
        self.functions, self.numbers = dict(functions or {}), tuple(numbers)
        self.names = dict(names or {}) | {name: var(name, R) for name in numbers}

    def read(self, text: str) -> Term:
        """The formula of a statement, of a hypothesis or of a definition at an outcome, as ``r = match(T,S)``."""
        tokens = Tokens(text)
        parser = Parser(self, tokens)
        phi = parser.statement()
        tokens.end()
        need(_ANY not in phi.free, f"{text!r} speaks of a value at no outcome")
        return phi

    def call(self, name: str, *values: Term) -> Term:
        """What a word says of values: a function that is arbitrary, or what the table of definitions has."""
        return at(self.names[name], *values) if name in self.names else self.definitions.call(name, *values)

    def background(self, premises: Sequence[str] = ()) -> frozenset[Term]:
        """What may be assumed of the law, of e, and of parameters: whole numbers, where a premise is 0 <= N or more."""
        e, w = var("e", R), var("_w", OUTCOMES)
        nonneg = bind("all", w, make("le", ZERO, at(LAW, w)))
        total = make("eq", bind("sum", w, at(LAW, w)), ONE)
        of_e = [make("lt", ZERO, e), make("eq", make("ln", e), ONE)]
        bounds = {found[1] for text in premises if (found := re.fullmatch(r"\d+ <= (\w+'*)", text))}
        natural = [whole(var(name, R)) for name in self.numbers if name in bounds]
        return frozenset([nonneg, total, *of_e, *natural])


_RELATIONS = ("=", "<=", "<", ">=", ">", "before")


class Parser:
    """Recursive descent over the tokens of one text, in the scope of a reading."""

    def __init__(self, reading: Reading, tokens: Tokens) -> None:
        self.reading, self.tokens = reading, tokens
        self.names = dict(reading.names)
        self.law, self.outcome = LAW, None  # type: Term, Term | None
        self.fixed: dict[str, Term] | None = None
        self.given: set[Term] = set()  # variables whose values the law is given already
        self.supports: set[Term] = set()

    # statements

    def statement(self) -> Term:
        tokens = self.tokens
        if (tokens.ahead(), tokens.ahead(1)) == ("for", "every"):
            tokens.next(), tokens.next()
            t = tokens.name()
            tokens.expect(":")
            return self.for_every(t)
        if tokens.ahead(1) == "~":
            return self.accepted()
        if tokens.ahead(1) == "<<":
            return self.covered()
        if tokens.ahead(1) == "iid":
            return self.iid()
        if (tokens.ahead(), tokens.ahead(1), tokens.ahead(3)) == ("E", "[", "|"):
            return self.mean_zero()
        phi = self.somewhere()
        return make("eq", phi, self.condition()) if tokens.take("iff") else phi

    def accepted(self) -> Term:
        """x ~ T given r=1,S: x has at each value of S the law that T has there where r is 1"""
        tokens, w = self.tokens, var("_w0", OUTCOMES)
        x = bind("lam", *self.at_outcome())
        tokens.expect("~")
        y = bind("lam", *self.at_outcome())
        tokens.expect("given")
        event = bind("lam", *self.at_outcome())
        need(event.type.parts[1] is TRUTH, f"the event is no bit in {tokens.text!r}")
        tokens.expect("=")
        value = tokens.take("0", "1")
        need(value != "", f"a bit is 0 or 1 in {tokens.text!r}")
        tokens.expect(",")
        z = bind("lam", *self.at_outcome())
        happens = at(event, w) if value == "1" else negation(at(event, w))
        return self.call("accepted", LAW, x, y, bind("lam", w, happens), z)

    def covered(self) -> Term:
        """y << x: y takes no value that x cannot take"""
        x = bind("lam", *self.at_outcome())
        self.tokens.expect("<<")
        return self.call("covered", LAW, x, bind("lam", *self.at_outcome()))

    def iid(self) -> Term:
        """T iid as x: the components of T are independent draws of the law of x"""
        vector = bind("lam", *self.at_outcome())
        self.tokens.expect("iid")
        self.tokens.expect("as")
        return self.call("iid", LAW, vector, bind("lam", *self.at_outcome()))

    def mean_zero(self) -> Term:
        """E[C|u] = 0: C has the mean 0 at every value that u takes"""
        tokens = self.tokens
        tokens.next(), tokens.next()
        number = bind("lam", *self.at_outcome())
        tokens.expect("|")
        given = _together(self.group())
        for token in ("]", "=", "0"):
            tokens.expect(token)
        return self.call("mean_zero", LAW, number, given)

    def somewhere(self) -> Term:
        return self.everywhere(self.true(self.formula()))

    def everywhere(self, phi: Term) -> Term:
        """At every outcome of positive probability, what speaks of values at any."""
        return bind("all", _ANY, possible(at(LAW, _ANY), phi)) if _ANY in phi.free else phi

    def for_every(self, t: str) -> Term:
        taken = {*self.names, *self.reading.functions, *self.reading.variables}
        need(t not in taken, f"{t} is the name of something else already in {self.tokens.text!r}")
        rows = self.tokens.rows
        places = [i for i, token in enumerate(rows) if token == t and i >= self.tokens.place]
        valued = {rows[i - 2] for i in places if i >= 2 and rows[i - 1] == "=" and rows[i + 1 : i + 2] != ["["]}
        indexed = {
            rows[i - 2 - (rows[i - 1] in "<>")]
            for i in places
            if i >= 2 and (rows[i - 1] == "[" or (rows[i - 1] in ("<", ">") and rows[i - 2] == "["))
        }
        valued &= set(self.reading.variables)
        if valued:
            need(len(valued) == 1, f"{t} is a value of two variables in {self.tokens.text!r}")
            (name,) = valued
            x = self.reading.variables[name]
            v = var(t, x.type.parts[1])
            self.names[t], self.fixed = v, {name: v}
            phi = self.formula()
            if self.tokens.take("iff"):
                self.law, self.given = self.call("given", LAW, x, v), {x}
                phi = make("eq", phi, self.condition())
            return bind("all", v, possible(self.call("prob", LAW, x, v), phi))
        indexed &= set(self.reading.variables)
        if indexed:
            v = var(t, self.reading.variables[min(indexed)].type.parts[1].parts[0])
            self.names[t] = v
            return bind("all", v, self.somewhere())
        need(not places, f"{t} is bound to nothing in {self.tokens.text!r}")
        phi = self.formula()
        if self.tokens.take("iff"):  # of numbers alone, which t has: an outcome stands for it
            phi = make("eq", phi, self.relation())
        return self.everywhere(self.true(phi))

    # equality conditions

    def condition(self) -> Term:
        parts = [self.part()]
        while self.tokens.take("and"):
            parts.append(self.part())
        return both(*parts)

    def rest(self) -> list[str]:
        """The tokens of one part of a condition"""
        rows = self.tokens.rows[self.tokens.place :]
        return rows[: rows.index("and")] if "and" in rows else rows

    def position(self) -> Term | None:
        """The position t where a part of a condition speaks of R[t] or R[<t], and no statement has named it"""
        found = re.search(r"(#?[^\W\d]\w*'*) \[ (?:< )?(\w+) \]", " ".join(self.rest()))
        if not found or found[2] in self.names or found[1] not in self.reading.variables:
            return None
        values = self.reading.variables[found[1]].type.parts[1]
        need(values.op == "->", f"{found[1]} is no vector in {self.tokens.text!r}")
        return var(found[2], values.parts[0])

    def part(self) -> Term:
        k = self.position()
        if k is not None:
            outside = self.names
            self.names = {**outside, k.data[0]: k}
            phi = self.part()
            self.names = outside
            return bind("all", k, phi)
        rest = self.rest()
        if "uniform" in rest:
            x, n, y = self.uniform_on()
            if not y:
                number = at(n, _ANY)
                need(_ANY not in number.free, f"a number of values for each outcome in {self.tokens.text!r}")
                return self.call("uniform", self.law, x, number)
            return self.call("uniform", self.law, x, n, bind("lam", _ANY, paired([at(z, _ANY) for z in y])))
        if rest[1:] == ["constant"]:
            w, value = self.at_outcome()
            self.tokens.expect("constant")
            return self.call("constant", self.law, bind("lam", w, value))
        if "~" in rest:
            x = bind("lam", *self.at_outcome())
            self.tokens.expect("~")
            return self.call("same_law", self.law, x, bind("lam", *self.at_outcome()))
        return self.everywhere(self.relation())

    def uniform_on(self) -> tuple[Term, Term, list[Term]]:
        """X uniform on n given Y: X, the number n of values at each outcome, and what is given"""
        x = bind("lam", *self.at_outcome())
        self.tokens.expect("uniform")
        self.tokens.expect("on")
        n = bind("lam", _ANY, self.sum()) if self.fixed else bind("lam", *self.at_outcome())
        need(n.type.parts[1] is R, f"no number of values in {self.tokens.text!r}")
        y = [z for z in self.group() if z not in self.given] if self.tokens.take("given") else []
        return x, n, y

    # formulas

    def formula(self) -> Term:
        a = self.disjunction()
        return make("imp", self.true(a), self.true(self.formula())) if self.tokens.take("=>") else a

    def disjunction(self) -> Term:
        a = self.conjunction()
        while self.tokens.take("or"):
            a = make("imp", negation(self.true(a)), self.true(self.conjunction()))
        return a

    def conjunction(self) -> Term:
        parts = [self.relation()]
        while self.tokens.take("and"):
            parts.append(self.relation())
        return parts[0] if len(parts) == 1 else both(*map(self.true, parts))

    def true(self, phi: Term) -> Term:
        need(phi.type is TRUTH, f"a number or value where a statement is needed in {self.tokens.text!r}")
        return phi

    def relation(self) -> Term:
        if self.tokens.take("not"):
            return negation(self.true(self.relation()))
        if (self.tokens.ahead(), self.tokens.ahead(1)) == ("vc", "("):
            return self.dimension()
        sides, signs = [self.sum()], []
        if self.tokens.take("uniform"):
            return self.uniform(sides[0])
        while sign := self.tokens.take(*_RELATIONS):
            signs.append(sign)
            sides.append(self.sum())
        links = [self.link(sign, *sides[i : i + 2]) for i, sign in enumerate(signs)]
        return both(*links) if links else sides[0]

    def link(self, sign: str, a: Term, b: Term) -> Term:
        a, b = self.alike(a, b), self.alike(b, a)
        if sign == "before":
            return make("before", a, b)
        if sign == "=" and a in self.supports:  # |X| = n: at most n values
            sign = "<="
        if sign == "=":
            return make("eq", a, b)
        a, b = (a, b) if sign in ("<", "<=") else (b, a)
        return make("lt" if sign in ("<", ">") else "le", a, b)

    def alike(self, a: Term, b: Term) -> Term:
        """1 and 0 beside a truth value are true and false."""
        return {ONE: TRUE, ZERO: FALSE}.get(a, a) if b.type is TRUTH else a

    def uniform(self, value: Term) -> Term:
        need(value.op == "app" and value.args[1] is _ANY, f"what is uniform is a variable: {self.tokens.text!r}")
        return self.call("uniform", LAW, value.args[0])

    def dimension(self) -> Term:
        """vc(S) <= d, S a set at each outcome"""
        tokens = self.tokens
        tokens.next(), tokens.next()
        x = bind("lam", *self.at_outcome())
        tokens.expect(")")
        tokens.expect("<=")
        return self.call("vc", self.law, x, self.sum())

    # numbers and values

    def sum(self) -> Term:
        a = make("mul", num(-1), _number(self.product())) if self.tokens.take("-") else self.product()
        while sign := self.tokens.take("+", "-"):
            a, b = _number(a), _number(self.product())
            a = make("add", a, b if sign == "+" else make("mul", num(-1), b))
        return a

    def product(self) -> Term:
        a = self.power()
        while sign := self.tokens.take("*", "/"):
            a, b = _number(a), _number(self.power())
            b = b if sign == "*" else make("inv", b)
            a = b if a is ONE else make("mul", a, b)
        return a

    def power(self) -> Term:
        base = self.atom()
        if not self.tokens.take("^"):
            return base
        if not self.tokens.take("("):
            return self.raised(base)
        need(base.op == "num" and base.data > 0, f"no positive number to such a power in {self.tokens.text!r}")
        value = self.raised(base)
        while sign := self.tokens.take("+", "-"):
            factor = self.raised(base)
            value = make("mul", value, factor if sign == "+" else make("inv", factor))
        self.tokens.expect(")")
        return value

    def raised(self, base: Term) -> Term:
        """To a power that is a whole number, the size of a type, or how often something holds: a factor each time"""
        token = self.tokens.next()
        if token.isdigit():
            need(int(token) <= 1000, f"the exponent {token} is above 1000")
            return make("mul", *[base] * int(token)) if int(token) > 1 else base if token == "1" else ONE
        if token in self.reading.functions:
            times = self.named(token)
            need(times.op == "sum" and times.args[0].op == "ind", f"{token} is no number of elements, and no exponent")
            v = var(f"_{token}.{len(self.names)}", times.data)
            more = make("mul", inst(times.args[0], v), make("add", base, num(-1)))
            return bind("prd", v, make("add", ONE, more))
        taken = token in self.names or token in self.reading.variables
        need(token.isidentifier() and not taken, f"{token!r} is no exponent in {self.tokens.text!r}")
        return make("prd", abstract(base, var("_power.", kind(token))), data=kind(token))

    def atom(self) -> Term:
        tokens = self.tokens
        token = tokens.next()
        if token == "(":
            value = self.formula()
            tokens.expect(")")
        elif token == "[":
            value = make("ind", self.true(self.formula()))
            tokens.expect("]")
        elif token[0].isdigit():
            value = num(Fraction(token))
        elif token == "|":
            value = self.support()
        elif token == "sum" and tokens.take("["):
            value = self.sum_over_positions()
        elif token in _BINDERS:
            v, body = self.binder()
            value = _some(v, body) if token == "some" else bind(_BINDERS[token], v, body)
        elif token in ("H", "I", "P", "D") and tokens.take("("):
            value = getattr(self, token)()
            tokens.expect(")")
        elif token == "E" and tokens.take("["):
            value = self.E()
            tokens.expect("]")
        elif tokens.ahead() == "(":
            value = self.apply(token)
        else:
            value = self.named(token)
        while tokens.ahead() == "[":
            value = self.component(value)
        return value

    def component(self, value: Term) -> Term:
        tokens = self.tokens
        tokens.expect("[")
        sign = tokens.take("<", ">")
        index = self.formula()
        while tokens.take(","):
            value, index = at(value, index), self.formula()
        tokens.expect("]")
        if sign:
            return self.call("earlier" if sign == "<" else "later", value, index)
        return at(value, index)

    def binder(self) -> tuple[Term, Term]:
        name = self.tokens.name()
        self.tokens.expect(":")
        v = var(f"_{name}.{len(self.names)}", read_type(self.tokens))
        self.tokens.expect(".")
        return v, self.within({name: v})

    def within(self, names: Mapping[str, Term]) -> Term:
        outside = self.names
        self.names = {**outside, **names}
        body = self.formula()
        self.names = outside
        return body

    def sum_over_positions(self) -> Term:
        """sum[k](..) with k a position of the vectors that it indexes"""
        name = self.tokens.name()
        self.tokens.expect("]")
        rows, place = self.tokens.rows, self.tokens.place
        vectors = (
            rows[i - 2 - (rows[i - 1] in ("<", ">"))]
            for i in range(place, len(rows))
            if rows[i] == name and (rows[i - 1] == "[" or (rows[i - 1] in ("<", ">") and rows[i - 2] == "["))
        )
        x = next((self.reading.variables[v] for v in vectors if v in self.reading.variables), None)
        need(x is not None and x.type.parts[1].op == "->", f"{name} is no position of a vector in {self.tokens.text!r}")
        v = var(f"_{name}.{len(self.names)}", x.type.parts[1].parts[0])  # type: ignore[union-attr]
        self.tokens.expect("(")
        body = self.within({name: v})
        self.tokens.expect(")")
        return bind("sum", v, body)

    def apply(self, name: str) -> Term:
        self.tokens.expect("(")
        values = [self.formula()]
        while self.tokens.take(","):
            values.append(self.formula())
        self.tokens.expect(")")
        if name == "ln":
            need(len(values) == 1, "ln of one number")
            return make("ln", *values)
        return self.call(name, *values)

    def call(self, name: str, *values: Term) -> Term:
        return self.reading.call(name, *values)

    def named(self, name: str) -> Term:
        reading = self.reading
        if name in self.names:
            return self.names[name]
        if name in reading.functions:
            inner = Parser(reading, Tokens(reading.functions[name]))
            inner.law, inner.outcome, inner.fixed = self.law, self.outcome, self.fixed
            value = inner.formula()
            inner.tokens.end()
            return value
        if name in reading.variables:
            return self.value(name)
        if name == "e":
            return var("e", R)
        need(re.fullmatch(r"#?[A-Z]\w*'*", name) is not None, f"unknown name {name!r} in {self.tokens.text!r}")
        return make("sum", ONE, data=kind(name))

    def value(self, name: str) -> Term:
        """The value of a random variable: at the outcome, or the value that is fixed, or at any outcome."""
        if self.outcome is None and self.fixed is not None:
            need(name in self.fixed, f"{name} has no fixed value in {self.tokens.text!r}")
            return self.fixed[name]
        return at(self.reading.variables[name], self.outcome or _ANY)

    # laws

    def at_outcome(self) -> tuple[Term, Term]:
        """An expression as a function of the outcome: the outcome, and the value at it."""
        before = self.outcome
        w = self.outcome = var(f"_w{self.depth()}", OUTCOMES)
        value = self.sum()
        self.outcome = before
        return w, value

    def depth(self) -> int:
        return 0 if self.outcome is None else 1 + int(self.outcome.data[0][2:])

    def group(self) -> list[Term]:
        """Random variables, separated by commas."""
        out = [bind("lam", *self.at_outcome())]
        while self.tokens.take(","):
            out.append(bind("lam", *self.at_outcome()))
        return out

    def conditions(self) -> tuple[list[Term], Term]:
        """What follows a bar: variables, and the law given the values of others."""
        variables: list[Term] = []
        law = self.law
        more = self.tokens.take("|")
        while more:
            x = bind("lam", *self.at_outcome())
            if self.tokens.take("="):
                value = self.sum()
                law = self.call("given", law, x, self.alike(value, at(x, _ANY)))
            elif x not in self.given:
                variables.append(x)
            more = self.tokens.take(",")
        return variables, law

    def entropy(self, law: Term, variables: Sequence[Term]) -> Term:
        if not variables:
            return ZERO
        w = var("_w", OUTCOMES)
        return self.call("entropy", law, bind("lam", w, paired([at(x, w) for x in variables])))

    def H(self) -> Term:
        of = self.group()
        variables, law = self.conditions()
        return _minus(self.entropy(law, [*of, *variables]), self.entropy(law, variables))

    def I(self) -> Term:  # noqa: E743
        one = self.group()
        self.tokens.expect(";")
        two = self.group()
        z, law = self.conditions()
        together = make("add", self.entropy(law, [*one, *z]), self.entropy(law, [*two, *z]))
        return _minus(_minus(together, self.entropy(law, [*one, *two, *z])), self.entropy(law, z))

    def E(self) -> Term:
        w, value = self.at_outcome()
        value = _number(value)
        need(value.type is R, f"the mean of what is no number in {self.tokens.text!r}")
        return self.call("mean", self.law, bind("lam", w, value))

    def P(self) -> Term:
        """P(event), P(event|T=t); P(event|T) at the value of T"""
        before = self.outcome
        w = self.outcome = var(f"_w{self.depth()}", OUTCOMES)
        event = self.true(self.formula())
        self.outcome = before
        law = self.law
        more = self.tokens.take("|")
        while more:
            start = self.tokens.place
            x = bind("lam", *self.at_outcome())
            if self.tokens.take("="):
                value = self.sum()
            else:
                end = self.tokens.place
                self.tokens.place = start
                value = self.sum()
                need(self.tokens.place == end, f"no variable after the bar in {self.tokens.text!r}")
            law = self.call("given", law, x, self.alike(value, at(x, _ANY)))
            more = self.tokens.take(",")
        return self.call("mean", law, bind("lam", w, make("ind", event)))

    def D(self) -> Term:
        x = bind("lam", *self.at_outcome())
        variables, law = self.conditions()
        self.tokens.expect("||")
        y = bind("lam", *self.at_outcome())
        beside, other = self.conditions()
        if beside:
            need(len(variables) == len(beside), f"D(y|u||x|v) needs v beside u in {self.tokens.text!r}")
            need(law is other, f"no values are fixed in D(y|u||x|v), in {self.tokens.text!r}")
            return self.call("conditional", law, x, _together(variables), y, _together(beside))
        if not variables:
            return self.call("divergence", law, x, other, y)
        w = var(f"_w{self.depth()}", OUTCOMES)  # on average over what follows the bar
        for variable in variables:
            law = self.call("given", law, variable, at(variable, w))
        return self.call("mean", self.law, bind("lam", w, self.call("divergence", law, x, other, y)))

    def support(self) -> Term:
        x = bind("lam", *self.at_outcome())
        self.tokens.expect("|")
        value = self.call("support", self.law, x)
        self.supports.add(value)
        return value


def _together(variables: Sequence[Term]) -> Term:
    """The joint of random variables."""
    w = var("_w", OUTCOMES)
    return bind("lam", w, paired([at(x, w) for x in variables]))


def paired(parts: Sequence[Term]) -> Term:
    """Values as one value"""
    return parts[0] if len(parts) == 1 else make("pair", parts[0], paired(parts[1:]))


def _number(value: Term) -> Term:
    """A bit as the number 0 or 1"""
    return make("ind", value) if value.type is TRUTH else value


def _minus(a: Term, b: Term) -> Term:
    return a if b is ZERO else make("add", a, make("mul", num(-1), b))


def _some(v: Term, body: Term) -> Term:
    return negation(bind("all", v, negation(body)))


_BINDERS = {"sum": "sum", "prod": "prd", "every": "all", "fun": "lam", "some": ""}


def stated(theorem: Theorem, reading: Reading, premises: Sequence[str], statement: str) -> None:
    """Reject unless a theorem says the statement, from no more than the premises."""
    need(theorem.says is reading.read(statement), f"{statement!r} is not what is proved")
    allowed = {reading.read(text) for text in premises} | reading.background(premises)
    more = len(theorem.hypotheses - allowed)
    need(not more, f"{statement!r} is proved from {more} more than its premises")
