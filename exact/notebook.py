"""How values show in a notebook: formulas as mathematics (LaTeX between dollars, typeset there), data in tables.

Plain functions from text to HTML; everything that is not a formula is escaped here, and formulas against HTML too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

__all__ = ["Math", "block", "html", "table"]


class Math(str):
    """LaTeX without dollars: ``html`` puts them on."""

    __slots__ = ()


def html(cell: str) -> str:
    """A cell as HTML: mathematics between dollars, any other text escaped."""
    text = escape(cell, quote=False)
    return f"${text}$" if isinstance(cell, Math) else text.replace("$", "&#36;")


def table(head: Sequence[str], rows: Iterable[Sequence[str]], note: str = "") -> str:
    """A table of text and ``Math``, with a note below it."""
    top = "".join(f"<th>{html(cell)}</th>" for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{html(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>" + (block(note) if note else "")


def block(*cells: str, strong: str = "") -> str:
    """One line: an emphasised word, then text and ``Math``."""
    start = f"<strong>{html(strong)}</strong> " if strong else ""
    return f"<div>{start}{' '.join(map(html, cells))}</div>"
