"""Files that this software made: the only ones that it replaces or removes.

Each file that it writes says at its beginning who made it.  A file that stands in the way and does not say so is
somebody else's, and so is a symbolic link and whatever lies behind one: then nothing is written, and one sentence says
what to move.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

__all__ = ["MADE_BY", "NotOurs", "is_ours", "ours_in", "refuse_links", "refuse_others", "remove", "write"]

MADE_BY = "bits-per-rollout"

#: how a file of ours begins, by the end of its name
_MARKS = {
    ".json": re.compile(rb'\{\s*"schema": 1,\s*"made_by": "bits-per-rollout"'),
    ".md": re.compile(rb"# (?:Ledger|Campaign) of bits-per-rollout \d"),
    ".tex": re.compile(rb"% The ledger of bits-per-rollout \d"),
    ".html": re.compile(rb"<!DOCTYPE html>\s.*<title>[^<]*Ledger of bits-per-rollout</title>", re.DOTALL),
    ".svg": re.compile(rb"<\?xml .*<dc:title>bits-per-rollout</dc:title>", re.DOTALL),
    ".png": re.compile(rb"\x89PNG.*Software\0bits-per-rollout", re.DOTALL),
}
_BEGINNING = 8192  # bytes


class NotOurs(Exception):
    """Something that this software did not make is where it would write; the message is one sentence."""


def is_ours(path: Path) -> bool:
    """Whether this software made the file; a symbolic link, a folder or what cannot be read is not ours."""
    mark = _MARKS.get(path.suffix)
    if mark is None or path.is_symlink() or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            return mark.match(file.read(_BEGINNING)) is not None
    except OSError:
        return False


def ours_in(folder: Path, names: Iterable[str]) -> list[Path]:
    """The files in the folder that are there and ours; names: relative to it, as ``figures/map.svg``."""
    return [folder / name for name in names if _link_on_the_way(folder, name) is None and is_ours(folder / name)]


def refuse_others(folder: Path, names: Iterable[str]) -> None:
    """NotOurs if one of the files is there and not ours, or lies behind a link inside the folder.

    The folder itself may be a link: whoever names it means what it leads to.
    """
    for name in names:
        path = folder / name
        refuse_links(folder, name)
        if os.path.lexists(path) and not is_ours(path):
            raise NotOurs(f"{path} was not made by {MADE_BY}, so it is not replaced; {_HELP}")


def refuse_links(folder: Path, name: str) -> None:
    """NotOurs if a part of the name, within the folder, is a symbolic link."""
    link = _link_on_the_way(folder, name)
    if link is not None:
        raise NotOurs(f"{link} is a symbolic link, so nothing is written through it; {_HELP}")


_HELP = "move it away, or name another folder"


def _link_on_the_way(folder: Path, name: str) -> Path | None:
    path = folder
    for part in Path(name).parts:
        path = path / part
        if path.is_symlink():
            return path
    return None


def remove(folder: Path, names: Iterable[str]) -> None:
    """Remove those of the files that are ours, and leave the others; OSError if one cannot be removed."""
    for path in ours_in(folder, names):
        path.unlink(missing_ok=True)


def write(path: Path, data: str | bytes) -> None:
    """Write a file whole or not at all; OSError if it cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with draft.open("xb") as file:  # never over a file that is there
        try:
            file.write(data.encode() if isinstance(data, str) else data)
            file.flush()
            draft.replace(path)
        except BaseException:
            with suppress(OSError):  # a full disk leaves the beginning of it
                draft.unlink()
            raise
