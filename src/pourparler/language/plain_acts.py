"""Acts of the plain form that most lines have, read at a glance; whatever is not quite plain is left to the parser.

``2020-05-01 A, B vote for budget in assembly``, ``A attends as observer`` or ``A signs treaty``, with sources, notes
and the official who spoke: nothing else comes in tens of thousands. What is read here is exactly what the parser would
have read, and a test holds it to that.
"""

from __future__ import annotations

import re
from functools import lru_cache
from sys import intern
from typing import Final

from ..vocabulary import Motion, NotAMomentError, Passage, Place, Question, Seat, moment
from .directives import PLAIN, Act, Details, More
from .lexicon import DIRECTIVES, VERBS, Object
from .propositions import Position
from .source_text import Particular, RawEntry

_KNOWN_AT_ONCE: Final = 10_000
"""How many names and questions are kept in mind, so that equal ones share their memory."""

_OBJECTS: Final = (Object.QUESTION, Object.OWN_SEAT, Object.INSTRUMENT, Object.GROUP, Object.PRESENCE)
_VERBS: Final[dict[str, tuple[str, Position | None, Object]]] = {
    f"{form}{after}": (verb.name, position, verb.object)
    for verb in VERBS
    if verb.object in _OBJECTS and verb.name != "requests"
    for form in (verb.name, verb.plural)
    for after, position in (
        ((" for", Position.FOR), (" against", Position.AGAINST))
        if verb.is_vote
        else (*((f" {word}", verb.position) for word in verb.prepositions), ("", verb.position))
    )
}
"""What may stand after the actors; the verb that it is, the position it takes, and what follows it."""

_NO_VERB: Final = ("", None, Object.TEXT)

_WORD: Final = r'[^\s(),="]++'
_NAME: Final = rf"(?![!^]){_WORD}"
_WHO: Final = rf"([0-9]{_WORD}) (! )?+({_NAME}(?:, {_NAME})*+)"
_LABEL: Final = rf"(?: \^({_WORD}))?+"
_HEAD: Final = re.compile(
    rf"{_WHO} ([a-z]++(?: (?:to|on|for|against)(?= |$))?+) "
    rf"({_NAME})(?: as ({_NAME}))?+(?: in ({_NAME}))?+{_LABEL}"
)
_HEAD_ON_OWN_SEAT: Final = re.compile(rf"{_WHO} ([a-z]++)()(?: as ({_NAME}))?+(){_LABEL}")
"""Heads in the same parts: date, mark, actors, verb, what is named, capacity, body, label."""
_PASSAGE: Final = re.compile(rf'({_NAME})(?: +"([^"\\]*+)")?+')
_PASSAGES: Final = re.compile(rf"{_PASSAGE.pattern}(?:, *{_PASSAGE.pattern})*+")
_REMARK: Final = re.compile(r'"([^"\\]*+)"')
_ONE_NAME: Final = re.compile(_WORD)


def plain_act(file: str, raw: RawEntry) -> Act | None:
    """Return the act that a plain entry says, or none if the entry is not plain."""
    head = _HEAD.fullmatch(raw.text) or _HEAD_ON_OWN_SEAT.fullmatch(raw.text)
    if head is None:
        return None
    date, proposed, actors, words, asked, capacity, body, label = head.groups("")
    verb, position, kind = _VERBS.get(words, _NO_VERB)
    names = _names(actors)
    said = _said(kind, asked, capacity, bool(body))
    circumstances = _circumstances(raw.particulars, body)
    if circumstances is None or said is None or names[0] in DIRECTIVES:
        return None
    try:
        when = moment(date)
    except NotAMomentError:
        return None
    sources, more, details = circumstances
    question, object_, quality = said
    return Act(
        moment=when,
        place=Place(file, raw.line, 1, len(raw.text)),
        end=raw.end,
        sources=sources,
        label=label,
        proposed=bool(proposed),
        more=more,
        verb=verb,
        actors=names,
        position=position,
        question=question,
        object=object_,
        quality=quality,
        details=details,
    )


def _circumstances(
    particulars: tuple[Particular, ...], body: str
) -> tuple[tuple[Passage, ...], More | None, Details] | None:
    """Return sources, remarks and details, or none if there is anything but sources, notes and one official."""
    sources: list[Passage] = []
    remarks: list[str] = []
    by = ""
    for particular in particulars:
        key, text = particular.key, particular.segments[0].text
        if len(particular.segments) > 1:
            return None
        if key == "source" and (found := _PASSAGE.fullmatch(text)):
            sources.append(Passage(intern(found[1]), found[2] or ""))
        elif key == "source" and _PASSAGES.fullmatch(text):
            sources += [Passage(intern(name), words) for name, words in _PASSAGE.findall(text)]
        elif key == "note" and (found := _REMARK.fullmatch(text)):
            remarks.append(found[1])
        elif key == "by" and not by and _ONE_NAME.fullmatch(text):
            by = text
        else:
            return None
    remark = " ".join(remarks)
    details = _details(by, body) if by or body else PLAIN
    return tuple(sources), More(note=remark) if remark else None, details


@lru_cache(_KNOWN_AT_ONCE)
def _names(text: str) -> tuple[str, ...]:
    return tuple(intern(name) for name in text.split(", "))


@lru_cache(_KNOWN_AT_ONCE)
def _said(kind: Object, asked: str, capacity: str, in_body: bool) -> tuple[Question | None, str, str] | None:
    """Return the question, the object and the quality of an act, or none if they are not said in the plain way."""
    if kind is Object.QUESTION and asked:
        return Seat(asked, capacity) if capacity else Motion(asked), "", ""
    if kind is Object.PRESENCE and asked in ("present", "absent") and not capacity:
        return None, "", asked
    if kind is Object.OWN_SEAT and not asked and not in_body:
        return None, "", capacity
    if kind in (Object.INSTRUMENT, Object.GROUP) and asked and not capacity and not in_body:
        return None, asked, ""
    return None


@lru_cache(_KNOWN_AT_ONCE)
def _details(by: str, body: str) -> Details:
    return Details(by=by, body=body)
