"""The post's figures for the page: drawn anew, and made fit to stand in one HTML file.

Several SVG files in one page would share one space of ids, so each gets a prefix; what belongs to a file of its own
(the XML declaration, the document type, metadata) is taken out.  Without matplotlib there are no figures, and the page
says how to get them.
"""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import Any

from properties import figures

__all__ = ["check", "inline", "pictures"]


def check(folder: Path) -> None:
    """NotOurs where figures would be drawn over what this software did not make."""
    if importlib.util.find_spec("matplotlib") is not None:
        figures.check(folder)


def pictures(folder: Path, *, anew: bool) -> list[dict[str, Any]]:
    """The figures in ``folder``: for each its name, title, caption, claims and its SVG for a page.

    anew: draw them, where matplotlib is installed.  Else those that are there, if they are what would be drawn.
    """
    if importlib.util.find_spec("matplotlib") is None:
        return []
    return [
        {
            "name": figure.name,
            "title": figure.title,
            "caption": figure.caption,
            "claims": list(figure.claims),
            "svg": inline(figure.svg.read_text(encoding="utf-8"), figure.name, figure.title),
        }
        for figure in (figures.write_figures(folder) if anew else figures.kept(folder))
    ]


def inline(svg: str, prefix: str, title: str) -> str:
    """The ``<svg>`` element alone, every id in it prefixed, with a label for readers who do not see it."""
    start = svg.find("<svg")
    end = svg.rfind("</svg>")
    if start < 0 or end < 0:
        raise ValueError(f"the figure {prefix} is not an SVG file")
    svg = svg[start : end + len("</svg>")]
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    ids = set(re.findall(r'\bid="([^"]+)"', svg))

    def renamed(match: re.Match[str]) -> str:
        return f"{match[1]}{prefix}-{match[2]}{match[3]}" if match[2] in ids else match[0]

    for pattern in (r'(\bid=")([^"]+)(")', r'((?:xlink:)?href="#)([^"]+)(")', r"(url\(#)([^)]+)(\))"):
        svg = re.sub(pattern, renamed, svg)
    svg = re.sub(r"(<style[^>]*>)\s*\*\s*\{", rf"\1#{prefix} *{{", svg)  # else it would hold for the whole page
    label = title.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    return svg.replace("<svg", f'<svg role="img" aria-label="{label}"', 1)
