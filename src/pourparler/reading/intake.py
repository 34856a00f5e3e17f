"""A report as it comes in: bytes to one text to which every offset refers, or a sentence on why there is none."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

from msgspec import Struct

LONGEST: Final = 8_000_000
"""Bytes of a report; a longer file is a collection of them, or something else."""


class UnreadableReportError(ValueError):
    """A file in which there is no report to be read."""


class EmptyReportError(UnreadableReportError):
    """A file without a word in it."""

    def __init__(self) -> None:
        super().__init__("It has no text in it: save the report again.")


class NotTextError(UnreadableReportError):
    """A file that is no text."""

    def __init__(self, what: str, way_out: str) -> None:
        super().__init__(f"It is {what}, not text: {way_out}")


class TooLongReportError(UnreadableReportError):
    """A file that is far longer than any report."""

    def __init__(self, size: int) -> None:
        many = f"{size / 1_000_000:,.0f} MB"
        super().__init__(f"It has {many}, and a report at most {LONGEST // 1_000_000} MB: cut it into single reports.")


class Intake(Struct, frozen=True):
    """The text of a report, and for a page the lines of it that belong to the article, where that is known."""

    text: str
    title: str = ""
    article: frozenset[str] | None = None
    published: str = ""
    outlet: str = ""


_KINDS: Final = (
    (b"%PDF", "a PDF", "take its text out first, for instance with `pdftotext FILE.pdf FILE.txt`."),
    (b"PK\x03\x04", "a document or an archive (zip)", "save it as plain text or HTML."),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save it as plain text or HTML."),
    (b"\x1f\x8b", "compressed (gzip)", "unpack it first."),
    (b"\x89PNG", "a picture", "its text has to be typed or recognised first."),
    (b"\xff\xd8\xff", "a picture", "its text has to be typed or recognised first."),
)
_HTML: Final = re.compile(r"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_TAG: Final = re.compile(r"<(?:p|div|br|h[1-6]|article|section|span|a)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE)
_MOJIBAKE: Final = re.compile("â€|Ã[\x80-\xbf©¨¼¶¤]|Â[\xa0«»]")


def text_of(data: bytes, name: str = "") -> Intake:
    """Return what `taken_in` makes of the bytes of a file; its name is for the reader of the code."""
    return taken_in(data)


def taken_in(data: bytes) -> Intake:
    """Return the text of a report from the bytes of a file.

    Text is taken as it stands but for line ends; of a page, what a reader sees of it, a line for each block. UTF-8 that
    was read as Windows-1252 somewhere on its way is put right.

    Raises
    ------
    UnreadableReportError
        If there is no text in it; the sentence says what it is and the way out.
    """
    if len(data) > LONGEST:
        raise TooLongReportError(len(data))
    for mark, what, way_out in _KINDS:
        if data.startswith(mark):
            raise NotTextError(what, way_out)
    text = _decoded(data)
    if not text.strip():
        raise EmptyReportError
    if _HTML.search(text[:4_000]) or len(_TAG.findall(text[:20_000])) >= 3:
        return _page(text)
    return Intake(text)


def _decoded(data: bytes) -> str:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return _one_kind_of_line_end(data.decode(encoding, errors="replace"))
    if b"\0" in data[:100_000]:
        raise NotTextError("binary", "save the report as plain text or HTML.")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    if sum(letter < " " and letter not in "\n\r\t\f\x1b" for letter in text[:20_000]) > len(text[:20_000]) // 20:
        raise NotTextError("binary", "save the report as plain text or HTML.")
    return _one_kind_of_line_end(_without_mojibake(text))


def _without_mojibake(text: str) -> str:
    """Return a text whose UTF-8 was taken for Windows-1252, put right; any other as it is."""
    if not _MOJIBAKE.search(text):
        return text
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if _MOJIBAKE.search(line):
            try:
                lines[at] = "".join(map(_one_byte, line)).encode("latin-1").decode("utf-8")
            except UnicodeError:
                continue
    return "\n".join(lines)


def _one_byte(letter: str) -> str:
    if letter < "\u0100":
        return letter
    return letter.encode("cp1252").decode("latin-1")


def _one_kind_of_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


# --- pages -----------------------------------------------------------------------------------------------------------

_BLOCKS: Final = frozenset(
    (
        *("p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "tr", "table", "article", "section"),
        *(
            "header",
            "footer",
            "nav",
            "aside",
            "main",
            "blockquote",
            "figcaption",
            "figure",
            "form",
            "button",
            "label",
            "title",
        ),
    )
)
_UNSEEN: Final = frozenset(("script", "style", "noscript", "template", "svg", "iframe", "object", "select"))
_AROUND: Final = frozenset(("nav", "aside", "footer", "form", "button", "figcaption", "menu"))


class _Page(HTMLParser):
    """The lines that a page shows, and which of them stand in a part that is around the article."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.around: list[bool] = []
        self.title = ""
        self.meta: dict[str, str] = {}
        self._line: list[str] = []
        self._unseen = self._aside = 0
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, or something that is not shown."""
        if tag == "meta":
            given = dict(attrs)
            name = given.get("property") or given.get("name") or ""
            self.meta.setdefault(name.lower(), given.get("content") or "")
        elif tag == "time" and dict(attrs).get("datetime"):
            self.meta.setdefault("time", dict(attrs)["datetime"] or "")
        self._in_title = self._in_title or tag == "title"
        if tag in _BLOCKS:
            self._end_line()
        self._unseen += tag in _UNSEEN
        self._aside += tag in _AROUND

    def handle_endtag(self, tag: str) -> None:
        """End a block, or something that is not shown."""
        if tag in _BLOCKS:
            self._end_line()
        self._in_title = self._in_title and tag != "title"
        self._unseen = max(0, self._unseen - (tag in _UNSEEN))
        self._aside = max(0, self._aside - (tag in _AROUND))

    def handle_data(self, data: str) -> None:
        """Take in words."""
        if self._in_title:
            self.title += data
        elif not self._unseen:
            self._line.append(data)

    def _end_line(self) -> None:
        line = " ".join("".join(self._line).split())
        self._line = []
        if line:
            self.lines.append(line)
            self.around.append(self._aside > 0)

    def close(self) -> None:
        """End the last line of a page that never ends."""
        super().close()
        self._end_line()


def _page(html: str) -> Intake:
    page = _Page()
    page.feed(html)
    page.close()
    if not page.lines:
        raise EmptyReportError
    title = " ".join((page.meta.get("og:title") or page.title).split())
    lines = page.lines if not title or title in page.lines else [title, *page.lines]
    seen = [line for line, is_around in zip(page.lines, page.around, strict=True) if not is_around]
    article = _article(html) or (frozenset(seen) if any(page.around) else None)
    published = page.meta.get("article:published_time") or page.meta.get("date") or page.meta.get("time") or ""
    return Intake("\n\n".join(lines) + "\n", title, article, published[:10], page.meta.get("og:site_name", ""))


def _article(html: str) -> frozenset[str] | None:
    """Return the lines of the article as trafilatura (the extra ``html``) sees it, or none without it."""
    try:
        from trafilatura import extract
    except ImportError:
        return None
    found = extract(html, favor_precision=True, include_comments=False, include_tables=False)
    return frozenset(" ".join(line.split()) for line in found.split("\n") if line.strip()) if found else None
