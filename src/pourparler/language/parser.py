"""Text into entries: every line is read, every problem becomes a finding, and nothing stops at the first."""

from __future__ import annotations

from typing import Any, Final

from msgspec import Struct

from ..findings import Finding
from ..vocabulary import Moment, NotAMomentError, Place, moment
from .charter_parser import CHARTER_READERS
from .directives import CharterEntry, RecordEntry
from .entry_reader import EntryReader
from .proposition_parser import Reader, Unreadable
from .propositions import Proposition
from .record_parser import RECORD_READERS, act
from .source_text import RawEntry, SourceText, raw_entries
from .tokens import MARK, WORD, Segment, Token, tokens

_READERS: Final = {**CHARTER_READERS, **RECORD_READERS}


class Include(Struct, frozen=True, gc=False):
    """A line that takes another file in: its path as written, relative to the file that names it."""

    path: str
    place: Place


class Parsed(Struct, frozen=True):
    """What a text says: its entries in the order of the file, the files it includes, and the findings."""

    entries: tuple[CharterEntry | RecordEntry, ...]
    includes: tuple[Include, ...]
    findings: tuple[Finding, ...]


def parse(source: SourceText) -> Parsed:
    """Return the entries of a text, with a finding for whatever could not be read.

    Parameters
    ----------
    source
        The text; its file name goes into every place.

    Returns
    -------
    Parsed
        Entries in the order of the file. An entry of which only a particular is unreadable is kept without it.

    Examples
    --------
    >>> parsed = parse(SourceText("a.talks", ("2020-05-02 B objects to G as observer",)))
    >>> parsed.entries[0].verb, parsed.entries[0].question
    ('objects', Seat(candidate='G', capacity='observer', change=<Change.ADMISSION: 'admission'>))
    """
    raws, findings = raw_entries(source)
    entries: list[CharterEntry | RecordEntry] = []
    includes: list[Include] = []
    for raw in raws:
        if raw.text.startswith("include") and raw.text[7:8] in ("", " "):
            include = _include(source.file, raw, findings)
            if include is not None:
                includes.append(include)
            continue
        entry = _entry(source.file, raw, findings)
        if entry is not None:
            entries.append(entry)
    return Parsed(tuple(entries), tuple(includes), tuple(findings))


def parse_proposition(text: str, file: str = "proposition") -> Proposition | Finding:
    """Return the proposition that a text says, or the finding why it says none."""
    segment = Segment(text.replace("\n", " "), 1, 1)
    reader = Reader(tokens([segment]))
    try:
        proposition = reader.proposition()
        reader.end()
    except Unreadable as trouble:
        token = trouble.token
        place = Place(file, 1, token.column, token.length) if token else Place(file, 1, 1, len(text))
        return Finding(trouble.code, place, trouble.sentence, trouble.way_out)
    return proposition


def _include(file: str, raw: RawEntry, findings: list[Finding]) -> Include | None:
    reader = Reader(tokens([Segment(raw.text, raw.line, 1)]))
    reader.skip()
    place = Place(file, raw.line, 1, len(raw.text))
    try:
        token = reader.token
        path = reader.name("a path") if token is not None and token.kind == WORD else reader.quoted("a path")
        reader.end()
    except Unreadable as trouble:
        findings.append(Finding(trouble.code, place, trouble.sentence, 'Write `include "acts.talks"`.'))
        return None
    return Include(path, place)


def _entry(file: str, raw: RawEntry, findings: list[Finding]) -> CharterEntry | RecordEntry | None:
    found = tokens([Segment(raw.text, raw.line, 1)])
    when = _date(file, found[0], findings)
    if when is None:
        return None
    rest = found[1:]
    proposed = bool(rest) and rest[0].text == "!" and rest[0].kind == WORD
    if proposed:
        rest = rest[1:]
    tag = ""
    if rest and rest[-1].kind == WORD and rest[-1].text.startswith("^") and len(rest[-1].text) > 1:
        tag = rest.pop().text[1:]
    reader = EntryReader(file, raw, Reader(rest), findings)
    if not rest:
        reader.find(
            "empty-entry", reader.place(), "A date alone says nothing.", "Write what happened, or take the line out."
        )
        return None
    word = rest[0].text if rest[0].kind != MARK else ""
    read = _READERS.get(word)
    try:
        return _read(reader, word if read else "act", read, when, tag, proposed)
    except Unreadable as trouble:
        reader.report(trouble, reader.place())
        return None


def _read(
    reader: EntryReader, kind: str, read: Any, when: Moment, tag: str, proposed: bool
) -> CharterEntry | RecordEntry:
    reader.known(kind)
    common = {
        "moment": when,
        "place": reader.place(),
        "end": reader.raw.end,
        "sources": reader.sources(),
        "label": tag,
        "proposed": proposed,
        "more": reader.more(),
    }
    if read is None:
        entry: CharterEntry | RecordEntry = act(reader, common)
    else:
        reader.head.skip()
        entry = read(reader, common)
    reader.head.end()
    return entry


def _date(file: str, token: Token, findings: list[Finding]) -> Moment | None:
    place = Place(file, token.line, token.column, token.length)
    try:
        return moment(token.text)
    except NotAMomentError as error:
        if token.text[:1].isdigit():
            findings.append(Finding("not-a-date", place, f"`{token.text}` is not a date: {error.reason}."))
        else:
            way_out = "Begin it with a date (2017-01-18), or indent it under the entry it belongs to."
            findings.append(Finding("undated-line", place, "This line does not begin with a date.", way_out))
        return None
