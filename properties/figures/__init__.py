"""The figures of the post, those it should have had, and one for each statement of docs/what-is-true.md.

``python -m theorems figures``, from exact numbers: ``data`` and ``debate`` compute, ``draw`` and ``statements`` draw,
``plans`` says what there is.  A figure is an SVG and a PNG file on a white card, so that it reads the same in print, on
a light page and on a dark one; colours are those of Okabe and Ito, and every curve has a marker or line style of its
own.  The bytes of the SVG depend on the code and the version of matplotlib (the extra ``report``), which is imported
only when something is drawn.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path

from properties.support import checkout, owned

__all__ = ["Figure", "NoMatplotlib", "check", "kept", "write_figures"]


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
    """Compute and write all figures to the folder, which is made if need be; in the order of ``plans``.

    progress: called with (figures done, of how many, name of the next) before each.  NoMatplotlib without the extra;
    NotOurs where a file that this software did not make has the name of one.
    """
    if importlib.util.find_spec("matplotlib") is None:
        raise NoMatplotlib("the figures need matplotlib: pip install 'bits-per-rollout[report]'")
    from properties.figures.draw import write
    from properties.figures.plans import FIGURES

    check(folder)
    written = []
    for done, plan in enumerate(FIGURES):
        if progress is not None:
            progress(done, len(FIGURES), plan.name)
        written.append(write(plan, folder, f"{done + 1} of {len(FIGURES)}"))
    return written


def check(folder: Path) -> None:
    """NotOurs where a file that this software did not make has the name of a figure."""
    from properties.figures.plans import FIGURES

    owned.refuse_others(folder, [f"{plan.name}.{kind}" for plan in FIGURES for kind in ("svg", "png")])


def kept(folder: Path) -> list[Figure]:
    """The figures in the folder, if all are there, unchanged, and drawn by the code that is here; else none."""
    found: dict[str, Figure] = {}
    for svg in sorted(folder.glob("*.svg")):
        data = svg.read_bytes() if owned.is_ours(svg) else b""
        if data and data == sealed(data[: data.rfind(b"<!-- sha256")]) and _of(data, "source") == [sources()]:
            (place,), (title,), (caption,) = (_of(data, name) for name in ("identifier", "title", "description"))
            found[place] = Figure(svg.stem, title, caption, tuple(_of(data, "li")), svg, svg.with_suffix(".png"))
    order = [f"{i + 1} of {len(found)}" for i in range(len(found))]
    return [found[place] for place in order] if set(order) == set(found) else []


def _of(data: bytes, name: str) -> list[str]:
    """What the metadata of an SVG of ours say under a name."""
    head = data[: data.find(b"</metadata>")].decode()
    head = re.sub(r"<dc:creator>.*?</dc:creator>", "", head, flags=re.DOTALL)
    return [unescape(text) for text in re.findall(rf"<(?:dc|rdf):{name}>(.*?)</(?:dc|rdf):{name}>", head, re.DOTALL)]


def sealed(svg: bytes) -> bytes:
    """The SVG with a digest of itself at its end, by which a change is noticed."""
    return svg + f"<!-- sha256 {hashlib.sha256(svg).hexdigest()} -->\n".encode()


@cache
def sources() -> str:
    """A digest of the code that the figures come from, and the version of matplotlib."""
    found = hashlib.sha256(importlib.metadata.version("matplotlib").encode())
    for name, digest in checkout.code().items():
        if name.startswith(("exact/", "theorems/", "properties/figures/")):
            found.update(f"{name} {digest}\n".encode())
    return found.hexdigest()
