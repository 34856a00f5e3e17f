"""Acts of the plain form that most lines have, read at a glance; whatever is not quite plain is left to the parser.

``2020-05-01 A, B vote for budget in assembly`` with sources, notes and the official who spoke: nothing else comes in
tens of thousands. What is read here is exactly what the parser would have read, and a test holds it to that.
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

_VERBS: Final[dict[str, tuple[str, Position | None]]] = {
    f"{form}{after}": (verb.name, position)
    for verb in VERBS
    if verb.object is Object.QUESTION and verb.name != "requests"
    for form in (verb.name, verb.plural)
    for after, position in (
        ((" for", Position.FOR), (" against", Position.AGAINST))
        if verb.is_vote
        else (*((f" {word}", verb.position) for word in verb.prepositions), ("", verb.position))
    )
}
"""What may stand between the actors and the question; the verb that it is, and the position it takes."""

_WORD: Final = r'[^\s(),="]++'
_NAME: Final = rf"(?![!^]){_WORD}"
_HEAD: Final = re.compile(
    rf"([0-9]{_WORD}) (! )?+({_NAME}(?:, {_NAME})*+) ([a-z]++(?: (?:to|on|for|against)(?= ))?+) "
    rf"({_NAME})(?: as ({_NAME}))?+(?: in ({_NAME}))?+(?: \^({_WORD}))?+"
)
_PASSAGE: Final = re.compile(rf'({_NAME})(?: +"([^"\\]*+)")?+')
_PASSAGES: Final = re.compile(rf"{_PASSAGE.pattern}(?:, *{_PASSAGE.pattern})*+")
_REMARK: Final = re.compile(r'"([^"\\]*+)"')
_ONE_NAME: Final = re.compile(_WORD)


def plain_act(file: str, raw: RawEntry) -> Act | None:
    """Return the act that a plain entry says, or none if the entry is not plain."""
    head = _HEAD.fullmatch(raw.text)
    if head is None:
        return None
    date, proposed, actors, words, asked, capacity, body, label = head.groups()
    names = _names(actors)
    circumstances = _circumstances(raw.particulars, body or "")
    if circumstances is None or words not in _VERBS or names[0] in DIRECTIVES:
        return None
    try:
        when = moment(date)
    except NotAMomentError:
        return None
    sources, more, details = circumstances
    verb, position = _VERBS[words]
    return Act(
        moment=when,
        place=Place(file, raw.line, 1, len(raw.text)),
        end=raw.end,
        sources=sources,
        label=label or "",
        proposed=proposed is not None,
        more=more,
        verb=verb,
        actors=names,
        position=position,
        question=_question(asked, capacity),
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
def _question(asked: str, capacity: str | None) -> Question:
    return Motion(asked) if capacity is None else Seat(asked, capacity)


@lru_cache(_KNOWN_AT_ONCE)
def _details(by: str, body: str) -> Details:
    return Details(by=by, body=body)
