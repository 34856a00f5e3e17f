"""Statements: passages with their speakers, in the order of a report."""

from __future__ import annotations

import re
from typing import Final

from .attributions import Attribution, attributions
from .gazetteer import Gazetteer
from .persons import Person
from .report import Statement
from .segments import BLOT, Segments
from .speakers import Memory, Speaker
from .subjects import Subject

_JUNK: Final = " \n\t\u00a0\"'“”‘’„«».,;:"
_CONFIDENCE: Final = {
    "speaker-first": 0.93,
    "quote-first": 0.94,
    "content-first": 0.95,
    "inverted": 0.75,
    "aside": 0.75,
    "according": 0.88,
    "addressed": 0.86,
    "attitude": 0.8,
    "participle": 0.7,
    "second-cue": 0.88,
    "headline": 0.8,
    "continued": 0.88,
}
"""Precision of each pattern as measured on eighteen annotated reports: of n passages r were right with the right speaker;
(r + 1) / (n + 2), so that a pattern seldom met is trusted less."""


def statements(
    text: str, parts: Segments, gazetteer: Gazetteer, memory: Memory, titles: tuple[tuple[int, int], ...]
) -> tuple[Statement, ...]:
    """Return the statements of a report.

    Parameters
    ----------
    text
        The report.
    parts
        Its quotations and sentences.
    gazetteer
        The names by which it is read.
    memory
        What it has spoken of; it is brought forward sentence by sentence.
    titles
        Stretches that are headlines.
    """
    reader = _Reader(text, parts, memory)
    for start, end in parts.sentences:
        is_title = any(first <= start < last for first, last in titles)
        reader.sentence(start, end, is_title)
    return tuple(reader.found)


class _Reader:
    """The statements found so far, and the speaker who may go on."""

    def __init__(self, text: str, parts: Segments, memory: Memory) -> None:
        self.text, self.parts, self.memory = text, parts, memory
        self.found: list[Statement] = []
        self.speaker: Speaker | None = None
        self.last_end = -1
        self.may_go_on = False

    def sentence(self, start: int, end: int, is_title: bool) -> None:
        """Take in the statements of one sentence."""
        mask = self.parts.mask
        self.memory.lists(start, end, mask)
        given = attributions(mask, start, end, is_title)
        kept = [each for each in given if self._take(each)]
        if not kept:
            self._continued(start, end)
        if is_title:
            self.memory.mentioned(start, end, mask)
            self.speaker, self.may_go_on = None, False
        elif not kept and not self.may_go_on:
            self.memory.mentioned(start, end, mask)
        else:
            self._lists(start, end)

    def _lists(self, start: int, end: int) -> None:
        person, body = self.memory.person, self.memory.body
        self.memory.mentioned(start, end, self.parts.mask)
        self.memory.person = person if person.name else self.memory.person
        self.memory.body = body if body.name else self.memory.body

    def _take(self, each: Attribution) -> bool:
        speaker = self._speaker(each.subject)
        if speaker is None or not _is_fit(speaker, each, self.text):
            return False
        self.memory.spoken(speaker)
        self.speaker = speaker
        self._add(each, speaker)
        return True

    def _speaker(self, subject: Subject | None) -> Speaker | None:
        if subject is None:
            return self.speaker
        return self.memory.speaker(subject.start, subject.end)

    def _continued(self, start: int, end: int) -> None:
        """Take in a sentence that is all quotation and follows the words of a speaker."""
        quoted = self.parts.inside(start, end)
        inside = sum(min(each.end, end) - max(each.start, start) for each in quoted)
        self.may_go_on = (
            bool(quoted)
            and inside >= 0.9 * (end - start) - 3
            and self.speaker is not None
            and start - self.last_end < 60
        )
        if not self.may_go_on or self.speaker is None:
            return
        first, last = max(quoted[0].start, start), min(quoted[-1].end, end)
        cue = self.found[-1].cue if self.found else ""
        self._add(Attribution(first, last, None, cue, -1, -1, "continued"), self.speaker)

    def _add(self, each: Attribution, speaker: Speaker) -> None:
        start, end = _trimmed(self.text, each.start, each.end)
        if end - start < 3:
            return
        cue_span = (each.cue_start, each.cue_end) if each.cue_start >= 0 else None
        span = speaker.span if each.subject is not None else None
        self.found.append(
            Statement(
                id=f"s{len(self.found) + 1}",
                start=start,
                end=end,
                source=speaker.name,
                source_span=span,
                office=speaker.office,
                party=speaker.party,
                cue=each.cue,
                cue_span=cue_span,
                mode=self._mode(start, end),
                question="",
                stance="",
                capacity="",
                condition="",
                continues=each.pattern == "continued",
                pattern=each.pattern,
                confidence=_CONFIDENCE[each.pattern],
                official=speaker.official,
            )
        )
        self.last_end = max(self.last_end, each.end, each.cue_end)

    def _mode(self, start: int, end: int) -> str:
        mask = self.parts.mask[start:end]
        if BLOT not in mask:
            return "indirect"
        return "direct" if not mask.replace(BLOT, "").strip(_JUNK) else "mixed"


_EMPTY_SUBJECT: Final = re.compile(
    r"^(?:there|nothing|something|(?:this|that|these|those|such|one|what|which)$|which\b)", re.IGNORECASE
)
_WEAK: Final = frozenset(("addressed", "attitude"))


def _is_fit(speaker: Speaker, each: Attribution, text: str) -> bool:
    """Return whether a speaker may be one: for verbs that are no pure saying, only a person, a body or a party."""
    if _EMPTY_SUBJECT.match(speaker.name) or not speaker.name:
        return False
    if len(speaker.name) > 160:
        return False
    if each.pattern in _WEAK or (each.pattern == "second-cue" and each.subject is not None):
        return bool(speaker.party) or speaker.kind in ("person", "nobody") or speaker.name[:1].isupper()
    return True


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _JUNK:
        start += 1
    while end > start and text[end - 1] in _JUNK:
        end -= 1
    return start, end


def topic_of(text: str, gazetteer: Gazetteer) -> str:
    """Return the state of which a text speaks most, or nothing."""
    counts: dict[str, int] = {}
    for each in gazetteer.named(text):
        state = each.party if gazetteer.code(each.party) else gazetteer.party(text[each.start : each.end].split(" ")[0])
        if gazetteer.code(state):
            counts[state] = counts.get(state, 0) + 1
    return max(counts, key=lambda party: (counts[party], party)) if counts else ""


__all__ = ["Person", "statements", "topic_of"]
