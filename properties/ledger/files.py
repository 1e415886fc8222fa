"""The files of a report: where they may be written, and what becomes of those of an earlier run."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from properties.figures import kept
from properties.ledger.ledger import LedgerError, dump
from properties.report import pictures
from properties.support import owned

__all__ = ["FILES", "discard", "draw", "prepare", "write"]

FILES = ("ledger.json", "certificates.json", "ledger.md", "ledger.tex", "ledger.html")
FIGURES = "figures"  # the folder of the figures, beside them


@contextmanager
def _said(what: str) -> Iterator[None]:
    """LedgerError, in one sentence, for what is not ours or cannot be written."""
    try:
        yield
    except owned.NotOurs as error:
        raise LedgerError(str(error)) from None
    except OSError as error:
        raise LedgerError(f"{what}: {error.strerror or error}") from None


def prepare(folder: Path, scope: str, *, figures: bool = False) -> None:
    """Make the folder, see that it can be written, and remove the report of an earlier run from it.

    figures: see that they can be written too.

    Removing it first means that no interruption, however rough, leaves an old report that looks current.  Figures stay
    where the code that is here would draw the same.  LedgerError if somebody else's file has the name of one of ours.
    """
    with _said(f"the report cannot be written to {folder}"):
        owned.refuse_others(folder, FILES)
        if figures:
            owned.refuse_links(folder, FIGURES)
            if (folder / FIGURES).exists() and not (folder / FIGURES).is_dir():
                raise owned.NotOurs(f"{folder / FIGURES} is no folder, so no figures go there; move it away")
            pictures.check(folder / FIGURES)
        if scope != "suite" and _scope(folder / "ledger.json") == "suite":
            raise LedgerError(
                f"{folder} holds the suite's report, which a lemma run does not overwrite; name another folder"
            )
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    discard(folder)


def _scope(path: Path) -> str:
    with suppress(OSError, ValueError, AttributeError, RecursionError):
        return str(json.loads(path.read_text(encoding="utf-8")).get("scope", ""))
    return ""


def discard(folder: Path) -> None:
    """Remove the files of our report, and the figures that other code drew."""
    with _said(f"the old report in {folder} cannot be removed"):
        owned.remove(folder, FILES)
        if not kept(folder / FIGURES):
            drawn = [path for kind in ("svg", "png") for path in (folder / FIGURES).glob(f"*.{kind}")]
            owned.remove(folder, [f"{FIGURES}/{path.name}" for path in drawn])


def write(ledger: Mapping[str, Any], proofs: Mapping[str, Any], folder: Path, *, figures: bool = False) -> list[Path]:
    """Write ledger.json and certificates.json, and draw the report from them; the paths written.

    figures: draw the post's figures too; else those that are there go into the page, if they are current.
    """
    try:
        _write(folder, {"ledger.json": dump(ledger), "certificates.json": dump(proofs)})
        drawn = draw(ledger, proofs, folder, figures=figures)
    except LedgerError:  # some of the files would look like a report, and belong to none
        discard(folder)
        raise
    return [folder / "ledger.json", folder / "certificates.json", *drawn]


def draw(
    ledger: Mapping[str, Any], proofs: Mapping[str, Any] | None, folder: Path, *, figures: bool = False
) -> list[Path]:
    """Write ledger.md, ledger.tex and, where jinja2 is installed, ledger.html; the paths written.

    proofs: what certificates.json holds, None where it is not there.
    """
    from properties.report import html, markdown, tex

    texts = {"ledger.md": markdown.document(ledger), "ledger.tex": tex.document(ledger)}
    if html.available():
        with _said(f"the figures cannot be written to {folder / FIGURES}"):
            if figures:
                owned.refuse_links(folder, FIGURES)
            drawn = pictures.pictures(folder / FIGURES, anew=figures)
        texts["ledger.html"] = html.page(ledger, proofs, drawn)
    _write(folder, texts)
    return [folder / name for name in texts]


def _write(folder: Path, texts: Mapping[str, str]) -> None:
    for name, text in texts.items():
        with _said(f"{folder / name} cannot be written"):
            owned.refuse_others(folder, [name])
            owned.write(folder / name, text)
