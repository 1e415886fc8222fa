"""Who said what: the source of a claim, and whether its wording was read."""

from __future__ import annotations

from dataclasses import dataclass

from theorems.language.validation import ID, ClaimError, typed

__all__ = ["NOBODY", "Source"]

#: the id of the source of what nobody in particular says
NOBODY = "folklore"


@dataclass(frozen=True, slots=True)
class Source:
    """A text whose claims are judged: ``theorems/<folder>/__init__.py`` defines it as ``SOURCE``.

    id: permanent, lower-case, hyphenated (``li-2025``); the folder has underscores in place of the hyphens.
    where: where it can be read, as an arXiv number, or a site and the title of a page.
    read: what of it was read word by word, "" if its wording was not: then no statement may claim to be its wording.
    """

    id: str
    authors: str
    title: str
    date: str
    where: str
    read: str = ""

    def __post_init__(self) -> None:
        for name in ("id", "authors", "title", "date", "where", "read"):
            typed(f"source {self.id}: {name}", str, getattr(self, name))
            if name != "read" and not getattr(self, name):
                raise ClaimError(f"source {self.id}: {name}: it is empty")
        if not ID.fullmatch(self.id):
            raise ClaimError(f"source {self.id!r}: id: an id is lower-case words joined by hyphens")

    def __str__(self) -> str:
        return f"{self.authors}, {self.title}, {self.date} ({self.where})"
