"""One report's findings as lines, statement after statement, act after act; nothing is compared with the dossier here."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from ..vocabulary import Passage
from .act_lines import DONE, Told, claim_of, fact_of, is_speech, told, words_of
from .cast import Cast
from .conditions import only_if
from .draft import Line
from .line_words import cut, saying, without_marks
from .names import hyphened
from .report import Act, Reading, Statement
from .said_on import Days, is_past_day
from .seats_asked import asked_seat
from .stated_rules import stated_rule

NO_PARTY: Final = "said by nobody in particular"
NO_VERB: Final = "acts that the language cannot say"
PLAIN: Final = "statements without a stance or an act"

_STANCES: Final = {"supports": "favours", "opposes": "opposes"}
_CONDITIONAL: Final = "conditional"
_SENTENCE_END: Final = re.compile(r"[.!?](?=[\s”\"’]|$)|\n")

DEEPEST: Final = 50
"""Statements that are looked at around an act; so many do not hold one another."""

Together = tuple[Act, tuple[str, ...]]
"""An act, and the titles of all who do it together."""


class ReportLines:
    """The lines of one report.

    Parameters
    ----------
    reading
        What was found in the report.
    day
        The day of its publication.
    source
        Its name as a source.
    cast
        The names of the dossier, to which those that are new are added.
    brief
        Leave out statements without a stance or an act.
    left_out
        Where it is counted what makes no line.
    """

    def __init__(
        self, reading: Reading, day: str, source: str, cast: Cast, brief: bool, left_out: Counter[str]
    ) -> None:
        self._reading, self._day, self._source, self._cast = reading, day, source, cast
        self._brief, self._left_out = brief, left_out
        self._text = reading.report.text
        self._days = Days(reading)
        self._rule_ends = 0
        self._numbers = {id(act): number for number, act in enumerate(reading.acts, start=1)}

    def lines(self) -> list[Line]:
        """Return the lines in order of place."""
        inside: dict[str, list[Together]] = {}
        placed: list[tuple[int, Line]] = []
        statements = sorted(self._reading.statements, key=lambda each: (each.start, each.end))
        starts = [each.start for each in statements]
        for act, titles in _acts_together(self._reading.acts):
            speech = _speech_around(act, statements, starts)
            if speech is not None and speech.party:
                inside.setdefault(speech.id, []).append((act, titles))
            else:
                placed += [(act.start, line) for line in self._told_by_the_report(act, titles)]
        for said in self._reading.statements:
            placed += [(said.start, line) for line in self._statement(said, inside.get(said.id, []))]
        return [line for _, line in sorted(placed, key=lambda each: each[0])]

    def _passage(self, start: int, end: int) -> Passage:
        return Passage(self._source, cut(without_marks(self._text[start:end])))

    def _names(self, titles: Iterable[str], passage: Passage) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._cast.actor(title, self._day, passage) for title in titles if hyphened(title)))

    # --- statements --------------------------------------------------------------------------------------------------

    def _statement(self, said: Statement, acts: list[Together]) -> list[Line]:
        passage = self._passage(said.start, said.end)
        actors = self._names(said.party, passage)
        if not actors or not passage.words:
            self._left_out[NO_PARTY] += 1
            return []
        day = said.date if is_past_day(said.date, self._day) else self._days.said_on(said) or self._day
        found = (f"{self._source}#{said.id}",)
        speech = Line("statement", day, "", self._by(said, actors, passage), (passage,), (), found)
        lines = [*self._rule(said, actors, speech)]
        is_in_rule = said.start < self._rule_ends
        if not lines:
            lines = [line for act in acts for line in self._told_by_a_side(act, actors, speech)]
            lines += self._stance(said, actors, speech) if not is_in_rule else ()
        if not lines and is_in_rule:
            return []
        if not lines and self._brief:
            self._left_out[PLAIN] += 1
        elif not lines:
            lines.append(replace(speech, words=f"{_who(actors, 'states')} {saying(passage.words)}"))
        return lines

    def _by(self, said: Statement, actors: Sequence[str], passage: Passage) -> tuple[tuple[str, str], ...]:
        if said.official in self._cast.dossier.charter.officials:
            return (("by", said.official),)
        name = self._cast.official(said.source, said.office, actors[0], self._day, passage) if len(actors) == 1 else ""
        return (("by", name),) if name else ()

    def _stance(self, said: Statement, actors: Sequence[str], speech: Line) -> Iterator[Line]:
        """Return the stance of a statement on a question of the dossier, if it takes one."""
        asked = asked_seat(said.question, said.capacity, self._cast)
        if asked and said.stance in _STANCES:
            yield replace(speech, words=f"{_who(actors, _STANCES[said.stance])} {asked}")
        elif asked and said.stance == _CONDITIONAL:
            yield self._conditional(said, actors, asked, speech)

    def _conditional(self, said: Statement, actors: Sequence[str], asked: str, speech: Line) -> Line:
        passage = self._text[said.start : said.end]
        candidate = asked.partition(" as ")[0] if " as " in asked else ""
        proposition = only_if(said.condition or passage, candidate, self._cast)
        if proposition:
            particulars = (*speech.particulars, ("only", f"if {proposition}"))
            return replace(speech, words=f"{_who(actors, 'favours')} {asked}", particulars=particulars)
        note = f"Conditional on {asked}: if the condition can be said, write `favours {asked}` with `only if`."
        return replace(speech, words=f"{_who(actors, 'states')} {saying(passage)}", notes=(note,))

    def _rule(self, said: Statement, actors: Sequence[str], speech: Line) -> Iterator[Line]:
        """Return the rule that begins in a statement, and may go on to the end of its sentence."""
        start = max(0, said.start - len("only "))
        ends = _SENTENCE_END.search(self._text, said.end)
        sentence = self._text[start : ends.start() if ends is not None else len(self._text)]
        rule = stated_rule(sentence, actors[0], self._cast) if len(actors) == 1 else None
        if rule is not None and rule.start < said.end - start:
            self._rule_ends = start + rule.end
            passage = Passage(self._source, cut(sentence[rule.start : rule.end]))
            yield replace(speech, kind="rule", words=rule.words, particulars=rule.particulars, passages=(passage,))

    def _told_by_a_side(self, together: Together, actors: Sequence[str], speech: Line) -> Iterator[Line]:
        """Return an act as the act of the side that tells it, or as its claim that another did it, or that nobody did."""
        act, titles = together
        names = self._names(titles, speech.passages[0])
        is_own = act.status == DONE and bool(names) and set(names) <= set(actors)
        for what in self._meant(act, names, speech.passages[0]):
            words = words_of(what, self._event()) if is_own else ""
            claim = claim_of(what)
            if words:
                yield self._dated(replace(speech, kind="act", words=words), what)
            elif claim:
                line = self._dated(replace(speech, words=f"{_who(actors, 'states')} {claim}"), what)
                yield replace(line, moment=speech.moment)

    # --- acts --------------------------------------------------------------------------------------------------------

    def _told_by_the_report(self, act: Act, titles: tuple[str, ...]) -> list[Line]:
        passage = self._passage(act.start, act.end)
        names = self._names(titles, passage)
        found = (f"{self._source}#a{self._numbers[id(act)]}",)
        lines = []
        for what in self._meant(act, names, passage):
            kind, words = self._words(what, passage)
            if words:
                lines.append(self._dated(Line(kind, self._day, words, (), (passage,), (), found), what))
        if not lines:
            self._left_out[NO_VERB] += 1
        return lines

    def _words(self, what: Told, passage: Passage) -> tuple[str, str]:
        words = words_of(what, self._event())
        if words:
            return "act", words
        if is_speech(what):
            return "statement", f"{_who(what.actors, 'states')} {saying(passage.words)}"
        return "fact", fact_of(what)

    def _meant(self, act: Act, names: tuple[str, ...], passage: Passage) -> list[Told]:
        """Return an act, one for each capacity in which its actors may be meant."""
        whole = told(act, names, self._cast, self._day, passage)
        if whole.candidate not in names or len(names) < 2:
            return [whole]
        groups: dict[tuple[str, bool], list[str]] = {}
        for name in names:
            groups.setdefault(self._cast.capacity(name, act.capacity, self._day), []).append(name)
        return [
            replace(whole, actors=tuple(group), candidate=group[0], capacity=capacity, is_guess=is_guess)
            for (capacity, is_guess), group in groups.items()
        ]

    def _dated(self, line: Line, what: Told) -> Line:
        """Return a line with the date of an act, if that is past, and what has to be said of date and capacity."""
        first, _, last = what.act.date.partition("/")
        notes = [*line.notes]
        if last:
            notes.append(f"From {first} to {last}.")
        if what.is_guess:
            notes.append(f"The report does not say in which capacity: {what.capacity} is a guess.")
        is_past = bool(first) and first <= self._day and what.act.status == DONE
        moment = first if is_past else line.moment
        is_unsaid = bool(what.capacity) and not what.act.capacity
        return replace(line, moment=moment, notes=tuple(notes), leaves_capacity_out=is_unsaid)

    def _event(self) -> str:
        talks = self._cast.dossier.charter.talks
        return talks.title if talks is not None else "the talks"


def _who(actors: Sequence[str], verb: str) -> str:
    return f"{', '.join(actors)} {verb.removesuffix('s') if len(actors) > 1 else verb}"


def _acts_together(acts: Iterable[Act]) -> list[Together]:
    groups: dict[tuple[object, ...], list[Act]] = {}
    for act in acts:
        sort = (act.type, act.object, act.status, act.date, act.start, act.end, act.capacity)
        groups.setdefault(sort, []).append(act)
    return [(group[0], tuple(each.actor for each in group if each.actor)) for group in groups.values()]


def _speech_around(act: Act, statements: Sequence[Statement], starts: Sequence[int]) -> Statement | None:
    """Return the statement in which an act is told: that which holds the middle of its passage; of several the shortest."""
    middle = (act.start + act.end) // 2
    last = bisect_right(starts, middle)
    holding = [each for each in statements[max(0, last - DEEPEST) : last] if middle < each.end]
    return min(holding, key=lambda each: (each.end - each.start, each.start)) if holding else None
