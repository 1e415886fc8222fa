"""A text of the notation read in a world: every name is known and bound, every function stands where it has a value.

What comes out is in normal spelling: ``M(T)`` and ``M(t)``, once compared with what M depends on, are written ``M``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

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
    Size,
    Sum,
    base_name,
    free_indices,
    index_of,
    names_of,
    parse_expression,
    parse_statement,
    walk,
)
from exact.syntax import Statement as Formula
from theorems.language.validation import ClaimError, misspelt, parsed, shown
from theorems.language.worlds import Chance, World

__all__ = ["check_size", "fixed_variables", "read_formula", "read_number"]

_MOST_OPERATIONS = 200  # in one side of a chain: what goes through it calls itself once for each

_QUANTITIES = (Entropy, Information, Divergence, Expectation, Sum)


def read_formula(text: str, world: World, where: str, sizes: bool = False) -> Formula:
    """Read a statement or, with sizes, a hypothesis, which may be about |X| or about every position of vectors."""
    formula = parsed(parse_statement, text, where)
    for side in formula.sides:
        _check_depth(side, where)
        _check_names(side, world, where)
        _check_sums(side, formula.every, world, where)
        _check_quantities(side, where)
        if not sizes and any(isinstance(part, Size) for part in walk(side)):
            raise ClaimError(f"{where}: a size stands only in a hypothesis, as |X| = n, and not in {str(formula)!r}")
    fixed = fixed_variables(formula, world, where)
    for side in formula.sides:
        _check_functions(side, fixed, formula.every, world, where)
    return replace(formula, sides=tuple(_plain(side) for side in formula.sides))


def read_number(text: str, world: World, given: tuple[str, ...], value: str | None, where: str) -> Expression:
    """Read an expression of parameters and of functions of ``given``, as the size in a condition; value: of T=t."""
    node = parsed(parse_expression, text, where)
    _check_depth(node, where)
    _check_names(node, world, where)
    for part in walk(node):
        if not isinstance(part, Number | Name | Negation | Binary):
            raise ClaimError(f"{where}: {part} is no expression of parameters and functions of the world")
        if isinstance(part, Name):
            _check_function(part, given, value, world, where)
            if value is None and isinstance(world.calls().get(part.id), Chance):
                raise ClaimError(f"{where}: {part.id} depends on a law, not on values alone; it can only be constant")
    return _plain(node)


def check_size(formula: Formula, where: str) -> tuple[str, int]:
    """(X, n) of the hypothesis |X| = n."""
    size, value = formula.sides[0], formula.sides[1]
    if (
        not isinstance(size, Size)
        or formula.relations not in (("=",), ("<=",))
        or len(size.of) != 1
        or formula.every
        or index_of(size.of[0])
        or not isinstance(value, Number)
        or value.value.denominator != 1
        or value.value < 1
    ):
        raise ClaimError(f"{where}: a size is said as |X| = n with n a positive integer, not {str(formula)!r}")
    return size.of[0], value.value.numerator


def _check_depth(node: Expression, where: str) -> None:
    if sum(isinstance(part, Binary) for part in walk(node)) > _MOST_OPERATIONS:
        raise ClaimError(f"{where}: one side has more than {_MOST_OPERATIONS} operations; split the statement")


def _check_names(node: Expression, world: World, where: str) -> None:
    for part in names_of(node):
        name = base_name(part)
        if name not in world.variable_names:
            numbers = (*world.number_names, *(n for n, _ in world.functions))
            hint = " (it is a number)" if name in numbers else misspelt(name, world.variable_names)
            raise ClaimError(f"{where}: unknown variable {shown(name)}{hint}")
        if part != name and not world.variable(name).length:
            raise ClaimError(f"{where}: {part} is a part of {name}, which is not a vector")
    numbers = (*world.number_names, *(name for name, _ in world.functions), "e")
    for inner in walk(node):
        if isinstance(inner, Divergence):
            first, second = world.variable(inner.of), world.variable(inner.reference)
            if not first.alphabet or (first.alphabet, first.length) != (second.alphabet, second.length):
                raise ClaimError(f"{where}: in {inner}, {first.name} and {second.name} must have one declared alphabet")
            for one, other in zip(map(world.variable, inner.given), map(world.variable, inner.beside), strict=False):
                if not one.alphabet or (one.alphabet, one.length) != (other.alphabet, other.length):
                    raise ClaimError(
                        f"{where}: in {inner}, {one.name} and {other.name} must have one declared alphabet"
                    )
        if isinstance(inner, Name) and inner.id not in numbers:
            raise ClaimError(f"{where}: unknown parameter {shown(inner.id)}{misspelt(inner.id, numbers)}")


def _taken(world: World) -> tuple[str, ...]:
    functions = [*(name for name, _ in world.functions), *(own.name for own in world.definitions)]
    return (*world.variable_names, *world.number_names, *functions, "e")


def _check_sums(node: Expression, every: str | None, world: World, where: str) -> None:
    """Each index is bound, by one sum or ``for every``, and runs over the positions of vectors of one length."""
    for index in free_indices(node):
        if index != every:
            raise ClaimError(
                f"{where}: in {node} the index {index} is bound by nothing: it needs 'for every {index}:' in front, "
                f"or sum[{index}](...) around it"
            )
    for part in walk(node):
        if not isinstance(part, Sum):
            continue
        if part.index == every or part.index in _taken(world):
            raise ClaimError(f"{where}: in {part} the index {part.index} is the name of something else already")
        if any(isinstance(inner, Sum) for inner in walk(part.argument)):
            raise ClaimError(f"{where}: {part}: sums are not nested")
        names = {base_name(name) for name in names_of(part.argument) if index_of(name) == part.index}
        if not names:
            raise ClaimError(f"{where}: nothing in {part} is about a position {part.index}, as R[{part.index}]")
        if len({world.variable(name).length for name in names}) > 1:
            raise ClaimError(f"{where}: in {part} the vectors {', '.join(sorted(names))} have different lengths")


def _check_quantities(node: Expression, where: str) -> None:
    """Entropies, means and logarithms are added and multiplied by numbers; nothing else is done with them."""
    for part in walk(node):
        inner: tuple[Expression, ...] = ()
        if isinstance(part, Log2 | BinaryEntropy):
            inner = (part.argument,)
        elif isinstance(part, Expectation):
            if any(isinstance(p, (*_QUANTITIES, Size)) for p in walk(part.argument)):
                raise ClaimError(f"{where}: in {part}: E[...] is the mean of a function of values, not of entropies")
        elif isinstance(part, Binary) and part.op in "/^":
            inner = (part.right,) if part.op == "/" else (part.left, part.right)
        elif isinstance(part, Binary) and part.op == "*" and _is_quantity(part.left) and _is_quantity(part.right):
            raise ClaimError(f"{where}: in {part} one of the factors must be a number, no entropy or logarithm")
        for argument in inner:
            if _is_quantity(argument):
                raise ClaimError(f"{where}: in {part}, {argument} must be a number, no entropy or logarithm")


def _is_quantity(node: Expression) -> bool:
    """Whether there is an entropy, a logarithm, or a mean of one in it; E[M] is a number."""
    return any(isinstance(part, Entropy | Information | Divergence | Sum | Log2 | BinaryEntropy) for part in walk(node))


def fixed_variables(formula: Formula, world: World, where: str) -> tuple[str, ...]:
    """The variable whose value a pointwise statement ranges over, alone in a tuple; () of other statements."""
    every = formula.every
    if every is None:
        return ()
    if every in _taken(world):
        raise ClaimError(f"{where}: in {str(formula)!r}, {every} is the name of something else already")
    parts = [part for side in formula.sides for part in walk(side)]
    found = {
        name: None for part in parts if isinstance(part, Entropy | Information | Divergence) for name, _ in part.at
    }
    if any(index_of(name) for name in found):
        raise ClaimError(f"{where}: in {str(formula)!r}, only the value of a whole variable can be fixed")
    if every in map(index_of, names_of(formula)):
        return ()
    for name in _outside_means(formula):
        found.update(dict.fromkeys(_depends(name.id, world)))
    if not found:
        raise ClaimError(f"{where}: nothing in {str(formula)!r} depends on {every}, as H(X|T={every}) does")
    if len(found) > 1:
        raise ClaimError(
            f"{where}: in {str(formula)!r}, {every} is the value of one variable, but {' and '.join(found)} matter"
        )
    return tuple(found)


def _outside_means(formula: Formula) -> Iterator[Name]:
    for side in formula.sides:
        yield from (part for part in walk(side, Expectation) if isinstance(part, Name))


def _depends(name: str, world: World) -> tuple[str, ...]:
    call = world.calls().get(name)
    return call.depends() if call else ()


def _check_functions(node: Expression, fixed: tuple[str, ...], every: str | None, world: World, where: str) -> None:
    """Functions stand inside E[...], or where the value that they depend on is fixed, with the right arguments."""
    for part in walk(node, Expectation):
        if isinstance(part, Name):
            _check_function(part, fixed, every, world, where)
        elif isinstance(part, Expectation):
            for inner in walk(part.argument):
                if isinstance(inner, Name):
                    _check_function(inner, _depends(inner.id, world), None, world, where)


def _check_function(node: Name, given: tuple[str, ...], value: str | None, world: World, where: str) -> None:
    """given: the variables whose values are there; value: the name of the one that 'for every' ranges over."""
    depends = _depends(node.id, world)
    if not depends:
        if node.of:
            raise ClaimError(f"{where}: {node}: {node.id} is a number that depends on nothing; write {node.id}")
        return
    said = f"{node.id} = {world.calls()[node.id]} is a number that depends on {' and '.join(depends)}"
    if node.of and node.of not in (depends, (value,) if given == depends else ()):
        raise ClaimError(f"{where}: {node}: {said}; write {node.id}({','.join(depends)}), or {node.id}")
    if not set(depends) <= set(given):
        raise ClaimError(
            f"{where}: {said}: it stands inside E[...], or in a statement 'for every t:' about the value {depends[0]}=t"
        )


def _plain(node: Expression) -> Expression:
    """The expression with ``M`` for ``M(T)``."""
    if isinstance(node, Name):
        return Name(node.id)
    if isinstance(node, Binary):
        return Binary(node.op, _plain(node.left), _plain(node.right))
    if isinstance(node, Negation):
        return Negation(_plain(node.operand))
    if isinstance(node, Log2 | BinaryEntropy | Expectation):
        return type(node)(_plain(node.argument))
    if isinstance(node, Sum):
        return Sum(node.index, _plain(node.argument))
    return node
