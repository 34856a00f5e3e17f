# ruff: noqa: E501 - words belong on a line together
"""What may stand between a verb of saying and what was said: hearers, times, places, occasions."""

from __future__ import annotations

import re
from typing import Final

from .cues import CUE

_WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_TIME: Final = (
    rf"(?:(?:late|early|earlier|later)\s)?(?:on\s)?(?:{_WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?|{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?|\d{{1,2}}\s{_MONTH}(?:\s\d{{4}})?)"
    r"|(?:earlier|later|late|early)\s(?:this|last|in the)\s\w+|(?:this|last|that)\s(?:week|month|year|morning|afternoon|evening|weekend)"
    r"|(?:earlier|later|afterwards?|today|yesterday|recently|at the time|at one point)\b"
)
_OCCASION: Final = (
    r"(?:statement|interview|letter|speech|address|report|message|tweet|post|article|communiqu[eé]|note|news conference|press conference|conference|"
    r"briefing|meeting|call|conversation|remarks?|comments?|email|e-mail|video|testimony|document|declaration|release|forum|"
    r"session|summit|gathering|visit|ceremony|talks|broadcast|hearing|opening|rally)"
)
_WHERE: Final = (
    rf"(?:in|at|during|after|before|following|through|via|to|by|on|with|from)\s(?:(?:an?|the|his|her|its|their|another|one|two)\s)?(?:[\w.'’-]+\s){{0,5}}?{_OCCASION}\b"
    r"(?:\s(?:(?:with|to|by|on|from|for|in|of|at)\s(?:the\s|a\s|an\s|his\s|her\s|its\s)?(?:[A-Z][\w.'’-]*|reporters|journalists|state|local|television|TV|newspaper|radio)"
    r"(?:\s(?:[A-Z][\w.'’-]*|television|TV|newspaper|radio|news|agency|website))*|published|released|issued|carried)){0,3}"
    r"|on\s(?:condition\sof\sanonymity|(?:his|her|its|their|the)?\s?(?:\w+\s){0,2}(?:Twitter|Facebook|Telegram|social media|television|TV|radio|sidelines)(?:\saccount|\spage|\schannel)?)"
    r"|by\s(?:tele)?phone|via\s\w+|in\s(?:[A-Z][\w.'’-]+)(?:,\s[A-Z][\w.'’-]+|\s[A-Z][\w.'’-]+)*(?=\s(?:that|on|after|before|in|at)\b|[,.:]|$)"
    r"|to\s(?:reporters|journalists|lawmakers|parliament|the\s(?:press|media|council|assembly))"
    r"|in\s(?:response|reply|return|public|private|part|English|Russian|French|Arabic|Turkish)(?:\sto\s\w+)?"
    r"|(?:however|meanwhile|though|for (?:his|her|its|their) part)\b,?"
    r"|(?:publicly|repeatedly|frequently|consistently|recently|again|clearly|bluntly|too|also|flatly|explicitly|afterwards)\b"
)
ADJUNCT: Final = re.compile(rf"\s*,?\s+(?:{_TIME}|{_WHERE})(?=[\s,.:;–—-]|$)")
"""One time, place, occasion or manner."""

_FAR_THAT: Final = re.compile(
    rf"\s*,?\s+(?:on|in|at|to|during|by|after|before|from|late|earlier|early|with|through|via|ahead|for|this|last|yesterday|today|following|"
    rf"speaking|{_WEEKDAY})\b(?:(?!,\s\w+ing\b)[^\"“”;:.\n]){{0,110}}?,?\s+that\s(?!he\b.{{0,6}}said)"
)
_THAT: Final = re.compile(r"\s*,?\s+that(?:\s|,\s)")
_QUOTE: Final = re.compile('\\s*[:,]?\\s*(?=["“„«])')
_COLON: Final = re.compile(r"\s*:\s*")

_HEARER: Final = (
    r"(?:him|her|them|us|me|it|you|reporters|journalists|lawmakers|deputies|delegates|diplomats|parliament|supporters|correspondents|"
    r"(?:the|a|an|his|her|its|their|local|state|foreign|Russian|Turkish|Iranian|Syrian|US|U\.S\.|state-run|visiting|some)\s(?:[\w.'’-]+\s){0,3}?"
    r"(?:agency|newspaper|paper|daily|channel|broadcaster|council|parliament|lawmakers|reporters|journalists|television|TV|station|"
    r"site|website|magazine|press|media|assembly|committee|counterpart|radio|conference|service|network|government|public|nation|"
    r"leaders?|ministers?|president|minister|meeting|gathering|crowd|audience|forum|congress|news))"
)
_HEARER_RE: Final = re.compile(
    rf"\s+{_HEARER}(?:\s(?:of|at|in)\s[A-Z][\w.'’-]+)?(?:\s[A-Z][\w.'’-]+(?=\s(?:that|on|in|at|late|earlier)\b|[,.:]))*(?=[\s,.:]|$)"
)
_NAMED_HEARER: Final = re.compile(
    r"\s+(?:the\s)?(?:[A-Z][\w.'’&-]*)(?:\s(?:[A-Z][\w.'’&-]*|(?:al|of|and|the|of the)(?=\s[A-Z])|news|agency|newspaper|television|TV|radio|magazine|website|counterpart))*"
)
_VERB_WITHIN: Final = re.compile(
    r"\s(?:would|will|had|has|have|was|were|is|are|could|should|may|might|must|can|cannot|did|does|wants?|wanted|needs?|needed|hoped|said|believed)\b"
)
_VERB_NEXT: Final = re.compile(
    r"\s(?:would|will|had|has|have|was|were|is|are|could|should|may|might|must|can|cannot|did|does|wants?|wanted|needs?|needed)\b"
)


def content_start(mask: str, at: int, end: int, takes_hearer: bool) -> tuple[int, str]:
    """Return where the content after a cue begins, and by what it is opened: ``that``, ``quote``, ``colon`` or nothing.

    Parameters
    ----------
    mask
        The text with quotations blotted out.
    at, end
        The end of the cue and of its sentence.
    takes_hearer
        Whether the verb names its hearer first, as *told* does.
    """
    if takes_hearer:
        at = _after_hearer(mask, at, end)
    if _first(_THAT, mask, at, end) is None and _first(_QUOTE, mask, at, end) is None:
        far = _FAR_THAT.match(mask, at, end)
        if far is not None and not _VERB_WITHIN.search(far[0]) and not CUE.search(far[0]):
            return far.end(), "that"
    for _ in range(5):
        found = ADJUNCT.match(mask, at, end)
        if found is None or found.end() == at:
            break
        at = found.end()
    for pattern, kind in ((_THAT, "that"), (_QUOTE, "quote"), (_COLON, "colon")):
        match = _first(pattern, mask, at, end)
        if match is not None:
            return match.end(), kind
    return at, ""


def _first(pattern: re.Pattern[str], mask: str, at: int, end: int) -> re.Match[str] | None:
    return pattern.match(mask, at, end)


def _after_hearer(mask: str, at: int, end: int) -> int:
    that = re.compile(r"[^\"“”,.;:\n]{0,90}?(?=\s+that\s)").match(mask, at, end)
    known = _HEARER_RE.match(mask, at, end)
    if that is not None and not _VERB_WITHIN.search(that[0]):
        return that.end()
    if known is not None:
        return known.end()
    if that is not None:
        return that.end()
    named = _NAMED_HEARER.match(mask, at, end)
    if named is None:
        return at
    if _VERB_NEXT.match(mask, named.end(), end):
        shorter = mask.rfind(" ", at + 1, named.end())
        return shorter if shorter > at else named.end()
    return named.end()
