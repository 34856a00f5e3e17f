"""Who stands before or after a verb of saying: the stretch of words that is its subject."""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from .cues import AUXILIARY, CUE

FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|should|may|might|must|can|cannot|does|do|did|came|went|took|made|held|"
    r"began|met|left|fell|rose|gave|got|became|remains?|remained|wants?|wanted|need|needs|ended|started|opened|agreed|failed|"
    r"seized|signed|makes?|comes?|goes|takes?|plans?|planned|refused|continues?|expected|hopes?)\b|n['’]t\b"
)
_INTRO: Final = re.compile(
    r"(?:In|At|On|After|Before|During|Since|Until|By|From|With|Without|Despite|Following|Amid|Under|As|When|While|Although|Though|"
    r"Because|If|Once|Asked|Speaking|Commenting|Referring|Citing|Quoting|Responding|However|Meanwhile|Earlier|Later|Moreover|Nevertheless|"
    r"Nonetheless|Still|But|And|Yet|So|Also|Instead|Separately|Yesterday|Today|Last|Next|For|To|Addressing|According|Of|Over|Upon|"
    r"Moreover|Furthermore|Additionally|Indeed|Thus|Then|Finally|Unlike|Like|Among|Regarding|Describing|Calling|Writing|Welcoming|Hours|Days|Weeks|Minutes|Months|Shortly|Moments|Soon|Just|Only|Even|Through|Throughout|"
    r"in|at|on|after|before|during|since|until|by|from|with|without|despite|following|amid|under|when|while|although|though|"
    r"because|if|once|but|and|yet|so|for|to|he|she|they|it|we|that|as|or|not|including|such|especially|particularly)\b"
)
_RELATIVE: Final = re.compile(
    r"^(?:who|which|whose|whom|where|also|speaking|citing|quoting|referring|when|himself|herself)\b"
)
_LEAD: Final = re.compile(
    r"^(?:(?:[Aa]nd|[Bb]ut|[Ww]hile|[Aa]s|[Yy]et|[Ss]o|[Oo]r|[Mm]eanwhile|[Hh]owever|[Tt]hen|[Aa]lso|"
    r"[Bb]ecause|[Aa]fter|[Ww]hen|[Aa]lthough|[Tt]hough|"
    r"[Ww]hereas|[Bb]efore|[Oo]n \w+day|[Ee]arlier|"
    r"[Ll]ater|[Yy]esterday|[Ll]ast \w+|[Nn]or|[Tt]oday|[Ii]nstead|[Ss]till|[Bb]oth|[Ee]ven|[Ww]here|[Tt]hat|[Ii]n turn|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|EXCLUSIVE|UPDATE \d)\b[:,]?\s+)+"
)
_CONJUNCTION: Final = re.compile(r"^(?:But|And|Yet|So|Meanwhile|However)\s")
_BREAK: Final = re.compile(
    r"\s(?:and|but|while|because|as|if|whether|when|after|before|until|although|though|since|that|which|than|where|so)\s"
)
_NAME_ONLY: Final = re.compile(r"^(?:the\s|The\s)?[A-Z][\w.'’-]*(?:\s(?:[A-Z][\w.'’-]*|of|the|al|and)){0,5}$")
_PARENTHESIS: Final = re.compile(r"\([^()]*\)")
_SPLIT: Final = re.compile('[,;:]|["“”«»]|\\s[–—-]{1,2}\\s|(?<=\\s)[–—](?=\\s)|—')


class Subject(Struct, frozen=True):
    """The words that are the subject of a cue, and where what stands before them ends."""

    start: int
    end: int
    rest_end: int


def subject_before(mask: str, start: int, end: int) -> Subject | None:
    """Return the subject that ends before a cue, or none if there is none that could be one.

    Parameters
    ----------
    mask
        The text with quotations blotted out.
    start, end
        Where to look: from the beginning of the sentence, or the end of another passage, to the cue.
    """
    before = _PARENTHESIS.sub(lambda found: " " * len(found[0]), mask[start:end])
    aux = AUXILIARY.search(before)
    kept = before[: aux.start()] if aux is not None else before
    is_apposed = before[: len(kept)].rstrip().endswith(",") or (
        aux is not None and aux[0].startswith(",") and not _is_adverb_aside(aux[0])
    )
    is_apposed = is_apposed or (aux is not None and aux[0].rstrip().endswith(",") and not aux[0].startswith(","))
    chunks = _chunks(kept)
    if not chunks:
        return None
    if _is_all_subject(kept, chunks):
        first = 0
    else:
        first = _first_of_apposition(kept, chunks) if is_apposed and len(chunks) > 1 else _first_of_list(kept, chunks)
    words_start, words_end = chunks[first][0], chunks[-1][1]
    lead_end = chunks[first][1] if first < len(chunks) - 1 else words_end
    words_start += _lead(kept[words_start:lead_end], is_apposed)
    if not kept[words_start:words_end].strip():
        return None
    return Subject(start + words_start, start + words_end, start + chunks[first][0])


def _is_all_subject(words: str, chunks: list[tuple[int, int]]) -> bool:
    """Return whether all that follows a quotation is its speaker: ``"...," B, envoy of A said``."""
    before = words[: chunks[0][0]].rstrip()
    if len(chunks) == 1 or not re.search('[,.!?…]["”»]$|["”»],$', before):
        return False
    pieces = [words[start:end] for start, end in chunks]
    return not _INTRO.match(pieces[0]) and not any(_is_clause(piece) for piece in pieces)


def _is_adverb_aside(words: str) -> bool:
    """Return whether an auxiliary stretch is an adverb between commas: ``B has, however, said``."""
    return bool(
        re.match(
            r",\s*(?:however|meanwhile|in turn|too|though|for (?:his|her|its|their) part|on the other hand|also)\b,",
            words,
        )
    )


def _chunks(words: str) -> list[tuple[int, int]]:
    """Return the stretches between commas, dashes and quotations that are not blank."""
    found, at = [], 0
    for match in (*_SPLIT.finditer(words), None):
        stop = match.start() if match is not None else len(words)
        piece = words[at:stop]
        stripped = piece.strip(" \x02\n\t")
        if stripped and "\x02" not in stripped:
            first = at + piece.index(stripped[0])
            found.append((first, first + len(stripped)))
        elif "\x02" in piece:
            found.clear()
        at = match.end() if match is not None else stop
    return found


def _first_of_apposition(words: str, chunks: list[tuple[int, int]]) -> int:
    """Return which chunk begins ``B, the envoy of A, said``: the earliest of three that could be part of one subject."""
    best = len(chunks) - 1
    for at in range(len(chunks) - 1, max(-1, len(chunks) - 5), -1):
        piece = words[chunks[at][0] : chunks[at][1]]
        bare = _CONJUNCTION.sub("", piece)
        if at < len(chunks) - 1 and (_is_clause(piece) or _INTRO.match(bare)):
            break
        if not _RELATIVE.match(piece) and not _INTRO.match(bare):
            best = at
    return best


def _is_clause(piece: str) -> bool:
    main = re.split(r"\b(?:who|which|whose|that|where)\b", piece, maxsplit=1)[0]
    return bool(FINITE.search(main)) or (bool(CUE.search(main)) and not piece[:1].isupper())


def _first_of_list(words: str, chunks: list[tuple[int, int]]) -> int:
    """Return which chunk begins ``A, B and C said``; the last one if it is no list."""
    at = len(chunks) - 1
    last = words[chunks[at][0] : chunks[at][1]]
    if not re.match(
        r"^(?:and\s)?[A-Z][^,]{0,60}\sand\s[^,]{0,40}$|^and\s[A-Z]\S*(?:\s[A-Z]\S*)*$", last
    ) or FINITE.search(last):
        return at
    while (
        at > 0
        and _NAME_ONLY.match(_LEAD.sub("", words[chunks[at - 1][0] : chunks[at - 1][1]]))
        and not _INTRO.match(words[chunks[at - 1][0] : chunks[at - 1][1]])
    ):
        at -= 1
    return at


def _lead(piece: str, is_apposed: bool) -> int:
    """Return how many letters of a chunk stand before the subject: conjunctions, adverbs, a clause of its own."""
    skipped = 0
    breaks = list(_BREAK.finditer(piece))
    for found in reversed(breaks):
        before, after = piece[: found.start()], piece[found.end() :]
        word = found[0].strip()
        if word in ("and", "as", "so", "since", "than") and not FINITE.search(before) and not CUE.search(before):
            continue
        if word in ("that", "which") and is_apposed:
            continue
        if re.search(r"\bwho\b", before) and not FINITE.search(after):
            continue
        if after.strip() and not FINITE.search(after):
            skipped = found.end()
            break
    lead = _LEAD.match(piece[skipped:])
    return skipped + (lead.end() if lead is not None else 0)


_AFTER: Final = re.compile(
    r"\s+(?P<who>(?:(?:the|a|an|one|another|his|her|its|their|some|two|several|acting|senior|deputy|former|local)\s|[A-Z])[^\"“”;:\n]*)"
)
_AFTER_END: Final = re.compile(
    r"[.!?]?$|,\s(?:adding|saying|noting|stressing|who\b|which\b|but\b|and\b|while|as\b|after|when|in\b|on\b|referring|speaking|citing|warning|calling|"
    r"according|where|telling|describing|urging|accusing|insisting|although)"
    r"|\s(?:on|late|early|earlier|later)\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|this|last|yester|to)|"
    r"\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\s(?:in|at|during|to|after|on)\s(?:a|an|the)\s(?:\w+\s){0,3}(?:statement|interview|conference|briefing|speech|letter|meeting|news|reporters|sidelines)"
    r"|\s(?:today|yesterday|as\s|after\s|when\s|before\s|while\s)|\sto\s(?:reporters|journalists)|\s[–—-]\s|\.\s"
)


def subject_after(mask: str, start: int, end: int) -> Subject | None:
    """Return the subject that follows its cue, as in ``"...," said B, the envoy of A``, or none."""
    found = _AFTER.match(mask, start, end)
    if found is None:
        return None
    first = found.start("who")
    stop = _AFTER_END.search(mask, first + 2, end)
    last = stop.start() if stop is not None else end
    words = mask[first:last].rstrip(" ,.")
    return Subject(first, first + len(words), first) if words else None
