"""One raw entry while it is being understood: its tokens, its particulars, and the findings met on the way."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any, TypeVar

from ..findings import Finding, Weight
from ..vocabulary import Passage, Place
from .directives import More
from .lexicon import EVERYWHERE, PARTICULARS, RESERVED
from .proposition_parser import Reader, Unreadable
from .propositions import Proposition
from .source_text import Particular, RawEntry
from .tokens import Token, tokens

T = TypeVar("T")


def did_you_mean(word: str, known: tuple[str, ...] | list[str] | frozenset[str]) -> str:
    """Return ``Did you mean `X`?`` for the nearest known word, or nothing."""
    near = get_close_matches(word, sorted(known), 1, 0.6)
    return f"Did you mean `{near[0]}`?" if near else ""


class EntryReader:
    """A raw entry with its head as a `Reader` and its particulars by first word.

    Parameters
    ----------
    file
        The name of the file, for places.
    raw
        The entry.
    head
        Its head after the date, as a reader.
    """

    def __init__(self, file: str, raw: RawEntry, head: Reader, findings: list[Finding]) -> None:
        self.file = file
        self.raw = raw
        self.head = head
        self.findings = findings
        self.kind = ""

    # --- findings ----------------------------------------------------------------------------------------------------

    def place(self, token: Token | None = None) -> Place:
        """Return the place of a token, or of the entry."""
        if token is None:
            return Place(self.file, self.raw.line, 1, len(self.raw.text))
        return Place(self.file, token.line, token.column, token.length)

    def find(self, code: str, place: Place, sentence: str, way_out: str = "", weight: Weight = Weight.ERROR) -> None:
        """Add a finding."""
        self.findings.append(Finding(code, place, sentence, way_out, weight))

    def report(self, trouble: Unreadable, fallback: Place) -> None:
        """Add the finding that an unreadable place makes."""
        place = fallback if trouble.token is None else self.place(trouble.token)
        self.find(trouble.code, place, trouble.sentence, trouble.way_out)

    # --- particulars -------------------------------------------------------------------------------------------------

    def known(self, kind: str) -> None:
        """Say of what kind the entry is, and report particulars that its kind does not have."""
        self.kind = kind
        own = PARTICULARS[kind]
        for particular in self.raw.particulars:
            if particular.key not in own and particular.key not in EVERYWHERE and kind != "weights":
                place = Place(self.file, particular.line, particular.column, len(particular.key))
                what = "An act" if kind == "act" else f"`{kind}`"
                has = ", ".join(f"`{key}`" for key in sorted((*own, *EVERYWHERE)))
                way_out = did_you_mean(particular.key, (*own, *EVERYWHERE)) or f"It may have {has}."
                self.find("unknown-particular", place, f"{what} has no particular `{particular.key}`.", way_out)

    def all_of(self, key: str, read: Callable[[Reader], T]) -> tuple[T, ...]:
        """Return what ``read`` makes of each particular with this first word; unreadable ones become findings."""
        found: list[T] = []
        for particular in self.raw.particulars:
            if particular.key == key:
                value = self._read(particular, read)
                if value is not None:
                    found.append(value)
        return tuple(found)

    def one(self, key: str, read: Callable[[Reader], T], default: Any = None) -> Any:
        """Return what ``read`` makes of the one particular with this first word; a second one is a finding."""
        mine = [particular for particular in self.raw.particulars if particular.key == key]
        for extra in mine[1:]:
            place = Place(self.file, extra.line, extra.column, len(key))
            self.find("repeated-particular", place, f"`{key}` stands twice in this entry.", "Keep one of them.")
        if not mine:
            return default
        value = self._read(mine[0], read)
        return default if value is None else value

    def has(self, key: str) -> bool:
        """Return whether a particular with this first word stands in the entry."""
        return any(particular.key == key for particular in self.raw.particulars)

    def words(self, key: str) -> str:
        """Return a particular's value as it is written, without quotation marks around it."""
        found = next((particular.text for particular in self.raw.particulars if particular.key == key), "")
        return found[1:-1] if len(found) > 1 and found[0] == found[-1] == '"' else found

    def _read(self, particular: Particular, read: Callable[[Reader], T]) -> T | None:
        segments = particular.segments
        if particular.key == "note" and len(segments) > 1:
            segments = (segments[0]._replace(text=particular.text),)
        reader = Reader(tokens(segments))
        try:
            value = read(reader)
            reader.end()
        except Unreadable as trouble:
            self.report(trouble, Place(self.file, particular.line, particular.column, len(particular.key)))
            return None
        return value

    # --- what every entry has ----------------------------------------------------------------------------------------

    def more(self) -> More | None:
        """Return the rarer particulars that any entry may have, or none."""
        if not self.raw.particulars:
            return None
        more = More(
            reported=self.one("reported", Reader.moment),
            corrects=self.one("corrects", label, ""),
            disputes=self.one("disputes", label, ""),
            disputed_by=self.all_of("disputed", disputed),
            note=" ".join(self.all_of("note", lambda r: r.quoted("a remark"))),
        )
        return None if more == More() else more

    def sources(self) -> tuple[Passage, ...]:
        """Return the sources of the entry, in order."""
        if not self.raw.particulars:
            return ()
        found = self.all_of("source", passages)
        return found[0] if len(found) == 1 else tuple(passage for group in found for passage in group)

    def declared(self, what: str) -> str:
        """Return the name that the entry declares, and report one that cannot be a name."""
        token = self.head.token
        name = self.head.name(what)
        if token is not None and name in RESERVED:
            way_out = "Choose another, for instance with a capital letter or a hyphen."
            raise Unreadable(
                token, f"`{name}` is a word of the language and cannot be a name.", way_out, "reserved-name"
            )
        return name

    def title(self) -> str:
        """Return the quoted title that comes next, or nothing."""
        token = self.head.token
        return (
            self.head.quoted("a title") if token is not None and token.kind != "word" and token.kind != "mark" else ""
        )


def label(reader: Reader) -> str:
    """Return a label, ``^name``."""
    token = reader.token
    name = reader.name("a label")
    if not name.startswith("^") or len(name) == 1:
        raise Unreadable(
            token, f"`{name}` is not a label.", "A label is written `^name` at the end of an entry's first line."
        )
    return name[1:]


def passages(reader: Reader) -> tuple[Passage, ...]:
    """Return ``NAME "words", NAME "words"``; the words are optional."""
    found = []
    while True:
        name = reader.name("a source")
        token = reader.token
        words = reader.quoted("a passage") if token is not None and token.text != "," else ""
        found.append(Passage(name, words))
        if not reader.take(","):
            return tuple(found)


def disputed(reader: Reader) -> Passage:
    """Return ``by NAME "words"``."""
    reader.must("by", "Write `disputed by SOURCE`.")
    return passages(reader)[0]


def by_names(reader: Reader) -> tuple[str, ...]:
    """Return ``by A, B``."""
    reader.must("by", "Write `by` and who.")
    return reader.names("an actor")


def word_list(reader: Reader) -> tuple[str, ...]:
    """Return names separated by commas."""
    return reader.names("a name")


def one_word(reader: Reader) -> str:
    """Return one name."""
    return reader.name("a name")


def whole_proposition(reader: Reader) -> Proposition:
    """Return a proposition."""
    return reader.proposition()


def within(reader: Reader) -> int:
    """Return a length of time in days."""
    return reader.days()[0]
