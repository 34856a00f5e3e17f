"""From a dossier at a date to the graph model of its conflict: who can still do what, and what each would rather have.

Concepts
--------
decision maker
    An actor that states preferences and has a choice left. Those who have a choice and state no preference are left as
    they stand, and the model says so: what they would do is not guessed.
state
    A combination of choices. What follows in it is derived from the rules, as if its acts were on record.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from ..dossier import Dossier
from ..graphmodel import (
    AllOf,
    DecisionMaker,
    Option,
    OptionModel,
    Prioritising,
    Proposition,
    Ranking,
    Scores,
    Taken,
    Weighting,
)
from ..graphmodel import Preference as Ranked
from ..language.directives import InfeasibleEntry, OptionEntry
from ..language.proposition_text import text_of
from ..standing import standing_of
from ..vocabulary import Moment, Question
from .choices import Choice
from .errors import (
    MissingRankingError,
    NoMoveError,
    NoPreferenceError,
    NotAmongThemError,
    NotOverOptionsError,
    TooManyStatesError,
)
from .hypothetical_states import HypotheticalStates
from .open_acts import OpenActs
from .option_propositions import over_options
from .preferences_of_record import Preference, preferences_of_record, questions_named, rankings_of_record

MOST_STATES = 1 << 14
"""States in which the rules are worked through; conflicts over declared options alone may have more."""


class ConflictModel(Struct, frozen=True, eq=False):
    """The conflict of a dossier at a date.

    Attributes
    ----------
    model
        The graph model; its options are the choices, in order.
    choices
        What each option is.
    states
        What follows in each state, by code.
    questions
        The seats and motions at stake.
    today
        The number of the state that is on record; none if the dossier declares it infeasible.
    preferences
        By decision maker, most important first; empty for one that ranks states.
    left_as_they_stand
        Actors who could move, but state no preference.
    without_a_move
        Actors who state preferences, but have nothing left to do.
    set_aside
        Actors who state preferences and could move, but are not to be looked at.
    closed
        Questions on which no position can be taken any more.
    """

    model: OptionModel
    choices: tuple[Choice, ...]
    states: HypotheticalStates
    questions: tuple[Question, ...]
    today: int | None
    preferences: dict[str, tuple[Preference, ...]]
    left_as_they_stand: tuple[str, ...] = ()
    without_a_move: tuple[str, ...] = ()
    set_aside: tuple[str, ...] = ()
    closed: tuple[Question, ...] = ()

    def made(self, state: int) -> tuple[Choice, ...]:
        """Return the choices that are made in a state, by number."""
        code = self.model.codes[state - 1]
        return tuple(choice for place, choice in enumerate(self.choices) if code >> place & 1)

    def holds(self, proposition: object, state: int) -> bool:
        """Return whether a proposition of the language is true in a state, by number."""
        return self.states.holds(proposition, self.model.codes[state - 1])  # type: ignore[arg-type]


def conflict_model(
    dossier: Dossier, at: Moment, about: Iterable[Question] = (), among: Iterable[str] = ()
) -> ConflictModel:
    """Return the conflict of a dossier at a date.

    Parameters
    ----------
    dossier, at
        The dossier and the date.
    about
        The seats and motions at stake; without any, those of which the preferences speak. Where states are ranked by
        number there are none: then the options are those that the dossier declares.
    among
        The decision makers to look at; the others stay as they stand. Without any, everybody who states a preference.

    Raises
    ------
    NoModelError
        One of its kinds, where there is no preference, no move, or too much.
    ConflictError
        For declared options and rankings that make no sense, as the graph model has it.
    """
    preferences, rankings = preferences_of_record(dossier, at), rankings_of_record(dossier, at)
    if not preferences and not rankings:
        raise NoPreferenceError(at)
    asked = () if rankings else tuple(about) or _named(preferences.values())
    acts = OpenActs(standing_of(dossier, at), asked)
    every = (*declared_choices(dossier, at), *acts.choices)
    willing = {*preferences, *rankings}
    chosen = _chosen(among, willing)
    if rankings and (missing := [choice.owner for choice in every if choice.owner not in willing]):
        raise MissingRankingError(dict.fromkeys(missing))
    choices = _by_owner(choice for choice in every if choice.owner in chosen)
    left = tuple(dict.fromkeys(choice.owner for choice in every if choice.owner not in willing))
    if not choices:
        raise NoMoveError(at, map(str, asked), left)
    bare = bare_model(dossier, at, choices)
    if any(not choice.option for choice in choices) and bare.state_count > MOST_STATES:
        raise TooManyStatesError(len(choices), bare.state_count, MOST_STATES)
    states = HypotheticalStates(dossier, at, choices)
    ranked = {
        name: Ranking(rankings[name].groups) if name in rankings else _preference(preferences[name], bare, states)
        for name in bare.names
    }
    owners = {choice.owner for choice in every}
    code = sum(1 << place for place, choice in enumerate(choices) if choice.is_made)
    today = bare.place(code)
    return ConflictModel(
        bare.with_preferences(ranked),
        choices,
        states,
        acts.questions,
        None if today is None else today + 1,
        {name: preferences.get(name, ()) if name not in rankings else () for name in bare.names},
        left,
        tuple(name for name in dict.fromkeys((*preferences, *rankings)) if name not in owners),
        tuple(dict.fromkeys(choice.owner for choice in every if choice.owner in willing - chosen)),
        acts.closed,
    )


def _chosen(among: Iterable[str], willing: set[str]) -> set[str]:
    chosen = set(among)
    for name in sorted(chosen - willing):
        raise NotAmongThemError(name, sorted(willing))
    return chosen or willing


def _named(preferences: Iterable[Sequence[Preference]]) -> tuple[Question, ...]:
    named = (question for mine in preferences for each in mine for question in questions_named(each.claim))
    return tuple(dict.fromkeys(named))


def declared_choices(dossier: Dossier, at: Moment) -> tuple[Choice, ...]:
    """Return the options that a dossier declares by a moment, those of one owner together."""
    options: dict[str, OptionEntry] = {}
    for entry in dossier.charter.entries:
        if isinstance(entry, OptionEntry) and entry.moment.start <= at.end:
            options[entry.name] = entry
    return _by_owner(
        Choice(
            entry.actor, entry.title or entry.name, entry.is_taken, option=entry.name, is_reversible=entry.is_reversible
        )
        for entry in options.values()
    )


def _by_owner(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    """Return the choices with those of one owner together, owners and choices in the order in which they first come."""
    owned: dict[str, list[Choice]] = {}
    for choice in choices:
        owned.setdefault(choice.owner, []).append(choice)
    return tuple(choice for mine in owned.values() for choice in mine)


def bare_model(dossier: Dossier, at: Moment, choices: Sequence[Choice]) -> OptionModel:
    """Return the model without preferences yet: they are found by going through its states."""
    owners = dict.fromkeys(choice.owner for choice in choices)
    makers = tuple(
        DecisionMaker(
            owner,
            tuple(
                Option(choice.option or choice.words, choice.direction) for choice in choices if choice.owner == owner
            ),
        )
        for owner in owners
    )
    return OptionModel(makers, tuple(Weighting(()) for _ in makers), _infeasible(dossier, at, choices))


def _infeasible(dossier: Dossier, at: Moment, choices: Sequence[Choice]) -> tuple[Proposition, ...]:
    """Return what cannot be: two positions of one actor, two seats of one guest, and what the dossier declares."""
    places = {choice.option: place for place, choice in enumerate(choices) if choice.option}
    found: list[Proposition] = []
    for place, choice in enumerate(choices):
        for other, rival in enumerate(choices[:place]):
            if choice.group and (choice.owner, choice.group) == (rival.owner, rival.group):
                found.append(AllOf((Taken(other), Taken(place))))
    for entry in dossier.charter.entries:
        if isinstance(entry, InfeasibleEntry) and entry.moment.start <= at.end:
            said = over_options(entry.what, places.get)
            if said is None:
                raise NotOverOptionsError(text_of(entry.what), entry.place)
            found.append(said)
    return tuple(found)


def _preference(stated: Sequence[Preference], model: OptionModel, states: HypotheticalStates) -> Ranked:
    """Return option prioritising: as propositions over options where they speak of nothing else, else as numbers."""
    places = {choice.option: place for place, choice in enumerate(states.choices) if choice.option}
    said = [over_options(each.claim, places.get) for each in stated]
    if all(each is not None for each in said):
        return Prioritising(tuple(each for each in said if each is not None))
    last = len(stated) - 1
    columns = [states.column(each.claim, model.codes) for each in stated]
    return Scores([sum(holds << (last - rank) for rank, holds in enumerate(row)) for row in zip(*columns, strict=True)])
