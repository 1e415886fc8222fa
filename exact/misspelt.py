"""Names that occur once in all that is said, which are often misspelt ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from exact.syntax import (
    Divergence,
    Entropy,
    Expression,
    Information,
    ParseError,
    Size,
    base_name,
    parse_statement,
    walk,
)

__all__ = ["lonely_names", "misspelt_hint"]


def _groups(part: Expression) -> tuple[tuple[str, ...], ...]:
    """The lists of variables in one term."""
    if isinstance(part, Information):
        return part.left, part.right, part.given
    if isinstance(part, Entropy):
        return part.of, part.given
    if isinstance(part, Divergence):
        return (part.of, part.reference), part.given, part.beside
    return (part.of,) if isinstance(part, Size) else ()


def lonely_names(texts: Iterable[str]) -> tuple[str, ...]:
    """The random variables that occur once in all of the texts together, in order; none where all do."""
    counts: dict[str, int] = {}
    for text in texts:
        try:
            formula = parse_statement(text)
        except ParseError:  # "S uniform", or a definition
            continue
        for part in (part for side in formula.sides for part in walk(side)):
            for group in _groups(part):
                for name in map(base_name, group):
                    counts[name] = counts.get(name, 0) + 1
    found = tuple(name for name, count in counts.items() if count == 1)
    return found if len(found) < len(counts) else ()


def misspelt_hint(names: Sequence[str]) -> str:
    """A sentence about names that occur once, or ""."""
    if not names:
        return ""
    *others, last = names
    listed = f"{', '.join(others)} and {last} each" if others else last
    return f"hint: {listed} occur{'' if others else 's'} only once in all that is said; misspelt?"
