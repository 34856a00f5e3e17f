"""Conflicts that are declared so that no model follows, and expectations about where they come to rest.

shared-option
    An option is declared for two owners. An option has one owner, who alone can take it or give it up.

    Way out: give the second an option of its own with another name.

contradictory-infeasibility
    The ``infeasible`` lines together rule out every combination of options, so that no state is left.

    Way out: take one of them out, or make it narrower.

beyond-options
    An ``infeasible`` line speaks of something else than declared options. What the rules forbid follows from the rules.

    Way out: write it with ``X is taken``, ``and``, ``or`` and ``not``.

wrong-ranking
    A ``ranking`` omits a state, names one twice, or names one that does not exist. States are counted from 1, in the
    order that ``analyse --states`` prints.

    Way out: rank each of the states exactly once; put those that are worth the same in brackets.

unranked-preference
    An actor prefers several things, and not every line has a ``rank``; which of them matters most cannot be told.

    Way out: add ``rank 1``, ``rank 2`` and so on.

failed-equilibrium
    An ``expect`` line about equilibria is not borne out by the model of its date, or there is no model.

    Way out: ask ``analyse`` on that date. Either a preference, an option or a rule is wrong or missing, or the
    expectation is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..dossier import Dossier
from ..findings import Finding, Weight
from ..language.directives import Act, EquilibriumEntry, InfeasibleEntry, OptionEntry, RankingEntry
from ..standing.names_told import joined
from ..vocabulary import Moment
from .places import place_of
from .wording import line_of

CODES: Final = {
    "shared-option": Weight.ERROR,
    "contradictory-infeasibility": Weight.ERROR,
    "beyond-options": Weight.ERROR,
    "wrong-ranking": Weight.ERROR,
    "unranked-preference": Weight.ERROR,
    "failed-equilibrium": Weight.ERROR,
}

_MOST_NUMBERS: Final = 5


def findings(dossier: Dossier) -> Iterable[Finding]:
    """Return an error for whatever in a declared conflict makes no model, and for every equilibrium not borne out."""
    said = [entry for entry in dossier.counted if _is_of_conflict(entry)]
    if not said:
        return
    latest = max((entry.moment for entry in said), key=lambda moment: moment.end)
    yield from _shared(dossier)
    yield from _unranked(dossier, latest)
    yield from _model(dossier, latest)
    yield from _expectations(dossier)


def _is_of_conflict(entry: object) -> bool:
    return isinstance(entry, OptionEntry | InfeasibleEntry | RankingEntry | EquilibriumEntry) or (
        isinstance(entry, Act) and entry.verb == "prefers"
    )


def _shared(dossier: Dossier) -> Iterable[Finding]:
    first: dict[str, OptionEntry] = {}
    for entry in dossier.charter.entries:
        if isinstance(entry, OptionEntry):
            other = first.setdefault(entry.name, entry)
            if other.actor != entry.actor:
                where = line_of(other.place, entry.place)
                sentence = f"The option {entry.name} is that of {other.actor} ({where}) and of {entry.actor}."
                place = place_of(entry.actor, entry, dossier)
                yield Finding("shared-option", place, sentence, "Give the second another name.", also=(other.place,))


def _unranked(dossier: Dossier, latest: Moment) -> Iterable[Finding]:
    from ..conflicts import UnrankedPreferencesError, preferences_of_record  # only now: most dossiers declare none

    try:
        preferences_of_record(dossier, latest)
    except UnrankedPreferencesError as error:
        lines = [entry for entry in dossier.counted if entry.place in error.places and isinstance(entry, Act)]
        first = next(entry for entry in lines if not entry.details.rank)
        also = tuple(place for place in error.places if place != first.place)
        sentence = f"{error.actor} prefers several things, and this line does not say which place it has among them."
        yield Finding("unranked-preference", first.place, sentence, "Add `rank 1`, `rank 2` and so on.", also=also)


def _model(dossier: Dossier, latest: Moment) -> Iterable[Finding]:
    from ..conflicts import NotOverOptionsError, bare_model, declared_choices
    from ..graphmodel import ConflictError, NoStateError

    choices = declared_choices(dossier, latest)
    if not choices:
        return
    try:
        states = bare_model(dossier, latest, choices).state_count
    except NotOverOptionsError as error:
        sentence = f"`infeasible {error.words}` speaks of more than options."
        way_out = "Write it with `X is taken`, `and`, `or` and `not`; what the rules forbid need not be said."
        yield Finding("beyond-options", error.place, sentence, way_out)
    except NoStateError:
        lines = [entry for entry in dossier.charter.entries if isinstance(entry, InfeasibleEntry)]
        also = tuple(entry.place for entry in lines[:-1])
        sentence = "With this line no combination of options is left that is feasible."
        yield Finding("contradictory-infeasibility", lines[-1].place, sentence, "Take it out, or narrow it.", also=also)
    except ConflictError:
        return  # an option of two owners, of which there is a finding already
    else:
        for entry in dossier.counted:
            if isinstance(entry, RankingEntry):
                yield from _ranking(entry, states)


def _ranking(entry: RankingEntry, states: int) -> Iterable[Finding]:
    ranked = [state for group in entry.groups for state in group]
    omitted = [state for state in range(1, states + 1) if state not in ranked]
    twice = sorted({state for state in ranked if ranked.count(state) > 1})
    unknown = sorted({state for state in ranked if not 1 <= state <= states})
    troubles = [
        f"{what} {_numbers(numbers)}"
        for what, numbers in (("omits", omitted), ("names twice", twice), ("names what is no state:", unknown))
        if numbers
    ]
    if troubles:
        sentence = f"The ranking of {entry.actor} {joined(troubles)}."
        yield Finding("wrong-ranking", entry.place, sentence, f"Rank each of the states 1 to {states} exactly once.")


def _numbers(states: list[int]) -> str:
    shown = ", ".join(map(str, states[:_MOST_NUMBERS]))
    return f"{shown} and {len(states) - _MOST_NUMBERS} more" if len(states) > _MOST_NUMBERS else shown


def _expectations(dossier: Dossier) -> Iterable[Finding]:
    from ..conflicts import expected_instead

    by_moment: dict[Moment, list[EquilibriumEntry]] = {}
    for entry in dossier.counted:
        if isinstance(entry, EquilibriumEntry):
            by_moment.setdefault(entry.moment, []).append(entry)
    for at, expected in by_moment.items():
        for entry, instead in zip(expected, expected_instead(dossier, at, expected), strict=True):
            if instead:
                sentence = f"This is not so: {instead.rstrip('.')}."
                way_out = f"Ask `analyse` on {at}; either a line is wrong or missing, or the expectation is."
                yield Finding("failed-equilibrium", entry.place, sentence, way_out)
