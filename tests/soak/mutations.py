"""Small wrong changes to a module of Python, made by rules on its syntax tree.

A mutant is one change at one place.  Left alone, with the reason:

- docstrings, annotations, ``__all__``, ``__slots__``, imports and ``if TYPE_CHECKING``: nothing computes with them;
- decorators: caches change the time, not the result;
- what a ``raise`` is given, and prose (a text with a space in it): that an error is raised is mutated, and its wording
  is for people;
- ``strict=`` of zip and ``|`` between the types of isinstance: a check for mistakes of the program itself, and a change
  that cannot even be executed;
- the order of the arguments of min, max, gcd and lcm, where it does not matter,
  and of isinstance, which would fail;
- lines that the coverage leaves out, each with its reason beside it.
"""

from __future__ import annotations

import ast
import copy
import difflib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

__all__ = ["Mutant", "mutants_of"]

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
ARITHMETIC: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Add,),
    ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Mult,),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
    ast.LShift: (ast.RShift,),
    ast.RShift: (ast.LShift,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
    ast.BitXor: (ast.BitAnd,),
}
SYMMETRIC = ("min", "max", "minimum", "maximum", "gcd", "lcm", "isinstance")
BUILTIN_TYPES = ("tuple", "dict", "list", "set", "frozenset", "int", "str", "bytes")
Step = tuple[str, int | None]  # a field of a node, and the place in it where it is a list


@dataclass(frozen=True)
class Mutant:
    """One change at one place of a module."""

    module: str
    function: str  # the innermost definition, dotted; empty at the level of the module
    line: int
    rule: str
    outermost: tuple[str, int] | None  # name and first line of the definition whose body it is in, if it is in one
    _tree: ast.Module = field(repr=False, compare=False)
    _path: list[Step] = field(repr=False, compare=False)
    _depth: int = field(repr=False, compare=False)  # of the statement on the path
    _new: ast.AST = field(repr=False, compare=False)

    @property
    def lines(self) -> range:
        """The lines of the statement, without those of the statements inside it."""
        node = _at(self._tree, self._path[: self._depth])
        first = getattr(node, "lineno", self.line)
        body = getattr(node, "body", None)
        if isinstance(node, ast.match_case):
            first = node.pattern.lineno
        last = body[0].lineno - 1 if isinstance(body, list) and body else getattr(node, "end_lineno", first)
        return range(first, max(first, last) + 1)

    @cached_property
    def before(self) -> str:
        """The statement without those inside it, in normal form."""
        return _header(_at(self._tree, self._path[: self._depth]))

    @cached_property
    def after(self) -> str:
        """The changed statement in the same form."""
        statement = _at(self._tree, self._path[: self._depth])
        return _header(ast.fix_missing_locations(_replace(statement, self._path[self._depth :], self._new)))

    def tree(self) -> ast.Module:
        """The changed module."""
        changed = _replace(self._tree, self._path, self._new)
        assert isinstance(changed, ast.Module)
        return ast.fix_missing_locations(changed)

    def definition(self) -> ast.Module:
        """The changed module with nothing but the outermost definition, which is compiled much faster."""
        path, body = (
            self._path,
            [n for n in self._tree.body if isinstance(n, ast.ImportFrom) and n.module == "__future__"],
        )
        top = _at(self._tree, path[:1])
        changed = _replace(top, path[1:], self._new)
        if isinstance(changed, ast.ClassDef) and path[1][1] is not None:
            changed = copy.copy(changed)
            changed.body = [changed.body[path[1][1]]]
        return ast.fix_missing_locations(ast.Module([*body, changed], []))

    def diff(self) -> str:
        """The change as a unified diff of normalised source."""
        old, new = self.before.splitlines(), self.after.splitlines()
        lines = difflib.unified_diff(old, new, self.module, f"{self.module}:{self.line}", lineterm="", n=0)
        return "\n".join(line for line in lines if not line.startswith("@@"))


def _header(statement: ast.AST) -> str:
    """A statement without the statements inside it."""
    shell = copy.copy(statement)
    for name in ("body", "orelse", "finalbody"):
        if isinstance(getattr(shell, name, None), list):
            setattr(shell, name, [ast.Expr(ast.Constant(...))] if name == "body" else [])
    if isinstance(shell, ast.Try):
        shell.finalbody = [ast.Pass()]
        shell.handlers = []
    if isinstance(shell, ast.Match):
        shell.cases = [ast.match_case(ast.MatchAs(), None, [ast.Expr(ast.Constant(...))])]
    return ast.unparse(shell).strip().removesuffix("\n    ...")


# a rule gives replacements of one node
def _compare(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    if not isinstance(node, ast.Compare):
        return
    for i, op in enumerate(node.ops):
        for other in COMPARISONS[type(op)]:
            new = copy.copy(node)
            new.ops = [*node.ops[:i], other(), *node.ops[i + 1 :]]
            yield "comparison", new


def _arithmetic(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(node, ast.BinOp):
        for other in ARITHMETIC.get(type(node.op), ()):
            yield "arithmetic", ast.copy_location(ast.BinOp(node.left, other(), node.right), node)
    if isinstance(node, ast.AugAssign):
        for other in ARITHMETIC.get(type(node.op), ()):
            yield "arithmetic", ast.copy_location(ast.AugAssign(node.target, other(), node.value), node)
        yield "assign", ast.copy_location(ast.Assign([node.target], node.value), node)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.Invert):
        yield "sign", node.operand


def _boolean(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(node, ast.BoolOp):
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield "and/or", ast.copy_location(ast.BoolOp(other, node.values), node)
        for i in range(len(node.values)):
            rest = [*node.values[:i], *node.values[i + 1 :]]
            yield "condition dropped", rest[0] if len(rest) == 1 else ast.copy_location(ast.BoolOp(node.op, rest), node)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not", node.operand
    if isinstance(node, ast.If | ast.While | ast.IfExp):
        new = copy.copy(node)
        test = node.test
        if (isinstance(test, ast.Compare) and len(test.ops) == 1) or isinstance(test, ast.UnaryOp):
            return  # done by the other rules
        if isinstance(node, ast.While) and isinstance(test, ast.Constant):
            return
        new.test = ast.copy_location(ast.UnaryOp(ast.Not(), test), test)
        yield "negation", new
    if isinstance(node, ast.comprehension):
        for i in range(len(node.ifs)):
            new_loop = copy.copy(node)
            new_loop.ifs = [*node.ifs[:i], *node.ifs[i + 1 :]]
            yield "condition dropped", new_loop


def _constant(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(node, ast.JoinedStr):
        if not any(isinstance(part, ast.Constant) and " " in str(part.value) for part in node.values):
            yield "constant", ast.copy_location(ast.Constant(""), node)
        return
    if not isinstance(node, ast.Constant):
        return
    value = node.value
    others: list[object] = []
    if isinstance(value, bool):
        others = [not value]
    elif isinstance(value, int | float):
        others = [value + 1, value - 1]
    elif isinstance(value, str):
        others = ["" if value else "XX"]
        if len(value) > 1 and " " in value:
            others = []
    for other in others:
        new = (
            ast.Constant(other)
            if not isinstance(other, int) or other >= 0
            else ast.UnaryOp(ast.USub(), ast.Constant(-other))
        )
        yield "constant", ast.copy_location(new, node)


def _call(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(node, ast.Call):
        plain = [not isinstance(a, ast.Starred) for a in node.args]
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for i in range(len(node.args) - 1 if called not in SYMMETRIC else 0):
            if plain[i] and plain[i + 1] and ast.dump(node.args[i]) != ast.dump(node.args[i + 1]):
                new = copy.copy(node)
                new.args = [*node.args[:i], node.args[i + 1], node.args[i], *node.args[i + 2 :]]
                yield "arguments swapped", new
        for i, keyword in enumerate(node.keywords):
            if keyword.arg != "strict":
                new = copy.copy(node)
                new.keywords = [*node.keywords[:i], *node.keywords[i + 1 :]]
                yield "argument dropped", new
    if isinstance(node, ast.Lambda):
        yield "value", ast.copy_location(ast.Lambda(node.args, ast.Constant(None)), node)


def _statement(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    if isinstance(node, ast.Return) and node.value is not None:
        if isinstance(node.value, ast.Constant) and node.value.value is None:
            return
        value = node.value
        if isinstance(value, ast.Constant) and isinstance(value.value, bool):
            return  # done by the rule on constants
        yield "return", ast.copy_location(ast.Return(ast.Constant(None)), node)
    elif isinstance(node, ast.Return):
        yield "deletion", ast.copy_location(ast.Pass(), node)
    elif isinstance(node, ast.Break):
        yield "break/continue", ast.copy_location(ast.Continue(), node)
        yield "deletion", ast.copy_location(ast.Pass(), node)
    elif isinstance(node, ast.Continue):
        yield "break/continue", ast.copy_location(ast.Break(), node)
        yield "deletion", ast.copy_location(ast.Pass(), node)
    elif isinstance(node, ast.Raise | ast.Delete | ast.AugAssign):
        yield "deletion", ast.copy_location(ast.Pass(), node)
    elif isinstance(node, ast.Expr):
        if isinstance(node.value, ast.Yield) and node.value.value is not None:
            yield "value", ast.copy_location(ast.Expr(ast.Yield(ast.Constant(None))), node)
        yield "deletion", ast.copy_location(ast.Pass(), node)
    elif isinstance(node, ast.Assign):
        if all(isinstance(t, ast.Name) for t in node.targets):
            if not (isinstance(node.value, ast.Constant) and (node.value.value is None or node.value.value is False)):
                yield "value", ast.copy_location(ast.Assign(node.targets, ast.Constant(None)), node)
        else:
            yield "deletion", ast.copy_location(ast.Pass(), node)
    elif isinstance(node, ast.For):
        new = copy.copy(node)
        new.iter = ast.copy_location(ast.Tuple([], ast.Load()), node.iter)
        yield "loop skipped", new


RULES = (_compare, _arithmetic, _boolean, _constant, _call, _statement)


def _left_alone(node: ast.AST) -> bool:
    if isinstance(node, ast.Import | ast.ImportFrom | ast.Global | ast.Nonlocal):
        return True
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True  # docstrings
    if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
        return True
    if isinstance(node, ast.Assign) and any(
        isinstance(t, ast.Name) and t.id in ("__all__", "__slots__") for t in node.targets
    ):
        return True
    if isinstance(node, ast.AnnAssign) and node.value is None:
        return True
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Subscript | ast.BinOp) and _is_type(node.value):
        return True
    return isinstance(node, ast.keyword) and node.arg == "strict"


def _is_type(node: ast.AST) -> bool:
    """Whether an expression is made of names that are types: an alias for annotations."""
    if isinstance(node, ast.BinOp):
        return isinstance(node.op, ast.BitOr) and _is_type(node.left) and _is_type(node.right)
    if isinstance(node, ast.Subscript):
        return _is_type(node.value)
    name = node.id if isinstance(node, ast.Name) else ""
    return name in BUILTIN_TYPES or (name[:1].isupper() and not name.isupper())


def _children(node: ast.AST) -> Iterator[tuple[str, int | None, ast.AST]]:
    """The fields that are mutated, as (field, index, child)."""
    skipped: set[str] = {"annotation", "returns", "decorator_list", "type_comment"}
    if isinstance(node, ast.Raise):
        return
    if isinstance(node, ast.JoinedStr):
        return  # its parts are texts
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("isinstance", "cast"):
        for i, child in enumerate(node.args):
            if not isinstance(child, ast.BinOp | ast.Constant):
                yield "args", i, child
        return
    for name, value in ast.iter_fields(node):
        if name in skipped or (name == "target" and isinstance(node, ast.AnnAssign)):
            continue
        if isinstance(value, ast.AST):
            yield name, None, value
        elif isinstance(value, list):
            for i, child in enumerate(value):
                if isinstance(child, ast.AST):
                    yield name, i, child


def _replace(tree: ast.AST, path: list[Step], new: ast.AST) -> ast.AST:
    """The tree with the node at the path replaced; what is not on the path is shared."""
    if not path:
        return new
    (name, index), rest = path[0], path[1:]
    copied = copy.copy(tree)
    value = getattr(tree, name)
    if index is None:
        setattr(copied, name, _replace(value, rest, new))
    else:
        setattr(copied, name, [*value[:index], _replace(value[index], rest, new), *value[index + 1 :]])
    return copied


def _at(tree: ast.AST, path: list[Step]) -> ast.AST:
    for name, index in path:
        tree = getattr(tree, name) if index is None else getattr(tree, name)[index]
    return tree


def mutants_of(module: str, source: str) -> list[Mutant]:
    """Every mutant of a module, in the order of the source."""
    tree = ast.parse(source)
    lines = source.splitlines()
    found: list[Mutant] = []
    definitions = (ast.FunctionDef, ast.AsyncFunctionDef)

    def visit(
        node: ast.AST,
        path: list[Step],
        names: tuple[str, ...],
        depth: int,
        outermost: tuple[str, int] | None,
        line: int,
    ) -> None:
        line = getattr(node, "lineno", line)
        if isinstance(node, ast.stmt | ast.match_case):
            depth = len(path)
            if isinstance(node, ast.stmt) and "pragma: no cover" in lines[line - 1]:
                return
        for rule in RULES:
            for name, new in rule(node):
                found.append(Mutant(module, ".".join(names), line, name, outermost, tree, path, depth, new))
        for key, index, child in _children(node):
            if _left_alone(child):
                continue
            inner, inside = names, outermost
            if isinstance(node, (*definitions, ast.ClassDef)) and key == "body":
                inner = (*names, node.name)
                if isinstance(node, definitions) and outermost is None:
                    inside = (".".join(inner), min([node.lineno, *(d.lineno for d in node.decorator_list)]))
            visit(child, [*path, (key, index)], inner, depth, inside, line)

    visit(tree, [], (), 0, None, 1)
    return found
