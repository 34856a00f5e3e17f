"""Acts in a report: who invites, attends, objects, signs; done, planned, negated or conditional."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from .act_circumstances import (
    RELATIVE,
    capacity_of,
    clause_end,
    clause_start,
    day_of,
    first_stop,
    is_asked_for,
    is_controlled,
    is_gerund_spoken_of,
    is_open,
    is_owned,
    is_wished,
    status_of,
)
from .act_frames import FRAMES, Frame
from .actors import Actors, Loose
from .gazetteer import Gazetteer
from .persons import Person
from .report import Act, DateMention, Statement
from .segments import Segments

_ANEW: Final = re.compile(r"\b(?:the|an?|only|all|some|any|those|said|that|and|by|to)\b|[,;]")
_TO: Final = re.compile(r"\s*(?:to|for|on|of)\s(?!attend|take|join|send|participate)")
_OBJECT_END: Final = re.compile(
    r"[;:]|\.\s|,\s(?:but|while|which|who|adding|saying|citing|after|as)\b|\s(?:while|because|although|after|"
    r"to\s(?:attend|the|take|join|send|"
    r"participate)|in\sorder|at|in|as)\s"
)
_BODY: Final = re.compile(
    r"\b(?:Nations|Union|League|Council|Organi[sz]ation|Commonwealth|ASEAN|NATO|OSCE|IGAD|ECOWAS)\b"
)
_COORDINATE: Final = re.compile(r"\b(?:and|or)\s(?:\w+ly\s|then\s|also\s|later\s)?$")
_COMES: Final = re.compile(r"\b(?:will|would)\s(?:also\s)?(?:be\srepresented|attend|take\spart|participate)\b")
_THEY: Final = re.compile(r"[Tt]hey\b")
_SIDE: Final = 600
"""Letters on either side of a verb in which its actor and object are sought."""


def event_acts(
    text: str,
    parts: Segments,
    statements: Sequence[Statement],
    dates: Sequence[DateMention],
    gazetteer: Gazetteer,
    known: Mapping[str, Person] | None = None,
    loose: Loose = lambda words: (),
) -> tuple[Act, ...]:
    """Return the acts of a report in order; each actor's act on the same object once.

    Parameters
    ----------
    text
        The text.
    parts
        Its sentences.
    statements
        What is said in it: whose *it* or *we* is meant inside a statement.
    dates
        The dates in it.
    gazetteer
        The names.
    known
        The persons of the report.
    loose
        The parties of words without a name, such as *the opposition*.
    """
    persons = {each.last: each.party[0] for each in (known or {}).values() if each.party}
    actors = Actors(text, gazetteer, persons | _speakers(statements), loose)
    made: list[Act] = []
    in_order = sorted(statements, key=lambda each: each.start)
    for start, end in parts.sentences:
        here = _touching(in_order, start, end)
        possible = [frame for frame in FRAMES if frame.is_possible(text[start:end])]
        taken: list[tuple[int, int]] = []
        for frame in possible:
            for match in frame.pattern.finditer(text, start, end):
                if any(s < match.end() and match.start() < e for s, e in taken[-20:]):
                    continue
                new = list(_acts(frame, match, (start, end), actors, here, dates))
                if new:
                    taken.append(match.span())
                made += new
        actors.notice(start, end)
        subject = actors.groups(start, min(end, start + 90))
        if subject:
            actors.last = tuple(dict.fromkeys(each.party for each in subject[0]))
    return _once(made)


def _touching(statements: Sequence[Statement], start: int, end: int) -> Sequence[Statement]:
    """Return the statements that touch a sentence; one before them may reach into it."""
    first = bisect_left(statements, start, key=lambda each: each.start)
    last = bisect_left(statements, end, key=lambda each: each.start)
    return statements[max(0, first - 2) : last]


def _speakers(statements: Iterable[Statement]) -> dict[str, str]:
    """Return the parties of persons who speak, by last name."""
    return {
        each.source.split()[-1]: each.party[0]
        for each in statements
        if len(each.source.split()) > 1 and each.party and each.source.split()[-1][:1].isupper()
    }


def _acts(
    frame: Frame,
    match: re.Match[str],
    sentence: tuple[int, int],
    actors: Actors,
    statements: Sequence[Statement],
    dates: Sequence[DateMention],
) -> Iterable[Act]:
    text = match.string
    sentence = (max(sentence[0], match.start() - _SIDE), min(sentence[1], match.end() + _SIDE))
    inside = next((each for each in statements if each.start <= match.start() < each.end), None)
    first = clause_start(text, sentence[0], match.start(), inside)
    stop = clause_end(text, match.end(), sentence[1])
    if frame.type in ("invites", "excludes") and is_wished(text, first, match.start()):
        return
    if frame.actor == "subject" and _is_only_spoken_of(frame, match, first, sentence[0], inside):
        return
    who = _actor(frame, match, first, sentence, actors, inside)
    whom = _objects(frame, match, first, sentence, actors, who, inside)
    if not whom or (not who and frame.actor == "subject"):
        return
    status = status_of(frame, text, first, match, sentence[1], inside)
    kind = frame.type
    if frame.id == "invites-passive" and status == "negated" and not who:
        if inside is not None:
            return
        kind, status = "excludes", "done"
    day = day_of(dates, first, stop)
    for actor in who or ("",):
        for party in whom:
            if actor != party:
                yield Act(
                    type=kind,
                    actor=actor,
                    object=party,
                    status=status,
                    date=day,
                    start=first,
                    end=max(min(stop, inside.end) if inside is not None else stop, match.end()),
                    pattern=frame.id,
                    confidence=frame.confidence,
                    capacity=capacity_of(text, match.start(), min(sentence[1], match.end() + 120)),
                )


def _is_only_spoken_of(frame: Frame, match: re.Match[str], first: int, start: int, inside: Statement | None) -> bool:
    """Return whether somebody is asked to do it, it is left open, a noun with an owner has it, or he comes otherwise."""
    text, verb = match.string, match.start()
    if is_controlled(text, first, verb) or is_asked_for(text, verb, inside) or is_owned(text, first, verb):
        return True
    if is_gerund_spoken_of(text, verb, match[0], inside):
        return True
    if frame.id == "declines-not" and " send" in match[0] and _COMES.search(text, start, verb):
        return True
    return frame.type in ("confirms", "attends", "accepts") and is_open(text, start, verb)


def _owner_of_talks(match: re.Match[str], actors: Actors) -> tuple[str, ...]:
    """Return the body whose talks they are, right before the word: ``United Nations talks were postponed``."""
    named = actors.mentions(max(0, match.start() - 60), match.start())
    owner = named[-1] if named else None
    is_next = owner is not None and re.fullmatch(r"\s(?:peace\s)?", match.string[owner.end : match.start()])
    return (owner.party,) if owner is not None and is_next and _BODY.search(owner.party) else ()


def _actor(
    frame: Frame, match: re.Match[str], first: int, sentence: tuple[int, int], actors: Actors, inside: Statement | None
) -> tuple[str, ...]:
    if frame.actor == "none":
        return ()
    if frame.actor == "agent":
        agent = match.span("agent") if "agent" in match.re.groupindex else (-1, -1)
        if agent[0] < 0 and frame.id == "postpones-passive":
            return _owner_of_talks(match, actors)
        return actors.objects(*agent) if agent[0] >= 0 else ()
    speaker = inside.party if inside is not None else ()
    relative = RELATIVE.search(match.string, first, match.start())
    if relative is not None:
        before = actors.groups(sentence[0], relative.start() + 1)
        between = match.string[before[-1][-1].end : relative.start()] if before else ""
        if before and len(between) < 40 and not _ANEW.search(between):
            return tuple(dict.fromkeys(each.party for each in before[-1]))
        return ()
    if inside is not None and inside.start < first and _THEY.match(match.string, first):
        return ()
    who = actors.subject(first, match.start(), speaker)
    if not who and first > sentence[0] and _COORDINATE.search(match.string, first, match.start()):
        start = max(sentence[0], inside.start) if inside is not None else sentence[0]
        who = actors.subject(start, match.start(), speaker)
    if not who and first > sentence[0] and len(match.string[first : match.start()].split()) <= 3:
        who = actors.subject(sentence[0], match.start(), speaker)
    return who


def _objects(
    frame: Frame,
    match: re.Match[str],
    first: int,
    sentence: tuple[int, int],
    actors: Actors,
    who: tuple[str, ...],
    inside: Statement | None,
) -> tuple[str, ...]:
    text = match.string
    if frame.object == "event":
        return ("event",)
    if frame.object == "instrument":
        words = re.sub(r"^(?:an?|the|its|their|this|that)\s", "", match["text"])
        return (f"instrument:{words}",)
    if frame.object == "patient":
        last = actors.last
        who_clause = re.search(r",\s(?:who|which)\s(?:\w+\s)?$", text[first : match.start()])
        named = actors.groups(sentence[0] if who_clause else first, match.start())
        found = tuple(dict.fromkeys(each.party for each in named[-1])) if named else ()
        actors.last = last
        return found
    to = _TO.match(text, match.end())
    at = to.end() if to is not None else match.end()
    stop = first_stop(_OBJECT_END, text, at, min(sentence[1], at + 140))
    found = actors.objects(at, stop, who)
    if not found and frame.object == "party-or-event":
        return ("event",)
    if not found and frame.id == "invites-noun":
        return actors.subject(first, match.start(), inside.party if inside is not None else ())
    return found


def _once(made: list[Act]) -> tuple[Act, ...]:
    """Return acts in order of place, one for the same type, actor and object; one with a date before one without.

    One without an actor goes where the same is told with an actor.
    """
    kept: dict[tuple[str, str, str], Act] = {}
    for act in sorted(made, key=lambda each: (each.start, each.end, each.type)):
        key = (act.type, act.actor, act.object)
        if key not in kept:
            kept[key] = act
        elif act.date and not kept[key].date:
            kept[key] = replace(kept[key], date=act.date)
    told = {(act.type, act.object) for act in kept.values() if act.actor}
    return tuple(act for act in kept.values() if act.actor or (act.type, act.object) not in told)
