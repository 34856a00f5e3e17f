# ruff: noqa: E501 - words belong on a line together
"""What stands about a cue: the expressions by which its pattern is told."""

from __future__ import annotations

import re
from typing import Final

from .cues import ADDRESSED, ATTITUDE, PLAIN, SAY, TELL, THAT_ONLY

AFTER_EMPTY: Final = re.compile(r"\s*(?:$|[.,;)\]]|[–—-]{1,2}\s)")
SHARED: Final = re.compile(r"(?:^|[\s,\"”])(?:and|but|yet|or|then)\s*$")
NEW_CLAUSE: Final = re.compile(
    r"(?:;|[,\"”]\s(?:but|while|and|though|although|whereas|as)\b|\s(?:while|whereas|but)\s)[^,;–—]{2,90}$|;[^;]{2,120}$"
)
QUOTED_REST: Final = re.compile('[^"“”„«;]{0,80}?,\\s*(?:(?:and|but|then|adding|and added)\\s)?["“„«](?=\x02)')
BLOTTED: Final = re.compile("\x02+")
NO_SUBJECT: Final = re.compile(
    r"(?:who|which|that|what|whom|where|there|when|why|how|nothing|something|everything)$", re.IGNORECASE
)
AUXILIARY_END: Final = re.compile(
    r"(?:\b(?:has|have|had|also|again|both|later|earlier|then|now|however|meanwhile|repeatedly|consistently|previously|already|"
    r"recently|even|still|further|explicitly|jointly|strongly|firmly|subsequently|too|all|once|on \w+day),?\s*)+$"
)
CLAUSE: Final = re.compile(
    r"(?!\s*(?:in|with|by|at|for|on|of|from|to|about)\s)\s*(?:(?!\b(?:that|which|who|to)\s)[^,;.]){1,80}?\s(?:is|are|was|were|has|have|had|will|would|could|should|may|might|must|can|cannot|"
    r"does|do|did|wants?|needs?|\w+ed)\b"
)
WITH: Final = re.compile(
    r"(?:,?\swith\s|,\s(?=(?:its|his|her|their)\s))(?P<who>[^,;\"“”]{1,70}?)\s(?P<verb>saying|telling|adding|warning|claiming|insisting|arguing|calling|describing|accusing)\b"
)
QUOTED_AS: Final = re.compile(
    r"\b(?:quoted|cited|quotes|quoting|cites|citing)\s(?P<who>[^,;\"“”]{1,90}?)\s(?:on\s\w+day\s)?as$"
)
QUOTE_END: Final = re.compile('[,.!?…]["”»]$|["”»],$')
NEXT_THAT: Final = re.compile(r"\b(?:that|which)\s$")
NEXT_CLAUSE: Final = re.compile(
    r"(?:and|but|while|though|although|whereas|as|which|who|that|when|after|because|if|unless|until)\b"
)
WEAK_END: Final = re.compile(
    r",\s(?:citing|after|because|as|while|which|who|but|where|when|although|though|amid|following|an?\s(?:charge|claim|accusation|allegation|move|demand|idea|step)|a\s\w+\sthat)\b|"
    r"\s(?:late |early )?on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|,?\sas the reason\b|\s(?:today|yesterday|last week|this week)$"
)
DEMANDING: Final = re.compile(
    r"(?!\s*(?:not )?to be named)[^,.;]{0,80}?\b(?:to|not to|for|of|over|against|that)\b|\s*(?:on|for|upon)\s"
)
CALLED: Final = re.compile(
    r"\s*(?:on\s|for\s|upon\s|[^,.;]{2,80}[\"“]|(?:the|a|an|it|this|that|his|her|its|their|him|them)\s)"
)


def pattern_of(word: str, opened: str, rest: str) -> str:
    """Return the pattern of a cue that content follows, or nothing where the verb says nothing here."""
    if word in TELL:
        return "speaker-first"
    if " " in word:
        return "speaker-first"
    if word in SAY and (opened or word not in THAT_ONLY) and (opened or word not in ADDRESSED | ATTITUDE):
        return "speaker-first" if opened or word in PLAIN or CLAUSE.match(rest) else ""
    if word in ("called", "calls"):
        return "addressed" if CALLED.match(rest) or "\x02" in rest else ""
    if word in ("asked", "asks", "advised", "encouraged", "warned", "warns", "invited", "appealed", "appeals"):
        return "addressed" if DEMANDING.match(rest) else ""
    if word in ADDRESSED:
        return "addressed"
    return "attitude" if word in ATTITUDE else ""
