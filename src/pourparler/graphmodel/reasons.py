"""Why a state is stable for a decision maker, or why not: a witness that can be checked again.

Concepts
--------
*Deterrent*: for one improvement, a shortest sequence of answers to a state that is no better than where it all began.
*Undeterred* improvement: one without such a sequence.
"""

from dataclasses import dataclass
from itertools import pairwise

from .conflict import Conflict
from .errors import UnknownWordError
from .literal import reached
from .sequences import Moves, check_response, improving_moves, legal_paths
from .stability import DEFINITIONS

Step = tuple[str, int]


@dataclass(frozen=True)
class Deterrent:
    """The improvement, and the moves that answer it, as (mover, state reached)."""

    improvement: int
    answers: tuple[Step, ...]


@dataclass(frozen=True)
class Reason:
    """A verdict and its witness.

    A stable state has a deterrent for every improvement; none at all means that there is no improvement. An unstable
    one has an improvement that is `undeterred`.
    """

    definition: str
    name: str
    state: int
    response: str
    deterrents: tuple[Deterrent, ...]
    undeterred: int | None

    @property
    def stable(self) -> bool:
        """Whether the state is stable."""
        return self.undeterred is None


def reason(model: Conflict, definition: str, name: str, state: int, *, response: str = "textbook") -> Reason:
    """Return why the state is or is not stable for the decision maker.

    Returns
    -------
    Reason
        With a shortest deterrent for each improvement up to the first undeterred one, improvements ascending.

    Examples
    --------
    >>> from pourparler.graphmodel import option_model, ranking
    >>> chicken = option_model(
    ...     {"A": ["swerve"], "B": ["give way"]}, {"A": ranking(3, 4, 2, 1), "B": ranking(2, 4, 3, 1)}
    ... )
    >>> reason(chicken, "GMR", "A", 4).deterrents
    (Deterrent(improvement=3, answers=(('B', 1),)),)
    """
    if definition not in DEFINITIONS:
        raise UnknownWordError("definition", definition, DEFINITIONS)
    check_response(response)
    deterrents: list[Deterrent] = []
    for improvement in model.improvements(name, state):
        answers = () if definition == "Nash" else _answers(model, definition, name, state, improvement, response)
        if not answers:
            return Reason(definition, name, state, response, tuple(deterrents), improvement)
        deterrents.append(Deterrent(improvement, answers))
    return Reason(definition, name, state, response, tuple(deterrents), None)


def reasons(model: Conflict, definition: str, state: int, *, response: str = "textbook") -> tuple[Reason, ...]:
    """Return why the state is or is not an equilibrium: the reason for each decision maker."""
    return tuple(reason(model, definition, name, state, response=response) for name in model.names)


def is_reason(model: Conflict, given: Reason) -> bool:
    """Say whether the witness proves its verdict; every move is looked up again and no search is trusted."""
    improvements = model.improvements(given.name, given.state)
    deterred = tuple(deterrent.improvement for deterrent in given.deterrents)
    if not all(_is_deterrent(model, given, deterrent) for deterrent in given.deterrents):
        return False
    if given.undeterred is None:
        return deterred == improvements
    if given.undeterred not in improvements:
        return False
    if given.definition == "Nash":
        return True
    others = [name for name in model.names if name != given.name]
    improving = given.definition in ("SEQ", "SSEQ")
    ends = reached(model, others, given.undeterred, improving=improving, response=given.response)
    return not any(_is_sanction(model, given, end) for end in ends)


def in_words(model: Conflict, given: Reason) -> str:
    """Return the reason as a paragraph, a sentence for each improvement.

    Examples
    --------
    >>> from pourparler.graphmodel import option_model, ranking
    >>> chicken = option_model(
    ...     {"A": ["swerve"], "B": ["give way"]}, {"A": ranking(3, 4, 2, 1), "B": ranking(2, 4, 3, 1)}
    ... )
    >>> print(in_words(chicken, reason(chicken, "GMR", "A", 4)))
    State 4 (YY) is GMR stable for A. A could improve to 3 (NY), but then B moves to 1 (NN), no better for A than 4.
    """
    verdict = "is" if given.stable else "is not"
    sentences = [f"{_named(model, given.state)} {verdict} {given.definition} stable for {given.name}."]
    if given.stable and not given.deterrents:
        sentences.append(f"{given.name} has no improvement from it.")
    elif given.stable:
        sentences += [_deterrent_in_words(model, given, deterrent) for deterrent in given.deterrents]
    else:
        assert given.undeterred is not None
        improvement = f"{given.name} can improve to {_shown(model, given.undeterred)}"
        sentences.append(f"{improvement}." if given.definition == "Nash" else f"{improvement}, and nothing deters it.")
    return " ".join(sentences)


def _answers(
    model: Conflict, definition: str, name: str, state: int, improvement: int, response: str
) -> tuple[Step, ...]:
    focal = model.position(name)
    others = [mover for mover in range(len(model.names)) if mover != focal]
    moves: Moves = improving_moves(model) if definition in ("SEQ", "SSEQ") else model.arcs
    for end, path in legal_paths(others, improvement - 1, moves, response):
        if model.prefers(focal, end, state - 1):
            continue
        escapes = model.arcs(focal, end) if definition in ("SMR", "SSEQ") else ()
        if not any(model.prefers(focal, escape, state - 1) for escape in escapes):
            return tuple((model.names[mover], at + 1) for mover, at in path)
    return ()


def _is_deterrent(model: Conflict, given: Reason, deterrent: Deterrent) -> bool:
    if given.definition == "Nash" or deterrent.improvement not in model.improvements(given.name, given.state):
        return False
    movers = [mover for mover, _ in deterrent.answers]
    if not movers or given.name in movers or any(one == after for one, after in pairwise(movers)):
        return False
    if given.response == "each-once" and len(set(movers)) < len(movers):
        return False
    at = deterrent.improvement
    for mover, target in deterrent.answers:
        allowed = model.improvements(mover, at) if given.definition in ("SEQ", "SSEQ") else model.moves(mover, at)
        if target not in allowed:
            return False
        at = target
    return _is_sanction(model, given, at)


def _is_sanction(model: Conflict, given: Reason, end: int) -> bool:
    focal = model.position(given.name)
    ends = [end, *(model.moves(given.name, end) if given.definition in ("SMR", "SSEQ") else ())]
    return not any(model.prefers(focal, at - 1, given.state - 1) for at in ends)


def _deterrent_in_words(model: Conflict, given: Reason, deterrent: Deterrent) -> str:
    answers = " and ".join(f"{mover} moves to {_shown(model, at)}" for mover, at in deterrent.answers)
    escape = ", whatever it does next" if given.definition in ("SMR", "SSEQ") else ""
    return (
        f"{given.name} could improve to {_shown(model, deterrent.improvement)}, but then {answers}, "
        f"no better for {given.name} than {given.state}{escape}."
    )


def _named(model: Conflict, state: int) -> str:
    return f"State {_shown(model, state)}"


def _shown(model: Conflict, state: int) -> str:
    return f"{state} ({model.label(state)})"
