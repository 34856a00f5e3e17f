"""Who speaks: the words beside a cue, resolved with what the report has said before.

*He* is the last person, *it* the last body, *the minister* a person named before; a last name becomes a full name; *the
three countries* are the last three that stood in a list.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from msgspec import Struct

from .gazetteer import Gazetteer, Named, spelled
from .offices import (
    BACK_REFERENCE,
    COUNTS,
    DIPLOMATS,
    GOVERNMENT,
    GROUP_OF,
    NOBODY,
    OFFICE,
    OFFICE_PHRASE,
    OPPOSITION,
    PERSON_NOUNS,
)
from .persons import ARTICLE, Person, list_of, opposed, party_of, person_in


class Speaker(Struct, frozen=True):
    """Who speaks, for whom, and in which office.

    ``kind`` is ``person``, ``body``, ``nobody`` (who speaks for no party) or ``unknown``.
    """

    name: str
    party: tuple[str, ...] = ()
    office: str = ""
    kind: str = "unknown"
    official: str = ""
    span: tuple[int, int] | None = None


_HE: Final = frozenset(("he", "she", "him", "her", "who"))
_IT: Final = frozenset(("it", "which"))
_THEY: Final = frozenset(("they", "both", "all", "we", "them"))
_ARTICLE: Final = re.compile(r"^(?:the|a|an)\s", re.IGNORECASE)
_POSSESSED: Final = re.compile(r"^(?:his|her|its|their)\s", re.IGNORECASE)
_GOVERNMENT_NEXT: Final = re.compile(r"(?:['’]s)?\s(?:government|regime|army|authorities)\b")
_DOCUMENT: Final = re.compile(
    r"^(?:an?\s|the\s|their\s|its\s|his\s|her\s|this\s)?(?:(?:joint|final|written|official|draft|closing|separate|short|brief|press|public)\s){0,2}"
    r"(?:statement|communiqu[eé]|declaration|letter|document|press release|memo)\b(?!['’])",
    re.IGNORECASE,
)
_KINDS: Final = re.compile(
    r"\b(?:coalition|council|committee|movement|party|alliance|bloc|commission|union)\b", re.IGNORECASE
)
_ASIDE: Final = re.compile(r"\s*,\s(?:in|at|during|speaking|on|after|before|following|who)\s")
_IN_PLACE: Final = re.compile(r"In (?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?),")
_CUT: Final = re.compile(r",\s|\s(?:who|which|whose|that|speaking|along with|on condition)\s")


FAR: Final = 20_000
"""Letters of a report in which *the government* and *the opposition* are looked up."""


NEAR: Final = 300
"""Letters within which a ministry without a state is that of the state spoken of last."""


class Memory:
    """What a report has spoken of so far, and the speakers that follow from it.

    Parameters
    ----------
    text
        The report.
    gazetteer
        The names by which it is read.
    known
        The persons that it names.
    topic
        The state of which it speaks most.
    home
        The state in which it was written, as its dateline says.
    day
        The day of publication.
    """

    def __init__(
        self, text: str, gazetteer: Gazetteer, known: dict[str, Person], topic: str, home: str, day: date | None = None
    ) -> None:
        self.text, self.gazetteer, self.known, self.topic, self.home = text, gazetteer, known, topic, home
        self.day = day
        self.person = self.body = self.group = self.last = Speaker("")
        self.listed: tuple[str, ...] = ()
        self.bodies: list[Speaker] = []
        self.at = 0
        self.named = gazetteer.named(text, 0, min(len(text), FAR))

    # --- what was spoken of -----------------------------------------------------------------------------------------

    def spoken(self, speaker: Speaker) -> None:
        """Remember who has spoken."""
        if speaker.kind == "person":
            self.person = speaker
        elif speaker.kind == "nobody" or _is_plural(speaker.name):
            self.group = speaker
            if not _is_plural(speaker.name):
                self.body = speaker
        elif speaker.kind == "body":
            self.body = speaker
        if speaker.kind != "person":
            self.bodies.append(speaker)
        self.last = speaker

    def lists(self, start: int, end: int, mask: str) -> None:
        """Remember the parties that stand in a list in a sentence."""
        self.at = start
        mentions = self.gazetteer.named(mask, start, end)
        for at in range(min(len(mentions), 40)):
            found = list_of(mentions[at : at + 40], mask)
            if len(found) >= 2:
                self.listed = found
                break

    def mentioned(self, start: int, end: int, mask: str) -> None:
        """Remember whom the first words of a sentence name."""
        mentions = self.gazetteer.named(mask, start, end)
        head = re.split(r"[,;:]|\s(?:and|but|to|with|by|on|in|at|after)\s", mask[start : min(end, start + 70)])[0]
        person = person_in(head, self.gazetteer, self.known)
        if person is not None and person[0] < 45:
            self.person = self._person(head, person, (start, start + len(head)))
        elif mentions and mentions[0].start - start < 30 and not mentions[0].is_adjective:
            self.body = Speaker(_name(mask[start : mentions[0].end]), (mentions[0].party,), "", "body")

    # --- who speaks -------------------------------------------------------------------------------------------------

    def speaker(self, start: int, end: int) -> Speaker:
        """Return the speaker that some words of the text name."""
        words = self.text[start:end]
        span = (start, end)
        bare = words.strip(" \"“”'").casefold()
        if bare in _HE:
            return _at(self.person if self.person.name else Speaker(words), span)
        if bare in _IT:
            return _at(self.body if self.body.name else self.last if self.last.name else Speaker(words), span)
        if bare in _THEY:
            return _at(self.group if self.group.name else self.body if self.body.name else self.last, span)
        if bare in ("i", "you", "one", "this"):
            return Speaker(words, (), "", "unknown", "", span)
        head = _CUT.split(words)[0]
        document = _DOCUMENT.match(words)
        if document is not None:
            return self._document(document, words, span)
        person = self._first_person(words, head)
        if person is not None and not (
            NOBODY.search(head[: person[0]]) and re.search(r"\bto\s|\bof\s", head[: person[0]])
        ):
            return self._person(words, person, span)
        back = BACK_REFERENCE.match(head.strip())
        if back is not None and not self.gazetteer.named(head):
            return self._back(back["noun"].casefold(), head, span)
        return self._body(words, head, span)

    def _document(self, document: re.Match[str], words: str, span: tuple[int, int]) -> Speaker:
        """Return whose statement, letter or report it is: those who issued it together, or whom the words name."""
        if "joint" in document[0].casefold() and self.listed:
            return Speaker(_name(document[0]), self.listed, "", "body", "", span)
        issuer = re.search(r"\b(?:by|from|of)\s", words)
        if issuer is not None and words[issuer.end() :].strip():
            inner = self.speaker(span[0] + issuer.end(), span[1])
            return Speaker(inner.name, inner.party, inner.office, inner.kind, inner.official, span)
        mentions = self.gazetteer.named(words)
        return Speaker(_name(words), (mentions[0].party,) if mentions else self.body.party, "", "body", "", span)

    def _first_person(self, words: str, head: str) -> tuple[int, int] | None:
        found = person_in(head, self.gazetteer, self.known)
        if found is not None:
            return found
        if head != words and OFFICE.search(head):
            rest = words[len(head) :]
            inner = person_in(_CUT.split(rest.lstrip(", "))[0], self.gazetteer, self.known)
            if inner is not None:
                shift = len(words) - len(rest.lstrip(", "))
                return shift + inner[0], shift + inner[1]
        return None

    def _person(self, words: str, found: tuple[int, int], span: tuple[int, int]) -> Speaker:
        said = words[found[0] : found[1]].replace("\u00a0", " ")
        official = self.gazetteer.official(said)
        if official is not None:
            return Speaker(official.name, (official.party,), official.office, "person", official.dossier_name, span)
        known = self._known(said)
        name = known.name if known is not None else said
        around = f"{words[: found[0]]} {words[found[1] :]}"
        phrase = OFFICE_PHRASE.search(around)
        office = phrase[0] if phrase is not None else known.office if known is not None else ""
        if NOBODY.search(around) and not OFFICE.search(around):
            return Speaker(name, (), office, "person", "", span)
        after = "" if _ASIDE.match(words[found[1] :]) else words[found[1] :]
        party = party_of(words[: found[0]], self.gazetteer, self.known) or party_of(after, self.gazetteer, self.known)
        bound = self.loose(words[: found[0]]) or self.loose(words[found[1] :].partition(".")[0])
        famous = self.gazetteer.famous(name, self.day)
        given = party_of(words[: found[0]], self.gazetteer, self.known) or self._owner(words, span)
        party = given or ((famous,) if famous else ()) or bound or party
        if not party and known is not None:
            party = known.party
        return Speaker(name, party or self._party_by_office(around, office), office, "person", "", span)

    def _owner(self, words: str, span: tuple[int, int]) -> tuple[str, ...]:
        """Return whose *their leader* or *its spokesman* is: the party that the sentence named first."""
        if not re.match(r"(?:their|its)\s", words, re.IGNORECASE):
            return ()
        named = self.gazetteer.named(self.text, self.at, span[0])
        return (named[0].party,) if named else self.body.party

    def _known(self, said: str) -> Person | None:
        """Return the person whom a name means: a full name first, then a last name, with or without its particle."""
        last = self.known.get(said.split(" ")[-1]) or self.known.get(ARTICLE.sub("", said.split(" ")[-1]))
        if said.split(" ")[0].casefold() in ("de", "al", "el", "van", "von", "bin", "di", "da") and last is not None:
            return last
        whole = self.known.get(said)
        is_fuller = whole is not None and last is not None and last.name.endswith(f" {said}")
        return last if whole is None or is_fuller else whole

    def _party_by_office(self, around: str, office: str) -> tuple[str, ...]:
        """Return the party of an office that names none: a body spoken of, or the state where the report was written."""
        loose = self.loose(around)
        if loose:
            return loose
        if OPPOSITION.search(around):
            return ()
        near = self.body.party
        is_near = self.body.span is not None and 0 <= self.at - self.body.span[1] < NEAR
        if is_near and len(near) == 1 and self.gazetteer.code(near[0]) and "ministry" in around.casefold():
            return near
        small = office.casefold()
        if "spokes" in small or "member" in small or "aide" in small:
            return self.body.party
        if re.search(
            r"minister|president|premier|chancellor|ambassador|ministry|parliament|king", around.casefold() + small
        ):
            return (self.home,) if self.home else (self.topic,) if self.topic else ()
        return self.body.party if small and self.body.party else ()

    def loose(self, words: str) -> tuple[str, ...]:
        """Return the party of *the opposition*, *the government*, *the coalition*: the one of that kind spoken of."""
        if OPPOSITION.search(words):
            return self._of_kind(r"opposition|rebel|HNC|Committee|Coalition", self.topic)
        kind = _KINDS.search(words)
        if kind is not None:
            is_one = kind[0].casefold() in ("coalition", "movement", "alliance", "bloc")
            return self._of_kind(kind[0], "") or (self._last_group() if is_one else ())
        if re.search(r"\b(?:for|of) (?:the|his|her|its|their) (?:group|delegation|side|organi[sz]ation)\b", words):
            return self._last_group()
        if GOVERNMENT.search(words):
            return self._governed()
        return ()

    def _last_group(self) -> tuple[str, ...]:
        """Return the last party before this sentence that is no state, else that of the last body."""
        for each in reversed(self.named):
            if each.start < self.at and not self.gazetteer.code(each.party):
                return (each.party,)
        return self.body.party

    def _governed(self) -> tuple[str, ...]:
        """Return the state of *the government*: of the place that the sentence begins with, the one spoken of, the topic."""
        place = _IN_PLACE.match(self.text, self.at)
        there = self.gazetteer.party(place["place"]) if place is not None else ""
        if self.gazetteer.code(there):
            return (there,)
        near = self.body.party
        is_near = self.body.span is not None and 0 <= self.at - self.body.span[1] < NEAR
        if is_near and len(near) == 1 and self.gazetteer.code(near[0]):
            return near
        governed = [
            each
            for each in self.named
            if self.gazetteer.code(each.party) and _GOVERNMENT_NEXT.match(self.text, each.end)
        ]
        before = [each.party for each in governed if each.start < self.at]
        if before or (governed and not self.topic):
            return (before[-1] if before else governed[0].party,)
        return (self.topic,) if self.topic else ()

    def _of_kind(self, kind: str, topic: str) -> tuple[str, ...]:
        wanted = re.compile(kind, re.IGNORECASE)
        for each in self.named:
            if wanted.search(self.text[each.start : each.end]) or wanted.search(each.party):
                return (each.party,)
        if not topic or "opposition" not in kind:
            return ()
        adjective = self.gazetteer.adjective(topic)
        is_named = re.search(rf"\b{re.escape(adjective)} (?:\w+ )?(?:opposition|rebel)", self.text[:FAR])
        return (f"{adjective} opposition",) if is_named else ()

    def _back(self, noun: str, head: str, span: tuple[int, int]) -> Speaker:
        """Return whom *the minister* or *the ministry* means."""
        if noun in PERSON_NOUNS:
            if _POSSESSED.match(head):
                owner = self.body if head.casefold().startswith(("its", "their")) else self.person
                return Speaker(f"{owner.name} {noun}".strip(), owner.party, noun, "person", "", span)
            fitting = [p for p in dict.fromkeys(self.known.values()) if noun in p.office.casefold() and " " in p.name]
            if self.person.name and noun in self.person.office.casefold():
                return _at(self.person, span)
            if self.person.name and (
                not fitting
                or any(p.name == self.person.name for p in fitting)
                or noun in ("official", "leader", "chief", "diplomat")
            ):
                return _at(self.person, span)
            if fitting:
                return Speaker(
                    fitting[-1].name, fitting[-1].party, fitting[-1].office, "person", fitting[-1].official, span
                )
            return Speaker(head, (), noun, "unknown", "", span)
        if noun in ("official", "officials", "ministers", "diplomats", "sources") and self.group.name:
            return _at(self.group, span)
        if noun in ("newspaper", "paper", "daily", "report"):
            is_outlet = self.body.kind == "nobody" or not self.body.name
            return Speaker(
                self.body.name if is_outlet and self.body.name else _name(head), (), noun, "nobody", "", span
            )
        loose = self.loose(head)
        if loose:
            return Speaker(_name(head), loose, noun, "body", "", span)
        same = next((each for each in reversed(self.bodies[-30:]) if noun in each.name.casefold()), None)
        if same is not None:
            return _at(same, span)
        if noun in ("ministry", "embassy", "state"):
            return Speaker(_name(head), self._governed(), noun, "body", "", span)
        if self.body.name and noun not in ("source",):
            return Speaker(self.body.name, self.body.party, noun, self.body.kind, "", span)
        return Speaker(_name(head), (), noun, "unknown", "", span)

    def _body(self, words: str, head: str, span: tuple[int, int]) -> Speaker:
        phrase = OFFICE_PHRASE.search(head)
        office = phrase[0] if phrase is not None else ""
        name = _name(head)
        if name.casefold() in PERSON_NOUNS and head.strip().casefold() == name.casefold():
            fitting = [
                p
                for p in dict.fromkeys(self.known.values())
                if name.casefold() in p.office.casefold() and " " in p.name
            ]
            if len(fitting) == 1:
                return Speaker(
                    fitting[0].name, fitting[0].party, fitting[0].office, "person", fitting[0].official, span
                )
        if spelled(name) in self.gazetteer.outlets or spelled(name.split(",")[0]) in self.gazetteer.outlets:
            return Speaker(name, (), "", "nobody", "", span)
        group = GROUP_OF.search(head)
        mentions = self.gazetteer.named(head)
        if group is not None and self.listed and not [m for m in mentions if not m.is_adjective]:
            count = COUNTS.get((group["count"] or "").casefold(), len(self.listed))
            if count == len(self.listed):
                return Speaker(name, self.listed, office, "body", "", span)
        if NOBODY.search(head) and not self._is_for_a_party(head, mentions):
            return Speaker(name, (), office, "nobody", "", span)
        if mentions:
            return self._of_mentions(words if _is_list(words, self.gazetteer) else head, name, office, span)
        is_any = bool(re.match(r"an?\s", head, re.IGNORECASE)) and not GOVERNMENT.search(head)
        if is_any and "spokes" in office.casefold() and self.body.party:
            return Speaker(f"{self.body.name} {name}", self.body.party, office, "person", "", span)
        if _POSSESSED.match(head):
            owner = (
                self.person
                if re.match(r"(?:his|her)\s", head, re.IGNORECASE)
                else self.body
                if self.body.name
                else self.last
            )
            return Speaker(name, owner.party, office, "body", "", span)
        loose = self.loose(head)
        kind = "body" if loose or name[:1].isupper() else "unknown"
        return Speaker(name, loose, office, "person" if office and not loose else kind, "", span)

    def _is_for_a_party(self, head: str, mentions: tuple[Named, ...]) -> bool:
        """Return whether diplomats, officials or state media are those of a party: the party's name stands before the word."""
        word = NOBODY.search(head)
        if word is None or not mentions or re.search(r"\bclose to\b", head):
            return False
        is_state_run = bool(re.search(r"\bstate\b|state-run|-run\b|official", head))
        return mentions[0].start < word.start() and (bool(DIPLOMATS.search(word[0])) or is_state_run)

    def _of_mentions(self, head: str, name: str, office: str, span: tuple[int, int]) -> Speaker:
        mentions = self.gazetteer.named(head)
        if (
            DIPLOMATS.search(head)
            and not mentions[0].is_adjective
            and re.search(r"\b(?:in|at|from)\s(?:the\s)?$", head[: mentions[0].start])
        ):
            return Speaker(name, (), office, "nobody", "", span)
        party = list_of(mentions, head)
        if len(party) == 1:
            run = re.search(r"-(?:run|led|backed|controlled)\b", head)
            if run is not None and len(mentions) > 1 and mentions[1].end >= run.start() - 1:
                party = (mentions[1].party,)
            party = party_of(head, self.gazetteer, self.known) or party if office else party
            party = (opposed(head, mentions[0], self.gazetteer),) if party == (mentions[0].party,) else party
        loose = self.loose(head[mentions[-1].end :])
        if loose and re.search(r"\band\s(?:the\s)?$|\band the \w+", head[mentions[-1].end :]):
            party = (*party, *loose)
        return Speaker(name, party, office, "body", "", span)


def _is_list(words: str, gazetteer: Gazetteer) -> bool:
    return len(list_of(gazetteer.named(words), words)) > 1


def _at(speaker: Speaker, span: tuple[int, int]) -> Speaker:
    return Speaker(speaker.name, speaker.party, speaker.office, speaker.kind, speaker.official, span)


def _name(words: str) -> str:
    return _ARTICLE.sub("", " ".join(words.strip(' "“”,').split()))


def _is_plural(name: str) -> bool:
    head = re.split(r"\s(?:of|in|from|at|for|with|close)\s", name)[0]
    return bool(re.search(r"(?:[a-rt-z]s|people|police|media|\band\b.*)$", head)) and not head.endswith(
        ("ss", "us", "is", "Times", "States", "Nations", "News", "Forces")
    )
