"""Which statement rests on which: inferred from the ``proved:`` premises of the certificates, and drawn as SVG.

Columns are depths: on the left what rests on no other statement, each edge goes from a foundation to what is built on
it.  Claims that neither rest on another nor carry one stand below, so that the picture has every claim of the run.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from properties.report.proof import rests_on

__all__ = ["Edge", "depths", "draw", "edges"]

_HEIGHT, _GAP, _SPACE, _MARGIN, _LETTER = 30, 12, 70, 8, 7.3


@dataclass(frozen=True, slots=True)
class Edge:
    """``upper`` is proved from ``lower``; both are full ids of statements."""

    lower: str
    upper: str


def edges(certificates: Mapping[str, Mapping[str, Any]]) -> list[Edge]:
    """All edges, in the order of the certificates; certificates: id of the statement -> its certificate."""
    return [Edge(lower, upper) for upper, c in certificates.items() for lower in rests_on(c)]


def depths(found: Sequence[Edge]) -> dict[str, int]:
    """How many statements lie under each, on the longest way down; ValueError if there is a circle."""
    below: dict[str, list[str]] = {}
    for edge in found:
        below.setdefault(edge.upper, []).append(edge.lower)
        below.setdefault(edge.lower, [])
    depth: dict[str, int] = {}
    while len(depth) < len(below):
        ready = [id for id in below if id not in depth and all(lower in depth for lower in below[id])]
        if not ready:
            raise ValueError("the proofs rest on each other in a circle")
        for id in ready:
            depth[id] = 1 + max((depth[lower] for lower in below[id]), default=-1)
    return depth


def _columns(found: Sequence[Edge]) -> list[list[str]]:
    """The statements by depth; within a column near the mean place of what they rest on, to cross few edges."""
    depth = depths(found)
    columns: list[list[str]] = [[] for _ in range(1 + max(depth.values(), default=-1))]
    for id, level in depth.items():
        columns[level].append(id)
    place: dict[str, float] = {}

    def centre(id: str) -> float:
        lower = [place[e.lower] for e in found if e.upper == id]
        return sum(lower) / len(lower) if lower else 0.0

    for column in columns:
        column.sort(key=centre)
        place.update({id: float(i) for i, id in enumerate(column)})
    return columns


def _width(labels: Sequence[str]) -> float:
    return max((len(label) for label in labels), default=0) * _LETTER + 20


def _node(id: str, x: float, y: float, width: float, verdict: str) -> str:
    return (
        f'<a href="#{escape(id)}"><title>{escape(id)}: {escape(verdict)}</title>'
        f'<rect class="v-{escape(verdict)}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{_HEIGHT}" rx="6"/>'
        f'<text x="{x + width / 2:.1f}" y="{y + _HEIGHT / 2 + 4.5:.1f}">{escape(id)}</text></a>'
    )


def draw(found: Sequence[Edge], alone: Sequence[str], verdicts: Mapping[str, str], across: float = 900.0) -> str:
    """The picture.  alone: claims without edges; verdicts: of every id that is drawn; across: the width, in pixels."""
    parts: list[str] = []
    box: dict[str, tuple[float, float, float]] = {}
    x, bottom = float(_MARGIN), float(_MARGIN)
    for column in _columns(found):
        width = _width(column)
        for row, id in enumerate(column):
            box[id] = (x, _MARGIN + row * (_HEIGHT + _GAP), width)
            bottom = max(bottom, box[id][1] + _HEIGHT)
        x += width + _SPACE
    across = max(across, x - _SPACE + _MARGIN)
    for edge in found:
        (x1, y1, w1), (x2, y2, _) = box[edge.lower], box[edge.upper]
        start, end, y1, y2 = x1 + w1, x2 - 6, y1 + _HEIGHT / 2, y2 + _HEIGHT / 2
        bend = (start + end) / 2
        parts.append(
            f'<path d="M{start:.1f},{y1:.1f} C{bend:.1f},{y1:.1f} {bend:.1f},{y2:.1f} {end:.1f},{y2:.1f}" '
            'marker-end="url(#graph-tip)"/>'
        )
    parts += [_node(id, *box[id], verdicts.get(id, "")) for id in box]
    if box and alone:
        bottom += 24
        parts.append(f'<line x1="{_MARGIN}" y1="{bottom - 8:.1f}" x2="{across - _MARGIN:.1f}" y2="{bottom - 8:.1f}"/>')
        bottom += 8
    if alone:
        width = _width(alone)
        per_row = max(1, int((across - 2 * _MARGIN + _GAP) // (width + _GAP)))
        for i, id in enumerate(alone):
            row, place = divmod(i, per_row)
            parts.append(
                _node(
                    id, _MARGIN + place * (width + _GAP), bottom + row * (_HEIGHT + _GAP), width, verdicts.get(id, "")
                )
            )
        bottom += -(-len(alone) // per_row) * (_HEIGHT + _GAP) - _GAP
    height = bottom + _MARGIN
    tip = (
        '<defs><marker id="graph-tip" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="8" markerHeight="8" '
        'orient="auto"><path d="M0,0 L8,4 L0,8 z"/></marker></defs>'
    )
    return (
        f'<svg class="graph" viewBox="0 0 {across:.0f} {height:.0f}" width="{across:.0f}" height="{height:.0f}" '
        f'role="img" aria-labelledby="graph-title"><title id="graph-title">Which statement rests on which; '
        f"the same as a list follows</title>{tip}{''.join(parts)}</svg>"
    )
