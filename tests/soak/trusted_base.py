"""How much has to be believed: ``python -m tests.soak.trusted_base``.

Counts the lines of code (neither blank, nor comment, nor docstring) of what *proved* rests on, as a Markdown table:
the core; with it what reads the texts of statements; and beside these what compares a certificate with the statement
that is declared.  What a file imports from the project is found by reading its imports, so that nothing is left out.
"""

from __future__ import annotations

import argparse
import ast
import io
import sys
import tokenize
from collections.abc import Iterator, Sequence
from pathlib import Path

__all__ = ["code_lines", "imported", "main", "table"]

REPOSITORY = Path(__file__).resolve().parent.parent.parent
PACKAGES = ("exact", "theorems", "properties")

#: what makes a declared statement a goal, shows that it has a meaning, and says which certificate is whose; what these
#: import besides is the language of claims, and the tactics, which can make no theorem but by the core
BESIDE = ("goals.py", "defined.py", "proved.py", "store.py")
#: what accepts, and what it is
ROOTS = {
    "theorems/proof/core.py": "the core, which checks its certificates alone",
    "theorems/proof/reader.py": "the core, and what reads the texts of statements and definitions",
}


def code_lines(source: str) -> int:
    """Lines that hold code: a line of a docstring, a comment or nothing is none."""
    documentation: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.body:
            first = node.body[0]
            if (
                isinstance(first, ast.Expr)
                and isinstance(first.value, ast.Constant)
                and isinstance(first.value.value, str)
            ):
                documentation |= set(range(first.lineno, (first.end_lineno or first.lineno) + 1))
    code: set[int] = set()
    silent = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in silent:
            code |= set(range(token.start[0], token.end[0] + 1))
    return len(code - documentation)


def _module_file(name: str) -> Path | None:
    path = REPOSITORY / name.replace(".", "/")
    for candidate in (path.with_suffix(".py"), path / "__init__.py"):
        if name.split(".")[0] in PACKAGES and candidate.is_file():
            return candidate
    return None


def _imports(file: Path) -> Iterator[str]:
    """Modules that are loaded with a file; not those that only types or functions ask for later."""
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def imported(root: str) -> list[Path]:
    """The files of the project that a file needs, itself first; packages on the way, whose __init__ is run, too."""
    found: list[Path] = []
    waiting = [REPOSITORY / root]
    while waiting:
        file = waiting.pop(0)
        if file in found:
            continue
        found.append(file)
        for name in _imports(file):
            parts = name.split(".")
            files = [_module_file(".".join(parts[: i + 1])) for i in range(len(parts))]
            waiting += [f for f in files if f is not None]
    return [found[0], *sorted(found[1:])]


def outside(files: Sequence[Path]) -> list[str]:
    """What these files import that is neither of the project nor of the standard library."""
    tops = {name.split(".")[0] for file in files for name in _imports(file)}
    return sorted(tops - set(sys.stdlib_module_names) - set(PACKAGES))


def table() -> list[str]:
    lines = ["| file | lines of code |", "| --- | ---: |"]
    for root, what in ROOTS.items():
        files = imported(root)
        counts = [code_lines(file.read_text(encoding="utf-8")) for file in files]
        others = ", ".join(outside(files)) or "the standard library alone"
        lines += [f"| **{what}**; beside it: {others} | **{sum(counts)}** |"]
        lines += [
            f"| {file.relative_to(REPOSITORY).as_posix()} | {count} |"
            for file, count in zip(files, counts, strict=True)
        ]
    beside = {name: code_lines((REPOSITORY / "theorems/proof" / name).read_text(encoding="utf-8")) for name in BESIDE}
    lines.append(f"| **in a run of the suite besides: which goal, which certificate** | **{sum(beside.values())}** |")
    lines += [f"| theorems/proof/{name} | {count} |" for name, count in beside.items()]
    return lines


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak.trusted_base", description=__doc__.splitlines()[0])
    parser.parse_args(argv)
    print("\n".join(table()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
