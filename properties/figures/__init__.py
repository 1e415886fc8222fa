"""The figures of the post, and those it should have had, from exact numbers: ``python -m theorems figures``.

``data`` computes, ``draw`` draws, and this module says what there is.  A figure is an SVG and a PNG file on a white
card, so that it reads the same in print, on a light page and on a dark one; colours are those of Okabe and Ito, and
every curve has a marker or line style of its own.  The bytes of the SVG depend on the numbers and the version of
matplotlib alone (the extra ``report``), which is imported only when something is drawn.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Figure", "NoMatplotlib", "write_figures"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, as written: an id, what it shows, the claims that it illustrates, and its two files."""

    name: str
    title: str
    caption: str
    claims: tuple[str, ...]
    svg: Path
    png: Path


class NoMatplotlib(ImportError):
    """Figures need the extra ``report``; the message says how to get it."""


def write_figures(folder: Path, progress: Callable[[int, int, str], None] | None = None) -> list[Figure]:
    """Compute and write all figures to the folder, which is made if need be; in the order of the post.

    progress: called with (figures done, of how many, name of the next) before each.  NoMatplotlib without the extra.
    """
    if importlib.util.find_spec("matplotlib") is None:
        raise NoMatplotlib("the figures need matplotlib: pip install 'bits-per-rollout[report]'")
    from properties.figures.draw import FIGURES, write

    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for done, plan in enumerate(FIGURES):
        if progress is not None:
            progress(done, len(FIGURES), plan.name)
        written.append(write(plan, folder))
    return written
