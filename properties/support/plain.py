"""Text that is only text: what a title, a reason or a file's name may hold, made fit to be printed.

A control character would move a terminal's cursor, end a comment of TeX or forge a line of the report; a mark of
direction would show a text in another order than it has.  Each is shown as its escape, ``\\x1b``, and a line break,
where one line is meant, as a space.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

__all__ = ["clean", "lines", "one_line"]

_KINDS = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")  # controls, formats, surrogates, unassigned, separators


def lines(text: str) -> str:
    """The text with its lines, and without any other control character."""
    if text.isprintable():
        return text
    text = re.sub(r"\r\n?", "\n", text).replace("\t", " ")
    return "".join(_escape(c) if c != "\n" and unicodedata.category(c) in _KINDS else c for c in text)


def _escape(c: str) -> str:
    return f"\\x{ord(c):02x}" if ord(c) < 256 else f"\\u{ord(c):04x}" if ord(c) < 65536 else f"\\U{ord(c):08x}"


def one_line(text: str) -> str:
    """The same in one line."""
    return text if text.isprintable() else re.sub(r"\s*\n\s*", " ", lines(text)).strip("\n")


def clean(data: Any, many: bool = False) -> Any:
    """JSON-able data with each text in it clean; lines are kept in failures and in the details of evidence alone."""
    if isinstance(data, str):
        return lines(data) if many else one_line(data)
    if isinstance(data, dict):
        return {one_line(str(k)): clean(v, many or k in ("failure", "details")) for k, v in data.items()}
    return [clean(item, many) for item in data] if isinstance(data, list | tuple) else data
