"""What stands about the verb of an act: where its clause begins and ends, whether it is done, planned, denied, and when."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from .act_frames import Frame
from .report import DateMention, Statement

_CLAUSE: Final = re.compile(
    r"[;:—]\s|\s[–-]{1,2}\s|,?\s(?:that|but|while|because|whereas|although|though|when|after|before|if|unless|"
    r"until|since|as|whether)\s|"
    r",\s(?:adding|saying|noting|and\s(?:said|that|will|would|has|have|is|are)|with)\s|[\"“”]"
)
RELATIVE: Final = re.compile(r",?\s(?:which|who)\s(?:\w+\s){0,3}$")
_NEGATED: Final = re.compile(
    r"\b(?:not|never|no|without|neither|nor|den(?:y|ies|ied)|yet\sto|fail(?:ed|s)?\sto)\b|n['’]t\b", re.IGNORECASE
)
_PLANNED: Final = re.compile(
    r"\b(?:will|would|shall|to|plans?|planned|due|set|scheduled|expected|may|might|could|should|intends?|going|"
    r"hopes?|next|upcoming)\b|['’]ll\b"
)
_CONDITION: Final = re.compile(
    r"\b(?:if|unless|until|provided|as\slong\sas|only\swhen|only\safter|once|on\scondition)\b"
)
_OBSERVER: Final = re.compile(
    r"\bas\s(?:an?\s|the\s|new\s|full\s|permanent\s)*(?P<capacity>observer|participant|member|mediator|guest|"
    r"guarantor)s?\b"
)
_PLANNED_TYPES: Final = frozenset(
    ("hosts", "mediates", "convenes", "opens", "attends", "signs", "invites", "postpones", "confirms")
)
_WISHED: Final = re.compile(r"\b(?:should|must|could|may|might|can|ought\sto|needs?\sto)\s(?:\w+\s){0,2}$")
_CONTROLLED: Final = re.compile(
    r"\b(?:ask|urg|press|appeal|call|invit|want|encourag|persuad|forc|pressur|allow|advis|tell|told|request|"
    r"expect)\w*\s[^.;]{2,80}?\sto\s$"
)
"""A verb by which somebody is to do what the next verb says: he has not done it."""
_ASKED_TO: Final = re.compile(
    r"^(?:ask|urg|press|appeal|call|invit|want|encourag|advis|request|expect|demand|hop|wish)", re.IGNORECASE
)
_OPEN: Final = re.compile(
    r"\b(?:whether|which\sof|who\selse|how\smany|uncertain\w*|unclear|not\s(?:yet\s)?(?:clear|known|certain)|doubts?|"
    r"speculation|rumou?rs?|possib(?:le|ility)|hop(?:e|es|ed|ing)|unsure|in\squestion)\b(?:(?!\bbut\b)[^.;:\"“”]){0,60}$"
)
"""Words that leave it open whether somebody comes: ``unclear which of them would attend``."""
_SPOKEN_OF: Final = re.compile(
    r"\b(?:propos|suggest|consider|discuss|request|recommend|favou?r|oppos|reject|mull|contemplat|advis|support|back|"
    r"avoid)\w*\s$|\b(?:against|about|without|from|that|out)\s$"
)
_THREATENED: Final = re.compile(r"\bthreat(?:en(?:s|ed|ing)?|s)?\s(?:to|of)\s(?:\w+ly\s)?$")
_OWNED: Final = re.compile(
    r"(?P<owner>\b(?:his|her|its|their|the)|['’]s?)\s(?:\w+\s){0,2}?(?:decision|refusal|threats?|plans?|intention|readiness|"
    r"willingness|choice|pledge|promise|right)\s(?:not\s)?(?:(?:to|of)\s)?(?:\w+ly\s)?$"
)
"""A noun by which the next verb is somebody's: ``his decision to skip``."""
_PLAIN_IDS: Final = (
    "-passive",
    "-received",
    "-issued",
    "-among",
    "-left",
    "-coordinate",
    "-arrived",
    "-returned",
    "-own",
    "-sent",
)
_END: Final = re.compile(
    r"[;:]|\.\s|,\s(?:but|while|which|who|adding|saying|citing|after|as)\b|\s(?:while|because|although|after|"
    r"whereas)\s|[\"”]"
)


def clause_start(text: str, start: int, verb: int, inside: Statement | None) -> int:
    """Return where the clause of a verb begins; a relative clause belongs to the one before it."""
    first = start
    for each in _CLAUSE.finditer(text, start, verb):
        first = each.end()
    if inside is not None and start < inside.start <= verb:
        first = max(first, inside.start)
    if RELATIVE.search(text, first, verb) or first == verb or not text[first:verb].strip(" ,"):
        return first if RELATIVE.search(text, first, verb) and first < verb - 8 else start
    return first


def first_stop(pattern: re.Pattern[str], text: str, at: int, end: int) -> int:
    """Return where a pattern first matches in a stretch, or the end of the stretch."""
    match = pattern.search(text, at, end)
    return match.start() if match is not None else end


def status_of(frame: Frame, text: str, first: int, match: re.Match[str], end: int, inside: Statement | None) -> str:
    """Return whether an act is done, planned, conditional or negated, by the words about its verb."""
    before, after = (
        text[max(first, match.start() - 60) : match.start()],
        text[match.end() : min(end, match.end() + 120)],
    )
    own = "" if frame.id.endswith(_PLAIN_IDS) else match[0]
    if frame.type in ("declines", "withdraws") and _THREATENED.search(before):
        return "conditional"
    if _CONDITION.search(after) or _CONDITION.search(text, max(first - 12, 0), match.start()):
        return "conditional"
    is_denial = inside is not None and inside.cue.casefold().startswith(("deny", "deni")) and frame.type != "declines"
    if is_denial or _is_denied(frame, before, match[0]):
        return "negated"
    if frame.id in ("confirms-will", "confirms-plain"):
        return "planned" if frame.id == "confirms-will" and inside is None else "done"
    is_ahead = frame.type in _PLANNED_TYPES and _PLANNED.search(f"{before[-30:]} {own}")
    is_to_come = frame.type in ("hosts", "opens") and _PLANNED.search(after[:60].partition(", said")[0])
    return "planned" if is_ahead or is_to_come else "done"


def _is_denied(frame: Frame, before: str, own: str) -> bool:
    """Return whether an act is said not to be; to decline and to exclude are acts of their own."""
    if frame.id in ("declines-away", "declines-verb", "declines-invitation", "declines-offer"):
        return _NEGATED.search(before[-25:]) is not None
    if frame.type in ("declines", "excludes"):
        return False
    return _NEGATED.search(before[-25:] if frame.type == "objects" else f"{before[-40:]} {own}") is not None


def day_of(dates: Sequence[DateMention], first: int, clause_end: int) -> str:
    """Return the day that stands in the clause of an act, if one does; a week is too wide."""
    at = bisect_left(dates, first, key=lambda each: each.start)
    while at < len(dates) and dates[at].start < clause_end:
        if dates[at].value[4:6] != "-W":
            return dates[at].value
        at += 1
    return ""


def capacity_of(text: str, start: int, end: int) -> str:
    """Return the capacity that a stretch names, ``observer`` of *as an observer*, or nothing."""
    found = _OBSERVER.search(text, start, end)
    return found["capacity"] if found is not None else ""


def clause_end(text: str, at: int, end: int) -> int:
    """Return where the clause of a verb ends."""
    return first_stop(_END, text, at, end)


def is_controlled(text: str, start: int, verb: int) -> bool:
    """Return whether a verb only says what somebody is asked to do: ``urged B to attend``."""
    return _CONTROLLED.search(text, max(start, verb - 90), verb) is not None


def is_asked_for(text: str, verb: int, inside: Statement | None) -> bool:
    """Return whether a verb is what a statement asks of somebody: its cue asks, and *to* stands before the verb."""
    if inside is None or _ASKED_TO.match(inside.cue) is None:
        return False
    return re.search(r"\w\sto\s$", text[max(inside.start, verb - 90) : verb]) is not None


def is_gerund_spoken_of(text: str, verb: int, own: str, inside: Statement | None) -> bool:
    """Return whether a verb in *-ing* is only spoken of: ``proposed postponing``, ``that excluding C would be wrong``."""
    is_gerund = own.split()[0].endswith("ing")
    is_first = inside is not None and inside.start == verb
    return is_gerund and (is_first or _SPOKEN_OF.search(text, max(0, verb - 30), verb) is not None)


def is_open(text: str, start: int, verb: int) -> bool:
    """Return whether it is left open that somebody does what a verb says: ``unclear which of them would attend``."""
    return _OPEN.search(text, max(start, verb - 110), verb) is not None


def is_owned(text: str, start: int, verb: int) -> bool:
    """Return whether a verb belongs to a noun with an owner, who need not be the subject: ``his decision to skip``."""
    return _OWNED.search(text, max(start, verb - 60), verb) is not None


def is_wished(text: str, start: int, verb: int) -> bool:
    """Return whether a verb only says what ought to be or may be: ``should be invited``."""
    return _WISHED.search(text, max(start, verb - 30), verb) is not None
