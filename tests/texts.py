"""Random texts in the notation, from its grammar, for tests of the parser, of evaluation and of error messages.

Every choice is made by a ``random.Random``: that of ``st.randoms()``, which Hypothesis shrinks, or a seeded one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

__all__ = ["arithmetic", "expression", "statement"]

NUMBERS = ("0", "1", "2", "3", "5", "1/2", "0.5", "3/4", "1e-1", "12")

Leaf = Callable[[Random], str]


def arithmetic(rng: Random, names: Sequence[str], depth: int = 4) -> str:
    """Numbers and names with signs anywhere, powers, products, quotients and brackets, spaced at will."""
    return expression(rng, lambda rng: rng.choice((*NUMBERS, *names) if names else NUMBERS), depth)


def expression(rng: Random, leaf: Leaf, depth: int = 4, powers: bool = True) -> str:
    """The same over any leaves."""
    if depth <= 0 or rng.random() < 0.25:
        return leaf(rng)
    kind = rng.choice(("sum", "sum", "product", "product", "sign", "power" if powers else "sum", "brackets"))
    space = rng.choice(("", " "))
    inner = [expression(rng, leaf, depth - rng.choice((1, 2)), powers) for _ in range(rng.choice((2, 2, 3)))]
    if kind == "sign":
        return f"-{space}{inner[0]}"
    if kind == "power":
        return f"{inner[0]}{space}^{space}{rng.choice(('-', ''))}{rng.choice(('2', '1', '3', '0', '(1 + 1)'))}"
    if kind == "brackets":
        return f"({inner[0]})"
    joined = inner[0]
    for part in inner[1:]:
        joined += f"{space}{rng.choice('+-' if kind == 'sum' else '*/')}{space}{part}"
    return joined


def statement(rng: Random, leaf: Leaf, depth: int = 3, powers: bool = False) -> str:
    """A chain of two or three sides."""
    sides = [expression(rng, leaf, depth, powers) for _ in range(rng.choice((2, 2, 3)))]
    text = sides[0]
    for side in sides[1:]:
        text += f" {rng.choice(('<=', '=', '>=', '<', '>', '=='))} {side}"
    return text
