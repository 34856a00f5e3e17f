"""Where the two response rules disagree: the textbook's, and that of GMCR+, where each opponent moves once in all."""

from dataclasses import dataclass

from .conflict import Conflict
from .stability import DEFINITIONS, stability


@dataclass(frozen=True)
class Difference:
    """States that are stable for a decision maker under one response rule and not under the other."""

    definition: str
    name: str
    textbook_only: tuple[int, ...]
    each_once_only: tuple[int, ...]


def response_differences(model: Conflict) -> tuple[Difference, ...]:
    """Return every difference between the two response rules, by definition, then by decision maker.

    With two decision makers there is none in option form: the one opponent's moves are transitive.

    Examples
    --------
    >>> from pourparler.graphmodel import option_model, ranking
    >>> chicken = option_model(
    ...     {"A": ["swerve"], "B": ["give way"]}, {"A": ranking(3, 4, 2, 1), "B": ranking(2, 4, 3, 1)}
    ... )
    >>> response_differences(chicken)
    ()
    """
    textbook, once = stability(model), stability(model, response="each-once")
    found = []
    for definition in DEFINITIONS:
        for name in model.names:
            wide, narrow = set(textbook.stable(definition, name)), set(once.stable(definition, name))
            if wide != narrow:
                found.append(Difference(definition, name, tuple(sorted(wide - narrow)), tuple(sorted(narrow - wide))))
    return tuple(found)
