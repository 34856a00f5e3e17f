"""A picture as a value, and as SVG: own templates, one stylesheet, no script, nothing from elsewhere."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from msgspec import Struct

from ...vocabulary import Place
from ..paint import printable
from .shapes import Shape

if TYPE_CHECKING:
    from jinja2 import Template

NARROW: Final = 360
"""The width for which a picture is laid out unless another is asked for; shown at 320 pixels it can still be read."""
NARROWEST: Final = 320
WIDEST: Final = 1600


class Picture(Struct, frozen=True):
    """A picture ready to be drawn.

    Attributes
    ----------
    kind
        ``table``, ``why``, ``timeline`` or ``network``.
    wide, high
        Its size.
    title, description
        What it shows in a phrase, and told in sentences, for those who hear it.
    shapes
        What it is made of, the lowest first.
    """

    kind: str
    wide: int
    high: int
    title: str
    description: str
    shapes: tuple[Shape, ...]


@cache
def _template(name: str) -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader(__package__),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.filters["printable"] = printable
    return environment.get_template(name)


def svg(picture: Picture, inside: str = "") -> str:
    """Return a picture as SVG, ending without a line end; the same picture gives the same bytes.

    Parameters
    ----------
    picture
        What to draw.
    inside
        For a picture inside a page: a word, unique there, that its marks are named by. The page then has to carry the
        `stylesheet` once.
    """
    return _template("picture.svg.jinja").render(picture=picture, name=inside or picture.kind, is_inside=bool(inside))


def stylesheet() -> str:
    """Return the stylesheet that all pictures share."""
    return _template("pictures.css.jinja").render()


def anchor(place: Place | str) -> str:
    """Return the name under which a page shows the line at a place: letters, figures and hyphens only.

    Examples
    --------
    >>> anchor("cases/astana-2017.talks:184")
    'line-cases-astana-2017-talks-184'
    """
    return f"line-{re.sub('[^a-z0-9]+', '-', str(place).lower()).strip('-')}"


def safe_address(address: str) -> str:
    """Return an address if it is one of the web, else nothing: what a dossier says is never made a link to run.

    Examples
    --------
    >>> safe_address("https://tass.com/politics/926005"), safe_address("javascript:alert(1)")
    ('https://tass.com/politics/926005', '')
    """
    if not address.isprintable() or any(letter.isspace() for letter in address):
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in ("http", "https") and parts.hostname else ""
