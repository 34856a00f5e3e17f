"""Text into entries: every line is read, every problem becomes a finding, and nothing stops at the first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from msgspec import Struct

from ..findings import Finding, in_order
from ..vocabulary import Moment, Place
from .act_parser import act, who_does
from .charter_parser import CHARTER_READERS
from .directives import CharterEntry, RecordEntry
from .entry_reader import EntryReader
from .plain_acts import plain_act
from .proposition_parser import Reader, Unreadable
from .propositions import Proposition
from .record_parser import RECORD_READERS
from .source_text import RawEntry, SourceText, raw_entries
from .tokens import WORD, Segment, Token, tokens
from .words import shown

_READERS: Final[dict[str, Callable[[EntryReader, dict[str, Any]], CharterEntry | RecordEntry]]] = {
    **CHARTER_READERS,
    **RECORD_READERS,
}


class Include(Struct, frozen=True, gc=False):
    """A line that takes another file in: its path as written, relative to the file that names it."""

    path: str
    place: Place


class Parsed(Struct, frozen=True):
    """What a text says: its entries and the files it includes in the order of the file, and findings by place."""

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
    entries: list[CharterEntry | RecordEntry] = []
    includes: list[Include] = []
    findings: list[Finding] = []
    for raw in raw_entries(source, findings):
        read = read_entry(source.file, raw, findings)
        if isinstance(read, Include):
            includes.append(read)
        elif read is not None:
            entries.append(read)
    return Parsed(tuple(entries), tuple(includes), in_order(findings))


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


def read_entry(file: str, raw: RawEntry, findings: list[Finding]) -> CharterEntry | RecordEntry | Include | None:
    """Return what one raw entry says, adding a finding for whatever could not be read; none if it says nothing."""
    return plain_act(file, raw) or read_words(file, raw, findings)


def read_words(file: str, raw: RawEntry, findings: list[Finding]) -> CharterEntry | RecordEntry | Include | None:
    """Return the same as `read_entry`, reading word by word even what is plain."""
    found = tokens([Segment(raw.text, raw.line, 1)])
    is_include = found[0].text == "include" and found[0].kind == WORD
    label = "" if is_include else _label(found)
    reader = EntryReader(file, raw, Reader(found), findings)
    try:
        return _include(reader) if is_include else _dated(reader, label)
    except Unreadable as trouble:
        reader.report(trouble)
        return None


def _label(found: list[Token]) -> str:
    """Take the label off the end of a head, and return it without its mark."""
    last = found[-1]
    is_label = len(found) > 1 and last.kind == WORD and last.text.startswith("^") and len(last.text) > 1
    return found.pop().text[1:] if is_label else ""


def _include(reader: EntryReader) -> Include:
    head = reader.head
    head.skip()
    path = head.name("a path") if head.peek() else head.quoted('a path, as in `include "acts.talks"`,')
    head.end()
    return Include(path, reader.place())


def _dated(reader: EntryReader, label: str) -> CharterEntry | RecordEntry:
    head = reader.head
    when = _date(head)
    proposed = head.take("!")
    word = head.peek()
    if head.token is None:
        way_out = "Write what happened, or take the line out."
        raise Unreadable(None, "A date alone says nothing.", way_out, "empty-entry")
    if word.startswith("!"):
        raise head.trouble(f"{shown(word)} is no name.", "Leave a blank after the `!` of a proposed entry.")
    read = _READERS.get(word)
    if read is None:
        entry = _act(reader, when, label, proposed)
    else:
        reader.known(word)
        common = reader.common(when, label, proposed)
        head.skip()
        entry = read(reader, common)
    head.end()
    return entry


def _act(reader: EntryReader, when: Moment, label: str, proposed: bool) -> CharterEntry | RecordEntry:
    actors, verb = who_does(reader.head)
    reader.known("act")
    return act(reader, reader.common(when, label, proposed), actors, verb)


def _date(head: Reader) -> Moment:
    token = head.token
    word = head.peek()
    if not word[:1].isdigit():
        way_out = "Begin it with a date (2017-01-18), or indent it under the entry it belongs to."
        raise Unreadable(token, "This line does not begin with a date.", way_out, "undated-line")
    return head.moment()
