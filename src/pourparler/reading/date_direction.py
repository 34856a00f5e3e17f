"""Whether a date that a report names lies ahead of its publication: by the verb that governs it."""

from __future__ import annotations

import re
from typing import Final

_AHEAD: Final = (
    r"will|shall|would|due(?!\sto\b)|set\s(?:to|for)|scheduled|planned|plans?\s(?:to|for)|planning|slated|expected|expects?|"
    r"(?:is|are)\sto|to\sbe|until|till|by(?=\s(?:(?:noon|midnight|the\send\sof|early|late|next|this|"
    r"at\sthe\slatest)\s)?(?:on\s)?$)|ahead\sof|before|upcoming|forthcoming|coming|"
    r"(?:open|begin|start|resume|meet|return|hold|conven|visit|travel|arriv|end|expir|conclud|host)e?s|"
    r"(?<!the\s)(?:open|begin|start|resume)|takes\splace|starting|beginning|deadline|"
    r"(?:invited|urged|asked|required|told|ordered|wanted|wants?|allowed|called\son)\s(?:\S+\s){1,6}to|"
    r"postponed\s(?:to|for)|rescheduled|agreed\sto|hop(?:es?|ed)\sto|next"
)
_BEHIND: Final = (
    r"said|told|held|met|was|were|had|has|have|since|began|came|went|took|made|left|gave|sent|spoke|saw|wrote|"
    r"read|broke|fell|rose|got|put|"
    r"won|lost|struck|hit|shot|flew|drove|became|found|brought|kept|led|let|knew|thought|withdrew|chose|"
    r"overnight|after|following|"
    r"[a-z]{3,}ed"
)
_INFINITIVE: Final = (
    r"(?P<control>[a-z]+\s)?to\s(?!(?:the|an?|his|her|its|their|this|that|date|state|local|both|all|any|power|parliament|media|peace|war|"
    r"[a-z]*[a-rtv-z]s)\b)[a-z]{2,}"
)
_CUE: Final = re.compile(
    rf"(?P<infinitive>\b{_INFINITIVE}\b)|(?P<ahead>\b(?:{_AHEAD})\b|['’]ll\b)|(?P<behind>\b(?:{_BEHIND})\b)"
)
_DONE: Final = frozenset(
    """refused failed declined managed tried sought continued began started had went came travelled traveled met
    gathered arrived voted moved used chose helped led flew returned attempted worked rushed appeared seemed forced
    thanks according face close up contrary prior""".split()  # noqa: SIM905
)
_SENTENCE: Final = re.compile(r"(?<![A-Z.])[.!?][\"”’']?\s(?=[A-Z\"“])|\n")
_CLAUSE_END: Final = re.compile(r"[.!?]\s|\n|[;]\s")
_AGREED: Final = ("agreed", "invited", "hoped", "planned", "expected")
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
    last = None
    for last in _CUE.finditer(before):  # noqa: B007 - the last one is wanted
        pass
    if last is not None:
        return _points_ahead(last)
    after = _CLAUSE_END.split(text[end : end + 80])[0]
    first = _CUE.search(after)
    return first is not None and not first[0].startswith(_AGREED) and _points_ahead(first)


def _points_ahead(cue: re.Match[str]) -> bool:
    if cue["ahead"] is not None:
        return True
    if cue["infinitive"] is None:
        return False
    return (cue["control"] or "").strip() not in _DONE
