"""Raw entries into acts: who does what, upon which seat, motion, instrument or group, and the circumstances."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from msgspec import Struct

from ..vocabulary import Change, Place, Question
from .directives import PLAIN, Act, Details
from .entry_reader import EntryReader, body_in, by_names, did_you_mean, one_word, word_list
from .lexicon import DIRECTIVES, VERB_OF, WITHDRAWABLE, Object, Verb
from .proposition_parser import Reader, Unreadable
from .propositions import Position, Proposition
from .words import shown


class _Said(Struct, frozen=True):
    """What stands after a verb."""

    question: Question | None = None
    position: Position | None = None
    object: str = ""
    quality: str = ""
    claim: Proposition | None = None
    body: str = ""


def who_does(head: Reader) -> tuple[tuple[str, ...], Verb]:
    """Return the actors and the verb with which a head begins that begins with no directive."""
    actors = head.names("an actor")
    word = head.peek()
    verb = VERB_OF.get(word)
    if verb is None:
        raise _no_verb(head, word, actors)
    head.skip()
    return actors, verb


def _no_verb(head: Reader, word: str, actors: tuple[str, ...]) -> Unreadable:
    sentence = f"{shown(word)} is no verb of the language." if word else f"A verb is missing after {shown(actors[-1])}."
    known = (*VERB_OF, *DIRECTIVES) if len(actors) == 1 else tuple(VERB_OF)
    near = did_you_mean(word, known) or did_you_mean(actors[0], DIRECTIVES)
    way_out = near or "Write who did what, as in `IRN objects to USA as participant`; docs/reference has all verbs."
    return head.trouble(sentence, way_out, "unknown-verb")


def act(entry: EntryReader, common: dict[str, Any], actors: tuple[str, ...], verb: Verb) -> Act:
    """``ACTOR, ACTOR VERB ...``, of which the actors and the verb have been read."""
    said = _OBJECTS[verb.object](entry.head, verb)
    return Act(
        verb=verb.name,
        actors=actors,
        position=said.position if said.position is not None else verb.position,
        question=said.question,
        object=said.object,
        quality=said.quality,
        claim=said.claim,
        details=_details(entry, said.body),
        **common,
    )


_NOWHERE: Final = Place("", 0)
"""Where an act stands that nobody has done: equal thoughts are equal wherever they are written."""


def bare_act(head: Reader, common: dict[str, Any]) -> Act:
    """Return the act that comes next, as one that is only thought of: without a date, a place or particulars of its own."""
    actors, verb = who_does(head)
    said = _OBJECTS[verb.object](head, verb)
    return Act(
        moment=common["moment"],
        place=_NOWHERE,
        verb=verb.name,
        actors=actors,
        position=said.position if said.position is not None else verb.position,
        question=said.question,
        object=said.object,
        quality=said.quality,
        claim=said.claim,
        details=Details(body=said.body) if said.body else PLAIN,
    )


# --- what stands after a verb ----------------------------------------------------------------------------------------


def _question(head: Reader, verb: Verb) -> _Said:
    position = _side(head) if verb.is_vote else None
    if verb.name == "requests":
        head.take("a")
        head.must("vote", "Write `requests a vote on M`.")
        head.must("on", "Write `requests a vote on M`.")
    elif verb.prepositions:
        head.take(*verb.prepositions)
    question = head.question()
    return _Said(question=question, position=position, body=body_in(head))


def _side(head: Reader) -> Position:
    for word in (Position.FOR, Position.AGAINST):
        if head.take(word):
            return word
    raise head.missing("`for` or `against`", "Write `votes for M`, `votes against M` or `abstains on M`.")


_CHANGED_BY: Final = {"suspends": Change.SUSPENSION, "excludes": Change.EXCLUSION, "readmits": Change.RETURN}


def _seat(head: Reader, verb: Verb) -> _Said:
    if verb.name == "suspends" and head.take("participation"):
        capacity = head.name("a capacity") if head.take("as") else ""
        return _Said(object="participation", quality=capacity)
    return _Said(question=head.seat(_CHANGED_BY.get(verb.name, Change.ADMISSION)), body=body_in(head))


def _own_seat(head: Reader, verb: Verb) -> _Said:
    if verb.name == "withdraws" and head.peek() in WITHDRAWABLE:
        return _withdrawn(head)
    return _Said(quality=head.name("a capacity") if head.take("as") else "")


def _withdrawn(head: Reader) -> _Said:
    what = head.name("what is withdrawn")
    any(head.take(preposition) for preposition in ("to", "of", "on", "for"))
    if what == "application":
        return _Said(object=what, quality=head.name("a capacity") if head.take("as") else "")
    return _Said(object=what, question=head.question(), body=body_in(head))


def _name(head: Reader, verb: Verb) -> _Said:
    return _Said(object=head.name("an instrument" if verb.object is Object.INSTRUMENT else "a group"))


def _judgement(head: Reader, verb: Verb) -> _Said:
    whom = head.name("an actor")
    if verb.name == "clears":
        head.must("of", "Write `clears X of QUALITY`.")
    return _Said(object=whom, quality=head.name("a quality"))


def _referral(head: Reader, verb: Verb) -> _Said:
    question = head.question()
    head.must("to", "Write `refers M to BODY`.")
    return _Said(question=question, body=head.name("a body"))


def _presence(head: Reader, verb: Verb) -> _Said:
    token = head.token
    being = head.name("`present` or `absent`")
    if being not in ("present", "absent"):
        raise Unreadable(token, f"{shown(being)} is neither `present` nor `absent`.", "Write `is absent from BODY`.")
    in_body = head.take("in") or head.take("from") or head.take("at")
    return _Said(quality=being, body=head.name("a body") if in_body else "")


def _claim(head: Reader, verb: Verb) -> _Said:
    if head.is_quoted():
        return _Said(object=head.quoted("what was said"))
    return _Said(claim=head.proposition())


def _text(head: Reader, verb: Verb) -> _Said:
    if head.token is None:
        return _Said()
    return _Said(object=head.quoted("what") if head.is_quoted() else head.name("what"))


_OBJECTS: Final[dict[Object, Callable[[Reader, Verb], _Said]]] = {
    Object.QUESTION: _question,
    Object.SEAT: _seat,
    Object.OWN_SEAT: _own_seat,
    Object.INSTRUMENT: _name,
    Object.GROUP: _name,
    Object.JUDGEMENT: _judgement,
    Object.REFERRAL: _referral,
    Object.PRESENCE: _presence,
    Object.PROPOSITION: _claim,
    Object.TEXT: _text,
}


# --- circumstances ---------------------------------------------------------------------------------------------------


def _only_if(reader: Reader) -> Proposition:
    reader.must("if", "Write `only if ...`.")
    return reader.proposition()


def _behalf(reader: Reader) -> tuple[str, ...]:
    reader.must("behalf", "Write `on behalf of X`.")
    reader.must("of", "Write `on behalf of X`.")
    return reader.names("an actor")


_PARTICULARS: Final[dict[str, tuple[str, Callable[[Reader], Any]]]] = {
    "by": ("by", one_word),
    "carried": ("carried_by", by_names),
    "announced": ("announced_by", by_names),
    "named": ("named_by", by_names),
    "on": ("behalf", _behalf),
    "level": ("level", one_word),
    "until": ("until", Reader.moment),
    "review": ("review", Reader.moment),
    "effective": ("effective", Reader.moment),
    "only": ("only_if", _only_if),
    "from": ("powers", word_list),
    "medium": ("medium", one_word),
    "text": ("text", one_word),
    "rank": ("rank", Reader.whole_number),
}
"""The particulars of an act by first word: the field that each fills, and how it is read."""


def _details(entry: EntryReader, body: str) -> Details:
    fields: dict[str, Any] = {"body": body} if body else {}
    for key in entry.keys:
        if key in _PARTICULARS:
            field, read = _PARTICULARS[key]
            value = entry.one(key, read, None)
            if value is not None:
                fields[field] = value
    return Details(**fields) if fields else PLAIN
