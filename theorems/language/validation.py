"""What every declaration is checked for: the types of its fields, each refused in one sentence that names it."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from exact.syntax import ParseError

__all__ = ["ID", "ClaimError", "listed", "misspelt", "parsed", "shown", "typed"]

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

T = TypeVar("T")


class ClaimError(ValueError):
    """A declaration that does not make sense; the message names the claim and the field."""


def typed(where: str, kind: type, *values: object) -> None:
    """ClaimError that names the first value that is not of a kind."""
    for value in values:
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            maker = {"Definition": "define", "Pack": "load_pack"}.get(kind.__name__, kind.__name__)
            what = {str: "a text", int: "a whole number", bool: "True or False"}.get(kind, f"made with {maker}(...)")
            raise ClaimError(f"{where}: {shown(value)} is not {what}")


def listed(where: str, kind: type, rows: object) -> None:
    """The same for each of a list or tuple."""
    if not isinstance(rows, list | tuple):
        raise ClaimError(f"{where}: {shown(rows)} is not a tuple")
    typed(where, kind, *rows)


def shown(value: object) -> str:
    """A value as a message shows it: the whole of a short one."""
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def misspelt(name: str, known: Iterable[str]) -> str:
    """A guess at what was meant, to end a sentence with, or ""."""
    close = [*difflib.get_close_matches(name, known), ""][0]
    return f"; did you mean {close!r}?" if close else ""


def parsed(read: Callable[[str], T], text: str, where: str) -> T:
    """A text read by a parser; ClaimError where it is not in the grammar."""
    try:
        return read(text)
    except ParseError as error:
        raise ClaimError(f"{where}: {error}") from None
