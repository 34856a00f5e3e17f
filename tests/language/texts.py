"""Small texts for tests: what they say, field by field, and what is wrong with them, in one line each."""

from __future__ import annotations

from collections.abc import Iterable
from inspect import cleandoc
from typing import Any

from msgspec.structs import fields, replace

from pourparler.findings import Finding
from pourparler.language import Parsed, SourceText, decoded, parse
from pourparler.language.directives import Entry
from pourparler.language.formatter import formatted
from pourparler.language.proposition_parser import Reader
from pourparler.language.tokens import Segment, tokens
from pourparler.vocabulary import Place

FILE = "test.talks"


def source_of(text: str) -> SourceText:
    """Return a text as the source that a file with these lines would make; line ends are kept as they are."""
    return SourceText(FILE, tuple(text.split("\n")))


def read(text: str) -> Parsed:
    """Return what a text says; of one that begins on a line of its own, the margin is taken off."""
    return parse(source_of(cleandoc(text) if text.startswith("\n") else text))


def read_bytes(data: bytes) -> Parsed:
    """Return what a file with these bytes says."""
    source, findings = decoded(FILE, data)
    parsed = parse(source)
    return replace(parsed, findings=(*findings, *parsed.findings))


def reader(text: str) -> Reader:
    """Return a reader of one value."""
    return Reader(tokens([Segment(text, 1, 1)]))


def told(parsed: Parsed) -> dict[str, Any]:
    """Return what the only entry of a text says, as `said` does.

    A text with findings, or with more than one entry, is a mistake in the test.
    """
    assert parsed.findings == (), troubles(parsed)
    (entry,) = parsed.entries
    return said(entry)


def said(entry: Entry) -> dict[str, Any]:
    """Return the fields of an entry but for date and place, those with nothing in them left out."""
    usual = {field.name: field.default for field in fields(entry)}
    return {
        name: value
        for name, default in usual.items()
        if name not in ("moment", "place", "end") and (value := getattr(entry, name)) != default
    }


def troubles(parsed: Parsed | Iterable[Finding]) -> list[str]:
    """Return each finding in one line: ``line:column+length code: sentence way out``."""
    found = parsed.findings if isinstance(parsed, Parsed) else parsed
    return [f"{_stretch(each.place)} {each.code}: {each.sentence} {each.way_out}".rstrip() for each in found]


def _stretch(place: Place) -> str:
    return f"{place.line}:{place.column}+{place.length}"


def without_places(parsed: Parsed) -> tuple[list[Entry], list[str], list[tuple[str, str, str]]]:
    """Return what a text says whatever the lines it stands on: entries, included files, findings."""
    nowhere = Place("", 0)
    return (
        [replace(entry, place=nowhere, end=0) for entry in parsed.entries],
        [include.path for include in parsed.includes],
        [(each.code, each.sentence, each.way_out) for each in parsed.findings],
    )


def laid_out(text: str) -> str:
    """Return a text in the one layout."""
    return formatted(source_of(text))


def is_inside(place: Place, source: SourceText) -> bool:
    """Return whether a place is in its file: a stretch of one of its lines that is not empty."""
    if not 1 <= place.line <= len(source.lines):
        return False
    line = source.lines[place.line - 1]
    return place.column >= 1 and place.length >= 1 and place.column - 1 + place.length <= len(line)
