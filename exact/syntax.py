"""The notation of information theory, read from text: ``I(g;S) <= I(T,r;S) = H(r|T) <= E[log2(M+1)]``.

One grammar serves ``Joint.H``, ``exact.shannon.prove``, the language of claims and the steps of proofs.
Numbers are rationals: ``0.999`` is 999/1000, ``1e-9`` is 1/10^9.  A statement is a chain of expressions
joined by ``<=``, ``>=``, ``=``, ``<`` or ``>``; a leading ``for every t:`` makes it pointwise, and then
``H(r|T=t)`` is the entropy in the world conditioned on the value t of T.  Components of a vector are
``R[t]``, those before t are ``R[<t]``, those after it ``R[>t]`` (``R[<=t]``, ``R[>=t]`` are read as two), and
``sum[t](...)`` sums over t.
``D(X|Y||Q)`` is the divergence of the law of X given Y, on average over Y, from the law of Q.

``2H(X)`` and ``1/2 I(X;Y)`` are products, ``I(X;Y;Z)`` is I(X;Y) - I(X;Y|Z), ``I(X:Y)`` is I(X;Y), and the signs of
print and of LaTeX (``≤``, ``\\mid``, ``X_{1}``) are read as well; ``X^n`` is one variable.

Signs and powers are those of mathematics: ``-1^2`` is -(1^2) wherever it stands; ``x^y^z`` is refused.
``str`` of what was read is its normal spelling, which is read as the same again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from exact._spelling import plain

__all__ = [
    "Binary",
    "BinaryEntropy",
    "Divergence",
    "Entropy",
    "Expectation",
    "Expression",
    "Information",
    "Log2",
    "Name",
    "Negation",
    "Number",
    "ParseError",
    "Size",
    "Statement",
    "Sum",
    "base_name",
    "free_indices",
    "index_of",
    "names_of",
    "parse_entropy",
    "parse_expression",
    "parse_information",
    "parse_statement",
    "walk",
]


class ParseError(ValueError):
    """A text that is not in the grammar; the message shows where, and what was expected."""


@dataclass(frozen=True, slots=True)
class Number:
    """A rational constant."""

    value: Fraction

    def __str__(self) -> str:
        return str(self.value)

    def latex(self) -> str:
        value = self.value
        if value.denominator == 1:
            return str(value.numerator)
        sign = "-" if value < 0 else ""
        return rf"{sign}\tfrac{{{abs(value.numerator)}}}{{{value.denominator}}}"


@dataclass(frozen=True, slots=True)
class Name:
    """A parameter such as ``V``, or a function of random variables such as ``M``, also written ``M(T)``, or ``M(t)`` at
    the value t.  of: what stands in the brackets; whoever knows the function compares it with its arguments.
    """

    id: str
    of: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.id}({','.join(self.of)})" if self.of else self.id

    def latex(self) -> str:
        return f"{latex_name(self.id)}({_latex_group(self.of)})" if self.of else latex_name(self.id)


@dataclass(frozen=True, slots=True)
class Binary:
    """``left op right`` with op one of ``+ - * / ^``."""

    op: str
    left: Expression
    right: Expression

    def __str__(self) -> str:
        first, chain = _spine(self)
        text = str(first)
        level = _level(first)
        for node in chain:
            mine = _LEVEL[node.op]
            right = str(node.right)
            if level < mine or (node.op == "^" and level <= mine):
                text = f"({text})"
            if _level(node.right) <= mine and not _needs_none(node):
                right = f"({right})"
            text += f" {node.op} {right}" if node.op in "+-" else f"{node.op}{right}"
            level = mine
        return text

    def latex(self) -> str:
        first, chain = _spine(self)
        text = first.latex()
        level = _latex_level(first)
        for node in chain:
            mine = _LEVEL[node.op]
            right = node.right.latex()
            if node.op == "/":
                text = rf"\frac{{{text}}}{{{right}}}"
            elif node.op == "^":
                base = text if level > mine else rf"\left({text}\right)"
                text = rf"{base}^{{{right}}}"
            else:
                if level < mine:
                    text = rf"\left({text}\right)"
                if _latex_level(node.right) < mine or (node.op == "-" and _level(node.right) <= mine):
                    right = rf"\left({right}\right)"
                text += rf" \cdot {right}" if node.op == "*" else f" {node.op} {right}"
            level = mine
        return text


@dataclass(frozen=True, slots=True)
class Negation:
    """``-operand``."""

    operand: Expression

    def __str__(self) -> str:
        inner = str(self.operand)
        return f"-({inner})" if _level(self.operand) <= _LEVEL["+"] else f"-{inner}"

    def latex(self) -> str:
        inner = self.operand.latex()
        return rf"-\left({inner}\right)" if _level(self.operand) <= _LEVEL["+"] else f"-{inner}"


@dataclass(frozen=True, slots=True)
class Log2:
    """Logarithm to base 2."""

    argument: Expression

    def __str__(self) -> str:
        return f"log2({self.argument})"

    def latex(self) -> str:
        return rf"\log_2\!\left({self.argument.latex()}\right)"


@dataclass(frozen=True, slots=True)
class BinaryEntropy:
    """h(p) = -p log2 p - (1-p) log2 (1-p)."""

    argument: Expression

    def __str__(self) -> str:
        return f"h({self.argument})"

    def latex(self) -> str:
        return rf"h\!\left({self.argument.latex()}\right)"


@dataclass(frozen=True, slots=True)
class Entropy:
    """H(of | given), or H(of | given, X=x) in the world conditioned on the value x of each X in ``at``."""

    of: tuple[str, ...]
    given: tuple[str, ...] = ()
    at: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return f"H({','.join(self.of)}{_condition(self.given, self.at)})"

    def latex(self) -> str:
        return f"H({_latex_group(self.of)}{_latex_condition(self.given, self.at)})"


@dataclass(frozen=True, slots=True)
class Information:
    """I(left ; right | given), or the same in the world conditioned on the values in ``at``."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    given: tuple[str, ...] = ()
    at: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return f"I({','.join(self.left)};{','.join(self.right)}{_condition(self.given, self.at)})"

    def latex(self) -> str:
        condition = _latex_condition(self.given, self.at)
        return f"I({_latex_group(self.left)};{_latex_group(self.right)}{condition})"


@dataclass(frozen=True, slots=True)
class Divergence:
    """D(of | given || reference): the Kullback-Leibler divergence of the conditional law of ``of`` from the law of
    ``reference``, in the mean over ``given``; D(of | X=x || reference) is that at the value x.  Never negative.

    D(of | given || reference | beside): the law of ``reference`` is that given that ``beside`` has the value of
    ``given``, as D(y|u||x|v) = D(y,u||x,v) - D(u||v).
    """

    of: str
    reference: str
    given: tuple[str, ...] = ()
    at: tuple[tuple[str, str], ...] = ()
    beside: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"D({self.of}{_condition(self.given, self.at)}||{self.reference}{_condition(self.beside, ())})"

    def latex(self) -> str:
        first = f"{latex_name(self.of)}{_latex_condition(self.given, self.at)}"
        return rf"D({first} \,\|\, {latex_name(self.reference)}{_latex_condition(self.beside, ())})"


@dataclass(frozen=True, slots=True)
class Expectation:
    """E[argument]: the mean of a function of random variables."""

    argument: Expression

    def __str__(self) -> str:
        return f"E[{self.argument}]"

    def latex(self) -> str:
        return rf"\mathbb{{E}}\!\left[{self.argument.latex()}\right]"


@dataclass(frozen=True, slots=True)
class Sum:
    """sum[t](argument): over the positions t = 1, 2, .. of the vectors that occur as X[t] or X[<t]."""

    index: str
    argument: Expression

    def __str__(self) -> str:
        return f"sum[{self.index}]({self.argument})"

    def latex(self) -> str:
        inner = self.argument.latex()
        if _level(self.argument) <= _LEVEL["+"]:
            inner = rf"\left({inner}\right)"
        return rf"\sum_{{{self.index}}} {inner}"


@dataclass(frozen=True, slots=True)
class Size:
    """|X|: the size of the alphabet of X.  Only in hypotheses, as in ``|r| = 2``."""

    of: tuple[str, ...]

    def __str__(self) -> str:
        return f"|{','.join(self.of)}|"

    def latex(self) -> str:
        return rf"\lvert {_latex_group(self.of)} \rvert"


Expression = (
    Number
    | Name
    | Binary
    | Negation
    | Log2
    | BinaryEntropy
    | Entropy
    | Information
    | Divergence
    | Expectation
    | Sum
    | Size
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A chain ``sides[0] relations[0] sides[1] ...``; ``every`` names the value a pointwise statement ranges over."""

    sides: tuple[Expression, ...]
    relations: tuple[str, ...]
    every: str | None = None

    def __str__(self) -> str:
        text = str(self.sides[0])
        for relation, side in zip(self.relations, self.sides[1:], strict=True):
            text += f" {relation} {side}"
        return f"for every {self.every}: {text}" if self.every else text

    def latex(self) -> str:
        text = self.sides[0].latex()
        for relation, side in zip(self.relations, self.sides[1:], strict=True):
            text += f" {_LATEX_RELATION[relation]} {side.latex()}"
        return rf"\text{{for every }} {self.every}:\quad {text}" if self.every else text

    def links(self) -> tuple[Statement, ...]:
        """The links of the chain, each a statement with one relation."""
        return tuple(
            Statement((left, right), (relation,), self.every)
            for left, relation, right in zip(self.sides[:-1], self.relations, self.sides[1:], strict=True)
        )


_LATEX_RELATION = {"<=": r"\le", ">=": r"\ge", "=": "=", "<": "<", ">": ">"}
_LEVEL = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 4}
_GREEK = {
    "tau": r"\tau",
    "theta": r"\theta",
    "alpha": r"\alpha",
    "pi": r"\pi",
    "eps": r"\varepsilon",
    "Omega": r"\Omega",
}


def _level(node: Expression) -> int:
    if isinstance(node, Binary):
        return _LEVEL[node.op]
    if isinstance(node, Negation):
        return 1
    if isinstance(node, Number) and (node.value < 0 or node.value.denominator != 1):
        return 2 if node.value > 0 else 1
    return 5


def _latex_level(node: Expression) -> int:
    """As _level, where a sum has no brackets around it."""
    return 1 if isinstance(node, Sum) else _level(node)


def _needs_none(node: Binary) -> bool:
    """Whether the right operand stands without brackets though it binds no closer: a + -b, a + (b - c), a*(b/c)."""
    if node.op == "+":
        return True
    return node.op == "*" and isinstance(node.right, Binary) and node.right.op in "*/"


def _spine(node: Expression, operations: str = "+-*/^") -> tuple[Expression, list[Binary]]:
    """The leftmost operand of a chain of operations, and the operations from there: sums may have many terms."""
    chain: list[Binary] = []
    while isinstance(node, Binary) and node.op in operations:
        chain.append(node)
        node = node.left
    return node, chain[::-1]


def base_name(name: str) -> str:
    """The variable of which ``R[t]``, ``R[<t]`` or ``R[>t]`` is a part."""
    return name.partition("[")[0]


def index_of(name: str) -> str:
    """The index t of ``R[t]``, ``R[<t]`` or ``R[>t]``, "" of what is no part."""
    return name.partition("[")[2].rstrip("]").lstrip("<>")


def latex_name(name: str) -> str:
    """``tau`` as a Greek letter, ``T1`` with its index below, ``R[<t]`` likewise."""
    if "^" in name:
        stem, _, power = name.partition("^")
        return f"{latex_name(stem)}^{{{power}}}"
    if name.endswith("]"):
        stem, _, index = name[:-1].partition("[")
        return f"{latex_name(stem)}_{{{index}}}"
    accented = re.fullmatch(r"(.+)_(hat|tilde|bar)", name)
    if accented:
        return rf"\{accented[2]}{{{latex_name(accented[1])}}}"
    match = re.fullmatch(r"([^\W\d_]+)_?(\d*)(_plus)?", name)
    if not match:
        return r"\mathrm{" + name.replace("_", r"\_") + "}" if "_" in name else name
    stem, index, plus = match.groups()
    stem = _GREEK.get(stem, stem if len(stem) == 1 else rf"\mathrm{{{stem}}}")
    return stem + (f"_{{{index}}}" if index else "") + ("^{+}" if plus else "")


def _latex_group(names: tuple[str, ...]) -> str:
    return ",".join(latex_name(name) for name in names)


def _condition(given: tuple[str, ...], at: tuple[tuple[str, str], ...]) -> str:
    parts = [*given, *(f"{name}={value}" for name, value in at)]
    return "|" + ",".join(parts) if parts else ""


def _latex_condition(given: tuple[str, ...], at: tuple[tuple[str, str], ...]) -> str:
    parts = [latex_name(name) for name in given]
    parts += [f"{latex_name(name)}={latex_name(value)}" for name, value in at]
    return r" \mid " + ",".join(parts) if parts else ""


_TOKEN = re.compile(
    r"\s*(?:(?P<number>(?:\d+\.\d*|\.\d+|\d+)(?:[eE][-+]?\d+)?)"
    r"|(?P<name>[^\W\d]\w*'*)"
    r"|(?P<op><=|>=|==|=|<|>|[-+*/^()\[\],;:|]))"
)
_LONGEST = 100_000  # characters; a longer text is not a statement a person wrote
_DEEPEST = 100  # nesting of brackets
_LARGEST_EXPONENT = 4000  # of a decimal exponent such as 1e-30
_LONGEST_NUMBER = 4250  # characters, as written
_MOST_BITS = 14_000  # of a numerator or denominator: what has more is too long for Python to print


def _quoted(text: str) -> str:
    """A text as an error quotes it: all of a short one, the beginning of a long one."""
    return repr(text if len(text) <= 200 else f"{text[:200]}...")


def _short(number: Number) -> Number:
    if max(number.value.numerator.bit_length(), number.value.denominator.bit_length()) > _MOST_BITS:
        raise ParseError(f"a number has more than {_MOST_BITS} bits")
    return number


def _joined(op: str, left: Expression, right: Expression) -> Expression:
    """``left op right``, from left to right: a + (b - c) is read as a + b - c, and a*(b/c) as a*b/c."""
    if op in "+*":
        first, chain = _spine(right, "+-" if op == "+" else "*/")
        left = Binary(op, left, first)
        for node in chain:
            left = Binary(node.op, left, node.right)
        return left
    return Binary(op, left, right)


def _negative(node: Expression) -> Expression:
    return Number(-node.value) if isinstance(node, Number) else Negation(node)


def _interaction(parts: list[tuple[str, ...]], given: tuple[str, ...], at: tuple[tuple[str, str], ...]) -> Expression:
    """I(X;Y|W); and of more parts I(X;Y;Z|W) = I(X;Y|W) - I(X;Y|Z,W), which may be negative."""
    if len(parts) == 2:
        return Information(parts[0], parts[1], given, at)
    *first, last = parts
    without = _interaction(first, given, at)
    return _joined("-", without, _interaction(first, tuple(dict.fromkeys((*last, *given))), at))


class _Parser:
    def __init__(self, text: str) -> None:
        if len(text) > _LONGEST:
            raise ParseError(f"the text has {len(text)} characters; the limit is {_LONGEST}")
        text = plain(text)
        self.text = text
        self.tokens: list[tuple[str, str, int]] = []
        position = 0
        end = len(text.rstrip())
        while position < end:
            match = _TOKEN.match(text, position)
            if not match:
                start = position + len(text[position:]) - len(text[position:].lstrip())
                raise ParseError(f"unexpected character {text[start]!r} at column {start + 1} of {_quoted(text)}")
            kind = str(match.lastgroup)
            self.tokens.append((kind, match.group(kind), match.start(kind)))
            position = match.end()
        self.at = 0
        self.depth = 0

    def peek(self, offset: int = 0) -> str:
        index = self.at + offset
        return self.tokens[index][1] if index < len(self.tokens) else ""

    def kind(self) -> str:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else "end"

    def fail(self, expected: str) -> ParseError:
        if self.at < len(self.tokens):
            _, token, column = self.tokens[self.at]
            return ParseError(
                f"expected {expected}, found {_quoted(token)} at column {column + 1} of {_quoted(self.text)}"
            )
        opened = sum(self.text.count(c) for c in "([") - sum(self.text.count(c) for c in ")]")
        hint = f" ({opened} bracket{'s' if opened > 1 else ''} left open)" if opened > 0 else ""
        return ParseError(f"expected {expected} at the end of {_quoted(self.text)}{hint}")

    def take(self, token: str) -> None:
        if self.peek() != token:
            raise self.fail(f"{token!r}")
        self.at += 1

    def name(self, what: str) -> str:
        if self.kind() != "name":
            raise self.fail(what)
        self.at += 1
        return self.tokens[self.at - 1][1]

    def finish(self) -> None:
        if self.at != len(self.tokens):
            raise self.fail("the end of the text")

    # groups of random variables -------------------------------------------------------------

    def group(self) -> tuple[str, ...]:
        names: list[str] = []
        while True:
            names += self.part()
            if self.peek() != ",":
                return tuple(dict.fromkeys(names))
            self.at += 1

    def part(self) -> tuple[str, ...]:
        """A variable, or the component R[t] or the components R[<t], R[>t] of one; R[<=t], R[>=t] are read as both."""
        name = self.name("the name of a random variable")
        if self.peek() == "^":  # X^n is one variable
            self.at += 1
            if self.kind() not in ("name", "number"):
                raise self.fail("what stands above, as n in X^n")
            self.at += 1
            return (f"{name}^{self.tokens[self.at - 1][1]}",)
        if self.peek() != "[":
            return (name,)
        self.at += 1
        relation = self.peek() if self.peek() in ("<", "<=", ">", ">=") else ""
        self.at += bool(relation)
        index = self.name("an index, as t in R[t]")
        self.take("]")
        return {
            "": (f"{name}[{index}]",),
            "<": (f"{name}[<{index}]",),
            "<=": (f"{name}[<{index}]", f"{name}[{index}]"),
            ">": (f"{name}[>{index}]",),
            ">=": (f"{name}[{index}]", f"{name}[>{index}]"),
        }[relation]

    def condition(self) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
        if self.peek() != "|" or self.peek(1) == "|":
            return (), ()
        self.at += 1
        given: list[str] = []
        at: list[tuple[str, str]] = []
        while True:
            variables = self.part()
            if self.peek() == "=" and len(variables) == 1:
                self.at += 1
                (variable,) = variables
                at.append((variable, self.name("the name of a value, as t in T=t")))
            else:
                given += variables
            if self.peek() != ",":
                return tuple(dict.fromkeys(given)), tuple(at)
            self.at += 1

    def entropy(self) -> Entropy:
        return Entropy(self.group(), *self.condition())

    def information(self) -> Information:
        parts, condition = self.informations()
        if len(parts) > 2:
            raise ParseError(f"{self.text!r} has {len(parts)} parts; here an information is of two, as in X;Y")
        return Information(parts[0], parts[1], *condition)

    def informations(self) -> tuple[list[tuple[str, ...]], tuple[tuple[str, ...], tuple[tuple[str, str], ...]]]:
        """The parts of I(X;Y), or of I(X;Y;Z), and the condition."""
        parts = [self.group()]
        while self.peek() in (";", ":"):
            self.at += 1
            parts.append(self.group())
        if len(parts) < 2:
            raise self.fail("';'")
        return parts, self.condition()

    def divergence(self) -> Divergence:
        of = self.name("the name of a random variable")
        condition = self.condition()
        self.take("|")
        self.take("|")
        reference = self.name("the name of a random variable")
        beside, at = self.condition()
        if at or (beside and (condition[1] or len(beside) != len(condition[0]))):
            raise ParseError(f"{_quoted(self.text)}: a divergence of conditional laws is written D(y|u||x|v)")
        return Divergence(of, reference, *condition, beside)

    # expressions ----------------------------------------------------------------------------

    def statement(self) -> Statement:
        sides = [self.expression()]
        relations: list[str] = []
        while self.peek() in ("<=", ">=", "=", "==", "<", ">"):
            relations.append("=" if self.peek() == "==" else self.peek())
            self.at += 1
            sides.append(self.expression())
        self.finish()
        if not relations:
            raise ParseError(f"{_quoted(self.text)} states nothing: it needs one of <=, >=, =, <, >")
        return Statement(tuple(sides), tuple(relations))

    def expression(self) -> Expression:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise ParseError(f"brackets nested more than {_DEEPEST} deep in a text of {len(self.text)} characters")
        node = self.term()
        while self.peek() in ("+", "-"):
            op = self.peek()
            self.at += 1
            node = _joined(op, node, self.term())
        self.depth -= 1
        return node

    def term(self) -> Expression:
        if self.peek() == "-":  # of the whole product
            self.at += 1
            return _negative(self.product())
        return self.product()

    def product(self) -> Expression:
        node = self.factor()
        while self.peek() in ("*", "/") or self.beside(node):
            op = self.peek() if self.peek() in ("*", "/") else ""
            self.at += len(op)
            op = op or "*"
            right = self.factor()
            if op == "/" and isinstance(right, Number) and right.value == 0:
                raise ParseError(f"division by zero in {_quoted(self.text)}")
            if op == "/" and isinstance(node, Number) and isinstance(right, Number):
                node = _short(Number(node.value / right.value))
            else:
                node = _joined(op, node, right)
        return node

    def beside(self, node: Expression) -> bool:
        """Whether a product without its sign goes on, as in 2H(X), 1/2 I(X;Y) and 3(H(X) + H(Y)), on the same line."""
        if not isinstance(node, Number) or not (self.kind() == "name" or self.peek() == "("):
            return False
        (_, last, start), (_, _, following) = self.tokens[self.at - 1 : self.at + 1]
        return "\n" not in self.text[start + len(last) : following]

    def factor(self) -> Expression:
        return self.signed(self.power)

    def power(self) -> Expression:
        node = self.atom()
        if self.peek() == "^":
            self.at += 1
            node = Binary("^", node, self.signed(self.atom))
            if self.peek() == "^":
                raise ParseError(
                    f"{_quoted(str(node))[1:-1]}^... can be read in two ways in {_quoted(self.text)}: write brackets"
                )
        return node

    def signed(self, read: Callable[[], Expression]) -> Expression:
        """What is read, after any number of minus signs."""
        signs = 0
        while self.peek() == "-":
            self.at += 1
            signs += 1
            if self.depth + signs > _DEEPEST:
                raise ParseError(f"more than {_DEEPEST} nested signs in a text of {len(self.text)} characters")
        self.depth += signs
        node = read()
        self.depth -= signs
        for _ in range(signs):
            node = _negative(node)
        return node

    def atom(self) -> Expression:
        kind, token = self.kind(), self.peek()
        if kind == "number":
            self.at += 1
            exponent = re.search(r"[eE][-+]?(\d+)$", token)
            if exponent and (len(exponent.group(1)) > 8 or int(exponent.group(1)) > _LARGEST_EXPONENT):
                raise ParseError(f"the exponent of {_quoted(token)} is beyond {_LARGEST_EXPONENT}")
            if len(token) > _LONGEST_NUMBER:
                raise ParseError(f"a number has {len(token)} characters; the limit is {_LONGEST_NUMBER}")
            return _short(Number(Fraction(token)))
        if token == "(":
            self.at += 1
            node = self.expression()
            self.take(")")
            return node
        if token == "|":
            self.at += 1
            group = self.group()
            self.take("|")
            return Size(group)
        if kind != "name":
            raise self.fail("a number, a name, H(...), I(...;...), D(...||...), E[...], log2(...) or h(...)")
        self.at += 1
        following = self.peek()
        if following == "[" and token == "sum":
            self.at += 1
            index = self.name("an index, as t in sum[t](...)")
            self.take("]")
            self.take("(")
            node = self.expression()
            self.take(")")
            return Sum(index, node)
        if following == "[":
            if token != "E":
                self.at -= 1
                raise self.fail("E before '['")
            self.at += 1
            node = self.expression()
            self.take("]")
            return Expectation(node)
        if following != "(":
            return Name(token)
        self.at += 1
        node = self.call(token)
        self.take(")")
        return node

    def call(self, function: str) -> Expression:
        if function == "H":
            return self.entropy()
        if function == "I":
            parts, (given, at) = self.informations()
            return _interaction(parts, given, at)
        if function == "D":
            return self.divergence()
        if function == "log2":
            return Log2(self.expression())
        if function == "h":
            return BinaryEntropy(self.expression())
        before = self.at
        if function not in ("E", "e", "sum") and self.kind() == "name":  # M(T), or M(t) at the value t
            names = [self.name("a name")]
            while self.peek() == ",":
                self.at += 1
                names.append(self.name("the name of a random variable"))
            if self.peek() == ")":
                return Name(function, tuple(names))
        self.at = before - 2
        raise self.fail("H(...), I(...;...), D(...||...), E[...], log2(...) or h(...)")


@lru_cache(maxsize=4096)
def parse_entropy(text: str) -> Entropy:
    """Read ``"r | S,T"`` as H(r | S,T)."""
    parser = _Parser(text)
    node = parser.entropy()
    parser.finish()
    return node


@lru_cache(maxsize=4096)
def parse_information(text: str) -> Information:
    """Read ``"S ; T,r | g"`` as I(S ; T,r | g)."""
    parser = _Parser(text)
    node = parser.information()
    parser.finish()
    return node


def parse_expression(text: str) -> Expression:
    """Read one expression such as ``"I(g;S) + 3/2*H(r|T)"``."""
    return _expression(_typed(text))


@lru_cache(maxsize=4096)
def _expression(text: str) -> Expression:
    parser = _Parser(text)
    node = parser.expression()
    parser.finish()
    return node


def parse_statement(text: str) -> Statement:
    """Read a chain of relations, with an optional leading ``for every t:``, which must bind every value T=t in it."""
    return _statement(_typed(text))


def _typed(text: str) -> str:
    if not isinstance(text, str):
        raise TypeError(f"a statement is a string such as 'I(X;Y) <= H(X)', not {type(text).__name__}")
    return text


@lru_cache(maxsize=4096)
def _statement(text: str) -> Statement:
    every = None
    prefix = re.match(r"\s*for every ([^\W\d]\w*)\s*:", text)
    if prefix:
        every = prefix.group(1)
    parser = _Parser(text[prefix.end() :] if prefix else text)
    statement = parser.statement()
    statement = Statement(statement.sides, statement.relations, every)
    _check_bound(statement)
    return statement


def _check_bound(statement: Statement) -> None:
    """Every value T=t is bound by ``for every t``, which ranges over the values of one variable, or over positions."""
    every = statement.every
    valued: dict[str, None] = {}  # the variables whose value is fixed
    for part in (part for side in statement.sides for part in walk(side)):
        for name, value in part.at if isinstance(part, Entropy | Information | Divergence) else ():
            if value != every:
                said = f"in {_quoted(str(part))[1:-1]} the value {value} is bound by nothing"
                raise ParseError(f"{said}: it needs 'for every {value}:' in front")
            valued[name] = None
    if len(valued) > 1:
        raise ParseError(
            f"in {_quoted(str(statement))}, {every} is a value of {' and of '.join(valued)}; it can be of one only"
        )
    if valued and every in [index_of(name) for name in names_of(statement)]:
        raise ParseError(
            f"in {_quoted(str(statement))}, {every} is both a value of {next(iter(valued))} and a position"
        )


def walk(node: Expression, not_into: type | tuple[type, ...] = ()) -> Iterator[Expression]:
    """The node and everything below it, from left to right; nothing below nodes of the types ``not_into``."""
    waiting = [node]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, not_into):
            continue
        if isinstance(node, Binary):
            waiting += (node.right, node.left)
        elif isinstance(node, Negation):
            waiting.append(node.operand)
        elif isinstance(node, Log2 | BinaryEntropy | Expectation | Sum):
            waiting.append(node.argument)


def free_indices(node: Expression) -> Iterator[str]:
    """The indices t of parts R[t], R[<t] that no sum[t](...) in the node binds."""
    for part in walk(node, Sum):
        if isinstance(part, Sum):
            yield from (index for index in free_indices(part.argument) if index != part.index)
        else:
            yield from filter(None, map(index_of, _own_names(part)))


def names_of(node: Expression | Statement) -> tuple[str, ...]:
    """The random variables (or parts R[t], R[<t] of them) in H, I and D, in order of appearance."""
    sides = node.sides if isinstance(node, Statement) else (node,)
    return tuple(dict.fromkeys(name for side in sides for part in walk(side) for name in _own_names(part)))


def _own_names(node: Expression) -> tuple[str, ...]:
    """Those in the node itself, none below it."""
    if isinstance(node, Size):
        return node.of
    if not isinstance(node, Entropy | Information | Divergence):
        return ()
    fixed = tuple(name for name, _ in node.at)
    if isinstance(node, Entropy):
        return (*node.of, *node.given, *fixed)
    if isinstance(node, Information):
        return (*node.left, *node.right, *node.given, *fixed)
    return (node.of, node.reference, *node.given, *fixed, *node.beside)
