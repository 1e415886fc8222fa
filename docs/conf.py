"""The site: Sphinx reads docs/ and the docstrings; the pages of claims, commands and figures are made here."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from properties.figures import Figure

DOCS = Path(__file__).resolve().parent
HOME = DOCS.parent
sys.path.insert(0, str(HOME))

project = "bits-per-rollout"
author = "bits-per-rollout contributors"
extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "bits-per-rollout"
html_show_sourcelink = False
html_show_copyright = False
html_static_path = ["style"]
html_css_files = ["site.css"]
autodoc_typehints = "description"
autodoc_member_order = "bysource"
exclude_patterns = ["style"]
CAPTIONS: dict[str, str] = {}  # of the figures that were drawn, by name
suppress_warnings = ["myst.xref_missing"]  # links to files that are in the repository alone


def _commands() -> str:
    from properties.commands import commands_of, parser

    top = parser()
    parts = ["# The command line\n\n`python -m theorems COMMAND`; each has `--help`.\n"]
    subparsers = next(a.choices for a in top._actions if isinstance(getattr(a, "choices", None), dict))
    for name in commands_of(top):
        parts.append(
            f"## {name}\n\n```text\n{subparsers[name].format_help().replace('conf.py', 'theorems').rstrip()}\n```\n"
        )
    codes = "0 as recorded or proved; 1 refuted, or not as recorded; 2 bad usage or input; 3 no verdict, or partial; "
    return "\n".join([*parts, f"Exit codes: {codes}4 contradictory hypotheses; 70 a fault of this program.\n"])


def _claims() -> str:
    from properties.ledger.ledger import recorded_verdicts
    from properties.ledger.render import CLAIM_WORDS, ROLE_WORDS
    from theorems import load_claims

    recorded = recorded_verdicts()
    parts = [
        "# The ledger of claims\n\nWhat is claimed, and the recorded verdicts; a run that finds otherwise fails.\n"
    ]
    parts.append("The evidence of a run is in the report that `make verify` writes.\n")
    for claim in load_claims().values():
        verdict = recorded.get(claim.id, "none recorded")
        parts.append(f"## {claim.id}\n\n{claim.title}. *{CLAIM_WORDS.get(verdict, verdict)}*\n")
        for s in claim.statements:
            word = recorded.get(claim.full_id(s), "none recorded")
            parts.append(f"**{s.id}**: {word} ({ROLE_WORDS[s.role]})\n\n```text\n{s.text}\n```\n")
            parts += [f"- given `{h.text}`: {h.meaning}" for h in s.hypotheses]
            parts.append("")
    return "\n".join(parts)


def _figures(written: list[Figure]) -> str:
    parts = ["# Figures\n\nDrawn from exact numbers, anew with the site.\n"]
    for figure in written:
        links = ", ".join(f"[{id}](claims.md#{id})" for id in figure.claims)
        parts.append(
            f"## {figure.title}\n\n![{figure.title}](figures/{figure.svg.name})\n\n{figure.caption}\n\n{links}\n"
        )
    return "\n".join(parts)


def _make(app: Any) -> None:
    made = DOCS / "made"
    made.mkdir(exist_ok=True)
    from properties.figures import write_figures

    written = write_figures(made / "figures")
    CAPTIONS.update((figure.name, figure.caption) for figure in written)
    pages = {"commands": _commands(), "claims": _claims(), "figures": _figures(written)}
    for name in ("contributing", "changelog"):
        pages[name] = (HOME / f"{name.upper()}.md").read_text(encoding="utf-8")
    for name, text in pages.items():
        (made / f"{name}.md").write_text(text, encoding="utf-8")


def _linked(app: Any, page: str, source: list[str]) -> None:
    """The twelve statements: each verdict with a link to the ledger, each figure with its caption."""
    if page != "what-is-true":
        return
    text = re.sub(r"`(([a-z0-9-]+)(?:/[a-z0-9-]+)?)` ([a-z-]+)", r"[`\1`](made/claims.md#\2) \3", source[0])
    source[0] = re.sub(
        r"<!-- figure ([a-z0-9-]+) -->", lambda m: f"![{m[1]}](made/figures/{m[1]}.svg)\n\n*{CAPTIONS[m[1]]}*", text
    )


def _joined(app: Any, what: str, name: str, thing: object, options: object, lines: list[str]) -> None:
    """A line that goes on after the one above it is no block of its own, however far it is indented."""
    for i in range(1, len(lines)):
        if lines[i - 1].strip() and not lines[i - 1].startswith("    "):
            lines[i] = lines[i].strip()


def setup(app: Any) -> None:
    app.connect("builder-inited", _make)
    app.connect("source-read", _linked)
    app.connect("autodoc-process-docstring", _joined)
