"""The rules and the cast of a dossier: what is in force at a date."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import TypeVar, cast

from msgspec import Struct

from ..language.directives import (
    Act,
    ActorEntry,
    AttributionEntry,
    BodyEntry,
    CapacityEntry,
    CharterEntry,
    Does,
    GroupEntry,
    InstrumentEntry,
    LockedEntry,
    MotionEntry,
    OfficialEntry,
    OptionEntry,
    QualityEntry,
    RepealEntry,
    RuleEntry,
    SourceEntry,
    TalksEntry,
    UnlikelyEntry,
    WeightsEntry,
)
from ..vocabulary import Moment
from .memberships import Memberships
from .timeline import Timeline

T = TypeVar("T")
Dated = TypeVar("Dated", BodyEntry, CapacityEntry, WeightsEntry)

_Titled = OfficialEntry | InstrumentEntry | GroupEntry | MotionEntry | BodyEntry | ActorEntry

ANY = "any"
"""In a rule: every kind of actor, or every kind of motion."""


class RuleVersion(Struct, frozen=True):
    """A rule as one directive gives it, and the second at which another one or a repeal ends it, if any.

    ``ended_by`` is the motion on which that end depends, if it depends on one.
    """

    entry: RuleEntry
    ends: int | None = None
    ended_by: str = ""

    @property
    def name(self) -> str:
        """The rule's name."""
        return self.entry.name


class Charter:
    """Everything that the charter lines of a dossier say, ready to be asked for a date.

    Parameters
    ----------
    entries
        The charter entries that count, in any order.
    changes
        The acts ``joins`` and ``leaves``.
    """

    def __init__(self, entries: Iterable[CharterEntry], changes: Iterable[Act] = ()) -> None:
        self.entries = tuple(sorted(entries, key=lambda entry: (entry.moment.start, entry.place)))
        self.changes = tuple(changes)
        self._by_kind: dict[type, list[CharterEntry]] = {}
        for entry in self.entries:
            self._by_kind.setdefault(type(entry), []).append(entry)
        self.talks = self._last(TalksEntry)
        self.actors: dict[str, ActorEntry] = {entry.name: entry for entry in self._of(ActorEntry)}
        self.officials: dict[str, OfficialEntry] = {entry.name: entry for entry in self._of(OfficialEntry)}
        self.instruments: dict[str, InstrumentEntry] = {entry.name: entry for entry in self._of(InstrumentEntry)}
        self.qualities: dict[str, QualityEntry] = {entry.name: entry for entry in self._of(QualityEntry)}
        self.sources: dict[str, SourceEntry] = {entry.name: entry for entry in self._of(SourceEntry)}
        self.motions: dict[str, MotionEntry] = {entry.name: entry for entry in self._of(MotionEntry)}
        self.bodies: dict[str, BodyEntry] = {entry.name: entry for entry in self._of(BodyEntry)}
        self._bodies = _timelines(self._of(BodyEntry))
        self.groups: dict[str, GroupEntry] = {entry.name: entry for entry in self._of(GroupEntry)}
        self.attributions = self._of(AttributionEntry)
        self.locked = self._of(LockedEntry)
        self.unlikely = self._of(UnlikelyEntry)
        self.options: dict[str, OptionEntry] = {entry.name: entry for entry in self._of(OptionEntry)}
        self._capacities = _timelines(self._of(CapacityEntry))
        self._weights = _timelines(self._of(WeightsEntry))
        self._titles = self._all_titles()
        in_order = sorted(self._of(RuleEntry), key=lambda rule: (rule.moment.start, rule.name))
        self.rules = _versions(in_order, self._of(RepealEntry))
        composite = [entry for entry in self._of(ActorEntry) if entry.members]
        named_sets: list[GroupEntry | BodyEntry | ActorEntry] = [
            *self._of(GroupEntry),
            *self._of(BodyEntry),
            *composite,
        ]
        self.memberships = Memberships(named_sets, self.changes, (entry.name for entry in composite))
        self._routes: dict[tuple[Does, str], list[RuleVersion]] = {}
        self._deciding: dict[str, list[RuleVersion]] = {}
        for rule in self.rules:
            if rule.entry.does is not None:
                self._routes.setdefault((rule.entry.does, rule.entry.capacity), []).append(rule)
            for kind in dict.fromkeys(rule.entry.whom if rule.entry.does is Does.DECIDES else ()):
                self._deciding.setdefault(kind, []).append(rule)

        self._effects: dict[tuple[str, str], dict[MotionEntry, None]] = {}
        for motion in self.motions.values():
            for effect in motion.effects:
                self._effects.setdefault((effect.candidate, effect.capacity), {})[motion] = None

    def _of(self, kind: type[T]) -> list[T]:
        return cast(list[T], self._by_kind.get(kind, []))

    def _last(self, kind: type[T]) -> T | None:
        found = self._of(kind)
        return found[-1] if found else None

    def _all_titles(self) -> dict[str, Timeline[str]]:
        titled: tuple[_Titled, ...] = (
            *self._of(OfficialEntry),
            *self._of(InstrumentEntry),
            *self._of(GroupEntry),
            *self._of(MotionEntry),
            *self._of(BodyEntry),
            *self._of(ActorEntry),
        )
        titles: dict[str, list[tuple[int, str]]] = {}
        for entry in titled:
            if entry.title:
                titles.setdefault(entry.name, []).append((entry.moment.start, entry.title))
        return {name: Timeline(found) for name, found in titles.items()}

    # --- who ---------------------------------------------------------------------------------------------------------

    def title(self, name: str, at: Moment) -> str:
        """Return by what name a person knows an actor, a body, a motion or the like at a moment.

        Before its first line a thing goes by its first title; one without a title by its name.
        """
        line = self._titles.get(name)
        if line is None:
            return name
        return line.at(at.end) or line.versions[0]

    def kind(self, actor: str) -> str:
        """Return the kind of an actor, empty if it has none."""
        entry = self.actors.get(actor)
        return entry.kind if entry is not None else ""

    def members(self, name: str, at: Moment) -> tuple[str, ...]:
        """Return who is in a group, a body or a delegation at a moment, in order."""
        return self.memberships.members(name, at.end)

    def acting(self, name: str, at: Moment) -> tuple[str, ...]:
        """Return for whom a name acts: the members of a group; none for an actor, a delegation or a body, which act as one."""
        return () if name in self.actors or name in self.bodies else self.memberships.members(name, at.end)

    def is_member(self, actor: str, group: str, at: Moment) -> bool:
        """Return whether an actor is in a group at a moment, directly or through a group inside it."""
        return actor in self.members(group, at)

    def attributed_to(self, actor: str, at: Moment) -> tuple[str, ...]:
        """Return an actor and all whose acts count as its own at a moment."""
        return (actor, *(a.actor for a in self.attributions if a.to == actor and a.moment.start <= at.end))

    def body(self, name: str, at: Moment) -> BodyEntry | None:
        """Return a body as it is at a moment: its seats, its quorum, its proxies."""
        line = self._bodies.get(name)
        return line.at(at.end) if line is not None else None

    # --- what --------------------------------------------------------------------------------------------------------

    def capacity(self, name: str, at: Moment) -> CapacityEntry | None:
        """Return a capacity as it is at a moment."""
        line = self._capacities.get(name)
        return line.at(at.end) if line is not None else None

    def is_regulated(self, power: str, at: Moment) -> bool:
        """Return whether some capacity grants or denies a power at a moment."""
        versions = (line.at(at.end) for line in self._capacities.values())
        return any(entry is not None and power in (*entry.may, *entry.may_not) for entry in versions)

    @property
    def capacities(self) -> dict[str, CapacityEntry]:
        """Every capacity as it was last given."""
        return {name: line.latest for name, line in self._capacities.items()}

    @property
    def tables_of_weights(self) -> dict[str, WeightsEntry]:
        """Every table of weights as it was last given."""
        return {name: line.latest for name, line in self._weights.items()}

    def weights(self, name: str, at: Moment, group: str = "") -> tuple[dict[str, Fraction], Fraction | None]:
        """Return a table of weights at a moment, exact, and its declared total if it has one and is that of the group."""
        line = self._weights.get(name)
        entry = line.at(at.end) if line is not None else None
        if entry is None:
            return {}, None
        return dict(entry.values), entry.total if entry.group == group else None

    # --- rules -------------------------------------------------------------------------------------------------------

    def routes(self, does: Does, candidate: str, capacity: str, at: Moment | None = None) -> tuple[RuleVersion, ...]:
        """Return every version of a rule that does this for a candidate in a capacity, whenever in force, oldest first.

        A rule for a group concerns those who are in it at the moment; asked for no moment, whoever ever was. One for a
        delegation concerns the delegation, not its members one by one.
        """
        found = self._routes.get((does, capacity), ())
        if does is Does.BARS:
            found = [*found, *self._routes.get((does, ""), ())] if capacity else found
        if does in (Does.ADMITS, Does.BARS):
            return tuple(rule for rule in found if self._concerns(rule.entry, candidate, at))
        return tuple(found)

    def _concerns(self, rule: RuleEntry, candidate: str, at: Moment | None = None) -> bool:
        if candidate in rule.whom or ANY in rule.whom or (self.kind(candidate) or "?") in rule.whom:
            return True
        members = self.memberships.ever if at is None else lambda name: self.memberships.members(name, at.end)
        return any(candidate in members(name) for name in rule.whom if name not in self.actors)

    def capacities_open_to(self, candidate: str) -> tuple[str, ...]:
        """Return the capacities to which some rule admits this candidate, in order of the rules."""
        found = {
            rule.entry.capacity: None
            for rule in self.rules
            if rule.entry.does is Does.ADMITS and self._concerns(rule.entry, candidate)
        }
        return tuple(found)

    def motions_with_effect_on(self, candidate: str, capacity: str) -> tuple[MotionEntry, ...]:
        """Return the motions that would change a seat, in order of time."""
        return tuple(self._effects.get((candidate, capacity), ()))

    def rules_deciding(self, motion: MotionEntry) -> tuple[RuleVersion, ...]:
        """Return every version of a rule for motions of this kind, whenever in force; if none names it, those for any kind."""
        return self.rules_naming(motion.kind) or self.rules_naming(ANY)

    def rules_naming(self, kind: str) -> tuple[RuleVersion, ...]:
        """Return every version of a rule that names a kind of motion, whenever in force."""
        return tuple(self._deciding.get(kind, ()))


def _timelines(entries: list[Dated]) -> dict[str, Timeline[Dated]]:
    versions: dict[str, list[tuple[int, Dated]]] = {}
    for entry in entries:
        versions.setdefault(entry.name, []).append((entry.moment.start, entry))
    return {name: Timeline(found) for name, found in versions.items()}


def _versions(rules: list[RuleEntry], repeals: list[RepealEntry]) -> tuple[RuleVersion, ...]:
    ends: dict[str, list[tuple[int, str]]] = {}
    for entry in rules:
        ends.setdefault(entry.name, []).append((entry.moment.start, entry.adopted_by))
    for repeal in repeals:
        ends.setdefault(repeal.name, []).append((repeal.moment.start, repeal.adopted_by))
    found = []
    for rule in rules:
        later = sorted(end for end in ends[rule.name] if end[0] > rule.moment.start)
        found.append(RuleVersion(rule, *later[0]) if later else RuleVersion(rule))
    return tuple(found)
