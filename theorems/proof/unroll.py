"""A statement about every length, written out for one: R[t], R[<t] and sum[t](...) become R1, R2, ...

A vector becomes one scalar variable for each position, and the variables come about position by position
(x1, R1, x2, R2, ...), so that a later token may depend on earlier feedback.  What is enumerated and drawn at
random are these written-out statements; what is proved is the statement about every length.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from itertools import chain, islice

from exact.syntax import (
    Binary,
    BinaryEntropy,
    Entropy,
    Expectation,
    Expression,
    Information,
    Log2,
    Name,
    Negation,
    Number,
    Sum,
    base_name,
    names_of,
    parse_entropy,
    parse_expression,
    parse_statement,
)
from exact.syntax import (
    Statement as Formula,
)
from theorems.language import Call, ClaimError, Defined, Hypothesis, Linear, Statement, Variable, World
from theorems.language.model import Value

__all__ = ["index_length", "unroll"]

_ZERO = Number(Fraction(0))
_LONGEST = 64  # positions: each is a variable, and worlds of far fewer are too large to enumerate


def index_length(statement: Statement) -> str:
    """The length over whose positions the statement is indexed ("" if it has no R[t] or R[<t])."""
    formulas = [statement.formula]
    formulas += [form.formula for form in statement.forms() if isinstance(form, Linear)]
    lengths = {
        statement.world.variable(base_name(part)).length
        for formula in formulas
        for part in names_of(formula)
        if part != base_name(part)
    }
    if len(lengths) > 1:
        raise ClaimError(f"statement {statement.id}: its indexed vectors have different lengths")
    return lengths.pop() if lengths else ""


def unroll(statement: Statement, size: int) -> Statement:
    """The statement for vectors of ``size`` components, about scalar variables only."""
    length = index_length(statement)
    if not length:
        return statement
    if size > _LONGEST:
        raise ClaimError(f"statement {statement.id}: {length} = {size}: at most {_LONGEST} positions are written out")
    world = statement.world
    vectors = {v.name for v in world.variables if v.length == length}
    for form in statement.forms():
        if (
            isinstance(form, Defined)
            and vectors & {form.name, *form.call.arguments}
            and not _by_position(form, vectors)
        ):
            raise ClaimError(f"statement {statement.id}: {form} is about a whole vector, which cannot be written out")
    functions: list[tuple[str, str]] = []
    definitions = {own.name: own for own in world.definitions}
    for name, call in world.calls().items():
        if vectors & set(call.arguments):
            if call.definition.value is None:
                raise ClaimError(f"statement {statement.id}: {name} = {call} is about a whole vector")
            call = _of_components(call, vectors, size)
            definitions[call.definition.name] = call.definition
        functions.append((name, str(call)))
    values = {length: size} if not length.isdigit() else {}

    def group(names: tuple[str, ...], at: dict[str, int]) -> tuple[str, ...]:
        parts: dict[str, None] = {}
        for name in names:
            base, _, rest = name.partition("[")
            index = rest.rstrip("]").lstrip("<>")
            if base not in vectors:
                parts[name] = None
            elif not rest:
                parts.update(dict.fromkeys(f"{base}{i}" for i in range(1, size + 1)))
            elif rest.startswith("<"):
                parts.update(dict.fromkeys(f"{base}{i}" for i in range(1, at[index])))
            elif rest.startswith(">"):
                parts.update(dict.fromkeys(f"{base}{i}" for i in range(at[index] + 1, size + 1)))
            else:
                parts[f"{base}{at[index]}"] = None
        return tuple(parts)

    def entropy(of: tuple[str, ...], given: tuple[str, ...], at: dict[str, int]) -> Expression:
        inner = group(of, at)
        return Entropy(inner, group(given, at)) if inner else _ZERO

    def write(node: Expression, at: dict[str, int]) -> Expression:
        match node:
            case Entropy(of=of, given=given):
                return entropy(of, given, at)
            case Information(left=left, right=right, given=given):
                a, b = group(left, at), group(right, at)
                return Information(a, b, group(given, at)) if a and b else _ZERO
            case Name(id=name) if name in values:
                return Number(Fraction(values[name]))
            case Binary(op=op, left=left, right=right):
                return Binary(op, write(left, at), write(right, at))
            case Negation(operand=inner):
                return Negation(write(inner, at))
            case Log2(argument=inner):
                return Log2(write(inner, at))
            case BinaryEntropy(argument=inner):
                return BinaryEntropy(write(inner, at))
            case Expectation(argument=inner):
                return Expectation(write(inner, at))
            case Sum(index=index, argument=inner):
                terms = [write(inner, {**at, index: i}) for i in range(1, size + 1)]
                total = terms[0]
                for term in terms[1:]:
                    total = Binary("+", total, term)
                return total
        return node

    def formulas(formula: Formula) -> list[Formula]:
        """One for each position, if the formula is about every position."""
        indexed = formula.every and any(p != base_name(p) for p in names_of(formula))
        positions = [{str(formula.every): i} for i in range(1, size + 1)] if indexed else [{}]
        every = None if indexed else formula.every
        return [Formula(tuple(write(s, at) for s in formula.sides), formula.relations, every) for at in positions]

    hypotheses: list[Hypothesis] = []
    for hypothesis, form in zip(statement.hypotheses, statement.forms(), strict=True):
        if isinstance(form, Defined) and form.name in vectors:
            for i in range(1, size + 1):
                at = [f"{a}{i}" if a in vectors else a for a in form.call.arguments]
                text = f"{form.name}{i} = {form.call.definition.name}({','.join(at)})"
                name = f"{hypothesis.name}-{i}"
                hypotheses.append(replace(hypothesis, name=name, text=text, part_of=hypothesis.name))
            continue
        if not isinstance(form, Linear):
            if getattr(form, "name", "") in vectors:
                raise ClaimError(f"statement {statement.id}: hypothesis {hypothesis.name} is about a whole vector")
            hypotheses.append(hypothesis)
            continue
        written = [f for f in formulas(form.formula) if any(not isinstance(s, Number) for s in f.sides)]
        for i, formula in enumerate(written, 1):
            name = hypothesis.name if len(written) == 1 else f"{hypothesis.name}-{i}"
            hypotheses.append(replace(hypothesis, name=name, text=str(formula), part_of=hypothesis.name))

    variables: list[Variable] = []
    for variable in world.variables:
        if variable.name not in vectors:
            variables.append(variable)
        elif variable.name == next(v.name for v in world.variables if v.name in vectors):
            for i in range(1, size + 1):
                for v in world.variables:
                    if v.name in vectors:
                        variables.append(Variable(f"{v.name}{i}", v.alphabet, "", f"{v.meaning} [{i}]"))
    names = [v.name for v in variables]
    if len(set(names)) != len(names):
        raise ClaimError(f"statement {statement.id}: a component of a vector has the name of another variable")

    def spread(key: str, value: int) -> list[tuple[str, int]]:
        """``denominator R`` or ``|R|`` of a vector, for each of its components."""
        for name in vectors:
            for before, after in (("denominator ", ""), ("|", "|")):
                if key == f"{before}{name}{after}":
                    return [(f"{before}{name}{i}{after}", value) for i in range(1, size + 1)]
        return [(key, value)]

    def at_size(domains: tuple[tuple[tuple[str, int], ...], ...]) -> tuple[tuple[tuple[str, int], ...], ...]:
        """The domains of this length, without it."""
        chosen = [d for d in domains if dict(d).get(length, size) == size]
        return tuple(tuple(row for k, v in d if k != length for row in spread(k, v)) for d in chosen)

    (written_out,) = formulas(statement.formula)
    parameters = tuple(
        replace(p, high=str(write(parse_expression(p.high), {})) if p.high else "")
        for p in world.parameters
        if p.name not in values
    )
    new_world = World(parameters, tuple(variables), tuple(functions), tuple(definitions.values()))
    return replace(
        statement,
        text=str(written_out),
        world=new_world,
        hypotheses=tuple(hypotheses),
        equality=tuple(_condition(c, size, group, write) for c in statement.equality),
        domains=at_size(statement.domains),
        thorough=at_size(statement.thorough),
        proof="",
    )


def _by_position(form: Defined, vectors: set[str]) -> bool:
    """Whether a definition says, of each component alone, what it is: R_i = match(x_i,S_i), or match(T_i,S)."""
    name, (tokens, *_) = form.call.definition.name, form.call.arguments
    return name in ("match", "member") and form.name in vectors and tokens in vectors


def _of_components(call: Call, vectors: set[str], size: int) -> Call:
    """An author's own function of vectors, as one of their components."""
    own = call.definition
    parts = [[f"{a}{i}" for i in range(1, size + 1)] if a in vectors else [a] for a in call.arguments]

    def function(*values: Value) -> Value:
        row = iter(values)
        return own.function(*(tuple(islice(row, size)) if a in vectors else next(row) for a in call.arguments))

    shapes = [
        [shape._replace(length="")] * size if a in vectors else [shape]
        for shape, a in zip(own.arguments, call.arguments, strict=True)
    ]
    arity = sum(map(len, parts))
    latex = rf"\operatorname{{{{{own.name}}}}}({', '.join(f'{{{i}}}' for i in range(arity))})"
    spread = replace(own, arity=arity, function=function, latex=latex, arguments=tuple(chain(*shapes)), says="", coq="")
    return Call(spread, tuple(chain(*parts)))


def _condition(
    text: str,
    size: int,
    group: Callable[[tuple[str, ...], dict[str, int]], tuple[str, ...]],
    write: Callable[[Expression, dict[str, int]], Expression],
) -> str:
    """A condition about every position, as the conjunction over positions; ``1 = 1`` where nothing is left of it."""
    written: dict[str, None] = {}
    for part in text.split(" and ") if text else ():
        indices = set(re.findall(r"\[[<>]?=?(\w+)\]", part))
        positions = [dict.fromkeys(indices, i) for i in range(1, size + 1)] if indices else [{}]
        for at in positions:
            found = re.fullmatch(r"(\S+) uniform on (.+?)(?: given (.+))?", part.strip())
            if found:
                what, count, given = found.groups()
                name = group(parse_entropy(what).of, at)
                tail = group(parse_entropy(given).of, at) if given else ()
                number = write(parse_expression(count), at)
                line = f"{','.join(name)} uniform on {number}" + (f" given {','.join(tail)}" if tail else "")
                written[line] = None
                continue
            side, other = parse_statement(part).sides
            if isinstance(side, Information):
                a, b = group(side.left, at), group(side.right, at)
                if a and b:
                    written[f"{Information(a, b, group(side.given, at))} = 0"] = None
            elif isinstance(side, Entropy):
                written[f"{Entropy(group(side.of, at), group(side.given, at))} = 0"] = None
            else:
                written[f"{write(side, at)} = {write(other, at)}"] = None
    return " and ".join(written) if written or not text else "1 = 1"
