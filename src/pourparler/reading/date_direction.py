"""Whether a date that a report names lies ahead of its publication: by the verb that governs it."""

from __future__ import annotations

import re
from typing import Final

_AHEAD: Final = (
    r"will|shall|would|due(?!\sto\b)|set\s(?:to|for)|scheduled|planned|plans?\s(?:to|for)|planning|slated|expected|expects?|"
    r"(?:is|are)\sto|to\sbe|until|till|by(?=\s(?:(?:noon|midnight|the\send\sof|early|late|next|this|"
    r"at\sthe\slatest)\s)?(?:on\s)?$)|ahead\sof|before(?!\s(?:[a-z]+ing|he|she|it|they)\b)|upcoming|forthcoming|coming|"
    r"(?:open|begin|start|resume|meet|return|hold|conven|visit|travel|arriv|end|expir|conclud|host)e?s|"
    r"(?<!the\s)(?:open|begin|start|resume)|takes\splace|starting|beginning|deadline|"
    r"(?:invited|urged|asked|required|told|ordered|wanted|wants?|allowed|called\son)\s(?:\S+\s){1,6}to|"
    r"(?:postponed|delayed|moved|adjourned|brought\sforward|(?:pushed|put)\s(?:back|off))\s(?:to|for|until)|rescheduled|"
    r"as\s(?:early|soon)\sas|no\slater\sthan|may\s(?!have\b)[a-z]+|could\s(?:be|begin|start|meet|resume|come|take|open)|"
    r"(?:is|are|was|were)\s(?:going|heading|flying|travell?ing|coming)\sto|(?:is|are)\s(?:holding|hosting|meeting|sending|convening)|"
    r"flies|heads|agreed\sto|hop(?:es?|ed)\sto|next"
)
_BEHIND: Final = (
    r"said|told|held|met|was|were|had|has|have|since|began|came|went|took|made|left|gave|sent|spoke|saw|wrote|"
    r"read|broke|fell|rose|got|put|"
    r"sat|stood|drew|ran|paid|fought|sought|built|grew|spent|dealt|felt|heard|laid|fled|drove|swore|caught|"
    r"won|lost|struck|hit|shot|flew|drove|became|found|brought|kept|led|let|knew|thought|withdrew|chose|"
    r"overnight|after|following|"
    r"[a-z]{3,}ed"
)
_INFINITIVE: Final = (
    r"(?P<control>[a-z]+\s)?to\s(?!(?:the|an?|his|her|its|their|this|that|date|state|local|both|all|any|power|parliament|media|peace|war|"
    r"[a-z]*[a-rtv-z]s)\b)[a-z]{2,}"
)
_UNFULFILLED: Final = (
    r"\b(?:was|were)\s(?:(?:initially|originally|first|only)\s)?(?:supposed|meant)\sto(?:\s(?!on\b)[a-z]+){1,4}|"
    r"\b(?:lasted|ran|stayed|remained|waited|continued)\s(?:[a-z]+\s){0,2}until\b"
)
"""What was to be and what went on: both are over."""
_CUE: Final = re.compile(
    rf"(?P<over>{_UNFULFILLED})|(?P<infinitive>\b{_INFINITIVE}\b)|(?P<ahead>\b(?:{_AHEAD})\b|['’]ll\b)|(?P<behind>\b(?:{_BEHIND})\b)"
)
_DONE: Final = frozenset(
    """refused failed declined managed tried sought continued began started had went came travelled traveled met
    gathered arrived voted moved used chose helped led flew returned attempted worked rushed appeared seemed forced
    thanks according face close up contrary prior""".split()  # noqa: SIM905
)
_SENTENCE: Final = re.compile(r"(?<![A-Z.])[.!?][\"”’']?\s(?=[A-Z\"“])|\n")
_CLAUSE_END: Final = re.compile(r"[.!?]\s|\n|[;]\s")
_NO_PLAN: Final = re.compile(
    r"(?:agreed|invited|hop|planned|expected|urged|asked|required|told|ordered|want|allowed|called|postponed|rescheduled)"
)
"""Verbs that look ahead of their own day: where they follow a date, they tell of what was done on it."""
_GERUND: Final = re.compile(r"\bbefore\s[a-z]+ing\b[^.;]*$")
_PLANNED: Final = re.compile(r"\b(?:will|would|shall|due|set\sto|plans?|scheduled|expected|(?:is|are)\sto)\b|['’]ll\b")
_SAYING: Final = re.compile(r"\b(?:said|says|saying|added|adding|that)\s(?:the\s)?$")
_IS_NOW: Final = re.compile(
    r"['’]s\s(?:[\w-]+\s){1,4}?(?:will|would|is|are|can|could|should|must|may|might|(?:come|coincide|mark|aim|seek|follow|"
    r"include|involve|offer|remain|need|bring|give|provide|represent|take|go|begin|start|open)s)\b"
)
"""What a speaker says of an event of a day, in the present: ``said Friday's vote marks ...``."""
BACK: Final = 140
"""Letters before a date in which its verb is sought."""


def is_ahead(text: str, start: int, end: int) -> bool:
    """Return whether a date lies ahead: by the last verb before it in its sentence, else by the first behind it.

    Parameters
    ----------
    text
        The text.
    start, end
        Where the date stands.

    Examples
    --------
    >>> text = "The talks open on Monday."
    >>> is_ahead(text, 18, 24)
    True
    """
    before = _SENTENCE.split(text[max(0, start - BACK) : start])[-1]
    if _SAYING.search(before) and _IS_NOW.match(text, end, end + 80):
        return True
    gerund = _GERUND.search(before)
    if gerund is not None and not _PLANNED.search(gerund[0]):
        # "before leaving on Friday" has the tense of the verb before it
        return bool(_PLANNED.search(before[: gerund.start()]))
    last = None
    for last in _CUE.finditer(before):  # noqa: B007 - the last one is wanted
        pass
    if last is not None:
        return _points_ahead(last)
    after = _CLAUSE_END.split(text[end : end + 80])[0]
    first = _CUE.search(after)
    return first is not None and not _NO_PLAN.match(first[0]) and _points_ahead(first)


def _points_ahead(cue: re.Match[str]) -> bool:
    if cue["ahead"] is not None:
        return True
    if cue["infinitive"] is None:
        return False
    return (cue["control"] or "").strip() not in _DONE
