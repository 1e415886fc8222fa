"""Functions of installed packages, taken from their files as they are, without importing the package.

Trainers import ray, vllm or deepspeed at their top; the arithmetic of an advantage or of a loss needs none of them.
A function, a method, or a run of statements inside one is compiled from the package's own source; the names that it
uses are looked up there too, file by file.  A name whose package is missing becomes a stand-in, which says so if it
is ever used.
"""

from __future__ import annotations

import ast
import difflib
import importlib
import importlib.metadata
import importlib.util
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from properties.audit.exactly import UsageError

__all__ = ["Package", "Source", "options_of"]

#: the decorators that belong to a computation; others register it, time it or compile it
KEPT = ("torch.no_grad()", "torch.inference_mode()", "dataclass", "dataclass(frozen=True)")


class Missing:
    """What stands for a name of a package that is not installed."""

    def __init__(self, name: str) -> None:
        self._name = name

    def _used(self) -> UsageError:
        return UsageError(f"this code uses {self._name}, which is not installed here")

    def __call__(self, *_: Any, **__: Any) -> Any:
        raise self._used()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise self._used()

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[Any, ...]:
        return ()


class Neighbour:
    """A module of the same package: its names, looked up when they are used."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._source.value(name)


class Package:
    """An installed package: its files and its version; UsageError in one sentence where there is none."""

    def __init__(self, name: str) -> None:
        found = importlib.util.find_spec(name)
        if found is None or not found.submodule_search_locations:
            raise UsageError(f"{name} is not installed here; `pip install --no-deps {name}` is enough for an audit")
        self.name = name
        self.root = Path(next(iter(found.submodule_search_locations))).parent
        try:
            self.version = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            self.version = "of unknown version"
        self._sources: dict[str, Source | None] = {}

    def source(self, module: str) -> Source:
        """A module by its dotted name."""
        found = self.find(module)
        if found is None:
            raise UsageError(f"{self.name} {self.version} has no {module}, which this adapter reads")
        return found

    def find(self, module: str) -> Source | None:
        if module not in self._sources:
            path = self.root.joinpath(*module.split("."))
            files = [path / "__init__.py", path.with_suffix(".py")]
            file = next((f for f in files if f.is_file()), None)
            self._sources[module] = None if file is None else Source(self, module, file)
        return self._sources[module]


class Source:
    """One file of a package, and the values of those of its names that were asked for."""

    def __init__(self, package: Package, module: str, file: Path) -> None:
        self.package, self.module, self.file = package, module, file
        self.parents = module if file.name == "__init__.py" else module.rpartition(".")[0]
        self.tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
        self.values: dict[str, Any] = {"__name__": module, "__builtins__": __builtins__}
        self.bindings: dict[str, ast.stmt] = {}
        self.stars: list[str] = []
        self.registered = [  # read now, since what is compiled loses its decorators
            (ast.unparse(call.func), ast.unparse(call.args[0]).strip("'\""), node.name)
            for node in self.tree.body
            if isinstance(node, ast.FunctionDef)
            for call in node.decorator_list
            if isinstance(call, ast.Call) and call.args
        ]
        for node in _top(self.tree.body):
            for name in _bound(node):
                self.bindings.setdefault(name, node)
            if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
                self.stars.append(self._origin(node))

    def give(self, **values: Any) -> Source:
        """Values of names of this file that are ours, such as a configuration's class."""
        self.values.update(values)
        return self

    def value(self, name: str) -> Any:
        """What a name of this file is."""
        if name not in self.values:
            node = self.bindings.get(name)
            if node is None:
                star = next((s for s in map(self.package.find, self.stars) if s and name in s.bindings), None)
                neighbour = self.package.find(f"{self.module}.{name}")
                if star is None and neighbour is None:
                    raise self._none(name)
                self.values[name] = star.value(name) if star is not None else Neighbour(neighbour)  # type: ignore[arg-type]
            else:
                self._bind(name, node)
        return self.values[name]

    def function(self, name: str) -> Callable[..., Any]:
        """A function, or ``Class.method`` as a function of ``self`` and the rest."""
        owner, dot, method = name.rpartition(".")
        if not dot:
            return self.value(name)  # type: ignore[no-any-return]
        return self._made(self._method(owner, method))

    def section(
        self, name: str, *, first: str, until: str, takes: Sequence[str], gives: Sequence[str]
    ) -> Callable[..., Any]:
        """The statements of a function from the one that sets ``first`` up to the one that sets ``until``, as a
        function of the locals in ``takes`` that returns those in ``gives``."""
        owner, _, method = name.rpartition(".")
        node = self._method(owner, method) if owner else self.bindings.get(method)
        statements = None if node is None else _run(node, first, until)
        if statements is None:
            raise UsageError(
                f"{self.package.name} {self.package.version}: {self.module}.{name} has no statements from {first!r} "
                f"to {until!r}, which this adapter reads"
            )
        back = ast.Return(ast.Tuple([ast.Name(g, ast.Load()) for g in gives], ast.Load()))
        arguments = ast.arguments([], [ast.arg(t) for t in takes], None, [], [], None, [])
        return self._made(ast.FunctionDef("section", arguments, [*statements, back], [], None, None))

    def defaults(self, name: str) -> dict[str, Any]:
        """The fields of a configuration class with the defaults that are plain values."""
        node = self.bindings.get(name)
        if not isinstance(node, ast.ClassDef):
            raise self._none(name)
        found: dict[str, Any] = {}
        for field in node.body:
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and field.value is not None:
                value: ast.expr = field.value
                if isinstance(value, ast.Call):
                    value = next((k.value for k in value.keywords if k.arg == "default"), value)
                try:
                    found[field.target.id] = ast.literal_eval(value)
                except ValueError:
                    continue
        return found

    def decorated(self, decorator: str) -> dict[str, str]:
        """What is registered with ``@decorator(x)`` at the top of this file: x -> name of the function."""
        return {x: name for how, x, name in self.registered if how == decorator}

    # ------------------------------------------------------------------------------------------------------ looking up

    def _none(self, name: str) -> UsageError:
        return UsageError(
            f"{self.package.name} {self.package.version} has no {name} in {self.module}, which this adapter reads"
        )

    def _method(self, owner: str, method: str) -> ast.FunctionDef:
        node = self.bindings.get(owner)
        for part in getattr(node, "body", []):
            if isinstance(part, ast.FunctionDef) and part.name == method:
                return part
        raise self._none(f"{owner}.{method}")

    def _origin(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        base = self.parents.split(".")
        base = base[: len(base) - (node.level - 1)]
        return ".".join([*base, node.module] if node.module else base)

    def _made(self, node: ast.FunctionDef) -> Callable[..., Any]:
        """A function of its own, made of a definition."""
        scope: dict[str, Any] = {}
        self._execute(node, scope)
        made = scope[node.name]
        return made.__func__ if isinstance(made, staticmethod) else made  # type: ignore[no-any-return]

    def _bind(self, name: str, node: ast.stmt) -> None:
        if isinstance(node, ast.Import | ast.ImportFrom):
            self.values[name] = self._imported(name, node)
        else:
            self.values[name] = Missing(name)  # a name that its own definition uses
            self._execute(node, self.values)

    def _imported(self, name: str, node: ast.Import | ast.ImportFrom) -> Any:
        alias = next(a for a in node.names if (a.asname or a.name.split(".")[0]) == name)
        own = self.package.name
        if isinstance(node, ast.Import):
            module = alias.name if alias.asname else alias.name.split(".")[0]
            if module.split(".")[0] == own:
                return Neighbour(self.package.source(module))
            return _module(module)
        origin = self._origin(node)
        if origin.split(".")[0] == own:
            found = self.package.find(f"{origin}.{alias.name}")
            return Neighbour(found) if found is not None else self.package.source(origin).value(alias.name)
        module = _module(origin)
        if isinstance(module, Missing):
            return Missing(f"{origin}.{alias.name}")
        return getattr(module, alias.name) if hasattr(module, alias.name) else _module(f"{origin}.{alias.name}")

    def _execute(self, node: ast.stmt, scope: dict[str, Any]) -> None:
        """Runs one statement, once the names of this file that it uses have their values."""
        node = ast.fix_missing_locations(_bare(node))
        for used in ast.walk(node):
            if isinstance(used, ast.Name) and used.id in self.bindings and used.id not in self.values:
                self.value(used.id)
        code = compile(ast.Module([node], []), str(self.file), "exec")
        if scope is not self.values:
            exec(code, self.values, scope)
        else:
            exec(code, self.values)


def _top(body: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a module, those under its conditions and in its attempts too."""
    for node in body:
        if isinstance(node, ast.If):
            yield from _top([*node.body, *node.orelse])
        elif isinstance(node, ast.Try):
            yield from _top([*node.body, *(s for handler in node.handlers for s in handler.body)])
        else:
            yield node


def _bound(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return [node.name]
    if isinstance(node, ast.Import | ast.ImportFrom):
        return [a.asname or a.name.split(".")[0] for a in node.names]
    if isinstance(node, ast.AnnAssign) and node.value is None:
        return []
    return _targets(node)


def _targets(node: ast.stmt) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return [t.id for t in targets if isinstance(t, ast.Name)]


def _run(node: ast.AST, first: str, until: str) -> list[ast.stmt] | None:
    """The statements of one block from the one that sets ``first`` up to the one that sets ``until``."""
    for inner in ast.walk(node):
        body = getattr(inner, "body", None)
        if not isinstance(body, list):
            continue
        starts = [i for i, s in enumerate(body) if first in _targets(s)]
        ends = [i for i, s in enumerate(body) if until in _targets(s)]
        if starts and ends and starts[0] < ends[-1]:
            return body[starts[0] : ends[-1]]
    return None


def _bare(node: ast.stmt) -> ast.stmt:
    """Without annotations (they name types that may be missing) and decorators that do not compute."""

    class Strip(ast.NodeTransformer):
        def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
            self.generic_visit(node)
            node.returns = None
            node.decorator_list = [d for d in node.decorator_list if ast.unparse(d) in (*KEPT, "staticmethod")]
            arguments = node.args
            for arg in [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]:
                arg.annotation = None
            for rest in (arguments.vararg, arguments.kwarg):
                if rest is not None:
                    rest.annotation = None
            return node

    return Strip().visit(node)  # type: ignore[no-any-return]


def _module(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError:
        return Missing(name)


def options_of(given: Mapping[str, Any], known: Mapping[str, Any], what: str) -> dict[str, Any]:
    """The known options with those that were given in their place; UsageError for one that is not known."""
    for name in given:
        if name not in known:
            close = difflib.get_close_matches(name, known, 1)
            hint = f"; did you mean {close[0]!r}?" if close else ""
            raise UsageError(f"{what} has no option {name!r}{hint}")
    return {**known, **given}
