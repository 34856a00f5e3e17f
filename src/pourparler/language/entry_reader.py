"""One raw entry while it is being understood: its tokens, its particulars, and the findings met on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, KeysView
from typing import Any, Final, TypeVar

from ..findings import Finding
from ..vocabulary import Moment, Passage, Place
from .entry import More
from .lexicon import EVERYWHERE, PARTICULARS, RESERVED
from .proposition_parser import Reader, Unreadable
from .propositions import Proposition
from .source_text import Particular, RawEntry
from .tokens import QUOTED, UNCLOSED, Segment, Token, tokens
from .words import shown

T = TypeVar("T")
D = TypeVar("D")

_LONGEST_GUESSED: Final = 40
_MORE: Final = frozenset(EVERYWHERE) - {"source"}

OVER_LINES: Final = ("note", "outlet", "address", "author")
"""Particulars whose value is one text even where it runs over several lines."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ``Did you mean `X`?`` for the nearest known word, or nothing.

    Examples
    --------
    >>> did_you_mean("objets", ("objects", "consents"))
    'Did you mean `objects`?'
    """
    from difflib import get_close_matches  # only now: most dossiers have no slip, and it takes a while to load

    near = get_close_matches(word, sorted(known), 1, 0.6) if len(word) <= _LONGEST_GUESSED else []
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
    findings
        Where findings are added.
    """

    def __init__(self, file: str, raw: RawEntry, head: Reader, findings: list[Finding]) -> None:
        self.file = file
        self.raw = raw
        self.head = head
        self.findings = findings
        self._by_key: dict[str, list[Particular]] = {}
        for particular in raw.particulars:
            self._by_key.setdefault(particular.key, []).append(particular)

    # --- findings ----------------------------------------------------------------------------------------------------

    def place(self, at: Token | Particular | None = None) -> Place:
        """Return the place of a token, of the first word of a particular, or of the entry."""
        if at is None:
            return Place(self.file, self.raw.line, 1, len(self.raw.text))
        length = at.length if isinstance(at, Token) else len(at.key)
        return Place(self.file, at.line, at.column, length)

    def find(self, code: str, place: Place, sentence: str, way_out: str = "") -> None:
        """Add a finding."""
        self.findings.append(Finding(code, place, sentence, way_out))

    def report(self, trouble: Unreadable, at: Particular | None = None) -> None:
        """Add the finding that an unreadable place makes; ``at`` is the particular, if it stands in one."""
        is_over_lines = at is not None and at.key in OVER_LINES and len(at.segments) > 1
        place = self.place(at if is_over_lines else trouble.token or at)
        self.find(trouble.code, place, trouble.sentence, trouble.way_out)

    # --- particulars -------------------------------------------------------------------------------------------------

    def known(self, kind: str) -> None:
        """Report the particulars that a kind of entry does not have."""
        known = (*PARTICULARS[kind], *EVERYWHERE)
        for key, mine in self._by_key.items():
            if key not in known and kind != "weights":
                what = "An act" if kind == "act" else f"`{kind}`"
                has = ", ".join(f"`{each}`" for each in sorted(known))
                way_out = did_you_mean(key, known) or f"It may have {has}."
                for particular in mine:
                    sentence = f"{what} has no particular {shown(key)}."
                    self.find("unknown-particular", self.place(particular), sentence, way_out)

    @property
    def keys(self) -> KeysView[str]:
        """The first words of the entry's particulars, each once."""
        return self._by_key.keys()

    def all_of(self, key: str, read: Callable[[Reader], T]) -> tuple[T, ...]:
        """Return what ``read`` makes of each particular with this first word; unreadable ones become findings."""
        return tuple(value for each in self._by_key.get(key, ()) if (value := self.value(each, read)) is not None)

    def one(self, key: str, read: Callable[[Reader], T], default: D) -> T | D:
        """Return what ``read`` makes of the one particular with this first word; a second one is a finding."""
        particular = self._only(key)
        value = None if particular is None else self.value(particular, read)
        return default if value is None else value

    def words(self, key: str) -> str:
        """Return a particular's value as it is written, without quotation marks around it."""
        particular = self._only(key)
        if particular is None:
            return ""
        found = tokens(_joined(particular))
        if found and found[0].kind == UNCLOSED:
            self.report(Reader(found).trouble(""), particular)
        return found[0].text if len(found) == 1 and found[0].kind == QUOTED else particular.text

    def _only(self, key: str) -> Particular | None:
        mine = self._by_key.get(key)
        if mine is None:
            return None
        for extra in mine[1:]:
            sentence = f"`{key}` stands twice in this entry."
            self.find("repeated-particular", self.place(extra), sentence, "Keep one of them.")
        return mine[0]

    def value(self, particular: Particular, read: Callable[[Reader], T]) -> T | None:
        """Return what ``read`` makes of a particular, or none and a finding."""
        reader = Reader(tokens(_joined(particular) if particular.key in OVER_LINES else particular.segments))
        try:
            value = read(reader)
            reader.end()
        except Unreadable as trouble:
            self.report(trouble, particular)
            return None
        return value

    # --- what every entry has ----------------------------------------------------------------------------------------

    def common(self, when: Moment, label: str, proposed: bool) -> dict[str, Any]:
        """Return the fields that entries of every kind have."""
        return {
            "moment": when,
            "place": self.place(),
            "end": self.raw.end,
            "sources": tuple(passage for each in self.all_of("source", passages) for passage in each),
            "label": label,
            "proposed": proposed,
            "more": self._more() if self.keys & _MORE else None,
        }

    def _more(self) -> More | None:
        more = More(
            reported=self.one("reported", Reader.moment, None),
            corrects=self.one("corrects", label, ""),
            disputes=self.one("disputes", label, ""),
            disputed_by=tuple(passage for each in self.all_of("disputed", disputed) for passage in each),
            note=" ".join(self.all_of("note", lambda r: r.quoted("a remark"))),
        )
        return None if more == More() else more

    # --- heads -------------------------------------------------------------------------------------------------------

    def declared(self, what: str) -> str:
        """Return the name that the entry declares; one that cannot be a name is trouble."""
        token = self.head.token
        name = self.head.name(what)
        if name in RESERVED:
            sentence = f"`{name}` is a word of the language and cannot be a name."
            way_out = "Choose another, for instance with a capital letter or a hyphen."
            raise Unreadable(token, sentence, way_out, "reserved-name")
        return name

    def title(self) -> str:
        """Return the quoted title that comes next, or nothing."""
        return self.head.quoted("a title") if self.head.is_quoted() else ""


def _joined(particular: Particular) -> tuple[Segment, ...]:
    first = particular.segments[0]
    return (Segment(particular.text, first.line, first.column),)


# --- values of particulars -------------------------------------------------------------------------------------------


def label(reader: Reader) -> str:
    """Return a label, ``^name``."""
    token = reader.token
    name = reader.name("a label")
    if not name.startswith("^") or len(name) == 1:
        way_out = "A label is written `^name` at the end of an entry's first line."
        raise Unreadable(token, f"{shown(name)} is not a label.", way_out)
    return name[1:]


def passages(reader: Reader) -> tuple[Passage, ...]:
    """Return ``NAME "words", NAME "words"``; the words are optional."""
    found = []
    while True:
        name = reader.name("a source")
        words = reader.quoted("a passage") if reader.token is not None and reader.peek() != "," else ""
        found.append(Passage(name, words))
        if not reader.take(",") or reader.token is None:
            return tuple(found)


def disputed(reader: Reader) -> tuple[Passage, ...]:
    """Return ``by NAME "words", NAME "words"``."""
    reader.must("by", "Write `disputed by SOURCE`.")
    return passages(reader)


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


def body_in(reader: Reader) -> str:
    """Return the body of ``in BODY``, or nothing."""
    return reader.name("a body") if reader.take("in") else ""


def whole_proposition(reader: Reader) -> Proposition:
    """Return a proposition."""
    return reader.proposition()


def within(reader: Reader) -> int:
    """Return a length of time in days."""
    return reader.days()[0]
