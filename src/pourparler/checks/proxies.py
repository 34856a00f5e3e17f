"""Votes cast for others beyond what the body allows.

too-many-proxies
    A member casts more votes for others than the body's ``proxies`` allows; a body that says nothing allows none. Those
    beyond the limit are not counted.

    Way out: if the body allows more, say so (``proxies 2``); if the principal voted itself, list it without ``proxy``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.directives import Act, VoteEntry
from ..record import everyone
from .decisions import body_in
from .places import place_of, places_of

CODES: Final = {"too-many-proxies": Weight.WARNING}

_Cast = dict[tuple[str, str, str], list[tuple[str, Act | VoteEntry]]]


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return a warning for everybody who casts more votes for others than allowed, at the first one too many."""
    cast: _Cast = {}
    for entry in dossier.counted:
        if isinstance(entry, VoteEntry):
            for holder, principal in entry.proxies:
                key = (holder, body_in(entry, dossier), str(entry.place))
                cast.setdefault(key, []).append((principal, entry))
        elif isinstance(entry, Act) and entry.details.behalf and entry.verb == "votes":
            key = (entry.actors[0], body_in(entry, dossier), str(entry.question))
            cast.setdefault(key, []).extend((name, entry) for name in everyone(entry, dossier.charter.acting))
    for (holder, where, _), votes in cast.items():
        body = dossier.charter.bodies.get(where)
        allowed = body.proxies if body is not None else 0
        if len(votes) > allowed:
            principal, entry = votes[allowed]
            what = f"{len(votes):,} votes for others" if len(votes) > 1 else f"the vote of {principal}"
            sentence = f"{holder} casts {what}; {where or 'the rule'} allows {allowed or 'none'}."
            way_out = (
                f"If {where} allows more, say so: `proxies {len(votes)}`." if where else "Name the body: `in BODY`."
            )
            also = places_of(other for _, other in votes if other.place != entry.place)
            place = place_of(principal, entry, dossier, "proxy" if isinstance(entry, VoteEntry) else "on")
            yield Finding("too-many-proxies", place, sentence, way_out, Weight.WARNING, also)
