"""Decision power as a picture of bars, narrow enough to be read on a telephone and in a column of print."""

from __future__ import annotations

import textwrap
from html import escape
from typing import Final

from ..standing.names_told import joined
from .paint import printable, shortened
from .power_view import HEADS, PowerView, Share, folded

_WIDE: Final = 360
_LEFT: Final = 168
_RIGHT: Final = 52
_ROW: Final = 21
_LINE: Final = 18
_LETTERS: Final = 44
"""Letters of the heading that fit into a line."""
_LONGEST: Final = 21
"""Letters of a name that fit beside its bar."""


def power_svg(view: PowerView, index: str = "shapley_shubik") -> str:
    """Return the shares under one index as bars: a picture of its own, with title and description inside.

    The same view gives the same bytes. Bars are grey, lengths are in proportion to the largest share, and every bar has
    its figure beside it, so that nothing rests on colour; who can block alone stands in bold. More than six voters with
    the same figures share a bar.
    """
    shares = tuple(share for share in view.shares if index in share.percent)
    rows = folded(shares)
    heading = textwrap.wrap(f"{printable(view.name)}, on {view.at}", _LETTERS, max_lines=3, placeholder="…")
    notes = [f"{HEADS[index]}, in percent"]
    notes += ["Bold: can block alone."] if view.vetoers else []
    notes += [] if rows else [view.remark or "Nobody has a share."]
    notes = [line for note in notes for line in textwrap.wrap(printable(note), _LETTERS + 8)]
    top = 14 + _LINE * len(heading) + 16 * len(notes)
    height = top + _ROW * len(rows) + 8
    largest = max((share.percent[index] for share in shares), default=0) or 1
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDE}" height="{height}" viewBox="0 0 {_WIDE} {height}" '
        'role="img" style="max-width:100%;height:auto" font-family="sans-serif" font-size="13">',
        f"<title>{_text(f'{view.name}: {HEADS[index]}')}</title>",
        f"<desc>{_text(_described(shares, index))}</desc>",
        f'<rect class="ground" width="{_WIDE}" height="{height}" fill="#ffffff"/>',
    ]
    lines += [
        f'<text class="heading" x="8" y="{22 + _LINE * number}" font-size="15" font-weight="bold">{_text(line)}</text>'
        for number, line in enumerate(heading)
    ]
    lines += [
        f'<text class="note" x="8" y="{22 + _LINE * len(heading) + 16 * number}" font-size="12">{_text(note)}</text>'
        for number, note in enumerate(notes)
    ]
    vetoers = frozenset(view.vetoers)
    for number, row in enumerate(rows):
        length = round((_WIDE - _LEFT - _RIGHT) * row[0].percent[index] / largest, 1)
        lines.append(_bar(row, row[0].percent[index], length, top + _ROW * number, row[0].voter in vetoers))
    return "\n".join([*lines, "</svg>"])


def _text(words: str) -> str:
    return escape(printable(words))


def _described(shares: tuple[Share, ...], index: str) -> str:
    return joined([f"{share.title} {share.percent[index]:.2f} %" for share in shares]) or "Nobody has a share."


def _name(row: tuple[Share, ...], longest: int) -> str:
    title = printable(row[0].title)
    if len(row) == 1:
        return shortened(title, longest)
    more = f" and {len(row) - 1} more"
    return shortened(title, longest - len(more)) + more


def _bar(row: tuple[Share, ...], percent: float, length: float, top: int, is_bold: bool) -> str:
    weight = ' font-weight="bold"' if is_bold else ""
    figure = f"{percent:.2f}" if percent == 0 or percent >= 0.01 else f"{percent:.0e}"
    figure += " each" if len(row) > 1 else ""
    name = _name(row, _LONGEST - 2 if is_bold else _LONGEST)
    return (
        f'<g class="voter"><title>{_text(joined([share.title for share in row]))}: {figure}</title>'
        f'<text x="{_LEFT - 8}" y="{top + 14}" text-anchor="end"{weight}>'
        f"{_text(name)}</text>"
        f'<rect x="{_LEFT}" y="{top + 3}" width="{length}" height="14" fill="#555555"/>'
        f'<text x="{_LEFT + length + 6:g}" y="{top + 14}">{figure}</text></g>'
    )
