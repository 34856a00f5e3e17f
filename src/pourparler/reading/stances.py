"""Stances: whether a statement is for or against somebody's taking part, on questions that a dossier asks; nothing else.

The order is a condition before a negation before support, and *blank* wherever the words do not settle it: a reversed
sign is the worst that a reader of reports can do.

Concepts
--------
subject
    Whose taking part is in question. A statement is about it where it names the subject, or where the subject itself
    speaks of taking part.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from .gazetteer import Gazetteer, Named, Question
from .report import Statement
from .segments import Segments
from .stance_words import (
    ABSENCE,
    AGAINST,
    BACK,
    BY_INVITATION,
    CAPACITY,
    CLAUSE_BREAK,
    CONDITION,
    CONDITIONAL,
    DENIAL,
    DESIRE,
    DOUBTFUL,
    ELSEWHERE,
    FIRST_PERSON,
    HOSTILE,
    INDISPENSABLE,
    LACKING,
    LATER_CONDITION,
    LOOSE,
    NEGATED,
    NEUTRAL,
    OWN,
    PERSON,
    PLACE_BEFORE,
    STRONGLY_FOR,
    TAKING_PART,
    THING_NEXT,
    THREAT,
    UNCLEAR,
    UNCONDITIONAL,
    WARNING,
    WEAKLY_FOR,
)

LONGEST = 1_200
"""Letters of a statement in which a stance is sought."""

Loose = Callable[[str], tuple[str, ...]]


def with_stances(
    statements: Sequence[Statement],
    text: str,
    parts: Segments,
    gazetteer: Gazetteer,
    loose: Loose = lambda words: (),
) -> tuple[Statement, ...]:
    """Return statements with the question that each is about, if any, its stance, capacity and condition.

    Parameters
    ----------
    statements
        What was said, in order.
    text, parts
        The report, and its sentences.
    gazetteer
        Its ``questions`` are those on which stances are sought.
    loose
        The parties of words without a name, such as *the opposition*.
    """
    reader = _Reader(text, parts, gazetteer, loose)
    return tuple(reader.judged(each) for each in statements)


class _Reader:
    """Reads stance after stance; remembers which question was spoken of last."""

    def __init__(self, text: str, parts: Segments, gazetteer: Gazetteer, loose: Loose) -> None:
        self._text = text
        self._parts = parts
        self._gazetteer = gazetteer
        self._loose = loose
        self._last: Question | None = None

    def judged(self, each: Statement) -> Statement:
        """Return a statement with its stance."""
        content = self._text[each.start : min(each.end, each.start + LONGEST)]
        found = CAPACITY.search(content)
        capacity = (found["capacity"] or found["status"]) if found is not None else ""
        each = replace(each, capacity=capacity) if capacity else each
        if not self._gazetteer.questions or self._is_outlet(each):
            return each
        question = self._question(each, content, capacity)
        if question is None:
            return each
        self._last = question
        stance = self._stance(each, content, question)
        condition = _condition(content) if stance == "conditional" else ""
        return replace(each, question=question.id, stance=stance, condition=condition) if stance else each

    def _is_outlet(self, each: Statement) -> bool:
        return not each.party and each.source.removeprefix("The ").removeprefix("the ") in self._gazetteer.outlets

    # --- which question ------------------------------------------------------------------------------------------------

    def _question(self, each: Statement, content: str, capacity: str) -> Question | None:
        """Return the question that a statement is about: by name, by the speaker's own part, by what was spoken of last."""
        if not TAKING_PART.search(content) and not (_is_short_cue(each, content) or NEUTRAL.search(content)):
            return None
        named = self._named(each)
        asked = self._gazetteer.questions
        nearest = self._nearest(named, each)
        by_name = [one for one in asked if one.subject == nearest]
        is_own = FIRST_PERSON.search(content[:80]) or (OWN.match(content) and not self._is_of_others(each, content))
        own = [one for one in asked if one.subject in each.party and is_own]
        if own and _speaks_of_itself(own[0], named, self._text, each):
            return _of_capacity(own, capacity)
        about = by_name or own or self._spoken_of_last([one for one in named if one.party not in each.party], content)
        return _of_capacity(about, capacity) if about else None

    def _named(self, each: Statement) -> list[Named]:
        found = list(self._gazetteer.named(self._text, each.start, each.end))
        found += [
            one
            for one in self._asked_by_name(each)
            if not any(other.start < one.end and one.start < other.end for other in found)
        ]
        for match in LOOSE.finditer(self._text, each.start, each.end):
            if not any(one.start < match.end() and match.start() < one.end for one in found):
                found += [
                    Named(match.start(), match.end(), party)
                    for party in self._loose(match[0])
                    if self._gazetteer.party(party)
                ]
        return sorted(found, key=lambda one: one.start)

    def _asked_by_name(self, each: Statement) -> list[Named]:
        """Return where a subject that the gazetteer does not know is named in a statement, as a person may be."""
        unknown = {one.subject for one in self._gazetteer.questions if not self._gazetteer.party(one.subject)}
        return [
            Named(match.start(), match.end(), subject)
            for subject in sorted(unknown - {""})
            for match in re.compile(rf"\b{re.escape(subject)}\b").finditer(self._text, each.start, each.end)
        ]

    def _is_of_others(self, each: Statement, content: str) -> bool:
        """Return whether *they*, in the mouth of one person, are others than his party."""
        is_person = PERSON.fullmatch(each.source) is not None and not self._gazetteer.party(each.source)
        return is_person and content.casefold().startswith("the") and content[3:5] in ("y ", "ir")

    def _nearest(self, named: Sequence[Named], each: Statement) -> str:
        """Return the party nearest to a word of taking part, no other between; without such a word the first asked about."""
        able = [one for one in named if not _is_of_a_thing(one, self._text)]
        words = list(TAKING_PART.finditer(self._text, each.start, min(each.end, each.start + LONGEST)))
        if not words:
            subjects = {one.subject for one in self._gazetteer.questions}
            return next((one.party for one in able if one.party in subjects), "")
        gaps = [
            (gap, one.party)
            for word in words
            for one in able
            if (gap := _gap(self._text, one, word.start(), word.end(), able)) is not None
        ]
        return min(gaps)[1] if gaps else ""

    def _spoken_of_last(self, named: Sequence[Named], content: str) -> list[Question]:
        if self._last is None or any(not one.is_adjective for one in named):
            return []
        is_meant = BACK.search(content) or NEUTRAL.search(content) or THREAT.search(content)
        return [self._last] if is_meant else []

    # --- which stance --------------------------------------------------------------------------------------------------

    def _stance(self, each: Statement, content: str, question: Question) -> str:
        """Return what a statement on a question says: conditional, opposes, supports, neutral, or nothing."""
        cue = f"{each.cue} {content[:4]}".casefold()
        if cue.startswith("rul") and self._text[: each.start].endswith("out "):
            cue = f"ruled out {cue}"
        words = UNCONDITIONAL.sub(" ", content)
        if STRONGLY_FOR.search(ABSENCE.sub(" ", words)):
            words = ABSENCE.sub(" ", words)
        if DOUBTFUL.match(cue) or self._is_of_another(each, question):
            return ""
        if NEUTRAL.search(words) and not HOSTILE.match(cue):
            return "neutral"
        needed = INDISPENSABLE.search(content)
        if needed is not None:
            return "supports" if self._is_named_next(each, needed.end(), question) and not HOSTILE.match(cue) else ""
        lacking = LACKING.search(content)
        if lacking is not None and self._is_named_next(each, lacking.end(), question):
            return ""
        if THREAT.search(words):
            return "opposes" if question.subject not in each.party else "conditional"
        if CONDITIONAL.search(words) or self._is_conditional_later(each, words):
            return "conditional"
        return "" if UNCLEAR.search(words) else _sign(cue, words)

    def _is_named_next(self, each: Statement, offset: int, question: Question) -> bool:
        """Return whether the subject of a question is named right behind a place of a statement."""
        at = each.start + offset
        return any(
            one.party == question.subject and one.start - at < 20 for one in self._named(each) if one.start >= at
        )

    def _is_conditional_later(self, each: Statement, words: str) -> bool:
        """Return whether a condition follows behind the speaker, in the same sentence."""
        at = bisect_right(self._parts.sentences, each.start, key=lambda sentence: sentence[0]) - 1
        end = self._parts.sentences[at][1] if at >= 0 else each.end
        about = NEGATED.search(words) or STRONGLY_FOR.search(words)
        return bool(about and LATER_CONDITION.match(self._text, each.end, min(end, each.end + 90)))

    def _is_of_another(self, each: Statement, question: Question) -> bool:
        """Return whether a statement tells of a third party's stance: ``B said that C opposed ...``."""
        found = AGAINST.search(self._text, each.start, each.end)
        if found is None or not each.party:
            return False
        before = [one for one in self._gazetteer.named(self._text, each.start, found.start()) if not one.is_adjective]
        return bool(before) and before[0].party not in (*each.party, question.subject)


def _sign(cue: str, words: str) -> str:
    """Return whether words are for or against; nothing where they are both."""
    if _is_denied(AGAINST, words) or (WARNING.match(cue) and not words.startswith("against ")):
        return ""
    against = bool(AGAINST.search(words) or NEGATED.search(words))
    strongly = any(not DENIAL.search(words, 0, match.start()) for match in STRONGLY_FOR.finditer(words))
    if HOSTILE.match(cue):
        return "" if against else "opposes"
    if against:
        return "" if strongly or " while " in words else "opposes"
    if _is_denied(STRONGLY_FOR, words) or _is_denied(WEAKLY_FOR, words):
        return ""
    return "supports" if strongly or DESIRE.match(cue) or WEAKLY_FOR.search(words) else ""


def _is_denied(pattern: re.Pattern[str], words: str) -> bool:
    """Return whether a denial stands before a match: ``would not be kept out``; the sign is turned around, or open."""
    return any(DENIAL.search(words, max(0, match.start() - 60), match.start()) for match in pattern.finditer(words))


def _speaks_of_itself(question: Question, named: Sequence[Named], text: str, each: Statement) -> bool:
    """Return whether taking part is spoken of before anybody else is named: ``we will attend if B ...``."""
    part = TAKING_PART.search(text, each.start, each.end)
    others = [one.start for one in named if one.party != question.subject and not one.is_adjective]
    return (
        part is not None and OWN.match(text, each.start) is not None and all(part.start() < other for other in others)
    )


def _is_short_cue(each: Statement, content: str) -> bool:
    """Return whether the cue alone is the stance: ``B objected to A``."""
    return bool(HOSTILE.match(each.cue) or DESIRE.match(each.cue)) and len(content) < 60


def _of_capacity(about: Sequence[Question], capacity: str) -> Question:
    """Return the question of the capacity that is spoken of, else one that is not of observers."""
    same = [one for one in about if capacity and _asked_capacity(one) == capacity]
    plain = [one for one in about if _asked_capacity(one) != "observer"]
    return (same or plain or list(about))[0]


def _asked_capacity(question: Question) -> str:
    found = re.search(r"\bas (?:an? )?([\w-]+)$", question.id)
    return found[1] if found is not None else ""


def _condition(content: str) -> str:
    found = BY_INVITATION.search(content) or CONDITION.search(content)
    return found[0].strip() if found is not None else ""


FAR = 70
BEHIND = 10
"""Letters between a party and a word of taking part; how many more a party behind the word counts."""


def _gap(text: str, one: Named, start: int, end: int, named: Sequence[Named]) -> int | None:
    """Return how far a party is from a word, one before it counting as nearer; none if too far or another is between."""
    if start >= one.end:
        is_apart = any(one.end <= other.start < start and other.party != one.party for other in named)
        return None if is_apart or start - one.end > FAR or _is_broken(text, one.end, start) else start - one.end
    is_apart = any(end <= other.start < one.start and other.party != one.party for other in named)
    is_apart = is_apart or one.start - end > FAR or ELSEWHERE.search(text, end, one.start) is not None
    return None if is_apart else one.start - end + BEHIND


def _is_broken(text: str, start: int, end: int) -> bool:
    """Return whether another clause begins in a stretch."""
    return CLAUSE_BREAK.search(text, start, end) is not None


def _is_of_a_thing(one: Named, text: str) -> bool:
    """Return whether a name only says which thing or place is meant: ``the Syria crisis``, ``in Geneva``."""
    is_place = PLACE_BEFORE.search(text, max(0, one.start - 30), one.start)
    return bool(THING_NEXT.match(text, one.end) or is_place)
