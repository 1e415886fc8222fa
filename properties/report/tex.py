"""The ledger for a paper: one macro a claim, and a table of all claims.

``ledger.tex`` compiles on its own, and can be read with ``\\input`` in the preamble of a paper: then it only defines
macros.  ``\\bitsclaim{group-bound}`` prints a citation of the claim, ``\\bitsverdict{group-bound}`` its verdict alone,
and ``\\bitsledger`` the table.  An unknown id stops LaTeX with an error that names it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from exact.syntax import ParseError, parse_statement
from properties.derive import DERIVATION
from properties.ledger import render
from properties.ledger.meta import named
from properties.support import plain

__all__ = ["document", "macro_name"]

_SPECIAL = {
    "\\": r"\textbackslash{}",
    **{c: f"\\{c}" for c in "#$%&_{}"},
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\ensuremath{<}",
    ">": r"\ensuremath{>}",
    "|": r"\ensuremath{|}",
    "≤": r"\ensuremath{\le}",
    "≥": r"\ensuremath{\ge}",
    "−": r"\ensuremath{-}",
    "×": r"\ensuremath{\times}",
    "…": r"\dots{}",
    "–": "--",
    "—": "---",
    "“": "``",
    "”": "''",
    "’": "'",
    '"': "''",
}

RELATIONS = {"<=": r"\le", ">=": r"\ge", "=": "=", "<": "<", ">": ">"}

_DIGITS = ("Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")


def text(source: str) -> str:
    """Plain text for LaTeX; a letter beyond Latin-1 that has no command here is spelled as its code point."""
    return "".join(_SPECIAL.get(c, c if ord(c) < 256 else rf"\texttt{{U+{ord(c):04X}}}") for c in source)


def macro_name(id: str) -> str:
    """``group-bound`` as ``BitsGroupBound``; digits become words, for a macro has letters alone."""
    words = "".join(part.capitalize() for part in re.split(r"[^a-z0-9]+", id.lower()) if part)
    return "Bits" + re.sub(r"\d", lambda d: _DIGITS[int(d.group())], words)


def formula(source: str) -> str:
    """A statement in mathematics, in pieces between which a table cell may break: before each relation."""
    try:
        parsed = parse_statement(source)
    except ParseError:
        return identifier(source)
    head = rf"for every ${parsed.every}$: " if parsed.every else ""
    relations = ["", *(f"{RELATIONS[r]} " for r in parsed.relations)]
    return head + " ".join(f"${r}{_breakable(side.latex())}$" for r, side in zip(relations, parsed.sides, strict=True))


def _breakable(latex: str) -> str:
    """Brackets of fixed size, since TeX breaks no line between ``\\left`` and ``\\right``."""
    return re.sub(r"(?:\\!)?\\left(?=[(\[])|\\right(?=[)\]])", "", latex)


def identifier(id: str) -> str:
    """An id in typewriter type, which may break after a hyphen or a slash."""
    return rf"\texttt{{{re.sub(r'([-/])', lambda m: m.group() + chr(92) + 'allowbreak ', text(id))}}}"


def document(ledger: Mapping[str, Any]) -> str:
    """The file ``ledger.tex``."""
    ledger = plain.clean(ledger)
    return "\n".join([*_opening(ledger), *_macros(ledger), *_table(ledger), *_CLOSING]) + "\n"


def _objection(ledger: Mapping[str, Any]) -> str:
    """Why nothing here may be cited, or ""."""
    return "" if ledger["citable"] else render.why_not(ledger)


def _opening(ledger: Mapping[str, Any]) -> list[str]:
    objection = _objection(ledger)
    return [
        f"% The ledger of bits-per-rollout {render.version()}: {ledger['status']}, scope {ledger['scope']}",
        f"% claims digest: {ledger['claims_digest'] or 'none'}",
        *([f"% NOT CITABLE: {objection}"] if objection else []),
        *_OPENING,
    ]


_OPENING = r"""%
% In a paper:   \usepackage{amsmath,amssymb,array,longtable} and \input{ledger} before \begin{document}. Then
%   \bitsclaim{group-bound}     cites a claim (or one statement: group-bound/pointwise) with verdict and digest
%   \bitsverdict{group-bound}   its verdict alone
%   \BitsGroupBound             the same as \bitsclaim{group-bound}
%   \bitsledger                 the table of all claims
% On its own:   pdflatex ledger.tex   (two runs, as every longtable needs)
\makeatletter
\newif\ifbitsalone
\ifx\documentclass\@twoclasseserror\bitsalonefalse\else\bitsalonetrue\fi
\makeatother
\ifbitsalone
  \documentclass{article}
  \usepackage{amsmath,amssymb,array,longtable}
  \usepackage[margin=2cm]{geometry}
\fi
\makeatletter
\newcommand\bitsclaim[1]{\@ifundefined{bits@claim@#1}{\bits@unknown{#1}}{\@nameuse{bits@claim@#1}}}
\newcommand\bitsverdict[1]{\@ifundefined{bits@verdict@#1}{\bits@unknown{#1}}{\@nameuse{bits@verdict@#1}}}
\newcommand\bits@unknown[1]{\PackageError{bits-per-rollout}{The ledger has no claim `#1'}{}}""".splitlines()

_CLOSING = r"""\makeatother
\ifbitsalone\else\expandafter\endinput\fi
\begin{document}
\bitsledger
\end{document}""".splitlines()


def _macros(ledger: Mapping[str, Any]) -> list[str]:
    if objection := _objection(ledger):
        source = rf"\textbf{{not citable: {text(objection)}}}"
    else:
        source = text(render.citation(ledger))
    lines = [rf"\newcommand\bitssource{{{source}}}"]
    for claim in ledger["claims"]:
        for row in (claim, *claim["statements"]):
            id, verdict = row["id"], row["verdict"]
            for name in (id, *row.get("aliases", ())):
                lines.append(rf"\@namedef{{bits@verdict@{name}}}{{{text(verdict)}}}")
                lines.append(rf"\@namedef{{bits@claim@{name}}}{{{identifier(id)} ({text(verdict)}; \bitssource)}}")
        lines.append(rf"\newcommand\{macro_name(claim['id'])}{{\bitsclaim{{{claim['id']}}}}}")
    return lines


#: what it means that a check passed, where its word does not say so
_PASSED = {"equality": "equality iff", "necessity": "each hypothesis needed"}


def _evidence(statement: Mapping[str, Any]) -> str:
    """One phrase for each check that applies, with the number of instances that met the hypotheses."""
    parts = []
    for check, evidence in statement["evidence"].items():
        kind = render.word(evidence)
        if (
            check == DERIVATION
            or evidence["status"] == "not-applicable"
            or (check == "proof" and kind == statement["verdict"])
        ):
            continue
        if evidence["status"] != "passed":
            kind = f"{check} {kind}"
        elif check == "sharpness":
            kind = _sharpness(evidence["counts"])
        elif check in _PASSED:
            kind = _PASSED[check] + (f" {kind}" if check == "equality" else "")
        met = evidence["counts"].get("met")
        parts.append(f"{kind} ({met:,})" if met is not None and check in ("enumeration", "random") else kind)
    return ", ".join(parts)


def _sharpness(counts: Mapping[str, int]) -> str:
    """What was shown, and of how many links: a statement of which only the mutants fail is not called sharp."""
    found = [f"{counts.get('refuted', 0)} of {counts.get('rivals', 0)} mutants refuted"]
    words = ("tight somewhere", "best constant", "best rate")
    found += [f"{w} at {n}" for w in words if (n := counts.get(w.replace(" ", "_"), 0))]
    return ", ".join(found)


_COLUMNS = "".join(rf">{{\raggedright\arraybackslash}}p{{{w}\linewidth}}" for w in ("0.18", "0.40", "0.09", "0.25"))


def _table(ledger: Mapping[str, Any]) -> list[str]:
    head = r"statement & & verdict & evidence (instances) \\ \hline"
    lines = [
        r"\newcommand\bitsledger{\begingroup\small\raggedright",
        r"\noindent " + " ".join(text(line) for line in render.counts(ledger)) + r" Source: \bitssource.\par",
        r"\renewcommand\arraystretch{1.25}\setlength\tabcolsep{4pt}",
        rf"\begin{{longtable}}{{@{{}}{_COLUMNS}@{{}}}}",
        rf"\hline {head} \endfirsthead",
        rf"\hline {head} \endhead",
    ]
    for claim in ledger["claims"]:
        title = f"{identifier(claim['id'])}: {text(claim['title'])} --- \\textbf{{{text(claim['verdict'])}}}"
        title += f" ({text(beside)})" if (beside := named(claim["meta_verdicts"])) else ""
        lines.append(rf"\multicolumn{{4}}{{@{{}}p{{0.97\linewidth}}@{{}}}}{{\rule{{0pt}}{{3.2ex}}{title}}} \\*")
        for s in claim["statements"]:
            short = s["id"].split("/", 1)[-1]
            cells = (
                f"\\hangindent1em\\quad {identifier(short)}",
                formula(s["text"]),
                text(s["verdict"]),
                text(_evidence(s)),
            )
            lines.append(" & ".join(cells) + r" \\")
    return [*lines, r"\hline", r"\end{longtable}\endgroup}"]
