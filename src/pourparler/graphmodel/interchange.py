"""Reading and writing the `.gmcr` files of GMCR+, and the order of options and states in them.

Concepts
--------
*Statement*: a list of ``[option, "Y" or "N"]``, all of which must hold, or a compound of several, of which one must.
Files from before November 2013 are Python pickles, which can run code when they are loaded: they are refused unread.
"""

import json
from dataclasses import dataclass
from typing import Any

from .errors import ConflictError, SharedOptionError, UnknownOptionError
from .option_form import DecisionMaker, Option, OptionModel
from .preferences import Prioritising, Ranking, Scores, Weighting
from .propositions import AllOf, AnyOf, Not, Proposition, Taken, conjunctions

PICKLE = 0x80


class PickleRefusedError(ConflictError):
    """A file of the old kind, which could run code."""

    def __init__(self) -> None:
        super().__init__(
            "This .gmcr file is a Python pickle of before November 2013; loading one can run any code, "
            "so it is refused. Open it in GMCR+ and save it again, which writes JSON."
        )


class NotAGmcrFileError(ConflictError):
    """JSON that is not a conflict, or not JSON."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"This is not a .gmcr file: {reason}.")


class NotExportableError(ConflictError):
    """A model the file format has no words for."""

    def __init__(self, what: str) -> None:
        super().__init__(f"A .gmcr file cannot express {what}.")


@dataclass(frozen=True)
class Imported:
    """The model of a file, the coalitions it names and what was worth a warning."""

    model: OptionModel
    coalitions: tuple[tuple[str, ...], ...]
    warnings: tuple[str, ...]


def read_gmcr(content: bytes) -> Imported:
    """Return the model a `.gmcr` file holds.

    Raises
    ------
    PickleRefusedError, NotAGmcrFileError
        For the old kind of file, and for anything else that is none.
    ConflictError
        For a conflict that makes no sense, as `option_model` does.
    """
    if content[:1] == bytes([PICKLE]):
        raise PickleRefusedError
    try:
        given = json.loads(content.decode("utf-8"))
        return _Reader(given).imported()
    except (UnicodeDecodeError, json.JSONDecodeError) as trouble:
        raise NotAGmcrFileError(f"it is not UTF-8 JSON ({trouble})") from None
    except KeyError as trouble:
        raise NotAGmcrFileError(f"{trouble} is missing") from None
    except (TypeError, AttributeError, IndexError) as trouble:
        raise NotAGmcrFileError(f"its parts are not of the expected kind ({trouble})") from None


class _Reader:
    """One file being read; option positions are those of the model, owner by owner."""

    def __init__(self, given: dict[str, Any]) -> None:
        self.given = given
        self.warnings: list[str] = []
        self.makers = given["decisionMakers"]
        order = [index for maker in self.makers for index in maker["options"]]
        self.places = {index: at for at, index in enumerate(order)}
        self._refuse_strangers(order)

    def _refuse_strangers(self, order: list[int]) -> None:
        options = self.given["options"]
        for index in order:
            if not 0 <= index < len(options):
                raise UnknownOptionError(index, [option["name"] for option in options])
            if order.count(index) > 1:
                owners = [maker["name"] for maker in self.makers if index in maker["options"]]
                raise SharedOptionError(options[index]["name"], owners)
        if len(order) < len(options):
            raise NotAGmcrFileError("an option has no owner")

    def imported(self) -> Imported:
        makers = tuple(
            DecisionMaker(maker["name"], tuple(self._option(index) for index in maker["options"]))
            for maker in self.makers
        )
        infeasible = tuple(self._statement(statement) for statement in self.given.get("infeasibles", []))
        manual = self.given.get("useManualPreferenceRanking", self.given.get("useManualPreferenceVectors", False))
        preferences = tuple(self._ranking(maker) if manual else self._statements(maker) for maker in self.makers)
        model = OptionModel(makers, preferences, infeasible)
        return Imported(model, self._coalitions(), tuple(self.warnings))

    def _option(self, index: int) -> Option:
        option = self.given["options"][index]
        return Option(option["name"], option.get("permittedDirection", "both"))

    def _statement(self, statement: Any) -> Proposition:
        if isinstance(statement, dict):
            if "members" not in statement:
                return self._statement(statement["conditions"])
            return AnyOf(tuple(self._statement(member) for member in statement["members"]))
        literals = [(Taken(self._place(index)), letter) for index, letter in statement]
        return AllOf(tuple(taken if letter == "Y" else Not(taken) for taken, letter in literals))

    def _place(self, index: int) -> int:
        if index not in self.places:
            raise UnknownOptionError(index, [option["name"] for option in self.given["options"]])
        return self.places[index]

    def _ranking(self, maker: dict[str, Any]) -> Ranking:
        listed = maker["preferenceRanking"] if "preferenceRanking" in maker else maker["preferenceVector"]
        return Ranking(tuple(tuple(group) if isinstance(group, list) else (group,) for group in listed))

    def _statements(self, maker: dict[str, Any]) -> Prioritising:
        kept: list[Proposition] = []
        for at, statement in enumerate(maker["preferences"], start=1):
            proposition = self._statement(statement)
            if proposition in kept:
                self.warnings.append(f"{maker['name']}: statement {at} repeats an earlier one and was dropped.")
            else:
                kept.append(proposition)
        return Prioritising(tuple(kept))

    def _coalitions(self) -> tuple[tuple[str, ...], ...]:
        names = [maker["name"] for maker in self.makers]
        groups = [group if isinstance(group, list) else [group] for group in self.given.get("coalitions") or []]
        return tuple(tuple(names[member] for member in group) for group in groups)


def write_gmcr(model: OptionModel, *, title: str = "") -> bytes:
    """Return a `.gmcr` file with the model; `read_gmcr` gives back the same moves and ranks.

    Infeasible propositions become conjunctions, and rankings are written as rankings with their ties. Prioritising is
    kept when every decision maker has it.

    Raises
    ------
    NotExportableError
        For common moves, pairwise preferences, and strong preference.
    """
    if model.common_moves:
        raise NotExportableError("common moves")
    statements = all(isinstance(preference, Prioritising) for preference in model.preferences)
    file = {
        "title": title,
        "options": [{"name": option.name, "permittedDirection": option.direction} for option in model.options],
        "decisionMakers": [_maker(model, at, statements) for at in range(len(model.names))],
        "infeasibles": [
            _literals(bits, values)
            for proposition in model.infeasible
            for bits, values in sorted(conjunctions(proposition, model.option_position))
        ],
        "useManualPreferenceRanking": not statements,
        "coalitions": list(range(len(model.names))),
    }
    return (json.dumps(file, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _maker(model: OptionModel, at: int, statements: bool) -> dict[str, Any]:
    preference = model.preferences[at]
    if not isinstance(preference, Ranking | Prioritising | Scores | Weighting):
        raise NotExportableError("preferences given pair by pair")
    if isinstance(preference, Ranking) and preference.bands:
        raise NotExportableError("strong preference")
    groups: dict[int, list[int]] = {}
    for state, rank in enumerate(model.ranks(at), start=1):
        groups.setdefault(int(rank), []).append(state)
    best_first = [groups[rank] for rank in sorted(groups, reverse=True)]
    listed = preference.statements if isinstance(preference, Prioritising) and statements else ()
    return {
        "name": model.names[at],
        "options": [place for place, owner in enumerate(model.owners) if owner == at],
        "preferences": [_written(model, statement) for statement in listed],
        "preferenceRanking": [group[0] if len(group) == 1 else group for group in best_first],
    }


def _written(model: OptionModel, statement: Proposition) -> Any:
    alternatives = [_literals(bits, values) for bits, values in sorted(conjunctions(statement, model.option_position))]
    return alternatives[0] if len(alternatives) == 1 else {"compound": True, "members": alternatives}


def _literals(bits: int, values: int) -> list[list[Any]]:
    return [[at, "Y" if values >> at & 1 else "N"] for at in range(bits.bit_length()) if bits >> at & 1]
