"""The condition of a statement as a proposition of the language, where its words are plain enough.

``at the invitation of the host``, ``unless F signs the truce``, ``once Borduria has agreed``: what cannot be said in the
language is left to the person who decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from .cast import Cast

_WHO: Final = r"(?P<who>[^,.;]{1,60}?)"
_PATTERNS: Final = (
    (re.compile(rf"\b(?:at|on|upon|by) (?:the )?invitation (?:of|from) {_WHO}(?:$|[,.;])", re.IGNORECASE), "invites"),
    (re.compile(r"\bat (?P<who>[^,.;]{1,40}?)(?:'s|’s) invitation\b", re.IGNORECASE), "invites"),
    (
        re.compile(rf"\b(?:if|unless|until|once|after|provided(?: that)?) {_WHO} invites? (?:it|them|him|her)\b", re.I),
        "invites",
    ),
    (
        re.compile(
            rf"\b(?:if|unless|until|once|after|provided(?: that)?) {_WHO} (?:(?:has|have|had) )?(?P<done>sign|ratif|adopt)"
            r"(?:s|es|ed|ies|ied|y)? (?:the )?(?P<what>[^,.;]{1,60})",
            re.IGNORECASE,
        ),
        "done",
    ),
)
_DONE: Final = {"sign": "signed", "ratif": "ratified", "adopt": "adopted"}
_HOST: Final = re.compile(r"^(?:the )?host(?: country| state| nation| government)?$", re.IGNORECASE)


def only_if(condition: str, candidate: str, cast: Cast) -> str:
    """Return a condition as a proposition, or nothing if it cannot be said without guessing.

    Parameters
    ----------
    condition
        The words of the condition.
    candidate
        Whose seat the statement is about.
    cast
        The names of the dossier; nothing is declared here.
    """
    for pattern, kind in _PATTERNS:
        found = pattern.search(condition)
        proposition = _SAID[kind](found, candidate, cast) if found is not None else ""
        if proposition:
            return proposition
    return ""


def _actor(words: str, cast: Cast) -> str:
    talks = cast.dossier.charter.talks
    if _HOST.match(words.strip()):
        return talks.host if talks is not None else ""
    return cast.known_actor(words.strip())


def _invites(found: re.Match[str], candidate: str, cast: Cast) -> str:
    who = _actor(found["who"], cast)
    return f"{who} invites {candidate}" if who and candidate else ""


def _done(found: re.Match[str], candidate: str, cast: Cast) -> str:
    who, what = _actor(found["who"], cast), cast.known_instrument(found["what"])
    return f"{who} has {_DONE[found['done'].lower()]} {what}" if who and what else ""


_SAID: Final[dict[str, Callable[[re.Match[str], str, Cast], str]]] = {"invites": _invites, "done": _done}
