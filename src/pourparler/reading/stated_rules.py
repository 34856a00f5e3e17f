"""Rules as one side tells them: who may come, and on what condition, in plain words only.

``only the armed groups which have signed the truce and announced their commitment are invited`` becomes a proposed rule,
``stated by`` whoever said so, if the dossier knows the kind of actor and the instruments.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

from .cast import PARTICIPANT, Cast, key

_RULE: Final = re.compile(
    r"\bonly (?:the |those )?(?P<kind>[\w -]{2,40}?),? (?:which|who|that) (?P<conditions>[^.;]{5,200}?),? "
    r"(?:as well as [^.;]{1,100}? )?(?:have been|has been|had been|are|were|is|will be|would be|may be|can be|may|can|"
    r"will|should)(?: be)? (?:invited|eligible|admitted|allowed|entitled|take part|attend|participate|join|come)\b",
    re.IGNORECASE,
)
_CONDITION: Final = re.compile(
    r"^(?:(?:have|has|had) )?(?P<done>signed|ratified|adopted|affirmed|declared|announced|accepted|proclaimed) "
    r"(?:their |its |the )*(?P<what>.+)$",
    re.IGNORECASE,
)
_DONE: Final = {
    "signed": "signed",
    "ratified": "ratified",
    "adopted": "adopted",
    "affirmed": "affirmed",
    "accepted": "affirmed",
    "declared": "declared",
    "announced": "declared",
    "proclaimed": "declared",
}


class StatedRule(Struct, frozen=True):
    """A rule as somebody tells it: its head, its particulars, and where in the passage it stands."""

    words: str
    particulars: tuple[tuple[str, str], ...]
    start: int
    end: int


def stated_rule(passage: str, actor: str, cast: Cast) -> StatedRule | None:
    """Return the rule that a passage states, or none if it states none in plain words.

    Parameters
    ----------
    passage
        A sentence on one line.
    actor
        Who states it.
    cast
        The names of the dossier; nothing is declared here.
    """
    found = _RULE.search(passage)
    kind = _kind(found["kind"], cast) if found is not None else ""
    if found is None or not kind:
        return None
    conditions = [_condition(words, cast) for words in re.split(r",? and ", found["conditions"])]
    if not all(conditions):
        return None
    instruments = "-and-".join(condition.rpartition(" ")[2] for condition in conditions)
    names = cast.capacity_names
    capacity = PARTICIPANT if PARTICIPANT in names or not names else names[0]
    requires = " and ".join(conditions)
    particulars = (("admits", f"{kind} as {capacity}"), ("requires", requires), ("stated", f"by {actor}"))
    return StatedRule(f"rule {kind}-by-{instruments}", particulars, found.start(), found.end())


def _kind(words: str, cast: Cast) -> str:
    """Return the kind of actor that is meant by a plural, if the dossier has actors of it."""
    asked = key(words)
    for kind in dict.fromkeys(each.kind for each in cast.dossier.charter.actors.values() if each.kind):
        if asked in (key(kind), f"{key(kind)}s", f"{key(kind)[:-1]}ies"):
            return kind
    return ""


def _condition(words: str, cast: Cast) -> str:
    found = _CONDITION.match(words.strip())
    instrument = cast.known_instrument(found["what"]) if found is not None else ""
    return f"candidate has {_DONE[found['done'].lower()]} {instrument}" if found is not None and instrument else ""
