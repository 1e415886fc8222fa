"""What a command prints: plain lines of a page's width, JSON, and the sentence of a mistake that a user can mend."""

from __future__ import annotations

import textwrap

from properties.support import plain
from properties.support.terminal import json_text

__all__ = ["WIDTH", "UsageError", "say", "say_json", "wrapped"]

WIDTH = 120


class UsageError(Exception):
    """Something that the user can mend; the message is one sentence.  Exit code 2."""


def say(line: str = "") -> None:
    print(plain.lines(line))


def wrapped(line: str, indent: int = 0, hang: int = 2) -> None:
    pad = " " * indent
    for part in textwrap.wrap(
        line, WIDTH, initial_indent=pad, subsequent_indent=pad + " " * hang, break_on_hyphens=False
    ):
        say(part)


def say_json(data: object) -> None:
    print(json_text(data))
