"""Patterns of dates in news English, each with the kind of its value."""

from __future__ import annotations

import re
from typing import Final

MONTHS: Final = (
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)
DAYS: Final = "monday tuesday wednesday thursday friday saturday sunday".split()  # noqa: SIM905
NUMBERS: Final = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}

_NAMES: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|"
    r"Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_M: Final = rf"(?P<month>{_NAMES})"
_M2: Final = rf"(?P<month2>{_NAMES})"
_TH: Final = r"(?:st|nd|rd|th)?"
_D: Final = rf"(?P<day>[0-3]?\d){_TH}"
_L: Final = rf"(?P<last>[0-3]?\d){_TH}"
_Y: Final = r"(?P<year>(?:19|20)\d\d)"
_TO: Final = r"(?:\s?[-–—]\s?|\s(?:to|and|until|through)\s)"
_WEEKDAY: Final = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_W: Final = rf"(?:{_WEEKDAY},?\s(?:the\s)?)?"
_YEAR_NEXT: Final = (
    r"(?:[A-Z]\w|agreement|deal|accord|war|election|invasion|conflict|revolution|uprising|coup|treaty|"
    r"resolution|constitution|peace|nuclear|"
    r"framework|summit|talks|referendum|crisis|ceasefire|truce|vote|meeting|conference)"
)

PATTERNS: Final = (
    ("iso", re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b")),
    ("numbers", re.compile(r"\b(?P<day>[0-3]?\d)[./](?P<month>[0-3]?\d)[./](?P<year>(?:19|20)\d\d)\b")),
    ("span", re.compile(rf"\b{_W}{_M}\s{_D}{_TO}{_M2}\s{_L}(?:,?\s{_Y})?(?![\d:%])")),
    ("span", re.compile(rf"\b{_W}{_D}\s(?:of\s)?{_M}{_TO}{_L}\s(?:of\s)?{_M2}(?:,?\s{_Y})?\b")),
    ("day", re.compile(rf"\b{_W}{_M}\s{_D}(?:{_TO}{_L})?(?:,?\s{_Y})?(?![\d:%]|,\d)")),
    ("day", re.compile(rf"\b{_W}{_D}(?:{_TO}{_L})?\s(?:of\s)?{_M}(?:,?\s{_Y})?\b")),
    (
        "month",
        re.compile(
            r"\b(?:[Ii]n\s|[Ee]arly\s(?:in\s)?|[Ll]ate\s(?:in\s)?|[Mm]id-|[Ss]ince\s|[Uu]ntil\s|[Ll]ast\s|"
            r"[Nn]ext\s|[Tt]his\s|of\s|[Bb]y\s|[Tt]he\s|[Dd]uring\s|[Bb]efore\s|[Aa]fter\s|"
            r"[Bb]etween\s|[Ff]rom\s|[Tt]hrough(?:out)?\s)?(?<!\d\s)"
            rf"{_M}(?:,?\s(?:of\s)?(?:(?P<year>(?:19|20)\d\d)|(?P<turn>last|this|next)\syear))?\b(?!\s\d|['’](?!s\b))"
        ),
    ),
    (
        "weekday",
        re.compile(
            r"\b(?:[Ll]ate\s(?:on\s)?|[Ee]arly\s(?:on\s)?)?(?:(?P<turn>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his coming|[Tt]his past|"
            rf"[Pp]ast|[Cc]oming|[Tt]he previous|[Tt]he following)\s)?(?P<weekday>{_WEEKDAY})\b"
        ),
    ),
    (
        "near",
        re.compile(
            r"\b(?P<word>[Tt]he day before yesterday|[Tt]he day after tomorrow|"
            r"[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast night|[Tt]his (?:morning|"
            r"afternoon|evening))\b"
        ),
    ),
    (
        "weekend",
        re.compile(
            r"\b(?P<turn>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his past|[Tt]he past|[Oo]ver the|[Aa]t the|"
            r"[Dd]uring the|[Oo]n the|[Tt]his coming|[Tt]he coming|[Tt]he)\sweekend\b"
        ),
    ),
    (
        "turn",
        re.compile(
            r"\b(?:[Ee]arlier\s|[Ll]ater\s|[Ll]ate\s|[Ee]arly\s)?(?P<turn>[Ll]ast|[Nn]ext|[Tt]his|"
            r"[Tt]he previous|[Tt]he following)\s(?P<unit>week|month|year)(?!-)\b"
        ),
    ),
    (
        "ago",
        re.compile(
            r"(?<![Nn]early\s)(?<![Aa]lmost\s)(?<![Aa]bout\s)(?<![Aa]round\s)(?<![Rr]oughly\s)(?<![Ss]ome\s)(?<![Tt]han\s)(?<![Oo]ver\s)(?<![Hh]alf\s)"
            r"\b(?P<count>[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d{1,2})\s"
            r"(?P<unit>day|week|month|year)s?\sago\b"
        ),
    ),
    ("years", re.compile(r"(?<![\d.,$€£#/-])\b(?P<year>(?:19|20)\d\d)[-–](?P<last>(?:19|20)\d\d)\b(?![-–/]\d)")),
    ("year", re.compile(rf"(?:(?<=\b\d{{4}}\sand\s)|(?<=\b\d{{4}}\sto\s)|(?<=\())\b{_Y}\b(?=[\s,.;)])(?![,.]\d)")),
    (
        "year",
        re.compile(
            r"\b(?:(?:[Tt]hrough(?:out)?|[Bb]ack to|[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Oo]f|[Bb]y|"
            rf"[Bb]efore|[Aa]fter|[Ff]rom|[Ee]arly|[Ll]ate|[Mm]id-?|[Bb]etween|[Tt]he|[Aa]|[Ii]ts|[Tt]heir)\s){_Y}\b(?![-–/]\d|,\d|"
            r"\s(?:people|troops|fighters|men|soldiers|miles|km))"
        ),
    ),
    ("year", re.compile(rf"(?<![\d.,$€£#/-])\b{_Y}(?=\s{_YEAR_NEXT})")),
)
"""A kind with its pattern; the longer before the shorter, for of two that overlap the first counts."""

DATED_LINE: Final = re.compile(
    rf"^(?:[\w ,.|·()-]{{0,50}}?[\s,|(]\s*)?(?:{_NAMES}\s[0-3]?\d(?:st|nd|rd|th)?,?\s(?:19|20)\d\d|"
    r"[0-3]?\d(?:st|nd|rd|th)?\s"
    rf"{_NAMES},?\s(?:19|20)\d\d|(?:19|20)\d\d-[01]\d-[0-3]\d|[0-3]?\d[./][01]?\d[./](?:19|20)\d\d)\b.{{0,30}}$",
    re.IGNORECASE,
)
"""A line that is about a date and little else."""
