"""The ledger as one HTML page that needs nothing else: no network, no further file, no script to be readable.

The template, the style and the script stand beside this file and are put into the page.  jinja2 (the extra ``report``)
is imported only when a page is made.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

__all__ = ["available", "page"]

_HERE = Path(__file__).parent


def available() -> bool:
    """Whether jinja2 is installed."""
    return importlib.util.find_spec("jinja2") is not None


def page(
    ledger: Mapping[str, Any],
    proofs: Mapping[str, Any] | None,
    figures: Sequence[Mapping[str, Any]] = (),
) -> str:
    """The page.  figures: as ``pictures`` gives them."""
    import jinja2

    from properties.report import view
    from properties.support import plain

    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE / "template"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    # the formulas, tables and pictures that our own modules draw are escaped where they are made
    environment.filters["drawn"] = jinja2.filters.FILTERS["safe"]
    data = view.page(plain.clean(ledger), proofs, figures)
    for name in ("page.css", "page.js"):
        data[name.replace(".", "_")] = (_HERE / "template" / name).read_text(encoding="utf-8")
    return environment.get_template("page.html").render(data)
