"""A brief as a page and as Markdown."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from ...standing.explain import CitedPassage
from ..paint import printable
from ..pictures import anchor, safe_address, stylesheet, svg
from .brief import Brief

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

MOST_STEPS: Final = 12
MOST_FINDINGS: Final = 40


def report_html(brief: Brief) -> str:
    """Return a brief as one HTML page that needs nothing else, ending without a line end."""
    from markupsafe import Markup

    pictures = [(f"picture-{number}", picture) for number, picture in enumerate(brief.pictures, start=1)]
    drawn = [(name, Markup(svg(picture, inside=name))) for name, picture in pictures]
    first = sum(picture.kind in ("table", "why") for picture in brief.pictures)
    more = {"pictures": drawn, "first_pictures": first, "picture_style": Markup(stylesheet())}
    return _rendered("report.html.jinja", brief, **more)


def report_markdown(brief: Brief) -> str:
    """Return a brief as Markdown, ending without a line end."""
    text = _rendered("report.md.jinja", brief)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _rendered(name: str, brief: Brief, **more: Any) -> str:
    template = _environment(name.endswith(".html.jinja")).get_template(name)
    return template.render(brief=brief, most_steps=MOST_STEPS, most_findings=MOST_FINDINGS, **more)


@cache
def _environment(escapes_html: bool) -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader(__package__),
        autoescape=escapes_html,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "anchor": anchor,
        "coded": coded,
        "derivation": derivation,
        "md": markdown_text,
        "md_address": markdown_address,
        "origin": origin,
        "printable": printable,
        "safe_address": safe_address,
        "sentence": sentence,
        "short_place": short_place,
        "source_anchor": source_anchor,
    }
    return environment


def origin(passage: CitedPassage) -> str:
    """Return what a passage is taken from: outlet or title, and the date."""
    known = passage.outlet or passage.title
    return f"{known}, {passage.date}" if known else passage.source


def derivation(brief: Brief) -> str:
    """Return how a brief was derived, in two sentences."""
    known = f", as known on {brief.known_on}" if brief.known_on else ""
    entries = "one entry" if brief.entries == 1 else f"{brief.entries} entries"
    return (
        f"By Pourparler {brief.version}, from {entries} of {', '.join(brief.files)}, as of {brief.at}{known}. "
        f"Same lines, same date, same answer: its id is {brief.answer}."
    )


def short_place(place: str, brief: Brief) -> str:
    """Return a place as a brief says it: ``line 14``, with the name of the file where there are several."""
    file, _, line = place.rpartition(":")
    return f"line {line}" if len(brief.files) == 1 else f"{file.rpartition('/')[2]}:{line}"


def sentence(words: str) -> str:
    """Return some words as a sentence: with a capital and a full stop.

    Examples
    --------
    >>> sentence("blocked by Iran on joint-invitation")
    'Blocked by Iran on joint-invitation.'
    """
    return f"{words[:1].upper()}{words[1:]}".rstrip(".") + "."


def source_anchor(name: str) -> str:
    """Return the name under which a page shows a source, another for each: what is no letter or figure by its number.

    Examples
    --------
    >>> source_anchor("tass-0118"), source_anchor("a_b")
    ('source-tass-0118', 'source-a_5f_b')
    """
    return "source-" + "".join(c if c.isascii() and (c.isalnum() or c == "-") else f"_{ord(c):x}_" for c in name)


_CODE: Final = re.compile("(`[^`|]+`)")
_MARKUP: Final = re.compile(r"[\\`*_\[\]|~#$]|(?<=^[0-9])[.)](?= )|^[-+=](?= )")


def markdown_text(text: str) -> str:
    r"""Return a text that Markdown shows as it is: on one line, nothing in it marks anything up.

    Examples
    --------
    >>> print(markdown_text("<b>*a*</b>"))
    &lt;b&gt;\*a\*&lt;/b&gt;
    """
    pieces = _CODE.split(printable(" ".join(str(text).split())))
    return "".join(piece if number % 2 else _plain_markdown(piece) for number, piece in enumerate(pieces))


def _plain_markdown(text: str) -> str:
    inert = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKUP.sub(lambda found: f"\\{found[0]}", inert)


def coded(text: str) -> Markup:
    """Return a text for a page, escaped, what stands between backticks as code."""
    from markupsafe import Markup, escape

    pieces = _CODE.split(printable(text))
    return Markup().join(
        Markup("<code>{}</code>").format(piece[1:-1]) if number % 2 else escape(piece)
        for number, piece in enumerate(pieces)
    )


def markdown_address(address: str) -> str:
    """Return an address that can stand between angle brackets."""
    return address.replace("<", "%3C").replace(">", "%3E")
