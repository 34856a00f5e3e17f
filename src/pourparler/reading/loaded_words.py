"""Words by which an outlet itself judges: marked for the person who reviews, never recorded.

A word that somebody is quoted with is that person's; only the outlet's own text counts. The list is short on purpose: a
word stands in it where a plain one would have done (*fighters* for *thugs*), whichever side it flatters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .report import LoadedWord, Statement
from .segments import Segments

_WORDS: Final = re.compile(
    r"\b(?:so-called|self-styled|self-proclaimed|(?:foreign|western|iran|saudi|us|u\.s\.|russian|"
    r"turkish)-(?:sponsored|backed\sterror\w*)|"
    r"regime(?:['’]s|s)?|puppet|stooges?|lackeys?|henchm[ae]n|cronies|thugs?|terror(?:ist)?\s(?:groups?|"
    r"outfits?|gangs?|army|state|entity)|terrorists?|"
    r"militants|extremists?|fanatics?|hard-?liners?|mercenar(?:y|ies)|occupiers?|occupation\sforces|"
    r"aggress(?:ion|ors?)|invaders?|"
    r"liberat(?:ed|ion|ing)|martyr(?:s|ed|dom)?|heroic(?:ally)?|brutal(?:ly)?|savage(?:ly)?|barbari[ac]\w*|"
    r"bloodthirsty|butcher(?:ed|s)?|massacre[ds]?|slaughter(?:ed|ing)?|"
    r"cowardly|shameless(?:ly)?|notorious(?:ly)?|infamous|heinous|despotic|tyran(?:t|ny|nical)|dictator(?:s|"
    r"ial|ship)?|strongman|rogue|pariah|"
    r"propaganda|sham|farcical?|farce|charade|conspiracy|plot(?:s|ted)?|meddling|interference|hegemon\w*|"
    r"imperialis\w+|zionist\w*|infidels?|"
    r"unleash(?:ed|ing)?|lavish(?:ed|ing)?|outfits?|campaign\sof\sviolence|ouster|incompetence|reneg(?:ed|ing)|"
    r"capitulat\w+|surrender(?:ed|ing)?|"
    r"humiliat\w+|desperate|unprecedented|historic|glorious|treacher(?:y|ous)|traitors?|betray(?:al|ed)?|"
    r"illegitimate|unprovoked|genocid\w+)\b",
    re.IGNORECASE,
)
_OF_A_NAME: Final = re.compile(r"[A-Z]")


def loaded_words(text: str, parts: Segments, statements: Sequence[Statement] = ()) -> tuple[LoadedWord, ...]:
    """Return the loaded words of the outlet itself, in order: none that stands in a quotation or in what somebody said.

    Parameters
    ----------
    text
        The text.
    parts
        Its quotations and sentences.
    statements
        What others are reported to have said.
    """
    said = sorted((each.start, each.end) for each in statements)
    found = []
    at = 0
    for start, end in parts.sentences:
        for match in _WORDS.finditer(parts.mask, start, end):
            while at < len(said) and said[at][1] <= match.start():
                at += 1
            is_said = any(first <= match.start() < last for first, last in said[at : at + 4])
            if not is_said and not _is_in_a_name(text, match):
                found.append(LoadedWord(match.start(), match.end()))
    return tuple(found)


def _is_in_a_name(text: str, match: re.Match[str]) -> bool:
    """Return whether a word belongs to a name, as in *Lord's Resistance Army* or *Liberation Front*."""
    before = text[max(0, match.start() - 2) : match.start()]
    begins = before in ("", "\n") or not before.strip() or before.strip() in ".“\"‘'("
    return (bool(_OF_A_NAME.match(text, match.start())) and not begins) or _is_before_a_name(text, match)


def _is_before_a_name(text: str, match: re.Match[str]) -> bool:
    return text[match.start()].isupper() and text[match.end() : match.end() + 2].strip()[:1].isupper()
